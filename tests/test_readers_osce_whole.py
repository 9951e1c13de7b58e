"""Reports of the mission: what is told of a site and not of its region, of shares and of weeks."""

import pytest
from test_osce import END, HEAD, read_report, told
from test_readers_osce import BEFORE, NOW, days, unread

from analysis.readers import parse


@pytest.mark.parametrize(
    "said",
    [
        "It recorded no ceasefire violations inside the disengagement area near Zolote.",
        "Inside the disengagement area near Zolote, it recorded no ceasefire violations.",
        "In Luhansk region, it recorded no ceasefire violations near Zolote.",
        "У Луганській області на ділянці розведення порушень режиму тиші не зафіксовано.",
    ],
)
def test_none_at_a_site_is_not_none_in_its_region(said):
    assert not days(f"In Luhansk region, the SMM recorded 63 explosions. {said}")


def test_none_after_a_number_of_a_site_is_of_the_region():
    said = "The SMM recorded 15 ceasefire violations in Donetsk region, seven of them near Avdiivka"
    found = days(f"{said}, and no ceasefire violations in Luhansk region.")
    assert found[-1] == ("luhansk_oblast", "total", 0, *NOW)


@pytest.mark.parametrize("none", ["ни одного", "жодного", "none"])
def test_not_one_after_a_dash_is_none(none):
    body = f"В Донецкой области СММ зафиксировала 15 нарушений тишины, в Луганской – {none}."
    assert days(body)[1] == ("luhansk_oblast", "total", 0, *NOW)
    assert len(days(body.replace(", в Луганской", ", в Мариуполе"))) == 1


def test_a_number_after_a_dash_is_that_of_the_region_before_it():
    body = "В Донецкой области СММ зафиксировала 15 нарушений режима тишины, в {} – 63."
    assert days(body.format("Луганской"))[1:] == [("luhansk_oblast", "total", 63, *NOW)]
    assert "63" not in [str(row[2]) for row in days(body.format("Луганске"))]


def test_explosions_of_which_are_of_the_number_before_them():
    body = (
        "As the report of the SMM says, in Donetsk region it recorded 38 ceasefire violations, "
        "including 12 explosions, and in Luhansk region 10 violations, including four explosions."
    )
    found = [row[:3] for row in told(HEAD + body) if row[1] == "explosion"]
    assert found == [("donetsk_oblast", "explosion", 12), ("luhansk_oblast", "explosion", 4)]
    apart = "The SMM recorded 38 ceasefire violations in Donbas, including 12 explosions in {}."
    assert told(HEAD + apart.format("Luhansk region"))[-1][0] == "luhansk_oblast"
    assert told(HEAD + apart.format("a day"))[-1][0] == "donetsk_luhansk"


@pytest.mark.parametrize(
    "said",
    [
        "Of the 48, {} were in Donetsk region and 10 in Luhansk region.",
        "Із них {} – у Донецькій області й 10 – у Луганській.",
        "В Донецкой области {}, в Луганской области 10.",
    ],
)
def test_shares_that_add_up_to_the_total_before_them(said):
    total = "The SMM recorded 48 ceasefire violations in Donbas. "
    assert days(total + said.format(38))[1:] == [
        ("donetsk_oblast", "total", 38, *NOW),
        ("luhansk_oblast", "total", 10, *NOW),
    ]
    assert len(days(total + said.format(37))) == 1


def test_what_it_recorded_after_a_tally_without_saying_of_what_is_told():
    body = "In Luhansk region, the SMM recorded 63 explosions. On the first night it {} 48."
    assert "48" in unread(body.format("recorded"))
    assert "48" not in unread(body.format("cost"))


def test_a_week_after_its_number_and_the_week_before_it():
    text = (
        "The OSCE SMM recorded 7,700 ceasefire violations over the week of {}, compared with 5,700 "
        "a week earlier."
    )
    assert [row[2:] for row in told(text.format("May 7-13"), published="2018-05-14")] == [
        (7700, "2018-05-07 00:00", "2018-05-14 00:00"),
        (5700, "2018-04-30 00:00", "2018-05-07 00:00"),
    ]
    assert not read_report(text.format("May"), published="2018-05-14").rows


@pytest.mark.parametrize(
    ("since", "some"),
    [("the beginning of the year", True), ("the beginning of the school year", False)],
)
def test_a_total_since_the_year_began(since, some):
    text = f"OSCE SMM. Since {since}, the SMM has recorded over 900 ceasefire violations in Donbas."
    rows = read_report(text, published="2018-05-14").rows
    assert [str(row["cumulative_from"])[:10] for row in rows] == ["2017-12-31"] * some


