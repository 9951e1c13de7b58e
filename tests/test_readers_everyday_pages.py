"""Turns of phrase that are frequent on the pages of offices and outlets, in our own words."""

import pandas as pd
import pytest

from analysis.readers import parse

STAFF = "Генштаб ЗСУ, 5 вересня 2024, 08:00. Минулої доби відбулося 171 боєзіткнення.\n\n"
PUBLISHED = "2024-09-05T08:31+03:00"


def read(text, kind="general_staff", published=PUBLISHED):
    return parse(text, kind=kind, published=published, source="x")


def counts(text, kind="general_staff", published=PUBLISHED):
    rows = read(text, kind, published).rows
    told = {(row["sector"], row["category"]): row["value"] for row in rows}
    assert len(told) == len(rows)
    return told


def beside_the_front(text):
    told = counts(STAFF + text)
    del told["whole_front", "assault"]
    return told


def days(text, published):
    local = "Europe/Kyiv"
    windows = {(row["start"], row["end"]) for row in read(text, published=published).rows}
    ((start, end),) = windows
    if pd.isna(start):
        return None
    return f"{start.tz_convert(local):%d %H:%M}", f"{end.tz_convert(local):%d %H:%M}"


@pytest.mark.parametrize(
    "said",
    [
        "На Слов'янському напрямку ворог двічі намагався просунутися в районі Дронівки.",
        "На Слов'янському напрямку ворог двічі намагався просунутися у Дронівці.",
        "На Славянском направлении враг дважды пытался продвинуться вперед в районах Дроновки.",
    ],
)
def test_a_village_whose_name_begins_like_a_drone_is_none(said):
    assert beside_the_front(said) == {("sloviansk", "assault"): 2}


@pytest.mark.parametrize(
    "said",
    [
        'Источник: Генштаб ВСУ, информация на 08:00\n\nДословно: "Вчера (4 сентября - ред.) ',
        'Источник: Генштаб ВСУ, информация на 08:00\n"Вчера, 4 сентября, ',
    ],
)
def test_yesterday_s_date_beside_the_hour_is_not_the_issue_s(said):
    text = f'{said}на фронте произошло 121 боевое столкновение".'
    assert days(text, PUBLISHED) == ("04 00:00", "05 00:00")


def test_a_date_beside_the_hour_is_the_issue_s():
    text = "Генштаб ВСУ, информация на 08:00 4 сентября: на фронте произошло 121 столкновение."
    assert days(text, "2024-09-04T08:31+03:00") == ("03 00:00", "04 00:00")


@pytest.mark.parametrize(
    ("said", "published", "expected"),
    [
        ("за добу", "2024-09-05T08:31+03:00", ("04 00:00", "05 00:00")),
        ("за сутки", "2024-09-05T11:05+03:00", ("04 00:00", "05 00:00")),
        ("за добу", "2024-09-05T21:31+03:00", None),
        ("за добу", "2024-09-05", None),
    ],
)
def test_in_a_day_is_the_day_before_where_it_is_told_in_the_morning(said, published, expected):
    text = f"Генштаб ЗСУ: {said} на фронті відбулося 152 бойові зіткнення."
    assert days(text, published) == expected
    told = any(
        "told in the morning" in warning for warning in read(text, published=published).warnings
    )
    assert told == (expected is not None)


def test_names_with_a_full_stop_head_the_rows_of_a_list():
    text = (
        "Ситуація на напрямках\n\n- Північно-Слобожанський і Курський. Оборонці відбили п'ять "
        "атак. Ворог завдав шість авіаударів.\n\n- Лиманський. Загарбники здійснили 18 атак у "
        "районах Середнього та Торського.\n\nПокровський\nОборонці зупинили 57 штурмових дій."
    )
    assert beside_the_front(text) == {
        ("north_slobozhanshchyna_kursk", "assault_repelled"): 5,
        ("north_slobozhanshchyna_kursk", "air_strike"): 6,
        ("lyman", "assault"): 18,
        ("pokrovsk", "assault_repelled"): 57,
    }


def test_strikes_besides_go_with_a_direction_named_last_in_a_paragraph_of_its_own():
    strikes = "Вчора ворог завдав 83 авіаудари, скинув 139 КАБ, здійснив 5812 обстрілів.\n\n"
    text = (
        "Воїни відбили 18 атак на Курському напрямку. Крім того, противник завдав 15 авіаударів, "
        "скинув 26 КАБ і здійснив 268 обстрілів."
    )
    told = beside_the_front(strikes + text)
    assert told["kursk", "air_strike"] == 15
    assert told["kursk", "shelling"] == 268
    # the front's own number was not told: theirs may be the front's
    assert beside_the_front(text) == {("kursk", "assault_repelled"): 18}


@pytest.mark.parametrize(
    "said",
    [
        "відбили 11 атак біля Степового та три атаки східніше Авдіївки",
        "відбили 11 атак біля Степового та три атаки на схід від Авдіївки",
    ],
)
def test_attacks_beside_those_at_other_towns_are_added_up(said):
    text = f"На Авдіївському напрямку наші воїни {said}."
    assert beside_the_front(text) == {("avdiivka", "assault_repelled"): 14}


