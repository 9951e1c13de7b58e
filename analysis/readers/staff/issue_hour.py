"""The hour as of which a report of a general staff counts, and the date beside it."""

import datetime
import re
from typing import Any

from analysis.readers.base import Source
from analysis.readers.markers import A_DIRECTION, ENGAGED, PREVIOUS, TODAY
from analysis.readers.marks import Mark
from analysis.readers.sides import GENERAL_STAFF, UKRAINES_GROUPINGS
from analysis.readers.staff.recalled import below_the_past_day, told_before
from analysis.readers.text import sentence_at
from analysis.vocabulary.dates import ClockSpan, DateSpan

_OFFICE = (
    r"(?: (?:генштаб\w*|генеральн\w+ штаб\w*))?(?: (?:зсу|всу|збройних сил(?: україни)?"
    r"|вооруженных сил(?: украины)?))?"
    r"(?: (?:[ув] )?(?:facebook|фейсбу[кц]\w*|telegram|телеграм\w*))?"
)
# 'between midnight and 16:00'
_MIDNIGHT = r"(?:midnight|0?0[:.]00|опівночі|опівніччю|полуночи|полуночью)"
_FROM_MIDNIGHT_TO = re.compile(
    r"(?<![a-zа-яіїєґ])(?:"
    rf"(?:between|між|между) {_MIDNIGHT} (?:and|та|і|й|и)"
    rf"|(?:from|since|з|із|від|с|со|от) {_MIDNIGHT} (?:to|until|till|до|по)) $"
)
_AS_OF = re.compile(
    r"(?:станом на|за станом на|(?<![a-z])as of|состоянию на"
    rf"|(?:зведенн\w+|сводк\w+|данные|дані|[іи]нформац[іи]\w+){_OFFICE} (?:на|від|от)"
    r"|(?<![а-яіїєґ])[ву]о? (?:[а-яіїєґ'-]+ )?(?:зведенн[іи]|сводке) (?:за|об?|в)"
    r"|(?:доби|суток) на|(?:update|summary|bulletin|(?:operational|evening|daily|latest|situation"
    r"|its) (?:report|information|briefing|statement)) (?:at|for|of)"
    rf"|(?:за даними|згідно з даними|по данным|согласно данным){_OFFICE} на"
    r"|general staff(?: of [a-z ]{2,40})?,"
    r"|(?:ситуац|обстановк|положени)\w*(?: \w+){0,3} на|information at|as at|by"
    r"|(?:start|beginning) of (?:the )?(?:\w+ )?day (?:until|till|up to)"
    r"|(?:^|\n|[.!?\"] )на)[ :(]*$"
)
# as many signs as words before an hour may take
_LONGEST = 72
# 'and at 16:00 had repelled 21 attacks', 'up to 22:00 on 23 September there were 140'
_ON = re.compile(r"(?:^|[ ,.\n\"])(?:на|к|до|by) $")
_DONE_BY_THEN = re.compile(
    r",? (?:с начала|з початку|від початку) (?:суток|доби|дня)"
    r"|,? (?:\w+ ){0,2}(?:відби(?:л|т)|отби(?:л|т)|состоял|стал[оа]с|відбул|зафікс|зафикс|произош)"
)
_ITS_DATE = re.compile(r" \d{1,2} [а-яіїєґ]{3,10}(?: \d{4} (?:року|года))?")
# 'in its 22:00 update'
_OF_ISSUE = re.compile(r" (?:\w+ )?(?:update|report|summary|briefing|bulletin)(?![a-z])")
# 'as of 22:00, there had been 206': an earlier count that is set beside the report's
_BESIDE = re.compile(r"[^.!?]{0,20}(?:речь шла|шлося|йшлося|говорилось|there had been)")
# 'General Staff, 14 August 2025, 22:00.': the moment of an issue, at the head of its page
_OFFICE_AND_DATE = re.compile(
    rf"\W*(?:the |afu |сводка |зведення |дані |данные )?"
    rf"(?:{GENERAL_STAFF}|{UKRAINES_GROUPINGS})[^.!?\n\d]{{0,60}}?,? ?"
    r"(?:\d{1,2} [а-яіїєґ]{3,10}(?: \d{4})?(?: року| года)?|[a-z]{3,9} \d{1,2}(?:, \d{4})?"
    r"|\d{1,2} [a-z]{3,9}(?: \d{4})?|\d{2}\.\d{2}\.\d{4})[ ,(-]*(?:о |на |в |at )?$"
)
_HEAD_LONG = 140
# 'as of 08:30, 84 drones were shot down': of a night's attack, which the report only quotes
_OF_AIR_DEFENCE = re.compile(
    r"(?<![a-zа-яіїє])(?:збит|подавл|сбит|shot down|shoot|downed|suppressed|intercepted|перехоплен"
    r"|перехвачен)"
)
_DRONES = re.compile(r"дрон|бпла|безпіл|беспил|шахед|shahed|drone|uav")
_OF_FIGHTS = re.compile(
    r"зіткнен|столкнов|(?<![а-яіїє])бо[її]в|атак[иу]? |штурм|clash|assault|battle"
)
_ENGAGEMENTS = re.compile(
    rf"{ENGAGED.pattern}"
    r"|(?P<attacks>[0-9]+) (?:\w+ ){0,2}?(?:атак(?!увал)|штурм(?!овик)|attacks|assaults)"
    r"|(?P<at_positions>[0-9]+) (?:раз|times)[^.]*(?:позиц|position)"
    r"|(?:positions|позиц\w+)[^.0-9]* (?P<times>[0-9]+) (?:times|раз)"
)
# 'as of 08:00. Yesterday (11 February)': no date of the hour
_YESTERDAY = re.compile(
    r"(?:^|[\n.!?:\"«“(] ?|(?<![a-zа-яіїєґ])(?:ніж|чем|than|з|із|с|with|to|(?:не )?(?:було|было)) )"
    r"(?:[ву]чора|вчера|yesterday)[ ,(\[–-]{1,3}(?:on )?$"
)
_THEN_AS_OF = re.compile(r"\W{0,4}(?:станом|состоянию|as of|від початку|з початку|с начала|since)")
_SO_MUCH_BEFORE = 16
_BESIDE_ITS_HOUR = 12
_ENDS_A_HEAD = re.compile(r"\)?(?: год(?:ин[аи]?)?)?(?:[.:](?=\s|$)|(?<=\))(?=\s)| *(?:\n|$))")
_ISSUE_HOURS = frozenset((8, 11, 12, 16, 18, 22))


