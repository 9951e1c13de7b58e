"""What holds for the account of any statements, and of simulated ones whose truth is known."""

import numpy as np
import pandas as pd
from hypothesis import example, given, settings
from hypothesis import strategies as st
from reconciliation_tables import flagged, made_conflict, table, until

from analysis import schema
from analysis.reconciliation import reconcile
from analysis.synth.ledger import make_ledger

ROW = st.fixed_dictionaries(
    {
        "reporter": st.sampled_from(["a", "b"]),
        "sector": st.sampled_from(
            ["all", "all", "both", "east", "west", "old_name", "new_name", "shared"]
        ),
        "category": st.sampled_from(
            ["total", "assault", "assault_repelled", "shelling", "shelling_mlrs", "drone_kamikaze"]
        ),
        "subset_of": st.sampled_from([None, None, "total", "assault", "shelling"]),
        "hour": st.sampled_from([16, 22, 24]),
        "running": st.booleans(),
        "endless": st.sampled_from([False, False, False, True]),
        "value": st.integers(0, 40),
        "qualifier": st.sampled_from(
            ["exact", "exact", "over", "at_least", "about", "nearly", "up_to"]
        ),
        "publisher": st.sampled_from(["x", "y", "z"]),
        "source_kind": st.sampled_from(["own", "agency", "media"]),
        "published": st.sampled_from([None, "2030-01-02 01:00", "2030-01-02 08:00"]),
    }
)
ROWS = st.lists(ROW, min_size=1, max_size=12)
SMALL = settings(max_examples=12, deadline=None)
OTHER = {"a": "b", "b": "a"}
CONFLICT = made_conflict()
OPEN = 10**9


def ledger(rows):
    out = []
    for row in rows:
        row = dict(row)
        hour, running, endless = row.pop("hour"), row.pop("running"), row.pop("endless")
        window = until(hour) if running else {"end": until(hour)["end"]}
        if endless:
            window["end"] = None
        out.append({**row, **window, "accused": OTHER[row["reporter"]], "source": row["publisher"]})
    return table(*out)


def account(statements):
    return reconcile(statements, conflict=CONFLICT)


def with_twin(statements, row, **changes):
    """The statements and another one like a row of theirs."""
    twin = row.assign(statement_id="twin", publisher="another", **changes)
    twin = twin.astype(statements.dtypes.to_dict())
    return pd.concat([statements, twin], ignore_index=True)


