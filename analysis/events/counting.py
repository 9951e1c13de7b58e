"""Event files to counts: what the user calls."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.events.cells import CellIndex, build_index
from analysis.events.codes import FAULTS
from analysis.events.columns import BadEvents, Format, read_format, read_formats
from analysis.events.coverage import describe_coverage
from analysis.events.days import band_bounds, band_minutes, localize, read_dates
from analysis.events.engines import Opened
from analysis.events.faults import told_faults
from analysis.events.geometry import Geometry, nearest
from analysis.events.mapping import (
    UNMAPPED,
    are_unknown,
    categories_of,
    parties_of,
    read_pairs_of,
    read_types,
    sectors_of,
)
from analysis.events.plan import Plan
from analysis.events.rejected import damage_rejects, joined_rejects, list_rejects
from analysis.events.result import EventCounts
from analysis.events.row_columns import UNENDED
from analysis.events.sources import opened_sources
from analysis.events.steps import group_events, local_days
from analysis.events.windows import WindowsAsked, count_windows, none_left

if TYPE_CHECKING:
    from analysis.conflict import Conflict, Truce

_DAY = "00:00-00:00"


def count_events(
    events: Any,
    *,
    conflict: "Conflict",
    geometry: Geometry | None = None,
    format: str | Path | Format | None = None,
    clocks: Iterable[str] = (_DAY,),
    lengths: Iterable[int] = (1,),
    truces: Sequence["Truce | str"] = (),
    keep: Mapping[str, Iterable[str]] | None = None,
    maps: Sequence[str | Path] = (),
    silent_zero: bool = False,
    engine: str | None = None,
    session: Any = None,
    progress: Callable[[str], None] | None = None,
) -> EventCounts:
    """Count events by sector, day, accused and category.

    Parameters
    ----------
    events : path, glob, list of them, pandas.DataFrame, DuckDB relation or Spark DataFrame
        Files may be CSV, Parquet, gz, zip or xlsx.
    conflict : Conflict
        Its zone says what a day is; its names say who and where.
    geometry : Geometry, optional
        By default every event is counted for the whole conflict only.
    format : str, Path or Format, optional
        Name of a known column map, or a TOML file; recognised from the header by default.
    clocks : iterable of str
        Keys of clock hours, one window a day for each.
    lengths : iterable of int
        Days of windows of whole days.
    truces : sequence of Truce or str
        Their windows are counted too, and their clock hours on every day.
    keep : mapping of str to iterable of str, optional
        Column of the source to the values wanted, such as ``{"geo_precision": ["1", "2"]}``.
    maps : sequence of str or Path
        Folders with tables of the user's: actors.csv, areas.csv, types_NAME.csv, NAME.toml.
    silent_zero : bool
        Whether a day on which the source has no event at all is a day of 0.
    engine : {"pandas", "duckdb", "spark"}, optional
        For files; DuckDB by default.
    session : pyspark.sql.SparkSession, optional
    progress : callable, optional
        Called with the name of each source as it is begun.

    Returns
    -------
    EventCounts

    Raises
    ------
    BadEvents
        If a source or a map can't be read as what it should be.
    """
    folders = [*_conflict_folders(conflict), *maps]
    formats = read_formats(*folders)
    chosen = _chosen(format, formats)
    windows_of = WindowsAsked(conflict, tuple(clocks), tuple(lengths), tuple(truces))
    asked = tuple((name, tuple(map(str, values))) for name, values in (keep or {}).items())
    index = build_index(geometry) if geometry is not None else None
    parts = []
    sources = opened_sources(events, formats, format=chosen, engine=engine, session=session)
    with sources as every:
        for opened, fits, matched, added in every:
            if progress is not None:
                progress(opened.file)
            plan = _plan(opened, fits, matched, windows_of, geometry, index, asked)
            with told_faults(opened.file):
                parts.append(_Part(opened, plan, matched, added))
            opened.engine.close()
    if not parts:
        raise BadEvents("events: nothing was handed over; expected a file or a table")
    return _result(parts, conflict, folders, windows_of, silent_zero)


def sector_points(conflict: "Conflict", within_km: float, scheme: str | None = None) -> Geometry:
    """Return the areas nearest to the points that a conflict's sectors have.

    Parameters
    ----------
    conflict : Conflict
    within_km : float
        Farther places belong to no sector.
    scheme : str, optional
        Sectors of this scheme only; by default of the scheme with most points, counting sectors
        that are part of the whole where there are such.

    Returns
    -------
    Geometry

    Raises
    ------
    BadEvents
        If no sector of the scheme has a point.
    """
    table = conflict.sectors.table.dropna(subset=["lat", "lon"])
    table = table[table["sector"] != conflict.sectors.whole]
    if scheme is None and len(table):
        scheme = _main_scheme(conflict, table)
    table = table[table["scheme"] == scheme]
    if table.empty:
        raise BadEvents(
            f"{conflict.id}: no sector of scheme {scheme!r} has a point; give a geometry"
        )
    table = table[["sector", "lat", "lon", "valid_from", "valid_to"]].copy()
    for name in ("valid_from", "valid_to"):
        if isinstance(table[name].dtype, pd.DatetimeTZDtype):
            table[name] = table[name].dt.tz_convert("UTC").dt.tz_localize(None).dt.normalize()
    return nearest(table, within_km)


def _main_scheme(conflict: "Conflict", table: pd.DataFrame) -> str:
    """The scheme with most points; sectors far from the front add up to no whole."""
    relations = conflict.sectors.crosswalk
    to_whole = relations["sector_b"].eq(conflict.sectors.whole)
    parts = relations.loc[to_whole & relations["relation"].eq("part_of"), "sector_a"]
    inside = table[table["sector"].isin(parts)]
    counted = inside if len(inside) else table
    return str(counted["scheme"].value_counts().index[0])


class _Part:
    """One source, counted: its groups, its rejects, its file's figures."""

    def __init__(self, opened: Opened, plan: Plan, matched: dict, added: list[str]) -> None:
        self.plan, self.file, self.added = plan, opened.file, added
        groups, repeated = group_events(opened, matched, plan)
        groups["day"] = local_days(groups, plan)
        groups["fault"] = groups["fault"].map(dict(enumerate(FAULTS)))
        self.groups = _with_span_faults(groups, plan)
        damage = opened.damage()
        faulty = self.groups[self.groups["fault"] != ""]
        counted = faulty.groupby("fault")["n"].sum().to_dict()
        counted |= damage["reason"].value_counts().to_dict()
        if repeated:
            counted["duplicate_id"] = repeated
        self.rejected = {reason: int(n) for reason, n in sorted(counted.items())}
        self.rows = int(self.groups["n"].sum()) + len(damage) + repeated
        listed = [damage_rejects(damage)]
        if len(faulty) or repeated:
            listed.append(list_rejects(opened, matched, plan, faulty, damage, repeated > 0))
        self.rejects = joined_rejects(listed)


