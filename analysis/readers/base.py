"""What all readers share: the sentences of a text as lines, and what is set aside before any
grammar.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.readers import markers
from analysis.readers.doubts import doubt_of
from analysis.readers.flow import flow
from analysis.readers.hints import mask_of, may_hold, register
from analysis.readers.ledger import Ledger
from analysis.readers.lexicon import TIME
from analysis.readers.line import Line, clause_of, make_line
from analysis.readers.marks import Mark, is_designation, is_year, scan
from analysis.readers.remembered import of_its_sentence
from analysis.readers.rules import Phrase, phrase
from analysis.readers.text import Plain, plain, sentences

# 'rose by 20', 'зросла на ще 20'
_BEFORE_A_CHANGE = ("на ", "by ", "ще ", "еще ")
# 'of calibres 122 and 120 mm'
_OF_A_CALIBRE = re.compile(
    r"(?:калібр|калибр|calib)\w+ (?:of )?(?:\d+(?: мм| mm)?(?:,| і| та| и| and) )?$"
)
_TIMES_AFTER = re.compile(r" (?:раз(?:и|ів|а)?|times)(?![a-zа-яіїє])")
register(_OF_A_CALIBRE, r"\S*(?:калібр|калибр|calib)\S*")
# 'three UAV control points'
_SERVES_DRONES = re.compile(
    r" (?:[a-z'-]+ ){0,2}?(?:uavs?|drones?) (?:[a-z'-]+ )?"
    r"(?:(?:control|command|launch) (?:and \w+ )?(?:points?|posts?|stations?|sites?|pads?|areas?"
    r"|cent(?:er|re)s?)|crews?|operators?|pilots?|teams?|units?|stations?|depots?|launchers?"
    r"|workshops?|warehouses?|factor(?:y|ies)|plants?)(?![a-z])"
)
# what a page says of itself: how long to read, how often seen
_OF_THE_PAGE = re.compile(
    r" (?:мин\w*|хв\w*|min(?:ute)?s?)[. -]{0,2}(?:читать|чтения|читання|читати|read)"
    r"|[ -](?:minute|min)[ -]read| (?:переглядів|перегляди|просмотр\w*|views|comments|коментар\w*"
    r"|комментари\w*)(?![a-zа-яіїє])"
)
_ITEMS = 20
_ITEM = re.compile(r"[.)] (?=[\"«“„]?[A-ZА-ЯІЇЄҐ])")
# 'all but four of the drones': how many were not
_ALL_BUT = re.compile(
    r"(?<![a-zа-яіїєґ])(?:all (?:but|except(?: for)?)|(?:усі|всі|усіх|всіх|все|всех),? "
    r"(?:крім|окрім|кроме|за винятком|за исключением)) $"
)
register(_ALL_BUT, r"but|except|крім|окрім|кроме|винятком|исключением")
# 'Read also: 30 shellings in a day'
_LINK = re.compile(
    r"\W*(?:чита(?:йте|ть) (?:также|також|еще|ще)|(?:смотрите|дивіться|див\.|см\.) (?:также|також)"
    r"|(?:read|see)(?: it)? (?:also|more|next|too)|also read|related(?: news| stories| articles)?:"
    r"|(?:останні |последние )?(?:новини|новости) (?:по|за|на) (?:цій |этой |цю |эту )?тем\w+"
    r"|(?:по|за) тем(?:е|ою):|більше за темою|больше по теме)(?![a-zа-яіїєґ])"
)
register(_LINK, r"чита\S*|смотрите|дивіться|див\S*|см\S*|read|see|related|тем\S*")
_DENIALS = ("not a ", "not ", "ни ", "ні ")
OTHER_REPORT = "in another report of the same text, of a truce or of a day"
# 'rose from 162 to 176', before the first number and between the two
_ROSE_FROM = re.compile(
    r"(?<![a-zа-яіїєґ])(?:зріс|зросл|виріс|виросл|підвищил|піднял|збільшил|зменшил|скоротил|знизил"
    r"|впал|упал|возрос|вырос|увеличил|уменьшил|сократил|снизил|поднял|rose|risen|grew|grown"
    r"|increas|decreas|fell|fallen|dropped|declined|climbed|jumped|went (?:up|down))\w*"
    r"(?: (?!до |to )[\w'-]+){0,3} (?:зі?|із|со?|від|от|from) $"
)
_TO_SO_MANY = re.compile(r"(?: [\w'-]+){0,5} (?:до|to) (?:[\w'-]+ ){0,2}")
register(
    _ROSE_FROM,
    r"зріс|зросл\S*|вир[іо]с\S*|підвищ\S*|п[іо]днял\S*|збільш\S*|зменш\S*|скорот\S*|сократ\S*"
    r"|знизил\S*|впал\S*|упал\S*|возрос\S*|вырос\S*|увелич\S*|уменьш\S*|снизил\S*|rose|risen"
    r"|grew|grown|increas\S*|decreas\S*|fell|fallen|dropped|declined|climbed|jumped|went",
)
_OTHER_PAGE = "the headline of another page, to which a link leads"
_FROM_DAY = frozenset(("с", "со", "з", "із", "зі", "from"))
_TO_DAY = frozenset(("на", "по", "до", "to"))


@dataclass(frozen=True, slots=True)
class Source:
    """A text made ready: its page, its sentences, and its numbers and times.

    Parameters
    ----------
    page : Plain
    body : int
        Where the text ends and moved page heads begin.
    sentences : list of (int, int)
    numbers, times : list of Mark
    begin, until : int
        The part that is read, where the text holds two reports; all of it by default.
    skipped : (int, int)
        A stretch of that part which is of another report.
    alone : bool
        Whether no word of the rest of the text is of that part.
    """

    page: Plain
    body: int
    sentences: list[tuple[int, int]]
    numbers: list[Mark]
    times: list[Mark]
    begin: int = 0
    until: int | None = None
    skipped: tuple[int, int] = (0, 0)
    alone: bool = False

    @property
    def folded(self) -> str:
        """The folded text without page heads, up to the end of what is read; with blanks for what
        stands above a part that is alone.
        """
        if self.alone:
            return " " * self.begin + self.page.folded[self.begin : self.end]
        return self.page.folded[: self.end]

    @property
    def unskipped(self) -> str:
        """That text with blanks for the report that is skipped, for the words of its own day."""
        folded, (first, last) = self.folded, self.skipped
        return folded[:first] + " " * (last - first) + folded[last:]

    @property
    def end(self) -> int:
        """Where what is read ends."""
        return self.body if self.until is None else self.until

    @property
    def is_of_a_day(self) -> bool:
        """Whether a day's report is read, beside the tally of a truce in the same text."""
        return self.begin > 0 and self.until is None or self.skipped != (0, 0)

    @property
    def unskipped_times(self) -> list[Mark]:
        """The times of the text without those of the report that is skipped."""
        first, last = self.skipped
        return [mark for mark in self.times if not first <= mark.start < last]

    def reads(self, at: int) -> bool:
        """Tell whether an offset is in the part that is read.

        Parameters
        ----------
        at : int
        """
        skipped = self.skipped[0] <= at < self.skipped[1]
        return self.begin <= at < self.end and not skipped


