"""Statements on a truce: fire at what stands in a town is no count of the whole front."""

import pytest
from test_readers_of_a_part import counted, told

JOINT_FORCES = (
    "JFO headquarters. As of 17:00 on April 20, since the beginning of the day, the enemy violated "
    "the ceasefire 1,882 times. "
)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Positions in Marinka were shelled 40 times."),
        ("en", "Our positions near Marinka and Pisky were shelled 40 times."),
        ("en", "They shelled positions in Marinka 40 times."),
        ("en", "The school in Marinka was shelled 40 times."),
        ("en", "Residential areas of Marinka were shelled 40 times."),
        ("en", "West of Marinka there were 40 shellings."),
        ("en", "There were 40 shellings, all near Marinka."),
        ("en", "There were 40 shellings – all of them in Marinka."),
        ("en", "There were 40 drone strikes, all on Marinka."),
        ("en", "There were 40 shellings – at Marinka."),
        ("ru", "Позиции под Марьинкой обстреляны 40 раз."),
        ("ru", "Школа в Марьинке обстреляна 40 раз."),
        ("ru", "Жилые кварталы Марьинки обстреляны 40 раз."),
        ("ru", "Западнее Марьинки было 40 обстрелов."),
        ("ru", "Было 40 обстрелов – все под Марьинкой."),
        ("ru", "Было 40 обстрелов, все под Марьинкой."),
        ("ru", "Позиции в посёлке Пески обстреляны 40 раз."),
        ("uk", "Наші позиції біля Мар'їнки обстрілювали 40 разів."),
        ("uk", "Житлові квартали Мар'їнки обстріляні 40 разів."),
        ("uk", "Було 40 обстрілів, усі біля Мар'їнки."),
        ("uk", "По позиціях у районі Мар'їнки було 40 обстрілів."),
    ],
)
def test_fire_at_what_stands_in_a_town_is_left(language, said):
    assert told(language, said) == (set(), {"40"})


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "There were 40 shellings, including in Marinka."),
        ("en", "There were 40 shellings, mostly near Marinka."),
        ("en", "After the talks in Minsk positions were shelled 40 times."),
        ("en", "The command in Marinka counted 40 shellings."),
        ("en", "On Easter positions were shelled 40 times."),
        ("ru", "Было 40 обстрелов, в том числе под Марьинкой."),
        ("ru", "На Пасху 40 раз обстреляны позиции."),
        ("ru", "По приказу Киева 40 раз обстреляны позиции."),
        ("ru", "Было 40 обстрелов."),
        ("uk", "Попри домовленості в Мінську було 40 обстрілів."),
        ("uk", "Було 40 обстрілів – речник Лисенко."),
    ],
)
def test_what_is_told_beside_another_name_is_of_the_front(language, said):
    assert told(language, said) == ({("shelling", 40)}, set())


@pytest.mark.parametrize(
    "said",
    [
        "Positions in Marinka were shelled 40 times.",
        "There were 40 shellings – all near Marinka.",
        "Residential areas of Marinka were shelled 40 times.",
    ],
)
def test_they_are_no_count_of_the_line_of_contact_either(said):
    assert counted(JOINT_FORCES, said, "2021-04-20T18:40+03:00") == (set(), {"40"})
