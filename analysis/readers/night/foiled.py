"""What became of drones, by the words around their number or in what follows."""

import re
from collections.abc import Collection, Sequence

from analysis.readers.lexicon import REGION
from analysis.readers.line import Line
from analysis.readers.night.grammar import MISSILES_LOST
from analysis.readers.regions import sector_of
from analysis.readers.rules import Phrase, pattern

_FOILED = pattern("<repelled>[^0]*<attack|attacked|strike|shelled>[^0]*$")
_WAS_FOILED = pattern("^<^number|downed|suppressed>*<repelled>")
_ATTACK = pattern("<attack|attacked|strike>[^0]*$")
SUPPRESSED = re.compile(
    r"подавлен|подавил|рэб(?![а-я])|радиоэлектрон|радіоелектрон|electronic warfare|suppressed"
)

# 'regions were attacked by 26 drones. They were destroyed'
_THEN_DOWN = re.compile(
    r"\W*(?:(?:дроны|беспилотники|бпла|аппараты|они|их|все|всех|дрони|безпілотники|вони|їх|[ув]сі"
    r"|[ув]сіх|they|these|all|the drones|the uavs|drones|uavs|of them|цели|цілі) )+"
    r"(?:(?:были|было|удалось|вдалося|було|були|were|have been|had been) )?(?:все |[ув]сі |all )?"
    r"(?:уничтож(?:ены|или)|сби(?:ты|ли)|перехва(?:чены|тили)|ликвидиров(?:аны|али)|обезвре(?:жены"
    r"|дили)|знищ(?:ено|ені|или)|зби(?:то|ті|ли)|перехоп(?:лено|лені|или)|ліквідов(?:ано|ували)"
    r"|знешкод(?:жено|или)|destroyed|shot down|downed|intercepted|brought down)(?![a-zа-яіїєґ])"
)
_BRACKETS = re.compile(r"\([^)]*\)")
_NOT_ALL = re.compile(
    r"(?<![a-zа-яіїєґ])(?:не|not|частичн\w*|частков\w*|partly|кроме|крім|окрім|except|save|but"
    r"|исключен\w+|винятк\w+)(?![a-zа-яіїєґ])|\d"
)


# 'another 31 did not reach their targets'
_NO_ARRIVAL = re.compile(
    r"(?: (?:of them|із них|з них|из них|ворожих|вражеских|enemy|more|інших|других|ударних"
    r"|ударных)){0,3}"
    r"(?: (?:бпла|(?:дрон(?:ів|и|ов|а)?|безпілотник(?:ів|и|а)?|беспилотник(?:ов|и|а)?)(?:-\w+)?"
    r"|імітатор\w*|имитатор\w*|(?:decoy )?drones?|decoys|uavs?"
    r"|шах[еіи]дів|шах[еіи]ди|shaheds?))?(?: -| –| —)? "
    r"(?:(?:так і |так и )?не (?:досяг|долет[іе]|дол[её]та|дійш|достиг)"
    r"|(?:failed to|failing to|did not|didn't|never) (?:reach|arrive))"
)

# what fell or struck there was not shot down
_FELL = re.compile(
    r"(?<![a-zа-яіїєґ])(?:fell|crash|struck|hit(?![a-z])|explod|flew|(?:у|в)пал|впав|рухн|взорв"
    r"|вибухн|влуч|врез|вріз|долет|прилет|приліт|got through|прорвал)"
)
# 'eight missiles and 57 drones hit 20 places'
_FELL_WITH = re.compile(
    r"(?: [\w'-]+){1,3} (?:and|та|і|й|и) [\w,]+ (?:[\w'-]+ ){1,3}?"
    r"(?:hit|struck|fell|got through|влуч|попал|впал|упал|прорвал)"
)
# what became of a part, by the first verb after its number
_SHOT = pattern("<^number|downed|suppressed|lost>{0,4}<downed>")
_OF_THEM = pattern("^<of>{1,2}<them>")
# 'As of 09:30, 28 drones were shot down', and no missiles, nor over a region
_DRONES_FIRST = pattern("^(?:<word>{0,2}<time>,)?<number><our|kamikaze>*<drone|shahed>")
_OF_ANOTHER_KIND = pattern("<region>|<missile>")
# 'in the second wave', 'in the north': of some of them
_WAVE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:хвил|волн|wave|півноч|півдн|сход|заход|север|юг|восток|запад"
    r"|north|south|east|west)"
)
_LOST = pattern("<^number|downed|suppressed|lost>{0,4}<suppressed|lost>")
DOWN = pattern("<downed|suppressed>")


