"""Published text as plain lines, with every place in it traced back to the original."""

import html
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import itemgetter

from analysis.vocabulary.text import HIDDEN, fold

_MARKUP = re.compile(
    r"<(?:p|div|br|li|ul|span|strong|b|html|body|h[1-6]|td|tr|a)(?:\s[^<>]{0,500})?/?>", re.I
)
_ENTITY = re.compile(r"&(?:#x?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,10});")
_PIECE = re.compile(
    r"(?P<drop><(?P<name>script|style)\b[^>]{0,2000}>)|(?P<comment><!--)"
    r"|<(?P<tag>/?[a-zA-Z][a-zA-Z0-9]*)[^<>]{0,2000}>"
    rf"|{_ENTITY.pattern}"
)
_INLINE = {"a", "b", "i", "em", "strong", "span", "u", "sup", "sub", "font", "mark", "small"}
# what stands in these is never one sentence with what stands beside it
_APART = {"li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table"}
# signs that posts set before the items of a list, dashes apart
BULLETS = "•●▪▫◦‣*·🔹🔸🔺🔻✅\ufe0f"
# pictures and flags that posts set before a paragraph; before a short line they are bullets
_PICTURE = (
    "[☀-✄✆-➠➢-➿🌀-\U0001f537\U0001f53c-🫿\U0001f1e6-\U0001f1ff][\ufe0f\U0001f3fb-\U0001f3ff]?"
)
# a number in a box, which counts paragraphs
_BOX = "[0-9]\ufe0f?\u20e3(?![0-9])"
# 'Moscow time (GMT +3)': the zone once more; the bracket comes first, so that few places are tried
_ZONE = re.compile(
    r" \((?:(?:(?<=[Mm]oscow time \()|(?<=MSK \()|(?<=мск \()|(?<=МСК \())(?:GMT|UTC) ?\+ ?3"
    r"|(?:(?<=[Kk]yiv time \()|(?<=[Kk]iev time \())(?:GMT|UTC) ?\+ ?[23])(?::00)?\)(?= )"
)
_PICTURES = re.compile(
    rf"(?m)^[^\S\n]*(?:(?:{_PICTURE}[^\S\n]*)+(?=[{BULLETS}]|[^\n]{{40}})|(?:{_BOX}[^\S\n]*)+)"
)
# the name of a truce in quotes, by which a page distances itself from the word
_IN_QUOTES = re.compile(
    r"[\"«“„'‘]((?:[Рр]ежим\w* |[а-яіїєґА-ЯІЇЄҐ]{3,}\w* |[A-Za-z]{3,} |[Rr]egime of )?"
    r"(?:[Тт]иш[аиіуоюєй]\w*|[Пп]еремир['’ʼ]?\w+|[Пп]рипинення вогню|[Пп]рекращени\w огня"
    r"|[Cc]ease-?fire|[Tt]ruce|[Ss]ilence))[\"»”'’]"
)
# a line of capitals as long as that is a headline, whose words would all be names
_SHORTEST_HEADLINE = 25
_OF_CAPITALS = re.compile(
    r"(?:^|[.!?] )\W*\w"
    r"|(?<!\w)(?:(?:рф|зсу|всу|оос|ато|[дл]нр|сцкк|обсе|обсє|[dl]pr|jfo|osce|jccc)(?!\w)"
    # the first letter of a town, or of who speaks or acts
    r"|(?<=(?:під|под) )\w|(?<=(?:біля|near) )\w|(?<=возле )\w|(?<=районе )\w|(?<=районі )\w"
    r"|(?=укра[їи]н|рос[сі]и?|москв|ки[їе]в|кремл|зеленс|сирськ|сырск|міноборон|минобор|генштаб"
    r"|ukrain|russia|kyiv|kiev|moscow|kremlin|zelensk)\w)"
)
_WITHOUT_WIDTH = "\u200b"
# blanks of other widths, which a page shows as any blank
_WIDE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# the other blanks within a line; side by side a page shows them as one
_BLANK = r"[ \t\x1f]"
_HIDDEN = "\x1f\ue000-\uf8ff\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e"
_MARKS = "\u0300-\u036f"
# blanks, bold marks, carriage returns, hidden characters: tried where one of them stands, and not
# at a blank between words
_UNSEEN = re.compile(
    rf"[ \t*_\r{_HIDDEN}](?<! (?!{_BLANK}))(?:(?<={_BLANK})(?<=\S.){_BLANK}+(?=\S)"
    rf"|(?<=\*)\*|(?<=_)_|(?<=\r)\n?|(?<=[{_HIDDEN}]))"
)
# 'nine attacks.[1]', 'nine attacks [1].': the mark of a note, and no '[12] attacks'
_NOTE = (
    r"\[(?<=[^\s\[(:=]\[)[0-9]{1,2}\]"
    r"| (?<=\S )\[[0-9]{1,2}\](?=[.,;!?]|[^\S\n]*(?:\n|$))"
)
# 'відбулося66', 'завдаввосьми': a page that lost the blank between a verb and its number
_RUN_ON = re.compile(
    r"(?i)(?<![\w-])(?:відбул[оаи]с[ья]|відбит[оі]|відбили|зафіксован[оі]|зафиксирован[оы]"
    r"|здійсни(?:в|ли)|здійснено|соверш(?:ил|или|ено)|завда(?:в|ли|но)|нан[её]с(?:ли|ено|ла)?"
    r"|атакува(?:в|ли)|атаковали?|застосува(?:в|ли)|применил[аи]?|випусти(?:в|ли)|выпустил[аи]?"
    r"|запусти(?:в|ли|л|ла)|збит[оі]|збили|сбит[оы]|сбили|знищ(?:ено|или)|уничтож(?:ен[оы]|или)"
    r"|произошло|отбит[оы]|отбили|launched|repelled|made|fired|conducted|delivered|destroyed)"
    r"(?=(?:[1-9][0-9]{0,3}|дв(?:а|і|е|ох|ома|ух|умя)|тр(?:и|ьох|ьома|ех|емя)|чотир\w{1,4}|четыр\w{1,4}"
    r"|(?:п['’ʼ]?ят|пят|шест|десят)[иьїью]\w{0,4}|шість|сім|семи?|семь|вісім|вось?ем\w{0,2}|восьми"
    r"|дев['’ʼ]?ят[иьї]\w{0,4})(?!\w))"
    # 'most of these—14—were', between dashes without blanks
    r"|[^\W\d](?=—[0-9])|(?<=[^\W\d]—)(?=[0-9])|[0-9](?=—[^\W\d])"
)
# and letters with marks of their own, which few texts have, as few have notes
_UNSEEN_OR_MARKED = re.compile(rf"{_NOTE}|{_UNSEEN.pattern}|[^{_MARKS}]?[{_MARKS}]+")
_MARKED = re.compile(rf"[{_MARKS}]|\[(?:(?<=[^\s\[(:=]\[)|(?<=\S \[))[0-9]{{1,2}}\]")
_ODD = re.compile(f"[{_HIDDEN}{_MARKS}\r&](?:(?<!&)|[#a-zA-Z])")
_SIDE_BY_SIDE = re.compile(rf"{_BLANK}(?<=\S.){_BLANK}+(?=\S)")
# words that open a sentence when they stand with a capital, though no point stands before them
# (headlines)
OPENERS = (
    "На|У|В|За|Від|З|С|По|Протягом|Упродовж|Минулої|Учора|Вчора|Вчера|Загалом|Всего"
    "|Всього|Усього|Крім|Кроме|Також|Также|Противник|Ворог|Враг|Окупанти|Загарбники"
    "|Оккупанты"
    "|Since|Over|In|On|Yesterday|During|According|The|From|Between|Following|After|At"
    "|Overall|Київські|Средства|Дежурными|Станом|Відбито|Найбільше|До(?= [0-9]{1,2}:)"
)
# it begins with a blank or a point, so that letters are passed over, and so are the blanks before
# letters that open nothing; a run of points is tried from its first one alone: from each it would
# take the square of its length
_STOP = re.compile(
    r"[\s.!?…\"«“„](?:(?<=[\n\u2028\u2029])[\n\u2028\u2029]*"
    r"|(?![а-яіїєґa-z0-9])(?:"
    r"(?<=[.!?…])(?<![.!?…]{2})[.!?…]*[\"»”’)\]]*\s+"
    r"(?=[\"«“„‘(\[#–—-]*\s?[A-ZА-ЯІЇЄҐЁ0-9•●▪▫◦‣☀-➿🌀-🫿]"
    # some outlets write that country with a small letter
    r"|(?:рф|росія|росіяни|російськ[іа]|россия|россияне|российские) )"
    r"|(?<=[a-zа-яіїєґ]{4}[.!?])(?=(?!Нет|Net)[A-ZА-ЯІЇЄҐ][a-zа-яіїєґ' ])"
    # a link runs into the quotation below it: 'drone shot at - report"In Donetsk region'
    r"|(?<=[a-zа-яіїєґ]{3}[\"«“„])"
    r"(?=(?:У|В|На|За|По|Протягом|Упродовж|In|On|The|Between|During) [A-ZА-ЯІЇЄҐ])"
    r"|(?<=\s)(?=[•●▪▫◦‣🔹🔸🔺🔻✅])"
    rf"|(?:(?<=[а-яіїєґa-z0-9)»\"] )|(?<=[А-ЯІЇЄҐ]{{2}} ))(?=(?:{OPENERS}) (?!District))))"
)
# What ends with a point and does not end a sentence.
_ABBREVIATED = re.compile(
    # the letter of 'Iskander-M.' is no initial
    r"(?:^|[^\w'-])(?:н|п|обл|р|р-н|м|с|ст|ім|тис|тыс|млн|approx|ca|no|mr|gen|lt|col|св|вул|г"
    r"|гг|рр|д|т|нп|смт|пос|им|шт|[a-zа-яіїєґ])\.$"
)
# 'from the Bryansk reg. Shot down were 40': such a word opens a sentence after a region's short
# one, and 'also' may go on with the place
_OF_A_REGION = re.compile(r"(?:^|[^\w'-])(?:обл|р-н)\.$")
_OPENS = re.compile(
    rf"(?!Такж|Також)(?:{OPENERS}) "
    r"|(?:Збит|Сбит|Знищен|Уничтожен|Подавлен|Придушен|Втрачен|Потерян|Відбит|Отбит"
    r"|Зафіксован|Зафиксирован|Зареєстрован|Зарегистрирован|Усього|Разом|Зокрема|Протипов"
    r"|Противовозд|Повітрян|Силами|Українськ[иі]|Украинские|Росі(?:яни|йські)|Росси(?:яне|йские)"
    r"|Ворож|Враж|ППО|ПВО|ЗСУ|ВСУ)[^\W\d]*(?=[\s/,:(])"
)
_MONTH = re.compile(r"(?:^|[^a-z])(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.$")
# 'nine attacks, as they report, were on A': says nothing of what is counted
_AS_TOLD = re.compile(
    r", (?:(?:як|как) [а-яіїєґ']{3,}(?: [а-яіїєґ']+){0,2}"
    r"|(?:it|he|she|they|the (?:staff|ministry|report|military)) (?:said|says|say|noted|added)"
    r"|(?:по (?:информации|данным|словам)|за (?:інформацією|даними|словами))"
    r"(?: [а-яіїєґ']+){1,3}),"
)
_LONGEST = 3000
# so many letters tell the language of a text
_TELLING = 1500
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
# 'fighting at A goes on - General Staff 20 attacks were'
_SIGNED = re.compile(r"[–—-] (?P<office>Генштаб(?: [ВЗ]СУ)?|General Staff) (?=[A-ZА-ЯІЇЄҐ0-9])")
# '2025-12-28 The staff counted', with a word for the date or an hour
_DATELINE = re.compile(
    r"(?P<date>(?:[Dd]ate:? )?(?:\d{4}-\d{2}(?:-\d{2})?|\d{1,2}[./]\d{2}[./]\d{4})"
    r"(?:,? \d{1,2}[:.]\d{2})?)[ ,|–—-]+(?=[A-ZА-ЯІЇЄҐ\"«“„])"
)
_BULLET = re.compile(rf"[\s{BULLETS}–—-]+")


