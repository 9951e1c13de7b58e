"""Posts from the line of contact: whose count it is, where each side has offices of its own."""

import pandas as pd
import pytest

from analysis.readers import parse


def read(text, published="2019-02-12T11:00+03:00"):
    return parse(text, published=published)


REPUBLIC = (
    "ДОНЕЦК, 12 фев. Украинские силовики с 4 по 10 февраля 64 раза нарушили перемирие, заявил "
    "представитель самопровозглашенной Донецкой народной республики в Совместном центре. "
)


def test_a_representation_counts_over_the_days_that_it_names():
    (row,) = read(REPUBLIC).rows
    assert (row["reporter"], row["accused"], row["sector"]) == ("dpr_lpr", "ukraine", "dpr")
    assert row["start"] == pd.Timestamp("2019-02-04T00:00+03:00")
    assert row["end"] == pd.Timestamp("2019-02-11T00:00+03:00")


def test_of_two_offices_the_first_is_read_and_the_others_words_are_left():
    theirs = "В штабе операции Объединенных сил сообщили о 9 нарушениях перемирия."
    mission = " Миссия ОБСЕ зафиксировала 300 нарушений режима прекращения огня."
    found = read(REPUBLIC + theirs + mission)
    assert [row["value"] for row in found.rows] == [64]
    assert found.unread["text"].tolist() == ["9", "300"]


def test_separatists_words_are_no_count_of_the_headquarters():
    text = (
        "On February 11, militants violated the ceasefire six times, the JFO headquarters said. "
        "Luhansk separatists reported three violations. It also told of two violations."
    )
    found = read(text)
    assert [row["value"] for row in found.rows] == [6]
    assert found.unread["text"].tolist() == ["three", "two"]


def test_a_sentence_that_names_a_republic_is_of_its_area_and_so_is_what_it_goes_on_with():
    text = (
        "The LPR office in the Joint Center for Control and Coordination recorded four ceasefire "
        "violations. The DPR mission to the JCCC reported two violations of the truce. "
        "It also counted five violations in the JCCC log."
    )
    told = {(row["sector"], row["value"]) for row in read(text).rows}
    assert {("lpr", 4), ("dpr", 2)} <= told and ("lpr", 5) not in told


def test_hours_of_two_days_are_the_window():
    text = (
        "Украинские силы с полудня 10 февраля до 10:00 11 февраля обстреляли территорию ДНР 26 "
        "раз, сообщило представительство республики в Совместном центре контроля (СЦКК)."
    )
    (row,) = read(text).rows
    assert row["start"] == pd.Timestamp("2019-02-10T12:00+03:00")
    assert row["end"] == pd.Timestamp("2019-02-11T10:00+03:00")


def test_an_operations_name_is_no_town():
    text = (
        "Пресцентр штабу АТО: 11 лютого 2019 року бойовики 18 разів відкривали вогонь по позиціях "
        "сил АТО, порушивши перемир'я."
    )
    assert [row["value"] for row in read(text).rows] == [18]


def test_shells_that_were_fired_are_counted_and_their_parts_left():
    text = REPUBLIC + "По территории республики выпущено 95 мин и снарядов: 40 танковых снарядов."
    found = read(text)
    told = {(row["sector"], row["category"], row["value"]) for row in found.rows}
    assert ("dpr", "shells_fired", 95) in told and found.unread["text"].tolist() == ["40"]
    several = read(REPUBLIC + "По республике выпущено 95 мин и 40 снарядов.")
    assert several.unread["text"].tolist() == ["95", "40"]


def test_no_shelling_and_no_breaches_are_counts_of_none():
    text = (
        'DONETSK, February 12. "No shelling attacks from the Ukrainian side were recorded over the '
        'past 24 hours," the DPR office in the Joint Center for Control and Coordination said. '
        "Four ceasefire violations were recorded on February 10."
    )
    told = {(row["category"], row["value"]) for row in read(text).rows}
    assert told == {("shelling", 0), ("total", 4)}


def test_no_breaches_of_the_day_begun_are_a_count_of_none():
    text = (
        "Штаб ООС: 11 лютого бойовики 18 разів порушили режим припинення вогню. "
        "Від початку нинішньої доби порушень не зафіксовано."
    )
    told = {row["value"]: row for row in read(text).rows}
    assert set(told) == {18, 0}
    assert told[0]["start"] == pd.Timestamp("2019-02-12T00:00+02:00")
    assert told[0]["end"] == told[0]["published"]


