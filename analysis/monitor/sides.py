"""Two sides as tables: who follows whom, and whose act ends quiet stretches."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.baseline.around import Account, check_account
from analysis.baseline.selection import not_compared, with_series
from analysis.conflict import Conflict
from analysis.monitor.answering import LEAST_PAIRED, Response, impulse, respond
from analysis.monitor.daily import SERIES_KEYS, Days, by_day, pair, pick
from analysis.monitor.quiet import (
    ENDS,
    LENGTHS,
    endings,
    expected_endings,
    own_rates,
    quiet_stretches,
)
from analysis.schema import Note

_DAYS_AFTER = 14


@dataclass(frozen=True, slots=True)
class Reciprocity:
    """Who follows whom.

    ``table``: a row a direction; ``lags``: coefficients by past day; ``impulse``: factor of the
    acts of each day after one on which the other side's were twice the usual; ``neighbours``: the
    same table for the other categories of both sides. Counts are claims: both sides' follow one
    news cycle.
    """

    table: pd.DataFrame
    lags: pd.DataFrame
    impulse: pd.DataFrame
    neighbours: pd.DataFrame
    conflict: Conflict

    def __repr__(self) -> str:
        from analysis.words.monitoring import shown

        return shown(self)

    def _repr_html_(self) -> str:
        from analysis.words.monitoring import shown_html

        return shown_html(self)


@dataclass(frozen=True, slots=True)
class Lulls:
    """Whose act ends quiet stretches.

    ``table``: a row a class of length and ending; ``stretches``: each stretch; ``sides``: how
    often each side acts; ``cut``: stretches whose beginning or end is not known.
    """

    table: pd.DataFrame
    stretches: pd.DataFrame
    sides: pd.DataFrame
    cut: int
    conflict: Conflict

    def __repr__(self) -> str:
        from analysis.words.monitoring import shown

        return shown(self)

    def _repr_html_(self) -> str:
        from analysis.words.monitoring import shown_html

        return shown_html(self)


def reciprocity(
    book: Account,
    series_a: Mapping[str, str],
    series_b: Mapping[str, str],
    lags: int = 7,
    *,
    neighbours: bool = True,
    resamples: int = 499,
    seed: int = 0,
) -> Reciprocity:
    """Say whether each side's acts follow the other's.

    Parameters
    ----------
    book : Book
    series_a, series_b : mapping of str to str
        Keys of a series: reporter, accused, sector, category, clock; hours that are not named may
        differ.
    lags : int
        Past days.
    neighbours : bool
        Whether the other categories of the same reporters are tried, since the choice can turn the
        finding.
    resamples : int
        Of blocks of days, for what chance gives.
    seed : int

    Returns
    -------
    Reciprocity

    Raises
    ------
    TypeError, ValueError
        If a series is not told, or fewer than 60 days are known of both sides.

    Source
    ------
    Haushofer, Biletzki & Kanwisher (2010), PNAS 107:17927-17932.
    """
    check_account(book, "reciprocity")
    rows_a, rows_b = pick(book, series_a, "series_a"), pick(book, series_b, "series_b")
    tz = book.conflict.tz
    first, second = pair(by_day(rows_a, tz), by_day(rows_b, tz))
    answer, back = _both_ways(first, second, lags, resamples, seed)
    keys = _names(rows_a), _names(rows_b)
    others = _neighbours(book, keys, lags, resamples, seed) if neighbours else pd.DataFrame()
    return Reciprocity(
        _directions(answer, back, *keys),
        _lag_rows(answer, back),
        _impulse_rows(answer, back, seed),
        others,
        book.conflict,
    )


def _both_ways(
    first: Days, second: Days, lags: int, resamples: int, seed: int
) -> tuple[Response, Response]:
    options = {"resamples": resamples, "seed": seed}
    a, b = first.counts, second.counts
    hours_a, hours_b = _hours(first), _hours(second)
    answer = respond(a, b, lags, hours_a, hours_b, **options)
    back = respond(b, a, lags, hours_b, hours_a, **options)
    return answer, back


def _hours(days: Days) -> np.ndarray:
    """Return the hours of each day, the usual ones where no count is known."""
    return np.where(np.isnan(days.exposure_h), np.nanmedian(days.exposure_h), days.exposure_h)


def _names(rows: pd.DataFrame) -> dict[str, str]:
    return {key: rows[key].iloc[0] for key in SERIES_KEYS[:4]}


def _directions(
    answer: Response, back: Response, a: dict[str, str], b: dict[str, str]
) -> pd.DataFrame:
    rows = []
    for name, response, follower, leader in (
        ("a_follows_b", answer, a, b),
        ("b_follows_a", back, b, a),
    ):
        rows.append(
            {
                "direction": name,
                "follower": follower["accused"],
                "follower_category": follower["category"],
                "leader": leader["accused"],
                "leader_category": leader["category"],
                "n_days": response.n,
                "n_filled": response.filled,
                "total": response.total,
                "total_low": response.total_low,
                "total_high": response.total_high,
                "p_total": response.p_total,
                "f": response.f,
                "p": response.p,
                "dispersion": response.dispersion,
                "notes": [Note.of("claims_share_a_news_cycle")],
            }
        )
    return pd.DataFrame(rows)


def _lag_rows(answer: Response, back: Response) -> pd.DataFrame:
    rows = []
    for name, response in (("a_follows_b", answer), ("b_follows_a", back)):
        lags = len(response.own)
        error = np.sqrt(np.diag(response.covariance))
        rows.append(
            pd.DataFrame(
                {
                    "direction": name,
                    "lag": np.arange(1, lags + 1),
                    "own": response.own,
                    "own_se": error[:lags],
                    "other": response.other,
                    "other_se": error[lags:],
                }
            )
        )
    return pd.concat(rows, ignore_index=True)


def _impulse_rows(answer: Response, back: Response, seed: int) -> pd.DataFrame:
    rows = []
    pairs = (("a_follows_b", answer, back), ("b_follows_a", back, answer))
    for name, response, reverse in pairs:
        factor, low, high = impulse(response, reverse, _DAYS_AFTER, seed=seed)
        day = np.arange(1, _DAYS_AFTER + 1)
        rows.append(
            pd.DataFrame(
                {"direction": name, "day": day, "factor": factor, "low": low, "high": high}
            )
        )
    return pd.concat(rows, ignore_index=True)


def _neighbours(
    book: Account, keys: tuple[dict[str, str], dict[str, str]], lags: int, resamples: int, seed: int
) -> pd.DataFrame:
    """Try the other categories of each side against the chosen of the other."""
    tz = book.conflict.tz
    choices = [_categories(book, side) for side in keys]
    pairs = [(a, keys[1]["category"]) for a in choices[0]]
    pairs += [(keys[0]["category"], b) for b in choices[1] if b != keys[1]["category"]]
    tables = []
    for category_a, category_b in pairs:
        a, b = {**keys[0], "category": category_a}, {**keys[1], "category": category_b}
        chosen = category_a == keys[0]["category"] and category_b == keys[1]["category"]
        try:
            first, second = pair(by_day(pick(book, a), tz), by_day(pick(book, b), tz))
            answer, back = _both_ways(first, second, lags, resamples, seed)
        except ValueError:
            continue
        tables.append(_directions(answer, back, a, b).assign(chosen=chosen))
    return pd.concat(tables, ignore_index=True) if tables else pd.DataFrame()


def _categories(book: Account, keys: dict[str, str]) -> list[str]:
    rows = with_series(book.counts)
    rows = rows.loc[not_compared(rows, book.conflict).isna()]
    for key in ("reporter", "accused", "sector"):
        rows = rows.loc[rows[key].eq(keys[key])]
    number = rows["category"].value_counts()
    return sorted(number[number >= LEAST_PAIRED].index)


def lulls(
    book: Account,
    series_a: Mapping[str, str],
    series_b: Mapping[str, str],
    *,
    most: float = 0.0,
    seed: int = 0,
) -> Lulls:
    """Say how long quiet stretches last and whose act ends them, beside what chance gives.

    Parameters
    ----------
    book : Book
    series_a, series_b : mapping of str to str
        As for ``reciprocity``.
    most : float
        A side is quiet on a day of at most so many acts.
    seed : int
        Of the simulated test.

    Returns
    -------
    Lulls
        ``expected`` is what independent sides give, each at its own rate after a quiet day of its
        own.

    Raises
    ------
    TypeError, ValueError
        If a series is not told, or there is no quiet stretch.

    Source
    ------
    Haushofer, Biletzki & Kanwisher (2010), PNAS 107:17927-17932.
    """
    check_account(book, "lulls")
    tz = book.conflict.tz
    rows_a, rows_b = pick(book, series_a, "series_a"), pick(book, series_b, "series_b")
    first, second = pair(by_day(rows_a, tz), by_day(rows_b, tz))
    stretches = quiet_stretches(first.counts, second.counts, most)
    if not len(stretches.length):
        raise ValueError(
            f"most: {most:g}: no quiet stretch of at most so many acts a day by both sides"
        )
    rates = [own_rates(days.counts, most) for days in (first, second)]
    result = endings(stretches, expected_endings(rates[0][1], rates[1][1]), seed=seed)
    names = [_names(rows_a)["accused"], _names(rows_b)["accused"]]
    sides = pd.DataFrame(
        {
            "side": ["a", "b"],
            "accused": names,
            "acts_on_a_day": [rate[0] for rate in rates],
            "acts_after_quiet": [rate[1] for rate in rates],
        }
    )
    each = pd.DataFrame(
        {
            "start": first.first + pd.to_timedelta(stretches.start, unit="D"),
            "n_days": stretches.length,
            "ended_by": np.array(ENDS)[stretches.end],
        }
    )
    return Lulls(_ending_rows(result), each, sides, stretches.cut, book.conflict)


def _ending_rows(result) -> pd.DataFrame:
    rows = []
    classes = [*LENGTHS, (1, LENGTHS[-1][1])]
    for row, (low, high) in enumerate(classes):
        for column, name in enumerate(ENDS):
            rows.append(
                {
                    "from_days": low,
                    "to_days": high if high < LENGTHS[-1][1] else pd.NA,
                    "ended_by": name,
                    "n": int(result.number[row]),
                    "share": result.seen[row, column],
                    "expected": result.expected[row, column],
                    "p": result.p[row],
                    "p_sides": result.p_sides[row],
                }
            )
    return pd.DataFrame(rows).astype({"to_days": "Int64"})
