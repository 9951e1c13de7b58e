"""One number for where an event lies, when in its day, and what is wrong with it.

Engines group quickest by few small numbers, and a join with a small table that has every number
from 0 on is their quickest look-up. So places and times of day are looked up in two such tables,
faulty ones as well, what they hold is added up, and the sum is taken apart again in the small table
of groups. The order of faults is that of ``fault_of``: the first that holds is told.
"""

from dataclasses import dataclass

import narwhals as nw
import numpy as np
import pandas as pd

from analysis.events.cells import OUTSIDE, CellIndex
from analysis.events.plan import Plan

FAULTS = (
    "",
    "no_place",
    "impossible_place",
    "impossible_time",
    "no_id",
    "no_date",
    "impossible_end",
    "ends_before_start",
    "impossible_number",
)
# of a source without times of day
NO_BAND = -1
# places that are no sector: an event on a border is placed by a second step
_ON_BORDER, _OUTSIDE, _FIRST_SECTOR = range(3)
# rows of the table of cells that are no cell
_IMPOSSIBLE_CELL, _NO_CELL, _ELSEWHERE, _FIRST_CELL = range(4)
# what may be wrong apart from place, time and date, the first that holds first
_OTHERS = ("", "no_id", "impossible_end", "ends_before_start", "impossible_number")
_CLOCKS = 2400


@dataclass(frozen=True, slots=True)
class Codes:
    """How the codes of one source are made and read.

    Parameters
    ----------
    plan : Plan
    """

    plan: Plan

    @property
    def step(self) -> int:
        """How far the codes of neighbouring places are apart; below it: on a border."""
        return self._times * self._others

    @property
    def _bands(self) -> int:
        return len(self.plan.minutes) + 1

    @property
    def _has_time(self) -> bool:
        return "time" in self.plan.format.columns

    @property
    def _times(self) -> int:
        """Bands of the day, and impossible times."""
        return self._bands + 1 if self._has_time else 1

    @property
    def _others(self) -> int:
        can_fail = self.plan.format.has_id or self.plan.format.duration or self.plan.sums
        return len(_OTHERS) if can_fail else 1

    @property
    def _n_sectors(self) -> int:
        return len(self.plan.index.sectors) if self.plan.index is not None else 0

    @property
    def _impossible_place(self) -> int:
        return _FIRST_SECTOR + self._n_sectors

    @property
    def _no_place(self) -> int:
        return self._impossible_place + 1

    def cells(self) -> pd.DataFrame | None:
        """Return the table by which ``cell`` is looked up.

        Returns
        -------
        pandas.DataFrame or None
            cell (int64), place_code (int32); None where there is no geometry.
        """
        if self.plan.index is None:
            return None
        state = self.plan.index.cells["state"].to_numpy()
        # the first row is everywhere else
        place = np.where(state < OUTSIDE, _ON_BORDER, state - OUTSIDE + _OUTSIDE)
        place = np.concatenate([[self._impossible_place, self._no_place], place])
        code = (place * self.step).astype("int32")
        return pd.DataFrame({"cell": _numbers(len(place)), "place_code": code})

    def clocks(self) -> pd.DataFrame | None:
        """Return the table by which ``clock_key`` is looked up.

        Returns
        -------
        pandas.DataFrame or None
            clock_key (int64; hours and minutes as 2105, and beyond them what is none), time_code
            (int32); None where the source has no times.
        """
        if not self._has_time:
            return None
        clock = _numbers(_CLOCKS + 1)
        hours, minutes = np.divmod(clock, 100)
        band = np.searchsorted(self.plan.minutes, hours * 60 + minutes, side="right")
        is_none = (minutes >= 60) | (clock == _CLOCKS)
        time = np.where(is_none, self._bands, band)
        code = (time * self._others).astype("int32")
        return pd.DataFrame({"clock_key": clock, "time_code": code})

    def code(self) -> nw.Expr:
        """Return the sum of what was looked up and what else is wrong."""
        code = nw.col("place_code") if self.plan.index is not None else self._bare_place()
        if self._has_time:
            code = code + nw.col("time_code")
        if self._others > 1:
            code = code + self._other()
        return code

    def read(self, code: pd.Series) -> pd.DataFrame:
        """Take codes apart.

        Parameters
        ----------
        code : pandas.Series of int, shape (n,)

        Returns
        -------
        pandas.DataFrame, n rows
            state (of the sector, -1 outside), band, fault (place in ``FAULTS``).
        """
        place, rest = np.divmod(code.to_numpy(dtype="int64"), self.step)
        time, other = np.divmod(rest, self._others)
        fault = np.array([FAULTS.index(name) for name in _OTHERS])[other]
        if self._has_time:
            fault = np.where(time == self._bands, FAULTS.index("impossible_time"), fault)
        fault = np.where(place == self._impossible_place, FAULTS.index("impossible_place"), fault)
        fault = np.where(place == self._no_place, FAULTS.index("no_place"), fault)
        is_sector = (place >= _FIRST_SECTOR) & (place < self._impossible_place)
        state = np.where(is_sector, place - _FIRST_SECTOR, OUTSIDE)
        band = np.where(fault == 0, time, 0) if self._has_time else NO_BAND
        return pd.DataFrame({"state": state, "band": band, "fault": fault}, index=code.index)

    def placed(self, state: nw.Expr) -> nw.Expr:
        """Return the code of events on a border, now that their sector is known."""
        return (state - OUTSIDE + _OUTSIDE) * self.step + nw.col("code")

    def _bare_place(self) -> nw.Expr:
        """Places without a geometry: whether they can be."""
        inside = nw.lit(_OUTSIDE * self.step)
        if "lat" not in self.plan.format.columns:
            return inside
        absent = nw.lit(self._no_place * self.step)
        impossible = nw.lit(self._impossible_place * self.step)
        faulty = nw.when(_lacks_place()).then(absent).otherwise(impossible)
        return nw.when(_place_fits()).then(inside).otherwise(faulty)

    def _other(self) -> nw.Expr:
        out = nw.lit(0)
        for fits, fault in reversed(_other_checks(self.plan)):
            out = nw.when(fits).then(out).otherwise(nw.lit(_OTHERS.index(fault)))
        return out


