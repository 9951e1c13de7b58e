"""Reports of the mission as the press and the old form tell them: asides, days, regions, hours."""

import pandas as pd
import pytest
from test_osce import DAY, END, HEAD, read_report, told

from analysis.readers import parse


def unread(body):
    told_of = read_report(HEAD + body).unread
    return dict(zip(told_of["text"], told_of["reason"], strict=True))


def test_sorts_in_brackets_after_explosions_are_no_tally():
    body = (
        "In Donetsk region, the SMM recorded 415 ceasefire violations, including 63 explosions "
        "({} airbursts and {} undetermined)."
    )
    expected = [("total", 415), ("explosion", 63)]
    assert [row[1:3] for row in told(HEAD + body.format(15, 48))] == expected
    assert "add up" in unread(body.format(15, 48))["48"]
    assert [row[1:3] for row in told(HEAD + body.format(15, 40))] == expected
    assert "not said" in unread(body.format(15, 40))["40"]


def test_undetermined_ones_after_explosions_are_no_violations():
    body = (
        "In the previous 24 hours, it recorded 415 ceasefire violations in Donetsk region; 63 "
        "explosions, 48 undetermined, were recorded between the evenings of 30 and 31 August."
    )
    assert [row[1:3] for row in told(HEAD + body)] == [("total", 415), ("explosion", 63)]
    assert "48" in unread(body)


def test_another_number_for_a_tally_told_twice_is_not_understood():
    said = "In Donetsk region, between the evenings of 18 and 20 February 2022, the SMM recorded {}"
    first = "OSCE SMM: a total of 640 ceasefire violations were registered in the Donetsk region.\n"
    tallies = (said.format(f"{number} ceasefire violations.") for number in (640, 415))
    read = read_report(first + " ".join(tallies))
    assert [row["value"] for row in read.rows] == [640]
    assert read.unread["text"].tolist() == ["415"]


def test_a_region_singled_out_is_not_that_of_the_tally():
    body = "The SMM recorded 415 ceasefire violations, with fighting {} the Luhansk region."
    assert unread(body.format("in particular in")).keys() == {"415"}


def test_the_mark_of_a_note_parts_no_tally_from_its_region():
    body = "With some 63 explosions, the SMM recorded fewer ceasefire violations[1] in {}."
    assert told(HEAD + body.format("Donetsk region"))[0][:3] == ("donetsk_oblast", "explosion", 63)
    assert not unread(body.format("Donetsk region"))


def test_the_first_number_against_another_in_brackets_is_of_the_period_told():
    body = (
        "In Donetsk region the SMM recorded more ceasefire violations than the previous day, while "
        "it noted a far smaller number of loud explosions (about 63 against roughly 15)."
    )
    assert [row[1:] for row in told(HEAD + body)] == [
        ("explosion", 63, "2021-08-30 19:30", "2021-08-31 19:30"),
        ("explosion", 15, "2021-08-29 19:30", "2021-08-30 19:30"),
    ]


def test_violations_of_the_day_before_in_brackets_are_of_that_day():
    body = (
        "В Донецкой области миссия СММ насчитала 415 нарушений режима прекращения огня, в том "
        "числе 63 взрыва (за предыдущие сутки - 15 нарушений)."
    )
    assert told(HEAD + body)[2][2:] == (15, "2021-08-29 19:30", "2021-08-30 19:30")


def test_two_days_and_the_period_before_them():
    body = (
        "The SMM recorded more ceasefire violations in Donetsk region on both 3 and 4 September, "
        "including 63 and 41 explosions respectively, compared with 15 explosions in the previous "
        "period. It recorded 63 explosions on 3 September and 41 explosions on 4 September."
    )
    assert [row[2:] for row in told("OSCE SMM, as of 19:30 4 September 2021.\n" + body)] == [
        (63, "2021-09-02 19:30", "2021-09-03 19:30"),
        (41, "2021-09-03 19:30", "2021-09-04 19:30"),
        (15, "2021-09-01 19:30", "2021-09-02 19:30"),
    ]