def _conflict_folders(conflict: "Conflict") -> list[Path]:
    from analysis.loaders.folders import bundled

    folder = bundled() / conflict.id / "events"
    return [folder] if folder.is_dir() else []


def _chosen(format: Any, formats: dict[str, Format]) -> Format | None:
    if format is None or isinstance(format, Format):
        return format
    if str(format) in formats:
        return formats[str(format)]
    if str(format).endswith(".toml"):
        return read_format(format)
    raise BadEvents(f"format: {format!r} is not known; known: {', '.join(sorted(formats))}")


def _plan(
    opened: Opened,
    format: Format,
    matched: dict[str, str],
    asked: WindowsAsked,
    geometry: Geometry | None,
    index: CellIndex | None,
    keep: tuple,
) -> Plan:
    zone = asked.tz if format.zone == "local" else format.zone
    keep = tuple((_source_column(name, opened), values) for name, values in keep)
    roles = {role for role, column in format.columns.items() if column in matched}
    if any(name in matched for name in format.types):
        roles.add("type")
    placed = "lat" in format.columns
    return Plan(
        format=format,
        minutes=band_minutes(asked.hours, zone, asked.tz, format.first_year),
        source_zone=zone,
        local_zone=asked.tz,
        geometry=geometry if placed else None,
        index=index if placed else None,
        keep=keep,
        roles=tuple(sorted(roles | set(format.flags))),
    )


