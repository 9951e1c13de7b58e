"""What other sentences tell of a count: the hours before it, and the region of the border."""

import datetime
import re
from typing import Any

from analysis.readers.background import recalls_its_own
from analysis.readers.ledger import Ledger
from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.markers import SINCE_MIDNIGHT
from analysis.readers.other_hours import hours_in_words
from analysis.readers.rules import pattern
from analysis.readers.statement.again import is_in_a_headline
from analysis.readers.statement.days import ALONG_THE_FRONT, SO_FAR, part_of_day
from analysis.readers.statement.hours import Hours
from analysis.readers.statement.told_as_of import is_as_of
from analysis.readers.statement.where import sector_at
from analysis.readers.when import moments

# what a sentence goes on to tell of: the number just told
_THESE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:(?:эти|такие|ці|такі|these|those) (?:\w+ )?(?:нарушени|порушен|violations"
    r"|breaches)|(?:такое|таку|такую) (?:количеств|кількіст)|(?:this|that) (?:number|many) (?:of"
    r"|was|were)|(?:столько|стільки) (?:раз|их|їх|зафикс|зафікс))"
)
# 'he referred to the commander's report on the situation from midnight to 6:00'
_A_REPORT_ON = re.compile(
    r"(?<![a-zа-яіїєґ])(?:доповід(?:ь|і|дю)|доклад(?:а|е|ом)?|report(?:s)?)(?![a-zа-яіїєґ])[^.;:0-9]{0,80}"
    r"(?:ситуаці|ситуаци|обстановк|situation)[^.;:0-9]{0,40}"
    r"(?<![a-zа-яіїєґ])(?:з|із|с|від|от|from|between|між|между) (?=[0-9]|midnight|північ|полуноч)"
)
_EARLIER_REPORT = re.compile(
    r"(?<![a-zа-яіїєґ])(?:earlier|previous|раніше|ранее|попередн|предыдущ)"
)
# 'since then most assaults', 'the most were repelled': of other hours, or of some of them
_OF_A_PART = re.compile(
    r"(?<![a-zа-яіїєґ])(?:відтоді|с тех пор|увечері|ввечері|вечером|вранці|утром|вночі|ночью|обіду"
    r"|обеда|evening|morning|afternoon|night|whole day|over the day|за день|за добу|за сутки"
    r"|відби\w+|отби\w+|отраж\w+|repelled)(?![a-zа-яіїєґ])"
)
# where the most of what was told before took place
_THE_MOST = pattern("<most>")
# 'fifteen of the assaults were on A'
_OF_THE_WHOLE = re.compile(
    r"\W*[\w-]+ (?:of the|із (?:цих|тих|них)|из (?:этих|них)) (?:assault|штурм|атак)"
)
# 'On the B direction the enemy attacked', 'and on B, seven'
_ON_A_DIRECTION = pattern("^<our|word|conjunction|already>{0,3}<sector>")
# as many signs as may part a sentence, or an item, from the next
_NEXT = 6
# another time than the one that the text tells of
_OF_A_TIME = re.compile(
    r"(?<![a-zа-яіїєґ])(?:раніше|ранее|earlier|before|since|до цього|до этого|напередодні|накануне"
    r"|попередн|предыдущ|previous|тиж|недел|week|month|місяц|месяц|year|(?:рок|год)[уаі]|потім"
    r"|потом|пізніше|позже|later|after|після|после|сьогодні|сегодня|today|yesterday|[ву]чора"
    r"|вчера|моменту|момента)"
)
_DAY = datetime.timedelta(days=1)
_BOUNDS = ("start", "end", "cumulative_from", "ceasefire")
_BY_AS_MANY = "no time is told in the headline: read as of as many shellings below"
_BY_THE_REST = "no time is told for it: read as of the window that the rest of the text counts over"
# sector, category, part of what, start and end: a key without a part of a day of its own
_PLAIN = 5
# 'they attempted to cross the border in the A and B regions'
_AT_THE_BORDER = pattern(
    "<ground_breach><^region|number>{0,6}<border><^sector|number|else>{0,4}?<region>"
)


