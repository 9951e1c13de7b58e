"""Claims beside a witness: do they rise and fall together, and what did each say of the truce.

A witness counts other things in other ways, so levels are never compared: only whether two series
move together over the same windows, and what each says of a truce against its own normal days. What
the witness could not see bounds what it can say.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

_KEYS = ["start", "end"]
_FEWEST = 8
# a result over mostly blind days says nothing
_MOST_BLIND = 0.5


@dataclass(frozen=True, slots=True)
class Association:
    """Rank correlation of two series over the windows that both have.

    Attributes
    ----------
    rho : float
        Spearman's; NaN where it can't be told.
    low, high : float
        Limits, by a bootstrap of blocks.
    n : int
        Windows that both have.
    block : int
        Windows a block.
    reason : str
        "", "few_windows" or "constant".
    """

    rho: float
    low: float
    high: float
    n: int
    block: int
    reason: str = ""


def associate(
    claims: pd.DataFrame,
    witness: pd.DataFrame,
    *,
    seed: int,
    block: int | None = None,
    draws: int = 2000,
    level: float = 0.95,
) -> Association:
    """Tell whether claims and a witness rise and fall together.

    Parameters
    ----------
    claims, witness : pandas.DataFrame
        Counts of one series each, as in ``schema.COUNTS``; the middle of low and high is taken.
    seed : int
    block : int, optional
        Windows a block, so that days that depend on each other stay together; by default the cube
        root of the number of windows, at least 3.
    draws : int
    level : float

    Returns
    -------
    Association

    Raises
    ------
    ValueError
        If one of them has two counts of one window.

    Notes
    -----
    Blocks of a circle (Politis and Romano 1992): every window is as likely as every other.
    """
    both = _shared(claims, witness)
    n = len(both)
    block = block or max(3, round(n ** (1 / 3)))
    if n < _FEWEST:
        return Association(np.nan, np.nan, np.nan, n, block, "few_windows")
    pairs = both[["claimed", "witnessed"]].to_numpy()
    if (np.ptp(pairs, axis=0) == 0).any():
        return Association(np.nan, np.nan, np.nan, n, block, "constant")
    rho = _rank_correlations(pairs[None])[0]
    random = np.random.default_rng(seed)
    starts = random.integers(0, n, (draws, -(-n // block)))
    rows = (starts[:, :, None] + np.arange(block)).reshape(draws, -1)[:, :n] % n
    drawn = _rank_correlations(pairs[rows])
    tail = (1 - level) / 2
    low, high = np.nanquantile(drawn, [tail, 1 - tail])
    return Association(float(rho), float(low), float(high), n, block)


def side_by_side(results: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Put the ratios of several sources under one another.

    Parameters
    ----------
    results : dict of str to pandas.DataFrame
        Name of a source to its comparisons, as in ``schema.COMPARISONS``.

    Returns
    -------
    pandas.DataFrame
        source, reporter, accused, sector, category, clock, ratio, low, high, verdict: the rows that
        answer, in the order given.
    """
    columns = [
        "reporter",
        "accused",
        "sector",
        "category",
        "clock",
        "ratio",
        "low",
        "high",
        "verdict",
    ]
    parts = []
    for source, comparisons in results.items():
        rows = comparisons.loc[comparisons["answers"].astype(bool), columns]
        parts.append(rows.assign(source=source))
    return pd.concat(parts, ignore_index=True)[["source", *columns]]


def seen_share(
    claims: pd.DataFrame, visible: dict[str, bool], blind: pd.DatetimeIndex, tz: str
) -> pd.DataFrame:
    """Tell what share of the claimed acts a witness could have seen.

    Parameters
    ----------
    claims : pandas.DataFrame
        As in ``schema.COUNTS``: windows that do not overlap, categories that do not contain each
        other.
    visible : dict of str to bool
        Whether the witness can see acts of a category at all; a category that is not named: not.
    blind : pandas.DatetimeIndex
        Local days, without zone, on which it could not see.
    tz : str

    Returns
    -------
    pandas.DataFrame
        reporter, accused, claimed (acts), of_kind (share of them of a category that it can see),
        seen_low, seen_high (share of them that it can have seen: acts of windows that are blind in
        part may be on either side).
    """
    from analysis.events.coverage import drop_blind

    table = claims.reset_index(drop=True)
    weight = table["low"].astype("float64")
    kind = table["category"].map(visible).fillna(False).astype(bool).to_numpy()
    clear = pd.Series(False, index=table.index)
    numbered = table.assign(row=table.index)
    clear.loc[drop_blind(numbered, blind, tz)["row"]] = True
    dark = _all_blind(table, blind, tz)
    told = table[["reporter", "accused"]].assign(
        claimed=weight,
        of_kind=weight.where(kind, 0.0),
        seen_low=weight.where(kind & clear, 0.0),
        seen_high=weight.where(kind & ~dark, 0.0),
    )
    out = told.groupby(["reporter", "accused"], as_index=False).sum()
    shares = ["of_kind", "seen_low", "seen_high"]
    out[shares] = out[shares].div(out["claimed"].where(out["claimed"] > 0), axis=0)
    return out


@dataclass(frozen=True, slots=True)
class WitnessRatio:
    """Level of a witness in a truce over its level on other days.

    ``reason`` is "" or why there is no ratio: "blind", "few_days", "no_events".
    """

    ratio: float
    low: float
    high: float
    p: float
    dispersion: float
    truce_days: int
    blind_truce_days: int
    normal_days: int
    blind_normal_days: int
    reason: str = ""


