"""Counts of a part of the front that is no sector: never those of all of it."""

import pytest

from analysis.readers import parse

TRUCE = {
    "en": "Zelensky: from the start of this day through 16:00, Russian forces violated the Easter "
    "ceasefire 1,882 times. ",
    "uk": "Зеленський: від початку доби і до 16:00 росіяни порушили пасхальне перемир'я 1882 "
    "рази. ",
    "ru": "Минобороны России: с 18:00 19 апреля до 16:00 20 апреля ВСУ 1882 раза нарушили "
    "пасхальное перемирие. ",
}
STAFF = {
    "en": "General Staff of the Armed Forces of Ukraine. Operational information as of 16:00 on "
    "20 April. Since the beginning of the day, 67 combat clashes have taken place. ",
    "uk": "Генеральний штаб ЗСУ. Оперативна інформація станом на 16:00 20.04.2025. Від початку "
    "доби відбулося 67 бойових зіткнень. ",
}


DONETSK = ("donetsk_oblast", "shelling")


def told(text):
    """Return the rows of a text but its first, and the numbers left unread."""
    read = parse(text, published="2025-04-20T18:40+03:00")
    rows = [(row["sector"], row["category"], row["value"]) for row in read.rows[1:]]
    return rows, [row["text"] for row in read.unread_rows()]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "In the east there were 40 shellings."),
        ("en", "In the north-east there were 40 shellings."),
        ("en", "Along the border there were 40 shellings."),
        ("en", "On the right bank there were 40 shellings."),
        ("en", "On the southern flank there were 40 shellings."),
        ("en", "In several communities there were 40 shellings."),
        ("en", "In the brigade's area there were 40 shellings."),
        ("en", "On a stretch of the front there were 40 shellings."),
        ("en", "They shelled Russian territory 40 times."),
        ("en", "They shelled Kharkiv 40 times."),
        ("en", "There were 40 shellings in Kherson and Sumy."),
        ("uk", "На ділянці фронту було 40 обстрілів."),
        ("uk", "Росіяни здійснили 40 обстрілів по прикордонню."),
        ("uk", "Росіяни здійснили 40 обстрілів по кордону."),
        ("en", "Nikopol was shelled 40 times."),
        ("en", "The village of Pisky suffered 40 shellings."),
        ("uk", "Нікополь зазнав 40 обстрілів."),
        ("uk", "Нікополь 40 разів обстріляли."),
        ("ru", "Горловка подверглась 40 обстрелам."),
        ("ru", "Горловку 40 раз атаковали дроны."),
        ("uk", "На сході було 40 обстрілів."),
        ("uk", "На півдні країни було 40 обстрілів."),
        ("uk", "У прикордонні було 40 обстрілів."),
        ("uk", "На правому березі було 40 обстрілів."),
        ("uk", "На одній з ділянок було 40 обстрілів."),
        ("uk", "У зоні відповідальності 5-ї бригади було 40 обстрілів."),
        ("uk", "У кількох громадах було 40 обстрілів."),
        ("uk", "По Херсону було 40 обстрілів."),
        ("ru", "На севере республики было 40 обстрелов."),
        ("ru", "На южном участке фронта было 40 обстрелов."),
        ("ru", "На правом фланге было 40 обстрелов."),
        ("ru", "На одном из участков было 40 обстрелов."),
        ("ru", "В зоне ответственности 5-й бригады было 40 обстрелов."),
        ("ru", "По Горловке было 40 обстрелов."),
        ("ru", "ВСУ нанесли 40 ударов по Энергодару."),
        ("ru", "На участке фронта было 40 обстрелов."),
    ],
)
def test_a_truce_s_count_of_a_part_is_left(language, said):
    assert told(TRUCE[language] + said) == ([], ["40"])


