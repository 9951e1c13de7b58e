"""Events to a small table of groups: written once, for every engine.

One pass over the source: each event is checked, gets its cell and its band of the day, and is
counted by its group. Only events in cells that a border crosses keep their coordinates; they are
placed exactly in a second step, on what the first one left. Dates stay as the
source wrote them, since they are few: they are read, strictly, from the small table.
"""

from typing import Any

import narwhals as nw
import numpy as np
import pandas as pd

from analysis.events.codes import FAULTS, NO_BAND, Codes, borders, cell_of, clock_key
from analysis.events.days import band_bounds, read_dates
from analysis.events.engines import LINE, Engine, Opened
from analysis.events.plan import GROUP, Plan
from analysis.events.row_columns import RowColumns

_TEXTS = ("actor", "area", "time_precision", "place_precision", "id", "revision")


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
    keys = (plan.groups, plan.summed)
    rest, undecided = opened.engine.group_apart(
        placed, keys, below=_first_decided(plan), few=plan.few_on_borders
    )
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
        Whether the rows were numbered, and their numbers and cells are wanted.

    Returns
    -------
    narwhals.LazyFrame
        kept, date, end, clock (hours and minutes, as 2105), lat, lon, type, actor, area,
        precisions, id, revision, sums and whether they fit.
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
    told += source.sums(plan.sums)
    told += source.minutes()
    told += [source.wished(plan.keep).alias("kept")]
    if with_line:
        told += [nw.col(LINE), *source.raw(plan.sums)]
    no_date = source.lacks_date()
    return frame.select(*told, no_date.alias("no_date"))


def _completed(groups: pd.DataFrame, plan: Plan) -> pd.DataFrame:
    """Give groups every column, dates as text."""
    out = groups.copy()
    told = Codes(plan).read(out.pop("code"))
    for name in told:
        out[name] = told[name]
    constant = {"kept": True, "type": plan.format.constant_type}
    for name in GROUP:
        if name not in out.columns:
            out[name] = constant.get(name, "")
    for name in ("date", "end"):
        out[name] = day_texts(out[name])
    undated = (out["fault"] == 0) & (out["date"] == "")
    out.loc[undated, "fault"] = FAULTS.index("no_date")
    if _has_time(plan):
        out.loc[undated, "band"] = 0
    texts = ["type", "actor", "area", "time_precision", "place_precision"]
    out[texts] = out[texts].astype("str")
    sums = {name: "float64" for name in plan.summed}
    return out.astype({"n": "int64", "state": "int64", "kept": bool, **sums})


def day_texts(days: pd.Series) -> pd.Series:
    """Return days as text, whatever an engine has made of them; missing is empty.

    Parameters
    ----------
    days : pandas.Series, shape (n,)

    Returns
    -------
    pandas.Series of str, shape (n,)
    """
    if days.dtype.kind == "M":
        # few days, many groups
        number, distinct = pd.factorize(days)
        told = [*distinct.strftime("%Y-%m-%d"), ""]
        return pd.Series(np.array(told, dtype=object)[number], index=days.index, dtype="str")
    return days.map(lambda day: "" if day is None else str(day)[:40]).astype("str")


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
    """Give events their code; where there is a geometry, their place is kept beside it."""
    codes = Codes(plan)
    place = ["lat", "lon"] if plan.index is not None else []
    rest = [name for name in (*plan.groups, *plan.summed) if name != "code"]
    if plan.index is not None:
        events = events.with_columns(cell=cell_of(plan.index))
        events = _looked_up(events, "cell", codes.cells(), engine)
    if _has_time(plan):
        events = events.with_columns(clock_key=clock_key())
        events = _looked_up(events, "clock_key", codes.clocks(), engine)
    # no more than what makes the group leaves this step
    return events.select(codes.code().alias("code"), *rest, *place)


def _looked_up(events: Any, key: str, table: pd.DataFrame | None, engine: Engine) -> Any:
    return events.join(nw.from_native(engine.small(table)).lazy(), on=key, how="inner")


def _has_time(plan: Plan) -> bool:
    return "time" in plan.format.columns


def _first_decided(plan: Plan) -> int | None:
    """Codes below it are of events on a border; None where nothing is placed."""
    return None if plan.index is None else Codes(plan).step


def _group(counted: Any, plan: Plan) -> Any:
    """Add up groups that are the same without their coordinates."""
    sums = [nw.col(name).sum().alias(name) for name in ("n", *plan.summed)]
    return counted.group_by(*plan.groups).agg(*sums)


def _placed_exactly(undecided: Any, engine: Engine, plan: Plan) -> pd.DataFrame:
    """Look up the pieces of cells that borders cross, by the geometry of the day."""
    if undecided is None or plan.index is None:
        return pd.DataFrame()
    undecided = undecided.with_columns(cell=cell_of(plan.index))
    undecided = _looked_up(undecided, "cell", borders(plan.index), engine)
    pieces = nw.from_native(engine.small(plan.index.pieces)).lazy()
    met = _with_eras(undecided, engine, plan).join(pieces, on=["state", "era"], how="inner")
    lat, lon = nw.col("lat"), nw.col("lon")
    high = (lat >= nw.col("bottom")) & (lat < nw.col("top"))
    after = lon >= nw.col("left") + nw.col("left_slope") * lat
    before = lon < nw.col("right") + nw.col("right_slope") * lat
    code = Codes(plan).placed(nw.col("piece_sector"))
    held = met.filter(high & after & before).with_columns(code=code)
    return _collect(_group(held, plan))


def _with_eras(undecided: Any, engine: Engine, plan: Plan) -> Any:
    """Give events the stretch of days that they lie in."""
    if plan.geometry is None or not plan.geometry.changes:
        return undecided.with_columns(era=nw.lit(0, nw.Int32))
    days = _collect(undecided.group_by("date", "code").agg(nw.len().alias("rows")))
    eras = nw.from_native(engine.small(_eras(days, plan))).lazy()
    return undecided.join(eras, on=["date", "code"], how="inner")


def _eras(days: pd.DataFrame, plan: Plan) -> pd.DataFrame:
    """Era of each date and code; a date that can't be read has the first, and is rejected later."""
    band = Codes(plan).read(days["code"])["band"]
    told = pd.DataFrame({"date": day_texts(days["date"]), "band": band})
    local = local_days(told, plan)
    known = local.notna().to_numpy()
    era = np.zeros(len(days), dtype="int32")
    if plan.geometry is not None:
        era[known] = plan.geometry.eras(local[known])
    return days[["date", "code"]].assign(era=era)


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
    timed = (days.notna() & (groups["band"] != NO_BAND)).to_numpy()
    if timed.any():
        dates = pd.DatetimeIndex(days[timed])
        bands = groups["band"].to_numpy(dtype="int64")[timed]
        begin, _ = band_bounds(dates, bands, plan.minutes, plan.source_zone)
        local = begin.tz_convert(plan.local_zone).tz_localize(None).normalize()
        out[timed] = local.as_unit("us")
    return out


def _collect(frame: Any) -> pd.DataFrame:
    return frame.collect(backend="pandas").to_native()