def _source_column(name: str, opened: Opened) -> str:
    for column in opened.header:
        if column.casefold() == name.casefold():
            return column
    raise BadEvents(f"keep: {opened.file} has no column {name!r}")


def _with_span_faults(groups: pd.DataFrame, plan: Plan) -> pd.DataFrame:
    """Name dates that can't be, and give each group its first and last day."""
    out = groups.copy()
    sound = out["fault"] == ""
    out.loc[sound & out["day"].isna(), "fault"] = "impossible_date"
    last = out["day"].copy()
    if "end" in plan.format.columns:
        ends = read_dates(out["end"], plan.format.first_year)
        given = out["end"] != ""
        out.loc[sound & given & ends.isna() & (out["fault"] == ""), "fault"] = "impossible_date"
        last = ends.where(given, last)
        out.loc[(last < out["day"]) & (out["fault"] == ""), "fault"] = "ends_before_start"
    out["last_day"] = last
    return out


def _result(
    parts: list[_Part],
    conflict: "Conflict",
    folders: Sequence[Path],
    asked: WindowsAsked,
    silent_zero: bool,
) -> EventCounts:
    groups = pd.concat([_named(part, conflict, folders) for part in parts], ignore_index=True)
    sound = groups[groups["fault"] == ""]
    kept = sound[sound["kept"]]
    acts = kept[kept["category"] != ""]
    spans = _spans(acts[acts["sector"].notna()], conflict.tz)
    counted = [
        _counts_of(source, spans, sound, conflict, asked, silent_zero)
        for source in sorted(set(sound["source"]))
    ]
    outside = acts[acts["sector"].isna()]
    unmapped, unknown = acts[acts["is_unmapped"]], acts[acts["is_unknown"]]
    tally = {
        "rows_in": sum(part.rows for part in parts),
        "rejected": sum(sum(part.rejected.values()) for part in parts),
        "filtered": int(sound.loc[~sound["kept"], "n"].sum()),
        "not_acts": int(kept.loc[kept["category"] == "", "n"].sum()),
        "outside": int(outside["n"].sum()),
        "placed": int(acts.loc[acts["sector"].notna(), "n"].sum()),
        "unmapped": int(unmapped["n"].sum()),
        "unknown_actors": int(unknown["n"].sum()),
    }
    return EventCounts(
        counts=_joined([counts for counts, _ in counted]),
        groups=groups,
        rejects=joined_rejects([part.rejects for part in parts]),
        rejected=_summed([part.rejected for part in parts]),
        tally=tally,
        unmapped=_by(unmapped, ["source", "type"]),
        unknown_actors=_by(unknown, ["source", "actor"]),
        left_out=pd.concat([none_left(), *(left for _, left in counted)], ignore_index=True),
        outside=_by(outside, ["source", "day", "category"]),
        coverage=describe_coverage(sound),
        files=pd.DataFrame([_file_row(part) for part in parts]),
    )


def _named(part: _Part, conflict: "Conflict", folders: Sequence[Path]) -> pd.DataFrame:
    """Give groups their source, category, accused and sector."""
    format = part.plan.format
    types = read_types(format, folders, conflict)
    actors = read_pairs_of(folders, "actors.csv", "actor", "party")
    out = part.groups.assign(source=format.name, file=part.file)
    out["category"] = categories_of(out["type"], types)
    # those that a table itself puts there too: no category says what they are
    out["is_unmapped"] = out["category"] == UNMAPPED
    out["accused"] = parties_of(out["actor"], actors)
    out["is_unknown"] = are_unknown(out["actor"], actors)
    out["sector"] = _sector_of(out, part.plan, conflict, folders)
    days = out["time_precision"].map(format.off).fillna(0).astype("int64")
    out["off"] = days
    out["begin"], out["finish"] = _ends(out, part.plan)
    return out


