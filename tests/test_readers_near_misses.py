"""Sentences that only look like what a rule reads: what they count stays what it is."""

import pytest

from analysis.readers import parse

UK = "Повітряні Сили ЗС України, 26 листопада 2024 року. "
EN = "Air Force of Ukraine, 26 November 2024. "
MOD = "Минобороны России, 26 ноября 2024 года. "
ALL = "ukraine_territory"
BOTH = "russian_regions_seas"
NIGHT = "drone_downed_night"
SENT = "long_range_drone"
AT = "2024-11-26T09:00+02:00"


def _told(text):
    rows = parse(text, published=AT).rows
    return [(row["sector"], row["category"], row["value"]) for row in rows]


def _is_nothing(text):
    try:
        return not _told(text)
    except ValueError:
        return True


@pytest.mark.parametrize(
    "head",
    [
        "Оперативна інформація станом на 08:00. Діє ОСУВ «Хортиця».",
        "1007-ма доба повномасштабного вторгнення. Оборону тримає ОСУВ «Хортиця».",
        "Сирський: був в угрупованні ОСУВ «Таврія».",
        "GSUA: the OSUV Khortytsia holds the east.",
        "Генштаб ЗСУ. Воїни ОСУВ «Таврія» стоять міцно.",
    ],
)
def test_who_tells_of_the_whole_front_does_not_speak_for_a_group_that_it_names(head):
    text = f"{head} Минулої доби відбулося 120 боєзіткнень. На Лиманському напрямку 10 атак."
    told = [one for one in _told(text) if one[0] != "lyman"]
    assert told in ([], [("whole_front", "assault", 120)])


@pytest.mark.parametrize(
    "said",
    [
        "загалом на фронті за добу відбулося 120 боєзіткнень",
        "за добу по всій лінії фронту відбулося 120 боєзіткнень",
        "за добу в Україні відбулося 120 боєзіткнень",
        "росіяни завдали по Україні 12 авіаударів",
        "за вихідні відбулося 60 боєзіткнень",
        "за три доби відбулося 180 боєзіткнень",
        "за тиждень відбулося 600 боєзіткнень",
        "ворог завдав по Харкову 12 авіаударів",
    ],
)
def test_a_group_s_zone_has_only_what_is_told_of_it_and_its_day(said):
    assert _is_nothing(f"ОСУВ «Хортиця»: {said}.")


@pytest.mark.parametrize(
    ("zone", "told"),
    [
        ("Авіація ворога завдала удару по Києву.", 0),
        ("Enemy aircraft launched a strike on Kyiv.", 0),
        ("Ворожа авіація завдала удару.", 0),
        ("Ворожа авіація завдала також удару по Одесі.", 0),
        ("Enemy aircraft launched a strike on Huliaipole.", 1),
    ],
)
def test_one_strike_of_the_enemy_s_aviation_is_the_direction_s_where_it_fell(zone, told):
    found = _told(f"Генштаб ЗСУ. На Оріхівському напрямку 3 боєзіткнення. {zone}")
    assert [one[1] for one in found].count("air_strike") == told


