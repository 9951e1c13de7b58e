"""Read counts as people write them, in Ukrainian, Russian and English.

``read_count`` reads one cell and refuses what it is not sure of. ``find_numbers`` finds the
numbers of a running text.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from analysis.vocabulary.number_scan import Number, find_numbers
from analysis.vocabulary.text import fold, visible

__all__ = ["LANGUAGES", "Count", "Number", "find_numbers", "read_count"]

LANGUAGES = ("uk", "ru", "en")
_TIMES = re.compile(r" (?:раз(?:и|а|ів|ов)?|times?)$")


@dataclass(frozen=True)
class Count:
    """A count as it was said.

    Parameters
    ----------
    value : int or None
        The number said; None for 'dozens' and 'hundreds'.
    qualifier : str
        One of ``analysis.vocabulary.QUALIFIERS``.
    text : str
        What was read.
    """

    value: int | None
    qualifier: str
    text: str = ""

    @cached_property
    def _bounds(self):
        from analysis.vocabulary.qualifiers import qualifier_bounds

        low, high = qualifier_bounds([self.value], [self.qualifier])
        return tuple(None if end.isna()[0] else int(end[0]) for end in (low, high))

    @property
    def low(self):
        """Least count that the words allow."""
        return self._bounds[0]

    @property
    def high(self):
        """Greatest count that the words allow; None: open."""
        return self._bounds[1]


def read_count(text, *, language=None, thousands=None):
    """Read one cell that holds one count.

    Parameters
    ----------
    text : str or int
        Such as '2 935', 'over 900', 'понад 4 тисячі', 'dozens'.
    language : {"uk", "ru", "en"}, optional
        Whose words may be used; any of the three by default.
    thousands : {" ", ",", ".", "'"}, optional
        The mark that stands for thousands, where it is known; without it '2.935' is refused.

    Returns
    -------
    Count

    Raises
    ------
    ValueError
        If the cell does not hold exactly one whole count, saying why.
    """
    if language is not None and language not in LANGUAGES:
        raise ValueError(f"language {language!r} is not known; known: {', '.join(LANGUAGES)}")
    if thousands is not None and thousands not in (" ", ",", ".", "'"):
        raise ValueError(f"thousands mark {thousands!r} is not known; known: ' ', ',', '.', \"'\"")
    if hasattr(text, "__index__") and not isinstance(text, bool):
        if int(text) < 0:
            raise ValueError(f"{text!r} is negative, and a count is not")
        return Count(int(text), "exact", str(int(text)))
    if not isinstance(text, str):
        raise ValueError(f"{text!r} is {type(text).__name__}, not a text or a whole number")
    cell = fold(visible(text)).strip()
    if not cell:
        raise ValueError("the cell is empty: a missing count is not a count of 0")
    if re.match(r"-\s*[0-9]", cell):
        raise ValueError(f"{text!r} is negative, and a count is not")
    found = find_numbers(cell, language, thousands=thousands, folded=True)
    if not found:
        raise ValueError(f"no number in {text!r}")
    number, *more = found
    if number.problem and not more:
        raise ValueError(f"{text!r} can't be read as a count: {number.problem}")
    if more:
        raise ValueError(
            f"{text!r} holds {len(found)} numbers, not one"
            + (f": {found[-1].problem}" if found[-1].problem else "")
        )
    rest = (
        cell[: number.start].strip(" \"'"),
        _TIMES.sub("", cell[number.start :])[number.end - number.start :].strip(" \"'"),
    )
    if any(rest):
        raise ValueError(
            f"{text!r} says more than a count: "
            f"{' … '.join(part for part in rest if part)!r} is not understood"
        )
    return Count(number.value, number.qualifier, text.strip())
