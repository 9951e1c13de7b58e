"""Truce statements: who is told of, what is counted and where, where outlets tell of both sides."""

import pytest
from statements import read, rows, window

from analysis.readers import parse

BOTH_SIDES = (
    "По данным Минобороны, украинские подразделения нарушили режим прекращения огня 640 раз.\n"
    "{answer} российская армия нарушила перемирие 71 раз. Зеленский сообщил о 12 штурмах."
)


def test_a_ministry_of_no_country_speaks_for_the_side_that_it_tells_no_acts_of():
    found = read(BOTH_SIDES.format(answer="Киев, в свою очередь, заявил, что"))
    assert found.who[:2] == ("russia", "ukraine")
    assert [row["value"] for row in found.rows] == [640]
    assert any("does not say whose ministry" in warning for warning in found.warnings)


def test_a_spokesman_named_before_the_other_side_speaks_first():
    text = "Конашенков: ВСУ нарушили перемирие 640 раз.\nЗеленский заявил о 12 штурмах."
    found = read(text)
    assert found.who[0] == "russia" and not any("whose" in warning for warning in found.warnings)


def test_a_commander_s_tally_of_a_truce_goes_on_in_its_list():
    text = (
        "Сирський: попри «перемир'я» від 00:00 до 13:00 9 травня ворог 41 раз штурмував наші "
        "позиції.\n– На Лиманському напрямку: 12 штурмів.\n– На Торецькому – 7, на "
        "Покровському – 9.\nЗавдано 5 авіаударів."
    )
    told = rows(text)
    assert {key[::2] for key in told if key[1] == "assault"} == {
        ("whole_front", 41),
        ("lyman", 12),
        ("toretsk", 7),
        ("pokrovsk", 9),
    }
    assert {window(row, "Europe/Kyiv") for row in told.values()} == {("09 00:00", "09 13:00")}


def test_energy_is_struck_behind_the_front():
    moscow = "Минобороны РФ: за сутки ВСУ пять раз атаковали объекты российской энергетики."
    kyiv = "Зеленський: росіяни завдали 6 ударів по енергетиці. Порушено домовленості."
    assert list(rows(moscow)) == [("russia_occupied", "energy_strike", 5)]
    assert list(rows(kyiv)) == [("ukraine_territory", "energy_strike", 6)]


@pytest.mark.parametrize(
    "said",
    [
        "Уночі росіяни випустили по Україні 94 ударні дрони та дві ракети; 70 дронів збито.",
        "У ніч на 9 травня росіяни атакували Україну 94 дронами, випустили дві ракети.",
    ],
)
def test_what_was_launched_at_the_country_by_night_is_no_strike_at_the_front(said):
    told = rows("Сибіга: Росія порушила перемир'я 640 разів. " + said)
    assert set(told) == {
        ("whole_front", "total", 640),
        ("ukraine_territory", "long_range_drone", 94),
        ("ukraine_territory", "missile_launched", 2),
    }
    assert window(told["ukraine_territory", "long_range_drone", 94]) == (None, None)


def test_bombs_shot_down_beside_drones_leave_no_strikes():
    text = (
        "Минобороны РФ: зафиксировано 640 нарушений перемирия. Сбиты управляемая бомба "
        "производства США и 86 БПЛА. ВСУ трижды пытались прорваться через госграницу в Курской "
        "области."
    )
    assert set(rows(text)) == {
        ("whole_front", "total", 640),
        ("kursk_oblast", "border_breach", 3),
    }


def test_a_list_of_assaults_goes_on_with_times_attacked():
    text = (
        "Сирський: попри «перемир'я» від 00:00 до 13:00 9 травня ворог 41 раз штурмував наші "
        "позиції.\n– На Лиманському напрямку: 12 штурмів.\n– У Курській області ворог атакував "
        "сім разів.\n"
    )
    assert ("kursk_oblast", "assault", 7) in rows(text)
    assert not [key for key in rows(text + "У Сумській області ворог бив 9 разів.") if key[2] == 9]


def test_attacks_at_towns_of_three_regions_are_those_of_the_front():
    text = (
        "Минобороны РФ: нарушения перемирия. Отмечены 17 атак и две разведки боем у Теткино "
        "Курской области, Юнаковки Сумской области и Липового в ДНР."
    )
    assert set(rows(text)) == {("whole_front", "assault", 17), ("whole_front", "reconnaissance", 2)}


def test_the_office_named_first_speaks_in_a_text_of_two():
    text = (
        "Минобороны РФ обвинило Киев в срыве перемирия. На Лиманском направлении отбито 12 атак, "
        "на Северском – 5, сообщил Генштаб ВСУ. По данным Минобороны РФ, перемирие нарушено 640 "
        "раз."
    )
    found = read(text)
    assert found.who[0] == "russia" and [row["value"] for row in found.rows] == [640]
    assert any("also tells of kind general_staff" in warning for warning in found.warnings)


