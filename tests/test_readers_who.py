"""Who speaks in a truce statement, where a capital stands for the office that counts."""

import pytest

from analysis.readers import parse

PUBLISHED = "2025-05-09T14:30+03:00"


def read(text, **options):
    return parse(text, published=PUBLISHED, **options)


ENERGY = "Москва заявляет, что Киев семь раз нарушил энергетическое перемирие. "


@pytest.mark.parametrize(
    ("text", "reporter"),
    [
        (ENERGY + "Президент Украины Зеленский поддержал его. Минобороны России следит.", "russia"),
        ("Moscow says Kyiv broke the ceasefire seven times.", "russia"),
        ("The Kremlin accuses Ukraine of seven violations of the truce. Zelensky left.", "russia"),
        ("Ukraine broke the truce seven times, Moscow says. Zelensky called it a farce.", "russia"),
        ("Київ заявив, що Росія порушила перемир'я сім разів. Путін мовчить.", "ukraine"),
    ],
)
def test_a_capital_speaks_for_its_side_where_only_its_charge_has_a_number(text, reporter):
    found = read(text)
    assert [(row["reporter"], row["value"]) for row in found.rows] == [(reporter, 7)]
    warned = [warning for warning in found.warnings if "--reporter" in warning]
    assert len(warned) == ("Минобороны" not in text)


@pytest.mark.parametrize(
    "theirs",
    [
        "Ukrainian President Zelensky said that Russia violated it 600 times.",
        "Zelensky rejected it. Russian troops shelled Ukrainian positions 600 times.",
        "Ukraine's General Staff reported on the front.\n\n600 violations of the truce took place.",
    ],
)
def test_where_another_office_may_count_no_number_of_its_comes_out_as_the_capital_s(theirs):
    found = read("Moscow claims seven violations of the ceasefire. " + theirs)
    assert [(row["reporter"], row["value"]) for row in found.rows] == [("ukraine", 600)]
    assert found.unread["text"].tolist() == ["seven"]


def test_a_side_that_is_struck_acts_in_no_text_of_its_ministry():
    text = (
        "Ukraine Attacks Energy Facilities of Russia, Violating Moratorium\n\nUkrainian forces "
        "attacked energy infrastructure of Russia seven times, said the Defense Ministry. A "
        "branch of a Russian power company came under attack."
    )
    (row,) = read(text).rows
    assert (row["reporter"], row["category"], row["value"]) == ("russia", "energy_strike", 7)


@pytest.mark.parametrize("by", ["украинской стороной", "украинскими войсками"])
@pytest.mark.parametrize("office", ["Минобороны", "Минобороны РФ"])
def test_who_broke_a_truce_at_a_headline_s_end_is_not_whose_office_comes_next(by, office):
    text = (
        f"Названы факты нарушения перемирия {by} {office}: после его объявления ВСУ обстреляли "
        "позиции ВС РФ 444 раза. Об этом сообщила пресс-служба Министерства обороны Российской "
        "Федерации."
    )
    found = parse(text, published="2025-04-20")
    assert {(row["reporter"], row["accused"]) for row in found.rows} == {("russia", "ukraine")}


def test_an_adjective_before_an_office_says_its_country():
    text = "Украинский Генштаб: за сутки 9 нарушений перемирия российскими войсками."
    assert parse(text, published="2025-04-20").who[:2] == ("ukraine", "russia")


def test_an_adjective_after_an_office_names_no_country():
    text = "На фронті сталося 26 зіткнень, сказали в Генштабі\nВажкі бої точилися минулої доби."
    assert parse(text, published="2023-06-08").who[0] == "ukraine"


@pytest.mark.parametrize(
    ("office", "reporter"),
    [
        ("The Ministry of Defense of the aggressor country", "russia"),
        ("Міноборони країни-агресора", "russia"),
        ("Минобороны оккупантов", "russia"),
        ("Минобороны киевского режима", "ukraine"),
    ],
)
def test_an_office_is_known_by_what_the_other_side_calls_its_country(office, reporter):
    text = f"{office} announced: the ceasefire was violated 4,900 times, the truce is over."
    assert parse(text, published="2025-04-21").who[0] == reporter


