"""Log-linear regression of counts for many strata that share a design, and its robust errors."""

from dataclasses import dataclass

import numpy as np

# strata a block: a block of 365 days fits a processor's cache
_BLOCK = 256


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
        raise ValueError(f"design: shape {x.shape} does not fit counts of shape {y.shape}; expected (n, p) and (S, n)")
    if family not in ("poisson", "negbin"):
        raise ValueError(f"family: {family!r} is not one of poisson, negbin")
    t = np.ones(len(x)) if exposure is None else np.asarray(exposure, dtype="float64")
    beta, mean = np.empty((len(y), x.shape[1])), np.empty(y.shape)
    alpha, done = np.zeros(len(y)), np.zeros(len(y), dtype=bool)
    upper = np.triu_indices(x.shape[1])
    products = np.concatenate([x, x[:, upper[0]] * x[:, upper[1]]], axis=1)
    single = products.astype("float32"), x.T.astype("float32")
    for start in range(0, len(y), _BLOCK):
        rows = slice(start, start + _BLOCK)
        block, exposed = y[rows], t if t.ndim == 1 else t[rows]
        known = ~np.isnan(block)
        block, exposed = (block, exposed) if known.all() else (np.where(known, block, 0.0), np.where(known, exposed, 0.0))
        fitted = _poisson(block, x, exposed, products, single, upper, tolerance, most)
        if family == "negbin":
            fitted = _negbin(block, x, exposed, known, products, upper, *fitted, tolerance, most)
        beta[rows], mean[rows], done[rows], alpha[rows] = fitted
    return LogLinear(beta, mean, alpha, done)


def _poisson(y, x, t, products, single, upper, tolerance, most):
    p = x.shape[1]
    target = y @ x
    total, exposed = y.sum(axis=1), t.sum(axis=-1)
    with np.errstate(divide="ignore", invalid="ignore"):
        beta = np.linalg.lstsq(x, np.ones(len(x)), rcond=None)[0] * np.log(total / exposed)[:, None]
        fast = t.astype("float32")
        done = np.zeros(len(y), dtype=bool)
        for step in range(most):
            rough = step < 3
            eta = beta.astype("float32") @ single[1] if rough else beta @ x.T
            np.exp(eta, out=eta)
            eta *= fast if rough else t
            sums = (eta @ (single[0] if rough else products)).astype("float64")
            change = _solve(sums[:, p:], target - sums[:, :p], upper, p)
            beta = beta + np.clip(change, -3, 3)
            done = (np.abs(change) < tolerance).all(axis=1)
            # steps shrink quadratically: after one this small the next is below rounding
            if step >= 3 and (np.abs(change) < 1e-6)[np.isfinite(change)].all():
                done = (np.abs(change) < 1e-6).all(axis=1)
                break
        mean = np.exp(beta @ x.T) * t
    return beta, mean, done & (total > 0), np.zeros(len(y))


def _solve(packed, score, upper, p):
    """Solve symmetric systems given by their upper triangles."""
    full = np.empty((len(packed), p, p))
    full[:, upper[0], upper[1]] = packed
    full[:, upper[1], upper[0]] = packed
    bad = ~(np.isfinite(full).all(axis=(1, 2)) & np.isfinite(score).all(axis=1))
    full[bad] = np.eye(p)
    try:
        out = np.linalg.solve(full, score[:, :, None])[:, :, 0]
    except np.linalg.LinAlgError:
        out = np.einsum("sij,sj->si", np.linalg.pinv(full, hermitian=True), score)
    out[bad] = np.nan
    return out


def _negbin(y, x, t, known, products, upper, beta, mean, done, alpha, tolerance, most):
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
            step = _solve(sums, (weight * (y - mean)) @ x, upper, p)
            beta = beta + np.clip(step, -3, 3)
            mean = np.exp(beta @ x.T) * t
            move = _alpha_step(y, mean, known, log_alpha)
            log_alpha = np.maximum(log_alpha + move, -23)
            still = (np.abs(step) < tolerance).all(axis=1) & ((np.abs(move) < 1e-9) | (log_alpha <= -22))
            if still[np.isfinite(step).all(axis=1)].all():
                break
    flat = log_alpha <= -16  # indistinguishable from Poisson
    return beta, mean, (still | flat) & done, np.where(flat, 0.0, np.exp(log_alpha))


def _alpha_step(y, mean, known, log_alpha):
    """Return a Newton step of log alpha, downhill where the likelihood is not concave."""
    from scipy.special import digamma, polygamma

    r = np.exp(-log_alpha)[:, None]
    first = np.where(known, digamma(y + r) - digamma(r) + np.log(r / (r + mean)) + 1 - (y + r) / (r + mean), 0).sum(1)
    second = np.where(known, polygamma(1, y + r) - polygamma(1, r) + 1 / r - 2 / (r + mean) + (y + r) / (r + mean) ** 2, 0).sum(1)
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
    known = ~np.isnan(counts)
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = np.where(known & (fit.mean > 0), (counts - fit.mean) ** 2 / fit.mean, 0.0)
        return terms.sum(axis=1) / (known.sum(axis=1) - fit.beta.shape[1])


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
    p = x.shape[1]
    upper = np.triu_indices(p)
    a = fit.alpha[:, None]
    weight = fit.mean / (1 + a * fit.mean) if fit.alpha.any() else fit.mean
    way = np.broadcast_to(direction, (len(fit.mean), p))
    solved = _solve(weight @ (x[:, upper[0]] * x[:, upper[1]]), np.array(way, dtype="float64"), upper, p)
    if errors != "newey-west":
        plain = (way * solved).sum(axis=1)
        return plain * (pearson_dispersion(counts, fit) if errors == "quasi" else 1.0)
    influence = solved @ x.T
    influence *= np.where(np.isnan(counts), 0.0, counts - fit.mean) if np.isnan(counts).any() else counts - fit.mean
    if fit.alpha.any():
        influence /= 1 + a * fit.mean
    lags = newey_west_lags(len(x)) if lags is None else lags
    out = np.einsum("sn,sn->s", influence, influence)
    for lag in range(1, lags + 1):
        out += 2 * (1 - lag / (lags + 1)) * np.einsum("sn,sn->s", influence[:, lag:], influence[:, :-lag])
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
