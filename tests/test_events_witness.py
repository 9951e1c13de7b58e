"""What a witness could see, and what it says beside the claims."""

from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from events_cases import FORMATS, fires, small_conflict
from scipy.stats import spearmanr

from analysis.compare.beside import lay_beside
from analysis.compare.triangulate import associate, seen_share, witness_ratio
from analysis.events import blind_days, count_events, daily_counts, drop_blind, find_breaks
from analysis.events.coverage import find_overlaps, find_silence
from analysis.events.output import write_counts
from analysis.synth.events import event_rows, write_events

SMALL = small_conflict()
DAYS = pd.date_range("2025-01-01", periods=100, freq="D")


def series(values, start="2025-01-01"):
    start = pd.date_range(start, periods=len(values), freq="D", tz="Europe/Kyiv").tz_convert("UTC")
    return pd.DataFrame(
        {"start": start, "end": start + pd.Timedelta(days=1), "low": values, "high": values}
    )


def test_a_five_fold_fall_is_named_on_its_day():
    level = pd.Series(np.random.default_rng(1).poisson(np.where(np.arange(100) < 60, 50, 10)), DAYS)
    breaks = find_breaks(level)
    assert breaks["day"].tolist() == [DAYS[60]]
    assert 0.15 < breaks["ratio"].iloc[0] < 0.27


def test_a_steady_level_has_no_break():
    assert find_breaks(pd.Series(np.random.default_rng(1).poisson(50, 100), DAYS)).empty


def test_silence_is_named_by_stretch():
    level = pd.Series([3, 0, 0, 1, 0, 2], DAYS[:6])
    assert find_silence(level)["days"].tolist() == [2, 1]


def test_vintages_of_one_file_are_named(tmp_path):
    for name, n in (("first", 50), ("second", 60)):
        rows = event_rows(FORMATS["firms_viirs"], n, seed=1, days=2)
        rows.to_csv(tmp_path / f"{name}.csv", index=False)
    result = count_events(str(tmp_path / "*.csv"), conflict=SMALL)
    overlap = find_overlaps(result.groups[["source", "file", "day", "n"]])
    assert overlap["differ"].iloc[0] > 0
    assert "overlap" in set(result.coverage["finding"])


def test_days_without_a_measure_are_blind():
    told = pd.DataFrame({"day": DAYS[:3], "cloud": [0.2, np.nan, 0.9]})
    assert blind_days(told, "cloud", above=0.6).tolist() == [DAYS[1], DAYS[2]]
    with pytest.raises(ValueError, match="limit of sight"):
        blind_days(told, "cloud")


def test_counts_that_touch_a_blind_day_are_left_out():
    counts = series([1, 2, 3])
    assert drop_blind(counts, DAYS[1:2], "Europe/Kyiv")["low"].tolist() == [1, 3]


def test_the_rank_correlation_is_the_known_one():
    random = np.random.default_rng(2)
    claims, witness = random.poisson(50, 60), random.poisson(20, 60)
    told = associate(series(claims), series(witness), seed=1)
    assert told.rho == pytest.approx(spearmanr(claims, witness)[0])
    assert told.low < told.rho < told.high and told.low < 0 < told.high


def test_series_that_move_together_are_told_so():
    level = np.exp(np.random.default_rng(2).normal(4, 1, 60)).astype(int)
    told = associate(series(level * 3), series(level), seed=1)
    assert told.rho == pytest.approx(1) and told.low > 0.9


def test_few_windows_and_constant_series_have_no_correlation():
    assert associate(series([1, 2, 3]), series([1, 2, 3]), seed=1).reason == "few_windows"
    assert associate(series([1] * 9), series(range(9)), seed=1).reason == "constant"


def test_blocks_hold_the_truth_about_as_often_as_they_say():
    random = np.random.default_rng(5)
    hits = 0
    for number in range(100):
        steps = random.normal(size=(2, 80))
        for day in range(1, 80):
            steps[:, day] += 0.5 * steps[:, day - 1]
        told = associate(series(steps[0]), series(steps[1]), seed=number, draws=300)
        hits += told.low <= 0 <= told.high
    assert hits >= 85


