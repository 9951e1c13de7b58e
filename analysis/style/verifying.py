"""Checking a stored figure against one drawn anew: identical, or what differs."""

import re
from dataclasses import dataclass
from pathlib import Path

from analysis.style.packing import unpack_table
from analysis.style.passports import KEYWORD, passport_in, pdf_info, png_texts, read_passport
from analysis.style.saving import render

_DRAWN = {"figure", "plots", "parameters", "tables", "given", "name", "package", "version", "data"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check of a stored figure found."""

    path: Path
    identical: bool
    differs: tuple
    text: str


def verify(path, rebuild):
    """Compare a stored figure with one that is drawn anew.

    Parameters
    ----------
    path : str or Path
        An SVG, PNG or PDF file written by ``save``.
    rebuild : callable
        Takes the passport; returns the figure drawn anew, or a pair of it and what is passed to
        ``save`` as ``passport=`` (with the SHA-256 of today's inputs).

    Returns
    -------
    Verdict
        ``differs`` names what is not the same: "picture", "text", "data", "passport".

    Raises
    ------
    ValueError
        If the file holds no passport.
    """
    path = Path(path)
    stored = path.read_bytes()
    passport = read_passport(path)
    made = rebuild(passport)
    figure, extra = (
        made
        if isinstance(made, tuple)
        else (made, {k: v for k, v in passport.items() if k not in _DRAWN})
    )
    given = passport.get("given", {})
    shown = unpack_table(given["data"]) if "data" in given else None
    # the ids inside an SVG follow from the name it was saved under
    name = passport.get("name", path.stem)
    files = render(
        figure,
        name,
        formats=(path.suffix.lower().lstrip("."),),
        passport=extra,
        alt=given.get("alt"),
        data=shown,
    )
    fresh = files.pop(name + path.suffix.lower())
    differs = (
        set() if fresh == stored else _differences(path.suffix.lower(), stored, fresh, passport)
    )
    for other, content in files.items():
        beside = path.with_name(path.stem + other.removeprefix(name))
        if beside.exists() and beside.read_bytes() != content:
            differs.add("data" if beside.suffix == ".csv" else "text")
    found = tuple(sorted(differs))
    text = (
        f"{path.name} is identical"
        if not found
        else f"{path.name} differs in: {', '.join(found)}{_detail(passport, fresh, path.suffix.lower())}"
    )
    return Verdict(path, not found, found, text)


def _differences(kind, stored, fresh, passport):
    before, after = (_taken_apart(kind, content) for content in (stored, fresh))
    differs = {name for name in ("picture", "text") if before[name] != after[name]}
    if before["passport"] != after["passport"]:
        differs.add("passport")
        if passport.get("data") != passport_in(fresh, kind).get("data"):
            differs.add("data")
    return differs or {"picture"}


def _taken_apart(kind, content):
    if kind == ".svg":
        svg = content.decode("utf-8")
        passport = re.findall(r"<metadata>.*?</metadata>", svg, flags=re.DOTALL)
        words = re.findall(
            r"<(?:text|title|desc)[^>]*>(.*?)</(?:text|title|desc)>", svg, flags=re.DOTALL
        )
        bare = re.sub(
            r"<metadata>.*?</metadata>|<style type=\"text/css\">@font-face.*?</style>",
            "",
            svg,
            flags=re.DOTALL,
        )
        bare = re.sub(r"(<(text|title|desc)[^>]*>).*?(</\2>)", r"\1\3", bare, flags=re.DOTALL)
        return {"passport": passport, "text": words, "picture": bare}
    if kind == ".png":
        import io

        from PIL import Image

        texts = png_texts(content)
        with Image.open(io.BytesIO(content)) as image:
            picture = (image.size, image.convert("RGBA").tobytes())
        return {"passport": texts.pop(KEYWORD, None), "text": texts, "picture": picture}
    info = pdf_info(content)
    return {"passport": info.pop("Keywords", None), "text": info, "picture": _without_info(content)}


def _without_info(content):
    # offsets in the cross-reference table move with the length of the information dictionary
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, flags=re.DOTALL)
    return [one for one in streams if KEYWORD.encode() not in one]


def _detail(passport, fresh, kind):
    """Say which fields of the passport, and which inputs, are not the same."""
    new = passport_in(fresh, kind)
    changed = []
    for key in sorted({*passport, *new}):
        old, now = passport.get(key), new.get(key)
        if old == now:
            continue
        if isinstance(old, dict) and isinstance(now, dict):
            changed += [
                f"{key}.{name}" for name in sorted({*old, *now}) if old.get(name) != now.get(name)
            ]
        else:
            changed.append(key)
    return f" (passport: {', '.join(changed)})" if changed else ""