@dataclass(frozen=True)
class Plain:
    """A text without markup and hidden characters.

    Parameters
    ----------
    original : str
        As it was given.
    text : str
        What a reader sees: no tags, entities resolved, no soft hyphens, composed letters; without
        the marks of notes.
    offsets : sequence of int
        Place in the original of every character of ``text``, and of its end.
    """

    original: str
    text: str
    offsets: Sequence[int]

    @cached_property
    def folded(self):
        """The text folded for matching, of the same length."""
        return fold(self.text)

    @cached_property
    def asides(self) -> tuple[tuple[int, int], ...]:
        """Where 'as they report' stands between commas, in the midst of a sentence."""
        return tuple(match.span() for match in _AS_TOLD.finditer(self.folded))

    @cached_property
    def _lines(self):
        return [0, *(match.end() for match in re.finditer("\n", self.original))]

    def place(self, start, end):
        """Return (line, column, offset, end) in the original, line and column from 1.

        Parameters
        ----------
        start, end : int
            Offsets in ``text``.
        """
        begin = self.offsets[start]
        stop = self.offsets[end - 1] + 1 if end > start else begin
        line = bisect_right(self._lines, begin)
        return line, begin - self._lines[line - 1] + 1, begin, stop


def plain(text):
    """Strip markup and hidden characters from a text and keep the places.

    Parameters
    ----------
    text : str
        Plain text, HTML or text with ** for bold.

    Returns
    -------
    Plain
    """
    original = text
    text = _PICTURES.sub(lambda found: " " * len(found.group()), _WIDE.sub(" ", text))
    text = _ZONE.sub(lambda found: " " * len(found.group()), text)
    text = "\n".join(map(_as_a_sentence, text.split("\n")))
    text = _IN_QUOTES.sub(rf"{_WITHOUT_WIDTH}\1{_WITHOUT_WIDTH}", text)
    has_run_on = any(map(_runs_on, text.split()))
    run_on = [found.end() for found in _RUN_ON.finditer(text)] if has_run_on else []
    is_html = bool(_MARKUP.search(text))
    if not (is_html or run_on or _is_odd(text)):
        composed = text if text.isascii() or unicodedata.is_normalized("NFC", text) else None
        if composed is not None:
            return Plain(original, text, range(len(text) + 1))
    unseen = _UNSEEN_OR_MARKED if _MARKED.search(text) else _UNSEEN
    letters, offsets = [], []
    pieces = _html_pieces(text) if is_html else _plain_pieces(text)
    for start, end, instead in _parted(pieces, run_on):
        if instead is not None:
            letters.append(instead)
            offsets += [start] * len(instead)
            continue
        at = start
        for odd in unseen.finditer(text, start, end):
            letters.append(text[at : odd.start()])
            offsets += range(at, odd.start())
            seen = _seen(odd.group())
            letters.append(seen)
            offsets += [odd.start()] * len(seen)
            at = odd.end()
        letters.append(text[at:end])
        offsets += range(at, end)
    offsets.append(len(text))
    return Plain(original, "".join(letters), offsets)


