"""A staff's tally of a truce above its daily report, and what hours its other counts have."""

import textwrap

import pandas as pd
import pytest

from analysis.readers import parse

TALLY = (
    "З моменту початку оголошеного припинення вогню на Великдень зафіксовано 7742 порушення з боку "
    "російських військ.\n\nПро це Генеральний штаб ЗСУ повідомив, оприлюднивши оперативну "
    "інформацію станом на 22:00 неділі, 12 квітня.\n\n«З 16:00 11 квітня до 22:00 12 квітня "
    "зафіксовано 7742 порушення режиму припинення вогню, а саме: 112 штурмових дій ворога, 1324 "
    "обстріли та 4219 ударів FPV-дронами.»\n\n"
)
REPORT = (
    "Від початку доби на фронті відбулося 68 бойових зіткнень.\n\nНа Лиманському напрямку "
    "загарбники провели дев'ять атак поблизу Ставків. Два бої тривають.\n\nНа Слов'янському "
    "напрямку наші воїни відбили шість ворожих штурмів у районі Ямполя.\n\nНа Покровському "
    "напрямку окупанти 17 разів намагалися потіснити наших воїнів. У трьох локаціях боєзіткнення "
    "тривають."
)
PUBLISHED = "2026-04-12T22:31+03:00"


def read(text, kind=None, published=PUBLISHED):
    return parse(text, kind=kind, published=published, source="x")


def windows(text, kind=None, published=PUBLISHED, zone="Europe/Kyiv"):
    def local(moment):
        return None if pd.isna(moment) else f"{moment.tz_convert(zone):%d %H:%M}"

    return {
        (row["sector"], row["category"], row["value"]): (local(row["start"]), local(row["end"]))
        for row in read(text, kind, published).rows
    }


def test_a_tally_and_the_daily_report_below_it_have_windows_of_their_own():
    truce, day = ("11 16:00", "12 22:00"), ("12 00:00", "12 22:00")
    assert windows(TALLY + REPORT) == {
        ("whole_front", "total", 7742): truce,
        ("whole_front", "assault", 112): truce,
        ("whole_front", "shelling", 1324): truce,
        ("whole_front", "drone_kamikaze", 4219): truce,
        ("whole_front", "assault", 68): day,
        ("lyman", "assault", 9): day,
        ("lyman", "assault_ongoing", 2): day,
        ("sloviansk", "assault_repelled", 6): day,
        ("pokrovsk", "assault", 17): day,
        ("pokrovsk", "assault_ongoing", 3): day,
    }


def test_every_number_of_both_is_accounted_for_once():
    both = read(TALLY + REPORT)
    ids = [row["statement_id"] for row in both.rows]
    assert ids == [f"x-{at:03d}" for at in range(1, len(ids) + 1)]
    used = both.numbers[both.numbers["status"] == "used"]
    assert set(used["statement_id"]) == set(ids)
    assert not both.numbers["offset"].duplicated().any()
    assert [int(one.replace("дев'ять", "9")) for one in used["text"] if one[0].isdigit()][-1] == 17


@pytest.mark.parametrize("kind", ["general_staff", "ministry"])
def test_one_kind_that_is_named_leaves_the_other_report_with_its_reason(kind):
    both, one = read(TALLY + REPORT), read(TALLY + REPORT, kind)
    assert 0 < len(one.rows) < len(both.rows)
    assert set(windows(TALLY + REPORT, kind).items()) < set(windows(TALLY + REPORT).items())
    assert one.unread["reason"].str.startswith("in another report").any()


def test_the_past_day_below_a_tally_of_the_morning_is_the_day_before():
    text = (
        "Від початку Великоднього перемир'я росіяни порушили режим припинення вогню 2184 рази, "
        "повідомив Генеральний штаб ЗСУ.\n\nУ період з 16:00 11 квітня до 07:00 12 квітня ворог "
        "здійснив 31 штурмову дію.\n\nЗагалом упродовж минулої доби, 11 квітня, на фронті "
        "відбулося 119 бойових зіткнень.\n\nНа Покровському напрямку захисники зупинили 24 "
        "штурмові дії.\n\nНа Гуляйпільському напрямку відбулося 19 атак окупантів."
    )
    told = windows(text, published="2026-04-12T09:14+03:00")
    assert told["whole_front", "assault", 31] == ("11 16:00", "12 07:00")
    assert told["whole_front", "assault", 119] == ("11 00:00", "12 00:00")
    assert told["pokrovsk", "assault_repelled", 24] == ("11 00:00", "12 00:00")
    assert told["huliaipole", "assault", 19] == ("11 00:00", "12 00:00")


def test_in_total_over_the_past_day_of_a_statement_is_that_day():
    text = (
        "Зеленський: з 16:00 11 квітня до 07:00 12 квітня росіяни порушили великоднє перемир'я "
        "2184 рази, було 31 штурмова дія. Загалом упродовж минулої доби, 11 квітня, відбулося 119 "
        "боєзіткнень."
    )
    told = windows(text, published="2026-04-12T09:14+03:00")
    assert told["whole_front", "assault", 119] == ("11 00:00", "12 00:00")


def test_a_count_right_after_a_date_is_no_year():
    text = (
        "Министерство обороны России: с 16:00 11 апреля до 8:00 12 апреля 1926 раз нарушено "
        "пасхальное перемирие украинской стороной."
    )
    told = windows(text, published="2026-04-12T13:05+03:00", zone="Europe/Moscow")
    assert told == {("whole_front", "total", 1926): ("11 16:00", "12 08:00")}


