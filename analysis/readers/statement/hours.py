"""The hours that a sentence of a statement names for its own numbers, beside the whole text's."""

import datetime
import re
from dataclasses import dataclass
from typing import Any

from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.when import Moment, dated, moments
from analysis.vocabulary.dates import ClockSpan, to_utc

ZONES = {"russia": "Europe/Moscow", "ukraine": "Europe/Kyiv"}
SO_FAR = re.compile(
    r"(?<![a-zа-яіїє])(?:с начала (?:действия |объявления )?(?:перемири|режима)|since "
    r"the (?:beginning|start)|with the start|за (?:все )?время|за период|уже|с момента"
    r"|during the|всего|total|in total|з початку|в целом)(?![а-яa-zіїє])"
)
# '18:00 yesterday', 'from 18:00 on Saturday': days told by a word beside a clock time
_DAY_WORD = re.compile(
    r"[ ,]*(?:on |в |у |о )?(?:(?P<before>вчора\w*|учора\w*|вчера\w*|yesterday)"
    r"|(?P<same>сьогодн\w*|сегодня\w*|today|цієї доби|этих суток)"
    r"|(?P<week>(?:mon|tues|wednes|thurs|fri|satur|sun)day|понед\w+|вівтор\w+|вторник\w*|серед[иуа]"
    r"|сред[ыуа]|четвер\w*|пятниц\w*|п'ятниц\w*|субот\w*|суббот\w*|неділ\w*|воскресень\w*))"
    r"(?![a-zа-яіїє])"
)
# as many signs as may part a sentence from the next
_NEXT = 8
_WEEK = (
    re.compile(r"mon|понед"),
    re.compile(r"tues|вівтор|вторник"),
    re.compile(r"wednes|серед|сред"),
    re.compile(r"thurs|четвер"),
    re.compile(r"fri|п'?ятниц"),
    re.compile(r"satur|субб?от"),
    re.compile(r"sun|неділ|воскрес"),
)


def weekday_of(word: str) -> int:
    """Return the number of a weekday by its folded name, Monday being 0.

    Parameters
    ----------
    word : str
    """
    return next(at for at, name in enumerate(_WEEK) if name.match(word))


def day_by_word(folded: str, at: int, day: datetime.date) -> datetime.date | None:
    """Return the day that a word right after a clock time names, None where there is none.

    Parameters
    ----------
    folded : str
    at : int
        Where the clock time ends.
    day : datetime.date
        Day of publication: a weekday is the last one up to it.
    """
    word = _DAY_WORD.match(folded, at)
    if word is None:
        return None
    if word["week"]:
        back = (day.weekday() - weekday_of(word["week"])) % 7
        return day - datetime.timedelta(days=back)
    return day - datetime.timedelta(days=1) if word["before"] else day


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when the statement counts."""

    start: Any
    end: Any


# a part of a day without hours: never the whole text's window
_PART_OF_DAY = re.compile(
    r"(?<![a-zа-яіїє])(?:(?:early|late|earlier|later) (?:today|yesterday|on \w+day)|overnight"
    r"|(?:yesterday|last|this|on \w+day) (?:morning|afternoon|evening|night)|at night"
    r"|(?:вчера|сегодня|в \w+у|вчора|учора|сьогодні) (?:утром|днем|вечером|ночью|вранці|зранку"
    r"|вдень|ввечері|увечері|вночі|уночі)|(?:утром|вечером|вранці|ввечері|увечері) (?:\d|в|у)"
    r"|(?:в течение|за|протягом|упродовж) (?:\w+ )?(?:ночи|ночь|утра|вечера|ночі|ніч|ранку"
    r"|вечора)|(?:on |in )?the night of|ночью|вночі|уночі|в ночь на|[ув] ніч на)(?![a-zа-яіїє])"
)


def part_of_day(line: Line) -> str:
    """Return the words of a part of a day that a sentence counts over, '' if it prints hours.

    Parameters
    ----------
    line : Line
    """
    found = line.finds(_PART_OF_DAY)
    clocks = [at for at in line.of(TIME) if isinstance(line.marks[at].value, ClockSpan)]
    return found.group() if found and not clocks else ""


class Hours:
    """Tells the window of every sentence; hours go on to the sentence right after theirs.

    Parameters
    ----------
    span : Span
        The whole text's.
    zone : str
        IANA zone of the speaker's clock.
    day : datetime.date or None
        Day of publication.
    public : pandas.Timestamp or None
        Moment of publication: nothing is counted after it.
    """

    def __init__(self, span: Span, zone: str, day: datetime.date | None, public: Any) -> None:
        self.span, self.zone, self.day, self.public = span, zone, day, public
        self._own: Span | None = None
        self._own_end = 0

    def of(self, line: Line) -> Span:
        """Return the window that a sentence names for its own numbers, else the text's."""
        times = [line.marks[at] for at in line.of(TIME)]
        found = moments(line.page.folded, times)
        begins = [moment for moment in found if moment.bound == "from"]
        ends = [moment for moment in found if moment.bound == "until"]
        if not found and self._own is not None and self._goes_on(line):
            return self._own
        if not begins or not ends or self.day is None:
            return self.span
        zone = self.zone
        last, first = self._day_of(line, ends[0]), self._day_of(line, begins[0])
        until = to_utc(last or first or self.day, ends[0].clock, zone)
        begin = to_utc(first or last or self.day, begins[0].clock, zone)
        over_midnight = begins[0].clock >= ends[0].clock and first is None
        if begin >= until and over_midnight:
            begin -= datetime.timedelta(days=1)  # 'from 18:00 to midnight' began the day before
        fits = begin < until and (self.public is None or until <= self.public)
        if not fits:
            return self.span
        self._own, self._own_end = Span(begin, until), line.end
        return self._own

    def _goes_on(self, line: Line) -> bool:
        """Tell whether a sentence goes on with the hours of the one right before it."""
        between = line.page.text[self._own_end : line.start]
        return len(between) < _NEXT and "\n" not in between and not line.finds(SO_FAR)

    def _day_of(self, line: Line, moment: Moment) -> datetime.date | None:
        """Return the day of a clock time, by its date or by 'yesterday' and 'today' beside it."""
        day = self.day
        if moment.date is not None or day is None:
            return None if moment.date is None else dated(moment.date, day, None)
        return day_by_word(line.page.folded, moment.end, day)
