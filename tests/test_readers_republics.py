"""Posts from the line of contact: which republic's office speaks, and of which republic."""

import pandas as pd
import pytest

from analysis.readers import parse


def read(text, published="2019-11-03T12:00+03:00"):
    return parse(text, published=published)


def counts(text):
    return [(row["sector"], row["category"], row["value"]) for row in read(text).rows]


TOLD = "Over the past day, Ukrainian forces violated the ceasefire 13 times, {}."


@pytest.mark.parametrize(
    ("office", "sector"),
    [
        ("the command of the republic said in Donetsk", "dpr"),
        ("the command of the self-proclaimed republic said in Donetsk", "dpr"),
        ("the head of the DPR group in the joint centre said", "dpr"),
        ("chief of staff of the People's Militia said in Lugansk", "lpr"),
        ("People's Militia spokesman Marochko said", "lpr"),
        ("the People's Militia said", "lpr_dpr"),
        ("the republic’s command said in Donetsk", "dpr"),
        ("the DPR command said", "dpr"),
        ("the Lugansk People's Republic's command said", "lpr"),
    ],
)
def test_an_office_of_a_republic_is_known_by_its_names(office, sector):
    read_so = read(TOLD.format(office))
    assert read_so.who[:2] == ("dpr_lpr", "ukraine")
    assert [(row["sector"], row["value"]) for row in read_so.rows] == [(sector, 13)]


def test_a_ministry_of_the_republic_is_the_republic_s():
    text = (
        "Донецк, 3 ноября. Украинские военные за минувшие сутки 14 раз нарушили режим тишины, "
        "сообщили в министерстве обороны {}."
    )
    assert read(text.format("Республики")).who[0] == "dpr_lpr"
    with pytest.raises(ValueError, match="no party that is known|does not say whose"):
        read(text.format("Республики Армения"))


def test_what_names_no_republic_is_of_the_one_named_last():
    text = (
        "Lugansk People's Republic's militia told of fire. DONETSK. Ukrainian units opened fire "
        "on the Donetsk People's Republic, the command of the republic said. "
        '"From 00:00 we have recorded ten violations." '
        "Over the past day, the ceasefire was violated 50 times."
    )
    rows = read(text).rows
    assert [(row["sector"], row["value"]) for row in rows] == [("dpr", 10), ("dpr", 50)]
    assert rows[0]["start"] == pd.Timestamp("2019-11-03T00:00+03:00")
    assert rows[0]["end"] == rows[0]["published"]


@pytest.mark.parametrize(
    ("how", "read_so"),
    [("при посредничестве", False), ("по данным", True)],
)
def test_who_mediated_a_truce_did_not_count_its_breaches(how, read_so):
    text = (
        "Зафиксировано 15 нарушений режима прекращения огня. Режим действует с 9 декабря, "
        f"{how} ОБСЕ."
    )
    if read_so:
        assert read(text).who[0] == "osce"
        return
    with pytest.raises(ValueError, match="kind|does not say"):
        read(text)


def test_all_shellings_again_are_not_those_with_banned_weapons():
    text = (
        "Штаб АТО: бойовики здійснили вісім обстрілів. Бойовики {} разів обстріляли позиції, "
        "застосувавши заборонені Мінськими домовленостями міномети."
    )
    eight = ("donetsk_luhansk", "shelling", 8)
    assert counts(text.format("вісім")) == [eight]
    assert ("donetsk_luhansk", "shelling_heavy", 5) in counts(text.format("п'ять"))


def test_who_speaks_in_the_talks_is_no_headquarters():
    text = (
        "Штаб АТО: бойовики здійснили 230 обстрілів. Як повідомила прес-секретар представника "
        "України у {} Кучми, з 30 жовтня до 2 листопада зафіксовано 101 обстріл."
    )
    first, second = ("donetsk_luhansk", "shelling", 230), ("donetsk_luhansk", "shelling", 101)
    assert counts(text.format("ТКГ")) == [first]
    assert second not in counts(text.format("тристоронній контактній групі"))


def test_none_since_the_day_began_is_not_of_the_past_day_told_with_it():
    text = (
        "Over the past day, militants violated the ceasefire seven times, and {} no shelling has "
        "been recorded, the JFO headquarters said."
    )
    (_, none) = read(text.format("since the beginning of the current day")).rows
    assert none["value"] == 0
    assert none["start"] == pd.Timestamp("2019-11-03T00:00+02:00")


def test_an_operation_s_short_name_is_no_town():
    text = (
        "Пресс-центр ООС: по состоянию на 7:00 3 ноября в районе проведения операции {} не "
        "зафиксировано нарушений режима прекращения огня."
    )
    assert counts(text.format("ОС")) == [("donetsk_luhansk", "total", 0)]
    with pytest.raises(ValueError, match="no figure"):
        read(text.format("Пески"))


