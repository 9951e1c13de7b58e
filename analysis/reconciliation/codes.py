"""Rows to whole numbers and back: what makes a million statements a matter of seconds."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, Self

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.collector import without_collector

Ints = NDArray[Any]
Floats = NDArray[Any]
Bools = NDArray[Any]

NEVER = np.iinfo(np.int64).min
ALWAYS = np.iinfo(np.int64).max
_ROOM = 2**62


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns of one length, as arrays."""

    def __len__(self) -> int:
        first = fields(self)[0]
        return len(getattr(self, first.name))

    def take(self, at: Ints | Bools) -> Self:
        """Return the rows at some positions, or those marked."""
        columns = [getattr(self, field.name)[at] for field in fields(self)]
        return type(self)(*columns)

    def and_then(self, other: Self) -> Self:
        """Return these rows and below them others."""
        columns = []
        for field in fields(self):
            upper = getattr(self, field.name)
            lower = getattr(other, field.name)
            columns.append(np.concatenate([upper, lower]))
        return type(self)(*columns)


def dense(*columns: Any) -> tuple[Ints, Ints]:
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
    combined, size = _factorized(columns[0])
    for column in columns[1:]:
        codes, n = _factorized(column)
        if size * n >= _ROOM:
            combined, values = pd.factorize(combined)
            size = len(values)
        combined = combined * n + codes
        size *= n
    codes, _ = pd.factorize(combined)
    codes = codes.astype(np.int64)
    return codes, first_of(codes)


def _factorized(column: Any) -> tuple[Ints, int]:
    codes, values = pd.factorize(column, use_na_sentinel=True)
    return codes.astype(np.int64) + 1, len(values) + 1


def unmarked(like: Any) -> Bools:
    """Return a mark for each row, none set.

    Parameters
    ----------
    like : sized, n rows

    Returns
    -------
    numpy.ndarray of bool, shape (n,)
    """
    return np.zeros(len(like), dtype=bool)


def nowhere(like: Any) -> Ints:
    """Return a position for each row, all of them -1.

    Parameters
    ----------
    like : sized, n rows

    Returns
    -------
    numpy.ndarray of int64, shape (n,)
    """
    return np.full(
        len(like),
        -1,
        dtype=np.int64,
    )


def stacked(upper: NDArray[Any], lower: NDArray[Any]) -> NDArray[Any]:
    """Return the rows of two arrays below each other.

    Parameters
    ----------
    upper : numpy.ndarray, shape (n, ...)
    lower : numpy.ndarray, shape (m, ...)

    Returns
    -------
    numpy.ndarray, shape (n + m, ...)
    """
    return np.concatenate([upper, lower])


def first_of(codes: Ints) -> Ints:
    """Return the position at which each code first appears.

    Parameters
    ----------
    codes : numpy.ndarray of int64, shape (n,)
        Dense: each of 0 ... m-1 appears.

    Returns
    -------
    numpy.ndarray of int64, shape (m,)
    """
    if not len(codes):
        return np.zeros(0, dtype=np.int64)
    first = np.zeros(
        int(codes.max()) + 1,
        dtype=np.int64,
    )
    first[codes[::-1]] = np.arange(len(codes), dtype=np.int64)[::-1]
    return first


def first_of_each(codes: Ints) -> Ints:
    """Return where each distinct code first stands, by the code.

    Parameters
    ----------
    codes : numpy.ndarray of int64, shape (n,)

    Returns
    -------
    numpy.ndarray of int64, shape (m,)
    """
    _, first = np.unique(codes, return_index=True)
    return first


def runs(codes: Ints) -> Ints:
    """Return where each run of equal codes begins.

    Parameters
    ----------
    codes : numpy.ndarray of int64, shape (n,)
        Sorted.

    Returns
    -------
    numpy.ndarray of int64, shape (m,)
    """
    if not len(codes):
        return np.zeros(0, dtype=np.int64)
    changes = codes[1:] != codes[:-1]
    return np.flatnonzero(np.concatenate([[True], changes]))


def join(left: Ints, right: Ints) -> tuple[Ints, Ints]:
    """Return the positions of all pairs of rows with the same key.

    Parameters
    ----------
    left : numpy.ndarray of int64, shape (n,)
    right : numpy.ndarray of int64, shape (m,)

    Returns
    -------
    left_at, right_at : numpy.ndarray of int64, shape (k,)
        In the order of the left rows.
    """
    order = np.argsort(right, kind="stable")
    ordered = right[order]
    first = np.searchsorted(ordered, left, "left")
    last = np.searchsorted(ordered, left, "right")
    matches = last - first
    left_at = np.repeat(np.arange(len(left)), matches)
    before = np.cumsum(matches) - matches
    within = np.arange(len(left_at)) - np.repeat(before, matches)
    right_at = order[np.repeat(first, matches) + within]
    return left_at, right_at


