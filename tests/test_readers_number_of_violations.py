"""A staff's tally of a truce that names the number of violations before, or far from, its value."""

import pandas as pd
import pytest

from analysis.readers import parse

PUBLISHED = "2026-04-12T08:00+03:00"


def windows(text, published=PUBLISHED):
    def local(moment):
        return None if pd.isna(moment) else f"{moment.tz_convert('Europe/Kyiv'):%d %H:%M}"

    return {
        (row["sector"], row["category"], row["value"]): (local(row["start"]), local(row["end"]))
        for row in parse(text, published=published, source="x").rows
    }


@pytest.mark.parametrize(
    "said",
    [
        "The General Staff of Ukraine put the number of Russian violations at 2,163 from the start "
        "of the truce to 7 a.m. on Sunday. It listed 31 assaults, 452 shelling attacks.",
        "According to the General Staff of Ukraine, from the start of the Easter truce until 7 "
        "a.m. on 12 April Russian forces violated the ceasefire 2,163 times. They carried out 31 "
        "assaults and 452 shelling attacks.",
        "Генштаб ЗСУ. Кількість порушень режиму припинення вогню з початку перемир'я станом на "
        "07:00 12 квітня становить 2163. Серед них 31 штурмова дія, 452 обстріли.",
        "Генштаб ЗСУ. Кількість порушень з боку росіян з початку перемир'я станом на 07:00 12 "
        "квітня зросла до 2163. Серед них 31 штурмова дія, 452 обстріли.",
        "Генштаб ВСУ. Количество нарушений со стороны РФ с начала перемирия по состоянию на 07:00 "
        "12 апреля выросло до 2163. Среди них 31 штурмовое действие, 452 обстрела.",
    ],
)
def test_a_staff_that_counts_violations_tells_of_the_truce(said):
    bounds = ("11 16:00", "12 07:00")
    assert windows(said) == {
        ("whole_front", "total", 2163): bounds,
        ("whole_front", "assault", 31): bounds,
        ("whole_front", "shelling", 452): bounds,
    }


def test_shellings_are_not_of_the_day_before_the_hour_of_a_truce_s_tally():
    text = (
        "According to the General Staff of Ukraine, as of 7 a.m. on 12 April Russian forces had "
        "violated the ceasefire 2,163 times. They carried out 31 assaults and 452 shelling attacks."
    )
    assert windows(text)["whole_front", "shelling", 452] == (None, None)


def test_a_day_s_report_with_the_number_of_violations_is_still_one():
    text = (
        "Генштаб ЗСУ. Станом на 22:00 12 травня відбулося 120 бойових зіткнень. На Покровському "
        "напрямку 34 атаки. На Лиманському напрямку 12 атак. Кількість порушень міжнародного "
        "права зростає, задокументовано 3 випадки."
    )
    told = windows(text, "2026-05-12T22:30+03:00")
    assert told["pokrovsk", "assault", 34] == told["whole_front", "assault", 120]


@pytest.mark.parametrize(
    ("published", "bounds"),
    [
        ("2026-04-12T02:00+03:00", (None, None)),
        ("2026-04-12", (None, None)),
        ("2026-04-11T02:00+03:00", ("10 16:00", "11 00:00")),
    ],
)
def test_the_zero_hour_of_a_day_may_end_it_once_that_day_is_over(published, bounds):
    text = (
        "Russian forces violated the ceasefire 39 times from 16:00 to 00:00 on 11 April, the "
        "General Staff of Ukraine said."
    )
    assert windows(text, published) == {("whole_front", "total", 39): bounds}


DAY = "Генштаб ЗСУ: станом на 22:00 12 травня відбулося 120 бойових зіткнень. {} Ворог завдав 40 {}"


@pytest.mark.parametrize(
    "said",
    [
        "Українські воїни 12 разів вели вогонь по «Геранях-2».",
        "Авіабомб наші скинули 12.",
        "Наші скинули 12 авіабомб.",
        "Украинские военные 12 раз обстреляли «Герани-2».",
    ],
)
def test_what_the_own_forces_fired_is_no_charge(said):
    text = DAY.format(said, "авіаударів, скинув 90 КАБ.")
    told = {key[1:] for key in windows(text, "2026-05-12T22:30+03:00")}
    assert told == {("assault", 120), ("air_strike", 40), ("guided_bomb", 90)}


def test_bombs_on_positions_where_the_own_forces_fight_are_the_enemy_s():
    text = DAY.format("На позиції, де наші бійці вели бій, ворог скинув 12 КАБ.", "авіаударів.")
    assert ("whole_front", "guided_bomb", 12) in windows(text, "2026-05-12T22:30+03:00")


def test_so_many_times_between_own_forces_and_their_verb_is_their_act():
    text = (
        "Минобороны РФ: с 16:00 11 апреля ВСУ 1 200 раз нарушили перемирие. Наши подразделения "
        "12 раз обстреляли «Герани-2». Противник 258 раз открывал огонь из артиллерии."
    )
    told = {key[1:] for key in windows(text)}
    assert told == {("total", 1200), ("shelling_artillery", 258)}


@pytest.mark.parametrize(
    "said",
    [
        "Загальна кількість порушень російською армією своєї ж обіцянки тиші за добу, 20 квітня, – "
        "2927.",
        "Станом на 00:00 після Великодня загальна кількість порушень російською армією обіцянки "
        "тиші за цю добу, 20 квітня, – 2927.",
        "Общее число нарушений Россией обещания о тишине за эти сутки, 20 апреля, – 2927.",
    ],
)
def test_the_number_of_violations_may_stand_after_its_date(said):
    text = f"Президент України Володимир Зеленський: {said} Відбулося 94 штурми."
    told = windows(text, "2025-04-21T00:31+03:00")
    assert told["whole_front", "total", 2927] == ("20 00:00", "21 00:00")


def test_the_day_of_violations_is_not_that_of_the_whole_truce():
    text = (
        "Зеленський: станом на 00:00 після Великодня загальна кількість порушень російською армією "
        "обіцянки тиші за цю добу, 20 квітня, – 2871. Загалом по фронту відбувся 91 штурм.\n"
        "19 квітня президент Росії оголосив перемир'я з 18:00 19 квітня до 00:00 21 квітня."
    )
    told = windows(text, "2025-04-21T08:02+03:00")
    assert told["whole_front", "total", 2871] == ("20 00:00", "21 00:00")
    assert told["whole_front", "assault", 91] == ("20 00:00", "21 00:00")
