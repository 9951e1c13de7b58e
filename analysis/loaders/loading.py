"""From files to a conflict and what was said in it: every source, corrected and checked."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from analysis import schema
from analysis.loaders.acts import category_table, own_acts, parse_categories
from analysis.loaders.building import (
    build_conflict,
    ceasefire_table,
    make_truces,
    scheme_words,
    truce_names,
)
from analysis.loaders.ceasefires import NEEDED as TRUCE_NEEDED
from analysis.loaders.ceasefires import Truces, parse_ceasefires
from analysis.loaders.corrections import apply_corrections
from analysis.loaders.data import Data
from analysis.loaders.defaults import languages_of, zone_of
from analysis.loaders.faults import BadInput, Faults
from analysis.loaders.folders import (
    SETTINGS,
    Folder,
    bundled,
    conflicts,
    default_conflict,
    is_conflict,
    open_folder,
    read_blocks,
    statement_files,
)
from analysis.loaders.joining import join_statements
from analysis.loaders.naming import Named, find_parties, find_sectors
from analysis.loaders.register import Register
from analysis.loaders.relations import check_crosswalk
from analysis.loaders.remarks import remark_columns, remark_files, remark_sheets, remark_windows
from analysis.loaders.rules import Rules, rules_for
from analysis.loaders.sheets import Sheet, read_sheet
from analysis.loaders.statements import KNOWN, Known, filled, parse_statements
from analysis.loaders.statements import NEEDED as STATEMENT_NEEDED
from analysis.loaders.tables import NAME_TABLES, Small, is_language, parse_small
from analysis.loaders.wide import unpivot

Progress = Callable[[Iterable], Iterable]
_SMALL = (
    schema.SECTORS,
    schema.CROSSWALK,
    schema.SOURCES,
    schema.PARTIES,
    schema.CATEGORIES,
    schema.CORRECTIONS,
)


def load(
    path: str | Path | None = None,
    *,
    extra: str | Path | Sequence[str | Path] = (),
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
        Tables as declared in ``analysis.schema``. ``rejects`` lists each row that could not be used
        with its file, line, column, value, reason and nearest known name; ``books`` has as many rows
        used and rejected as there are lines in each file.

    Raises
    ------
    BadInput
        If a file can't be read at all, or a correction no longer matches.
    """
    plan = _plan(path, extra)
    asked = {"encoding": encoding, "sheet": sheet}
    register = Register()
    tables = _Tables.read(plan.folder, register)
    files = _read_files(plan, tables, asked, register, progress)
    return _together(plan.folder, tables, files, register)


@dataclass(frozen=True, slots=True)
class _Plan:
    """The conflict's folder, its own files of statements, and those beside them."""

    folder: Folder
    own: tuple[Path, ...]
    more: tuple[Path, ...]


def _plan(path: str | Path | None, extra: str | Path | Sequence[str | Path]) -> _Plan:
    given = [extra] if isinstance(extra, (str, Path)) else list(extra)
    more = [file for one in given for file in _tables_of(Path(one).expanduser())]
    if path is not None and not isinstance(path, (str, Path)):
        raise TypeError(f"load takes an id, a path or nothing; got a {type(path).__name__}")
    home = _home(path)
    if home is None:
        alone = _tables_of(Path(str(path)).expanduser())
        folder = open_folder(bundled() / default_conflict())
        return _Plan(folder, (), (*alone, *more))
    folder = open_folder(home)
    return _Plan(folder, folder.statements, tuple(more))


def _home(path: str | Path | None) -> Path | None:
    """Return the conflict's folder; None where the path is one of statements alone."""
    if path is None:
        return bundled() / default_conflict()
    place = Path(path).expanduser()
    if place.is_dir() and is_conflict(place):
        return place
    if place.exists():
        return None
    if str(path) in conflicts():
        return bundled() / str(path)
    known = ", ".join(conflicts())
    raise BadInput(f"{path}: no such file or folder, and no bundled conflict; known: {known}")


