"""``ceasefire parse``: published reports and statements to counts, with an account of every
number.
"""

import csv
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from analysis.command.app import EncodingOption, app, say, show_table
from analysis.command.errors import is_told
from analysis.command.parsed_rows import check_rows_file, write_rows

if TYPE_CHECKING:
    import pandas as pd

    from analysis.readers import Folder, Reading

_SHOWN = [
    "reporter",
    "accused",
    "category",
    "sector",
    "start",
    "end",
    "value",
    "qualifier",
    "category_said",
]
_UNREAD = ["line", "column", "text", "reason", "nearest", "sentence"]
_MOST_FILES = 60
_STANDARD_INPUT = "standard input"
_EMPTY = "the file is empty"


@app.command(
    epilog="Examples: `ceasefire parse report.txt --published 2025-04-21T08:00+03:00` · "
    "`ceasefire parse reports/ --year 2025 --out rows.csv` · `ceasefire parse - < report.txt`"
)
def parse(
    file: Annotated[
        str,
        typer.Argument(
            help="A text or HTML file, a folder of such files, or - for standard input."
        ),
    ],
    published: Annotated[
        str | None,
        typer.Option(
            help=(
                "When it was published, with an offset; settles a missing date or year. Of a "
                "folder: a CSV file with the columns file and published; without it, a day in a "
                "file's own name counts."
            )
        ),
    ] = None,
    year: Annotated[
        int | None,
        typer.Option(min=1900, max=2200, help="Year of dates that are written without one."),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            help=(
                "general_staff, ministry, observer, air_defence or air_force; found from the "
                "text by default."
            )
        ),
    ] = None,
    reporter: Annotated[
        str | None,
        typer.Option(help="Party that counts, where the text does not say whose office speaks."),
    ] = None,
    accused: Annotated[
        str | None,
        typer.Option(help="Party whose acts are counted, where it is not the other side."),
    ] = None,
    ceasefire: Annotated[
        str | None, typer.Option(help="Id of the truce that a statement counts from.")
    ] = None,
    start: Annotated[
        str | None,
        typer.Option(
            help="Moment from which a statement counts, with an offset; by default the start of "
            "--ceasefire."
        ),
    ] = None,
    end: Annotated[
        str | None,
        typer.Option(help="Moment up to which it counts, where the text does not say."),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(
            help="Id or address of the source; of a folder, what the files' names follow."
        ),
    ] = None,
    encoding: EncodingOption = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            help="Write the statements to this CSV file; one of an earlier run is replaced.",
        ),
    ] = None,
) -> None:
    """Read daily reports, truce statements and nights' posts: the counts, who counts whom, and
    what was not understood.
    """
    if out is not None:
        _refuse_input(file, out)
        check_rows_file(out)
    options: dict[str, Any] = {
        "published": published,
        "year": year,
        "kind": kind,
        "reporter": reporter,
        "accused": accused,
        "ceasefire": ceasefire,
        "source": source,
        "start": _start_of(ceasefire) if start is None else _moment("--start", start),
        "end": None if end is None else _moment("--end", end),
    }
    if file != "-" and Path(file).is_dir():
        options["published"] = _published(published)
        options["encoding"] = encoding
        table = _show_folder(_folder(file, options), Path(file))
    else:
        table = _show_reading(_reading(file, encoding, options))
    if out is not None:
        say()
        for line in write_rows(table, out):
            say(line)


def _refuse_input(file: str, out: Path) -> None:
    """Never write over what was read."""
    from analysis.readers.folder import SUFFIXES

    inside = Path(file)
    read, written = inside.resolve(), out.resolve()
    is_folder = inside.is_dir()
    is_input = written == read or is_folder and out.is_dir()
    if file != "-" and is_input:
        raise ValueError(f"--out {out} is the input: name another file")
    among = is_folder and written.parent == read
    if among and out.suffix.lower() in SUFFIXES:
        raise ValueError(
            f"--out {out} would stand among the texts that are read: name another file"
        )


def _published(given: str | None) -> Any:
    """Return one time for all files of a folder, or a table of files with their own.

    Raises
    ------
    ValueError
        If the table has not the columns file and published.
    """
    if given is None or not given.lower().endswith(".csv"):
        return given
    with open(given, newline="", encoding="utf-8-sig") as handle:
        rows = list(csv.DictReader(handle))
    if not rows or not {"file", "published"} <= set(rows[0]):
        raise ValueError(
            f"--published {given}: expected a table with the columns file and published"
        )
    return {row["file"]: row["published"] for row in rows if row["published"]}


def _moment(option: str, text: str) -> "pd.Timestamp":
    from analysis.loaders.moments import read_moment

    try:
        return read_moment(text, "")
    except ValueError:
        hint = f"{text!r}: expected a moment with its offset, such as 2025-04-19T18:00+03:00"
        raise typer.BadParameter(hint, param_hint=option) from None


