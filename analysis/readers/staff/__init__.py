"""General Staff of Ukraine: daily reports to statements."""

from analysis.readers.staff.report import read_report

__all__ = ["read_report"]
