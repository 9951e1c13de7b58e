"""Time of count regressions of many strata beside a loop over statsmodels.

Run it by ``python -m benchmarks.strata``.

Both fit trend, weekdays and the truce's step to each stratum, with an offset, and give the
coefficients, Pearson's dispersion, the Newey-West error of the step and the count expected in the
window without it. The loop is timed on some of the strata in the same run and scaled to all; the
estimates of those strata are compared.
"""

import argparse
import gc
import os
import time
import tracemalloc

# both on one core: the ratio then does not depend on who else uses the machine
for _library in ("OPENBLAS", "OMP", "MKL"):
    os.environ.setdefault(f"{_library}_NUM_THREADS", "1")

import numpy as np  # noqa: E402

from analysis.baseline.errors import pearson_dispersion, variance  # noqa: E402
from analysis.baseline.interrupted import design_matrix  # noqa: E402
from analysis.baseline.regression import fit_loglinear  # noqa: E402
from analysis.synth.fronts import make_front  # noqa: E402

LAGS = 5
SIZES = ((2_500, 365), (5_000, 365), (10_000, 365), (5_000, 730))


def make_task(strata, days, seed=0):
    """Make counts, design, exposure and the truce's days.

    Parameters
    ----------
    strata, days : int
    seed : int

    Returns
    -------
    counts : numpy.ndarray of float64, shape (strata, days)
    design : numpy.ndarray of float64, shape (days, 9)
    exposure : numpy.ndarray of float64, shape (days,)
    inside : numpy.ndarray of bool, shape (days,)
    """
    rng = np.random.default_rng(seed)
    window = (days // 2, days // 2 + 3)
    rates = np.exp(rng.uniform(np.log(2), np.log(200), strata))
    counts = make_front(
        strata=strata,
        days=days,
        rate=rates,
        dispersion=3.0,
        autocorrelation=0.3,
        effect=0.6,
        window=window,
        law="latent",
        seed=rng,
    )
    inside = np.zeros(days, dtype=bool)
    inside[window[0] : window[1]] = True
    exposure = np.where(np.arange(days) % 30 == 0, 23.0, 24.0) / 24
    return (
        counts.astype("float64"),
        design_matrix(days, weekday=np.arange(days) % 7, marks=[inside]),
        exposure,
        inside,
    )


def at_once(counts, design, exposure, inside):
    """Fit all strata at once.

    Parameters
    ----------
    counts, design, exposure, inside : numpy.ndarray
        As made by `make_task`.

    Returns
    -------
    numpy.ndarray of float64, shape (strata, p + 3)
        Coefficients, dispersion, error of the step, expected count of the window.
    """
    fit = fit_loglinear(counts, design, exposure=exposure)
    step = np.zeros(design.shape[1])
    step[-1] = 1.0
    error = np.sqrt(variance(counts, design, fit, step, errors="newey-west", lags=LAGS))
    expected = fit.mean[:, inside].sum(axis=1) * np.exp(-fit.beta[:, -1])
    return np.column_stack([fit.beta, pearson_dispersion(counts, fit), error, expected])


def one_by_one(counts, design, exposure, inside):
    """Fit the same strata in a loop over statsmodels' GLM.

    Parameters
    ----------
    counts, design, exposure, inside : numpy.ndarray

    Returns
    -------
    numpy.ndarray of float64, shape (strata, p + 3)
    """
    import statsmodels.api as sm

    out = []
    family, offset = sm.families.Poisson(), np.log(exposure)
    without = design[inside].copy()
    without[:, -1] = 0
    for row in counts:
        fit = sm.GLM(row, design, family=family, offset=offset).fit(
            cov_type="HAC",
            cov_kwds={"maxlags": LAGS, "use_correction": False},
            tol=1e-10,
            tol_criterion="params",
        )
        expected = fit.predict(without, offset=offset[inside]).sum()
        out.append([*fit.params, fit.pearson_chi2 / fit.df_resid, fit.bse[-1], expected])
    return np.array(out)


def timed(function, *arguments, repeats=1):
    """Return the least time of some runs, and the result.

    Parameters
    ----------
    function : callable
    *arguments
    repeats : int

    Returns
    -------
    (float, object)
        Seconds.
    """
    best = np.inf
    for _ in range(repeats):
        gc.collect()
        start = time.perf_counter()
        result = function(*arguments)
        best = min(best, time.perf_counter() - start)
    return best, result


def main():
    """Time, compare and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--strata", type=int, default=10_000)
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--loop", type=int, default=200, help="strata that the loop is timed on")
    options = parser.parse_args()
    task = make_task(options.strata, options.days)
    some = (task[0][: options.loop], *task[1:])
    one_by_one(task[0][:2], *task[1:])  # imports and first calls are not timed
    at_once(task[0][:2], *task[1:])
    # turn and turn about, so that both meet the machine in the same state
    quick, mine = timed(at_once, *task, repeats=3)
    slow, theirs = timed(one_by_one, *some)
    quick = min(quick, timed(at_once, *task, repeats=3)[0])
    scaled = slow * options.strata / options.loop
    # no act in the window: the step has no finite estimate
    finite = some[0][:, task[3]].sum(axis=1) > 0
    ours, theirs = mine[: options.loop][finite], theirs[finite]
    difference = np.abs(ours / theirs - 1).max(axis=0)
    columns = task[1].shape[1]
    print(f"{options.strata:,} strata x {options.days} days, {columns} columns")
    print(
        f"all at once {quick:.3f} s; loop over statsmodels {slow:.2f} s for {options.loop} strata, "
        f"{scaled:.1f} s scaled to all: {scaled / quick:.0f} times"
    )
    coefficients = np.abs(ours[:, :-3] - theirs[:, :-3]).max()
    print(
        f"largest relative difference over {finite.sum()} strata: "
        f"coefficients {coefficients:.1e} (absolute), dispersion {difference[-3]:.1e}, "
        f"error of the step {difference[-2]:.1e}, expected count {difference[-1]:.1e}"
    )
    print(f"growth: {', '.join(_growth(s, d) for s, d in SIZES)}")
    print(_memory(task))


def _growth(strata, days):
    seconds, _ = timed(at_once, *make_task(strata, days), repeats=2)
    return f"{strata:,} x {days}: {seconds / (strata * days) * 1e9:.0f} ns a day"


def _memory(task):
    tracemalloc.start()
    at_once(*task)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    counts = task[0].nbytes
    return f"memory beyond the input: {peak / 2**20:.0f} MiB for {counts / 2**20:.0f} MiB of counts"


if __name__ == "__main__":
    main()
