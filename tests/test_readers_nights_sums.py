"""Posts about the air: totals, the parts that belong to them, and lists told in other orders."""

import pytest

from analysis.readers import parse

WHOLE = "russian_regions_seas"


def read(text, published="2026-02-04T09:00+03:00"):
    rows = parse(text, published=published).rows
    return {(row["sector"], row["value"]) for row in rows}


@pytest.mark.parametrize("opens", ["Силами ПВО", "Средствами ПВО", "Боевым расчетом"])
def test_a_word_that_opens_the_line_after_an_office_is_no_country(opens):
    text = (
        "За ночь над Россией уничтожили 31 беспилотник, сообщили в Минобороны\n"
        f"{opens} за ночь сбит над российскими регионами 31 беспилотник."
    )
    assert read(text) == {(WHOLE, 31)}


@pytest.mark.parametrize("country", ["Турции", "Польши"])
def test_a_foreign_ministry_is_refused(country):
    with pytest.raises(ValueError, match=country):
        read(f"Минобороны {country}: над Курской областью сбиты 5 дронов, над Тульской 3.")


def test_parts_begin_with_the_territory_of_a_region():
    text = (
        "31 украинский беспилотник сбит над регионами РФ с 4:00 до 8:00 мск, сообщило Минобороны. "
        "Из них 25 БПЛА уничтожили над территорией Брянской области, над Тульской – еще пять, "
        "один – над Калужской."
    )
    assert read(text) == {
        (WHOLE, 31),
        ("bryansk_oblast", 25),
        ("tula_oblast", 5),
        ("kaluga_oblast", 1),
    }


@pytest.mark.parametrize(
    "said",
    [
        "Минобороны РФ: за ночь сбиты 40 дронов, часть из них - над Курской областью.",
        "Міноборони Росії: 40 дронів збито за ніч, значна частина - над Курською областю.",
        "Russia's Defense Ministry: 40 drones were downed overnight, with much of the activity in "
        "the Kursk region.",
        "Russia's Defense Ministry: 40 drones were downed, the bulk of them over Kursk region.",
    ],
)
def test_a_region_of_much_of_it_is_not_that_of_all(said):
    assert read(said) == {(WHOLE, 40)}
