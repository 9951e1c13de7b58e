"""Posts about the air: where most were shot down, one missile, hours told twice and by weekday."""

import pytest
from test_readers_nights import told

from analysis.readers import parse

MOD = "Минобороны РФ: "


def hours(row, zone="Europe/Moscow"):
    return tuple(f"{row[name].tz_convert(zone):%m-%d %H:%M}" for name in ("start", "end"))


@pytest.mark.parametrize(
    "said",
    [
        "Больше всего, 86, было перехвачено над Брянской областью.",
        "Больше всего дронов сбито над Брянской областью (86 штук).",
    ],
)
def test_the_most_over_one_region_is_its_part(said):
    found = told(f"{MOD}минувшей ночью уничтожили 253 дрона. {said}")
    assert found == [
        ("russian_regions_seas", "drone_downed_night", 253),
        ("bryansk_oblast", "drone_downed_night", 86),
    ]


def test_the_region_of_the_capital_is_moscow_s():
    found = told(f"{MOD}минувшей ночью уничтожили 253 дрона. Над столичным регионом сбили 39.")
    assert ("moscow_oblast", "drone_downed_night", 39) in found


def test_hours_told_again_with_their_date_are_those_of_the_first():
    text = (
        "С 14:00 до 20:00 силы ПВО сбили 167 беспилотников, сообщили в Минобороны РФ. "
        "«26 февраля в период с 14:00 до 20:00 мск уничтожены 167 БПЛА», — рассказали там. За ночь "
        "26 февраля уничтожили 17 БПЛА. Атаки шли с 23:00 25 февраля до 07:00 26 февраля. Больше "
        "всего дронов сбито над Брянской областью (7 штук)."
    )
    rows = parse(text, published="2026-02-26").rows
    night = ("02-25 23:00", "02-26 07:00")
    assert [(row["sector"], row["value"], hours(row)) for row in rows] == [
        ("russian_regions_seas", 167, ("02-26 14:00", "02-26 20:00")),
        ("russian_regions_seas", 17, night),
        ("bryansk_oblast", 7, night),
    ]


def test_a_weekday_beside_the_hour_tells_its_date():
    text = (
        "Ukrainian Air Force: as of 8:30 a.m. on Friday, 80 of 135 drones were shot down. "
        "Overnight on October 15, the enemy attacked with 136 drones."
    )
    rows = parse(text, published="2024-10-18T10:00+03:00").rows
    ends = {f"{row['end'].tz_convert('Europe/Kyiv'):%m-%d %H:%M}" for row in rows}
    assert ends == {"10-18 08:30"}


def test_drones_that_went_astray_are_lost():
    text = "Air Force of Ukraine: in the night of 3 May 80 drones were shot down. 44 went astray."
    text = text.replace("44 went", "In addition, 44 Russian drones went")
    assert ("ukraine_territory", "drone_lost", 44) in told(text)


def test_drones_suppressed_over_one_region_are_lost_over_it():
    text = (
        "Ministry of Defense of the Russian Federation: in the past night two drones were detected "
        "by air defense and suppressed by electronic warfare; they crashed over the territory of "
        "the Bryansk region. Three UAVs were destroyed over the Moscow region."
    )
    assert ("bryansk_oblast", "drone_lost", 2) in told(text)


@pytest.mark.parametrize("which", ["that", "which"])
def test_drones_shot_down_of_those_launched_are_not_those_launched(which):
    text = f"The Ukrainian air force shot down four missiles and 15 drones {which} Russia launched."
    assert told(f"{text} It was in the night of 3 May.") == [
        ("ukraine_territory", "missile_downed", 4),
        ("ukraine_territory", "drone_downed", 15),
    ]


@pytest.mark.parametrize(
    ("said", "missiles"),
    [
        ("Також на Дніпропетровщині знищено керовану авіаційну ракету Х-59.", 1),
        ("Також на Дніпропетровщині не знищено ракету Х-59.", 0),
        ("Також на Дніпропетровщині знищено ракети Х-59.", 0),
    ],
)
def test_one_missile_over_a_region_is_counted_there(said, missiles):
    found = told(f"Повітряні сили: у ніч на 3 травня знищено 71 БпЛА. {said}")
    one = ("dnipropetrovsk_oblast", "missile_downed", 1)
    assert found.count(one) == missiles == len(found) - 1


