"""Nights as outlets retell them: both sides in one text, what hit beside what was shot down."""

import pytest

from analysis.readers import parse

PUBLISHED = "2025-10-05T10:00+03:00"


def counts(text, published=PUBLISHED):
    rows = parse(text, published=published, source="x").rows
    return {(row["reporter"], row["category"], row["value"]) for row in rows}


def placed(text, published):
    rows = parse(text, published=published, source="x").rows
    return {(row["sector"], row["category"], row["value"]) for row in rows}


FLEW = "Russia launched 496 drones and 53 missiles overnight, the Ukrainian Air Force said. "


@pytest.mark.parametrize(
    "hit",
    [
        "while eight missiles and 57 drones hit 20 locations",
        "but 8 missiles got through",
        "while 8 missiles struck Kyiv",
    ],
)
def test_missiles_that_hit_are_not_shot_down(hit):
    told = counts(f"{FLEW}Air defenses downed 439 drones and 39 missiles, {hit}.")
    assert {(of, many) for _, of, many in told if of == "missile_downed"} == {
        ("missile_downed", 39)
    }


def test_missiles_that_hit_in_ukrainian_are_not_shot_down():
    text = (
        "За ніч, за даними Повітряних сил, росіяни випустили 496 дронів і 53 ракети. ППО збила 439 "
        "дронів та 39 ракет, ще 8 ракет і 57 дронів влучили у 20 локацій."
    )
    assert ("ukraine", "missile_downed", 39) in counts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Минобороны РФ сообщило, что за ночь силы ПВО сбили 105 украинских дронов. Украинские "
        "военные "
        "заявили, что сбили 81 из 187 российских беспилотников, еще 64 локационно потеряны.",
        "MOSCOW (AP) — Russian air defenses shot down 105 drones overnight, the Defense Ministry "
        "said. "
        "Russia fired 187 drones at Ukraine overnight, Ukraine's military said. Of those, 81 were "
        "shot "
        "down and 64 were lost from radar.",
        "Russian air defence units destroyed 105 drones overnight, the Russian defence ministry "
        "said. "
        "Ukraine's military said Russia had launched 187 drones, of which 81 were shot down.",
    ],
)
def test_the_other_side_s_night_is_left_to_it(text):
    assert counts(text) == {("russia", "drone_downed_night", 105)}


def test_the_other_side_s_air_defence_is_no_charge_of_an_air_force():
    text = (
        "Russian air defenses shot down 105 drones overnight, the Defense Ministry said. Ukraine's "
        "air "
        "force said Russia launched 187 drones overnight and that 81 were shot down."
    )
    for dateline in ("", "MOSCOW (AP) — "):
        told = counts(dateline + text)
        assert told & {("ukraine", "drone_downed_night", 81), ("russia", "drone_downed_night", 105)}
        assert ("ukraine", "drone_downed_night", 105) not in told


def test_a_headline_of_a_day_is_not_the_night_s():
    text = (
        "Russia says it downed more than 500 Ukrainian drones in a day\n\nOvernight alone, 105 "
        "drones "
        "were shot down over 11 regions, the Russian defence ministry said."
    )
    assert counts(text) == {("russia", "drone_downed_night", 105)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Повітряні сили: збито 592 дрони та 31 ракету з 705.\n\nУ ніч на 5 жовтня росіяни "
            "атакували Україну 653 ударними БпЛА та 52 ракетами.",
            {("missile_launched", 52), ("missile_downed", 31)},
        ),
        (
            "Ukraine's air force said it shot down 92 of 151 aerial targets launched by Russia "
            "overnight: 55 Shahed drones, 35 cruise missiles and two guided missiles.",
            {("missile_downed", 37)},
        ),
        (
            "Ukraine's air force said it destroyed 92 aerial targets overnight, including 55 "
            "Shahed "
            "drones, 35 cruise missiles and two guided missiles launched by Russia.",
            {("missile_downed", 37)},
        ),
        (
            "Повітряні сили ЗСУ знищили вночі 20 із 24 дронів Shahed, запущених зі східного "
            "узбережжя "
            'Азовського моря, а також 4 ракети "Калібр", випущені з акваторії Чорного моря.',
            {("missile_downed", 4)},
        ),
    ],
)
def test_missiles_among_targets_are_what_became_of_them(text, expected):
    told = counts(text)
    assert {(of, many) for _, of, many in told if of.startswith("missile")} == expected


