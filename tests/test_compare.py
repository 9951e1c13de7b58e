"""The truce against normal days: known effects, methods, sectors together, two reporters."""

from dataclasses import replace
from itertools import chain

import numpy as np
import pandas as pd
import pytest

from analysis import (
    compare_claims,
    compare_methods,
    compare_reporters,
    fit_baseline,
    load,
    placebo_windows,
    pool_sectors,
    ratio_interval,
    reconcile,
)
from analysis.baseline import reference_days
from analysis.schema import COMPARISONS, VERDICTS
from analysis.synth.fronts import make_front
from analysis.vocabulary.categories import CATEGORIES
from tests.accounts import (
    DAY,
    account,
    codes_of,
    daily,
    day,
    moment,
    rows_daily,
    truce_of,
    truce_of_days,
    window,
)


def compared(made, **options):
    return compare_claims(made, fit_baseline(made, truce="t", **options))


def result(values, **options):
    return compared(daily(values, **options)).table


def noisy(mean, n, seed, spread=3.0):
    rng = np.random.default_rng(seed)
    return rng.negative_binomial(mean / (spread - 1), 1 / spread, n).astype(float)


def with_counts(made, change):
    return replace(made, counts=change(made.counts))


# ---- known effects


def test_an_effect_that_is_there_is_found_and_judged_by_its_sign():
    days = noisy(100, 41, 1)
    for factor, verdict in ((0.3, "fewer"), (3.0, "more")):
        changed = days.copy()
        changed[20] = round(100 * factor)
        row = result(changed, truce_at=20).iloc[0]
        assert row["verdict"] == verdict and row["n_days"] == 40
        assert (row["high"] < 1) if factor < 1 else (row["low"] > 1)


def test_no_effect_is_found_in_the_share_of_cases_that_chance_allows():
    # one series a sector: the ratio of each is its own
    fronts = [rows_daily(noisy(60, 41, seed), sector=f"s{seed}") for seed in range(400)]
    table = compared(account(chain(*fronts), truce_of_days(20), tz="UTC")).table
    alone = result(noisy(60, 41, 7), truce_at=20).iloc[0]
    # limits differ: hundreds of series tell how scatter follows the level
    assert table.set_index("sector").at["s7", "ratio"] == pytest.approx(alone["ratio"], rel=1e-6)
    false = table["verdict"].ne("not_told_apart").mean()
    # 5%, within three standard errors of 400 cases; far below, the interval would be too wide
    assert len(table) == 400 and 0.02 < false < 0.083


def test_scatter_widens_the_interval():
    calm, wild = (result(noisy(100, 41, 3, spread), truce_at=20).iloc[0] for spread in (1.1, 15.0))
    assert wild["dispersion"] > 5 > calm["dispersion"]
    assert np.log(wild["high"] / wild["low"]) > 1.5 * np.log(calm["high"] / calm["low"])


def test_a_gap_is_missing_and_not_zero():
    days = noisy(50, 41, 4)
    holed = days.copy()
    holed[[3, 9, 27, 33]] = np.nan
    row = result(holed, truce_at=20).iloc[0]
    assert row["expected"] == pytest.approx(np.nanmean(np.delete(holed, 20)), rel=0.01)
    assert row["n_days"] == 36


def test_the_days_of_other_truces_are_left_out_and_listed():
    made = daily(noisy(50, 41, 5), truce_at=20)
    truce = made.conflict.truces["t"]
    other = replace(truce, ceasefire="o", start=truce.start + 6 * DAY, end=truce.start + 8 * DAY)
    conflict = replace(made.conflict, truces={"t": truce, "o": other})
    normal = fit_baseline(replace(made, conflict=conflict), truce="t")
    assert len(normal.observations) == 38
    assert [str(reason) for reason in normal.excluded["reason"]] == ["touches_truce(truce=o)"] * 2


def test_labels_of_the_parties_change_nothing():
    days = noisy(80, 41, 7)
    one, other = (
        result(days, truce_at=20, reporter=a, accused=b) for a, b in (("r", "s"), ("s", "r"))
    )
    columns = ["ratio", "low", "high", "p", "expected", "dispersion", "verdict", "grade"]
    pd.testing.assert_frame_equal(one[columns], other[columns])


