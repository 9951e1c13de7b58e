"""A ledger of claims with a known truth: true acts, and what outlets made of them.

True acts are Poisson in each sector, category and stretch of the day. They are told as running
totals of 16:00 and 22:00 and as the total of the day, by sector, for all sectors, by category and
in all; each number is carried by some outlets, which round it, leave its hours out or, if asked
for, get it wrong.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis import schema
from analysis.conflict import Conflict, Names, Sectors

WHOLE = "all_sectors"
# acts a day in a sector
_RATES = {
    "assault": 12.0,
    "shelling_artillery": 90.0,
    "shelling_mlrs": 4.0,
    "drone_kamikaze": 60.0,
    "air_strike": 5.0,
}
_ACTS = tuple(_RATES)
# hours at which a total is told, and the length of the stretch before each
_ISSUES = (16, 22, 24)
_STRETCHES = (16, 6, 2)
# category as told, the acts that it counts, the category that it is worded as a part of
_LINES = (
    ("total", _ACTS, None),
    ("assault", ("assault",), "total"),
    ("shelling", ("shelling_artillery", "shelling_mlrs"), "total"),
    ("shelling_mlrs", ("shelling_mlrs",), "shelling"),
    ("drone_kamikaze", ("drone_kamikaze",), "total"),
    ("air_strike", ("air_strike",), "total"),
)
_BY_SECTOR = ("assault", "shelling")
_TRUTH = ["start", "end", "sector", "reporter", "accused", "category", "count"]


@dataclass(frozen=True, slots=True)
class Ledger:
    """Statements and what is true.

    Attributes
    ----------
    statements : pandas.DataFrame
        As declared in ``analysis.schema.STATEMENTS``.
    conflict : Conflict
        Every sector is a part of the whole.
    truth : pandas.DataFrame
        start, end, sector, reporter, accused, category, count: of every window told, and of the
        hours between two issues.
    true_values : pandas.Series
        By statement_id: the number that the outlet had before it.
    wrong : tuple of str
        Ids of statements that an outlet got wrong.
    """

    statements: pd.DataFrame
    conflict: Conflict
    truth: pd.DataFrame
    true_values: pd.Series
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Habits:
    """How outlets carry numbers: shares of rounding, of missing hours and of errors."""

    outlets: int
    rounding: float
    endless: float
    errors: float


def make_ledger(
    *,
    days: int = 4,
    sectors: int = 3,
    outlets: int = 3,
    parties: tuple[str, str] = ("north", "south"),
    rounding: float = 0.3,
    missing: float = 0.2,
    endless: float = 0.1,
    errors: float = 0.0,
    tz: str = "UTC",
    seed: int = 0,
) -> Ledger:
    """Make a ledger of claims with a known truth.

    Parameters
    ----------
    days : int
        Days told, each in three issues.
    sectors : int
    outlets : int
        Outlets at most; each number is carried by at least one. The first is the reporter's own
        page.
    parties : pair of str
        Each reports on the other.
    rounding : float
        Share of carried numbers that are hedged ("over 950"), always so that the true number is
        allowed.
    missing : float
        Share of sector lines that are not told at all.
    endless : float
        Share of running totals whose carried text does not say up to when.
    errors : float
        Share of numbers that an outlet other than the own page gets wrong.
    tz : str
        Zone of the local clock.
    seed : int

    Returns
    -------
    Ledger
    """
    rng = np.random.default_rng(seed)
    names = [f"sector_{number + 1:02d}" for number in range(sectors)]
    rates = np.array([_RATES[act] for act in _ACTS])
    shares = np.array(_STRETCHES) / 24.0
    acts = rng.poisson(
        rates[:, None] * shares,
        (2, days, sectors, len(_ACTS), len(_ISSUES)),
    )
    told, between = _told(
        acts,
        names,
        parties,
        missing,
        tz,
        rng,
    )
    habits = _Habits(outlets, rounding, endless, errors)
    statements, values, wrong = _carried(told, habits, rng)
    return Ledger(
        statements=schema.conform(statements, schema.STATEMENTS),
        conflict=_conflict(names, tz),
        truth=pd.concat([told, between], ignore_index=True).loc[:, _TRUTH],
        true_values=values,
        wrong=wrong,
    )


def _conflict(names: list[str], tz: str) -> Conflict:
    """A conflict whose sectors are parts of one."""
    crosswalk = pd.DataFrame({"sector_a": names, "relation": "part_of", "sector_b": WHOLE})
    table = schema.empty(schema.SECTORS)
    table["sector"] = [WHOLE, *names]
    parties = Names(schema.empty(schema.PARTIES), "party")
    known = Sectors(table, crosswalk.astype("str"), WHOLE)
    return Conflict(
        "ledger",
        "ledger",
        tz,
        ("en",),
        parties=parties,
        sectors=known,
        truces={},
    )


def _told(
    acts: NDArray[np.int64],
    names: list[str],
    parties: tuple[str, str],
    missing: float,
    tz: str,
    rng: np.random.Generator,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Every number there is to tell, and the counts of the hours between two issues."""
    first = pd.Timestamp("2030-01-01", tz=tz)
    days = np.arange(acts.shape[1])
    midnight = first + pd.to_timedelta(days, unit="D")
    told = []
    between = []
    for line, by_stretch in _lines(acts, names, parties):
        totals = by_stretch.cumsum(axis=1)
        heard = np.ones(totals.shape, dtype=bool)
        if line["sector"] != WHOLE:
            heard = rng.random(totals.shape) >= missing
        for issue, hour in enumerate(_ISSUES):
            end = midnight + pd.Timedelta(hours=hour)
            total = totals[:, issue]
            row = {**line, "start": midnight, "end": end, "count": total, "running": hour < 24}
            told.append(pd.DataFrame(row)[heard[:, issue]])
            if issue:
                # 22:00 less 16:00 is told by nobody, but follows
                begin = midnight + pd.Timedelta(hours=_ISSUES[issue - 1])
                added = {**row, "start": begin, "count": by_stretch[:, issue]}
                between.append(pd.DataFrame(added))
    every_number = pd.concat(told, ignore_index=True)
    every_stretch = pd.concat(between)
    return _in_utc(every_number), _in_utc(every_stretch)


