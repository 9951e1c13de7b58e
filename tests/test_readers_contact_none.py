"""Posts from the line of contact: weeks over two months, days without a breach, groups."""

import pandas as pd
import pytest

from analysis.readers import parse


def read(text, published="2019-09-09"):
    return parse(text, published=published).rows


def counts(text, published="2019-09-09"):
    return {(row["sector"], row["category"], row["value"]) for row in read(text, published)}


WEEK = ("2019-08-26T00:00", "2019-09-02T00:00")


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("Штаб ООС: з 26 серпня до 1 вересня бойовики {} разів порушили режим тиші.", "Kyiv"),
        ("Штаб ООС: з 26 серпня 2019 року по 1 вересня 2019 року {} порушень тиші.", "Kyiv"),
        ("Штаб ООС: с 26 августа по 1 сентября боевики {} раз нарушили перемирие.", "Kyiv"),
        ("JFO headquarters: {} ceasefire violations from August 26 to September 1.", "Kyiv"),
        ("JFO headquarters: {} ceasefire violations between 26 August and 1 September.", "Kyiv"),
    ],
)
def test_days_from_one_month_to_the_next_are_all_of_them(said, zone):
    (row,) = read(said.format(117))
    bounds = [pd.Timestamp(moment, tz=f"Europe/{zone}") for moment in WEEK]
    assert [row["start"], row["end"]] == bounds


def test_days_over_the_new_year_are_of_two_years():
    (row,) = read("Штаб ООС: з 30 грудня до 5 січня 117 порушень режиму тиші.", "2020-01-09")
    assert row["start"] == pd.Timestamp("2019-12-30T00:00+02:00")
    assert row["end"] == pd.Timestamp("2020-01-06T00:00+02:00")


def test_two_dates_that_are_no_bounds_are_no_days():
    text = "Штаб ООС: від 26 серпня діє перемир'я, а 1 вересня бойовики 7 разів його порушили."
    assert all(row["end"] != pd.Timestamp(WEEK[1], tz="Europe/Kyiv") for row in read(text))


@pytest.mark.parametrize(
    "said",
    [
        "Штаб ООС: порушень режиму припинення вогню станом на 7.00 9 вересня не було.",
        "Штаб ООС: режим тишины, по состоянию на 12:00 9 сентября, не нарушался ни разу.",
        "JFO headquarters: the ceasefire in Donbas has not been violated since midnight.",
        "Народная милиция ЛНР: нарушений перемирия украинскими боевиками за сутки не отметила.",
    ],
)
def test_no_breaches_are_a_count_of_none(said):
    assert {(category, value) for _, category, value in counts(said)} == {("total", 0)}


@pytest.mark.parametrize(
    "said",
    [
        "JFO headquarters on the truce: there has been no enemy shelling recorded since midnight.",
        "Штаб ООС про перемир'я: жодного обстрілу за добу не зафіксовано.",
        "Штаб АТО о перемирии: ни единого обстрела за сутки зафиксировано не было.",
    ],
)
def test_no_shelling_is_a_count_of_none(said):
    assert {(category, value) for _, category, value in counts(said)} == {("shelling", 0)}


GROUP = (
    'сообщил пресс-секретарь оперативно-тактической группировки "{}". Народная милиция '
    "самопровозглашённой ЛНР ранее заявила, что перемирие нарушили украинские военные."
)


@pytest.mark.parametrize(("name", "area"), [("Луганск", "luhansk"), ("Донецк", "donetsk")])
def test_a_group_of_troops_speaks_for_ukraine_and_of_its_own_direction(name, area):
    text = "Режим тишины соблюдается, ни единого обстрела за сутки зафиксировано не было, "
    (row,) = read(text + GROUP.format(name))
    assert (row["reporter"], row["sector"]) == ("ukraine", f"{area}_direction")
    assert (row["category"], row["value"]) == ("shelling", 0)


def test_the_number_of_breaches_is_told_after_a_dash():
    text = "Басурин (ДНР): общее число нарушений режима тишины за минувшие сутки – 50."
    assert ("dpr", "total", 50) in counts(text)


def test_a_region_that_was_struck_before_is_not_where_attacks_were():
    text = "Ukraine's foreign minister on the truce: Russia made 63 assaults following strikes on "
    assert counts(text + "Sumy region.", "2025-05-08") == {("whole_front", "assault", 63)}