def header_of(folded: str, times: list[Mark]) -> tuple[tuple[int, int] | None, DateSpan | None]:
    """Find the clock time 'as of' and the date beside it.

    Parameters
    ----------
    folded : str
    times : list of Mark
    """
    dates = [
        mark
        for mark in times
        if isinstance(mark.value, DateSpan)
        and mark.value.first is None
        and not _is_of_yesterday(folded, mark)
    ]
    for mark in times:
        if isinstance(mark.value, ClockSpan) and _is_head(folded, mark):
            near = [
                date
                for date in dates
                if -40 <= date.start - mark.end <= 24 or 0 <= mark.start - date.end <= 24
            ]
            clock = (mark.value.hour, mark.value.minute)
            return clock, near[0].value if near else None
    as_of = next((date.value for date in dates if _after_as_of(folded, date)), None)
    return None, as_of


def _is_of_yesterday(folded: str, date: Mark) -> bool:
    """Tell the date of 'Yesterday, 11 February, 121 clashes', beside another day's hour."""
    begin = max(0, date.start - _SO_MUCH_BEFORE)
    led = _YESTERDAY.search(folded[begin : date.start])
    return led is not None and _THEN_AS_OF.match(folded, date.end) is None


def other_reports(
    source: Source, directions: list[Mark], published: tuple[datetime.date | None, Any]
) -> list[tuple[int, int]]:
    """Return where other reports stand in a text: sentences as of an earlier hour, which are
    recalled, and from one as of another moment on all that follows.

    Parameters
    ----------
    source : Source
    directions : list of Mark
    published : (datetime.date or None, pandas.Timestamp or None)
        Day and moment of publication.

    Returns
    -------
    list of (int, int)
        Offsets in the page.
    """
    times = [mark for mark in source.times if source.reads(mark.start)]
    stamps = [
        (mark.start, _stamp(times, at))
        for at, mark in enumerate(times)
        if _is_told_as_of(source.folded, mark)
    ]
    found = told_before(source.folded, source.sentences) + below_the_past_day(source, *published)
    stamps = [one for one in stamps if not any(start <= one[0] < end for start, end in found)]
    for at, stamp in stamps[1:]:
        told = ((start, end) for start, end in source.sentences if start <= at < end)
        start, end = next(told, (at, at))
        of_a_night = _is_of_a_night(source.folded, start, end)
        if of_a_night or _same_moment(stamp, stamps[0][1]):
            continue
        of_the_day_before = PREVIOUS.search(source.folded, start, end)
        recalled = _is_earlier(stamp, stamps[0][1]) and not of_the_day_before
        if not recalled or _are_told_again(directions, end):
            return [*found, (start, source.end)]
        found.append((start, end))
    return found


