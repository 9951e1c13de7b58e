"""Truce statements of the Ministry of Defence of Russia."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from published import check_account, check_truth, names, reading, said, text_of

from analysis.readers import parse, statement
from analysis.readers.base import open_text
from analysis.readers.given import Given

HEAD = "Минобороны РФ о соблюдении перемирия.\n"
TRUCE = pd.Timestamp("2025-05-08", tz="Europe/Moscow")


def read_statement(text, **options):
    return statement.read_statement(open_text(text), Given(**options))


@pytest.mark.parametrize("name", names("ministry"))
def test_texts_read_by_hand(name):
    check_truth(name)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Зафиксировано 14 043 нарушения режима прекращения огня.",
            [("whole_front", "total", "14043", "exact", "")],
        ),
        ("ВСУ 14 тыс. 43 раза нарушили режим.", [("whole_front", "total", "14043", "exact", "")]),
        (
            "The truce was violated more than 1,300 times.",
            [("whole_front", "total", "1300", "over", "")],
        ),
        (
            "Применено 90 БПЛА самолетного типа, из них восемь вне зоны СВО.",
            [
                ("outside_zone", "drone_fixed_wing", "8", "exact", "drone_fixed_wing"),
                ("whole_front", "drone_fixed_wing", "90", "exact", ""),
            ],
        ),
        (
            "Launched 48 fixed-wing UAVs, including one over Crimea.",
            [
                ("crimea", "drone_fixed_wing", "1", "exact", "drone_fixed_wing"),
                ("whole_front", "drone_fixed_wing", "48", "exact", ""),
            ],
        ),
        (
            "По приграничным районам Брянской, Курской и Белгородской областей нанесено "
            "семь ударов FPV-дронами.",
            [("border_regions", "drone_kamikaze", "7", "exact", "")],
        ),
        (
            "Совершено 173 обстрела из артиллерии и минометов, в том числе четыре – с "
            "применением РСЗО.",
            [
                ("whole_front", "shelling_artillery", "173", "exact", ""),
                ("whole_front", "shelling_mlrs", "4", "exact", "shelling"),
            ],
        ),
        (
            "Две попытки прорыва границы в Курской области, а также атака у Дзержинска в "
            "ДНР отражены.",
            [("kursk_oblast", "border_breach", "2", "exact", "")],
        ),
        (
            "Отражено 15 атак и одна разведка боем в ЛНР и ДНР.",
            [
                ("lpr_dpr", "assault", "15", "exact", ""),
                ("lpr_dpr", "reconnaissance", "1", "exact", ""),
            ],
        ),
    ],
)
def test_sentences(body, expected):
    assert said(read_statement(HEAD + body)) == expected


def test_a_running_total_keeps_its_start():
    for read in (
        read_statement(HEAD + "С 00:00 8 мая 2025 года зафиксировано 488 нарушений."),
        read_statement(HEAD + "С нуля часов 8 мая зафиксировано 488 нарушений.", year=2025),
        read_statement(HEAD + "Зафиксировано 488 нарушений.", start=TRUCE),
    ):
        table = read.statements
        assert (
            table["cumulative_from"][0] == table["start"][0] == TRUCE
            and table["end"].isna()[0]
            and [warning for warning in read.warnings if "up to which hour" not in warning] == []
            and len(read.warnings) == 1
        )


def test_the_words_go_before_the_caller():
    read = read_statement(
        HEAD
        + "С 18:00 19 апреля 2025 года до 00:00 21 апреля 2025 года зафиксировано 4900 нарушений.",
        start=TRUCE,
        end=TRUCE,
    )
    assert read.window == (
        pd.Timestamp("2025-04-19 15:00", tz="UTC"),
        pd.Timestamp("2025-04-20 21:00", tz="UTC"),
    )
    assert (
        read_statement(
            HEAD + "В период с 18.00 19 апреля до полуночи 21-го зафиксировано 4900 нарушений.",
            year=2025,
        ).window
        == read.window
    )


def test_without_a_start_there_is_no_window_and_a_warning():
    read = read_statement(HEAD + "Зафиксировано 488 нарушений.")
    assert (
        read.window is None
        and read.statements["start"].isna().all()
        and "start=" in read.warnings[0]
    )


@pytest.mark.parametrize(
    ("body", "text", "reason"),
    [
        ("Пострадали семь мирных жителей.", "семь", "people"),
        ("К 80-летию Победы.", "80-летию", "not a count"),
    ],
)
def test_out_of_scope(body, text, reason):
    aside = read_statement(HEAD + "Зафиксировано 488 нарушений.\n" + body).out_of_scope
    assert reason in aside.loc[aside["text"] == text, "reason"].iloc[0]


@pytest.mark.parametrize(
    ("body", "text", "reason"),
    [
        ("Уничтожено 58 беспилотников.", "58", "shot down"),
        ("Отмечено 33 выпада противника.", "33", "not recognised"),
        ("Накануне зафиксировано 20 нарушений.", "20", "earlier day"),
        ("Зафиксировано 489 нарушений.", "489", "second number"),
        ("По данным Генштаба ВСУ, отмечено 26 атак.", "26", "quotes someone else"),
    ],
)
def test_not_understood(body, text, reason):
    unread = read_statement(HEAD + "Зафиксировано 488 нарушений.\n" + body).unread
    assert (
        unread["text"].tolist() == [text]
        and reason in unread["reason"][0]
        and unread["line"].tolist() == [3]
    )


def test_attacks_in_a_text_on_energy_are_not_assaults():
    text = (
        "Минобороны РФ: мораторий на удары по энергетике.\nЗа сутки пять атак на "
        "энергообъекты.\nСообщается о семи атаках."
    )
    read = read_statement(text)
    assert said(read) == [("russia_occupied", "energy_strike", "5", "exact", "")] and read.unread[
        "text"
    ].tolist() == ["семи"]


@pytest.mark.parametrize(
    "text", ["", "Минобороны закупит 200 машин.", "Перемирие нарушено 12 раз.", 7]
)
def test_other_texts_are_refused(text):
    with pytest.raises(ValueError, match="statement"):
        read_statement(text)


def test_a_headquarters_counts_each_day_by_its_date_and_no_words_of_the_other_side():
    read = parse(
        "On June 3, armed formations violated the ceasefire 14 times, the Joint Forces Operation "
        "(JFO) headquarters said on Tuesday morning. Since the beginning of June 4, the enemy has "
        "violated the ceasefire three times. The other side claimed that Ukrainian forces had "
        "breached the truce eight times.",
        published="2019-06-04T10:00+03:00",
    )
    day = pd.Timestamp("2019-06-03", tz="Europe/Kyiv")
    told = [(row["value"], row["start"], row["end"]) for row in read.rows]
    until = pd.Timestamp("2019-06-04", tz="Europe/Kyiv")
    assert told == [
        (14, day, until),
        (3, until, pd.Timestamp("2019-06-04T10:00", tz="Europe/Kyiv")),
    ]
    assert any("up to its publication" in warning for warning in read.warnings)
    assert read.unread["text"].tolist() == ["eight"]


def test_bounds_need_zones():
    with pytest.raises(ValueError, match="start .* has no zone"):
        read_statement(HEAD + "Зафиксировано 488 нарушений.", start="2025-05-08")


def test_who_counts_and_who_is_counted():
    table = reading("ministry-02").statements
    assert (
        set(table["reporter"]) == {"russia"}
        and set(table["accused"]) == {"ukraine"}
        and set(table["speaker"]) == {"Ministry of Defence of Russia"}
    )


PIECES = [line for name in names("ministry") for line in text_of(name).splitlines()]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=8), st.text(max_size=30), st.integers(0, 400))
def test_no_number_is_lost_whatever_the_text(lines, noise, at):
    text = "\n".join(lines)
    try:
        read = read_statement(text[:at] + noise + text[at:], year=2025)
    except ValueError as error:
        assert str(error)
    else:
        check_account(read)
