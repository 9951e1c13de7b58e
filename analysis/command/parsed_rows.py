"""The rows that ``ceasefire parse`` writes: in the form that ``ceasefire check`` takes."""

import re
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
    ids = statements[["source", "statement_id"]].itertuples(index=False)
    rows = statements.drop(columns=_JOINED).assign(statement_id=[_id(*told) for told in ids])
    write_csv(rows, out, harmless=False)
    lines = [f"{done}: {out} ({number_of(len(rows), 'row')})"]
    bare = [source for source in rows["source"] if not _ADDRESS.match(source)]
    return [*lines, _hint(bare[0])] if bare else lines


def _is_ours(out: Path) -> bool:
    """Whether a file has the head of those that this command writes."""
    from analysis.readers.result import frame

    columns = [name for name in frame([]).columns if name not in _JOINED]
    try:
        with out.open("rb") as file:
            return file.readline().rstrip() == ",".join(columns).encode()
    except OSError:
        return False


def _id(source: str, made: str) -> str:
    return _named(source) + made.removeprefix(source)


def _named(source: str) -> str:
    """Return what ids begin with: a source's own id, or its address in letters of a name."""
    if not _ADDRESS.match(source):
        return source
    return _NO_NAME.sub("_", _ADDRESS.sub("", source, count=1)).strip("_")


def _hint(source: str) -> str:
    return (
        f"Before `ceasefire check` takes them: their source {source!r} needs a row in sources.csv; "
        "or give --source the address of the text, https://..."
    )
