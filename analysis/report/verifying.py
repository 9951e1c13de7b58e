"""Figures of a report rebuilt from the passport inside them."""

import hashlib
from pathlib import Path

import pandas as pd

from analysis.report.pictures import pictures, side_by_side
from analysis.report.study import study


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

    def studied(*key):
        if key not in studies:
            studies[key] = study(key[0], data=data, days=key[1], side=key[2])
        return studies[key]

    def rebuild(passport):
        if "report" not in passport:
            raise ValueError("the passport names no truce to rebuild from; only figures of a report can be rebuilt here")
        asked = passport["report"]
        all_ = [studied(one, asked["days"], asked["side"]) for one in asked["ceasefires"]]
        # a saved figure is laid out for good, so each format is rendered from one drawing
        size = {"width": asked["width"]} if "width" in asked else {}
        drawn = (*asked["ceasefires"], asked["days"], asked["side"], asked["name"], asked["language"], *size.values())
        if drawn not in figures:
            made = pictures(all_[0], asked["language"], only=[asked["name"]]) if len(all_) == 1 else side_by_side(all_, asked["language"])
            figures[drawn] = next(draw for _, draw, _ in made)(**size)
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

    return {name: sha256(csv_bytes(getattr(data, name))) for name in ("statements", "ceasefires", "sectors", "crosswalk", "sources")}


def sha256(raw):
    """Return the SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(raw).hexdigest()
