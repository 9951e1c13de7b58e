"""What comes near to the words of a recalled hour, of own fire and of a count of violations."""

import pandas as pd
import pytest

from analysis.readers import parse


def told(text, published):
    def local(moment):
        return None if pd.isna(moment) else f"{moment.tz_convert('Europe/Kyiv'):%d %H:%M}"

    return {
        (row["sector"], row["category"], row["value"]): (local(row["start"]), local(row["end"]))
        for row in parse(text, published=published, source="x").rows
    }


MORNING = "2026-05-12T08:30+03:00"
EVENING = "2026-05-12T22:30+03:00"
PAST_DAY = ("11 00:00", "12 00:00")
SO_FAR = ("12 00:00", "12 22:00")
REPORT = "Генштаб ЗСУ: станом на 08:00 12 травня за минулу добу відбулося 187 бойових зіткнень. {}"


@pytest.mark.parametrize(
    "beside",
    [
        "З опівночі до 6 ранку ворог атакував Київ дронами.",
        "Ворог просунувся з півночі до 2 кілометрів.",
        "Росія оголосила тишу від 00:00 до 23:59 12 травня.",
        "За минулу добу, з 00:00 до 24:00 11 травня, ворог діяв активно.",
    ],
)
def test_other_hours_from_midnight_leave_the_past_day(beside):
    rows = told(REPORT.format(f"{beside} На Лиманському напрямку 14 атак."), MORNING)
    assert rows["whole_front", "assault", 187] == rows["lyman", "assault", 14] == PAST_DAY


def test_midnight_to_midnight_is_the_day_of_its_date():
    text = (
        "General Staff of Ukraine: from midnight to midnight on 11 May, 187 combat clashes took "
        "place. In the Lyman sector, 14 attacks."
    )
    assert told(text, MORNING)["lyman", "assault", 14] == PAST_DAY


@pytest.mark.parametrize(
    ("day_before", "now"),
    [
        ("Вчора було 187 бойових зіткнень.", "Сьогодні, станом на 22:00, відбулося 114 {}"),
        ("За минулу добу було 187 боєзіткнень.\n\n", "Станом на 22:00 12 травня відбулося 114 {}"),
    ],
)
def test_yesterday_s_count_above_an_evening_s_report_does_not_move_it(day_before, now):
    text = (
        f"{day_before} {now.format('боєзіткнень')}, повідомляє Генштаб ЗСУ.\n\nНа Покровському "
        "напрямку 34 атаки. На Лиманському напрямку 12 атак."
    )
    assert told(text, EVENING)["pokrovsk", "assault", 34] == SO_FAR


def test_fights_that_go_on_as_of_an_hour_are_no_other_report():
    text = (
        "За минулу добу на фронті зафіксовано 187 бойових зіткнень, передає Генштаб.\n\nСтаном на "
        "08:00 12 травня на Покровському напрямку точиться 5 боїв.\n\nНа Лиманському напрямку 14 "
        "атак."
    )
    rows = told(text, MORNING)
    assert rows["pokrovsk", "assault_ongoing", 5] == rows["lyman", "assault", 14] == PAST_DAY


def test_what_was_recalled_hides_no_word_for_the_day():
    text = (
        "Раніше Генштаб ЗСУ повідомляв про ракетний удар. З початку доби на фронті 94 бойових "
        "зіткнення, на Лиманському напрямку 14 атак."
    )
    assert told(text, EVENING)["lyman", "assault", 14] == ("12 00:00", None)


DAY = "Генштаб ЗСУ: станом на 22:00 12 травня відбулося 114 бойових зіткнень. {}"


@pytest.mark.parametrize(
    ("said", "row"),
    [
        ("На наші позиції скинули 90 керованих авіабомб.", ("whole_front", "guided_bomb", 90)),
        (
            "Українські війська окупанти обстріляли 2500 разів.",
            ("whole_front", "shelling", 2500),
        ),
        ("Наші війська сьогодні обстріляли 2500 разів.", ("whole_front", "shelling", 2500)),
    ],
)
def test_own_troops_that_are_struck_strike_nobody(said, row):
    assert row in told(DAY.format(said), EVENING)


@pytest.mark.parametrize(
    "aside",
    [
        "Зафіксовано 12 нових порушень повітряного простору Білорусі.",
        "Кількість порушень законів війни у 2025 році становила 15.",
        "Під час перемир'я 9–11 травня зафіксовано понад 2000 російських порушень.",
        "Зафіксовано 15 грубих порушень дисципліни у ворога.",
    ],
)
def test_other_violations_make_no_tally_of_a_day_s_report(aside):
    text = DAY.format(f"Ворог завдав 40 авіаударів. {aside}")
    assert told(text, EVENING)["whole_front", "air_strike", 40] == SO_FAR


