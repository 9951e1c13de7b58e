"""Simulation study: does each interval hold, how wide is it, what does its grade say?

``python -m benchmarks.coverage`` remakes docs/simulation/coverage.csv. ``--processes`` names some
of ``benchmarks.processes.PROCESSES``, or of another module's (``--module``), so that others can
run theirs. ``--study fronts`` runs the fronts of the first edition, without a file.
"""

import argparse
import importlib
import itertools
import zlib
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from analysis.baseline import Prediction, interrupted_series, placebo_in_time, structural_series
from analysis.baseline.days import describe, split
from analysis.baseline.ratio import both_ends, limits
from analysis.compare.diagnostics import diagnose, failures, grade
from analysis.compare.methods import grade_methods
from analysis.compare.poisson_normal import pool_counts
from analysis.synth.fronts import make_front
from benchmarks.processes import Process

OUT = Path(__file__).resolve().parents[1] / "docs" / "simulation"
LENGTHS = (1, 3, 7, 30)
SIDES = (("both", 6), ("both", 14), ("both", 28), ("both", 56), ("before", 14), ("before", 28))
EFFECTS = (1.0, 0.4)
# strata that tell what an oracle would make of a cell
_ORACLE = 2000
# results whose limits and grade are worked out, by the slow methods as well
_GRADED = 300
_AREA = 0.025
Cell = dict[str, Any]


class Drawn(NamedTuple):
    """Counts of strata by day, which days are the truce's, the width of an oracle's interval."""

    counts: np.ndarray
    inside: np.ndarray
    oracle: float


def draw(process: Process, cell: Cell, replicates: int, seed: int) -> Drawn:
    """Draw the counts of a cell.

    Parameters
    ----------
    process : callable
    cell : dict
        ``normal_days``, ``length``, ``side``, ``effect``.
    replicates, seed : int

    Returns
    -------
    Drawn
        The oracle knows each day's level but for what can't be foreseen, and takes the normal level
        from the same normal days; its width is that between the quantiles of many such ratios.
    """
    rng = np.random.default_rng([seed, zlib.crc32(repr(sorted(cell.items())).encode())])
    n, length = cell["normal_days"], cell["length"]
    known, level = process(rng, max(replicates, _ORACLE), n + length)
    inside = np.zeros(n + length, dtype=bool)
    first = n // 2 if cell["side"] == "both" else n
    inside[first : first + length] = True
    mean = level * np.where(inside, cell["effect"], 1.0)
    counts = rng.poisson(mean).astype("float64")
    with np.errstate(divide="ignore", invalid="ignore"):
        own = counts[:, inside].sum(axis=1) / known[:, inside].sum(axis=1)
        base = counts[:, ~inside].sum(axis=1) / known[:, ~inside].sum(axis=1)
        low, high = np.quantile(np.log(own / base), [_AREA, 1 - _AREA])
    width = high - low
    return Drawn(counts[:replicates], inside, width if np.isfinite(width) else np.nan)


def run_cell(
    process: Process, cell: Cell, replicates: int, seed: int, graded: int = _GRADED
) -> Cell:
    """Simulate one cell.

    Parameters
    ----------
    process : callable
    cell : dict
    replicates, seed : int
    graded : int
        Of them, whose limits and grade are worked out, by the slow methods as well.

    Returns
    -------
    dict
        The cell, and ``coverage``, ``rejected`` (share with p below .05: false positives where the
        effect is 1, power elsewhere), ``width`` (median, of the reliable ones if any, over the
        oracle's), shares of ``reliable``, ``with_care`` and ``weak``, coverage of other methods.
    """
    drawn = draw(process, cell, replicates, seed)
    normal, seen, base, own = split(drawn.counts, drawn.inside)
    setting, scatter = describe(normal, base, own, seen, daily=True)
    x, y = np.nansum(seen, axis=1), np.nansum(normal, axis=1)
    p = both_ends((x, x), (y, y), np.full(replicates, cell["effect"]), setting)
    none = ~np.isfinite(p)
    missed = ((x > 0) & (p < _AREA)) | ((y > 0) & (1 - p < _AREA))
    some = np.arange(min(graded, replicates))
    grades = _graded(setting.take(some), scatter.take(some), x[some], y[some], normal, base)
    return {
        **cell,
        "replicates": replicates,
        "coverage": 1 - missed[~none].mean() if (~none).any() else np.nan,
        "no_interval": none.mean(),
        **_summary(grades, drawn.oracle),
        **_others(drawn, cell["effect"], grades["grade"].to_numpy()),
    }


