"""The files of a load opened: cells as typed, corrected, long where they were wide."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from typing import Any

import pandas as pd

from analysis import schema
from analysis.loaders.ceasefires import NEEDED as TRUCE_NEEDED
from analysis.loaders.corrections import apply_corrections
from analysis.loaders.defaults import languages_of
from analysis.loaders.faults import BadInput, Faults
from analysis.loaders.folders import SETTINGS, Folder, read_blocks
from analysis.loaders.plan import Plan
from analysis.loaders.register import Register
from analysis.loaders.remarks import (
    remark_columns,
    remark_files,
    remark_lines,
    remark_sheets,
    remark_urls,
)
from analysis.loaders.rules import Rules, check_files, rules_for
from analysis.loaders.sheets import Sheet, read_sheet
from analysis.loaders.statements import KNOWN, NEEDED, file_stem
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
    schema.TRANSLATIONS,
)
# of the rules for all files, those that small tables are read by too
_GENERAL = ("days", "encoding", "separator")


@dataclass(frozen=True, slots=True)
class Opened:
    """A file: its cells as they are to be read, how, and how many rows it holds."""

    sheet: Sheet
    rules: Rules
    rows_in: int


@dataclass(frozen=True, slots=True)
class SmallTables:
    """The small tables of a folder: their cells, and what was read in them.

    Attributes
    ----------
    sheets : mapping of str to Sheet
    parsed : mapping of str to Small
        By the name of the table; those that the folder lacks are not there.
    truces : Opened or None
        ceasefires.csv, corrected.
    corrected : frozenset of str
        Corrections that found their row in it.
    languages : tuple of str
    """

    sheets: Mapping[str, Sheet]
    parsed: Mapping[str, Small]
    truces: Opened | None
    corrected: frozenset[str]
    languages: tuple[str, ...]

    def table(self, spec: schema.Table) -> pd.DataFrame:
        """Return a small table by its lines; one of no rows where there is none."""
        if spec.name in self.parsed:
            return self.parsed[spec.name].table
        return schema.empty(spec)


def open_small(folder: Folder, register: Register) -> SmallTables:
    """Read the small tables of a folder.

    Parameters
    ----------
    folder : Folder
    register : Register

    Returns
    -------
    SmallTables

    Raises
    ------
    BadInput
        If a file can't be read, or lacks a column that has no default.
    """
    opened = {}
    for table in _SMALL:
        one = _open_one(folder, table, [table.key[0]])
        if one is not None:
            opened[table.name] = one
    truces = _open_one(folder, schema.CEASEFIRES, TRUCE_NEEDED)
    everything = dict(opened)
    if truces is not None:
        everything["ceasefires"] = truces
    for name, one in everything.items():
        _remark(one.sheet, schema.TABLES[name].names, register, _language_heads(name, one.sheet))
    remark_files(folder.ignored, folder.path, register)
    languages = _languages(folder, everything)
    parsed = {
        table.name: parse_small(
            opened[table.name].sheet, table, languages, opened[table.name].rules
        )
        for table in _SMALL
        if table.name in opened
    }
    if "sources" in opened:
        remark_urls(opened["sources"].sheet, register)
    sheets = {name: one.sheet for name, one in opened.items()}
    used: frozenset[str] = frozenset()
    if truces is not None and "corrections" in parsed:
        sheet, hit = _corrected(truces.sheet, parsed["corrections"].table, "ceasefires", register)
        truces, used = Opened(sheet, truces.rules, len(sheet.cells)), frozenset(hit)
    return SmallTables(sheets, parsed, truces, used, languages)


def _languages(folder: Folder, opened: Mapping[str, Opened]) -> tuple[str, ...]:
    """Languages of names, then those that only translations are in."""
    texts = schema.TRANSLATIONS.name
    named = [name for name in opened if name in NAME_TABLES and name != texts]
    languages = languages_of(folder.settings, [opened[name].sheet.cells for name in named])
    if texts not in opened:
        return languages
    more = languages_of({}, [opened[texts].sheet.cells])
    return tuple(dict.fromkeys([*languages, *more]))


def _open_one(folder: Folder, table: schema.Table, needed: Sequence[str]) -> Opened | None:
    file = folder.table(table)
    if file is None:
        return None
    blocks = [_general(block, file.name) for block in read_blocks(folder.settings)]
    rules = rules_for(file, file.name, blocks, SETTINGS, {})
    sheet = read_sheet(file, file.name, rules, known=table.names, needed=needed)
    return Opened(sheet, rules, len(sheet.cells))


def _general(block: Mapping[str, Any], name: str) -> dict[str, Any]:
    """Rules for this file alone; of those for all files the ones that are not of statements."""
    if block.get("files") == name:
        return dict(block)
    if "files" in block:
        return {}
    return {rule: block[rule] for rule in _GENERAL if rule in block}


def _language_heads(name: str, sheet: Sheet) -> list[str]:
    if name not in NAME_TABLES:
        return []
    return [head for head in sheet.heads if is_language(head)]


def _remark(
    sheet: Sheet, known: Sequence[str], register: Register, used: Sequence[str] = ()
) -> None:
    remark_lines(sheet, register)
    remark_columns(sheet, known, register, used=used)
    remark_sheets(sheet, register)


def open_statements(
    plan: Plan,
    small: SmallTables,
    asked: Mapping[str, str | None],
    register: Register,
    progress: Progress | None,
) -> list[Opened]:
    """Read the files of statements.

    Parameters
    ----------
    plan : Plan
    small : SmallTables
    asked : mapping of str to str
        Rules that the caller asks for.
    register : Register
    progress : callable, optional
        Wraps the list of files.

    Returns
    -------
    list of Opened

    Raises
    ------
    BadInput
        If a file can't be read, or a correction finds no row.
    """
    corrections = small.table(schema.CORRECTIONS)
    blocks = read_blocks(plan.folder.settings)
    files = plan.files()
    if plan.own:
        check_files(blocks, _names_of(plan.folder, files), SETTINGS)
    out, used = [], set(small.corrected)
    stems: set[str] = set()
    for file, label, own in progress(files) if progress else files:
        # what a conflict's folder says and mends is its own; a user's rows are as they are
        rules = rules_for(file, label, blocks if own else [], SETTINGS, asked)
        sheet = read_sheet(file, label, rules, known=KNOWN, needed=NEEDED)
        if own:
            sheet, hit = _corrected(sheet, corrections, "statements", register)
            used |= hit
        sheet = replace(sheet, stem=_own_stem(label, stems))
        _remark(sheet, KNOWN, register, _wide_heads(sheet, rules))
        long = unpivot(sheet, rules)
        left = 0 if long is sheet else len(sheet.faults.lines)
        out.append(Opened(long, rules, len(long.cells) + left))
    if plan.own:
        _check_used(corrections, used)
    return out


def _names_of(folder: Folder, files: Sequence[tuple[Path, str, bool]]) -> list[str]:
    """Names that a conflict's own rules may call its files by."""
    own = [name for file, label, own in files if own for name in (label, file.name)]
    small = [folder.table(table) for table in schema.RAW if table.name != "statements"]
    return own + [file.name for file in small if file is not None]


def _own_stem(label: str, taken: set[str]) -> str:
    """What ids begin with that a file's rows are given: its name, or more where it is taken."""
    short, whole = file_stem(label), label.removeprefix("statements/")
    numbered = (f"{whole}#{number}" for number in count(2))
    stem = next(name for name in chain([short, whole], numbered) if name not in taken)
    taken.add(stem)
    return stem


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
    return sheet.holding(done.cells, faults), done.used


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