def _sector_of(
    groups: pd.DataFrame, plan: Plan, conflict: "Conflict", folders: Sequence[Path]
) -> pd.Series:
    if plan.index is not None:
        names = np.array([*plan.index.sectors, None], dtype=object)
        return pd.Series(names[groups["state"].to_numpy()], index=groups.index, dtype=object)
    if "area" in plan.format.columns:
        table = read_pairs_of(folders, "areas.csv", "area", "sector")
        return sectors_of(groups["area"], table, conflict).astype(object)
    return pd.Series(conflict.sectors.whole, index=groups.index, dtype=object)


def _ends(groups: pd.DataFrame, plan: Plan) -> tuple[pd.Series, pd.Series]:
    """Between which moments the events of each group lie."""
    begin = pd.Series(pd.NaT, index=groups.index, dtype="datetime64[us, UTC]")
    finish = begin.copy()
    known = (groups["fault"] == "").to_numpy()
    timed = known & (groups["band"] >= 0).to_numpy()
    if timed.any():
        dates = pd.DatetimeIndex(read_dates(groups.loc[timed, "date"], plan.format.first_year))
        bands = groups.loc[timed, "band"].to_numpy(dtype="int64")
        first, last = band_bounds(dates, bands, plan.minutes, plan.source_zone)
        begin[timed], finish[timed] = first, last
    dated = known & ~timed
    if dated.any():
        off = pd.to_timedelta(groups.loc[dated, "off"], unit="D")
        first = groups.loc[dated, "day"] - off
        last = groups.loc[dated, "last_day"] + off + pd.Timedelta(days=1)
        begin[dated] = localize(pd.DatetimeIndex(first), plan.source_zone)
        finish[dated] = localize(pd.DatetimeIndex(last), plan.source_zone)
    return begin, finish


def _spans(acts: pd.DataFrame, tz: str) -> pd.DataFrame:
    """Events, and what they add up (people killed), by span and series."""
    weight = acts["count"] if "count" in acts.columns else acts["n"]
    weight = weight.fillna(acts["n"])
    acts = acts.assign(own=acts["category"])
    parts = [acts.assign(low=weight, high=weight)]
    for name in acts.columns:
        if name.endswith("_low") and f"{name[:-4]}_high" in acts.columns:
            # a few events of a source have their bounds the wrong way round
            ends = acts[[name, f"{name[:-4]}_high"]]
            bounds = {"low": ends.min(axis=1), "high": ends.max(axis=1)}
            parts.append(acts.assign(category=name[:-4], **bounds).dropna(subset=["low"]))
    every = pd.concat(parts, ignore_index=True)
    keys = ["source", "sector", "accused", "category", "begin", "finish"]
    unended = every[UNENDED] if UNENDED in every.columns else pd.Series(0.0, index=every.index)
    every[UNENDED] = unended.fillna(0.0)
    # an event without end is still one: only its minutes are not known
    every.loc[every["category"] == every["own"], UNENDED] = 0.0
    return every.groupby(keys, as_index=False)[["low", "high", UNENDED]].sum()


def _counts_of(
    source: str,
    spans: pd.DataFrame,
    sound: pd.DataFrame,
    conflict: "Conflict",
    asked: WindowsAsked,
    silent_zero: bool,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    days = sound.loc[sound["source"] == source, "day"]
    return count_windows(
        spans[spans["source"] == source],
        asked.over(days.min(), days.max()),
        pd.DatetimeIndex(days),
        conflict.tz,
        reporter=source,
        whole=conflict.sectors.whole,
        silent_zero=silent_zero,
    )


def _joined(tables: list[pd.DataFrame]) -> pd.DataFrame:
    from analysis import schema

    filled = [table for table in tables if len(table)]
    return pd.concat(filled, ignore_index=True) if filled else schema.empty(schema.COUNTS)


def _by(table: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    out = table.groupby(keys, as_index=False)["n"].sum()
    return out.rename(columns={"n": "events"})


def _summed(counted: list[dict[str, int]]) -> dict[str, int]:
    reasons = sorted({reason for each in counted for reason in each})
    return {reason: sum(each.get(reason, 0) for each in counted) for reason in reasons}


def _file_row(part: _Part) -> dict[str, Any]:
    return {
        "file": part.file,
        "source": part.plan.format.name,
        "rows": part.rows,
        "first": part.groups["day"].min(),
        "last": part.groups["day"].max(),
        "added": "; ".join(part.added),
    }
