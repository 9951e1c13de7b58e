"""Every word of the readers' lexicon is guarded: its class, and what its class makes of a sentence.

``lexicon_words.csv`` holds a word for each stem, which no other stem of its class gives: a stem
that is lost or changed loses its word. A sentence for each class says what the class is for.
"""

import csv
import re
from functools import cache
from pathlib import Path

import pytest

from analysis.readers import lexicon, parse
from analysis.readers.lexicon import TAGS, tag_of

TABLES = (lexicon._SMALL, lexicon._VERBS, lexicon._NOUNS, lexicon._QUALITIES)
HEAD = "general_staff Генштаб ЗСУ, станом на 22:00. "
STAFF = HEAD + "Боїв не було на жодному напрямку.\n"
LYMAN = STAFF + "На Лиманському напрямку "
MINISTRY = "ministry Минобороны РФ о перемирии. "
MISSION = "observer OSCE SMM, as of 19:30 31 August 2021. In Donetsk region, "
AIR = "air_force Повітряні сили України. У ніч на 5 листопада (з 21:00 4 листопада до 8:00) "
UNKNOWN = "грмбл"
# words that the words around them change, or that are numbers as well
READ_OTHERWISE = frozenset(
    ("repelling", "зазнали", "жодного", "обидва", "тисячі", "контратак", "контратаки")
)
# a sentence whose reading tells the class, and the word of the class that it is held against
FRAMES = {
    "repelling": (LYMAN + "наші воїни {} 5 атак.", "стримують"),
    "repelled": (LYMAN + "наші воїни {} 5 атак.", "відбили"),
    "going_on": (LYMAN + "ще 5 атак {}.", "тривають"),
    "ended": (LYMAN + "5 боїв {}.", "завершилися"),
    "suppressed": (AIR + "атакували 40 дронів, 20 {}.", "подавлено"),
    "downed": (AIR + "атакували 40 дронів, 20 {}.", "збито"),
    "lost": (LYMAN + "ворог {} 5 дронів.", "втратив"),
    "broke": (MINISTRY + "ВСУ 5 раз {} договоренности.", "нарушили"),
    "shelled": (MINISTRY + "ВСУ 5 раз {} позиции.", "обстреляли"),
    "attacked": (LYMAN + "ворог 5 разів {}.", "атакував"),
    "used": (LYMAN + "ворог {} 5 авіабомб.", "скинув"),
    "did": (LYMAN + "ворог {} 5 авіаударів.", "завдав"),
    "violation": (MINISTRY + "Отмечено 5 {}.", "нарушений"),
    "explosion": (MISSION + "the SMM recorded 5 {}.", "explosions"),
    "engagement": (LYMAN + "відбулося 5 {}.", "боїв"),
    "attack": (LYMAN + "відбулося 5 {}.", "атак"),
    "assault": (LYMAN + "відбулося 5 {}.", "штурмів"),
    "recon": (MINISTRY + "Отмечено 5 {}.", "разведка"),
    "act": (LYMAN + "проведено 5 штурмових {}.", "дій"),
    "times": (LYMAN + "ворог атакував 5 {}.", "разів"),
    "air_strike": (LYMAN + "ворог завдав 5 {}.", "авіаударів"),
    "drop": (MINISTRY + "Отмечено 5 {}.", "сбросов"),
    "strike": (LYMAN + "ворог завдав 5 ракетних {}.", "ударів"),
    "hit": (AIR + "зафіксовано {} 5 дронів.", "влучання"),
    "bomb": (LYMAN + "ворог скинув 5 {}.", "авіабомб"),
    "shelling": (LYMAN + "ворог здійснив 5 {}.", "обстрілів"),
    "rocket_launcher": (LYMAN + "ворог здійснив 5 обстрілів із {}.", "РСЗВ"),
    "quadcopter": (MINISTRY + "Нанесено 5 ударов {}.", "квадрокоптерами"),
    "shahed": (LYMAN + "ворог застосував 5 {}.", "шахедів"),
    "drone": (LYMAN + "ворог застосував 5 {}.", "дронів"),
    "missile": (LYMAN + "ворог застосував 5 {}.", "ракет"),
    "fixed_wing": (MINISTRY + "Применено 5 БПЛА {} схемы.", "самолетной"),
    "kamikaze": (LYMAN + "ворог застосував 5 {} дронів.", "ударних"),
    "air": (LYMAN + "ворог завдав 5 {} ударів.", "авіаційних"),
    "guided": (LYMAN + "ворог скинув 5 {} бомб.", "керованих"),
    "missile_adj": (LYMAN + "ворог завдав 5 {} ударів.", "ракетних"),
    "artillery": (MINISTRY + "Совершено 5 обстрелов из {}.", "артиллерии"),
    "drone_adj": (LYMAN + "ворог застосував 5 {} засобів.", "безпілотних"),
    "assault_adj": (LYMAN + "проведено 5 {} дій.", "штурмових"),
    "ground_breach": (MINISTRY + "Предприняты 5 попыток {} границы.", "прорыва"),
    "energy": (MINISTRY + "Нанесено 5 ударов по {}.", "энергетике"),
    "border": (MINISTRY + "Предприняты 5 попыток прорыва {}.", "границы"),
    "heavy": (MINISTRY + "Совершен 901 обстрел, из них 448 из {} оружия.", "тяжелого"),
    "our": (LYMAN + "відбито 5 {} атак.", "ворожих"),
    "conjunction": (STAFF + "Ворог завдав 3 ракетних {} 64 авіаційних ударів.", "та"),
    "of": (LYMAN + "відбито 3 {} 5 атак.", "із"),
    "them": (LYMAN + "ворог провів 12 атак, 3 {} тривають.", "яких"),
    "including": (LYMAN + "ворог здійснив 50 обстрілів, {} 3 із РСЗВ.", "зокрема"),
    "more": (LYMAN + "відбито 4 атаки біля Надії, {} 3 – біля Колодязів.", "ще"),
    "each": (STAFF + "На Лиманському та Сіверському напрямках відбулося 5 атак {}.", "кожному"),
    "respectively": (
        STAFF + "На Лиманському та Сіверському напрямках відбулося 5 атак і 7 боїв {}.",
        "відповідно",
    ),
    "altogether": (
        LYMAN + "відбито 5 атак.\n\nЗагарбники активні: {} відбулося 150 боїв.",
        "загалом",
    ),
    "there": (LYMAN + "важко.\n\nВорог завдав {} 12 авіаударів.", "тут"),
    "not": (STAFF + "Авіаударів ворог {} завдав.", "не"),
    "near": (STAFF + "{} греблі: ворог завдав {} греблі 5 авіаударів.", "біля"),
    "against": (
        STAFF + "Russian forces carried out 1882 attacks {} troops and settlements.",
        "on",
    ),
    "most": (STAFF + "Відбулося {} боїв, 12 боїв.", "найбільше"),
    "already": (LYMAN + "ворог провів 12 атак, відбито {} 10.", "вже"),
    **{reason: (LYMAN + "бачили 12 {}.", "") for reason in lexicon._ELSE},
}


