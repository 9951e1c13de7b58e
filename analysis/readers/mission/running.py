"""Running totals: what the mission counts from a day on up to the report's hour."""

import datetime
import re

from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.mission.clock import ZONE, Clock, Span
from analysis.readers.mission.days import dates_of
from analysis.readers.mission.since import runs_since
from analysis.readers.mission.wording import ONE_BREATH
from analysis.readers.mission.year import is_of_the_year, year_begun, year_long
from analysis.readers.when import moments
from analysis.vocabulary.dates import MONTHS, ClockSpan, DateSpan, to_utc

_ONE_PERIOD = re.compile(r"\d*[^.;0-9]*(?<!of )(?:this|the) reporting period(?![a-z])")
_TOTAL = re.compile(
    # 'from 27 July 2020, the mission recorded', up to no other day
    r"^\W*(?:загалом |всего |в целом |in total,? )?"
    r"(?:з|із|від|с|от|from) \d{1,2} [a-zа-яіїє]{3,}(?: \d{4})?(?: року| года)?"
    r"(?![\w]|,? (?:\d|до|по|to|until|till|through|and) )"
    # 'beginning from 00:01 on 27 July it recorded', up to no other hour
    r"|^\W*(?:починаючи|начиная|starting|beginning) (?:з|із|від|с|от|from|as of|on) "
    r"(?=[^.;]{0,9}\d)(?![^.;]{4,40} (?:до|по|to|until|till|through) )"
    r"|from [^.]{0,60}(?:until|till|to|through) the (?:end|close) of the reporting"
    r"|has so far recorded|so far recorded"
    r"|(?:following|since|after) the (?:\w+ ){0,2}recommitment[^.]{0,90} has (?:\w+ ){0,2}recorded"
    # 'since the meeting on 22 July, where a truce was agreed on', and of no day since
    r"|^\W*since the (?:\w+ ){0,3}(?:meeting|agreement|truce|ceasefire|recommitment|commitment"
    r"|regime|decision|talks)[^.:;]{0,80} (?:on|of) \d{1,2} [a-z]{3,}(?: \d{4})?,"
    r"(?![^.]*(?<![a-z])(?:days?|24 hours|weeks?|yesterday|period|evenings?)(?![a-z]))"
    r"|since [^.:]{0,30}$|since \d|^\W*since [^.]{1,180} has (?:\w+ ){0,2}(?:recorded|registered)"
    r"|(?:до кінця|по кінець) звітного|(?:до конца|по конец) отчетного"
    r"|(?:з|від|с|от|із) (?:початку|начала|моменту|момента)[^.:]{0,90}$"
    r"|^\W*(?:з|від|с|от|із) (?:початку|начала|моменту|момента) [^.:;]{0,200}$"
    r"|^\W*(?:(?:[а-яіїє]+,? ){0,2}(?:повідомля|сообща|зазнача|отмеча)[а-яіїє]+,? (?:що|что) )?"
    r"(?:відколи|відтоді,? як|с тех пор,? как|after|після|после)[^.]{1,180} "
    r"(?:has (?:\w+ ){0,2}recorded|зафікс\w+|зафикс\w+|нарах\w+|насчит\w+"
    r"|занот\w+|отмети\w+|відзначи\w+)"
)
# '225 violations since the truce began on 27 July'
_SINCE_AFTER = re.compile(
    rf"^{ONE_BREATH} (?:since (?:the |its )?(?:\w+ ){{0,3}}(?:began|start|took|came|entered)"
    r"|(?:з|від|с|от) (?:моменту|початку|начала|момента) (?:\w+ )?(?:перемир|режим|дії|действия))"
)
# '251 violations in total from 00:01 on 27 July until the end of the reporting period'
_ALL_ALONG_AFTER = re.compile(
    rf"^{ONE_BREATH} (?:from|since|з|із|від|с|от) [^.;]{{4,60}}"
    r"(?:(?:until|till|to|through) the end of the reporting"
    r"|(?:до|по) (?:кінця|конца) (?:звітн|отчетн))"
)
# 'since the beginning of May'
_SINCE_A_MONTH = re.compile(
    r"(?:(?:since|from) the (?:beginning|start) of|(?:з|від|с|от) (?:початку|начала)) "
    rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})(?![a-zа-яіїє]| \d)"
)
# 'in January this year', which is over
_MONTH_OF_THE_YEAR = re.compile(
    r"^\W*(?:in|у|в|за|during|throughout) "
    rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})(?:,| of)? "
    r"(?:this year|цього року|поточного року|этого года|текущего года|нынешнего года),?"
    r"(?: [\w-]+){0,4} (?:recorded|registered|counted|зафікс\w+|зафикс\w+|нарах\w+|насчит\w+)"
    r"(?: [\w-]+){0,2} $"
)
# the evening up to which it counts
_AS_OF = re.compile(
    r"(?:состоянию на|станом на|as of|up to|until)(?: the)?"
    r"(?: (?:вечер|вечір|ранок|утро|evening|end)(?: of)?)? $"
)
_SINCE = re.compile(r"(?<![a-zа-яіїє])(?:from|since|[зс]|в[іи]д|от|із) [ a-zа-яіїє]*$")