def open_text(text: object) -> Source:
    """Make a text ready for the readers.

    Parameters
    ----------
    text : str
        Plain text or HTML.

    Raises
    ------
    ValueError
        If it is no text.
    """
    if not isinstance(text, str):
        raise ValueError(f"a report or statement is a text, not {type(text).__name__}")
    page, body = flow(plain(text))
    numbers, times = scan(page.folded)
    return Source(page, body, sentences(page), numbers, times)


def lines(source: Source, *names: Sequence[Mark]) -> Iterator[Line]:
    """Yield the sentences of a text as lines, page heads left out.

    Parameters
    ----------
    source : Source
    *names : sequence of Mark
        Sectors and regions found in the text.
    """
    marks = _without_overlap(
        [*source.numbers, *source.times, *(m for group in names for m in group)]
    )
    at, until = 0, source.end
    for start, end in source.sentences:
        if start >= until:
            return
        inside = []
        while at < len(marks) and marks[at].start < end:
            if marks[at].start >= start and marks[at].end <= end:
                inside.append(marks[at])
            at += 1
        if source.reads(start):
            yield make_line(source.page, start, end, inside)


def _without_overlap(marks: list[Mark]) -> list[Mark]:
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def set_aside(line: Line, ledger: Ledger, *, compares: bool = True) -> None:
    """Put the numbers of a line that are plainly no counts out of scope, and tell which can't be
    read.

    Parameters
    ----------
    line : Line
    ledger : Ledger
    compares : bool
        Whether words like 'a day earlier' set other days' counts beside the text's own.
    """
    numbers = line.numbers()
    for at in numbers:
        mark = line.marks[at]
        reason = _no_count(line, at) or _by_its_place(line, at)
        if reason:
            ledger.drop(mark, reason)
        elif mark.value.problem:
            ledger.puzzle(mark, mark.value.problem)
    if numbers and compares:
        _set_aside_compared(line, ledger, numbers)


