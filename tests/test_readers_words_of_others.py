"""What a staff's report holds of others: the other side, a president, a command, another hour."""

import pytest

from analysis.readers import parse

HEAD = (
    "За минулу добу на фронті відбулося 167 бойових зіткнень, повідомляє Генеральний штаб ЗСУ.\n\n"
)
DIRECTIONS = (
    "На Куп'янському напрямку ворог п'ять разів атакував.\n\nНа Лиманському напрямку противник "
    "атакував 23 рази.\n\n"
)
DAY = ("25 00:00", "26 00:00")


def read(text, published="2025-06-26T08:45+03:00"):
    return parse(text, published=published, source="x")


def counts(text, published="2025-06-26T08:45+03:00"):
    rows = read(text, published).rows
    return {(row["reporter"], row["sector"], row["category"], row["value"]) for row in rows}


def windows(text, published):
    def local(moment):
        return None if moment is None else f"{moment.tz_convert('Europe/Kyiv'):%d %H:%M}"

    rows = read(text, published).rows
    return {
        (row["sector"], row["category"], row["value"]): (local(row["start"]), local(row["end"]))
        for row in rows
    }


@pytest.mark.parametrize(
    "said",
    [
        "Минобороны РФ заявило, что ВСУ за сутки нанесли 316 ударов БПЛА.",
        "Міноборони Росії, своєю чергою, стверджує, що ЗСУ завдали 316 ударів дронами.",
        "Russia's Defence Ministry said it had recorded violations by Ukraine, including 316 drone "
        "attacks.",
        "Minobrony commented. According to the Russian Ministry of Defence, Ukrainian forces made "
        "316 drone attacks.",
        "У Москві не згодні.\n\nМіноборони РФ повідомило про атаки ЗСУ. За його даними, було 316 "
        "ударів дронами.",
    ],
)
def test_what_the_other_side_tells_is_no_charge_of_the_staff(said):
    assert counts(HEAD + DIRECTIONS + said) == counts(HEAD + DIRECTIONS)
    unread = read(HEAD + DIRECTIONS + said).unread
    assert unread["text"].tolist() == ["316"]
    assert unread["reason"].tolist() == ["told by the other side, not by the staff"]


def test_after_the_other_side_the_staff_goes_on():
    said = "Минобороны РФ: ВСУ нанесли 316 ударов БПЛА.\n\nНа Торецькому напрямку – 16 атак."
    assert ("ukraine", "toretsk", "assault", 16) in counts(HEAD + DIRECTIONS + said)


def test_the_command_of_the_joint_forces_makes_no_report_of_the_line_of_contact():
    said = "Командувач Об'єднаних сил Драпатий зазначив, що ворог змінив тактику."
    shelled = " Минулої доби ворог здійснив 4 200 обстрілів."
    day = counts(HEAD + DIRECTIONS + said + shelled)
    assert day == counts(HEAD + DIRECTIONS) | {("ukraine", "whole_front", "shelling", 4200)}
    old = "Командувач Об'єднаних сил: за минулу добу бойовики 11 разів обстріляли наші позиції."
    assert counts(old, "2019-06-26") == {("ukraine", "donetsk_luhansk", "shelling", 11)}


def test_a_count_as_of_an_earlier_hour_leaves_the_rest_of_the_report():
    evening = HEAD.replace("За минулу добу", "Від початку доби станом на 22:00")
    recalled = "Зранку, станом на 16:00, їх було 92.\n\n"
    assert counts(evening + recalled + DIRECTIONS) == counts(evening + DIRECTIONS)
    found = read(evening + recalled + DIRECTIONS)
    assert found.unread["text"].tolist() == ["92"]
    again = evening + DIRECTIONS + "Станом на 16:00 відбулося 92 боєзіткнення.\n\n" + DIRECTIONS
    assert (read(again).unread["reason"] == "in a second report of the same text").sum() == 3


def test_a_month_told_of_one_direction_is_over_with_the_next():
    month = "На Куп'янському напрямку було п'ять атак. За місяць тут було 190 атак.\n\n"
    rest = "На Лиманському напрямку противник атакував 23 рази.\n\n"
    told = counts(HEAD + month + rest)
    assert ("ukraine", "lyman", "assault", 23) in told
    assert not any(value == 190 for *_, value in told)


