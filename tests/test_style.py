"""The contract of saved figures, the palette, the sheet, fonts, passports and their checks."""

import base64
import hashlib
import io
import itertools
import os
import re
import subprocess
import sys
import warnings
import xml.etree.ElementTree as ElementTree

import figure_tables as tables
import numpy as np
import pandas as pd
import pytest
from figure_drawn import forest_of, placebo_of

from analysis.figures import plot_days
from analysis.figures.tables import parties_of
from analysis.style import (
    looks,
    party_styles,
    save,
    table_bytes,
)
from analysis.style.fonts import families_for
from analysis.style.look import COLOURS, GREY, INK
from analysis.style.parts import carried
from analysis.style.passports import pdf_info, png_texts
from analysis.style.saving import render
from analysis.style.sheet import Sheet

SVG = "{http://www.w3.org/2000/svg}"
ENGLISH = tables.words()


# --- palette ------------------------------------------------------------------------------------


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


def contrast(colour):
    """Contrast with white (WCAG 2.2)."""
    from matplotlib.colors import to_rgb

    rgb = np.array(to_rgb(colour))
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    return 1.05 / (linear @ [0.2126, 0.7152, 0.0722] + 0.05)


@pytest.mark.parametrize("colour", COLOURS)
def test_colours_stand_out_from_white(colour):
    assert contrast(colour) >= 3


def test_texts_stand_out_from_white():
    assert contrast(INK) >= 7 and contrast(GREY) >= 4.5


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


# --- the sheet and its letters ------------------------------------------------------------------


def test_lines_are_never_wider_than_asked():
    sheet = Sheet(tables.words("uk"))
    text = "Позначка: рахунок одного вікна за 24 год; коротка риска: його години. " * 3
    lines = sheet.wrap(text.strip(), 3.0, 7)
    assert " ".join(lines) == text.strip() and len(lines) > 3
    assert max(sheet.measure(line, 7) for line in lines) <= 3.0


def test_notes_that_do_not_fit_are_left_out_whole_and_counted():
    sheet = Sheet(ENGLISH, 3.5)
    notes = "; ".join(f"{k}: a note of a good many words" for k in range(9))
    fewer = sheet._fewer_notes(f"{notes}.")
    assert sheet._fits(fewer) and not sheet._fits(notes)
    left = 9 - fewer.count("many words")
    assert left and fewer.endswith(f"; {left} more in the table.")


def test_sources_are_sorted_and_counted():
    sheet = Sheet(ENGLISH)
    assert sheet._sources(["TASS", "Babel", "TASS"]) == "Sources: Babel; TASS."
    assert sheet._sources([f"p{k:02d}" for k in range(12)]).endswith("p05; and 6 more.")
    assert sheet._sources(()) == ""


def test_notes_are_cut_to_two_lines():
    sheet = Sheet(ENGLISH)
    sheet.foot(notes="a note of many words " * 40)
    texts = [text.get_text() for text in sheet.figure.texts]
    assert len(texts) == 2 and texts[-1].endswith(" …")


@pytest.mark.parametrize("width", [0, 2.9, 21, float("nan")])
def test_a_width_that_letters_do_not_fit_is_named(width):
    with pytest.raises(ValueError, match=r"expected inches from 3 to 20, such as 3.5 \(a column\)"):
        Sheet(ENGLISH, width)


def test_known_scripts_need_no_other_font():
    letters = frozenset("Aя ї ґ ə ა א ع “–→")
    assert families_for(letters) == ("DejaVu Sans",)


def test_letters_without_a_font_are_named_once(monkeypatch):
    from analysis.style import fonts

    monkeypatch.setattr(fonts, "_installed", lambda: ("DejaVu Sans",))
    families_for.cache_clear()
    fonts._warn.cache_clear()
    with pytest.warns(UserWarning, match="no installed font has the letters कशा"):
        families_for(frozenset("काशaя"))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert families_for(frozenset("काशaяb")) == ("DejaVu Sans",)
    families_for.cache_clear()


