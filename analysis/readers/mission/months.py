"""What the mission counted month by month, in a list under the total of all of the months."""

import datetime
import re
from typing import Any

from analysis.readers.lexicon import REGION
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.mission.clock import ZONE, Span
from analysis.readers.mission.tallies import Tallies
from analysis.readers.text import BULLETS
from analysis.vocabulary.dates import MONTHS, to_utc

# 'The number of ceasefire violations by month:'
_HEAD = re.compile(
    r"(?:ceasefire violations|violations of the ceasefire|порушен\w+ (?:режиму )?припинення вогню"
    r"|нарушен\w+ (?:режима )?прекращения огня)[^.:\n]{0,40} "
    r"(?:by month|per month|each month|monthly|(?:за|по) м[іе]с\w+|помісячно|помесячно)"
    r"[^.:\n]{0,40}:?\s*$"
)
# '- January 2021: 1,126'
_ITEM = re.compile(
    rf"\s*(?:[{BULLETS}–—-]+ *)?(?P<month>[a-zа-яіїє]+)(?: 20\d\d)?(?: [-–—]|:| \() ?(?=\d)"
)
_SECOND = datetime.timedelta(seconds=1)
_NOT_PLACED = "a number of a month, which is no part of a total told before"


def state_by_month(line: Line, tallies: Tallies) -> None:
    """State the numbers of a list of months where they add up to a total of those months that was
    told before; else say that they were not understood.

    Parameters
    ----------
    line : Line
        Which may head such a list.
    tallies : Tallies
    """
    if _HEAD.search(line.folded) is None or line.of(REGION):
        return
    items = _items_after(line, tallies)
    whole = _whole_of(items, tallies)
    for at, (_, mark) in enumerate(items):
        if whole is None:
            tallies.ledger.puzzle(mark, _NOT_PLACED)
            continue
        window = _month_of(whole, at)
        tallies.put(mark, line, whole["sector"], "total", window, None, "violations by month")


def _items_after(line: Line, tallies: Tallies) -> list[tuple[int, Mark]]:
    """Return the months, with their numbers, that the paragraphs after a head begin with."""
    numbers = {mark.start: mark for mark in tallies.ledger.numbers}
    folded = line.page.folded
    items = []
    item = _ITEM.match(folded, line.end)
    while item is not None and item["month"] in MONTHS and item.end() in numbers:
        mark = numbers[item.end()]
        items.append((MONTHS[item["month"]], mark))
        end = folded.find("\n", mark.end)
        item = None if end < 0 else _ITEM.match(folded, end)
    return items


def _whole_of(items: list[tuple[int, Mark]], tallies: Tallies) -> dict[str, Any] | None:
    """Return the only total, told before, whose months are those of a list and which their numbers
    add up to.
    """
    exact = all(mark.value.qualifier == "exact" for _, mark in items)
    values = [mark.value.value for _, mark in items]
    if not exact or None in values or len(values) < 2:
        return None
    rows = [row for row in tallies.ledger.statements() if _is_a_total(row, sum(values))]
    months = [month for month, _ in items]
    alike = [row for row in rows if _months_of(row) == months]
    return alike[0] if len(alike) == 1 else None


def _is_a_total(row: dict[str, Any], value: int) -> bool:
    """Tell a total of so many that has bounds."""
    told = (row["category"], row["value"], row["qualifier"]) == ("total", value, "exact")
    return told and row["start"] is not None and row["end"] is not None


def _months_of(row: dict[str, Any]) -> list[int]:
    """Return the months that a row's window is of, at most twelve."""
    first, last = _first_day(row), (row["end"] - _SECOND).tz_convert(ZONE).date()
    following = row["end"].tz_convert(ZONE)
    if first.day != 1 or (following.day, following.hour) != (1, 0):
        return []  # its first or last month is none that a list counts over
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return [(first.month - 1 + at) % 12 + 1 for at in range(count)] if count <= 12 else []


def _first_day(row: dict[str, Any]) -> datetime.date:
    return row["start"].tz_convert(ZONE).date()


def _month_of(row: dict[str, Any], at: int) -> Span:
    """Return the month that stands so many months after that in which a row's window begins."""
    first = _first_day(row)
    bounds = []
    for months in (at, at + 1):
        years, month = divmod(first.month - 1 + months, 12)
        day = datetime.date(first.year + years, month + 1, 1)
        bounds.append(to_utc(day, (0, 0), ZONE))
    return Span(*bounds)
