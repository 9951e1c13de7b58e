"""A ceasefire: a window with a scope, laid over counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from analysis.conflict.categories import Categories
from analysis.conflict.clock import HOUR

# A regime without an end, or of many months, is no truce whose days stand out from normal ones.
LONGEST = pd.Timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Truce:
    """A truce: a half-open window [start, end) in UTC and its scope.

    ``end`` is NaT where none was published. ``names`` are its printed names by language.
    ``conflict`` is the id of the conflict that it belongs to, ``categories`` are its acts.
    """

    ceasefire: str
    name: str
    start: pd.Timestamp
    end: pd.Timestamp
    tz: str
    scope: str = "all_hostilities"
    names: Mapping[str, str] = field(default_factory=dict)
    areas: str = ""
    declared_by: str = ""
    accepted_by: str = ""
    source: str = ""
    start_alternative: pd.Timestamp = pd.NaT  # pyright: ignore[reportAssignmentType]
    conflict: str = ""
    categories: Categories = field(default_factory=Categories, compare=False, repr=False)

    @property
    def hours(self) -> float:
        """Length in hours; NaN where no end was published."""
        return (self.end - self.start) / HOUR

    @property
    def is_short(self) -> bool:
        """Whether its days stand out from normal ones: both ends known, at most 60 days apart."""
        known = pd.notna(self.start) and pd.notna(self.end)
        return bool(known and self.end - self.start <= LONGEST)

    @property
    def full_id(self) -> str:
        """The id with that of its conflict."""
        return f"{self.conflict}/{self.ceasefire}" if self.conflict else self.ceasefire

    def covers(self, category: str) -> bool | None:
        """Tell whether the truce forbids acts of a category.

        Parameters
        ----------
        category : str

        Returns
        -------
        bool or None
            None where it can't be told.
        """
        return self.categories.covered(self.scope, category)

    def local(self, moment: pd.Timestamp) -> pd.Timestamp:
        """Return a moment in the truce's own zone.

        Parameters
        ----------
        moment : pandas.Timestamp

        Returns
        -------
        pandas.Timestamp
        """
        return moment.tz_convert(self.tz)

    def contains(self, start: pd.Series, end: pd.Series) -> pd.Series:
        """Tell which windows lie inside the truce.

        Parameters
        ----------
        start, end : pandas.Series of datetime64[us, UTC], shape (n,)

        Returns
        -------
        pandas.Series of bool, shape (n,)
        """
        inside = (start >= self.start) & (end <= self.end)
        return inside.fillna(False)

    def _repr_html_(self) -> str:
        from analysis.words.shown import truce_html

        return truce_html(self)
