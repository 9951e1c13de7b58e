"""The page of an evening, and the JSON beside it."""

import json
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.command.evening import MARK, SERIES_KEYS, Evening, finding
from analysis.report.content import Card, Column, Page, Picture, Row, Section, Table, TruceContent

if TYPE_CHECKING:
    from analysis.monitor import Monitoring
    from analysis.words import Words

# figures are of the series with most acts
_MOST_FIGURES = 3


def write_evening(evening: Evening, target: Path, language: str) -> str:
    """Write the page of an evening and the JSON beside it; whole, or not at all.

    Parameters
    ----------
    evening : Evening
    target : Path
        As returned by ``analysis.folders.checked_target``.
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
        What is told, and where it was written.
    """
    from analysis.folders import whole_folder
    from analysis.words import Words
    from analysis.words.watched import watch_sentences

    words = Words(language, evening.book.conflict)
    with whole_folder(target) as spare:
        _fill(evening, spare, words)
    told = "\n".join([*watch_sentences(evening.monitoring, words), *_lacking(evening, words)])
    return f"{told}\n\n{words.say('Written: {path}', path=str(target / 'index.html'))}"


def _fill(evening: Evening, folder: Path, words: "Words") -> None:
    from analysis.processed import write_csv
    from analysis.report.archive import write_archive
    from analysis.report.setting import page_html, page_pdf, sources_html
    from analysis.report.sources import sources_table

    page = _page(evening, words, _draw(evening, folder, words))
    write_csv(evening.monitoring.table, folder / "days.csv")
    write_csv(sources_table(page.sources), folder / "sources.csv")
    heads = [
        words.say(head)
        for head in ("Statement", "Said", "Local time", "Number", "Speaker", "Publisher")
    ]
    (folder / "index.html").write_text(page_html(page, words.say), encoding="utf-8")
    text = sources_html(page, heads, words.say)
    (folder / "sources.html").write_text(text, encoding="utf-8")
    (folder / "report.pdf").write_bytes(page_pdf(page, folder, words.say))
    write_archive(folder, _files(folder), folder / "report.zip")
    names = [file.relative_to(folder).as_posix() for file in _files(folder)]
    told = {**finding(evening), "language": words.language, "files": sorted(names)}
    text = json.dumps(told, indent=1, sort_keys=True, allow_nan=False)
    (folder / MARK).write_text(text + "\n", encoding="utf-8")


def _files(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file() and file.name[0] != "."]


def _draw(evening: Evening, folder: Path, words: "Words") -> list[Picture]:
    """Draw the series with most normal acts."""
    from analysis.figures import Options, plot_watch
    from analysis.report.drawing import Job, draw_one
    from analysis.report.fingerprints import fingerprints
    from analysis.words.monitoring import series_text
    from analysis.words.watched import days_of

    watched = evening.monitoring
    drawn = []
    for number, row in enumerate(_largest(watched), start=1):
        table = days_of(row, watched)
        options = Options(level=1 - watched.alpha)
        draw = partial(plot_watch, table, words=words, truce=evening.truce, options=options)
        name = f"watch-{number}"
        told = {"ceasefires": [evening.truce.full_id], "name": name, "language": words.language}
        passport = {"report": told, "inputs": fingerprints(evening.data)}
        job = Job(name, draw, f"{series_text(row, words)}.", "", passport)
        drawn.append(draw_one(job, folder))
    return drawn


def _largest(watched: "Monitoring") -> list[dict[Any, Any]]:
    if watched.table.empty:
        return []
    rows = [row for row in watched.series.to_dict("records") if row["reason"] is None]
    level = watched.table.groupby(list(SERIES_KEYS), dropna=False)["expected"].first()
    size = {tuple(key): value for key, value in level.items()}  # pyright: ignore[reportArgumentType]
    rows.sort(key=lambda row: -size[tuple(row[key] for key in SERIES_KEYS)])
    return rows[:_MOST_FIGURES]


def _page(evening: Evening, words: "Words", pictures: Sequence[Picture]) -> Page:
    from analysis import __version__
    from analysis.report.sources import source_rows
    from analysis.report.texts import glossary, method_texts

    name = words.sentence(words.truce(evening.truce))
    card = _card(evening, words, name)
    ident = evening.truce.ceasefire
    sections = [part for part in _sections(evening, words, pictures) if not part.is_empty]
    date = _as_of(evening, words)
    made = words.say(
        "Made by ceasefire-compliance {version} from data as of {date}.",
        version=__version__,
        date=date,
    )
    cite = words.say(
        "Ceasefire compliance, version {version}: {title} Data: {conflicts}, as of {date}.",
        version=__version__,
        title=f"{card.title}.",
        conflicts=words.conflict_name(evening.book.conflict),
        date=date,
    )
    return Page(
        language=words.language,
        title=f"{name}: {card.title}",
        description=card.sentence,
        preview="",
        truces=[TruceContent(ident, name, card, sections, _folds(evening.monitoring, words))],
        together=(),
        method=[*_method(words), *method_texts(words)],
        glossary=glossary(words),
        cite=cite,
        unused=_unused(evening, words),
        made=made,
        version=__version__,
        sources=source_rows(evening.data, evening.statement_ids, words),
    )