@pytest.mark.parametrize(
    "said",
    [
        "Штаб ООС: с полуночи боевики соблюдали режим тишины.",
        "Штаб ООС: с начала суток противник придерживался условий перемирия.",
        "Штаб ООС: с начала суток 9 сентября режим тишины соблюдался.",
        "Штаб ООС: данных о нарушении режима тишины с начала суток не поступало.",
        "Штаб ООС: з початку доби 9 вересня не відзначено жодного порушення режиму тиші.",
    ],
)
def test_a_truce_that_was_kept_is_a_count_of_none(said):
    assert {(category, value) for _, category, value in counts(said)} == {("total", 0)}


@pytest.mark.parametrize(
    "said",
    [
        "Штаб ООС: боевики не соблюдали режим тишины и 8 раз нарушили его.",
        "Штаб ООС: боевики почти не соблюдали режим тишины, нарушив его 8 раз.",
        "Штаб ООС: с начала суток режим тишины не соблюдался, 8 нарушений.",
    ],
)
def test_a_truce_that_was_not_kept_is_no_count_of_none(said):
    assert 0 not in {value for _, _, value in counts(said)}


@pytest.mark.parametrize(
    "answer",
    [
        "Силы АТО 12 раз открывали огонь в ответ.",
        "12 раз силы АТО открывали ответный огонь.",
        "Українські військові 12 разів стріляли у відповідь.",
        "Ukrainian forces opened fire 12 times in response.",
    ],
)
def test_the_fire_of_the_side_that_speaks_is_no_charge(answer):
    text = f"Пресс-центр АТО: за минувшие сутки боевики 31 раз обстреляли позиции. {answer}"
    assert {value for _, _, value in counts(text)} == {31}


def test_a_count_since_a_day_has_a_start_and_no_end():
    text = "Пресс-центр АТО: с 23 декабря отмечено 24 нарушения режима тишины боевиками."
    (row,) = read(text, "2016-12-24")
    assert row["start"] == pd.Timestamp("2016-12-23T00:00+02:00")
    assert pd.isna(row["end"])


def test_the_day_since_which_a_truce_is_in_force_begins_no_count():
    text = "Пресс-центр АТО: боевики 24 раза нарушили перемирие, которое действует с 23 декабря."
    (row,) = read(text, "2016-12-30")
    assert pd.isna(row["start"])
    assert pd.isna(row["end"])


@pytest.mark.parametrize("said", ["на 18:00 отмечено", "до 18 часов вечера отмечено"])
def test_the_hour_up_to_which_a_post_counts_ends_its_day(said):
    text = f"Пресс-центр АТО: {said} 24 нарушения режима тишины боевиками."
    (row,) = read(text, "2016-12-24")
    assert [row["start"], row["end"]] == [
        pd.Timestamp("2016-12-24T00:00+02:00"),
        pd.Timestamp("2016-12-24T18:00+02:00"),
    ]


@pytest.mark.parametrize(
    "period", ["в первую неделю перемирия", "за перший тиждень", "со времени начала перемирия"]
)
def test_the_count_of_a_week_is_no_count_of_a_day(period):
    assert not counts(f"Пресс-центр АТО: {period} боевики 241 раз нарушили режим тишины.")


def test_the_fire_at_one_town_is_not_all_of_a_direction():
    text = (
        "Пресс-центр АТО: за минувшие сутки боевики 31 раз открывали огонь. "
        "На Луганском направлении боевики три раза стреляли вблизи Крымского. "
        "На Донецком направлении боевики шесть раз стреляли вблизи Авдеевки, Песок и Марьинки."
    )
    found = {(sector, value) for sector, _, value in counts(text)}
    assert found == {("donetsk_luhansk", 31), ("donetsk_direction", 6)}


def test_shots_at_the_defenders_of_a_town_are_no_count_of_the_whole_line():
    text = "Пресс-центр АТО: за минувшие сутки боевики 6 раз обстреляли защитников Марьинки."
    assert not counts(text)


@pytest.mark.parametrize(
    "part",
    [
        "вечером 8 сентября",
        "в ночь на 8 сентября",
        "под конец прошлых суток",
        "ввечері 8 вересня",
        "on the evening of September 8",
    ],
)
def test_a_part_of_a_day_is_no_whole_day(part):
    text = f"Пресс-центр АТО: {part} боевики 5 раз обстреляли позиции сил АТО."
    (row,) = read(text)
    assert [pd.isna(row["start"]), pd.isna(row["end"])] == [True, True]


