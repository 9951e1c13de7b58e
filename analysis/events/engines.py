"""Engines: what differs between pandas, DuckDB and Spark, and nothing else.

Each opens files as columns of text, reads numbers out of text without failing, keeps a result of a
step, and lists the rows asked for. The counting itself is written once, against Narwhals.
"""

import csv
import os
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

import narwhals as nw
import pandas as pd

from analysis.events.columns import Format
from analysis.events.texts import read_columns, read_numbers, read_rows
from analysis.folders import temporary_folder

REJECTS = ("file", "line", "reason", "text")
LINE = "event_line"
# the first works out every cell twice; the others take a file of text for small, whatever it has,
# and would hold its rows in memory to look up the cells in them
_NOT_OPTIMIZED = "join_filter_pushdown,join_order,build_side_probe_side"
_CORRUPT = "event_corrupt"
# kept of events on a border, which a second step places
_PLACE = ("lat", "lon")
_NUMBERS = {
    "number": "try_cast({column} AS DOUBLE)",
    # most are written without a colon, and are read at once
    "hhmm": "coalesce(try_cast({column} AS INTEGER), "
    "try_cast(replace(substr({column}, 1, 5), ':', '') AS INTEGER))",
    "iso": "try_cast(replace(substr({column}, 12, 5), ':', '') AS INTEGER)",
    # minutes since the year 2000: of text as it stands, whatever zone it names; of moments
    "minutes": "{days} * 1440 + try_cast(substr({column}, 12, 2) AS INTEGER) * 60 "
    "+ try_cast(substr({column}, 15, 2) AS INTEGER)",
    "moment": "floor({seconds} / 60) - 15778080",
}
_DUCK = {
    "days": "datediff('day', DATE '2000-01-01', try_cast(substr({column}, 1, 10) AS DATE))",
    "seconds": "epoch({column})",
}
_SPARK = {
    "days": "datediff(try_cast(substr({column}, 1, 10) AS DATE), DATE'2000-01-01')",
    "seconds": "unix_timestamp({column})",
}
_DAMAGE = {
    "MISSING COLUMNS": "too_few_fields",
    "TOO MANY COLUMNS": "too_many_fields",
    "UNQUOTED VALUE": "unclosed_quote",
    "INVALID ENCODING": "wrong_encoding",
    "LINE SIZE OVER MAXIMUM": "line_too_long",
}


@dataclass(frozen=True)
class Opened:
    """A source, opened: its columns, and lines that could not be read as rows.

    Attributes
    ----------
    engine : Engine
    native : object
        DataFrame of the engine.
    header : tuple of str
    file : str
        What to call it in rejects.
    damage : callable
        Returns the lines that are no rows (columns ``REJECTS``), once the source was read.
    """

    engine: "Engine"
    native: Any
    header: tuple[str, ...]
    file: str
    damage: Callable[[], pd.DataFrame] = field(default=lambda: no_rejects())
    first_line: int = 2


def no_rejects() -> pd.DataFrame:
    """Return an empty table of rejects.

    Returns
    -------
    pandas.DataFrame
    """
    empty = pd.DataFrame({name: pd.Series(dtype="str") for name in REJECTS})
    return empty.astype({"line": "Int64"})


