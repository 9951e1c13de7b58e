"""``ceasefire check``: what was understood of a user's tables, and what was not, with reasons."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from analysis.command.app import (
    EncodingOption,
    SheetOption,
    app,
    load_data,
    say,
    show_table,
)
from analysis.vocabulary.plurals import number_of

if TYPE_CHECKING:
    from analysis.loaders import Data

_MOST_ROWS = 40


@app.command(
    epilog="Examples: `ceasefire check my_folder` · `ceasefire check my_claims.csv more.xlsx` · "
    "`ceasefire check my_folder --complete`"
)
def check(
    paths: Annotated[
        list[str], typer.Argument(help="Folders of conflicts, or files of statements.")
    ],
    data: Annotated[
        str | None,
        typer.Option(
            "--data",
            help="Conflict beside which files of statements are read; the bundled one by default.",
            show_default=False,
        ),
    ] = None,
    complete: Annotated[
        bool,
        typer.Option(
            "--complete", help="Write rows for parties and sectors that have none, to correct."
        ),
    ] = False,
    encoding: EncodingOption = None,
    sheet: SheetOption = None,
) -> None:
    """Show what was understood, and each row that can't be used, with the reason."""
    from analysis.loaders import BadInput

    refused = 0
    for at, place in enumerate(paths):
        if at:
            say()
        try:
            refused += _check_one(place, data, complete, encoding=encoding, sheet=sheet)
        except BadInput as error:
            told = str(error)
            say(told if told.startswith(place) else f"{place}: {told}", err=True)
            refused += 1
    raise typer.Exit(1 if refused else 0)


def _check_one(place: str, data: str | None, complete: bool, **options: str | None) -> int:
    """Show one folder or file; return how many rows it lost."""
    loaded, own = _load(place, data, options)
    if complete:
        from analysis.command.completing import complete_folder

        written = complete_folder(loaded, Path(place))
        for line in written:
            say(line)
        if written:
            loaded, own = _load(place, data, options)
    return _show(place, loaded, own)


def _load(place: str, data: str | None, options: dict) -> tuple["Data", bool]:
    """Return what was loaded, and whether the place is a conflict of its own."""
    from analysis.loaders.folders import conflicts, is_conflict

    path = Path(place)
    own = is_conflict(path) if path.is_dir() else place in conflicts() and not path.exists()
    if own or data is None:
        return load_data(place, **options), own
    return load_data(data, extra=[place], **options), False


def _show(place: str, loaded: "Data", own: bool) -> int:
    from analysis.command.tables import reject_lines, statement_table, truce_table

    if not own:
        loaded = _of_files(loaded, _labels(loaded, place))
    books, statements, conflict = loaded.books, loaded.statements, loaded.conflict
    used = int(books["used"].sum())
    understood = number_of(used, "row")
    say(f"{place}: {understood} understood, {loaded.refused} rejected; times are {conflict.tz}")
    if own:
        show_table(books)
        say()
        if conflict.truces:
            show_table(truce_table(loaded))
            say()
    if len(statements):
        show_table(statement_table(statements, conflict.tz), limit=_MOST_ROWS)
    _say_all("Rejected:", reject_lines(loaded.rejects))
    _say_all("Noted:", reject_lines(loaded.remarks))
    if own:
        from analysis.command.prospects import prospects

        _say_all("What report can answer:", prospects(loaded))
    return loaded.refused


def _labels(loaded: "Data", place: str) -> list[str]:
    """Names in messages of the files at a place."""
    path = Path(place)
    names = {file.name for file in path.iterdir()} if path.is_dir() else {path.name}
    files = loaded.books["file"]
    return [label for label in files if Path(label).name in names and not _is_own(label)]


def _is_own(label: str) -> bool:
    from analysis import schema

    return label.startswith(schema.STATEMENTS.path) or label in {t.path for t in schema.RAW}


def _of_files(loaded: "Data", files: list[str]) -> "Data":
    """Leave of what was loaded what stands in some files."""
    from dataclasses import replace

    mine = loaded.places["file"].isin(files)
    return replace(
        loaded,
        statements=loaded.statements[mine],
        rejects=loaded.rejects[loaded.rejects["file"].isin(files)],
        remarks=loaded.remarks[loaded.remarks["file"].isin(files)],
        books=loaded.books[loaded.books["file"].isin(files)],
    )


def _say_all(head: str, lines: list[str]) -> None:
    if lines:
        say(f"\n{head}")
        for line in lines:
            say(line)
