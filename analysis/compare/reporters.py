"""One reporter's claims beside another's: like categories only."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.compare.windows import claim_rows
from analysis.rates import adjust, ratio_interval
from analysis.rates.table import per_hours
from analysis.style.words import number, ratio
from analysis.vocabulary.categories import children, label

# what holds whatever its reporter put into it
UNLIKE = ("total", "other", "not_itemised")


@dataclass(frozen=True, slots=True)
class Reporters:
    """Two reporters compared: the like categories, the share of each claim that is comparable, one sentence."""

    table: pd.DataFrame
    shares: pd.DataFrame
    text: str

    def __repr__(self):
        return f"Reporters: {self.text}"

    def _repr_html_(self):
        from analysis.style import show

        shown = self.table[
            [
                "sector",
                "category",
                "reporter_1",
                "count_low_1",
                "count_high_1",
                "rate_1",
                "reporter_2",
                "count_low_2",
                "count_high_2",
                "rate_2",
                "ratio",
                "low",
                "high",
                "p",
                "note",
            ]
        ]
        return show(shown, text=self.text)._repr_html_() + show(self.shares)._repr_html_()


def compare_reporters(
    counts, *, window, reporters=None, sector=None, per="24h", level=0.95, dispersion=None
):
    """Compare what two reporters claimed during a truce, each of the other or of the same accused.

    Parameters
    ----------
    counts : pandas.DataFrame
        The counts table.
    window : analysis.ceasefires.Truce
    reporters : pair of str, optional
        Ids; by default the two with most claims in the window. The first is the numerator.
    sector : str, optional
        Only this sector; by default each sector that both reporters name.
    per : str
        Unit of exposure that rates are said in.
    level : float
    dispersion : float, optional
        Variance over mean of a window's count, for the interval; by default chance alone, and the note says so.

    Returns
    -------
    Reporters
        ``table``: sector, category, and of each reporter accused, start, end, count_low, count_high, exposure_h and rate; ``ratio`` of the
        rates with ``low``, ``high``, ``p``, ``p_holm``, and ``note``. ``shares``: reporter, sector, ``count`` of the widest claim, ``comparable``
        (part of it in categories that the other also counts) and ``share``.

    Raises
    ------
    ValueError
        If the counts do not hold two reporters, or one named is not there.

    Notes
    -----
    A ratio of two reporters' claims is no ratio of acts: each counts what it sees, by its own definition. The same category id is
    the least condition of likeness; totals are no category. Windows may differ and rates take that up; hours that only one of them covers are noted.

    Source
    ------
    Exact conditional interval (Przyborowski & Wilenski, 1940; Clopper & Pearson, 1934) at counts divided by the dispersion where this is above 1
    (McCullagh & Nelder, 1989).
    """
    rows, _ = claim_rows(counts, window)
    rows = rows[rows["count_low"].notna()]
    rows = rows[rows["sector"].eq(sector)] if sector is not None else rows
    pair = _pair(rows, reporters)
    best = rows.assign(closed=rows["count_high"].notna()).sort_values(
        ["exposure_h", "closed", "end"], ascending=[False, False, True], kind="stable"
    )
    best = best.drop_duplicates(["reporter", "accused", "sector", "category"])
    sides = [
        best[best["reporter"] == one].drop(
            columns=["note", "n_windows", "statements", "closed", "reporter"]
        )
        for one in pair
    ]
    # a total adds up whatever its reporter counts: no like category
    like = [side[~side["category"].isin(UNLIKE)] for side in sides]
    table = like[0].merge(like[1], on=["sector", "category"], suffixes=("_1", "_2"))
    table = _ratios(
        table.assign(reporter_1=pair[0], reporter_2=pair[1]), per_hours(per), level, dispersion
    )
    shares = pd.concat(
        [_shares(sides[i], sides[1 - i]).assign(reporter=pair[i]) for i in (0, 1)],
        ignore_index=True,
    )
    order = ["reporter", "sector", "accused", "category", "count", "comparable", "share", "note"]
    return Reporters(table.assign(per=str(per)), shares[order], _text(table, shares, pair, level))


def _pair(rows, reporters):
    known = rows["reporter"].value_counts().sort_index().sort_values(ascending=False, kind="stable")
    if reporters is None:
        if len(known) < 2:
            raise ValueError(
                f"counts: {len(known)} reporter(s) have claims in the window; two are needed"
            )
        return tuple(sorted(known.index[:2]))
    for one in reporters:
        if one not in known.index:
            raise ValueError(
                f"reporters: {one!r} has no claim in the window; there are {', '.join(sorted(known.index))}"
            )
    return tuple(reporters)


def _ratios(table, hours, level, dispersion):
    low_1, low_2 = (table[f"count_low_{i}"].to_numpy(dtype="float64") for i in (1, 2))
    high_1, high_2 = (
        table[f"count_high_{i}"].astype("Float64").to_numpy(dtype="float64", na_value=np.inf)
        for i in (1, 2)
    )
    t1, t2 = (table[f"exposure_h_{i}"].to_numpy(dtype="float64") / hours for i in (1, 2))
    size = len(table)
    phi = max(float(dispersion or 1), 1.0)
    exact = (low_1 == high_1) & (low_2 == high_2)
    # the ends of what the counts may be: the lowest first beside the highest second, and the other way round
    bottom = _interval(low_1, t1, high_2, t2, phi, level)
    top = _interval(high_1, t1, low_2, t2, phi, level)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(exact, low_1 / t1 / (low_2 / t2), np.nan)
    p = np.where(
        exact,
        bottom.p,
        np.minimum(1, np.where(bottom.low > 1, bottom.p, np.where(top.high < 1, top.p, 1.0))),
    )
    low, high = np.nan_to_num(bottom.low, nan=0.0), np.where(np.isnan(top.high), np.inf, top.high)
    note = np.where(~exact, "a count is known as a range: the interval allows for both ends", "")
    apart = (
        (table["start_1"] != table["start_2"]) | (table["end_1"] != table["end_2"])
        if size
        else np.zeros(0, dtype=bool)
    )
    alone = "the interval allows for chance alone" if dispersion is None else ""
    note = [
        "; ".join(filter(None, (n, "the windows differ" if a else "", alone)))
        for n, a in zip(note, apart, strict=True)
    ]
    out = table.assign(
        rate_1=np.where(high_1 == low_1, low_1 / t1, np.nan),
        rate_2=np.where(high_2 == low_2, low_2 / t2, np.nan),
        ratio=ratio,
        low=low,
        high=high,
        p=p,
        note=note,
    )
    out["p_holm"] = adjust(out["p"].to_numpy(dtype="float64")) if size else out["p"]
    names = [
        f"{n}_{i}"
        for i in (1, 2)
        for n in (
            "reporter",
            "accused",
            "series",
            "start",
            "end",
            "count_low",
            "count_high",
            "exposure_h",
            "rate",
        )
    ]
    return out[
        ["sector", "category", *names, "ratio", "low", "high", "p", "p_holm", "note"]
    ].sort_values(["sector", "category"], kind="stable", ignore_index=True)


def _interval(x1, t1, x2, t2, phi, level):
    finite = np.isfinite(x1) & np.isfinite(x2)
    a, b = (np.where(finite, np.floor(v / phi) if phi > 1 else v, np.nan) for v in (x1, x2))
    return ratio_interval(np.atleast_1d(a), t1, np.atleast_1d(b), t2, level=level)


def _shares(mine, other):
    """Return, of each widest claim of a reporter, the part that lies in categories the other counts as well."""
    out = []
    for (sector, accused), rows in mine.groupby(["sector", "accused"], sort=True):
        low = rows.set_index("category")["count_low"]
        theirs = set(other.loc[other["sector"] == sector, "category"]) - set(UNLIKE)
        top = "total" if "total" in low.index else None
        parts = [
            c for c in low.index if c != "total" and not any(a in low.index for a in _above(c))
        ]
        whole = int(low[top]) if top else int(low[parts].sum())
        like = [c for c in parts if c in theirs]
        deeper = [
            c
            for p in parts
            if p not in theirs
            for c in children(p)
            if c in low.index and c in theirs
        ]
        comparable = int(low[[*like, *deeper]].sum()) if like or deeper else 0
        out.append(
            {
                "sector": sector,
                "accused": accused,
                "category": "total" if top else ";".join(parts),
                "count": whole,
                "comparable": min(comparable, whole),
                "share": min(comparable / whole, 1.0) if whole else np.nan,
                "note": "" if like or deeper else "no category in common",
            }
        )
    return pd.DataFrame(
        out, columns=["sector", "accused", "category", "count", "comparable", "share", "note"]
    )


def _above(category):
    from analysis.vocabulary.categories import ancestors

    return [a for a in ancestors(category) if a != "total"]


def _text(table, shares, pair, level):
    told = ", ".join(
        f"{number(100 * s)}% of {number(float(c))} claimed by {r}" for r, c, s in _largest(shares)
    )
    if table.empty:
        return f"{pair[0]} and {pair[1]} have no category in common, so that no part of their claims can be compared."
    exact = table[table["ratio"].notna()]
    lead = f"Comparable at all: {told}"
    if exact.empty:
        return f"{lead}; in {len(table)} like categories at least one count is a bound only."
    one = (
        exact.assign(size=exact["count_low_1"] + exact["count_low_2"])
        .sort_values(["size", "category"], ascending=[False, True], kind="stable")
        .iloc[0]
    )
    return (
        f"{lead}; the rate of {label(one['category'])} claimed by {pair[0]} was {ratio(one['ratio'])} times that claimed by {pair[1]} "
        f"({level:.0%} interval {ratio(one['low'])} to {ratio(one['high'])}; {one['note']})."
    )


def _largest(shares):
    known = (
        shares[shares["share"].notna()]
        .sort_values(["reporter", "count"], ascending=[True, False], kind="stable")
        .drop_duplicates("reporter")
    )
    return list(known[["reporter", "count", "share"]].itertuples(index=False, name=None))