def test_an_enemy_that_opened_fire_twice_shelled_twice_in_a_headquarters_post():
    head = "Militants break ceasefire four times since midnight – JFO HQ\n\n"
    text = head + "From the start of 12 February 2019 to 09:00, militants opened fire four times."
    rows = {row["category"]: row for row in read(text).rows}
    assert {name: row["value"] for name, row in rows.items()} == {"total": 4, "shelling": 4}
    assert rows["shelling"]["end"] == pd.Timestamp("2019-02-12T09:00+02:00")
    ours = read("JFO HQ: militants broke the ceasefire four times. Our soldiers opened fire twice.")
    assert [row["value"] for row in ours.rows] == [4] and ours.unread["text"].tolist() == ["twice"]


def test_a_part_of_a_day_s_breaches_is_of_that_day_and_a_day_with_its_morning_is_both():
    text = (
        "Штаб ООС: минулої доби, 11 лютого, та станом на 07:00 ранку 12 лютого порушень режиму "
        "припинення вогню не зафіксовано. 10 лютого зафіксували 12 порушень. З них - 8 обстрілів."
    )
    told = {row["value"]: row for row in read(text).rows}
    assert told[0]["start"] == pd.Timestamp("2019-02-11T00:00+02:00")
    assert told[0]["end"] == pd.Timestamp("2019-02-12T07:00+02:00")
    assert told[8]["start"] == told[12]["start"] == pd.Timestamp("2019-02-10T00:00+02:00")
    assert told[8]["end"] == pd.Timestamp("2019-02-11T00:00+02:00")


def test_armed_attacks_and_units_of_ammunition_are_no_new_counts_and_the_period_before_is():
    text = (
        "За минувшие сутки украинские войска обстреляли территорию ДНР 31 раз и выпустили 88 "
        "боеприпасов, сообщило представительство ДНР в СЦКК. Зафиксирован 31 факт вооруженных "
        "атак. Выпущено всего 88 единиц различных боеприпасов. За предыдущий отчетный период они "
        "обстреляли ее 12 раз и выпустили 20 боеприпасов."
    )
    found = read(text)
    told = {(row["category"], row["value"], row["start"].day) for row in found.rows}
    past = {("shelling", 31, 10), ("shells_fired", 88, 10)}
    assert told == past | {("shelling", 12, 9), ("shells_fired", 20, 9)}
    assert not len(found.unread)


def test_shells_fired_at_one_town_are_not_those_of_the_republic():
    text = (
        "В представительстве ДНР в СЦКК сообщили: в 21:00 по Киевскому району выпущено 6 снарядов. "
        "Зафиксировано 44 обстрела, выпущено 190 боеприпасов."
    )
    told = {(row["category"], row["value"]) for row in read(text).rows}
    assert told == {("shelling", 44), ("shells_fired", 190)}


def test_a_day_s_date_that_is_the_report_s_own_dates_no_count_over_24_hours():
    text = (
        "Over 24 hours the Ukrainian army violated the ceasefire in the DPR {} times, the DPR "
        "representative at the Joint Center (JCCC) said on February 12.\nOn February 10, the "
        "observers recorded five violations by the Ukrainian military."
    )
    found = read(text.format("three"), published="2019-02-12").rows
    assert [(row["value"], row["start"]) for row in found] == [
        (3, None),
        (5, pd.Timestamp("2019-02-10T00:00+03:00")),
    ]


def test_a_headline_ends_before_the_next_one_after_an_abbreviation():
    text = (
        "Бойовики двічі порушили перемир'я – штаб ООС На ділянках фронту після опівночі тиша\n"
        "Минулої доби бойовики двічі порушили перемир'я, сказали у штабі ООС."
    )
    (row,) = read(text).rows
    assert (row["value"], row["qualifier"]) == (2, "exact")


def test_shells_at_one_town_with_no_count_of_the_whole_area_are_not_its():
    text = "ВСУ обстреляли Донецк, сообщило представительство ДНР в СЦКК. Выпущено {} снарядов."
    assert not read(text.format("шесть")).rows
    whole = "Зафиксировано 44 обстрела. " + text
    assert ("shells_fired", 6) in {
        (row["category"], row["value"]) for row in read(whole.format("шесть")).rows
    }


