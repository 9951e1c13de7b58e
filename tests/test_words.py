"""Words: numbers, dates and codes in three languages, catalogues, the sentences of an answer."""

import re
import string
from dataclasses import replace
from types import SimpleNamespace

import figure_tables as tables
import numpy as np
import pandas as pd
import pytest

from analysis.figures.texts import normal_text
from analysis.schema import NOTES, VERDICTS, Note
from analysis.schema.tables import COMPARISONS, GRADES, ORIGINS, SCOPES
from analysis.vocabulary import CATEGORIES, QUALIFIERS
from analysis.words import LANGUAGES, Words, show, terms
from analysis.words.catalogue import read_catalogue
from analysis.words.claims import Claims
from analysis.words.messages import source_strings, strings_in, untranslated
from analysis.words.numbers import (
    bounds,
    change,
    interval,
    number,
    p_value,
    percent,
    ratio,
    rounded_band,
)
from analysis.words.printer import capitalised
from analysis.words.terms import COLLECTIONS
from analysis.words.times import clock_hours, day, days, hours, unit, window

NBSP = "\u00a0"
# names of programs, files and methods
_PROPER = {"FPV", "CSV", "ZIP", "PDF", "csv", "Holm", "check"}
_PROPER |= {"Ceasefire", "ceasefire", "ceasefires", "compliance"}


def utc(text):
    return pd.Timestamp(text).tz_convert("UTC")


# --- catalogues ------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_source_string_is_translated(language):
    assert untranslated(language) == []


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_translations_leave_the_same_open(language):
    def fields(text):
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    for message in read_catalogue(language):
        if not message.id:
            continue
        singular = message.id[-1] if isinstance(message.id, tuple) else message.id
        forms = message.string if isinstance(message.string, tuple) else (message.string,)
        for form in forms:
            assert fields(form) == fields(singular), message.id


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_translations_hold_no_english(language):
    for message in list(read_catalogue(language))[1:]:
        forms = message.string if isinstance(message.string, tuple) else (message.string,)
        bare = [re.sub(r"\{.*?\}", "", form) for form in forms]
        latin = {word for text in bare for word in re.findall(r"[A-Za-z]{2,}", text)}
        assert latin <= _PROPER, message.id


def test_strings_are_found_wherever_they_are_said():
    code = "w.say(\"a {x}\", x=1); f\"{w.say_count('b', 'c', 2)}\"; w.say(table[key])"
    assert list(strings_in(code)) == [["a {x}"], ["b", "c"]]
    assert ["{n} more"] in source_strings()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_words(language):
    words = Words(language)
    tables_of = {
        "CATEGORIES": CATEGORIES,
        "VERDICTS": VERDICTS,
        "GRADES": GRADES,
        "ORIGINS": ORIGINS,
        "SCOPES": SCOPES,
        "QUALIFIERS": QUALIFIERS,
    }
    for name, codes in tables_of.items():
        assert set(codes) <= set(getattr(terms, name)), name
    joined = ("end", "low", "high", "_low", "_high")
    heads = [c for c in COMPARISONS.names if not c.endswith(joined)]
    assert set(heads) <= set(terms.HEADS)
    for code, text in NOTES.items():
        values = {f: 3 for _, f, _, _ in string.Formatter().parse(text) if f}
        said = words.note(Note.of(code, **values))
        assert "{" not in said and (language == "en" or said != text.format(**values)), code


def test_an_unknown_language_names_the_known_ones():
    with pytest.raises(ValueError, match="language 'de' is not known; known: en, uk, ru"):
        Words("de")


def test_plural_forms_follow_the_language():
    texts = [Words("uk").say_count("{n} day", "{n} days", n) for n in (1, 3, 5, 11, 21)]
    assert texts == ["1 день", "3 дні", "5 днів", "11 днів", "21 день"]
    assert Words("en").say_count("{n} day", "{n} days", 1) == "1 day"


# --- numbers ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [
        (5912, "en", "5,912"),
        (5912, "uk", f"5{NBSP}912"),
        (4.8, "ru", "4,8"),
        (0.0004, "en", "0.0004"),
        (np.nan, "en", "–"),
        (pd.NA, "en", "–"),
        (np.inf, "uk", "∞"),
        (1123.2, "en", "1,123"),
        (-3, "en", "−3"),
        (-0.001, "en", "−0.001"),
        (0, "en", "0"),
    ],
)
def test_numbers_are_printed_in_the_language(value, language, text):
    assert number(value, language) == text