@lru_cache(maxsize=65_536)
def _runs_on(word):
    """Tell a word in which a verb and its number stand together."""
    return _RUN_ON.search(word) is not None


def _as_a_sentence(line):
    """Return a headline in capitals as a sentence is written, of the same length."""
    if not line.isupper() or len(line) < _SHORTEST_HEADLINE:
        return line
    lower = "".join(sign if len(sign.lower()) != 1 else sign.lower() for sign in line)
    return _OF_CAPITALS.sub(lambda found: found.group().upper(), lower)


def _is_odd(text):
    """Tell whether a text without markup has what a reader does not see as it is written."""
    if "[" in text and _MARKED.search(text):
        return True
    if "**" in text or "__" in text or _ODD.search(text):
        return True
    return ("  " in text or "\t" in text) and _SIDE_BY_SIDE.search(text) is not None


def _seen(odd):
    """Return what a reader sees of characters that are hidden, combined or marks of this module's
    own.
    """
    if odd[0] in "*_" or odd.endswith("]"):
        return ""
    if odd.isspace() and len(odd) > 1 and odd != "\r\n":
        return " "
    if odd[0] == "\r":
        return "\n"
    if odd == "\x1f" or "\ue000" <= odd <= "\uf8ff":
        return "\ufffd"
    return HIDDEN.sub("", unicodedata.normalize("NFC", odd))


