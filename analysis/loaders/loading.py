"""From files to a conflict and what was said in it: every source, corrected and checked."""

from pathlib import Path

import pandas as pd

from analysis import schema
from analysis.conflict import Conflict
from analysis.loaders.acts import category_table, own_acts, parse_categories
from analysis.loaders.building import build_conflict, ceasefire_table, make_truces, truce_names
from analysis.loaders.ceasefires import Truces, parse_ceasefires
from analysis.loaders.data import Data
from analysis.loaders.defaults import zone_of
from analysis.loaders.faults import BadInput, Faults
from analysis.loaders.folders import SETTINGS, Folder
from analysis.loaders.joining import join_statements
from analysis.loaders.naming import find_parties, find_sectors, find_translations
from analysis.loaders.opening import Opened, Progress, SmallTables, open_small, open_statements
from analysis.loaders.plan import Given, make_plan
from analysis.loaders.register import Register
from analysis.loaders.relations import check_crosswalk
from analysis.loaders.remarks import remark_own_counts, remark_sources, remark_windows
from analysis.loaders.statements import Known, filled, parse_statements
from analysis.loaders.tables import refused_rows


def load(
    path: str | Path | None = None,
    *,
    extra: Given = (),
    encoding: str | None = None,
    sheet: str | None = None,
    progress: Progress | None = None,
) -> Data:
    """Load a conflict: what was said in it and what belongs to that, corrected and checked.

    Parameters
    ----------
    path : str or Path, optional
        The id of a bundled conflict (see ``conflicts``); a folder laid out like one; or a file or
        folder of statements alone, which is then read beside the bundled conflict. The bundled
        conflict by default.
    extra : str, Path or sequence of them, optional
        Further files of statements, read beside those of the conflict.
    encoding : str, optional
        Of CSV files that are not UTF-8 and don't say what they are, such as "cp1251".
    sheet : str, optional
        Sheet of workbooks; the first one by default.
    progress : callable, optional
        Wraps the list of files to read, such as ``tqdm.tqdm``.

    Returns
    -------
    Data
        Tables as declared in ``analysis.schema``. ``rejects`` lists each row that could not be
        used with its file, line, column, value, reason and nearest known name; ``books`` has as
        many rows used and rejected as there are lines in each file.

    Raises
    ------
    BadInput
        If a file can't be read at all, or a correction no longer matches.

    Examples
    --------
    >>> data = load("line_of_control")
    >>> data
    Data of line_of_control: 28 statements of 3 sources, 1 ceasefires, 0 rows rejected
    >>> data.conflict.tz, list(data.conflict.truces)
    ('Asia/Kolkata', ['loc_2021'])
    """
    plan = make_plan(path, extra)
    asked = {"encoding": encoding, "sheet": sheet}
    register = Register()
    small = open_small(plan.folder, register)
    files = open_statements(plan, small, asked, register, progress)
    return _together(plan.folder, small, files, register)


def load_conflict(path: str | Path | None = None) -> Conflict:
    """Load a conflict alone: its parties, sectors and truces, without what was said in it.

    Parameters
    ----------
    path : str or Path, optional
        The id of a bundled conflict, or a folder; the bundled conflict by default.

    Returns
    -------
    Conflict

    Raises
    ------
    BadInput
        If a table can't be read.
    """
    plan = make_plan(path, ())
    register = Register()
    small = open_small(plan.folder, register)
    return _together(plan.folder, small, [], register).conflict


