"""Figures made again from the passport inside them, and compared."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.report.fingerprints import fingerprints

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from analysis.loaders import Data
    from analysis.studies import Study

_SUFFIXES = (".svg", ".pdf", ".png")
_PAGE = "report.pdf"


def verify_figures(
    paths: Sequence[str | Path], *, data: Any = None, progress: Callable | None = None
) -> pd.DataFrame:
    """Make figures again from the passport inside them, and compare.

    Parameters
    ----------
    paths : sequence of str or Path
        Figures (SVG, PDF, PNG) that ``save`` or a report wrote, or folders that hold some.
    data : Data, str or Path, optional
        What figures of a report are made from; by default the bundled conflict of each.
    progress : callable, optional

    Returns
    -------
    pandas.DataFrame
        path, result ("identical", what differs, or why it can't be made again).

    Raises
    ------
    ValueError
        If there is no figure under a path.
    """
    files = _files(paths)
    studio = _Studio(data)
    watch = progress or (lambda things: things)
    rows = [{"path": str(file), "result": _result(file, studio)} for file in watch(files)]
    return pd.DataFrame(rows, columns=["path", "result"])


def _files(paths: Sequence[str | Path]) -> list[Path]:
    files: list[Path] = []
    for path in map(Path, paths):
        inside = [path]
        if path.is_dir():
            named = (file for file in path.rglob("*") if file.suffix in _SUFFIXES)
            inside = sorted(file for file in named if file.name != _PAGE)
        if not inside or not inside[0].is_file():
            raise ValueError(f"{path}: no figure there")
        files += inside
    return files


# no figure of a report is of more
_MOST_TRUCES = 100


def _result(file: Path, studio: "_Studio") -> str:
    from analysis.style import verify

    try:
        verdict = verify(file, lambda passport: studio.rebuild(passport, file))
    except ValueError as error:
        return f"can't be rebuilt: {error}"
    except (KeyError, TypeError, AttributeError, OSError, EOFError, RecursionError) as error:
        # a passport of another version, or a damaged one, can fail in many ways; the other files
        # are still to be checked
        return f"can't be rebuilt: its passport can't be used ({type(error).__name__}: {error})"
    return "identical" if verdict.identical else verdict.text


class _Studio:
    """Studies and figures that were made again, each once."""

    def __init__(self, data: Any) -> None:
        self._data = data
        self._studies: dict[tuple, Study] = {}
        self._figures: dict[str, Figure] = {}
        self._inputs: dict[str, dict[str, str]] = {}

    def rebuild(
        self, passport: dict[str, Any], file: Path = Path()
    ) -> tuple["Figure", dict[str, Any]]:
        """Return the figure of a passport, and what only its maker knew."""
        from analysis.figures import redraw

        if "report" not in passport:
            return redraw(passport), {}
        asked = passport["report"]
        if len(asked["ceasefires"]) > _MOST_TRUCES:
            raise ValueError(f"its passport names more than {_MOST_TRUCES} truces")
        seen = asked.get("witness") or [None] * len(asked["ceasefires"])
        pairs = zip(asked["ceasefires"], seen, strict=True)
        studies = [self._study(truce, asked, witness, file) for truce, witness in pairs]
        # a saved figure is laid out for good, so each format is rendered from one drawing
        key = repr(sorted(asked.items()))
        if key not in self._figures:
            self._figures[key] = self._draw(studies, asked)
        told = {"report": asked, "inputs": self._fingerprints(studies)}
        return self._figures[key], told

    def _study(self, truce: str, asked: dict[str, Any], witness: str | None, file: Path) -> "Study":
        from analysis.studies import study
        from analysis.studies.witness import witness_near

        kept = (asked["days"], asked["side"], asked["until"], tuple(asked["readings"]))
        key = (truce, witness, *kept)
        if key not in self._studies:
            seen = {} if witness is None else witness_near(file, witness)
            data = self._data_of(truce)
            self._studies[key] = study(
                truce.rpartition("/")[2] if data is not None else truce,
                data=data,
                days=asked["days"],
                side=asked["side"],
                until=asked["until"],
                readings=asked["readings"] or None,
                **seen,
            )
        return self._studies[key]

    def _data_of(self, truce: str) -> "Data | None":
        from analysis.loaders import load

        if isinstance(self._data, (str, Path)):
            self._data = load(self._data)
        return self._data

    def _draw(self, studies: list["Study"], asked: dict[str, Any]) -> "Figure":
        from analysis.studies import side_by_side

        size = {"width": asked["width"]} if "width" in asked else {}
        name, language = asked["name"], asked["language"]
        draw, plot = None, studies[0].plot
        if name == "truces":
            draw = side_by_side(studies, language=language)
        elif name in plot.names():
            draw = plot.drawing(name, language=language)
        if draw is None:
            named = ", ".join(asked["ceasefires"])
            raise ValueError(f"the data make no figure {name!r} of {named}")
        return draw(**size)

    def _fingerprints(self, studies: list["Study"]) -> dict[str, dict[str, str]]:
        for study in studies:
            if study.conflict.id not in self._inputs:
                self._inputs[study.conflict.id] = fingerprints(study.data)
        return {study.conflict.id: self._inputs[study.conflict.id] for study in studies}
