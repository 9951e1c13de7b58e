"""Runs the command: whatever goes wrong is one line on standard error."""

import atexit
import gc
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import typer

from analysis.command.app import app, say, shorten, shown

_PACKAGE = Path(__file__).resolve().parents[1]
_REPORT = "please report it, with the command and what `--debug` shows, where you got this program"

# what comes with an extra only
_EXTRAS = {
    "duckdb": "events",
    "narwhals": "events",
    "shapely": "events",
    "pyspark": "spark",
    "ipywidgets": "lab",
}

_STOPPED = 130
# new objects, and rounds of the two younger generations, between looks for rings of unused ones
_SELDOM = (500_000, 20, 20)
# letters of a message: a line that is longer is not read
_MOST = 2000
# what the option parser calls a wrong value, in words
_EXPECTED = {
    "less_than_equal": "at most {le}",
    "greater_than_equal": "at least {ge}",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_parsing": "a number",
    "finite_number": "a number",
    "path_type": "a path",
}


def main(arguments: list[str] | None = None) -> None:
    """Run the command and exit.

    Parameters
    ----------
    arguments : list of str, optional
        Those of the process by default. Exit code 0 where done, 1 for bad input, 2 for wrong
        usage.
    """
    if arguments is None:
        # the process ends with the command: its memory goes back whole, unsearched
        atexit.register(gc.freeze)
    given = list(sys.argv[1:] if arguments is None else arguments)
    debug = "--debug" in given
    words = [word for word in given if word != "--debug"]
    try:
        with _collected_seldom():
            code = app(words, prog_name="ceasefire", standalone_mode=False)
    except (typer.Abort, KeyboardInterrupt):
        say("ceasefire: stopped", err=True)
        sys.exit(_STOPPED)
    except Exception as error:
        if debug:
            typer.echo(shown(traceback.format_exc()), err=True)
        told = _told(error)
        if told:
            say(f"ceasefire: {told}", err=True)
        sys.exit(getattr(error, "exit_code", 1))
    sys.exit(code if isinstance(code, int) else 0)


@contextmanager
def _collected_seldom() -> Iterator[None]:
    """Look for rings of unused objects seldom: a command ends soon, and its tables make few."""
    before = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _told(error: Exception) -> str:
    if _is_usage(error):
        return wrong_usage(error)
    return message(error)


def _is_usage(error: Exception) -> bool:
    """Tell whether the words of the command were wrong: what the option parser says of them."""
    return hasattr(error, "format_message") and hasattr(error, "exit_code")


def wrong_usage(error: Any) -> str:
    """Return what is wrong with the words of a command, as one line.

    Parameters
    ----------
    error : Exception
        Raised by the option parser.

    Returns
    -------
    str
        The option, its value and what was expected; '' where the help was shown already.
    """
    told = _wrong_value(error) or " ".join(error.format_message().split())
    context = getattr(error, "ctx", None)
    where = context.command_path if context is not None else "ceasefire"
    return f"{told.rstrip('.')}; `{where} --help` shows how" if told else ""


def _wrong_value(error: Any) -> str:
    """Name the option and its value; '' where it is not known what they are."""
    cause, option = error.__cause__, getattr(error, "param", None)
    if option is None or not hasattr(cause, "errors"):
        return ""
    first = cause.errors()[0]
    expected = str(_EXPECTED.get(first["type"], first["msg"]))
    limits = first.get("ctx", {})
    name = max(option.opts, key=len)
    return f"{name} {first['input']!r}: expected {expected.format(**limits)}"


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
    text = shorten(" ".join(str(error.args[0] if error.args else error).split()), _MOST)
    if isinstance(error, OSError) and error.strerror:
        where = f"{shorten(str(error.filename), 200)}: " if error.filename else ""
        return f"{where}{error.strerror}"
    if is_told(error):
        return text
    if isinstance(error, ModuleNotFoundError) and error.name in _EXTRAS:
        extra = _EXTRAS[error.name]
        return f"this needs {error.name}: pip install ceasefire-compliance[{extra}]"
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
    if not isinstance(error, (ValueError, KeyError, TypeError, OSError)) or not error.args:
        return False
    frames = traceback.extract_tb(error.__traceback__)
    raised_here = bool(frames) and _PACKAGE in Path(frames[-1].filename).resolve().parents
    # a key that is not there, looked up by mistake, is one word
    return raised_here and " " in str(error.args[0])
