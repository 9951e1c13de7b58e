"""Rates: counts and exposure to rates, ratios of two rates, tables of rates.

Counts are claimed counts and exposure is hours (or days: any unit, the same on both sides). Every
interval is the inversion of a p-value function, so that a p-value never contradicts the interval
beside it.
"""

from analysis.rates.adjustment import adjust
from analysis.rates.inputs import Interval, RatioInterval
from analysis.rates.ratio import ratio_interval
from analysis.rates.series import SeriesRate, series_rate
from analysis.rates.single import rate_interval
from analysis.rates.table import rate_table

__all__ = [
    "Interval",
    "RatioInterval",
    "SeriesRate",
    "adjust",
    "rate_interval",
    "rate_table",
    "ratio_interval",
    "series_rate",
]
