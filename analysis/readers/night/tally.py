"""What a post has counted so far, of the whole country and of its regions."""

import re
from typing import Any

from analysis.readers.access import has_category, resolve
from analysis.readers.ledger import Ledger, allows
from analysis.readers.night.nights import PAST_NIGHT, Nights
from analysis.readers.rules import Phrase, Rule

DOWNED_DRONES = "drone_downed"
# 'Shaheds and drones of other types': one number of all
_OF_ALL_TYPES = re.compile(
    r"(?:та|і|й|и|and) (?:[а-яіїєa-z-]+ ){0,2}[а-яіїєa-z-]*"
    r"(?:інш|друг(?:их|ими)|other|імітатор|имитатор|decoy)"
)
# where a whole post counts, by who speaks: the name in the table of sectors, and an id that is in
# any
_EVERYWHERE = {
    "russia": ("Russian regions, Crimea and the seas", "outside_zone"),
    "ukraine": ("Ukraine", "whole_front"),
}


class Tally:
    """The rows of a post, with the series and the hours that its sentences count at the moment.

    Parameters
    ----------
    ledger : Ledger
    reporter : str
    past_night : bool
        Whether drones that were shot down are those of a night without hours.
    """

    def __init__(self, ledger: Ledger, reporter: str, past_night: bool) -> None:
        self.ledger = ledger
        self.downed = self.series = PAST_NIGHT if past_night else DOWNED_DRONES
        self.nights: Nights | None = None
        self.stretch: tuple[Any, Any] | None = None
        self._of_two_times = False
        said, fallback = _EVERYWHERE.get(reporter, ("", "whole_front"))
        self.whole = (resolve("sectors", said) or fallback if said else fallback, said or None)
        self.all_parts: dict[tuple, list[int]] = {}

    @property
    def parts(self) -> list[int]:
        """What the regions of the series that is told have so far."""
        return self.all_parts.setdefault((self.downed, self.stretch), [])

    @property
    def by_air_force(self) -> bool:
        """Whether Ukraine's air force counts, over its country."""
        return self.whole[1] == "Ukraine"

    def go_to(self, series: str, stretch: tuple[Any, Any] | None, *, beside: bool) -> None:
        """Go on to a series and to a stretch of hours.

        Parameters
        ----------
        series : str
        stretch : tuple of pandas.Timestamp, or None
        beside : bool
            Whether they are of another part of the day than the post's own.
        """
        self._of_two_times |= beside
        self.downed, self.stretch = series, stretch

    @property
    def of_parts(self) -> str | None:
        """Of what the regions of the series are parts: of no total that another time has."""
        apart = self._of_two_times and self.of_all(DOWNED_DRONES) is None
        return None if apart else self.downed

    def parts_of_totals(self) -> list[list[int]]:
        """Return the parts of each series: of a post of several times, those of a total told."""
        return [
            parts
            for (series, stretch), parts in self.all_parts.items()
            if not self._of_two_times
            or self.ledger.seen(self.whole[0], series, DOWNED_DRONES, stretch)
        ]

    def category(self, what: str) -> str:
        """Return the category of what was shot down or lost, where the conflict has one."""
        if what == DOWNED_DRONES:
            return self.downed
        if what != "lost":
            return what
        return "drone_lost" if has_category("drone_lost") else "other"

    def key(self, sector: str, category: str, what: str) -> tuple:
        """Return the key of a count: each stretch of hours has its own."""
        return (sector, category, what, self.stretch)

    def of_all(self, what: str) -> dict[str, Any] | None:
        """Return the row of the whole for what was counted, if it was told."""
        return self.ledger.seen(*self.key_of_all(what))

    def is_told_roughly(self, what: str, words: Phrase) -> bool:
        """Tell whether a number says exactly what was told of the whole in round numbers before."""
        told, number = self.of_all(what), words.line.marks[words.at].value
        if not _OF_ALL_TYPES.search(words.line.folded):
            return False
        if told is None or told["qualifier"] == "exact" or number.qualifier != "exact":
            return False
        return allows(told["value"], told["qualifier"], number.value or 0)

    def key_of_all(self, what: str) -> tuple:
        """Return the key of the whole for what was counted."""
        return self.key(self.whole[0], self.category(what), what)

    def count_part(self, words: Phrase, regions: int) -> None:
        """Count a number over some regions, each of which had so many."""
        value = words.line.marks[words.at].value.value
        if value is not None:
            self.parts.append(value * regions)

    def state(
        self,
        words: Phrase,
        placed: tuple[str, str | None],
        what: str,
        *,
        subset: str | None = None,
        more: bool = False,
    ) -> bool:
        """Make a row of a number, and tell whether it is one.

        Parameters
        ----------
        words : Phrase
        placed : (str, str or None)
            Sector, and how the text calls it.
        what : str
            What a rule said that it counts.
        subset : str, optional
            The category of which it is a part.
        more : bool
            Whether it is added to the row before of the same kind.
        """
        line = words.line
        category = self.category(what)
        self._take_hours(words, placed[0], category, what)
        phrase = line.said(words.at + 1, words.end) or category
        hours = {}
        if category == PAST_NIGHT and self.nights is not None:
            hours = dict(zip(("start", "end"), self.nights.bounds, strict=True))
        elif self.stretch is not None:
            hours = dict(zip(("start", "end"), self.stretch, strict=True))
        if what == "lost":
            phrase = f"suppressed or lost: {phrase}"
            subset = "long_range_drone"
        return self.ledger.state(
            line.marks[words.at],
            self.key(placed[0], category, what),
            more=more,
            sector=placed[0],
            sector_said=placed[1],
            category=category,
            category_said=phrase,
            subset_of=subset,
            **hours,
        )

    def unless_more(self, rule: Rule | None, words: Phrase) -> Rule | None:
        """Return what a bare number counts, None where it would be more missiles than flew."""
        flew = self.of_all("missile_launched")
        if rule is None or rule.what != "missile_downed" or flew is None:
            return rule
        most, value = flew["value"], words.line.marks[words.at].value.value
        return None if None not in (most, value) and value > most else rule

    def _take_hours(self, words: Phrase, sector: str, category: str, what: str) -> None:
        """Give a count that the text told without hours those of the number that says it again."""
        within = (sector, category, what, self.stretch)
        row = self.ledger.seen(*within[:-1], None)
        if self._of_two_times or self.stretch is None or row is None or self.ledger.seen(*within):
            return
        if _says_again(words, row):
            row.update(zip(("start", "end"), self.stretch, strict=True))
            self.ledger.rename((*within[:-1], None), within)


def _says_again(words: Phrase, row: dict[str, Any]) -> bool:
    number = words.line.marks[words.at].value
    return (row["value"], row["qualifier"]) == (number.value, number.qualifier)