def test_who_reports_attacks_makes_none():
    text = (
        " new Russian attacks. 123 clashes took place along the front. The General Staff said so."
    )
    found = read("The Ukrainian army reported" + text, kind="general_staff")
    assert found.who[:2] == ("ukraine", "russia")
    with pytest.raises(ValueError, match="whose general staff"):
        read("Ukraine announced" + text, kind="general_staff")


def test_what_a_staff_denies_is_no_report_of_its_own():
    text = "У Генштабі ЗСУ {} РФ. За цими заявами, протягом минулої доби відбулося 14 атак."
    assert rows(text.format("повідомили про дії"))
    with pytest.raises(ValueError, match="denies"):
        read(text.format("спростували звинувачення"))


def test_a_dash_parts_an_office_from_the_country_of_the_headline():
    text = (
        "Протягом доби на фронті сталося 27 зіткнень з армією РФ — Генштаб. Ворог завдав 8 ударів."
    )
    assert read(text, kind="general_staff").who[:2] == ("ukraine", "russia")


def test_a_word_after_an_office_that_is_no_genitive_names_no_country():
    text = "На фронте 71 столкновение – Генштаб Минувшие сутки оккупанты нанесли 12 авиаударов"
    assert read(text, kind="general_staff").who[0] == "ukraine"
    with pytest.raises(ValueError, match="'Азербайджана'"):
        read("На фронте 71 столкновение – Генштаб Азербайджана", kind="general_staff")


def test_attacks_at_four_towns_and_more_are_those_of_the_front():
    text = (
        "Минобороны РФ: перемирие нарушено. Предприняты две попытки прорыва границы в Курской "
        "области, а также 13 атак и одна разведка боем в районах населенных пунктов {}."
    )
    many = rows(text.format("Теткино, Будки, Липовое, Романовка"))
    assert set(many) == {
        ("kursk_oblast", "border_breach", 2),
        ("whole_front", "assault", 13),
        ("whole_front", "reconnaissance", 1),
    }
    few = rows(text.format("Теткино, Будки"))
    assert set(few) == {("kursk_oblast", "border_breach", 2)}


def test_who_records_breaches_far_from_the_verb_commits_none():
    text = (
        "Минобороны РФ: российские военные с начала объявленного перемирия зафиксировали 640 "
        "нарушений режима прекращения огня."
    )
    assert list(rows(text)) == [("whole_front", "total", 640)]
    text = "Минобороны РФ: перемирие. Российские военные с утра атаковали 12 раз и отметили успех."
    assert not rows(text)


def test_a_tally_of_a_truce_s_time_is_read_without_its_office():
    text = (
        "Упродовж часу дії режиму припинення вогню, з 16:00 8 травня до 07:00 9 травня, окупанти "
        "вчинили 640 порушень."
    )
    found = read(text)
    assert found.who[0] == "ukraine" and [row["value"] for row in found.rows] == [640]
    assert any("does not say whose" in warning for warning in found.warnings)


def test_a_count_of_last_year_is_no_count_of_this_truce():
    text = "Зеленський: порушень – 640. Торік під час перемир'я зафіксовано 512 обстрілів."
    assert list(rows(text)) == [("whole_front", "total", 640)]


def test_the_date_of_an_agency_s_dateline_is_no_number():
    found = read("МОСКВА, 9 мая – РИА. Минобороны РФ: 7 янв. перемирие нарушено 640 раз.")
    assert not len(found.unread)


def test_parts_after_a_colon_leave_the_whole_its_own():
    text = (
        "Russian Defence Ministry: Ukrainian forces attacked energy facilities six times: three "
        "times in the Belgorod region, twice in the Kherson region."
    )
    assert {key[::2] for key in rows(text)} == {
        ("russia_occupied", 6),
        ("belgorod_oblast", 3),
        ("kherson_oblast", 2),
    }


def test_a_spokesman_alone_is_read():
    text = "Песков: ВСУ совершили 488 нарушений перемирия. Отражено 15 атак."
    assert read(text).who[0] == "russia" and len(rows(text)) == 2


def test_of_two_sides_in_one_text_the_first_is_read_and_the_other_is_told():
    text = (
        "Russia's Defence Ministry said that Ukraine violated the truce 971 times. Ukraine's "
        "General Staff said Russian forces made 28 assaults and shelled positions 479 times."
    )
    found = read(text)
    assert [row["value"] for row in found.rows] == [971]
    assert any("name the other with kind=" in warning for warning in found.warnings)
    assert set(found.unread["text"]) == {"28", "479"}


