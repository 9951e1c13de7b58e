"""The application that the commands belong to, and what they share."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    import pandas as pd

    from analysis.loaders import Data

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="What do the parties' counts of ceasefire violations mean, against a normal day?",
    epilog="Exit codes: 0 done, 1 bad input, 2 wrong usage.",
)
DataOption = Annotated[
    str | None,
    typer.Option(
        "--data",
        help="Id of a bundled conflict, or a folder or file of your own.",
        show_default=False,
    ),
]
ExtraOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--extra", help="A file of statements to lay beside; can be repeated.", show_default=False
    ),
]
EncodingOption = Annotated[
    str | None,
    typer.Option(help="Of CSV files that are not UTF-8, such as cp1251.", show_default=False),
]
SheetOption = Annotated[
    str | None,
    typer.Option(help="Sheet of a workbook; the first by default.", show_default=False),
]
# a terminal obeys control characters, and some marks turn the order of letters round
_UNSEEN = {
    code: f"\\x{code:02x}" for code in (*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0))
} | {code: f"\\u{code:04x}" for code in (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F))}
_UNSEEN |= {code: f"\\u{code:04x}" for code in range(0x2066, 0x206A)}


def _version(asked: bool) -> None:
    if asked:
        from analysis import __version__

        typer.echo(f"ceasefire {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version."),
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show where in the code an error came up.")
    ] = False,
) -> None:
    """Take options that all commands share; ``--debug`` is read by ``errors.main``."""


def shown(text: object) -> str:
    """Return a text with what a terminal would obey made visible.

    Parameters
    ----------
    text : object

    Returns
    -------
    str
    """
    return str(text).translate(_UNSEEN)


def say(text: object = "", *, err: bool = False) -> None:
    """Print a text; user text in it can't steer the terminal."""
    typer.echo(shown(text), err=err)


def show_table(frame: "pd.DataFrame", *, limit: int | None = None, widest: int = 80) -> None:
    """Print a table as it would be read on a terminal, in full width.

    Parameters
    ----------
    frame : pandas.DataFrame
    limit : int, optional
        Rows beyond it are counted, not printed.
    widest : int
        Letters of a cell.
    """
    told = frame if limit is None else frame.head(limit)
    known = told.astype("str").mask(told.isna(), "")
    texts = known.map(lambda text: shorten(shown(text), widest))
    say(texts.to_string(index=False))
    if limit is not None and len(frame) > limit:
        say(f"... and {len(frame) - limit} more rows")


def shorten(text: str, widest: int) -> str:
    """Return a text of at most so many letters.

    Parameters
    ----------
    text : str
    widest : int

    Returns
    -------
    str
    """
    return text if len(text) <= widest else text[: widest - 3] + "..."


def load_data(data: str | Path | None, **options: Any) -> "Data":
    """Load a conflict, with a bar where somebody watches.

    Parameters
    ----------
    data : str or Path, optional
        As ``analysis.load`` takes it.
    **options
        As ``analysis.load`` takes them.

    Returns
    -------
    Data
    """
    from analysis.loaders import load

    return load(data, progress=progress("reading"), **options)


@contextmanager
def plain_texts() -> Iterator[None]:
    """Keep texts as Python's own within a command: quicker for tables as small as ours.

    The files of a report are the same, however pandas keeps its texts.
    """
    import pandas as pd

    with pd.option_context("mode.string_storage", "python"):
        yield


def warn_of_refusals(data: "Data") -> None:
    """Say on standard error how many rows and which truces were refused."""
    if data.notice:
        say(data.notice, err=True)


def progress(what: str) -> Callable[[Iterable], Iterable]:
    """Return a bar for a list of things to do, shown only where somebody watches.

    Parameters
    ----------
    what : str
        Said before the bar.

    Returns
    -------
    callable
    """
    from tqdm import tqdm

    silent = not sys.stderr.isatty()
    return lambda things: tqdm(things, desc=what, disable=silent, leave=False, delay=1)
