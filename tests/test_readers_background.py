"""A sentence on another matter, as pages recall it: it turns nothing else of the text."""

import pytest

from analysis.readers import parse
from analysis.readers.background import OF_ANOTHER

PUBLISHED = "2025-05-10T09:00+03:00"
# what is read, by its language and kind
TEXTS = {
    ("uk", "general_staff"): (
        'Доба на фронті: 187 боїв попри "перемир\'я"\n\nЗа минулу добу, 9 травня, сталося 187 '
        "бойових зіткнень, повідомив Генштаб ЗСУ.\n\nВорог завдав 12 авіаударів, скинув 25 КАБів "
        "і здійснив 4600 обстрілів.\n\nНа Лиманському напрямку було 22 атаки.\n\nНа Торецькому "
        "напрямку окупанти атакували 15 разів."
    ),
    ("ru", "general_staff"): (
        "За прошедшие сутки, 9 мая, на фронте произошло 187 боевых столкновений, сообщил Генштаб "
        "ВСУ.\n\nВойска РФ нанесли 12 авиаударов, сбросили 25 управляемых бомб.\n\nНа Лиманском "
        "направлении отбито 22 атаки.\n\nНа Торецком направлении было 15 столкновений."
    ),
    ("en", "general_staff"): (
        "Over the past day, May 9, 187 combat engagements took place, the General Staff of the "
        "Armed Forces of Ukraine said.\n\nRussian forces carried out 12 air strikes.\n\nIn the "
        "Lyman direction, there were 22 attacks.\n\nIn the Toretsk direction, 15 attacks failed."
    ),
    ("uk", "air_force"): (
        "Повітряні сили: у ніч на 10 травня ворог атакував 84 ударними БпЛА.\n\nСтаном на 08:00 "
        "збито 47 дронів, ще 21 локаційно втрачено."
    ),
    ("ru", "air_defence"): (
        "Минобороны РФ: в течение прошедшей ночи с 21:00 9 мая до 6:00 10 мая мск дежурными "
        "средствами ПВО уничтожен 41 украинский беспилотник: 24 – над Брянской областью, 17 – над "
        "Курской."
    ),
    ("en", "air_defence"): (
        "The Russian Defence Ministry said that overnight air defences shot down 41 Ukrainian "
        "drones.\n\nOf them, 24 were destroyed over Bryansk region and 17 over Kursk region."
    ),
    ("ru", "ministry"): (
        "Минобороны РФ: с 00:00 8 мая ВСУ 4200 раз нарушили режим прекращения огня.\n\n"
        "Совершено 510 обстрелов из артиллерии и нанесено 1720 ударов беспилотниками."
    ),
}
# what it recalls
SAID = {
    "uk": (
        "Міністр закордонних справ Сибіга казав, що за пів доби Росія порушила тишу 756 разів.",
        "Нагадаємо, у 2021 році СММ ОБСЄ зафіксувала 93902 порушення режиму припинення вогню.",
        "Штаб ООС тоді повідомляв, що бойовики 19 разів порушили режим тиші.",
        "У Міноборони РФ стверджують, що Україна порушила режим припинення вогню 5026 разів.",
    ),
    "ru": (
        "Глава МИД Украины Андрей Сибига сообщал, что за полдня Россия нарушила тишину 756 раз.",
        "Напомним, в 2021 году СММ ОБСЕ зафиксировала 93902 нарушения режима прекращения огня.",
        "Штаб ООС тогда сообщал, что боевики 19 раз нарушили режим тишины.",
    ),
    "en": (
        "Foreign Minister Sybiha said that in half a day Russia violated the truce 756 times.",
        "In 2021 the OSCE Special Monitoring Mission recorded 93,902 ceasefire violations.",
        "The JFO headquarters then said that the militants had broken the ceasefire 19 times.",
    ),
}
RECALLED = [(language, kind, said) for language, kind in TEXTS for said in SAID[language]]


def rows(read):
    return [
        (row["reporter"], row["sector"], row["category"], row["value"], row["start"], row["end"])
        for row in read.rows
    ]


