"""Hours of a part of a count: 'from midnight to 20:00 1,355 times, 46 of them by 16:00'."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from analysis.readers.lexicon import TIME
from analysis.readers.line import Line, make_line
from analysis.readers.markers import SINCE_MIDNIGHT, SINCE_TRUCE
from analysis.readers.marks import Mark
from analysis.readers.statement.days import Span
from analysis.readers.statement.told_as_of import date_of, is_as_of
from analysis.readers.when import Moment, moments
from analysis.vocabulary.dates import ClockSpan, to_utc

_OF_THEM = re.compile(
    r"(?<![a-zа-яіїєґ])(?:including|of (?:them|these|which|those|this number)|among them|зокрема"
    r"|[ву] (?:том|тому) числ[еі]|(?:із|з|из) (?:них|цих|этих|которых|яких))(?![a-zа-яіїєґ])"
)
# ', by midnight they dealt 444 strikes', beside hours before it
_THEN_BY = re.compile(
    r"[,;] (?:(?:а|и|і|й|та|and|while|but|при этом|при цьому|вже|уже|already) )*"
    r"(?:до|після|после|before|after|until|by|к|ко) $"
)
# 'By noon', as a sentence begins that goes on with the hours of the one before
_BEGINS_BY = re.compile(
    r"\W*(?:(?:а|и|і|й|та|and|вже|уже|already) )?"
    r"(?:до|після|после|before|after|until|by|к|ко) $"
)
_AFTER = re.compile(r"(?<![a-zа-яіїєґ])(?:після|после|after|following|past) $")
_BEFORE = re.compile(r"(?<![a-zа-яіїєґ])(?:before|by|until|till|up to|prior to|до|к|ко) $")
# 'as of 16:00', which is the whole's where that has no end of its own
_AS_OF = re.compile(r"(?:станом на|состоянию на|as of|as at) $")
# 'and 46 of them by 16:00', 'up from 46 by 16:00', beside others of the same whole
_IT_IS_OF_THEM = re.compile(
    r" (?:[a-zа-яіїєґ'-]+ )?"
    r"(?:of (?:them|these|those)|(?:із|з|из) (?:них|цих|этих))(?![a-zа-яіїєґ])"
)
_UP_FROM = re.compile(r"(?<![a-zа-яіїєґ])(?:up|down|rising|compared) (?:from|with|to) (?:\w+ )?$")
_APART = re.compile(r"[,;:]")
_PARTED = re.compile(r"[,;:(]| - ")
_DAY = datetime.timedelta(days=1)
# as many signs as may part a sentence from the one whose hours it goes on with
_NEXT = 8


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a sentence that tells hours of a part of what is counted.

    Parameters
    ----------
    line : Line
        The sentence.
    begin : int
        Where the stretch begins.
    hours : tuple of tuple of Moment
        Its hours: one, or two from which to which.
    leads : bool
        Whether it is the whole sentence, and the count stands in the one before.
    """

    line: Line
    begin: int
    hours: tuple[tuple[Moment, ...], ...]
    leads: bool

    def holds(self, mark: Mark) -> bool:
        """Tell whether a number stands in it.

        Parameters
        ----------
        mark : Mark
        """
        return mark.start >= self.begin

    def rest(self) -> Line:
        """Return the sentence without its hours."""
        line = self.line
        kept = [one for one in line.marks.values() if one.what != TIME or one.start < self.begin]
        return make_line(line.page, line.start, line.end, kept)

    def of(self, mark: Mark) -> tuple[Moment, ...]:
        """Return the hours of a number in it, none where they may be another's.

        Parameters
        ----------
        mark : Mark
        """
        starts = [one.start for one in _numbers(self.line) if one.start >= self.begin]
        if self.hours[0][0].start < starts[0]:
            return [hours for hours in self.hours if hours[0].start < mark.start][-1]
        up_to = min((at for at in starts if at > mark.start), default=self.line.end)
        told = (hours for hours in self.hours if mark.end <= hours[0].start < up_to)
        return next(told, ())


def part_with_hours(line: Line) -> Part | None:
    """Return the stretch of a sentence that tells hours of a part of a count, None without one.

    Parameters
    ----------
    line : Line
    """
    times = [line.marks[at] for at in line.of(TIME)]
    if not line.numbers() or not any(isinstance(one.value, ClockSpan) for one in times):
        return None
    found = moments(line.page.folded, times)
    begin = _begin_of(line, found)
    if begin is None:
        return None
    within = [one for one in found if one.start >= begin]
    marked = [one for one in times if one.start >= begin]
    alone = [one for one in marked if not any(at.start <= one.start < at.end for at in within)]
    hours = tuple(_in_pairs(line, within))
    numbered = any(one.start >= begin for one in _numbers(line))
    if alone or not hours or not numbered or not all(_is_bound(line, one) for one in hours):
        return None
    told_midnight = SINCE_MIDNIGHT.search(line.page.folded, begin, line.end)
    own = _past_those_of_all(line, begin, hours[0][0].start)
    if told_midnight or _are_the_whole_s(line, own, found):
        return None
    return Part(line, own, hours, begin == line.start)


