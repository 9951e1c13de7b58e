"""General Staff of Ukraine: daily reports to statements."""

from analysis.loaders.ukraine.report import read_report

__all__ = ["read_report"]
