"""Monitoring as tables: missing days, refusals, families, who follows whom in a book."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analysis.baseline import fit_baseline
from analysis.conflict import Conflict, Truce, clock_keys
from analysis.monitor.daily import by_day, pick
from analysis.monitor.plans import plan_truce
from analysis.monitor.sides import lulls, reciprocity
from analysis.monitor.truce import monitor_truce
from analysis.reconciliation import plain_conflict

TZ = "Asia/Aden"
START: Any = pd.Timestamp("2026-03-01", tz=TZ)
KEYS = {"reporter": "north", "accused": "south", "sector": "coast", "category": "assault"}


@dataclass(frozen=True)
class Account:
    """Counts and their conflict, as a book has them."""

    counts: pd.DataFrame
    conflict: Conflict


def rows(first, values, hour: Any = 0, hours: Any = 24, **keys):
    """Counts of days in a row; None is a day without one."""
    begin = first + pd.Timedelta(hours=hour)
    start = pd.Series([begin + pd.Timedelta(days=day) for day in range(len(values))])
    end = start + pd.Timedelta(hours=hours)
    table = pd.DataFrame({"start": start.dt.tz_convert("UTC"), "end": end.dt.tz_convert("UTC")})
    table = table.assign(**{**KEYS, **keys}, n_days=1, whole_days=hours == 24, origin="said")
    table["clock"] = clock_keys(table["start"], table["end"], TZ)
    table["low"] = pd.array(values, dtype="Int64")
    table["high"] = table["low"]
    table["flags"] = [[] for _ in values]
    table["statements"] = [[f"s{day}"] for day in range(len(values))]
    return table[table["low"].notna()].reset_index(drop=True)


def book_of(*tables, days=10):
    truce = Truce("lull", "Lull", START, START + pd.Timedelta(days=days), TZ, conflict="x")
    conflict = replace(plain_conflict(), tz=TZ, truces={"lull": truce})
    return Account(pd.concat(tables, ignore_index=True), conflict)


def before(mean, days=28, seed=1, **keys):
    values = np.random.default_rng(seed).poisson(mean, days).tolist()
    return rows(START - pd.Timedelta(days=days), values, **keys)


@pytest.fixture(scope="module")
def watched():
    truce = rows(START, [9, None, 11, 8, 10])
    book = book_of(before(20), truce)
    return monitor_truce(book, fit_baseline(book, truce="lull"), runs=120)


def test_a_halving_is_told_by_both(watched):
    series = watched.series.iloc[0]
    assert series["verdict"] == "fewer"
    assert series["verdict_e"] == "fewer"
    assert series["reason"] is None


def test_a_missing_day_is_no_look(watched):
    day = watched.table.query("day == 2").iloc[0]
    assert day[["is_look", "known"]].tolist() == [False, False]
    assert np.isnan(day["bound_fall"])
    assert watched.table["days_so_far"].tolist() == [1, 1, 2, 3, 4]


def test_the_table_ends_with_the_last_known_day(watched):
    assert watched.table["day"].tolist() == [1, 2, 3, 4, 5]
    assert watched.table["date"].iloc[-1] == pd.Timestamp("2026-03-05")


def test_a_verdict_stays(watched):
    told = watched.table["verdict"].ne("not_told_apart").to_numpy()
    assert (np.diff(told.astype(int)) >= 0).all()


def test_the_ratio_lies_within_its_limits(watched):
    last = watched.table.iloc[-1]
    assert last["e_low"] < last["low"] < last["ratio"] < last["high"] < last["e_high"]


def test_later_days_leave_earlier_verdicts_alone(watched):
    book = book_of(before(20), rows(START, [9, None, 11]))
    part = monitor_truce(book, fit_baseline(book, truce="lull"), runs=120)
    columns = ["z", "bound_fall", "e_value"]
    earlier = watched.table.loc[:2, columns]
    pd.testing.assert_frame_equal(part.table.loc[:, columns], earlier, rtol=1e-6)


def test_days_after_the_truce_are_not_known_while_it_runs(watched):
    later = rows(START + pd.Timedelta(days=10), [90] * 28)
    book = book_of(before(20), rows(START, [9, None, 11, 8, 10]), later)
    again = monitor_truce(book, fit_baseline(book, truce="lull", side="both"), runs=120)
    assert again.table["z"].tolist() == pytest.approx(watched.table["z"].tolist(), nan_ok=True)


def test_a_rise_is_told_too():
    book = book_of(before(20), rows(START, [45, 50, 40]))
    result = monitor_truce(book, fit_baseline(book, truce="lull"), runs=120)
    assert result.series["verdict"].tolist() == ["more"]


def test_sectors_are_a_family_with_wider_bounds():
    book = book_of(
        *(before(20, seed=seed, sector=name) for seed, name in enumerate("pqr")),
        *(rows(START, [19, 21], sector=name) for name in "pqr"),
    )
    result = monitor_truce(book, fit_baseline(book, truce="lull"), runs=120)
    assert result.series["family"].tolist() == ["sectors"] * 3
    assert result.series["family_size"].tolist() == [3] * 3


@pytest.mark.parametrize(
    ("normal", "truce", "reason"),
    [
        (rows(START - pd.Timedelta(days=3), [5, 6, 7]), [3], "few_normal_days"),
        (rows(START - pd.Timedelta(days=20), [0] * 20), [3], "no_act_on_normal_days"),
        (rows(START - pd.Timedelta(days=20), [5, 7] * 10), [None], "no_count_in_truce"),
    ],
)
def test_what_can_not_be_watched_has_a_reason(normal, truce, reason):
    book = book_of(normal, rows(START, truce))
    result = monitor_truce(book, fit_baseline(book, truce="lull"), runs=24)
    assert [note.code for note in result.series["reason"]] == [reason]
    assert result.table.empty


def test_many_that_can_not_be_watched_are_counted_by_reason():
    short = [before(5, days=2 + k % 2, seed=k, sector=f"s{k}") for k in range(7)]
    book = book_of(*short, rows(START, [3]))
    told = repr(monitor_truce(book, fit_baseline(book, truce="lull"), runs=24))
    assert "7 series can't be watched: normal days known one by one: 2–3, and 7" in told


def test_a_plan_tells_a_halving_and_says_when():
    normal = fit_baseline(book_of(before(30)), truce="lull")
    plan = plan_truce(normal, days=6, looks=[2, 4, 6], runs=120)
    series = plan.series.iloc[0]
    assert series["power"] > 0.9
    assert series["day"] == 2
    assert plan.table["day"].tolist() == [2, 4, 6]
    falls, rises = plan.table["fall"].tolist(), plan.table["rise"].tolist()
    assert max(falls) < 1 < min(rises)
    power = plan.collecting["power"].tolist()
    assert power[-1] >= power[0]


def test_a_plan_names_what_it_takes():
    with pytest.raises(TypeError, match="plan_truce takes what fit_baseline.* got a str"):
        plan_truce("lull")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"looks": [0, 3]}, "looks: .*expected days from 1 to 30"),
        ({"ratio": 1.0}, "ratio: 1.0: expected a number of at least 0 that is not 1"),
        ({"alpha": 0.0}, "alpha: 0.0: expected a number between 0 and 1"),
        ({"series": {"front": "x"}}, "series: 'front' is not one of reporter"),
        ({"series": {"sector": "x"}}, "series: the normal level has none of"),
    ],
)
def test_a_plan_refuses_what_can_not_be(change, message):
    normal = fit_baseline(book_of(before(30)), truce="lull")
    with pytest.raises(ValueError, match=message):
        plan_truce(normal, **change)


def test_a_night_belongs_to_its_morning_and_the_longest_window_stands_for_it():
    evening = rows(START, [12], hour=18, hours=4)
    night = rows(START, [99], hour=18, hours=12)
    account = book_of(evening, night)
    days = by_day(pick(account, {"category": "assault"}), TZ)
    assert days.counts.tolist()[-1] == 99
    assert days.first + pd.Timedelta(days=len(days.counts) - 1) == pd.Timestamp("2026-03-02")


def test_an_untold_series_names_its_choices():
    account = book_of(before(5, sector="p"), before(5, sector="q"))
    with pytest.raises(ValueError, match="series_a: sector is not named; expected one of p, q"):
        pick(account, {"reporter": "north"}, "series_a")


@pytest.fixture(scope="module")
def sides():
    rng = np.random.default_rng(2)
    first = START - pd.Timedelta(days=100)
    south = {"reporter": "south", "accused": "north"}
    return book_of(
        rows(first, rng.poisson(9, 100).tolist()),
        rows(first, rng.poisson(9, 100).tolist(), **south),
        rows(first, rng.poisson(3, 100).tolist(), category="shelling", **south),
    )


def test_reciprocity_shows_both_directions_and_the_neighbours(sides):
    result = reciprocity(
        sides, KEYS, {"reporter": "south", "category": "assault"}, lags=3, resamples=39
    )
    assert result.table["direction"].tolist() == ["a_follows_b", "b_follows_a"]
    assert result.table["follower"].tolist() == ["south", "north"]
    assert sorted(result.neighbours["chosen"].unique()) == [False, True]
    assert len(result.lags) == 6


def test_lulls_count_each_stretch_once():
    first = START - pd.Timedelta(days=40)
    south = {"reporter": "south", "accused": "north"}
    book = book_of(rows(first, [1, 0, 0, 0] * 10), rows(first, [1, 0, 1, 0] * 10, **south))
    result = lulls(book, {"reporter": "north"}, {"reporter": "south"})
    every = result.table.tail(3)
    assert every["n"].tolist() == [len(result.stretches)] * 3
    assert every["share"].tolist() == pytest.approx([0, 10 / 19, 9 / 19])


def test_lulls_refuse_where_no_day_is_quiet(sides):
    with pytest.raises(ValueError, match="no quiet stretch"):
        lulls(sides, {"reporter": "north"}, {"reporter": "south", "category": "assault"})


def test_people_are_not_watched_beside_acts_unless_they_are_asked_for():
    people = {"category": "killed"}
    parts = [before(20), before(6, seed=2, **people)]
    parts += [rows(START, [9, 11, 8]), rows(START, [3, 2, 4], **people)]
    book = book_of(*parts)
    normal = fit_baseline(book, truce="lull")
    watched = monitor_truce(book, normal, runs=60)
    assert watched.series["category"].tolist() == ["assault"]
    asked = monitor_truce(book, normal, series=people, runs=60)
    assert asked.series["category"].tolist() == ["killed"]


def test_where_only_people_are_counted_they_are_watched():
    people = {"category": "killed"}
    book = book_of(before(6, **people), rows(START, [3, 2, 4], **people))
    watched = monitor_truce(book, fit_baseline(book, truce="lull"), runs=60)
    assert watched.series["category"].tolist() == ["killed"]
