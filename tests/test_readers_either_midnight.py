"""'To midnight on 20 April' told after it: the midnight may begin that day or end it."""

import pandas as pd
import pytest

from analysis.readers import parse

BLANK = "hours up to midnight on a date, with which that day may begin or end"
ON_SUNDAY, ON_MONDAY, ON_TUESDAY = (f"2025-04-{day}T09:00+03:00" for day in (20, 21, 22))
KYIV = (
    "Ukraine's Foreign Ministry. From 18:00 on 19 April to {}, Russia violated the truce 44 times."
)


def read(text, published=ON_MONDAY, **options):
    found = parse(text, kind="ministry", published=published, source="x", **options)
    bounds = [found.rows[0][name] for name in ("start", "end")]
    local = [None if pd.isna(at) else f"{at.tz_convert('Europe/Kyiv'):%d %H:%M}" for at in bounds]
    return *local, any(BLANK in warning for warning in found.warnings)


@pytest.mark.parametrize(
    "text",
    [
        KYIV.format("midnight on 20 April"),
        "Minister Sybiha, Kyiv. Russia violated the ceasefire 44 times from 18:00 on 19 April to "
        "midnight on 20 April.",
        "Міноборони України. З 18:00 19 квітня до опівночі 20 квітня Росія 44 рази порушила тишу.",
        "Минобороны РФ. С 18:00 19 апреля до полуночи 20 апреля ВСУ 44 раза нарушили перемирие.",
        "Ukraine's Foreign Ministry on the truce. Russia made 44 shellings from 20:00 on 19 April "
        "until midnight on 20 April. From 18:00 on 19 April to 06:00 on 20 April, there were 10.",
    ],
)
def test_hours_to_a_midnight_with_a_date_that_is_over_have_no_end(text):
    start, end, warned = read(text)
    assert start in ("19 18:00", "19 20:00") and end is None and warned


@pytest.mark.parametrize(
    "text, published, end",
    [
        # yet to come, with which the day ends
        (KYIV.format("midnight on 20 April"), ON_SUNDAY, "20 00:00"),
        (KYIV.format("midnight on 21 April"), ON_MONDAY, "21 00:00"),
        # with which the truce ended
        (KYIV.format("midnight on 21 April"), ON_TUESDAY, "21 00:00"),
        (KYIV.format("00:00 on 20 April"), ON_MONDAY, "20 00:00"),
        (KYIV.format("midnight on Sunday"), ON_MONDAY, "21 00:00"),
        (
            KYIV.format("midnight on 20 April")
            + " From midnight to 6:00 on 20 April, it made 96 assaults.",
            ON_MONDAY,
            "20 00:00",
        ),
        (
            KYIV.replace("18:00", "midnight").format("midnight on 20 April"),
            ON_MONDAY,
            "20 00:00",
        ),
    ],
)
def test_a_midnight_that_can_be_one_alone_ends_them(text, published, end):
    assert read(text, published)[1:] == (end, False)


def test_the_end_that_the_caller_gives_is_taken():
    text = "Ukraine's Foreign Ministry. Russia violated the truce 44 times."
    said = " That is from 18:00 on 19 April to midnight on 20 April."
    given = pd.Timestamp("2025-04-21T00:00+03:00")
    assert read(text + said, end=given)[1:] == ("21 00:00", False)


def test_a_sentence_s_own_hours_to_such_a_midnight_are_warned_of():
    text = (
        "President Zelensky: from 18:00 on 19 April to 12:00 on 22 April Russia broke the truce "
        "2,935 times. From 18:00 on 19 April to midnight on 20 April there were 387 shellings."
    )
    found = parse(text, kind="ministry", published="2025-04-23T09:00+03:00")
    ends = {row["value"]: row["end"] for row in found.rows}
    assert ends[2935] is not None and ends[387] is None
    assert any(BLANK in warning for warning in found.warnings)
