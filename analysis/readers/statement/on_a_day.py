"""Parts of a count that are of one day: 'since 1 July 37 violations, of them nine on 4 July'."""

import re

from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.vocabulary.dates import DateSpan

_OF_THEM = r"(?:of (?:them|these|which)|(?:із|з|из) (?:них|цих|этих|которых|яких))"
# those hurt and what was damaged, which are no acts
HURT = re.compile(
    r"(?<![a-zа-яіїєґ])(?:ранен|поранен|загин|погиб|убит|вбит|жертв|постражда|пострада|пошкодж"
    r"|поврежд|врятов|спасен|wounded|killed|injured|damag|rescued|houses?(?![a-z])|будин|дом(?:а|ов)(?![а-яіїє]))"
)
_AFTER_OF_THEM = re.compile(
    rf"(?:{_OF_THEM}|including|зокрема|в том числе|[ву] тому числі),?"
    r"(?: only| лишь| лише| только| тільки)? $"
)
_THEN_ITS_DAY = re.compile(
    rf"(?P<of_them> {_OF_THEM})?(?: (?:were|was|recorded|fell|took place))?"
    r" ?[–—-]? ?(?:(?:за|on|[ву]|на) )?"
)
_COMMA = re.compile("[,;]")
_A_DAY = re.compile(
    r"(?<![a-zа-яіїєґ])(?:today|yesterday|сегодня|вчера|сьогодні|[ву]чора)(?![a-zа-яіїєґ])"
)


def day_of_a_part(line: Line, mark: Mark) -> Mark | None:
    """Return the date right after a number of some of those that were counted before it, None in
    other words.

    Parameters
    ----------
    line : Line
    mark : Mark
        The number.
    """
    date = next((one for one in _dates(line) if one.start >= mark.end), None)
    if date is None or HURT.search(line.page.folded, _last_before(line, mark), mark.start):
        return None
    return date if _are_some_of_it(line, mark, date) else None


def _are_some_of_it(line: Line, mark: Mark, date: Mark) -> bool:
    """Tell 'of them nine on 4 July' and 'nine of them on 4 July'."""
    then = _THEN_ITS_DAY.fullmatch(line.page.folded, mark.end, date.start)
    of_them = _AFTER_OF_THEM.search(line.page.folded, line.start, mark.start)
    return then is not None and bool(of_them or then["of_them"])


def _last_before(line: Line, mark: Mark) -> int:
    """Return where the number before the last one before a number ends, or the sentence begins:
    what 'of them' tells of stands after it.
    """
    before = [line.marks[at].end for at in line.numbers() if line.marks[at].start < mark.start]
    return before[-2] if len(before) > 1 else line.start


def times_of_the_whole(line: Line) -> list[Mark]:
    """Return the times of a sentence but for those that are told of a part of its count.

    Parameters
    ----------
    line : Line
    """
    parts = [day_of_a_part(line, line.marks[at]) for at in line.numbers()]
    return [one for one in _times(line) if one not in parts]


def day_by_its_word(line: Line, mark: Mark) -> str:
    """Return 'today' of 'since 25 March 16 strikes, and one of them today', '' without it, or
    where it is no later number of a sentence that names a time before.

    Parameters
    ----------
    line : Line
    mark : Mark
        The number.
    """
    first = line.marks[line.numbers()[0]]
    if mark == first or not any(one.end <= first.start for one in _times(line)):
        return ""
    told = _A_DAY.search(line.page.folded, *_between_commas(line, mark))
    return "" if told is None else told.group()


def _between_commas(line: Line, mark: Mark) -> tuple[int, int]:
    """Return the part of a sentence that a number stands in, from the comma or number before it to
    the next comma or number.
    """
    bounds = [one for at in line.numbers() for one in (line.marks[at].start, line.marks[at].end)]
    commas = _COMMA.finditer(line.page.folded, line.start, line.end)
    bounds += [comma.start() for comma in commas]
    begin = max([one for one in bounds if one < mark.start], default=line.start)
    end = min([one for one in bounds if one > mark.end], default=line.end)
    return begin, end


def _dates(line: Line) -> list[Mark]:
    """Return the marks of single dates."""
    dates = [one for one in _times(line) if isinstance(one.value, DateSpan)]
    return [one for one in dates if one.value.first is None]


def _times(line: Line) -> list[Mark]:
    return [line.marks[at] for at in line.of(TIME)]
