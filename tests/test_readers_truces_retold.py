"""The hours of a truce as outlets tell them, and what is counted over them."""

import pandas as pd
import pytest

from analysis.readers import parse


def read(text, kind=None, published=None):
    return parse(text, kind=kind, published=published, source="x")


def windows(text, kind=None, published=None, zone="Europe/Kyiv"):
    def local(moment):
        return None if pd.isna(moment) else f"{moment.tz_convert(zone):%d %H:%M}"

    return {
        (row["sector"], row["category"], row["value"]): (local(row["start"]), local(row["end"]))
        for row in read(text, kind, published).rows
    }


MINISTRY = "the Russian Defense Ministry said."


@pytest.mark.parametrize(
    "bounds",
    [
        "Between 6 p.m. Moscow time on Saturday and midnight on Sunday",
        "From 6 p.m. on Saturday to midnight on Sunday",
    ],
)
def test_weekdays_bound_a_truce_that_was_observed(bounds):
    text = (
        f"Ukraine violated the truce 4,815 times, {MINISTRY}\n\n{bounds}, all Russian troops "
        "strictly observed the ceasefire."
    )
    told = windows(text, published="2025-04-21", zone="Europe/Moscow")
    assert told == {("whole_front", "total", 4815): ("19 18:00", "21 00:00")}


def test_weekdays_of_something_else_bound_no_truce():
    text = (
        f"Ukraine violated the truce 4,815 times, {MINISTRY}\n\nFrom 6 p.m. on Saturday to "
        "midnight on Sunday, flights were suspended at the airport."
    )
    assert windows(text, published="2025-04-21") == {("whole_front", "total", 4815): (None, None)}


@pytest.mark.parametrize(
    ("said", "begun"),
    [
        ("since its start at 0000 on May 8", "08 00:00"),
        ("since the start at 00:00 on May 8", "08 00:00"),
    ],
)
def test_a_truce_is_counted_since_its_start(said, begun):
    text = f"Ukrainian forces committed 9,246 violations of the ceasefire {said}, {MINISTRY}"
    told = windows(text, published="2025-05-10", zone="Europe/Moscow")
    assert told["whole_front", "total", 9246][0] == begun


def test_a_truce_that_started_at_an_hour_is_counted_from_it():
    text = (
        'The ceasefire started at 4 p.m. on Saturday.\n\n"As of 7 a.m. on April 12, 2,214 '
        'ceasefire violations were recorded," the Ukrainian General Staff said.'
    )
    told = windows(text, published="2026-04-12")
    assert told == {("whole_front", "total", 2214): ("11 16:00", "12 07:00")}


def test_what_is_told_after_counts_since_the_truce_began_is_counted_so_too():
    text = (
        "Putin declared a three-day ceasefire, which began at midnight on Thursday and is to last "
        "until midnight on May 11.\n\nThe Russian Defense Ministry claimed that since the start of "
        "the ceasefire Ukrainian forces launched four attempts to break through the border in the "
        "Kursk region.\n\nIt further said that they fired at Russian positions 1,452 times with "
        "artillery."
    )
    told = windows(text, published="2025-05-09", zone="Europe/Moscow")
    assert {hours for hours in told.values()} == {("08 00:00", None)}


def test_assaults_beside_drones_are_assaults():
    text = (
        'President Zelenskyy on the truce: until midnight there were "379 instances of shelling '
        'and 18 assaults by Russian forces", with drones "used by Russians 284 times".'
    )
    told = {key[1:] for key in windows(text, published="2025-04-20")}
    assert told == {("shelling", 379), ("assault", 18), ("drone_strike", 284)}


def test_heavy_weapons_in_so_many_cases_of_the_shellings():
    text = (
        "Сибіга: від опівночі до полудня 8 травня Росія порушила перемир'я 712 разів. Росіяни 574 "
        "рази обстріляли позиції, у 452 випадках — із важкого озброєння."
    )
    told = {key[1:] for key in windows(text, published="2025-05-08T14:20+03:00")}
    assert told == {("total", 712), ("shelling", 574), ("shelling_heavy", 452)}


