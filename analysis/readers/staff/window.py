"""Which day and hours a report of a general staff covers: from its own words, then from its
publication.
"""

import datetime
import re
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from analysis.readers.base import Source
from analysis.readers.markers import ENGAGED, PREVIOUS, SINCE_MIDNIGHT, SINCE_TRUCE, TODAY
from analysis.readers.marks import Mark
from analysis.readers.sought import Sought
from analysis.readers.staff.dated_deeds import day_before
from analysis.readers.staff.in_a_day import counts_in_a_day, is_last_told
from analysis.readers.staff.issue_hour import clock_of, head_of, only_hour
from analysis.readers.staff.recalled import (
    below_the_past_day,
    blanked,
    not_recalled,
    without_recalled,
)
from analysis.readers.when import dated, publication
from analysis.vocabulary.dates import DateSpan, to_utc

ZONE = "Europe/Kyiv"
_DAY = datetime.timedelta(days=1)
# the date of an issue: 'in the evening summary of 5 March'
_ISSUE_DATE = re.compile(
    r"(?:зведен\w+|сводк\w+|update|report|summary|дайдж\w+|брифінг\w*|оновлен\w+)(?: on| "
    r"of| for| за| від| от)?(?: \w+,)? ?$"
    r"|(?:станом на|состоянию на|as of(?: the)?) (?:вечір|вечер|ранок|утро|evening|morning)"
    r"(?: of)?(?: \w+,)?,? ?$"
)
# the date of the day told of: 'over the day of 4 March'
_DAY_TOLD = re.compile(
    r"(?:(?:упродовж|протягом|впродовж|за|в течение) (?:минулої|попередньої|прошедш\w+|минувш\w+"
    r"|прошл\w+) (?:доби|суток|сутки),?|(?:over|during) the (?:past|previous|last) (?:day"
    r"|24 hours),?"
    r"|(?:since|from) the (?:beginning|start) of(?: the day)?(?: on)?|(?:з|від) початку|с начала"
    r"|за добу|протягом доби|упродовж доби|впродовж доби|за (?:минулу|попередню|повну) "
    r"добу,?|доби|за сутки|(?:в течение|на протяжении|на протязі) (?:суток|доби)"
    r"|over the day of|during the day (?:of|on)|day of|за "
    r"день) $"
)
# '24.06.2025 10:31' under a headline is when it was published
_DATELINE = re.compile(r",? \(?\d{1,2}:\d\d(?!\d)")
_WEEKDAY = (
    r"понеділок|вівторок|середу|четвер|п'ятницю|суботу|неділю|понедельник|вторник|среду|пятницу"
    r"|субботу|воскресенье|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
)
_ON_A_DAY = re.compile(
    rf"(?:^|[\n.!?\"] ?)(?:on|протягом|упродовж|впродовж|за)(?: (?:{_WEEKDAY}),?)? $"
    rf"|(?<![a-zа-яіїєґ])за (?:{_WEEKDAY}),? $"
)
# 'The situation in the zone of the group for 20 July 2024', a heading
_HEADING = re.compile(
    r"[^.!?]*(?:ситуац|обстановк|зведенн|сводк|підсум|итог|кількіст|количеств|situation|summary"
    r"|overview)"
    r"[^.!?]* (?:за|for) $"
)
_ENDS_A_LINE = re.compile(r" ?(?:року|года|р\.|г\.)?[.:]? *(?:\n|$)")
# an issue that is named and has no hour: which, and its words
_NAMED_ISSUE = (
    (
        "morning",
        re.compile(
            r"ранков\w+ (?:зведен|дайдж|оператив|інформ|оновл|повідомл|звіт)"
            r"|утренн\w+ (?:сводк|отч|сообщ|обновл)|(?:станом|состоянию) на (?:ранок|утро)"
            r"|morning (?:update|report|summary|briefing|bulletin|statement)"
        ),
    ),
    (
        "evening",
        re.compile(
            r"вечірн\w+ (?:зведен|оператив|інформ|оновл|повідомл|звіт)"
            r"|вечерн\w+ (?:сводк|отч|сообщ|обновл)|(?:станом|состоянию) на (?:вечір|вечер)"
            r"|evening (?:[a-z]+ ){0,2}(?:update|report|summary)|said (?:in|on) the evening"
        ),
    ),
)
# up to when an evening issue without an hour counts: 18:00, and 22:00 since there are three a day
_EVENING = (18, 0)
_LATE_EVENING = (22, 0)
_THREE_A_DAY = datetime.date(2024, 5, 15)
# '155 clashes were recorded', of the day that opens a sentence
_COUNTED_THEN = re.compile(
    r"[^.!?\n]{0,160}(?:clash|engag|battle|attack|assault|strike|зіткн|столкн|бо[їе]в|атак|штурм|удар)"
)
# whose losses a day's words tell of is no matter of the report's day; not of 'they repelled ten
# attacks and destroyed two tanks'
_OF_LOSSES = re.compile(
    r"(?:(?!атак|зіткнен|столкнов|обстр[іе]л|штурм|attack|clash|engagement|assault)[^.!?\n]){0,60}"
    r"(?:втрат|потер|ліквід|ликвид|знищ|уничтож|знешкод|обезвреж|loss|lost|eliminat"
    r"|destroy|killed)"
)
# nothing asks here which weekday was named, and a pattern with names is searched slower
_PREVIOUS, _TODAY, _SINCE_MIDNIGHT, _SINCE_TRUCE = (
    Sought(words.pattern.replace("?P<weekday>", "?:"))
    for words in (PREVIOUS, TODAY, SINCE_MIDNIGHT, SINCE_TRUCE)
)
_OF_TODAY = Sought(
    r"(?<![a-zа-яіїєґ])(?:today|by evening|сьогодні|сегодня|цієї доби|поточної доби|текущих суток)"
    r"(?![a-zа-яіїєґ])"
)
_LOSSES_TOLD = re.compile(
    r"killed|neutrali|eliminat|destroy|loss|знищ|знешкод|ліквід|втрат|уничтож|обезвреж|ликвид|потер"
)
_SENTENCE_ENDS = re.compile(r"[.!?](?= |$)|\n")
# 'over the past day, during the day' tells of the past one: of the report's day, whichever that is
BY_DAY = re.compile(
    r"(?:протягом|впродовж|упродовж) дня|в течение дня|(?:during|throughout) the day(?! (?:of|on))"
)
# how words for the last 24 hours end
_HOURS = ("hours", "час", "годин")
# so late in the day the last 24 hours are those of the evening's issue
_AFTERNOON = 17
_PAST_DAY_BEFORE_NOON = "told before noon, of the past day alone: read as the day before"
_AN_EVENING = "an evening issue that prints no hour: read as up to"
# 'the staff said yesterday evening, 21 September', in the issue of the 22nd
_OF_YESTERDAY = re.compile(r"(?<![a-zа-яіїєґ])(?:yesterday|[ву]чора|вчера)[^.;\n]{0,20}$")
# before this hour 'the past day' is the one before, and no other word for the running one
_NO_MORNING = 14
# fights that go on are of the running day
_GO_ON_NOW = re.compile(
    r"still ongoing|(?:is|are) ongoing|ongoing (?:now|at)|(?:досі|ще|наразі) трива"
    r"|(?:еще|до сих пор|сейчас) продолжа"
)
_AS_FIGHTS_GO_ON = "no word for the day, but fights go on: read as of the running day of its date"
# '2,299 breaches of the ceasefire'
_BREACHES = re.compile(
    r"[0-9] (?:[a-zа-яіїєґ'-]+ ){0,3}?(?:(?:порушен|нарушен)\w+ (?:[а-яіїєґ']+ ){0,2}?"
    r"(?:вогню|огня|тиші|тишины|перемир)|(?:ceasefire|truce) (?:violations|breaches)"
    r"|(?:violations|breaches) of the (?:[a-z]+ )?(?:ceasefire|truce))"
)
_IN_THE_MORNING = range(5, 12)
_A_DAY_BEFORE_NOON = "'in a day', told in the morning: read as the day before"
_LAST_HOURS_OF_THE_DAY = (
    "the last 24 hours, told in the evening: read as the evening issue of the day"
)
_NOT_OVER = "the day told of was not over: read as counting up to the publication"
_NOON = 12
# fights that go on, or 'yesterday' beside what is of today; 'the 600th day of the war goes on' is
# the greeting of a report
_OF_NOW = re.compile(
    r"(?:трива[єюл]|продолжа)(?!\w*(?: [\w'-]+){1,6} (?:доба|добу|день|сутки))|ongoing|under ?way"
    r"|(?<![а-яіїє])[ву]чора|вчера|yesterday"
)
# Issues up to this hour are the morning ones and cover the day before.
_MORNING = 9
EARLY = datetime.timedelta(hours=1)
# no issue on the running day is published before this hour
_FIRST_ISSUE = 6
_DAY_JUST_OVER = "published in the small hours: read as of the day just over"
# so much later the report of a day is published; printed again later, it is told with a warning
_LATEST = datetime.timedelta(days=1)
_SOON = datetime.timedelta(hours=6)
_TOLERANCE = datetime.timedelta(hours=12)
_START = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Window:
    """What a report covers.

    Parameters
    ----------
    slot : str
        '24:00' for a full day, else the clock time up to which the day is covered; '' if not known.
    previous : bool
        Whether it covers the day before it was issued.
    start, end : pandas.Timestamp or None
        UTC.
    cumulative_from : pandas.Timestamp or None
        Start of the running total.
    since_truce : bool
        Whether it counts from the start of a truce.
    warnings : tuple of str
    before : tuple of pandas.Timestamp, or None
        The whole day before the running one.
    of_the_morning : bool
        Whether a running day was so young that 'the past day' can't be that one.
    of_the_evening : bool
        Whether it was so old that 'the past day' may be that one.
    """

    slot: str
    previous: bool
    start: Any
    end: Any
    cumulative_from: Any = None
    since_truce: bool = False
    warnings: tuple[str, ...] = ()
    before: tuple[Any, Any] | None = None
    of_the_morning: bool = False
    of_the_evening: bool = False


