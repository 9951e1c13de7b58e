"""Up to when a report of the mission tells, by its head or by the words around it."""

import datetime
import re
from itertools import pairwise
from typing import Any

from analysis.readers.base import Source
from analysis.readers.marks import Mark
from analysis.readers.mission.clock import DAY, EVENING, ZONE
from analysis.readers.mission.wording import FIRE
from analysis.readers.text import sentence_at
from analysis.readers.weekdays import A_WEEKDAY, day_by_word
from analysis.readers.when import Moment, dated, moments
from analysis.vocabulary.dates import DateSpan, to_utc

_AS_OF = re.compile(
    r"as of[ :(]*$|as of \S* ?$|hours to ?$|станом на[ :(]*$|состоянию на[ :(]*$"
    r"|(?:даними|данным) (?:на|станом на)[ :(]*$"
)
# 'information that monitoring teams had sent by 19:30', at the head of a report
_SENT_BY = re.compile(
    r"(?:information|інформаці|информаци|даними|данным)[^.\n]{0,80}"
    r"(?:by|until|till|up to|before|до|на|к) $"
)
_SENT_WITHIN = 120
_INFORMATION_AS_OF = re.compile(
    r"information (?:[a-z]+ ){0,4}as of $"
    r"|(?:пресс?-?рел[иі]з|отчет|звіт|сводк|зведенн|інформаці|информаци)\w*[^.\n]{0,30} "
    r"(?:по состоянию на|станом на) $"
)
_ISSUED = re.compile(
    r"(?:issued on |(?:опубліковани?й|опубликованн?ый|(?:опублікован|опубликованн)\w+"
    r"(?: [ву]чора,| вчера,| сьогодні,| сегодня,)?) "
    r"|(?:отчет\w*|звіт\w*) (?:(?:щоденн\w*|ежедневн\w*|спец\w+|моніторинг\w+|мониторинг\w+|смм"
    r"|м[іи]с+[іи]\w|обс[єе]|в укра[їи]н[іе]) ){0,6}(?:від|от) )$"
    r"|(?:report|отчет\w*|звіт\w*) (?:no\.? ?|№ ?|# ?)?\d{1,3}/20\d\d(?![0-9])[^.\n0-9]{0,70}?"
    r"(?:, |від |от |issued on |of |on |dated |(?:смм\)?|м[іи]с+[іи]\w|обс[єе]|укра[їи]н[іе]) )$"
)
# 'in report No. 180/2021 that the mission published', in the news of the days after
_ISSUE_TOLD = re.compile(
    r"(?:отчет\w*|звіт\w*) (?:№ ?)?\d{1,3}/20\d\d(?![0-9])[^.\n0-9]{0,40}?"
    r"(?:опублік|опублик|оприлюдн)\w+ (?:(?!за |на |до |событ|данн|поді|дани|состоян|станом)"
    r"[а-яіїє]+ ){1,9}$"
)
# a report's own summary, printed without its head
_SUMMARY = re.compile(
    r"(?:date \d{4}-\d\d-\d\d )?(?:summary|executive summary|короткий виклад|краткое изложение"
    r"|основн\w+ (?:моменти|моменты))\b"
)
_HEAD = 160
# on Mondays a report covers the days since Friday's
_DAILY = range(1, 6)
# 'in its report for 29 May', printed on the 30th: it was issued on the 29th, as the next is issued
# on the evening of the 30th; 'on the events of 29 May' is up to that day's evening
_REPORT_FOR = re.compile(
    r"(?:отчет\w* (?:смм |миссии )?(?:обсе )?|звіт\w* (?:смм |місії )?(?:обсє )?)"
    r"(?P<events>(?:о событиях|про події) (?:в украине |в україні |на донбас\w+ )?)?за $"
)
_RETOLD_WITHIN = 2 * DAY
_EVENINGS_OF = re.compile(r"(?:the evenings of|між вечорами|между вечерами) $")
_ISSUED_THEN = (
    "the report gives no 'as of': the day that it is for is read as that of its issue, and the "
    "evening before as its last"
)
_BY_ITS_ISSUE = "the report gives no 'as of': read as the evening before its issue"
# of the report that is for a day, beside the date before
_PUBLISHED = re.compile(
    r"^,? (?:(?:який|яка|который|що|which|that) (?:[\w']+ ){0,2})?"
    r"(?:опублік|опублик|оприлюдн|published|issued|released)[а-яіїє]*"
    rf"(?: (?:[ву]о?|on|the))?(?: (?:{A_WEEKDAY}),?)? $"
)
_BY_ITS_EVENINGS = "the report gives no 'as of': read as the last evening that it names"


