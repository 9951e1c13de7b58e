"""Posts about the air: what flew of so many, what ships carry, and whose count of whose place."""

import pytest

from analysis.readers import parse

PUBLISHED = "2025-03-02T10:00+02:00"
UK, RU, EN = "Повітряні сили ЗСУ: ", "Воздушные силы ВСУ: ", "Ukraine's Air Force: "
RUSSIA = "Минобороны РФ: "


def told(text, published=PUBLISHED, kind="air_force"):
    """Return what a post says, by category and value, and the numbers that are left."""
    speaker = "ukraine" if kind == "air_force" else None
    read = parse(text, published=published, kind=kind, reporter=speaker)
    rows = [(row["category"].removesuffix("_night"), row["value"]) for row in read.rows]
    return sorted(rows), {one["text"] for one in read.unread_rows()}


@pytest.mark.parametrize(
    ("text", "down"),
    [
        (UK + "збито 34 з 50 випущених росіянами ракет, а також сім ударних дронів.", True),
        (RU + "сбито 34 из 50 ракет, запущенных ночью, а также семь дронов.", True),
        (EN + "34 of 50 missiles, as well as seven drones.", False),
        (EN + "shot down 34 of 50 missiles that Russia launched, as well as seven drones.", True),
        (EN + "shot down 34 of 50 missiles that Russia launched, and also seven drones.", True),
        (UK + "збито 34 ракети, запущені вночі, та сім дронів.", True),
        (UK + "збито 34 з 50 випущених ракет, а також сім дронів росіяни запустили з моря.", False),
        (UK + "збито 34 із 50 ракет, якими разом із сімома дронами атакував ворог.", False),
        (EN + "shot down 34 of 50 missiles, and Russia launched seven drones.", False),
        (UK + "збито 34 з 50 ракет, а ще росіяни запустили сім дронів.", False),
        (RU + "сбито 34 из 50 выпущенных ракет, ещё семь дронов локационно утеряны.", False),
    ],
)
def test_drones_shot_down_beside_missiles_that_were_launched_did_not_only_fly(text, down):
    rows, _ = told(text)
    assert (("drone_downed", 7) in rows) == down
    assert not down or ("long_range_drone", 7) not in rows


@pytest.mark.parametrize(
    "text",
    [
        UK + "збито 34 з 50 випущених ракет і семи дронів.",
        RU + "сбито 34 из 50 выпущенных ракет и семь дронов.",
        EN + "shot down 34 of 50 missiles that Russia launched and seven drones.",
    ],
)
def test_drones_right_beside_missiles_that_were_launched_are_left(text):
    rows, left = told(text)
    assert not [row for row in rows if "drone" in row[0]]
    assert left & {"семи", "семь", "seven"}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (UK + "відбито або подавлено 61 із 97 безпілотників.", [61, 97]),
        (RU + "отражено или подавлено 61 из 97 дронов, запущенных Россией.", [61, 97]),
        (EN + "61 of 97 drones were repelled or suppressed.", [61, 97]),
        (EN + "shot down or suppressed 61 of the 97 drones that Russia launched.", [61, 97]),
        (UK + "збито або подавлено 61 із 97 безпілотників.", [61, 97]),
        (EN + "Of 97 drones 61 were shot down.", [61, 97]),
        (UK + "подавлено 30 із 97 безпілотників.", [97]),
        (UK + "30 із 97 безпілотників локаційно втрачено.", [97]),
    ],
)
def test_of_so_many_drones_all_flew(text, rows):
    kinds = ["drone_downed", "long_range_drone"][-len(rows) :]
    assert told(text)[0] == list(zip(kinds, rows, strict=True))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (UK + "подавлено 97 безпілотників.", [("drone_lost", 97)]),
        (UK + "відбито атаку 97 безпілотників.", [("drone_downed", 97)]),
        (UK + "подавлено 30 із 97 збитих безпілотників.", [("drone_downed", 97)]),
        (
            UK + "збито 50 безпілотників, 30 із них подавлено.",
            [("drone_downed", 50), ("drone_lost", 30)],
        ),
    ],
)
def test_drones_of_no_greater_number_are_read_as_before(text, rows):
    assert told(text)[0] == rows


@pytest.mark.parametrize(
    "said",
    [
        EN + "{} The Navy has deployed four Kalibr missile carriers, with a total volley of up to "
        "28 missiles.",
        UK + "{} Росія задіяла чотири кораблі, загальний залп до 28 ракет.",
        RU + "{} Россия привлекла четыре корабля с общим залпом до 28 ракет.",
        RU + "{} Россия задействовала два корабля с 16 крылатыми ракетами на борту.",
        EN + "{} Two ships armed with up to 16 Kalibr missiles were deployed to the sea.",
        EN + "{} Russia deployed six bombers carrying 40 missiles.",
        UK + "{} Ворог залучив літаки, озброєні 20 ракетами.",
    ],
)
@pytest.mark.parametrize("launched", ["Russia launched five missiles.", "Ворог випустив 5 ракет."])
def test_missiles_that_are_carried_are_not_launched(said, launched):
    rows, _ = told(said.format(launched))
    assert [row for row in rows if row[0] == "missile_launched"] == [("missile_launched", 5)]


