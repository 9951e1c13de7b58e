"""What was shot down over a place or a part of a country is none of the whole."""

import pytest

from analysis.readers import parse

PUBLISHED = "2025-04-20T10:40+03:00"
FORCE = {
    "uk": "Повітряні Сили ЗС України. У ніч на 20 квітня (з 20:00 19 квітня до 08:00 20 квітня) "
    "противник атакував 95 ударними БпЛА. ",
    "en": "Ukraine's Air Force. On the night of April 20 (from 20:00 on April 19 to 08:00 on April "
    "20) the enemy attacked with 95 Shahed drones. ",
}
DEFENCE = (
    "Минобороны России. В течение прошедшей ночи с 20:00 19 апреля до 07:00 20 апреля Киев пытался "
    "атаковать объекты. "
)


def values(text):
    """Return what a post has shot down or lost, by sector, and the numbers that are left."""
    read = parse(text, published=PUBLISHED)
    told = [row for row in read.rows if row["category"] != "long_range_drone"]
    left = {one["text"] for one in read.unread_rows()}
    return [(row["sector"], row["value"]) for row in told], left


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Over Kyiv 12 were shot down."),
        ("en", "12 drones were shot down in Kyiv."),
        ("en", "12 drones were shot down on the approach to Odesa."),
        ("en", "12 drones were shot down in the Kyiv area."),
        ("en", "12 drones were shot down over the city."),
        ("en", "Over the sea 12 were shot down."),
        ("en", "In three regions 12 were shot down."),
        ("en", "12 drones were shot down in the south."),
        ("en", "12 drones were shot down along the border."),
        ("en", "12 drones were shot down over Romania."),
        ("uk", "Над Києвом 12 збито."),
        ("uk", "За даними КМВА, над Києвом збито 12."),
        ("uk", "Збито 12 БпЛА над столицею."),
        ("uk", "Поблизу Одеси збито 12 БпЛА."),
        ("uk", "Над акваторією моря збито 12 БпЛА."),
        ("uk", "У двох областях збито 12 БпЛА."),
        ("uk", "Збито 12 БпЛА на півдні."),
        ("uk", "У прикордонні збито 12 БпЛА."),
        ("uk", "96-та бригада збила 12 БпЛА."),
        ("uk", "Серед збитих 12 «Гербер»."),
        ("uk", "За даними КМВА, збито 12 БпЛА."),
        ("en", "12 of those shot down were decoys."),
        ("uk", "12 БпЛА збито у зоні відповідальності ПвК «Схід»."),
    ],
)
def test_drones_over_a_place_are_not_the_country_s(language, said):
    assert values(FORCE[language] + said) == ([], {"12"})


@pytest.mark.parametrize(
    "said",
    [
        "На юге сбиты 12 украинских БПЛА.",
        "Над городом сбиты 12 украинских БПЛА.",
        "Над Керченским мостом сбиты 12 украинских БПЛА.",
        "Над морем сбиты 12 украинских БПЛА.",
        "Сбиты 12 украинских БПЛА в одном из регионов.",
    ],
)
def test_drones_over_a_place_are_not_all_of_an_air_defence(said):
    assert values(DEFENCE + said) == ([], {"12"})


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "12 drones were shot down in the north, south and east of the country."),
        ("en", "12 drones were shot down in the south of the country."),
        ("en", "12 drones were shot down over three regions."),
        ("en", "12 drones were shot down in Ukraine's skies."),
        ("en", "12 drones were shot down over Ukraine."),
        ("en", "In total 12 drones were shot down by the Air Force."),
        ("en", "In addition, 12 drones were shot down."),
        ("en", "12 drones were shot down in Sumy, Kharkiv and Poltava regions."),
        ("en", "12 drones were shot down; debris fell in Kyiv."),
        ("en", "12 Shahed drones launched from the south were shot down."),
        ("uk", "Збито 12 БпЛА на півночі, півдні та сході країни."),
        ("uk", "Над Україною збито 12 БпЛА."),
        ("uk", "Збито 12 БпЛА, уламки впали в Києві."),
        ("uk", "У результаті бойової роботи збито 12 БпЛА."),
        ("uk", "У Повітряних силах уточнили: збито 12 БпЛА."),
        ("uk", "Збито 12 БпЛА в 9 областях."),
        ("uk", "Мобільними вогневими групами збито 12 БпЛА."),
        ("uk", "Дронами-перехоплювачами збито 12 БпЛА."),
        ("uk", "Авіацією, бригадами ППО та мобільними групами збито 12 БпЛА."),
    ],
)
def test_drones_over_all_of_a_country_are_its_own(language, said):
    assert values(FORCE[language] + said)[0] == [("ukraine_territory", 12)]


def test_drones_over_a_region_and_a_sea_are_theirs():
    assert values(FORCE["uk"] + "Над Сумщиною збито 12 БпЛА.")[0] == [("sumy_oblast", 12)]
    assert values(FORCE["en"] + "Over the Black Sea 12 were shot down.")[0] == [("black_sea", 12)]
