"""Lists of directions with bullets and emoji, and items that are labels with a number."""

import pytest

from analysis.readers import parse

STAFF = "Генштаб ЗСУ, 5 вересня 2024, 08:00. Минулої доби відбулося 171 боєзіткнення.\n\n"


def attacks(text):
    read = parse(text, kind="general_staff", published="2024-09-05T08:31+03:00", source="x")
    rows = [row for row in read.rows if row["sector"] != "whole_front"]
    return {(row["sector"], row["category"]): row["value"] for row in rows}


@pytest.mark.parametrize("bullet", ["", "📍", "▪️", "🔹", "👉 ", "❗️", "• ", "‼️", "➡️"])
def test_a_sign_right_before_a_direction_hides_nothing(bullet):
    text = (
        f"{STAFF}{bullet}Краматорський напрямок. П'ять боєзіткнень біля Ступочок.\n\n"
        f"{bullet}Торецький напрямок. Окупанти 14 разів атакували в районах Торецька.\n\n"
        f"{bullet}Покровський напрямок: наші воїни зупинили 56 штурмових дій."
    )
    assert attacks(text) == {
        ("kramatorsk", "assault"): 5,
        ("toretsk", "assault"): 14,
        ("pokrovsk", "assault_repelled"): 56,
    }


@pytest.mark.parametrize("bullet", ["📍", "▪️"])
def test_a_sign_before_a_direction_in_english_hides_nothing(bullet):
    text = (
        "General Staff of Ukraine, 5 September 2024, 08:00. Over the past day, 171 clashes took "
        f"place.\n\n{bullet}Toretsk direction. The occupiers attacked 14 times."
    )
    assert attacks(text) == {("toretsk", "assault"): 14}


def test_a_label_with_a_number_is_of_all_attacks():
    text = f"{STAFF}Покровський напрямок. Воїни зупинили 56 штурмів.\n\nЛиманський напрямок – 21."
    assert attacks(text) == {("pokrovsk", "assault_repelled"): 56, ("lyman", "assault"): 21}


def test_on_another_direction_goes_on_with_the_verb():
    text = f"{STAFF}На Покровському напрямку відбито 56 штурмів. На Лиманському напрямку – 21."
    assert attacks(text) == {
        ("pokrovsk", "assault_repelled"): 56,
        ("lyman", "assault_repelled"): 21,
    }


def test_labels_under_a_heading_go_on_with_it():
    text = f"{STAFF}Відбито атак за напрямками:\n• Покровський – 56\n• Лиманський – 21"
    assert set(attacks(text)) == {("pokrovsk", "assault_repelled"), ("lyman", "assault_repelled")}


HEAD = "Генштаб ЗСУ, 5 вересня 2024, 08:00. За минулу добу:\n"
LOST = "Генштаб ЗСУ, 5 вересня 2024, 08:00. Відбулося 171 боєзіткнення.\n"
DAY = {
    "assault": 171,
    "air_strike": 64,
    "guided_bomb": 91,
    "drone_kamikaze": 583,
    "shelling": 3276,
    "missile_strike": 2,
}


def front(text, published="2024-09-05T08:31+03:00"):
    read = parse(text, kind="general_staff", published=published, source="x")
    rows = [row for row in read.rows if row["sector"] == "whole_front"]
    return {row["category"]: row["value"] for row in rows}


@pytest.mark.parametrize("bullet", ["▪️ ", "- ", "• ", ""])
def test_a_list_of_the_day_needs_no_verbs(bullet):
    items = [
        "171 бойове зіткнення",
        "64 авіаудари (91 КАБ)",
        "583 удари дронами-камікадзе",
        "3276 обстрілів",
        "2 ракетні удари",
    ]
    assert front(HEAD + "\n".join(bullet + item for item in items)) == DAY


def test_a_list_of_the_day_may_put_the_noun_first():
    items = [
        "бойових зіткнень – 171",
        "авіаударів – 64 (КАБ – 91)",
        "дронів-камікадзе – 583",
        "обстрілів – 3276",
        "ракетних ударів – 2",
    ]
    assert front(HEAD + "\n".join(f"▪️ {item}" for item in items)) == DAY


def test_a_list_of_the_day_may_stand_in_one_sentence():
    text = (
        "General Staff of Ukraine, 5 September 2024, 08:00. Over the past day: 171 combat "
        "engagements, 2 missile strikes, 64 airstrikes (91 guided bombs), 583 kamikaze drones, "
        "3,276 shellings."
    )
    assert front(text) == DAY


def test_numbers_by_a_heading_in_english_are_the_day_s():
    text = (
        "Russian troops mounted 171 attacks along the front line on 4 September, the Ukrainian "
        "General Staff reported on 5 September.\n\nBy the numbers\n\n- 2 missile strikes\n"
        "- 583 kamikaze drones\n"
    )
    found = front(text)
    assert found == {"assault": 171, "missile_strike": 2, "drone_kamikaze": 583}


@pytest.mark.parametrize(
    "head",
    ["Втрати за добу:", "Наші воїни за добу:", "Минулого тижня:", "Збито за добу:", "Знищено:"],
)
def test_a_list_under_another_heading_is_not_the_enemy_s_day(head):
    assert front(f"{LOST}{head}\n▪️ 583 дрони-камікадзе\n▪️ 12 авіаударів") == {"assault": 171}


def test_days_from_one_to_another_are_no_day():
    text = (
        "Генштаб ЗСУ: минулого тижня на фронті була спека. З 1 по 4 вересня відбулося 618 "
        "боєзіткнень. На Покровському напрямку відбито 147 атак."
    )
    assert front(text) == {}
    assert attacks(text) == {}


def test_the_report_s_date_ends_what_was_told_of_a_month():
    text = (
        "Генштаб ЗСУ: за серпень відбулося 4000 боєзіткнень. На Покровському напрямку було 1068 "
        "атак. Протягом 4 вересня на фронті сталося 157 боєзіткнень. На Покровському напрямку "
        "ворог атакував 68 разів."
    )
    assert front(text) == {"assault": 157}
    assert attacks(text) == {("pokrovsk", "assault"): 68}


def test_the_day_of_what_was_told_the_morning_after_is_its_date():
    text = (
        "Russian troops mounted 149 attacks along the front line on 18 March, the Ukrainian "
        "General Staff reported on 19 March."
    )
    (row,) = parse(text, kind="general_staff", published="2026-03-19", source="x").rows
    local = [row[name].tz_convert("Europe/Kyiv") for name in ("start", "end")]
    assert [f"{moment:%d %H}" for moment in local] == ["18 00", "19 00"]
