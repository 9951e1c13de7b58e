"""Time of ``reconcile`` beside a plain pandas groupby over the same rows and keys.

Run as ``python -m benchmarks.reconcile``. Two groupbys are timed in the same process, so that the
ratios do not depend on the machine: a bare one, the lowest and highest number and the publishers of
each count; and one that gives the columns of the counts table, with the ids of the statements
behind each. The last column is the most memory that the process held so far.
"""

import argparse
import gc
import resource
import time
from collections.abc import Callable

import pandas as pd

from analysis.reconciliation import reconcile
from analysis.synth.ledger import Ledger, make_ledger

_KEY = ["start", "end", "sector", "reporter", "accused", "category"]
_HEADS = ("statements", "counts", "reconcile s", "us a row", "groupby s", "ratio", "with ids s")


def ledger_of(size: int, *, seed: int = 0) -> Ledger:
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
    days = max(1, round(20 * size / len(few.statements)))
    return make_ledger(days=days, sectors=8, outlets=4, errors=0.01, seed=seed)


def plain(statements: pd.DataFrame) -> pd.DataFrame:
    """Group the statements by the key of a count, with pandas.

    Parameters
    ----------
    statements : pandas.DataFrame

    Returns
    -------
    pandas.DataFrame
    """
    groups = statements.groupby(_KEY, dropna=False, observed=True)
    return groups.agg(
        low=("value", "min"), high=("value", "max"), publishers=("publisher", "nunique")
    )


def same_columns(statements: pd.DataFrame) -> pd.DataFrame:
    """Group the statements by the key of a count, with the ids behind each.

    Parameters
    ----------
    statements : pandas.DataFrame

    Returns
    -------
    pandas.DataFrame
    """
    groups = statements.groupby(_KEY, dropna=False, observed=True)
    return groups.agg(
        low=("value", "min"),
        high=("value", "max"),
        publishers=("publisher", "nunique"),
        statements=("statement_id", list),
    )


def timed(function: Callable[[], object], *, repeats: int) -> float:
    """Return the shortest of some runs, in seconds of processor time.

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
        begun = time.process_time()
        function()
        best = min(best, time.process_time() - begun)
    return best


def measured(size: int, repeats: int) -> str:
    """Return one line of the table.

    Parameters
    ----------
    size : int
    repeats : int

    Returns
    -------
    str
    """
    ledger = ledger_of(size)
    statements = ledger.statements
    n = len(statements)
    counts = len(reconcile(ledger).counts)
    whole = timed(lambda: reconcile(ledger), repeats=repeats)
    bare = timed(lambda: plain(statements), repeats=repeats)
    full = timed(lambda: same_columns(statements), repeats=repeats)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    numbers = [f"{n:>10,}", f"{counts:>10,}", f"{whole:>11.3f}", f"{1e6 * whole / n:>11.2f}"]
    numbers += [f"{bare:>11.3f}", f"{whole / bare:>11.1f}", f"{full:>11.3f}"]
    return "  ".join([*numbers, f"{whole / full:>11.1f}", f"{memory:>11.2f}"])


def main() -> None:
    """Print a line a size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--repeats", type=int, default=3)
    asked = parser.parse_args()
    heads = [f"{head:>11}" for head in (*_HEADS, "ratio", "GiB at most")]
    print("  ".join(heads))
    for size in asked.sizes:
        print(measured(size, asked.repeats), flush=True)


if __name__ == "__main__":
    main()
