"""Fire in answer, drones downed beyond the zone, and tallies of the mission by their own hours."""

import pytest

from analysis.readers import parse

HEADQUARTERS = (
    "The headquarters of the Joint Forces Operation said on September 19. Over the past day, "
    "September 18, nine ceasefire violations were recorded in the area of the operation. "
)
MINISTRY = (
    "Минобороны России: с нуля часов 8 мая до нуля часов 11 мая действовало перемирие. За этот "
    "период зафиксировано 14043 нарушения со стороны ВСУ. "
)
STAFF = (
    "General Staff of Ukraine, January 19, 2024, as of 06:00. Over the past day, 140 clashes took "
    "place. In the Marinka sector, Ukrainian troops continue to hold back the enemy near "
    "Heorhiivka, where "
)
MISSION = "The OSCE SMM recorded 143 ceasefire violations in Donetsk region "


def told(text, kind, published):
    read = parse(text, kind=kind, published=published, source="x")
    return {(row["sector"], row["category"]): row["value"] for row in read.rows}, read


def hours(text, sector, category):
    _, read = told(text, "observer", "2020-07-29")
    row = next(row for row in read.rows if (row["sector"], row["category"]) == (sector, category))
    local = (row[name].tz_convert("Europe/Kyiv") for name in ("start", "end"))
    return tuple(f"{moment:%d %H:%M}" for moment in local)


@pytest.mark.parametrize(
    "answer",
    [
        "The Ukrainian defenders opened fire in response seven times.",
        "Ukrainian soldiers fired back seven times.",
        "Защитники семь раз открывали огонь в ответ.",
        "Захисники сім разів відповідали вогнем.",
    ],
)
def test_fire_in_answer_is_no_charge(answer):
    counts, read = told(HEADQUARTERS + answer, "ministry", "2021-09-19T10:25+03:00")
    assert counts == {("donetsk_luhansk", "total"): 9}
    assert read.coverage["not_understood"] == 0


def test_what_the_enemy_did_is_read_beside_fire_in_answer():
    text = (
        "The headquarters of the Joint Forces Operation said that over the past day the enemy "
        "violated the ceasefire nine times, our troops returned fire."
    )
    counts, _ = told(text, "ministry", "2021-09-19T10:25+03:00")
    assert counts == {("donetsk_luhansk", "total"): 9}


@pytest.mark.parametrize(
    "downed",
    [
        "ПВО перехватила 58 дронов-камикадзе за пределами зоны проведения спецоперации.",
        "Вне зоны СВО сбито 58 беспилотников.",
        "Сбита управляемая бомба, а также 58 беспилотников за пределами зоны СВО.",
    ],
)
def test_drones_downed_beyond_the_zone_are_told_by_their_place(downed):
    counts, _ = told(MINISTRY + downed, "ministry", "2025-05-11T10:05+03:00")
    assert counts == {("whole_front", "total"): 14043, ("outside_zone", "drone_downed"): 58}


@pytest.mark.parametrize(
    "other",
    [
        "В зоне СВО сбито 58 беспилотников.",
        "За пределами зоны СВО сбито 58 ракет.",
        "За сутки до перемирия вне зоны СВО сбито 58 беспилотников.",
        "За сутки до перемирия зафиксировано 58 обстрелов.",
    ],
)
def test_what_is_no_drone_beyond_the_zone_in_the_truce_is_not_stated(other):
    counts, _ = told(MINISTRY + other, "ministry", "2025-05-11T10:05+03:00")
    assert counts == {("whole_front", "total"): 14043}


@pytest.mark.parametrize(
    ("what", "category"),
    [
        ("19 attacks failed.", "assault"),
        ("19 attacks were unsuccessful.", "assault"),
        ("19 attacks were repelled.", "assault_repelled"),
    ],
)
def test_attacks_where_a_line_is_held_do_not_go_on(what, category):
    counts, _ = told(STAFF + what, "general_staff", "2024-01-19T09:20+02:00")
    assert counts["marinka", category] == 19
    assert ("marinka", "assault_ongoing") not in counts


