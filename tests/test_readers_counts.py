"""Counts of truce statements: by which weapons, of which days, and whose ministry tells them."""

import pandas as pd
import pytest

from analysis.readers import parse

PUBLISHED = "2025-05-09T14:30+03:00"


def read(text, published=PUBLISHED):
    return parse(text, published=published)


def counts(text, published=PUBLISHED):
    rows = read(text, published).rows
    return {(row["category"], row["value"]) for row in rows}


def hours(row, zone="Europe/Moscow"):
    bounds = (row["start"], row["end"])
    return tuple(None if pd.isna(at) else f"{at.tz_convert(zone):%d %H:%M}" for at in bounds)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("порушили режим тиші, здійснивши 820 атак із застосуванням дронів і артилерії", "total"),
        ("здійснили 820 атак із застосуванням артилерії та безпілотників", None),
        ("здійснили 820 атак із застосуванням артилерії", "shelling_artillery"),
    ],
)
def test_attacks_by_guns_and_drones_are_neither_s(said, expected):
    text = f"Міноборони Росії заявило про перемир'я: Збройні сили України {said}."
    found = read(text)
    assert {row["category"] for row in found.rows} == ({expected} if expected else set())
    assert expected or "several weapons" in str(set(found.unread["reason"]))


def test_days_up_to_the_one_of_publication_have_no_end():
    text = "Минобороны РФ. За время перемирия с 6 по 9 мая ВСУ 640 раз нарушили режим."
    assert hours(read(text, "2025-05-09").rows[0]) == ("06 00:00", None)
    assert hours(read(text, "2025-05-10").rows[0]) == ("06 00:00", "10 00:00")


BESIDE_PUTIN = (
    "Минобороны насчитало {count} нарушений перемирия со стороны {side}.\n"
    "{deeds} нарушили режим прекращения огня {count} раз. Путин объявил перемирие накануне."
)


@pytest.mark.parametrize(
    ("side", "deeds", "reporter"),
    [
        ("ВСУ", "Украинские военные", "russia"),
        ("россиян", "Российские военные", "ukraine"),
    ],
)
def test_a_ministry_beside_putin_is_told_by_whose_acts_it_tells(side, deeds, reporter):
    found = read(BESIDE_PUTIN.format(count=640, side=side, deeds=deeds))
    assert found.who[0] == reporter and "ministry" in found.warnings[0].lower()
    assert [row["value"] for row in found.rows] == [640]


def test_a_channel_is_no_country_of_a_ministry():
    text = "ВСУ нарушили перемирие 640 раз, сообщается в Telegram-канале Минобороны."
    assert read(text).who[0] == "russia"


def test_a_president_who_rejected_a_truce_counts_less_than_the_ministry_named_after():
    text = (
        "Ukrainian forces killed two people in the truce that President Zelensky rejected.\n"
        "Russia's Defence Ministry said Ukraine violated the ceasefire 640 times."
    )
    found = read(text)
    assert found.who[0] == "russia" and [row["value"] for row in found.rows] == [640]


def test_a_count_of_the_day_before_is_told_so_however_far_before():
    text = (
        "Минобороны РФ: за сутки ВСУ семь раз атаковали объекты энергетики.\n"
        "Для сравнения, днем ранее украинские формирования пытались повредить российской "
        "энергетике 640 раз."
    )
    assert counts(text) == {("energy_strike", 7)}


def test_attacks_in_breach_of_a_ceasefire_on_such_targets_are_on_energy():
    text = (
        "Киевский режим нарушает договоренность о прекращении огня по данным целям, атакуя "
        "энергетику, заявили в Минобороны РФ.\n"
        "За минувшие сутки ВСУ провели 14 атак с применением беспилотников и артиллерии."
    )
    assert counts(text) == {("energy_strike", 14)}


@pytest.mark.parametrize(
    "said",
    [
        "President Zelensky: the total number of violations by the Russian army of its own truce "
        "promise reached 640, and four people were wounded.",
        "Президент Зеленский: количество нарушений россиянами своего обещания достигло 640.",
        "Президент Зеленський: кількість порушень росіянами обіцяної тиші сягнула вже 640.",
        "President Zelensky: the number of ceasefire violations by Russia is now 640.",
    ],
)
def test_the_number_of_violations_stands_after_its_verb(said):
    assert counts(said) == {("total", 640)}


@pytest.mark.parametrize(
    "said",
    [
        "Zelensky: as the number of truce violations grew, the death toll reached 640.",
        "Zelensky said that the number of Russian truce violations with drones reached 640.",
    ],
)
def test_what_else_reached_a_number_is_no_violations(said):
    assert not counts(said)


