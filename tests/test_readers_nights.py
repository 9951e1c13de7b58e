"""Posts about the air: lists of regions and of kinds of drones, and nights told without an hour."""

import pytest
from published import local

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


@pytest.mark.parametrize(
    ("reporter", "accused", "text"),
    [
        ("russia", "ukraine", "Министерство обороны: за ночь сбит 41 украинский беспилотник."),
        ("ukraine", "russia", "Міністерство оборони: за ніч збито 41 російський безпілотник."),
        ("russia", "ukraine", "Ministry of Defence: 41 Ukrainian drones were downed overnight."),
        ("ukraine", "russia", "Ministry of Defence: 41 Russian drones were downed overnight."),
    ],
)
def test_whose_drones_a_ministry_shot_down_says_whose_it_is(reporter, accused, text):
    found = read(text)
    assert found.who[:2] == (reporter, accused)
    assert any("does not say whose ministry" in warning for warning in found.warnings)


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


def test_a_week_of_drones_is_no_night():
    text = (
        "Повітряні Сили: у ніч на 12 грудня ворог випустив 80 дронів. За тиждень збито 500 дронів."
    )
    assert [row["value"] for row in parse(text, published="2025-12-12").rows] == [80]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the night recalled is of the day before
        (
            "Повітряні Сили: цієї ночі (з 21:00 3 жовтня) ворог атакував 88 дронами. Станом на "
            "08:00 збито 70 дронів. Нагадаємо, в ніч на 3 жовтня випущено 410 дронів.",
            {("drone_downed", 70, "10-03 21:00", "10-04 08:00")},
        ),
        # hours of an airport are none of the count
        (
            "Минобороны РФ: за ночь уничтожены 34 украинских БПЛА. В аэропорту Калуги с 22:15 до "
            "03:40 задержаны шесть рейсов.",
            {("drone_downed_night", 34, "10-03 20:00", "10-04 08:00")},
        ),
        # hours of a day are none of the night's
        (
            "Минобороны РФ: в период с 07:30 до 10:00 мск уничтожены 12 украинских БПЛА над "
            "Белгородской областью. Всего за ночь был сбит 31 беспилотник.",
            {
                ("drone_downed", 12, "10-04 07:30", "10-04 10:00"),
                ("drone_downed_night", 31, "10-03 20:00", "10-04 08:00"),
            },
        ),
        # two counts, of the night and of hours
        (
            "Минобороны РФ: за ночь сбиты 37 украинских беспилотников. В период с 23:30 мск 3 "
            "октября до 06:30 мск 4 октября уничтожены 29 БПЛА: 20 - над Брянской областью, девять "
            "- над Республикой Крым.",
            {
                ("drone_downed_night", 37, "10-03 20:00", "10-04 08:00"),
                ("drone_downed", 29, "10-03 23:30", "10-04 06:30"),
                ("drone_downed", 20, "10-03 23:30", "10-04 06:30"),
                ("drone_downed", 9, "10-03 23:30", "10-04 06:30"),
            },
        ),
        # up to an hour, from when is not printed
        (
            "В ночь на 4 октября враг атаковал Украину 61 дроном, сообщили Воздушные силы ВСУ. К "
            "08:00 сбито 48 дронов.",
            {("drone_downed", 48, "", "10-04 08:00")},
        ),
    ],
)
def test_counts_of_the_air_keep_to_their_own_hours(text, told):
    rows = parse(text, published="2025-10-04T12:30+03:00").rows
    downed = [row for row in rows if row["category"].startswith("drone_downed")]
    kyiv = "general_staff"
    assert {
        (row["category"], row["value"], local(row["start"], kyiv), local(row["end"], kyiv))
        for row in downed
    } == told


def test_items_with_verbs_in_brackets_are_items():
    text = (
        "Повітряні Сили: у ніч на 4 жовтня противник застосував 66 засобів нападу:\n"
        "• 5 балістичних ракет (район пусків: Крим);\n• 61 ударний БпЛА."
    )
    rows = parse(text, published="2025-10-04").rows
    assert [(row["category"], row["value"]) for row in rows] == [
        ("missile_launched", 5),
        ("long_range_drone", 61),
    ]


