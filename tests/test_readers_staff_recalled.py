"""What a page recalls below a staff's count, of no day that it says."""

import pytest

from analysis.readers import parse

MOMENT = "2025-05-14T16:30+03:00"
UK = "Генеральний штаб ЗСУ, станом на 16:00 14.05.2025. Від початку доби відбулося 120 зіткнень. {}"
RU = "Генштаб ВСУ по состоянию на 16:00 14.05.2025. С начала суток произошло 120 столкновений. {}"
EN = (
    "General Staff of Ukraine as of 16:00 on 14 May 2025. Since the beginning of the day, 120 "
    "clashes have taken place. {}"
)


def told(head, said):
    read = parse(head.format(said), published=MOMENT, kind="general_staff")
    rows = [(row["sector"], row["category"], row["value"]) for row in read.rows]
    assert rows[0] == ("whole_front", "assault", 120)
    return rows[1:], [one["text"] for one in read.unread_rows()]


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (UK, "Нагадаємо, на Лиманському напрямку ворог атакував 12 разів."),
        (UK, "Раніше повідомлялося, що на Лиманському напрямку ворог атакував 12 разів."),
        (UK, "Як повідомляв УНІАН, на Лиманському напрямку ворог атакував 12 разів."),
        (UK, "Як писали журналісти, на Лиманському напрямку ворог атакував 12 разів."),
        (RU, "Напомним, на Лиманском направлении враг атаковал 12 раз."),
        (EN, "As a reminder, the enemy attacked 12 times in the Lyman direction."),
        (EN, "Earlier, the General Staff reported 12 attacks in the Lyman direction."),
        (EN, "As Ukrinform wrote, the enemy attacked 12 times in the Lyman direction."),
    ],
)
def test_what_is_recalled_of_no_day_is_left(head, said):
    assert told(head, said) == ([], ["12"])


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (UK, "Як повідомляє Генштаб, на Лиманському напрямку ворог атакував 12 разів."),
        (UK, "Як повідомляли в Генштабі, на Лиманському напрямку ворог атакував 12 разів."),
        (UK, "Нагадаємо, від початку доби на Лиманському напрямку було 12 атак."),
        (UK, "Нагадаємо, 14 травня на Лиманському напрямку ворог атакував 12 разів."),
        (RU, "Как сообщили в Генштабе, на Лиманском направлении враг атаковал 12 раз."),
        (EN, "As the General Staff reported, the enemy attacked 12 times in the Lyman direction."),
    ],
)
def test_what_the_office_told_of_its_day_is_read(head, said):
    assert told(head, said) == ([("lyman", "assault", 12)], [])


@pytest.mark.parametrize(
    ("attacks", "recalled"),
    [
        (
            "General Staff of Ukraine: in the Kharkiv direction, since the beginning of the day, "
            "Russian troops have made five attacks.",
            "According to a {} report of the General Staff, as of 10:30 a.m., 29 combat "
            "engagements have taken place at the front since the beginning of the day.",
        ),
        (
            "Генштаб ЗСУ: на Харківському напрямку від початку доби росіяни здійснили п'ять атак.",
            "За попереднім {}зведенням Генштабу, станом на 10:30 від початку доби на фронті "
            "відбулося 29 боєзіткнень.",
        ),
        (
            "Генштаб ВСУ: на Харьковском направлении с начала суток россияне провели пять атак.",
            "Согласно предыдущей {}сводке Генштаба, по состоянию на 10:30 с начала суток на фронте "
            "произошло 29 боестолкновений.",
        ),
    ],
)
def test_the_hour_of_a_report_before_ends_no_count_of_this_one(attacks, recalled):
    said = recalled.format("preliminary" if "report" in recalled else "")
    reading = parse(f"{attacks}\n{said}", published="2024-05-27T15:00+03:00")
    assert {(row["value"], row["end"]) for row in reading.rows} == {(5, None), (29, None)}
    assert any("the end of what it covers is not known" in told for told in reading.warnings)
