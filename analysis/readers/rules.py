"""Rules that say what a number counts by the words on either side of it."""

import re
from collections import namedtuple

from analysis.readers.marks import N

_Rule = namedtuple("_Rule", "category right left within without reason")


def rule(category, right="", *, left="", within="", without="", reason=""):
    """Make a rule.

    Parameters
    ----------
    category : str
        What the number counts; 'out' for something that is not counted here.
    right, left : str
        Patterns that must fit directly after and directly before the number.
    within, without : str
        Patterns that the part of the sentence around the number must and must not hold.
    reason : str
        Why the number is out of scope.

    Returns
    -------
    tuple
    """
    compiled = [
        re.compile(pattern) if pattern else None
        for pattern in (right, f"(?:{left})$" if left else "", within, without)
    ]
    return _Rule(category, *compiled, reason)


def apply(rules, text, place):
    """Return (rule, end of the words that fitted), or (None, place + 1).

    Parameters
    ----------
    rules : sequence of tuple
        Tried in order.
    text : str
        Skeleton of the sentence.
    place : int
        Place of the number in it.
    """
    around = own_part(text, place)
    for one in rules:
        found = one.right.match(text, place + 1) if one.right else None
        if one.right and found is None:
            continue
        if one.left and not one.left.search(text, max(0, place - 90), place):
            continue
        if (
            one.within
            and not one.within.search(around)
            or one.without
            and one.without.search(around)
        ):
            continue
        return one, found.end() if found else place + 1
    return None, place + 1


def own_part(text, place):
    """Return the words from the number to the next, with those before the first number of the sentence."""
    right = text.find(N, place + 1)
    first = text.find(N)
    return text[:first] + text[place : len(text) if right < 0 else right]


def after(text, place):
    """Return the words from the number to the next."""
    right = text.find(N, place + 1)
    return text[place : len(text) if right < 0 else right]
