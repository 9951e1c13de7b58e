"""Tallies told by hours of the clock, or by one day."""

import datetime
import re

from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.mission.clock import DAY, ZONE, Clock, Span, day_of
from analysis.readers.when import Moment, moments
from analysis.vocabulary.dates import DateSpan, to_utc

# 'measures to strengthen the ceasefire as of 00:01 on 27 July'
_MEASURES_AS_OF = re.compile(
    r"(?:measures|cease-?fire|truce|agreement|regime)[^.]{0,60} (?:as of|from|since|starting at"
    r"|effective|beginning at)[ a-z]{0,12}$"
    r"|(?<![a-z])(?:after|since|following) the (?:[a-z-]+ ){0,3}?(?:measures|cease-?fire|truce) "
    r"(?:of|at) $"
)
_RECORDED_SLAVIC = (
    r"(?:зафікс|зафикс|зареєстр|зарегистр|нарах|насчит|констат|відзнач|отме[чт]|задокум)\w+"
)
_IN_A_REGION = r"(?:[ву] \w+ област[іи] |на донбасс?[іе] )"
_WHAT_SLAVIC = (
    r"(?:вибух|взрыв|порушен|нарушен)\w*(?: (?:режим\w+|припинення|прекращения|вогню|огня"
    r"|перемир\S+|тиші|тишины|не\w+|походження|происхождения)){0,4}"
)
# '170 explosions on 23 August'
_ON_A_DAY = re.compile(
    r"\S+(?: undetermined| ceasefire)?(?: explosions?| violations?)"
    r"(?: in (?:the )?(?:donbass?|conflict zone|(?:donetsk|lu[gh]+ansk) (?:region|oblast)))?"
    r"(?:(?: was| were)? recorded)? on (?:[a-z]+day,? )?"
)
_ON_A_DAY_SLAVIC = re.compile(
    rf"(?:\S+ ){{1,3}}?{_WHAT_SLAVIC} {_IN_A_REGION}?"
    rf"(?:(?:було |было |були |были )?{_RECORDED_SLAVIC} )?"
    r"(?:за (?:добу |доби |сутки |день )?)?"
)
# 'on 2 December it recorded 170'
_DAY_LEADS = re.compile(
    r",? (?:when )?(?:(?:the )?(?:osce )?(?:smm|mission|monitors|observers|organi[sz]ation|it) )?"
    r"(?:also )?(?:recorded|registered|counted|spotted) "
)
_DAY_LEADS_SLAVIC = re.compile(
    r",? (?:(?:когда|коли) )?(?:[ву] (?:донецьк|донецк|луганськ|луганск)\w+ област[іи],? )?"
    r"(?:(?:смм|місія|миссия|вона|она|(?:спостерігачі|наблюдатели)(?: смм| місії| миссии)?) )?"
    rf"{_IN_A_REGION}?"
    rf"(?:також |также )?(?:(?:б[уы]л[оаи]? )?{_RECORDED_SLAVIC}"
    r"|(?:таких )?(?:порушень|нарушений|вибухів|взрывов) (?:було|было)) "
    rf"{_IN_A_REGION}?(?:також |также |лише |лишь |ще |ещ[её] )?"
)
# 'on 2 December', 'the worst day was 2 December'
_LEADS_ON = re.compile(
    r"(?<![a-z])on $|(?:^|;)[^\w]*$"
    r"|(?:worst|hottest|tensest|heaviest|most violent) (?:day was(?: on)?|day,) $"
)
# 'the last time that none were recorded was 25 December': a day of none of the report's
THE_LAST_TIME = re.compile(
    r"(?<![a-zа-яіїєґ])(?:востаннє|останній раз|останнього разу|(?:[ву] )?последний раз"
    r"|the last time|last (?:recorded|observed|registered|noted))(?![a-zа-яіїєґ])"
)
# 'to 11:20 on 17 February', and no day
_AT_AN_HOUR = re.compile(r"[0-9]:[0-9]{2}(?: hours| hrs)? on $")
_WORST = re.compile(
    r"(?:худш|найгірш|найважч|(?:сам\w+|най)[ ]?(?:горяч|тяжел|гаряч|важк|неспок))[\w']* (?:дн|ден)"
)
# 'it recorded on 2 December 170'
_RECORDED_ON = re.compile(rf"{_RECORDED_SLAVIC} $")
_WHERE = re.compile(rf" {_IN_A_REGION}?")
# 'from', 'to', 'as of' a day, or one of several
_BOUNDED = re.compile(
    r"(?<![а-яіїє])(?:веч[оеі]р\w*|ран(?:ок|ку|ком)|утр(?:о|а|у|ом)|н[оі]чь?|опівн[оі]ч\w*"
    r"|полноч\w*|полудень|полдень|до|по|в[іи]д|от|із?|з|со?|на|и|та|після|после) "
    r"(?:(?:понеділ|вівтор|серед|четвер|п'ятниц|субот|неділ|понедельник|вторник|пятниц|суббот"
    r"|воскресень)[а-яіїє]*,? )?$"
)
# 'the truce that took effect on 23 December'
_TOOK_EFFECT = re.compile(
    r"(?:(?:took|take|taking|came|come|coming|entered|enter|entering|went|put) (?:in)?(?:to )?"
    r"(?:effect|force)|(?:began|begun|started|agreed|announced|declared|signed|adopted))"
    r"(?: (?:at|from) [0-9:.]+(?: hours)?)? on $"
)
# 'on 22 June'; in other languages where a sentence or clause begins
_ON_IT = re.compile(
    r"(?:^\W*(?:earlier |also |however |yesterday,? )?|(?:region|oblast|explosions?|violations?"
    r"|recorded|registered),? )on (?:[a-z]+day,? )?$|(?:^|[,:;]|(?<![а-яіїє])(?:що|что))[^\w]*$"
)
# 'in a report published on 19 February'
_TOLD_ON = re.compile(
    r"(?:publish|issu|releas|dated|said|says|told|announc|report|wrote|brief|оприлюдн|опубл|повідом"
    r"|сообщ|заяв)\w*(?: [\w-]+){0,4}? (?:on|за) (?:[a-z]+day,? )?$"
)
_ANOTHER_DAY = "told of another day than the report's"
# 'throughout the day, 2 December, it recorded 170'
_DAY_LONG = re.compile(
    r"(?:впродовж|упродовж|протягом|за|[ву] течение|over|throughout|during) "
    r"(?:доби|добу|суток|сутки|the day),? (?:за )?$"
)