@pytest.mark.parametrize("times", ["трижды", "три раза"])
def test_times_they_tried_to_attack_positions_are_assaults(times):
    text = (
        "Минобороны России: с 16:00 11 апреля до 24:00 12 апреля ВСУ нарушили перемирие 6795 раз. "
        f"Украинские подразделения {times} пытались атаковать позиции российских военных."
    )
    assert ("assault", 3) in {key[1:] for key in windows(text, published="2026-04-13")}


def test_a_truce_that_is_to_come_gives_no_hours_to_what_is_counted():
    text = (
        "Zelensky said Russian forces shelled Ukrainian positions 387 times. From 6 p.m. on "
        "Saturday until midnight on Sunday the truce announced by Putin is to hold."
    )
    assert set(windows(text, published="2025-04-20T19:10+03:00").values()) == {(None, None)}


@pytest.mark.parametrize(
    "on",
    [
        "On Sunday, the Russian army made 59 assaults, he wrote on X.",
        "After dawn the Russian army made 59 assaults, he said on X.",
        "Since then the Russian army made 59 assaults, he added.",
    ],
)
def test_what_is_said_on_of_another_time_is_not_of_the_hours_before(on):
    text = (
        "President Zelensky: from 18:00 on 19 April to midnight, Russian forces carried out 387 "
        f"shellings.\n\n{on}"
    )
    told = windows(text, "ministry", published="2025-04-20T21:10+03:00")
    assert told[("whole_front", "shelling", 387)] == ("19 18:00", "20 00:00")
    assert told.get(("whole_front", "assault", 59)) != ("19 18:00", "20 00:00")


def test_an_hour_of_what_is_counted_is_not_when_it_was_said():
    text = (
        "Zelensky said that after 18:00, throughout Saturday, 19 April, Russia made 96 assaults "
        "and 387 shellings."
    )
    told = windows(text, "ministry", published="2025-04-20T21:10+03:00")
    assert ("19 00:00", "20 00:00") not in told.values()


@pytest.mark.parametrize(
    "counted",
    [
        "Russia's Defense Ministry accused Ukraine of violating the truce 1,904 times between 4 "
        "p.m. on April 11 and 8 a.m. on April 12.",
        "Міноборони Росії звинуватило Україну в порушенні перемир'я 1904 рази з 16:00 11 квітня до "
        "08:00 12 квітня.",
        "Russia's Defense Ministry accused Ukraine of violating the truce 1,904 times from noon on "
        "April 11 to 8 a.m. on April 12.",
    ],
)
def test_the_hours_that_the_other_side_counted_over_are_not_those_of_the_speaker(counted):
    text = (
        "Russia violated the Easter ceasefire 7,454 times as of 10 p.m. on April 12, Ukraine's "
        "General Staff reported.\n\nThe truce began at 4 p.m. on April 11.\n\nAccording to the "
        "General Staff, since the ceasefire took effect Russian forces have carried out 115 "
        f"assaults.\n\n{counted}"
    )
    told = windows(text, published="2026-04-13T01:12+03:00")
    assert told[("whole_front", "assault", 115)] == ("11 16:00", "12 22:00")


SO_OFTEN = "2148 разів порушила режим припинення вогню"
EASTER = "2026-04-12T09:18+03:00"


@pytest.mark.parametrize(
    "text",
    [
        f"Російська армія від початку великоднього перемир'я і до сьомої ранку 12 квітня {SO_OFTEN}"
        ". Про це повідомив Генеральний штаб ЗСУ.",
        f"Російська армія {SO_OFTEN}, повідомив Генеральний штаб ЗСУ.\n\nПеремир'я почало діяти о "
        "16:00 суботи, 11 квітня.\n\nСтаном на 07:00 12 квітня зафіксовано 2148 порушень.",
        f"Російська армія від початку перемир'я {SO_OFTEN}, повідомив Генеральний штаб ЗСУ. До "
        "07:00 "
        "12 квітня від початку перемир'я зафіксовано 2148 порушень.",
    ],
)
def test_a_tally_since_the_truce_began_ends_with_its_hour(text):
    assert windows(text, published=EASTER)["whole_front", "total", 2148] == ("11 16:00", "12 07:00")