def _together(folder: Folder, small: SmallTables, files: list[Opened], register: Register) -> Data:
    rows = [_readable(file) for file in files]
    tz = _zone(folder, small, rows)
    sources = small.table(schema.SOURCES)
    ids = None if "sources" not in small.parsed else list(sources["source"])
    refused_sources = _refused_sources(small)
    truces = _truces(small, tz, ids, refused_sources, register)
    parties = find_parties(small.parsed.get("parties"), rows, small.languages)
    sectors = find_sectors(small.parsed.get("sectors"), rows, small.languages, folder.settings)
    categories = parse_categories(small.parsed.get("categories"))
    crosswalk = check_crosswalk(small.parsed.get("crosswalk"), sectors.names.ids)
    _remark_relations(small, ids, register)
    known = Known(
        parties=parties.names,
        sectors=sectors.names,
        categories=categories,
        sources=None if ids is None else frozenset(ids),
        ceasefires=tuple(truces.table["ceasefire"]),
        tz=tz,
        refused={**refused_sources, **truces.refused},
    )
    parts = [(file.sheet, _parsed(file, known, register)) for file in files]
    _close_small(small, register)
    statements, places = join_statements(parts, sources, tz, register)
    statements, categories, worded = own_acts(statements, categories)
    translations = find_translations(small.parsed.get("translations"))
    acts, act_names = category_table(
        small.parsed.get("categories"), categories, worded, small.languages, translations
    )
    names = _truce_names(small, truces)
    conflict = build_conflict(
        folder,
        tz=tz,
        languages=small.languages,
        parties=parties,
        sectors=sectors,
        crosswalk=crosswalk,
        truces=make_truces(truces.table, names, folder.id, categories),
        categories=categories,
        printed=[names, act_names],
        translations=translations,
        refused=truces.refused,
    )
    return Data(
        conflict=conflict,
        statements=schema.conform(statements, schema.STATEMENTS),
        ceasefires=ceasefire_table(truces.table, names),
        sectors=sectors.table,
        crosswalk=crosswalk,
        sources=schema.conform(sources, schema.SOURCES),
        parties=parties.table,
        corrections=schema.conform(small.table(schema.CORRECTIONS), schema.CORRECTIONS),
        categories=acts,
        rejects=register.rejects.table(),
        remarks=register.remarks.table(),
        places=places,
        books=register.books(),
    )


def _remark_relations(small: SmallTables, sources: list[str] | None, register: Register) -> None:
    if sources is not None and "crosswalk" in small.parsed:
        sheet, table = small.sheets["crosswalk"], small.parsed["crosswalk"].table
        used = table.drop(index=small.parsed["crosswalk"].faults.lines, errors="ignore")
        remark_sources(sheet, used["source"], sources, register)


def _readable(file: Opened) -> pd.DataFrame:
    """Cells of the lines that have no fault so far: only these name parties and sectors."""
    cells = file.sheet.faults.without(file.sheet.cells)
    return filled(cells, file.rules)


def _zone(folder: Folder, small: SmallTables, rows: list[pd.DataFrame]) -> str:
    truces = None if small.truces is None else small.truces.sheet.cells
    try:
        return zone_of(folder.settings.get("zone", ""), truces, rows)
    except ValueError as error:
        raise BadInput(f"{SETTINGS}: {error}") from None


def _truces(
    small: SmallTables,
    tz: str,
    sources: list[str] | None,
    refused: dict[str, str],
    register: Register,
) -> Truces:
    if small.truces is None:
        return Truces(schema.empty(schema.CEASEFIRES), {}, Faults())
    sheet, rules, rows_in = small.truces.sheet, small.truces.rules, small.truces.rows_in
    truces = parse_ceasefires(sheet, tz=tz, sources=sources, order=rules.days, refused=refused)
    register.close(sheet, "ceasefires", rows_in, len(truces.table))
    return truces


def _refused_sources(small: SmallTables) -> dict[str, str]:
    sheet = small.sheets.get("sources")
    return {} if sheet is None else refused_rows(sheet, "source")


def _truce_names(small: SmallTables, truces: Truces) -> dict[str, dict[str, str]]:
    empty = pd.DataFrame(index=truces.table.index)
    cells = empty if small.truces is None else small.truces.sheet.cells
    return truce_names(cells, truces.table, small.languages)


def _parsed(file: Opened, known: Known, register: Register) -> pd.DataFrame:
    rows = parse_statements(file.sheet, file.rules, known)
    register.close(file.sheet, "statements", file.rows_in, len(rows))
    remark_windows(file.sheet, rows, register)
    remark_own_counts(file.sheet, rows, register)
    return rows


def _close_small(small: SmallTables, register: Register) -> None:
    for name, sheet in small.sheets.items():
        refused = set(sheet.faults.lines)
        used = [line for line in sheet.cells.index if line not in refused]
        register.close(sheet, name, len(sheet.cells), len(used))
