"""Who follows whom, and whose act ends quiet stretches: truth recovered, laws, refusals."""

import numpy as np
import pytest

from analysis.monitor.answering import impulse, respond
from analysis.monitor.quiet import endings, expected_endings, own_rates, quiet_stretches
from benchmarks.monitoring import answering_pair


@pytest.fixture(scope="module")
def answered():
    a, b = answering_pair(np.random.default_rng(1), 480, 0.4)
    return respond(a, b, resamples=99), respond(b, a, resamples=99)


def test_an_answer_is_told_and_its_size_recovered(answered):
    forth, _ = answered
    assert forth.p <= 0.02
    assert forth.total_low < 0.4 < forth.total_high
    assert forth.other[0] == pytest.approx(0.4, abs=0.15)


def test_a_side_that_does_not_answer_is_not_told(answered):
    assert answered[1].p > 0.05


def test_false_findings_are_few():
    rng = np.random.default_rng(2)
    p = [respond(*answering_pair(rng, 120, 0.0), resamples=39, seed=run).p for run in range(60)]
    assert np.mean(np.array(p) <= 0.05) <= 0.12


def test_an_answer_shows_on_the_day_after(answered):
    forth, back = answered
    factor, low, high = impulse(forth, back, days=5)
    assert factor[0] == pytest.approx(2 ** forth.other[0])
    assert low[0] > 1
    assert (low <= factor).all() and (factor <= high).all()


def test_a_change_of_unit_changes_little():
    a, b = answering_pair(np.random.default_rng(3), 200, 0.3)
    hours = np.full(200, 12.0)
    with_hours = respond(a, b, exposure=hours, other_exposure=hours, resamples=19)
    assert with_hours.other == pytest.approx(respond(a, b, resamples=19).other, abs=1e-6)


def test_missing_days_are_counted_and_not_answered():
    a, b = answering_pair(np.random.default_rng(4), 200, 0.3)
    a[[50, 90]], b[[51]] = np.nan, np.nan
    result = respond(a, b, resamples=19)
    assert result.filled == 3
    assert result.n == 200 - 7 - 2


def test_below_sixty_paired_days_it_refuses():
    with pytest.raises(ValueError, match="59 days known of both sides; expected 60 or more"):
        respond(np.ones(59), np.ones(59))


def test_a_stretch_ends_with_the_side_that_acts_next():
    a = np.array([1.0, 0, 0, 2, 0, 0, 0, 1])
    b = np.array([0.0, 0, 0, 0, 0, 3, 0, 1])
    result = quiet_stretches(a, b)
    assert result.length.tolist() == [2, 1, 1]
    assert result.end.tolist() == [0, 1, 2]


def test_stretches_that_are_not_seen_whole_are_set_apart():
    a = np.array([0.0, 1, 0, np.nan, 0, 1, 0])
    result = quiet_stretches(a, np.zeros(7))
    assert len(result.length) == 0
    assert result.cut == 4


def test_swapping_the_sides_swaps_the_endings():
    rng = np.random.default_rng(5)
    a, b = (rng.random((2, 500)) < [[0.3], [0.1]]).astype(float)
    forth, back = quiet_stretches(a, b), quiet_stretches(b, a)
    assert np.array([1, 0, 2])[forth.end].tolist() == back.end.tolist()


def test_the_rate_after_quiet_leaves_a_side_its_runs():
    acts = np.array([0.0, 0, 0, 0, 1, 1, 1, 1, 0])
    assert own_rates(acts) == pytest.approx((4 / 9, 1 / 4))


def test_expected_endings_of_independent_sides():
    assert expected_endings(0.5, 0.5) == pytest.approx([1 / 3, 1 / 3, 1 / 3])


def test_one_side_that_ends_all_is_told():
    a, b = np.tile([0.0, 0, 1, 0], 30), np.tile([0.0, 0, 0, 1], 30)
    result = endings(quiet_stretches(a, b), np.array([0.45, 0.45, 0.1]), runs=500)
    assert result.seen[-1].tolist() == [1, 0, 0]
    assert result.p_sides[-1] < 1e-6


def test_independent_sides_are_not_told():
    rng = np.random.default_rng(6)
    a, b = (rng.random((2, 3000)) < [[0.2], [0.1]]).astype(float)
    expected = expected_endings(own_rates(a)[1], own_rates(b)[1])
    result = endings(quiet_stretches(a, b), expected, runs=500)
    assert result.p[-1] > 0.05
    assert result.number[:-1].sum() == result.number[-1]