def test_what_is_less_than_a_whole_day_had_need_not_begin_after_it():
    text = (
        f"Російська армія {SO_OFTEN}, повідомив Генеральний штаб ЗСУ.\n\nСтаном на 07:00 12 квітня "
        "зафіксовано 31 штурмову дію ворога.\n\nЗагалом протягом минулої доби, 11 квітня, на "
        "фронті "
        "відбулося 107 бойових зіткнень."
    )
    told = windows(text, published=EASTER)
    assert told["whole_front", "assault", 31][0] is None
    assert told["whole_front", "assault", 107] == ("11 00:00", "12 00:00")


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine's president Zelensky said that on the first day of Russia's self-declared Victory "
        "Day ceasefire, as of 4 p.m. on May 8, Russia broke it 124 times.",
        "За перший день перемир'я, станом на 16:00 8 травня, росіяни 124 рази порушили режим тиші, "
        "повідомив Зеленський.",
    ],
)
def test_the_first_day_of_a_truce_ends_with_the_hour_of_its_tally(text):
    told = windows(text, published="2025-05-08T19:26+03:00")
    assert told == {("whole_front", "total", 124): ("08 00:00", "08 16:00")}


@pytest.mark.parametrize(
    "text",
    [
        'Zelensky cited a report on the situation as of midnight.\n\n"Over the course of Easter '
        "day, "
        'the Russian army violated its ceasefire 3,012 times," he wrote.',
        "Зеленський: доповідь станом на північ. Загалом протягом Великодня армія Росії порушила "
        "перемир'я 3012 разів.",
    ],
)
def test_easter_as_of_midnight_is_the_day_that_was_over(text):
    told = windows(text, published="2025-04-21T08:30+03:00")
    assert told == {("whole_front", "total", 3012): ("20 00:00", "21 00:00")}


def test_the_tally_of_the_evening_before_ends_nothing_beside_that_of_the_day():
    text = (
        "Генштаб: росіяни порушили перемир'я 2097 разів.\n\n"
        "Російські війська від початку великоднього перемир'я, станом на 07:00 12 квітня, порушили "
        "його 2097 разів, а саме: 33 штурмові дії та 410 обстрілів.\n\n"
        "Найбільше штурмових дій від 16:00 11 квітня було на Покровському напрямку – 11.\n\n"
        "Перемир'я мало тривати з 16:00 11 квітня до кінця 12 квітня.\n\n"
        "Напередодні, станом на 22:00 11 квітня, у Генштабі говорили про 471 порушення."
    )
    told = windows(text, published="2026-04-12T08:10+03:00")
    assert told["pokrovsk", "assault", 11] == ("11 16:00", "12 07:00")
    assert told["whole_front", "shelling", 410] == ("11 16:00", "12 07:00")


@pytest.mark.parametrize(
    "told",
    [
        "Ukrainian forces had shot at Russian positions 512 times while it had counted more than "
        "780 drone attacks.",
        "Ukraine had shot 512 times at Russian positions.",
    ],
)
def test_shots_at_positions_are_fire_at_them(told):
    text = f"{MINISTRY[4:]} Ukraine broke the truce more than a thousand times. {told}"
    assert ("whole_front", "shelling", 512) in windows(text, published="2025-04-20T15:00+03:00")


@pytest.mark.parametrize(
    "told",
    [
        "Russian troops shot at Ukrainian drones 44 times.",
        "Ukraine had shot 44 times on Sunday at a drone over Crimea.",
        "Ukrainian units shot at attack drones of Russia 44 times, it said.",
    ],
)
def test_times_that_drones_were_fired_at_are_no_strikes(told):
    text = f"{MINISTRY[4:]} Ukraine broke the truce more than a thousand times. {told}"
    reading = read(text, published="2025-04-20T15:00+03:00")
    assert [row["value"] for row in reading.rows] == [1000]
    assert list(reading.unread["text"]) == ["44"]


@pytest.mark.parametrize(
    "told",
    [
        "The biggest number of assaults falls on the Pokrovsk direction - 19. In the Siversk "
        "direction there were seven, in the Toretsk direction - six.",
        "Найбільше штурмів припадає на Покровський напрямок – 19. На Сіверському їх було сім, на "
        "Торецькому – 6.",
        "Больше всего штурмов было на Покровском направлении – 19. На Северском – семь, на "
        "Торецком – 6.",
    ],
)
def test_assaults_are_told_on_from_sentence_to_sentence_by_direction(told):
    text = (
        f"Zelensky on the truce: as of 16:00, since the beginning of the day, it is broken. {told}"
    )
    rows = windows(text, "ministry", "2025-04-20T16:30+03:00")
    directions = {key: bounds for key, bounds in rows.items() if key[0] != "whole_front"}
    assert set(directions) == {
        ("pokrovsk", "assault", 19),
        ("siversk", "assault", 7),
        ("toretsk", "assault", 6),
    }


