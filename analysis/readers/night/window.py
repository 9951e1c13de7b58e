"""The hours of a night: printed bounds are the exposure; a night without hours has none."""

import datetime
import re
from dataclasses import replace
from typing import Any

from analysis.readers.base import Source
from analysis.readers.mentions import mentions
from analysis.readers.night.hours_of_some import is_of_some, up_to_when
from analysis.readers.night.named_day import days_of_hours
from analysis.readers.night.past_night import (
    A_NIGHT_SAID,
    DAWN,
    DUSK,
    FROM_DAY,
    NIGHT_TO,
    PAST_NIGHT_SAID,
    WEEKDAY,
)
from analysis.readers.night.recalled import are_of_a_day, hours_are_recalled, is_counted_below
from analysis.readers.night.wording import DRONE_OR_MISSILE
from analysis.readers.weekdays import day_by_word
from analysis.readers.when import Moment, dated, moments, publication
from analysis.vocabulary.dates import DateSpan, to_utc

OFFICES = ("ministry", "staff", "air_force")

_EVENING_OF = re.compile(
    r"(?:вечер|вечером|вечора|вечір|ввечері|увечері|(?:on |in )?the evening of|evening of) $"
)
_NO_WINDOW = "the post does not print from which hour to which it counts: no window"
_OF_WHICH_NIGHT = (
    "the post prints hours without their day, and below them counts a night that may be another: "
    "no window"
)
_MOST_IN_BRACKETS = 60
_IN_PAIRS = re.compile(r"(?:from;until;){2,}")
_SHORTLY = 120
_DAY_BEFORE = re.compile(
    r"(?<![а-яіїєґa-z])(?:вчера|накануне|вчора|учора|напередодні|yesterday|the day before"
    r"|the previous day)(?![а-яіїєґa-z])"
)
# sentences that may stand between a count and its hours ('the ministry said so')
_MOST_BETWEEN = 3
_DAY = datetime.timedelta(days=1)
_MORNING, _NOON = (9, 0), (12, 0)
_BY_DATA = re.compile(r"(?:даними|данным|інформацією|информации),? на $")
_BY = re.compile(r"(?<![a-zа-яіїєґ])(?<!ближе )(?:к|by) $")
_ON = re.compile(r"(?<![а-яіїєґ])на $")
_CONFIRMED = re.compile(r"підтверд|подтверд")
_COUNTS = re.compile(
    r"сби[лт]|зби[лт]|уничтож|знищ|пода[вв]л|downed|downing|shot|destroy|intercept|neutrali"
)
_OF_THE_AIR = re.compile(
    _COUNTS.pattern
    + r"|дрон|бпла|(?<![а-я])бла(?![а-я])|безпілот|беспилот|drone|uav|unmanned|shahed"
    r"|шах[еіи]д|ракет|missile|ата[кц]|attack|launch|запуск|запуст|пуск|(?<!гос)удар|strike|struck|ппо|пво"
    r"|air defen|перехва|перехоп|target|ціл|целе"
)
# hours of what the night brought with it, and none of its counts
_BESIDE = re.compile(
    r"аэропорт|аеропорт|airport|рейс|(?<![a-z])flights?(?![a-z])|тревог|тривог|air[- ]raid"
    r"|ограничени|обмежен|restrict|опасност|небезпек|режим (?!тиш)"
    r"|план \"?кове?р|поезд|поїзд|(?<![a-z])trains?(?![a-z])"
    r"|комендант|curfew"
)
_OF_BOMBS = re.compile(
    r"ав[іи]аудар|ав[іи]абомб|(?<![а-яіїє])каб(?![а-яіїє])|air ?strike|guided bomb"
)
# 'The evening before, from 19:40 to 21:10', 'Later in the day'
LED_BY_ANOTHER = re.compile(
    r"\W*(?:накануне|напередодні|(?:on )?the (?:evening|day) before|later (?:in the day|on)|позже"
    r"|позднее|пізніше|днем|вдень|(?:около|примерно|близько|at about|at around|around) [0-9])"
    r"(?![а-яіїєґa-z])"
)
_NIGHT_OF = re.compile(
    rf"(?:[ув] ніч {FROM_DAY}(?:на|проти)|в ночь {FROM_DAY}на|"
    r"вночі|ночью|(?:on |in )?the night (?:of|to|into)"
    r"|overnight(?: on| into)?|night of|early on|early hours of|протягом ночі на)"
    rf" (?:{WEEKDAY})?$"
)

