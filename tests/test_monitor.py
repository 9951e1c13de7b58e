"""Planned looks, e-values, the textbook's tests and plans: known answers, oracles and laws."""

import numpy as np
import pytest

from analysis.baseline.spread import RHO, SHARE
from analysis.monitor import textbook
from analysis.monitor.evalue import t_evalue
from analysis.monitor.level import Draw, counts_at, fit_level, latent_days
from analysis.monitor.looks import limits, normal_score, path, plan_looks, statistic
from analysis.monitor.planning import Power, detectable, first_day, power_of
from analysis.monitor.running import follow
from analysis.monitor.spending import FAR, boundaries, spent
from analysis.monitor.stabilise import excess, ratio_of, restore, stabilise
from analysis.monitor.uneven import upper_dependence
from benchmarks.monitoring import HELD, run_held


def halves(normal, days):
    """Masks of normal days, then the truce's."""
    base = np.zeros((1, normal + days), dtype=bool)
    base[:, :normal] = True
    return base, ~base


@pytest.fixture(scope="module")
def chance():
    return np.random.default_rng(1).poisson(20, (400, 58)).astype("float64")


@pytest.mark.parametrize(
    ("law", "expected"),
    [
        ("obrien_fleming", [4.8769, 3.3570, 2.6803, 2.2898, 2.0310]),
        ("pocock", [2.4380, 2.4268, 2.4102, 2.3966, 2.3860]),
    ],
)
def test_boundaries_of_five_looks_are_the_published_ones(law, expected):
    assert boundaries(np.arange(1, 6) / 5, 0.05, law) == pytest.approx(expected, abs=2e-4)


def test_a_single_look_spends_all():
    assert boundaries(np.array([1.0]), 0.05) == pytest.approx([1.959964], abs=1e-5)


def test_boundaries_hold_their_level_on_simulated_paths():
    share = np.array([0.1, 0.15, 0.4, 0.7, 1.0])
    steps = np.random.default_rng(2).standard_normal((60_000, 5)) * np.sqrt(
        np.diff(share, prepend=0)
    )
    z = np.cumsum(steps, axis=1) / np.sqrt(share)
    crossed = (np.abs(z) > boundaries(share, 0.05, "pocock")).any(axis=1)
    assert crossed.mean() == pytest.approx(0.05, abs=0.003)


def test_next_to_nothing_is_spent_at_a_first_early_look():
    assert boundaries(np.array([0.001, 1.0]))[0] == pytest.approx(FAR, abs=1e-6)


def test_all_is_spent_at_the_end():
    assert spent(np.array([1.0, 1.2]), 0.05, "pocock") == pytest.approx([0.05, 0.05])


def test_shares_that_fall_are_refused():
    with pytest.raises(ValueError, match="expected shares above 0 that rise"):
        boundaries(np.array([0.5, 0.4]))


def test_an_unknown_law_is_refused():
    with pytest.raises(ValueError, match="law: 'haybittle' is not one of obrien_fleming, pocock"):
        spent(np.array([1.0]), 0.05, "haybittle")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("expected", "value"),
    [
        (1, 2.853937),
        (2, 3.046977),
        (5, 3.297183),
        (10, 3.467952),
        (20, 3.628123),
        (50, 3.819903),
        (100, 3.952321),
    ],
)
def test_maxsprt_has_its_published_critical_values(expected, value):
    assert textbook.maxsprt_critical(expected) == pytest.approx(value, abs=2e-6)


@pytest.mark.parametrize(
    ("acts", "base", "least", "value"), [(20, 20, 2, 3.149115), (10, 20, 1, 3.200689)]
)
def test_conditional_maxsprt_has_its_published_critical_values(acts, base, least, value):
    assert textbook.conditional_critical(acts, base, least=least) == pytest.approx(value, abs=2e-6)


def test_conditional_ratio_nears_the_plain_with_many_normal_acts():
    counts, share, base = np.array([[30.0]]), np.array([[2e-6]]), np.array([[1e7]])
    plain = textbook.maxsprt(counts, share * base)
    assert textbook.conditional_maxsprt(counts, share, base) == pytest.approx(plain, rel=1e-4)


def test_gamma_poisson_bets_nothing_on_average(chance):
    so_far = np.cumsum(np.random.default_rng(3).poisson(2, (200_000, 2)), axis=1)
    value = np.exp(textbook.gamma_poisson_log_e(so_far[:, :1], np.full((200_000, 1), 2.0)))
    assert value.mean() == pytest.approx(1, abs=0.03)