def test_explosions_of_a_day_named_after_them_are_of_its_evenings():
    body = (
        "In Luhansk region the SMM recorded 63 explosions on 30 August compared with 15 in the "
        "previous 24 hours."
    )
    assert told(HEAD + body)[0][3:] == ("2021-08-29 19:30", "2021-08-30 19:30")


def test_a_number_compared_with_has_the_noun_and_the_period_before():
    body = "In Luhansk region the SMM recorded 63 explosions compared with 15 in the previous day."
    assert told(HEAD + body)[1][1:] == ("explosion", 15, "2021-08-29 19:30", "2021-08-30 19:30")


def test_a_number_that_went_down_goes_on_with_the_region():
    body = (
        "In Luhansk region the SMM recorded fewer ceasefire violations between the evenings of 29 "
        "and 30 August, including 63 explosions. The number of ceasefire violations that the "
        "Mission recorded went down over the next 24 hours, including 15 explosions."
    )
    expected = ("luhansk_oblast", "explosion", 15, "2021-08-30 19:30", "2021-08-31 19:30")
    assert told(HEAD + body)[1] == expected


def test_the_period_before_a_report_that_ends_on_a_sunday_is_not_guessed():
    head = "OSCE SMM, as of 19:30 29 August 2021.\n"
    body = (
        "In Luhansk region the SMM recorded 63 explosions{} compared with 15 in the previous day."
    )
    assert [row[2] for row in told(head + body.format(""))] == [63]
    evenings = " between the evenings of 27 and 29 August,"
    assert [row[2] for row in told(head + body.format(evenings))] == [63, 15]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("63 explosions in Donetsk region and 41 in Luhansk.", {"donetsk": 63, "luhansk": 41}),
        ("63 explosions in Donetsk oblast and 41 in Lugansk,", {"donetsk": 63, "luhansk": 41}),
        ("63 explosions in Donetsk region and 41 ones in Luhansk region.", {"luhansk": 41}),
        ("no ceasefire violations in Donetsk region and 41 in Luhansk region", {"luhansk": 41}),
    ],
)
def test_a_second_region_has_the_noun_of_the_first(body, expected):
    told_of = {row[0]: row[2] for row in told(f"{HEAD}The SMM recorded {body}")}
    assert {f"{name}_oblast": value for name, value in expected.items()}.items() <= told_of.items()


def test_a_town_of_a_region_is_not_the_region():
    said = told(HEAD + "The SMM recorded 63 explosions in Donetsk region and 41 in Luhansk city.")
    assert [row[2] for row in said] == [63]


def test_evenings_without_a_head_are_the_usual_ones_with_a_warning():
    text = (
        'The OSCE SMM said: "In Luhansk region, between the evenings of 13 and 15 August 2021, the '
        'SMM recorded 63 undetermined explosions near Popasna."'
    )
    assert told(text) == [
        ("luhansk_oblast", "explosion", 63, "2021-08-13 19:30", "2021-08-15 19:30")
    ]
    assert any("19:30" in said for said in read_report(text).warnings)
    assert not any("19:30" in said for said in read_report(HEAD + text).warnings)


def test_a_weekday_is_the_missions_day_before_the_report():
    text = (
        "The OSCE SMM recorded 415 ceasefire violations in Donetsk region on Thursday, including "
        "63 explosions."
    )
    rows = told(text, published="2021-08-28")
    assert {row[3:] for row in rows} == {("2021-08-25 19:30", "2021-08-26 19:30")}
    assert [row[2] for row in rows] == [415, 63]
    assert not told(text, published="2021-08-26")
    assert not told(text.replace("Thursday", "Sunday"), published="2021-08-31")
    issued = read_report(
        text.replace("region on", "region in a report issued on"), published="2021-08-28"
    )
    assert all(row["start"] is None for row in issued.rows)


def test_a_report_as_of_a_day_is_of_its_evening():
    head = "OSCE SMM, based on information received as of 30 August 2021.\n"
    read = read_report(head + "In Donetsk region, the SMM recorded 63 ceasefire violations.")
    assert read.window[1] == END - DAY and any("no hour" in said for said in read.warnings)


def test_a_spot_report_of_a_patrol_is_read_with_a_warning():
    body = "OSCE SMM {}: positioned near Popasna, the SMM heard 63 explosions."
    assert not read_report(body.format("spot report")).rows
    with pytest.raises(ValueError, match="no figure"):
        read_report(body.format("patrol"))


