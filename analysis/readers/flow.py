"""Join the lines of a wrapped text, so that a line break is never taken for the end of a sentence.

Texts come one paragraph a line, wrapped at any width, hyphenated, with bullets, or with the heads
and page numbers of a PDF between two halves of a sentence. Heads are moved behind the text: their
numbers are accounted for there, and the sentence that they cut is whole again.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from analysis.readers.lexicon import OTHER, TAGS, tag_of
from analysis.readers.one_paragraph import PRINTED_DATE, with_lines
from analysis.readers.text import BULLETS, OPENERS, Plain
from analysis.vocabulary.number_words import LEXICON
from analysis.vocabulary.text import fold

_PAGE_NUMBER = re.compile(
    r"(?:[-–—|] ?)?(?:(?:page|p\.|стор(?:інка|\.)|стр(?:аница|\.)|арк(?:уш|\.)|лист|с\.) ?)?"
    r"[0-9]{1,3}(?: ?(?:/|of|з|из) ?[0-9]{1,3})?(?: ?[-–—|])?"
)
_LEAD = re.compile(rf"[{BULLETS}]+\s*(?=\S)")
# of so many lines, such a share with bullets of such a length in the middle are paragraphs
_FEWEST, _NEARLY_ALL, _A_PARAGRAPH = 3, 0.75, 100
_DASHES, _QUOTES, _BULLETS = "-–—", '«“„"', f"{BULLETS}➡"
_DASH = re.compile(r"[-–—](?=\s)")
# as many lines as an item may have
_ITEM_LINES = 12
_A_LIST_HAS = 2
_DASH_ITEM = re.compile(r"[-–—]\s+[A-ZА-ЯІЇЄҐ]")
_BULLET = re.compile(rf"[{BULLETS}➡]")
_NUMBERED = re.compile(r"[0-9]{1,2}[.)]\s")
_ENDS = frozenset(".!?…:;")
_OF_A_YEAR = (" г.", " р.")
# what such a list says of the country a region is in: 'Курська обл.' / '– рф'
_OF_A_REGION = re.compile(r"(?<!\w)(?:обл|р-н)\.$")
_GOES_ON_FROM_A_PLACE = re.compile(r"[-–—] (?:рф|ТОТ|тимчасово)(?!\w)")
_CLOSES = '"»”’)]'
_OPEN_SIGNS = (",", "(", "–", "—", "-")
_WORDS = (
    "of|the|a|an|in|on|at|and|or|near|from|to|by|as|with|for|until|since|between|over|than|у|в|на"
    "|з|із|зі|до|від|та|і|й|и|с|из|от|по|біля|о|об|за|под|над|around|понад|близько|около|более"
    "|станом"
)
_OPEN_WORDS = tuple(_WORDS.split("|"))
_OPEN_WORD = re.compile(rf"(?<!\w)(?:{_WORDS})$")
# '13 вересня' after a headline; where lines are wrapped their width tells
_BEGINS_WITH_A_DAY = re.compile(r"[0-9]{1,2} [а-яіїєґ]{3,10}(?:я|а|ня|ого|ада)(?![а-яіїєґ])")
# the date that a page prints below its headline, alone or with its hour: '28 жовтня 2025, 12:47'
_DATELINE = re.compile(
    # most lines begin with no number and no word before one: no month's name is looked for
    rf"(?=[0-9]|\w++ [0-9]){PRINTED_DATE}"
    r"(?:$|(?:,| at| в| о| [|–—-])? ?[0-9]{1,2}:[0-9]{2}(?![0-9:]))"
)
# 'Sumy region — 11 strikes' / 'Kharkiv region — 7': a list without bullets
_PLACE_AND_COUNT = re.compile(
    r"[A-ZА-ЯІЇЄҐ][^\W\d_]++(?:[ '’-][^\W\d_]++){0,3} [–—-] ?[0-9]{1,4}(?:[ ,;.]|$)"
)
# who took the picture above the text
_CREDIT = re.compile(r"(?:images|afp|reuters|epa|getty|facebook|telegram)\)$", re.IGNORECASE)
# such words begin a sentence wherever they have a capital
_OPENS = re.compile(rf"(?:{OPENERS}) (?!District)")
_QUOTE_OPENS = re.compile(rf"[«“„\"](?:{OPENERS}) ")
# 'three clashes - General Staff': a headline, after which the text begins
_OF_AN_OFFICE = re.compile(r"[-–—] ?(?:Генштаб|General Staff|Air Force)$", re.IGNORECASE)
# '63 enemy' / 'UAVs', where what is counted has a capital
_WITHOUT_ITS_NOUN = re.compile(r"[0-9](?: (?:[а-яіїє]+(?:их|і|ых|ые|ий|ый)|enemy|hostile))?$")
# no longer than this is what ends a line, with its quotes and brackets
_TAIL = 18
# no longer than this is what stands with a page number
_LONGEST_NUMBER = 32
_DIGITS = re.compile("[0-9]+")
_UNPARTED = re.compile("(?:[^\\s]|[\u00a0\u202f])+")
# texts are wrapped to lines of this length; longer ones are paragraphs
_NARROWEST = 36
_WIDEST = 200
_NEIGHBOURS = 4
# one of them stands in every broken word
_HYPHENS = ("- ", "‐ ")
# '22 over A, seven', where the region comes after a dash
_NUMBER_OF_A_LIST = re.compile(r"(?:[,;:]|(?<!\w)(?:and|и|і|та|а|по)) (\w+)$")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[-‐]$")
_WORD_AFTER = re.compile(r"([^\W\d_]+)")
# from where a word begins, so that a long one is tried once and not from each of its letters
_BROKEN = re.compile(r"(?<![а-яіїєґa-z])([а-яіїєґa-z]{2,})[-‐] ([а-яіїєґa-z]{2,})")
_DRONES = frozenset((TAGS["drone"], TAGS["shahed"]))
_COMMON_NOUNS = frozenset(TAGS[name] for name in ("drone", "air_strike", "bomb", "shelling"))
_NUMBER_WORDS = frozenset(word for words in LEXICON.values() for word in words)


def flow(page: Plain) -> tuple[Plain, int]:
    """Join wrapped lines and move page heads behind the text.

    Parameters
    ----------
    page : Plain

    Returns
    -------
    page : Plain
        Of joined lines; its offsets are those of the original.
    end : int
        Where its text ends and the page heads begin.
    """
    lines = _without_bullets(page.text, _lines(page.text))
    heads = _heads(page.text, lines)
    body = [line for line in lines if line not in heads]
    pieces = _joined(page, body)
    letters: list[str] = []
    offsets: list[int] = []
    for start, end, link in pieces:
        letters.append(page.text[start:end] + link)
        offsets += page.offsets[start:end]
        offsets += [page.offsets[end]] * len(link)
    length = len(offsets)
    for start, end in heads:
        letters.append("\n" + page.text[start:end])
        offsets.append(page.offsets[start])
        offsets += page.offsets[start:end]
    offsets.append(page.offsets[len(page.text)])
    return Plain(page.original, with_lines("".join(letters)), offsets), length


@dataclass(frozen=True)
class _Layout:
    """The lines of a page, and the room that each leaves."""

    page: Plain
    lines: list[tuple[int, int]]

    @cached_property
    def _said(self) -> list[str]:
        return [self.page.text[start:end] for start, end in self.lines]

    def said(self, at: int) -> str:
        return self._said[at]

    def between(self, at: int) -> str:
        """Return what stands between a line and the one before it."""
        return self.page.text[self.lines[at - 1][1] : self.lines[at][0]]

    def is_parted(self, at: int) -> bool:
        return _is_parted(self.page.text, self.lines, at)

    def is_full(self, at: int) -> bool:
        """Tell whether the next line's first word had no room on a line of wrapped text."""
        start, end = self.lines[at]
        near = self.lines[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 2]
        widest = max([last - first for first, last in near])
        if not _NARROWEST <= widest <= _WIDEST:
            return False
        first, last = self.lines[at + 1]
        # '6&nbsp;rockets' are never parted, so that they had to have room together
        word = _UNPARTED.match(self.page.original, self.page.offsets[first])
        length = min(last - first, len(word.group())) if word else 0
        return end - start + 1 + length > widest

    @cached_property
    def is_ragged(self) -> bool:
        """Whether a line leaves room for the word that goes on below, as lines wrapped twice do."""
        return any(
            self.said(at + 1)[0].islower() and not self.is_full(at)
            for at in range(len(self.lines) - 1)
        )


