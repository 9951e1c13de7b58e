"""Whole days, and parts of a day, that a sentence of a statement counts over."""

import datetime
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from analysis.readers.lexicon import TIME
from analysis.readers.line import Line, make_line
from analysis.readers.marks import Mark
from analysis.readers.rules import Phrase
from analysis.readers.statement.first_days import (
    first_date,
    first_day,
    is_one_day,
    where_days_begin,
)
from analysis.readers.weekdays import day_by_word
from analysis.readers.when import dated, moments
from analysis.vocabulary.dates import ClockSpan, DateSpan, to_utc

SO_FAR = re.compile(
    r"(?<![a-zа-яіїє])(?:с начала (?:действия |объявления )?(?:перемири[яе]|режима)|since "
    r"the (?:beginning|start)|since then|с тех пор|відтоді|with the start"
    r"|за (?:все )?время|за период|уже|с момента"
    r"|during the|всего|всього|усього|загалом|total|in total|з початку|в целом)(?![а-яa-zіїє])"
)
# 'in total along the front' goes on with the day of the sentence before
ALONG_THE_FRONT = re.compile(
    r"по (?:всему |усьому )?фронту (?:в целом|всего|загалом|усього|всього)"
    r"|(?:along|across|on) the (?:entire |whole )?front (?:in total|overall|as a whole)"
    r"|(?:in total|всего|в целом|total|загалом|всього|усього),? (?:[^.,;]{0,60} )?"
    r"(?:(?:along|across|on) the (?:entire |whole )?front|по (?:всему |усьому )?фронту"
    r"|на (?:всьому |всем )?фронт[іе])"
)
PAST_DAY = re.compile(
    r"за (?:прошедшие |последние |минувшие )?сутки(?! до )|(?:past|last|previous) (?:day|24 hours)"
    r"|за (?:минулу |попередню |останню )?добу(?! до )"
    # 'over that day, 20 April'
    r"|за (?:цю|ту|усю|всю|цілу) добу(?=,? [0-9])|за (?:эти|те|все) сутки(?=,? [0-9])"
    r"|(?<![:.]\d\d )(?:(?:минул|попередн|останн)\w+ доби|(?:прошед|минув|прошл|последн)\w+ суток)"
    r"|(?:in total|overall|altogether) over the day"
)
_BESIDE_A_DAY = re.compile(
    r",? (?:по фронту )?(?:(?:упродовж|впродовж|протягом|в течение|over the|for the) )?"
)
# as a sentence begins, with no clock time beside it
_YESTERDAY = re.compile(r"\W*(?:[ву]чора|вчера|yesterday)(?![a-zа-яіїє])(?!,? (?:о|об|в|at) \d)")
_SINCE = re.compile(r"(?<![a-zа-яіїєґ])(?:с|со|з|із|зі|від|from|since|starting)(?: the)? $")
# 'than on 23 June', 'as on Saturday, 23 June', 'against twelve on 16 March'
_COMPARED_WITH = re.compile(
    r"(?<![a-zа-яіїєґ])(?:чем|ніж|than|как и|як і|just as|as) "
    r"(?:(?:в|у|во|за|on|in|for) )?(?:[\w'-]+, )?$"
)
_AGAINST = re.compile(r"(?<![a-zа-яіїєґ])(?:против|проти|against) $")
_ON = re.compile(r" (?:(?:в|у|за|on|in) )?")
_LEADS = re.compile(r" ?[-–—:] ?(?:(?:вже|уже|already|было|було) )?")
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)[ьея]|марте?|ма[йе]|августе?"
    r"|(?:січ|квіт|трав|черв|лип|серп|верес|жовт|груд)(?:ень|ні)|лют(?:ий|ому)|берез(?:ень|ні)"
    r"|листопаді?)"
)
# 'last week', 'a month ago', 'in March', as a sentence begins
_LED_BY_A_PERIOD = re.compile(
    r"\W*(?:(?:on|in|over|during|за|на|в|у|протягом|в течение) )?(?:the )?"
    r"(?:(?:last|past|previous|прошл\w+|минул\w+|предыдущ\w+|попередн\w+) "
    r"(?:week|month|year|недел|месяц|год|тиж|місяц|рік|рок|\w+day|понеділ|вівтор|серед[уи]|четвер"
    r"|п'ятниц|субот|неділ|понедельн|вторник|сред[уы]|пятниц|суббот|воскрес)|"
    + _MONTH
    + r"(?![a-zа-яіїєґ])(?! \d)"
    r"|(?:a week|a month|неделю|неделей|месяц|месяцем|тиждень|тижнем|місяць|місяцем) "
    r"(?:ago|earlier|before|назад|ранее|тому|раніше))"
)
_SPEAKS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:sa(?:id|ys)|told|declar|announc|report|wrote|accus|заяв|сообщ|написа|рассказ"
    r"|объяв|обвин|повідом|оголос|розпов|звинува)"
)
# 'the ministry said on 10 May', 'told journalists today, 10 May': the day of telling, and none that
# is counted over
_SAID_ON = re.compile(
    r"(?<![a-zа-яіїєґ])(?:said|told|declared|announced|reported|stated|wrote|заяв|сообщ|написа|рассказ"
    r"|объяв|повідом|оголос|розпов|уточн|поінформ)[a-zа-яіїєґ]*"
    r"(?: (?:[ву] )?(?:минобороны|міноборони|ведомстве|відомстві|министерстве|міністерстві|мо|мид"
    r"|мзс|генштаб[еі])(?: (?:рф|росс?и[иі]|росії|украины|україни))?"
    r"|(?: [а-яіїєґa-z]+){0,3} (?:сегодня|сьогодні|today|уранці|вранці|утром))?,? (?:on )?$"
)
_OPENS = " \n\"'«“„([–—-"
# 'On 9 May, ...'
_LEADS_ITS_SENTENCE = re.compile(r"\W*(?:on|as early as on|already on|уже|вже)? ?")
# part of the key of what is counted since midnight, up to no hour
THE_DAY_BEGUN = "the day begun"
_BESIDE_ITS_DATE = re.compile(r"(?: ?[,(–-] ?| |,? (?:on|of|за) )?")


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when the statement counts, and the truce that it was read from, if any."""

    start: Any
    end: Any
    ceasefire: str | None = None

    @property
    def columns(self) -> dict[str, Any]:
        """The columns of a statement that it fills."""
        bounds = {"start": self.start, "end": self.end, "cumulative_from": self.start}
        return bounds if self.ceasefire is None else {**bounds, "ceasefire": self.ceasefire}


def words_of(line: Line, mark: Mark) -> Line:
    """Return the words that tell the day of a number: of a sentence in which several numbers have a
    date before each, those from the number before up to its own, of one whose parts between
    semicolons have each a number and a time, its part, and of one that tells of another day beside
    it, all but that day; else the sentence.

    Parameters
    ----------
    line : Line
    mark : Mark
        The number.
    """
    times = [line.marks[at] for at in line.of(TIME)]
    numbers = [line.marks[at] for at in line.numbers()]
    first_days = {where_days_begin(line, time) for time in times}
    numbers = [one for one in numbers if one.start not in first_days]
    part = _part_of(line, mark, times, numbers)
    if part is not None:
        return part
    behind = _behind_it(line, mark, times, numbers)
    if behind is not None:
        return behind
    begin, stretches = line.start, {}
    for number in numbers:
        inside = [time for time in times if begin <= time.start < number.start]
        stretches[number.start] = (begin, inside)
        begin = number.end
    dated_ones = [one for one in stretches.values() if _has_a_date(one[1]) or _has_a_day(line, one)]
    own = stretches.get(mark.start)
    if own is not None and own in dated_ones and len(dated_ones) > 1:
        begin, inside = own
        return make_line(line.page, begin, mark.end, [*inside, mark])
    apart = {time.start for time in times if _is_of_another(line, mark, time, numbers)}
    if not apart:
        return line
    kept = [other for other in line.marks.values() if other.start not in apart]
    return make_line(line.page, line.start, line.end, kept)


# 'shellings on', between a number and its day, and ', ' or ' and ' before the next number
_TO_ITS_DAY = re.compile(
    r"(?: (?!(?:than|ніж|чем|як|как|since|против|проти|against|compared) )[^\s,;:.()0-9–—]+)* "
)
_TO_THE_NEXT = re.compile(r"[^,;:.()0-9–—]*(?:[,;] | (?:and|but|та|і|й|а|и) )[^,;:.()0-9–—]{0,20}")


def _behind_it(line: Line, mark: Mark, times: list[Mark], numbers: list[Mark]) -> Line | None:
    """Return the words of '63 assaults on 9 May' in a sentence all of whose numbers have their day
    behind them; None in others.
    """
    if len(numbers) < 2 or len(times) != len(numbers) or mark not in numbers:
        return None
    bounds = [*(number.start for number in numbers[1:]), line.end]
    pairs = list(zip(numbers, times, bounds, strict=True))
    if not all(_has_its_day_behind(line, *pair) for pair in pairs):
        return None
    number, time, end = pairs[numbers.index(mark)]
    return make_line(line.page, number.start, end, [number, time])


def _has_its_day_behind(line: Line, number: Mark, time: Mark, end: int) -> bool:
    """Tell '63 assaults on 9 May,' from its number to the next, or to the end of its sentence."""
    folded = line.page.folded
    if not (number.end <= time.start < end and isinstance(time.value, DateSpan)):
        return False
    begin = where_days_begin(line, time) or time.start
    is_last = end == line.end
    parted = is_last or _TO_THE_NEXT.fullmatch(folded, time.end, end)
    return bool(parted and _TO_ITS_DAY.fullmatch(folded, number.end, begin))


# 'while today, as of 7:00, one more': a day of its own, beside a date
_DAY_WORD = re.compile(
    r"(?<![a-zа-яіїє])(?:сьогодні|сегодня|today|[ву]чора|вчера|yesterday)(?![a-zа-яіїє'])"
)


def _has_a_day(line: Line, stretch: tuple[int, list[Mark]]) -> bool:
    """Tell whether the words before an hour of a stretch name its day."""
    begin, inside = stretch
    return bool(inside) and bool(_DAY_WORD.search(line.page.folded, begin, inside[0].start))


def _is_of_another(line: Line, mark: Mark, time: Mark, numbers: list[Mark]) -> bool:
    """Tell a time that a number is compared with, 'more often than on 23 June', and one after it
    that leads a number of its own, ', and on 14 October - 16'.
    """
    folded = line.page.folded
    if _COMPARED_WITH.search(folded, line.start, time.start):
        return True
    beside = [one for one in numbers if _ON.fullmatch(folded, one.end, time.start)]
    if any(_AGAINST.search(folded, line.start, one.start) for one in beside):
        return True
    following = [number for number in numbers if number.start >= time.end > mark.end]
    return bool(following) and bool(_LEADS.fullmatch(folded, time.end, following[0].start))


def _part_of(line: Line, mark: Mark, times: list[Mark], numbers: list[Mark]) -> Line | None:
    """Return the part of a sentence between semicolons, where each with a number tells a time."""
    parts = [span for span in _between_semicolons(line) if _within(numbers, span)]
    folded = line.page.folded
    timed = [span for span in parts if _within(times, span) or PAST_DAY.search(folded, *span)]
    if len(parts) < 2 or timed != parts:
        return None
    (own,) = (span for span in parts if _within([mark], span))
    inside = _within(list(line.marks.values()), own)
    return make_line(line.page, *own, inside)


def _between_semicolons(line: Line) -> list[tuple[int, int]]:
    """Return the spans of a sentence between its semicolons."""
    text = line.page.text[line.start : line.end]
    stops = [line.start + at + 1 for at, sign in enumerate(text) if sign == ";"]
    return list(pairwise([line.start, *stops, line.end]))


def _within(marks: list[Mark], span: tuple[int, int]) -> list[Mark]:
    """Return the marks that begin in a span of the page."""
    begin, end = span
    return [mark for mark in marks if begin <= mark.start < end]


def _has_a_date(times: list[Mark]) -> bool:
    """Tell whether a date is among some times."""
    return any(isinstance(time.value, DateSpan) for time in times)


def day_of_its_own(cut: Line, day: datetime.date | None, zone: str, public: Any) -> Span | None:
    """Return the day whose date alone stands before a number, without its end where it is not over;
    None where hours stand there, or no date.

    Parameters
    ----------
    cut : Line
        The words of the number.
    day : datetime.date or None
        Day of publication.
    zone : str
        IANA zone of the speaker's clock.
    public : pandas.Timestamp or None
        Moment of publication.
    """
    marks = [cut.marks[at] for at in cut.of(TIME)]
    if len(marks) != 1 or not isinstance(marks[0].value, DateSpan) or day is None:
        return None
    begins = _SINCE.search(cut.page.folded, cut.start, marks[0].start)
    if begins or not is_one_day(cut, marks[0]):
        return None
    span = whole(dated(marks[0].value, day, None), zone)
    return span if public is None or span.end <= public else Span(span.start, None)


def day_past(line: Line, day: datetime.date | None, zone: str) -> Span | None:
    """Return 'over the past day, 7 January' as that day; without its date when it began is not
    said. None where a sentence tells of no past day.

    Parameters
    ----------
    line : Line
    day : datetime.date or None
        Day of publication.
    zone : str
        IANA zone of the speaker's clock.
    """
    told = line.finds(PAST_DAY) or _YESTERDAY.match(line.folded)
    so_far = line.finds(SO_FAR)
    if told is None:
        return None
    # 'in total over the past day', 'in total along the front in the day' are that day's
    if so_far and not _BESIDE_A_DAY.fullmatch(line.folded, so_far.end(), told.start()):
        return None
    end = line.start + told.end()
    date = date_after(line, end, day) or _weekday_after(line, end, day)
    return Span(None, None) if date is None else whole(date, zone)


def _weekday_after(line: Line, end: int, day: datetime.date | None) -> datetime.date | None:
    """Return the day of 'in the past day, Saturday', None where it is not over."""
    if day is None or line.page.folded[end : end + 1] != ",":
        return None
    date = day_by_word(line.page.folded, end, day)
    return date if date is not None and date < day else None


def day_led_by(line: Line, day: datetime.date | None) -> datetime.date | None:
    """Return the day of a weekday, or of 'yesterday', that a sentence begins with, None without.

    Parameters
    ----------
    line : Line
    day : datetime.date or None
        Day of publication.
    """
    first = len(line.folded) - len(line.folded.lstrip(_OPENS))
    return None if day is None else day_by_word(line.folded, first, day)


def is_led_before(line: Line, first: datetime.date | None, day: datetime.date | None) -> bool:
    """Tell whether a sentence begins with a weekday before a day, or with a past week or month,
    and tells what was done then, not what was said.

    Parameters
    ----------
    line : Line
    first : datetime.date or None
        The first day that the text counts; None where it is not known.
    day : datetime.date or None
        Day of publication.
    """
    if line.finds(_SPEAKS):
        return False
    told = day_led_by(line, day)
    before = told is not None and first is not None and told < first
    return before or _LED_BY_A_PERIOD.match(line.folded) is not None


def dates_of(line: Line) -> list[Mark]:
    """Return the dates of a sentence, without its clock times.

    Parameters
    ----------
    line : Line
    """
    marks = (line.marks[at] for at in line.of(TIME))
    return [mark for mark in marks if isinstance(mark.value, DateSpan)]


def date_after(line: Line, end: int, day: datetime.date | None) -> datetime.date | None:
    """Return the date that stands right after some words of a sentence, None without one.

    Parameters
    ----------
    line : Line
    end : int
        Where the words end in the page.
    day : datetime.date or None
        Day of publication.
    """
    marks = (line.marks[at] for at in line.of(TIME))
    after = next((mark for mark in marks if mark.start >= end), None)
    if after is None or not isinstance(after.value, DateSpan) or after.value.first is not None:
        return None
    beside = _BESIDE_ITS_DATE.fullmatch(line.page.folded, end, after.start)
    known = day is not None or after.value.year is not None
    return dated(after.value, day, None) if beside and known else None


# of the days that a sentence before names
THOSE_DAYS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:(?:in|on|over|during) (?:these|those) (?:\w+ )?days"
    r"|(?:in|over|during) (?:this|that) (?:time|period)"
    r"|(?:за|[ву]|протягом|впродовж|упродовж) (?:ці|тих|цих|ті) (?:[\w']+ )?(?:дні|днів)"
    r"|(?:за|[ву]|в течение) (?:эти|этих|те) (?:\w+ )?(?:дни|дня|дней)"
    r"|(?:за|протягом) (?:цей|цього) (?:час|часу|період|періоду)|за (?:это время|этот период))"
    r"(?![a-zа-яіїєґ])"
)


def days_of(
    line: Line, day: datetime.date | None, zone: str, public: Any, length: int | None = None
) -> Span | None:
    """Return 'from 14 to 20 January' as whole days, without an end where they are not over; None
    where a sentence names no such days. Three days from 8 to 11 May end as the 11th begins.

    Parameters
    ----------
    line : Line
    day : datetime.date or None
        Day of publication.
    zone : str
        IANA zone of the speaker's clock.
    public : pandas.Timestamp or None
        Moment of publication.
    length : int or None
        How many days the truce lasts, where the text says so.
    """
    if day is None:
        return None
    for at in line.of(TIME):
        mark = line.marks[at]
        first = first_date(line, mark, day)
        if first is None:
            continue
        last = dated(mark.value, day, None)
        begin = to_utc(first, (0, 0), zone)
        up_to = length is not None and (last - first).days == length
        end = to_utc(last, (0, 0) if up_to else (24, 0), zone)
        is_public = public is None or end <= public
        over = (up_to or last < day) and is_public
        return Span(begin, end if over else None)
    return None


def whole(date: datetime.date, zone: str) -> Span:
    """Return a day from midnight to midnight.

    Parameters
    ----------
    date : datetime.date
    zone : str
        IANA zone of the speaker's clock.
    """
    return Span(to_utc(date, (0, 0), zone), to_utc(date, (24, 0), zone))


# 'until 18:00 it was quiet, then', 'by 18:00 they were to'
_OF_ANOTHER_TIME = re.compile(
    r"тихо|спок[оі]й|потом|затем|пот[іо]м|опісля|не було|не было|після|после|трима|держал|трива"
    r"|длил|оголош|объявл|запровадж|домов|догов|угод|согласн|повинн|должн|мали|quiet|calm|then"
    r"|after|held|lasted|agree|declar|announc|w(?:as|ere) to|supposed|should"
)


def day_up_to(line: Line, date: datetime.date, zone: str) -> Span:
    """Return a day, up to the hour of 'from the morning to 18:00 on 8 May' where that is the only
    one of a sentence and stands before its number.

    Parameters
    ----------
    line : Line
    date : datetime.date
    zone : str
        IANA zone of the speaker's clock.
    """
    span = whole(date, zone)
    marks = [line.marks[at] for at in line.of(TIME)]
    clocks = [mark for mark in marks if isinstance(mark.value, ClockSpan)]
    told = [one for one in moments(line.page.folded, marks) if one.bound == "until"]
    counted = [line.marks[at].start for at in line.numbers()]
    if len(clocks) != 1 or len(told) != 1 or not counted or told[0].start > counted[0]:
        return span
    if _OF_ANOTHER_TIME.search(line.page.folded, line.start, counted[0]):
        return span
    until = to_utc(date, told[0].clock, zone)
    return Span(span.start, until) if span.start < until else span


# a part of a day without hours: never the whole text's window
_PART_OF_DAY = re.compile(
    r"(?<![a-zа-яіїє])(?:(?:early|late|earlier|later) (?:today|yesterday|on \w+day)|overnight"
    r"|(?:yesterday|last|this|on \w+day) (?:morning|afternoon|evening|night)|at night"
    r"|(?:вчера|сегодня|в \w+у|вчора|учора|сьогодні) (?:утром|днем|вечером|ночью|вранці|зранку"
    r"|вдень|ввечері|увечері|вночі|уночі)|(?:утром|вечером|вранці|ввечері|увечері) (?:\d|в|у)"
    r"|(?:в течение|за|протягом|упродовж) (?:\w+ )?(?:ночи|ночь|утра|вечера|ночі|ніч|ранку"
    r"|вечора)|(?:on |in )?the night of|(?:цієї|минулої) ночі"
    r"|in the (?:morning|afternoon|evening)(?= there|,| the (?:most|enemy|russian|ukrain))"
    r"|ночью|вночі|уночі|в ночь на|[ув] ніч (?:на|проти))(?![a-zа-яіїє])"
    r"|^\W*(?:утром|вечером|вранці|ввечері|увечері|після обіду|после обеда)(?=,? [а-яіїє])"
)


_ENDS = re.compile(r" ?(?:[.,;:)]|$)|(?: [\w']+)? (?:the )?(?:президент|міністр|министр|president)")
# 'in a post early on Monday': when it was told, and not what is counted
_TOLD_THEN = re.compile(
    r"(?<![a-zа-яіїє])(?:said|told|wrote|posted|announced|reported|post|message|statement|briefing"
    r"|(?:сказа|заяви|написа|сообщи|повідоми|розпові|рассказа)[а-яіїє]+)"
    r"(?: (?:on|in|at|[ву]|на) [\w-]+)?[ ,]*$"
)

# 'in the night to Monday, the president said'
_TELLS_THEN = re.compile(
    r"(?: [а-яіїєґ]+| \d{1,2} [а-яіїєґ]+)? (?:заяви|сообщи|сказа|написа|повідоми|розпові"
    r"|рассказа)"
    r"[а-яіїєґ]+(?![а-яіїєґ])"
)


# 'breaking the ceasefire that Kyiv announced at midnight'
_TRUCE_FROM = re.compile(
    r"(?:cease-?fire|truce|тиш[іи]|перемир|припинення вогню|прекращения огня)[^.;\d]*(?:announced"
    r"|declared|began|begun|came into|took effect|оголо|объяв|набра|вступи|начал|почал)[^.;\d]*$"
)


def _is_when_told(line: Line, part: re.Match[str]) -> bool:
    """Tell a part of a day that ends what tells of the statement itself."""
    if _TELLS_THEN.match(line.folded, part.end()) and not part.group().startswith("за"):
        return True
    ends = _ENDS.match(line.folded, part.end()) is not None
    return ends and _TOLD_THEN.search(line.folded, 0, part.start()) is not None


def part_of_day(line: Line) -> str:
    """Return the words of a part of a day that a sentence counts over, '' if it prints hours.

    Parameters
    ----------
    line : Line
    """
    found = line.finds(_PART_OF_DAY)
    if found is None or _is_when_told(line, found):
        return ""
    marks = (line.marks[at] for at in line.of(TIME))
    hours = (mark for mark in marks if isinstance(mark.value, ClockSpan))
    of_a_truce = all(_begins_a_truce(line, mark) for mark in hours)
    return found.group() if of_a_truce else ""


def _begins_a_truce(line: Line, mark: Mark) -> bool:
    """Tell a clock time that a sentence names a truce's beginning by."""
    return _TRUCE_FROM.search(line.page.folded, line.start, mark.start) is not None


