"""What engines meet in a file that breaks off or contradicts itself, as an error that names it."""

import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from analysis.events.columns import BadEvents
from analysis.loaders.faults import one_line

_MIXED_ENDS = "invalid state"
_STOPPED = "Query interrupted"


@contextmanager
def told_faults(file: str) -> Iterator[None]:
    """Tell an engine's error about a file that can't be read as one of events.

    Parameters
    ----------
    file : str

    Raises
    ------
    BadEvents
        Naming the file; errors that are not of the file stay what they are.
    KeyboardInterrupt
        If the user stopped the engine at work.
    """
    try:
        yield
    except RuntimeError as error:
        if _STOPPED not in str(error):
            raise
        # DuckDB takes in what its user's signal raises
        raise KeyboardInterrupt from None
    except _faults_of_files() as error:
        raise BadEvents(f"{file}: can't be read to its end ({_reason(error)})") from None


def _faults_of_files() -> tuple[type[BaseException], ...]:
    known: tuple[type[BaseException], ...] = (EOFError, zlib.error, OSError)
    duckdb = sys.modules.get("duckdb")
    if duckdb is None:
        return known
    return (*known, duckdb.IOException, duckdb.InvalidInputException)


def _reason(error: BaseException) -> str:
    if _MIXED_ENDS in str(error):
        return (
            "some lines end in CR LF and some in LF, or a quote is misplaced; save it anew as CSV"
        )
    return one_line(error)
