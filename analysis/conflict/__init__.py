"""A conflict: its parties, sectors, truces, categories and clock. Nothing crosses conflicts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from analysis.conflict.categories import Categories
from analysis.conflict.clock import (
    DAY,
    HOUR,
    clock_keys,
    day_lengths,
    day_numbers,
    exposure_hours,
    read_clock,
    whole_days,
)
from analysis.conflict.names import Names
from analysis.conflict.sectors import RELATIONS, Sectors
from analysis.conflict.truce import LONGEST, Truce

__all__ = [
    "DAY",
    "HOUR",
    "LONGEST",
    "RELATIONS",
    "Categories",
    "Conflict",
    "Names",
    "Sectors",
    "Truce",
    "clock_keys",
    "day_lengths",
    "day_numbers",
    "exposure_hours",
    "read_clock",
    "whole_days",
]


@dataclass(frozen=True)
class Conflict:
    """A conflict as its folder describes it.

    Attributes
    ----------
    id : str
        Name of its folder.
    name : str
    tz : str
        Zone of its local clock.
    languages : tuple of str
        Languages that it has names in; the first is the one that others fall back to.
    parties : Names
    sectors : Sectors
    truces : mapping of str to Truce
    categories : Categories
    printed : mapping of str to mapping of str to str
        Printed names by language, then by id: sectors, parties, truces and own categories.
    refused : mapping of str to str
        Why the truces that could not be read were refused, by id.
    answers : str
        What its data can answer, in the words of whoever collected them.
    names : mapping of str to str
        The name by language.
    sector_names : mapping of str to mapping of str to str
        Printed names of sectors by language, then by id.
    genitives : mapping of str to mapping of str to str
        Names of parties in the genitive by language, then by id; only those that are given.
    translations : mapping of str to mapping of str to str
        Terms of truces, speakers and other texts by language, then as typed.
    """

    id: str
    name: str
    tz: str
    languages: tuple[str, ...]
    parties: Names
    sectors: Sectors
    truces: Mapping[str, Truce]
    categories: Categories = field(default_factory=Categories)
    printed: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    refused: Mapping[str, str] = field(default_factory=dict)
    answers: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    sector_names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    genitives: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def truce(self, truce: "str | Truce") -> Truce:
        """Return a truce by its id, local or full.

        Parameters
        ----------
        truce : str or Truce
            For instance "easter_2025" or "ukraine/easter_2025".

        Returns
        -------
        Truce

        Raises
        ------
        KeyError
            If there is none; the message names the nearest and all known ones.
        TypeError
            If it is neither an id nor a Truce.
        """
        if isinstance(truce, Truce):
            return truce
        if not isinstance(truce, str):
            raise TypeError(f"truce: takes an id or a Truce; got {type(truce).__name__}")
        local = truce.removeprefix(f"{self.id}/")
        if local in self.truces:
            return self.truces[local]
        if local in self.refused:
            raise KeyError(f"{self.id}: ceasefire {truce!r} was refused: {self.refused[local]}")
        near = self._nearest(local)
        hint = f"; did you mean {near!r}?" if near else "."
        known = ", ".join(self.truces) or "none"
        raise KeyError(
            f"{self.id}: no ceasefire {truce!r}{hint} Known: {known}. "
            "A new one needs a line in ceasefires.csv"
        )

    def others(self, truce: Truce) -> tuple[Truce, ...]:
        """Return the other truces whose days are no normal ones.

        Parameters
        ----------
        truce : Truce

        Returns
        -------
        tuple of Truce
            Those with a known start and end, of at most 60 days.
        """
        rest = [other for other in self.truces.values() if other.ceasefire != truce.ceasefire]
        return tuple(other for other in rest if other.is_short)

    def next_after(self, truce: Truce) -> Truce | None:
        """Return the next truce that takes the place of one without an end.

        Parameters
        ----------
        truce : Truce

        Returns
        -------
        Truce or None
            The first that starts later and forbids the same acts, or all of them.
        """
        later = [
            other
            for other in self.truces.values()
            if other.start > truce.start and (other.scope == truce.scope or other.covers("total"))
        ]
        return min(later, key=lambda other: other.start, default=None)

    def label(self, key: str, language: str) -> str:
        """Return the printed name of an id in one language; the id where it has none.

        Parameters
        ----------
        key : str
            Id of a sector, a party, a truce or an own category.
        language : str

        Returns
        -------
        str
        """
        for code in (language, *self.languages):
            name = self.printed.get(code, {}).get(key)
            if name:
                return name
        return key

    def labels(self, language: str) -> dict[str, str]:
        """Return printed names by id in one language; those without one in it in the next.

        Parameters
        ----------
        language : str

        Returns
        -------
        dict of str to str
        """
        return self._in_language(self.printed, language)

    def sector_labels(self, language: str) -> dict[str, str]:
        """Return printed names of sectors by id in one language, as ``labels`` does.

        Parameters
        ----------
        language : str

        Returns
        -------
        dict of str to str
            Apart from the others: a party may have the id of a sector.
        """
        return self._in_language(self.sector_names, language)

    def _in_language(
        self, printed: Mapping[str, Mapping[str, str]], language: str
    ) -> dict[str, str]:
        names: dict[str, str] = {}
        for code in (*reversed(self.languages), language):
            names |= printed.get(code, {})
        return names

    def _nearest(self, asked: str) -> str | None:
        near = get_close_matches(asked, self.truces, n=1, cutoff=0.7)
        if near:
            return near[0]
        # 'july_2020' is no id, but both words are in the name of one
        words = _words(asked)
        for key, truce in self.truces.items():
            if words and words <= _words(f"{key} {truce.name}"):
                return key
        return None


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text.casefold()))
