"""What a witness could see: days it was blind, days it fell silent, breaks in its level.

A witness is compared with claims only after this: a fall of fires under cloud is no fall of fire.
Nothing is corrected here; what is detected is named.
"""

import numpy as np
import pandas as pd

# the last three are of a break: the levels of the days around it
COLUMNS = ["source", "finding", "first", "last", "detail", "before", "after", "ratio"]
_DAY = pd.Timedelta(days=1)
# a sparse source is silent all the time: more stretches than this are told in one row
_MOST_STRETCHES = 10
# months with fewer events say nothing of how precisely places are given
_FEWEST = 20
_MOVED = 0.5


def daily_level(groups: pd.DataFrame) -> pd.Series:
    """Return the events of a source by day, days without any as 0.

    Parameters
    ----------
    groups : pandas.DataFrame
        day, n: of one source.

    Returns
    -------
    pandas.Series of int64
        By day, from the first to the last.
    """
    by_day = groups.groupby("day")["n"].sum()
    if by_day.empty:
        return by_day
    return by_day.reindex(
        pd.date_range(by_day.index.min(), by_day.index.max(), freq="D"), fill_value=0
    )


def find_breaks(level: pd.Series, *, days: int = 28, ratio: float = 3.0) -> pd.DataFrame:
    """Find days from which the level of a source is another, and stays so.

    Parameters
    ----------
    level : pandas.Series
        Events by day.
    days : int
        On each side that are compared, by their medians.
    ratio : float
        Least change that is named.

    Returns
    -------
    pandas.DataFrame
        day (first of the new level), before, after (medians), ratio (after over before): at most
        one in any ``days`` days, the largest.
    """
    log = np.log(level.to_numpy(dtype="float64") + 0.5)
    if len(log) < 2 * days:
        return pd.DataFrame(columns=["day", "before", "after", "ratio"])
    medians = np.median(np.lib.stride_tricks.sliding_window_view(log, days), axis=1)
    jumps = medians[days:] - medians[:-days]
    means = np.mean(np.lib.stride_tricks.sliding_window_view(log, days), axis=1)
    # many days around a break have the same medians; the means are farthest apart at it
    sharp = np.abs(means[days:] - means[:-days])
    strength = np.where(np.abs(jumps) >= np.log(ratio), sharp, 0.0)
    rows = []
    while strength.max() > 0:
        at = int(strength.argmax())
        before, after = np.exp(medians[at]) - 0.5, np.exp(medians[at + days]) - 0.5
        rows.append((level.index[at + days], before, after, np.exp(jumps[at])))
        strength[max(0, at - days + 1) : at + days] = 0
    out = pd.DataFrame(rows, columns=["day", "before", "after", "ratio"])
    return out.sort_values("day", ignore_index=True)


def find_silence(level: pd.Series) -> pd.DataFrame:
    """Find stretches of days on which a source has no event at all.

    Parameters
    ----------
    level : pandas.Series
        Events by day.

    Returns
    -------
    pandas.DataFrame
        first, last, days.
    """
    quiet = level.index[level.to_numpy() == 0].to_series()
    stretch = quiet.diff().ne(_DAY).cumsum()
    out = quiet.groupby(stretch).agg(first="min", last="max", days="size")
    return out.reset_index(drop=True)


def blind_days(
    observed: pd.DataFrame, column: str, *, above: float | None = None, below: float | None = None
) -> pd.DatetimeIndex:
    """Return the days on which a witness could not see.

    Parameters
    ----------
    observed : pandas.DataFrame
        day, and the measure: cloud cover, hours of patrol, ...
    column : str
        Name of the measure; a missing value is a blind day.
    above, below : float, optional
        Limits of sight: blind above the one (cloud), below the other (hours of patrol).

    Returns
    -------
    pandas.DatetimeIndex

    Raises
    ------
    ValueError
        If no limit is given, or a day stands there twice.
    """
    if above is None and below is None:
        raise ValueError("blind_days: give above= or below=, the limit of sight")
    days = pd.DatetimeIndex(observed["day"])
    if days.has_duplicates:
        raise ValueError(f"observed: {days[days.duplicated()][0]:%Y-%m-%d} stands there twice")
    measure = observed[column].to_numpy(dtype="float64")
    blind = np.isnan(measure)
    if above is not None:
        blind |= measure > above
    if below is not None:
        blind |= measure < below
    return days[blind]


def drop_blind(counts: pd.DataFrame, blind: pd.DatetimeIndex, tz: str) -> pd.DataFrame:
    """Leave out counts of windows that have a blind day.

    Parameters
    ----------
    counts : pandas.DataFrame
        As in ``schema.COUNTS``.
    blind : pandas.DatetimeIndex
        Local days, without zone.
    tz : str

    Returns
    -------
    pandas.DataFrame
        The rows that are left.
    """
    days = blind.sort_values().values.astype("datetime64[D]").astype("int64")
    first = _local_days(counts["start"], tz)
    last = _local_days(counts["end"] - pd.Timedelta(1, unit="us"), tz)
    touched = np.searchsorted(days, last, side="right") > np.searchsorted(days, first)
    return counts[~touched].reset_index(drop=True)


