"""What a report tells in words alone: explicit zeros, and single attacks without a number."""

import re
from collections.abc import Iterable

from analysis.readers.direction_names import pair
from analysis.readers.directions import COMMANDS, Direction
from analysis.readers.ledger import Ledger
from analysis.readers.lexicon import SECTOR
from analysis.readers.line import Line
from analysis.readers.nothing import Nothing, no_strikes
from analysis.readers.staff.grammar import OUTCOMES
from analysis.readers.staff.meaning import Meanings
from analysis.readers.staff.regions import out_of_use
from analysis.readers.staff.strikes import place_of_none
from analysis.readers.staff.told import Known, LineTime, Topic
from analysis.readers.staff.up_to import tells_up_to
from analysis.readers.staff.window import Window
from analysis.readers.staff.words import (
    no_attacks,
    single_air_strikes,
    single_attacks,
    single_strikes,
)

# whose direction comes after, or is cut off
_OF_A_ZONE = re.compile(r"(?:area|zone) of (?:the )?resp|зон[іе] (?:відпов|ответ)|in the area of r")
# chief towns of regions, which lie in no direction
_ON_A_CITY = re.compile(
    r"(?<![a-zа-яіїєґ])(?:по|на|on|at|against) (?:місту |городу |the city of )?(?:ки[їє]в|киев"
    r"|харк[оі]в|харьков|запор[іо]жж|запорож|дн[іе]пр[уоа]|одес|сум[аиыe]|черн[іи]г[оі]в|микола[єї]в"
    r"|николаев|полтав|kyiv|kharkiv|zaporizhzhia|dnipro(?![a-z])|odesa|sumy|chernihiv|mykolaiv"
    r"|poltava)"
)
# 'in other areas they led no offensives' tells nothing of the direction before
_ELSEWHERE = re.compile(
    r"other (?:areas|parts|locations|sections)|elsewhere"
    r"|(?:інших|решті) (?:ділян|дільниц|місц|район)|(?:других|остальных) (?:участк|мест|район)"
)
# 'an air strike on the A region', of which a direction is a part or the other way round
_REGION_STRUCK = re.compile(
    r" (?:по|на) [\w'-]+[сзцж]ь?к(?:ій|ой|ую|у) "
    r"(?:(?:та|і|й|и) [\w'-]+[сзцж]ь?к(?:ій|ой|ую|у) )?област"
    r"|,? (?:по|на) [\w'-]+(?:щин|ччин)[\w']*(?![\w'-])"
    r"|,? (?:on|at|against|over|across|in) (?:the )?[\w'-]+(?: and [\w'-]+)? (?:region|oblast)"
)
_ON_A_REGION = "an air strike without a number on a region: in which direction is not said"
_OF_WHICH = "an air strike without a number: on which of several directions is not said"


