"""The day on which something was said, beside the day on which it was done."""

import re

from analysis.readers.line import Line, make_line
from analysis.readers.markers import SAYS
from analysis.readers.marks import Mark
from analysis.readers.statement.days import dates_of, is_said_on

# 'said in Kyiv on 19 September that', and no truce that began then
_SAYS_BEFORE = re.compile(
    rf"{SAYS}(?:(?!truce|cease-?fire|перемир|тиш|припинен|прекращ)[^.;:0-9]){{0,60}} $"
)
_THAT = re.compile(r",? (?:that|що|что)(?![a-zа-яіїєґ])")
_AT_A_BRIEFING = re.compile(
    r"(?<![a-zа-яіїєґ])(?:брифінг|брифинг|прес-конференц|пресс-конференц|briefing"
    r"|press conference)[а-яіїє]*(?: (?:in|[ву]) [\w'-]+)? (?:on )?$"
)


def without_day_of_telling(line: Line) -> Line:
    """Return a sentence without the date of 'he said on 19 September that on 18 September', where
    it names another one too; else the same.

    Parameters
    ----------
    line : Line
    """
    dates = dates_of(line)
    others = dates if len(dates) > 1 else []
    telling = [date for date in others if _is_of_telling(line, date)]
    if not 0 < len(telling) < len(dates):
        return line
    kept = [mark for mark in line.marks.values() if mark not in telling]
    return make_line(line.page, line.start, line.end, kept)


def _is_of_telling(line: Line, date: Mark) -> bool:
    folded = line.page.folded
    before = folded[line.start : date.start]
    if is_said_on(before) or _AT_A_BRIEFING.search(before):
        return True
    return bool(_SAYS_BEFORE.search(before) and _THAT.match(folded, date.end, line.end))
