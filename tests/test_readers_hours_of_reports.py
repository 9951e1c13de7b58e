"""The day and hour that a staff's report is of, and what it only quotes of a night."""

import pytest

from analysis.readers import parse


def read(text, published, kind="general_staff"):
    return parse(text, published=published, kind=kind)


def told(reading):
    return {(row["sector"], row["category"]): row["value"] for row in reading.rows}


def window(reading, zone="Europe/Kyiv"):
    return tuple(
        None if one is None else f"{one.tz_convert(zone):%d %H:%M}" for one in reading.window
    )


DIRECTION = "На Лиманському напрямку ворог атакував 13 разів."


@pytest.mark.parametrize(
    "data",
    [
        "За даними Генштабу на 22:00",
        "За даними Генерального штабу ЗСУ на 22:00",
        "По данным Генштаба ВСУ на 22:00",
    ],
)
def test_the_hour_of_data_is_that_of_the_report(data):
    reading = read(f"З початку доби було 90 боїв. {data}, {DIRECTION}", "2025-02-04T22:40+02:00")
    assert window(reading) == ("04 00:00", "04 22:00")


SO_FAR = "since the start of the day there were 90 clashes along the front."


@pytest.mark.parametrize(
    "text",
    [
        f"The General Staff of Ukraine wrote in an operational summary at 16:00: {SO_FAR}",
        f"In its report at 16:00 the General Staff of Ukraine says: {SO_FAR}",
        f"In the evening briefing for 16:00 the General Staff of Ukraine says: {SO_FAR}",
        "Генштаб ЗСУ в оперативному зведенні о 16:00 пише: з початку доби на фронті 90 боїв.",
        "Генштаб ВСУ пишет в сводке в 16:00: с начала суток на фронте 90 боев.",
    ],
)
def test_the_hour_of_a_summary_is_that_of_the_report(text):
    assert window(read(text, "2025-02-04T17:10+02:00")) == ("04 00:00", "04 16:00")


@pytest.mark.parametrize(
    "text",
    [
        f"General Staff of Ukraine: {SO_FAR} Police received a report at 15:00 of an explosion.",
        f"According to the General Staff of Ukraine, at 15:00 a missile fell; {SO_FAR}",
        "Генштаб ЗСУ: з початку доби на фронті 90 боїв. О 15:00 пролунав вибух у місті.",
    ],
)
def test_the_hour_of_an_event_is_not_that_of_the_report(text):
    assert window(read(text, "2025-02-04T17:10+02:00")) == ("04 00:00", None)


@pytest.mark.parametrize(
    "heading",
    [
        "Ситуація в операційній зоні угруповання військ «Хортиця» за 20 липня 2024 року",
        "Обстановка в зоні угруповання військ «Хортиця» за 20 липня 2024 року.",
        "Сводка группировки войск «Хортица» за 20 июля",
    ],
)
def test_the_day_in_a_heading_is_the_one_told(heading):
    reading = read(f"{heading}\n\n{DIRECTION}", "2024-07-21T08:20+03:00")
    assert window(reading) == ("20 00:00", "21 00:00")


@pytest.mark.parametrize(
    "heading",
    [
        "Ситуація в зоні угруповання військ «Хортиця» на 20 липня",
        "Подяка воїнам угруповання військ «Хортиця» за 20 липня",
        "Ситуація в зоні угруповання «Хортиця» за 20 липня і наступні дні",
    ],
)
def test_other_headings_tell_no_day(heading):
    reading = read(f"{heading}\n\n{DIRECTION}", "2024-07-21T08:20+03:00")
    assert reading.window is None or window(reading) != ("20 00:00", "21 00:00")


OF_TEN = (
    "Генштаб ЗСУ, станом на 10.00 16 жовтня 2023 року. {} Упродовж минулої доби було 84 "
    "боєзіткнення."
)


def test_the_day_of_the_war_that_goes_on_is_no_fight_that_goes_on():
    greeting = "Триває шістсотта доба широкомасштабної агресії."
    reading = read(f"{OF_TEN.format(greeting)}\n{DIRECTION}", "2023-10-16T10:05+03:00")
    assert window(reading) == ("15 00:00", "16 00:00")
    fights = "Тривають бої."
    reading = read(f"{OF_TEN.format(fights)}\n{DIRECTION}", "2023-10-16T10:05+03:00")
    assert window(reading) == ("16 00:00", "16 10:00")


def of(reading, category):
    return next(row for row in reading.rows if row["category"] == category)


def test_what_was_downed_after_a_sentence_on_a_night_is_of_the_night():
    day = "Упродовж минулої доби ворог завдав 61 авіаудару по позиціях військ."
    night = "Цієї ночі ворог знову атакував Україну."
    downed = "Силами протиповітряної оборони знищено 11 ударних БпЛА."
    text = "Генштаб ЗСУ, станом на 06.00 16 жовтня 2023 року.\n{}\n{}"
    reading = read(text.format(f"{night} {downed}", day), "2023-10-16T06:05+03:00")
    assert of(reading, "drone_downed")["start"] is None
    assert of(reading, "air_strike")["start"] is not None
    for parted in (f"{night}\n{downed}", f"{night} Минулої доби {downed.lower()}"):
        reading = read(text.format(parted, day), "2023-10-16T06:05+03:00")
        assert of(reading, "drone_downed")["start"] is not None


