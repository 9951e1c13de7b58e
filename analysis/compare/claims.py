"""Compare what was claimed during a truce with the normal level."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.baseline.days import describe
from analysis.baseline.grid import daily_grid
from analysis.baseline.observations import DAY, EDGE, KEYS, day_number
from analysis.baseline.ratio import detectable, limits, predict
from analysis.compare.diagnostics import check_table, diagnose
from analysis.compare.sentence import headline
from analysis.compare.windows import claim_rows
from analysis.rates import adjust
from analysis.rates.table import per_hours

METHODS = ("overdispersed",)
COLUMNS = [
    "start",
    "end",
    "reporter",
    "accused",
    "sector",
    "category",
    "series",
    "count_low",
    "count_high",
    "exposure_h",
    "claimed",
    "claimed_low",
    "claimed_high",
    "expected",
    "expected_low",
    "expected_high",
    "ratio",
    "ratio_low",
    "ratio_high",
    "low",
    "high",
    "p",
    "p_holm",
    "p_bh",
    "method",
    "n_baseline",
    "dispersion",
    "autocorrelation",
    "trend",
    "min_detectable_ratio",
    "per",
    "note",
    "statements",
]

NO_SERIES = (
    "no normal level: the data hold no count of these acts by this reporter outside the truce"
)
NO_LIKE = "no like-for-like normal level: no count of the same clock hours outside the truce"
NO_USABLE = "no normal level: every count of the same clock hours was left out"
FURTHER = "one reaches further: a baseline of more days takes it in, days at least "
ONE = "one normal count only: how days scatter is not known, so no interval is given"
NO_ACTS = "no act on any normal day: no ratio"
FORBIDS_NOT = "the truce does not forbid these acts"
FORBIDS_MAYBE = "whether the truce forbids these acts can't be told"
LOWER_ONLY = "only a lower bound was claimed"
BETWEEN = "counts are known as ranges: the interval allows for both ends, so it is wider than its level; the ratio is that of the midpoints"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A comparison: table, one sentence, and the checks behind it."""

    table: pd.DataFrame
    text: str
    checks: pd.DataFrame

    def __repr__(self):
        return f"Comparison: {self.text}"

    def _repr_html_(self):
        from analysis.style import show

        # what could be compared comes first
        table = self.table.sort_values("ratio", key=lambda ratio: ratio.isna(), kind="stable")
        shown = table[
            [
                "reporter",
                "accused",
                "sector",
                "category",
                "start",
                "end",
                "count_low",
                "count_high",
                "claimed",
                "claimed_low",
                "claimed_high",
                "expected",
                "expected_low",
                "expected_high",
                "ratio",
                "low",
                "high",
                "p",
                "n_baseline",
                "per",
                "note",
            ]
        ]
        return show(shown, text=self.text)._repr_html_()


