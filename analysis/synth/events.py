"""Event files of any size with a known truth, in the exact header of each source.

Events cluster around centres, their coordinates are heaped (many are rounded to a hundredth of a
degree), and sources with ids revise some rows later. Written in pieces, each from a seed of its
own, so that a file of any size takes the memory of one piece and its first rows do not depend on
its size.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from analysis.events.columns import Format

_PIECE = 1_000_000
_CENTRES = 40


def event_rows(
    format: Format,
    rows: int,
    *,
    seed: int,
    first: str = "2024-01-01",
    days: int = 365,
    box: tuple[float, float, float, float] = (22.0, 44.0, 41.0, 53.0),
    heaped: float = 0.2,
) -> pd.DataFrame:
    """Make events of a source.

    Parameters
    ----------
    format : Format
        Its header says which columns.
    rows : int
    seed : int
    first : str
        First day.
    days : int
        Days, all alike: a day has rows / days events in the mean.
    box : (float, float, float, float)
        West, south, east, north.
    heaped : float
        Share of events with coordinates of two decimals.

    Returns
    -------
    pandas.DataFrame
        ``rows`` rows in the columns of ``format.header``, sorted by day.
    """
    return pd.concat(_pieces(format, rows, seed, first, days, box, heaped), ignore_index=True)


def write_events(
    path: str | Path,
    format: Format,
    rows: int,
    *,
    seed: int,
    revised: float = 0.0,
    **where: Any,
) -> Path:
    """Write a file of events, whole or not at all.

    Parameters
    ----------
    path : str or Path
        Ending in .csv or .parquet.
    format : Format
    rows : int
    seed : int
    revised : float
        Share of rows that come again, later in the file, as a revision with the same id.
    **where
        As for ``event_rows``.

    Returns
    -------
    Path
    """
    path = Path(path)
    spare = path.with_name(f"{path.name}.part")
    told = {"first": "2024-01-01", "days": 365, "box": (22.0, 44.0, 41.0, 53.0), "heaped": 0.2}
    told |= where
    pieces = _pieces(format, rows, seed, told["first"], told["days"], told["box"], told["heaped"])
    if revised:
        pieces = _with_revisions(pieces, format, revised, seed)
    _write(spare, pieces, path.suffix == ".parquet")
    os.replace(spare, path)
    return path


def _pieces(
    format: Format,
    rows: int,
    seed: int,
    first: str,
    days: int,
    box: tuple[float, float, float, float],
    heaped: float,
) -> Iterator[pd.DataFrame]:
    centres = _centres(seed, box)
    for number, begin in enumerate(range(0, rows, _PIECE)):
        n = min(_PIECE, rows - begin)
        random = np.random.default_rng([seed, number])
        since, until = days * begin / rows, days * (begin + n) / rows
        day = np.sort(random.uniform(since, until, n).astype(int))
        lon, lat = _places(random, n, centres, box, heaped)
        minute = random.integers(0, 1440, n)
        dates = np.datetime64(first, "D") + day
        told = _Drawn(random, begin + np.arange(n), dates, minute, lon, lat)
        yield pd.DataFrame({name: _column(name, told, format) for name in format.header})


class _Drawn:
    """What was drawn for the rows of one piece."""

    def __init__(
        self, random: Any, number: Any, date: Any, minute: Any, lon: Any, lat: Any
    ) -> None:
        self.random, self.number, self.date = random, number, date
        self.minute, self.lon, self.lat = minute, lon, lat

    @property
    def n(self) -> int:
        return len(self.number)

    def pick(self, values: list) -> np.ndarray:
        return np.array(values)[self.random.integers(0, len(values), self.n)]


def _centres(seed: int, box: tuple[float, float, float, float]) -> np.ndarray:
    random = np.random.default_rng([seed, 2**31])
    west, south, east, north = box
    return np.column_stack(
        [random.uniform(west, east, _CENTRES), random.uniform(south, north, _CENTRES)]
    )


def _places(
    random: Any, n: int, centres: np.ndarray, box: tuple[float, float, float, float], heaped: float
) -> tuple[np.ndarray, np.ndarray]:
    """Half of the events around centres, half anywhere in the box."""
    west, south, east, north = box
    around = centres[random.integers(0, len(centres), n)]
    places = around + random.normal(0, 0.3, (n, 2))
    anywhere = np.column_stack([random.uniform(west, east, n), random.uniform(south, north, n)])
    alone = random.random(n) < 0.5
    places[alone] = anywhere[alone]
    places = np.clip(places, [west, south], [east, north])
    decimals = random.random(n) < heaped
    places = np.where(decimals[:, None], np.round(places, 2), np.round(places, 5))
    return places[:, 0], places[:, 1]


def _column(name: str, told: _Drawn, format: Format) -> Any:
    if name in _FIXED:
        return np.full(told.n, _FIXED[name])
    if name in _DRAWN:
        return _DRAWN[name](told)
    if name in (format.columns.get("id"), "event_id", "tid"):
        return [f"{format.name[:3].upper()}{number}" for number in told.number]
    if name.endswith("_b"):
        return told.random.integers(0, 2, told.n)
    if name.startswith("ADM") or name.endswith(("_id", "_new_id")):
        return told.random.integers(1, 1000, told.n)
    return np.full(told.n, "")


def _moments(told: _Drawn, later: np.ndarray) -> list[str]:
    moments = told.date.astype("datetime64[m]") + told.minute + later
    return [f"{str(moment).replace('T', ' ')}:00+00:00" for moment in moments]


_ACLED_TYPES = [
    ("Battles", "Armed clash"),
    ("Explosions/Remote violence", "Shelling/artillery/missile attack"),
    ("Explosions/Remote violence", "Air/drone strike"),
    ("Protests", "Peaceful protest"),
]
_FIXED = {
    "instrument": "VIIRS",
    "satellite": "N",
    "version": "2.0NRT",
    "code_status": "Clear",
    "active_year": 1,
    "viina_version": "2.0",
    "level": "oblast",
    "source": "synthetic",
    "notes": "an event, with a comma",
}
_DRAWN: dict[str, Any] = {
    "latitude": lambda told: told.lat,
    "longitude": lambda told: told.lon,
    "acq_date": lambda told: told.date.astype("datetime64[s]"),
    "acq_time": lambda told: (told.minute // 60 * 100 + told.minute % 60).astype("int16"),
    "bright_ti4": lambda told: np.round(told.random.uniform(300, 367, told.n), 2),
    "brightness": lambda told: np.round(told.random.uniform(300, 367, told.n), 2),
    "bright_ti5": lambda told: np.round(told.random.uniform(270, 300, told.n), 2),
    "bright_t31": lambda told: np.round(told.random.uniform(270, 300, told.n), 2),
    "scan": lambda told: np.round(told.random.uniform(0.3, 0.8, told.n), 2),
    "track": lambda told: np.round(told.random.uniform(0.3, 0.8, told.n), 2),
    "frp": lambda told: np.round(told.random.exponential(5, told.n), 2),
    "confidence": lambda told: told.pick(["low", "nominal", "high"]),
    "daynight": lambda told: told.pick(["D", "N"]),
    "event_date": lambda told: told.date.astype(str),
    "event_type": lambda told: [_ACLED_TYPES[n % 4][0] for n in told.number],
    "sub_event_type": lambda told: [_ACLED_TYPES[n % 4][1] for n in told.number],
    "actor1": lambda told: told.pick(["Army of A (2000-)", "Army of B (2019-)"]),
    "time_precision": lambda told: told.pick([1, 1, 1, 2]),
    "geo_precision": lambda told: told.pick([1, 2, 3]),
    "fatalities": lambda told: told.random.poisson(1, told.n),
    "timestamp": lambda told: 1_700_000_000 + told.number,
    "type_of_violence": lambda told: told.pick([1, 2, 3]),
    "side_a": lambda told: told.pick(["Government of A", "Government of B"]),
    "where_prec": lambda told: told.pick([1, 2, 3]),
    "date_prec": lambda told: 1 + 2 * (told.number % 5 == 0),
    "date_start": lambda told: told.date.astype(str),
    "date_end": lambda told: (told.date + 4 * (told.number % 5 == 0)).astype(str),
    "id": lambda told: told.number + 1,
    "low": lambda told: told.number % 3,
    "best": lambda told: told.number % 3 + 1,
    "high": lambda told: told.number % 3 + 2,
    "date": lambda told: np.char.replace(told.date.astype(str), "-", ""),
    "GEO_PRECISION": lambda told: told.pick(["STREET", "ADM3", "ADM2"]),
    "oblast": lambda told: told.pick(["Area one", "Area two"]),
    "region": lambda told: told.pick(["Area one", "Area two"]),
    "started_at": lambda told: _moments(told, np.zeros(told.n, dtype=int)),
    "finished_at": lambda told: _moments(told, 10 + told.number % 50),
    "naive": lambda told: told.pick(["True", "False"]),
}


def _with_revisions(
    pieces: Iterator[pd.DataFrame], format: Format, share: float, seed: int
) -> Iterator[pd.DataFrame]:
    random = np.random.default_rng([seed, 2**31 + 1])
    revision = format.columns.get("revision")
    for piece in pieces:
        again = piece[random.random(len(piece)) < share].copy()
        if revision is not None:
            again[revision] = _revised(again[revision])
        yield piece
        yield again


def _revised(told: pd.Series) -> pd.Series:
    """A later number; of moments, one an hour later."""
    if pd.api.types.is_numeric_dtype(told):
        return told + 1_000_000_000
    later = pd.to_datetime(told) + pd.Timedelta(hours=1)
    return later.map(lambda moment: moment.isoformat(sep=" "))


def _write(path: Path, pieces: Iterator[pd.DataFrame], parquet: bool) -> None:
    import pyarrow as pa
    from pyarrow import csv
    from pyarrow import parquet as files

    writer: Any = None
    for piece in pieces:
        table = pa.Table.from_pandas(piece, preserve_index=False)
        if "acq_date" in table.column_names:
            at = table.column_names.index("acq_date")
            table = table.set_column(at, "acq_date", table["acq_date"].cast(pa.date32()))
        if writer is None and parquet:
            writer = files.ParquetWriter(path, table.schema, compression="zstd")
        elif writer is None:
            writer = csv.CSVWriter(path, table.schema)
        writer.write_table(table)
    if writer is not None:
        writer.close()
