"""Days and moments as people type them; each within 1900 to 2100, each in a known zone."""

import datetime
import re
import unicodedata
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import pandas as pd

from analysis import schema
from analysis.loaders.faults import Faults, nearest_of
from analysis.vocabulary.dates import find_dates, read_date, read_time
from analysis.vocabulary.text import fold, visible

FIRST_YEAR, LAST_YEAR = 1900, 2100
_MOST_HINTS = 50
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_HYPHENED = re.compile(r"(\d{1,2})[- ]([^\W\d_]+)\.?[- ,]+(\d{4})")
_OFFSET_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})")
_OFFSET_ZONE = re.compile(r"(?:UTC|GMT)?\s*([+-])(\d{1,2})(?::?(\d{2}))?", re.IGNORECASE)
# four digits that are no offset and no hour
_YEAR = re.compile(r"(?<![\d:])(\d{4})(?!\d| ?(?:hrs|hours))")
_OFFSET_TAIL = re.compile(r"(?<=\d)\s*[+-]\d{2}:?\d{2}$")
_ORDERS = {"dmy": (0, 1, 2), "mdy": (1, 0, 2), "ymd": (2, 1, 0)}
_CALENDARS = (
    (1300, 1409, "Solar Hijri", "2025 is 1404 there"),
    (1410, 1500, "Islamic", "2025 is 1446 or 1447 there"),
    (2440, 2650, "Buddhist", "2025 is 2568 there"),
    (5600, 5900, "Hebrew", "2025 is 5785 or 5786 there"),
    (1, 200, "Minguo or Japanese", "2025 is 114 or Reiwa 7 there"),
)
_WRITE = "write YYYY-MM-DD"
_NO_ZONE = (
    "a day without a zone; give the column tz, such as {zone}, or a time with its offset, "
    'or zone = "{zone}" in conflict.toml'
)


def check_zone(zone: str) -> str:
    """Return the name of a zone, if there is one.

    Parameters
    ----------
    zone : str

    Returns
    -------
    str

    Raises
    ------
    ValueError
        If there is none; says what to write instead.
    """
    if zone in _zones():
        return zone
    raise ValueError(_unknown_zone(zone))


def known_zones(zones: pd.Series, faults: Faults) -> pd.Series:
    """Return the zones of rows; those that are not known are faults of their column.

    Parameters
    ----------
    zones : pandas.Series of str
        Index: lines.
    faults : Faults

    Returns
    -------
    pandas.Series of str
        UTC for the lines that are refused, so that their moments are not told off once more.
    """
    wrong: dict[str, str] = {}
    for zone in pd.unique(zones):
        if zone and zone not in _zones():
            # to look for the nearest takes long: after so many it is no matter of spelling
            wrong[zone] = _unknown_zone(zone, hint=len(wrong) < _MOST_HINTS)
    if not wrong:
        return zones
    unknown = zones.isin(list(wrong))
    for line, zone in zones[unknown].items():
        faults.add(line, "tz", zone, wrong[zone])
    return zones.where(~unknown, "UTC")


def _unknown_zone(zone: str, *, hint: bool = True) -> str:
    advice = _zone_hint(zone) if hint else "write a name such as Asia/Aden"
    return f"zone {zone[:60]!r} is not known; {advice}"


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones() - {"localtime", "posixrules", "Factory"})


def _zone_hint(zone: str) -> str:
    offset = _OFFSET_ZONE.fullmatch(zone.strip())
    if offset and not int(offset[3] or 0):
        # the names of these zones have the sign turned round
        sign = "-" if offset[1] == "+" else "+"
        named = f"Etc/GMT{sign}{int(offset[2])}"
        if named in _zones():
            return f"write the name of a place, such as Asia/Aden, or {named}"
    folded = {name.casefold(): name for name in _zones()}
    asked = zone.strip().casefold().replace(" ", "_")
    near = nearest_of(asked, folded)
    hint = f"; is it {folded[near]}?" if near else ""
    return f"write a name such as Asia/Aden{hint}"


