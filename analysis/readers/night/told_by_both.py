"""Numbers of a sentence that tells both sides' words: those of the other side, and those denied."""

import re

from analysis.readers.base import set_aside
from analysis.readers.hints import register
from analysis.readers.ledger import Ledger
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.mentions import Mention, mentions
from analysis.readers.night.window import OFFICES
from analysis.readers.other_side import (
    BUT,
    BY_DATA,
    MINISTRY_TELLS,
    NOT_THE_POST_S,
    OTHER_TELLS,
    TELLS,
)
from analysis.readers.sides import NAMES, other

_NOT_SO_MANY = "said not to have been so many"
# 'the Ukrainian side - about 131': its verb stands before, with the first side
_DASH = r" ?[-–—]{1,2} ?(?:об?|про) "
_ABOUT = re.compile(_DASH)
_ITS_OFFICE_THEN = re.compile(rf"(?:[\w'\"]+ ){{0,4}}?[\w'\"]+{_DASH}")
_THEN = {side: re.compile(rf"{names.tellers}{_DASH}") for side, names in NAMES.items()}
_BY_THE_DATA_OF = {
    side: re.compile(rf"(?<![a-zа-яіїєґ]){BY_DATA}(?:{names.country})(?![a-zа-яіїєґ])")
    for side, names in NAMES.items()
}
# '30, as they say in Moscow'
_SAY = rf"(?:{TELLS}|кажут|говор|пиш|claim)[\w']*"
_FEW_WORDS = r"(?:(?!про |о |об |on |of |about )[\w']+ ){0,2}?"
_AS_IT_SAYS = {
    side: re.compile(
        rf"(?:,|\() ?(?:як|как|as) (?:(?:[\w']+ )?{_SAY} {_FEW_WORDS}(?:{names.country})"
        rf"|(?:{names.country}) {_FEW_WORDS}{_SAY})(?![a-zа-яіїєґ])"
    )
    for side, names in NAMES.items()
}
# 'and not 30 missiles', up to where another number may begin
_DENIES = re.compile(
    r"(?<![a-zа-яіїєґ])(?:не|not|rather than|замість|вместо|instead of) (?=\d)(?P<so>[^,;:()]*?)"
    r"(?=[,;:()]|\.? ?$| (?:but|але|но|однак|однако)(?![a-zа-яіїєґ]))"
)
for _told in _BY_THE_DATA_OF.values():
    register(
        _told,
        r"данным|информации|словам|версии|подсчетам|оценк\S*|даними|інформацією|словами|версією"
        r"|підрахунками|according|data|figures",
    )
for _told in _AS_IT_SAYS.values():
    register(_told, "як|как|as")
for _told in (*_THEN.values(), _ABOUT):
    register(_told, "об?|про")
register(_DENIES, "не|not|rather|замість|вместо|instead")
_PARTED = re.compile(r"[,;:()—–]")


def leave_their_words(line: Line, ledger: Ledger, reporter: str) -> None:
    """Leave the numbers of a sentence that the other side told, or that are said not to be so.

    Parameters
    ----------
    line : Line
    ledger : Ledger
    reporter : str
        Who posts.
    """
    numbers = [line.marks[at] for at in line.numbers()]
    if not numbers:
        return
    denies = line.finds(_DENIES)
    denied = [told.span("so") for told in _DENIES.finditer(line.folded)] if denies else []
    theirs = _by_the_other(line, numbers, reporter)
    if not (theirs or denied):
        return
    set_aside(line, ledger)
    for mark in numbers:
        start = mark.start - line.start
        if mark in theirs:
            ledger.puzzle(mark, NOT_THE_POST_S)
        elif any(begin <= start < end for begin, end in denied):
            ledger.puzzle(mark, _NOT_SO_MANY)


def _by_the_other(line: Line, numbers: list[Mark], reporter: str) -> list[Mark]:
    """Return the numbers after words of the other side, up to where the post's own go on, and those
    before 'as they say' of it.
    """
    foe = other(reporter)
    if not foe:
        return []
    told = _told_by(line, reporter, foe)
    after = [mark for mark in numbers if _last_is_the_other(line, mark.start - line.start, told)]
    said = line.finds(_AS_IT_SAYS[foe])
    if said is None:
        return after
    end = said.start()
    parted = [part.end() for part in _PARTED.finditer(line.folded, 0, end)]
    begin = max(parted, default=0)
    first, last = line.start + begin, line.start + end
    return after + [mark for mark in numbers if first <= mark.start < last]


def _last_is_the_other(line: Line, at: int, told: list[tuple[int, bool]]) -> bool:
    """Tell whether it is the other side that tells last before an offset of the sentence."""
    before = [one for one in told if one[0] <= at]
    end, is_theirs = max(before, default=(0, False))
    between = line.folded[end:at]
    # what stands in brackets ends with them
    ended = BUT.search(between) or between.count(")") > between.count("(")
    return is_theirs and not ended


def _told_by(line: Line, reporter: str, foe: str) -> list[tuple[int, bool]]:
    """Return where words end that say who tells, each with whether it is the other side; none in a
    sentence in which it tells nothing.
    """
    folded = line.folded
    theirs = (OTHER_TELLS[reporter], MINISTRY_TELLS[reporter], _BY_THE_DATA_OF[foe], _THEN[foe])
    may_tell = [words for words in theirs if line.finds(words)]
    if not may_tell and not line.finds(_ABOUT):
        return []
    told = [found for words in may_tell for found in words.finditer(folded)]
    named = mentions(line.page.text[line.start : line.end], folded, OFFICES)
    for office in named:
        then = _ITS_OFFICE_THEN.match(folded, office.start)
        if then and _is_of(office, foe):
            told.append(then)
    if not told:
        return []
    own = [found.end() for found in OTHER_TELLS[foe].finditer(folded)]
    own += [office.start for office in named if _is_of(office, reporter)]
    theirs_end = [(found.end(), True) for found in told]
    return theirs_end + [(end, False) for end in own]


def _is_of(named: Mention, side: str) -> bool:
    """Tell an office of a side, also one without its country that only that side posts by."""
    if named.country or named.unknown:
        return named.country == side
    kind = {"ukraine": "air_force", "russia": "ministry"}.get(side)
    return named.office == kind
