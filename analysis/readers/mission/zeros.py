"""Tallies told without a number: none, and as many as in the period before."""

import re
from collections.abc import Iterator

from analysis.readers.lexicon import REGION
from analysis.readers.line import Line
from analysis.readers.mission.clock import period_before
from analysis.readers.mission.grammar import SECTORS
from analysis.readers.mission.tallies import Tallies
from analysis.readers.mission.window import window_of
from analysis.readers.mission.wording import GOES_ON
from analysis.readers.rules import Phrase

_NO = re.compile(
    r"no(?: such)? ceasefire (?:violations?|breaches)|no explosions?|not record(?:ed)? "
    r"(?:any|a single) (?:ceasefire violations?|explosions?)"
    r"|(?:порушень|нарушений) (?:режиму |режима )?(?:припинення вогню|прекращения огня|тиші)"
    r"(?: \w+){0,5}? (?:не (?:було |было )?(?:зафікс|зафикс|заре[ґг]?[єи]стр)\w+"
    r"|(?:зафікс|зафикс|заре[ґг]?[єи]стр)\w+ не (?:було|было))"
    r"|не (?:було |было )?(?:зафікс|зафикс)\w+ (?:\w+ )?(?:жодного |жодних |ни одного |никаких )?"
    r"(?:порушен[ньяі]\w*|нарушени[йя])"
)
_SAME = re.compile(
    r"\((?:again )?the same (?:number )?(?:as )?(?:during|in|as in|as during) the "
    r"previous reporting period\)"
)


def none_before(words: Phrase) -> str:
    """Return what 'no ceasefire violations in A and 63 in B' counts, '' where none is said so.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    told = list(_NO.finditer(line.folded, 0, line.marks[words.at].start - line.start))
    if not told:
        return ""
    return "explosion" if "explosion" in told[-1].group() else "total"


def state_none(line: Line, tallies: Tallies) -> None:
    """'No ceasefire violations' is a tally of 0.

    Parameters
    ----------
    line : Line
    tallies : Tallies
    """
    for match in _NO.finditer(line.folded):
        window = window_of(line, match.start(), tallies.clock)
        if isinstance(window, str):
            continue
        category = "explosion" if "explosion" in match.group() else "total"
        said = line.page.text[line.start + match.start() : line.start + match.end()]
        for sector in _sectors_of_none(line, match, tallies):
            tallies.put(None, line, sector, category, window, None, said, 0)


def _sectors_of_none(line: Line, match: re.Match[str], tallies: Tallies) -> Iterator[str]:
    at = line.start + match.start()
    spans = line.of(REGION)
    ahead = [span for span in spans if line.spans[span][0] > at]
    before = [span for span in spans if line.spans[span][0] < at]
    chosen = ahead[0] if ahead and not _cut(line, match, ahead[0]) else None
    if chosen is None:
        chosen = before[-1] if before else None
    name = line.marks[chosen].value.name if chosen is not None else ""
    if chosen is None and GOES_ON.match(line.folded):
        name = tallies.region
    sector = tallies.named(name) if name else None
    if sector == "donetsk_luhansk":
        yield from (one for one in SECTORS.values() if one != sector)
    elif sector:
        yield sector


def _cut(line: Line, match: re.Match[str], span: int) -> bool:
    between = line.page.folded[line.start + match.end() : line.spans[span][0]]
    return bool(re.search(r"[;(0-9]", between))


def state_same(line: Line, tallies: Tallies) -> None:
    """'(The same as in the previous reporting period)' refers back to the tally just told.

    Parameters
    ----------
    line : Line
    tallies : Tallies
    """
    for match in _SAME.finditer(line.folded):
        at = line.start + match.start()
        spans = [span for span in line.of(REGION) if line.spans[span][0] < at]
        sector = tallies.named(line.marks[spans[-1]].value.name) if spans else None
        told = [
            row
            for row in tallies.ledger.statements()
            if row["category"] == "total"
            and row["sector"] == sector
            and row["cumulative_from"] is None
            and row["end"] == tallies.clock.end
        ]
        window = period_before(match.group(), tallies.clock)
        if told and not isinstance(window, str):
            said = line.page.text[at + 1 : line.start + match.end() - 1]
            tallies.put(None, line, str(sector), "total", window, None, said, told[-1]["value"])
