"""The truce against normal days: known effects, several methods, sectors together, two reporters."""

import numpy as np
import pandas as pd
import pytest

from analysis import (
    compare_claims,
    compare_methods,
    compare_reporters,
    fit_baseline,
    placebo_windows,
    pool_sectors,
    ratio_interval,
    truce,
)
from analysis.baseline import reference_days
from analysis.ceasefires import Truce
from analysis.synth.fronts import make_front
from analysis.vocabulary.categories import CATEGORIES

DAY = pd.Timedelta(days=1)


def front(
    values,
    *,
    truce_at,
    length=1,
    sector="a",
    reporter="r",
    accused="s",
    category="assault",
    high=None,
):
    """Daily counts around a truce of whole days, as a counts table, and the truce."""
    first = pd.Timestamp("2024-03-01", tz="UTC")
    rows = [
        {
            "start": first + k * DAY,
            "end": first + (k + 1) * DAY,
            "sector": sector,
            "reporter": reporter,
            "accused": accused,
            "category": category,
            "series": "day@00:00",
            "low": int(v),
            "high": int(v) if high is None else high,
            "n_publishers": 1,
            "flags": "",
            "statements": f"{reporter}{sector}{k}",
        }
        for k, v in enumerate(values)
        if not np.isnan(v)
    ]
    table = pd.DataFrame(rows)
    for name in ("start", "end"):
        table[name] = table[name].astype("datetime64[us, UTC]")
    table = table.astype({"low": "Int64", "high": "Int64", "n_publishers": "Int64"})
    return table, Truce(
        "t",
        "a truce",
        first + truce_at * DAY,
        first + (truce_at + length) * DAY,
        "UTC",
        "all_hostilities",
    )


def result(values, **options):
    counts, window = front(values, **options)
    normal = fit_baseline(counts, window=window, days=28, by=["accused", "sector", "category"])
    return compare_claims(counts, normal, window=window)


def noisy(mean, n, seed, spread=3.0):
    rng = np.random.default_rng(seed)
    return rng.negative_binomial(mean / (spread - 1), 1 / spread, n).astype(float)


def test_an_effect_that_is_there_is_found_and_worded_by_its_sign():
    days = noisy(100, 41, 1)
    for factor, side in ((0.3, "below"), (3.0, "above")):
        changed = days.copy()
        changed[20] = round(100 * factor)
        found = result(changed, truce_at=20)
        row = found.table.iloc[0]
        assert (row["high"] < 1) if factor < 1 else (row["low"] > 1)
        assert f"clearly {side}" in found.text and row["n_baseline"] == 40


def test_no_effect_is_found_in_the_share_of_cases_that_chance_allows():
    # one series a sector: the ratio of each is its own
    fronts = [front(noisy(60, 41, seed), truce_at=20, sector=f"s{seed}") for seed in range(1000)]
    counts, window = pd.concat([counts for counts, _ in fronts], ignore_index=True), fronts[0][1]
    table = compare_claims(
        counts,
        fit_baseline(counts, window=window, days=28, by=["accused", "sector", "category"]),
        window=window,
    ).table
    alone = result(noisy(60, 41, 7), truce_at=20).table.iloc[0]
    assert table.set_index("sector").loc[
        "s7", ["ratio", "low", "high", "p"]
    ].tolist() == pytest.approx(alone[["ratio", "low", "high", "p"]].tolist(), rel=1e-6)
    false = (~((table["low"] <= 1) & (table["high"] >= 1))).mean()
    # 5%, within three standard errors of 1000 cases; far below, the interval would be too wide
    assert len(table) == 1000 and 0.025 < false < 0.071


def test_scatter_widens_the_interval():
    calm, wild = (
        result(noisy(100, 41, 3, spread), truce_at=20).table.iloc[0] for spread in (1.1, 15.0)
    )
    assert wild["dispersion"] > 5 > calm["dispersion"]
    assert np.log(wild["high"] / wild["low"]) > 1.5 * np.log(calm["high"] / calm["low"])


def test_a_gap_is_missing_and_not_zero():
    days = noisy(50, 41, 4)
    holed = days.copy()
    holed[[3, 9, 27, 33]] = np.nan
    row = result(holed, truce_at=20).table.iloc[0]
    known = np.delete(holed, 20)
    assert row["expected"] == pytest.approx(np.nanmean(known)) and row["n_baseline"] == 36


