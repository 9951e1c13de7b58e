"""Intervals of rates and ratios: published values, R's, properties, coverage by enumeration."""

import csv

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from analysis.rates import adjust, rate_interval, rate_table, ratio_interval, series_rate
from analysis.rates.roots import root, root_of
from tests.accounts import account, codes_of, counts_of, day, truce_of, window

counts = st.integers(0, 400)
exposures = st.floats(0.05, 500)
CONDITIONAL = ("exact", "minlike", "midp", "score")


def test_published_ratios():
    # Fay, vignette of rateratio.test
    r = ratio_interval(2, 17877, 9, 16660)
    assert np.allclose(
        [r.ratio, r.low, r.high, r.p],
        [0.2070941557, 0.02177406, 1.00054910, 0.0501064956],
        rtol=1e-6,
    )
    assert ratio_interval(2, 17877, 9, 16660, method="minlike").p == pytest.approx(
        0.0330942, abs=5e-8
    )
    # Fay 2010, R Journal
    r = ratio_interval(2, 17877, 10, 20000)
    assert np.allclose([r.low, r.high, r.p], [0.02383738, 1.04995468, 0.0605564], rtol=1e-5)
    assert ratio_interval(2, 17877, 10, 20000, method="minlike").p == pytest.approx(
        0.04213, abs=5e-6
    )
    # R, help page of poisson.test: its p is minlike, its interval central
    r = ratio_interval(11, 800, 21, 3011)
    assert np.allclose([r.ratio, r.low, r.high], [1.971488, 0.8584264, 4.2772659], rtol=1e-6)
    assert ratio_interval(11, 800, 21, 3011, method="minlike").p == pytest.approx(
        0.07966863, abs=5e-9
    )
    # Krishnamoorthy & Thomson 2004
    assert ratio_interval(0, 100, 3, 100, method="etest").p == pytest.approx(0.0884, abs=5e-5)
    assert ratio_interval(2, 100, 6, 100, method="etest").p == pytest.approx(0.1749, abs=5e-5)


@pytest.mark.parametrize(
    ("method", "p"),
    [("score", 0.000316), ("exact", 0.000428), ("midp", 0.000310), ("etest", 0.000298)],
)
def test_published_one_sided_p(method, p):
    # Gu et al. 2008, example 1
    assert ratio_interval(
        60, 51477.5, 30, 54308.7, method=method, alternative="greater"
    ).p == pytest.approx(p, abs=5e-7)


def test_published_rate():
    # R, help page of poisson.test
    assert np.allclose(list(rate_interval(137, 24.19893)), [4.753125, 6.692709], rtol=1e-6)


@pytest.mark.parametrize("name", ["rates_one", "rates_two", "rates_adjust"])
def test_agreement_with_r(root, name):
    rows = list(csv.DictReader((root / "tests" / "reference" / f"{name}.csv").open()))
    assert len(rows) > 20
    for row in rows:
        if name == "rates_one":
            got = rate_interval(
                int(row["x"]), float(row["t"]), method=row["method"], level=float(row["level"])
            )
            # at 0 the Jeffreys interval starts at 0, as Brown, Cai & DasGupta amend it
            low = 0.0 if row["method"] == "jeffreys" and row["x"] == "0" else float(row["low"])
            assert np.allclose(list(got), [low, float(row["high"])], rtol=1e-6, atol=1e-12), row
        elif name == "rates_two":
            got = ratio_interval(
                int(row["x1"]),
                float(row["t1"]),
                int(row["x2"]),
                float(row["t2"]),
                method=row["method"],
                level=float(row["level"]),
                alternative=row["alternative"],
            )
            expected = {
                key: float(row[key].replace("Inf", "inf"))
                for key in ("low", "high", "p")
                if row[key] != "NA"
            }
            for key, value in expected.items():
                assert np.isclose(getattr(got, key), value, rtol=1e-6, atol=1e-13), (
                    row,
                    key,
                    getattr(got, key),
                )
    if name == "rates_adjust":
        p = [float(row["p"]) for row in rows]
        assert np.allclose(adjust(p), [float(row["holm"]) for row in rows], rtol=1e-12)
        assert np.allclose(adjust(p, method="bh"), [float(row["bh"]) for row in rows], rtol=1e-12)


def test_zeros_at_both_ends():
    zero = rate_interval(0, 1, method="midp")
    assert (zero.low, round(zero.high, 5)) == (0, 2.99573)
    for method in (*CONDITIONAL, "etest"):
        nobody = ratio_interval(0, 30, 0, 30, method=method)
        assert np.isnan(nobody.ratio) and (nobody.low, nobody.high, nobody.p) == (0, np.inf, 1)
        less, more = (
            ratio_interval(0, 30, 5, 30, method=method),
            ratio_interval(5, 30, 0, 30, method=method),
        )
        assert (less.ratio, less.low) == (0, 0) and 0 < less.high < np.inf
        assert (more.ratio, more.high) == (np.inf, np.inf) and more.low == pytest.approx(
            1 / less.high, rel=1e-6
        )
    assert ratio_interval(0, 30, 5, 30, method="score").high == pytest.approx(0.76829, abs=5e-6)
    assert ratio_interval(5, 30, 0, 30, method="score").low == pytest.approx(1.3016, abs=5e-5)
    assert ratio_interval(0, 30, 5, 30).p == pytest.approx(0.0625)
    assert ratio_interval(0, 30, 5, 30, method="score").p == pytest.approx(0.0253, abs=5e-5)