def _past_those_of_all(line: Line, begin: int, hours: int) -> int:
    """Return where the part begins in 'of them 901 shellings, by noon 59 assaults': at the hour
    that leads the numbers after a comma.
    """
    numbers = [one for one in _numbers(line) if one.start >= begin]
    before = [one for one in numbers if one.end <= hours]
    if len(before) > 1 and _is_of_its_own(line, before[-1], hours):
        return before[-1].start
    led = before and len(before) < len(numbers)
    return hours if led and _APART.search(line.page.folded, before[-1].end, hours) else begin


def _is_of_its_own(line: Line, last: Mark, hours: int) -> bool:
    """Tell '46 of them by 16:00' and 'up from 46 by 16:00', whose hour is no other number's."""
    folded = line.page.folded
    of_them = _IT_IS_OF_THEM.match(folded, last.end, hours)
    return bool(of_them or _UP_FROM.search(folded, line.start, last.start))


def _are_the_whole_s(line: Line, begin: int, found: list[Moment]) -> bool:
    """Tell hours that end the sentence, ', as of 16:00', and may be those of all that it counts."""
    folded = line.page.folded
    told = next(one for one in found if one.start >= begin)
    numbers = [one.end for one in _numbers(line) if begin <= one.start and one.end <= told.start]
    if numbers and _APART.search(folded, numbers[-1], told.start):
        return True
    ends = [one for one in found if one.start < begin and _is_before(line, one)]
    return not ends and _AS_OF.search(folded, line.start, told.start) is not None


def starts_of_parts(lines: list[Line]) -> set[int]:
    """Return where the times begin that are told of parts of what is counted.

    Parameters
    ----------
    lines : list of Line
        The sentences of the text.
    """
    parts = _parts_of(lines)
    return {
        part.line.marks[at].start
        for part in parts
        for at in part.line.of(TIME)
        if part.line.marks[at].start >= part.begin
    }


def _parts_of(lines: list[Line]) -> list[Part]:
    """Return the parts told in some sentences, but for one that leads where nothing is counted."""
    counted = [line.end for line in lines if line.numbers() and _tells_hours(line)]
    parts = [part for line in lines if (part := part_with_hours(line)) is not None]
    return [part for part in parts if not part.leads or counted[0] <= part.line.start]


def _tells_hours(line: Line) -> bool:
    """Tell a sentence that says since when or up to when it counts."""
    clocks = any(isinstance(line.marks[at].value, ClockSpan) for at in line.of(TIME))
    return clocks or bool(line.finds(SINCE_MIDNIGHT) or line.finds(SINCE_TRUCE))


def _numbers(line: Line) -> list[Mark]:
    return [line.marks[at] for at in line.numbers()]


def _begin_of(line: Line, found: list[Moment]) -> int | None:
    """Return where 'of them 46 by 16:00' begins in a sentence, or 'by noon 46' beside its hours or
    at its head; None where no part is told so.
    """
    folded, first = line.page.folded, _numbers(line)[0]
    told = _OF_THEM.search(folded, line.start, line.end)
    if told is not None:
        return _begin_of_them(line, told)
    if _BEGINS_BY.fullmatch(folded, line.start, found[0].start) and len(found) == 1:
        return line.start
    before = [one for one in found if one.start < first.start]
    if not before and not SINCE_MIDNIGHT.search(folded, line.start, first.start):
        return None
    later = [one for one in found if one.start > first.end]
    leads = (_THEN_BY.search(folded, first.end, one.start) for one in later)
    return next((lead.start() for lead in leads if lead is not None), None)


def _begin_of_them(line: Line, told: re.Match[str]) -> int | None:
    """Return where the clause of 'of them' begins, with a number before it, '46 of them'; where
    the sentence does, if nothing is counted before it.
    """
    folded = line.page.folded
    before = [one for one in _numbers(line) if one.end <= told.start()]
    if not before:
        return None if folded[line.start : told.start()].strip(" \n\"'«-–—") else line.start
    if len(before) == 1:
        return told.start()
    commas = [sign.start() for sign in _PARTED.finditer(folded, before[0].end, told.start())]
    own = commas and commas[-1] < before[-1].start
    return commas[-1] if own else told.start()