ZELENSKY = (
    "Zelensky said Russian forces violated the truce 640 times between midnight and noon. "
    "There were 71 shellings. "
)


@pytest.mark.parametrize(
    "theirs",
    [
        "The Russian Defense Ministry said its troops stood still. It counted 415 violations.",
        "The Russian Defense Ministry said so. Ukrainian units, it said, shelled it 415 times.",
        "Russian positions were held. Ukrainian units, it said, shelled them 415 times.",
        "Near Pokrovsk, 15 Ukrainian assaults were repelled.",
    ],
)
def test_what_the_other_side_says_and_own_acts_are_never_the_speakers_charge(theirs):
    found = parse(ZELENSKY + theirs, published="2025-05-09T14:30+03:00")
    assert {row["value"] for row in found.rows} == {640, 71} and len(found.unread) == 1


def test_no_bombs_of_the_speakers_own_are_no_count():
    text = "Russia's Defence Ministry said Ukraine violated the truce 640 times. "
    assert (
        len(rows(text + "Russian forces conducted no missile strikes and dropped no bombs.")) == 1
    )


def test_a_town_and_a_region_named_for_one_number_place_it_nowhere():
    text = "Russia's Defence Ministry on the truce: Ukraine made {} attempts to attack in {}."
    assert ("kursk_oblast", "assault", 7) in rows(text.format("seven", "the Kursk region"))
    found = read(text.format("seven", "Donetsk and in Russia's Kursk region"))
    assert not found.rows and found.unread["text"].tolist() == ["seven"]


@pytest.mark.parametrize(
    "where",
    [
        "У Сумській області та на Торецькому напрямку",
        "On the Toretsk front and in Sumy Oblast",
        "На Торецькому напрямку та у Курській області",
        "На Торецькому напрямку та на Лиманському",
        "На Торецькому та на Куп'янському",
    ],
)
def test_two_places_named_for_one_number_place_it_nowhere(where):
    text = f"Генеральний штаб ЗСУ. Станом на 22:00 на фронті 96 боїв. {where} – 24 штурми."
    found = read(text)
    assert [row["sector"] for row in found.rows] == ["whole_front"]
    assert found.unread["text"].tolist() == ["24"]


def test_guns_after_a_comma_are_no_rocket_launchers():
    head = "Минобороны РФ. ВСУ нарушили перемирие 900 раз: "
    listed = "640 обстрелов из реактивных систем залпового огня, артиллерии и минометов"
    assert ("whole_front", "shelling", 640) in rows(head + listed)


def test_hundreds_of_a_headline_are_the_number_of_the_text():
    text = (
        "Ukraine says Russia broke the truce hundreds of times. Zelensky said Russian forces "
        "broke the truce {} times."
    )
    (row,) = read(text.format("640")).rows
    assert (row["value"], row["qualifier"]) == (640, "exact")
    assert read(text.format("6")).unread["text"].tolist() == ["6"]


def test_a_part_told_after_a_dash_is_of_heavy_weapons():
    text = "Минобороны РФ: ВСУ 640 раз обстреляли позиции, из них 71 раз – с применением тяжелого "
    found = rows(text + "вооружения, перемирие нарушено.")
    assert ("whole_front", "shelling_heavy", 71) in found


TALLY = (
    "Станом на 00:00 9 травня, тобто за весь час дії режиму припинення вогню, зафіксовано 7 312 "
    "порушень з боку загарбників: 88 штурмових дій; 640 обстрілів. Тиша діяла з 16:00 7 травня. "
    "З них за 8 травня – 4 105 порушень. Найбільше штурмів – на Покровському (21) напрямку."
)


def test_a_tally_of_a_whole_truce_is_read_though_a_direction_is_named():
    found = rows(TALLY)
    whole = found[("whole_front", "total", 7312)]
    assert window(whole, "Europe/Kyiv") == ("07 16:00", "09 00:00")
    day = found[("whole_front", "total", 4105)]
    assert window(day, "Europe/Kyiv") == ("08 00:00", "09 00:00")


def test_breaches_of_what_was_agreed_on_energy_are_strikes_on_it():
    text = (
        "МЗС: Росія понад 20 разів порушила домовленість не бити по енергетиці. На Харківщині "
        "зафіксовано сім таких ударів, на Одещині – дев'ять ударів."
    )
    found = read(text)
    told = {(row["sector"], row["category"], row["value"]) for row in found.rows}
    assert ("ukraine_territory", "energy_strike", 20) in told
    assert ("kharkiv_oblast", "energy_strike", 7) in told


def test_energy_attacked_twice_is_read_with_the_number_last():
    text = "Russia attacked energy facilities twice despite a moratorium, President Zelensky said."
    assert ("ukraine_territory", "energy_strike", 2) in rows(text)


