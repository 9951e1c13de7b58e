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


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Предприняты 7 попыток атак в районах населенных пунктов Сухие Ялы и Разлив Донецкой "
            "Народной Республики, а также Горналь Курской области.",
            {("whole_front", "assault", 7)},
        ),
        (
            "ВСУ провели 41 атаку и одну разведку боем в районах населенных пунктов Сумской, "
            "Харьковской областей, ЛНР и ДНР.",
            {("whole_front", "assault", 41), ("whole_front", "reconnaissance", 1)},
        ),
        (
            "ВСУ предприняли 17 атак, произвели 352 обстрела из артиллерии и минометов.",
            {("whole_front", "assault", 17), ("whole_front", "shelling_artillery", 352)},
        ),
        (
            "За сутки сбито 129 беспилотников, в том числе 61 – за пределами зоны проведения "
            "специальной военной операции.",
            {("outside_zone", "drone_downed", 61)},
        ),
    ],
)
def test_attacks_of_a_ministry_s_list_are_on_the_ground(said, expected):
    assert rows(MINISTRY + said) == expected


def test_drones_that_were_shot_down_are_unread_and_losses_since_the_beginning_are_none():
    shot = "Ночью средствами ПВО уничтожены 57 беспилотников над Брянской областью."
    read = parse(MINISTRY + shot, published="2025-05-10", source="x")
    assert "57" in read.unread["text"].tolist()
    losses = "Уничтожено: 662 самолета, 283 вертолета, 57214 беспилотников."
    read = parse(MINISTRY + losses, published="2025-05-10", source="x")
    assert "57214" not in read.unread["text"].tolist()


def test_where_the_most_of_one_count_was_is_not_where_the_next_was():
    said = (
        "Произошло 71 штурмовое действие, больше всего — на Покровском направлении, и 1402 "
        "обстрела, "
        "в том числе 737 — с применением тяжелого вооружения."
    )
    told = rows(KYIV + said)
    assert {("whole_front", "shelling", 1402), ("whole_front", "shelling_heavy", 737)} <= told
    said = "Было 26 штурмов, больше всего на Покровском направлении – 9."
    assert ("pokrovsk", "assault", 9) in rows(KYIV + said)


def test_a_headline_s_ministry_is_the_one_that_is_named_below_it():
    text = (
        "Минобороны насчитало 13 тыс. нарушений перемирия со стороны ВСУ\n\nВооруженные силы "
        "Украины 13 "
        "189 раз нарушили режим прекращения огня, сообщило Минобороны РФ.\n\nГлава МИД Украины "
        "заявил, "
        "что Россия нарушила собственное перемирие 734 раза."
    )
    read = parse(text, published="2025-05-11T12:47+03:00", source="x").rows
    assert {(row["reporter"], row["value"]) for row in read} == {("russia", 13189)}


def test_who_counts_first_counts_in_words_too():
    text = (
        "Russia says Ukraine hit its energy facilities\n\nRussia's Defence Ministry accused "
        "Ukraine of "
        "carrying out nine attacks on Russian energy infrastructure.\n\nForeign Minister Andrii "
        "Sybiha "
        "said that Russia had violated the moratorium 24 times."
    )
    read = parse(text, published="2025-04-10T13:36+03:00", source="x").rows
    assert {(row["reporter"], row["value"]) for row in read} == {("russia", 9)}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Найбільше штурмів було на Покровському напрямку, де ворог атакував 21 раз.", 21),
        ("Больше всего штурмов было на Покровском направлении, где враг атаковал 21 раз.", 21),
        ("Most assaults were in the Pokrovsk direction, where the enemy attacked 21 times.", 21),
        ("Найбільше обстрілів було на Покровському напрямку, де ворог атакував 21 раз.", None),
        ("Most assaults were in the Pokrovsk direction, where our troops attacked 21 times.", None),
        ("Больше всего штурмов было на Покровском направлении, где погибли 21 человек.", None),
    ],
)
def test_times_attacked_where_most_assaults_were_are_assaults(said, told):
    text = (
        "МЗС України, заява міністра Сибіги\n\nВід опівночі до полудня 8 травня Росія здійснила "
        "734 порушення перемир'я та 63 штурмові дії.\n\n"
    )
    found = parse(text + said, published="2025-05-08T14:05+03:00").rows
    rows = {(row["sector"], row["category"]): row["value"] for row in found}
    assert rows.get(("pokrovsk", "assault")) == told
    assert {sector for sector, _ in rows} <= {"whole_front", "pokrovsk"}


ATO = "Прес-центр штабу АТО: 20 серпня бойовики 90 разів порушили режим тиші. "