def test_a_period_of_a_machine_translation_has_its_two_evenings():
    text = (
        "The OSCE SMM told of the period from 19:30 on 29 August at 19:30 on 30 August 2021. In "
        "Donetsk region, the SMM recorded 63 ceasefire violations."
    )
    (row,) = told(text, published="2021-08-31")
    assert row[3:] == ("2021-08-29 19:30", "2021-08-30 19:30")


def test_a_total_of_this_year_begins_with_it():
    text = "This year, the OSCE SMM has recorded almost 63,000 ceasefire violations."
    (row,) = read_report(text, published="2021-08-31").rows
    assert row["cumulative_from"] == pd.Timestamp("2020-12-31 22:00", tz="UTC")
    assert row["sector"] == "donetsk_luhansk" and row["end"] is None


def test_what_was_counted_before_and_after_has_its_own_evenings():
    body = (
        "In Donetsk region, the SMM recorded more ceasefire violations between the evenings of 27 "
        "and 28 August, including nearly 300 explosions, compared with 200 during the previous "
        "reporting period, and more between the evenings of 30 and 31 August, including about "
        "610 explosions.[1] Most of them were recorded in the airport area."
    )
    days = [(row[2], row[3][8:10], row[4][8:10]) for row in told(HEAD + body)]
    assert days == [(300, "27", "28"), (200, "26", "27"), (610, "30", "31")]


def test_a_tally_at_which_the_report_breaks_off_is_not_read():
    body = "In Donetsk region, the SMM recorded 35 explosions, more than before (about 2"
    assert [row[1:3] for row in told(HEAD + body)] == [("explosion", 35)]
    assert "breaks off" in unread(body)["about 2"]


PRESS = "Over the past week the OSCE SMM has seen more ceasefire violations in Donbas.\n"


def test_violations_of_a_text_that_names_no_region_are_of_both_in_the_hours_after_them():
    body = "The SMM recorded 2,000 violations from 17:00 on Tuesday to 17:00 on Wednesday this week"
    (found,) = told(PRESS + body, published="2017-12-15")
    assert found[:3] == ("donetsk_luhansk", "total", 2000)
    assert found[3:] == ("2017-12-12 17:00", "2017-12-13 17:00")
    named = PRESS + "All was quiet in Luhansk region.\n" + body
    assert parse(named, published="2017-12-15", kind="observer").rows == ()


def test_a_day_that_leads_is_that_of_what_it_recorded():
    body = "On 29 August, the SMM recorded 170 ceasefire violations in Donetsk region."
    assert told(HEAD + body)[0][3:] == ("2021-08-28 19:30", "2021-08-29 19:30")


def test_more_of_the_same_region_goes_on_once_more():
    body = (
        "In Donetsk region between the evenings of 29 and 30 August the SMM recorded more "
        "violations, including 65 explosions. Between the evenings of 30 and 31 August the SMM "
        "once more recorded more ceasefire violations, including 550 explosions."
    )
    assert [row[:3] for row in told(HEAD + body)][1] == ("donetsk_oblast", "explosion", 550)


def test_two_weeks_told_in_ukrainian_begin_and_end_at_midnight():
    body = (
        "Від 6 вересня до 19 вересня СММ ОБСЄ зафіксувала на Донбасі 429 порушень режиму "
        "припинення вогню, за попередні два тижні їх було менше."
    )
    found = told(body, published="2021-09-21")
    assert found[0][2:] == (429, "2021-09-06 00:00", "2021-09-20 00:00")


def test_a_total_since_the_truce_began_runs_from_that_day():
    body = "Sunday, August 2, 2020. OSCE SMM. It recorded 225 ceasefire violations in the Donbas "
    body += "since the truce began on July 27."
    (found,) = parse(body, published="2020-08-02", kind="observer").rows
    assert found["start"] == pd.Timestamp("2020-07-26 21:00", tz="UTC")
    assert found["cumulative_from"] == found["start"] and found["end"] is None