def test_a_year_right_after_a_date_is_one():
    text = (
        "Минобороны России: с 00:00 8 мая 2025 года до 08:00 9 мая 2025 удары наносились часто, "
        "перемирие нарушено ВСУ 400 раз."
    )
    told = windows(text, published="2025-05-10T13:05+03:00", zone="Europe/Moscow")
    assert told == {("whole_front", "total", 400): ("08 00:00", "09 08:00")}


def test_such_breaches_after_the_energy_truce_are_strikes_on_energy():
    text = (
        "Росія продовжує порушувати енергетичне перемир'я, заявив речник МЗС України.\n\n«Лише за "
        "останню добу зафіксовані чотири такі порушення. Україна погодилася на повне припинення "
        "вогню. Росія порушила його. Великоднє перемир'я теж.»"
    )
    (row,) = read(text, published="2025-04-14T15:48+03:00").rows
    assert (row["category"], row["value"]) == ("energy_strike", 4)


def test_attacks_on_positions_at_two_towns_of_a_region_are_that_region_s():
    text = (
        "Минобороны России: с 16:00 11 апреля до 8:00 12 апреля ВСУ нарушили перемирие 1741 раз. "
        "Отражены две атаки на позиции российских войск в районах населенных пунктов Покровское и "
        "Гай Сумской области."
    )
    told = windows(text, published="2026-04-12T11:02+03:00")
    assert ("sumy_oblast", "assault", 2) in told


def test_one_assault_operation_after_a_number_that_ends_with_one_is_counted():
    text = (
        "Сибіга: з опівночі до полудня 8 травня Росія вчинила 718 порушень режиму припинення вогню "
        "та 61 штурмову операцію, 22 з яких досі тривають."
    )
    told = windows(text, published="2025-05-08T14:11+03:00")
    assert {key[1:] for key in told} == {("total", 718), ("assault", 61), ("assault_ongoing", 22)}


def test_a_headline_s_direction_has_not_all_of_the_front_s_attacks():
    text = (
        "Сили оборони стримують наступ на Мар'їнському напрямку, за добу відбулося 31 "
        "боєзіткнення – Генштаб ЗСУ\n\nСтаном на 18:00 17 серпня 2023 відбулося 31 боєзіткнення. "
        "{} На Мар'їнському напрямку відбито 12 атак."
    )
    many = windows(
        text.format("На Куп'янському напрямку відбито шість атак."), published="2023-08-17"
    )
    assert {key: None for key in many} == {
        ("whole_front", "assault", 31): None,
        ("kupiansk", "assault_repelled", 6): None,
        ("marinka", "assault_repelled", 12): None,
    }


def test_the_past_day_told_first_in_the_morning_is_the_report_s():
    text = (
        "Речник ОСУВ «Хортиця» Волошин: минулої доби в зоні угруповання відбулося 168 боєзіткнень. "
        "На Покровському напрямку ворог за добу здійснив 41 атаку. {}"
    )
    after = "Сьогодні від початку доби в зоні відбулося вже 19 боєзіткнень."
    told = windows(text.format(after), published="2024-12-17T11:34+02:00")
    assert told["pokrovsk", "assault", 41] == ("16 00:00", "17 00:00")
    assert ("khortytsia", "assault", 19) not in told


def test_throughout_a_day_is_that_day_whenever_it_was_said():
    text = (
        "Russian forces violated the Easter ceasefire a total of 2,861 times throughout April 20, "
        "President Zelensky said shortly after midnight, citing a report."
    )
    told = windows(text, published="2025-04-21T01:14+03:00")
    assert told["whole_front", "total", 2861] == ("20 00:00", "21 00:00")


SYBIHA = (
    "Foreign Minister Sybiha said Russia had committed 741 violations of the ceasefire between "
    "midnight and midday.\n\n{} 172 FPV drone strikes{}, he said on X."
)


@pytest.mark.parametrize(
    ("begins", "ends", "hours"),
    [
        ("Russian forces carried out 591 attacks on positions and a total of", "", True),
        ("Since the truce began, Russian forces have carried out", "", False),
        ("Earlier, Russian forces carried out", "", False),
        ("Russian forces carried out", " overnight", False),
    ],
)
def test_what_the_speaker_goes_on_to_say_is_of_the_hours_before(begins, ends, hours):
    told = windows(SYBIHA.format(begins, ends), published="2025-05-08T15:40+03:00")
    assert (told["whole_front", "drone_kamikaze", 172] == ("08 00:00", "08 12:00")) == hours


def test_the_tally_takes_no_hours_from_the_report_below_it():
    text = (
        "General Staff of Ukraine: since the start of the Easter ceasefire Russia has violated it "
        "2,935 times.\n\nSince the start of the day, 64 combat engagements have taken place as of "
        "22:00.\n\nIn the Pokrovsk direction, the enemy attacked 31 times.\n\nIn the Lyman "
        "direction, there were four attacks.\n\nIn the night of 20 April, from 20:00 on 19 April, "
        "the enemy launched 44 drones."
    )
    told = windows(text, published="2025-04-20T22:10+03:00")
    assert told["whole_front", "total", 2935][0] == "19 18:00"
    assert told["whole_front", "assault", 64] == ("20 00:00", "20 22:00")


