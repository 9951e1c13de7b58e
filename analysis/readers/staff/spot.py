"""A number in its sentence, with the parts of it that a grammar looks at."""

import re
from dataclasses import dataclass

from analysis.readers.marks import D, N

BARE = re.compile(
    rf"^ ?[\"'«»]{{0,2}} ?{N}[ .\"'!]*(?:(?:in total|загалом|всього|в целом|разом)[ .]*)?$"
)
CARRIED = re.compile(rf"^ ?(?:each )?(?:[-:] ?)?(?:on |in |на |у |в )?(?:the )?{D}")
RESPECTIVELY = re.compile(r"відповідно|respectively|соответственно")
ASSAULT_NOUN = re.compile(
    r"боєзіткн|зіткнен|(?<![а-яіїєґ])бо(?:їв|ї|ев)(?![а-яіїєґ])|атак|штурм(?!ов)|спроб|столкнов|боестолкн|clash|engagement|battles|attack|assault(?!ed)"
    r"|наступальних дій|штурмових дій|наступательных действий"
)


@dataclass(frozen=True)
class Spot:
    """A number in its sentence.

    Parameters
    ----------
    text : str
        Skeleton of the sentence.
    place : int
        Of the number in it.
    clause : tuple of (int, int)
        The clause around it.
    parts : list of (int, int)
        All clauses of the sentence.
    spans : list of (int, Mark)
        Directions of the sentence.
    number : Number
    """

    text: str
    place: int
    clause: tuple
    parts: list
    spans: list
    number: object

    @property
    def words(self):
        """The clause."""
        return self.text[self.clause[0] : self.clause[1]]

    @property
    def after(self):
        """The clause from the number on."""
        return self.text[self.place + 1 : self.clause[1]]

    @property
    def left(self):
        """The sentence up to the number."""
        return self.text[: self.place]

    @property
    def next_clause(self):
        """(start, end) of the clause that follows, or None."""
        return next((part for part in self.parts if part[0] >= self.clause[1]), None)


def clause_of(parts, place):
    """Return the clause in which a place lies."""
    return next((part for part in parts if part[0] <= place < part[1]), (place, place + 1))