def _is_earlier(one: tuple, other: tuple) -> bool:
    """Tell whether a moment is an earlier hour of the other's day."""
    return one[0] < other[0] and (None in (one[1], other[1]) or one[1] == other[1])


def _are_told_again(directions: list[Mark], at: int) -> bool:
    """Tell whether several directions are named before an offset and after it, as in two reports;
    one may be in the headline.
    """
    before = {sector for mark in directions if mark.start < at for sector in mark.value.sectors}
    after = {sector for mark in directions if mark.start >= at for sector in mark.value.sectors}
    return len(before & after) > 1


def _is_of_a_night(folded: str, start: int, end: int) -> bool:
    """Tell a sentence on drones that were shot down, and on no fights at the front."""
    downed = _OF_AIR_DEFENCE.search(folded, start, end) and _DRONES.search(folded, start, end)
    return bool(downed) and _OF_FIGHTS.search(folded, start, end) is None


def _stamp(times: list[Mark], at: int) -> tuple[tuple[int, int], tuple[int, int] | None]:
    """Return a clock time and the day and month beside it."""
    mark = times[at]
    for near in times[max(0, at - 1) : at + 2]:
        gap = max(near.start - mark.end, mark.start - near.end)
        if isinstance(near.value, DateSpan) and 0 <= gap <= 24:
            return (mark.value.hour, mark.value.minute), (near.value.day, near.value.month)
    return (mark.value.hour, mark.value.minute), None


def _same_moment(one: tuple, other: tuple) -> bool:
    return one[0] == other[0] and (None in (one[1], other[1]) or one[1] == other[1])


def _is_head(folded: str, mark: Mark) -> bool:
    """Tell whether a clock time is the report's own, and not of a count set beside it."""
    named = _after_as_of(folded, mark) or _OF_ISSUE.match(folded, mark.end)
    date = _ITS_DATE.match(folded, mark.end)
    done = _DONE_BY_THEN.match(folded, mark.end if date is None else date.end())
    named = named or done and _ON.search(folded[max(0, mark.start - 4) : mark.start])
    return bool(named) and not _BESIDE.match(folded, mark.end)


def only_hour(folded: str, times: list[Mark]) -> tuple[int, int] | None:
    """Return the only clock time that a text of no past day tells counts as of.

    Parameters
    ----------
    folded : str
    times : list of Mark
    """
    told = [mark.value for mark in times if _is_told_as_of(folded, mark)]
    if len(told) != 1 or PREVIOUS.search(folded):
        return None
    return told[0].hour, told[0].minute


