"""Read reports of the OSCE Special Monitoring Mission to Ukraine: from their text to statements.

The mission counts ceasefire violations and explosions by region and blames nobody. What single
patrols saw or heard is told in detail below; only the tallies of a region are statements.
"""

import re
from typing import Any

from analysis.readers.base import Source, close_heads, lines
from analysis.readers.given import Given
from analysis.readers.ledger import Ledger
from analysis.readers.marks import Mark
from analysis.readers.mentions import mentions
from analysis.readers.mission.checks import check
from analysis.readers.mission.clock import ZONE, Clock, day_before
from analysis.readers.mission.covers import days_covered
from analysis.readers.mission.grammar import REFERS, SECTORS, find_named
from analysis.readers.mission.reader import Reader
from analysis.readers.mission.until import as_of, unlike_start
from analysis.readers.mission.wording import TALLY, TRUCE_BROKEN
from analysis.readers.result import Reading
from analysis.readers.sides import MISSION, office_of_a_side
from analysis.readers.sought import Sought
from analysis.readers.text import page_language
from analysis.readers.when import publication
from analysis.readers.who import Speaker

_SPEAKER = Speaker("mission", "osce", "unattributed", "OSCE Special Monitoring Mission to Ukraine")
# 'a truce agreed with the mediation of the OSCE' tells nothing of what it counted
_MEDIATES = (
    r"(?<!посредничестве )(?<!посередництва )(?<!посередництвом )(?<!эгидой )(?<!егідою )"
    r"(?<!mediation of the )(?<!mediated by the )(?<!auspices of the )(?<!brokered by the )"
)
_MISSION = Sought(f"{_MEDIATES}(?:{MISSION})")
# as many signs as a head has, and a count of violations in a text that does not say of what
_HEAD = 120
_OTHERS = ("president", "ministry", "foreign_ministry", "headquarters", "representation")
_COUNTS = re.compile(
    r"[0-9] (?:violations|порушен|нарушен)|(?:violations|порушень|нарушений)[^.;]{0,60} [0-9]"
    r"|(?:режим припинення вогню|режим прекращения огня|ceasefire)[^.;]{0,60}"
    r"(?:поруш|наруша|violated|broken)[^.;]{0,20}[0-9]"
)
# what the mission tells at once of one act, and has no 'as of'
_SPOT_REPORT = re.compile(r"spot report|оперативн\w+ (?:звіт|отчет)|спецзвіт|спецотчет")
_UNLIKE_HOURS = "the report tells hours of an evening and of the next that are not 24: as it says"
_NO_TALLY = (
    "the report has no tally of a region: what single patrols saw or heard is set aside, since the "
    "same acts may be heard from two posts"
)


def read_report(opened: Source, given: Given) -> Reading:
    """Read a daily or weekly report of the OSCE Special Monitoring Mission.

    Parameters
    ----------
    opened : Source
    given : Given

    Returns
    -------
    Reading

    Raises
    ------
    ValueError
        If the text is no such report.
    """
    tells = TALLY.search(opened.folded) or TRUCE_BROKEN.search(opened.folded)
    tells = tells or _heads_its_count(opened)
    if not ((_MISSION.search(opened.folded) or given.named) and tells):
        raise ValueError(
            "not a report of the OSCE Special Monitoring Mission: it names no mission, "
            "or no ceasefire violations or explosions"
        )
    if not given.named and _told_by_another(opened.folded):
        raise ValueError("not a report of the OSCE Special Monitoring Mission: it is told last")
    day, stamp = publication(given.published, ZONE)
    until, warnings = _over(*as_of(opened, day, given.year), stamp)
    common = _SPEAKER.heads(given, ZONE)
    named = find_named(opened.page)
    of_both = {mark.value.name for mark in named} - {*REFERS} == {"both"}
    clock = Clock(until, day, given.year, stamp=stamp)
    clock.start = unlike_start(opened, until, day, given.year)
    if clock.start is not None:
        warnings.append(_UNLIKE_HOURS)
    clock.covered = clock.told = days_covered(opened, clock)
    reader = Reader(opened, common, clock, of_both=of_both)
    for line in lines(opened, named):
        reader.read(line)
    for mark in _in_names(opened.numbers, named):
        reader.ledger.drop(mark, "in the name of regions")
    of_patrols = until is not None or _SPOT_REPORT.search(opened.folded)
    if of_patrols and reader.heard_alone and not reader.ledger.statements():
        reader.ledger.warn(_NO_TALLY)
    else:
        reader.ledger.require("a tally of the OSCE Special Monitoring Mission")
    for warning in (*warnings, *reader.clock.settled_doubts()):
        reader.ledger.warn(warning)
    check(reader.ledger)
    close_heads(opened, reader.ledger)
    begin = None if until is None else reader.clock.start or day_before(until)
    return reader.ledger.close(
        kind="observer",
        language=page_language(opened.folded),
        slot="" if until is None else f"{until.tz_convert(ZONE):%H:%M}",
        window=None if until is None else (begin, until),
        missing=_missing(reader.ledger),
        places=(),
    )


def _over(until: Any, warnings: list[str], stamp: Any) -> tuple[Any, list[str]]:
    """Return up to when a report tells, and its warnings; None for a time after its publication:
    one of the two is a misprint, and which is not known.
    """
    if None in (until, stamp) or until <= stamp:
        return until, warnings
    told = until.tz_convert(ZONE)
    return None, [f"the report counts up to {told:%Y-%m-%d %H:%M}, after its publication: no hours"]


def _in_names(numbers: list[Mark], named: list[Mark]) -> list[Mark]:
    """Return the numbers in names of regions: 'both regions'."""
    return [
        number for number in numbers if any(name.start <= number.start < name.end for name in named)
    ]


def _heads_its_count(opened: Source) -> bool:
    """Tell whether the mission, before any other office, heads a text that counts violations."""
    folded = opened.folded
    named = _MISSION.search(folded, 0, _HEAD)
    if named is None or _COUNTS.search(folded, named.end()) is None:
        return False
    return not mentions(opened.page.text[: named.start()], folded[: named.start()], _OTHERS)


def _told_by_another(folded: str) -> bool:
    """Tell whether an office of a side at the line of contact counts before the mission does."""
    office, mission = office_of_a_side(folded), _MISSION.search(folded)
    if office is None or mission is None:
        return False
    return office.start() < mission.start()


def _missing(ledger: Ledger) -> tuple[tuple[str, str], ...]:
    told = {
        row["sector"]
        for row in ledger.statements()
        if row["category"] == "total" and row["cumulative_from"] is None
    }
    if "donetsk_luhansk" in told:
        return ()
    regions = [sector for sector in SECTORS.values() if sector != "donetsk_luhansk"]
    return tuple((sector, "no tally") for sector in regions if sector not in told)
