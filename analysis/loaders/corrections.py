"""Known errors of the raw tables, kept as data and applied at load."""

from analysis.loaders.tables import BadInput


def apply_corrections(cells, corrections, table, key, file):
    """Return cells as they should be, and the rows that are left out.

    Parameters
    ----------
    cells : pandas.DataFrame of str
        Cells of one file.
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
    cells : pandas.DataFrame of str
    dropped : list of (line, row key, reason)
    used : set of str
        Ids of the corrections that found their row here.

    Raises
    ------
    BadInput
        If a cell no longer holds what a correction expects: the source was mended, or the row changed,
        and the correction must be looked at again.
    """
    cells, dropped, used = cells.copy(), [], set()
    mine = corrections[corrections["table"] == table]
    if mine.empty or key not in cells.columns:
        return cells, dropped, used
    line_of = {value: line for line, value in cells[key].items()}
    for fix in mine.fillna("").to_dict("records"):
        line = line_of.get(fix["row"])
        if line is None:
            continue
        used.add(fix["correction"])
        if fix["action"] == "drop":
            dropped.append((line, fix["row"], fix["reason"]))
            continue
        if fix["column"] not in cells.columns:
            raise BadInput(
                f"corrections.csv, {fix['correction']}: {file} has no column {fix['column']!r}"
            )
        held = cells.at[line, fix["column"]]
        if held != fix["expected"]:
            raise BadInput(
                f"corrections.csv, {fix['correction']}: {file}, line {line}, column {fix['column']} holds {held!r}; "
                f"the correction expected {fix['expected']!r}. Was the source mended? Then drop the correction"
            )
        cells.loc[line, fix["column"]] = fix["value"]
    return cells.drop(index=[line for line, _, _ in dropped]), dropped, used