def _as_of(evening: Evening, words: "Words") -> str:
    known = evening.data.statements["published"].dropna()
    if known.empty:
        watched = evening.monitoring
        return words.day(watched.day_of(max(watched.until, 1)), year=True, full=True)
    last = known.max().tz_convert(words.tz)
    return words.day(last, year=True, full=True)


def _unused(evening: Evening, words: "Words") -> list[str]:
    from analysis.words.unsaid import refusals

    told = refusals(evening.data, words)
    return [told] if told else []


def _lacking(evening: Evening, words: "Words") -> list[str]:
    from analysis.words.watched import lacking_sentences

    return lacking_sentences(evening.missing_files, words)


def _card(evening: Evening, words: "Words", name: str) -> Card:
    from analysis.words.watched import headline, known_sentences, next_sentence

    watched = evening.monitoring
    known = [*known_sentences(watched, words), *_lacking(evening, words)]
    window = words.window(evening.truce.start, evening.truce.end, evening.truce.tz)
    return Card(
        title=headline(watched, words),
        where=f"{name}: {window}",
        sentence=known[0],
        sure=[*known[1:], next_sentence(watched, words)],
    )


def _sections(evening: Evening, words: "Words", pictures: Sequence[Picture]) -> list[Section]:
    from analysis.words.watched import (
        known_sentences,
        next_sentence,
        told_sentences,
        untold_sentences,
    )

    watched, say = evening.monitoring, words.say
    told = told_sentences(watched, words) or [say("Nothing yet.")]
    table = _table(watched, words)
    known = [*known_sentences(watched, words), *_lacking(evening, words)]
    return [
        _section("known", say("What is known today"), known, tables=[table]),
        _section("told", say("What can be told"), told, figures=pictures),
        _section("untold", say("What can't be told yet"), untold_sentences(watched, words)),
        _section("next", say("The next planned look"), [next_sentence(watched, words)]),
    ]


def _section(
    ident: str,
    heading: str,
    paragraphs: Sequence[str],
    *,
    figures: Sequence[Picture] = (),
    tables: Sequence[Table] = (),
) -> Section:
    return Section(ident, heading, heading, paragraphs, figures, tables)


def _table(watched: "Monitoring", words: "Words") -> Table:
    say: Callable[..., str] = words.say
    columns = [
        Column(say("Series"), is_head=True, weight=3.0),
        Column(say("Claimed so far"), numeric=True),
        Column(say("Days known"), numeric=True),
        Column(say("Normal"), numeric=True),
        Column(say("Times normal"), numeric=True, weight=1.5),
        Column(say("By the planned looks"), weight=1.5),
        Column(say("By the e-value"), weight=1.5),
    ]
    rows = [row for row in watched.series.to_dict("records") if row["reason"] is None]
    caption = say("Each series up to today, beside as many normal days.")
    return Table(caption, columns, [Row(_cells(row, watched, words)) for row in rows])


def _cells(row: dict[Any, Any], watched: "Monitoring", words: "Words") -> list[str]:
    from analysis.words.monitoring import series_text
    from analysis.words.watched import days_of

    mine = days_of(row, watched)
    last = mine.iloc[-1]
    normal = last["expected"] * last["days_so_far"]
    looks = mine[mine["is_look"]]
    ratio = ""
    if len(looks):
        look = looks.iloc[-1]
        ratio = words.interval(look["ratio"], look["low"], look["high"])
    return [
        series_text(row, words),
        words.number(last["claimed_so_far"]),
        words.number(last["days_so_far"]),
        words.number(round(normal) if normal >= 1 else normal),
        ratio,
        words.verdict(row["verdict"]),
        words.verdict(row["verdict_e"]),
    ]


def _folds(watched: "Monitoring", words: "Words") -> list[Section]:
    """List every series that can't be watched, with the reason."""
    from analysis.words.monitoring import series_text

    rows = [row for row in watched.series.to_dict("records") if row["reason"] is not None]
    if not rows:
        return []
    columns = [Column(words.say("Series"), is_head=True), Column(words.say("Reason"))]
    cells = [Row([series_text(row, words), words.note(row["reason"])]) for row in rows]
    heading = words.say("Series that can't be watched")
    return [_section("why", heading, (), tables=[Table(heading, columns, cells)])]


def _method(words: "Words") -> list[str]:
    say = words.say
    return [
        say(
            "Planned looks: the chance of a false alarm is shared out among the days fixed before "
            "the truce began. What was told stays told. A day without a count is no look."
        ),
        say(
            "The e-value may be looked at on any evening. It needs more days than the planned "
            "looks to tell the same. Its allowance for days that depend on each other was set by "
            "simulation, not by theorem."
        ),
    ]
