"""Figures rebuilt from the passport inside them: those of a report from the data, others from the tables that they carry."""

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
        Figures (SVG, PDF, PNG) that ``save`` or a report has written, or folders that hold some.
    data : analysis.loaders.Data, optional
        The data to rebuild from; the bundled data by default.
    progress : callable, optional

    Returns
    -------
    pandas.DataFrame
        path, result ("identical", what differs, or why it can't be rebuilt).

    Raises
    ------
    ValueError
        If there is no figure under a path.
    """
    from analysis.loaders import load
    from analysis.style import verify

    data = load() if data is None else data
    files = []
    for path in map(Path, paths):
        found = (
            sorted(
                f
                for f in path.rglob("*")
                if f.suffix in (".svg", ".pdf", ".png") and f.name != "report.pdf"
            )
            if path.is_dir()
            else [path]
        )
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
            return _redrawn(passport)
        asked = passport["report"]
        all_ = [studied(one, asked["days"], asked["side"]) for one in asked["ceasefires"]]
        # a saved figure is laid out for good, so each format is rendered from one drawing
        size = {"width": asked["width"]} if "width" in asked else {}
        drawn = (
            *asked["ceasefires"],
            asked["days"],
            asked["side"],
            asked["name"],
            asked["language"],
            *size.values(),
        )
        if drawn not in figures:
            made = (
                pictures(all_[0], asked["language"], only=[asked["name"]])
                if len(all_) == 1
                else side_by_side(all_, asked["language"])
            )
            draw = next((draw for name, draw, _ in made if name == asked["name"]), None)
            if draw is None:
                raise ValueError(
                    f"the data make no figure {asked['name']!r} of {', '.join(asked['ceasefires'])}"
                )
            figures[drawn] = draw(**size)
        return figures[drawn], {"report": asked, "inputs": fingerprints(data)}

    rows = []
    for file in progress(files) if progress else files:
        try:
            verdict = verify(file, rebuild)
        except (ValueError, KeyError, TypeError, AttributeError, OSError, EOFError) as error:
            # a passport of another version, or a damaged one, can fail in many ways; the other files are still to be checked
            why = (
                f"{error}"
                if isinstance(error, ValueError)
                else f"its passport can't be used ({type(error).__name__}: {error})"
            )
            rows.append({"path": str(file), "result": f"can't be rebuilt: {why}"})
        else:
            rows.append(
                {"path": str(file), "result": "identical" if verdict.identical else verdict.text}
            )
    return pd.DataFrame(rows)


def _redrawn(passport):
    """Draw a figure anew from the tables and parameters in its passport."""
    from analysis import figures
    from analysis.ceasefires import Truce
    from analysis.style.packing import unpack_table

    name, parameters = passport.get("figure"), dict(passport.get("parameters", {}))
    if name not in figures.__all__:
        raise ValueError(
            "it is put together of several plots, or drawn by a function that is not of this package"
        )
    if parameters.get("ax") is not None:
        raise ValueError("it is drawn into axes of the user's own")
    if isinstance(parameters.get("truce"), dict):
        told = parameters["truce"]
        parameters["truce"] = Truce(
            told["truce"],
            told["name"],
            pd.Timestamp(told["start"]),
            pd.Timestamp(told["end"]),
            tz=told["tz"],
            scope="",
        )
    if not all(isinstance(packed, dict) for packed in passport["tables"].values()):
        raise ValueError("it was saved by an earlier version, without its tables")
    tables = {key: unpack_table(packed) for key, packed in passport["tables"].items()}
    return getattr(figures, name)(**tables, **parameters)


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

    return {
        name: sha256(csv_bytes(getattr(data, name)))
        for name in ("statements", "ceasefires", "sectors", "crosswalk", "sources")
    }


def sha256(raw):
    """Return the SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(raw).hexdigest()
