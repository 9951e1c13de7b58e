"""Write a report: whole, or not at all."""

import base64
import json
import os
import shutil
import tempfile
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from analysis.report.answers import answers
from analysis.report.content import METHODS, QUESTION, Words, comparison_rows, facts, source_rows
from analysis.report.pictures import pictures, side_by_side
from analysis.report.render import page_html, page_pdf
from analysis.report.sections import sections_of
from analysis.report.study import study
from analysis.report.verifying import fingerprints, sha256

_MARK = "passport.json"


@dataclass(frozen=True, slots=True)
class Written:
    """A report that was written: its folder, its files, and a line on each truce."""

    folder: Path
    files: tuple
    summary: str


@dataclass(frozen=True, slots=True)
class _Job:
    """A figure to be drawn and saved; can be handed to another process."""

    name: str
    draw: object
    caption: str
    where: str
    passport: dict


def write_report(
    ceasefires, out, *, data=None, days=28, side="both", language="en", workers=1, progress=None
):
    """Write figures, tables and one page about one or more truces; whole, or not at all.

    Parameters
    ----------
    ceasefires : str or sequence of str
        Ids of truces.
    out : str or Path
        Folder to write. It is made new; one that holds a report already is replaced as a whole.
    data : analysis.loaders.Data, optional
        The bundled data by default.
    days : int
        Days of baseline on each side.
    side : {"both", "before", "after"}
    language : {"en", "uk", "ru"}
        Of the figures.
    workers : int
        Processes that draw figures side by side; the files are the same. A script that asks for more than one needs
        ``if __name__ == "__main__":`` around its own work, since each process reads it.
    progress : callable, optional
        Wraps the list of things to do, such as ``tqdm.tqdm``.

    Returns
    -------
    Written

    Raises
    ------
    KeyError
        If there is no such truce.
    ValueError
        If a truce has no window, or the folder holds something that is not a report.
    """
    from analysis.loaders import load

    ids = [ceasefires] if isinstance(ceasefires, str) else list(dict.fromkeys(ceasefires))
    out = Path(out)
    if out.exists() and (not out.is_dir() or (any(out.iterdir()) and not (out / _MARK).is_file())):
        raise ValueError(f"{out}: is there already and is not a report; name another folder")
    data = load() if data is None else data
    studies = [study(one, data=data, days=days, side=side) for one in ids]
    prints = fingerprints(data)
    out.parent.mkdir(parents=True, exist_ok=True)
    spare = Path(tempfile.mkdtemp(dir=out.parent, prefix=f".{out.name}-"))
    try:
        jobs = [
            [
                _Job(
                    *drawn, f"{one.truce.ceasefire}/", _passport([one], drawn[0], prints, language)
                )
                for drawn in pictures(one, language)
            ]
            for one in studies
        ]
        shared = [
            _Job(*drawn, "", _passport(studies, drawn[0], prints, language))
            for drawn in side_by_side(studies, language)
        ]
        saved = iter(
            _save_all([*(job for mine in jobs for job in mine), *shared], spare, workers, progress)
        )
        made = [{job.name: next(saved) for job in mine} for mine in [*jobs, shared]]
        truces = [
            _write_truce(one, spare, figures)
            for one, figures in zip(studies, made[:-1], strict=True)
        ]
        page = {
            "title": " and ".join(one.truce.name for one in studies)
            if len(studies) < 3
            else f"{len(studies)} truces: claims against normal days",
            "question": QUESTION,
            "together": list(made[-1].values()),
            "truces": truces,
            "methods": list(METHODS),
            "sources": source_rows(studies),
            "unused": _unused(data) if len(data.rejects) else "",
            "version": _version(),
            "fingerprint": prints["statements"],
        }
        with ThreadPoolExecutor(1) as pool:
            # the PDF is set outside Python's lock
            printed = pool.submit(page_pdf, page, spare)
            (spare / "index.html").write_text(page_html(page), encoding="utf-8")
            (spare / "report.pdf").write_bytes(printed.result())
        mark = {
            "report": ids,
            "days": days,
            "side": side,
            "language": language,
            "inputs": prints,
            "version": _version(),
            "files": {
                file.relative_to(spare).as_posix(): sha256(file.read_bytes())
                for file in _files(spare)
            },
        }
        (spare / _MARK).write_text(
            json.dumps(mark, indent=1, sort_keys=True) + "\n", encoding="utf-8"
        )
        _swap(spare, out)
    finally:
        shutil.rmtree(spare, ignore_errors=True)
    lines = [
        "\n".join(
            [
                one["name"],
                *(f"- {' '.join([told['sentence'], *told['points']])}" for told in one["answers"]),
            ]
        )
        for one in truces
    ]
    lines += [_unused(data)] if len(data.rejects) else []
    return Written(
        out,
        tuple(_files(out)),
        "\n\n".join(
            [*lines, f"Written: {out / 'index.html'} and {len(_files(out)) - 1} more files"]
        ),
    )