@pytest.mark.parametrize(
    "suffered",
    [
        "Ворог зазнав 12 ударів авіації",
        "The enemy suffered 12 air strikes",
        "Враг получил 12 ударов",
    ],
)
def test_strikes_that_the_enemy_suffered_are_not_its_own(suffered):
    text = f"Генштаб ЗСУ. {suffered}. Минулої доби відбулося 120 боєзіткнень."
    assert _told(text) == [("whole_front", "assault", 120)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # hits, and what was launched before them
        (
            EN + "Russia launched 54 drones and 14 were recorded hitting 9 places.",
            [(ALL, SENT, 54)],
        ),
        (EN + "14 drones were recorded hitting 9 places; 40 were shot down.", []),
        # of those shot down, and of those that flew
        (EN + "Four of the 10 missiles destroyed were ballistic.", [(ALL, "missile_downed", 10)]),
        (
            UK + "Чотири з 10 знищених ракет були балістичними.",
            [],
        ),
        (
            EN + "Four of the 10 missiles were destroyed.",
            [(ALL, "missile_downed", 4), (ALL, "missile_launched", 10)],
        ),
        (
            UK + "Дві з трьох ракет, що летіли на Одесу, знищено.",
            [(ALL, "missile_downed", 2), (ALL, "missile_launched", 3)],
        ),
        (
            EN + "Two of 3 missiles heading for Kyiv were shot down.",
            [(ALL, "missile_downed", 2), (ALL, "missile_launched", 3)],
        ),
        # a part of the missiles, and then all of them
        (
            UK + "Ворог застосував 18 ракет. «Петріоти» збили 3 з них. Загалом збито 15 ракет.",
            [(ALL, "missile_launched", 18), (ALL, "missile_downed", 15)],
        ),
        (
            UK + "Ворог застосував 18 ракет, сподіваємося збити 15 з них.",
            [(ALL, "missile_launched", 18)],
        ),
        (
            UK + "Ворог запустив 18 ракет, не вдалося збити 3 з них.",
            [(ALL, "missile_launched", 18)],
        ),
        # all of them, and not all of them
        (
            EN + "Russia launched 30 drones, all of them were shot down.",
            [(ALL, SENT, 30), (ALL, "drone_downed", 30)],
        ),
        (
            EN + "Russia launched 30 drones, all of them were shot down or suppressed.",
            [(ALL, SENT, 30)],
        ),
        (
            EN + "Russia launched 30 drones. It is not true that all of them were shot down.",
            [(ALL, SENT, 30)],
        ),
        (
            EN + "There were 12 drones at Kyiv, all of them were shot down. In total 90 drones "
            "attacked, 70 were downed.",
            [(ALL, SENT, 90), (ALL, "drone_downed", 70)],
        ),
        # missiles and drones together, over a region or on the way to it
        (
            MOD + "Ночью две ракеты и 12 беспилотников уничтожены над Белгородской областью.",
            [("belgorod_oblast", "missile_downed", 2), ("belgorod_oblast", NIGHT, 12)],
        ),
        (
            UK + "Вночі 12 ракет та 45 БпЛА збито переважно над Одеською областю.",
            [(ALL, "missile_downed", 12), (ALL, "drone_downed", 45)],
        ),
        # in turn over the regions: drones that were shot down, and nothing else
        (
            MOD + "Больше всего сбили над Чёрным морем и Крымом — 67 и 66 соответственно. Всего "
            "за ночь сбиты 193 беспилотника.",
            [("black_sea", NIGHT, 67), ("crimea", NIGHT, 66), (BOTH, NIGHT, 193)],
        ),
        (
            MOD + "Безэкипажные катера уничтожены в Чёрном море и у Крыма — 5 и 3 соответственно. "
            "Сбито 20 БПЛА.",
            [(BOTH, "drone_downed", 20)],
        ),
        (
            MOD + "Ночью сбито 20 БПЛА. Пострадали люди в Курской и Брянской областях — 5 и 3 "
            "соответственно.",
            [(BOTH, NIGHT, 20)],
        ),
        # since the war began, and a point that ends no sentence
        (
            MOD + "Всего с начала проведения специальной военной операции уничтожено: 650 "
            "самолетов, 37000 БПЛА. За ночь сбито 20 БПЛА.",
            [(BOTH, NIGHT, 20)],
        ),
        (
            UK + "Збито 3 БпЛА над Одеською обл., Ізмаїльський р-н. та 2 над морем.",
            [("odesa_oblast", "drone_downed", 3)],
        ),
        # one missile or two without a number
        (
            UK + "Із літака було випущено крилату ракету Х-22. Збито 14 безпілотників.",
            [(ALL, "missile_launched", 1), (ALL, "drone_downed", 14)],
        ),
        (
            MOD + "За ночь сбито 12 БПЛА. Кроме того, уничтожена оперативно-тактическая ракета.",
            [(BOTH, NIGHT, 12), (BOTH, "missile_downed", 1)],
        ),
        (
            MOD + "За ночь сбито 12 БПЛА. Перехватили и уничтожили ракету «Нептун».",
            [(BOTH, NIGHT, 12), (BOTH, "missile_downed", 1)],
        ),
        (
            MOD + "За ночь сбито 12 БПЛА. Обломки сбитой ракеты упали. ВСУ пытались сбить ракету.",
            [(BOTH, NIGHT, 12)],
        ),
        (
            EN
            + "Russia launched 31 drones and 2 missiles, 28 drones and both missiles were downed.",
            [
                (ALL, SENT, 31),
                (ALL, "missile_launched", 2),
                (ALL, "drone_downed", 28),
                (ALL, "missile_downed", 2),
            ],
        ),
        (
            MOD
            + "Киевский режим запустил две ракеты и 31 дрон. ПВО сбила 28 дронов, но обе ракеты "
            "достигли цели.",
            [
                (BOTH, "missile_launched", 2),
                (BOTH, SENT, 31),
                (BOTH, "drone_downed", 28),
            ],
        ),
        (
            EN + "Air defences destroyed all 14 drones and one Kh-59 missile that Russia launched.",
            [
                (ALL, "drone_downed", 14),
                (ALL, "missile_downed", 1),
                (ALL, SENT, 14),
                (ALL, "missile_launched", 1),
            ],
        ),
        (UK + "Уночі збито 40 БпЛА. Росіяни збили ракету «Нептун».", [(ALL, NIGHT, 40)]),
        # 'as well as' ends the regions of a number, and the day ends its night
        (
            MOD + "Сбито два БПЛА над Белгородской областью, а также по одному над Астраханской и "
            "Воронежской областями.",
            [
                ("belgorod_oblast", "drone_downed", 2),
                ("astrakhan_oblast", "drone_downed", 1),
                ("voronezh_oblast", "drone_downed", 1),
            ],
        ),
        (
            MOD + "В течение дня уничтожены 356 беспилотников. Минувшей ночью сбиты 68 БПЛА.",
            [(BOTH, NIGHT, 68)],
        ),
        # a total before its list
        (
            UK + "Збито п'ять ракет: три Х-59 та дві Х-31.",
            [(ALL, "missile_downed", 5)],
        ),
    ],
)
def test_what_a_post_about_the_air_tells_is_kept_apart(text, told):
    assert _told(text) == told


