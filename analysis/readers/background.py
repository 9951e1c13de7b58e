"""What a text recalls of another matter in a sentence of its own: it turns nothing else of it.

A page ends a day's report with what a minister counted in a truce, or the mission in a year. Such a
sentence may be the only one of its kind, and must not decide whose text the rest is.
"""

import re
from dataclasses import dataclass, replace

from analysis.readers.base import Source
from analysis.readers.line import Line
from analysis.readers.markers import RECALLS
from analysis.readers.marks import Mark, is_year
from analysis.readers.mentions import mentions
from analysis.readers.result import Fate, Reading
from analysis.readers.sides import FOREIGN_MINISTRY, MISSION, MISSION_TELLS, OFFICES
from analysis.readers.sought import Sought
from analysis.readers.text import Plain

OF_ANOTHER = "told by another office of another matter than the rest of the text"
# what such a sentence counts: breaches, what the mission recorded, what flew
_MATTERS = {
    "breaches": Sought(r"поруш|наруш|violat|broke|breach"),
    "mission": MISSION_TELLS,
    "shelling": Sought(r"обстр[іе]л|shell"),
    "air": Sought(r"дрон|бпла|безпіл|беспил|шахед|drone|uav|shahed|missile|ракет"),
}
_OF_TRUCES = {"breaches", "mission"}
# who tells beside the offices whose texts are read
_BESIDE = {
    "mission": Sought(MISSION),
    "administration": Sought(
        r"губернатор|governor|(?<![а-яіїєґ])ова(?![а-яіїєґ])|мэр[а-я]*(?![а-яіїєґ])|(?<![a-z])mayor"
    ),
}
_FOREIGN = re.compile(FOREIGN_MINISTRY)
_AT_THE_CONTACT = ("headquarters", "representation")
_TELLERS = (*OFFICES, *_AT_THE_CONTACT)
# where a count is of, which names the operation and is no teller
_AREA_OF = re.compile(r"(?:район|зон|смуг|полос)\w* (?:(?:проведен|ді|дейст)\w+ )?$")
_IN_A_LINE = re.compile(r"[^\n]")


