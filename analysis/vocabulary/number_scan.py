"""Find every number in a running text, in digits or words, in Ukrainian, Russian and English.

Of each number found it is said what it is, or why it can't be read; nothing is passed over.
"""

import re
from collections import namedtuple

from analysis.vocabulary.number_words import (
    AFTER,
    BEFORE,
    BLUR_ONLY_GROUPS,
    GROWTH,
    LEXICON,
    NOT_IN_RUNNING_TEXT,
)
from analysis.vocabulary.text import fold

_ALL = {word: entry for language in ("ru", "uk", "en") for word, entry in LEXICON[language].items()}
_LAST_BEFORE = frozenset(phrase.split(" ")[-1] for phrase in BEFORE)
_AFTER_NUMBER = re.compile(
    "|".join(re.escape(phrase if phrase == "+" else f" {phrase}") for phrase in AFTER)
)
_BEFORE_LENGTH = max(phrase.count(" ") for phrase in BEFORE) + 1
_LONE = {10: "dozens", 12: "dozens", 20: "dozens", 100: "hundreds"}
_GENITIVE = {"сотні", "сотни", "тисячі", "тысячи", "дюжини", "дюжины"}

# A run of digits with single marks inside; then what is glued to it.
_DIGITS = r"[0-9]+(?:[ ',.][0-9]+)*"
_LETTERS = "a-zа-яіїєґ"
_CASE_ENDING = r"-(?:х|ох|ьох|ти|и|ма|ьма|ом|ьом|м|мя|ю|ро|є|оє|и|ми)(?![a-zа-яіїєґ])"
# the first two letters of all number words: most words of a text are passed over by them
_SECOND: dict[str, set[str]] = {}
for _word in _ALL:
    _SECOND.setdefault(_word[0], set()).update(_word[1:2])
_BEGIN = "|".join(f"{first}[{''.join(sorted(then))}']" for first, then in _SECOND.items() if then)
_SHORT = "|".join(word for word in _ALL if len(word) == 1)
_TOKEN = re.compile(
    rf"(?P<digits>(?<![0-9]){_DIGITS})"
    rf"|(?<![{_LETTERS}0-9'])(?P<word>(?:{_BEGIN})[{_LETTERS}']*"
    rf"|(?:{_SHORT})(?![{_LETTERS}']))(?![0-9])",
)
_MULTIPLIER = re.compile(
    r" ?(тис(?:\.|яч[а-яії]*)?|тыс(?:\.|яч[а-я]*)?|thousand|k|к|млн\.?|мільйон[а-яії]*"
    r"|миллион[а-я]*|million|hundred|сот(?:ень|ні|ен|ни)|десятк[а-яії]+"
    r"|dozen)(?![a-zа-яіїєґ'0-9-])"
)
_SCALE = (
    ("млн", 10**6),
    ("міл", 10**6),
    ("мил", 10**6),
    ("mil", 10**6),
    ("hun", 100),
    ("сот", 100),
    ("дес", 10),
    ("doz", 12),
)
_AND_A_HALF = re.compile(r" (?:з половиною|с половиной|and a half)(?![a-zа-яіїєґ])")
_GAP = re.compile(r"[ -]| and ")
_ARTICLE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:half a |(?:a few|several|many|кілька|декілька|кількох"
    r"|декількох|несколько|нескольких|пару|много|багато) |a )$"
)
_GROUP_WORD = re.compile(r"hundred|thousand|dozen|score|десятк|сот|тися|тыся")
_ORDINAL = re.compile(
    r" (?:перш|друг|трет|четверт|п'?ят|шост|сьом|восьм|дев'?ят|десят"
    r"|[а-яіїє']{2,12}надцят|двадцят|тридцят|сороков|[а-яіїє']{2,8}десят|дев'?яност|сот"
    r"|перв|втор|шест|седьм|тисячн|тысячн)"
    r"(?:а|ий|ій|ого|ої|ому|у|ою|ая|ый|ой|ое|ую|ом|е|им|ые|і)(?![а-яіїєґ'])"
)
_GREW = re.compile("(?:" + "|".join(GROWTH) + r")[^.!?\n]*$")
_OF_A_GROUP = re.compile(r" (?:of )?")
_ENGLISH_HUNDRED = re.compile(r"[a-z]+ hundred(?![a-z])")