class Engine(ABC):
    """What the counting asks of an engine."""

    name = ""

    @abstractmethod
    def open_csv(self, file: str, header: Sequence[str], headed: bool, format: Format) -> Opened:
        """Open a file of delimited text; every column is text, an empty cell is missing."""

    @abstractmethod
    def open_parquet(self, file: str) -> Opened:
        """Open a Parquet file with the types that it declares."""

    @abstractmethod
    def open_frame(self, native: Any) -> Opened:
        """Take a frame or relation that the caller holds."""

    @abstractmethod
    def numbers(self, native: Any, wanted: dict[str, tuple[str, str]]) -> Any:
        """Add columns of numbers read from text, name to (column, kind); else missing."""

    @abstractmethod
    def small(self, table: pd.DataFrame) -> Any:
        """Bring a small table into the engine."""

    @abstractmethod
    def keep(self, native: Any) -> Any:
        """Work out a step and hold its result, out of memory where the engine can."""

    def group_apart(
        self,
        native: Any,
        keys: tuple[Sequence[str], Sequence[str]],
        *,
        below: int | None,
        few: bool,
    ) -> tuple[Any, Any]:
        """Count rows by group; those on a border are counted by lat and lon too, and come apart.

        ``keys``: columns of groups, columns to sum. ``below``: rows with a smaller ``code`` are on
        a border; None where no places are looked at. ``few`` says whether they are rare.
        """
        by, summed = keys
        frame = nw.from_native(native).lazy()
        sums = [nw.len().alias("n"), *(nw.col(name).sum().alias(name) for name in summed)]
        if below is None:
            return frame.group_by(*by).agg(*sums), None
        on_border = nw.col("code") < below
        place = [nw.when(on_border).then(nw.col(name)).alias(name) for name in _PLACE]
        counted = frame.with_columns(*place).group_by(*by, *_PLACE).agg(*sums)
        groups = nw.from_native(self.keep(nw.to_native(counted))).lazy()
        return groups.filter(~on_border), groups.filter(on_border)

    @abstractmethod
    def numbered(self, opened: Opened) -> Any:
        """Number the rows of a source in the column ``event_line``, where the engine can."""

    @abstractmethod
    def close(self) -> None:
        """Let go of what the engine holds."""


class PandasEngine(Engine):
    """Everything in memory."""

    name = "pandas"

    def open_csv(self, file: str, header: Sequence[str], headed: bool, format: Format) -> Opened:
        rows, lines, bad = read_rows(file, header, headed, format)
        columns = list(zip(*rows, strict=True)) if rows else [()] * len(header)
        data = {
            name: pd.array(_present(column), dtype="str")
            for name, column in zip(header, columns, strict=True)
        }
        frame = pd.DataFrame(data)
        frame[LINE] = pd.array(lines, dtype="Int64")
        damage = pd.DataFrame(bad, columns=list(REJECTS)).astype({"line": "Int64"})
        return Opened(self, frame, tuple(header), file, lambda: damage)

    def open_parquet(self, file: str) -> Opened:
        frame = pd.read_parquet(file)
        return Opened(self, frame, tuple(frame.columns), file)

    def open_frame(self, native: Any) -> Opened:
        return Opened(self, native.reset_index(drop=True), tuple(native.columns), "frame")

    def numbers(self, native: Any, wanted: dict[str, tuple[str, str]]) -> Any:
        read = {new: read_numbers(native[column], way) for new, (column, way) in wanted.items()}
        return native.assign(**read)

    def small(self, table: pd.DataFrame) -> Any:
        return table

    def keep(self, native: Any) -> Any:
        return native

    def numbered(self, opened: Opened) -> Any:
        native = opened.native
        if LINE in native.columns:
            return native
        return native.assign(**{LINE: range(1, len(native) + 1)})

    def close(self) -> None:
        """Nothing is held."""


