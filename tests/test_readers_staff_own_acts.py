"""What brigades, defenders and gunners of a staff's own side did is no charge against the other."""

import pytest

from analysis.readers import parse

DAY = "Генштаб ЗСУ: за минулу добу відбулося 154 зіткнення. "
PAST_DAY = "General Staff of Ukraine: 154 clashes took place over the past day. "
SUTKI = "Генштаб ВСУ: за прошлые сутки произошло 154 столкновения. "


def told(text):
    kind, published = "general_staff", "2025-05-10T08:00+03:00"
    rows = parse(text, kind=kind, published=published, source="x").rows
    return {(row["sector"], row["category"]): row["value"] for row in rows}


FRONT = {("whole_front", "assault"): 154}


def repelled(value):
    return FRONT | {("lyman", "assault_repelled"): value}


@pytest.mark.parametrize(
    "said, counts",
    [
        (DAY + "На Лиманському напрямку 21-ша механізована бригада провела 5 штурмів.", FRONT),
        (SUTKI + "На Лиманском направлении 2-й штурмовой полк провёл пять штурмов.", FRONT),
        (PAST_DAY + "In the Lyman sector the 21st Brigade carried out five assaults.", FRONT),
        (PAST_DAY + "In the Lyman sector our defenders made five assaults.", FRONT),
        (PAST_DAY + "In the Lyman sector five assaults were made by our soldiers.", FRONT),
        (DAY + "На Лиманському напрямку силами 21-ї бригади проведено 5 штурмів.", FRONT),
        (DAY + "На Лиманському напрямку наші воїни 5 разів контратакували.", FRONT),
        (DAY + "На Лиманському напрямку Сили оборони п'ять разів атакували.", FRONT),
        (SUTKI + "На Лиманском направлении наши воины 5 раз контратаковали.", FRONT),
        (DAY + "На Лиманському напрямку наші воїни 5 разів відбили атаки.", repelled(5)),
        (
            DAY + "На Лиманському напрямку наші воїни відбили 8 атак та провели 5 штурмів.",
            repelled(8),
        ),
        (
            SUTKI + "На Лиманском направлении наши бойцы отбили 8 атак и провели 5 штурмов.",
            repelled(8),
        ),
        (
            PAST_DAY + "In the Lyman sector our troops repelled 8 attacks and made 5 assaults.",
            repelled(8),
        ),
        (PAST_DAY + "In the Lyman sector our troops made 5 attacks and repelled 8.", repelled(8)),
    ],
)
def test_attacks_of_the_own_forces_are_no_charge(said, counts):
    assert told(said) == counts


@pytest.mark.parametrize(
    "said",
    [
        DAY + "На Лиманському напрямку ворог атакував наші підрозділи та провів 5 штурмів.",
        DAY + "На Лиманському напрямку 155-та бригада морської піхоти РФ провела 5 штурмів.",
        DAY + "На Лиманському напрямку наші воїни стримують ворога, який провів 5 штурмів.",
        DAY + "На Лиманському напрямку, де стоїть 21-ша бригада, ворог провів 5 штурмів.",
        SUTKI + "На Лиманском направлении наши бойцы держатся, противник провёл 5 штурмов.",
        PAST_DAY + "In the Lyman sector the enemy's 20th army corps carried out 5 assaults.",
        PAST_DAY + "In the Lyman sector our troops hold back the enemy, which made 5 assaults.",
        PAST_DAY + "In the Lyman sector our troops stand firm near Torske, where Russian troops, "
        "with air support, made 5 assaults.",
        PAST_DAY + "In the Lyman sector the Russian army wants to dislodge Ukrainian units and "
        "made 5 assaults.",
    ],
)
def test_attacks_on_the_own_forces_are_charged(said):
    assert told(said) == FRONT | {("lyman", "assault"): 5}


