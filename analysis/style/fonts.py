"""Fonts for scripts that DejaVu Sans lacks: an installed one that has them, or a warning."""

import warnings
from functools import cache, lru_cache

FAMILY = "DejaVu Sans"


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
    from matplotlib.font_manager import fontManager

    return tuple(sorted({font.name for font in fontManager.ttflist}))


@cache
def _letters_of(family: str) -> frozenset[str]:
    from matplotlib.font_manager import FontProperties, findfont, get_font

    path = findfont(FontProperties(family=family), fallback_to_default=False)
    return frozenset(map(chr, get_font(path).get_charmap()))


@cache
def _warn(lacking: frozenset[str]) -> None:
    shown = "".join(sorted(lacking)[:20])
    warnings.warn(
        f"no installed font has the letters {shown}: figures show boxes in their stead; "
        "install one that has them, such as Noto Sans of the script",
        stacklevel=2,
    )