def test_a_count_told_again_with_its_hours_is_one():
    text = (
        MOD + "За шесть часов сбито 167 дронов. В период с 14:00 до 20:00 мск уничтожены 167 БПЛА."
    )
    (row,) = parse(text, published="2024-11-26T20:30+03:00").rows
    assert f"{row['start'].tz_convert('Europe/Moscow'):%H:%M}" == "14:00"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("an attack near Staromayorsk was successfully repelled", 1),
        ("an enemy attack has been repulsed", 1),
        ("атаку противника поблизу Урожайного відбито", 1),
        ("атака противника в районе Урожайного успешно отбита", 1),
        ("every attack was repelled", 0),
        ("an attack was not repelled", 0),
        ("атака ворога не відбита", 0),
        ("an attack is likely, and the enemy was repelled in Lyman", 0),
    ],
)
def test_one_attack_that_was_repelled_is_read_without_a_number(said, told):
    text = f"General Staff of Ukraine, as of 16:00. In the Vremivka direction, {said}. 4 attacks."
    found = _told(text)
    assert found.count(("vremivka", "assault_repelled", 1)) == told


def test_drones_shot_down_beside_missiles_are_no_strikes_of_the_front():
    text = (
        'General Staff of Ukraine. "The occupiers launched 40 missile strikes. Our men managed '
        'to shoot down 20 cruise missiles and 11 UAVs," it was reported.'
    )
    assert _told(text)[1:] == [(ALL, "missile_downed", 20), (ALL, "drone_downed", 11)]
    scouts = text.replace("11 UAVs", "11 reconnaissance drones")
    assert _told(scouts)[1:] == [(ALL, "missile_downed", 20)]


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("22 февраля с 9 утра до 12 дня", ("09:00", "12:00")),
        ("22 февраля с 9 часов утра до 5 часов вечера", ("09:00", "17:00")),
        ("Станом на 6 годину вечора 22 лютого", ("00:00", "18:00")),
        ("22 февраля до 18:00", ("00:00", "18:00")),
        ("22 февраля до 6 вечера", ("00:00", "18:00")),
    ],
)
def test_hours_of_a_part_of_the_day_bound_a_count(said, hours):
    text = f"Штаб ООС. {said} отмечено 14 обстрелов."
    (row,) = parse(text, published="2022-02-22").rows
    local = (row[name].tz_convert("Europe/Kyiv") for name in ("start", "end"))
    assert tuple(f"{moment:%H:%M}" for moment in local) == hours


@pytest.mark.parametrize(
    ("begun", "said", "told"),
    [
        ("Ситуація на Луганському напрямку напружена", "у зоні АТО", "donetsk_luhansk"),
        ("Ситуація на Луганському напрямку напружена", "по всій лінії", "donetsk_luhansk"),
        ("Найгарячіша ситуація на Луганському напрямку", "", "donetsk_luhansk"),
        ("Ситуація на Луганському напрямку напружена", "загалом", ""),
        ("Ситуація на Луганському напрямку напружена", "на сході України", "donetsk_luhansk"),
        ("Ситуація на Луганському напрямку напружена", "", ""),
    ],
)
def test_the_whole_area_keeps_its_counts_after_the_situation_of_a_direction(begun, said, told):
    text = f"Штаб АТО, 17 лютого 2015 року. {begun}. Бойовики 40 разів порушили режим тиші {said}."
    assert [row["sector"] for row in parse(text, published="2015-02-17").rows] == [told][
        : len(told)
    ]


def test_counts_after_the_situation_of_a_direction_are_left_with_a_notice():
    text = (
        "Штаб АТО, 17 лютого 2015 року. Обстановка на Луганському напрямку лишається напруженою. "
        "Бойовики 4 рази порушили режим припинення вогню. Загалом зафіксовано 6 порушень."
    )
    found = parse(text, published="2015-02-17")
    assert (len(found.rows), list(found.unread["text"])) == (0, ["4", "6"])


@pytest.mark.parametrize(
    ("who", "title"),
    [
        ("Головнокомандувач ЗСУ Валерій Залужний", "General Staff of the Armed Forces of Ukraine"),
        ("Президент Володимир Зеленський", "President of Ukraine"),
    ],
)
def test_who_leads_a_country_tells_of_the_air_where_no_air_force_is_named(who, title):
    text = f"{who}: противник запустив понад 20 крилатих ракет, наша ППО збила 12 крилатих ракет."
    found = parse(text, published="2022-12-31T12:00+02:00").rows
    assert {row["speaker"] for row in found} == {title}
    assert [(row["category"], row["value"]) for row in found] == [
        ("missile_launched", 20),
        ("missile_downed", 12),
    ]