def test_a_count_over_a_round_number_is_printed_so_and_a_rate_is_not():
    assert bounds(901, pd.NA) == f">{NBSP}900" and bounds(901.0, pd.NA) == f"≥{NBSP}901"
    assert Words("en").span(10_001, pd.NA) == "over 10,000"
    assert Words("en").span(1, pd.NA) == "at least 1"


def test_windows_of_an_answer_are_on_the_clock_of_its_truce(data):
    start, end = pd.to_datetime(["2025-03-17T21:00Z", "2025-03-18T21:00Z"])
    row = {"start": start, "end": end, "exposure_h": 24.0, "whole_days": False}
    claims = Claims(Words("en", data.conflict), None, "Europe/Moscow")
    assert claims.stretch(row) == "18 March 2025"
    hour = pd.Timedelta(hours=1)
    own = {**row, "start": start + hour, "end": end + hour, "whole_days": True}
    assert claims.stretch(own) == "18 March 2025"


def test_no_line_of_a_narrow_column_begins_with_a_dash():
    ends = pd.to_datetime(["2025-04-08T20:00Z", "2025-04-09T06:00Z"])
    assert f"20:00{NBSP}– 9" in window(*ends, "UTC", full=False)
    assert "20:00 – 9" in window(*ends, "UTC")


def test_a_count_is_hedged_alike_in_a_sentence_and_a_table():
    said = pd.DataFrame({"statement_id": ["a"], "qualifier": ["over"], "value": [816]})
    claims = Claims(Words("en"), said)
    row = {"count_low": 817, "count_high": pd.NA, "statements": ["a"]}
    assert claims.count(row) == "over 816" and claims.bounds(row) == f">{NBSP}816"


def test_ratios_bounds_and_intervals():
    values = (0.58, 0.005, 12.34, 0, 3.1, np.inf, 1e-4)
    assert [ratio(v) for v in values] == ["0.58", "0.005", "12.3", "0", "3.10", "∞", "<0.001"]
    assert ratio(0.58, "uk") == "0,58"
    ends = [(96, 96), (24, 99), (905, pd.NA), (pd.NA, 5), (pd.NA, pd.NA)]
    printed = ["96", "24–99", f"≥{NBSP}905", f"≤{NBSP}5", "–"]
    assert [bounds(*pair) for pair in ends] == printed
    assert interval(0.58, 0.47, 0.71, "ru") == "0,58 (0,47–0,71)"
    assert interval(np.nan, 0.4, np.nan) == "(0.40–∞)"
    assert interval(0.5, np.nan, np.nan) == "0.50" and interval(*[np.nan] * 3) == ""
    assert (percent(0.4), percent(0.999), percent(0.4, "ru")) == ("40%", "99.9%", "40%")
    assert (p_value(0.0004), p_value(0.25, "uk"), p_value(np.nan)) == ("<0.001", "0,250", "")


@pytest.mark.parametrize(
    ("estimate", "low", "high", "text"),
    [
        (0.6, 0.44, 0.8, "40% fewer (20 to 56%)"),
        (1.36, 1.1, 1.7, "36% more (10 to 70%)"),
        (0.84, 0.62, 1.13, "16% fewer (from 38% fewer to 13% more)"),
        (2.4, 1.1, 5, "2.4 times as many (1.1 to 5.0 times normal)"),
        (3, 2.5, 4, "3.0 times as many (2.5 to 4.0)"),
        (0.97, 0, np.inf, "too few days to tell"),
        (0.97, 0.001, 1871, "too few days to tell"),
        (np.nan, 0.4, 0.8, "20 to 60% fewer"),
        (np.nan, 1.2, np.inf, "at least 20% more"),
        (0.5, np.nan, np.nan, "50% fewer"),
        (1.0, 0.9, 1.1, "as many as normal (from 10% fewer to 10% more)"),
        (0.18, 0, 2.87, "82% fewer (0 to 2.9 times normal)"),
        (1.96, 1.13, 3.6, "96% more (1.1 to 3.6 times normal)"),
        (0.77, 0.07, 8.1, "23% fewer (0.07 to 8.1 times normal)"),
        (0.0004, 0, 0.001, "100% fewer (99.9 to 100%)"),
        (12.2, 11, 14, "12 times as many (11 to 14)"),
        (np.nan, np.nan, np.nan, ""),
    ],
)
def test_a_change_is_said_in_plain_words(estimate, low, high, text):
    assert change(estimate, low, high) == text


