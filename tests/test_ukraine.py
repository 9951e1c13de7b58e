"""Reports of the General Staff of Ukraine: what they say, and an account of every number."""

import datetime
import re
import time

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from published import check_account, check_truth, names, reading, said, text_of

from analysis.readers import staff
from analysis.readers.base import open_text
from analysis.readers.given import Given

HEAD = (
    "Генштаб, станом на 16:00 09.05.2025: від початку доби на фронті відбулося 117 бойових "
    "зіткнень.\n"
)
EVENING = (
    "Генштаб, станом на 22:00 09.05.2025.\nЗагалом від початку доби відбулося 100 бойових "
    "зіткнень.\n"
)


def read_report(text, **options):
    return staff.read_report(open_text(text), Given(**options))


def read(body, **options):
    return read_report(HEAD + body, **options)


def sayings(body):
    return {
        (row["sector"], row["category"]): row["value"]
        for row in read(body).rows
        if row["sector"] != "whole_front"
    }


@pytest.mark.parametrize("name", names("staff"))
def test_texts_read_by_hand(name):
    check_truth(name)


def test_every_direction_in_the_table_of_sectors_is_read():
    from analysis.loaders import load

    sectors = load().sectors
    directions = sectors[sectors["scheme"] == "ua_direction"]
    assert len(directions) > 25
    for row in directions.itertuples():
        name = row.uk.replace("ький", "ькому") + (" напрямках" if " і " in row.uk else " напрямку")
        rows = sayings(f"На {name} ворог атакував 12 разів.\n")
        assert rows == {(row.sector, "assault"): 12}, row.sector