def test_the_hour_and_date_of_a_page_date_no_count_of_its_headline():
    text = (
        "Окупанти двічі порушили перемир'я на Донбасі 08:44, 12 лютого 2019\n\nПро це повідомив "
        "штаб ООС."
    )
    assert [(row["value"], row["start"]) for row in read(text).rows] == [(2, None)]


def test_shots_are_no_shellings():
    text = "ДНР в СЦКК: ВФУ три раза нарушили перемирие. Всего произведено пять выстрелов."
    assert [row["value"] for row in read(text).rows] == [3]


@pytest.mark.parametrize(
    "office",
    [
        "в оперативном командовании ДНР",
        "представитель Народной милиции ДНР",
        "in the DPR's people's militia",
        "в представительстве ДНР в СЦКК",
        "в Минобороны ДНР",
        "в Минобороны самопровозглашённой Донецкой Народной Республики (ДНР)",
        "в пресс-службе Народной милиции провозглашенной ДНР",
        "the defence ministry of the self-proclaimed Donetsk People's Republic",
        "in the Donetsk People's Republic's Defense Ministry",
        "у міністерстві оборони так званої «ДНР»",
        "the Office of the Donetsk People's Republic at the Joint Centre (JCCC)",
    ],
)
def test_a_command_or_militia_of_a_republic_counts_as_its_representation_does(office):
    text = "Украинские силовики за сутки 9 раз нарушили режим прекращения огня, сообщили {}."
    (row,) = parse(text.format(office), published="2018-08-21").rows
    told = (row["reporter"], row["accused"], row["sector"], row["value"])
    assert told == ("dpr_lpr", "ukraine", "dpr", 9)


def test_a_ministry_in_a_republic_is_not_the_republic_s():
    text = (
        "Минобороны России в Донецкой Народной Республике сообщило: во время перемирия ВСУ 44 раза "
    )
    read = parse(text + "обстреляли позиции российских войск.", published="2025-04-20")
    assert {row["reporter"] for row in read.rows} == {"russia"}


def test_shells_of_a_calibre_are_not_all_that_were_fired():
    text = (
        "Представительство ДНР в СЦКК: ВСУ за сутки два раза нарушили режим прекращения огня. По "
        "территории ДНР выпустили пять мин{}. Общее количество примененных ВСУ боеприпасов – {}."
    )
    of_a_calibre = parse(text.format(" калибром 120 миллиметров", 8), published="2018-08-21")
    assert [row["value"] for row in of_a_calibre.rows] == [2, 8]
    assert of_a_calibre.unread["text"].tolist() == ["пять"]
    assert [row["value"] for row in parse(text.format("", 5), published="2018-08-21").rows] == [
        2,
        5,
    ]


@pytest.mark.parametrize(
    ("said", "value"),
    [
        (
            "У смузі відповідальності тактичної групи «Схід» ворог 22 рази обстріляв позиції.",
            None,
        ),
        ("У районі відповідальності бригади противник 22 рази обстріляв позиції.", None),
        ("In the area of responsibility of a brigade the enemy shelled us 22 times.", None),
        ("У зоні відповідальності Об'єднаних сил ворог 22 рази обстріляв позиції.", 22),
        ("Позиції обстріляно 22 рази, найбільше на Маріупольському напрямку.", 22),
    ],
)
def test_a_direction_or_a_command_s_zone_is_less_than_the_area(said, value):
    found = read("Штаб ООС: 11 лютого бойовики 39 разів порушили перемир'я. " + said)
    assert [row["value"] for row in found.rows] == [39] + [value] * (value is not None)
    assert len(found.unread) == (value is None)


