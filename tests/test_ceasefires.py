"""Truces, exposure and the clock hours of windows."""

import numpy as np
import pandas as pd
import pytest

from analysis import truce
from analysis.ceasefires import clock_series, exposure_hours


def utc(*moments):
    return pd.DatetimeIndex(
        [pd.Timestamp(m).tz_convert("UTC") if m else pd.NaT for m in moments], tz="UTC"
    )


def test_easter_truce_is_thirty_hours_in_utc():
    easter = truce("easter_2025")
    assert easter.start == pd.Timestamp("2025-04-19T15:00Z")
    assert easter.end == pd.Timestamp("2025-04-20T21:00Z")
    assert easter.hours == 30
    assert easter.local(easter.start) == "2025-04-19 18:00 +0300"


def test_a_truce_knows_the_short_ones_around_it():
    others = {one.ceasefire for one in truce("easter_2025").others}
    assert "victory_2025" in others and "easter_2025" not in others
    # a regime without an end, or of years, leaves no normal days
    assert "minsk_2015" not in others and "minsk_addl_measures_2020" not in others


def test_unknown_truce_names_the_nearest():
    with pytest.raises(KeyError, match="did you mean 'easter_2025'"):
        truce("easter_2026")


def test_series_names_the_clock_hours():
    start = utc(
        "2025-04-20T00:00+03:00",
        "2025-04-20T00:00+03:00",
        "2025-04-19T18:00+03:00",
        "2025-03-01T00:00+02:00",
        "2020-08-03T19:30+03:00",
        None,
    )
    end = utc(
        "2025-04-21T00:00+03:00",
        "2025-04-20T22:00+03:00",
        "2025-04-21T00:00+03:00",
        "2025-04-01T00:00+03:00",
        "2020-08-04T19:30+03:00",
        "2025-04-20T22:00+03:00",
    )
    series = clock_series(start, end)
    assert list(series) == [
        "day@00:00",
        "00:00-22:00",
        "18:00-00:00+2d",
        "day@00:00",
        "day@19:30",
        "",
    ]


def test_a_minute_past_midnight_is_midnight_in_a_series():
    # the truce of July 2020 began at 00:01; the mission's totals of 208 days before and 158 days after it are both of whole days
    start, end = (
        utc("2020-01-01T00:00+02:00", "2020-07-27T00:01+03:00"),
        utc("2020-07-27T00:01+03:00", "2021-01-01T00:00+02:00"),
    )
    assert list(clock_series(start, end)) == ["day@00:00", "day@00:00"]


def test_exposure_counts_the_hours_that_passed():
    # the clocks went forward on 30 March 2025: that month has an hour less
    hours = exposure_hours(
        utc("2025-03-01T00:00+02:00", "2025-04-20T00:00+03:00"), utc("2025-04-01T00:00+03:00", None)
    )
    assert hours[0] == 31 * 24 - 1
    assert np.isnan(hours[1])


def test_scope_says_what_it_forbids():
    energy = truce("energy_2025")
    assert energy.covers("energy_strike") is True
    assert energy.covers("assault") is False
    assert energy.covers("drone_kamikaze") is None
    assert energy.start_alternative == pd.Timestamp("2025-03-25T00:00+03:00")
    assert truce("easter_2025").covers("assault") is True
