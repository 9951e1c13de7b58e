"""The day that words beside a count name, against that of publication and the truce's hours."""

import pandas as pd
import pytest

from analysis.readers import parse

ON_SUNDAY, ON_MONDAY = "2025-04-20T16:40+03:00", "2025-04-21T11:40+03:00"
SUNDAY, MONDAY, BLANK = ("20 00:00", None), ("21 00:00", None), (None, None)
OF_THE_TRUCE = {
    "en": "President Zelensky told of the Easter truce. ",
    "uk": "Президент Зеленський розповів про великоднє перемир'я. ",
    "ru": "Президент Зеленский рассказал о пасхальном перемирии. ",
}


def windows(text, published=ON_MONDAY):
    rows = parse(text, published=published, source="x", kind="ministry").rows
    return {(row["sector"], row["value"]): _told(row) for row in rows}


def _told(row):
    bounds = (row["start"], row["end"])
    return tuple(
        None if pd.isna(at) else f"{at.tz_convert('Europe/Kyiv'):%d %H:%M}" for at in bounds
    )


def of_the_front(language, said, published=ON_MONDAY):
    return windows(OF_THE_TRUCE[language] + said, published)[("whole_front", 96)]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "From the start of the day on Easter Sunday Russia carried out 96 assaults."),
        ("en", "Since the beginning of Easter Sunday Russia carried out 96 assaults."),
        ("en", "On Sunday, since the start of the day, Russia carried out 96 assaults."),
        ("en", "He said on Sunday that since the start of the day there were 96 assaults."),
        ("en", "From midnight on Easter Sunday Russia carried out 96 assaults."),
        ("en", "Since the start of the day yesterday Russia carried out 96 assaults."),
        ("uk", "З початку доби в неділю росіяни здійснили 96 штурмів."),
        ("uk", "Від початку великодньої неділі росіяни здійснили 96 штурмів."),
        ("ru", "С начала суток воскресенья россияне провели 96 штурмов."),
        ("ru", "С начала пасхального воскресенья россияне провели 96 штурмов."),
        ("ru", "В воскресенье с начала суток россияне провели 96 штурмов."),
    ],
)
def test_the_day_named_beside_since_the_day_began_is_the_count_s(language, said):
    assert of_the_front(language, said) == SUNDAY


@pytest.mark.parametrize(
    ("language", "said", "published", "expected"),
    [
        # a feast whose day is not that of publication
        ("en", "Since the start of the day on Easter there were 96 assaults.", ON_MONDAY, BLANK),
        ("uk", "З початку доби Великодня росіяни здійснили 96 штурмів.", ON_MONDAY, BLANK),
        ("uk", "З початку доби Великодня росіяни здійснили 96 штурмів.", ON_SUNDAY, SUNDAY),
        # another matter's day
        (
            "en",
            "Since the start of the day there were 96 assaults, despite the truce that Putin had "
            "declared on Saturday.",
            ON_SUNDAY,
            SUNDAY,
        ),
        (
            "en",
            "On Saturday Putin declared a truce, but since the start of the day there were 96 "
            "assaults.",
            ON_SUNDAY,
            SUNDAY,
        ),
        (
            "en",
            "Putin said on Saturday that there would be a truce, yet since the start of the day "
            "there were 96 assaults.",
            ON_SUNDAY,
            SUNDAY,
        ),
        ("en", "Since the start of the day today there were 96 assaults.", ON_MONDAY, MONDAY),
        (
            "en",
            "The truce ended on Sunday. Since the start of the day on Monday there were 96 "
            "assaults.",
            ON_MONDAY,
            MONDAY,
        ),
        # two days of telling
        (
            "en",
            "Since the start of the day there were 96 assaults, he said on Sunday, and wrote on "
            "Monday that it was a sham.",
            ON_MONDAY,
            BLANK,
        ),
        (
            "en",
            "He said in the early hours of Monday that it was a sham. Since the start of the "
            "day there were 96 assaults.",
            ON_MONDAY,
            BLANK,
        ),
    ],
)
def test_no_other_day_of_a_sentence_is_the_count_s(language, said, published, expected):
    assert of_the_front(language, said, published) == expected


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "It was broken 96 times over the course of April 20, he said on Monday, April 21."),
        (
            "en",
            "Russia broke it 96 times over the course of April 20, President Zelensky said in the "
            "early hours of April 21.",
        ),
        ("uk", "Росіяни порушили його 96 разів за 20 квітня, повідомив він уранці 21 квітня."),
        ("ru", "Россияне нарушили его 96 раз в течение 20 апреля, сообщил он 21 апреля."),
    ],
)
def test_a_whole_day_is_no_less_told_beside_the_day_of_telling(language, said):
    assert of_the_front(language, said) == ("20 00:00", "21 00:00")


def test_the_day_on_which_the_other_side_spoke_is_not_the_speaker_s():
    said = "Putin said on Saturday that he would observe it. Between 10:00 and 16:00 there were "
    assert of_the_front("en", f"{said}96 shellings.", ON_SUNDAY) == ("20 10:00", "20 16:00")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "Since the start of the day Russia carried out 96 assaults, despite the truce from "
            "18:00 on April 19 to 00:00 on April 21.",
        ),
        (
            "en",
            "Despite the truce declared from 18:00 on April 19 to 00:00 on April 21, since the "
            "start of the day Russia carried out 96 assaults.",
        ),
        (
            "uk",
            "Від початку доби 20 квітня росіяни провели 96 штурмів, попри перемир'я з 18:00 19 "
            "квітня до 00:00 21 квітня.",
        ),
        (
            "ru",
            "С начала суток россияне провели 96 штурмов, несмотря на перемирие с 18:00 19 апреля "
            "до 00:00 21 апреля.",
        ),
    ],
)
def test_the_truce_s_hours_are_none_of_a_count_since_the_day_began(language, said):
    assert of_the_front(language, said, ON_SUNDAY)[0] == "20 00:00"