@pytest.mark.parametrize("where", ["in the east of Ukraine", "in this war"])
def test_violations_in_the_east_alone_are_of_both_regions(where):
    body = f"The head of the OSCE SMM spoke of the security {where}. "
    body += "From 11 to 17 December this week it has recorded 16,000 violations of the ceasefire."
    found = parse(body, published="2017-12-20", kind="observer").rows
    assert [row["sector"] for row in found] == ["donetsk_luhansk"] * ("east" in where)


def test_a_site_in_a_region_named_first_is_all_of_it_in_russian_too():
    body = (
        'ОБСЕ зафиксировала за сутки 57 нарушений перемирия на востоке Украины. "В Луганской '
        "области СММ зафиксировала 2 нарушения режима прекращения огня (взрывы) к юго-западу от "
        'участка разведения в районе н. п. Золотое".'
    )
    found = parse(body, published="2021-04-08").rows
    assert [(row["sector"], row["category"], row["value"]) for row in found] == [
        ("donetsk_luhansk", "total", 57),
        ("luhansk_oblast", "total", 2),
        ("luhansk_oblast", "explosion", 2),
    ]


def test_the_mission_noted_in_russian_goes_on_with_the_region_before():
    body = (
        "С вечера 29 до вечера 30 августа в Донецкой области СММ ОБСЕ отметила больше взрывов "
        "(245). С вечера 30 до вечера 31 августа Миссия {} меньше взрывов (190)."
    )
    told_of = [row[:3] for row in told(HEAD + body.format("отметила"))]
    assert told_of == [("donetsk_oblast", "explosion", 245), ("donetsk_oblast", "explosion", 190)]
    assert len(told(HEAD + body.format("ждет, что будет"))) == 1


def test_not_a_single_case_is_no_count_of_one():
    body = (
        "В Луганской области СММ ОБСЕ зафиксировала около 80 взрывов, тогда как в прошлом отчете "
        "не было ни {} случая нарушения режима прекращения огня."
    )
    assert [row[1:3] for row in told(HEAD + body.format("одного"))] == [("explosion", 80)]


BEFORE = ("2021-08-29 19:30", "2021-08-30 19:30")
NOW = ("2021-08-30 19:30", "2021-08-31 19:30")


def days(body):
    return [row for row in told(HEAD + body) if row[1] == "total"]


@pytest.mark.parametrize(
    "said",
    [
        "In the previous reporting period it had recorded 63 ceasefire violations there.",
        "Попереднього звітного періоду в цій області зафіксовано 63 порушення тиші.",
        "Упродовж попереднього звітного періоду там зафіксовано 63 порушення тиші.",
        "За предыдущий отчетный период отмечено 63 нарушения.",
    ],
)
def test_the_period_before_leads_in_each_language(said):
    body = "In Donetsk region, the SMM recorded 15 ceasefire violations. " + said
    expected = [("donetsk_oblast", "total", 15, *NOW), ("donetsk_oblast", "total", 63, *BEFORE)]
    assert days(body) == expected


def test_the_region_is_the_one_that_the_sentence_itself_named():
    body = (
        "The SMM recorded 15 ceasefire violations in Donetsk region. In Luhansk region, 63 "
        "ceasefire violations were recorded; in the previous reporting period it recorded 48 in "
        "the region."
    )
    assert days(body)[-1] == ("luhansk_oblast", "total", 48, *BEFORE)


def test_either_region_is_both_of_them():
    body = "In the previous reporting period, no ceasefire violations were recorded in {}."
    found = days("In Donetsk region, the SMM recorded 15 ceasefire violations. " + body)
    both = [(sector, "total", 0, *BEFORE) for sector in ("donetsk_oblast", "luhansk_oblast")]
    assert days(body.format("either region")) == both
    assert len(found) == 1  # a region that is not named


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("It recorded no ceasefire violations in the region in the previous 24 hours", BEFORE),
        ("It also recorded no ceasefire violations in the previous reporting period", BEFORE),
        (
            "Explosions: more than in the previous reporting period, for which it recorded no "
            "ceasefire violations in the region",
            BEFORE,
        ),
        ("It recorded no ceasefire violations in the region", NOW),
        (
            "Протягом попереднього звітного періоду таких порушень у Донецькій області не було "
            "зафіксовано",
            BEFORE,
        ),
        (
            "It recorded no ceasefire violations between the evenings of 29 and 30 August in "
            "the region",
            BEFORE,
        ),
    ],
)
def test_none_has_the_period_that_is_told_after_it(said, when):
    body = f"In Donetsk region, the SMM recorded 15 explosions. {said}."
    assert days(body) == [("donetsk_oblast", "total", 0, *when)]


