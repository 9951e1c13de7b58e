"""What a reader sees of monitoring: sentences and figures in three languages."""

import re
from types import SimpleNamespace

import figure_tables as tables
import numpy as np
import pandas as pd
import pytest
from figure_drawn import marks, texts
from test_figures import boxes

from analysis import figures
from analysis.schema import Note
from analysis.style import COLUMN, carried
from analysis.style.packing import pack_table
from analysis.words.monitoring import change_text, plan_sentences
from analysis.words.sides import lulls_sentences, reciprocity_sentences

KEYS = {"reporter": "ukraine", "accused": "russia", "sector": "pokrovsk", "category": "assault"}
KEYS |= {"clock": "00:00-00:00"}


def plan_table(fall=0.68):
    day = np.arange(1, 31)
    table = pd.DataFrame({"day": day, "fall": np.linspace(0.3, fall, 30), "rise": 1.6})
    table = table.assign(fall_low=table["fall"] * 0.8, fall_high=table["fall"] * 1.1)
    return table.assign(rise_low=1.4, rise_high=2.0, **KEYS)


def plan(day=9.0, reason=None, fall=0.68):
    row = {**KEYS, "n_normal": 28, "day": day, "worth_days": 42, "reason": reason}
    series, ends = pd.DataFrame([row]), {"looks": (10, 30), "ratio": 0.5, "power": 0.8}
    return SimpleNamespace(table=plan_table(fall), series=series, **ends)


def watch_table():
    known = [True, False, True, True]
    table = pd.DataFrame({"day": [1, 2, 3, 4], "known": known, "is_look": known, **KEYS})
    verdict = ["not_told_apart", "not_told_apart", "fewer", "fewer"]
    table = table.assign(z=[-1.0, -1.0, -2.8, -3.0], bound_fall=2.5, bound_rise=2.6)
    return table.assign(e_value=[1.0, 1.0, 9.0, 30.0], verdict=verdict, verdict_e="not_told_apart")


def impulse():
    days = pd.DataFrame({"day": range(1, 8), "factor": 1.1, "low": 0.9, "high": 1.3})
    ways = ("a_follows_b", "b_follows_a")
    return pd.concat([days.assign(direction=way) for way in ways], ignore_index=True)


def sides(p=(0.01, 0.6)):
    pairs = (("russia", "ukraine"), ("ukraine", "russia"))
    rows = [
        {"direction": way, "follower": a, "leader": b, "p": value}
        for way, (a, b), value in zip(("a_follows_b", "b_follows_a"), pairs, p, strict=True)
    ]
    table = pd.DataFrame(rows)
    acts = {"follower_category": "assault", "leader_category": "shelling"}
    size = {"total": 0.4, "total_low": 0.1, "total_high": 0.7, "n_days": 97}
    notes = [[Note.of("claims_share_a_news_cycle")] for _ in rows]
    return table.assign(**acts, **size, notes=notes)


DRAW = {"plan": (plan_table,), "watch": (watch_table,), "answering": (impulse, sides)}


def drawn(name, language="en", width=None):
    given = [make() for make in DRAW[name]]
    truce = tables.truce() if name == "watch" else None
    function = getattr(figures, f"plot_{name}")
    return function(*given, words=tables.words(language), truce=truce, width=width)


def test_a_plan_says_after_how_many_days_and_what_it_can_not_tell():
    [told] = plan_sentences(plan(), tables.words())
    assert told == (
        "Assaults, sector: Pokrovsk: with these 28 normal days, a halving can be told after 9 days "
        "with 80% power; a fall by a quarter not within 30 days. "
        "More than 42 normal days would add little."
    )


def test_a_plan_that_tells_a_quarter_names_the_next_smaller_fall():
    [told] = plan_sentences(plan(fall=0.8), tables.words())
    assert "; a fall by 10% not within 30 days" in told


def test_a_plan_that_can_not_tell_says_so():
    [told] = plan_sentences(plan(day=np.nan), tables.words())
    assert "a halving can't be told within 30 days with 80% power." in told


