"""Numbers of a night beside the hours of a day in one post, each in the time that is told of it."""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from analysis.readers.access import has_category
from analysis.readers.hints import register
from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.mentions import mentions
from analysis.readers.night.hours_of_some import is_of_some
from analysis.readers.night.nights import PAST_NIGHT
from analysis.readers.night.other_days import other_days
from analysis.readers.night.past_night import bounds_of_night, mornings_of
from analysis.readers.night.recalled import has_the_only_hours
from analysis.readers.night.tally import DOWNED_DRONES, Tally
from analysis.readers.night.window import OFFICES
from analysis.readers.other_side import TELLS
from analysis.readers.rules import Phrase
from analysis.vocabulary.dates import ClockSpan

OF_A_PART = "up to, from or at an hour within those of the post, not over all of them"
OF_OTHER_HOURS = "of hours that are not those of the post"
NIGHT_BESIDE = (
    "the post tells a night without hours beside the hours that it prints: bounds of a night, "
    "20:00 to 08:00 by the speaker's clock, and a series of its own"
)
_NO_BOUNDS = "the post tells a night without a date beside the hours that it prints: no window"
_OTHER_PART = (
    "the post tells of a morning, a day or an evening beside its night or hours: no window for that"
)
_END = r"(?![a-zа-яіїєґ'])"
_PARTS = {
    "night": re.compile(
        rf"(?<![a-zа-яіїєґ])(?:ночью|вночі|уночі|(?:в|за) (?:\w+ )?ночь|[ув] (?:\w+ )?ніч"
        r"|за (?:\w+ )?ніч|минулої ночі|(?:в течение|на протяжении) (?:всей )?ночи"
        r"|(?:протягом|упродовж|впродовж) (?:всієї )?ночі|в ночное время|[ув] нічний час|overnight"
        r"|(?:at|by|last|past|during the|over the|(?:in|on|into) the) night"
        rf"|(?:in|during) the (?:past|last|previous) night){_END}"
    ),
    "morning": re.compile(
        rf"(?<![a-zа-яіїєґ])(?:утром|вранці|уранці|зранку|(?:this|in the) morning){_END}"
    ),
    "day": re.compile(
        rf"(?<![a-zа-яіїєґ])(?:днем|вдень|удень|(?:в течение|на протяжении) дня|протягом дня"
        rf"|впродовж дня|упродовж дня|in the (?:daytime|afternoon)|by day|during the day){_END}"
    ),
    "evening": re.compile(
        rf"(?<![a-zа-яіїєґ])(?:вечером|ввечері|увечері|(?:in the|this|last|yesterday) evening"
        r"|(?:за|в течение|на протяжении|протягом|впродовж|упродовж)"
        rf" (?:[а-яіїєґ]+ )?(?:вечер|вечір|вечера|вечора)|(?:over|during) the evening){_END}"
    ),
}
NIGHT_SAID = _PARTS["night"]
_ANY = re.compile("|".join(part.pattern for part in _PARTS.values()))
register(
    _ANY,
    r"ноч[иіь]ю?|ніч|[ву]ночі|ночное|нічний|(?:over)?night|утром|[ву]ранці|зранку|morning|днем|[ву]день"
    r"|дня|day(?:time)?|afternoon|вечером|[ву]вечері|вечера?|вечір|вечора|evening",
)
# from which hour to which such words may be told of, by the clock
_WITHIN = {"morning": (3, 12), "day": (6, 22), "evening": (15, 24)}
_HOURS, _AN_HOUR, _BOTH, _ALL = "hours", "an hour", "both", "all"
_BESIDE_A_NIGHT = {"morning", "day", "evening", _BOTH}
_PARTED = re.compile(r"[,;:()]|(?<= )(?P<and>and|while|и|та|і|й|а|але|но|but)(?= )")
_TELLS = re.compile(TELLS)
# 'in the morning it became known that 20 of them' tells nothing of when they were shot down
_BECAME_KNOWN = re.compile(
    r"(?<![a-zа-яіїєґ])(?:стал[оаи]? (?:\w+ )?(?:известн|ясно)|стал[оаи]? відом|выяснил|з'ясувал"
    r"|оказал(?:ось|ся|ись)|виявил(?:ося|ось)|(?:became|become|was|were) (?:\w+ )?known|turned out"
    r"|emerged)"
)
OF_ALL_PARTS = "of several parts of the day together"
_AT = re.compile(
    r"(?<![a-zа-яіїєґ])(?:о|об|в|у|at|around|about|близько|около|після|после|after)"
    r"(?: (?:the|around|about))? $"
)
# 'as of 8:30' is up to when all of it is counted
_AS_OF = re.compile(r"(?:станом на|состоянию на|(?<![a-z])as of)[^,;()]{0,24}$")
IN_ALL = re.compile(
    r"(?<![a-zа-яіїєґ])(?:всего|загалом|усього|всього|итого|разом|in (?:all|total)|altogether"
    r"|total(?:ly)?|за (?:\w+ )?(?:сутки|добу))(?![a-zа-яіїєґ])"
)
_ABOUT_A_DAY = datetime.timedelta(hours=20)
_DEEP_IN_THE_NIGHT = (1, 5)
# so many signs may stand between a conjunction and a time
_NEAR = 6


