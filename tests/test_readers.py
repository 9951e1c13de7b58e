"""What all readers of published texts share: rules, kinds of cases, line breaks, who speaks,
folders, the command.
"""

import csv
import re
import shutil
import textwrap
from itertools import chain
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest
from published import FOLDER, check_truth, local, names, published, reading, said, text_of
from typer.testing import CliRunner

from analysis.command import app
from analysis.loaders import load
from analysis.readers import KINDS, access, collect, parse, parse_folder
from analysis.readers.base import lines, open_text
from analysis.readers.directions import find_directions
from analysis.readers.lexicon import TAGS, tag_of
from analysis.readers.line import clause_of
from analysis.readers.markers import EXAMPLES
from analysis.readers.mission import grammar as mission
from analysis.readers.night import ellipses as night_ellipses
from analysis.readers.night import grammar as night_grammar
from analysis.readers.regions import find_regions
from analysis.readers.rules import phrase
from analysis.readers.staff import ellipses as staff_ellipses
from analysis.readers.staff import grammar as staff_grammar
from analysis.readers.statement.ellipses import ELLIPSES
from analysis.readers.statement.grammar import WHAT
from analysis.readers.statement.report import regions_and_directions
from analysis.readers.text import plain
from analysis.schema import STATEMENTS, conform

statement = SimpleNamespace(WHAT=WHAT, ELLIPSES=ELLIPSES)
night = SimpleNamespace(WHAT=night_grammar.WHAT, ELLIPSES=night_ellipses.ELLIPSES)
staff = SimpleNamespace(WHAT=staff_grammar.WHAT, ELLIPSES=staff_ellipses.ELLIPSES)
GRAMMARS = {"staff": staff, "statement": statement, "mission": mission, "night": night}
RULES = [
    (name, part, rule)
    for name, grammar in GRAMMARS.items()
    for part in ("WHAT", "ELLIPSES")
    for rule in getattr(grammar, part)
]
CASES = FOLDER / "cases"


def words_of(name, example):
    """The number in square brackets of an example, with its words."""
    at = example.index("[")
    opened = open_text(example.replace("[", "").replace("]", ""))
    if name == "mission":
        marks = [mission.find_named(opened.page)]
    else:
        regions = find_regions(opened.page)
        marks = [find_directions(opened.page)] if name == "staff" else [regions]
    if name == "statement":
        marks = regions_and_directions(opened)
    for line in lines(opened, *marks):
        for token in line.numbers():
            if line.marks[token].start <= at < line.marks[token].end:
                return phrase(line, token, clause_of(line.tags, token))
    raise AssertionError(f"no number at the bracket of {example!r}")


@pytest.mark.parametrize(
    ("name", "part", "rule"), RULES, ids=[f"{name}-{rule.name}" for name, _, rule in RULES]
)
def test_every_rule_reads_its_example(name, part, rule):
    grammar = GRAMMARS[name]
    words = words_of(name, rule.example)
    first = grammar.WHAT.first(words)
    if part == "ELLIPSES":
        assert first is None or name == "night" and not words.noun, first
        first = grammar.ELLIPSES.first(words, rule.given or "total")
    assert first is not None and first.name == rule.name


def test_rules_have_names_of_their_own():
    for name, grammar in GRAMMARS.items():
        told = [rule.name for rule in chain(grammar.WHAT, grammar.ELLIPSES)]
        assert len(told) == len(set(told)), name


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_turn_of_phrase_is_found_in_its_example(name):
    from analysis.readers import markers

    assert getattr(markers, name).search(EXAMPLES[name].lower())