@pytest.mark.parametrize(
    "text",
    [
        EN + "two missile carriers fired 12 Kalibr missiles at Ukraine.",
        EN + "Russia fired a volley of 12 Kalibr missiles from four ships.",
        EN + "Russia launched 12 missiles from on board six bombers.",
        UK + "з борту двох літаків випущено 12 ракет.",
        RU + "четыре корабля выпустили залп из 12 ракет.",
        EN + "Russia launched 12 missiles in one total volley.",
    ],
)
def test_missiles_fired_from_ships_and_aircraft_are_read(text):
    assert ("missile_launched", 12) in told(text)[0]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "Air defences destroyed 12 Russian missiles.\nThe City Administration said this.",
            1,
        ),
        ("Сили ППО знищили 12 російських ракет. Про це повідомив начальник КМВА Іван Гай.", 1),
        ("За ніч збито 12 російських ракет. Про це написав мер міста.", 1),
        ("ППО збила 12 російських ракет, уточнені дані будуть від Повітряних сил.", 1),
        (
            "Air defence shot down 12 Russian missiles (the Air Force will later provide details).",
            1,
        ),
        ("Силы ПВО Украины сбили 12 российских ракет. Об этом сообщила администрация города.", 1),
        ("За ніч збито 12 російських ракет. Про це повідомили Повітряні сили, додав мер.", 0),
        ("Збито 12 російських ракет. Про це повідомив речник Повітряних сил. Про це писав мер.", 0),
        (
            "Air Force: 12 Russian missiles were shot down. Its press office's head said this.",
            0,
        ),
        (
            "The Air Force of Ukraine said 12 missiles were shot down. The mayor said it is a lot.",
            0,
        ),
    ],
)
def test_what_officials_of_a_town_tell_is_left(text, left):
    rows, unread = told(text)
    assert (rows == [] and unread == {"12"}) == bool(left)
    assert bool(left) or ("missile_downed", 12) in rows


def test_the_ministry_s_own_number_stands_beside_a_governor_s():
    text = (
        "Над Брянской областью сбиты семь украинских БПЛА. Об этом сообщил губернатор. "
        "Минобороны РФ сообщило о 20 сбитых БПЛА."
    )
    rows, left = told(text, kind="air_defence")
    assert (rows, left) == ([("drone_downed", 20)], {"семь"})


@pytest.mark.parametrize(
    "text",
    [
        EN + "12 drones were shot down overnight, Popko said.",
        EN + '"We have destroyed 12 drones near the capital," Klitschko said.',
        UK + "збито 12 дронів, повідомив Кличко.",
        RU + "сбиты 12 дронов, сообщил мэр.",
    ],
)
def test_a_mayor_s_own_words_are_left(text):
    assert told(text)[0] == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (EN + "downed three missiles and 12 drones over Kyiv.", []),
        (UK + "збили три ракети та 12 дронів на підступах до Києва.", []),
        (EN + "Up to 12 drones approached Kyiv, all were shot down.", []),
        (
            UK + "збили три ракети і 12 дронів; уламки впали над Києвом.",
            [("drone_downed", 12), ("missile_downed", 3)],
        ),
        (
            RU + "сбили три ракеты и 12 дронов - над Киевом упали обломки.",
            [("drone_downed", 12), ("missile_downed", 3)],
        ),
    ],
)
def test_a_place_is_told_of_both_missiles_and_drones(text, rows):
    assert told(text)[0] == rows


@pytest.mark.parametrize(
    "first",
    [
        "У Москві стверджують, що збили два дрони, які летіли на місто. ",
        "В Москве сообщили о двух сбитых беспилотниках, летевших на столицу. ",
        "In Moscow, they say two drones flying towards the city were shot down. ",
    ],
)
@pytest.mark.parametrize("after", ["", "Минобороны РФ сообщило, что уничтожены 34 БПЛА."])
def test_what_a_city_says_flew_at_it_is_less_than_the_ministry_s_count(first, after):
    text = first + (after or "Минобороны РФ подтвердило это.")
    assert told(text, kind="air_defence")[0] == [("drone_downed", 34 if after else 2)]


@pytest.mark.parametrize(
    ("text", "some"),
    [
        (RUSSIA + "с 20:00 до 23:00 мск сбиты 11 БПЛА. 18 ноября {}", False),
        (RUSSIA + "в ночь на 20 ноября сбиты 11 БПЛА. 18 ноября {}", False),
        (RUSSIA + "в ночь на 20 ноября сбиты 11 БПЛА. 19 ноября {}", True),
    ],
)
def test_a_sentence_of_a_day_before_the_night_is_none_of_it(text, some):
    said = "над Воронежской областью сбиты три БПЛА."
    rows, left = told(text.format(said), "2025-11-20T23:40+03:00", "air_defence")
    assert ("drone_downed", 11) in rows
    assert (("drone_downed", 3) in rows) == some
    assert some or left == {"три"}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            EN + "20 missiles of various types and 90 drones were directed at infrastructure.",
            [("long_range_drone", 90), ("missile_launched", 20)],
        ),
        (
            EN + "20 missiles of various types and 90 drones were shot down.",
            [("drone_downed", 90)],  # the missiles are left with a notice
        ),
    ],
)
def test_missiles_of_various_types_are_told_with_the_drones_after_them(text, rows):
    assert told(text)[0] == rows