def test_targets_of_both_kinds_that_were_parted_are_no_drones():
    text = (
        "У ніч на 5 жовтня противник атакував 477 ударними БпЛА та 60 ракетами, повідомили "
        "Повітряні "
        "сили. Знешкоджено 475 повітряних цілей: 249 збито вогневими засобами, 226 – локаційно "
        "втрачено."
    )
    assert not any(many in (249, 475) for *_, many in counts(text))


def test_substations_that_were_damaged_are_no_drones_that_were_lost():
    text = FLEW + "The national grid operator said about 20 substations were damaged."
    assert not any(many == 20 for *_, many in counts(text))


def test_the_coast_that_drones_flew_from_is_not_where_they_were_shot_down():
    text = (
        "Повітряні сили ЗСУ повідомили: вночі збито 30 із 35 дронів Shahed, якими ворог атакував з "
        "узбережжя Азовського моря."
    )
    rows = parse(text, published=PUBLISHED, source="x").rows
    assert {row["sector"] for row in rows} == {"ukraine_territory"}


@pytest.mark.parametrize(
    "said",
    [
        "Минулої ночі був масований удар: 23 ракети і 109 дронів, сказав президент Зеленський.",
        "Зеленский: минувшей ночью был массированный удар: 23 ракеты и 109 дронов.",
    ],
)
def test_missiles_and_drones_of_a_president_s_night_are_the_country_s(said):
    rows = parse(said, published=PUBLISHED, source="x", kind="ministry").rows
    told = {(row["sector"], row["category"], row["value"]) for row in rows}
    assert told == {
        ("ukraine_territory", "missile_launched", 23),
        ("ukraine_territory", "long_range_drone", 109),
    }


@pytest.mark.parametrize(
    "bounds",
    [
        "between 4 p.m. local time on Saturday and midnight on Sunday",
        "from 4 p.m. Moscow time (1300 GMT) Saturday until midnight Sunday",
    ],
)
def test_a_weekday_past_the_zone_of_its_hour_is_read(bounds):
    text = f"The Russian Defense Ministry said Ukraine violated the truce 6,558 times {bounds}."
    (row,) = parse(text, published="2026-04-13T10:00+03:00", source="x").rows
    assert f"{row['start']:%d %H:%M} {row['end']:%d %H:%M}" == "11 13:00 12 21:00"


def test_since_the_beginning_of_a_day_until_midnight_is_that_day():
    text = (
        "Президент Зеленский заявил, что с начала суток 20 апреля и до полуночи россияне нарушили "
        "пасхальное перемирие 2935 раз."
    )
    (row,) = parse(text, published="2025-04-21T10:00+03:00", source="x").rows
    assert f"{row['start']:%d %H:%M} {row['end']:%d %H:%M}" == "19 21:00 20 21:00"


@pytest.mark.parametrize("until", ["by 7 a.m. on Sunday", "as of 7 a.m."])
def test_up_to_when_the_other_side_counts_ends_nothing_of_the_speaker_s(until):
    text = (
        "Russia's defence ministry accused Ukraine of violating the Easter truce 1,971 times since "
        "it "
        "came into force at 4 p.m. on Saturday. The Ukrainian General Staff said Russia had "
        "violated "
        f"the truce 2,299 times {until}."
    )
    (row,) = parse(text, published="2026-04-12T12:30+03:00", source="x").rows
    assert f"{row['end']:%d %H:%M}" == "12 09:30"


