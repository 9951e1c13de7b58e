"""'In A and B 12 and 8 shellings, respectively': one number for each place, in their order."""

from analysis.readers.groupings import is_grouping
from analysis.readers.lexicon import NUMBER, REGION, SECTOR, TAGS
from analysis.readers.line import Line
from analysis.readers.rules import Phrase, Rule, pattern

_NOT_AS_MANY = "'respectively', but as many numbers as places were not found"
_OF_SEVERAL = "several groupings beside one number"
# '«A» and «B»', with nothing between
_JOINED = pattern('<region>(?:<conjunction>|[,"])+<our|else|word>?"?<region>')
# up to the last number of a row, which has the noun of all
_TO_THE_LAST = "(?:(?:,|<conjunction>)<number>)*(?:,|<conjunction>)<number><our>*"
_AFTER_THE_WORD = "<respectively>(?:<number>(?:,|<conjunction>))*$"

# numbers that have their noun of the last one
IN_TURN = (
    Rule(
        "violations of several places in turn",
        "total",
        noun="^$",
        left=_AFTER_THE_WORD,
        ahead=f"{_TO_THE_LAST}<violation>",
        example="Группировки «Восток» и «Днепр» отметили соответственно [688] и 422 нарушения.",
    ),
    Rule(
        "violations of several places, respectively",
        "total",
        noun="^$",
        ahead=f"{_TO_THE_LAST}<violation>[^0;]*<respectively>",
        example="Группировки «Восток» и «Днепр» отметили [688] и 422 нарушения соответственно.",
    ),
    Rule(
        "shellings of several places in turn",
        "shelling",
        noun="^$",
        left=_AFTER_THE_WORD,
        ahead=f"{_TO_THE_LAST}<shelling>",
        example="В Курской и Брянской областях отмечено соответственно [12] и 8 обстрелов.",
    ),
    Rule(
        "shellings of several places, respectively",
        "shelling",
        noun="^$",
        ahead=f"{_TO_THE_LAST}<shelling>[^0;]*<respectively>",
        example="В Курской и Брянской областях отмечено [12] и 8 обстрелов соответственно.",
    ),
)


def in_turn(words: Phrase) -> tuple[str, str | None] | str | None:
    """Return the place of a number of those told in turn with as many places, or why it is not
    known; None for other numbers.

    Parameters
    ----------
    words : Phrase
    """
    if TAGS["respectively"] not in words.line.tags:
        return _OF_SEVERAL if _are_joined_before(words) else None
    places, numbers = _places(words.line), words.line.numbers()
    if len(places) < 2 and len(numbers) == 1:
        return None
    as_many = len(places) == len(numbers) and all(sector for sector, _ in places)
    return places[numbers.index(words.at)] if as_many else _NOT_AS_MANY


def _places(line: Line) -> list[tuple[str, str | None]]:
    """Return the places that a sentence names, each by itself."""
    found: list[tuple[str, str | None]] = []
    for at in line.of(REGION + SECTOR):
        mark = line.marks[at]
        names = mark.value.ids if mark.what == REGION else mark.value.sectors
        found += [(str(name), mark.value.said) for name in names]
    return found


def _are_joined_before(words: Phrase) -> bool:
    """Tell '«A» and «B» counted 12': groupings that have no number together."""
    line = words.line
    joined = [match.end() - 1 for match in _JOINED.finditer(line.tags, 0, words.at)]
    if not joined or not is_grouping(line.marks[joined[-1]].value):
        return False
    later = [at for at in line.of(REGION) if joined[-1] < at < words.at]
    return not later or NUMBER not in line.tags[joined[-1] : later[0]]