@pytest.mark.parametrize("tz", ["Asia/Aden", "Asia/Kolkata", "America/New_York"])
def test_another_zone_changes_nothing(tz):
    days = [day(f"2025-03-{k:02d}", 20 + k % 5, tz=tz) for k in range(1, 32)]
    truce = truce_of("t", "2025-03-15", "2025-03-17", tz=tz)
    here = compared(account(days, truce, tz=tz)).table.iloc[0]
    there = [day(f"2025-03-{k:02d}", 20 + k % 5, tz="UTC") for k in range(1, 32)]
    truce = truce_of("t", "2025-03-15", "2025-03-17", tz="UTC")
    row = compared(account(there, truce, tz="UTC")).table.iloc[0]
    assert here["n_days"] == row["n_days"] == 29
    # the day on which the clocks change has 23 hours
    assert here["ratio"] == pytest.approx(row["ratio"], rel=3e-3)


def test_a_weak_correlation_that_lasts_is_held_in_a_long_truce():
    # chance noise over a level that wanders slowly: lag-1 is weak, but a fortnight drifts together
    y = make_front(
        strata=400, days=70, rate=100, dispersion=4, autocorrelation=0.3, law="lasting", seed=6
    ).astype(float)
    inside = (np.arange(70) >= 28) & (np.arange(70) < 42)
    found = reference_days(y, inside)
    assert np.mean((found.ratio_low <= 1) & (found.ratio_high >= 1)) >= 0.92


# ---- notes and verdicts


def test_an_open_claim_has_no_upper_limit_and_a_lone_one_no_ratio():
    made = daily(noisy(50, 41, 6), truce_at=20)
    start = made.conflict.truces["t"].start
    of_truce = made.counts["start"].eq(start)
    opened = with_counts(made, lambda c: c.assign(high=c["high"].mask(of_truce)))
    row = compared(opened).table.iloc[0]
    assert np.isinf(row["high"]) and np.isnan(row["ratio"])
    assert "lower_bound_only" in codes_of(row["notes"])
    row = compared(with_counts(opened, lambda c: c[of_truce])).table.iloc[0]
    assert np.isnan(row["ratio"]) and np.isnan(row["p"]) and row["verdict"] == "no_baseline"
    assert codes_of(row["notes"]) == ["no_series", "lower_bound_only"]


def test_one_normal_count_gives_a_ratio_without_an_interval():
    row = result(np.array([50.0, 20.0]), truce_at=1).iloc[0]
    assert row["ratio"] == pytest.approx(0.4) and row["verdict"] == "no_interval"
    assert row[["low", "high", "p", "grade"]].isna().all()
    assert "one_normal_count" in codes_of(row["notes"])


def test_a_total_that_reaches_further_is_pointed_to():
    truce = truce_of("t", "2025-05-01", "2025-05-02")
    made = account([window("2025-04-01", "2025-04-23", 50), day("2025-05-01", 20)], truce)
    few = compared(made, days=10).table.iloc[0]
    assert np.isnan(few["ratio"]) and "reaches_further(days=30)" in map(str, few["notes"])
    enough = compared(made, days=30).table.iloc[0]
    assert enough["expected"] == pytest.approx(50 / 22)
    assert (enough["n_days"], enough["n_totals"], enough["total_days"]) == (0, 1, 22)


def test_vague_normal_counts_are_said_to_be_vague():
    made = daily(noisy(100, 41, 9), truce_at=20)
    before = made.counts["start"] < made.conflict.truces["t"].start
    vague = with_counts(made, lambda c: c.assign(high=c["high"] + 30 * before))
    row = compared(vague).table.iloc[0]
    assert "between_bounds" in codes_of(row["notes"]) and row["ratio_low"] < row["ratio_high"]


