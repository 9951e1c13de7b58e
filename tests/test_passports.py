"""Passports of saved figures, and files that were damaged, edited or made to harm."""

import base64
import bz2
import hashlib
import json
import time
import zlib

import figure_tables as tables
import numpy as np
import pandas as pd
import pytest
from figure_drawn import few, forest_of, placebo_of

from analysis.figures import FIGURES, Options, plot_forest, plot_placebo, redraw
from analysis.style import (
    read_passport,
    save,
    table_bytes,
    verify,
)
from analysis.style.packing import as_drawn, pack_table, unpack_table
from analysis.style.parts import carried, plain
from analysis.style.passports import passport_in
from analysis.style.saving import FORMATS

ENGLISH = tables.words()


# --- passports and checks -----------------------------------------------------------------------


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
    for path in save(placebo_of(title="(a\\) <b> & «в»"), tmp_path / "p", passport=hard)[:3]:
        assert read_passport(path)["words"] == hard["words"], path.suffix


def test_passport_records_how_the_figure_was_called():
    options = Options(sources=("TASS", "Babel"), limit=7)
    figure = plot_forest(few(), words=tables.words("ru"), truce=tables.truce(), options=options)
    parameters = carried(figure)[0].parameters
    assert parameters["options"]["limit"] == 7 and parameters["words"]["language"] == "ru"
    assert parameters["options"]["sources"] == ["Babel", "TASS"] and parameters["width"] is None
    # names that are not used are no part of how it was made
    names = parameters["words"]["names"]
    assert names["kupiansk"] == "Купянское" and "siversk" not in names and "easter_2025" in names
    assert parameters["truce"]["end"] == "2025-04-20T21:00:00+00:00"
    assert plain({3, 1}) == [1, 3] and plain(np.inf) == "inf"


@pytest.mark.parametrize(
    "name",
    [
        "comparison",
        "daily",
        "statements",
        "account",
        "placebo",
        "tipping",
        "truces",
        "moved",
        "coverage",
    ],
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
    assert list(carried(plot_placebo(table, words=ENGLISH))[0].data["ratio"][:2]) == [0.3, 1.0]


def test_a_file_without_passport_says_so(tmp_path):
    (tmp_path / "x.svg").write_text("<svg/>", encoding="utf-8")
    with pytest.raises(ValueError, match="x.svg holds no passport"):
        read_passport(tmp_path / "x.svg")
    with pytest.raises(ValueError, match="a passport is kept in .pdf, .png, .svg files"):
        read_passport(tmp_path / "x.csv")


@pytest.mark.parametrize("kind", ["svg", "png", "pdf"])
def test_verify_finds_what_differs(saved, kind):
    path = saved / f"forest.{kind}"
    assert verify(path, lambda passport: forest_of()).identical
    passport = read_passport(path)
    other_input = {"truce": passport["truce"], "inputs": {"statements/claims.csv": "cd" * 32}}
    found = verify(path, lambda passport: (forest_of(), other_input))
    assert found.differs == ("passport",) and "inputs.statements/claims.csv" in found.text
    changed = few()
    changed.loc[0, ["ratio", "low", "high"]] = [0.9, 0.7, 1.1]
    found = verify(path, lambda passport: forest_of(changed))
    assert set(found.differs) == {"data", "passport", "picture", "text"} and not found.identical


def test_verify_finds_a_file_edited_by_hand(saved, tmp_path):
    def again(passport):
        return forest_of()

    for name in ("forest.svg", "forest.csv", "forest.txt"):
        (tmp_path / name).write_bytes((saved / name).read_bytes())
    path = tmp_path / "forest.svg"
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole.replace(">Kupiansk<", ">Kupyansk<"), encoding="utf-8")
    assert verify(path, again).differs == ("text",)
    path.write_text(whole.replace("#bd7a00", "#bd7a01", 1), encoding="utf-8")
    assert verify(path, again).differs == ("picture",)
    path.write_text(whole, encoding="utf-8")
    (tmp_path / "forest.csv").write_text("edited", encoding="utf-8")
    assert verify(path, again).differs == ("data",)


def test_passport_is_plain_json(saved):
    json.dumps(read_passport(saved / "forest.svg"))


# --- files of others: damaged, edited, made to harm ---------------------------------------------


def with_passport(folder, passport, name="x.svg"):
    """Write an SVG file that holds a text as its passport."""
    inner = f'<ceasefire:passport xmlns:ceasefire="urn:ceasefire-passport">{passport}'
    path = folder / name
    path.write_text(
        f"<svg><metadata>{inner}</ceasefire:passport></metadata></svg>", encoding="utf-8"
    )
    return path


