"""Posts from the line of contact: what was counted in an evening, or since one, without hours."""

import pandas as pd
import pytest

from analysis.readers import parse

ATO = "Прес-центр штабу АТО: "
RU = "Пресс-центр штаба АТО: "
EN = "ATO press centre: "
DPR = "Представительство ДНР в СЦКК: "


def read(text, published="2016-11-15T10:00+02:00"):
    return parse(text, published=published)


@pytest.mark.parametrize(
    "said",
    [
        ATO + "загалом з учорашнього вечора до сьогоднішнього ранку зафіксовано 31 обстріл.",
        ATO + "з вечора 14 листопада до ранку 15 листопада зафіксовано 31 обстріл.",
        ATO + "від вечора минулої доби бойовики 31 раз обстріляли наші позиції.",
        ATO + "із минулого вечора бойовики 31 раз обстріляли наші позиції.",
        ATO + "учора ввечері бойовики 31 раз обстріляли наші позиції.",
        ATO + "учорашнього вечора бойовики 31 раз обстріляли наші позиції.",
        ATO + "вчорашньої ночі бойовики 31 раз обстріляли наші позиції.",
        RU + "вчерашней ночью боевики 31 раз обстреляли наши позиции.",
        EN + "yesterday at night the militants shelled our positions 31 times.",
        RU + "со вчерашнего вечера до утра боевики 31 раз обстреляли наши позиции.",
        RU + "с вечера вчерашнего дня боевики 31 раз обстреляли наши позиции.",
        RU + "вчера вечером боевики 31 раз обстреляли наши позиции.",
        EN + "from yesterday evening to this morning the militants shelled our positions 31 times.",
        EN + "between last evening and this morning, 31 shellings were recorded.",
        EN + "yesterday evening the militants shelled our positions 31 times.",
        DPR + "со вчерашнего вечера до сегодняшнего утра ВСУ 31 раз обстреляли республику.",
    ],
)
def test_an_evening_without_hours_is_not_all_of_its_day(said):
    found = read(said)
    (row,) = found.rows
    assert (row["category"], row["value"]) == ("shelling", 31)
    assert (row["start"], row["end"]) == (None, None)
    assert any("part of a day" in warning for warning in found.warnings)


def test_nothing_since_an_evening_is_not_of_all_of_its_day():
    found = read(ATO + "з учорашнього вечора до сьогоднішнього ранку обстрілів не зафіксовано.")
    (row,) = found.rows
    assert (row["value"], row["start"], row["end"]) == (0, None, None)
    assert any("part of a day" in warning for warning in found.warnings)


def test_an_evening_leads_no_past_day():
    text = "з учорашнього вечора ситуація загострилася.\nБойовики 31 раз обстріляли наші позиції."
    (row,) = read(ATO + text).rows
    assert row["start"] is None


DAY = "2016-11-14T00:00", "2016-11-15T00:00"
HOURS = "2016-11-14T18:00", "2016-11-15T06:00"


@pytest.mark.parametrize(
    ("said", "window"),
    [
        (ATO + "за вчорашній день бойовики 31 раз обстріляли наші позиції.", DAY),
        (ATO + "вчора бойовики 31 раз обстріляли наші позиції.", DAY),
        (ATO + "за минулу добу 31 обстріл; з вечора, пишуть у зведенні, було тихо.", DAY),
        ("Прес-центр АТО повідомив учора ввечері: за добу 31 обстріл наших позицій.", DAY),
        (RU + "за минувшие сутки боевики 31 раз обстреляли наши позиции.", DAY),
        (EN + "over the past day the militants shelled our positions 31 times.", DAY),
        (ATO + "з 18:00 учорашнього вечора до 6:00 15 листопада зафіксовано 31 обстріл.", HOURS),
        (RU + "с 18:00 14 ноября до 6:00 15 ноября зафиксирован 31 обстрел.", HOURS),
    ],
)
def test_a_day_and_hours_beside_an_evening_keep_their_window(said, window):
    (row,) = read(said).rows
    bounds = [pd.Timestamp(moment, tz="Europe/Kyiv") for moment in window]
    assert [row["start"], row["end"]] == bounds
