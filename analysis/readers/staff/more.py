"""Numbers told as more of what was counted before: 'three more', 'another 18 near B'."""

import re

from analysis.readers.lexicon import SECTOR, TAGS
from analysis.readers.remembered import of_its_number
from analysis.readers.rules import SUBSET, Phrase, pattern
from analysis.readers.staff.beside import is_beside_so_many

# 'three more', 'near A, as well as three'
MORE_BEFORE = pattern("<more><already>?$|^<already><word><already>$")
_MORE_OR_ALREADY = (TAGS["more"], TAGS["already"])
_PARTS_FOLLOW = pattern("<number><our>*<attack|engagement>:<number>")
# 'three more attacks were Kharkiv': a name without its word for directions
_OF_ELSEWHERE = re.compile(
    r"(?:ще|еще|more) (?:[\w'-]+ ){1,5}(?:мали місце|имели место|took place) [\w'-]+"
)


@of_its_number
def is_more(words: Phrase) -> bool:
    """Tell whether a number is said to be more of what another counts.

    Parameters
    ----------
    words : Phrase
    """
    before = words.before
    # most numbers have another word right before them, or none
    if before[-1:] in _MORE_OR_ALREADY and MORE_BEFORE.search(before):
        return True
    return (words.noun or words.after).startswith(TAGS["more"])


def doubt_of_more(words: Phrase, told: bool) -> str:
    """Return why more can't be added to the number before, '' if nothing says so.

    Parameters
    ----------
    words : Phrase
    told : bool
        Whether the sentence told as much of the same direction before.
    """
    if _OF_ELSEWHERE.search(words.line.folded) and SECTOR not in words.inside:
        return "more, of a direction whose name was not understood"
    if is_beside_so_many(words):
        return "more, beside a number of another kind"
    # '49 attacks, of them 31 near A, another 18 near B', '49 attacks: 31 near A': parts, and no sum
    before = words.line.tags[: words.at]
    parts = SUBSET.search(before) or _PARTS_FOLLOW.search(before)
    return "more of a part of the number before" if told and parts else ""
