"""Find every number in a running text, in digits or words, in Ukrainian, Russian and English.

Of each number found it is said what it is, or why it can't be read; nothing is passed over.
"""

import re
from collections import namedtuple

from analysis.vocabulary.number_build import Builder
from analysis.vocabulary.number_pieces import ALL, LETTERS, MOST, pieces_of
from analysis.vocabulary.number_words import (
    AFTER,
    BEFORE,
    BLUR_ONLY_GROUPS,
    GROWTH,
    LEXICON,
    NOT_IN_RUNNING_TEXT,
)
from analysis.vocabulary.text import fold

_LAST_BEFORE = frozenset(phrase.split(" ")[-1] for phrase in BEFORE)
# the blank stands once, before all of them: most words after a number begin as none of them
_AFTER_NUMBER = re.compile(
    rf"\+| (?:{'|'.join(re.escape(phrase) for phrase in AFTER if phrase != '+')})(?![a-zа-яіїєґ])"
)
_BEFORE_LENGTH = max(phrase.count(" ") for phrase in BEFORE) + 1
_LONE = {10: "dozens", 12: "dozens", 20: "dozens", 100: "hundreds"}
_GENITIVE = {"сотні", "сотни", "тисячі", "тысячи", "дюжини", "дюжины"}

_AND_A_HALF = re.compile(r" (?:з половиною|с половиной|and a half)(?![a-zа-яіїєґ])")
_GAP = re.compile(r"[ -]| and ")
_ARTICLE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:half a |пів |(?:a few|several|many|кілька|декілька|кількох"
    r"|декількох|несколько|нескольких|пару|много|багато) |a )$"
)
_HALF_OF = ("half a ", "пів ")
_GROUP_WORD = re.compile(r"hundred|thousand|dozen|score|десятк|сот|тися|тыся")
_ORDINAL = re.compile(
    r" (?:перш|друг|трет|четверт|п'?ят|шост|сьом|восьм|дев'?ят|десят"
    r"|[а-яіїє']{2,12}надцят|двадцят|тридцят|сороков|[а-яіїє']{2,8}десят|дев'?яност|сот"
    r"|перв|втор|шест|седьм|тисячн|тысячн)"
    r"(?:а|ий|ій|ого|ої|ому|у|ою|ая|ый|ой|ое|ую|ом|е|им|ые|і)(?![а-яіїєґ'])"
)
_GREW = re.compile("(?:" + "|".join(GROWTH) + r")[^.!?\n]*$")
# 'resorted to 28 assaults', as Ukrainian says it: the preposition is the verb's
_RESORTED = re.compile(
    r"(?<![а-яіїєґ])[ву]да(?:вся|лася|лися|лись|[єю]ться|ються|вався|валася|валися|вались) до $"
)
_TAIL = re.compile(rf"-[{LETTERS}]+")
_RANGE = re.compile(r" ?- ?| ?/ ?| (?:or|чи|або|или) ")
# '39+1', of which neither is all
_SUM = re.compile(r" ?\+ ?")
# what stands before the first number of a range, by what stands between both
_UP_TO = {
    " to ": re.compile(r""),
    " до ": re.compile(r"(?<![а-яіїєґ])(?:від|от) $"),
    " and ": re.compile(r"(?<![a-z])between $"),
}
# 'fell from 72 to 11'
_FROM = re.compile(r"(?<![a-zа-яіїєґ])(?:from|від|от) $")
_CHANGED = re.compile(
    r"(?<![a-zа-яіїєґ])(?:" + "|".join(GROWTH) + r"|зменш|скорот|знизи|впа[влд]|змінил|уменьш"
    r"|сократ|снизи|упал|измени|rose|rise|rising|grew|grow|increas|climb|jump|fell|fall|dropp"
    r"|decreas|declin|reduc|chang|down|went|up|doubl|compar)"
    r"(?:[^.!?,:;\n]|,(?= (?:from|від|от) $))*$"
)
_OF_A_GROUP = re.compile(r" (?:of )?")
_ENGLISH_HUNDRED = re.compile(r"[a-z]+ hundred(?![a-z])")