def test_a_change_in_other_languages():
    assert change(0.6, 0.44, 0.8, "uk") == "на 40% менше (20–56%)"
    assert change(1.36, 1.1, 1.7, "ru") == "на 36% больше (10–70%)"
    # 'раза больше' would say another thing of 0.07
    assert change(0.77, 0.07, 8.1, "uk") == "на 23% менше (від 0,07 до 8,1 звичайного рівня)"
    assert change(0.77, 0.07, 8.1, "ru") == "на 23% меньше (от 0,07 до 8,1 обычного уровня)"


def test_a_band_that_is_too_wide_for_its_digits_is_rounded():
    assert rounded_band(941.2, 434_794.3) == (940, 430_000)
    assert rounded_band(0, 3311) == (0, 3300) and rounded_band(28.3, 278.1) == (28.3, 278.1)
    row = tables.comparison().iloc[0].to_dict()
    row |= {"exposure_h": 24.0, "per": "24h", "expected_low": 941.2, "expected_high": 434_794.3}
    assert "940 to 430,000" in Claims(Words("en"), None).normal(row)
    assert normal_text(row, Words("en")) == "940–430,000"


def test_the_sides_of_a_change_mirror():
    fewer, more = change(0.5, 0.4, 0.8), change(1.5, 1.2, 1.6)
    assert fewer.replace("fewer", "more") == more


def test_hedges_are_kept():
    words = Words("uk")
    assert words.said(400, "over") == "понад 400"
    assert words.said(pd.NA, "dozens") == "десятки"
    assert Words().said(5, "some") == "some 5"


# --- dates -----------------------------------------------------------------------------------


def test_days_are_printed_in_the_language():
    moment = pd.Timestamp("2025-04-20")
    printed = [day(moment, language) for language in LANGUAGES]
    assert printed == [f"20{NBSP}Apr", f"20{NBSP}квіт.", f"20{NBSP}апр."]
    assert day(moment, "uk", year=True, full=True) == "20 квітня 2025"
    last = pd.Timestamp("2025-01-02")
    assert days(pd.Timestamp("2024-12-31"), last, full=True) == "31 December 2024 – 2 January 2025"
    assert days(pd.Timestamp("2025-01-01"), last, full=True) == "1–2 January 2025"


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2025-04-20T00:00+03:00", "2025-04-21T00:00+03:00", "20 April 2025"),
        ("2025-05-08T00:00+03:00", "2025-05-11T00:00+03:00", "8–10 May 2025"),
        ("2025-04-20T00:00+03:00", "2025-04-20T22:00+03:00", "20 April 2025, 00:00–22:00"),
        (
            "2025-04-19T18:00+03:00",
            "2025-04-21T00:00+03:00",
            "19 April, 18:00 – 20 April 2025, 24:00",
        ),
    ],
)
def test_windows_are_local_and_end_at_midnight(start, end, text):
    assert window(utc(start), utc(end), "Europe/Kyiv") == text
    assert window(utc(start), utc(end), "Asia/Aden") == text


def test_a_window_without_an_end_says_so():
    start = utc("2025-04-19T18:00+03:00")
    text = window(start, pd.NaT, "Europe/Kyiv")
    assert text == "from 19 April 2025, 18:00, end not stated"
    assert window(pd.NaT, pd.NaT, "UTC", "uk") == "години не вказано"


def test_clock_hours_and_units():
    keys = ("00:00-00:00", "19:30-19:30", "00:00-22:00", "18:00-00:00+1d", "18:00-06:00+2d", "")
    assert [clock_hours(key) for key in keys] == [
        "whole day",
        "24 h from 19:30",
        "00:00–22:00",
        "18:00–24:00",
        "18:00 to 06:00, 2 days later",
        "hours not known",
    ]
    assert [unit("24h", "uk"), unit("7d"), unit("week")] == [
        f"24{NBSP}год",
        f"7{NBSP}days",
        "week",
    ]