FORMS = {
    "repelled": (
        "відбили відбито зупинили зірвали repelled stopped thwarted отбили отражено остановили"
    ),
    "repelling": "відбивають стримують отражают",
    "going_on": "тривають продовжуються ongoing continues продолжаются длится",
    "downed": "збито збили сбиты уничтожены перехвачены intercepted downed знищено",
    "suppressed": "подавлено локаційно suppressed jammed",
    "broke": "нарушили нарушил порушили violated broke breached",
    "shelled": "обстріляв обстреляли shelled fired",
    "attacked": "атакував атакували намагалися штурмували наступав attacked tried пытались",
    "used": "скинув застосували задіяли dropped used deployed сбросил применили",
    "did": (
        "завдав здійснили провів відбулося зафіксовано launched recorded совершили произошло "
        "нанесли"
    ),
    "violation": "порушень нарушения violations breaches",
    "explosion": "explosions вибухів",
    "engagement": "боєзіткнень бій боїв зіткнень столкновений clashes engagements",
    "attack": "атак атаки спроб попыток attacks attempts",
    "assault": "штурмів штурмов assaults",
    "recon": "розвідка разведку reconnaissance",
    "act": "дій действий actions operations",
    "times": "раз разів раза times",
    "air_strike": "авіаударів авиаудара airstrikes",
    "drop": "скидів сбросов сброс drops",
    "strike": "ударів ударов strikes",
    "bomb": "КАБ авіабомб бомб bombs",
    "shelling": "обстрілів обстрела shellings",
    "rocket_launcher": "РСЗВ РСЗО MLRS реактивних",
    "drone": "дронів БпЛА безпілотників беспилотника drones UAVs дронів-імітаторів",
    "shahed": "дронів-камікадзе дрони-камікадзе шахедів Shaheds",
    "missile": "ракет ракети missiles",
    "artillery": "артилерії минометов ствольной mortar guns",
    "assault_adj": "штурмових наступальних наступательных",
    "including": "зокрема including включая",
    "more": "ще еще more another",
    "respectively": "відповідно respectively соответственно",
    "altogether": "загалом всього всего total overall",
}


@pytest.mark.parametrize("name", FORMS)
def test_words_have_their_class(name):
    wrong = [word for word in FORMS[name].split() if tag_of(word.lower())[0] != TAGS[name]]
    assert not wrong


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("танкістів", ""),
        ("осіб", "people"),
        ("локаціях", "places"),
        ("годин", "a length of time"),
        ("km", "a measure"),
        ("бригад", "military units"),
        ("автомобілів", "losses or targets of the other side"),
    ],
)
def test_words_that_count_something_else_say_what(word, reason):
    assert tag_of(word)[1] == reason


@pytest.mark.parametrize("name", names("airforce") + names("defence"))
def test_nights_read_by_hand(name):
    check_truth(name)


def cases():
    with open(CASES / "expected.csv", newline="", encoding="utf-8") as handle:
        return list(csv.DictReader(handle))


@pytest.mark.parametrize(
    "case", cases(), ids=lambda case: "-".join((case["text"], case["expect"][:4], case["category"]))
)
def test_cases_of_every_kind(case):
    read = parse((CASES / case["text"]).read_text(encoding="utf-8"), published=case["published"])
    if case["expect"] == "window":
        start, end = (local(stamp, read.kind) for stamp in read.window)
        most = case["end"].removeprefix("<=")
        assert start == case["start"] and (end <= most if most != case["end"] else end == most)
        return
    told = [
        (local(row.get("start"), read.kind), local(row.get("end"), read.kind), row["qualifier"])
        for row in read.rows
        if (row["sector"], row["category"]) == (case["sector"], case["category"])
        and str(row["value"]) == case["value"]
    ]
    if case["expect"] == "must not state":
        assert not [one for one in told if one[2] == "exact"]
    else:
        window = (case["start"], case["end"])
        assert any(not case["start"] or one[:2] == window for one in told)


def rows_of(text, when, kind):
    """What is said, with its windows."""
    read = parse(text, published=when, kind=kind)
    return sorted(
        (*row, str(start), str(end))
        for row, start, end in (
            (
                (one["sector"], one["category"], one["value"], one["qualifier"]),
                one.get("start"),
                one.get("end"),
            )
            for one in read.rows
        )
    )


def wrapped(text, width):
    return "\n".join(textwrap.fill(line, width) for line in text.splitlines())


