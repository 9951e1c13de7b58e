"""How time and memory grow with what a user may hand in, at a size and at four times it.

Each case runs in a process of its own, which is measured: processor time with all processes that it
starts, the most memory of one of them, and the largest page that it wrote. Run:
``python -m benchmarks.growth [CASE ...]``; a million statements by
``python -m benchmarks.growth ledger --size 1000000``.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

HEAD = "reporter,accused,start,end,tz,sector,category,value,source"
TRUCE = "ceasefire,start,end,tz\nt,2025-06-15,2025-06-18,Asia/Aden\n"
_KIBI = 1024


class Spent(NamedTuple):
    """Processor seconds, MiB of memory, bytes of the largest page."""

    seconds: float
    memory: float
    page: int


def structural(n: int, folder: Path) -> None:
    """Fit the structural series to so many normal days."""
    from analysis.baseline import structural_series

    counts = np.random.default_rng(0).poisson(90, n)
    structural_series(counts, np.arange(n) >= n - 3)


def sectors(n: int, folder: Path) -> None:
    """Write the report of a truce with counts in so many sectors, on eleven days."""
    rows = [_row(day, f"Sector {at}", 3 + at % 7) for at in range(n) for day in range(11)]
    _report(folder, rows)


def days(n: int, folder: Path) -> None:
    """Write the report of a truce with so many normal days before it."""
    _report(folder, [_row(-day, "all", 90 + day % 11) for day in range(-3, n)], "--days", "3660")


def names(n: int, folder: Path) -> None:
    """Load rows of which each names another sector that no table has."""
    from analysis.loaders import load

    home = _home(folder, [_row(0, f"wrong name {at}", 5) for at in range(n)])
    known = [f"sector_{at},Sector {at}" for at in range(100)]
    (home / "sectors.csv").write_text("\n".join(["sector,en", *known]), encoding="utf-8")
    assert len(load(home).rejects) == n


def dots(n: int, folder: Path) -> None:
    """Read a pasted text that ends in so many dots."""
    from analysis.readers import parse

    text = f"General Staff, 20.04.2025: 90 combat engagements. {'.' * n}"
    with suppress(ValueError):
        parse(text, published="2025-04-21T08:00+03:00")


def ledger(n: int, folder: Path) -> None:
    """Load, reconcile and compare about so many statements."""
    from analysis.studies import study

    per_day = 100
    span = max(8, n // (2 * per_day))
    first = -span // 2
    parties = (("North", "South"), ("South", "North"))
    lines = (
        _row(day, f"S{at}", (at + day) % 13, *pair)
        for day in range(first, first + span)
        for at in range(per_day)
        for pair in parties
    )
    home = _home(folder, lines)
    found = study("t", data=home)
    assert len(found.data.statements) == span * 2 * per_day


CASES: dict[str, tuple[Callable[[int, Path], None], int]] = {
    "structural": (structural, 1250),
    "days": (days, 900),
    "sectors": (sectors, 500),
    "names": (names, 2000),
    "dots": (dots, 50_000),
    "ledger": (ledger, 50_000),
}


def spent(case: str, size: int) -> Spent:
    """Run a case in a process of its own.

    Parameters
    ----------
    case : str
    size : int

    Returns
    -------
    Spent
    """
    with tempfile.TemporaryDirectory(prefix="ceasefire-growth-") as folder:
        words = [sys.executable, "-m", "benchmarks.growth", case, "--child", folder]
        pid = os.spawnv(os.P_NOWAIT, sys.executable, [*words, "--size", str(size)])
        _, status, used = os.wait4(pid, 0)
        if status:
            raise RuntimeError(f"{case} {size}: exit status {status}")
        pages = [file.stat().st_size for file in Path(folder).rglob("*.html")]
    return Spent(used.ru_utime + used.ru_stime, used.ru_maxrss / _KIBI, max(pages, default=0))


def _row(day: int, sector: str, value: int, reporter: str = "North", accused: str = "South") -> str:
    date = (pd.Timestamp("2025-06-15") + pd.Timedelta(days=day)).date()
    return f"{reporter},{accused},{date},{date},Asia/Aden,{sector},total,{value},ours"


def _home(folder: Path, rows: Iterable[str]) -> Path:
    home = folder / "war"
    (home / "statements").mkdir(parents=True)
    (home / "ceasefires.csv").write_text(TRUCE, encoding="utf-8")
    with (home / "statements" / "a.csv").open("w", encoding="utf-8") as file:
        file.write(f"{HEAD}\n")
        file.writelines(f"{row}\n" for row in rows)
    return home


def _report(folder: Path, rows: list[str], *options: str) -> None:
    from analysis.report import write_report

    days = int(options[1]) if options else 28
    write_report(["t"], folder / "report", data=_home(folder, rows), days=days, workers=1)


def main() -> None:
    """Print a line for each case."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", nargs="*", choices=[*CASES, []])
    parser.add_argument("--size", type=int, help="of one run, in place of two")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.child:
        run, _ = CASES[asked.cases[0]]
        run(asked.size, asked.child)
        return
    print(f"{'case':12}{'size':>9}{'seconds':>9}{'MiB':>8}{'page MB':>9}{'times':>7}")
    for name in asked.cases or CASES:
        least = CASES[name][1]
        sizes = [asked.size] if asked.size else [least, 4 * least]
        before = None
        for size in sizes:
            told = spent(name, size)
            ratio = f"{told.seconds / before:7.1f}" if before else ""
            line = f"{name:12}{size:9,}{told.seconds:9.1f}{told.memory:8,.0f}"
            print(f"{line}{told.page / 1e6:9.1f}{ratio}", flush=True)
            before = told.seconds


if __name__ == "__main__":
    main()
