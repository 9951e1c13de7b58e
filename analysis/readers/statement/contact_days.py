"""The days that posts from the line of contact count over, by the words of their sentences."""

import datetime
import re
from typing import Any

from analysis.readers import markers
from analysis.readers.lexicon import TIME
from analysis.readers.line import Line, make_line
from analysis.readers.marks import Mark
from analysis.readers.other_hours import hours_in_words
from analysis.readers.sides import office_of_a_side
from analysis.readers.statement.days import (
    THE_DAY_BEGUN,
    Span,
    dates_of,
    day_up_to,
    days_of,
    is_said_on,
    part_of_day,
    whole,
)
from analysis.readers.statement.hours import Hours
from analysis.readers.statement.on_a_day import times_of_the_whole
from analysis.readers.statement.over_when_told import over_when_told
from analysis.readers.statement.told_as_of import date_of, is_as_of
from analysis.readers.weekdays import A_WEEKDAY, day_by_word, days_by_words
from analysis.readers.when import Moment, dated, dated_up_to, moments
from analysis.vocabulary.dates import ClockSpan, DateSpan, to_utc

_DAY_BEGAN = re.compile(
    r"(?:поточн|нинішн|цієї|цього|текущ|нынешн|этих|сегодняшн)\w* (?:доб|дня|сут)"
    r"|(?:current|this|the) day(?! (?:before|ea))|початку (?:цієї )?доби|начала суток"
    r"|станом на|состоянию на|(?<![a-z])as of|(?<![a-z])so far|today|сегодня"
    r"|сьогодні|midnight|опівн|полуноч|(?:с|з) н[оу]ля (?:часов|годин)"
    r"|(?<![a-zа-яіїєґ])(?:from|since|с|з|від) 0?0[:.]00"
    r"(?!,? (?:on |of )?(?:\d|до |to |till |until ))"
    r"|(?:since|from) the (?:beginning|start) of (?:\d|[a-z]+ \d)"
    r"|(?:з|від|с) (?:початку|начала) (?:\d|\w+ (?:доби|суток))"
    r"|(?<![а-яіїєґ])на \d{1,2}(?:[:.]\d\d)? ?(?:-?(?:у|й|ю) )?(?:годин|час|ранку|утра)"
    r"|(?<![а-яіїєґ])на \d{1,2}[:.]\d\d (?:було |было )?(?:зафікс|зафикс|відзнач|отмеч|нарах"
    r"|насчит)"
    r"|(?<![а-яіїєґ])до (?:1[2-9]|2[0-4])(?:[:.]\d\d)? (?:годин\w* |час\w* )?(?:вечера|вечора)"
    r"|(?<![зс] )(?<!від )(?<!от )(?<!ний )(?<!ный )(?<!\d)"
    r"\d{1,2} [а-яіїє]{3,}(?: \d{4}(?: года| року)?)?,? до "
    r"\d{1,2}(?:[:.]\d\d|(?:-?[а-яії]{1,2})? (?:час|год|вечера|вечора|дня))"
    r"(?![^.]*(?:тихо|спок[оі]й|потом|затем|пот[іо]м|опісля|не було|не было|після"
    r"|после|трима|держал|оголош|объявл|запровадж|усього|всього|всего|загалом))"
    r"|(?:^|[.;] )до \d{1,2}[:.]\d\d(?: годин\w*| час\w*)?,? \d{1,2} [а-яіїє]{3,}"
)
# 'in all, as of this morning': since a time that is not told
_IN_ALL_AS_OF = re.compile(
    r"(?<![a-zа-яіїєґ])(?:всего|всього|усього|загалом|in total|overall|in all),? "
    r"(?:(?:по )?состоянию на|станом на|(?<![a-z])as of)"
)
# told after the past day: a day of its own
_SINCE_IT_BEGAN = re.compile(
    r"(?:since|from) the (?:beginning|start) of the (?:current |present )?day"
    r"|(?:з|від|с) (?:початку|начала) (?:(?:поточн|ц[іь]|текущ|нынешн|эт)\w* )?(?:доби|дня|суток)"
)
# 'since 23 December', of a truce or of what is counted
# a summary 'of 9 August'
_OF_A_DATE = re.compile(
    r"(?:зведенн|звіт|дан[іи]|інформаці|повідомленн|наказ|указ|report|statement|data)[а-яіїєa-z]* "
    r"(?:від|from)(?: the)? $"
)
# 'on the first day of the truce, from 00:00 on 30 March': that day alone
_FIRST_DAY = re.compile(
    r"(?:в|за|во|у|протягом|впродовж|в течение|on|over|during) (?:the )?"
    r"(?:перв\w+|перш\w+|first) (?:сут|доб|день|дня|day|24 hours)"
)
_SINCE_A_DATE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:с|со|з|із|від|from|since|starting)(?: the)?"
    r"(?: 0?0[:.]00(?: (?:on|of|час(?:ов|а)|годин[иі]?))?)? $"
)
_SINCE_WHEN_IN_FORCE = (
    r"(?:ді[єяю]|действ|дійс|сил[уы]|чинн|force|effect|agreed|домов|договор)[а-яіїєґa-z]*"
    r"(?: \w+){0,2} (?:с|со|з|із|від|from|since)(?: the)? $"
)
_IN_FORCE = re.compile(_SINCE_WHEN_IN_FORCE)
# of a truce too, where the past day is counted over
_OF_A_TRUCE = re.compile(
    rf"{_SINCE_WHEN_IN_FORCE}|(?:запровадж|встановл|установл|оголош|объявл|введ[её]н|введен|узгодж|согласов|погодж|introduced"
    r"|announced|declared|established|agreed|imposed|began|took effect)[а-яіїєґ]*"
    r"(?: (?:с|со|з|із|від|from|since|on|as of))? $"
)
SINCE_THEN = "since a day"
# 'over the past day, 8 May, and as of 07:00 on 9 May': the day and what came after it
_AND_AS_OF = re.compile(
    r"^[ ,]*(?:та|і|й|и|and) (?:also |також |также )?(?:станом на|по состоянию на|as of) "
)
# '... broke the truce 08:44, 30 August 2020'
_PUBLISHED = re.compile(
    r"(?<! о)(?<! на)(?<! до)(?<! at)(?<! by)(?<! as of) (?:\d{1,2}:\d\d,? \d{1,2}(?:\.\d\d\."
    r"| [а-яіїєґa-z]+ )\d{4}|\d{1,2}(?:\.\d\d\.| [а-яіїєґa-z]+ )\d{4},? \d{1,2}:\d\d)(?!\d)"
)
# 'KYIV, Sept 18 - ', as agencies begin
_PLACE_ALONE = re.compile(r"\W*(?:[a-zа-яіїєґ]+[.,]? )?")
_DASH = re.compile(r"\.? ?(?:(?:\([^()\n]{1,30}\) ?)?[-–—]+|/[^/\n]{1,24}/\.?) ?")
# 'over 24 hours', of a day that need not be the one whose date stands beside it
_OVER_A_DAY = re.compile(
    r"(?:за|(?<![a-z])(?:over|in|within|for)(?: the)?) (?:\w+ )?(?:24 (?:hours|часа|години)"
    r"|сутки|добу)"
)
# 'in a day', which posts of the morning tell of the day before
A_DAY = re.compile(r"(?<![а-яіїєґ])за (?:сутки|добу)(?![а-яіїєґ])")
# 'in the reporting period', which in a post of a day is the day that it told of before
_REPORTED = re.compile(
    r"(?<![a-zа-яіїєґ])(?:за|[ву]|протягом|впродовж|упродовж|в течение|in|over|during)(?: the)? "
    r"(?:(?:прошедш|минувш|минул|past)\w* )?(?:отч[её]тн\w+|звітн\w+|reporting) "
    r"(?:пер[іи]од\w*|period)(?![a-zа-яіїєґ])"
)
# 'over the past day, November 13', by which a date is of what is counted
_DAY_TOLD = re.compile(
    r"(?:сутки|суток|добу|доби|день|дня|day|24 hours|hours|вчера|[ву]чора|yesterday),? (?:on )?\(?$"
)
# 'over the past day, Saturday': the day of that name, whenever it was told
_DAY_BY_ITS_NAME = re.compile(
    r"(?:сутки|суток|добу|доби|день|дня|day|24 hours)"
    rf"(?:,? \(?|, (?:on|[ву]о?|тобто|то есть|that is,?) )(?={A_WEEKDAY})"
)
_SINCE_A_WEEKDAY = re.compile(
    r"(?<![a-zа-яіїєґ])(?:с|з|із|since|from) (?:понед|вівтор|вторн|серед|сред|четвер|п'?ятниц|суб"
    r"|неділ|воскрес|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
# 'Report for the period from 03:00 on 16 March to 03:00 on 17 March'
_OF_A_PERIOD = re.compile(
    r"(?<![a-zа-яіїєґ])(?:сводк|зведенн|отчет|звіт|итог|підсум|пер[іи]од|report|summary|bulletin"
    r"|period)"
)
# 'yesterday at this hour there were 50': of a day that began at some hour
_AT_THIS_HOUR = re.compile(
    r"(?:о|в|на) (?:цій|цей|ту ж|той же|этот|это|то же) (?:же )?(?:порі|час|годин|время)"
    r"|(?:at )?(?:this|the same) (?:time|hour)"
)
_SAYS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:sa(?:id|ys)|told|report(?:ed|s)|announc|stated|wrote|заяв|сообщ|написа|рассказ"
    r"|повідом|розпов|говор|каза|інформ|информ|accord|данным|даними|accus|обвин|звинува)"
)
_YESTERDAY = re.compile(r"вчера|[ву]чора|yesterday")
# 'three more than yesterday', 'against 9 yesterday'
_THAN = re.compile(
    r"(?<![a-zа-яіїєґ])(?:(?:than|чем|ніж)(?= (?:(?:on|in|over|the|за|[ву]о?) ){0,2}"
    rf"(?:yesterday|вчера|[ву]чора|past|last|прошл|прошедш|минул|{A_WEEKDAY}))"
    r"|(?:против|проти|against|versus|compared (?:to|with)|сравнению с|порівняно з[із]?) (?=\d))"
)
# '12 (yesterday 9)'
_ASIDE = re.compile(r"\([^()]*\)")
# 'On Saturday the headquarters said that'
_SAYS_FIRST = re.compile(rf"[^,.;]{{0,80}}{_SAYS.pattern}")
# of a time that is not the day led in
APART = re.compile(
    r"попередн|предыдущ|previous|before|earlier|раніше|ранее|накануне|напередодні|напомн|нагада"
    r"|recall|later|позже|пізніше|с тех пор|відтоді|since"
)
# 'what was agreed on 22 July', beside the past day
_OLD = datetime.timedelta(days=3)
_DAY = datetime.timedelta(days=1)