@pytest.mark.parametrize(
    ("led", "said", "placed"),
    [
        ("За минулу добу, 11 лютого, стало тихіше.", "Ворог відкривав вогонь 25 разів.", True),
        ("За минувшие сутки, 11 февраля, стало тише.", "Боевики 25 раз открывали огонь.", True),
        ("Over the past day, 11 February, it was calm.", "Militants opened fire 25 times.", True),
        ("За минулу добу, 11 лютого, стало тихіше.", "За добу було 25 обстрілів.", True),
        ("За минулу добу, 11 лютого, стало тихіше.", "Пізніше було 25 обстрілів.", False),
        ("За минулу добу, 11 лютого, стало тихіше.", "У неділю було 25 обстрілів.", False),
        ("За минулу добу, 11 лютого, стало тихіше.", "Сьогодні було 25 обстрілів.", False),
        ("Попередньої доби, 10 лютого, було тихіше.", "Ворог відкривав вогонь 25 разів.", False),
        ("За минулу добу стало тихіше.", "Ворог відкривав вогонь 25 разів.", True),
    ],
)
def test_the_past_day_that_a_sentence_leads_in_is_that_of_counts_without_a_day(led, said, placed):
    rows = read(f"Штаб ООС про перемир'я. {led} {said}").rows
    begun = pd.Timestamp("2019-02-11T00:00+02:00")
    told = [row["start"] == begun for row in rows if row["value"] == 25]
    assert told == [bool(placed)]


@pytest.mark.parametrize(
    ("fighters", "expected"),
    [
        ("Ополченцы", []),
        ("Боевики", []),
        ("Силы ДНР", []),
        ("ВСУ", [28]),
        ("Украинские боевики", [28]),
    ],
)
def test_breaches_of_the_republics_own_fighters_are_no_charge_of_theirs(fighters, expected):
    text = f"Народная милиция ДНР: {fighters} режим прекращения огня нарушили 28 раз."
    assert [row["value"] for row in parse(text, published="2018-05-27").rows] == expected


@pytest.mark.parametrize(
    "person",
    [
        "замкомандующего оперативным командованием Республики",
        "официальный представитель милиции ЛНР",
        "Эдуард Басурин",
    ],
)
def test_who_speaks_for_a_republic_may_be_a_person(person):
    text = (
        f"Украинские силовики за неделю 65 раз нарушили режим прекращения огня, сообщил {person}."
    )
    assert parse(text, published="2018-03-02").who[0] == "dpr_lpr"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("із них 22 рази — із застосуванням озброєння, забороненого Мінськими домовленостями", 22),
        ("з них 22 рази - із використанням забороненої Мінськом зброї", 22),
        ("з них 22 рази біля Авдіївки", None),
        ("22 рази — із застосуванням озброєння, забороненого Мінськими домовленостями", 22),
        ("у 22 випадках ворог застосовував озброєння, заборонене Мінськими домовленостями", 22),
    ],
)
def test_breaches_with_banned_weapons_are_those_with_heavy_ones(said, expected):
    text = f"Штаб ООС: станом на 11:00 18 лютого бойовики 33 рази порушили режим тиші, {said}."
    rows = {row["category"]: row["value"] for row in parse(text, published="2022-02-18").rows}
    assert rows.get("shelling_heavy") == expected and rows["total"] == 33


@pytest.mark.parametrize(
    "said",
    [
        "провокаційний вогонь бойовики відкривали в п'яти випадках",
        "бойовики п'ять разів відкривали вогонь",
        "militants opened fire in five cases",
    ],
)
def test_cases_in_which_fire_was_opened_are_shellings(said):
    read = parse(f"Штаб АТО: станом на 18:00 25 серпня {said}.", published="2017-08-25")
    assert [(row["category"], row["value"]) for row in read.rows] == [("shelling", 5)]


@pytest.mark.parametrize(
    "said",
    [
        "режиму припинення вогню не порушували",
        "режим тиші бойовики не порушували",
        "no ceasefire violation has been recorded",
    ],
)
def test_a_truce_that_was_not_broken_has_no_breaches(said):
    (row,) = parse(f"Штаб ООС: 6 липня {said}.", published="2021-07-07T07:01+03:00").rows
    assert (row["sector"], row["category"], row["value"]) == ("donetsk_luhansk", "total", 0)


