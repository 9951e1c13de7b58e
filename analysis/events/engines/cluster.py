"""A cluster, or one machine, by Spark."""

import csv
from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis.events.columns import Format
from analysis.events.engines.base import LINE, REJECTS, Engine, Opened
from analysis.events.engines.numbers import number_columns
from analysis.events.texts import read_columns

_CORRUPT = "event_corrupt"


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
        return native.selectExpr("*", *number_columns(wanted, "spark"))

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
