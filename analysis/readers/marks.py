"""Numbers, dates and clock times of a text as marks."""

import re
from functools import lru_cache
from typing import Any, NamedTuple

from analysis.readers.lexicon import NUMBER, TIME
from analysis.vocabulary.dates import find_clocks, find_dates
from analysis.vocabulary.numbers import find_numbers

_PARAGRAPHS = 16_384


class Mark(NamedTuple):
    """A marked stretch of text: offsets, tag, and the Number, date, clock time, sectors or
    regions.
    """

    start: int
    end: int
    what: str
    value: Any


def scan(folded: str) -> tuple[list[Mark], list[Mark]]:
    """Find numbers, dates and clock times.

    Parameters
    ----------
    folded : str
        Each paragraph a line.

    Returns
    -------
    numbers : list of Mark
    times : list of Mark
        Neither list overlaps itself or the other.
    """
    numbers: list[Mark] = []
    times: list[Mark] = []
    start = 0
    for paragraph in folded.split("\n"):
        counted, told = _scan_paragraph(paragraph)
        numbers += [_moved(mark, start) for mark in counted]
        times += [_moved(mark, start) for mark in told]
        start += len(paragraph) + 1
    return numbers, times


# offices write in set phrases: a paragraph of the same words is scanned once
@lru_cache(maxsize=_PARAGRAPHS)
def _scan_paragraph(folded: str) -> tuple[list[Mark], list[Mark]]:
    dates = [Mark(span.start, span.end, TIME, span) for span in find_dates(folded)]
    blank = _without(folded, dates)
    clocks = [Mark(span.start, span.end, TIME, span) for span in find_clocks(blank)]
    times = sorted(dates + clocks)
    numbers = find_numbers(folded, skip=[(mark.start, mark.end) for mark in times], folded=True)
    return [Mark(number.start, number.end, NUMBER, number) for number in numbers], times


def _moved(mark: Mark, by: int) -> Mark:
    """Return a mark of a paragraph at its place in the text."""
    start, end = mark.start + by, mark.end + by
    return Mark(start, end, mark.what, mark.value._make((start, end, *mark.value[2:])))


def _without(text, marks):
    parts, at = [], 0
    for mark in marks:
        parts += [text[at : mark.start], "\x1f" * (mark.end - mark.start)]
        at = mark.end
    return "".join([*parts, text[at:]])


_UNITS = re.compile(
    r"[0-9]+(?:-?(?:мм|mm|км|km|та|а|ї|ої|го|й|ша|th|st|nd|rd|gmt|utc)|-[a-zа-яіїєґ]+|/[0-9]+)"
)
_BEFORE_A_YEAR = re.compile(
    r"(?:^|[\s(])(?:in|since|у|в|з|с|of|year|до|until|early|late|january|february|march"
    r"|april|may|june|july|august|september|october|november|december)[ ]$"
)
# '2021 року', which no count is followed by
_CALLED_A_YEAR = re.compile(r" (?:рок[уи]|рік|році|год[ау]?|году)(?![а-яіїєґ])")


def is_name(folded, mark):
    """Tell whether a number that is no count is part of a name or a compound ('Ка-52', '155-мм',
    'three-day').
    """
    said = folded[mark.start : mark.end]
    before = folded[max(0, mark.start - 2) : mark.start]
    return (
        said.isalpha()
        or before[-1:] in ("№", "#", "/")
        or bool(re.search(r"[a-zа-яіїєґ]-?$", before))
        or bool(_UNITS.fullmatch(said))
    )


def is_designation(folded: str, mark: Mark) -> bool:
    """Tell whether a mark is the number in the name of a thing ('Х-101', '155-мм'), no count.

    Parameters
    ----------
    folded : str
        The whole folded text.
    mark : Mark
    """
    if mark.what != NUMBER:
        return False
    form, problem = mark.value.form, mark.value.problem
    pair = form == "range" and problem.endswith(_GLUED)  # 'Х-59/69'
    return (form == "designation" or pair) and is_name(folded, mark)


_GLUED = "is a name or glued to one"
_COUNTED_AFTER_YEAR = re.compile(
    r" (?:\w+ )?(?:раз|обстр|удар|боєз|боев|бойов|атак|violat|attack|clash|shell|strike"
    r"|drone|дрон|explos|ceasefire|наруш|поруш|бпла|беспил)"
)


def is_year(folded: str, mark: Mark) -> bool:
    """Tell whether a number is a year: four digits after 'in' or 'since', with nothing counted.

    Parameters
    ----------
    folded : str
        The whole folded text.
    mark : Mark
    """
    said = folded[mark.start : mark.end]
    if not (said.isdigit() and len(said) == 4 and 2010 <= int(said) <= 2040):
        return False
    before = folded[max(0, mark.start - 14) : mark.start]
    after = folded[mark.end : mark.end + 30]
    if _CALLED_A_YEAR.match(after):
        return True
    return bool(_BEFORE_A_YEAR.search(before)) and not _COUNTED_AFTER_YEAR.match(after)
