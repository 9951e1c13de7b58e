"""Reports of a staff: counts that a plain reading gives, and their like that say too little."""

import pandas as pd
import pytest

from analysis.readers import parse

HEAD = "Генеральний штаб ЗСУ, станом на 18:00 31 травня.\n"
RUSSIAN = "Генштаб ВСУ, по состоянию на 18:00 31 мая.\n"
ENGLISH = "General Staff of the Armed Forces of Ukraine, as of 18:00 on May 31.\n"
BY = " Про це йдеться у ранковому зведенні Генштабу ЗСУ."


def rows(text):
    found = parse(text, published="2024-05-31T19:00+03:00").rows
    return {(row["sector"], row["category"]): row["value"] for row in found}


@pytest.mark.parametrize(
    ("said", "sector"),
    [
        (HEAD + "На Лиманському напрямку ворог зі втратами для себе здійснив 17 атак.", "lyman"),
        (RUSSIAN + "На Лиманском направлении враг с потерями провёл 17 атак.", "lyman"),
        (ENGLISH + "With heavy losses the enemy made 17 attacks on the Lyman axis.", "lyman"),
        (ENGLISH + "On the Lyman axis 17 assaults with losses of armour were seen.", "lyman"),
        (HEAD + "На Лиманському напрямку ворог зазнав втрат у 17 атаках.", None),
        (RUSSIAN + "На Лиманском направлении уничтожено 17 штурмовых групп.", None),
        (ENGLISH + "The enemy lost 17 assault groups on the Lyman axis.", None),
    ],
)
def test_attacks_made_with_losses_are_attacks_and_what_was_lost_is_none(said, sector):
    text = said + "\nНа фронті 90 боїв."
    told = {} if sector is None else {(sector, "assault"): 17}
    assert rows(text) == {("whole_front", "assault"): 90} | told


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("Бої були на Лиманському та Сіверському напрямках, де сталося 4 та 10 боїв.", "assault"),
        ("На Лиманському та Сіверському напрямках відбито 4 і 10 атак.", "assault_repelled"),
        ("На Лиманском и Северском направлениях враг провел 4 и 10 атак.", "assault"),
        ("On the Lyman and Siversk axes, 4 and 10 attacks were repelled.", "assault_repelled"),
    ],
)
def test_as_many_numbers_as_directions_are_one_for_each(said, category):
    assert rows(HEAD + said) == {("lyman", category): 4, ("siversk", category): 10}


@pytest.mark.parametrize(
    "said",
    [
        "На Лиманському та Сіверському напрямках відбито 4 і ще 10 атак.",
        "На Лиманському, Торецькому та Сіверському напрямках відбито 4 і 10 атак.",
        "На Лиманському та Сіверському напрямках відбито 4 атаки і завдано 10 ударів.",
        "На Лиманському та Сіверському напрямках було від двох і до 10 атак.",
        "На Лиманском и Северском направлениях 4 и 10 атак отбиты и продолжаются.",
    ],
)
def test_numbers_that_are_not_one_for_each_direction_are_left(said):
    text = HEAD + "На фронті 90 боїв. " + said
    assert rows(text) == {("whole_front", "assault"): 90}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("За добу відзначено лише 22 атаки, тоді як на початку травня їх було по 60." + BY, 22),
        (RUSSIAN + "Сегодня на фронте 90 боев, тогда как в апреле их было по 150.", 90),
        (ENGLISH + "Today 90 clashes took place, while in April there were 150 a day.", 90),
        (
            HEAD
            + "За місяць було 600 атак, тоді як за добу – 22 атаки. Сьогодні на фронті 90 боїв.",
            90,
        ),
    ],
)
def test_a_day_s_count_is_not_that_of_the_month_it_is_compared_with(text, value):
    assert rows(text) == {("whole_front", "assault"): value}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Ще один – у районі Надії на Сіверському напрямку.", {("siversk", "assault_ongoing"): 1}),
        ("Ще два – на Сіверському напрямку.", {("siversk", "assault_ongoing"): 2}),
        ("Ще один населений пункт обстріляно на Сіверському напрямку.", {}),
        ("Ще один штурмовик загинув на Сіверському напрямку.", {}),
    ],
)
def test_one_more_elsewhere_is_of_the_battles_before(said, told):
    text = HEAD + "На Лиманському напрямку тривають три бої. " + said
    assert rows(text) == {("lyman", "assault_ongoing"): 3} | told