def plain_digits(text: str) -> str:
    """Return a text with the digits of any script as 0 to 9, without marks that are not seen.

    Parameters
    ----------
    text : str

    Returns
    -------
    str
    """
    if text.isascii():
        return text
    return "".join(_digit(letter) for letter in visible(text))


def _digit(letter: str) -> str:
    if letter.isascii() or not letter.isdecimal():
        return letter
    return str(unicodedata.decimal(letter))


def read_day(text: str, order: str | None = None) -> datetime.date:
    """Read one day.

    Parameters
    ----------
    text : str
        '2025-04-20', '20.04.2025', '20 April 2025', '20-Apr-2025', '2025/4/20'; '04/05/2025' only
        where the order is declared.
    order : {"dmy", "mdy", "ymd"}, optional

    Returns
    -------
    datetime.date

    Raises
    ------
    ValueError
        If it is not one day, if day and month can't be told apart, or if the year is not one of
        1900 to 2100.
    """
    plain = plain_digits(text).strip()
    _check_year(plain, text)
    first = _YEAR_FIRST.fullmatch(plain)
    if first:
        return _date(first[1], first[3], first[4], text)
    last = _YEAR_LAST.fullmatch(plain)
    if last and order in _ORDERS:
        parts = (last[1], last[3], last[4])
        day, month, year = (parts[at] for at in _ORDERS[order])
        return _date(year, month, day, text)
    if last and last[2] != ".":
        raise ValueError(
            f'{text!r}: day and month can\'t be told apart; {_WRITE}, or declare days = "dmy"'
        )
    hyphened = _HYPHENED.fullmatch(plain)
    joined = " ".join(hyphened.groups()) if hyphened else plain
    try:
        return read_date(joined)
    except ValueError:
        raise ValueError(f"{text[:60]!r} is not one day; {_WRITE}") from None


def _date(year: str, month: str, day: str, text: str) -> datetime.date:
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        raise ValueError(f"{text!r} is not one day; {_WRITE}") from None


def _check_year(plain: str, text: str) -> None:
    day = _OFFSET_TAIL.sub("", plain) if ":" in plain else plain
    for said in _YEAR.findall(day):
        year = int(said)
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise ValueError(_wrong_year(year, text))


def _wrong_year(year: int, text: str) -> str:
    for first, last, name, like in _CALENDARS:
        if first <= year <= last:
            return (
                f"{text[:60]!r}: year {year} is not in {FIRST_YEAR} to {LAST_YEAR}; "
                f"another calendar ({name}: {like})? Write the Gregorian day"
            )
    return f"{text[:60]!r}: year {year} is not in {FIRST_YEAR} to {LAST_YEAR}"


def read_moment(
    text: str, zone: str, *, closing: bool = False, order: str | None = None
) -> pd.Timestamp:
    """Read one moment, or a day or a month that stands for the whole of it.

    Parameters
    ----------
    text : str
        A moment with an offset or with a zone; a day; a month such as '2025-04'.
    zone : str
        Zone of the local clock; '' where none is given.
    closing : bool
        Whether it ends a window: a day then stands for its end.
    order : {"dmy", "mdy", "ymd"}, optional
        Of day and month.

    Returns
    -------
    pandas.Timestamp
        In UTC.

    Raises
    ------
    ValueError
        If it is no moment, or has no zone and none is given.
    """
    if zone:
        check_zone(zone)
    plain = plain_digits(text).strip()
    _check_year(plain, text)
    month = _MONTH.fullmatch(plain)
    if month:
        first = _date(month[1], month[2], "1", text)
        return _local_day(_next_month(first) if closing else first, zone)
    if ":" not in plain and _is_day(plain):
        day = read_day(text, order)
        return _local_day(day + datetime.timedelta(days=1) if closing else day, zone)
    moment = _read_time(plain, text, zone, order)
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValueError(f"{text[:60]!r}: not in {FIRST_YEAR} to {LAST_YEAR}")
    return moment