def test_a_ministry_of_no_country_is_not_of_the_side_whose_acts_are_told_if_the_other_counts():
    text = (
        "The ministry of defence announced the end of the truce. {} registered 4,900 violations of "
        "it. Russian troops attacked all along the front."
    )
    assert parse(text.format("The ministry"), published="2025-04-21").who[0] == "ukraine"
    with pytest.raises(ValueError, match="reporter="):
        parse(text.format("The Russians allegedly"), published="2025-04-21")


def test_a_ministry_of_no_country_before_a_president_tells_the_acts_of_that_president_s_side():
    text = (
        "По сообщению Министерства обороны, ВС РФ перемирие выполняли строго. За перемирие ВСУ "
        "задействовали 900 беспилотников.\n\nО нарушении перемирия Россией заявил Зеленский."
    )
    found = parse(text, published="2025-04-20")
    assert found.who[:2] == ("russia", "ukraine")
    assert any("does not say whose ministry" in warning for warning in found.warnings)


def test_officials_who_said_something_tell_it_whoever_contested_it():
    text = (
        "Russia's defense ministry said that its forces kept the Easter truce. These claims were "
        "contested by Ukrainian officials, who said that 1,882 cases of shelling were recorded."
    )
    found = parse(text, published="2025-04-21", kind="ministry")
    assert not [row for row in found.rows if row["reporter"] == "russia"]


@pytest.mark.parametrize(
    "said",
    [
        '"From there 27 strike drones were sent against Crimea. All were downed," said the '
        "military expert.",
        "27 strike drones were sent against Crimea, the military analyst said.",
    ],
)
def test_who_holds_no_office_counts_for_none(said):
    text = (
        f"{said} The Defense Ministry of Russia reported 4,900 ceasefire breaches by the Ukrainian "
        "military."
    )
    assert [row["value"] for row in parse(text, published="2025-04-22").rows] == [4900]


def test_whose_energy_was_struck_is_not_who_struck_it():
    text = (
        "Минобороны уполномочено сообщить: по объектам российской энергетики ВСУ за минувшие сутки "
        "нанесли пять атак."
    )
    (row,) = parse(text, published="2025-04-11").rows
    assert (row["reporter"], row["accused"], row["value"]) == ("russia", "ukraine", 5)


def test_of_a_president_and_a_staff_who_count_breaches_and_attacks_the_breaches_are_read():
    text = (
        "President Zelenskyy: the ceasefire has been broken by the Russian army more than 2,000 "
        "times from the day's start. Our positions saw 67 assaults, the Pokrovsk front being the "
        "most intense. There were 1,355 shellings.\nAt least 45 combat clashes, 20 of them on the "
        "Pokrovsk front, had taken place by 4 PM on 20 April, the General Staff of Ukraine said."
    )
    found = parse(text, published="2025-04-20")
    told = [(row["sector"], row["category"], row["value"]) for row in found.rows]
    assert told[:2] == [("whole_front", "total", 2000), ("whole_front", "assault", 67)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Foreign Minister of Ukraine Sybiha: Russia broke the truce 734 times.",
            "Foreign Affairs",
        ),
        ("МЗС України: Росія порушила перемир'я 734 рази.", "Foreign Affairs"),
        ("МИД РФ: Украина нарушила перемирие 734 раза.", "Foreign Affairs"),
        ("Минобороны РФ: Украина нарушила перемирие 734 раза. МИД согласен.", "Defence"),
        ("Ukraine's Ministry of Defence: Russia broke the truce 734 times.", "Defence"),
    ],
)
def test_a_ministry_has_its_own_title(text, title):
    found = read(text)
    assert [row["value"] for row in found.rows] == [734]
    assert f"Ministry of {title} of " in found.who[2]


