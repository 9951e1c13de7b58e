"""Write a report: whole, or not at all, and never over what somebody else put there."""

import json
import re
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.folders import checked_target, listed_files, whole_folder
from analysis.report.archive import write_archive
from analysis.report.content import Card, Page, Picture, SourceRow, TruceContent
from analysis.report.drawing import Job, draw_all
from analysis.report.fingerprints import fingerprints, sha256
from analysis.report.sections import Sections
from analysis.report.setting import page_html, page_pdf, sources_html
from analysis.report.sources import Cited, source_rows, sources_table, statement_ids
from analysis.report.texts import glossary, method_texts

if TYPE_CHECKING:
    from analysis.studies import Study
    from analysis.words import Words

MARK = "passport.json"
Inputs = dict[str, dict[str, str]]
# figures of a truce: the picture of the answer first
FIGURES = ("answer", "forest", "days", "steps", "tipping", "placebo", "displacement", "coverage")


@dataclass(frozen=True, slots=True)
class Written:
    """A report that was written: its folder, its files, and its answer in words."""

    folder: Path
    files: tuple[Path, ...]
    summary: str

    def __repr__(self) -> str:
        return self.summary


def write_report(
    truces: "str | Study | Sequence[str | Study]",
    out: str | Path,
    *,
    language: str = "en",
    workers: int = 1,
    progress: Callable | None = None,
    **asked: Any,
) -> Written:
    """Write figures, tables and one page about one or more truces; whole, or not at all.

    Parameters
    ----------
    truces : str, Study or sequence of them
        Ids of truces, or studies.
    out : str or Path
        Folder to write. Made new; of one that holds a report the files of that report are replaced.
    language : {"en", "uk", "ru"}
    workers : int
        Processes that draw figures side by side; the files are the same. A script that asks for
        more than one needs ``if __name__ == "__main__":`` around its own work.
    progress : callable, optional
        Wraps the list of things to do, such as ``tqdm.tqdm``.
    **asked
        As for ``study``: data, days, side, until, readings, extra, witness, blind.

    Returns
    -------
    Written

    Raises
    ------
    FolderRefused
        If the folder holds files that no report wrote, or can't be written.
    KeyError
        If there is no such truce.
    ValueError
        If a truce has no window, or an argument is not one of its choices.
    """
    from analysis.words import check_language

    check_language(language)
    target = checked_target(out, listed_files(out, MARK))
    studies = _studies(truces, asked)
    with whole_folder(target) as spare:
        inputs = inputs_of(studies)
        page, summary = _fill(studies, spare, language, inputs, workers, progress)
        _write_mark(studies, spare, language, inputs, page.version)
    files = tuple(sorted(file for file in target.rglob("*") if file.is_file()))
    last = f"Written: {target / 'index.html'} and {len(files) - 1} more files"
    return Written(target, files, f"{summary}\n\n{last}")


def _studies(truces: Any, asked: dict[str, Any]) -> list["Study"]:
    from analysis.studies import study

    listed = [truces] if isinstance(truces, str) or hasattr(truces, "comparisons") else truces
    asked = _loaded(asked)
    studies = [study(truce, **asked) if isinstance(truce, str) else truce for truce in listed]
    if not studies:
        raise ValueError("truces: none is named; give the id of one")
    return list({_folder_of(study, studies): study for study in studies}.values())


def _loaded(asked: dict[str, Any]) -> dict[str, Any]:
    """Load data that are named by a path or an id once for all truces."""
    data = asked.get("data")
    if not isinstance(data, (str, Path)):
        return asked
    from analysis.loaders import load

    loaded = load(data, extra=asked.get("extra") or ())
    return {**asked, "data": loaded, "extra": ()}


def _folder_of(study: "Study", studies: Sequence["Study"]) -> str:
    """Name the folder of a truce: its id, with that of its conflict where two have the same."""
    ident = study.truce.ceasefire
    same = {other.conflict.id for other in studies if other.truce.ceasefire == ident}
    name = ident if len(same) == 1 else f"{study.conflict.id}-{ident}"
    if not re.fullmatch(r"[\w-]+", name):
        raise ValueError(f"ceasefire {name!r}: an id holds letters, digits, _ and - only")
    return name


