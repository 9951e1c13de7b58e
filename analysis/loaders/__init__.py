"""From files to statements: every source, corrected and checked."""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import pandas as pd

from analysis import schema
from analysis.ceasefires import truces
from analysis.loaders.corrections import apply_corrections
from analysis.loaders.tables import (
    RAW,
    BadInput,
    Rejects,
    blank_to_missing,
    names,
    parse_ceasefires,
    parse_plain,
    parse_statements,
    read_cells,
)
from analysis.style.words import check_language

__all__ = ["BadInput", "Data", "load", "truce"]
_SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx")


@dataclass(frozen=True, slots=True)
class Data:
    """What was loaded: checked tables, and the rows that could not be used."""

    statements: pd.DataFrame
    ceasefires: pd.DataFrame
    sectors: pd.DataFrame
    crosswalk: pd.DataFrame
    sources: pd.DataFrame
    parties: pd.DataFrame
    corrections: pd.DataFrame
    rejects: pd.DataFrame
    rows_in: int

    def labels(self, language="en"):
        """Return the printed names of sectors, parties and truces in one language, by id: ``labels=`` of the figures.

        Parameters
        ----------
        language : {"en", "uk", "ru"}

        Returns
        -------
        dict of str to str

        Raises
        ------
        ValueError
            If there are no names in that language.
        """
        check_language(language)
        # a truce of the user's own has a name in one language at least
        named = (
            self.ceasefires["name"]
            if language == "en"
            else self.ceasefires[language].mask(
                self.ceasefires[language].fillna("").eq(""), self.ceasefires["name"]
            )
        )
        return {
            **dict(zip(self.sectors["sector"], self.sectors[language], strict=True)),
            **dict(zip(self.parties["party"], self.parties[language], strict=True)),
            **dict(zip(self.ceasefires["ceasefire"], named, strict=True)),
        }

    def __repr__(self):
        return (
            f"Data: {len(self.statements)} statements of {self.statements['source'].nunique()} sources, "
            f"{len(self.ceasefires)} ceasefires, {len(self.rejects)} rows rejected"
        )

    def _repr_html_(self):
        from analysis.style import show

        return show(self.rejects, text=repr(self), most=20)._repr_html_()


def load(path=None, *, extra=(), home=None, progress=None):
    """Load the statements and what belongs to them, corrected and checked.

    Parameters
    ----------
    path : str or Path, optional
        The bundled data by default. A folder laid out as ``data/raw``; or a file or folder of
        statements alone, which is then read beside the bundled sectors, parties and ceasefires.
    extra : sequence of str or Path, optional
        Further files of statements, read beside those of ``path``.
    home : str or Path, optional
        Folder laid out as ``data/raw`` whose sectors, parties and ceasefires the statements are read by,
        in place of those beside ``path``.
    progress : callable, optional
        Wraps the list of files to read, such as ``tqdm.tqdm``.

    Returns
    -------
    Data
        Tables as declared in ``analysis.schema``. ``rejects`` lists each row that could not be used
        with its file, line, column, value, reason and nearest known name; rows read = rows of
        ``statements`` and ``ceasefires`` + rejects.

    Raises
    ------
    BadInput
        If a file can't be read at all, or a correction no longer matches.
    """
    beside, files = _layout(path)
    home = beside if home is None else Path(home)
    if not home.is_dir():
        raise BadInput(f"{home}: no such folder; expected one laid out as data/raw")
    files += [file for one in extra for file in _statement_files(Path(one))]
    small = {}
    for table in (
        schema.SECTORS,
        schema.CROSSWALK,
        schema.SOURCES,
        schema.PARTIES,
        schema.CORRECTIONS,
    ):
        file = home / table.path
        file = file if file.is_file() else RAW / table.path
        small[table.name] = parse_plain(read_cells(file), file.name, table)
    rejects, corrections, used = Rejects(), small["corrections"], set()

    file = home / schema.CEASEFIRES.path
    file = file if file.is_file() else RAW / schema.CEASEFIRES.path
    cells = read_cells(file)
    rows_in = len(cells)
    cells, dropped, hit = apply_corrections(
        cells, corrections, "ceasefires", "ceasefire", file.name
    )
    used |= hit
    for line, key, reason in dropped:
        rejects.add(file.name, line, "", key, reason)
    ceasefires = parse_ceasefires(cells, file.name, rejects)

    sector_names = names("sectors", home if (home / "sectors.csv").is_file() else RAW)
    party_names = names("parties", home if (home / "parties.csv").is_file() else RAW)
    parts = []
    for file in progress(files) if progress else files:
        cells = read_cells(file)
        rows_in += len(cells)
        cells, dropped, hit = apply_corrections(
            cells, corrections, "statements", "statement_id", file.name
        )
        used |= hit
        for line, key, reason in dropped:
            rejects.add(file.name, line, "", key, f"left out by a correction: {reason}")
        parts.append(
            (
                file.name,
                parse_statements(
                    cells,
                    file.name,
                    rejects,
                    sectors=sector_names,
                    parties=party_names,
                    sources=list(small["sources"]["source"]),
                    ceasefires=list(ceasefires["ceasefire"]),
                ),
            )
        )
    unused = corrections[~corrections["correction"].isin(used)]
    if home == RAW and path is None and len(unused):
        first = unused.iloc[0]
        raise BadInput(
            f"corrections.csv, {first['correction']}: no row {first['row']!r} in {first['table']}; drop the correction or mend its row"
        )
    statements = _join(parts, small["sources"], rejects)
    return Data(
        statements=statements,
        ceasefires=ceasefires,
        rejects=rejects.table(),
        rows_in=rows_in,
        **small,
    )


