"""Log-linear regression of counts for many strata that share a design."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

# strata a block: so many days of a year fit a processor's cache
BLOCK = 1024


@dataclass(frozen=True, slots=True)
class LogLinear:
    """A fit of S strata.

    ``beta`` (S, p); ``mean`` (S, n); ``alpha`` (S,), the negative binomial's excess; ``converged``
    (S,).
    """

    beta: np.ndarray
    mean: np.ndarray
    alpha: np.ndarray
    converged: np.ndarray


@dataclass(frozen=True, slots=True)
class _Design:
    """A design with the products of its columns, in single precision too for rough steps."""

    x: np.ndarray  # (n, p)
    products: np.ndarray  # (n, p + p * p): columns, then products of pairs
    single_products: np.ndarray
    single_columns: np.ndarray  # (p, n)

    @classmethod
    def of(cls, x: np.ndarray) -> "_Design":
        """Form the products."""
        pairs = (x[:, :, None] * x[:, None, :]).reshape(len(x), -1)
        products = np.concatenate([x, pairs], axis=1)
        columns = np.ascontiguousarray(x.T, dtype="float32")
        return cls(
            x,
            products,
            products.astype("float32"),
            columns,
        )


def fit_loglinear(
    counts: ArrayLike,
    design: ArrayLike,
    *,
    exposure: ArrayLike | None = None,
    family: str = "poisson",
    tolerance: float = 1e-10,
    most: int = 60,
) -> LogLinear:
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
        "negbin": variance ``mean + alpha * mean**2`` with alpha by maximum likelihood; 0 where the
        counts do not scatter more than Poisson.
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
    Newton's method; the cross products of the design are formed once, so that a step costs two
    matrix products over all strata of a block. The first steps are in single precision.

    Source
    ------
    McCullagh & Nelder (1989), Generalized Linear Models; negative binomial: Lawless (1987),
    Canadian Journal of Statistics 15:209-225.
    """
    x = np.asarray(design, dtype="float64")
    y = np.atleast_2d(np.asarray(counts, dtype="float64"))
    if x.ndim != 2 or y.shape[1] != len(x):
        raise ValueError(
            f"design: shape {x.shape} does not fit counts of shape {y.shape}; "
            "expected (n, p) and (S, n)"
        )
    if family not in ("poisson", "negbin"):
        raise ValueError(f"family: {family!r} is not one of poisson, negbin")
    t = np.ones(len(x)) if exposure is None else np.asarray(exposure, dtype="float64")
    beta = np.empty((len(y), x.shape[1]))
    mean = np.empty(y.shape)
    alpha = np.zeros(len(y))
    done = np.zeros(len(y), dtype=bool)
    shared = _Design.of(x)
    common, level = _start(y, shared, t)
    for start in range(0, len(y), BLOCK):
        rows = slice(start, start + BLOCK)
        block = y[rows]
        exposed = t if t.ndim == 1 else t[rows]
        known = ~np.isnan(block)
        if not known.all():
            block = np.where(known, block, 0.0)
            exposed = np.where(known, exposed, 0.0)
        fitted = _poisson(block, shared, exposed, common, level, most)
        if family == "negbin":
            fitted = _negbin(
                block,
                shared,
                exposed,
                known,
                fitted,
                tolerance,
                most,
            )
        beta[rows], mean[rows], done[rows], alpha[rows] = fitted
    return LogLinear(beta, mean, alpha, done)


Fit = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]


def _poisson(
    y: np.ndarray,
    design: _Design,
    t: np.ndarray,
    common: np.ndarray,
    level: np.ndarray,
    most: int,
) -> Fit:
    """Fit a block: from what all strata have in common, by rough steps, then by exact ones."""
    x, products = design.x, design.products
    p = x.shape[1]
    target = y @ x
    total, exposed = y.sum(axis=1), t.sum(axis=-1)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        own = np.log(total / exposed)[:, None]
        beta, packed = _rough_steps(
            common + own * level,
            design,
            t,
            target,
        )
        mean = np.empty(y.shape)
        done = ~(total > 0)
        mean[done], beta[done] = np.nan, np.nan
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
            change = np.clip(
                solve_packed(curved, left),
                -3,
                3,
            )
            beta[rows] += change
            # the first order is enough for a step this small
            eta *= 1 + change @ x.T
            mean[rows] = eta
            done[rows] = _at_rest(change, left, total[rows])
            if done.all():
                break
    return beta, mean, done & (total > 0), np.zeros(len(y))


