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
