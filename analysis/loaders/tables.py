"""Tables kept by hand: CSV and XLSX in the encodings and dialects that spreadsheets write."""

import csv
import io
import re
from collections import defaultdict
from difflib import get_close_matches
from functools import cache
from pathlib import Path

import pandas as pd

from analysis import schema
from analysis.sectors import Names
from analysis.vocabulary.categories import CATEGORIES
from analysis.vocabulary.dates import read_time
from analysis.vocabulary.numbers import read_count

RAW = Path(__file__).resolve().parents[2] / "data" / "raw"
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class BadInput(ValueError):
    """A file that can't be read at all; names the file and what was expected."""


def read_cells(path):
    """Read a CSV or XLSX file as text cells with the line each stands on.

    Parameters
    ----------
    path : str or Path
        CSV with comma, semicolon or tab; UTF-8 with or without BOM, UTF-16, CP1251; or XLSX
        (first sheet).

    Returns
    -------
    pandas.DataFrame of str
        Cells stripped of outer blanks, "" where empty; index ``line`` counts from 1 with the header.

    Raises
    ------
    BadInput
        If the file is not there, is empty, is in none of the encodings, names a column twice, or has
        a row with more cells than the header.
    """
    path = Path(path)
    if not path.is_file():
        raise BadInput(f"{path}: no such file; expected a CSV or XLSX file")
    rows = _xlsx_rows(path) if path.suffix.lower() in (".xlsx", ".xlsm") else _csv_rows(path)
    rows = [(line, [str(cell).strip() for cell in cells]) for line, cells in rows]
    rows = [(line, cells) for line, cells in rows if any(cells)]
    if not rows:
        raise BadInput(f"{path}: the file is empty; expected a header and rows")
    header = [name.strip().casefold() for name in rows[0][1]]
    while header and not header[-1]:
        header.pop()
    double = next((name for name in header if header.count(name) > 1), None)
    if double is not None:
        raise BadInput(
            f"{path}, line {rows[0][0]}: column {double!r} stands twice; expected each column once"
        )
    width = len(header)
    for line, cells in rows[1:]:
        if any(cells[width:]):
            raise BadInput(
                f"{path}, line {line}: value {next(c for c in cells[width:] if c)!r} stands right of the last "
                f"column {header[-1]!r}; expected {width} cells (is a text with the separator not in quotes?)"
            )
    body = [(cells + [""] * width)[:width] for _, cells in rows[1:]]
    return pd.DataFrame(
        body,
        columns=header,
        dtype="str",
        index=pd.Index([line for line, _ in rows[1:]], name="line"),
    )


def decode(raw, path):
    """Return text bytes as text: UTF-8 with or without BOM, UTF-16 with BOM, or CP1251.

    Parameters
    ----------
    raw : bytes
    path : str or Path
        Named in the error.

    Returns
    -------
    str

    Raises
    ------
    BadInput
        If the bytes are in none of these encodings, or are no text.
    """
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "cp1251")
    for encoding in encodings:
        try:
            text = raw.decode(encoding)
            break
        except UnicodeDecodeError as error:
            problem = error
    else:
        raise BadInput(
            f"{path}, byte {problem.start}: not readable as {' or '.join(encodings)}; save the file as UTF-8"
        )
    if "\x00" in text:
        raise BadInput(f"{path}: holds NUL characters; expected text (UTF-8, UTF-16 or CP1251)")
    return text


def _csv_rows(path):
    text = decode(path.read_bytes(), path)
    first = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(",;\t", key=lambda mark: len(next(csv.reader([first], delimiter=mark), [])))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows, line = [], 1
    for cells in reader:
        rows.append((line, cells))
        line = reader.line_num + 1
    return rows


def _xlsx_rows(path):
    from zipfile import BadZipFile

    import openpyxl

    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except (BadZipFile, KeyError, ValueError) as error:
        raise BadInput(f"{path}: not an XLSX workbook ({error}); save it as XLSX or CSV") from None
    sheet = book.worksheets[0]
    rows = []
    for line, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
        rows.append((line, [_cell_text(cell) for cell in cells]))
    book.close()
    return rows


def _cell_text(cell):
    if cell is None:
        return ""
    if hasattr(cell, "isoformat"):
        text = cell.isoformat()
        return text.removesuffix("T00:00:00")
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


