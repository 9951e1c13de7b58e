"""Lines that are no sentence of their own, and lines that are: headlines and quoted paragraphs."""

import re
import textwrap

import pytest

from analysis.readers import parse
from analysis.readers.flow import flow
from analysis.readers.marks import _scan_paragraph, scan
from analysis.readers.text import plain


def joined(text):
    return flow(plain(text))[0].text.split("\n")


HEAD = "Russia launches 55 missiles and 21 Shahed drones, and the air defence downs 59 targets"
BODY = (
    "Russian forces attacked Ukraine with 55 missiles of different types and 21 attack drones on "
    "the night of 7-8 May 2024. The Air Force destroyed 39 missiles and 20 drones."
)


def test_a_headline_before_a_blank_line_is_one_however_wide():
    assert joined(f"{HEAD}\n\n{textwrap.fill(BODY, len(HEAD))}") == [HEAD, BODY]


def test_a_sentence_cut_by_a_page_is_whole():
    cut = BODY.index("Ukraine")
    said = f"{HEAD}\n\n{BODY[: cut - 1]}\n\n{BODY[cut:]}"
    assert joined(said.replace("attacked\n\nUkraine", "attacked the\n\nUkraine"))[1:] == [
        BODY.replace("attacked", "attacked the")
    ]


@pytest.mark.parametrize("width", [60, 72, 90])
def test_a_headline_of_full_lines_ends_where_a_sentence_opens(width):
    head = "Генштаб ЗСУ: На авдіївському напрямку відбито 25 атак ворога"
    body = (
        "За добу відбулося 56 бойових зіткнень, найактивніше ворог наступав на авдіївському "
        "напрямку - там відбито 25 атак, інформує Генштаб ЗСУ станом на 18:00 9 березня."
    )
    text = f"{head}\n{textwrap.fill(body, width)}"
    rows = parse(text, published="2024-03-09T19:00+02:00").rows
    told = {(row["sector"], row["category"]): row["value"] for row in rows}
    assert told == {("whole_front", "assault"): 56, ("avdiivka", "assault_repelled"): 25}


def test_quoted_words_on_a_direction_open_a_paragraph():
    first = "Від початку доби на фронті сталося 113 боїв, сказано у зведенні Генштабу ЗСУ."
    quoted = "«На Лиманському напрямку ворог чотири рази атакував. Завдав трьох авіаударів»."
    assert joined(f"{first}\n{quoted}") == [first, quoted]
    plain_words = "Ворог атакував далі, і українські воїни відбивали його атаки до вечора там."
    assert joined(f"{first}\n{plain_words}") == [f"{first} {plain_words}"]


@pytest.mark.parametrize(
    "head", ["- 14 -\nСводка печати, 9 марта 2024 г.", "Зведення\nарк. 1", "Bulletin\npage 3"]
)
def test_a_page_head_with_a_date_or_a_sheet_s_number_parts_nothing(head):
    text = (
        f"Генштаб ЗСУ: за минулу добу ворог завдав 107 авіаударів, здійснив 113 обстрілів\n\n{head}"
        "\n\nіз реактивних систем залпового вогню. На Лиманському напрямку відбито 5 атак."
    )
    rows = parse(text, published="2024-03-09").rows
    told = {(row["sector"], row["category"]): row["value"] for row in rows}
    assert told == {
        ("whole_front", "air_strike"): 107,
        ("whole_front", "shelling_mlrs"): 113,
        ("lyman", "assault_repelled"): 5,
    }


def test_drones_with_a_capital_are_never_parted_from_their_number():
    lines = (
        "Повітряні сили ЗСУ: у ніч на 3\nлютого ворог атакував двома\nракетами. Збито 63 ворожі\n"
        "БпЛА. Атака триває."
    )
    rows = parse(lines, published="2025-02-03T10:00+02:00").rows
    assert [(row["category"], row["value"]) for row in rows][1:] == [("drone_downed", 63)]


