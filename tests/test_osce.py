"""Reports of the OSCE Special Monitoring Mission, and finding out what kind a text is."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from published import check_account, check_truth, names, reading, text_of

from analysis.readers import KINDS, collect, direction_names, mission, parse, regions
from analysis.readers import directions as ukraine_names
from analysis.readers.base import open_text
from analysis.readers.given import Given
from analysis.readers.mission.grammar import SECTORS
from analysis.schema import STATEMENTS, conform

HEAD = "OSCE SMM, as of 19:30 31 August 2021.\n"
DAY = pd.Timedelta(days=1)
END = pd.Timestamp("2021-08-31 16:30", tz="UTC")


def read_report(text, **options):
    return mission.read_report(open_text(text), Given(**options))


@pytest.mark.parametrize("name", names("observer"))
def test_texts_read_by_hand(name):
    check_truth(name)


def windows(body):
    return {
        (row["sector"], row["category"], row["end"]): row["value"]
        for row in read_report(HEAD + body).rows
    }


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "In Donetsk region, the SMM recorded 112 ceasefire violations, including 16 "
            "explosions.",
            {("donetsk_oblast", "total", END): 112, ("donetsk_oblast", "explosion", END): 16},
        ),
        (
            "In Luhansk region it recorded none. In Donetsk region it recorded two "
            "ceasefire violations.",
            {("donetsk_oblast", "total", END): 2},
        ),
        (
            "In Donetsk region it recorded two ceasefire violations. In the previous "
            "reporting period, it recorded no ceasefire violations in the region.",
            {("donetsk_oblast", "total", END): 2, ("donetsk_oblast", "total", END - DAY): 0},
        ),
        (
            "The SMM recorded no ceasefire violations in both Donetsk and Luhansk regions.",
            {("donetsk_oblast", "total", END): 0, ("luhansk_oblast", "total", END): 0},
        ),
        (
            "The SMM recorded one ceasefire violation in Donetsk region (compared with "
            "seven in the previous reporting period).",
            {("donetsk_oblast", "total", END): 1, ("donetsk_oblast", "total", END - DAY): 7},
        ),
        (
            "The SMM recorded six ceasefire violations in Luhansk region (the same as in "
            "the previous reporting period).",
            {("luhansk_oblast", "total", END): 6, ("luhansk_oblast", "total", END - DAY): 6},
        ),
        (
            "In Luhansk region, the Mission recorded 48 explosions.",
            {("luhansk_oblast", "explosion", END): 48},
        ),
    ],
)
def test_sentences(body, expected):
    assert windows(body) == expected


def test_a_running_total_since_a_day():
    read = read_report(
        HEAD + "From 00:01 on 27 July until the end of the reporting period, the SMM recorded a "
        "total of 1,123 ceasefire violations."
    )
    row = read.statements.iloc[0]
    assert (
        row["cumulative_from"] == row["start"] == pd.Timestamp("2021-07-26 21:01", tz="UTC")
        and row["end"] == END
    )
    assert (row["sector"], row["value"]) == ("donetsk_luhansk", 1123)


def test_evenings_of_a_weekend():
    read = read_report(
        HEAD + "Between the evenings of 27 and 28 August, the SMM recorded 40 ceasefire "
        "violations in Donetsk region."
    )
    row = read.statements.iloc[0]
    assert (row["start"], row["end"]) == (END - 4 * DAY, END - 3 * DAY)


BY_WEEKDAY = (
    "In Luhansk region the SMM recorded fewer ceasefire violations between the evenings of Friday "
    "and Saturday, including 40 explosions. The number of ceasefire violations increased again "
    "over the next 24 hours, including 62 explosions."
)


def test_evenings_by_weekday_are_the_last_ones_before_the_report():
    read = read_report(HEAD + BY_WEEKDAY)
    told = {row["value"]: (row["start"], row["end"]) for row in read.rows}
    friday = END - 4 * DAY
    assert told == {40: (friday, friday + DAY), 62: (friday + DAY, friday + 2 * DAY)}
    assert {row["sector"] for row in read.rows} == {"luhansk_oblast"}
    undated = read_report("The OSCE mission said: " + BY_WEEKDAY)
    assert "not given by date" in undated.unread["reason"][0]


def test_two_numbers_of_two_days_have_a_day_each():
    body = "The SMM recorded 71 and 93 explosions on 30 and 31 August, respectively, in {}."
    read = read_report(HEAD + body.format("Donetsk region"))
    told = {row["value"]: (row["start"], row["end"]) for row in read.rows}
    assert told == {71: (END - 2 * DAY, END - DAY), 93: (END - DAY, END)}
    late = read_report(HEAD + body.replace("30 and 31 August", "1 and 2 September").format("it"))
    both = read_report(HEAD + body.format("Donetsk and Luhansk regions"))
    assert not late.rows and not both.rows


def test_the_period_before_a_weekend_is_not_guessed():
    body = (
        "The SMM recorded two ceasefire violations in Donetsk region. In the previous "
        "reporting period, it recorded 50 ceasefire violations in the region."
    )
    monday = read_report("OSCE SMM, as of 19:30 30 August 2021.\n" + body)
    assert len(monday.rows) == 1 and "one day or two" in monday.unread["reason"][0]
    two = read_report(HEAD + "Between the evenings of 27 and 29 August, t" + body[1:]).statements
    assert (two["start"][1], two["end"][1]) == (END - 5 * DAY, END - 4 * DAY)


LUHANSK, DONETSK = "luhansk_oblast", "donetsk_oblast"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (  # each number keeps to the evenings before it, 'none' too
            "In Luhansk region, between the evenings of 27 and 28 August it recorded four "
            "explosions, and between the evenings of 28 and 29 August, none.",
            {(LUHANSK, "explosion", END - 3 * DAY): 4, (LUHANSK, "explosion", END - 2 * DAY): 0},
        ),
        (  # hours of a night and of a day are not printed
            "The SMM recorded about 40 explosions in Donetsk region during the night of 30 August "
            "and more than 90 explosions during the daylight hours of 31 August.",
            {(DONETSK, "explosion", None, 40): 40, (DONETSK, "explosion", None, 90): 90},
        ),
        (
            "In Donetsk region, the SMM recorded seven ceasefire violations. During the day it "
            "recorded five ceasefire violations in the region.",
            {(DONETSK, "total", END): 7, (DONETSK, "total", None, 5): 5},
        ),
        (
            "In Donetsk region, the SMM recorded seven ceasefire violations, and none in the "
            "previous reporting period.",
            {(DONETSK, "total", END): 7, (DONETSK, "total", END - DAY): 0},
        ),
        (  # all that is told of a region, though it names a site
            "In Luhansk region the SMM recorded nine explosions south of Kadiivka, while in the "
            "previous reporting period it had recorded no ceasefire violations there.",
            {(LUHANSK, "explosion", END): 9, (LUHANSK, "total", END - DAY): 0},
        ),
        (
            "Following the recommitment to the ceasefire starting at 00:01 on 1 August 2021, the "
            "Mission has recorded about 1,300 ceasefire violations.",
            {("donetsk_luhansk", "total", END): 1300},
        ),
        (  # the joint centre's count is none of the mission's
            "At the JCCC headquarters, an officer presented the JCCC log for the past day. It "
            "recorded 27 ceasefire violations, 15 of them in Donetsk and 12 in Luhansk region.",
            {},
        ),
    ],
)
def test_tallies_keep_to_their_own_time_and_office(body, expected):
    rows = read_report(HEAD + body).rows
    told = {
        (row["sector"], row["category"], row["end"], *([row["value"]] * (row["end"] is None)))
        for row in rows
    }
    assert told == set(expected)
    assert sorted(row["value"] for row in rows) == sorted(expected.values())


def test_a_week_told_by_its_days_is_whole_days():
    read = read_report(
        "OSCE recorded over 3,000 ceasefire violations in Donbas last week. Monitors of the OSCE "
        "Special Monitoring Mission recorded 3,127 ceasefire violations in the conflict zone "
        "between 2 July and 8 July.",
        published="2018-07-12",
    )
    row = read.statements.iloc[0]
    assert (len(read.rows), row["sector"], row["value"]) == (1, "donetsk_luhansk", 3127)
    bounds = [pd.Timestamp(day, tz="Europe/Kyiv") for day in ("2018-07-02", "2018-07-09")]
    assert [row["start"], row["end"]] == bounds


def test_a_weekend_in_the_press_has_its_evenings():
    read = read_report(
        "The OSCE mission recorded 70 ceasefire violations in Donbas between the evenings of March "
        "5 and March 7, its daily report of March 8, 2021 says. In Donetsk region it recorded 64 "
        "ceasefire violations.",
        published="2021-03-09",
    )
    assert {row["end"] for row in read.rows} == {pd.Timestamp("2021-03-07 17:30", tz="UTC")}
    assert [row["value"] for row in read.rows] == [70, 64]


def test_a_report_of_patrols_alone_is_read_with_a_warning():
    read = read_report(HEAD + "Positioned near Popasna, the SMM heard 31 explosions.")
    assert not read.rows and any("no tally of a region" in said for said in read.warnings)


def test_nobody_is_blamed():
    table = reading("observer-01").statements
    assert set(table["reporter"]) == {"osce"} and set(table["accused"]) == {"unattributed"}


def test_what_patrols_heard_is_no_tally():
    read = read_report(
        HEAD + "In Donetsk region, the SMM recorded 12 ceasefire violations.\nPositioned near "
        "Svitlodarsk, the SMM heard 31 undetermined explosions. It saw four tanks."
    )
    assert (
        len(read.rows) == 1
        and {"31", "four"} <= set(read.out_of_scope["text"])
        and read.missing == (("luhansk_oblast", "no tally"),)
    )


def test_more_explosions_than_violations_warn():
    read = read_report(
        HEAD
        + "In Donetsk region, the SMM recorded 12 ceasefire violations, including 16 explosions."
    )
    assert any("16 explosions, more than the 12" in warning for warning in read.warnings)


def test_a_sentence_in_new_words_is_not_understood():
    unread = read_report(
        HEAD + "In Donetsk region, the SMM recorded 12 ceasefire violations.\nThe SMM recorded "
        "30 ceasefire violations at night."
    ).unread
    assert unread["text"].tolist() == ["30"] and unread["line"].tolist() == [3]


@pytest.mark.parametrize(
    "text", ["", "OSCE meeting of 12 ministers", "Ceasefire violations: 12", 3]
)
def test_other_texts_are_refused(text):
    with pytest.raises(ValueError, match="report"):
        read_report(text)


@pytest.mark.parametrize("name", names(""))
def test_the_kind_of_a_text_is_found(name):
    expected = {
        "staff": "general_staff",
        "ministry": "ministry",
        "observer": "observer",
        "defence": "air_defence",
        "airforce": "air_force",
    }[name.split("-")[0]]
    assert reading(name).kind == expected


def test_many_readings_make_one_table_for_the_account():
    from analysis.reconciliation import reconcile

    readings = [reading(name) for name in names("")]
    table = conform(collect(readings), STATEMENTS)
    assert len(table) == sum(len(one.rows) for one in readings)
    book = reconcile(table.dropna(subset=["start", "end"]))
    easter = book.counts[
        (book.counts["sector"] == "whole_front")
        & (book.counts["category"] == "assault")
        & (book.counts["start"] == pd.Timestamp("2025-04-20", tz="Europe/Kyiv"))
        & (book.counts["end"] == pd.Timestamp("2025-04-21", tz="Europe/Kyiv"))
    ]
    assert easter["low"].tolist() == easter["high"].tolist() == [96]
    with pytest.raises(ValueError, match="read twice"):
        collect(readings[:1] * 2)


def test_every_sector_that_a_reader_can_name_is_known(root):
    known = set(pd.read_csv(root / "data" / "raw" / "ukraine" / "sectors.csv")["sector"])
    named = set(regions._REGIONS) - {"azov_sea"}
    assert (
        set(direction_names.NAMES)
        | set(direction_names.PAIRS.values())
        | set(ukraine_names._COMMAND_IDS.values())
        | named
        | set(regions.JOINT.values())
        | set(SECTORS.values())
        <= known
    )


def test_kinds_are_named():
    assert KINDS == ("general_staff", "ministry", "observer", "air_defence", "air_force")
    with pytest.raises(ValueError, match="kind 'blog' is not known"):
        parse("x", kind="blog")
    with pytest.raises(ValueError, match="of no known kind"):
        parse("Three eggs and 200 g of flour.")
    with pytest.raises(ValueError, match="not a statement"):
        parse(text_of("staff-01"), kind="ministry")


PIECES = [line for name in names("observer") for line in text_of(name).splitlines()]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=8), st.text(max_size=30), st.integers(0, 400))
def test_no_number_is_lost_whatever_the_text(lines, noise, at):
    text = "\n".join(lines)
    try:
        read = read_report(text[:at] + noise + text[at:], year=2021)
    except ValueError as error:
        assert str(error)
    else:
        check_account(read)


def told(text, **options):
    """The statements of a report as (sector, category, value, start, end), by Kyiv's clock."""
    rows = read_report(text, **options).rows
    bounds = [
        [str(row[end].tz_convert("Europe/Kyiv"))[:16] for end in ("start", "end")] for row in rows
    ]
    return [
        (row["sector"], row["category"], row["value"], *two)
        for row, two in zip(rows, bounds, strict=True)
    ]


