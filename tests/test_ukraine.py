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
from analysis.readers.direction_names import OF_THE_OPERATION
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
    directions = directions[~directions["sector"].isin(OF_THE_OPERATION)]
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
        ("Ворог атакував на півночі Харківщини 14 разів.", "14", "a region"),
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
        ("Ворог втратив 1 050 осіб.", "1 050", "people"),
        ("Зокрема постраждали 140 населених пунктів.", "140", "places"),
        ("На Лиманському напрямку діють воїни 66-ї бригади.", "66-ї", "not a count"),
        ("Вертоліт Ка-52 збито.", "52", "a name"),
        ("Більше атак на Лиманському напрямку 3 хв читати", "3", "the page"),
        ("На Лиманському напрямку атакували 9 разів, що на 12 менше, ніж учора.", "12", "change"),
    ],
)
def test_what_counts_something_else_is_set_aside(body, text, reason):
    aside = read(body).out_of_scope
    assert reason in aside.loc[aside["text"] == text, "reason"].iloc[0]


def test_drones_shot_down_are_listed_unread():
    unread = read("Зенітники збили 42 дрони-камікадзе.").unread
    assert "42" in unread["text"].tolist()


def test_a_number_to_compare_with_is_said_not_to_be_read():
    unread = read(
        "On the Lyman front, 9 attacks were repelled compared with 30 the day before."
    ).unread
    assert "compared" in unread.loc[unread["text"] == "30", "reason"].iloc[0]


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
    def seconds(times):
        text = HEAD + HOSTILE[kind] * times
        begin = time.process_time()
        read_report(text, year=2025)
        return max(time.process_time() - begin, 0.002)

    base = max(300, int(4_000 / len(HOSTILE[kind]) ** 1.5))  # a short piece has the less to read
    # by turns, as a machine may be slow for a while; what sentences tell is remembered after once
    pairs = [(seconds(base), seconds(8 * base)) for _ in range(4)]
    small, large = map(min, zip(*pairs, strict=True))
    # squared growth would be 64 times
    assert large < 24 * small


def test_a_day_of_publication_stands_for_its_end():
    assert read("", published="2025-05-09").statements["published"][0] == pd.Timestamp(
        "2025-05-10", tz="Europe/Kyiv"
    )
    moment = pd.Timestamp("2025-05-09 16:10", tz="Europe/Kyiv")
    assert read("", published=moment).statements["published"][0] == moment


def of_spring(body, day="24.04.2022"):
    """Rows of a report of the first spring, by sector."""
    text = f"Генштаб, оперативна інформація станом на 06:00 {day}.\n{body}"
    return {(row["sector"], row["category"]): row["value"] for row in read_report(text).rows}


@pytest.mark.parametrize(
    "place",
    (
        "На території Донецької та Луганської областей",
        "На Донбасі",
        "На Донецькому та Луганському напрямках",
    ),
)
def test_both_regions_of_donbas_are_a_place_of_their_own(place):
    told = of_spring(f"{place} за минулу добу відбито вісім атак противника.")
    assert told == {("donetsk_luhansk", "assault_repelled"): 8}


def test_a_part_of_donbas_is_not_all_of_it():
    assert not of_spring("На півночі Донецької та Луганської областей відбито вісім атак.")
    assert not of_spring("На Донбасі і Харківщині за минулу добу відбито вісім атак.")


@pytest.mark.parametrize(
    "name, sector",
    (("Донецькому", "donetsk_direction"), ("Маріупольському", "mariupol_direction")),
)
def test_directions_of_the_first_spring_are_read_in_its_reports_alone(name, sector):
    body = f"На {name} напрямку за минулу добу відбито сім атак."
    assert of_spring(body) == {(sector, "assault_repelled"): 7}
    assert not of_spring(body, day="24.04.2025")


@pytest.mark.parametrize(
    ("said", "sector"),
    (
        ("Від початку доби на Харківщині сталося 14 боєзіткнень.", "kharkiv_oblast"),
        ("С начала суток в Харьковской области состоялось 14 боев.", "kharkiv_oblast"),
        ("In Sumy region, 14 attacks were repelled.", "sumy_oblast"),
        ("Ворог атакував на Донеччині 14 разів.", "donetsk_oblast"),
        ("Ворог атакував на Донеччині та Харківщині 14 разів.", None),
        ("Біля Вовчанська на Харківщині ворог атакував 14 разів.", None),
        ("На п'яти напрямках [у Донецькій області] відбито 14 атак.", None),
    ),
)
def test_attacks_in_a_region_are_its_own_where_no_direction_is_told_of(said, sector):
    told = {row["sector"] for row in read(said).rows} - {"whole_front"}
    assert told == ({sector} if sector else set())
    after = sayings("На Лиманському напрямку ворог атакував 5 разів. " + said)
    assert sector not in {place for place, _ in after}