@pytest.mark.parametrize(
    "said",
    [
        "Найбільше боїв сьогодні на Лиманському і Торецькому напрямках. Наразі ворог провів {}.",
        "Most of the battles are on the Lyman and Toretsk axes. So far the enemy has made {}.",
    ],
)
@pytest.mark.parametrize(("value", "told"), [(79, {("whole_front", "assault"): 79}), (20, {})])
def test_a_day_s_attacks_after_where_most_were_are_the_front_s_if_many(said, value, told):
    attacks = f"{value} атак на позиції наших військ" if "боїв" in said else f"{value} attacks"
    text = said.format(attacks) + "\nГенштаб ЗСУ станом на 18:00 31 травня. {}"
    one = "На Сіверському напрямку одна атака."
    assert rows(text.format(one)) == told | {("siversk", "assault"): 1}


@pytest.mark.parametrize("who", ["ворога", "загарбників", "окупантів"])
def test_the_number_of_actions_of_whoever_may_grow(who):
    text = HEAD + f"На Лиманському напрямку число штурмових та наступальних дій {who} зросло до 20."
    assert rows(text) == {("lyman", "assault"): 20}


DONBAS = "За минулу добу відбито на Донбасі 21 атаку."
STRIKES = "За минулу добу росіяни завдали 13 авіаційних та трьох ракетних ударів."
LAUNCHERS = "Загарбники ще 30 разів ударили з РСЗВ по наших позиціях."


@pytest.mark.parametrize(
    ("said", "front"),
    [
        (f"{DONBAS}\n{STRIKES} Торецьк постраждав. {LAUNCHERS}", 3),
        (f"{DONBAS}\n{STRIKES} На Лиманському напрямку йдуть бої. {LAUNCHERS}", 2),
        (f"{DONBAS}\n{STRIKES}\n\n{LAUNCHERS}", 2),
        (f"{DONBAS} {STRIKES} {LAUNCHERS}", 0),
    ],
)
def test_strikes_go_on_with_the_front_s_until_a_direction_or_a_paragraph_s_end(said, front):
    text = "Генштаб ЗСУ, ранкове зведення 31 травня.\n" + said
    placed = [sector for sector, _ in rows(text)]
    assert placed.count("whole_front") == front


def test_a_headline_s_battles_after_a_region_are_not_the_front_s():
    text = "Ворог активніший на Куп'янщині, 14 боїв за добу\n\nУсього за минулу добу 90 боїв." + BY
    assert rows(text) == {("whole_front", "assault"): 90}


@pytest.mark.parametrize(
    ("said", "end"), [("Як повідомляє", "20:00"), ("Як раніше повідомляло", None)]
)
def test_the_hour_of_a_report_that_an_agency_retells_is_its_own(said, end):
    text = (
        "Наразі на фронті 50 боїв. Сьогодні ворог активний.\n"
        f"{said} агентство, про це сказав Генштаб ЗСУ станом на 20:00 п'ятниці, 31 травня."
    )
    (row,) = parse(text, published="2024-05-31T21:00+03:00").rows
    told = None if pd.isna(row["end"]) else f"{row['end'].tz_convert('Europe/Kyiv'):%H:%M}"
    assert told == end


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("На Покровському напрямку - 39 штурмів.", [("pokrovsk", "assault", 39)]),
        ("На Покровском направлении - 39 штурмов.", [("pokrovsk", "assault", 39)]),
        (
            "Ukrainian troops have stopped 34 of 41 attempts to advance in the Pokrovsk direction.",
            [("pokrovsk", "assault_repelled", 34), ("pokrovsk", "assault", 41)],
        ),
        (
            "On 9 May the aggressor carried out 4,021 shellings, including 83 from multiple rocket "
            "launchers.",
            [("whole_front", "shelling", 4021), ("whole_front", "shelling_mlrs", 83)],
        ),
        (
            "На Новопавлівському напрямку ворог сімнадцять разів намагався просунутися.",
            [("novopavlivka", "assault", 17)],
        ),
    ],
)
def test_a_staff_s_post_may_have_one_sentence(said, told):
    text = f"General Staff of the Armed Forces of Ukraine, 9 May 2025, as of 16:00.\n\n{said}"
    rows = parse(text, published="2025-05-09T16:30+03:00").rows
    assert [(row["sector"], row["category"], row["value"]) for row in rows] == told


def test_a_staff_s_post_without_a_count_is_refused_for_that():
    text = "General Staff of the Armed Forces of Ukraine, 9 May 2025. The front is calm."
    with pytest.raises(ValueError, match="it counts no engagements and no attacks"):
        parse(text, published="2025-05-09")