def _is_day(plain: str) -> bool:
    if _ISO_DAY.fullmatch(plain) or _YEAR_FIRST.fullmatch(plain) or _YEAR_LAST.fullmatch(plain):
        return True
    if _HYPHENED.fullmatch(plain):
        return True
    folded = fold(plain)
    dates = find_dates(folded)
    return len(dates) == 1 and (dates[0].start, dates[0].end) == (0, len(folded))


def _read_time(plain: str, text: str, zone: str, order: str | None) -> pd.Timestamp:
    # a day in digits before or after a clock time, in the order that is declared
    parts = plain.split()
    days = [part for part in parts if _YEAR_FIRST.fullmatch(part) or _YEAR_LAST.fullmatch(part)]
    if len(days) == 1:
        plain = " ".join(read_day(p, order).isoformat() if p == days[0] else p for p in parts)
    try:
        return read_time(plain, tz=zone or None)
    except ValueError as error:
        reason = str(error).replace(repr(plain), repr(text[:60]))
    except OverflowError:
        reason = f"{text[:60]!r} is no moment"
    raise ValueError(f"{reason}; write YYYY-MM-DD, or YYYY-MM-DDTHH:MM with its offset")


def _local_day(day: datetime.date, zone: str) -> pd.Timestamp:
    if not zone:
        raise ValueError(_NO_ZONE.format(zone="Asia/Aden"))
    return _start_of_day(day, zone)


def _start_of_day(day: datetime.date, zone: str) -> pd.Timestamp:
    """The day's first moment: where the clocks skip midnight, the hour after it."""
    naive = datetime.datetime.combine(day, datetime.time())
    local = naive.replace(tzinfo=ZoneInfo(zone))
    return pd.Timestamp(local).tz_convert("UTC")


def _next_month(day: datetime.date) -> datetime.date:
    return (day.replace(day=28) + datetime.timedelta(days=4)).replace(day=1)


def read_moments(
    texts: pd.Series, zones: pd.Series, *, closing: bool = False, order: str | None = None
) -> tuple[pd.Series, dict[int, str]]:
    """Read a column of moments, each distinct cell once.

    Parameters
    ----------
    texts, zones : pandas.Series of str, shape (n,)
        Cells and their zones, "" where there is none; the same index of lines.
    closing : bool
        Whether they end windows.
    order : {"dmy", "mdy", "ymd"}, optional

    Returns
    -------
    moments : pandas.Series of datetime64[us, UTC], shape (n,)
    reasons : dict of int to str
        Why cells can't be read, by line.
    """
    # the zone belongs to the moment: the same cell in another zone is another one
    pairs = zip(texts.tolist(), zones.tolist(), strict=True)
    places: dict[tuple[str, str], int] = {("", ""): 0}
    codes = [places.setdefault(pair if pair[0] else ("", ""), len(places)) for pair in pairs]
    read, wrong = _read_distinct(list(places), closing, order)
    moments = pd.Series(read.take(codes), index=texts.index)
    told = zip(texts.index, codes, strict=True) if wrong else ()
    reasons = {int(line): wrong[code] for line, code in told if code in wrong}
    return moments, reasons


def _read_distinct(
    distinct: list[tuple[str, str]], closing: bool, order: str | None
) -> tuple[pd.DatetimeIndex, dict[int, str]]:
    wrong: dict[int, str] = {}
    moments: list[datetime.datetime | None] = []
    for at, (text, zone) in enumerate(distinct):
        moment = _read_offset(text)
        if moment is None and text:
            try:
                moment = read_moment(text, zone, closing=closing, order=order)
            except ValueError as error:
                wrong[at] = str(error)
        moments.append(moment)
    return pd.DatetimeIndex(moments, dtype=schema.TIME), wrong


def _read_offset(text: str) -> datetime.datetime | None:
    """Read a moment with its offset in the usual form; None where it has another."""
    if not _OFFSET_MOMENT.fullmatch(text):
        return None
    try:
        moment = datetime.datetime.fromisoformat(text).astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        return None
    return moment if FIRST_YEAR <= moment.year <= LAST_YEAR else None
