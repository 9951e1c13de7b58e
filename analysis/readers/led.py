"""Patterns of words turned so that they are tried only where one of their first letters stands.

A search tries '(?<![a-z])(?:abc|def|dot)' at every sign of a text, and first looks back there; of
'a(?<![a-z]a)bc|d(?<![a-z]d)(?:ef|ot)', which finds the same, it looks for an 'a' or 'd' alone.
"""

import re

# what a way must not have before it, each from without to within
Behind = tuple[str, ...]
# a first letter, what must not stand before it, and what follows
Way = tuple[str, Behind, str]

_BEHIND, _GROUP = "(?<!", "(?:"
_REPEATS = ("*", "+", "{", "??")
_PART = re.compile(r"\\.|\[\^?\]?[^]]*\]|[()|]|[^\\[()|]+", re.DOTALL)


def led(pattern: str) -> re.Pattern[str]:
    """Compile a pattern that finds the same, each way of it from its first letter on.

    Parameters
    ----------
    pattern : str
        A regular expression; one whose ways don't all begin with known letters is left as it is.

    Examples
    --------
    >>> led("(?<![a-z])(?:now|(?:the )?last|[yn]ext)").pattern
    '(?:n(?<![a-z]n)(?:ow|ext)|t(?<![a-z]t)(?:he last)|l(?<![a-z]l)(?:ast)|y(?<![a-z]y)(?:ext))'
    """
    try:
        return re.compile(_turned(pattern))
    except (ValueError, re.error):  # a way of no known letter, or a named group of several ways
        return re.compile(pattern)


def _turned(pattern: str) -> str:
    """Return a pattern turned; what follows its ways together is written once.

    Raises
    ------
    ValueError
        If a way begins with no known letter.
    """
    end = _end_of_group(pattern) if pattern.startswith(_GROUP) else 0
    rest = pattern[end:]
    if not end or rest.startswith(("?", *_REPEATS)) or len(_branches(pattern)) > 1:
        return _each_led(pattern)
    return _each_led(pattern[:end]) + rest


def _each_led(pattern: str) -> str:
    """Return the ways of a pattern, gathered by their first letters."""
    ways = [way for one in _branches(pattern) for way in _ways(one, ())]
    letters = dict.fromkeys(letter for letter, *_ in ways)
    return f"(?:{'|'.join(_from(letter, ways) for letter in letters)})"


def _from(letter: str, ways: list[Way]) -> str:
    """Return the ways that begin with a letter as one way; what stands before it is looked at once,
    where it matters to all.
    """
    own = [(behind, rest) for first, behind, rest in ways if first == letter]
    outer = own[0][0][:1]
    if any(behind[:1] != outer for behind, _ in own):
        outer = ()
    each = (_not_after(behind[len(outer) :], letter) + rest for behind, rest in own)
    return f"{letter}{_not_after(outer, letter)}(?:{'|'.join(each)})"


def _not_after(behind: Behind, letter: str) -> str:
    """Return what must not stand before a letter that was just read."""
    return "".join(f"(?<!{before}{letter})" for before in behind)


def _branches(pattern: str) -> list[str]:
    """Return what a pattern has between the bars that stand in no brackets."""
    found, depth = [""], 0
    for part in _PART.findall(pattern):
        depth += (part == "(") - (part == ")")
        if part == "|" and not depth:
            found.append("")
        else:
            found[-1] += part
    return found


def _end_of_group(pattern: str) -> int:
    """Return where the brackets end with which a pattern begins."""
    depth = 0
    for part in _PART.finditer(pattern):
        depth += (part.group() == "(") - (part.group() == ")")
        if not depth:
            return part.end()
    raise ValueError(f"brackets that do not close: {pattern}")


def _ways(branch: str, behind: Behind) -> list[Way]:
    """Return the ways of a branch.

    Raises
    ------
    ValueError
        If it may begin with something else than a letter that is known.
    """
    if not branch:
        raise ValueError("a way of no letters")
    if branch.startswith(_BEHIND):
        end = _end_of_group(branch)
        before = branch[len(_BEHIND) : end - 1]
        before = before if len(_branches(before)) == 1 else f"(?:{before})"
        return _ways(branch[end:], (*behind, before))
    first, rest = _first_and_rest(branch)
    if rest.startswith(_REPEATS):
        raise ValueError(f"a way that begins with a repetition: {branch}")
    maybe = rest.startswith("?")
    rest = rest[maybe:]
    ways = [way for one in first for way in _ways_from(one, rest, behind)]
    return ways + _ways(rest, behind) if maybe else ways


def _first_and_rest(branch: str) -> tuple[list[str], str]:
    """Return what a branch may begin with, and what follows."""
    if branch.startswith(_GROUP):
        end = _end_of_group(branch)
        return _branches(branch[len(_GROUP) : end - 1]), branch[end:]
    if branch.startswith("["):
        letters, _, rest = branch[1:].partition("]")
        return list(letters), rest
    return [branch[:1]], branch[1:]


def _ways_from(first: str, rest: str, behind: Behind) -> list[Way]:
    """Return the ways of one beginning and what follows it."""
    if len(first) != 1:
        return _ways(first + rest, behind)
    if not first.isalnum():
        raise ValueError(f"a way that begins with no letter: {first}")
    return [(first, behind, rest)]
