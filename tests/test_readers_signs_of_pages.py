"""Signs that pages leave in a text: entities without tags, the marks of notes."""

import pytest

from analysis.readers import parse

STAFF = (
    "Генштаб ЗСУ станом на 22:00 05.03.2026. Від початку доби відбулося 120 боєзіткнень. "
    "На Лиманському напрямку {} атак. На Торецькому напрямку 11 атак."
)
WHOLE = {("whole_front", "assault"): 120, ("toretsk", "assault"): 11}


def read(text):
    return parse(text, kind="general_staff", published="2026-03-05T22:30+02:00", source="x")


def told(text):
    return {(row["sector"], row["category"]): row["value"] for row in read(text).rows}


@pytest.mark.parametrize(
    "number, value",
    [
        ("дев&#39;ять", 9),
        ("дев&#x27;ять", 9),
        ("п&#8217;ять", 5),
        ("п&apos;ять", 5),
        ("п&rsquo;ять", 5),
        ("&#57;", 9),
        ("9&nbsp;", 9),
    ],
)
def test_entities_in_a_text_without_tags_are_what_they_stand_for(number, value):
    assert told(STAFF.format(number)) == {**WHOLE, ("lyman", "assault"): value}


def test_a_number_that_an_entity_parts_is_one_and_keeps_its_place():
    text = "Минобороны РФ: с 18:00 19 апреля ВСУ 1&nbsp;404 раза нарушили перемирие, 44 раненых."
    found = parse(text, kind="ministry", published="2025-04-20T12:00+03:00", source="x")
    assert [row["value"] for row in found.rows] == [1404]
    wounded = found.out_of_scope[found.out_of_scope["text"].eq("44")].iloc[0]
    assert text[wounded["offset"] : wounded["end"]] == "44"


def test_a_range_with_an_entity_for_its_dash_is_a_range():
    unread = read(STAFF.format("9&ndash;10")).unread
    assert unread[["text", "reason"]].values.tolist() == [["9", "a range"], ["10", "a range"]]


def test_what_only_looks_like_an_entity_stays():
    text = STAFF.format("AT&T; &foo; 9")
    assert read(text).page.text == text


@pytest.mark.parametrize(
    "said",
    [
        "9 атак.[1]",
        "9 атак[1].",
        "9 атак [1].",
        "9[1] атак.",
        "9 атак.[1][2]",
        "9 атак.[12]",
        "ворог,[3] як і раніше, здійснив 9 атак.",
    ],
)
def test_the_number_of_a_note_is_no_count(said):
    text = STAFF.replace("{} атак.", said)
    assert told(text) == {**WHOLE, ("lyman", "assault"): 9}
    assert read(text).unread.empty


def test_the_number_of_a_note_is_no_count_in_html():
    text = f"<p>{STAFF.replace('{} атак.', '9 атак.<sup>[1]</sup>')}</p>"
    assert told(text) == {**WHOLE, ("lyman", "assault"): 9}


def test_a_number_in_brackets_of_its_own_is_a_number():
    assert told(STAFF.format("[9]")) == {**WHOLE, ("lyman", "assault"): 9}


def test_a_latin_letter_for_a_preposition_begins_hours_too():
    text = (
        "Минобороны РФ: в период \u0063 21:00 мск 19 августа до 00:00 мск 20 августа уничтожены 23 "
        "украинских беспилотника."
    )
    (row,) = parse(text, published="2025-08-20T09:00+03:00", source="x").rows
    assert f"{row['start']:%d %H:%M} {row['end']:%d %H:%M}" == "19 18:00 19 21:00"
