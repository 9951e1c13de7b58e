"""Sectors together: estimates of each, drawn towards what all have in common."""

from dataclasses import dataclass

import numpy as np
import pandas as pd


@dataclass(frozen=True, slots=True)
class Pooled:
    """Sectors pooled: the table of sectors, parts beside the total, the mean ratio of all, and one sentence."""

    table: pd.DataFrame
    parts: pd.DataFrame
    ratio: float
    low: float
    high: float
    p: float
    tau: float
    i_squared: float
    text: str

    def _repr_html_(self):
        from analysis.style import show

        shown = self.table[
            [
                "reporter",
                "accused",
                "sector",
                "category",
                "ratio",
                "low",
                "high",
                "weight",
                "pooled",
                "pooled_low",
                "pooled_high",
                "pooled_count",
            ]
        ]
        return show(shown, text=self.text)._repr_html_()


def pool_sectors(table, *, front=None, level=0.95):
    """Pool the ratios of sectors by a random-effects model.

    Parameters
    ----------
    table : pandas.DataFrame
        Rows of a comparison table: ratio, low, high, level as given; one row a sector, of one reporter, accused, category and
        series. Rows without a ratio or a limit stay in the result unpooled.
    front : pandas.DataFrame, optional
        The row of the front as a whole, for the account of parts and total.
    level : float
        Confidence level that the table was made with.

    Returns
    -------
    Pooled
        ``table`` with ``log_se``, ``weight`` (share of the sector's own estimate in its pooled one), ``pooled``, ``pooled_low``, ``pooled_high``
        beside the raw estimates, and ``pooled_count``, the pooled ratios times the expected counts, scaled so that they add up to what was
        claimed of these sectors. ``parts``: claimed and expected counts and their ratio, of the sectors together, of the front as published, and of
        what no sector accounts for. The mean ratio with its interval; ``tau`` (standard deviation of the sectors' log ratios) and
        ``i_squared``. With fewer than 3 sectors everything pooled is NaN and the text says so.

    Raises
    ------
    ValueError
        If a column is missing or the rows mix reporters, accused, categories or series.

    Notes
    -----
    Assumes that sectors' log ratios scatter normally about their mean and are estimated independently. The intervals of the sectors add
    the error of the mean and of tau to the shrunken variance; that of the mean uses t. The mean of sectors weighs sectors, not acts; the published total
    of the front stays what it is and is never the sum of the sectors that happen to be known.

    Source
    ------
    tau: Paule & Mandel (1982), Journal of Research of the NBS 87:377-385; interval of the mean: Hartung & Knapp (2001), Statistics in Medicine
    20:3875-3889, Sidik & Jonkman (2002); shrinkage: Morris (1983), JASA 78:47-55; scaling to the
    sum: Pfeffermann (2013), Statistical Science 28:40-68.
    """
    from scipy.special import stdtr, stdtrit

    for name in ("sector", "ratio", "low", "high"):
        if name not in table.columns:
            raise ValueError(
                f"table: column {name!r} is missing; it has {', '.join(map(str, table.columns))}"
            )
    for name in ("reporter", "accused", "category", "series"):
        if name in table.columns and table[name].nunique(dropna=False) > 1:
            raise ValueError(
                f"table: {name} differs between rows; pool sectors of one {name} at a time"
            )
    ratio, low, high = (table[name].to_numpy(dtype="float64") for name in ("ratio", "low", "high"))
    with np.errstate(divide="ignore", invalid="ignore"):
        y, se = np.log(ratio), np.log(high / low) / (2 * stdtrit(1e6, (1 + level) / 2))
    fit = np.isfinite(y) & np.isfinite(se) & (se > 0)
    n = int(fit.sum())
    columns = {
        name: np.full(len(table), np.nan)
        for name in ("log_se", "weight", "pooled", "pooled_low", "pooled_high", "pooled_count")
    }
    parts = _parts(table, front)
    columns["log_se"] = np.where(fit, se, np.nan)
    if n < 3:
        return Pooled(
            table.assign(**columns),
            parts,
            *[np.nan] * 6,
            f"{n} sectors have a ratio with two limits: too few to pool (3 are needed).",
        )
    v, y_fit = se[fit] ** 2, y[fit]
    tau2 = paule_mandel(y_fit, v)
    w = 1 / (v + tau2)
    mean = (w * y_fit).sum() / w.sum()
    at, z = stdtrit(n - 1, (1 + level) / 2), stdtrit(1e6, (1 + level) / 2)
    # never narrower than the fixed-effect interval
    hksj = max((w * (y_fit - mean) ** 2).sum() / (n - 1), 1.0) / w.sum()
    share = tau2 / (v + tau2)
    # Morris: the own estimate keeps a little more weight, since tau is estimated
    share = 1 - (1 - share) * (n - 3) / (n - 1)
    centre = share * y_fit + (1 - share) * mean
    unsure = 2 / (n - 1) * (1 - share) ** 2 * (y_fit - mean) ** 2
    spread = np.sqrt(share * v + (1 - share) ** 2 * hksj + unsure)
    for name, values in (
        ("weight", share),
        ("pooled", np.exp(centre)),
        ("pooled_low", np.exp(centre - z * spread)),
        ("pooled_high", np.exp(centre + z * spread)),
    ):
        columns[name][fit] = values
    q = ((y_fit - (y_fit / v).sum() / (1 / v).sum()) ** 2 / v).sum()
    error = np.sqrt(hksj)
    limits = np.exp(mean - at * error), np.exp(mean + at * error)
    p = float(2 * stdtr(n - 1, -abs(mean / error)))
    text = (
        f"Over {n} sectors the claimed rate was {np.exp(mean):.2f} times the normal level on average ({level:.0%} interval {limits[0]:.2f} to {limits[1]:.2f}); "
        f"sectors {'differ by no more than their own scatter' if tau2 == 0 else f'differ by a factor of about {np.exp(np.sqrt(tau2)):.2f} either way'}."
    )
    claimed, expected = _counts(table)
    raw = columns["pooled"] * expected
    columns["pooled_count"] = raw * np.nansum(np.where(fit, claimed, 0)) / np.nansum(raw)
    return Pooled(
        table.assign(**columns),
        parts,
        float(np.exp(mean)),
        float(limits[0]),
        float(limits[1]),
        p,
        float(np.sqrt(tau2)),
        float(max(0.0, (q - n + 1) / q)) if q > 0 else 0.0,
        text,
    )