def witness_ratio(
    daily: pd.DataFrame,
    truce_days: pd.DatetimeIndex,
    *,
    column: str = "count",
    cover: str | None = None,
    blind_above: float | None = None,
    adjust: bool = True,
    level: float = 0.95,
) -> WitnessRatio:
    """Compare a witness's days in a truce with its other days, by what it could see.

    Parameters
    ----------
    daily : pandas.DataFrame
        day, ``column`` (events) and ``cover``: the truce's days and normal days around it.
    truce_days : pandas.DatetimeIndex
    column : str
    cover : str, optional
        Measure of what hides events, such as the share of cloud.
    blind_above : float, optional
        Days with more of it are left out, as are days where it is missing.
    adjust : bool
        Whether ``cover`` is a covariate of the level too.
    level : float

    Returns
    -------
    WitnessRatio
        No ratio where more than half of the truce's days are blind.

    Notes
    -----
    Quasi-Poisson regression (McCullagh and Nelder 1989) with limits by Student's t.
    """
    inside = daily["day"].isin(truce_days).to_numpy()
    blind = _is_blind(daily, cover, blind_above)
    told = {
        "truce_days": int(inside.sum()),
        "blind_truce_days": int((inside & blind).sum()),
        "normal_days": int((~inside).sum()),
        "blind_normal_days": int((~inside & blind).sum()),
    }
    reason = _unfit(inside, blind, daily[column].to_numpy())
    if reason:
        return WitnessRatio(np.nan, np.nan, np.nan, np.nan, np.nan, **told, reason=reason)
    rows = daily[~blind]
    covariates = [np.ones(len(rows)), inside[~blind].astype(float)]
    if adjust and cover is not None:
        measure = rows[cover].to_numpy(dtype="float64")
        covariates.append(measure - measure.mean())
    return _fit(rows[column].to_numpy(dtype="float64"), np.column_stack(covariates), told, level)


def _fit(
    counts: np.ndarray, design: np.ndarray, told: dict[str, Any], level: float
) -> WitnessRatio:
    import statsmodels.api as sm
    from scipy.special import stdtr, stdtrit

    fit = sm.GLM(counts, design, family=sm.families.Poisson()).fit(scale="X2")
    freedom = len(counts) - design.shape[1]
    spread = max(1.0, float(fit.scale))
    error = float(fit.bse[1]) * np.sqrt(spread / float(fit.scale))
    log = float(fit.params[1])
    reach = stdtrit(freedom, (1 + level) / 2) * error
    p = 2 * stdtr(freedom, -abs(log / error))
    bounds = np.exp([log, log - reach, log + reach])
    ratio, low, high = (float(bound) for bound in bounds)
    return WitnessRatio(ratio=ratio, low=low, high=high, p=float(p), dispersion=spread, **told)


def _unfit(inside: np.ndarray, blind: np.ndarray, counts: np.ndarray) -> str:
    if not inside.any() or (inside & blind).sum() > _MOST_BLIND * inside.sum():
        return "blind"
    if (~inside & ~blind).sum() < _FEWEST:
        return "few_days"
    seen = ~blind
    if counts[inside & seen].sum() == 0 or counts[~inside & seen].sum() == 0:
        return "no_events"
    return ""


def _is_blind(daily: pd.DataFrame, cover: str | None, above: float | None) -> np.ndarray:
    if cover is None:
        return np.zeros(len(daily), dtype=bool)
    measure = daily[cover].to_numpy(dtype="float64")
    blind = np.isnan(measure)
    return blind if above is None else blind | (measure > above)


def _all_blind(table: pd.DataFrame, blind: pd.DatetimeIndex, tz: str) -> pd.Series:
    """Windows of which every local day is blind."""
    known = set(blind.normalize())
    last = table["end"] - pd.Timedelta(1, unit="us")
    ends = zip(_local(table["start"], tz), _local(last, tz), strict=True)
    dark = [all(day in known for day in pd.date_range(first, final)) for first, final in ends]
    return pd.Series(dark, index=table.index, dtype=bool)


def _local(moments: pd.Series, tz: str) -> pd.Series:
    return moments.dt.tz_convert(tz).dt.tz_localize(None).dt.normalize()


def _shared(claims: pd.DataFrame, witness: pd.DataFrame) -> pd.DataFrame:
    sides = {"claims": claims, "witness": witness}
    for name, counts in sides.items():
        if counts.duplicated(_KEYS).any():
            raise ValueError(f"{name}: two counts of one window; expected one series")
    first, second = (
        counts[_KEYS].assign(value=_middle(counts)).dropna() for counts in sides.values()
    )
    both = first.merge(second, on=_KEYS).sort_values(_KEYS, ignore_index=True)
    return both.rename(columns={"value_x": "claimed", "value_y": "witnessed"})


def _middle(counts: pd.DataFrame) -> pd.Series:
    return (counts["low"].astype("float64") + counts["high"].astype("float64")) / 2


def _rank_correlations(pairs: np.ndarray) -> np.ndarray:
    """Spearman's of (draws, n, 2); NaN where a side is constant."""
    from scipy.stats import rankdata

    ranks = rankdata(pairs, axis=1)
    centred = ranks - ranks.mean(axis=1, keepdims=True)
    spread = np.sqrt((centred**2).sum(axis=1))
    with np.errstate(invalid="ignore", divide="ignore"):
        return (centred[..., 0] * centred[..., 1]).sum(axis=1) / (spread[:, 0] * spread[:, 1])
