"""Log-linear regression of counts for many strata that share a design, and its robust errors."""

from dataclasses import dataclass

import numpy as np

# strata a block: so many days of a year fit a processor's cache
_BLOCK = 1024


@dataclass(frozen=True, slots=True)
class LogLinear:
    """A fit of S strata: ``beta`` (S, p); ``mean`` (S, n); ``alpha`` (S,), the negative binomial's excess; ``converged`` (S,)."""

    beta: np.ndarray
    mean: np.ndarray
    alpha: np.ndarray
    converged: np.ndarray


def fit_loglinear(counts, design, *, exposure=None, family="poisson", tolerance=1e-10, most=60):
    """Fit count regressions with a log link and one design for all strata.

    Parameters
    ----------
    counts : array-like of numbers, shape (S, n) or (n,)
        NaN is a day without a count: it takes no part.
    design : array-like of float, shape (n, p)
        Columns with the intercept.
    exposure : array-like of float, shape (n,) or (S, n), optional
        Exposure (its logarithm is the offset); 1 by default.
    family : {"poisson", "negbin"}
        "negbin": variance ``mean + alpha * mean**2`` with alpha by maximum likelihood; 0 where the counts do not
        scatter more than Poisson.
    tolerance : float
        Of a step of any coefficient.
    most : int
        Iterations at most.

    Returns
    -------
    LogLinear
        NaN for a stratum without any act.

    Raises
    ------
    ValueError
        If shapes do not fit or the family is unknown.

    Notes
    -----
    Newton's method; the cross products of the design are formed once, so that a step costs two matrix products
    over all strata of a block. The first steps are in single precision.

    Source
    ------
    McCullagh & Nelder (1989), Generalized Linear Models; negative binomial: Lawless (1987), Canadian Journal of
    Statistics 15:209-225.
    """
    x = np.asarray(design, dtype="float64")
    y = np.atleast_2d(np.asarray(counts, dtype="float64"))
    if x.ndim != 2 or y.shape[1] != len(x):
        raise ValueError(
            f"design: shape {x.shape} does not fit counts of shape {y.shape}; expected (n, p) and (S, n)"
        )
    if family not in ("poisson", "negbin"):
        raise ValueError(f"family: {family!r} is not one of poisson, negbin")
    t = np.ones(len(x)) if exposure is None else np.asarray(exposure, dtype="float64")
    beta, mean = np.empty((len(y), x.shape[1])), np.empty(y.shape)
    alpha, done = np.zeros(len(y)), np.zeros(len(y), dtype=bool)
    products = np.concatenate([x, (x[:, :, None] * x[:, None, :]).reshape(len(x), -1)], axis=1)
    single = products.astype("float32"), np.ascontiguousarray(x.T, dtype="float32")
    common, level = _start(y, x, t, products)
    for start in range(0, len(y), _BLOCK):
        rows = slice(start, start + _BLOCK)
        block, exposed = y[rows], t if t.ndim == 1 else t[rows]
        known = ~np.isnan(block)
        block, exposed = (
            (block, exposed)
            if known.all()
            else (np.where(known, block, 0.0), np.where(known, exposed, 0.0))
        )
        fitted = _poisson(block, x, exposed, products, single, common, level, most)
        if family == "negbin":
            fitted = _negbin(block, x, exposed, known, products, *fitted, tolerance, most)
        beta[rows], mean[rows], done[rows], alpha[rows] = fitted
    return LogLinear(beta, mean, alpha, done)


