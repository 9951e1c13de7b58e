"""The normal level: which counts make it up, how days scatter, what other methods say."""

import os
import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analysis.baseline import (
    design_matrix,
    fit_baseline,
    fit_loglinear,
    interrupted_series,
    placebo_in_time,
    placebo_ratios,
    reference_days,
    structural_series,
)
from analysis.baseline.days import describe, split
from analysis.baseline.errors import pearson_dispersion, variance
from analysis.baseline.ratio import both_ends, limits, tail
from analysis.baseline.spread import RHO, SHARE, inflation, spread
from analysis.baseline.structural import WANDER, Courses
from analysis.baseline.trend import weekly_trend
from analysis.compare import compare_claims
from analysis.synth.fronts import make_front
from tests.accounts import account, day, moment, truce_of, window

REFERENCE = Path(__file__).parent / "reference"
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


# ---- scatter of days


def correlations(places, g):
    """Matrix of days at these places for one rho and share."""
    apart = np.abs(np.subtract.outer(places, places)).astype(float)
    return np.where(apart > 0, SHARE[g] * RHO[g] ** np.maximum(apart, 1), 1.0)


def test_spread_of_full_days_is_pearsons_and_gls():
    rng = np.random.default_rng(0)
    y = rng.negative_binomial(20, 0.25, (3, 40)).astype(float)
    found = spread(y, np.ones_like(y))
    mean = y.mean(axis=1)
    assert found.dispersion == pytest.approx(y.var(axis=1, ddof=1) / mean)
    # the restricted sum of squares at each rho is that of generalised least squares, worked out
    # with matrices
    for g in range(len(RHO)):
        inverse = np.linalg.inv(correlations(np.arange(40), g))
        one = np.ones(40)
        level = y[0] @ inverse @ one / (one @ inverse @ one)
        assert found.phi[0, g] == pytest.approx(
            (y[0] - level) @ inverse @ (y[0] - level) / 39 / mean[0]
        )
    assert found.weight.sum(axis=1) == pytest.approx(np.ones(3))


def test_spread_jumps_gaps_by_their_length():
    y = np.array([[4.0, 9, np.nan, np.nan, 7, 3, np.nan, 8]])
    found = spread(y, np.ones_like(y))
    places = np.flatnonzero(~np.isnan(y[0]))
    v = y[0, places]
    one = np.ones(len(v))
    for g in range(len(RHO)):
        inverse = np.linalg.inv(correlations(places, g))
        level = v @ inverse @ one / (one @ inverse @ one)
        assert found.phi[0, g] == pytest.approx(
            (v - level) @ inverse @ (v - level) / (len(v) - 1) / v.mean()
        )


def test_dependent_days_are_weighed_as_such():
    calm = make_front(
        strata=200, days=200, rate=100, dispersion=4, autocorrelation=0.0, seed=1
    ).astype(float)
    sticky = make_front(
        strata=200, days=200, rate=100, dispersion=4, autocorrelation=0.6, seed=1
    ).astype(float)
    middle = [
        (spread(y, np.ones_like(y)).weight * RHO * SHARE).sum(axis=1).mean() for y in (calm, sticky)
    ]
    assert abs(middle[0]) < 0.1 and 0.5 < middle[1] < 0.65
    assert np.nanmean(spread(sticky, np.ones_like(sticky)).lag1) == pytest.approx(0.6, abs=0.05)


def test_inflation_is_the_sum_over_pairs_of_days():
    one = np.array([[1.0, 1, 0, 1]])
    days = np.array([0, 1, 3])
    expected = [correlations(days, g).sum() / 3 for g in range(len(RHO))]
    assert inflation(one)[0] == pytest.approx(expected)
    two = np.array([[0.0, 0, 1, 0]])
    assert inflation(one, two)[0] == pytest.approx(
        [
            sum(share * rho ** abs(d - 2) for d in days)
            for rho, share in zip(RHO, SHARE, strict=True)
        ]
    )


def test_trend_is_found_and_noise_is_not():
    line = np.arange(56) / 7
    rising = np.random.default_rng(1).poisson(50 * np.exp(0.1 * line), (50, 56)).astype(float)
    factor, p = weekly_trend(rising, np.ones_like(rising), np.ones(50), np.zeros(50))
    assert factor.mean() == pytest.approx(np.exp(0.1), rel=0.02) and (p < 0.001).all()
    flat = np.random.default_rng(2).poisson(50, (400, 56)).astype(float)
    assert (
        np.mean(weekly_trend(flat, np.ones_like(flat), np.ones(400), np.zeros(400))[1] < 0.05)
        < 0.09
    )


