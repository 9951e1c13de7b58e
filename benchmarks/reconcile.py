"""Time of ``reconcile`` beside a plain pandas groupby: ``python -m benchmarks.reconcile``.

Two groupbys are timed in the same process, so that the ratios do not depend on the machine: a bare
one, the lowest and highest number and the publishers of each count; and one that gives the columns
of the
counts table, with the ids of the statements behind each.
"""

import argparse
import gc
import time

from analysis.reconciliation import reconcile
from analysis.synth.ledger import make_ledger

_KEY = ["start", "end", "sector", "reporter", "accused", "category"]


def ledger_of(size, *, seed=0):
    """Make a ledger of about so many statements.

    Parameters
    ----------
    size : int
    seed : int

    Returns
    -------
    Ledger
    """
    few = make_ledger(days=20, sectors=8, outlets=4, seed=seed)
    return make_ledger(
        days=max(1, round(20 * size / len(few.statements))),
        sectors=8,
        outlets=4,
        errors=0.01,
        seed=seed,
    )


def plain(statements):
    """Group the statements by the key of a count, with pandas.

    Parameters
    ----------
    statements : pandas.DataFrame

    Returns
    -------
    pandas.DataFrame
    """
    return statements.groupby(_KEY, dropna=False, observed=True).agg(
        low=("value", "min"), high=("value", "max"), publishers=("publisher", "nunique")
    )


def same_columns(statements):
    """Group the statements by the key of a count, with the ids behind each.

    Parameters
    ----------
    statements : pandas.DataFrame

    Returns
    -------
    pandas.DataFrame
    """
    return statements.groupby(_KEY, dropna=False, observed=True).agg(
        low=("value", "min"),
        high=("value", "max"),
        publishers=("publisher", "nunique"),
        statements=("statement_id", ";".join),
    )


def timed(function, *, repeats):
    """Return the shortest of some runs, in seconds.

    Parameters
    ----------
    function : callable
    repeats : int

    Returns
    -------
    float
    """
    best = float("inf")
    for _ in range(repeats):
        gc.collect()
        begun = time.perf_counter()
        function()
        best = min(best, time.perf_counter() - begun)
    return best


def main():
    """Print a line a size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--repeats", type=int, default=3)
    asked = parser.parse_args()
    print(
        f"{'statements':>10} {'counts':>9} {'reconcile s':>12} {'us a row':>9} {'groupby s':>10} "
        f"{'ratio':>6} {'with ids s':>11} {'ratio':>6}"
    )
    for size in asked.sizes:
        ledger = ledger_of(size)
        n = len(ledger.statements)
        counts = len(reconcile(ledger.statements, crosswalk=ledger.crosswalk).counts)
        whole = timed(
            lambda book=ledger: reconcile(book.statements, crosswalk=book.crosswalk),
            repeats=asked.repeats,
        )
        bare = timed(lambda book=ledger: plain(book.statements), repeats=asked.repeats)
        full = timed(lambda book=ledger: same_columns(book.statements), repeats=asked.repeats)
        print(
            f"{n:>10,} {counts:>9,} {whole:>12.3f} {1e6 * whole / n:>9.2f} {bare:>10.3f} "
            f"{whole / bare:>6.1f} {full:>11.3f} {whole / full:>6.1f}"
        )


if __name__ == "__main__":
    main()
