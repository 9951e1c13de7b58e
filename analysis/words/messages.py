"""Every source string of the package: what the catalogues have to translate.

``python -m analysis.words.messages`` adds what is new to the catalogues, untranslated, and takes
out what is no longer said.
"""

import ast
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from analysis.words import terms
from analysis.words.catalogue import LANGUAGES, read_catalogue

# calls that hold source strings, and which of their arguments these are
_CALLS = {
    "say": (0,),
    "translate": (0,),
    "say_count": (0, 1),
    "translate_count": (0, 1),
    # an entry of the figures
    "Figure": (3,),
}
_TEMPLATES = ("*.j2",)


def source_strings() -> list[list[str]]:
    """Return every source string, in order, each once.

    Returns
    -------
    list of list of str
        A string, or its singular and plural.
    """
    from analysis.schema import NOTES

    told: dict[str, list[str]] = {}
    for message in _extracted():
        # with a plural where it has one anywhere
        if len(message) >= len(told.get(message[0], [])):
            told[message[0]] = message
    for table in (*terms.ALL, NOTES):
        for text in table.values():
            told.setdefault(text, [text])
    return [told[text] for text in sorted(told)]


def _extracted() -> Iterator[list[str]]:
    root = Path(str(files("analysis")))
    # what the commands print is English, and their say() only prints
    modules = (path for path in root.rglob("*.py") if path.parent.name != "command")
    for path in sorted(modules):
        yield from strings_in(path.read_text(encoding="utf-8"))
    for pattern in _TEMPLATES:
        for path in sorted(root.rglob(pattern)):
            yield from _in_template(path)


def strings_in(code: str) -> Iterator[list[str]]:
    """Find the source strings in Python code.

    Parameters
    ----------
    code : str

    Yields
    ------
    list of str
        A string, or its singular and plural.
    """
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call):
            continue
        called = getattr(node.func, "attr", getattr(node.func, "id", ""))
        positions = _CALLS.get(called, ())
        if len(node.args) <= max(positions, default=len(node.args)):
            continue
        given = [node.args[position] for position in positions]
        texts = [str(arg.value) for arg in given if isinstance(arg, ast.Constant)]
        if len(texts) == len(given):
            yield texts


def _in_template(path: Path) -> Iterator[list[str]]:
    from babel.messages.extract import extract_from_file

    keywords = {"say": None, "t": None, "say_count": (1, 2)}
    for _, message, _, _ in extract_from_file("jinja2.ext:babel_extract", path, keywords):
        yield list(message) if isinstance(message, tuple) else [message]


def untranslated(language: str) -> list[str]:
    """Return the source strings that a catalogue lacks.

    Parameters
    ----------
    language : {"uk", "ru"}

    Returns
    -------
    list of str
        The singular of those with a plural.
    """
    kept = read_catalogue(language)
    missing = []
    for message in source_strings():
        entry = kept.get(message[0])
        texts = entry.string if entry is not None else ""
        forms = texts if isinstance(texts, (tuple, list)) else (texts,)
        needed = kept.num_plurals if len(message) > 1 else 1
        whole = len(forms) == needed and all(forms)
        if not whole:
            missing.append(message[0])
    return missing


def update(language: str) -> int:
    """Bring a catalogue into line with the source strings.

    Parameters
    ----------
    language : {"uk", "ru"}

    Returns
    -------
    int
        How many are still to be translated.
    """
    import io

    from babel.messages import Catalog
    from babel.messages.pofile import write_po

    kept = read_catalogue(language)
    fresh = Catalog(locale=language, header_comment="# Source strings are English.")
    for message in source_strings():
        entry = kept.get(message[0])
        key = tuple(message) if len(message) > 1 else message[0]
        fresh.add(key, entry.string if entry is not None else "")
    packed = io.BytesIO()
    write_po(packed, fresh, omit_header=True, sort_output=True, width=100)
    head = _HEAD.format(language=language, plurals=fresh.plural_forms)
    path = Path(str(files("analysis.words").joinpath("locale", f"{language}.po")))
    path.write_bytes(head.encode() + packed.getvalue())
    return len(untranslated(language))


_HEAD = """# Source strings are English.
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals}\\n"

"""


def main() -> None:
    """Update the catalogues and say what is left to translate."""
    for language in LANGUAGES[1:]:
        left = update(language)
        print(f"{language}.po: {left} to translate")


if __name__ == "__main__":
    main()
