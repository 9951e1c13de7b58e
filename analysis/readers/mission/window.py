"""Which evenings a tally of the mission lies between."""

import datetime
import re

from analysis.readers.lexicon import NUMBER, TIME
from analysis.readers.line import Line
from analysis.readers.mission.before import is_than_or_of_it, named_before
from analysis.readers.mission.clock import (
    DAY,
    EVENING,
    ZONE,
    Clock,
    Span,
    day_before,
    of_the_same_days,
    period_before,
    tell,
    week_before,
)
from analysis.readers.mission.days import (
    DAY_DASH_DAY,
    FROM_DAY_TO_DAY,
    dates_of,
    evenings_by_weekday,
    first_evening,
    is_first_evening,
)
from analysis.readers.mission.hours import of_a_day, of_hours, on_another_day
from analysis.readers.mission.other_times import OTHER_TIMES, tells_other_times
from analysis.readers.mission.running import total_since
from analysis.readers.mission.since import without_truce
from analysis.readers.mission.wording import EARLIER, EARLIER_ON, FIRE, ONE_BREATH
from analysis.readers.rules import pattern
from analysis.readers.weekdays import weekday_of
from analysis.vocabulary.dates import ClockSpan, DateSpan, to_utc

_WEEK_LONG = 7
_EVENINGS = re.compile(
    # 'from Saturday evening, November 16, until Sunday evening, November 17'
    r"(?:from|between) [a-z]+day evening,? [^;.:]{3,20}? (?:until|till|to|and) [a-z]+day evening"
    r"|(?:[зс]|в[іи]д) веч[ое]ра |между вечер(?:ами|ом)|між вечор(?:ами|ом)"
    r"|(?:between|from|over|during) the (?:evenings? of|period from the evening of)|evening of"
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?"
# 'over 11-17 December': days, and no evenings
_DASHED = rf"(?:^\W*|, |(?<![а-яіїє])(?:за|протягом|упродовж|впродовж|в течение) ){DAY_DASH_DAY}"
_OVER_DAYS = re.compile(rf"{_DASHED}|{DAY_DASH_DAY}")
# 'in the period from 2 to 15 November it recorded 469'
_PERIOD_LEADS = re.compile(
    rf"(?:[ув] период|[ув] період|за пер[иі]од|(?:in|over|for|during) the period),? "
    rf"(?={FROM_DAY_TO_DAY})"
)
_WEEK = re.compile(
    r"(?:over|during|in|throughout) (?:the )?(?:past |last |reporting |this )?week"
    r"|weekly|past seven days"
    r"|(?:за|протягом|в течение|минул\w+|прошл\w+) (?:тижд?[нд]\w+|недел\w+)"
    rf"|(?:between|from) (?:{_MONTH} )?\d{{1,2}} "
    rf"|{FROM_DAY_TO_DAY}|{_DASHED}"
)
# 'last week it recorded', 'recorded last week'
_LAST_WEEK_SAID = (
    r"(?<![a-zа-яіїє])(?:last week(?! of)"
    r"|(?:минул|прошл|прошедш|минувш|истекш)\w+ (?:тижд?н\w+|тиждень|недел\w+))(?![a-zа-яіїє])"
)
_LAST_WEEK = re.compile(f"(?:{ONE_BREATH} )?{_LAST_WEEK_SAID}")
_LAST_WEEK_LEADS = re.compile(rf"\W*(?:за |протягом |упродовж |на )?{_LAST_WEEK_SAID}")
_EARLIER = "an earlier time: its evenings are not told"
_BY_PUBLICATION = "last week: read as the calendar week before the publication"
_OF_WEEKS = re.compile(r"week|тиж[нд]|недел")
# 'in A between the evenings of 3 and 4 February', 'over the week of May 7-13', after the number
_EVENINGS_AFTER = re.compile(
    rf"weeks? of (?:{_MONTH} )?\d|"
    r"between (?:the evenings of )?(?:[a-z]+ )?\d{1,2} |from the evening of (?:[a-z]+ )?\d"
    r"|(?:[зс]|в[іи]д) веч[ое]ра (?:[а-яіїє']+ )?\d|між вечор(?:ами|ом)"
    rf"|между вечер(?:ами|ом)|{FROM_DAY_TO_DAY}|{DAY_DASH_DAY}"
)
# 'and between 4 and 5 February none', 'and more between': the evenings of what comes next
_OF_THE_NEXT = re.compile(
    r"(?:^|[ ,;])(?:and|while|та|і|й|и|а) (?:(?:slightly )?(?:more|fewer) "
    r"(?:of (?:them|these) |(?:ceasefire )?violations |explosions )?)?$"
)
_WEEK_AFTER = re.compile(
    rf"^{ONE_BREATH}(?:last|past|this|{EARLIER}|over the|минул\w+|прошл\w+) (?:week|тижн|недел)"
)
# '1,120 in the previous week', 'a week earlier - 417'
_THE_WEEK_BEFORE = (
    r"(?:in |during |over |for )?(?:the )?(?:previous|preceding) (?:reporting )?week(?! of)"
    r"|a week (?:earlier|before)|(?:in |during |over )?the week before last"
    r"|(?:за |на |протягом )?(?:позаминул\w+|позапрошл\w+) (?:тижд?н\w+|тиждень|недел\w+)"
    r"|неделей ран(?:ее|ьше)|тижнем раніше"
    r"|(?:за|на|протягом|в течение) (?:попередн|предыдущ|предшествующ)\w+ "
    r"(?:тиждень|тижня|недел[юие])"
)
_OF_THE_WEEK_BEFORE = re.compile(
    rf"^(?!{ONE_BREATH}(?: than| ніж| чем| compared| as | порівн| сравн)){ONE_BREATH} ?"
    rf"(?:{_THE_WEEK_BEFORE})"
)
_LED_BY_THE_WEEK_BEFORE = re.compile(
    rf"(?:{_THE_WEEK_BEFORE})(?: (?:було|было|there (?:were|had been)|it (?:was|recorded)))?"
    r"(?: ?[–—:-])? ?$"
)
# 'in two weeks'
_SOME_WEEKS = re.compile(
    r"(?<![a-zа-яіїє])(?:за|протягом|упродовж|впродовж|в течение|in|over|during) "
    r"(?:(?:the|past|last|останні|последние|минулі|прошедшие) ){0,2}"
    r"(?:дв[аеі]|три|чотири|четыре|two|three|four|\d) (?:тижн|недел|weeks)"
)
_LONG = (
    r"(?:months?|quarter|years?|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|місяц[іья]\w*|месяц\w*|квартал\w*|піврічч\w+|полугоди\w+|рік|року|год|года"
    r"|січень|лютий|березень|квітень|травень|червень|липень|серпень|вересень|жовтень|листопад"
    r"|грудень|январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь"
    r"|(?:січ|берез|квіт|трав|черв|лип|серп|верес|жовт|груд)ні|лютому|листопаді"
    r"|(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)е)(?![a-zа-яіїє])"
)
# 'in August it recorded', 'over the past month'
_MONTH_LONG = re.compile(
    r"(?<![a-zа-яіїє])(?:за|[ву]|протягом|упродовж|впродовж|в течение|in|over|during|throughout)"
    r" (?:(?:the|all of|past|last|this|whole|минул\w+|прошл\w+|останн\w+|последн\w+|весь|увесь|цей"
    rf"|этот|\w+ь|two|three|six|\d{{1,2}}) ){{0,3}}{_LONG}"
)
_MONTH_AFTER = re.compile(rf"^{ONE_BREATH}{_MONTH_LONG.pattern}")
_BY_WEEKDAYS = re.compile(
    r"evenings? of [a-z]+day|between (?:the evenings of )?[a-z]+day and [a-z]+day"
    r"|(?:between|from) \d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)? of [a-z]+day"
)
_NEXT_DAY = re.compile(
    r"(?:in|over|during|and) the (?:24 hours that followed|(?:following|next) (?:24 hours|day))"
    r"|(?:за|протягом|в течение|впродовж|упродовж) "
    r"(?:наступн|следующ|последующ|подальш)\w+ (?:доб|сут)"
)
_PART_OF_DAY = r"(?:night|day(?:-?time|light)?|morning|afternoon|early hours)(?![a-z])"
# 'during the night of 3 May', right after what was counted or at the head of the sentence
_PART_AFTER = re.compile(
    rf"^{ONE_BREATH} (?:during|in|over) (?:the )?(?:early )?(?P<part>{_PART_OF_DAY})"
)
_PART_LEADS = re.compile(rf"^\W*(?:during|in|over) (?:the )?(?:early )?(?P<part>{_PART_OF_DAY})")
# 'and during the day on 4 March nine', after the evenings of another number
_THEN_A_PART = re.compile(
    r"(?:, |; )(?:(?:and|while|but) )?(?:during|in|over) (?:the )?(?:early )?"
    rf"(?P<part>{_PART_OF_DAY})(?=[^,;]*(?:, )?$)"
)
# 'in Donetsk region, during the day on 4 March, the mission recorded nine'
_PART_OF_A_DATE = re.compile(
    r"(?<![a-z])(?:during|in|over) (?:the )?(?:early )?"
    rf"(?P<part>(?!day of){_PART_OF_DAY}) (?:of|on) (?:[a-z]+day,? )?"
    rf"(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})(?: 20\d\d)?[^;:0-9]*$"
    # 'вдень 4 березня'
    r"|(?<![а-яіїєґ])(?P<slavic>вдень|удень|днем|вранці|уранці|зранку|утром|вночі|уночі|ночью"
    r"|[ву]вечері|вечером) "
    r"\d{1,2} [а-яіїє]{3,9}(?: 20\d\d)?[^;:0-9]*$"
)
# 'and the morning of' a day, with which evenings do not end
_TO_A_PART = re.compile(
    r"(?<![a-zа-яіїєґ])(?:and|to|until|till|і|й|та|и|до|по|на) (?:the )?(?:early |late )?"
    r"(?P<part>morning|afternoon|noon|midday|night|hours|ран(?:ок|ку|ком)|утр[оау]м?|обід\w*|обед\w*"
    r"|пол(?:у?день|у?дня)|ноч[иі]|ніч|ночь)(?: of| on)?(?: [a-z]+day,?)? (?:\d{1,2} )?$"
)
_BEFORE_AN_HOUR = re.compile(r"24 hours (?:before|to|until|up to|ending at) (?=\d)")
# '170 violations on Thursday': a report of the days after may cover two of them
_ON_A_WEEKDAY = re.compile(
    rf"^{ONE_BREATH} on (?P<day>(?:tues|wednes|thurs|fri)day)(?= ?(?:[,.;)\"]|$))"
)
_ON_A_WEEKDAY_BEFORE = re.compile(
    r".*(?<![a-z])on (?P<day>(?:tues|wednes|thurs|fri)day),(?=[^,;(]*$)"
)
# 'over the same period', of what the sentence before told, and no period of another year
_SAME = (
    r"(?:(?:in|over|during|for|within) (?:this|that|the same) (?:time|period)"
    r"|(?:за|протягом|в течение|впродовж|упродовж) "
    r"(?:(?:той|тот|этот|цей|того|цього|этого) (?:же|самий|самого)|это же|т[оа] ж[еє]?|цей|этот) "
    r"(?:(?:самий|самого|самый) )?(?:час|часу|время|пер[іи]од|пер[іи]оду|периода))"
    r"(?! (?:of |in (?:20|the )|last |минул|прошл|[ув] (?:20|мину|прош)|20))(?![a-zа-яіїє])"
)
_SAME_PERIOD = re.compile(rf"(?<![a-zа-яіїє]){_SAME}")
_SAME_PERIOD_AFTER = re.compile(rf"^{ONE_BREATH} {_SAME}")
# 'the same period one year earlier', 'on Monday': no time of the sentence before
# 'over the same two days', 'за те же двое суток'
_SAME_DAYS = re.compile(
    r"(?<![a-zа-яіїє])(?:(?:in|over|during|for|within) (?:these|those|the same)"
    r"|(?:за|протягом|в течение|впродовж|упродовж) (?:ті|тих|те|тех|эти|этих|ці|цих)"
    r"(?: ж[е]?| сам(?:і|их|ые))?)"
    r" (?P<days>two|2|48|дво[ех]|дв[іаух]+|three|3|72|тро[ех]|три|трьох|трех)"
    r"(?P<unit> days| hours| дні| дня| дней| днів| діб| доби| суток| години| часов| годин)"
    r"(?! (?:of |earlier))(?![a-zа-яіїє])"
)
_THREE = ("th", "3", "7", "т")  # 'three', '72 hours' and 'троє'
_OF_ANOTHER_TIME = re.compile(
    r"[^,.;]{0,24}(?:previous|earlier|(?<![a-z])year|попередн|предыдущ|ран[іе]е|раніше"
    r"|on [a-z]+day(?![a-z]))"
)
_WHICH_PERIOD = "'the same period', after tallies of several, or of no hours"
_NEAR = 60
# 'more explosions (about 60), between the evenings of 9 and 10 March'
_AT_ONCE = re.compile(rf",? (?:{_EVENINGS_AFTER.pattern})")
_PUBLISHED = re.compile(r"publish|issued|released|said|says|report")
# 'violations, including 30 explosions, between the evenings of'
_PART = pattern(",<including><^number>{0,3}<number>(?:<our|word>*<explosion>|[^,]{1,4}),")
_ASIDE = pattern(r"\([^)]*\)")
_WEEKEND = re.compile(
    r"weekend|вихідн|выходн|on (?:mon|tues|wednes|thurs|fri|satur|sun)day(?! [0-9])"
)
# 'on Tuesday 63 in A and 16 in B': the day is that of the second number too
_DAY_LEADS_ALL = re.compile(rf"\W*(?:{_WEEKEND.pattern})")


# a report of an earlier hour is told of no evening of it
_NOON = (12, 0)
_A_WEEK = "a week: its days are not given by date"


def window_of(line: Line, at: int, clock: Clock) -> Span | str:
    """Return the window of a tally, or why it is not known.

    Parameters
    ----------
    line : Line
    at : int
        Offset in the sentence before which the words stand that tell it.
    clock : Clock
    """
    before = line.folded[:at]
    following = _words_after(line, at)
    told, line = line, without_truce(line)
    total = total_since(line, at, following, clock) if told is line else None
    if total is not None:
        return total
    same = _same_days(line, at, following, clock) or _same_period(line, at, following, clock)
    hours = same or of_hours(line, at, clock)
    part = None if hours else _PART_AFTER.match(following) or _PART_OF_A_DATE.search(before)
    hours = hours or (None if part else of_a_day(line, at, clock))
    if hours is not None:
        return hours
    part = part or _part_told(before, following)
    if part:
        return Span(None, None, part=part[part.lastgroup or 0])
    named = _last_named(before)
    own = _EVENINGS_AFTER.search(_in_its_aside(line, at, following))
    if own and not (named and _OF_THE_NEXT.search(following, 0, own.start())):
        begin = at + own.start()
        return _evenings(line, begin, at + len(following), clock)
    if _NEXT_DAY.search(before):
        return _next_day(clock)
    until = _BEFORE_AN_HOUR.search(before)
    if until:
        return _day_before_an_hour(line, until.end(), at, clock)
    by_weekday = evenings_by_weekday(line, at, clock.end, ZONE)
    if by_weekday is not None:
        return _between_evenings(by_weekday, clock)
    weekday = _of_a_weekday(before[-_NEAR:], following, clock)
    earlier = _the_week_before(before, following, clock)
    by_words = weekday or earlier or _last_week(line, at, following, clock)
    if by_words:
        return by_words
    vague = _vague(line, at, following)
    if vague:
        return clock.covered if vague == _A_WEEK and clock.covered else vague
    before_it = named_before(line, at, following)
    if before_it:
        return period_before(before_it, clock)
    if named:
        return _evenings(line, named.start(), at, clock)
    return _of_no_words(line, at, clock)


def _part_told(before: str, following: str) -> re.Match[str] | None:
    """Return the part of a day that is told right after a number, or in the words before it."""
    part = _PART_AFTER.match(following) or _PART_LEADS.match(before)
    return part or _THEN_A_PART.search(before[-_NEAR:])


def _of_no_words(line: Line, at: int, clock: Clock) -> Span | str:
    """Return the window of a tally beside which no words tell it: that of its sentence's date, or
    the report's, where the sentence tells no hours that are not read.
    """
    if EARLIER_ON.match(line.folded):
        return _EARLIER
    if tells_other_times(line, at, clock):
        return OTHER_TIMES
    return on_another_day(line, clock) or _whole_report(clock)


def _same_period(line: Line, at: int, following: str, clock: Clock) -> Span | str | None:
    """Return the hours of 'over the same period', or why they are not known; None for others, and
    for what is compared with it.
    """
    told = _SAME_PERIOD.search(line.folded, 0, at) or _SAME_PERIOD_AFTER.match(following)
    if told is None or named_before(line, at, following):
        return None
    if _OF_ANOTHER_TIME.match(told.string, told.end()):
        return _WHICH_PERIOD
    of_another = line.of(TIME) or _OF_WEEKS.search(line.folded) or _MONTH_LONG.search(line.folded)
    return None if of_another else clock.stated or _WHICH_PERIOD


def _same_days(line: Line, at: int, following: str, clock: Clock) -> Span | str | None:
    """Return the days of 'over the same two days', or why they are not known; None for others."""
    told = _SAME_DAYS.search(line.folded, 0, at + len(following))
    if told is None or named_before(line, at, following):
        return None
    three = told["days"].startswith(_THREE)
    return of_the_same_days(3 if three else 2, clock) or _WHICH_PERIOD


def keep_evenings(line: Line, clock: Clock) -> None:
    """Keep the evenings of a sentence without a number, or the week that it begins with, in mind
    for what is told next.

    Parameters
    ----------
    line : Line
    clock : Clock
    """
    if not line.finds(FIRE):
        return
    if clock.end is None and _LAST_WEEK_LEADS.match(line.folded):
        _last_week(line, len(line.folded), "", clock)
    if not line.numbers():
        _keep_named(line, clock)


def _keep_named(line: Line, clock: Clock) -> None:
    """Keep the evenings in mind that a sentence names last."""
    told = list(_EVENINGS.finditer(line.folded))
    if told and told[-1].group() != "evening of":
        _evenings(line, told[-1].start(), len(line.folded), clock)


def _of_a_weekday(before: str, following: str, clock: Clock) -> Span | str | None:
    """Return the mission's day of '222 violations on Thursday', the last one before the report;
    None where none is told so, or where a report may cover two days.
    """
    told = _ON_A_WEEKDAY.match(following) or _ON_A_WEEKDAY_BEFORE.search(before)
    if told is None or clock.base is None or _PUBLISHED.search(told.group()):
        return None
    back = (clock.base.weekday() - weekday_of(told["day"])) % _WEEK_LONG
    if clock.end is None and not back:
        return None
    return _up_to_the_evening(clock.base - datetime.timedelta(days=back), clock)


def _up_to_the_evening(day: datetime.date, clock: Clock) -> Span | str:
    return _between_evenings((day - DAY, day), clock)


def _the_week_before(before: str, following: str, clock: Clock) -> Span | None:
    """Return the week before the one told last, of '1,120 in the previous week'."""
    led = _LED_BY_THE_WEEK_BEFORE.search(before)
    week = led or _OF_THE_WEEK_BEFORE.match(following)
    return None if week is None else week_before(week.group(), clock.told)


def _last_week(line: Line, at: int, following: str, clock: Clock) -> Span | None:
    """Return 'last week' as the calendar week before the publication, None where dates tell which
    days are meant, or none is told so.
    """
    told = _LAST_WEEK.search(line.folded, 0, at) or _LAST_WEEK.match(following)
    if told is None or clock.day is None or line.of(TIME):
        return None
    monday = clock.day - datetime.timedelta(days=clock.day.weekday())
    begun = monday - datetime.timedelta(days=_WEEK_LONG)
    span = Span(to_utc(begun, (0, 0), ZONE), to_utc(monday, (0, 0), ZONE))
    if clock.end is None:
        clock.told = span
    clock.doubts.append(_BY_PUBLICATION)
    return span


def _vague(line: Line, at: int, following: str) -> str:
    """Return why words tell a time without its dates, '' if they don't."""
    if _BY_WEEKDAYS.search(line.folded, 0, at):
        return "the evenings are not given by date"
    if is_than_or_of_it(line, at):
        return "whether the period or the one before it is meant is not said"
    if _tells_hours(line, at, at + len(following)):
        return ""
    leads = _DAY_LEADS_ALL.match(line.folded) and not dates_of(line, at)
    near = line.folded[max(0, at - 40) : at + 60]
    if leads or _WEEKEND.search(near):
        return "a weekend: its evenings are not given by date"
    if _WEEK_AFTER.match(following) or _SOME_WEEKS.search(near) and not line.of(TIME):
        return _A_WEEK
    months = _MONTH_LONG.search(line.folded, 0, at) or _MONTH_AFTER.match(following)
    return "a month or more: its days are not given by date" if months else ""


def _tells_hours(line: Line, begin: int, end: int) -> bool:
    """Tell whether clock times stand in a stretch of a sentence."""
    marks = [line.marks[token] for token in line.of(TIME)]
    clocks = [mark for mark in marks if isinstance(mark.value, ClockSpan)]
    return any(begin <= mark.start - line.start < end for mark in clocks)


def _whole_report(clock: Clock) -> Span | str:
    """Return the window of a tally that names none: the report's."""
    if clock.end is None:
        return clock.told or Span(None, None)
    if clock.told is not None and clock.told.end != clock.end:
        return "which of the periods that are told is meant is not said"
    clock.doubt_a_sunday()
    return Span(clock.start or day_before(clock.end), clock.end)


def _last_named(before: str) -> re.Match[str] | None:
    """Return the evenings, or the week, that are named last before a number."""
    evenings = list(_EVENINGS.finditer(before))
    spans = [found for found in evenings if found.group() != "evening of"]
    if spans:
        return spans[-1]
    if evenings:
        return evenings[0]
    return _PERIOD_LEADS.search(before) or _WEEK.search(before)


def _words_after(line: Line, at: int) -> str:
    """Return the words from a number or 'no violations' to the next number, but for asides."""
    begin = line.start + at
    token = next((n for n, span in enumerate(line.spans) if span[0] >= begin), None)
    if token is None:
        return ""
    tags, last = line.tags, token + 1
    days = {token for token in line.numbers() if is_first_evening(line, line.marks[token])}
    while last < len(tags) and (tags[last] not in NUMBER + ";" or last in days):
        aside = _ASIDE.match(tags, last) or _PART.match(tags, last)
        last = aside.end() if aside else last + 1
    end = line.spans[last - 1][1]
    return line.folded[at : end - line.start]


def _in_its_aside(line: Line, at: int, following: str) -> str:
    """Return the words after a number up to the end of the brackets that it stands in."""
    opened = line.folded.rfind("(", 0, at)
    is_inside = opened >= 0 and ")" not in line.folded[opened:at]
    inside, _, then = following.partition(")")
    alone = is_inside and not line.folded[opened + 1 : at].strip() and _AT_ONCE.match(then)
    return following if alone or not is_inside else inside


def _next_day(clock: Clock) -> Span | str:
    """'In the 24 hours that followed' the evenings told last."""
    if clock.told is None:
        return "a day after evenings that are not told"
    last = clock.told.end + DAY
    if clock.end is not None and last > clock.end:
        return "a day after the report's own hour"
    return Span(clock.told.end, last)


def _day_before_an_hour(line: Line, begin: int, at: int, clock: Clock) -> Span | str:
    """'For the 24 hours before 19:30 on 26 July'."""
    dates = dates_of(line, at, begin)
    if len(dates) != 1 or not clock.can_date(dates[0]):
        return "24 hours up to a day that is not told"
    end = to_utc(clock.date(dates[0]), clock.hour, ZONE)
    return Span(day_before(end), end)


def _evenings(line: Line, begin: int, at: int, clock: Clock) -> Span | str:
    dates = dates_of(line, at, begin)
    if not dates or not clock.can_date(dates[0]):
        return clock.covered or "a week or evenings that are not given by date"
    part = _part_at_the_end(line, begin, dates[-1])
    if part:
        return Span(None, None, part=part)
    first, last = clock.date(dates[0]), clock.date(dates[1] if len(dates) > 1 else dates[0])
    if dates[0].first is not None and 0 < dates[0].first <= first.day:
        first = first.replace(day=dates[0].first)  # 'the evenings of 24 and 25 July'
    begun = first_evening(line.folded, begin, at)
    if begun is not None and len(dates) == 1 and 0 < begun <= first.day:
        first = first.replace(day=begun)
    if not _is_of_whole_days(line, begin, (first, last), clock):
        if _OVER_DAYS.match(line.folded, begin) and not _are_the_report_s((first, last), clock):
            return "whether days or evenings are meant is not said"
        if _OVER_DAYS.match(line.folded, begin):
            clock.doubt_a_sunday(by_days=True)
        return _between_evenings((first, last), clock)
    start, end = to_utc(first, (0, 0), ZONE), to_utc(last + DAY, (0, 0), ZONE)
    return tell(Span(start, end), clock)


def _are_the_report_s(days: tuple[datetime.date, datetime.date], clock: Clock) -> bool:
    """Tell the days of the evenings that a daily report lies between."""
    end = None if clock.end is None else clock.end.tz_convert(ZONE).date()
    return end is not None and days == (end - DAY, end)


def _between_evenings(days: tuple[datetime.date, datetime.date], clock: Clock) -> Span | str:
    """Return the window from the evening of a day to that of another."""
    first, last = days
    hour = clock.hour if clock.hour >= _NOON else EVENING
    end = to_utc(last, hour, ZONE)
    if clock.end is None and not clock.is_over(end):
        return Span(None, None)  # days were told, and the last evening was still to come
    clock.take_usual_evenings()
    # 'from the evening of 16 February to 11:20 on 17 February', the report's own hour
    ends_before = clock.end is not None and last == clock.end.tz_convert(ZONE).date()
    return tell(Span(to_utc(first, hour, ZONE), clock.end if ends_before else end), clock)


def _part_at_the_end(line: Line, begin: int, date: DateSpan) -> str:
    """Return the part of the day that 'between the evening of 3 March and the morning of 4 March'
    ends in, '' where it ends in an evening.
    """
    told = _TO_A_PART.search(line.page.folded, line.start + begin, date.start)
    return "" if told is None else told["part"]


def _is_of_whole_days(
    line: Line, begin: int, days: tuple[datetime.date, datetime.date], clock: Clock
) -> bool:
    """Tell whether weeks are told by their days, and not by evenings: by that word, or as from a
    Monday to a Sunday by a chief who gives no hour; and months from their first day to their last.
    """
    first, last = days
    months = first.day == 1 and (last + DAY).day == 1
    evenings = _EVENINGS.search(line.folded, max(0, begin - 1))
    length = (last - first + DAY).days
    weeks = length >= _WEEK_LONG and length % _WEEK_LONG == 0
    calendar = clock.end is None and not first.weekday()
    if months and clock.end is None:
        return not evenings
    return not evenings and weeks and bool(calendar or _OF_WEEKS.search(line.page.folded))