@pytest.mark.parametrize(
    ("before", "read"),
    [
        ("The attack was the largest since the start of the war. ", True),
        ("Це найбільша атака з початку війни. ", True),
        ("It was the most massive attack since the beginning of the year. ", True),
        ("Since the start of the war Russia has launched 9000 drones. ", False),
    ],
)
def test_the_largest_attack_since_a_war_began_is_of_no_other_period(before, read):
    rows, _ = told(before + EN + "102 drones were shot down.")
    assert (("drone_downed", 102) in rows) == read


@pytest.mark.parametrize(
    ("caption", "read"),
    [
        ("The president speaks at a celebration on 24 February. ", True),
        ("On 24 February Russia launched drones at Ukraine. ", False),
    ],
)
def test_the_day_of_a_picture_is_not_that_of_what_was_launched(caption, read):
    rows, _ = told(caption + EN + "a total of eight missiles were observed.")
    assert (("missile_launched", 8) in rows) == read


@pytest.mark.parametrize(
    ("credit", "kind"),
    [
        ("Photo: General Staff of the Armed Forces of Ukraine on Facebook\n\n", "air_force"),
        ("Фото: Генштаб ЗСУ\n\n", "air_force"),
        ("The General Staff of the Armed Forces of Ukraine reports:\n\n", "general_staff"),
    ],
)
def test_the_credit_of_a_picture_is_no_office_that_tells(credit, kind):
    text = (
        credit + "The Russians have attacked Ukraine with 16 Shahed drones on the night of 1-2 "
        "March. Ukrainian air defence has managed to destroy 10 of them.\n\nSource: Ukraine's Air "
        "Force on Telegram"
    )
    assert parse(text, published=PUBLISHED).kind == kind


@pytest.mark.parametrize("managed", ["удалось нейтрализовать", "удалось сбить", "уничтожили"])
def test_so_many_more_that_one_managed_to_shoot_down_over_a_region(managed):
    text = RUSSIA + f"сбит 61 БПЛА. Шесть сбиты над Крымом. Еще пять {managed} в Брянской области."
    assert ("drone_downed", 5) in told(text, kind="air_defence")[0]
    fell = text.replace(managed, "упали")
    assert ("drone_downed", 5) not in told(fell, kind="air_defence")[0]


@pytest.mark.parametrize(
    ("said", "downed"),
    [
        ("Крім того, вдалося збити й ракету Х-59.", 1),
        ("Кроме того, удалось сбить ракету Х-59.", 1),
        ("It also managed to shoot down a Kh-59 missile.", 1),
        ("Не вдалося збити ракету Х-59.", 0),
        ("Росіянам вдалося збити ракету.", 0),
        ("Вдалося збити ракету над Дніпром.", 0),
    ],
)
def test_a_missile_that_one_managed_to_shoot_down_is_one(said, downed):
    rows, _ = told(UK + "збито 16 дронів. " + said)
    assert rows == [("drone_downed", 16)] + [("missile_downed", 1)] * downed


@pytest.mark.parametrize("said", ["Вдалося збити ракету над Дніпром.", "Збито ракету над Одесою."])
def test_a_missile_over_a_place_is_left_with_a_warning(said):
    read = parse(UK + "збито 16 дронів. " + said, published=PUBLISHED)
    assert any("one missile" in warning for warning in read.warnings)
    read = parse(UK + "збито 16 дронів. Збито ракету.", published=PUBLISHED)
    assert not any("one missile" in warning for warning in read.warnings)


@pytest.mark.parametrize(
    ("between", "one"),
    [
        (", запущених зі сходу, а також крилату ракету типу Х-22", True),
        (", які були запущені зі сходу, а також крилату ракету", True),
        (", запущених зі сходу, і збили крилату ракету", False),
    ],
)
def test_a_missile_is_told_after_whence_the_drones_beside_it_were_sent(between, one):
    rows, _ = told(UK + f'окупанти запустили 14 дронів "Шахед"{between}.')
    assert (("missile_launched", 1) in rows) == one


@pytest.mark.parametrize(
    ("who", "of_a_place"), [("Попко", True), ("Кличко", True), ("Олещук", False)]
)
def test_who_leads_a_place_is_known_by_name(who, of_a_place):
    rows, left = told(
        UK + f"ворог запустив 40 дронів. Сили ППО збили 15 ракет. Про це повідомив {who}."
    )
    assert (("missile_downed", 15) in rows) != of_a_place
    assert ("15" in left) == of_a_place
