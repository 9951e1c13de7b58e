"""Known errors of the raw tables, kept as data, applied to the conflict's own files only."""

from typing import Any, NamedTuple

import pandas as pd

from analysis.loaders.faults import BadInput


class Corrected(NamedTuple):
    """Cells as they should be, lines left out with their reason, ids of the corrections used."""

    cells: pd.DataFrame
    dropped: list[tuple[int, str, str]]
    used: set[str]


def apply_corrections(
    cells: pd.DataFrame, corrections: pd.DataFrame, table: str, key: str, file: str
) -> Corrected:
    """Return cells as they should be, and the rows that are left out.

    Parameters
    ----------
    cells : pandas.DataFrame of str
        Cells of one file; index: lines.
    corrections : pandas.DataFrame
        The corrections table.
    table : str
        Which table the cells are of.
    key : str
        Column that ``corrections.row`` refers to.
    file : str
        Name of the file, for errors.

    Returns
    -------
    Corrected

    Raises
    ------
    BadInput
        If a cell no longer holds what a correction expects: the source was mended, or the row
        changed, and the correction must be looked at again.
    """
    mine = corrections[corrections["table"] == table]
    if mine.empty or key not in cells.columns:
        return Corrected(cells, [], set())
    line_of = {value.strip(): line for line, value in cells[key].items()}
    dropped, used = [], set()
    mended: dict[tuple[Any, str], str] = {}
    for fix in mine.fillna("").to_dict("records"):
        line = line_of.get(fix["row"])
        if line is None:
            continue
        used.add(fix["correction"])
        if fix["action"] == "drop":
            dropped.append((line, fix["row"], f"left out by a correction: {fix['reason']}"))
            continue
        _check_expected(cells, mended, fix, line, file)
        mended[line, fix["column"]] = fix["value"]
    left = _mended(cells, mended).drop(index=[line for line, _, _ in dropped])
    return Corrected(left, dropped, used)


def _mended(cells: pd.DataFrame, values: dict[tuple[Any, str], str]) -> pd.DataFrame:
    """Return cells with other values in them: a column at a time, which is much sooner done."""
    by_column: dict[str, dict[Any, str]] = {}
    for (line, name), value in values.items():
        by_column.setdefault(name, {})[line] = value
    columns = {}
    for name, new in by_column.items():
        texts = [new.get(line, text) for line, text in cells[name].items()]
        columns[name] = pd.Series(texts, index=cells.index, dtype=cells[name].dtype)
    return cells.assign(**columns)


def _check_expected(
    cells: pd.DataFrame, mended: dict[tuple[Any, str], str], fix: dict, line: Any, file: str
) -> None:
    name = f"corrections.csv, {fix['correction']}"
    if fix["column"] not in cells.columns:
        raise BadInput(f"{name}: {file} has no column {fix['column']!r}")
    # what an earlier correction has left there
    held = mended.get((line, fix["column"]), str(cells.at[line, fix["column"]])).strip()
    if held != fix["expected"]:
        raise BadInput(
            f"{name}: {file}, line {line}, column {fix['column']} holds {held!r}; "
            f"the correction expected {fix['expected']!r}. "
            "Was the source mended? Then drop the correction"
        )