_LOST_ALONE = re.compile(rf"{SUPPRESSED.pattern}|придушен|jammed|потерян|втрачен")
_ANY_DOWN = pattern("<downed>")


def are_only_suppressed(words: Phrase) -> bool:
    """Tell '12 were suppressed over A', and none 'shot down or suppressed'.

    Parameters
    ----------
    words : Phrase
    """
    lost = _LOST_ALONE.search(words.line.words(*words.clause))
    return lost is not None and _ANY_DOWN.search(words.line.tags, *words.clause) is None


# '103 did not arrive: they were shot down or suppressed'
_THEY_WERE_DOWN = re.compile(
    r"[а-яіїєґ]*(?: [а-яіїєґ]+){0,2} ?[:–—,-]{1,2} ?(?:їх |их |вони |они |they )?"
    r"(?:було |були |было |были |were |have been )?(?:зби|знищ|сби|уничт|shot|downed|destroy)"
)


def did_not_arrive(words: Phrase) -> bool:
    """Tell 'another 31 did not reach their targets'.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    told = _NO_ARRIVAL.match(line.page.folded, line.marks[words.at].end, line.end)
    return told is not None and not _THEY_WERE_DOWN.match(line.page.folded, told.end(), line.end)


def missiles_lost(words: Phrase, what: str, here: Collection[str], before: Collection[str]) -> str:
    """Return why '3 did not reach their targets' after '4 missiles were shot down' are no drones,
    '' for anything else.

    Parameters
    ----------
    words : Phrase
    what : str
    here, before : collection of str
        The categories told so far in the sentence, and in the last one with any.
    """
    told = here or (before if did_not_arrive(words) else ())
    of_missiles = bool(told) and all(category.startswith("missile") for category in told)
    lost = what == "lost" and of_missiles and _FLEW.search(words.noun) is None
    return MISSILES_LOST if lost else ""


# after a colon or a dash, or in brackets
_OPENS = re.compile(r"[:(-]")
_FLEW = pattern("<drone|shahed>")
_OF_DRONES = pattern("<our|kamikaze|attack>*<drone|shahed>")


def parted(line: Line, value: int | None) -> tuple[int, ...]:
    """Return the numbers that tell apart what was shot down and what was lost, none where another
    number was told before as shot down.

    Parameters
    ----------
    line : Line
    value : int or None
        What was told as shot down.
    """
    here = _parted_by_fate(line)
    if not here:
        return _parted_after(line, value)
    together = line.marks[here[0]].value.value
    return here if value in (None, together) else ()


def _parted_by_fate(line: Line) -> tuple[int, ...]:
    """Return the numbers of '93 were stopped: 35 shot down, 58 lost', where the parts add up: all
    together, those shot down and those lost, by their tokens; none in other words.
    """
    numbers = line.numbers()
    for together, one, other in zip(numbers, numbers[1:], numbers[2:], strict=False):
        opened = _OPENS.findall(line.tags, together, one)
        if not opened or opened[-1] == "(" and is_of_some(line):
            continue
        if opened[-1] == "-" and not _OF_DRONES.match(line.tags, together + 1):
            continue
        value = line.marks[together].value.value
        parts = _by_fate(line, one, other, value)
        if parts:
            return together, *parts
    return ()


def is_of_some(line: Line) -> bool:
    """Tell a sentence on a wave, a region or missiles.

    Parameters
    ----------
    line : Line
    """
    return bool(_WAVE.search(line.folded) or _OF_ANOTHER_KIND.search(line.tags))


def _parted_after(line: Line, value: int | None) -> tuple[int, ...]:
    """Return the numbers of 'Of them, 91 were shot down and 59 lost' that add up to what was told
    before: those shot down and those lost, by their tokens; none in other words.
    """
    numbers = line.numbers()
    of_all = _OF_THEM.match(line.tags) or _DRONES_FIRST.match(line.tags)
    if len(numbers) != 2 or not of_all or is_of_some(line):
        return ()
    one, other = numbers
    return _by_fate(line, one, other, value)


def _by_fate(line: Line, one: int, other: int, value: int | None) -> tuple[int, ...]:
    """Return two numbers that add up to a value, the one of what was shot down first."""
    parts = [line.marks[at].value.value or 0 for at in (one, other)]
    if value != sum(parts):
        return ()
    fates = [_fate(line, at) for at in (one, other)]
    if sorted(fates) != ["down", "lost"]:
        return ()
    return (one, other) if fates[0] == "down" else (other, one)


def _fate(line: Line, at: int) -> str:
    """Return what became of a number's drones by the first verb after it."""
    if _SHOT.match(line.tags, at + 1):
        return "down"
    return "lost" if _LOST.match(line.tags, at + 1) else ""