def test_hours_of_the_count_stand_beside_the_truce_too():
    said = "Since the start of the day Russia broke it 96 times, from 00:00 to 15:00 on April 20."
    assert of_the_front("en", said, ON_SUNDAY) == ("20 00:00", "20 15:00")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Уранці він повідомив, що станом на 6:00 було 96 обстрілів.", ("20 00:00", "20 06:00")),
        ("Станом на 20:00 суботи було 96 обстрілів.", BLANK),
    ],
)
def test_a_tally_as_of_an_hour_ends_then(said, expected):
    text = "Від 00:00 до 12:00 цієї доби відбувся 31 штурм. "
    assert of_the_front("uk", text + said, "2025-04-20T13:20+03:00") == expected


def test_a_tally_of_an_earlier_hour_does_not_run_up_to_that_of_the_text():
    text = (
        "Президент Зеленський про перемир'я, станом на 12:00. Від 18:00 до 24:00 суботи було 402 "
        "обстріли. Уранці він повідомив, що станом на 6:00 було 64 обстріли."
    )
    assert windows(text, "2025-04-20T13:20+03:00")[("whole_front", 64)][1] != "20 12:00"


TRUCE = {
    "uk": "Президент Зеленський: від початку доби 20 квітня росіяни провели 71 штурм до 20:00. "
    "Перемир'я оголошене з 18:00 19 квітня до 00:00 21 квітня.\n\n",
    "ru": "Президент Зеленский: с начала суток 20 апреля россияне провели 71 штурм до 20:00. "
    "Перемирие объявлено с 18:00 19 апреля до 00:00 21 апреля.\n\n",
    "en": "President Zelensky: since the start of the day on April 20 Russia made 71 assaults as "
    "of 8 p.m. The truce is declared from 18:00 on April 19 to 00:00 on April 21.\n\n",
}
OF_THE_DAY = ("20 00:00", "20 20:00")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "uk",
            "Найгарячіше на Покровському напрямку: там 29 штурмів. На Сіверському — 13 штурмів.",
        ),
        ("uk", "Найбільше штурмів, 29, на Покровському напрямку. На Сіверському їх було 13."),
        (
            "uk",
            "Найбільше штурмів, 29, на Покровському напрямку. На Торецькому — 9, на Сіверському — "
            "13.",
        ),
        (
            "ru",
            "Больше всего штурмов на Покровском направлении, на котором произошло 29 "
            "боестолкновений. На Северском направлении враг атаковал 13 раз.",
        ),
        (
            "en",
            "The most assaults, 29, were in the Pokrovsk sector. In the Siversk sector there were "
            "13 assaults.",
        ),
    ],
)
def test_directions_that_go_on_after_the_most_are_of_its_hours(language, said):
    told = windows(TRUCE[language] + said, "2025-04-20T20:37+03:00")
    assert told[("siversk", 13)] == told[("whole_front", 71)] == OF_THE_DAY


@pytest.mark.parametrize(
    "said",
    [
        "З початку перемир'я на Сіверському напрямку було 13 штурмів.",
        "На Сіверському напрямку вночі було 13 штурмів.",
        "На Сіверському напрямку вчора було 13 штурмів.",
        "На Сіверському напрямку росіяни обстріляли наші позиції 13 разів.",
        "Путін знову бреше, і світ це бачить. На Сіверському напрямку було 13 штурмів.",
        "Усього на Сіверському напрямку було 13 штурмів.",
    ],
)
def test_what_does_not_go_on_with_the_most_is_not_of_its_hours(said):
    text = f"{TRUCE['uk']}Найбільше штурмів, 29, на Покровському напрямку. {said}"
    assert windows(text, "2025-04-20T20:37+03:00")[("siversk", 13)] != OF_THE_DAY


@pytest.mark.parametrize(
    "said",
    [
        "С начала текущих суток, 15 августа, противник дважды нарушил перемирие.",
        "Від початку поточної доби противник двічі порушив перемир'я.",
        "Since the beginning of the day the enemy violated the truce twice.",
    ],
)
@pytest.mark.parametrize(
    ("published", "until"), [("2019-08-15T07:20+03:00", "15 07:20"), ("2019-08-15", None)]
)
def test_the_day_begun_of_a_headquarters_runs_up_to_the_publication(said, published, until):
    text = f"Штаб ООС: за минулу добу противник 11 разів порушив перемир'я. {said}"
    reading = parse(text, published=published, source="x")
    told = {row["value"]: _told(row) for row in reading.rows}
    assert told == {11: ("14 00:00", "15 00:00"), 2: ("15 00:00", until)}
    assert any("up to which hour it counts" in warning for warning in reading.warnings)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Russia violated the Easter truce 96 times since it began on Saturday.", "19 18:00"),
        ("Росія порушила перемир'я 96 разів із моменту його початку в суботу.", "19 18:00"),
        ("Россия нарушила перемирие 96 раз с тех пор, как оно началось.", "19 18:00"),
        ("Russia violated the Easter truce 96 times since it began on Friday.", None),
        ("The offensive failed: since it began on Tuesday there were 96 assaults.", None),
    ],
)
def test_since_it_began_is_since_the_one_truce_then_in_force(said, expected):
    told = windows(f"Зеленський (Zelensky): {said}", "2025-04-20T12:00+03:00")
    assert told[("whole_front", 96)][0] == expected
