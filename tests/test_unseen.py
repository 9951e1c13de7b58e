"""Texts that the grammar had not seen when it was first tried on them: nothing wrong is stated."""

import csv
import textwrap
from collections import Counter
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from analysis.readers import parse
from benchmarks.readers import noticed

FOLDER = Path(__file__).parent / "texts" / "unseen"
ZONES = {"Russia": "Europe/Moscow"}


@cache
def table(name):
    with open(FOLDER / name, newline="", encoding="utf-8") as handle:
        return tuple(csv.DictReader(handle))


@cache
def read(name):
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    published = next(row["published"] for row in table("texts.csv") if row["text"] == name)
    try:
        return parse(text, published=published, source=name)
    except ValueError:
        return None


def truth(name, *expects):
    rows = [row for row in table("truth.csv") if row["text"] == name and row["expect"] in expects]
    return Counter((row["sector"], row["category"], row["value"]) for row in rows)


def stated(name):
    reading = read(name)
    rows = () if reading is None else reading.rows
    return Counter((row["sector"], row["category"], str(row["value"])) for row in rows)


NAMES = [row["text"] for row in table("texts.csv")]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_stated_was_said(name):
    assert not stated(name) - truth(name, "stated", "allowed")
    assert not truth(name, "stated") - stated(name)


@pytest.mark.parametrize("name", sorted({row["text"] for row in table("truth.csv")}))
def test_what_is_not_read_is_told(name):
    lost = truth(name, "noticed")
    reading = read(name)
    assert not lost & stated(name)
    assert reading is None or all(noticed(reading, one) for one in lost)


@pytest.mark.parametrize("row", table("texts.csv"), ids=lambda row: row["text"])
def test_who_speaks_and_when(row):
    reading = read(row["text"])
    if reading is None or not reading.rows:
        return
    assert reading.who[0] == {"OSCE SMM": "osce"}.get(row["reporter"], row["reporter"].lower())
    zone = ZONES.get(row["reporter"], "Europe/Kyiv")
    bounds = [pd.Timestamp(row[end], tz=zone) if row[end] else None for end in ("start", "end")]
    if bounds[0] is not None and reading.window is not None:
        assert list(reading.window) == bounds


@pytest.mark.parametrize("name", NAMES[::8])
def test_line_breaks_state_nothing_new(name):
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    if read(name) is None or "<" in text:
        return
    published = next(row["published"] for row in table("texts.csv") if row["text"] == name)
    for width in (60, 80, 120):
        broken = "\n".join(textwrap.fill(line, width) for line in text.splitlines())
        found = parse(broken, published=published, source=name)
        told = Counter((row["sector"], row["category"], str(row["value"])) for row in found.rows)
        assert not told - stated(name), width
        assert all(noticed(found, lost) for lost in stated(name) - told), width