def test_where_every_region_leads_its_number_none_has_the_one_ahead():
    body = "Before that, in Donetsk region {} were recorded and in Luhansk region none."
    found = days(f"In the previous reporting period, {body.format('12 ceasefire violations')}")
    assert found == [
        ("donetsk_oblast", "total", 12, *BEFORE),
        ("luhansk_oblast", "total", 0, *BEFORE),
    ]


@pytest.mark.parametrize("where", ["на Донбассе ", ""])
def test_parts_by_region_after_of_them_are_none_of_the_whole(where):
    body = (
        f"СММ: {where}зафиксировано 84 нарушения режима тишины, из них в Донецкой области — 63, в "
        "Луганской — 21."
    )
    parts = [("donetsk_oblast", "total", 63, *NOW), ("luhansk_oblast", "total", 21, *NOW)]
    assert [row for row in days(body) if row[0] != "donetsk_luhansk"] == parts
    assert len(days(body)) == 2 + bool(where)


def test_numbers_before_their_regions_keep_them():
    body = "The SMM recorded 63 ceasefire violations in Donetsk region and 21 in Luhansk region, "
    found = days(body + "compared with 15 in the previous reporting period.")
    assert found[:2] == [
        ("donetsk_oblast", "total", 63, *NOW),
        ("luhansk_oblast", "total", 21, *NOW),
    ]


@pytest.mark.parametrize(("than", "of_before"), [("за", True), ("менше, ніж за", False)])
def test_the_number_of_the_period_before_after_a_dash(than, of_before):
    body = (
        "У Донецькій області Місія не зафіксувала порушень режиму припинення вогню, "
        f"{than} попередній звітний період – чотири."
    )
    now = ("donetsk_oblast", "total", 0, *NOW)
    assert days(body) == [("donetsk_oblast", "total", 4, *BEFORE)] * of_before + [now]


@pytest.mark.parametrize("dash", ["—", "було"])
def test_the_number_of_the_period_before_after_a_dash_in_brackets(dash):
    body = (
        "У Донецькій області Місія зафіксувала 63 порушення режиму припинення вогню (у попередній "
        f"звітний період {dash} 15)."
    )
    assert days(body)[1:] == [("donetsk_oblast", "total", 15, *BEFORE)]


@pytest.mark.parametrize(
    "said",
    [
        "This year over 90,000 ceasefire violations recorded in Donbas.",
        "Over 90,000 ceasefire violations have been recorded this year in Donbas.",
        "Цього року СММ зафіксувала на Донбасі понад 90 тисяч порушень режиму тиші.",
        "В этом году СММ зафиксировала на Донбассе более 90 тысяч нарушений режима тишины.",
    ],
)
def test_a_total_of_this_year_is_none_of_the_day(said):
    (row,) = read_report(HEAD + said).rows
    assert str(row["cumulative_from"])[:16] == "2020-12-31 22:00"
    assert row["end"] == END


@pytest.mark.parametrize(
    "said",
    [
        "The SMM recorded 1,200 ceasefire violations in Donbas, the highest number this year.",
        "For the first time this year, the SMM recorded 1,200 ceasefire violations in Donbas.",
        "The SMM recorded 1,200 ceasefire violations in Donbas on 31 August this year.",
    ],
)
def test_the_day_that_was_the_worst_this_year_is_a_day(said):
    assert days(said) == [("donetsk_luhansk", "total", 1200, *NOW)]


@pytest.mark.parametrize(
    "when",
    [
        "В период с вечера 28-го к вечеру 30 августа",
        "З вечора 28 по вечір 30 серпня",
        "З вечора суботи 28-го до вечора понеділка 30 серпня",
        "From the evening of 28 to the evening of 30 August,",
    ],
)
@pytest.mark.parametrize("form", ["{when} {said}.", "The {said} {when}."])
def test_the_first_evening_has_the_month_of_the_last(when, form):
    said = "SMM recorded 63 ceasefire violations in Luhansk region"
    body = form.format(when=when[0].lower() + when[1:].rstrip(","), said=said)
    evenings = ("2021-08-28 19:30", "2021-08-30 19:30")
    assert days(body) == [("luhansk_oblast", "total", 63, *evenings)]
    assert not unread(body)


def test_a_last_evening_without_its_month_is_not_understood():
    body = "З вечора 28 серпня до вечора 30-го СММ зафіксувала на Луганщині 63 порушення тиші."
    assert "63" in unread(body)