def test_a_week_by_directions_is_no_day():
    week = "За тиждень на фронті було 1200 боїв.\n\nНа Торецькому напрямку – 210.\n\n"
    told = counts("Генштаб ЗСУ: за минулу добу відбулося 167 бойових зіткнень.\n\n" + week)
    assert not any(value in (1200, 210) for *_, value in told)


PRESIDENT = (
    "Президент Зеленський із посиланням на доповідь головкома станом на 6:00 написав, що "
    "зафіксовано "
    "59 обстрілів. За період від 18:00 до 24:00 суботи було 387 обстрілів і 19 штурмових дій.\n\n"
)


@pytest.mark.parametrize("above", [True, False])
def test_a_president_s_hours_are_not_those_of_the_staff_s_day(above):
    staff = (
        "За минулу добу, 19 квітня, попри тишу, на фронті відбулося 132 бойові зіткнення, сказано "
        "у зведенні Генштабу.\n\n"
    )
    directions = (
        "На Харківському напрямку ворог тричі атакував.\n\nНа Покровському напрямку наші захисники "
        "зупинили 41 штурмову дію.\n\nПутін оголосив перемир'я."
    )
    first, second = (PRESIDENT, staff) if above else (staff, PRESIDENT)
    told = windows(first + second + directions, "2025-04-20T08:20+03:00")
    day, evening = ("19 00:00", "20 00:00"), ("19 18:00", "20 00:00")
    assert told["whole_front", "assault", 132] == day
    assert told["kharkiv", "assault", 3] == day
    assert told["pokrovsk", "assault_repelled", 41] == day
    assert told["whole_front", "shelling", 387] == evening
    assert told["whole_front", "assault", 19] == evening
    assert told["whole_front", "shelling", 59][1] == "20 06:00"


def test_where_most_of_them_were_is_not_where_all_were():
    text = (
        "Зеленський: перемир'я порушено. Станом на 7:00 росіяни здійснили 140 обстрілів і 10 "
        "штурмових дій, найбільше на Слов'янському напрямку."
    )
    told = {(row["sector"], row["value"]) for row in read(text, "2026-05-08T09:00+03:00").rows}
    assert told == {("whole_front", 140), ("whole_front", 10)}


NOON = "Від початку доби станом на 16:00 на фронті відбулося 97 боїв, повідомляє Генштаб ЗСУ.\n\n"


@pytest.mark.parametrize(
    "recalled",
    [
        "Нагадаємо, 24 червня на фронті сталося 159 бойових зіткнень. Росіяни завдали 61 авіаудару "
        "та "
        "скинули 142 керовані бомби. На Торецькому напрямку було 18 атак.",
        "Напомним, 24 июня произошло 159 боестолкновений. Враг сбросил 142 КАБ и нанес 61 "
        "авиаудар. "
        "На Торецком направлении было 18 атак.",
        "As reported, on June 24, 159 clashes took place. The Russians made 61 air strikes and "
        "dropped "
        "142 guided bombs. In the Toretsk sector, 18 attacks were repelled.",
        "Утром сообщалось о 159 столкновениях за 24 июня. Тогда россияне сбросили 142 КАБ и "
        "нанесли "
        "61 авиаудар. На Торецком направлении было 18 атак.",
    ],
)
def test_a_paragraph_that_recalls_another_day_is_not_the_report_s(recalled):
    published = "2025-06-25T16:30+03:00"
    told = counts(NOON + DIRECTIONS + recalled, published)
    assert told == counts(NOON + DIRECTIONS, published)
    assert set(read(NOON + recalled, published).unread["text"]) == {"159", "61", "142", "18"}


@pytest.mark.parametrize(
    "said",
    [
        "На Лиманському напрямку зупинили 23 атаки. Напередодні тут було 47 атак.",
        "На Лиманському напрямку зупинили 23 атаки. Це більше, ніж 17 атак добою раніше.",
        "На Лиманському напрямку зупинили 23 атаки.\n\nThe day before, 68 attacks were repelled in "
        "the "
        "Lyman sector.",
    ],
)
def test_what_a_direction_had_the_day_before_is_not_the_report_s(said):
    told = counts(HEAD + said)
    assert told == counts(HEAD + "На Лиманському напрямку зупинили 23 атаки.")