def compare_claims(counts, normal, *, window, per="24h", level=0.95, method="overdispersed"):
    """Compare what was claimed during a truce with the normal level.

    Windows of a series that do not overlap are summed (8, 9 and 10 May); overlapping windows are never added, the others
    stand in rows of their own. Where no like-for-like normal level exists, the claimed rate stands alone, the ratio is
    NaN and ``note`` says why.

    Parameters
    ----------
    counts : pandas.DataFrame
        The counts table; left as it is.
    normal : analysis.baseline.Baseline
        The normal level around the same truce.
    window : analysis.ceasefires.Truce
    per : str
        Unit of exposure that rates are said in.
    level : float
        Confidence level.
    method : {"overdispersed"}
        Ratio of two totals whose days scatter more than chance and depend on the day before.

    Returns
    -------
    Comparison
        ``table``: a row a claim: counts, ``claimed`` (NaN if only a bound is known), ``expected`` with the limits between
        which a claim of normal days would lie, ``ratio`` with ``low`` and ``high`` (``ratio_low`` and ``ratio_high`` are its bounds
        where counts are bounds; no interval with one normal count), ``p`` of a ratio of 1 and its adjusted versions, ``n_baseline``, ``dispersion``,
        ``autocorrelation``, ``note``. ``text``: one sentence. ``checks``: diagnostics, a row a check.

    Raises
    ------
    ValueError
        If ``per`` is not a length of time or an argument is not one of its choices.

    Notes
    -----
    Assumes that the days around the truce show what its days would have been without one, and that the reporter counts
    alike on both. The variance of a day's count is ``dispersion`` times its mean; above the normal level it grows with the
    square of the mean (the wider of the two laws). The truce's own scatter counts. The interval is wider with fewer days (t).

    Source
    ------
    Quasi-likelihood: Wedderburn (1974); beta tails of a ratio: Clopper & Pearson (1934), Jeffreys' form: Brown, Cai &
    DasGupta (2001), Statistical Science 16:101-133; averaging over rho: Berger, Liseo & Wolpert (1999). See docs/methods.md.
    """
    if method not in METHODS:
        raise ValueError(f"method: {method!r} is not one of {', '.join(METHODS)}")
    if not 0.5 <= level < 1:
        raise ValueError(
            f"level: {level!r}: expected a number from 0.5 up to, but not including, 1"
        )
    hours = per_hours(per)
    rows, pieces = claim_rows(counts, window)
    place = series_of(rows, normal)
    table = _empty_results(rows, hours)
    judged = np.flatnonzero(place >= 0)
    checks = {}
    if len(judged):
        found, checks = _compare(
            rows.iloc[judged], pieces, normal, place[judged], window, level, hours
        )
        for name, values in found.items():
            column = table[name].to_numpy(dtype="float64", na_value=np.nan, copy=True)
            column[judged] = values
            table[name] = column
    warned = [_spread_out(note, judged, len(table)) for *_, note in checks.values()]
    table["note"] = _notes(rows, table, counts, normal, window, place, warned)
    bare = (
        rows["category"]
        .map({c: window.covers(c) for c in rows["category"].unique()})
        .eq(False)
        .to_numpy(dtype=bool)
    )
    table.loc[
        bare, ["ratio", "ratio_low", "ratio_high", "low", "high", "p", "min_detectable_ratio"]
    ] = np.nan
    table["p_holm"], table["p_bh"] = (
        adjust(table["p"], method="holm"),
        adjust(table["p"], method="bh"),
    )
    table["method"], table["per"] = method, str(per)
    table["n_baseline"] = table["n_baseline"].fillna(0).astype("Int64")
    table = table[COLUMNS].astype({"method": "str", "per": "str", "note": "str"})
    told = check_table(
        table.iloc[judged][["reporter", "accused", "sector", "category", "series", "start", "end"]],
        checks,
    )
    table = table.sort_values([*KEYS, "start", "end"], kind="stable", ignore_index=True)
    return Comparison(table, headline(table, level), told)


def series_of(rows, normal):
    """Find the series that each claim is compared with.

    Parameters
    ----------
    rows : pandas.DataFrame
        With the keys.
    normal : analysis.baseline.Baseline

    Returns
    -------
    numpy.ndarray of int64, shape (S,)
        Row of ``normal.table``; -1 where there is none.
    """
    if normal.table.empty:
        return np.full(len(rows), -1)
    return pd.MultiIndex.from_frame(normal.table[KEYS]).get_indexer(
        pd.MultiIndex.from_frame(rows[KEYS])
    )


def _empty_results(rows, hours):
    table = rows[
        [*KEYS, "start", "end", "count_low", "count_high", "exposure_h", "statements"]
    ].copy()
    unit = table["exposure_h"] / hours
    low, high = table["count_low"].astype("float64"), table["count_high"].astype("float64")
    return table.assign(
        claimed_low=low / unit,
        claimed_high=high / unit,
        claimed=(low + high) / 2 / unit,
        **{
            name: np.nan
            for name in COLUMNS
            if name not in table.columns and not name.startswith("claimed")
        },
    )


def _compare(rows, pieces, normal, place, window, level, hours):
    """Return the numbers of the rows that have a normal level, and the setting behind them."""
    grid = daily_grid(normal.observations, normal.table, normal.begin, normal.end, normal.tz)
    own, seen, shift = own_days(rows, pieces, window, normal, grid.by_day.shape[1])
    pad = ((0, 0), (shift, own.shape[1] - shift - grid.by_day.shape[1]))
    base = np.pad(grid.by_day[place], pad)
    counts = np.pad(grid.counts[place], pad, constant_values=np.nan)
    exposure = np.pad(grid.exposure[place], pad)
    setting, found = describe(
        counts, exposure, own, seen, grid.extra_total[place], grid.extra_exposure[place], base
    )
    x = (
        rows["count_low"].to_numpy("float64", na_value=np.nan),
        rows["count_high"].astype("Float64").to_numpy("float64", na_value=np.inf),
    )
    y = grid.total_low[place], grid.total_high[place]
    middle = (y[0] + y[1]) / 2
    low, high, p = limits(x, y, setting, level)
    few, most = predict(y, setting, level)
    tx, ty = setting.exposure, setting.base_exposure
    with np.errstate(divide="ignore", invalid="ignore"):
        x_mid = np.where(np.isfinite(x[1]), (x[0] + x[1]) / 2, np.nan)
        ratio = x_mid / tx / (middle / ty)
        ratio_low, ratio_high = x[0] / tx / (y[1] / ty), x[1] / tx / (y[0] / ty)
    # of one normal count the ratio is known, but not its uncertainty
    none = np.isnan(p) & ~(middle > 0)
    numbers = {
        "expected": middle / ty * hours,
        "expected_low": few / tx * hours,
        "expected_high": most / tx * hours,
    }
    numbers |= {
        name: np.where(none, np.nan, v)
        for name, v in (("ratio", ratio), ("ratio_low", ratio_low), ("ratio_high", ratio_high))
    }
    numbers |= {
        "low": low,
        "high": high,
        "p": p,
        "n_baseline": normal.table["n"].to_numpy("float64")[place],
        "dispersion": found.dispersion,
        "autocorrelation": found.lag1,
        "min_detectable_ratio": detectable(middle, setting, level),
    }
    checks = diagnose(x, y, setting, found, counts, exposure, numbers, level)
    return numbers | {"trend": checks["trend"][0]}, checks


