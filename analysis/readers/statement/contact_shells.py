"""Shells that were fired at the line of contact, as the offices of the republics count them."""

import re

from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.rules import Phrase

# counted one by one, as they were fired
_SHELLS = re.compile(
    r" (?:(?:единиц\w*|одиниц\w*|units? of) )?(?:различн\w+ |різн\w+ |various )?"
    r"(?:(?:(?:rocket )?artillery|mortar|tank(?: gun)?|артиллерийск\w+|танков\w+|минометн\w+)"
    r"(?:, | and | и | ))*"
    r"(?:munitions|rounds|shells|projectiles|мин и снарядов|мін і снарядів|снаряд(?:ов|ів|а|ы|и)"
    r"|бо[еє]припас(?:ов|ів|а|ы|и)|ammunition|мин(?:ы|у)?|мін[иу]?"
    r"|(?:missiles|rockets) and (?:mines|shells)|ракет (?:и|та|і|й) (?:мін|мин|снаряд[оі]в))"
    r"(?![a-zа-яіїєґ])"
)
_OF_A_CALIBRE = re.compile(r"[^.,;:()0-9]{0,24}(?:калибр|калібр|calib)")
# 'the number of munitions that were used - 307'
_NUMBER_OF_SHELLS = re.compile(
    r"(?:количеств|кількіст|числ|number of )[^.;:]{0,60}(?:боеприпас|боєприпас|снаряд|munitions"
    r"|shells)\w*[^.;:0-9]{0,60}$"
    r"|(?:выпущено|випущено|применено|застосовано) (?:боеприпас|боєприпас|снаряд)\w+ [–—-] $"
)
_ALL_SHELLS = re.compile(
    r"(?:общ|загальн)\w+ (?:количеств|числ|кількіст)\w+ [^.;:\d]{0,60}(?:боеприпас|боєприпас)"
    r"|total (?:number|amount) of (?:\w+ ){0,3}(?:ammunition|munitions|shells)"
)
_A_PART = re.compile(r": |из них|из которых|including|of (?:them|which)|в том числе|among")


def counts_shells(line: Line, mark: Mark) -> bool:
    """Tell whether a number counts shells, and no part of those that were told before it.

    Parameters
    ----------
    line : Line
    mark : Mark
        The number.
    """
    before = line.page.folded[line.start : mark.start]
    as_item = _NUMBER_OF_SHELLS.search(before)
    if not as_item and not _SHELLS.match(line.page.folded, mark.end, line.end):
        return False
    return not _A_PART.search(before)


def heads_shells(words: Phrase) -> bool:
    """Tell 'the number of munitions that were used - 307'.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    start = line.marks[words.at].start
    return _NUMBER_OF_SHELLS.search(line.page.folded, line.start, start) is not None


def part_of_the_shells(words: Phrase, *, headed: bool) -> str:
    """Return why a number of shells need not be all that were fired, '' if nothing says so.

    Parameters
    ----------
    words : Phrase
    headed : bool
        Whether it is told as the number of all of them.
    """
    line = words.line
    if _OF_A_CALIBRE.match(line.page.folded, line.marks[words.at].end, line.end):
        return "shells of a calibre, which need not be all that were fired"
    if not headed and _ALL_SHELLS.search(line.page.folded):
        return "shells of a kind, beside all of them, which the text tells too"
    return ""