def test_quotes_that_hug_a_number_part_nothing():
    text = 'Ukraine broke the truce "more than 640 times", the Russian defence ministry said.'
    assert counts(text) == {("total", 640)}
    text = "Минобороны РФ: за время перемирия ВСУ провели 64 «наземные атаки»."
    assert counts(text) == {("assault", 64)}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("shot at Russian positions 640 times", {("shelling", 640)}),
        ("shot down drones and shot at Russian drones 640 times", set()),
    ],
)
def test_what_was_shot_at_was_shelled(said, expected):
    found = counts(f"The Russian defence ministry said that in the truce Ukrainian forces {said}.")
    assert {one for one in found if one[0] == "shelling"} == expected


TRUCE = "President Zelensky: the truce was from 18:00 on 7 May to 00:00 on 9 May.\n"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "During the day, 8 May, Russian troops broke it 640 times.",
            ("08 00:00", "09 00:00"),
        ),
        ("During the day Russian troops broke the truce 640 times.", (None, None)),
        (
            "During the day, 8 May, Russian troops broke it. They broke the truce 640 times.",
            ("08 00:00", "09 00:00"),
        ),
        (
            "From 18:00 to midnight on 7 May, their troops made:\n\n12 assaults\n\n640 shellings\n",
            ("07 18:00", "08 00:00"),
        ),
        (
            "From 18:00 to midnight on 7 May, their troops made:\n– 12 assaults;\n– 640 shellings.",
            ("07 18:00", "08 00:00"),
        ),
    ],
)
def test_a_day_or_hours_told_beside_the_truce_are_the_count_s(said, expected):
    last = read(TRUCE + said).rows[-1]
    assert last["value"] == 640 and hours(last, "Europe/Kyiv") == expected


def test_a_list_in_total_along_the_front_goes_on_with_the_day_before_it():
    text = "During the day, 8 May, Russian troops broke it 640 times.\n"
    listed = (
        "In total, there were 12 assaults along the front. In total, there were 940 violations."
    )
    spans = {row["value"]: hours(row, "Europe/Kyiv") for row in read(TRUCE + text + listed).rows}
    assert spans[12] == ("08 00:00", "09 00:00") and spans[940] == ("07 18:00", "09 00:00")


def test_a_part_told_in_the_next_sentence_is_of_what_was_counted_before():
    text = (
        "Глава МЗС Сибіга: росіяни порушили перемир'я. Серед порушень:\n"
        "- 63 штурмові операції, з них 23 тривають;\n"
        "- 586 обстрілів. 464 з них із застосуванням важкого озброєння."
    )
    found = {(row["category"], row["value"], row["subset_of"]) for row in read(text).rows}
    assert ("shelling_heavy", 464, "shelling") in found
    assert {("assault", 63, None), ("assault_ongoing", 23, "assault")} <= found


def test_energy_struck_in_several_regions_together_is_the_total_of_the_day():
    text = "Минобороны РФ: ВСУ нанесли пять ударов по энергетике {0}."
    several = read(text.format("в Запорожской и Курской областях, а также на Кубани"))
    apart = read(text.format("в Курской области и два в Белгородской области"))
    assert [row["sector"] for row in several.rows] == ["russia_occupied"]
    assert any("several regions" in warning for warning in several.warnings)
    assert {row["sector"] for row in apart.rows} == {"kursk_oblast", "belgorod_oblast"}


def test_troops_whose_positions_were_shelled_did_nothing():
    text = (
        "В Министерстве обороны сообщили, что формирования ВСУ обстреляли позиции российских "
        "войск 640 раз. Песков ранее заявил, что перемирие продлено не будет."
    )
    assert read(text).who[0] == "russia" and counts(text) == {("shelling", 640)}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("С 18:00 до полуночи 8 мая", ("08 18:00", "09 00:00")),
        ("На протяжении 8 мая", ("08 00:00", "09 00:00")),
    ],
)
def test_midnight_told_by_a_word_ends_its_day(said, expected):
    text = f"Зеленский о перемирии. {said} российская армия обстреляла наши позиции 640 раз."
    assert hours(read(text).rows[0], "Europe/Kyiv") == expected


def test_what_the_speaker_says_was_allegedly_done_is_its_own_count():
    text = (
        "The Russian Defence Ministry said Ukraine allegedly attacked energy facilities six times."
    )
    assert counts(text) == {("energy_strike", 6)}


def test_fpv_drones_may_stand_in_a_word_of_their_own():
    text = "Зеленський про перемир'я: ворог застосував 640 FPV-дронів і 16 КАБів."
    assert counts(text) == {("drone_kamikaze", 640), ("guided_bomb", 16)}


