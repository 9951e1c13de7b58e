"""A staff's sentence that tells of both sides, of losses beside deeds, or of several days."""

import pytest

from analysis.readers import parse

HEAD = "Генеральний штаб ЗСУ (General Staff of Ukraine), станом на 08:00 20 травня 2026 року.\n"


def read(said):
    reading = parse(HEAD + said, published="2026-05-20T08:00+03:00")
    return [(row["category"], row["value"]) for row in reading.rows]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "Over the past day Ukrainian artillery units hit two command posts, while the Russians "
            "carried out 62 air strikes.",
            [("air_strike", 62)],
        ),
        (
            "За прошедшие сутки ракетные войска поразили 4 района, враг же нанёс 1 ракетный удар, "
            "выпустив 2 ракеты.",
            [("missile_strike", 1), ("missile_launched", 2)],
        ),
        (
            "За минулу добу ворог 3902 рази обстріляв наші позиції, у тому числі 71 раз – із РСЗВ, "
            "тоді як наша артилерія виконала понад 1500 завдань.",
            [("shelling", 3902), ("shelling_mlrs", 71)],
        ),
        (
            "Отразив за прошедшие сутки 121 атаку, украинские воины нанесли противнику 10 "
            "авиаударов.",
            [("assault_repelled", 121)],
        ),
        (
            "За минулу добу наша авіація завдала 11 ударів по ворогу. Відбулося 164 зіткнення.",
            [("assault", 164)],
        ),
    ],
)
def test_the_strikes_of_either_side_are_told_apart(said, told):
    assert read(said) == told


def test_drones_at_the_end_of_a_list_of_losses_are_losses():
    said = (
        "Минулої доби загарбники втратили 1210 осіб, 9 танків, 3 РСЗВ і 127 БпЛА, здійснивши при "
        "цьому 164 штурми."
    )
    assert read(said) == [("assault", 164)]


def test_missiles_shot_down_after_those_launched_are_not_set_aside_in_silence():
    said = "Из 34 ракет, выпущенных врагом за прошедшие сутки, сбито 27."
    reading = parse(HEAD + said, published="2026-05-20T08:00+03:00")
    assert "27" in reading.unread["text"].tolist()


@pytest.mark.parametrize(
    "said",
    [
        "За последние двое суток произошло 301 столкновение.",
        "За останні два дні відбулося 301 зіткнення.",
        "Yesterday and the day before, the enemy used 5,700 kamikaze drones in total.",
        "Позавчора відбулося 181 зіткнення.",
        "The day before yesterday 181 clashes took place.",
    ],
)
def test_counts_of_other_days_are_left(said):
    assert read(said) == []


@pytest.mark.parametrize(
    "said",
    [
        "За минулу добу – 191 бойове зіткнення, більше, ніж позавчора.",
        "За прошедшие сутки произошло 191 столкновение (позавчера — 181).",
    ],
)
def test_another_day_to_compare_with_takes_nothing_away(said):
    assert read(said) == [("assault", 191)]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("За минулу добу противник 4955 разів обстріляв наші позиції.", [("shelling", 4955)]),
        ("Over the past day the enemy fired 12 times with MLRS.", [("shelling_mlrs", 12)]),
    ],
)
def test_a_post_with_a_head_is_read_whatever_it_counts(said, told):
    assert read(said) == told


def on_lyman(said, head="As of 16:00 on 20 May, there were 103 engagements. "):
    text = f"General Staff of Ukraine (Генштаб ЗСУ). {head}{said}"
    reading = parse(text, published="2026-05-20T17:00+03:00")
    return [row[1:] for row in places(reading) if row[0] == "lyman"]


def places(reading):
    return [(row["sector"], row["category"], row["value"]) for row in reading.rows]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "На Лиманському напрямку Сили оборони двічі контратакували, а ворог атакував три рази.",
            [("assault", 3)],
        ),
        (
            "На Лиманському напрямку наші зірвали десять штурмів; ще один, біля Надії, триває.",
            [("assault_repelled", 10), ("assault_ongoing", 1)],
        ),
        ("На Лиманському напрямку ворог атакував у п'ять разів частіше.", []),
        (
            "Кількість атак зросла. На Лиманському напрямку наша авіація завдала п'яти ударів по "
            "скупченнях ворога, ворожа — чотирнадцяти.",
            [],
        ),
        ("There were 12 FPV attacks carried out in the Lyman direction.", [("drone_kamikaze", 12)]),
        (
            "Из двухсот дронов-камикадзе, применённых врагом на Лиманском направлении, все сбиты.",
            [("drone_kamikaze", 200)],
        ),
        ("Between 13:00 and 16:00 the enemy attacked four times in the Lyman direction.", []),
        (
            "З 00:00 до 16:00 на Лиманському напрямку ворог атакував чотири рази.",
            [("assault", 4)],
        ),
        ("З 13:00 до 16:00 на Лиманському напрямку ворог атакував чотири рази.", []),
    ],
)
def test_what_stands_beside_a_direction_s_number_is_told_apart(said, told):
    assert on_lyman(said) == told


def test_more_at_a_direction_that_is_told_after_it_is_not_of_the_one_before():
    said = (
        "Шесть атак отбили наши защитники на Лиманском направлении, две — на Северском, ещё четыре,"
        " вражеские, не стихают на Покровском."
    )
    text = f"Генштаб ВСУ, по состоянию на 16:00 20 мая 2026 года. {said}"
    found = places(parse(text, published="2026-05-20T17:00+03:00"))
    assert ("siversk", "assault_repelled", 2) in found
    assert 6 in {value for sector, _, value in found if sector == "lyman"}


