"""The contract of saved figures, the words in three languages, the palette."""

import base64
import hashlib
import io
import itertools
import json
import os
import re
import string
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import figure_tables as tables
import numpy as np
import pandas as pd
import pytest

from analysis.figures import plot_forest, plot_heatmap, plot_placebo
from analysis.figures.common import parties_of
from analysis.style import (
    looks,
    party_styles,
    ratio_colours,
    read_passport,
    save,
    say,
    show,
    table_bytes,
    verify,
)
from analysis.style.packing import as_drawn, pack_table, unpack_table
from analysis.style.parts import carried, plain
from analysis.style.passports import pdf_info, png_texts
from analysis.style.phrases import WORDS
from analysis.style.saving import render
from analysis.style.sheet import measure, source_line, wrap
from analysis.style.words import bounds, day, days, number, ratio, unit

SVG = "{http://www.w3.org/2000/svg}"


def few():
    """A ratio, an interval that leaves the axis, one without an end, and a claim without a normal day."""
    return tables.comparison().iloc[[0, 9, 10, 13]].reset_index(drop=True)


@pytest.fixture(scope="module")
def forest():
    return plot_forest(few())


@pytest.fixture(scope="module")
def saved(forest, tmp_path_factory):
    folder = tmp_path_factory.mktemp("saved")
    save(
        forest,
        folder / "forest",
        passport={"truce": "easter_2025", "inputs": {"statements/claims.csv": "ab" * 32}},
    )
    return folder


# --- words -----------------------------------------------------------------------------------------------------


def test_every_phrase_leaves_the_same_open_in_all_languages():
    def fields(text):
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    uneven = [
        key
        for key, (en, uk, ru) in WORDS.items()
        if not fields(en) == fields(uk) == fields(ru) or not (en and uk and ru)
    ]
    assert not uneven


def test_cyrillic_phrases_hold_no_latin_words():
    latin = re.compile(r"[A-Za-z]{2,}")
    mixed = [
        key
        for key, texts in WORDS.items()
        for text in texts[1:]
        if latin.search(re.sub(r"\{.*?\}", "", text))
    ]
    assert not mixed


def test_an_unknown_language_names_the_known_ones():
    with pytest.raises(ValueError, match="language 'de' is not known; known: en, uk, ru"):
        say("claimed", "de")


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [
        (5912, "en", "5,912"),
        (5912, "uk", "5\u00a0912"),
        (4.8, "ru", "4,8"),
        (0.0004, "en", "0.0004"),
        (np.nan, "en", "–"),
        (pd.NA, "en", "–"),
        (np.inf, "uk", "∞"),
        (1123.2, "en", "1,123"),
        (-3, "en", "−3"),
        (0, "en", "0"),
    ],
)
def test_numbers_are_printed_in_the_language(value, language, text):
    assert number(value, language) == text


def test_ratios_bounds_days_and_units():
    assert [ratio(v) for v in (0.58, 0.005, 12.34, 0, 3.1, np.inf, 1e-4)] == [
        "0.58",
        "0.005",
        "12.3",
        "0",
        "3.10",
        "∞",
        "<0.001",
    ]
    assert ratio(0.58, "uk") == "0,58"
    assert [
        bounds(96, 96),
        bounds(24, 99),
        bounds(901, pd.NA),
        bounds(pd.NA, 5),
        bounds(pd.NA, pd.NA),
    ] == [
        "96",
        "24–99",
        "≥\u00a0901",
        "≤\u00a05",
        "–",
    ]
    moment = pd.Timestamp("2025-04-20")
    assert [day(moment, one) for one in ("en", "uk", "ru")] == [
        "20\u00a0Apr",
        "20\u00a0квіт.",
        "20\u00a0апр.",
    ]
    assert [unit("24h", "uk"), unit("20.9h", "uk"), unit("week")] == [
        "24\u00a0год",
        "20,9\u00a0год",
        "week",
    ]
    last = pd.Timestamp("2025-01-02")
    assert [
        days(moment, moment),
        days(pd.Timestamp("2025-01-01"), last),
        days(pd.Timestamp("2024-12-31"), last, "uk"),
    ] == [
        "20\u00a0Apr\u00a02025",
        "1\u00a0Jan – 2\u00a0Jan\u00a02025",
        "31\u00a0груд.\u00a02024 – 2\u00a0січ.\u00a02025",
    ]