@pytest.mark.parametrize(
    ("own", "warned"),
    [("shelled positions 40 times, Ukrainian troops attacked 12 times, while", True), ("", False)],
)
def test_as_many_acts_of_the_speaker_s_own_side_as_of_the_other_are_warned_of(own, warned):
    text = "The ministry of Defence of Ukraine: since the start of the truce of 8 May "
    own = own and f"Ukrainian forces {own} "
    found = read(text + own + "Russia shelled 3 times.")
    assert [row["value"] for row in found.rows] == [3]
    assert any("which was read as speaking" in said for said in found.warnings) is warned


def test_an_air_force_speaks_of_what_its_own_side_counts():
    text = (
        "Russian forces dropped nearly 100 guided aerial bombs on Sumy Oblast despite the truce "
        "that Putin announced, said Yurii Ihnat of Ukraine's Air Force."
    )
    (row,) = read(text).rows
    assert (row["reporter"], row["accused"]) == ("ukraine", "russia")


def test_acts_by_the_federation_are_no_charge_of_its_own_ministry():
    text = (
        "Russia's Ministry of Defence counted more than 1,000 violations of the truce by Ukraine. "
        "There had been 5 assault attempts by the Russian Federation."
    )
    assert [row["value"] for row in read(text).rows] == [1000]


def test_a_republic_s_department_of_defence_speaks_for_it():
    text = (
        "Об этом рассказал представитель Народной милиции ЛНР. По его словам, обстановка в зоне "
        "ответственности оборонного ведомства Республики напряженная, украинские силовики за "
        "прошедшие сутки семь раз нарушили режим прекращения огня."
    )
    (row,) = parse(text, published="2017-11-02").rows
    assert (row["reporter"], row["sector"], row["value"]) == ("dpr_lpr", "lpr", 7)


def test_a_republic_does_not_tell_that_there_was_none_for_kyiv_s_headquarters():
    text = (
        "The Ukrainian army has breached the ceasefire 20 times in the past day, the Defense "
        "Ministry of the Donetsk People's Republic (DPR) said. The headquarters of Kiev's "
        "operation reported that no shelling was registered in Donbass."
    )
    assert [row["value"] for row in parse(text, published="2015-03-29").rows] == [20]


@pytest.mark.parametrize(
    "said",
    [
        "Минобороны РФ: российская сторона зафиксировала 37 случаев нарушения режима прекращения "
        "огня, турецкая - 25. Обстрелы отмечены в провинциях Идлиб и Хама.",
        "Россия зафиксировала 37 случаев нарушения режима прекращения огня, Турция - 25, говорится "
        "в бюллетене Минобороны РФ.",
        "Leaders of the joint forces say that el-Fasher has come under 131 attacks by the RSF, and "
        "that the ceasefire was broken 12 times.",
        "The Ministry of Defence said that the ceasefire was violated 12 times along the Line of "
        "Control.",
        "The Ministry of Defence of South Ossetia said that the ceasefire was violated four times.",
        "The Houthis violated the ceasefire in Hodeidah 114 times, the joint forces' headquarters "
        "said.",
    ],
)
def test_what_is_told_of_another_war_is_refused(said):
    with pytest.raises(ValueError, match="no party that is known|neither side|of no known kind"):
        parse(said, published="2019-09-13")


@pytest.mark.parametrize(
    "struck",
    ["обстрелов российских позиций с применением", "ударов по российской энергетике с применением"],
)
def test_shellings_of_a_side_s_positions_are_no_deed_of_its_own(struck):
    text = (
        "Украинские военные нарушили режим прекращения огня 14 043 раза, рассказало Министерство "
        f"обороны. Оно отметило более 4 000 {struck} артиллерии."
    )
    reading = parse(text, published="2025-05-11")
    assert (reading.who[:2], reading.rows[0]["value"]) == (("russia", "ukraine"), 14043)


@pytest.mark.parametrize(
    "said",
    [
        "Минобороны России о перемирии. Сообщения Киева о 734 нарушениях с нашей стороны - ложь.",
        "President of Ukraine Volodymyr Zelenskyy, on the truce. We broke the truce 4,900 times, "
        "they say.",
        "Президент України Володимир Зеленський про перемир'я. Ми порушили його 4900 разів.",
        "Генеральний штаб ЗСУ про перемир'я: 4900 порушень режиму тиші з нашого боку - вигадка.",
    ],
)
def test_what_our_side_is_said_to_have_broken_is_no_charge_of_ours(said):
    assert parse(said, published="2025-04-21").rows == ()