def _fill(
    studies: Sequence["Study"],
    folder: Path,
    language: str,
    inputs: Inputs,
    workers: int,
    progress: Callable | None,
) -> tuple[Page, str]:
    """Write everything but the mark into an empty folder."""
    from analysis.words import Words

    printers = [Words(language, study.conflict) for study in studies]
    pictures, together = _draw(studies, printers, folder, inputs, workers, progress)
    rows = [row for group in _by_conflict(studies) for row in _sources_of(group, language)]
    answers = [words.answer(study) for study, words in zip(studies, printers, strict=True)]
    truces = [
        _truce(study, words, answer, _folder_of(study, studies), drawn)
        for study, words, answer, drawn in zip(studies, printers, answers, pictures, strict=True)
    ]
    page = _page(studies, printers[0], truces, together, rows)
    _write_tables(studies, folder)
    _write_pages(page, printers[0], folder)
    everything = [file for file in folder.rglob("*") if file.is_file() and file.name[0] != "."]
    write_archive(folder, everything, folder / "report.zip")
    summary = "\n\n".join(str(answer) for answer in answers)
    return page, "\n\n".join([summary, *page.unused])


def _sources_of(studies: Sequence["Study"], language: str) -> list[SourceRow]:
    """Return the statements behind the studies of one conflict, in the names of that conflict."""
    from analysis.words import Words

    first = studies[0]
    wanted = set().union(*(statement_ids(study) for study in studies))
    return source_rows(first.data, wanted, Words(language, first.conflict))


def _draw(
    studies: Sequence["Study"],
    printers: Sequence["Words"],
    folder: Path,
    inputs: Inputs,
    workers: int,
    progress: Callable | None,
) -> tuple[list[dict[str, Picture]], list[Picture]]:
    """Draw the figures of all truces, and those that they share."""
    jobs = [
        _jobs(study, words, f"{_folder_of(study, studies)}/", inputs)
        for study, words in zip(studies, printers, strict=True)
    ]
    shared = _shared_jobs(studies, printers[0], inputs)
    flat = [job for mine in (*jobs, shared) for job in mine]
    drawn = iter(draw_all(flat, folder, workers=workers, progress=progress))
    by_truce = [{job.name: next(drawn) for job in mine} for mine in jobs]
    return by_truce, list(drawn)


def _jobs(study: "Study", words: "Words", folder: str, inputs: Inputs) -> list[Job]:
    there = study.plot.names()
    return [
        Job(
            name,
            study.plot.drawing(name, language=words.language),
            study.plot.caption(name, words),
            folder,
            passport_of([study], name, words.language, inputs),
        )
        for name in FIGURES
        if name in there
    ]


def _shared_jobs(studies: Sequence["Study"], words: "Words", inputs: Inputs) -> list[Job]:
    from analysis.studies import side_by_side

    draw = side_by_side(studies, language=words.language)
    if draw is None:
        return []
    caption = words.say("The same comparison for each truce, by category.")
    passport = passport_of(studies, "truces", words.language, inputs)
    return [Job("truces", draw, caption, "", passport)]


def passport_of(
    studies: Sequence["Study"], name: str, language: str, inputs: Inputs
) -> dict[str, Any]:
    """Say how a figure of a report can be made again from the data.

    Parameters
    ----------
    studies : sequence of Study
    name : str
        Of the figure.
    language : str
    inputs : dict of str to dict of str to str
        SHA-256 of each table by conflict, as ``inputs_of`` returns them.

    Returns
    -------
    dict
    """
    first = studies[0].parameters
    used = {study.conflict.id for study in studies}
    kept = {key: first[key] for key in ("days", "side", "readings") if key in first}
    kept["until"] = None if first.get("until") is None else str(first["until"])
    seen = [study.parameters.get("witness") for study in studies]
    if any(seen):
        kept["witness"] = seen
    return {
        "report": {
            "ceasefires": [study.truce.full_id for study in studies],
            "name": name,
            "language": language,
            **kept,
        },
        "inputs": {conflict: inputs[conflict] for conflict in sorted(used)},
    }


def inputs_of(studies: Sequence["Study"]) -> Inputs:
    """Return the SHA-256 of each table that studies were made from, by conflict.

    Parameters
    ----------
    studies : sequence of Study

    Returns
    -------
    dict of str to dict of str to str
    """
    return {group[0].conflict.id: fingerprints(group[0].data) for group in _by_conflict(studies)}


def _by_conflict(studies: Sequence["Study"]) -> list[list["Study"]]:
    groups: dict[str, list[Study]] = {}
    for study in studies:
        groups.setdefault(study.conflict.id, []).append(study)
    return list(groups.values())