def test_a_truce_under_cloud_has_no_ratio():
    daily = pd.DataFrame({"day": DAYS[:40], "count": 10, "cloud": 0.2})
    daily.loc[20:22, "cloud"] = [0.8, 0.9, 0.1]
    told = witness_ratio(daily, DAYS[20:23], cover="cloud", blind_above=0.6)
    assert (told.reason, told.blind_truce_days) == ("blind", 2) and np.isnan(told.ratio)


def test_cloud_alone_is_no_fall():
    random = np.random.default_rng(3)
    cloud = random.uniform(0, 0.5, 60)
    cloud[30:33] = 0.5
    daily = pd.DataFrame({"day": DAYS[:60], "cloud": cloud})
    daily["count"] = random.poisson(200 * np.exp(-4 * cloud))
    bare = witness_ratio(daily, DAYS[30:33])
    adjusted = witness_ratio(daily, DAYS[30:33], cover="cloud")
    assert bare.high < 1
    assert adjusted.low < 1 < adjusted.high


def test_the_seen_share_has_both_ends():
    claims = series([10, 10, 20]).assign(
        reporter="a", accused="b", category=["shelling", "shelling", "assault"]
    )
    share = seen_share(claims, {"shelling": True}, DAYS[1:2], "Europe/Kyiv").iloc[0]
    assert (share["of_kind"], share["seen_low"], share["seen_high"]) == (0.5, 0.25, 0.25)