def test_a_zone_and_its_directions_are_told_on_after_another_zone():
    text = (
        "Зеленський про перемир'я: станом на 6:00 з початку доби шість штурмових дій. В ОТУ "
        "«Харків» зафіксовано одне бойове зіткнення на Куп'янському напрямку. В ОТУ «Донецьк» – "
        "чотири: три на Покровському та одне на Новопавлівському напрямках. На Запорізькому "
        "напрямку – одне."
    )
    rows = windows(text, published="2025-04-20T08:00+03:00")
    assert {("pokrovsk", "assault", 3), ("novopavlivka", "assault", 1)} <= set(rows)
    assert {("donetsk_zone", "assault", 4), ("zaporizhzhia_direction", "assault", 1)} <= set(rows)


def test_people_hurt_in_a_direction_are_no_assaults_told_on():
    text = (
        "Зеленський про перемир'я: найбільше штурмів було на Покровському напрямку – 9. "
        "На Сіверському напрямку поранено троє медиків."
    )
    rows = windows(text, published="2025-04-20T16:30+03:00")
    assert {key[0] for key in rows} == {"pokrovsk"}


LISTED = (
    "Зеленський: у період з 16:00 до 00:00 11 квітня – 521 порушення режиму припинення вогню:\n"
    "▪️ ударів дронів-камікадзе (типу «Ланцет», «Молнія») – 33;\n▪️ ударів FPV-дронів – 291."
)


def test_hours_that_others_go_on_from_end_with_their_day():
    text = (
        f"{LISTED}\n\nВід 00:00 до 07:00 12 квітня – ще 1612 порушень:\n▪️ ударів FPV-дронів – 729."
    )
    rows = windows(text, published="2026-04-12T07:58+03:00")
    assert rows["whole_front", "total", 521] == ("11 16:00", "12 00:00")
    assert rows["whole_front", "drone_strike", 33] == ("11 16:00", "12 00:00")
    assert rows["whole_front", "drone_kamikaze", 291] == ("11 16:00", "12 00:00")
    assert rows["whole_front", "drone_kamikaze", 729] == ("12 00:00", "12 07:00")


def test_hours_without_a_day_are_of_the_day_that_the_text_counted_before():
    text = (
        "Zelensky said that over the whole of 20 April the Russian army committed 2,704 violations "
        "of the truce. By 20:00, he spoke of over 1,900 violations since the beginning of the day."
    )
    rows = windows(text, published="2025-04-21")
    assert rows["whole_front", "total", 1900] == ("20 00:00", "20 20:00")
    assert "read as those of the one counted before" in str(read(text, None, "2025-04-21").warnings)


@pytest.mark.parametrize(
    "told",
    [
        "За это время противник семь раз пытался атаковать российские позиции в ДНР.",
        "За это время ВСУ семь раз пытались атаковать в ДНР, все попытки были отражены.",
    ],
)
def test_times_that_they_tried_to_attack_are_assaults(told):
    text = (
        "Минобороны РФ: с 18:00 19 апреля до 00:00 21 апреля зафиксировано 5 147 нарушений "
        f"перемирия. {told}"
    )
    assert ("dpr", "assault", 7) in windows(text, published="2025-04-21")


def test_a_ministry_s_data_at_an_hour_are_told_as_of_it():
    text = (
        "Минобороны РФ сообщило о 547 нарушениях перемирия.\n\nПо данным военного ведомства на "
        "12:00 мск, с начала суток ВСУ предприняли две попытки прорыва через границу в Курской "
        "области.\n\nОни совершили 191 обстрел."
    )
    rows = windows(text, published="2025-05-08", zone="Europe/Moscow")
    assert set(rows.values()) == {("08 00:00", "08 12:00")}