def cell_of(index: CellIndex) -> nw.Expr:
    """Return the row of the table of cells in which an event lies.

    Parameters
    ----------
    index : CellIndex

    Returns
    -------
    narwhals.Expr
        Of lat and lon.
    """
    lat, lon = nw.col("lat"), nw.col("lon")
    west, south, east, north = index.bounds
    inside = (lon >= west) & (lon < east) & (lat >= south) & (lat < north)
    column = (lon * index.per_degree).floor() - index.column
    row = (lat * index.per_degree).floor() - index.row
    number = row * index.columns + column + _FIRST_CELL
    faulty = nw.when(_lacks_place()).then(nw.lit(_NO_CELL)).otherwise(nw.lit(_IMPOSSIBLE_CELL))
    beyond = nw.when(_place_fits()).then(nw.lit(_ELSEWHERE)).otherwise(faulty)
    return nw.when(inside).then(number).otherwise(beyond.cast(nw.Float64)).cast(nw.Int32)


def borders(index: CellIndex) -> pd.DataFrame:
    """Return the cells that a border crosses, or that change hands.

    Parameters
    ----------
    index : CellIndex

    Returns
    -------
    pandas.DataFrame
        cell (as ``cell_of`` tells it), state (by which the pieces are looked up).
    """
    crossed = index.cells[index.cells["state"] < OUTSIDE]
    cell = crossed["cell"].astype("int64") + _ELSEWHERE
    return pd.DataFrame({"cell": cell, "state": crossed["state"]})


def clock_key() -> nw.Expr:
    """Return the row of the table of clocks that tells an event's time of day."""
    clock = nw.col("clock")
    possible = (clock >= 0) & (clock < _CLOCKS)
    return nw.when(possible).then(clock).otherwise(nw.lit(_CLOCKS)).cast(nw.Int32)


def fault_of(plan: Plan) -> nw.Expr:
    """Return what is wrong with an event, as its place in ``FAULTS``.

    Parameters
    ----------
    plan : Plan

    Returns
    -------
    narwhals.Expr
        Of columns of ``read_events``; 0 for nothing.
    """
    checks = [*_other_checks(plan), (~nw.col("no_date"), "no_date")]
    if "time" in plan.format.columns:
        clock = nw.col("clock")
        fits = (clock >= 0) & (clock < _CLOCKS) & (clock % 100 < 60)
        checks.insert(0, (fits, "impossible_time"))
    if "lat" in plan.format.columns:
        checks.insert(0, (_place_fits(), "impossible_place"))
        checks.insert(0, (~_lacks_place(), "no_place"))
    out = nw.lit(0)
    for fits, fault in reversed(checks):
        out = nw.when(fits).then(out).otherwise(nw.lit(FAULTS.index(fault)))
    return out.cast(nw.Int32)


def _place_fits() -> nw.Expr:
    lat, lon = nw.col("lat"), nw.col("lon")
    return (lat >= -90) & (lat <= 90) & (lon >= -180) & (lon <= 180)


def _lacks_place() -> nw.Expr:
    return _is_missing("lat") | _is_missing("lon")


def _is_missing(name: str) -> nw.Expr:
    # "NaN" in a file of text is a number to some engines, and missing to others
    return nw.col(name).is_null() | nw.col(name).is_nan()


def _other_checks(plan: Plan) -> list[tuple[nw.Expr, str]]:
    """What must hold, and the fault where it does not; the first comes first."""
    checks = []
    if plan.format.has_id:
        checks.append((nw.col("id") != "", "no_id"))
    if plan.format.duration:
        checks.append((nw.col("end_fits"), "impossible_end"))
        lasted = nw.col(f"{plan.format.duration}_low")
        checks.append((lasted >= 0, "ends_before_start"))
    if plan.sums:
        checks.append((nw.col("numbers_fit"), "impossible_number"))
    return checks


def _numbers(n: int) -> np.ndarray:
    # wider than what is looked up: DuckDB then leaves out a check that works out each number twice
    return np.arange(n, dtype="int64")