def _in_pairs(line: Line, found: list[Moment]) -> Iterator[tuple[Moment, ...]]:
    """Yield hours of a stretch: 'between 10:00 and 16:00' together, others alone."""
    at = 0
    while at < len(found):
        two = found[at : at + 2]
        is_pair = [one.bound for one in two] == ["from", "until"]
        step = 2 if is_pair and two[1].start - two[0].end < _NEXT else 1
        yield tuple(found[at : at + step])
        at += step


def _is_bound(line: Line, hours: tuple[Moment, ...]) -> bool:
    """Tell an hour by which or after which something is counted, or two from which to which."""
    return len(hours) == 2 or _is_after(line, hours[0]) or _is_before(line, hours[0])


def _is_after(line: Line, moment: Moment) -> bool:
    return _AFTER.search(line.page.folded, line.start, moment.start) is not None


def _is_before(line: Line, moment: Moment) -> bool:
    folded = line.page.folded
    told = moment.bound == "until" or is_as_of(folded, moment)
    return told or _BEFORE.search(folded, line.start, moment.start) is not None


class HoursOfParts:
    """Keeps the window of the last count, and tells those of the parts of it.

    Parameters
    ----------
    zone : str
        IANA zone of the speaker's clock.
    day : datetime.date or None
        Day of publication.
    public : pandas.Timestamp or None
        Moment of publication: nothing is counted after it.
    """

    def __init__(self, zone: str, day: datetime.date | None, public: Any) -> None:
        self.zone, self.day, self.public = zone, day, public
        self._whole: tuple[int, Span] | None = None
        self._kept = -1  # where the sentence begins whose window was kept

    def keep(self, line: Line, span: Span) -> None:
        """Keep the window of a count that tells its hours, for a sentence that goes on with it.

        Parameters
        ----------
        line : Line
        span : Span
        """
        self._whole = (line.end, span) if _tells_hours(line) else None
        self._kept = line.start

    def part_of(self, line: Line) -> Part | None:
        """Return the stretch of a sentence that tells hours of a part of its count, or of the one
        before it; None without such a count.

        Parameters
        ----------
        line : Line
        """
        part = part_with_hours(line)
        alone = part is not None and part.leads and self._whole_before(line) is None
        return None if alone else part

    def whole_before(self, part: Part) -> tuple[Span, str] | None:
        """Return the window of the count that a sentence goes on with, which no part of a day
        tells; None where its own sentence counts the whole.

        Parameters
        ----------
        part : Part
        """
        before = self._whole_before(part.line) if part.leads else None
        return None if before is None else (before, "")

    def go_on(self, part: Part, whole: Span) -> None:
        """Keep the window of the whole for the sentence after that of a part.

        Parameters
        ----------
        part : Part
        whole : Span
        """
        self._whole, self._kept = (part.line.end, whole), -1

    def _whole_before(self, line: Line) -> Span | None:
        """Return the window of the count that a sentence goes on with, None where none is known."""
        if self._whole is None or self._kept == line.start:
            return None
        end, span = self._whole
        between = line.page.text[end : line.start]
        return span if len(between) < _NEXT and "\n" not in between else None

    def window(self, part: Part, mark: Mark, whole: Span) -> Span | None:
        """Return the window of a number of a part, None where it is not sure.

        Parameters
        ----------
        part : Part
        mark : Mark
            The number.
        whole : Span
            What the count that it is a part of was counted over.
        """
        hours = part.of(mark)
        end = whole.end or self.public
        if not hours or whole.start is None or end is None:
            return None
        told = [self._inside(part.line, one, whole.start, end) for one in hours]
        if len(hours) == 2:
            begin, until = told
        elif _is_after(part.line, hours[0]):
            begin, until = *told, end
        else:
            begin, until = whole.start, *told
        if begin is None or until is None or begin >= until:
            return None
        return replace(whole, start=begin, end=until if until != end else whole.end)

    def _inside(self, line: Line, moment: Moment, start: Any, end: Any) -> Any:
        """Return the one moment within a window that a clock time names, by its day or alone; None
        where none is, or two are.
        """
        days = self._days_of(line, moment, start, end)
        told = {to_utc(day, moment.clock, self.zone) for day in days}
        inside = [at for at in told if start <= at <= end]
        return inside[0] if len(inside) == 1 else None

    def _days_of(self, line: Line, moment: Moment, start: Any, end: Any) -> list[datetime.date]:
        """Return the day that a clock time names, or all of a window's; none for 'midnight on
        Saturday', which may be either of two.
        """
        date = date_of(line.page.folded, moment, self.day)
        if date is not None:
            of_either = moment.date is None and moment.clock == (0, 0)
            return [] if of_either else [date]
        first, last = (at.tz_convert(self.zone).date() for at in (start, end))
        return [first + at * _DAY for at in range((last - first).days + 1)]