def test_times_tried_to_break_through_the_border_are_breaches():
    text = "Минобороны РФ о перемирии. Противник пять раз предпринимал попытки прорыва границы в "
    assert ("kursk_oblast", "border_breach", 5) in rows(text + "Курской области.")


def test_a_town_named_last_keeps_its_number_from_the_direction_before():
    text = "Зеленський про перемир'я: на Покровському напрямку {} та біля Гуляйполя, 15 штурмів."
    found = read(text.format("– 24 штурми –"))
    assert [(row["sector"], row["value"]) for row in found.rows] == [("pokrovsk", 24)]
    assert not read(text.format("важко –")).rows


def test_directions_listed_in_sentences_go_on_with_what_is_counted():
    text = (
        "Доповідь Сирського щодо перемир'я. Від опівночі до 06:00 на фронті 59 обстрілів. "
        "Покровський напрямок – сім боєзіткнень. Покровський та Лиманський напрямки – чотири. "
        "Запорізький напрямок – одне."
    )
    found = rows(text)
    row = found[("zaporizhzhia_direction", "assault", 1)]
    assert window(row, "Europe/Kyiv") == ("09 00:00", "09 06:00")


def test_fpv_drones_as_an_item_leave_other_drones_their_own():
    text = (
        "Генштаб ЗСУ: зафіксовано 900 порушень перемир'я:\n▫️ 240 ударів дронами-камікадзе;\n"
        "▫️ 610 ударів FPV-дронами."
    )
    told = rows(text)
    assert ("whole_front", "drone_strike", 240) in told
    assert ("whole_front", "drone_kamikaze", 610) in told


@pytest.mark.parametrize(
    "answer",
    [
        "Ukrainian defenders returned fire on four occasions.",
        "On four occasions our defenders returned fire.",
    ],
)
def test_fire_in_answer_is_no_act_of_the_other_side(answer):
    text = (
        "The armed formations of the Russian Federation breached the ceasefire 12 times in the "
        f"Joint Forces Operation area on 5 May, the JFO press centre said. {answer}"
    )
    read = parse(text, published="2021-05-06")
    assert [row["value"] for row in read.rows] == [12]
    assert "four" in set(read.out_of_scope["text"])


@pytest.mark.parametrize(
    "theirs",
    [
        "По его словам, проведено 63 штурма.",
        "Позиции Украины, утверждает он, обстреляны 63 раза.",
        "За його словами, відбулося 63 штурми.",
    ],
)
def test_words_of_the_other_side_s_minister_go_on_in_the_next_sentence(theirs):
    text = "Минобороны РФ: ВСУ 415 раз нарушили перемирие. Глава МИД Украины Сибига назвал его "
    found = read(f"{text}пустым. {theirs}")
    assert [row["value"] for row in found.rows] == [415]
    assert found.unread["text"].tolist() == ["63"]


def test_shelled_positions_of_the_speaker_s_enemy_are_its_own_acts():
    text = "Минобороны РФ: ВСУ 415 раз нарушили перемирие. Позиции ВСУ обстреляны 63 раза."
    found = read(text)
    assert [row["value"] for row in found.rows] == [415]
    assert found.unread["reason"].str.contains("the side that speaks").all()


def test_a_list_of_verbs_after_the_region_that_is_fired_at_is_all_of_it():
    head = "Минобороны РФ о перемирии.\n"
    fired = "{} Курской области совершено 63 обстрела, нанесено 71 удар и выполнено 15 сбросов."
    drops = ("kursk_oblast", "drone_drop", 15)
    assert drops in rows(head + fired.format("По территории"))
    assert drops not in rows(head + fired.format("В"))


def test_attacks_that_were_all_repelled_are_assaults():
    text = "Минобороны РФ: ВСУ 640 раз нарушили перемирие, а также предприняли 63 атаки на позиции."
    assert ("whole_front", "assault", 63) in rows(f"{text} Все они отражены.")
    assert len(read(text).rows) == 1


def test_attacks_in_total_after_energy_that_was_struck_are_strikes_on_it():
    text = (
        "Минобороны РФ: украинская армия ударила по энергообъектам. Всего за сутки ВСУ совершили "
        "{} атаки. 16 апреля кончился мораторий на удары по энергообъектам. За 30 дней ВСУ "
        "нарушили его не менее 90 раз."
    )
    told = read(text.format("четыре")).rows
    assert [row["value"] for row in told] == [4, 90]
    assert {row["category"] for row in told} == {"energy_strike"}


