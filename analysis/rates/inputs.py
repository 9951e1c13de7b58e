"""What the functions take and give: checked arrays in, small frozen results out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from numbers import Number
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

ALTERNATIVES = ("two-sided", "less", "greater")


@dataclass(frozen=True, slots=True)
class Interval:
    """Limits of a rate; unpacks as ``low, high``. Floats for scalar input, else arrays."""

    low: Any
    high: Any
    note: Any = ""

    def __iter__(self) -> Iterator[Any]:
        return iter((self.low, self.high))


@dataclass(frozen=True, slots=True)
class RatioInterval:
    """A ratio of two rates; unpacks as ``ratio, low, high, p``.

    Floats for scalar input, else arrays.
    """

    ratio: Any
    low: Any
    high: Any
    p: Any

    def __iter__(self) -> Iterator[Any]:
        return iter((self.ratio, self.low, self.high, self.p))


def floats(value: Any, name: str = "value") -> np.ndarray:
    """Return anything array-like as float64, with missing values of every kind as NaN.

    Parameters
    ----------
    value : scalar, array-like, masked array, pandas.Series or pandas.array
        What is masked is missing.
    name : str
        Argument to name in an error.

    Returns
    -------
    numpy.ndarray of float64

    Raises
    ------
    TypeError
        If the values are no numbers: text, moments or lengths of time.
    """
    if isinstance(value, (list, tuple)):
        value = [np.nan if item is np.ma.masked else item for item in value]
    if isinstance(value, np.ma.MaskedArray):
        _refuse_type(value.dtype, name)
        return np.ma.filled(value.astype("float64"), np.nan)
    kind = getattr(value, "dtype", None)
    if hasattr(value, "to_numpy"):
        _refuse_type(kind, name)
        if str(kind) != "object":
            return np.asarray(value.to_numpy(dtype="float64", na_value=np.nan))
    out = np.asarray(value)
    _refuse_type(out.dtype, name)
    if out.dtype == object:
        out = _numbers(out, name)
    return out.astype("float64")


def _refuse_type(kind: Any, name: str) -> None:
    text = str(kind)
    if text.startswith(
        ("datetime", "timedelta", "period", "<U", "<S", "str", "category", "<M", "<m")
    ):
        raise TypeError(f"{name}: values of type {text}: expected numbers")


def _numbers(values: np.ndarray, name: str) -> np.ndarray:
    """Check that objects are numbers, or missing."""
    import pandas as pd

    missing = pd.isna(values)
    for item in values[~missing].ravel():
        if isinstance(item, np.ma.core.MaskedConstant) or not isinstance(item, (Number, np.number)):
            raise TypeError(f"{name}: {item!r} ({type(item).__name__}): expected a number")
    return np.where(missing, np.nan, values)


def counts(value: Any, name: str, whole: bool) -> np.ndarray:
    """Return counts as floats after a check.

    Parameters
    ----------
    value : array-like of numbers
        NaN or NA is a missing count and stays so.
    name : str
        Argument to name in an error.
    whole : bool
        Whether only whole numbers will do.

    Returns
    -------
    numpy.ndarray of float64

    Raises
    ------
    ValueError
        Naming the argument, the position and the value of a negative, infinite or (``whole``)
        broken count.
    """
    out = floats(value, name)
    _refuse(out, (out < 0) | np.isinf(out), name, "a count is finite and not below 0")
    if whole:
        _refuse(
            out, ~np.isnan(out) & (out != np.floor(out)), name, "this method takes whole counts"
        )
    return out


def positive(value: Any, name: str, zero: bool = False) -> np.ndarray:
    """Return finite positive numbers as floats after a check.

    Parameters
    ----------
    value : array-like of numbers
    name : str
        Argument to name in an error.
    zero : bool
        Whether 0 will do.

    Returns
    -------
    numpy.ndarray of float64

    Raises
    ------
    ValueError
        Naming the argument, the position and the value.
    """
    out = floats(value, name)
    bad = ~np.isfinite(out) | ((out < 0) if zero else (out <= 0))
    _refuse(
        out,
        bad,
        name,
        "expected a finite number, 0 or above" if zero else "expected a finite number above 0",
    )
    return out


def _refuse(values: np.ndarray, bad: np.ndarray, name: str, reason: str) -> None:
    if not bad.any():
        return
    first = np.unravel_index(np.argmax(bad), bad.shape)
    where = f" at position {', '.join(map(str, first))}" if first else ""
    raise ValueError(f"{name}: {values[first]:.10g}{where}: {reason}")


def choose(value: str, name: str, among: Iterable[str]) -> str:
    """Check that a value is one of the choices.

    Parameters
    ----------
    value : str
    name : str
    among : iterable of str

    Returns
    -------
    str
        The value.

    Raises
    ------
    ValueError
        Listing the choices.
    """
    if value not in tuple(among):
        raise ValueError(f"{name}: {value!r} is not one of {', '.join(among)}")
    return value


def tail_area(level: float, alternative: str) -> float:
    """Return the error probability of one limit.

    Parameters
    ----------
    level : float
        Confidence level.
    alternative : str
        "two-sided", or "greater" (a lower limit only), or "less" (an upper limit only).

    Returns
    -------
    float

    Raises
    ------
    ValueError
        If the level is not between 0.5 and 1, or the alternative is unknown.
    """
    choose(alternative, "alternative", ALTERNATIVES)
    if not (np.ndim(level) == 0 and 0.5 <= level < 1):
        raise ValueError(
            f"level: {level!r}: expected a number from 0.5 up to, but not including, 1"
        )
    return (1 - level) / 2 if alternative == "two-sided" else 1 - level


def plain(array: ArrayLike) -> Any:
    """Return a Python scalar for a 0-dimensional array, and any other array as it is.

    Parameters
    ----------
    array : numpy.ndarray

    Returns
    -------
    float, str or numpy.ndarray
    """
    array = np.asarray(array)
    return array.item() if array.ndim == 0 else array
