"""Statements on a truce: a number that its sentence tells of as a part is not all of its sort."""

import pytest

from analysis.readers import parse

HEADS = {
    "ru": "Минобороны России: с 18:00 19 апреля до 16:00 20 апреля ВСУ 1882 раза нарушили "
    "пасхальное перемирие. ",
    "uk": "Зеленський: від початку доби і до 16:00 росіяни порушили пасхальне перемир'я "
    "1882 рази. ",
    "en": "Zelensky: from the start of this day through 16:00, Russian forces violated the Easter "
    "ceasefire 1,882 times. ",
}


def counted(head, said, published="2025-04-20T18:40+03:00"):
    found = parse(head + said, published=published)
    left = set(found.unread["text"]) if len(found.unread) else set()
    return {(row["category"], row["value"]) for row in found.rows} - {("total", 1882)}, left


def told(language, said):
    return counted(HEADS[language], said)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "40 shellings were aimed."),
        ("en", "Aimed shellings – 40."),
        ("en", "40 shellings were provocative."),
        ("en", "40 shellings caused damage."),
        ("en", "40 shellings went unanswered."),
        ("en", "Most, 40 shellings, were with mortars."),
        ("en", "The majority – 40 shellings – were short."),
        ("en", "Half of the 40 shellings were with mortars."),
        ("en", "One of the 40 shellings was with mortars."),
        ("ru", "40 обстрелов были прицельными."),
        ("ru", "40 прицельных обстрелов."),
        ("ru", "Прицельными были 40 обстрелов."),
        ("ru", "40 обстрелов носили провокационный характер."),
        ("ru", "40 обстрелов повлекли разрушения."),
        ("ru", "Большинство, 40 обстрелов, совершено из миномётов."),
        ("ru", "Половина из 40 обстрелов – из миномётов."),
        ("ru", "Каждый второй из 40 обстрелов – из миномётов."),
        ("ru", "Из 40 обстрелов половина – из миномётов."),
        ("uk", "40 обстрілів були прицільними."),
        ("uk", "Прицільних обстрілів – 40."),
        ("uk", "Більшість, 40 обстрілів, – з мінометів."),
        ("uk", "Третина з 40 обстрілів – з мінометів."),
    ],
)
def test_a_part_of_a_sort_is_left(language, said):
    assert told(language, said) == (set(), {"40"})


@pytest.mark.parametrize(
    ("language", "said", "category"),
    [
        ("en", "40 shellings were recorded.", "shelling"),
        ("en", "40 shellings led by Russian troops.", "shelling"),
        ("en", "There were 40 shellings, some of them short.", "shelling"),
        ("en", "All of the 40 shellings were with mortars.", "shelling_artillery"),
        ("en", "Out of mortars they shelled positions 40 times.", "shelling_artillery"),
        ("ru", "40 обстрелов были зафиксированы.", "shelling"),
        ("ru", "40 обстрелов были из миномётов.", "shelling_artillery"),
        ("ru", "Из миномётов было 40 обстрелов.", "shelling_artillery"),
        ("ru", "40 обстрелов, большинство – из миномётов.", "shelling"),
        ("uk", "40 обстрілів, половина з них – з мінометів.", "shelling"),
        ("uk", "З мінометів – 40 обстрілів.", "shelling_artillery"),
    ],
)
def test_all_of_a_sort_is_read(language, said, category):
    assert told(language, said) == ({(category, 40)}, set())


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "There were between 40 and 45 shellings."),
        ("en", "There were 40, or even 45 shellings."),
        ("ru", "Было между 40 и 45 обстрелами."),
        ("ru", "Было 40, а то и 45 обстрелов."),
        ("uk", "Було 40, а то й 45 обстрілів."),
    ],
)
def test_neither_end_of_a_range_is_a_count(language, said):
    assert told(language, said) == (set(), {"40", "45"})
