"""Reports that tell of the running day, of the whole day before, of a night: each number has its
own time.
"""

import re
from abc import abstractmethod
from typing import Any

from analysis.readers import markers
from analysis.readers.base import phrases
from analysis.readers.hints import mask_of, register
from analysis.readers.led import led
from analysis.readers.ledger import may_be_one
from analysis.readers.lexicon import SECTOR, TIME
from analysis.readers.line import Line
from analysis.readers.own import OwnSide
from analysis.readers.rules import Phrase, first_rule
from analysis.readers.staff.days import (
    ANOTHER_DAY,
    OF_THE_DAY_BEFORE,
    day_of,
    goes_on_with_the_day_before,
    is_of_the_day_after,
    is_on_the_eve,
    names_its_day,
    recalls,
)
from analysis.readers.staff.downed import goes_on_with_drones_of_a_night, may_fly_far
from analysis.readers.staff.grammar import WHAT
from analysis.readers.staff.items import heading_of_the_day
from analysis.readers.staff.placed import COUNTRIES, IN_A_DAY, WHOLE
from analysis.readers.staff.told import LineTime
from analysis.readers.staff.unnumbered import Unnumbered
from analysis.readers.staff.up_to import Bounds, bounds_up_to
from analysis.readers.staff.window import BY_DAY, Window, tells_of_today
from analysis.readers.text import Plain, fold
from analysis.vocabulary.dates import MONTHS, ClockSpan, DateSpan

# the last part of the keys of what is told of the day before the report's, and of a night
_BEFORE, _NIGHT = "before", "night"
_A_NIGHT = "the words tell of a night"
_ANOTHER_HOUR = "told as of another hour than the report's: the window is left blank"
_A_RECALL = "in a paragraph that recalls another day"
_ANOTHER_PERIOD = "the words tell of another period than the report's"
_NO_HOURS = "told of a night, whose hours are not said: the window is left blank"
_OF_THE_WAR = re.compile(r"війн|войн|(?<![a-z])war|full-scale|повномас|полномас|вторгнен")
# 'while at the start of May there were 60 a day'
_WHEREAS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:тоді як|тогда как|[ув] той час як|в то время как|натомість|whereas|while"
    r"|хоча|хотя|although|though"
    r"|compared (?:with|to)|порівняно з|[ув] порівнянні з|по сравнению с|в сравнении с)"
    r"(?![a-zа-яіїєґ])"
)


