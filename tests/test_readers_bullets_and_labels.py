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