def test_so_many_of_the_drones_told_before_were_shot_down():
    text = (
        "Russia launched 23 drones and a cruise missile overnight on Ukraine, Ukraine's air force "
        "said, "
        "adding that its air defence systems destroyed the missile and 18 of the drones."
    )
    assert {("ukraine", "long_range_drone", 23), ("ukraine", "drone_downed_night", 18)} <= counts(
        text
    )


def test_drones_failing_to_reach_their_targets_were_lost():
    text = (
        "Ukraine downed 34 out of 55 drones launched by Russia overnight, the Ukrainian air force "
        "said, "
        "with a further 18 failing to reach their targets."
    )
    assert ("ukraine", "drone_lost", 18) in counts(text)


def test_targets_parted_in_russian_are_of_both_kinds_too():
    text = (
        "Россия ночью выпустила по Украине 60 ракет и 477 дронов, сообщили Воздушные силы ВСУ. ПВО "
        "обезвредила 475 целей: 249 сбито огневыми средствами, 226 - локационно потеряны."
    )
    told = counts(text)
    assert ("ukraine", "drone_lost", 226) in told
    assert not any(many == 249 for *_, many in told)


@pytest.mark.parametrize(
    "said",
    [
        "У ніч на 14 травня по Одесі ворог випустив 17 дронів, 12 збито.",
        "У ніч на 14 травня ворог атакував Одесу 17 дронами.",
    ],
)
def test_drones_sent_at_a_town_are_not_the_country_s(said):
    told = parse(f"Повітряні сили ЗСУ. {said}", published="2025-05-14T09:00+03:00", source="a post")
    assert not told.rows
    assert "17" in told.unread["text"].tolist()


def test_a_town_from_which_drones_flew_is_not_where_they_were_sent():
    said = "У ніч на 14 травня з Приморсько-Ахтарська ворог випустив 17 дронів, 12 збито."
    rows = counts(f"Повітряні сили ЗСУ. {said}", "2025-05-14T09:00+03:00")
    assert ("ukraine", "long_range_drone", 17) in rows


def test_what_a_month_brought_to_a_place_is_said_by_the_way():
    text = (
        "Russian air defences shot down nine drones overnight over the Bryansk region and 18 "
        "drones over the Kursk region, where Ukrainian troops have held land for the last month, "
        "the Defence Ministry said."
    )
    assert {value for *_, value in counts(text, "2024-10-05T10:00+03:00")} == {9, 18}


@pytest.mark.parametrize(
    "said",
    [
        "Russia launched 137 drones overnight and that its defences downed or jammed 104 of them.",
        "Russia launched 137 drones overnight and its air defences downed 104.",
        "Russia launched 137 drones overnight, and that air defences shot down 104 of them.",
    ],
)
def test_drones_launched_and_then_shot_down_by_their_own_verb(said):
    rows = counts(f"Ukraine's Air Force said that {said}", "2025-10-08")
    assert {row[1:] for row in rows} == {("long_range_drone", 137), ("drone_downed_night", 104)}


def test_a_night_against_a_date_is_that_night_and_no_other():
    text = (
        "На Сумщині, 14 вересня 2025 року.\n\nПовітряні сили ЗСУ: у ніч проти 6 жовтня армія РФ "
        "атакувала 117 дронами. Також випустили дві балістичні ракети.\n\n"
        "У ніч проти 5 жовтня РФ здійснила атаку: 498 дронів та 51 ракета."
    )
    rows = counts(text, "2025-10-06T09:05+03:00")
    assert {row[1:] for row in rows} == {("long_range_drone", 117), ("missile_launched", 2)}


def test_the_exact_number_of_a_list_stands_for_the_round_one_of_its_headline():
    text = (
        "Росія вночі вдарила понад чотирма сотнями дронів.\n\nПовітряні сили: виявлено 462 "
        "засоби:\n- 417 ударних БпЛА типу Shahed та безпілотників-імітаторів;\n"
        "- 27 крилатих ракет Х-101."
    )
    rows = counts(text, "2025-07-12")
    assert ("ukraine", "long_range_drone", 417) in rows
    assert 400 not in {value for *_, value in rows}


