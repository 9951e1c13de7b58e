"""The normal level: what the same reporter claimed of the same accused, sector, category and clock hours outside the truce."""

from analysis.baseline.normal import Baseline, fit_baseline

__all__ = ["Baseline", "fit_baseline"]
