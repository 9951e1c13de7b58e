"""Everything in human language: catalogues, numbers, dates, names, sentences.

The source strings are English; Ukrainian and Russian are gettext catalogues under ``locale/``, read
through Babel. Nothing here asks the machine's locale: the same text comes out everywhere.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.words.answer import Answer
    from analysis.words.catalogue import LANGUAGES, check_language
    from analysis.words.printer import Words
    from analysis.words.shown import Shown, show, truce_html

_HOME = {
    "LANGUAGES": "catalogue",
    "check_language": "catalogue",
    "Words": "printer",
    "Answer": "answer",
    "Shown": "shown",
    "show": "shown",
    "truce_html": "shown",
}

__all__ = ["LANGUAGES", "Answer", "Shown", "Words", "check_language", "show", "truce_html"]


def __getattr__(name: str):
    if name not in _HOME:
        raise AttributeError(
            f"module 'analysis.words' has no attribute {name!r}; it has {', '.join(__all__)}"
        )
    return getattr(import_module(f"analysis.words.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
