"""The look of the figures, their words in three languages, and the contract of what is saved."""

from importlib import import_module

_HOME = {
    "COLUMN": "look",
    "LANGUAGES": "words",
    "PartyStyle": "look",
    "SIZES": "look",
    "Sheet": "sheet",
    "Verdict": "verifying",
    "WIDTH": "look",
    "carried": "parts",
    "digest": "parts",
    "looks": "look",
    "number": "words",
    "party_styles": "look",
    "ratio_colours": "look",
    "read_passport": "passports",
    "render": "saving",
    "save": "saving",
    "say": "words",
    "show": "shown",
    "table_bytes": "parts",
    "verify": "verifying",
}

__all__ = sorted(_HOME)  # pyright: ignore[reportUnsupportedDunderAll]


def __getattr__(name):
    if name not in _HOME:
        raise AttributeError(
            f"module 'analysis.style' has no attribute {name!r}; it has {', '.join(__all__)}"
        )
    return getattr(import_module(f"analysis.style.{_HOME[name]}"), name)


def __dir__():
    return sorted([*globals(), *__all__])