@dataclass(slots=True)
class _Clues:
    """What the words say of the time."""

    clock: tuple[int, int] | None = None
    issue: str = ""
    issued: datetime.date | None = None
    told: datetime.date | None = None
    previous_first: bool | None = None
    both: bool = False
    from_midnight: bool = False
    warnings: list[str] = field(default_factory=list)

    @property
    def only_past(self) -> bool:
        """Whether its only words for a day are 'the past one'."""
        return self.previous_first is True and not self.both


def find_window(
    source: Source,
    published: Any = None,
    year: int | None = None,
    truce_start: Any = None,
    *,
    of_a_day: bool = False,
) -> Window:
    """Work out the window of a report.

    Parameters
    ----------
    source : Source
    published : str, datetime.date or pandas.Timestamp, optional
    year : int, optional
        Year of dates written without one.
    truce_start : pandas.Timestamp, optional
        Start of the truce, for a report that counts from it.
    of_a_day : bool
        Whether it counts a day, whatever truce the text tells of besides.

    Returns
    -------
    Window

    Raises
    ------
    ValueError
        If the report's date has no year and neither ``year`` nor ``published`` tells it.
    """
    day, stamp = publication(published, ZONE)
    clues = _clues(source, day, year, stamp)
    if _is_of_the_evening(clues, source.unskipped, stamp):
        clues.issue, clues.both, clues.previous_first = "evening", False, True
        clues.warnings.append(_LAST_HOURS_OF_THE_DAY)
    of_a_truce = _SINCE_TRUCE.search(source.unskipped) or _counts_breaches(clues, source.unskipped)
    if of_a_truce and not of_a_day:
        return _since_truce(clues, day, truce_start)
    today_only = clues.previous_first is False and not clues.both
    if clues.told is not None and today_only and SINCE_MIDNIGHT.search(source.unskipped):
        # 'since the beginning of 7 December' is no whole day
        clues.issued, clues.told = clues.issued or clues.told, None
    previous = _is_previous(clues, source.unskipped)
    if clues.told is not None:
        return _full_day(_checked(clues, day), clues.warnings, stamp)
    date = _issue_date(clues, day, stamp)
    if date is None:
        clues.warnings.append(
            "no date in the text: pass the day of publication (published=, --published) "
            "to place it in time"
        )
        slot = "24:00" if previous else _slot(clues.clock)
        return Window(slot, previous, None, None, warnings=tuple(clues.warnings))
    if previous:
        return _full_day(date - _DAY, clues.warnings, stamp)
    return _same_day(date, clues, stamp)