Number = namedtuple("Number", "start end value qualifier form problem", defaults=(None,))
Number.__doc__ = """A number found in a text.

``start`` and ``end`` are offsets that take in the words of its qualifier; ``value`` is an int, or
None for 'dozens' and where ``problem`` says why it can't be read; ``form`` is digits, words, times
('twice'), lone ('dozens'), none ('zero'), ordinal, percent, designation ('Ka-52'), decimal or
range.
"""


def find_numbers(text, language=None, *, thousands=None, skip=(), folded=False):
    """Find every number of a running text.

    Parameters
    ----------
    text : str
    language : {"uk", "ru", "en"}, optional
        Whose number words count; all three languages' by default, since reports quote one another.
    thousands : str, optional
        Mark for thousands, where the writer is known.
    skip : sequence of (start, end)
        Places that are no numbers (dates, clock times), in order.
    folded : bool
        Whether ``text`` is folded already.

    Returns
    -------
    list of Number
        In the order of the text, not overlapping.
    """
    if not folded:
        text = fold(text)
    if skip:
        blank = []
        at = 0
        for start, end in skip:
            blank += [text[at:start], "\x1f" * (end - start)]
            at = max(at, end)
        text = "".join([*blank, text[at:]])
    found, current = [], None
    for piece in pieces_of(text, ALL if language is None else LEXICON[language], thousands):
        if current is not None:
            gap = text[current.end : piece.start]
            if _AND_A_HALF.match(gap + " ") or _AND_A_HALF.fullmatch(gap.rstrip()):
                current.chunk, current.qualifier, gap = current.chunk + 0.5, "about", " "
            joined = _GAP.fullmatch(gap) and (
                gap != " and " or current.chunk >= 100 or current.scale
            )
            joined = (
                joined
                or gap == ", "
                and current.scale == 1000
                and _ENGLISH_HUNDRED.match(text, piece.start)
            )
            if joined and current.take(piece):
                continue
            found.append(current)
            if (
                gap in (" ", "-")
                and current.form == "words"
                and piece.kind in ("unit", "teen", "ten", "hundred")
            ):
                piece = piece._replace(problem="two number words side by side")
                current.problem = piece.problem
        current = Builder(piece)
    if current is not None:
        found.append(current)
    return _finish(text, found)


def _finish(text, found):
    """Widen numbers by their qualifiers, and mark ranges and ordinals."""
    numbers, floor = [], 0
    ranges, sums = _of_ranges(text, found), _of_sums(text, found)
    for index, one in enumerate(found):
        problem, form = one.problem, one.form
        tail = _TAIL.match(text, one.end, one.end + 20) if form == "words" else None
        ordinal = _ORDINAL.match(text, one.end) if form == "words" else None
        if ordinal:
            problem, form = (
                problem
                or f"{text[one.start : ordinal.end()]!r} is a place in an order, not a count",
                "ordinal",
            )
        if tail:
            problem, form = (
                problem or f"{text[one.start : tail.end()]!r} is not a plain number",
                "designation",
            )
        if index in ranges:
            problem, form = problem or "a range", "range"
        if index in sums:
            problem = problem or "a part of a sum"
        start, end, said = _widen(text, one, floor)
        value = one.value
        if one.lone is not None and problem is None:
            if said is not None and text[one.start : one.end] in _GENITIVE:
                one.lone, value = None, ALL[text[one.start : one.end]][1]
            elif (
                index + 1 < len(found)
                and _OF_A_GROUP.fullmatch(text[one.end : found[index + 1].start])
                and found[index + 1].lone
            ):
                problem = f"{text[start : found[index + 1].end]!r} gives no number"
            elif said is None and one.lone in _LONE:
                said = _LONE[one.lone]
            else:
                problem = f"{text[start:end]!r} gives no number"
        if problem is None and value is not None and value > MOST:
            problem = f"more than {MOST:,}, the most that a count may be"
        qualifier = said or one.qualifier
        numbers.append(Number(start, end, None if problem else value, qualifier, form, problem))
        floor = end
    return numbers