def left(read):
    return {row["reason"] for row in read.unread_rows()}


@pytest.mark.parametrize(("language", "kind", "said"), RECALLED)
def test_a_sentence_on_another_matter_turns_nothing_of_a_text(language, kind, said):
    text = TEXTS[language, kind]
    alone = parse(text, published=PUBLISHED)
    beside = parse(f"{text}\n\n{said}", published=PUBLISHED)
    assert alone.kind == beside.kind == kind
    assert [row for row in rows(beside) if row in rows(alone)] == rows(alone)


@pytest.mark.parametrize(
    ("language", "kind", "said"),
    [one for one in RECALLED if one[1] in ("general_staff", "air_force", "air_defence")],
)
def test_what_such_a_sentence_counts_is_left_with_a_notice(language, kind, said):
    text = f"{TEXTS[language, kind]}\n\n{said}"
    read = parse(text, published=PUBLISHED)
    (number,) = [one["text"] for one in read.unread_rows() if one["sentence"].strip() == said]
    assert number in said and number not in {str(row["value"]) for row in read.rows}
    assert said in read.page.text


@pytest.mark.parametrize(
    ("language", "kind", "said"),
    [
        ("ru", "air_defence", "Губернатор сообщил, что ВСУ за сутки 24 раза обстреляли Шебекино."),
        ("ru", "air_defence", "В Минобороны РФ утверждают, что Киев 488 раз нарушил перемирие."),
        ("ru", "air_defence", "По версии Москвы, Киев нарушил перемирие 488 раз."),
        ("en", "air_defence", "Russia's Defence Ministry also claims 488 violations of the truce."),
    ],
)
def test_breaches_below_a_post_on_drones_are_no_reason_to_refuse_it(language, kind, said):
    read = parse(f"{TEXTS[language, kind]}\n\n{said}", published=PUBLISHED)
    assert read.kind == kind and OF_ANOTHER in left(read)
    assert [row["value"] for row in read.rows] == [41, 24, 17]


def test_the_paragraph_of_a_recalled_count_goes_with_it():
    said = (
        "Глава МЗС Сибіга повідомляв, що Росія порушила тишу 756 разів. Було 63 штурми і 189 "
        "обстрілів."
    )
    read = parse(f"{TEXTS['uk', 'general_staff']}\n\n{said}", published=PUBLISHED)
    assert read.kind == "general_staff"
    assert not {756, 63, 189} & {row["value"] for row in read.rows}
    assert {"756", "63", "189"} <= {one["text"] for one in read.unread_rows()}


def test_hours_in_another_office_s_words_take_no_window():
    text = "Повітряні сили: вночі ворог атакував 84 дронами, 47 збито."
    said = "Міністр Сибіга сказав, що за добу Росія порушила перемир'я 734 рази."
    alone = parse(text, published=PUBLISHED)
    beside = parse(f"{text}\n\n{said}", published=PUBLISHED)
    assert rows(beside) == rows(alone) and alone.rows[0]["start"] is not None


def test_a_statement_stays_its_own_side_s_beside_another_minister_s_count():
    read = parse(
        f"{TEXTS['ru', 'ministry']}\n\nМинистр иностранных дел Украины Сибига назвал это фарсом: "
        "за сутки Россия нарушила перемирие 734 раза.",
        published=PUBLISHED,
    )
    assert {row["reporter"] for row in read.rows} == {"russia"}
    assert [row["value"] for row in read.rows] == [4200, 510, 1720]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # the first count tells the matter, and the rest are its parts
        (
            "Зеленський: станом на 20:00 Росія 1882 рази порушила режим тиші.\n\nСирський "
            "доповів про 96 штурмів і 956 обстрілів.",
            {1882, 96, 956},
        ),
        # parts first, and their sum last, by the same office
        (
            "Минобороны РФ: с 00:00 8 мая ВСУ нанесли 1720 ударов FPV-дронами.\n\nВсего режим "
            "прекращения огня нарушен 4200 раз.",
            {1720, 4200},
        ),
        # two reports in one text
        (
            "За минулу добу, 9 травня, сталося 187 бойових зіткнень, повідомив Генштаб.\n\n"
            "Зеленський сказав, що від початку перемир'я Росія порушила його 2935 разів.\n\nНа "
            "Лиманському напрямку було 22 атаки.\n\nНа Торецькому напрямку – 15 атак.",
            {187, 2935, 22, 15},
        ),
    ],
)
def test_what_belongs_to_the_text_is_no_background(text, values):
    read = parse(text, published=PUBLISHED)
    assert OF_ANOTHER not in left(read)
    assert {row["value"] for row in read.rows} == values


