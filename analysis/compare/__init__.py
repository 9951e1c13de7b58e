"""Truce against the normal level, reporter against reporter, and how far the answer holds."""

from analysis.compare.claims import Comparison, compare_claims
from analysis.compare.methods import compare_methods
from analysis.compare.misreporting import tipping_curve, tipping_points
from analysis.compare.placebos import placebo_windows
from analysis.compare.pooling import Pooled, pool_sectors
from analysis.compare.reporters import Reporters, compare_reporters

__all__ = [
    "Comparison",
    "Pooled",
    "Reporters",
    "compare_claims",
    "compare_methods",
    "compare_reporters",
    "placebo_windows",
    "pool_sectors",
    "tipping_curve",
    "tipping_points",
]