def _poisson(y, x, t, products, single, common, level, most):
    """Fit a block: from what all strata have in common, by three rough steps, then exact ones for what has not come to rest."""
    p = x.shape[1]
    target = y @ x
    total, exposed = y.sum(axis=1), t.sum(axis=-1)
    with np.errstate(divide="ignore", invalid="ignore"):
        beta = common + np.log(total / exposed)[:, None] * level
    fast, score = t.astype("float32"), target.astype("float32")
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        for _ in range(3):
            eta = beta.astype("float32") @ single[1]
            np.exp(eta, out=eta)
            eta *= fast
            sums = eta @ single[0]
            beta += np.clip(_solve(sums[:, p:], score - sums[:, :p]), -3, 3)
        mean, done = np.empty(y.shape), ~(total > 0)
        mean[done], beta[done] = np.nan, np.nan
        packed = sums[:, p:].astype("float64")
        for step in range(most):
            rows = np.flatnonzero(~done) if done.any() else slice(None)
            eta = beta[rows] @ x.T
            np.exp(eta, out=eta)
            eta *= t if t.ndim == 1 else t[rows]
            if step:
                sums = eta @ products
                left, curved = target[rows] - sums[:, :p], sums[:, p:]
            else:
                # the curvature of the last rough step will do for one this small
                left, curved = target[rows] - eta @ x, packed[rows]
            change = np.clip(_solve(curved, left), -3, 3)
            beta[rows] += change
            # Newton's error is the square of its step; a level of no acts wanders off to 0 in even steps, its score gone
            far = np.abs(change).max(axis=1)
            rest = (far < 2e-5) | ((far > 0.5) & (np.abs(left).max(axis=1) < 1e-5 * total[rows]))
            # the first order is enough for a step this small
            eta *= 1 + change @ x.T
            mean[rows] = eta
            done[rows] = rest
            if done.all():
                break
    return beta, mean, done & (total > 0), np.zeros(len(y))


def _start(y, x, t, products):
    """Fit what all strata have in common: coefficients but for the level, and the combination of columns that is the level."""
    p = x.shape[1]
    known = ~np.isnan(y)
    exposed = t * known.sum(axis=0) if t.ndim == 1 else np.where(known, t, 0.0).sum(axis=0)
    total = np.nansum(y, axis=0)
    level = np.linalg.lstsq(x, np.ones(len(x)), rcond=None)[0]
    mean_level = np.log(max(total.sum(), 0.5) / max(exposed.sum(), 1e-9))
    beta = level * mean_level
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        for _ in range(6):
            sums = (np.exp(x @ beta) * exposed) @ products
            change = _solve(sums[None, p:], (total @ x - sums[:p])[None])[0]
            beta = beta + np.clip(np.nan_to_num(change), -1, 1)
    return beta - level * mean_level, level


def _solve(packed, score):
    """Solve S symmetric positive systems, given by rows of p * p numbers, by LDL' over all of them at once.

    A column that the ones before it explain gets 0.
    """
    p = score.shape[1]
    a = np.array(packed.T, dtype="float64", order="C").reshape(p, p, -1)
    x = np.array(score.T, dtype="float64", order="C")
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        least = 1e-11 * a[np.arange(p), np.arange(p)]
        for k in range(p):
            pivot = np.where(a[k, k] > least[k], a[k, k], np.inf)
            factor = a[k + 1 :, k] / pivot
            a[k + 1 :, k + 1 :] -= factor[:, None] * a[k, k + 1 :]
            x[k + 1 :] -= factor * x[k]
            a[k, k] = pivot
        for k in range(p - 1, -1, -1):
            x[k] -= (a[k, k + 1 :] * x[k + 1 :]).sum(axis=0)
            x[k] /= a[k, k]
    return x.T


def _negbin(y, x, t, known, products, beta, mean, done, alpha, tolerance, most):
    """Alternate between the mean and the excess until both stand still."""
    p = x.shape[1]
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        excess = ((y - mean) ** 2 - y) * known
        log_alpha = np.log(np.clip(excess.sum(1) / (mean**2).sum(1), 1e-8, 50))
        still = np.zeros(len(y), dtype=bool)
        for _ in range(most):
            a = np.exp(log_alpha)[:, None]
            weight = 1 / (1 + a * mean)
            sums = (mean * weight) @ products[:, p:]
            step = _solve(sums, (weight * (y - mean)) @ x)
            beta = beta + np.clip(step, -3, 3)
            mean = np.exp(beta @ x.T) * t
            move = _alpha_step(y, mean, known, log_alpha)
            log_alpha = np.maximum(log_alpha + move, -23)
            still = (np.abs(step) < tolerance).all(axis=1) & (
                (np.abs(move) < 1e-9) | (log_alpha <= -22)
            )
            if still[np.isfinite(step).all(axis=1)].all():
                break
    flat = log_alpha <= -16  # indistinguishable from Poisson
    return beta, mean, (still | flat) & done, np.where(flat, 0.0, np.exp(log_alpha))