@pytest.mark.parametrize(
    "head",
    ["МИД Украины МИД РФ", "Украинские дроны Минобороны", "Украинские БПЛА и Министерство обороны"],
)
@pytest.mark.parametrize("breached", ["1300 раз нарушили", "1 300 раз дистанционно нарушили"])
def test_breaches_of_the_very_side_that_is_read_as_speaking_are_doubted(head, breached):
    found = read(f"{head}: с 00:00 8 мая ВСУ {breached} перемирие.")
    assert found.rows == ()
    assert any("which was read as speaking" in said for said in found.warnings)
    assert "acts of ukraine" in found.unread["reason"][0]


@pytest.mark.parametrize(
    ("said", "reporter"),
    [
        ("Минобороны РФ: с 00:00 8 мая ВСУ 1300 раз нарушили перемирие.", "russia"),
        ("МИД Украины: с 00:00 8 мая по данным ВСУ 1300 раз нарушали перемирие.", "ukraine"),
        ("МИД Украины о перемирии: с 00:00 8 мая по ВСУ 1300 раз открывали огонь.", "ukraine"),
        ("МИД Украины о перемирии: по позициям ВСУ 1300 раз открывали огонь.", "ukraine"),
    ],
)
def test_breaches_of_the_other_side_beside_an_army_s_name_are_read(said, reporter):
    assert [(row["reporter"], row["value"]) for row in read(said).rows] == [(reporter, 1300)]


@pytest.mark.parametrize(
    "named", ["ZSU General Staff", "General Staff of the ZSU", "VSU General Staff"]
)
def test_names_of_an_army_in_latin_letters_are_a_country_s(named):
    text = f"{named}: 117 combat clashes took place over the past day."
    read = parse(text, published="2025-04-21T08:00+03:00", source="x")
    assert read.who[:2] == ("ukraine", "russia")


BOMBS = "Almost 100 guided bombs were dropped on the Sumy region, {}. {} truce began with bombs."


@pytest.mark.parametrize(
    "office",
    [
        "said the head of communications of the Air Force Command of the Armed Forces of Ukraine",
        "Ukraine's foreign ministry said",
    ],
)
@pytest.mark.parametrize("whose", ["Putin's parade", "Zelensky's"])
def test_whose_a_truce_is_says_nothing_of_who_speaks(office, whose):
    found = read(BOMBS.format(office, whose))
    assert [(row["reporter"], row["category"]) for row in found.rows] == [
        ("ukraine", "guided_bomb")
    ]


@pytest.mark.parametrize(
    "named",
    ["Путінське перемир'я", "Перемир'я Путіна", "Оголошене Путіним перемир'я", "Перемирие Путина"],
)
def test_a_truce_that_a_president_declared_is_no_office(named):
    text = f"{named} Росія порушила 734 рази."
    assert read(f"{text} Про це заявило МЗС України.").rows[0]["reporter"] == "ukraine"
    try:
        alone = read(text)
    except ValueError:
        return
    assert {row["reporter"] for row in alone.rows} == {"ukraine"}
    assert any("--reporter" in warning for warning in alone.warnings)


def test_what_reportedly_was_done_is_not_told_by_who_did_it():
    text = "Ukraine has reportedly made four attacks on Russian energy sites, Russia's {} said."
    (row,) = read(text.format("Defense Ministry")).rows
    assert (row["reporter"], row["category"], row["value"]) == ("russia", "energy_strike", 4)


@pytest.mark.parametrize("whose", ["Putin's truce", "Putin's parade truce", "The truce of Putin"])
def test_a_president_s_name_before_a_truce_makes_no_one_of_his_side_speak(whose):
    text = f"{whose} began with bombs: the enemy broke the ceasefire in the Sumy region 100 times."
    try:
        sides = {row["reporter"] for row in read(text).rows}
    except ValueError:
        sides = set()
    assert "russia" not in sides