# 'in a three-hour period ending at 10 p.m.', which counts a part of what the post does
_ENDS_A_PERIOD = re.compile(r"(?:period|stretch|window) (?:ending|that ended)(?: at)? $")


def night_window(
    source: Source, published: Any, year: int | None, zone: str, reporter: str = ""
) -> tuple[Any, Any, list[str]]:
    """Return start and end of what a post counts, None where it does not print them, and warnings.

    Parameters
    ----------
    source : Source
    published : str, datetime.date, pandas.Timestamp or None
    year : int or None
    zone : str
        IANA zone of the local times.
    reporter : str, optional
        Who posts: hours in a sentence of another country's office are that one's.
    """
    day, stamp = publication(published, zone)
    found = _hours_of_the_air(source, reporter)
    first = next((moment for moment in found if moment.bound == "from"), None)
    last = _last(source.folded, found, first)
    if first is None or last is None:
        end = None if last is None else _end_alone(source, last, (day, stamp, year), zone)
        return _start_alone(source, first, (day, stamp, year), zone), end, [_NO_WINDOW]
    if _is_of_a_day(source.folded, first, last):
        return None, None, ["the hours that the post prints are of a day, not of its night"]
    if _is_in_stretches([one for one in found if not _in_brackets(source.folded, one)]):
        return None, None, ["the post counts over several stretches of hours: no window"]
    named = days_of_hours(source, (first, last), day, year)
    if named is not None and day is not None:
        start, end = to_utc(named[0], first.clock, zone), to_utc(named[1], last.clock, zone)
        return _bounds(start, end, stamp or to_utc(day + _DAY, (0, 0), zone))
    own = _night(source, day, year, above=first)
    night = own if are_of_a_day((first, last)) else _night(source, day, year)
    begin = None if day is None else day_by_word(source.folded, first.end, day)
    begin = begin or _date(first, day, year)
    if night is not None and begin is not None and _is_told_beside(night, begin, first, last):
        night = None
    by_publication = _until_by_publication(last, day, stamp, zone)
    is_dated = None not in (stamp, night) and own is None and not (first.date or last.date)
    if is_dated and night != by_publication:
        return None, None, [_OF_WHICH_NIGHT]
    until = _date(last, day, year) or night or _after_evening(source, day, year, (first, last))
    if until is None and begin is not None:
        until = begin + _DAY if last.clock <= first.clock else begin
    until = until or by_publication
    if until is None:
        reason = (
            "the hours have no date: pass the day of publication (published=, --published) "
            "to place them in time"
        )
        return None, None, [reason]
    if begin is None and _is_of_that_evening(source, (first, last), until, published, zone):
        begin, until = until, until + _DAY
    begin = begin or (until - _DAY if first.clock >= last.clock else until)
    return _bounds(to_utc(begin, first.clock, zone), to_utc(until, last.clock, zone), stamp)


def _after_evening(
    source: Source, day: datetime.date | None, year: int | None, hours: tuple[Moment, Moment]
) -> datetime.date | None:
    """Return the day on which hours end that a text tells an evening of: the one after it, where
    they go on past midnight.
    """
    first, last = hours
    evening = _night(source, day, year, _EVENING_OF)
    past_midnight = evening is not None and first.clock >= last.clock
    return evening + _DAY if evening is not None and past_midnight else evening


def _is_told_beside(
    night: datetime.date, begin: datetime.date, first: Moment, last: Moment
) -> bool:
    """Tell the night before the hours, which the post recalls, and one after hours of a day."""
    if (night, last.clock) <= (begin, first.clock):
        return True
    return night > begin and last.clock > first.clock