@pytest.mark.parametrize(
    "head",
    [
        "Оперативная информация Генерального штаба ВСУ на 16:00 20 мая 2026 года. ",
        "General Staff of Ukraine, 16:00, 20 May 2026. ",
    ],
)
def test_the_hour_of_a_head_is_when_a_report_ends(head):
    text = f"{head}Since the start of the day (с начала суток) there were 103 engagements."
    (row,) = parse(text, published="2026-05-20T17:00+03:00").rows
    assert f"{row['end'].tz_convert('Europe/Kyiv'):%d %H}" == "20 16"


@pytest.mark.parametrize(
    "said",
    [
        "From May 8 to 10 the enemy dropped 300 guided bombs.",
        "Between May 8 and May 10 the enemy dropped 300 guided bombs.",
        "On May 8-10 the enemy dropped 300 guided bombs.",
        "From 30 April to 10 May the enemy dropped 300 guided bombs.",
        "8–10 травня противник скинув 300 керованих авіабомб.",
        "З 30 квітня по 10 травня противник скинув 300 керованих авіабомб.",
    ],
)
def test_what_several_days_count_is_not_of_the_past_one(said):
    text = (
        "General Staff of the Armed Forces of Ukraine (Генштаб ЗСУ), as of 08:00, May 11, 2025. "
        f"204 clashes were recorded over the past day. {said}"
    )
    reading = parse(text, kind="general_staff", published="2025-05-11T08:30+03:00")
    assert [row["value"] for row in reading.rows] == [204]
    assert dict(zip(*reading.unread[["text", "reason"]].T.to_numpy(), strict=True)) == {
        "300": "the words tell of another period than the report's"
    }


@pytest.mark.parametrize(
    "said",
    [
        "Despite the truce of May 8-10, the enemy carried out 56 attacks in the Pokrovsk sector.",
        "Despite the ceasefire announced for May 8-10, the enemy carried out 56 attacks in the "
        "Pokrovsk sector.",
        "На Покровському напрямку попри перемир'я 8-10 травня ворог 56 разів атакував.",
        "Оголошене на 8-10 травня перемир'я ворог не дотримує: на Покровському напрямку 56 атак.",
        "Несмотря на перемирие 8-10 мая, на Покровском направлении враг 56 раз атаковал.",
    ],
)
def test_days_of_a_truce_that_is_not_kept_are_none_that_are_counted_over(said):
    text = (
        "General Staff of the Armed Forces of Ukraine (Генштаб ЗСУ), as of 08:00, May 10, 2025. "
        f"204 clashes were recorded over the past day. {said}"
    )
    rows = parse(text, kind="general_staff", published="2025-05-10T08:30+03:00").rows
    assert [(row["value"], row["end"].day) for row in rows] == [(204, 9), (56, 9)]


@pytest.mark.parametrize(
    ("days", "n"),
    [
        ("За добу з 9 травня по 10 травня", 2),
        ("За добу з 9 на 10 травня", 2),
        ("За сутки с 9 по 10 мая", 2),
        ("За добу з 7 травня по 10 травня", 0),
        ("За дві доби з 9 травня по 10 травня", 0),
    ],
)
def test_a_day_told_by_both_its_dates_is_one_day(days, n):
    text = f"Генштаб ЗСУ: {days} відбулося 162 бойові зіткнення. На Покровському напрямку 56 атак."
    rows = parse(text, kind="general_staff", published="2025-05-10T08:30+03:00").rows
    assert [row["value"] for row in rows] == [162, 56][:n]


def test_a_truce_of_several_days_takes_no_count_of_the_past_one_away():
    text = (
        "General Staff of the Armed Forces of Ukraine, as of 08:00, May 11, 2025. Despite the "
        "truce of May 8-10, 204 clashes were recorded over the past day."
    )
    rows = parse(text, kind="general_staff", published="2025-05-11T08:30+03:00").rows
    assert [row["value"] for row in rows] == [204]


@pytest.mark.parametrize(
    "said",
    [
        "Станом на 7:00 12 квітня зафіксовано 900 порушень режиму припинення вогню: 28 штурмів.",
        "По состоянию на 7:00 12 апреля зафиксировано 900 нарушений режима тишины: 28 штурмов.",
        "As of 7 a.m. on April 12, 900 ceasefire violations were recorded: 28 assaults.",
    ],
)
def test_breaches_of_a_truce_as_of_an_hour_are_not_of_the_day_before(said):
    text = f"General Staff of the Armed Forces of Ukraine (Генштаб ЗСУ)\n{said}"
    reading = parse(text, kind="general_staff", published="2026-04-12T09:00+03:00")
    assert [row["value"] for row in reading.rows if row["start"] is None] == [28]
    assert any("from the start of a truce" in warning for warning in reading.warnings)


def test_breaches_of_a_truce_below_engagements_leave_them_their_day():
    text = (
        "General Staff of the Armed Forces of Ukraine\nAs of 22:00 on April 12, there were 96 "
        "clashes and 900 ceasefire violations."
    )
    (row,) = parse(text, kind="general_staff", published="2026-04-12T23:00+03:00").rows
    assert (row["value"], row["end"].hour) == (96, 19)