def test_shellings_of_a_headline_that_the_text_tells_as_violations_are_one_count():
    text = (
        "За добу в ООС шість обстрілів\nУпродовж минулої доби, 8 травня 2021 року, зафіксовано "
        "{} порушень режиму припинення вогню, повідомляє пресцентр Об'єднаних сил."
    )
    (row,) = parse(text.format("шість"), published="2021-05-09").rows
    assert row["category"] == "total"
    assert len(parse(text.format("дев'ять"), published="2021-05-09").rows) == 2


def test_a_hedged_headline_gives_way_to_a_hedged_number_near_it():
    text = (
        "Ukraine says Moscow broke truce {} times\nRussia violated the ceasefire more than 2,900 "
    )
    (row,) = read(text.format("almost 3,000") + "times, Zelensky said.").rows
    assert (row["value"], row["qualifier"]) == (2900, "over")
    far = read(text.format("almost 5,000") + "times, Zelensky said.")
    assert [row["value"] for row in far.rows] == [5000] and len(far.unread) == 1


def test_the_number_of_times_that_a_truce_was_broken_says_the_total_again():
    text = (
        "Zelensky said that Kyiv had recorded 415 violations of the truce. 'The total number of "
        "times the Russian army violated its own promise over the past day is 415,' he wrote."
    )
    found = read(text)
    assert [row["value"] for row in found.rows] == [415] and found.unread.empty


def test_the_number_of_munitions_that_a_representation_counts_is_one_of_shells():
    text = (
        "Представительство ДНР в СЦКК: за сутки 8 мая зафиксировано 15 нарушений перемирия. Общее "
        "количество примененных ВСУ боеприпасов – 63 единицы."
    )
    assert ("dpr", "shells_fired", 63) in rows(text)


@pytest.mark.parametrize(
    "theirs",
    [
        "В Киеве обвинили Москву. Там насчитали 63 обстрела.",
        "Украинская сторона привела свои данные: 63 обстрела.",
        "Генштаб ВСУ сообщил о тишине. Кроме того, зафиксировано 63 штурма.",
        "По данным украинской стороны, совершено 63 обстрела.",
        "Глава МИД Украины уточнил, что было 63 авиаудара.",
    ],
)
def test_what_the_other_side_tells_by_any_of_its_names_goes_on_in_its_paragraph(theirs):
    found = read(f"Минобороны РФ: ВСУ 415 раз нарушили перемирие. {theirs}")
    assert [row["value"] for row in found.rows] == [415]
    assert found.unread["reason"].tolist() == ["the sentence quotes someone else"]


def test_acts_of_the_accused_after_the_other_side_s_words_are_the_speaker_s_charge_again():
    text = "Минобороны РФ: ВСУ 415 раз нарушили перемирие. В Киеве обвинили Москву. {}"
    assert len(read(text.format("ВСУ совершили 63 обстрела.")).rows) == 2
    assert len(read(text.format("Совершено 63 обстрела.")).rows) == 1
    assert len(read(text.format("\n\nСовершено 63 обстрела.")).rows) == 2


def test_a_truce_ends_a_sentence_as_any_word_does():
    text = "Міноборони РФ: ЗСУ 415 разів порушили перемир'я. Генштаб ЗСУ повідомив про 63 штурми."
    assert [row["value"] for row in read(text).rows] == [415]


def test_what_the_other_side_counts_in_the_same_sentence_is_left_out():
    text = "Минобороны РФ: ВСУ 415 раз нарушили перемирие, тогда как Киев насчитал 63 обстрела."
    found = read(text)
    assert [row["value"] for row in found.rows] == [415]
    text = (
        "В то время как Киев насчитал 63 обстрела, Минобороны РФ сообщило о 415 нарушениях режима"
    )
    assert [row["value"] for row in read(f"{text} прекращения огня.").rows] == [415]


def test_a_country_that_records_in_turn_tells_its_own_count_and_its_parts():
    text = (
        "Zelensky said Russian forces broke the truce 415 times. Russia, in turn, counted 71 "
        "violations. They included 63 shellings."
    )
    found = read(text)
    assert [row["value"] for row in found.rows] == [415]
    assert set(found.unread["text"]) == {"71", "63"}


@pytest.mark.parametrize(
    "told",
    [
        "з боку збройних формувань РФ зафіксовано 63 обстріли",
        "there were 63 shellings by Russia recorded",
    ],
)
def test_a_side_by_whom_breaches_are_recorded_tells_none(told):
    (row,) = read(f"Зеленський про перемир'я: {told}.").rows
    assert row["value"] == 63


def test_what_an_office_of_the_other_side_is_said_to_state_is_not_the_speaker_s():
    text = (
        "Зеленский: за время перемирия было 63 обстрела. По данным минобороны РФ, ВСУ 640 раз "
        "нарушили перемирие.\n\nПо Курской области, как утверждают в ведомстве, было 12 обстрелов."
    )
    assert [row["value"] for row in read(text).rows] == [63]