class DuckEngine(Engine):
    """Out of core: what does not fit into the memory allowed goes to disk.

    Parameters
    ----------
    memory : str
        Most memory that DuckDB may take.
    threads : int, optional
    relation : duckdb.DuckDBPyRelation, optional
        Of the caller's; its connection is then used, and its settings are left alone.
    """

    name = "duckdb"

    def __init__(self, memory: str = "1GiB", threads: int | None = None) -> None:
        import duckdb

        self._spill = temporary_folder("events")
        self._con = duckdb.connect()
        self._con.execute(f"SET memory_limit = '{memory}'")
        self._con.execute(f"SET temp_directory = '{_quoted(self._spill.name)}'")
        self._con.execute("SET preserve_insertion_order = false")
        self._con.execute("SET TimeZone = 'UTC'")
        self._con.execute(f"SET disabled_optimizers = '{_NOT_OPTIMIZED}'")
        self._con.execute("SET enable_progress_bar = false")
        # days by sector stand in a table without hashes
        self._con.execute("SET perfect_ht_threshold = 20")
        if threads is not None:
            self._con.execute(f"SET threads = {int(threads)}")
        self._n = 0

    def open_csv(self, file: str, header: Sequence[str], headed: bool, format: Format) -> Opened:
        number = self._next()
        relation = self._con.sql(_read_csv(file, header, headed, format, number))
        first = 2 if headed else 1
        damage = lambda: self._damage(file, number)  # noqa: E731
        return Opened(self, relation, tuple(header), file, damage, first)

    def open_parquet(self, file: str) -> Opened:
        relation = self._con.sql(f"SELECT * FROM read_parquet('{_quoted(file)}')")
        return Opened(self, relation, tuple(relation.columns), file, first_line=1)

    def open_frame(self, native: Any) -> Opened:
        return Opened(self, native, tuple(native.columns), "relation", first_line=1)

    def numbers(self, native: Any, wanted: dict[str, tuple[str, str]]) -> Any:
        return native.project(", ".join(["*", *_number_columns(wanted, '"', _DUCK)]))

    def small(self, table: pd.DataFrame) -> Any:
        name = f"events_{self._next()}"
        self._con.register(f"{name}_frame", table)
        self._con.execute(f"CREATE TEMP TABLE {name} AS SELECT * FROM {name}_frame")
        self._con.unregister(f"{name}_frame")
        return self._con.table(name)

    def keep(self, native: Any) -> Any:
        name = f"events_{self._next()}"
        self._con.execute(f"CREATE TEMP TABLE {name} AS {native.sql_query()}")
        return self._con.table(name)

    def group_apart(
        self,
        native: Any,
        keys: tuple[Sequence[str], Sequence[str]],
        *,
        below: int | None,
        few: bool,
    ) -> tuple[Any, Any]:
        """Few places are listed within their groups: as keys they would slow down every row."""
        import duckdb

        if below is None or not few:
            return super().group_apart(native, keys, below=below, few=few)
        try:
            kept = self.keep(_with_points(native, *keys, below))
        except duckdb.OutOfMemoryException:
            # lists stay in memory, keys do not
            return super().group_apart(native, keys, below=below, few=False)
        rest = kept.filter("points IS NULL").project("* EXCLUDE (points)")
        told = (nw.from_native(part).lazy() for part in (rest, _points(kept, *keys)))
        return next(told), next(told)

    def numbered(self, opened: Opened) -> Any:
        # rows must come in the order of the file to be numbered
        self._con.execute("SET preserve_insertion_order = true")
        return opened.native.project(f"*, row_number() OVER () AS {LINE}")

    def close(self) -> None:
        self._con.close()
        self._spill.cleanup()

    def _next(self) -> int:
        self._n += 1
        return self._n

    def _damage(self, file: str, number: int) -> pd.DataFrame:
        told = self._con.sql(
            f"SELECT line, min(error_type) AS error, min(csv_line) AS text "
            f"FROM rejects_{number} GROUP BY line ORDER BY line"
        ).df()
        if told.empty:
            return no_rejects()
        reason = told["error"].map(_DAMAGE).fillna("unreadable")
        out = pd.DataFrame({"file": file, "line": told["line"], "reason": reason})
        out["text"] = told["text"].str.slice(0, 200)
        return out.astype({"line": "Int64"})


