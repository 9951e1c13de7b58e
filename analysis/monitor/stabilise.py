"""A scale on which counts scatter alike whatever their level, so that days can be weighed as
normal numbers.

The variance of a day's count is taken as ``mean + excess * mean**2``. The scale runs from the
square root (no excess: counts of chance alone) to the logarithm (much excess: days that scatter by
factors).
"""

import numpy as np

_LEAST = 1e-4
# Anscombe's shifts hold up to an excess of 1; beyond, the last that is still a count is kept
_ROOM = 0.25


def excess(counts: np.ndarray, exposure: np.ndarray | None = None) -> np.ndarray:
    """Estimate how far days scatter beyond chance, as a share of the squared mean.

    Parameters
    ----------
    counts : numpy.ndarray of float64, shape (S, T)
        NaN where none is known.
    exposure : numpy.ndarray of float64, shape (S, T), optional
        1 by default.

    Returns
    -------
    numpy.ndarray of float64, shape (S,)
        0 where days scatter no more than chance; NaN without an act or below two days.
    """
    known = ~np.isnan(counts)
    hours = np.where(known, 1.0 if exposure is None else exposure, 0.0)
    y = np.where(known, counts, 0.0)
    n = known.sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        rate = y.sum(axis=1) / hours.sum(axis=1)
        mean = hours * rate[:, None]
        squares = np.square(y - mean).sum(axis=1) * n / (n - 1)
        beyond = (squares - y.sum(axis=1)) / np.square(mean).sum(axis=1)
    enough = (n >= 2) & (y.sum(axis=1) > 0)
    return np.where(enough, np.maximum(beyond, 0.0), np.nan)


def stabilise(counts: np.ndarray, beyond: np.ndarray) -> np.ndarray:
    """Put counts on the scale on which a day's standard deviation is about 1.

    Parameters
    ----------
    counts : numpy.ndarray of float64, shape (S, T)
    beyond : numpy.ndarray of float64, shape (S,)
        What ``excess`` gives.

    Returns
    -------
    numpy.ndarray of float64, shape (S, T)

    Source
    ------
    Anscombe (1948), Biometrika 35:246-254.
    """
    share = np.maximum(beyond, _LEAST)[:, None]
    room = np.maximum(1 - 0.75 * share, _ROOM)
    inner = share * (counts + 0.375) / room
    return 2 / np.sqrt(share) * np.arcsinh(np.sqrt(inner))


def restore(values: np.ndarray, beyond: np.ndarray) -> np.ndarray:
    """Turn values of the stabilised scale back into counts.

    Parameters
    ----------
    values : numpy.ndarray of float64, shape (S, T)
    beyond : numpy.ndarray of float64, shape (S,)

    Returns
    -------
    numpy.ndarray of float64, shape (S, T)
        At least 0; inf stays inf.
    """
    share = np.maximum(beyond, _LEAST)[:, None]
    room = np.maximum(1 - 0.75 * share, _ROOM)
    with np.errstate(over="ignore"):
        root = np.sinh(np.sqrt(share) * np.maximum(values, 0.0) / 2)
        return np.maximum(root * root * room / share - 0.375, 0.0)


def ratio_of(shift: np.ndarray, level: np.ndarray, beyond: np.ndarray) -> np.ndarray:
    """Return the ratio of a shifted day to a normal day, both as counts.

    Parameters
    ----------
    shift : numpy.ndarray of float64, shape (S, K)
        Shift on the stabilised scale; may be infinite.
    level : numpy.ndarray of float64, shape (S, K)
        Level of the normal days on that scale.
    beyond : numpy.ndarray of float64, shape (S,)

    Returns
    -------
    numpy.ndarray of float64, shape (S, K)
    """
    normal = restore(level, beyond)
    moved = restore(level + shift, beyond)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(shift == 0, 1.0, moved / normal)
