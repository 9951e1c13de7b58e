"""Truce against the normal level, reporter against reporter, and how far the answer holds."""

from analysis.compare.claims import Comparison, compare_claims

__all__ = ["Comparison", "compare_claims"]