# ---- the interval of the ratio


def setting_of(y, mask):
    normal, seen, base, own = split(y, mask)
    setting, _ = describe(normal, base, own, seen)
    return setting, np.nansum(seen, axis=1), np.nansum(normal, axis=1)


def test_limits_are_where_the_tail_says_and_p_agrees_with_them():
    mask = np.arange(40) == 20
    y = make_front(
        strata=300,
        days=40,
        rate=15,
        dispersion=3,
        autocorrelation=0.3,
        effect=0.6,
        window=(20, 21),
        seed=3,
    ).astype(float)
    setting, x, total = setting_of(y, mask)
    low, high, p = limits((x, x), (total, total), setting, 0.95)
    some = x > 0
    assert tail(x[some], total[some], low[some], setting.take(some)) == pytest.approx(
        0.025, abs=1e-9
    )
    assert tail(x, total, high, setting) == pytest.approx(0.975, abs=1e-9)
    assert ((p < 0.05) == ((low > 1) | (high < 1))).all()
    low80, high80, _ = limits((x, x), (total, total), setting, 0.8)
    assert (low80 >= low).all() and (high80 <= high).all()


def test_bounds_widen_the_interval_no_more_than_they_must():
    mask = np.arange(30) == 15
    y = make_front(strata=50, days=30, rate=60, dispersion=3, seed=4).astype(float)
    setting, x, total = setting_of(y, mask)
    exact = limits((x, x), (total, total), setting, 0.95)
    wide = limits((x * 0.5, x * 2), (total, total), setting, 0.95)
    ends = (
        limits((x * 0.5,) * 2, (total, total), setting, 0.95)[0],
        limits((x * 2,) * 2, (total, total), setting, 0.95)[1],
    )
    assert (wide[0] < exact[0]).all() and (wide[1] > exact[1]).all()
    # far apart, each end has the whole error to itself (Imbens & Manski): inside the union of
    # two-sided intervals
    assert (wide[0] >= ends[0]).all() and (wide[1] <= ends[1]).all()
    one_sided = limits((x * 0.5,) * 2, (total, total), setting, 0.90)[0]
    assert wide[0] == pytest.approx(one_sided, rel=0.02)
    open_above = limits((x, np.full_like(x, np.inf)), (total, total), setting, 0.95)
    assert np.isinf(open_above[1]).all() and np.isfinite(open_above[0]).all()


def test_zero_counts_have_limits_and_no_days_have_none():
    mask = np.arange(30) == 15
    y = np.full((3, 30), 4.0)
    y[0, 15] = 0
    y[1, ~mask] = 0
    y[2, 2:] = np.nan
    y[2, 15] = 4
    found = reference_days(y, mask)
    assert found.ratio_low[0] == 0 and 0 < found.ratio_high[0] < 1.5
    assert np.isnan(found.ratio[1]) and np.isnan(found.p[1]) and found.note[1]
    assert np.isfinite(found.p[2]) and found.ratio_high[2] > 3


@pytest.mark.parametrize(
    ("law", "memory", "days", "effect"),
    [
        ("copula", 0.5, 7, 1.0),
        ("latent", 0.5, 3, 1.0),
        ("thinning", 0.3, 1, 0.5),
        ("copula", 0.0, 1, 0.5),
    ],
)
def test_the_interval_holds_its_level(law, memory, days, effect):
    y = make_front(
        strata=1500,
        days=28 + days,
        rate=80,
        dispersion=6,
        autocorrelation=memory,
        effect=effect,
        window=(14, 14 + days),
        law=law,
        seed=5,
    ).astype(float)
    mask = (np.arange(28 + days) >= 14) & (np.arange(28 + days) < 14 + days)
    setting, x, total = setting_of(y, mask)
    p = both_ends((x, x), (total, total), np.full(1500, effect), setting)
    # an effect under a law that spreads by the square of the level is held with a margin
    assert (
        0.93
        <= np.mean((p >= 0.025) & (p <= 0.975))
        <= (0.98 if effect == 1 or law == "copula" else 0.997)
    )


