"""Which evenings a tally of the mission lies between."""

import datetime
import re

from analysis.readers.lexicon import NUMBER, TIME
from analysis.readers.line import Line
from analysis.readers.mission.clock import DAY, ZONE, Clock, Span, day_of, period_before, tell
from analysis.readers.mission.days import (
    DAY_DASH_DAY,
    FROM_DAY_TO_DAY,
    evenings_by_weekday,
    first_evening,
    is_first_evening,
)
from analysis.readers.mission.wording import (
    AGAINST,
    COMPARED,
    EARLIER,
    EARLIER_SLAVIC,
    FOR_WHICH,
    OF_WHAT,
    PERIOD_BEFORE_SLAVIC,
    THE_PERIOD_BEFORE,
)
from analysis.readers.mission.year import is_of_the_year
from analysis.readers.rules import pattern
from analysis.readers.weekdays import weekday_of
from analysis.readers.when import moments
from analysis.vocabulary.dates import ClockSpan, DateSpan, to_utc

_WEEK_LONG = 7
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
    r"|since [^.:]{0,30}$|since \d|^\W*since [^.]{1,180} has (?:\w+ ){0,2}(?:recorded|registered)"
    r"|(?:до кінця|по кінець) звітного|(?:до конца|по конец) отчетного"
    r"|(?:з|від|с|от|із) (?:початку|начала|моменту|момента)[^.:]{0,90}$"
    r"|^\W*(?:відколи|відтоді,? як|с тех пор,? как|after|після|после)[^.]{1,180} "
    r"(?:has (?:\w+ ){0,2}recorded|зафікс\w+|зафикс\w+|нарах\w+|насчит\w+"
    r"|занот\w+|отмети\w+|відзначи\w+)"
)
# words without a comma, but for that of '1,200'
_ONE_BREATH = r"(?:[^,;(]|(?<=[0-9]),(?=[0-9]))*?"
# '225 violations since the truce began on 27 July'
_SINCE_AFTER = re.compile(
    rf"^{_ONE_BREATH} (?:since (?:the |its )?(?:\w+ ){{0,3}}(?:began|start|took|came|entered)"
    r"|(?:з|від|с|от) (?:моменту|початку|начала|момента) (?:\w+ )?(?:перемир|режим|дії|действия))"
)
# '251 violations in total from 00:01 on 27 July until the end of the reporting period'
_ALL_ALONG_AFTER = re.compile(
    rf"^{_ONE_BREATH} (?:from|since|з|із|від|с|от) [^.;]{{4,60}}"
    r"(?:(?:until|till|to|through) the end of the reporting"
    r"|(?:до|по) (?:кінця|конца) (?:звітн|отчетн))"
)
_EVENINGS = re.compile(
    r"(?:[зс]|в[іи]д) веч[ое]ра |между вечер(?:ами|ом)|між вечор(?:ами|ом)"
    r"|(?:between|from|over|during) the (?:evenings? of|period from the evening of)|evening of"
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?"
# 'over 11-17 December': days, and no evenings
_DASHED = rf"(?:^\W*|(?<![а-яіїє])(?:за|протягом|упродовж|впродовж|в течение) ){DAY_DASH_DAY}"
_OVER_DAYS = re.compile(rf"{_DASHED}|{DAY_DASH_DAY}")
_WEEK = re.compile(
    r"(?:over|during|in|throughout) (?:the )?(?:past |last |reporting |this )?week"
    r"|weekly|past seven days"
    r"|(?:за|протягом|в течение|минул\w+|прошл\w+) (?:тижд?[нд]\w+|недел\w+)"
    rf"|(?:between|from) (?:{_MONTH} )?\d{{1,2}} "
    rf"|{FROM_DAY_TO_DAY}|{_DASHED}"
)
# 'last week it recorded', 'recorded last week'
_LAST_WEEK = re.compile(
    rf"(?:{_ONE_BREATH} )?(?<![a-zа-яіїє])(?:last week(?! of)"
    r"|(?:минул|прошл|прошедш|минувш|истекш)\w+ (?:тижд?н\w+|тиждень|недел\w+))(?![a-zа-яіїє])"
)
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
    rf"^{_ONE_BREATH}(?:last|past|this|{EARLIER}|over the|минул\w+|прошл\w+) (?:week|тижн|недел)"
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
_MONTH_AFTER = re.compile(rf"^{_ONE_BREATH}{_MONTH_LONG.pattern}")
_BY_WEEKDAYS = re.compile(
    r"evenings? of [a-z]+day|between (?:the evenings of )?[a-z]+day and [a-z]+day"
)
_NEXT_DAY = re.compile(
    r"(?:in|over|during|and) the (?:24 hours that followed|(?:following|next) (?:24 hours|day))"
    r"|(?:за|протягом|в течение|впродовж|упродовж) "
    r"(?:наступн|следующ|последующ|подальш)\w+ (?:доб|сут)"
)
_PART_OF_DAY = r"(?:night|day(?:-?time|light)?|morning|afternoon|early hours)(?![a-z])"
# 'during the night of 3 May', right after what was counted or at the head of the sentence
_PART_AFTER = re.compile(
    rf"^{_ONE_BREATH} (?:during|in|over) (?:the )?(?:early )?(?P<part>{_PART_OF_DAY})"
)
_PART_LEADS = re.compile(rf"^\W*(?:during|in|over) (?:the )?(?:early )?(?P<part>{_PART_OF_DAY})")
# '20 violations in the previous reporting period'
_PREVIOUS_AFTER = re.compile(
    r"^(?:(?!than|compared|same|as )[^,;()])*? (?:in|during|over) the"
    rf"(?: {THE_PERIOD_BEFORE}| {EARLIER}$)"
    r"|^(?:(?! ніж| чем|порівн|сравн| як )[^,;()])*? "
    rf"(?:за|протягом|упродовж|впродовж|в течение|[ву]) {EARLIER_SLAVIC}\w+ "
    r"(?:звітн|отчетн|доб|сут|24 )"
)
# 'it had recorded three in A and four in B in the previous reporting period'
_HAD_RECORDED = re.compile(
    r"\W*(?:it|they|the (?:osce )?(?:smm|mission)) (?:had (?:recorded|noted|registered|counted"
    rf"|observed|logged)[^.;()]* (?:in|during|over) the {THE_PERIOD_BEFORE}"
    r"|(?:had )?(?:recorded|noted|registered|counted|observed|logged),? (?:in|during|over) the "
    rf"{THE_PERIOD_BEFORE},? )"
)
# 'measures to strengthen the ceasefire as of 00:01 on 27 July'
_MEASURES_AS_OF = re.compile(
    r"(?:measures|ceasefire|truce|agreement|regime)[^.]{0,60} (?:as of|from|since|starting at"
    r"|effective|beginning at)[ a-z]{0,12}$"
)
_BEFORE_AN_HOUR = re.compile(r"24 hours (?:before|to|until|up to|ending at) (?=\d)")
# '170 explosions on 23 August'
_ON_A_DAY = re.compile(
    r"\S+(?: undetermined| ceasefire)?(?: explosions?| violations?)"
    r"(?:(?: was| were)? recorded)? on "
)
# 'on 2 December it recorded 170'
_DAY_LEADS = re.compile(
    r",? (?:(?:the )?(?:osce )?(?:smm|mission|monitors|it) )?(?:also )?"
    r"(?:recorded|registered|counted) "
)
# 'throughout the day, 2 December, it recorded 170'
_DAY_LONG = re.compile(
    r"(?:впродовж|упродовж|протягом|за|[ву] течение|over|throughout|during) "
    r"(?:доби|добу|суток|сутки|the day),? (?:за )?$"
)
# '170 violations on Thursday': a report of the days after may cover two of them
_ON_A_WEEKDAY = re.compile(
    rf"^{_ONE_BREATH} on (?P<day>(?:tues|wednes|thurs|fri)day)(?= ?(?:[,.;)\"]|$))"
)
_ON_A_WEEKDAY_BEFORE = re.compile(
    r".*(?<![a-z])on (?P<day>(?:tues|wednes|thurs|fri)day),(?=[^,;(]*$)"
)
_NEAR = 60
_PUBLISHED = re.compile(r"publish|issued|released|said|says|report")
# 'violations, including 30 explosions, between the evenings of'
_PART = pattern(",<including><^number>{0,3}<number><our|word>*<explosion>,")
_ASIDE = pattern(r"\([^)]*\)")
_WEEKEND = re.compile(
    r"weekend|вихідн|выходн|on (?:mon|tues|wednes|thurs|fri|satur|sun)day(?! [0-9])"
)
# 'on Tuesday 63 in A and 16 in B': the day is that of the second number too
_DAY_LEADS_ALL = re.compile(rf"\W*(?:{_WEEKEND.pattern})")
_PREVIOUS = re.compile(
    rf"(?:the )?day before|same as (?:during|in) the {EARLIER}|{COMPARED.pattern}"
    rf"|(?:днем|добою|сутками) ран[іе]|{THE_PERIOD_BEFORE}|{PERIOD_BEFORE_SLAVIC}"
)
_UP_TO_PREVIOUS = re.compile(rf"[^)]{{0,50}}(?:{EARLIER}|{EARLIER_SLAVIC}|{THE_PERIOD_BEFORE})")
# 'compared with the previous day (235 explosions against 150)'
_AGAINST = re.compile(rf"{AGAINST} (?=[^)]*$)")
_AGAINST_MORE = re.compile(rf"[^)]{{0,40}} {AGAINST} (?:[a-zа-яіїє]+ )?\d")
# 'than in the previous 24 hours (12 explosions)'
_RIGHT_BEFORE = re.compile(rf"{THE_PERIOD_BEFORE} $")
_JUST_BEFORE = re.compile(
    r"(?:за|у|в|протягом|упродовж|впродовж|в течение|in|during) (?:the )?"
    rf"(?:{PERIOD_BEFORE_SLAVIC}|{THE_PERIOD_BEFORE}) - $"
)
_OF_THE_PERIOD = re.compile(rf"{THE_PERIOD_BEFORE}|{PERIOD_BEFORE_SLAVIC}")
_COMPARES = re.compile(
    r"(?<![a-zа-яіїє])(?:than|compared|more|fewer|less|lower|higher|as many|increase\w*|decrease\w*"
    r"|ніж|чем|порівн\w+|сравн\w+|більш\w*|менш\w*|больш\w*|стільки|столько)(?![a-zа-яіїє])"
)
_THAN = re.compile(r"(?:ніж|чим|чем|than|порівн\w+ [зс]|сравнен\w+ с|with|to|as) $")
_LEADS = re.compile(
    rf"(?:^|;)[^a-zа-яіїє]*{OF_WHAT}(?:(?:in|during|over|throughout|for) the "
    rf"(?:{EARLIER}|{THE_PERIOD_BEFORE})|the {THE_PERIOD_BEFORE} (?:had|saw|brought)"
    r"|(?:(?:водночас|натомість|при цьому|при этом|в то же время) )?"
    rf"{EARLIER_SLAVIC}\w+ (?:звітн|отчетн)\w+ (?:період|период) (?:дав|мав|приніс|дал|принес)"
    rf"|(?:за|протягом|упродовж|впродовж|в течение|на протяжении|в|у) {EARLIER_SLAVIC}"
    rf"|(?:за|протягом|упродовж|впродовж|в течение|в|у) {PERIOD_BEFORE_SLAVIC}"
    r"|попереднього (?:звітного|дня)|попередньої доби|предыдущего дня"
    r"|днем ран[іе]|(?:добою|сутками) ран[іе])"
    r"|compared (?:with|to)[^.]{0,24}$"
    rf"|(?:while|whereas) (?:in|during|over) the {EARLIER}[^.;,]*$"
    r"|(?:тоді,? (?:як|коли)|тогда,? как|в то время,? как) (?:за|протягом|упродовж|впродовж"
    rf"|в течение|[ву]) {EARLIER_SLAVIC}[^.;,]*$"
)
# 'in the last day' after what was told of 'the day, 22 September'
_LAST_DAY = re.compile(
    r"\W*за (?:прошл\w+|минул\w+) (?:отчетн\w+ |звітн\w+ )?(?:сут|доб|пер[иі]од)"
)
_A_DAY = re.compile(r"(?:за|протягом|впродовж|упродовж|в течение) (?:сутки|суток|добу|доби),? \d")
_SINCE = re.compile(r"(?<![a-zа-яіїє])(?:from|since|[зс]|в[іи]д|от|із) [ a-zа-яіїє]*$")


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
    total = _total_since(line, at, following, clock)
    if total is not None:
        return total
    hours = _of_hours(line, at, clock) or _of_a_day(line, at, clock)
    if hours is not None:
        return hours
    part = _PART_AFTER.match(following) or _PART_LEADS.match(before)
    if part:
        return Span(None, None, part=part["part"])
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
    by_words = weekday or _last_week(line, at, following, clock)
    if by_words:
        return by_words
    vague = _vague(line, at, following)
    if vague:
        return vague
    aside, lead = _is_previous(line.folded, at)
    if (
        lead
        or _HAD_RECORDED.match(line.folded)
        or _is_alone_of_it(line, at)
        or _is_of_the_last_day(line)
    ):
        return period_before(_said_of_it(line.folded, aside, at), clock)
    before_it = _PREVIOUS_AFTER.match(following)
    if before_it:
        said = line.folded[at : at + before_it.end() + len(" 24 hours")]
        return period_before(said, clock)
    return _evenings(line, named.start(), at, clock) if named else _whole_report(clock)


def _total_since(line: Line, at: int, following: str, clock: Clock) -> Span | str | None:
    """Return the window of a running total, told before a number or after it, None for others."""
    if is_of_the_year(line, at, following):
        if clock.base is None:
            return "a running total that does not say since when"
        begun = to_utc(clock.base.replace(month=1, day=1), (0, 0), ZONE)
        return Span(begun, clock.end, begun)
    if _TOTAL.search(line.folded, 0, at):
        return _running(line, at, clock)
    end = at + len(following)
    if _ALL_ALONG_AFTER.match(following):
        return _running(line, end, clock)
    begun = _dates(line, end, at) if _SINCE_AFTER.match(following) else []
    return _up_to_now(begun[0], (0, 0), clock) if len(begun) == 1 else None


def _of_hours(line: Line, at: int, clock: Clock) -> Span | None:
    """Return 'between 19:30 on 26 July and 00:00 on 27 July', told before a number or of the only
    one, or the hours since that of measures 'as of 00:01 on 27 July' up to the report's; None where
    neither is told.
    """
    marks = [line.marks[token] for token in line.of(TIME)]
    of_all = len(line.numbers()) == 1
    named = moments(line.page.folded, marks)
    found = [one for one in named if of_all or one.end <= line.start + at]
    dates = [(one, one.date) for one in found if one.date is not None]
    told = [(one, date) for one, date in dates if clock.can_date(date)]
    if not told:
        return None
    (first, begun), (last, ended) = told[0], told[-1]
    begin = to_utc(clock.date(begun), first.clock, ZONE)
    end = to_utc(clock.date(ended), last.clock, ZONE)
    is_over = clock.end is None or end <= clock.end
    if (first.bound, last.bound) == ("from", "until") and begin < end and is_over:
        return Span(begin, end)
    if clock.end is None:
        return None
    before = line.page.folded[line.start : last.start]
    of_measures = _MEASURES_AS_OF.search(before) and clock.end - DAY < end < clock.end
    return Span(end, clock.end) if of_measures else None


def _of_a_day(line: Line, at: int, clock: Clock) -> Span | None:
    """Return the mission's day of 'on 23 August (170)', 'on 23 August recorded 170' or '170
    explosions on 23 August', None where no date stands so.
    """
    after = _ON_A_DAY.match(line.folded, at)
    on = line.start + after.end() if after and clock.end is not None else -1
    for token in line.of(TIME):
        mark = line.marks[token]
        between = line.page.folded[mark.end : line.start + at]
        leads = line.page.folded.endswith("on ", line.start, mark.start)
        leads = leads and _DAY_LEADS.fullmatch(between) or _is_day_long(line, token, at)
        beside = leads or mark.start == on or between == " ("
        date = mark.value if beside and isinstance(mark.value, DateSpan) else None
        if date is None or date.first is not None or not clock.can_date(date):
            continue
        day = day_of(clock.date(date), clock)
        if day is not None and _is_day_long(line, token, at):
            clock.told = day
        return day
    return None


def _is_day_long(line: Line, token: int, at: int) -> bool:
    """Tell 'throughout the day, 2 December, it recorded 170', the first number after it."""
    mark = line.marks[token]
    numbers = (line.marks[number].start - line.start for number in line.numbers())
    first = next((number for number in numbers if number > mark.end - line.start), None)
    before = line.page.folded[line.start : mark.start]
    return first == at and bool(_DAY_LONG.search(before))


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
    day = clock.base - datetime.timedelta(days=back)
    return _between_evenings((day - DAY, day), clock)


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
    if _is_just_before(line.folded[:at], than=True):
        return "whether the period or the one before it is meant is not said"
    if _tells_hours(line, at, at + len(following)):
        return ""
    leads = _DAY_LEADS_ALL.match(line.folded) and not _dates(line, at)
    near = line.folded[max(0, at - 40) : at + 60]
    if leads or _WEEKEND.search(near):
        return "a weekend: its evenings are not given by date"
    if _WEEK_AFTER.match(following):
        return "a week: its days are not given by date"
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
    return Span(clock.start or clock.end - DAY, clock.end)


def _last_named(before: str) -> re.Match[str] | None:
    """Return the evenings, or the week, that are named last before a number."""
    evenings = list(_EVENINGS.finditer(before))
    spans = [found for found in evenings if found.group() != "evening of"]
    if spans:
        return spans[-1]
    return evenings[0] if evenings else _WEEK.search(before)


def _is_previous(folded: str, at: int) -> tuple[int, bool]:
    """Tell whether a tally is the period before's, and where the aside that it stands in begins."""
    opened = folded.rfind("(", 0, at)
    aside = opened if opened >= 0 and ")" not in folded[opened:at] else 0
    if aside and _AGAINST.search(folded, aside, at):
        return aside, True
    if aside and _AGAINST_MORE.match(folded, at):
        return aside, False
    if aside and _UP_TO_PREVIOUS.match(folded, at):
        return aside, True
    if aside and _PREVIOUS.search(folded[max(0, aside - 60) : aside]):
        return aside, True
    if FOR_WHICH.search(folded[aside:at]) or _is_just_before(folded[aside:at]):
        return aside, True
    if not _PREVIOUS.search(folded[aside:at]):
        return aside, False
    return aside, bool(aside or _LEADS.search(folded[:at]))


def _is_of_the_last_day(line: Line) -> bool:
    """Tell 'in the last day', after what was told of 'the day, 22 September'."""
    last = _LAST_DAY.match(line.folded)
    return last is not None and _A_DAY.search(line.page.folded, 0, line.start) is not None


def _is_alone_of_it(line: Line, at: int) -> bool:
    """Tell 'The figure for the previous reporting period was 399', the only number of a sentence
    that compares nothing.
    """
    named = _OF_THE_PERIOD.search(line.folded, 0, at)
    starts = [line.marks[number].start - line.start for number in line.numbers()]
    others = [start for start in starts if named and not named.start() <= start < named.end()]
    alone = len(others) == 1
    return alone and not _COMPARES.search(line.folded)


def _is_just_before(before: str, *, than: bool = False) -> bool:
    """Tell 'none in A, in the previous reporting period - four', or 'more than in it - four'."""
    told = _JUST_BEFORE.search(before)
    return told is not None and bool(_THAN.search(before, 0, told.start())) == than


def _said_of_it(folded: str, aside: int, at: int) -> str:
    """Return the words that name the period before, those right before an aside too."""
    named = _RIGHT_BEFORE.search(folded, 0, aside)
    return folded[named.start() if named else aside : at + _NEAR]


def _dates(line: Line, at: int, begin: int = 0) -> list[DateSpan]:
    inside = [line.marks[token] for token in line.of(TIME)]
    return [
        mark.value
        for mark in inside
        if begin <= mark.start - line.start < at and isinstance(mark.value, DateSpan)
    ]


def _running(line: Line, at: int, clock: Clock) -> Span | str:
    """'From 00:01 on 27 July until the end of the reporting period': a running total."""
    date = _with_year(_since(line, at), _dates(line, at))
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
    dates = _dates(line, at)
    return dates[0] if len(dates) == 1 else None


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
    return following.partition(")")[0] if is_inside else following


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
    dates = _dates(line, at, begin)
    if len(dates) != 1 or not clock.can_date(dates[0]):
        return "24 hours up to a day that is not told"
    end = to_utc(clock.date(dates[0]), clock.hour, ZONE)
    return Span(end - DAY, end)


def _evenings(line: Line, begin: int, at: int, clock: Clock) -> Span | str:
    dates = _dates(line, at, begin)
    if not dates or not clock.can_date(dates[0]):
        return "a week or evenings that are not given by date"
    first, last = clock.date(dates[0]), clock.date(dates[1] if len(dates) > 1 else dates[0])
    if dates[0].first is not None and 0 < dates[0].first <= first.day:
        first = first.replace(day=dates[0].first)  # 'the evenings of 24 and 25 July'
    begun = first_evening(line.folded, begin, at)
    if begun is not None and len(dates) == 1 and 0 < begun <= first.day:
        first = first.replace(day=begun)
    if not _is_of_whole_days(line, begin, (first, last)):
        if _OVER_DAYS.match(line.folded, begin):
            return "whether days or evenings are meant is not said"
        return _between_evenings((first, last), clock)
    start, end = to_utc(first, (0, 0), ZONE), to_utc(last + DAY, (0, 0), ZONE)
    return tell(Span(start, end), clock)


def _between_evenings(days: tuple[datetime.date, datetime.date], clock: Clock) -> Span | str:
    """Return the window from the evening of a day to that of another."""
    first, last = days
    clock.take_usual_evenings()
    return tell(Span(to_utc(first, clock.hour, ZONE), to_utc(last, clock.hour, ZONE)), clock)


def _is_of_whole_days(line: Line, begin: int, days: tuple[datetime.date, datetime.date]) -> bool:
    """Tell whether weeks are told by their days, and not by evenings."""
    first, last = days
    evenings = _EVENINGS.search(line.folded, max(0, begin - 1))
    length = (last - first + DAY).days
    weeks = length >= _WEEK_LONG and length % _WEEK_LONG == 0
    return not evenings and weeks and bool(_OF_WEEKS.search(line.page.folded))