def test_more_than_normal_tells_how_far_scatter_could_follow_the_level_in_two_ways():
    days = noisy(100, 41, 10, 8.0)
    days[20] = 210
    checks = compared(daily(days, truce_at=20)).checks.set_index("check")
    # the interval by one law beside that by the other
    assert checks.at["spread_law", "value"] > 1.1
    calm = result(noisy(100, 41, 10, 1.05), truce_at=20).iloc[0]
    assert calm["notes"] == [] and calm["grade"] == "reliable"


def test_acts_that_the_truce_does_not_forbid_are_no_verdict():
    truce = truce_of("t", "2025-04-10", "2025-04-11", scope="energy_facilities")
    rows = [day(f"2025-04-{k:02d}", 10) for k in range(1, 21)]
    row = compared(account(rows, truce)).table.iloc[0]
    assert row["verdict"] == "not_forbidden" and np.isnan(row["ratio"])
    assert "not_forbidden" in codes_of(row["notes"]) and row["expected"] == 10
    unsure = [day(f"2025-04-{k:02d}", 10, category="drone_strike") for k in range(1, 21)]
    row = compared(account(unsure, truce)).table.iloc[0]
    assert row["verdict"] == "not_told_apart" and "forbidden_not_known" in codes_of(row["notes"])


def test_a_state_has_no_rate_and_is_added_to_nothing():
    truce = truce_of("t", "2025-04-10", "2025-04-12")
    state = {"category": "assault_ongoing"}
    rows = [day(f"2025-04-{k:02d}", 7, **state) for k in range(1, 21)]
    table = compared(account(rows, truce)).table
    assert len(table) == 2 and table["claimed"].isna().all() and table["expected"].isna().all()
    assert set(table["verdict"]) == {"no_baseline"} and not table["answers"].any()
    assert table["notes"].map(codes_of).tolist() == [["state"], ["state"]]


def test_casualties_are_answered_as_casualties():
    truce = truce_of("t", "2025-04-10", "2025-04-11")
    rows = [day(f"2025-04-{k:02d}", 7, category="killed") for k in range(1, 21)]
    row = compared(account(rows, truce)).table.iloc[0]
    assert row["answers"] and row["ratio"] == 1 and row["category"] == "killed"


def test_what_is_left_over_of_a_total_is_compared_with_nothing():
    truce = truce_of("t", "2025-04-10", "2025-04-11")
    left = [{"origin": "remainder"}, {"origin": "not_itemised"}]
    rows = [day("2025-04-10", 7, **more) for more in left] + [day("2025-04-10", 5)]
    table = compared(account(rows, truce)).table
    assert table["count_low"].tolist() == [5]


def test_a_sector_named_on_some_days_only_is_said_to_be():
    truce = truce_of("t", "2025-06-14", "2025-06-19")
    named = {"alpha": range(1, 31), "beta": [*range(1, 15), *range(20, 31)]}
    rows = [day(f"2025-06-{k:02d}", 9, sector=s) for s, days in named.items() for k in days]
    notes = compared(account(rows, truce)).table.set_index("sector")["notes"]
    assert codes_of(notes["alpha"]) == []
    assert "not_counted_days(days=5,named=1)" in map(str, notes["beta"])


# ---- which rows answer


@pytest.fixture
def three_days():
    """Days, running totals and a longer window of one series, around a truce of three days."""
    truce = truce_of("t", "2025-05-08", "2025-05-11")
    normal = [day(f"2025-04-{k:02d}", 100 + k) for k in range(10, 31)]
    evening = [window(f"2025-04-{k}", f"2025-04-{k} 22:00", 90 + k) for k in range(10, 31)]
    claims = [
        *(day(f"2025-05-{k:02d}", 50) for k in (8, 9, 10)),
        window("2025-05-08", "2025-05-08 22:00", 45),
        window("2025-05-08 00:00", "2025-05-10 16:00", 160),
    ]
    return account([*normal, *evening, *claims], truce)


def test_the_longest_whole_days_that_are_compared_answer(three_days):
    table = compared(three_days).table.set_index("clock")
    assert table["answers"].to_dict() == {
        "00:00-00:00": True,
        "00:00-22:00": False,
        "00:00-16:00+2d": False,
    }
    assert table.loc["00:00-00:00", "count_low"] == 150
    assert table.loc["00:00-22:00", "verdict"] == "fewer"