def test_a_headline_s_act_and_the_sort_of_it_that_the_text_tells_are_one_count():
    text = (
        "Минобороны: за время перемирия {} обстрелов\nПо данным Минобороны РФ, ВСУ за время "
        "перемирия провели {} артиллерийских обстрелов.{}"
    )
    again = text.format(640, 640, " Всего было 640 обстрелов.")
    assert set(rows(again)) == {("whole_front", "shelling_artillery", 640)}
    for first, then in ((640, 415), (12, 12)):
        assert len(read(text.format(first, then, "")).rows) == 2


def test_attacks_all_repelled_in_the_same_sentence_are_assaults():
    text = "МО РФ о перемирии: ВСУ совершили 310 обстрелов. Предпринято 7 атак на позиции, {}."
    assert ("whole_front", "assault", 7) in rows(text.format("все они отражены"))
    assert len(read(text.format("все дома целы")).rows) == 1


def test_most_assaults_told_after_a_comma_are_of_the_direction_that_is_named_then():
    text = (
        "Сибіга: РФ 640 разів порушила перемир'я. Найбільше штурмів, 14, окупанти провели на "
        "Покровському напрямку."
    )
    assert ("pokrovsk", "assault", 14) in rows(text)


ENERGY = "Минобороны РФ: ВСУ продолжают атаки по энергетике, несмотря на мораторий. "


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("За сутки противник совершил 7 атак.", ["energy_strike"]),
        ("Совершено 7 атак на объекты инфраструктуры.", ["energy_strike"]),
        ("Совершено 7 атак на позиции войск.", []),
        ("Дома целы. Совершено 7 атак.", []),
    ],
)
def test_attacks_of_no_target_right_after_those_on_energy_are_on_it(said, counted):
    assert [row["category"] for row in read(ENERGY + said).rows] == counted


def test_attempts_at_the_border_are_where_another_sentence_tells_of_them():
    text = (
        "The Russian Defence Ministry on the truce: Ukraine made five attempts to break through "
        "the Russian border. They tried to cross the border in {}."
    )
    told = {
        region: [row["sector"] for row in read(text.format(region)).rows]
        for region in ("Kursk Region", "the Kursk and Belgorod Regions", "places")
    }
    assert list(told.values()) == [["kursk_oblast"], ["kursk_belgorod"], ["whole_front"]]


@pytest.mark.parametrize(
    ("where", "warned"), [("На Покровському напрямку", False), ("У Курській області", True)]
)
def test_assaults_of_a_direction_are_among_those_of_the_front(where, warned):
    text = (
        "Сибіга: від 00:00 до 12:00 9 травня РФ 640 разів порушила перемир'я: 415 обстрілів і 225 "
        f"штурмів. {where} було 14 штурмів."
    )
    found = read(text)
    assert len(found.rows) == 4
    assert any("add up" in warning for warning in found.warnings) == warned


def test_most_of_the_assaults_near_a_town_are_not_those_of_the_whole_front():
    text = (
        "Sybiha: as of 12:00 on 9 May, Russian forces committed 640 violations of the truce: 36 "
        "ground assaults.\nMost of the assaults, 11, took place near Pokrovsk."
    )
    found = read(text)
    assert [row["value"] for row in found.rows] == [640, 36]
    assert "the most of a part" in list(found.unread["reason"])[0]


def test_whose_positions_were_shelled_does_not_act_in_the_next_words():
    text = (
        "Міноборони РФ звинуватило Україну.\n«ЗСУ 415 разів обстріляли позиції ЗС РФ і завдали "
        "640 ударів із застосуванням БПЛА під час перемир'я», - сказано в заяві."
    )
    assert [row["value"] for row in read(text).rows] == [415, 640]


def test_uses_of_first_person_view_drones_are_strikes_by_them():
    said = "Zelensky: Russia broke the truce. There were 950 uses of Russian {} drones."
    assert rows(said.format("first-person-view (FPV)")).keys() == {
        ("whole_front", "drone_kamikaze", 950)
    }
    assert rows(said.format("")).keys() == {("whole_front", "drone_strike", 950)}


def test_a_number_at_which_the_text_breaks_off_is_not_read():
    said = "Конашенков: ВСУ нарушили перемирие 640 раз. Отмечено 71 обстрел, из них 3"
    assert "breaks off" in read(said).unread.iloc[0]["reason"]
    assert [row["value"] for row in read(said + " из танков.").rows] == [640, 71]


