"""Simulation study: how often each 95% interval of the ratio holds the truth. Remade by ``python -m benchmarks.coverage``.

Writes docs/simulation/coverage.csv and the figure beside it. ``--quick`` runs a small part of the
cells.
"""

import argparse
import itertools
import zlib
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.baseline.days import describe, split
from analysis.baseline.ratio import both_ends, limits
from analysis.compare.diagnostics import diagnose
from analysis.rates import ratio_interval
from analysis.synth.fronts import make_front

OUT = Path(__file__).resolve().parents[1] / "docs" / "simulation"
RATES = (0.2, 2, 20, 200, 5000)
DISPERSIONS = (1, 3, 8, 20)
MEMORIES = (0.0, 0.3, 0.6)
WINDOWS = (6, 24, 72, 168, 720)
DAYS = (14, 28, 56)
CHECKED = 100


def study_cells(quick):
    """List the cells of the study.

    Parameters
    ----------
    quick : bool

    Returns
    -------
    list of dict
    """
    rates, dispersions, memories, windows, days = (RATES, DISPERSIONS, MEMORIES, WINDOWS, DAYS)
    if quick:
        rates, dispersions, memories, windows, days = (2, 200), (1, 8), (0.0, 0.6), (24, 168), (28,)
    names = ("rate", "dispersion", "autocorrelation", "window_h", "baseline_days")
    full = [
        dict(zip(names, values, strict=True))
        for values in itertools.product(rates, dispersions, memories, windows, days)
    ]
    middle = [cell for cell in full if cell["baseline_days"] == 28]
    kinds = [
        (full, {"law": law, "spread": "proportional", "effect": 1.0, "bounds": False})
        for law in ("copula", "latent", "thinning")
    ]
    kinds += [
        (middle, {"law": "copula", "spread": "proportional", "effect": 0.5, "bounds": False}),
        (middle, {"law": "latent", "spread": "square", "effect": 0.5, "bounds": False}),
        (middle, {"law": "copula", "spread": "proportional", "effect": 2.0, "bounds": False}),
        (middle, {"law": "lasting", "spread": "square", "effect": 1.0, "bounds": False}),
        (middle, {"law": "copula", "spread": "proportional", "effect": 1.0, "bounds": True}),
    ]
    return [{**kind, **cell} for cells, kind in kinds for cell in cells]


