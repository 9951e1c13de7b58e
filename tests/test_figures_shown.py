"""What each figure shows: its marks, where they stand, and that nothing is dropped or hidden."""

from dataclasses import replace

import figure_tables as tables
import numpy as np
import pandas as pd
import pytest
from figure_drawn import drawn, marks, texts

from analysis import figures
from analysis.figures.clock import dress_days, moment
from analysis.figures.marks import reach
from analysis.style import COLUMN, carried

WORDS = tables.words()


def title(figure):
    return carried(figure)[0].title


def forest(table, **options):
    return figures.plot_forest(table, words=WORDS, **options)


# --- forest -------------------------------------------------------------------------------------


def test_forest_draws_every_row():
    figure, table = drawn("forest"), tables.comparison()
    left, right = figure.axes[0].get_xlim()
    shown = sorted(float(m.get_xdata()[0]) for m in marks(figure, "ratio"))
    wanted = table["ratio"].dropna().clip(left, right)
    assert shown == pytest.approx(sorted(wanted))
    assert len(marks(figure, "interval")) == table["low"].notna().sum()
    assert len(marks(figure, "name")) == len(table)


def test_forest_fills_what_is_told_from_normal():
    faces = [m.get_markerfacecolor() for m in marks(drawn("forest"), "ratio")]
    table = tables.comparison()
    assert sum(face != "white" for face in faces) == table["verdict"].isin(["fewer", "more"]).sum()


def test_forest_says_the_finding_and_no_more_than_is_sure():
    assert title(drawn("forest")) == (
        "Ukraine counted fewer shellings, drone strikes and assaults by Russia than on normal days"
    )
    doubtful = tables.comparison().assign(p_holm=0.3)
    assert title(forest(doubtful)).endswith("though not beyond doubt")


@pytest.mark.parametrize("name", ["answer", "forest", "truces"])
def test_what_is_not_beyond_doubt_is_filled_by_half(name):
    row = tables.truces() if name == "truces" else tables.comparison().iloc[[0]]
    row = row.assign(verdict="fewer", ratio=0.5, low=0.3, high=0.8, p=0.01, grade="reliable")
    for p_holm, fill, told in ((0.01, "full", "Filled: told"), (0.3, "left", "Half filled: told")):
        plot = getattr(figures, f"plot_{name}")
        figure = plot(row.assign(p_holm=p_holm), words=WORDS)
        assert {mark.get_fillstyle() for mark in marks(figure, "ratio")} == {fill}
        key = " ".join(texts(figure)).replace("\n", " ")
        assert told in key and key.count("illed: ") == 1
        # a weak interval is in doubt whatever its p
        weak = getattr(figures, f"plot_{name}")(
            row.assign(p_holm=p_holm, grade="weak"), words=WORDS
        )
        assert {mark.get_fillstyle() for mark in marks(weak, "ratio")} == {"left"}


def test_only_what_is_beyond_doubt_is_bold_in_the_answer(easter):
    from matplotlib.text import Text

    figure = easter.plot.draw("answer")
    changes = [text for text in figure.findobj(Text) if "% fewer" in text.get_text()]
    bold = {text.get_text().split()[0] for text in changes if text.get_weight() == "bold"}
    assert bold == {"40%", "47%"} and len(changes) == 5


def test_forest_marks_what_goes_on_with_arrows():
    arrows = [m.get_marker() for m in marks(drawn("forest"), "arrow")]
    # Kharkiv (0.005) and Kupiansk (0) to the left, the open one to the right
    assert sorted(arrows) == ["<", "<", ">"]
    assert "Arrow: the interval goes on." in " ".join(texts(drawn("forest")))


def test_forest_explains_only_what_it_draws():
    said = " ".join(texts(forest(tables.comparison().iloc[[0]])))
    assert "Filled" in said and "Hollow" not in said and "Arrow" not in said
    cross = tables.comparison().iloc[[0]].assign(low=np.nan, high=np.nan, verdict="no_interval")
    figure = forest(cross)
    assert [m.get_marker() for m in marks(figure, "ratio")] == ["x"] and not marks(
        figure, "interval"
    )
    assert "Cross: no interval known." in " ".join(texts(figure))


