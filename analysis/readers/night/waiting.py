"""Regions told after a second total, which are the first one's if all of it adds up to that."""

from analysis.readers.rules import Phrase


class Waiting:
    """Regions whose total is not known before the whole post is read.

    Attributes
    ----------
    parts : list of Phrase
        The regions' numbers.
    """

    def __init__(self) -> None:
        self.parts: list[Phrase] = []
        self._sum = 0

    def count(self, value: int | None, regions: int = 1) -> None:
        """Count a second total, or a number over some regions.

        Parameters
        ----------
        value : int or None
        regions : int
        """
        self._sum += (value or 0) * regions

    def adds_up(self, total: int | None, told: int) -> bool:
        """Tell whether the regions told before and all that waits make up the first total.

        Parameters
        ----------
        total : int or None
        told : int
        """
        return bool(self.parts) and total == told + self._sum
