"""Words that look like a rule's own, and say something else: none of them may be read so."""

import pandas as pd
import pytest

from analysis.readers import parse


def counts(text, published="2016-06-10"):
    rows = parse(text, published=published).rows
    return {(row["sector"], row["category"], row["value"]) for row in rows}


NIGHT = "Повітряні Сили: у ніч на 10 червня ворог атакував Україну 40 БпЛА Shahed та 4 ракетами. "
FLEW = {
    ("ukraine_territory", "long_range_drone", 40),
    ("ukraine_territory", "missile_launched", 4),
}


@pytest.mark.parametrize(
    ("said", "more"),
    [
        (
            "По Одещині ворог випустив дві ракети Х-59 з Криму.",
            {("odesa_oblast", "missile_launched", 2)},
        ),
        ("Ракети летіли на Одещину, всі збито.", set()),
        ("Усіх збитих перехопили мобільні групи.", set()),
        ("Все знищене обладнання оглядають.", set()),
    ],
)
def test_what_is_told_of_missiles_or_of_the_fallen_is_no_count_of_drones_shot_down(said, more):
    assert counts(NIGHT + said) == FLEW | more


@pytest.mark.parametrize("said", ["Дроны сбили не все.", "Все, кроме четырёх, уничтожены."])
def test_drones_that_attacked_are_not_shot_down_where_some_were_not(said):
    text = f"Минобороны РФ: киевский режим атаковал регионы России 26 БПЛА. {said}"
    assert ("russian_regions_seas", "drone_downed", 26) not in counts(text)


@pytest.mark.parametrize(
    ("where", "sector"),
    [
        ("над северной частью Курской области", "kursk_oblast"),
        ("преимущественно самолетного типа над Брянской областью", "bryansk_oblast"),
        ("в том числе самолетного типа над Брянской областью", "bryansk_oblast"),
        ("преимущественно над Брянской областью", "russian_regions_seas"),
    ],
)
def test_words_on_a_type_or_a_part_of_a_region_leave_the_region(where, sector):
    text = f"Минобороны РФ: в ночь на 10 июня уничтожены 12 БПЛА {where}."
    assert counts(text) == {(sector, "drone_downed", 12)}


@pytest.mark.parametrize("said", ["не вдалося збити", "частково збили, решта влучила"])
def test_drones_that_were_not_or_partly_shot_down_are_not_counted_so(said):
    text = f"Повітряні Сили: у ніч на 10 червня 36 дронів, які запустили росіяни, {said}."
    assert not counts(text)


@pytest.mark.parametrize(
    "said",
    [
        "All violations in Donetsk region were recorded near Shyrokyne.",
        "All were in Donetsk region except two.",
    ],
)
def test_all_violations_in_a_region_are_not_all_of_both(said):
    text = (
        "OSCE SMM daily report, as of 19:30 on 9 June 2016: The Mission recorded 48 ceasefire "
        f"violations in Donetsk and Luhansk regions. {said}"
    )
    assert counts(text) == {("donetsk_luhansk", "total", 48)}


def test_a_camera_s_count_is_no_region_s():
    text = (
        "OSCE SMM daily report, as of 19:30 on 9 June 2016: The SMM recorded no violations. The "
        "SMM camera in Shyrokyne recorded 84 ceasefire violations, 63 of them in Donetsk region."
    )
    assert 63 not in {value for _, _, value in counts(text)}


STAFF = "Генштаб ЗСУ, станом на 18:00 10 червня: "


@pytest.mark.parametrize(
    "said",
    [
        "здійснив 70 обстрілів, зокрема з реактивних систем залпового вогню",
        "здійснив 70 обстрілів, у тому числі з РСЗВ",
    ],
)
def test_shellings_some_of_which_by_rocket_launchers_are_shellings(said):
    text = f"{STAFF}На Сумському напрямку ворог провів 3 атаки та {said}."
    assert counts(text, "2024-06-10") == {("sumy", "assault", 3), ("sumy", "shelling", 70)}


@pytest.mark.parametrize(
    "said",
    [
        "Ще два – на Сіверському напрямку завершились.",
        "Ще один – поблизу Серебрянки на Сіверському напрямку, ворога зупинено.",
        "На Покровському напрямку тривають бої. Загальна кількість боєзіткнень зросла до 115.",
    ],
)
def test_what_became_of_more_and_whose_a_total_is_are_not_guessed(said):
    text = f"{STAFF}На Лиманському напрямку тривають чотири бої. {said}"
    assert counts(text, "2024-06-10") == {("lyman", "assault_ongoing", 4)}


def test_attacks_by_the_towns_of_directions_are_not_all_of_the_front():
    text = (
        f"{STAFF}Найбільше атак ворог здійснив на Покровському та Торецькому напрямках. Від "
        "початку доби зупинили 42 атаки ворога в районах Мирнограда, Лисівки, Щербинівки."
    )
    assert not counts(text, "2024-06-10")


HEADQUARTERS = "Штаб АТО: Минулої доби бойовики 9 разів порушили режим тиші. "


