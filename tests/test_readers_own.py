"""What a report says of its own side's forces is no charge; the same of the other side's is one."""

import re

import pytest

from analysis.readers import hints, parse
from analysis.readers.base import lines, open_text
from analysis.readers.own import own_side

OTHER = {"ukraine": "russia", "russia": "ukraine"}
HEAD = "General Staff report. Over the past day, 20 clashes took place along the front. "
NAMES = {
    "ukraine": {
        "en": "Ukrainian",
        "ru": "украинск",
        "uk": "українськ",
        "of": "ЗСУ",
        "ru_of": "ВСУ",
    },
    "russia": {
        "en": "Russian",
        "ru": "российск",
        "uk": "російськ",
        "of": "ЗС РФ",
        "ru_of": "ВС РФ",
    },
}
ATTACKS = (
    "On the Pokrovsk front {en} forces attacked 12 times.",
    "На Покровському напрямку {uk}і війська атакували 12 разів.",
    "На Покровском направлении {ru}ие войска атаковали 12 раз.",
)
STRIKES = (
    "{en} aircraft made 12 air strikes.",
    "Авіація {of} завдала 12 авіаційних ударів.",
    "Авиация {ru_of} нанесла 12 авиационных ударов.",
)


def read(said, side, reporter):
    text = HEAD + said.format(**NAMES[side])
    accused = OTHER[reporter]
    kind = "general_staff"
    return parse(text, kind=kind, published="2025-04-21", reporter=reporter, accused=accused)


@pytest.mark.parametrize("reporter", OTHER)
@pytest.mark.parametrize("side", OTHER)
@pytest.mark.parametrize("said", [*ATTACKS, *STRIKES])
def test_only_the_other_side_s_forces_are_charged(said, side, reporter):
    found = read(said, side, reporter)
    told = [row["value"] for row in found.rows if row["value"] == 12]
    assert told == ([] if side == reporter else [12]), found.rows


@pytest.mark.parametrize("side", OTHER)
@pytest.mark.parametrize("said", [*ATTACKS, *STRIKES])
def test_a_hint_stands_in_every_sentence_that_tells_of_own_forces(said, side):
    own = own_side(side)
    (line,) = lines(open_text(said.format(**NAMES[side])))
    fits = [one for one in (own.attacks, own.strikes) if one.search(line.folded)]
    assert fits
    assert all(hints.may_hold(one, line.hints) for one in fits)


def test_a_reporter_whose_forces_no_text_names_has_none_of_its_own():
    own = own_side("armenia")
    for side in OTHER:
        for said in ATTACKS:
            assert not own.attacks.search(said.format(**NAMES[side]).lower())


# kept, since a pattern is known by its id
_LATE = re.compile("grmbl")


def test_a_sentence_met_before_a_pattern_was_registered_is_looked_over_again():
    said = "Grmbl forces attacked 12 times."
    (before,) = lines(open_text(said))
    hints.register(_LATE, "grmbl")
    (after,) = lines(open_text(said))
    assert not before.finds(_LATE)
    assert after.finds(_LATE)