def test_a_truce_on_energy_in_one_word_is_one_on_energy():
    text = (
        "Минобороны России: с 18 марта Украина более 80 раз нарушила «энергоперемирие». Киев "
        "каждый день атакует объекты энергетики."
    )
    (row,) = parse(text, published="2025-04-17").rows
    assert (row["category"], row["value"]) == ("energy_strike", 80)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Russian sources accuse Ukraine of breaking the truce 415 times.", {("total", 415)}),
        ("Ukrainian troops break Easter ceasefire 415 times.", {("total", 415)}),
        ("Ukraine is blamed for breaking it 415 times.", {("total", 415)}),
        ("Ukraine accused of 415 violations of the ceasefire.", {("total", 415)}),
        ("Ukrainian troops tried to break through the truce line 415 times.", set()),
    ],
)
def test_times_that_a_truce_is_broken_are_violations_in_any_form_of_the_verb(said, expected):
    head = "The Russian Defense Ministry says it keeps the ceasefire.\n\n"
    assert counts(head + said) == expected


def test_a_truce_broken_once_more_is_no_count_of_one():
    text = (
        "Russian Defense Ministry: Ukraine has once more broken the moratorium on energy strikes "
        "with three attacks on the power grid of the Kursk region. Almost at once they struck."
    )
    assert counts(text) == {("energy_strike", 3)}


@pytest.mark.parametrize(
    ("said", "sector"),
    [
        ("Украинские войска выпустили 52 снаряда. И речь только о ДНР.", "dpr"),
        ("По жилым кварталам Донецка выпущено 52 снаряда.", "donetsk_city"),
        ("Украинские войска выпустили 52 снаряда. Речь о линии фронта.", None),
    ],
)
def test_shells_of_a_ministry_s_text_are_counted_where_their_region_is_told(said, sector):
    found = read("Минобороны России: режим прекращения огня нарушен. " + said)
    told = [(row["sector"], row["category"], row["value"]) for row in found.rows]
    assert told == ([(sector, "shells_fired", 52)] if sector else [])
    assert found.unread["text"].tolist() == ([] if sector else ["52"])


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Половину обстрілів – 71 – здійснено з важкого озброєння.", "shelling_heavy"),
        ("Почти половина обстрелов, 71, – из тяжелого вооружения.", "shelling_heavy"),
        ("Almost half of the shellings, 71, were made with heavy weapons.", "shelling_heavy"),
        ("Половина обстрілів – 71 – по селах.", None),
        ("Ворог вдавався до FPV-дронів, зафіксовано 71 випадок їх застосування.", "drone_kamikaze"),
        ("Применялись FPV-дроны, зафиксирован 71 случай их использования.", "drone_kamikaze"),
        ("Ворог має FPV-дрони, зафіксовано 71 випадок застосування хімічної зброї.", None),
    ],
)
def test_a_number_tells_of_what_its_sentence_named_before_it(said, expected):
    told = read("Зеленський: Росія порушила перемир'я, було 640 обстрілів. " + said).rows
    found = [row["category"] for row in told if row["value"] == 71]
    assert found == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Air defences brought down 53 Ukrainian drones.", None),
        ("Air defences took 53 Ukrainian drones down.", None),
        ("Украинские войска потеряли 53 беспилотника.", None),
        ("Ukraine brought 53 drones into action.", "drone_strike"),
        ("Украинские войска применили 53 беспилотника.", "drone_strike"),
    ],
)
def test_drones_brought_down_or_lost_are_no_strikes(said, expected):
    text = f"Минобороны России о перемирии: ВСУ 12 раз обстреляли позиции. {said}"
    told = dict(counts(text))
    assert told.get("drone_strike") == (53 if expected else None)
    assert ("shelling", 12) in told.items() or ("drone_downed", 53) in told.items()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Позиции 12 раз подверглись обстрелам, 33 раза – ударам беспилотников.", (12, 33)),
        ("Позиції 12 разів зазнали обстрілу, 33 рази – ударів безпілотників.", (12, 33)),
        ("Positions came under shelling 12 times and drone strikes 33 times.", (12, 33)),
        ("Позиции 12 раз подверглись обстрелам из артиллерии.", (None, None)),
        ("Позиции 12 раз подверглись ударам, 33 раза – атакам авиации.", (None, None)),
    ],
)
def test_times_that_places_came_under_fire_are_told_apart(said, expected):
    told = dict(counts("Минобороны России о перемирии: ВСУ его нарушают. " + said))
    assert (told.get("shelling"), told.get("drone_strike")) == expected


