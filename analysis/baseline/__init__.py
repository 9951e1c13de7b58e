"""The normal level: what a reporter claims of the same acts and clock hours outside the truce."""

from analysis.baseline.around import Account, check_account, days_around, forbids, inside
from analysis.baseline.days import Counterfactual, reference_days
from analysis.baseline.interrupted import design_matrix, interrupted_series
from analysis.baseline.keys import KEYS, index_of
from analysis.baseline.normal import Baseline, fit_baseline
from analysis.baseline.placebo import placebo_in_time, placebo_ratios
from analysis.baseline.prediction import Claims, Line, Prediction
from analysis.baseline.ratio import limits
from analysis.baseline.regression import fit_loglinear
from analysis.baseline.selection import not_compared, with_series
from analysis.baseline.structural import structural_series
from analysis.baseline.trend import weekly_trend

__all__ = [
    "KEYS",
    "Account",
    "Baseline",
    "Claims",
    "Counterfactual",
    "Line",
    "Prediction",
    "check_account",
    "days_around",
    "design_matrix",
    "fit_baseline",
    "fit_loglinear",
    "forbids",
    "index_of",
    "inside",
    "interrupted_series",
    "limits",
    "not_compared",
    "placebo_in_time",
    "placebo_ratios",
    "reference_days",
    "structural_series",
    "weekly_trend",
    "with_series",
]