def _is_of_that_evening(
    source: Source, hours: tuple[Moment, Moment], until: datetime.date, published: Any, zone: str
) -> bool:
    """Tell 'from 21:00 to midnight on 20 November', published after that evening began."""
    first, last = hours
    day, stamp = publication(published, zone)
    by_word = not source.folded[last.start].isdigit() and last.clock == (0, 0) != first.clock
    if not by_word or last.date is None or day is None:
        return False
    began = to_utc(until, first.clock, zone)
    return day > until if stamp is None else stamp > began


def _start_alone(
    source: Source, first: Moment | None, known: tuple[Any, Any, int | None], zone: str
) -> Any:
    """Return the moment from which a post counts that does not print up to when, None if it has no
    date or weekday, or would be after the publication.
    """
    if first is None:
        return None
    day, stamp, year = known
    date = _date(first, day, year)
    for at in (first.end, first.start):
        if date is None and day is not None:
            date = day_by_word(source.folded, at, day)
    if date is None:
        return None
    start = to_utc(date, first.clock, zone)
    is_late = stamp is not None and start >= stamp
    return None if is_late else start


def stretches(
    source: Source, published: Any, year: int | None, zone: str, reporter: str = ""
) -> dict[int, tuple[Any, Any]]:
    """Return the bounds of each stretch of hours that a post counts over, by where the sentence
    begins that names it; none where it names only one, or where one can't be placed in time.

    Parameters
    ----------
    source : Source
    published : str, datetime.date, pandas.Timestamp or None
    year : int or None
    zone : str
        IANA zone of the local times.
    reporter : str, optional
        Who posts.
    """
    day, stamp = publication(published, zone)
    found = _hours_told(source, reporter)
    if not _is_in_stretches(found):
        return {}
    told = {}
    bounds = [one for one in found if one.bound]
    undated = any(one.date is None for one in bounds)
    if stamp is None and undated and _DAY_BEFORE.search(source.folded):
        day = None  # which of the stretches are of that day is not said
    for at, (begin, end) in enumerate(source.sentences):
        within = [one for one in bounds if begin <= one.start < end]
        if not within:
            continue
        order = [one.bound for one in within]
        if order != ["from", "until"]:
            return {}
        told[_counts_of(source, at, told)] = _dated_beside(source, at, within)
    return _placed(told, (day, stamp, year), zone)


def second_stretch(source: Source, reporter: str = "") -> int | None:
    """Return where the sentence begins that names a second stretch of hours, None without one.

    Parameters
    ----------
    source : Source
    reporter : str, optional
        Who posts.
    """
    found = _hours_told(source, reporter)
    begins = [one for one in found if one.bound == "from"]
    others = [one.start for one in begins if one.clock != begins[0].clock]
    if not _is_in_stretches(found) or not others:
        return None
    within = (begin for begin, end in source.sentences if begin <= others[0] < end)
    return next(within, None)


def _counts_of(source: Source, at: int, told: dict[int, list[Moment]]) -> int:
    """Return where the sentence begins whose counts a sentence's hours are: the last one before
    it that has any, where it has none itself ('45 were shot down in five hours. It lasted from
    15:00 to 20:00').
    """
    starts = [mark.start for mark in source.numbers]
    begin, _ = source.sentences[at]
    for first, end in reversed(source.sentences[max(0, at - _MOST_BETWEEN) : at + 1]):
        if any(first <= start < end for start in starts):
            return begin if first in told else first
    return begin


def _dated_beside(source: Source, at: int, hours: list[Moment]) -> list[Moment]:
    """Return hours of a day with the one date that their sentence, or the one before it, names."""
    first, last = hours
    dated = first.date or last.date
    if dated or first.clock >= last.clock:
        return hours
    for sentence in (source.sentences[at], source.sentences[max(0, at - 1)]):
        named = _dates_in(source, sentence)
        if len(named) == 1:
            return [first, replace(last, date=named.pop())]
    return hours


def _dates_in(source: Source, sentence: tuple[int, int]) -> set[DateSpan]:
    """Return the dates that a sentence names."""
    begin, end = sentence
    within = (mark.value for mark in source.times if begin <= mark.start < end)
    return {span for span in within if isinstance(span, DateSpan)}