class Unnumbered(Meanings):
    """States what is told without a number; the reader of numbers goes on from it.

    Attributes
    ----------
    window : Window
    ledger : Ledger
    topic : Topic or None
        Direction that the sentences before told of.
    named : dict of str to str
        Sectors named so far.
    """

    window: Window
    ledger: Ledger
    topic: Topic | None
    named: dict[str, str]

    def in_words(self, line: Line, told: LineTime, counted: bool) -> None:
        """Explicit zeros ('no attacks') and single attacks without a number."""
        if tells_up_to(line, self.window):
            return
        for match in no_attacks(line):
            self._zero(line, match, told)
        for nothing in no_strikes(line):
            self._no_strikes(line, nothing, told)
        of_another_day = told.previous and not self.window.previous
        if not of_another_day and not line.of(SECTOR):
            for match in single_strikes(line):
                self._in_word(line, match, "whole_front", None, "missile_strike", 1, "at_least")
        placed = self.topic is not None or line.of(SECTOR)
        if not placed:
            return
        for match in single_air_strikes(line):
            if _is_on_a_region(line, match):
                self.ledger.warn(_ON_A_REGION, match.start())
            elif not _ON_A_CITY.search(line.page.folded, match.end(), line.end):
                self._air_strike(line, match)
        for category, match in single_attacks(line):
            # 'one attack was stopped, another battle is ongoing' is told beside a number
            beside = match.lastgroup == "another"
            if beside or not counted:
                self._single(line, match, category, beside)

    def out_of_use(self, sectors: Iterable[str]) -> str:
        """Return why directions are of another time than the report, '' if none is."""
        return out_of_use(sectors, self.window.start or self.ledger.common["published"])

    def _told_at(self, line: Line, at: int) -> Direction | None:
        spans = _but_for_commands(line)
        before = [span for span in spans if line.spans[span][0] < at]
        chosen = line.marks[(before or spans)[-1 if before else 0]].value if spans else None
        if chosen is None and line.finds(_ELSEWHERE):
            return None
        if chosen is None or chosen.this:
            return None if self.topic is None else self.topic.direction
        return None if chosen.unknown or not chosen.sectors else chosen

    def _zero(self, line: Line, match: re.Match[str], told: LineTime) -> None:
        direction = self._told_at(line, match.start())
        if direction is None or told.previous and not self.window.previous:
            return
        if not line.of(SECTOR) and _OF_A_ZONE.search(line.folded):
            return
        joint = pair(direction.sectors)
        for sector in (joint,) if joint else direction.sectors:
            told_before = [self.ledger.seen(sector, category) for category in OUTCOMES.values()]
            if not any(told_before):
                self._in_word(line, match, sector, direction.said, "assault", 0, "exact")

    def _no_strikes(self, line: Line, nothing: Nothing, told: LineTime) -> None:
        """'There were no air strikes': of the direction named, else of the whole front."""
        if told.previous and not self.window.previous or line.finds(self.own.strikes):
            return
        placed = self._place_of_none(line, nothing, told)
        if isinstance(placed, str):
            self.ledger.warn(placed, nothing.start)
            return
        sectors, said = placed
        joint = pair(sectors)
        for sector in (joint,) if joint else sectors:
            if self.out_of_use([sector]):
                continue
            self.ledger.state(
                None,
                (sector, nothing.category),
                sector=sector,
                sector_said=said,
                category=nothing.category,
                category_said=line.page.text[nothing.start : nothing.end],
                value=0,
                qualifier="exact",
            )

    def _place_of_none(
        self, line: Line, nothing: Nothing, told: LineTime
    ) -> tuple[tuple[str, ...], str | None] | str:
        if line.of(SECTOR):
            direction = self._told_at(line, nothing.start)
            unknown = "no strikes, where is not known"
            return unknown if direction is None else (direction.sectors, direction.said)
        front = self.ledger.seen("whole_front", "assault")
        known = Known(True, "" in self.named.values(), None, front)
        return place_of_none(line, told, self.topic, known)

    def _single(self, line: Line, match: re.Match[str], category: str, beside: bool) -> None:
        direction = self._told_at(line, match.start())
        if direction is not None and _is_one(direction):
            sector = direction.sectors[0]
            told = self.ledger.seen(sector, category)
            # a battle that goes on is one of the attacks that were counted
            one_of_them = beside or category == "assault_ongoing"
            if not (told or not one_of_them and self.ledger.seen(sector, "assault")):
                self._in_word(line, match, sector, direction.said, category, 1, "at_least")

    def _air_strike(self, line: Line, match: re.Match[str]) -> None:
        direction = self._told_at(line, match.start())
        if direction is None:
            return
        joint = pair(direction.sectors)
        if joint or _is_one(direction):
            sector = joint or direction.sectors[0]
            self._in_word(line, match, sector, direction.said, "air_strike", 1, "at_least")
        elif direction.sectors:
            self.ledger.warn(_OF_WHICH, match.start())

    def _in_word(
        self,
        line: Line,
        match: re.Match[str],
        sector: str,
        said: str | None,
        category: str,
        value: int,
        qualifier: str,
    ) -> None:
        if self.out_of_use([sector]):
            return
        self.ledger.state(
            None,
            (sector, category),
            sector=sector,
            sector_said=said,
            category=category,
            category_said=line.page.text[match.start() : match.end()],
            value=value,
            qualifier=qualifier,
        )
        if sector != "whole_front":
            self.named[sector] = ""


def _is_on_a_region(line: Line, match: re.Match[str]) -> bool:
    """Tell 'an air strike on the A and B regions', which name no direction."""
    struck = _REGION_STRUCK.match(line.page.folded, match.end(), line.end)
    return struck is not None and not line.of(SECTOR)


def _is_one(direction: Direction) -> bool:
    """Tell one direction from several that are told of together, one of which may not be known."""
    return len(direction.sectors) == 1 and not direction.unknown


def _but_for_commands(line: Line) -> list[int]:
    """Return the directions of a sentence, and the zones of commands only where it has no other."""
    spans = line.of(SECTOR)
    others = [span for span in spans if not COMMANDS & set(line.marks[span].value.sectors)]
    return others or spans