@pytest.mark.parametrize(
    ("said", "all_of_them"),
    [
        ("6 порушень режиму тиші: усі вони – вибухи невизначеного походження", True),
        ("6 порушень режиму тиші, і всі вони були вибухами", True),
        ("6 порушень режиму тиші. Усі вони – вибухи", True),
        ("6 нарушений режима тишины (взрывы неопределенного происхождения)", True),
        ("6 нарушений режима тишины (все они – взрывы)", True),
        ("six ceasefire violations: all of them were explosions", True),
        ("six ceasefire violations there, each of them an explosion", True),
        ("six ceasefire violations. All of these were undetermined explosions", True),
        ("six ceasefire violations (undetermined explosions)", True),
        ("6 порушень режиму тиші, майже всі вони – вибухи", False),
        ("6 нарушений режима тишины (взрывы и очереди)", False),
        ("six ceasefire violations, not all of them explosions", False),
        ("six ceasefire violations (explosions and bursts)", False),
    ],
)
def test_all_of_the_violations_were_explosions(said, all_of_them):
    expected = [("luhansk_oblast", "total", 6, *NOW), ("luhansk_oblast", "explosion", 6, *NOW)]
    assert told(f"{HEAD}In Luhansk region, {said}.") == expected[: 1 + all_of_them]


def test_all_of_them_are_those_of_one_region():
    body = "The SMM recorded 45 ceasefire violations in Luhansk region and three in Donetsk region"
    assert len(told(f"{HEAD}{body}. All of them were explosions.")) == 2
    assert told(f"{HEAD}{body}, all of them explosions.")[-1][:3] == (
        "donetsk_oblast",
        "explosion",
        3,
    )


@pytest.mark.parametrize(
    "when",
    [
        "С 16 по 29 августа",
        "З 16-го до 29 серпня",
        "From 16 to 29 August",
        "Між вечором 16 та вечором 29 серпня",
    ],
)
@pytest.mark.parametrize("form", ["{when} the {said}.", "The {said} {when}."])
def test_a_stretch_of_days_is_none_of_the_report_s_own(when, form):
    said = "SMM recorded 63 ceasefire violations in Donbas"
    when = when[0].lower() + when[1:] if form.startswith("The") else when
    stretch = ("2021-08-16 19:30", "2021-08-29 19:30")
    body = form.format(when=when, said=said)
    assert days(body) == [("donetsk_luhansk", "total", 63, *stretch)]
    assert not unread(body)


@pytest.mark.parametrize(
    "said",
    [
        "16–29 August: the SMM recorded 63 ceasefire violations in Donbas.",
        "The SMM recorded 63 ceasefire violations in Donbas over 16-29 August.",
        "In July the SMM recorded 63 ceasefire violations in Donbas.",
        "The SMM recorded 63 ceasefire violations in Donbas over the past month.",
        "У липні СММ зафіксувала на Донбасі 63 порушення режиму тиші.",
        "За последний месяц СММ зафиксировала на Донбассе 63 нарушения режима тишины.",
    ],
)
def test_days_without_their_hours_are_not_understood(said):
    assert "63" in unread(said)


@pytest.mark.parametrize(
    "since",
    [
        "Від 27 липня 2021 року Місія загалом",
        "From 27 July the SMM",
        "Починаючи з 00:00 27 липня СММ",
        "Начиная с 27 июля СММ",
    ],
)
def test_a_total_from_a_day_runs_on(since):
    (row,) = read_report(f"{HEAD}{since} recorded 900 ceasefire violations in Donbas.").rows
    assert str(row["cumulative_from"])[:16] == "2021-07-26 21:00" and row["end"] == END


def test_hours_that_begin_and_end_are_no_running_total():
    when = "Починаючи з 19:30 29 серпня до 19:30 30 серпня"
    body = f"{when} СММ зафіксувала на Донбасі 63 порушення режиму тиші."
    evenings = ("2021-08-29 19:30", "2021-08-30 19:30")
    assert days(body) == [("donetsk_luhansk", "total", 63, *evenings)]


@pytest.mark.parametrize(
    ("previous", "some"),
    [("попередні 24 години", True), ("предыдущие 24 часа", True), ("попередній період", False)],
)
def test_24_hours_before_a_sunday_are_a_day_in_each_language(previous, some):
    text = (
        "СММ ОБСЄ, станом на 19:30 30 серпня 2021 року. На Луганщині СММ зафіксувала 63 порушення "
        f"режиму тиші. За {previous} там було 15 порушень режиму тиші."
    )
    before = ("luhansk_oblast", "total", 15, "2021-08-28 19:30", "2021-08-29 19:30")
    assert told(text)[1:] == [before] * some