def test_two_models_of_a_name_are_no_counts():
    text = (
        "Повітряні Сили: у ніч на 4 жовтня противник атакував двома ракетами Х-59/69 та 61 ударним "
        "БпЛА Shahed-136/131."
    )
    read = parse(text, published="2025-10-04")
    assert [row["value"] for row in read.rows] == [2, 61] and read.unread.empty


def test_boats_are_no_drones_and_regions_without_an_id_are_told():
    text = (
        "Russia's Defense Ministry: air defenses destroyed 14 Ukrainian drones last night: six "
        "over the Kursk Region, eight over the Kurgan Region. In addition, three unmanned boats "
        "heading for Crimea were destroyed."
    )
    read = parse(text, published="2025-10-04")
    assert [row["value"] for row in read.rows] == [14, 6]
    assert any("8 over Kurgan Region" in said for said in read.warnings)


def test_regions_far_from_the_front_have_rows_of_their_own():
    text = (
        "Минобороны России: минувшей ночью сбиты 41 беспилотник: 19 – над Тульской областью, 12 – "
        "над Московским регионом, из них 7 летели на Москву, по 3 – над Пензенской областью и "
        "Адыгеей, по 2 – над акваториями Черного и Азовского морей."
    )
    read = parse(text, published="2026-05-04")
    rows = {row["sector"]: row["value"] for row in read.rows}
    near = {"tula_oblast": 19, "moscow_oblast": 12, "penza_oblast": 3, "adygea": 3}
    assert rows == {"russian_regions_seas": 41, "black_sea": 2, "azov_sea": 2, **near}


def nights_told(text, published):
    """What a post tells as shot down: (sector, value, series, Moscow's start and end)."""
    rows = parse(text, published=published).rows
    bounds = [
        [row[end].tz_convert("Europe/Moscow").hour for end in ("start", "end")] for row in rows
    ]
    return [
        (row["sector"], row["value"], row["category"], *hours)
        for row, hours in zip(rows, bounds, strict=True)
    ]


def test_the_past_night_goes_on_until_hours_are_printed():
    text = (
        "За минувшую ночь силы ПВО уничтожили 44 украинских беспилотника, сообщило Минобороны "
        "России: 30 – над Тульской областью. 14 беспилотников сбито над Крымом. Ранее ведомство "
        "сообщало, что с 21:00 до 22:00 мск вторника сбили 9 беспилотников: 7 над Курской, "
        "2 над Крымом. Под обстрелом загорелся дом."
    )
    night, hours = ("drone_downed_night", 20, 8), ("drone_downed", 21, 22)
    assert nights_told(text, "2026-03-11T08:00+03:00") == [
        ("russian_regions_seas", 44, *night),
        ("tula_oblast", 30, *night),
        ("crimea", 14, *night),
        ("russian_regions_seas", 9, *hours),
        ("kursk_oblast", 7, *hours),
        ("crimea", 2, *hours),
    ]


def test_a_night_beside_hours_of_a_day_is_of_its_own_series():
    text = (
        "ПВО с 13:00 до 17:00 мск уничтожила 8 украинских беспилотников, сообщили в Минобороны РФ. "
        "Утром ведомство сообщало, что в течение ночи уничтожены 21 украинский беспилотник, из них "
        "12 – над Брянской областью."
    )
    assert nights_told(text, "2026-03-11T18:00+03:00") == [
        ("russian_regions_seas", 8, "drone_downed", 13, 17),
        ("russian_regions_seas", 21, "drone_downed_night", 20, 8),
        ("bryansk_oblast", 12, "drone_downed_night", 20, 8),
    ]


def test_hours_of_the_other_side_are_no_window():
    text = (
        "Міноборони РФ заявило, що за ніч збито 15 українських безпілотників: 9 – над Курською "
        "областю, по три – над Бєлгородською областю та окупованим Кримом. Повітряні сили ЗСУ "
        "повідомили, що з 19:00 4 травня Росія атакувала 90 дронами, на 07:00 збито 80."
    )
    series = ("drone_downed_night", 20, 8)
    assert nights_told(text, "2026-05-05T08:30+03:00") == [
        ("russian_regions_seas", 15, *series),
        ("kursk_oblast", 9, *series),
        ("belgorod_oblast", 3, *series),
        ("crimea", 3, *series),
    ]


