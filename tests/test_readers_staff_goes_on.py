"""Attacks of a staff's report that go on, by a verb that is denied or parted by an aside."""

import pytest

from analysis.readers import parse

HEAD = "Генштаб ЗСУ: станом на 22.00 17.09.2024\nНа Краматорському напрямку "
HEAD_EN = (
    "General Staff of the Armed Forces of Ukraine: as of 22:00 on 17 September 2024\n"
    "In the Kramatorsk direction, "
)


def counts(said):
    head = HEAD_EN if said.startswith(("our", "the")) else HEAD
    read = parse(head + said, published="2024-09-17T22:30+03:00")
    return {row["category"].removeprefix("assault_"): row["value"] for row in read.rows}, read


@pytest.mark.parametrize(
    "said",
    [
        "відбито чотири атаки. Ще одна – у розпалі.",
        "отбиты четыре атаки. Еще одна в разгаре.",
        "our defenders repelled four attacks. One more is in full swing.",
        "відбито чотири атаки, ще одна не припиняється.",
        "відбито чотири атаки, ще одна досі не припинилася.",
        "відбито чотири атаки, ще одна поки не вщухла.",
        "отбиты четыре атаки, еще одна не прекращается.",
        "отбиты четыре атаки, еще одна не прекратилась.",
        "our defenders repelled four attacks, one more has not stopped.",
        "our defenders repelled four attacks, one more does not subside.",
        "our defenders repelled four attacks; another one has not yet ceased.",
        "відбито чотири атаки, ще одне зіткнення – біля Ямного – триває.",
        "відбито чотири атаки, ще одна – біля Ямного та Званівки – досі триває.",
        "відбито чотири атаки, ще один бій, у районі Ямного, триває.",
        "отбиты четыре атаки, еще один бой — возле Ямного — продолжается.",
        "our defenders repelled four attacks, one more clash – near Yamne – is still going on.",
    ],
)
def test_what_has_not_ended_is_not_repelled(said):
    assert counts(said)[0] == {
        "repelled": 4,
        "ongoing": 1,
    }


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("триває один бій, ще чотири атаки – біля Ямного – відбито.", (4, 1)),
        ("відбито чотири атаки, ще дві – біля Ямного – зупинено.", (6, None)),
        ("відбито чотири атаки, ще дві – біля Ямного.", (6, None)),
    ],
)
def test_an_aside_leaves_attacks_to_the_verb_after_it(said, told):
    found, _ = counts(said)
    assert (found.get("repelled"), found.get("ongoing")) == told


@pytest.mark.parametrize(
    "said",
    [
        "відбито чотири атаки, ще одна не мала успіху.",
        "відбито чотири атаки, ще одна поки не відбита.",
        "відбито чотири атаки, дві атаки не зупинено.",
        "відбито чотири атаки, ще один бій, що почався зранку, триває.",
    ],
)
def test_what_is_told_otherwise_is_left_with_a_notice(said):
    found, read = counts(said)
    assert found == {"repelled": 4}
    assert len(read.unread_rows()) == 1


def test_an_enemy_who_has_not_stopped_says_nothing_of_what_became_of_attacks():
    assert counts("the enemy has not stopped attacking: 11 attacks were made today.")[0] == {
        "assault": 11
    }
    assert counts("ворог не припиняє атак: сім разів штурмував біля Ямного.")[0] == {"assault": 7}
    assert counts("не припиняються бої, сьогодні тут відбулося сім зіткнень.")[0] == {"assault": 7}


SO_FAR_UK = "Генштаб ЗСУ: від початку доби на Лиманському напрямку Сили оборони"
SO_FAR_RU = "Генштаб ВСУ: с начала суток на Лиманском направлении Силы обороны"
SO_FAR_EN = "Ukraine's General Staff: since the start of the day, on the Lyman front defenders"


def fought(text):
    rows = parse(text, kind="general_staff", published="2026-01-17T17:00+02:00").rows
    return {(row["sector"], row["category"].removeprefix("assault_")): row["value"] for row in rows}


@pytest.mark.parametrize(
    "said",
    [
        f"{SO_FAR_UK} відбивали шість атак, чотири боєзіткнення тривають.",
        f"{SO_FAR_UK} зупиняли шість атак, чотири бої тривають.",
        f"{SO_FAR_UK} відбивали шість атак. Чотири штурми тривають.",
        f"{SO_FAR_RU} отбивали шесть атак, четыре столкновения продолжаются.",
        f"{SO_FAR_EN} were repelling six attacks, four clashes are ongoing.",
        f"{SO_FAR_EN} were repelling six attacks. Four are ongoing.",
    ],
)
def test_attacks_that_were_being_repelled_while_some_go_on_are_not_repelled(said):
    assert fought(said) == {("lyman", "assault"): 6, ("lyman", "ongoing"): 4}


@pytest.mark.parametrize(
    "said",
    [
        f"{SO_FAR_UK} відбивали шість атак.",
        f"{SO_FAR_UK} відбили шість атак, чотири боєзіткнення тривають.",
        f"{SO_FAR_UK} відбивали шість атак. На Сіверському напрямку два бої тривають.",
        f"{SO_FAR_RU} отбивали шесть атак.",
        f"{SO_FAR_EN} were repelling six attacks.",
        f"{SO_FAR_EN} repelled six attacks, four clashes are ongoing.",
    ],
)
def test_attacks_that_were_repelled_beside_none_that_go_on_there_are_repelled(said):
    assert fought(said)[("lyman", "repelled")] == 6
