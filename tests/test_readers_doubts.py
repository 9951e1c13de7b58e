"""Numbers not told as done, or not of the place or day read: left unread, with a reason."""

import re

import pytest

from analysis.readers import doubts, hints, markers, parse
from analysis.readers.base import lines, open_text

STAFF = "Генштаб ЗСУ, станом на 22:00 04.11.2025. Від початку доби на фронті відбулося 140 боїв.\n"
ENGLISH = (
    "General Staff of Ukraine, as of 22:00 on 4 November 2025. "
    "Since the beginning of the day 140 clashes took place on the front line.\n"
)
AIR = "Повітряні сили України. У ніч на 5 листопада (з 21:00 4 листопада до 8:00) "
MISSION = "OSCE SMM, as of 19:30 31 August 2021.\n"
HINTED = ("PREVIOUS", "TODAY", "SINCE_TRUCE", "OTHER_PERIOD", "FRONT", "NIGHT")


def read(text, **options):
    return parse(text, published="2025-11-05", **options)


def stated(text, **options):
    rows = read(text, **options).rows
    return {(row["sector"], row["category"], row["value"]) for row in rows} - {
        ("whole_front", "assault", 140)
    }


def unread(text, **options):
    return dict(zip(*read(text, **options).unread[["text", "reason"]].T.to_numpy(), strict=True))


@pytest.mark.parametrize("doubt", doubts.DOUBTS, ids=lambda doubt: doubt.name)
def test_words_of_doubt_leave_a_number_unread(doubt):
    (number,) = re.findall(r"\[(.+?)\]", doubt.example)
    text = (ENGLISH if doubt.example.isascii() else STAFF) + re.sub(r"[][]", "", doubt.example)
    found = unread(text, kind="general_staff")
    assert found[number] == doubt.reason


def test_without_the_words_of_doubt_the_number_is_read():
    said = ENGLISH + "On the Pokrovsk front, the enemy carried out 30 attacks."
    assert stated(said) == {("pokrovsk", "assault", 30)}


@pytest.mark.parametrize(
    ("text", "number", "reason"),
    [
        ("Kharkiv: 5 drones hit the city.", "5", "drones that hit"),
        ("Kharkiv: 5 drones over the city were used.", "5", "may be the town"),
        ("On 4 July there were 250 clashes on the Lyman front.", "250", "told of 04.07.2025"),
        ("On the Lyman front 12 attacks simmered.", "12", "'simmered'"),
        ("23 UAVs hit 11 locations.", "23", "drones that hit"),
    ],
)
def test_what_is_not_plain_is_left_unread(text, number, reason):
    assert reason in unread(ENGLISH + text)[number]


def test_a_town_of_another_direction_is_not_the_direction_told_of():
    text = ENGLISH + "On the Lyman front, 12 attacks took place. At Kupiansk, 7 attacks failed."
    assert stated(text) == {("lyman", "assault", 12)}


def test_a_direction_after_the_most_takes_no_total():
    text = "Генштаб: за добу 180 атак, найбільше – на Лиманському напрямку.\nСтаном на 8:00."
    assert ("lyman", "assault", 180) not in stated(text)


def test_a_total_of_directions_named_together_is_nobodys():
    text = STAFF + "Ворог атакував Лиманський та Сіверський напрямки, де відбито загалом 111 атак."
    assert not stated(text)


def test_directions_joined_without_their_noun_share_a_number_each():
    text = STAFF + "На Лиманському напрямку – 9 атак, на Краматорському і Сіверському – по 3."
    assert stated(text) >= {("kramatorsk", "assault", 3), ("siversk", "assault", 3)}


def test_one_number_after_two_names_is_not_the_second_ones():
    assert not stated(ENGLISH + "By sector:\n— Kupiansk, Lyman: 6 battles\n")


def test_a_rounded_headline_gives_way_to_the_exact_count():
    text = (
        ENGLISH + "The enemy used 6,900 kamikaze drones. In all, 6,912 kamikaze drones were used."
    )
    assert stated(text) == {("whole_front", "drone_kamikaze", 6912)}