# --- palette ---------------------------------------------------------------------------------------------------


def lab(colour, matrix=None):
    """CIELAB of a colour, as a reader sees it whose vision a matrix on linear RGB describes."""
    from matplotlib.colors import to_rgb

    rgb = np.array(to_rgb(colour))
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    if matrix is not None:
        linear = np.clip(matrix @ linear, 0, 1)
    xyz = (
        np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
        @ linear
        / [0.9505, 1, 1.089]
    )
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


# Machado, Oliveira and Fernandes (2009), severity 1
VISION = {
    "all cones": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.01182, 0.04294, 0.968881],
        ]
    ),
}


@pytest.mark.parametrize("vision", VISION)
def test_party_colours_are_told_apart_with_any_colour_vision(vision):
    styles = party_styles("abcdef").values()
    apart = {
        (a.colour, b.colour): np.linalg.norm(
            lab(a.colour, VISION[vision]) - lab(b.colour, VISION[vision])
        )
        for a, b in itertools.combinations(styles, 2)
    }
    assert min(apart.values()) > 9, min(apart, key=apart.get)
    # the two that nearly every figure has stand far apart
    first, second = list(styles)[:2]
    assert apart[first.colour, second.colour] > 60


@pytest.mark.parametrize("vision", VISION)
def test_ratios_below_and_above_one_are_told_apart(vision):
    colours, scale = ratio_colours()
    for value in (1.5, 2, 4, 8):
        apart = np.linalg.norm(
            lab(colours(scale(value)), VISION[vision])
            - lab(colours(scale(1 / value)), VISION[vision])
        )
        assert apart > 15, value


def test_parties_differ_in_mark_and_line_too():
    styles = list(party_styles("abcdef").values())
    assert (
        len({s.marker for s in styles})
        == len({str(s.line) for s in styles})
        == len({s.colour for s in styles})
        == 6
    )
    # outlets that count by themselves add up: no two of many look the same
    many = [f"p{k}" for k in range(42)]
    assert len({(s.colour, s.marker) for s in party_styles(many).values()}) == 42
    with pytest.raises(ValueError, match="43 parties"):
        party_styles([*many, "one more"])


def test_colours_follow_the_order_of_ids_not_of_rows():
    rows = pd.DataFrame({"reporter": ["b", "a", "b"], "accused": ["a", "b", "a"]})
    assert parties_of(rows) == parties_of(rows.iloc[::-1]) == ["a", "b"]
    assert party_styles(parties_of(rows, ["b"]))["b"] == party_styles(["x", "y"])["x"]


# --- the sheet -------------------------------------------------------------------------------------------------


def test_lines_are_never_wider_than_asked(forest):
    text = "Позначка: рахунок одного вікна за 24 год; коротка риска: його години. " * 3
    lines = wrap(forest, text.strip(), width=3.0, size=7).split("\n")
    assert " ".join(lines) == text.strip() and len(lines) > 3
    assert max(measure(forest, line, size=7) for line in lines) <= 3.0


def test_the_line_of_sources_is_made_from_the_sources():
    sources = pd.DataFrame({"publisher": ["TASS", "Babel", "TASS", None]})
    assert source_line(sources, "en") == "Sources: Babel; TASS."
    assert source_line([f"p{k:02d}" for k in range(12)], "en").endswith("p09; and 2 more.")
    assert source_line(None, "en") == source_line([], "en") == ""


def test_settings_of_the_user_change_nothing_and_stay():
    import matplotlib as mpl

    with mpl.rc_context({"font.size": 20, "axes.facecolor": "black", "lines.linewidth": 9}):
        loud = render(plot_placebo(tables.placebo()), "p", formats=("png",))["p.png"]
        assert mpl.rcParams["font.size"] == 20
    assert loud == render(plot_placebo(tables.placebo()), "p", formats=("png",))["p.png"]