def test_as_many_of_the_mission_s_as_of_a_president_s_ask_for_the_kind():
    text = "Зеленский: перемирие нарушено 7 раз.\n\nОБСЕ отметила 111 нарушений перемирия."
    with pytest.raises(ValueError, match="kind"):
        parse(text, published="2020-07-28")


def test_a_count_of_the_mission_above_a_night_is_no_tally_of_a_side():
    text = (
        "Росія атакувала Україну 84 дронами\n\nНагадаємо, у 2021 році СММ ОБСЄ зафіксувала 93902 "
        "порушення перемир'я.\n\nПовітряні сили повідомили, що в ніч на 10 травня ворог атакував "
        "84 безпілотниками."
    )
    read = parse(text, published=PUBLISHED)
    assert {(row["reporter"], row["value"]) for row in read.rows} == {("ukraine", 84)}


def test_a_year_that_begins_a_paragraph_or_is_called_one_is_no_count():
    for said in ("In 2021 the mission left.", "The front.\n\nIn 2021 the front was calm."):
        read = parse(f"{TEXTS['en', 'general_staff']}\n\n{said}", published=PUBLISHED)
        assert "2021" not in {one["text"] for one in read.unread_rows()}
    read = parse(
        f"{TEXTS['uk', 'general_staff']}\n\nЦе 2021 року було не так.", published=PUBLISHED
    )
    assert "2021" not in {one["text"] for one in read.unread_rows()}


@pytest.mark.parametrize(
    "said",
    [
        "За даними місії ОБСЄ, в Луганській області було 4500 порушень перемир'я.",
        "По данным миссии ОБСЕ, в Луганской области было 4500 нарушений перемирия.",
        "According to the OSCE mission, there were 4,500 ceasefire violations in Luhansk region.",
    ],
)
def test_the_mission_s_data_are_no_count_of_the_office_that_speaks(said):
    text = "Штаб ООС: за минулу добу, 13 червня, бойовики 19 разів порушили режим тиші.\n\n"
    read = parse(text + said, published="2018-06-14T09:00+03:00", kind="ministry")
    assert [row["value"] for row in read.rows] == [19]
    assert "4" in "".join(one["text"] for one in read.unread_rows())


@pytest.mark.parametrize(
    "said",
    [
        "Ночью сбиты 45 из 105 дронов, которые запустила Россия, сообщили Воздушные силы.",
        "Повітряні сили повідомили, що вночі збито 45 зі 105 дронів, які запустила Росія.",
        "The Ukrainian Air Force said 45 of 105 drones that Russia launched were shot down.",
    ],
)
@pytest.mark.parametrize("kind", ["air_defence", "ministry"])
def test_what_ukraine_s_air_force_tells_is_none_of_the_ministry_s(kind, said):
    read = parse(f"{TEXTS['ru', kind]}\n\n{said}", published=PUBLISHED)
    told = {row["value"] for row in read.rows if row["reporter"] == "russia"}
    assert not {45, 105} & told


