"""How unevenly a reporter would have to overstate, on normal days and during a truce, for the answer to change."""

import numpy as np
import pandas as pd

# nobody would argue with unevenness beyond this
_ABSURD = 100


def tipping_points(table):
    """Return the factor of uneven overstatement at which each conclusion falls.

    If the claims of normal days overstate ``factor`` times more than those of the truce, the true ratio is the
    claimed one times ``factor``; overstatement that is the same on both sides cancels.

    Parameters
    ----------
    table : pandas.DataFrame
        The comparison table: ratio, low, high.

    Returns
    -------
    pandas.DataFrame
        The rows with an interval, with three columns added: ``conclusion`` ("clearly fewer", "clearly more", "not clearly
        different"), ``tipping_point`` (the factor at which an end of the interval reaches 1; of an unclear ratio the nearer
        end, at which it would become clear; missing where there is none) and ``text``. A factor below 1 means that the claims
        of the truce overstate more.

    Source: bias analysis with one multiplicative parameter (Rosenbaum & Rubin, 1983; Lash, Fox & Fink, 2009). Assumes one factor
    for all acts of a row.
    """
    known = table[table["low"].notna() & table["high"].notna()].reset_index(drop=True)
    low, high = known["low"].to_numpy(dtype="float64"), known["high"].to_numpy(dtype="float64")
    below, above = high < 1, low > 1
    with np.errstate(divide="ignore", invalid="ignore"):
        nearer = np.where(np.abs(np.log(low)) < np.abs(np.log(high)), low, high)
        end = np.where(below, high, np.where(above, low, nearer))
        point = np.where(np.isfinite(end) & (end > 0), 1 / end, np.nan)
    conclusion = np.where(
        below, "clearly fewer", np.where(above, "clearly more", "not clearly different")
    )
    return known.assign(
        conclusion=conclusion,
        tipping_point=point,
        text=[_sentence(c, f) for c, f in zip(conclusion, point, strict=True)],
    )


def _sentence(conclusion, factor):
    if np.isnan(factor) or max(factor, 1 / factor) > _ABSURD:
        return f"no factor up to {_ABSURD} would make it {'clear' if conclusion == 'not clearly different' else 'unclear'}"
    where = ("normal days", "the truce") if factor >= 1 else ("the truce", "normal days")
    uneven = f"if the claims of {where[0]} overstate at least {max(factor, 1 / factor):.2f} times more than those of {where[1]}"
    if conclusion == "not clearly different":
        return f"would be clearly {'more' if factor >= 1 else 'fewer'} {uneven}"
    return f"no longer clear {uneven}"


def tipping_curve(table, *, reach=None, steps=81):
    """Return ratios as they would be for a range of factors of uneven overstatement.

    Parameters
    ----------
    table : pandas.DataFrame
        The comparison table.
    reach : float, optional
        Factors run from 1 / reach to reach; by default as far as the last ratio or end of an interval that reaches 1, at
        least 4 and at most 10.
    steps : int

    Returns
    -------
    pandas.DataFrame
        reporter, accused, sector, category, series, factor, ratio, low, high, tipping_point: a row for each factor of each row with an
        interval. ``tipping_point`` is that of ``tipping_points``.
    """
    points = tipping_points(table)
    points = points[points["ratio"] > 0]
    if reach is None:
        crossings = np.abs(np.log(points[["ratio", "tipping_point"]].astype("float64"))).max(
            axis=None, skipna=True
        )
        reach = float(np.clip(1.05 * np.exp(crossings), 4, 10)) if len(points) else 4.0
    factor = np.geomspace(1 / reach, reach, steps)
    keys = [
        name
        for name in ("reporter", "accused", "sector", "category", "series")
        if name in points.columns
    ]
    keep = [*keys, "ratio", "low", "high", "tipping_point"]
    out = points.loc[points.index.repeat(steps), keep].reset_index(drop=True)
    out.insert(len(keys), "factor", np.tile(factor, len(points)))
    for name in ("ratio", "low", "high"):
        out[name] = out[name] * out["factor"]
    return pd.DataFrame(out)
