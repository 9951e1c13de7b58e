"""A day that a sentence of a statement counts over by its date, or 'throughout the day'."""

import datetime
import re
from typing import Any

from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.markers import SINCE_MIDNIGHT
from analysis.readers.marks import Mark
from analysis.readers.statement.days import Span, date_after, dates_of, whole
from analysis.readers.weekdays import days_by_words, last_of_its_name
from analysis.readers.when import dated
from analysis.vocabulary.dates import ClockSpan, DateSpan, find_dates

# 'за 12 квітня': over all of that day
_FOR = re.compile(
    r"(?<![а-яіїєґ])(?:за|протягом|впродовж|упродовж|в течение|на протяжении"
    r"|throughout|over the course of|over(?= (?:the whole|all) of)) "
    r"(?:(?:весь|увесь|the whole of|all of) )?(?:(?:день|доби) )?"
    r"(?:(?:понеділ(?:ок|ка)|вівтор(?:ок|ка)|серед[уи]|четвер(?:га)?|п'ятниц[юі]|субот[уи]|неділ[юі]"
    r"|понедельника?|вторника?|сред[уы]|пятниц[уы]|суббот[уы]|воскресень[ея]|[a-z]+day),? )?$"
)
# 'throughout Sunday', and no part of it, nor what goes on then
_FOR_A_WEEKDAY = re.compile(
    r"(?<![a-zа-яіїєґ])(?:throughout|during|over the course of|in the course of"
    r"|за|протягом|впродовж|упродовж|в течение|на протяжении)"
    r" (?:(?:all of|the whole of|весь|усю|всю|все|всего|всієї|усієї) )?"
    r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day(?= *(?:$|[.,;:)\"]|the |there |in |on "
    r"|at |along |across |by |russia|ukrain|moscow|kyiv|they |its |enemy |[0-9]))"
    r"|(?:понеділ\w+|вівтор\w+|серед[уи]|четвер\w*|п'ятниц[юі]|субот[уи]|неділ[юі]|понедельник\w*"
    r"|вторник\w*|сред[уы]|пятниц[уы]|суббот[уы]|воскресень[ея])(?! (?:вечер|вечір|ніч|ночь|ранок"
    r"|утро|зон)))(?![a-zа-яіїєґ'-])"
)
# who told it then, that most of it was then, and what was counted so far
_NOT_THE_COUNT_S = re.compile(
    r"(?<![a-zа-яіїєґ])(?:(?:said|says|told|wrote|posted|updat|заяв|сказа|повідом|сообщ|написа"
    r"|розпов|рассказ)[a-zа-яіїєґ]*(?: (?!that|що|что)[\w']+){0,2}"
    r"|(?:mostly|mainly|most of|largely|найбільш|більш(?:ість|а част)|переважн|здебільш|большинств"
    r"|большая част|больше всего|преимущ|в основн)[^.;]{0,30}) $"
)
_SO_FAR = re.compile(
    r"(?<![a-zа-яіїєґ])(?:вже|уже|already|so far|наразі|на цей час)(?![a-zа-яіїєґ])"
)
_TELLS = re.compile(r"звіт|отч[еи]т|повідом|заяв|сказа|сообщ|report|said|told")
# 'the truce was to hold throughout Sunday, yet Russia broke it'
_ANOTHER_CLAUSE = re.compile(r"[,;:]| - ")
_LEADS = re.compile(r"(?:^|(?<![a-zа-яіїєґ])(?:that|що|что) )\W*$")
# so long after a weekday its name is of the last one still
_LATELY = datetime.timedelta(days=3)
# 'during the day, 20 April': no past day
_DAY_LONG = re.compile(
    r"(?<![a-zа-яіїєґ])(?:(?:during|throughout|over|over the course of) the day(?! and night)"
    r"|(?:протягом|упродовж|впродовж|на протяжении)"
    r" (?:(?:цієї|всієї|усієї|великодньої|пасхальных) )?(?:доби|дня|суток)"
    r"|за день|[ву] течение (?:(?:всего|всех) )?(?:дня|суток)"
    # 'over the course of Easter', a feast of one day
    r"|(?:over the course of|during|throughout) easter(?: day| sunday)?(?! [a-z])"
    r"|(?:протягом|упродовж|впродовж) великодня|за (?:весь )?великдень"
    r"|(?:[ву] течение|на протяжении) пасхи|за (?:всю )?пасху"
    # 'over the course of this Easter day'
    r"|(?:over the course of|during|throughout|over) (?:this|the whole|all of this) (?:[a-z]+ )?day"
    r"|(?:за|протягом|упродовж|впродовж|[ву] течение) (?:цей|цього|весь|увесь|всього|этот|этого"
    r"|всего) (?:[а-яіїєґ]+ )?(?:день|дня))"
    r"(?![a-zа-яіїєґ])(?! (?:до|після|после|перед) )"
)
# 'the president said shortly after midnight': when it was told
_TOLD_AT = re.compile(
    r"(?<![a-zа-яіїєґ])(?:said|told|wrote|posted|reported|заяв|сказа|написа|повідом|сообщ)[a-zа-яіїєґ]*"
    r"(?: (?!(?:that|що|что) )[a-zа-яіїєґ]+){0,2} (?:at|after|around|before|о|об|в|після|после"
    r"|около|близько) $"
)
_TOLD_ON = re.compile(
    r"(?<![a-zа-яіїєґ])(?:said|told|wrote|posted|заяв|сказа|написа|повідом|сообщ)[a-zа-яіїєґ]*"
    r"(?:,? (?!(?:that|що|что) )[a-zа-яіїєґ']+){0,2}?"
    r"(?: (?:early|late|later|уранці|вранці|утром|рано|пізно|in the (?:early|small) hours of"
    r"|[ву] ніч на|в ночь на))?(?: on)?(?: [a-z]+day,)? $"
)
_AS_FAR_BEFORE = 60
# 'today', 'on Monday', 'this morning'
_OF_THIS_DAY = re.compile(
    r"(?<![a-zа-яіїєґ])(?:today|this (?:morning|day)|[a-z]+day(?![a-z])|сьогодні|сегодня|вранці"
    r"|зранку|утром|понеділ|вівтор|серед[уа]|четвер|п'ятниц|субот|неділ|понедельник|вторник|сред[уы]"
    r"|пятниц|суббот|воскресень)"
)

# a whole day that is named otherwise, or that a truce is declared for
_OF_A_FEAST = re.compile(
    r"(?:великодн|пасхальн)\w+ (?:неділ|воскрес)|великдень|великодня|пасх[иу](?![а-яіїє])"
    r"|easter sunday"
    r"|(?:on|at) (?:easter|christmas)(?! (?:truce|cease))|різдво|рождество|перш\w+ (?:день|добу)"
    r"|перв\w+ (?:день|сутки)|(?<![a-z])first day|оголош|объявл|declar|announc"
)
# 'the truce that began on 9 May', 'since 9 May'
_BEGUN_THEN = re.compile(
    r"(?<![a-zа-яіїєґ])(?:з|із|с|со|від|від|from|since|почал\w+|розпоча\w+|начал\w+|начавш\w+|began"
    r"|begun|started|оголо\w+|объяв\w+|declared|announced|зустріч\w*|встреч\w*)(?: [\w:]+){0,2} $"
)


def day_just_over(line: Line, day: datetime.date) -> set[datetime.date]:
    """Return the day before a text of the small hours, or one that only a day dates, for 'the whole
    day, from 00:00 to 24:00': none is counted before it is over; none for a day named otherwise.

    Parameters
    ----------
    line : Line
    day : datetime.date
        Of publication.
    """
    if line.finds(_OF_A_FEAST):
        return set()
    folded = line.page.folded[: line.start]
    plain = [date for date in find_dates(folded) if date.first is None]
    told = [date for date in plain if not _BEGUN_THEN.search(folded[: date.start])]
    days = {dated(date, day, None) for date in told}
    before = day - datetime.timedelta(days=1)
    lately = {before, before - datetime.timedelta(days=1)} & days
    return lately if len(lately) == 1 else {before}


def on_date(line: Line, day: datetime.date | None, zone: str, truce: Span) -> Span | None:
    """Return the day of 'for 12 April' or 'throughout Sunday', told without hours, None where none
    is told so.

    Parameters
    ----------
    line : Line
    day : datetime.date or None
        Day of publication.
    zone : str
        IANA zone of the speaker's clock.
    truce : Span
        Of the text.
    """
    times = [line.marks[at] for at in line.of(TIME)]
    counted = [mark for mark in times if not _is_of_telling(line, mark)]
    if day is None:
        return None
    if not times:
        return _on_weekday(line, day, zone, truce)
    if len(counted) != 1:
        return None
    (mark,) = counted
    date = mark.value
    if not isinstance(date, DateSpan) or date.first is not None:
        return None
    before = line.page.folded[line.start : mark.start]
    if not _FOR.search(before):
        return None
    told = dated(date, day, None)
    return whole(told, zone) if told < day else None


def _on_weekday(line: Line, day: datetime.date, zone: str, truce: Span) -> Span | None:
    """Return the day of 'throughout Sunday', if it was over shortly before and of the truce, where
    that is known; None in other words.
    """
    named = _FOR_A_WEEKDAY.search(line.folded)
    if named is None or not _is_of_the_count(line, named, day):
        return None
    told = last_of_its_name(named["weekday"], day)
    if not datetime.timedelta(0) < day - told <= _LATELY:
        return None
    span = whole(told, zone)
    before = truce.start is not None and span.end <= truce.start
    after = truce.end is not None and span.start >= truce.end
    return None if before or after else span


def _is_of_the_count(line: Line, named: re.Match[str], day: datetime.date) -> bool:
    """Tell whether the one day that a sentence names is that of what it counts."""
    if _SO_FAR.search(line.folded) or _NOT_THE_COUNT_S.search(line.folded, 0, named.start()):
        return False
    if len(days_by_words(line.page.folded, line.start, line.end, day)) != 1:
        return False
    first = line.marks[line.numbers()[0]].start - line.start if line.numbers() else 0
    leads = _LEADS.search(line.folded, 0, named.start()) is not None
    between = line.folded[named.end() : first].removeprefix("," if leads else "")
    return not (_ANOTHER_CLAUSE.search(between) or _TELLS.search(between))


def day_long(
    line: Line,
    day: datetime.date | None,
    zone: str,
    before: Span | None,
    ended: Span | None,
) -> Span | None:
    """Return 'during the day, 20 April' as that day; without a date the day told before, or one
    that is not known. None where a sentence tells of no day so, or of its hours.

    Parameters
    ----------
    line : Line
    day : datetime.date or None
        Day of publication.
    zone : str
        IANA zone of the speaker's clock.
    before : Span or None
        The day that the sentences before told of.
    ended : Span or None
        The day that was over at the midnight as of which the sentence is told.
    """
    told = line.finds(_DAY_LONG)
    values = [line.marks[at].value for at in line.of(TIME)]
    clocks = [value for value in values if isinstance(value, ClockSpan)]
    if (
        told is None
        or line.finds(SINCE_MIDNIGHT)
        or not all(_is_midnight(clock) for clock in clocks)
    ):
        return None
    date = date_after(line, line.start + told.end(), day)
    if date is not None:
        return None if day is None or date >= day else whole(date, zone)
    if clocks or values:
        return ended
    return before or Span(None, None)


def _is_midnight(clock: ClockSpan) -> bool:
    return clock.hour in (0, 24) and clock.minute == 0


def _is_of_telling(line: Line, mark: Mark) -> bool:
    """Tell the hour or the day on which something was said."""
    told = _TOLD_AT if isinstance(mark.value, ClockSpan) else _TOLD_ON
    begin = max(line.start, mark.start - _AS_FAR_BEFORE)
    return told.search(line.page.folded, begin, mark.start) is not None


def is_of_the_day_told(line: Line, hours: Span, day: Span | None, public: Any) -> bool:
    """Tell 'by 16:00, since the start of the day' below all of a day, in a text of the day after it
    of which no hour is known.

    Parameters
    ----------
    line : Line
    hours : Span
        As they are read, of the day of publication.
    day : Span or None
        The day that was counted before.
    public : pandas.Timestamp or None
        By when the text was public.
    """
    if day is None or day.end is None or hours.start != day.end or public is None:
        return False
    if dates_of(line) or _OF_THIS_DAY.search(line.folded):
        return False
    return public - day.end == datetime.timedelta(days=1)


def a_day_before(hours: Span) -> Span:
    """Return the same hours of the day before.

    Parameters
    ----------
    hours : Span
    """
    day = datetime.timedelta(days=1)
    start = None if hours.start is None else hours.start - day
    end = None if hours.end is None else hours.end - day
    return Span(start, end)
