"""Posts about the air: lists of regions and of kinds of drones, and nights told without an hour."""

from analysis.readers import parse


def read(text):
    return parse(text, published="2026-05-03T10:00+03:00")


def told(text):
    return [(row["sector"], row["category"], row["value"]) for row in read(text).rows]


def test_a_night_named_by_its_date_beside_hours_of_a_day_is_of_its_own_series():
    text = (
        "ПВО с 7:00 до 9:00 мск уничтожила 8 украинских беспилотников, сообщили в Минобороны РФ. "
        "В ночь на 3 мая над регионами России сбит 41 БПЛА."
    )
    assert told(text)[1] == ("russian_regions_seas", "drone_downed_night", 41)


def test_drones_over_regions_are_parts_whether_or_not_the_list_names_them_again():
    text = (
        "Минобороны России: минувшей ночью сбит 41 беспилотник. В том числе 19 дронов – над "
        "Тульской областью, 12 – над Брянской областью, четыре дрона – над Курской областью, в том "
        "числе один дрон, который летел на Москву."
    )
    assert [(sector, value) for sector, _, value in told(text)] == [
        ("russian_regions_seas", 41),
        ("tula_oblast", 19),
        ("bryansk_oblast", 12),
        ("kursk_oblast", 4),
    ]


JETS = (
    "У ніч на 3 травня (із 20:00 2 травня) противник атакував {} засобами повітряного нападу, "
    "повідомили Повітряні сили ЗСУ:\n🔹 90 ударними БпЛА типу Shahed;\n🔹 5 швидкісними "
    "(реактивними) безпілотниками."
)


def test_kinds_of_drones_in_a_list_add_up_within_what_was_launched_in_all():
    assert told(JETS.format("95-ма")) == [("ukraine_territory", "long_range_drone", 95)]
    assert told(JETS.format("93-ма")) == [("ukraine_territory", "long_range_drone", 90)]


def test_kinds_of_drones_after_a_colon_add_up_within_the_targets_before_it():
    text = "Повітряні сили ЗСУ: за ніч 3 травня збито {} цілі: 5 реактивних БпЛА та 63 БпЛА."
    assert [row[2] for row in told(text.format("68"))] == [68]
    assert not told(text.format("66"))


def test_a_night_from_an_evening_without_its_hour_ends_at_its_hour_and_types_are_no_whole():
    text = (
        "Ukrainian forces shot down 44 drones overnight, including 31 Shahed-136 drones, the Air "
        "Force of Ukraine reported on May 3. Between the evening of May 2 and 5 a.m., Russia "
        "launched 33 Shahed drones."
    )
    rows = {row["category"]: row for row in read(text).rows}
    assert {name: row["value"] for name, row in rows.items()} == {
        "drone_downed": 44,
        "long_range_drone": 33,
    }
    assert {str(row["end"]) for row in rows.values()} == {"2026-05-03 02:00:00+00:00"}
    assert {row["start"] for row in rows.values()} == {None}


def test_hours_of_the_evening_before_are_those_of_the_post_beside_its_night():
    text = (
        "За ночь Минобороны РФ сбило 15 беспилотников. Накануне вечером, с 20:00 до 23:00, "
        "российские военные уничтожили 41 украинский беспилотник, в том числе 7, летевших на "
        "Москву."
    )
    assert told(text) == [
        ("russian_regions_seas", "drone_downed_night", 15),
        ("russian_regions_seas", "drone_downed", 41),
    ]


def test_what_a_headline_says_that_an_air_force_downs_is_shot_down():
    head = "Air Force: Ukraine downs 41 Russian drones, 3 missiles overnight\n"
    text = "Ukraine's military shot down 41 drones overnight on May 3, the Air Force reported."
    assert told(head + text) == [
        ("ukraine_territory", "drone_downed_night", 41),
        ("ukraine_territory", "missile_downed", 3),
    ]


def test_a_staff_s_report_beside_the_other_ministry_s_name_is_the_staff_s():
    text = (
        "Russia fired 84 missiles at Ukraine over the past day, said the General Staff.\n"
        "Photo: the press service of the Russian Ministry of Defence\n"
        "The enemy made 29 airstrikes as well, with eight drones, half of which were shot down."
    )
    found = parse(text, published="2023-03-10")
    assert found.kind == "general_staff" and found.who[:2] == ("ukraine", "russia")


def test_what_a_ministry_says_that_its_own_side_launched_is_no_charge():
    text = (
        "Минобороны России: ночью сбит 41 украинский беспилотник. Российская армия нанесла 12 "
        "ударов ракетами по аэродромам."
    )
    found = read(text)
    assert [row["value"] for row in found.rows] == [41]
    (fate,) = [fate for fate in found.fates if fate.reason and "acts of russia" in fate.reason]
    assert fate.status == "not_understood"
