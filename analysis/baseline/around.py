"""The truce as it is studied, and the days around it that may hold normal ones."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import pandas as pd

from analysis.conflict import Conflict, Truce

if TYPE_CHECKING:
    from datetime import date

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]|$)")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
SIDES = ("both", "before", "after")
# stands for the end of a truce that none was published of
_NEVER = pd.Timestamp("2200-01-01", tz="UTC")


class Account(Protocol):
    """What ``reconcile`` returns, as far as statistics look into it."""

    @property
    def counts(self) -> pd.DataFrame:
        """As declared in ``analysis.schema.COUNTS``."""
        ...

    @property
    def conflict(self) -> Conflict:
        """The conflict that the counts are of."""
        ...


@dataclass(frozen=True, slots=True)
class Around:
    """The days around a truce.

    Attributes
    ----------
    truce : Truce
        The window that is studied: it always has an end.
    barred : tuple of Truce
        Truces whose days are no normal ones: first the truce itself as declared.
    begin, end : pandas.Timestamp
        Half-open interval that holds the normal days, UTC.
    days : int
    side : str
    conflict : Conflict
    """

    truce: Truce
    barred: tuple[Truce, ...]
    begin: pd.Timestamp
    end: pd.Timestamp
    days: int
    side: str
    conflict: Conflict

    @property
    def tz(self) -> str:
        """Zone of the truce's clock."""
        return self.truce.tz


def check_account(book: Any, caller: str) -> None:
    """Refuse what is no account.

    Parameters
    ----------
    book : object
    caller : str
        The function that was called, for the message.

    Raises
    ------
    TypeError
    """
    if not (hasattr(book, "counts") and hasattr(book, "conflict")):
        raise TypeError(
            f"{caller} takes what reconcile() returned first; got a {type(book).__name__}"
        )


def forbids(truce: Truce, category: Any, conflict: Conflict) -> tuple[np.ndarray, np.ndarray]:
    """Tell which acts a truce forbids, and of which that can't be told.

    Parameters
    ----------
    truce : Truce
    category : pandas.Series of str, shape (n,)
    conflict : Conflict

    Returns
    -------
    sure, unsure : numpy.ndarray of bool, shape (n,)
        An act of the conflict's own is judged as the act of the common vocabulary that it is under.
    """
    categories = conflict.categories
    answers = {name: categories.covered(truce.scope, name) for name in category.unique()}
    told = [answers[name] for name in category]
    sure = np.array([answer is True for answer in told], dtype=bool)
    unsure = np.array([answer is None for answer in told], dtype=bool)
    return sure, unsure


def inside(truce: Truce, rows: Any) -> pd.Series:
    """Tell which windows lie inside a truce.

    Parameters
    ----------
    truce : Truce
    rows : pandas.DataFrame
        With ``start`` and ``end``.

    Returns
    -------
    pandas.Series of bool
    """
    return truce.contains(rows["start"], rows["end"])


def days_around(
    book: Account,
    truce: str | Truce,
    *,
    days: int,
    side: str,
    until: "str | date | pd.Timestamp | None",
) -> Around:
    """Work out the window that is studied and the days around it.

    Parameters
    ----------
    book : Book
    truce : str or Truce
    days : int
        Local days before and after.
    side : {"both", "before", "after"}
        A truce that has no end has no days after it: "both" is then "before".
    until : str, date or Timestamp, optional
        Where the window ends: a day (it is the last one) or a moment. By default the end of the
        truce; of a truce without one the last moment that a count is known of, or the start of the
        next truce.

    Returns
    -------
    Around
        The day on which the truce began and the one on which it ended are filled up to local
        midnight before the days are counted off.

    Raises
    ------
    ValueError
        If an argument is not one of its choices, or the window can't be told.
    """
    _check(days, side)
    conflict = book.conflict
    declared = conflict.truce(truce)
    if pd.isna(declared.start):
        raise ValueError(f"truce: {declared.ceasefire}: no start was published")
    window = replace(declared, end=_window_end(book, declared, until))
    open_end = bool(pd.isna(declared.end))
    if open_end and side == "after":
        raise ValueError(
            f"side: 'after': {declared.ceasefire} has no end; expected 'before' or 'both'"
        )
    side = "before" if open_end else side
    whole = replace(declared, end=_NEVER) if open_end else declared
    barred = (whole, *conflict.others(declared))
    begin, end = _span(window, whole, days, side)
    return Around(
        window,
        barred,
        begin,
        end,
        days,
        side,
        conflict,
    )


