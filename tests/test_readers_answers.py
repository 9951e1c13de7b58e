"""What the other side answers, in headlines and in a text: never counted as the speaker's."""

import pytest

from analysis.readers import parse
from analysis.readers.statement.answers import SAYINGS

PUBLISHED = "2025-05-09T14:30+03:00"
MINISTRY = "Минобороны РФ сообщило, что украинские войска нарушили перемирие 415 раз."
KYIV = "Володимир Зеленський повідомив, що російські війська порушили перемир'я 415 разів."


def left(text):
    """Return what is counted, and what is left with a notice."""
    read = parse(text, published=PUBLISHED)
    return [row["value"] for row in read.rows], set(read.unread["text"])


@pytest.mark.parametrize("saying", SAYINGS, ids=lambda saying: saying.name)
@pytest.mark.parametrize("form", ["{said}\n\n{text}", "{text}\n{said}."])
def test_what_the_other_side_answers_is_left_with_a_notice(saying, form):
    counted, unread = left(form.format(said=saying.example, text=MINISTRY))
    assert counted == [415] and "640" in unread


@pytest.mark.parametrize(
    "said",
    [
        "Песков: перемирие нарушено 640 раз",
        "Москва у відповідь: ви порушили перемир'я 640 разів",
        "Truce broken 640 times, Kremlin says",
        "В Кремле говорят о 640 нарушениях",
    ],
)
def test_moscow_answers_in_a_text_of_kyiv_in_the_same_ways(said):
    counted, unread = left(f"Перемир'я зірвано.\n{KYIV}\n{said}.")
    assert counted == [415] and "640" in unread


def test_a_headline_s_answer_ends_where_the_speaker_is_named_in_the_same_line():
    counted, unread = left(f"Київ: ви порушили його 640 разів {MINISTRY}")
    assert counted == [415] and "640" in unread


DECLARED = "Путін оголосив перемир'я з 8 травня. {told}"


def test_a_president_who_declared_a_truce_is_not_who_counts_his_own_side_s_acts():
    text = DECLARED.format(told="Рашисти 14 разів обстріляли позиції, - написав голова ОВА.")
    with pytest.raises(ValueError, match="acts of russia alone: who counts them is not said"):
        parse(text, published=PUBLISHED)


def test_a_president_s_name_after_his_office_is_no_country():
    text = "Приказ дал президент Путин. Зеленский заявил, что россияне 14 раз нарушили перемирие."
    read = parse(text, published=PUBLISHED)
    assert read.who[0] == "ukraine" and [row["value"] for row in read.rows] == [14]


OFFICIALS = (
    "Українські посадовці ці твердження рішуче заперечили: за їхніми словами, зафіксовано 640 "
    "обстрілів.",
    "Українські чиновники твердо наполягають на 640 обстрілах.",
)


@pytest.mark.parametrize("said", OFFICIALS)
def test_officials_who_deny_and_insist_tell_their_own_side_s_count(said):
    text = f"Міноборони Росії: Україна порушила перемир'я 45 разів. {said}"
    found = parse(text, published="2025-04-21")
    assert [row["value"] for row in found.rows] == [45]


def test_the_kremlin_insists_on_no_count_of_kyiv():
    text = (
        "Ukraine's Foreign Ministry said Russia carried out 45 assaults during the truce. The "
        "Kremlin, for its part, insisted that it kept it but counted 640 violations."
    )
    found = parse(text, published="2025-04-21")
    assert [row["value"] for row in found.rows] == [45]


def test_what_a_region_s_administration_counts_is_not_the_front_s():
    text = (
        "Генштаб Украины: Россия нарушила перемирие 45 раз. В областной администрации сообщили, "
        "что по сёлам произвели около 100 обстрелов."
    )
    found = parse(text, published="2025-05-11", kind="ministry")
    assert [row["value"] for row in found.rows] == [45]


def test_bounds_of_two_things_are_no_window():
    text = (
        "Минобороны России: перемирие началось в полночь и продлится до полуночи 11 мая. Украина "
        "нарушила его 45 раз."
    )
    assert parse(text, published="2025-05-09").rows[0]["value"] == 45


def test_who_says_it_is_a_side_named_alone():
    text = (
        "Ukraine, Russia said, attacked its energy infrastructure nine times over the previous day "
        "in spite of a moratorium. The accusation was made by the Defence Ministry."
    )
    found = parse(text, published="2025-04-07")
    assert found.who[:2] == ("russia", "ukraine") and found.rows[0]["value"] == 9


def test_strikes_on_a_country_are_no_acts_of_it():
    text = (
        "Over the last day the army of the Russian Federation launched 8 missile and 37 air "
        "strikes on Ukraine and made 45 attacks from MLRS on our troops, the General Staff of the "
        "Armed Forces said."
    )
    found = parse(text, published="2023-04-23T08:30+03:00")
    assert found.who[:2] == ("ukraine", "russia") and len(found.rows) == 3


def test_a_staff_that_no_country_is_named_for_is_not_taken_for_moscow_s():
    text = (
        "Over the last 24 hours {} recorded more than 70 engagements on the front. According to "
        "the General Staff, Ukrainian troops attacked in vain near Lyman, where 12 attacks took "
        "place."
    )
    with pytest.raises(ValueError, match="does not say whose general staff"):
        parse(text.format("units"), published="2025-09-26", kind="general_staff")
    found = parse(text.format("Ukrainian defenders"), published="2025-09-26")
    assert found.who[:2] == ("ukraine", "russia")


@pytest.mark.parametrize("by", ["were recorded by Kyiv", "were registered by the Ukrainian army"])
def test_breaches_recorded_by_a_side_are_no_acts_of_its_own(by):
    text = f"President Zelensky: 640 violations of the truce, which Russia declared, {by}."
    (row,) = parse(text, published="2025-04-21").rows
    assert (row["reporter"], row["accused"], row["value"]) == ("ukraine", "russia", 640)


def test_troops_beside_a_number_of_times_are_no_office_that_tells():
    text = "По данным Минобороны РФ, украинские военные 415 раз нарушили перемирие."
    assert left(text)[0] == [415]


@pytest.mark.parametrize(
    "said",
    [
        "Российская сторона насчитала 415 нарушений перемирия, украинская – 640 штурмов.",
        "Минобороны РФ насчитало 415 нарушений перемирия, украинский Генштаб – 640 штурмов.",
        "Минобороны РФ заявило о 415 нарушениях перемирия, Киев – о 640 штурмах.",
        "The Russian side reported 415 violations of the truce and the Ukrainian one 640 assaults.",
        "Russia's Defence Ministry: 415 violations. Kyiv put Russian violations at 640.",
        "Russia's Defence Ministry: 415 violations. Kyiv's military reported 640 shellings.",
    ],
)
def test_a_second_side_without_a_verb_of_its_own_tells_its_own_count(said):
    counted, unread = left(f"{said} Источник: Минобороны РФ.")
    assert counted == [415] and "640" in unread


@pytest.mark.parametrize(
    "said",
    [
        "Минобороны РФ, итог перемирия: украинская сторона - 415 обстрелов.",
        "Минобороны РФ: перемирие сорвано. Украинские военные - 415 обстрелов за сутки.",
        "Минобороны РФ: despite the truce, the Ukrainian side 415 times shelled our positions.",
        "Минобороны РФ: in the truce, Ukraine's military over 1,415 times broke it.",
        "Russia put the truce into force at 18:00 and has broken it 415 times, Zelensky said.",
    ],
)
def test_who_acts_before_a_number_is_nobody_who_tells(said):
    counted, unread = left(said)
    assert counted in ([415], [1415]) and not unread