def _counts_breaches(clues: _Clues, folded: str) -> bool:
    """Tell 'as of 7:00 on 12 April 2,299 breaches of the truce', without a word for the day and
    above any engagements: it counts since the truce began.
    """
    of_a_day = clues.previous_first is not None or clues.told is not None or clues.from_midnight
    told = None if of_a_day or clues.clock is None else _BREACHES.search(folded)
    return told is not None and ENGAGED.search(folded, 0, told.start()) is None


def _is_of_the_evening(clues: _Clues, folded: str, stamp: Any) -> bool:
    """Tell an evening's report of 'the last 24 hours', with no other word for the day before."""
    dated_so = clues.clock is not None or clues.told is not None or clues.issue
    if dated_so or stamp is None or stamp.tz_convert(ZONE).hour < _AFTERNOON:
        return False
    told = [found.group() for found in _PREVIOUS.finditer(folded)]
    return any(words.endswith(_HOURS) for words in told)


def _full_day(date: datetime.date, warnings: list[str], stamp: Any) -> Window:
    start, end = _span_of(date)
    if stamp is not None and start < stamp < end - EARLY:
        return Window("24:00", True, start, stamp, warnings=(*warnings, _NOT_OVER))
    return Window("24:00", True, start, end, warnings=tuple(warnings))


