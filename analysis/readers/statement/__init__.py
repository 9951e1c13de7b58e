"""Ministries and presidents: statements on a truce to statements of the table."""

from analysis.readers.statement.report import read_statement

__all__ = ["read_statement"]