@pytest.mark.parametrize(
    "night",
    [
        "Россия в ночь на воскресенье, 3 мая, запустила по Украине 88 беспилотников. К 09:00 сбито "
        "70 дронов, сообщили Воздушные силы ВСУ. Минобороны РФ отчиталось о ночи: за ночь тихо.",
        "In the early hours of Sunday, May 3, Russia attacked Ukraine with 88 drones overnight. As "
        "of 09:00, 70 drones were shot down, the Ukrainian Air Force said.",
    ],
)
def test_a_night_named_by_weekday_and_date_ends_with_its_hour(night):
    rows = parse(night, published="2026-05-03T10:00+03:00").rows
    ends = {
        (row["category"], row["start"], row["end"].tz_convert("Europe/Kyiv").hour) for row in rows
    }
    assert ends == {("long_range_drone", None, 9), ("drone_downed", None, 9)}


def test_missiles_by_their_targets_are_those_of_regions_and_add_nothing_to_the_night_s():
    text = (
        "In the early hours of May 3, Russia attacked Ukraine with five missiles and 88 drones, "
        "the Ukrainian Air Force said. They fired one Kh-59 missile at Kherson region and four "
        "Kh-31P missiles at Odesa region."
    )
    read = parse(text, published="2026-05-03T10:00+03:00")
    assert [(row["sector"], row["value"]) for row in read.rows] == [
        ("ukraine_territory", 5),
        ("ukraine_territory", 88),
        ("kherson_oblast", 1),
        ("odesa_oblast", 4),
    ]


def hours_of(row):
    return local(row["start"], "ministry"), local(row["end"], "ministry")


@pytest.mark.parametrize("published", ["2026-05-03T10:00+03:00", "2026-05-03"])
def test_each_stretch_of_hours_has_its_own_counts_and_regions(published):
    text = (
        "Минобороны РФ: с 20:00 до 23:00 мск уничтожены 14 беспилотников ВСУ: 9 - над Курской "
        "областью, пять - над Брянской областью. С 23:00 до 07:00 мск уничтожены ещё девять "
        "беспилотников. Семь из них сбили над Курской областью."
    )
    evening, night = ("05-02 20:00", "05-02 23:00"), ("05-02 23:00", "05-03 07:00")
    found = parse(text, published=published)
    assert [(row["sector"], row["value"], hours_of(row)) for row in found.rows] == [
        ("russian_regions_seas", 14, evening),
        ("kursk_oblast", 9, evening),
        ("bryansk_oblast", 5, evening),
        ("russian_regions_seas", 9, night),
        ("kursk_oblast", 7, night),
    ]


def test_hours_of_a_day_that_nothing_tells_leave_their_stretch_unplaced():
    text = (
        "Минобороны РФ: с 15:00 до 18:00 мск уничтожены 14 беспилотников ВСУ. С 23:00 до 07:00 мск "
        "уничтожены ещё девять беспилотников."
    )
    assert {hours_of(row) for row in parse(text, published="2026-05-03").rows} == {("", "")}


def test_what_is_told_beside_stretches_of_hours_has_no_window():
    text = (
        "Минобороны РФ: над Россией сбили 41 беспилотник ВСУ. С 20:00 до 23:00 мск уничтожены 14 "
        "беспилотников. С 23:00 до 07:00 мск уничтожены еще девять беспилотников."
    )
    found = read(text)
    assert [row["start"] is None for row in found.rows] == [True, False, False]
    assert any("beside them has no window" in warning for warning in found.warnings)


def test_as_many_over_another_region_is_a_count_of_it():
    text = (
        "Минобороны РФ: за ночь сбиты 13 украинских дронов. Пять дронов сбили над Курской "
        "областью, {} над Республикой Крым, три - над Брянской областью."
    )
    found = read(text.format("столько же —"))
    assert [row["value"] for row in found.rows] == [13, 5, 3, 5]
    assert not any("add up" in warning for warning in found.warnings)
    assert any("add up" in warning for warning in read(text.format("много")).warnings)


def test_drones_by_kind_of_a_total_told_before_are_its_parts():
    text = (
        "Повітряні Сили: у ніч на 3 травня збито 82 ворожі безпілотники. ППО збила 82 повітряні "
        "цілі: {} реактивні безпілотники та {} дронів типу Shahed."
    )
    assert read(text.format("три", 79)).unread.empty
    assert read(text.format("три", 90)).unread["text"].tolist() == ["90"]