@pytest.mark.parametrize(
    "strikes",
    ["шість ударів авіаційними ракетами", "шість ударів некерованими авіаційними ракетами"],
)
def test_strikes_with_rockets_of_aircraft_are_air_strikes(strikes):
    text = (
        "Генеральний штаб ЗСУ, 14 серпня. За минулу добу відбулося 140 боєзіткнень. "
        f"На Гуляйпільському напрямку ворог завдав {strikes}."
    )
    counts, _ = told(text, "general_staff", "2025-08-14T11:40+03:00")
    assert counts["huliaipole", "air_strike"] == 6
    assert ("huliaipole", "missile_launched") not in counts


def test_rockets_among_shells_are_no_missiles():
    text = (
        "Представительство ЛНР в СЦКК: с 16 по 22 февраля зафиксировано 487 обстрелов со стороны "
        "вооруженных формирований Украины. Выпущено 1103 снаряда, 24 ракеты и 1044 гранаты."
    )
    counts, read = told(text, "ministry", "2022-02-23")
    assert counts == {("lpr", "shelling"): 487, ("lpr", "shells_fired"): 1103}
    assert "24" in read.unread["text"].tolist()


@pytest.mark.parametrize(
    "bounds",
    [
        "between 00:01 and 16:00 on July 27, including 26 explosions.",
        "from 00:01 to 16:00 on July 27, including 26 explosions.",
    ],
)
@pytest.mark.parametrize("category", ["total", "explosion"])
def test_hours_after_a_number_are_its_own(bounds, category):
    assert hours(MISSION + bounds, "donetsk_oblast", category) == ("27 00:01", "27 16:00")


def test_hours_after_another_number_are_that_one_s():
    text = (
        "Information as of 19:30 on July 27. "
        f"{MISSION}and 26 explosions between 00:01 and 16:00 on July 27."
    )
    assert hours(text, "donetsk_oblast", "total") == ("26 19:30", "27 19:30")


def test_violations_since_a_moment_are_counted_up_to_the_report_s_hour():
    text = MISSION + "since 00:01 on July 27, including 26 explosions."
    text = "Information as of 19:30 on July 27. " + text
    assert hours(text, "donetsk_oblast", "total") == ("27 00:01", "27 19:30")


def test_hours_that_follow_the_first_are_no_day():
    text = (
        "Between 19:30 on 26 July and 10:40 on 27 July, the OSCE SMM recorded 620 explosions in "
        "Donetsk and Luhansk regions. From 10:40 to 14:00 on 27 July, it recorded 45 violations."
    )
    assert hours(text, "donetsk_luhansk", "explosion") == ("26 19:30", "27 10:40")
    assert hours(text, "donetsk_luhansk", "total") == ("27 10:40", "27 14:00")


def test_hours_past_the_report_s_own_are_not_taken_for_its_day():
    text = (
        "Information as of 19:30 on July 27. In Donetsk region, between 20:00 on July 27 and 04:00 "
        "on July 28, the OSCE SMM recorded 12 explosions. In Luhansk region it recorded 5 "
        "explosions."
    )
    counts, read = told(text, "observer", "2020-07-29")
    assert counts == {("luhansk_oblast", "explosion"): 5}
    assert "12" in read.unread["text"].tolist()


@pytest.mark.parametrize(
    "follows",
    [
        "In the same period, it recorded 12 ceasefire violations in Luhansk region.",
        "It recorded 12 ceasefire violations in Luhansk region over the same period.",
        "За той самий час у Луганській області зафіксовано 12 порушень.",
    ],
)
def test_the_same_period_is_that_of_the_sentence_before(follows):
    text = (
        f"Information as of 19:30 on July 27. {MISSION}between 00:01 and 16:00 on July 27. "
        f"{follows}"
    )
    assert hours(text, "luhansk_oblast", "total") == ("27 00:01", "27 16:00")


def test_no_violations_in_the_same_period_are_none_of_its_hours():
    text = (
        f"Information as of 19:30 on July 27. {MISSION}between 00:01 and 16:00 on July 27. No "
        "violations were recorded in the neighboring Luhansk region over the same period."
    )
    assert hours(text, "luhansk_oblast", "total") == ("27 00:01", "27 16:00")