class RelationEngine(DuckEngine):
    """DuckDB on the connection of a relation of the caller's, whose settings are left alone."""

    def __init__(self, relation: Any) -> None:
        self._relation = relation
        self._n = 0

    def small(self, table: pd.DataFrame) -> Any:
        # DuckDB finds a frame by the name of the variable that holds it
        events_small = table
        name = f"events_small_{self._next()}_{os.getpid()}_{id(self)}"
        make = f"CREATE TEMP TABLE {name} AS SELECT * FROM events_small"
        self._relation.query("events_source", make)
        del events_small
        return self._relation.query("events_source", f"SELECT * FROM {name}")

    def keep(self, native: Any) -> Any:
        name = f"events_kept_{self._next()}_{os.getpid()}_{id(self)}"
        native.query("events_step", f"CREATE TEMP TABLE {name} AS SELECT * FROM events_step")
        return native.query("events_step", f"SELECT * FROM {name}")

    def numbered(self, opened: Opened) -> Any:
        return opened.native.project(f"*, row_number() OVER () AS {LINE}")

    def close(self) -> None:
        """Leave the caller's connection open."""


class SparkEngine(Engine):
    """A cluster, or Spark on one machine.

    Parameters
    ----------
    session : pyspark.sql.SparkSession
    """

    name = "spark"

    def __init__(self, session: Any) -> None:
        self._session = session
        self._kept: list[Any] = []

    def open_csv(self, file: str, header: Sequence[str], headed: bool, format: Format) -> Opened:
        # with columns left out Spark does not look whether a line has all of its fields
        self._session.conf.set("spark.sql.csv.parser.columnPruning.enabled", "false")
        fields = [f"`{name}` STRING" for name in header]
        schema = ", ".join([*fields, f"{_CORRUPT} STRING"])
        options = {
            "header": headed,
            "sep": format.separator,
            "quote": '"',
            "escape": '"',
            "multiLine": format.multiline,
            "mode": "PERMISSIVE",
            "columnNameOfCorruptRecord": _CORRUPT,
            "enforceSchema": True,
        }
        every = self._session.read.csv(file, schema=schema, **options).cache()
        self._kept.append(every)
        faulty = _spark_fault([header[number] for number in read_columns(header, format)])
        told = every.selectExpr("*", f"{faulty} AS event_damage")
        rows = told.where("event_damage IS NULL").drop("event_damage", _CORRUPT)
        damage = lambda: _spark_damage(told, file, len(header), format)  # noqa: E731
        return Opened(self, rows, tuple(header), file, damage)

    def open_parquet(self, file: str) -> Opened:
        frame = self._session.read.parquet(file)
        return Opened(self, frame, tuple(frame.columns), file)

    def open_frame(self, native: Any) -> Opened:
        return Opened(self, native, tuple(native.columns), "frame")

    def numbers(self, native: Any, wanted: dict[str, tuple[str, str]]) -> Any:
        return native.selectExpr("*", *_number_columns(wanted, "`", _SPARK))

    def small(self, table: pd.DataFrame) -> Any:
        import pyarrow as pa

        # by way of Arrow, not row by row
        return self._session.createDataFrame(pa.Table.from_pandas(table, preserve_index=False))

    def keep(self, native: Any) -> Any:
        kept = native.cache()
        self._kept.append(kept)
        return kept

    def numbered(self, opened: Opened) -> Any:
        return opened.native.selectExpr("*", f"CAST(NULL AS BIGINT) AS {LINE}")

    def close(self) -> None:
        for frame in self._kept:
            frame.unpersist()


def engine_of(source: Any, engine: str | None, session: Any = None) -> Engine:
    """Return the engine for a source.

    Parameters
    ----------
    source : str, Path, pandas.DataFrame, DuckDB relation or Spark DataFrame
    engine : {"pandas", "duckdb", "spark"}, optional
        For files; DuckDB by default.
    session : pyspark.sql.SparkSession, optional
        For files read by Spark; the running one by default.

    Returns
    -------
    Engine

    Raises
    ------
    TypeError
        If the source is none of these.
    ValueError
        If the engine is not known.
    """
    if engine not in (None, "pandas", "duckdb", "spark"):
        raise ValueError(f"engine: {engine!r} is not known; known: pandas, duckdb, spark")
    if isinstance(source, pd.DataFrame):
        return PandasEngine()
    if isinstance(source, str | os.PathLike):
        return _engine_of_files(engine, session)
    module = type(source).__module__
    if "duckdb" in module:
        return RelationEngine(source)
    if module.startswith("pyspark."):
        return SparkEngine(source.sparkSession)
    raise TypeError(
        "events: takes a path, a pandas DataFrame, a DuckDB relation or a Spark DataFrame; "
        f"got a {type(source).__name__}"
    )


