"""Fronts with a known truth have the moments that they are asked for."""

import numpy as np
import pytest

from analysis.synth.fronts import LAWS, ar1, make_front


@pytest.mark.parametrize("law", LAWS)
@pytest.mark.parametrize(
    ("rate", "dispersion", "memory"), [(40, 5, 0.5), (3, 2, 0.3), (200, 1, 0.0)]
)
def test_mean_dispersion_and_memory_are_those_asked_for(law, rate, dispersion, memory):
    y = make_front(
        strata=400,
        days=120,
        rate=rate,
        dispersion=dispersion,
        autocorrelation=memory,
        law=law,
        seed=1,
    )
    assert y.dtype == np.int64 and y.shape == (400, 120) and y.min() >= 0
    assert y.mean() == pytest.approx(rate, rel=0.05)
    away = y - y.mean()
    assert away.var() / y.mean() == pytest.approx(dispersion, rel=0.12)
    lag1 = (away[:, 1:] * away[:, :-1]).mean() / away.var()
    share = {
        "thinning": 1.0,
        "copula": 1.0,
        "lasting": 1.0,
        "latent": (dispersion - 1) / dispersion,
    }[law]
    # a correlation of underlying normals is a little less in counts
    assert memory * share * 0.8 - 0.02 <= lag1 <= memory * share + 0.03


def test_a_weak_correlation_can_last():
    y = make_front(
        strata=800, days=120, rate=100, dispersion=6, autocorrelation=0.3, law="lasting", seed=4
    )
    away = y - y.mean()
    lags = [(away[:, k:] * away[:, :-k]).mean() / away.var() for k in (1, 4, 8)]
    assert lags == pytest.approx([0.3, 0.3 * 0.9**3, 0.3 * 0.9**7], abs=0.03)


@pytest.mark.parametrize("law", LAWS)
def test_the_effect_is_in_the_window_and_nowhere_else(law):
    y = make_front(
        strata=800, days=40, rate=50, dispersion=3, effect=0.4, window=(20, 24), law=law, seed=2
    )
    assert y[:, 20:24].mean() == pytest.approx(20, rel=0.05)
    assert np.delete(y, range(20, 24), axis=1).mean() == pytest.approx(50, rel=0.02)


def test_scatter_inside_follows_the_law_asked_for():
    inside = [
        make_front(
            strata=4000,
            days=3,
            rate=100,
            dispersion=9,
            effect=0.25,
            window=(1, 2),
            spread=spread,
            seed=3,
        )[:, 1]
        for spread in ("proportional", "square")
    ]
    assert [x.var() / x.mean() for x in inside] == pytest.approx([9, 3], rel=0.1)


def test_a_seed_makes_the_same_front_again():
    one, two = (
        make_front(strata=3, days=9, rate=[1, 20, 300], dispersion=4, autocorrelation=0.3, seed=5)
        for _ in range(2)
    )
    assert (one == two).all() and one[0].mean() < one[1].mean() < one[2].mean()


def test_series_begin_in_their_stationary_state():
    z = ar1(np.random.default_rng(0), 20_000, 3, 0.9)
    assert z.var(axis=0) == pytest.approx(np.ones(3), rel=0.05)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"law": "magic"}, "law: 'magic' is not one of copula, latent, thinning"),
        ({"spread": "flat"}, "spread: 'flat' is not one of"),
        ({"law": "thinning", "effect": 2.0, "window": (1, 2)}, "effect is at most 1"),
    ],
)
def test_impossible_wishes_are_refused(options, message):
    with pytest.raises(ValueError, match=message):
        make_front(strata=2, days=4, rate=5, **options)