_SO_MANY_TIMES_MORE = re.compile(
    r" (?:раз(?:и|ів|а)?|times) (?:частіше|чаще|більше|больше|менше|меньше|рідше|реже|более|менее"
    r"|more|fewer|less|as (?:many|often)|higher|lower)(?![a-zа-яіїєґ])"
)
# what a number is that such words follow
_NO_COUNT_BEFORE = {
    _SO_MANY_TIMES_MORE: "so many times more or fewer, not a count",
    _SERVES_DRONES: "what serves drones",
    _OF_THE_PAGE: "told of the page itself",
}
register(
    _SO_MANY_TIMES_MORE,
    r"частіше|чаще|більше|больше|менше|меньше|рідше|реже|более|менее|more|fewer|less|as|higher|lower",
)
register(_SERVES_DRONES, r"uavs?|drones?")
register(
    _OF_THE_PAGE,
    r"\S*(?:читать|чтения|читання|читати|read)|переглядів|перегляди|просмотр\S*|views|comments"
    r"|коментар\S*|комментари\S*",
)


def _is_denied(line: Line, mark: Mark) -> bool:
    """Tell 'not a single drone'; most words before a number are none of these."""
    may_be = line.page.folded.endswith(_DENIALS, line.start, mark.start)
    return may_be and markers.DENIED.search(line.page.folded, line.start, mark.start) is not None


@of_its_sentence
def _no_count(line: Line, at: int) -> str:
    """Return why a number is plainly no count, '' if nothing near it says so."""
    folded, mark = line.page.folded, line.marks[at]
    number = mark.value
    if number.form in ("ordinal", "percent"):
        return number.problem
    if is_designation(folded, mark):
        return number.problem
    if is_year(folded, mark):
        return "a year"
    if number.form in ("words", "times") and markers.TURN_OF_PHRASE.match(folded, mark.start):
        return "a turn of phrase, not a count"
    if number.form == "words" and _is_denied(line, mark):
        return "said not to have been: none"
    if number.value == 1 and markers.OF_ITS_RESULT.search(folded, line.start, mark.start):
        return "one act, told for what it did"
    rare = _no_count_beside(line, mark) if line.hints & _NO_COUNT_HINTS else ""
    if rare:
        return rare
    if _is_change(line, mark):
        return "a change from an earlier count"
    return ""


_NO_COUNT_HINTS = mask_of(_ALL_BUT, _OF_A_CALIBRE, *_NO_COUNT_BEFORE)