def test_a_series_that_can_not_be_planned_says_why():
    [told] = plan_sentences(
        plan(reason=Note.of("few_normal_days", days=3, needed=7)), tables.words()
    )
    assert told.endswith("normal days known one by one: 3, and 7 are needed.")


@pytest.mark.parametrize(
    ("ratio", "text"),
    [
        (0.0, "an end of all acts"),
        (0.6, "a fall by 40%"),
        (2, "a doubling"),
        (1.5, "a rise by 50%"),
    ],
)
def test_changes_have_names(ratio, text):
    assert change_text(ratio, tables.words()) == text


def answered(p=(0.01, 0.6), chosen=False):
    neighbours = sides((0.5, 0.5)).assign(chosen=chosen)
    return SimpleNamespace(table=sides(p), neighbours=neighbours)


def test_an_answer_is_said_with_what_to_know_of_it():
    told = " ".join(reciprocity_sentences(answered(), tables.words()))
    assert "an answer is told (p 0.010; 97 days)" in told and "no answer is told (p 0.6" in told
    assert "Counts are claims, and both sides' claims follow one news cycle." in told
    assert "Another category of the same sides gives another finding." in told


def test_neighbours_that_agree_turn_nothing():
    told = " ".join(reciprocity_sentences(answered(p=(0.4, 0.6)), tables.words()))
    assert "of 1 neighbouring choice of categories, 0 tell an answer" in told
    assert "gives another finding" not in told


def test_lulls_say_whose_act_ended_them():
    ends = pd.DataFrame({"ended_by": ["a", "b", "both"], "n": 19, "share": [0.2, 0.3, 0.5]})
    table = ends.assign(expected=[0.1, 0.6, 0.3], p=0.137)
    names = pd.DataFrame({"accused": ["russia", "ukraine"]})
    result = SimpleNamespace(table=table, sides=names, cut=0)
    [told] = lulls_sentences(result, tables.words())
    assert "19 quiet stretches, ended by an act of: Russia 20% (by chance 10%)" in told


@pytest.mark.parametrize("width", [None, COLUMN])
@pytest.mark.parametrize("language", ["en", "uk", "ru"])
@pytest.mark.parametrize("name", DRAW)
def test_words_stay_on_the_page_and_hold_no_english(name, language, width):
    figure = drawn(name, language, width)
    wide, tall = figure.get_size_inches()
    for text, (left, bottom, right, top) in boxes(figure):
        assert left > -0.01 and right < wide + 0.01 and bottom > -0.01 and top < tall + 0.01, text
    said = " ".join([*texts(figure), carried(figure)[0].alt])
    assert language == "en" or not re.findall(r"[A-Za-z]{3,}", said)


def test_the_day_of_the_verdict_is_marked():
    [told] = marks(drawn("watch"), "told")
    assert told.get_xdata().tolist() == [3]


def test_a_gap_stays_a_gap():
    [path] = marks(drawn("watch"), "statistic")
    assert path.get_xdata().tolist() == [1, 3, 4]


@pytest.mark.parametrize("name", ["plan", "watch"])
def test_a_figure_shows_one_series(name):
    [make] = DRAW[name]
    both = pd.concat([make(), make().assign(sector="kharkiv")])
    with pytest.raises(ValueError, match=f"plot_{name} shows one series; the table has 2"):
        getattr(figures, f"plot_{name}")(both, words=tables.words())


@pytest.mark.parametrize("name", DRAW)
def test_an_empty_table_says_so(name):
    given = [make().iloc[:0] for make in DRAW[name]]
    figure = getattr(figures, f"plot_{name}")(*given, words=tables.words())
    assert carried(figure)[0].alt == "There are no rows to show."


@pytest.mark.parametrize("name", DRAW)
def test_a_figure_is_drawn_again_from_its_passport(name):
    part = carried(drawn(name))[0]
    packed = {key: pack_table(table) for key, table in part.tables.items()}
    again = figures.redraw({"figure": part.figure, "tables": packed, "parameters": part.parameters})
    assert carried(again)[0].alt == part.alt