_Piece = namedtuple("_Piece", "start end kind value problem")
Number = namedtuple("Number", "start end value qualifier form problem", defaults=(None,))
Number.__doc__ = """A number found in a text.

``start`` and ``end`` are offsets that take in the words of its qualifier; ``value`` is an int, or
None for 'dozens' and where ``problem`` says why it can't be read; ``form`` is digits, words, times
('twice'), lone ('dozens'), none ('zero'), ordinal, percent, designation ('Ka-52'), decimal or
range.
"""


def read_digits(text, *, thousands=None):
    """Read a whole number written in digits.

    Parameters
    ----------
    text : str
        Folded digits with at most one kind of mark between groups of three.
    thousands : str, optional
        The mark that stands for thousands, where the writer is known: '.', ',', ' ' or "'".

    Returns
    -------
    value : int or None
    problem : str or None
        Why it can't be read.
    """
    groups = re.split(r"[ ',.]", text)
    if len(groups) == 1:
        return int(text), None
    marks = {mark for mark in text if not mark.isdigit()}
    if len(marks) > 1:
        return None, f"{text!r} has two kinds of marks between its digits"
    mark = marks.pop()
    if not (
        1 <= len(groups[0]) <= 3
        and groups[0][0] != "0"
        and all(len(group) == 3 for group in groups[1:])
    ):
        return None, f"{text!r} is not a whole number with groups of three digits"
    if thousands is not None and mark != thousands:
        return (
            None,
            f"{text!r} has {mark!r} between its digits, and {thousands!r} is the mark "
            f"for thousands",
        )
    if thousands is None and mark == "." and len(groups) == 2:
        return (
            None,
            f"{text!r} is ambiguous: {''.join(groups)} if the point marks thousands, "
            f"{text} if it marks decimals",
        )
    return int("".join(groups)), None


def _scaled(digits, scale, thousands):
    """Return the value of digits before a word like 'thousand', exactly."""
    head, point, tail = digits.replace(",", ".").partition(".")
    if point and thousands is None and len(tail) == 3:
        return None, f"{digits!r} before a word for a group is ambiguous"
    if point and "." in tail or not (head + tail).isdigit():
        value, problem = read_digits(digits, thousands=thousands)
        return (value * scale, None) if problem is None else (None, problem)
    whole, rest = divmod(int(head + tail) * scale, 10 ** len(tail))
    return (whole, None) if rest == 0 else (None, f"{digits!r} times {scale} is not a whole number")


def _pieces(text, lexicon, thousands):
    """Yield the digits and number words of a folded text."""
    at = 0
    for match in _TOKEN.finditer(text):
        if match.start() < at:
            continue  # a word already taken with the digits before it: '5 thousand'
        if match.lastgroup == "word":
            word = match["word"].replace("'", "")
            if word in lexicon:
                role, value = lexicon[word]
                yield _Piece(match.start(), match.end(), role, value, None)
            continue
        for piece in _digit_pieces(text, match.start(), match.end(), thousands):
            yield piece
            at = piece.end


def _digit_pieces(text, start, end, thousands):
    run = text[start:end]
    if " " in run and thousands in (None, " "):
        # blanks join groups of three only; else they part numbers, and digits left over make all
        # doubtful
        value, problem = (
            read_digits(run, thousands=thousands)
            if run.count(" ") == len(re.findall(r"[ ',.]", run))
            else (None, "")
        )
        if problem is not None:
            at, parts = start, run.split(" ")
            whole = len(parts[0]) > 3 and all(
                len(part) > 3 or not part.isdigit() for part in parts[1:]
            )
            year = len(parts) == 2 and len(parts[0]) == 4
            for part in parts:
                doubt = None if whole or year else f"{run[:24]!r} may be one number or several"
                yield from _glued(text, at, at + len(part), thousands, doubt)
                at += len(part) + 1
            return
    yield from _glued(text, start, end, thousands, None)


