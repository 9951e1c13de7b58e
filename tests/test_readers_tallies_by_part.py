"""What a tally tells by part: by direction, by grouping, by weapon, by region, by type."""

import pytest

from analysis.readers import parse


def read(text, published, kind="ministry"):
    return parse(text, published=published, kind=kind)


def told(reading):
    return {(row["sector"], row["category"]): row["value"] for row in reading.rows}


MOSCOW = "Минобороны России: за период перемирия зафиксировано 6558 нарушений. {}"
KYIV = "Зеленський: від початку доби росіяни 2941 раз порушили перемир'я. {}"


def of_moscow(words):
    return told(read(MOSCOW.format(words), "2026-04-13T07:15+03:00"))


def of_kyiv(words):
    return told(read(KYIV.format(words), "2025-04-20T21:00+03:00"))


@pytest.mark.parametrize(
    "most",
    [
        "Найбільше штурмів, 28, було на Покровському напрямку, ще дев'ять – на Сіверському.",
        "Больше всего штурмов, 28, по данным Киева, было на Покровском направлении, еще девять — "
        "на Северском.",
        "Most of the assaults, 28, were on the Pokrovsk front, nine more on the Siversk front.",
        "Найбільше штурмових дій, 28, було на Покровському напрямку, ще дев'ять – на Сіверському.",
    ],
)
def test_the_most_of_them_are_of_the_direction_named_next(most):
    counts = of_kyiv(most)
    assert (counts["pokrovsk", "assault"], counts["siversk", "assault"]) == (28, 9)
    assert ("whole_front", "assault") not in counts


def test_the_most_with_no_direction_before_the_next_number_are_of_no_other():
    counts = of_kyiv("Найбільше штурмів, 28, було зранку, ще дев'ять – на Сіверському напрямку.")
    assert ("siversk", "assault", 28) not in {(*key, value) for key, value in counts.items()}


def test_violations_in_the_zones_of_groupings_that_a_list_goes_on_with():
    counts = of_moscow(
        "В зоне группировки войск «Север» отмечено 742 нарушения, «Запад» – 1 218, «Днепр» – 705."
    )
    assert counts["group_north", "total"] == 742
    assert counts["group_west", "total"] == 1218
    assert counts["group_dnepr", "total"] == 705
    counts = of_moscow("В зоне группировки «Север» отмечено 742 нарушения, «Запад» – 12 раненых.")
    assert ("group_west", "total") not in counts


@pytest.mark.parametrize(
    "attacks",
    [
        "Украинские военные предприняли 36 атак и пять разведок боем в ЛНР и ДНР.",
        "The Ukrainian military made 36 attacks and five reconnaissance missions in force in the "
        "LPR and the DPR.",
    ],
)
def test_attacks_beside_reconnaissance_in_force_are_assaults(attacks):
    counts = of_moscow(attacks)
    assert counts["lpr_dpr", "assault"] == 36
    assert counts["lpr_dpr", "reconnaissance"] == 5


def test_the_strikes_by_fpv_drones_are_told_apart():
    counts = of_moscow("Нанесено 5713 ударов с беспилотников, из них 1329 – FPV-дронами.")
    assert counts["whole_front", "drone_strike"] == 5713
    assert counts["whole_front", "drone_kamikaze"] == 1329
    reading = read(
        MOSCOW.format("Нанесено 5713 ударов с беспилотников, из них 1329 – FPV-дронами."),
        "2026-04-13T07:15+03:00",
    )
    assert not [warning for warning in reading.warnings if "add up" in warning]
    assert of_kyiv("Удари FPV-дронів – 1052.")["whole_front", "drone_kamikaze"] == 1052
    assert of_kyiv("Удари дронів – 1052.")["whole_front", "drone_strike"] == 1052


def test_munitions_dropped_from_drones_are_drops_in_any_order():
    for words in ("375 раз с беспилотников сброшены", "375 раз сброшены с беспилотников"):
        counts = of_moscow(f"Нанесено 1329 ударов FPV-дронами, {words} боеприпасы.")
        assert counts["whole_front", "drone_drop"] == 375, words