_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# 'over the past two days', 'yesterday and the day before', 'the day before yesterday'
_OTHER_DAYS = led(
    r"(?<![a-zа-яіїєґ])(?:два|дво[єех]|дві|две|двух|two|both|обидв[аі]|оба) (?:\w+ )?"
    r"(?:суток|доби|діб|дні|дня|дней|days)(?![a-zа-яіїєґ])"
    r"|(?<!ніж )(?<!чем )(?<!than )(?<!як і )(?<!как и )(?<!\()(?<!ніж за )(?<!чем за )(?<!як за )"
    r"(?<!как за )(?<!як і за )(?<!как и за )(?:позавчора|позавчера|the day before yesterday"
    r"|(?:передостанн|позаминул)\w+ доб"
    r"|(?:позапрошл|предпоследн)\w+ сут)"
    r"|yesterday and (?:on )?the day before(?! yesterday)"
    # 'from 9 to 15 September'
    r"|(?<![a-zа-яіїєґ])(?:з|із|с|со|від|от|from|between) [0-9]{1,2} (?:по|до|to|through|and) "
    rf"[0-9]{{1,2}} (?:{_MONTH})(?![a-zа-яіїє])"
    # 'from May 8 to 10', 'from 30 April to 2 May'
    rf"|(?<![a-zа-яіїєґ])(?:from|between|during) (?:{_MONTH}) [0-9]{{1,2}}"
    rf" ?(?:-|to|through|and) ?(?:(?:{_MONTH}) )?[0-9]{{1,2}}(?![0-9:]| ?[ap]\.? ?m)"
    rf"|(?<![a-zа-яіїєґ])(?:з|із|с|со|від|от|from|between) [0-9]{{1,2}} (?:{_MONTH})"
    rf" (?:по|до|to|through|and) [0-9]{{1,2}} (?:{_MONTH})(?![a-zа-яіїє])"
)
register(
    _OTHER_DAYS,
    r"сут(?:ок|ки)|доб[иу]|діб|дні|дня|дней|days|позавчора|позавчера|before|з|із|с|со|від|от|from"
    r"|between|during",
)
_OF_NO_DAY = mask_of(_OTHER_DAYS, markers.OTHER_PERIOD, markers.NIGHT)
# 'on May 8-10', but no night of two days; a date is no word that a hint sees
_SEVERAL_DAYS = re.compile(
    r"(?<!ніч )(?<!ночь )(?<!ніч на )(?<!ночь на )(?<!night of )(?<![a-zа-яіїєґ0-9.:-])"
    rf"(?:[0-9]{{1,2}}-[0-9]{{1,2}} (?:{_MONTH})|(?:{_MONTH}) [0-9]{{1,2}}-[0-9]{{1,2}})"
    r"(?![a-zа-яіїє0-9:])"
)
# 'in the day from 9 May to 10 May', one day told by both its dates
_BOTH_DATES = re.compile(
    r"(?<![a-zа-яіїєґ])(?:доб[уиі]|сутки|суток|day|24 hours),? \(?"
    r"(?:з|із|с|со|від|от|from|between) "
    rf"(?:(?P<month>{_MONTH}) )?(?P<first>[0-9]{{1,2}})(?: (?P<its_month>{_MONTH}))?"
    rf"(?: ?- ?| (?:по|до|to|and|на) )(?:(?:{_MONTH}) )?(?P<last>[0-9]{{1,2}})(?![0-9:])"
)
_SHORTEST_MONTH = 28
_TRUCE = (
    r"(?:[а-яіїєґ'-]+ )?(?:перемир['а-яіїє]+|тиш[іиуаю]+|припинення вогню|прекращени[еяю] огня"
    r"|cease-?fire|truce)"
)
_ITS_DAYS = rf"(?:[0-9]{{1,2}}-[0-9]{{1,2}} (?:{_MONTH})|(?:{_MONTH}) [0-9]{{1,2}}-[0-9]{{1,2}})"
# 'despite the truce of 8-10 May', 'announced for 8-10 May': days of what is not kept, over which
# nothing is counted
_OF_A_TRUCE = re.compile(
    rf"(?<![a-zа-яіїєґ])(?:попри|незважаючи на|всупереч|несмотря на|вопреки|despite"
    r"|in spite of|regardless of|notwithstanding) (?:the |a |an )?(?:[a-zа-яіїєґ'-]+ ){0,3}?"
    rf"(?:{_TRUCE},? (?:(?:на|от|від|of|on|for|declared|announced|оголошен\w+|объявлен\w+) )*"
    rf"{_ITS_DAYS}|(?:на )?{_ITS_DAYS} {_TRUCE})(?![a-zа-яіїєґ0-9])"
    rf"|(?<![a-zа-яіїєґ])(?:оголошен|объявлен|запропонован|предложен|announced|declared|proposed)"
    rf"[а-яіїє]* (?:[a-zа-яіїєґ'-]+ ){{0,3}}?(?:на|for|on) {_ITS_DAYS}(?![a-zа-яіїєґ0-9])"
)


# no 'yesterday', and no 'previous day'
_OVER_THE_PAST_DAY = re.compile(
    r"(?:past|last) (?:day|24 hours)|(?:минул|останн|прошедш|минувш|истекш|последн)\w+ (?:доб|сут)"
    r"|(?<![а-яіїєґ])(?P<any>за (?:добу|сутки))(?![а-яіїєґ])"
)
_YESTERDAY = re.compile(r"(?<![а-яіїєґ])(?:[ву]чора|вчера|напередодні|накануне)(?![а-яіїєґ])")
_BESIDE_AN_HOUR = (
    "the past day, above a count as of an hour: the report's other numbers are read up to the hour"
)
# of one direction, of those that go on, or of the past day
_OF_A_PART = re.compile(
    rf"{markers.A_DIRECTION.pattern}|трива|продолжа|ongoing|{markers.PREVIOUS.pattern}"
)
_ON_THE_EVE = "'the day before' is read as the day that the report covers"
_OF_THE_EVENING = (
    "the past day, told in the evening: read as the day that ends, up to the hour of the report"
)


