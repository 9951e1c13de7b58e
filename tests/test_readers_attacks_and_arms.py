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


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "It used artillery and mortars 444 times and quadcopters about 900 times, while border "
            "districts of the Bryansk, Kursk and Belgorod regions came under 12 shelling attacks "
            "and "
            "33 drone strikes.",
            {
                ("whole_front", "shelling_artillery", 444),
                ("whole_front", "drone_quadcopter", 900),
                ("border_regions", "shelling", 12),
                ("border_regions", "drone_strike", 33),
            },
        ),
        (
            "It made six attempts to attack in the Donetsk and Kursk regions.",
            {("whole_front", "assault", 6)},
        ),
        (
            "Six Ukrainian attacks were repelled in Kursk and Donetsk regions.",
            {("whole_front", "assault", 6)},
        ),
        (
            "Ukrainian troops had attacked Russian positions in the Donetsk region overnight and "
            "had "
            "launched 48 drones into Russian territory.",
            set(),
        ),
    ],
)
def test_a_region_is_of_the_clause_that_names_it(said, expected):
    assert rows(IN_ENGLISH + said, "2025-04-20T12:00+03:00") == expected


def test_so_many_of_the_shellings_told_were_with_heavy_weapons():
    said = "It shelled positions 901 times. Of those shellings, 448 were made with heavy weapons."
    assert rows(KYIV + said) == {
        ("whole_front", "shelling", 901),
        ("whole_front", "shelling_heavy", 448),
    }


def test_since_the_beginning_of_a_date_is_that_day_s_midnight():
    text = (
        "Russian forces conducted 46 assaults since the beginning of April 20, President Zelensky "
        "said. "
        "Between 6 p.m. on April 19 and midnight, there were 387 instances of shelling in the "
        "truce."
    )
    read = parse(text, published="2025-04-20T18:30+03:00", source="x").rows
    assert {(row["value"], f"{row['start']:%d %H:%M}") for row in read} == {
        (46, "19 21:00"),
        (387, "19 15:00"),
    }