def _placed(
    told: dict[int, list[Moment]], known: tuple[Any, Any, int | None], zone: str
) -> dict[int, tuple[Any, Any]]:
    """Return the bounds of stretches of hours; one that names no day ends as another begins, or
    begins as another ends. None are returned where one can't be placed so.
    """
    placed = {begin: _stretch(first, last, known, zone) for begin, (first, last) in told.items()}
    spans = [span for span in placed.values() if span is not None]
    day, _, _ = known
    if not spans and day is not None:
        # as one stretch alone: of the day of publication
        placed = {
            begin: _of_its_day(first, last, day, zone) for begin, (first, last) in told.items()
        }
    for begin, (first, last) in told.items():
        if placed[begin] is not None:
            continue
        hours = (first.clock, last.clock)
        again = {span for span in spans if hours == (_clock(span[0], zone), _clock(span[1], zone))}
        if len(again) == 1:
            placed[begin] = again.pop()
            continue
        beside = [span for span in spans if last.clock == _clock(span[0], zone)]
        beside = beside or [span for span in spans if first.clock == _clock(span[1], zone)]
        if len(beside) != 1:
            return {}
        placed[begin] = _next_to(beside[0], first, last, zone)
    return {begin: span for begin, span in placed.items() if span is not None}


def _stretch(
    first: Moment, last: Moment, known: tuple[Any, Any, int | None], zone: str
) -> tuple[Any, Any] | None:
    """Return the bounds of hours of a day that is named, or that the publication tells; None if
    neither does.
    """
    day, stamp, year = known
    over_midnight = first.clock >= last.clock
    by_publication = stamp is not None or over_midnight
    until = _date(last, day, year)
    if until is None and by_publication:
        until = _until_by_publication(last, day, stamp, zone)
    if until is None:
        return None
    begin = _date(first, day, year) or (until - _DAY if over_midnight else until)
    bounds = (to_utc(begin, first.clock, zone), to_utc(until, last.clock, zone))
    start, end, _ = _bounds(*bounds, stamp)
    return None if start is None else (start, end)


def _of_its_day(first: Moment, last: Moment, day: datetime.date, zone: str) -> tuple[Any, Any]:
    """Return the bounds of hours of a day that is known."""
    return to_utc(day, first.clock, zone), to_utc(day, last.clock, zone)


def _clock(moment: Any, zone: str) -> tuple[int, int]:
    """Return the hour and minute of a moment by a zone's clock."""
    local = moment.tz_convert(zone)
    return local.hour, local.minute


def _next_to(span: tuple[Any, Any], first: Moment, last: Moment, zone: str) -> tuple[Any, Any]:
    """Return the bounds of hours of a day that end as a span begins, else begin as it ends."""
    before = last.clock == _clock(span[0], zone)
    day = (span[0] if before else span[1]).tz_convert(zone).date()
    return _of_its_day(first, last, day, zone)


def _hours_of_the_air(source: Source, reporter: str) -> list[Moment]:
    """Return the clock times of a post that are those of its counts."""
    told = (_without_its_morning(source, one) for one in moments(source.folded, source.times))
    counted = (_counted_to(source, one) for one in told)
    of_the_air = [one for one in counted if _is_of_the_air(source, one)]
    own = [one for one in of_the_air if not _is_of_another(source, one, reporter)]
    of_all = [one for one in own if not is_of_some(_before(source, one))]
    with_the_rest = [one for one in of_all if not _is_told_apart(source, one)]
    all_recalled = all(hours_are_recalled(source, one) for one in with_the_rest)
    return [] if all_recalled else with_the_rest


def _without_its_morning(source: Source, moment: Moment) -> Moment:
    """Take the date out of 'in the night to 9 October from 23:00', of the evening before."""
    of_a_night = moment.clock >= _NOON and NIGHT_TO.search(source.folded, 0, moment.start)
    return replace(moment, date=None) if of_a_night else moment


