"""A day that only bounds what a number counts, 'by 10 May', or that it counts a part of."""

import re

from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.statement.first_days import is_one_day
from analysis.vocabulary.dates import DateSpan

_PART = (
    r"(?:mornings?|evenings?|afternoons?|nights?|midday|noon|dawn|eve|half|end|close|beginning|start"
    r"|середин[аеиіуы]|утр[оуа]м?|ран(?:ок|ку)|зранку|вранці|уранці|дн[ею]м|[ву]день"
    r"|полудень|полудню|обід|обіду|обед|обеду|вечор[уа]|вечер(?:ом|а|у)?|вечір|[ву]вечері"
    r"|ночью|ноч[иі]|ніч|ночь|[ву]ночі|опівдні|світанк\w+|рассвет\w*|кон(?:ец|цу|ца|це)"
    r"|кін(?:ець|ця|цю|ці)|исход\w*|начал[оауе]|почат(?:ок|ку)|половин[аеиуі]\w*"
    r"(?: (?:дня|доби|суток))?)"
)
_WEEKDAY = (
    r"(?:(?:[a-z]+day|понеділ\w+|вівтор\w+|серед[уиі]|четвер\w*|п'ятниц\w|субот\w|неділ\w"
    r"|понедельник\w?|вторник\w?|сред[уые]|пятниц\w|суббот\w|воскресень\w),? )?"
)
# 'by 10 May', 'to the morning of 10 May', 'after Saturday, 10 May'
_BOUND = re.compile(
    r"(?<![a-zа-яіїєґ])(?:к|ко|до|на|по|після|после|перед|не позднее|не пізніше|by|before|until"
    r"|till|up to|through|as of|as at|after|following|prior to|later than)"
    rf"(?: (?:the )?(?:early |late |самого |самому |сам )?{_PART}(?: of)?)?"
    rf"(?: the)? {_WEEKDAY}$"
)
# 'on the morning of 10 May', 'in the first half of the day on 10 May', 'on the eve of 10 May'
_PART_BEFORE = re.compile(rf"(?<![a-zа-яіїєґ]){_PART}(?: of| on)?(?: the)? {_WEEKDAY}$")
_PART_AFTER = re.compile(
    r",? (?:(?:in|at) the |(?:at|by|у|в|о|до|к|на|після|после) )?"
    rf"(?:першій |первой |другій |второй )?{_PART}(?![a-zа-яіїєґ])"
)
# 'on 9 May fell 5,026 breaches', all of that day
_FELL_ON = re.compile(
    r"(?<![a-zа-яіїєґ])(?:пришл(?:ось|ись|ся|ась)|приход(?:ится|ятся)|припа(?:ло|ли|в|ла|дає|дають)"
    r"|выпал[оаи]?|випал[оаи])(?![a-zа-яіїєґ])"
)
_ON = re.compile(r"(?:^|[^a-zа-яіїєґ])на ")
# 'after 8 May, when they made 63 assaults', in the clause of that day
_WHEN_IT_WAS = re.compile(r",? (?:коли|когда|when)(?: [^\s,;.0-9]+)* ")
_SENTENCE_ENDS = re.compile(r"[.!?](?=\s)|\n")
_AS_FAR = 60
_SENTENCE_LONG = 240


def bound_of_a_day(cut: Line) -> str:
    """Return the one day that is told before a number, with the words by which it only bounds what
    is counted, or is counted in part; '' where all of it is.

    Parameters
    ----------
    cut : Line
        The words of the number.
    """
    marks = [cut.marks[at] for at in cut.of(TIME)]
    dates = [mark for mark in marks if isinstance(mark.value, DateSpan) and is_one_day(cut, mark)]
    bounds = len(dates) == len(marks) == 1 and not _is_the_day_itself(cut, dates[0])
    return _with_its_words(cut, dates[0]) if bounds else ""


def _with_its_words(cut: Line, date: Mark) -> str:
    """Return a date with the words that bound it or tell a part of it, '' without them."""
    folded = cut.page.folded
    stretch = max(cut.start, date.start - _AS_FAR), date.start
    before = _BOUND.search(folded, *stretch) or _PART_BEFORE.search(folded, *stretch)
    if before is not None:
        return folded[before.start() : date.end]
    after = _PART_AFTER.match(folded, date.end, cut.end)
    return "" if after is None else folded[date.start : after.end()]


def _is_the_day_itself(cut: Line, date: Mark) -> bool:
    """Tell 'на 9 мая пришлось' and 'after 8 May, when they made 63', which count all of it."""
    return _is_when_it_was(cut, date) or _fell_on_it(cut, date)


def _is_when_it_was(cut: Line, date: Mark) -> bool:
    """Tell 'after 8 May, when they made 63', before the clause of that day ends."""
    starts = [cut.marks[at].start for at in cut.numbers()]
    number = next((start for start in starts if start > date.end), date.end)
    return _WHEN_IT_WAS.fullmatch(cut.page.folded, date.end, number) is not None


def _fell_on_it(cut: Line, date: Mark) -> bool:
    """Tell 'на 9 мая пришлось', and 'на 10 мая' after it in its sentence."""
    folded = cut.page.folded
    if not _ON.fullmatch(folded, max(cut.start, date.start - len(" на ")), date.start):
        return False
    before = folded[max(0, date.start - _SENTENCE_LONG) : cut.end]
    return _FELL_ON.search(_SENTENCE_ENDS.split(before)[-1]) is not None