@pytest.mark.parametrize(
    ("did", "some"), [("СММ зарегистрировала", True), ("наблюдатели слышали", False)]
)
def test_a_drone_told_of_before_a_tally_makes_it_no_patrol_s(did, some):
    body = f"После стрельбы по беспилотнику в Луганской области {did} 63 взрыва."
    whole = "The SMM recorded 12 ceasefire violations in Donetsk region. "
    found = [row[:3] for row in told(HEAD + whole + body)][1:]
    assert found == [("luhansk_oblast", "explosion", 63)] * some


def test_a_weekday_that_leads_is_that_of_every_number_after_it():
    body = "{} 63 explosions in Donetsk region and 16 in Luhansk region were recorded by the SMM."
    assert {"63", "16"} <= {*unread(body.format("On Tuesday this week"))}
    assert "16" not in unread(body.format("On Tuesday, 31 August,"))


SENT = {
    "by": "Drawn from information the Monitoring Teams had sent by 19:30 13 January 2022.",
    "до": "По информации, которую мониторинговые команды передали до 19:30 13 января 2022 года.",
    "its number": "Щоденний звіт № 9/2022 Місії ОБСЄ від 14 січня 2022 року.",
}


@pytest.mark.parametrize("head", SENT)
def test_a_report_says_up_to_when_its_information_came(head):
    text = (
        f"{SENT[head]} SMM, Mission. In Donetsk region, the SMM recorded 22 ceasefire violations."
    )
    (row,) = read_report(text, published="2022-01-14").rows
    assert str(row["end"]) == "2022-01-13 17:30:00+00:00"


@pytest.mark.parametrize(("published", "end"), [("2022-01-14", "13 19:30"), ("2022-01-10", None)])
def test_a_summary_without_its_head_tells_up_to_the_evening_before_but_on_mondays(published, end):
    text = "Summary\n\nThe SMM recorded 22 ceasefire violations in Donetsk region."
    found = read_report(text, published=published)
    told = found.rows[0]["end"]
    assert (None if told is None else f"{told.tz_convert('Europe/Kyiv'):%d %H:%M}") == end
    assert found.warnings


@pytest.mark.parametrize(
    "before",
    [
        "For the previous reporting period its count in the region was 15 ceasefire violations.",
        "The previous reporting period had brought 15 ceasefire violations in the region.",
        "The figure for the region in the previous reporting period was 15 ceasefire violations.",
    ],
)
@pytest.mark.parametrize(
    "evenings", ["from the evening of 12 to that of 14", "between the evenings of 12 and 14"]
)
def test_the_period_before_may_be_told_in_more_words(before, evenings):
    text = (
        "Daily Report 2/2022 of the OSCE SMM. Information as of 19:30 14 January 2022.\n"
        f"Donetsk region: {evenings} January the SMM counted 63 ceasefire violations. {before}"
    )
    rows = read_report(text, published="2022-01-15").rows
    ends = [(row["value"], row["end"].tz_convert("Europe/Kyiv").day) for row in rows]
    assert ends == [(63, 14), (15, 12)]


def test_explosions_may_stand_after_a_dash():
    text = HEAD + "27 порушень зафіксовано у Луганській області, з них 6 - вибухи."
    rows = read_report(text, published="2021-09-01").rows
    assert [(row["category"], row["value"]) for row in rows] == [("total", 27), ("explosion", 6)]


def test_a_number_beside_a_comparison_with_the_period_before_is_not_of_that_period():
    text = HEAD + (
        "Compared with the previous reporting period, the SMM recorded in Donetsk region 63 "
        "ceasefire violations."
    )
    told = {row["end"] for row in read_report(text, published="2021-09-01").rows}
    assert told <= {END}


def test_explosions_of_a_text_that_names_donbas_alone_are_of_all_of_it():
    body = "Режим тиші на Донбасі порушують частіше. {}Спостерігачами зафіксовано 72 вибухи."
    assert ("donetsk_luhansk", "explosion", 72, *NOW) in told(HEAD + body.format(""))
    beside = body.format("У Донецькій області було тихо. ")
    assert not [row for row in told(HEAD + beside) if row[0] == "donetsk_luhansk"]


@pytest.mark.parametrize(
    "said",
    [
        "порушень режиму припинення вогню СММ не відзначила.",
        "порушень режиму припинення вогню спостерігачі не помітили.",
        "не помічено жодного порушення режиму припинення вогню.",
    ],
)
def test_none_that_was_noticed_is_none(said):
    body = f"У Луганській області {said}"
    assert told(HEAD + body) == [("luhansk_oblast", "total", 0, *NOW)]