def test_interval_counts_give_the_outer_interval_and_say_so():
    outer = rate_interval([10, 10], 2.0, count_high=[20, np.nan])
    assert (
        outer.low[0] == rate_interval(10, 2.0).low and outer.high[0] == rate_interval(20, 2.0).high
    )
    assert np.isinf(outer.high[1])
    assert all(outer.note)


def test_missing_stays_missing_and_bad_input_is_named():
    assert np.isnan(rate_interval(np.nan, 1).low)
    assert np.isnan(ratio_interval(pd.array([None, 3], dtype="Int64"), 1, 2, 1).ratio[0])
    with pytest.raises(ValueError, match=r"count: -1 at position 1"):
        rate_interval([3, -1], 1)
    with pytest.raises(ValueError, match=r"exposure_2: 0: expected a finite number above 0"):
        ratio_interval(1, 1, 1, 0)
    with pytest.raises(ValueError, match="count_1: 1.5"):
        ratio_interval(1.5, 1, 1, 1)
    with pytest.raises(ValueError, match="is not one of exact, minlike"):
        ratio_interval(1, 1, 1, 1, method="wald")
    with pytest.raises(ValueError, match="dispersion"):
        rate_interval(1, 1, method="quasi")


@settings(max_examples=60, deadline=None)
@given(counts, exposures, counts, exposures, st.sampled_from(CONDITIONAL))
def test_swapping_the_groups_mirrors_the_result(x1, t1, x2, t2, method):
    one, other = (
        ratio_interval(x1, t1, x2, t2, method=method),
        ratio_interval(x2, t2, x1, t1, method=method),
    )
    with np.errstate(divide="ignore"):
        assert np.allclose(
            [one.low, one.high], [1 / np.float64(other.high), 1 / np.float64(other.low)], rtol=1e-6
        )
    assert one.p == pytest.approx(other.p, rel=1e-6)


@settings(max_examples=60, deadline=None)
@given(counts, exposures, counts, exposures, st.floats(0.01, 100), st.sampled_from(CONDITIONAL))
def test_the_unit_of_exposure_changes_nothing(x1, t1, x2, t2, unit, method):
    one, other = (
        ratio_interval(x1, t1, x2, t2, method=method),
        ratio_interval(x1, t1 * unit, x2, t2 * unit, method=method),
    )
    assert np.allclose(list(one), list(other), rtol=1e-6, equal_nan=True)


@settings(max_examples=100, deadline=None)
@given(
    counts,
    exposures,
    counts,
    exposures,
    st.floats(0.05, 20),
    st.sampled_from(CONDITIONAL),
    st.sampled_from(["two-sided", "less", "greater"]),
)
def test_interval_and_p_come_from_one_function(x1, t1, x2, t2, null, method, alternative):
    r = ratio_interval(x1, t1, x2, t2, method=method, alternative=alternative, null=null)
    outside = null < r.low * (1 - 1e-6) or null > r.high * (1 + 1e-6)
    inside = r.low * (1 + 1e-6) < null < r.high * (1 - 1e-6)
    if outside:
        assert r.p <= 0.05 + 1e-9
    if inside and method != "minlike":  # of minlike the interval is the hull of what p allows
        assert r.p >= 0.05 - 1e-9


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2000), exposures, st.sampled_from(["exact", "midp", "jeffreys", "score"]))
def test_bounds_rise_with_the_count(x, t, method):
    bounds = rate_interval([x, x + 1], t, method=method)
    assert bounds.low[0] <= bounds.low[1] and bounds.high[0] < bounds.high[1]
    assert (bounds.low <= np.array([x, x + 1]) / t).all() and (
        bounds.high > np.array([x, x + 1]) / t
    ).all()


def test_exact_coverage_is_never_below_nominal_and_midp_near_it():
    mu = np.linspace(0.1, 30, 300)
    x = np.arange(120)
    weight = stats.poisson.pmf(x[:, None], mu)
    cover = {}
    for method in ("exact", "midp"):
        b = rate_interval(x, 1, method=method)
        cover[method] = np.sum(weight * ((b.low[:, None] <= mu) & (mu <= b.high[:, None])), axis=0)
    assert cover["exact"].min() >= 0.95
    assert abs(cover["midp"].mean() - 0.95) < 0.01


def test_etest_at_large_counts_agrees_with_scipy():
    ours = ratio_interval(5000, 10.0, 5300, 10.2, method="etest").p
    theirs = stats.poisson_means_test(5000, 10.0, 5300, 10.2).pvalue
    # scipy's statistic has the unrestricted variance, ours the one under the null: they meet where
    # counts are large
    assert np.allclose(ours, theirs, rtol=2e-3)