def names_when_said(line: Line) -> bool:
    """Tell whether a date of a sentence is the one on which it was told.

    Parameters
    ----------
    line : Line
    """
    return any(is_said_on(line.page.folded[line.start : mark.start]) for mark in dates_of(line))


def _last_hour(clocks: list[ClockSpan]) -> tuple[int, int] | None:
    """Return the last clock time but midnight, None without one."""
    hours = [(one.hour, one.minute) for one in clocks if (one.hour, one.minute) > (0, 0)]
    return hours[-1] if hours else None


def _heads_a_post(line: Line) -> bool:
    """Tell 'JFO headquarters, 8 April 2021, 17:00', which opens a text and counts nothing."""
    return not line.start and not line.numbers() and office_of_a_side(line.folded) is not None


def _heads_its_line(line: Line) -> bool:
    """Tell whether the date of a sentence stands before the dash of a news agency."""
    date = _its_only_date(line)
    if date is None:
        return False
    folded = line.page.folded
    begins = _PLACE_ALONE.fullmatch(folded, line.start, date.start)
    return begins is not None and _DASH.match(folded, date.end) is not None


def tells_of_the_period(line: Line) -> bool:
    """Tell a sentence on 'the reporting period', with no date or hour of its own.

    Parameters
    ----------
    line : Line
    """
    return bool(line.finds(_REPORTED)) and not line.of(TIME) and not line.finds(_SINCE_A_WEEKDAY)


