"""Begin the lines again of a text that was set as one paragraph: headline, dateline, directions."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from analysis.readers.text import Plain, sentences
from analysis.readers.weekdays import A_WEEKDAY
from analysis.vocabulary.dates import MONTHS

# so long a line holds several paragraphs
_LONG = 700
# so many sentences that lead with a direction are a list of them
_A_LIST = 3
_LEADS_WITH_A_DIRECTION = re.compile(
    r"(?<=[.!?…;])(?P<blank> )(?:(?:На|У|В|Поблизу) [^.!?\n]{3,70}?(?:напрямк|направлени|фронті)"
    r"|(?:In|On|At|Along)(?: the)? [A-Z][^.!?\n]{3,70}? (?:sectors?|directions?|axis|axes|fronts?)"
    r"(?![a-z]))"
)
_MONTH = rf"(?i:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\w*"
# as pages print a date: '14 May 2025', 'May 14, 2025', '14.05.2025', '2025-05-14'
PRINTED_DATE = (
    rf"(?:[0-9]{{1,2}} {_MONTH},? [0-9]{{4}}|{_MONTH} [0-9]{{1,2}}, [0-9]{{4}}"
    r"|[0-9]{1,2}[./][0-9]{2}[./][0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})(?: ?(?:року|года|р\.|г\.))?"
)
_HOUR = r"(?:,| at| в| о| [|–—-])? [0-9]{1,2}[:.][0-9]{2}(?![0-9:.])"
# '... clashes in a day 14 May 2025, 08:12 On the front ...', and the same without an hour
_DATELINE = re.compile(
    rf"(?<=[^\s,])(?P<before> )(?:(?:[A-ZА-ЯІЇЄҐ][\w'’]+|(?i:{A_WEEKDAY})), )?{PRINTED_DATE}"
    rf"(?P<hour>{_HOUR})?(?P<after> )(?=[\"«“„]?[A-ZА-ЯІЇЄҐ])"
)
# a date after these is told in a sentence: 'on 14 May 2025 Russian forces', 'the day, 14 May'
_OF_A_SENTENCE = (
    r"on|of|since|from|until|till|by|for|and|to|за|на|від|до|з|із|по|станом|і|та|й|с|со|от|и|у|в"
    r"|состоянию|during|throughout|протягом|впродовж|упродовж|течение|протяжении|итогам|підсумками"
    r"|[0-9]{1,2}:[0-9]{2}|[ap]\.?m\.?|midnight|noon|півночі|опівночі|полуночи|опівдні|полудня"
)
_A_TIME = r"ніч|ночь|доби|добу|суток|сутки|дня|дні|день|ранок|утро|вечір|вечер"
_LEADS_TO_AN_HOUR = re.compile(rf"(?<![^\W\d_])(?:{_OF_A_SENTENCE})$", re.IGNORECASE)
_LEADS_TO_A_DAY = re.compile(rf"(?<![^\W\d_])(?:{_OF_A_SENTENCE}|{_A_TIME})$", re.IGNORECASE)
# 'MOSCOW, 20 April. /TASS/.', 'KYIV, April 20 (Ukrinform) -', 'KYIV (Reuters) -'
_CITY = re.compile(
    r"(?<=\S)(?P<before> )(?=[A-ZА-ЯІЇЄҐ]{4,}(?:, "
    rf"(?:[0-9]{{1,2}} {_MONTH}|{_MONTH} [0-9]{{1,2}})[.,]? ?[/(–—-] ?[\"«“„]?[A-ZА-ЯІЇЄҐ]"
    r"|(?: /|, | \()[A-Z][^\d()/]{1,24}[)/]? [–—-] [\"«“„]?[A-ZА-ЯІЇЄҐ]))"
)
# 'with: - 361 drones from A; - five missiles from B'
_ITEM = re.compile(r"(?<=[:;,])(?P<blank> )(?=[-–—•●▪] \S)")
# 'were recorded: - 120 clashes', where one verb is that of all items
_OF_ONE_VERB = re.compile(
    r"(?:зафіксовано|зафиксировано|відбулося|відбулось|сталося|произошло|здійснено|завдано|нанесено"
    r"|recorded|registered|took place|were|there are):$"
)
# as far as the head of a text reaches
_HEAD = 500
# what a page sets after the headline that it prints again: another sentence, or its date
_AFTER_A_HEADLINE = re.compile(rf" (?=[\"«“„]?[A-ZА-ЯІЇЄҐ]|[0-9]{{1,2}} {_MONTH})")
# no shorter line is a headline: 'General Staff of Ukraine' may begin any sentence
_A_HEADLINE = 40


def with_lines(text: str) -> str:
    """Begin a line where a paragraph of several begins the next one, and after a headline that a
    later line repeats.

    Parameters
    ----------
    text : str
        Of joined lines.

    Returns
    -------
    str
        Of the same length: a blank is a line break now.
    """
    lines = _parted_from_its_headline(text).split("\n")
    if max(map(len, lines)) < _LONG:
        return "\n".join(lines)
    told = [_with_lines(line) if len(line) >= _LONG else line for line in lines]
    if len(lines[0]) >= _LONG:
        told[0] = _broken(lines[0], {*_blanks(lines[0]), *_of_the_head(lines[0])})
    return "\n".join(told)


def _parted_from_its_headline(text: str) -> str:
    headline = text.partition("\n")[0]
    again = text.find(f"\n{headline} ") if len(headline) >= _A_HEADLINE else -1
    end = again + 1 + len(headline)
    if again < 0 or not _AFTER_A_HEADLINE.match(text, end):
        return text
    return f"{text[:end]}\n{text[end + 1 :]}"


def _with_lines(line: str) -> str:
    return _broken(line, _blanks(line))


def _blanks(line: str) -> set[int]:
    """Return the blanks before what stood on lines of its own in any paragraph."""
    return {*_of_directions(line), *_of_items(line)}


def _broken(line: str, blanks: set[int]) -> str:
    at, pieces = 0, []
    for blank in sorted(blanks):
        pieces.append(line[at:blank])
        at = blank + 1
    return "\n".join([*pieces, line[at:]])


def _of_the_head(line: str) -> Iterator[int]:
    """Yield the blanks around a dateline, and before the city that opens the text, where no
    sentence has ended.
    """
    head = _ends(line)[0]
    for dated in _DATELINE.finditer(line, 0, _HEAD):
        before = dated.start("before")
        if before <= head and not _is_told(line, dated):
            yield before
            yield dated.start("after")
            break
    city = _CITY.search(line, 0, _HEAD)
    if city is None:
        return
    before = city.start("before")
    if before <= head:
        yield before


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
    yield from _after(line, leads[-1])


def _of_items(line: str) -> Iterator[int]:
    """Yield the blanks before the items of a list, and after the sentence of the last."""
    found = [item.start("blank") for item in _ITEM.finditer(line)]
    if not any(line[blank - 1] == ";" for blank in found):
        return
    if _OF_ONE_VERB.search(line.lower(), 0, found[0]):
        return
    yield from found
    yield from _after(line, found[-1])


def _ends(line: str) -> list[int]:
    """Return where the sentences of a line end."""
    return [end for _, end in sentences(Plain(line, line, range(len(line) + 1)))]


def _after(line: str, at: int) -> Iterator[int]:
    """Yield the blank after the sentence that goes on from a place."""
    ends = _ends(line)
    end = ends[bisect_left(ends, at + 1)]
    if line[end : end + 1] == " ":
        yield end
