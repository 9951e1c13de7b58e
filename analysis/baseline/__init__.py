"""The normal level: what the same reporter claimed of the same accused, sector, category and clock hours outside the truce."""

from analysis.baseline.days import Counterfactual, reference_days
from analysis.baseline.interrupted import design_matrix, interrupted_series
from analysis.baseline.normal import Baseline, fit_baseline
from analysis.baseline.placebo import placebo_in_time, placebo_ratios
from analysis.baseline.regression import fit_loglinear
from analysis.baseline.structural import structural_series

__all__ = [
    "Baseline",
    "Counterfactual",
    "design_matrix",
    "fit_baseline",
    "fit_loglinear",
    "interrupted_series",
    "placebo_in_time",
    "placebo_ratios",
    "reference_days",
    "structural_series",
]
