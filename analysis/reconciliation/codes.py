"""Rows to whole numbers and back: what makes a million statements a matter of seconds."""

import numpy as np
import pandas as pd

_ROOM = 2**62


def dense(*columns):
    """Number the distinct rows of some columns.

    Parameters
    ----------
    *columns : array-like, each of shape (n,)
        A missing value is a value of its own.

    Returns
    -------
    codes : numpy.ndarray of int64, shape (n,)
        0, 1, ... in the order in which the rows first appear.
    first : numpy.ndarray of int64, shape (m,)
        Position at which each of the m distinct rows first appears.
    """
    combined, size = None, 1
    for column in columns:
        codes, values = pd.factorize(column, use_na_sentinel=True)
        codes, n = codes.astype(np.int64) + 1, len(values) + 1
        if combined is None:
            combined, size = codes, n
            continue
        if size * n >= _ROOM:
            combined, kept = pd.factorize(combined)
            size = len(kept)
        combined, size = combined * n + codes, size * n
    codes, _ = pd.factorize(combined)
    codes = codes.astype(np.int64)
    return codes, first_of(codes)


def first_of(codes):
    """Return the position at which each code first appears.

    Parameters
    ----------
    codes : numpy.ndarray of int64, shape (n,)
        Dense: each of 0 ... m-1 appears.

    Returns
    -------
    numpy.ndarray of int64, shape (m,)
    """
    first = np.zeros(int(codes.max()) + 1 if len(codes) else 0, dtype=np.int64)
    first[codes[::-1]] = np.arange(len(codes), dtype=np.int64)[::-1]
    return first


class Groups:
    """Rows sorted by a dense code, so that sums and extremes of groups are one call each.

    Parameters
    ----------
    codes : numpy.ndarray of int64, shape (n,)
    n_groups : int
        Groups without rows are allowed; their results are the ``empty`` value.
    """

    def __init__(self, codes, n_groups):
        self.n = n_groups
        self.order = np.argsort(codes, kind="stable")
        self.sizes = np.bincount(codes, minlength=n_groups)
        self.ends = np.cumsum(self.sizes)
        self.starts = self.ends - self.sizes
        self._filled = self.sizes > 0

    def reduce(self, function, values, empty):
        """Return a numpy ufunc's reduction of the values of each group."""
        out = np.full(self.n, empty, dtype=np.asarray(values).dtype)
        if self._filled.any():
            out[self._filled] = function.reduceat(
                np.asarray(values)[self.order], self.starts[self._filled]
            )
        return out

    def most(self, values, empty=-np.inf):
        """Return the largest value of each group."""
        return self.reduce(np.maximum, values, empty)

    def least(self, values, empty=np.inf):
        """Return the smallest value of each group."""
        return self.reduce(np.minimum, values, empty)

    def any(self, marks):
        """Tell for each group whether any of its rows is marked."""
        return self.reduce(np.logical_or, np.asarray(marks, dtype=bool), False)

    def lists(self, values):
        """Return the values of each group's rows, in the rows' order, as a list of lists."""
        sorted_ = np.asarray(values, dtype=object)[self.order].tolist()
        spans = zip(self.starts.tolist(), self.ends.tolist(), strict=True)
        return [sorted_[a:b] for a, b in spans]


def distinct(codes, values, n_groups):
    """Count the distinct values in each group.

    Parameters
    ----------
    codes, values : numpy.ndarray of int64, shape (n,)
        Group and value of each row; values are not negative.
    n_groups : int

    Returns
    -------
    numpy.ndarray of int64, shape (n_groups,)
    """
    if not len(codes):
        return np.zeros(n_groups, dtype=np.int64)
    width = int(values.max()) + 1
    pairs = pd.unique(codes * width + values)
    return np.bincount(pairs // width, minlength=n_groups)


def ticks(times):
    """Return moments as whole microseconds since 1970 in UTC; the missing one is the lowest int64.

    Parameters
    ----------
    times : array-like of datetime64[us, UTC], shape (n,)

    Returns
    -------
    numpy.ndarray of int64, shape (n,)
    """
    return pd.DatetimeIndex(times).tz_convert("UTC").tz_localize(None).as_unit("us").asi8


def moments(numbers):
    """Return whole microseconds since 1970 as moments; the inverse of ``ticks``.

    Parameters
    ----------
    numbers : numpy.ndarray of int64, shape (n,)

    Returns
    -------
    pandas.DatetimeIndex of datetime64[us, UTC]
    """
    return pd.DatetimeIndex(np.asarray(numbers, dtype=np.int64).view("datetime64[us]")).tz_localize(
        "UTC"
    )


NOWHEN = np.iinfo(np.int64).min
