"""The catalogues: English source strings to Ukrainian and Russian ones."""

import io
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files

LANGUAGES = ("en", "uk", "ru")


def check_language(language: str) -> str:
    """Return the language if there is a catalogue for it.

    Parameters
    ----------
    language : str

    Returns
    -------
    str

    Raises
    ------
    ValueError
        Naming the languages there are.
    """
    if language not in LANGUAGES:
        raise ValueError(f"language {language!r} is not known; known: {', '.join(LANGUAGES)}")
    return language


@cache
def catalogue(language: str) -> NullTranslations:
    """Return the translations into a language, read once.

    Parameters
    ----------
    language : {"en", "uk", "ru"}

    Returns
    -------
    gettext.NullTranslations
        English strings are their own translations.
    """
    if check_language(language) == "en":
        return NullTranslations()
    from babel.messages.mofile import write_mo

    packed = io.BytesIO()
    write_mo(packed, read_catalogue(language))
    packed.seek(0)
    return GNUTranslations(packed)


def read_catalogue(language: str):
    """Read a catalogue as it is kept.

    Parameters
    ----------
    language : {"uk", "ru"}

    Returns
    -------
    babel.messages.Catalog
    """
    from babel.messages.pofile import read_po

    source = files("analysis.words").joinpath("locale", f"{language}.po")
    return read_po(io.BytesIO(source.read_bytes()), locale=language)


def translate(text: str, language: str) -> str:
    """Return a source string in a language.

    Parameters
    ----------
    text : str
        English.
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
        The English text where the catalogue lacks it (a test holds that it lacks none).
    """
    return catalogue(language).gettext(text) if text else ""


def translate_count(singular: str, plural: str, n: int, language: str) -> str:
    """Return the form of a source string that goes with a number.

    Parameters
    ----------
    singular, plural : str
        English.
    n : int
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
    """
    return catalogue(language).ngettext(singular, plural, n)
