"""Nights beside days, governors' lists, and lists whose items tell their own fate."""

import pytest

from analysis.readers import parse


def read(text, kind=None, published=None):
    return parse(text, kind=kind, published=published, source="x")


DAY_AND_NIGHT = (
    "{} сбили 186 украинских беспилотников, сообщило Минобороны России. С 23:00 мск 27 октября до "
    "7:00 мск 28 октября уничтожены 47 украинских БПЛА."
)


@pytest.mark.parametrize(
    "day",
    ["За сутки силы ПВО", "Российские средства ПВО в течение суток", "За прошедшие сутки силы ПВО"],
)
def test_drones_of_a_day_have_not_the_hours_of_a_night(day):
    found = read(DAY_AND_NIGHT.format(day), published="2025-10-28T12:47+03:00")
    assert [row["value"] for row in found.rows] == [47]
    assert "186" in list(found.unread["text"])


def test_what_a_governor_lists_is_left_with_its_reason():
    text = (
        "Повітряні сили: у ніч на 12 вересня (з 19:30 11 вересня) ворог атакував 112 БпЛА.\n\nНа "
        "Харківщині, за даними начальника ОВА, обстріляно села. Ворог застосував:\n- 3 КАБ;\n- 7 "
        'БпЛА типу "Герань-2".\n\nНад країною збито 83 БпЛА.'
    )
    found = read(text, published="2025-09-12T09:05+03:00")
    assert [row["value"] for row in found.rows] == [112, 83]
    assert [one for one in found.unread["text"] if one in "37"] == ["3", "7"]


SENT = "Повітряні Сили. У ніч на 13 червня (з 20:00 12 червня) противник атакував {}. {}"
WAVE = {
    "long_range_drone": 361,
    "missile_launched": 38,
    "drone_downed": 176,
    "drone_lost": 145,
    "missile_downed": 31,
}


def test_items_of_a_list_go_on_after_one_that_tells_its_own_fate():
    text = SENT.format(
        "361-м БпЛА та 38-ма ракетами",
        "Станом на 10:00 знешкоджено 352 цілі – 207 збито вогневими засобами, 145 – локаційно "
        "втрачено/подавлено:\n\n- 176 БпЛА типу Shahed збито, 145 – локаційно втрачено;\n- 3 "
        "балістичні ракети Іскандер-М;\n- 26 крилатих ракет Х-101;\n- 2 крилаті ракети Іскандер-К.",
    )
    rows = read(text, "air_force", "2025-06-13T11:26+03:00").rows
    assert {row["category"]: row["value"] for row in rows} == WAVE


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("31-єю крилатою ракетою", 31),
        ("5-тьма ракетами", 5),
        ("1-нією ракетою", 1),
        ("2-ома ракетами", 2),
        ("101-им ударним БпЛА", 101),
        ("121-ним ворожим БпЛА", 121),
    ],
)
def test_a_number_in_the_case_of_what_it_was_attacked_with_is_a_count(said, value):
    rows = read(SENT.format(said, ""), "air_force", "2025-06-13T11:26+03:00").rows
    assert [row["value"] for row in rows] == [value]


@pytest.mark.parametrize(
    "after",
    [
        "Збито 83 БпЛА, повідомили Повітряні сили. У Києві постраждало двоє, сказав мер Кличко.",
        "Про влучання повідомив голова ОВА. Збито 83 БпЛА.",
    ],
)
def test_a_governor_below_the_air_force_s_list_takes_none_of_it(after):
    text = (
        "Повітряні сили: у ніч на 12 вересня (з 19:30 11 вересня) ворог запустив:\n- 112 БпЛА;\n- "
        f"2 ракети Іскандер-М.\n\n{after}"
    )
    rows = read(text, "air_force", "2025-09-12T09:05+03:00").rows
    assert [row["value"] for row in rows] == [112, 2, 83]


def test_a_day_s_drones_have_the_hours_of_that_day():
    text = (
        "Минобороны России: с 8:00 мск 27 октября до 8:00 мск 28 октября. В течение суток сбиты "
        "186 украинских БПЛА: 100 – над Брянской областью, 86 – над Курской."
    )
    rows = read(text, "air_defence", "2025-10-28T12:47+03:00").rows
    assert [row["value"] for row in rows] == [186, 100, 86]


def test_what_was_shot_down_within_printed_hours_is_told_once():
    text = (
        "Russian forces have launched 126 drones against Ukraine overnight. Air defence units have "
        'shot down 71 of the UAVs.\n\nSource: Ukrainian Air Force\n\n"On the night of 20-21 '
        "February (from 19:00 on 20 February), the enemy attacked with 126 UAVs. As of 08:30, 71 "
        'UAVs have been shot down."'
    )
    rows = read(text, "air_force", "2025-02-21T09:12+02:00").rows
    assert {(row["category"], row["value"]) for row in rows} == {
        ("long_range_drone", 126),
        ("drone_downed", 71),
    }


def test_what_fell_or_did_not_arrive_was_not_shot_down():
    text = (
        "У ніч на 10 травня противник атакував 112 ударними БпЛА та 20 ракетами.\nСтаном на 08:00 "
        "збито:\n- 60 ударних БпЛА;\n- 12 крилатих ракет;\n- не долетіло 3 ракети;\n- 4 «Кинджали» "
        "впали у полі."
    )
    rows = parse(text, kind="air_force", published="2025-05-10T08:31+03:00", source="x").rows
    down = {row["category"]: row["value"] for row in rows if "downed" in row["category"]}
    assert down == {"drone_downed": 60, "missile_downed": 12}