@pytest.mark.parametrize(
    "said",
    [
        DAY + "По скупченнях ворога завдано 14 авіаційних ударів, здійснено 30 обстрілів з РСЗВ.",
        DAY + "По об'єктах противника застосовано 7 ракет, завдано 3 ракетні удари.",
        DAY + "По позиціях окупантів завдано 14 авіаційних ударів.",
        DAY + "По складах боєприпасів загарбників завдано 14 авіаційних ударів.",
        SUTKI + "По скоплениям врага нанесено 14 авиационных ударов.",
        PAST_DAY + "14 air strikes were made on Russian positions.",
        PAST_DAY + "14 air strikes were made on the positions of the occupiers.",
        DAY + "У відповідь завдано 14 авіаційних ударів та здійснено 2400 обстрілів.",
        SUTKI + "В ответ нанесено 14 авиационных ударов и совершено 2400 обстрелов.",
        PAST_DAY + "In response, 14 air strikes and 2,400 shellings were carried out.",
    ],
)
def test_strikes_on_the_enemy_by_nobody_named_are_no_charge(said):
    assert told(said) == FRONT


@pytest.mark.parametrize(
    "said",
    [
        "По позиціях наших військ завдано 14 авіаційних ударів.",
        "По позиціях авіація противника завдала 14 авіаційних ударів.",
        "По об'єктах інфраструктури силами ворога завдано 14 авіаційних ударів.",
        "У відповідь ворог завдав 14 авіаційних ударів.",
        "У відповідь на дії Сил оборони противником завдано 14 авіаційних ударів.",
    ],
)
def test_strikes_by_the_enemy_are_charged(said):
    assert told(DAY + said) == FRONT | {("whole_front", "air_strike"): 14}


def test_strikes_on_the_enemy_leave_those_on_the_own_troops():
    said = "По позиціях окупантів завдано 14 авіаційних ударів. По позиціях наших військ - 59."
    one = said.replace(" - 59", " завдано 59 авіаційних ударів, скинуто 95 керованих бомб")
    front = {("whole_front", "air_strike"): 59, ("whole_front", "guided_bomb"): 95}
    assert told(DAY + one) == FRONT | front


@pytest.mark.parametrize(
    ("said", "downed"),
    [
        (SUTKI + "Силы обороны нанесли десять авиаударов и сбили две ракеты.", 2),
        (PAST_DAY + "Our defenders made ten strikes and shot down two missiles.", 2),
    ],
)
def test_what_the_own_forces_shot_down_beside_their_strikes_is_read(said, downed):
    values = {category: value for (_, category), value in told(said).items()}
    assert values == {"assault": 154, "missile_downed": downed}


def test_own_forces_that_were_attacked_did_not_attack():
    said = PAST_DAY + "On the Lyman front, Ukrainian forces were attacked 18 times."
    assert told(said) == FRONT | {("lyman", "assault"): 18}


@pytest.mark.parametrize(
    "said",
    [
        DAY + "На Лиманському напрямку ворог 12 разів відбивав атаки ЗСУ.",
        DAY + "Ворог відбив 12 українських атак на Лиманському напрямку.",
        DAY + "Росіяни також відбили 12 атак на Лиманському напрямку.",
        SUTKI + "На Лиманском направлении враг 12 раз отбивал наши атаки.",
        SUTKI + "Враг отразил 12 атак на Лиманском направлении.",
        PAST_DAY + "In the Lyman direction the enemy repelled our attacks 12 times.",
        PAST_DAY + "In the Lyman direction the enemy fought off 12 Ukrainian attacks.",
        DAY + "На Лиманському напрямку проведено 12 контратак.",
        DAY + "На Лиманському напрямку 12 разів контратакували.",
        SUTKI + "На Лиманском направлении – 12 контратак.",
    ],
)
def test_what_the_enemy_repelled_is_the_own_side_s(said):
    assert told(said) == FRONT


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        (DAY + "На Лиманському напрямку ворог атакував, 12 атак відбито.", 12),
        (DAY + "На Лиманському напрямку відбили 12 атак, які провів ворог.", 12),
        (DAY + "На Лиманському напрямку відбито 12 контратак ворога.", 12),
        (SUTKI + "На Лиманском направлении атаки врага отбивали 12 раз.", 12),
        (PAST_DAY + "In the Lyman direction 12 attacks by the enemy were repelled.", 12),
        (PAST_DAY + "In the Lyman direction, enemy attacks repelled: 12.", 12),
    ],
)
def test_what_was_repelled_of_the_enemy_s_is_read(said, counts):
    assert told(said)[("lyman", "assault_repelled")] == counts


def test_counter_attacks_of_the_enemy_are_its_own():
    said = DAY + "На Лиманському напрямку ворог провів 12 контратак."
    assert told(said) == FRONT | {("lyman", "assault"): 12}