def test_the_day_before_of_a_morning_s_report_is_its_own():
    said = "По уточненной информации, накануне противник нанес два ракетных удара и 97 авиаударов."
    assert ("ukraine", "whole_front", "missile_strike", 2) in counts(HEAD + said)


@pytest.mark.parametrize(
    "said",
    [
        "Зафіксовано влучання 27 ударних БпЛА на 13 локаціях.",
        "Є влучання ракет і 27 дронів на 13 локаціях.",
        "За цю ніч росіяни запустили 27 дронів.",
        "У Харківській області ворог застосував 27 БпЛА типу «Герань», повідомив Синєгубов.",
    ],
)
def test_drones_of_a_night_or_a_region_are_not_the_front_s(said):
    found = read(HEAD + DIRECTIONS + said)
    assert not [row for row in found.rows if row["value"] == 27]
    assert "27" in found.unread["text"].tolist()


def test_drones_that_air_defence_shot_down_are_unread_and_those_of_a_list_of_losses_are_none():
    found = read(HEAD + DIRECTIONS + "Протиповітряна оборона знешкодила 50 дронів.")
    assert found.unread["text"].tolist() == ["50"]
    losses = "Наші воїни знешкодили два танки, сім машин, 19 артсистем та 287 дронів."
    assert found.unread is not None and read(HEAD + DIRECTIONS + losses).unread.empty


def test_the_last_direction_of_a_list_before_its_noun_is_read():
    said = "Найбільше атак відбито на Торецькому – 16 та Новопавлівському – 14 напрямках."
    told = {row[1:] for row in counts(HEAD + DIRECTIONS + said)}
    assert {("toretsk", "assault_repelled", 16), ("novopavlivka", "assault_repelled", 14)} <= told


def test_a_staff_of_no_country_is_known_past_what_a_ministry_claims():
    text = (
        "The enemy has carried out 157 attacks since the beginning of the day, said the General "
        "Staff in its report as of 22:00. In the Lyman sector Russian troops attacked nine times. "
        "In "
        "the Pokrovsk sector they attacked 48 times.\n\nThe Russian Defence Ministry claimed "
        "Ukraine "
        "had carried out 12 attacks on energy facilities."
    )
    told = counts(text, "2025-12-16T22:30+02:00")
    assert ("ukraine", "pokrovsk", "assault", 48) in told
    assert not any(row[0] == "russia" for row in told)


def test_an_evening_s_issue_that_is_recalled_is_not_the_report_s():
    morning = "Минулої доби на фронті зафіксували 167 бойових зіткнень, повідомляє Генштаб ЗСУ.\n\n"
    recalled = (
        "Напередодні у вечірньому зведенні Генштаб повідомляв про 151 зіткнення станом на 22:00."
    )
    told = windows(morning + DIRECTIONS + recalled, "2025-06-26T08:33+03:00")
    assert set(told.values()) == {("25 00:00", "26 00:00")}
    assert ("whole_front", "assault", 167) in told


def test_strikes_also_told_in_the_paragraph_of_a_direction_are_its():
    sums = "Вчора противник завдав 79 авіаударів та здійснив 4856 обстрілів.\n\n"
    said = (
        "Українські захисники відбили 25 атак на Курському напрямку. Також противник завдав 27 "
        "авіаударів, здійснив 362 обстріли."
    )
    told = {row[1:] for row in counts(HEAD + sums + DIRECTIONS + said)}
    assert {("kursk", "air_strike", 27), ("kursk", "shelling", 362)} <= told
    border = said.replace("362 обстріли", "362 обстріли прикордоння")
    assert ("kursk", "shelling", 362) not in {row[1:] for row in counts(HEAD + sums + border)}


def test_engagements_after_the_main_efforts_are_the_front_s():
    text = (
        "The General Staff of Ukraine, as of 08:00 on June 12, 2023.\n\nThe adversary continues to "
        "focus "
        "its main efforts on the Lyman, Bakhmut, Avdiivka, and Marinka axes. 34 combat engagements "
        "took "
        "place over the past day."
    )
    assert ("ukraine", "whole_front", "assault", 34) in counts(text, "2023-06-12")


