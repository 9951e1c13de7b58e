"""The numbers of the first edition, from its own counts: the same in every row that is still there.

What was not placed in a sector or not itemised by category is compared with nothing now; those rows
are gone.
"""

import numpy as np
import pandas as pd
import pytest

from analysis.baseline import fit_baseline
from analysis.compare import compare_claims
from analysis.conflict import Truce, day_lengths
from tests.accounts import KYIV, Account, conflict_of

KEYS = ["start", "end", "reporter", "accused", "sector", "category", "clock", "count_low"]
NUMBERS = ["ratio", "low", "high", "p", "expected"]
TRUCES = [
    "easter_2025",
    "victory_2025",
    "energy_2025",
    "minsk_addl_measures_2020",
    "minsk_2017",
]
WAS_CUT = {
    ("toretsk", "assault", "00:00-00:00"),
    ("pokrovsk", "assault", "16:00-22:00"),
    ("whole_front", "drone_kamikaze", "00:00-00:00"),
    ("kupiansk", "assault", "00:00-16:00"),
    ("kharkiv", "assault", "00:00-22:00"),
}


@pytest.fixture(scope="module")
def account(root):
    folder = root / "tests" / "reference"
    counts = pd.read_csv(folder / "first_edition_counts.csv", keep_default_na=False)
    for name in ("start", "end"):
        counts[name] = pd.to_datetime(counts[name], utc=True).astype("datetime64[us, UTC]")
    for name in ("low", "high"):
        counts[name] = pd.to_numeric(counts[name]).astype("Int64")
    counts["n_days"] = day_lengths(counts["start"], counts["end"])
    counts["flags"] = [[] for _ in range(len(counts))]
    counts["statements"] = [[] for _ in range(len(counts))]
    told = pd.read_csv(folder / "first_edition_truces.csv", parse_dates=["start", "end"])
    rows = told[["ceasefire", "ceasefire", "start", "end", "tz", "scope"]].itertuples(index=False)
    truces = [Truce(*row) for row in rows]
    return Account(counts, conflict_of(*truces, tz=KYIV, whole="whole_front"))


@pytest.fixture(scope="module")
def reference(root):
    table = pd.read_csv(root / "tests" / "reference" / "first_edition.csv")
    for name in ("start", "end"):
        table[name] = pd.to_datetime(table[name]).astype("datetime64[us, UTC]")
    table["count_low"] = table["count_low"].astype("Int64")
    return table


def _was_cut(both):
    """Tell the rows in whose far tail the first edition took no deviate above 8.2: of two to six
    normal days, whose upper limit is nearer now.
    """
    keys = both[["sector", "category", "clock"]].itertuples(index=False, name=None)
    return np.array([key in WAS_CUT for key in keys])


@pytest.mark.parametrize("truce", TRUCES)
def test_every_row_has_the_numbers_that_it_had(account, reference, truce):
    normal = fit_baseline(account, truce=truce)
    table = compare_claims(account, normal, refine=False).table
    was = reference[reference["ceasefire"].eq(truce)].drop(columns="ceasefire")
    both = was.merge(table, on=KEYS, how="outer", suffixes=("_was", ""), indicator=True)
    assert both["_merge"].eq("both").all()
    assert (both["n_days"] + both["n_totals"] == both["n_baseline"]).all()
    for name in NUMBERS:
        now, before = (both[column].to_numpy("float64") for column in (name, f"{name}_was"))
        same = np.isclose(now, before, rtol=1e-9, atol=1e-12, equal_nan=True)
        if name in ("high", "p"):
            same |= _was_cut(both) & (now <= before * 1.0001)
        assert same.all(), both.loc[~same, [*KEYS, name, f"{name}_was"]]


@pytest.mark.parametrize("truce", TRUCES)
def test_refining_moves_only_series_with_three_weeks_or_one_side(account, truce):
    normal = fit_baseline(account, truce=truce)
    first, now = (compare_claims(account, normal, refine=refine).table for refine in (False, True))
    days = normal.observations
    sides = days.assign(before=days["end"].le(normal.truce.start)).groupby(KEYS[2:7])["before"]
    both = sides.nunique().reindex(pd.MultiIndex.from_frame(now[KEYS[2:7]])).eq(2).to_numpy()
    short = now["exposure_h"].lt(240).to_numpy() & now["n_days"].lt(21).to_numpy()
    same = both & short
    for name in NUMBERS:
        before, after = (table[name].to_numpy("float64")[same] for table in (first, now))
        assert np.allclose(before, after, rtol=1e-9, atol=1e-12, equal_nan=True), name