@pytest.mark.parametrize(
    "text",
    [
        "атакували 40 дронів. Сбиты две управляемые авиационные бомбы.",
        "атакували 40 дронів. Сбиты четыре реактивных снаряда.",
    ],
)
def test_bombs_and_rockets_are_no_missiles(text):
    assert not [row for row in stated(AIR + text) if row[1] == "missile_downed"]


def test_the_letter_of_a_name_is_no_thousand():
    text = "The Air Force of Ukraine: overnight Russia launched one Iskander-K missile."
    assert stated(text) == {("ukraine_territory", "missile_launched", 1)}


def test_regions_after_a_second_total_are_no_parts_of_the_first():
    text = (
        "Минобороны РФ: средства ПВО сбили 218 дронов. За ночь нейтрализовали 53 украинских "
        "беспилотника, над Белгородской областью – 28."
    )
    assert "belgorod_oblast" not in {row[0] for row in stated(text, kind="air_defence")}


def test_a_region_of_a_share_is_not_that_of_the_next_tally():
    text = "The SMM recorded 593 ceasefire violations. Some 85% were in Donetsk region. "
    assert ("donetsk_oblast", "explosion", 108) not in stated(
        MISSION + text + "The SMM recorded 108 explosions."
    )


@pytest.mark.parametrize(
    "text",
    [
        "СММ ОБСЕ, по состоянию на 19:30 31 августа 2021 года. В Донецкой области зафиксировано "
        "220 нарушений режима прекращения огня, включая 45 взрывов. За предыдущий отчетный период "
        "– 180 нарушений.",
        "СММ ОБСЄ, станом на 19:30 31 серпня 2021 року. У Донецькій області СММ зафіксувала 220 "
        "порушень режиму припинення вогню, зокрема 45 вибухів. За попередній звітний період Місія "
        "зафіксувала 180 порушень в області.",
    ],
)
def test_the_mission_is_read_in_russian_and_ukrainian(text):
    rows = read(text).rows
    assert [(row["category"], row["value"]) for row in rows] == [
        ("total", 220),
        ("explosion", 45),
        ("total", 180),
    ]
    assert rows[2]["end"] == rows[0]["start"]


def test_evenings_whose_first_has_no_month_span_two_days():
    text = "СММ ОБСЕ с вечера 23 по вечер 25 октября 2020 года зафиксировала 48 нарушений режима "
    (row,) = read(text + "прекращения огня на Донбассе. Отчет СММ ОБСЕ от 26 октября.").rows
    assert row["end"].tz_convert("Europe/Kyiv").day - row["start"].day == 2


