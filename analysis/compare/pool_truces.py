"""Several truces of one reporter together, with what their normal levels share."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import pandas as pd

from analysis.baseline import KEYS, Baseline
from analysis.compare.random_effects import random_effects
from analysis.conflict import Truce
from analysis.rates.table import per_hours
from analysis.schema import Note

FEWEST = 2
_FEWEST_TO_PREDICT = 3
_ONE_OF = ["reporter", "accused", "sector", "category"]
_SHOWN = [*KEYS, "start", "end", "ratio", "low", "high", "p", "grade"]
_MOST_LAG1 = 0.8
# an estimate knows its truce no better than its normal level
_LEAST_OWN = 1.05


class Studied(Protocol):
    """What ``study`` returns, as far as this looks into it."""

    @property
    def truce(self) -> Truce:
        """The window that was studied."""
        ...

    @property
    def normal(self) -> Baseline:
        """The normal level."""
        ...

    @property
    def comparisons(self) -> pd.DataFrame:
        """As declared in ``analysis.schema.COMPARISONS``."""
        ...


@dataclass(frozen=True, slots=True)
class PooledTruces:
    """Truces pooled.

    Attributes
    ----------
    table : pandas.DataFrame
        A row a truce: ``ceasefire``, keys, window, ``claimed`` and ``expected`` counts, ``ratio``
        with limits, p and grade, ``log_ratio``, ``log_se``, ``shared`` (normal days that another
        truce of the table has as well), ``notes``.
    ratio, low, high, p : float
        Mean ratio of truces with its interval, and the p-value of a mean of 1.
    prediction_low, prediction_high : float
        Interval for the ratio of another truce; NaN below three.
    tau, i_squared : float
        Standard deviation of the truces' log ratios, and the share of their scatter that is not
        error.
    notes : tuple of Note
    level : float
    """

    table: pd.DataFrame
    ratio: float
    low: float
    high: float
    p: float
    prediction_low: float
    prediction_high: float
    tau: float
    i_squared: float
    notes: tuple[Note, ...]
    level: float

    def __repr__(self) -> str:
        from analysis.words.printer import Words
        from analysis.words.robustness import truces_text

        return truces_text(self, Words())

    def _repr_html_(self) -> str:
        from html import escape

        return f"<p>{escape(repr(self))}</p>"


def pool_truces(
    studies: Sequence[Studied],
    *,
    reporter: str | None = None,
    accused: str | None = None,
    sector: str | None = None,
    category: str | None = None,
    level: float = 0.95,
    method: str = "reml",
) -> PooledTruces:
    """Pool the ratios of several truces by a random-effects model of their counts.

    Parameters
    ----------
    studies : sequence of Study
        What ``study`` returned for each truce.
    reporter, accused, sector, category : str, optional
        Which claims; needed where the truces have several in common.
    level : float
    method : {"reml", "pm"}
        For the variance between truces.

    Returns
    -------
    PooledTruces
        With fewer than two truces everything pooled is NaN and a note says so.

    Raises
    ------
    ValueError
        If truces have no claims in common, or several and it is not said which.

    Notes
    -----
    Only one reporter's claims of one accused, sector and category are pooled. Half an act is added
    where a truce has none. Normal days that two truces share are one piece of information: the
    errors of their levels covary by the acts on those days. Assumes that the truces are a sample
    of those that there could be; the interval is never narrower than if they did not differ.

    Source
    ------
    Hartung & Knapp (2001), Statistics in Medicine 20:3875-3889; Higgins, Thompson & Spiegelhalter
    (2009), JRSS A 172:137-159; shared comparison groups: Gleser & Olkin (2009), in The Handbook of
    Research Synthesis, 2nd ed., ch. 19.
    """
    wanted = dict(zip(_ONE_OF, (reporter, accused, sector, category), strict=True))
    rows = _rows(studies, {name: value for name, value in wanted.items() if value is not None})
    if len(rows) < FEWEST:
        note = Note.of("too_few_truces", n=len(rows), needed=FEWEST)
        return PooledTruces(rows, *[np.nan] * 8, notes=(note,), level=level)
    chosen = [studies[number].normal for number in rows["study"]]
    covariance, shared = _covariance(rows, chosen)
    rows["shared"] = shared
    rows["notes"] = [
        [Note.of("overlapping_levels", days=int(days))] if days else [] for days in shared
    ]
    fitted = random_effects(
        rows["log_ratio"].to_numpy(), covariance, method=method, level=level, floor=True
    )
    few = len(rows) < _FEWEST_TO_PREDICT
    notes = (Note.of("no_prediction", needed=_FEWEST_TO_PREDICT),) if few else ()
    return PooledTruces(
        rows.drop(columns="study"),
        ratio=float(np.exp(fitted.mean)),
        low=float(np.exp(fitted.low)),
        high=float(np.exp(fitted.high)),
        p=fitted.p,
        prediction_low=float(np.exp(fitted.prediction_low)),
        prediction_high=float(np.exp(fitted.prediction_high)),
        tau=float(np.sqrt(fitted.tau_squared)),
        i_squared=fitted.i_squared,
        notes=notes,
        level=level,
    )


def _rows(studies: Sequence[Studied], wanted: dict[str, str]) -> pd.DataFrame:
    """Take from each study the row that answers for the claims wanted."""
    tables = []
    for number, study in enumerate(studies):
        table = getattr(study.comparisons, "table", study.comparisons)
        table = table[table["answers"] & table["p"].notna() & table["ratio"].notna()]
        for name, value in wanted.items():
            table = table[table[name].eq(value)]
        tables.append(table.assign(study=number, ceasefire=study.truce.ceasefire))
    rows = pd.concat(tables, ignore_index=True) if tables else pd.DataFrame()
    if rows.empty:
        told = ", ".join(f"{name} {value!r}" for name, value in wanted.items()) or "any claims"
        raise ValueError(f"studies: no truce has a ratio of {told}")
    common = rows.groupby(_ONE_OF)["study"].nunique()
    most = common[common.ge(min(FEWEST, common.max()))]
    if len(most) > 1:
        known = "; ".join(", ".join(map(str, key)) for key in most.index)
        raise ValueError(f"studies: several claims in common, expected one of: {known}")
    key = most.index[0]
    rows = rows[(rows[_ONE_OF] == list(key)).all(axis=1)].reset_index(drop=True)
    return _with_logs(rows)


def _with_logs(rows: pd.DataFrame) -> pd.DataFrame:
    from scipy.special import ndtri

    middle = (rows["count_low"].astype("float64") + rows["count_high"].astype("float64")) / 2
    unit = rows["per"].map(per_hours)
    expected = rows["expected"] * rows["exposure_h"] / unit
    half = 0.5 * middle.eq(0)
    log_ratio = np.log((middle + half) / (expected + half))
    log_high = np.log(rows["high"])
    log_low = np.log(rows["low"].where(rows["low"] > 0))
    quantile = ndtri(0.975)
    both = (log_high - log_low) / (2 * quantile)
    one = (log_high - log_ratio) / quantile
    error = both.where(both.notna(), one)
    fine = np.isfinite(error) & np.isfinite(log_ratio)
    out = rows[["study", "ceasefire", *_SHOWN]].assign(
        claimed=middle, expected=expected, log_ratio=log_ratio, log_se=error
    )
    return out[fine].reset_index(drop=True)


def _covariance(rows: pd.DataFrame, levels: list[Baseline]) -> tuple[np.ndarray, np.ndarray]:
    """Return the covariance of the log ratios, and how many normal days each shares."""
    size = len(rows)
    told = [_level(rows.iloc[[k]], levels[k]) for k in range(size)]
    covariance = np.diag(rows["log_se"].to_numpy() ** 2)
    shared = np.zeros(size)
    for j in range(size):
        own = told[j]["scatter"] / max(told[j]["total"], 0.5)
        covariance[j, j] = max(covariance[j, j], _LEAST_OWN * own)
        for k in range(j):
            both = told[j]["days"].merge(told[k]["days"], on=["start", "end"])
            if both.empty:
                continue
            scatter = np.sqrt(told[j]["scatter"] * told[k]["scatter"])
            value = scatter * both["count_x"].sum() / told[j]["total"] / told[k]["total"]
            covariance[j, k] = covariance[k, j] = value
            shared[[j, k]] = np.maximum(shared[[j, k]], len(both))
    return covariance, shared


def _level(row: pd.DataFrame, normal: Baseline) -> dict[str, Any]:
    """Return the normal days of a row, their total, and how they scatter."""
    series = row.assign(origin=row["origin"].replace({"increment": "said"}))
    level = normal.table.iloc[int(normal.series_of(series)[0])]
    days = normal.observations
    for name in KEYS:
        days = days[days[name].eq(series[name].iloc[0])]
    count = (days["low"].astype("float64") + days["high"].astype("float64")) / 2
    lag1 = np.clip(np.nan_to_num(float(level["autocorrelation"])), 0, _MOST_LAG1)
    phi = max(np.nan_to_num(float(level["dispersion"]), nan=1.0), 1.0)
    return {
        "days": days[["start", "end"]].assign(count=count),
        "total": float(count.sum()),
        "scatter": phi * (1 + lag1) / (1 - lag1),
    }
