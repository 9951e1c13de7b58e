"""The figures of a study, each from the rows that it needs."""

from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

import pandas as pd

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from analysis.studies.study import Study
    from analysis.words import Words

_FEWEST_TOGETHER = 3


class Plots:
    """Draws figures of a study: ``study.plot.forest(language="uk", width=7)``.

    Parameters
    ----------
    study : Study
    """

    def __init__(self, study: "Study") -> None:
        self._study = study
        self._known: dict[str, list[pd.DataFrame]] = {}

    def __getattr__(self, name: str) -> partial:
        if name.startswith("_") or name not in _figures():
            raise AttributeError(f"no figure {name!r}; there are {', '.join(_figures())}")
        return partial(self.draw, name)

    def __dir__(self) -> list[str]:
        return [*_figures(), "caption", "draw", "drawing", "names"]

    def names(self) -> list[str]:
        """The figures that have something to show.

        Returns
        -------
        list of str
        """
        return [name for name in _figures() if len(self._tables(name)[0])]

    def draw(self, name: str, *, language: str = "en", **options: Any) -> "Figure":
        """Draw a figure.

        Parameters
        ----------
        name : str
            One of ``names()``.
        language : {"en", "uk", "ru"}
        **options
            Further arguments of the figure's function, such as ``width`` in inches.

        Returns
        -------
        matplotlib.figure.Figure

        Raises
        ------
        ValueError
            If the study has nothing for it to show.
        """
        if name not in self.names():
            there = ", ".join(self.names()) or "none"
            raise ValueError(f"figure {name!r}: the study has no rows for it; there are {there}")
        return self.drawing(name, language=language)(**options)

    def drawing(self, name: str, *, language: str = "en") -> partial:
        """Return what draws a figure: it holds its tables, and goes to another process.

        Parameters
        ----------
        name : str
        language : str

        Returns
        -------
        functools.partial
            Takes further options, such as ``width``.
        """
        from analysis.words import Words

        study = self._study
        tables = self._tables(name)
        words = Words(language, study.conflict)
        options = _options([study], self._parties, tables[0], words)
        function = _figures()[name].function
        return partial(function, *tables, words=words, truce=study.truce, options=options)

    def caption(self, name: str, words: "Words") -> str:
        """Return the question that a figure answers.

        Parameters
        ----------
        name : str
        words : Words

        Returns
        -------
        str
        """
        from analysis.figures import captions

        return f"{captions(words)[name]}."

    @cached_property
    def _parties(self) -> tuple[str, ...]:
        return tuple(self._study.rows.parties())

    def _tables(self, name: str) -> list[pd.DataFrame]:
        rows = self._study.rows
        if name not in self._known:
            self._known[name] = [getattr(rows, method)() for method in _figures()[name].rows]
        return self._known[name]


def side_by_side(studies: Sequence["Study"], *, language: str = "en") -> partial | None:
    """Return what draws the same comparison of several truces beside each other.

    Parameters
    ----------
    studies : sequence of Study
    language : str

    Returns
    -------
    functools.partial or None
        Takes further options, such as ``width``; None where no category was compared in two truces.
    """
    from analysis.figures import FIGURES
    from analysis.studies.further import truces_pooled
    from analysis.words import Words

    table = shared_rows(studies) if len(studies) > 1 else pd.DataFrame()
    if table.empty:
        return None
    words = Words(language, studies[0].conflict)
    parties = dict.fromkeys(party for study in studies for party in study.rows.parties())
    options = _options(studies, tuple(parties), table, words)
    pooled = truces_pooled(studies, table)
    return partial(
        FIGURES["truces"].function,
        table,
        # two truces tell next to nothing of what all have in common
        pooled[pooled["n"].ge(_FEWEST_TOGETHER)],
        words=words,
        options=options,
    )


def shared_rows(studies: Sequence["Study"]) -> pd.DataFrame:
    """Return the answers about the whole of several truces, of acts that two of them compare.

    Parameters
    ----------
    studies : sequence of Study

    Returns
    -------
    pandas.DataFrame
        Comparisons with the column ``ceasefire``; empty where nothing is shared.
    """
    parts = [study.rows.card().assign(ceasefire=study.truce.ceasefire) for study in studies]
    table = pd.concat(parts, ignore_index=True)
    table = table.loc[table["ratio"].notna()]
    shared = table.groupby(["reporter", "accused", "category"])["ceasefire"].transform("nunique")
    order = ["category", "start", "reporter"]
    return table[shared > 1].sort_values(
        order,
        kind="stable",
        ignore_index=True,
    )


def _figures() -> dict:
    """The figures of one truce, in the order of the questions that they answer."""
    from analysis.figures import FIGURES

    return {name: figure for name, figure in FIGURES.items() if not figure.several}


def _options(
    studies: Sequence["Study"], parties: tuple[str, ...], table: pd.DataFrame, words: "Words"
) -> Any:
    from analysis.figures import Options

    speakers = {words.text(name) for study in studies for name in study.rows.speakers(table)}
    return Options(
        level=studies[0].level,
        parties=parties,
        sources=tuple(sorted(speakers)),
    )
