"""The second round of inference: p beside interval, width, drift, grades, several truces."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analysis.baseline import interrupted_series, placebo_in_time, reference_days, structural_series
from analysis.baseline.profile import (
    _PENALTY,
    _SMOOTH,
    Windows,
    _score,
    _solve_all,
    fit_profile,
    hours_by_clock,
)
from analysis.baseline.scatter import learned_law
from analysis.compare import (
    left_out,
    pool_counts,
    pool_sectors,
    random_effects,
    with_overstatement,
)
from analysis.compare.diagnostics import grade
from analysis.compare.methods import grade_methods
from analysis.compare.poisson_normal import Evidence, pool_evidence
from analysis.compare.reporters import scattered_interval
from analysis.rates import rate_interval, ratio_interval, series_rate
from benchmarks.coverage import run_cell, run_pool
from benchmarks.processes import PROCESSES

METHODS = (reference_days, interrupted_series, structural_series)
INSIDE = np.arange(41) == 20


def contradicts(fit):
    inside = (fit.ratio_low <= 1) & (fit.ratio_high >= 1)
    return np.isfinite(fit.p) & (inside == (fit.p < 0.05 - 1e-9))


def contradicts_counts(fit, count):
    """Whether p and the counts of normal days say two things; near the level neither is held to."""
    inside = (fit.low <= count) & (count <= fit.high)
    clear = np.isfinite(fit.p) & (np.abs(fit.p - 0.05) > 2e-3)
    return clear & (inside == (fit.p < 0.05))


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=15, deadline=None)
@given(
    rate=st.sampled_from([0.0, 0.3, 1.0, 6.0, 300.0]),
    own=st.sampled_from([0, 1, 9, 400]),
    quiet=st.floats(0, 0.8),
    seed=st.integers(0, 1000),
)
# so high that a gamma law holds where a normal one would leave it out
@example(rate=300.0, own=400, quiet=0.125, seed=266)
def test_p_and_interval_never_contradict_each_other(method, rate, own, quiet, seed):
    rng = np.random.default_rng(seed)
    counts = rng.poisson(rate, 41) * (rng.random(41) > quiet)
    counts[20] = own
    fit = method(counts.astype(float), INSIDE)
    assert not contradicts(fit).any() and not contradicts_counts(fit, own).any()


@pytest.mark.parametrize("method", METHODS)
def test_wild_days_do_not_contradict_either(method):
    rng = np.random.default_rng(6)
    days = rng.poisson(2000 * rng.lognormal(0, 1, (12, 41)) * (rng.random((12, 41)) < 0.4))
    days[:, 20] = 0
    fit = method(days.astype(float), INSIDE)
    assert not contradicts_counts(fit, 0).any()
    assert not contradicts(fit).any() and not (fit.ratio_low > 0).any()


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("own", [0.0, 5.0, 60.0])
def test_constant_days_do_not_contradict_either(method, own):
    counts = np.full(41, 5.0)
    counts[20] = own
    assert not contradicts(method(counts, INSIDE)).any()


def test_no_act_of_two_thousand_is_told_from_normal_by_a_regression():
    rng = np.random.default_rng(0)
    base = rng.negative_binomial(25, 25 / 2025, 58).astype(float)
    fit = interrupted_series(np.insert(base, 29, 0), np.arange(59) == 29)
    assert fit.ratio_low[0] == 0 and fit.ratio_high[0] < 0.5 and fit.p[0] < 0.001


def test_a_regression_that_expects_hardly_an_act_is_refused():
    counts = np.zeros(41)
    counts[[3, 30]] = 1
    fit = interrupted_series(counts, INSIDE)
    assert np.isnan(fit.p[0]) and fit.note[0].code == "expected_near_zero"


def test_bursts_are_no_more_often_told_from_normal_by_a_regression_than_said():
    level = PROCESSES["shot_noise"](np.random.default_rng(5), 500, 63)[1]
    counts = np.random.default_rng(6).poisson(level).astype(float)
    inside = (np.arange(63) >= 28) & (np.arange(63) < 35)
    fit = interrupted_series(counts, inside, weekday=np.arange(63) % 7)
    assert np.mean(fit.p < 0.05) < 0.06 and np.mean(fit.ratio_low > 1) < 0.055


def test_long_truces_are_marked_by_every_method_however_many_days_are_normal():
    inside = (np.arange(63) >= 28) & (np.arange(63) < 31)
    first = np.array(["reliable"])
    assert grade_methods(~inside[None], inside[None], first)[0] == "with_care"


def test_six_normal_days_carry_no_regression():
    fit = interrupted_series([20.0, 25, 18, 4, 22, 19, 24], np.arange(7) == 3)
    assert np.isnan(fit.p[0]) and fit.note[0].code == "too_few_for_regression"


def test_a_placebo_gives_a_rank_and_no_interval():
    fit = placebo_in_time(
        np.random.default_rng(1).poisson(20, 57).astype(float), np.arange(57) == 28
    )
    assert np.isnan([fit.ratio_low[0], fit.ratio_high[0]]).all() and 0 < fit.p[0] <= 1


def test_a_weekday_pattern_does_not_widen_the_interval():
    week = np.array([1.5, 1.2, 1.0, 0.9, 0.8, 0.6, 1.0])[np.arange(57) % 7]
    counts = np.random.default_rng(2).poisson(40 * week, (60, 57)).astype(float)
    inside = np.arange(57) == 28
    refined, first = (reference_days(counts, inside, refine=refine) for refine in (True, False))
    width = [np.median(np.log(fit.ratio_high / fit.ratio_low)) for fit in (refined, first)]
    assert width[0] < 0.8 * width[1]
    assert np.mean((refined.ratio_low <= 1) & (refined.ratio_high >= 1)) >= 0.9


def test_without_three_weeks_of_days_nothing_is_averaged_over():
    counts = np.random.default_rng(3).poisson(9, (5, 19)).astype(float)
    inside = np.arange(19) == 9
    refined, first = (reference_days(counts, inside, refine=refine) for refine in (True, False))
    np.testing.assert_allclose(refined.ratio_low, first.ratio_low, rtol=1e-12)


def test_labels_of_the_weekdays_change_nothing():
    counts = np.random.default_rng(4).poisson(30, (4, 50)).astype(float)
    fits = [
        reference_days(np.pad(counts, ((0, 0), (k, 0)), constant_values=np.nan), inside)
        for k in (0, 3)
        for inside in [np.arange(50 + k) == 25 + k]
    ]
    np.testing.assert_allclose(fits[0].ratio_high, fits[1].ratio_high, rtol=1e-6)


def test_a_level_that_is_carried_over_may_have_wandered():
    counts = np.random.default_rng(5).poisson(40, (40, 31)).astype(float)
    refined, first = (
        reference_days(counts, np.arange(31) >= 28, refine=refine) for refine in (True, False)
    )
    width = [np.log(fit.ratio_high / fit.ratio_low).mean() for fit in (refined, first)]
    assert width[0] > width[1]


@pytest.mark.parametrize(("side", "length"), [("before", 3), ("both", 7)])
def test_a_wandering_level_is_held(side, length):
    cell = {"side": side, "normal_days": 28, "length": length, "effect": 1.0}
    result = run_cell(
        PROCESSES["wandering"], {"process": "wandering", **cell}, 200, seed=3, graded=20
    )
    assert result["coverage"] >= 0.91
    assert result["reliable"] >= 0.5


def test_a_month_after_days_on_one_side_is_always_marked():
    cell = {"side": "before", "normal_days": 28, "length": 30, "effect": 1.0}
    result = run_cell(
        PROCESSES["wandering"], {"process": "wandering", **cell}, 100, seed=3, graded=40
    )
    assert result["weak"] >= 0.95


def test_a_week_after_four_is_said_to_be_wide():
    cell = {"side": "before", "normal_days": 28, "length": 7, "effect": 1.0}
    result = run_cell(PROCESSES["weekdays"], {"process": "weekdays", **cell}, 40, seed=3)
    assert result["reliable"] == 0


def test_grades_are_the_worst_that_a_check_says():
    failed = {
        "memory": np.array([True, False, False, False]),
        "baseline_days": np.array([True, True, False, False]),
    }
    judged = np.array([True, True, True, False])
    assert list(grade(failed, judged)) == ["weak", "with_care", "reliable", None]


def test_scatter_that_grows_by_the_square_is_learned():
    rng = np.random.default_rng(6)
    mean = np.geomspace(5, 2000, 20)[:, None]
    counts = rng.poisson(mean * rng.gamma(8, 1 / 8, (20, 60))).astype(float)
    fall, rise = learned_law(counts, np.ones_like(counts))
    assert 0.5 < fall <= rise and rise > 0.85
    assert learned_law(counts[:11], np.ones((11, 60))) is None


# --- sectors ---


def test_sectors_without_an_act_take_part():
    rng = np.random.default_rng(1)
    counts = rng.poisson(2, (12, 29)).astype(float)
    counts[:, 14] = [0] * 9 + [1, 1, 1]
    pooled = pool_counts(counts, np.arange(29) == 14)
    crude = 3 / (np.delete(counts, 14, axis=1).mean(axis=1).sum())
    assert pooled.low < crude < pooled.high and pooled.ratio == pytest.approx(crude, rel=0.5)
    fits = reference_days(counts, np.arange(29) == 14)
    table = pd.DataFrame(
        {
            "sector": [f"s{k}" for k in range(12)],
            "ratio": fits.ratio,
            "low": fits.ratio_low,
            "high": fits.ratio_high,
        }
    )
    by_table = pool_sectors(table)
    assert by_table.ratio < 0.4 and by_table.high < 0.8
    assert [note.code for note in by_table.notes] == ["sectors_taken_as_independent"]


def test_no_act_anywhere_has_an_upper_limit_only():
    counts = np.random.default_rng(7).poisson(3, (6, 29)).astype(float)
    counts[:, 14] = 0
    pooled = pool_counts(counts, np.arange(29) == 14)
    assert pooled.low == 0 == pooled.ratio and pooled.high < 0.6 and pooled.p < 0.01


@pytest.mark.parametrize(
    "cell",
    [
        {"rate": 2, "ratio": 0.3, "shock": 0.0, "tau": 0.0, "sectors": 12, "length": 1},
        {"rate": 20, "ratio": 1.0, "shock": 0.3, "tau": 0.0, "sectors": 12, "length": 1},
    ],
)
def test_pooled_sectors_hold_their_ratio(cell):
    result = run_pool(cell, replicates=80, seed=2)
    assert result["coverage"] >= 0.88
    if cell["ratio"] == 1:
        assert result["rejected"] <= 0.12


# --- truces ---

BCG = np.array(
    [
        [4, 123, 11, 139], [6, 306, 29, 303], [3, 231, 11, 220], [62, 13598, 248, 12867],
        [33, 5069, 47, 5808], [180, 1541, 372, 1451], [8, 2545, 10, 629], [505, 88391, 499, 88391],
        [29, 7499, 45, 7277], [17, 1716, 65, 1665], [186, 50634, 141, 27338], [5, 2498, 3, 2341],
        [27, 16913, 29, 17854],
    ],
    dtype=float,
)  # fmt: skip
HART = np.array(
    [
        [9, 413, 19, 398], [8, 263, 19, 245], [3, 487, 13, 435],
        [6, 237, 9, 241], [7, 489, 23, 483], [20, 507, 50, 405],
    ],
    dtype=float,
)  # fmt: skip


def test_random_effects_are_those_of_metafor_for_bcg():
    x, n, y, m = BCG.T
    fit = random_effects(np.log(x / n / (y / m)), 1 / x - 1 / n + 1 / y - 1 / m, method="reml")
    assert fit.mean == pytest.approx(-0.7145323484, abs=2e-8)
    assert (fit.low, fit.high) == pytest.approx((-1.108443723, -0.3206209737), abs=2e-8)
    assert fit.prediction_low == pytest.approx(-1.996016967, abs=5e-7)
    assert fit.prediction_high == pytest.approx(0.5669522703, abs=5e-7)
    assert fit.tau_squared == pytest.approx(0.313243326, abs=2e-7)


def test_random_effects_are_those_of_metafor_for_rates():
    x, t, y, u = HART.T
    fit = random_effects(np.log(x / t / (y / u)), 1 / x + 1 / y, method="pm")
    told = (fit.mean, fit.low, fit.high)
    assert told == pytest.approx((-1.016815715, -1.34024687, -0.6933845593), abs=1e-8)


def test_estimates_that_share_their_information_count_as_fewer():
    y, v = np.array([-0.5, -0.6, -0.4]), np.full(3, 0.04)
    shared = np.full((3, 3), 0.03) + np.diag(np.full(3, 0.01))
    alone, together = (random_effects(y, c, floor=True) for c in (v, shared))
    assert together.high - together.low > alone.high - alone.low


def test_random_effects_say_what_they_take():
    with pytest.raises(ValueError, match="covariance: shape"):
        random_effects(np.zeros(3), np.ones((2, 2)))
    with pytest.raises(ValueError, match="method: 'dl' is not one of reml, pm"):
        random_effects(np.zeros(3), np.ones(3), method="dl")


# --- profile ---


def windows(seed=0, days=40, rate=6.0, daily=0.2):
    rng = np.random.default_rng(seed)
    hour = np.exp(0.8 * np.sin(2 * np.pi * (np.arange(24) - 8) / 24))
    level = rng.gamma(1 / daily**2, daily**2, days)
    acts = rng.poisson(rate * level[:, None] * hour / hour.mean())
    ends = rng.choice([6, 12, 16, 22, 24], days)
    rows = [(0, end, acts[day, :end].sum(), day) for day, end in enumerate(ends)]
    rows += [(0, 24, acts[day].sum(), day) for day in range(0, days, 3) if ends[day] != 24]
    return Windows(*(np.array(column, dtype=float) for column in zip(*rows, strict=True))), hour


def test_hours_of_the_clock_add_up_to_the_window():
    lie = hours_by_clock(np.array([18.0, 22.5]), np.array([30.0, 2.0]))
    assert lie.sum(axis=1) == pytest.approx([30, 2])
    assert lie[0, 18:].tolist() == [2] * 6 and lie[1, 22] == 0.5 and lie[1, 0] == 0.5


def test_the_profile_finds_the_hours_it_was_made_of():
    told, hour = windows(days=200)
    profile = fit_profile(told)
    truth = hour[18:].sum() / hour.sum()
    expected, error = profile.expect(np.array([18.0]), np.array([6.0]))
    assert abs(np.log(expected[0] / (24 * 6 * truth))) < 3 * np.sqrt(error[0])
    assert profile.shares.sum() == pytest.approx(1)


def test_the_profile_is_settled_at_every_weight_of_smoothness():
    told, _ = windows(days=40)
    lie = hours_by_clock(told.start, told.hours)
    for smooth, fit in zip(_SMOOTH, _solve_all(lie, told.count, 2.0), strict=True):
        score, _, _ = _score(lie, told.count, fit.log_rate, 2.0)
        assert np.abs(score - smooth * (_PENALTY @ fit.log_rate)).max() < 1e-5


def test_windows_left_out_lie_where_the_others_say():
    held = pd.concat([left_out(windows(seed)[0]) for seed in range(8)])
    assert len(held) > 200 and held["held"].mean() >= 0.93


def test_hours_of_one_kind_tell_no_profile():
    told, _ = windows()
    assert fit_profile(told.take(np.flatnonzero(told.hours == 24))) is None


# --- overstatement ---


def test_a_range_for_overstatement_widens_and_moves_the_interval():
    table = pd.DataFrame({"ratio": [0.5, 0.0], "low": [0.4, 0.0], "high": [0.625, 0.3]})
    same = with_overstatement(table, 1, 1)
    assert same["prior_low"].tolist() == pytest.approx([0.4, 0.0])
    wide = with_overstatement(table, 1, 2)
    assert wide["prior_ratio"][0] == pytest.approx(0.5 * np.sqrt(2))
    assert (
        wide["prior_high"][0] > 0.625 * np.sqrt(2) and wide["prior_verdict"][0] == "not_told_apart"
    )
    with pytest.raises(ValueError, match="expected 0 < lowest <= highest"):
        with_overstatement(table, 2, 1)


# --- what is no number ---


def test_masked_counts_are_missing():
    assert np.isnan(rate_interval(np.ma.masked_array([3, 5], mask=[0, 1]), 1.0).high[1])
    assert np.isnan(ratio_interval(np.ma.masked, 1, 5, 1).p)
    assert np.isnan(ratio_interval([np.ma.masked, 3], 1, 5, 1).p[0])
    counts = np.ma.masked_array(np.full(41, 5.0), mask=np.arange(41) == 3)
    assert reference_days(counts, INSIDE).expected[0] == pytest.approx(5)


@pytest.mark.parametrize(
    "value",
    [np.array(["2025-01-01"], dtype="datetime64[D]"), ["3"], pd.Series(["a"]), [pd.Timestamp(0)]],
)
def test_text_and_moments_are_no_counts(value):
    with pytest.raises(TypeError, match="count: .*expected"):
        rate_interval(value, 1.0)


def test_a_day_whose_exposure_is_not_known_is_missing():
    assert series_rate([3, 4, 5], [1, np.nan, 1]).n == 2
    exposure = np.where(np.arange(41) == 2, np.nan, 1.0)
    assert np.isfinite(reference_days(np.full(41, 5.0), INSIDE, exposure=exposure).p[0])


def test_the_e_test_of_large_counts_is_refused_with_the_way_out():
    with pytest.raises(ValueError, match="'score' agrees with it there"):
        ratio_interval(1e6, 1, 1e6, 1, method="etest")
    etest, score = (ratio_interval(3e4, 1, 2.9e4, 1, method=name) for name in ("etest", "score"))
    assert etest.low == pytest.approx(score.low, rel=1e-5)


def test_the_interval_of_scattered_counts_holds_their_ratio():
    fit = scattered_interval(*(np.array([v]) for v in (7.0, 1.0, 5.0, 1.0)), 3.0, 0.95)
    assert fit.ratio[0] == pytest.approx(1.4) and fit.low[0] < 1.4 < fit.high[0]


def test_the_p_of_two_counts_far_apart_is_the_same_from_either_side():
    few, many, day = (np.array([v]) for v in (20.0, 400.0, 1.0))
    fall, rise = (
        scattered_interval(x, day, y, day, 3.0, 0.95).p for x, y in ((few, many), (many, few))
    )
    assert 0 < fall[0] < 1e-17
    assert fall == pytest.approx(rise, rel=1e-9, abs=0)


@pytest.mark.parametrize("count", [12.0, 300.0])
def test_a_pooled_p_below_the_last_bit_of_one_keeps_its_digits(count):
    sectors = np.ones(20)
    told = Evidence(count * sectors, 60 * sectors, 0.05 * sectors)
    assert 0 < pool_evidence(told).p < 1e-17