@pytest.mark.parametrize(
    "said",
    [
        "Народная милиция ЛНР режим тишины не нарушала ни разу. ВСУ девять раз нарушили его.",
        "Народная милиция ЛНР: наши бойцы режим тишины не нарушали. ВСУ девять раз нарушили его.",
        "Штаб ООС: наші військові режим тиші не порушували. Бойовики дев'ять разів порушили його.",
    ],
)
def test_what_one_s_own_side_has_not_done_is_no_zero_of_the_other(said):
    assert [row["value"] for row in parse(said, published="2017-05-20").rows] == [9]


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("JFO headquarters: Militants have not violated the ceasefire since midnight.", "total"),
        ("JFO HQ: Russia-led forces haven't broken the truce since the day began.", "total"),
        ("JFO HQ: The enemy did not breach the ceasefire over the past day.", "total"),
        ("Штаб ООС: з початку доби обстрілів позицій Об'єднаних сил не зафіксовано.", "shelling"),
        ("Штаб ООС: станом на 17:00 обстрілів наших військ не відзначено.", "shelling"),
        ("Штаб ООС: с начала суток обстрелов украинских позиций не было.", "shelling"),
        (
            "Представительство ЛНР в СЦКК: с полуночи обстрелов позиций народной милиции не"
            " зафиксировано.",
            "shelling",
        ),
    ],
)
def test_nothing_by_the_other_side_or_at_ones_own_positions_is_none(said, category):
    ((_, told, value),) = counts(said, "2020-08-20T18:00+03:00")
    assert (told, value) == (category, 0)


@pytest.mark.parametrize(
    "said",
    [
        "The Joint Forces have not violated the ceasefire since midnight.",
        "Militants and our troops did not violate the ceasefire today.",
        "Militants have not violated the ceasefire with heavy weapons since midnight.",
        "Militants have not stopped violating the ceasefire.",
        "The enemy has not violated the ceasefire since Monday, but on Tuesday it did.",
        "З початку доби обстрілів позицій противника не зафіксовано.",
        "З початку доби обстрілів позицій біля Авдіївки не зафіксовано.",
        "З початку доби обстрілів позицій Об'єднаних сил із мінометів не зафіксовано.",
    ],
)
def test_nothing_by_ones_own_side_or_at_one_place_is_not_none(said):
    head = "Штаб ООС / JFO HQ: 18 серпня бойовики 3 рази порушили режим тиші. "
    told = counts(head + said, "2020-08-20T18:00+03:00")
    assert told == {("donetsk_luhansk", "total", 3)}


def test_nothing_at_the_others_positions_is_not_none_of_a_representation():
    said = (
        "Представительство ЛНР в СЦКК: за сутки 18 августа украинские силовики 3 раза нарушили"
        " режим тишины. С начала суток обстрелов позиций ВСУ не зафиксировано."
    )
    assert counts(said, "2020-08-20T18:00+03:00") == {("lpr", "total", 3)}


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("Штаб АТО заявил об отсутствии нарушений режима прекращения огня{}.", "total"),
        ("Штаб ООС повідомив про повну відсутність порушень тиші{}.", "total"),
        ("Штаб ООС повідомив про відсутність обстрілів{}.", "shelling"),
        ("Штаб ООС: порушення режиму припинення вогню{} відсутні.", "total"),
        ("Штаб АТО: нарушения режима тишины{} отсутствовали.", "total"),
        ("JFO headquarters reported the absence of ceasefire violations{}.", "total"),
        ("JFO headquarters noted a lack of any shelling{}.", "shelling"),
        ("В представительстве ДНР в СЦКК заявили об отсутствии обстрелов{}.", "shelling"),
    ],
)
@pytest.mark.parametrize("when", ["", "4"])
def test_the_absence_that_is_told_is_none(said, category, when):
    months = (" 4 серпня", " 4 августа", " on 4 August")
    month = months[2] if "JFO" in said else months["Штаб ООС" not in said]
    text = said.format(month if when else "")
    (row,) = parse(text, published="2020-08-05T12:00+03:00").rows
    assert (row["category"], row["value"]) == (category, 0)
    assert (row["start"] is None) == (not when)


def test_the_day_on_which_an_absence_was_told_need_not_be_the_day_counted():
    text = "Во вторник в представительстве ДНР в СЦКК заявили об отсутствии нарушений тишины."
    read = parse(text, published="2020-08-05T12:00+03:00")
    (row,) = read.rows
    assert (row["sector"], row["value"], row["start"]) == ("dpr", 0, None)
    assert read.warnings