def _is_told_apart(source: Source, moment: Moment) -> bool:
    """Tell hours that a later sentence begins with, of an evening or a day beside the night that
    the text counts without hours.
    """
    led = LED_BY_ANOTHER.match(_sentence(source, moment))
    above = source.folded[: moment.start]
    night = A_NIGHT_SAID.search(above) and not PAST_NIGHT_SAID.search(above)
    counted = any(mark.start < moment.start for mark in source.numbers)
    return bool(led and night and counted)


def _hours_told(source: Source, reporter: str) -> list[Moment]:
    """Return the clock times of a post's counts, but for the same ones by another clock."""
    hours = _hours_of_the_air(source, reporter)
    return [one for one in hours if not _in_brackets(source.folded, one)]


def _sentence(source: Source, moment: Moment) -> str:
    """Return the folded sentence that a clock time stands in."""
    within = [(start, end) for start, end in source.sentences if start <= moment.start < end]
    return source.folded[slice(*within[0])] if within else ""


def _before(source: Source, moment: Moment) -> str:
    """Return what stands before a clock time in its folded sentence."""
    starts = (start for start, end in source.sentences if start <= moment.start < end)
    return source.folded[next(starts, moment.start) : moment.start]


def _is_of_the_air(source: Source, moment: Moment) -> bool:
    """Tell whether hours are those of drones and missiles, and not of an airport or a fire."""
    sentence = _sentence(source, moment)
    following = source.folded[moment.end : moment.end + _SHORTLY]  # 'Dec. 8' may end a sentence
    told = _OF_THE_AIR.search(sentence) or _OF_THE_AIR.search(following)
    return bool(told) and not (_BESIDE.search(sentence) or _is_of_bombs_alone(sentence))


def _is_of_bombs_alone(sentence: str) -> bool:
    """Tell 'from 4 to 6 the enemy made an air strike', beside the drones of a night."""
    return bool(_OF_BOMBS.search(sentence)) and not DRONE_OR_MISSILE.search(sentence)


def _is_of_another(source: Source, moment: Moment, reporter: str) -> bool:
    """Tell whether an hour stands in a sentence of another country's office alone."""
    bounds = [(start, end) for start, end in source.sentences if start <= moment.start < end]
    if not bounds or not reporter:
        return False
    inside = slice(*bounds[0])
    offices = mentions(source.page.text[inside], source.folded[inside], OFFICES)
    sides = {office.country for office in offices if office.country}
    return bool(sides) and reporter not in sides


def _counted_to(source: Source, moment: Moment) -> Moment:
    """Take 'by the latest data, at 08:00' and 'by 08:00, 88 were shot down' for the hour up to
    which a post counts.
    """
    if moment.bound:
        return moment
    sentence = _sentence(source, moment)
    before = source.folded[: moment.start]
    counts = _COUNTS.search(sentence)
    by_then = counts and _BY.search(before)
    on = _ON.search(before)
    opens = on is not None and sentence.startswith("на ")
    confirmed = counts and on and (opens or _CONFIRMED.search(sentence))
    if by_then or confirmed or _BY_DATA.search(before):
        return replace(moment, bound="until")
    return moment


def _end_alone(source: Source, last: Moment, known: tuple[Any, Any, int | None], zone: str) -> Any:
    """Return the moment up to which a post counts that does not print from when, None if it has no
    date.
    """
    day, stamp, year = known
    night = _night(source, day, year)
    evening = _since_the_evening(source, last, (day, year))
    if night is None and evening is None and PAST_NIGHT_SAID.search(source.folded):
        return None  # 'the past night' is a series of its own
    if _ENDS_A_PERIOD.search(source.folded, 0, last.start):
        return None
    until = evening and evening + _DAY
    until = until or _date(last, day, year)
    if until is None and day is not None:
        until = day_by_word(source.folded, last.end, day)  # 'as of 8:30 on Friday'
    until = until or night or _until_by_publication(last, day, stamp, zone)
    end = None if until is None else to_utc(until, last.clock, zone)
    late = end is not None and stamp is not None and end > stamp + datetime.timedelta(minutes=30)
    return None if late else end


