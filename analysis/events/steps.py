"""Events to a small table of groups: written once, for every engine.

One pass over the source: each event is checked, gets its cell and its band of the day, and is
counted by its group. Only events in cells that a border crosses keep their coordinates; they are
placed exactly in a second step, on what the first one left. Dates stay as the
source wrote them, since they are few: they are read, strictly, from the small table.
"""

from dataclasses import dataclass
from typing import Any

import narwhals as nw
import numpy as np
import pandas as pd

from analysis.events.cells import OUTSIDE, CellIndex
from analysis.events.columns import Format
from analysis.events.days import band_bounds, read_dates
from analysis.events.engines import LINE, Engine, Opened
from analysis.events.geometry import Geometry
from analysis.events.row_columns import UNENDED, RowColumns

FAULTS = (
    "",
    "no_place",
    "impossible_place",
    "impossible_time",
    "no_id",
    "no_date",
    "impossible_end",
    "ends_before_start",
)
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
# sector, fault and band stand in one number while an engine groups: fewer keys are quicker
_GROUPED = ("code", *(name for name in GROUP if name not in ("fault", "band", "state")))
_TEXTS = ("actor", "area", "time_precision", "place_precision", "id", "revision")
_NO_BAND = -1
# of an event that the second step places
_BORDER = ("border", "lat", "lon")
_ON_BORDER = OUTSIDE - 1
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
    def bands(self) -> int:
        """Into how many bands the minutes that matter cut a day."""
        return len(self.minutes) + 1

    @property
    def step(self) -> int:
        """How far the codes of neighbouring sectors are apart: dense codes are grouped quickly."""
        return self.bands + len(FAULTS)

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


def group_events(opened: Opened, matched: dict[str, str], plan: Plan) -> tuple[pd.DataFrame, int]:
    """Count the events of a source by group, each group in a sector.

    Parameters
    ----------
    opened : Opened
    matched : dict of str to str
        Column of the format to column of the source.
    plan : Plan

    Returns
    -------
    (pandas.DataFrame, int)
        ``GROUP``, n and sums; ``state`` is the code of a sector or -1. Rows left out since
        an id was there twice.
    """
    events = read_events(opened, matched, plan)
    events, repeated = _without_repeats(events, plan)
    placed = nw.to_native(_placed(events, opened.engine, plan))
    asked = (plan.groups, plan.summed, _BORDER)
    rest, undecided = opened.engine.group_apart(placed, asked, few=plan.few_on_borders)
    decided = _collect(_group(rest, plan))
    exact = _placed_exactly(undecided, opened.engine, plan)
    groups = _completed(pd.concat([decided, exact], ignore_index=True), plan)
    again = groups.groupby(list(GROUP), as_index=False, dropna=False).sum()
    return again.sort_values(list(GROUP), ignore_index=True), repeated


def read_events(
    opened: Opened, matched: dict[str, str], plan: Plan, *, with_line: bool = False
) -> Any:
    """Read the columns of a source in our terms.

    Parameters
    ----------
    opened : Opened
    matched : dict of str to str
    plan : Plan
    with_line : bool
        Whether the rows were numbered, and their numbers are wanted.

    Returns
    -------
    narwhals.LazyFrame
        kept, date, end, clock (hours and minutes, as 2105), lat, lon, type, actor, area,
        precisions, id, revision and sums.
    """
    frame = nw.from_native(opened.native).lazy()
    schema = frame.collect_schema()
    source = RowColumns(plan.format, matched, dict(schema.items()))
    native = opened.engine.numbers(opened.native, source.wanted(plan.sums))
    frame = nw.from_native(native).lazy()
    told = [source.date(role).alias(role) for role in ("date", "end")]
    told += [source.text(role).alias(role) for role in _TEXTS]
    told += [source.kind().alias("type"), source.clock().alias("clock")]
    told += [source.number(role).alias(role) for role in ("lat", "lon")]
    told += [nw.col(f"event_{name}").fill_null(0.0).alias(name) for name in plan.sums]
    told += source.minutes()
    told += [source.wished(plan.keep).alias("kept")]
    if with_line:
        told.append(nw.col(LINE))
    no_date = source.lacks_date()
    return frame.select(*told, no_date.alias("no_date"))


def _completed(groups: pd.DataFrame, plan: Plan) -> pd.DataFrame:
    """Give groups every column, dates as text."""
    out = groups.copy()
    state, check = divmod(out.pop("code").astype("int64"), plan.step)
    out["state"] = state + _ON_BORDER
    out["fault"] = (check - plan.bands).clip(lower=0)
    out["band"] = _bands_of(check, plan)
    constant = {"kept": True, "type": plan.format.constant_type}
    for name in GROUP:
        if name not in out.columns:
            out[name] = constant.get(name, "")
    for name in ("date", "end"):
        out[name] = _day_texts(out[name])
    texts = ["type", "actor", "area", "time_precision", "place_precision"]
    out[texts] = out[texts].astype("str")
    sums = {name: "float64" for name in plan.summed}
    return out.astype({"n": "int64", "state": "int64", "kept": bool, **sums})