@pytest.mark.parametrize("more", ["8 more in the vicinity of", "another 8 near"])
def test_more_at_other_towns_are_added_up_after_one_verb(more):
    text = (
        "General Staff of Ukraine, 5 September 2024, 08:00. In the Lyman sector, the defenders "
        f"repelled 11 attacks near Terny and Torske and {more} Zarichne in the Donetsk region."
    )
    assert counts(text) == {("lyman", "assault_repelled"): 19}


def test_attacks_are_as_many_as_is_told_after_their_direction():
    text = "Найбільше атак – на Лиманському напрямку: їх було 34."
    assert beside_the_front(text) == {("lyman", "assault"): 34}


@pytest.mark.parametrize(
    "head",
    [
        "Генштаб ЗСУ про ситуацію на фронті за добу 4 вересня:",
        "Генштаб ЗСУ повідомляє. За минулу добу:",
    ],
)
def test_a_list_under_a_day_is_the_front_s(head):
    text = f"{head}\n- 152 бойові зіткнення;\n- 65 авіаударів;\n- ударів дронами-камікадзе – 2300."
    assert counts(text) == {
        ("whole_front", "assault"): 152,
        ("whole_front", "air_strike"): 65,
        ("whole_front", "drone_kamikaze"): 2300,
    }


def test_labels_in_english_are_told_apart():
    text = (
        "General Staff of Ukraine, 5 September 2024, 08:00. Figures for the past day: combat "
        "clashes: 152; missile strikes: 2; air strikes: 65; kamikaze drones: 2,300."
    )
    assert counts(text) == {
        ("whole_front", "assault"): 152,
        ("whole_front", "missile_strike"): 2,
        ("whole_front", "air_strike"): 65,
        ("whole_front", "drone_kamikaze"): 2300,
    }


@pytest.mark.parametrize(
    ("head", "theirs"),
    [("Авіація Сил оборони завдала:", False), ("Ворожа авіація завдала:", True)],
)
def test_items_of_the_own_side_s_list_are_no_charge(head, theirs):
    told = beside_the_front(f"{head}\n- авіаударів – 45\n- ракетних ударів – 3")
    assert (told == {}) != theirs


@pytest.mark.parametrize(
    "said",
    [
        "Відбито атаки на Лиманському напрямку: поранених було 34.",
        "Внаслідок атаки на Лиманському напрямку, загиблих було 12.",
        "Атаки на Лиманському напрямку: полонених було 5.",
        "Больше всего атак – на Лиманском направлении: погибших было 34.",
    ],
)
def test_those_hurt_in_attacks_are_no_attacks(said):
    assert beside_the_front(said) == {}


@pytest.mark.parametrize(
    "said",
    [
        "Генштаб ЗСУ, станом на 22:00 вчора, 4 вересня. Від початку доби відбулося",
        "Генштаб ЗСУ. Вчора, 4 вересня, станом на 22:00 від початку доби відбулося",
    ],
)
def test_yesterday_s_date_of_the_issue_itself_is_kept(said):
    assert days(f"{said} 121 бойове зіткнення.", "2024-09-05") == ("04 00:00", "04 22:00")


@pytest.mark.parametrize("after", ["are still going on", "continue"])
def test_fights_that_go_on_are_not_added_to_those_repelled(after):
    text = (
        "General Staff of Ukraine, 5 September 2024, 08:00. In the Lyman sector, the defenders "
        f"repelled 11 attacks near Terny and Torske and 8 more near Zarichne {after}."
    )
    assert counts(text)["lyman", "assault_repelled"] == 11


@pytest.mark.parametrize(
    "head",
    [
        "Генштаб ЗСУ про дії Збройних Сил України за добу 4 вересня:",
        "Підсумки збройних сил за минулу добу:",
        "Робота Сил оборони за минулу добу:",
    ],
)
def test_the_own_side_s_deeds_of_a_day_are_no_charge(head):
    told = f"{head}\n- 14 авіаударів;\n- ракетних ударів: 2;\n- ударів дронами-камікадзе: 60."
    assert beside_the_front(told) == {}


@pytest.mark.parametrize(
    "head",
    [
        "Авіація противника завдала:",
        "По наших позиціях ворог завдав:",
        "По позиціях Сил оборони ворог завдав:",
        "Російська авіація завдала:",
    ],
)
def test_the_enemy_s_list_is_his_whatever_it_was_aimed_at(head):
    told = beside_the_front(f"{head}\n- авіаударів – 45\n- обстрілів – 4500")
    assert told == {("whole_front", "air_strike"): 45, ("whole_front", "shelling"): 4500}


def test_counts_told_after_today_in_the_morning_are_not_the_past_day_s():
    text = (
        "Речник ОСУВ «Хортиця» Волошин: минулої доби в зоні угруповання відбулося 168 боєзіткнень. "
        "Сьогодні від початку доби – 19 боєзіткнень. Ворог завдав 12 авіаударів."
    )
    rows = read(text, published="2024-12-17T11:34+02:00").rows
    (start,) = (row["start"] for row in rows if row["category"] == "air_strike")
    assert f"{start.tz_convert('Europe/Kyiv'):%d}" == "17"


