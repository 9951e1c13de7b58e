"""Sectors together: estimates of each, drawn towards what all have in common."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.schema import SERIES, Note

FEWEST = 3
# t with so many degrees of freedom is the normal distribution
_MANY = 1e6
_ONE_OF = [name for name in SERIES if name not in ("sector", "origin")]
_POOLED = ("log_se", "weight", "pooled", "pooled_low", "pooled_high", "pooled_count")
_COUNTED = {"count_low", "count_high", "claimed", "expected"}


@dataclass(frozen=True, slots=True)
class Pooled:
    """Sectors pooled.

    Attributes
    ----------
    table : pandas.DataFrame
        The rows given, with ``log_se``, ``weight`` (share of the sector's own estimate in its pooled
        one), ``pooled``, ``pooled_low``, ``pooled_high``, and ``pooled_count``: the pooled ratios times
        the expected counts, scaled so that they add up to what was claimed of these sectors.
    parts : pandas.DataFrame
        ``part`` ("sectors", "not_in_a_sector", "whole"), ``n``, ``claimed`` and ``expected`` counts,
        their ``ratio``, ``notes``.
    ratio, low, high, p : float
        Mean ratio of the sectors with its interval, and the p-value of a mean of 1.
    tau : float
        Standard deviation of the sectors' log ratios.
    i_squared : float
        Share of the scatter that is not chance.
    notes : tuple of Note
        Why everything pooled is NaN, if it is.
    level : float
    """

    table: pd.DataFrame
    parts: pd.DataFrame
    ratio: float
    low: float
    high: float
    p: float
    tau: float
    i_squared: float
    notes: tuple[Note, ...] = ()
    level: float = 0.95

    def __repr__(self) -> str:
        return f"Pooled: {self._text()}"

    def _text(self) -> str:
        from analysis.words import Words
        from analysis.words.robustness import pooled_text

        return pooled_text(self, Words(), level=self.level)

    def _repr_html_(self) -> str:
        from analysis.words import show

        return show(self.table, text=self._text(), level=self.level)._repr_html_()


@dataclass(frozen=True, slots=True)
class _Model:
    """Random effects of n sectors on the log scale; arrays (n,)."""

    mean: float
    mean_variance: float
    tau_squared: float
    q: float
    share: np.ndarray
    centre: np.ndarray
    variance: np.ndarray


def pool_sectors(
    table: pd.DataFrame, *, whole: pd.DataFrame | None = None, level: float = 0.95
) -> Pooled:
    """Pool the ratios of sectors by a random-effects model.

    Parameters
    ----------
    table : pandas.DataFrame
        Comparisons: ratio, low, high; one row a sector, of one reporter, accused, category and clock.
        Rows without a ratio or a limit stay in the result unpooled.
    whole : pandas.DataFrame, optional
        The row of the sector that stands for the whole, for the account of parts and total.
    level : float
        Confidence level that the table was made with.

    Returns
    -------
    Pooled
        With fewer than 3 sectors everything pooled is NaN and a note says so.

    Raises
    ------
    TypeError
        If it is handed something else than a table.
    ValueError
        If a column is missing or the rows mix reporters, accused, categories or clocks.

    Notes
    -----
    Assumes that sectors' log ratios scatter normally about their mean and are estimated independently.
    The intervals of the sectors add the error of the mean and of tau to the shrunken variance; that of
    the mean uses t. The mean of sectors weighs sectors, not acts; the published total for the whole
    stays what it is and is never the sum of the sectors that happen to be known.

    Source
    ------
    tau: Paule & Mandel (1982), Journal of Research of the NBS 87:377-385; interval of the mean: Hartung
    & Knapp (2001), Statistics in Medicine 20:3875-3889, Sidik & Jonkman (2002); shrinkage: Morris
    (1983), JASA 78:47-55; scaling to the sum: Pfeffermann (2013), Statistical Science 28:40-68.
    """
    from scipy.special import stdtr, stdtrit

    _check(table)
    parts = _parts(table, whole)
    log_ratio, error = _log_estimates(table, level)
    fit = np.isfinite(log_ratio) & np.isfinite(error) & (error > 0)
    n = int(fit.sum())
    columns = {name: np.full(len(table), np.nan) for name in _POOLED}
    columns["log_se"] = np.where(fit, error, np.nan)
    if n < FEWEST:
        note = Note.of("too_few_to_pool", n=n, needed=FEWEST)
        return Pooled(table.assign(**columns), parts, *[np.nan] * 6, notes=(note,), level=level)
    model = _random_effects(log_ratio[fit], error[fit] ** 2)
    reach = stdtrit(_MANY, (1 + level) / 2) * np.sqrt(model.variance)
    columns["weight"][fit] = model.share
    columns["pooled"][fit] = np.exp(model.centre)
    columns["pooled_low"][fit] = np.exp(model.centre - reach)
    columns["pooled_high"][fit] = np.exp(model.centre + reach)
    columns["pooled_count"] = _scaled_counts(table, columns["pooled"], fit)
    mean_error = np.sqrt(model.mean_variance)
    mean_reach = stdtrit(n - 1, (1 + level) / 2) * mean_error
    return Pooled(
        table.assign(**columns),
        parts,
        ratio=float(np.exp(model.mean)),
        low=float(np.exp(model.mean - mean_reach)),
        high=float(np.exp(model.mean + mean_reach)),
        p=float(2 * stdtr(n - 1, -abs(model.mean / mean_error))),
        tau=float(np.sqrt(model.tau_squared)),
        i_squared=float(max(0.0, (model.q - n + 1) / model.q)) if model.q > 0 else 0.0,
        level=level,
    )


def _check(table: pd.DataFrame) -> None:
    if not isinstance(table, pd.DataFrame):
        raise TypeError(
            f"pool_sectors takes rows of a comparison's table; got a {type(table).__name__}"
        )
    for name in ("sector", "ratio", "low", "high"):
        if name not in table.columns:
            known = ", ".join(map(str, table.columns))
            raise ValueError(f"table: column {name!r} is missing; it has {known}")
    for name in _ONE_OF:
        if name in table.columns and table[name].nunique(dropna=False) > 1:
            raise ValueError(
                f"table: {name} differs between rows; pool sectors of one {name} at a time"
            )


def _log_estimates(table: pd.DataFrame, level: float) -> tuple[np.ndarray, np.ndarray]:
    from scipy.special import stdtrit

    ratio, low, high = (table[name].to_numpy(dtype="float64") for name in ("ratio", "low", "high"))
    with np.errstate(divide="ignore", invalid="ignore"):
        width = np.log(high / low)
        return np.log(ratio), width / (2 * stdtrit(_MANY, (1 + level) / 2))


def _random_effects(y: np.ndarray, v: np.ndarray) -> _Model:
    n = len(y)
    tau2 = paule_mandel(y, v)
    weight = 1 / (v + tau2)
    mean = (weight * y).sum() / weight.sum()
    # never narrower than the fixed-effect interval
    scatter = max((weight * (y - mean) ** 2).sum() / (n - 1), 1.0)
    mean_variance = scatter / weight.sum()
    # Morris: the own estimate keeps a little more weight, since tau is estimated
    share = 1 - (1 - tau2 / (v + tau2)) * (n - 3) / (n - 1)
    drawn = 1 - share
    of_tau = 2 / (n - 1) * drawn**2 * (y - mean) ** 2
    fixed_mean = (y / v).sum() / (1 / v).sum()
    return _Model(
        mean=mean,
        mean_variance=mean_variance,
        tau_squared=tau2,
        q=((y - fixed_mean) ** 2 / v).sum(),
        share=share,
        centre=share * y + drawn * mean,
        variance=share * v + drawn**2 * mean_variance + of_tau,
    )


def _scaled_counts(table: pd.DataFrame, pooled: np.ndarray, fit: np.ndarray) -> np.ndarray:
    claimed, expected = _counts(table)
    raw = pooled * expected
    return raw * np.nansum(np.where(fit, claimed, 0)) / np.nansum(raw)


def _counts(table: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Return claimed and expected counts of comparisons; NaN where the table has none."""
    if not set(table.columns) >= _COUNTED:
        return np.full(len(table), np.nan), np.full(len(table), np.nan)
    middle = (table["count_low"].astype("float64") + table["count_high"].astype("float64")) / 2
    with np.errstate(divide="ignore", invalid="ignore"):
        expected = middle * table["expected"] / table["claimed"]
    return (
        middle.to_numpy(dtype="float64", na_value=np.nan),
        expected.to_numpy(dtype="float64", na_value=np.nan),
    )