class Lookup:
    """Finds where keys stand among distinct keys.

    Parameters
    ----------
    keys : numpy.ndarray of int64, shape (m,)
    """

    def __init__(self, keys: Ints) -> None:
        self._order = np.argsort(keys, kind="stable")
        self._ordered = keys[self._order]

    def find(self, wanted: Ints) -> Ints:
        """Return the position of each wanted key; -1 where there is none."""
        n = len(self._ordered)
        if not n:
            return np.full(len(wanted), -1)
        at = np.searchsorted(self._ordered, wanted)
        at[at == n] = 0
        hit = self._ordered[at] == wanted
        return np.where(hit, self._order[at], -1)


def member(values: Ints, pool: Ints) -> Bools:
    """Tell which values are in a sorted pool.

    Parameters
    ----------
    values : numpy.ndarray of int64, shape (n,)
    pool : numpy.ndarray of int64, shape (m,)

    Returns
    -------
    numpy.ndarray of bool, shape (n,)
    """
    if not len(pool):
        return np.zeros(len(values), dtype=bool)
    at = np.searchsorted(pool, values)
    at[at == len(pool)] = 0
    return pool[at] == values


class Groups:
    """Rows sorted by a dense code, so that sums and extremes of groups are one call each.

    Parameters
    ----------
    codes : numpy.ndarray of int64, shape (n,)
    n_groups : int
        Groups without rows are allowed; their results are the ``empty`` value.
    """

    def __init__(self, codes: Ints, n_groups: int) -> None:
        self.n = n_groups
        self.order = np.argsort(codes, kind="stable")
        self.sizes = np.bincount(codes, minlength=n_groups)
        self.ends = np.cumsum(self.sizes)
        self.starts = self.ends - self.sizes
        self._filled = self.sizes > 0

    def reduce(self, function: np.ufunc, values: NDArray[Any], empty: Any) -> NDArray[Any]:
        """Return a numpy ufunc's reduction of the values of each group."""
        out = np.full(self.n, empty, dtype=values.dtype)
        if self._filled.any():
            starts = self.starts[self._filled]
            out[self._filled] = function.reduceat(values[self.order], starts)
        return out

    def rows(self, number: int) -> Ints:
        """Return the rows of a group."""
        return self.order[self.starts[number] : self.ends[number]]

    def most(self, values: NDArray[Any], empty: Any = -np.inf) -> NDArray[Any]:
        """Return the largest value of each group."""
        return self.reduce(np.maximum, values, empty)

    def least(self, values: NDArray[Any], empty: Any = np.inf) -> NDArray[Any]:
        """Return the smallest value of each group."""
        return self.reduce(np.minimum, values, empty)

    def lists(self, values: NDArray[Any]) -> list[list[Any]]:
        """Return the values of each group's rows, in the rows' order, as a list of lists."""
        ordered = values[self.order].tolist()
        spans = zip(
            self.starts.tolist(),
            self.ends.tolist(),
            strict=True,
        )
        with without_collector():
            return [ordered[start:end] for start, end in spans]


def distinct(codes: Ints, values: Ints, n_groups: int) -> Ints:
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


def ticks(times: Any) -> Ints:
    """Return moments as whole microseconds since 1970 in UTC; ``NEVER`` where one is missing.

    Parameters
    ----------
    times : array-like of datetime64[us, UTC], shape (n,)

    Returns
    -------
    numpy.ndarray of int64, shape (n,)
    """
    return pd.DatetimeIndex(times).tz_convert("UTC").tz_localize(None).as_unit("us").asi8


def moments(numbers: Ints) -> pd.DatetimeIndex:
    """Return whole microseconds since 1970 as moments; the inverse of ``ticks``.

    Parameters
    ----------
    numbers : numpy.ndarray of int64, shape (n,)

    Returns
    -------
    pandas.DatetimeIndex of datetime64[us, UTC]
    """
    naive = pd.DatetimeIndex(numbers.astype(np.int64).view("datetime64[us]"))
    return naive.tz_localize("UTC")


def whole_numbers(values: Floats) -> Any:
    """Return floats as Int64; infinite and NaN become missing.

    Parameters
    ----------
    values : numpy.ndarray of float64, shape (n,)

    Returns
    -------
    pandas array of Int64, shape (n,)
    """
    known = np.isfinite(values)
    numbers = np.where(known, values, 0).astype(np.int64)
    return pd.arrays.IntegerArray(numbers, ~known)


def texts(names: Sequence[str], codes: Ints) -> Any:
    """Return texts by their number; missing where the number is -1.

    Parameters
    ----------
    names : sequence of str
    codes : numpy.ndarray of int64, shape (n,)

    Returns
    -------
    pandas array of str, shape (n,)
    """
    if not len(codes):
        return pd.array([], dtype="str")
    return pd.array(list(names), dtype="str").take(codes, allow_fill=True)