class OfTwoDays(Unnumbered):
    """Keeps the numbers of a report's day, of the day before and of a night apart.

    Parameters
    ----------
    page : Plain
    window : Window
    own : OwnSide
        How the side that reports tells of its own forces.
    """

    def __init__(self, page: Plain, window: Window, own: OwnSide) -> None:
        super().__init__(page, own)
        self.window = window
        self._other = False
        self.day: tuple[str, ...] = ()  # ends the keys of what a number of the day before says
        self._bounds: Bounds | None = None  # of a number that is told up to an hour
        self._days: set[str] = set()  # the days that the numbers of a sentence tell of
        self._past: tuple[int, str] | None = None  # where the last sentence of the past day ended
        self._recalled = 0  # where a paragraph ends that recalls another day
        folded = page.folded
        of_two = window.of_the_morning and markers.PREVIOUS.search(folded)
        self._may_be_undated = bool(of_two)
        # beside words for today, 'the past day' is the one before
        self._tells_of_today = tells_of_today(folded)
        self._undated: list[tuple[Phrase, str]] = []

    @abstractmethod
    def state_at(
        self, words: Phrase, category: str, sectors: tuple[str, ...], said: str | None
    ) -> None:
        """State a number of some sectors."""

    def leave_the_other_period(self) -> None:
        """Go back to the report's days, where a sentence before told of a week or a month."""
        self._other = False

    def day_of(self, words: Phrase, told: LineTime) -> str:
        """Tell which day a number is of, and return why that is not known."""
        reason, of_before = day_of(words, told, self.window)
        past, line = self._past, words.line
        if reason == OF_THE_DAY_BEFORE and self._is_of_its_eve(words):
            self.ledger.warn(_ON_THE_EVE, line.marks[words.at].start)
            reason = ""
        if line.start < self._recalled and not (reason or told.today):
            return _A_RECALL
        if reason == ANOTHER_DAY and self._is_of_the_evening(line):
            beside = self._counts_as_of_an_hour_below(line)
            warning = _BESIDE_AN_HOUR if beside else _OF_THE_EVENING
            self.ledger.warn(warning, line.marks[words.at].start)
            return reason if beside else ""
        if past is not None and not (reason or of_before):
            apart = "\n" in self.page.text[past[0] : line.start]
            if goes_on_with_the_day_before(line, told, apart):
                reason, of_before = past[1], not past[1]
        self.day = (_BEFORE,) if of_before else ()
        self._bounds = None if reason else bounds_up_to(words, self.window, of_before)
        if self._bounds is not None:
            self.day = (*self.day, f"up to {self._bounds.end}")
        self._days.add(_BEFORE if of_before else reason)
        return reason

    def _is_of_its_eve(self, words: Phrase) -> bool:
        """Tell a direction's first count of the day that the report covers, told as 'the day
        before'.
        """
        line = words.line
        named = {sector for at in line.of(SECTOR) for sector in line.marks[at].value.sectors}
        keys = self.ledger.keys()
        counted = {key[0] for key in keys}
        return named.isdisjoint(counted) and is_on_the_eve(words, self.window)

    def in_a_list_of_the_day(self, line: Line) -> bool:
        """Tell an item under 'Over the past day:', in a report of that day."""
        heading = heading_of_the_day(line)
        previous = markers.PREVIOUS.search(heading) and not self.window.previous
        today = markers.TODAY.search(BY_DAY.sub("", heading)) and self.window.previous
        return bool(heading) and not (previous or today)

    def _is_of_the_evening(self, line: Line) -> bool:
        """Tell 'over the past day' of an evening's report that has no other words for the day so
        far, as outlets render it.
        """
        said = line.finds(_OVER_THE_PAST_DAY) if self.window.of_the_evening else None
        if said is None or self._tells_of_today:
            return False
        return said["any"] is None or not (line.of(TIME) or line.finds(_YESTERDAY))

    def _counts_as_of_an_hour_below(self, line: Line) -> bool:
        """Tell engagements of the past day above 'As of 22:00, 120 clashes took place'."""
        if not markers.ENGAGED.search(line.folded):
            return False
        for hour in markers.AS_OF_AN_HOUR.finditer(self.page.folded, line.end):
            said = fold(self.ledger.sentence(hour.start()))
            if markers.ENGAGED.search(said) and not _OF_A_PART.search(said):
                return True
        return False

    def set_aside_period(self, line: Line, told: LineTime) -> None:
        """Numbers of another period, and strikes of a night at the front, are not understood."""
        if _tells_several_days(line, told):
            self._leave_an_aside(line)
            return
        if not (self._other or line.hints & _OF_NO_DAY):
            return
        period = _other_days(line) or line.finds(markers.OTHER_PERIOD)
        if self._other:
            its_date = period is None and names_its_day(line, self.window)
            self._other = not (told.previous or told.today or its_date)
        period = None if self.window.since_truce else period
        of_another = period is not None
        # 'in the first two years of the war' counts nothing that the next sentence goes on with
        if period is not None and not _OF_THE_WAR.search(period.group()):
            self._other = not _before_comparison(line, told, period.start())
        night = line.finds(markers.NIGHT)
        if not (self._other or of_another or night):
            return
        of_another = of_another or self._other
        until = 0 if period is None else _before_comparison(line, told, period.start())
        for words in phrases(line, self.ledger):
            mark = line.marks[words.at]
            if mark.start < line.start + until:
                continue
            rule = first_rule(WHAT, words)
            what = "" if rule is None else rule.what
            counts = what not in ("else", "out")
            self._other = self._other or of_another and counts and bool(what)
            if of_another and counts:
                self.ledger.puzzle(mark, _ANOTHER_PERIOD)
            elif night and what not in ("attack", "else", "out", ""):
                after_it = is_of_the_day_after(line, mark, night.end())
                if after_it or may_fly_far(words):
                    continue
                self.ledger.puzzle(mark, _A_NIGHT)

    def _leave_an_aside(self, line: Line) -> None:
        """Leave the numbers of several days, with which no sentence after them goes on."""
        for words in phrases(line, self.ledger):
            rule = first_rule(WHAT, words)
            if rule is None or rule.what not in ("else", "out"):
                self.ledger.puzzle(line.marks[words.at], _ANOTHER_PERIOD)

    def of_a_night(self, words: Phrase, placed: tuple[tuple[str, ...], str | None]) -> str:
        """Return why a number is no day's, of a night at the front or of the one just told of; keep
        apart what a night's strikes on the country count, whose hours are not said.
        """
        night = words.line.finds(markers.NIGHT)
        over_a_country = placed in COUNTRIES.values()
        if night is None and not over_a_country:
            of_it = goes_on_with_drones_of_a_night(words, self.ledger.sentences)
            return _A_NIGHT if of_it else ""
        mark = words.line.marks[words.at]
        if over_a_country and self._has_its_own_hour(words.line):
            self.day = (_NIGHT,)
            self.ledger.warn(_ANOTHER_HOUR, mark.start)
            return ""
        if night is None:
            told = over_a_country and _goes_on_with_a_night(words.line)
        else:
            told = not is_of_the_day_after(words.line, mark, night.end())
        if not told:
            return ""
        if not self.day:
            self.day = (_NIGHT,)
            self.ledger.warn(_NO_HOURS, mark.start)
        return _A_NIGHT if not over_a_country and may_fly_far(words) else ""

    def _has_its_own_hour(self, line: Line) -> bool:
        """Tell 'as of 08:30, 84 drones were shot down', of other hours than the report's day."""
        times = [line.marks[at].value for at in line.of(TIME)]
        clocks = [one for one in times if isinstance(one, ClockSpan)]
        if not clocks or line.finds(markers.PREVIOUS):
            return False
        hours = {f"{clock.hour:02d}:{clock.minute:02d}" for clock in clocks}
        return self.window.slot not in hours

    def keep_day(self, line: Line, told: LineTime) -> None:
        """Keep whether the next sentence may go on with the day before."""
        if self._days or told.today or line.of(SECTOR):
            known = self._days == {_BEFORE}
            unknown = self._days == {ANOTHER_DAY} and self.window.before is not None
            past = known or unknown
            self._past = (line.end, "" if known else ANOTHER_DAY) if past else None
        if self._days and "" not in self._days and recalls(line):
            end = self.page.text.find("\n", line.end)
            self._recalled = end if end >= 0 else len(self.page.text)
        if told.today:
            self._recalled = 0
        self._days = set()
        if told.previous or told.today:
            self._may_be_undated = False

    def seen(self, sector: str, category: str) -> dict[str, Any] | None:
        """Return what was told so far of the day that a number is of."""
        return self.ledger.seen(sector, category, *self.day)

    def of_the_day(self) -> dict[str, Any]:
        """Return the columns of the window of a number of the day before."""
        if self.day == (_NIGHT,):
            return _columns(None, None)
        if self._bounds is not None:
            self.ledger.warn(self._bounds.warning, self._bounds.at)
            return _columns(self._bounds.start, self._bounds.end)
        before = self.window.before if self.day else None
        return {} if before is None else _columns(*before)

    def is_undated(
        self,
        words: Phrase,
        category: str,
        told: LineTime,
        placed: tuple[tuple[str, ...], str | None],
    ) -> bool:
        """Keep a headline's number without a day for the end, if the report may tell of two."""
        if not self._may_be_undated or placed != WHOLE or told.previous or told.today:
            return False
        self._undated.append((words, category))
        return True

    def undated(self) -> None:
        """State headlines' numbers without a day, if the report told of no other day than its own:
        else they say again what it says of either.
        """
        keys_told = self.ledger.keys() if self._undated else []
        of_two = any(_BEFORE in key for key in keys_told)
        self.day = ()
        for words, category in self._undated:
            mark = words.line.marks[words.at]
            keys = ("whole_front", category), ("whole_front", category, _BEFORE)
            rows = [(key, row) for key in keys if (row := self.ledger.seen(*key)) is not None]
            again = [key for key, row in rows if may_be_one(row, mark)]
            if not of_two:
                self.state_at(words, category, *WHOLE)
            elif again:
                self.ledger.state(mark, again[0])
            else:
                self.ledger.puzzle(mark, "which of the report's two days it is of is not said")


