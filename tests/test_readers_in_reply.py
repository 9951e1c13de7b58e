"""Acts told as an answer, or at the enemy's positions: none that the side which speaks charges."""

import pytest

from analysis.readers import parse
from analysis.readers.statement.in_reply import IN_REPLY

MOSCOW = "Минобороны РФ: ВСУ 488 раз нарушили перемирие. "
KYIV = "Міноборони України: росіяни 488 разів порушили перемир'я. "
IN_ENGLISH = "Russian Defence Ministry: Ukraine violated the truce 488 times. "


def counts(text):
    reading = parse(text, kind="ministry", published="2025-05-09T20:00+03:00")
    reasons = dict(zip(reading.unread["text"], reading.unread["reason"], strict=True))
    return [row["value"] for row in reading.rows], reasons


@pytest.mark.parametrize(
    "text",
    [
        MOSCOW + "В ответ нанесено 30 ударов беспилотниками.",
        MOSCOW + "В ответ на нарушения перемирия ВСУ нанесено 30 ударов беспилотниками.",
        MOSCOW + "На каждое нарушение дан ответ: нанесено 30 ударов из артиллерии.",
        MOSCOW + "Зеркально нанесено 30 ударов беспилотниками.",
        MOSCOW + "Ответ – 30 обстрелов.",
        MOSCOW + "По позициям противника нанесено 30 ударов беспилотниками.",
        MOSCOW + "Нанесено 30 ударов из артиллерии в ответ на обстрелы.",
        KYIV + "У відповідь було здійснено 30 обстрілів.",
        KYIV + "По скупченнях ворога завдано 30 ударів дронами.",
        IN_ENGLISH + "In response, 30 artillery strikes were carried out.",
        IN_ENGLISH + "Retaliation: 30 artillery strikes.",
        IN_ENGLISH + "There were 30 drone strikes on enemy positions.",
        MOSCOW + "В ответ на огонь ВСУ было нанесено 30 артиллерийских ударов.",
        MOSCOW + "В качестве ответа произведено 30 обстрелов.",
        MOSCOW + "По огневым точкам противника выполнено 30 обстрелов.",
        KYIV + "Ми відповіли: 30 артилерійських ударів по окупантах.",
        IN_ENGLISH + "30 artillery strikes were dealt to Ukrainian troops in response.",
        IN_ENGLISH + "In response to Ukrainian fire, 30 artillery strikes were carried out.",
    ],
)
def test_what_is_told_as_an_answer_is_no_charge(text):
    values, reasons = counts(text)
    assert values == [488]
    assert reasons == {"30": IN_REPLY}


@pytest.mark.parametrize(
    "text",
    [
        MOSCOW + "В ответ на перемирие ВСУ нанесли 30 ударов беспилотниками.",
        MOSCOW + "В ответ украинские войска нанесли 30 ударов беспилотниками.",
        KYIV + "У відповідь на тишу ворог здійснив 30 обстрілів.",
        KYIV + "Окупанти у відповідь завдали 30 ударів дронами.",
        IN_ENGLISH + "In response to the truce, Ukrainian troops carried out 30 artillery strikes.",
        IN_ENGLISH + "Ukrainian forces made 30 drone strikes; our troops hit enemy positions.",
        IN_ENGLISH + "The answer to our silence was 30 shellings by Ukrainian forces.",
        IN_ENGLISH + "Our troops reacted in kind; a total of 30 shellings took place.",
        MOSCOW + "Наши войска не вели огонь по позициям противника и зафиксировали 30 обстрелов.",
        MOSCOW + "Наши войска действуют зеркально, однако было 30 обстрелов.",
        KYIV + "У відповідь на пропозицію тиші – 30 обстрілів з боку російської армії.",
    ],
)
def test_what_the_other_side_did_in_answer_is_its_act(text):
    assert counts(text)[0] == [488, 30]


@pytest.mark.parametrize(
    "text",
    [
        "Russian Defence Ministry: Russian troops did not carry out 30 shellings. ",
        "Russian Defence Ministry: our forces didn't make 30 drone strikes. ",
    ],
)
def test_what_the_speaker_says_it_did_not_do_is_no_charge(text):
    assert counts(text + "Ukraine violated the truce 488 times.")[0] == [488]


def test_a_denied_deed_ends_where_another_clause_counts():
    text = "Russian Defence Ministry: our forces did not violate the truce, and 488 violations by "
    assert counts(text + "Kyiv were recorded.")[0] == [488]
