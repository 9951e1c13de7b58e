"""Counts of a past week, as briefings tell them beside those of the past day."""

import re

from analysis.readers import markers
from analysis.readers.line import Line
from analysis.readers.statement.contact_days import A_DAY

NO_DAYS = "a week, whose days are not said: the window is left blank"
_PAST = r"(?:прошедш|минувш|последн|истекш|останн|минул)[а-яіїє]+ "
_PAST_WEEK = re.compile(
    rf"за (?:эту |цей |всю |весь )?(?:{_PAST})?(?:неделю|тиждень)(?![а-яіїє])"
    rf"|(?:протягом|упродовж|впродовж|в течение) {_PAST}(?:тижня|недели)(?![а-яіїє])"
    r"|(?:over|in|during|within) (?:the )?(?:past|last) week(?![a-z])"
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
