"""What each figure shows: its marks, where they stand, and that nothing is dropped or hidden."""

import figure_tables as tables
import numpy as np
import pandas as pd
import pytest
from figure_drawn import DRAW, drawn, marks, words

from analysis import figures
from analysis.style import carried

# --- forest ----------------------------------------------------------------------------------------------------


def test_forest_draws_every_row():
    figure, table = drawn("plot_forest"), tables.comparison()
    shown = sorted(float(m.get_xdata()[0]) for m in marks(figure, "ratio"))
    left = figure.axes[0].get_xlim()[0]
    assert shown == pytest.approx(sorted(max(r, left) for r in table["ratio"].dropna()))
    assert len(figure.axes[0].get_yticklabels()) == len(table)
    ends = [tuple(m.get_xdata()) for m in marks(figure, "interval")]
    assert (0.47, 0.71) in ends and len(ends) == table["low"].notna().sum()


def test_forest_marks_what_goes_on_with_arrows():
    arrows = [(m.get_marker(), m.get_ydata()[0]) for m in marks(drawn("plot_forest"), "arrow")]
    # Kharkiv (0.005) and Kupiansk (0) to the left, the open one to the right
    assert sorted(marker for marker, _ in arrows) == ["<", "<", ">"]
    hollow = [m for m in marks(drawn("plot_forest"), "ratio") if m.get_markerfacecolor() == "white"]
    assert len(hollow) == 1


def test_forest_gives_rows_without_ratio_their_note():
    said = words(drawn("plot_forest"))
    assert said.count("no ratio (a)") == 4 and said.count("no ratio (b)") == 1
    assert "(a) No count of the same category, sector and clock hours outside the truce." in said
    assert "0.58 (0.47–0.71)" in said and "165" in said and "≥ 3" in said


@pytest.mark.parametrize("end", [np.nan, np.inf])
def test_forest_takes_an_interval_without_an_end(end):
    table = tables.comparison().iloc[:1].assign(high=end)
    figure = figures.plot_forest(table)
    assert [m.get_marker() for m in marks(figure, "arrow")] == [">"]
    assert "0.58 (0.47–∞)" in words(figure)


def test_forest_orders_rows_as_asked():
    def order(**k):
        return [
            t.get_text()
            for t in figures.plot_forest(tables.comparison(), **k).axes[0].get_yticklabels()
        ]

    assert order()[4:7] == ["Assaults, whole front", "Orikhiv", "Kramatorsk"]
    assert order(sort="table")[5:7] == ["Pokrovsk", "Lyman"]
    with pytest.raises(ValueError, match="sort='size' is not known; known: ratio, table"):
        order(sort="size")


def test_who_only_counts_comes_after_the_parties_whatever_the_ids():
    both = tables.comparison()
    observer = both[both["accused"] == "russia"].head(2).assign(reporter="an_observer")
    said = words(figures.plot_forest(pd.concat([observer, both], ignore_index=True)))
    order = [
        text.split(".")[0].removeprefix("Counted by: ")
        for text in said
        if text.startswith("Counted by: ")
    ]
    assert order == ["Russia", "Ukraine", "An observer"]


# --- ladder ----------------------------------------------------------------------------------------------------


def test_ladder_puts_claims_beside_the_normal_day():
    figure, table = drawn("plot_ladder"), tables.comparison()
    claimed = sorted(float(m.get_xdata()[0]) for m in marks(figure, "claimed"))
    assert claimed == pytest.approx(sorted(table["claimed"].fillna(table["claimed_low"])))
    assert sorted(float(m.get_xdata()[0]) for m in marks(figure, "normal")) == pytest.approx(
        sorted(table["expected"].dropna())
    )
    alone = [t for t in words(figure) if t == "no normal day known"]
    assert len(alone) == table["expected"].isna().sum() == 4


def test_ladder_marks_a_lower_bound_with_an_arrow():
    assert (
        len(marks(drawn("plot_ladder"), "open"))
        == tables.comparison()["count_high"].isna().sum()
        == 2
    )
    assert "≥ 2,653" in words(drawn("plot_ladder"))