def test_drones_at_regions_of_russia_are_not_those_of_the_front():
    text = (
        "Минобороны РФ: ВСУ нарушили перемирие. Противник применил по российским регионам 39 БПЛА "
        "самолетного типа, в том числе два по Крыму."
    )
    rows = windows(text, published="2025-04-20")
    assert ("russian_regions_seas", "drone_fixed_wing", 39) in rows


def test_items_of_a_list_say_what_of_energy_was_struck():
    text = (
        "ВСУ за сутки девять раз атаковали энергетическую инфраструктуру, сообщило Минобороны РФ.\n"
        "• Брянская область — три атаки: днем 11 апреля дрон повредил трансформатор подстанции;\n"
        "• Курская область — два удара по сетям филиала компании;\n"
        "• ЛНР — одна атака на газораспределительную станцию в Сватовском районе."
    )
    rows = {key[0]: key[2] for key in windows(text, published="2025-04-12T12:47+03:00")}
    assert rows == {"russia_occupied": 9, "bryansk_oblast": 3, "kursk_oblast": 2, "lpr": 1}


def test_strikes_that_the_speaker_s_side_is_said_to_have_made_are_not_the_other_s():
    text = (
        "Russia's defence ministry accused Ukraine of attacking its energy infrastructure 12 times."
        " Spokesperson Heorhii Tykhyi said Russia, for its part, had carried out more than 30 "
        "strikes on Ukrainian energy facilities since March 25."
    )
    assert {key[2] for key in windows(text, published="2025-04-10")} == {12}


@pytest.mark.parametrize(
    "told",
    [
        "from 4 p.m. on April 11 until the end of April 12 it recorded 3,184 violations",
        "з 16:00 11 квітня до кінця 12 квітня зафіксовано 3184 порушення",
        "с 16:00 11 апреля до конца 12 апреля зафиксировано 3184 нарушения",
    ],
)
def test_the_end_of_a_day_ends_the_hours(told):
    rows = windows(f"Zelensky on the truce: {told} by Russian forces.", published="2026-04-13")
    assert rows == {("whole_front", "total", 3184): ("11 16:00", "13 00:00")}


def test_items_of_one_day_s_tallies_count_from_its_beginning():
    text = (
        "За весь час перемир'я, з 18:00 19 квітня до 00:00 21 квітня, російська армія порушила "
        "його 2864 рази, повідомив Зеленський.\n\nНайбільше штурмів – на Покровському напрямку, "
        "34, та на Сіверському, 12.\n\nЯк змінювалися цифри 20 квітня\n\n• станом на 06:00 – 62 "
        "обстріли від початку доби;\n\n• станом на 16:00 – 884 обстріли;\n\n• станом на 20:00 – "
        "1340 обстрілів."
    )
    rows = windows(text, published="2025-04-21T00:48+03:00")
    assert rows["whole_front", "shelling", 884] == ("20 00:00", "20 16:00")
    assert rows["whole_front", "shelling", 1340] == ("20 00:00", "20 20:00")
    assert {("pokrovsk", "assault", 34), ("siversk", "assault", 12)} <= set(rows)


def test_that_day_is_of_another_sentence():
    text = (
        "Zelensky on the truce of May 8: as of 4 p.m. on May 8, 1,046 violations since the start "
        "of the day. Among them were 47 assaults. Fifteen of the assaults were in the Pokrovsk "
        "direction.\n\nKyiv proposed to stop firing on May 6. The minister said Moscow had "
        "violated the regime of silence 1,764 times by 10 a.m. that day."
    )
    rows = windows(text, published="2026-05-08T17:32+03:00")
    assert rows["pokrovsk", "assault", 15] == ("08 00:00", "08 16:00")
    assert rows.get(("whole_front", "total", 1764), (None, None)) == (None, None)


def test_a_headline_of_the_first_hours_leaves_the_window_of_the_whole_to_its_own_number():
    text = (
        "Понад чотириста порушень перемир'я ще до опівночі\n\nПро це повідомляє Генштаб ЗСУ. "
        "Режим тиші мав діяти з 16:00 11 квітня й до кінця доби 12 квітня.\n\nУ проміжку з 16:00 "
        "до 00:00 11 квітня зафіксовано 431 порушення, з них 18 штурмових дій ворога.\n\nЗагалом "
        "з 16:00 11 квітня до 07:00 12 квітня – 1876 порушень режиму припинення вогню."
    )
    told = windows(text, published="2026-04-12T08:10+03:00")
    assert told["whole_front", "total", 431] == ("11 16:00", "12 00:00")
    assert told["whole_front", "total", 1876] == ("11 16:00", "12 07:00")


