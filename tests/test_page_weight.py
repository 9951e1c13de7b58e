"""What a page may weigh: figures of many days are light; what is too heavy stands beside it."""

import re
from dataclasses import replace

import figure_tables as tables
import numpy as np
import pandas as pd
import pytest

from analysis import figures
from analysis.report import setting, weighing
from analysis.report.content import (
    Card,
    Column,
    Image,
    Link,
    Page,
    Picture,
    Row,
    Section,
    SourceRow,
    Table,
    TruceContent,
)
from analysis.style import render

DAYS = 3600


def of_days(form):
    """As many rows as days, each like the first of a table."""
    start = pd.date_range("2015-06-01T21:00Z", periods=DAYS)
    count = 90.0 + np.arange(DAYS) % 11
    whole = pd.concat([form.head(1)] * DAYS, ignore_index=True)
    return whole.assign(start=start, end=start + pd.Timedelta("1D"), low=count, high=count + 1)


def many_days():
    return figures.plot_days(of_days(tables.daily()), tables.comparison(), words=tables.words())


def many_stretches():
    ordinary = tables.placebo().query("~observed")
    both = pd.concat([of_days(ordinary).assign(ratio=1.1), tables.placebo().query("observed")])
    return figures.plot_placebo(both, words=tables.words())


@pytest.mark.parametrize("draw", [many_days, many_stretches])
def test_a_figure_of_ten_years_is_light(draw):
    made = render(draw(), "x", formats=("svg",), passport={"report": {}})
    # each day as a mark of its own takes half a megabyte
    assert 20_000 < len(made["x.svg"]) < 150_000


def picture(name, size):
    image = Image(f"t/{name}.svg", b"s" * size, 1, 1)
    return Picture(name, name, name, image.path, image, image, ())


@pytest.fixture(scope="module")
def page():
    """A page with two light pictures and a heavy one, and a link to the last of its statements."""
    said = [SourceRow(f"a{n}", "x", "x", "1", "x", "x", "", "") for n in range(400)]
    link = Row(["x"], [Link("x", "sources.html#s-a399")])
    section = Section("s", "S", "S", (), [picture("days", 3_000_000), picture("steps", 90_000)])
    table = Table("x", [Column("x", is_source=True)], [link])
    fold = Section("f", "F", "F", tables=[table])
    card = Card("A", "B", "C", figure=picture("answer", 90_000))
    truce = TruceContent("t", "T", card, [section], [fold])
    return Page("en", "A", "B", "", [truce], [], [], [], "", [], "", "0", said)


def test_the_heaviest_picture_of_a_full_page_is_read_from_its_file(page):
    html = setting.page_html(page, tables.words().say)
    assert len(html.encode()) <= weighing.MOST_BYTES
    assert re.findall(r'<img src="(t/\w+\.svg)"', html) == ["t/days.svg"]
    assert html.count("read from its file beside it") == 1
    assert html.count("data:image/svg+xml;base64") == 4


def test_a_full_page_of_sources_lists_what_the_report_leads_to(page, monkeypatch):
    monkeypatch.setattr(weighing, "MOST_BYTES", 40_000)
    html = setting.sources_html(page, ["x"], tables.words().say)
    listed = html.count("<tr id=")
    assert len(html.encode()) <= 40_000 and 'id="s-a399"' in html and 'id="s-a0"' in html
    assert f"as this page is full: {400 - listed}." in html
    whole = replace(page, sources=page.sources[-9:])
    assert "page is full" not in setting.sources_html(whole, ["x"], tables.words().say)