@SMALL
@given(ROWS, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(rows, random):
    statements = ledger(rows)
    mixed = statements.sample(frac=1, random_state=random.randrange(2**31)).reset_index(drop=True)
    plain, other = account(statements), account(mixed)
    for name in ("counts", "conflicts", "decisions"):
        pd.testing.assert_frame_equal(getattr(plain, name), getattr(other, name))


@SMALL
@given(ROWS, st.data())
def test_a_duplicate_changes_the_number_of_publishers_only(rows, draw):
    statements = ledger(rows)
    before = account(statements)
    used = before.decisions.loc[before.decisions["role"] == "used", "statement_id"].tolist()
    if not used:
        return
    row = statements[statements["statement_id"] == draw.draw(st.sampled_from(used))]
    after = account(with_twin(statements, row, source_kind="media"))
    same = [name for name in schema.COUNTS.names if name not in ("n_publishers", "statements")]
    pd.testing.assert_frame_equal(before.counts[same], after.counts[same])
    grown = after.counts["n_publishers"] - before.counts["n_publishers"]
    assert grown.between(0, 1).all() and grown.sum() >= 1
    assert (grown > 0).tolist() == ["twin" in ids for ids in after.counts["statements"]]


@SMALL
@given(ROWS, st.data())
def test_a_consistent_row_never_widens_a_bound(rows, draw):
    statements = ledger(rows)
    before = account(statements)
    loose = ("end_not_stated", "start_not_stated", "contradicted", "total_falls")
    shaky = np.logical_or.reduce([flagged(before.counts, flag) for flag in loose])
    plain = before.counts[~shaky & (before.counts["origin"] == "said")]
    if plain.empty or not before.conflicts.empty:
        return
    count = plain.iloc[draw.draw(st.integers(0, len(plain) - 1))]
    high = int(count["high"]) if pd.notna(count["high"]) else int(count["low"]) + 5
    value = draw.draw(st.integers(int(count["low"]), high))
    row = statements[statements["statement_id"] == count["statements"][0]]
    after = account(with_twin(statements, row, value=value, qualifier="exact", source="another"))
    both = plain.merge(after.counts, on=list(schema.COUNTS.key), suffixes=("", "_after"))
    assert len(both) == len(plain)
    assert (both["low_after"] >= both["low"]).all()
    assert (both["high_after"].fillna(OPEN) <= both["high"].fillna(OPEN)).all()


@SMALL
@given(ROWS)
def test_swapping_the_parties_mirrors_the_account(rows):
    statements = ledger(rows)
    mirrored = account(swapped(statements)).counts
    turned = swapped(account(statements).counts)
    order = list(schema.COUNTS.key)
    pd.testing.assert_frame_equal(
        mirrored.sort_values(order, ignore_index=True),
        turned.sort_values(order, ignore_index=True),
    )


def swapped(frame):
    sides = {name: frame[name].map(OTHER) for name in ("reporter", "accused")}
    return frame.assign(**sides).astype(frame.dtypes.to_dict())


@SMALL
@given(ROWS)
def test_the_same_local_hours_in_another_zone_give_the_same_account(rows):
    # Kolkata is 4.5 hours ahead of Berlin in winter: the same local hours are 4.5 hours earlier
    statements = ledger(rows)
    moments = ("start", "end", "cumulative_from", "published")
    moved = statements.assign(
        **{name: statements[name] - pd.Timedelta(hours=4.5) for name in moments}
    )
    here = account(statements)
    there = reconcile(moved, conflict=made_conflict(tz="Asia/Kolkata"))
    same = [name for name in schema.COUNTS.names if name not in ("start", "end")]
    pd.testing.assert_frame_equal(here.counts[same], there.counts[same])


@SMALL
@given(ROWS)
def test_rows_in_are_rows_used_and_unused(rows):
    statements = ledger(rows)
    book = account(statements)
    assert book.decisions["statement_id"].tolist() == statements["statement_id"].tolist()
    behind = {name for ids in book.counts["statements"] for name in ids}
    assert behind == set(book.decisions.loc[book.decisions["role"] == "used", "statement_id"])
    assert (book.counts["low"] <= book.counts["high"].fillna(OPEN)).all()


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10**6))
@example(53)
@example(143)
def test_the_truth_lies_within_the_bounds(seed):
    made = make_ledger(days=2, sectors=3, seed=seed)
    counts = reconcile(made).counts
    claimed = counts[counts["origin"].isin(["said", "increment"])]
    timed = claimed[~flagged(claimed, "end_not_stated")]
    key = ["start", "end", "sector", "reporter", "accused", "category"]
    both = timed.merge(made.truth, on=key)
    assert len(both) == len(timed)
    assert (both["low"] <= both["count"]).all()
    assert (both["count"] <= both["high"].fillna(OPEN)).all()
    endless = claimed[flagged(claimed, "end_not_stated") & (claimed["origin"] == "said")]
    known = [made.true_values[ids].max() for ids in endless["statements"]]
    assert (endless["low"].to_numpy() <= np.array(known, dtype=int)).all()


def test_a_wrong_outlet_stands_aside_where_the_own_page_speaks():
    made = make_ledger(days=6, sectors=3, errors=0.1, endless=0.0, rounding=0.0, seed=4)
    book = reconcile(made)
    claimed = book.counts[book.counts["origin"] == "said"]
    key = ["start", "end", "sector", "reporter", "accused", "category"]
    told = claimed.merge(made.truth, on=key)
    assert len(told) == len(claimed)
    assert (told["low"] == told["count"]).all() and (told["high"] == told["count"]).all()
    roles = book.decisions.set_index("statement_id")["role"]
    assert (roles[list(made.wrong)] == "set_aside").all() and len(made.wrong) > 10
