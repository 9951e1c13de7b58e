"""How many times arms were used, told arm by arm: 'nine times artillery, mortars 38 times'."""

import re

from analysis.readers.ledger import Ledger
from analysis.readers.line import clause_of
from analysis.readers.rules import Phrase, Rule, pattern, phrase

_GUNS = "<artillery>(?:(?:,|<conjunction>)?<our>*<artillery>)*"
_CALIBRE = "(?:<else>(?:<number|conjunction|else>|,)*<number><else>)?"
# what follows is no arm that was used as often
_ENDS = (
    "(?:$|[;(]|,(?:<number|twice>|<word|conjunction>{0,2}<used|shelled|did>)"
    "|<conjunction>(?:<number|twice>|<word>?<used|shelled|did>))"
)
_THEN_OTHERS = ",?<conjunction>(?:(?![,;])<^number|twice|used|shelled>){0,6}<number|twice>"
ARMS_USED = (
    Rule(
        "times that guns were used, named after the verb",
        "shelling_artillery",
        noun="<times>$",
        ahead=f"<times><our|word>{{0,3}}<used><our|word>*{_GUNS}{_CALIBRE}{_ENDS}",
        example="Противник [девять] раз применил минометы, трижды – гранатометы.",
    ),
    Rule(
        "times that guns were used, named before other arms",
        "shelling_artillery",
        noun="<times>$",
        left="<used><our|word>*<artillery>+$",
        ahead=f"<times>{_THEN_OTHERS}",
        example="The enemy used mortars [nine] times and Grad rocket systems twice.",
    ),
    Rule(
        "times that guns were used, named after other arms",
        "shelling_artillery",
        noun="<times>$",
        left=("<used|shelled>.*<number|twice><times>?(?:,|<conjunction>)<our|word>*<artillery>+$"),
        ahead=f"<times>(?:$|[,;]|{_THEN_OTHERS})",
        example="The enemy used tube artillery nine times, mortars [38] times and Grads twice.",
    ),
)
# arms that are counted apart
_SORTS = (
    re.compile(r"м[иі]номет|mortar"),
    re.compile(r"танк|tank"),
    re.compile(r"арт[иі]лер|artiller|гаубиц|howitzer|гармат|пуш(?:к|ек)|(?<![a-z])guns?(?![a-z])"),
)
_OF_GUNS = "shelling_artillery"
_TIMES = pattern("<times>$")
_DASH = pattern("<times>?-")


def are_of_other_guns(words: Phrase, ledger: Ledger, key: tuple) -> bool:
    """Tell the 38 of 'artillery was used nine times, mortars 38 times', which come on top of what
    the numbers before them count.

    Parameters
    ----------
    words : Phrase
    ledger : Ledger
    key : tuple
        What the number says: its category comes second.
    """
    line = words.line
    row = ledger.seen(*key)
    if key[1] != _OF_GUNS or row is None:
        return False
    numbers = [at for at in line.numbers() if at < words.at]
    before = [at for at in numbers if ledger.row_of(line.marks[at]) is row]
    if not before:
        return False
    last = phrase(line, before[-1], clause_of(line.tags, before[-1]))
    if not (_TIMES.search(words.noun) and _TIMES.search(last.noun)):
        return False
    here, there = _sorts(words), _sorts(last)
    return bool(here and there) and here.isdisjoint(there)


def _sorts(words: Phrase) -> set[re.Pattern[str]]:
    """Return the sorts of guns that a number's own words name, or those after its dash."""
    line = words.line
    own = line.words(*words.own)
    if _DASH.match(line.tags, words.at + 1):
        following = [at for at in line.numbers() if at > words.at] + [len(line.tags)]
        own = line.words(words.at, following[0])
    return {sort for sort in _SORTS if sort.search(own)}