def _truce(
    study: "Study", words: "Words", answer: Any, ident: str, pictures: dict[str, Picture]
) -> TruceContent:
    cited = Cited(study.data, words)
    sections = Sections(study, words, cited, pictures)
    accounts = answer.accounts
    first = accounts[0] if accounts else None
    sentence = first.lead if first else next(iter(answer.alone), "")
    alone = answer.alone if first else answer.alone[1:]
    # the other acts are in the picture
    also = list(first.points) if first else []
    also += [" ".join(account.sentences) for account in accounts[1:]]
    sure = [text for text in (first.sure if first else "", answer.tally) if text]
    card = Card(
        title=answer.title,
        where=answer.about,
        sentence=sentence,
        sure=sure,
        figure=pictures.get("answer"),
        also=[*also, *alone, *answer.silent],
    )
    name = words.sentence(words.truce(study.truce))
    return TruceContent(ident, name, card, sections.shown(), sections.folds())


def _as_of(study: "Study") -> pd.Timestamp:
    """Return the last moment that the data speak of, of publication or of what is counted."""
    said = study.data.statements
    # what ends at midnight is of the day before
    counted = said["end"].max() - pd.Timedelta("1us")
    known = [said["published"].max(), counted]
    told = [moment for moment in known if pd.notna(moment)]
    return max(told, default=study.truce.start)


def _page(
    studies: Sequence["Study"],
    words: "Words",
    truces: Sequence[TruceContent],
    together: Sequence[Picture],
    rows: Sequence,
) -> Page:
    from analysis import __version__

    first = truces[0].card
    title = first.title
    if len(truces) > 1:
        title = words.listed(truce.name for truce in truces)
    figure = first.figure
    as_of = max(_as_of(study) for study in studies)
    date = words.day(as_of.tz_convert(words.tz), year=True, full=True)
    return Page(
        language=words.language,
        title=title,
        description=first.sentence,
        preview=figure.path.replace(".svg", ".png") if figure else "",
        truces=truces,
        together=together,
        method=method_texts(words),
        glossary=glossary(words),
        cite=words.say(
            "Ceasefire compliance, version {version}: {title} Data: {conflicts}, as of {date}.",
            version=__version__,
            title=title if title.endswith(".") else f"{title}.",
            conflicts=_conflicts(studies, words),
            date=date,
        ),
        unused=_unused(studies, words),
        made=words.say(
            "Made by ceasefire-compliance {version} from data as of {date}.",
            version=__version__,
            date=date,
        ),
        version=__version__,
        sources=rows,
    )


def _conflicts(studies: Sequence["Study"], words: "Words") -> str:
    names = [words.conflict_name(study.conflict) for study in studies]
    return words.listed(dict.fromkeys(names))


def _unused(studies: Sequence["Study"], words: "Words") -> list[str]:
    """Say what of each conflict's data could not be used, and where to look."""
    from analysis.words.unsaid import refusals

    told = [refusals(group[0].data, words) for group in _by_conflict(studies)]
    return [text for text in told if text]


def _write_tables(studies: Sequence["Study"], folder: Path) -> None:
    from analysis.processed import write_csv

    for study in studies:
        tables = {
            "comparisons": study.comparisons,
            "rates": study.rates,
            "baseline-days": study.normal.observations,
            "left-out": study.normal.excluded,
            "disagreements": study.book.conflicts,
            "decisions": study.book.decisions,
            "methods": study.methods,
            "placebo-stretches": study.placebo,
            "tipping-points": study.tipping,
        }
        for name, table in tables.items():
            write_csv(table, folder / _folder_of(study, studies) / f"{name}.csv")
        if study.witness is not None:
            study.witness.write(folder / _folder_of(study, studies))


def _write_pages(page: Page, words: "Words", folder: Path) -> None:
    from analysis.processed import write_csv

    heads = [
        words.say("Said"),
        words.say("Number"),
        words.say("Local time"),
        words.say("Speaker"),
        words.say("Publisher"),
        words.say("Statement"),
    ]
    with ThreadPoolExecutor(1) as pool:
        # the PDF is set outside Python's lock
        printed = pool.submit(page_pdf, page, folder, words.say)
        (folder / "index.html").write_text(page_html(page, words.say), encoding="utf-8")
        text = sources_html(page, heads, words.say)
        (folder / "sources.html").write_text(text, encoding="utf-8")
        write_csv(sources_table(page.sources), folder / "sources.csv")
        (folder / "report.pdf").write_bytes(printed.result())


def _write_mark(
    studies: Sequence["Study"], folder: Path, language: str, inputs: Inputs, version: str
) -> None:
    """Write what the report was made from, and the files that it wrote."""
    files = sorted(file for file in folder.rglob("*") if file.is_file() and file.name[0] != ".")
    told = passport_of(studies, "", language, inputs)
    told["version"] = version
    told["files"] = {
        file.relative_to(folder).as_posix(): sha256(file.read_bytes()) for file in files
    }
    text = json.dumps(told, indent=1, sort_keys=True)
    (folder / MARK).write_text(text + "\n", encoding="utf-8")