def test_what_a_president_tells_of_a_truce_is_no_post_about_the_air():
    text = "Президент Зеленський про перемир'я: росіяни застосували 290 дронів, збито 12 дронів."
    assert parse(text, published=AT).kind == "ministry"


@pytest.mark.parametrize(
    "said",
    [
        "The enemy carried out 5 assaults and launched 12 air strikes in the Lyman direction",
        "Ворог здійснив 5 штурмів та завдав 12 авіаударів на Лиманському напрямку",
    ],
)
def test_the_direction_after_two_deeds_of_one_doer_has_both(said):
    text = (
        f"General Staff of Ukraine, as of 22:00. On the Kupiansk axis 3 attacks took place. {said}."
    )
    assert _told(text)[1:] == [("lyman", "assault", 5), ("lyman", "air_strike", 12)]


def test_strikes_and_the_front_keep_their_place_before_a_direction():
    text = (
        "Генштаб ЗСУ, станом на 22:00. Відбулося 120 боїв. Ворог завдав 40 авіаударів та провів 5 "
        "штурмів на Лиманському напрямку."
    )
    assert ("whole_front", "air_strike", 40) in _told(text)


def test_a_direction_after_what_another_did_has_its_own_deed_alone():
    text = (
        "General Staff of Ukraine, as of 22:00. 60 clashes took place, and the enemy launched 12 "
        "air strikes in the Lyman direction."
    )
    assert ("lyman", "assault", 60) not in _told(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Russian Defence Ministry on the Easter ceasefire. Ukrainian units fired 12 times with "
            "mortars, and 3,305 more violations were strikes by drones.",
            ("whole_front", "drone_strike", 3305),
        ),
    ],
)
def test_what_a_truce_statement_counts_last_is_read(text, told):
    rows = parse(text, published="2025-04-21").rows
    assert (*(rows[-1][name] for name in ("sector", "category", "value")),) == told


def test_so_many_on_each_of_several_sites_are_of_none_alone():
    text = (
        "Минобороны России об энергетическом перемирии, 2 апреля 2025 года. Два удара пришлись на "
        "энергообъект в Белгородской области, по одному — на объекты Курской и Брянской."
    )
    assert ("russia_occupied", "energy_strike", 1) not in _told(text)


def test_a_count_of_the_first_two_days_is_no_day_s():
    text = (
        "People's Militia of the LPR, December 25, 2017. Having reaffirmed the ceasefire on 23 "
        "December, Ukrainian gunners broke the truce eight times within the first two days."
    )
    assert not parse(text, published="2017-12-25").rows


def test_a_day_that_is_compared_with_is_not_the_count_s():
    text = (
        "Генштаб ЗСУ, станом на 16:00. На Покровському напрямку 21 атака, удвічі менше, ніж учора."
    )
    (row,) = parse(text, published="2025-04-20T16:20+03:00").rows
    assert f"{row['end'].tz_convert('Europe/Kyiv'):%d %H:%M}" == "20 16:00"


@pytest.mark.parametrize(
    ("head", "said", "reporter"),
    [
        ("Hug: truce holds, 5 May 2018.", "In Donetsk region, 12 ceasefire violations.", "osce"),
        ("Александр Хуг, 5 мая 2018 года.", "В Донецкой области 12 нарушений перемирия.", "osce"),
        ("Joint Forces HQ, 5 May 2021.", "Militants broke the truce 12 times.", "ukraine"),
        (
            "Ukrainian delegation to the TCG, 5 May 2021.",
            "Militants violated the ceasefire 12 times.",
            "ukraine",
        ),
        (
            "СЦКК (ДНР), 5 мая 2021 года.",
            "ВФУ 12 раз нарушили режим прекращения огня.",
            "dpr_lpr",
        ),
        (
            "JCCC, DPR mission, 5 May 2021.",
            "Ukraine violated the ceasefire 12 times.",
            "dpr_lpr",
        ),
    ],
)
def test_an_office_is_known_by_the_names_that_head_its_posts(head, said, reporter):
    found = parse(f"{head} {said}", published="2021-05-05" if "2021" in head else "2018-05-05")
    assert [(found.who[0], row["value"]) for row in found.rows] == [(reporter, 12)]


def test_a_verb_is_no_chief_of_the_mission():
    text = "Reuters, 5 May 2018. Parents hug children. In Donetsk region, 12 ceasefire violations."
    assert _is_nothing(text)