_BOTH = 2
_LATE = datetime.timedelta(hours=1)
_NOT_OVER = "its hours end after the report's own"


def of_hours(line: Line, at: int, clock: Clock) -> Span | str | None:
    """Return 'between 19:30 on 26 July and 00:00 on 27 July', told before a number or of the only
    one, or the hours since that of measures 'as of 00:01 on 27 July' up to the report's; None where
    neither is told.
    """
    found = _hours_near(line, at)
    dates = [(one, one.date) for one in found if one.date is not None]
    told = [(one, date) for one, date in dates if clock.can_date(date)]
    if not told:
        return _of_the_day_told(found, clock)
    first, begun = (found[0], told[0][1]) if _is_of_one_day(found) else told[0]
    last, ended = (found[1], begun) if _goes_on_in_the_day(found) else told[-1]
    begin = to_utc(clock.date(begun), first.clock, ZONE)
    end = to_utc(clock.date(ended), last.clock, ZONE)
    if _are_bounds(first, last) and begin < end:
        if clock.end is None or end <= clock.end:
            return _kept(Span(begin, end), clock)
        return _NOT_OVER if end - clock.end > _LATE else None
    if clock.end is None:
        return None
    before = line.page.folded[line.start : last.start]
    of_measures = _MEASURES_AS_OF.search(before) and clock.end - DAY < end < clock.end
    return Span(end, clock.end) if of_measures else None


def _hours_near(line: Line, at: int) -> list[Moment]:
    """Return the hours that a sentence tells of a number: before it, or after it where those before
    follow another number.
    """
    marks = [line.marks[token] for token in line.of(TIME)]
    numbers = line.numbers()
    named = moments(line.page.folded, marks)
    if len(numbers) <= 1:
        return named
    found = [one for one in named if one.end <= line.start + at]
    if not found and len(named) == len(marks) == _BOTH:
        return named  # 'these (74, including two explosions) were recorded between 00:01 and 8:00'
    own = _told_after(line, named, at)
    of_another = bool(found) and line.marks[numbers[0]].start < found[0].start
    return own if own and of_another else found or own


def _told_after(line: Line, named: list[Moment], at: int) -> list[Moment]:
    """Return the hours after a number and before the next, where no other time is named there:
    '143 violations since 00:01 on 27 July, including 26 explosions'.
    """
    place = line.start + at
    following = [line.marks[number].start for number in line.numbers()]
    numbers = [number for number in following if number > place]
    times = [line.marks[token].start for token in line.of(TIME)]
    until = numbers[0] if numbers else line.end
    after = [one for one in named if place < one.start < until]
    if not after or len(after) > _BOTH or after[0].bound != "from":
        return []
    begin, end = after[0].start, after[-1].end
    other = any(place < time < until and not begin <= time < end for time in times)
    parted = set(line.page.folded[place:begin]) & set(",;:")
    return [] if other or parted else after


def _are_bounds(first: Moment, last: Moment) -> bool:
    return (first.bound, last.bound) == ("from", "until")


def _is_of_one_day(found: list[Moment]) -> bool:
    """Tell 'from 00:01 to 16:00 on 21 July'."""
    return len(found) == _BOTH and found[0].date is None and found[1].date is not None