def alternatives(stems):
    """Split 'a|b(?:c|d)|e' at the bars that stand in no bracket."""
    parts, depth, now = [], 0, ""
    for sign in stems:
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and depth == 0:
            parts, now = [*parts, now], ""
        else:
            now += sign
    return [part for part in [*parts, now] if part]


def classes():
    written = {name: stems for table in TABLES for name, (_, stems) in table.items()}
    return {name: alternatives(stems) for name, stems in (written | lexicon._ELSE).items() if stems}


@cache
def words():
    with open(Path(__file__).parent / "lexicon_words.csv", newline="", encoding="utf-8") as handle:
        return [(row["class"], row["word"]) for row in csv.DictReader(handle)]


def of_class(name):
    return [word for one, word in words() if one == name]


@cache
def said(frame, word):
    kind, text = frame.replace("{}", word).split(" ", 1)
    try:
        read = parse(text, kind=kind, published="2025-11-05", source="x", accused=None)
    except ValueError as error:
        return str(error)
    columns = ("sector", "category", "value", "subset_of")
    rows = [tuple(row.get(column) for column in columns) for row in read.rows]
    return rows, [(fate.status, fate.reason) for fate in read.fates if fate.reason != "said again"]


@pytest.mark.parametrize("name", classes())
def test_a_word_has_its_class(name):
    expected = (TAGS[name], "") if name in TAGS else (lexicon.ELSE, name)
    assert {word: tag_of(word) for word in of_class(name)} == dict.fromkeys(
        of_class(name), expected
    )


@pytest.mark.parametrize("name", classes())
def test_every_stem_gives_a_word_that_no_other_gives(name):
    stems = [(stem, re.compile(stem)) for stem in classes()[name]]
    given = [[stem for stem, one in stems if one.fullmatch(word)] for word in of_class(name)]
    assert sorted(given) == sorted([stem] for stem in classes()[name])


def check_frame(name, step):
    frame, model = FRAMES[name]
    plain = [word for word in of_class(name) if word not in READ_OTHERWISE]
    expected = said(frame, model or plain[0])
    assert expected != said(frame, UNKNOWN)
    told = plain[::step]
    assert {word: said(frame, word) for word in told} == dict.fromkeys(told, expected)


@pytest.mark.parametrize("name", FRAMES)
def test_a_word_says_in_a_sentence_what_its_class_says(name):
    check_frame(name, 12)


@pytest.mark.slow
@pytest.mark.parametrize("name", FRAMES)
def test_every_word_says_in_a_sentence_what_its_class_says(name):
    check_frame(name, 1)


def test_every_class_has_a_sentence():
    assert set(FRAMES) == set(classes()) - {"share"}