@pytest.mark.parametrize(
    "said",
    [
        "В отсутствие нарушений режима тишины ремонт продолжится.",
        "Говорить об отсутствии нарушений рано.",
        "Стороны заявили о необходимости отсутствия нарушений.",
        "В штабе не сообщили об отсутствии обстрелов.",
        "Штаб сообщил об отсутствии обстрелов из артиллерии.",
        "Штаб подтвердил отсутствие обстрелов со стороны украинских военных.",
        "Обстрелы продолжались, раненые отсутствуют.",
        "The headquarters did not report the absence of shelling.",
        "За відсутності обстрілів почнеться розмінування.",
        "Місія повідомила про відсутність порушень.",
        "У ДНР заявили про відсутність порушень.",
        "Штаб сообщил об отсутствии обстрелов возле Золотого.",
    ],
)
def test_other_words_of_absence_count_nothing(said):
    text = f"Штаб АТО: 4 августа боевики пять раз нарушили режим тишины. {said}"
    rows = parse(text, published="2020-08-05T12:00+03:00").rows
    assert [row["value"] for row in rows] == [5]


ARTILLERY_NONE = "сьогодні не було зафіксовано жодного артилерійського обстрілу"
HEADQUARTERS = "Штаб АТО / ATO headquarters: "


@pytest.mark.parametrize(
    ("said", "category"),
    [
        (ARTILLERY_NONE + ", був один приліт міни на маріупольському напрямку", "artillery"),
        ("сегодня не отмечено ни одного обстрела, был один взрыв на донецком направлении", ""),
        ("no shelling was recorded today, only one mine fell on the Mariupol direction", ""),
    ],
)
def test_where_there_was_one_is_not_where_there_was_none(said, category):
    told = "shelling" + (category and "_") + category
    found = counts(HEADQUARTERS + said + ".", "2016-12-24T20:00+02:00")
    assert found == {("donetsk_luhansk", told, 0)}


@pytest.mark.parametrize(
    "said",
    [
        "сьогодні не було зафіксовано жодного обстрілу на маріупольському напрямку",
        "сьогодні на маріупольському напрямку не зафіксовано жодного обстрілу, був один вибух",
    ],
)
def test_a_direction_beside_none_is_its_own(said):
    found = counts(HEADQUARTERS + said + ".", "2016-12-24T20:00+02:00")
    assert found == {("mariupol_direction", "shelling", 0)}


DAY_BEFORE = "Штаб ООС / JFO headquarters: 15 серпня бойовики 14 разів порушили режим тиші. "


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("З початку доби порушень повного і всеосяжного режиму тиші не зафіксовано.", "total"),
        ("З початку доби порушень умов повного припинення вогню не зафіксовано.", "total"),
        ("С начала суток нарушений всеобъемлющего режима тишины не зафиксировано.", "total"),
        ("З початку доби вогневої активності з боку противника не зафіксовано.", "shelling"),
        ("З початку доби бойовики вогневої активності не проявляли.", "shelling"),
        ("З початку доби противник не виявляв вогневої активності.", "shelling"),
        ("С начала суток огневой активности не наблюдалось.", "shelling"),
        ("Since midnight, Russian formations have not shown any fire activity.", "shelling"),
        ("Since midnight, no fire activity of the enemy has been recorded.", "shelling"),
    ],
)
def test_no_fire_of_the_day_begun_is_none(said, category):
    rows = read(DAY_BEFORE + said, "2019-08-16T10:00+03:00")
    told = [(row["category"], row["value"], row["start"]) for row in rows[1:]]
    assert told == [(category, 0, pd.Timestamp("2019-08-16T00:00+03:00"))]


@pytest.mark.parametrize(
    "said",
    [
        "З початку доби порушень правил безпеки не зафіксовано.",
        "З початку доби наші військові вогневої активності не проявляли.",
        "Since midnight, our units have not shown any fire activity.",
        "Since midnight, the Ukrainian forces have not shown any fire activity.",
        "Near Shumy, the enemy has not shown any fire activity.",
    ],
)
def test_none_of_one_s_own_or_of_a_town_is_no_count(said):
    assert len(read(DAY_BEFORE + said, "2019-08-16T10:00+03:00")) == 1