def as_of(source: Source, day: datetime.date | None, year: int | None) -> tuple[Any, list[str]]:
    """Find the moment up to which the report tells, and what to warn of."""
    folded = source.folded
    for moment in moments(folded, source.times):
        begin = max(0, moment.start - 16)
        before = folded[begin : moment.start]
        is_told_by = _AS_OF.search(before) or _is_sent_by(folded, moment)
        if not is_told_by:
            continue
        if moment.date is not None:
            its_day = dated(moment.date, day, year)
            return to_utc(its_day, moment.clock, ZONE), []
        if day is not None:
            warning = "the hour has no date: read as the evening before publication"
            return to_utc(day - DAY, moment.clock, ZONE), [warning]
    evening, warning = _evening_of_report(source, day, year)
    named = _evening_named_last(source, day, year)
    if evening is not None and named is not None and named - evening == DAY:
        evening, warning = named, _BY_ITS_EVENINGS
    if evening is not None:
        return to_utc(evening, EVENING, ZONE), [warning]
    until = _until(source, day, year)
    if until is not None:
        return until, []
    evening = _as_of_a_day(source, day, year)
    if evening is not None:
        warning = "the report's 'as of' gives no hour: read as 19:30 in Kyiv"
        return to_utc(evening, EVENING, ZONE), [warning]
    if day is not None and day.weekday() in _DAILY and _SUMMARY.search(folded[:_HEAD]):
        warning = "the report gives no 'as of': read as the evening before its publication"
        return to_utc(day - DAY, EVENING, ZONE), [warning]
    return None, ["the report gives no 'as of': when it counts up to is not known"]


def _evening_named_last(
    source: Source, day: datetime.date | None, year: int | None
) -> datetime.date | None:
    """Return the last day of 'between the evenings of 16 and 17 April', None without one."""
    spans = [mark for mark in source.times if isinstance(mark.value, DateSpan)]
    told = [mark for mark in spans if _EVENINGS_OF.search(source.folded, 0, mark.start)]
    known = [mark.value for mark in told if mark.value.year or day or year]
    dates = [dated(value, day, year) for value in known]
    return max((date for date in dates if day is None or date <= day), default=None)


def _is_sent_by(folded: str, moment: Moment) -> bool:
    """Tell the usual hour, with its date, up to which monitoring teams sent their information."""
    usual = moment.clock == EVENING and moment.date is not None
    before = folded[max(0, moment.start - _SENT_WITHIN) : moment.start]
    return usual and bool(_SENT_BY.search(before))


def _evening_of_report(
    source: Source, day: datetime.date | None, year: int | None
) -> tuple[datetime.date | None, str]:
    """Return the last evening of a report by the date of its issue, or the day that it is for."""
    for mark in source.times:
        if not isinstance(mark.value, DateSpan):
            continue
        before = source.folded[max(0, mark.start - 90) : mark.start]
        date = dated(mark.value, day, year)
        recent = day is None or day - date <= _RETOLD_WITHIN
        if _ISSUED.search(before) or recent and _ISSUE_TOLD.search(before):
            return date - DAY, _BY_ITS_ISSUE
        named = _REPORT_FOR.search(before) if day is None or date < day else None
        if named is not None and named["events"]:
            return date, "the report gives no 'as of': read as the evening of the day it is for"
        if named is not None:
            issued = _published_on(source, mark, day, year)
            return (date - DAY, _ISSUED_THEN) if issued is None else (issued - DAY, _BY_ITS_ISSUE)
    return None, ""