def test_a_sea_in_a_list_of_regions_of_russia_is_told_of_its_air_defence():
    text = (
        "Ukraine's air force said Russia attacked overnight with 183 drones. 151 were shot down.\n"
        "By the ministry's count, 42 of them were over the Bryansk region, 21 over Belgorod, nine "
        "over the Black Sea and six over Crimea."
    )
    assert {value for *_, value in counts(text, "2026-01-22")} == {183, 151}


def test_hours_by_greenwich_are_not_those_of_the_night():
    text = (
        "Russia said its air defences had destroyed seven Ukrainian drones overnight, five of them "
        "over the Bryansk region and two over the Black Sea, the defence ministry said. Between "
        "0600 and 0700 GMT, two more were shot down over the Belgorod region. At around 0930 GMT, "
        "one drone was downed over the Kaluga region, it said."
    )
    places = {place for place, *_ in placed(text, "2023-11-18")}
    assert not places & {"belgorod_oblast", "kaluga_oblast"}


def test_each_of_a_region_and_an_annexed_one_is_told_of_both():
    text = (
        "Russia's Defense Ministry said its air defenses intercepted 61 Ukrainian drones overnight,"
        " including 22 over the Volgograd region and five each over the Kursk region and annexed "
        "Crimea."
    )
    rows = placed(text, "2025-11-12")
    assert ("kursk_oblast", "drone_downed_night", 5) in rows
    assert ("crimea", "drone_downed_night", 5) in rows


def test_a_governor_who_is_quoted_counts_for_himself():
    text = (
        "«В течение прошедшей ночи дежурными средствами ПВО уничтожены 74 украинских БПЛА», — "
        "пишет Минобороны России.\n\nГубернатор Воронежской области назвал другое количество "
        "целей. «Дежурными силами ПВО ночью в трех районах региона уничтожены шесть БПЛА, еще три "
        "подавлены средствами РЭБ», — написал он."
    )
    assert {value for *_, value in counts(text, "2024-10-10")} == {74}


@pytest.mark.parametrize(
    "told_apart",
    [
        "Накануне вечером, с 19:40 до 21:10 мск, средства ПВО сбили два БПЛА над Курской областью.",
        "Около 08:15 мск два беспилотника были уничтожены над территорией Курской области.",
    ],
)
def test_hours_told_apart_from_a_night_are_not_its_own(told_apart):
    text = (
        "«Сегодня ночью пресечена попытка атаковать 28 беспилотниками. Над территорией Крыма огнем "
        f"ПВО уничтожены 11 украинских БПЛА», — сообщило Минобороны РФ.\n\n{told_apart}"
    )
    rows = parse(text, published="2023-09-03T10:20+03:00", source="x").rows
    (crimea,) = [row for row in rows if row["sector"] == "crimea"]
    assert f"{crimea['start'].tz_convert('Europe/Moscow'):%d %H:%M}" == "02 20:00"
    assert "kursk_oblast" not in {row["sector"] for row in rows}


def test_later_in_the_day_is_no_night():
    text = (
        "Russia's defence ministry said it had shot down 61 Ukrainian drones overnight. Air "
        "defense systems destroyed 36 drones over the Krasnodar region.\n\nLater in the day the "
        "ministry said another nine drones were intercepted between 2 p.m. and 5 p.m. over the "
        "Bryansk region."
    )
    assert "bryansk_oblast" not in {place for place, *_ in placed(text, "2024-07-06")}