def _span_of(date: datetime.date) -> tuple[Any, Any]:
    return to_utc(date, (0, 0), ZONE), to_utc(date, (24, 0), ZONE)


def _same_day(date: datetime.date, clues: _Clues, stamp: Any) -> Window:
    start, end = to_utc(date, (0, 0), ZONE), None
    clock = clues.clock
    if clock is None and clues.issue == "evening":
        clock = _evening(date, stamp)
        if clock is not None:
            clues.warnings.append(f"{_AN_EVENING} {_slot(clock)}")
    if clock is not None:
        end = to_utc(date, clock, ZONE)
    elif clues.previous_first is None and not clues.issue:
        start = None
    else:
        clues.warnings.append("no time 'as of': the end of what it covers is not known")
    before = _span_of(date - _DAY)
    young = _is_of_the_morning(date, clues, stamp)
    late = clues.issue == "evening" or clock is not None and clock[0] >= _AFTERNOON
    return Window(
        _slot(clock),
        False,
        start,
        end,
        start,
        warnings=tuple(clues.warnings),
        before=before,
        of_the_morning=young,
        of_the_evening=late,
    )


def _is_of_the_morning(date: datetime.date, clues: _Clues, stamp: Any) -> bool:
    """Tell a report of the running day from before the afternoon, by its hour or publication."""
    if clues.clock is not None:
        return clues.clock[0] < _NO_MORNING
    if clues.issue or stamp is None:
        return False
    local = stamp.tz_convert(ZONE)
    return local.date() == date and local.hour < _NO_MORNING