def test_nothing_half_written_is_left(tmp_path, monkeypatch):
    from analysis.events import output

    result = count_events(fires([(47, 32, "2025-04-19", 2560)]), conflict=SMALL)
    write = output._write
    monkeypatch.setattr(output, "_write", lambda table, path: write(table, path) or 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write_counts(result, tmp_path / "counts.csv")
    assert list(tmp_path.iterdir()) == []


def test_rejects_go_beside_the_counts(tmp_path):
    result = count_events(
        fires([(47, 32, "2025-04-19", 2560), (47, 32, "2025-04-19", 900)]), conflict=SMALL
    )
    names = [path.name for path in write_counts(result, tmp_path / "counts.csv")]
    assert names[-1] == "counts.csv" and "counts.rejects.csv" in names
    assert "impossible_time" in (tmp_path / "counts.rejects.csv").read_text()


def test_the_first_rows_of_a_simulated_file_are_the_same_twice(tmp_path):
    paths = [write_events(tmp_path / f"{n}.csv", FORMATS["acled"], 300, seed=7) for n in (1, 2)]
    assert paths[0].read_bytes() == paths[1].read_bytes()
    first = event_rows(FORMATS["acled"], 300, seed=7)
    assert not first.equals(event_rows(FORMATS["acled"], 300, seed=8))


def satellite(days=DAYS, count=20, sector="whole"):
    table = pd.DataFrame({"day": days, "count": count})
    named = {"reporter": "satellite", "category": "fire", "sector": sector, "tz": "Europe/Kyiv"}
    return daily_counts(table, **named)


def studied(witness, *answering):
    """A stand-in for a study of a truce of three days, with one series of claims."""
    claims = satellite(count=np.arange(len(DAYS))).assign(reporter="a", accused="b")
    counts = pd.concat([claims.assign(category="assault"), witness])
    row = {"reporter": "a", "accused": "b", "sector": "whole", "category": "assault"}
    row |= {"clock": "00:00-00:00", "ratio": 0.5, "low": 0.3, "high": 0.8, "verdict": "fewer"}
    rows = [row | {"answers": True}, *({**row, "answers": True, **each} for each in answering)]
    begin, end = (pd.Timestamp(day, tz="Europe/Kyiv") for day in ("2025-02-01", "2025-02-04"))
    truce = SimpleNamespace(start=begin, end=end, local=lambda moment: moment)
    book = SimpleNamespace(counts=counts, conflict=SMALL)
    return SimpleNamespace(book=book, truce=truce, comparisons=pd.DataFrame(rows))


SEEN = {"reporter": "satellite", "accused": "unattributed", "category": "fire", "ratio": 4.6}


def test_a_daily_series_becomes_counts_of_local_days():
    counts = satellite(pd.DatetimeIndex(["2025-03-30"]))
    assert (counts["end"] - counts["start"]).tolist() == [pd.Timedelta("23h")]
    with pytest.raises(ValueError, match="2025-03-30 stands there twice"):
        satellite(pd.DatetimeIndex(["2025-03-30", "2025-03-30"]))


def test_claims_and_the_witness_stand_under_one_another():
    told = lay_beside(studied(satellite(count=np.arange(100)), SEEN), "satellite", seed=1)
    assert told.ratios["source"].tolist() == ["claims", "witness"]
    assert told.ratios["ratio"].tolist() == [0.5, 4.6] and told.reason == ""
    pd.testing.assert_frame_equal(told.told, told.ratios)
    assert told.associations["rho"].tolist() == [pytest.approx(1)]


def test_of_a_mostly_blind_truce_the_witness_says_nothing():
    blind = pd.DatetimeIndex(["2025-02-01", "2025-02-03"])
    told = lay_beside(studied(satellite(), SEEN), "satellite", seed=1, blind=blind)
    witness = told.ratios.query("source == 'witness'")
    assert (told.blind_days, told.truce_days, told.reason) == (2, 3, "blind")
    assert witness[["ratio", "low", "high"]].isna().all(axis=None)
    assert witness["reason"].tolist() == ["blind"]


def test_a_blind_day_has_no_part_in_the_correlation():
    count = np.abs(np.arange(100) - 50)
    study = studied(satellite(count=count), SEEN)
    told = lay_beside(study, "satellite", seed=1, blind=DAYS[:50]).associations
    assert told["rho"].tolist() == [pytest.approx(1)] and told["n"].tolist() == [50]


def test_a_witness_that_is_not_compared_says_why():
    told = lay_beside(studied(satellite()), "satellite", seed=1)
    assert told.ratios["reason"].tolist() == ["", "no_ratio"]
    with pytest.raises(ValueError, match="no counts of 'drone'"):
        lay_beside(studied(satellite()), "drone", seed=1)


NIGHTS = pd.date_range("2025-03-20", periods=62, freq="D")
TRUCE_DAYS = pd.DatetimeIndex(["2025-04-19", "2025-04-20"])


@pytest.fixture(scope="module")
def seen_by(data):
    """Study Easter beside a satellite that was blind on some days."""
    from analysis import study

    counts = satellite(NIGHTS, 20 + np.arange(62) % 7, data.conflict.sectors.whole)
    break_day = pd.Timestamp("2025-04-02")
    coverage = pd.DataFrame([["satellite", "break", break_day, break_day, ""]])
    coverage.columns = ["source", "finding", "first", "last", "detail"]
    witness = SimpleNamespace(counts=counts, coverage=coverage)
    return lambda blind: study("easter_2025", data=data, witness=witness, blind=blind)


@pytest.fixture(scope="module")
def dark(seen_by):
    return seen_by(TRUCE_DAYS)


def test_a_dark_truce_has_no_ratio_of_the_witness_anywhere(dark):
    assert not dark.comparisons["reporter"].eq("satellite").any()
    assert dark.further.beside["satellite"].reason == "blind"
    assert not dark.rows.silent()["reporter"].eq("satellite").any()


def test_blind_days_are_no_normal_days(seen_by):
    blind = pd.DatetimeIndex(["2025-04-08", "2025-04-09"])
    told = seen_by(blind)
    used = told.normal.observations.query("reporter == 'satellite'")
    days = used["start"].dt.tz_convert("Europe/Kyiv").dt.tz_localize(None).dt.normalize()
    assert len(days) and not days.isin(blind).any()
    assert told.further.beside["satellite"].told["source"].eq("witness").any()


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_the_report_says_what_the_witness_saw(dark, language):
    from analysis.report.sections import Sections
    from analysis.words import Words

    words = Words(language, dark.conflict)
    told = Sections(dark, words, None, {}).witness()
    assert len(told.paragraphs) == 3 and len(told.tables) >= 1
    assert told.tables[0].rows[-1].cells[-1] == words.say("nothing can be said")
    assert words.day(pd.Timestamp("2025-04-02"), year=True) in told.paragraphs[-1]


def test_blind_days_that_leave_nothing_are_refused(seen_by, data):
    from analysis import study

    with pytest.raises(ValueError, match="every day that 'satellite' counts"):
        seen_by(NIGHTS)
    with pytest.raises(ValueError, match="days of no witness"):
        study("easter_2025", data=data, blind=NIGHTS)