@pytest.mark.parametrize("hour", ["19:30", "19:30 год", "19:30 год."])
def test_the_period_of_a_report_is_read_with_or_without_a_word_for_the_hour(hour):
    text = (
        f"У період з {hour} 13 грудня до {hour} 14 грудня місія ОБСЄ відзначила зниження числа "
        "вибухів.\nУ Донецькій області СММ зафіксувала 63 порушення режиму тиші."
    )
    rows = told(text, published="2017-12-16")
    assert rows == [("donetsk_oblast", "total", 63, "2017-12-13 19:30", "2017-12-14 19:30")]


def test_what_is_set_side_by_side_with_if_is_no_condition():
    body = (
        "У Луганській області СММ зафіксувала 28 вибухів, якщо зіставити з попереднім звітним "
        "періодом (15 вибухів), менше."
    )
    assert told(HEAD + body) == [
        ("luhansk_oblast", "explosion", 28, *NOW),
        ("luhansk_oblast", "explosion", 15, *BEFORE),
    ]


def test_explosions_after_a_dash_against_those_before():
    body = (
        "На Луганщині порушень режиму тиші стало больше (взрывов же отмечено меньше – 63 против "
        "15)."
    )
    told_of = [row[:3] for row in told(HEAD + body)]
    assert told_of == [("luhansk_oblast", "explosion", value) for value in (63, 15)]


def test_a_running_total_to_the_close_of_the_period_is_no_count_of_a_weekend():
    body = (
        "Between the evenings of 29 and 31 August, the SMM recorded 63 ceasefire violations in "
        "Luhansk region. From 00:01 on 27 July 2020 to the close of the reporting period, 48,749 "
        "ceasefire violations were registered in both Donetsk and Luhansk regions."
    )
    (row,) = [row for row in told(HEAD + body) if row[2] == 48749]
    assert row[3] == "2020-07-27 00:01"


@pytest.mark.parametrize(
    ("said", "start"),
    [
        (
            "Загалом від 27 липня, коли почалося перемир'я, СММ нарахувала 999 порушень тиші.",
            "2021",
        ),
        ("В общей сложности за сутки СММ насчитала 999 нарушений режима тишины.", "2021-08-30"),
    ],
)
def test_a_whole_of_a_truce_or_a_day_is_of_both_regions(said, start):
    body = f"У Донецькій області СММ зафіксувала 63 порушення режиму тиші.\n{said}"
    (row,) = [row for row in told(HEAD + body) if row[2] == 999]
    assert row[0] == "donetsk_luhansk" and row[3].startswith(start)


def test_the_number_of_another_region_after_and():
    body = (
        "In Donetsk region 24 ceasefire violations were recorded by the SMM and in Luhansk region "
        "four. The previous reporting period saw 80 recorded in Donetsk region and one in Luhansk "
        "region."
    )
    assert told(HEAD + body)[1:] == [
        ("luhansk_oblast", "total", 4, *NOW),
        ("donetsk_oblast", "total", 80, *BEFORE),
        ("luhansk_oblast", "total", 1, *BEFORE),
    ]


def test_violations_that_a_region_had_seen_are_no_patrol_s():
    body = (
        "In Luhansk region, 63 ceasefire violations were recorded by the SMM. During the previous "
        "reporting period, the region had seen 15 ceasefire violations recorded."
    )
    assert ("luhansk_oblast", "total", 15, *BEFORE) in told(HEAD + body)


@pytest.mark.parametrize("said", ["у Луганській – 63", "на Луганщині 63"])
def test_explosions_of_another_region_need_no_word_of_their_own(said):
    body = f"Режим тиші порушували: у Донецькій області СММ відзначила вісім вибухів, {said}."
    assert ("luhansk_oblast", "explosion", 63, *NOW) in told(HEAD + body)


@pytest.mark.parametrize(
    "said",
    [
        "From the beginning of 2017 the OSCE SMM has recorded 313,322 ceasefire violations.",
        "З початку 2017 року СММ ОБСЄ зафіксувала 313 322 порушення режиму припинення вогню.",
    ],
)
def test_a_total_of_a_year_that_is_named_begins_with_it(said):
    (row,) = parse(said, published="2017-10-13").rows
    assert (row["value"], row["sector"]) == (313_322, "donetsk_luhansk")
    assert str(row["cumulative_from"]) == "2016-12-31 22:00:00+00:00"