def test_a_total_since_a_date_is_no_day_and_its_parts_are_of_it():
    body = (
        "Since the evening of 26 July 2020, when further measures were agreed, from 00:01 on 27 "
        "July, the SMM has recorded at least 910 ceasefire violations in both regions. Of these, "
        "31 were recorded in Luhansk region."
    )
    since = ("2020-07-27 00:01", "2021-08-31 19:30")
    assert told(HEAD + body) == [
        ("donetsk_luhansk", "total", 910, *since),
        ("luhansk_oblast", "total", 31, *since),
    ]


def test_most_of_them_live_fire_is_told_of_the_whole():
    body = (
        "In Donetsk region, the SMM recorded 40 ceasefire violations, among them seven explosions, "
        "most of them assessed as live-fire exercises. In Luhansk region, it recorded three "
        "ceasefire violations, both undetermined explosions."
    )
    rows = [row[:3] for row in told(HEAD + body)]
    assert ("donetsk_oblast", "explosion", 7) in rows and len(rows) == 4


def test_two_weeks_by_their_days_before_any_region_are_of_both():
    body = (
        "Between 2 and 15 August 2021, the SMM recorded 510 ceasefire violations, fewer than in "
        "the two weeks before."
    )
    days = ("2021-08-02 00:00", "2021-08-16 00:00")
    assert told(f"OSCE SMM status report.\n{body}") == [("donetsk_luhansk", "total", 510, *days)]


