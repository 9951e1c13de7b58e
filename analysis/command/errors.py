"""Runs the command: whatever goes wrong is one line on standard error."""

import sys
import traceback
from pathlib import Path

import typer

from analysis.command.app import app, say, shown

_PACKAGE = Path(__file__).resolve().parents[1]
_REPORT = "please report it, with the command and what `--debug` shows, where you got this program"


def main(arguments: list[str] | None = None) -> None:
    """Run the command and exit.

    Parameters
    ----------
    arguments : list of str, optional
        Those of the process by default. Exit code 0 where done, 1 for bad input, 2 for wrong
        usage.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    debug = "--debug" in given
    try:
        app([word for word in given if word != "--debug"], prog_name="ceasefire")
    except Exception as error:
        if debug:
            typer.echo(shown(traceback.format_exc()), err=True)
        say(f"ceasefire: {message(error)}", err=True)
        sys.exit(1)


def message(error: Exception) -> str:
    """Return what an error says, as one line.

    Parameters
    ----------
    error : Exception

    Returns
    -------
    str
        Of an error that the package did not foresee: that it is one, and where to report it.
    """
    text = " ".join(str(error.args[0] if error.args else error).split())
    if isinstance(error, OSError) and error.strerror:
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}{error.strerror}"
    if is_told(error):
        return text
    kind = type(error).__name__
    return f"unexpected error: {kind}{f' ({text[:300]})' if text else ''}; {_REPORT}"


def is_told(error: Exception) -> bool:
    """Tell whether an error was raised by this package, in words for whoever made the input.

    Parameters
    ----------
    error : Exception

    Returns
    -------
    bool
    """
    if not isinstance(error, (ValueError, KeyError, TypeError)) or not error.args:
        return False
    frames = traceback.extract_tb(error.__traceback__)
    raised_here = bool(frames) and _PACKAGE in Path(frames[-1].filename).resolve().parents
    # a key that is not there, looked up by mistake, is one word
    return raised_here and " " in str(error.args[0])
