"""The hours that a sentence of a statement names for its own numbers, beside the whole text's."""

import datetime
import re
from copy import copy
from dataclasses import replace
from typing import Any

from analysis.readers.lexicon import REGION, SECTOR, TIME
from analysis.readers.line import Line
from analysis.readers.markers import OTHER_PERIOD, SINCE_MIDNIGHT, SINCE_TRUCE
from analysis.readers.marks import Mark
from analysis.readers.other_hours import hour_beside, hours_in_words
from analysis.readers.rules import pattern
from analysis.readers.statement.days import SO_FAR, Span, day_led_by
from analysis.readers.statement.either_midnight import is_either_midnight
from analysis.readers.statement.midnights import midnight_of, without_hours_of_truce
from analysis.readers.statement.said_on import is_said_on
from analysis.readers.statement.since import TruceThen
from analysis.readers.statement.so_many_hours import first_hours, hours_before
from analysis.readers.statement.told_as_of import date_of, is_as_of
from analysis.readers.statement.whole_days import day_just_over
from analysis.readers.text import BULLETS
from analysis.readers.when import (
    Moment,
    dated,
    days_named_before,
    ends_with,
    is_of_another_day,
    moments,
    same_month,
)
from analysis.vocabulary.dates import DateSpan, to_utc

ZONES = {
    "russia": "Europe/Moscow",
    "ukraine": "Europe/Kyiv",
    "dpr_lpr": "Europe/Moscow",  # its clocks were set to Moscow's in October 2014
}
_DAY = datetime.timedelta(days=1)
_NOON = datetime.timedelta(hours=12)
_INSTANT = datetime.timedelta(microseconds=1)
# of 'since the beginning of the day', or hours, that may be those of either of two days
EITHER_DAY = Span(None, None)
_OF_A_SECTOR = pattern("^<our|word>*<sector>[^02]*-<number>")
_SINCE_DAY = re.compile(
    r"(?<![a-zа-яіїєґ])(?:since|с|з|із|починаючи (?:з|від)|начиная с|starting (?:from|on))"
    r"(?: the (?:beginning|start) of)? $"
    # as a clause begins, and not of a statement 'of 25 March'
    r"|(?:^|[:;,(\"–—-])\W*(?:від|from) $"
)
_TO_ANOTHER = re.compile(r",? (?:to|until|till|and|до|по|та|і|и)(?![a-zа-яіїєґ])")
_BULLETS = f" \n-–—{BULLETS}"
# an item of a list: short, and no sentence
_ITEM = re.compile(r"[^\n]{1,160}?(?<![.!?])[;,.]?")
# how far on 'since the beginning of the day' is of the same report
_BESIDE = 160
# as many signs as may part a sentence from the next
_NEXT = 8
# 'by 10 a.m. that day', of one that another sentence names
_OF_THAT_DAY = re.compile(
    r"(?<![a-zа-яіїєґ])(?:that (?:same )?day|того (?:ж |же )?дня|в тот (?:же )?день"
    r"|тієї (?:ж )?доби)"
    r"(?![a-zа-яіїєґ])"
)
# 'later', 'last week': of hours that are not those told before
_OF_ANOTHER_TIME = re.compile(
    r"(?<![a-zа-яіїєґ])(?:later|afterwards|since then|after that|відтоді"
    r"|с тех пор|позже|позднее|затем|после этого"
    r"|пізніше|згодом|потім|після цього|(?:last|a|this|the past|over the) (?:week|month)"
    r"|(?:[а-яіїє]+ )?(?:неделю|недели|неделе|тиждень|тижня|тижні|месяц|місяць|місяця)"
    r"(?! перемир))(?![a-zа-яіїєґ])"
)
# 'by now', 'in the afternoon': other hours, though they are not printed
_OF_OTHER_HOURS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:now|in all|today|afternoon|evening|over the day"
    r"|тепер|наразі|сейчас|сьогодні|сегодня|удень|вдень|днем|вечора|вечору|ввечері|увечері|вечером"
    r"|итого|разом|загалом|всего|усього|всього|сутки|суток|добу|доби)(?![a-zа-яіїєґ])"
)
# 'there were also', or a quotation that begins a paragraph: more of what was told before
_ADDS = re.compile(
    r"\W*(?:\w+ ){0,2}(?:also|також|также)(?![a-zа-яіїєґ])|\W*(?:крім того|кроме того|in addition)"
    r"|\s*\""
)
# 'These are 71 assaults': what was told in the hours before, and no end of it
_PARTS_IT = re.compile(
    r"\W*(?:це|это|ці|эти|this (?:is|includes)|these (?:are|include)|they (?:are|include)"
    r"|among them|of (?:these|them)|серед них|среди них|(?:з|із|из) них)(?![a-zа-яіїєґ])"
)
_AFTER_PARTS = -1  # no sentence begins there