class _Chunk(NamedTuple):
    """A stretch of a sentence between commas and conjunctions.

    Attributes
    ----------
    start, end : int
        In the sentence.
    joined : bool
        Whether a conjunction leads to it.
    """

    start: int
    end: int
    joined: bool


def _chunks(line: Line) -> list[_Chunk]:
    """Return the stretches of a sentence; times and numbers are not parted."""
    times, numbers = _spans(line, line.of(TIME)), _spans(line, line.numbers())
    chunks, begin, joined = [], 0, False
    for part in _PARTED.finditer(line.folded):
        at = part.start()
        inside = any(start <= at < end for start, end in times + numbers)
        if inside or _joins_times(part, times):
            continue
        chunks.append(_Chunk(begin, part.start(), joined))
        begin, joined = part.end(), part["and"] is not None
    return [*chunks, _Chunk(begin, len(line.folded), joined)]


def _spans(line: Line, tokens: list[int]) -> list[tuple[int, int]]:
    """Return where the marks of some tokens stand in their sentence."""
    marks = (line.marks[at] for at in tokens)
    return [(mark.start - line.start, mark.end - line.start) for mark in marks]


def _joins_times(part: re.Match[str], spans: list[tuple[int, int]]) -> bool:
    """Tell the 'and' of 'between 7 a.m. and 9 a.m.', and the comma of '8 May, 7:00'."""
    before = any(0 <= part.start() - end <= _NEAR for _, end in spans)
    return before and any(0 <= start - part.end() <= _NEAR for start, _ in spans)


def _chunk_of(words: Phrase) -> _Chunk:
    """Return the stretch of a sentence that a number stands in."""
    line = words.line
    start = line.marks[words.at].start - line.start
    return next(one for one in _chunks(line) if one.start <= start < one.end)


def _hours_told(words: Phrase) -> list[ClockSpan]:
    """Return the clock times of a number's stretch of a sentence, else of those before it."""
    line, chunk = words.line, _chunk_of(words)
    begin = chunk.start if _clocks_in(line, chunk) else 0
    times = [line.marks[at] for at in line.of(TIME)]
    here = [one.value for one in times if begin <= one.start - line.start < chunk.end]
    return [one for one in here if isinstance(one, ClockSpan)]


def _kind(line: Line, chunk: _Chunk) -> str:
    """Return of which part of the day a stretch of a sentence is, '' if it does not say."""
    said = line.folded[chunk.start : chunk.end]
    clocks = _clocks_in(line, chunk)
    if len(clocks) > 1:
        return _HOURS
    told_then = _TELLS.search(said)
    if clocks:
        as_of = _AS_OF.search(line.folded, chunk.start, clocks[0])
        return "" if told_then or as_of else _AN_HOUR
    found = [part for part, words in _PARTS.items() if words.search(said)]
    if "night" in found:
        return "night"
    if not found:
        return ""
    if told_then or _BECAME_KNOWN.search(said) or mentions(said, said, OFFICES):
        return ""
    return found[0] if len(found) == 1 else _BOTH


def _clocks_in(line: Line, chunk: _Chunk) -> list[int]:
    """Return where the clock times of a stretch of a sentence begin in the sentence."""
    return [at for at in _clocks(line) if chunk.start <= at < chunk.end]


def _clocks(line: Line) -> list[int]:
    """Return where the clock times of a sentence begin in it."""
    times = (line.marks[at] for at in line.of(TIME))
    return [mark.start - line.start for mark in times if isinstance(mark.value, ClockSpan)]


