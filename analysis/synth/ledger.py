"""A ledger of claims with a known truth: true acts, and what outlets made of them.

True acts are Poisson in each sector, category and stretch of the day. They are told as running totals of
16:00 and 22:00 and as the total of the day, by sector, for the whole front, by kind and in all; each number
is carried by some outlets, which round it, leave its hours out or, if asked for, get it wrong.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis import schema

_KINDS = ("assault", "shelling_artillery", "shelling_mlrs", "drone_kamikaze", "air_strike")
_RATE = {
    "assault": 12.0,
    "shelling_artillery": 90.0,
    "shelling_mlrs": 4.0,
    "drone_kamikaze": 60.0,
    "air_strike": 5.0,
}
_ISSUES = (16, 22, 24)
# line: category as told, the kinds that it counts, the category it is worded as a part of
_LINES = (
    ("total", _KINDS, None),
    ("assault", ("assault",), "total"),
    ("shelling", ("shelling_artillery", "shelling_mlrs"), "total"),
    ("shelling_mlrs", ("shelling_mlrs",), "shelling"),
    ("drone_kamikaze", ("drone_kamikaze",), "total"),
    ("air_strike", ("air_strike",), "total"),
)
_BY_SECTOR = ("assault", "shelling")


@dataclass(frozen=True, slots=True)
class Ledger:
    """Statements and what is true.

    Attributes
    ----------
    statements : pandas.DataFrame
        As declared in ``analysis.schema.STATEMENTS``.
    crosswalk : pandas.DataFrame
        Every sector is a part of the whole front.
    truth : pandas.DataFrame
        start, end, sector, reporter, accused, category, count: of every window told, and of the hours
        between two issues.
    true_values : pandas.Series
        By statement_id: the number that the outlet had before it.
    wrong : tuple of str
        Ids of statements that an outlet got wrong.
    """

    statements: pd.DataFrame
    crosswalk: pd.DataFrame
    truth: pd.DataFrame
    true_values: pd.Series
    wrong: tuple


def make_ledger(
    *,
    days=4,
    sectors=3,
    outlets=3,
    parties=("north", "south"),
    rounding=0.3,
    missing=0.2,
    endless=0.1,
    errors=0.0,
    seed=0,
):
    """Make a ledger of claims with a known truth.

    Parameters
    ----------
    days : int
        Days told, each in three issues.
    sectors : int
    outlets : int
        Outlets at most; each number is carried by at least one. The first is the reporter's own page.
    parties : pair of str
        Each reports on the other.
    rounding : float
        Share of carried numbers that are hedged ("over 950"), always so that the true number is allowed.
    missing : float
        Share of sector lines that are not told at all.
    endless : float
        Share of running totals whose carried text does not say up to when.
    errors : float
        Share of numbers that an outlet other than the own page gets wrong.
    seed : int

    Returns
    -------
    Ledger
    """
    rng = np.random.default_rng(seed)
    places = [f"sector_{k + 1:02d}" for k in range(sectors)]
    acts = rng.poisson(
        np.array([_RATE[kind] for kind in _KINDS])[None, None, None, :, None]
        * np.array([16, 6, 2])[None, None, None, None, :]
        / 24.0,
        size=(2, days, sectors, len(_KINDS), len(_ISSUES)),
    )
    told, between = _lines(acts, places, parties, rng, missing)
    statements, values, wrong = _carried(told, outlets, rounding, endless, errors, rng)
    crosswalk = pd.DataFrame(
        {"sector_a": places, "relation": "part_of", "sector_b": "whole_front", "source": "made up"},
        dtype="str",
    )
    columns = ["start", "end", "sector", "reporter", "accused", "category", "count"]
    truth = pd.concat([told[columns], between[columns]], ignore_index=True)
    return Ledger(
        statements=schema.conform(statements, schema.STATEMENTS),
        crosswalk=crosswalk,
        truth=truth,
        true_values=values,
        wrong=wrong,
    )


def _lines(acts, places, parties, rng, missing):
    """Every number there is to tell, and the counts of the hours between two issues."""
    days = acts.shape[1]
    midnight = pd.Timestamp("2030-01-01", tz="Europe/Kyiv") + pd.to_timedelta(
        np.arange(days), unit="D"
    )
    lot, stretches = [], []
    for side, reporter in enumerate(parties):
        for category, kinds, whole in _LINES:
            mine = acts[side][:, :, [_KINDS.index(kind) for kind in kinds], :].sum(
                axis=2
            )  # days x sectors x stretches
            for place in [None, *range(len(places))]:
                if place is not None and category not in _BY_SECTOR:
                    continue
                here = mine.sum(axis=1) if place is None else mine[:, place]
                totals = here.cumsum(axis=1)
                heard = (
                    np.ones(totals.shape, dtype=bool)
                    if place is None
                    else rng.random(totals.shape) >= missing
                )
                for issue, hour in enumerate(_ISSUES):
                    row = {
                        "start": midnight,
                        "end": midnight + pd.Timedelta(hours=hour),
                        "sector": "whole_front" if place is None else places[place],
                        "reporter": reporter,
                        "accused": parties[1 - side],
                        "category": category,
                        "count": totals[:, issue],
                        "subset_of": whole if place is None else category,
                        "running": hour < 24,
                    }
                    lot.append(pd.DataFrame(row)[heard[:, issue]])
                    if issue:
                        stretches.append(
                            pd.DataFrame(
                                {
                                    **row,
                                    "start": midnight + pd.Timedelta(hours=_ISSUES[issue - 1]),
                                    "count": here[:, issue],
                                }
                            )
                        )
    told = pd.concat(lot, ignore_index=True)
    # 22:00 less 16:00 is told by nobody, but follows
    return _in_utc(told), _in_utc(pd.concat(stretches, ignore_index=True))


def _in_utc(frame):
    return frame.assign(
        **{name: frame[name].dt.tz_convert("UTC").astype(schema.TIME) for name in ("start", "end")}
    )


def _carried(told, outlets, rounding, endless, errors, rng):
    n = rng.integers(1, outlets + 1, len(told))
    at = np.repeat(np.arange(len(told)), n)
    first = np.r_[0, np.cumsum(n)[:-1]]
    outlet = np.arange(len(at)) - first[at]
    count = told["count"].to_numpy()[at]
    value, qualifier = _hedged(count, rounding, rng)
    # a number of a whole and of its parts is wrong at one outlet only, and never on the own page
    wrong = (outlet > 0) & (rng.random(len(at)) < errors)
    value = np.where(wrong, count + rng.integers(1, 9, len(at)), value)
    qualifier = np.where(wrong, "exact", qualifier)
    running = told["running"].to_numpy()[at]
    open_ = running & (rng.random(len(at)) < endless)
    end = told["end"].iloc[at].reset_index(drop=True)
    ids = pd.array([f"s{k:07d}" for k in range(len(at))], dtype="str")
    row = told.iloc[at].reset_index(drop=True)
    published = end + pd.to_timedelta(rng.integers(1, 8, len(at)), unit="h")
    out = pd.DataFrame(
        {
            "statement_id": ids,
            "reporter": row["reporter"],
            "accused": row["accused"],
            "speaker": row["reporter"] + " staff",
            "category_said": row["category"],
            "category": row["category"],
            "subset_of": row["subset_of"],
            "sector_said": row["sector"],
            "sector": row["sector"],
            "start": row["start"],
            "end": end.where(~pd.Series(open_)),
            "cumulative_from": row["start"].where(row["running"]),
            "value": pd.array(value, dtype="Int64"),
            "qualifier": qualifier,
            "reading": pd.NA,
            "ceasefire": pd.NA,
            "source": "outlet_" + pd.Series(outlet).astype("str"),
            "published": published,
            "publisher": "outlet " + pd.Series(outlet).astype("str"),
            "source_kind": np.where(outlet == 0, "own", "media"),
        }
    )
    return (
        out,
        pd.Series(count, index=pd.Index(ids, name="statement_id"), name="count"),
        tuple(ids[wrong]),
    )


def _hedged(count, rounding, rng):
    """Numbers as carried: hedged ones allow the true number by the usual conventions; nobody says 'over 50' of 99."""
    value, qualifier = count.copy(), np.full(len(count), "exact", dtype=object)
    way = np.where(rng.random(len(count)) < rounding, rng.integers(0, 3, len(count)), 3)
    over = (count - 1) // 50 * 50
    nearly = -(-(count + 1) // 50) * 50
    about = np.round(count / 10).astype(np.int64) * 10
    for number, name, rounded, fits in (
        (0, "over", over, (over > 0) & (count <= 1.1 * over)),
        (1, "nearly", nearly, np.ceil(0.9 * nearly) <= count),
        (2, "about", about, (np.ceil(0.9 * about) <= count) & (count <= np.floor(1.1 * about))),
    ):
        mine = (way == number) & fits
        value, qualifier = np.where(mine, rounded, value), np.where(mine, name, qualifier)
    return value, qualifier
