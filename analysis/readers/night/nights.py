"""Posts that tell two counts: of the past night, and of hours that they print."""

import re
from dataclasses import dataclass
from typing import Any

from analysis.readers.ledger import allows
from analysis.readers.lexicon import REGION, TIME
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.night.past_night import PAST_NIGHT_SAID
from analysis.readers.rules import pattern
from analysis.vocabulary.dates import ClockSpan

# a series of its own: nights whose hours are not printed compare with such nights alone
PAST_NIGHT = "drone_downed_night"
_DOWN = pattern("<downed>")
_NIGHT_OF_A_DATE = re.compile(
    r"(?<![а-яіїєґ])(?:[ву] ніч|в ночь) (?:на|проти|с|з|із) |(?<![a-z])(?:on|during) the night "
    r"(?:of|to|from) |(?<![a-z])overnight (?:on|into|to) "
)
_UP = pattern("<attacked|used>")


@dataclass(frozen=True, slots=True)
class Nights:
    """The past night of a post that prints hours too.

    Attributes
    ----------
    bounds : tuple of pandas.Timestamp
    in_hours : tuple of Mark
        What was shot down within the hours that it prints; empty if all is of one window.
    """

    bounds: tuple[Any, Any]
    in_hours: tuple[Mark, ...]

    def holds(self, line: Line) -> bool:
        """Tell whether a sentence counts the past night, and not the hours."""
        numbers = [line.marks[at] for at in line.numbers()]
        if not numbers or has_clock(line):
            return False
        if not self.in_hours:
            return False
        return not self.tells_again(line) and bool(line.finds(PAST_NIGHT_SAID))

    def tells_again(self, line: Line) -> bool:
        """Tell whether a sentence has a number of what was shot down within the printed hours."""
        numbers = [line.marks[at] for at in line.numbers()]
        return any(_says_again(mark, told) for mark in numbers for told in self.in_hours)


def has_clock(line: Line) -> bool:
    """Tell whether a sentence prints an hour.

    Parameters
    ----------
    line : Line
    """
    return any(isinstance(line.marks[at].value, ClockSpan) for at in line.of(TIME))


def names_a_night(line: Line) -> bool:
    """Tell 'on the night of 7 November', without its hours.

    Parameters
    ----------
    line : Line
    """
    return _NIGHT_OF_A_DATE.search(line.folded) is not None and not has_clock(line)


def _says_again(mark: Mark, told: Mark) -> bool:
    """Tell whether a number is another one, or says it roughly ('over 50')."""
    number, exact = mark.value, told.value.value
    if exact is None or number.problem:
        return False
    return number.value == exact or allows(number.value, number.qualifier, exact)


def counted_in_hours(lines: list[Line]) -> tuple[Mark, ...]:
    """Return what each sentence tells as shot down within hours, if it is no region's.

    Parameters
    ----------
    lines : list of Line
    """
    within = [line for line in lines if has_clock(line) and line.numbers()]
    down = [line for line in within if _DOWN.search(line.tags) and not _UP.search(line.tags)]
    return tuple(line.marks[line.numbers()[0]] for line in down if not _is_of_a_region(line))


def _is_of_a_region(line: Line) -> bool:
    """Tell whether a sentence's first number is that of one region."""
    numbers = line.numbers()
    last = numbers[1] if len(numbers) > 1 else len(line.tags)
    named = [line.marks[at].value for at in line.of(REGION) if at < last]
    return bool(named) and len(named[0].ids) == 1