def test_one_more_breach_may_be_one_of_those_told_before():
    text = (
        "Штаб ООС: від початку доби тричі порушили режим тиші. {} одне порушення зафіксували на "
        "Приазов'ї."
    )
    assert counts(text.format("Іще")) == [("donetsk_luhansk", "total", 3)]
    unread = read(text.format("Іще")).unread
    assert "one more" in unread["reason"].iloc[-1]


def test_fire_in_answer_is_the_speaker_s_own():
    text = (
        "ATO headquarters: militants violated the ceasefire 25 times. Ukrainian servicemen {} 15 "
        "times."
    )
    assert counts(text.format("responded with fire")) == [("donetsk_luhansk", "total", 25)]


def test_there_is_a_place_that_another_sentence_names():
    text = (
        "ATO headquarters: in Donetsk sector, militants opened fire seven times. The hotspot was "
        "Pavlopil. {} militants violated the ceasefire four times."
    )
    assert ("total", 4) not in [row[1:] for row in counts(text.format("There,"))]
    assert ("total", 4) in [row[1:] for row in counts(text.format("In all,"))]


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("на Луганському напрямку зафіксовано 4 збройні провокації", 4),
        ("на Луганському напрямку ворог 5 разів вдався до збройних провокацій", 5),
        ("на Луганському напрямку було 4 провокаційні обстріли", None),
    ],
)
def test_armed_provocations_are_breaches_with_a_warning(said, value):
    found = read(f"Штаб АТО: за минулу добу ворог 22 рази порушив перемир'я, {said}.")
    told = [row["value"] for row in found.rows if row["category"] == "total"]
    assert told == [22, value] if value else told == [22]
    assert any("provocations" in warning for warning in found.warnings) == bool(value)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("с начала текущих суток противник совершил ТРИ огневые провокации", 3),
        ("с начала суток ВФУ шесть раз прибегли к вооруженным провокациям", 6),
        ("за сутки зафиксировано шесть вооружённых провокаций ВСУ", 6),
        ("з початку доби зафіксовано чотири вогневі провокації з боку ЗСУ", 4),
        ("since midnight, four armed provocations by the Ukrainian army were recorded", 4),
        ("за сутки зафиксировано шесть провокаций со стороны ВСУ", 6),
        ("за сутки зафиксировано шесть провокаций киевских СМИ", None),
        ("since midnight, four provocations by the Kiev media were recorded", None),
        ("за сутки зафиксировано шесть информационных провокаций Киева", None),
        ("за сутки предотвращены две вооруженные провокации ВСУ", None),
        ("украинские спецслужбы готовят три вооруженные провокации", None),
        ("с начала суток ВФУ совершили три провокационных звонка", None),
    ],
)
def test_armed_provocations_are_breaches_of_either_side(said, value):
    found = read(f"Представительство ДНР в СЦКК, режим тишины: {said}.")
    told = [(row["sector"], row["category"], row["value"]) for row in found.rows]
    assert told == ([("dpr", "total", value)] if value else [])
    assert any("provocations" in warning for warning in found.warnings) == bool(value)


def test_provocations_that_were_prevented_are_none_of_a_headquarters_either():
    text = "Штаб АТО: за минулу добу 22 порушення перемир'я, попереджено {} збройні провокації."
    assert [row["value"] for row in read(text.format("дві")).rows] == [22]


@pytest.mark.parametrize(
    "said",
    [
        "in the period from January 1 through December 29, 2021, Ukrainian army units broke the "
        "ceasefire 1,923 times.",
        "с 1 января по 29 декабря ВСУ нарушили режим прекращения огня 1923 раза.",
        "с 1 января ВСУ нарушили режим прекращения огня 1923 раза.",
    ],
)
def test_what_is_counted_begins_no_later_than_it_is_told(said):
    text = f"The DPR Office at the JCCC (представительство ДНР в СЦКК): {said}"
    (row,) = parse(text, published="2021-12-30").rows
    assert row["value"] == 1923
    assert row["start"] == pd.Timestamp("2021-01-01", tz="Europe/Moscow")


def rows(text, published):
    return [
        (row["category"], row["value"], row["start"], row["end"])
        for row in parse(text, published=published).rows
    ]


def moscow(said):
    return pd.Timestamp(said, tz="Europe/Moscow").tz_convert("UTC")


def test_shells_that_were_used_are_counted_as_those_fired_and_those_of_the_day_before():
    text = (
        "За прошедшие сутки ВСУ усилили огонь, сообщает представительство ДНР в СЦКК. Общее "
        "количество нарушений составило шесть раз. Украинские военные применили 44 боеприпаса с "
        "помощью минометов. Днем ранее ВСУ выпустили по территории ДНР 24 боеприпаса."
    )
    last, first = (moscow("2020-06-12"), moscow("2020-06-13")), moscow("2020-06-11")
    assert rows(text, "2020-06-13") == [
        ("total", 6, *last),
        ("shells_fired", 44, *last),
        ("shells_fired", 24, first, last[0]),
    ]


