"""Drones without a number of their own: 'one was shot down over A', 'all were shot down'."""

import re

from analysis.readers.lexicon import REGION
from analysis.readers.line import Line
from analysis.readers.night.regions import is_launched_from
from analysis.readers.regions import Regions

_DOWN = (
    r"(?:уничтожен|сбит|перехвачен|обезврежен|нейтрализован|збито?|збитий|знищен[ио]?й?"
    r"|перехоплен[ио]?й?|shot down|downed|destroyed|intercepted)"
)
_DRONE = r"(?:бпла|беспилотник|беспилотный летательный аппарат|дрон|безпілотник|uav|drone)"
_WHOSE = r"(?:(?:украинский|вражеский|український|ворожий) )*"
_ONE = re.compile(
    rf"(?<![а-яіїєґa-z])(?<!не )(?<!no )(?:{_DRONE} (?:(?!не )[\w-]+ )?(?:был|був|was|has been) "
    rf"(?:(?!not |не )\w+ )?{_DOWN}|{_DOWN} {_WHOSE}{_DRONE})(?![а-яіїєґa-z])"
)


# 'all of them were destroyed', of drones whose number was told before
_ALL_DOWN = re.compile(
    r"(?<![a-zа-яіїєґ])(?<!не )(?<!not )(?<!майже )(?<!почти )(?<!almost )(?<!nearly )"
    r"(?:(?:[ву]сіх|всех|[ву]сі|все) (?:(?:їх|их|вони|они|безпілотник\w+|беспилотник\w+|дрон\w+"
    r"|бпла|\"?шахед\w+\"?) )?(?:(?:було|були|было|были) )?"
    r"(?:збил|збит|знищ|знешкод|перехоп|сбил|сбит|уничтож|перехва)\w*"
    r"|all (?:of (?:them|these|the drones) |(?:the )?(?:drones|uavs) )?(?:were|ha(?:ve|d) been) "
    r"(?:shot down|downed|destroyed|intercepted|neutrali[sz]ed))"
    r"(?!,? (?:крім|окрім|за винятком|кроме|за исключением|except|but|save))"
)


def all_down(line: Line) -> str:
    """Return the words that say that all drones told of before were shot down, '' without them, or
    where a sentence has a number.

    Parameters
    ----------
    line : Line
    """
    told = None if line.numbers() else line.finds(_ALL_DOWN)
    return (
        "" if told is None else line.page.text[line.start + told.start() : line.start + told.end()]
    )


def one_over(line: Line) -> tuple[str, Regions] | None:
    """Return the words for one drone that was shot down, and the region over which it was; None
    where a sentence has a number, or not one region after them.

    Parameters
    ----------
    line : Line
    """
    told = None if line.numbers() else line.finds(_ONE)
    regions = [line.marks[at] for at in line.of(REGION)]
    if told is None or len(regions) != 1:
        return None
    end = line.start + told.end()
    (region,) = regions
    if region.start < end or is_launched_from(line, region.start):
        return None
    said = line.page.text[line.start + told.start() : end]
    return said, region.value