@pytest.mark.parametrize("published", ["2025-04-21", "2025-04-21T00:40+03:00"])
def test_a_whole_day_by_its_hours_was_over_when_it_was_told(published):
    text = (
        "President Zelensky on the Easter truce: “Over the whole day, from 00:00 to 24:00, there "
        "were 2,764 violations by the Russian army.”"
    )
    assert windows(text, published=published) == {
        ("whole_front", "total", 2764): ("20 00:00", "21 00:00")
    }


def test_such_shellings_are_those_by_the_arms_told_before():
    text = (
        "Минобороны РФ о перемирии: с 12:00 6 января на Краснолиманском направлении противник 14 "
        "раз открывал огонь из минометов и ствольной артиллерии, на Купянском направлении "
        "зафиксировано 23 таких обстрела, на Запорожском – девять."
    )
    told = {key[:3] for key in windows(text, published="2023-01-07")}
    assert told == {
        ("lyman", "shelling_artillery", 14),
        ("kupiansk", "shelling_artillery", 23),
        ("zaporizhzhia_direction", "shelling_artillery", 9),
    }


def test_a_past_day_as_of_midnight_is_the_day_that_midnight_ended():
    text = (
        "President Zelensky on the Easter truce. He referred to a report by the "
        "commander-in-chief on the situation as of midnight. “In total, over the past day the "
        "Russian army violated its own promise of silence 2,957 times,” Zelensky wrote. Russian "
        "troops mounted 88 assault operations."
    )
    day = ("20 00:00", "21 00:00")
    assert windows(text, published="2025-04-21T01:12+03:00") == {
        ("whole_front", "total", 2957): day,
        ("whole_front", "assault", 88): day,
    }


def test_an_earlier_hour_that_a_president_had_told_of_ends_no_day():
    text = (
        "Впродовж великодньої доби, за даними на 00:00 21 квітня, росіяни 2957 разів порушили "
        "режим тиші, повідомив Президент Зеленський.\n\nЗагалом уздовж фронту маємо 88 російських "
        "штурмових дій.\n\nСтаном на 20:00 неділі Зеленський інформував про понад 2100 порушень з "
        "початку доби."
    )
    told = windows(text, published="2025-04-21T01:12+03:00")
    assert told["whole_front", "total", 2957] == ("20 00:00", "21 00:00")
    assert told["whole_front", "assault", 88][1] != "20 20:00"


def test_the_state_of_affairs_at_an_hour_is_as_of_it():
    text = (
        "Від опівночі на фронті вже 61 російський обстріл. Таку інформацію про перемир'я вранці "
        "20 квітня оприлюднив Президент Зеленський за доповіддю про стан справ на 6:00."
    )
    told = windows(text, published="2025-04-20")
    assert told["whole_front", "shelling", 61] == ("20 00:00", "20 06:00")


def test_one_shelling_over_seventy_is_counted_in_its_case():
    text = (
        "Минобороны РФ о перемирии: с 00:00 8 мая до 00:00 11 мая зафиксировано 14 806 нарушений. "
        "Министерство сообщило о 71 обстреле с применением реактивных систем залпового огня и 31 "
        "ударе беспилотников."
    )
    told = {key[1:] for key in windows(text, published="2025-05-11")}
    assert told == {("total", 14806), ("shelling_mlrs", 71), ("drone_strike", 31)}


def test_all_since_the_truce_began_does_not_end_with_the_first_hours():
    text = (
        "Генштаб ЗСУ про перемир'я: за період з 16:00 до 22:00 11 квітня 19 штурмів. З 22:00 11 "
        "квітня до 06:00 12 квітня – 21 штурм. Усього з початку перемир'я 40 штурмів та 1987 "
        "порушень."
    )
    told = windows(text, published="2026-04-12T08:10+03:00")
    assert told["whole_front", "assault", 19] == ("11 16:00", "11 22:00")
    assert told["whole_front", "total", 1987] == ("11 16:00", None)