@pytest.mark.parametrize(
    "date", ["28 жовтня 2025, 12:47", "15.03.2019 13:20", "3 березня 2017", "07.10.2025 09:05 ТАСС"]
)
@pytest.mark.parametrize("width", [40, 60, 80])
def test_the_date_below_a_headline_is_a_line_of_its_own(date, width):
    head = "Минулого тижня на Донбасі зафіксовано понад 8 тисяч порушень режиму тиші, каже місія"
    body = "Спостерігачі ОБСЄ зафіксували упродовж останнього тижня більше вибухів, ніж раніше."
    text = "\n".join(textwrap.fill(line, width) for line in (head, date, body))
    assert date in joined(text) or joined(text)[1].startswith(date)
    assert joined(text)[0] == head


def test_a_date_ends_a_sentence_that_waits_for_it():
    said = "Порушень режиму тиші зафіксовано 34, за даними штабу станом на"
    assert joined(f"{said}\n28 жовтня 2025") == [f"{said} 28 жовтня 2025"]


@pytest.mark.parametrize("width", [46, 60, 80])
def test_items_of_places_and_numbers_without_bullets_stand_apart(width):
    items = [
        "Sumy region — 11 strikes on energy facilities",
        "Kharkiv region — 7 strikes",
        "Kherson region — 5",
    ]
    assert joined("\n".join(textwrap.fill(item, width) for item in items)) == items


def test_a_region_and_its_country_are_not_parted_by_a_dash():
    lines = "Ворог атакував двома ракетами «Іскандер-М» із Воронезької обл."
    assert joined(f"{lines}\n– рф, а також 114 дронами.") == [f"{lines} – рф, а також 114 дронами."]


def test_a_dash_after_a_number_or_in_brackets_begins_no_item():
    first = "- 22 крилаті ракети Х-101 (район пусків"
    assert joined(f"{first}\n– Вологодська обл. рф);") == [f"{first} – Вологодська обл. рф);"]
    second = "- над Брянской областью уничтожены 22, над акваторией - два, семь"
    assert joined(f"{second}\n- над Крымом.") == [f"{second} - над Крымом."]


def test_items_with_a_dash_stand_apart_though_wrapped_and_without_points():
    items = [
        "- Used 53 fixed-wing drones, including two over Crimea",
        "- Carried out 920 strikes with quadcopter drones",
        "- Fired on Russian positions 468 times from guns and mortars",
    ]
    assert joined("\n".join(textwrap.fill(item, 50) for item in items)) == items


def test_a_line_that_leaves_room_before_a_noun_with_a_capital_ends():
    first = "Авіація РФ за день завдала 49 ударів і скинула 131 керовану авіабомбу"
    second = "Дронів-камікадзе ворог застосував понад чотири тисячі"
    for width in (60, 80):
        text = "\n".join(textwrap.fill(line, width) for line in (first, second))
        assert joined(text) == [first, second]


def test_a_credit_of_a_picture_ends_its_line():
    credit = "Soldiers near Pokrovsk, on April 30, 2025. (Anatolii Petrenko/AFP via Getty Images)"
    body = "Russian troops attacked Ukrainian positions 126 times on May 8, the General Staff said."
    text = "\n".join(textwrap.fill(line, 76) for line in (credit, body))
    assert joined(text) == [credit, body]


def test_paragraphs_longer_than_lines_are_wrapped_stay_apart():
    first = (
        "Силы обороны сдерживают натиск. " * 8
        + "Пять атак еще продолжаются, говорится в сообщении."
    )
    second = "Вторая половина дня прошла спокойно, и всего с начала суток произошло 84 боя там."
    assert joined(f"{second}\n{first}\n{second}")[1:] == [first, second]


def test_what_was_searched_in_a_sentence_is_kept_for_the_pattern_that_found_it():
    from analysis.readers.base import lines, open_text

    (line,) = lines(open_text("Ворог атакував 12 разів."))
    words, others = re.compile("атак"), re.compile("обстріл")
    assert line.finds(words) and not line.finds(others)
    # an id may be given again to another pattern once the first is gone
    line._searched[id(others)] = line._searched[id(words)]
    assert line.finds(others) is None


