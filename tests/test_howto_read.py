"""The page on reading published texts: what it shows is what its text is read as."""

import io
import re

import pandas as pd
import pytest

from analysis.readers import parse
from analysis.readers.kinds import KINDS

PAGE = "docs/howto/read-texts.md"
BLOCK = re.compile(r"```text\n(.*?)```", re.DOTALL)


@pytest.fixture(scope="module")
def page(root):
    return (root / PAGE).read_text(encoding="utf-8")


def test_the_page_s_text_is_read_as_the_page_says(page):
    text, table = BLOCK.findall(page)
    published = re.search(r"--published (\d\S+?)`", page)[1]
    found = parse(text, published=published)
    rows = pd.DataFrame(found.rows)[["sector", "category", "value", "start", "end"]]
    for bound in ("start", "end"):
        rows[bound] = [f"{one.tz_convert('Europe/Kyiv'):%Y-%m-%d}" for one in rows[bound]]
    assert rows.equals(pd.read_csv(io.StringIO(table)))
    assert len(found.warnings) == 2


def test_the_page_names_every_kind(page):
    assert re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE) == list(KINDS)


MISSION = "OSCE SMM, as of 19:30 13 June 2018. "
READ_AS = {
    "the whole day before the publication": "Штаб ООС: за минулу добу 12 порушень тиші.",
    "the day before the one told right before it": (
        "Штаб ООС: за минулу добу 12 порушень тиші. Днем раніше було 9 порушень тиші."
    ),
    "the calendar week before the publication": (
        "The OSCE SMM recorded 3,335 ceasefire violations last week."
    ),
    "a week, whose days are not said": "Штаб ООС: за минулий тиждень 12 порушень тиші.",
    "shellings": "Штаб ООС: за минулу добу позиції атакували п'ять разів.",
    "breaches of the truce": "Штаб ООС: за минулу добу 12 збройних провокацій.",
    "the day just over": (
        "General Staff of Ukraine: since the beginning of the day, 60 clashes took place on the "
        "front. On the Lyman front, the enemy attacked 12 times."
    ),
    "the sentence before tells of": (
        MISSION + "In Donetsk region there were fewer violations. There were 30 explosions."
    ),
    "no window": (
        "The OSCE SMM recorded 30 ceasefire violations in Donetsk region. In the previous "
        "reporting period, the SMM recorded 12 ceasefire violations in the region."
    ),
    "their sum": (
        "General Staff of Ukraine: over the past day, 60 clashes took place. The enemy used 17 "
        "cruise missiles and 2 ballistic missiles to attack Ukraine."
    ),
    "the running day of its date": (
        "The General Staff of Ukraine said in an update on June 14 that on the Lyman front 12 "
        "attacks were repelled and two clashes are still ongoing."
    ),
    "its window left blank": (
        "ATO HQ: from 20:00 to midnight militants fired on our positions six times, and four "
        "more violations of the ceasefire were recorded from midnight to 5:00."
    ),
    "both regions together": MISSION + "The mission counted 450 ceasefire violations.",
}


@pytest.mark.parametrize(("told", "text"), READ_AS.items(), ids=list(READ_AS))
def test_the_page_tells_what_words_are_read_as(page, told, text):
    of_a_front = "General Staff" in text
    published = "2024-06-14T05:00+03:00" if of_a_front else "2018-06-14T09:00+03:00"
    found = parse(text, published=published)
    said = " ".join(found.warnings)
    assert told.removeprefix("the ") in said or told in said
    table = page[page.index("is read as |") :]
    assert told.removesuffix(" together") in table