def chunk(kind, data):
    check = zlib.crc32(kind + data).to_bytes(4, "big")
    return len(data).to_bytes(4, "big") + kind + data + check


def png(folder, *chunks, size=(1, 1)):
    """Write a PNG file that claims a size and holds these chunks."""
    sides = b"".join(side.to_bytes(4, "big") for side in size)
    header = chunk(b"IHDR", sides + bytes([8, 2, 0, 0, 0]))
    path = folder / "x.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + chunk(b"IEND", b""))
    return path


def refused(path):
    found = verify(path, redraw)
    assert found.differs == ("unreadable",) and not found.identical and path.name in found.text
    assert "\n" not in found.text
    return found.text


def test_a_table_that_unpacks_to_gigabytes_is_refused(tmp_path):
    packed = pack_table(tables.placebo())
    bomb = bz2.compress(b"a" * 50_000_000)
    assert len(bomb) < 1000
    packed["csv"] = base64.b64encode(bomb).decode()
    with pytest.raises(ValueError, match="unpacks to more than 16,000,000 bytes"):
        unpack_table(packed)
    passport = {"figure": "plot_placebo", "tables": {"table": packed}, "parameters": {}}
    text = refused(with_passport(tmp_path, json.dumps(passport)))
    assert "can't be drawn anew: the table in the passport unpacks to more" in text


@pytest.mark.parametrize("csv", ["%%%", "", base64.b64encode(b"no bzip2").decode(), 7])
def test_a_table_that_is_none_is_refused(csv):
    with pytest.raises(ValueError, match="the table in the passport"):
        unpack_table({**pack_table(tables.placebo()), "csv": csv})


def test_deep_json_is_refused(tmp_path):
    assert "no JSON" in refused(with_passport(tmp_path, "[" * 100_000 + "]" * 100_000))
    assert "no JSON object" in refused(with_passport(tmp_path, "[]"))


def test_pixels_are_counted_before_they_are_unpacked(tmp_path):
    path = png(tmp_path, chunk(b"iTXt", b"k\0\0\0\0\0v"), size=(60_000, 60_000))
    assert "pixels" in refused(path)


@pytest.mark.parametrize(
    "text",
    [
        b"ceasefire-passport\0\1\0\0\0not zlib",
        b"ceasefire-passport\0",
        b"ceasefire-passport",
        b"ceasefire-passport\0\1\0\0\0" + zlib.compress(b"a" * 100_000_000),
    ],
    ids=["no zlib", "short", "shorter", "zlib bomb"],
)
def test_damaged_texts_of_a_png_are_refused(tmp_path, text):
    refused(png(tmp_path, chunk(b"iTXt", text)))


@pytest.mark.parametrize("kind", ["svg", "png", "pdf"])
def test_a_file_cut_off_is_refused(saved, tmp_path, kind):
    path = tmp_path / f"forest.{kind}"
    whole = (saved / f"forest.{kind}").read_bytes()
    for share in (0, 0.1, 0.5):
        path.write_bytes(whole[: int(len(whole) * share)])
        found = verify(path, redraw)
        assert not found.identical and "\n" not in found.text


def test_a_passport_that_leads_nowhere_is_refused(tmp_path):
    text = refused(with_passport(tmp_path, '{"figure": "plot_nothing"}'))
    assert "figure 'nothing' is not known" in text
    refused(with_passport(tmp_path, '{"figure": "plot_forest", "tables": 3}'))
    refused(tmp_path / "is_not_there.svg")


def test_reading_grows_with_the_size_of_a_file(tmp_path):
    opening = '<ceasefire:passport xmlns:ceasefire="urn:ceasefire-passport">'

    def seconds(n):
        content = (opening * n).encode()
        begin = time.process_time()
        with pytest.raises(ValueError, match="breaks off"):
            passport_in(content, ".svg")
        return time.process_time() - begin

    seconds(1000)
    small, large = (min(seconds(n) for _ in range(9)) for n in (20_000, 80_000))
    # four times the size; a pattern that starts anew at each opening takes sixteen times as long
    assert large < 10 * small


def test_a_figure_can_be_drawn_again_from_its_file_alone(tmp_path):
    from figure_drawn import DRAW

    # what is drawn and the format that it is saved in know nothing of each other
    formats = [FORMATS, *((FORMATS[at % 3],) for at in range(len(FIGURES) - 1))]
    for name, wanted in zip(FIGURES, formats, strict=True):
        for path in save(DRAW[name](), tmp_path / name, formats=wanted)[: len(wanted)]:
            assert verify(path, redraw).identical, path.name