class BoundsOfWholes:
    """Keeps the bounds of a count that a sentence tells the most of, direction by direction, for
    the sentences that go on with the directions.
    """

    def __init__(self) -> None:
        self._bounds: tuple[Any, Any] | None = None
        self._category, self._end, self._start = "", 0, 0

    def of(
        self, ledger: Ledger, line: Line, category: str, value: int | None
    ) -> tuple[Any, Any] | None:
        """Return the bounds of the one count before of which 'the most assaults, nine, were on A'
        tells a part, or 'on B, seven, on C, two' right after it; None where there is none, or
        several with bounds of their own.

        Parameters
        ----------
        ledger : Ledger
        line : Line
        category : str
        value : int or None

        Returns
        -------
        (pandas.Timestamp or None, pandas.Timestamp or None) or None
        """
        if value is None or _names_a_time(line) or _OF_A_PART.search(line.folded):
            return None
        bounds = _bounds_of_the_whole(ledger, line, category, value)
        if bounds is None and category == self._category and self._goes_on(line):
            bounds = self._bounds
        if bounds is not None:
            self._bounds = bounds
            self._category = category
            self._start = line.start
            self._end = line.end
        return bounds

    def _goes_on(self, line: Line) -> bool:
        """Tell the next sentence, which begins with a direction."""
        if line.finds(SO_FAR):
            return False
        between = line.page.text[self._end : line.start]
        is_next = line.start == self._start or len(between) < _NEXT
        return is_next and _ON_A_DIRECTION.match(line.tags) is not None


def _bounds_of_the_whole(
    ledger: Ledger, line: Line, category: str, value: int
) -> tuple[Any, Any] | None:
    """Return the bounds of the one count that a sentence tells the most of."""
    if not (_THE_MOST.search(line.tags) or _OF_THE_WHOLE.match(line.folded)):
        return None
    wholes = [
        row
        for row in ledger.statements()
        if row["category"] == category
        and row["sector"] == "whole_front"
        and row["value"] is not None
        and row["value"] >= value
    ]
    if _OF_THE_WHOLE.match(line.folded) and wholes:
        wholes = wholes[-1:]  # 'fifteen of the assaults', told last
    bounds = {(row["start"], row["end"]) for row in wholes}
    return bounds.pop() if len(bounds) == 1 else None


def place_after(ledger: Ledger, told: list[Line], hours: Hours) -> None:
    """Let a tally as of 06:00 begin where a stretch of hours told beside it ends, if it is less
    than that stretch has: it can't hold it, so it counts what came after.

    Parameters
    ----------
    ledger : Ledger
    told : list of Line
        The sentences of the text.
    hours : Hours
        Its hours, and the moment as of which it is told.
    """
    told_by = hours.told_by
    if told_by is None:
        return
    apart = [line for line in told if _tells_another_hour(line, hours)]
    later = [row for row in _rows(ledger) if _counts_up_to(row, told_by)]
    later = [row for row in later if not _is_inside_of(apart, ledger.place_of(row))]
    stretches = [row for row in ledger.statements() if _ends_before(row, told_by)]
    ends = {row["end"] for row in stretches}
    if len(ends) != 1:
        return
    if any(_is_less(row, before) for row in later for before in stretches):
        bounds = {"start": max(ends), "end": told_by, "cumulative_from": max(ends)}
        for row in later:
            row.update(bounds)


def _tells_another_hour(line: Line, hours: Hours) -> bool:
    """Tell a sentence that is told as of another hour than the text."""
    told_by = hours.told_by.tz_convert(hours.zone)
    found = moments(line.page.folded, [line.marks[at] for at in line.of(TIME)])
    as_of = {one.clock for one in found if is_as_of(line.page.folded, one)}
    return bool(as_of - {(told_by.hour, told_by.minute)})


