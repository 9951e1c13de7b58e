"""Numbers of the whole night that a post tells better further down: the first are taken back."""

import re
from typing import Any

from analysis.readers.ledger import may_be_one
from analysis.readers.lexicon import tag_of
from analysis.readers.marks import Mark
from analysis.readers.night.foiled import is_of_some
from analysis.readers.night.lone_missiles import is_the_whole_of_missiles
from analysis.readers.night.past_night import PAST_NIGHT_SAID
from analysis.readers.night.tally import DOWNED_DRONES, Tally
from analysis.readers.night.times_of_day import IN_ALL
from analysis.readers.rules import Phrase, pattern
from analysis.readers.sides import DEFENCE_MINISTRY, OFFICES
from analysis.readers.text import fold

_OFFICE = re.compile(f"{DEFENCE_MINISTRY}|{OFFICES['air_force']}")
# who else may count drones: of a town or a region; what flew at a town is told by the town
_OFFICIAL = re.compile(
    r"(?<![a-zа-яіїєґ])(?:губернатор\w*|мэр(?:а|ом|у)?|мер(?:а|ом|у)?|чиновник\w*|міськ\w+ влад\w+"
    r"|городск\w+ власт\w+|місцев\w+ влад\w+|местн\w+ власт\w+|собянин|собянін|ова|ода"
    r"|governor|mayor|(?:city|local|regional) (?:authorities|officials?)|officials?|sobyanin"
    r"|[ву] (?:місті|столиці|москві|києві|городе|столице|москве|киеве) (?:стверджу|каж|заяв|повідом"
    r"|утвержда|говор|сообщ)\w+|in (?:the city|the capital|moscow|kyiv),? (?:they|officials) \w+"
    r"|(?:лет[еі]\w+|направл\w+|прям\w+|flying|flew|head(?:ing|ed)) (?:на|до|к|at|to|towards?|for)"
    r" (?:місто|міста|столиц\w+|город\w?|the (?:city|capital)))"
    r"(?![a-zа-яіїєґ])"
)
# of another time than what was told first
_LATER = re.compile(
    r"(?<![a-zа-яіїєґ])(?:later|earlier|позже|позднее|ранее|раніше|пізніше|потім|впоследствии)"
)
# what became of drones that were not shot down
_LOST = pattern("<lost|suppressed>")
_WORDS = re.compile(r"[^\W\d_]+")
# 'shot down or suppressed', 'neutralised': what became of both
_OF_BOTH = re.compile(r"подавл|придуш|знешкод|обезвре|нейтрал[иі]з|suppress|jammed|neutrali[sz]")
# of another part of the day than the night
_BY_DAY = re.compile(
    r"(?<![a-zа-яіїєґ])(?:[ву]день|днем|[ву]вечері|вечером|[ву]ранці|утром|afternoon|evening"
    r"|morning|during the day)(?![a-zа-яіїєґ])"
)
TOLD_APART = "shot down and lost, told apart after it"
_OF_THOSE_DOWN = "a headline's word for as many as were shot down"
# of what was foiled all may have flown; a sentence ends with a sign
_NO_HEADLINE = re.compile(
    r"отра[жз]|пресе[чк]|сорва|відби|foil|thwart|repel|сби|зби|уничтож|знищ|down|destroy|[.!?…:;,]$"
)
_BY_NO_OFFICE = "told by no office, before the number of the office that reports"


def take_back_told_before(tally: Tally, words: Phrase, key: tuple) -> None:
    """Take back what was read as the whole before a number that tells it.

    Parameters
    ----------
    tally : Tally
    words : Phrase
        The number that comes now.
    key : tuple
        Of the statement that it makes.
    """
    ledger = tally.ledger
    _take_back_what_flew(tally, words, key)
    told = ledger.seen(*key)
    if told is None:
        return
    if is_the_whole_of_missiles(words, key[1], told["value"]):
        ledger.retract(key, "a part of the missiles, told before all of them")
    elif _are_fewer_beside(tally, words, key):
        ledger.retract(key, "less than the total told after it, over no region")
    elif _holds_those_lost(tally, words, key):
        ledger.retract(key, TOLD_APART)
    elif _is_by_no_office(tally, words, key):
        ledger.retract(key, _BY_NO_OFFICE)
        number = words.line.marks[words.at]
        ledger.warn(f"{key[1]}: {told['value']}, {_BY_NO_OFFICE}", number.start)


