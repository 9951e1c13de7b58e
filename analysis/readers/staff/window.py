"""Which day and hours a report covers: from its header, or from when it was published."""

import datetime
import re
from dataclasses import dataclass

import analysis.readers.when as when
from analysis.readers.when import publication
from analysis.readers.staff.grammar import PREVIOUS, SINCE_MIDNIGHT, TODAY
from analysis.vocabulary.dates import ClockSpan, to_utc

ZONE = "Europe/Kyiv"
_AS_OF = re.compile(
    r"(?:станом на|за станом на|as of|состоянию на|зведенн\w+ на|сводк\w+ на|update at|as at|by)[ :(]*$"
)
_NAMED_ISSUE = (
    (
        re.compile(
            r"ранков\w+ (?:зведен|дайдж|оператив|інформ)|morning (?:update|report|summary)|утренн\w+ сводк"
        ),
        (8, 0),
    ),
    (
        re.compile(
            r"вечірн\w+ (?:зведен|оператив|інформ)|evening (?:update|report|summary)|вечерн\w+ сводк"
        ),
        (22, 0),
    ),
)
# Issues up to this hour are the morning ones and cover the day before.
_MORNING = 9
_TOLERANCE = datetime.timedelta(hours=12)


@dataclass(frozen=True)
class Window:
    """What a report covers.

    Parameters
    ----------
    slot : str
        '24:00' for a full day, else the clock time up to which the day is covered; '' if not known.
    previous : bool
        Whether it covers the day before it was issued.
    start, end : pandas.Timestamp or None
        UTC.
    warnings : tuple of str
    """

    slot: str
    previous: bool
    start: object
    end: object
    warnings: tuple


def find_window(page, times, published, year):
    """Work out the window of a report.

    Parameters
    ----------
    page : Plain
    times : list of Mark
        Dates and clock times of the text.
    published : str, datetime.date, pandas.Timestamp or None
    year : int or None
        Year of dates written without one.

    Returns
    -------
    Window

    Raises
    ------
    ValueError
        If the date in the header has no year and neither ``year`` nor ``published`` tells it.
    """
    folded, warnings = page.folded, []
    day, stamp = publication(published, ZONE)
    clock, dated = _header(folded, times)
    if clock is None:
        clock = next((hour for words, hour in _NAMED_ISSUE if words.search(folded)), None)
    date = None
    if dated is not None:
        date = when.dated(dated, day, year, "the report's date")
    both = bool(PREVIOUS.search(folded)) and bool(TODAY.search(folded))
    first = min(
        (
            (match.start(), previous)
            for words, previous in ((PREVIOUS, True), (TODAY, False))
            if (match := words.search(folded))
        ),
        default=None,
    )
    if clock is None:
        previous = bool(first and first[1])
        if both:
            previous = not SINCE_MIDNIGHT.search(folded)
            warnings.append(
                f"no time 'as of' and words for two days: read as a report of the {'day before' if previous else 'same day'}"
            )
        if first is None:
            warnings.append(
                "neither a time 'as of' nor a word for the day: what it covers is not known"
            )
    else:
        previous = clock[0] <= _MORNING
        if previous and first and not first[1] and not PREVIOUS.search(folded):
            warnings.append(
                "the hour is that of a morning issue, but the words tell of the same day"
            )
            previous = False
    if date is None and day is not None:
        date = day
    if date is None:
        warnings.append("no date in the text: pass the day of publication to place it in time")
        return Window("24:00" if previous else _slot(clock), previous, None, None, tuple(warnings))
    date = (
        _against(date, day, stamp, clock, warnings)
        if dated is not None and day is not None
        else date
    )
    if previous:
        date -= datetime.timedelta(days=1)
        return Window(
            "24:00", True, to_utc(date, (0, 0), ZONE), to_utc(date, (24, 0), ZONE), tuple(warnings)
        )
    start = to_utc(date, (0, 0), ZONE)
    if clock is None:
        if first is not None:
            warnings.append("no time 'as of': the end of what it covers is not known")
        return Window("", False, start if first else None, None, tuple(warnings))
    return Window(_slot(clock), False, start, to_utc(date, clock, ZONE), tuple(warnings))


def _slot(clock):
    return "" if clock is None else f"{clock[0]:02d}:{clock[1]:02d}"


def _header(folded, times):
    """Find the clock time 'as of' and the date beside it."""
    clocks = [mark for mark in times if isinstance(mark.value, ClockSpan)]
    dates = [
        mark for mark in times if not isinstance(mark.value, ClockSpan) and mark.value.first is None
    ]
    for mark in clocks:
        if _AS_OF.search(folded[max(0, mark.start - 24) : mark.start]):
            near = [
                date
                for date in dates
                if -40 <= date.start - mark.end <= 24 or 0 <= mark.start - date.end <= 24
            ]
            return (mark.value.hour, mark.value.minute), near[0].value if near else (
                dates[0].value if dates else None
            )
    as_of = next(
        (date for date in dates if _AS_OF.search(folded[max(0, date.start - 24) : date.start])),
        None,
    )
    return None, as_of.value if as_of else None


def _against(date, day, stamp, clock, warnings):
    """Check the header's date against the time of publication; headers are mistyped when months turn."""
    issued = to_utc(date, clock or (12, 0), ZONE)
    if stamp is not None and clock is not None:
        late = (stamp - issued).to_pytimedelta()
        agrees = -datetime.timedelta(hours=1) <= late <= datetime.timedelta(days=1)
        of_day = (
            -datetime.timedelta(hours=1)
            <= (stamp - to_utc(day, clock, ZONE)).to_pytimedelta()
            <= _TOLERANCE
        )
    else:
        agrees, of_day = datetime.timedelta(0) <= day - date <= datetime.timedelta(days=1), True
    if agrees:
        return date
    taken = day if of_day else day - datetime.timedelta(days=1)
    warnings.append(
        f"the header says {date:%d.%m.%Y}, but it was published on {day:%d.%m.%Y}: read as the issue of {taken:%d.%m.%Y}"
    )
    return taken
