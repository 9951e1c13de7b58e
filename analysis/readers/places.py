"""Places that a sentence names."""

import re
from functools import lru_cache

from analysis.readers.hints import may_hold, register
from analysis.readers.led import led
from analysis.readers.line import SENTENCES, Line

_CAPITAL = r"[A-ZА-ЯІЇЄҐ][\w'’ʼ`]+(?:[-–][A-ZА-ЯІЇЄҐa-zа-яіїєґ][\w'’ʼ`]+)?"
_NAME = rf"{_CAPITAL}(?: {_CAPITAL}){{0,2}}"
_LEAD = (
    r"(?:(?:населен\w+ пункт\w+|н\.п\.|населенн\w+ пункт\w+)|(?:[уву] )?район[іиауах]{1,2}|в "
    r"районе|поблизу|біля|неподалік|в бік|у бік|(?:[ув]|и в) напрямках|в сторону|возле"
    r"|вблизи|near|around|(?:the )?(?:areas?|vicinity|direction) of(?: the settlements? of)?"
    r"|towards|close to)"
)
_LIST = led(rf"{_LEAD} (?P<names>{_NAME}(?:(?:, | та | і | й | и | and |, and ){_NAME}){{0,40}})")
register(
    _LIST,
    r"\S*(?:населен|район|поблизу|біля|неподалік|бік|напрямках|сторону|возле|вблизи)\S*|н"
    r"|\S*(?:near|around|area|vicinity|direction|towards|close)\S*",
)
_SPLIT = re.compile(r", and |, | та | і | й | и | and ")


def places_named(line: Line) -> tuple[str, ...]:
    """Return the places named after words like 'in the areas of'.

    Parameters
    ----------
    line : Line

    Returns
    -------
    tuple of str
        As written, in whatever case the grammar put them.
    """
    if not may_hold(_LIST, line.hints):
        return ()
    return _named_in(line.page.text[line.start : line.end])


@lru_cache(maxsize=SENTENCES)
def _named_in(sentence: str) -> tuple[str, ...]:
    lists = _LIST.finditer(sentence)
    names = [name for match in lists for name in _SPLIT.split(match["names"])]
    return tuple(dict.fromkeys(names))