@pytest.mark.parametrize("end", [np.nan, np.inf])
def test_forest_takes_an_interval_without_an_end(end):
    figure = forest(tables.comparison().iloc[[0]].assign(high=end))
    assert [m.get_marker() for m in marks(figure, "arrow")] == [">"]
    assert "0.58 (0.47–∞)" in texts(figure)


def test_an_interval_that_tells_nothing_is_said_in_words():
    figure = forest(tables.comparison().iloc[[0]].assign(low=0.001, high=np.inf))
    assert "too few days to tell" in texts(figure)


def test_forest_numbers_rows_and_leads_their_notes_to_them():
    table = tables.comparison()
    said = " ".join(texts(drawn("forest"))).replace("\n", " ")
    assert "Rows 14–17: no count of the same clock hours outside the truce" in said
    # the whole first, then its sectors: the open one is row 13
    assert "13: only a lower bound was claimed" in said
    assert str(len(table)) in texts(drawn("forest"))


def test_forest_keeps_the_whole_and_what_has_most_acts():
    few = forest(tables.comparison(), options=figures.Options(limit=4))
    names = [text.get_text() for text in marks(few, "name")]
    assert {"Assaults", "Shellings", "Drone strikes"} <= set(names) and len(names) == 4


def test_numbers_stand_on_their_rows():
    figure = drawn("forest")
    names = [text.get_position()[1] for text in marks(figure, "name")]
    numbers = {text.get_position()[1] for text in marks(figure, "number")}
    assert set(names) == numbers


def test_decimals_are_alike_down_a_column():
    said = [text.get_text() for text in marks(drawn("forest"), "number") if "(" in text.get_text()]
    first = [text.split(" ")[0] for text in said if not text.startswith("(")]
    assert {len(text.partition(".")[2]) for text in first} == {2}


def test_an_axis_reaches_to_what_is_drawn_and_no_further_than_twenty_times():
    row = {"ratio": 0.5, "low": 0.4, "high": 0.6}
    assert reach([row]) == pytest.approx((0.4 / 1.1, 2.42))
    assert reach([{**row, "low": 0.0001, "high": 1e6}]) == (0.05, 20)


# --- days ---------------------------------------------------------------------------------------


def days(counts=None, levels=None, **options):
    counts = tables.daily() if counts is None else counts
    levels = tables.comparison() if levels is None else levels
    return figures.plot_days(counts, levels, words=WORDS, truce=tables.truce(), **options)


def test_days_leave_gaps_open():
    line = marks(drawn("days"), "line")[0].get_xdata()
    steps = np.diff(line)
    assert np.nanmax(steps) == 1 and np.isnan(line).any()


def test_days_have_the_normal_level_band_and_claim():
    figure = drawn("days")
    level = tables.comparison().iloc[0]
    assert marks(figure, "normal")[0].get_ydata()[0] == level["expected"]
    band = marks(figure, "band")[0]
    assert band.get_y() == level["expected_low"]
    claim = marks(figure, "claim")[0]
    assert claim.get_ydata()[0] == level["claimed"]
    start, end = (moment(t) for t in claim.get_xdata())
    assert (start, end) == (pd.Timestamp("2025-04-20"), pd.Timestamp("2025-04-21"))


def test_days_shade_the_truce_and_name_it():
    figure = drawn("days")
    shade = marks(figure, "truce")[0]
    assert moment(shade.get_x()) == pd.Timestamp("2025-04-19 18:00")
    assert "Shaded: Easter truce 2025" in " ".join(texts(figure))


def test_days_say_how_many_others_had_more():
    counts = tables.daily()
    front = counts[counts["sector"].eq("whole_front") & counts["whole_days"]]
    # the truce began in the evening of the 19th
    others = front[front["start"].lt("2025-04-18T21:00Z") | front["start"].ge("2025-04-20T21:00Z")]
    k = int((others["low"] > 96).sum())
    told = f"Assaults: {k} of {len(others)} ordinary days had more than the truce"
    assert title(drawn("days")) == told