def test_arrays_and_tables_give_the_same_interval():
    y = make_front(
        strata=4,
        days=31,
        rate=40,
        dispersion=4,
        autocorrelation=0.2,
        effect=0.5,
        window=(14, 17),
        seed=6,
    )
    mask = (np.arange(31) >= 14) & (np.arange(31) < 17)
    first = pd.Timestamp("2024-05-01", tz="UTC")
    rows = [
        {
            "start": first + k * DAY,
            "end": first + (k + 1) * DAY,
            "sector": sector,
            "low": n,
            "high": n,
        }
        for sector, counts in zip("abcd", y, strict=True)
        for k, n in enumerate(counts)
    ]
    made = account(rows, truce_of("t", "2024-05-15", "2024-05-18", tz="UTC"), tz="UTC")
    table = compare_claims(made, fit_baseline(made, truce="t")).table
    found = reference_days(y, mask)
    for name, values in (
        ("ratio", found.ratio),
        ("low", found.ratio_low),
        ("high", found.ratio_high),
        ("p", found.p),
        ("dispersion", found.dispersion),
    ):
        assert table[name].to_numpy(dtype=float) == pytest.approx(values, rel=1e-9), name
    assert (table["expected"] * 3).to_numpy(dtype=float) == pytest.approx(found.expected)


# ---- regression


def reference_fits():
    data = pd.read_csv(REFERENCE / "regression_data.csv")
    expected = pd.read_csv(REFERENCE / "regression_fits.csv").set_index("series")
    y = data.pivot(index="series", columns="day", values="count").to_numpy(dtype=float)
    one = data[data["series"] == 1]
    design = design_matrix(120, weekday=np.arange(120) % 7, marks=[one["step"].to_numpy() == 1])
    return y, design, one["exposure"].to_numpy(dtype=float), expected


def test_regression_agrees_with_r():
    y, design, exposure, expected = reference_fits()
    step = np.zeros(design.shape[1])
    step[-1] = 1
    fit = fit_loglinear(y, design, exposure=exposure)
    assert fit.beta[:, -1] == pytest.approx(expected["step"].to_numpy(), rel=1e-7)
    assert fit.beta[:, 1] == pytest.approx(expected["trend"].to_numpy(), rel=1e-6)
    assert pearson_dispersion(y, fit) == pytest.approx(expected["dispersion"].to_numpy(), rel=1e-6)
    for errors, lags, name in (
        ("model", None, "model_se"),
        ("quasi", None, "quasi_se"),
        ("newey-west", 3, "nw3_se"),
        ("newey-west", 7, "nw7_se"),
    ):
        assert np.sqrt(variance(y, design, fit, step, errors=errors, lags=lags)) == pytest.approx(
            expected[name].to_numpy(), rel=1e-6
        ), name
    negbin = fit_loglinear(y, design, exposure=exposure, family="negbin")
    assert negbin.converged.all() and negbin.beta[:, -1] == pytest.approx(
        expected["nb_step"].to_numpy(), rel=1e-6
    )
    assert 1 / negbin.alpha == pytest.approx(expected["nb_theta"].to_numpy(), rel=1e-5)


def test_missing_days_leave_the_fit_of_the_others():
    y, design, exposure, _ = reference_fits()
    holes = np.arange(120) % 9 == 4
    holed = np.where(holes, np.nan, y)
    whole = fit_loglinear(y[:, ~holes], design[~holes], exposure=exposure[~holes])
    assert fit_loglinear(holed, design, exposure=exposure).beta == pytest.approx(
        whole.beta, rel=1e-6
    )


def test_many_strata_are_fitted_as_one_by_one():
    rates = np.geomspace(3, 300, 60)
    y = make_front(strata=60, days=90, rate=rates, dispersion=3, seed=8).astype(float)
    design = design_matrix(90, weekday=np.arange(90) % 7)
    alone = np.vstack([fit_loglinear(row, design).beta for row in y])
    assert fit_loglinear(y, design).beta == pytest.approx(alone, abs=1e-6)


def test_strata_without_acts_and_plain_poisson_are_told():
    y = np.vstack([np.zeros(60), np.random.default_rng(0).binomial(40, 0.5, 60)]).astype(float)
    fit = fit_loglinear(y, design_matrix(60), family="negbin")
    assert list(fit.converged) == [False, True] and np.isnan(fit.beta[0]).all()
    assert fit.alpha[1] == 0  # scatters less than Poisson


