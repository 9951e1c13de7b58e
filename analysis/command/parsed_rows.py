"""The rows that ``ceasefire parse`` writes: in the form that ``ceasefire check`` takes."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

# what is joined from sources.csv when rows are loaded
_JOINED = ["publisher", "source_kind"]
_ADDRESS = re.compile(r"https?://")
_NO_NAME = re.compile(r"[^\w.-]+")


def check_rows_file(out: Path) -> None:
    """Check, before any work, that rows can be written to a file without harm.

    Parameters
    ----------
    out : Path

    Raises
    ------
    BadInput
        If its ending is another than .csv, or something else stands there.
    """
    from analysis.loaders import BadInput

    if out.suffix.lower() != ".csv":
        raise BadInput(f"--out {out}: the ending {out.suffix!r} is not known; expected .csv")
    if out.exists() and not _is_ours(out):
        raise BadInput(
            f"--out {out}: is there, and was not written by this command; name another file"
        )


def write_rows(statements: "pd.DataFrame", out: Path) -> list[str]:
    """Write statements, and say what was written and what they lack.

    Parameters
    ----------
    statements : pandas.DataFrame
        As read, whose sources are what the user said.
    out : Path
        As ``check_rows_file`` lets pass.

    Returns
    -------
    list of str
    """
    from analysis.processed import write_csv
    from analysis.vocabulary.plurals import number_of

    done = "Replaced" if out.exists() else "Written"
    rows = _named(statements).drop(columns=_JOINED)
    write_csv(rows, out, harmless=False)
    written = f"{done}: {out} ({number_of(len(rows), 'row')})"
    return [written, *_hint(rows["source"].unique())]


def _is_ours(out: Path) -> bool:
    """Whether a file has the head of those that this command writes."""
    from analysis.readers.result import frame

    columns = [name for name in frame([]).columns if name not in _JOINED]
    try:
        with out.open("rb") as file:
            return file.readline().rstrip() == ",".join(columns).encode()
    except OSError:
        return False


def _named(statements: "pd.DataFrame") -> "pd.DataFrame":
    """Return statements whose ids begin with a name, not with the address of their source."""
    told = statements[statements["source"].str.match(_ADDRESS.pattern)]
    pairs = zip(told["source"], told["statement_id"], strict=True)
    ids = [_name(source) + made.removeprefix(source) for source, made in pairs]
    named = statements["statement_id"].copy()
    named.loc[told.index] = ids
    return statements.assign(statement_id=named)


def _name(address: str) -> str:
    """Return an address in letters of a name."""
    return _NO_NAME.sub("_", _ADDRESS.sub("", address, count=1)).strip("_")


def _hint(sources: Iterable[str]) -> Iterator[str]:
    """Say what the first source without an address needs."""
    for source in sources:
        if not _ADDRESS.match(source):
            yield (
                f"Before `ceasefire check` takes them: their source {source!r} needs a row in "
                "sources.csv; or give --source the address of the text, https://..."
            )
            return