def test_the_mission_beside_a_president_leaves_him_his_tally():
    text = (
        "ОБСЄ повідомила про смерть спостерігача.\n\nЗеленський про перемир'я: з 16:00 11 квітня "
        "до 07:00 12 квітня ворог здійснив 470 обстрілів та 22 штурми. Місія ОБСЄ раніше "
        "фіксувала 300 порушень."
    )
    rows = told(text, "2026-04-12T09:00+03:00")
    assert rows["whole_front", "shelling", 470] == ("11 16:00", "12 07:00")


@pytest.mark.parametrize(
    "day",
    [
        "from 00:00 to 24:00 on Easter Sunday",
        "on the first day of the truce, from 00:00 to 24:00",
    ],
)
def test_a_whole_day_of_a_feast_is_not_the_day_before_the_page(day):
    text = f"Zelensky on the truce: {day}, there were 2,764 violations by the Russian army."
    rows = told(text, "2025-04-23T12:00+03:00")
    assert rows["whole_front", "total", 2764] != ("22 00:00", "23 00:00")


def test_hours_go_on_from_the_midnight_that_a_text_names_twice():
    text = (
        "Зеленський про перемир'я: з 20:00 до 00:00 20 квітня 387 обстрілів. З 00:00 до 12:00 20 "
        "квітня 212 обстрілів."
    )
    rows = told(text, "2025-04-21T10:00+03:00")
    assert rows["whole_front", "shelling", 387] == ("19 20:00", "20 00:00")


def test_hours_by_greenwich_beside_one_by_the_local_clock_are_not_read():
    text = (
        "At 9 a.m. local time (0600 GMT) the Russian Defense Ministry said that from 8 p.m. GMT to "
        "3 a.m. GMT air defenses destroyed 47 Ukrainian drones."
    )
    assert not told(text, "2025-11-13T10:00+03:00")


@pytest.mark.parametrize(
    "first",
    [
        "Ночь у Ростова была тревожной, за ночь сбит 51 беспилотник.",
        "За ночь уничтожен 51 беспилотник, городские власти подтвердили.",
    ],
)
def test_what_the_ministry_told_later_is_another_count(first):
    text = f"{first}\n\nМинобороны РФ позднее сообщило о 70 уничтоженных беспилотниках."
    rows = told(text, "2025-11-13T11:26+03:00")
    assert ("russian_regions_seas", "drone_downed_night", 70) not in rows


def test_what_an_official_told_is_taken_back_with_a_warning():
    text = (
        "Міська влада уточнила, що сили ППО збили 12 дронів.\n\nПовітряні сили: у ніч на 13 "
        "листопада збито/подавлено 84 зі 138 дронів."
    )
    read = parse(text, published="2025-11-13T11:26+02:00", source="x")
    assert any("12, told by no office" in warning for warning in read.warnings)


@pytest.mark.parametrize(
    "text",
    [
        "The SMM recorded 299,633 ceasefire violations throughout 2019; 148 civilian casualties.",
        "The SMM recorded 148 ceasefire violations; all near the Donetsk filtration station (15km "
        "north of Donetsk). It saw a truck.",
    ],
)
def test_casualties_and_a_site_s_violations_are_no_whole(text):
    try:
        rows = told(text, "2020-02-12")
    except ValueError:
        rows = {}
    assert 148 not in {value for *_, value in rows}


@pytest.mark.parametrize(
    "said",
    [
        "Генштаб ЗСУ (12 травня, 22:00). Відбулося 114 бойових зіткнень. Від 00:00 до 05:30 ворог "
        "атакував Одесу. На Лиманському напрямку 14 атак.",
        "General Staff of Ukraine, 12 May, 22:00. 114 combat clashes took place since the start of "
        "the day. Between midnight and 5:30 a.m. the enemy attacked Odesa. In the Lyman sector, "
        "14 attacks.",
    ],
)
def test_hours_of_one_attack_are_not_those_of_the_report(said):
    assert told(said, EVENING)["lyman", "assault", 14] != ("12 00:00", "12 05:30")