def test_the_days_of_other_truces_are_left_out_and_listed():
    counts, window = front(noisy(50, 41, 5), truce_at=20)
    other = Truce(
        "o",
        "another truce",
        window.start + 6 * DAY,
        window.start + 8 * DAY,
        "UTC",
        "all_hostilities",
    )
    normal = fit_baseline(
        counts,
        window=Truce(
            "t", "a truce", window.start, window.end, "UTC", "all_hostilities", others=(other,)
        ),
        days=28,
        by=["accused", "sector", "category"],
    )
    assert len(normal.observations) == 38
    assert normal.excluded["reason"].str.contains("truce").all() and len(normal.excluded) >= 2


def test_an_open_claim_has_no_upper_limit_and_a_lone_one_no_ratio():
    counts, window = front(noisy(50, 41, 6), truce_at=20)
    counts.loc[counts["start"] == window.start, "high"] = pd.NA
    by = ["accused", "sector", "category"]
    row = compare_claims(
        counts, fit_baseline(counts, window=window, days=28, by=by), window=window
    ).table.iloc[0]
    assert np.isinf(row["high"]) and np.isnan(row["ratio"])
    alone = counts[counts["start"] == window.start]
    row = compare_claims(
        alone, fit_baseline(alone, window=window, days=28, by=by), window=window
    ).table.iloc[0]
    assert np.isnan(row["ratio"]) and np.isnan(row["p"]) and row["note"]


def test_one_normal_count_gives_a_ratio_without_an_interval_and_further_ones_are_pointed_to():
    counts, window = front(np.array([50.0, 20.0]), truce_at=1)
    by = ["accused", "sector", "category"]
    found = compare_claims(
        counts, fit_baseline(counts, window=window, days=28, by=by), window=window
    )
    row = found.table.iloc[0]
    assert (
        row["ratio"] == pytest.approx(0.4) and np.isnan([row["low"], row["high"], row["p"]]).all()
    )
    assert "one normal count only" in row["note"] and "no interval can be given" in found.text
    far = counts.assign(
        start=[window.start - 30 * DAY, window.start], end=[window.start - 29 * DAY, window.end]
    )
    far.loc[0, ["start", "end"]] = window.start - 30 * DAY, window.start - 8 * DAY
    few = compare_claims(
        far, fit_baseline(far, window=window, days=10, by=by), window=window
    ).table.iloc[0]
    assert np.isnan(few["ratio"]) and "days at least 30" in few["note"]
    enough = compare_claims(
        far, fit_baseline(far, window=window, days=30, by=by), window=window
    ).table.iloc[0]
    assert enough["expected"] == pytest.approx(50 / 22)


def test_vague_normal_counts_are_said_to_be_vague():
    counts, window = front(noisy(100, 41, 9), truce_at=20)
    counts.loc[counts["start"] < window.start, "high"] += 30
    by = ["accused", "sector", "category"]
    row = compare_claims(
        counts, fit_baseline(counts, window=window, days=28, by=by), window=window
    ).table.iloc[0]
    assert "counts are known as ranges" in row["note"] and row["ratio_low"] < row["ratio_high"]


def test_more_than_normal_warns_where_scatter_could_follow_the_level_in_two_ways():
    days = noisy(100, 41, 10, 8.0)
    days[20] = 210
    row = result(days, truce_at=20).table.iloc[0]
    assert "how scatter grows with the level" in row["note"]
    assert (
        "how scatter grows with the level"
        not in result(noisy(100, 41, 10, 1.05), truce_at=20).table.iloc[0]["note"]
    )


def test_a_weak_correlation_that_lasts_is_held_in_a_long_truce():
    # chance noise over a level that wanders slowly: lag-1 is weak, but a fortnight drifts together
    y = make_front(
        strata=400, days=70, rate=100, dispersion=4, autocorrelation=0.3, law="lasting", seed=6
    ).astype(float)
    inside = (np.arange(70) >= 28) & (np.arange(70) < 42)
    found = reference_days(y, inside)
    assert np.mean((found.ratio_low <= 1) & (found.ratio_high >= 1)) >= 0.92


def test_labels_of_the_parties_change_nothing():
    one, other = (
        result(noisy(80, 41, 7), truce_at=20, reporter=a, accused=b).table
        for a, b in (("r", "s"), ("s", "r"))
    )
    columns = ["ratio", "low", "high", "p", "expected", "dispersion"]
    pd.testing.assert_frame_equal(one[columns], other[columns])