def test_long_times_are_told_in_days():
    assert [hours(72), hours(73), hours(7584)] == [f"72{NBSP}h", f"3{NBSP}days", f"316{NBSP}days"]
    # a fraction takes the genitive singular
    assert [hours(value, "uk") for value in (108, 744, 7584)] == [
        f"4,5{NBSP}дня",
        f"31{NBSP}день",
        f"316{NBSP}днів",
    ]
    assert [hours(value, "ru") for value in (108, 744, 528)] == [
        f"4,5{NBSP}дня",
        f"31{NBSP}день",
        f"22{NBSP}дня",
    ]
    assert hours(np.nan) == f"–{NBSP}h"


# --- names -----------------------------------------------------------------------------------


def test_names_fall_back_along_the_languages_of_the_conflict():
    words = Words("ru", tables.conflict(languages=("en", "uk"), only=("en", "uk")))
    assert words.label("ukraine") == "Ukraine"
    assert Words("uk", tables.conflict()).label("pokrovsk") == "Покровський"
    assert words.label("no_such_id") == "no such id" and words.label(None) == "–"
    assert words.category("assault") == "штурмовые действия"


def test_a_conflict_is_called_by_its_own_name_where_a_party_has_the_same_id(data):
    words = Words("uk", data.conflict)
    assert words.conflict_name(data.conflict) == "Війна в Україні"
    assert words.label("ukraine") == "Україна"


def test_a_category_keeps_its_name_where_a_party_has_the_same_id():
    words = Words("en", tables.conflict(parties={"other": "an outlet"}))
    assert words.label("other") == "an outlet" and words.category("other") == "other counts"


def test_a_sector_keeps_its_name_where_a_party_has_the_same_id(data):
    named = {"en": {"kharkiv": "Kharkiv (sector)"}}
    words = Words("en", replace(data.conflict, sector_names=named))
    assert words.sector("kharkiv") == "Kharkiv (sector)" and words.label("kharkiv") == "Kharkiv"
    again = Words.of_plain(words.plain(["kharkiv"]))
    assert again.sector("kharkiv") == "Kharkiv (sector)"


def test_georgian_has_no_capital_letters():
    assert capitalised("ცხინვალი") == "ცხინვალი"
    assert capitalised("абв") == "Абв" and capitalised("") == ""


def test_notes_print_days_in_the_language():
    note = Note.of("truce_day_unknown", truce="easter_2025", day="2025-05-08")
    assert "8 мая 2025" in Words("ru", tables.conflict()).note(note).replace("\u00a0", " ")


def test_notes_print_names_and_numbers():
    words = Words("uk", tables.conflict())
    note = Note.of("touches_truce", truce="easter_2025")
    assert words.note(note) == "торкається перемир'я «Великоднє перемир'я 2025»"
    assert Note.parse(str(note)) == note
    far = Note.of("reaches_further", days=1200)
    assert Words().note(far).endswith("a baseline of 1,200 days takes it in")


# --- the answer ------------------------------------------------------------------------------


def answered(language="en", table=None, conflict=None):
    conflict = conflict or tables.conflict()
    table = tables.comparison() if table is None else table
    study = SimpleNamespace(
        truce=conflict.truce("easter_2025"),
        comparisons=table,
        data=SimpleNamespace(statements=tables.said()),
    )
    return Words(language, conflict).answer(study)


def test_the_answer_says_count_normal_days_and_uncertainty():
    answer = answered()
    lead = answer.accounts[0].lead
    assert lead == (
        "Ukraine counted 1,882 shellings by Russia on 20 April 2025, where normal days have 5,025 "
        "to 6,976: 68% fewer (63 to 73%)."
    )
    assert "Assaults: 96, where normal days have 140 to 195: 42% fewer (29 to 53%)." in str(answer)
    assert answer.title.startswith("Easter truce 2025. Ukraine counted fewer ")


def test_names_stand_behind_of_where_a_conflict_gives_them():
    bent = {"uk": {"ukraine": "України", "russia": "Росії"}}
    said = answered("uk", conflict=replace(tables.conflict(), genitives=bent))
    assert said.accounts[0].lead.startswith("За підрахунком України, обстрілів з боку Росії (20 ")
    assert " за підрахунком" not in str(answered("uk")).casefold()
    half = replace(tables.conflict(), genitives={"uk": {"ukraine": "України"}})
    assert str(answered("uk", conflict=half)) == str(answered("uk"))