@pytest.mark.parametrize("name", ["plot_forest", "plot_ladder", "plot_timeline"])
def test_swapped_parties_are_treated_alike(name):
    def shape(first, second):
        if name == "plot_timeline":
            table = pd.concat(
                [
                    tables.daily(first, second, sectors=("whole_front",)),
                    tables.daily(second, first, sectors=("whole_front",)).assign(
                        low=lambda t: t["low"] + 40, high=lambda t: t["high"] + 40
                    ),
                ]
            )
            figure = figures.plot_timeline(table, truce=tables.Truce)
            lines = marks(figure, "counts")
        else:
            figure = getattr(figures, name)(tables.comparison(first, second))
            lines = [
                a
                for kind in ("ratio", "interval", "claimed", "normal", "claimed interval")
                for a in marks(figure, kind)
            ]
        return sorted(
            (round(float(x), 9), line.get_markersize(), line.get_linewidth(), line.get_zorder())
            for line in lines
            for x in line.get_xdata()
        )

    assert shape("aa", "zz") == shape("zz", "aa")


def test_colours_stay_with_the_party_in_every_figure():
    def colour(figure, gid, y=None):
        return {m.get_color() if y is None else m.get_markerfacecolor() for m in marks(figure, gid)}

    forest = colour(drawn("plot_forest"), "interval")
    assert forest == colour(drawn("plot_timeline"), "counts", "face") and len(forest) == 1
    # one more party in the report moves the colours of all figures alike
    wider = ["osce", "russia", "ukraine"]
    other = figures.plot_forest(tables.comparison(), parties=wider)
    assert (
        colour(other, "interval")
        == colour(DRAW["plot_timeline"](parties=wider), "counts", "face")
        != forest
    )


# --- timeline --------------------------------------------------------------------------------------------------


def test_timeline_leaves_gaps_open():
    table = tables.daily(sectors=("whole_front",))
    figure = figures.plot_timeline(table, truce=tables.Truce)
    (line,) = marks(figure, "line")
    x, y = line.get_xdata(), line.get_ydata()
    assert (
        np.isnan(y).sum() == 5
    )  # runs of missing days: 2-3, 11-12, 27 April, 11 April's part of a day aside, 2-3 May
    assert np.all(np.diff(x[~np.isnan(x)]) >= 0.99)
    within = np.diff(x)[~np.isnan(np.diff(x))]
    assert within.max() < 1.1  # never a line across a missing day
    (dots,) = marks(figure, "counts")
    assert len(dots.get_xdata()) == len(table) - 1
    (part,) = marks(figure, "parts")
    assert (
        part.get_ydata()[0] == pytest.approx(140 * 24 / 22, abs=1)
        and part.get_markerfacecolor() == "white"
    )


def test_timeline_shades_the_truce_where_it_is():
    from matplotlib.dates import date2num

    figure = figures.plot_timeline(tables.whole_front(), truce=tables.Truce)
    (band, *others) = marks(figure, "truce")
    assert len(others) == 2
    assert band.get_x() == pytest.approx(date2num(np.datetime64("2025-04-19T18:00")))
    assert band.get_x() + band.get_width() == pytest.approx(
        date2num(np.datetime64("2025-04-21T00:00"))
    )
    assert [a.get_ylim()[0] for a in figure.axes] == [0, 0, 0]


def test_timeline_shows_ranges_and_open_ends():
    figure = drawn("plot_timeline")
    assert len(marks(figure, "open")) == 1  # Pokrovsk, 24 April
    upright = [
        tuple(seg[:, 1])
        for c in figure.axes[0].collections
        if hasattr(c, "get_segments")
        for seg in c.get_segments()
        if seg[0, 0] == seg[1, 0]
    ]
    known = tables.daily()[lambda t: (t["sector"] == "whole_front") & (t["high"] > t["low"])]
    assert upright == [
        (float(known["low"].iloc[0]), float(known["high"].iloc[0]))
    ]  # whole front, 8 April


def test_timeline_tells_the_days_of_the_truce():
    alt = carried(drawn("plot_timeline"))[0].alt.replace("\u00a0", " ")
    assert "During the truce (Easter truce 2025): 19 Apr: 127; 20 Apr: 96." in alt


def test_timeline_of_many_accounts_names_each_reporter_once():
    both = pd.concat(
        [
            tables.daily(),
            tables.daily(reporter="ukraine", accused="dpr"),
            tables.daily(reporter="russia", accused="ukraine"),
        ]
    )
    told = words(figures.plot_timeline(both, labels={"dpr": "DPR"}))
    assert any(
        text.replace("\n", " ")
        == "Who counts → whose conduct: Russia → Ukraine; Ukraine → DPR, Russia."
        for text in told
    )
    assert "Counted by: Ukraine. Conduct of: Russia." in words(
        figures.plot_timeline(tables.daily())
    )