def test_those_who_suffered_beside_violations_are_not_their_number():
    text = (
        "Минобороны РФ: число нарушений перемирия и пострадавших жителей выросло до 17. Всего 1806 "
        "нарушений с 16:00 11 апреля до 08:00 12 апреля."
    )
    told = {key[1:] for key in windows(text, published="2026-04-12T11:00+03:00")}
    assert told == {("total", 1806)}


def test_a_headline_s_attempts_at_the_border_are_those_that_the_text_places():
    text = (
        "Минобороны РФ: ВСУ за время перемирия четыре раза пытались прорваться через границу\n\n"
        "Формирования ВСУ четыре раза пробовали прорваться через госграницу в Курской и "
        "Белгородской областях. Режим прекращения огня действует с 00:00 мск 8 мая до 00:00 мск 11 "
        "мая."
    )
    (row,) = read(text, published="2025-05-09").rows
    assert (row["sector"], row["value"]) == ("kursk_belgorod", 4)


def test_a_list_below_a_line_that_leads_it_is_of_the_hours_above():
    text = (
        "Зеленський про перемир'я. З опівночі до 10-ї години ранку російська армія 1846 разів "
        "порушила режим припинення вогню. Серед порушень:\n- 47 штурмових дій;\n- 608 обстрілів "
        "позицій українських військ.\n\nРаніше, 4 травня, Зеленський повідомив, що Україна "
        "оголошує режим тиші з 00:00 6 травня."
    )
    told = windows(text, published="2026-05-06")
    assert set(told.values()) == {("06 00:00", "06 10:00")}


TALLY = "Генштаб ЗСУ. З 16:00 11 квітня до 07:00 12 квітня 1806 порушень режиму тиші, а саме:"


@pytest.mark.parametrize("sign", ["-", "🔸", "🔻", "✅"])
@pytest.mark.parametrize("types", ["(типу Lancet, Молнія)", "типу «Ланцет» і «Молнія»"])
def test_drones_by_their_names_stand_beside_those_by_fpv_whatever_the_bullet(sign, types):
    text = (
        f"{TALLY}\n\n{sign} 24 штурмові дії;\n{sign} 633 удари ударними БпЛА {types};\n{sign} 918 "
        "ударів FPV-дронами."
    )
    told = {key[1:] for key in windows(text, published="2026-04-12T07:52+03:00")}
    assert told == {
        ("total", 1806),
        ("assault", 24),
        ("drone_strike", 633),
        ("drone_kamikaze", 918),
    }


def test_molniya_is_a_drone_and_no_town():
    text = (
        "The General Staff of Ukraine: from 16:00 on 11 April to 07:00 on 12 April there were "
        "1,806 violations of the ceasefire, including 633 strikes by Lancet and Molniya drones."
    )
    told = windows(text, published="2026-04-12T07:52+03:00")
    assert ("whole_front", "drone_strike", 633) in told


def test_heavy_weapons_used_in_so_many_of_the_shellings_are_a_part_of_them():
    text = (
        "President Zelensky on the truce: there were 91 Russian assaults and 1,764 instances of "
        "shelling. Heavy weapons were used in 779 of the shellings, he added."
    )
    told = {key[1:] for key in windows(text, published="2025-04-21")}
    assert {("shelling", 1764), ("shelling_heavy", 779)} <= told


AIR = (
    "Зеленський про перемир'я. Від початку доби станом на 10:00 армія РФ 31 раз штурмувала, 40 "
    "разів російські війська обстріляли наші позиції. {}"
)


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("Російська авіація завдала 18 ударів, скинувши 44 керовані авіабомби.", True),
        ("Ворожа авіація завдала 18 ударів.", True),
        ("Наша авіація завдала 18 ударів.", False),
        ("Українська авіація завдала 18 ударів по ворогу.", False),
        ("Авіація завдала 18 ударів по скупченнях ворога.", False),
    ],
)
def test_strikes_that_aircraft_dealt_are_from_the_air_and_of_its_side(said, counted):
    told = windows(AIR.format(said), published="2026-05-06T11:07+03:00")
    assert (("whole_front", "air_strike", 18) in told) == counted
    assert 18 not in {value for _, category, value in told if category != "air_strike"}