def test_a_hint_stands_in_every_sentence_that_a_turn_of_phrase_fits():
    searched = [getattr(markers, name) for name in HINTED]
    said = [markers.EXAMPLES[name] for name in HINTED if name in markers.EXAMPLES]
    for text in [*said, *(re.sub(r"[][]", "", doubt.example) for doubt in doubts.DOUBTS)]:
        for line in lines(open_text(text)):
            fits = [one for one in (*searched, doubts.ANY) if one.search(line.folded)]
            assert all(hints.may_hold(one, line.hints) for one in fits)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In the Bakhmut sector, troops repelled three attacks and push south of the city.",
            {("bakhmut", "assault_repelled", 3)},
        ),
        (
            "On the Pivdenno-Slobozhanskyi front, the enemy attacked six times.",
            {("south_slobozhanshchyna", "assault", 6)},
        ),
        (
            "In the Lyman sector, the occupiers made three attempts to regain lost ground.",
            {("lyman", "assault", 3)},
        ),
        ("Russian losses amounted to 980 people, 11 tanks and 107 UAVs.", set()),
        (
            "Ворог завдав удару по Україні, застосувавши 25 крилатих ракет і 36 шахедів.",
            {
                ("ukraine_territory", "missile_launched", 25),
                ("ukraine_territory", "long_range_drone", 36),
            },
        ),
        ("Минулої ночі противник завдав 27 авіаударів.", set()),
        (
            "Триває 1341-й день повномасштабної війни. На Лиманському напрямку відбулося 5 боїв.",
            {("lyman", "assault", 5)},
        ),
        (
            "На Сіверському напрямку ворог здійснив 9 атак, на Лиманському і Куп'янському – шість "
            "та одну відповідно.",
            {("siversk", "assault", 9), ("lyman", "assault", 6), ("kupiansk", "assault", 1)},
        ),
        (
            "На Сіверському напрямку точилося 5 боїв. На Лиманському ворог реалізував 7 атак.",
            {("siversk", "assault", 5), ("lyman", "assault", 7)},
        ),
        (
            "На Сіверському напрямку ворог скасував 5 атак. На Лиманському воїни уникли 7 боїв.",
            set(),
        ),
        (
            "На Сіверському напрямку під вогнем були 13 населених пунктів, на Лиманському – 9.",
            set(),
        ),
        (
            "On the Lyman front, troops turned back seven attacks.",
            {("lyman", "assault_repelled", 7)},
        ),
        (
            "На Сіверському напрямку ворог шість разів марно намагався збити наших з позицій. "
            "➡️ Лиманський – одна невдала спроба.",
            {("siversk", "assault", 6), ("lyman", "assault", 1)},
        ),
        (
            "На Лиманском направлении количество атак выросло до 18.",
            {("lyman", "assault", 18)},
        ),
        (
            "On the Lyman front, troops fought off seven attacks.",
            {("lyman", "assault_repelled", 7)},
        ),
        (
            "On the Lyman front, the enemy engaged our troops 12 times.",
            {("lyman", "assault", 12)},
        ),
        (
            "▪ Лиманський напрямок – 12 атак\n▪ Сіверський напрямок – 24 (Нове, Колодязі)",
            {("lyman", "assault", 12), ("siversk", "assault", 24)},
        ),
        (
            "На Лиманському ворог атакував тричі. На Сіверському – один раз.",
            {("lyman", "assault", 3), ("siversk", "assault", 1)},
        ),
        (
            "In the Lyman direction, troops repelled attacks near Nove and Terny, eight in total.",
            {("lyman", "assault_repelled", 8)},
        ),
        (
            "На Лиманському напрямку наступу ворога зараз немає.",
            {("lyman", "assault", 0)},
        ),
        (
            'Дословно: "Сегодня враг нанес 34 авиационных удара".',
            {("whole_front", "air_strike", 34)},
        ),
        (
            "На Авдіївському напрямку ворог атакував 6 разів. У районі Мар'їнки відбито 12 атак.",
            {("avdiivka", "assault", 6), ("marinka", "assault_repelled", 12)},
        ),
        (
            "На Лиманському напрямку ворог наступав. Найзапекліші бої – за Мар'їнку та Авдіївку, "
            "там відбито 20 атак.",
            set(),
        ),
        (
            "Північно-Слобожанський і Курський – відбулося шість боїв.\nЛиманський – 15 атак.",
            {("north_slobozhanshchyna_kursk", "assault", 6), ("lyman", "assault", 15)},
        ),
        (
            "На Лиманському та Сіверському напрямках було по дві атаки відповідно.",
            {("lyman", "assault", 2), ("siversk", "assault", 2)},
        ),
        (
            "In addition to an attack overnight, the enemy launched 36 air strikes during the day.",
            {("whole_front", "air_strike", 36)},
        ),
        ("The enemy launched 36 air strikes overnight, and more during the day.", set()),
        ("Overnight, as was told, the enemy launched 36 air strikes.", set()),
        (
            "На Сіверському напрямку воїни стримували 26 атак.",
            {("siversk", "assault", 26)},
        ),
        (
            "140 clashes on front since midnight, Pokrovsk axis hottest.",
            set(),
        ),
    ],
)
def test_what_stands_beside_a_number_places_it(text, expected):
    head = ENGLISH if text.isascii() else STAFF
    assert stated(head + text) == expected


def test_information_for_an_hour_is_the_hour_of_the_issue():
    text = (
        "Генштаб ВСУ обнародовал информацию на 16:00. С начала суток на фронте произошло 76 боев."
    )
    (row,) = read(text).rows
    assert str(row["end"]) == "2025-11-05 14:00:00+00:00"


def test_a_month_is_cut_short_without_ending_its_sentence():
    text = (
        "General Staff of Ukraine, as of 08:00 on Nov. 5. Over the past day Russia carried out 83 "
        "air strikes on Nov. 4, using 134 guided bombs."
    )
    assert ("whole_front", "air_strike", 83) in stated(text)