def test_an_older_day_told_after_the_past_one_does_not_date_the_report():
    text = (
        "The General Staff of the Armed Forces of Ukraine reported 173 combat engagements over the "
        "past "
        "day.\n\nIn the Kupiansk sector, eight attacks. In the Lyman sector, the enemy attacked 14 "
        "times."
        "\n\nOn December 16, the General Staff recorded 161 engagements."
    )
    told = windows(text, "2025-12-18T09:00+02:00")
    assert told["whole_front", "assault", 173] == ("17 00:00", "18 00:00")
    assert ("whole_front", "assault", 161) not in told


def test_the_date_of_the_past_day_dates_a_report_that_is_printed_later():
    text = (
        "За минулу добу, 15 грудня, на фронті відбулося 173 боєзіткнення, повідомляє Генштаб "
        "ЗСУ.\n\nНа "
        "Куп'янському напрямку ворог атакував вісім разів."
    )
    told = windows(text, "2025-12-18T09:00+02:00")
    assert told["whole_front", "assault", 173] == ("15 00:00", "16 00:00")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "Росія заявляє про готовність до перемовин, але протягом доби завдала 55 авіаударів.",
            ("whole_front", "air_strike", 55),
        ),
        (
            "On the Toretsk front, where Russia claims to have advanced, 11 attacks took place.",
            ("toretsk", "assault", 11),
        ),
        (
            "Росія додала зусиль і протягом доби завдала 55 авіаударів.",
            ("whole_front", "air_strike", 55),
        ),
    ],
)
def test_what_a_staff_counts_beside_the_other_side_s_words_is_its_own(said, told):
    rows = counts(HEAD + DIRECTIONS + said) - counts(HEAD + DIRECTIONS)
    assert rows == {("ukraine", *told)}


def test_a_sentence_of_the_other_side_ends_the_direction_before_it():
    said = (
        "На Торецькому напрямку Росія заявила про захоплення 14 будинків. Ще 3 боєзіткнення "
        "тривають."
    )
    assert counts(HEAD + DIRECTIONS + said) == counts(HEAD + DIRECTIONS)


@pytest.mark.parametrize(
    "said",
    [
        "Українська ППО збила 80 дронів.",
        "Ukraine's forces downed 80 drones and 4 missiles, officials said.",
        "ПВО Украины сбила 80 дронов над Киевом.",
        "Українські сили ППО збили 80 дронів.",
    ],
)
def test_what_the_other_side_s_air_defence_shot_down_is_not_a_ministry_s(said):
    text = f"За ночь силы ПВО сбили 105 украинских беспилотников, сообщили в Минобороны РФ. {said}"
    rows = read(text, "2025-05-14T09:00+03:00").rows
    assert {(row["reporter"], row["value"]) for row in rows} == {("russia", 105)}


def test_a_ministry_that_only_rejects_does_not_count():
    text = (
        "Defence Ministry reports 900 breaches of truce.\nThe Russian Defence Ministry rejected "
        "this. The Ukrainian ministry said Russia broke the truce 900 times."
    )
    assert counts(text, "2025-05-09T18:00+03:00") == {("ukraine", "whole_front", "total", 900)}


def test_the_command_of_the_joint_forces_alone_may_count_shellings():
    said = (
        "Командування об'єднаних сил повідомило: ворог 12 разів обстріляв позиції на Донецькому "
        "напрямку."
    )
    rows = counts(said, "2022-06-09T18:00+03:00")
    assert rows == {("ukraine", "donetsk_direction", "shelling", 12)}


def test_the_first_day_of_a_truce_told_two_days_later_has_no_hours():
    said = (
        "Зеленський: за перший день перемир'я станом на 16:00 росіяни 290 разів застосували дрони."
    )
    told = windows(said, "2025-04-21T18:00+03:00")
    assert told == {("whole_front", "drone_strike", 290): (None, None)}


def test_the_eve_of_a_holiday_is_the_report_s_own_day():
    said = "На Сіверському напрямку ворог напередодні Дня Перемоги атакував 7 разів."
    assert ("ukraine", "siversk", "assault", 7) in counts(HEAD + DIRECTIONS + said)


def test_hits_of_people_s_homes_do_not_hide_drones_that_were_used_at_places():
    said = (
        "Минулої доби зафіксовано влучання у цивільні об'єкти, ворог застосував 3 100 "
        "дронів-камікадзе у місцях скупчення людей."
    )
    assert ("ukraine", "whole_front", "drone_kamikaze", 3100) in counts(HEAD + said)