def test_looks_takes_further_settings():
    import matplotlib as mpl

    with looks({"svg.hashsalt": "x"}):
        assert mpl.rcParams["svg.hashsalt"] == "x"
    assert mpl.rcParams["svg.hashsalt"] is None


# --- saving ----------------------------------------------------------------------------------------------------

TWICE = """
import sys, hashlib
sys.path.insert(0, {here!r})
import figure_tables as tables
from analysis.figures.common import parties_of
from analysis.figures import plot_forest, plot_heatmap
from analysis.style import save
made = save(plot_forest(tables.comparison(), language="uk", labels=tables.UK), sys.argv[1] + "/forest")
made += save(plot_heatmap(tables.daily(), truce=tables.Truce), sys.argv[1] + "/heatmap", formats=("svg",))
for path in made:
    print(path.name, hashlib.sha256(path.read_bytes()).hexdigest())
"""


def test_two_runs_write_the_same_bytes(tmp_path, root):
    rc = tmp_path / "matplotlibrc"
    rc.write_text(
        "font.size: 17\nsvg.fonttype: path\nfigure.dpi: 31\nbackend: svg\n", encoding="utf-8"
    )
    worlds = [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"},
        {
            "PYTHONHASHSEED": "77",
            "TZ": "America/Adak",
            "LC_ALL": "C",
            "MATPLOTLIBRC": str(rc),
            "SOURCE_DATE_EPOCH": "123456789",
        },
    ]
    runs = []
    for k, world in enumerate(worlds):
        folder = tmp_path / str(k)
        folder.mkdir()
        runs.append(
            subprocess.Popen(
                [sys.executable, "-c", TWICE.format(here=str(root / "tests")), str(folder)],
                cwd=root,
                env={**os.environ, **world},
                stdout=subprocess.PIPE,
                text=True,
            )
        )
    first, second = (run.communicate()[0] for run in runs)
    assert [run.returncode for run in runs] == [0, 0]
    assert first == second and len(first.splitlines()) == 8


def test_drawing_or_saving_before_changes_nothing():
    once = render(plot_forest(few()), "a", formats=("svg", "png"))
    figure = plot_forest(few())
    assert "alt=" in figure._repr_html_()
    figure.draw_without_rendering()
    render(figure, "b", formats=("png",))
    again = render(figure, "a", formats=("svg", "png"))
    assert {name: hashlib.sha256(c).hexdigest() for name, c in again.items()} == {
        name: hashlib.sha256(c).hexdigest() for name, c in once.items()
    }


def test_a_figure_that_was_shown_before_is_saved_alike():
    # its layout takes more than two rounds to settle
    shown, fresh = (plot_heatmap(tables.daily(), truce=tables.Truce, width=9.0) for _ in range(2))
    shown._repr_html_()
    assert render(shown, "a", formats=("svg",)) == render(fresh, "a", formats=("svg",))


def test_files_hold_no_date_and_no_version_of_a_library(saved):
    import matplotlib

    for kind in ("svg", "pdf", "png"):
        content = (saved / f"forest.{kind}").read_bytes()
        assert b"Matplotlib" not in content and matplotlib.__version__.encode() not in content, kind
        assert (
            b"CreationDate" not in content and b"<dc:date" not in content and b"tIME" not in content
        ), kind


def test_svg_can_be_read_aloud_and_put_beside_others(saved):
    tree = ElementTree.parse(saved / "forest.svg").getroot()
    assert tree.get("role") == "img" and tree.get("lang") == "en"
    ids = [node.get("id") for node in tree.iter() if node.get("id")]
    assert len(set(ids)) == len(ids)
    assert all(one.startswith("forest-") for one in ids)
    by_id = {node.get("id"): node for node in tree.iter()}
    title, desc = (by_id[one] for one in tree.get("aria-labelledby").split())
    assert title.tag == f"{SVG}title" and desc.tag == f"{SVG}desc"
    assert "claimed 96, normal 165 per 24 h, ratio 0.58" in desc.text.replace("\u00a0", " ")
    text = (saved / "forest.svg").read_text(encoding="utf-8")
    assert set(re.findall(r'(?:href="#|url\(#)([^")]+)', text)) <= set(ids)


