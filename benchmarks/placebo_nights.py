"""Ordinary nights as if they were a truce: how often does each method tell them from normal?

``python -m benchmarks.placebo_nights`` draws stretches of the nights that the bundled ledger has
a count of, by each side, and prints the share with p below .05. docs/simulation.md holds the table.
"""

import argparse
import zlib
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.baseline import (
    Counterfactual,
    interrupted_series,
    placebo_in_time,
    reference_days,
    structural_series,
)

CONFLICT = "ukraine"
# counted by night: drones of Ukraine downed, by Russia; drones launched and downed, by Ukraine
SERIES = (
    {"reporter": "russia", "category": "drone_downed_night"},
    {"reporter": "ukraine", "category": "long_range_drone"},
    {"reporter": "ukraine", "category": "drone_downed"},
)
LENGTHS = (1, 3, 7)
NORMAL, ENOUGH = 28, 20
OUT = Path(__file__).resolve().parents[1] / "docs" / "simulation" / "placebo_nights.csv"


def stretches(line: np.ndarray, length: int, side: str) -> tuple[np.ndarray, np.ndarray]:
    """Cut out every stretch whose own nights are known, with the normal nights about it.

    Parameters
    ----------
    line : numpy.ndarray of float64, shape (T,)
        NaN where no count is known.
    length : int
    side : {"both", "before"}

    Returns
    -------
    counts : numpy.ndarray of float64, shape (S, D)
        At least 20 of the 28 nights on each side are known.
    inside : numpy.ndarray of bool, shape (D,)
    """
    after = NORMAL if side == "both" else 0
    size = NORMAL + length + after
    counts = np.lib.stride_tricks.sliding_window_view(line, size)
    inside = np.zeros(size, dtype=bool)
    inside[NORMAL : NORMAL + length] = True
    known = ~np.isnan(counts)
    whole = known[:, inside].all(axis=1)
    before = known[:, :NORMAL].sum(axis=1) >= ENOUGH
    later = known[:, NORMAL + length :].sum(axis=1) >= min(ENOUGH, after)
    return counts[whole & before & later], inside


def methods(counts: np.ndarray, inside: np.ndarray, seed: int) -> dict[str, Counterfactual]:
    """Compare stretches by every method that a report shows, as it does.

    Parameters
    ----------
    counts : numpy.ndarray of float64, shape (S, D)
    inside : numpy.ndarray of bool, shape (D,)
    seed : int

    Returns
    -------
    dict of str to Counterfactual
    """
    enough = (~np.isnan(counts[:, ~inside])).sum(axis=1).min() >= NORMAL
    weekday = np.arange(len(inside)) % 7 if enough else None
    return {
        "reference_days": reference_days(counts, inside),
        "interrupted_series": interrupted_series(counts, inside, weekday=weekday),
        "structural_series": structural_series(counts, inside, seed=seed),
        "placebo_in_time": placebo_in_time(counts, inside),
    }


def run(line: np.ndarray, side: str, length: int, draws: int, seed: int) -> dict[str, object]:
    """Compare stretches drawn at random from a line of nights.

    Parameters
    ----------
    line : numpy.ndarray of float64, shape (T,)
    side : {"both", "before"}
    length, draws, seed : int

    Returns
    -------
    dict
        ``stretches`` drawn, and the share of each method's p-values that lie below .05.
    """
    counts, inside = stretches(line, length, side)
    rng = np.random.default_rng([seed, length, zlib.crc32(side.encode())])
    some = rng.permutation(len(counts))[:draws]
    row: dict[str, object] = {"side": side, "length": length, "stretches": len(some)}
    for name, fit in methods(counts[some], inside, seed).items():
        known = np.isfinite(fit.p)
        row[name] = (fit.p[known] < 0.05).mean() if known.any() else np.nan
    return row


def main() -> None:
    """Run all series and print their table."""
    from analysis.loaders import load
    from analysis.monitor.daily import by_day, pick
    from analysis.reconciliation import reconcile

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--draws", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    book = reconcile(load(CONFLICT))
    rows = []
    for keys in SERIES:
        line = by_day(pick(book, keys), book.conflict.tz).counts
        for side in ("both", "before"):
            told = [run(line, side, n, options.draws, options.seed) for n in LENGTHS]
            rows += [{**keys, **row} for row in told]
    table = pd.DataFrame(rows).round(3)
    print(table.to_string(index=False))
    table.to_csv(options.out, index=False, lineterminator="\n")


if __name__ == "__main__":
    main()
