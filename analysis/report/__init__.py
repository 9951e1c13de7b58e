"""One truce or several: a folder with figures, tables and one page, in HTML and PDF."""

from analysis.report.verifying import verify_figures
from analysis.report.writing import Written, write_report

__all__ = ["Written", "verify_figures", "write_report"]
