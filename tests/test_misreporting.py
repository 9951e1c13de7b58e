"""Tipping points of conclusions."""

import numpy as np
import pandas as pd
import pytest

from analysis.compare.misreporting import tipping_points


def comparison(ratio, low, high):
    return pd.DataFrame(
        {
            "reporter": ["a"],
            "accused": ["b"],
            "sector": ["s"],
            "category": ["assault"],
            "clock": ["00:00-00:00"],
            "ratio": [ratio],
            "low": [low],
            "high": [high],
        }
    )


@pytest.mark.parametrize(
    ("ratio", "low", "high", "verdict", "factor"),
    [
        (0.6, 0.44, 0.8, "fewer", 1 / 0.8),
        (2.0, 1.5, 2.7, "more", 1 / 1.5),
        (0.9, 0.7, 1.1, "not_told_apart", 1 / 1.1),
        (1.2, 0.95, 1.6, "not_told_apart", 1 / 0.95),
        (1.0, 0.0, np.inf, "not_told_apart", np.nan),
    ],
)
def test_the_factor_at_which_a_conclusion_falls(ratio, low, high, verdict, factor):
    row = tipping_points(comparison(ratio, low, high)).iloc[0]
    assert row["verdict"] == verdict
    assert row["tipping_point"] == pytest.approx(factor, nan_ok=True)
    if np.isfinite(factor):
        # at the factor the interval reaches 1 and not before
        assert min(abs(low * factor - 1), abs(high * factor - 1)) < 1e-12


def test_rows_without_an_interval_are_left_out():
    assert tipping_points(comparison(np.nan, np.nan, np.nan)).empty


def test_only_comparisons_are_taken():
    with pytest.raises(TypeError, match="tipping_points takes comparisons; got a list"):
        tipping_points([])
    with pytest.raises(ValueError, match="column 'high' is missing"):
        tipping_points(comparison(1.0, 0.5, 2.0).drop(columns="high"))