def _graded(
    setting: Any, scatter: Any, x: np.ndarray, y: np.ndarray, normal: np.ndarray, base: np.ndarray
) -> pd.DataFrame:
    """Return limits, p and grade of some results, as compare gives them."""
    low, high, p = limits((x, x), (y, y), setting, 0.95)
    nothing = np.full(len(x), np.nan)
    numbers = dict.fromkeys(Prediction.__dataclass_fields__, nothing)
    prediction = Prediction(
        **{
            **numbers,
            "low": low,
            "high": high,
            "p": p,
            "claimed": (x, x),
            "total": (y, y),
            "setting": setting,
            "spread": scatter,
            "counts": normal[: len(x)],
            "exposure": base[: len(x)],
            "unit_days": np.ones(len(x)),
        }
    )
    checks = diagnose(prediction, 0.95)
    judged = np.isfinite(p)
    failed = failures(checks, np.ones(len(x), dtype=bool))
    return pd.DataFrame({"low": low, "high": high, "p": p, "grade": grade(failed, judged)})


def _summary(graded: pd.DataFrame, oracle: float) -> Cell:
    known = graded[graded["p"].notna()]
    finite = known[(known["low"] > 0) & np.isfinite(known["high"])]
    reliable = finite[finite["grade"].eq("reliable")]
    told = reliable if len(reliable) >= len(graded) / 10 else finite
    width = np.log(told["high"] / told["low"]).median() / oracle if len(told) else np.nan
    shares = {name: graded["grade"].eq(name).mean() for name in ("reliable", "with_care", "weak")}
    return {"rejected": (known["p"] < 0.05).mean(), "width": width, **shares}


def _others(drawn: Drawn, effect: float, first: np.ndarray) -> Cell:
    """Return coverage of the other methods, how often each rejects, and how many are marked."""
    counts, inside = drawn.counts[: len(first)], drawn.inside
    weekday = np.arange(len(inside)) % 7 if (~inside).sum() >= 28 else None
    out: Cell = {}
    fits = {
        "interrupted": interrupted_series(counts, inside, weekday=weekday),
        "structural": structural_series(counts, inside, draws=1000),
        "placebo": placebo_in_time(counts, inside),
    }
    every = np.broadcast_to(inside, counts.shape)
    marked = grade_methods(~every, every, first) != "reliable"
    for name, fit in fits.items():
        known = np.isfinite(fit.p)
        holds = (fit.ratio_low <= effect) & (effect <= fit.ratio_high)
        enough = known.sum() >= len(counts) / 4
        out[f"{name}_rejected"] = (fit.p[known] < 0.05).mean() if enough else np.nan
        if name != "placebo":
            out[f"{name}_coverage"] = holds[known].mean() if enough else np.nan
            out[f"{name}_marked"] = marked[known].mean() if enough else np.nan
    return out


def study_cells(names: list[str], quick: bool) -> list[Cell]:
    """List the cells of the study.

    Parameters
    ----------
    names : list of str
        Processes.
    quick : bool

    Returns
    -------
    list of dict
    """
    lengths, sides, effects = LENGTHS, SIDES, EFFECTS
    if quick:
        lengths, sides, effects = (3,), (("both", 28), ("before", 28)), (1.0,)
    return [
        {
            "process": name,
            "side": side,
            "normal_days": days,
            "length": length,
            "effect": effect,
        }
        for name, (side, days), length, effect in itertools.product(names, sides, lengths, effects)
    ]