def _of_ranges(text, found):
    """Return which numbers, by their place, are the ends of ranges: '10-15', 'from 10 to 15'."""
    ends = set()
    for at in range(len(found) - 1):
        first, last = found[at], found[at + 1]
        if _RANGE.fullmatch(text, first.end, last.start) or _is_bounded(text, first, last):
            ends |= {at, at + 1}
    return ends


def _of_sums(text, found):
    """Return which numbers, by their place, are the parts of sums: '39+1'."""
    pairs = zip(found, found[1:], strict=False)
    added = [at for at, (a, b) in enumerate(pairs) if _SUM.fullmatch(text, a.end, b.start)]
    return {at + step for at in added for step in (0, 1)}


def _is_bounded(text, first, last):
    """Tell '10 to 15' and 'from 10 to 15' from 'grew from 10 to 15'."""
    gap = text[first.end : last.start]
    if gap not in _UP_TO:
        return False
    begin = max(0, first.start - 60)
    up_to = _UP_TO[gap]
    if not up_to.search(text, begin, first.start):
        return False
    bounded = _FROM.search(text, begin, first.start)
    changed = _CHANGED.search(text, begin, first.start)
    return not (bounded and changed)


def _is_of_its_verb(text: str, start: int) -> bool:
    """Tell 'grew to 31' and 'resorted to 28' from 'up to 28', before a number's first sign."""
    begin = max(0, start - 60)
    return bool(_GREW.search(text, begin, start) or _RESORTED.search(text, begin, start))


def _widen(text, one, floor):
    """Return the span of a number with the words that qualify it, and the qualifier."""
    start, end, said = one.start, one.end, None
    window = text[max(floor, start - 40) : start].replace("\n", " ")
    grouped = one.form in ("words", "lone") and _GROUP_WORD.match(text, start)
    article = _ARTICLE.search(window) if grouped else None
    if article:
        start, window = start - len(article.group()), window[: article.start()]
        if article.group() in _HALF_OF:
            one.chunk, one.lone, one.form = (one.lone or one.chunk) // 2, None, "words"
            said = "about"
        elif article.group() != "a ":
            one.lone = one.lone or one.chunk + one.total
    body = window.rstrip(" (~≈><=≥≤")
    signs = window[len(body) :].strip(" (")
    if signs in BEFORE:
        start, said = (
            start
            - len(window)
            + len(body)
            + len(window[len(body) :])
            - len(window[len(body) :].lstrip(" (")),
            BEFORE[signs],
        )
    else:
        spaced = body if window.endswith(" ") and len(window) - len(body) == 1 else ""
        nearest = spaced[spaced.rfind(" ") + 1 :].lstrip('("')
        words = spaced.split(" ")[-_BEFORE_LENGTH:] if nearest in _LAST_BEFORE else []
        for length in range(min(_BEFORE_LENGTH, len(words)), 0, -1):
            phrase = " ".join(words[-length:])
            qualifier = BEFORE.get(phrase.lstrip('("'))
            if (
                qualifier is None
                or phrase in NOT_IN_RUNNING_TEXT
                and (floor or one.start > len(phrase) + 1)
            ):
                continue
            if phrase in BLUR_ONLY_GROUPS and not _GROUP_WORD.match(text, one.start):
                continue
            if phrase == "до" and _is_of_its_verb(text, start):
                break
            start, said = start - 1 - len(phrase.lstrip('("')), qualifier
            break
    after = _AFTER_NUMBER.match(text, end) if said is None else None
    if after is not None:
        end, said = after.end(), AFTER[after.group().lstrip(" ")]
    return start, end, said