def test_the_same_period_is_the_later_of_two_that_are_compared():
    text = (
        f"Information as of 19:30 on July 29. {MISSION}(19 in the previous reporting period). In "
        "the same period, it recorded 12 ceasefire violations in Luhansk region, against 7 in the "
        "previous reporting period."
    )
    _, read = told(text, "observer", "2020-07-30")
    values = {(row["sector"], f"{row['end']:%d}"): row["value"] for row in read.rows}
    assert values == {
        ("donetsk_oblast", "29"): 143,
        ("donetsk_oblast", "28"): 19,
        ("luhansk_oblast", "29"): 12,
        ("luhansk_oblast", "28"): 7,
    }


def test_the_same_period_after_hours_and_a_running_total_is_in_doubt():
    text = (
        f"Information as of 19:30 on July 29. {MISSION}between 00:01 and 19:30 on July 29, and "
        "12 explosions there since 00:01 on July 27. In the same period, it recorded 12 ceasefire "
        "violations in Luhansk region."
    )
    counts, read = told(text, "observer", "2020-07-30")
    assert ("luhansk_oblast", "total") not in counts
    assert "12" in read.unread["text"].tolist()


def test_at_the_same_time_is_no_period():
    text = (
        "ОБСЕ по информации на 19:30 10 ноября 2020 года: в Донецкой области миссия зафиксировала "
        "4 нарушения режима прекращения огня, за предыдущий отчетный период - 13 нарушений. В то "
        "же время в Луганской области зафиксировано 3 нарушения."
    )
    _, read = told(text, "observer", "2020-11-12")
    row = next(row for row in read.rows if row["sector"] == "luhansk_oblast")
    assert f"{row['end']:%d}" == "10"


def test_fewer_violations_go_on_with_the_region():
    text = (
        "In Luhansk region the OSCE SMM recorded more ceasefire violations between the evenings of "
        "10 and 11 March, including 88 explosions. The number of violations went down over the "
        "next 24 hours, including 31 explosions."
    )
    _, read = told(text, "observer", "2017-03-13")
    values = [(row["sector"], row["value"]) for row in read.rows]
    assert values == [("luhansk_oblast", 88), ("luhansk_oblast", 31)]


SPOKESMAN = (
    "Российская группировка войск с 12:00 мск 6 января соблюдает режим тишины, заявил официальный "
    "представитель Минобороны России Игорь Конашенков. По его словам, за это время украинские "
    "войска произвели четыре минометных обстрела российских позиций. "
)


def test_a_ministry_that_speaks_first_is_no_representation():
    text = SPOKESMAN + "В представительстве ДНР в СЦКК сообщили о шести обстрелах Донецка."
    counts, read = told(text, "ministry", "2023-01-06T19:40+03:00")
    assert read.who[:2] == ("russia", "ukraine")
    assert counts == {("whole_front", "shelling_artillery"): 4}


def test_a_representation_speaks_where_the_ministry_only_declared_the_truce():
    text = (
        "Минобороны России ввело режим прекращения огня с 12:00 6 января. Представительство ДНР в "
        "СЦКК сообщило: за сутки ВСУ совершили 18 обстрелов территории республики."
    )
    _, read = told(text, "ministry", "2023-01-07T09:00+03:00")
    assert read.who[0] == "dpr_lpr"


PRESIDENT = "Президент Зеленський повідомив уранці 20 квітня. "


@pytest.mark.parametrize("day", ["минулої доби", "вчора"])
def test_an_hour_of_the_past_day_is_yesterday_s(day):
    text = f"{PRESIDENT}Між 18:00 {day} та 00:00 сьогодні було 387 обстрілів російської армії."
    _, read = told(text, "ministry", "2025-04-20T08:10+03:00")
    (row,) = read.rows
    local = [row[name].tz_convert("Europe/Kyiv") for name in ("start", "end")]
    assert [f"{moment:%d %H:%M}" for moment in local] == ["19 18:00", "20 00:00"]


