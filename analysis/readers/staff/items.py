"""Items of lists, told in few words: 'Lyman direction: 9', 'Orikhiv - four attempts to advance'."""

import re

from analysis.readers.lexicon import PLACE, REGION, SECTOR, TAGS
from analysis.readers.line import Line
from analysis.readers.rules import Phrase, pattern

_A_WORD = re.compile(r"\w")
# what heads the numbers of a whole day: 'Over the past day:', 'By the numbers', with no other word
_OF_A_DAY = re.compile(r"доб[ауи]|сутки|суток|день|дня|days?|hours|numbers|цифр\w+|фронт[іе]|front")
_BESIDE_IT = re.compile(
    r"за|[уву]|на|по|від|з|із|со?|та|и|і|минул\w+|останн\w+|попередн\w+|прошед\w+|прошл\w+"
    r"|минувш\w+|последн\w+|протягом|упродовж|впродовж|течение|початку|начала|цієї|поточної|текущих"
    r"|этих|лині[їя]|линии|лінії|[ву]сього|всего|загалом|разом|ворог|противник|враг|зафіксовано"
    r"|зафиксировано|відбулося|произошло|б[уы]ло|зон[іе]|смузі|відповідальності|ответственности"
    r"|угруповання|группировки|військ|войск|станом|состоянию|генштабу?|генштаба|зсу|всу|хортиц\w+"
    r"|таврі\w+|осув|коротко|кратко|the|over|during|past|last|in|by|total|of|along|line|since"
    r"|beginning|start|as|at|enemy|recorded|there|were|was|brief|key|main|overall|general|staff"
)
_HEAD = re.compile(r":(?![0-9])| [-–—] ")
_WORD = re.compile(r"[^\W\d_][\w'’]*")
# items need no verb, and name no place
_BARE = pattern("^<^did|used|attacked|shelled|repelled|repelling|going_on|ended|downed|lost>*$")
_ELSEWHERE = (SECTOR, REGION, PLACE)
# '▪️ 64 air strikes', 'air strikes - 64'
_ITEM = re.compile(r"\W*[0-9]|\W*[^\W\d_][\w' ’-]{2,60} ?[-–—:] ?[0-9]")


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


def is_of_a_day(line: Line) -> bool:
    """Tell an item of a list that a line like 'Over the past day:' heads, or its own beginning.

    Parameters
    ----------
    line : Line
    """
    if not _BARE.match(line.tags) or any(tag in line.tags for tag in _ELSEWHERE):
        return False
    if _heads_a_day(line.folded):
        return True
    above = line.page.folded[: line.start].split("\n")[:-1]
    heading = next((text for text in reversed(above) if not _may_be_passed(text)), "")
    return bool(_ITEM.match(line.folded)) and _heads_a_day(heading)


def _may_be_passed(text: str) -> bool:
    """Tell a blank line, or one more item; a heading may have the first item beside it."""
    item = _ITEM.match(text) and not _heads_a_day(text)
    return bool(item) or not text.strip()


def _heads_a_day(text: str) -> bool:
    """Tell whether the last sentence of a text begins with a heading of a day and nothing else."""
    head = _HEAD.split(text.rpartition(". ")[2], maxsplit=1)[0]
    words = _WORD.findall(head)
    of_a_day = [word for word in words if _OF_A_DAY.fullmatch(word)]
    others = [word for word in words if not _OF_A_DAY.fullmatch(word)]
    return bool(of_a_day) and all(_BESIDE_IT.fullmatch(word) for word in others)