def test_days_of_other_truces_are_no_ordinary_ones(easter):
    figure = easter.plot.draw("days")
    daily = easter.rows.timeline()
    front = daily[daily["sector"].eq("whole_front") & daily["category"].eq("assault")]
    local = front["start"].dt.tz_convert("Europe/Kyiv").dt.strftime("%m-%d")
    # Easter, and Victory Day with its three days
    out = local.isin(["04-19", "04-20", "05-08", "05-09", "05-10"])
    assert out.sum() > 2
    # 'at least 63' may have been more or fewer
    known = front.loc[~out & (front["high"].notna() | front["low"].gt(96)), "low"]
    assert (~out).sum() == len(known) + 1
    told = f"Assaults: {(known > 96).sum()} of {len(known)} ordinary days had more than the truce"
    assert title(figure) == told


def test_days_without_any_other_day_count_none():
    counts = tables.daily()
    alone = counts[counts["low"].eq(96)]
    figure = figures.plot_days(alone, tables.comparison().iloc[[0]], words=WORDS)
    assert title(figure) == "Counts day by day"


def test_days_show_ranges_and_open_ends():
    assert marks(drawn("days"), "range") and marks(drawn("days"), "open")
    said = " ".join(texts(drawn("days"))).replace("\n", " ")
    assert "Upright line" in said and "Triangle" in said


def test_days_do_not_depend_on_the_order_of_rows():
    one, other = days(), days(counts=tables.daily().iloc[::-1])
    assert carried(one)[0].alt == carried(other)[0].alt


def test_panels_stand_below_each_other_in_one_column():
    lefts = {round(ax.get_position().x0, 3) for ax in drawn("days", "en", COLUMN).axes}
    assert len(lefts) == 1
    assert len({round(ax.get_position().x0, 3) for ax in drawn("days").axes}) == 2


# --- tipping, placebo, truces -------------------------------------------------------------------


def test_tipping_marks_where_each_conclusion_changes():
    figure, table = drawn("tipping"), tables.tipping()
    shown = [m.get_xdata()[0] for m in marks(figure, "tipping")]
    wanted = table["tipping_point"].dropna().clip(0.1, 10)
    assert sorted(shown) == pytest.approx(sorted(wanted))
    filled = [m for m in marks(figure, "tipping") if m.get_markerfacecolor() != "white"]
    assert len(filled) == table["verdict"].isin(["fewer", "more"]).sum()
    assert (
        title(figure) == "Assaults: this conclusion falls first, at 1.41 times uneven overstatement"
    )


def test_tipping_without_a_clear_conclusion_says_so():
    table = tables.tipping().assign(verdict="not_told_apart")
    figure = figures.plot_tipping(table, words=WORDS)
    assert title(figure) == "No conclusion is clear, so none could fall"


def test_placebo_shows_the_truce_among_the_others_by_date():
    figure, table = drawn("placebo"), tables.placebo()
    stretches = marks(figure, "stretch")[0]
    assert len(stretches.get_xdata()) == (~table["observed"]).sum()
    assert marks(figure, "truce")[0].get_ydata()[0] == 0.58
    assert title(figure) == "0 of 48 ordinary stretches were as quiet as the truce"
    louder = table.assign(ratio=table["ratio"].where(~table["observed"], 1.1))
    k = int((table.loc[~table["observed"], "ratio"] >= 1.1).sum())
    told = title(figures.plot_placebo(louder, words=WORDS))
    assert told == f"{k} of 48 ordinary stretches had as many as the truce"


def test_placebo_needs_one_truce_and_comparison():
    table = tables.placebo()
    with pytest.raises(ValueError, match="with 0 rows observed"):
        figures.plot_placebo(table.assign(observed=False), words=WORDS)
    two = pd.concat([table, table.assign(category="shelling")])
    with pytest.raises(ValueError, match="the table has 2 with 2 rows observed"):
        figures.plot_placebo(two, words=WORDS)