def _is_midnight(mark: Mark) -> bool:
    return isinstance(mark.value, ClockSpan) and mark.value[2:] == (0, 0)


def _its_only_date(line: Line) -> Mark | None:
    """Return the date of a sentence that tells one day, and no hour but its midnight; the day of a
    part of its count aside.
    """
    marks = [one for one in times_of_the_whole(line) if not _is_midnight(one)]
    if len(marks) != 1 or not isinstance(marks[0].value, DateSpan):
        return None
    is_one_day = marks[0].value.first is None
    return marks[0] if is_one_day else None


def _tells_what_is_in_force(line: Line) -> bool:
    """Tell 'the truce that is in force since 1 September' from the day of a count."""
    date = _its_only_date(line)
    before = "" if date is None else line.page.folded[line.start : date.start]
    return _OF_A_TRUCE.search(before) is not None


def _until_it_compares(line: Line) -> int:
    """Return where a sentence begins to tell of another day than its own, as 'than yesterday' and
    '12 shellings (yesterday 9)' do, or its end.
    """
    than = line.finds(_THAN)
    end = len(line.folded) if than is None else than.start()
    starts = [line.marks[number].start - line.start for number in line.numbers()]
    for aside in _ASIDE.finditer(line.folded, starts[0] if starts else end, end):
        if any(aside.start() < start < aside.end() for start in starts):
            return aside.start()
    return end


