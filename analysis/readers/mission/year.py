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
# '401,000 in all of 2017'
_IN_A_YEAR = re.compile(
    r"(?<![a-zа-яіїє])(?:за|[ву]|протягом|упродовж|впродовж|в течение|in|during|over|throughout) "
    r"(?:(?:весь|увесь|всього|усього|all of|the whole of) )?(?P<year>20\d\d)(?!\d|[/.,-]\d)"
    r"(?: (?:рік|році|року|год|году|года)(?![а-яіїє]))?"
)
# 'for the first time this year', 'the most this year'
_OF_ONE_DAY = re.compile(
    r"(?<![a-zа-яіїє])(?:first|most|highest|lowest|largest|worst|record(?!ed)|вперше|впервые|рекорд"
    r"|найб[іи]льш|найвищ|найменш|наиб|наивысш|наименьш)"
)
_YEAR = len("2017 року")
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


def year_long(line: Line, at: int, following: str) -> int | None:
    """Return the year of 'in 2017 it recorded 401,000', told nearest before a number, else after
    it; None in a sentence that names a date, or of one day of a year.

    Parameters
    ----------
    line : Line
    at : int
        Offset of the number in the sentence.
    following : str
        Words from it to the next number.
    """
    if line.of(TIME) or _OF_ONE_DAY.search(line.folded):
        return None
    before = list(_IN_A_YEAR.finditer(line.folded, 0, at))
    told = _IN_A_YEAR.search(line.folded, at, at + len(following) + _YEAR)
    nearest = told or (before[-1] if before else None)
    return None if nearest is None else int(nearest["year"])


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