@dataclass(frozen=True, slots=True)
class Background:
    """What a text tells, below its own count, of what another office counted or of another matter.

    Parameters
    ----------
    source : Source
        The whole text.
    spans : list of (int, int)
        Its stretches of background, each from a sentence to its paragraph's end.
    why : str
        What is said of the numbers in it.
    """

    source: Source
    spans: list[tuple[int, int]]
    why: str = OF_ANOTHER

    def holds(self, mark: Mark) -> bool:
        """Tell whether a number or a time stands in it."""
        return _is_in(self.spans, mark.start)

    def numbers(self) -> list[Mark]:
        """Return the numbers in it that belong to no date."""
        return [mark for mark in _counted(self.source) if self.holds(mark)]

    def rest(self) -> Source:
        """Return the text with blanks in its place."""
        source = self.source
        return replace(
            source,
            page=_blanked(source.page, self.spans),
            sentences=[left for one in source.sentences if (left := _beyond(one, self.spans))],
            numbers=[mark for mark in source.numbers if not self.holds(mark)],
            times=[mark for mark in source.times if not self.holds(mark)],
        )

    def turns(self, whole: Reading | None, rest: Reading) -> bool:
        """Tell whether it takes from a text what it tells without it, which is most of it.

        Parameters
        ----------
        whole, rest : Reading or None
            Of all of a text, None where it was refused, and of the text without its background.
        """
        used = [fate.start for fate in rest.fates if fate.status == "used"]
        aside = len(self.numbers())
        is_led = any(start < self.spans[0][0] for start in used)
        if whole is None or not is_led:
            return len(used) > aside and not self._is_the_observer_s(whole, rest)
        if whole.kind != rest.kind:
            return len(used) >= aside
        return self._turns_rows(whole, rest)

    def _is_the_observer_s(self, whole: Reading | None, rest: Reading) -> bool:
        """Tell what the mission told, in a report of the mission, that changes nothing of it."""
        told = {office for span in self.spans for office, _ in _tellers(self.source, span)}
        if whole is None or {whole.kind, rest.kind} != {"observer"} or "mission" not in told:
            return False
        return _keeps(whole, rest)

    def _turns_rows(self, whole: Reading, rest: Reading) -> bool:
        """Tell whether a text that stays of its kind has another reporter or blanks by it."""
        of_its_own = self._is_of_the_contact()
        if whole.who[0] == rest.who[0] and not of_its_own:
            return _has_blanks_for(whole, rest)
        may_turn = of_its_own or self._is_below(rest.who[0])
        return may_turn and not _keeps(whole, rest)

    def _is_of_the_contact(self) -> bool:
        """Tell whether an office at the line of contact, which had truces of its own, tells it."""
        named = [_tellers(self.source, span) for span in self.spans]
        return any(office in _AT_THE_CONTACT for told in named for office, _ in told)

    def _is_below(self, side: str) -> bool:
        """Tell whether the text names an office of a side above it."""
        above = _tellers(self.source, (0, self.spans[0][0]))
        return side in {country for _, country in above}

    def left_out(self, rest: Reading) -> Reading:
        """Return the reading of the text without it as one of the whole text, with a notice of each
        number in it.

        Parameters
        ----------
        rest : Reading
        """
        source = self.source
        fates = [self._fate(mark) for mark in source.numbers if self.holds(mark)]
        known = {fate.start: fate for fate in [*rest.fates, *fates]}
        return replace(
            rest,
            page=source.page,
            sentences=tuple(source.sentences),
            fates=tuple(sorted(known.values())),
        )

    def _fate(self, mark: Mark) -> Fate:
        """Return what becomes of a number in it."""
        if _is_of_a_date(self.source, mark):
            return Fate(mark.start, mark.end, "out_of_scope", "a date or a clock time")
        return Fate(mark.start, mark.end, "not_understood", self.why)


def background_of(source: Source) -> Background | None:
    """Return the background of a text, None where it has none.

    Parameters
    ----------
    source : Source
    """
    spans: list[tuple[int, int]] = []
    for start, end in _counting(source)[1:]:
        is_new = not _is_in(spans, start)
        if is_new and _is_apart(source, (start, end), _parts_above(start, spans)):
            spans.append((start, _end_of_line(source, end)))
    return Background(source, spans) if spans else None


def _counting(source: Source) -> list[tuple[int, int]]:
    """Return the sentences that have numbers, without those of page heads."""
    starts = [mark.start for mark in _counted(source)]
    told = [span for span in source.sentences if span[1] <= source.body]
    return [span for span in told if any(_is_in([span], start) for start in starts)]