def test_a_day_told_above_the_breaches_is_not_cut_off():
    text = (
        "Генштаб ЗСУ, станом на 08:00 10 травня.\n\nМинулої доби ворог завдав 44 авіаудари.\n\n"
        "Попри перемир'я, зафіксовано 2184 порушення.\n\nЗагалом протягом минулої доби відбулося "
        "168 бойових зіткнень.\n\nНа Лиманському напрямку 12 атак.\n\nНа Покровському – 17 атак."
    )
    told = windows(text, published="2025-05-10T08:40+03:00")
    assert told["whole_front", "air_strike", 44] == ("09 00:00", "10 00:00")
    assert told["lyman", "assault", 12] == ("09 00:00", "10 00:00")


def test_a_report_whose_staff_is_not_known_is_not_dropped():
    text = (
        "Генштаб: с 00:00 8 мая враг нарушил перемирие 2412 раз, сообщил глава МИД Сибига.\n\nЗа "
        "прошедшие сутки произошло 194 боевых столкновения.\n\nНа Харьковском направлении враг 5 "
        "раз атаковал.\n\nНа Лиманском направлении – 19 раз."
    )
    told = windows(text, published="2025-05-10T08:40+03:00")
    assert ("whole_front", "assault", 194) in told


def test_such_breaches_of_another_truce_are_not_on_energy():
    text = (
        "МЗС: енергетичне перемир'я Росія порушила. Після початку великоднього перемир'я "
        "зафіксовано 2935 таких порушень."
    )
    assert {key[1] for key in windows(text, "ministry", "2025-04-20T15:48+03:00")} == {"total"}


@pytest.mark.parametrize(
    "where",
    [
        "по позициям российских войск в районах Покровского и по Белгородской области",
        "по позициям войск в районах боёв и домам в Курской области",
    ],
)
def test_strikes_on_troops_and_on_a_region_are_not_the_region_s(where):
    text = (
        "Минобороны России: с 16:00 11 апреля до 8:00 12 апреля ВСУ нарушили перемирие 1741 раз. "
        f"Нанесено 20 ударов дронами {where}."
    )
    told = windows(text, published="2026-04-12T11:02+03:00")
    assert not {"belgorod_oblast", "kursk_oblast"} & {key[0] for key in told}


@pytest.mark.parametrize("said", ["2024 атак ворога було 145", "2024 обстрілів було 145"])
def test_a_year_of_news_is_no_count(said):
    text = f"Міноборони України: перемир'я порушено. За 6 серпня {said}."
    assert 2024 not in {key[2] for key in windows(text, "ministry", "2024-08-07")}


def test_the_day_that_was_over_at_midnight_is_the_whole_text_s():
    text = (
        "Volodymyr Zelenskyy. Report by Commander-in-Chief Syrskyi as of midnight, April 21.\n\nIn "
        "total, over the course of this Easter day, the Russian army violated Putin's ceasefire "
        "2,987 times.\n\nIn total across the frontline, there were 98 Russian assaults."
    )
    day = ("20 00:00", "21 00:00")
    told = windows(text, published="2025-04-21T01:52+03:00")
    assert told == {
        ("whole_front", "total", 2987): day,
        ("whole_front", "assault", 98): day,
    }


@pytest.mark.parametrize(
    ("published", "of"),
    [("2025-04-21T10:22+03:00", ("20 00:00", "21 00:00")), ("2025-04-21T19:40+03:00", None)],
)
def test_a_day_told_in_the_evening_is_not_surely_the_one_that_ended_at_midnight(published, of):
    text = (
        "President Zelensky cited a report as of midnight on April 21.\n\nThe total number of "
        "times the Russian army violated the truce over the day is 2,884."
    )
    told = windows(text, published=published)
    assert told == {("whole_front", "total", 2884): of or (None, None)}


@pytest.mark.parametrize(
    "text",
    [
        "Минобороны РФ: ВСУ нарушили перемирие 488 раз.\n\nПо данным Генштаба ВСУ, с начала суток "
        "произошло 193 боевых столкновения.\n\nНа Покровском направлении – 64 атаки россиян.\n\nНа "
        "Лиманском направлении враг атаковал 22 раза.",
        "Міноборони РФ заявило, що ЗСУ порушили перемир'я 488 разів. Генштаб ЗСУ це спростував."
        "\n\nЗ початку доби відбулося 193 бойові зіткнення.\n\nНа Покровському напрямку – 64 атаки "
        "ворога.\n\nНа Лиманському напрямку 22 атаки ворога.",
    ],
)
def test_two_reports_of_different_sides_are_not_made_one_side_s(text):
    rows = read(text, published="2025-05-09T22:31+03:00").rows
    told = {row["value"]: row["reporter"] for row in rows}
    assert told.pop(488, "russia") == "russia"
    assert set(told.values()) == {"ukraine"}


def test_what_was_said_in_the_night_is_not_of_the_night():
    text = (
        "Президент Украины Зеленский в ночь на понедельник заявил, что российская армия за сутки "
        "нарушила пасхальное перемирие 3014 раз, по состоянию на полночь 21 апреля."
    )
    told = windows(text, published="2025-04-21T09:00+03:00")
    assert told == {("whole_front", "total", 3014): ("20 00:00", "21 00:00")}