def test_strikes_after_a_colon_on_energy_are_told_by_region():
    text = (
        "Минобороны России: ВСУ за сутки 16 апреля шесть раз атаковали объекты энергетики. Киев "
        "продолжил удары по энергетическим объектам: три удара нанесены по объектам в "
        "Белгородской области, два - в Брянской и один - в Воронежской области."
    )
    counts = told(read(text, "2025-04-17T13:40+03:00"))
    assert counts["belgorod_oblast", "energy_strike"] == 3
    assert counts["bryansk_oblast", "energy_strike"] == 2
    assert counts["voronezh_oblast", "energy_strike"] == 1


@pytest.mark.parametrize(
    "quoted",
    [
        "Вночі, за даними Повітряних сил, Росія запустила 96 дронів і три ракети.",
        "Уже ночью, по данным Воздушных сил Украины, Россия запустила 96 дронов и три ракеты.",
        "Ukraine's Air Force said Russia launched 96 drones and three missiles.",
    ],
)
def test_what_the_air_force_tells_is_no_part_of_a_president_s_tally(quoted):
    reading = read(KYIV.format(quoted), "2025-04-21T09:00+03:00")
    assert told(reading) == {("whole_front", "total"): 2941}
    assert {row["reason"] for row in reading.unread_rows()} == {
        "told by the air force, not by who speaks"
    }


@pytest.mark.parametrize(
    "day",
    [
        "За воскресенье, с 00:00 до 24:00, россияне провели 95 штурмов.",
        "За неділю, з 00:00 до 24:00, росіяни провели 95 штурмів.",
        "On Sunday, from 00:00 to 24:00, the Russians carried out 95 assaults.",
    ],
)
def test_a_weekday_from_midnight_to_midnight_is_that_day(day):
    text = f"Zelensky, President of Ukraine, told of the truce. {day}"
    row = read(text, "2025-04-21T09:15+03:00").rows[0]
    bounds = [f"{row[end].tz_convert('Europe/Kyiv'):%d %H}" for end in ("start", "end")]
    assert bounds == ["20 00", "21 00"]
    going_on = read(text, "2025-04-20T09:15+03:00").rows[0]
    assert going_on["end"] is None or f"{going_on['end']:%d}" != "20" or going_on["start"] is None


NIGHT = (
    "Повітряні Сили ЗСУ: у ніч на 10 жовтня (з 19:00 9 жовтня) противник атакував. За "
    "попередніми даними, станом на 09:30, збито 420 повітряних цілей:\n\n"
    "- 405 ворожих БпЛА;\n- {}.\n"
)


@pytest.mark.parametrize(
    "missiles",
    [
        "15 ракет: 1 Х-47М2 «Кинджал», 9 Іскандер-М/KN-23, 3 Іскандер-К, 2 Х-59/69",
        "15 ракет, з них 9 Іскандер-М, 3 ракети Х-101",
    ],
)
def test_missiles_by_their_types_after_their_number_add_nothing(missiles):
    rows = read(NIGHT.format(missiles), "2025-10-10T10:15+03:00", "air_force").rows
    assert [row["value"] for row in rows if row["category"] == "missile_downed"] == [15]


STAFF = "Генштаб ЗСУ, станом на 06:00: минулої доби на Авдіївському напрямку {}"


def test_parts_after_a_colon_leave_their_whole_alone():
    words = "відбили 49 атак: 31 — у районах Степового, Авдіївки та ще 18 — поблизу Первомайського."
    assert told(read(STAFF.format(words), "2023-12-14T07:20+02:00", "general_staff")) == {
        ("avdiivka", "assault_repelled"): 49
    }
    more = "відбили 49 атак біля Авдіївки та ще 18 — поблизу Первомайського."
    assert told(read(STAFF.format(more), "2023-12-14T07:20+02:00", "general_staff")) == {
        ("avdiivka", "assault_repelled"): 67
    }


def test_once_is_a_number_where_it_tells_of_an_attack():
    words = "противник одного разу без успіху атакував."
    assert told(read(STAFF.format(words), "2023-12-14T07:20+02:00", "general_staff")) == {
        ("avdiivka", "assault"): 1
    }
    story = "відбили 4 атаки. Одного разу боєць урятував товариша."
    assert told(read(STAFF.format(story), "2023-12-14T07:20+02:00", "general_staff")) == {
        ("avdiivka", "assault_repelled"): 4
    }


@pytest.mark.parametrize(
    "each",
    [
        "По два рази ворог атакував на Лиманському та Слов'янському напрямках.",
        "П'ять разів ворог штурмував позиції на Гуляйпільському напрямку, по два рази – на "
        "Лиманському та Слов'янському напрямках.",
    ],
)
def test_so_many_on_each_of_two_directions_are_told_of_both(each):
    counts = of_kyiv(each)
    assert (counts["lyman", "assault"], counts["sloviansk", "assault"]) == (2, 2)