@pytest.mark.parametrize(
    "said",
    [
        "Штаб ООС. Станом на 12:00 5 серпня випадків порушення режиму тиші не було.",
        "Штаб ООС. Станом на 12:00 поточної доби, 5 серпня, порушень домовленостей не зафіксовано.",
        'Штаб ООС. Станом на 12:00 поточної доби, 5 серпня, порушень режиму "тиші" не зафіксовано.',
        "Штаб ООС. Станом на 12:00 поточної доби, 5 серпня, фактів порушень перемир'я не виявлено.",
        "Штаб ООС. По состоянию на 12:00 5 августа фактов нарушения перемирия не было.",
        '"По состоянию на 12:00 случаев нарушения тишины не было", - сообщили в штабе ООС.',
        "Пресслужба Об'єднаних сил: станом на 12:00 5 серпня порушень режиму тиші не зафіксовано.",
    ],
)
def test_cases_of_breaches_and_breaches_of_what_was_agreed_may_be_none(said):
    (row,) = parse(said, published="2020-08-05T13:30+03:00").rows
    assert (row["category"], row["value"]) == ("total", 0)
    assert row["end"] == pd.Timestamp("2020-08-05T12:00+03:00")


@pytest.mark.parametrize(
    "said",
    [
        "Штаб ООС. 4 серпня було 12 випадків порушення перемир'я, поранених не було.",
        "Штаб ООС. 4 августа было 12 нарушений договоренностей, погибших не было.",
    ],
)
def test_breaches_without_casualties_are_not_none(said):
    (row,) = parse(said, published="2020-08-05T13:30+03:00").rows
    assert (row["category"], row["value"]) == ("total", 12)


def test_another_quiet_day_is_a_day_of_none():
    text = "JFO headquarters: another quiet day, no ceasefire violations were recorded on 8 {}."
    assert {(category, value) for _, category, value in counts(text.format("September"))} == {
        ("total", 0)
    }


def test_almost_so_many_near_a_town_are_not_most_of_a_direction_s():
    text = (
        "JFO headquarters: on 8 September 12 ceasefire violations. On the Donetsk direction the "
        "enemy opened fire almost eight times near Avdiivka."
    )
    assert [row["value"] for row in read(text)] == [12]


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("обстрілів з боку збройних формувань РФ не зафіксовано", "shelling"),
        ("обстрелов со стороны незаконных вооруженных формирований не отмечено", "shelling"),
        ("не зафіксовано жодного єдиного обстрілу", "shelling"),
        ("не зафиксировано ни единого обстрела", "shelling"),
        ("не зафиксировано ни единого нарушения режима тишины", "total"),
        ("не виявлено ані єдиного порушення режиму тиші", "total"),
        ("not a single shelling was recorded", "shelling"),
        ("not a single violation of the ceasefire was recorded", "total"),
    ],
)
def test_not_a_single_one_and_none_by_whatever_forces_are_none(said, category):
    for office in ("Штаб ООС: за минулу добу", "Штаб ООС: за прошедшие сутки"):
        (row,) = read(f"{office} {said}.")
        assert (row["category"], row["value"]) == (category, 0)


@pytest.mark.parametrize(
    ("said", "category"),
    [("a shelling", "shelling"), ("a violation of the ceasefire", "total")],
)
def test_not_a_single_one_in_english_is_none(said, category):
    single = said.replace("a ", "not a single ", 1)
    (row,) = read(f"JFO headquarters: over the past day {single} was recorded.")
    assert (row["category"], row["value"]) == (category, 0)


@pytest.mark.parametrize(
    "text",
    [
        '"За минулу добу обстрілів не було", – зазначив речник штабу ООС.',
        'Речник штабу ООС зазначив: "За минулу добу обстрілів не було".',
        'Спикер штаба ООС отметил: "За прошедшие сутки обстрелов не было".',
    ],
)
def test_none_in_the_words_of_the_office_is_none(text):
    (row,) = read(text)
    assert (row["category"], row["value"]) == ("shelling", 0)


@pytest.mark.parametrize(
    "said",
    [
        "обстрілів з боку сил ООС не зафіксовано",
        "обстрілів з боку українських військових не зафіксовано",
        "обстрілів з боку противника у Широкиному не зафіксовано",
        "обстрілів населених пунктів не зафіксовано",
    ],
)
def test_none_by_the_own_side_or_at_a_town_is_not_none_at_all(said):
    with pytest.raises(ValueError, match="no figure"):
        read(f"Штаб ООС: за минулу добу {said}.")


