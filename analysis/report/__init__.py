"""One truce or several: a folder with figures, tables and one page, in HTML and PDF."""

import base64
import hashlib
import json
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from analysis.report.content import (
    METHODS,
    QUESTION,
    Words,
    answers,
    bounds,
    comparison_rows,
    comparison_tables,
    facts,
    interval,
    number,
    plain_table,
    source_rows,
    table_of,
)
from analysis.report.pictures import pictures
from analysis.report.render import page_html, page_pdf
from analysis.report.study import Study, study

__all__ = ["Study", "Written", "study", "verify_figures", "write_report"]
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
        page = {
            "title": " and ".join(one.truce.name for one in studies) if len(studies) < 3 else f"{len(studies)} truces: claims against normal days",
            "question": QUESTION, "truces": truces, "methods": list(METHODS), "sources": source_rows(studies),
            "version": _version(), "fingerprint": prints["statements"],
        }
        (spare / "index.html").write_text(page_html(page), encoding="utf-8")
        (spare / "report.pdf").write_bytes(page_pdf(page, spare))
        mark = {"report": ids, "days": days, "side": side, "language": language, "inputs": prints, "version": _version(),
                "files": {file.relative_to(spare).as_posix(): _sha(file.read_bytes()) for file in _files(spare)}}
        (spare / _MARK).write_text(json.dumps(mark, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        _swap(spare, out)
    finally:
        shutil.rmtree(spare, ignore_errors=True)
    lines = [f"{one['name']}: {' '.join(one['answers'])}" for one in truces]
    return Written(out, tuple(_files(out)), "\n\n".join([*lines, f"Written: {out / 'index.html'} and {len(_files(out)) - 1} more files"]))


def verify_figures(paths, *, data=None, progress=None):
    """Rebuild figures from the passport inside them and compare.

    Parameters
    ----------
    paths : sequence of str or Path
        Figures (SVG, PDF, PNG) of a report, or folders that hold some.
    data : analysis.loaders.Data, optional
        The data to rebuild from; the bundled data by default.
    progress : callable, optional

    Returns
    -------
    pandas.DataFrame
        path, result ("identical", or what differs).

    Raises
    ------
    ValueError
        If there is no figure under a path, or one holds no passport.
    """

    from analysis.loaders import load
    from analysis.style import verify

    data = load() if data is None else data
    files = []
    for path in map(Path, paths):
        found = sorted(f for f in path.rglob("*") if f.suffix in (".svg", ".pdf", ".png") and f.name != "report.pdf") if path.is_dir() else [path]
        if not found or not found[0].is_file():
            raise ValueError(f"{path}: no figure there")
        files += found
    studies, figures = {}, {}

    def rebuild(passport):
        if "report" not in passport:
            raise ValueError("the passport names no truce to rebuild from; only figures of a report can be rebuilt here")
        asked = passport["report"]
        key = (asked["ceasefire"], asked["days"], asked["side"])
        if key not in studies:
            studies[key] = study(key[0], data=data, days=key[1], side=key[2])
        # a saved figure is laid out for good, so each format is rendered from one drawing
        drawn = (*key, asked["name"], asked["language"])
        if drawn not in figures:
            figures[drawn] = next(figure for _, figure, _ in pictures(studies[key], asked["language"], only=[asked["name"]]))
        return figures[drawn], {"report": asked, "inputs": fingerprints(data)}

    rows = []
    for file in progress(files) if progress else files:
        verdict = verify(file, rebuild)
        rows.append({"path": str(file), "result": "identical" if verdict.identical else verdict.text})
    return pd.DataFrame(rows)


def fingerprints(data):
    """Return the SHA-256 of each table that a report is made from.

    Parameters
    ----------
    data : analysis.loaders.Data

    Returns
    -------
    dict of str to str
    """
    from analysis.processed import csv_bytes

    return {name: _sha(csv_bytes(getattr(data, name))) for name in ("statements", "ceasefires", "sectors", "crosswalk", "sources")}


def _write_truce(one, folder, prints, language, progress):
    from analysis.processed import write_csv
    from analysis.style import save

    words = Words(one.data, one.truce)
    ident = one.truce.ceasefire
    home = folder / ident
    made = {}
    drawn = pictures(one, language)
    for name, figure, caption in progress(list(drawn)) if progress else drawn:
        asked = {"ceasefire": ident, "name": name, "days": one.parameters["days"], "side": one.parameters["side"], "language": language}
        files = save(figure, home / name, passport={"report": asked, "inputs": prints})
        width, height = (round(float(inches) * 96) for inches in figure.get_size_inches())
        svg = next(file for file in files if file.suffix == ".svg")
        made[name] = {
            "name": name, "caption": caption, "alt": (home / f"{name}.txt").read_text(encoding="utf-8").strip(),
            "svg_base64": base64.b64encode(svg.read_bytes()).decode(), "width": width, "height": height, "path": f"{ident}/{name}.svg",
            "files": [{"href": f"{ident}/{file.name}", "label": file.suffix.lstrip(".").upper()} for file in files if file.suffix != ".txt"],
        }
        _close(figure)
    rows = comparison_rows(one)
    compared = rows[rows["ratio"].notna()]
    days = compared["series"].str.startswith("day@")
    # windows one within another stand in comparison.csv; the page has the longest
    longest = compared.sort_values("exposure_h", ascending=False, kind="stable").drop_duplicates(["reporter", "accused", "sector", "category", "series"])
    within = ~compared.index.isin(longest.index)
    alone = rows[rows["ratio"].isna()]
    tables = {"comparison": rows, "rates": one.rates, "baseline-days": one.normal.observations, "left-out": one.normal.excluded,
              "conflicts": one.book.conflicts, "decisions": one.book.decisions}
    for name, frame in tables.items():
        write_csv(frame, home / f"{name}.csv")
    sections = [
        _section("What was claimed, beside the normal day", figures=[made.get("ladder")],
                 tables=comparison_tables(one, compared[days & ~within], "Whole days: claimed against normal")),
        _section("By sector", figures=[made.get("forest"), made.get("strip"), made.get("map")]),
        _section("Day by day", figures=[made.get("timeline"), made.get("heatmap")],
                 tables=[plain_table(_baseline_summary(one, words), "Days and totals that the normal level rests on", words=words)]),
        _section("Running totals of the day", paragraphs=["Totals of 16:00 or 22:00 are compared with totals of the same hour only."] if (~days).any() else [],
                 tables=comparison_tables(one, compared[~days], "Running totals: claimed against normal", folded=True)),
        _section("Claims that stand alone", paragraphs=_alone(alone),
                 tables=[dict(_rates_table(one, alone, words), folded=True)]),
        _section("How far the answer could move", figures=[made.get("tipping")], tables=[_tipping_table(one, words)],
                 paragraphs=["If the claims of normal days overstate by some factor more than those of the truce, the true ratio is the claimed one times that factor; "
                             "overstatement that is the same on normal days and during the truce cancels."]),
        _section("Does the answer hang on the method?", tables=[_methods_table(one, words)],
                 paragraphs=["Each method predicts the truce from the days around it in its own way; one that the data can't carry says so."]),
        _section("Reporter against reporter", paragraphs=_reporters(one, words)),
        _section("Does the answer hang on how a sentence is read?", tables=[_readings_table(one, words)]),
        _section("What the truce covers", tables=[_scope_table(one, words)],
                 paragraphs=["Counts are shown apart by whether the truce forbids the act, holds in the sector and was in force at the hours."]),
        _section("How the account was drawn", figures=[made.get("steps")], tables=[
            plain_table(_left_out(one, words), "Counts left out of the normal level, and why", words=words),
            plain_table(_near(one, one.book.conflicts), "Where statements differ", words=words),
        ]),
    ]
    return {"id": ident, "name": one.truce.name, "answers": answers(one), "facts": facts(one),
            "sections": [s for s in sections if s["figures"] or s["paragraphs"] or any(t["rows"] for t in s["tables"])]}


def _section(heading, *, paragraphs=(), figures=(), tables=()):
    return {"heading": heading, "paragraphs": list(paragraphs), "figures": [f for f in figures if f], "tables": [t for t in tables if t["rows"]]}


def _alone(rows):
    if rows.empty:
        return []
    whys = sorted({note for note in rows["note"].dropna() if note})
    return [f"{len(rows)} claims have no like-for-like normal level and stand as claimed rates. Why: " + "; ".join(whys) + "."] if whys else []


def _rates_table(one, rows, words):
    from analysis.vocabulary.categories import label

    body = [[words.parties.get(r["reporter"], r["reporter"]), words.parties.get(r["accused"], r["accused"]), words.sectors.get(r["sector"], r["sector"]),
             label(r["category"]), words.window(r["start"], r["end"]), bounds(r["count_low"], r["count_high"]), number(r["exposure_h"]),
             bounds(*(None if v != v or v is None else round(float(v), 1) for v in (r["claimed_low"], r["claimed_high"]))),
             r["note"] if isinstance(r["note"], str) else "", ""] for r in rows.to_dict("records")]
    return table_of("Claimed rates without a normal level", ["Claimed by", "Against", "Sector", "Category", "Window, local", "Claimed", "Hours", "Per 24 h", "Note", "Said in"],
                    body, align="lllllrrrll", widths=[1.3, 1.2, 1.8, 1.8, 2.4, 1.2, 0.7, 1.2, 3, 1.3], links=[str(ids).split(";") for ids in rows["statements"]])


def _baseline_summary(one, words):
    """The days behind each normal level, a row a stratum; every day is in baseline-days.csv."""
    frame = one.normal.observations
    if frame.empty:
        return frame
    days = frame.assign(day=pd.to_datetime(frame["start"], utc=True).dt.tz_convert(words.tz).dt.strftime("%-d %b"), count=[bounds(a, b) for a, b in zip(frame["low"], frame["high"], strict=True)])
    days["day"] = days["day"] + ": " + days["count"]
    keys = ["reporter", "accused", "sector", "category", "series"]
    return days.sort_values([*keys, "start"]).groupby(keys, sort=False).agg(n=("low", "size"), hours=("exposure_h", "sum"), days=("day", ", ".join)).reset_index()


def _left_out(one, words):
    """Why counts were left out, a row a reason; every count is in left-out.csv."""
    frame = one.normal.excluded
    if frame.empty:
        return frame
    days = frame.assign(day=pd.to_datetime(frame["start"], utc=True).dt.tz_convert(words.tz).dt.strftime("%-d %b"))
    return days.sort_values("start").groupby("reason", sort=True).agg(counts=("low", "size"), days=("day", lambda d: ", ".join(dict.fromkeys(d)))).reset_index()


def _readings_table(one, words):
    """Each count that an alternative reading changes, beside the default one."""
    from analysis.reconciliation import readings_of
    from analysis.vocabulary.categories import label

    said = one.data.statements
    marked = readings_of(said)
    reading_of = dict(zip(said["statement_id"], said["reading"], strict=True))
    key = ["reporter", "accused", "sector", "category", "count_low"]
    default = one.result.table.sort_values("exposure_h").drop_duplicates(key).set_index(key)
    rows, links = [], []
    for reading in marked.loc[marked["ceasefire"] == one.truce.ceasefire, "reading"].drop_duplicates():
        other = study(one.truce.ceasefire, data=one.data, days=one.parameters["days"], side=one.parameters["side"], readings=[reading])
        for r in other.result.table.to_dict("records"):
            ids = [i for i in str(r["statements"]).split(";") if reading_of.get(i) == reading]
            if not ids:
                continue
            same = tuple(r[name] for name in key)
            was = default.loc[same] if same in default.index else None
            rows.append([reading, words.sectors.get(r["sector"], r["sector"]), label(r["category"]), bounds(r["count_low"], r["count_high"]), words.window(r["start"], r["end"]),
                         number(r["claimed"]), interval(r["ratio"], r["low"], r["high"]) or "none",
                         "" if was is None else number(was["claimed"]), "" if was is None else interval(was["ratio"], was["low"], was["high"]) or "none", ""])
            links.append(ids)
    return table_of("Counts by another reading of their wording, beside the default reading",
                    ["Reading", "Sector", "Category", "Claimed", "Window by this reading", "Per 24 h", "Ratio", "Per 24 h by default", "Ratio by default", "Said in"],
                    rows, align="lllrlrrrrl", links=links, widths=[0.9, 1.4, 1.5, 1, 2.4, 1, 1.8, 1.2, 1.8, 1.3],
                    note="A reading that puts a day's count to the whole truce divides it by more hours and has no like-for-like normal level.")


def _methods_table(one, words):
    from analysis.vocabulary.categories import label

    table = one.checks["methods"]
    # windows one within another would repeat a category: the longest is shown
    table = table.assign(_hours=table["end"] - table["start"]).sort_values("_hours", ascending=False, kind="stable")
    table = table.drop_duplicates(["reporter", "category", "method"]).sort_values(["reporter", "category"], kind="stable")
    rows = [[words.parties.get(r["reporter"], r["reporter"]), label(r["category"]), r["method"], interval(r["expected"], r["expected_low"], r["expected_high"]),
             interval(r["ratio"], r["low"], r["high"]) or "none", number(r["p"]), number(r["n_baseline"]), r["note"] if isinstance(r["note"], str) else ""] for r in table.to_dict("records")]
    return table_of("Methods side by side, whole front", ["Claimed by", "Category", "Method", "Normal per 24 h", "Ratio (95% interval)", "p", "Days", "Note"], rows,
                    align="lllrrrrl", widths=[1.2, 1.6, 1.6, 2, 2, 0.8, 0.7, 3.5])


def _reporters(one, words):
    """What two reporters' claims are to each other, in words; nothing where only one reports."""
    import re

    from analysis.compare import compare_reporters

    try:
        text = compare_reporters(one.book.counts, window=one.truce).text
    except ValueError:
        return []
    for party, name in words.parties.items():
        text = re.sub(rf"\b{re.escape(party)}\b", name, text)
    return [text, "A ratio of two reporters' claims is no ratio of acts: each counts what it sees, by its own definition."]


def _tipping_table(one, words):
    from analysis.vocabulary.categories import label

    points = one.checks["tipping"]
    rows = [[words.parties.get(r["reporter"], r["reporter"]), words.sectors.get(r["sector"], r["sector"]), label(r["category"]), interval(r["ratio"], r["low"], r["high"]),
             r["conclusion"], r["text"]] for r in points.to_dict("records")]
    return table_of("What would have to be true of the reporting for each conclusion to change", ["Claimed by", "Sector", "Category", "Ratio (95% interval)", "Conclusion", "When it changes"],
                    rows, align="lllrll", widths=[1.2, 1.5, 1.6, 2, 1.6, 5])


def _scope_table(one, words):
    from analysis.reconciliation import scope_of

    if one.claims.empty:
        return plain_table(one.claims, "Counts by scope", folded=False)
    marks = scope_of(one.claims, one.truce, crosswalk=one.data.crosswalk)
    frame = one.claims.assign(scope=marks["scope"], why=marks["why"])
    frame["sector"] = frame["sector"].map(words.sectors).fillna(frame["sector"])
    out = frame.groupby(["scope", "why"], sort=True).agg(counts=("low", "size"), sectors=("sector", lambda s: ", ".join(sorted(set(s))))).reset_index()
    return plain_table(out, "Counts within the truce's hours, by scope", folded=False)


def _near(one, conflicts):
    if {"start", "end"} <= set(conflicts.columns):
        conflicts = conflicts[(conflicts["start"] < one.truce.end) & (conflicts["end"] > one.truce.start)]
    return conflicts


def _close(figure):
    import matplotlib.pyplot as plt

    plt.close(figure)


def _files(folder):
    return sorted(file for file in folder.rglob("*") if file.is_file())


def _sha(raw):
    return hashlib.sha256(raw).hexdigest()


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