def _bands_of(check: pd.Series, plan: Plan) -> pd.Series:
    """Band of the day of each check; what is faulty has the first."""
    if "time" not in plan.format.columns:
        return pd.Series(_NO_BAND, index=check.index)
    return check.where(check < plan.bands, 0)


def _day_texts(days: pd.Series) -> pd.Series:
    """Days as text, whatever an engine has made of them; missing is empty."""
    if days.dtype.kind == "M":
        return days.dt.strftime("%Y-%m-%d").fillna("").astype("str")
    return days.map(lambda day: "" if day is None else str(day)[:40]).astype("str")


def _check(plan: Plan) -> nw.Expr:
    """Band of the day, and what is wrong with an event, in one number.

    Most events are sound: what is wrong is only looked for where something is.
    """
    sound, faulty = _checks(plan)
    check = nw.when(sound).then(_band(plan)).otherwise(faulty + plan.bands)
    return check.cast(nw.Int32)


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
    sound, faulty = _checks(plan)
    return nw.when(sound).then(nw.lit(0)).otherwise(faulty).cast(nw.Int32)


def _checks(plan: Plan) -> tuple[nw.Expr, nw.Expr]:
    lat, lon, clock = nw.col("lat"), nw.col("lon"), nw.col("clock")
    sound, faulty = ~nw.col("no_date"), nw.lit(FAULTS.index("no_date"))
    if plan.format.duration:
        fits = nw.col(f"{plan.format.duration}_low") >= 0
        sound, faulty = sound & fits, _else_fault(fits, "ends_before_start", faulty)
        fits = nw.col("end_fits")
        sound, faulty = sound & fits, _else_fault(fits, "impossible_end", faulty)
    if plan.format.has_id:
        fits = nw.col("id") != ""
        sound, faulty = sound & fits, _else_fault(fits, "no_id", faulty)
    if "time" in plan.format.columns:
        fits = (clock >= 0) & (clock < 2400) & (clock % 100 < 60)
        sound, faulty = sound & fits, _else_fault(fits, "impossible_time", faulty)
    if "lat" in plan.format.columns:
        fits = (lat >= -90) & (lat <= 90) & (lon >= -180) & (lon <= 180)
        present = ~(lat.is_null() | lon.is_null())
        sound, faulty = sound & fits, _else_fault(fits, "impossible_place", faulty)
        faulty = _else_fault(present, "no_place", faulty)
    return sound, faulty


def _else_fault(fits: nw.Expr, fault: str, otherwise: nw.Expr) -> nw.Expr:
    return nw.when(fits).then(otherwise).otherwise(nw.lit(FAULTS.index(fault)))


def _without_repeats(events: Any, plan: Plan) -> tuple[Any, int]:
    """Keep one row an id: the latest revision, else the last in the order of its values."""
    if not plan.format.has_id:
        return events, 0
    lengths = events.filter(nw.col("id") != "").group_by("id").agg(nw.len().alias("n"))
    repeated = lengths.filter(nw.col("n") > 1).select((nw.col("n") - 1).sum().alias("n"))
    extra = _collect(repeated)["n"].iloc[0]
    if pd.isna(extra) or not extra:
        return events, 0
    order = ["revision", "date", "end", "type", *_TEXTS[:4], "lat", "lon"]
    with_id = events.filter(nw.col("id") != "")
    kept = with_id.unique(subset=["id"], keep="last", order_by=[*order, *plan.summed])
    without = events.filter(nw.col("id") == "")
    return nw.concat([kept, without.select(*kept.collect_schema().names())]), int(extra)


def _placed(events: Any, engine: Engine, plan: Plan) -> Any:
    """Give events their band of the day and the state of their cell."""
    events = events.with_columns(_check(plan).alias("check"))
    if plan.index is None:
        absent = [nw.lit(None, nw.Float64).alias(name) for name in _BORDER]
        code = nw.col("check") + _coded(OUTSIDE, plan)
        return events.with_columns(*absent, code.alias("code"))
    cells = nw.from_native(engine.small(_coded_cells(plan.index, plan))).lazy()
    events = events.with_columns(_cell(plan.index).alias("cell"))
    placed = events.join(cells, on="cell", how="inner")
    # no more than what makes the group leaves this step
    undecided = nw.col("border") < OUTSIDE
    border = [nw.when(undecided).then(nw.col(name)).alias(name) for name in _BORDER]
    code = nw.col("state_code") + nw.col("check")
    rest = [name for name in (*plan.groups, *plan.summed) if name != "code"]
    return placed.select(code.alias("code"), *rest, *border)