def _is_inside_of(told: list[Line], at: int) -> bool:
    """Tell whether a place of the page is in one of some sentences."""
    return any(line.start <= at < line.end for line in told)


def place_last(ledger: Ledger, line: Line, hours: Hours) -> None:
    """Give the only count so far without hours those of 'these breaches were recorded from
    midnight to noon', and all of them those of a report that they were taken from; both are
    sentences without a number.

    Parameters
    ----------
    ledger : Ledger
    line : Line
    hours : Hours
    """
    of_a_report = line.finds(_A_REPORT_ON) and not line.finds(_EARLIER_REPORT)
    if not line.of(TIME) or not (of_a_report or line.finds(_THESE)):
        return
    span = hours.of(line)
    if span is hours.span or span.start is None:
        return
    keys = ledger.keys()
    stated = ((key, ledger.seen(*key)) for key in keys)
    blank = [(key, row) for key, row in stated if row is not None and row["start"] is None]
    if of_a_report:
        blank = [(key, row) for key, row in blank if len(key) == _PLAIN]
    elif len(blank) != 1:
        return
    bounds = {"start": span.start, "end": span.end, "cumulative_from": span.start}
    for key, row in blank:
        ledger.rename(key, (*key[:3], span.start, span.end))
        row.update(bounds)


def place_at_border(ledger: Ledger, told: list[Line]) -> None:
    """Give attempts to cross the border that no region is named for the one region, or the regions
    together, that another sentence names without counting.

    Parameters
    ----------
    ledger : Ledger
    told : list of Line
        The sentences of the text.
    """
    nowhere = [row for row in ledger.statements() if _is_of_no_region(row)]
    named = [_region_of_the_border(line) for line in told] if nowhere else []
    regions = [region for region in named if region is not None]
    if len({sector for sector, _ in regions}) != 1:
        return
    sector, said = regions[0]
    for row in nowhere:
        same = [one for one in ledger.statements() if _says_the_same(one, row, sector)]
        if same:
            ledger.merge(row, same[0])
        else:
            row.update(sector=sector, sector_said=said)


def _says_the_same(one: dict[str, Any], row: dict[str, Any], sector: str) -> bool:
    """Tell whether a statement is of a sector and says else what another does."""
    names = ("category", "value", "qualifier", *_BOUNDS)
    alike = all(one.get(name) == row.get(name) for name in names)
    return one is not row and one["sector"] == sector and alike


def place_beside(ledger: Ledger, told: list[Line]) -> None:
    """Give counts that a sentence tells of no time the window that all others of the text have,
    but for those of another day that it recalls, with a warning; none where one sort of acts has
    counts of both, but for a headline's breaches, which are of the only shellings of that number.

    Parameters
    ----------
    ledger : Ledger
    told : list of Line
        The sentences of the text.
    """
    recalled = [line for line in told if recalls_its_own(line)]
    rows = ledger.statements()
    window = _only_window([row for row in rows if not _is_recalled(ledger, row, recalled)])
    keys = ledger.keys()
    untimed = [key for key in keys if len(key) == _PLAIN and key[3] is None]
    for key in untimed:
        row = ledger.seen(*key)
        at = ledger.place_of(row)
        if row is None or _is_told_a_time(told, at):
            continue
        own = window or _of_as_many_below(ledger, row, at)
        if own is None:
            continue
        ledger.warn(_BY_THE_REST if window else _BY_AS_MANY, at)
        ledger.rename(key, (*key[:3], own["start"], own["end"]))
        row.update(own)