class Hours:
    """Tells the window of every sentence; hours go on to the sentence right after theirs.

    Parameters
    ----------
    span : Span
        The whole text's.
    zone : str
        IANA zone of the speaker's clock.
    day : datetime.date or None
        Day of publication.
    public : pandas.Timestamp or None
        Moment of publication: nothing is counted after it.

    Attributes
    ----------
    told_by : pandas.Timestamp or None
        The moment as of which the whole text counts.
    told_at : int
        Where the text names it.
    is_told_by_another : bool
        Whether the sentence that names it counts something, as another office tells.
    length : int or None
        Days that the truce is said to last.
    begun : datetime.date or None
        The day of 'since the beginning of the day'; None where it may be either of two.
    is_early : bool
        Whether the text was published in the small hours.
    from_midnight : set of datetime.date
        The days whose hours the text counts from midnight.
    is_cut : bool
        Whether the truce that the text names was going on when it was told.
    has_either_midnight : bool
        Whether hours ended with a midnight that may begin a day or end it.
    truce : TruceThen or None
        The one that was in force then, for a text that names no bounds of it.
    """

    def __init__(self, span: Span, zone: str, day: datetime.date | None, public: Any) -> None:
        self.span, self.zone, self.day, self.public = span, zone, day, public
        self.told_by: Any = None
        self.told_at = 0
        self.is_told_by_another = False
        self.length: int | None = None
        self.begun = day
        self.is_early = False
        self.from_midnight: set[datetime.date] = set()
        self._own: Span | None = None
        self._own_end = 0
        self._named_at = -1
        self._first_after: int | None = None  # where the sentence began that went on with them
        self._midnights: set[Any] = set()  # since which hours told before count
        self._leads = False  # whether a list follows the sentence with hours
        self.is_cut = False
        self.has_either_midnight = False
        self.truce: TruceThen | None = None

    def truce_covers(self, category: str) -> bool:
        """Tell whether the one truce in force forbids acts of a category.

        Parameters
        ----------
        category : str
        """
        return self.truce is not None and self.truce.covers(category)

    def is_another_s(self, line: Line, span: Span) -> bool:
        """Tell whether the text's window is taken for a sentence without hours, though those
        before it had hours of their own, of a truce that went on: they may be its own too. Where
        they are all that the text names, what it tells of later is not theirs.

        Parameters
        ----------
        line : Line
        span : Span
            Of the sentence.
        """
        if span is not self.span or self._own is None:
            return False
        return self.is_cut or self._own == span and self._names_another_time(line)

    def others_in(self, line: Line, span: Span, mark: Mark) -> str:
        """Return the words of a sentence for other hours of a number than those that it takes from
        another sentence, '' where it has none.

        Parameters
        ----------
        line : Line
        span : Span
            Of the sentence.
        mark : Mark
            The number.
        """
        number = line.number_at(mark.start)
        if number is None or span.start is None or self._named_at == line.start:
            return ""
        clock = hour_beside(line, number, self._clocks_of(span))
        return clock or hours_in_words(line, number, (span.start, span.end))

    def _clocks_of(self, span: Span) -> list[str]:
        """Return the bounds of a window by the clock."""
        bounds = (at for at in (span.start, span.end) if at is not None)
        return [f"{at.tz_convert(self.zone):%H:%M}" for at in bounds]

    def of(self, line: Line) -> Span:
        """Return the window that a sentence names for its own numbers, else the text's."""
        if line.finds(_OF_THAT_DAY):
            return EITHER_DAY
        line = without_hours_of_truce(line)
        found = moments(line.page.folded, self._times(line))
        since = midnight_of(line, self.day, self.begun)
        of_the_truce = None if since[0] else self._of_the_truce(line, found)
        if of_the_truce is not None:
            return self._keep(line, of_the_truce)
        if not found and not since[0] and self._own is not None and self._goes_on(line):
            if _OF_A_SECTOR.match(line.tags):
                self._own_end = line.end  # an item of a list: the next one is of its hours too
            return self._own
        own = self._named(line, found, since) if self.day is not None else None
        if own is None:
            return self._own_of_the_truce() or self._of_the_text(line, found)
        return self._keep(line, own)

    def _of_the_text(self, line: Line, found: list[Moment]) -> Span:
        """Return the text's window, without its end for what counts since the truce began after
        later hours were told.
        """
        begin, end = self.span.start, self.span.end
        since_the_truce = not found and line.finds(SINCE_TRUCE) is not None
        if not since_the_truce or self._own is None or None in (begin, end, self._own.end):
            return self.span
        return Span(begin, None) if self._own.end > end else self.span

    def _own_of_the_truce(self) -> Span | None:
        """Return the hours told before, where they are those of the truce that the text names and
        that went on: both may be meant, and are one.
        """
        own = self._own
        if own is None or own.end is not None or not self.is_cut:
            return None
        return own if own.ceasefire or own.start == self.span.start else None

    def _keep(self, line: Line, own: Span) -> Span:
        """Keep the hours of a sentence for those that go on with them, and return them."""
        self._own, self._own_end = own, line.end
        self._named_at = line.start
        if own.start is not None and own.start == self._midnight_of(own.start):
            self._midnights.add(own.start)
        self._first_after = None
        self._leads = line.folded.rstrip().endswith(":")
        return own

    def _of_the_truce(self, line: Line, found: list[Moment]) -> Span | None:
        """Return the window of a sentence that counts since the one truce in force began, or over
        its time, up to the hour that it is told as of; None where it does not say so.
        """
        said = None if self.truce is None else self.truce.of(line, found)
        if said is None:
            return None
        within = copy(self)
        within.span = said
        own = within._named(line, found, (False, None))
        if own is None:
            own = within._until_told(line, found) if found else said
        if own is None or own.start != said.start:
            return own
        if own.end is None:
            told = self._told_after(own.start, line)
            own = replace(own, end=told)
        return replace(own, ceasefire=said.ceasefire)

    def _until_told(self, line: Line, found: list[Moment]) -> Span | None:
        """Return the bounds of 'since the truce began and until 7:00', None for other hours."""
        if [moment.bound for moment in found] != ["until"]:
            return None
        date = date_of(line.page.folded, found[0], self.day)
        return self._up_to(self._at(date, found[0]), None)

    def day_ended(self, line: Line) -> Span | None:
        """Return the day that was over at the midnight as of which a sentence counts the past day,
        with which the day of publication began; None where it is told as of no such hour.

        Parameters
        ----------
        line : Line
        """
        folded = line.page.folded
        told = [one for one in moments(folded, self._times(line)) if is_as_of(folded, one)]
        at_midnight = [one for one in told if one.clock == (0, 0)]
        if not at_midnight or self.day is None:
            return None
        until = to_utc(self.day, (0, 0), self.zone)
        date = date_of(folded, at_midnight[0], self.day)
        if date != self.day and (date is not None or not self.is_of_a_morning):
            return None
        return Span(to_utc(self.day - _DAY, (0, 0), self.zone), until)

    @property
    def is_of_a_morning(self) -> bool:
        """Whether the text was public before the noon of its day."""
        if self.public is None or self.day is None:
            return False
        return self.public - to_utc(self.day, (0, 0), self.zone) < _NOON

    def day_closed(self) -> Span | None:
        """Return the day that was over at the midnight as of which the whole text counts, None
        where it counts as of no midnight.
        """
        if self.told_by is None:
            return None
        local = self.told_by.tz_convert(self.zone)
        if (local.hour, local.minute) != (0, 0) or local.date() != self.day:
            return None
        # told by day, 'this day' may be the one that goes on; a date stands for its end
        if self.public is not None and _NOON < self.public - self.told_by < _DAY:
            return None
        return Span(to_utc(local.date() - _DAY, (0, 0), self.zone), self.told_by)

    def _times(self, line: Line) -> list[Mark]:
        """Return the times of a sentence."""
        return [line.marks[at] for at in line.of(TIME)]

    def leads(self, line: Line) -> None:
        """Keep the hours of a sentence without numbers for the list that it leads in: 'From 18:00
        to midnight on 19 April, they made:'.

        Parameters
        ----------
        line : Line
        """
        if not line.folded.rstrip().endswith(":"):
            return
        if line.of(TIME) or self.truce is not None and self.truce.of(line, []):
            self.of(line)
        elif self._own is not None and line.start - self._own_end < _NEXT:
            self._own_end, self._leads = line.end, True  # 'Among them:', right after the hours

    def _named(
        self, line: Line, found: list[Moment], since: tuple[bool, datetime.date | None]
    ) -> Span | None:
        """Return the bounds that a sentence names, None where it names none that fit."""
        folded = line.page.folded
        since_midnight, midnight = since
        begins = [moment for moment in found if moment.bound == "from"]
        ends = [moment for moment in found if moment.bound == "until"]
        tallies = [moment for moment in found if is_as_of(folded, moment)]
        if begins and (tallies or ends):
            later = [moment for moment in found if moment.start > begins[0].start]
            after = [moment for moment in later if moment in ends or moment in tallies]
            last = (after or tallies or ends)[0]
            return self._whole_day(line, begins[0], last) or self._between(line, begins[0], last)
        if tallies:
            date = date_of(folded, tallies[0], self.day)
            until = self._at(date, tallies[0])
            begun = since_midnight or self._begun_beside(line) or self._is_next_item(line, until)
            if begun or self._is_of_a_day_told(line, until):
                midnight = self._midnight_before(until, midnight)
            return self._up_to(until, midnight)
        before = hours_before(line, found, self.day, self.zone, self.public)
        if before is not None:
            return before
        if not since_midnight:
            begun = first_hours(line, self.span.start, self.public)
            return begun or (None if found else self._since_day(line))
        if ends:
            until = self._at(date_of(folded, ends[0], self.day) or midnight, ends[0])
            if midnight is not None and until == to_utc(midnight, (0, 0), self.zone):
                until += _DAY  # 'since the beginning of 20 April and until midnight'
            return self._up_to(until, self._midnight_before(until, midnight))
        if midnight is None:
            return EITHER_DAY
        begin = to_utc(midnight, (0, 0), self.zone)
        if self.span.start == begin:
            return self.span
        return Span(begin, self._told_after(begin, line))

    def _since_day(self, line: Line) -> Span | None:
        """Return the bounds of 'since 25 March', told without hours, None where none is told."""
        for at in line.of(TIME):
            mark = line.marks[at]
            before = line.page.folded[line.start : mark.start]
            if not isinstance(mark.value, DateSpan) or not _SINCE_DAY.search(before):
                continue
            if mark.value.first is not None or _TO_ANOTHER.match(line.page.folded, mark.end):
                continue
            date = dated(mark.value, self.day, None)
            begin = to_utc(date, (0, 0), self.zone)
            if self._is_of_the_truce(begin):
                return None
            return Span(begin, self._told_after(begin, line))
        return None

    def _is_of_the_truce(self, begin: Any) -> bool:
        """Tell the day on which the text's own window begins, at its hour."""
        start = self.span.start
        if start is None:
            return False
        early = start - begin
        return datetime.timedelta(0) <= early < _DAY

    def _told_after(self, begin: Any, line: Line) -> Any:
        """Return the moment as of which the text is told, None if it is not after another, or if
        only a paragraph after a sentence's own names it, or a later sentence by another office.
        """
        if self.told_by is None or self.told_by <= begin:
            return None
        apart = "\n" in line.page.text[line.end : self.told_at]
        of_another = self.is_told_by_another and self.told_at >= line.end
        return None if apart or of_another else self.told_by

    def _midnight_before(self, until: Any, midnight: datetime.date | None) -> datetime.date:
        """Return the day since whose beginning a tally counts: the one told, or the one that its
        own hour is of, where none is told before it; midnight ends a day.
        """
        if midnight is not None and to_utc(midnight, (0, 0), self.zone) < until:
            return midnight
        return (until - _INSTANT).tz_convert(self.zone).date()

    def _is_next_item(self, line: Line, until: Any) -> bool:
        """Tell the item of a list right after one that counts since the beginning of its day."""
        own = self._own
        text = line.page.text
        between = text[self._own_end : line.start]
        if own is None or between.strip(_BULLETS):
            return False
        by_item = text[: line.start].rstrip(" ")[-1:] in _BULLETS
        return by_item and own.start == self._midnight_of(until - _INSTANT)

    def _midnight_of(self, moment: Any) -> Any:
        """Return the midnight with which the day of a moment begins."""
        return to_utc(moment.tz_convert(self.zone).date(), (0, 0), self.zone)

    def _is_of_a_day_told(self, line: Line, until: Any) -> bool:
        """Tell a tally 'as of 6:00' of a day since whose beginning others were counted before, of
        no truce whose start is told.
        """
        if self.span.start is not None or line.finds(SINCE_TRUCE) or line.finds(OTHER_PERIOD):
            return False
        return self._midnight_of(until - _INSTANT) in self._midnights

    def _begun_beside(self, line: Line) -> bool:
        """Tell whether the next sentence counts since the beginning of a day, beside a tally 'by
        16:00' of no truce whose start is told: both are of one report.
        """
        folded = line.page.folded
        end = folded.find("\n", line.end)
        paragraph = folded[line.end : len(folded) if end < 0 else end]
        beside = SINCE_MIDNIGHT.search(paragraph[:_BESIDE])
        return self.span.start is None and beside is not None

    def _whole_day(self, line: Line, first: Moment, last: Moment) -> Span | None:
        """Return the day of 'on Sunday, from 00:00 to 24:00', None for other bounds."""
        from_midnight = first.clock == (0, 0) and first.date is None
        to_midnight = last.clock == (24, 0) and last.date is None
        if not (from_midnight and to_midnight):
            return None
        named = days_named_before(line.page.folded, self._times(line), first.start, self.day)
        if not named and self.day is not None:
            just_told = self.is_early or self.public == to_utc(self.day, (24, 0), self.zone)
            named = day_just_over(line, self.day) if just_told else set()
        if len(named) != 1:
            return None
        day = named.pop()
        until = to_utc(day, (24, 0), self.zone)
        late = self.public is not None and until > self.public
        return None if late else Span(to_utc(day, (0, 0), self.zone), until)

    def _between(self, line: Line, first: Moment, last: Moment) -> Span | None:
        """Return the bounds that a sentence names both, None where they do not fit."""
        folded, day = line.page.folded, self.day
        begun = date_of(folded, first, day)
        as_of_then = self._day_as_of(folded, last)
        ended = date_of(folded, last, day) or as_of_then
        begin = self._at(begun or ended, first)
        until = self._at(ended or begun, last)
        if ended is not None and as_of_then is None:
            until = self._midnight_on(folded, last, ended) or until
        over_midnight = first.clock >= last.clock and begun is None
        over_midnight = over_midnight or self.is_early and begun is ended is None
        if begin >= until and over_midnight:
            begin -= _DAY  # 'from 18:00 to midnight' began the day before
            named = days_named_before(folded, self._times(line), first.start, day)
            if is_of_another_day(named, begin.tz_convert(self.zone).date()):
                return EITHER_DAY
            then = Span(begin + _DAY, until + _DAY)
            if self._ends_its_day(folded, last, then):
                begin, until = then.start, then.end
            elif self._may_end_its_day(last, then):
                return EITHER_DAY
        bare = same_month(folded, last, begin, self.zone) if ended is None else None
        if bare is not None:
            until = bare  # 'until midnight on the 21st'
        elif begin >= until and ended is None:
            until += _DAY  # 'from 18:00 yesterday to midnight'
        late = self.public is not None and until > self.public
        known = day, self.zone
        if is_either_midnight(folded, [last], (begin, until), known, self.from_midnight):
            self.has_either_midnight = True
            return Span(begin, None)
        return Span(begin, until) if begin < until and not late else None

    def _day_as_of(self, folded: str, moment: Moment) -> datetime.date | None:
        """Return the day of an hour without one that a tally of the small hours is told as of: that
        of publication, or the day before, where it was yet to come; None for other hours.
        """
        if not self.is_early or self.day is None or not is_as_of(folded, moment):
            return None
        told = to_utc(self.day, moment.clock, self.zone)
        return self.day if told <= self.public else self.day - _DAY

    def _midnight_on(self, folded: str, moment: Moment, date: datetime.date) -> Any:
        """Return the end of the day of 'until midnight on Sunday', if it was over when it was told;
        None for another hour, one with a date, and '00:00', with which a day begins.
        """
        by_word = not folded[moment.start : moment.start + 1].isdigit()
        if moment.date is not None or moment.clock != (0, 0) or not by_word:
            return None
        until = to_utc(date, (24, 0), self.zone)
        late = self.public is not None and until > self.public
        return None if late else until

    def _ends_its_day(self, folded: str, last: Moment, then: Span) -> bool:
        """Tell 'from 18:00 to midnight on 19 April', the evening of that day: by the word, or as
        the truce began then, or as other hours begin with it, if it was over when it was told.
        """
        if last.clock != (0, 0) or last.date is None:
            return False
        over = self.public is None or then.end <= self.public
        by_word = not folded[last.start : last.start + 1].isdigit()
        ends_it = by_word or ends_with(last, self.from_midnight, self.day)
        unknown = ends_it and self.span.start is None
        return self.span.start == then.start or over and unknown

    def _may_end_its_day(self, last: Moment, then: Span) -> bool:
        """Tell '16:00 to 00:00 on 11 April' of a text that was told when that evening was over and
        names no other beginning: 00:00 may be either of its midnights.
        """
        if last.clock != (0, 0) or last.date is None or self.day is None:
            return False
        over = self.public is not None and then.end <= self.public
        goes_on = dated(last.date, self.day, None) in self.from_midnight
        return over and self.span.start is None and not goes_on

    def _at(self, date: datetime.date | None, moment: Moment) -> Any:
        """Return a clock time of a day, by default that of publication; in the small hours the one
        before, if the hour was yet to come.
        """
        told = to_utc(date or self.day, moment.clock, self.zone)
        to_come = date is None and self.is_early and told > self.public
        return told - _DAY if to_come else told

    def _up_to(self, until: Any, midnight: datetime.date | None) -> Span | None:
        """Return the bounds of 'by 10:00', from the text's own start or midnight; a tally as of
        the hour of the one before it has that one's bounds.
        """
        if self._own is not None and self._own.end == until:
            return self._own
        since = None if midnight is None else to_utc(midnight, (0, 0), self.zone)
        begin = self.span.start if since is None else since
        if begin is not None and until < begin:
            return EITHER_DAY  # 'as of 20:00 on Saturday', beside hours of Sunday alone
        late = self.public is not None and until > self.public
        fits = begin is not None and begin < until and not late
        return Span(begin, until) if fits else None

    def _names_another_time(self, line: Line) -> bool:
        """Tell a sentence that begins with another day than that of the hours told before it, or
        tells of what came after them, or of a week or a month.
        """
        if line.finds(_OF_ANOTHER_TIME):
            return True
        told = day_led_by(line, self.day)
        if told is None or self._own is None or self._own.start is None:
            return False
        end = self._own.end
        last = None if end is None else end - _INSTANT  # a midnight ends the day before
        bounds = (self._own.start, last)
        return told not in {at.tz_convert(self.zone).date() for at in bounds if at is not None}

    def _begins_with_the_truce(self) -> bool:
        """Tell whether the hours told before are those of the truce that goes on, up to theirs: all
        that is counted so far is counted by their end.
        """
        return self.is_cut and self._own is not None and self._own.start == self.span.start

    def _goes_on(self, line: Line) -> bool:
        """Tell whether a sentence goes on with the hours of the one right before it."""
        between = line.page.text[self._own_end : line.start]
        is_next = self._leads and not between.strip(_BULLETS)
        is_item = is_next and _ITEM.fullmatch(line.folded.strip())
        if is_item and not self._names_another_time(line):
            self._own_end = line.end  # the next item is of these hours too
            return True
        others = _OF_OTHER_HOURS.search(line.folded)
        if len(between) < _NEXT and is_said_on(line) and not others:
            self._own_end = line.end
            return True
        so_far = line.finds(SO_FAR) or line.finds(SINCE_TRUCE)
        if so_far and self._begins_with_the_truce() and "\n" not in between:
            self._own_end = line.end
            return True
        if len(between) >= _NEXT or so_far or self._names_another_time(line):
            return False
        if _ADDS.match(line.folded):
            self._own_end = line.end
            return True
        return "\n" not in between and self._goes_on_by_place(line)

    def _goes_on_by_place(self, line: Line) -> bool:
        """Tell the sentence right after the hours, and those after it that tell place by place."""
        others = _OF_OTHER_HOURS.search(line.folded) is not None
        by_place = bool(line.of(SECTOR + REGION)) and not others
        after_parts = self._first_after == _AFTER_PARTS and not others
        if by_place or after_parts or self._first_after in (None, line.start):
            self._keep_on(line, by_place=by_place)
            return True
        return False

    def _keep_on(self, line: Line, *, by_place: bool) -> None:
        """Keep where a sentence stands that goes on with the hours, for the one after it."""
        parts = _PARTS_IT.match(line.folded) is not None
        self._first_after = _AFTER_PARTS if parts else line.start
        if by_place or parts:
            self._own_end = line.end
