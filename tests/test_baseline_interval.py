"""How days scatter, and the interval of the ratio that follows."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from analysis.baseline import (
    fit_baseline,
    reference_days,
)
from analysis.baseline.days import describe, split
from analysis.baseline.ratio import both_ends, limits, tail
from analysis.baseline.spread import RHO, SHARE, inflation, spread
from analysis.baseline.trend import weekly_trend
from analysis.compare import compare_claims
from analysis.synth.fronts import make_front
from tests.accounts import account, truce_of

DAY = pd.Timedelta(days=1)


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


def test_a_tiny_p_does_not_hang_on_the_last_bits_of_the_scatter():
    # ten digits are written: a processor that rounds otherwise must not change one
    mask = (np.arange(31) >= 14) & (np.arange(31) < 17)
    y = (40 + 3.0 * (np.arange(31) % 5))[None, :]
    y[0, mask] = 9
    setting, x, total = setting_of(y, mask)
    counts = (x, x), (total, total)
    p = limits(*counts, setting, 0.95)[2]
    shaken = replace(setting, phi=setting.phi * (1 + 4e-16))
    assert 0 < p[0] < 1e-6
    assert limits(*counts, shaken, 0.95)[2] == pytest.approx(p, rel=1e-12, abs=0)
    rest = tail(x, total, np.ones(1), setting, beyond=True)
    assert rest == pytest.approx(1 - tail(x, total, np.ones(1), setting), abs=1e-8)


@pytest.mark.parametrize("seen", [2.0, 900.0])
def test_a_p_below_the_last_bit_of_one_keeps_its_digits(seen):
    # 1 less a number near 1 would be none
    mask = (np.arange(121) >= 60) & (np.arange(121) < 63)
    y = (40 + 3.0 * (np.arange(121) % 5))[None, :]
    y[0, mask] = seen
    setting, x, total = setting_of(y, mask)
    p = limits((x, x), (total, total), setting, 0.95)[2]
    assert 0 < p[0] < 1e-17


def test_two_normal_days_bound_a_fall_as_they_bound_a_rise():
    # the deviate of a far tail is not cut on one side alone
    y = np.array([[40.0, 9.0, 44.0], [40.0, 180.0, 44.0]])
    setting, x, total = setting_of(y, np.array([False, True, False]))
    low, high, _ = limits((x, x), (total, total), setting, 0.95)
    assert (low > 0).all() and np.isfinite(high).all()
    assert tail(x, total, high, setting, beyond=True) == pytest.approx(0.025, rel=1e-6)
    assert tail(x, total, low, setting) == pytest.approx(0.025, rel=1e-6)


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


@pytest.mark.parametrize("days", [2, 3, 4])
@pytest.mark.parametrize("effect", [1.0, 0.4])
def test_the_interval_of_very_few_normal_days_holds_its_level_and_ends(days, effect):
    y = make_front(
        strata=2000,
        days=days + 1,
        rate=80,
        dispersion=10,
        autocorrelation=0.0,
        effect=effect,
        window=(1, 2),
        seed=11,
    ).astype(float)
    found = reference_days(y, np.arange(days + 1) == 1)
    too_high, too_low = found.ratio_low > effect, found.ratio_high < effect
    # the standard error of a share of 2000 is 0.004
    assert np.mean(too_high) < 0.035 and np.mean(too_low) < 0.035
    assert np.mean(np.isinf(found.ratio_high)) < 0.15


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