def _parts(table: pd.DataFrame, whole: pd.DataFrame | None) -> pd.DataFrame:
    """Lay the sum of the sectors beside the total for the whole."""
    claimed, expected = _counts(table)
    known = np.isfinite(claimed) & np.isfinite(expected)
    summed = claimed[known].sum(), expected[known].sum()
    nothing: list[Note] = []
    rows = [("sectors", int(known.sum()), *summed, nothing)]
    if whole is not None and len(whole):
        total, normal = (values[0] for values in _counts(whole.iloc[:1]))
        left = total - summed[0]
        notes = [] if left >= 0 else [Note.of("sectors_exceed_whole")]
        rows.append(("not_in_a_sector", 0, left, normal - summed[1], notes))
        rows.append(("whole", 1, total, normal, nothing))
    out = pd.DataFrame(rows, columns=["part", "n", "claimed", "expected", "notes"])
    ratio = out["claimed"] / out["expected"].where(out["expected"] > 0)
    out["ratio"] = ratio.where(out["claimed"] >= 0)
    return out[["part", "n", "claimed", "expected", "ratio", "notes"]]


def paule_mandel(estimates: np.ndarray, variances: np.ndarray) -> float:
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
    y = np.asarray(estimates, dtype="float64")
    v = np.asarray(variances, dtype="float64")

    def excess(tau2: float) -> float:
        weight = 1 / (v + tau2)
        mean = (weight * y).sum() / weight.sum()
        return float((weight * (y - mean) ** 2).sum()) - (len(y) - 1)

    if excess(0.0) <= 0:
        return 0.0
    from scipy.optimize import brentq

    top = 1.0
    while excess(top) > 0:
        top *= 4
    return float(brentq(excess, 0.0, top, xtol=1e-14, rtol=1e-12))
