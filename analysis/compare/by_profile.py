"""Counts over any hours beside a daily profile: never in place of like for like."""

import numpy as np
import pandas as pd

from analysis.baseline import Account, Baseline
from analysis.baseline.interrupted import Score, deviate, score_limits
from analysis.baseline.profile import Profile, Windows, fit_profile
from analysis.baseline.selection import KEYS
from analysis.compare.claims import check_inputs
from analysis.compare.windows import claims_of
from analysis.conflict import day_numbers
from analysis.schema import Note

METHOD = "by_profile"
# what a profile belongs to: hours of the clock are what it tells
SERIES_OF = ["reporter", "accused", "sector", "category"]
# a longer total says nothing of hours, and a longer claim needs no profile
_LONGEST = 72.0
_NUMBERS = ["expected", "expected_low", "expected_high", "ratio", "low", "high", "p"]
_CLAIM = [*KEYS, "start", "end", "count_low", "count_high", "exposure_h"]
COLUMNS = [*_CLAIM, *_NUMBERS, "method", "n_days", "n_windows", "notes"]


def by_profile(book: Account, normal: Baseline, *, level: float = 0.95) -> pd.DataFrame:
    """Compare what was claimed over any hours with the daily profile of the same series.

    Parameters
    ----------
    book : Book
        What ``reconcile`` returned.
    normal : Baseline
        What ``fit_baseline`` returned for the truce: its normal days tell the profile.
    level : float

    Returns
    -------
    pandas.DataFrame
        A row a claim of up to three days whose series has a profile: keys, window, counts,
        ``expected`` count with its limits, ``ratio``, ``low``, ``high``, ``p``, ``method``
        ("by_profile"), ``n_days`` and ``n_windows`` that tell the profile, ``notes``. Claims whose
        series has no profile are not in it.

    Raises
    ------
    TypeError
        If it is handed something else than an account and a normal level.

    Notes
    -----
    Weaker than a comparison of like with like: it adds that normal days have one profile. These
    rows stand beside the others and are never put in their place.
    """
    check_inputs(book, normal, "by_profile", level)
    claims = claims_of(book, normal).rows
    usable = ~claims["is_state"] & claims["count_low"].notna() & claims["exposure_h"].le(_LONGEST)
    claims = claims[usable.to_numpy(dtype=bool)]
    profiles = profiles_of(normal, claims)
    parts = []
    for key, rows in claims.groupby(SERIES_OF, sort=True):
        profile = profiles.get(key)
        if profile is not None:
            parts.append(_compared(rows, profile, normal, level))
    if not parts:
        return pd.DataFrame(columns=COLUMNS)
    return pd.concat(parts, ignore_index=True)[COLUMNS]


def profiles_of(normal: Baseline, wanted: pd.DataFrame) -> dict[tuple[str, ...], Profile]:
    """Fit the daily profile of each series that has one.

    Parameters
    ----------
    normal : Baseline
        What ``fit_baseline`` returned for the truce.
    wanted : pandas.DataFrame
        Claims: only their series are fitted.

    Returns
    -------
    dict of tuple to Profile
        By reporter, accused, sector and category.
    """
    asked = set(wanted[SERIES_OF].itertuples(index=False, name=None))
    told = windows_of(normal)
    fitted = {key: fit_profile(windows) for key, windows in told.items() if key in asked}
    return {key: profile for key, profile in fitted.items() if profile is not None}


def windows_of(normal: Baseline) -> dict[tuple[str, ...], Windows]:
    """Return the counts of normal hours, exact ones of up to three days, by series.

    Parameters
    ----------
    normal : Baseline

    Returns
    -------
    dict of tuple to Windows
        By reporter, accused, sector and category.
    """
    days = normal.observations
    exact = days["low"].eq(days["high"]) & days["exposure_h"].le(_LONGEST)
    rows = days[exact & ~days["is_remainder"]].reset_index(drop=True)
    windows = Windows(
        local_hours(rows["start"], normal.tz),
        rows["exposure_h"].to_numpy(dtype="float64"),
        rows["low"].to_numpy(dtype="float64"),
        day_numbers(rows["start"], normal.begin, normal.tz),
    )
    groups = rows.groupby(SERIES_OF, sort=True).indices
    return {key: windows.take(np.asarray(members)) for key, members in groups.items()}