@pytest.mark.parametrize(
    ("where", "sector"),
    [
        ("which the Russians used to attack Kyiv region", "ukraine_territory"),
        ("over Kyiv region", "kyiv_oblast"),
    ],
)
def test_a_region_that_drones_were_sent_at_is_not_where_they_were_shot_down(where, sector):
    text = f"Ukrainian Air Force: in the night of 3 May they shot down 21 attack drones {where}."
    assert (sector, "drone_downed", 21) in told(text)


def test_missiles_that_could_not_be_intercepted_were_not():
    text = (
        "Air Force of Ukraine: in the night of 3 May 27 drones were shot down, eight missiles "
        "could not be intercepted."
    )
    assert told(text) == [("ukraine_territory", "drone_downed", 27)]


def test_types_in_brackets_are_parts_and_targets_of_any_kind_no_drones():
    text = (
        "Повітряні сили: у ніч на 3 травня ворог запустив 673 засоби повітряного нападу, з них — "
        "38 ракет (було 35 крилатих і 3 аеробалістичні «Кинджал»). Із 673 засобів повітряного "
        "нападу збито і подавлено 635."
    )
    assert told(text) == [("ukraine_territory", "missile_launched", 38)]


def test_drones_launched_with_others_shot_down_by_the_defence():
    text = (
        "Air Force of Ukraine: in the night of 3 May 127 missiles and 109 drones were launched, "
        "with the air defence shooting down 102 missiles and 99 drones."
    )
    assert set(told(text)) == {
        ("ukraine_territory", "missile_launched", 127),
        ("ukraine_territory", "long_range_drone", 109),
        ("ukraine_territory", "missile_downed", 102),
        ("ukraine_territory", "drone_downed", 99),
    }


def test_so_many_of_the_missiles_of_the_sentence_before_are_missiles():
    text = (
        "Повітряні сили: у ніч на 3 травня ворог випустив 25 крилатих ракет. 23 з них знищила ППО."
    )
    assert told(text) == [
        ("ukraine_territory", "missile_launched", 25),
        ("ukraine_territory", "missile_downed", 23),
    ]


@pytest.mark.parametrize(
    ("where", "sector"),
    [
        ("над Азовским морем вблизи Крыма", "azov_sea"),
        ("над Крымом", "crimea"),
        ("над полуостровом", "crimea"),
    ],
)
def test_near_a_region_is_not_over_it(where, sector):
    found = told(f"{MOD}минувшей ночью сбили 12 беспилотников {where}.")
    assert (sector, "drone_downed_night", 12) in found


def test_the_night_from_a_day_to_the_next_is_the_post_s_own_though_told_earlier():
    text = (
        "Один БПЛА сбит в Ленинградской области, сообщил губернатор. Ранее Минобороны России "
        "сообщило, что в ночь с 8 на 9 марта силы ПВО уничтожили 163 беспилотника. По данным "
        "ведомства, атаку отражали с 23:00 до 07:00. Больше всего сбили над Крымом — 47."
    )
    rows = parse(text, published="2026-03-09T10:00+03:00").rows
    within = {(row["sector"], row["value"]): hours(row) for row in rows}
    assert within[("russian_regions_seas", 163)] == ("03-08 23:00", "03-09 07:00")
    assert within[("crimea", 47)] == ("03-08 23:00", "03-09 07:00")


@pytest.mark.parametrize(
    ("said", "missiles"),
    [
        ("Також ворог випустив ракету «Х-22».", 1),
        ("Також ворог не випустив ракету «Х-22».", 0),
        ("Також ворог випустив ракети «Х-22».", 0),
    ],
)
def test_one_missile_in_a_sentence_of_its_own_is_launched(said, missiles):
    text = f"Повітряні сили: у ніч на 3 травня ворог випустив 14 дронів. Усі вони знищені. {said}"
    found = told(text)
    assert ("ukraine_territory", "drone_downed", 14) in found
    assert found.count(("ukraine_territory", "missile_launched", 1)) == missiles


@pytest.mark.parametrize(
    ("said", "sector"),
    [
        ("six drones were shot down on the peninsula, and four more were suppressed", "crimea"),
        (
            "six drones were shot down on the peninsula; four were suppressed",
            "russian_regions_seas",
        ),
    ],
)
def test_more_that_were_lost_were_lost_where_the_others_fell(said, sector):
    found = told(f"Russian Defense Ministry, on the night of 3 May: {said} by air defense.")
    assert (sector, "drone_lost", 4) in found
