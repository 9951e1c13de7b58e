"""Write a report: whole, or not at all."""

import base64
import json
import os
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from analysis.report.content import METHODS, QUESTION, Words, answers, comparison_rows, facts, source_rows
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


def write_report(ceasefires, out, *, data=None, days=28, side="both", language="en", progress=None):
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
        truces = [_write_truce(one, spare, prints, language, progress) for one in studies]
        together = _save(side_by_side(studies, language), spare, "", studies, prints, language)
        page = {
            "title": " and ".join(one.truce.name for one in studies) if len(studies) < 3 else f"{len(studies)} truces: claims against normal days",
            "question": QUESTION, "together": list(together.values()), "truces": truces, "methods": list(METHODS), "sources": source_rows(studies),
            "unused": _unused(data) if len(data.rejects) else "", "version": _version(), "fingerprint": prints["statements"],
        }
        with ThreadPoolExecutor(1) as pool:
            # the PDF is set outside Python's lock
            printed = pool.submit(page_pdf, page, spare)
            (spare / "index.html").write_text(page_html(page), encoding="utf-8")
            (spare / "report.pdf").write_bytes(printed.result())
        mark = {"report": ids, "days": days, "side": side, "language": language, "inputs": prints, "version": _version(),
                "files": {file.relative_to(spare).as_posix(): sha256(file.read_bytes()) for file in _files(spare)}}
        (spare / _MARK).write_text(json.dumps(mark, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        _swap(spare, out)
    finally:
        shutil.rmtree(spare, ignore_errors=True)
    lines = [f"{one['name']}: {' '.join(one['answers'])}" for one in truces]
    lines += [_unused(data)] if len(data.rejects) else []
    return Written(out, tuple(_files(out)), "\n\n".join([*lines, f"Written: {out / 'index.html'} and {len(_files(out)) - 1} more files"]))


def _write_truce(one, folder, prints, language, progress):
    from analysis.processed import write_csv

    words, ident = Words(one.data, one.truce), one.truce.ceasefire
    drawn = pictures(one, language)
    made = _save(progress(list(drawn)) if progress else drawn, folder, f"{ident}/", [one], prints, language)
    tables = {"comparison": comparison_rows(one), "rates": one.rates, "baseline-days": one.normal.observations, "left-out": one.normal.excluded,
              "conflicts": one.book.conflicts, "decisions": one.book.decisions}
    for name, frame in tables.items():
        write_csv(frame, folder / ident / f"{name}.csv")
    return {"id": ident, "name": one.truce.name, "answers": answers(one), "facts": facts(one), "sections": sections_of(one, words, made)}


def _save(drawn, folder, where, studies, prints, language):
    """Save figures and return them by name, as the page takes them: a page wide, and in one column for a phone."""
    import matplotlib.pyplot as plt

    from analysis.style import COLUMN, render, save

    made = {}
    for name, draw, caption in drawn:
        asked = {"ceasefires": [one.truce.ceasefire for one in studies], "name": name, "days": studies[0].parameters["days"],
                 "side": studies[0].parameters["side"], "language": language}
        figure, column = draw(), draw(width=COLUMN)
        files = save(figure, folder / f"{where}{name}", passport={"report": asked, "inputs": prints})
        svg = next(file for file in files if file.suffix == ".svg")
        # its numbers and words are those of the wide one
        slim = folder / f"{where}{name}-column.svg"
        slim.write_bytes(render(column, slim.stem, formats=("svg",), passport={"report": asked | {"width": COLUMN}, "inputs": prints})[slim.name])
        made[name] = {
            "name": name, "caption": caption, "alt": svg.with_suffix(".txt").read_text(encoding="utf-8").strip(), "path": f"{where}{name}.svg",
            "wide": _inline(svg, figure), "slim": _inline(slim, column),
            "files": [{"href": f"{where}{file.name}", "label": label} for file, label in
                      [*((file, file.suffix.lstrip(".").upper()) for file in files if file.suffix != ".txt"), (slim, "SVG in one column")]],
        }
        plt.close(figure)
        plt.close(column)
    return made


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
