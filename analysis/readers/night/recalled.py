"""Nights that a post recalls beside its own: 'last night, 26 August', 'the previous night'."""

import datetime
import re
from collections.abc import Sequence

from analysis.readers.base import Source
from analysis.readers.doubts import THE_NIGHT_BEFORE
from analysis.readers.hints import register
from analysis.readers.ledger import Ledger
from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.markers import NIGHT, RECALLS
from analysis.readers.marks import Mark
from analysis.readers.text import sentence_at
from analysis.readers.weekdays import A_WEEKDAY
from analysis.readers.when import Moment, dated
from analysis.vocabulary.dates import ClockSpan, DateSpan

# words for a night that a date may follow
_A_NIGHT = re.compile(
    r"(?<![a-zа-яіїєґ])(?:(?<!сегодня )ночью|(?<!сьогодні )[ву]ночі"
    r"|(?:минулої|попередньої|позаминулої) ночі"
    r"|[ву] (?:прошлую|прошедшую|минувшую|предыдущую|минулу|попередню) (?:ночь|ніч)"
    r"|(?:last|previous|past) night)(?![a-zа-яіїєґ])"
)
_BEFORE_ITS_DATE = re.compile(
    rf"\w*[ ,(–—-]*(?:(?:on|то есть|тобто|that is,?) )?(?:(?:[ву]о? )?(?:{A_WEEKDAY}),? )?"
)
_THE_ONE_BEFORE = re.compile(rf"(?<![a-zа-яіїєґ])(?:{THE_NIGHT_BEFORE})(?![a-zа-яіїєґ])")
# the past night, or the one before it where a post has told of its own
_PRECEDING = re.compile(r"(?<![a-z])preceding night(?![a-z])")
# of the night that a sentence before told
_THAT_NIGHT = re.compile(
    r"(?<![a-zа-яіїєґ])(?:(?:за|в) ту (?:же )?(?:самую )?ночь|той (?:же )?ночью"
    r"|(?:за|в|у) ту (?:ж |саму )?ніч|т(?:іє|о)ї (?:ж |самої )?ночі|that (?:same )?night)"
    r"(?![a-zа-яіїєґ])"
)
# 'before that, 12 were reported from 15:00 to 18:00'
_BEFORE_THAT = re.compile(
    r"\W*(?:до (?:этого|того|цього)|перед (?:этим|цим)|before (?:that|this)|prior to (?:that|this))"
    r"(?![a-zа-яіїєґ])"
)
register(_THE_ONE_BEFORE, r"ноч[ьиі]ю?|[ву]ночі|ніч|ніччю|night")
register(_THAT_NIGHT, r"ноч[ьиі]ю?|ночі|ніч|night")
_DAY = datetime.timedelta(days=1)
_ONE_O_CLOCK, _SIX_O_CLOCK = (1, 0), (6, 0)


def is_counted_below(source: Source, at: int, hours: Moment) -> bool:
    """Tell a night's date in a sentence that counts the night without its hours, below hours.

    Parameters
    ----------
    source : Source
    at : int
        Where the date stands.
    hours : Moment
        From when they are.
    """
    begin, end = sentence_at(source.sentences, at)
    counts = any(begin <= mark.start < end for mark in source.numbers)
    clocks = [mark.start for mark in source.times if isinstance(mark.value, ClockSpan)]
    return counts and hours.start < begin and not any(begin <= one < end for one in clocks)


def are_of_a_day(hours: tuple[Moment, Moment]) -> bool:
    """Tell hours that have nothing of the depth of a night.

    Parameters
    ----------
    hours : tuple of (Moment, Moment)
        From when, and until when.
    """
    first, last = hours
    ends_by_one = last.clock <= _ONE_O_CLOCK or last.clock > first.clock
    return first.clock >= _SIX_O_CLOCK and ends_by_one


def hours_are_recalled(source: Source, moment: Moment) -> bool:
    """Tell hours of a sentence that recalls another count, below one that has none.

    Parameters
    ----------
    source : Source
    moment : Moment
    """
    begin, end = sentence_at(source.sentences, moment.start)
    return _recalls(source.folded, begin, end, source.numbers)


def has_the_only_hours(line: Line, ledger: Ledger) -> bool:
    """Tell 'Earlier it reported 40 from 15:00 to 18:00' in a post that prints no other hours.

    Parameters
    ----------
    line : Line
    ledger : Ledger
    """
    clocks = [mark.start for mark in ledger.times if isinstance(mark.value, ClockSpan)]
    alone = bool(clocks) and all(line.start <= at < line.end for at in clocks)
    return alone and _recalls(line.page.folded, line.start, line.end, ledger.numbers)


def _recalls(folded: str, begin: int, end: int, numbers: Sequence[Mark]) -> bool:
    """Tell a sentence that recalls what was told, below another number and of no night."""
    is_first = not any(mark.start < begin for mark in numbers)
    if is_first or NIGHT.search(folded, 0, end):
        return False
    return any(words.match(folded, begin, end) for words in (RECALLS, _BEFORE_THAT))


def is_of_that_night(line: Line) -> bool:
    """Tell 'three more were shot down that night', of the night told before.

    Parameters
    ----------
    line : Line
    """
    return line.finds(_THAT_NIGHT) is not None


def tells_the_night_before(line: Line) -> bool:
    """Tell 'the previous night 20 were shot down'.

    Parameters
    ----------
    line : Line
    """
    return line.finds(_THE_ONE_BEFORE) is not None


def dates_a_night_before(
    line: Line, morning: datetime.date | None, day: datetime.date | None
) -> bool:
    """Tell whether a sentence says 'last night, 26 August' beside the night to the 27th, or 'the
    preceding night' after it.

    Parameters
    ----------
    line : Line
    morning : datetime.date or None
        On which the post's own night ends, if it names it.
    day : datetime.date or None
        Of publication.
    """
    times = [line.marks[at] for at in line.of(TIME)]
    told = _A_NIGHT.finditer(line.page.folded, line.start, line.end)
    return line.finds(_PRECEDING) is not None or any(
        is_dated_before(line.page.folded, one.end(), times, morning, day) for one in told
    )


def is_dated_before(
    folded: str,
    end: int,
    times: Sequence[Mark],
    morning: datetime.date | None,
    day: datetime.date | None,
) -> bool:
    """Tell whether the date right after words for a night is before the night of a post; where it
    names none, before the evening of the night that was over when it was published.

    Parameters
    ----------
    folded : str
    end : int
        Where the words end.
    times : sequence of Mark
    morning, day : datetime.date or None
        As of ``dates_a_night_before``.
    """
    beside = _BEFORE_ITS_DATE.match(folded, end)
    begin = end if beside is None else beside.end()
    spans = [mark.value for mark in times if mark.start == begin]
    named = [span for span in spans if isinstance(span, DateSpan) and span.first is None]
    if day is None:
        return False
    return any(dated(span, day, None) < (morning or day - _DAY) for span in named)