def test_truces_have_a_panel_for_each_category_that_any_of_them_has():
    figure = drawn("truces")
    panels = [text.get_text() for text in marks(figure, "panel")]
    assert panels == ["Shellings", "Assaults", "All violations", "Guided bombs"] or len(panels) == 4
    assert len(marks(figure, "pooled")) == 1
    assert texts(figure).count("no ratio") == 2
    assert title(figure).startswith("Of 4 comparisons across truces, surely fewer than normal: 2")


# --- steps, map, coverage -----------------------------------------------------------------------


def test_figures_name_their_sources_in_the_language(easter):
    figure = easter.plot.draw("steps", language="uk")
    assert "Джерела: Генеральний штаб ЗСУ" in " ".join(texts(figure)).replace("\n", " ")


def test_the_answer_names_who_counts_whose_conduct_in_which_truce_and_by_what_sources():
    table = tables.comparison()
    one = table[table["reporter"].eq("ukraine") & table["ratio"].notna()]
    options = figures.Options(sources=("General Staff",))
    figure = figures.plot_answer(one, words=WORDS, truce=tables.truce(), options=options)
    said = " ".join(texts(figure)).replace("\n", " ")
    for told in (said, carried(figure)[0].alt):
        assert "Counted by Ukraine, conduct of Russia." in told
        assert "Easter truce 2025 (19 Apr, 18:00 – 20 Apr 2025, 24:00)" in told.replace("\xa0", " ")
    assert "Source: General Staff" in said or "Sources: General Staff" in said


def test_an_answer_of_several_accounts_names_reporter_and_accused_in_each_row():
    first = tables.comparison().iloc[[0]]
    other = first.assign(reporter="russia", accused="ukraine")
    both = pd.concat([first, other], ignore_index=True)
    said = " ".join(texts(figures.plot_answer(both, words=WORDS))).replace("\n", " ")
    assert "by Russia, counted by Ukraine" in said and "by Ukraine, counted by Russia" in said


def test_an_answer_without_an_interval_says_so():
    row = tables.comparison().iloc[[0]].assign(low=np.nan, high=np.nan, verdict="no_interval")
    said = " ".join(texts(figures.plot_answer(row, words=WORDS)))
    assert "Hollow: too few normal days" in said and "can't be told from them" not in said


def test_steps_join_running_totals_of_one_start_only():
    figure = drawn("steps")
    runs = [line.get_ydata()[-1] for line in marks(figure, "running")]
    assert 1882 in runs and 387 in runs
    assert len(marks(figure, "reading")) == 1


def test_steps_say_how_the_last_total_grew_and_what_is_not_shown():
    figure = drawn("steps")
    assert title(figure) == "Shellings: from 59 at 06:00 to 1,882, in 6 statements"
    assert "Statements without an hour or a number, not shown: 1." in " ".join(texts(figure))


def test_what_was_set_aside_is_neither_a_step_nor_the_last_number():
    said = tables.statements()
    last = said[said["category"].eq("shelling") & said["value"].eq(1882)].iloc[[-1]]
    other = last.assign(value=1883, role="set_aside")
    both = pd.concat([said.assign(role="used"), other], ignore_index=True)
    figure = figures.plot_steps(both, tables.account(), words=WORDS, truce=tables.truce())
    assert title(figure) == "Shellings: from 59 at 06:00 to 1,882, in 7 statements"
    assert "1,882" in [text.get_text() for text in marks(figure, "last")]
    assert "1,883" not in texts(figure)
    assert [list(mark.get_ydata()) for mark in marks(figure, "aside") if len(mark.get_ydata())] == [
        [1883]
    ]
    assert "Cross: contradicted and set aside" in " ".join(texts(figure)).replace("\n", " ")
    assert "1,883 (set aside)" in carried(figure)[0].alt


def test_the_last_shellings_of_a_study_are_those_of_its_account(easter):
    figure = easter.plot.draw("steps")
    last = [text.get_text() for text in marks(figure, "last")]
    assert "1,882" in last and "1,883" not in last


