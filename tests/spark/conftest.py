"""Spark on this machine, in an environment of its own: ``make test-spark``."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
sql = pytest.importorskip("pyspark.sql", reason="pyspark is not there: make test-spark")


@pytest.fixture(scope="session")
def spark():
    builder = sql.SparkSession.builder.master("local[2]").appName("events")
    builder = builder.config("spark.sql.shuffle.partitions", 2).config("spark.ui.enabled", "false")
    # a few hundred rows: compiling each step would take longer than running it
    builder = builder.config("spark.sql.codegen.wholeStage", "false")
    builder = builder.config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
    builder = builder.config("spark.sql.adaptive.enabled", "false")
    builder = builder.config("spark.driver.extraJavaOptions", "-XX:TieredStopAtLevel=1")
    builder = builder.config("spark.driver.bindAddress", "127.0.0.1")
    session = builder.config("spark.driver.host", "127.0.0.1").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()
