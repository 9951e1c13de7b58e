"""Lists of towns under 'shelled were the areas of these settlements:', each with its own count."""

import re

from analysis.readers.line import Line
from analysis.readers.text import BULLETS

OF_A_TOWN = "a town, not the front or a region"
_SETTLEMENTS = (
    r"(?:н(?:аселен|аселён)\w+ пункт\w*|н\. ?п\.|нп|с[её]л(?:а|ах|ам|ах)?|селищ\w*|пос[её]лк\w+"
    r"|город(?:а|ах|ам|ов)|міст(?:а|ах|ам)?|settlements|towns|villages|localities|communities)"
)
_THESE = (
    r"(?:следующ\w+|наступн\w+|нижчезазначен\w+|перечисленн\w+|так(?:і|их|им|ие|их)|following"
    r"|these)"
)
_TOWNS = (
    rf"(?<![a-zа-яіїєґ])(?:{_THESE} (?:[a-zа-яіїєґ]+ ){{0,2}}{_SETTLEMENTS}(?![a-zа-яіїєґ])[^:.]*"
    rf"|{_SETTLEMENTS}(?: (?:of the |in the )?(?:республик|лнр|днр|донбас|lpr|dpr|republic)\w*)?)"
)
# 'Shelled were the areas of the following settlements:', 'Обстреляны населенные пункты ЛНР:'
_HEAD = re.compile(rf"{_TOWNS}:\s*$")
# 'shelled were these villages: A - three shellings, B - two', in one sentence
_AT_ONCE = re.compile(rf"{_TOWNS}: (?=[^\d:.;]{{2,60}}?(?:-\d{{1,2}})?(?: [-–—] | \()\d)")
_BULLET = rf"(?:[{BULLETS}–—-]\ufe0f?|\d{{1,2}}[.)])"
# '- near Sokilne, four shellings', and no '- five shellings'
_BULLETED = re.compile(rf"\s*{_BULLET} *(?!\d)[^\n]")
_A_NAME = r"(?:(?:н\. ?п\.|с\.|пгт|смт|пос\.) *)?[A-ZА-ЯЁІЇЄҐ][\w'’-]+"
# 'Sokilne, Nove (Popasna) - 4 shellings', without a bullet
_NAMED = re.compile(
    rf"\s*{_A_NAME}(?:,? (?:(?:и|та|і|й|and) )?{_A_NAME})*(?: \([^)\n]*\))?(?: [-–—]|:) ?\S"
)
# '- in all, 29', 'Shellings - 29': of all of them
_SUM = re.compile(
    rf"\s*(?:{_BULLET} *)?(?:[ву]с[еі]го|итого|разом|загалом|в общем|total|in (?:all|total)"
    r"|altogether|overall|за (?:сутки|добу|минув|минул|прошедш)|по территории"
    r"|обстр[іе]л|наруш|поруш|violations|shellings)"
)
# 'Belgorod region - 12', 'LPR - 9', 'on the Pokrovsk direction - 12': no town
_NO_TOWN = re.compile(
    rf"\s*(?:{_BULLET} *)?(?:[\w'’-]+ ){{0,3}}?(?:[\w'’-]*[щч]чин|[\w'’-]+щин[аіуе]|област|обл\."
    r"|oblast|region|республ|republic|[дл]нр|[dl]pr|напрям|направлени|direction|sector|axis)"
)
# 'On the Donetsk direction:', which heads some of the towns
_DIRECTION = re.compile(
    rf"\s*(?:{_BULLET} *)?(?:(?:на|у|в|on|in|the) ){{0,2}}[\w'’-]+ "
    r"(?:направлени|напрям|direction|sector|axis)"
)


class TownList:
    """Tells the items of such a list from what the text counts of its whole area."""

    def __init__(self) -> None:
        self._headed = False
        self._item = -1  # where the paragraph of the last item begins

    def holds(self, line: Line) -> bool:
        """Tell whether a sentence is of an item of a list of towns, and keep in mind whether one
        goes on.

        Parameters
        ----------
        line : Line
        """
        if _HEAD.search(line.folded):
            self._headed = True
            return False
        if not self._headed:
            return False
        begin = line.page.folded.rfind("\n", 0, line.start) + 1
        if begin == self._item:
            return True
        if _DIRECTION.match(line.page.folded, begin):
            return False
        self._headed = self._is_item(line, begin)
        self._item = begin if self._headed else -1
        return self._headed

    def begins_within(self, line: Line) -> int | None:
        """Return where in the page such a list begins and ends with its sentence, None where none
        does.

        Parameters
        ----------
        line : Line
        """
        told = _AT_ONCE.search(line.folded)
        if told is None or _NO_TOWN.match(line.folded, told.end()):
            return None
        return line.start + told.end()

    def _is_item(self, line: Line, begin: int) -> bool:
        """Tell whether the paragraph from an offset on tells of a town."""
        if _SUM.match(line.page.folded, begin) or _NO_TOWN.match(line.page.folded, begin):
            return False
        text = line.page.text
        return bool(_BULLETED.match(text, begin) or _NAMED.match(text, begin))