def _columns(start: Any, end: Any) -> dict[str, Any]:
    return {"start": start, "end": end, "cumulative_from": None}


def _goes_on_with_a_night(line: Line) -> bool:
    """Tell 'This night they attacked the country. 11 drones of 12 were shot down.'"""
    folded = line.page.folded
    paragraph = folded.rfind("\n", 0, line.start) + 1
    nights = [found.end() for found in markers.NIGHT.finditer(folded, paragraph, line.start)]
    if not nights:
        return False
    of_a_day = (markers.PREVIOUS, markers.TODAY)
    return not any(day.search(folded, nights[-1], line.end) for day in of_a_day)


def _before_comparison(line: Line, told: LineTime, period: int) -> int:
    """Return up to where a sentence tells of its day before it compares that with another period,
    0 if it does not: 'in a day there were 22 attacks, while in May there were 60'.

    Parameters
    ----------
    line : Line
    told : LineTime
    period : int
        Where the words for the other period start in the sentence.
    """
    compared = _WHEREAS.search(line.folded, 0, period)
    if compared is None:
        return 0
    of_a_day = told.dated or IN_A_DAY.search(line.folded, 0, compared.start())
    return compared.start() if of_a_day else 0


def _tells_several_days(line: Line, own: LineTime) -> bool:
    """Tell '8-10 May' in a sentence that has no word for its own day: there they are a truce's."""
    times = line.of(TIME)
    if not times:
        return False
    dates = [line.marks[at].value for at in times]
    several = any(isinstance(date, DateSpan) and date.first is not None for date in dates)
    told_alone = several and not (own.previous or own.today)
    if not told_alone or _SEVERAL_DAYS.search(line.folded) is None:
        return False
    return _SEVERAL_DAYS.search(_OF_A_TRUCE.sub("", line.folded)) is not None


def _is_one_day(line: Line, days: int) -> bool:
    """Tell 'in the day from 9 to 10 May', of a day and the one after it; no 'two days from'."""
    told = _BOTH_DATES.search(line.folded)
    if told is None or told.start() > days:
        return False
    first, last = int(told["first"]), int(told["last"])
    ends_its_month = last == 1 and first >= _SHORTEST_MONTH
    return last == first + 1 or ends_its_month


def _days_apart(line: Line) -> re.Match[str] | None:
    """Return the words for other days than the report's, None for one day by both its dates."""
    told = line.finds(_OTHER_DAYS)
    return None if told is not None and _is_one_day(line, told.start()) else told


def _other_days(line: Line) -> re.Match[str] | None:
    """Return the words for other days than the report's, None where they only stand beside a number
    that another is compared with.
    """
    told = _days_apart(line)
    numbers = line.numbers()
    if told is None or not numbers:
        return told
    after_the_first = line.marks[numbers[0]].start < line.start + told.start()
    return None if after_the_first and len(numbers) > 1 else told