def _parts_above(at: int, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the stretches above an offset that are no background."""
    begins = [0, *(end for _, end in spans)]
    ends = [*(start for start, _ in spans), at]
    return list(zip(begins, ends, strict=True))


def _is_apart(source: Source, span: tuple[int, int], above: list[tuple[int, int]]) -> bool:
    """Tell whether a sentence recalls what was before, is by an office that the text has not named
    above, or tells of breaches below drones alone.
    """
    own = _matters(source, [span])
    if not own:
        return False
    before = _matters(source, above)
    new = own - before
    if RECALLS.match(source.folded, *span) or before == {"air"} and new & _OF_TRUCES:
        return True
    return _is_by_another(source, span, above, new)


def _is_by_another(
    source: Source, span: tuple[int, int], above: list[tuple[int, int]], new: set[str]
) -> bool:
    """Tell whether a sentence is by an office that isn't named above; where none is, of a matter
    that is new.
    """
    known = [named for part in above for named in _tellers(source, part)]
    tellers = _tellers(source, span)
    others = all(not _are_one(one, named) for one in tellers for named in known)
    return bool(tellers and others and (known or new))


def _matters(source: Source, spans: list[tuple[int, int]]) -> set[str]:
    """Return what some stretches tell of."""
    said = [source.folded[start:end] for start, end in spans]
    return {name for name, told in _MATTERS.items() if any(told.search(one) for one in said)}


def recalls_its_own(line: Line) -> bool:
    """Tell 'as we told, on 29 April there were 51', which no other office is named for.

    Parameters
    ----------
    line : Line
    """
    recalls = RECALLS.match(line.folded) is not None
    return recalls and not _tellers_of(line.page.text[line.start : line.end], line.folded)


def _tellers(source: Source, span: tuple[int, int]) -> set[tuple[str, str]]:
    """Return the offices named in a stretch, with their countries."""
    return _tellers_of(source.page.text[slice(*span)], source.folded[slice(*span)])


def _tellers_of(text: str, folded: str) -> set[tuple[str, str]]:
    """Return the offices that some words name, with their countries."""
    found = mentions(text, folded, _TELLERS)
    tell = [one for one in found if not _AREA_OF.search(folded, 0, one.start)]
    named = {(_office(folded, one.office, one.start), one.country) for one in tell}
    beside = {(name, "") for name, told in _BESIDE.items() if told.search(folded)}
    return named | beside


def _office(folded: str, office: str, at: int) -> str:
    return "foreign_ministry" if _FOREIGN.match(folded, at) else office


def _are_one(one: tuple[str, str], another: tuple[str, str]) -> bool:
    """Tell whether two offices may be one: of a country that isn't named it may be either's."""
    alike = one[1] == another[1] or "" in (one[1], another[1])
    return one[0] == another[0] and alike


def _end_of_line(source: Source, at: int) -> int:
    end = source.folded.find("\n", at - 1)
    return source.body if end < 0 else max(end, at)


def _blanked(page: Plain, spans: list[tuple[int, int]]) -> Plain:
    """Return a page with blanks in the place of some stretches, its lines kept."""
    text = page.text
    for start, end in spans:
        text = text[:start] + _IN_A_LINE.sub(" ", text[start:end]) + text[end:]
    return Plain(page.original, text, page.offsets)


def _beyond(sentence: tuple[int, int], spans: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Return what a sentence has below the stretch that it begins in, None where that holds it."""
    start, end = sentence
    below = next((last for first, last in spans if first <= start < last), start)
    return (below, end) if below < end else None


def _is_in(spans: list[tuple[int, int]], at: int) -> bool:
    return any(start <= at < end for start, end in spans)


def _counted(source: Source) -> list[Mark]:
    """Return the numbers of a text that belong to no date."""
    return [mark for mark in source.numbers if not _is_of_a_date(source, mark)]


def _is_of_a_date(source: Source, mark: Mark) -> bool:
    dated = any(time.start <= mark.start < time.end for time in source.times)
    return dated or is_year(source.folded, mark)


def _has_blanks_for(whole: Reading, rest: Reading) -> bool:
    """Tell whether a reading has all numbers of another one, and some without their windows."""
    told = {_number(row) for row in whole.rows}
    blank = {_number(row) for row in whole.rows if None in _window(row)}
    bounded = {_number(row) for row in rest.rows if None not in _window(row)}
    return bool(bounded & blank) and all(_number(row) in told for row in rest.rows)


def _number(row: dict) -> tuple:
    return row.get("sector"), row.get("value"), row.get("qualifier")


def _window(row: dict) -> tuple:
    return row.get("start"), row.get("end")


def _keeps(whole: Reading, rest: Reading) -> bool:
    """Tell whether a reading has all statements of another one."""
    told = {_statement(row) for row in whole.rows}
    return all(_statement(row) in told for row in rest.rows)


def _statement(row: dict) -> tuple:
    said = (row.get("reporter"), row.get("category"))
    return (*said, *_number(row), *_window(row))