@pytest.mark.parametrize(
    "official",
    [
        "City authorities said early Thursday that air defenses had brought down seven drones on "
        "the approaches to the capital.",
        'Джерело: губернатор регіону, російське Міноборони\n\nПряма мова чиновника: "Минулої ночі '
        'сили ППО знищили понад десять БпЛА. У місті локалізовано займання".',
    ],
)
def test_what_an_official_of_a_place_counts_is_not_the_ministry_s_whole(official):
    text = (
        f"{official}\n\nRussia's Defense Ministry said its air defenses destroyed 51 Ukrainian "
        "drones over several regions overnight, including nine over the Moscow region."
    )
    assert placed(text, "2025-11-13T11:26+03:00") == {
        ("russian_regions_seas", "drone_downed_night", 51),
        ("moscow_oblast", "drone_downed_night", 9),
    }


def test_greenwich_s_hours_in_brackets_stand_beside_those_that_are_read():
    text = (
        "“Between 11:10 p.m. Moscow time on October 13 and 6:00 a.m. Moscow time on October 14 "
        "(between 8:10 p.m. GMT on October 13 and 3:00 a.m. GMT on October 14), air defenses "
        "destroyed 47 Ukrainian drones: 31 over the Rostov Region and 16 over the Bryansk Region,” "
        "the Russian Defense Ministry said."
    )
    rows = parse(text, published="2025-10-14T07:58+03:00", source="x").rows
    assert {(row["sector"], row["value"]) for row in rows} == {
        ("russian_regions_seas", 47),
        ("rostov_oblast", 31),
        ("bryansk_oblast", 16),
    }
    assert {f"{row['end'].tz_convert('Europe/Moscow'):%d %H:%M}" for row in rows} == {"14 06:00"}


def test_hours_by_greenwich_alone_are_still_not_read():
    text = (
        "Between 8:10 p.m. GMT on October 13 and 3:00 a.m. GMT on October 14 air defenses "
        "destroyed 47 Ukrainian drones, the Russian Defense Ministry said."
    )
    read = parse(text, published="2025-10-14T07:58+03:00", source="x")
    assert not read.rows and "Greenwich" in read.unread["reason"].iloc[0]


def test_a_strike_that_was_tried_and_foiled_places_what_became_of_its_drones():
    text = (
        "The Russian Defence Ministry said that Ukraine tried to strike Crimea overnight using 17 "
        "drones, but that the attempt was thwarted. It said 12 of the drones were suppressed by "
        "electronic warfare, and five were destroyed by air defences."
    )
    assert placed(text, "2023-08-28T11:14+03:00") == {
        ("crimea", "long_range_drone", 17),
        ("crimea", "drone_lost", 12),
        ("crimea", "drone_downed_night", 5),
    }


@pytest.mark.parametrize(
    "and_then",
    [
        "and Ukrainian air defenses shot down 27 drones and one missile",
        "and that Ukrainian air defenses shot down 27 drones and one missile",
        "and the defenders downed 27 drones and one missile",
    ],
)
def test_what_a_defence_shot_down_in_the_same_breath_is_not_what_flew(and_then):
    text = (
        "The Ukrainian Air Force reported that Russian forces launched 31 Shahed drones and two "
        f"Kh-59 cruise missiles {and_then}."
    )
    told = counts(text, "2024-02-11T10:15+02:00")
    assert {(of, many) for _, of, many in told} == {
        ("long_range_drone", 31),
        ("missile_launched", 2),
        ("drone_downed", 27),
        ("missile_downed", 1),
    }


@pytest.mark.parametrize("night", ["overnight on February 10-11", "overnight February 10 to 11"])
def test_a_night_between_two_days_is_not_that_before_the_page(night):
    text = (
        f"Russian forces launched 31 Shahed drones {night} and Ukrainian air defenses shot down 27 "
        "of them, the Ukrainian Air Force reported."
    )
    rows = parse(text, published="2024-02-11T20:15-05:00", source="x").rows
    assert {f"{row['start'].tz_convert('Europe/Kyiv'):%d %H:%M}" for row in rows} == {"10 20:00"}