def test_without_compared_days_the_longest_window_answers():
    truce = truce_of("t", "2025-05-08 18:00", "2025-05-10")
    rows = [
        window("2025-05-08 18:00", "2025-05-10", 80),
        day("2025-05-09", 50),
        window("2025-05-08 18:00", "2025-05-09 06:00", 20),
    ]
    table = compared(account(rows, truce)).table
    assert table.loc[table["answers"], "clock"].tolist() == ["18:00-00:00+2d"]


def test_a_truce_of_some_hours_is_answered_by_its_own_hours():
    truce = truce_of("t", "2025-05-08 10:00", "2025-05-08 16:00")
    rows = [window(f"2025-05-{k:02d} 10:00", f"2025-05-{k:02d} 16:00", k) for k in range(1, 20)]
    row = compared(account(rows, truce)).table.iloc[0]
    assert row["answers"] and row["n_days"] == 18


def test_adjusted_p_values_are_over_the_rows_that_answer(three_days):
    table = compared(three_days).table.set_index("clock")
    family = table["family"].to_dict()
    assert family["00:00-00:00"] == "answers" and pd.isna(family["00:00-22:00"])
    assert table.loc["00:00-00:00", "p_holm"] == table.loc["00:00-00:00", "p"]
    assert np.isnan(table.loc["00:00-22:00", "p_holm"]) and table.loc["00:00-22:00", "p"] < 0.05


def test_days_beside_their_total_are_summed_and_the_total_is_set_aside():
    truce = truce_of("t", "2025-05-08", "2025-05-10")
    normal = [day(f"2025-04-{k:02d}", 100 + k) for k in range(10, 31)]
    claims = [window("2025-05-08", "2025-05-10", 99), day("2025-05-08", 40), day("2025-05-09", 60)]
    table = compared(account([*normal, *claims], truce)).table
    assert table.set_index("count_low")["answers"].to_dict() == {100: True, 99: False}
    assert "overlaps_row" in codes_of(table.set_index("count_low").loc[99, "notes"])


def test_comparisons_keep_to_their_schema(book):
    table = compare_claims(book, fit_baseline(book, truce="easter_2025")).table
    assert list(table.columns) == COMPARISONS.names and set(table["verdict"]) <= set(VERDICTS)
    answers = table[table["answers"]]
    assert not answers.duplicated(["reporter", "accused", "sector", "category"]).any()
    in_family = table["family"].eq("answers")
    assert (table["p_holm"].notna() == in_family).all()
    assert (in_family == (table["answers"] & table["p"].notna())).all()


def test_wrong_objects_are_refused_in_one_line(three_days):
    normal = fit_baseline(three_days, truce="t")
    with pytest.raises(TypeError, match=r"what fit_baseline\(\) returned second; got a str"):
        compare_claims(three_days, "t")
    with pytest.raises(TypeError, match=r"what reconcile\(\) returned first; got a Baseline"):
        compare_methods(normal, three_days)
    with pytest.raises(TypeError, match="compare_reporters takes"):
        compare_reporters("book", truce="t")
    with pytest.raises(ValueError, match="level: 95"):
        compare_claims(three_days, normal, level=95)


# ---- weeks and open ends


def test_a_week_beside_weeks_has_an_interval():
    truce = truce_of("t", "2014-03-02", "2014-03-09")
    low = [120, 150, 140, 180, 160, 130, 170, 155, 40, 150, 165, 140, 135, 145]
    first = pd.Timestamp("2014-01-05")
    days = [f"{first + 7 * k * DAY:%Y-%m-%d}" for k in range(15)]
    rows = [window(a, b, n) for a, b, n in zip(days[:-1], days[1:], low, strict=True)]
    row = compared(account(rows, truce), days=60).table.iloc[0]
    assert (row["n_days"], row["n_totals"]) == (0, 13) and row["verdict"] == "fewer"
    # as if each week were a day
    alone = result(np.array(low, dtype=float), truce_at=8).iloc[0]
    numbers = ["ratio", "low", "high"]
    assert row[numbers].tolist() == pytest.approx(alone[numbers].tolist(), rel=0.01)