def _is_told_as_of(folded: str, mark: Mark) -> bool:
    """Tell whether a clock time is the one that a count, maybe the report's own, is told as of."""
    return isinstance(mark.value, ClockSpan) and _after_as_of(folded, mark)


def _after_as_of(folded: str, mark: Mark) -> bool:
    return bool(_AS_OF.search(folded[max(0, mark.start - _LONGEST) : mark.start]))


def clock_of(
    source: Source, times: list[Mark]
) -> tuple[tuple[int, int] | None, DateSpan | None, bool]:
    """Find the clock time up to which a report counts, the date beside it, and whether it counts
    from midnight to then.

    Parameters
    ----------
    source : Source
    times : list of Mark
    """
    clock, date = header_of(source.unskipped, times)
    since = [at for at, mark in enumerate(times) if _is_since_midnight(source, mark)]
    if not since:
        return clock, date, False
    first = since[0]
    hour = times[first]
    told = (hour.value.hour, hour.value.minute)
    if clock not in (None, told):
        return clock, date, False
    beside = _date_after(hour, times[first + 1 : first + 2])
    return told, beside or date, True


def _date_after(hour: Mark, following: list[Mark]) -> DateSpan | None:
    """Return the date right after an hour."""
    for mark in following:
        near = mark.start - hour.end <= _BESIDE_ITS_HOUR
        if near and isinstance(mark.value, DateSpan):
            return mark.value
    return None


def _is_since_midnight(source: Source, mark: Mark) -> bool:
    """Tell the hour of 'between midnight and 16:00 on 8 May they attacked 118 times', in a text
    that tells of no past day before it.
    """
    folded = source.unskipped
    if not isinstance(mark.value, ClockSpan) or mark.value.hour in (0, 24):
        return False
    before = folded[max(0, mark.start - _LONGEST) : mark.start]
    if _FROM_MIDNIGHT_TO.search(before) is None:
        return False
    begin, end = sentence_at(source.sentences, mark.start)
    counted = _ENGAGEMENTS.search(folded, begin, end)
    if counted is None or _DRONES.search(folded, begin, end):
        return False
    if A_DIRECTION.search(folded, begin, counted.start()):
        return False
    if PREVIOUS.search(folded, 0, end) or TODAY.search(folded, end):
        return False
    others = _ENGAGEMENTS.finditer(folded)
    most = max(_count_of(one) for one in others)
    return _count_of(counted) == most


def _count_of(told: re.Match[str]) -> int:
    return int(told[told.lastgroup or "count"])


def head_of(folded: str, times: list[Mark]) -> tuple[tuple[int, int] | None, DateSpan | None]:
    """Find the hour and date of 'General Staff, 14 August 2025, 22:00.' at the head of a page that
    tells of no past day.

    Parameters
    ----------
    folded : str
    times : list of Mark
    """
    of_today = PREVIOUS.search(folded) is None
    heads = [at for at, mark in enumerate(times) if of_today and _heads_a_page(folded, mark)]
    if not heads:
        return None, None
    clock = times[heads[0]].value
    date = times[heads[0] - 1].value if heads[0] else None
    return (clock.hour, clock.minute), date if isinstance(date, DateSpan) else None


def _heads_a_page(folded: str, mark: Mark) -> bool:
    """Tell 'General Staff, 14 August 2025, 22:00.': an hour of its issues, and no page's stamp."""
    clock = isinstance(mark.value, ClockSpan)
    whole = clock and mark.value.minute == 0 and mark.value.hour in _ISSUE_HOURS
    if not whole or mark.start > _HEAD_LONG:
        return False
    opens = _OFFICE_AND_DATE.fullmatch(folded, 0, mark.start)
    return opens is not None and _ENDS_A_HEAD.match(folded, mark.end) is not None