def test_a_figure_since_a_truce_is_not_lost_in_silence():
    text = (
        "Hug, weekly figures, 20 July 2017. Last week the Mission recorded 5,900 ceasefire "
        "violations. Since the harvest ceasefire began on 24 June the figure has been 27,400."
    )
    assert "27,400" in list(parse(text, published="2017-07-21").unread["text"])


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        ("1 вересня до 6 вечора перемир'я трималося, а після 6 вечора 12 обстрілів", None, "18:00"),
        (
            "1 вересня, до 2 години ночі тривав бій; усього за 1 вересня 12 обстрілів",
            "00:00",
            "02:00",
        ),
        (
            "Режим тиші, оголошений 1 вересня до 10 години ранку, порушено 12 разів",
            "00:00",
            "10:00",
        ),
    ],
)
def test_an_hour_of_something_else_bounds_no_count(said, start, end):
    for row in parse(f"Штаб АТО. {said}.", published="2016-09-02T20:00+03:00").rows:
        local = [
            None if row[name] is None else f"{row[name].tz_convert('Europe/Kyiv'):%H:%M}"
            for name in ("start", "end")
        ]
        assert local != [start or "00:00", end]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Президент Зеленський: цього тижня РФ випустила 1100 дронів, ми збили 900.", "1100"),
        ("Повітряні сили ЗСУ: за тиждень РФ випустила 1100 дронів, ми збили 900.", "1100"),
    ],
)
def test_a_week_is_no_night(text, left):
    found = parse(text, published="2025-05-03")
    assert (len(found.rows), left in list(found.unread["text"])) == (0, True)


def test_missiles_that_they_tried_to_shoot_down_are_not_down():
    text = EN + "Russia launched 2 missiles. Air defences attempted to intercept both missiles."
    assert _told(text) == [(ALL, "missile_launched", 2)]


def test_violations_by_guns_and_drones_are_no_drone_strikes():
    text = (
        "President Zelensky on the ceasefire. 40 violations were strikes by artillery and drones."
    )
    assert _told(text) == [("whole_front", "total", 40)]


@pytest.mark.parametrize(
    ("text", "told", "left"),
    [
        (
            UK + "Росія застосувала 430 дронів та 18 ракет. ППО збила 405.",
            [(ALL, SENT, 430), (ALL, "missile_launched", 18)],
            {"405"},
        ),
        (
            EN
            + "Russia launched 407 drones and 45 missiles. Of the former, 199 were shot down; of "
            "the latter, 38 were intercepted.",
            [(ALL, SENT, 407), (ALL, "missile_launched", 45)],
            {"199", "38"},
        ),
        (
            UK + "Зафіксовано 43 ракети і 74 дрони; збиті ракети — тридцять, дрони — сорок сім.",
            [
                (ALL, "missile_launched", 43),
                (ALL, SENT, 74),
                (ALL, "missile_downed", 30),
                (ALL, "drone_downed", 47),
            ],
            set(),
        ),
    ],
)
def test_what_was_shot_down_is_of_its_kind_or_left(text, told, left):
    found = parse(text, published=AT)
    assert [(row["sector"], row["category"], row["value"]) for row in found.rows] == told
    assert set(found.unread["text"]) == left


def test_a_headline_s_number_is_hedged_as_in_the_text():
    text = (
        "Ukraine accuses Russia of attacking its energy sites 30 times. Ukraine's foreign ministry "
        "said that Russia has broken the energy ceasefire over 30 times."
    )
    found = parse(text, published="2025-04-16")
    assert [(row["value"], row["qualifier"]) for row in found.rows] == [(30, "over")]
    assert not any("and then" in warning for warning in found.warnings)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("75 drones were destroyed, and seven drone boats in the Black Sea.", [75]),
        (
            "seven drone boats and eight unmanned vessels, and 75 drones were shot down.",
            [75],
        ),
    ],
)
def test_boats_are_no_drones_of_the_air(said, told):
    found = parse(f"Russian Defense Ministry. Overnight {said}", published="2024-08-09").rows
    assert [row["value"] for row in found] == told


def test_what_hit_is_not_all_that_was_launched():
    text = (
        "General Staff of the Armed Forces of Ukraine, as of 16:00 on 30 January 2026. In the "
        "Lyman direction, 25 strike UAVs hit 15 targets. The enemy attacked four times."
    )
    found = parse(text, published="2026-01-30T17:00+02:00")
    assert [row["value"] for row in found.rows] == [4]
    assert "25" in set(found.unread["text"])


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "Ukraine's forces opened fire at the DPR 14 times, having fired 145 missiles and "
            "mines.",
            [("shelling", 14), ("shells_fired", 145)],
        ),
        (
            "ВСУ 14 раз обстреляли территорию ДНР. По донецкому направлению они выпустили десять "
            "ракет из реактивной системы залпового огня.",
            [("shelling", 14)],
        ),
    ],
)
def test_rockets_of_launchers_are_no_missiles(said, told):
    text = f"The DPR's People's Militia said. Over the past 24 hours, {said}"
    rows = parse(text, published="2022-02-23").rows
    assert [(row["category"], row["value"]) for row in rows] == told


def test_a_republic_named_with_its_militia_is_one_region():
    text = (
        "ВСУ один раз за минувшие сутки обстреляли территорию Луганской народной республики (ЛНР), "
        "сообщили в пресс-службе Народной милиции ЛНР."
    )
    rows = parse(text, published="2018-05-27").rows
    assert [(row["sector"], row["category"], row["value"]) for row in rows] == [
        ("lpr", "shelling", 1)
    ]