def test_svg_text_is_text_and_brings_its_letters(saved):
    from fontTools.ttLib import TTFont

    svg = (saved / "forest.svg").read_text(encoding="utf-8")
    words = ["".join(node.itertext()) for node in ElementTree.fromstring(svg).iter(f"{SVG}text")]
    assert "Kupiansk" in words and "Whole front" not in words  # the first row bears the category
    letters = set("".join(words)) - {"\n"}
    held = set()
    for code in re.findall(r"base64,([A-Za-z0-9+/=]+)\)", svg):
        held |= {chr(k) for k in TTFont(io.BytesIO(base64.b64decode(code))).getBestCmap()}
    assert letters <= held
    assert len(svg) < 120_000


def test_png_and_pdf_carry_the_words(saved, forest):
    alt = carried(forest)[0].alt
    texts = png_texts((saved / "forest.png").read_bytes())
    assert (
        texts["Description"] == alt
        and texts["Title"] == "Claims during the truce against normal days"
    )
    info = pdf_info((saved / "forest.pdf").read_bytes())
    assert info["Subject"] == alt and set(info) == {"Title", "Subject", "Keywords"}


def test_alt_text_and_numbers_lie_beside(saved):
    assert "96" in (saved / "forest.txt").read_text(encoding="utf-8")
    back = pd.read_csv(saved / "forest.csv")
    assert len(back) == 4 and back["ratio"].isna().sum() == 2
    assert {"claimed", "expected", "ratio", "low", "high", "note"} <= set(back.columns)


def test_numbers_are_written_alike_whatever_made_them():
    table = pd.DataFrame(
        {
            "start": pd.to_datetime(["2025-04-20T03:00+03:00"]),
            "x": [0.1 + 0.2],
            "n": pd.array([pd.NA], dtype="Int64"),
        }
    )
    assert table_bytes(table) == b"start,x,n\n2025-04-20T00:00:00Z,0.3,\n"


def test_a_figure_from_elsewhere_needs_its_alt_text(tmp_path):
    from matplotlib.figure import Figure

    figure = Figure(figsize=(2, 1))
    with pytest.raises(ValueError, match="carries no alternative text: pass alt="):
        save(figure, tmp_path / "x")
    made = save(
        figure, tmp_path / "x", formats=("png",), alt="Nothing.", data=pd.DataFrame({"a": [1]})
    )
    assert [path.suffix for path in made] == [".png", ".csv", ".txt"]
    with pytest.raises(ValueError, match="format 'gif' is not known; known: svg, pdf, png"):
        save(figure, tmp_path / "x", formats=("gif",), alt="Nothing.")


def test_written_whole_or_not_at_all(tmp_path):
    figure = plot_placebo(tables.placebo())
    save(figure, tmp_path / "p", formats=("svg", "png"))
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    (tmp_path / "p.txt").unlink()
    (tmp_path / "p.txt").mkdir()  # the last file can't be replaced
    with pytest.raises(OSError):
        save(
            plot_placebo(tables.placebo(), title="Another"), tmp_path / "p", formats=("svg", "png")
        )
    after = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    assert after == {name: content for name, content in before.items() if name != "p.txt"}
    assert not list(tmp_path.glob(".saving-*"))


# --- passports and checks --------------------------------------------------------------------------------------


def test_passport_is_the_same_in_all_three_files(saved):
    first, *others = (read_passport(saved / f"forest.{kind}") for kind in ("svg", "png", "pdf"))
    assert all(one == first for one in others)
    assert (
        first["figure"] == "plot_forest"
        and first["truce"] == "easter_2025"
        and first["package"] == "ceasefire-compliance"
    )
    assert first["inputs"] == {"statements/claims.csv": "ab" * 32}
    assert first["data"] == [hashlib.sha256((saved / "forest.csv").read_bytes()).hexdigest()]