# 'satisfied when there will be zero shellings'
_TO_COME = re.compile(
    r"(?<![a-zа-яіїєґ])(?:тоді,? коли|тогда,? когда|колись|поки не|пока не|доки не|буде|будет"
    r"|[а-яіїє]+тиме"
    r"|will be|would be|until|unless|if|якщо|если|щоб|чтобы)(?![a-zа-яіїєґ])"
)


def is_hoped_for(words: Phrase) -> bool:
    """Tell 'when the reports show zero shellings': a zero that nobody counted.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    zero = line.marks[words.at].value.value == 0
    return zero and line.finds(_TO_COME) is not None


# 'on Easter Sunday alone'
_ALONE = re.compile(
    r"(?<![a-zа-яіїє])(?:(?:on|in|over) (?:\w+ )?(?:\w+day|the day|the night) alone"
    r"|(?:лише|тільки|только|лишь) (?:за|[ву]о?) (?:\w+ ){0,2}(?:день|добу|сутки|неділю|суботу"
    r"|воскресенье|субботу|понеділок|понедельник))(?![a-zа-яіїє])"
)


def is_of_a_day_of(line: Line, span: Span, zone: str, day: datetime.date | None) -> bool:
    """Tell whether a sentence tells of one day of a truce, and not of all its time: '7 May: 488
    breaches', 'on Easter Sunday alone'; 'said on 7 May', published then, tells of no day.

    Parameters
    ----------
    line : Line
    span : Span
        Of the truce.
    zone : str
        IANA zone of the speaker's clock.
    day : datetime.date or None
        Day of publication.
    """
    if span.start is None:
        return False
    return bool(line.finds(_ALONE)) or _names_one_day(line, span, zone, day)


def is_said_on(before: str) -> bool:
    """Tell whether a day that stands after some words is the one on which something was said.

    Parameters
    ----------
    before : str
        The words of its sentence before it, folded.
    """
    return _SAID_ON.search(before) is not None


def _names_one_day(line: Line, span: Span, zone: str, day: datetime.date | None) -> bool:
    """Tell whether a date stands alone in a sentence, and lies inside of a truce."""
    marks = [line.marks[at] for at in line.of(TIME)]
    if len(marks) != 1:
        return False
    (mark,) = marks
    if not isinstance(mark.value, DateSpan) or first_day(line, mark) is not None:
        return False
    first = span.start.tz_convert(zone).date()
    told = dated(mark.value, first, None)
    before = line.page.folded[line.start : mark.start]
    if told == day and is_said_on(before):
        return False
    if span.end is None:
        return told > first
    last = span.end.tz_convert(zone).date()
    if told > last:
        return _LEADS_ITS_SENTENCE.fullmatch(before) is not None
    return first < told < last