@pytest.mark.parametrize(("struck", "counted"), [("подстанции", 1), ("города", 0)])
def test_attacks_on_substations_are_on_energy_though_a_truce_is_named(struck, counted):
    said = (
        "Минобороны РФ: ВСУ нанесли десять ударов по энергетике. Пасхальное перемирие под "
        "вопросом.\n- Брянская область: шесть атак с применением дронов затронули {}."
    )
    found = rows(said.format(struck))
    assert sum(key == ("bryansk_oblast", "energy_strike", 6) for key in found) == counted


@pytest.mark.parametrize(("what", "counted"), [("installations", 2), ("villages", 1)])
def test_installations_hit_in_strikes_on_energy_are_strikes_on_it(what, counted):
    said = "Russia's defense ministry said that Ukraine stepped up its strikes on Russian energy "
    said += f"infrastructure, hitting 14 {what}. It made 3 strikes on energy in Kursk Region."
    assert len(read(said).rows) == counted


def test_attacks_on_the_grid_of_a_border_region_cross_no_border():
    said = (
        "Ukraine broke the energy strike ceasefire. Russia's Defense Ministry says Kiev attacked a "
        "dam in border Kursk Region with artillery and a drone Ukraine has broken the moratorium "
        "on energy with two attacks on the power grid in Russia's border Kursk Region."
    )
    assert [row["category"] for row in read(said).rows] == ["energy_strike"]


def test_a_short_name_in_brackets_is_of_the_region_before_it():
    text = (
        "Минобороны РФ о перемирии: ВСУ провели 15 атак и одну разведку боем в Луганской народной "
        "республике (ЛНР) и Донецкой народной республике (ДНР)."
    )
    told = [(row["sector"], row["category"], row["value"]) for row in read(text).rows]
    assert told == [("lpr_dpr", "assault", 15), ("lpr_dpr", "reconnaissance", 1)]


@pytest.mark.parametrize(
    ("last", "sector"),
    [
        ("and D in the Donetsk People's Republic", "lpr_dpr"),
        ("and D in the Donetsk People's Republic, and E in the Kursk region", "whole_front"),
    ],
)
def test_attacks_at_towns_of_both_republics_are_theirs(last, sector):
    told = rows(
        "Russian Ministry of Defence: despite the ceasefire, Ukrainian troops made 15 attacks and "
        "one reconnaissance in force in the areas of Novoselovka in the Lugansk People's Republic, "
        f"and of Lipovoye, Redkodub, Romanovka {last}."
    )
    assert (sector, "assault", 15) in told
    assert (sector, "reconnaissance", 1) in told


def test_attacks_counted_after_their_name_are_those_on_energy_told_before():
    text = (
        "Минобороны России: армия Украины нанесла удары по объектам энергетики двух областей. "
        "Атак ВСУ за сутки набралось в общей сложности четыре."
    )
    (row,) = read(text).rows
    assert (row["category"], row["value"]) == ("energy_strike", 4)
    beside = text.replace("объектам энергетики", "позициям во время перемирия")
    assert not read(beside).rows


@pytest.mark.parametrize(
    "said",
    [
        "ВСУ шесть раз пытались атаковать в ДНР и в Курской области.",
        "ВСУ предприняли шесть попыток атак в ДНР и в Курской области.",
        "Ukraine tried to attack six times in the Donetsk People's Republic and the Kursk region.",
    ],
)
def test_attacks_in_regions_that_have_no_name_together_are_the_fronts(said):
    assert ("whole_front", "assault", 6) in rows("Минобороны РФ о перемирии. " + said)


def test_a_headline_s_days_are_those_of_the_exact_number_and_its_parts():
    text = (
        "С 8 по 11 мая режим прекращения огня ВСУ нарушили более 14 тысяч раз, заявили в "
        "Минобороны России.\nСо стороны ВСУ отмечено 14 043 нарушения перемирия.\n\nВСУ провели "
        "4011 обстрелов."
    )
    found = parse(text, published="2025-05-11").rows
    assert {row["value"] for row in found} == {14043, 4011}
    assert {window(row) for row in found} == {("08 00:00", None)}


def test_another_day_than_the_text_s_is_not_counted_over_its_hours():
    text = (
        "Sybiha on the truce: as of 16:00 on 8 May since midnight, there had been 117 clashes.\n\n"
        "On 9 May, close to 200 clashes happened on the front line over the day."
    )
    found = parse(text, published="2025-05-12").rows
    (later,) = [row for row in found if row["value"] == 200]
    assert window(later) == ("09 00:00", "10 00:00")


@pytest.mark.parametrize(
    "said",
    [
        "Украинские вооруженные формирования не соблюли соглашение о прекращении огня 9 318 раз.",
        "ВСУ 9318 раз не соблюдали режим прекращения огня.",
        "Ukraine failed to keep the ceasefire 9,318 times.",
    ],
)
def test_times_that_a_truce_was_not_kept_are_breaches(said):
    assert set(rows("Минобороны РФ. " + said)) == {("whole_front", "total", 9318)}


