"""Cells as people type them: days, moments, numbers, ids; told apart or refused with advice."""

import pandas as pd
import pytest

from analysis.loaders.counts import read_value
from analysis.loaders.ids import is_id, is_row_id, make_id
from analysis.loaders.moments import check_zone, read_day, read_moment, read_moments
from analysis.loaders.rules import Rules

KYIV = "Europe/Kyiv"


@pytest.mark.parametrize(
    "text",
    [
        "2025-04-20",
        "2025/04/20",
        "2025-4-20",
        "2025.04.20",
        "20.04.2025",
        "20 April 2025",
        "April 20, 2025",
        "20-Apr-2025",
        "20 квітня 2025",
        "20 апреля 2025 года",
        "٢٠٢٥-٠٤-٢٠",
        "२०२५-०४-२०",
    ],
)
def test_days_that_can_be_told_are_read(text):
    assert read_day(text).isoformat() == "2025-04-20"


@pytest.mark.parametrize("text", ["20/04/2025", "04/05/2025", "04-05-2025"])
def test_days_whose_order_is_not_known_are_refused_with_advice(text):
    with pytest.raises(ValueError, match=r"write YYYY-MM-DD, or declare days"):
        read_day(text)


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("04/05/2025", "dmy", "2025-05-04"),
        ("04/05/2025", "mdy", "2025-04-05"),
        ("04.05.2025", "mdy", "2025-04-05"),
        ("4-5-2025", "dmy", "2025-05-04"),
    ],
)
def test_a_declared_order_tells_day_from_month(text, order, day):
    assert read_day(text, order).isoformat() == day


@pytest.mark.parametrize(
    ("text", "calendar"),
    [
        ("2568-04-20", "Buddhist"),
        ("1404-01-31", "Solar Hijri"),
        ("1446-10-22", "Islamic"),
        ("5785-07-22", "Hebrew"),
        ("20.04.2568", "Buddhist"),
        ("20-04-2568", "Buddhist"),
        ("20 April 2568", "Buddhist"),
    ],
)
def test_years_of_other_calendars_are_refused_by_name(text, calendar):
    with pytest.raises(ValueError, match=f"1900 to 2100; another calendar \\({calendar}"):
        read_moment(text, KYIV)


@pytest.mark.parametrize(
    "text", ["0001-01-01T00:00+03:00", "9999-12-31", "1899-12-31", "2101-01-01"]
)
def test_years_beyond_1900_to_2100_are_refused(text):
    with pytest.raises(ValueError, match="1900 to 2100"):
        read_moment(text, KYIV, closing=True)


@pytest.mark.parametrize(
    "text", ["31.02.2025", "2025-13-01", "20 квітня", "soon", "12:00", "45767"]
)
def test_what_is_no_day_says_what_to_write(text):
    with pytest.raises(ValueError, match="write YYYY-MM-DD"):
        read_moment(text, KYIV)


def test_a_day_and_a_month_stand_for_the_whole_of_them():
    start, end = read_moment("2025-02", KYIV), read_moment("2025-02", KYIV, closing=True)
    assert (end - start) == pd.Timedelta(days=28)
    assert read_moment("2025-04-20", KYIV, closing=True) == pd.Timestamp("2025-04-20T21:00Z")


def test_a_day_without_a_zone_says_where_to_give_one():
    with pytest.raises(ValueError, match=r"column tz.*zone = .* in conflict.toml"):
        read_moment("2025-04-20", "")


def test_an_offset_needs_no_zone():
    assert read_moment("2025-04-20T16:00+03:00", "") == pd.Timestamp("2025-04-20T13:00Z")
    assert read_moment("2025-04-20 16:00", KYIV) == pd.Timestamp("2025-04-20T13:00Z")
    assert read_moment("20/04/2025 16:00", KYIV, order="dmy") == pd.Timestamp("2025-04-20T13:00Z")


@pytest.mark.parametrize(
    ("zone", "says"),
    [
        ("UTC+3", "Etc/GMT-3"),
        ("GMT-5", "Etc/GMT\\+5"),
        ("Europe/Kyjiv", "is it Europe/Kyiv"),
        ("asia/aden", "is it Asia/Aden"),
        ("../../etc/passwd", "write a name such as"),
        ("MSK", "write a name such as"),
    ],
)
def test_a_zone_that_is_not_known_says_what_to_write(zone, says):
    with pytest.raises(ValueError, match=says):
        check_zone(zone)


def test_an_hour_that_the_clocks_skip_or_repeat_is_refused():
    for text in ("2025-03-30T03:30", "2025-10-26T03:30"):
        with pytest.raises(ValueError, match="the clocks changed"):
            read_moment(text, KYIV)