def test_drones_told_twice_in_a_later_sentence_take_nothing_back():
    text = (
        "Повітряні Сили: у ніч на 3 травня збито 82 безпілотники. На Харківщині збили 2 БпЛА, "
        "потім збили 3 БпЛА."
    )
    assert ("ukraine_territory", "drone_downed", 82) in told(text)


def test_one_region_alone_is_no_number():
    text = "Минобороны РФ: за ночь сбиты 176 украинских дронов. Над одним только Крымом сбито 80."
    assert told(text)[1:] == [("crimea", "drone_downed_night", 80)]


def test_piers_that_drones_damaged_are_no_drones():
    text = (
        "Минобороны РФ: за ночь сбиты 35 украинских дронов. Дроны повредили в Краснодарском крае "
        "два причала и два судна."
    )
    assert [row[2] for row in told(text)] == [35]


def test_an_aside_between_a_number_and_its_noun_parts_nothing():
    text = "Повітряні Сили: у ніч на 3 травня ворог атакував 8 швидкісними (реактивними) дронами."
    assert told(text) == [("ukraine_territory", "long_range_drone", 8)]


@pytest.mark.parametrize(
    "said",
    [
        "еще 26 БПЛА сбились с курса",
        "ще 26 БпЛА збилися з курсу",
        "another 26 UAVs veered off course",
    ],
)
def test_drones_that_lost_their_way_were_not_shot_down(said):
    text = f"Повітряні сили ЗСУ: у ніч на 3 травня (із 20:00 2 травня) збито 41 БпЛА, {said}."
    assert told(text) == [
        ("ukraine_territory", "drone_downed", 41),
        ("ukraine_territory", "drone_lost", 26),
    ]


def test_an_evening_before_its_own_night_is_of_that_night():
    text = (
        "Почти 80 дронов за ночь.\n{} и в ночь на {} мая РФ выпустила по Украине 77 "
        "беспилотников, сообщили Воздушные силы Украины."
    )
    found = read(text.format("Вечером накануне", 3))
    assert [(row["value"], row["qualifier"]) for row in found.rows] == [(77, "exact")]
    earlier = read(text.format("Вечером накануне", 2))
    assert 77 not in [row["value"] for row in earlier.rows]


FORM = (
    "⚡ ЗБИТО/ПОДАВЛЕНО 61 ВОРОЖИЙ БПЛА\nУ ніч на 3 травня (від 18:00 2 травня) {} 77-ма "
    "ударними БпЛА типу Shahed із напрямків Брянськ, Орел. Станом на 07:30 {} збито/подавлено 61 "
    "БпЛА на півночі та сході."
)


@pytest.mark.parametrize("act", ["противник здійснив атаку", "ворог атакував"])
def test_a_post_in_the_form_of_the_air_force_says_that_it_names_no_office(act):
    found = read(FORM.format(act, "силами протиповітряної оборони"))
    assert [(row["category"], row["value"]) for row in found.rows] == [
        ("drone_downed", 61),
        ("long_range_drone", 77),
    ]
    assert any("names no office" in warning for warning in found.warnings)


def test_a_text_of_what_was_shot_down_that_tells_of_no_attack_is_no_such_post():
    with pytest.raises(ValueError, match="no known kind"):
        read(FORM.format("місто прокинулося від вибухів:", "там").replace("БпЛА", "шт."))


def test_regions_with_their_drones_in_brackets_are_parts_and_some_of_them_flew_on():
    text = (
        "Минобороны России: за ночь сбито 40 беспилотников. Над Тульской областью уничтожено 12 "
        "дронов. Удары отражали над Калужской ({} БПЛА), Смоленской (11) и Московской (9 дронов, 7 "
        "из них следовали на Москву) областями."
    )
    found = read(text.format(8))
    assert [(row["sector"], row["value"]) for row in found.rows][2:] == [
        ("kaluga_oblast", 8),
        ("smolensk_oblast", 11),
        ("moscow_oblast", 9),
    ]
    assert not any("add up" in warning for warning in found.warnings) and found.unread.empty


