"""The look of the figures, the sheet they are drawn on, and the contract of what is saved."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.style.look import COLUMN, SIZES, WIDTH, PartyStyle, looks, party_styles
    from analysis.style.parts import carried, digest, table_bytes
    from analysis.style.passports import read_passport
    from analysis.style.saving import render, save
    from analysis.style.sheet import Sheet
    from analysis.style.verifying import Verdict, verify

_HOME = {
    "COLUMN": "look",
    "PartyStyle": "look",
    "SIZES": "look",
    "Sheet": "sheet",
    "Verdict": "verifying",
    "WIDTH": "look",
    "carried": "parts",
    "digest": "parts",
    "looks": "look",
    "party_styles": "look",
    "read_passport": "passports",
    "render": "saving",
    "save": "saving",
    "table_bytes": "parts",
    "verify": "verifying",
}

__all__ = [
    "COLUMN",
    "SIZES",
    "WIDTH",
    "PartyStyle",
    "Sheet",
    "Verdict",
    "carried",
    "digest",
    "looks",
    "party_styles",
    "read_passport",
    "render",
    "save",
    "table_bytes",
    "verify",
]


def __getattr__(name: str):
    if name not in _HOME:
        raise AttributeError(
            f"module 'analysis.style' has no attribute {name!r}; it has {', '.join(__all__)}"
        )
    return getattr(import_module(f"analysis.style.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