def test_timeline_does_not_depend_on_the_order_of_rows():
    first = figures.plot_timeline(tables.daily(), truce=tables.Truce)
    second = figures.plot_timeline(
        tables.daily().sample(frac=1, random_state=3), truce=tables.Truce
    )
    assert carried(first)[0].alt == carried(second)[0].alt
    for a, b in zip(marks(first, "line"), marks(second, "line"), strict=True):
        np.testing.assert_array_equal(a.get_ydata(), b.get_ydata())


# --- heat map --------------------------------------------------------------------------------------------------


def test_heatmap_hides_what_is_missing_and_shows_a_zero():
    table = tables.daily(sectors=("pokrovsk", "lyman")).assign(
        low=lambda t: t["low"].where(t.index != 0, 0),
        high=lambda t: t["high"].where(t.index != 0, 0),
    )
    figure = figures.plot_heatmap(table)
    mesh = figure.axes[0].collections[0]
    values = mesh.get_array()
    days = table[table["series"] == "day@00:00"]
    assert (~np.ma.getmaskarray(values)).sum() == len(days)
    assert values.shape == (2, 41) and figure.axes[0].patch.get_hatch()
    assert "Counts over other hours than a whole day, not shown: 2." in words(figure)


def test_heatmap_shows_one_account_at_a_time():
    both = pd.concat([tables.daily(), tables.daily("russia", "ukraine")])
    with pytest.raises(
        ValueError,
        match="plot_heatmap shows one reporter at a time; the table has russia, ukraine: filter it",
    ):
        figures.plot_heatmap(both)


def test_heatmap_frames_the_truce_and_orders_sectors():
    figure = figures.plot_heatmap(
        tables.daily(), truce=tables.Truce, order=["toretsk", "whole_front"]
    )
    (frame,) = marks(figure, "truce")
    assert frame.get_x() == pytest.approx(24.75) and frame.get_width() == pytest.approx(1.25)
    assert [t.get_text() for t in figure.axes[0].get_yticklabels()][:3] == [
        "Toretsk",
        "Whole front",
        "Kramatorsk",
    ]


# --- steps, robustness, truces ---------------------------------------------------------------------------------


def test_steps_join_running_totals_of_one_start_only():
    figure = drawn("plot_steps")
    runs = sorted((tuple(m.get_ydata()) for m in marks(figure, "running total")), key=len)
    assert runs[-1] == (59, 630, 1355, 1882)
    hollow = marks(figure, "reading")
    assert [float(m.get_ydata()[0]) for m in hollow] == [1882] and hollow[
        0
    ].get_markerfacecolor() == "white"
    assert len(marks(figure, "statement")) == len(tables.statements()) - 2
    assert len(marks(figure, "account")) == len(tables.account())
    assert len(marks(figure, "open")) == 2  # over 900, and the account that has no upper end
    assert "Statements without an hour or number, not shown: 1." in words(figure)


def test_steps_say_who_counted_once_over_all_panels_or_over_each():
    said = tables.statements()
    of_each = [
        text for text in words(figures.plot_steps(said, tables.account())) if "Counted by" in text
    ]
    assert len(of_each) == 5 and all(
        text.count("Counted by") == text.count("\n") == 1 for text in of_each
    )
    one = said[said["reporter"] == "ukraine"]
    assert [
        text for text in words(figures.plot_steps(one, tables.account())) if "Counted by" in text
    ] == ["Counted by: Ukraine. Conduct of: Russia."]


def test_steps_say_what_did_not_fit():
    figure = figures.plot_steps(tables.statements(), tables.account(), limit=2)
    assert len(figure.axes) == 2 and "Series of statements not shown: 3." in words(figure)


@pytest.mark.parametrize("column", ["ratio", "count"])
def test_placebo_shows_the_truce_among_the_others(column):
    table = tables.placebo(column)
    figure = figures.plot_placebo(table)
    (line,) = marks(figure, "observed")
    assert line.get_xdata()[0] == table[column].iloc[-1]
    bars = [p for p in figure.axes[0].patches if p.get_height()]
    assert sum(p.get_height() for p in bars) == len(table) - 1
    below = (table[column].iloc[:-1] <= table[column].iloc[-1]).sum()
    assert any(
        text.endswith(f" {below} of 48 other windows are at or below it.") for text in words(figure)
    )


def test_placebo_needs_one_truce():
    with pytest.raises(
        ValueError, match="needs one row with observed true, the truce; the table has 0"
    ):
        figures.plot_placebo(tables.placebo().assign(observed=False))