def _is_since(line: Line, date: Mark) -> bool:
    """Tell 'since 27 July' of what is counted from that of a truce that is in force."""
    before = line.page.folded[line.start : date.start]
    if markers.SINCE_TRUCE.search(before):
        return True
    return _SINCE_A_DATE.search(before) is not None and not _tells_what_is_in_force(line)


def _stands_nearer(mark: Mark, one: int, other: int) -> int:
    """Return which of two places in the page tells of a number: the last one before it, else the
    first after it.
    """
    before = [at for at in (one, other) if at < mark.start]
    return max(before, default=min(one, other))


class ContactDays:
    """Finds the day of each sentence of a post.

    Parameters
    ----------
    hours : Hours
        What the text tells of hours, and when it was published.
    """

    def __init__(self, hours: Hours) -> None:
        self.hours, self.public = hours, hours.public
        self.day, self.zone = hours.day, hours.zone
        self._as_of: Any = None  # the moment of the report by its head
        self.headed: Span | None = None  # the past day, from one hour to the same, by the heading

    def before(self) -> Span | None:
        """Return the day of the heading, else the whole one before that of the publication."""
        if self.headed is not None or self.day is None:
            return self.headed
        return whole(self.day - datetime.timedelta(days=1), self.zone)

    def keep_as_of(self, line: Line) -> None:
        """Keep 'report as of 17:00 on 2 September' in mind, for counts since the day began.

        Parameters
        ----------
        line : Line
        """
        folded = line.page.folded
        told = moments(folded, [line.marks[at] for at in line.of(TIME)])
        self._keep_period(line, told)
        headed = _heads_a_post(line)
        dated_ones = [one for one in told if one.date]
        heads = [one for one in dated_ones if headed and not one.clock[1] or is_as_of(folded, one)]
        if not told or self.day is None:
            return
        if not dated_ones and not line.numbers():
            # 'joint centre, as of 20:00', below the date of the page
            heads = [one for one in told if is_as_of(folded, one)]
        if len(heads) != 1:
            return
        (head,) = heads
        date = self.day if head.date is None else dated(head.date, self.day, None)
        self._as_of = to_utc(date, head.clock, self.zone)

    def _keep_period(self, line: Line, told: list[Moment]) -> None:
        """Keep 'for the period from 03:00 on 16 March to 03:00 on 17 March' in mind, for 'the past
        day' below it.
        """
        bounds = [one.bound for one in told if one.date is not None]
        if line.numbers() or bounds != ["from", "until"] or not line.finds(_OF_A_PERIOD):
            return
        span = self.named(line)
        if span is None or None in (span.start, span.end) or span.end - span.start != _DAY:
            return
        latest = self.before()
        if latest is not None and latest.start < span.end <= (self.public or span.end):
            self.headed = span

    def without_date_of_page(self, line: Line) -> Line:
        """Return a sentence without the date of 'KYIV, November 14 - Over the past day, November
        13', where a news agency tells when it writes; the same where no other date follows.

        Parameters
        ----------
        line : Line
        """
        dates = dates_of(line)
        if len(dates) < 2 or self.day is None or line.marks[line.of(TIME)[0]] != dates[0]:
            return line
        folded, first = line.page.folded, dates[0]
        begins = _PLACE_ALONE.fullmatch(folded, line.start, first.start)
        is_of_page = begins is not None and _DASH.match(folded, first.end) is not None
        is_of_page = is_of_page and _DAY_TOLD.search(folded, first.end, dates[1].start) is not None
        # a day that is counted over stands there too: 'February 9 - 12 violations'
        if not is_of_page or dated(first.value, self.day, None) != self.day:
            return line
        kept = [mark for mark in line.marks.values() if mark != first]
        return make_line(line.page, line.start, line.end, kept)

    def goes_on(self, line: Line) -> bool:
        """Tell whether a sentence names no time that is not the past day's.

        Parameters
        ----------
        line : Line
        """
        apart = (APART, _DAY_BEGAN, markers.OTHER_PERIOD, markers.SINCE_TRUCE)
        if line.of(TIME) or part_of_day(line) or any(line.finds(one) for one in apart):
            return False
        return self.day is not None and not days_by_words(
            line.page.folded, line.start, line.end, self.day
        )

    def _begins_at_an_hour(self, line: Line) -> bool:
        """Tell 'since 12:00 on 6 January' from the day of a date."""
        marks = [line.marks[at] for at in line.of(TIME)]
        found = moments(line.page.folded, marks)
        begun = [one for one in found if one.bound == "from" and one.date is not None]
        return any(one.clock > (0, 0) for one in begun)

    def of(self, line: Line, until: int | None = None) -> tuple[Span, str]:
        """Return the day that a sentence names by its date, or the day begun up to an hour, and
        words on what is not known of it, '' without.

        Parameters
        ----------
        line : Line
        until : int, optional
            Offset in the sentence from which on it tells of the past day something else.
        """
        days = self.named(line)
        if days is not None:
            return days, ""
        if self._begins_at_an_hour(line):
            return self.hours.of(line), ""
        previous = line.finds(markers.PREVIOUS) or line.finds(A_DAY)
        if previous is not None and previous.start() >= _until_it_compares(line):
            previous = None
        is_past = previous is not None and (until is None or previous.start() < until)
        began = line.finds(_SINCE_IT_BEGAN) if is_past and until else None
        if began and previous and until and previous.start() < began.start() < until:
            is_past = False
        by_name = self.by_its_name(line) if is_past else None
        if by_name is not None:
            return self._by_date(line, by_name)
        told_on = self._before_the_day_of_telling(line, is_past=is_past)
        return (told_on, "") if told_on is not None else self._told(line, is_past=is_past)

    def beside_since(self, line: Line, mark: Mark) -> Span | None:
        """Return what a number counts over in 'since 27 July 34, over the past day two'; None in a
        sentence that doesn't tell of both.

        Parameters
        ----------
        line : Line
        mark : Mark
            The number.
        """
        date, past = _its_only_date(line), line.finds(markers.PREVIOUS)
        if date is None or past is None or not _is_since(line, date):
            return None
        past_at = line.start + past.start()
        if _stands_nearer(mark, date.start, past_at) == past_at:
            return self.before()
        return self.since_a_date(line)

    def by_its_name(self, line: Line) -> datetime.date | None:
        """Return the day of 'over the past day, Saturday', None where no weekday stands so, or a
        date or an hour beside it.

        Parameters
        ----------
        line : Line
        """
        named = None if line.of(TIME) else line.finds(_DAY_BY_ITS_NAME)
        if named is None or self.day is None:
            return None
        return day_by_word(line.page.folded, line.start + named.end(), self.day)

    def _told(self, line: Line, *, is_past: bool) -> tuple[Span, str]:
        """Return the day that a sentence names, of the past day or not."""
        unknown = Span(None, None)
        values = [line.marks[at].value for at in line.of(TIME)]
        if _PUBLISHED.search(line.folded):
            values = []  # the hour and date of the page, after its headline
        dates = [value for value in values if isinstance(value, DateSpan) and value.first is None]
        clocks = [value for value in values if isinstance(value, ClockSpan)]
        known = bool(dates) and (dates[0].year is not None or self.day is not None)
        day = dated(dates[0], self.day, None) if known else None
        if is_past:
            return self._past(line, values, day)
        begun = self.since_a_date(line)
        if begun is not None:
            return begun, "" if begun.start is None else SINCE_THEN
        if names_when_said(line) and not line.finds(markers.SINCE_MIDNIGHT):
            return unknown, ""
        if line.finds(_DAY_BEGAN) and not line.finds(_IN_ALL_AS_OF):
            over = over_when_told(line, self.day, self.zone, self.public)
            if over is not None:
                return over, ""
            span = self._begun(day or self.day, clocks)
            return span, "" if span.end is not None else THE_DAY_BEGUN
        weekday = self._weekday_told(line) if day is None else None
        return self._by_date(line, day) if weekday is None else (weekday, "")

    def since_a_date(self, line: Line) -> Span | None:
        """Return 'since 23 December' as from that day on, and as unknown where a truce is in force
        since then; None where the only date is told otherwise, or with an hour.

        Parameters
        ----------
        line : Line
        """
        date = _its_only_date(line)
        if date is None or self.day is None or line.finds(_FIRST_DAY):
            return None
        before = line.page.folded[line.start : date.start]
        if _OF_A_DATE.search(before):
            return None
        if not (line.finds(markers.SINCE_TRUCE) or _SINCE_A_DATE.search(before)):
            return None
        if _IN_FORCE.search(before):
            return Span(None, None)
        day = dated_up_to(date.value, self.day)
        return Span(whole(day, self.zone).start, None)

    def _past(self, line: Line, values: list[Any], day: datetime.date | None) -> tuple[Span, str]:
        """Return the past day: that of its date, or the one before the publication where none is
        told, or an old one.
        """
        has_hours = any(isinstance(value, ClockSpan) for value in values)
        if has_hours:
            span = self._day_and_after(line)
        elif values and not self._is_of_another_matter(line, day):
            return self._by_date(line, day)
        elif line.finds(_AT_THIS_HOUR):
            span = None
        else:
            span = self.before()
        return span or Span(None, None), ""

    def _is_of_another_matter(self, line: Line, day: datetime.date | None) -> bool:
        """Tell the date of an agreement, since when a truce is in force, or of the page ('KYIV, 18
        September - over the past day', or who told it on the 18th), beside the past day.
        """
        of_the_page = day is not None and day == self.day
        is_telling = of_the_page and (names_when_said(line) or _heads_its_line(line))
        return is_telling or self._is_of_old(day) or _tells_what_is_in_force(line)

    def _is_of_old(self, day: datetime.date | None) -> bool:
        """Tell a date that is of an agreement, and not of the past day."""
        if day is None or self.day is None:
            return False
        return self.day - day > _OLD

    def _by_date(self, line: Line, day: datetime.date | None) -> tuple[Span, str]:
        """Return a day, without its end where it is not over when it is told; nothing for the one
        on which 'over 24 hours' is told.
        """
        if day is None or day == self.day and line.finds(_OVER_A_DAY):
            return Span(None, None), ""
        span = day_up_to(line, day, self.zone)
        if self.public is not None and span.end > self.public:
            return Span(span.start, None), THE_DAY_BEGUN
        return span, ""

    def _before_the_day_of_telling(self, line: Line, *, is_past: bool) -> Span | None:
        """Return the day before Tuesday of 'on Tuesday they reported that over the past day', None
        where no weekday, or more than the day, is named.
        """
        over_a_day = is_past or line.finds(_OVER_A_DAY)
        if self.day is None or not over_a_day or line.of(TIME) or not line.finds(_SAYS):
            return None
        days = days_by_words(line.page.folded, line.start, line.end, self.day)
        if len(days) != 1 or line.finds(_YESTERDAY):
            return None
        return whole(days.pop() - datetime.timedelta(days=1), self.zone)

    def _weekday_told(self, line: Line) -> Span | None:
        """Return the day of 'On Saturday, 36 breaches were recorded', None where it is not over, is
        when something was said, or where hours of it, or more than it, are counted over.
        """
        if self.day is None or _SAYS_FIRST.match(line.folded):
            return None
        if any(hours_in_words(line, number) for number in line.numbers()):
            return None
        says = line.finds(_SAYS)
        end = line.start + min(says.start() if says else line.end, _until_it_compares(line))
        days = days_by_words(line.page.folded, line.start, end, self.day)
        if len(days) != 1 or self.day in days:
            return None
        return whole(days.pop(), self.zone)

    def _day_and_after(self, line: Line) -> Span | None:
        """Return 'over the past day, 8 May, and as of 07:00 on 9 May' as both together; None where
        the hour and day up to which it is told stand alone: they are not the day before's.
        """
        marks = [line.marks[at] for at in line.of(TIME)]
        sorts = [type(mark.value) for mark in marks]
        if sorts != [DateSpan, ClockSpan, DateSpan] or self.day is None:
            return None
        first, hour, last = marks
        if not _AND_AS_OF.search(line.page.folded[first.end : hour.start]):
            return None
        clock = (hour.value.hour, hour.value.minute)
        began = to_utc(dated(first.value, self.day, None), (0, 0), self.zone)
        ended = to_utc(dated(last.value, self.day, None), clock, self.zone)
        return Span(began, ended) if began < ended else None

    def named(self, line: Line) -> Span | None:
        """Return what a sentence names the bounds of, in days or hours; None without both.

        Parameters
        ----------
        line : Line
        """
        return self._hours_of(line) or days_of(line, self.day, self.zone, self.public)

    def _hours_of(self, line: Line) -> Span | None:
        """Return 'from noon on 6 January to 10:00 on 7 January', None without both hours."""
        times = [line.marks[at] for at in line.of(TIME)]
        told = moments(line.page.folded, times)
        bounds = {moment.bound for moment in told}
        if "from" not in bounds or self.day is None:
            return None
        if "until" not in bounds:
            return self._since_an_hour(line, told, self.day)
        return self._on_its_date(times, told) or self.hours.of(line)

    def _since_an_hour(self, line: Line, told: list[Moment], day: datetime.date) -> Span | None:
        """Return 'from 18:00 yesterday until this morning', whose end has no hour; None without a
        word for the day beside the only hour.
        """
        (begin, *others) = told
        if others or begin.date:
            return None if others else self._since_a_dated_hour(line, begin, day)
        named = days_by_words(line.page.folded, line.start, begin.start, day)
        beside = date_of(line.page.folded, begin, day)
        date = beside or (named.pop() if len(named) == 1 else None)
        return None if date is None else Span(to_utc(date, begin.clock, self.zone), None)

    def _since_a_dated_hour(self, line: Line, begin: Moment, day: datetime.date) -> Span | None:
        """Return 'since 00:01 on 1 July' as from then on; None at midnight, which is the date's, or
        where the text has a window, a truce is in force since then, or the past day is told of.
        """
        before = line.page.folded[line.start : begin.start]
        apart = any(line.finds(one) for one in (markers.PREVIOUS, A_DAY, _FIRST_DAY))
        apart = apart or begin.clock == (0, 0) or _OF_A_TRUCE.search(before)
        if begin.date is None or apart or self.hours.of(line).start is not None:
            return None
        date = dated(begin.date, day, None)
        return Span(to_utc(date, begin.clock, self.zone), None) if date <= day else None

    def _on_its_date(self, times: list[Mark], told: list[Moment]) -> Span | None:
        """Return 'yesterday, 11 March, from midnight to 18:00' as of that day; None where its date
        is told of an hour, or not before them.
        """
        date = times[0].value
        alone = not any(isinstance(time.value, DateSpan) for time in times[1:])
        if not isinstance(date, DateSpan) or not alone or len(told) != 2:
            return None
        begin, end = told
        if begin.date or end.date or (begin.bound, end.bound) != ("from", "until"):
            return None
        day = dated(date, self.day, None)
        hours = to_utc(day, begin.clock, self.zone), to_utc(day, end.clock, self.zone)
        return Span(*hours) if hours[0] < hours[1] else None

    def _end_by_the_head(self, begun: Any) -> Any:
        """Return the moment of the report, where it is of a day, None where it is not known."""
        if self._as_of is None:
            return None
        is_public = self.public is None or self._as_of <= self.public
        of_the_day = begun < self._as_of <= begun + _DAY
        return self._as_of if is_public and of_the_day else None

    def _begun(self, day: datetime.date | None, clocks: list[ClockSpan]) -> Span:
        if day is None:
            return Span(None, None)
        begun = to_utc(day, (0, 0), self.zone)
        hour = _last_hour(clocks)
        if hour is None:
            return Span(begun, self._end_by_the_head(begun))
        up_to = to_utc(day, hour, self.zone)
        return Span(begun, up_to)