@pytest.mark.parametrize(
    "said",
    [
        "за сутки зафиксировали в Донецкой области 33 нарушения режима прекращения огня, говорится "
        "в отчете миссии о событиях за 30 августа.",
        "зафіксували у Донецькій області 33 порушення режиму припинення вогню, йдеться у звіті за "
        "даними на 19:30 30 серпня.",
    ],
)
def test_a_report_for_a_day_ends_with_its_evening(said):
    text = f"Спостерігачі СММ ОБСЄ {said}"
    (row,) = told(text, published="2021-08-31T12:00+03:00")
    assert row[3:] == ("2021-08-29 19:30", "2021-08-30 19:30")


def test_hours_with_their_dates_and_measures_as_of_an_hour_bound_a_tally():
    body = (
        "After a meeting that agreed on measures to strengthen the ceasefire as of 00:01 on 31 "
        "August, the SMM recorded 63 ceasefire violations, all in Donetsk region. Between 19:30 on "
        "30 August and 00:00 on 31 August, the SMM recorded 15 ceasefire violations in Donetsk "
        "region."
    )
    assert told(HEAD + body) == [
        ("donetsk_oblast", "total", 63, "2021-08-31 00:01", "2021-08-31 19:30"),
        ("donetsk_oblast", "total", 15, "2021-08-30 19:30", "2021-08-31 00:00"),
    ]