def told_of(line: Line, last: str = "") -> dict[int, str]:
    """Return of which part of the day each number of a sentence is told, by its token.

    Parameters
    ----------
    line : Line
    last : str
        That of the number before the sentence, which goes on.
    """
    numbers = {at: line.marks[at].start - line.start for at in line.numbers()}
    if line.finds(_ANY) is None and not _clocks(line):
        going_on = "" if IN_ALL.search(line.folded) else last
        return dict.fromkeys(numbers, going_on)
    told: dict[int, str] = {}
    before: list[int] = []
    now, led = "", ""
    for chunk in _chunks(line):
        kind = _kind(line, chunk)
        here = [at for at, start in numbers.items() if chunk.start <= start < chunk.end]
        if kind and chunk.joined and led and led != kind:
            kind = _BOTH
        if here:
            own = kind or (_ALL if _sums_up(line, chunk, told) else now)
            told.update(dict.fromkeys(here, own))
            first = numbers[here[0]]
            if kind not in ("", _AN_HOUR) and _stands_before(line, chunk, first):
                now = kind
            before = here
        elif kind == _HOURS and before and not led and len(told) == len(numbers):
            told.update(dict.fromkeys(before, kind))  # '14 at night, from 20:00 to 23:00'
        elif kind and kind != _AN_HOUR:
            now = kind
        led = "" if here else kind
    return told


def _sums_up(line: Line, chunk: _Chunk, told: dict[int, str]) -> bool:
    """Tell '74 in all over the day', after counts of several parts of it."""
    parts = set(told.values()) - {"", _AN_HOUR, _ALL}
    return len(parts) > 1 and IN_ALL.search(line.folded, chunk.start, chunk.end) is not None


def _stands_before(line: Line, chunk: _Chunk, number: int) -> bool:
    """Tell whether the time of a stretch is told before its first number."""
    clocks = _clocks_in(line, chunk)
    word = _ANY.search(line.folded, chunk.start, chunk.end)
    starts = [*clocks, *([word.start()] if word else [])]
    return min(starts) < number