def test_the_most_in_a_single_day_is_a_comparison():
    text = (
        "Air Force of Ukraine: on 14 May Russia launched 805 drones, the most in a single day of "
        "the war. Overnight 751 were destroyed or suppressed."
    )
    values = {row["value"] for row in read(text, "2025-05-14T09:00+03:00").rows}
    assert values == {805, 751}


def test_what_russia_s_air_defence_shot_down_is_not_the_air_force_s():
    text = (
        "Російські ППО збили 105 дронів уночі. Українські військові збили 80 з 110 дронів, "
        "повідомили Повітряні сили ЗСУ."
    )
    rows = read(text, "2025-05-14T09:00+03:00").rows
    assert {row["reporter"] for row in rows} == {"ukraine"}
    assert 105 not in {row["value"] for row in rows}


def test_pressure_that_russia_added_is_no_words_of_its_own():
    said = "Over the past day Russia added pressure in the east and made 55 air strikes."
    unread = read(HEAD + DIRECTIONS + said).unread["reason"].tolist()
    assert "told by the other side, not by the staff" not in unread


@pytest.mark.parametrize(
    "said",
    [
        "As the enemy claims, Ukrainian troops made 31 attacks in the Kursk region.",
        "Як стверджує ворог, на Покровському напрямку відбулася 31 атака.",
        "За твердженням противника, на Покровському напрямку відбулася 31 атака.",
        "По утверждению противника, на Покровском направлении была 31 атака.",
    ],
)
def test_what_the_enemy_claims_is_not_the_staff_s(said):
    found = read(HEAD + DIRECTIONS + said)
    assert 31 not in {row["value"] for row in found.rows}
    assert "told by the other side, not by the staff" in set(found.unread["reason"])


@pytest.mark.parametrize(
    "said",
    [
        "The 93rd brigade claims 12 attacks in the Pokrovsk sector.",
        "93-тя бригада повідомила про 12 атак на Покровському напрямку.",
        "93-я бригада сообщила о 12 атаках на Покровском направлении.",
    ],
)
def test_what_a_brigade_claims_is_not_the_staff_s(said):
    assert 12 not in {row["value"] for row in read(HEAD + DIRECTIONS + said).rows}


@pytest.mark.parametrize(
    "said",
    [
        "ISW counted 40 shellings.",
        "The UN recorded 40 shellings.",
        "Russian media reported 40 shellings.",
        "ISW нарахував 40 обстрілів.",
        "Російські ЗМІ повідомили про 40 обстрілів.",
        "Украинские СМИ сообщили о 40 обстрелах.",
    ],
)
def test_what_media_and_observers_count_is_not_the_president_s(said):
    truce = "Zelensky: from midnight through 16:00, Russia violated the Easter truce 1,882 times. "
    found = read(truce + said, "2025-04-20T18:40+03:00")
    assert [row["value"] for row in found.rows] == [1882]
    assert [row["text"] for row in found.unread_rows()] == ["40"]


MOSCOW = "Минобороны РФ: с 18:00 19 апреля до 06:00 20 апреля ВСУ 4900 раз нарушили перемирие. "
KYIV = "Президент Зеленський: росіяни з 19 квітня до 20 квітня 2935 разів порушили перемир'я. "
JFO = "Штаб АТО / ATO HQ: 19 квітня бойовики 20 разів порушили режим тиші. "


def left(text):
    found = parse(text, published="2025-04-21T12:00+03:00", source="x")
    assert {row["category"] for row in found.rows} == {"total"}
    return found.unread["text"].tolist() == ["35"]


@pytest.mark.parametrize("head", [MOSCOW, KYIV, JFO])
@pytest.mark.parametrize(
    "said",
    [
        "Местные жители рассказали о 35 обстрелах.",
        "Волонтери нарахували 35 обстрілів.",
        "Reuters wrote of 35 shellings.",
        "Трамп заявил о 35 обстрелах.",
        "Польща заявила про 35 обстрілів.",
        "Поліція зафіксувала 35 обстрілів.",
        "Командир бригади розповів про 35 обстрілів.",
        "Было 35 обстрелов, сообщили очевидцы.",
        "Було 35 обстрілів, як стверджують експерти.",
        "There were 35 shellings, residents said.",
        "There were 35 shellings, according to the UN.",
        "There were 35 shellings, an EU official said.",
        "35 обстрелов, по словам журналистов.",
        "«Було 35 обстрілів», – повідомив мер.",
    ],
)
def test_what_people_of_no_office_tell_is_not_the_office_s(head, said):
    assert left(head + said)


