"""What a sentence tells by itself, worked out once for all sentences of the same words.

Daily reports repeat many sentences. What is remembered may look at nothing outside its sentence,
and gives neither a place in the page nor a mark or its value, which are another sentence's there.
"""

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, TypeVar, cast

from analysis.readers.line import Line
from analysis.readers.rules import Phrase

_Tell = TypeVar("_Tell", bound=Callable[..., Any])


def of_its_sentence(tell: _Tell) -> _Tell:
    """Remember what a function tells of a sentence.

    Parameters
    ----------
    tell : callable
        Of a line, and of values that can be hashed, given by their places.
    """

    @wraps(tell)
    def told_of(line: Line, *rest: Hashable) -> Any:
        key = (tell, *rest)
        told = line.told
        if key not in told:
            told[key] = tell(line, *rest)
        return told[key]

    return cast(_Tell, told_of)


def of_its_number(tell: _Tell) -> _Tell:
    """Remember what a function tells of a number and the words of its sentence.

    Parameters
    ----------
    tell : callable
        Of a number with its words, and of values that can be hashed, given by their places.
    """

    @wraps(tell)
    def told_of(words: Phrase, *rest: Hashable) -> Any:
        key = (tell, words.at, words.clause, words.own, *rest)
        told = words.line.told
        if key not in told:
            told[key] = tell(words, *rest)
        return told[key]

    return cast(_Tell, told_of)