def test_a_night_that_is_told_of_is_the_night_though_a_verb_of_telling_follows():
    text = (
        "Минобороны РФ: с 18:00 19 апреля до 18:00 20 апреля ВСУ нарушили перемирие 4900 раз.\n\n"
        "За ночь, заявили в ведомстве, ВСУ 444 раза обстреляли позиции."
    )
    told = windows(text, "ministry", published="2025-04-20T21:10+03:00")
    assert told.get(("whole_front", "shelling", 444)) != ("19 18:00", "20 18:00")


DAY_AROUND = (
    "Генеральний штаб ЗСУ. Оперативна інформація станом на 08:00 12.04.2026.\n\nЗагалом протягом "
    "минулої доби зафіксовано 112 бойових зіткнень. Противник завдав 49 авіаударів.\n\n{tally}\n\n"
    "На Лиманському напрямку наші захисники відбили 10 атак.\n\nНа Слов'янському напрямку "
    "противник дев'ять разів намагався просунутися вперед."
)
IN_ITS_MIDST = (
    "З початку дії режиму припинення вогню, з 16:00 11 квітня, станом на 07:00 12 квітня "
    "зафіксовано 2187 порушень режиму припинення вогню, а саме: 26 штурмових дій ворога, 461 "
    "обстріл. Авіаударів не було."
)
ITS_WINDOW = ("11 16:00", "12 07:00")
THE_DAY = ("11 00:00", "12 00:00")


def test_a_tally_in_the_midst_of_a_daily_report_has_its_own_window():
    told = windows(DAY_AROUND.format(tally=IN_ITS_MIDST), published="2026-04-12T08:06+03:00")
    assert {key: told[key] for key in told if key[0] != "whole_front"} == {
        ("lyman", "assault_repelled", 10): THE_DAY,
        ("sloviansk", "assault", 9): THE_DAY,
    }
    front = {key[1:]: told[key] for key in told if key[0] == "whole_front"}
    assert front == {
        ("assault", 112): THE_DAY,
        ("air_strike", 49): THE_DAY,
        ("total", 2187): ITS_WINDOW,
        ("assault", 26): ITS_WINDOW,
        ("shelling", 461): ITS_WINDOW,
        ("air_strike", 0): ITS_WINDOW,
    }


def test_a_kind_that_is_named_reads_its_own_part_around_a_tally_too():
    text = DAY_AROUND.format(tally=IN_ITS_MIDST)
    tally = windows(text, "ministry", published="2026-04-12T08:06+03:00")
    report = windows(text, "general_staff", published="2026-04-12T08:06+03:00")
    assert set(tally.values()) == {ITS_WINDOW}
    assert set(report.values()) == {THE_DAY}


def test_each_number_around_a_tally_has_one_fate():
    text = DAY_AROUND.format(tally=IN_ITS_MIDST)
    reading = read(text, published="2026-04-12T08:06+03:00")
    starts = [fate.start for fate in reading.fates]
    used = {reading.page.text[fate.start : fate.end] for fate in reading.fates}
    assert len(starts) == len(set(starts))
    assert {"112", "49", "2187", "26", "461", "10"} <= used


@pytest.mark.parametrize(
    "tally",
    [
        "Міноборони РФ заявило, що ЗСУ порушили перемир'я 1926 разів, але це неправда.",
        "У Маріуполі режим тиші порушено 12 разів на Лиманському напрямку.",
    ],
)
def test_what_is_no_tally_of_the_staff_s_is_not_read_as_its_own(tally):
    told = windows(DAY_AROUND.format(tally=tally), published="2026-04-12T08:06+03:00")
    assert not {1926, 12} & {key[2] for key in told}


@pytest.mark.parametrize("width", [40, 72, 120, 1000])
def test_a_tally_in_a_daily_report_ends_with_its_list_at_any_width(width):
    tally = (
        "З 16:00 11 квітня до 07:00 12 квітня зафіксовано 2187 порушень перемир'я, а саме:\n"
        "- 26 штурмових дій;\n- 461 обстріл.\n\nПротивник застосував 5914 дронів-камікадзе."
    )
    text = DAY_AROUND.format(tally=tally)
    wrapped = "\n".join(textwrap.fill(row, width) for row in text.split("\n"))
    told = windows(wrapped, published="2026-04-12T08:06+03:00")
    assert told[("whole_front", "shelling", 461)] == ITS_WINDOW
    assert told[("whole_front", "drone_kamikaze", 5914)] == THE_DAY
    assert told[("whole_front", "air_strike", 49)] == THE_DAY


DAY_ABOVE = (
    "За минулу добу, 11 квітня, на фронті зафіксовано 119 бойових зіткнень, йдеться у зведенні "
    "Генштабу ЗСУ станом на 08:00 12 квітня.\n\nНа Куп'янському напрямку захисники відбили чотири "
    "атаки.\n\nНа Костянтинівському напрямку загарбники здійснили 17 атак.\n\n{below}\n\nНа інших "
    "ділянках без змін."
)


def test_a_tally_below_the_directions_has_its_own_window():
    below = (
        '"З моменту настання режиму припинення вогню – з 16:00 11 квітня – станом на 07:00 12 '
        'квітня зафіксовано 1 987 порушень, а саме: 24 штурмові дії ворога".'
    )
    told = windows(DAY_ABOVE.format(below=below), published="2026-04-12T08:22+03:00")
    assert told == {
        ("whole_front", "total", 1987): ITS_WINDOW,
        ("whole_front", "assault", 24): ITS_WINDOW,
        ("whole_front", "assault", 119): THE_DAY,
        ("kupiansk", "assault_repelled", 4): THE_DAY,
        ("kostiantynivka", "assault", 17): THE_DAY,
    }