@pytest.mark.parametrize(
    "total",
    [
        "Від початку доби агресор 54 рази атакував позиції Сил оборони.",
        "Від початку доби загалом окупанти атакували 54 рази.",
        "Кількість ворожих атак від початку доби вже становить 54.",
        "На цей час загальна кількість бойових зіткнень складає 54.",
        "З початку доби загальна кількість боєзіткнень уздовж усієї лінії фронту зросла до 54.",
        "Кількість бойових зіткнень по всій лінії фронту зросла ще на десять, до 54.",
        "Загальна кількість бойових зіткнень на лінії фронту - 54.",
        "Від початку доби на фронті відбулося п'ятдесят чотири боєзіткнення.",
        "Since the beginning of the day, 54 combat clashes have taken place along the front line.",
        "С начала суток на фронте произошло 54 боевых столкновения.",
    ],
)
def test_totals_in_many_words(total):
    read = read_report("Генштаб, станом на 16:00 09.05.2025.\n" + total)
    assert said(read) == [("whole_front", "assault", "54", "exact", "")]
    assert (
        read.rows[0]["cumulative_from"]
        == read.rows[0]["start"]
        == pd.Timestamp("2025-05-08 21:00", tz="UTC")
    )
    assert read.rows[0]["end"] == pd.Timestamp("2025-05-09 13:00", tz="UTC")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("На Лиманському напрямку ворог двічі атакував.", {("lyman", "assault"): 2}),
        (
            "На Лиманському напрямку відбили шість атак, ще дві тривають.",
            {("lyman", "assault_repelled"): 6, ("lyman", "assault_ongoing"): 2},
        ),
        ("12 атак відбито на Лиманському напрямку.", {("lyman", "assault_repelled"): 12}),
        ("На Лиманському напрямку – 27 боїв.", {("lyman", "assault"): 27}),
        ("Найбільше атак, 27, відбулося на Лиманському напрямку.", {("lyman", "assault"): 27}),
        ("На Лиманському напрямку противник активних дій не вів.", {("lyman", "assault"): 0}),
        (
            "На Оріхівському та Гуляйпільському напрямках боєзіткнень не зафіксовано.",
            {("orikhiv", "assault"): 0, ("huliaipole", "assault"): 0},
        ),
        (
            "На Північно-Слобожанському і Курському напрямках ворог атакував 12 разів.",
            {("north_slobozhanshchyna_kursk", "assault"): 12},
        ),
        (
            "На Сіверському і Торецькому напрямках ворог атакував дев'ять та сім разів відповідно.",
            {("siversk", "assault"): 9, ("toretsk", "assault"): 7},
        ),
        (
            "На Сіверському, Торецькому і Лиманському напрямках було по три атаки.",
            {("siversk", "assault"): 3, ("toretsk", "assault"): 3, ("lyman", "assault"): 3},
        ),
        (
            "Відбито три атаки на Лиманському напрямку, 10 на Сіверському і дві на Торецькому.",
            {
                ("lyman", "assault_repelled"): 3,
                ("siversk", "assault_repelled"): 10,
                ("toretsk", "assault_repelled"): 2,
            },
        ),
        (
            "На Лиманському напрямку Сили оборони відбили ворожу атаку.",
            {("lyman", "assault_repelled"): 1},
        ),
        ("На Kупʼянському напрямку ворог атакував 4 рази.", {("kupiansk", "assault"): 4}),
        ("На Куп”янськoму напрямку ворог атакував 4 рази.", {("kupiansk", "assault"): 4}),
        (
            "Напружено на Лиманському напрямку. Тут ворог атакував 21 раз. На цьому "
            "напрямку тривають чотири бої.",
            {("lyman", "assault"): 21, ("lyman", "assault_ongoing"): 4},
        ),
        (
            "On the Lyman front, the enemy attacked twice; five attacks were repelled on "
            "the Toretsk front.",
            {("lyman", "assault"): 2, ("toretsk", "assault_repelled"): 5},
        ),
        (
            "Two attacks each were launched on the Siversk and Kramatorsk fronts.",
            {("siversk", "assault"): 2, ("kramatorsk", "assault"): 2},
        ),
        ("In the Lyman sector, no combat clashes took place.", {("lyman", "assault"): 0}),
        (
            "На Лиманском направлении враг трижды шел на штурм, одна атака отбита.",
            {("lyman", "assault"): 3, ("lyman", "assault_repelled"): 1},
        ),
        (
            "На Лиманському напрямку ворог наступав тричі, один із боїв досі триває.",
            {("lyman", "assault"): 3, ("lyman", "assault_ongoing"): 1},
        ),
        (
            "На Лиманському напрямку три штурми наших позицій завершилися для ворога невдачею.",
            {("lyman", "assault_repelled"): 3},
        ),
        (
            "In the Lyman sector, four attacks were repelled. In the Siversk sector, the enemy "
            "carried out 13.",
            {("lyman", "assault_repelled"): 4, ("siversk", "assault"): 13},
        ),
        (
            "На Лиманському напрямку – дві атаки, одна не завершена, на сіверському – п'ять.",
            {("lyman", "assault"): 2, ("lyman", "assault_ongoing"): 1, ("siversk", "assault"): 5},
        ),
        (
            "Одну атаку відбили на Сіверському напрямку, три з чотирьох – на Лиманському.",
            {
                ("siversk", "assault_repelled"): 1,
                ("lyman", "assault_repelled"): 3,
                ("lyman", "assault"): 4,
            },
        ),
        ("Більше атак на Лиманському напрямку 2 хв читати", {}),
        (
            "Окупанти 19 разів намагалися прорватися на Лиманському напрямку – 16 разів дістали "
            "відсіч.",
            {("lyman", "assault"): 19, ("lyman", "assault_repelled"): 16},
        ),
        (
            "In the first two years of the war Lyman was calm. Now 12 attacks were repelled in the "
            "Lyman sector.",
            {("lyman", "assault_repelled"): 12},
        ),
    ],
)
def test_directions(body, expected):
    assert sayings(body) == expected


@pytest.mark.parametrize(
    ("body", "text", "reason"),
    [
        ("На Лиманському напрямку загарбники скоїли 14 навал.", "14", "not recognised"),
        (
            "На Лиманському і Торецькому напрямках відбулося 14 боєзіткнень.",
            "14",
            "one number for 2 directions",
        ),
        ("На інших напрямках відбулося 14 боєзіткнень.", "14", "not named"),
        ("Ворог атакував на Харківщині 14 разів.", "14", "a region"),
        ("На Лиманському напрямку ворог атакував 14-16 разів.", "14", "a range"),
        ("На Лиманському напрямку ворог атакував 2.935 разів.", "2.935", "ambiguous"),
        ("На Лиманському напрямку ворог атакував 1O разів.", "1O", "not a count"),
        ("На Лиманському напрямку вчора ворог атакував 14 разів.", "14", "another day"),
        ("За час режиму припинення вогню ворог провів 119 штурмових дій.", "119", "another period"),
        (
            "На Лиманському та Сіверському напрямках ворог атакував 7, 8 та 9 разів відповідно.",
            "7",
            "respectively",
        ),
        ("На Старобільському напрямку ворог атакував 14 разів.", "14", "is not known"),
    ],
)
def test_what_is_not_understood_is_told_with_its_place(body, text, reason):
    unread = read(body).unread
    row = unread.iloc[0]
    assert row["text"] == text and reason in row["reason"]
    assert row["line"] == 2 and row["column"] == body.index(text) + 1
    assert (HEAD + body)[row["offset"] : row["end"]] == text
    assert not sayings(body)