def test_the_area_of_an_operation_is_no_office():
    text = (
        "Ситуація в районі ООС за звітом ОБСЄ від 10 листопада. Місія ОБСЄ у звіті №264/2021 від "
        "10 листопада 2021 року подає, що в Донецькій області режим припинення вогню порушено 43 "
        "рази, у тому числі було 5 вибухів."
    )
    found = parse(text, published="2021-11-10")
    assert found.kind == "observer" and [row["value"] for row in found.rows] == [43, 5]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("artillery was fired at our positions by militants three times, in Starohnativka", []),
        ("artillery was fired at our positions by militants three times", [3]),
        ("«Цей населений пункт за день 5 разів обстріляли», - сказали в штабі", []),
        ("наші позиції за день 5 разів обстріляли", [5]),
    ],
)
def test_fire_at_a_town_is_none_of_the_whole_area(said, expected):
    found = parse(f"ATO staff, 27.08.2015, on the ceasefire: {said}.", published="2015-08-28")
    assert [row["value"] for row in found.rows] == expected


@pytest.mark.parametrize(
    "office",
    [
        "штаб української воєнної операції на Донбасі",
        "the spokesperson for the ATO Staff",
        "штаб украинской военной операции на Донбассе",
    ],
)
def test_an_operation_s_staff_is_its_headquarters(office):
    text = f"Бойовики 10 разів порушили режим тиші (10 ceasefire violations), said {office}."
    assert parse(text, published="2018-02-22").who[:2] == ("ukraine", "russia")


def test_cases_with_weapons_that_are_banned_may_have_a_sentence_of_their_own():
    text = (
        "Штаб ООС: 6 раз за 28 декабря режим прекращения огня был нарушен боевиками. Из них в 2 "
        "случаях применялось вооружение, которое запрещают Минские соглашения."
    )
    rows = {row["category"]: row["value"] for row in parse(text, published="2018-12-28").rows}
    assert rows == {"total": 6, "shelling_heavy": 2}


def test_what_the_mission_noted_is_no_count_of_a_headquarters():
    text = (
        "On April 2 the militants broke the ceasefire 21 times, by the count of the JFO "
        "headquarters. The OSCE mission noted 494 violations for March 26 (493 in Donetsk region)."
    )
    assert [row["value"] for row in parse(text, published="2021-04-05").rows] == [21]


def test_three_days_of_a_month_are_all_three():
    text = "ATO headquarters: from August 25 through 27, militants broke the ceasefire 291 times."
    (row,) = parse(text, published="2015-08-28").rows
    bounds = [row[end].tz_convert("Europe/Kyiv").day for end in ("start", "end")]
    assert bounds == [25, 28]


@pytest.mark.parametrize(("there", "expected"), [("там ", []), ("", [10])])
def test_breaches_there_are_not_those_of_the_whole_area(there, expected):
    text = f"Штаб АТО: неспокійно було на дузі. Режим тиші {there}противник порушив 10 разів."
    assert [row["value"] for row in parse(text, published="2017-03-26").rows] == expected


def test_the_past_day_of_a_headquarters_is_the_one_before_its_publication_with_a_warning():
    text = (
        "Над позиціями українських військ минулої доби було неспокійно, повідомив штаб АТО. "
        "Бойовики порушили перемир'я 26 разів.{}"
    )
    found = read(text.format(""), published="2016-10-21T09:00+03:00")
    (row,) = found.rows
    assert (row["start"], row["end"]) == (
        pd.Timestamp("2016-10-20T00:00+03:00"),
        pd.Timestamp("2016-10-21T00:00+03:00"),
    )
    found = read("Минулої доби бойовики порушили перемир'я 26 разів, каже штаб АТО.")
    assert any("the whole day before the publication" in warning for warning in found.warnings)
    text = text.format(" Учора о цій порі було 50 обстрілів.")
    fifty = [
        row for row in read(text, published="2016-10-21T09:00+03:00").rows if row["value"] == 50
    ]
    assert not any(row["start"] for row in fifty)


def test_a_headquarters_counts_by_the_directions_of_its_time():
    text = (
        "У штабі АТО повідомили: на Маріупольському напрямку бойовики порушили перемир'я 26 разів, "
        "Донецький напрямок обстріляли шість разів. Луганський напрямок обстріляли дев'ять разів."
    )
    told = {row["sector"]: (row["category"], row["value"]) for row in read(text).rows}
    assert told == {
        "mariupol_direction": ("total", 26),
        "donetsk_direction": ("shelling", 6),
        "luhansk_direction": ("shelling", 9),
    }


