"""Texts that were set as one paragraph: what stood on lines of its own is found again."""

import pytest

from analysis.readers import parse
from analysis.readers.one_paragraph import with_lines

TOTALS = "Генштаб ЗСУ станом на 22:00 05.03.2026. Від початку доби відбулося 120 боєзіткнень."
KURSK = (
    "На Курському напрямку відбито чотири ворожі атаки поблизу кордону. Противник завдав восьми "
    "авіаударів, скинув 13 керованих авіабомб та здійснив 141 обстріл."
)
LYMAN = (
    "На Лиманському напрямку загарбники дев'ять разів атакували поблизу Надії, Колодязів, "
    "Зарічного та в бік Дружелюбівки."
)
TORETSK = (
    "На Торецькому напрямку окупанти 11 разів штурмували поблизу Торецька та Щербинівки. Ворог "
    "завдав двох авіаударів."
)
AFTER = (
    "Оборонці знищують ворога й тримають рубежі вздовж усієї лінії зіткнення, день за днем. " * 3
)


def told(text, **options):
    read = parse(text, **options)
    return read, {(row["sector"], row["category"]): row["value"] for row in read.rows}


def test_strikes_between_two_directions_are_of_the_first():
    read, rows = told(" ".join([TOTALS, KURSK, LYMAN, TORETSK, AFTER]))
    assert rows["kursk", "air_strike"] == 8
    assert rows["kursk", "guided_bomb"] == 13
    assert rows["kursk", "shelling"] == 141
    # what follows the last direction may be of the whole front
    assert ("toretsk", "air_strike") not in rows
    assert "двох" in read.unread["text"].tolist()


def test_a_few_directions_are_no_list():
    text = " ".join([TOTALS, KURSK, LYMAN, AFTER, AFTER])
    assert "\n" not in with_lines(text)
    assert len(with_lines(text)) == len(text)


@pytest.mark.parametrize(
    "date",
    [
        "14 травня 2025, 08:12",
        "14 травня 2025 року",
        "середа, 14 травня 2025, 08:12",
        "May 14, 2025",
        "Київ, 14.05.2025 08:12",
    ],
)
def test_a_dateline_stands_on_a_line_of_its_own(date):
    line = f"Ворог не дотримав тиші {date} Українські військові повідомили про бої. {AFTER * 4}"
    assert with_lines(line).split("\n")[1] == date


@pytest.mark.parametrize(
    "words",
    [
        "станом на 14 травня 2025, 08:12",
        "за добу 14 травня 2025 року",
        "on May 14, 2025",
        "since midnight 8 May 2025",
        "з 00:00 8 травня 2025 року",
        "from 6 p.m. April 19, 2025",
        "throughout 20 April 2025",
        "про 52 ракети, 1310",
        "про 33 удари, 1500",
    ],
)
def test_a_date_of_a_sentence_stays_in_it(words):
    line = f"Повідомляють, що {words} Сили оборони вели бої. {AFTER * 4}"
    assert with_lines(line) == line


@pytest.mark.parametrize(
    "city", ["МОСКВА, 20 апреля. /ТАСС/.", "KYIV, April 20 (Ukrinform) -", "KYIV (Reuters) -"]
)
def test_a_text_begins_with_its_city(city):
    line = f"The guns were quieter {city} The army told of its day. {AFTER * 4}"
    assert with_lines(line).split("\n")[1].startswith(city)


@pytest.mark.parametrize(
    "said", ["применили 300 БПЛА, 20 апреля – 400 дронов", "destroyed 5 HIMARS (US-made) - all"]
)
def test_a_word_of_capitals_is_no_city(said):
    line = f"Повідомляють: {said} {AFTER * 4}"
    assert with_lines(line) == line


def test_a_date_below_the_head_is_no_dateline():
    line = (
        f"Ворог не дотримав тиші. Про це 14 травня 2025 Українські військові сказали. {AFTER * 4}"
    )
    assert with_lines(line) == line


