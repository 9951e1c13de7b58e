"""A study's claims beside a witness: ratios under one another, and whether days move together.

A witness that was blind on most days of a truce says nothing of it, whatever it counted on the
others: its ratio is taken away, with the reason.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import pandas as pd

from analysis.compare.triangulate import associate, side_by_side
from analysis.events.coverage import drop_blind

if TYPE_CHECKING:
    from analysis.conflict import Truce
    from analysis.reconciliation import Book

# a result over mostly blind days says nothing
_MOST_BLIND = 0.5
_SERIES = ["reporter", "accused", "sector", "category"]
_DAY = "00:00-00:00"


class Studied(Protocol):
    """What is needed of a study, such as ``analysis.study`` returns."""

    @property
    def truce(self) -> "Truce":
        """The truce that was studied."""
        ...

    @property
    def book(self) -> "Book":
        """Its counts, those of the witness among them."""
        ...

    @property
    def comparisons(self) -> pd.DataFrame:
        """As in ``schema.COMPARISONS``."""
        ...


@dataclass(frozen=True, slots=True)
class Beside:
    """Claims and a witness of one truce.

    Attributes
    ----------
    ratios : pandas.DataFrame
        source ("claims", "witness"), reporter, accused, sector, category, clock, ratio, low,
        high, verdict; reason for a witness without a ratio.
    associations : pandas.DataFrame
        reporter, accused, sector, category of the claims; witnessed (category); rho, low, high, n,
        reason: with the witness over the days that it saw.
    truce_days, blind_days : int
        Local days that the truce touches, and those of them that were blind.
    reason : str
        Why the witness says nothing of the truce: "blind", "no_ratio" or "".
    """

    ratios: pd.DataFrame
    associations: pd.DataFrame
    truce_days: int
    blind_days: int
    reason: str = ""

    @property
    def told(self) -> pd.DataFrame:
        """The ratios that are there, and the reasons of those that are not."""
        has_ratio = self.ratios["ratio"].notna()
        has_reason = self.ratios["reason"].ne("")
        return self.ratios[has_ratio | has_reason].reset_index(drop=True)


def lay_beside(
    study: Studied, witness: str, *, seed: int, blind: pd.DatetimeIndex | None = None
) -> Beside:
    """Lay the claims of a study beside its witness.

    Parameters
    ----------
    study : Studied
        Made with the counts of the witness.
    witness : str
        Its name as a reporter.
    seed : int
        Of the bootstrap.
    blind : pandas.DatetimeIndex, optional
        Local days, without zone, on which the witness could not see.

    Returns
    -------
    Beside

    Raises
    ------
    ValueError
        If the study has no counts of the witness.
    """
    counts = study.book.counts
    if not counts["reporter"].eq(witness).any():
        raise ValueError(f"witness: the study has no counts of {witness!r}; give them to study()")
    blind = pd.DatetimeIndex([]) if blind is None else blind
    days = _days(study.truce)
    dark = int(days.isin(blind).sum())
    tz = study.book.conflict.tz
    ratios = _ratios(study.comparisons, witness)
    seen = ratios["source"].eq("witness") & ratios["ratio"].notna()
    reason = "" if seen.any() else "no_ratio"
    if is_mostly_blind(study.truce, blind):
        reason = "blind"
    if reason:
        ratios = _without(ratios, witness, reason)
    together = _associations(counts, witness, blind, tz, seed)
    return Beside(ratios, together, len(days), dark, reason)


def is_mostly_blind(truce: "Truce", blind: pd.DatetimeIndex) -> bool:
    """Tell whether so much of a truce was dark to a witness that it says nothing of it.

    Parameters
    ----------
    truce : Truce
        With an end.
    blind : pandas.DatetimeIndex
        Local days, without zone, on which the witness could not see.

    Returns
    -------
    bool
    """
    days = _days(truce)
    return bool(days.isin(blind).sum() > _MOST_BLIND * len(days))


def _days(truce: "Truce") -> pd.DatetimeIndex:
    """Local days that the truce touches."""
    first = truce.local(truce.start).tz_localize(None).normalize()
    last = truce.local(truce.end).tz_localize(None) - pd.Timedelta(1, unit="us")
    return pd.date_range(first, last.normalize())


def _ratios(comparisons: pd.DataFrame, witness: str) -> pd.DataFrame:
    is_witness = comparisons["reporter"].eq(witness)
    parts = {"claims": comparisons[~is_witness], "witness": comparisons[is_witness]}
    return side_by_side(parts).assign(reason="")


def _without(ratios: pd.DataFrame, witness: str, reason: str) -> pd.DataFrame:
    """Take away what the witness can't say; a row without ratio says why."""
    is_witness = ratios["source"].eq("witness")
    out = ratios.copy()
    out.loc[is_witness, ["ratio", "low", "high"]] = np.nan
    out.loc[is_witness, ["verdict", "reason"]] = ["no_interval", reason]
    if is_witness.any():
        return out
    row = {"source": "witness", "reporter": witness, "verdict": "no_interval", "reason": reason}
    return pd.concat([out, pd.DataFrame([row])], ignore_index=True)


def _associations(
    counts: pd.DataFrame, witness: str, blind: pd.DatetimeIndex, tz: str, seed: int
) -> pd.DataFrame:
    daily = counts[counts["clock"].eq(_DAY) & counts["n_days"].eq(1)]
    daily = daily[daily["origin"].eq("said")]
    is_witness = daily["reporter"].eq(witness)
    seen = drop_blind(daily[is_witness], blind, tz)
    rows: list[dict[str, Any]] = []
    for series, claims in daily[~is_witness].groupby(_SERIES, sort=True):
        for category, other in _like(seen, series[2]):
            told = associate(claims, other, seed=seed)
            named = dict(zip(_SERIES, series, strict=True))
            limits = {"rho": told.rho, "low": told.low, "high": told.high, "n": told.n}
            rows.append({**named, "witnessed": category, **limits, "reason": told.reason})
    columns = [*_SERIES, "witnessed", "rho", "low", "high", "n", "reason"]
    return pd.DataFrame(rows, columns=columns)


def _like(seen: pd.DataFrame, sector: str) -> list[tuple[str, pd.DataFrame]]:
    """What the witness counts in a sector, one series a category."""
    rows = seen[seen["sector"].eq(sector)]
    doers = rows.groupby(["category", "start", "end"], as_index=False)[["low", "high"]].sum()
    return [(str(category), part) for category, part in doers.groupby("category", sort=True)]