def test_so_many_in_each_of_several_regions_are_left():
    counts = of_kyiv("По два рази ворог атакував на Харківщині, Сумщині та Лиманському напрямку.")
    assert counts == {("whole_front", "total"): 2941}


@pytest.mark.parametrize(
    "began",
    [
        "Режим припинення вогню почав діяти о 16:00 11 квітня.",
        "Режим прекращения огня начал действовать в 16:00 11 апреля.",
        "The ceasefire went into effect at 16:00 on April 11.",
    ],
)
def test_a_tally_since_a_truce_began_has_its_start_from_the_text(began):
    text = (
        "Генштаб ЗСУ: росіяни з моменту набрання чинності режимом тиші 2307 разів порушили його. "
        f"Станом на 7:00 12 квітня зафіксовано 28 штурмових дій. {began}"
    )
    row = read(text, "2027-04-12T07:35+03:00").rows[0]
    assert f"{row['start'].tz_convert('Europe/Kyiv'):%d.%m %H:%M}" == "11.04 16:00"


def test_missiles_of_several_models_with_a_place_of_launch_each_are_added_up():
    night = (
        "Air Force of Ukraine: from 18:00 on January 12, Russia attacked Ukraine with 18 "
        "Iskander-M ballistic missiles from the Bryansk region, seven Kh-101 cruise missiles from "
        "the Ryazan region and 293 strike drones. As of 08:30, 240 drones were shot down."
    )
    counts = told(read(night, "2026-01-13T09:05+02:00", "air_force"))
    assert counts["ukraine_territory", "missile_launched"] == 25
    sites = night.replace("18 Iskander-M ballistic", "18").replace("seven Kh-101 cruise", "seven")
    counts = told(read(sites, "2026-01-13T09:05+02:00", "air_force"))
    assert ("ukraine_territory", "missile_launched") not in counts


def test_a_whole_told_in_a_headline_outlives_a_list_that_is_not_understood():
    night = (
        "Воздушные силы ВСУ: в ночь на 7 марта сбиты 34 ракеты и 100 дронов.\n\nПо состоянию на "
        '10:00 подтверждено сбитие 134 целей: 25 крылатых ракет Х-101, восьми "Калибров", одной '
        "ракеты Х-59/69 и 100 ударных БпЛА."
    )
    counts = told(read(night, "2025-03-07T10:35+02:00", "air_force"))
    assert counts["ukraine_territory", "missile_downed"] == 34


@pytest.mark.parametrize(
    "said",
    [
        "Вне зоны проведения специальной военной операции уничтожены 12 украинских БПЛА "
        "самолетного типа: {} – над территорией Белгородской области, пять – над Курской.",
        "Outside the zone of the special military operation, air defence destroyed 12 Ukrainian "
        "fixed-wing UAVs: {} over Belgorod region and five over Kursk region.",
    ],
)
def test_drones_shot_down_region_by_region_after_a_colon_are_all_read(said):
    text = "Минобороны России: за период перемирия зафиксировано 6558 нарушений. " + said
    counts = told(read(text.format(7), "2025-05-10T10:05+03:00"))
    assert counts["belgorod_oblast", "drone_downed"] == 7
    assert counts["kursk_oblast", "drone_downed"] == 5
    counts = told(read(text.format("7 hurt"), "2025-05-10T10:05+03:00"))
    assert ("belgorod_oblast", "drone_downed") not in counts


@pytest.mark.parametrize("dash", [" –", ""])
def test_so_many_of_them_in_a_region_and_the_rest_in_another(dash):
    text = (
        "Українська сторона СЦКК повідомляє\nЗа минулий тиждень, з 17 по 23 серпня 2020 року, "
        "українською стороною Спільного центру з контролю та координації питань припинення вогню "
        "зафіксовано 9 порушень режиму припинення вогню з боку збройних формувань Російської "
        f"Федерації.\nШість із них{dash} на території Донецької області, три – на Луганщині."
    )
    counts = told(read(text, "2020-08-24T10:00+03:00"))
    assert counts["donetsk_oblast", "total"] == 6
    assert counts["luhansk_oblast", "total"] == 3