@pytest.mark.parametrize("beyond", [0.0, 0.1, 0.9, 2.5])
def test_the_stabilised_scale_gives_counts_back(beyond):
    counts = np.array([[0.0, 1, 7, 300, 5000]])
    values = stabilise(counts, np.array([beyond]))
    assert restore(values, np.array([beyond])) == pytest.approx(counts, abs=1e-6)


def test_stabilised_days_scatter_by_about_one():
    rng = np.random.default_rng(4)
    level = rng.gamma(10, 0.1, (2, 40_000)) * np.array([[20.0], [200.0]])
    values = stabilise(rng.poisson(level).astype(float), np.array([0.1, 0.1]))
    assert values.std(axis=1) == pytest.approx([1, 1], abs=0.05)


def test_no_shift_is_a_ratio_of_one():
    assert ratio_of(np.zeros((1, 1)), np.array([[9.0]]), np.array([0.1])) == 1


def test_excess_of_chance_is_about_none(chance):
    assert np.median(excess(chance)) < 0.02


def test_excess_is_missing_without_an_act():
    assert np.isnan(excess(np.zeros((1, 10))))[0]


@pytest.mark.parametrize("way", [0, 4, 9, 12])
def test_following_days_is_generalised_least_squares(way):
    rng = np.random.default_rng(5)
    y = rng.standard_normal(20)
    known = np.ones(20, dtype=bool)
    known[[3, 14]] = False
    inside = np.arange(20) >= 12
    running = follow(y[None], (known & ~inside)[None], (known & inside)[None])
    days = np.flatnonzero(known)
    apart = np.abs(days[:, None] - days)
    covariance = np.where(apart > 0, SHARE[way] * RHO[way] ** apart, 1.0)
    design = np.column_stack([np.ones(len(days)), inside[days]])
    inverse = np.linalg.inv(covariance)
    bread = np.linalg.inv(design.T @ inverse @ design)
    beta = bread @ design.T @ inverse @ y[days]
    assert running.shift[-1, 0, way] == pytest.approx(beta[1])
    assert running.variance[-1, 0, way] == pytest.approx(bread[1, 1])


def test_later_days_do_not_change_what_was_known(chance):
    base, inside = halves(28, 30)
    whole = statistic(follow(chance[:3], base, inside))
    part = statistic(follow(chance[:3, :40], base[:, :40], inside[:, :40]))
    assert whole[:, :12] == pytest.approx(part)


def test_strata_with_days_of_their_own_are_followed_alike(chance):
    known = np.random.default_rng(6).random((4, 58)) < 0.8
    known[:, [28, 57]] = True
    base, inside = known.copy(), known.copy()
    base[:, 28:], inside[:, :28] = False, False
    together = statistic(follow(chance[:4], base, inside))
    alone = statistic(follow(chance[2:3], base[2:3], inside[2:3]))
    assert together[2] == pytest.approx(alone[0])


def test_a_truce_without_a_known_day_is_refused():
    with pytest.raises(ValueError, match="no day of the truce"):
        follow(np.ones((1, 5)), np.ones((1, 5), dtype=bool), np.zeros((1, 5), dtype=bool))


@pytest.mark.parametrize("df", [6.0, 27.0, 57.0])
def test_normal_scores_have_the_tails_of_t(df):
    from scipy.special import ndtri, stdtr

    t = np.array([-8.0, -3, -1, 0, 2])
    assert normal_score(t, np.array(df)) == pytest.approx(ndtri(stdtr(df, t)), abs=1e-4)


def test_falls_and_rises_are_mirrored():
    values = np.random.default_rng(7).standard_normal((5, 40))
    base, inside = halves(25, 15)
    up, down = statistic(follow(values, base, inside)), statistic(follow(-values, base, inside))
    assert up == pytest.approx(-down)


def test_limits_put_the_statistic_on_its_bounds():
    values = np.random.default_rng(8).standard_normal((1, 40))
    base, inside = halves(25, 15)
    low, high = limits(follow(values, base, inside), np.full((2, 1, 15), 2.0))
    moved = values - inside * low[0, -1]
    assert statistic(follow(moved, base, inside))[0, -1] == pytest.approx(2, abs=0.02)
    assert low[0, -1] < high[0, -1]


def test_dependence_is_taken_at_an_upper_bound():
    weight = np.zeros((1, len(RHO)))
    weight[0, 2], weight[0, 5] = 0.7, 0.3
    assert upper_dependence(weight, 0.8)[0] == 5
    assert upper_dependence(weight, 0.6)[0] == 2