def test_steps_of_several_days_say_the_day_that_each_total_ends_on():
    said = tables.statements()
    total = said[said["category"].eq("shelling")].iloc[:2].assign(value=[18, 287])
    start = pd.Timestamp("2025-04-17T21:00Z")
    ends = pd.to_datetime(["2025-04-18T21:00Z", "2025-04-20T21:00Z"])
    truce = replace(tables.truce(), start=start, end=ends[-1])
    rows = total.assign(start=start, end=ends, cumulative_from=start)
    figure = figures.plot_steps(rows, tables.account(), words=tables.words(), truce=truce)
    told = title(figure).replace("\xa0", " ")
    assert told == "Shellings: from 18 on 18 Apr to 287 on 20 Apr, in 2 statements"


def test_steps_of_one_number_do_not_say_that_it_grew():
    said = tables.statements()
    same = said[said["category"].eq("shelling")].iloc[:2].assign(value=23)
    figure = figures.plot_steps(same, tables.account(), words=WORDS, truce=tables.truce())
    assert title(figure) == "Shellings: 2 statements"


def test_steps_leave_other_days_to_the_days():
    more = tables.statements()
    later = more.iloc[[8]].assign(
        start=more["start"].max() + pd.Timedelta(days=1),
        end=more["end"].max() + pd.Timedelta(days=1),
    )
    both = pd.concat([more, later], ignore_index=True)
    figure = figures.plot_steps(both, tables.account(), words=WORDS, truce=tables.truce())
    assert "Statements about other days, not shown: 1." in " ".join(texts(figure))


def test_coverage_tells_days_parts_and_totals_apart():
    figure = drawn("coverage")
    counts = tables.coverage()
    whole = counts[counts["whole_days"] & (counts["end"] - counts["start"]).lt(pd.Timedelta("26h"))]
    days = sum(np.ptp(run[:, 0]) for line in marks(figure, "day") for run in line.get_segments())
    assert round(days) == len(whole)
    assert len(marks(figure, "total")) == 1 and marks(figure, "part")
    said = " ".join(texts(figure)).replace("\n", " ")
    assert "Empty: not in our data." in said and "not reported" not in said
    assert "Counts whose hours are not known, not shown: 1." in said


def test_coverage_draws_days_that_touch_as_one_line():
    figure = drawn("coverage")
    assert sum(len(line.get_segments()) for line in marks(figure, "day")) < len(tables.coverage())


@pytest.mark.parametrize("name", ["coverage", "steps", "days"])
def test_without_a_truce_a_subtitle_begins_with_its_own_words(name):
    given = {"coverage": (tables.coverage(),), "steps": (tables.statements(), tables.account())}
    given["days"] = (tables.daily(), tables.comparison())
    figure = getattr(figures, f"plot_{name}")(*given[name], words=WORDS)
    assert not [text for text in texts(figure) if text.startswith((".", "None"))]


def ticks_of(length, most=8):
    from matplotlib.figure import Figure

    ax = Figure().add_subplot()
    first = (pd.Timestamp("2024-11-20") - pd.Timestamp(0)).days
    dress_days(ax, first, first + length, WORDS, most)
    return [label.get_text().replace("\u00a0", " ") for label in ax.get_xticklabels()]


def test_dates_say_their_year_where_an_axis_has_several():
    assert ticks_of(20)[:2] == ["20 Nov", "23 Nov"]
    assert ticks_of(100)[:4] == ["20 Nov\n2024", "4 Dec", "18 Dec", "1 Jan\n2025"]
    assert ticks_of(4000) == ["2025", "2027", "2029", "2031", "2033", "2035"]


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_ticks_of_the_answer_stand_apart_on_a_short_axis(language):
    from analysis.figures.answer import _apart
    from analysis.style.sheet import Sheet

    sheet = Sheet(tables.words(language))
    texts = {0.0: "none of them", 0.5: "50%", 1.0: "normal", 2.0: "200%"}
    assert list(_apart(texts, 1.0, sheet)) == [0.0, 1.0, 2.0]
    assert list(_apart(texts, 3.0, sheet)) == [0.0, 0.5, 1.0, 2.0]
    # 300% never without 200%, and normal before none
    further = texts | {3.0: "300%", 4.0: "400%", 5.0: "500%"}
    assert list(_apart(further, 0.32, sheet)) == [0.0, 1.0, 3.0, 5.0]
    assert _apart(further, 0.32, sheet)[0.0] == "0"
