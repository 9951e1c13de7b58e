"""The digits and number words of a folded text, piece by piece, before they are put together."""

import re
from collections import namedtuple

from analysis.vocabulary.number_words import LEXICON

ALL = {word: entry for language in ("ru", "uk", "en") for word, entry in LEXICON[language].items()}
# A run of digits with single marks inside; then what is glued to it.
_DIGITS = r"[0-9]+(?:[ ',.][0-9]+)*"
LETTERS = "a-zа-яіїєґ"
_CASE_ENDING = (
    r"-(?:х|ох|ьох|ти|и|ма|ьма|тьма|ом|ьом|м|мя|ю|ро|є|оє|и|ми|єю|ією|нею|нією|ним|ьома|тьома"
    rf"|ома|ьми)(?![{LETTERS}])"
)
# the first two letters of all number words: most words of a text are passed over by them, and most
# letters by the first
_SECOND: dict[str, set[str]] = {}
for _word in ALL:
    _SECOND.setdefault(_word[0], set()).update(_word[1:2])
_FIRST = "".join(first for first, then in _SECOND.items() if then)
_BEGIN = "|".join(f"{first}[{''.join(sorted(then))}']" for first, then in _SECOND.items() if then)
_TOKEN = re.compile(
    rf"[0-9{_FIRST}](?:(?P<digits>(?<=[0-9])[0-9]*(?:[ ',.][0-9]+)*)"
    rf"|(?<![{LETTERS}0-9'].)(?P<word>(?<=(?=(?:{_BEGIN})).)[{LETTERS}']+)(?![0-9]))",
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
_BLANKS_AND_MARKS = re.compile(r"[ ',.]")
_NAME_BEFORE = re.compile(rf"[{LETTERS}]+[-/]?$")
# 'the downing of 81 drones', 'attacked with 101 drones', in the case of one
_OF_DRONES = (
    r"(?:-о?го(?= (?:(?:ударного|ворожого|російського|вражеского) ){0,2}"
    r"(?:бпла|дрона|безпілотника|беспилотника)(?![а-яіїєґ]))"
    r"|-[иі]м(?= (?:(?:ударним|ворожим|російським|вражеским) ){0,2}"
    r"(?:бпла|дроном|безпілотником|беспилотником)(?![а-яіїєґ])))"
)
_CASE = re.compile(f"{_CASE_ENDING}|{_OF_DRONES}")
# '4x missile strikes', as '4 missile strikes'; '4x4' is a name
_TIMES_SIGN = re.compile(rf"[xх×](?![{LETTERS}0-9-])")
_GLUED_AFTER = re.compile(rf"-?[{LETTERS}][{LETTERS}0-9-]*|/[0-9{LETTERS}]+")
_ORDINAL_ENDING = re.compile(
    r"-?(?:st|nd|rd|th|й|го|му|га|та|ша|тя|ва|ма|я|ої|ої|ій|им|ий|ою|у|ї|е"
    r"|ая|ой|ую|ом|ых|их|те|ту|тої|ту)"
)
_DIGIT = re.compile("[0-9]")
_DECIMAL = re.compile(r"[0-9]+[.,][0-9]+")

# the most that a count may be
MOST = 10**12
# Python reads no number of more than 4,300 digits
_MOST_DIGITS = 100

Piece = namedtuple("Piece", "start end kind value problem")


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
    if len(text) > _MOST_DIGITS:
        return None, f"a number of {len(text)} letters is no count"
    if text.isdecimal():
        return int(text), None
    groups = _BLANKS_AND_MARKS.split(text)
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
    long = len(digits) > _MOST_DIGITS
    if point and "." in tail or long or not (head + tail).isdigit():
        value, problem = read_digits(digits, thousands=thousands)
        return (value * scale, None) if problem is None else (None, problem)
    whole, rest = divmod(int(head + tail) * scale, 10 ** len(tail))
    return (whole, None) if rest == 0 else (None, f"{digits!r} times {scale} is not a whole number")


def pieces_of(text, lexicon, thousands):
    """Yield the digits and number words of a folded text."""
    at = 0
    for match in _TOKEN.finditer(text):
        start = match.start()
        if start < at:
            # a word already taken with the digits before it: '5 thousand'; of '1e1.1' a 1 is left
            left = _DIGIT.search(text, at, match.end()) if match.lastgroup == "digits" else None
            if left is None:
                continue
            start = left.start()
        if match.lastgroup == "word":
            word = match.group()
            if "'" in word:
                word = word.replace("'", "")
            if word in lexicon:
                role, value = lexicon[word]
                yield Piece(match.start(), match.end(), role, value, None)
            continue
        for piece in _digit_pieces(text, start, match.end(), thousands):
            yield piece
            at = piece.end


def _digit_pieces(text, start, end, thousands):
    run = text[start:end]
    if " " in run and thousands in (None, " "):
        # blanks join groups of three only; else they part numbers, and digits left over make all
        # doubtful
        value, problem = (
            read_digits(run, thousands=thousands)
            if run.count(" ") == len(_BLANKS_AND_MARKS.findall(run))
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
        yield Piece(start, end + 1, "percent", None, "a share, not a count")
        return
    named = (
        _NAME_BEFORE.search(text[max(0, start - 20) : start])
        if before and (before in "-/№#" or before.isalpha())
        else None
    )
    if named or before in ("№", "#", "$", "€", "_", "/") and before:
        yield Piece(
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
        yield Piece(
            start, scale.end(), "scaled" if size >= 100 else "blurred", value, problem or doubt
        )
        return
    if ending := _CASE.match(text, end) or _TIMES_SIGN.match(text, end):
        value, problem = read_digits(run, thousands=thousands)
        yield Piece(start, ending.end(), "digits", value, problem or doubt)
        return
    if glued := _GLUED_AFTER.match(text, end):
        kind = "ordinal" if _ORDINAL_ENDING.fullmatch(glued.group()) else "designation"
        reason = f"{text[start : glued.end()]!r} is not a count"
        yield Piece(start, glued.end(), kind, None, reason)
        return
    value, problem = read_digits(run, thousands=thousands)
    kind = "decimal" if problem and _DECIMAL.fullmatch(run) else "digits"
    yield Piece(start, end, kind, value, problem or doubt)