def fire(said, published="2015-08-21T07:45+03:00"):
    read = parse(ATO + said, published=published, source="x")
    return read, {(row["category"], row["value"]) for row in read.rows[1:]}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Ворог сім разів застосував міномети.", {("shelling_artillery", 7)}),
        (
            "Ворог 7 разів застосував гармати, 20 разів – міномети, двічі – РСЗВ.",
            {("shelling_artillery", 27), ("shelling_mlrs", 2)},
        ),
        (
            "Бойовики 5 разів застосували міномети калібру 120 мм та двічі – артилерію.",
            {("shelling_artillery", 7)},
        ),
        ("Боевики семь раз применили минометы калибра 82 и 120 мм.", {("shelling_artillery", 7)}),
        (
            "The enemy used tube artillery 7 times, mortars 20 times and Grad systems twice.",
            {("shelling_artillery", 27), ("shelling_mlrs", 2)},
        ),
        (
            "The enemy used mortars seven times and small arms 83 times.",
            {("shelling_artillery", 7)},
        ),
    ],
)
def test_the_times_that_guns_were_used_are_told_sort_by_sort(said, expected):
    assert fire(said)[1] == expected


def test_the_times_that_mortars_were_used_may_be_told_of_the_breaches():
    text = (
        "Пресс-центр ООС: 29 апреля противник 17 раз нарушил перемирие, девять раз применив "
        "минометы."
    )
    read = parse(text, published="2018-04-30T08:00+03:00", source="x").rows
    assert [(row["category"], row["value"]) for row in read] == [
        ("total", 17),
        ("shelling_artillery", 9),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Ворог сім разів застосував міномети, гранатомети та стрілецьку зброю.",
        "Ворог сім разів застосував міномети й озброєння БМП.",
        "Ворог сім разів застосував міномети по Авдіївці.",
        "Сім разів ворог застосував снайперів.",
    ],
)
def test_the_times_of_other_arms_or_at_a_town_are_left(said):
    read, found = fire(said)
    assert ("shelling_artillery", 7) not in found
    assert len(read.unread) == 1 or found == {("shelling", 7)}


def test_guns_that_may_be_the_same_do_not_add_up():
    read, found = fire("Ворог 7 разів застосував артилерію, 3 рази – гаубиці.")
    assert found == {("shelling_artillery", 7)}
    assert "3" in list(read.unread["text"])


def test_how_often_after_a_calibre_is_no_calibre():
    read, _ = fire("Двічі ворог застосував міномети калібру 82 мм, тричі – озброєння БМП.")
    assert list(read.unread["text"]) == ["тричі"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "На территории Луганской и Донецкой народных республик ВСУ девять раз атаковали "
            "позиции войск и провели одну разведку боем.",
            {("lpr_dpr", "assault", 9), ("lpr_dpr", "reconnaissance", 1)},
        ),
        (
            "In the Donetsk People's Republic Ukrainian forces attacked positions nine times and "
            "conducted one reconnaissance in force.",
            {("dpr", "assault", 9), ("dpr", "reconnaissance", 1)},
        ),
        (
            "ВСУ девять раз атаковали позиции войск и провели одну разведку боем.",
            {("whole_front", "assault", 9), ("whole_front", "reconnaissance", 1)},
        ),
        # by which arms
        (
            "ВСУ девять раз атаковали позиции войск дронами и провели одну разведку боем.",
            {("whole_front", "drone_strike", 9), ("whole_front", "reconnaissance", 1)},
        ),
        # of another region, it may be
        (
            "В ДНР ВСУ девять раз обстреляли позиции, а в Курской области пошли в атаку и провели "
            "одну разведку боем.",
            {("dpr", "shelling", 9)},
        ),
        ("ВСУ девять раз атаковали позиции войск.", set()),
    ],
)
def test_times_attacked_beside_reconnaissance_are_on_the_ground(said, expected):
    assert rows(MINISTRY + said) == expected


@pytest.mark.parametrize(
    ("said", "dropped"),
    [
        ("They made 300 strikes with FPV drones and dropped munitions 126 times.", True),
        ("ВСУ нанесли 300 ударов FPV-дронами и 126 раз сбросили боеприпасы.", True),
        ("ЗСУ завдали 300 ударів FPV-дронами та 126 разів скинули боєприпаси.", True),
        ("They made 300 strikes with FPV drones, and aircraft dropped munitions 126 times.", False),
        ("They fired on our positions 300 times and dropped munitions 126 times.", False),
        ("They dropped munitions 126 times.", False),
    ],
)
def test_munitions_dropped_after_strikes_by_drones_are_those_of_drones(said, dropped):
    told = {(category, value) for _, category, value in rows(IN_ENGLISH + said)}
    assert {one for one in told if one[1] == 126} == ({("drone_drop", 126)} if dropped else set())