def _evening(date: datetime.date, stamp: Any) -> tuple[int, int] | None:
    """Return up to when an evening issue counts; None if it was published before."""
    clock = _EVENING if date < _THREE_A_DAY else _LATE_EVENING
    early = stamp is not None and to_utc(date, clock, ZONE) > stamp + EARLY
    return None if early else clock


def _since_truce(clues: _Clues, day: datetime.date | None, truce_start: Any) -> Window:
    date = clues.issued or clues.told or day
    end = None
    if date is not None and clues.clock is not None:
        end = to_utc(date, clues.clock, ZONE)
    if truce_start is None:
        clues.warnings.append(
            "it counts from the start of a truce: pass ceasefire= (--ceasefire) or "
            "start= (--start) to place it in time"
        )
        end = None
    if end is None:
        clues.warnings.append("up to when it counts is not known")
    return Window(
        _slot(clues.clock), False, truce_start, end, truce_start, True, tuple(clues.warnings)
    )


def _is_previous(clues: _Clues, folded: str) -> bool:
    """Tell whether the day before the issue is covered, by the hour, else by the words."""
    if clues.issue:
        return clues.issue == "morning"
    if clues.from_midnight:
        return False
    if clues.clock is None:
        if clues.previous_first is None and clues.told is None:
            clues.warnings.append(
                "neither a time 'as of' nor a word for the day: what it covers is not known"
            )
        if not clues.both:
            return bool(clues.previous_first)
        previous = not SINCE_MIDNIGHT.search(folded)
        if clues.told is None:
            which = "day before" if previous else "same day"
            clues.warnings.append(
                f"no time 'as of' and words for two days: read as a report of the {which}"
            )
        return previous
    morning = clues.clock[0] <= _MORNING
    before_noon = clues.clock[0] < _NOON and not _OF_NOW.search(folded)
    if not morning and clues.only_past and before_noon:
        clues.warnings.append(_PAST_DAY_BEFORE_NOON)
        return True
    if morning and clues.previous_first is False and not clues.both:
        clues.warnings.append(
            "the hour is that of a morning issue, but the words tell of the same day"
        )
        return False
    return morning


def _clues(
    source: Source, day: datetime.date | None, year: int | None, stamp: Any = None
) -> _Clues:
    folded = source.unskipped
    own = without_recalled(folded)
    before = below_the_past_day(source, day, stamp)
    times = not_recalled(folded, source.unskipped_times, before)
    clock, as_of, from_midnight = clock_of(source, times)
    dates = [mark for mark in times if not _DATELINE.match(folded, mark.end)]
    told = _dated_by(folded, dates, _DAY_TOLD) or _opening_day(folded, times)
    previous = _not_of_losses(folded, _PREVIOUS)
    told = _not_older(folded, told or _heading_day(folded, times, day), previous, day)
    if clock is None and told is None:
        clock = only_hour(folded, times)
    if clock is None and told is None:
        clock, date = head_of(folded, times)
        as_of = as_of or date
    clues = _Clues(clock, from_midnight=from_midnight)
    if clock is None:
        named = (issue for issue, words in _NAMED_ISSUE if words.search(own))
        clues.issue = next(named, "")
    issued = as_of or _dated_by(folded, times, _ISSUE_DATE)
    if issued is not None:
        clues.issued = dated(issued, day, year, "the report's date")
    if told is not None and told is not issued:
        clues.told = dated(told, day, year, "the report's date")
    of_the_report = blanked(folded, before)
    today = _word_for_today(of_the_report)
    unnamed = clock is None and previous is None and today is None
    if previous is None:
        today = today or _TODAY.search(of_the_report)
    clues.both = bool(previous and today)
    firsts = [(found.start(), name) for found, name in ((previous, True), (today, False)) if found]
    clues.previous_first = min(firsts)[1] if firsts else None
    unknown = not firsts and clock is None and clues.told is None
    if unknown and clues.issued and _GO_ON_NOW.search(folded):
        clues.previous_first = False
        clues.warnings.append(_AS_FIGHTS_GO_ON)
    early = stamp is not None and stamp.tz_convert(ZONE).hour in _IN_THE_MORNING
    over = is_last_told(folded, today)
    clues.both = clues.both and not (early and clues.previous_first and over)
    is_dated = clues.issue or clues.issued not in (None, day)
    if unknown and early and not is_dated and counts_in_a_day(folded):
        clues.previous_first = True
        clues.warnings.append(_A_DAY_BEFORE_NOON)
    of_the_evening = clock is not None and clock[0] > _MORNING or clues.issue == "evening"
    if clues.told is not None and of_the_evening:
        if not (today and _is_of_the_day_before(clues, day, stamp)):
            clues.issued = clues.issued or clues.told
        clues.told = None
    if unnamed and not (clues.told or clues.previous_first or of_the_evening or day is None):
        clues.told = day_before(folded, times, day)
    return clues