def _lines(
    acts: NDArray[np.int64], names: list[str], parties: tuple[str, str]
) -> Iterator[tuple[dict[str, str | None], NDArray[np.int64]]]:
    """Yield what a line is about, and its acts by day and stretch."""
    for side, reporter in enumerate(parties):
        for category, parts, whole in _LINES:
            positions = [_ACTS.index(part) for part in parts]
            mine = acts[side][:, :, positions].sum(axis=2)
            about = {"reporter": reporter, "accused": parties[1 - side], "category": category}
            yield {**about, "sector": WHOLE, "subset_of": whole}, mine.sum(axis=1)
            by_sector = names if category in _BY_SECTOR else []
            for position, name in enumerate(by_sector):
                yield {**about, "sector": name, "subset_of": category}, mine[:, position]


def _in_utc(frame: pd.DataFrame) -> pd.DataFrame:
    columns = {}
    for name in ("start", "end"):
        utc = frame[name].dt.tz_convert("UTC")
        columns[name] = utc.astype(schema.TIME)
    return frame.assign(**columns)


def _carried(
    told: pd.DataFrame, habits: _Habits, rng: np.random.Generator
) -> tuple[pd.DataFrame, pd.Series, tuple[str, ...]]:
    """The statements of outlets, the numbers that they had before them, and which are wrong."""
    times = rng.integers(
        1,
        habits.outlets + 1,
        len(told),
    )
    at = np.repeat(np.arange(len(told)), times)
    first = np.cumsum(times) - times
    outlet = np.arange(len(at)) - first[at]
    row = told.iloc[at].reset_index(drop=True)
    count = row["count"].to_numpy()
    value, qualifier = _hedged(count, habits.rounding, rng)
    # a number of a whole and of its parts is wrong at one outlet only, never on the own page
    slips = rng.random(len(at)) < habits.errors
    wrong = (outlet > 0) & slips
    value = np.where(
        wrong,
        count + rng.integers(1, 9, len(at)),
        value,
    )
    running = row["running"].to_numpy()
    forgets = rng.random(len(at)) < habits.endless
    is_open = running & forgets
    # one page of an outlet tells all of one issue
    issue, _ = pd.factorize(row["end"])
    page = issue * habits.outlets + outlet
    hours = rng.integers(1, 8, page.max() + 1)
    delay = pd.to_timedelta(hours[page], unit="h")
    ids = pd.array(
        [f"s{number:07d}" for number in range(len(at))],
        dtype="str",
    )
    names = pd.Series(outlet).astype("str")
    statements = row.drop(columns=["count", "running"]).assign(
        statement_id=ids,
        speaker=row["reporter"] + " staff",
        category_said=row["category"],
        sector_said=row["sector"],
        end=row["end"].mask(is_open),
        cumulative_from=row["start"].where(running),
        value=pd.array(value, dtype="Int64"),
        qualifier=np.where(wrong, "exact", qualifier),
        reading=pd.NA,
        ceasefire=pd.NA,
        source="outlet_" + names + "_issue_" + pd.Series(issue).astype("str"),
        published=row["end"] + delay,
        publisher="outlet " + names,
        source_kind=np.where(outlet == 0, "own", "media"),
    )
    index = pd.Index(ids, name="statement_id")
    return statements, pd.Series(count, index=index, name="count"), tuple(ids[wrong])


def _hedged(
    count: NDArray[np.int64], rounding: float, rng: np.random.Generator
) -> tuple[NDArray[np.int64], NDArray[np.object_]]:
    """Numbers as carried.

    Hedged ones allow the true number by the usual conventions; nobody says 'over 50' of 99.
    """
    hedged = rng.random(len(count)) < rounding
    way = np.where(
        hedged,
        rng.integers(0, 3, len(count)),
        3,
    )
    over = (count - 1) // 50 * 50
    nearly = -(-(count + 1) // 50) * 50
    about = np.round(count / 10).astype(np.int64) * 10
    near_over = count <= 1.1 * over
    fits_over = (over > 0) & near_over
    fits_nearly = np.ceil(0.9 * nearly) <= count
    not_above = np.ceil(0.9 * about) <= count
    not_below = count <= np.floor(1.1 * about)
    ways = [
        (way == 0) & fits_over,
        (way == 1) & fits_nearly,
        (way == 2) & not_above & not_below,
    ]
    value = np.select(
        ways,
        [over, nearly, about],
        count,
    )
    names = np.array(["over", "nearly", "about", "exact"], dtype=object)
    return value, names[np.select(ways, [0, 1, 2], 3)]