def _glued(text, start, end, thousands, doubt):
    run = text[start:end]
    before, after = text[start - 1 : start], text[end : end + 1]
    if end < len(text) and after == "%" or text[end : end + 2] == " %":
        yield _Piece(start, end + 1, "percent", None, "a share, not a count")
        return
    named = (
        re.search(rf"[{_LETTERS}]+[-/]?$", text[max(0, start - 20) : start])
        if before and (before in "-/№#" or before.isalpha())
        else None
    )
    if named or before in ("№", "#", "$", "€", "_", "/") and before:
        yield _Piece(
            start,
            end,
            "designation",
            None,
            f"{text[max(0, start - 12) : end].split()[-1]!r} is a name or glued to one",
        )
        return
    if scale := _MULTIPLIER.match(text, end):
        word = scale.group(1)
        size = next((value for stem, value in _SCALE if word.startswith(stem)), 1000)
        value, problem = _scaled(run, size, thousands)
        yield _Piece(
            start, scale.end(), "scaled" if size >= 100 else "blurred", value, problem or doubt
        )
        return
    if case := re.match(_CASE_ENDING, text[end:]):
        value, problem = read_digits(run, thousands=thousands)
        yield _Piece(start, end + case.end(), "digits", value, problem or doubt)
        return
    if glued := re.match(rf"-?[{_LETTERS}][{_LETTERS}0-9-]*|/[0-9{_LETTERS}]+", text[end:]):
        kind = (
            "ordinal"
            if re.fullmatch(
                r"-?(?:st|nd|rd|th|й|го|му|га|та|ша|тя|ва|ма|я|ої|ої|ій|им|ий|ою|у|ї|е"
                r"|ая|ой|ую|ом|ых|их|те|ту|тої|ту)",
                glued.group(),
            )
            else "designation"
        )
        yield _Piece(
            start,
            end + glued.end(),
            kind,
            None,
            f"{text[start : end + glued.end()]!r} is not a count",
        )
        return
    value, problem = read_digits(run, thousands=thousands)
    kind = "decimal" if problem and re.fullmatch(r"[0-9]+[.,][0-9]+", run) else "digits"
    yield _Piece(start, end, kind, value, problem or doubt)


class _Builder:
    """Adds up pieces into one number as long as they may follow each other."""

    def __init__(self, piece):
        self.start, self.end, self.form, self.problem = (
            piece.start,
            piece.end,
            "words",
            piece.problem,
        )
        self.total = self.chunk = 0
        self.qualifier, self.closed, self.scale, self.lone = "exact", False, None, None
        self.take(piece, first=True)

    def take(self, piece, first=False):
        """Add a piece if grammar allows; say whether it was taken."""
        if not first and (self.closed or self.problem or piece.problem):
            return False
        taken = getattr(self, "_" + piece.kind, self._single)(piece, first)
        if taken:
            self.end = piece.end
        return taken

    @property
    def value(self):
        return None if self.problem or self.lone else self.total + int(self.chunk)

    def _single(self, piece, first):
        if not first:
            return False
        self.form = {"times": "times", "none": "none", "round": "words"}.get(piece.kind, piece.kind)
        self.closed, self.total = True, piece.value or 0
        if piece.kind in ("round", "blurred"):
            self.qualifier, self.form = "about", "words"
        return True

    def _digits(self, piece, first):
        if first:
            self.form, self.chunk, self.closed = "digits", piece.value or 0, True
            return True
        # '14 thousand 43': digits may fill what is below the thousand
        if self.scale == 1000 and not self.chunk and piece.value < 1000:
            self.chunk, self.closed, self.qualifier = piece.value, True, "exact"
            return True
        return False

    def _scaled(self, piece, first):
        if not first:
            return False
        self.form, self.total, self.qualifier = "digits", piece.value or 0, "about"
        self.scale = 1000 if self.total % 1000 == 0 else 1
        return True

    def _below(self, piece, free):
        if (
            self.scale == 1
            or self.chunk != int(self.chunk)
            or int(self.chunk) % free
            or (free == 10 and int(self.chunk) % 100 == 10)
        ):
            return False
        if self.form == "digits":
            self.qualifier = "exact"
        self.chunk += piece.value
        return True

    def _unit(self, piece, first):
        return self._below(piece, 10)

    def _teen(self, piece, first):
        return self._below(piece, 100)

    def _ten(self, piece, first):
        return self._below(piece, 100)

    def _hundred(self, piece, first):
        return self._below(piece, 1000)

    def _half(self, piece, first):
        if not first:
            return False
        self.chunk, self.qualifier = piece.value, "about"
        return True

    def _group(self, piece, first):
        size = piece.value
        if first:
            self.chunk, self.scale = (0, 1000) if size == 1000 else (size, None)
            self.total = size if size >= 1000 else 0
            if size >= 1000:
                self.scale = size
            if size in (10, 12, 20):
                self.qualifier, self.closed = "about", True
            return True
        if size <= 100:
            if not 0 < self.chunk < 100 or self.chunk * size != int(self.chunk * size):
                return False
            self.chunk *= size
            if size != 100:
                self.qualifier, self.closed = "about", True
            return True
        if (
            not self.chunk
            or self.total
            and self.total < size * 10
            or self.scale is not None
            and self.scale <= size
        ):
            return False
        whole = self.chunk * size
        if whole != int(whole):
            return False
        self.total, self.chunk, self.scale = self.total + int(whole), 0, size
        return True

    def _groups(self, piece, first):
        if not first:
            return self._group(piece, first)
        self.lone, self.closed, self.form = piece.value, True, "lone"
        return True


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
    for piece in _pieces(text, _ALL if language is None else LEXICON[language], thousands):
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
        current = _Builder(piece)
    if current is not None:
        found.append(current)
    return _finish(text, found)


