"""Counts of the day before, beside a day's own: '17 violations, down from 28 the day before'."""

import re

from analysis.readers import markers
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.statement.on_a_day import HURT

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
_ENDS = r"(?= ?(?:[.,;:)–—-]|$|\n| (?:та|і|й|и|а|and)(?![а-яіїєґa-z])))"
_BEFORE_IT = re.compile(rf"(?: {_WHAT})? {_WHEN}{_ENDS}")
# what such a number counts, if it says so
_ITS_NOUN = re.compile(rf"(?: {_WHAT})?(?: {_WAS})?{_ENDS}|(?: {_WHAT})")

# 'on the eve of Easter' names the day that is told of
_NO_FEAST = (
    r"(?! (?:свят|праздник|нового|великод|велик[оа]го|пасх|різдв|рождеств|дня |зустріч|встреч))"
)
EARLIER_DAY = re.compile(
    rf"накануне{_NO_FEAST}|днем ранее|позавчера|the day before|a day earlier|сутками ранее"
    rf"|напередодні{_NO_FEAST}"
    r"|за (?:добу|день|сутки) до (?:того|цього|этого)(?![а-яіїєґ])"
)


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
    if HURT.search(folded, *_from_the_comma(line, mark)):
        return False
    then = _BEFORE_IT.match(folded, mark.end, line.end)
    return then is not None or _follows_its_day(line, mark)


def _from_the_comma(line: Line, mark: Mark) -> tuple[int, int]:
    """Return the stretch from the last comma before a number up to it."""
    before = max(line.page.folded.rfind(sign, line.start, mark.start) for sign in ",;")
    return max(before, line.start), mark.start


def _follows_its_day(line: Line, mark: Mark) -> bool:
    """Tell 'the day before there were nine', and no nine soldiers."""
    folded = line.page.folded
    named = _ITS_NOUN.match(folded, mark.end, line.end)
    return named is not None and _AFTER_IT.search(folded, line.start, mark.start) is not None


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