@dataclass(slots=True)
class TimesOfDay:
    """What the parts of the day are that the numbers of a post are told of.

    Attributes
    ----------
    bounds : tuple of pandas.Timestamp or None
        Of the hours that the post prints; None where it does not, or where they are not known.
    night : tuple of pandas.Timestamp or None
        Bounds of the night that it tells.
    zone : str
        IANA zone of the speaker's clock.
    day : datetime.date or None
        Of publication.
    of_a_night : bool
        Whether the post is of a night without hours.
    again : set of int
        What sentences tell first within its hours, which one of a night may say again.
    """

    bounds: tuple[Any, Any] | None = None
    night: tuple[Any, Any] | None = None
    zone: str = "UTC"
    day: datetime.date | None = None
    of_a_night: bool = False
    again: set[int | None] = field(default_factory=set)
    _last: str = ""
    _of: dict[int, str] = field(default_factory=dict)
    _own: tuple[str, Any] = ("", None)
    _of_its_date: tuple[Any, Any] | None = None

    @property
    def has_both(self) -> bool:
        """Whether the post tells a night beside the hours that it prints."""
        return None not in (self.bounds, self.night)

    def read_ahead(self, lines: Iterable[Line]) -> None:
        """Keep what is told within the hours of the post.

        Parameters
        ----------
        lines : iterable of Line
        """
        for line in lines:
            told = told_of(line)
            first = next(iter(told), None)
            if first is not None and told[first] == _HOURS:
                self.again.add(line.marks[first].value.value)

    def enter(self, line: Line, tally: Tally) -> None:
        """Go on to a sentence.

        Parameters
        ----------
        line : Line
        tally : Tally
            With the series of the sentence.
        """
        self._own = (tally.downed, tally.stretch)
        if line.finds(_ANY) is not None:
            self._of_its_date = self._dated_night(line)
        self._of = told_of(line, self._last)
        if not self._of:
            return
        if self._says_hours_again(line):
            said = (at for at, kind in self._of.items() if kind == "night")
            self._of |= dict.fromkeys(said, _HOURS)
        last = max(self._of)
        self._last = self._of[last]

    def _dated_night(self, line: Line) -> tuple[Any, Any] | None:
        """Return the bounds of the one night whose date a sentence names."""
        times = [line.marks[at] for at in line.of(TIME)]
        mornings = mornings_of(line.page.folded, times, self.day)
        return bounds_of_night(mornings.pop(), self.zone) if len(mornings) == 1 else None

    def _says_hours_again(self, line: Line) -> bool:
        """Tell whether a sentence that names a night has first what the hours have; what goes on
        with a night are its parts.
        """
        first = min(self._of)
        of_a_night = self._of[first] == "night" and line.finds(_ANY) is not None
        return of_a_night and line.marks[first].value.value in self.again

    def _doubt(self, words: Phrase) -> str:
        """Return why a number is not of all the hours of the post, '' if it may be."""
        kind = self._of.get(words.at)
        if kind == _ALL and any(self._is_apart(one) for one in self._of.values()):
            return OF_ALL_PARTS
        if kind == _HOURS and self._are_other_hours(words):
            return OF_OTHER_HOURS
        if kind != _AN_HOUR:
            return ""
        line = words.line
        clocks = _clocks_in(line, _chunk_of(words))
        if not clocks or self._is_of_a_part(line, clocks[0]):
            return OF_A_PART
        self._last = ""  # what follows goes on with a part alone
        return ""

    def _are_other_hours(self, words: Phrase) -> bool:
        """Tell 'from 7:00 to 9:00', which are not the post's hours, and by no other clock."""
        clocks = _hours_told(words)
        if self.bounds is None or len(clocks) != len(self.bounds):
            return False
        own = [moment.tz_convert(self.zone) for moment in self.bounds]
        apart = zip(clocks, own, strict=True)
        shifts = {(one.hour - at.hour) % 24 * 60 + one.minute - at.minute for one, at in apart}
        return len(shifts) > 1

    def _is_of_a_part(self, line: Line, at: int) -> bool:
        """Tell whether a clock time of a sentence is that of a part of what the post counts."""
        before, begin = line.folded[:at], line.start + at
        times = (line.marks[time] for time in line.of(TIME))
        (clock,) = (mark.value for mark in times if mark.start == begin)
        if self._is_beside(clock, before):
            self._last = ""  # what follows goes on with the hours of the post
            return True
        return is_of_some(before) or self._is_within(clock)

    def leave(self, tally: Tally) -> None:
        """Let a tally go back to the series of the sentence.

        Parameters
        ----------
        tally : Tally
        """
        tally.go_to(*self._own, beside=False)

    def _is_within(self, clock: ClockSpan) -> bool:
        """Tell an hour between the first and the last of the post's."""
        if self.bounds is None:
            return False
        begin, until = (moment.tz_convert(self.zone) for moment in self.bounds)
        after = (clock.hour - begin.hour) * 60 + clock.minute - begin.minute
        return 0 < after % (24 * 60) < (until - begin).total_seconds() / 60

    @property
    def _ended(self) -> datetime.date | None:
        """On which day the post's own hours, or its night, ended."""
        bounds = self.bounds or self.night
        return None if bounds is None else bounds[1].tz_convert(self.zone).date()

    def _is_beside(self, clock: ClockSpan, before: str) -> bool:
        """Tell 'at 15:30' and 'after 15:30' of an hour that is no bound of the post's hours."""
        if self.bounds is None or not _AT.search(before):
            return False
        bounds = [moment.tz_convert(self.zone) for moment in self.bounds]
        return (clock.hour % 24, clock.minute) not in [(at.hour, at.minute) for at in bounds]

    def go_to(self, words: Phrase, tally: Tally) -> bool:
        """Let a tally go on to the part of the day that a number is told of, with a warning where
        that is none of the post's hours; tell whether the number may be read.

        Parameters
        ----------
        words : Phrase
        tally : Tally
        """
        line = words.line
        mark = line.marks[words.at]
        kind = self._of.get(words.at, "")
        doubt = other_days(words, self.day, self._ended)
        doubt = doubt or self._doubt(words)
        if not doubt and self.bounds is None and has_the_only_hours(line, tally.ledger):
            doubt = OF_OTHER_HOURS
        if doubt:
            tally.ledger.puzzle(mark, doubt)
            return False
        if not self._is_apart(kind):
            tally.go_to(*self._own, beside=False)
        elif kind != "night" or not has_category(PAST_NIGHT):
            tally.go_to(DOWNED_DRONES, (None, None), beside=True)
            tally.ledger.warn(_OTHER_PART, mark.start)
        else:
            night = self._of_its_date or self.night
            tally.go_to(PAST_NIGHT, night or (None, None), beside=True)
            tally.ledger.warn(NIGHT_BESIDE if night else _NO_BOUNDS)
        return True

    def _is_apart(self, kind: str) -> bool:
        """Tell a part of the day that the hours of the post, or its night, are none of."""
        if self.bounds is None:
            return self.of_a_night and kind in _BESIDE_A_NIGHT
        if kind not in _PARTS:
            return False
        begin, until = (moment.tz_convert(self.zone) for moment in self.bounds)
        if until - begin >= _ABOUT_A_DAY:
            return False
        if kind == "night":
            return not is_at_night(begin, until, self.zone)
        first, last = _WITHIN[kind]
        ends = until - datetime.timedelta(minutes=1)
        same = begin.date() == ends.date()
        return not (same and first <= begin.hour and ends.hour < last)


def is_at_night(begin: Any, until: Any, zone: str) -> bool:
    """Tell whether hours lie in the depth of a night.

    Parameters
    ----------
    begin, until : pandas.Timestamp
    zone : str
        IANA zone of the speaker's clock.
    """
    start = begin.tz_convert(zone)
    first, last = _DEEP_IN_THE_NIGHT
    hours = range(int((until - begin).total_seconds() // 3600) + 1)
    return any(first <= (start + datetime.timedelta(hours=at)).hour < last for at in hours)
