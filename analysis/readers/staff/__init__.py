"""General staffs: daily reports to statements."""

from analysis.readers.staff.report import read_report

__all__ = ["read_report"]