@pytest.mark.parametrize(
    "said",
    [
        "Зеленский сообщил о 35 обстрелах.",
        "Киев считает, что было 35 обстрелов.",
        "Было 35 обстрелов, сообщил Сырский.",
        "Было 35 обстрелов, как утверждают в Киеве.",
        "There were 35 shellings, said Sybiha.",
        "Ukraine in turn complained of 35 shellings.",
    ],
)
def test_what_persons_of_kyiv_tell_is_not_moscow_s(said):
    assert left(MOSCOW + said)


@pytest.mark.parametrize(
    "said",
    [
        "Путін повідомив про 35 обстрілів.",
        "Пєсков доповів про 35 обстрілів.",
        "Було 35 обстрілів, повідомила Захарова.",
        "Було 35 обстрілів, повідомили у Москві.",
        "There were 35 shellings, said Lavrov.",
    ],
)
@pytest.mark.parametrize("head", [KYIV, JFO])
def test_what_persons_of_moscow_tell_is_not_kyiv_s(head, said):
    assert left(head + said)


@pytest.mark.parametrize(
    "said",
    [
        "Боевики говорят о 35 обстрелах.",
        "Бойовики ж нарахували 35 обстрілів.",
        "За версією бойовиків, обстрілів було 35.",
        "По данным так называемой ДНР, было 35 обстрелов.",
        "The militants have counted 35 shellings.",
        "According to the so-called DPR, there were 35 shellings.",
        "Было 35 обстрелов, сообщили боевики.",
    ],
)
def test_what_is_told_across_the_line_is_not_the_headquarters(said):
    assert left(JFO + said)


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (MOSCOW, "Песков сообщил о 35 обстрелах."),
        (MOSCOW, "Было 35 обстрелов, сообщил Путин."),
        (KYIV, "Сирський доповів про 35 обстрілів."),
        (KYIV, "Зафіксовано 35 обстрілів, повідомив Генштаб ЗСУ."),
        (JFO, "Бойовики 35 разів обстріляли позиції та мирних жителів."),
        (JFO, "The headquarters announced 35 shellings, Reuters reported."),
        (JFO, "35 обстрілів, зокрема по мирних жителях."),
    ],
)
def test_what_the_own_side_tells_is_read(head, said):
    rows = parse(head + said, published="2025-04-21T12:00+03:00", source="x").rows
    assert 35 in {row["value"] for row in rows}


@pytest.mark.parametrize(
    ("teller", "theirs"),
    [
        ("Согласно сообщению пресс-центра военной операции Украины, противник", True),
        ("По данным пресс-центра украинской операции, противник", True),
        ("Как сообщила пресс-служба Народной милиции ЛНР, противник", False),
    ],
)
def test_the_other_side_s_press_centre_counts_for_itself(teller, theirs):
    text = (
        "Представительство ЛНР в СЦКК: за сутки ВСУ один раз нарушили режим тишины. "
        f"{teller} 21 раз открывал огонь."
    )
    values = [row["value"] for row in parse(text, published="2018-07-24T10:00+03:00").rows]
    assert (21 in values) != theirs


@pytest.mark.parametrize(
    ("there", "some"),
    [("Там зазначили, що", True), ("Там також повідомили, що", True), ("Там", False)],
)
def test_where_something_was_noted_is_no_place(there, some):
    text = (
        f"Про це розповіли на брифінгу в штабі ООС. {there} сили противника 72 рази порушили "
        "режим припинення вогню."
    )
    found = parse(text, published="2022-02-22T19:00+02:00")
    assert [row["value"] for row in found.rows] == [72] * some


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("made 100 guided bomb drops", "guided_bomb"),
        ("made 100 drops of guided bombs", "guided_bomb"),
        ("made 100 drops of munitions from drones", "drone_drop"),
        ("made 100 drops", "drone_drop"),
    ],
)
def test_drops_of_bombs_are_no_drops_of_drones(said, category):
    text = f"Ukraine's foreign ministry said that Russia {said} since the truce began."
    (row,) = parse(text, published="2025-05-08T13:00+03:00").rows
    assert (row["category"], row["value"]) == (category, 100)