def _parted(pieces, places):
    """Yield pieces with a blank at each of some places in a text."""
    for start, end, instead in pieces:
        begin = start
        inside = places[bisect_right(places, start) : bisect_left(places, end)]
        for at in inside if instead is None else ():
            yield begin, at, None
            yield at, at, " "
            begin = at
        yield begin, end, instead


def _html_pieces(text):
    """Yield (start, end, None) for text and (start, end, replacement) for markup."""
    at, lower = 0, text.lower()
    if len(lower) != len(text):
        lower = text
    while match := _PIECE.search(text, at):
        if match.start() > at:
            yield at, match.start(), None
        at = match.end()
        if match["drop"]:
            close = lower.find(f"</{match['name'].lower()}", at)
            at = len(text) if close < 0 else close
        elif match["comment"]:
            close = text.find("-->", at)
            at = len(text) if close < 0 else close + 3
        elif match["tag"]:
            name = match["tag"].lstrip("/").lower()
            if name not in _INLINE:
                yield match.start(), match.end(), "\u2029" if name in _APART else "\n"
        else:
            yield match.start(), match.end(), _resolved(match.group())
    if at < len(text):
        yield at, len(text), None


def _plain_pieces(text: str) -> Iterator[tuple[int, int, str | None]]:
    """Yield the same of a text without markup, in which some pages leave entities."""
    at = 0
    for entity in _ENTITY.finditer(text):
        resolved = _resolved(entity.group())
        if resolved != entity.group():
            yield at, entity.start(), None
            yield entity.start(), entity.end(), resolved
            at = entity.end()
    yield at, len(text), None