def test_the_month_of_may_puts_nothing_in_doubt():
    text = (
        "Air Force of Ukraine: all {} drones that were launched on the night of 2-3 May have been "
        "shot down."
    )
    assert ("ukraine_territory", "drone_downed", 18) in told(text.format(18))
    might = "Air Force of Ukraine: on the night of 2-3 May 18 drones may have been shot down."
    assert not told(might)


def test_an_hour_with_a_dot_after_which_drones_were_shot_down_is_a_time():
    text = "Минобороны России: в течение вечера 2 мая, после 18.40 мск, сбито {} дронов над Крымом."
    assert read(text.format(31)).unread.empty


OVER = (
    "В течение ночи дежурные средства ПВО уничтожили 12 беспилотников над {} областью, сообщило "
    "Минобороны. Еще четыре БПЛА сбили над {} областью."
)


def test_a_ministry_that_shoots_drones_down_over_regions_of_russia_is_read_with_a_warning():
    found = read(OVER.format("Ростовской", "Воронежской"))
    assert {(row["reporter"], row["accused"]) for row in found.rows} == {("russia", "ukraine")}
    assert any("over regions of russia" in warning for warning in found.warnings)
    assert [row["category"] for row in found.rows] == ["drone_downed_night"] * 2


@pytest.mark.parametrize("pair", [("Ростовской", "Сумской"), ("Ростовской", "Ростовской")])
def test_one_region_or_one_of_ukraine_does_not_say_whose_ministry_speaks(pair):
    with pytest.raises(ValueError, match="whose ministry"):
        read(OVER.format(*pair))


def test_another_country_s_ministry_is_refused_whatever_regions_it_names():
    text = OVER.format("Ростовской", "Воронежской").replace("Минобороны", "Минобороны Турции")
    with pytest.raises(ValueError, match="Турции"):
        read(text)


def test_what_was_shot_down_yesterday_is_none_of_the_night():
    text = OVER.format("Ростовской", "Воронежской") + " {} силы ПВО за ночь сбили 31 БПЛА."
    assert [row["value"] for row in read(text.format("Вчера")).rows] == [12, 4]
    assert read(text.format("Вчера")).unread["text"].tolist() == ["31"]
    assert 31 in [row["value"] for row in read(text.format("Всего")).rows]


def test_a_post_of_yesterday_alone_is_read():
    text = "Минобороны России: вчера с 20:00 до 23:00 сбит 31 БПЛА над Ростовской областью."
    assert [row["value"] for row in read(text).rows] == [31]


def test_some_of_a_region_s_that_moved_on_are_no_part_of_their_own():
    text = (
        "Минобороны РФ: за ночь сбито 9 БПЛА. 6 перехватили в Смоленской области, по 3 — в "
        "Московском регионе (2 аппарата двигались в сторону Москвы)."
    )
    found = read(text)
    assert [row["value"] for row in found.rows] == [9, 6, 3]
    assert not any("Москв" in warning for warning in found.warnings)


def test_a_night_beside_a_day_is_no_series_of_its_own():
    text = "Минобороны РФ: {} сбито 218 БПЛА. В течение ночи средства ПВО сбили 53 БПЛА."
    assert read(text.format("за сутки")).rows[0]["category"] == "drone_downed"
    assert read(text.format("вновь")).rows[0]["category"] == "drone_downed_night"


@pytest.mark.parametrize(("gap", "whole"), [("\n\n", True), (" ", False)])
def test_a_headline_is_no_part_of_the_paragraph_that_begins_with_a_number(gap, whole):
    text = (
        f"Ночью над Черным морем сбили 9 БПЛА{gap}41 украинский беспилотник уничтожили силы ПВО с "
        "23:00 2 мая до 7:00 3 мая, заявили в Минобороны РФ."
    )
    assert (("russian_regions_seas", "drone_downed", 41) in told(text)) == whole
    assert (("black_sea", "drone_downed", 9) in told(text)) == whole


def test_drones_knocked_off_course_were_lost_and_not_shot_down():
    text = (
        "Воздушные силы ВСУ: в ночь на 3 мая армия РФ направила по Украине 97 дронов. Сбито 58 "
        "дронов, еще 31 БПЛА были сбиты {}."
    )
    found = told(text.format("с курса"))
    assert found == [
        ("ukraine_territory", "long_range_drone", 97),
        ("ukraine_territory", "drone_downed", 58),
        ("ukraine_territory", "drone_lost", 31),
    ]
    assert not [row for row in told(text.format("с вертолета")) if row[1] == "drone_lost"]


