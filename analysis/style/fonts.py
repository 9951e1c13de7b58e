"""Fonts for scripts that DejaVu Sans lacks: an installed one that has them, or a warning."""

import warnings
from functools import cache, lru_cache
from typing import Any

FAMILY = "DejaVu Sans"
_LAST_RESORT = "Last Resort"
_USUAL = ("400", "normal", "regular")


@lru_cache(maxsize=64)
def families_for(letters: frozenset[str]) -> tuple[str, ...]:
    """Return font families that together have these letters.

    Parameters
    ----------
    letters : frozenset of str

    Returns
    -------
    tuple of str
        DejaVu Sans first, then installed families for what it lacks. Letters that no installed font
        has are named in a warning, once.
    """
    lacking = {letter for letter in letters if letter.isprintable()} - _letters_of(FAMILY)
    families = [FAMILY]
    while lacking:
        family = _best(frozenset(lacking))
        if family is None:
            _warn(frozenset(lacking))
            break
        families.append(family)
        lacking -= _letters_of(family)
    return tuple(families)


def _best(lacking: frozenset[str]) -> str | None:
    """Return the installed family that has most of the letters; of equals the first by name."""
    found = {family: len(lacking & _letters_of(family)) for family in _installed()}
    most = max(found.values(), default=0)
    if not most:
        return None
    return min(family for family, n in found.items() if n == most)


@cache
def _installed() -> tuple[str, ...]:
    return tuple(sorted(_files()))


@cache
def _files() -> dict[str, str]:
    """Return the file of each installed family: of an upright face of usual weight if any."""
    from matplotlib.font_manager import fontManager

    def unlike(font: Any) -> tuple[bool, bool, str]:
        return font.style != "normal", str(font.weight) not in _USUAL, font.fname

    # a font of last resort has a box for every letter
    fonts = [font for font in fontManager.ttflist if not font.name.startswith(_LAST_RESORT)]
    ordered = sorted(fonts, key=unlike, reverse=True)
    # of several faces the last one stays
    return {font.name: font.fname for font in ordered}


@cache
def _letters_of(family: str) -> frozenset[str]:
    from matplotlib.font_manager import get_font

    return frozenset(map(chr, get_font(_files()[family]).get_charmap()))


@cache
def _warn(lacking: frozenset[str]) -> None:
    shown = "".join(sorted(lacking)[:20])
    # said once here, not once a letter and text
    warnings.filterwarnings("ignore", r"Glyph \d+ .* missing from font", UserWarning)
    warnings.warn(
        f"no installed font has the letters {shown}: figures show boxes in their stead; "
        "install one that has them, such as Noto Sans of the script",
        stacklevel=2,
    )