def _tables_of(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    files, _ = statement_files(path)
    if not files:
        raise BadInput(f"{path}: no CSV or XLSX file in the folder")
    return files


@dataclass(frozen=True, slots=True)
class _Tables:
    """The small tables of a folder: their cells, and what was read in them."""

    sheets: dict[str, Sheet]
    parsed: dict[str, Small]
    truces: Sheet | None
    languages: tuple[str, ...]

    @classmethod
    def read(cls, folder: Folder, register: Register) -> "_Tables":
        """Read the small tables; those that the folder lacks are left out."""
        sheets = {}
        for table in _SMALL:
            needed = [table.key[0]]
            sheet = _small_sheet(folder, table, needed)
            if sheet is not None:
                sheets[table.name] = sheet
        truces = _small_sheet(folder, schema.CEASEFIRES, TRUCE_NEEDED)
        everything = {**sheets, **({"ceasefires": truces} if truces else {})}
        named = [sheet.cells for name, sheet in everything.items() if name in NAME_TABLES]
        languages = languages_of(folder.settings, named)
        for name, sheet in everything.items():
            remark_columns(sheet, _known(name), register, used=_language_heads(name, sheet))
            remark_sheets(sheet, register)
        parsed = {
            table.name: parse_small(sheets[table.name], table, languages)
            for table in _SMALL
            if table.name in sheets
        }
        remark_files(folder.ignored, folder.path, register)
        return cls(sheets, parsed, truces, languages)

    def table(self, spec: schema.Table) -> pd.DataFrame:
        """Return a small table by its lines; one of no rows where there is none."""
        if spec.name in self.parsed:
            return self.parsed[spec.name].table
        return schema.empty(spec)


def _known(name: str) -> list[str]:
    return schema.TABLES[name].names


def _language_heads(name: str, sheet: Sheet) -> list[str]:
    if name not in NAME_TABLES:
        return []
    return [head for head in sheet.heads if is_language(head)]


def _small_sheet(folder: Folder, table: schema.Table, needed: Sequence[str]) -> Sheet | None:
    file = folder.table(table)
    if file is None:
        return None
    rules = rules_for(file, file.name, [], SETTINGS, {})
    return read_sheet(file, file.name, rules, known=table.names, needed=needed)


@dataclass(frozen=True, slots=True)
class _File:
    """A file of statements: its cells as they are to be read, and how many rows it holds."""

    sheet: Sheet
    rules: Rules
    rows_in: int


def _read_files(
    plan: _Plan,
    tables: _Tables,
    asked: Mapping[str, str | None],
    register: Register,
    progress: Progress | None,
) -> list[_File]:
    corrections = tables.table(schema.CORRECTIONS)
    home = plan.folder.path
    files = [(file, file.relative_to(home).as_posix(), True) for file in plan.own]
    files += [(file, label, False) for file, label in _labels(plan.more)]
    blocks = read_blocks(plan.folder.settings)
    out, used = [], set()
    for file, label, own in progress(files) if progress else files:
        rules = rules_for(file, label, blocks if own else [], SETTINGS, asked)
        sheet = read_sheet(file, label, rules, known=KNOWN, needed=STATEMENT_NEEDED)
        if own:
            sheet, hit = _corrected(sheet, corrections, "statements", register)
            used |= hit
        remark_columns(sheet, KNOWN, register, used=_wide_heads(sheet, rules))
        remark_sheets(sheet, register)
        long = unpivot(sheet, rules)
        rows_in = len(long.cells) + _left(sheet, long)
        out.append(_File(long, rules, rows_in))
    if tables.truces is not None:
        _, hit = _corrected(tables.truces, corrections, "ceasefires", Register())
        used |= hit
    if plan.own:
        _check_used(corrections, used)
    return out


def _left(sheet: Sheet, long: Sheet) -> int:
    """Lines that were not made long, since they have faults."""
    return len(sheet.faults.lines) if long is not sheet else 0


def _labels(files: Iterable[Path]) -> list[tuple[Path, str]]:
    """Name files by themselves; those of one name with their folders."""
    names = [file.name for file in files]
    return [(file, file.name if names.count(file.name) == 1 else file.as_posix()) for file in files]


def _wide_heads(sheet: Sheet, rules: Rules) -> list[str]:
    if rules.wide is None:
        return []
    named = [*rules.wide.columns, *rules.wide.skip]
    return named if rules.wide.columns else list(sheet.heads)


def _corrected(
    sheet: Sheet, corrections: pd.DataFrame, table: str, register: Register
) -> tuple[Sheet, set[str]]:
    key = schema.TABLES[table].key[0]
    done = apply_corrections(sheet.cells, corrections, table, key, sheet.label)
    for line, row, reason in done.dropped:
        register.leave_out(sheet.label, table, line, row, reason)
    faults = _without(sheet.faults, [line for line, _, _ in done.dropped])
    return Sheet(
        sheet.label, done.cells, sheet.heads, faults, sheet.head_line, sheet.others
    ), done.used


def _without(faults: Faults, lines: list[int]) -> Faults:
    if not lines:
        return faults
    out = Faults()
    for line, told in faults.items():
        if line not in lines:
            for fault in told:
                out.add(line, *fault)
    return out


def _check_used(corrections: pd.DataFrame, used: set[str]) -> None:
    unused = corrections[~corrections["correction"].isin(used)]
    if len(unused):
        first = unused.iloc[0]
        raise BadInput(
            f"corrections.csv, {first['correction']}: no row {first['row']!r} in "
            f"{first['table']}; drop the correction or mend its row"
        )


def _together(folder: Folder, tables: _Tables, files: list[_File], register: Register) -> Data:
    rows = [filled(file.sheet.cells, file.rules) for file in files]
    tz = _zone(folder, tables, rows)
    sources = tables.table(schema.SOURCES)
    ids = None if "sources" not in tables.parsed else list(sources["source"])
    truces = _truces(tables, tz, ids, register)
    words = scheme_words(folder.settings)
    parties = find_parties(tables.parsed.get("parties"), rows, tables.languages)
    sectors = find_sectors(tables.parsed.get("sectors"), rows, tables.languages, words)
    categories = parse_categories(tables.parsed.get("categories"))
    crosswalk = check_crosswalk(tables.parsed.get("crosswalk"), sectors.names.ids, ids)
    known = Known(
        parties=parties.names,
        sectors=sectors.names,
        categories=categories,
        sources=None if ids is None else frozenset(ids),
        ceasefires=tuple(truces.table["ceasefire"]),
        refused=truces.refused,
        tz=tz,
    )
    parts = [(file.sheet, _parsed(file, known, register)) for file in files]
    _close_small(tables, register)
    statements = join_statements(parts, sources, tz, register)
    statements, categories, worded = own_acts(statements, categories)
    acts, act_names = category_table(
        tables.parsed.get("categories"), categories, worded, tables.languages
    )
    names = _truce_names(tables, truces)
    conflict = build_conflict(
        folder,
        tz=tz,
        languages=tables.languages,
        parties=parties,
        sectors=sectors,
        crosswalk=crosswalk,
        truces=make_truces(truces.table, names, folder.id, categories),
        categories=categories,
        printed=[names, act_names],
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
        corrections=schema.conform(tables.table(schema.CORRECTIONS), schema.CORRECTIONS),
        categories=acts,
        rejects=register.rejects.table(),
        remarks=register.remarks.table(),
        books=register.books(),
    )


def _zone(folder: Folder, tables: _Tables, rows: list[pd.DataFrame]) -> str:
    truces = None if tables.truces is None else tables.truces.cells
    try:
        return zone_of(folder.settings.get("zone", ""), truces, rows)
    except ValueError as error:
        raise BadInput(f"{SETTINGS}: {error}") from None


def _truces(tables: _Tables, tz: str, sources: list[str] | None, register: Register) -> Truces:
    if tables.truces is None:
        return Truces(schema.empty(schema.CEASEFIRES), {}, Faults())
    corrections = tables.table(schema.CORRECTIONS)
    sheet, _ = _corrected(tables.truces, corrections, "ceasefires", register)
    truces = parse_ceasefires(sheet, tz=tz, sources=sources, order=None)
    register.close(sheet, "ceasefires", len(sheet.cells), len(truces.table))
    return truces


def _truce_names(tables: _Tables, truces: Truces) -> dict[str, dict[str, str]]:
    cells = pd.DataFrame(index=truces.table.index) if tables.truces is None else tables.truces.cells
    return truce_names(cells, truces.table, tables.languages)


def _parsed(file: _File, known: Known, register: Register) -> pd.DataFrame:
    rows = parse_statements(file.sheet, file.rules, known)
    register.close(file.sheet, "statements", file.rows_in, len(rows))
    remark_windows(file.sheet, rows, register)
    return rows


def _close_small(tables: _Tables, register: Register) -> None:
    for name, sheet in tables.sheets.items():
        refused = set(sheet.faults.lines)
        used = [line for line in sheet.cells.index if line not in refused]
        register.close(sheet, name, len(sheet.cells), len(used))