def _start_of(ceasefire: str | None) -> Any:
    """Return the start of a truce; a statement made during it does not count to its end."""
    if ceasefire is None:
        return None
    from analysis.loaders import load_conflict
    from analysis.readers.access import CONFLICT

    return load_conflict(CONFLICT).truce(ceasefire).start


def _reading(file: str, encoding: str | None, options: dict[str, Any]) -> "Reading":
    from analysis.loaders import BadInput
    from analysis.readers import parse as read

    text = _read_text(file, encoding)
    name = _STANDARD_INPUT if file == "-" else file
    if not text.strip():
        raise BadInput(f"{name}: {_EMPTY}")
    source = options["source"] or ("unnamed" if file == "-" else Path(file).stem)
    try:
        return read(text, **{**options, "source": source})
    except ValueError as error:
        if not is_told(error):
            raise
        raise BadInput(f"{name}: {error}") from None


def _folder(file: str, options: dict[str, Any]) -> "Folder":
    from analysis.readers import parse_folder

    return parse_folder(file, **options)


def _read_text(file: str, encoding: str | None) -> str:
    from analysis.loaders import BadInput
    from analysis.loaders.encodings import decode

    if file == "-":
        return decode(sys.stdin.buffer.read(), _STANDARD_INPUT, encoding)
    path = Path(file)
    if not path.is_file():
        raise BadInput(
            f"{path}: no such file; expected a text or HTML file, a folder, or - for standard input"
        )
    return decode(path.read_bytes(), path, encoding)


def _show_reading(reading: "Reading") -> "pd.DataFrame":
    for warning in reading.warnings:
        say(f"warning: {warning}", err=True)
    reporter, accused, speaker = reading.who
    say(f"{speaker}: {reporter} counts the acts of {accused} ({reading.kind})")
    show_table(_in_local_time(reading.statements.loc[:, _SHOWN]))
    say("\n[used]  (out of scope)  {?not understood?}\n\n" + reading.marked())
    if len(reading.unread):
        say()
        say("Not understood:")
        show_table(reading.unread.loc[:, _UNREAD])
    if reading.missing:
        absent = "; ".join(f"{name} ({why})" for name, why in reading.missing)
        say(f"\nUsually named, but without a count in this text (missing, not zero): {absent}")
    return reading.statements


def _in_local_time(table: "pd.DataFrame") -> "pd.DataFrame":
    """Return a table with its windows by the conflict's clock, as check shows them."""
    from analysis.command.tables import local_texts
    from analysis.loaders import load_conflict
    from analysis.readers.access import CONFLICT

    tz = load_conflict(CONFLICT).tz
    local = {name: local_texts(table[name], tz) for name in ("start", "end")}
    return table.assign(**local).rename(columns={name: f"{name} ({tz})" for name in local})


def _refusals(folder: "Folder", home: Path) -> dict[str, str]:
    """Return why files were refused; of an empty one no reader can tell more than that."""
    files = folder.files[folder.files["refused"].ne("")]
    reasons = dict(zip(files["file"], files["refused"], strict=True))
    for name in reasons:
        if not (home / name).read_bytes().strip():
            reasons[name] = _EMPTY
    return reasons


def _passed_over(home: Path) -> list[str]:
    from analysis.readers.folder import SUFFIXES

    files = sorted(path for path in home.iterdir() if path.is_file())
    return [path.name for path in files if path.suffix.lower() not in SUFFIXES]


def _say_list(head: str, lines: list[str]) -> None:
    """Say how many lines there are, and the first of them in full."""
    if lines:
        say(f"\n{head} {len(lines)}")
        for line in lines[:_MOST_FILES]:
            say(line)


def _show_folder(folder: "Folder", home: Path) -> "pd.DataFrame":
    shown = folder.warnings.head(_MOST_FILES)
    for name, warning in zip(shown["file"], shown["warning"], strict=True):
        say(f"warning: {name}: {warning}", err=True)
    if len(folder.warnings) > _MOST_FILES:
        say(f"... and {len(folder.warnings) - _MOST_FILES} more warnings", err=True)
    refused = _refusals(folder, home)
    show_table(_in_local_time(folder.files.drop(columns="refused")), limit=_MOST_FILES)
    _say_list("Refused:", [f"{name}: {reason}" for name, reason in refused.items()])
    _say_list("Passed over, since their endings are no text's:", _passed_over(home))
    if len(folder.unread):
        say()
        say("Not understood:")
        show_table(folder.unread, limit=_MOST_FILES)
    say(f"\n{folder!r}")
    return folder.statements