@pytest.mark.parametrize(
    ("said", "kamikaze"),
    [
        ("Нанесено 300 ударов дронами типа «Ланцет» и 126 – FPV-дронами.", True),
        ('Завдано 300 ударів дронами типу "Ланцет" та 126 - FPV-дронами.', True),
        ("They made 300 strikes with Lancet drones and 126 with FPV drones.", True),
        ("Нанесено 300 ударов дронами и 126 – управляемыми бомбами.", False),
        ("They made 300 strikes with Lancet drones and 126 with mortars.", False),
    ],
)
def test_strikes_by_fpv_drones_beside_those_by_others_are_of_their_own(said, kamikaze):
    told = rows(IN_ENGLISH + said)
    assert (("whole_front", "drone_kamikaze", 126) in told) == kamikaze
    assert kamikaze or 126 not in {value for _, _, value in told}


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        (
            "57 unmanned aerial vehicles were shot down over regions outside the operation zone",
            True,
        ),
        ("57 armoured vehicles were destroyed outside the operation zone", False),
        ("57 unmanned aerial vehicles were shot down in the operation zone", False),
    ],
)
def test_unmanned_vehicles_shot_down_outside_the_zone_are_drones(said, counted):
    said = said.replace("operation zone", "zone of the special military operation")
    assert (("outside_zone", "drone_downed", 57) in rows(f"{IN_ENGLISH}{said}.")) == counted


HOW_OFTEN_HEAVY = [
    "The Russians attacked Ukrainian Defense Forces positions 371 times, using heavy weapons in "
    "205 cases.",
    "The Russians shelled Ukrainian positions 371 times, using heavy weapons 205 times.",
    "Росіяни 371 раз атакували позиції ЗСУ, застосувавши важке озброєння у 205 випадках.",
    "Росіяни атакували позиції Сил оборони 371 раз, з них 205 разів з важкого озброєння.",
    "Россияне атаковали позиции ВСУ 371 раз, применив тяжелое вооружение в 205 случаях.",
]


@pytest.mark.parametrize("said", HOW_OFTEN_HEAVY)
def test_times_attacked_with_heavy_weapons_in_some_cases_are_shellings(said):
    expected = {("whole_front", "shelling", 371), ("whole_front", "shelling_heavy", 205)}
    assert rows(KYIV + said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "The Russians stormed Ukrainian positions 37 times, using heavy weapons in 5 cases.",
            {("whole_front", "assault", 37)},
        ),
        ("The Russians attacked our positions 37 times, using armour in 5 cases.", set()),
        ("The Russians attacked our positions 37 times, using drones in 5 cases.", set()),
        ("They broke it there; Ukraine responded, using heavy weapons 46 times.", set()),
    ],
)
def test_other_arms_make_no_shellings_of_times_attacked(said, expected):
    assert rows(KYIV + said) == expected


@pytest.mark.parametrize(
    "said",
    [
        "из них с применением тяжелой артиллерии и минометов 48 раз",
        "из них с применением тяжелого вооружения – 48 раз",
        "в том числе с применением тяжелой артиллерии — 48 раз",
    ],
)
@pytest.mark.parametrize(
    "office", ["Штаб АТО: за сутки боевики 95 раз", "В ДНР заявили: за сутки ВСУ 95 раз"]
)
def test_of_them_with_heavy_guns_so_often_is_of_the_breaches(office, said):
    text = f"{office} нарушили режим прекращения огня, {said}."
    read = parse(text, published="2017-02-02T12:00+03:00", source="x").rows
    assert [(row["category"], row["value"]) for row in read] == [
        ("total", 95),
        ("shelling_heavy", 48),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "из них с применением стрелкового оружия 48 раз",
        "из них с применением минометов и стрелкового оружия 48 раз",
        "из них с применением тяжелой техники 48 раз",
        "из них с применением тяжелых пулеметов 48 раз",
        "из них без применения тяжелого вооружения 48 раз",
    ],
)
def test_of_them_with_light_arms_so_often_is_left(said):
    text = f"Штаб АТО: за сутки боевики 95 раз нарушили режим прекращения огня, {said}."
    read = parse(text, published="2017-02-02T12:00+03:00", source="x")
    assert [(row["category"], row["value"]) for row in read.rows] == [("total", 95)]
    assert [one["text"] for one in read.unread_rows()] == ["48"]
