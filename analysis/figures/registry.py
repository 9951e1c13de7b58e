"""Which figures there are: a new one is a file with its function, and an entry here."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.figures.options import Options
from analysis.style.packing import unpack_table

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Picture

    from analysis.words import Words


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure.

    Attributes
    ----------
    name : str
    home : str
        Its file.
    rows : tuple of str
        Methods of ``study.rows`` whose tables its function takes, in order.
    caption : str
        The question that it answers, a source string of the catalogues.
    several : bool
        Whether it shows several truces.
    """

    name: str
    home: str
    rows: tuple[str, ...]
    caption: str
    several: bool = False

    @property
    def function(self) -> Any:
        """Its plot function."""
        return getattr(import_module(f"analysis.figures.{self.home}"), f"plot_{self.name}")


_ALL = (
    Figure("answer", "answer", ("card",), "What was counted, beside normal days"),
    Figure("forest", "forest", ("forest",), "Against normal days"),
    Figure("days", "days", ("timeline", "card"), "Day by day"),
    Figure("tipping", "tipping", ("tipping",), "How far could it move?"),
    Figure("placebo", "placebo", ("placebo",), "Among ordinary days"),
    Figure("steps", "steps", ("steps", "account"), "What was said when"),
    Figure("displacement", "displacement", ("moved",), "Brought forward or put off?"),
    Figure("coverage", "coverage", ("coverage",), "What is in the data"),
    Figure("truces", "truces", ("truces",), "Truces side by side", several=True),
)
FIGURES = {figure.name: figure for figure in _ALL}
# of a plan, of a truce as it runs, of two sides: no figures of a study
_MONITORING = (
    Figure("plan", "plan", (), "What can be told after how many days"),
    Figure("watch", "watch", (), "What can be told, day by day"),
    Figure("answering", "answering", (), "Who follows whom"),
)
MONITORING = {figure.name: figure for figure in _MONITORING}


def draw(
    study: Any,
    name: str,
    *,
    words: "Words",
    width: float | None = None,
    options: Options | None = None,
) -> "Picture":
    """Draw a figure of a study.

    Parameters
    ----------
    study : analysis.studies.Study
    name : str
        A key of ``FIGURES``.
    words : Words
    width : float, optional
        Inches.
    options : Options, optional
        By default the level, parties and sources of the study.

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    ValueError
        If there is no such figure.
    """
    if name not in FIGURES:
        raise ValueError(f"figure {name!r} is not known; known: {', '.join(FIGURES)}")
    figure = FIGURES[name]
    tables = [getattr(study.rows, rows)() for rows in figure.rows]
    if options is None:
        parties = tuple(study.rows.parties())
        sources = tuple(words.text(name) for name in study.rows.speakers(tables[0]))
        options = Options(level=study.level, parties=parties, sources=sources)
    return figure.function(*tables, words=words, truce=study.truce, width=width, options=options)


def captions(words: "Words") -> dict[str, str]:
    """Return the question of each figure.

    Parameters
    ----------
    words : Words

    Returns
    -------
    dict of str to str
    """
    return {name: words.say(figure.caption) for name, figure in FIGURES.items()}


def redraw(passport: Mapping[str, Any]) -> "Picture":
    """Draw a figure again from the passport inside its file.

    Parameters
    ----------
    passport : mapping
        From ``analysis.style.read_passport``, with its tables packed.

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    ValueError
        If the passport names no figure of this package.
    """
    from analysis.words import Words

    name = str(passport.get("figure", "")).removeprefix("plot_")
    every = {**FIGURES, **MONITORING}
    if name not in every:
        raise ValueError(f"figure {name!r} is not known; known: {', '.join(every)}")
    tables = {key: unpack_table(packed) for key, packed in passport["tables"].items()}
    asked = dict(passport["parameters"])
    words = Words.of_plain(asked.pop("words"))
    truce = _truce(asked.pop("truce", None))
    told = asked.pop("options", None)
    options = None if told is None else Options.of_plain(told)
    width = asked.pop("width", None)
    return every[name].function(**tables, words=words, truce=truce, width=width, options=options)


def _truce(plain: Mapping[str, Any] | None) -> Any:
    if plain is None:
        return None
    from analysis.conflict import Truce

    moments: dict[str, Any] = {
        side: pd.NaT if plain[side] is None else pd.Timestamp(plain[side])
        for side in ("start", "end")
    }
    return Truce(
        plain["ceasefire"],
        plain["name"],
        moments["start"],
        moments["end"],
        plain["tz"],
        names=plain["names"],
    )