BROKEN = {
    "russia": "Минобороны России: Украина нарушила перемирие 900 раз. ",
    "ukraine": "Міністерство оборони України: Росія порушила перемир'я 900 разів. ",
    "moscow": "Russian Defence Ministry: Ukraine broke the truce 900 times. ",
    "kyiv": "Ministry of Defence of Ukraine: Russia broke the truce 900 times. ",
}


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("russia", "Российские ВС за сутки нанесли 12 ударов по объектам энергетики Украины."),
        ("russia", "Российские беспилотники нанесли 60 ударов."),
        ("russia", "Наши войска нанесли 60 ударов беспилотниками."),
        ("russia", "Российская артиллерия 40 раз обстреляла позиции ВСУ."),
        ("ukraine", "Українські дрони завдали 60 ударів."),
        ("ukraine", "Наші оператори здійснили 60 ударів дронами."),
        ("ukraine", "Сили оборони завдали 60 ударів дронами."),
        ("ukraine", "Українська артилерія 40 разів обстріляла позиції окупантів."),
        ("moscow", "Russia's aviation made 12 air strikes."),
        ("moscow", "The Russian Aerospace Forces delivered 12 air strikes."),
        ("kyiv", "Our pilots carried out 60 drone strikes."),
        ("kyiv", "The Defence Forces carried out 60 drone strikes."),
        ("kyiv", "Kyiv's drones made 60 strikes on oil depots."),
    ],
)
def test_what_the_speaker_s_own_side_did_is_no_charge_against_the_other(who, said):
    found = parse(BROKEN[who] + said, published="2025-04-21")
    assert [row["value"] for row in found.rows] == [900]
    assert any("which is the side that speaks" in reason for reason in found.unread["reason"])


@pytest.mark.parametrize(
    "said",
    [
        "Російські дрони завдали 60 ударів.",
        "Збили 40 дронів; російські безпілотники 60 разів атакували позиції.",
    ],
)
def test_what_the_other_side_did_is_a_charge(said):
    found = parse(BROKEN["ukraine"] + said, published="2025-04-21")
    assert 60 in [row["value"] for row in found.rows]


STAFF = "Генеральний штаб ЗСУ, станом на 16:00 26.11.2024. На Лиманському напрямку "
STAFF_EN = "General Staff of the Armed Forces of Ukraine, as of 16:00 on 26 November 2024. "


@pytest.mark.parametrize(
    "text",
    [
        STAFF + "відбулося від 10 до 15 атак.",
        STAFF + "ворог атакував від 10 до 15 разів.",
        STAFF_EN + "In the Lyman direction the enemy attacked 10 to 15 times.",
        STAFF_EN + "In the Lyman direction there were between 10 and 15 attacks.",
        STAFF_EN + "In the Lyman direction there were from 10 to 15 attacks.",
        "Генштаб ВСУ, на 16:00 26.11.2024. На Лиманском направлении было от 10 до 15 атак.",
    ],
)
def test_a_range_is_no_number(text):
    found = parse(text, published="2024-11-26T16:30+02:00")
    assert found.rows == () or list(found.rows) == []
    assert set(found.unread["reason"]) == {"a range"}


@pytest.mark.parametrize(
    "said",
    [
        "the number of attacks rose from 10 to 15.",
        "the number of attacks increased to 15.",
    ],
)
def test_what_a_number_grew_to_is_no_range(said):
    found = parse(STAFF_EN + f"In the Lyman direction {said}", published="2024-11-26T16:30+02:00")
    assert "a range" not in set(found.unread["reason"])


@pytest.mark.parametrize("led", ["Last Sunday", "Минулої неділі", "В прошлое воскресенье"])
def test_a_day_before_is_not_the_truce_s(led):
    text = (
        "Zelensky said Russia broke the Easter truce 2,935 times. "
        f"{led} there were 5,000 shellings. Ukraine recorded 1,882 shellings."
    )
    rows = parse(text, published="2025-04-21").rows
    assert [row["value"] for row in rows] == [2935, 1882]


@pytest.mark.parametrize(
    "said",
    [
        "ВСУ нанесли 900 ударов беспилотниками самолётного типа и типа «квадрокоптер».",
        "3,316 strikes by fixed-wing and quadcopter UAVs were made by Ukrainian forces.",
    ],
)
def test_drones_of_both_types_are_of_neither(said):
    rows = parse(f"Минобороны России о перемирии: {said}", published="2025-05-10").rows
    assert [row["category"] for row in rows] == ["drone_strike"]


TWO = "У ніч на 26 листопада противник атакував 28 БпЛА та двома ракетами Х-59. Збито 25 БпЛА"
TWO_EN = "On the night of November 26, the enemy attacked with 28 drones and two Kh-59 missiles. "
SOME = "У ніч на 26 листопада противник атакував 45 ударними БпЛА. Збито 30 БпЛА. "