@cache
def names(table, folder=RAW):
    """Return the names of sectors or parties kept in a folder.

    Parameters
    ----------
    table : {"sectors", "parties"}
    folder : Path

    Returns
    -------
    Names
    """
    frame = read_cells(Path(folder) / f"{table}.csv")
    return Names(frame, frame.columns[0])


class Rejects:
    """Rows that can't be used, collected with their place and the reason."""

    def __init__(self):
        self.rows = []

    def add(self, file, line, column, value, reason, nearest=""):
        """Note one row."""
        self.rows.append((str(file), line, column, str(value), reason, nearest))

    def add_all(self, file, faults):
        """Note each row once, with its first fault in place and the others in the reason."""
        for line in sorted(faults):
            (column, value, reason, nearest), *others = faults[line]
            more = [
                f"column {name}, value {text!r}: {why}{f' (nearest: {near})' if near else ''}"
                for name, text, why, near in others
            ]
            self.add(file, line, column, value, "; also ".join([reason, *more]), nearest)

    def table(self):
        """Return what was collected as the rejects table."""
        frame = pd.DataFrame(self.rows, columns=schema.REJECTS.names)
        return schema.conform(frame.replace({"": None}), schema.REJECTS)


def _column(cells, name):
    return cells[name] if name in cells.columns else pd.Series("", index=cells.index, dtype="str")


class _Parsed:
    """Cells of one column turned into values, each distinct cell read once."""

    def __init__(self, texts, read):
        self.good, self.bad = {}, {}
        for text in pd.unique(texts):
            try:
                self.good[text] = read(text)
            except KeyError as error:
                self.bad[text] = (
                    str(error.args[0]),
                    ", ".join(error.args[1]) if len(error.args) > 1 else "",
                )
            except ValueError as error:
                self.bad[text] = (str(error), "")


def parse_statements(cells, file, rejects, *, sectors, parties, sources, ceasefires):
    """Turn text cells into statements; rows that can't be used go to the rejects.

    Parameters
    ----------
    cells : pandas.DataFrame of str
        What ``read_cells`` returned.
    file : str
        Name of the file in the rejects.
    rejects : Rejects
        Receives one entry a row that can't be used.
    sectors, parties : Names
    sources, ceasefires : sequence of str
        Ids that are known.

    Returns
    -------
    pandas.DataFrame
        Statements without the columns of their source; rows in = rows returned + rows rejected.

    Raises
    ------
    BadInput
        If a column that no row can do without is missing; names it and the nearest one found.
    """
    _need(cells, file, ("reporter", "accused", "category", "value", "source"))
    zone = _column(cells, "tz")
    where = _column(cells, "sector_said").where(
        _column(cells, "sector_said") != "", _column(cells, "sector")
    )
    bad = defaultdict(list)
    out = pd.DataFrame(index=cells.index)
    out["statement_id"] = _ids(cells, file)

    def take(column, texts, read, *, empty=None, hint=""):
        parsed = _Parsed(texts[texts != ""], read)
        for line, text in texts[texts.isin(list(parsed.bad))].items():
            reason, near = parsed.bad[text]
            bad[line].append((column, text, reason + hint, near))
        values = texts.map(parsed.good)
        if empty is not None:
            for line in texts.index[texts == ""]:
                bad[line].append((column, "", empty, ""))
        return values

    new_party = "; one that counts or is accused by itself has a line of its own in parties.csv"
    out["reporter"] = take(
        "reporter",
        cells["reporter"],
        parties.resolve,
        empty="the party that counts is not given",
        hint=new_party,
    )
    out["accused"] = take(
        "accused",
        cells["accused"],
        parties.resolve,
        empty="the party whose conduct is counted is not given",
        hint=new_party,
    )
    out["speaker"] = _column(cells, "speaker")
    said = _column(cells, "category_said")
    out["category_said"] = said.where(said != "", cells["category"])
    out["category"] = take("category", cells["category"], _category, empty="no category is given")
    out["subset_of"] = take("subset_of", _column(cells, "subset_of"), _category)
    out["sector_said"] = where
    out["sector"] = take(
        "sector",
        where,
        sectors.resolve,
        empty="no sector is given; 'all' stands for the whole front",
        hint="; a new one needs a line in sectors.csv",
    )
    for name, closing in (("start", False), ("end", True), ("cumulative_from", False)):
        texts = _column(cells, name)
        # the zone belongs to the time: the same cell under another zone is another moment
        joined = (texts + "\t" + zone).where(texts != "", "")
        parsed = _Parsed(joined[joined != ""], lambda both, closing=closing: _moment(both, closing))
        for line, both in joined[joined.isin(list(parsed.bad))].items():
            bad[line].append((name, texts[line], *parsed.bad[both]))
        out[name] = joined.map(parsed.good)
    out["value"], out["qualifier"] = _values(cells, bad)
    out["reading"] = _column(cells, "reading")
    out["ceasefire"] = _column(cells, "ceasefire")
    out["source"] = cells["source"]
    for line in cells.index[cells["source"] == ""]:
        bad[line].append(
            ("source", "", "no source is given; a figure without a source can't be traced", "")
        )
    address = cells["source"].str.match(r"https?://[^/\s]+")
    _among(
        "source",
        cells["source"],
        sources,
        "not an id in sources.csv, nor an address that starts with http:// or https://",
        bad,
        ~address,
    )
    _among(
        "ceasefire",
        out["ceasefire"],
        ceasefires,
        "not an id in ceasefires.csv; give the truce a line there, or correct the id",
        bad,
    )
    for name in ("start", "end", "cumulative_from"):
        out[name] = pd.to_datetime(out[name], utc=True).astype(schema.TIME)
    for line in out.index[(out["start"] >= out["end"]).fillna(False)]:
        bad[line].append(
            (
                "end",
                _column(cells, "end")[line],
                "the window ends before it starts, or is empty",
                "",
            )
        )
    for line in out.index[out["statement_id"].duplicated(keep="first")]:
        bad[line].append(
            ("statement_id", out.at[line, "statement_id"], "the id stands twice in the file", "")
        )
    rejects.add_all(file, bad)
    return out.drop(index=list(bad))


