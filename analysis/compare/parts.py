"""Parts of a truce, each against its own hours, in one ratio for the truce."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.baseline import Account, Baseline, Claims
from analysis.baseline.interrupted import Score, deviate, score_limits
from analysis.compare.by_profile import local_hours, profiles_of
from analysis.compare.claims import check_inputs
from analysis.compare.windows import claims_of
from analysis.schema import Note

METHOD = "parts"
_SERIES = ["reporter", "accused", "sector", "category"]
_NUMBERS = ["expected", "ratio", "low", "high", "p"]
COLUMNS = [
    *_SERIES,
    "start",
    "end",
    "n_parts",
    "exposure_h",
    "truce_h",
    "count_low",
    "count_high",
    *_NUMBERS,
    "method",
    "clocks",
    "notes",
]
_MOST_LAG1 = 0.8
# where few days tell how parts of one truce depend on each other
_LAG1 = 0.3
# hours more than the longest part alone
_MORE = 0.5
# a longer claim needs no profile
_LONGEST = 72.0


@dataclass(frozen=True, slots=True)
class _Pieces:
    """What n claims are set against, each by itself; arrays (n,).

    Attributes
    ----------
    expected, scatter, error : numpy.ndarray
        Expected count, the variance of such a count, variance of the logarithm of what is expected.
    df, lag1 : numpy.ndarray
    by_profile : numpy.ndarray of bool
        Where no count of the same hours is known.
    """

    expected: np.ndarray
    scatter: np.ndarray
    error: np.ndarray
    df: np.ndarray
    lag1: np.ndarray
    by_profile: np.ndarray


def combine_parts(book: Account, normal: Baseline, *, level: float = 0.95) -> pd.DataFrame:
    """Combine the parts of a truce that lie in different hours of the clock.

    A truce of 30 hours has 6 hours of one day and 24 of the next: two rows, each with its own
    normal level. Their counts add up, and so do the counts that normal days would have held in
    those hours.

    Parameters
    ----------
    book : Book
        What ``reconcile`` returned.
    normal : Baseline
        What ``fit_baseline`` returned for the truce.
    level : float

    Returns
    -------
    pandas.DataFrame
        A row a reporter, accused, sector and category whose parts cover more hours together than
        the longest alone: ``n_parts``, ``exposure_h`` (hours covered) of ``truce_h``, counts,
        ``expected`` count, ``ratio``, ``low``, ``high``, ``p``, ``method`` ("parts"), ``clocks``
        (list), ``notes``.

    Raises
    ------
    TypeError
        If it is handed something else than an account and a normal level.

    Notes
    -----
    A part whose hours no normal count has is set against the daily profile, if its series has one,
    and a note says so. The parts of one truce depend on each other as days do (lag-1 correlation,
    0.3 where it is not known), the errors of their levels wholly: the same normal days tell them.
    """
    check_inputs(book, normal, "combine_parts", level)
    claims = claims_of(book, normal)
    usable = ~claims.rows["is_state"] & claims.rows["count_low"].notna()
    judged = claims.take(usable.to_numpy(dtype=bool))
    rows = judged.rows.reset_index(drop=True).rename(columns={"count_high": "high"})
    pieces = _pieces(judged, rows, normal, level)
    rows = rows.assign(number=np.arange(len(rows)))[pieces.expected > 0]
    parts = []
    for key, group in rows.groupby(_SERIES, sort=True):
        chosen = group.iloc[_covering(group, pieces.by_profile[group["number"]])]
        alone = group[~pieces.by_profile[group["number"]]]["exposure_h"].max()
        longest = 0.0 if np.isnan(alone) else float(alone)
        if len(chosen) > 1 and float(chosen["exposure_h"].sum()) > longest + _MORE:
            parts.append(_combined(key, chosen, pieces, normal.truce.hours, level))
    return pd.DataFrame(parts, columns=COLUMNS)


def _pieces(judged: Claims, rows: pd.DataFrame, normal: Baseline, level: float) -> _Pieces:
    """Set each claim against its own hours, or against the daily profile where there are none."""
    size = len(rows)
    expected, scatter, error, df, lag1 = np.full((5, size), np.nan)
    alike = np.flatnonzero(normal.series_of(rows) >= 0)
    if len(alike):
        told = normal.predict(judged.take(alike), level)
        weight, phi = told.setting.weight, np.maximum(told.setting.phi, 1)
        known = np.isfinite(told.p)
        expected[alike] = np.where(known, told.expected, np.nan)
        scatter[alike] = (weight * phi * told.setting.own).sum(axis=1) * told.expected
        total = np.maximum((told.total[0] + told.total[1]) / 2, 0.5)
        error[alike] = (weight * phi * told.setting.base).sum(axis=1) / total
        df[alike] = (weight * told.setting.df).sum(axis=1)
        lag1[alike] = told.spread.lag1
    missing = np.isnan(expected) & rows["exposure_h"].le(_LONGEST).to_numpy()
    profiles = profiles_of(normal, rows[missing])
    start = local_hours(rows["start"], normal.tz)
    for row in np.flatnonzero(missing):
        profile = profiles.get(tuple(rows.loc[row, _SERIES]))
        if profile is not None:
            hours = rows.loc[[row], "exposure_h"].to_numpy(dtype="float64")
            expected[[row]], error[[row]] = profile.expect(start[[row]], hours)
            scatter[row] = max(profile.scatter(expected[row]), 1.0) * expected[row]
            df[row] = profile.n_days - 1
    return _Pieces(expected, scatter, error, df, lag1, missing)


def _covering(rows: pd.DataFrame, by_profile: np.ndarray) -> list[int]:
    """Choose windows without overlap that cover most hours.

    Of equals those with fewest hours by a profile, then the fewest.
    """
    order = np.argsort(pd.DatetimeIndex(rows["end"]).asi8, kind="stable")
    starts = pd.DatetimeIndex(rows["start"]).asi8
    ends = pd.DatetimeIndex(rows["end"]).asi8[order]
    hours = rows["exposure_h"].to_numpy(dtype="float64")
    best: list[tuple[tuple[float, float, int], list[int]]] = [((0.0, 0.0, 0), [])]
    for position in order:
        before = int(np.searchsorted(ends[: len(best) - 1], starts[position], side="right"))
        (covered, profiled, number), taken = best[before]
        length = hours[position]
        value = (
            round(covered + length, 6),
            round(profiled - length * by_profile[position], 6),
            number - 1,
        )
        with_it = (value, [*taken, int(position)])
        best.append(max(best[-1], with_it, key=lambda choice: choice[0]))
    return best[-1][1]


def _combined(
    key: tuple[str, ...], chosen: pd.DataFrame, pieces: _Pieces, truce_h: float, level: float
) -> dict[str, object]:
    from scipy.special import stdtr, stdtrit

    rows = chosen["number"].to_numpy()
    expected = float(pieces.expected[rows].sum())
    deviation = np.sqrt(pieces.scatter[rows])
    known = pieces.lag1[rows][np.isfinite(pieces.lag1[rows])]
    memory = float(np.clip(known.max(), 0, _MOST_LAG1)) if len(known) else _LAG1
    scatter = memory * deviation.sum() ** 2 + (1 - memory) * (deviation**2).sum()
    error = (np.sqrt(pieces.error[rows]) @ pieces.expected[rows] / expected) ** 2
    df = max(float(pieces.df[rows].min()), 1.0)
    at = float(stdtrit(df, (1 + level) / 2))
    least = float(chosen["count_low"].sum())
    bounded = bool(chosen["high"].notna().all())
    most = float(chosen["high"].sum()) if bounded else np.inf

    def score(count: float) -> Score:
        phi = max(scatter / expected, 1.0)
        values = (count, expected, phi, 1.0, error, at)
        return Score(*(np.array([value]) for value in values))

    ends = [float(deviate(score(least), 1.0)[0])]
    ends.append(float(deviate(score(most), 1.0)[0]) if bounded else np.inf)
    nearest = 0.0 if ends[0] <= 0 <= ends[1] else min(abs(end) for end in ends)
    hours = float(chosen["exposure_h"].sum())
    notes = [Note.of(METHOD, n=len(chosen), hours=round(hours, 1))]
    if pieces.by_profile[rows].any():
        notes.append(Note.of("part_by_profile", n=int(pieces.by_profile[rows].sum())))
    return {
        **dict(zip(_SERIES, key, strict=True)),
        "start": chosen["start"].min(),
        "end": chosen["end"].max(),
        "n_parts": len(chosen),
        "exposure_h": hours,
        "truce_h": truce_h,
        "count_low": least,
        "count_high": most if bounded else np.nan,
        "expected": expected,
        "ratio": (least + most) / 2 / expected if bounded else np.nan,
        "low": float(score_limits(score(least))[0][0]),
        "high": float(score_limits(score(most))[1][0]) if bounded else np.inf,
        "p": min(1.0, float(2 * stdtr(df, -nearest))) if bounded else np.nan,
        "method": METHOD,
        "clocks": list(chosen["clock"]),
        "notes": notes,
    }