def _resolved(entity: str) -> str:
    """Return what a reader sees of an entity."""
    return _WIDE.sub(" ", HIDDEN.sub("", html.unescape(entity)))


def sentences(page: Plain) -> list[tuple[int, int]]:
    """Return the (start, end) of every sentence of a text.

    Parameters
    ----------
    page : Plain

    Returns
    -------
    list of (int, int)
        Offsets in ``page.text``, in order, without the blanks and bullets before a sentence.
    """
    text, pieces, at = page.text, [], 0
    for stop in _STOP.finditer(text):
        if _is_abbreviation(page, stop):
            continue
        point = stop.start() + (0 if text[stop.start()].isspace() else 1)
        pieces.append((at, point))
        at = stop.end()
    pieces.append((at, len(text)))
    trimmed = [_trimmed(text, start, end) for start, end in pieces if text[start:end].strip()]
    if trimmed:
        trimmed[:1] = _dated(text, *trimmed[0])
    if (" Генштаб" in text or " General Staff" in text) and _SIGNED.search(text):
        trimmed = [part for start, end in trimmed for part in _headed(text, start, end)]
    return [part for start, end in trimmed if end > start for part in _bounded(text, start, end)]


def sentence_at(parts: Sequence[tuple[int, int]], at: int) -> tuple[int, int]:
    """Return the (start, end) of the sentence around an offset, (0, 0) between sentences.

    Parameters
    ----------
    parts : sequence of (int, int)
        As of ``sentences``.
    at : int
    """
    start, end = parts[bisect_right(parts, at, key=itemgetter(0)) - 1] if parts else (0, 0)
    return (start, end) if start <= at < end else (0, 0)


def _dated(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part the date that a page prints before its first sentence, without a point, from it."""
    line = _DATELINE.match(text, start, end)
    if line is None:
        yield start, end
        return
    yield start, line.end("date")
    yield line.end(), end


def _headed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part a headline that ends with who tells it from the text that goes on in its line."""
    signed = _SIGNED.search(text, start, end)
    if signed is None:
        yield start, end
        return
    yield start, signed.end("office")
    yield signed.end(), end


def _is_abbreviation(page: Plain, stop: re.Match[str]) -> bool:
    """Tell whether a stop is the point of a short word ('обл. Донецька') and ends no sentence."""
    if page.text[stop.start()] != "." or "\n" in stop.group():
        return False
    before = page.folded[max(0, stop.start() - 10) : stop.start() + 1]
    if _OF_A_REGION.search(before) and _OPENS.match(page.text, stop.end()):
        return False
    is_month = page.text[stop.end() : stop.end() + 1].isdigit() and _MONTH.search(before)
    return bool(_ABBREVIATED.search(before) or is_month)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    lead = _BULLET.match(text, start, end)
    begin = lead.end() if lead else start
    return begin, begin + len(text[begin:end].rstrip())


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what goes on without an end, so that time grows with the length of a text only."""
    while end - start > _LONGEST:
        cut = text.rfind(" ", start, start + _LONGEST)
        cut = start + _LONGEST if cut <= start else cut
        yield start, cut
        start = cut
    yield start, end


def page_language(folded):
    """Tell uk, ru or en by the letters that only one of them has."""
    said = folded[:_TELLING]
    uk, ru, latin, cyrillic = (
        sum(map(said.count, alphabet)) for alphabet in ("іїєґ", "ыэъ", _LATIN, _CYRILLIC)
    )
    if latin > 3 * (uk + ru) + cyrillic:
        return "en"
    return "uk" if uk >= ru else "ru"