def test_the_past_day_during_the_day_is_one_day():
    text = "Генштаб, станом на 8:00 05.11.2025. Минулої доби протягом дня відбулося 110 боїв."
    assert stated(text) == {("whole_front", "assault", 110)}


def test_a_word_before_an_office_that_is_no_adjective_is_no_country():
    text = (
        "Сводка Генштаба. За минувшие сутки на фронте произошло 78 боев, сообщили в Генштабе ВСУ."
    )
    (row,) = read(text).rows
    assert (row["reporter"], row["value"]) == ("ukraine", 78)
    with pytest.raises(ValueError, match="Турецкое"):
        read("Турецкое Минобороны: ВСУ нарушили перемирие 78 раз.")


def test_a_night_is_dated_past_the_day_of_its_week():
    text = (
        "Повітряні сили України. У ніч проти суботи, 1 листопада, росіяни випустили 49 дронів. "
        "Станом на 08:30 збито 36. Нагадаємо, у ніч проти 31 жовтня було 55 дронів."
    )
    rows = parse(text, published="2025-11-01T09:05+02:00").rows
    assert {str(row["end"]) for row in rows} == {"2025-11-01 06:30:00+00:00"}


@pytest.mark.parametrize(
    "said", ["went on the offensive {} times", "was tense; {} clashes went on"]
)
def test_to_go_on_the_offensive_is_no_clash_that_goes_on(said):
    category = "assault" if "offensive" in said else "assault_ongoing"
    text = ENGLISH + "On the Lyman front, the enemy " + said.format(12) + "."
    assert stated(text) == {("lyman", category, 12)}


TOWNS = "The enemy carried out 12 attacks near Zarichne and Torske in the Donetsk region."


def test_a_region_of_towns_is_of_the_direction_whose_paragraph_it_is_in():
    text = ENGLISH + "\nOn the Lyman front, it is tense.{}"
    assert stated(text.format(" " + TOWNS)) == {("lyman", "assault", 12)}
    apart = "\n\n" + TOWNS
    alone = " The enemy carried out 12 attacks in the Kharkiv region."
    for other in (apart, alone):
        assert "a region" in unread(text.format(other))["12"]


def test_towns_in_the_zone_of_a_command_are_none_of_its_whole():
    text = ENGLISH + "\nIn the zone of the Khortytsia group, it is tense. " + TOWNS
    assert "a region" in unread(text)["12"]


def test_a_direction_named_beside_the_command_whose_zone_it_lies_in_goes_on():
    text = ENGLISH + "\nIn the zone of the Khortytsia group, on the Lyman front it is tense. "
    assert stated(text + "The enemy carried out 12 attacks.") == {("lyman", "assault", 12)}


HEAD = "General Staff of Ukraine, as of 22:00 on 4 November 2025.\n"


def whole_front(text):
    rows = read(HEAD + text).rows
    return {(row["category"], row["value"]) for row in rows if row["sector"] == "whole_front"}


def test_most_before_a_semicolon_says_nothing_of_what_comes_after():
    text = "Most of the attacks were repelled{} 96 clashes took place today."
    assert whole_front(text.format(";")) == {("assault", 96)}
    assert whole_front(text.format(",")) == set()


def test_what_stands_beside_more_than_any_direction_had_is_the_whole_front_s():
    text = "On the Lyman front, 12 attacks were repelled.\n\nToday there were 96 clashes and the "
    text += "enemy made {} shellings."
    front = HEAD + "Since the beginning of the day 140 clashes took place on the front line.\n\n"
    assert "a second number" in unread(front + text.format("4,500"))["96"]
    assert "without saying where" in unread(front + text.format("45"))["96"]


def test_the_past_day_of_an_evening_s_hour_is_the_day_that_ends():
    text = "Over the past day 140 clashes took place on the front line."
    (row,) = read(HEAD + text).rows
    assert f"{row['end'].tz_convert('Europe/Kyiv'):%d %H:%M}" == "04 22:00"


