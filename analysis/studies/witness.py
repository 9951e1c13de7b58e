"""An independent source beside the claims of a study, and what it could not see.

Days on which a witness was blind are no quiet days: they enter neither its normal level nor its
count of the truce. A truce that was mostly dark to it has no count of it at all.
"""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.schema import COUNTS

if TYPE_CHECKING:
    from analysis.conflict import Conflict, Truce
    from analysis.reconciliation import Book


@dataclass(frozen=True, slots=True)
class Witness:
    """What an independent source counted, and where it must not be trusted.

    Attributes
    ----------
    counts : pandas.DataFrame
        As in ``schema.COUNTS``; none of a blind day.
    names : tuple of str
        Its names as a reporter.
    blind : pandas.DatetimeIndex
        Local days, without zone, on which it could not see.
    coverage : pandas.DataFrame
        As in ``EventCounts.coverage``: source, finding, first, last, detail.
    """

    counts: pd.DataFrame
    names: tuple[str, ...]
    blind: pd.DatetimeIndex
    coverage: pd.DataFrame = field(default_factory=pd.DataFrame)

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the counts, of what is amiss with them and of the blind days."""
        from analysis.events.witness_files import fingerprint

        return fingerprint(self)

    def write(self, folder: Path) -> None:
        """Write all three into a folder, so that a study can be made again."""
        from analysis.events.witness_files import write_witness

        write_witness(self, folder)

    def beside(self, book: "Book") -> "Book":
        """Return an account with its counts as those of further reporters."""
        counts = pd.concat([book.counts, self.counts], ignore_index=True)
        return replace(book, counts=counts)

    def without_dark(self, book: "Book", truce: "Truce") -> "Book":
        """Return an account without its counts of a truce that was mostly dark to it."""
        from analysis.compare.beside import is_mostly_blind

        if not is_mostly_blind(truce, self.blind):
            return book
        touches = (book.counts["start"] < truce.end) & (book.counts["end"] > truce.start)
        is_own = book.counts["reporter"].isin(self.names)
        return replace(book, counts=book.counts[~(touches & is_own)].reset_index(drop=True))


def witness_near(file: Path, wanted: str) -> dict[str, Any]:
    """Find the witness that a figure of a report was made with.

    Parameters
    ----------
    file : Path
        The figure; the witness lies in its folder or in one below.
    wanted : str
        Its fingerprint.

    Returns
    -------
    dict
        ``witness`` and ``blind``, as ``study`` takes them.

    Raises
    ------
    ValueError
        If it is not there, or was changed.
    """
    from analysis.events.witness_files import find_witness

    witness, blind = find_witness(file, wanted)
    return {"witness": witness, "blind": blind}


def read_witness(
    witness: Any, blind: Any, conflict: "Conflict", truce: "Truce | str"
) -> Witness | None:
    """Read what ``study`` is given of an independent source.

    Parameters
    ----------
    witness : EventCounts, pandas.DataFrame, path, list of paths or None
        What ``count_events`` returns, or its counts; or files as ``open_witness`` takes them.
    blind : pandas.DatetimeIndex, path or None
        Local days, without zone, or a file of them.
    conflict : Conflict
    truce : Truce or str

    Returns
    -------
    Witness or None

    Raises
    ------
    TypeError
        If ``witness`` is no table.
    ValueError
        If a column is missing, blind days have no witness, or no day of it is left.
    """
    from analysis.events.coverage import drop_blind
    from analysis.events.witness_files import open_witness, read_blind

    if witness is None:
        if blind is not None:
            raise ValueError("blind: days of no witness; give witness= too")
        return None
    if _are_files(witness):
        witness = open_witness(witness, conflict, truce)
    if isinstance(blind, (str, Path)):
        blind = read_blind(blind)
    counts = getattr(witness, "counts", witness)
    if not isinstance(counts, pd.DataFrame):
        raise TypeError(f"witness: takes a table of counts; got a {type(witness).__name__}")
    absent = [name for name in COUNTS.names if name not in counts.columns]
    if absent:
        raise ValueError(f"witness: column {absent[0]!r} is missing; expected those of counts")
    days = pd.DatetimeIndex([] if blind is None else blind)
    if days.tz is not None:
        raise ValueError(f"blind: takes local days without a zone; got days in {days.tz}")
    seen = drop_blind(counts.loc[:, COUNTS.names], days, conflict.tz)
    names = tuple(sorted(set(counts["reporter"])))
    unseen = [name for name in names if not seen["reporter"].eq(name).any()]
    if unseen:
        raise ValueError(f"blind: holds every day that {unseen[0]!r} counts; none is left")
    return Witness(seen, names, days, getattr(witness, "coverage", pd.DataFrame()))


def _are_files(witness: Any) -> bool:
    listed = witness if isinstance(witness, (list, tuple)) else [witness]
    return len(listed) > 0 and all(isinstance(each, (str, Path)) for each in listed)