def run_cell(cell, replicates, seed):
    """Simulate one cell.

    Parameters
    ----------
    cell : dict
    replicates : int
    seed : int

    Returns
    -------
    dict
        The cell, and shares of replicates: ``coverage``, ``too_high`` (interval wholly above the
        truth), ``too_low``, ``warned``, ``poisson`` and ``quasi`` (coverage of the textbook
        intervals).
    """
    days, n = max(1, cell["window_h"] // 24), cell["baseline_days"]
    share = min(
        1.0, cell["window_h"] / 24
    )  # a window of hours has like-for-like counts of those hours
    mine = np.random.default_rng([seed, zlib.crc32(repr(sorted(cell.items())).encode())])
    counts = make_front(
        strata=replicates,
        days=n + days,
        rate=cell["rate"] * share,
        dispersion=cell["dispersion"],
        autocorrelation=cell["autocorrelation"],
        effect=cell["effect"],
        window=(n // 2, n // 2 + days),
        law=cell["law"],
        spread=cell["spread"],
        seed=mine,
    ).astype(float)
    low, high = _bounds(counts, mine) if cell["bounds"] else (counts, counts)
    inside = np.zeros(n + days, dtype=bool)
    inside[n // 2 : n // 2 + days] = True
    normal, seen, base, own = split((low + high) / 2, inside)
    setting, found = describe(normal, base, own, seen)
    x = low[:, inside].sum(1), high[:, inside].sum(1)
    y = low[:, ~inside].sum(1), high[:, ~inside].sum(1)
    area = 0.025
    p = both_ends(x, y, np.full(replicates, cell["effect"]), setting)
    fit = np.isfinite(p)
    too_high, too_low = fit & (x[0] > 0) & (p < area), fit & (y[0] > 0) & (1 - p < area)
    return {
        **cell,
        "replicates": replicates,
        "coverage": 1 - np.mean(too_high | too_low),
        "too_high": too_high.mean(),
        "too_low": too_low.mean(),
        "warned": _warned(x, y, setting, found, normal, base),
        **_textbook((x[0] + x[1]) / 2, (y[0] + y[1]) / 2, setting, found, cell["effect"]),
    }


def _bounds(counts, rng):
    """Tell every third count as a stretch of a fifth of its size, the truth anywhere in it."""
    told = rng.random(counts.shape) < 1 / 3
    below = rng.random(counts.shape)
    low, high = np.ceil(counts * (1 - 0.2 * below)), np.floor(counts * (1 + 0.2 * (1 - below)))
    return np.where(told, low, counts), np.where(told, high, counts)


def _warned(x, y, setting, found, normal, base):
    rows = np.arange(min(CHECKED, len(x[0])))
    part = setting.take(rows)
    a, b = [v[rows] for v in x], [v[rows] for v in y]
    low, high, p = limits(a, b, part, 0.95)
    few = type(found)(*(getattr(found, name)[rows] for name in found.__dataclass_fields__))
    numbers = {"low": low, "high": high, "p": p, "min_detectable_ratio": np.full(len(rows), np.nan)}
    checks = diagnose(a, b, part, few, normal[rows], base[rows], numbers, 0.95)
    # counts between bounds are said to be such
    told = np.isnan(p) | (a[0] < a[1]) | (b[0] < b[1])
    for name in ("baseline_days", "enough_acts", "memory", "spread_law"):
        told |= checks[name][3] != ""
    return told.mean()


def _textbook(x, y, setting, found, effect):
    from scipy.special import stdtrit

    n, tx, ty = found.n, setting.exposure, setting.base_exposure
    exact = ratio_interval(np.round(x), tx, np.round(y), ty, null=effect).p
    with np.errstate(divide="ignore", invalid="ignore"):
        se = np.sqrt(np.maximum(found.dispersion, 1e-9) * (1 / x + 1 / y))
        away = np.abs(np.log(x / tx * ty / y / effect)) / se
    missed = (away > stdtrit(np.maximum(n - 1, 1), 0.975)) & (x > 0) & (y > 0)
    return {"poisson": np.mean(exact >= 0.05), "quasi": 1 - np.mean(missed)}


def draw(table, path):
    """Draw the coverage of every cell, by window, for the default and the textbook intervals.

    Parameters
    ----------
    table : pandas.DataFrame
    path : pathlib.Path

    Returns
    -------
    pathlib.Path
    """
    import matplotlib as mpl

    mpl.use("Agg")
    import matplotlib.pyplot as plt

    plt.rcParams["svg.hashsalt"] = "coverage"
    figure, axes = plt.subplots(1, 3, figsize=(9, 4), sharey=True, layout="constrained")
    windows = sorted(table["window_h"].unique())
    shake = np.random.default_rng(0).uniform(-0.33, 0.33, len(table))
    place = table["window_h"].map({w: i for i, w in enumerate(windows)}).to_numpy() + shake
    often = table["warned"].to_numpy() >= 0.5
    for axis, (name, title) in zip(
        axes,
        (("coverage", "default"), ("quasi", "quasi-Poisson, t"), ("poisson", "exact Poisson")),
        strict=True,
    ):
        axis.axvspan(93, 98, color="0.9", zorder=0)
        axis.axvline(95, color="0.4", linewidth=0.8)
        value = 100 * table[name].to_numpy()
        axis.plot(
            value[often],
            place[often],
            ".",
            color="#E69F00",
            markersize=3,
            label="result warns",
            rasterized=True,
        )
        axis.plot(
            value[~often],
            place[~often],
            ".",
            color="#0072B2",
            markersize=3,
            label="no warning",
            rasterized=True,
        )
        axis.set_title(title, fontsize=10)
        axis.set_xlabel("coverage of 95% intervals, %")
        axis.set_xlim(min(value.min() - 1, 35 if name != "coverage" else 90), 100.5)
    axes[0].set_yticks(
        range(len(windows)), [f"{w} h" if w < 24 else f"{w // 24} d" for w in windows]
    )
    axes[0].set_ylabel("length of the truce's window")
    axes[0].legend(fontsize=8, loc="lower left")
    figure.savefig(path, dpi=200, metadata={"Date": None, "Title": "Coverage of 95% intervals"})
    plt.close(figure)
    return path


def main():
    """Run the study and write its table and figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="a small part of the cells, written nowhere"
    )
    parser.add_argument("--replicates", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    from tqdm import tqdm

    cells = study_cells(options.quick)
    table = pd.DataFrame(
        [run_cell(cell, options.replicates, options.seed) for cell in tqdm(cells, disable=None)]
    )
    held = table["coverage"].between(0.93, 0.98)
    quiet = table["warned"] < 0.5
    print(
        f"{len(table)} cells; {held.sum()} within 93-98%; {(table['coverage'] < 0.93).sum()} below 93%, of them {((table['coverage'] < 0.93) & quiet).sum()} "
        f"without a warning; {(table['coverage'] > 0.98).sum()} above 98%, of them {((table['coverage'] > 0.98) & quiet).sum()} without a warning"
    )
    print(
        table.groupby(["law", "effect", "bounds", "window_h"])[["coverage", "quasi", "poisson"]]
        .agg(["min", "median", "max"])
        .round(3)
        .to_string()
    )
    if not options.quick:
        OUT.mkdir(parents=True, exist_ok=True)
        table.round(4).to_csv(OUT / "coverage.csv", index=False, lineterminator="\n")
        draw(table, OUT / "coverage.svg")


if __name__ == "__main__":
    main()