@pytest.mark.parametrize(
    "said",
    [
        "За минувшие сутки режим тишины частично соблюдался на Луганском направлении.",
        "З боку українських військових порушень режиму тиші не відзначено.",
        "За минулу добу ворог важкою артилерією вогню не відкривав.",
        "Минулої доби бойовики на полігонах вогонь не відкривали.",
        "Бойовики 5 разів застосували заборонені протипіхотні міни.",
    ],
)
def test_nothing_in_part_is_not_nothing_and_mines_are_no_heavy_weapons(said):
    assert counts(HEADQUARTERS + said) == {("donetsk_luhansk", "total", 9)}


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        (HEADQUARTERS + 'Прес-секретар ОТУ "Луганськ": загиблих немає.', "donetsk_luhansk"),
        ('Прес-секретар ОТУ "Донецьк": за добу 9 порушень режиму тиші.', "donetsk_direction"),
    ],
)
def test_only_a_group_that_speaks_first_counts_its_own_direction(text, sector):
    assert counts(text) == {(sector, "total", 9)}


def test_breaches_of_two_truces_are_no_strikes_on_energy():
    text = (
        "Минобороны РФ: ВСУ 1900 раз нарушили пасхальное перемирие. Сорвано и прекращение огня в "
        "энергетике. Всего зафиксировано 1971 нарушение прекращения огня."
    )
    assert "energy_strike" not in {category for _, category, _ in counts(text, "2026-04-12")}


def test_what_was_said_on_a_morning_may_be_of_that_morning():
    text = (
        "President Zelensky: from 00:00 to 22:00 on 12 April Russia broke the truce 300 times. "
        "He said on Sunday morning Russian troops had carried out 45 assaults."
    )
    (_, morning) = parse(text, published="2026-04-13").rows
    assert pd.isna(morning["start"])


@pytest.mark.parametrize("said", ["один из двух беспилотников сбит", "два из 20 дронов сбиты"])
def test_some_of_so_many_over_a_region_are_over_it(said):
    (row,) = parse(f"Минобороны РФ: ночью {said} над Крымом.", published="2025-06-10").rows
    assert (row["sector"], row["category"]) == ("crimea", "drone_downed_night")


def test_drones_over_the_coast_of_crimea_are_over_crimea():
    text = "Минобороны РФ: за ночь уничтожены 4 БПЛА над крымским побережьем."
    assert counts(text) == {("crimea", "drone_downed_night", 4)}


def test_drones_of_which_some_were_suppressed_were_not_all_shot_down():
    text = (
        "Минобороны РФ: ночью регионы России атаковали 17 БПЛА. Все уничтожены. Пять из них "
        "подавлены средствами РЭБ."
    )
    assert 17 not in {value for _, category, value in counts(text) if "downed" in category}


MISSION = "OSCE SMM daily report as of 19:30 on 9 August 2020. In Donetsk region, the SMM recorded "


@pytest.mark.parametrize(
    "said",
    [
        "30 ceasefire violations. Since the withdrawal of 22 July, the SMM noted 9 ceasefire "
        "violations in Luhansk region.",
        "30 ceasefire violations. Since the meeting on 22 July, it has been calm, and the SMM "
        "recorded 9 ceasefire violations in Luhansk region in this reporting period.",
    ],
)
def test_a_day_s_tally_beside_an_event_of_before_is_no_running_total(said):
    rows = parse(MISSION + said, published="2020-08-10").rows
    (luhansk,) = (row for row in rows if row["sector"] == "luhansk_oblast")
    assert luhansk["start"] == pd.Timestamp("2020-08-08T19:30+03:00")


def test_so_many_more_than_before_is_no_tally():
    said = "45 ceasefire violations, and in Luhansk region 4 more (compared with the day before)."
    text = MISSION + said
    assert ("luhansk_oblast", "total", 4) not in counts(text, "2020-08-10")


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        ("обстреляв позиции российских войск, 40 раз нарушены договоренности", "total"),
        ("90 нарушений на всей линии фронта", "total"),
    ],
)
def test_breaches_along_the_front_are_no_strikes_on_energy(said, whole):
    text = f"Минобороны РФ: ВСУ нарушили прекращение огня в энергетике. За день {said}."
    assert {category for _, category, _ in counts(text, "2026-04-12")} <= {whole}


def test_missiles_at_the_positions_of_troops_are_no_massed_strike_on_the_country():
    text = (
        f"{STAFF}Ворог завдав масованого ракетного удару по Києву. Крім того, ворог завдав 4 "
        "ракетних удари із застосуванням 6 ракет по позиціях наших військ. Сталося 95 боїв."
    )
    assert ("ukraine_territory", "missile_launched", 6) not in counts(text, "2024-06-10")


def test_a_summary_of_a_day_does_not_count_since_it():
    text = "Штаб ООС: Зведення від 9 серпня 2018 року: бойовики 12 разів порушили режим тиші."
    (row,) = parse(text, published="2018-08-10").rows
    assert row["end"] == pd.Timestamp("2018-08-10T00:00+03:00")