def hyphenated(text, width):
    """Break long words at the end of a line, as a typesetter does."""
    out = []
    for line in text.splitlines():
        now = ""
        for word in line.split():
            room = width - len(now) - 2
            if len(word) > 9 and word.isalpha() and 4 <= room < len(word) - 3:
                out.append(f"{now} {word[:room]}-".strip())
                now = word[room:]
            elif now and len(now) + 1 + len(word) > width:
                out.append(now)
                now = word
            else:
                now = f"{now} {word}".strip()
        out.append(now)
    return "\n".join(out)


def paged(text, width):
    """Put a page number and a running head into the middle of sentences."""
    told = wrapped(text, width).splitlines()
    pages = [told[at : at + 6] for at in range(0, len(told), 6)]
    return "\n".join(
        "\n".join([*page, "", f"- {number} -", "Daily bulletin", ""])
        for number, page in enumerate(pages, 1)
    )


def unparted(text, width):
    """Wrap a text whose numbers and short words stay with what follows, as &nbsp; keeps them."""
    return wrapped(re.sub(r"(?<=\d) (?=[^\W\d_])|(?<= [внузіаоa]) ", "\u00a0", text), width)


def before_lines(sign, longer_than=40):
    """Put a sign before every line of a paragraph's length, as posts do; shorter ones are items."""
    return lambda text: "\n".join(
        sign + line if len(line) > longer_than else line for line in text.split("\n")
    )


PLAIN = [name for name in names("") if "<" not in text_of(name)]
SHAPES = {"wrapped": wrapped, "hyphenated": hyphenated, "paged": paged, "unparted": unparted}
DRESSES = {
    "wide blanks": lambda text: text.replace(" ", "\u00a0"),
    "thin blanks": lambda text: re.sub(r"(?<=\d) (?=\d{3})", "\u2009", text),
    "pictures": before_lines("\U0001f534 "),
    "flags": before_lines("\U0001f1fa\U0001f1e6\u26a1\ufe0f"),
    "numbers in boxes": before_lines("1\ufe0f\u20e3 ", longer_than=0),
}


@pytest.mark.parametrize("name", PLAIN)
def test_line_breaks_change_nothing(name):
    text, when, kind = text_of(name), published(name), reading(name).kind
    expected = rows_of(text, when, kind)
    assert rows_of(" ".join(text.split()), when, kind) == expected
    for width in (40, 66, 100):
        for shape, broken in SHAPES.items():
            assert rows_of(broken(text, width), when, kind) == expected, (shape, width)


@pytest.mark.parametrize("name", PLAIN)
def test_blanks_of_any_width_and_pictures_change_nothing(name):
    text, when, kind = text_of(name), published(name), reading(name).kind
    expected = rows_of(text, when, kind)
    for dress, dressed in DRESSES.items():
        assert rows_of(dressed(text), when, kind) == expected, dress


def test_bullets_read_as_lines():
    text = "Генштаб ЗСУ станом на 22:00 05.03.2026. Кількість атак по напрямках:\n"
    items = ["Покровський – 41", "Лиманський – 12", "Торецький – сім"]
    for bullet in ("• ", "- ", "— ", "* "):
        read = parse(text + "\n".join(bullet + item for item in items))
        told = {row["sector"]: row["value"] for row in read.rows}
        assert told == {"pokrovsk": 41, "lyman": 12, "toretsk": 7}, bullet


def test_numbers_of_page_heads_are_accounted_for():
    text = (
        "Генштаб ЗСУ станом на 22:00 05.03.2026. Від початку доби на фронті\n\n- 17 "
        "-\nЗведення\n\nвідбулося 120 боїв."
    )
    read = parse(text)
    assert [row["value"] for row in read.rows] == [120]
    aside = read.out_of_scope
    assert "17" in aside.loc[aside["reason"].str.contains("page"), "text"].tolist()


def test_another_war_s_ministry_is_refused_with_the_way_to_name_it():
    text = (CASES / "k03_ministry_other_war.txt").read_text(encoding="utf-8")
    with pytest.raises(ValueError, match="'Thailand'.*reporter=.*--accused"):
        parse(text)


