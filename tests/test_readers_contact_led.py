"""Posts from the line of contact: counts without a time, below a sentence that tells one."""

import pandas as pd
import pytest

from analysis.readers import parse


def read(text, published):
    rows = parse(text, published=published).rows
    return [(row["category"], row["value"], at(row["start"]), at(row["end"])) for row in rows]


def at(moment):
    return "" if moment is None else f"{pd.Timestamp(moment).tz_convert('Europe/Kyiv'):%d %H:%M}"


EVENING = "2016-09-02T18:40+03:00"


@pytest.mark.parametrize(
    "text",
    [
        "2 сентября, с 6 утра и до 18 часов в зоне АТО сохранялся режим тишины\nОб этом сообщили в "
        "пресс-центре АТО.\nЗафиксировано только одно нарушение перемирия.",
        "Штаб АТО. 2 вересня з 6:00 до 18:00 ситуація була спокійною. Зафіксовано одне порушення "
        "режиму тиші.",
        "ATO headquarters. From 6:00 to 18:00 on 2 September the situation was calm. One violation "
        "of the ceasefire was recorded.",
        "ATO headquarters. On 2 September, from 6:00 to 18:00, it was quiet. One violation of the "
        "ceasefire was recorded.",
    ],
)
def test_hours_of_how_it_was_lead_in_the_counts_below(text):
    assert read(text, EVENING) == [("total", 1, "02 06:00", "02 18:00")]


@pytest.mark.parametrize(
    "text",
    [
        "Штаб АТО. 2 вересня з 6:00 до 18:00 діє режим тиші. Зафіксовано одне порушення тиші.",
        "Штаб АТО. 2 вересня з 6:00 до 18:00 працював пункт. Зафіксовано одне порушення тиші.",
        "Штаб АТО. 25 серпня з 6:00 до 18:00 було спокійно. Зафіксовано одне порушення тиші.",
        "ATO headquarters. The truce was announced from 6:00 to 18:00 on 2 September. One "
        "violation of the ceasefire was recorded.",
        "ATO headquarters. From 6:00 to 20:00 on 2 September it is quiet. One violation of the "
        "ceasefire was recorded.",
    ],
)
def test_hours_of_another_matter_lead_in_nothing(text):
    assert read(text, EVENING) == [("total", 1, "", "")]


def test_a_day_of_its_own_is_kept_below_hours_that_lead():
    text = (
        "Штаб АТО. 2 вересня з 6:00 до 18:00 ситуація була спокійною. За минулу добу зафіксовано "
        "одне порушення режиму тиші."
    )
    assert read(text, EVENING) == [("total", 1, "01 00:00", "02 00:00")]


HEADED = "{}\nЗа минулу добу, 5 березня, бойовики {} відкривали вогонь, повідомив штаб ООС.\n{}"
NONE_TODAY = "Від початку доби 6 березня порушень режиму тиші не зафіксовано."
PUBLISHED = "2021-03-06T12:00+02:00"
DAY = ("05 00:00", "06 00:00")


@pytest.mark.parametrize(
    "head", ["Бойовики шість разів порушили тишу", "Шість порушень тиші за даними ООС"]
)
def test_a_headline_s_breaches_are_of_the_day_of_as_many_shellings(head):
    told = read(HEADED.format(head, "шість разів", NONE_TODAY), PUBLISHED)
    assert told == [
        ("total", 6, *DAY),
        ("shelling", 6, *DAY),
        ("total", 0, "06 00:00", "06 12:00"),
    ]


@pytest.mark.parametrize(
    ("head", "often", "today"),
    [
        ("Бойовики шість разів порушили тишу", "п'ять разів", NONE_TODAY),
        ("Бойовики шість разів за тиждень порушили тишу", "шість разів", NONE_TODAY),
        ("Бойовики шість разів порушили тишу.", "шість разів", NONE_TODAY),
        (
            "Бойовики шість разів порушили тишу",
            "шість разів",
            "Від початку доби 6 березня бойовики шість разів відкривали вогонь.",
        ),
    ],
)
def test_other_headlines_keep_no_window(head, often, today):
    (first, *_) = read(HEADED.format(head, often, today), PUBLISHED)
    assert first == ("total", 6, "", "")


@pytest.mark.parametrize("facts", ["3 факти", "три факта", "3 факты", "5 фактів"])
def test_facts_of_breaches_are_breaches(facts):
    said = "порушення режиму тиші" if "і" in facts or "факти" in facts else "нарушения тишины"
    ((category, value, *days),) = read(f"Штаб ООС: 5 березня було {facts} {said}.", PUBLISHED)
    assert (category, value in (3, 5), tuple(days)) == ("total", True, DAY)


MORNING = "2018-11-16T08:30+02:00"


@pytest.mark.parametrize(
    "said",
    [
        "Протягом 15 листопада ситуація була контрольованою, повідомляє прес-центр штабу ООС.",
        "Штаб ООС: на протяжении 15 ноября обстановка оставалась спокойной.",
        "Штаб ООС: в течение 15 ноября ситуация оставалась сложной.",
        "JFO headquarters: throughout November 15 the situation was under control.",
        "JFO headquarters: during 15 November the situation was tense.",
    ],
)
def test_all_of_a_day_of_how_it_was_leads_in_the_counts_below(said):
    text = f"{said} Окупанти 12 разів відкривали вогонь по наших позиціях."
    assert read(text, MORNING) == [("shelling", 12, "15 00:00", "16 00:00")]


@pytest.mark.parametrize(
    "said",
    [
        "Штаб ООС: протягом 10 листопада ситуація була спокійною.",
        "Штаб ООС: протягом ночі 15 листопада ситуація була спокійною.",
        "Штаб ООС: протягом 15 листопада військових відвідали волонтери.",
        "Штаб ООС: 15 листопада ситуація на сході обговорювалася в Києві.",
        "JFO headquarters: on November 15 they talked about the situation.",
    ],
)
def test_an_old_day_or_one_of_another_matter_leads_in_nothing(said):
    text = f"{said} Окупанти 12 разів відкривали вогонь по наших позиціях."
    assert read(text, MORNING) == [("shelling", 12, "", "")]