@pytest.mark.parametrize(
    ("language", "said", "sector"),
    [
        ("en", "Across the front there were 40 shellings.", "whole_front"),
        ("en", "In the Kramatorsk sector there were 40 shellings.", "kramatorsk"),
        ("en", "There were 40 shellings in the Kherson region.", "kherson_oblast"),
        ("en", "There were 40 shellings in Crimea.", "crimea"),
        ("en", "By region: Kherson - 40 shellings.", "kherson_oblast"),
        ("en", "Positions were shelled 40 times.", "whole_front"),
        ("uk", "Позиції зазнали 40 обстрілів.", "whole_front"),
        ("ru", "Сегодня обстреляли 40 раз позиции.", "whole_front"),
        ("uk", "Було 40 обстрілів Харківщини.", "kharkiv_oblast"),
        ("uk", "На Таврійському напрямку було 40 обстрілів.", "tavria"),
        ("uk", "Здійснено 40 обстрілів. На сході важко.", "whole_front"),
        ("ru", "На линии соприкосновения было 40 обстрелов.", "whole_front"),
        ("ru", "В приграничье было 40 обстрелов.", "border_regions"),
        ("ru", "Было 40 обстрелов, 8 из них – на юге.", "whole_front"),
    ],
)
def test_the_whole_front_and_the_sectors_are_read(language, said, sector):
    assert told(TRUCE[language] + said)[0] == [(sector, "shelling", 40)]


@pytest.mark.parametrize(
    ("language", "said", "found"),
    [
        (
            "en",
            "Most of them, 40 shellings, were in Donetsk region.",
            DONETSK,
        ),
        (
            "en",
            "The most - 40 shellings - were in the Donetsk region.",
            DONETSK,
        ),
        ("uk", "Найбільше, 40 штурмів, було на Покровському напрямку.", ("pokrovsk", "assault")),
        ("uk", "Найбільше - 40 обстрілів - було на Донеччині.", DONETSK),
        ("ru", "Больше всего – 40 обстрелов – было в ДНР.", ("dpr", "shelling")),
    ],
)
def test_the_most_of_a_count_is_of_the_place_that_its_sentence_names(language, said, found):
    assert told(TRUCE[language] + said)[0] == [(*found, 40)]


def test_the_most_of_a_headquarters_count_is_of_its_direction():
    said = "Штаб ООС: 11 лютого бойовики 39 разів порушили перемир'я. "
    most = "Найбільше, 22 обстріли, було на Маріупольському напрямку."
    rows, _ = told(said + most)
    assert rows == [("mariupol_direction", "shelling", 22)]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "From Belgorod region there were 40 shellings."),
        ("uk", "Із Бєлгородської області було 40 обстрілів."),
        ("uk", "З території Бєлгородської області було 40 обстрілів."),
        ("ru", "Из Харьковской области было 40 обстрелов."),
        ("ru", "С территории Харьковской области было 40 обстрелов."),
    ],
)
def test_from_a_region_is_not_where(language, said):
    assert told(TRUCE[language] + said) == ([], ["40"])


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "On the right bank the enemy carried out 12 air strikes."),
        ("en", "Along the border the enemy carried out 12 air strikes."),
        ("uk", "На півдні ворог завдав 12 авіаударів."),
        ("uk", "У прикордонні ворог завдав 12 авіаударів."),
        ("uk", "У двох громадах здійснено 12 обстрілів."),
    ],
)
def test_strikes_on_a_part_are_not_those_of_the_front(language, said):
    rows, unread = told(STAFF[language] + said)
    assert rows == []
    assert "12" in unread


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "There were 40 drone flights."),
        ("en", "There were 40 reconnaissance drone sightings."),
        ("uk", "Зафіксовано 40 прольотів дронів."),
        ("ru", "Зафиксировано 40 подлётов БПЛА."),
    ],
)
def test_drones_that_flew_or_were_seen_are_no_strikes_of_a_truce(language, said):
    assert told(TRUCE[language] + said) == ([], ["40"])


def test_a_town_that_leads_is_not_the_front_of_a_staff():
    assert told(STAFF["en"] + "Nikopol was shelled 40 times.") == ([], ["40"])
    assert told(TRUCE["en"] + "Drones flew 40 times.") == ([], ["40"])
