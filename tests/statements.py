"""Statements of a truce, read as published in its midst."""

import pandas as pd

from analysis.readers import parse

PUBLISHED = "2025-05-09T14:30+03:00"


def read(text, **options):
    return parse(text, published=PUBLISHED, **options)


def rows(text, **options):
    found = read(text, **options).rows
    return {(row["sector"], row["category"], row["value"]): row for row in found}


def window(row, zone="Europe/Moscow"):
    bounds = (row["start"], row["end"])
    return tuple(None if pd.isna(at) else f"{at.tz_convert(zone):%d %H:%M}" for at in bounds)