def test_sicily_as_published():
    folder = os.environ.get("CEASEFIRE_EXTERNAL_DATA")
    found = sorted(Path(folder).rglob("sicily.csv")) if folder else []
    if not found:
        pytest.skip(
            "set CEASEFIRE_EXTERNAL_DATA to a folder with the data of Bernal et al. (2017); "
            "no licence is stated, so they are not part of the project"
        )
    data = pd.read_csv(found[0])
    y = data["aces"].to_numpy(dtype=float)[None]
    design = np.column_stack([np.ones(len(data)), data["time"], data["smokban"]])
    step = np.array([0.0, 0, 1])
    exposure = data["stdpop"].to_numpy(dtype=float)
    fit = fit_loglinear(y, design, exposure=exposure)
    assert np.exp(fit.beta[0, 2]) == pytest.approx(0.8943765, abs=5e-8)
    assert pearson_dispersion(y, fit)[0] == pytest.approx(3.559195, rel=1e-5)
    assert np.sqrt(variance(y, design, fit, step, errors="newey-west", lags=3))[0] == pytest.approx(
        0.03199595, rel=1e-6
    )
    for errors, low, high in (("model", 0.8646864, 0.9250860), ("quasi", 0.8391890, 0.9531933)):
        se = np.sqrt(variance(y, design, fit, step, errors=errors))[0]
        assert np.exp(fit.beta[0, 2] + np.array([-1, 1]) * 1.959963985 * se) == pytest.approx(
            [low, high], abs=5e-7
        )
    turn = 2 * np.pi * data["time"].to_numpy() / 12
    yearly = np.column_stack(
        [design, np.sin(turn), np.cos(turn), np.sin(2 * turn), np.cos(2 * turn)]
    )
    seasonal = fit_loglinear(y, yearly, exposure=exposure)
    se = np.sqrt(variance(y, yearly, seasonal, np.r_[step, np.zeros(4)]))[0]
    assert np.exp(seasonal.beta[0, 2] + np.array([-1, 0, 1]) * 1.959963985 * se) == pytest.approx(
        [0.8394010, 0.8850715, 0.9332270], abs=5e-7
    )
    negbin = fit_loglinear(y, design, exposure=exposure, family="negbin")
    assert 1 / negbin.alpha[0] == pytest.approx(356.2886, rel=1e-6) and np.exp(
        negbin.beta[0, 2]
    ) == pytest.approx(0.8933289, abs=5e-8)


# ---- the window by other methods


@pytest.fixture(scope="module")
def known_effect():
    days = np.arange(87)
    mask = (days >= 42) & (days < 45)
    counts = make_front(
        strata=150,
        days=87,
        rate=90,
        dispersion=3,
        autocorrelation=0.2,
        effect=0.6,
        window=(42, 45),
        seed=9,
    ).astype(float)
    return counts, mask


def test_every_method_finds_a_known_effect(known_effect):
    counts, mask = known_effect
    for method, least in (
        (reference_days, 0.92),
        (interrupted_series, 0.9),
        (structural_series, 0.88),
    ):
        found = method(counts, mask)
        assert np.median(found.ratio) == pytest.approx(0.6, abs=0.03), found.method
        assert np.mean((found.ratio_low <= 0.6) & (found.ratio_high >= 0.6)) >= least, found.method
        assert (found.low <= found.expected).all() and (found.expected <= found.high).all()
    again, once = structural_series(counts[:12], mask), structural_series(counts[:12], mask)
    assert (once.ratio_low == again.ratio_low).all()


