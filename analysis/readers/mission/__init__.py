"""The OSCE Special Monitoring Mission: daily and weekly reports to statements."""

from analysis.readers.mission.report import read_report

__all__ = ["read_report"]
