"""Evidence of days that leave the normal level each by its own way.

Two days of a truce, of which the first is still half as busy as a normal day and the second hardly
at all, differ more from each other than normal days do. A test of one shift takes that for scatter
and tells less than either day alone. Here each day of a truce may have a shift of its own.
"""

from functools import lru_cache

import numpy as np

from analysis.baseline.spread import RHO, SHARE

# how sure the bound on dependence is; set by simulation so that false alarms over 30 days stay
# below the level
CONFIDENCE = 0.8
# variance of a day's own shift, in variances of a normal day: large falls, and larger ones
SHIFTS = (15.0, 63.0)
# days that scatter half as much as chance are taken for that
LEAST_VARIANCE = 0.5
_LONG_RUN = 1 + 2 * SHARE * RHO / (1 - RHO)
_ORDER = np.argsort(_LONG_RUN, kind="stable")
_TINY = 1e-9


def upper_dependence(weight: np.ndarray, confidence: float = CONFIDENCE) -> np.ndarray:
    """Choose the dependence that is exceeded with little probability only.

    Parameters
    ----------
    weight : numpy.ndarray of float64, shape (S, G)
        Of each way of dependence, from the normal days alone.
    confidence : float

    Returns
    -------
    numpy.ndarray of int64, shape (S,)
        Index into the ways, which are ordered by how far they inflate the variance of a long sum.
    """
    below = np.cumsum(weight[:, _ORDER], axis=1) < confidence
    rank = np.minimum(below.sum(axis=1), len(_ORDER) - 1)
    return _ORDER[rank]


def log_e_of_days(
    values: np.ndarray, level: np.ndarray, inside: np.ndarray, days: np.ndarray, way: np.ndarray
) -> np.ndarray:
    """Return the log e-value of shifts of single days, after each day.

    Parameters
    ----------
    values : numpy.ndarray of float64, shape (S, n)
        Known days on the stabilised scale, in units of a usual day's scatter.
    level : numpy.ndarray of float64, shape (n,)
        What the normal level adds to each, in the same units.
    inside : numpy.ndarray of bool, shape (n,)
        Days of the truce.
    days : numpy.ndarray of int64, shape (n,)
        Number of each day on the line.
    way : numpy.ndarray of int64, shape (S,)
        Of dependence.

    Returns
    -------
    numpy.ndarray of float64, shape (n, S)
        0 up to the first day of the truce. Level and scale are integrated out under both laws by
        the same prior, so that nothing is won on average where days are as on normal days.

    Source
    ------
    Lai (1976), Annals of Statistics 4:265-280; Pérez-Ortiz, Lardy, de Heide & Grünwald (2024),
    Annals of Statistics 52:1410-1432 (e-statistics of group-invariant models).
    """
    out = np.zeros((len(days), len(values)))
    df = np.arange(len(days))[:, None]
    least = np.maximum(LEAST_VARIANCE * df, _TINY)
    pattern = tuple(days.tolist()), tuple(inside.tolist())
    for number in np.unique(way):
        rows = np.flatnonzero(way == number)
        usual, *moved = whitening(*pattern, int(number))
        rss, size = _restricted(usual, values[rows], level)
        floored = np.maximum(rss, least)
        each = []
        for shifted in moved:
            rss_moved, size_moved = _restricted(shifted, values[rows], level)
            left = np.maximum(floored - (rss - rss_moved), _TINY)
            gain = df / 2 * np.log(floored / left)
            each.append((size - size_moved) / 2 + gain)
        out[:, rows] = np.logaddexp.reduce(each, axis=0) - np.log(len(SHIFTS))
    first = int(np.argmax(inside)) if inside.any() else len(days)
    out[:first] = 0.0
    return out


@lru_cache(maxsize=64)
def whitening(
    days: tuple[int, ...], inside: tuple[bool, ...], way: int
) -> list[tuple[np.ndarray, np.ndarray]]:
    """Return what makes days independent of those before: as on normal days, and for each shift.

    Parameters
    ----------
    days : tuple of int
    inside : tuple of bool
    way : int
        Of dependence.

    Returns
    -------
    list of pair of numpy.ndarray of float64, shape (n, n) and (n, 1)
        The inverse of the root of the covariance, and its log determinant after each day. Kept,
        since simulated series have the same days.
    """
    line = np.array(days)
    apart = np.abs(line[:, None] - line)
    usual = np.where(apart > 0, SHARE[way] * RHO[way] ** apart, 1.0)
    out = []
    for shift in (0.0, *SHIFTS):
        root = np.linalg.cholesky(usual + np.diag(shift * np.array(inside)))
        size = 2 * np.cumsum(np.log(np.diagonal(root)))
        out.append((np.linalg.inv(root), size[:, None]))
    return out


def _restricted(
    whitens: tuple[np.ndarray, np.ndarray], values: np.ndarray, level: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return the sum of squares about the level, (n, S), and the log determinants, (n, 1)."""
    whiten, log_size = whitens
    white = whiten @ values.T
    column = (whiten @ level)[:, None]
    squares = np.cumsum(white * white, axis=0)
    products = np.cumsum(white * column, axis=0)
    exposed = np.cumsum(column * column, axis=0)
    return np.maximum(squares - products**2 / exposed, 0), log_size + np.log(exposed)
