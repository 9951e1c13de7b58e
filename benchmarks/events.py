"""Events to daily counts by sector, beside named peers. Remade by ``python -m benchmarks.events``.

Peers, in the same run on the same files: DuckDB that only scans and groups by day, of the date
alone and of the four columns that places and days need; geopandas' ``sjoin`` over a pandas frame,
where geopandas is installed (it is no dependency of this package); and shapely's search tree, on
which ``sjoin`` stands, without it. ``--rows`` takes several sizes; 100 million rows take 2 GB of
disk as Parquet and 10 as CSV.
"""

import argparse
import importlib.util
import multiprocessing
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.events import Geometry, areas, count_events
from analysis.events.columns import read_formats
from analysis.loaders import load_conflict
from analysis.synth.events import write_events

FORMAT = read_formats()["firms_viirs"]
SECTORS = 20


def front() -> Geometry:
    """Return twenty sectors with crooked borders."""
    import shapely

    random = np.random.default_rng(5)
    heights = np.linspace(45, 52, SECTORS + 1)
    east = 32 + np.cumsum(random.normal(0, 0.02, 400)) + np.linspace(0, 4, 400)
    along = np.linspace(45, 52, 400)
    line = np.column_stack([east, along])
    band = shapely.LineString(line).buffer(1.0)
    rows = [
        shapely.intersection(band, shapely.box(20, low, 45, high))
        for low, high in zip(heights[:-1], heights[1:], strict=True)
    ]
    names = [f"sector_{number:02d}" for number in range(SECTORS)]
    return areas(pd.DataFrame({"sector": names, "geometry": rows}))


def plain_duckdb(path: str, columns: str) -> None:
    """Scan a file and group it by day, without places."""
    import duckdb

    reading = {
        "date": "count(*)",
        "four": "count(*), sum(try_cast(latitude AS DOUBLE)), sum(try_cast(longitude AS DOUBLE)), "
        "sum(try_cast(acq_time AS INTEGER))",
    }
    with duckdb.connect() as connection:
        connection.execute("SET memory_limit = '1GiB'; SET preserve_insertion_order = false")
        connection.execute(
            f"SELECT acq_date, {reading[columns]} FROM '{path}' GROUP BY 1"
        ).fetchall()


def by_cells(path: str) -> None:
    """Count by day and sector with this package."""
    count_events(path, conflict=load_conflict("ukraine"), geometry=front())


def by_sjoin(path: str) -> None:
    """Count by day and sector with geopandas over a frame in memory."""
    geopandas = importlib.import_module("geopandas")
    reader = pd.read_parquet if path.endswith(".parquet") else pd.read_csv
    frame = reader(path, **_columns_of(path))
    places = geopandas.points_from_xy(frame["longitude"], frame["latitude"])
    events = geopandas.GeoDataFrame(frame, geometry=places)
    sectors = geopandas.GeoDataFrame(front().table[["sector", "geometry"]])
    joined = geopandas.sjoin(events, sectors, predicate="within")
    joined.groupby(["acq_date", "sector"]).size()


def _columns_of(path: str) -> dict[str, list[str]]:
    """Only the columns that are needed, under the name that each reader has for them."""
    name = "columns" if path.endswith(".parquet") else "usecols"
    return {name: ["latitude", "longitude", "acq_date"]}


def by_tree(path: str) -> None:
    """Count by day and sector with a search tree over a frame in memory."""
    reader = pd.read_parquet if path.endswith(".parquet") else pd.read_csv
    frame = reader(path, **_columns_of(path))
    days = pd.to_datetime(frame["acq_date"]).reset_index(drop=True)
    geometry = front()
    located = geometry.locate(frame["longitude"].to_numpy(), frame["latitude"].to_numpy(), days)
    frame.assign(sector=located).groupby(["acq_date", "sector"]).size()


def measure(step: Callable, *arguments: str) -> tuple[float, float, float]:
    """Return wall seconds, processor seconds and peak MiB of a step in a process of its own."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        return pool.apply(_measured, (step, arguments))


def _measured(step: Callable, arguments: tuple[str, ...]) -> tuple[float, float, float]:
    began = time.perf_counter()
    step(*arguments)
    wall = time.perf_counter() - began
    used = resource.getrusage(resource.RUSAGE_SELF)
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def rows_of(path: str, rows: int, most_in_memory: int) -> list[dict]:
    """Measure every step on one file."""
    steps: list[tuple[str, Callable, tuple[str, ...]]] = [
        ("DuckDB, date alone", plain_duckdb, (path, "date")),
        ("DuckDB, four columns", plain_duckdb, (path, "four")),
        ("events by sector", by_cells, (path,)),
    ]
    if rows <= most_in_memory:
        steps.append(("shapely search tree", by_tree, (path,)))
        if importlib.util.find_spec("geopandas") is not None:
            steps.append(("geopandas sjoin", by_sjoin, (path,)))
    out = []
    for name, step, arguments in steps:
        wall, used, peak = measure(step, *arguments)
        told = {"rows": rows, "file": Path(path).suffix[1:], "step": name}
        out.append(told | {"wall_s": wall, "cpu_s": used, "peak_mib": peak})
        figures = f"{wall:8.1f} s {used:8.1f} s cpu {peak:7.0f} MiB"
        print(f"{rows:>12,} {told['file']:8} {name:22} {figures}", flush=True)
    return out


def main() -> None:
    """Print the table of ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[1_000_000])
    parser.add_argument("--formats", nargs="+", default=["parquet", "csv"])
    parser.add_argument("--most-in-memory", type=int, default=1_000_000)
    parser.add_argument("--folder", help="where the files go; a temporary folder by default")
    asked = parser.parse_args()
    measured = []
    for rows in asked.rows:
        for suffix in asked.formats:
            with tempfile.TemporaryDirectory(dir=asked.folder) as folder:
                path = Path(folder) / f"fires.{suffix}"
                write_events(path, FORMAT, rows, seed=1, days=730)
                measured += rows_of(str(path), rows, asked.most_in_memory)
    table = pd.DataFrame(measured)
    wide = table.pivot(index=["file", "rows"], columns="step", values=["wall_s", "cpu_s"])
    for unit in ("wall_s", "cpu_s"):
        ratios = wide[unit].rdiv(wide[unit]["events by sector"], axis=0)
        print(f"\nevents by sector over each step ({unit})\n{ratios.round(2).to_string()}")


if __name__ == "__main__":
    main()
