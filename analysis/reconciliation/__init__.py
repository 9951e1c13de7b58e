"""From statements to one consistent account: counts, conflicts, decisions."""

from analysis.reconciliation.book import Book
from analysis.reconciliation.readings import readings_of
from analysis.reconciliation.reconcile import plain_conflict, reconcile
from analysis.reconciliation.regroup import Regrouped, to_sectors
from analysis.reconciliation.scope import scope_of
from analysis.reconciliation.steps import steps_table

__all__ = [
    "Book",
    "Regrouped",
    "plain_conflict",
    "readings_of",
    "reconcile",
    "scope_of",
    "steps_table",
    "to_sectors",
]
