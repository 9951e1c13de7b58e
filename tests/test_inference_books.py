"""What a truce moved, what its parts say together, reports that stopped, several truces at once."""

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analysis.baseline import fit_baseline
from analysis.compare import (
    by_profile,
    combine_parts,
    compare_claims,
    compare_methods,
    displacement,
    late_booking,
    no_reports,
    pool_sectors,
    pool_truces,
    rebound,
)
from tests.accounts import Account, account, codes_of, conflict_of, daily, day, truce_of, window


@dataclass(frozen=True)
class Book(Account):
    """An account with its conflicts."""

    conflicts: Any = None


def noisy(n, mean=40, seed=0):
    return np.random.default_rng(seed).poisson(mean, n).astype(float)


# --- displacement and rebound ---


def moved():
    values = noisy(63)
    values[28:31], values[31:34], values[34:37] = 70, 10, 75
    return displacement(daily(values, truce_at=31, length=3), "t", before=3, after=3)


def test_acts_brought_forward_and_put_off_are_told_apart_from_the_net():
    table = moved().table.set_index("part")
    assert list(table.index) == ["before", "truce", "after", "net"]
    assert table.at["before", "low"] > 1 and table.at["after", "low"] > 1
    assert table.at["truce", "high"] < 1
    assert table.at["net", "ratio"] == pytest.approx(465 / table.at["net", "expected"])
    assert table.at["net", "low"] < 1.3 < table.at["net", "high"]


def test_days_that_may_be_moved_are_no_normal_days():
    table = moved().table.set_index("part")
    assert table.at["truce", "expected"] == pytest.approx(3 * 40, rel=0.05)


def test_a_rebound_is_found_with_its_net_and_a_quiet_week_is_none():
    row = rebound(moved()).iloc[0]
    assert not row["passed"] and codes_of(row["notes"]) == ["rebound"] and row["net"] > 1
    calm = displacement(daily(noisy(63, seed=3), truce_at=31, length=3), "t")
    assert rebound(calm)["passed"].all()
    with pytest.raises(TypeError, match="rebound takes what displacement"):
        rebound(calm.table)


def test_days_below_none_are_refused():
    with pytest.raises(ValueError, match="before: -1"):
        displacement(daily(noisy(63), truce_at=31), "t", before=-1)


# --- reports that stopped ---


def silent(values):
    made = daily(values, truce_at=20, length=3)
    return no_reports(made, fit_baseline(made, truce="t", days=20)).iloc[0]


def test_silence_and_zeros_where_no_day_had_them_are_told():
    values = noisy(43)
    assert silent(values)["passed"]
    values[20], values[21] = np.nan, 0
    row = silent(values)
    assert not row["passed"] and row["value"] == 2 and row["p"] < 0.01
    assert codes_of(row["notes"]) == ["no_reports", "no_acts_reported"]


def test_silence_of_a_reporter_with_gaps_tells_nothing():
    values = noisy(43)
    values[[5, 20]] = np.nan
    made = daily(values, truce_at=20, length=3)
    assert no_reports(made, fit_baseline(made, truce="t", days=20)).empty


def test_a_value_that_was_rewritten_is_listed():
    made = daily(noisy(43), truce_at=20, length=3)
    row = made.counts.iloc[[21]].assign(
        code="revised", reported_low=0, reported_high=207, rule=None
    )
    book = Book(made.counts, made.conflict, row)
    told = late_booking(book, fit_baseline(made, truce="t", days=20))
    assert codes_of(told["notes"][0]) == ["late_booking"] and np.isinf(told["value"][0])


# --- parts and profile ---


def thirty_hours(normal_evenings):
    """A truce from 18:00 to the end of the next day: 6 hours of one day and 24 of another."""
    truce = truce_of("t", "2025-04-19 18:00", "2025-04-21 00:00")
    days = [k for k in pd.date_range("2025-04-05", "2025-05-04") if not 19 <= k.day <= 20]
    rng = np.random.default_rng(4)
    rows = [day(f"{k:%Y-%m-%d}", int(rng.poisson(120))) for k in days]
    for k in days:
        start = f"{k:%Y-%m-%d}"
        if normal_evenings:
            end = f"{k + pd.Timedelta(days=1):%Y-%m-%d}"
            rows.append(window(f"{start} 18:00", end, int(rng.poisson(30))))
        else:
            for hour, share in ((12, 0.5), (16, 0.67), (22, 0.92)):
                rows.append(window(start, f"{start} {hour}:00", int(rng.poisson(120 * share))))
    rows.append(window("2025-04-19 18:00", "2025-04-20", 12))
    rows.append(day("2025-04-20", 60))
    return account(rows, truce)


