"""Where increasing functions cross zero, many at once: the limits of all rows of a table.

As ``scipy.optimize.elementwise.find_root``, which takes longer to import than a table to be solved.
"""

from collections.abc import Callable

import numpy as np

_RELATIVE, _ABSOLUTE = 1e-13, 1e-300
_MOST_STEPS = 400


def root(function: Callable, low: np.ndarray, high: np.ndarray, *args: np.ndarray) -> np.ndarray:
    """Find where increasing functions cross zero, all at once.

    Parameters
    ----------
    function : callable
        ``function(x, *args)``, element by element.
    low, high : numpy.ndarray of float64, shape (n,)
        Brackets: the function is at most 0 at ``low`` and at least 0 at ``high``.
    *args : numpy.ndarray, shape (n,)

    Returns
    -------
    numpy.ndarray of float64, shape (n,)
        NaN where the function has no value, or one sign at both ends.

    Source
    ------
    Chandrupatla (1997), Advances in Engineering Software 28:145-149.
    """
    low, high = np.broadcast_arrays(low, high)
    given = [np.broadcast_to(arg, low.shape).ravel() for arg in args]
    with np.errstate(all="ignore"):
        found = _search(function, low.ravel(), high.ravel(), given)
    return found.reshape(low.shape)


def root_of(function: Callable[[float], float], low: float, high: float) -> float:
    """Find where one function of a number crosses zero, rising or falling.

    Parameters
    ----------
    function : callable
    low, high : float
        The function has different signs there.

    Returns
    -------
    float
    """

    def row(x: np.ndarray) -> np.ndarray:
        return np.array([function(float(value)) for value in x])

    return float(root(row, np.array([low]), np.array([high]))[0])


def _search(
    function: Callable, low: np.ndarray, high: np.ndarray, args: list[np.ndarray]
) -> np.ndarray:
    """Narrow all brackets together; those that are solved are not looked at again."""
    # the newest point, the other end of the bracket, and the point before
    x = np.stack([low, high, high]).astype("float64")
    at_high = function(x[1], *args)
    f = np.stack([function(x[0], *args), at_high, at_high])
    out = np.full(x.shape[1], np.nan)
    left = np.arange(x.shape[1])
    for _ in range(_MOST_STEPS):
        if not len(left):
            break
        out[left], near, going = _look(x, f)
        left, x, f, near = left[going], x[:, going], f[:, going], near[going]
        new = x[0] + _share(x, f, near) * (x[1] - x[0])
        x, f = _narrowed(x, f, new, function(new, *(arg[left] for arg in args)))
    return out


def _look(x: np.ndarray, f: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the best point so far, how near to it is near enough, and what is not solved yet.

    The second is a share of the bracket.
    """
    is_newest = np.abs(f[0]) < np.abs(f[1])
    best = np.where(is_newest, x[0], x[1])
    value = np.where(is_newest, f[0], f[1])
    is_told = np.isfinite(x[:2]).all(axis=0) & ~np.isnan(f[:2]).all(axis=0)
    is_between = (np.sign(f[0]) != np.sign(f[1])) | (value == 0)
    near = (np.abs(best) * _RELATIVE + _ABSOLUTE) / np.abs(x[1] - x[0])
    going = is_told & is_between & (value != 0) & (near <= 1)
    return np.where(is_told & is_between, best, np.nan), near, going


def _share(x: np.ndarray, f: np.ndarray, near: np.ndarray) -> np.ndarray:
    """Return how far into the bracket to go: by a parabola through the three points, or half."""
    across = (x[0] - x[1]) / (x[2] - x[1])
    rise = (f[0] - f[1]) / (f[2] - f[1])
    beyond = (x[2] - x[0]) / (x[1] - x[0])
    is_smooth = (1 - np.sqrt(1 - across) < rise) & (rise < np.sqrt(across))
    straight = f[0] / (f[0] - f[1]) * f[2] / (f[2] - f[1])
    bend = beyond * f[0] / (f[2] - f[0]) * f[1] / (f[1] - f[2])
    share = np.where(is_smooth, straight - bend, 0.5)
    return np.clip(share, near / 2, 1 - near / 2)


def _narrowed(
    x: np.ndarray, f: np.ndarray, new: np.ndarray, value: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Take a new point in: it becomes an end of the bracket."""
    same = np.sign(value) == np.sign(f[0])
    points = np.stack([new, np.where(same, x[1], x[0]), np.where(same, x[0], x[1])])
    values = np.stack([value, np.where(same, f[1], f[0]), np.where(same, f[0], f[1])])
    return points, values
