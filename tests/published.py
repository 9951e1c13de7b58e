"""Texts in the manner of published reports, written for these tests, and read by hand."""

import csv
import re
from functools import cache
from pathlib import Path

import pandas as pd

from analysis.readers import parse
from analysis.schema import STATEMENTS, conform

FOLDER = Path(__file__).parent / "texts"


@cache
def rows(name):
    with open(FOLDER / name, newline="", encoding="utf-8") as handle:
        return tuple(csv.DictReader(handle))


def names(kind):
    return [row["text"] for row in rows("texts.csv") if row["text"].startswith(kind)]


def published(name):
    return next(row for row in rows("texts.csv") if row["text"] == name)["published"]


@cache
def text_of(name):
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


@cache
def reading(name):
    return parse(text_of(name), published=published(name), source=name)


def local(stamp, kind):
    zone = "Europe/Moscow" if kind == "ministry" else "Europe/Kyiv"
    return "" if stamp is None or pd.isna(stamp) else f"{stamp.tz_convert(zone):%m-%d %H:%M}"


def said(read):
    """The statements as (sector, category, value, qualifier, subset_of), sorted."""
    return sorted(
        (
            row["sector"],
            row["category"],
            str(row["value"]),
            row["qualifier"],
            row.get("subset_of") or "",
        )
        for row in read.rows
    )


def check_truth(name):
    """Compare a text's reading with what was read by hand."""
    read, expected = reading(name), next(row for row in rows("texts.csv") if row["text"] == name)
    columns = ("sector", "category", "value", "qualifier", "subset_of")
    assert said(read) == sorted(
        tuple(row[column] for column in columns) for row in rows("truth.csv") if row["text"] == name
    )
    assert read.slot == expected["slot"]
    assert read.coverage["not_understood"] == int(expected["unread"])
    assert bool(read.warnings) == bool(int(expected["warnings"])), read.warnings
    if expected["start"]:
        assert read.window[0] == pd.Timestamp(expected["start"], tz="Europe/Kyiv")
        assert read.window[1] == (
            pd.Timestamp(expected["end"], tz="Europe/Kyiv") if expected["end"] else None
        )
    check_account(read)


def check_account(read):
    """Every digit lies in one number whose fate is told; the table is a statements table."""
    fates = read.fates
    assert all(a.end <= b.start for a, b in zip(fates, fates[1:], strict=False))
    inside = {at for fate in fates for at in range(fate.start, fate.end)}
    assert all(match.start() in inside for match in re.finditer("[0-9]", read.page.text))
    assert {fate.status for fate in fates} <= {"used", "out_of_scope", "not_understood"}
    assert all(fate.reason for fate in fates if fate.status != "used")
    assert sum(read.coverage.values()) == len(fates) == len(read.numbers)
    table = conform(read.statements, STATEMENTS)
    assert table["statement_id"].is_unique
    used = {fate.statement for fate in fates if fate.status == "used"}
    assert used <= set(range(len(read.rows))) and bool(used) == bool(read.coverage["used"])