def _engine_of_files(engine: str | None, session: Any) -> Engine:
    if engine == "pandas":
        return PandasEngine()
    if engine != "spark":
        return DuckEngine()
    SparkSession = import_module("pyspark.sql").SparkSession
    return SparkEngine(session or SparkSession.builder.getOrCreate())


def _quoted(text: str) -> str:
    return text.replace("'", "''")


def _read_csv(file: str, header: Sequence[str], headed: bool, format: Format, number: int) -> str:
    columns = ", ".join(f"'{_quoted(name)}': 'VARCHAR'" for name in header)
    return (
        f"SELECT * FROM read_csv('{_quoted(file)}', auto_detect=false, columns={{{columns}}}, "
        f"header={str(headed).lower()}, delim='{_quoted(format.separator)}', quote='\"', "
        "escape='\"', nullstr='', strict_mode=true, store_rejects=true, rejects_limit=0, "
        f"rejects_table='rejects_{number}', rejects_scan='scans_{number}')"
    )


def _number_columns(
    wanted: dict[str, tuple[str, str]], mark: str, dialect: dict[str, str]
) -> list[str]:
    out = []
    for new, (column, way) in wanted.items():
        quoted = mark + column.replace(mark, mark * 2) + mark
        spoken = {name: told.format(column=quoted) for name, told in dialect.items()}
        told = _NUMBERS[way].format(column=quoted, **spoken)
        out.append(f"{told} AS {mark}{new}{mark}")
    return out


def _with_points(native: Any, by: Sequence[str], summed: Sequence[str], below: int) -> Any:
    """Count by group, and list in ``points`` the rows on a border."""
    fields = ", ".join(f'"{name}": "{name}"' for name in (*_PLACE, *summed))
    told = [f'"{name}"' for name in by]
    told += ["count(*) AS n", *(f'sum("{name}") AS "{name}"' for name in summed)]
    told.append(f"list({{{fields}}}) FILTER (WHERE code < {below}) AS points")
    return native.aggregate(", ".join(told), ", ".join(told[: len(by)]))


def _points(kept: Any, by: Sequence[str], summed: Sequence[str]) -> Any:
    """Return the rows that ``_with_points`` listed."""
    groups = [f'"{name}"' for name in by]
    fields = [f'point."{name}" AS "{name}"' for name in (*_PLACE, *summed)]
    listed = kept.project(", ".join([*groups, "unnest(points) AS point"]))
    return listed.project(", ".join([*groups, "1::BIGINT AS n", *fields]))


def _present(column: Sequence[str]) -> list[str | None]:
    return [value or None for value in column]


def _spark_fault(header: Sequence[str]) -> str:
    joined = ", ".join(f"coalesce(`{name}`, '')" for name in header)
    return (
        f"CASE WHEN concat({joined}) LIKE '%\ufffd%' THEN 'wrong_encoding' "
        f"WHEN {_CORRUPT} IS NOT NULL THEN 'fields' END"
    )


def _spark_damage(told: Any, file: str, wide: int, format: Format) -> pd.DataFrame:
    rows = told.where("event_damage IS NOT NULL").select("event_damage", _CORRUPT).collect()
    bad = []
    for damage, text in rows:
        reason = damage if damage != "fields" else _spark_reason(text, wide, format.separator)
        bad.append((file, None, reason, (text or "")[:200]))
    return pd.DataFrame(sorted(bad), columns=list(REJECTS)).astype({"line": "Int64"})


def _spark_reason(text: str, wide: int, separator: str) -> str:
    if text.count('"') % 2:
        return "unclosed_quote"
    fields = len(next(csv.reader([text], delimiter=separator)))
    return "too_few_fields" if fields < wide else "too_many_fields"