@pytest.mark.parametrize(
    "below",
    [
        "Нагадаємо, з початку перемир'я росіяни порушили його 387 разів.",
        "У 2015 році режим тиші порушували 387 разів, перемир'я не діяло.",
        "Міноборони РФ заявило, що від початку перемир'я ЗСУ порушили його 387 разів.",
    ],
)
def test_what_is_recalled_or_charged_by_others_below_is_no_tally_of_the_staff_s(below):
    told = windows(DAY_ABOVE.format(below=below), published="2026-04-12T08:22+03:00")
    assert 387 not in {key[2] for key in told}


RECALL = "\n\nНагадаємо, від початку перемир'я російські війська порушили його 2935 разів."


def test_a_tally_recalled_below_a_daily_report_leaves_the_report_its_day():
    head = "Генеральний штаб ЗСУ. Оперативна інформація станом на 22:00 12 квітня 2026 року.\n\n"
    both = read(head + REPORT + RECALL)
    assert {(row["start"], row["end"]) for row in both.rows} == {
        (pd.Timestamp("2026-04-11T21:00Z"), pd.Timestamp("2026-04-12T19:00Z"))
    }
    assert windows(head + REPORT + RECALL) == windows(head + REPORT)
    assert list(both.unread["text"]) == ["2935"]


def test_attacks_of_a_day_told_so_many_times_are_a_report_beside_a_tally():
    text = (
        "Сьогодні від початку доби агресор 77 разів атакував позиції Сил оборони, повідомляє "
        "Генштаб ЗСУ станом на 16:00 9 травня.\nНа Лиманському напрямку окупанти здійснили 12 "
        "атак. На Покровському напрямку – 29. \nЗ початку оголошеного Росією перемир'я "
        "зафіксовано 734 порушення."
    )
    told = windows(text, published="2025-05-09T16:30+03:00")
    assert told["whole_front", "assault", 77] == ("09 00:00", "09 16:00")
    assert told["lyman", "assault", 12] == ("09 00:00", "09 16:00")
    assert told["pokrovsk", "assault", 29] == ("09 00:00", "09 16:00")
    assert told["whole_front", "total", 734] == ("08 00:00", None)


def test_a_truce_named_in_the_sentence_before_its_tally_is_the_tally_s():
    text = (
        "Генеральний штаб ЗСУ. Оперативна інформація станом на 08.00 12.04.2026.\n\nЗагалом "
        "минулої "
        "доби, 11 квітня, зафіксовано 113 бойових зіткнень.\n\nНагадаємо, з 16:00 11 квітня діє "
        "режим припинення вогню. Станом на 07:00 12 квітня від його початку зафіксовано 1874 "
        "порушення, а саме: 22 штурмові дії ворога та 413 обстрілів.\n\nНа Куп'янському напрямку "
        "ворог атакував чотири рази.\n\nНа Покровському напрямку наші захисники зупинили 29 "
        "штурмових дій агресора."
    )
    truce, day = ("11 16:00", "12 07:00"), ("11 00:00", "12 00:00")
    assert windows(text, published="2026-04-12T08:15+03:00") == {
        ("whole_front", "total", 1874): truce,
        ("whole_front", "assault", 22): truce,
        ("whole_front", "shelling", 413): truce,
        ("whole_front", "assault", 113): day,
        ("kupiansk", "assault", 4): day,
        ("pokrovsk", "assault_repelled", 29): day,
    }


def test_engagements_of_a_date_are_a_day_s_report_beside_a_tally():
    text = (
        "On April 12, a total of 86 combat clashes were recorded on the front lines, the General "
        "Staff of the Armed Forces of Ukraine said in its update as of 08:00 on Monday, April 13."
        '\n\n"Since the start of the Easter ceasefire, which came into effect at 16:00 on April '
        "11, "
        "a total of 9,284 violations by the enemy have been recorded: 107 assault actions and "
        "1,415 "
        'shellings," the report says.\n\nIn the Kupiansk sector, three attacks by the invaders '
        "were "
        "repelled.\n\nIn the Lyman sector, the enemy attacked five times near Drobysheve."
    )
    told = windows(text, published="2026-04-13T09:02+03:00")
    assert told["whole_front", "assault", 86] == ("12 00:00", "13 00:00")
    assert told["lyman", "assault", 5] == ("12 00:00", "13 00:00")
    assert told["whole_front", "total", 9284][0] == "11 16:00"
    assert told["whole_front", "assault", 107][0] == "11 16:00"


def test_a_tally_between_hours_below_the_directions_keeps_them():
    text = (
        "Since the beginning of the day, 154 combat clashes have taken place, the General Staff of "
        "the Armed Forces of Ukraine said in its update as of 22:00.\n\nIn the Kupiansk direction, "
        "the enemy attacked three times. In the Lyman direction, Russian troops attacked 19 times."
        "\n\nForeign Minister Andrii Sybiha said that from midnight to noon on May 8, Russia "
        "committed 734 ceasefire violations and 63 assault operations, 23 of which were still "
        "ongoing."
    )
    told = windows(text, published="2025-05-08")
    for part in (("total", 734), ("assault", 63), ("assault_ongoing", 23)):
        assert told["whole_front", *part] == ("08 00:00", "08 12:00")
    assert told["lyman", "assault", 19] == ("08 00:00", "08 22:00")