@pytest.mark.parametrize(
    "said",
    [
        "За даними Міністерства енергетики, Росія 12 разів атакувала енергетичні об'єкти.",
        "Росія 30 разів порушила енергетичне перемир'я, повідомляло МЗС.",
    ],
)
def test_one_sentence_on_energy_makes_no_text_on_energy_alone(said):
    text = (
        "Президент Зеленський: від 18:00 19 квітня до 20:00 20 квітня росіяни 1882 рази порушили "
        "режим тиші.\n\nБуло 96 штурмів, 956 обстрілів."
    )
    read = parse(f"{text}\n\n{said}", published="2025-04-20T21:00+03:00")
    counted = {row["category"]: row["value"] for row in read.rows}
    assert (counted["total"], counted["assault"], counted["shelling"]) == (1882, 96, 956)


EVENING = (
    "Прес-центр Об'єднаних сил. Станом на 18:00 12 травня ворог із початку доби {} порушив режим "
    "тиші.\nНа луганському напрямку позиції обстріляли п'ять разів.\n{}"
)


@pytest.mark.parametrize(
    ("recalled", "category"),
    [
        ("Нагадаємо, минулої доби, 11 травня, зафіксовано 40 обстрілів.", "shelling"),
        ("Як повідомлялося раніше, 11 травня бойовики 40 разів порушили режим тиші.", "total"),
        ("Напомним, за прошедшие сутки зафиксировано 40 нарушений.", "total"),
        ("Recall that over the past day, on 11 May, 40 shellings were recorded.", "shelling"),
    ],
)
def test_an_office_s_own_day_before_is_read_and_takes_no_window_of_the_others(recalled, category):
    found = parse(EVENING.format("13 разів", recalled), published="2018-05-12T18:30+03:00")
    rows = [(row["sector"], row["category"], row["value"]) for row in found.rows]
    assert rows[:2] == [("donetsk_luhansk", "total", 13), ("luhansk_direction", "shelling", 5)]
    assert rows[2:] == [("donetsk_luhansk", category, 40)]
    here, there, before = found.rows
    assert here["start"] == there["start"] == before["end"]
    assert here["end"] == there["end"]


@pytest.mark.parametrize(
    "recalled",
    [
        "Нагадаємо, 11 травня спостерігачі ОБСЄ зафіксували 40 порушень.",
        "Раніше ДНР повідомляла про 40 обстрілів за 11 травня.",
        "Нагадаємо, з початку року зафіксовано 4 000 порушень.",
        "Напомним, представительство ДНР в СЦКК 11 мая зафиксировало 40 нарушений.",
    ],
)
def test_what_another_recalled_or_of_a_longer_time_is_still_left(recalled):
    found = parse(EVENING.format("13 разів", recalled), published="2018-05-12T18:30+03:00")
    assert [row["value"] for row in found.rows] == [13, 5]
    assert len(found.unread) == 1


def test_the_area_of_an_operation_names_no_teller():
    text = (
        "13 обстрілів, без втрат\n"
        "Протягом доби, 14 травня, в районі проведення операції Об'єднаних сил, бойовики 11 разів "
        "порушили режим тиші.\n"
        "Як повідомляє пресцентр штабу ООС, стріляли з гранатометів і стрілецької зброї. "
        "Неподалік Старогнатівки противник відкривав вогонь зі стрілецької зброї."
    )
    read = parse(text, published="2020-05-15T09:00+03:00")
    assert [(row["category"], row["value"]) for row in read.rows] == [
        ("shelling", 13),
        ("total", 11),
    ]


def test_what_the_mission_told_above_its_own_name_is_no_background():
    text = (
        "Режим тишины в Луганской области соблюдают с 18 по 21 января. Миссия ОБСЕ не "
        "зафиксировала там ни одного нарушения.\nОб этом говорится в отчете СММ ОБСЕ, "
        "опубликованном 22 января.\n"
        "В Донецкой области за сутки Миссия зафиксировала 39 нарушений режима прекращения огня. За "
        "предыдущий отчетный период в этой области зафиксировано 7 нарушений."
    )
    rows = parse(text, published="2021-01-23T10:00+02:00", source="x").rows
    assert ("luhansk_oblast", 0) in {(row["sector"], row["value"]) for row in rows}