def own_days(rows, pieces, window, normal, size):
    """Lay the truce's hours and its daily counts on one line of days with the baseline.

    Parameters
    ----------
    rows, pieces : pandas.DataFrame
        As returned by `claim_rows`; rows may be some of them.
    window : analysis.ceasefires.Truce
    normal : analysis.baseline.Baseline
    size : int
        Days of the baseline's own line.

    Returns
    -------
    hours, seen : numpy.ndarray of float64, shape (S, T)
        Hours of the truce that were counted, 0 outside; counts of single days, NaN where none is known.
    shift : int
        By how many days the line begins before the baseline's.
    """
    offset = int(day_number(pd.Series([window.start]), normal.begin, normal.tz)[0])
    mine = pieces[pieces["row"].isin(rows.index)]
    day = mine["day"].to_numpy() + offset
    shift = max(0, -int(day.min()))
    shape = (len(rows), max(size, int(day.max()) + 1) + shift)
    row = rows.index.get_indexer(mine["row"])
    hours, seen = np.zeros(shape), np.full(shape, np.nan)
    hours[row, day + shift] = mine["hours"]
    seen[row, day + shift] = mine["count"]
    return hours, seen, shift


def _notes(rows, table, counts, normal, window, place, warned):
    covered = rows["category"].map({c: window.covers(c) for c in rows["category"].unique()})
    other = counts[
        ~((counts["start"] >= window.start) & (counts["end"] <= window.end)).fillna(False)
    ]
    without = KEYS[:-1]
    known_series = pd.MultiIndex.from_frame(rows[KEYS]).isin(pd.MultiIndex.from_frame(other[KEYS]))
    known_acts = pd.MultiIndex.from_frame(rows[without]).isin(
        pd.MultiIndex.from_frame(other[without])
    )
    no_level = np.where(known_series, NO_USABLE, np.where(known_acts, NO_LIKE, NO_SERIES))
    bounds = table["count_high"].gt(table["count_low"]).fillna(False).to_numpy(dtype=bool)
    if len(normal.table):
        # a normal level between bounds is as vague as a claim
        bounds |= (place >= 0) & normal.table["count_high"].gt(normal.table["count_low"]).to_numpy(
            dtype=bool
        )[place]
    parts = [
        np.where(covered.eq(False), FORBIDS_NOT, np.where(covered.isna(), FORBIDS_MAYBE, "")),
        np.where(place < 0, no_level, ""),
        _further(rows, normal, window, place),
        np.where((place >= 0) & table["p"].isna() & table["expected"].ne(0), ONE, ""),
        np.where(
            table["count_high"].isna(), LOWER_ONLY, np.where(bounds & (place >= 0), BETWEEN, "")
        ),
        np.where(table["expected"].eq(0), NO_ACTS, ""),
        *warned,
        rows["note"].to_numpy(),
    ]
    return ["; ".join(filter(None, one)) for one in zip(*parts, strict=True)]


def _further(rows, normal, window, place):
    """Say how many days of baseline would take in a count that reaches beyond those there are."""
    out = np.full(len(rows), "", dtype=object)
    left = normal.excluded[
        normal.excluded["reason"].eq(EDGE)
        & (
            (normal.excluded["end"] <= window.start + DAY)
            | (normal.excluded["start"] >= window.end - DAY)
        )
    ]
    if left.empty:
        return out
    before, after = (window.start - left["start"]) / DAY, (left["end"] - window.end) / DAY
    wanted = np.ceil(np.maximum(before, after)).astype(int)
    least = wanted.groupby(pd.MultiIndex.from_frame(left[KEYS])).min()
    found = least.reindex(pd.MultiIndex.from_frame(rows[KEYS])).to_numpy()
    here = (place < 0) & ~np.isnan(found)
    out[here] = [f"{FURTHER}{days:.0f}" for days in found[here]]
    return out


def _spread_out(values, places, size):
    out = np.full(size, "", dtype=object)
    out[places] = values
    return out