def test_none_as_in_the_period_before_is_none_in_both():
    body = (
        "У Луганській області Місія не зафіксувала жодного порушення режиму припинення вогню, "
        "{} попереднього звітного періоду."
    )
    both = [("luhansk_oblast", "total", 0, *NOW), ("luhansk_oblast", "total", 0, *BEFORE)]
    assert days(body.format("так само як і протягом")) == both
    assert days(body.format("на відміну від")) == both[:1]


@pytest.mark.parametrize(
    ("said", "some"),
    [
        ("всі 15 порушень режиму припинення вогню (вибухи) припали на райони поблизу ДФС", True),
        ("все 15 нарушений режима прекращения огня (взрывы) отмечены у Зайцево", True),
        ("всі 14 порушень режиму припинення вогню (вибухи) припали на райони поблизу ДФС", False),
        ("15 порушень режиму припинення вогню (вибухи) припали на райони поблизу ДФС", False),
    ],
)
def test_all_of_a_tally_told_before_were_explosions(said, some):
    body = f"У Донецькій області СММ зафіксувала 15 порушень тиші.\nУ Донецькій області {said}."
    explosions = [row for row in told(HEAD + body) if row[1] == "explosion"]
    assert explosions == [("donetsk_oblast", "explosion", 15, *NOW)] * some


def test_one_violation_in_brackets_was_an_explosion():
    body = "У Луганській області Місія зафіксувала 1 порушення режиму припинення вогню ({})."
    assert [row[1:3] for row in told(HEAD + body.format("вибух"))] == [
        ("total", 1),
        ("explosion", 1),
    ]
    assert len(told(HEAD + body.format("постріл"))) == 1


@pytest.mark.parametrize(
    "said",
    [
        "Відколи 22 липня 2020 року досягнуто домовленості, СММ зафіксувала щонайменше",
        "С тех пор как 22 июля 2020 года стороны договорились, СММ зафиксировала не менее",
    ],
)
def test_a_total_since_an_agreement_is_none_of_the_day(said):
    (found,) = days(f"{said} 44325 порушень режиму припинення вогню.")
    assert found == ("donetsk_luhansk", "total", 44325, "2020-07-22 00:00", NOW[1])


def test_the_number_before_in_brackets_has_the_noun_of_the_one_it_stands_by():
    body = (
        "В Донецкой области СММ ОБСЕ отметила больше нарушений, в том числе около 63 взрывов "
        "({} примерно 48)."
    )
    of_before = told(HEAD + body.format("за предыдущий отчетный период –"))
    assert of_before[-1] == ("donetsk_oblast", "explosion", 48, *BEFORE)
    assert len(told(HEAD + body.format("у Марьинки –"))) == 1


def test_a_day_long_is_the_missions_day():
    body = "Впродовж доби, 30 серпня, {} зафіксувала на Донбасі 47 порушень режиму припинення вогню"
    (found,) = told(body.format("СММ ОБСЄ") + ".", published="2021-08-31")
    assert found[3:] == BEFORE


def test_a_headline_of_about_as_many_is_the_number_with_its_day():
    body = (
        "Майже 50 порушень тиші нарахувала ОБСЄ на Донбасі.\nВпродовж доби, 30 серпня, СММ ОБСЄ "
        "зафіксувала на Донбасі 47 порушень режиму припинення вогню."
    )
    assert [row[2] for row in told(body, published="2021-08-31")] == [47]


def test_a_heading_is_no_part_of_the_first_item_below_it():
    items = (
        "Summary\n- In Donetsk region the SMM recorded 15 ceasefire violations, most of them east "
        "of Donetsk city, and in Luhansk region 63 ceasefire violations.\n{}"
    )
    expected = [("donetsk_oblast", "total", 15, *NOW), ("luhansk_oblast", "total", 63, *NOW)]
    assert days(items.format("- The Mission went on.")) == expected
    assert days(items.format("")) == expected