def test_an_installed_font_lends_its_letters(monkeypatch):
    from analysis.style import fonts

    held = {"DejaVu Sans": frozenset("abc "), "Some Sans": frozenset("क"), "Z Sans": frozenset("क")}
    monkeypatch.setattr(fonts, "_installed", lambda: tuple(held))
    monkeypatch.setattr(fonts, "_letters_of", held.__getitem__)
    families_for.cache_clear()
    assert families_for(frozenset("ab क")) == ("DejaVu Sans", "Some Sans")
    families_for.cache_clear()


def test_settings_of_the_user_change_nothing_and_stay():
    import matplotlib as mpl

    with mpl.rc_context({"font.size": 20, "axes.facecolor": "black", "lines.linewidth": 9}):
        loud = render(placebo_of(), "p", formats=("png",))["p.png"]
        assert mpl.rcParams["font.size"] == 20
    assert loud == render(placebo_of(), "p", formats=("png",))["p.png"]


def test_looks_takes_further_settings():
    import matplotlib as mpl

    with looks({"svg.hashsalt": "x"}):
        assert mpl.rcParams["svg.hashsalt"] == "x"
    assert mpl.rcParams["svg.hashsalt"] is None


# --- saving -------------------------------------------------------------------------------------

TWICE = """
import sys
import figure_tables as tables
from analysis.figures import plot_days, plot_forest
from analysis.style import save
uk, truce = tables.words("uk"), tables.truce()
table = tables.comparison()
save(plot_forest(table, words=uk), sys.argv[1] + "/forest")
days = plot_days(tables.daily(), table, words=tables.words(), truce=truce)
save(days, sys.argv[1] + "/days", formats=("svg",))
"""


def test_two_runs_write_the_same_bytes(tmp_path, root, monkeypatch):
    rc = tmp_path / "matplotlibrc"
    rc.write_text(
        "font.size: 17\nsvg.fonttype: path\nfigure.dpi: 31\nbackend: svg\n", encoding="utf-8"
    )
    world = {
        "PYTHONHASHSEED": "77",
        "TZ": "America/Adak",
        "LC_ALL": "C",
        "MATPLOTLIBRC": str(rc),
        "SOURCE_DATE_EPOCH": "123456789",
    }
    strange = tmp_path / "strange"
    strange.mkdir()
    place = {"PYTHONPATH": os.pathsep.join([str(root), str(root / "tests")])}
    subprocess.run(
        [sys.executable, "-c", TWICE, str(strange)],
        cwd=tmp_path,
        env={**os.environ, **world, **place},
        check=True,
    )
    own = tmp_path / "own"
    own.mkdir()
    monkeypatch.setattr(sys, "argv", ["", str(own)])
    exec(TWICE, {})
    first, second = (sorted(folder.iterdir()) for folder in (own, strange))
    assert [path.name for path in first] == [path.name for path in second]
    assert len(first) == 8
    for one, other in zip(first, second, strict=True):
        assert one.read_bytes() == other.read_bytes(), one.name


def test_drawing_or_saving_before_changes_nothing():
    once = render(forest_of(), "a", formats=("svg", "png"))
    figure = forest_of()
    assert "alt=" in figure._repr_html_()
    figure.draw_without_rendering()
    render(figure, "b", formats=("png",))
    again = render(figure, "a", formats=("svg", "png"))
    assert {name: hashlib.sha256(c).hexdigest() for name, c in again.items()} == {
        name: hashlib.sha256(c).hexdigest() for name, c in once.items()
    }


def test_a_figure_that_was_shown_before_is_saved_alike():
    def draw():
        return plot_days(tables.daily(), tables.comparison(), words=ENGLISH, truce=tables.truce())

    shown, fresh = draw(), draw()
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
    assert "Assaults: claimed 96, normal 140–195: 42% fewer (29 to 53%)." in desc.text
    text = (saved / "forest.svg").read_text(encoding="utf-8")
    assert set(re.findall(r'(?:href="#|url\(#)([^")]+)', text)) <= set(ids)