def test_engagements_after_words_on_quarters_of_the_country_are_the_fronts():
    head = "Генштаб, вечірнє зведення 22.09.2023.\n"
    body = "На Куп'янському напрямку ворог обстріляв Синьківку.\n\n{}За добу сталося {} боїв."
    quarters = "На сході та півдні України обстановка складна.\n\n"
    (row,) = read_report(head + body.format(quarters, 25)).rows
    assert (row["sector"], row["value"]) == ("whole_front", 25)
    assert not read_report(head + body.format("", 25)).rows


def test_an_evening_war_update_is_of_its_own_day():
    text = (
        "In the past 24 hours, 48 enemy attacks were repelled along the front, Ukraine's "
        "General Staff said in an evening war update.\n\nThroughout the day the "
        "front line saw 58 engagements."
    )
    (row,) = [row for row in read_report(text, published="2024-02-23").rows if row["value"] == 58]
    assert row["start"] == pd.Timestamp("2024-02-23T00:00+02:00")


@pytest.mark.parametrize(
    ("said", "expected"),
    (
        ("The combat engagements in the Kupyansk sector came to 14 in total.", ("kupiansk", 14)),
        ("23 атаки пришлись на Гуляйпольское направление.", ("huliaipole", 23)),
        ("На Лиманському напрямку 14 разів вступали в бойові зіткнення.", ("lyman", 14)),
    ),
)
def test_more_verbs_of_attacks_and_engagements(said, expected):
    sector, value = expected
    assert sayings(said) == {(sector, "assault"): value}


def test_the_number_at_which_the_staff_puts_the_engagements():
    text = (
        "Ukraine's General Staff as of 22:00 on 31 August put the total number of armed clashes "
        "during the day at 109. In the Pokrovsk direction there were 23 of them."
    )
    rows = read_report(text, published="2024-08-31").rows
    assert ("whole_front", "assault", 109) in {
        (row["sector"], row["category"], row["value"]) for row in rows
    }


def test_the_front_s_engagements_said_again_after_a_direction_are_none_of_its():
    text = (
        "General Staff of Ukraine: more than 40 clashes in a day along the front\n\nThe invaders "
        "tried to move forward on the Lyman axis, but failed. Combat clashes with the enemy "
        "numbered 40 in total in a day."
    )
    rows = read_report(text, published="2023-07-22").rows
    assert {row["sector"] for row in rows} == {"whole_front"}


def test_attacks_on_the_left_bank_are_those_of_the_kherson_direction():
    body = (
        "На Запорізькому напрямку ворог атакував 3 рази.\n\nНаші сили утримують плацдарми на "
        "лівобережжі Дніпра. {} ворог провів 4 безуспішні штурмові дії."
    )
    told = sayings(body.format("Від початку доби"))
    assert told[("kherson_direction", "assault")] == 4
    told = sayings(body.format("На Оріхівському напрямку"))
    assert told == {("zaporizhzhia_direction", "assault"): 3, ("orikhiv", "assault"): 4}


def test_what_ukraine_s_aviation_made_is_no_attack_of_the_enemy_s():
    body = (
        "In the Kupiansk direction, the enemy seeks a better position.\n\n{} and made three attacks"
    )
    own = body.format("Ukraine's aviation hit 21 Russian concentration areas")
    assert not sayings(own + " on Russian air defence.")
    theirs = "Ukraine's aviation hit two areas in the Kupiansk direction, and the enemy made three"
    assert sayings(theirs + " attacks.") == {("kupiansk", "assault"): 3}


@pytest.mark.parametrize(
    ("said", "expected"),
    (
        ("На Лиманському напрямку 14 разів починалися сутички.", 14),
        ("На Лиманському напрямку загарбники 14 разів прагнули витіснити наших воїнів.", 14),
    ),
)
def test_more_verbs_of_times_attacked(said, expected):
    assert sayings(said) == {("lyman", "assault"): expected}


def test_engagements_in_the_course_of_the_day_are_the_front_s():
    text = (
        "Ukraine's General Staff, evening update.\n\nIn the course of the day 15 combat clashes "
        "were recorded. The enemy made 22 rocket salvo fire strikes."
    )
    rows = read_report(text, published="2023-09-23").rows
    told = {(row["sector"], row["category"], row["value"]) for row in rows}
    assert told == {("whole_front", "assault", 15), ("whole_front", "shelling_mlrs", 22)}


def test_strikes_summed_up_over_a_day_are_the_front_s_whatever_was_named_before():
    text = (
        "Генштаб ВСУ, вечерняя сводка. Признаков группировок на Волынском и Полесском направлениях "
        "не выявлено. В целом за сутки противник нанес два ракетных и 16 авиационных ударов."
    )
    rows = read_report(text, published="2023-02-13").rows
    told = {(row["sector"], row["category"], row["value"]) for row in rows}
    assert {("whole_front", "missile_strike", 2), ("whole_front", "air_strike", 16)} <= told


def test_no_attacks_on_a_direction_in_a_command_s_zone_are_the_direction_s():
    said = (
        "In the area of responsibility of the Khortytsia Operational and Strategic Troops Group, "
        "no offensive actions were made by the enemy on the Kupiansk axis."
    )
    assert sayings(said) == {("kupiansk", "assault"): 0}
