"""Fire that a sentence places in a town past its first words: 'positions in A, 40 times'."""

import re

from analysis.readers.lexicon import PLACE, TAGS
from analysis.readers.line import Line
from analysis.readers.rules import Phrase, pattern

# what leads to a town's name
_AT = frozenset(
    (
        *("in", "at", "near", "around", "outside", "towards", "toward", "by", "on"),
        *("у", "в", "во", "під", "под", "по", "біля", "поблизу", "неподалік", "возле", "вблизи"),
        *("около", "на", "за"),
    )
)
_SETTLEMENT = re.compile(
    r"(?:селищ[аеіу]|сел[оаіуе]|смт|пгт|м[іе]ст[оаеі]|пос[её]лк[аеу]|город[ае]?|деревн[яеи]"
    r"|пункт[аеуі]?|районі|районе|околиц\w*|окраин\w*|village|town|city|area|outskirts|of|the)"
)
# what stands after such words with a capital letter, and is no town
_NO_TOWN = re.compile(
    r"telegram|телеграм|facebook|фейсбук|twitter|тв[іи]т|youtube|x(?![a-z])|easter|пасх|великод"
    r"|рождеств|різдв|christmas|victory|день|дня|кремл|kremlin|минск|мінськ|minsk|украин|україн"
    r"|ukrain|росс|росі|russ|донбас|donbas|европ|європ|europ|крым|крим|crimea|женев|geneva"
    r"|стамбул|istanbul|вашингтон|washington|киев|київ|києв|kyiv|kiev|москв|moscow|брюссел"
    r"|brussels|генштаб|general|мино|мінобор|мид(?![а-я])|мзс|штаб|офис|офіс|пресс|прес-|сцкк"
    r"|jccc|оон|оонн|обсе|обсє|osce|joint|defen[cs]e|перемир|режим|тиш|[а-я]+ск(?:ом|ой|ую)"
    r"|[а-яіїє]+ськ(?:ому|ій)"
)
# who counts or tells from a town
_TELLS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:штаб|headquart|ministry|мино|міно|центр(?!\w* (?:город|м[іе]ст))|прес"
    r"|press|представит|office|сторон\w+ сцкк|заяв|said|says|told|сообщ|повідом|насчита|нараху"
    r"|report|counted)"
)
_LISTED = pattern(
    "^(?:(?:,|<conjunction>)<near|word>?<place>"
    "|<word|our|did|already|shelled|attacked|else|altogether|of|shelling|used>)*$"
)
# '40 shellings, all near A', '40 shellings - at A'
_ALL_THERE = pattern("<did|word>{0,2}([-,(])(<already|altogether|them|our|of>*)")
_EVERY = re.compile(
    r"(?<![a-zа-яіїєґ])(?:all|все|всі|усі|оба|обидва|both|только|тільки|лише|лишь|only)(?![a-zа-яіїєґ])"
)
# the most letters of an army's name
_LETTERS = 4


def is_of_what_is_in_a_town(words: Phrase) -> bool:
    """Tell 'positions in A were shelled 40 times' and '40 shellings, all near A'.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    if PLACE not in line.tags or _TELLS.search(line.folded):
        return False
    return _stands_before(words) or _stands_after(words)


def _stands_before(words: Phrase) -> bool:
    """Tell whether a town stands before a number, with nothing between that parts them."""
    line, (first, _) = words.line, words.own
    towns = [at for at in range(first, words.at) if line.tags[at] == PLACE]
    led_to = [at for at in towns if _is_led_to(line, at)]
    return bool(led_to) and _LISTED.match(line.tags[led_to[-1] + 1 : words.at]) is not None


def _stands_after(words: Phrase) -> bool:
    """Tell '40 shellings, all near A', '40 shellings - at A'."""
    line = words.line
    told = _ALL_THERE.match(line.tags, words.end)
    if told is None:
        return False
    every = _EVERY.search(line.words(*told.span(2))) is not None
    if told[1] == "," and not every:
        return False
    after = range(told.end(), min(told.end() + 3, len(line.tags)))
    town = next((at for at in after if line.tags[at] == PLACE), None)
    return town is not None and _is_led_to(line, town)


def _is_led_to(line: Line, at: int) -> bool:
    """Tell a town's name by the words before it."""
    begin, end = line.spans[at]
    name = line.page.text[begin:end]
    if name.isupper() and len(name) <= _LETTERS or _NO_TOWN.match(line.word(at)):
        return False
    before = at - 1
    while before > 0 and _SETTLEMENT.fullmatch(line.word(before)):
        before -= 1
    near = before >= 0 and line.tags[before] == TAGS["near"]
    return near or before >= 0 and line.word(before) in _AT