@pytest.mark.parametrize(
    "said",
    [
        "Речник 3-ї бригади розповів про 12 атак на Лиманському напрямку.",
        "За словами речника бригади, на Лиманському напрямку ворог атакував 12 разів.",
        "На Лиманському напрямку, за словами речника бригади, ворог атакував 12 разів.",
        "На Лиманському напрямку, за даними ISW, ворог атакував 12 разів.",
        "На Лиманському напрямку, за словами експертів, ворог атакував 12 разів.",
        "Командир 3-ї бригади Андрій Коваль сказав, що на Лиманському напрямку 12 атак.",
        "Речник 66 омбр розповів, що на Лиманському напрямку було 12 атак.",
        "Військовий оглядач каже про 12 атак на Лиманському напрямку.",
        "За даними поліції, на Лиманському напрямку ворог 12 разів обстріляв села.",
        "Спикер 3-й бригады рассказал о 12 атаках на Лиманском направлении.",
        "По словам военного обозревателя, на Лиманском направлении было 12 атак.",
        "The spokesman for the 3rd Brigade said there were 12 attacks in the Lyman direction.",
        "According to the commander of the 66th brigade, there were 12 attacks on the Lyman front.",
    ],
)
def test_what_a_brigade_or_observer_tells_is_not_the_staff_s(said):
    rows = parse(NOON + said, published="2025-06-25T16:30+03:00", source="x").rows
    assert [row["value"] for row in rows] == [97]


@pytest.mark.parametrize(
    "said",
    [
        "Речник Генштабу Андрій Коваль повідомив, що на Лиманському напрямку було 12 атак.",
        "На Лиманському напрямку, за даними Генштабу, ворог атакував 12 разів.",
        "На Лиманському напрямку бійці 3-ї бригади відбили 12 атак.",
        "The spokesperson for the General Staff said there were 12 attacks on the Lyman front.",
    ],
)
def test_what_the_staff_s_spokesman_tells_is_read(said):
    rows = parse(NOON + said, published="2025-06-25T16:30+03:00", source="x").rows
    assert [row["value"] for row in rows] == [97, 12]


@pytest.mark.parametrize(
    "said",
    [
        "В свою очередь украинские силовики зафиксировали 21 нарушение за сутки.",
        "Украинская сторона насчитала 21 нарушение.",
        "Киевские силовики заявили о 21 нарушении за сутки.",
    ],
)
def test_what_the_other_side_s_forces_count_is_not_the_militia_s(said):
    text = "Народная милиция ЛНР: за сутки ВСУ 4 раза нарушили режим прекращения огня. " + said
    found = parse(text, published="2016-09-06T12:00+03:00")
    assert [row["value"] for row in found.rows] == [4]
    assert found.unread["reason"].to_list() == ["the sentence quotes someone else"]


@pytest.mark.parametrize(
    "said",
    [
        "По Сумській області - влада регіону повідомила з ранку, що було два ракетні удари.",
        "Власти Сумской области сообщили утром, что было два ракетных удара.",
        "Over Sumy region, regional authorities said, there were two missile strikes.",
    ],
)
def test_what_a_region_s_authorities_count_is_left(said):
    text = f"МЗС України: росіяни від початку перемир'я 734 рази порушили його. {said}"
    found = parse(text, published="2025-05-09T09:00+03:00")
    assert [row["value"] for row in found.rows] == [734]


def test_a_dateline_with_its_agency_is_no_day_that_is_counted():
    text = (
        "KYIV. Sept 18 (Interfax-Ukraine) – Over the past day, the occupation forces broke the "
        "ceasefire seven times, while since the beginning of the current day no shelling has been "
        "recorded, the press center of the JFO headquarters reported."
    )
    rows = parse(text, published="2021-09-18T10:30+03:00").rows
    (seven,) = (row for row in rows if row["value"] == 7)
    assert f"{seven['end'].tz_convert('Europe/Kyiv'):%d %H:%M}" == "18 00:00"