def test_either_side_s_ministry_speaks_for_itself():
    read = parse((CASES / "k03_ministry_ukraine.txt").read_text(encoding="utf-8"))
    assert read.who == ("ukraine", "russia", "Ministry of Defence of Ukraine")
    assert said(read) == [
        ("whole_front", "assault", "63", "exact", ""),
        ("whole_front", "shelling", "500", "exact", ""),
        ("whole_front", "total", "734", "exact", ""),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Defence said the ceasefire was violated 640 times.",
        "Минобороны: зафиксировано 640 нарушений режима прекращения огня.",
        "General Staff: 140 combat engagements took place over the past day along the front.",
        "The Air Force shot down 12 of 20 drones.",
    ],
)
def test_an_unnamed_office_is_refused_until_it_is_named(text):
    with pytest.raises(ValueError, match=r"does not say whose .*reporter="):
        parse(text)
    assert parse(text, reporter="Ukraine").who[:2] == ("ukraine", "russia")
    assert parse(text, reporter="russia", accused="ukraine").who[0] == "russia"


def test_a_party_that_is_not_known_is_refused():
    text = text_of("ministry-11")
    with pytest.raises(ValueError, match="reporter='Atlantis' is no party"):
        parse(text, reporter="Atlantis")


def test_acts_of_the_side_that_speaks_are_no_charge():
    read = parse(
        "The Russian Defence Ministry counted 640 ceasefire violations. Russian forces "
        "carried out 45 assaults."
    )
    assert [row["value"] for row in read.rows] == [640]
    assert "which is the side that speaks" in read.unread["reason"][0]


def test_a_report_that_counts_from_the_truce_starts_with_it():
    text = (CASES / "k03_staff_since_start.txt").read_text(encoding="utf-8")
    begin = pd.Timestamp("2025-04-19 18:00", tz="Europe/Kyiv")
    read = parse(text, published="2025-04-20T08:00+03:00", start=begin)
    assert read.window == (begin, pd.Timestamp("2025-04-20 06:00", tz="Europe/Kyiv"))
    open_ended = parse(text, published="2025-04-20T08:00+03:00")
    assert open_ended.window is None
    assert any("--ceasefire" in warning for warning in open_ended.warnings)


def test_a_report_without_its_head_is_read_when_its_kind_is_named():
    text = (
        "The enemy attacked 14 times on the Lyman front. Attacks were launched by Russian forces."
    )
    with pytest.raises(ValueError, match="no known kind"):
        parse(text)
    read = parse(text, kind="general_staff", reporter="ukraine", published="2025-05-09")
    assert [(row["sector"], row["value"]) for row in read.rows] == [("lyman", 14)]


NO_REPORTS = [
    "Рецепт: 3 яйця, 200 г борошна, 2 ложки цукру.",
    "The weather was fine on 9 May 2025: 24 degrees, 3 clouds.",
    "Генштаб нагородив 12 воїнів 47-ї бригади.",
    "Минобороны России закупит 200 машин и 14 станций связи.",
    "OSCE ministers met in 12 sessions in Vienna.",
    "The truce of 1914 lasted 2 days; 100,000 soldiers took part.",
    "Повітряні сили набирають 300 фахівців.",
    "Футбол: «Динамо» завдало 14 ударів по воротах, відбито 12 атак суперника.",
]


@pytest.mark.parametrize("text", NO_REPORTS)
def test_other_texts_are_refused(text):
    with pytest.raises(ValueError, match="no known kind|no figure|does not say whose"):
        parse(text)


@pytest.mark.parametrize(
    ("body", "warning"),
    [
        ("На Лиманському напрямку ворог провів 12 атак, відбито 15.", "a part (15) is larger"),
        ("На Лиманському напрямку ворог атакував 130 разів.", "lyman: 130, more attacks than"),
        (
            "На Лиманському напрямку ворог атакував 70 разів. "
            "На Сіверському напрямку ворог атакував 60 разів.",
            "add up to 130, more than the 120",
        ),
        (
            "На Лиманському напрямку скинуто 1 200 авіабомб. Ворог завдав 800 авіаударів "
            "по фронту. На фронті скинуто 980 авіабомб.",
            "more than any daily report held",
        ),
    ],
)
def test_the_second_look_names_the_fault(body, warning):
    head = "Генштаб ЗСУ станом на 22:00 05.03.2026. Від початку доби на фронті відбулося 120 боїв. "
    assert any(warning in one for one in parse(head + body).warnings)


