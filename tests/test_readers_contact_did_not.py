"""Posts from the line of contact: what the other side did not do, and what was over when told."""

import pytest

from analysis.readers import parse

UK = "Штаб АТО: минулої доби бойовики 14 разів порушили режим тиші. "
RU = "Штаб АТО: за минувшие сутки боевики 14 раз нарушили режим тишины. "
EN = "ATO HQ: over the past day the militants violated the ceasefire 14 times. "
LPR = "По данным представительства ЛНР в СЦКК, за сутки "


def zeros(text, published="2016-05-03T07:20+03:00"):
    try:
        rows = parse(text, published=published).rows
    except ValueError:
        return None
    return {(row["sector"], row["category"]) for row in rows if row["value"] == 0}


NO_FIRE, NO_BREACH = {("donetsk_luhansk", "shelling")}, {("donetsk_luhansk", "total")}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (UK + "З початку доби супротивник ні разу не відкривав вогонь по наших позиціях.", NO_FIRE),
        (UK + "Від початку доби ворог не відкривав вогню.", NO_FIRE),
        (UK + "З початку доби вогонь по українських позиціях ворог не відкривав.", NO_FIRE),
        (
            UK + "«З початку доби бойовики жодного разу не відкрили вогонь», - кажуть у штабі.",
            NO_FIRE,
        ),
        (RU + "С начала суток противник ни разу не открывал огонь по нашим позициям.", NO_FIRE),
        (EN + "Since the start of the day the enemy has not once opened fire.", NO_FIRE),
        (UK + "Від опівночі російсько-окупаційні війська не порушували режим тиші.", NO_BREACH),
        (LPR + "ВСУ не нарушали режим прекращения огня.", {("lpr", "total")}),
        (LPR + "украинские силовики ни разу не нарушили перемирие.", {("lpr", "total")}),
        (LPR + "нарушений режима тишины со стороны ВФУ не зафиксировано.", {("lpr", "total")}),
        (UK + "Поблизу Водяного ворог не відкривав вогню.", set()),
        (UK + "З початку доби ворог не відкривав вогню з мінометів.", set()),
        (UK + "Ворог не відкривав вогонь тільки вночі.", set()),
        (UK + "Українські військові не відкривали вогонь по позиціях бойовиків.", set()),
        (UK + "Наші захисники вогню у відповідь не відкривали.", set()),
        (UK + "Об'єднані сили не порушували режим тиші.", set()),
        (UK + "Закликаємо бойовиків не порушувати режим тиші.", set()),
        (EN + "Our defenders have not opened fire in response.", set()),
        (LPR + "бойцы Народной милиции не нарушали режим тишины.", None),
        (LPR + "ВСУ не нарушали режим тишины только ночью.", None),
        (LPR + "нарушений со стороны народной милиции не зафиксировано.", None),
    ],
)
def test_what_the_other_side_did_not_do_is_a_zero(said, expected):
    assert zeros(said) == expected


@pytest.mark.parametrize(
    ("said", "end"),
    [
        ("22 лютого бойовики 14 разів порушили режим тиші, каже штаб ООС станом на 7:00 {}.", "23"),
        ("Штаб ООС станом на 7:00 {}: 22 лютого бойовики 14 разів порушили режим тиші.", "23"),
        (
            "22 февраля боевики 14 раз нарушили перемирие, пишет штаб ООС по состоянию на 7:00 {}.",
            "23",
        ),
        (
            "On 22 February the militants broke the truce 14 times, JFO HQ said as of 7:00 on {}.",
            "23",
        ),
    ],
)
def test_a_day_that_was_over_when_it_was_told_ends_with_its_midnight(said, end):
    day = (
        "23 February" if said.startswith("On") else "23 февраля" if "февр" in said else "23 лютого"
    )
    (row,) = parse(said.format(day), published="2019-02-23T07:40+02:00").rows
    local = [row[name].tz_convert("Europe/Kyiv") for name in ("start", "end")]
    assert [f"{at:%d %H:%M}" for at in local] == ["22 00:00", f"{end} 00:00"]


@pytest.mark.parametrize(
    ("said", "published", "window"),
    [
        # 7:00 of either day
        (
            "22 лютого бойовики 14 разів порушили режим тиші, каже штаб ООС станом на 7:00.",
            "2019-02-23T07:40+02:00",
            None,
        ),
        # an hour that was yet to come on the 23rd
        (
            "22 лютого бойовики 14 разів порушили режим тиші, каже штаб ООС станом на 18:00.",
            "2019-02-23T07:40+02:00",
            "22 18:00",
        ),
        (
            "23 лютого бойовики 14 разів порушили режим тиші, каже штаб ООС станом на 18:00.",
            "2019-02-23T18:40+02:00",
            "23 18:00",
        ),
    ],
)
def test_an_hour_without_a_date_ends_the_day_only_where_it_is_that_day_s(said, published, window):
    (row,) = parse(said, published=published).rows
    end = row["end"]
    assert (None if end is None else f"{end.tz_convert('Europe/Kyiv'):%d %H:%M}") == window