def _morning(after):
    text = (
        "Станом на ранок зафіксовано вже 59 російських обстрілів і п'ять штурмових дій. Про це "
        f"Президент Зеленський повідомив уранці 20 квітня{after}"
    )
    _, read = told(text, "ministry", "2025-04-20T08:10+03:00")
    return [row["end"] for row in read.rows]


def test_the_hours_of_a_report_are_those_of_what_was_taken_from_it():
    ends = _morning(", пославшись на доповідь Головкома про ситуацію на фронті з 00:00 до 6:00.")
    assert [f"{end.tz_convert('Europe/Kyiv'):%H:%M}" for end in ends] == ["06:00", "06:00"]


def test_hours_without_a_report_are_of_nothing_told_before():
    assert all(end is None for end in _morning(", а з 00:00 до 6:00 тривала нарада."))


@pytest.mark.parametrize(
    ("office", "sector"),
    [("Ситуація в зоні ОСУВ «Хортиця»", "khortytsia"), ("Генштаб ЗСУ", "whole_front")],
)
def test_attacks_on_several_directions_are_the_least_of_who_speaks(office, sector):
    text = (
        f"{office}, станом на 08:00 17 липня. На Харківському, Куп'янському, Лиманському та "
        "Покровському напрямках наші воїни відбили 87 ворожих атак за добу."
    )
    counts, read = told(text, "general_staff", "2024-07-17T08:30+03:00")
    assert counts == {(sector, "assault_repelled"): 87}
    assert "read as the least of" in " ".join(read.warnings)


def test_attempts_to_advance_are_attacks():
    text = (
        "Генштаб ВСУ, 25 июля, 08:00. За сутки произошло 168 столкновений. Ореховское - 2. "
        "Приднепровское - 4 неудачные попытки продвинуться."
    )
    counts, _ = told(text, "general_staff", "2025-07-25T08:31+03:00")
    assert counts["prydniprovske", "assault"] == 4


def test_two_times_with_the_use_of_banned_weapons_are_a_part():
    text = (
        "The JFO Headquarters informs. Over the past day, February 23, Russian invaders violated "
        "the ceasefire six times, including two times with the use of weapons banned by the Minsk "
        "agreements."
    )
    counts, _ = told(text, "ministry", "2021-02-24T09:35+02:00")
    assert counts["donetsk_luhansk", "shelling_heavy"] == 2


ENERGY = (
    "Ukraine accused Russia of more than 30 attacks on its energy infrastructure since the start "
    "of the energy ceasefire, its foreign ministry said. "
)


@pytest.mark.parametrize(
    "aside",
    [
        "The energy truce was a step towards a full ceasefire after three years of war.",
        "Both sides blame each other for violating the 30-day ceasefire on strikes against energy "
        "infrastructure.",
    ],
)
def test_breaches_of_a_truce_on_energy_are_strikes_beside_another_that_is_hoped_for(aside):
    text = f"{ENERGY}Three violations were recorded in Mykolaiv region. {aside}"
    counts, _ = told(text, "ministry", "2025-04-16T18:10+03:00")
    assert {category for _, category in counts} == {"energy_strike"}


def test_breaches_beside_another_truce_that_is_counted_are_none_on_energy_alone():
    text = f"{ENERGY}The Easter truce was violated 2,900 times by Russia, it said."
    counts, _ = told(text, "ministry", "2025-04-22T18:10+03:00")
    assert counts["whole_front", "total"] == 2900


EVENING = "General Staff of Ukraine, information as of 22:00 on 5 May. "


@pytest.mark.parametrize(
    "past",
    [
        "A total of 178 combat clashes have occurred over the past day.",
        "За минулу добу відбулося 178 боєзіткнень.",
        "За прошедшие сутки произошло 178 боестолкновений.",
    ],
)
def test_the_past_day_of_an_evening_is_its_own_beside_what_is_of_today(past):
    text = (
        f"{EVENING}{past} The enemy carried out 79 air strikes. On the Pokrovsk front, 98 "
        "occupiers were killed today."
    )
    counts, read = told(text, "general_staff", "2025-05-05T22:30+03:00")
    assert counts == {("whole_front", "assault"): 178, ("whole_front", "air_strike"): 79}
    assert all(f"{row['end']:%H:%M}" == "19:00" for row in read.rows)
    assert any("told in the evening" in warning for warning in read.warnings)