def test_columns_read_as_their_cells_do():
    texts = pd.Series(["2025-04-20", "2025-04-20T16:00+03:00", "", "x", "2025-04-20"])
    zones = pd.Series([KYIV, "", "", KYIV, "Asia/Kolkata"])
    moments, wrong = read_moments(texts, zones)
    assert list(moments[:2]) == [read_moment("2025-04-20", KYIV), read_moment(texts[1], "")]
    assert moments.isna().tolist() == [False, False, True, True, False]
    assert list(wrong) == [3]
    assert moments[0] != moments[4]


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("27", 27, "exact"),
        ("27.0", 27, "exact"),
        ("٢٧", 27, "exact"),
        ("२७", 27, "exact"),
        ("๒๗", 27, "exact"),
        ("٢٬٩٣٥", 2935, "exact"),
        ("2 935", 2935, "exact"),
        ("2,935", 2935, "exact"),
        ("2\u202f935", 2935, "exact"),
        ("<5", 4, "up_to"),
        ("< 5", 4, "up_to"),
        ("fewer than 5", 4, "up_to"),
        (">5", 5, "over"),
        ("≤5", 5, "up_to"),
        ("≥ 5", 5, "at_least"),
        ("~40", 40, "about"),
        ("over 900", 900, "over"),
        ("nearly 3,000", 3000, "nearly"),
        ("1.9k", 1900, "about"),
        ("понад 950", 950, "over"),
        ("1000000000000", 10**12, "exact"),
        ("0", 0, "exact"),
    ],
)
def test_numbers_are_read_as_said(text, value, qualifier):
    assert read_value(text, Rules()) == (value, qualifier)


def test_a_mark_of_thousands_that_is_declared_is_one_before_three_zeros_too():
    assert read_value("27.000", Rules(thousands=".")) == (27_000, "exact")
    assert read_value("27.0", Rules(thousands=".")) == (27, "exact")


@pytest.mark.parametrize(
    "text", ["None", "none", "nil", "n/a", "N/A", "nan", "NULL", "-", "—", "?"]
)
def test_words_for_nothing_are_no_numbers(text):
    with pytest.raises(ValueError, match="is no number; leave out the row"):
        read_value(text, Rules())


@pytest.mark.parametrize("text", ["1000000000001", "9223372036854775807", "9" * 20, "9" * 150])
def test_counts_beyond_a_million_million_are_refused(text):
    with pytest.raises(ValueError, match="more than 1,000,000,000,000|can't be read|no number"):
        read_value(text, Rules())


@pytest.mark.parametrize(
    "text", ["2.935", "27.000", "-5", "27.5", "many", "1/2", "x" * 500, "#REF!", "12:30"]
)
def test_what_is_no_count_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011
        read_value(text, Rules())


@pytest.mark.parametrize("mark", ["*", "†", "[1]", "(a)", "¹"])
def test_a_footnote_mark_is_named_and_read_by_rule(mark):
    with pytest.raises(ValueError):  # noqa: PT011
        read_value(f"27{mark}", Rules())
    assert read_value(f"27{mark}", Rules(marks=(mark,))) == (27, "exact")


def test_the_mark_stands_in_the_message():
    with pytest.raises(ValueError, match=r"carries the mark '\*'; declare marks = \['\*'\]"):
        read_value("27*", Rules())


def test_a_mark_of_thousands_is_declared():
    assert read_value("2.935", Rules(thousands=".")) == (2935, "exact")


@pytest.mark.parametrize("text", ["easter_2025", "пасха-2025", "पुंछ", "ศรีสะเกษ", "გორი", "1"])
def test_ids_are_of_any_script(text):
    assert is_id(text)


@pytest.mark.parametrize(
    "text", ["", "../../evil", "a/b", "a.b", "a b", "..", "a;b", "a\u202eb", "x" * 101, "a\nb"]
)
def test_ids_lead_nowhere(text):
    assert not is_id(text)


def test_ids_of_rows_may_hold_more_but_no_mark_that_joins_them():
    assert is_row_id("claims (1):12") and is_row_id("2025/04/20.1")
    assert not is_row_id("a;b") and not is_row_id("\u202egnp.exe") and not is_row_id("")


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Line of Control", "line_of_control"),
        ("पुंछ", "पुंछ"),
        ("Pokrovsk (OTG Donetsk)", "pokrovsk_otg_donetsk"),
        ("…", ""),
    ],
)
def test_ids_are_made_of_names(name, made):
    assert make_id(name) == made
