"""What a figure may be asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Options:
    """What a figure may be asked for.

    Attributes
    ----------
    title : str or None
        In place of the finding.
    level : float
        Level of the intervals in the table, for the key.
    parties : tuple of str
        All parties of a report, so that each looks the same in every figure of it.
    sources : tuple of str
        For the line of sources.
    limit : int
        Rows or panels at most; the others are counted in a note.
    """

    title: str | None = None
    level: float = 0.95
    parties: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    limit: int = 40

    def plain(self) -> dict[str, Any]:
        """Return it for a passport.

        Returns
        -------
        dict
        """
        return {
            "title": self.title,
            "level": self.level,
            "parties": list(self.parties),
            "sources": sorted(self.sources),
            "limit": self.limit,
        }

    @classmethod
    def of_plain(cls, plain: Mapping[str, Any]) -> "Options":
        """Make the options that ``plain`` was made from.

        Parameters
        ----------
        plain : mapping

        Returns
        -------
        Options
        """
        parties, sources = tuple(plain["parties"]), tuple(plain["sources"])
        return cls(plain["title"], plain["level"], parties, sources, plain["limit"])
