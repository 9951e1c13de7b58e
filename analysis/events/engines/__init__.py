"""Engines: what differs between pandas, DuckDB and Spark, and nothing else.

Each opens files as columns of text, reads numbers out of text without failing, keeps a result of a
step, and lists the rows asked for. The counting itself is written once, against Narwhals.
"""

import os
from importlib import import_module
from typing import Any

import pandas as pd

from analysis.events import check_installed
from analysis.events.engines.base import LINE, Engine, Opened, no_rejects
from analysis.events.engines.cluster import SparkEngine
from analysis.events.engines.disk import DuckEngine, RelationEngine
from analysis.events.engines.memory import PandasEngine

__all__ = [
    "LINE",
    "DuckEngine",
    "Engine",
    "Opened",
    "PandasEngine",
    "RelationEngine",
    "SparkEngine",
    "engine_of",
    "no_rejects",
]


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
        check_installed("duckdb")
        return DuckEngine()
    check_installed("pyspark", "spark")
    SparkSession = import_module("pyspark.sql").SparkSession
    return SparkEngine(session or SparkSession.builder.getOrCreate())