def _since_the_evening(
    source: Source, last: Moment, known: tuple[datetime.date | None, int | None]
) -> datetime.date | None:
    """Return the day of 'between the evening of 13 July and 4 a.m.', None without one."""
    day, year = known
    if last.date is not None or last.clock > DAWN:
        return None
    sentence = next((one for one in source.sentences if one[0] <= last.start < one[1]), (0, 0))
    for mark in source.times:
        told = isinstance(mark.value, DateSpan) and sentence[0] <= mark.start < last.start
        dated_so = told and (mark.value.year is not None or day is not None or year is not None)
        if dated_so and _EVENING_OF.search(source.folded, 0, mark.start):
            return dated(mark.value, day, year)
    return None


def _is_of_a_day(folded: str, first: Moment, last: Moment) -> bool:
    """Tell hours of a day, told after 'the past night', which they are none of."""
    night = PAST_NIGHT_SAID.search(folded, 0, first.start)
    return bool(night) and _MORNING <= first.clock < last.clock <= DUSK


def _in_brackets(folded: str, moment: Moment) -> bool:
    """Tell a clock time in brackets: the same one by another clock."""
    before = folded[max(0, moment.start - _MOST_IN_BRACKETS) : moment.start]
    opened = max(before.rfind("("), before.rfind("["))
    return opened > max(before.rfind(")"), before.rfind("]"))


def _is_in_stretches(found: list[Moment]) -> bool:
    """Tell whether a post names several stretches of hours, each with its own counts; all of them
    may end at one hour, where each is told with both of its bounds.
    """
    begins = {moment.clock for moment in found if moment.bound == "from"}
    ends = {moment.clock for moment in found if moment.bound == "until"}
    in_pairs = "".join(f"{moment.bound};" for moment in found if moment.bound)
    each_ends = _IN_PAIRS.fullmatch(in_pairs) is not None
    return len(begins) > 1 and (len(ends) > 1 or each_ends)


def _bounds(start: Any, end: Any, stamp: Any) -> tuple[Any, Any, list[str]]:
    if stamp is not None and start >= stamp:
        return None, None, [f"the hours would begin ({start}) after the publication: no window"]
    if start >= end:
        return None, None, [f"the hours would end ({end}) before they begin ({start}): no window"]
    if stamp is not None and end > stamp + datetime.timedelta(minutes=30):
        warning = "the hours end after the publication: read as counting up to the publication"
        return start, stamp, [warning]
    if end - start > datetime.timedelta(hours=36):
        return start, end, ["the hours span more than a day and a half: check the dates"]
    return start, end, []


def _last(folded: str, found: list[Moment], first: Moment | None) -> Moment | None:
    until = [moment for moment in found if moment.bound == "until"]
    after = [moment for moment in until if first is None or moment.start > first.start]
    return up_to_when(folded, first, after) or next(iter(until), None)


def _date(moment: Moment, day: datetime.date | None, year: int | None) -> datetime.date | None:
    date = moment.date
    if date is None or date.first is not None:
        return None
    if date.year is None and day is None and year is None:
        return None
    return dated(date, day, year)


def _night(
    source: Source,
    day: datetime.date | None,
    year: int | None,
    words: re.Pattern[str] = _NIGHT_OF,
    above: Moment | None = None,
) -> datetime.date | None:
    """Return the morning of 'the night of 18 May', or the day of 'the evening of 18 May'; none
    that is counted below an hour, where one is given.
    """
    for mark in source.times:
        before = source.folded[max(0, mark.start - 40) : mark.start]
        is_told = isinstance(mark.value, DateSpan) and words.search(before)
        if is_told and not (above and is_counted_below(source, mark.start, above)):
            known = mark.value.year is not None or day is not None or year is not None
            return dated(mark.value, day, year) if known else None
    return None


def _until_by_publication(
    last: Moment, day: datetime.date | None, stamp: Any, zone: str
) -> datetime.date | None:
    """A post is published after the hours that it counts."""
    if day is None or stamp is None:
        return day
    late = to_utc(day, last.clock, zone) > stamp + datetime.timedelta(minutes=30)
    return day - _DAY if late else day