@pytest.mark.parametrize(
    "text",
    [
        UK + TWO + ", обидві ракети не досягли цілей.",
        UK + TWO + ", а обидві ракети зафіксовано в Чернігівській області.",
        EN + TWO_EN + "Air defense destroyed 25 drones, both missiles missed their targets.",
        EN + TWO_EN + "Air defense shot down 25 drones with both missiles and machine guns.",
        EN + TWO_EN + "Units destroyed 25 drones, and both guided missiles were lost from radar.",
        UK + SOME + "Перевіряється інформація, чи збито ракету.",
        UK + SOME + "Мобільна вогнева група, яка збила крилату ракету, отримає нагороди.",
        UK + SOME + "Загалом за добу збито ракету Х-59.",
        UK + SOME + "По ворожому літаку було випущено зенітну ракету.",
        UK + SOME + "Інформація, що випущена ракета Х-22, не підтвердилась.",
    ],
)
def test_missiles_that_did_not_arrive_or_may_not_have_been_were_not_shot_down(text):
    told = {(category, value) for _, category, value in _told(text)}
    missiles = {one for one in told if one[0].startswith("missile")}
    assert missiles <= {("missile_launched", 2)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (UK + TWO + " та обидві ракети Х-59.", 2),
        (EN + TWO_EN + "They destroyed 25 drones and both missiles.", 2),
        (UK + SOME + "Також збито крилату ракету.", 1),
    ],
)
def test_both_missiles_and_a_missile_that_were_shot_down(text, told):
    assert (ALL, "missile_downed", told) in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        UK + "У ніч на 26 листопада знищено 10 ракет. Чотири з десяти знищених ракет — Х-101.",
        EN + "On the night of November 26, the air defense destroyed 10 missiles. Four of the ten "
        "missiles shot down were Kh-101.",
    ],
)
def test_missiles_of_a_type_are_a_part_of_those_shot_down(text):
    assert _told(text) == [(ALL, "missile_downed", 10)]


@pytest.mark.parametrize(
    "said",
    [
        "противник випустив 18 ракет, Повітряні сили збили 15 із них, а також 20 дронів.",
        "противник випустив 18 ракет. Збито 15 з них та 40 дронів типу Shahed.",
        "противник випустив 18 ракет. Збили 15 із них над Києвом.",
    ],
)
def test_some_of_the_missiles_beside_what_else_are_left_with_a_notice(said):
    found = parse(UK + "У ніч на 26 листопада " + said, published=AT)
    unread = dict(found.unread[["text", "status"]].itertuples(index=False))
    assert unread["15"] == "not_understood"


@pytest.mark.parametrize(
    "said",
    [
        "противник атакував 45 ударними БпЛА з району Приморсько-Ахтарська, усі вони збиті.",
        "противник запустив 45 БпЛА з Криму, усі вони знищені.",
    ],
)
def test_all_of_those_that_flew_from_a_place_were_shot_down(said):
    assert (ALL, "drone_downed", 45) in _told(UK + "У ніч на 26 листопада " + said)


def test_from_noon_to_the_evening():
    text = MOD + "С 12 до 5 вечера 26 ноября средствами ПВО уничтожено 12 БПЛА."
    (row,) = parse(text, published="2024-11-26T20:30+03:00").rows
    assert [f"{row[one].tz_convert('Europe/Moscow'):%H}" for one in ("start", "end")] == [
        "12",
        "17",
    ]


def test_boats_of_a_later_clause_are_not_what_was_shot_down():
    text = (
        MOD + "В ночь на 26 ноября уничтожено 20 БПЛА. Из них восемь над акваторией Черного моря, "
        "где находились катера."
    )
    assert ("black_sea", 8) in {(sector, value) for sector, _, value in _told(text)}


def test_a_sum_over_two_regions_is_not_the_whole_night_s():
    text = (
        MOD + "Над Краснодарским краем и акваторией Черного моря суммарно сбили 192 беспилотника "
        "за прошедшую ночь."
    )
    assert _is_nothing(text)


def test_over_each_of_two_regions_there_were_so_many():
    text = (
        "Russian Defense Ministry. From midnight to 6:00 a.m. on November 26, 2024, air defense "
        "destroyed 10 UAVs: six over the territory of the Kursk Region, two - over the territory "
        "of each of the Volgograd and Voronezh Regions."
    )
    told = {(sector, value) for sector, _, value in _told(text)}
    assert {("volgograd_oblast", 2), ("voronezh_oblast", 2)} <= told


