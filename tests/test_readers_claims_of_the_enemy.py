"""What 'the enemy' claims, in the texts of ministries and headquarters: no count of theirs."""

import pytest

from analysis.readers import parse
from analysis.readers.of_others import OF_OTHERS

QUOTES = "the sentence quotes someone else"
RUSSIA = "Минобороны РФ: с 00:00 8 мая ВСУ 5026 раз нарушили перемирие. "
UKRAINE = "Міноборони України: з 00:00 8 травня росіяни 5026 разів порушили перемир'я. "
ENGLISH = "Ukraine's Foreign Ministry: since 00:00 on 8 May Russia violated the truce 5026 times. "


def read(text, kind="ministry", published="2025-05-09T12:00+03:00"):
    found = parse(text, kind=kind, published=published, source="x")
    values = [(row["category"], row["value"]) for row in found.rows]
    left = found.unread[["text", "reason"]].itertuples(index=False, name=None)
    return values, list(left)


@pytest.mark.parametrize(
    "head, said",
    [
        (RUSSIA, "Противник заявил о 300 обстрелах."),
        (RUSSIA, "По данным противника, было 300 обстрелов."),
        (RUSSIA, "По информации противника, было 300 обстрелов с российской стороны."),
        (RUSSIA, "Как заявляет агрессор, было 300 обстрелов."),
        (RUSSIA, "Вражеские СМИ насчитали 300 обстрелов."),
        (RUSSIA, "Противник сообщил о 300 обстрелах."),
        (RUSSIA, "По данным вражеских источников, было 300 обстрелов."),
        (UKRAINE, "За даними ворога, було 300 обстрілів."),
        (UKRAINE, "За інформацією ворога, було 300 обстрілів."),
        (UKRAINE, "Ворог заявляє про 300 обстрілів з боку ЗСУ."),
        (UKRAINE, "Агресор стверджує, що відбулося 300 обстрілів."),
        (UKRAINE, "Ворожі джерела повідомили про 300 обстрілів."),
        (UKRAINE, "Хоча ворог заявляє про 300 обстрілів, тиша тривала."),
        (ENGLISH, "The enemy claims that there were 300 shellings."),
        (ENGLISH, "The enemy reported 300 shellings."),
        (ENGLISH, "According to the enemy, there were 300 shellings."),
    ],
)
def test_claims_of_the_enemy_are_no_count_of_a_ministry(head, said):
    rows, ((number, reason),) = read(head + said)
    assert (rows, number) == ([("total", 5026)], "300")
    assert reason in (QUOTES, OF_OTHERS)


def test_claims_beside_the_ministry_s_own_count_are_left_alone():
    said = UKRAINE.rstrip(". ") + ", а ворог заявляє про 300 обстрілів."
    assert read(said) == ([("total", 5026)], [("300", QUOTES)])


def test_claims_of_the_enemy_are_no_count_of_a_headquarters():
    head = "Штаб ООС: за минулу добу, 4 березня, ворог 12 разів порушив режим тиші. "
    said = "За інформацією противника, було 30 обстрілів."
    published = "2019-03-05T09:00+02:00"
    assert read(head + said, None, published) == ([("total", 12)], [("30", QUOTES)])


@pytest.mark.parametrize(
    "head, said",
    [
        (UKRAINE, "Ворог заявляє про тишу, але здійснив 300 обстрілів."),
        (UKRAINE, "Хоча ворог заявляє про тишу, було 300 обстрілів."),
        (UKRAINE, "Здійснено 300 обстрілів, хоча ворог заявляє про тишу."),
        (RUSSIA, "Противник заявил о перемирии, однако совершил 300 обстрелов."),
        (ENGLISH, "Though the enemy claims to hold fire, there were 300 shellings."),
        (ENGLISH, "300 shellings by the enemy reported."),
        (ENGLISH, "The enemy command ordered it to go on: there were 300 shellings."),
        (RUSSIA, "Противник, сообщили в ведомстве, совершил 300 обстрелов."),
    ],
)
def test_after_what_the_enemy_claims_the_ministry_counts(head, said):
    assert read(head + said) == ([("total", 5026), ("shelling", 300)], [])


@pytest.mark.parametrize(
    "said",
    [
        "На Лиманському напрямку росіяни заявили про 12 атак ЗСУ.",
        "Росіяни стверджують, що на Лиманському напрямку відбили 12 атак.",
        "За твердженням росіян, на Лиманському напрямку було 12 атак.",
        "На Лиманському напрямку, як кажуть росіяни, було 12 атак.",
        "Россияне сообщили о 12 атаках на Лиманском направлении.",
        "In the Lyman direction Russians claimed 12 attacks by Ukrainian forces.",
        "The Russians reported 12 attacks in the Lyman direction.",
    ],
)
def test_what_the_other_side_s_people_claim_is_no_count_of_a_staff(said):
    head = "Генштаб ЗСУ: за минулу добу, 8 травня, відбулося 120 боєзіткнень. "
    values, left = read(head + said, "general_staff")
    assert values == [("assault", 120)]
    assert [number for number, _ in left] == ["12"]


@pytest.mark.parametrize(
    "said",
    [
        "На Лиманському напрямку росіяни 12 разів атакували, повідомили в штабі.",
        "Росіяни, сказано у зведенні, на Лиманському напрямку атакували 12 разів.",
        "In the Lyman direction Russians attacked 12 times, the report said.",
    ],
)
def test_what_the_staff_says_of_them_is_read(said):
    head = "Генштаб ЗСУ: за минулу добу, 8 травня, відбулося 120 боєзіткнень. "
    assert read(head + said, "general_staff")[0] == [("assault", 120), ("assault", 12)]