@pytest.mark.parametrize(
    ("place", "read_as"),
    [
        ("На этих двух направлениях", None),
        ("В обоих районах", None),
        ("On both of these axes", None),
        ("На этой неделе по нашим позициям", "whole_front"),
    ],
)
def test_places_that_another_sentence_names_are_not_the_whole_front(place, read_as):
    found = read(
        "Минобороны России о перемирии: на Херсонском направлении нанесено 5 ударов FPV-дронами. "
        f"{place} совершено 17 обстрелов."
    )
    told = [row["sector"] for row in found.rows if row["value"] == 17]
    assert told == ([read_as] if read_as else [])
    assert read_as or "another sentence names" in str(set(found.unread["reason"]))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("ВСУ нарушили его 640 раз, заявило 10 мая Минобороны РФ.", ("08 00:00", None)),
        ("ВСУ нарушили его 640 раз, сообщили в Минобороны РФ 10 мая.", ("08 00:00", None)),
        ("The ministry said on 10 May that it was broken 640 times.", ("08 00:00", None)),
        ("ВСУ нарушили его 640 раз, заявило 9 мая Минобороны РФ.", (None, None)),
        ("Минобороны РФ сообщило о 640 нарушениях 10 мая.", (None, None)),
    ],
)
def test_the_day_on_which_a_count_was_told_is_no_day_that_it_counts_over(said, expected):
    begun = "Минобороны РФ о перемирии: оно началось в 00:00 8 мая. "
    (row,) = read(begun + said, "2025-05-10").rows
    assert hours(row) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Russia ignores Ukraine's truce and fires 53 drones.", []),
        ("Russia fires 53 drones.", []),
        ("Ukraine ignores the truce of Russia and fires 53 drones.", [53]),
    ],
)
def test_who_ignores_a_truce_and_fires_acts_itself(said, expected):
    text = "Russia's Ministry of Defence on the truce: Ukraine shelled its positions 12 times. "
    told = read(text + said).rows
    assert [row["value"] for row in told if row["category"] != "shelling"] == expected


@pytest.mark.parametrize(
    ("said", "sector"),
    [
        ("ВСУ 12 раз обстреляли Шебекино Белгородской области.", None),
        ("ВСУ нанесли 12 ударов дронами по селу Глотово Белгородской области.", None),
        ("Ukraine made 12 assaults near Tetkino in the Kursk region.", None),
        ("ВСУ 12 раз обстреляли Белгородскую область.", "belgorod_oblast"),
        ("Ukraine made 12 assaults in the Kursk region.", "kursk_oblast"),
    ],
)
def test_a_town_s_count_is_not_its_region_s(said, sector):
    text = "Минобороны России о перемирии: ВСУ совершили 40 атак дронами. "
    told = [row["sector"] for row in read(text + said).rows if row["value"] == 12]
    assert told == ([sector] if sector else [])


def test_assaults_that_still_go_on_are_a_part():
    text = "Зеленський: росіяни порушили перемир'я 734 рази.\n- {} штурмові операції ще тривають;"
    (_, row) = parse(text.format(23), published="2025-05-08").rows
    assert (row["category"], row["value"]) == ("assault_ongoing", 23)


def test_the_head_of_a_foreign_ministry_speaks_for_it_and_one_of_a_region_does_not():
    text = "Перемир'я. МЗС України. Як зазначив очільник {}, Росія порушила його 734 рази."
    (row,) = parse(text.format("МЗС"), published="2025-05-08").rows
    assert row["value"] == 734
    assert not parse(text.format("Сумщини"), published="2025-05-08").rows


def test_the_ceasing_of_fire_is_no_fire():
    text = (
        "Минобороны РФ: ВСУ не соблюли соглашение о прекращении огня 93 раза. ВСУ 12 раз "
        "обстреляли позиции российских войск."
    )
    found = parse(text, published="2025-05-10")
    told = [(row["category"], row["value"]) for row in found.rows]
    assert told == [("total", 93), ("shelling", 12)]


@pytest.mark.parametrize(
    ("where", "sector"),
    [
        ("with the Bryansk and Kursk regions affected", None),
        ("in the Kursk region", "kursk_oblast"),
    ],
)
def test_regions_that_were_affected_need_not_be_where_all_of_it_was(where, sector):
    text = f"Russia's defence ministry on the truce: Ukraine carried out 444 shellings {where}."
    rows = parse(text, published="2025-04-20").rows
    assert [row["sector"] for row in rows] == ([sector] if sector else [])