def _no_count_beside(line: Line, mark: Mark) -> str:
    """Return why a number is no count by words beside it that few sentences have."""
    folded = line.page.folded
    but = may_hold(_ALL_BUT, line.hints)
    if but and _ALL_BUT.search(folded, line.start, mark.start):
        return "all but so many"
    for after, reason in _NO_COUNT_BEFORE.items():
        if may_hold(after, line.hints) and after.match(folded, mark.end):
            return reason
    measured = may_hold(_OF_A_CALIBRE, line.hints) and not _is_how_often(folded, mark)
    if measured and _OF_A_CALIBRE.search(folded, line.start, mark.start):
        return "a measure"
    return ""


def _is_how_often(folded: str, mark: Mark) -> bool:
    """Tell 'mortars of calibre 82 mm, three times rifles' from a second calibre."""
    return mark.value.form == "times" or _TIMES_AFTER.match(folded, mark.end) is not None


def _by_its_place(line: Line, at: int) -> str:
    """'2. The enemy launched', of a list; 'in the night from 6 to 7 May', whose first day has no
    month of its own.
    """
    if at == 0:
        item = _ITEM.match(line.page.text, line.marks[at].end)
        opens = line.page.text[: line.start].rstrip(" ").endswith("\n")
        few = (line.marks[at].value.value or 0) <= _ITEMS
        return "the number of an item in a list" if item and opens and few else ""
    if line.tags[at + 2 : at + 3] != TIME:
        return ""
    first = line.word(at - 1) in _FROM_DAY and line.word(at + 1) in _TO_DAY
    return "a day of a date" if first else ""


def _is_what_it_was(line: Line, at: int) -> bool:
    """Tell the first number of 'rose from 162 to 176'."""
    mark = line.marks[at]
    later = [line.marks[span].start for span in line.numbers() if span > at]
    if not later or not _ROSE_FROM.search(line.page.folded, line.start, mark.start):
        return False
    return _TO_SO_MANY.fullmatch(line.page.folded, mark.end, later[0]) is not None


def _is_change(line: Line, mark: Mark) -> bool:
    folded = line.page.folded
    if not folded.endswith(_BEFORE_A_CHANGE, line.start, mark.start):
        return False
    before = folded[max(line.start, mark.start - 60) : mark.start]
    if markers.GREW_BY.search(before):
        return True
    after = folded[mark.end : min(line.end, mark.end + 40)]
    return bool(markers.BY.search(before) and markers.MORE_OR_FEWER.match(after))


_COMPARED = "compared with: the count of another time"
# 'rose to 71 from 64 the day before'
_THE_DAY_BEFORE = re.compile(r" the (?:day|night|week|month|year) before(?! (?:the|that)(?![a-z]))")
register(_THE_DAY_BEFORE, "before")
# '23 times against seven of the day before'
_AGAINST = ("проти ", "против ", "against ", "versus ")
_OF_A_DAY_BEFORE = re.compile(
    r"(?: (?:раз|атак|штурм|зіткнен|боєзіткнен|столкновен|боестолкновен|обстр[іе]л)[а-яіїє]*"
    r"| (?:times|attacks|assaults|clashes|shellings))?"
    r"(?: за| [ву]| протягом| on| during)?(?: (?:попередн|минул|предыдущ|прошл|прошедш)[а-яіїє]+ "
    r"(?:доб|день|дн|сут)| the (?:previous|past) day| напередодні| накануне| yesterday"
    r"| (?:днем|добою|сутками) ран)"
)
register(_OF_A_DAY_BEFORE, "проти|против|against|versus")


# 'For comparison: a week ago, on 29 August, there were 34'
_FOR_COMPARISON = re.compile(
    r"\W*(?:для (?:порівняння|сравнения)|(?:for|by|in) comparison)(?![a-zа-яіїє])"
    r"|\W*(?:(?:рівно |ровно |exactly )?(?:тиждень|місяць|рік|неделю|месяц|год) (?:тому|назад)"
    r"|a (?:week|month|year) ago)(?![a-zа-яіїє])"
)
register(_FOR_COMPARISON, "порівняння|сравнения|comparison|тому|назад|ago")