def _goes_on_in_the_day(found: list[Moment]) -> bool:
    """Tell 'on 18 February from 5:30 to 11:30'."""
    dated_first = len(found) == _BOTH and found[0].date is not None and found[1].date is None
    return dated_first and found[0].clock < found[1].clock


def _of_the_day_told(found: list[Moment], clock: Clock) -> Span | None:
    """Return 'between 8:01 and 12:00' of the day whose hours were told before, None without one."""
    if len(found) != _BOTH or clock.told is None or clock.end is not None:
        return None
    day = clock.told.start.tz_convert(ZONE).date()
    begin, end = (to_utc(day, one.clock, ZONE) for one in found)
    inside = clock.told.start <= begin < end <= clock.told.end
    return Span(begin, end) if inside and _are_bounds(*found) else None


def _kept(span: Span, clock: Clock) -> Span:
    if clock.end is None:
        clock.told = span
    return span


def of_a_day(line: Line, at: int, clock: Clock) -> Span | None:
    """Return the mission's day of 'on 23 August (170)', 'on 23 August recorded 170' or '170
    explosions on 23 August', None where no date stands so.
    """
    for token in line.of(TIME):
        mark = line.marks[token]
        date = mark.value if isinstance(mark.value, DateSpan) else None
        if date is None or date.first is not None or not clock.can_date(date):
            continue
        day_long = _is_day_long(line, token, at)
        if not (day_long or _is_beside(line, mark, at, clock)):
            continue
        day = day_of(clock.date(date), clock)
        if day is not None and clock.end is None and not clock.is_over(day.end):
            return Span(None, None)  # its evening was still to come
        of_old = line.finds(THE_LAST_TIME)
        if day is not None and not of_old and (day_long or clock.end is None):
            clock.told = day
            clock.take_usual_evenings()
        return day
    return None


def on_another_day(line: Line, clock: Clock) -> Span | str | None:
    """Return the day of 'on 22 June it recorded 780 and 115', whose date leads its numbers, or why
    it is not known where the date stands behind them; None where a sentence names no other day
    than the report's.

    Parameters
    ----------
    line : Line
    clock : Clock
    """
    numbers = line.numbers()
    for token in line.of(TIME):
        mark = line.marks[token]
        day = _day_it_is_on(line, mark, clock)
        if day is None or _is_of_the_report(day, clock):
            continue
        leads = bool(numbers) and token < numbers[0]
        return (day_of(day, clock) if leads else None) or _ANOTHER_DAY
    return None


def _day_it_is_on(line: Line, mark: Mark, clock: Clock) -> datetime.date | None:
    """Return the day of 'on 22 June', at the beginning or end of what it tells; None for others."""
    date = mark.value if isinstance(mark.value, DateSpan) else None
    if date is None or date.first is not None or not clock.can_date(date):
        return None
    before = line.page.folded[line.start : mark.start]
    other = _TOOK_EFFECT.search(before) or _TOLD_ON.search(before)
    return clock.date(date) if _ON_IT.search(before) and not other else None


def _is_of_the_report(day: datetime.date, clock: Clock) -> bool:
    """Tell a day of those that the report, or what was told of last, covers; none is known of one
    without hours.
    """
    end = clock.end if clock.told is None else clock.told.end
    start = clock.start if clock.told is None else clock.told.start
    if end is None:
        return True
    first = end - DAY if start is None else start
    published = day == clock.day
    return published or first.tz_convert(ZONE).date() <= day <= end.tz_convert(ZONE).date()


def _is_beside(line: Line, mark: Mark, at: int, clock: Clock) -> bool:
    """Tell whether a date stands so beside a number that it is the day that it counts."""
    folded, place = line.page.folded, line.start + at
    between = folded[mark.end : place]
    if between == " (":
        return True
    before = folded[line.start : mark.start]
    if _TOOK_EFFECT.search(before):
        return False
    leads = _LEADS_ON.search(before) and not _AT_AN_HOUR.search(before)
    if leads and _DAY_LEADS.fullmatch(between):
        return True
    after = _ON_A_DAY.match(folded, place) or _ON_A_DAY_SLAVIC.match(folded, place)
    if after is not None and after.end() == mark.start:
        return True
    if _BOUNDED.search(before):
        return False
    when = re.match(r",? (?:когда|коли|when) ", between)
    if when and not (_WORST.search(before) or _LEADS_ON.search(before)):
        return False
    if _DAY_LEADS_SLAVIC.fullmatch(between):
        return True
    return bool(_WHERE.fullmatch(between) and _RECORDED_ON.search(before))


def _is_day_long(line: Line, token: int, at: int) -> bool:
    """Tell 'throughout the day, 2 December, it recorded 170', the first number after it."""
    mark = line.marks[token]
    numbers = (line.marks[number].start - line.start for number in line.numbers())
    first = next((number for number in numbers if number > mark.end - line.start), None)
    before = line.page.folded[line.start : mark.start]
    return first == at and bool(_DAY_LONG.search(before))
