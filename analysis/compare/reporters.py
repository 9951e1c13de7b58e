"""One reporter's claims beside another's: like categories only."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from analysis.baseline import Account, check_account
from analysis.baseline.around import days_around
from analysis.compare.windows import claims_within
from analysis.conflict import Categories, Conflict, Truce
from analysis.rates import RatioInterval, adjust, ratio_interval
from analysis.rates.table import per_hours
from analysis.schema import Note

# what holds whatever its reporter put into it
UNLIKE = ("total", "other")
_SIDE = [
    "reporter",
    "accused",
    "clock",
    "start",
    "end",
    "count_low",
    "count_high",
    "exposure_h",
    "rate",
]
_OF_SIDE = ["sector", "category", *(name for name in _SIDE if name not in ("reporter", "rate"))]
_SHARES = [
    *("reporter", "sector", "accused", "category"),
    *("count", "is_open", "comparable", "share", "notes"),
]
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reporters:
    """Two reporters compared.

    Attributes
    ----------
    table : pandas.DataFrame
        Sector, category, and of each reporter (``_1``, ``_2``) accused, clock, start, end,
        count_low, count_high, exposure_h and rate; ``ratio`` of the rates with ``low``, ``high``,
        ``p``, ``p_holm``, and ``notes``.
    shares : pandas.DataFrame
        Reporter, sector, accused, ``category`` of the widest claim (a list where it is a sum), its
        ``count``, ``is_open`` (the count is a lower bound), ``comparable`` (part of it in
        categories that the other also counts), ``share``, ``notes``.
    truce : Truce
    conflict : Conflict
    level : float
    """

    table: pd.DataFrame
    shares: pd.DataFrame
    truce: Truce
    conflict: Conflict
    level: float

    def __repr__(self) -> str:
        return f"Reporters: {self._text()}"

    def _text(self) -> str:
        from analysis.words import Words
        from analysis.words.robustness import reporters_text

        return reporters_text(self, Words(conflict=self.conflict))

    def _repr_html_(self) -> str:
        from analysis.words import Words, show

        words = Words(conflict=self.conflict)
        table = show(self.table, text=self._text(), words=words, level=self.level)
        return table._repr_html_() + show(self.shares, words=words)._repr_html_()


def compare_reporters(
    book: Account,
    *,
    truce: str | Truce,
    reporters: Sequence[str] | None = None,
    sector: str | None = None,
    until: Any = None,
    per: str = "24h",
    level: float = 0.95,
    dispersion: float | None = None,
) -> Reporters:
    """Compare what two reporters claimed during a truce, each of the other or of the same accused.

    Parameters
    ----------
    book : Book
        What ``reconcile`` returned.
    truce : str or Truce
    reporters : pair of str, optional
        Ids; by default the two with most claims in the window. The first is the numerator.
    sector : str, optional
        Only this sector; by default each sector that both reporters name.
    until : str, date or Timestamp, optional
        Last day of the window, as in ``fit_baseline``.
    per : str
        Unit of exposure that rates are said in.
    level : float
    dispersion : float, optional
        Variance over mean of a window's count, for the interval; by default chance alone, and a
        note says so.

    Returns
    -------
    Reporters

    Raises
    ------
    TypeError
        If it is handed something else than an account.
    ValueError
        If the counts do not hold two reporters, or one named is not there.

    Notes
    -----
    A ratio of two reporters' claims is no ratio of acts: each counts what it sees, by its own
    definition. The same category id is the least condition of likeness; totals are no category.
    Windows may differ and rates take that up; hours that only one of them covers are noted.

    Source
    ------
    Exact conditional interval (Przyborowski & Wilenski, 1940; Clopper & Pearson, 1934); where the
    dispersion is above 1, beta tails at counts over it (McCullagh & Nelder, 1989).
    """
    check_account(book, "compare_reporters")
    window = days_around(book, truce, days=1, side="both", until=until).truce
    rows = claims_within(book.counts, window, book.conflict).rows
    rows = rows[rows["count_low"].notna() & ~rows["is_state"]]
    rows = rows[rows["sector"].eq(sector)] if sector is not None else rows
    pair = _pair(rows, reporters)
    widest = _widest(rows)
    sides = [widest.loc[widest["reporter"].eq(name), _OF_SIDE] for name in pair]
    # a total adds up whatever its reporter counts: no like category
    like = [side[~side["category"].isin(UNLIKE)] for side in sides]
    table = like[0].merge(like[1], on=["sector", "category"], suffixes=("_1", "_2"))
    table = table.assign(reporter_1=pair[0], reporter_2=pair[1], per=str(per))
    categories = book.conflict.categories
    shares = [
        _shares(pair[0], sides[0], sides[1], categories),
        _shares(pair[1], sides[1], sides[0], categories),
    ]
    return Reporters(
        _ratios(table, per_hours(per), level, dispersion),
        pd.concat(shares, ignore_index=True),
        window,
        book.conflict,
        level,
    )


def _widest(rows: pd.DataFrame) -> pd.DataFrame:
    """Keep of each category the longest window; of equals the closed count, then the earlier."""
    rows = rows.assign(closed=rows["count_high"].notna())
    order = ["exposure_h", "closed", "end"]
    rows = rows.sort_values(order, ascending=[False, False, True], kind="stable")
    return rows.drop_duplicates(["reporter", "accused", "sector", "category"])


def _pair(rows: pd.DataFrame, reporters: Sequence[str] | None) -> tuple[str, str]:
    known = rows["reporter"].value_counts().sort_index()
    known = known.sort_values(ascending=False, kind="stable")
    if reporters is None:
        if len(known) < 2:
            raise ValueError(
                f"book: {len(known)} reporter(s) have claims in the truce; two are needed"
            )
        first, second = sorted(known.index[:2])
        return first, second
    for name in reporters:
        if name not in known.index:
            there = ", ".join(sorted(known.index))
            raise ValueError(f"reporters: {name!r} has no claim in the truce; there are {there}")
    first, second = reporters
    return first, second


def _ratios(
    table: pd.DataFrame, hours: float, level: float, dispersion: float | None
) -> pd.DataFrame:
    low_1, low_2 = (table[f"count_low_{i}"].to_numpy(dtype="float64") for i in (1, 2))
    high_1, high_2 = (_open_above(table[f"count_high_{i}"]) for i in (1, 2))
    t1, t2 = (table[f"exposure_h_{i}"].to_numpy(dtype="float64") / hours for i in (1, 2))
    phi = max(float(dispersion or 1), 1.0)
    exact = (low_1 == high_1) & (low_2 == high_2)
    # the ends of what the counts may be: the lowest first beside the highest second, and the
    # reverse
    bottom = _interval(low_1, t1, high_2, t2, phi, level)
    top = _interval(high_1, t1, low_2, t2, phi, level)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(exact, low_1 / t1 / (low_2 / t2), np.nan)
    apart = np.select([bottom.low > 1, top.high < 1], [bottom.p, top.p], 1.0)
    out = table.assign(
        rate_1=np.where(high_1 == low_1, low_1 / t1, np.nan),
        rate_2=np.where(high_2 == low_2, low_2 / t2, np.nan),
        ratio=ratio,
        low=np.nan_to_num(bottom.low, nan=0.0),
        high=np.where(np.isnan(top.high), np.inf, top.high),
        p=np.where(exact, bottom.p, np.minimum(1, apart)),
        notes=_notes(table, exact, dispersion),
    )
    out["p_holm"] = adjust(out["p"])
    sides = [f"{name}_{i}" for i in (1, 2) for name in _SIDE]
    order = ["sector", "category", *sides, "ratio", "low", "high", "p", "p_holm", "per", "notes"]
    return out[order].sort_values(["sector", "category"], kind="stable", ignore_index=True)


def _open_above(high: pd.Series) -> np.ndarray:
    return high.astype("Float64").to_numpy(dtype="float64", na_value=np.inf)


def _notes(table: pd.DataFrame, exact: np.ndarray, dispersion: float | None) -> list[list[Note]]:
    same = table["start_1"].eq(table["start_2"]) & table["end_1"].eq(table["end_2"])
    always = [Note.of("chance_alone")] if dispersion is None else []
    out = []
    for is_exact, is_same in zip(exact, same, strict=True):
        notes = [] if is_exact else [Note.of("between_bounds")]
        notes += [] if is_same else [Note.of("windows_differ")]
        out.append([*notes, *always])
    return out


def _interval(
    x1: np.ndarray, t1: np.ndarray, x2: np.ndarray, t2: np.ndarray, phi: float, level: float
) -> Any:
    """Return the exact interval; of counts that scatter more, that of beta tails."""
    finite = np.isfinite(x1) & np.isfinite(x2)
    first, second = (np.atleast_1d(np.where(finite, x, np.nan)) for x in (x1, x2))
    if phi == 1:
        return ratio_interval(first, t1, second, t2, level=level)
    return scattered_interval(first, t1, second, t2, phi, level)


def scattered_interval(
    x1: np.ndarray, t1: np.ndarray, x2: np.ndarray, t2: np.ndarray, phi: float, level: float
) -> RatioInterval:
    """Return the ratio of two counts that scatter phi times as much as chance, with its interval.

    Parameters
    ----------
    x1, t1, x2, t2 : numpy.ndarray of float64, shape (n,)
        Counts and their exposures.
    phi : float
        Variance over mean, above 1.
    level : float

    Returns
    -------
    RatioInterval
        Beta tails at counts over phi, half a count added (mid-P): the interval always holds the
        ratio.

    Source
    ------
    McCullagh & Nelder (1989), Generalized Linear Models, 2nd ed.; Brown, Cai & DasGupta (2001),
    Statistical Science 16:101-133.
    """
    from scipy.special import betainc, betaincinv

    area = (1 - level) / 2
    a, b = x1 / phi, x2 / phi
    scale = t2 / t1
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = x1 / x2 * scale
        share = betaincinv(a + 0.5, b + 0.5, area)
        low = np.where(x1 > 0, share / (1 - share) * scale, 0.0)
        share = betaincinv(a + 0.5, b + 0.5, 1 - area)
        high = np.where(x2 > 0, share / (1 - share) * scale, np.inf)
        odds = 1 / scale
        at_one = betainc(a + 0.5, b + 0.5, odds / (1 + odds))
        beyond_one = betainc(b + 0.5, a + 0.5, 1 / (1 + odds))
    below = np.where(x1 > 0, at_one, 1.0)
    above = np.where(x2 > 0, beyond_one, 1.0)
    p = np.minimum(1, 2 * np.minimum(below, above))
    known = np.isfinite(x1) & np.isfinite(x2)
    return RatioInterval(ratio, *(np.where(known, value, np.nan) for value in (low, high, p)))


def _shares(
    reporter: str, mine: pd.DataFrame, other: pd.DataFrame, categories: Categories
) -> pd.DataFrame:
    """Return, of each widest claim, the part in categories that the other counts as well."""
    out = []
    for (sector, accused), rows in mine.groupby(["sector", "accused"], sort=True):
        counts = rows.set_index("category")["count_low"]
        named = other.loc[other["sector"].eq(sector), "category"]
        theirs = set(named) - set(UNLIKE)
        row = _share(counts, theirs, categories)
        of_row = rows["category"].isin(row["category"])
        row["is_open"] = bool(rows.loc[of_row, "count_high"].isna().any())
        out.append({"reporter": reporter, "sector": sector, "accused": accused, **row})
    return pd.DataFrame(out, columns=_SHARES)


def _share(counts: pd.Series, theirs: set[str], categories: Categories) -> Row:
    has_total = "total" in counts.index
    parts = [name for name in counts.index if _is_outer(name, counts, categories)]
    whole = int(counts["total"]) if has_total else int(counts[parts].sum())
    like = [name for name in parts if name in theirs]
    for part in parts:
        if part not in theirs:
            inner = categories.children(part)
            like += [name for name in inner if name in counts.index and name in theirs]
    comparable = min(int(counts[like].sum()), whole) if like else 0
    return {
        "category": ["total"] if has_total else parts,
        "count": whole,
        "comparable": comparable,
        "share": comparable / whole if whole else np.nan,
        "notes": [] if like else [Note.of("no_common_category")],
    }


def _is_outer(category: str, counts: pd.Series, categories: Categories) -> bool:
    """Tell whether a category is no total and in no other one that is counted."""
    above = [name for name in categories.ancestors(category) if name != "total"]
    return category != "total" and not any(name in counts.index for name in above)