@pytest.mark.parametrize(
    "other",
    [
        "Over the past day, 178 combat clashes occurred. Since the beginning of the day, there "
        "were 120 attacks.",
        "Yesterday 178 combat clashes occurred. Today there were 120 attacks.",
        "On the previous day 178 combat clashes occurred. Today there were 120 attacks.",
    ],
)
def test_another_day_than_an_evening_s_is_left(other):
    counts, read = told(EVENING + other, "general_staff", "2025-05-05T22:30+03:00")
    assert counts == {("whole_front", "assault"): 120}
    assert "178" in read.unread["text"].tolist()


WEEK = "The OSCE SMM recorded 6,900 ceasefire violations between 18 and 24 June. "


@pytest.mark.parametrize(
    "used",
    [
        "The use of heavy weapons, which were supposed to have been withdrawn, was registered 270 "
        "times in the reporting week.",
        "The SMM recorded 270 instances of the use of weapons proscribed by the Minsk agreements.",
        "Тяжелое вооружение применялось 270 раз.",
        "Спостерігачі зафіксували 270 випадків застосування важкого озброєння.",
    ],
)
def test_uses_of_heavy_weapons_are_counted_by_the_mission(used):
    counts, _ = told(WEEK + used, "observer", "2018-06-29")
    assert counts["donetsk_luhansk", "shelling_heavy"] == 270


@pytest.mark.parametrize(
    "other",
    [
        "The mission saw weapons banned by the Minsk agreements 12 times.",
        "Near Avdiivka, a resident said heavy weapons were used 12 times.",
        "The headquarters of the JFO said heavy weapons were used 12 times.",
    ],
)
def test_weapons_that_were_seen_or_told_of_by_others_are_no_tally(other):
    counts, _ = told(WEEK + other, "observer", "2018-06-29")
    assert counts == {("donetsk_luhansk", "total"): 6900}


def test_acts_on_border_districts_in_the_same_time_are_all_of_them():
    text = (
        "Минобороны России: с начала перемирия с 18.00 19 апреля украинские подразделения 444 раза "
        "обстреляли позиции наших войск. По приграничным районам Брянской, Курской и Белгородской "
        "областей за это же время произведено 12 обстрелов, нанесено 33 удара FPV-дронами и "
        "выполнено 7 сбросов боеприпасов с БПЛА."
    )
    counts, _ = told(text, "ministry", "2025-04-20T11:20+03:00")
    assert counts["border_regions", "drone_drop"] == 7


ISSUE = (
    "The SMM report as of 19:30 on June 26. In Donetsk region the OSCE SMM recorded 190 "
    "explosions. "
)


@pytest.mark.parametrize(
    "leads",
    [
        "22 червня СММ зафіксувала 780 вибухів у Донецькій області і 115 у Луганській області.",
        "Напомним, 22 июня в Донецкой области зафиксировано 780 взрывов, в Луганской - 115.",
    ],
)
def test_a_date_that_leads_is_the_day_of_each_number(leads):
    _, read = told(ISSUE + leads, "observer", "2017-06-27")
    days = [(row["value"], f"{row['end']:%d}") for row in read.rows]
    assert days == [(190, "26"), (780, "22"), (115, "22")]


def test_a_date_behind_two_numbers_is_not_passed_over():
    text = (
        f"{ISSUE}As the agency wrote, the SMM recorded 780 explosions in Donetsk region and 115 in "
        "Luhansk region on June 22."
    )
    counts, read = told(text, "observer", "2017-06-27")
    assert counts == {("donetsk_oblast", "explosion"): 190}
    assert read.unread["text"].tolist() == ["780", "115"]