def is_a_fate(what: str) -> bool:
    """Tell whether a number counts what was shot down, suppressed or lost.

    Parameters
    ----------
    what : str
    """
    return what.endswith(("downed", "suppressed")) or what == "lost"


def fell(words: Phrase) -> bool:
    """Tell 'one drone fell in A', where its words don't say that it was shot down.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    if _FELL_WITH.match(line.page.folded, line.marks[words.at].end, line.end):
        return True
    told = _FELL.search(line.words(words.end, words.clause[1]))
    return bool(told) and not DOWN.search(words.inside)


def are_then_down(words: Phrase, what: str, sentences: Sequence[tuple[int, int]]) -> bool:
    """Tell an air defence's 'regions were attacked by 26 drones. They were destroyed'.

    Parameters
    ----------
    words : Phrase
    what : str
        What the number counts.
    sentences : sequence of (int, int)
    """
    line = words.line
    alone = not line.of(REGION) and line.numbers() == [words.at]
    if what != "long_range_drone" or not alone:
        return False
    following = next((span for span in sentences if span[0] >= line.end), None)
    if following is None or not _THEN_DOWN.match(line.page.folded, *following):
        return False
    if SUPPRESSED.search(line.page.folded, line.end):
        return False
    said = line.page.folded[slice(*following)]
    return _NOT_ALL.search(_BRACKETS.sub("", said)) is None


def are_foiled(words: Phrase) -> bool:
    """Tell 'an attack with 17 drones was foiled', of which a later sentence says how many were shot
    down and how many suppressed.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    if SUPPRESSED.search(line.page.folded, line.marks[words.at].end) is None:
        return False
    left, ahead = line.tags[: words.at], line.tags[words.at + 1 :]
    if _FOILED.search(left):
        return True
    return bool(_ATTACK.search(left) and _WAS_FOILED.match(ahead))


class Foiled:
    """A foiled attack, whose drones are told by what became of them in what follows.

    Attributes
    ----------
    where : tuple of str or None
        Id and name of the region that it was on; None where no region is named.
    is_placed : bool
        Whether its regions, if it names any, have one id.
    """

    def __init__(self, words: Phrase) -> None:
        """Read it from its count.

        Parameters
        ----------
        words : Phrase
        """
        line = words.line
        named = [line.marks[at].value for at in line.of(REGION)]
        sectors = [sector_of(regions) for regions in named]
        self.is_placed = not named or len(named) == 1 and bool(sectors[0])
        placed = bool(named) and self.is_placed
        self.where = (sectors[0], named[0].said) if placed else None
        self._left = line.marks[words.at].value.value or 0

    def tells(self, value: int | None) -> bool:
        """Tell whether a count is of its drones, and count them off.

        Parameters
        ----------
        value : int or None
            How many were shot down, or suppressed.
        """
        if not self.is_placed or value is None or value > self._left:
            return False
        self._left -= value
        return True