@pytest.mark.parametrize("normal_evenings", [True, False])
def test_parts_are_added_each_against_its_own_hours(normal_evenings):
    made = thirty_hours(normal_evenings)
    row = combine_parts(made, fit_baseline(made, truce="t")).iloc[0]
    assert row["exposure_h"] == 30 and row["count_low"] == 72 and row["n_parts"] == 2
    assert row["expected"] == pytest.approx(150, rel=0.08)
    assert row["low"] < 72 / 150 < row["high"] < 1 and row["p"] < 0.05
    assert ("part_by_profile" in codes_of(row["notes"])) != normal_evenings


def test_hours_without_their_like_have_a_ratio_by_profile_beside_the_others():
    made = thirty_hours(normal_evenings=False)
    normal = fit_baseline(made, truce="t")
    table = by_profile(made, normal).set_index("clock")
    evening = table.loc["18:00-00:00+1d"]
    assert evening["method"] == "by_profile" and codes_of(evening["notes"]) == ["by_profile"]
    assert evening["expected"] == pytest.approx(30, rel=0.25)
    like = compare_claims(made, normal).table.set_index("clock")
    assert np.isnan(like.loc["18:00-00:00+1d", "ratio"])


def test_where_hours_are_of_one_kind_there_is_no_profile():
    made = daily(noisy(43), truce_at=20, length=3)
    normal = fit_baseline(made, truce="t", days=20)
    assert by_profile(made, normal).empty and combine_parts(made, normal).empty


# --- several truces, several sectors ---


def studied(values, truce_at, ceasefire):
    made = daily(values, truce_at=truce_at, length=3)
    normal = fit_baseline(made, truce="t", days=14)
    table = compare_claims(made, normal).table
    truce = SimpleNamespace(ceasefire=ceasefire)
    return SimpleNamespace(truce=truce, normal=normal, comparisons=table)


def three_truces(values):
    return [studied(values, at, name) for at, name in ((20, "a"), (35, "b"), (90, "c"))]


def test_truces_are_pooled_with_what_their_levels_share():
    values = noisy(120, seed=5)
    for at in (20, 35, 90):
        values[at : at + 3] = 20
    pooled = pool_truces(three_truces(values))
    assert pooled.low < 0.5 < pooled.high < 1 and pooled.p < 0.05
    assert pooled.prediction_low <= pooled.low and pooled.prediction_high >= pooled.high
    assert pooled.table["shared"].tolist()[:2] == [12, 12] and pooled.table["shared"].iloc[2] == 0
    assert codes_of(pooled.table["notes"][0]) == ["overlapping_levels"]
    # a notebook breaks its lines
    assert pooled._repr_html_().startswith("<p>Over 3 truces the change was on average: ")


def test_a_truce_without_an_act_is_pooled_too():
    values = noisy(120, seed=5)
    values[20:23] = 0
    pooled = pool_truces(three_truces(values))
    assert len(pooled.table) == 3 and np.isfinite(pooled.ratio)


def test_one_truce_is_not_pooled_and_claims_in_doubt_are_asked_for():
    studies = three_truces(noisy(120))
    assert np.isnan(pool_truces(studies[:1]).ratio)
    other = studies[0].comparisons.assign(category="shelling")
    both = pd.concat([studies[0].comparisons, other], ignore_index=True)
    doubtful = [SimpleNamespace(**{**vars(s), "comparisons": both}) for s in studies[:2]]
    with pytest.raises(ValueError, match="several claims in common"):
        pool_truces(doubtful)
    with pytest.raises(ValueError, match="no truce has a ratio of category 'fire'"):
        pool_truces(studies, category="fire")


def test_sectors_are_pooled_by_their_normal_days():
    rng = np.random.default_rng(6)
    shock = rng.gamma(6, 1 / 6, 57)
    rows = []
    for sector in "abcdef":
        values = rng.poisson(20 * shock)
        made = daily(values, truce_at=28, sector=sector)
        rows.append(made.counts)
    whole = Account(
        pd.concat(rows, ignore_index=True), conflict_of(made.conflict.truces["t"], tz="UTC")
    )
    normal = fit_baseline(whole, truce="t", days=28)
    table = compare_claims(whole, normal).table
    alone, together = pool_sectors(table), pool_sectors(table, normal=normal)
    assert not together.notes and codes_of(alone.notes) == ["sectors_taken_as_independent"]
    assert together.high / together.low > alone.high / alone.low


# --- other methods ---


def test_no_other_method_is_graded_better_than_simulation_shows_it():
    book = daily(noisy(45), truce_at=20, length=7)
    table = compare_methods(book, fit_baseline(book, truce="t")).set_index("method")
    assert table.at["interrupted_series", "grade"] == "with_care"
    assert pd.isna(table.at["placebo_in_time", "grade"])
    short = daily(noisy(45), truce_at=20, length=1)
    table = compare_methods(short, fit_baseline(short, truce="t")).set_index("method")
    assert table.at["interrupted_series", "grade"] == table.at["reference_days", "grade"]