def test_attacks_on_many_directions_together_are_the_least_of_the_front():
    body = "Минулої доби на Лиманському, Сіверському та Торецькому напрямках відбито {} атак."
    alone = read_report("Генштаб ЗСУ. " + body.format(41), published="2025-05-09")
    (row,) = alone.rows
    told = (row["sector"], row["category"], row["value"], row["qualifier"])
    assert told == ("whole_front", "assault_repelled", 41, "at_least")
    assert any("the least of the whole front" in warning for warning in alone.warnings)
    both = read_report("Генштаб ЗСУ: за добу 117 боєзіткнень на фронті. " + body.format(41))
    assert [row["value"] for row in both.rows] == [117]
    assert "3 directions together" in both.unread["reason"].iloc[0]


def test_a_mistyped_direction_is_not_guessed():
    unread = read("На Покроівському напрямку ворог атакував 14 разів.").unread
    assert (
        unread["nearest"].tolist() == ["pokrovsk"]
        and "'Покроівському' is not known; nearest: pokrovsk" in unread["reason"][0]
    )


@pytest.mark.parametrize(
    ("body", "text", "reason"),
    [
        ("На Лиманському напрямку знищено 14 танків.", "14", "losses"),
        (
            "Авіація Сил оборони завдала 12 авіаударів по районах зосередження ворога.",
            "12",
            "reporting side",
        ),
        ("Зенітники збили 42 дрони-камікадзе.", "42", "destroyed"),
        ("Ворог втратив 1 050 осіб.", "1 050", "people"),
        ("Зокрема постраждали 140 населених пунктів.", "140", "places"),
        ("На Лиманському напрямку діють воїни 66-ї бригади.", "66-ї", "not a count"),
        ("Вертоліт Ка-52 збито.", "52", "a name"),
        ("На Лиманському напрямку атакували 9 разів, що на 12 менше, ніж учора.", "12", "change"),
        (
            "On the Lyman front, 9 attacks were repelled compared with 30 the day before.",
            "30",
            "compared",
        ),
    ],
)
def test_what_counts_something_else_is_set_aside(body, text, reason):
    aside = read(body).out_of_scope
    assert reason in aside.loc[aside["text"] == text, "reason"].iloc[0]


def test_strikes_of_a_direction_are_not_the_front_s():
    body = (
        "Ворог завдав 30 авіаударів, скинувши 48 КАБ.\nНа Курщині ворог завдав 7 авіаударів, "
        "скинув 9 КАБ і здійснив 210 обстрілів, з них 11 – із РСЗВ."
    )
    told = {
        (row["sector"], row["category"]): (row["value"], row.get("subset_of"))
        for row in read(body).rows
    }
    assert told["whole_front", "air_strike"] == (30, None) and told[
        "whole_front", "guided_bomb"
    ] == (48, None)
    assert told["kursk", "air_strike"] == (7, None) and told["kursk", "guided_bomb"] == (9, None)
    assert told["kursk", "shelling"] == (210, None) and told["kursk", "shelling_mlrs"] == (
        11,
        "shelling",
    )


def test_shellings_by_rocket_launchers_alone():
    told = said(read("Ворог здійснив 55 обстрілів з реактивних систем залпового вогню."))
    assert ("whole_front", "shelling_mlrs", "55", "exact", "") in told


