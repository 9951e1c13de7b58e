"""Choose a conflict, a truce and a normal level in JupyterLab, and see the answer follow."""

from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pandas as pd

if TYPE_CHECKING:
    from analysis.loaders import Data
    from analysis.studies import Study

_ALL = ""
_SIDES = ("both", "before", "after")
_LANGUAGES = ("en", "uk", "ru")
_DAYS = (7, 14, 21, 28, 42, 56, 84)


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen: a truce of a conflict, whose counts, of what, beside which days."""

    conflict: str
    ceasefire: str
    reporter: str = _ALL
    category: str = _ALL
    days: int = 28
    side: str = "both"
    language: str = "en"

    def code(self) -> str:
        """Return the code that makes what is seen.

        Returns
        -------
        str
        """
        lines = [
            "from analysis import study",
            "",
            f'truce = study("{self.conflict}/{self.ceasefire}", days={self.days}, '
            f'side="{self.side}")',
            f'print(truce.answer("{self.language}"))',
            f'truce.plot.answer(language="{self.language}")',
        ]
        wanted = [
            f"{name} == '{value}'"
            for name, value in (("reporter", self.reporter), ("category", self.category))
            if value
        ]
        query = " and ".join(["answers", *wanted])
        return "\n".join([*lines, f'truce.comparisons.query("{query}")'])


def explore(conflict: str | None = None, ceasefire: str | None = None) -> Any:
    """Show a truce with choices beside it: the answer, its picture, its table and the code.

    Parameters
    ----------
    conflict : str, optional
        Id of a bundled conflict, or a folder, to begin with; the one that ``load()`` loads by
        default.
    ceasefire : str, optional
        Id of a truce to begin with; the first by default.

    Returns
    -------
    ipywidgets.Widget
        Shown by JupyterLab as the last line of a cell.

    Raises
    ------
    ImportError
        If ipywidgets is not installed: it comes with ``pip install ceasefire-compliance[lab]``.
    """
    try:
        import_module("ipywidgets")
    except ImportError:
        raise ImportError(
            "explore() needs ipywidgets: pip install ceasefire-compliance[lab]"
        ) from None
    # tables that were edited since are read anew
    for known in (_data, _study):
        known.cache_clear()
    return _Explorer(conflict, ceasefire).widget


@lru_cache(maxsize=4)
def _data(conflict: str) -> "Data":
    from analysis.loaders import load

    return load(conflict)


@lru_cache(maxsize=16)
def _study(conflict: str, ceasefire: str, days: int, side: str) -> "Study":
    from analysis.studies import study

    return study(ceasefire, data=_data(conflict), days=days, side=side)


class _Explorer:
    """The widgets and what they show."""

    def __init__(self, conflict: str | None, ceasefire: str | None) -> None:
        import ipywidgets as widgets

        from analysis.loaders import conflicts, load

        names = conflicts()
        conflict = conflict or load().conflict.id
        if conflict not in names:
            names = [conflict, *names]
        style = {"description_width": "5.5rem"}
        self.conflict = widgets.Dropdown(
            options=names, value=conflict, description="conflict", style=style
        )
        self.ceasefire = widgets.Dropdown(description="truce", style=style)
        self.reporter = widgets.Dropdown(description="counted by", style=style)
        self.category = widgets.Dropdown(description="acts", style=style)
        self.days = widgets.SelectionSlider(
            options=_DAYS, value=28, description="normal days", style=style
        )
        self.side = widgets.Dropdown(options=_SIDES, description="side", style=style)
        self.language = widgets.Dropdown(options=_LANGUAGES, description="language", style=style)
        self.output = widgets.HTML()
        self.code = widgets.Textarea(
            description="code", rows=7, style=style, layout={"width": "100%"}
        )
        self._busy = False
        self._fill_truces(ceasefire)
        self._watch()
        self.refresh()
        choices = [
            widgets.HBox([self.conflict, self.ceasefire, self.language]),
            widgets.HBox([self.reporter, self.category]),
            widgets.HBox([self.days, self.side]),
        ]
        self.widget = widgets.VBox([*choices, self.output, self.code])

    @property
    def choice(self) -> Choice:
        """What is chosen now."""
        return Choice(
            str(self.conflict.value),
            str(self.ceasefire.value),
            str(self.reporter.value or _ALL),
            str(self.category.value or _ALL),
            int(self.days.value or 28),
            str(self.side.value),
            str(self.language.value),
        )

    def refresh(self, *_: Any) -> None:
        """Show the answer to the choice."""
        choice = self.choice
        self.code.value = choice.code()
        try:
            study = _study(choice.conflict, choice.ceasefire, choice.days, choice.side)
        except (ValueError, KeyError) as error:
            self.output.value = _paragraph(str(error.args[0]))
            return
        self._fill_rows(study)
        self.output.value = _page(study, self.choice)

    def _watch(self) -> None:
        self.conflict.observe(self._change_conflict, names="value")
        for widget in (self.ceasefire, self.days, self.side, self.language):
            widget.observe(self._change, names="value")
        for widget in (self.reporter, self.category):
            widget.observe(self._change, names="value")

    def _change(self, _: Any) -> None:
        if not self._busy:
            self.refresh()

    def _change_conflict(self, _: Any) -> None:
        self._busy = True
        self._fill_truces(None)
        self._busy = False
        self.refresh()

    def _fill_truces(self, wanted: str | None) -> None:
        truces = _data(str(self.conflict.value)).conflict.truces
        self.ceasefire.options = [(truce.name or key, key) for key, truce in truces.items()]
        self.ceasefire.value = wanted or next(iter(truces), None)

    def _fill_rows(self, study: "Study") -> None:
        """Offer the reporters and categories that the study has, and keep what was chosen."""
        labels = study.conflict.labels(self.choice.language)
        self._busy = True
        for widget, column in ((self.reporter, "reporter"), (self.category, "category")):
            before = widget.value
            names = sorted(study.comparisons[column].unique())
            options = [(labels.get(name, name.replace("_", " ")), name) for name in names]
            widget.options = [("all", _ALL), *options]
            widget.value = before if before in names else _ALL
        self._busy = False


def _rows(study: "Study", choice: Choice) -> pd.DataFrame:
    rows = study.rows.answering()
    for column in ("reporter", "category"):
        wanted = getattr(choice, column)
        if wanted:
            rows = rows[rows[column].eq(wanted)]
    return rows.reset_index(drop=True)


def _page(study: "Study", choice: Choice) -> str:
    """Return the answer, its picture and its table as HTML."""
    from analysis.figures import FIGURES, Options
    from analysis.words import Words, show

    words = Words(choice.language, study.conflict)
    rows = _rows(study, choice)
    parts = [study.answer(choice.language)._repr_html_()]
    compared = rows[rows["ratio"].notna()]
    if len(compared):
        options = Options(parties=tuple(study.rows.parties()))
        figure = FIGURES["forest"].function(
            compared, words=words, truce=study.truce, options=options
        )
        parts.append(figure._repr_html_())
    table = show(rows, words=words, tz=study.truce.tz, level=study.level)
    parts.append(table._repr_html_())
    return "".join(parts)


def _paragraph(text: str) -> str:
    from html import escape

    return f"<p>{escape(text)}</p>"
