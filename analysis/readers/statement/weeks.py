"""Counts of a week or of a longer time, as texts tell them beside those of a day or a truce."""

import re

from analysis.readers import markers
from analysis.readers.hints import register
from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
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
    r" (?:month|year)(?![a-z'])(?! of)"
)
register(_PAST_WEEK, r"неделю|недели|тиждень|тижня|week")
register(_LONGER, r"месяц|місяць|год|рік|month|year")


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


def tells_of_a_longer_time(line: Line) -> bool:
    """Tell whether a sentence counts over a month or a year, whose days are not said.

    Parameters
    ----------
    line : Line
    """
    told = line.finds(_LONGER) is not None and not line.of(TIME)
    return told and not line.finds(A_DAY) and not line.finds(markers.SINCE_TRUCE)