@pytest.mark.parametrize(
    ("hour", "published"),
    [
        ("As of 10 p.m. the General Staff of Ukraine reported", EVENING),
        (
            "As of 22:00 Kyiv time on Tuesday, May 12, the General Staff of Ukraine reported",
            EVENING,
        ),
        (
            "As of 22:00 on May 12, the General Staff of Ukraine had reported",
            "2026-05-13T00:05+03:00",
        ),
    ],
)
def test_the_hour_shortly_before_a_page_is_its_report_s_own(hour, published):
    text = (
        f"Yesterday saw 187 combat clashes. {hour} 114 clashes. In the Pokrovsk sector, 34 attacks."
    )
    assert told(text, published)["pokrovsk", "assault", 34] == SO_FAR


def test_the_numbers_of_a_mission_s_list_are_not_those_of_the_hurt():
    text = (
        "OSCE SMM. Donetsk region: ceasefire violations – 120, civilian casualties – 5. Luhansk "
        "region: ceasefire violations – 90, killed – 0."
    )
    rows = {key: None for key in told(text, "2020-02-12")}
    assert ("donetsk_oblast", "total", 120) in rows
    assert not {value for *_, value in rows} & {5, 0}


@pytest.mark.parametrize(
    "aside",
    [
        "На кордоні з Польщею зафіксовано 3 нові порушення.",
        "За перемир'я 9–11 травня зафіксовано 2000 російських порушень.",
    ],
)
def test_an_aside_below_a_day_s_counts_leaves_it_its_window(aside):
    text = (
        "Генштаб ЗСУ: станом на 22:00 12 травня ворог завдав 40 авіаударів, 5000 обстрілів. "
        f"{aside} На Покровському напрямку – 34 атаки."
    )
    assert told(text, EVENING)["pokrovsk", "assault", 34] == SO_FAR


def test_an_administration_beside_the_staff_leaves_its_numbers():
    text = "За даними Генштабу та ОВА, станом на 22:00 12 травня відбулося 114 бойових зіткнень."
    assert told(text, EVENING) == {("whole_front", "assault", 114): SO_FAR}


def test_who_reported_to_a_president_does_not_take_the_hour_away():
    text = (
        "Зеленський про перемир'я: з 18:00 19 квітня ворог 387 разів обстріляв, 19 штурмів. "
        "Станом на 06:00 20 квітня головнокомандувач доповідав про 290 застосувань дронів."
    )
    rows = told(text, "2025-04-20T08:00+03:00")
    assert rows["whole_front", "shelling", 387] == ("19 18:00", "20 06:00")


def test_midnight_as_a_beginning_ends_no_day():
    text = (
        "Зеленський: перемир'я діє станом на 00:00 12 травня, і за день росіяни здійснили 470 "
        "обстрілів."
    )
    rows = told(text, "2026-05-12T21:00+03:00")
    assert rows["whole_front", "shelling", 470] != PAST_DAY


@pytest.mark.parametrize(
    "failed",
    [
        "Дві контратаки наших військ були невдалими.",
        "Вісім спроб біля Зарічного були невдалими.",
    ],
)
def test_own_attempts_and_those_at_one_town_are_no_part_of_all(failed):
    text = DAY.format(f"На Лиманському напрямку ворог атакував 14 разів. {failed}")
    assert "assault_repelled" not in {category for _, category, _ in told(text, EVENING)}


def test_a_word_that_ends_like_a_region_is_none():
    text = DAY.format("Ворог застосував по площині 60 авіаударів, 140 КАБ.")
    assert ("whole_front", "air_strike", 60) in told(text, EVENING)


def test_there_they_added_names_no_place():
    text = (
        "Генштаб. За прошедшие сутки враг нанес 62 авиационных удара.\nТам добавили, что ночью "
        'оккупанты атаковали страну, применив 17 ударных БпЛА типа "Shahed-136/131".'
    )
    assert ("ukraine_territory", "long_range_drone", 17) in told(text, MORNING)


@pytest.mark.parametrize(
    "above",
    [
        "перемир'я, яке почалося 9 травня, порушено.",
        "після зустрічі 2 травня перемир'я не діє.",
        "перемир'я, оголошене 10 травня, не діє.",
    ],
)
def test_a_day_that_is_told_of_something_else_is_not_the_whole_day(above):
    text = f"Зеленський: {above} З 00:00 до 24:00 ворог здійснив 470 обстрілів."
    rows = told(text, "2026-05-12T01:00+03:00")
    assert rows["whole_front", "shelling", 470] == PAST_DAY


