"""Every truce of every bundled conflict: its findings are borne out by its tables."""

import re
from functools import cache

import numpy as np
import pytest
from conftest import words_of

from analysis.loaders import conflicts, load
from analysis.report import write_report
from analysis.studies import study
from analysis.words import LANGUAGES, Words

COMPARED = ("fewer", "more", "not_told_apart", "no_interval")


def _truces():
    return [(name, truce) for name in conflicts() for truce in load(name).conflict.truces]


@pytest.fixture(scope="module")
def bundled():
    return {name: load(name) for name in conflicts()}


@pytest.fixture(scope="module")
def studied(bundled):
    """A study of a truce of a bundled conflict, made once."""
    return cache(lambda name, truce: study(truce, data=bundled[name]))


@pytest.mark.slow
@pytest.mark.parametrize("name", conflicts())
def test_every_truce_with_a_count_has_an_answer_that_its_table_bears_out(bundled, studied, name):
    for truce in bundled[name].conflict.truces:
        _answers_are_borne_out(studied(name, truce))


def _answers_are_borne_out(found):
    table = found.comparisons
    compared = table["answers"] & table["verdict"].isin(COMPARED)
    pairs = set(map(tuple, table.loc[compared, ["reporter", "accused"]].to_numpy()))
    for language in LANGUAGES:
        answer = found.answer(language)
        told = {(account.reporter, account.accused) for account in answer.accounts}
        assert told <= pairs
        assert bool(table.empty) <= (not answer.accounts)
        assert not re.search(r"\b(nan|NaT|None)\b|\{\w+\}", str(answer))
    _titles_are_borne_out(found)


def _titles_are_borne_out(found):
    title = found.answer().title
    verdicts = set(found.rows.compared()["verdict"])
    assert "counted fewer" not in title or "fewer" in verdicts
    judged = {"fewer", "more", "not_told_apart"} & set(found.comparisons["verdict"])
    assert "No count can be compared" not in title or not judged
    assert not re.search(r"\bmore\b.* than on normal days", title) or "more" in verdicts


@pytest.mark.slow
@pytest.mark.parametrize("name", conflicts())
def test_a_truce_of_each_conflict_has_a_report(bundled, studied, name, tmp_path, drawn_lightly):
    data = bundled[name]
    said = data.statements["ceasefire"].value_counts()
    known = [truce for truce in data.conflict.truces if truce in said.index]
    truce = next(iter(known), next(iter(data.conflict.truces)))
    written = write_report(studied(name, truce), tmp_path / "r")
    assert len(words_of(written.folder)) > 100 and not {"nan", "NaT", "None"} & words_of(
        written.folder
    )


# ---- findings no surer than their tables, in plain words


def test_the_fewest_normal_days_that_tell_still_tell(studied):
    found = studied("line_of_control", "loc_2021")
    row = found.comparisons.iloc[0]
    assert (
        row["n_totals"] == 4 and row["low"] == 0 and row["high"] == pytest.approx(0.738, abs=1e-3)
    )
    assert "counted fewer violations by Pakistan" in found.answer().title


def test_people_killed_are_not_said_to_be_acts(studied):
    title = studied("gaza", "gaza_2025").answer().title
    assert "people killed (laid to Israel)" in title and "acts" not in title


def test_acts_laid_to_nobody_are_by_nobody(studied):
    text = str(studied("syria", "syria_idlib_mar_2020").answer())
    assert "violations (nobody named)" in text and "by nobody" not in text


def test_parts_of_days_are_told_where_no_whole_day_is_compared(studied):
    found = studied("ukraine", "energy_2026")
    assert "No count of whole days can be compared" in found.answer().title
    text = str(found.answer())
    assert "drones shot down at night, hours not printed (Ukraine)" in text
    assert text.count("Russia counted 47 drones") == 1


def test_acts_in_a_partys_own_words_make_a_sentence(studied):
    text = str(studied("ukraine", "energy_2025").answer())
    # the window says since when; 462 are of eleven nights, not of the past one
    assert "TASS (news agency) counted at least 18 regions with energy facilities struck by" in text
    assert "since moratorium" not in text and "in the past night" not in text


def test_the_answer_says_for_which_part_of_a_total_a_normal_level_is_known(easter):
    text = str(easter.answer())
    assert "A normal level is known for all parts of it: assaults, kamikaze and FPV drones" in text
    assert "No part of these 4,900 has a normal level. 90 fixed-wing drones are the nearest" in text
    # not "for none of these": it is parts that lack a level, not single acts
    assert "Для жодної частини з цих 4 900 " in str(easter.answer("uk")).replace("\u00a0", " ")
    assert "Ни для одной части из этих 4 900 " in str(easter.answer("ru")).replace("\u00a0", " ")


def test_answer_page_and_table_agree_on_how_many_comparisons_the_answer_rests_on(easter, root):
    """What the README tells to ask for is what the answer counts."""
    readme = (root / "README.md").read_text(encoding="utf-8")
    (asked,) = re.findall(r'easter.comparisons.query\("(.+?)"\)  # .* the answer rests on', readme)
    n = len(easter.comparisons.query(asked))
    assert f"The answer rests on {n} comparisons." in str(easter.answer())
    assert f"Of {n} comparisons, " in str(easter.comparison)
    assert len(easter.rows.compared()) == n + 1  # a ratio without an interval is no comparison


def test_a_lower_bound_below_normal_is_at_most_so_many_fewer():
    words = Words("en")
    assert words.change(np.nan, 0.1, np.inf) == "at most 90% fewer"
    assert words.change(np.nan, 1.5, np.inf) == "at least 50% more"


# ---- silence, and what the placebo shows


def test_a_daily_source_without_a_count_in_the_truce_is_told_neutrally(easter):
    row = easter.rows.silent().iloc[0]
    assert row["reporter"] == "russia" and row["days"] <= row["normal_days"]
    text = easter.answer().silent[0]
    assert text.startswith("Russia: no count of ") and "is known within the truce" in text
    assert text in str(easter.answer())


def test_a_source_that_is_never_silent_on_normal_days_is_told_so(studied):
    text = studied("ukraine", "victory_2025").answer().silent[0]
    assert text.startswith("Ukraine: no count of drones shot down")
    assert "while each of the 54 normal days has one" in text


def test_the_placebo_shows_acts_before_casualties(easter):
    kinds = easter.conflict.categories.kind
    shown = easter.rows.placebo()["category"].unique()
    assert [kinds[name] for name in shown] == ["act"]
    assert np.isfinite(easter.rows.placebo()["ratio"]).any()