def _write_truce(one, folder, figures):
    from analysis.processed import write_csv

    words, ident = Words(one.data, one.truce), one.truce.ceasefire
    tables = {
        "comparison": comparison_rows(one),
        "rates": one.rates,
        "baseline-days": one.normal.observations,
        "left-out": one.normal.excluded,
        "conflicts": one.book.conflicts,
        "decisions": one.book.decisions,
        "methods": one.checks["methods"],
    }
    for name, frame in tables.items():
        write_csv(frame, folder / ident / f"{name}.csv")
    return {
        "id": ident,
        "name": one.truce.name,
        "answers": answers(one),
        "facts": facts(one),
        "sections": sections_of(one, words, figures),
    }


def _passport(studies, name, prints, language):
    """Say how a figure can be made again from the data."""
    asked = {
        "ceasefires": [one.truce.ceasefire for one in studies],
        "name": name,
        "days": studies[0].parameters["days"],
        "side": studies[0].parameters["side"],
        "language": language,
    }
    return {"report": asked, "inputs": prints}


def _save_all(jobs, folder, workers, progress):
    """Draw and save figures, side by side where there are several workers; in the order of the jobs."""
    pool = _pool(min(workers, len(jobs)))
    if pool is None:
        return [_save(job, folder) for job in (progress(jobs) if progress else jobs)]
    with pool:
        waiting = [pool.submit(_save, job, folder) for job in jobs]
        try:
            return [one.result() for one in (progress(waiting) if progress else waiting)]
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _pool(workers):
    """Return processes to draw in; none where one is enough, or the machine has no locks that processes share."""
    if workers < 2:
        return None
    try:
        # started anew: a copy of a process that has threads may hang
        return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
    except (ImportError, OSError):
        return None


def _save(job, folder):
    """Save a figure and return it as the page takes it: a page wide, and in one column for a phone."""
    import matplotlib.pyplot as plt

    from analysis.style import COLUMN, render, save

    figure, column = job.draw(), job.draw(width=COLUMN)
    files = save(figure, folder / f"{job.where}{job.name}", passport=job.passport)
    svg = next(file for file in files if file.suffix == ".svg")
    # its numbers and words are those of the wide one
    slim = folder / f"{job.where}{job.name}-column.svg"
    asked = job.passport | {"report": job.passport["report"] | {"width": COLUMN}}
    slim.write_bytes(render(column, slim.stem, formats=("svg",), passport=asked)[slim.name])
    out = {
        "name": job.name,
        "caption": job.caption,
        "alt": svg.with_suffix(".txt").read_text(encoding="utf-8").strip(),
        "path": f"{job.where}{job.name}.svg",
        "wide": _inline(svg, figure),
        "slim": _inline(slim, column),
        "files": [
            {"href": f"{job.where}{file.name}", "label": label}
            for file, label in [
                *(
                    (file, file.suffix.lstrip(".").upper())
                    for file in files
                    if file.suffix != ".txt"
                ),
                (slim, "SVG in one column"),
            ]
        ],
    }
    plt.close(figure)
    plt.close(column)
    return out


def _inline(svg, figure):
    width, height = (round(float(inches) * 96) for inches in figure.get_size_inches())
    return {"base64": base64.b64encode(svg.read_bytes()).decode(), "width": width, "height": height}


def _unused(data):
    n = len(data.rejects)
    return f"{n} row{'' if n == 1 else 's'} of the data {'was' if n == 1 else 'were'} not used; `ceasefire check` and `load().rejects` say which and why."


def _files(folder):
    return sorted(file for file in folder.rglob("*") if file.is_file())


def _version():
    from analysis import __version__

    return __version__


def _swap(spare, out):
    """Put the new folder in the place of the old one; the old one comes back if that fails."""
    if not out.exists():
        os.replace(spare, out)
        return
    old = out.with_name(f".{out.name}-old")
    shutil.rmtree(old, ignore_errors=True)
    os.replace(out, old)
    try:
        os.replace(spare, out)
    except OSError:
        os.replace(old, out)
        raise
    shutil.rmtree(old)