def find_overlaps(groups: pd.DataFrame) -> pd.DataFrame:
    """Find files of one source that hold events of the same days.

    Parameters
    ----------
    groups : pandas.DataFrame
        source, file, day, n.

    Returns
    -------
    pandas.DataFrame
        source, first, last, files, days, differ (days on which the numbers of events differ).
    """
    if groups["file"].nunique() < 2:
        groups = groups.head(0)
    by_file = groups.groupby(["source", "day", "file"], as_index=False)["n"].sum()
    by_file = by_file[by_file.duplicated(["source", "day"], keep=False)]
    by_day = by_file.groupby(["source", "day"], as_index=False).agg(
        files=("file", lambda names: "; ".join(sorted(set(names)))),
        n_files=("file", "nunique"),
        differ=("n", lambda numbers: numbers.nunique() > 1),
    )
    shared = by_day[by_day["n_files"] > 1]
    return shared.groupby(["source", "files"], as_index=False).agg(
        first=("day", "min"), last=("day", "max"), days=("day", "size"), differ=("differ", "sum")
    )


def describe_coverage(groups: pd.DataFrame) -> pd.DataFrame:
    """Name what a reader must know of the sources before comparing anything.

    Parameters
    ----------
    groups : pandas.DataFrame
        source, file, day, place_precision, n; unended, where ends are looked at.

    Returns
    -------
    pandas.DataFrame
        source, finding, first, last, detail; of a break also before, after (events a day) and
        ratio (after over before). Findings: break (the daily level changes and stays), silent (no
        event at all), overlap (two files hold the same days), unit_change (of how precisely
        places are given), no_end (events whose minutes are not counted).
    """
    known = groups[groups["day"].notna()]
    rows: list[tuple] = []
    for source, part in known.groupby("source"):
        level = daily_level(part)
        for found in find_breaks(level).itertuples():
            detail = f"{found.before:.0f} to {found.after:.0f} a day"
            size = (round(found.before, 1), round(found.after, 1), found.ratio)
            rows.append((source, "break", found.day, found.day, detail, *size))
        rows += [(source, "silent", *told) for told in _silences(find_silence(level))]
        rows += [(source, "no_end", *told) for told in _without_end(part)]
        rows += [(source, "unit_change", day, day, told) for day, told in _unit_changes(part)]
    for shared in find_overlaps(known).itertuples():
        detail = f"{shared.files}: {shared.days} days, {shared.differ} with other numbers"
        rows.append((shared.source, "overlap", shared.first, shared.last, detail))
    wide = [(*row, *[np.nan] * (len(COLUMNS) - len(row))) for row in rows]
    return pd.DataFrame(wide, columns=COLUMNS)


def _without_end(part: pd.DataFrame) -> list[tuple[pd.Timestamp, pd.Timestamp, str]]:
    if "unended" not in part.columns:
        return []
    rows = part[part["unended"] > 0]
    if rows.empty:
        return []
    told = f"{rows['unended'].sum():.0f} of {part['n'].sum()} events"
    return [(rows["day"].min(), rows["day"].max(), told)]


def _silences(quiet: pd.DataFrame) -> list[tuple[pd.Timestamp, pd.Timestamp, str]]:
    if len(quiet) > _MOST_STRETCHES:
        told = f"{quiet['days'].sum()} days in {len(quiet)} stretches"
        return [(quiet["first"].min(), quiet["last"].max(), told)]
    return [(row.first, row.last, f"{row.days} days") for row in quiet.itertuples()]


def _unit_changes(part: pd.DataFrame) -> list[tuple[pd.Timestamp, str]]:
    """Months in which half of the events give places in another way than in the month before."""
    months = part["day"].dt.to_period("M").dt.start_time
    table = part.groupby([months, part["place_precision"]])["n"].sum().unstack(fill_value=0)
    if table.shape[1] < 2:
        return []
    table = table[table.sum(axis=1) >= _FEWEST]
    shares = table.div(table.sum(axis=1), axis=0)
    usual = table.idxmax(axis=1)
    changed = shares.diff().abs().sum(axis=1) / 2 >= _MOVED
    return [(day, f"{usual.shift()[day]} to {usual[day]}") for day in usual.index[changed]]


def _local_days(moments: pd.Series, tz: str) -> np.ndarray:
    local = moments.dt.tz_convert(tz).dt.tz_localize(None)
    return local.to_numpy(dtype="datetime64[D]").astype("int64")