@pytest.mark.parametrize(
    ("law", "rate", "dispersion", "memory", "length", "days", "effect"),
    [
        ("latent", 30, 4, 0.5, 2, 28, 0.5),
        ("thinning", 10, 2, 0.3, 1, 28, 0.5),
        ("copula", 1000, 15, 0.6, 14, 56, 0.5),
        ("copula", 100, 5, 0.3, 3, 56, 1.0),
    ],
)
def test_structural_series_holds_the_truth(law, rate, dispersion, memory, length, days, effect):
    line = np.arange(days + length)
    mask = (line >= days // 2) & (line < days // 2 + length)
    window = (days // 2, days // 2 + length)
    y = make_front(
        strata=200,
        days=len(line),
        rate=rate,
        dispersion=dispersion,
        autocorrelation=memory,
        effect=effect,
        window=window,
        law=law,
        seed=5,
    )
    found = structural_series(y.astype(float), mask)
    assert np.mean((found.ratio_low <= effect) & (effect <= found.ratio_high)) >= 0.9
    if effect == 1:
        assert np.mean(found.p < 0.05) <= 0.1
        # the limits are those of a count to be seen, with the noise of its own days
        seen = y[:, mask].sum(axis=1)
        assert np.mean((found.low <= seen) & (seen <= found.high)) >= 0.9


@pytest.mark.parametrize("weekday", [False, True])
def test_structural_series_weighs_a_wandering_level_as_statsmodels_does(weekday):
    from scipy.optimize import minimize_scalar
    from statsmodels.tsa.statespace.structural import UnobservedComponents

    line = np.arange(45)
    mask = (line >= 20) & (line < 23)
    root = np.sqrt(np.random.default_rng(1).poisson(60.0, 45) + 0.375)
    courses = Courses(~mask, mask, weekday)
    dummies = np.array([line % 7 == d for d in range(1, 7)], dtype=float).T if weekday else None
    model = UnobservedComponents(
        np.where(mask, np.nan, root),
        level="local level",
        exog=dummies,
        mle_regression=False,
        use_exact_diffuse=True,
    )
    theirs = [
        -minimize_scalar(
            lambda scale, w=w: -model.loglike(np.exp(scale) * np.array([1, w])),
            bounds=(-5, 5),
            method="bounded",
            options={"xatol": 1e-10},
        ).fun
        for w in WANDER[1:]
    ]
    _, ours = courses.likelihood(root[~mask])
    assert np.ptp(ours[1 : len(WANDER)] - np.array(theirs)) < 1e-6


def test_a_trend_is_followed_unless_it_is_left_aside():
    line = np.arange(70)
    mask = line >= 63
    y = np.random.default_rng(3).poisson(100 * np.exp(0.015 * line), (40, 70)).astype(float)
    assert np.median(interrupted_series(y, mask).ratio) == pytest.approx(1, abs=0.05)
    assert np.median(reference_days(y, mask, refine=False).ratio) > 1.4
    assert np.median(reference_days(y, mask).ratio) < 1.2


def test_days_brought_forward_or_put_off_are_not_normal():
    line = np.arange(60)
    mask = (line >= 30) & (line < 33)
    y = np.random.default_rng(4).poisson(100.0, (40, 60)).astype(float)
    y[:, 28:30] += 300
    y[:, 33:35] += 300
    assert np.median(
        interrupted_series(y, mask, trend=False, anticipation=2, postponement=2).expected
    ) == pytest.approx(300, rel=0.02)
    assert np.median(interrupted_series(y, mask, trend=False).expected) > 340


def test_a_step_in_the_full_series_gives_the_same_ratio(known_effect):
    counts, mask = known_effect
    full = fit_loglinear(counts, design_matrix(87, marks=[mask]))
    assert interrupted_series(counts, mask).ratio == pytest.approx(
        np.exp(full.beta[:, -1]), rel=1e-4
    )


def test_placebo_ratios_are_those_of_every_stretch():
    y = np.array([[3.0, 5, 4, 100, 6, 2, np.nan, 8, 1]])
    mask = np.arange(9) == 3
    ratios, observed = placebo_ratios(y, mask)
    others = np.array([3, 5, 4, 6, 2, 8, 1])
    expected = [v / np.delete(others, k).mean() for k, v in enumerate(others)]
    assert (
        ratios[0][[0, 1, 2, 4, 5, 7, 8]] == pytest.approx(expected)
        and np.isnan(ratios[0][[3, 6]]).all()
    )
    assert observed[0] == pytest.approx(100 / others.mean())
    found = placebo_in_time(y, mask)
    assert found.p[0] == pytest.approx(2 / 8) and str(found.note[0]) == "stretches(n=7,p=0.25)"
    assert found.low[0] == 0 and np.isinf(found.high[0])


def test_placebo_rejects_what_lies_beyond_the_stretches():
    mask = np.arange(101) == 50
    y = make_front(
        strata=400, days=101, rate=30, dispersion=2, effect=0.7, window=(50, 51), seed=10
    ).astype(float)
    found = placebo_in_time(y, mask)
    count = y[:, 50]
    beyond = (count < found.low) | (count > found.high)
    assert ((found.p < 0.05) == beyond).mean() > 0.98 and beyond.any()


def test_short_series_give_nothing_and_say_why():
    mask = np.arange(9) == 4
    y = np.full((2, 9), 5.0)
    y[:, 6:] = np.nan
    for method in (interrupted_series, structural_series):
        found = method(y, mask)
        assert np.isnan(found.ratio).all() and all(found.note)
    with pytest.raises(ValueError, match="no day of the truce"):
        reference_days(y, np.zeros(9, dtype=bool))
    with pytest.raises(ValueError, match="does not fit counts"):
        reference_days(y, np.zeros(8, dtype=bool))