def test_no_other_office_counts_by_those_directions():
    text = (
        "President Zelenskyy said that Russian forces broke the truce: three assaults in the "
        "Donetsk sector, and one in the Zaporizhzhia direction."
    )
    found = read(text, "2025-04-20T18:00+03:00")
    assert [row["sector"] for row in found.rows] == ["zaporizhzhia_direction"]
    assert any("no office of that time speaks" in fate.reason for fate in found.fates)


def by_direction(body):
    head = "Штаб АТО про минулу добу, 11 лютого, і перемир'я: позиції обстріляли 41 раз.\n"
    return {
        (row["sector"].removesuffix("_direction"), row["category"]): row["value"]
        for row in read(head + body).rows[1:]
    }


@pytest.mark.parametrize(
    "body",
    (
        "На Луганському напрямку 4 обстріли, на Донецькому – 6, на Маріупольському – 31.",
        "На Луганському напрямку 4 обстріли, на Донецькому – 6 і на Маріупольському – 31.",
        "На Луганському напрямку було 4, на Донецькому – 6 обстрілів, на Маріупольському – 31.",
        "Луганський напрямок обстріляно 4 рази, на Донецькому – 6, на Маріупольському – 31.",
        "Обстрілів на Луганському напрямку було 4, на Донецькому – 6, на Маріупольському – 31.",
        "Луганський напрямок – обстрілів 4.\nДонецький: обстрілів 6.\n"
        "Маріупольський – обстрілів 31.",
    ),
)
def test_one_word_for_shellings_goes_on_over_the_directions(body):
    told = by_direction(body)
    assert told == {
        ("luhansk", "shelling"): 4,
        ("donetsk", "shelling"): 6,
        ("mariupol", "shelling"): 31,
    }


def test_what_follows_in_a_direction_s_paragraph_is_its_own():
    told = by_direction(
        "Луганський напрямок – обстрілів 4. Важке озброєння окупанти не застосовували жодного "
        "разу.\n\nПорушень зафіксовано 9."
    )
    assert told == {
        ("luhansk", "shelling"): 4,
        ("luhansk", "shelling_heavy"): 0,
        ("donetsk_luhansk", "total"): 9,
    }


def test_shellings_in_which_heavy_weapons_were_used_are_those_alone():
    told = by_direction(
        "На Луганському напрямку зафіксовано 16 обстрілів, у яких використано важке озброєння."
    )
    assert told == {("luhansk", "shelling_heavy"): 16}


def test_violations_that_came_to_a_number_after_words_on_whose():
    text = (
        "В представительстве ДНР в СЦКК рассказали о перемирии.\n«Всего нарушений "
        "со стороны ВСУ (вооруженных сил Украины) за истекшие сутки набралось 22», – заявил "
        "представитель ДНР в СЦКК."
    )
    (row,) = read(text).rows
    assert (row["category"], row["value"]) == ("total", 22)


def test_what_the_mission_counted_in_the_operation_s_area_is_its_own():
    text = (
        "25 порушень режиму тиші за добу в ООС – підрахунки ОБСЄ\nСпостережна місія ОБСЄ "
        "зафіксувала в Донецькій області 3 порушення режиму припинення вогню."
    )
    found = read(text)
    assert found.who[0] == "osce"
    apart = text.replace("за добу в ООС – підрахунки", "були в зоні АТО, розповіли в")
    assert read(apart).who[0] == "osce"
    assert ("donetsk_oblast", 3) in {(row["sector"], row["value"]) for row in found.rows}
    theirs = text.replace("– підрахунки ОБСЄ", "нарахували бойовикам, а місія відвідала школу")
    assert read(theirs).who[0] == "ukraine"


@pytest.mark.parametrize(
    ("said", "category", "end"),
    (
        ("Обстріли станом на 7:00 12 лютого не фіксувалися.", "shelling", "2019-02-12T07:00"),
        ("За 11 лютого противник не обстріляв жодної з ділянок.", "shelling", "2019-02-12T00:00"),
        (
            "В нынешние сутки режим прекращения огня по состоянию на 10:00 не нарушался.",
            "total",
            "2019-02-12T10:00",
        ),
    ),
)
def test_nothing_to_count_up_to_an_hour_is_told_too(said, category, end):
    rows = read("Прес-центр Об'єднаних сил про перемир'я. " + said).rows
    (row,) = [row for row in rows if row["value"] == 0]
    assert (row["category"], row["end"]) == (category, pd.Timestamp(end + "+02:00"))