def _counts(table):
    """Return claimed and expected counts of comparisons; NaN where the table has none."""
    if not {"count_low", "count_high", "claimed", "expected"} <= set(table.columns):
        return np.full(len(table), np.nan), np.full(len(table), np.nan)
    middle = (table["count_low"].astype("float64") + table["count_high"].astype("float64")) / 2
    with np.errstate(divide="ignore", invalid="ignore"):
        return middle.to_numpy(dtype="float64", na_value=np.nan), (
            middle * table["expected"] / table["claimed"]
        ).to_numpy(dtype="float64", na_value=np.nan)


def _parts(table, front):
    """Lay the sum of the sectors beside the front's total."""
    claimed, expected = _counts(table)
    both = np.isfinite(claimed) & np.isfinite(expected)
    rows = [("sectors", int(both.sum()), claimed[both].sum(), expected[both].sum(), "")]
    if front is not None and len(front):
        whole = [values[0] for values in _counts(front.iloc[:1])]
        left = whole[0] - rows[0][2], whole[1] - rows[0][3]
        note = "" if left[0] >= 0 else "the sectors claimed add up to more than the front's total"
        rows += [("not in a sector", 0, *left, note), ("front", 1, *whole, "")]
    out = pd.DataFrame(rows, columns=["part", "n", "claimed", "expected", "note"])
    ratio = out["claimed"] / out["expected"].where(out["expected"] > 0)
    return out.assign(ratio=ratio.where(out["claimed"] >= 0))[
        ["part", "n", "claimed", "expected", "ratio", "note"]
    ]


def paule_mandel(estimates, variances):
    """Return the variance between groups at which the weighted scatter is what chance would leave.

    Parameters
    ----------
    estimates, variances : numpy.ndarray of float64, shape (n,)

    Returns
    -------
    float
        0 where groups scatter no more than their own errors.

    Source
    ------
    Paule & Mandel (1982), Journal of Research of the National Bureau of Standards 87:377-385.
    """
    y, v = np.asarray(estimates, dtype="float64"), np.asarray(variances, dtype="float64")

    def excess(tau2):
        w = 1 / (v + tau2)
        return (w * (y - (w * y).sum() / w.sum()) ** 2).sum() - (len(y) - 1)

    if excess(0.0) <= 0:
        return 0.0
    from scipy.optimize import brentq

    top = 1.0
    while excess(top) > 0:
        top *= 4
    return float(brentq(excess, 0.0, top, xtol=1e-14, rtol=1e-12))
