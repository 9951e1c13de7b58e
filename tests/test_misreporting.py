"""Tipping points of conclusions."""

import numpy as np
import pandas as pd
import pytest

from analysis.compare.misreporting import tipping_curve, tipping_points


def comparison(ratio, low, high):
    return pd.DataFrame(
        {
            "reporter": ["a"],
            "accused": ["b"],
            "sector": ["s"],
            "category": ["assault"],
            "series": ["day@00:00"],
            "ratio": [ratio],
            "low": [low],
            "high": [high],
        }
    )


@pytest.mark.parametrize(
    ("ratio", "low", "high", "conclusion", "factor"),
    [
        (0.6, 0.44, 0.8, "clearly fewer", 1 / 0.8),
        (2.0, 1.5, 2.7, "clearly more", 1 / 1.5),
        (0.9, 0.7, 1.1, "not clearly different", 1 / 1.1),
        (1.2, 0.95, 1.6, "not clearly different", 1 / 0.95),
        (1.0, 0.0, np.inf, "not clearly different", np.nan),
    ],
)
def test_the_factor_at_which_a_conclusion_falls(ratio, low, high, conclusion, factor):
    row = tipping_points(comparison(ratio, low, high)).iloc[0]
    assert row["conclusion"] == conclusion
    assert row["tipping_point"] == pytest.approx(factor, nan_ok=True)
    if np.isfinite(factor):
        # at the factor the interval reaches 1 and not before
        assert min(abs(low * factor - 1), abs(high * factor - 1)) < 1e-12
        side = "normal days overstate" if factor > 1 else "the truce overstate"
        assert side in row["text"]


def test_overstatement_on_both_sides_cancels_and_the_curve_crosses_at_the_ratio():
    curve = tipping_curve(comparison(0.6, 0.44, 0.8))
    at_one = curve.loc[(curve["factor"] - 1).abs().idxmin()]
    assert at_one["ratio"] == pytest.approx(0.6)
    crossing = curve.loc[(curve["ratio"] - 1).abs().idxmin(), "factor"]
    assert crossing == pytest.approx(1 / 0.6, rel=0.02)
    assert np.allclose(curve["tipping_point"], 1 / 0.8)
    assert tipping_curve(comparison(0.15, 0.1, 0.5))["factor"].max() == pytest.approx(1.05 / 0.15)


def test_rows_without_an_interval_are_left_out():
    assert (
        tipping_points(comparison(np.nan, np.nan, np.nan)).empty
        and tipping_curve(comparison(np.nan, np.nan, np.nan)).empty
    )
