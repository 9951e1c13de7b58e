"""Pages of the documentation that are made from the package and its tables when the site is built.

They stand in ``generated/`` and are not kept: what they say is what the code and data say now.
"""

import inspect
import pkgutil
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

# commands are told by the command itself
_NO_REFERENCE = ("command", "__main__")
_GALLERY = ("easter_2025", "victory_2025")
_FEWEST_DAYS = 5


def make_pages(folder: Path) -> None:
    """Write all made pages.

    Parameters
    ----------
    folder : Path
        ``generated/`` of the documentation; files of the same names are replaced.
    """
    folder.mkdir(exist_ok=True)
    _write(folder / "tables.md", tables_page())
    _reference(folder / "reference")
    pictures = folder / "figures"
    _write(folder / "data.md", data_page(pictures))
    draw_gallery(pictures)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


# --- reference ---


def modules() -> dict[str, str]:
    """Return the parts of the package with the first line of their docstrings.

    Returns
    -------
    dict of str to str
    """
    import analysis

    names = [info.name for info in pkgutil.iter_modules(analysis.__path__)]
    told = {}
    for name in names:
        if name not in _NO_REFERENCE:
            module = import_module(f"analysis.{name}")
            told[name] = (inspect.getdoc(module) or "").splitlines()[0]
    return told


def _reference(folder: Path) -> None:
    parts = modules()
    for name in parts:
        _write(folder / f"{name}.md", _module_page(name))
    listed = "\n".join(parts)
    told = [f"- `{name}`: {purpose}" for name, purpose in parts.items()]
    lines = ["# Reference", "", "A page for each part of the package:", "", *told, ""]
    toctree = ["```{toctree}", ":maxdepth: 1", "", listed, "```", ""]
    _write(folder / "index.md", "\n".join([*lines, *toctree]))


def _module_page(name: str) -> str:
    directive = ["```{eval-rst}", f".. automodule:: analysis.{name}", "   :members:"]
    if hasattr(import_module(f"analysis.{name}"), "__all__"):
        directive.append("   :imported-members:")
    return "\n".join([f"# {name}", "", *directive, "```", ""])


# --- tables ---


def tables_page() -> str:
    """Return the page on result tables: their columns, and the codes that stand in them.

    Returns
    -------
    str
    """
    from analysis.schema import COMPARISONS, COUNTS, NOTES, REJECTS

    parts = [
        "# Result tables",
        "",
        "Made from `analysis.schema`, which also checks the tables.",
        "",
    ]
    for table in (COUNTS, COMPARISONS, REJECTS):
        rows = [
            (f"`{column.name}`", column.meaning, ", ".join(column.among))
            for column in table.columns
        ]
        parts += [f"## {table.name}", "", table.meaning, ""]
        parts += _table(("column", "meaning", "values"), rows)
    parts += ["## Notes", "", "Codes in the column `notes`, with values where they have some.", ""]
    parts += _table(("code", "meaning"), [(f"`{code}`", text) for code, text in NOTES.items()])
    return "\n".join(parts)


def _table(heads: Iterable[str], rows: Iterable[Iterable[Any]]) -> list[str]:
    heads = list(heads)
    lines = [_line(heads), _line(["---"] * len(heads))]
    return [*lines, *(_line(row) for row in rows), ""]


def _line(cells: Iterable[Any]) -> str:
    told = (str(cell).replace("|", "\\|").replace("\n", " ") for cell in cells)
    return f"| {' | '.join(told)} |"


# --- data ---


def data_page(pictures: Path) -> str:
    """Return the page on the bundled data, and draw its calendars.

    Parameters
    ----------
    pictures : Path
        Folder of the drawings.

    Returns
    -------
    str
    """
    from analysis import __version__, conflicts

    lines = [
        "# Data",
        "",
        "What the bundled tables hold, made from them. Every number names its source in",
        "`sources.csv` beside it; claims are what was said, and nothing here says that they are",
        "true. A day that is not listed is not in our data; that it was not reported is not said.",
        "",
        "**To cite:** Ceasefire compliance, version "
        f"{__version__}, and the publishers named in the `sources.csv` of the conflict used;",
        "`CITATION.cff` has the fields. Our tables: CC BY 4.0.",
        "",
    ]
    for name in conflicts():
        lines += _conflict_part(name, pictures)
    return "\n".join(lines)


