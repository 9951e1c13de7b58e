"""Checking a stored figure against one drawn anew: identical, or what differs."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.style.packing import unpack_table
from analysis.style.passports import KEYWORD, passport_in, pdf_info, png_texts, read_passport
from analysis.style.saving import render

_DRAWN = {"figure", "plots", "parameters", "tables", "given", "name", "package", "version", "data"}
UNREADABLE = "unreadable"
Rebuild = Callable[[dict[str, Any]], Any]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check of a stored figure found.

    Attributes
    ----------
    path : Path
    identical : bool
    differs : tuple of str
        Of "picture", "text", "data", "passport"; "unreadable" where it could not be checked.
    text : str
        A line.
    """

    path: Path
    identical: bool
    differs: tuple[str, ...]
    text: str


def verify(path: str | Path, rebuild: Rebuild) -> Verdict:
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
        A file that can't be read, or whose passport does not lead to a figure, is told as such: one
        bad file never ends the check of a folder.
    """
    path = Path(path)
    try:
        passport = read_passport(path)
        stored = path.read_bytes()
    except (OSError, ValueError) as error:
        return _unreadable(path, str(error))
    try:
        files = _drawn_anew(path, passport, rebuild)
    except Exception as error:  # whatever an edited passport leads to
        line = (str(error) or type(error).__name__).split("\n")[0]
        return _unreadable(path, f"{path.name} can't be drawn anew: {line}")
    return _compared(path, stored, files, passport)


def _unreadable(path: Path, text: str) -> Verdict:
    return Verdict(path, False, (UNREADABLE,), text)


def _drawn_anew(path: Path, passport: dict[str, Any], rebuild: Rebuild) -> dict[str, bytes]:
    made = rebuild(passport)
    own = {key: value for key, value in passport.items() if key not in _DRAWN}
    figure, extra = made if isinstance(made, tuple) else (made, own)
    given = passport.get("given", {})
    shown = unpack_table(given["data"]) if "data" in given else None
    return render(
        figure,
        # the ids inside an SVG follow from the name it was saved under
        passport.get("name", path.stem),
        formats=(path.suffix.lower().lstrip("."),),
        passport=extra,
        alt=given.get("alt"),
        data=shown,
    )


def _compared(
    path: Path, stored: bytes, files: dict[str, bytes], passport: dict[str, Any]
) -> Verdict:
    kind = path.suffix.lower()
    name = passport.get("name", path.stem)
    fresh = files.pop(f"{name}{kind}")
    differs = set() if fresh == stored else _differences(kind, stored, fresh, passport)
    for other, content in files.items():
        beside = path.with_name(path.stem + other.removeprefix(name))
        if beside.exists() and beside.read_bytes() != content:
            differs.add("data" if beside.suffix == ".csv" else "text")
    if not differs:
        return Verdict(path, True, (), f"{path.name} is identical")
    told = tuple(sorted(differs))
    detail = _detail(passport, passport_in(fresh, kind) or {})
    return Verdict(path, False, told, f"{path.name} differs in: {', '.join(told)}{detail}")


def _differences(kind: str, stored: bytes, fresh: bytes, passport: dict[str, Any]) -> set[str]:
    try:
        before = _taken_apart(kind, stored)
    except ValueError:
        return {"picture"}
    after = _taken_apart(kind, fresh)
    differs = {name for name in ("picture", "text") if before[name] != after[name]}
    if before["passport"] != after["passport"]:
        differs.add("passport")
        if passport.get("data") != (passport_in(fresh, kind) or {}).get("data"):
            differs.add("data")
    return differs or {"picture"}


def _taken_apart(kind: str, content: bytes) -> dict[str, Any]:
    return {".svg": _svg_apart, ".png": _png_apart, ".pdf": _pdf_apart}[kind](content)


def _svg_apart(content: bytes) -> dict[str, Any]:
    from xml.etree import ElementTree

    try:
        root = ElementTree.fromstring(content)
    except ElementTree.ParseError as error:
        raise ValueError(f"it is a damaged SVG file: {error}") from None
    passport, words, picture = [], [], []
    for node in root.iter():
        name = str(node.tag).rpartition("}")[2]
        if name == "passport":
            passport.append(node.text)
        elif name in ("text", "tspan", "title", "desc"):
            words.append(node.text)
            picture.append((name, sorted(node.attrib.items())))
        elif name != "style":
            picture.append((name, sorted(node.attrib.items())))
        else:
            picture.append((name, _without_fonts(node.text or "")))
    return {"passport": passport, "text": words, "picture": picture}


def _without_fonts(rules: str) -> str:
    # letters of the font follow from the texts
    return "" if rules.lstrip().startswith("@font-face") else rules


def _png_apart(content: bytes) -> dict[str, Any]:
    import io

    from PIL import Image

    texts = png_texts(content)
    try:
        with Image.open(io.BytesIO(content), formats=["PNG"]) as image:
            picture = (image.size, image.convert("RGBA").tobytes())
    except (OSError, SyntaxError) as error:
        raise ValueError(f"it is a damaged PNG file: {error}") from None
    return {"passport": texts.pop(KEYWORD, None), "text": texts, "picture": picture}


def _pdf_apart(content: bytes) -> dict[str, Any]:
    info = pdf_info(content)
    # offsets in the cross-reference table move with the length of the information dictionary
    parts = (part.partition(b"stream")[2] for part in content.split(b"endstream")[:-1])
    picture = [part for part in parts if KEYWORD.encode() not in part]
    return {"passport": info.pop("Keywords", None), "text": info, "picture": picture}


def _detail(old: dict[str, Any], new: dict[str, Any]) -> str:
    """Say which fields of the passport, and which inputs, are not the same."""
    changed = []
    for key in sorted({*old, *new}):
        before, now = old.get(key), new.get(key)
        if before == now:
            continue
        if isinstance(before, dict) and isinstance(now, dict):
            names = sorted({*before, *now})
            changed += [f"{key}.{name}" for name in names if before.get(name) != now.get(name)]
        else:
            changed.append(key)
    return f" (passport: {', '.join(changed)})" if changed else ""