_COMPARES = mask_of(
    markers.COMPARED, _THE_DAY_BEFORE, _OF_A_DAY_BEFORE, _ROSE_FROM, _FOR_COMPARISON
)


def _set_aside_compared(line: Line, ledger: Ledger, numbers: list[int]) -> None:
    if not line.hints & _COMPARES:
        return
    if may_hold(_FOR_COMPARISON, line.hints) and _FOR_COMPARISON.match(line.folded):
        _set_all_aside(line, ledger, numbers)
        return
    compared = line.finds(markers.COMPARED)
    beside = compared is not None or may_hold(_THE_DAY_BEFORE, line.hints)
    beside = beside or may_hold(_OF_A_DAY_BEFORE, line.hints)
    rose = may_hold(_ROSE_FROM, line.hints)
    if not (beside or rose):
        return
    for at in numbers:
        was = _is_of_the_day_before(line, at) or rose and _is_what_it_was(line, at)
        if was or compared and _is_compared(line, at, compared):
            ledger.puzzle(line.marks[at], _COMPARED)


def _set_all_aside(line: Line, ledger: Ledger, numbers: list[int]) -> None:
    for at in numbers:
        ledger.puzzle(line.marks[at], _COMPARED)


def _is_of_the_day_before(line: Line, at: int) -> bool:
    """Tell '71, from 64 the day before', '71 against sixty of the previous day'."""
    folded, mark = line.page.folded, line.marks[at]
    if folded.endswith(_AGAINST, line.start, mark.start):
        return _OF_A_DAY_BEFORE.match(folded, mark.end, line.end) is not None
    return _THE_DAY_BEFORE.match(folded, mark.end, line.end) is not None


def _is_compared(line: Line, at: int, compared: re.Match[str]) -> bool:
    """Tell whether a number stands after words like 'against', with no comma between."""
    start = line.marks[at].start
    after = start >= line.start + compared.start()
    between = line.page.folded[line.start + compared.end() : start]
    return after and set(between).isdisjoint(",;)")


def _is_of_casualties(line: Line, words: Phrase) -> bool:
    """Tell '63 injured' and 'three died' by the word beside a number that has no noun."""
    mark = line.marks[words.at]
    if words.noun or mark.value.form in ("times", "none"):
        return False
    if not may_hold(markers.CASUALTIES_BEFORE, line.hints):
        return False
    folded = line.page.folded
    before = markers.CASUALTIES_BEFORE.search(folded, line.start, mark.start)
    return bool(before or markers.CASUALTIES_AFTER.match(folded, mark.end, line.end))


def phrases(line: Line, ledger: Ledger) -> Iterator[Phrase]:
    """Yield the numbers of a line whose fate is open, each with its words."""
    numbers = line.numbers()
    if numbers and may_hold(_LINK, line.hints) and _LINK.match(line.folded):
        for at in numbers:
            ledger.drop(line.marks[at], _OTHER_PAGE)
        return
    for at in numbers:
        if not ledger.free(line.marks[at]):
            continue
        words = phrase(line, at, clause_of(line.tags, at))
        doubt = doubt_of(words)
        if _is_of_casualties(line, words):
            ledger.drop(line.marks[at], "people or their losses")
        elif doubt:
            ledger.puzzle(line.marks[at], doubt)
        else:
            yield words


def close_heads(source: Source, ledger: Ledger) -> None:
    """Set the numbers of page heads aside, and those of another report in the same text."""
    for mark in source.numbers:
        if mark.start >= source.body:
            ledger.drop(mark, "in the head or foot of a page")
        elif not source.reads(mark.start):
            ledger.puzzle(mark, OTHER_REPORT)