@pytest.mark.parametrize(
    ("said", "before"),
    [
        ("no ceasefire violations (nor were any recorded in the previous reporting period)", [0]),
        ("no ceasefire violations, nor did it record any in the previous reporting period", [0]),
        ("no ceasefire violations (nor were any weapons seen in the previous period)", []),
        ("15 ceasefire violations (nor were any recorded in the previous reporting period)", []),
    ],
)
def test_nor_were_any_recorded_before_is_none_of_the_period_before(said, before):
    found = days(f"In Luhansk region, the SMM recorded {said}.")
    assert [row[2] for row in found if row[3:] == BEFORE] == before


@pytest.mark.parametrize(
    "said",
    [
        "The SMM recorded 251 ceasefire violations in total from 00:01 on 27 July until the end of "
        "the reporting period.",
        "СММ зафіксувала загалом 251 порушення режиму припинення вогню з 00:01 27 липня до кінця "
        "звітного періоду.",
    ],
)
def test_a_total_told_before_its_hours_runs_from_them(said):
    (row,) = read_report(HEAD + said).rows
    assert row["cumulative_from"] == pd.Timestamp("2021-07-26 21:01", tz="UTC")
    day = "The SMM recorded 251 ceasefire violations in total from dusk in Donetsk region."
    assert read_report(HEAD + day).rows[0]["cumulative_from"] is None


@pytest.mark.parametrize(
    "lead", ["У попередній звітний період у", "Протягом попереднього звітного періоду у"]
)
def test_numbers_after_their_regions_are_of_those_whatever_leads(lead):
    body = (
        f"СММ зафіксувала 15 порушень тиші в Донецькій області. {lead} Донецькій області було "
        "зафіксовано 63 порушення режиму припинення вогню, а в Луганській — 48 таких порушень."
    )
    assert [row[0::2][:2] for row in days(body)][1:] == [
        ("donetsk_oblast", 63),
        ("luhansk_oblast", 48),
    ]


def test_a_site_s_number_that_is_the_whole_tally_says_it_again():
    body = (
        "У Луганській області СММ зафіксувала 6 порушень тиші.\nУ Луганській області Місія "
        "зафіксувала {} порушень (усі — вибухи невизначеного походження) поблизу Золотого."
    )
    expected = ("luhansk_oblast", "explosion", 6, *NOW)
    assert expected in told(HEAD + body.format(6)) and not unread(body.format(6))
    assert len(told(HEAD + body.format(5))) == 1


@pytest.mark.parametrize("verb", ["нарушали", "обсуждали"])
def test_cases_in_brackets_after_the_region_where_the_truce_was_broken(verb):
    body = f"СММ зафиксировала 48 нарушений тишины на Донбассе. Режим {verb} чаще "
    found = [row[:3] for row in told(HEAD + body + "в Донецкой области (38 случаев).")]
    assert (("donetsk_oblast", "total", 38) in found) == (verb == "нарушали")


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("у порівнянні з попереднім звітним періодом, коли зафіксували, серед іншого,", 670),
        ("чем в предыдущем отчетном периоде, когда зафиксировали", 670),
        ("чем в предыдущем отчетном периоде. За последующие сутки Миссия зафиксировала", 0),
    ],
)
def test_when_it_recorded_so_many_is_of_the_period_before(said, value):
    body = f"В Донецкой области СММ ОБСЕ отметила 425 взрывов, {said} 670 вибухів."
    found = [row[2] for row in told(HEAD + body) if row[3:] == BEFORE]
    assert found == [value] * bool(value)


def test_the_day_after_the_evenings_that_were_told():
    body = (
        "С вечера 29 до вечера 30 августа в Донецкой области СММ ОБСЕ отметила больше нарушений "
        "(включая 63 взрыва). Больше таких нарушений Миссия зафиксировала и за {} сутки, в том "
        "числе 48 взрывов."
    )
    days_of = [row[3:] for row in told(HEAD + body.format("последующие"))]
    assert days_of == [BEFORE, NOW]
    assert ("donetsk_oblast", "explosion", 48, *NOW) not in told(HEAD + body.format("другие"))