def test_reporters_who_found_the_same_share_a_title():
    table = tables.comparison()
    same = table[table["reporter"].eq("ukraine")]
    both = pd.concat([same, same.assign(reporter="osce")], ignore_index=True)
    assert ". OSCE SMM and Ukraine counted fewer " in answered(table=both).title


def test_a_reason_for_doubt_is_said_once():
    doubtful = tables.comparison().assign(p_holm=0.2)
    sure = answered(table=doubtful).accounts[0].sure
    assert sure.count("some look clear by chance") == 1


def test_a_title_is_no_surer_than_the_small_print():
    doubtful = tables.comparison().assign(p_holm=0.2)
    assert answered(table=doubtful).title.endswith("though not beyond doubt")
    weak = tables.comparison().assign(grade="weak")
    assert answered(table=weak).title.endswith("though not beyond doubt")
    unclear = tables.comparison().assign(low=0.4, high=1.4, verdict="not_told_apart")
    assert "no clear change" in answered(table=unclear).title


def test_what_stands_alone_says_why():
    alone = answered().alone
    assert alone == (
        "Russia counted 4,900 violations by Ukraine (19 April, 18:00 – 20 April 2025, 24:00): this "
        "can't be compared with normal days (no count of the same clock hours outside the truce).",
    )


def test_over_four_hundred_is_said_as_it_was():
    table = tables.comparison()
    mine = table["category"].eq("drone_strike") & table["reporter"].eq("russia")
    table = table[mine].assign(count_low=901, count_high=pd.NA)
    table["statements"] = [["s01"]] * len(table)
    assert "Russia counted over 900 drone strikes" in answered(table=table).alone[0]


def test_casualties_are_no_headline_beside_acts():
    table = tables.comparison()
    table.loc[table["category"].eq("shelling"), "category"] = "killed"
    answer = answered(table=table)
    assert "killed" not in answer.title and "people killed" not in answer.accounts[0].lead.lower()


def test_swapped_parties_get_the_same_sentences():
    there, back = answered(), answered(table=tables.comparison("russia", "ukraine"))

    def swap(text):
        names = {"Ukraine": "Russia", "Russia": "Ukraine"}
        return re.sub("Ukraine|Russia", lambda m: names[m[0]], text)

    assert back.accounts[0].sentences == tuple(map(swap, there.accounts[0].sentences))


def test_the_tally_names_its_family():
    tally = answered().tally
    n = int((tables.comparison()["answers"] & tables.comparison()["p"].notna()).sum())
    assert tally.startswith(f"The answer rests on {n} comparisons.")
    assert f"(adjusted by Holm over these {n})" in tally


def test_nothing_claimed_is_said():
    answer = answered(table=tables.comparison().iloc[:0])
    assert answer.alone == ("The data hold no count within the hours of this truce.",)


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_answers_hold_no_english(language):
    text = str(answered(language))
    assert re.findall(r"[A-Za-z]{3,}", text.replace("Europe/Moscow", "")) == []


def test_a_comparison_is_a_sentence_and_counts_its_verdicts():
    words = Words("en", tables.conflict())
    text = words.comparison_text(SimpleNamespace(table=tables.comparison()))
    assert text.startswith("Ukraine counted 1,882 shellings")
    assert re.search(r"Of \d+ comparisons, fewer than normal: \d+; more than normal: 0\.$", text)
    none = tables.comparison().assign(verdict="no_baseline", ratio=np.nan)
    assert "can be compared" in words.comparison_text(SimpleNamespace(table=none))


@pytest.mark.parametrize(
    ("verdict", "factor", "text"),
    [
        ("fewer", 1.25, "no longer clear if normal days are overstated at least 1.25 times"),
        ("more", 0.8, "no longer clear if the truce is overstated at least 1.25 times"),
        ("not_told_apart", 1.1, "clearly more than normal if normal days are"),
        ("not_told_apart", 0.9, "clearly fewer than normal if the truce is"),
        ("fewer", 1000, "holds up to a factor of 100"),
        ("not_told_apart", np.nan, "no factor up to 100 would make it clear"),
    ],
)
def test_tipping_points_are_said(verdict, factor, text):
    row = {"verdict": verdict, "tipping_point": factor}
    assert Words().tipping(row).startswith(text)