def test_passport_survives_awkward_words(tmp_path):
    hard = {"words": "Дніпро (a) \\ ) <&> \"q\" 'x' \n end"}
    for path in save(
        plot_placebo(tables.placebo(), title="(a\\) <b> & «в»"), tmp_path / "p", passport=hard
    )[:3]:
        assert read_passport(path)["words"] == hard["words"], path.suffix


def test_passport_records_how_the_figure_was_called():
    figure = plot_forest(tables.comparison(), sort="table", language="ru", labels=tables.UK)
    parameters = carried(figure)[0].parameters
    assert parameters["sort"] == "table" and parameters["language"] == "ru"
    # names that are not used, and the axes, are no part of how it was made; sources are, wherever they came from
    assert (
        parameters["labels"]["pokrovsk"] == tables.UK["pokrovsk"]
        and "easter_2025" not in parameters["labels"]
    )
    assert parameters["sources"] == [
        "General Staff of Ukraine",
        "Interfax-Ukraine",
        "TASS",
        "Ukrainska Pravda",
    ]
    assert plain(tables.Truce) == {
        "truce": "easter_2025",
        "name": "Easter truce 2025",
        "start": "2025-04-19T15:00:00+00:00",
        "end": "2025-04-20T21:00:00+00:00",
        "tz": "Europe/Moscow",
    }
    assert plain({3, 1}) == [1, 3] and plain(np.inf) == "inf"


@pytest.mark.parametrize(
    "name",
    ["comparison", "daily", "statements", "account", "placebo", "tipping", "truces", "placed"],
)
def test_a_packed_table_comes_back(name):
    table = as_drawn(getattr(tables, name)().reset_index(drop=True))
    back = unpack_table(pack_table(table))
    assert table_bytes(back) == table_bytes(table) and list(back.columns) == list(table.columns)
    for column in table.columns:
        assert pd.api.types.is_numeric_dtype(back[column]) == pd.api.types.is_numeric_dtype(
            table[column]
        ), column
    times = table.select_dtypes("datetimetz").columns
    pd.testing.assert_frame_equal(back[times], table[times])


def test_a_packed_table_that_was_edited_is_refused():
    packed = pack_table(tables.placebo())
    with pytest.raises(ValueError, match="not the one of its SHA-256"):
        unpack_table({**packed, "csv": pack_table(tables.placebo(n=3))["csv"]})


def test_a_figure_draws_the_numbers_of_its_csv():
    table = tables.placebo()
    assert np.isclose(0.1 + 0.2, 0.3, rtol=1e-15) and 0.1 + 0.2 != 0.3
    table.loc[[0, 1], "ratio"] = [0.1 + 0.2, np.nextafter(1, 2)]
    assert list(as_drawn(table)["ratio"][:2]) == [0.3, 1.0]
    assert list(carried(plot_placebo(table))[0].data["ratio"][:2]) == [0.3, 1.0]


def test_a_file_without_passport_says_so(tmp_path):
    (tmp_path / "x.svg").write_text("<svg/>", encoding="utf-8")
    with pytest.raises(ValueError, match="x.svg holds no passport"):
        read_passport(tmp_path / "x.svg")
    with pytest.raises(ValueError, match="a passport is kept in .pdf, .png, .svg files"):
        read_passport(tmp_path / "x.csv")


@pytest.mark.parametrize("kind", ["svg", "png", "pdf"])
def test_verify_finds_what_differs(saved, kind):
    path = saved / f"forest.{kind}"
    assert verify(path, lambda passport: plot_forest(few())).identical
    passport = read_passport(path)
    other_input = {"truce": passport["truce"], "inputs": {"statements/claims.csv": "cd" * 32}}
    found = verify(path, lambda passport: (plot_forest(few()), other_input))
    assert found.differs == ("passport",) and "inputs.statements/claims.csv" in found.text
    changed = few()
    changed.loc[0, ["ratio", "low", "high"]] = [0.9, 0.7, 1.1]
    found = verify(path, lambda passport: plot_forest(changed))
    assert set(found.differs) == {"data", "passport", "picture", "text"} and not found.identical