def test_tipping_marks_where_the_interval_and_where_the_ratio_is_one():
    figure = drawn("plot_tipping")
    assert sorted(float(m.get_xdata()[0]) for m in marks(figure, "tipping")) == pytest.approx(
        [1 / (0.65 * 1.4), 1 / (0.3 * 2.4), 1 / (0.58 * 1.22)]
    )
    assert sorted(float(m.get_xdata()[0]) for m in marks(figure, "tipping ratio")) == pytest.approx(
        [1 / 0.65, 1 / 0.58]
    )
    said = " ".join(words(figure))
    assert (
        "interval reaches 1 at 1.41" in said
        and "ratio reaches 1 at 1.72" in said
        and "ratio reaches 1 at 3.33" in said
    )
    assert len({a.get_ylim() for a in figure.axes}) == 1


def test_truces_keep_lines_without_a_ratio():
    figure = drawn("plot_truces")
    assert words(figure).count("no ratio (a)") == 3
    shown = sorted(float(m.get_xdata()[0]) for m in marks(figure, "ratio"))
    assert shown == pytest.approx([0.053, 0.55, 0.58, 1.2])
    names = [t.get_text().split("\n")[0] for t in figure.axes[0].get_yticklabels()]
    assert names[0].startswith("Minsk") and names[-1] == "Victory 2025"  # by start


# --- strip and map ---------------------------------------------------------------------------------------------


def test_strip_goes_from_north_to_south():
    named = [t.get_text() for t in drawn("plot_strip").axes[0].get_yticklabels()]
    assert (
        named[:4] == ["Whole front", "North slobozhanshchyna kursk", "Kharkiv", "Kupiansk"]
        and named[-1] == "Orikhiv"
    )
    by_position = figures.plot_strip(
        tables.placed().assign(position=lambda t: -t["lat"]).drop(columns="lat")
    )
    assert [t.get_text() for t in by_position.axes[0].get_yticklabels()] == named


def test_strip_colours_the_ends_of_the_interval_too():
    figure = drawn("plot_strip")
    table = tables.placed()
    for column in ("low", "ratio", "high"):
        known = marks(figure, column)
        assert len(known) == len(table)
        hatched = [p for p in known if p.get_hatch()]
        assert len(hatched) == (~np.isfinite(table[column].astype(float))).sum()


def test_map_places_sectors_by_their_coordinates():
    figure, table = drawn("plot_map"), tables.placed()
    here = table[table["lat"].notna()]
    rings = marks(figure, "high")
    assert sorted(tuple(r.center) for r in rings) == sorted(
        zip(here["lon"], here["lat"], strict=True)
    )
    assert len(marks(figure, "ratio")) == here["ratio"].notna().sum()
    assert "Whole front: 0.58 (0.47–0.71)." in words(figure)
    # a disc is round on paper: a degree of longitude is shorter than one of latitude
    box = figure.axes[0].transData.transform(
        [(r.center[0] + r.width / 2, r.center[1] + r.height / 2) for r in rings]
    )
    middle = figure.axes[0].transData.transform([r.center for r in rings])
    np.testing.assert_allclose((box - middle)[:, 0], (box - middle)[:, 1], rtol=0.02)


def test_map_names_do_not_cross():
    leaders = marks(drawn("plot_map"), "leader")
    starts, ends = zip(*[m.get_ydata() for m in leaders], strict=True)
    assert list(starts) == sorted(starts, reverse=True) and list(ends) == sorted(ends, reverse=True)


# --- what real accounts hold -----------------------------------------------------------------------------------


def test_a_months_total_is_a_bar_and_no_point_of_the_line():
    table = tables.daily(sectors=("whole_front",))
    month = table.iloc[[0]].assign(
        start=pd.Timestamp("2025-03-31T21:00Z"),
        end=pd.Timestamp("2025-04-30T21:00Z"),
        low=pd.array([4647], dtype="Int64"),
        high=pd.array([4647], dtype="Int64"),
    )
    with_month, without = (
        figures.plot_timeline(t, truce=tables.Truce) for t in (pd.concat([table, month]), table)
    )
    (line,), (plain,) = marks(with_month, "line"), marks(without, "line")
    np.testing.assert_array_equal(line.get_ydata(), plain.get_ydata())
    assert with_month.axes[0].get_xlim() == without.axes[0].get_xlim()
    bars = [
        seg
        for c in marks(with_month, "window")
        for seg in c.get_segments()
        if seg[1, 0] - seg[0, 0] > 3
    ]
    assert [seg[0, 1] for seg in bars] == [pytest.approx(4647 / 30)]


