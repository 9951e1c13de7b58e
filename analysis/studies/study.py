"""One truce from end to end: account, normal level, comparison, and what it hangs on."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.baseline import Baseline, fit_baseline, index_of, inside
from analysis.compare import (
    Comparison,
    Reporters,
    compare_claims,
    compare_methods,
    compare_reporters,
    placebo_windows,
    tipping_points,
)
from analysis.conflict import Conflict, Truce
from analysis.rates import rate_table
from analysis.schema import SERIES
from analysis.studies.further import Further
from analysis.studies.plots import Plots
from analysis.studies.readings import compare_readings
from analysis.studies.rows import Rows
from analysis.studies.usual import usual_days
from analysis.studies.witness import Witness, read_witness

if TYPE_CHECKING:
    from datetime import date

    from analysis.events import EventCounts
    from analysis.loaders import Data
    from analysis.reconciliation import Book
    from analysis.words import Answer

Extra = str | Path | Sequence[str | Path]

# columns of the comparison that a notebook shows beside the answer; all are in ``comparisons``
_TOLD = (
    "reporter",
    "accused",
    "sector",
    "category",
    "count_low",
    "count_high",
    "expected",
    "expected_low",
    "expected_high",
    "ratio",
    "low",
    "high",
    "n_days",
    "grade",
    "per",
)


@dataclass(frozen=True)
class Study:
    """Everything that was worked out about a truce; each table is finished.

    Attributes
    ----------
    truce : Truce
        The window that is studied; it always has an end.
    data : Data
    book : Book
        The account of what was said.
    normal : Baseline
        The normal level.
    comparison : Comparison
    parameters : dict
        What the study was asked for.
    witness : Witness, optional
        The independent source whose counts stand beside the claims.
    """

    truce: Truce
    data: "Data"
    book: "Book"
    normal: Baseline
    comparison: Comparison
    parameters: dict[str, Any] = field(default_factory=dict)
    witness: Witness | None = None

    @property
    def conflict(self) -> Conflict:
        """The conflict that the truce belongs to."""
        return self.book.conflict

    @property
    def comparisons(self) -> pd.DataFrame:
        """Every comparison; the answer rests on those whose ``family`` is "answers"."""
        return self.comparison.table

    @property
    def checks(self) -> pd.DataFrame:
        """Checks of each comparison."""
        return self.comparison.checks

    @property
    def level(self) -> float:
        """Confidence level."""
        return self.comparison.level

    @cached_property
    def claims(self) -> pd.DataFrame:
        """The counts whose window lies inside the truce."""
        counts = self.book.counts
        return counts.loc[inside(self.truce, counts)].reset_index(drop=True)

    @cached_property
    def rates(self) -> pd.DataFrame:
        """Claimed rates of the truce."""
        return rate_table(replace(self.book, counts=self.claims), by=list(SERIES))

    @cached_property
    def methods(self) -> pd.DataFrame:
        """The comparisons of whole days by every method."""
        table = compare_methods(
            self.book,
            self.normal,
            level=self.level,
            compared=self.comparison,
        )
        return self._of_answers(table)

    @cached_property
    def placebo(self) -> pd.DataFrame:
        """Every stretch of normal days as long as the truce beside the others."""
        return self._of_answers(
            placebo_windows(
                self.book,
                self.normal,
                compared=self.comparison,
            )
        )

    @cached_property
    def tipping(self) -> pd.DataFrame:
        """How unevenly claims would have to overstate for each answer to change."""
        points = tipping_points(self.comparison.answers)
        order = ["reporter", "accused", "sector", "category"]
        return points.sort_values(order, kind="stable", ignore_index=True)

    @cached_property
    def readings(self) -> pd.DataFrame:
        """Each count that another reading of its wording changes, beside the default one."""
        return compare_readings(self)

    @cached_property
    def scope(self) -> pd.DataFrame:
        """The claims, each with whether the truce forbids it, and why."""
        from analysis.reconciliation import scope_of

        if self.claims.empty:
            return self.claims.assign(scope="", why=None)
        marks = scope_of(
            self.claims,
            self.truce,
            conflict=self.conflict,
        )
        return self.claims.assign(scope=marks["scope"], why=marks["why"])

    @cached_property
    def reporters(self) -> Reporters | None:
        """The two reporters with most claims beside each other; None where there is one."""
        rows = self.comparisons.loc[self.comparisons["count_low"].notna()]
        if rows["reporter"].nunique() < 2:
            return None
        return compare_reporters(
            self.book, truce=self.normal.declared, until=self.truce.end, level=self.level
        )

    @cached_property
    def rows(self) -> Rows:
        """Which rows belong to which question and figure."""
        return Rows(self)

    @cached_property
    def further(self) -> Further:
        """What the truce moved, its parts, its sectors together, and its reporting."""
        return Further(self)

    @cached_property
    def plot(self) -> Plots:
        """The figures, each from the rows that it needs: ``study.plot.forest()``."""
        return Plots(self)

    def answer(self, language: str = "en") -> "Answer":
        """Say what was counted, against normal days, and how sure that is.

        Parameters
        ----------
        language : str
            "en", "uk" or "ru"; with another language that the conflict has names in the sentences
            are English and the names in that language.

        Returns
        -------
        analysis.words.Answer

        Raises
        ------
        ValueError
            If neither sentences nor names are known in the language.
        """
        from analysis.words import LANGUAGES, Words
        from analysis.words.answer import answer

        names = self.conflict.languages
        known = dict.fromkeys((*LANGUAGES, *names))
        if language not in known:
            raise ValueError(
                f"language: {language!r} is not one of {', '.join(known)} (sentences in "
                f"{', '.join(LANGUAGES)}; names in {', '.join(names)})"
            )
        spoken = language if language in LANGUAGES else "en"
        return answer(self, Words(spoken, self.conflict, names=language))

    def save(self, folder: str | Path, *, language: str = "en") -> Any:
        """Write figures, tables and one self-contained page.

        Parameters
        ----------
        folder : str or Path
            Made new, or replaced if a report stands there.
        language : {"en", "uk", "ru"}

        Returns
        -------
        object
            What was written, as from ``write_report``.
        """
        from analysis.report import write_report

        return write_report([self], folder, language=language)

    def __repr__(self) -> str:
        told = self._refused()
        return f"{self.answer()}\n\n{told}" if told else str(self.answer())

    def _refused(self) -> str:
        """What of the data could not be used, in a line; '' where all was, or was left out."""
        from analysis.words import Words
        from analysis.words.unsaid import refusals

        return refusals(self.data, Words(conflict=self.conflict)) if self.data.refused else ""

    def _repr_html_(self) -> str:
        from analysis.words import Words, show

        words = Words(conflict=self.conflict)
        rows = self.rows.compared()
        table = show(
            rows[[name for name in _TOLD if name in rows]],
            words=words,
            tz=self.truce.tz,
            level=self.level,
        )
        parts = [
            self.answer()._repr_html_(),
            self._picture(),
            table._repr_html_(),
        ]
        told = self._refused()
        if told:
            parts.append(f"<p>{escape(told)}</p>")
        return "".join(parts)

    def _picture(self) -> str:
        """The picture of the answer for a notebook; nothing where no count is compared."""
        if "answer" not in self.plot.names():
            return ""
        figure: Any = self.plot.draw("answer")
        return figure._repr_html_() or ""

    def _of_answers(self, table: pd.DataFrame) -> pd.DataFrame:
        """Keep what is of whole days and about all that is counted."""
        keys = [*SERIES, "start", "end"]
        days = self.comparisons.loc[self.comparisons["whole_days"]]
        if "observed" in table.columns:
            keys = list(SERIES)
        known = index_of(days, keys)
        kept = table.loc[index_of(table, keys).isin(known)]
        return self.conflict.sectors.outermost(kept).reset_index(drop=True)


def study(
    truce: str | Truce,
    *,
    data: "Data | str | Path | None" = None,
    days: int | None = None,
    side: str = "both",
    until: "str | date | pd.Timestamp | None" = None,
    readings: str | Sequence[str] | None = None,
    extra: Extra = (),
    witness: "EventCounts | pd.DataFrame | str | Path | Sequence[str | Path] | None" = None,
    blind: pd.DatetimeIndex | str | Path | None = None,
    per: str = "24h",
    level: float = 0.95,
) -> Study:
    """Study a truce: account, normal level, comparison, and what the answer hangs on.

    Parameters
    ----------
    truce : str or Truce
        Its id, for instance "easter_2025" or "ukraine/easter_2025".
    data : Data, str or Path, optional
        What ``load`` returned, a folder, a file or the id of a bundled conflict; by default the
        bundled conflict that has the truce.
    days : int, optional
        Days of baseline on each side; by default 28, or 28 weeks or months where the truce's counts
        are by week or month.
    side : {"both", "before", "after"}
        A truce without an end has no days after it.
    until : str, date or Timestamp, optional
        Last day of the window, or the moment at which it ends; by default the end of the truce, and
        of one without an end the last moment that a count is known of, or the start of the next
        truce.
    readings : str or sequence of str, optional
        Labels of the alternative readings to take; the default ones otherwise.
    extra : str, Path or sequence of them
        Files of further statements, laid beside those of the conflict.
    witness : EventCounts, pandas.DataFrame, path or list of paths, optional
        What ``count_events`` returned, or counts as declared in ``analysis.schema.COUNTS``: one
        more reporter. A file holds such counts, or events, which are counted for the whole.
    blind : pandas.DatetimeIndex, str or Path, optional
        Local days, without zone, on which the witness could not see, such as ``blind_days``
        returns, or a CSV file with the column ``day``: they are left out of its counts, and a truce
        mostly of them has no ratio.
    per : str
        Unit of exposure that rates are said in.
    level : float
        Confidence level.

    Returns
    -------
    Study

    Raises
    ------
    TypeError
        If ``truce``, ``data`` or ``witness`` is none of these.
    KeyError
        If there is no such truce; the message names the nearest.
    ValueError
        If another argument is not one of its choices, or the window can't be told.

    Examples
    --------
    >>> idlib = study("syria_idlib_mar_2020", data="syria")
    >>> lead = idlib.answer().accounts[0].lead.replace("\N{NO-BREAK SPACE}", " ")
    >>> lead[lead.index("62%"):]
    '62% fewer (from 86% fewer to 10% more).'
    """
    from analysis.reconciliation import reconcile

    loaded = _data(truce, data, extra)
    book = reconcile(loaded, readings=readings)
    seen = read_witness(witness, blind, book.conflict, truce)
    book = book if seen is None else seen.beside(book)
    days = usual_days(book, truce, until) if days is None else days
    normal = fit_baseline(
        book,
        truce=truce,
        days=days,
        side=side,
        until=until,
    )
    book = book if seen is None else seen.without_dark(book, normal.truce)
    comparison = compare_claims(book, normal, per=per, level=level)
    chosen = [readings] if isinstance(readings, str) else list(readings or ())
    parameters = {
        "ceasefire": normal.truce.ceasefire,
        "conflict": book.conflict.id,
        "days": days,
        "side": normal.side,
        "until": until,
        "readings": chosen,
        "extra": [str(file) for file in _files(extra)],
        "per": per,
        "level": level,
        "witness": None if seen is None else seen.fingerprint,
    }
    return Study(
        normal.truce,
        loaded,
        book,
        normal,
        comparison,
        parameters,
        seen,
    )


def _data(truce: Any, data: Any, extra: Extra) -> "Data":
    """Load what the study is of."""
    from analysis.loaders import load

    if not isinstance(truce, (str, Truce)):
        raise TypeError(f"truce: takes an id or a Truce; got a {type(truce).__name__}")
    if data is None:
        return _bundled(truce, extra)
    if isinstance(data, (str, Path)):
        return load(data, extra=extra)
    if not (hasattr(data, "statements") and hasattr(data, "conflict")):
        raise TypeError(
            f"data: takes what load() returned, a path or an id; got a {type(data).__name__}"
        )
    if _files(extra):
        raise ValueError("extra: data that is loaded takes no further files; give them to load()")
    return data


def _files(extra: Extra) -> list[str | Path]:
    return [extra] if isinstance(extra, (str, Path)) else list(extra)


def _bundled(truce: str | Truce, extra: Extra) -> "Data":
    """Load the bundled conflict that has the truce: the named one, else the first that knows it."""
    from analysis.loaders import conflicts, load, load_conflict

    names = conflicts()
    named = truce.conflict if isinstance(truce, Truce) else truce.rpartition("/")[0]
    if named in names:
        return load(named, extra=extra)
    first = load(extra=extra)
    local = truce.ceasefire if isinstance(truce, Truce) else truce
    if local in first.conflict.truces:
        return first
    for name in names:
        if name != first.conflict.id and local in load_conflict(name).truces:
            return load(name, extra=extra)
    return first
