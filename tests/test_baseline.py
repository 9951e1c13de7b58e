"""The normal level: which counts make it up."""

import re

import numpy as np
import pandas as pd
import pytest

from analysis.baseline import (
    fit_baseline,
)
from tests.accounts import account, day, moment, truce_of, window

DAY = pd.Timedelta(days=1)


@pytest.fixture
def truces():
    """A truce of 30 hours, one for energy facilities and one of three days after it."""
    return (
        truce_of("t", "2025-04-19 18:00", "2025-04-21"),
        truce_of("energy", "2025-04-25", "2025-04-27", scope="energy_facilities"),
        truce_of("later", "2025-05-08", "2025-05-11"),
    )


def fitted(rows, truces, **options):
    return fit_baseline(account(rows, *truces), truce="t", **{"days": 28, **options})


def reasons(normal):
    ids = [told[0] for told in normal.excluded["statements"]]
    return dict(zip(ids, map(str, normal.excluded["reason"]), strict=True))


def used(normal):
    return [told[0] for told in normal.observations["statements"]]


def test_days_that_touch_a_truce_are_left_out_with_the_reason(truces):
    days = {"04-18": 10, "04-19": 20, "04-20": 5, "04-21": 12, "05-08": 9}
    normal = fitted([day(f"2025-{text}", low) for text, low in days.items()], truces)
    assert used(normal) == ["s0", "s3"]
    # the day that the truce began on is the afternoon's; the truce's own day is a claim
    assert reasons(normal) == {
        "s1": "touches_truce(truce=t)",
        "s4": "touches_truce(truce=later)",
    }
    assert normal.table.at[0, "rate"] == 11 and normal.table.at[0, "n_days"] == 2


def test_another_truce_counts_only_where_its_scope_covers_the_acts(truces):
    rows = [
        day("2025-04-25", 10),
        day("2025-04-25", 3, category="energy_strike"),
        day("2025-04-25", 7, category="drone_strike"),
    ]
    normal = fitted(rows, truces)
    assert reasons(normal) == {"s1": "touches_truce(truce=energy)"}
    flags = dict(zip(used(normal), normal.observations["flags"], strict=True))
    assert flags == {"s0": [], "s2": ["truce_scope_not_known"]}


def test_the_days_around_are_whole_local_days(truces):
    edges = ("2025-03-21", "2025-03-22", "2025-05-18", "2025-05-19")
    rows = [day(text, k) for k, text in enumerate(edges)]
    assert used(fitted(rows, truces)) == ["s1", "s2"]
    near = [day("2025-04-18", 1), day("2025-04-21", 2)]
    assert used(fitted(near, truces, side="before")) == ["s0"]
    assert used(fitted(near, truces, side="after")) == ["s1"]


def test_a_total_gives_what_is_left_beside_its_known_days(truces):
    april = window("2025-04-01", "2025-05-01", 3000)
    days = {"04-05": 100, "04-18": 110, "04-19": 60, "04-20": 20}
    known = [day(f"2025-{text}", low) for text, low in days.items()]
    normal = fitted([april, *known], truces)
    left = normal.observations[normal.observations["is_remainder"]].iloc[0]
    # nothing twice: the days of the truce and those known one by one are taken off, with their
    # hours
    assert left["low"] == left["high"] == 3000 - 290 and left["exposure_h"] == 26 * 24
    assert left["statements"][0] == "s0" and set(left["statements"]) == {f"s{k}" for k in range(5)}
    row = normal.table.loc[0]
    assert row["exposure_h"] == 28 * 24 and row["count_low"] == 3000 - 80
    assert (row["n_days"], row["n_totals"], row["total_days"]) == (2, 1, 26)
    unknown = fitted([april, *known[:-1]], truces)
    assert reasons(unknown)["s0"] == "truce_day_unknown(day=2025-04-20,truce=t)"


def test_totals_that_overlap_or_contradict_are_left_out(truces):
    week = window("2025-04-01", "2025-04-08", 700)
    crossing = window("2025-04-05", "2025-04-15", 900)
    assert reasons(fitted([week, crossing], truces))["s1"] == "overlaps_total"
    more = [day("2025-04-01", 500), day("2025-04-02", 300)]
    three_days = window("2025-04-01", "2025-04-04", 600)
    assert reasons(fitted([*more, three_days], truces))["s2"] == "less_than_days"
    every = [day(f"2025-04-0{k}", 10) for k in (1, 2, 3)]
    same = window("2025-04-01", "2025-04-04", 30)
    assert reasons(fitted([*every, same], truces))["s3"] == "days_all_known"