def _among(column, texts, known, reason, bad, where=True):
    """Note the rows whose id is not among the known ones."""
    for line, text in texts[(texts != "") & ~texts.isin(known) & where].items():
        near = get_close_matches(text, list(known), n=1, cutoff=0.5)
        bad[line].append((column, text, reason, *(near or [""])))


def _values(cells, bad):
    qualifier = _column(cells, "qualifier").str.casefold()
    counts, hedges = {}, {}
    for text in pd.unique(cells["value"]):
        try:
            read = read_count(text) if text else None
        except ValueError as error:
            for line in cells.index[cells["value"] == text]:
                bad[line].append(("value", text, str(error), ""))
            continue
        counts[text], hedges[text] = (read.value, read.qualifier) if read else (None, "")
    value = cells["value"].map(counts).astype("Int64")
    worded = cells["value"].map(hedges).fillna("")
    for line in cells.index[(cells["value"] == "") & ~qualifier.isin(["dozens", "hundreds"])]:
        bad[line].append(
            ("value", "", "no number is given; write 0 only where the source says none", "")
        )
    for line in cells.index[(qualifier != "") & ~qualifier.isin(schema.QUALIFIERS)]:
        near = get_close_matches(qualifier[line], schema.QUALIFIERS, n=1)
        bad[line].append(
            (
                "qualifier",
                qualifier[line],
                f"not a known qualifier; known: {', '.join(schema.QUALIFIERS)}",
                *(near or [""]),
            )
        )
    clash = qualifier.isin(schema.QUALIFIERS) & ~worded.isin(["", "exact"]) & (worded != qualifier)
    for line in cells.index[clash]:
        bad[line].append(
            (
                "qualifier",
                qualifier[line],
                f"the value {cells.at[line, 'value']!r} is itself worded {worded[line]!r}",
                "",
            )
        )
    return value, qualifier.where(qualifier != "", worded.where(worded != "", "exact"))


def _need(cells, file, columns):
    for name in columns:
        if name not in cells.columns:
            near = get_close_matches(name, list(cells.columns), n=1)
            hint = f"; is it {near[0]!r}?" if near else ""
            raise BadInput(
                f"{file}, line 1: column {name!r} is missing{hint} Found: {', '.join(cells.columns)}. "
                f"Expected at least: {', '.join(columns)}"
            )


def _ids(cells, file):
    given = _column(cells, "statement_id")
    stem = Path(str(file)).stem
    made = pd.Series([f"{stem}:{line}" for line in cells.index], index=cells.index, dtype="str")
    return given.where(given != "", made)