def test_a_truce_of_weeks_without_an_end_is_compared_with_the_weeks_before():
    truce = truce_of("t", "2014-03-02", None)
    first = pd.Timestamp("2013-12-01")
    days = [f"{first + 7 * k * DAY:%Y-%m-%d}" for k in range(20)]
    low = [100 + 7 * (k % 4) for k in range(13)] + [30, 35, 40, 32, 38, 36]
    rows = [window(a, b, n) for a, b, n in zip(days[:-1], days[1:], low, strict=True)]
    made = account(rows, truce)
    row = compared(made, days=100).table.iloc[0]
    assert row["count_low"] == 211 and row["end"] == moment("2014-04-13")
    assert row["verdict"] == "fewer" and row["n_totals"] == 13
    stretches = placebo_windows(made, fit_baseline(made, truce="t", days=100))
    assert stretches["start"].is_unique and stretches["observed"].sum() == 1


# ---- placebos and methods


def test_placebo_windows_are_the_truce_and_every_normal_stretch_of_its_hours():
    days = noisy(100, 57, 8, 2.0)
    days[28] = 40
    days[5] = np.nan
    made = daily(days, truce_at=28)
    truce = made.conflict.truces["t"]
    normal = fit_baseline(made, truce="t")
    table = placebo_windows(made, normal)
    own, others = table[table["observed"]], table[~table["observed"]]
    assert own[["start", "end"]].to_numpy().tolist() == [[truce.start, truce.end]]
    known = np.flatnonzero(~np.isnan(days) & (np.arange(57) != 28))
    assert others["start"].tolist() == [truce.start + (int(k) - 28) * DAY for k in known]
    assert (others["end"] - others["start"]).eq(DAY).all()
    rest = [np.mean(np.delete(days, [28, 5, k])) for k in known]
    assert others["ratio"].to_numpy() == pytest.approx(days[known] / rest)
    assert own["ratio"].iloc[0] == pytest.approx(
        compare_claims(made, normal, refine=False).table["ratio"][0]
    )


def test_placebo_windows_of_a_lone_claim_are_none():
    made = daily(noisy(100, 57, 8), truce_at=28)
    alone = with_counts(made, lambda c: c.iloc[[28]])
    none = placebo_windows(alone, fit_baseline(alone, truce="t"))
    assert none.empty and "observed" in none.columns


def test_methods_agree_on_a_plain_series():
    days = noisy(100, 57, 8, 2.0)
    days[28] = 40
    made = daily(days, truce_at=28)
    normal = fit_baseline(made, truce="t")
    table = compare_methods(made, normal).set_index("method")
    rest = np.delete(days, 28)
    exact = ratio_interval(40, 1, int(rest.sum()), len(rest))
    numbers = ["ratio", "low", "high"]
    assert table.loc["chance_only", numbers].tolist() == pytest.approx([*exact][:3])
    # days scatter more than chance, so its p would be no p
    assert np.isnan(table.at["chance_only", "p"])
    assert len(table) == 5 and table["ratio"].between(0.3, 0.55).all()
    assert table.at["placebo_in_time", "p"] <= 2 / 57
    pd.testing.assert_frame_equal(table, compare_methods(made, normal).set_index("method"))


def test_methods_say_what_they_can_not_carry():
    made = daily(noisy(100, 9, 8), truce_at=4)
    table = compare_methods(made, fit_baseline(made, truce="t")).set_index("method")
    lost = table[table["ratio"].isna()]
    assert len(lost) and lost["notes"].map(len).gt(0).all()
    assert set(lost["verdict"]) == {"no_interval"}
    with pytest.raises(ValueError, match="methods: 'magic' is not one of reference_days"):
        compare_methods(made, fit_baseline(made, truce="t"), methods=["magic"])