def test_an_interval_at_any_time_leaves_out_one_when_the_evalue_tells():
    y = np.random.default_rng(9).poisson(20, (200, 58)).astype(float)
    y[:, 28:] = np.random.default_rng(10).poisson(13, (200, 30))
    base, inside = halves(28, 30)
    running = follow(stabilise(y, excess(y[:, :28])), base, inside)
    result = t_evalue(running)
    tells = result.log_e >= np.log(20)
    apart = (result.low > 0) | (result.high < 0)
    assert tells.any() and not tells.all()
    assert np.array_equal(tells, apart)


def test_evalues_of_chance_seldom_tell(chance):
    base, inside = halves(28, 30)
    running = follow(stabilise(chance, excess(chance[:, :28])), base, inside)
    told = (t_evalue(running).log_e >= np.log(20)).any(axis=1)
    assert told.mean() <= 0.03


@pytest.mark.parametrize("name", HELD)
def test_a_truce_whose_days_fall_unevenly_is_told(name):
    told = run_held(name, 0.25, 60, 0, 1)
    assert told["planned"] >= 0.95 and told["e_value"] >= 0.95


def test_days_that_are_as_on_normal_days_win_nothing(chance):
    base, inside = halves(28, 30)
    running = follow(stabilise(chance, excess(chance[:, :28])), base, inside)
    assert np.median(running.uneven[-1]) < 0
    assert np.exp(np.minimum(running.uneven[-1], 20)).mean() < 1.5


def test_planned_looks_of_chance_seldom_tell(chance):
    plan = plan_looks(fit_level(chance[:1, :28]), 0, np.arange(1, 31), runs=240)
    z = path(chance, 28)
    told = ((z < -plan.bound * plan.fall) | (z > plan.bound * plan.rise)).any(axis=1)
    assert told.mean() <= 0.07


def test_bounds_are_never_nearer_than_the_textbooks(chance):
    plan = plan_looks(fit_level(chance[:1, :28]), 0, np.array([10, 20, 30]), runs=240)
    assert plan.fall >= 1 and plan.rise >= 1
    assert plan.fraction[-1] == pytest.approx(1)


def test_a_plan_is_the_same_each_time(chance):
    level = fit_level(chance[:1, :28])
    first = plan_looks(level, 0, np.array([5, 10]), runs=120, seed=4)
    again = plan_looks(level, 0, np.array([5, 10]), runs=120, seed=4)
    assert (first.fall, first.rise) == (again.fall, again.rise)


def test_drawn_days_have_the_memory_asked_for():
    days = latent_days(Draw(0.6, 1.0, 1.0, 0.0), 4000, 6, np.random.default_rng(11))
    assert np.corrcoef(days[:, 2], days[:, 3])[0, 1] == pytest.approx(0.6, abs=0.04)


@pytest.mark.parametrize(("mean", "beyond"), [(3.0, 0.0), (20.0, 0.5), (1400.0, 0.1)])
def test_drawn_counts_have_mean_and_variance(mean, beyond):
    latent = np.random.default_rng(12).standard_normal((1, 200_000))
    counts = counts_at(latent, mean, beyond)
    assert counts.mean() == pytest.approx(mean, rel=0.02)
    assert counts.var() == pytest.approx(mean + beyond * mean**2, rel=0.05)


def test_more_change_is_told_more_often(chance):
    level = fit_level(chance[:1, :28])
    plan = plan_looks(level, 0, np.array([2, 4]), runs=120)
    told = power_of(level, 0, plan, (0.5, 0.8, 1.0), runs=240).told
    assert (np.diff(told, axis=0) <= 0).all()
    assert told[0, -1] > 0.9


def test_the_detectable_ratio_lies_between_those_simulated():
    told = np.array([[1.0], [0.9], [0.7]])
    power = Power(np.array([0.2, 0.4, 0.8]), told, told[None])
    assert detectable(power, 0.8)[0][0] == pytest.approx(np.sqrt(0.4 * 0.8))


def test_nothing_detectable_is_missing():
    told = np.array([[0.5], [0.3]])
    power = Power(np.array([0.2, 0.4]), told, told[None])
    assert np.isnan(detectable(power, 0.8)[0][0])


def test_the_first_day_of_the_wanted_power():
    days = np.array([3, 6, 9])
    assert first_day(np.array([0.1, 0.8, 0.9]), days, 0.8) == 6
    assert np.isnan(first_day(np.array([0.1, 0.2, 0.3]), days, 0.8))


def test_a_deep_fall_is_told_after_a_few_days():
    normal = np.random.default_rng(13).poisson(1400, (1, 28)).astype(float)
    days = np.concatenate([normal, [[935.0, 207.0]]], axis=1)
    assert path(days, 28)[0, -1] < -4