def test_shells_of_several_weapons_are_shells():
    text = (
        "DPR Operations Command said that the enemy violated the ceasefire 389 times over the past "
        "week firing 3,632 artillery, rocket artillery, mortar and tank gun rounds at DNR."
    )
    assert [row[:2] for row in rows(text, "2017-06-02")] == [("total", 389), ("shells_fired", 3632)]


def test_a_republic_s_report_on_a_substation_counts_no_strikes_on_energy():
    text = (
        "Представитель НМ ДНР по обстановке на 14:00 23.02.2022. С начала текущих суток противник "
        "14 раз открывал огонь по территории Республики. На электроподстанции ремонтная бригада "
        "энергетиков попала под обстрел. Представительство ДНР в СЦКК сообщает об этом."
    )
    counted = moscow("2022-02-23"), moscow("2022-02-23T14:00")
    assert rows(text, "2022-02-23") == [("shelling", 14, *counted)]


def test_what_is_told_after_a_day_and_a_week_is_of_neither():
    text = (
        "За прошедшие сутки ВФУ четыре раза нарушили режим прекращения огня, а в течение недели — "
        "47 раз. Всего по территории Республики выпущено более 700 боеприпасов, рассказал "
        "представитель Народной милиции ЛНР."
    )
    day = moscow("2019-05-16"), moscow("2019-05-17")
    assert rows(text, "2019-05-17") == [("total", 4, *day), ("shells_fired", 700, None, None)]


BRIEFING = (
    "Ситуация в зоне ответственности Народной милиции остается напряженной.\n"
    "За прошедшие сутки противник ТРИ раза нарушил режим прекращения огня.\n"
    "Вооруженные силы Украины применяли минометы{}."
)
DAY = [
    pd.Timestamp("2017-08-08", tz="Europe/Moscow"),
    pd.Timestamp("2017-08-09", tz="Europe/Moscow"),
]


@pytest.mark.parametrize("kind", [None, "ministry"])
@pytest.mark.parametrize(
    ("where", "sector"),
    [(" у Славяносербска", "lpr"), (" у Докучаевска", "dpr"), ("", "lpr_dpr")],
)
def test_a_militia_s_briefing_is_a_republic_s(kind, where, sector):
    told = parse(BRIEFING.format(where), published="2017-08-09T12:00+03:00", kind=kind)
    assert told.who[:2] == ("dpr_lpr", "ukraine")
    (row,) = told.rows
    assert (row["sector"], row["category"], row["value"]) == (sector, "total", 3)
    assert [row["start"], row["end"]] == DAY
    assert (sector == "lpr_dpr") == any("which republic" in one for one in told.warnings)


@pytest.mark.parametrize("kind", [None, "ministry"])
def test_a_republic_that_is_named_counts_in_its_own_area(kind):
    text = "За прошедшие сутки противник три раза нарушил режим прекращения огня у Алчевска."
    told = parse(text, published="2017-08-09T12:00+03:00", kind=kind, reporter="dpr_lpr")
    assert told.who[:2] == ("dpr_lpr", "ukraine")
    assert [(row["sector"], row["value"]) for row in told.rows] == []
    text = "За прошедшие сутки противник три раза нарушил режим прекращения огня. Луганск."
    (row,) = parse(text, published="2017-08-09T12:00+03:00", kind=kind, reporter="dpr_lpr").rows
    assert (row["sector"], row["value"], [row["start"], row["end"]]) == ("lpr", 3, DAY)


@pytest.mark.parametrize(
    "text",
    [
        "За прошедшие сутки ВСУ пять раз нарушили режим прекращения огня.",
        "Over the past day, Ukrainian forces violated the ceasefire five times.",
        "В минобороны сообщили: за сутки ВСУ пять раз нарушили режим прекращения огня.",
    ],
)
def test_russia_s_ministry_is_not_taken_for_who_speaks_before_the_front(text):
    with pytest.raises(ValueError, match="reporter=.*dpr_lpr"):
        parse(text, published="2017-08-09T12:00+03:00", kind="ministry")
    named = parse(text, published="2017-08-09T12:00+03:00", kind="ministry", reporter="russia")
    assert named.who[:2] == ("russia", "ukraine")
    later = parse(text, published="2025-04-20T12:00+03:00", kind="ministry")
    assert later.who[:2] == ("russia", "ukraine")


def test_russia_s_ministry_that_is_named_speaks_before_the_front():
    text = "Минобороны РФ: за прошедшие сутки ВСУ пять раз нарушили режим прекращения огня."
    told = parse(text, published="2017-08-09T12:00+03:00", kind="ministry")
    assert told.who[:2] == ("russia", "ukraine")


def test_a_commander_of_a_republic_or_a_command_of_another_is_no_office():
    for who in ("the DPR commander said", "the Czech Republic's command said"):
        with pytest.raises(ValueError, match=r"."):
            read(TOLD.format(who))
