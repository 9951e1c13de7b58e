"""Sentences on other things, as pages set them beside a count: they add nothing to it."""

import pytest

from analysis.readers import parse

TRUCE = {
    "uk": "Президент Володимир Зеленський: з 18:00 19 квітня росіяни 2935 разів порушили тишу. ",
    "ru": "Минобороны РФ: с 18:00 19 апреля ВСУ 4900 раз нарушили режим прекращения огня. ",
    "en": "President Zelensky: since 18:00 on 19 April Russia violated the truce 2,935 times. ",
}
STAFF = (
    "Генштаб ЗСУ станом на 22:00 20.04.2025. Від початку доби відбулося 120 боєзіткнень. На "
    "Торецькому напрямку відбито вісім атак. "
)
NEWS = {
    "uk": (
        "Рятувальники 14 разів виїжджали на виклики після обстрілів.",
        "Сапери знешкодили 41 снаряд і 3 ракети.",
        "Прикордонники за день відбили 16 спроб незаконного перетину кордону.",
        "На один наш постріл припадає 5 ворожих обстрілів.",
        "У бою загинули 3 військові, ще 5 отримали поранення внаслідок 2 ударів дронів.",
        "За рік ворог здійснив 940 обстрілів і скинув 812 КАБ.",
    ),
    "ru": (
        "Спасатели 14 раз выезжали на вызовы после обстрелов.",
        "Саперы обезвредили 41 снаряд и 3 ракеты.",
        "За месяц противник произвел 940 обстрелов.",
        "В результате 12 обстрелов ранены девять человек.",
    ),
    "en": (
        "Rescuers went out 14 times after shelling.",
        "Sappers defused 41 shells and 3 missiles.",
        "For each Ukrainian shot there are 5 enemy shellings.",
        "In a month, the enemy carried out 940 shellings.",
    ),
}
BESIDE = [(language, said) for language, several in NEWS.items() for said in several]


@pytest.mark.parametrize(("language", "said"), BESIDE, ids=[said for _, said in BESIDE])
def test_what_is_no_breach_is_not_counted_as_one(language, said):
    options = {"published": "2025-04-21", "kind": "ministry"}
    alone = parse(TRUCE[language], **options)
    beside = parse(TRUCE[language] + said, **options)
    assert [row["value"] for row in beside.rows] == [row["value"] for row in alone.rows]


@pytest.mark.parametrize("said", NEWS["uk"])
def test_what_is_no_attack_is_not_counted_by_the_staff(said):
    beside = parse(STAFF + said)
    assert {row["value"] for row in beside.rows} == {120, 8}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("uk", "За тиждень ворог здійснив 940 обстрілів."),
        ("ru", "Всего за неделю противник произвел 940 обстрелов."),
        ("en", "Over the week the enemy carried out 940 shellings."),
    ],
)
def test_a_week_has_not_the_window_of_the_truce(language, said):
    text = TRUCE[language] + said
    read = parse(text, published="2025-04-21", kind="ministry", ceasefire="easter_2025")
    starts = {row["value"]: row["start"] for row in read.rows}
    assert starts[940] is None
    assert any("a week, whose days are not said" in warning for warning in read.warnings)
