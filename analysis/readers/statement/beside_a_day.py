"""A day that only bounds what a number counts, 'by 10 May', or that it counts a part of."""

import re

from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.statement.days import is_one_day
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
_AS_FAR = 60


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
    return _with_its_words(cut, dates[0]) if len(dates) == len(marks) == 1 else ""


def _with_its_words(cut: Line, date: Mark) -> str:
    """Return a date with the words that bound it or tell a part of it, '' without them."""
    folded = cut.page.folded
    stretch = max(cut.start, date.start - _AS_FAR), date.start
    before = _BOUND.search(folded, *stretch) or _PART_BEFORE.search(folded, *stretch)
    if before is not None:
        return folded[before.start() : date.end]
    after = _PART_AFTER.match(folded, date.end, cut.end)
    return "" if after is None else folded[date.start : after.end()]