@pytest.mark.parametrize(
    "said",
    [
        "наші завдали 15 авіаударів та 268 обстрілів ворога",
        "ворог завдав 15 авіаударів та 268 обстрілів прикордоння",
    ],
)
def test_strikes_besides_of_others_or_elsewhere_are_not_the_direction_s(said):
    text = (
        "Вчора ворог завдав 83 авіаудари, здійснив 5812 обстрілів.\n\nНаші воїни відбили 18 атак "
        f"на Курському напрямку. Крім того, {said}."
    )
    assert not {("kursk", "air_strike"), ("kursk", "shelling")} & set(beside_the_front(text))


@pytest.mark.parametrize(
    "said",
    [
        "з ранку на Покровському напрямку ворог атакував 15 разів. Втрати ворога за добу – 1240",
        "на Покровському напрямку тривають два бої. За добу ворог втратив 1200 осіб",
        "на Покровському напрямку 15 атак. Зазвичай за добу тут 50 атак",
    ],
)
def test_in_a_day_of_losses_or_as_usual_is_not_the_report_s_day(said):
    assert days(f"Генштаб ЗСУ: {said}.", "2024-09-05T08:31+03:00") is None


def test_a_direction_may_have_as_many_attacks_as_the_front_had_so_far():
    text = (
        "Генштаб ЗСУ, 5 вересня 2024, 08:00. Відбулося 52 бойові зіткнення. На Покровському "
        "напрямку 52 атаки. На Лиманському напрямку шість атак."
    )
    assert counts(text)["pokrovsk", "assault"] == 52


def test_fights_and_the_places_where_they_go_on_are_counted_once():
    told = beside_the_front("На Лиманському напрямку три боєзіткнення тривають у чотирьох місцях.")
    assert told == {("lyman", "assault_ongoing"): 3}


def test_districts_in_a_list_are_no_directions():
    text = "Обстріляно райони:\nСинельниківський.\nПокровський.\n\nЗа добу завдано 62 авіаудари."
    assert beside_the_front(text) == {("whole_front", "air_strike"): 62}


@pytest.mark.parametrize(
    "said",
    [
        "відбили шість атак у районі Синьківки та вісім – поблизу Іванівки",
        "відбили шість атак у районах Синьківки, Тимківки та Іванівки і ще 8 — поблизу Вільшани",
    ],
)
def test_so_many_at_other_towns_are_added_to_those_repelled(said):
    assert beside_the_front(f"На Куп'янському напрямку воїни {said}.") == {
        ("kupiansk", "assault_repelled"): 14
    }


@pytest.mark.parametrize(
    ("said", "others"),
    [
        (
            "та вісім – поблизу Торського на Лиманському напрямку",
            {("lyman", "assault_repelled"): 8},
        ),
        ("та знищили вісім окупантів поблизу Іванівки", {}),
    ],
)
def test_so_many_elsewhere_or_of_others_are_not_added(said, others):
    text = f"На Куп'янському напрямку відбили шість атак у районі Синьківки {said}."
    assert beside_the_front(text) == {("kupiansk", "assault_repelled"): 6, **others}


def test_a_headline_s_list_does_not_say_of_all_that_they_were_repelled():
    text = (
        "ЗСУ за добу зупинили 36 штурмів на Покровському напрямку, на Гуляйпільському – 24 атаки – "
        "Генштаб\n\nСтаном на 08:00 5 вересня: на Покровському напрямку зупинено 36 штурмів. На "
        "Гуляйпільському напрямку зафіксовано 24 атаки."
    )
    assert counts(text) == {("pokrovsk", "assault_repelled"): 36, ("huliaipole", "assault"): 24}


@pytest.mark.parametrize(
    "beside",
    ["Більше, ніж учора, 11 лютого. ", "Такої кількості не було учора, 11 лютого. "],
)
def test_a_day_that_is_compared_with_is_not_the_report_s(beside):
    text = f"{beside}Генштаб ЗСУ станом на 22:00: від початку доби відбулося 121 бойове зіткнення."
    (row,) = parse(text, kind="general_staff", published="2024-02-12T22:31+02:00", source="x").rows
    assert f"{row['end'].tz_convert('Europe/Kyiv'):%d %H:%M}" == "12 22:00"


def test_the_front_s_attacks_told_again_below_a_headline_are_no_direction_s():
    text = (
        "Від початку доби росіяни 78 разів атакували позиції ЗСУ, найбільше – на Покровському "
        "напрямку\n\nСтаном на 16:00 18 вересня російська армія 78 разів атакувала позиції Сил "
        "оборони. Майже третина боїв припадає на Покровський напрямок.\n\nНа Лиманському напрямку "
        "10 атак.\n\nНа Покровському напрямку загарбники здійснили 23 атаки."
    )
    reading = parse(text, kind="general_staff", published="2025-09-18T16:47+03:00", source="x")
    told = {row["sector"]: row["value"] for row in reading.rows}
    assert told == {"whole_front": 78, "lyman": 10, "pokrovsk": 23}
