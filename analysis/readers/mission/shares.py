"""What each region has of a total told right before: 'of the 48, 38 were in A and ten in B', or
'all of them were in A'.
"""

import re
from typing import Any

from analysis.readers.base import phrases
from analysis.readers.lexicon import PLACE, REGION
from analysis.readers.line import Line
from analysis.readers.mission.clock import Span
from analysis.readers.mission.grammar import SECTORS, WHAT
from analysis.readers.mission.tallies import Tallies
from analysis.readers.rules import Phrase, first_rule

_REGIONS = ["donetsk", "luhansk"]
_RECORDED = (
    r"(?:recorded|registered|noted|observed|occurred|took place|зафікс\w+|зафикс\w+|зареєстр\w+"
    r"|зарегистр\w+|відзнач\w+|отмеч\w+|стал(?:ися|ись)|відбулися|произошли|припал\w+|пришлись)"
)
_VIOLATIONS = r"(?:violations|cases|порушення|випадки|нарушения|случая)"
# 'all of them were recorded in A'
_ALL_IN = re.compile(
    r"\W*(?:(?P<two>both|оба|обидва)|all|все|всі|усі)(?: (?:of )?(?:them|these|the)| вони| они"
    rf"| (?:з|із|из) них)?(?: {_VIOLATIONS})?(?: (?:were|was|було|были)(?: {_RECORDED})?"
    rf"| {_RECORDED}) (?:in|[ув]|на) (?:the )?$"
)


_ENDS = re.compile(r" ?(?:regions?|oblast|області|области)?\W*")


def state_shares(line: Line, tallies: Tallies) -> None:
    """State the numbers of both regions where they add up to the total told last.

    Parameters
    ----------
    line : Line
    tallies : Tallies
    """
    named = line.of(REGION)
    whole = _last_whole(tallies)
    names = [line.marks[at].value.name for at in named]
    if whole is None or sorted(names) != _REGIONS:
        return
    shares = _shares(line, whole["value"], tallies)
    if not _by_turns(named, [words.at for words in shares]):
        return
    window = Span(whole["start"], whole["end"])
    for name, words in zip(names, shares, strict=True):
        tallies.state(words, SECTORS[name], "total", window)


def state_all_in_one(line: Line, tallies: Tallies) -> None:
    """State the total told last of the region that all of it was in.

    Parameters
    ----------
    line : Line
    tallies : Tallies
    """
    named = line.of(REGION)
    whole = _last_whole(tallies)
    if whole is None or len(named) != 1 or _tells_of_a_site(line):
        return
    place = line.marks[named[0]]
    told = _ALL_IN.match(line.folded[: place.start - line.start])
    ends = _ENDS.fullmatch(line.folded[place.end - line.start :])
    if told is None or ends is None or told["two"] and whole["value"] != len(_REGIONS):
        return
    sector = SECTORS.get(place.value.name)
    if sector in (None, whole["sector"]):
        return
    window = Span(whole["start"], whole["end"])
    said = told.group().strip()
    tallies.put(None, line, sector, "total", window, None, said, whole["value"])


def _tells_of_a_site(line: Line) -> bool:
    """Tell whether a place is named ahead of the region, of which alone it may be told."""
    return PLACE in line.tags[: line.of(REGION)[0]]


def _shares(line: Line, total: int, tallies: Tallies) -> list[Phrase]:
    """Return the numbers that add up to a total, none where they don't."""
    free = [words for words in phrases(line, tallies.ledger) if _is_bare(words, total)]
    values = [line.marks[words.at].value.value for words in free]
    return free if sum(values) == total else []


def _last_whole(tallies: Tallies) -> dict[str, Any] | None:
    """Return the total of both regions if it is what was stated last."""
    rows = tallies.ledger.statements()
    last = rows[-1] if rows else {}
    told = (last.get("sector"), last.get("category"), last.get("qualifier"))
    of_both = told == ("donetsk_luhansk", "total", "exact") and last["cumulative_from"] is None
    return last if of_both else None


def _is_bare(words: Phrase, total: int) -> bool:
    """Tell a number that names nothing of its own, and is not the total again."""
    number = words.line.marks[words.at].value
    plain = number.qualifier == "exact" and number.value not in (None, total)
    return plain and first_rule(WHAT, words) is None


def _by_turns(named: list[int], numbers: list[int]) -> bool:
    """Tell whether each region has one number, all of them before it or all after it."""
    order = sorted((*named, *numbers))
    return order[::2] in (named, numbers)
