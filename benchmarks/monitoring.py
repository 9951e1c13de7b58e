"""False alarms and power of a truce's monitoring, and of who answers whom.

Remade by ``python -m benchmarks.monitoring``; docs/monitoring.md holds the table.
"""

import argparse
import zlib
from collections.abc import Iterable
from functools import cache

import numpy as np
import pandas as pd

from analysis.monitor.answering import respond
from analysis.monitor.evalue import t_evalue
from analysis.monitor.level import Level, fit_level
from analysis.monitor.looks import plan_looks, planned_fraction, statistic
from analysis.monitor.running import follow
from analysis.monitor.spending import boundaries
from analysis.monitor.stabilise import excess, stabilise
from analysis.monitor.textbook import gamma_poisson_log_e, maxsprt
from analysis.synth.fronts import ar1

NORMAL, DAYS, MEAN, ALPHA = 28, 30, 20.0, 0.05
_BEFORE = 60  # days thrown away before a process is taken for settled


def poisson(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """Days of chance alone."""
    return np.ones(shape)


def negbin(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """Variance three times the mean."""
    return rng.gamma(MEAN / 2, 2 / MEAN, shape)


def lognormal(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """Days that scatter by factors: standard deviation .8 of the logarithm."""
    return np.exp(0.8 * rng.standard_normal(shape) - 0.32)


def log_ar(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """A level that remembers: correlation .5 from day to day, standard deviation .5 of the
    logarithm."""
    return np.exp(0.5 * np.asarray(ar1(rng, *shape, 0.5)) - 0.125)


def quiet_hot(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """Spells of quiet days (half the mean, 7 days) and hot days (twice the mean, 3 days)."""
    runs, days = shape
    hot = np.zeros((runs, days + _BEFORE), dtype=bool)
    hot[:, 0] = rng.random(runs) < 1 / 3
    for day in range(1, days + _BEFORE):
        chance = np.where(hot[:, day - 1], 0.7, 0.15)
        hot[:, day] = rng.random(runs) < chance
    return np.where(hot[:, _BEFORE:], 2.0, 0.5)


def shot_noise(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """Flare-ups every other day that fade by a factor e in two days."""
    runs, days = shape
    number = rng.poisson(0.5, (runs, days + _BEFORE))
    jump = rng.gamma(np.maximum(number, 1)) * (number > 0)
    fade = np.exp(-0.5)
    level = np.zeros((runs, days + _BEFORE))
    level[:, 0] = jump[:, 0]
    for day in range(1, days + _BEFORE):
        level[:, day] = fade * level[:, day - 1] + jump[:, day]
    return level[:, _BEFORE:] * (1 - fade) / 0.5


PROCESSES = {
    "Poisson": poisson,
    "negative binomial, 3": negbin,
    "lognormal .8": lognormal,
    "log-AR(1) .5": log_ar,
    "quiet and hot days": quiet_hot,
    "shot noise": shot_noise,
}


def run_process(name: str, runs: int, calibration: int, seed: int) -> dict[str, object]:
    """Watch truces of one process, at ratio 1 and at ratio .5, by every test.

    Parameters
    ----------
    name : str
        One of ``PROCESSES``.
    runs : int
    calibration : int
        Simulated truces by which the bounds of each run are calibrated.
    seed : int

    Returns
    -------
    dict
        Share of runs told at ratio 1 (``..._alarm``) and at ratio .5 (``..._power``).
    """
    rng = np.random.default_rng([seed, zlib.crc32(name.encode())])
    level = PROCESSES[name](rng, (runs, NORMAL + DAYS)) * MEAN
    out: dict[str, object] = {"process": name, "runs": runs}
    normal = rng.poisson(level[:, :NORMAL]).astype("float64")
    fitted = fit_level(normal)
    bounds = _bounds(fitted, calibration, seed)
    for label, ratio in (("alarm", 1.0), ("power", 0.5)):
        truce = rng.poisson(level[:, NORMAL:] * ratio).astype("float64")
        for test, told in watch(normal, truce, bounds).items():
            out[f"{test}_{label}"] = told.any(axis=1).mean()
    return out


def _bounds(
    fitted: Level, calibration: int, seed: int, days: int = DAYS
) -> tuple[np.ndarray, np.ndarray]:
    looks = np.arange(1, days + 1)
    if not calibration:
        share = NORMAL * looks / (NORMAL + looks)
        bound = boundaries(share / share[-1], ALPHA, "pocock")
        bounds = np.broadcast_to(bound, (len(fitted.n), days))
        return bounds, bounds
    fall, rise = np.empty((2, len(fitted.n), days))
    for run in range(len(fitted.n)):
        plan = plan_looks(fitted, run, looks, ALPHA, runs=calibration, seed=seed + run)
        fall[run], rise[run] = plan.bound * plan.fall, plan.bound * plan.rise
    return fall, rise


def watch(
    normal: np.ndarray, truce: np.ndarray, bounds: tuple[np.ndarray, np.ndarray]
) -> dict[str, np.ndarray]:
    """Tell on which days each test is beyond its bound.

    Parameters
    ----------
    normal, truce : numpy.ndarray of float64, shape (S, T), (S, K)
        NaN where no count is known.
    bounds : pair of numpy.ndarray of float64, shape (S, K)
        For falls and for rises.

    Returns
    -------
    dict of str to numpy.ndarray of bool, shape (S, K)
    """
    counts = np.concatenate([normal, truce], axis=1)
    known = ~np.isnan(counts)
    inside = known.copy()
    inside[:, : normal.shape[1]] = False
    values = stabilise(np.nan_to_num(counts), excess(normal))
    running = follow(values, known & ~inside, inside)
    z = statistic(running)
    so_far = np.nancumsum(truce, axis=1)
    expected = np.nanmean(normal, axis=1, keepdims=True) * np.cumsum(~np.isnan(truce), axis=1)
    critical = _maxsprt_daily()
    days = slice(0, z.shape[1])
    return {
        "planned": (z <= -bounds[0][:, days]) | (z >= bounds[1][:, days]),
        "e_value": t_evalue(running).log_e >= np.log(1 / ALPHA),
        "gamma_poisson": gamma_poisson_log_e(so_far, expected) >= np.log(1 / ALPHA),
        "maxsprt": maxsprt(so_far, expected) >= critical,
        "daily_p": np.abs(z) >= 1.959964,
    }


@cache
def _maxsprt_daily() -> float:
    """Return MaxSPRT's critical value for daily looks at counts of chance whose rate is known."""
    rng = np.random.default_rng(7)
    counts = np.cumsum(rng.poisson(MEAN, (20_000, DAYS)), axis=1).astype("float64")
    expected = np.broadcast_to(MEAN * np.arange(1, DAYS + 1.0), counts.shape)
    return float(np.quantile(maxsprt(counts, expected).max(axis=1), 1 - ALPHA))


HELD = {
    "1,400, then 935, 207": (1400.0, (935, 207)),
    "1,570, then 295, 0, 0": (1570.0, (295, 0, 0)),
}


def run_held(
    name: str, scatter: float, runs: int, calibration: int, seed: int
) -> dict[str, object]:
    """Watch a truce that held, whose days are given, after simulated normal days.

    Normal days have a correlation of .5 from day to day. The truce has a look each day, planned for
    30 days (``planned``) or for as many as are given (``planned_short``); it is seen only as far as
    its days are given.

    Parameters
    ----------
    name : str
        One of ``HELD``.
    scatter : float
        Standard deviation of the logarithm of normal days.
    runs, calibration, seed : int

    Returns
    -------
    dict
        Share of runs told by the last day given.
    """
    mean, given = HELD[name]
    rng = np.random.default_rng([seed, len(given)])
    level = mean * np.exp(scatter * np.asarray(ar1(rng, runs, NORMAL, 0.5)) - scatter**2 / 2)
    normal = rng.poisson(level).astype("float64")
    truce = np.tile(np.array(given, dtype="float64"), (runs, 1))
    fitted = fit_level(normal)
    told = watch(normal, truce, _bounds(fitted, calibration, seed))
    short = watch(normal, truce, _bounds(fitted, calibration, seed, len(given)))
    return {
        "truce": name,
        "scatter": scatter,
        "runs": runs,
        "planned": told["planned"].any(axis=1).mean(),
        "planned_short": short["planned"].any(axis=1).mean(),
        "e_value": told["e_value"].any(axis=1).mean(),
    }


def run_nights(
    conflict: str, series: dict[str, str], calibration: int, seed: int
) -> dict[str, object]:
    """Watch every ordinary stretch of 30 days of a daily series of a bundled conflict, after 28
    normal days.

    Stretches overlap, so that their share is one figure of one history, not of independent runs.
    Stretches that are beyond the textbook's bounds are looked at again by bounds that simulation
    widened (``planned``), as users get them: these are never nearer.

    Parameters
    ----------
    conflict : str
    series : dict of str to str
    calibration, seed : int

    Returns
    -------
    dict
    """
    from analysis.loaders import load
    from analysis.monitor.daily import by_day, pick
    from analysis.reconciliation import reconcile

    book = reconcile(load(conflict))
    line = by_day(pick(book, series), book.conflict.tz).counts
    windows = np.lib.stride_tricks.sliding_window_view(line, NORMAL + DAYS)
    known = ~np.isnan(windows)
    usable = (known[:, :NORMAL].sum(axis=1) >= 20) & known[:, NORMAL] & known[:, -1]
    windows = windows[usable]
    normal, truce = windows[:, :NORMAL], windows[:, NORMAL:]
    fitted = fit_level(normal)
    looks = np.arange(1, DAYS + 1)
    shares = [planned_fraction(fitted, run, looks) for run in range(len(normal))]
    bound = np.array([boundaries(share, ALPHA, "pocock") for share in shares])
    told = watch(normal, truce, (bound, bound))
    seen = ~np.isnan(truce)
    plain = (told["planned"] & seen).any(axis=1)
    again = np.flatnonzero(plain)
    bounds = _bounds(fit_level(normal[again]), calibration, seed)
    widened = (watch(normal[again], truce[again], bounds)["planned"] & seen[again]).any(axis=1)
    return {
        "series": series["category"],
        "stretches": len(windows),
        "planned": widened.sum() / len(windows),
        "not_widened": plain.mean(),
        "e_value": (told["e_value"] & seen).any(axis=1).mean(),
    }


def answering_pair(
    rng: np.random.Generator, days: int, answer: float, memory: float = 0.3
) -> tuple[np.ndarray, np.ndarray]:
    """Make two sides' days: the first answers the second's day before with a known coefficient,
    not the other way.

    Parameters
    ----------
    rng : numpy.random.Generator
    days : int
    answer, memory : float
        Coefficients of the other's and of a side's own day before, on the log scale.

    Returns
    -------
    a, b : numpy.ndarray of float64, shape (days,)
    """
    usual = np.log1p(MEAN)
    a, b = np.full(days + _BEFORE, MEAN), np.full(days + _BEFORE, MEAN)
    scatter = rng.gamma(5.0, 0.2, (2, days + _BEFORE))
    for day in range(1, days + _BEFORE):
        own_a, own_b = np.log1p(a[day - 1]) - usual, np.log1p(b[day - 1]) - usual
        a[day] = rng.poisson(MEAN * np.exp(memory * own_a + answer * own_b) * scatter[0, day])
        b[day] = rng.poisson(MEAN * np.exp(memory * own_b) * scatter[1, day])
    return a[_BEFORE:], b[_BEFORE:]


def run_answers(days: int, runs: int, seed: int) -> dict[str, object]:
    """Look for answers where there is one of .3 and where there is none.

    Parameters
    ----------
    days, runs, seed : int

    Returns
    -------
    dict
        ``false``: share of findings in the direction without an answer; ``power``; ``coverage`` of
        the limits of the total.
    """
    rng = np.random.default_rng([seed, days])
    false, power, held = 0, 0, 0
    for run in range(runs):
        a, b = answering_pair(rng, days, 0.3)
        forth, back = respond(a, b, resamples=199, seed=run), respond(b, a, resamples=199, seed=run)
        power += forth.p <= ALPHA
        false += back.p <= ALPHA
        held += forth.total_low <= 0.3 <= forth.total_high
    return {
        "days": days,
        "runs": runs,
        "false": false / runs,
        "power": power / runs,
        "coverage": held / runs,
    }


def main() -> None:
    """Run all parts and print their tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument(
        "--calibration",
        type=int,
        default=1200,
        help="simulated truces a run; 0: bounds of the textbook for independent days, not widened",
    )
    parser.add_argument("--seed", type=int, default=20250430)
    parser.add_argument("--parts", default="processes,held,answers")
    parser.add_argument(
        "--nights",
        help="a bundled conflict with a daily series, and its keys: ID reporter=...,category=...",
        nargs="+",
    )
    args = parser.parse_args()
    common = (args.runs, args.calibration, args.seed)
    parts = args.parts.split(",")
    if "processes" in parts:
        _show(run_process(name, *common) for name in PROCESSES)
    if "held" in parts:
        _show(run_held(name, scatter, *common) for name in HELD for scatter in (0.15, 0.25, 0.35))
    if "answers" in parts:
        _show(run_answers(days, args.runs, args.seed) for days in (90, 200, 480))
    if args.nights:
        conflict, *rest = args.nights
        series = [dict(item.split("=") for item in text.split(",")) for text in rest]
        _show(run_nights(conflict, keys, *common[1:]) for keys in series)


def _show(rows: Iterable[dict[str, object]]) -> None:
    """Print a row of the table as soon as it is there."""
    for number, row in enumerate(rows):
        table = pd.DataFrame([row]).round(3)
        print(table.to_csv(sep="|", index=False, header=number == 0).strip(), flush=True)


if __name__ == "__main__":
    main()
