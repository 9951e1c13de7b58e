"""Numbers of a sentence that tells both sides' words: those of the other side, and those denied."""

import re

from analysis.readers.base import set_aside
from analysis.readers.doubts import NOT_SO_MANY
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

# 'the Ukrainian side - about 131': its verb stands before, with the first side
_DASH = r" ?[-–—]{1,2} ?(?:об?|про) "
_ABOUT = re.compile(_DASH)
_ITS_OFFICE_THEN = re.compile(rf"(?:[\w'\"]+ ){{0,4}}?[\w'\"]+{_DASH}")
_THEN = {side: re.compile(rf"{names.tellers}{_DASH}") for side, names in NAMES.items()}
_BY_THE_DATA_OF = {
    side: re.compile(rf"(?<![a-zа-яіїєґ]){BY_DATA}(?:{names.country})(?![a-zа-яіїєґ])")
    for side, names in NAMES.items()
}
# '30, as they say in Moscow'; no hint is known for it, since hints see no words between commas
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
# 'the armed forces reported 81', who are no office's name
_FORCES_TELL = {
    side: re.compile(
        rf"(?<![a-zа-яіїєґ])(?:{forces}) (?:[\w']+ ){{0,2}}?(?:(?:отчит|отрапорт|сообщ|заяв|утвержд"
        r"|насчит|уточн)\w*(?:ли|лись|ют)|(?:повідом|звіту|відзвіту|заяв|стверд|нарах)\w*(?:ли|ють)"
        r"|(?:have |had )?(?:reported|claimed|said|announced|claims?|says?|report))(?![a-zа-яіїєґ])"
    )
    for side, forces in (
        ("russia", r"(?<!позиции )(?:вс|зс) рф|армия рф|армія рф|russian (?:forces|troops|army)"),
        ("ukraine", r"всу|зсу|вфу|ukrainian (?:forces|troops|army|armed forces)"),
    )
}
for _told in _FORCES_TELL.values():
    register(_told, r"в[сф]у|зсу|вс|зс|арм[иі]я|russian|ukrainian")
for _told in _BY_THE_DATA_OF.values():
    register(
        _told,
        r"данным|информации|словам|версии|подсчетам|оценк\S*|даними|інформацією|словами|версією"
        r"|підрахунками|according|data|figures",
    )
for _told in (*_THEN.values(), _ABOUT):
    register(_told, "об?|про")
register(_DENIES, "не|not|rather|замість|вместо|instead")
_SEVERAL = 2
_PARTED = re.compile(r"[,;:()—–]")
_COMMA = re.compile(r"[,;:()—–]| (?:из|з|із|of) (?:них|them|which)(?![a-zа-яіїєґ])")
# 'not 20 as Kyiv claims, 24 of them over Crimea': by the way, of a number before
_AS = re.compile(r"[0-9][^,;:()]*,? ?(?<![a-zа-яіїєґ])(?:як|как|as) $")
_ENDS = re.compile(r"\w*(?: [a-zа-яіїєґ]+){0,2} ?[,)]")
# 'by Kyiv's version there were 100, 24 - over Crimea': the list goes on
_LIST_GOES_ON = re.compile(
    r"[0-9][^,;0-9]*, [0-9]+ (?:[\w'-]+ ){0,2}?(?:[-–—] )?(?:над|over|в небе над|у небі над) "
)


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
            ledger.puzzle(mark, NOT_SO_MANY)


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
    return after if said is None else after + _as_it_says(line, numbers, said.span())


def _as_it_says(line: Line, numbers: list[Mark], said: tuple[int, int]) -> list[Mark]:
    """Return the numbers right before 'as they say' of a sentence; where there are none and it
    goes on after a comma, those up to the next one ('overnight, as they say, 100 were launched').
    """
    begin = max((part.end() for part in _PARTED.finditer(line.folded, 0, said[0])), default=0)
    here = _within(line, numbers, begin, said[0])
    comma = _PARTED.search(line.folded, said[1])
    if here or comma is None or line.folded[comma.start()] != ",":
        return here
    ends = _COMMA.search(line.folded, comma.end())
    return _within(line, numbers, comma.end(), ends.start() if ends else len(line.folded))


def _within(line: Line, numbers: list[Mark], begin: int, end: int) -> list[Mark]:
    """Return the numbers between two offsets of a sentence."""
    return [mark for mark in numbers if begin <= mark.start - line.start < end]


def _last_is_the_other(line: Line, at: int, told: list[tuple[int, bool]]) -> bool:
    """Tell whether it is the other side that tells last before an offset of the sentence."""
    before = [one for one in told if one[0] <= at]
    end, is_theirs = max(before, default=(0, False))
    between = line.folded[end:at]
    if is_theirs and _goes_on_with_a_list(line, end, at):
        return False
    # what stands in brackets ends with them
    ended = BUT.search(between) or between.count(")") > between.count("(")
    return is_theirs and not ended


def _goes_on_with_a_list(line: Line, end: int, at: int) -> bool:
    """Tell whether the post's own regions go on before a number, after the other side's data, told
    by the way after a number of the post's.
    """
    said = line.folded[:end]
    by_the_way = said.rfind(",")
    if by_the_way < 0 or not re.match(BY_DATA, said[by_the_way + 1 :].lstrip(" (")):
        return False
    goes_on = _LIST_GOES_ON.search(line.folded, end)
    if goes_on is None or not any(sign.isdigit() for sign in said[:by_the_way]):
        return False
    return at > line.folded.index(",", goes_on.start())


def _is_by_the_way(line: Line, found: re.Match[str]) -> bool:
    """Tell 'as Kyiv claims,' of a number that comes after one of the post's."""
    before = [at for at in line.numbers() if line.marks[at].start - line.start < found.start()]
    if len(before) < _SEVERAL or not _AS.search(line.folded, 0, found.start()):
        return False
    return _ENDS.match(line.folded, found.end()) is not None


def _told_by(line: Line, reporter: str, foe: str) -> list[tuple[int, bool]]:
    """Return where words end that say who tells, each with whether it is the other side; none in a
    sentence in which it tells nothing.
    """
    folded = line.folded
    theirs = (
        OTHER_TELLS[reporter],
        MINISTRY_TELLS[reporter],
        _BY_THE_DATA_OF[foe],
        _THEN[foe],
        _FORCES_TELL[foe],
    )
    may_tell = [words for words in theirs if line.finds(words)]
    if not may_tell and not line.finds(_ABOUT):
        return []
    told = [found for words in may_tell for found in words.finditer(folded)]
    told = [found for found in told if not _is_by_the_way(line, found)]
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
