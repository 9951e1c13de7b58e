"""The regression on days, and what other methods say of a window."""

import os
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analysis.baseline import (
    design_matrix,
    fit_loglinear,
    interrupted_series,
    placebo_in_time,
    placebo_ratios,
    reference_days,
    structural_series,
)
from analysis.baseline.errors import pearson_dispersion, variance
from analysis.baseline.structural import WANDER, Courses
from analysis.synth.fronts import make_front

REFERENCE = Path(__file__).parent / "reference"


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