DAY_OF_A_STAFF = (
    "Минулої доби на фронті зафіксовано 167 бойових зіткнень, повідомляє Генштаб ЗСУ.\n\nНа "
    "Куп'янському напрямку ворог п'ять разів атакував.\n\nНа Лиманському напрямку противник "
    "атакував "
    "23 рази.\n\n"
)
ITS_ROWS = {("whole_front", "assault", 167), ("kupiansk", "assault", 5), ("lyman", "assault", 23)}


@pytest.mark.parametrize(
    ("night", "expected"),
    [
        (
            "У ніч на 17 вересня, із 19:30 16 вересня, РФ атакувала Україну 172 ударними дронами, "
            "повідомили у Повітряних силах. Станом на 09:00 протиповітряна оборона збила 136 "
            "дронів.",
            {
                ("ukraine_territory", "long_range_drone", 172): ("16 19:30", "17 09:00"),
                ("ukraine_territory", "drone_downed", 136): ("16 19:30", "17 09:00"),
            },
        ),
        (
            "On the night of September 17 (from 18:00 on September 16), Russia attacked Ukraine "
            "with 97 "
            "attack UAVs. According to the Air Force, as of 08:30, air defense shot down 84 "
            "drones.",
            {
                ("ukraine_territory", "long_range_drone", 97): ("16 18:00", "17 08:30"),
                ("ukraine_territory", "drone_downed", 84): ("16 18:00", "17 08:30"),
            },
        ),
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_a_night_of_the_air_force_in_a_staff_s_page_is_read_with_its_hours(night, expected, above):
    head, rest = DAY_OF_A_STAFF.split("\n\n", 1)
    text = f"{head}\n\n{night}\n\n{rest}" if above else DAY_OF_A_STAFF + night
    told = windows(text, published="2025-09-17T09:52+03:00")
    assert {key: told.pop(key) for key in expected} == expected
    assert set(told) == ITS_ROWS
    assert set(told.values()) == {("16 00:00", "17 00:00")}
    both = read(text, published="2025-09-17T09:52+03:00")
    assert both.kind == "general_staff" and both.unread.empty


def test_a_kind_that_is_named_has_the_night_or_the_day_alone():
    night = (
        "У ніч на 17 вересня, із 19:30 16 вересня, РФ атакувала Україну 172 дронами, повідомили у "
        "Повітряних силах."
    )
    published = "2025-09-17T09:52+03:00"
    assert set(windows(DAY_OF_A_STAFF + night, "general_staff", published)) == ITS_ROWS
    alone = windows(DAY_OF_A_STAFF + night, "air_force", published)
    assert set(alone) == {("ukraine_territory", "long_range_drone", 172)}


@pytest.mark.parametrize(
    "night",
    [
        "У ніч на 17 вересня Білгородську область РФ атакували 33 безпілотники.",
        "В ночь на 17 сентября над регионами РФ сбиты 105 беспилотников, сообщил Собянин.",
        "За ніч сили ППО РФ начебто збили 105 дронів, Повітряні сили це не коментували.",
        "On the night of 17 September, 105 drones attacked a Russian airfield, the SBU said.",
        "У ніч на 17 вересня над Росією збито 105 дронів. Повітряні сили цього не коментують.",
        "У ніч на 17 вересня російська ППО збила 105 дронів. Повітряні сили цього не коментують.",
    ],
)
def test_drones_over_russia_are_none_of_a_staff_s_night(night):
    told = windows(DAY_OF_A_STAFF + night, published="2025-09-17T09:52+03:00")
    assert set(told) == ITS_ROWS


def test_a_night_told_in_one_paragraph_with_the_day_s_strikes_does_not_hide_them():
    text = DAY_OF_A_STAFF + (
        "В ніч на 17 вересня ворог застосував 145 дронів. Минулої доби ворог завдав 70 авіаударів."
    )
    told = windows(text, published="2025-09-17T09:52+03:00")
    assert set(told) == ITS_ROWS | {("whole_front", "air_strike", 70)}


def test_a_day_before_told_as_of_its_own_hour_is_another_report():
    text = (
        "Генштаб: станом на 16:00 17 вересня відбулося 90 боєзіткнень. На Покровському напрямку "
        "29 атак. На Лиманському напрямку 12 атак. Станом на 08:00 17 вересня за минулу добу "
        "було 172 боєзіткнення. На Сіверському напрямку 64 атаки."
    )
    told = windows(text, published="2025-09-17T16:30+03:00")
    assert ("siversk", "assault", 64) not in told
    assert told["pokrovsk", "assault", 29] == ("17 00:00", "17 16:00")


def test_words_for_today_end_what_a_paragraph_recalls():
    text = (
        "Генштаб ЗСУ: станом на 22:00 14 травня від початку доби відбулося 150 боєзіткнень.\n\n"
        "Як повідомлялося, 13 травня відбулося 172 боєзіткнення. Сьогодні ворог завдав 55 "
        "авіаударів. Росіяни здійснили 3 900 обстрілів.\n\nНа Покровському напрямку 29 атак.\n\n"
        "На Лиманському напрямку 12 атак."
    )
    told = windows(text, published="2025-05-14T22:30+03:00")
    assert {value for _, _, value in told} == {150, 55, 3900, 29, 12}


def test_a_night_in_two_paragraphs_below_directions_that_head_theirs():
    text = (
        "Минулої доби зафіксували 167 бойових зіткнень, повідомляє Генштаб ЗСУ.\n\n"
        "Харківський. Відбулося три боєзіткнення.\n\nКуп'янський. Відбулося шість атак.\n\n"
        "Курщина. Відбулося 23 боєзіткнення, противник завдав 20 авіаударів.\n\n"
        "У ніч на 17 вересня Росія атакувала Україну 145 ударними дронами, повідомили в Повітряних "
        "силах.\n\nСтаном на 08:30 підтверджено збиття 72 ударних БпЛА."
    )
    told = windows(text, published="2025-09-17T09:52+03:00")
    assert ("ukraine_territory", "long_range_drone", 145) in told
    assert ("ukraine_territory", "drone_downed", 72) in told
    assert told["kursk", "air_strike", 20] == ("16 00:00", "17 00:00")
    assert told["kursk", "assault", 23] == told["kharkiv", "assault", 3]


def test_a_president_s_hours_on_a_page_that_names_no_truce_are_his_count_s():
    text = (
        "Станом на 22:00 20 квітня від початку доби відбулося 96 боєзіткнень, повідомляє Генштаб."
        "\n\nПрезидент Зеленський заявив, що з 18:00 19 квітня до 16:00 20 квітня росіяни "
        "здійснили "
        "46 штурмів та 901 обстріл.\n\nВорог завдав 12 авіаударів.\n\nНа Покровському напрямку "
        "ворог "
        "атакував 29 разів.\n\nНа Лиманському напрямку ворог атакував 12 разів."
    )
    told = windows(text, published="2025-04-20T22:30+03:00")
    assert told["whole_front", "assault", 46] == ("19 18:00", "20 16:00")
    assert told["whole_front", "shelling", 901] == ("19 18:00", "20 16:00")
    assert told["whole_front", "assault", 96] == ("20 00:00", "20 22:00")
    assert told["whole_front", "air_strike", 12] == ("20 00:00", "20 22:00")
    assert told["lyman", "assault", 12] == ("20 00:00", "20 22:00")


NIGHT_FIRST = (
    "Воздушные силы\n\nВ ночь на 5 февраля (с 18:00 4 февраля) противник атаковал двумя "
    "баллистическими ракетами и 167 ударными БпЛА, пишут Воздушные силы ВСУ. По состоянию на "
    "08:30 ПВО сбила 139 беспилотников.\n\nФронт\n\nОт начала суток количество атак агрессора "
    "составляет 89, следует из сводки Генштаба ВСУ по состоянию на 16:00.\n\nНа Лиманском "
    "направлении враг девять раз наступал в районах Дробышево и Ставков.\n\nНа Константиновском "
    "направлении противник совершил 13 наступательных действий."
)


def test_a_night_told_above_the_day_ends_no_hours_of_it():
    rows = windows(NIGHT_FIRST, published="2026-02-05T17:02+02:00")
    assert rows["whole_front", "assault", 89] == ("05 00:00", "05 16:00")
    assert rows["kostiantynivka", "assault", 13] == ("05 00:00", "05 16:00")
    assert rows["ukraine_territory", "long_range_drone", 167] == ("04 18:00", "05 08:30")


def test_a_night_without_a_date_is_the_air_force_s_that_is_named_right_below():
    text = (
        "Російські війська вночі атакували Україну 107 ударними безпілотниками, 79 із них збито. "
        "Ще 21 дрон локаційно втрачений.\n\nПро це повідомив командувач Повітряних сил ЗСУ.\n\n"
        "У Генштабі водночас розповіли, що минулої доби на фронті сталося 152 бойові зіткнення.\n\n"
        "Найважче було на Курахівському напрямку — 37 атак. На Покровському захисники відбили 29 "
        "штурмів, на Лиманському ворог атакував 22 рази."
    )
    rows = windows(text, published="2024-10-03T09:14+03:00")
    assert {("ukraine_territory", "drone_lost", 21), ("whole_front", "assault", 152)} <= set(rows)
    assert ("ukraine_territory", "drone_downed_night", 79) in rows


@pytest.mark.parametrize(
    ("text", "published", "night"),
    [
        (
            "ВСУ 12 раз за сутки атаковали объекты энергетики в регионах России, сообщило "
            "Минобороны РФ.\n\nКроме того, с 21:00 8 апреля до 6:30 9 апреля средствами ПВО "
            "уничтожен 31 украинский беспилотник: 22 — над Курской областью, девять — над "
            "Белгородской.",
            "2025-04-09T11:20+03:00",
            ("russian_regions_seas", "drone_downed", 31),
        ),
        (
            "Ukraine's president said the Russian army violated the truce 2,704 times over the "
            "whole of 20 April.\n\nUkraine's Air Force said that Russia launched 89 Shahed drones "
            "at Ukraine overnight. Air defenders shot down 38 drones.",
            "2025-04-21",
            ("ukraine_territory", "drone_downed_night", 38),
        ),
    ],
)
def test_a_night_below_a_tally_of_the_same_side_is_read_beside_it(text, published, night):
    rows = set(windows(text, published=published))
    assert night in rows
    assert rows & {("russia_occupied", "energy_strike", 12), ("whole_front", "total", 2704)}


@pytest.mark.parametrize(
    ("day", "recalled"),
    [
        (
            "За добу 12 листопада на фронті сталося 152 бойових зіткнення, за зведенням Генштабу "
            "ЗСУ.\n\nНа Курському напрямку відбили 19 атак.",
            "Напередодні ввечері, станом на 22:00, Генштаб нараховував 129 боїв.",
        ),
        (
            "За добу 12 листопада на фронті сталося 152 бойових зіткнення, за зведенням Генштабу "
            "ЗСУ.\n\nНа Курському напрямку відбили 19 атак.",
            "Увечері 12 листопада, станом на 22:00, Генштаб повідомляв про 129 боїв.",
        ),
        (
            "On November 12, 152 combat clashes took place, the General Staff of Ukraine "
            "said.\n\nIn the Kursk direction, 19 attacks were repelled.",
            "The evening before, as of 22:00, the General Staff counted 129 clashes.",
        ),
    ],
)
def test_what_the_evening_before_counted_ends_no_day(day, recalled):
    rows = windows(f"{day}\n\n{recalled}", published="2024-11-13T08:19+02:00")
    assert rows == {
        ("whole_front", "assault", 152): ("12 00:00", "13 00:00"),
        ("kursk", "assault_repelled", 19): ("12 00:00", "13 00:00"),
    }


def test_an_evening_s_own_hour_below_no_other_count_is_that_of_the_report():
    text = (
        "Генштаб ЗСУ оновив дані. Увечері 12 листопада, станом на 22:00, на фронті 129 боїв.\n\n"
        "На Курському напрямку відбили 19 атак."
    )
    rows = windows(text, published="2024-11-12T22:19+02:00")
    assert rows["whole_front", "assault", 129] == ("12 00:00", "12 22:00")


PAST_DAY = (
    "Протягом минулої доби на фронті сталося 198 бойових зіткнень, передають із посиланням на "
    "Генштаб.\n\nНа Лиманському напрямку росіяни провели 14 атак.\n\n{}"
)


@pytest.mark.parametrize(
    "recalled",
    [
        "Зауважимо: у зведенні станом на 22:00 11 листопада Генштаб повідомляв про 163 "
        "боєзіткнення від початку доби.",
        "As of 10 p.m. on November 11, the staff had reported 163 clashes.",
    ],
)
def test_an_hour_told_with_other_engagements_below_the_past_day_ends_no_day(recalled):
    rows = windows(PAST_DAY.format(recalled), published="2025-11-12")
    assert rows == {
        ("whole_front", "assault", 198): ("11 00:00", "12 00:00"),
        ("lyman", "assault", 14): ("11 00:00", "12 00:00"),
    }


def test_an_hour_of_the_same_engagements_is_that_of_the_report():
    text = PAST_DAY.format("Станом на 08:00 12 листопада – 198 боєзіткнень за минулу добу.")
    rows = windows(text, published="2025-11-12")
    assert rows["lyman", "assault", 14] == ("11 00:00", "12 00:00")


@pytest.mark.parametrize(
    "hours",
    [
        "Between midnight and 4 p.m. on May 8, Russian troops attacked Ukrainian positions 118 "
        "times",
        "From 00:00 to 16:00 on May 8, Russian troops attacked Ukrainian positions 118 times",
        "З опівночі до 16:00 8 травня російські війська 118 разів атакували позиції ЗСУ",
    ],
)
def test_hours_from_midnight_are_those_of_a_staff_s_report(hours):
    text = (
        f"{hours}, the General Staff of Ukraine said. In the Pokrovsk sector, Russian forces "
        "carried out 39 assaults. Seven civilians were killed over the past day."
    )
    rows = windows(text, "general_staff", "2025-05-08T19:40+03:00")
    assert rows["whole_front", "assault", 118] == ("08 00:00", "08 16:00")
    assert rows["pokrovsk", "assault", 39] == ("08 00:00", "08 16:00")


def test_hours_from_midnight_to_the_morning_are_not_the_day_before():
    text = (
        "Генштаб ЗСУ: з 00:00 до 08:00 8 травня відбулося 41 бойове зіткнення. На Лиманському "
        "напрямку – 9 атак."
    )
    rows = windows(text, "general_staff", "2025-05-08T09:40+03:00")
    assert rows["lyman", "assault", 9] == ("08 00:00", "08 08:00")


def test_the_past_day_above_an_evening_s_own_count_is_not_its_day():
    text = (
        "Генштаб ЗСУ: минулої доби було 187 боєзіткнень. Станом на 22:00 12 травня відбулося 114 "
        "бойових зіткнень.\n\nНа Покровському напрямку ворог 34 рази атакував."
    )
    rows = windows(text, published="2026-05-12T22:30+03:00")
    assert rows == {
        ("whole_front", "assault", 114): ("12 00:00", "12 22:00"),
        ("pokrovsk", "assault", 34): ("12 00:00", "12 22:00"),
    }


def test_a_day_that_was_not_over_ends_with_the_publication():
    text = (
        "General Staff of Ukraine: From midnight on May 11 to 8 a.m. on May 12, 214 combat clashes "
        "took place. In the Lyman sector the enemy attacked 14 times."
    )
    rows = windows(text, published="2026-05-12T08:30+03:00")
    assert {end for _, end in rows.values()} == {"12 08:30"}
