"""Items of lists, told in few words: 'Lyman direction: 9', 'Orikhiv - four attempts to advance'."""

import re

from analysis.readers.lexicon import SECTOR, TAGS
from analysis.readers.line import Line
from analysis.readers.rules import Phrase

_A_WORD = re.compile(r"\w")


def is_labelled(words: Phrase) -> bool:
    """Tell 'Lyman direction: 9', of all attacks, from 'on the Lyman direction - 9', which goes on
    with what the sentence before counts.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    named = line.of(SECTOR)
    label = line.marks[named[0]].start if named else line.end
    return _A_WORD.search(line.page.folded, line.start, label) is None


def is_attempted(line: Line, at: int) -> bool:
    """Tell 'to advance' of 'four attempts to advance', which is no fate of theirs.

    Parameters
    ----------
    line : Line
    at : int
        Token of the verb.
    """
    attempts = at > 0 and line.tags[at - 1] == TAGS["attack"]
    return attempts and line.word(at).endswith(("ться", "тися", "тись"))
