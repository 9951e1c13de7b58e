"""The figures of a study, each from the rows that it needs."""

from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from analysis.studies.study import Study

# figures of a study, in the order of the questions that they answer; each draws its rows of Rows
FIGURES = (
    "ladder",
    "forest",
    "timeline",
    "heatmap",
    "strip",
    "map",
    "tipping",
    "placebo",
    "steps",
)
# which take the colours of parties, the local clock, a further table
_BY_PARTY = ("ladder", "forest", "timeline", "steps")
_BY_CLOCK = ("timeline", "heatmap", "steps")
_BESIDE = {"steps": "account"}


class Plots:
    """Draws figures of a study: ``study.plot.forest(language="uk", width=7)``.

    Parameters
    ----------
    study : Study
    """

    def __init__(self, study: "Study") -> None:
        self._study = study

    def __getattr__(self, name: str) -> partial:
        if name.startswith("_") or name not in FIGURES:
            raise AttributeError(f"no figure {name!r}; there are {', '.join(FIGURES)}")
        return partial(self.draw, name)

    def __dir__(self) -> list[str]:
        return [*FIGURES, "draw", "drawing", "names"]

    def names(self) -> list[str]:
        """The figures that have something to show.

        Returns
        -------
        list of str
        """
        return [name for name in FIGURES if len(self._study.rows.figure(name))]

    def draw(self, name: str, *, language: str = "en", **options: Any) -> "Figure":
        """Draw a figure.

        Parameters
        ----------
        name : str
            One of ``FIGURES``.
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
        if self._study.rows.figure(name).empty:
            there = ", ".join(self.names()) or "none"
            raise ValueError(f"figure {name!r}: the study has no rows for it; there are {there}")
        return self.drawing(name, language=language)(**options)

    def drawing(self, name: str, *, language: str = "en") -> partial:
        """Return what draws a figure: it holds its table, and goes to another process.

        Parameters
        ----------
        name : str
        language : str

        Returns
        -------
        functools.partial
            Takes further options, such as ``width``.
        """
        from analysis import figures

        study, rows = self._study, self._study.rows
        table = rows.figure(name)
        tables = [table, rows.figure(_BESIDE[name])] if name in _BESIDE else [table]
        options: dict[str, Any] = {
            "language": language,
            "labels": study.conflict.labels(language),
            "sources": rows.speakers(table),
            "truce": study.truce,
        }
        if name in _BY_PARTY:
            options["parties"] = rows.parties()
        if name in _BY_CLOCK:
            options["tz"] = study.conflict.tz
        return partial(getattr(figures, f"plot_{name}"), *tables, **options)

    def ladder_html(self) -> str:
        """Return the first figure as an image for a notebook; nothing where it has no rows.

        Returns
        -------
        str
        """
        if self._study.rows.ladder().empty:
            return ""
        import base64
        import io

        import matplotlib.pyplot as plt

        figure = self.draw("ladder")
        picture = io.BytesIO()
        figure.savefig(picture, format="png", dpi=110)
        plt.close(figure)
        text = base64.b64encode(picture.getvalue()).decode()
        return f'<img style="max-width:100%" src="data:image/png;base64,{text}">'