def test_bounds_carry_through_a_remainder_and_open_counts_are_listed(truces):
    total = window("2025-04-01", "2025-04-04", 300, 330)
    rows = [total, day("2025-04-02", 90, 110), day("2025-04-05", 100, pd.NA)]
    normal = fitted(rows, truces)
    left = normal.observations.set_index("is_remainder").loc[True]
    assert (left["low"], left["high"]) == (190, 240)
    assert reasons(normal)["s2"] == "open_above"


def test_running_totals_meet_only_their_own_hours(truces):
    evening = [
        window("2025-04-15", "2025-04-15 22:00", 80),
        window("2025-04-16", "2025-04-16 22:00", 90),
    ]
    normal = fitted([*evening, day("2025-04-15", 100), day("2025-04-16", 120)], truces)
    rates = normal.table.set_index("clock")["rate"]
    assert rates["00:00-22:00"] == pytest.approx(170 / 44 * 24) and rates["00:00-00:00"] == 110


def test_what_was_added_between_totals_is_as_good_as_said(truces):
    rows = [day("2025-04-15", 100), day("2025-04-16", 120, origin="increment")]
    assert fitted(rows, truces).table["rate"].tolist() == [110]


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"origin": "remainder"}, "left_over"),
        ({"origin": "not_itemised"}, "left_over"),
        ({"category": "assault_ongoing"}, "state"),
    ],
)
def test_what_has_no_like_is_in_no_normal_level(truces, more, reason):
    normal = fitted([day("2025-04-15", 100, **more)], truces)
    assert normal.table.empty and reasons(normal) == {"s0": reason}


def test_the_day_the_clocks_change_has_its_own_hours(truces):
    normal = fitted([day("2025-03-30", 23), day("2025-04-01", 24)], truces)
    assert sorted(normal.observations["exposure_h"]) == [23, 24]
    assert normal.table.at[0, "rate"] == 24


def test_what_a_user_leaves_out_is_listed(truces):
    rows = [day(f"2025-04-{k}", k) for k in (15, 16, 17)]
    normal = fitted(rows, truces, exclude=["2025-04-15", ("2025-04-17", "2025-04-17 12:00")])
    assert used(normal) == ["s1"] and set(reasons(normal).values()) == {"left_out_on_request"}


def test_every_count_is_used_or_listed_or_outside(book):
    easter = book.conflict.truce("easter_2025")
    normal = fit_baseline(book, truce=easter)
    counts = book.counts
    claims = easter.contains(counts["start"], counts["end"])
    near = (counts["end"] > normal.begin) & (counts["start"] < normal.end) & ~claims
    assert len(normal.observations) + len(normal.excluded) == near.sum()
    assert normal.excluded["reason"].notna().all()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"days": 0}, "days: 0: expected a whole number above 0"),
        ({"days": 999_999}, "days: 999999: expected a whole number above 0, up to 36500"),
        ({"side": "left"}, "side: 'left' is not one of both, before, after"),
        ({"until": "2025-04-01"}, "until: '2025-04-01': expected a day after the start of t"),
        ({"until": "04/05/2025"}, "until: '04/05/2025': expected a day such as"),
        ({"until": "2568-04-05"}, "until: '2568-04-05': expected a day such as"),
        ({"until": "soon"}, "until: 'soon': expected a day such as"),
    ],
)
def test_errors_name_the_argument_and_the_choices(truces, options, message):
    with pytest.raises(ValueError, match=re.escape(message)):
        fitted([day("2025-04-15", 1)], truces, **options)


def test_what_is_no_account_is_refused_in_one_line():
    with pytest.raises(TypeError, match=r"takes what reconcile\(\) returned first; got a str"):
        fit_baseline("ukraine", truce="t")
    with pytest.raises(KeyError, match="no ceasefire 'x'"):
        fit_baseline(account([day("2025-04-15", 1)]), truce="x")


# ---- truces without an end