def test_a_paragraph_told_twice_is_scanned_once_and_stands_at_both_places():
    paragraph = "на покровському напрямку ворог 17 разів атакував до 16:00 09.03.2024."
    scan(paragraph)
    scanned = _scan_paragraph.cache_info().misses
    numbers, times = scan(f"{paragraph}\n\n{paragraph}")
    second = len(paragraph) + 2
    assert [mark.start % second for mark in numbers] == [paragraph.index("17 разів")] * 2
    assert [(one.end - second) for one in times[2:]] == [one.end for one in times[:2]]
    assert all((mark.value.start, mark.value.end) == mark[:2] for mark in [*numbers, *times])
    assert _scan_paragraph.cache_info().misses <= scanned + 1


NIGHT = (
    "Минобороны: над регионами России ночью сбили 37 украинских беспилотников",
    "МОСКВА, 9 сентября. Силы ПВО за минувшую ночь ликвидировали 37 украинских беспилотников над "
    "территорией нескольких российских регионов и акваторией Черного моря.",
    "«В течение прошедшей ночи, с 23.00 мск 8 сентября до 7.00 мск 9 сентября, дежурными "
    "средствами ПВО перехвачены и уничтожены 37 украинских беспилотных летательных аппаратов: 16 – "
    "над территорией Белгородской области», — сообщили там.",
    "В министерстве добавили, что обломки упали на поля, пострадавших и разрушений на земле нет, "
    "а дежурные службы продолжают работать на местах падения.",
)


@pytest.mark.parametrize("bullet", ["🔹 ", "• ", "▫️ ", "🔺"])
def test_a_bullet_before_every_paragraph_makes_no_list(bullet):
    head, *body = NIGHT
    text = "\n\n".join([head, *(bullet + line for line in body)])
    rows = parse(text, published="2025-09-09T08:00+03:00").rows
    told = [(row["sector"], row["value"]) for row in rows]
    assert told == [("russian_regions_seas", 37), ("belgorod_oblast", 16)]


def test_items_that_a_semicolon_ends_are_a_list_however_long():
    items = [
        f"• на {name} напрямку ворог із застосуванням авіації та артилерії наступав на позиції "
        "наших військ поблизу кількох населених пунктів, успіху не мав і відійшов;"
        for name in ("Слов'янському", "Авдіївському", "Бахмутському")
    ]
    assert joined("\n".join(items)) == items


def test_a_bullet_within_a_line_begins_a_sentence():
    text = (
        "Минобороны РФ: ВСУ во время перемирия атаковали позиции в районе Андреевки ДНР. ▫️ Ночью "
        "применено 46 беспилотников самолетного типа. ▫️ ВСУ 431 раз обстреляли позиции войск."
    )
    rows = parse(text, published="2025-04-20T12:00+03:00").rows
    told = [(row["sector"], row["category"], row["value"]) for row in rows]
    assert told == [("whole_front", "drone_fixed_wing", 46), ("whole_front", "shelling", 431)]


@pytest.mark.parametrize(
    "told, shot",
    [
        ("61 БпЛА та двома «Іскандер-М» із Брянської обл.", "Збито 40 БпЛА."),
        ("61 БпЛА та двома «Іскандер-М» із Брянської обл.", "Станом на 09:00 збито 40 БпЛА."),
        ("61 БпЛА та двома «Іскандер-М» із Кримського р-н.", "Знищено 40 БпЛА."),
        ("двома «Іскандер-М» із Курської обл. росії та 61 БпЛА.", "Силами ППО збито 40 БпЛА."),
    ],
)
def test_the_short_word_of_a_region_ends_a_sentence_before_one_that_opens(told, shot):
    text = f"Повітряні сили України: у ніч на 13 червня (з 20:00 12 червня) ворог атакував {told} "
    rows = parse(text + shot, published="2025-06-13T10:00+03:00").rows
    counts = {(row["category"], row["value"]) for row in rows}
    sent = {("long_range_drone", 61), ("missile_launched", 2)}
    assert counts == {*sent, ("drone_downed", 40)}


