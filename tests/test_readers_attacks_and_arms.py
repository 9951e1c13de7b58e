"""What a statement on a truce tells of attacks near towns, and of the arms that were fired."""

import pytest

from analysis.readers import parse

MINISTRY = "Минобороны РФ: ВСУ 534 раза нарушили перемирие. "
IN_ENGLISH = "The Russian Defense Ministry: the truce was violated 1,863 times. "
KYIV = "Генштаб ЗСУ повідомив, що Росія порушила перемир'я 124 рази. "


def rows(text, published="2025-05-10"):
    read = parse(text, published=published, source="x").rows
    return {(row["sector"], row["category"], row["value"]) for row in read[1:]}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Предприняты пять атак на позиции войск в районах населенных пунктов Новониколаевка "
            "Днепропетровской области, Торское и Малиновка Донецкой Народной Республики.",
            {("whole_front", "assault", 5)},
        ),
        (
            "Предприняты три попытки атак на позиции войск в районах населенных пунктов Сухой Яр и "
            "Ровное Донецкой Народной Республики.",
            {("dpr", "assault", 3)},
        ),
        (
            "Предприняты четыре попытки прорыва через границу РФ в Курской и Белгородской "
            "областях, "
            "а также 24 атаки и одна разведка боем.",
            {
                ("kursk_belgorod", "border_breach", 4),
                ("whole_front", "assault", 24),
                ("whole_front", "reconnaissance", 1),
            },
        ),
        (
            "На Купянском направлении артиллерией произведено 19 обстрелов позиций в районах "
            "населенных пунктов Новоселовское и Стельмаховка Луганской Народной Республики.",
            {("kupiansk", "shelling_artillery", 19)},
        ),
        (
            "Средствами ПВО за сутки сбит 71 беспилотник, из них 52 – за пределами зоны проведения "
            "специальной военной операции.",
            {("outside_zone", "drone_downed", 52)},
        ),
    ],
)
def test_a_ministry_s_attacks_are_where_they_are_told(said, expected):
    assert rows(MINISTRY + said) == expected


def test_attacks_near_one_town_or_by_drones_are_not_those_of_the_front():
    assert not rows(MINISTRY + "Предприняты две атаки в районе населенного пункта Торское ДНР.")
    assert not rows(MINISTRY + "Предприняты две атаки дронов в районе населенного пункта Торское.")


def test_guns_and_launchers_that_fired_so_many_times():
    said = (
        "Ukrainian forces fired artillery, multiple launch rocket systems, mortars and tanks 241 "
        "times, carried out 1,262 FPV drone strikes."
    )
    assert rows(IN_ENGLISH + said) == {
        ("whole_front", "shelling", 241),
        ("whole_front", "drone_kamikaze", 1262),
    }


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("On the Lyman front, Russian forces carried out 18 attacks.", ("lyman", "assault", 18)),
        ("Було 701 застосування росіянами FPV-дронів.", ("whole_front", "drone_kamikaze", 701)),
        (
            "На Покровському напрямку російські війська здійснили 12 атак дронів.",
            ("pokrovsk", "drone_strike", 12),
        ),
    ],
)
def test_what_kyiv_tells_beside_a_tally(said, expected):
    assert rows(KYIV + said) == {expected}