def test_a_truce_without_an_end_is_studied_to_the_last_count_known():
    endless = truce_of("t", "2025-06-15", None)
    rows = [day(f"2025-06-{k:02d}", k) for k in range(1, 31)]
    normal = fitted(rows, [endless], side="both")
    assert normal.side == "before" and used(normal) == [f"s{k}" for k in range(14)]
    assert normal.truce.end == moment("2025-07-01") and pd.isna(normal.declared.end)
    until = fitted(rows, [endless], until="2025-06-20")
    assert until.truce.end == moment("2025-06-21")
    assert fitted(rows, [endless], until="2025-06-20 12:00").truce.end == moment("2025-06-20 12:00")


def test_days_of_the_truce_behind_its_studied_window_are_no_normal_ones():
    months = truce_of("t", "2025-06-15", "2025-06-29")
    rows = [day(f"2025-06-{k:02d}", k) for k in range(1, 31)]
    normal = fitted(rows, [months], until="2025-06-20")
    assert used(normal) == [*(f"s{k}" for k in range(14)), "s28", "s29"]
    assert set(reasons(normal).values()) == {"touches_truce(truce=t)"}


def test_a_truce_without_an_end_has_no_side_after_it():
    endless = truce_of("t", "2025-06-15", None)
    with pytest.raises(ValueError, match="side: 'after': t has no end"):
        fitted([day("2025-06-16", 1)], [endless], side="after")
    with pytest.raises(ValueError, match="no count after its start"):
        fitted([day("2025-06-01", 1)], [endless])


# ---- weeks and months


def weeks(first, number, low):
    start = pd.Timestamp(first)
    ends = [start + 7 * k * DAY for k in range(number + 1)]
    told = zip(ends[:-1], ends[1:], low, strict=True)
    return [window(f"{a:%Y-%m-%d}", f"{b:%Y-%m-%d}", n) for a, b, n in told]


def test_weeks_are_units_as_days_are():
    truce = truce_of("t", "2014-03-02", "2014-03-09")
    low = [120, 150, 140, 180, 160, 130, 170, 155, 40, 150, 165, 140, 135]
    normal = fitted(weeks("2014-01-05", 13, low), [truce], days=60)
    row = normal.table.loc[0]
    assert (row["n_days"], row["n_totals"], row["unit_days"]) == (0, 12, 7)
    others = np.delete(np.array(low, dtype=float), 8)
    assert row["dispersion"] == pytest.approx(others.var(ddof=1) / others.mean(), rel=0.01)
    # the truce has a place of its own between the weeks around it
    grid = normal.grid
    assert np.flatnonzero(~np.isnan(grid.counts[0])).tolist() == [*range(8), *range(9, 13)]
    assert grid.units[0].column(grid.first_day[0, 7] + 7) == 8


def test_months_of_unlike_length_are_units_and_gaps_stay_gaps():
    truce = truce_of("t", "2021-02-01", "2021-03-01")
    starts = pd.date_range("2018-01-01", "2021-02-01", freq="MS")
    ends = starts + pd.offsets.MonthBegin()
    told = zip(starts, ends, strict=True)
    rows = [window(f"{a:%Y-%m-%d}", f"{b:%Y-%m-%d}", 100 + a.month) for a, b in told]
    del rows[5]
    normal = fitted(rows, [truce], days=1200, side="before")
    columns = np.flatnonzero(~np.isnan(normal.grid.counts[0]))
    assert len(columns) == 36 and np.isfinite(normal.table.at[0, "dispersion"])
    assert columns.tolist() == [k for k in range(37) if k != 5]


def test_a_few_days_beside_many_weeks_enter_the_rate_only():
    truce = truce_of("t", "2014-03-02", "2014-03-09")
    rows = [*weeks("2014-01-05", 8, [150] * 8), day("2014-03-10", 30)]
    row = fitted(rows, [truce], days=60).table.loc[0]
    assert (row["n_days"], row["n_totals"]) == (1, 8) and row["unit_days"] == 7
    assert row["rate"] == pytest.approx((8 * 150 + 30) / (8 * 7 + 1))


def test_a_total_over_the_truces_edge_is_left_out_with_the_day():
    truce = truce_of("t", "2021-02-25", "2021-04-01")
    rows = [window("2021-02-01", "2021-03-01", 278), window("2021-03-01", "2021-04-01", 2)]
    normal = fitted(rows, [truce])
    assert normal.table.empty
    assert reasons(normal) == {"s0": "truce_day_unknown(day=2021-02-25,truce=t)"}