def test_two_numbers_for_one_thing_in_one_sentence_are_both_left():
    text = (
        "Генштаб ЗСУ станом на 22:00 05.03.2026. На Лиманському напрямку відбито чотири "
        "атаки біля Надії, 14 атак біля Колодязів."
    )
    read = parse(text)
    assert not read.rows and len(read.unread) == 2
    assert any("На Лиманському напрямку" in warning for warning in read.warnings)


def test_a_folder_is_one_table_whatever_the_workers(tmp_path):
    for at in range(70):
        name = ("staff-01", "ministry-02", "observer-01", "airforce-01")[at % 4]
        (tmp_path / f"text-{at:02d}.txt").write_text(text_of(name), encoding="utf-8")
    (tmp_path / "other.txt").write_text("Nothing here counts.", encoding="utf-8")
    one, two = (parse_folder(tmp_path, workers=workers, year=2025) for workers in (1, 2))
    assert one.statements.equals(two.statements) and one.files.equals(two.files)
    conform(one.statements, STATEMENTS)
    refused = one.files[one.files["refused"].ne("")]
    assert len(one.files) == 71 and refused["file"].tolist() == ["other.txt"]
    assert one.files["statements"].sum() == len(one.statements)


def test_files_of_a_folder_have_days_of_their_own(tmp_path):
    text = "Генштаб ЗСУ, вечірнє зведення. Від початку доби на фронті відбулося 120 боїв."
    for name in ("2025-04-21.txt", "20250501-evening.txt", "undated.txt"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    table = tmp_path / "days.csv"
    table.write_text("file,published\nundated.txt,2025-06-30\n", encoding="utf-8")
    days = ["2025-04-21", "2025-05-01", "2025-06-30"]
    read = parse_folder(tmp_path, published={"undated.txt": "2025-06-30"})
    assert [f"{end:%Y-%m-%d}" for end in read.files["end"]] == days
    out = tmp_path / "out.csv"
    run = CliRunner().invoke(
        app, ["parse", str(tmp_path), "--published", str(table), "--out", str(out)]
    )
    assert run.exit_code == 0 and pd.read_csv(out)["end"].str[:10].tolist() == days


def test_an_empty_folder_is_refused(tmp_path):
    with pytest.raises(FileNotFoundError, match="no file in it"):
        parse_folder(tmp_path)


def test_collect_refuses_the_same_text_twice():
    read = parse(text_of("airforce-01"), published="2025-05-18", source="a")
    assert len(collect([read])) == 3
    with pytest.raises(ValueError, match="read twice"):
        collect([read, read])


def test_the_command_prints_who_counts_whom_and_never_writes_over_its_input(tmp_path):
    path = tmp_path / "text.txt"
    path.write_text(text_of("ministry-11"), encoding="utf-8")
    run = CliRunner().invoke(app, ["parse", str(path)])
    assert run.exit_code == 0 and "ukraine counts the acts of russia" in run.output
    assert len(re.findall(r"ukraine +russia", run.output)) == 3
    over = CliRunner().invoke(app, ["parse", str(path), "--out", str(path)])
    assert isinstance(over.exception, ValueError) and "is the input" in str(over.exception)
    assert path.read_text(encoding="utf-8") == text_of("ministry-11")


def test_the_command_reads_a_folder(tmp_path):
    for name in ("staff-01", "defence-01"):
        (tmp_path / f"{name}.txt").write_text(text_of(name), encoding="utf-8")
    out = tmp_path / "statements.csv"
    run = CliRunner().invoke(app, ["parse", str(tmp_path), "--year", "2025", "--out", str(out)])
    assert run.exit_code == 0 and "staff-01.txt" in run.output
    assert len(pd.read_csv(out)) == 27


def test_kinds_have_readers():
    from analysis.readers.kinds import reader_of

    assert all(callable(reader_of(kind)) for kind in KINDS)
    assert Path(FOLDER).is_dir()


@pytest.mark.parametrize(
    "own",
    [
        "Авиация ВСУ нанесла 9 ударов по району сосредоточения противника.",
        "Авіація ЗСУ завдала 9 ударів по скупченнях противника.",
        "Ukrainian aircraft conducted 9 strikes on Russian positions.",
    ],
)
def test_strikes_by_the_side_that_speaks_are_no_charge(own):
    head = "Генштаб ВСУ по состоянию на 08:00 8 июня: 90 боев на фронте."
    said = rows_of(f"{head} {own}", "2025-06-08", "general_staff")
    assert [row[1] for row in said] == ["assault"]


def test_there_were_is_not_told_of_the_direction_before():
    text = (
        "Battles in 24 hours, the heaviest in the Pokrovsk sector\n\n"
        "There were 169 clashes between Ukrainian and Russian forces over the past 24 hours, "
        "the General Staff of Ukraine said."
    )
    rows = parse(text, published="2025-03-27").rows
    assert [(row["sector"], row["value"]) for row in rows] == [("whole_front", 169)]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Лиманський: 12. Сіверський — Сили оборони відбили шість атак.", ("siversk", 6)),
        ("Lyman: 12. Siversk: Ukrainian forces repelled six attacks.", ("siversk", 6)),
        ("In the Lyman direction, five of the 8 attacks continue.", ("lyman", 5)),
    ],
)
def test_a_number_keeps_to_its_own_direction_and_part(body, told):
    head = "General Staff of Ukraine, as of 08:00 on 8 June: 90 clashes on the front yesterday."
    rows = parse(f"{head} {body}", published="2025-06-08", kind="general_staff").rows
    parts = [(row["sector"], row["value"]) for row in rows if "_" in row["category"]]
    assert parts == [told]