def total_since(line: Line, at: int, following: str, clock: Clock) -> Span | str | None:
    """Return the window of a running total, told before a number or after it, or why it is not
    known; None for others.

    Parameters
    ----------
    line : Line
    at : int
        Offset of the number in the sentence.
    following : str
        Words from it to the next number.
    clock : Clock
    """
    first = min((line.marks[one].start - line.start for one in line.numbers()), default=at)
    month_long = _MONTH_OF_THE_YEAR.search(line.folded, 0, min(first, at))
    if month_long is not None and clock.base is not None:
        return _month_long(MONTHS[month_long["month"]], clock.base)
    if is_of_the_year(line, at, following):
        year = None if clock.base is None else clock.base.year
        return _of_the_year(year, clock)
    month = _SINCE_A_MONTH.search(line.folded, 0, at)
    if month is not None and clock.base is not None:
        return _of_the_month(MONTHS[month["month"]], clock.base, clock)
    year = year_begun(line, at)
    if year is not None:
        return _of_the_year(year, clock)
    whole = year_long(line, at)
    if whole is not None:
        return _in_the_year(whole, clock)
    if _TOTAL.search(line.folded, 0, at) and not _ONE_PERIOD.match(line.folded, at):
        return _running(line, at, clock)
    until = runs_since(line, at)
    if until is not None:
        return _running(line, until, clock)
    end = at + len(following)
    if _ALL_ALONG_AFTER.match(following):
        return _running(line, end, clock)
    begun = dates_of(line, end, at) if _SINCE_AFTER.match(following) else []
    return _up_to_now(begun[0], (0, 0), clock) if len(begun) == 1 else None


def _of_the_month(month: int, base: datetime.date, clock: Clock) -> Span:
    """Return the window since the last such month began."""
    year = base.year if month <= base.month else base.year - 1
    begun = to_utc(datetime.date(year, month, 1), (0, 0), ZONE)
    return Span(begun, clock.end, begun)


def _month_long(month: int, base: datetime.date) -> Span | str:
    """Return a month of the year of a report, where it is over."""
    begun = datetime.date(base.year, month, 1)
    after = (begun + datetime.timedelta(days=31)).replace(day=1)
    if after > base:
        return "a month or more: its days are not given by date"
    return Span(to_utc(begun, (0, 0), ZONE), to_utc(after, (0, 0), ZONE))


def _of_the_year(year: int | None, clock: Clock) -> Span | str:
    if year is None:
        return "a running total that does not say since when"
    begun = to_utc(datetime.date(year, 1, 1), (0, 0), ZONE)
    return Span(begun, clock.end, begun)


def _in_the_year(year: int, clock: Clock) -> Span | str:
    """Return a year that is over, or its part up to now."""
    if clock.base is not None and year >= clock.base.year:
        return _of_the_year(year, clock)
    begun, ended = (to_utc(datetime.date(one, 1, 1), (0, 0), ZONE) for one in (year, year + 1))
    return Span(begun, ended)


def _running(line: Line, at: int, clock: Clock) -> Span | str:
    """'From 00:01 on 27 July until the end of the reporting period': a running total."""
    date = _with_year(_since(line, at), dates_of(line, at))
    if date is None:
        return "a running total that does not say since when"
    return _up_to_now(date, _first_hour(line, at), clock)


def _up_to_now(date: DateSpan, hour: tuple[int, int], clock: Clock) -> Span | str:
    """Return the window of a running total from an hour of a day to the report's."""
    if not clock.can_date(date):
        return "a running total that does not say since when"
    first = clock.date(date)
    end = clock.end
    if end is None and clock.told is not None:
        end = clock.told.end
    start = to_utc(first, hour, ZONE)
    if date.year is None and end is not None and start >= end:
        start = to_utc(_year_before(first), hour, ZONE)
    if end is not None and start >= end:
        return "a running total that would end before it begins"
    return Span(start, end, start)


def _year_before(date: datetime.date) -> datetime.date:
    """Return the day of the year before, 28 February for 29."""
    day = min(date.day, 28) if date.month == 2 else date.day
    return date.replace(year=date.year - 1, day=day)


def _with_year(date: DateSpan | None, beside: list[DateSpan]) -> DateSpan | None:
    """'Since 26 July 2020, from 00:01 on 27 July': the year is printed with the first date."""
    years = [other.year for other in beside if other.year is not None]
    if date is None or date.year is not None or not years:
        return date
    return date._replace(year=years[0])


def _first_hour(line: Line, at: int) -> tuple[int, int]:
    """Return the first clock time before a number, midnight where there is none."""
    marks = [line.marks[token] for token in line.of(TIME)]
    before = [mark for mark in marks if mark.start - line.start < at]
    hours = [mark.value for mark in before if isinstance(mark.value, ClockSpan)]
    if not hours:
        return 0, 0
    first = hours[0]
    return first.hour, first.minute


def _since(line: Line, at: int) -> DateSpan | None:
    """Return the date right after 'from' or 'since', its clock time aside, else the only date."""
    marks = [line.marks[token] for token in line.of(TIME)]
    for moment in moments(line.page.folded, marks):
        if moment.bound == "from" and moment.date is not None:
            return moment.date
    for mark in marks:
        before = line.page.folded[max(line.start, mark.start - 20) : mark.start]
        if isinstance(mark.value, DateSpan) and _SINCE.search(before):
            return mark.value
    begun = [mark for mark in marks if _may_begin(line, mark, at)]
    return begun[0].value if len(begun) == 1 else None


def _may_begin(line: Line, mark: Mark, at: int) -> bool:
    """Tell a date before a number that is not the one up to which it counts."""
    before = line.page.folded[line.start : mark.start]
    is_before = mark.start - line.start < at and isinstance(mark.value, DateSpan)
    return is_before and not _AS_OF.search(before)
