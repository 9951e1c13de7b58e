"""What a page prints among and below its text: titles of other texts, and counters."""

import re
from collections.abc import Iterator

from analysis.readers.background import Background
from analysis.readers.base import Source

OF_THE_PAGE = "of the page and not of its text: in a title that it leads to, or a counter"
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
# 'Views: 1,532', '12 comments', '3 min read'
_COUNTED = (
    r"перегляд\w*|просмотр\w*|прочитал[аи]?|прочитань|прочтений|коментар\w*|комментари\w*|лайк\w*"
    r"|поширен\w*|репост\w*|поделил\w*|views?|comments?|shares?|likes?|reads?"
    r"|(?:хв|хвилин\w*|мин|минут\w*|min|minutes?)\.? (?:читати|читання|чтения|read)"
)
_COUNTER = re.compile(
    rf"\W*(?:(?:{_COUNTED}|facebook|telegram|twitter|viber|час читання|время чтения)[ :(]*"
    rf"[0-9][0-9 .,]*[kк]?(?: (?:хв|мин|min)\w*)?|[0-9][0-9 .,]*[kк]? (?:{_COUNTED}))\W*"
)
_ENDS = (".", ";", ":", ",", '."', ".»", ".”")
_LONGEST_TITLE = 220
_SENTENCE_ENDS = re.compile(r"[.!?][\"»”]? (?=[A-ZА-ЯІЇЄҐ])")
# the title ran into the text below it
_RUNS_ON = re.compile(r"(?<=[a-zа-яіїєґ])(?=[\"«“]?[A-ZА-ЯІЇЄҐ])")
_A_QUOTATION = re.compile(r"(?<=[a-zа-яіїєґ]{3})(?=[\"«“][A-ZА-ЯІЇЄҐ])")
_LINE = re.compile(r"(?P<said>\S(?:[^\n]*\S)?)")


def furniture_of(source: Source) -> Background | None:
    """Return what a page prints beside its text as background, None where there is nothing.

    Parameters
    ----------
    source : Source
    """
    spans = list(_furniture(source))
    return Background(source, spans, OF_THE_PAGE) if spans else None


def _furniture(source: Source) -> Iterator[tuple[int, int]]:
    """Yield where counters begin and end, and titles below the first sentence of the page."""
    told = listed = False
    for line in _LINE.finditer(source.page.text):
        begin, end = line.span("said")
        if _COUNTER.fullmatch(source.folded, begin, end):
            yield begin, end
            continue
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
    goes_on = (_RUNS_ON if led["glued"] is not None else _A_QUOTATION).search(
        text, led.end() + 1, end
    )
    if goes_on is not None:
        return goes_on.start()
    if end - led.start() <= _LONGEST_TITLE:
        return end
    ended = _SENTENCE_ENDS.search(text, led.end(), end)
    return end if ended is None else ended.end()