def test_most_of_them_between_dashes_are_those_of_the_region_after_the_verb():
    text = (
        "Минобороны РФ: с 23:00 2 мая до 7:00 3 мая уничтожено 41 БПЛА. Над Ростовской областью "
        "сбили 20 дронов. Больше всего целей — 21 аппарат — военные {} над Брянской областью."
    )
    assert ("bryansk_oblast", "drone_downed", 21) in told(text.format("сбили"))
    assert ("bryansk_oblast", "drone_downed", 21) not in told(text.format("увидели"))


def test_whose_word_it_is_stands_in_no_region_s_way():
    text = (
        "Минобороны РФ: с 23:00 2 мая до 7:00 3 мая уничтожено 41 БПЛА. Над акваторией Черного "
        "моря, {}, сбиты 15 беспилотников."
    )
    part = ("black_sea", "drone_downed", 15)
    assert part in told(text.format("по информации ведомства"))
    assert part not in told(text.format("где стояли корабли"))


@pytest.mark.parametrize("lead", ["Ранее, 2 мая,", "Ранее"])
def test_what_was_shot_down_earlier_is_none_of_the_hours(lead):
    text = (
        "Минобороны РФ: с 23:00 2 мая до 7:00 3 мая уничтожено 41 БПЛА над регионами. {} силы ПВО "
        "сбили 29 беспилотников над Краснодарским краем."
    )
    assert [row[2] for row in told(text.format(lead))] == [41]
    assert [row[2] for row in told(text.format("При этом"))] == [41, 29]


def test_a_region_with_its_own_number_after_it_is_none_of_the_list_before():
    text = (
        "Минобороны РФ: за ночь сбито 33 БПЛА: по 14 — над Республикой Крым и Ростовской областью, "
        "над {}Краснодарским краем — пять."
    )
    expected = [("crimea", 14), ("rostov_oblast", 14), ("krasnodar_krai", 5)]
    for place in ("", "территорией "):
        found = told(text.format(place).replace("Краснодарским краем", "Краснодарского края"))
        assert [(sector, value) for sector, _, value in found][1:] == expected


@pytest.mark.parametrize("told", ["обнародовали", "сообщили в"])
def test_an_air_force_that_tells_its_night_beside_a_staff_is_read(told):
    text = (
        f"В ночь на 11 октября Россия запустила 74 беспилотника. Такие данные {told} Воздушные "
        "силы ВСУ. Сбито 39 БПЛА. В Генштабе отметили, что удары продолжаются."
    )
    found = parse(text, published="2024-10-11")
    rows = {row["category"]: row["value"] for row in found.rows}
    assert found.kind == "air_force"
    assert rows == {"long_range_drone": 74, "drone_downed": 39}


def test_a_night_before_a_day_compares_nothing():
    text = (
        "Повітряні сили: уночі проти 9 вересня ворог атакував 84 ударними БпЛА типу Shahed. Збито "
        "60 безпілотників."
    )
    told = {row["category"]: row["value"] for row in parse(text, published="2025-09-09").rows}
    assert told["long_range_drone"] == 84


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("обнаружили и сбили средства ПВО в небе Воронежской области", "drone_downed_night"),
        ("сбили над Воронежской областью", "drone_downed_night"),
    ],
)
def test_drones_found_and_shot_down_are_those_of_the_region_named_last(said, category):
    text = f"Минобороны РФ: девять украинских беспилотников за ночь {said}."
    (row,) = parse(text, published="2025-04-16").rows
    assert (row["sector"], row["category"], row["value"]) == ("voronezh_oblast", category, 9)


def test_drones_suppressed_or_shot_down_are_one_count():
    text = (
        "Повітряні сили: ворог ударив 84 ударними БпЛА. На півночі країни 60 безпілотників типу "
        "Shahed та дронів іншого типу було подавлено або збито."
    )
    told = {row["category"]: row["value"] for row in parse(text, published="2025-09-09").rows}
    assert told == {"long_range_drone": 84, "drone_downed": 60}