def test_a_number_of_drones_in_the_case_of_one_is_a_count():
    text = (
        UK
        + "У ніч на 26 листопада росія атакувала 112-ма БпЛА. Станом на 09:00 підтверджено збиття "
        "81-го ударного БпЛА."
    )
    assert 81 in [value for _, _, value in _told(text)]
    unit = UK + "У ніч на 26 листопада бійці 14-го полку безпілотних систем збили три БпЛА."
    assert 14 not in [value for _, _, value in _told(unit)]


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("ukraine", "Наші війська фіксують порушення тиші: 450 обстрілів."),
        ("ukraine", "Наші оператори зафіксували 450 обстрілів."),
        ("ukraine", "Наші війська були обстріляні 450 разів."),
        ("ukraine", "Наші сили протягом дня відбивали атаки, зафіксовано 450 обстрілів."),
        ("ukraine", "Зафіксовано 450 обстрілів, сили оборони застосували вогонь у відповідь."),
        ("russia", "Наши войска обстреляны 450 раз."),
        ("russia", "Российские ВС были обстреляны 450 раз."),
        ("moscow", "Russia's forces have been shelled 450 times."),
        ("kyiv", "Ukraine's military has been shelled 450 times."),
        ("kyiv", "The Defence Forces continue to observe the truce despite 450 shellings."),
    ],
)
def test_what_the_speaker_s_side_suffered_or_recorded_is_a_charge(who, said):
    rows = parse(BROKEN[who] + said, published="2025-04-21").rows
    assert ("shelling", 450) in [(row["category"], row["value"]) for row in rows]


@pytest.mark.parametrize(
    "text",
    [
        STAFF_EN + "In the Lyman direction, the enemy dropped 10 to 15 guided bombs.",
        STAFF_EN + "In the Lyman direction, an enterprise was hit by 10 to 15 air strikes.",
        EN + "Air defence shot down between 10 and 15 drones.",
        STAFF + "тиск знизився, було від 10 до 15 атак.",
    ],
)
def test_a_range_after_another_s_change_is_a_range(text):
    try:
        found = parse(text, published="2024-11-26T16:30+02:00")
    except ValueError as error:
        # a post without any number that could be read is refused
        assert "no figure of a post" in str(error)
        return
    assert [row["value"] for row in found.rows] == []
    assert "a range" in set(found.unread["reason"])


@pytest.mark.parametrize(
    "said",
    [
        "12 attacks, the most since last Sunday.",
        "fighting was heavier than last Sunday: 12 attacks.",
    ],
)
def test_a_weekday_to_compare_with_is_no_other_period(said):
    found = parse(STAFF_EN + f"In the Lyman direction, {said}", published="2024-11-26T16:30+02:00")
    assert [row["value"] for row in found.rows] == [12]


@pytest.mark.parametrize(
    ("text", "reporter", "value"),
    [
        (
            "Повітряні сили: у ніч на 26 листопада противник атакував 40 БпЛА. Збито 25. "
            "Міністерство оборони рф заявило про знищення 12 українських безпілотників.",
            "ukraine",
            25,
        ),
        (
            "Минобороны: за ночь уничтожены 12 украинских беспилотников над регионами России. "
            "Воздушные силы ВСУ пишут, что сбиты 25 из 40 БПЛА.",
            "russia",
            12,
        ),
    ],
)
def test_the_office_that_a_post_about_the_air_names_first_speaks(text, reporter, value):
    found = parse(text, published=AT)
    assert {row["reporter"] for row in found.rows} == {reporter}
    downed = [row["value"] for row in found.rows if row["category"].startswith("drone_downed")]
    assert downed == [value]


@pytest.mark.parametrize(
    "text",
    [
        UK + "Противник атакував двома ракетами Х-59. Збито 25 БпЛА, обидві ракети втрачено "
        "локаційно.",
        EN + "Russia used three missiles. Two missiles were lost from radar.",
    ],
)
def test_missiles_that_were_lost_were_not_shot_down(text):
    assert "missile_downed" not in [category for _, category, _ in _told(text)]
    reasons = set(parse(text, published=AT).unread["reason"])
    assert "missiles lost or suppressed, not told as shot down" in reasons


@pytest.mark.parametrize(
    ("said", "drones"),
    [
        ("Збито 4 ракети, ще 20 не досягли цілей.", False),
        ("Збито 4 ракети. Ще 20 не досягли цілей.", False),
        ("Чотири ракети збито, 20 втрачено локаційно.", False),
        ("Збито 4 ракети, 20 БпЛА не досягли цілей.", True),
        ("Збито 4 ракети та 60 БпЛА. Ще 20 не досягли цілей.", True),
        ("Збито 60 БпЛА. Також збито 4 ракети. 20 локаційно втрачено.", True),
    ],
)
def test_a_bare_number_after_missiles_is_no_lost_drones(said, drones):
    text = UK + "Ворог атакував 95 ударними БпЛА та 24 ракетами. " + said
    lost = ("ukraine_territory", "drone_lost", 20) in _told(text)
    assert lost == drones
    assert ("20" in parse(text, published=AT).unread["text"].to_list()) == (not drones)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (EN + "Air defence shot down 36 of 43 missiles, the rest hit Kharkiv region.", 36),
        (EN + "Air defence shot down 36 drones, while the others struck Kharkiv region.", 36),
        (UK + "Збито 36 БпЛА, решта влучила в об'єкти Харківської області.", 36),
        (UK + "Збито 36 БпЛА, ще кілька потрапили в будинки у Харківській області.", 36),
    ],
)
def test_where_the_others_hit_is_not_where_some_were_shot_down(text, value):
    placed = {sector for sector, category, told in _told(text) if told == value}
    assert placed == {ALL}
