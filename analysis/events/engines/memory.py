"""Everything in memory, by pandas."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis.events.columns import Format
from analysis.events.engines.base import LINE, REJECTS, Engine, Opened
from analysis.events.texts import read_numbers, read_rows


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


def _present(column: Sequence[str]) -> list[str | None]:
    return [value or None for value in column]