def test_negbin_widens_with_dispersion_and_is_exact_without():
    plain = ratio_interval(60, 1, 400, 10, method="exact")
    none = ratio_interval(60, 1, 400, 10, method="negbin", dispersion=0.0)
    wide = ratio_interval(60, 1, 400, 10, method="negbin", dispersion=0.05)
    assert np.allclose(list(none), list(plain), rtol=1e-6)
    assert wide.low < plain.low and wide.high > plain.high and wide.p > plain.p


def test_series_widen_with_scatter_and_keep_what_they_can_not_tell():
    calm, wild, one, none = (
        series_rate(days, 1.0)
        for days in ([10, 11, 9, 10], [1, 25, 2, 12], [10, np.nan], [0, 0, 0])
    )
    assert (
        calm.dispersion == 1 and wild.dispersion > 5 and wild.high - wild.low > calm.high - calm.low
    )
    assert (one.low, one.high) == (0, np.inf) and np.isnan(one.dispersion)
    assert (none.rate, none.low) == (0, 0) and none.high > 0


def days_of(values, **more):
    """Counts of the days from 8 May on; a pair is a range."""
    rows = []
    for k, value in enumerate(values):
        low, high = value if isinstance(value, tuple) else (value, value)
        rows.append(day(f"2025-05-{8 + k:02d}", low, high, **more))
    return rows


def test_table_sums_windows_that_follow_and_never_those_that_overlap():
    days = days_of([10, (20, 25)])
    rates = rate_table(counts_of(days), by=["sector"])
    numbers = rates[["count_low", "count_high", "exposure_h"]]
    assert numbers.to_numpy().tolist() == [[30, 35, 48]]
    whole = window("2025-05-08", "2025-05-10", 31)
    rates = rate_table(counts_of([*days, whole]), by=["sector"])
    assert sorted(rates["count_low"]) == [10, 20, 31]
    assert {str(note) for notes in rates["notes"] for note in notes} >= {"overlaps_series"}


def test_table_keeps_open_ends_open_and_says_what_reaches_over_the_edge():
    rows = [
        day("2025-05-08", 10, pd.NA, sector="a"),
        window("2025-05-07", "2025-05-09", 5, sector="b"),
        day("2025-05-01", 5, sector="c"),
    ]
    truce = truce_of("t", "2025-05-08", "2025-05-09")
    rates = rate_table(account(rows, truce), by=["sector"], truce="t").set_index("sector")
    assert set(rates.index) == {"a", "b"}
    assert np.isinf(rates.at["a", "high"]) and codes_of(rates.at["a", "notes"]) == ["open_above"]
    assert np.isnan(rates.at["b", "rate"]) and codes_of(rates.at["b", "notes"]) == ["beyond_edge"]


def test_a_state_and_unknown_hours_have_no_rate():
    rows = [day("2025-05-08", 46, category="assault_ongoing"), day("2025-05-08", 5)]
    counts = counts_of(rows)
    counts.loc[1, "clock"] = ""
    rates = rate_table(counts).set_index("category")
    assert rates["rate"].isna().all()
    assert rates["notes"].map(codes_of).to_dict() == {
        "assault": ["no_hours"],
        "assault_ongoing": ["state"],
    }


def test_unit_is_free_and_a_wrong_one_is_an_error():
    table = counts_of(days_of([24]))
    assert rate_table(table, by=["sector"], per="1h")["rate"][0] == 1
    with pytest.raises(ValueError, match="day and night"):
        rate_table(table, by=["sector"], per="day and night")


def test_what_is_no_account_is_refused_in_one_line():
    with pytest.raises(TypeError, match="rate_table takes what reconcile"):
        rate_table([1, 2])
    with pytest.raises(TypeError, match="truce: 't': an id needs what reconcile"):
        rate_table(counts_of(days_of([24])), truce="t")
    with pytest.raises(ValueError, match="column 'front' is missing"):
        rate_table(counts_of(days_of([24])), by="front")


def test_many_roots_at_once_are_those_that_scipy_finds():
    from scipy.optimize.elementwise import find_root

    shape, share = np.meshgrid([0.5, 3.0, 300.0], [0.01, 0.5, 0.99])
    ends = np.full(9, -20.0), np.full(9, 9.0)

    def gap(u, k, p):
        return stats.gamma.cdf(np.exp(u), k) - p

    told = find_root(gap, ends, args=(shape.ravel(), share.ravel()), tolerances={"xrtol": 1e-13})
    assert np.allclose(root(gap, *ends, shape.ravel(), share.ravel()), told.x, rtol=1e-12)


def test_a_function_of_one_sign_or_without_value_has_no_root():
    low, high = np.array([1.0, 1.0, -1.0]), np.array([2.0, 2.0, 2.0])
    found = root(lambda x, k: np.where(k == 1, np.nan, x**3), low, high, np.array([0, 1, 0]))
    assert np.isnan(found[:2]).all() and found[2] == pytest.approx(0, abs=1e-8)
    assert root_of(lambda x: 2 - x * x, 0, 5) == pytest.approx(2**0.5, rel=1e-12)