@pytest.mark.parametrize(
    "date",
    ["In a report published on June 27, the SMM said", "Since a truce took effect on June 24,"],
)
def test_a_date_of_a_report_or_of_a_truce_is_no_day_of_tallies(date):
    text = f"{ISSUE}{date} that 115 explosions were recorded in Luhansk region."
    counts, _ = told(text, "observer", "2017-06-27")
    assert counts["luhansk_oblast", "explosion"] == 115


CHRISTMAS = "с 12:00 6 января до 24:00 7 января ВСУ произвели 570 обстрелов. "


@pytest.mark.parametrize(
    "losses",
    [
        "Потери Украины превысили 6500 военнослужащих, семь вертолетов и 208 беспилотников.",
        "Потери ВСУ: 60 военнослужащих, 208 беспилотников, 3 ракеты.",
        "ВСУ лишились 208 беспилотников.",
        "Ukraine's losses exceeded 6,500 troops and 208 drones.",
        "Ukraine lost seven tanks and 208 FPV drones.",
    ],
)
def test_drones_among_losses_struck_nothing(losses):
    text = f"Минобороны РФ: {CHRISTMAS}{losses}"
    counts, _ = told(text, "ministry", "2023-02-07T11:36+03:00")
    assert counts == {("whole_front", "shelling"): 570}


@pytest.mark.parametrize(
    "acts",
    ["ВСУ, неся потери, применили 12 беспилотников.", "Потери были и от 12 ударов беспилотниками."],
)
def test_drones_that_were_used_beside_losses_are_counted(acts):
    counts, _ = told(f"Минобороны РФ: {CHRISTMAS}{acts}", "ministry", "2023-02-07T11:36+03:00")
    assert counts["whole_front", "drone_strike"] == 12


def test_a_minister_by_his_name_speaks_for_his_ministry():
    text = (
        "Украинские военные во время режима прекращения огня, действовавшего с 12:00 6 января до "
        "24:00 7 января, произвели 570 обстрелов, сообщил Сергей Шойгу."
    )
    counts, read = told(text, "ministry", "2023-02-07T11:36+03:00")
    assert read.who[:2] == ("russia", "ukraine")
    assert counts == {("whole_front", "shelling"): 570}


BROKERED = (
    "Russia on Sunday accused Ukraine of violating the ceasefire brokered by US President Donald "
    "Trump{}. Russia's Defense Ministry said that it had recorded 1,173 ceasefire violations by "
    "Ukrainian forces since the truce came into effect at 00:00 on May 9."
)


def test_a_president_who_brokered_a_truce_does_not_hide_who_counts():
    counts, read = told(BROKERED.format(""), "ministry", "2026-05-10T20:40+03:00")
    assert read.who[:2] == ("russia", "ukraine")
    assert counts == {("whole_front", "total"): 1173}


def test_another_country_s_president_who_tells_is_still_no_party():
    with pytest.raises(ValueError, match="president of"):
        said = f" said it was fragile{', as all of them had been before it,' * 9} and short"
        told(BROKERED.format(said), "ministry", "2026-05-10T20:40+03:00")


@pytest.mark.parametrize(
    ("lasted", "count"),
    [
        ("продолжили операцию, за время его действия украинская армия нарушила режим", 871),
        ("продолжили операцию, украинская армия нарушила режим прекращения огня", None),
    ],
)
def test_what_was_while_a_truce_lasted_is_told_from_what_came_after(lasted, count):
    text = (
        "Минобороны РФ: с 00:00 8 мая до 00:00 11 мая войска соблюдали перемирие. Войска после "
        f"окончания трехдневного перемирия {lasted} 871 раз."
    )
    counts, _ = told(text, "ministry", "2025-05-11T12:07+03:00")
    assert counts.get(("whole_front", "total")) == count


def test_attempts_to_attack_positions_are_assaults():
    text = (
        "Минобороны РФ: с 18:00 19 апреля до 00:00 21 апреля ВСУ нарушили перемирие 4860 раз. "
        "Украинские военные пять раз пытались атаковать позиции российских войск."
    )
    counts, _ = told(text, "ministry", "2025-04-21T12:05+03:00")
    assert counts["whole_front", "assault"] == 5