def _alpha_step(y, mean, known, log_alpha):
    """Return a Newton step of log alpha, downhill where the likelihood is not concave."""
    from scipy.special import digamma, polygamma

    r = np.exp(-log_alpha)[:, None]
    first = np.where(
        known, digamma(y + r) - digamma(r) + np.log(r / (r + mean)) + 1 - (y + r) / (r + mean), 0
    ).sum(1)
    second = np.where(
        known,
        polygamma(1, y + r) - polygamma(1, r) + 1 / r - 2 / (r + mean) + (y + r) / (r + mean) ** 2,
        0,
    ).sum(1)
    r = r[:, 0]
    # in log alpha: d/du = -r d/dr
    slope, bend = -r * first, r * first + r * r * second
    return np.clip(np.where(bend < 0, -slope / bend, np.sign(slope) * 0.5), -2, 2)


def pearson_dispersion(counts, fit):
    """Return Pearson's dispersion of Poisson fits: chi-squared over residual degrees of freedom.

    Parameters
    ----------
    counts : numpy.ndarray of float64, shape (S, n)
    fit : LogLinear

    Returns
    -------
    numpy.ndarray of float64, shape (S,)
    """
    out, n = np.empty(len(counts)), np.empty(len(counts))
    with np.errstate(divide="ignore", invalid="ignore"):
        for start in range(0, len(counts), _BLOCK):
            rows = slice(start, start + _BLOCK)
            away = counts[rows] - fit.mean[rows]
            away *= away
            away /= fit.mean[rows]
            n[rows] = away.shape[1]
            bad = ~np.isfinite(away)
            if bad.any():
                n[rows] -= np.isnan(counts[rows]).sum(axis=1)
                away[bad] = 0.0
            out[rows] = away.sum(axis=1)
        return out / (n - fit.beta.shape[1])


def variance(counts, design, fit, direction, *, errors="quasi", lags=None):
    """Return the variance of a linear combination of coefficients.

    Parameters
    ----------
    counts : numpy.ndarray of float64, shape (S, n)
    design : numpy.ndarray of float64, shape (n, p)
    fit : LogLinear
    direction : numpy.ndarray of float64, shape (p,) or (S, p)
    errors : {"model", "quasi", "newey-west"}
        "model": of the likelihood. "quasi": times Pearson's dispersion. "newey-west": robust to dependence up to ``lags``
        days, Bartlett weights, no prewhitening, no small-sample factor.
    lags : int, optional
        For "newey-west"; floor(4 (n / 100)**(2/9)) by default (Newey & West, 1994).

    Returns
    -------
    numpy.ndarray of float64, shape (S,)

    Raises
    ------
    ValueError
        If ``errors`` is unknown.

    Source
    ------
    Newey & West (1987), Econometrica 55:703-708; Wedderburn (1974), Biometrika 61:439-447.
    """
    if errors not in ("model", "quasi", "newey-west"):
        raise ValueError(f"errors: {errors!r} is not one of model, quasi, newey-west")
    x = np.asarray(design, dtype="float64")
    way = np.broadcast_to(np.asarray(direction, dtype="float64"), (len(fit.mean), x.shape[1]))
    lags = newey_west_lags(len(x)) if lags is None else lags
    squares = (x[:, :, None] * x[:, None, :]).reshape(len(x), -1)
    out = np.empty(len(fit.mean))
    for start in range(0, len(out), _BLOCK):
        rows = slice(start, start + _BLOCK)
        share = 1 / (1 + fit.alpha[rows, None] * fit.mean[rows]) if fit.alpha[rows].any() else None
        solved = _solve(
            (fit.mean[rows] if share is None else fit.mean[rows] * share) @ squares, way[rows]
        )
        if errors == "newey-west":
            out[rows] = _long_run(solved @ x.T, counts[rows] - fit.mean[rows], share, lags)
        else:
            out[rows] = (way[rows] * solved).sum(axis=1)
    return out * pearson_dispersion(counts, fit) if errors == "quasi" else out


def _long_run(influence, residual, share, lags):
    """Return the long-run variance of the sum of each day's influence."""
    influence *= residual
    if share is not None:
        influence *= share
    influence[np.isnan(influence)] = 0.0
    out = np.einsum("sn,sn->s", influence, influence)
    for lag in range(1, lags + 1):
        out += (
            2
            * (1 - lag / (lags + 1))
            * np.einsum("sn,sn->s", influence[:, lag:], influence[:, :-lag])
        )
    return out


def newey_west_lags(n):
    """Return the usual number of lags for a series.

    Parameters
    ----------
    n : int

    Returns
    -------
    int
    """
    return int(np.floor(4 * (n / 100) ** (2 / 9)))
