"""What a post counts over regions that have no id in the table of sectors, or none together."""

from analysis.readers.night.regions import is_cut, regions_of, said_of
from analysis.readers.night.tally import Tally
from analysis.readers.regions import Regions, sector_of
from analysis.readers.rules import Phrase


class NoId:
    """Numbers that have no row, and those that seem to be of the whole.

    Parameters
    ----------
    tally : Tally
    """

    def __init__(self, tally: Tally) -> None:
        self._tally = tally
        self._said: list[str] = []
        self._whole: list[tuple[tuple, Regions]] = []

    def count(self, value: int | None, regions: Regions, *, each: bool) -> None:
        """Count a number over regions of which some have no row.

        Parameters
        ----------
        value : int or None
        regions : Regions
        each : bool
            Whether each of them has as many.
        """
        self._said.append(said_of(value, regions, each))

    def may_be_no_whole(self, words: Phrase, key: tuple) -> None:
        """Keep a number over regions that have no id together, which was read as the whole.

        Parameters
        ----------
        words : Phrase
        key : tuple
            Of its statement.
        """
        here = regions_of(words)
        row = self._tally.ledger.seen(*key)
        first = self._tally.ledger.place_of(row) == words.line.marks[words.at].start
        if first and here and not sector_of(here[-1]) and not is_cut(words):
            self._whole.append((key, here[-1]))

    def settle(self) -> None:
        """Take such numbers back where other regions are told beside them: '70 over A and B, 43
        over C'.
        """
        for key, regions in self._whole:
            row = self._tally.ledger.seen(*key)
            if row is not None and self._has_others(row, regions):
                self.count(row["value"], regions, each=False)
                reason = f"over regions without an id in the table of sectors: {regions.said}"
                self._tally.ledger.retract(key, reason)

    def _has_others(self, row: dict, regions: Regions) -> bool:
        """Tell whether regions beside some are told that do not add up to the number with them."""
        beside = [
            one
            for one in self._tally.ledger.statements()
            if one["category"] == row["category"]
            and one["start"] == row["start"]
            and one["sector"] not in (row["sector"], *regions.ids)
        ]
        sums = [sum(parts) for parts in self._tally.parts_of_totals()]
        return bool(beside) and row["value"] not in sums

    def warn(self) -> None:
        """Warn of what has no row."""
        if self._said:
            said = "; ".join(self._said)
            self._tally.ledger.warn(
                f"regions without an id in the table of sectors have no row: {said}"
            )
