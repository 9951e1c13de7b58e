"""From statements to one consistent account: counts, conflicts, decisions."""

from analysis.reconciliation.account import reconcile
from analysis.reconciliation.book import Book
from analysis.reconciliation.readings import readings_of

__all__ = ["Book", "readings_of", "reconcile"]