def test_svg_text_is_text_and_brings_its_letters(saved):
    from fontTools.ttLib import TTFont

    svg = (saved / "forest.svg").read_text(encoding="utf-8")
    words = ["".join(node.itertext()) for node in ElementTree.fromstring(svg).iter(f"{SVG}text")]
    assert "Kupiansk" in words and "Assaults" in words
    letters = set("".join(words)) - {"\n"}
    held = set()
    for code in re.findall(r"base64,([A-Za-z0-9+/=]+)\)", svg):
        held |= {chr(k) for k in TTFont(io.BytesIO(base64.b64decode(code))).getBestCmap()}
    assert letters <= held
    assert len(svg) < 160_000


def test_png_and_pdf_carry_the_words(saved, forest):
    alt = carried(forest)[0].alt
    texts = png_texts((saved / "forest.png").read_bytes())
    assert texts["Description"] == alt and texts["Title"] == carried(forest)[0].title
    info = pdf_info((saved / "forest.pdf").read_bytes())
    assert info["Subject"] == alt and set(info) == {"Title", "Subject", "Keywords"}


def test_alt_text_and_numbers_lie_beside(saved):
    assert "96" in (saved / "forest.txt").read_text(encoding="utf-8")
    back = pd.read_csv(saved / "forest.csv")
    assert len(back) == 4 and back["ratio"].isna().sum() == 2
    assert {"claimed", "expected", "ratio", "low", "high", "notes"} <= set(back.columns)
    assert back["notes"].iloc[2] == "lower_bound_only"


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
    figure = placebo_of()
    save(figure, tmp_path / "p", formats=("svg", "png"))
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    (tmp_path / "p.txt").unlink()
    (tmp_path / "p.txt").mkdir()  # the last file can't be replaced
    with pytest.raises(OSError):
        save(placebo_of(title="Another"), tmp_path / "p", formats=("svg", "png"))
    after = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    assert after == {name: content for name, content in before.items() if name != "p.txt"}
    assert not list(tmp_path.glob(".saving-*"))


@pytest.mark.parametrize(
    "text", ["Losses of personnel, 20 April", "Штурми та обстріли", "AVATAR 111"]
)
def test_letters_by_themselves_tell_nearly_how_wide_a_line_is(text):
    from analysis.style.sheet import _CLOSE, _letter_width, is_wider, text_width

    with looks():
        wide = text_width(text, 7.5, False, ("DejaVu Sans",))
        letters = sum(_letter_width(letter, False, ("DejaVu Sans",)) for letter in text) * 7.5
        assert abs(letters / wide - 1) < _CLOSE
        assert is_wider(text, wide * 0.999, 7.5, False, ("DejaVu Sans",))
        assert not is_wider(text, wide * 1.001, 7.5, False, ("DejaVu Sans",))


def test_looks_leave_the_settings_and_the_backend_as_they_were():
    import matplotlib as mpl

    with mpl.rc_context({"font.size": 20}):
        before = dict(dict.items(mpl.rcParams))
        with looks({"svg.hashsalt": "x"}):
            assert mpl.rcParams["font.size"] != 20
        assert dict(dict.items(mpl.rcParams)) == before


def test_a_kept_font_is_the_one_that_would_be_cut(tmp_path, monkeypatch):
    from matplotlib.font_manager import FontProperties, findfont

    from analysis.style import cutting

    monkeypatch.setattr("matplotlib.get_cachedir", lambda: str(tmp_path))
    path = str(findfont(FontProperties(family="DejaVu Sans")))
    glyphs = frozenset(cutting._glyphs_of(path)[letter] for letter in "ACя")
    cut, kept = (cutting._cut_font.__wrapped__(path, glyphs, frozenset()) for _ in range(2))
    assert kept.content == cut.content
    assert {glyph: cut.glyph_index_map[glyph] for glyph in glyphs} == {
        glyph: kept.glyph_index_map[glyph] for glyph in glyphs
    }
    next(tmp_path.rglob("*.ttf")).write_bytes(b"no font")
    assert cutting._cut_font.__wrapped__(path, glyphs, frozenset()).content == cut.content
