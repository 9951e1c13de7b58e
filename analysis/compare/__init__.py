"""Truce against the normal level, reporter against reporter, and how far the answer holds."""

from analysis.compare.by_profile import by_profile, left_out
from analysis.compare.claims import Comparison, compare_claims
from analysis.compare.displacement import Displacement, displacement
from analysis.compare.methods import compare_methods
from analysis.compare.misreporting import tipping_points
from analysis.compare.parts import combine_parts
from analysis.compare.placebos import placebo_windows
from analysis.compare.poisson_normal import PooledCounts, pool_counts
from analysis.compare.pool_truces import PooledTruces, pool_truces
from analysis.compare.pooling import Pooled, pool_sectors
from analysis.compare.prior import with_overstatement
from analysis.compare.random_effects import RandomEffects, random_effects
from analysis.compare.reporters import Reporters, compare_reporters
from analysis.compare.reports import late_booking, no_reports, rebound

__all__ = [
    "Comparison",
    "Displacement",
    "Pooled",
    "PooledCounts",
    "PooledTruces",
    "RandomEffects",
    "Reporters",
    "by_profile",
    "combine_parts",
    "compare_claims",
    "compare_methods",
    "compare_reporters",
    "displacement",
    "late_booking",
    "left_out",
    "no_reports",
    "placebo_windows",
    "pool_counts",
    "pool_sectors",
    "pool_truces",
    "random_effects",
    "rebound",
    "tipping_points",
    "with_overstatement",
]
