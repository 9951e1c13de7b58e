"""What the counting asks of an engine, and a source that one has opened."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import narwhals as nw
import pandas as pd

from analysis.events.columns import Format

REJECTS = ("file", "line", "reason", "text")
LINE = "event_line"
# kept of events on a border, which a second step places
PLACE = ("lat", "lon")


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
        place = [nw.when(on_border).then(nw.col(name)).alias(name) for name in PLACE]
        counted = frame.with_columns(*place).group_by(*by, *PLACE).agg(*sums)
        groups = nw.from_native(self.keep(nw.to_native(counted))).lazy()
        return groups.filter(~on_border), groups.filter(on_border)

    @abstractmethod
    def numbered(self, opened: Opened) -> Any:
        """Number the rows of a source in the column ``event_line``, where the engine can."""

    @abstractmethod
    def close(self) -> None:
        """Let go of what the engine holds."""