# --- tables in notebooks ---------------------------------------------------------------------


def shown_cells(shown):
    import html

    page = shown._repr_html_()
    head = [html.unescape(h) for h in re.findall(r"<th [^>]*>(.*?)</th>", page)]
    rows = [
        [html.unescape(c) for c in re.findall(r"<td[^>]*>(.*?)</td>", row)]
        for row in re.findall(r"<tr>(<td.*?)</tr>", page)
    ]
    return head, rows


def test_shown_tables_join_what_belongs_together():
    table = tables.comparison().iloc[[0, 10, 14]].assign(p=[0.0001, np.nan, 0.25])
    head, rows = shown_cells(show(table, words=Words("en", tables.conflict())))
    assert {"count", "local time", "claimed per 24\u00a0h", "ratio (95% interval)"} <= set(head)
    assert not {"start", "end", "low", "high", "count_low", "expected_low", "per"} & set(head)
    first, bound, alone = (dict(zip(head, row, strict=True)) for row in rows)
    assert first["ratio (95% interval)"] == "0.58 (0.47–0.71)" and first["p"] == "<0.001"
    assert (
        first["local time"] == f"20{NBSP}Apr{NBSP}2025" and first["verdict"] == "fewer than normal"
    )
    assert bound["count"] == f"≥{NBSP}3" and bound["notes"] == "only a lower bound was claimed"
    assert alone["ratio (95% interval)"] == "" and alone["counted by"] == "Russia"


def test_shown_tables_are_in_the_language():
    head, rows = shown_cells(show(tables.comparison(), words=Words("uk", tables.conflict())))
    text = " ".join([*head, *(cell for row in rows for cell in row)])
    assert set(re.findall(r"[A-Za-z]{2,}", text)) == set()


def test_shown_table_is_escaped_counted_and_left_as_it_was():
    table = pd.DataFrame(
        {"note": ["<script>x</script> & more", None], "value": [1234567.0, np.nan]}
    )
    before = table.copy(deep=True)
    page = show(table, text="a < b", most=1)._repr_html_()
    assert "<script>" not in page and "a &lt; b" in page and "1,234,567" in page
    assert "The first 1 of 2 rows." in page
    pd.testing.assert_frame_equal(table, before)


def test_a_truce_shows_its_terms():
    page = tables.conflict().truce("easter_2025")._repr_html_()
    assert "19 April, 18:00 – 20 April 2025, 24:00" in page and "all hostilities" in page


@pytest.mark.parametrize(("category", "told"), [("killed", "laid to Israel"), ("losses", "Israel")])
def test_people_harmed_are_laid_to_a_side_and_are_not_its_own(category, told):
    from analysis.words.claims import side_of

    words = SimpleNamespace(label=str.title, say=lambda text, **given: text.format(**given))
    assert side_of([category], "israel", words) == told


def test_every_format_of_events_has_a_proper_name():
    from analysis.events.columns import read_formats

    assert set(read_formats()) <= set(COLLECTIONS)
    assert Words("uk").label("firms_viirs") == "FIRMS (VIIRS)"


def test_long_texts_and_windows_break():
    from analysis.words.shown import cells

    start, end = pd.to_datetime(["2025-04-19T15:00Z", "2025-04-20T21:00Z"])
    row = {"speaker": "spokesman of a group of forces", "start": start, "end": end}
    kinds = [column.kind for column in cells(pd.DataFrame([row]), Words())]
    assert kinds == ["t", "t"]
    day = pd.DataFrame([{"start": start.normalize(), "end": end.normalize()}])
    assert cells(day, Words())[0].kind == "w"


def test_rows_of_a_file_laid_beside_are_told_apart_from_the_bundled(write_statements):
    from analysis import load
    from analysis.words.unsaid import refusals

    path = write_statements([{"category": name} for name in ("shelling", "cattle", "cattle")])
    data = load("ukraine", extra=[path])
    first, second = refusals(data, Words(conflict=data.conflict)).split(". ")
    assert first.startswith("2 rows of mine.csv could not be used (lines 3-4)")
    assert second.startswith(f"{len(data.rejects) - 2} rows of the data of War in Ukraine")