def test_a_truce_that_was_broken_so_often_on_a_direction():
    told = by_direction("На Луганському напрямку режим тиші був порушений бойовиками 9 разів.")
    assert told == {("luhansk", "total"): 9}


def test_a_day_on_which_journalists_were_told_is_not_what_is_counted_over():
    text = (
        "Перемирие дважды нарушили ВСУ, рассказали журналистам сегодня, 12 февраля, представители "
        "ДНР в Совместном центре (СЦКК).{}"
    )
    (row,) = read(text.format("")).rows
    assert row["start"] is None
    again = "\n\nЗа истекшие сутки они допустили два нарушения."
    (row,) = read(text.format(again)).rows
    assert row["start"] == pd.Timestamp("2019-02-11T00:00+03:00")


def test_a_direction_may_be_the_heading_of_its_paragraph():
    told = by_direction(
        "\nМаріупольський напрямок\nНараховано 15 обстрілів. Ворог стріляв у районі Водяного.\n\n"
        "Донецький напрямок\nНараховано 1 обстріл. По Авдіївці бив із кулеметів."
    )
    assert told == {("mariupol", "shelling"): 15, ("donetsk", "shelling"): 1}


def test_heavy_weapons_in_some_of_the_violations():
    told = by_direction(
        "За добу 11 лютого противник порушував режим припинення вогню 79 разів, у 26 випадках – із "
        "використанням важкого озброєння."
    )
    assert told == {
        ("donetsk_luhansk", "total"): 79,
        ("donetsk_luhansk", "shelling_heavy"): 26,
    }


def test_cases_when_the_truce_was_broken_are_breaches():
    (row,) = read(
        "В зоне ООС за минувшие сутки, 11 февраля, отмечено два случая, когда незаконные "
        "формирования нарушили режим прекращения огня. Так сообщил пресс-центр штаба ООС."
    ).rows
    assert (row["category"], row["value"], row["accused"]) == ("total", 2, "russia")


def test_fire_at_our_positions_is_not_by_us_and_heavy_weapons_are_counted_by_their_use():
    rows = read(
        "Штаб АТО: терористи обстрілювали інтенсивніше: по позиціях ЗСУ вогонь відкривали 37 "
        "разів. Заборонене домовленостями важке озброєння бойовики пускали в хід 9 разів."
    ).rows
    assert {row["category"]: row["value"] for row in rows} == {"shelling": 37, "shelling_heavy": 9}


def test_the_word_for_breaches_may_stand_with_the_second_direction():
    told = by_direction("На Луганському напрямку – 4, на Маріупольському – 14 порушень тиші.")
    assert told == {("luhansk", "total"): 4, ("mariupol", "total"): 14}


@pytest.mark.parametrize(
    "said",
    (
        "Передмістя Авдіївки стало місцем ще трьох порушень режиму припинення вогню.",
        "The outskirts of Avdiivka were the scene of three more violations.",
    ),
)
def test_violations_at_a_suburb_are_not_those_of_the_area(said):
    assert not by_direction(said)


@pytest.mark.parametrize(
    "said",
    (
        "позиції українських військ обстріляли 41 раз",
        "41 раз обстреляли позиции украинских войск",
        "по позиціях українських військ здійснили 41 обстріл",
    ),
)
def test_whose_positions_are_shelled_is_not_who_shells(said):
    (row,) = read(f"Штаб АТО про перемир'я: за добу 11 лютого {said}.").rows
    assert (row["accused"], row["value"]) == ("russia", 41)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Our soldiers opened fire twice.", None),
        ("Our troops, in response, shelled them twice.", None),
        ("Наші військовослужбовці двічі обстріляли позиції.", None),
        ("Наши бойцы дважды обстреляли позиции.", None),
        ("Fire at our soldiers was opened twice by militants.", 2),
        ("Our troops were shelled twice.", 2),
        ("Militants shelled our troops twice.", 2),
        ("Бойовики обстріляли наші підрозділи двічі.", 2),
    ],
)
def test_what_our_troops_did_is_no_charge_and_what_they_suffered_is(said, expected):
    head = "JFO HQ: on 11 February militants broke the ceasefire 14 times. "
    rows = {row["category"]: row["value"] for row in read(head + said).rows}
    assert rows.get("shelling") == expected and rows["total"] == 14
