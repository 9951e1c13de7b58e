"""Structural time series: a wandering level with weekdays, interpolated over the truce's window."""

import numpy as np

from analysis.baseline.days import Counterfactual, split

FEWEST = 14


def structural_series(counts, inside, *, exposure=None, weekday=None, draws=2000, level=0.95, seed=0):
    """Predict a truce's window from a structural time series of the normal days, before and after it.

    Parameters
    ----------
    counts : array-like of numbers, shape (S, T) or (T,)
        Daily counts; NaN where none is known.
    inside : array-like of bool, shape (T,) or (S, T)
        The truce's days.
    exposure : array-like of float, optional
    weekday : bool, optional
        Fixed weekday effects; by default where there are at least 28 normal days.
    draws : int
        Simulated courses of the window.
    level : float
    seed : int

    Returns
    -------
    Counterfactual
        NaN below 14 normal days.

    Notes
    -----
    On the square root of the rate (counts plus 3/8 over exposure), where counts scatter nearly alike at all levels: a local level plus
    noise; the window's days are missing, and courses of them are drawn given all normal days, with the noise of
    single days, from a t distribution. The two variances are taken at their maximum likelihood, so intervals are somewhat narrow
    for short series and for days that depend on each other in another way. One fit a stratum: slow for thousands.

    Source
    ------
    Harvey (1989), Forecasting, Structural Time Series Models and the Kalman Filter; Durbin & Koopman (2002), Biometrika
    89:603-615; Anscombe (1948), Biometrika 35:246-254; for interventions: Brodersen et al. (2015), Annals of Applied Statistics 9:247-274.
    """
    normal, seen, base, own = split(counts, inside, exposure)
    rng = np.random.default_rng(seed)
    size = len(normal)
    expected, few, most, ratio, low, high, p = np.full((7, size), np.nan)
    x = np.nansum(seen, axis=1)
    area = (1 - level) / 2
    note = np.full(size, "", dtype=object)
    # one filter a stratum: the model has no form for many at once
    for s in range(size):
        known = int((~np.isnan(normal[s])).sum())
        if known < FEWEST or not np.nansum(normal[s]) > 0:
            note[s] = f"{known} normal days: a structural series takes at least {FEWEST}"
            continue
        sums = _courses(normal[s], base[s], own[s], known >= 28 if weekday is None else weekday, draws, rng)
        few[s], expected[s], most[s] = np.quantile(sums, area), sums.mean(), np.quantile(sums, 1 - area)
        with np.errstate(divide="ignore"):
            ratio[s], low[s], high[s] = x[s] / expected[s], x[s] / most[s], x[s] / few[s] if few[s] > 0 else np.inf
        below = (np.sum(sums <= x[s]) + 1) / (draws + 1)
        above = (np.sum(sums >= x[s]) + 1) / (draws + 1)
        p[s] = min(1.0, 2 * min(below, above))
    return Counterfactual(expected, few, most, ratio, low, high, p, np.full(size, np.nan), "structural series", note)


def _courses(normal, base, own, weekday, draws, rng):
    """Draw sums of the window's counts given the normal days."""
    import warnings

    from statsmodels.tools.sm_exceptions import ConvergenceWarning
    from statsmodels.tsa.statespace.structural import UnobservedComponents

    size = np.median(base[base > 0])
    known, window = ~np.isnan(normal), own > 0
    with np.errstate(invalid="ignore", divide="ignore"):
        root = np.sqrt((normal + 0.375) / np.where(base > 0, base, np.nan) * size)
    days = np.arange(len(root))
    columns = np.array([days % 7 == d for d in range(1, 7)], dtype="float64").T if weekday else np.zeros((len(root), 0))
    columns = columns[:, np.ptp(columns[known], axis=0) > 0] if weekday else columns
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        fitted = UnobservedComponents(root, level="local level", exog=columns if columns.shape[1] else None).fit(disp=False, maxiter=200)
    noise, wander = np.maximum(fitted.params[:2], 1e-8)
    # the level's start is free: a random walk about an unknown constant, so that the course follows from two Gaussian vectors
    among = wander * np.minimum.outer(days, days) + noise * np.eye(len(days))
    x = np.column_stack([np.ones(len(days)), columns])
    inverse = np.linalg.inv(among[np.ix_(known, known)])
    precision = np.linalg.inv(x[known].T @ inverse @ x[known])
    beta = precision @ x[known].T @ inverse @ root[known]
    gain = among[np.ix_(window, known)] @ inverse
    away = x[window] - gain @ x[known]
    mean = x[window] @ beta + gain @ (root[known] - x[known] @ beta)
    spread = among[np.ix_(window, window)] - gain @ among[np.ix_(known, window)] + away @ precision @ away.T
    df = max(int(known.sum()) - x.shape[1] - 1, 1)
    shake = rng.standard_normal((draws, len(mean))) @ np.linalg.cholesky(spread + 1e-9 * np.eye(len(mean))).T
    course = mean + shake / np.sqrt(rng.chisquare(df, (draws, 1)) / df)
    return (np.maximum(np.maximum(course, 0) ** 2 - 0.375, 0) * own[window] / size).sum(axis=1)