def _not_older(
    folded: str,
    told: DateSpan | None,
    previous: re.Match[str] | None,
    day: datetime.date | None,
) -> DateSpan | None:
    """Return the day told, but None for 'on 16 December there were 161', in a sentence after 'over
    the past day' of an issue of the 18th.
    """
    if told is None or previous is None or day is None:
        return told
    apart = _SENTENCE_ENDS.search(folded, previous.end(), told.start)
    return None if apart and dated(told, day, None) < day - _DAY else told


def _is_of_the_day_before(clues: _Clues, day: datetime.date | None, stamp: Any) -> bool:
    """Tell a day told beside the running one: the day before, in a report published within hours
    of the one that it is told as of.
    """
    if day is None or stamp is None or clues.clock is None or clues.told != day - _DAY:
        return False
    since = stamp - to_utc(day, clues.clock, ZONE)
    return datetime.timedelta(0) <= since < _SOON


def _not_of_losses(folded: str, words: Sought) -> re.Match[str] | None:
    """Return where words for a day stand first, but for those that tell of losses."""
    found = words.finditer(folded)
    return next((match for match in found if not _OF_LOSSES.match(folded, match.end())), None)


def tells_of_today(folded: str) -> bool:
    """Tell whether a text has words for the running day, but for those that tell of losses.

    Parameters
    ----------
    folded : str
    """
    if _SINCE_MIDNIGHT.search(folded):
        return True
    parts = _SENTENCE_ENDS.split(folded) if _OF_TODAY.may_be_in(folded) else []
    sentences = (told for told in parts if _OF_TODAY.search(told))
    return any(_LOSSES_TOLD.search(told) is None for told in sentences)


def _word_for_today(folded: str) -> re.Match[str] | None:
    """Return where words for the running day stand first, but for 'during the day'."""
    return next((day for day in _TODAY.finditer(folded) if not BY_DAY.match(day.group())), None)


def _dated_by(folded: str, times: list[Mark], words: re.Pattern[str]) -> DateSpan | None:
    """Return the first date that stands right after some words."""
    for mark in times:
        plain = isinstance(mark.value, DateSpan) and mark.value.first is None
        if not plain or _OF_LOSSES.match(folded, mark.end):
            continue
        begin = max(0, mark.start - 48)
        before = folded[begin : mark.start]
        of_yesterday = _OF_YESTERDAY.search(before)
        if words.search(before) and not of_yesterday:
            return mark.value
    return None


def _opening_day(folded: str, times: list[Mark]) -> DateSpan | None:
    """Return the date of 'On 22 April, 155 clashes were recorded', where a morning issue tells of
    it.
    """
    if _TODAY.search(folded):
        return None
    told = [mark for mark in times if _COUNTED_THEN.match(folded, mark.end)]
    return _dated_by(folded, told, _ON_A_DAY)