def test_explosions_in_brackets_after_a_day_are_of_the_evenings_around_it():
    body = (
        "In Luhansk region the SMM recorded more explosions on 31 August (over 63) compared with "
        "30 August (15)."
    )
    assert told(HEAD + body) == [
        ("luhansk_oblast", "explosion", 63, "2021-08-30 19:30", "2021-08-31 19:30"),
        ("luhansk_oblast", "explosion", 15, "2021-08-29 19:30", "2021-08-30 19:30"),
    ]


def test_over_so_many_explosions_at_a_site_are_as_many_at_least_in_its_region():
    body = (
        "In Luhansk region, the Mission recorded a high number of ceasefire violations, including "
        "{} explosions in the area of Stanytsia Luhanska."
    )
    assert told(HEAD + body.format("over 63"))[0][:3] == ("luhansk_oblast", "explosion", 63)
    assert not read_report(HEAD + body.format("63")).rows


def test_kinds_of_explosions_beside_each_other_are_added():
    body = (
        "In Donetsk region, the SMM recorded 640 ceasefire violations (including 63 undetermined "
        "explosions and 15 explosions caused by mortar rounds)."
    )
    assert told(HEAD + body)[1][:3] == ("donetsk_oblast", "explosion", 78)


def test_explosions_stay_in_the_tally_where_the_next_number_is_of_an_exercise():
    body = (
        "In Donetsk region, the SMM recorded 640 ceasefire violations, including 63 explosions, "
        "415 of which were assessed as live-fire training exercises in the security zone."
    )
    assert [row[1:3] for row in told(HEAD + body)] == [("total", 640), ("explosion", 63)]


def test_a_tally_told_without_its_hours_and_again_with_them_is_one():
    text = (
        "The OSCE Special Monitoring Mission said that a total of 640 ceasefire violations were "
        "registered in the Donetsk region.\nIn Donetsk region, between the evenings of 18 and 20 "
        "February 2022, the SMM recorded 640 ceasefire violations."
    )
    rows = told(text)
    expected = ("donetsk_oblast", "total", 640, "2022-02-18 19:30", "2022-02-20 19:30")
    assert rows == [expected]


def test_none_beside_a_low_number_of_violations_is_a_tally_of_none():
    body = "The SMM registered a low number of ceasefire violations in Donetsk region and none in "
    assert told(HEAD + body + "Luhansk region.")[0][:3] == ("luhansk_oblast", "total", 0)
