"""Out of core, by DuckDB: what does not fit into the memory allowed goes to disk."""

import os
from collections.abc import Sequence
from typing import Any

import narwhals as nw
import pandas as pd

from analysis.events.columns import Format
from analysis.events.engines.base import LINE, PLACE, Engine, Opened, no_rejects
from analysis.events.engines.numbers import number_columns
from analysis.folders import temporary_folder

# the first works out every cell twice; the others take a file of text for small, whatever it has,
# and would hold its rows in memory to look up the cells in them
_NOT_OPTIMIZED = "join_filter_pushdown,join_order,build_side_probe_side"
_DAMAGE = {
    "MISSING COLUMNS": "too_few_fields",
    "TOO MANY COLUMNS": "too_many_fields",
    "UNQUOTED VALUE": "unclosed_quote",
    "INVALID ENCODING": "wrong_encoding",
    "LINE SIZE OVER MAXIMUM": "line_too_long",
}


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
        return native.project(", ".join(["*", *number_columns(wanted, "duckdb")]))

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


def _with_points(native: Any, by: Sequence[str], summed: Sequence[str], below: int) -> Any:
    """Count by group, and list in ``points`` the rows on a border."""
    fields = ", ".join(f'"{name}": "{name}"' for name in (*PLACE, *summed))
    told = [f'"{name}"' for name in by]
    told += ["count(*) AS n", *(f'sum("{name}") AS "{name}"' for name in summed)]
    told.append(f"list({{{fields}}}) FILTER (WHERE code < {below}) AS points")
    return native.aggregate(", ".join(told), ", ".join(told[: len(by)]))


def _points(kept: Any, by: Sequence[str], summed: Sequence[str]) -> Any:
    """Return the rows that ``_with_points`` listed."""
    groups = [f'"{name}"' for name in by]
    fields = [f'point."{name}" AS "{name}"' for name in (*PLACE, *summed)]
    listed = kept.project(", ".join([*groups, "unnest(points) AS point"]))
    return listed.project(", ".join([*groups, "1::BIGINT AS n", *fields]))