def _heading_day(
    folded: str, times: list[Mark], published: datetime.date | None
) -> DateSpan | None:
    """Return the date that ends a heading: 'The situation in the zone for 20 July', of a day that
    was over.
    """
    for mark in () if _TODAY.search(folded) else times:
        plain = isinstance(mark.value, DateSpan) and mark.value.first is None
        line = folded[folded.rfind("\n", 0, mark.start) + 1 : mark.start]
        heads = plain and _HEADING.match(line) and _ENDS_A_LINE.match(folded, mark.end)
        if heads and (published is None or dated(mark.value, published, None) < published):
            return mark.value
    return None


def _issue_date(clues: _Clues, day: datetime.date | None, stamp: Any) -> datetime.date | None:
    """Return the day of issue: the text's own, held against its publication."""
    if clues.issued is None:
        return None if day is None else _day_of(clues, day, stamp)
    if day is None:
        return clues.issued
    return _against(clues, day, stamp)


def _day_of(clues: _Clues, day: datetime.date, stamp: Any) -> datetime.date:
    """Return the day of issue by the publication: an evening's issue may come after midnight."""
    if stamp is None:
        return day
    if clues.issue == "evening":
        return day - _DAY if stamp.tz_convert(ZONE).hour <= _MORNING else day
    hour = stamp.tz_convert(ZONE).hour
    if clues.clock is None and clues.previous_first is False and hour < _FIRST_ISSUE:
        clues.warnings.append(_DAY_JUST_OVER)
        return day - _DAY
    late = clues.clock is not None and to_utc(day, clues.clock, ZONE) > stamp + EARLY
    return day - _DAY if late else day


def _against(clues: _Clues, day: datetime.date, stamp: Any) -> datetime.date:
    """Check the header's date against the publication; headers are mistyped when months turn."""
    date = clues.issued
    assert date is not None
    if stamp is None or clues.clock is None:
        agrees, of_day = datetime.timedelta(0) <= day - date <= _DAY, True
    else:
        late = stamp - to_utc(date, clues.clock, ZONE)
        agrees = -EARLY <= late <= _DAY
        of_day = -EARLY <= stamp - to_utc(day, clues.clock, ZONE) <= _TOLERANCE
    if agrees:
        return date
    if date <= day and not _is_mistyped(date, day):
        clues.warnings += [_published_late(date, day)] if date < day else []
        return date
    taken = day if of_day else day - _DAY
    clues.warnings.append(
        f"the header says {date:%d.%m.%Y}, but it was published on {day:%d.%m.%Y}: read "
        f"as the issue of {taken:%d.%m.%Y}"
    )
    return taken


def _is_mistyped(date: datetime.date, day: datetime.date) -> bool:
    """Tell whether a header's date fits the publication but for its month or year."""
    if (date.year, date.month) == (day.year, day.month):
        return False
    return abs(date.day - day.day) <= 1


def _checked(clues: _Clues, day: datetime.date | None) -> datetime.date:
    """Check the day told of against the publication."""
    told = clues.told
    assert told is not None
    if day is not None and not _may_be_late(told, day):
        clues.warnings.append(_published_late(told, day))
    return told


def _may_be_late(date: datetime.date, day: datetime.date) -> bool:
    """Tell whether a report of a day may be published, or printed again, on another."""
    return datetime.timedelta(0) <= day - date <= _LATEST


def _published_late(date: datetime.date, day: datetime.date) -> str:
    return f"it tells of {date:%d.%m.%Y}, but was published on {day:%d.%m.%Y}: check the date"


def _slot(clock: tuple[int, int] | None) -> str:
    return "" if clock is None else f"{clock[0]:02d}:{clock[1]:02d}"