def test_who_is_not_named_is_missing_and_not_zero():
    read = read_report(
        EVENING
        + "На Лиманському напрямку ворог атакував 9 разів. На Торецькому напрямку бої тривають."
    )
    missing = dict(read.missing)
    assert (
        missing["pokrovsk"] == "not named"
        and missing["toretsk"] == "named without a number"
        and "lyman" not in missing
    )
    assert {row["sector"] for row in read.rows} == {"whole_front", "lyman"}


@pytest.mark.parametrize(
    ("body", "warning"),
    [
        (
            "На Лиманському напрямку ворог атакував 20 разів. Відбито 12 атак, чотири тривають.",
            "12 repelled and 4 going on are not the 20",
        ),
        ("На Лиманському напрямку ворог атакував 20 разів. Відбито 25 атак.", "larger than the 20"),
        ("На Лиманському напрямку ворог атакував 118 разів.", "118, more attacks than were told"),
        ("Ворог здійснив 30 обстрілів, з них 40 – із РСЗВ.", "40 shellings from rocket launchers"),
        (
            "На Лиманському напрямку ворог атакував 20 разів.\nНа Лиманському напрямку "
            "ворог атакував 21 раз.",
            "20 and then 21",
        ),
    ],
)
def test_numbers_that_do_not_agree_warn(body, warning):
    assert any(warning in one for one in read(body).warnings)


@pytest.mark.parametrize("hours", ["08:00", "8.00"])
def test_the_morning_issue_tells_of_the_day_before(hours):
    read = read_report(
        f"Генштаб станом на {hours} 21.04.2025. Протягом минулої доби на фронті "
        f"відбулося 96 боєзіткнень."
    )
    assert read.slot == "24:00" and read.rows[0]["cumulative_from"] is None
    assert read.window == (
        pd.Timestamp("2025-04-19 21:00", tz="UTC"),
        pd.Timestamp("2025-04-20 21:00", tz="UTC"),
    )


def test_a_mistyped_header_gives_way_to_the_time_of_publication():
    text = "Генштаб станом на 16:00 11.08.2025. З початку доби на фронті відбулося 96 боєзіткнень."
    read = read_report(text, published=pd.Timestamp("2025-09-11 16:12", tz="Europe/Kyiv"))
    assert read.window[1] == pd.Timestamp("2025-09-11 16:00", tz="Europe/Kyiv")
    assert "the header says 11.08.2025" in read.warnings[0]
    late = read_report(text, published=pd.Timestamp("2025-08-12 00:20", tz="Europe/Kyiv"))
    assert (
        late.window[1] == pd.Timestamp("2025-08-11 16:00", tz="Europe/Kyiv") and not late.warnings
    )


def test_the_year_is_taken_from_the_caller_or_refused():
    text = "Генштаб станом на 16:00 31 грудня. З початку доби на фронті відбулося 96 боєзіткнень."
    with pytest.raises(ValueError, match="has no year"):
        read_report(text)
    assert read_report(text, year=2024).window[1] == pd.Timestamp(
        "2024-12-31 16:00", tz="Europe/Kyiv"
    )
    assert read_report(text, published=datetime.date(2025, 1, 1)).window[1] == pd.Timestamp(
        "2024-12-31 16:00", tz="Europe/Kyiv"
    )


def test_a_moment_of_publication_needs_a_zone():
    with pytest.raises(ValueError, match="has no zone"):
        read_report(HEAD, published="2025-05-09 16:10")


def test_without_a_date_there_is_no_window_and_a_warning():
    read = read_report("Генштаб: з початку доби на фронті відбулося 96 боєзіткнень.")
    assert (
        read.window is None
        and read.statements["start"].isna().all()
        and any("no date" in one for one in read.warnings)
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Рецепт: 3 яйця, 200 г борошна.",
        "Генштаб нагородив 12 воїнів.",
        "A battle of two poets",
        5,
        None,
    ],
)
def test_other_texts_are_refused(text):
    with pytest.raises(ValueError, match="report"):
        read_report(text)


def test_html_reads_as_its_text():
    name = "staff-02"
    lines = "".join(f"<p>{line}</p>" for line in text_of(name).splitlines())
    assert said(read_report(f"<html><body>{lines}</body></html>")) == said(reading(name))


def test_places_in_html_are_those_of_the_source():
    text = f"<p>{HEAD.strip()}</p><p>На Лиманському&nbsp;напрямку <b>скоєно 14 навал</b></p>"
    row = read_report(text).unread.iloc[0]
    assert text[row["offset"] : row["end"]] == "14"