def test_a_site_of_the_mission_is_no_region():
    text = (
        "OSCE SMM daily report as of 19:30 2 March 2021. In Luhansk region the SMM recorded "
        "nine ceasefire violations. Near Zolote, the SMM recorded 5 explosions."
    )
    assert [row["value"] for row in parse(text, published="2021-03-03").rows] == [9]


def test_every_region_of_russia_is_read_by_its_names():
    sectors = load("ukraine").conflict.sectors.table
    regions = sectors[sectors["scheme"].eq("ru_region") & sectors["position"].ge(22)]
    for code in ("en", "uk", "ru"):
        for sector, name in zip(regions["sector"], regions[code], strict=True):
            marks = find_regions(plain(f"12 над {name}, а 3"))
            assert sector == "moscow_city" and code == "en" or marks[0].value.ids == (sector,)


def test_all_explosions_are_told_after_the_region_too():
    text = (
        "OSCE SMM daily report as of 19:30 2 March 2021. The SMM recorded 12 ceasefire "
        "violations in Donetsk region, all explosions."
    )
    rows = parse(text, published="2021-03-03").rows
    assert {(row["category"], row["value"]) for row in rows} == {("total", 12), ("explosion", 12)}


def test_edits_of_the_conflicts_tables_are_seen_by_the_next_text(root, tmp_path, monkeypatch):
    bundled = root / "data" / "raw" / "ukraine"
    few = shutil.ignore_patterns("statements")
    shutil.copytree(bundled, tmp_path / "ukraine", ignore=few)
    monkeypatch.setattr("analysis.loaders.folders.bundled", lambda: tmp_path)
    assert access.resolve("parties", "The Marsians") is None
    parties = tmp_path / "ukraine" / "parties.csv"
    head, rest = parties.read_text(encoding="utf-8").split("\n", 1)
    row = {"party": "mars", "aliases": "The Marsians"}
    cells = [row.get(name, name) for name in head.split(",")]
    parties.write_text("\n".join([head, ",".join(cells), rest]), encoding="utf-8")
    assert access.resolve("parties", "The Marsians") == "mars"