@pytest.mark.parametrize(
    "said",
    [
        "The enemy launched 18 Shahed drones overnight. All of them were shot down.",
        "Overnight 18 Geran drones were launched.",
    ],
)
def test_whose_air_force_speaks_of_drones_that_one_side_flies(said):
    found = parse(f"Air Force: {said}", published="2024-05-05T08:00+03:00")
    assert found.who[:2] == ("ukraine", "russia")
    assert any("does not say whose air force" in warning for warning in found.warnings)


def test_an_air_force_of_no_country_and_of_any_drones_is_refused():
    with pytest.raises(ValueError, match="whose air force"):
        parse("Air Force: 18 drones were launched overnight.", published="2024-05-05T08:00+03:00")


def test_guided_missiles_of_air_defence_are_missiles():
    text = (
        "Повітряні сили: у ніч на 5 березня противник атакував двома балістичними ракетами, двома "
        "ЗКР С-300 та 12 ударними БпЛА."
    )
    found = parse(text, published="2024-03-05T09:00+02:00")
    told_of = {row["category"]: row["value"] for row in found.rows}
    assert told_of == {"missile_launched": 4, "long_range_drone": 12}


@pytest.mark.parametrize(
    "said",
    [
        "24 «шахеда» сбиты в пределах Киевской, Одесской, Херсонской, Житомирской областей.",
        "24 «шахеда» сбиты ракетой, запущенной из Херсонской области.",
        "24 Shaheds fired from the Kursk region were shot down.",
    ],
)
def test_a_list_of_regions_or_one_that_they_flew_from_is_not_where_they_were_shot_down(said):
    found = parse(f"Воздушные силы ВСУ: в ночь на 22 декабря. {said}", published="2023-12-22")
    assert [row["sector"] for row in found.rows] == ["ukraine_territory"]


def test_of_so_many_drones_some_were_shot_down_over_so_many_regions():
    text = (
        "Ukraine's air force reported on the night of June 8. Of 13 Russian drones, nine were "
        "brought down over four of Ukraine's regions."
    )
    found = parse(text, published="2024-06-08")
    told_of = {row["category"]: row["value"] for row in found.rows}
    assert told_of == {"long_range_drone": 13, "drone_downed": 9}
    assert found.unread.empty


def test_each_of_a_list_of_regions_may_stand_before_its_number():
    text = (
        "Пятнадцать украинских БПЛА уничтожили дежурные средства ПВО: над территорией Курской "
        "области восемь БПЛА, над территорией Брянской области шесть БПЛА и над территорией "
        "Орловской области один БПЛА, сообщило Минобороны России."
    )
    assert dict(row[::2] for row in told(text))["oryol_oblast"] == 1
    assert dict(row[::2] for row in told(text))["bryansk_oblast"] == 6


def test_drones_over_regions_after_a_dash_go_on_with_those_shot_down():
    text = (
        "Минобороны РФ: 15 беспилотников ВСУ ликвидированы над регионами России. Над территорией "
        "Курской области — девять БпЛА, над территорией Орловской области — шесть БпЛА."
    )
    assert {row[::2] for row in told(text)} >= {("kursk_oblast", 9), ("oryol_oblast", 6)}


def test_one_verb_after_a_list_of_regions_tells_of_all():
    text = (
        "Russia's Defense Ministry: last night, as Kiev tried to attack with fixed-wing UAVs, "
        "three drones over the Belgorod Region, seven drones over the Kursk Region and two drones "
        "over the Voronezh Region were intercepted and destroyed."
    )
    found = {(row[0], row[2]) for row in told(text)}
    assert found >= {("belgorod_oblast", 3), ("kursk_oblast", 7), ("voronezh_oblast", 2)}


def test_a_list_that_goes_on_with_a_capital_is_no_one_region_s():
    text = (
        "Ukraine's Air Force on the night of May 3: 25 Shahed UAVs were shot down in Sumy, Kyiv, "
        "Chernihiv and Lviv oblasts, 27 decoy drones vanished from radar."
    )
    found = {(row[0], row[1]): row[2] for row in told(text)}
    assert found == {
        ("ukraine_territory", "drone_downed"): 25,
        ("ukraine_territory", "drone_lost"): 27,
    }
