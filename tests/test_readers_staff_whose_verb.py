"""Of which attacks a verb of a staff's report tells what became of them."""

import pytest

from analysis.readers import parse

UK, RU, EN = "Генштаб ЗСУ 24 листопада: ", "Генштаб ВСУ 24 ноября: ", "Ukraine's General Staff: "


def told(text):
    read = parse(text, published="2025-11-25T09:00+02:00", kind="general_staff")
    return [
        (row["sector"], row["category"].removeprefix("assault_"), row["value"]) for row in read.rows
    ]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        (
            f"{UK}на Лиманському напрямку наші воїни відбили 9 атак біля Зеленого, Яснівки, Гаю та "
            "Лугового, Сили оборони продовжують наступ.",
            "repelled",
        ),
        (
            f"{RU}на Лиманском направлении наши воины отбили 9 атак возле Зеленого, Ясновки и "
            "Лугового, Силы обороны продолжают наступление.",
            "repelled",
        ),
        (
            f"{EN}On the Lyman front, our troops repelled 9 attacks near Zelene, Yasnivka, Hai and "
            "Luhove, the Defence Forces continue their offensive.",
            "repelled",
        ),
        (
            f"{UK}на Лиманському напрямку ворог провів 9 атак біля Зеленого, Яснівки та Гаю, Сили "
            "оборони продовжують наступ.",
            "assault",
        ),
        (
            f"{UK}на Лиманському напрямку 9 атак біля Зеленого, Яснівки та Гаю тривають.",
            "ongoing",
        ),
        (
            f"{EN}On the Lyman front, 9 attacks near Zelene, Yasnivka, Hai and Luhove are ongoing.",
            "ongoing",
        ),
    ],
)
def test_a_verb_past_a_list_of_places_is_of_the_attacks_without_one(text, verb):
    assert told(text) == [("lyman", verb, 9)]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        (
            f"{UK}на Лиманському напрямку ворог атакував двічі. Штаб пише про дев'ять відбитих "
            "ворожих штурмів на Сіверському напрямку та три спроби прорватися на Торецькому.",
            "assault",
        ),
        (
            f"{RU}на Лиманском направлении враг атаковал дважды. Штаб пишет о девяти отбитых "
            "вражеских штурмах на Северском направлении и трех попытках прорваться на Торецком.",
            "assault",
        ),
        (
            f"{EN}On the Lyman front, the enemy attacked twice. The staff tells of nine repelled "
            "enemy assaults on the Siversk front and three attempts to advance on the Toretsk "
            "front.",
            "assault",
        ),
        (
            f"{UK}на Лиманському напрямку ворог атакував двічі. Штаб пише про дев'ять відбитих "
            "ворожих штурмів на Сіверському напрямку та три на Торецькому.",
            "repelled",
        ),
        (
            f"{UK}на Лиманському напрямку ворог атакував двічі. Сили оборони відбили дев'ять "
            "штурмів на Сіверському напрямку та три спроби прорватися на Торецькому.",
            "repelled",
        ),
        (
            f"{UK}на Лиманському напрямку ворог атакував двічі. Штаб пише про відбиті дев'ять "
            "штурмів на Сіверському напрямку та три спроби прорватися на Торецькому.",
            "repelled",
        ),
    ],
)
def test_a_participle_is_of_the_noun_after_it_alone(text, verb):
    assert told(text) == [
        ("lyman", "assault", 2),
        ("siversk", "repelled", 9),
        ("toretsk", verb, 3),
    ]


def test_a_participle_after_attacks_of_their_own_is_not_theirs():
    text = f"{UK}три спроби наступу на Сіверському напрямку і одна відбита атака на Торецькому."
    assert ("siversk", "assault", 3) in told(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            f"{UK}ворог продовжує штурмувати наші позиції від початку доби зафіксовано 74 бойові "
            "зіткнення.",
            ("whole_front", "assault", 74),
        ),
        (
            f"{RU}враг продолжает атаковать наши позиции с начала суток зафиксировано 74 боевых "
            "столкновения.",
            ("whole_front", "assault", 74),
        ),
        (
            f"{UK}на Лиманському напрямку ворог продовжує атакувати 8 зіткнень тривають.",
            ("lyman", "ongoing", 8),
        ),
        (f"{UK}на Лиманському напрямку продовжуються 8 боїв.", ("lyman", "ongoing", 8)),
        (f"{RU}на Лиманском направлении 8 боев еще продолжались.", ("lyman", "ongoing", 8)),
        (
            f"{RU}на Лиманском направлении враг продолжал наступать, совершил 8 атак.",
            ("lyman", "assault", 8),
        ),
        (f"{EN}On the Lyman front, two combat contacts are ongoing.", ("lyman", "ongoing", 2)),
        (f"{EN}On the Lyman front, two combat contacts took place.", ("lyman", "assault", 2)),
    ],
)
def test_going_on_attacking_is_no_fate_of_the_fights_recorded(text, row):
    assert told(text) == [row]


@pytest.mark.parametrize(
    "text",
    [
        f"{EN}our troops keep repelling assaults, since the start of the day there have been 97 "
        "clashes.",
        f"{EN}our troops continue to repel enemy assaults and since the morning there were 97 "
        "clashes along the front.",
        f"{EN}our troops repelled assaults; today there were 97 attacks along the front.",
        f"{EN}our troops stopped an assault near Zelene, since the morning 97 clashes along the "
        "front.",
        f"{UK}Сили оборони відбивають атаки на всіх ділянках, з початку доби на фронті 97 боїв.",
        f"{UK}Сили оборони продовжують відбивати штурми, з початку доби на фронті вже 97 атак.",
        f"{RU}Силы обороны отражают атаки врага, с начала суток на фронте уже 97 столкновений.",
        f"{RU}Силы обороны продолжают отражать атаки, с начала суток на фронте 97 столкновений.",
    ],
)
def test_a_verb_with_attacks_of_its_own_is_not_of_the_fights_of_the_day(text):
    assert told(text) == [("whole_front", "assault", 97)]


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("repelled all attacks, 11 clashes in total today", ("lyman", "repelled", 11)),
        ("repelled attacks, there were 11 attacks repelled today", ("lyman", "repelled", 11)),
        ("are repelling attacks, 11 clashes are still ongoing", ("lyman", "ongoing", 11)),
        ("repelled attacks: 11 attacks near Zelene", ("lyman", "repelled", 11)),
    ],
)
def test_a_verb_without_attacks_of_its_own_goes_on(said, number):
    assert told(f"{EN}On the Lyman front, our troops {said}.") == [number]


@pytest.mark.parametrize(
    ("told", "category"),
    [
        ("На Сіверському напрямку ЗСУ відбивають атаку біля Білогорівки.", "assault_ongoing"),
        ("На Северском направлении ВСУ отбивают атаку у Белогоровки.", "assault_ongoing"),
        ("On the Siversk front, our forces are repelling an attack.", "assault_ongoing"),
        ("На Сіверському напрямку ЗСУ відбили атаку біля Білогорівки.", "assault_repelled"),
    ],
)
def test_an_attack_that_is_being_repelled_goes_on(told, category):
    text = f"Генштаб ЗСУ станом на 13:30 20 травня. {told}"
    (row,) = parse(text, published="2024-05-20T14:00+03:00", kind="general_staff").rows
    assert (row["sector"], row["category"], row["value"]) == ("siversk", category, 1)