def _lines(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of every line that is not blank, without the blanks around it."""
    found = []
    for match in re.finditer(r"[^\n\f\u2028\u2029]+", text):
        stripped = match.group().strip()
        if stripped:
            start = match.start() + match.group().index(stripped[0])
            found.append((start, start + len(stripped)))
    return found


def _without_bullets(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the lines without their bullets, where a post sets one before each paragraph: there
    they are no list.
    """
    led = [_LEAD.match(text, start, end) for start, end in lines]
    sizes = sorted(end - start for (start, end), bullet in zip(lines, led, strict=True) if bullet)
    if len(sizes) < _FEWEST or len(sizes) < _NEARLY_ALL * len(lines):
        return lines
    items = [end for start, end in lines if text[end - 1] in ";,"]
    if items or sizes[len(sizes) // 2] < _A_PARAGRAPH:
        return lines
    return [
        (bullet.end() if bullet else start, end)
        for (start, end), bullet in zip(lines, led, strict=True)
    ]


def _heads(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the lines that are page numbers, what stands beside one, and running heads."""
    parted = [_is_parted(text, lines, at) for at in range(len(lines) + 1)]
    heads: set[int] = set()
    running: list[int] = []
    for at, (start, end) in enumerate(lines):
        said = text[start:end]
        apart = parted[at] or parted[at + 1] or at + 1 == len(lines)
        if at and apart and _is_page_number(said):
            heads |= {at, *_beside(text, lines, parted, at)}
        elif at > 1 and parted[at] and parted[at + 1] and _is_head(said):
            running.append(at)
    if running:
        shapes = [_DIGITS.sub("0", text[start:end]) for start, end in lines]
        often = Counter(shapes)
        heads |= {at for at in running if often[shapes[at]] > 1}
    return [lines[at] for at in sorted(heads)]


def _is_page_number(said: str) -> bool:
    return len(said) < _LONGEST_NUMBER and bool(_PAGE_NUMBER.fullmatch(said.lower()))


def _is_parted(text: str, lines: list[tuple[int, int]], at: int) -> bool:
    """Tell whether a blank line or a new page stands before a line."""
    if not 0 < at < len(lines):
        return False
    between = text[lines[at - 1][1] : lines[at][0]]
    return between.count("\n") > 1 or "\f" in between


def _beside(text: str, lines: list[tuple[int, int]], parted: list[bool], at: int) -> Iterator[int]:
    """Yield the lines of a page head or foot that stand with a page number between blank lines."""
    for step in (1, -1):
        edges = [at + step * far for far in (1, 2)]
        block: list[int] = []
        for near in edges:
            if not 0 < near < len(lines) or parted[max(near, near - step)]:
                break
            block.append(near)
        closed = block and len(block) < len(edges)
        if closed and all(_is_head(text[slice(*lines[near])]) for near in block):
            yield from block


def _is_head(said: str) -> bool:
    """Tell whether a line may be a running head: short, and no sentence of its own."""
    plain = len(said) < 90 and not said[0].islower() and " - " not in said
    return plain and not _is_ended(said) and not _BULLET.match(said)


def _is_ended(said: str) -> bool:
    """Tell whether a line ends as a sentence does; 'March 9, 2024 г.' ends none."""
    if said.endswith(_OF_A_YEAR) and said[-5:-4].isdigit():
        return False
    return said.rstrip(_CLOSES)[-1:] in _ENDS


def _joined(page: Plain, lines: list[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """Return (start, end, what links it to the next) of every line."""
    text, layout = page.text, _Layout(page, lines)
    pieces: list[tuple[int, int, str]] = []
    for at, (start, end) in enumerate(lines):
        if at + 1 == len(lines):
            pieces += _mended(text, start, end, "")
            continue
        following = lines[at + 1]
        link = ""
        if not _hyphenated(text, end, following[0]):
            link = " " if _continues(layout, at) else "\n"
        elif not _keeps_hyphen(text, end, following):
            end -= 1
        pieces += _mended(text, start, end, link)
    return pieces


def _mended(text: str, start: int, end: int, link: str) -> Iterator[tuple[int, int, str]]:
    """Take the hyphen and blank out of words that were broken before their lines were joined."""
    at = start
    hyphened = text.find(_HYPHENS[0], start, end) >= 0 or text.find(_HYPHENS[1], start, end) >= 0
    for broken in _BROKEN.finditer(text, start, end) if hyphened else ():
        if tag_of(fold(broken[1] + broken[2]))[0] != OTHER:
            yield at, broken.end(1), ""
            at = broken.start(2)
    yield at, end, link


def _hyphenated(text: str, end: int, following: int) -> bool:
    before = text[end - 2 : end]
    return (
        len(before) == 2 and before[1] in "-‐" and before[0].isalnum() and text[following].isalpha()
    )


def _keeps_hyphen(text: str, end: int, following: tuple[int, int]) -> bool:
    """Tell whether a hyphen at the end of a line is the word's own ('kamikaze-' / 'drones',
    'twenty-' / 'five').
    """
    left = _WORD_BEFORE.search(text, max(0, end - 40), end)
    right = _WORD_AFTER.match(text, following[0])
    if left is None or right is None or right[1][0].isupper():
        return True
    one, two = fold(left[1]), fold(right[1])
    if tag_of(f"{one}-{two}")[0] != OTHER:
        return tag_of(one + two)[0] == OTHER or two in (
            "камікадзе",
            "камикадзе",
            "wing",
            "way",
            "type",
        )
    if tag_of(one + two)[0] != OTHER or one + two in _NUMBER_WORDS:
        return False
    return one in _NUMBER_WORDS or two in _NUMBER_WORDS


def _is_open(tail: str) -> bool:
    """Tell whether a line ends with a sign or word that another must follow."""
    lower = tail.lower()
    if lower.endswith(_OPEN_SIGNS):
        return True
    # most lines end otherwise: to search each for a whole word takes longer
    return lower.endswith(_OPEN_WORDS) and bool(_OPEN_WORD.search(lower))


def _is_of_a_list(text: str, lines: list[tuple[int, int]], at: int) -> bool:
    """Tell an item with a dash, of several below a heading or with one right above."""
    start, end = lines[at]
    if text[start] not in _DASHES or not _DASH_ITEM.match(text, start, end):
        return False
    if _is_in_brackets(text[slice(*lines[at - 1])]):
        return False
    above = [text[slice(*line)] for line in lines[max(0, at - _ITEM_LINES) : at]]
    said = [text[slice(*line)] for line in lines[at : at + _ITEM_LINES]]
    if len([item for item in above + said if _DASH_ITEM.match(item)]) > _A_LIST_HAS:
        return True
    following = zip(said, said[1:], strict=False)
    return any(_DASH_ITEM.match(item) and _is_ended(before) for before, item in following)


def _goes_on_after_a_dash(said: str, comes: str) -> bool:
    """Tell 'over A, seven' / '- over B', '(launched from' / '- A)', 'A obl.' / '– rf': no items."""
    if _is_in_brackets(said) or _OF_A_REGION.search(said) and _GOES_ON_FROM_A_PLACE.match(comes):
        return True
    waiting = _NUMBER_OF_A_LIST.search(said)
    return waiting is not None and _is_a_number(waiting[1])


def _is_a_number(word: str) -> bool:
    return word.isdigit() or fold(word) in _NUMBER_WORDS


def _is_in_brackets(said: str) -> bool:
    return said.rfind("(") > said.rfind(")")


def _continues(layout: _Layout, at: int) -> bool:
    """Tell whether the next line goes on with the sentence of this one."""
    said, comes = layout.said(at), layout.said(at + 1)
    if "\u2029" in layout.between(at + 1):
        return False
    for told in (_by_items(layout, at), _by_words(said, comes)):
        if told is not None:
            return told
    return _by_width(layout, at)


def _by_items(layout: _Layout, at: int) -> bool | None:
    """Tell whether the next line goes on, where it is an item of a list or begins with a dash."""
    said, comes = layout.said(at), layout.said(at + 1)
    ended = _is_ended(said[-_TAIL:])
    if comes[0] in _BULLETS or ended and (comes[0] == "#" or _NUMBERED.match(comes)):
        return False
    if _is_of_a_list(layout.page.text, layout.lines, at + 1):
        return False
    if _PLACE_AND_COUNT.match(said) and _PLACE_AND_COUNT.match(comes):
        return _is_open(said[-_TAIL:])
    if comes[0] not in _DASHES or not _DASH.match(comes):
        return None
    return _goes_on_after_a_dash(said, comes) or not (ended or _DASH.match(said))


def _by_words(said: str, comes: str) -> bool | None:
    """Tell whether the next line goes on, where the words at the break tell."""
    tail = said[-_TAIL:]
    if comes[0].islower() or _is_open(tail):
        return True
    if _DATELINE.match(comes):
        return False
    if tail[-1] == ")" and comes[0].isupper() and _CREDIT.search(tail):
        return False
    waits = tail[-1].islower() and comes[0].isupper()
    if waits and _opens_with_a_noun(comes):
        return False
    if _WITHOUT_ITS_NOUN.search(tail) and _names_what_is_counted(comes):
        return True
    if _OPENS.match(comes) and (tail[-1].islower() or tail[-1] in '0123456789)»"'):
        return False  # a sentence that opens where the one before has no point: a headline's
    if comes[0] in _QUOTES and _QUOTE_OPENS.match(comes):
        return False  # 'says the staff. / «In the A sector ...': a paragraph of quoted words
    return None


def _by_width(layout: _Layout, at: int) -> bool:
    """Tell whether the next line goes on, by blank lines and by the room that this one leaves."""
    said, comes = layout.said(at), layout.said(at + 1)
    tail = said[-_TAIL:]
    ended = _is_ended(tail)
    parted = layout.is_parted(at + 1)
    if comes[0].isupper() and parted and _is_a_headline(layout, at):
        return False
    if said[0].islower() and not ended:
        # in the middle of a sentence that began above, unless it leaves room before a capital
        blank = parted and not layout.between(at + 1).strip()
        leaves_room = comes[0].isupper() and (blank or not layout.is_ragged)
        return not leaves_room or layout.is_full(at)
    if ended and parted:
        return False
    of_its_own = parted or said[0].isdigit() or _BEGINS_WITH_A_DAY.match(comes)
    if comes[0].isdigit() and not (ended or of_its_own):
        return True
    return layout.is_full(at)


def _is_a_headline(layout: _Layout, at: int) -> bool:
    """Tell whether a line before a blank one is a headline, however wide."""
    if at == 0 or layout.is_parted(at):
        return True
    return _OF_AN_OFFICE.search(layout.said(at)[-_TAIL:]) is not None


def _names_what_is_counted(comes: str) -> bool:
    """Tell whether a line begins with a word that numbers count, as 'UAVs'."""
    word = _WORD_AFTER.match(comes)
    return word is not None and tag_of(fold(word[1]))[0] in _DRONES


def _opens_with_a_noun(comes: str) -> bool:
    """Tell whether a line begins with a noun that has a capital at a beginning only
    ('Дронів-камікадзе').
    """
    word = _WORD_AFTER.match(comes)
    return word is not None and word[1][1:].islower() and tag_of(fold(word[1]))[0] in _COMMON_NOUNS