def test_what_is_shown_holds_the_whole_text():
    read = reading("staff-13")
    assert re.sub(r"[\[\](){?}]", "", read.marked()) == re.sub(r"[\[\](){?}]", "", read.page.text)
    assert "{?16?}" in read.marked() and "[231]" in read.marked()
    page = read_report(HEAD + "<b>x</b> <На Лиманському напрямку & 3 навали>")._repr_html_()
    assert "<На" not in page and "<mark" in page and "117" in page


def test_source_and_truce_are_passed_on():
    table = read("", source="page_7", ceasefire="victory_2025").statements
    assert table["source"].tolist() == ["page_7"] and table["ceasefire"].tolist() == [
        "victory_2025"
    ]
    assert table["statement_id"].tolist() == ["page_7-001"]
    assert (
        read("").statements["source"][0]
        == read("").statements["source"][0]
        != read("x").statements["source"][0]
    )


PIECES = [line for name in names("staff") for line in text_of(name).splitlines()]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=8), st.text(max_size=30), st.integers(0, 400))
def test_no_number_is_lost_whatever_the_text(lines, noise, at):
    text = "\n".join(lines)
    text = text[:at] + noise + text[at:]
    try:
        read = read_report(text, year=2025)
    except ValueError as error:
        assert str(error)
    else:
        check_account(read)


