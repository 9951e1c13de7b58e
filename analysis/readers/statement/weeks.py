"""Counts of a week or of a longer time, as texts tell them beside those of a day or a truce."""

import re

from analysis.readers import markers
from analysis.readers.hints import register
from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.statement.contact_days import A_DAY

NO_DAYS = "a week, whose days are not said: the window is left blank"
_PAST = r"(?:прошедш|минувш|последн|истекш|останн|минул)[а-яіїє]+ "
_PAST_WEEK = re.compile(
    rf"за (?:эту |цей |всю |весь )?(?:{_PAST})?(?:неделю|тиждень)(?![а-яіїє])"
    rf"|(?:протягом|упродовж|впродовж|в течение) {_PAST}(?:тижня|недели)(?![а-яіїє])"
    r"|(?:over|in|during|within) (?:the )?(?:past|last) week(?![a-z])"
    r"|(?:(?:over|during|within) the|in a) week(?![a-z'])|(?<![a-z])this week(?![a-z'])"
)
# 'in a month', and no 'in a month of the truce'
_LONGER = re.compile(
    rf"(?<![а-яіїєґ])за (?:этот |цей |весь |целый |цілий )?(?:{_PAST})?(?:месяц|місяць|год|рік)"
    r"(?![а-яіїєґ])(?! (?:перемир|морато|тиш|режим|действ|дії|дий|спеціальн|специальн|войн|війн))"
    r"|(?<![a-z])(?:(?:over|in|during|within) (?:the|a|one)(?: past| last)?|this|last)"
    rf" (?:month|year)(?![a-z'])(?! of)|{markers.IN_A_YEAR}"
)
_OTHER_PERIODS = (markers.OTHER_PERIOD, markers.SINCE_TRUCE, markers.PREVIOUS, A_DAY)
register(_PAST_WEEK, r"неделю|недели|тиждень|тижня|week")
register(
    _LONGER,
    r"месяц|місяць|год[ау]?|году|рік|рок[уи]|році|month|year|in|during|over"
    r"|throughout",
)


def tells_of_a_week(line: Line) -> bool:
    """Tell whether all that a sentence counts is of the past week.

    Parameters
    ----------
    line : Line
    """
    week = line.finds(_PAST_WEEK)
    if week is None or line.finds(A_DAY) or line.finds(markers.PREVIOUS):
        return False
    before, after = line.folded[: week.start()], line.folded[week.end() :]
    periods = (markers.OTHER_PERIOD, markers.SINCE_TRUCE)
    return not any(period.search(part) for period in periods for part in (before, after))


def is_of_a_week(line: Line, mark: Mark) -> bool:
    """Tell whether a number is of the past week: all of its sentence is, or what stands between
    semicolons around it.

    Parameters
    ----------
    line : Line
    mark : Mark
        The number.
    """
    begin, end = _part_of(line, mark)
    if end - begin == len(line.folded):
        return tells_of_a_week(line)
    own = line.folded[begin:end]
    week = _PAST_WEEK.search(own)
    if week is None or _has_a_date(line, begin, end):
        return False
    rest = own[: week.start()] + own[week.end() :]
    return not any(period.search(rest) for period in _OTHER_PERIODS)


def _part_of(line: Line, mark: Mark) -> tuple[int, int]:
    """Return what stands between the semicolons around a number, as offsets in its sentence."""
    at = mark.start - line.start
    begin = line.folded.rfind(";", 0, at) + 1
    end = line.folded.find(";", at)
    return begin, len(line.folded) if end < 0 else end


def _has_a_date(line: Line, begin: int, end: int) -> bool:
    dates = (line.marks[at].start - line.start for at in line.of(TIME))
    return any(begin <= date < end for date in dates)


def tells_of_a_longer_time(line: Line) -> bool:
    """Tell whether a sentence counts over a month or a year, whose days are not said.

    Parameters
    ----------
    line : Line
    """
    told = line.finds(_LONGER) is not None and not line.of(TIME)
    return told and not line.finds(A_DAY) and not line.finds(markers.SINCE_TRUCE)
