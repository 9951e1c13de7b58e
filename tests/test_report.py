"""The report: whole or not at all, the same bytes, neutral, traceable, escaped."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys

import figure_tables as tables
import pandas as pd
import pytest
from analysis.report.study import compared
from figure_drawn import DRAW, words

from analysis import figures, load
from analysis.loaders import truce
from analysis.report import study, verify_figures, write_report
from analysis.report.content import Words, bounds, interval, number, safe_url
from analysis.style import save


@pytest.fixture(scope="module")
def written(tmp_path_factory, data):
    return write_report("easter_2025", tmp_path_factory.mktemp("r") / "out", data=data)


@pytest.mark.parametrize(
    ("ceasefire", "reading"), [("easter_2025", "30h"), ("victory_2025", "included")]
)
def test_comparing_only_what_a_reading_changes_gives_the_rows_of_the_whole_comparison(
    data, ceasefire, reading
):
    asked = {"days": 28, "side": "both", "readings": [reading]}
    whole, part = (
        compared(truce(ceasefire, data=data), data, **asked, only_changed=only)[2].table
        for only in (False, True)
    )
    ids = set(data.statements.loc[data.statements["reading"] == reading, "statement_id"])
    spoken = [
        frame[[bool(ids & set(told.split(";"))) for told in frame["statements"]]].drop(
            columns=["p_holm", "p_bh"]
        )
        for frame in (whole, part)
    ]
    assert len(spoken[0])
    pd.testing.assert_frame_equal(*(frame.reset_index(drop=True) for frame in spoken))
    assert len(part) < len(whole)


@pytest.fixture(scope="module")
def page(written):
    return (written.folder / "index.html").read_text(encoding="utf-8")


def hashes(folder):
    return {
        f.relative_to(folder).as_posix(): hashlib.sha256(f.read_bytes()).hexdigest()
        for f in sorted(folder.rglob("*"))
        if f.is_file()
    }


def test_report_answers_for_easter_from_the_data(data):
    table = study("easter_2025", data=data).result.table
    whole = table[(table["sector"] == "whole_front") & (table["series"] == "day@00:00")].set_index(
        "category"
    )
    assert whole.at["total", "count_low"] == 2935 and whole.at["total", "exposure_h"] == 24
    assert [whole.at[c, "count_low"] for c in ("assault", "shelling", "drone_kamikaze")] == [
        96,
        1882,
        957,
    ]
    # the quietest day of that week, in each category: clearly fewer than normal
    for category in ("assault", "shelling"):
        assert whole.at[category, "high"] < 1
    evening = table[
        (table["sector"] == "whole_front") & (table["series"] == "18:00-00:00+1d")
    ].set_index("category")
    assert [evening.at[c, "count_low"] for c in ("shelling", "assault", "drone_strike")] == [
        387,
        19,
        290,
    ]
    assert (
        evening["exposure_h"].eq(6).all()
        and evening["ratio"].isna().all()
        and evening["note"].str.len().gt(0).all()
    )
    # Pokrovsk fell less than the front as a whole
    sectors = table[(table["category"] == "assault") & (table["series"] == "day@00:00")].set_index(
        "sector"
    )
    assert sectors.at["pokrovsk", "count_low"] == 39
    assert sectors.at["pokrovsk", "ratio"] > sectors.at["whole_front", "ratio"]


def test_claims_without_a_baseline_stand_alone_and_say_so(data):
    table = study("easter_2025", data=data).result.table
    other = table[(table["reporter"] == "russia") & (table["sector"] == "whole_front")]
    total = other[other["category"] == "total"]
    assert (total["count_low"] == 4900).any() and (total["exposure_h"] == 30).any()
    assert other["ratio"].isna().all() and other["note"].str.len().gt(0).all()
    night = other[
        other["category"].isin(["shelling_artillery", "drone_quadcopter"])
        & other["count_high"].isna()
    ]
    assert set(night["count_low"]) >= {444, 900}


def test_every_file_that_a_report_needs_is_there(written):
    names = {f.relative_to(written.folder).as_posix() for f in written.files}
    assert {"index.html", "report.pdf", "passport.json"} <= names
    for figure in ("ladder", "forest", "timeline", "heatmap", "strip", "map", "placebo", "steps"):
        assert {
            f"easter_2025/{figure}.{kind}" for kind in ("svg", "pdf", "png", "csv", "txt")
        } <= names
    assert (written.folder / "report.pdf").read_bytes().startswith(b"%PDF")


def test_truces_stand_side_by_side_where_there_are_several(data, tmp_path, monkeypatch):
    import analysis.report.writing as module

    # the figures of each truce are looked at elsewhere
    monkeypatch.setattr(module, "pictures", lambda *_: iter(()))
    out = write_report(["easter_2025", "victory_2025"], tmp_path / "out", data=data)
    page = (out.folder / "index.html").read_text(encoding="utf-8")
    assert "The truces side by side" in page and 'href="truces.svg"' in page
    table = pd.read_csv(out.folder / "truces.csv")
    assert set(table["ceasefire"]) == {"easter_2025", "victory_2025"} and {
        "assault",
        "shelling",
    } <= set(table["category"])
    assert list(verify_figures([out.folder / "truces.svg"], data=data)["result"]) == ["identical"]


def test_placebo_figure_is_of_the_comparison_with_most_windows(written):
    table = pd.read_csv(written.folder / "easter_2025" / "placebo.csv")
    assert table["observed"].sum() == 1 and len(table) >= 9
    assert (
        table.loc[table["observed"], "ratio"].iloc[0] < table.loc[~table["observed"], "ratio"].min()
    )


def test_a_second_run_changes_no_byte_whatever_the_machine(written, tmp_path, older_processor):
    environment = {
        **os.environ,
        **older_processor,
        "TZ": "Asia/Tokyo",
        "PYTHONHASHSEED": "7",
        "LC_ALL": "C",
        "MPLBACKEND": "svg",
    }
    subprocess.run(
        [
            sys.executable,
            "-m",
            "analysis",
            "report",
            "easter_2025",
            "--workers",
            "2",
            "--out",
            str(tmp_path / "again"),
        ],
        env=environment,
        check=True,
        capture_output=True,
    )
    assert hashes(tmp_path / "again") == hashes(written.folder)


def test_page_is_self_contained_valid_html(page):
    import html5lib

    html5lib.HTMLParser(strict=True).parse(page)
    assert not re.search(r"<(script|link|iframe)\b", page)
    assert not re.search(r'(src|href)="(?!data:|#|https?://|easter_2025/)', page)
    for image in re.findall(r"<img [^>]*>", page):
        assert re.search(r'alt="[^"]{20,}"', image)


def test_page_speaks_of_claims_and_takes_no_side(page):
    text = re.sub(r"<[^>]+>", " ", page.split('id="sources"')[0])
    assert "claimed" in text
    assert not re.search(
        r"\bcommitted\b|\baggress|\boccupi|\benem(y|ies)\b|\bterror", text, flags=re.IGNORECASE
    )


def test_what_a_reader_sees_leads_to_its_source_in_two_steps(written, page):
    table = pd.read_csv(written.folder / "easter_2025" / "comparison.csv")
    shown = re.findall(r'id="s-([^"]+)"', page)
    links = dict(re.findall(r'id="s-([^"]+)".*?href="(http[^"]+)"', page))
    for cell in table["statements"].dropna():
        for statement in cell.split(";"):
            assert statement in shown and links[statement].startswith("http")


def test_passport_lists_every_file(written):
    mark = json.loads((written.folder / "passport.json").read_text(encoding="utf-8"))
    now = hashes(written.folder)
    now.pop("passport.json")
    assert mark["files"] == now
    assert mark["report"] == ["easter_2025"] and len(mark["inputs"]["statements"]) == 64


def test_verify_says_identical_or_what_differs(written, data, tmp_path):
    good = written.folder / "easter_2025" / "forest.svg"
    column = good.with_name("forest-column.svg")
    assert list(verify_figures([good, column], data=data)["result"]) == ["identical", "identical"]
    bad = tmp_path / "forest.svg"
    bad.write_text(
        good.read_text(encoding="utf-8").replace("Pokrovsk", "Nowhere"), encoding="utf-8"
    )
    assert "text" in verify_figures([bad], data=data)["result"][0]
    with pytest.raises(ValueError, match="no figure there"):
        verify_figures([tmp_path / "none.svg"], data=data)


@pytest.mark.parametrize("name", DRAW)
def test_a_saved_figure_is_drawn_again_from_what_it_carries(name, data, tmp_path):
    formats = ("svg", "pdf", "png") if name == "plot_placebo" else ("svg",)
    made = save(DRAW[name](language="uk", labels=tables.UK), tmp_path / "one", formats=formats)
    # alone, under another name, far from the tables it was made from
    (tmp_path / "far").mkdir()
    for file in made[: len(formats)]:
        shutil.copy(file, tmp_path / "far" / f"Figure 2{file.suffix}")
    assert set(verify_figures([tmp_path / "far"], data=data)["result"]) == {"identical"}


@pytest.mark.parametrize("name", ["plot_timeline", "plot_heatmap", "plot_forest", "plot_placebo"])
def test_awkward_tables_come_back_too(name, data, tmp_path):
    from figure_drawn import TABLE

    table = TABLE[name]().iloc[::-1]
    given = (
        {"truce": tables.Truce, "ax": None, "parties": (one for one in ("russia", "ukraine"))}
        if name in ("plot_timeline", "plot_forest")
        else {"truce": tables.Truce}
    )
    draw = getattr(figures, name)
    made = [
        save(
            draw(table.astype(object).assign(extra=[[1]] * len(table)), labels=tables.UK, **given),
            tmp_path / "objects",
            formats=("svg",),
        )[0]
    ]
    made += [
        save(draw(table.iloc[:0], truce=tables.Truce), tmp_path / "empty", formats=("svg",))[0]
    ]
    assert list(verify_figures(made, data=data)["result"]) == ["identical"] * 2


def test_what_a_user_put_in_place_of_numbers_and_words_is_verified_too(data, tmp_path):
    svg = save(
        DRAW["plot_placebo"](),
        tmp_path / "p",
        formats=("svg",),
        alt="My <own> words.",
        data=tables.placebo().head(3),
    )[0]
    assert list(verify_figures([svg], data=data)["result"]) == ["identical"]
    svg.write_text(
        svg.read_text(encoding="utf-8").replace("#1f1f1f", "#1f1f2f", 1), encoding="utf-8"
    )
    assert "differs in: picture" in verify_figures([svg], data=data)["result"][0]


def test_what_can_not_be_rebuilt_says_why_and_stops_nothing(data, tmp_path):
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    mine = Figure(figsize=(9, 4), layout="constrained")
    FigureCanvasAgg(mine)
    left, right = mine.subplots(1, 2)
    DRAW["plot_placebo"](ax=left)
    save(mine, tmp_path / "a", formats=("svg",))
    DRAW["plot_placebo"](ax=right)
    save(mine, tmp_path / "b", formats=("svg",))
    (tmp_path / "c.svg").write_text("<svg/>", encoding="utf-8")
    save(DRAW["plot_placebo"](), tmp_path / "d", formats=("svg",))
    found = verify_figures([tmp_path], data=data)["result"]
    assert [text.split(":")[0] for text in found] == ["can't be rebuilt"] * 3 + ["identical"]

    # a damaged passport, one of another version, and a report's figure that the data do not make
    whole = (tmp_path / "d.svg").read_text(encoding="utf-8")
    for at in tmp_path.glob("*.svg"):
        at.unlink()
    for name, change in {
        "a": lambda t: t.replace('"csv":"Qlpo', '"csv":"AAAA'),
        "b": lambda t: re.sub(r'"tables":{.*?}}', '"tables":{"table":"ab"}', t),
        "c": lambda t: t.replace('"tables"', '"report":{"id":3},"tables"'),
    }.items():
        (tmp_path / f"{name}.svg").write_text(change(whole), encoding="utf-8")
    (tmp_path / "d.svg").write_text(whole, encoding="utf-8")
    later = verify_figures([tmp_path], data=data)["result"]
    assert [text.split(":")[0] for text in later] == ["can't be rebuilt"] * 3 + [
        "identical"
    ] and "earlier version" in later[1]
    assert (
        "axes of the user's own" in found[0]
        and "several plots" in found[1]
        and "c.svg holds no passport" in found[2]
    )


def test_a_folder_that_is_no_report_is_left_alone(tmp_path, data):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("keep me", encoding="utf-8")
    with pytest.raises(ValueError, match="is not a report"):
        write_report("easter_2025", tmp_path / "mine", data=data)
    assert [f.name for f in (tmp_path / "mine").iterdir()] == ["letter.txt"]


def test_what_fails_leaves_nothing_behind(tmp_path, data, monkeypatch):
    import analysis.report.writing as module

    drawn = module.pictures
    monkeypatch.setattr(
        module, "pictures", lambda one, language: drawn(one, language, only=["placebo"])
    )
    monkeypatch.setattr(
        module, "page_pdf", lambda *_: (_ for _ in ()).throw(RuntimeError("no paper"))
    )
    with pytest.raises(RuntimeError, match="no paper"):
        write_report("easter_2025", tmp_path / "out", data=data)
    assert list(tmp_path.iterdir()) == []


def test_a_figure_that_fails_in_another_process_is_told(tmp_path):
    from functools import partial

    from analysis.report.writing import _Job, _save_all

    jobs = [_Job(str(k), partial(int, "not a figure"), "", "", {}) for k in range(3)]
    with pytest.raises(ValueError, match="not a figure"):
        _save_all(jobs, tmp_path, 2, None)


def test_a_machine_without_shared_locks_draws_one_figure_after_the_other(
    data, tmp_path, monkeypatch
):
    import analysis.report.writing as module

    def none(*_, **__):
        raise OSError(38, "Function not implemented")

    drawn = module.pictures
    monkeypatch.setattr(module, "ProcessPoolExecutor", none)
    monkeypatch.setattr(
        module, "pictures", lambda one, language: drawn(one, language, only=["placebo", "strip"])
    )
    out = write_report("easter_2025", tmp_path / "out", data=data, workers=2)
    assert {file.stem for file in out.files if file.suffix == ".png"} == {"placebo", "strip"}


def test_a_truce_without_an_end_is_refused_with_a_way_out(data, tmp_path):
    with pytest.raises(ValueError, match="no end was published"):
        study("harvest_2018", data=data)


def test_text_of_a_user_is_escaped(write_statements, tmp_path):
    nasty = '<script>alert("x")</script> & <b>'
    rows = [
        {
            "speaker": nasty,
            "category_said": nasty,
            "source": 'https://example.org/"><script>alert(1)</script>',
        },
        {"speaker": "x", "source": "javascript:alert(1)//://"},
    ]
    data = load(write_statements(rows))
    out = write_report("easter_2025", tmp_path / "out", data=data)
    page = (out.folder / "index.html").read_text(encoding="utf-8")
    assert "<script" not in page and "javascript:" not in re.sub(r">[^<]*<", "><", page)
    import html5lib

    html5lib.HTMLParser(strict=True).parse(page)


def test_swapping_the_parties_mirrors_the_result(data):
    import dataclasses

    swap = {"ukraine": "russia", "russia": "ukraine"}
    other = dataclasses.replace(
        data,
        statements=data.statements.assign(
            reporter=data.statements["reporter"].replace(swap),
            accused=data.statements["accused"].replace(swap),
        ),
    )
    here, there = study("easter_2025", data=data), study("easter_2025", data=other)
    keys = ["reporter", "accused", "sector", "category", "series", "start"]
    back = there.result.table.assign(
        reporter=there.result.table["reporter"].replace(swap),
        accused=there.result.table["accused"].replace(swap),
    )
    a, b = (
        t.sort_values(keys).reset_index(drop=True).drop(columns=["note", "statements"])
        for t in (here.result.table, back)
    )
    pd.testing.assert_frame_equal(a, b)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2935, "2,935"),
        (0.5759, "0.576"),
        (3.2, "3.2"),
        (38.99, "39"),
        (0, "0"),
        (float("inf"), "∞"),
        (None, ""),
        (1234.6, "1,235"),
    ],
)
def test_numbers_print_with_the_digits_they_carry(value, text):
    assert number(value) == text


def test_intervals_print_what_they_are():
    assert (
        bounds(444, 444) == "444"
        and bounds(901, None) == "at least 901"
        and bounds(90, 110) == "90–110"
        and bounds(None, None) == ""
    )
    assert (
        interval(0.5, 0.25, 1.0) == "0.50 (0.25 to 1.00)"
        and interval(5577, 4100.4, 7402.6) == "5,577 (4,100 to 7,403)"
    )
    assert (
        interval(62.5, 57, float("inf")) == "62.5 (57.0 to ∞)" and interval(4, 3, 5) == "4 (3 to 5)"
    )
    # whole numbers with an open end once stopped the report
    assert (
        interval(60, 57, float("inf")) == "60 (57 to ∞)"
        and interval(float("nan"), 57, float("inf")) == "– (57 to ∞)"
    )
    assert safe_url("javascript:alert(1)") == "" and safe_url("https://a.org") == "https://a.org"


def test_answer_says_by_how_much_uneven_overstatement_would_change_it(data):
    from analysis.report.answers import answers

    one = study("easter_2025", data=data)
    first = answers(one)[0]
    text = " ".join(first["points"])
    row = one.result.table.query(
        "sector == 'whole_front' and category == 'assault' and series == 'day@00:00'"
    ).iloc[0]
    assert (
        f"assaults {1 / row['high']:.2f}, shellings" in text
        and "if the claims of normal days overstated more" in text
    )
    assert "20 Apr 2025, 24 of the truce's 30 hours" in first["sentence"]
    assert (
        "The total of 2,935 violations (20 Apr 2025) has no ratio, since there is no like-for-like normal level"
        in text
    )


def test_answer_is_one_sentence_led_by_the_verdicts(data):
    from analysis.report.answers import answers

    one = study("easter_2025", data=data)
    first = answers(one)[0]["sentence"]
    rows = one.result.table.query(
        "sector == 'whole_front' and series == 'day@00:00' and p.notna()"
    ).set_index("category")
    limits = {
        category: f"{row['low']:.2f} to {row['high']:.2f})" for category, row in rows.iterrows()
    }
    clear, unclear = first.split("; not clearly different from normal were ")
    assert (
        f"clearly fewer than normal were assaults, 0.60 times the normal level (95% interval {limits['assault']}, shellings, 0.34 ({limits['shelling']}"
        in clear
    )
    assert (
        unclear.startswith("rocket launchers, 0.24 (")
        and first.count(". ") == 0
        and first.endswith(".")
    )


def test_answer_names_the_clear_sectors_and_how_many_comparisons_there_were(data):
    from analysis.report.answers import answers

    one = study("easter_2025", data=data)
    points = answers(one)[0]["points"]
    assert (
        points[0]
        == "Of 9 comparisons by sector, clearly fewer than normal were assaults at Pokrovsk, 0.62 (0.40 to 0.95); 6 were not clearly different from normal; 2 were without a verdict."
    )
    known = one.result.table[one.result.table["p"].notna()]
    said = f"Of the {len(known)} with a p-value, running totals too, {(known['p'] < 0.05).sum()} have one below 0.05, where at most about 1 would by chance"
    assert any(
        said in text and f"(Holm), {(known['p_holm'] < 0.05).sum()} have" in text for text in points
    )
    victory = answers(study("victory_2025", data=data))[0]["points"][0]
    assert victory.startswith(
        "Of 2 comparisons by sector (8 May 2025), 2 were not clearly different from normal"
    )


def test_answer_of_a_truce_without_claims_says_so(write_statements):
    from analysis.report.answers import answers

    elsewhere = {"start": "2025-06-20T00:00+03:00", "end": "2025-06-21T00:00+03:00"}
    (one,) = answers(study("easter_2025", data=load(write_statements([elsewhere]))))
    assert one == {
        "sentence": "The data hold no claim about the hours of this truce that says how many acts there were.",
        "points": [],
    }


def test_methods_stand_in_one_row_a_category(written, page):
    table = page[page.index("Ratio (95% interval) by each method") :]
    table = table[: table.index("</table>")]
    rows = [re.findall(r"<td[^>]*>(.*?)</td>", row) for row in table.split("<tr")[2:]]
    assert [row[1] for row in rows] == [
        "assaults",
        "kamikaze and FPV drones",
        "shellings",
        "rocket launchers",
    ]
    every = pd.read_csv(written.folder / "easter_2025" / "methods.csv")
    chance = (
        every[every["method"] == "chance only"].drop_duplicates("category").set_index("category")
    )
    assert (
        rows[0][3] == "0.60 (0.44–0.80)"
        and rows[0][7]
        == f"{chance.at['assault', 'ratio']:.2f} ({chance.at['assault', 'low']:.2f}–{chance.at['assault', 'high']:.2f})"
    )
    assert rows[2][4:7] == ["none"] * 3 and rows[2][8] == rows[3][8] != rows[0][8]
    # placebo in time gives 0 to infinity here: it can't agree or disagree
    assert (
        "assaults, clearly fewer, by 1 of 1; " in page
        and "shellings, clearly fewer, no other can be used" in page
    )


def test_notes_of_a_table_stand_once_below_it(page):
    table = page[page.index("Whole days: claimed against normal") :]
    table = table[: table.index("<figure>")]
    assert (
        table.count("few normal days: a wide interval") <= 4
        and ">(a)</td>" in table
        and re.search(r'<p class="note">\(a\) [A-Z]', table)
    )


def test_tables_of_the_page_print_names_and_no_ids(page):
    from html import unescape

    cells = [unescape(text) for text in re.findall(r"<t[dh][^>]*>([^<]*)</t[dh]>", page)]
    heads = [unescape(text) for text in re.findall(r"<th[^>]*>([^<]*)</th>", page)]
    assert len(cells) > 1000 and all(head[:1].isupper() or head in ("p", "") for head in heads)
    for ident in (
        "day@",
        "reports_differ",
        "easter_2025",
        "victory_2025",
        "whole_front",
        "not_itemised",
    ):
        assert not [cell for cell in cells if ident in cell]
    assert (
        "whole day" in cells
        and "00:00–22:00" in cells
        and "Reports differ" in cells
        and "violations not itemised" in cells
    )
    assert any("touches “Victory Day truce 2025”" in cell for cell in cells)
    assert "(1 rows)" not in page


def test_midnight_is_the_end_of_a_day_in_print(data):
    from analysis import truce

    words = Words(data, truce("easter_2025", data=data))
    day = words.window(pd.Timestamp("2025-04-19T21:00Z"), pd.Timestamp("2025-04-20T21:00Z"))
    assert day == "20 Apr 2025"
    assert (
        words.window(pd.Timestamp("2025-05-07T21:00Z"), pd.Timestamp("2025-05-10T21:00Z"))
        == "8 May 2025 – 10 May 2025"
    )
    assert (
        words.window(pd.Timestamp("2025-04-19T15:00Z"), pd.Timestamp("2025-04-20T21:00Z"))
        == "19 Apr 2025 18:00 – 20 Apr 24:00"
    )
    assert (
        words.window(pd.Timestamp("2025-04-19T21:00Z"), pd.Timestamp("2025-04-20T19:00Z"))
        == "20 Apr 2025 00:00–22:00"
    )
    assert words.window(
        pd.Timestamp("2020-07-26T21:01Z"), pd.Timestamp("2022-02-18T17:30Z")
    ).endswith("18 Feb 2022 20:30")
    assert words.window(pd.NaT, pd.Timestamp("2025-04-20T19:00Z")) == "? – 20 Apr 2025 22:00"
    assert words.window(
        pd.Timestamp("2020-07-26T21:01Z"), pd.Timestamp("2022-02-18T17:30Z")
    ).endswith("18 Feb 2022 20:30")
    assert words.window(pd.NaT, pd.NaT) == "not stated"


def test_names_in_figures_follow_the_language(data):
    from analysis.report.pictures import pictures

    one = study("easter_2025", data=data)
    for language, name in (
        ("uk", "Великоднє перемир'я 2025"),
        ("ru", "Пасхальное перемирие 2025"),
        ("en", "Easter truce 2025"),
    ):
        figure = next(draw for _, draw, _ in pictures(one, language, only=["timeline"]))()
        assert any(name in text for text in words(figure))


def test_a_party_has_one_colour_in_all_figures(data):
    from analysis.report.pictures import pictures, side_by_side
    from figure_drawn import marks

    studies = [study(one, data=data) for one in ("easter_2025", "victory_2025")]
    drawn = {
        name: draw()
        for name, draw, _ in [
            *pictures(studies[0], only=["forest", "timeline", "steps"]),
            *side_by_side(studies),
        ]
    }
    # Ukraine alone has claims that can be compared: its marks in these two, one of two parties in the others
    (forest,), (together,) = (
        {mark.get_markeredgecolor() for mark in marks(drawn[name], "ratio")}
        for name in ("forest", "truces")
    )
    assert forest == together
    for name, gid in (("timeline", "counts"), ("steps", "statement")):
        assert forest in {mark.get_markeredgecolor() for mark in marks(drawn[name], gid)}
    faces = {str(mark.get_markeredgecolor()) for mark in marks(drawn["steps"], "statement")}
    assert len(faces) >= 2


def test_a_figure_names_those_who_said_its_numbers(written, data):
    said = data.statements.set_index("statement_id")["speaker"]
    for name in ("forest", "timeline", "placebo", "steps"):
        alone = (written.folder / "easter_2025" / f"{name}.svg").read_text(encoding="utf-8")
        assert "Sources: General Staff of the Armed Forces of Ukraine" in alone
    rows = pd.read_csv(written.folder / "easter_2025" / "comparison.csv").query(
        "sector == 'pokrovsk' and series == 'day@00:00'"
    )
    assert {said[one] for cell in rows["statements"] for one in cell.split(";")} <= {
        "Zelensky citing Syrskyi",
        "Zelensky",
        "General Staff of the Armed Forces of Ukraine",
    }


def test_answer_names_the_total_of_the_same_sector_and_nothing_that_says_nothing(data):
    from analysis.report.answers import answers

    (osce,) = answers(study("minsk_addl_measures_2020", data=data, days=208))
    assert "all violations, 0.053 times the normal level (no interval" in osce[
        "sentence"
    ] and not any("The total of" in text for text in osce["points"])
    assert not any(
        "at least 0 " in one["sentence"] for one in answers(study("energy_2025", data=data))
    )


def test_a_hedge_is_printed_as_it_was_said(data):
    from analysis.report.answers import answers

    text = next(
        one["sentence"]
        for one in answers(study("easter_2025", data=data))
        if "Kovalenko" in one["sentence"]
    )
    assert (
        "claimed over 400 shellings by Russia" in text
        and "over 320 per 24 hours" in text
        and "401" not in text
    )


def test_who_only_counts_comes_after_the_parties_and_speaks_of_its_own_place(data):
    from analysis.report.answers import answers

    texts = [one["sentence"] for one in answers(study("energy_2025", data=data))]
    assert [text.split(" claimed")[0] for text in texts] == [
        "Russia",
        "Ukraine",
        "DTEK (power company)",
        "Life.ru (news site)",
        "RIA Novosti (news agency)",
    ]
    assert (
        "0 strikes on energy facilities by Russia, DTEK facilities (18 Mar 2025 – 25 Mar 2025)"
        in texts[2]
    )


def test_what_was_added_between_two_issues_has_no_rate(data):
    one = study("easter_2025", data=data)
    assert one.book.counts["series"].str.startswith("issue ").any()
    assert not one.result.table["series"].str.startswith("issue ").any()
    rates = one.rates[one.rates["series"].str.startswith("issue ")]
    assert (
        len(rates)
        and rates["rate"].isna().all()
        and rates["note"].str.contains("hours are not known").all()
    )


def test_what_nobody_said_is_not_drawn_as_the_account(data, monkeypatch):
    from analysis.report.pictures import pictures

    from analysis import figures

    seen = []
    monkeypatch.setattr(figures, "plot_steps", lambda said, account, **_: seen.append(account))
    one = study("easter_2025", data=data)
    next(draw for _, draw, _ in pictures(one, only=["steps"]))()
    flags = one.claims["flags"].fillna("")
    added = flags.str.contains("increment") | flags.str.contains("gap")
    assert added.any() and len(seen[0]) == (~added).sum()


def test_acts_that_the_truce_does_not_forbid_are_in_no_figure_of_ratios(data):
    from analysis.report.pictures import _ratios

    one = study("energy_2025", data=data)
    assert not _ratios(one)["note"].str.contains("does not forbid").any()
    assert not one.checks["methods"]["category"].isin(["assault", "shelling"]).any()