def _rough_steps(
    beta: np.ndarray, design: _Design, t: np.ndarray, target: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Take three steps in single precision; return the coefficients and the last curvature."""
    p = design.x.shape[1]
    exposed, score = t.astype("float32"), target.astype("float32")
    sums = np.empty(0)
    for _ in range(3):
        eta = beta.astype("float32") @ design.single_columns
        np.exp(eta, out=eta)
        eta *= exposed
        sums = eta @ design.single_products
        beta += np.clip(
            solve_packed(sums[:, p:], score - sums[:, :p]),
            -3,
            3,
        )
    return beta, sums[:, p:].astype("float64")


def _at_rest(change: np.ndarray, left: np.ndarray, total: np.ndarray) -> np.ndarray:
    """Tell which fits have arrived: Newton's error is the square of its step.

    A level of no acts wanders off to 0 in even steps, its score gone.
    """
    far = np.abs(change).max(axis=1)
    score_gone = np.abs(left).max(axis=1) < 1e-5 * total
    return (far < 2e-5) | ((far > 0.5) & score_gone)


def _start(y: np.ndarray, design: _Design, t: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Fit what all strata have in common.

    Returns the coefficients but for the level, and the combination of columns that is the level.
    """
    x, products = design.x, design.products
    p = x.shape[1]
    known = ~np.isnan(y)
    exposed = t * known.sum(axis=0)
    if t.ndim > 1:
        exposed = np.where(known, t, 0.0).sum(axis=0)
    total = np.nansum(y, axis=0)
    level = np.linalg.lstsq(
        x,
        np.ones(len(x)),
        rcond=None,
    )[0]
    acts, hours = max(total.sum(), 0.5), max(exposed.sum(), 1e-9)
    mean_level = level * np.log(acts / hours)
    beta = mean_level
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        for _ in range(6):
            sums = (np.exp(x @ beta) * exposed) @ products
            score = total @ x - sums[:p]
            change = solve_packed(sums[None, p:], score[None])[0]
            beta = beta + np.clip(
                np.nan_to_num(change),
                -1,
                1,
            )
    return beta - mean_level, level


def solve_packed(packed: np.ndarray, score: np.ndarray) -> np.ndarray:
    """Solve S symmetric positive systems, given by rows of p * p numbers, by LDL' over all at once.

    A column that the ones before it explain gets 0.
    """
    p = score.shape[1]
    flat = np.array(
        packed.T,
        dtype="float64",
        order="C",
    )
    a = flat.reshape(p, p, -1)
    x = np.array(
        score.T,
        dtype="float64",
        order="C",
    )
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        least = 1e-11 * a[np.arange(p), np.arange(p)]
        for k in range(p):
            pivot = np.where(
                a[k, k] > least[k],
                a[k, k],
                np.inf,
            )
            factor = a[k + 1 :, k] / pivot
            a[k + 1 :, k + 1 :] -= factor[:, None] * a[k, k + 1 :]
            x[k + 1 :] -= factor * x[k]
            a[k, k] = pivot
        for k in range(p - 1, -1, -1):
            x[k] -= (a[k, k + 1 :] * x[k + 1 :]).sum(axis=0)
            x[k] /= a[k, k]
    return x.T


def _negbin(
    y: np.ndarray,
    design: _Design,
    t: np.ndarray,
    known: np.ndarray,
    start: Fit,
    tolerance: float,
    most: int,
) -> Fit:
    """Alternate between the mean and the excess until both stand still."""
    beta, mean, done, _ = start
    x = design.x
    pairs = design.products[:, x.shape[1] :]
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        excess = ((y - mean) ** 2 - y) * known
        moment = excess.sum(1) / (mean**2).sum(1)
        log_alpha = np.log(np.clip(moment, 1e-8, 50))
        still = np.zeros(len(y), dtype=bool)
        for _ in range(most):
            alpha = np.exp(log_alpha)[:, None]
            weight = 1 / (1 + alpha * mean)
            score = (weight * (y - mean)) @ x
            step = solve_packed((mean * weight) @ pairs, score)
            beta = beta + np.clip(step, -3, 3)
            mean = np.exp(beta @ x.T) * t
            move = _alpha_step(y, mean, known, log_alpha)
            log_alpha = np.maximum(log_alpha + move, -23)
            at_its_floor = log_alpha <= -22
            alpha_still = (np.abs(move) < 1e-9) | at_its_floor
            still = (np.abs(step) < tolerance).all(axis=1) & alpha_still
            if still[np.isfinite(step).all(axis=1)].all():
                break
    flat = log_alpha <= -16  # indistinguishable from Poisson
    return (
        beta,
        mean,
        (still | flat) & done,
        np.where(
            flat,
            0.0,
            np.exp(log_alpha),
        ),
    )


def _alpha_step(
    y: np.ndarray, mean: np.ndarray, known: np.ndarray, log_alpha: np.ndarray
) -> np.ndarray:
    """Return a Newton step of log alpha, downhill where the likelihood is not concave."""
    from scipy.special import digamma, polygamma

    r = np.exp(-log_alpha)[:, None]
    both = r + mean
    share = (y + r) / both
    first = digamma(y + r) - digamma(r) + np.log(r / both) + 1 - share
    second = polygamma(1, y + r) - polygamma(1, r) + 1 / r - 2 / both + share / both
    slope_r = np.where(known, first, 0).sum(1)
    bend_r = np.where(known, second, 0).sum(1)
    r = r[:, 0]
    # in log alpha: d/du = -r d/dr
    slope = -r * slope_r
    bend = r * slope_r + r * r * bend_r
    newton = np.where(
        bend < 0,
        -slope / bend,
        np.sign(slope) * 0.5,
    )
    return np.clip(newton, -2, 2)