def test_houses_that_were_damaged_are_no_drones_that_were_lost():
    text = (
        "За даними Командування Повітряних сил, вночі ворог пустив 16 «шахедів». ППО знищено 11 "
        "„шахедів“.\n\nПошкоджено 8 хат."
    )
    assert 8 not in {value for *_, value in counts(text, "2024-03-05T08:52+02:00")}


def test_the_end_of_a_short_period_is_not_that_of_the_whole_day_s_count():
    text = (
        "Russia's Defence Ministry said its air defence units had destroyed 148 Ukrainian drones "
        "over a 12-hour period. In its latest statement the ministry said 31 drones had been "
        "destroyed in a three-hour period ending at 10 p.m."
    )
    rows = parse(text, published="2026-01-29T23:15+03:00", source="x").rows
    assert [(row["value"], row["end"]) for row in rows] == [(148, None)]


MINISTRY_TOLD = "В Минобороны РФ сообщили, что за ночь уничтожен 151 беспилотник. "
FORCE_TOLD = "Повітряні сили: за ніч збито 151 безпілотник. "


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (MINISTRY_TOLD, "Атаку отразили, сообщил губернатор. По его словам, сбиты 4 ракеты."),
        (MINISTRY_TOLD, "Атаку отразили, сообщила мэр города. По её данным, сбиты 4 ракеты."),
        (MINISTRY_TOLD, "Губернатор рассказал об атаке. Также он уточнил, что сбиты 4 ракеты."),
        (MINISTRY_TOLD, "Губернатор рассказал об атаке. Дом цел. Сбиты 4 ракеты, уточнил он."),
        (MINISTRY_TOLD, "Губернатор рассказал об атаке. Сбиты 4 ракеты, добавил глава региона."),
        (FORCE_TOLD, "Розповів голова Сумської ОВА. За його словами, збито 4 ракети."),
        (FORCE_TOLD, "Розповіла очільниця області. За її словами, збито 4 ракети."),
        (FORCE_TOLD, "Розповів начальник Сумської ОВА. Він додав, що збито 4 ракети."),
        (FORCE_TOLD, "The mayor told of it. According to him, 4 missiles were shot down."),
        (FORCE_TOLD, "The governor told of it. He added that 4 missiles were shot down."),
        (FORCE_TOLD, "The governor told of it. 4 missiles were shot down, he said."),
    ],
)
def test_his_words_after_an_official_s_are_no_count_of_the_office(head, said):
    reading = parse(head + said, published="2026-02-19T10:00+03:00")
    assert [row["value"] for row in reading.rows] == [151]
    (left,) = reading.unread_rows()
    assert left["reason"] == "the words of someone else than the office that reports"


def test_one_told_in_an_official_s_words_is_none_of_the_office():
    said = "Губернатор рассказал об атаке. По его словам, сбита ракета."
    rows = parse(MINISTRY_TOLD + said, published="2026-02-19T10:00+03:00").rows
    assert [row["value"] for row in rows] == [151]


@pytest.mark.parametrize(
    "text",
    [
        "Губернатор сообщил о взрывах. В Минобороны РФ сообщили об атаке. По его данным, за ночь "
        "сбиты 4 ракеты.",
        "Губернатор сообщил о взрывах. Об этом сообщает пресс-служба Минобороны РФ. По её данным, "
        "за ночь сбиты 4 ракеты.",
        "Мер розповів про вибухи. Речник Повітряних сил розповів про ніч. За його словами, за ніч "
        "збито 4 ракети.",
        "Президент Зеленський розповів про атаку. За його словами, за ніч збито 4 ракети.",
        "The head of Ukraine's Air Force told of the attack. According to him, 4 missiles were "
        "shot down overnight.",
    ],
)
def test_his_words_after_the_office_s_are_its_count(text):
    rows = parse(text, published="2026-02-19T10:00+03:00").rows
    assert [(row["category"], row["value"]) for row in rows] == [("missile_downed", 4)]
