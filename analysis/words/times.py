"""Days, hours and windows on a local clock, by fixed formats and the 24-hour clock everywhere."""

from typing import Any

from analysis.words.catalogue import check_language, translate, translate_count
from analysis.words.numbers import decimal, is_missing, number

_NBSP = "\u00a0"
# a longer time is told in days
MOST_HOURS = 72


def day(moment: Any, language: str = "en", *, year: bool = False, full: bool = False) -> str:
    """Print a day of a local time.

    Parameters
    ----------
    moment : pandas.Timestamp, datetime or date
    language : {"en", "uk", "ru"}
    year : bool
    full : bool
        The name of the month in full, with spaces that a line may break at.

    Returns
    -------
    str
    """
    from babel.dates import format_date

    told = moment.date() if hasattr(moment, "date") else moment
    pattern = "d MMMM" if full else "d MMM"
    pattern += " y" if year else ""
    text = format_date(told, pattern, locale=_locale(language))
    return text if full else text.replace(" ", _NBSP)


def _dash(full: bool) -> str:
    # in a narrow column no line begins with a dash
    return " – " if full else f"{_NBSP}– "


def _locale(language: str) -> str:
    # British months: Sept
    return "en_GB" if check_language(language) == "en" else language


def hour(moment: Any) -> str:
    """Print an hour of a local time.

    Parameters
    ----------
    moment : pandas.Timestamp or datetime

    Returns
    -------
    str
    """
    return f"{moment:%H:%M}"


def days(
    first: Any, last: Any, language: str = "en", *, full: bool = False, year: bool = True
) -> str:
    """Print the days from one local time to another.

    Parameters
    ----------
    first, last : pandas.Timestamp or datetime
        Both days are in.
    language : {"en", "uk", "ru"}
    full : bool
        Months in full.
    year : bool
        With their year; with both where they differ, in any case.

    Returns
    -------
    str
        A single day where both are of it.
    """
    apart = first.year != last.year
    until = day(last, language, year=year or apart, full=full)
    if first.date() == last.date():
        return until
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{until}"
    return f"{day(first, language, year=apart, full=full)}{_dash(full)}{until}"


def window(start: Any, end: Any, tz: str, language: str = "en", *, full: bool = True) -> str:
    """Print a window in local time: its days, with hours where it is not of whole days.

    Parameters
    ----------
    start, end : pandas.Timestamp
        UTC; missing is said.
    tz : str
        Zone of the local clock.
    language : {"en", "uk", "ru"}
    full : bool
        Months in full.

    Returns
    -------
    str
        Midnight is the end of a day in print, not the start of the next.
    """
    if is_missing(start) and is_missing(end):
        return translate("hours not stated", language)
    if is_missing(end):
        begun = _moment(start.tz_convert(tz), language, full)
        return translate("from {moment}, end not stated", language).format(moment=begun)
    last, until = _close(end.tz_convert(tz))
    if is_missing(start):
        ended = f"{day(last, language, year=True, full=full)}, {until}"
        return translate("until {moment}, start not stated", language).format(moment=ended)
    return _between(start.tz_convert(tz), last, until, language, full)


def _close(end: Any) -> tuple[Any, str]:
    """Return the day that a window ends on, and its hour."""
    import pandas as pd

    if end == end.normalize():
        return end - pd.Timedelta(hours=1), "24:00"
    return end, hour(end)


def _between(first: Any, last: Any, until: str, language: str, full: bool) -> str:
    whole = first == first.normalize() and until == "24:00"
    if whole:
        return days(first, last, language, full=full)
    if first.date() == last.date():
        return f"{day(first, language, year=True, full=full)}, {hour(first)}–{until}"
    begun = f"{day(first, language, year=first.year != last.year, full=full)}, {hour(first)}"
    return f"{begun}{_dash(full)}{day(last, language, year=True, full=full)}, {until}"


def _moment(moment: Any, language: str, full: bool) -> str:
    return f"{day(moment, language, year=True, full=full)}, {hour(moment)}"


def moment(value: Any, tz: str, language: str = "en") -> str:
    """Print a moment in local time.

    Parameters
    ----------
    value : pandas.Timestamp
    tz : str
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
        "" where it is missing.
    """
    return "" if is_missing(value) else _moment(value.tz_convert(tz), language, False)


def clock_hours(key: str, language: str = "en") -> str:
    """Print the clock hours of a window.

    Parameters
    ----------
    key : str
        As made by ``analysis.conflict.clock_keys``.
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
    """
    from analysis.conflict import read_clock

    if not key:
        return translate("hours not known", language)
    first, last, later = read_clock(key)
    if first == last and not later:
        if first == "00:00":
            return translate("whole day", language)
        return translate("24 h from {hour}", language).format(hour=first)
    if not later:
        return f"{first}–{last}"
    if last == "00:00":
        last, later = "24:00", later - 1
    if not later:
        return f"{first}–{last}"
    text = translate_count(
        "{first} to {last} the next day", "{first} to {last}, {n} days later", later, language
    )
    return text.format(first=first, last=last, n=later)


def hours(value: Any, language: str = "en") -> str:
    """Print a number of hours; more than three days of them in days, with a decimal at most.

    Parameters
    ----------
    value : float
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
    """
    if is_missing(value) or value <= MOST_HOURS:
        text = translate("{n} h", language).format(n=number(value, language))
        return text.replace(" ", _NBSP)
    days_long = round(float(value) / 24, 1)
    if days_long.is_integer():
        text = translate_count("{n} day", "{n} days", int(days_long), language)
    else:
        text = translate("{n} days", language)
    return text.format(n=decimal(days_long, 1, language)).replace(" ", _NBSP)


def unit(per: Any, language: str = "en") -> str:
    """Print a unit of exposure such as '24h' or '7d'.

    Parameters
    ----------
    per : str
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
    """
    text = str(per)
    digits = "".join(c for c in text if c.isdigit() or c == ".") or "1"
    letters = text.lstrip("0123456789. ").lower()
    if letters in ("h", "hour", "hours"):
        return hours(float(digits), language)
    if letters in ("d", "day", "days"):
        return hours(24 * float(digits), language)
    return text