def _take_back_what_flew(tally: Tally, words: Phrase, key: tuple) -> None:
    """Take back a headline's 'they launched over 20', where a ministry that counts what it shot
    down has 23: an outlet's word for the same drones.
    """
    flew = tally.key_of_all("long_range_drone")
    row = tally.ledger.seen(*flew)
    of_all = not tally.by_air_force and key == tally.key_of_all(DOWNED_DRONES)
    if row and of_all and _is_a_headline_s(tally, row, words.line.marks[words.at]):
        tally.ledger.retract(flew, _OF_THOSE_DOWN)


def _is_a_headline_s(tally: Tally, row: dict[str, Any], number: Mark) -> bool:
    """Tell whether a headline that tells of nothing shot down has what a number below it says."""
    headline = tally.ledger.page.text[: tally.ledger.headline_end]
    below = tally.ledger.is_headline_s(row, number) and may_be_one(row, number)
    return below and not _NO_HEADLINE.search(fold(headline))


def _are_fewer_beside(tally: Tally, words: Phrase, key: tuple) -> bool:
    """Tell 'One was shot down. In all, 27 were over the past night': fewer are not the whole."""
    value = words.line.marks[words.at].value.value
    if key[1] != tally.downed or value is None or not _sums_up_the_night(words):
        return False
    before = _sentence_of(tally, key)
    if not before or PAST_NIGHT_SAID.search(before):
        return False
    told = tally.ledger.seen(*key) or {}
    return told["qualifier"] == "exact" and told["value"] < value


def _sums_up_the_night(words: Phrase) -> bool:
    """Tell the first number of a sentence that tells what there was in all over the past night."""
    line = words.line
    in_all = IN_ALL.search(line.folded, 0, line.marks[words.at].start - line.start)
    first = line.numbers()[0] == words.at
    return bool(in_all and first and line.finds(PAST_NIGHT_SAID))


def _holds_those_lost(tally: Tally, words: Phrase, key: tuple) -> bool:
    """Tell a headline's '343 shot down or suppressed' from the 221 shot down that come now, where
    the text tells the other 122 as lost.
    """
    if key != tally.key_of_all(DOWNED_DRONES) or not tally.by_air_force:
        return False
    if is_of_some(words.line) or words.line.finds(_BY_DAY):
        return False
    if not _OF_BOTH.search(_sentence_of(tally, key)):
        return False
    told, number = tally.ledger.seen(*key) or {}, words.line.marks[words.at].value
    if None in (told["value"], number.value) or {told["qualifier"], number.qualifier} != {"exact"}:
        return False
    rest = told["value"] - number.value
    lost = tally.of_all("lost")
    if lost is not None:
        return rest > 0 and lost["value"] == rest
    return rest > 0 and _is_lost_below(tally, words, rest)


def _is_lost_below(tally: Tally, words: Phrase, value: int) -> bool:
    """Tell whether the next number of a post is so many that were lost or suppressed."""
    at = words.line.marks[words.at].start
    following = next((mark for mark in tally.ledger.numbers if mark.start > at), None)
    if following is None or following.value.value != value:
        return False
    said = fold(tally.ledger.sentence(following.start))
    after = said[said.rfind(str(value)) :]
    return any(_LOST.match(tag_of(word)[0]) for word in _WORDS.findall(after))


def _is_by_no_office(tally: Tally, words: Phrase, key: tuple) -> bool:
    """Tell 'Officials said that six were shot down. The ministry reported 47': the six are those of
    a place.
    """
    if key[:2] != (tally.whole[0], tally.downed) or tally.parts:
        return False
    line = words.line
    if not line.finds(_OFFICE) or line.finds(_LATER):
        return False
    told = tally.ledger.seen(*key) or {}
    value, before = line.marks[words.at].value.value, told["value"]
    if None in (value, before) or value <= before:
        return False
    return _is_told_by_an_official(tally, key)


def _is_told_by_an_official(tally: Tally, key: tuple) -> bool:
    """Tell whether the sentence of a statement, or what leads to it, names someone of a place and
    no office.
    """
    at = tally.ledger.place_of(tally.ledger.seen(*key))
    if at < 0:
        return False
    folded, said = tally.ledger.page.folded, _sentence_of(tally, key)
    begin = folded.rfind("\n", 0, max(0, folded.rfind("\n", 0, at)))
    around = folded[max(0, begin) : at] + said
    return bool(_OFFICIAL.search(around)) and not _OFFICE.search(said)


def _sentence_of(tally: Tally, key: tuple) -> str:
    """Return the sentence in which a statement was made, folded."""
    at = tally.ledger.place_of(tally.ledger.seen(*key))
    return fold(tally.ledger.sentence(at)) if at >= 0 else ""