def _category(text):
    folded = re.sub(r"[\s-]+", "_", text.strip().casefold())
    if folded in CATEGORIES:
        return folded
    raise KeyError(
        f"{text!r} is not a known category",
        tuple(get_close_matches(folded, CATEGORIES, n=3, cutoff=0.5)),
    )


def _moment(both, closing):
    text, _, zone = both.partition("\t")
    if _DATE.fullmatch(text):
        if not zone:
            raise ValueError(
                "a day without a zone; give the column tz, such as Europe/Kyiv, or a time with its offset"
            )
        # a day stands for the whole of it: the window closes when the day does
        day = pd.Timestamp(text) + pd.Timedelta(days=1 if closing else 0)
        return read_time(day.strftime("%Y-%m-%dT%H:%M"), tz=zone)
    return read_time(text, tz=zone or None)


def parse_ceasefires(cells, file, rejects):
    """Turn text cells into ceasefires; rows that can't be used go to the rejects.

    Parameters
    ----------
    cells : pandas.DataFrame of str
    file : str
    rejects : Rejects

    Returns
    -------
    pandas.DataFrame
        The ceasefires table.

    Raises
    ------
    BadInput
        If a column is missing.
    """
    _need(cells, file, ("ceasefire", "name", "start", "end", "tz", "scope", "source"))
    out = pd.DataFrame({name: _column(cells, name) for name in schema.CEASEFIRES.names})
    bad = defaultdict(list)
    zone = cells["tz"]
    for name, closing in (("start", False), ("start_alternative", False), ("end", True)):
        moments = {}
        for line, text in out[name].items():
            try:
                moments[line] = _moment(f"{text}\t{zone[line]}", closing) if text else pd.NaT
            except ValueError as error:
                bad[line].append((name, text, str(error), ""))
        out[name] = pd.to_datetime(
            pd.Series(moments, dtype="object").reindex(out.index), utc=True
        ).astype(schema.TIME)
    scopes = next(c.among for c in schema.CEASEFIRES.columns if c.name == "scope")
    for line, scope in out["scope"].items():
        if scope not in scopes:
            bad[line].append(("scope", scope, f"not a known scope; known: {', '.join(scopes)}", ""))
    for line in out.index[cells["start"] == ""]:
        bad[line].append(("start", "", "a truce without a start has no window", ""))
    for line in out.index[(out["start"] >= out["end"]).fillna(False)]:
        bad[line].append(("end", cells.at[line, "end"], "the truce ends before it starts", ""))
    for line in out.index[out["ceasefire"].duplicated() | (out["ceasefire"] == "")]:
        bad[line].append(
            ("ceasefire", out.at[line, "ceasefire"], "the id stands twice or is empty", "")
        )
    rejects.add_all(file, bad)
    return schema.conform(blank_to_missing(out.drop(index=list(bad))), schema.CEASEFIRES)


def parse_plain(cells, file, table):
    """Turn text cells into one of the small hand-kept tables.

    Parameters
    ----------
    cells : pandas.DataFrame of str
    file : str
    table : schema.Table

    Returns
    -------
    pandas.DataFrame

    Raises
    ------
    BadInput
        If a column is missing or a cell is not what the schema says: these tables are small, and the
        others rest on them.
    """
    _need(cells, file, [column.name for column in table.columns if column.required])
    out = pd.DataFrame({column.name: _column(cells, column.name) for column in table.columns})
    for column in table.columns:
        if column.dtype == schema.TIME:
            out[column.name] = pd.to_datetime(
                out[column.name].replace("", None), utc=True, format="%Y-%m-%d"
            ).astype(schema.TIME)
        elif column.dtype == schema.NUMBER:
            numbers = pd.to_numeric(out[column.name].replace("", None), errors="coerce")
            wrong = out.index[numbers.isna() & (out[column.name] != "")]
            if len(wrong):
                raise BadInput(
                    f"{file}, line {wrong[0]}, column {column.name}: value {out.at[wrong[0], column.name]!r}; expected a number"
                )
            out[column.name] = numbers
    try:
        return schema.conform(blank_to_missing(out), table)
    except ValueError as error:
        raise BadInput(f"{file}: {error}") from None


def blank_to_missing(frame):
    """Return a frame whose empty text cells are missing.

    Parameters
    ----------
    frame : pandas.DataFrame

    Returns
    -------
    pandas.DataFrame
    """
    out = frame.copy()
    for name in out.columns:
        if pd.api.types.is_string_dtype(out[name]):
            out[name] = out[name].where(out[name] != "", None)
    return out