@pytest.mark.parametrize(
    "downed",
    [
        "По состоянию на 08:30 сбиты 84 вражеских беспилотника.",
        "Станом на 08:30 збито або подавлено 84 ворожі БпЛА.",
        "As of 08:30, 84 enemy drones were shot down.",
    ],
)
def test_a_night_s_drones_as_of_an_hour_begin_no_second_report(downed):
    head = "Генштаб ЗСУ: за минулу добу, станом на 08:00, було 139 боїв."
    reading = read(f"{head}\n{downed}\n{DIRECTION}", "2026-01-21T09:08+02:00")
    assert told(reading)["lyman", "assault"] == 13
    second = "Станом на 16:00 відбулося 64 боєзіткнення."
    reading = read(f"{head}\n{second}\n{DIRECTION}", "2026-01-21T17:08+02:00")
    assert ("lyman", "assault") not in told(reading)


LIST = (
    "📍 Харківський напрямок – 7 бойових зіткнень. {}\n\n📍 Куп'янський напрямок – 10. Наші воїни "
    "встояли."
)
GROUP = "ОСУВ «Хортиця»\nСитуація за минулу добу\n\n"


def test_a_sentence_that_tells_on_heads_no_list():
    reading = read(GROUP + LIST.format("Усі атаки відбито."), "2024-07-21T08:20+03:00")
    assert told(reading)["kupiansk", "assault"] == 10
    heading = "Відбито атак:\nна Харківському напрямку – 7,\nна Куп'янському напрямку – 10."
    reading = read(GROUP + heading, "2024-07-21T08:20+03:00")
    assert told(reading)["kupiansk", "assault_repelled"] == 10


@pytest.mark.parametrize(
    "whole", ["the Russians' 54 assault actions", "the enemy's 54 attacks", "54 Russian assaults"]
)
def test_repelled_of_somebody_s_whole_are_a_part_of_it(whole):
    stopped = f"On the Pokrovsk front, the defenders stopped 49 of {whole}."
    reading = read(f"General Staff of Ukraine, as of 22:00. {stopped}", "2025-01-15T22:56+02:00")
    assert told(reading) == {("pokrovsk", "assault_repelled"): 49, ("pokrovsk", "assault"): 54}


def test_the_most_assault_actions_are_counted_as_the_most_attacks():
    most = "Найбільше штурмових дій — 24 — ворог здійснив на Покровському напрямку."
    reading = read(f"Генштаб ЗСУ: минулої доби було 150 боїв. {most}", "2025-12-09T09:00+02:00")
    assert told(reading)["pokrovsk", "assault"] == 24


TALLY = (
    "Генеральний штаб ЗСУ, станом на 07:00 12 квітня 2026 року\n\nВід 16:00 11 квітня і до 07:00 "
    "12 квітня зафіксовано 2308 порушень режиму тиші, а саме: 28 штурмових дій; 476 обстрілів.\n\n"
    "Найбільше штурмових дій — 9 — ворог здійснив на Покровському напрямку. Чотири рази він "
    "атакував на Лиманському напрямку."
)


def test_a_staff_s_tally_of_breaches_with_two_sentences_on_directions_is_of_the_truce():
    reading = parse(TALLY, published="2026-04-12T08:00+03:00")
    assert (reading.kind, window(reading)) == ("ministry", ("11 16:00", "12 07:00"))
    counts = told(reading)
    assert counts["whole_front", "total"] == 2308
    assert counts["pokrovsk", "assault"] == 9


def test_a_daily_report_that_recalls_breaches_at_its_end_is_a_daily_report():
    text = (
        "Генштаб ЗСУ, станом на 08:00 14 квітня. За минулу добу було 139 боїв. На Покровському "
        "напрямку ворог атакував 24 рази. На Лиманському напрямку він атакував 13 разів. "
        "Нагадаємо, під час перемир'я зафіксовано 2308 порушень режиму тиші."
    )
    reading = parse(text, published="2026-04-14T08:10+03:00")
    assert reading.kind == "general_staff"
    assert told(reading)["lyman", "assault"] == 13


SINCE = (
    "Російська армія від початку доби до 16:00 здійснила 46 штурмових дій на різних напрямках і "
    "901 обстріл, із них 448 – із важкого озброєння, сказав президент Зеленський.\n\n"
    "За словами президента, росіяни понад 400 разів застосували FPV-дрони.\n\n{}\n\n"
    "Путін наказав зупинити всі бойові дії, а Зеленський запропонував продовжити тишу."
)
THEN = "між 18:00 19 квітня та 00:00 20 квітня"


@pytest.mark.parametrize(
    "recalled",
    [
        f"Що було раніше: як повідомляв президент, {THEN} відбулося 387 обстрілів.",
        f"Нагадаємо, {THEN} відбулося 387 обстрілів.",
        f"Як повідомляв президент, {THEN} відбулося 387 обстрілів.",
    ],
)
def test_the_hours_of_a_tally_that_is_recalled_are_its_own(recalled):
    reading = parse(SINCE.format(recalled), published="2025-04-20T17:32+03:00")
    assert (reading.kind, reading.who[0]) == ("ministry", "ukraine")
    assert window(reading) == ("20 00:00", "20 16:00")
    hours = {
        row["value"]: [f"{row[end].tz_convert('Europe/Kyiv'):%d %H}" for end in ("start", "end")]
        for row in reading.rows
    }
    own = ["20 00", "20 16"]
    assert hours == {901: own, 46: own, 448: own, 400: own, 387: ["19 18", "20 00"]}


def test_the_bounds_of_a_truce_that_is_recalled_are_those_of_its_breaches():
    text = (
        "Зеленський: росіяни 2935 разів порушили перемир'я, з них 1882 рази – обстрілами.\n\n"
        "Нагадаємо, перемир'я діяло з 18:00 19 квітня до 00:00 21 квітня."
    )
    reading = parse(text, published="2025-04-21T09:00+03:00")
    assert window(reading) == ("19 18:00", "21 00:00")
