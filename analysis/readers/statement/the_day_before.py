"""Counts of the day before, beside a day's own: '17 violations, down from 28 the day before'."""

import re

from analysis.readers import markers
from analysis.readers.line import Line
from analysis.readers.marks import Mark

_WHEN = (
    r"(?:(?:сутками|днем|добою) ран(?:ее|іше)|накануне|напередодні"
    r"|за (?:сутки|добу) до (?:того|этого|цього)"
    r"|(?:a|the) day (?:earlier|before)|(?:on |in )?the previous day)(?![a-zа-яіїєґ])"
)
_WHAT = (
    r"(?:раз(?:а|и|ів)?|times|violations?|shellings?|обстр[іе]л\w*|поруш\w+|наруш\w+|таких|их|їх"
    r"|there|it|they)"
)
_WAS = r"(?:было|було|were|was|had been|зафиксировано|зафіксовано|recorded)"
_AFTER_IT = re.compile(
    rf"(?<![a-zа-яіїєґ]){_WHEN},?(?: {_WHAT}){{0,2}}(?: {_WAS}){{0,2}} ?(?:[,:–—-] ?)?$"
)
_BEFORE_IT = re.compile(rf"(?: {_WHAT})? {_WHEN}")


def is_of_the_day_before(line: Line, mark: Mark) -> bool:
    """Tell a later number of a sentence that is told of the day before that of its first.

    Parameters
    ----------
    line : Line
    mark : Mark
        The number.
    """
    folded = line.page.folded
    if mark == line.marks[line.numbers()[0]]:
        return False
    after = _BEFORE_IT.match(folded, mark.end, line.end)
    return bool(after or _AFTER_IT.search(folded, line.start, mark.start))


def tells_of_the_day_before(line: Line) -> bool:
    """Tell a sentence that compares its first number with that of the day before, and with nothing
    else.

    Parameters
    ----------
    line : Line
    """
    numbers = [line.marks[at] for at in line.numbers()]
    told = [number for number in numbers if is_of_the_day_before(line, number)]
    compared = line.finds(markers.COMPARED)
    begin = line.end if compared is None else line.start + compared.end()
    return bool(told) and all(number in told for number in numbers if number.start >= begin)