def _of_as_many_below(ledger: Ledger, row: dict[str, Any], at: int) -> dict[str, Any] | None:
    """Return the window of the times that fire was opened, which are as many as the breaches that a
    headline tells of no time; None where several have as many, or none.
    """
    counts_breaches = row["category"] == "total" and row["value"]
    if not counts_breaches or not is_in_a_headline(ledger, at):
        return None
    same = ("sector", "value", "qualifier")
    alike = [
        one
        for one in ledger.statements()
        if one is not row and all(one[name] == row[name] for name in same)
    ]
    first = alike[0] if len(alike) == 1 else {}
    if first.get("category") != "shelling" or first["start"] is None:
        return None
    return {name: first[name] for name in _BOUNDS}


def _is_recalled(ledger: Ledger, row: dict[str, Any], recalled: list[Line]) -> bool:
    """Tell a count with a window of its own in a sentence that recalls what was told before."""
    return row["start"] is not None and _is_inside_of(recalled, ledger.place_of(row))


def _only_window(rows: list[dict[str, Any]]) -> dict[str, Any] | None:
    """Return the bounds that all rows with bounds have, if no other row counts the same acts."""
    placed = [row for row in rows if row["start"] is not None]
    others = [row for row in rows if row["start"] is None]
    acts = {_acts(row) for row in placed}
    bounds = {tuple(row[name] for name in _BOUNDS) for row in placed}
    if len(bounds) != 1 or any(_acts(row) in acts for row in others):
        return None
    return dict(zip(_BOUNDS, *bounds, strict=True))


def _is_told_a_time(told: list[Line], at: int) -> bool:
    """Tell whether the sentence at a place names a time; of a place in none too."""
    here = [line for line in told if line.start <= at < line.end]
    return not here or _tells_a_time(here[0])


def _acts(row: dict[str, Any]) -> tuple[Any, ...]:
    """Return what a row counts, and where."""
    return row["sector"], row["category"], row["subset_of"]


def _tells_a_time(line: Line) -> bool:
    """Tell whether a sentence names a time of its own."""
    in_all = bool(line.finds(SO_FAR)) and not line.finds(ALONG_THE_FRONT)
    return in_all or _names_a_time(line)


def _names_a_time(line: Line) -> bool:
    """Tell a sentence with a date, an hour, a part of a day, or words like 'earlier', and one that
    counts since a day began.
    """
    told = line.of(TIME) or part_of_day(line) or _OF_A_TIME.search(line.folded)
    told = told or any(hours_in_words(line, number) for number in line.numbers())
    return bool(told or line.finds(SINCE_MIDNIGHT))


def _is_of_no_region(row: dict[str, Any]) -> bool:
    return row["category"] == "border_breach" and row["sector"] == "whole_front"


def _region_of_the_border(line: Line) -> tuple[str, str | None] | None:
    """Return the region of a border that a sentence tells attempts at, without a number."""
    tells = _AT_THE_BORDER.search(line.tags)
    placed = sector_at(line, tells.end() - 1) if tells else ""
    return None if isinstance(placed, str) else placed


def _rows(ledger: Ledger) -> list[dict[str, Any]]:
    """Return the rows of what the text's own window, or none, holds."""
    keys = ledger.keys()
    rows = [ledger.seen(*key) for key in keys if len(key) == _PLAIN]
    return [row for row in rows if row]


def _counts_up_to(row: dict[str, Any], told_by: Any) -> bool:
    """Tell whether a row has no hours, or those of the truce up to the moment of telling."""
    return row["end"] == told_by or row["start"] is None and row["end"] is None


def _ends_before(row: dict[str, Any], told_by: Any) -> bool:
    """Tell whether a row is of hours, less than a day, that ended before the moment of telling."""
    if row["start"] is None or row["end"] is None:
        return False
    return row["end"] < told_by and row["end"] - row["start"] < _DAY


def _is_less(row: dict[str, Any], before: dict[str, Any]) -> bool:
    """Tell whether an exact count is less than an exact one of the same acts."""
    same = all(row[name] == before[name] for name in ("sector", "category"))
    same = same and row["start"] in (None, before["start"])
    exact = row["qualifier"] == before["qualifier"] == "exact"
    return same and exact and row["value"] < before["value"]