def _coded_cells(index: CellIndex, plan: Plan) -> pd.DataFrame:
    """Cells with what their state adds to a code; those that borders cross add the same."""
    state = index.cells["state"].rename("border")
    code = _coded(state.clip(lower=_ON_BORDER), plan).rename("state_code")
    return pd.concat([index.cells["cell"], state, code.astype("int32")], axis=1)


def _coded(state: Any, plan: Plan) -> Any:
    """Return what a state adds to a code: numbers from 0 on."""
    return (state - _ON_BORDER) * plan.step


def _band(plan: Plan) -> nw.Expr:
    """How many of the minutes that matter an event's time has reached."""
    if "time" not in plan.format.columns:
        return nw.lit(0)
    out = nw.lit(0)
    for minute in plan.minutes:
        hours, minutes = divmod(minute, 60)
        reached = nw.col("clock") >= hours * 100 + minutes
        out = out + nw.when(reached).then(nw.lit(1)).otherwise(nw.lit(0))
    return out


def _cell(index: CellIndex) -> nw.Expr:
    lat, lon = nw.col("lat"), nw.col("lon")
    west, south, east, north = index.bounds
    inside = (lon >= west) & (lon < east) & (lat >= south) & (lat < north)
    column = (lon * index.per_degree).floor() - index.column
    row = (lat * index.per_degree).floor() - index.row
    number = row * index.columns + column + 1
    return nw.when(inside).then(number).otherwise(nw.lit(0.0)).cast(nw.Int32)


def _group(counted: Any, plan: Plan) -> Any:
    """Add up groups that are the same without their coordinates."""
    sums = [nw.col(name).sum().alias(name) for name in ("n", *plan.summed)]
    return counted.group_by(*plan.groups).agg(*sums)


def _placed_exactly(undecided: Any, engine: Engine, plan: Plan) -> pd.DataFrame:
    """Look up the pieces of cells that borders cross, by the geometry of the day."""
    columns = [*plan.groups, "n", *plan.summed]
    if plan.index is None or plan.geometry is None:
        return _collect(undecided.select(*columns).head(0))
    undecided = undecided.with_columns(
        check=nw.col("code") % plan.step, state=nw.col("border").cast(nw.Int32)
    )
    pieces = nw.from_native(engine.small(plan.index.pieces)).lazy()
    met = _with_eras(undecided, engine, plan).join(pieces, on=["state", "era"], how="inner")
    lat, lon = nw.col("lat"), nw.col("lon")
    high = (lat >= nw.col("bottom")) & (lat < nw.col("top"))
    after = lon >= nw.col("left") + nw.col("left_slope") * lat
    before = lon < nw.col("right") + nw.col("right_slope") * lat
    code = _coded(nw.col("piece_sector"), plan) + nw.col("check")
    held = met.filter(high & after & before).with_columns(code=code)
    return _collect(_group(held, plan))


def _with_eras(undecided: Any, engine: Engine, plan: Plan) -> Any:
    """Give events the stretch of days that they lie in."""
    if plan.geometry is None or not plan.geometry.changes:
        return undecided.with_columns(era=nw.lit(0, nw.Int32))
    days = _collect(undecided.group_by("date", "check").agg(nw.len().alias("rows")))
    eras = nw.from_native(engine.small(_eras(days, plan))).lazy()
    return undecided.join(eras, on=["date", "check"], how="inner")


def _eras(days: pd.DataFrame, plan: Plan) -> pd.DataFrame:
    """Era of each date and band; a date that can't be read has the first, and is rejected later."""
    band = _bands_of(days["check"], plan)
    told = pd.DataFrame({"date": _day_texts(days["date"]), "band": band})
    local = local_days(told, plan)
    known = local.notna().to_numpy()
    era = np.zeros(len(days), dtype="int32")
    if plan.geometry is not None:
        era[known] = plan.geometry.eras(local[known])
    return days[["date", "check"]].assign(era=era)


def local_days(groups: pd.DataFrame, plan: Plan) -> pd.Series:
    """Return the local day on which each group's time lies.

    Parameters
    ----------
    groups : pandas.DataFrame, n rows
        date, band.
    plan : Plan

    Returns
    -------
    pandas.Series of datetime64[us], shape (n,)
        Missing where the date can't be read.
    """
    days = read_dates(groups["date"], plan.format.first_year)
    out = days.copy()
    timed = (days.notna() & (groups["band"] != _NO_BAND)).to_numpy()
    if timed.any():
        dates = pd.DatetimeIndex(days[timed])
        bands = groups["band"].to_numpy(dtype="int64")[timed]
        begin, _ = band_bounds(dates, bands, plan.minutes, plan.source_zone)
        local = begin.tz_convert(plan.local_zone).tz_localize(None).normalize()
        out[timed] = local.as_unit("us")
    return out


def _collect(frame: Any) -> pd.DataFrame:
    return frame.collect(backend="pandas").to_native()