def test_verify_finds_a_file_edited_by_hand(saved, tmp_path):
    def again(passport):
        return plot_forest(few())

    for name in ("forest.svg", "forest.csv", "forest.txt"):
        (tmp_path / name).write_bytes((saved / name).read_bytes())
    path = tmp_path / "forest.svg"
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole.replace(">Kupiansk<", ">Kupyansk<"), encoding="utf-8")
    assert verify(path, again).differs == ("text",)
    path.write_text(whole.replace("#e69f00", "#e69f01", 1), encoding="utf-8")
    assert verify(path, again).differs == ("picture",)
    path.write_text(whole, encoding="utf-8")
    (tmp_path / "forest.csv").write_text("edited", encoding="utf-8")
    assert verify(path, again).differs == ("data",)


def test_passport_is_plain_json(saved):
    json.dumps(read_passport(saved / "forest.svg"))


# --- tables in notebooks -----------------------------------------------------------------------------------------


def shown_cells(shown):
    import html
    import re

    page = shown._repr_html_()
    head = [html.unescape(h) for h in re.findall(r"<th[^>]*>(.*?)</th>", page)]
    rows = [
        [html.unescape(c) for c in re.findall(r"<td[^>]*>(.*?)</td>", row)]
        for row in re.findall(r"<tr>(<td.*?)</tr>", page)
    ]
    return head, rows


def test_shown_table_joins_what_belongs_together():
    table = tables.comparison().iloc[[0, 10, 14]].assign(p=[0.0001, np.nan, 0.25])
    head, rows = shown_cells(show(table))
    assert {
        "count",
        "local time",
        "claimed per 24 h",
        "normal per 24 h (limits of a day)",
        "ratio (95% interval)",
        "normal days",
    } <= set(head)
    assert not {"start", "end", "low", "high", "count_low", "expected_low"} & set(head)
    first, bound, alone = (dict(zip(head, row, strict=True)) for row in rows)
    assert first["normal per 24 h (limits of a day)"] == "165 (140–195)"
    assert (
        first["ratio (95% interval)"] == "0.58 (0.47–0.71)"
        and first["local time"] == "2025-04-20"
        and first["p"] == "<0.001"
    )
    assert (
        bound["count"] == "≥\u00a03"
        and bound["ratio (95% interval)"] == "(0.40–∞)"
        and bound["p"] == ""
    )
    assert alone["ratio (95% interval)"] == "" and alone["p"] == "0.250"
    assert (
        dict(zip(head, rows[2], strict=True))["local time"] == "2025-04-19 18:00 – 2025-04-21 00:00"
    )


def test_shown_rates_have_their_interval_beside_them():
    from analysis.report import study

    head, rows = shown_cells(show(study("easter_2025").rates))
    cells = [dict(zip(head, row, strict=True))["per 24 h (95% interval)"] for row in rows]
    assert "≥\u00a016.8 (≥\u00a010.4)" in cells and "12.8 (7.32–20.8)" in cells


def test_shown_table_is_escaped_counted_and_left_as_it_was():
    table = pd.DataFrame(
        {"note": ["<script>x</script> & more", None], "value": [1234567.0, float("nan")]}
    )
    before = table.copy(deep=True)
    page = show(table, text="a < b", most=1)._repr_html_()
    assert (
        "<script>" not in page
        and "a &lt; b" in page
        and "The first 1 of 2 rows" in page
        and "1,234,567" in page
    )
    pd.testing.assert_frame_equal(table, before)
    assert "value" in repr(show(table))


def test_results_show_themselves_with_intervals_and_units():
    from analysis.report import study

    one = study("easter_2025")
    head, rows = shown_cells(one.result)
    row = one.result.table.query(
        "sector == 'whole_front' and category == 'assault' and series == 'day@00:00'"
    ).iloc[0]
    printed = f"{row['ratio']:.2f} ({row['low']:.2f}–{row['high']:.2f})"
    assert "ratio (95% interval)" in head and any(printed in cells for cells in rows)
    for result in (one.normal, one.book, one):
        assert "<table>" in result._repr_html_() and 'class="claims"' in result._repr_html_()
