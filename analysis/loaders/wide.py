"""Tables with a number a column, made long: a column a sector, a category or a party."""

import pandas as pd

from analysis.loaders.faults import BadInput, Faults, nearest_of
from analysis.loaders.rules import Rules, Wide
from analysis.loaders.sheets import Sheet
from analysis.loaders.statements import KNOWN
from analysis.loaders.tables import column

# more columns than a workbook has
_STRIDE = 2**15


def unpivot(sheet: Sheet, rules: Rules) -> Sheet:
    """Return a table with one number a row.

    Parameters
    ----------
    sheet : Sheet
    rules : Rules
        ``wide`` says which columns hold numbers, and of what.

    Returns
    -------
    Sheet
        A row for each cell with a number: one that is empty was not reported. Lines with faults
        stay one reject each.

    Raises
    ------
    BadInput
        If a column that the rules name is not there, or no column holds numbers.
    """
    if rules.wide is None:
        return sheet
    numbers = _number_columns(sheet, rules.wide)
    cells = sheet.faults.without(sheet.cells)
    kept = [name for name in cells.columns if name in KNOWN]
    empty = {text.casefold() for text in rules.empty}
    parts = []
    for at, name in enumerate(numbers, start=1):
        head = rules.wide.names.get(name, sheet.heads[name])
        texts = column(cells, name)
        given = texts.ne("") & ~texts.str.casefold().isin(empty)
        part = cells.loc[given, kept].copy()
        # a whole column would make rows of its own in a part that has none
        part["value"] = texts[given]
        part[rules.wide.over] = head
        part.index = part.index * _STRIDE + at
        parts.append(part)
    long = pd.concat(parts).sort_index().rename_axis("line")
    return sheet.holding(long, _moved(sheet.faults), _STRIDE)


def _number_columns(sheet: Sheet, wide: Wide) -> list[str]:
    there = list(sheet.cells.columns)
    for name in (*wide.columns, *wide.skip, *wide.names):
        if name not in there:
            near = nearest_of(name, there)
            hint = f"; is it {near!r}?" if near else ""
            raise BadInput(
                f"{sheet.label}, line {sheet.head_line}: no column {name!r}, as its rules say{hint}"
            )
    asked = list(wide.columns) or [name for name in there if name not in KNOWN]
    numbers = [name for name in asked if name not in wide.skip]
    if not numbers:
        raise BadInput(f"{sheet.label}: no column of numbers is left; see wide.columns, wide.skip")
    return numbers


def _moved(faults: Faults) -> Faults:
    out = Faults()
    for line, told in faults.items():
        for fault in told:
            out.add(line * _STRIDE, *fault)
    return out