@pytest.mark.parametrize(
    "said",
    [
        "carried out 900 drone strikes, and dropped ammunition on border areas of Bryansk, Kursk, "
        "and Belgorod regions (12 fire attacks, 33 UAV strikes, and seven ammunition drops)",
        "carried out 900 drone strikes, shelled the Bryansk, Kursk and Belgorod regions (12 "
        "shellings, 33 UAV strikes, seven ammunition drops)",
    ],
)
def test_numbers_in_brackets_after_regions_are_of_these(said):
    head = "Russia's Ministry of Defence on the Easter ceasefire: Ukrainian troops "
    rows = parse(f"{head}{said}.", published="2025-04-20T12:00+03:00").rows
    found = {(row["sector"], row["category"]): row["value"] for row in rows}
    assert found == {
        ("whole_front", "drone_strike"): 900,
        ("border_regions", "shelling"): 12,
        ("border_regions", "drone_strike"): 33,
        ("border_regions", "drone_drop"): 7,
    }


def test_one_attack_in_words_beside_a_counted_one_is_read():
    text = (
        "Минобороны: ВСУ допустили 488 нарушений режима прекращения огня. ВСУ предприняли две "
        "попытки прорыва через границу в Курской области, а также атаку в районе населенного "
        "пункта Дзержинск Донецкой Народной Республики. По всей линии боевого соприкосновения "
        "украинские подразделения провели 173 обстрела из ствольной артиллерии. Перемирие "
        "объявлено с 00:00 8 мая до 00:00 11 мая."
    )
    found = parse(text, published="2025-05-08T13:00+03:00")
    assert [(row["sector"], row["category"], row["value"]) for row in found.rows] == [
        ("whole_front", "total", 488),
        ("kursk_oblast", "border_breach", 2),
        ("dpr", "assault", 1),
        ("whole_front", "shelling_artillery", 173),
    ]


@pytest.mark.parametrize("since", ["announced by Kyiv at midnight", "that began at midnight"])
def test_a_truce_s_hour_does_not_hide_the_night_that_a_sentence_counts_over(since):
    text = (
        "The Ukrainian president: on the night of 6 May, Russia sent 108 drones and three "
        f"missiles against Ukraine, breaking the ceasefire {since}."
    )
    found = parse(text, published="2026-05-06T14:00+03:00")
    assert [(row["sector"], row["category"], row["value"]) for row in found.rows] == [
        ("ukraine_territory", "long_range_drone", 108),
        ("ukraine_territory", "missile_launched", 3),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "ВСУ совершили 21 обстрел, выпустив 340 мин и снарядов.",
        "The enemy made 21 shellings, firing 340 mines and shells.",
    ],
)
def test_shells_beside_shellings_are_no_fire_of_rocket_launchers(said):
    text = f"Минобороны России (Russian Ministry of Defence) о перемирии. {said}"
    rows = parse(text, published="2025-04-21").rows
    assert [(row["category"], row["value"]) for row in rows] == [("shelling", 21)]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "ВСУ 1290 раз применили артиллерию и РСЗО, в том числе 38 раз - РСЗО.",
            [("shelling", 1290), ("shelling_mlrs", 38)],
        ),
        (
            "ВСУ нарушили перемирие 2935 раз, из них 96 раз - штурмами, 1882 раза - обстрелами.",
            [("total", 2935), ("assault", 96), ("shelling", 1882)],
        ),
        (
            "Враг 12 раз открывал артиллерийский огонь и семь раз сбрасывал с БПЛА боеприпасы.",
            [("shelling_artillery", 12), ("drone_drop", 7)],
        ),
        (
            "ВСУ два раза прорывали границу в Курской области и один раз - в Белгородской.",
            [("border_breach", 2), ("border_breach", 1)],
        ),
        ("Противник 67 раз шел на штурм.", [("assault", 67)]),
    ],
)
def test_parts_of_a_number_of_times_are_named_after_a_dash(said, told):
    text = f"Минобороны России (Russian Ministry of Defence) о перемирии. {said}"
    rows = parse(text, published="2025-04-21").rows
    assert [(row["category"], row["value"]) for row in rows] == told


def test_another_war_is_refused_with_the_way_to_enter_its_counts():
    text = "Azerbaijan's Defense Ministry: Armenian units violated the ceasefire 27 times."
    with pytest.raises(ValueError, match=r"--reporter, --accused\).*ceasefire new"):
        read(text)
    with pytest.raises(ValueError, match=r"'azerbaijan'.*russia, ukraine, dpr_lpr.*ceasefire new"):
        read(text, reporter="azerbaijan", accused="armenia")