@pytest.mark.parametrize(
    "when",
    [
        "з учорашнього вечора до сьогоднішнього ранку",
        "со вчерашнего вечера до сегодняшнего утра",
        "со вчерашнего вечера",
        "вчора ввечері",
        "вчера ночью",
    ],
)
def test_yesterday_s_evening_is_not_all_of_yesterday(when):
    text = f"Штаб ООС: {when} бойовики 5 разів порушили режим тиші."
    reading = parse(text, published="2019-09-09")
    (row,) = reading.rows
    assert (row["value"], row["start"], row["end"]) == (5, None, None)
    assert any("blank windows" in warning for warning in reading.warnings)


def test_provocations_told_by_a_republic_are_breaches_too():
    text = "Представительство ДНР в СЦКК: за сутки ВСУ совершили ЧЕТЫРЕ огневые провокации."
    (row,) = read(text)
    assert (row["accused"], row["category"], row["value"]) == ("ukraine", "total", 4)


@pytest.mark.parametrize(
    ("headline", "many"),
    [
        ("Тиша на Донбасі: за день жодного обстрілу не зафіксовано", 1),
        ("Штаб ООС: обстрілів не зафіксовано", 1),
        ("Штаб ООС: порушень режиму тиші не зафіксовано", 2),
        ("Штаб ООС: 7 вересня обстрілів не зафіксовано", 2),
    ],
)
def test_none_of_a_headline_is_that_of_the_text_with_its_hours(headline, many):
    text = f"{headline}\nШтаб ООС: за минулу добу не зафіксовано жодного обстрілу."
    rows = read(text)
    assert len(rows) == many
    dated = [row for row in rows if row["start"] is not None and row["category"] == "shelling"]
    assert f"{dated[-1]['start']:%d %H:%M}" == "07 21:00"


SIDE_OF_TROOPS = (
    "Від початку суботи, 7 вересня, обстрілів з боку збройних формувань рф не зафіксовано.",
    "З опівночі обстрілів зі сторони окупаційних військ Російської Федерації не відзначено.",
    "З початку доби обстрілів з боку армії рф по наших позиціях не зафіксовано.",
    "С начала суток обстрелов со стороны вооруженных формирований РФ не зафиксировано.",
    "С начала суток обстрелов со стороны российско-оккупационных войск не было отмечено.",
    "Since midnight, no shelling by the armed formations of Russia has been recorded.",
)


@pytest.mark.parametrize("said", SIDE_OF_TROOPS)
def test_no_shelling_by_the_other_side_s_troops_is_a_count_of_none(said):
    text = f"Штаб ООС: 6 вересня бойовики дев'ять разів порушили режим тиші.\n{said}"
    day, begun = read(text, "2019-09-07T09:00+03:00")
    assert (day["category"], day["value"]) == ("total", 9)
    assert (begun["category"], begun["value"]) == ("shelling", 0)
    assert begun["start"] == pd.Timestamp("2019-09-07T00:00+03:00")
    assert begun["end"] == pd.Timestamp("2019-09-07T09:00+03:00")


def test_no_shelling_by_ukraine_s_troops_is_none_of_a_representation():
    text = (
        "Представительство ДНР в СЦКК: с начала суток обстрелов со стороны вооруженных "
        "формирований {} не зафиксировано."
    )
    assert counts(text.format("Украины")) == {("dpr", "shelling", 0)}
    with pytest.raises(ValueError, match="no figure"):
        read(text.format("республики"))


def test_no_breaches_by_troops_of_a_long_name_are_none():
    text = "Штаб ООС: з опівночі порушень з боку збройних формувань Російської Федерації не було"
    assert [row["value"] for row in read(text + " зафіксовано.")] == [0]


@pytest.mark.parametrize(
    "said",
    [
        "З опівночі обстрілів з боку підрозділів Збройних сил України не зафіксовано.",
        "З опівночі обстрілів з боку військ Об'єднаних сил не зафіксовано.",
        "С начала суток обстрелов со стороны подразделений ВСУ не зафиксировано.",
        "З опівночі обстрілів по позиціях бойовиків не зафіксовано.",
        "З опівночі обстрілів з боку окупованої Горлівки не зафіксовано.",
        "З опівночі мінометних обстрілів з боку збройних формувань рф не зафіксовано.",
        "З опівночі обстрілів міст з боку збройних формувань рф не зафіксовано.",
        "З опівночі обстрілів з боку збройних формувань рф не поменшало.",
    ],
)
def test_no_fire_of_one_s_own_troops_or_of_a_town_or_an_arm_is_no_count(said):
    text = f"Штаб ООС: 6 вересня бойовики дев'ять разів порушили режим тиші.\n{said}"
    assert [row["value"] for row in read(text, "2019-09-07T09:00+03:00")] == [9]
