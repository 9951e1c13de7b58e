"""The command ``ceasefire``; also ``python -m analysis``."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from analysis.command.parse import parse

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="What do the parties' counts of ceasefire violations mean, against a normal day?",
    epilog="Exit codes: 0 done, 1 bad input, 2 wrong usage.",
)
_DATA = Annotated[
    Path | None,
    typer.Option(
        "--data",
        help="Folder or file of your own; the bundled data by default.",
        show_default=False,
    ),
]


def _show(frame, limit=None, widest=80):
    """Print a table as it would be read on a terminal, in full width."""
    shown = frame if limit is None else frame.head(limit)
    typer.echo(shown.to_string(index=False, na_rep="", max_colwidth=widest))
    if limit is not None and len(frame) > limit:
        typer.echo(f"... and {len(frame) - limit} more rows")


def _load(data, **options):
    from analysis.loaders import load

    return load(data, progress=_progress("reading"), **options)


def _progress(what):
    """A bar for a list of things to do, shown only where somebody watches."""
    from tqdm import tqdm

    return lambda things: tqdm(
        things, desc=what, disable=not sys.stderr.isatty(), leave=False, delay=1
    )


@app.command("list", epilog="Example: `ceasefire list --data my_claims.csv`")
def list_(data: _DATA = None):
    """List the truces in the data, with how much was said about each."""
    import pandas as pd

    loaded = _load(data)
    from analysis.ceasefires import truces

    said = loaded.statements.groupby("ceasefire").agg(
        statements=("value", "size"), sources=("source", "nunique")
    )
    known = truces(loaded.ceasefires)
    rows = [
        {
            "ceasefire": key,
            "start": one.local(one.start),
            "end": "none: no report" if pd.isna(one.end) else one.local(one.end),
            "scope": one.scope,
            "statements": int(said["statements"].get(key, 0)),
            "sources": int(said["sources"].get(key, 0)),
            "name": one.name,
        }
        for key, one in known.items()
    ]
    _show(pd.DataFrame(rows))


@app.command(epilog="Example: `ceasefire build --out data/processed`")
def build(
    data: _DATA = None,
    out: Annotated[Path, typer.Option(help="Folder for the processed tables.")] = Path(
        "data/processed"
    ),
):
    """Build the processed tables (CSV and Parquet) from the raw ones, and their descriptor."""
    from analysis.processed import build_tables

    loaded = _load(data)
    written = build_tables(loaded, out, own_data=data is None)
    for path in written:
        typer.echo(path)
    typer.echo(f"{loaded!r}; {loaded.rows_in} rows in", err=True)


@app.command(
    epilog=(
        "Examples: `ceasefire report easter_2025` · `ceasefire report easter_2025 "
        "victory_2025 --language uk --out report`"
    )
)
def report(
    ceasefires: Annotated[list[str], typer.Argument(help="Ids as in `ceasefire list`.")],
    out: Annotated[
        Path,
        typer.Option(
            "--out", "-o", help="Folder to write; made new, or replaced if a report stands there."
        ),
    ] = Path("report"),
    data: _DATA = None,
    days: Annotated[
        int, typer.Option(min=1, help="Days of baseline on each side of the truce.")
    ] = 28,
    side: Annotated[
        str, typer.Option(help="Which side of the truce the baseline lies on: both, before, after.")
    ] = "both",
    language: Annotated[str, typer.Option(help="Language of the figures: en, uk, ru.")] = "en",
    workers: Annotated[
        int,
        typer.Option(
            min=1,
            help="Processes that draw figures side by side; the files are the same.",
            show_default="processors, at most 4",
        ),
    ] = min(4, os.cpu_count() or 1),
):
    """Write figures, tables and one self-contained page (HTML and PDF) about one or more truces."""
    from analysis.report import write_report

    if side not in ("both", "before", "after"):
        raise typer.BadParameter(f"{side!r} is not one of both, before, after", param_hint="--side")
    if language not in ("en", "uk", "ru"):
        raise typer.BadParameter(f"{language!r} is not one of en, uk, ru", param_hint="--language")
    written = write_report(
        ceasefires,
        out,
        data=_load(data),
        days=days,
        side=side,
        language=language,
        workers=workers,
        progress=_progress("writing"),
    )
    typer.echo(written.summary)


@app.command(
    epilog=(
        "Examples: `ceasefire check my_claims.csv more.xlsx` · `ceasefire check "
        "my_claims.csv --data my_data`"
    )
)
def check(
    files: Annotated[list[Path], typer.Argument(help="CSV or XLSX files of statements.")],
    data: Annotated[
        Path | None,
        typer.Option(
            "--data",
            help=(
                "Folder with your own sectors, parties and ceasefires; the bundled ones by default."
            ),
            show_default=False,
        ),
    ] = None,
):
    """Show what was understood of your own files, and each row that can't be used, with the reason."""
    from analysis.loaders import load

    rejected = 0
    for file in files:
        loaded = load(file, home=data)
        own = loaded.rejects[loaded.rejects["file"] == file.name]
        rejected += len(own)
        typer.echo(f"{file}: {len(loaded.statements)} rows understood, {len(own)} rejected")
        if len(loaded.statements):
            columns = [
                "statement_id",
                "reporter",
                "accused",
                "category",
                "sector",
                "start",
                "end",
                "value",
                "qualifier",
            ]
            _show(loaded.statements[columns], limit=40)
        if len(own):
            typer.echo("\nRejected:")
            for row in own.astype(object).where(own.notna(), "").to_dict("records"):
                place = ", ".join(
                    f"{what} {row[what]}" for what in ("line", "column") if row[what] != ""
                )
                nearest = f" (nearest: {row['nearest']})" if row["nearest"] else ""
                typer.echo(
                    f"{place}, value {row['value']!r}{nearest}: "
                    + row["reason"].replace("; also ", "\n    also ")
                )
    raise typer.Exit(1 if rejected else 0)


app.command(
    epilog=(
        "Examples: `ceasefire parse report.txt` · `ceasefire parse reports --out "
        "statements.csv` · `ceasefire parse - --published 2025-04-21T08:00+03:00 < "
        "report.txt`"
    )
)(parse)


@app.command(epilog="Example: `ceasefire verify report/easter_2025/forest.svg`")
def verify(
    paths: Annotated[list[Path], typer.Argument(help="Figures, or a folder that holds some.")],
    data: _DATA = None,
):
    """Rebuild figures from the passport inside them: identical, or what differs. Those of a report are made from the data again, others from the tables that they carry."""
    from analysis.report import verify_figures

    results = verify_figures(paths, data=_load(data), progress=_progress("rebuilding"))
    _show(results, widest=None)
    raise typer.Exit(0 if (results["result"] == "identical").all() else 1)


def main():
    """Run the command; a bad input is one line on standard error and exit code 1."""
    try:
        app(standalone_mode=True)
    except (ValueError, KeyError, OSError) as error:
        message = error.args[0] if isinstance(error, KeyError) and error.args else error
        typer.echo(f"ceasefire: {message}", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
