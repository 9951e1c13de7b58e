"""The region that the sentence before names, which a number without one may be told of."""

import re

from analysis.readers.lexicon import REGION
from analysis.readers.line import Line
from analysis.readers.night.flights import is_launched_from
from analysis.readers.night.regions import (
    is_beside_others,
    is_of_the_region,
    is_there,
    only_region,
    regions_of,
    right_after,
)
from analysis.readers.regions import Regions
from analysis.readers.rules import Phrase, pattern

# who speaks of a region beside an office
_OTHERS = re.compile(
    r"губернатор|(?<![а-яіїєґ])(?:ова|ода)(?![а-яіїєґ])|глав[аыуе] |голов[аиу] |мэр|мер[аоу]? "
    r"|штаб|администрац|адміністрац|очільни[кц]|governor|mayor|head of|administration|authorit"
)
# 'over A and B together 192 were shot down', which is less than the whole
_IN_SUM = re.compile(
    r"(?<![а-яіїєґa-z])(?:суммарно|сумарно|в сумме|у сумі|combined)(?![а-яіїєґa-z])"
)
# how far after a sentence the one who says it may be named
_AS_FAR = 120
_OVER_THERE = pattern("<region>.*<there>")
# 'intercepted 7 km from the facility', which a sentence before named
_NEAR_AN_OBJECT = re.compile(
    r"(?<![а-яіїєґa-z])(?:км|km|к[иі]лометр\w*|kilomet(?:er|re)s?) (?:от|від|from|до)"
    r"(?![а-яіїєґa-z])|(?<![а-яіїєґa-z])(?:возле|около|рядом с|біля|поблизу|near|close to) "
    r"(?:(?:этого|цього|the|this) )?(?:объекта|об'єкта|станци[ией]|станції|facility|site)"
)
REGION_BEFORE = "whether the region named before is meant is not said"


def is_told_by_others(line: Line) -> bool:
    """Tell whether a governor or another office speaks in a sentence, or right after it.

    Parameters
    ----------
    line : Line
    """
    return _OTHERS.search(line.page.folded, line.start, line.end + _AS_FAR) is not None


def names_others(line: Line) -> bool:
    """Tell whether a sentence names a governor or another office.

    Parameters
    ----------
    line : Line
    """
    return _OTHERS.search(line.page.folded, line.start, line.end) is not None


class RegionBefore:
    """Keeps the one region that a sentence of the speaker's own names."""

    def __init__(self) -> None:
        self._region: Regions | None = None

    def keep(self, line: Line, *, apart: bool) -> None:
        """Keep the only region of a sentence, none of several.

        Parameters
        ----------
        line : Line
        apart : bool
            Whether the sentence tells of another time.
        """
        self._region = None
        named = line.of(REGION)
        told_by_others = _OTHERS.search(line.folded)
        if apart or told_by_others or len(named) != 1:
            return
        mark = line.marks[named[0]]
        is_one = len(mark.value.ids) == 1
        if is_one and not is_launched_from(line, mark.start):
            self._region = mark.value

    def is_there(self, words: Phrase) -> bool:
        """Tell whether a number is told of that region: 'two were shot down there'.

        Parameters
        ----------
        words : Phrase
        """
        return self._region is not None and is_there(words)

    def places_of(self, words: Phrase) -> list[Regions]:
        """Return the regions of a number: its own, or the one that the sentence before names.

        Parameters
        ----------
        words : Phrase
        """
        here = regions_of(words) or right_after(words) or only_region(words)
        return here or ([self._region] if self._region and self.is_there(words) else [])

    def may_be_meant(self, words: Phrase, what: str) -> bool:
        """Tell whether a number may be of a region named before it: a sentence's first count of
        what was shot down, after another's region.

        Parameters
        ----------
        words : Phrase
        what : str
        """
        if is_of_the_region(words):
            return True
        line = words.line
        downed = what.endswith("downed")
        if downed and line.of(REGION) and _IN_SUM.search(line.words(*words.clause)):
            return True
        lost_there = what == "lost" and _OVER_THERE.search(line.tags)
        if not (downed or lost_there):
            return False
        if not line.of(REGION) and _NEAR_AN_OBJECT.search(line.folded):
            return True
        first = line.numbers()[0]
        if first != words.at or regions_of(words):
            return False
        before = [at for at in line.of(REGION) if at < words.at]
        return any(not is_beside_others(line, at) for at in before)