def test_also_after_the_short_word_of_a_region_is_of_that_region():
    text = (
        "Минобороны РФ: с 18:00 19 апреля ВСУ 1404 раза нарушили перемирие. По приграничным "
        "районам Брянской обл. Также отмечено 12 обстрелов."
    )
    rows = parse(text, published="2025-04-20T21:00+03:00").rows
    told = {(row["sector"], row["value"]) for row in rows}
    assert told == {("whole_front", 1404), ("bryansk_oblast", 12)}


RUN_ON = (
    "Генштаб ЗСУ: протягом минулої доби {} бойових зіткнень. Ворог {} авіаційних ударів.",
    "General Staff of Ukraine: over the past day the enemy {} missile strikes and {} air strikes.",
)


@pytest.mark.parametrize(
    ("text", "apart", "run_on"),
    [
        (RUN_ON[0], ("відбулося 66", "завдав восьми"), ("відбулося66", "завдаввосьми")),
        (RUN_ON[0], ("відбулося 66", "завдав 8"), ("відбулося66", "завдав8")),
        (RUN_ON[1], ("launched 5", "made 7"), ("launched5", "made7")),
    ],
)
def test_a_number_runs_into_its_verb_on_some_pages(text, apart, run_on):
    told, lost = (
        [(row["category"], row["value"]) for row in parse(one, published="2024-06-10").rows]
        for one in (text.format(*apart), text.format(*run_on))
    )
    assert lost == told
    assert len(told) == 2


def test_places_are_those_of_the_page_that_lost_a_blank():
    text = RUN_ON[0].format("відбулося66", "завдаввосьми чогось. Усього 14")
    left = parse(text, published="2024-06-10").unread_rows()
    assert {one["text"]: one["column"] for one in left} == {
        said: text.index(said) + 1 for said in ("восьми", "14")
    }


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("РОСІЯНИ 15 РАЗІВ АТАКУВАЛИ ПОЗИЦІЇ ЗСУ НА ПОКРОВСЬКОМУ НАПРЯМКУ", {("pokrovsk", 15)}),
        ("ВСУ ОТРАЗИЛИ ПОД АВДЕЕВКОЙ БОЛЕЕ 20 АТАК ЗА СУТКИ", set()),
        ("RUSSIAN FORCES ATTACKED 15 TIMES ON THE POKROVSK FRONT", {("pokrovsk", 15)}),
    ],
)
def test_a_headline_in_capitals_is_read_as_a_sentence(headline, told):
    text = f"{headline}\n\nГенштаб ЗСУ: протягом минулої доби відбулося 66 бойових зіткнень."
    rows = parse(text, published="2024-06-10").rows
    assert {(row["sector"], row["value"]) for row in rows} == told | {("whole_front", 66)}


def test_a_night_s_headline_in_capitals_names_its_region():
    text = (
        "НОЧЬЮ СИЛЫ ПВО СБИЛИ ДЕВЯТЬ БПЛА НАД ВОРОНЕЖСКОЙ ОБЛАСТЬЮ, СООБЩИЛО МИНОБОРОНЫ РОССИИ\n\n"
        "По его данным, обломки упали на поле."
    )
    (row,) = parse(text, published="2024-06-10T09:00+03:00").rows
    assert (row["sector"], row["value"]) == ("voronezh_oblast", 9)


def test_a_line_of_capitals_keeps_its_length_and_its_names():
    line = "ШТАБ ООС: РОСІЙСЬКІ НАЙМАНЦІ 12 РАЗІВ ПОРУШИЛИ ТИШУ ПІД АВДІЇВКОЮ. ЩЕ ДВІЧІ ВНОЧІ"
    as_written = "Штаб ООС: Російські найманці 12 разів порушили тишу під Авдіївкою. Ще двічі вночі"
    assert plain(line).text == as_written