def test_explosions_that_were_heard_are_no_attacks():
    text = "За цей час містяни нарахували п'ять вибухів, атака тривала годину."
    assert stated(STAFF + text) == set()
    out = read(STAFF + text).out_of_scope
    assert "explosions" in dict(zip(out["text"], out["reason"], strict=True))["п'ять"]


def test_a_text_cut_in_a_name_leaves_its_last_number():
    text = (
        "На Лиманському напрямку було 12 атак, на Оріхівському – три спроби наступати і одну на П"
    )
    assert stated(STAFF + text) == {("lyman", "assault", 12), ("orikhiv", "assault", 3)}
    assert "breaks off" in unread(STAFF + text)["одну"]


def test_attacks_that_do_not_fit_the_direction_told_of_are_of_another():
    text = (
        "На Лиманському напрямку відбито дев'ять штурмів, ще три боєзіткнення тривають. {} разів "
        "росіяни намагалися потіснити наші війська."
    )
    assert "not as many" in unread(STAFF + text.format(46))["46"]
    assert ("lyman", "assault", 12) in stated(STAFF + text.format(12))


def test_a_full_scale_invasion_that_a_report_is_of_is_no_other_period():
    text = (
        "In the past 24 hours the enemy carried out 18 air strikes, the staff said in its update "
    )
    text += "{} Russian full-scale invasion."
    assert ("whole_front", "air_strike", 18) in stated(HEAD + text.format("on the"))
    assert "another period" in unread(HEAD + text.format("since the"))["18"]


def test_there_after_a_sentence_on_a_town_is_at_the_town():
    text = "On the Lyman front it is tense. {} There the enemy tried 19 times to advance."
    assert stated(ENGLISH + text.format("It is cold.")) == {("lyman", "assault", 19)}
    town = text.format("Heavy fighting was reported from nearby Sosnivka.")
    assert "after a town" in unread(ENGLISH + town)["19"]


def test_the_section_in_the_east_is_no_whole_front():
    text = "A total of 23 attacks were repelled in the course of the day {}."
    head = "General Staff in Kyiv, Ukraine: "
    assert read(head + text.format("on the whole front")).rows[0]["sector"] == "whole_front"
    assert not read(head + text.format("in the section in the east of the country")).rows


@pytest.mark.parametrize(
    ("struck", "sector"),
    [
        ("позициям войск и по гражданским объектам в Курской области", "whole_front"),
        ("позициям войск, а также по селам Курской и Белгородской областей", "whole_front"),
        ("позициям войск и селам Курской области", None),
        ("позициям войск в Курской и Белгородской областях", "kursk_belgorod"),
        ("селам и городам Белгородской области", "belgorod_oblast"),
    ],
)
def test_strikes_on_troops_and_on_a_region_beside_them_are_not_the_region_s(struck, sector):
    found = read(
        f"Минобороны РФ о перемирии: отмечено 640 нарушений. Нанесено 64 удара БПЛА по {struck}."
    )
    told = [row["sector"] for row in found.rows if row["value"] == 64]
    assert told == ([] if sector is None else [sector])
    assert found.unread["text"].tolist() == ([] if sector else ["64"])


@pytest.mark.parametrize(
    ("said", "read_as"),
    [
        ("українськими військами завдано 64 ударів дронами.", None),
        ("російськими військами завдано 64 ударів дронами.", 64),
        ("як доповіли у ЗСУ, 64 удари дронами завдано російськими військами.", 64),
        ("как следует из доклада главкома ВСУ, российской армией совершено 64 обстрела.", 64),
        ("украинскими подразделениями совершено 64 обстрела.", None),
    ],
)
def test_who_acts_is_told_by_an_ending_beside_a_passive_verb(said, read_as):
    found = read(f"Зеленський: Росія порушила перемир'я 640 разів. При цьому, {said}")
    assert [row["value"] for row in found.rows] == [640] + [read_as] * (read_as is not None)
    assert found.unread["text"].tolist() == ["64"] * (read_as is None)