def test_placebo_windows_are_the_truce_and_every_normal_stretch_of_its_hours():
    days = noisy(100, 57, 8, 2.0)
    days[28] = 40
    days[5] = np.nan
    counts, window = front(days, truce_at=28)
    normal = fit_baseline(counts, window=window, days=28, by=["accused", "sector", "category"])
    table = placebo_windows(counts, normal, window=window)
    own, others = table[table["observed"]], table[~table["observed"]]
    assert (
        len(own) == 1 and own["start"].iloc[0] == window.start and own["end"].iloc[0] == window.end
    )
    known = np.flatnonzero(~np.isnan(days) & (np.arange(57) != 28))
    assert (others["start"] == [window.start + (int(k) - 28) * DAY for k in known]).all() and (
        others["end"] - others["start"] == DAY
    ).all()
    rest = [np.mean(np.delete(days, [28, 5, k])) for k in known]
    assert others["ratio"].to_numpy() == pytest.approx(days[known] / rest)
    assert own["ratio"].iloc[0] == pytest.approx(
        compare_claims(counts, normal, window=window).table["ratio"].iloc[0]
    )
    alone = counts[counts["start"] == window.start]
    none = placebo_windows(
        alone,
        fit_baseline(alone, window=window, days=28, by=["accused", "sector", "category"]),
        window=window,
    )
    assert none.empty and list(none.columns) == list(table.columns)


def test_methods_agree_on_a_plain_series_and_say_what_they_can_not_carry():
    days = noisy(100, 57, 8, 2.0)
    days[28] = 40
    counts, window = front(days, truce_at=28)
    normal = fit_baseline(counts, window=window, days=28, by=["accused", "sector", "category"])
    table = compare_methods(counts, normal, window=window).set_index("method")
    assert set(table.index) == {
        "reference days",
        "interrupted series",
        "structural series",
        "placebo in time",
        "chance only",
    }
    own, rest = 40, np.delete(days, 28)
    exact = ratio_interval(own, 1, int(rest.sum()), len(rest))
    assert table.loc["chance only", ["ratio", "low", "high", "p"]].to_numpy(
        dtype=float
    ) == pytest.approx([*exact])
    assert table["ratio"].between(0.3, 0.55).all()
    assert table.at["placebo in time", "p"] <= 2 / 57
    again = compare_methods(counts, normal, window=window).set_index("method")
    pd.testing.assert_frame_equal(table, again)
    few, window = front(days[24:33], truce_at=4)
    normal = fit_baseline(few, window=window, days=28, by=["accused", "sector", "category"])
    table = compare_methods(few, normal, window=window).set_index("method")
    lost = table[table["ratio"].isna()]
    assert len(lost) and lost["note"].str.len().gt(0).all()


def test_pooled_sectors_lie_between_their_own_estimate_and_the_mean():
    tables = [
        result(noisy(30, 41, seed), truce_at=20, sector=name).table
        for name, seed in zip("abcde", range(10, 15), strict=True)
    ]
    pooled = pool_sectors(pd.concat(tables, ignore_index=True))
    table = pooled.table
    centre = np.log(table["pooled"]).mean()
    own, shrunk = np.log(table["ratio"]), np.log(table["pooled"])
    assert (np.abs(shrunk - centre) <= np.abs(own - centre) + 0.2).all()
    assert (
        (table["pooled_low"] < table["pooled"]) & (table["pooled"] < table["pooled_high"])
    ).all()


def test_reporters_are_compared_in_like_categories_only(book, data):
    window = truce("easter_2025", data=data)
    found = compare_reporters(book.counts, window=window)
    assert set(found.table["category"].dropna()) <= set(CATEGORIES)
    assert (found.shares["comparable"] <= found.shares["count"]).all()
    other = compare_reporters(
        book.counts,
        window=window,
        reporters=tuple(reversed(list(found.shares["reporter"].drop_duplicates()))),
    )
    merged = found.table.merge(other.table, on=["sector", "category"], suffixes=("", "_b"))
    known = merged[merged["ratio"].notna() & merged["ratio_b"].notna()]
    assert np.allclose(known["ratio"], 1 / known["ratio_b"])