def test_a_night_is_not_blown_up_to_a_day():
    table = tables.daily(sectors=("whole_front",))
    night = table.iloc[[0]].assign(
        start=pd.Timestamp("2025-04-19T21:00Z"),
        end=pd.Timestamp("2025-04-20T03:00Z"),
        series="00:00-06:00",
    )
    figure = figures.plot_timeline(pd.concat([table, night]), truce=tables.Truce)
    assert "Counts over less than 20 h, not shown: 1." in words(figure)
    assert (
        figure.axes[0].get_ylim()
        == figures.plot_timeline(table, truce=tables.Truce).axes[0].get_ylim()
    )


def test_the_account_of_a_month_does_not_set_the_scale_of_statements():
    counts = pd.concat(
        [
            tables.account(),
            tables.account().assign(
                start=pd.Timestamp("2025-03-31T21:00Z"),
                end=pd.Timestamp("2025-04-30T21:00Z"),
                low=90_000,
            ),
        ]
    )
    figure = figures.plot_steps(tables.statements(), counts)
    assert max(a.get_ylim()[1] for a in figure.axes) < 5000
    assert len(marks(figure, "account")) == len(tables.account())


def test_a_long_name_of_a_panel_takes_more_lines():
    table = tables.statements().assign(
        category=lambda t: t["category"].replace("drone_strike", "drone_kamikaze")
    )
    figure = figures.plot_steps(
        table,
        tables.account(),
        language="uk",
        labels={**tables.UK, "russia": "Сторона з дуже довгою назвою, як у звітах"},
    )
    figure.draw_without_rendering()
    right = figure.bbox.x1
    names = [
        t
        for t in figure.findobj(lambda a: hasattr(a, "get_text"))
        if "Рахує: Сторона" in t.get_text().replace("\n", " ") and t.get_weight() == "bold"
    ]
    assert names and all(t.get_window_extent().x1 <= right and "\n" in t.get_text() for t in names)


def test_rows_over_other_hours_say_which():
    table = (
        tables.comparison()
        .iloc[[0, 0, 0, 0, 1]]
        .assign(series=["day@00:00", "00:00-22:00", "18:00-00:00+2d", "day@18:00", "day@00:00"])
    )
    named = [t.get_text() for t in figures.plot_ladder(table).axes[0].get_yticklabels()]
    assert named == [
        "Assaults, whole front (whole day)",
        "Whole front (00:00–22:00)",
        "Whole front (18:00–00:00 +2 d)",
        "Whole front (24 h from 18:00)",
        "Pokrovsk",
    ]


@pytest.mark.parametrize("name", ["plot_strip", "plot_map"])
def test_two_rows_for_one_place_are_refused(name):
    twice = pd.concat([tables.placed(), tables.placed().iloc[[1]].assign(series="00:00-22:00")])
    with pytest.raises(
        ValueError,
        match=f"{name} shows one row for each sector, category; pokrovsk / assault has 2: filter it",
    ):
        getattr(figures, name)(twice)


def test_two_curves_for_one_panel_are_refused():
    # two series of one count would be drawn as one line that jumps between them
    two = pd.concat([tables.tipping(), tables.tipping().assign(ratio=lambda t: 2 * t["ratio"])])
    with pytest.raises(
        ValueError,
        match="plot_tipping shows one row for each sector, category, factor; whole_front / assault / 1.0 has 2: filter it, by series",
    ):
        figures.plot_tipping(two)


def test_ladder_keeps_room_for_the_arrow_of_an_open_end():
    open_ = (
        tables.comparison()[lambda t: t["claimed"].isna()]
        .iloc[[0]]
        .assign(claimed_low=3000.0, claimed_high=np.nan)
    )
    axes = figures.plot_ladder(open_).axes[0]
    at, edge = axes.transData.transform([(3000.0, 0), (axes.get_xlim()[1], 0)])[:, 0]
    assert (edge - at) / axes.figure.dpi * 72 >= 18  # points: the arrow's length


def test_words_on_the_ladder_never_stand_on_a_name():
    wide = tables.comparison().iloc[[14]].assign(claimed_low=0.0, claimed_high=5000.0)
    said = words(figures.plot_ladder(wide))
    assert "no normal day known" not in said and "(a)" in said


def test_heatmap_keeps_days_of_one_kind():
    table = tables.daily(sectors=("pokrovsk",))
    evening = table.iloc[[0]].assign(series="day@18:00", low=pd.array([999], dtype="Int64"))
    figure = figures.plot_heatmap(pd.concat([table, evening]))
    assert figure.axes[0].collections[0].get_array().max() < 999
    assert "Counts over other hours than a whole day, not shown: 2." in words(figure)