def _check(days: int, side: str) -> None:
    if not (isinstance(days, (int, np.integer)) and 0 < days <= 36_500):
        raise ValueError(f"days: {days!r}: expected a whole number above 0, up to 36500")
    if side not in SIDES:
        raise ValueError(f"side: {side!r} is not one of {', '.join(SIDES)}")


def _window_end(book: Account, truce: Truce, until: Any) -> Any:
    end: Any = truce.end if until is None else _last_moment(until, truce.tz)
    if until is None and pd.isna(end):
        end = _last_known(book, truce)
    if end <= truce.start:
        raise ValueError(f"until: {until!r}: expected a day after the start of {truce.ceasefire}")
    return end if pd.isna(truce.end) else min(end, truce.end)


def _last_known(book: Account, truce: Truce) -> Any:
    """Return where the window of a truce without an end closes: the last count, or the next truce.

    What was counted after another truce was declared is said of that one.
    """
    after = book.counts.loc[book.counts["end"] > truce.start, "end"]
    last: Any = after.max() if len(after) else pd.NaT
    if pd.isna(last):
        raise ValueError(
            f"until: {truce.ceasefire} has no end and no count after its start; expected a day"
        )
    following = book.conflict.next_after(truce)
    return last if following is None else min(last, following.start)


def _last_moment(until: Any, tz: str) -> Any:
    """Return the end of the window: a bare day is the last one in it."""
    moment = read_until(until)
    is_day = moment.tzinfo is None and moment == moment.normalize()
    stated_hour = isinstance(until, str) and ":" in until
    if is_day and not stated_hour:
        moment = moment + pd.DateOffset(days=1)
    return utc(moment, tz)


def read_until(until: Any) -> Any:
    """Return the last day of a window, or its end, as given.

    Parameters
    ----------
    until : str, date or Timestamp

    Returns
    -------
    pandas.Timestamp

    Raises
    ------
    ValueError
        If it is none, is not within 1900 to 2100, or is a text that does not begin with
        YYYY-MM-DD: in others day and month may change places.
    """
    moment: Any = pd.NaT
    if not isinstance(until, str) or _ISO.match(until):
        try:
            moment = pd.Timestamp(until)
        except (ValueError, TypeError):
            moment = pd.NaT
    if pd.isna(moment) or not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        raise ValueError(f"until: {until!r}: expected a day such as '2026-11-20', or a moment")
    return moment


def utc(value: Any, tz: str) -> Any:
    """Return a moment in UTC; without a zone it is local.

    Parameters
    ----------
    value : str, datetime or Timestamp
    tz : str

    Returns
    -------
    pandas.Timestamp
    """
    moment: Any = pd.Timestamp(value)
    if moment.tzinfo is None:
        moment = moment.tz_localize(tz)
    return moment.tz_convert("UTC")


def _span(window: Truce, whole: Truce, days: int, side: str) -> tuple[pd.Timestamp, pd.Timestamp]:
    before = pd.DateOffset(days=days)
    begin, end = whole.end, window.start
    if side != "after":
        begin = window.start.tz_convert(window.tz).normalize() - before
    if side != "before":
        last = whole.end.tz_convert(window.tz)
        midnight = last.normalize()
        end = (last if last == midnight else midnight + pd.DateOffset(days=1)) + before
    return begin.tz_convert("UTC"), end.tz_convert("UTC")


def stretches(exclude: Sequence[Any] | None, tz: str) -> list[tuple[pd.Timestamp, pd.Timestamp]]:
    """Read what is to be left out as pairs of moments.

    Parameters
    ----------
    exclude : sequence, optional
        Pairs (start, end), truces, or single moments, each of which stands for its local day.
    tz : str

    Returns
    -------
    list of (pandas.Timestamp, pandas.Timestamp)
    """
    return [_stretch(item, tz) for item in exclude or ()]


def _stretch(item: Any, tz: str) -> tuple[pd.Timestamp, pd.Timestamp]:
    if isinstance(item, Truce):
        end: Any = _NEVER if pd.isna(item.end) else item.end
        return item.start, end
    if isinstance(item, (tuple, list)):
        first, last = item
        return utc(first, tz), utc(last, tz)
    day = utc(item, tz).tz_convert(tz).normalize()
    next_day = day + pd.DateOffset(days=1)
    return day.tz_convert("UTC"), next_day.tz_convert("UTC")
