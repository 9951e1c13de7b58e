"""Begin the lines again of a text that was set as one paragraph: headline, dateline, directions."""

import re
from collections.abc import Iterator

# so long a line holds several paragraphs
_LONG = 700
# so many sentences that lead with a direction are a list of them
_A_LIST = 3
_LEADS_WITH_A_DIRECTION = re.compile(
    r"(?<=[.!?…;])(?P<blank> )(?:(?:На|У|В|Поблизу) [^.!?\n]{3,70}?(?:напрямк|направлени|фронті)"
    r"|(?:In|On|At|Along)(?: the)? [A-Z][^.!?\n]{3,70}? (?:sectors?|directions?|axis|axes|fronts?)"
    r"(?![a-z]))"
)
_NEXT_SENTENCE = re.compile(r"(?<=[^\W\d_]{3}[.!?…])(?P<blank> )(?=[A-ZА-ЯІЇЄҐ])")
_HOUR = r"(?:,| at| в| о| [|–—-])? [0-9]{1,2}[:.][0-9]{2}(?![0-9:.])"
_WEEKDAY = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|понед[іе]\w+|вівторок|вторник|серед[аи]|сред[аы]|четвер"
    r"г?|п'?ятниц[яіаы]|субб?от[аиы]|неділ[яі]|воскресенье"
)
# '... clashes in a day 14 May 2025, 08:12 On the front ...', and the same without an hour
_DATELINE = re.compile(
    rf"(?<=[^\s,])(?P<before> )(?:(?:[A-ZА-ЯІЇЄҐ][^\W\d_]+|(?i:{_WEEKDAY})), )?"
    r"(?:[0-9]{1,2} [^\W\d_]{3,10},? [0-9]{4}(?: ?(?:року|года|р\.|г\.))?"
    r"|[^\W\d_]{3,10} [0-9]{1,2}, [0-9]{4}|[0-9]{1,2}[./][0-9]{2}[./][0-9]{4}"
    rf"|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})(?P<hour>{_HOUR})?(?P<after> )(?=[\"«“„]?[A-ZА-ЯІЇЄҐ])"
)
# a date after these is told in a sentence: 'on 14 May 2025 Russian forces', 'the day, 14 May'
_OF_A_SENTENCE = (
    r"on|of|since|from|until|till|by|for|and|to|за|на|від|до|з|із|по|станом|і|та|й|с|со|от|и|у|в"
    r"|состоянию"
)
_A_TIME = r"ніч|ночь|доби|добу|суток|сутки|дня|дні|день|ранок|утро|вечір|вечер"
_LEADS_TO_AN_HOUR = re.compile(rf"(?<![^\W\d_])(?:{_OF_A_SENTENCE})$", re.IGNORECASE)
_LEADS_TO_A_DAY = re.compile(rf"(?<![^\W\d_])(?:{_OF_A_SENTENCE}|{_A_TIME})$", re.IGNORECASE)
# 'MOSCOW, 20 April. /TASS/.', 'KYIV, April 20 (Ukrinform) -', 'KYIV (Reuters) -'
_CITY = re.compile(
    r"(?<=\S)(?P<before> )(?=[A-ZА-ЯІЇЄҐ]{4,}(?:, "
    r"(?:[0-9]{1,2} [^\W\d_]{3,10}|[A-Z][a-z]{2,8} [0-9]{1,2})(?:[.,]? ?[/(–—-])"
    r"|(?: /|, | \()[A-Z][^\d()/]{1,24}[)/]? [–—-] ))"
)
# 'with: - 361 drones from A; - five missiles from B'
_ITEM = re.compile(r"(?<=[:;,])(?P<blank> )(?=[-–—•●▪] \S)")
# as far as the head of a text reaches
_HEAD = 500


def with_lines(text: str) -> str:
    """Begin a line where a paragraph of several begins the next one.

    Parameters
    ----------
    text : str
        Of joined lines.

    Returns
    -------
    str
        Of the same length: a blank is a line break now.
    """
    lines = text.split("\n")
    if max(map(len, lines)) < _LONG:
        return text
    return "\n".join(_with_lines(line) if len(line) >= _LONG else line for line in lines)


def _with_lines(line: str) -> str:
    breaks = {*_of_the_head(line), *_of_directions(line), *_of_items(line)}
    at, pieces = 0, []
    for blank in sorted(breaks):
        pieces.append(line[at:blank])
        at = blank + 1
    return "\n".join([*pieces, line[at:]])


def _of_the_head(line: str) -> Iterator[int]:
    """Yield the blanks around a dateline, and before the city that opens the text."""
    dated = _DATELINE.search(line, 0, _HEAD)
    if dated is not None and not _is_told(line, dated):
        yield dated.start("before")
        yield dated.start("after")
    city = _CITY.search(line, 0, _HEAD)
    if city is not None:
        yield city.start("before")


def _is_told(line: str, dated: re.Match[str]) -> bool:
    """Tell a date of a sentence from that of a page."""
    leads = _LEADS_TO_AN_HOUR if dated["hour"] else _LEADS_TO_A_DAY
    return leads.search(line, 0, dated.start("before")) is not None


def _of_directions(line: str) -> Iterator[int]:
    """Yield the blanks before the directions of a list, and after the first sentence of the last:
    what comes then may be of the whole front.
    """
    leads = [found.start("blank") for found in _LEADS_WITH_A_DIRECTION.finditer(line)]
    if len(leads) < _A_LIST:
        return
    yield from leads
    ends = _NEXT_SENTENCE.search(line, leads[-1] + 1)
    if ends is not None:
        yield ends.start("blank")


def _of_items(line: str) -> list[int]:
    """Return the blanks before the items of a list."""
    found = [item.start("blank") for item in _ITEM.finditer(line)]
    closed = sum(line[blank - 1] == ";" for blank in found)
    return found if closed else []
