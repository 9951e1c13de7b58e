"""Tables as people have them, of invented conflicts: read as they stand, and answered."""

from datetime import datetime

import openpyxl
import pytest

from analysis import load, study

ZONE = 'zone = "Asia/Kolkata"\n'
TRUCE = "ceasefire,name,start,end\nt,The truce,2024-05-20,2024-05-24\n"
READ = """[[read]]
files = "*.xlsx"
[read.columns]
date = "period"
[read.fill]
reporter = "Observers"
accused = "Army"
category = "total"
source = "wire"
[read.wide]
over = "sector"
"""
HEAD = "reporter,accused,period,sector,category,value,source"


@pytest.fixture
def war(tmp_path):
    """Write a conflict's folder of a truce and rows."""

    def write(rows, head=HEAD, settings=ZONE, truce=TRUCE):
        (tmp_path / "statements").mkdir()
        (tmp_path / "conflict.toml").write_text(settings, encoding="utf-8")
        (tmp_path / "ceasefires.csv").write_text(truce, encoding="utf-8")
        if rows:
            text = "\n".join([head, *rows, ""])
            (tmp_path / "statements" / "d.csv").write_text(text, encoding="utf-8")
        return tmp_path

    return write


def test_days_of_a_workbook_are_periods_and_an_empty_column_is_no_row(war):
    home = war([], settings=ZONE + READ)
    book = openpyxl.Workbook()
    book.active.append(["Date", "East", "West", "Sum"])
    for day in range(1, 25):
        book.active.append([datetime(2024, 5, day), 20 if day < 20 else 3, 11, None])
    book.save(home / "statements" / "counts.xlsx")
    data = load(home)
    assert len(data.statements) == 48 and data.rejects.empty
    rows = study("t", data=data).comparisons.set_index("sector")
    assert rows.loc["east", "exposure_h"] == 120 and rows.loc["east", "n_days"] == 19


@pytest.mark.parametrize("month", ["04.2022", "4/2022", "2022-04"])
def test_a_month_is_read_as_people_write_it(war, month):
    row = load(war([f"A,B,{month},all,total,9,wire"])).statements.iloc[0]
    assert (row["end"] - row["start"]).days == 30


@pytest.mark.parametrize("act", ["air strikes", "авіаудари", "AIR STRIKES", "air_strike"])
def test_the_printed_name_of_an_act_stands_for_it(war, act):
    said = load(war([f"A,B,2024-05-20,all,{act},9,wire"])).statements
    assert said["category"].tolist() == ["air_strike"]


def test_an_act_that_fits_nothing_says_how_to_add_one(war):
    reason = load(war(["A,B,2024-05-20,all,cattle raid,9,wire"])).rejects["reason"].iloc[0]
    assert reason.endswith("an act of your own is a line in categories.csv")


def test_no_act_on_any_day_is_said_in_a_whole_sentence(war):
    rows = [f"A,B,2024-05-{day:02},all,total,0,wire" for day in range(1, 25)]
    text = str(study("t", data=war(rows)).answer())
    assert text.endswith("where normal days have none.")


def test_a_truce_of_years_has_the_months_before_and_after_it(war):
    rows = [
        f"A,B,{year}-{month:02},all,total,{(90 if year in (2015, 2020) else 20) + month},wire"
        for year in range(2015, 2021)
        for month in range(1, 13)
    ]
    truce = "ceasefire,name,start,end\nt,Long,2016-01-01,2019-12-31\n"
    row = study("t", data=war(rows, truce=truce)).comparisons.iloc[0]
    assert row["n_totals"] == 24 and row["verdict"] == "fewer"


def test_months_of_an_open_truce_never_end_in_one_normal_count(war):
    rows = [
        f"A,B,{year}-{month:02},all,total,{(200 if (year, month) < (2021, 3) else 3) + month},wire"
        for year in (2018, 2019, 2020, 2021)
        for month in range(1, 13)
        if (year, month) < (2021, 7)
    ]
    truce = "ceasefire,name,start,end\nt,Recommitment,2021-02-25,\n"
    row = study("t", data=war(rows, truce=truce)).comparisons.iloc[0]
    assert row["n_totals"] >= 20 and row["low"] < row["ratio"] < row["high"] < 0.2