def _published_on(
    source: Source, mark: Mark, day: datetime.date | None, year: int | None
) -> datetime.date | None:
    """Return the date of 'its report for 22 September, published on Wednesday, 23 September'."""
    _, end = sentence_at(source.sentences, mark.start)
    later = (one for one in source.times if mark.end <= one.start < end)
    dates = [one for one in later if isinstance(one.value, DateSpan)]
    told = [one for one in dates if _PUBLISHED.match(source.folded[mark.end : one.start])]
    return dated(told[0].value, day, year) if told else None


def _as_of_a_day(
    source: Source, day: datetime.date | None, year: int | None
) -> datetime.date | None:
    """Return the day of 'based on information received as of 17 September 2015'."""
    for mark in source.times:
        before = source.folded[max(0, mark.start - 48) : mark.start]
        if isinstance(mark.value, DateSpan) and _INFORMATION_AS_OF.search(before):
            known = mark.value.year or day or year
            return dated(mark.value, day, year) if known else None
    return None


def _until(source: Source, day: datetime.date | None, year: int | None) -> Any:
    """Return the end of 'from 19:30 on 5 February to 19:30 on 6 February', its first hours."""
    hours = _hours_told(source, day, year)
    if hours is None:
        return None
    told = [one for one in moments(source.folded, source.times) if _is_told_of_fire(source, one)]
    return _end_of_the_last(hours[1], told, day, year)


def unlike_start(
    source: Source, until: Any, day: datetime.date | None, year: int | None
) -> Any | None:
    """Return the start of 'from 19:30 on 5 February to 19:20 on 6 February', which are not 24
    hours; None where they are, or where the report does not end with them.

    Parameters
    ----------
    source : Source
    until : pandas.Timestamp or None
        Moment up to which the report tells.
    day : datetime.date or None
        Of publication.
    year : int or None
    """
    hours = _hours_told(source, day, year)
    if hours is None or hours[1] != until:
        return None
    begun, ended = (moment.tz_convert(ZONE).time() for moment in hours)
    return None if begun == ended else hours[0]


def _hours_told(
    source: Source, day: datetime.date | None, year: int | None
) -> tuple[Any, Any] | None:
    """Return the first hours from an evening to that of the next day, None without any."""
    found = moments(source.folded, source.times)
    bounds = {moment.bound for moment in found}
    if "from" not in bounds:
        return None
    first = next(moment for moment in found if moment.bound == "from")
    after = [one for one in found if one.start > first.start]
    last = next((one for one in after if one.bound == "until" or _at(source, first, one)), None)
    begun = None if last is None else _date_of(source, first, day, year)
    ended = None if last is None else _date_of(source, last, day, year)
    if last is None or begun is None or ended is None or ended - begun != DAY:
        return None
    # 'from Monday to Tuesday', retold at the end of the week, is not what all of the text is of
    late = last.date is None and day is not None and day - ended > _RETOLD_WITHIN
    return None if late else (to_utc(begun, first.clock, ZONE), to_utc(ended, last.clock, ZONE))


def _is_told_of_fire(source: Source, moment: Moment) -> bool:
    """Tell an hour in a sentence on violations or explosions, and on no repair."""
    start, end = sentence_at(source.sentences, moment.start)
    return FIRE.search(source.folded, start, end) is not None


def _end_of_the_last(
    end: Any, found: list[Moment], day: datetime.date | None, year: int | None
) -> Any:
    """Return the end of the hours that go on where the first end: 'from 10:40 to 14:00'."""
    for first, last in pairwise(found):
        date = last.date if (first.bound, last.bound) == ("from", "until") else None
        if date is None:
            continue
        told = dated(date, day, year)
        if to_utc(told, first.clock, ZONE) == end:
            end = to_utc(told, last.clock, ZONE)
    return end


def _at(source: Source, first: Moment, last: Moment) -> bool:
    """Tell 'for the period from 19:30 on 15 March at 19:30 on 16 March', as machines translate."""
    period = "period " in source.folded[max(0, first.start - 16) : first.start]
    return period and source.folded[first.end : last.start].strip() == "at"


def _date_of(
    source: Source, moment: Moment, day: datetime.date | None, year: int | None
) -> datetime.date | None:
    """Return the day of an hour by its date, or by the weekday beside it."""
    if moment.date is not None:
        known = moment.date.year or day or year
        return dated(moment.date, day, year) if known else None
    return None if day is None else day_by_word(source.folded, moment.end, day)