def _finish(text, found):
    """Widen numbers by their qualifiers, and mark ranges and ordinals."""
    numbers, floor = [], 0
    for index, one in enumerate(found):
        problem, form = one.problem, one.form
        tail = (
            re.match(rf"-[{_LETTERS}]+", text[one.end : one.end + 20]) if form == "words" else None
        )
        ordinal = _ORDINAL.match(text, one.end) if form == "words" else None
        if ordinal:
            problem, form = (
                problem
                or f"{text[one.start : ordinal.end()]!r} is a place in an order, not a count",
                "ordinal",
            )
        if tail:
            problem, form = (
                problem or f"{text[one.start : one.end + tail.end()]!r} is not a plain number",
                "designation",
            )
        following = found[index + 1].start if index + 1 < len(found) else None
        if (
            following is not None
            and re.fullmatch(r" ?- ?| ?/ ?| (?:or|чи|або|или) ", text[one.end : following])
            or (
                numbers
                and numbers[-1].form == "range"
                and re.fullmatch(
                    r" ?- ?| ?/ ?| (?:or|чи|або|или) ", text[found[index - 1].end : one.start]
                )
            )
        ):
            problem, form = problem or "a range", "range"
        start, end, said = _widen(text, one, floor)
        value = one.value
        if one.lone is not None and problem is None:
            if said is not None and text[one.start : one.end] in _GENITIVE:
                one.lone, value = None, _ALL[text[one.start : one.end]][1]
            elif (
                following is not None
                and _OF_A_GROUP.fullmatch(text[one.end : following])
                and found[index + 1].lone
            ):
                problem = f"{text[start : found[index + 1].end]!r} gives no number"
            elif said is None and one.lone in _LONE:
                said = _LONE[one.lone]
            else:
                problem = f"{text[start:end]!r} gives no number"
        qualifier = said or one.qualifier
        numbers.append(Number(start, end, None if problem else value, qualifier, form, problem))
        floor = end
    return numbers


def _widen(text, one, floor):
    """Return the span of a number with the words that qualify it, and the qualifier."""
    start, end, said = one.start, one.end, None
    window = text[max(floor, start - 40) : start]
    if (
        (article := _ARTICLE.search(window))
        and one.form in ("words", "lone")
        and _GROUP_WORD.match(text, start)
    ):
        start, window = start - len(article.group()), window[: article.start()]
        if article.group() == "half a ":
            one.chunk //= 2
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
            if phrase == "до" and _GREW.search(text, max(0, start - 60), start):
                break
            start, said = start - 1 - len(phrase.lstrip('("')), qualifier
            break
    after = _AFTER_NUMBER.match(text, end) if said is None else None
    if after is not None:
        end, said = after.end(), AFTER[after.group().lstrip(" ")]
    return start, end, said