def truce(ceasefire, *, data=None):
    """Return one truce by its id.

    Parameters
    ----------
    ceasefire : str
        For instance "easter_2025".
    data : Data, optional
        What ``load`` returned; the bundled tables by default.

    Returns
    -------
    analysis.ceasefires.Truce

    Raises
    ------
    KeyError
        If there is no such truce; the message names the nearest and all known ones.
    """
    if data is None:
        file = RAW / schema.CEASEFIRES.path
        fixes = parse_plain(
            read_cells(RAW / schema.CORRECTIONS.path), "corrections.csv", schema.CORRECTIONS
        )
        cells, _, _ = apply_corrections(
            read_cells(file), fixes, "ceasefires", "ceasefire", file.name
        )
        table = parse_ceasefires(cells, file.name, Rejects())
    else:
        table = data.ceasefires
    known = truces(table)
    if ceasefire not in known:
        near = get_close_matches(str(ceasefire), known, n=1, cutoff=0.7)
        # 'july_2020' is no id, but both words are in the name of one
        asked = set(re.findall(r"[^\W_]+", str(ceasefire).casefold()))
        near = near or [
            key
            for key, one in known.items()
            if asked and asked <= set(re.findall(r"[^\W_]+", f"{key} {one.name}".casefold()))
        ]
        hint = f"; did you mean {near[0]!r}?" if near else "."
        raise KeyError(
            f"no ceasefire {ceasefire!r}{hint} Known: {', '.join(known)}. A new one needs a line in ceasefires.csv"
        )
    return known[ceasefire]


def _layout(path):
    if path is None:
        return RAW, _statement_files(RAW / schema.STATEMENTS.path)
    path = Path(path)
    if (path / schema.STATEMENTS.path).is_dir():
        return path, _statement_files(path / schema.STATEMENTS.path)
    return RAW, _statement_files(path)


def _statement_files(path):
    if path.is_dir():
        found = sorted(
            file
            for file in path.iterdir()
            if file.suffix.lower() in _SUFFIXES and not file.name.startswith((".", "~"))
        )
        if not found:
            raise BadInput(f"{path}: no CSV or XLSX file in the folder")
        return found
    return [path]


def _join(parts, sources, rejects):
    frames = [frame.reset_index(drop=True).assign(_file=file) for file, frame in parts]
    table = pd.concat(frames, ignore_index=True)
    twice = table["statement_id"].duplicated(keep="first")
    for _, row in table[twice].iterrows():
        rejects.add(
            row["_file"],
            None,
            "statement_id",
            row["statement_id"],
            "the id stands in another file too",
        )
    table = table[~twice]
    lookup = sources.set_index("source")
    published = _published(lookup["published"])
    table = table.assign(
        published=table["source"].map(published),
        publisher=table["source"]
        .map(lookup["publisher"])
        .fillna(table["source"].str.extract(r"://(?:www\.)?([^/]+)", expand=False)),
        source_kind=table["source"].map(lookup["kind"]).fillna("media"),
    )
    table["published"] = pd.to_datetime(table["published"], utc=True).astype(schema.TIME)
    reading = table["reading"].fillna("")
    table = blank_to_missing(table).assign(reading=reading)
    table = table.sort_values("statement_id", kind="stable")
    return schema.conform(table, schema.STATEMENTS)


def _published(texts):
    """A day stands for its end, in the easternmost zone of the two capitals; a month says too little."""
    days = texts.where(texts.str.fullmatch(r"\d{4}-\d{2}-\d{2}").fillna(False).astype(bool))
    moments = texts.where(texts.str.contains("T").fillna(False).astype(bool))
    from_days = (
        (pd.to_datetime(days, format="%Y-%m-%d") + pd.Timedelta(days=1))
        .dt.tz_localize("Europe/Kyiv")
        .dt.tz_convert("UTC")
    )
    return from_days.fillna(pd.to_datetime(moments, utc=True))