@pytest.mark.parametrize(
    ("said", "qualifier"),
    [
        ("вдався до 12 штурмів", "exact"),
        ("удавалася до 12 штурмів", "exact"),
        ("вдався до атак і провів до 12 штурмів", "up_to"),
    ],
)
def test_the_preposition_of_a_verb_is_no_bound_of_a_number(said, qualifier):
    (row,) = read(f"Зеленський: перемир'я порушено. Російська армія {said}.").rows
    assert (row["value"], row["qualifier"]) == (12, qualifier)


def test_drones_that_partners_will_give_are_no_strikes():
    text = (
        "Зеленський про перемир'я: росія порушила його 120 разів. Партнери передадуть 40 ракет для "
        "Patriot і 1500 дронів."
    )
    rows = parse(text, kind="ministry", published="2025-04-20T18:30+03:00", source="x").rows
    assert [row["value"] for row in rows] == [120]


@pytest.mark.parametrize(
    "said",
    [
        "На Лиманському напрямку, як і у звичайні дні, 33 атаки.",
        "На Лиманському напрямку, як зазвичай, 33 атаки.",
        "На Лиманському напрямку 33 атаки, більше, ніж за звичайний день.",
    ],
)
def test_a_count_compared_with_an_ordinary_day_s_is_read(said):
    assert stated(STAFF + said, kind="general_staff") == {("lyman", "assault", 33)}


@pytest.mark.parametrize(
    "said",
    [
        "В обычные дни бывает 40 обстрелов.",
        "Обычно за сутки фиксируется 40 обстрелов.",
        "На звичайний день припадає 40 штурмів.",
        "Зазвичай ворог скидає 40 КАБ.",
        "On an ordinary day there are 40 assaults.",
        "On a normal day there are 40 guided bombs.",
        "Usually the enemy uses 40 guided bombs.",
    ],
)
def test_what_an_ordinary_day_has_is_not_the_truce_s(said):
    text = f"Zelensky: since midnight Russia violated the truce 200 times. {said}"
    reading = parse(text, published="2025-04-20T20:00+03:00")
    assert [row["value"] for row in reading.rows] == [200]
    assert list(reading.unread["text"]) == ["40"]


@pytest.mark.parametrize(
    "said",
    [
        "Минобороны РФ: в ходе учений «Запад-2025» расчеты ПВО уничтожили 31 беспилотник.",
        "Минобороны РФ: уничтожен 31 беспилотник условного противника.",
        "Russia's Defence Ministry: during the Zapad-2025 exercise 31 drones were shot down.",
        "Russia's Defence Ministry: air defence shot down 31 drones of a mock enemy.",
    ],
)
def test_what_was_shot_down_in_an_exercise_is_no_count(said):
    found = unread(said, kind="air_defence")
    assert found == {"31": "of an exercise, not of the war"}


@pytest.mark.parametrize(
    "said",
    [
        "Минобороны РФ: ночью уничтожены 38 украинских БПЛА, в том числе 5 - на учениях.",
        "Минобороны РФ: ночью уничтожены 38 украинских БПЛА (из них 5 в ходе учений).",
        "Russia's Defence Ministry: 38 Ukrainian drones were shot down overnight, including 5 "
        "during an exercise.",
    ],
)
def test_an_exercise_of_some_is_not_one_of_all(said):
    reading = parse(said, kind="air_defence", published="2025-05-09T09:00+03:00")
    assert [row["value"] for row in reading.rows] == [38]
    assert list(reading.unread["text"]) == ["5"]


def test_a_number_said_not_to_be_so_is_not_kept_before_the_one_that_is():
    text = (
        "Минобороны РФ: информация о сбитых 20 дронах не соответствует действительности. За ночь "
        "уничтожено 56 украинских БПЛА."
    )
    assert unread(text) == {"20": "said not to be so"}
    assert [row["value"] for row in read(text).rows] == [56]