@pytest.mark.parametrize(
    "attack",
    [
        "З 00:00 до 05:30 ворог 3 рази атакував Одесу дронами.",
        "З 00:00 до 05:30 ворог запустив 60 атакувальних дронів по Україні.",
        "З 00:00 до 05:30 ворог здійснив 4 атаки на Харків.",
    ],
)
def test_a_counted_attack_on_a_town_does_not_end_the_report(attack):
    text = (
        f"Генштаб ЗСУ, 12 травня. {attack} З початку доби відбулося 114 бойових зіткнень. На "
        "Лиманському напрямку 14 атак."
    )
    assert told(text, EVENING)["lyman", "assault", 14] == ("12 00:00", None)


@pytest.mark.parametrize("place", [", most often in the Pokrovsk sector", ""])
def test_hours_from_midnight_are_those_of_all_attacks_wherever_most_were(place):
    text = (
        "Between midnight and 4 p.m. on May 8, Russian troops attacked Ukrainian positions 118 "
        f"times{place}, the General Staff of Ukraine said. In the Lyman sector, 14 attacks."
    )
    assert told(text, "2025-05-09T09:00+03:00")["lyman", "assault", 14] == ("08 00:00", "08 16:00")


@pytest.mark.parametrize(
    "recalled",
    [
        "Станом на 22:00 11 травня було 171 боєзіткнення.",
        "Станом на 22:00 Генштаб повідомляв про 171 боєзіткнення.",
    ],
)
def test_less_as_of_an_hour_of_the_past_day_is_recalled(recalled):
    text = (
        "Генштаб ЗСУ: за минулу добу відбулося 187 боєзіткнень.\n\nНа Покровському напрямку 34 "
        f"атаки.\n\n{recalled}"
    )
    rows = told(text, MORNING)
    assert rows["whole_front", "assault", 187] == rows["pokrovsk", "assault", 34] == PAST_DAY


def test_an_evening_s_report_of_yesterday_is_no_recall_of_the_day_before_it():
    text = (
        "Вчора, 10 травня, було 187 боєзіткнень. Станом на 22:00 11 травня Генштаб ЗСУ повідомляв "
        "про 114 боєзіткнень. На Покровському напрямку 34 атаки."
    )
    assert told(text, MORNING)["pokrovsk", "assault", 34] == ("11 00:00", "11 22:00")


@pytest.mark.parametrize("day", ["За минулу добу", "За останню добу"])
def test_strikes_of_the_day_that_ends_stand_beside_its_engagements(day):
    text = DAY.format(f"{day} ворог завдав 40 авіаударів, скинув 90 КАБ.")
    assert told(text, EVENING)["whole_front", "air_strike", 40] == SO_FAR


def test_a_truce_that_a_headline_names_is_that_of_the_violations_below():
    text = (
        "Перемир'я не діє – Генштаб ЗСУ\n\nЗ 16:00 11 квітня до 07:00 12 квітня зафіксовано 2187 "
        "російських порушень: 28 штурмів, 479 обстрілів."
    )
    rows = told(text, "2026-04-12T08:00+03:00")
    assert set(rows.values()) == {("11 16:00", "12 07:00")} and len(rows) == 3


def test_a_later_hour_without_a_count_takes_no_bounds_away():
    text = (
        "Зеленський про перемир'я: з 18:00 19 квітня 387 обстрілів, 19 штурмів, 290 дронів. Станом "
        "на 06:00 20 квітня Сирський повідомляв про 450 обстрілів. Станом на 08:00 зв'язку немає."
    )
    rows = told(text, "2025-04-20T13:00+03:00")
    assert rows["whole_front", "assault", 19] == ("19 18:00", "20 06:00")


@pytest.mark.parametrize("where", ["у бік Зарічного", "у районі Зарічного"])
def test_attempts_towards_one_town_are_no_part_of_all(where):
    text = DAY.format(
        f"На Лиманському напрямку ворог атакував 14 разів. Вісім спроб {where} були невдалими."
    )
    assert "assault_repelled" not in {category for _, category, _ in told(text, EVENING)}


@pytest.mark.parametrize(
    "hurt",
    [
        "No one was injured – 120 ceasefire violations in Donetsk region.",
        "Donetsk region: civilians were injured: 120 ceasefire violations.",
    ],
)
def test_violations_behind_a_word_for_the_hurt_are_violations(hurt):
    text = f"OSCE SMM. {hurt} Luhansk region: 90 ceasefire violations."
    assert ("donetsk_oblast", "total", 120) in told(text, "2020-02-12")