def test_the_following_day_none():
    body = (
        "In Luhansk region, between the evenings of 29 and 30 August it recorded three explosions, "
        "and the following 24 hours no explosions."
    )
    assert told(HEAD + body)[1] == ("luhansk_oblast", "explosion", 0, *NOW)


def test_24_hours_before_an_aside_are_one_day_on_a_sunday_too():
    body = (
        "In Luhansk region, between the evenings of 29 and 30 August it recorded 63 explosions, "
        "compared with the previous {} (about 48 explosions)."
    )
    assert [row[2] for row in told(HEAD + body.format("24 hours"))] == [63, 48]
    assert [row[2] for row in told(HEAD + body.format("reporting period"))] == [63]


def test_what_the_mission_recorded_in_a_week_is_of_both_until_a_region_is_named():
    said = "In that week, from August 23 to August 29, the OSCE monitors recorded 900 "
    said += "ceasefire violations"
    week = ("donetsk_luhansk", "total", 900, "2021-08-23 00:00", "2021-08-30 00:00")
    assert told(f"OSCE SMM: {said}.", published="2021-09-02") == [week]
    for beside in (
        "All was quiet in Luhansk region. " + said,
        said + " near Popasna",
    ):
        text = f"OSCE SMM, that week. {beside}. It noted no explosions in Donetsk region."
        rows = read_report(text, published="2021-09-02").rows
        assert [row["value"] for row in rows] == [0]


def test_days_from_to_of_a_week_are_whole_days():
    text = "За {} августа, сообщила СММ ОБСЕ, на Донбассе отмечено почти 900 нарушений тишины за {}"
    (row,) = told(text.format("23—29", "неделю"), published="2021-08-31")
    assert row[3:] == ("2021-08-23 00:00", "2021-08-30 00:00")
    assert not parse(text.format("28—29", "неделю"), published="2021-08-31", kind="observer").rows


@pytest.mark.parametrize(
    "said",
    [
        "не зафіксувала на Донбасі порушень режиму тиші",
        "не зафіксувала в Донецькій області жодного порушення режиму тиші",
    ],
)
def test_none_with_its_region_between(said):
    sector = "donetsk_luhansk" if "Донбас" in said else "donetsk_oblast"
    assert days(f"СММ ОБСЄ вперше {said}.") == [(sector, "total", 0, *NOW)]


def test_the_day_before_publication_is_the_report_s_own():
    body = "Протягом попереднього дня СММ ОБСЄ зафіксувала на Донбасі {} порушень режиму тиші."
    first = "На Донбасі СММ зафіксувала 48 порушень режиму тиші. "
    assert told(HEAD + body.format(63), published="2021-09-01")[0][3:] == NOW
    assert told(HEAD + first + body.format(63), published="2021-09-01")[1][3:] == BEFORE
    assert told(HEAD + body.format(63), published="2021-09-02")[0][3:] == BEFORE


def test_all_that_was_recorded_in_a_region_near_a_town():
    body = "Between the evenings of 29 and 30 August, the SMM {} Luhansk region eight undetermined "
    body += "explosions west of Kalynove."
    expected = [("luhansk_oblast", "explosion", 8, *BEFORE)]
    assert told(HEAD + body.format("recorded in")) == expected
    assert not told(HEAD + body.format("recalled in"))


def test_a_headline_in_full_tens_is_the_number_with_its_day():
    body = (
        "ОБСЄ зафіксувала {} порушень режиму тиші на Донбасі\nЗа добу 30 серпня на Донбасі СММ "
        "ОБСЄ зафіксувала 84 порушення."
    )
    assert [row[2] for row in told(body.format(80), published="2021-08-31")] == [84]
    rows = read_report(body.format(60), published="2021-08-31").rows
    assert [row["value"] for row in rows] == [60, 84]


def test_violations_without_the_word_of_the_truce_name_the_region_of_what_follows():
    body = (
        "У Донецькій області зафіксували 63 порушення.\n{}За попередній звітний період в області "
        "зафіксували 28 порушень режиму тиші."
    )
    assert days(body.format(""))[-1] == ("donetsk_oblast", "total", 28, *BEFORE)
    assert len(days(body.format("Склад є в Луганській області. "))) == 1