@pytest.mark.parametrize(
    "said",
    [
        "Минобороны РФ назвало ложью слова о 31 нарушении перемирия.",
        "Минобороны РФ: сообщения о 31 штурме – фейк.",
        "Минобороны РФ опровергло 31 обстрел.",
        "Russia's Defence Ministry: Kyiv's report of 31 assaults is a fabrication.",
        "Russia's Defence Ministry dismissed as a lie 31 shellings.",
        "Минобороны РФ: было не 31 нарушение, больше.",
        "Минобороны РФ: могло быть 31 нарушение.",
        "Минобороны РФ сослалось на военкоров. Военкор Петров пишет о 31 штурме.",
        "Минобороны РФ: по данным ООН, было 31 нарушение.",
        "Минобороны РФ молчит. Глава ДНР: 31 обстрел.",
    ],
)
def test_numbers_denied_or_of_others_are_no_count_of_a_ministry(said):
    reading = parse(f"{said} ВСУ нарушили перемирие 488 раз.", kind="ministry")
    assert [row["value"] for row in reading.rows] == [488]
    assert list(reading.unread["text"]) == ["31"]


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("за ночь уничтожены 44 украинских БПЛА, из них 10 – ложные цели.", [44]),
        ("заявления не соответствуют действительности, ВСУ 44 раза нарушили перемирие.", [44]),
        ("«ВСУ 44 раза нарушили перемирие», говорится в канале «Минобороны России».", [44]),
        ("за ночь сбиты 44 БПЛА: 34 – над Курской областью, 10 – над Брянской областью, где глава "
         "региона Богомаз сообщил об отсутствии пострадавших.", [44, 34, 10]),
        ("опровергло 31 нарушение перемирия и сообщило о 44 обстрелах ВСУ.", [44]),
    ],
)  # fmt: skip
def test_a_lie_a_channel_or_a_governor_beside_a_count_takes_nothing_from_it(said, values):
    reading = parse(f"Минобороны РФ: {said}", published="2025-05-09T09:00+03:00")
    assert [row["value"] for row in reading.rows] == values


def test_villages_named_like_heads_of_regions_tell_nothing():
    said = "На Харківському напрямку поблизу Гладкового та біля Прокудиного відбито 33 атаки."
    assert stated(STAFF + said, kind="general_staff") == {("kharkiv", "assault_repelled", 33)}


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("Since the announcement of the Peace Plan the militants opened fire 35 times.", 35),
        ("Despite the ceasefire plan the militants opened fire 35 times.", 35),
        ("The militants plan to open fire 35 times.", None),
        ("By their plan the militants open fire 35 times.", None),
    ],
)
def test_a_peace_plan_is_nothing_that_may_come(said, value):
    text = f"ATO headquarters on the ceasefire. {said}"
    told = parse(text, published="2014-06-26", kind="ministry")
    assert [row["value"] for row in told.rows] == [value] * bool(value)
    assert value or "may come" in told.unread_rows()[0]["reason"]


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("There were not 30 attacks on the Pokrovsk front.", {"30"}),
        ("They did not record 30 attacks on the Pokrovsk front.", {"30"}),
        ("There were no longer 30 attacks on the Pokrovsk front.", {"30"}),
        ("На Покровському напрямку не було 30 атак.", {"30"}),
        ("На Покровском направлении не было зафиксировано 30 атак.", {"30"}),
        ("На Покровском направлении зафиксировано 29+1 атак.", {"29+", "1"}),
        ("На Покровському напрямку відбулося 29 + 1 атак.", {"29", "1"}),
        ("There were 29 plus 1 attacks on the Pokrovsk front.", {"29 plus", "1"}),
        ("На Покровском направлении это уже 30 штурм.", {"30"}),
        ("На Покровському напрямку це вже 30 штурм.", {"30"}),
    ],
)
def test_what_is_denied_or_a_term_of_a_sum_is_left(said, left):
    head = ENGLISH if said.isascii() else STAFF
    assert not stated(head + said, kind="general_staff")
    assert left <= set(unread(head + said, kind="general_staff"))


@pytest.mark.parametrize(
    "said",
    [
        "On the Pokrovsk front there were not only 30 attacks.",
        "На Покровському напрямку ворог не зупинявся: 30 атак.",
        "На Покровському напрямку відбулося 30 атак плюс 5 авіаударів.",
        "На Покровском направлении зафиксировано 30 атак + 5 авиаударов.",
    ],
)
def test_what_was_done_beside_a_not_or_a_plus_is_read(said):
    found = stated((ENGLISH if said.isascii() else STAFF) + said, kind="general_staff")
    assert ("pokrovsk", "assault", 30) in found
