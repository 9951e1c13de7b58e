"""What was read and not used: columns, sheets, files, rows without a window."""

from collections.abc import Collection, Sequence
from pathlib import Path

import pandas as pd

from analysis.loaders.faults import BadInput, nearest_each
from analysis.loaders.folders import TABLE_NAMES, told_name
from analysis.loaders.register import Register
from analysis.loaders.sheets import Sheet
from analysis.vocabulary.plurals import number_of

# other words for columns, which no likeness of letters finds
_MEANT = {
    "date": "period",
    "day": "period",
    "month": "period",
    "week": "period",
    "year": "period",
    "begin": "start",
    "from": "start",
    "to": "end",
    "until": "end",
    "till": "end",
    "area": "sector",
    "location": "sector",
    "place": "sector",
    "region": "sector",
    "where": "sector",
    "count": "value",
    "number": "value",
    "violations": "value",
    "type": "category",
    "what": "category",
    "link": "source",
    "url": "source",
    "timezone": "tz",
    "zone": "tz",
    "id": "statement_id",
    "side": "accused",
    "by": "reporter",
}
# so alike is a slip of the pen, not another column
_ALIKE = 0.8
# of a table with more columns than these that are not known the others are counted
_MOST_COLUMNS = 50


def remark_columns(
    sheet: Sheet, known: Collection[str], register: Register, *, used: Collection[str] = ()
) -> None:
    """Note columns that are not known; one that is a misspelt column is an error.

    Parameters
    ----------
    sheet : Sheet
    known : collection of str
    register : Register
    used : collection of str
        Columns that have a meaning of their own in this file.

    Raises
    ------
    BadInput
        If a column is spelt almost like one that the table may have and this one lacks: its cells
        would be lost.
    """
    there = list(sheet.heads)
    missing = [name for name in known if name not in there]
    unknown = [name for name in there if name not in known and name not in used]
    nearest = nearest_each(unknown, missing)
    for name in unknown[:_MOST_COLUMNS]:
        slip = _slip(name, missing)
        if slip:
            raise BadInput(
                f"{sheet.label}, line {sheet.head_line}: column {name!r} is not known; "
                f"is it {slip!r}? If it is not, call it otherwise"
            )
        near = _MEANT.get(name) or nearest[name]
        near = near if near in missing else ""
        reason = "this column is not known and was not used"
        register.remarks.add(sheet.label, sheet.head_line, name, "", reason, near)
    others = unknown[_MOST_COLUMNS:]
    if others:
        reason = f"{len(others)} more columns are not known and were not used, such as this"
        register.remarks.add(sheet.label, sheet.head_line, others[0], "", reason)


def _slip(name: str, missing: list[str]) -> str:
    from difflib import get_close_matches

    folded = {known.replace("_", ""): known for known in missing}
    near = get_close_matches(name.replace("_", ""), list(folded), n=1, cutoff=_ALIKE)
    return folded[near[0]] if near and len(name) > 2 else ""


def remark_lines(sheet: Sheet, register: Register) -> None:
    """Note lines above the head of the table.

    Parameters
    ----------
    sheet : Sheet
    register : Register
    """
    if sheet.above:
        reason = f"not read: {number_of(len(sheet.above), 'line')} above the head"
        register.remarks.add(sheet.label, sheet.head_line, "", sheet.above[0], reason)


def remark_sheets(sheet: Sheet, register: Register) -> None:
    """Note the other sheets of a workbook, and what of this one is read and not shown.

    Parameters
    ----------
    sheet : Sheet
    register : Register
    """
    for name in sheet.others:
        reason = "another sheet of the workbook, which was not read; choose one with sheet"
        register.remarks.add(sheet.label, None, "", name, reason)
    for told in sheet.hidden:
        reason = "not shown by a spreadsheet, and read and used like all others"
        register.remarks.add(sheet.label, None, "", told, reason)


def remark_files(files: Collection[Path], home: Path, register: Register) -> None:
    """Note files of a folder that are not read.

    Parameters
    ----------
    files : collection of Path
    home : Path
    register : Register
    """
    from difflib import get_close_matches

    for file in files:
        label = told_name(file.relative_to(home))
        what = "folder" if file.is_dir() else "file"
        reason = f"this {what} was not read; tables are CSV or XLSX, those of counts in statements/"
        near = get_close_matches(file.stem.lower(), list(TABLE_NAMES), n=1, cutoff=_ALIKE)
        hint = f"{near[0]}{file.suffix.lower()}" if near and file.parent == home else ""
        register.remarks.add(label, None, "", "", reason, hint)


def remark_sources(
    sheet: Sheet, texts: pd.Series, sources: Sequence[str], register: Register
) -> None:
    """Note sources of rows that are used, though no table lists them: each once.

    Parameters
    ----------
    sheet : Sheet
    texts : pandas.Series of str
        Index: lines.
    sources : sequence of str
        Ids that are known.
    register : Register
    """
    unknown = texts.dropna()
    unknown = unknown[~unknown.isin(sources)]
    nearest = nearest_each(unknown, sources)
    for text, near in nearest.items():
        lines = unknown.index[unknown.eq(text)]
        reason = (
            f"not an id in sources.csv; the rows that name it are used all the same: {len(lines)}"
        )
        register.remarks.add(sheet.label, sheet.line(lines[0]), "source", text, reason, near)


def remark_urls(sheet: Sheet, register: Register) -> None:
    """Note addresses of sources that no page can link.

    Parameters
    ----------
    sheet : Sheet
        Of sources.csv.
    register : Register
    """
    if "url" not in sheet.cells:
        return
    texts = sheet.cells["url"].str.strip()
    for line, text in texts[texts.ne("") & ~texts.str.match("https?://")].items():
        reason = "no address that starts with http:// or https://, so that no page links it"
        register.remarks.add(sheet.label, sheet.line(line), "url", text, reason)


def remark_own_counts(sheet: Sheet, rows: pd.DataFrame, register: Register) -> None:
    """Note rows in which a party counts its own acts.

    Parameters
    ----------
    sheet : Sheet
    rows : pandas.DataFrame
        Statements of the sheet.
    register : Register
    """
    own = rows["reporter"].eq(rows["accused"])
    count = int(own.sum())
    if count:
        first = rows.index[own][0]
        party = str(rows.at[first, "accused"])
        reason = f"reporter and accused are the same party in {count} rows, such as this"
        register.remarks.add(sheet.label, sheet.line(first), "accused", party, reason)


def remark_windows(sheet: Sheet, rows: pd.DataFrame, register: Register) -> None:
    """Note rows whose window is not known.

    Parameters
    ----------
    sheet : Sheet
    rows : pandas.DataFrame
        Statements of the sheet.
    register : Register
    """
    lacking = (rows["start"].isna() | rows["end"].isna()) & rows["cumulative_from"].isna()
    count = int(lacking.sum())
    if count:
        first = sheet.line(rows.index[lacking][0])
        without = number_of(count, "row")
        reason = f"{without} without a whole window, such as this one: compared with nothing"
        register.remarks.add(sheet.label, first, "start", "", reason)