def run_pool(cell: Cell, replicates: int, seed: int) -> Cell:
    """Simulate sectors that are pooled.

    Parameters
    ----------
    cell : dict
        ``rate``, ``ratio``, ``shock`` (standard deviation of what a day brings to all sectors),
        ``tau`` (of the sectors' log ratios), ``sectors``, ``length``.
    replicates, seed : int

    Returns
    -------
    dict
        The cell, ``coverage``, ``rejected``, ``mean`` ratio.
    """
    rng = np.random.default_rng([seed, zlib.crc32(repr(sorted(cell.items())).encode())])
    sectors, length, days = cell["sectors"], cell["length"], 28 + cell["length"]
    inside = np.zeros(days, dtype=bool)
    inside[14 : 14 + length] = True
    held, rejected, ratios = [], [], []
    for _ in range(replicates):
        shock = np.exp(cell["shock"] * rng.standard_normal(days) - cell["shock"] ** 2 / 2)
        own = cell["ratio"] * np.exp(cell["tau"] * rng.standard_normal((sectors, 1)))
        level = cell["rate"] * shock * np.where(inside, own, 1.0)
        pooled = pool_counts(rng.poisson(level).astype("float64"), inside)
        held.append(pooled.low <= cell["ratio"] <= pooled.high)
        rejected.append(pooled.p < 0.05)
        ratios.append(pooled.ratio)
    return {
        **cell,
        "replicates": replicates,
        "coverage": np.mean(held),
        "rejected": np.mean(rejected),
        "mean": float(np.exp(np.mean(np.log(ratios)))),
    }


POOLS = [
    {"rate": 2, "ratio": 0.3, "shock": 0.0, "tau": 0.0, "sectors": 12, "length": 1},
    {"rate": 2, "ratio": 0.3, "shock": 0.0, "tau": 0.4, "sectors": 12, "length": 1},
    {"rate": 20, "ratio": 1.0, "shock": 0.3, "tau": 0.0, "sectors": 12, "length": 1},
    {"rate": 20, "ratio": 1.0, "shock": 0.3, "tau": 0.3, "sectors": 12, "length": 1},
    {"rate": 20, "ratio": 0.5, "shock": 0.3, "tau": 0.3, "sectors": 6, "length": 3},
]