def test_the_last_direction_ends_with_its_sentence_and_no_abbreviation():
    last = "На Торецькому напрямку ворог атакував поблизу смт. Новоселівка 11 разів. "
    front = "Противник завдав 52 авіаударів."
    _, rows = told(" ".join([TOTALS, KURSK, LYMAN, last + front, AFTER]))
    assert rows["toretsk", "assault"] == 11
    assert ("toretsk", "air_strike") not in rows


def test_what_follows_the_last_item_is_not_of_the_list():
    listed = "Зафіксовано: - 120 боєзіткнень; - 52 авіаудари; - 3500 обстрілів. "
    _, rows = told(f"Генштаб ЗСУ станом на 22:00 05.03.2026. {listed}{AFTER * 8}")
    assert rows["whole_front", "assault"] == 120
    assert rows["whole_front", "air_strike"] == 52
    assert rows["whole_front", "shelling"] == 3500


def test_items_of_a_list_are_lines_again():
    night = (
        "Повітряні сили України. У ніч на 13 червня (з 20:00 12 червня) противник атакував: - 61 "
        "ударним БпЛА із Курська та Орла; - двома балістичними ракетами із Брянської області; - "
        "трьома крилатими ракетами із Саратовської області. Станом на 09:00 збито 40 БпЛА."
    )
    text = f"{night} {AFTER * 3}"
    _, rows = told(text, published="2025-06-13")
    _, below = told(text.replace(" - ", "\n- "), published="2025-06-13")
    assert rows == below
    assert rows["ukraine_territory", "missile_launched"] == 5


def test_a_headline_s_last_word_is_no_ministry_s_country():
    drones = (
        "Над регионами России за ночь сбили 86 беспилотников ВСУ Минобороны: силы ПВО за ночь "
        "уничтожили 86 беспилотников над Брянской, Курской и Калужской областями."
    )
    read = parse(drones, published="2025-09-25")
    assert {row["reporter"] for row in read.rows} == {"russia"}
    truce = (
        "Военная операция на Украине Минобороны: ВСУ после объявления перемирия 418 раз обстреляли "
        "позиции российских войск."
    )
    read = parse(truce, published="2025-04-20")
    assert [(row["reporter"], row["value"]) for row in read.rows] == [("russia", 418)]


HEADLINE = "Генштаб ЗСУ розповів про запеклі бої на Лиманському напрямку"


@pytest.mark.parametrize(
    ("headline", "rest"),
    [
        (HEADLINE, "13 вересня сталося 97 боїв, розповіли там."),
        (HEADLINE, "Фото: Генштаб"),
        (HEADLINE, "«Ворог тисне», – кажуть військові."),
        ("Генштаб ВСУ рассказал о тяжелых боях на Лиманском направлении", "Враг давит."),
        ("Ukraine's General Staff tells of fierce fighting in the Lyman direction", "Photo: AFU"),
    ],
)
def test_a_headline_printed_again_ends_before_the_text(headline, rest):
    text = with_lines(f"{headline}\n{headline} {rest}")
    assert text.split("\n") == [headline, headline, rest]


@pytest.mark.parametrize(
    "text",
    [
        "Генштаб ЗСУ\nГенштаб ЗСУ Повідомив про бої",
        f"{HEADLINE}\n{HEADLINE} та на Покровському",
        f"{HEADLINE}\n{HEADLINE} 31 раз",
        f"{HEADLINE}\n{HEADLINE}, де ворог тисне.",
        f"{HEADLINE}\n{HEADLINE}\nФото: Генштаб",
    ],
)
def test_the_beginning_of_a_sentence_is_no_headline_printed_again(text):
    assert with_lines(text) == text


def test_fights_of_a_date_below_a_headline_printed_again_are_the_front_s():
    text = (
        f"{HEADLINE}\n\n{HEADLINE} 13 вересня відбулося 97 бойових зіткнень з окупантами, кажуть "
        "у Генштабі (станом на 22:00).\n\nНа Лиманському напрямку ворог атакував 31 раз."
    )
    _, rows = told(text, published="2024-09-13T22:30+03:00")
    assert rows == {("whole_front", "assault"): 97, ("lyman", "assault"): 31}