def test_constant_counts_give_a_result_by_every_method_but_the_structural():
    made = daily(np.full(41, 26.0), truce_at=20, length=3)
    table = compare_methods(made, fit_baseline(made, truce="t")).set_index("method")
    assert codes_of(table.at["structural_series", "notes"]) == ["no_scatter"]
    told = table.drop(index="structural_series")
    assert np.allclose(told["ratio"], 1)
    # a rank among stretches has no interval
    judged = told.drop(index="placebo_in_time")
    assert set(judged["verdict"]) == {"not_told_apart"}


# ---- sectors together, two reporters


def test_pooled_sectors_lie_between_their_own_estimate_and_the_mean():
    tables = [
        result(noisy(30, 41, seed), truce_at=20, sector=name)
        for name, seed in zip("abcde", range(10, 15), strict=True)
    ]
    pooled = pool_sectors(pd.concat(tables, ignore_index=True))
    table = pooled.table
    centre = np.log(table["pooled"]).mean()
    own, shrunk = np.log(table["ratio"]), np.log(table["pooled"])
    assert (np.abs(shrunk - centre) <= np.abs(own - centre) + 0.2).all()
    assert table["pooled"].between(table["pooled_low"], table["pooled_high"]).all()
    assert table["pooled_count"].sum() == pytest.approx(table["count_low"].sum())


def test_two_sectors_are_too_few_to_pool():
    tables = [result(noisy(30, 41, k), truce_at=20, sector=f"s{k}") for k in range(2)]
    pooled = pool_sectors(pd.concat(tables, ignore_index=True))
    assert np.isnan(pooled.ratio) and str(pooled.notes[0]) == "too_few_to_pool(n=2,needed=3)"
    with pytest.raises(ValueError, match="pool sectors of one category at a time"):
        pool_sectors(pd.concat([tables[0], tables[0].assign(category="shelling")]))
    with pytest.raises(TypeError, match="pool_sectors takes rows"):
        pool_sectors(pooled)


def test_a_lower_bound_is_not_printed_as_a_count():
    from analysis.words import Words
    from analysis.words.robustness import reporters_text

    data = load("lebanon")
    found = compare_reporters(reconcile(data), truce="lebanon_2024", reporters=("unifil", "israel"))
    assert found.shares["is_open"].all()
    text = reporters_text(found, Words("en", conflict=data.conflict))
    assert "Of over 10,000 that UNIFIL" in text


def test_reporters_are_compared_in_like_categories_only(book):
    truce = "easter_2025"
    found = compare_reporters(book, truce=truce, reporters=("russia", "ukraine"))
    assert set(found.table["category"]) <= set(CATEGORIES)
    assert (found.shares["comparable"] <= found.shares["count"]).all()
    other = compare_reporters(book, truce=truce, reporters=("ukraine", "russia"))
    keys = ["sector", "category"]
    merged = found.table.merge(other.table, on=keys, suffixes=("", "_b"))
    known = merged[merged["ratio"].notna() & merged["ratio_b"].notna()]
    assert len(known) and np.allclose(known["ratio"], 1 / known["ratio_b"])


def test_one_reporter_is_compared_with_nobody():
    truce = truce_of("t", "2025-05-08", "2025-05-09")
    made = account([day("2025-05-08", 5)], truce)
    with pytest.raises(ValueError, match=r"1 reporter\(s\) have claims in the truce; two are"):
        compare_reporters(made, truce="t")
    with pytest.raises(ValueError, match="reporters: 'x' has no claim in the truce; there are a"):
        compare_reporters(made, truce="t", reporters=("a", "x"))


def test_methods_tell_a_total_from_the_days_of_the_same_window():
    truce = truce_of("t", "2025-05-08", "2025-05-10")
    normal = [day(f"2025-04-{k:02d}", 100 + k) for k in range(10, 31)]
    claims = [window("2025-05-08", "2025-05-10", 99), day("2025-05-08", 40), day("2025-05-09", 60)]
    made = account([*normal, *claims], truce)
    fitted = fit_baseline(made, truce="t")
    table = compare_methods(made, fitted)
    for _, part in table[table["ratio"].notna()].groupby("method"):
        assert part["ratio"].min() / part["ratio"].max() == pytest.approx(0.99, abs=0.01)
    assert placebo_windows(made, fitted)["observed"].sum() == 2