def run_front(cell: Cell, replicates: int, seed: int) -> Cell:
    """Simulate a cell of the first edition's fronts.

    Parameters
    ----------
    cell : dict
    replicates, seed : int

    Returns
    -------
    dict
        The cell and its ``coverage``, of the interval and of the first edition's (``first``).
    """
    rng = np.random.default_rng([seed, zlib.crc32(repr(sorted(cell.items())).encode())])
    n, length = cell["normal_days"], cell["length"]
    window = (n // 2, n // 2 + length)
    counts = make_front(
        strata=replicates,
        days=n + length,
        rate=cell["rate"],
        dispersion=cell["dispersion"],
        autocorrelation=cell["autocorrelation"],
        effect=cell["effect"],
        window=window,
        law=cell["law"],
        spread=cell["spread"],
        seed=rng,
    )
    inside = np.zeros(n + length, dtype=bool)
    inside[slice(*window)] = True
    normal, seen, base, own = split(counts, inside)
    x, y = np.nansum(seen, axis=1), np.nansum(normal, axis=1)
    held = {}
    for name, daily in (("coverage", True), ("first", False)):
        setting, _ = describe(normal, base, own, seen, daily=daily)
        p = both_ends((x, x), (y, y), np.full(replicates, cell["effect"]), setting)
        missed = ((x > 0) & (p < _AREA)) | ((y > 0) & (1 - p < _AREA))
        held[name] = 1 - missed.mean()
    return {**cell, **held}


def front_cells(quick: bool) -> list[Cell]:
    """List cells of the first edition's fronts.

    Parameters
    ----------
    quick : bool

    Returns
    -------
    list of dict
    """
    names = ("rate", "dispersion", "autocorrelation", "length", "normal_days")
    values = ((2, 20, 200), (1, 3, 8), (0.0, 0.3, 0.6), (1, 3, 7, 30), (28, 56))
    if quick:
        values = ((20,), (3,), (0.0, 0.6), (1, 7), (28,))
    kinds = [("copula", "proportional", 1.0), ("latent", "square", 0.5), ("lasting", "square", 1.0)]
    return [
        {"law": law, "spread": spread, "effect": effect, **dict(zip(names, told, strict=True))}
        for (law, spread, effect), told in itertools.product(kinds, itertools.product(*values))
    ]


def report(table: pd.DataFrame) -> str:
    """Say what the study shows, a line a process and side.

    Parameters
    ----------
    table : pandas.DataFrame

    Returns
    -------
    str
    """
    work = table.assign(
        false=table["rejected"].where(table["effect"].eq(1)),
        power=table["rejected"].where(table["effect"].ne(1)),
        lowest=table["coverage"],
        marked=1 - table["reliable"],
    )
    short = work[work["length"].lt(30) & work["normal_days"].gt(6)]
    low = work[work["coverage"].lt(0.93)]
    shown = short.groupby(["process", "side"]).agg(
        coverage=("coverage", "mean"),
        lowest=("lowest", "min"),
        width=("width", "median"),
        reliable=("reliable", "mean"),
        with_care=("with_care", "mean"),
        weak=("weak", "mean"),
        false=("false", "mean"),
        power=("power", "mean"),
        interrupted=("interrupted_coverage", "mean"),
        structural=("structural_coverage", "mean"),
    )
    settings = short["reliable"].lt(0.5).mean()
    lines = [
        shown.round(3).to_string(),
        f"settings (14 days on, truces under 30 days) that are mostly not reliable: {settings:.2f}",
        f"settings below .93: {len(low)}; least share of their results that is marked: "
        f"{low['marked'].min() if len(low) else float('nan'):.2f}",
        *[_lowest(table, name) for name in ("interrupted", "structural")],
    ]
    return "\n".join(lines)


def _lowest(table: pd.DataFrame, method: str) -> str:
    """Say where a method's interval falls below .93, and how many of these results are marked."""
    low = table[table[f"{method}_coverage"].lt(0.93) & table["normal_days"].gt(6)]
    coverage, marked = low[f"{method}_coverage"].min(), low[f"{method}_marked"].min()
    return f"{method}: {len(low)} below .93, least {coverage:.3f}, least share marked {marked:.2f}"


def main() -> None:
    """Run the study and write its table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--processes", nargs="*", help="names; all of the module by default")
    parser.add_argument("--module", default="benchmarks.processes", help="where PROCESSES are")
    parser.add_argument("--study", choices=("processes", "pools", "fronts"), default="processes")
    parser.add_argument("--replicates", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--quick", action="store_true", help="a small part of the cells")
    parser.add_argument("--out", type=Path, help="table to write; docs/simulation by default")
    options = parser.parse_args()
    if options.study == "fronts":
        rows = [run_front(c, options.replicates, options.seed) for c in front_cells(options.quick)]
        table = pd.DataFrame(rows)
    elif options.study == "pools":
        table = pd.DataFrame([run_pool(c, options.replicates, options.seed) for c in POOLS])
    else:
        known = importlib.import_module(options.module).PROCESSES
        cells = study_cells(options.processes or list(known), options.quick)
        run = (options.replicates, options.seed)
        table = pd.DataFrame([run_cell(known[c["process"]], c, *run) for c in cells])
    print(report(table) if options.study == "processes" else table.round(3).to_string())
    if options.out is not None or not options.quick:
        names = {"processes": "coverage.csv", "pools": "pools.csv", "fronts": "fronts.csv"}
        path = options.out or OUT / names[options.study]
        table.round(4).to_csv(path, index=False, lineterminator="\n")


if __name__ == "__main__":
    main()
