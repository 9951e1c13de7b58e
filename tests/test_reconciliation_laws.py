"""What holds for the account of any statements, and of simulated ones whose truth is known."""

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from reconciliation_tables import CROSSWALK, table, until

from analysis import schema
from analysis.reconciliation import reconcile
from analysis.synth.ledger import make_ledger

ROW = st.fixed_dictionaries(
    {
        "reporter": st.sampled_from(["a", "b"]),
        "sector": st.sampled_from(
            ["whole_front", "whole_front", "both", "east", "west", "old_name", "new_name", "shared"]
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
SMALL = settings(max_examples=25, deadline=None)


def ledger(rows):
    out = []
    for row in rows:
        row = dict(row)
        hour, running, endless = row.pop("hour"), row.pop("running"), row.pop("endless")
        window = until(hour) if running else {"end": until(hour)["end"]}
        if endless:
            window["end"] = None
        out.append(
            {
                **row,
                **window,
                "accused": "b" if row["reporter"] == "a" else "a",
                "source": row["publisher"],
            }
        )
    return table(*out)


def account(statements):
    return reconcile(statements, crosswalk=CROSSWALK)


@SMALL
@given(st.lists(ROW, min_size=1, max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(rows, random):
    statements = ledger(rows)
    mixed = statements.sample(frac=1, random_state=random.randrange(2**31)).reset_index(drop=True)
    one, other = account(statements), account(mixed)
    for name in ("counts", "conflicts", "decisions"):
        pd.testing.assert_frame_equal(getattr(one, name), getattr(other, name))


@SMALL
@given(st.lists(ROW, min_size=1, max_size=12), st.data())
def test_a_duplicate_changes_the_number_of_publishers_only(rows, draw):
    statements = ledger(rows)
    before = account(statements)
    used = before.decisions.loc[before.decisions["role"] == "used", "statement_id"].tolist()
    if not used:
        return
    twin = statements[statements["statement_id"] == draw.draw(st.sampled_from(used))].assign(
        statement_id="twin", publisher="another", source_kind="media"
    )
    twin = twin.astype(statements.dtypes.to_dict())
    after = account(pd.concat([statements, twin], ignore_index=True))
    same = [name for name in schema.COUNTS.names if name not in ("n_publishers", "statements")]
    pd.testing.assert_frame_equal(before.counts[same], after.counts[same])
    grown = after.counts["n_publishers"] - before.counts["n_publishers"]
    assert grown.between(0, 1).all() and grown.sum() >= 1
    assert (grown > 0).tolist() == after.counts["statements"].str.split(";").map(
        lambda ids: "twin" in ids
    ).tolist()


@SMALL
@given(st.lists(ROW, min_size=1, max_size=12), st.data())
def test_a_consistent_row_never_widens_a_bound(rows, draw):
    statements = ledger(rows)
    before = account(statements)
    plain = before.counts[
        ~before.counts["flags"].str.contains("increment|gap|not_stated|contradicted|falls")
    ]
    if plain.empty or not before.conflicts.empty:
        return
    row = plain.iloc[draw.draw(st.integers(0, len(plain) - 1))]
    high = int(row["high"]) if pd.notna(row["high"]) else int(row["low"]) + 5
    value = draw.draw(st.integers(int(row["low"]), high))
    twin = (
        statements[statements["statement_id"].isin(row["statements"].split(";"))]
        .head(1)
        .assign(
            statement_id="twin",
            value=value,
            qualifier="exact",
            publisher="another",
            source="another",
        )
        .astype(statements.dtypes.to_dict())
    )
    after = account(pd.concat([statements, twin], ignore_index=True))
    key = list(schema.COUNTS.key)
    both = plain.merge(after.counts, on=key, suffixes=("", "_after"))
    assert len(both) == len(plain)
    assert (both["low_after"] >= both["low"]).all()
    assert (both["high_after"].fillna(10**9) <= both["high"].fillna(10**9)).all()


@SMALL
@given(st.lists(ROW, min_size=1, max_size=12))
def test_swapping_the_parties_mirrors_the_account(rows):
    statements = ledger(rows)
    swap = {"a": "b", "b": "a"}
    mirrored = account(
        statements.assign(
            reporter=statements["reporter"].map(swap), accused=statements["accused"].map(swap)
        )
    )
    plain = account(statements).counts
    turned = plain.assign(
        reporter=plain["reporter"].map(swap), accused=plain["accused"].map(swap)
    ).astype(plain.dtypes.to_dict())
    order = list(schema.COUNTS.key)
    pd.testing.assert_frame_equal(
        mirrored.counts.sort_values(order, ignore_index=True),
        turned.sort_values(order, ignore_index=True),
    )


@SMALL
@given(st.lists(ROW, min_size=1, max_size=12))
def test_rows_in_are_rows_used_and_unused(rows):
    statements = ledger(rows)
    book = account(statements)
    assert book.decisions["statement_id"].tolist() == statements["statement_id"].tolist()
    behind = {one for ids in book.counts["statements"] for one in ids.split(";")}
    assert behind == set(book.decisions.loc[book.decisions["role"] == "used", "statement_id"])
    assert (book.counts["low"] <= book.counts["high"].fillna(10**9)).all()


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10**6))
def test_the_truth_lies_within_the_bounds(seed):
    made = make_ledger(days=2, sectors=3, seed=seed)
    book = reconcile(made.statements, crosswalk=made.crosswalk)
    stated = book.counts[~book.counts["flags"].str.contains("gap|end_not_stated")]
    both = stated.merge(
        made.truth, on=["start", "end", "sector", "reporter", "accused", "category"]
    )
    assert len(both) == len(stated)
    assert (both["low"] <= both["count"]).all() and (
        both["count"] <= both["high"].fillna(10**9)
    ).all()
    endless = book.counts[
        book.counts["flags"].str.contains("end_not_stated")
        & ~book.counts["flags"].str.contains("gap|increment")
    ]
    known = [max(made.true_values[one] for one in ids.split(";")) for ids in endless["statements"]]
    assert (endless["low"] <= pd.Series(known, index=endless.index)).all()


def test_a_wrong_outlet_stands_aside_where_the_own_page_speaks():
    made = make_ledger(days=6, sectors=3, errors=0.1, endless=0.0, rounding=0.0, seed=4)
    book = reconcile(made.statements, crosswalk=made.crosswalk)
    own = made.statements.merge(made.true_values.rename("true").reset_index(), on="statement_id")
    told = book.counts[~book.counts["flags"].str.contains("gap|increment")].merge(
        made.truth, on=["start", "end", "sector", "reporter", "accused", "category"]
    )
    assert (
        (told["low"] == told["count"]).all()
        and (told["high"] == told["count"]).all()
        and len(own) == len(made.statements)
    )
    roles = book.decisions.set_index("statement_id")["role"]
    assert (roles[list(made.wrong)] == "set aside").all() and len(made.wrong) > 10