def local_hours(moments: pd.Series, tz: str) -> np.ndarray:
    """Return the local hour of moments, with its fraction.

    Parameters
    ----------
    moments : pandas.Series of datetime64[us, UTC], shape (n,)
    tz : str

    Returns
    -------
    numpy.ndarray of float64, shape (n,)
    """
    local = pd.DatetimeIndex(moments).tz_convert(tz)
    return (local.hour + local.minute / 60).to_numpy(dtype="float64")


def _compared(rows: pd.DataFrame, profile: Profile, normal: Baseline, level: float) -> pd.DataFrame:
    from scipy.special import stdtr, stdtrit

    start = local_hours(rows["start"], normal.tz)
    expected, error = profile.expect(start, rows["exposure_h"].to_numpy(dtype="float64"))
    least = rows["count_low"].to_numpy(dtype="float64")
    most = rows["count_high"].to_numpy(dtype="float64", na_value=np.inf)
    df = float(profile.n_days - 1)
    at = np.full(len(rows), stdtrit(df, (1 + level) / 2))
    phi = np.maximum(profile.scatter(expected), 1)
    one = np.ones(len(rows))
    bounded = np.isfinite(most)
    lower = Score(least, expected, phi, one, error, at)
    upper = Score(np.where(bounded, most, 0.0), expected, phi, one, error, at)
    low, high = score_limits(lower)[0], np.where(bounded, score_limits(upper)[1], np.inf)
    ends = deviate(lower, 1.0), np.where(bounded, deviate(upper, 1.0), np.inf)
    # of a range the end that lies nearer to normal counts
    either_side = (ends[0] <= 0) & (ends[1] >= 0)
    nearest = np.where(either_side, 0.0, np.minimum(np.abs(ends[0]), np.abs(ends[1])))
    reach = at * np.sqrt(phi * expected + expected**2 * error)
    note = Note.of(METHOD, windows=profile.n_windows, days=profile.n_days)
    ratio = np.where(bounded, (least + most) / 2, np.nan) / expected
    out = rows[_CLAIM].assign(
        expected=expected,
        expected_low=np.maximum(expected - reach, 0),
        expected_high=expected + reach,
        ratio=ratio,
        low=low,
        high=high,
        p=np.where(bounded, np.minimum(1.0, 2 * stdtr(df, -nearest)), np.nan),
        method=METHOD,
        n_days=profile.n_days,
        n_windows=profile.n_windows,
    )
    return out.assign(notes=[[note] for _ in range(len(out))])


def left_out(windows: Windows, *, level: float = 0.95) -> pd.DataFrame:
    """Predict the windows of each hours of the clock from all others, and see whether that holds.

    Parameters
    ----------
    windows : Windows
        Of one series.
    level : float

    Returns
    -------
    pandas.DataFrame
        A row a window whose hours the others tell: ``start``, ``hours``, ``count``, ``expected``,
        ``low``, ``high`` (between which a normal count would lie), ``held``.
    """
    from scipy.special import stdtrit

    clock = np.round(np.stack([windows.start, windows.hours], axis=1), 2)
    kinds, which = np.unique(clock, axis=0, return_inverse=True)
    parts = []
    for number in range(len(kinds)):
        out = which.ravel() == number
        profile = fit_profile(windows.take(np.flatnonzero(~out)))
        if profile is None:
            continue
        left = windows.take(np.flatnonzero(out))
        expected, error = profile.expect(left.start, left.hours)
        spread_of = np.sqrt(profile.scatter(expected) * expected + expected**2 * error)
        reach = stdtrit(profile.n_days - 1, (1 + level) / 2) * spread_of
        parts.append(
            pd.DataFrame(
                {
                    "start": left.start,
                    "hours": left.hours,
                    "count": left.count,
                    "expected": expected,
                    "low": np.maximum(expected - reach, 0),
                    "high": expected + reach,
                }
            )
        )
    columns = ["start", "hours", "count", "expected", "low", "high"]
    table = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=columns)
    return table.assign(held=table["count"].between(table["low"], table["high"]))
