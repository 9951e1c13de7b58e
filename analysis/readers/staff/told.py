"""What sentences tell of before a number is placed: their time, the front, their direction."""

import re
from typing import Any, NamedTuple

from analysis.readers import markers
from analysis.readers.directions import Direction
from analysis.readers.hints import mask_of
from analysis.readers.lexicon import SECTOR, TIME
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.remembered import of_its_sentence
from analysis.readers.rules import pattern
from analysis.readers.text import Plain
from analysis.vocabulary.dates import DateSpan

# 'air strikes, in particular on the A region', 'five of them on the A region': some of them
_FOR_ONE = re.compile(
    r"(?:in particular|зокрема|в частности|among them"
    r"|(?:із|з|из|of) (?:них|яких|которых|them|which))(?![a-zа-яіїєґ])[^.;]{0,80}$"
)
_ITS_OWN = pattern("<sector><word>?[-:]<already>?<number|twice>")
# as far as a region's name stands from the direction that lies in it
_BESIDE = 24
# as many blanks and quotation marks as may open a sentence
_QUOTE = 16
# 'the A direction is one of the hottest on the front', which tells of that direction alone
HOTTEST = re.compile(
    r"(?:сам\w+ горяч|найгаряч|сам\w+ напряж|найнапруж|hottest|most (?:intense|tense|difficult))"
    r"[^.,;:]{0,40}(?:на фронт|на лин|на лін|(?:on|along|of) the (?:front|line))"
)

_LEADS_WITH_A_DIRECTION = pattern("^<word|our>?<sector>")


class Topic(NamedTuple):
    """The direction that sentences tell of.

    Parameters
    ----------
    direction : Direction
    leads : bool
        Whether it opened its sentence ('On the Lyman front, ...').
    opens : bool
        Whether that sentence opened a paragraph, and not the first one.
    end : int
        Where that sentence ends in the page.
    """

    direction: Direction
    leads: bool
    opens: bool = False
    end: int = 0


class Known(NamedTuple):
    """What is known when a number is placed.

    Parameters
    ----------
    is_strike : bool
        Whether strikes are counted, which are told of the whole front where no direction is named.
    named : bool
        Whether a number was told of any direction so far.
    whole : dict or None
        The statement made of the whole front for the same category.
    front : dict or None
        The statement made of the attacks on the whole front.
    most : int
        The most attacks told so far of a direction.
    town : Direction or None
        The direction of a town that stands beside the number.
    only : Direction or None
        The direction that the text is about: the headline's, and no other is named anywhere.
    last : Direction or None
        The only direction that the sentence before names.
    goes_on : bool
        Whether the front's strikes were told before in the paragraph, and no direction since.
    """

    is_strike: bool
    named: bool
    whole: dict[str, Any] | None
    front: dict[str, Any] | None = None
    most: int = 0
    town: Direction | None = None
    only: Direction | None = None
    last: Direction | None = None
    goes_on: bool = False


class LineTime(NamedTuple):
    """What a sentence says of its time and of the whole front."""

    front: bool
    previous: bool
    today: bool
    region: bool

    @property
    def dated(self) -> bool:
        """Whether it tells its day or the front."""
        return self.front or self.previous or self.today


_TELLS_ITS_TIME = mask_of(markers.FRONT, markers.PREVIOUS, markers.TODAY, markers.REGION)
_NOTHING_TOLD = LineTime(False, False, False, False)
# the first line, and where the next one begins
_BELOW_THE_HEADLINE = re.compile(r"\s*[^\n]+\n\s*\S")


def only_one(directions: list[Mark], page: Plain) -> Direction | None:
    """Return the direction of a text that names it in its headline and again, and no other one.

    Parameters
    ----------
    directions : list of Mark
    page : Plain
    """
    named = {mark.value.sectors for mark in directions if not mark.value.this}
    below = _BELOW_THE_HEADLINE.match(page.text)
    again = [mark for mark in directions if below and mark.start >= below.end()]
    headed = len(directions) > len(again) > 0
    one = headed and len(named) == 1 and not markers.FRONT.search(page.folded)
    return directions[0].value if one and len(directions[0].value.sectors) == 1 else None


def only_of(line: Line) -> Direction | None:
    """Return the only direction that a sentence names, if it is one.

    Parameters
    ----------
    line : Line
    """
    named = [line.marks[at].value for at in line.of(SECTOR)]
    if len(named) != 1:
        return None
    (one,) = named
    return one if len(one.sectors) == 1 else None


def has_a_date(line: Line) -> bool:
    """Tell whether a sentence names a date."""
    return any(isinstance(line.marks[at].value, DateSpan) for at in line.of(TIME))


def has_its_own_number(line: Line, span: int) -> bool:
    """Tell whether a number follows a direction after a dash: 'on A 14 times and on B - 12'.

    Parameters
    ----------
    line : Line
    span : int
        Token of the direction.
    """
    return _ITS_OWN.match(line.tags, span) is not None


@of_its_sentence
def time_of(line: Line) -> LineTime:
    """Look a sentence over for the words that tell its day, the front and regions."""
    if not line.hints & _TELLS_ITS_TIME:
        return _NOTHING_TOLD
    return LineTime(
        bool(line.finds(markers.FRONT)),
        bool(line.finds(markers.PREVIOUS)),
        bool(line.finds(markers.TODAY)),
        _tells_a_region(line),
    )


def _tells_a_region(line: Line) -> bool:
    """Tell whether a sentence names a region for itself: not so many that they are the country's,
    and not that of a direction ('the Pokrovsk sector of Donetsk oblast').
    """
    region = line.finds(markers.REGION)
    if region is None or line.finds(markers.MANY_REGIONS):
        return False
    if _FOR_ONE.search(line.folded, 0, region.start()):
        return False
    begin = line.start + region.start()
    ends = [line.marks[at].end for at in line.of(SECTOR)]
    return not any(0 <= begin - end <= _BESIDE for end in ends)


def nearest_known(line: Line) -> str:
    """Return the known direction that is nearest to one named that is not, '' without one.

    Parameters
    ----------
    line : Line
    """
    unknown = [near for span in line.of(SECTOR) for _, near in line.marks[span].value.unknown]
    return next((near for near in unknown if near), "")


def tells_on(line: Line) -> bool:
    """Tell 'All attacks were repelled.' after other sentences of its line from a heading.

    Parameters
    ----------
    line : Line
    """
    return not _opens_a_line(line) and line.page.text[line.end - 1] in ".!?"


def _opens_a_line(line: Line) -> bool:
    """Tell whether a sentence opens a line of the page."""
    before = line.page.text[max(line.start - _QUOTE, 0) : line.start].rstrip(' "«“„')
    return not line.start or before.endswith("\n")


def leads_with_a_new_direction(line: Line, named: dict[str, str]) -> bool:
    """Tell a sentence that opens its line with a direction that nothing was told of yet, where
    something was of others.

    Parameters
    ----------
    line : Line
    named : dict of str to str
        Why nothing was told of each direction named so far, '' where something was.
    """
    first = _LEADS_WITH_A_DIRECTION.match(line.tags) if SECTOR in line.tags[:2] else None
    if first is None or not _opens_a_line(line):
        return False
    told = {sector for sector, why in named.items() if not why}
    return bool(told) and told.isdisjoint(line.marks[first.end() - 1].value.sectors)
