"""What is asked of a source, and what its small table of groups looks like."""

from dataclasses import dataclass

from analysis.events.cells import OUTSIDE, CellIndex
from analysis.events.columns import Format
from analysis.events.geometry import Geometry
from analysis.events.row_columns import UNENDED

# what a group of events agrees in
GROUP = (
    "fault",
    "kept",
    "date",
    "end",
    "band",
    "state",
    "type",
    "actor",
    "area",
    "time_precision",
    "place_precision",
)
# sector, band and fault stand in one number while an engine groups: fewer keys are quicker
_GROUPED = ("code", *(name for name in GROUP if name not in ("fault", "band", "state")))
# cells that a border crosses, of all: with more of them their events are no exception
_MOST_CROSSED = 0.1


@dataclass(frozen=True, slots=True)
class Plan:
    """What is asked of a source: its format, the hours that matter, the geometry, what to keep."""

    format: Format
    minutes: tuple[int, ...]
    source_zone: str
    local_zone: str
    geometry: Geometry | None = None
    index: CellIndex | None = None
    keep: tuple[tuple[str, tuple[str, ...]], ...] = ()
    roles: tuple[str, ...] = ()

    @property
    def groups(self) -> list[str]:
        """Columns that a group agrees in; those that the source has not are the same for all."""
        present = {"date", "code", *self.roles}
        if self.keep:
            present.add("kept")
        return [name for name in _GROUPED if name in present]

    @property
    def few_on_borders(self) -> bool:
        """Whether events that a second step must place are few."""
        if self.index is None or self.geometry is None:
            return True
        if self.geometry.changes:
            return False
        crossed = int((self.index.cells["state"] < OUTSIDE).sum())
        return crossed <= _MOST_CROSSED * len(self.index.cells)

    @property
    def sums(self) -> dict[str, str]:
        """Columns of the small table that are sums, with the column that is summed."""
        out = {"count": self.format.columns["count"]} if "count" in self.format.columns else {}
        for category, ends in self.format.sums.items():
            out[f"{category}_low"] = ends["low"]
            out[f"{category}_high"] = ends["high"]
        return out

    @property
    def summed(self) -> tuple[str, ...]:
        """Every column of the small table that is a sum."""
        duration = self.format.duration
        minutes = (f"{duration}_low", f"{duration}_high", UNENDED) if duration else ()
        return (*self.sums, *minutes)
