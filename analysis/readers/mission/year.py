"""What the mission counts of a year so far: 'over 900 violations this year'."""

import re

from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.vocabulary.dates import DateSpan

_SINCE_IT_BEGAN = re.compile(
    r"since the (?:beginning|start) of (?:the|this) year"
    r"|(?:з|від) початку (?:цього )?року|с начала (?:этого )?года"
)
_SINCE_A_YEAR_BEGAN = re.compile(
    r"(?:(?:since|from) the (?:beginning|start) of|(?:з|від|с|от) (?:початку|начала)) "
    r"(?P<year>20\d\d)(?!\d)"
)
_THIS_YEAR = re.compile(
    r"(?<![a-zа-яіїє])(?<!of )(?:this year(?!'s)|цього року|[ву] цьому році|в этом году"
    r"|в текущем году|[ву] поточному році)(?![a-zа-яіїє])"
)
_A_YEAR = (
    r"(?:(?:весь|увесь|всього|усього|all of|the whole of) )?(?P<year>20\d\d)"
    r"(?!\d|[/.,-]\d|,? (?:and|та|і|и) )(?: (?:рік|році|року|год|году|года)(?![а-яіїє]))?"
)
# 'in 2017 the mission recorded 401,000', at the head of a sentence
_YEAR_LEADS = re.compile(
    rf"\W*(?:за|[ву]|протягом|упродовж|впродовж|в течение|in|during|over|throughout) {_A_YEAR},? "
    r"(?:(?:the|osce|special|monitoring|our|обс[еє]|спеціальна|специальная|моніторингова) )*"
    r"(?:smm|mission|monitors|смм|місія|миссия|спостерігачі|наблюдатели"
    r"|на донбас\w+)(?![a-zа-яіїє])"
)
_FOR_A_YEAR = re.compile(
    r"(?<![а-яіїє])за (?:весь |увесь )?(?P<year>20\d\d) (?:рік|год)(?![а-яіїє])"
)
# '134,767 violations in 2020', '299,633 in 2019'
_YEAR_AFTER = re.compile(
    r"[\d ,.]+(?: (?:ceasefire violations|violations(?: of the ceasefire)?|explosions))?"
    r"(?: in (?:the (?:war|conflict) zone of )?(?:donbas|eastern ukraine))?"
    rf" (?:in the course of|in|during|throughout) {_A_YEAR}(?=[,.;]|$| compared)"
)
_ANOTHER_PERIOD = re.compile(
    r"(?<![a-zа-яіїє])(?:since|weeks?|overnight|days?|24 hours|months?|тиж[дн]\w*|недел\w+|доб[уаи]"
    r"|сут(?:ки|ок)|ніч|ночь|місяц\w+|месяц\w*|(?:з|від|с|от) (?:початку|начала))(?![a-zа-яіїє])"
)
# 'for the first time this year', 'the most this year'
_OF_ONE_DAY = re.compile(
    r"(?<![a-zа-яіїє])(?:first|most|highest|lowest|largest|worst|record(?!ed)|вперше|впервые|рекорд"
    r"|найб[іи]льш|найвищ|найменш|наиб|наивысш|наименьш)"
)
# words up to a comma that parts no thousands
_ONE_BREATH = re.compile(r"(?:[^,;(]|(?<=[0-9]),(?=[0-9]))*")


def year_begun(line: Line, at: int) -> int | None:
    """Return the year of 'from the beginning of 2017' before a number, None in other words.

    Parameters
    ----------
    line : Line
    at : int
        Offset of the number in the sentence.
    """
    begun = _SINCE_A_YEAR_BEGAN.search(line.folded, 0, at)
    return None if begun is None else int(begun["year"])


def year_long(line: Line, at: int) -> int | None:
    """Return the year of 'in 2017 the mission recorded 401,000', told at the head of a sentence or
    right after a number; None in a sentence that names a date or another period.

    Parameters
    ----------
    line : Line
    at : int
        Offset of the number in the sentence.
    """
    apart = _OF_ONE_DAY.search(line.folded) or _ANOTHER_PERIOD.search(line.folded)
    if apart or line.of(TIME):
        return None
    told = _YEAR_AFTER.match(line.folded, at) or _FOR_A_YEAR.search(line.folded)
    told = told or _YEAR_LEADS.match(line.folded, 0, at)
    return None if told is None else int(told["year"])


def names_a_year(line: Line) -> bool:
    """Tell whether a sentence speaks of this year, or of one from its beginning on.

    Parameters
    ----------
    line : Line
    """
    return bool(_THIS_YEAR.search(line.folded) or _SINCE_A_YEAR_BEGAN.search(line.folded))


def is_of_the_year(line: Line, at: int, following: str) -> bool:
    """Tell whether a number is a total of the year so far, told before it or after it.

    Parameters
    ----------
    line : Line
    at : int
        Offset of the number in the sentence.
    following : str
        Words from it to the next number.
    """
    if _SINCE_IT_BEGAN.search(line.folded, 0, at):
        return True
    breath = _ONE_BREATH.match(following)
    end = at + (breath.end() if breath else 0)
    if _OF_ONE_DAY.search(line.folded, 0, end):
        return False
    years = _THIS_YEAR.finditer(line.folded, 0, end)
    spans = [(min(told.start(), at), max(told.end(), at)) for told in years]
    return any(not _dated(line, first, last) for first, last in spans)


def _dated(line: Line, first: int, last: int) -> bool:
    """Tell whether a day is named from right before an offset up to another."""
    marks = [line.marks[token] for token in line.of(TIME)]
    days = [mark for mark in marks if isinstance(mark.value, DateSpan)]
    spans = [(mark.start - line.start, mark.end - line.start) for mark in days]
    return any(first <= end + 1 and start < last for start, end in spans)
