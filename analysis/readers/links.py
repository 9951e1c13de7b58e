"""Links to other texts that a page prints among and below its own: their titles count elsewhere."""

import re
from collections.abc import Iterator

from analysis.readers.background import Background
from analysis.readers.base import Source

OF_A_LINK = "in the title of another text, to which the page leads"
# 'Read also: ...'
_LEADS = (
    r"читайте(?: також| также| ещ[её]| ще| далі| дальше| подробнее)?|чита(?:ти|ть) (?:також|также)"
    r"|(?:дивіться|смотрите|дивись|смотри) (?:також|также)|див\. також|см\. также"
    r"|read(?: also| more| next)|also read|see also|more (?:on|about) this|related"
)
# what stands alone above a list of links
_HEADS = (
    r"related (?:articles?|content|news|stories|topics|posts|links)|more (?:stories|news)"
    r"|most (?:read|popular)|recommended|you may also like|(?:новини|статті|матеріали) за темою"
    r"|(?:новости|статьи|материалы) по теме|по теме|за темою|останні новини|последние новости"
    r"|популярн(?:е|ое)|популярн(?:і|ые) (?:новини|новости|статті|статьи)|схожі (?:новини|статті)"
    r"|похожие (?:новости|статьи)|більше новин|больше новостей|вас може зацікавити"
    r"|вам может быть интересно|latest news"
)
_LED = re.compile(rf"\W*(?:{_LEADS})(?:(?P<parted> ?[:–—-] ?)| |(?P<glued>(?=[^\W\d])))(?=\S)")
_HEAD = re.compile(rf"\W*(?:{_LEADS}|{_HEADS})[ :>»…]*")
_ENDS = (".", ";", ":", ",", '."', ".»", ".”")
_LONGEST_TITLE = 220
_SENTENCE_ENDS = re.compile(r"[.!?][\"»”]? (?=[A-ZА-ЯІЇЄҐ])")
# the title ran into the text below it
_RUNS_ON = re.compile(r"(?<=[a-zа-яіїєґ])(?=[\"«“]?[A-ZА-ЯІЇЄҐ])")
_LINE = re.compile(r"(?P<said>\S(?:[^\n]*\S)?)")


def links_of(source: Source) -> Background | None:
    """Return the titles of other texts on a page as background of its own, None without any.

    Parameters
    ----------
    source : Source
    """
    spans = list(_links(source))
    return Background(source, spans, OF_A_LINK) if spans else None


def _links(source: Source) -> Iterator[tuple[int, int]]:
    """Yield where titles of other texts begin and end, below the first sentence of the page."""
    told = listed = False
    for line in _LINE.finditer(source.page.text):
        begin, end = line.span("said")
        if told and listed and _is_a_title(line["said"]):
            yield begin, end
            continue
        told = told or not _is_a_title(line["said"])
        listed = told and _HEAD.fullmatch(source.folded, begin, end) is not None
        led = _LED.match(source.folded, begin, end) if told and not listed else None
        if led is not None and _leads(source.page.text, led):
            yield begin, _end_of_title(source.page.text, led, end)


def _leads(text: str, led: re.Match[str]) -> bool:
    """Tell 'Read also: a title', also where the page lost what stands between them."""
    return led["parted"] is not None or not text[led.end()].islower()


def _is_a_title(said: str) -> bool:
    """Tell a line of a list of titles, which end without a point."""
    return len(said) <= _LONGEST_TITLE and not said.endswith(_ENDS)


def _end_of_title(text: str, led: re.Match[str], end: int) -> int:
    """Return where a title ends: with its line, or where the text goes on in it."""
    if led["glued"] is not None:
        goes_on = _RUNS_ON.search(text, led.end() + 1, end)
        return end if goes_on is None else goes_on.start()
    if end - led.start() <= _LONGEST_TITLE:
        return end
    ended = _SENTENCE_ENDS.search(text, led.end(), end)
    return end if ended is None else ended.end()