HOSTILE = {
    "blanks": " ",
    "digits": "1 ",
    "thousands": "1,",
    "one word": "а",
    "endings": "ськ",
    "names": "На Лиманському напрямку ",
    "joined": "Лиманському та ",
    "numbers": "двадцять ",
    "tags": "<p ",
    "scripts": "<script></script>",
    "comments": "<!--",
    "entities": "&nbsp",
    "stars": "**",
    "quotes": '"',
    "brackets": "(",
    "zeros": "активних дій ",
    "attacks": "5 атак, ",
    "conflicts": "На Лиманському напрямку 5 атак. ",
    "dates": "9 травня ",
    "hyphens": "а-",
    "points": "1.",
    "places": "у районах Ааа Бб, ",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_time_grows_with_length_only(kind):
    def spent(times):
        text = HEAD + HOSTILE[kind] * times
        best = []
        for _ in range(3):
            began = time.process_time()
            read_report(text, year=2025)
            best.append(time.process_time() - began)
        return min(best)

    base = max(300, int(4_000 / len(HOSTILE[kind]) ** 1.5))  # a short piece has the less to read
    # twice as much in a line twice as long is linear; squared growth would be 16 times
    assert spent(4 * base) < 9 * max(spent(base), 0.002)


PLACES = {
    "a total after a headline that names a direction": (
        "War update: 126 clashes on frontline since day-start, Lyman sector sees most attacks A "
        "total of 126 combat clashes have taken place on the frontline since the beginning of the "
        "day, the General Staff of Ukraine said. In the Lyman sector, 41 attacks were made.",
        {("whole_front", "assault"): 126, ("lyman", "assault"): 41},
    ),
    "a total that the headline rounds": (
        "Генштаб ЗСУ: на фронті майже 100 боєзіткнень\nНайбільше атак – 49 – відбили на "
        "Лиманському напрямку.\nПротягом минулої доби сталося 98 бойових зіткнень.",
        {("whole_front", "assault"): 98, ("lyman", "assault_repelled"): 49},
    ),
    "a total after directions named together": (
        "Генштаб ЗСУ: ворог зосередив зусилля на Лиманському та Сіверському напрямках. Загалом "
        "минулої доби відбулося 136 бойових зіткнень.",
        {("whole_front", "assault"): 136},
    ),
    "strikes after directions named together": (
        "Генштаб ЗСУ: ворог наступає на Лиманському та Сіверському напрямках.\n\nПротягом доби "
        "ворог завдав 12 авіаційних ударів.",
        {("whole_front", "air_strike"): 12},
    ),
    "a direction in the zone of a command": (
        "Генштаб ЗСУ: у зоні відповідальності ОСУВ «Таврія» на Лиманському напрямку відбито 14 "
        "атак.",
        {("lyman", "assault_repelled"): 14},
    ),
    "strikes that many regions are told beside": (
        "Генштаб ЗСУ: протягом минулої доби на фронті було 9 боїв. Окупанти завдали 63 авіаційні "
        "удари, під вогнем були села Харківської, Луганської та Донецької областей.",
        {("whole_front", "assault"): 9, ("whole_front", "air_strike"): 63},
    ),
    "the front's number said again beside a direction": (
        "Генштаб ЗСУ: за добу сталося 72 зіткнення, з них 21 – на Лиманському напрямку\n\n"
        "Генштаб ЗСУ: за добу сталося 72 зіткнення, з них 21 – на Лиманському напрямку",
        {("whole_front", "assault"): 72, ("lyman", "assault"): 21},
    ),
    "strikes in the paragraph of a region": (
        "General Staff of Ukraine as of 08:00 on 12 December 2024: over the past day 144 clashes "
        "were recorded on the front line. The enemy launched 125 airstrikes.\n\nThe operation in "
        "Russia's Kursk region continues. Over the past day, 15 assaults were repelled there. The "
        "enemy carried out 30 airstrikes.",
        {
            ("whole_front", "assault"): 144,
            ("whole_front", "air_strike"): 125,
            ("kursk", "assault_repelled"): 15,
            ("kursk", "air_strike"): 30,
        },
    ),
    "a night in the background": (
        "General Staff of Ukraine: over the past day 144 clashes were recorded on the front line. "
        "Background: on the night of 8-9 December, the Russians attacked Ukraine with 69 drones.",
        {("whole_front", "assault"): 144},
    ),
    "air strikes after missiles": (
        "Генштаб ЗСУ: протягом минулої доби на фронті 9 боїв. Ворог завдав три ракетних удари із "
        "застосуванням чотирьох ракет та 38 авіаційних із застосуванням 57 КАБів.",
        {
            ("whole_front", "assault"): 9,
            ("whole_front", "missile_strike"): 3,
            ("whole_front", "missile_launched"): 4,
            ("whole_front", "air_strike"): 38,
            ("whole_front", "guided_bomb"): 57,
        },
    ),
    "a front's number beside a direction of a region": (
        "General Staff of Ukraine: Russian forces attacked 154 times along the front line over the "
        "past day, with the heaviest fighting in the Pokrovsk sector of Donetsk Oblast, where 51 "
        "attacks were made.",
        {("whole_front", "assault"): 154, ("pokrovsk", "assault"): 51},
    ),
    "the front's number before the hottest direction": (
        "Генштаб ЗСУ: на лиманському напрямку за добу відбили 25 атак\n\nУпродовж доби сталося 56 "
        "зіткнень, найактивніше ворог наступав на лиманському напрямку - там відбито 25 атак.\n\n"
        "Загалом протягом доби ворог завдав 3 авіаційних удари.",
        {
            ("lyman", "assault_repelled"): 25,
            ("whole_front", "assault"): 56,
            ("whole_front", "air_strike"): 3,
        },
    ),
    "a third of them on a direction": (
        "Генштаб ВСУ: более 100 столкновений за сутки: треть из них - на Лиманском направлении.",
        {("whole_front", "assault"): 100},
    ),
    "how many there are by now": (
        "Генштаб ЗСУ: гаряче на Лиманському та Сіверському напрямках.\n\nНа цей час кількість "
        "бойових зіткнень зросла до 58.",
        {("whole_front", "assault"): 58},
    ),
    "these directions": (
        "Генштаб ЗСУ: наступ на Лиманському, Сіверському та Торецькому напрямах. Там відбито 140 "
        "атак.",
        {("whole_front", "assault_repelled"): 140},
    ),
    "missile and air attacks": (
        "General Staff of Ukraine: over the past day, the enemy carried out seven missile and 61 "
        "air attacks along the front line.",
        {("whole_front", "missile_strike"): 7, ("whole_front", "air_strike"): 61},
    ),
    "no attacks in a zone that is cut off": (
        "General Staff of Ukraine: over the past day 84 clashes took place on the front line. In "
        "the Volyn axis, the situation is unchanged. The enemy did not conduct offensive actions "
        "in the area of responsib",
        {("whole_front", "assault"): 84},
    ),
    "what goes on at a town": (
        "Генштаб ЗСУ: на Сіверському напрямку відбито три атаки. Не легше під Лиманом: ворог "
        "здійснив 20 атак. Відбито 14 з них.",
        {
            ("siversk", "assault_repelled"): 3,
            ("lyman", "assault"): 20,
            ("lyman", "assault_repelled"): 14,
        },
    ),
    "a headline before a date": (
        "Генштаб ЗСУ розповів про складну ситуацію на Лиманському напрямку\n11 грудня на фронті "
        "відбулося 115 зіткнень. Найбільше їх було на Лиманському напрямку, де ворог атакував 35 "
        "разів.",
        {("whole_front", "assault"): 115, ("lyman", "assault"): 35},
    ),
    "a town that a direction has its name from": (
        "General Staff of Ukraine: on the Siversk front 3 attacks were made. Tense at Lyman, where "
        "the enemy made 20 attacks. Troops repelled 64 assaults near Kurakhove. Reports say that "
        "near Toretsk the enemy conducted 47 attacks. At Orikhiv, which is besieged, 9 attacks "
        "were repelled.",
        {
            ("siversk", "assault"): 3,
            ("lyman", "assault"): 20,
            ("kurakhove", "assault_repelled"): 64,
            ("toretsk", "assault"): 47,
            ("orikhiv", "assault_repelled"): 9,
        },
    ),
}


@pytest.mark.parametrize("name", PLACES)
def test_a_number_is_placed_by_what_stands_beside_it(name):
    text, expected = PLACES[name]
    found = read_report(text, published="2024-12-12T08:40+02:00")
    told = {(row["sector"], row["category"]): row["value"] for row in found.rows}
    assert told == expected
    assert any("is the town" in warning for warning in found.warnings) == ("a town" in name)


WINDOWS = {
    "the losses of another day": (
        "Генштаб ВСУ: сегодня на фронте 71 столкновение. За минувшие сутки, 1 июля, Силы обороны "
        "ликвидировали 1180 военных.",
        "2024-07-02T19:20+03:00",
        ("02 00:00", None),
    ),
    "deeds of the day before": (
        "Генштаб ВСУ: за сутки 172 столкновения на фронте. 5 ноября враг нанес 44 авиаудара.",
        "2025-11-06T09:10+02:00",
        ("05 00:00", "06 00:00"),
    ),
    "an evening of the past day": (
        "Генштаб ВСУ, по состоянию на вечер пятницы, 9 февраля: за прошедшие сутки на фронте 71 "
        "столкновение.",
        "2024-02-09T20:00+02:00",
        ("09 00:00", "09 18:00"),
    ),
    "an evening before its hour": (
        "Генштаб ВСУ, вечірнє зведення: на фронті 71 зіткнення.",
        "2025-06-13T19:15+03:00",
        ("13 00:00", None),
    ),
    "an evening after midnight": (
        "Генштаб ВСУ, вечірнє зведення: на фронті 71 зіткнення.",
        "2025-06-14T00:15+03:00",
        ("13 00:00", "13 22:00"),
    ),
    "from the beginning of a day": (
        "General Staff of Ukraine: from the beginning of the day on December 20, 71 clashes took "
        "place on the front.",
        "2024-12-21T09:00+02:00",
        ("20 00:00", None),
    ),
    "a day by its date": (
        "General Staff of Ukraine as of 06:00, 29 February 2024: during the day of February 28, "
        "there were 71 combat engagements.",
        "2024-02-29T06:40+02:00",
        ("28 00:00", "29 00:00"),
    ),
}


@pytest.mark.parametrize("name", WINDOWS)
def test_the_day_is_told_by_the_report_s_own_words(name):
    text, published, expected = WINDOWS[name]
    row = read_report(text, published=published).rows[0]
    bounds = (row["start"], row["end"])
    told = tuple(at if at is None else f"{at.tz_convert('Europe/Kyiv'):%d %H:%M}" for at in bounds)
    assert row["sector"] == "whole_front" and told == expected


def test_a_day_of_publication_stands_for_its_end():
    assert read("", published="2025-05-09").statements["published"][0] == pd.Timestamp(
        "2025-05-10", tz="Europe/Kyiv"
    )
    moment = pd.Timestamp("2025-05-09 16:10", tz="Europe/Kyiv")
    assert read("", published=moment).statements["published"][0] == moment