def _conflict_part(name: str, pictures: Path) -> list[str]:
    from analysis import load, reconcile

    data = load(name)
    book = reconcile(data)
    conflict = data.conflict
    used = int(data.books["used"].sum())
    lines = [f"## {conflict.name}", "", f"`load({name!r})`, times in {conflict.tz}.", ""]
    if conflict.answers:
        lines += [f"**Can be answered:** {conflict.answers}", ""]
    lines += _truces(data)
    lines += _coverage(book, pictures / f"coverage_{name}")
    lines += [
        "### Known gaps",
        "",
        f"{used:,} rows are used; {data.refused} are refused or left out by a correction, each",
        "with its reason (`load(...).rejects`). Truces without a count in their hours:",
        f"{_without_counts(book) or 'none'}.",
        "",
    ]
    return lines


def _truces(data: Any) -> list[str]:
    from analysis.command.tables import truce_table

    table = truce_table(data)
    table["scope"] = table["scope"].str.replace("_", " ")
    table["ceasefire"] = "`" + table["ceasefire"] + "`"
    shown = table[["name", "start", "end", "scope", "statements", "sources", "ceasefire"]]
    heads = ("truce", "from", "to", "scope", "statements", "sources", "id")
    return ["### Truces and claims", "", *_table(heads, shown.to_numpy())]


def _coverage(book: Any, picture: Path) -> list[str]:
    from analysis import plot_coverage
    from analysis.figures import Options
    from analysis.style import render
    from analysis.words import Words

    words = Words(conflict=book.conflict)
    rows = _series(book)
    lines = ["### Days by reporter and category", ""]
    if rows.empty:
        return [*lines, "No count covers a whole day.", ""]
    told = [
        (
            words.label(row["reporter"]),
            words.label(row["accused"]),
            words.label(row["category"]),
            words.label(row["sector"]),
            row["days"],
            f"{row['first']:%Y-%m-%d}",
            f"{row['last']:%Y-%m-%d}",
        )
        for row in rows.to_dict("records")
    ]
    heads = ("counted by", "conduct of", "acts", "where", "windows", "first", "last")
    acts = ["reporter", "accused", "sector", "category"]
    drawn = book.counts.merge(rows[acts].head(12), on=acts)
    figure = plot_coverage(drawn, words=words, options=Options(limit=12))
    files = render(figure, picture.name, formats=["svg"])
    _store(picture.parent, files)
    alt = f"Calendar of the days for which there is a count: {book.conflict.name}"
    return [*lines, *_table(heads, told), f"![{alt}](figures/{picture.name}.svg)", ""]


def _series(book: Any) -> Any:
    """Series of whole days about all that is counted, those with most windows first."""
    counts = book.counts
    known = counts["whole_days"] & counts["origin"].isin(["said", "increment"])
    counts = book.conflict.sectors.outermost(counts[known])
    local = counts["start"].dt.tz_convert(book.conflict.tz)
    groups = counts.assign(day=local).groupby(["reporter", "accused", "sector", "category"])
    rows = groups.agg(days=("start", "nunique"), first=("day", "min"), last=("day", "max"))
    rows = rows.sort_values("days", ascending=False, kind="stable").reset_index()
    return rows[rows["days"] >= min(_FEWEST_DAYS, rows["days"].max())] if len(rows) else rows


def _without_counts(book: Any) -> str:
    counts = book.counts
    end = counts["end"].max()
    names = []
    for truce in book.conflict.truces.values():
        closes = truce.end if truce.end == truce.end else end
        inside = counts["start"].ge(truce.start) & counts["end"].le(closes)
        if not inside.any():
            names.append(truce.name or truce.ceasefire)
    return ", ".join(names)


# --- gallery ---


def draw_gallery(folder: Path) -> None:
    """Draw each figure once.

    Parameters
    ----------
    folder : Path
    """
    from analysis import load, study
    from analysis.studies import side_by_side
    from analysis.style import render

    data = load("ukraine")
    studies = [study(name, data=data) for name in _GALLERY]
    easter = studies[0]
    figures = {name: easter.plot.draw(name) for name in easter.plot.names()}
    together = side_by_side(studies)
    if together is not None:
        figures["truces"] = together()
    for name, figure in figures.items():
        _store(folder, render(figure, name, formats=["svg"]))


def _store(folder: Path, files: dict[str, bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        if name.endswith(".svg"):
            (folder / name).write_bytes(content)
