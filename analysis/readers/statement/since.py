"""Sentences that count since a truce began, or over all its time, and name no hour of it."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.markers import PREVIOUS
from analysis.readers.statement.days import PAST_DAY, Span, is_said_on
from analysis.readers.weekdays import day_by_word
from analysis.readers.when import Moment, dated
from analysis.vocabulary.dates import DateSpan

if TYPE_CHECKING:
    from analysis.conflict.truce import Truce

# what a truce may be called: by days or a feast
_CALLED = {
    "easter": r"easter|пасхальн|великодн",
    "christmas": r"christmas|рождественск|різдвян",
    "new year": r"new[ -]year|новогодн|новорічн",
    "victory": r"victory[ -]day|парадн|победн|майск|травнев|(?:ко |до )?дн[юя] (?:победы|перемоги)",
    "energy": r"energy|энергетич|енергетич",
    "harvest": r"harvest|хлебн|хлібн",
    "school": r"school|школьн|шкільн",
    "minsk": r"minsk|минск|мінськ",
}
_A_NAME = "(?:" + "|".join(_CALLED.values()) + r")[\w']*"
_WORD = (
    r"(?:the|this|that|so-called|own|its|his|their|(?:putin|russia|moscow|kremlin|ukraine|kyiv)'s"
    r"|russian|ukrainian|unilateral|declared|self-(?:declared|proclaimed|imposed)|announced|humanitarian|holiday|current|(?!30-d|thirty)\w+-(?:day|hour)|full|of"
    r"|ц(?:ього|ієї)|так|зван\w+|оголошено(?:го|ї)|одностороннь\w+|дії|режиму|чинн\w+|нинішн\w+"
    r"|(?!30-д|тридц)[\w-]*(?:денного|годинного)|этого|называем\w+|объявленн\w+|одностороннего|действия|режима"
    r"|действующ\w+|нынешн\w+|(?!30-д|тридц)[\w-]*(?:дневного|часового)|путинск\w+|путінськ\w+|российск\w+"
    r"|російськ\w+|украинск\w+|українськ\w+"
    r"|(?:пут[иі]н|зеленс[ьк]+|трамп|києв|киев|кремл)(?:ым|им|ом|ем)|(?:росс?[иі]|україн|украин|москв)"
    rf"(?:ей|єю|ою|ой)|{_A_NAME})"
)
_TRUCE = (
    r"(?:truce|cease-?fire|перемир[\w']+|припинення вогню|прекращения огня|тиші|тишины)"
    r"(?![\w-]| (?:line|zone|talks|negotiat|violation|monitor|propos|plan|offer|agreement))"
)
_THE_TRUCE = rf"\"?(?:{_WORD} \"?){{0,6}}{_TRUCE}"
_SINCE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:"
    r"(?:since|from) the (?:very )?(?:beginning|start|onset) of "
    r"|(?:з|із|зі|від|с|со|от) (?:самого |моменту |момента )?(?:початку|начала) "
    rf"){_THE_TRUCE}"
    rf"|(?<![a-z])since {_THE_TRUCE}\"? (?:began|started|took effect|came into (?:force|effect))"
    r"|(?<![а-яіїєґ])(?:відколи|з того часу,? як|з моменту,? коли|с тех пор,? как"
    r"|с момента,? когда) "
    rf"(?:почал[оа]ся |началось |начался |набу\w+ чинності |вступил[оа]? в силу ){_THE_TRUCE}"
)
# 'broke the truce 900 times since it began'
ITS_BEGINNING = re.compile(
    r"(?<![a-zа-яіїєґ])(?:since (?:it (?:began|started|took effect|(?:came|went|entered) into "
    r"(?:force|effect))|its (?:start|beginning|onset))"
    r"|(?:з|із|від|с|со|от) (?:(?:самого|моменту|момента) )?(?:його|її|его|ее) "
    r"(?:початку|начала|запровадження|введения)"
    r"|(?:з|від|с|от) (?:самого )?(?:початку|начала) (?:його|его) (?:дії|действия)"
    r"|(?:відколи|з того часу,? як) (?:воно|він|вона) (?:поча(?:лося|вся|лася)|набу\w+ чинності)"
    r"|с тех пор,? как (?:оно|он|она) (?:началось|начался|началась|вступил[оа]? в силу)"
    r")(?![a-zа-яіїєґ])"
)
_A_TRUCE = re.compile(_TRUCE)
_OVER = re.compile(
    r"(?<![a-zа-яіїєґ])(?:"
    r"за (?:все |весь |увесь )?(?:время|період|період|час|период) "
    r"|(?:упродовж|впродовж|протягом|в течение) (?:всього |усього |всего )?"
    r"(?:(?:часу|періоду|времени|периода|строку|срока) )?"
    r"|throughout (?:the )?(?:(?:whole|entire|full) )?"
    r"|(?:over|during|for) the (?:whole|entire|full) (?:(?:time|period|duration|course) )?"
    r"|(?:over|during|for) the (?:time|period|duration|course) "
    rf"){_THE_TRUCE}"
)
# 'on the first day of the truce, as of 16:00'
_ON_ITS_FIRST_DAY = re.compile(
    r"(?<![a-zа-яіїєґ])(?:(?:on|during|in) the first day of|(?:[ув]|за) перший день|першого дня"
    rf"|(?:за|протягом) перш\w+ доб[уи]|(?:в|за) первый день|за первые сутки) {_THE_TRUCE}"
)
# 'in the 12 hours after the truce began'
_HOURS_OF_IT = re.compile(
    r"(?<![a-zа-яіїєґ])(?:(?:in|within|over|during) (?:the )?(?:first )?(?P<en>[\w-]+) hours "
    rf"(?:after|since|following|from|of) (?:the (?:beginning|start|onset) of )?{_THE_TRUCE}"
    r"|(?:за|упродовж|впродовж|протягом|в течение) (?:перш\w+ |перв\w+ )?(?P<slavic>[\w-]+) "
    r"(?:годин[иу]?|час(?:ов|а)?) (?:після |від |з |после |с )?(?:початку |начала |дії |действия )?"
    rf"{_THE_TRUCE})"
)
# a truce that a text names beside the one of its day
_NAMES_ONE = {
    called: re.compile(
        rf"(?<![a-zа-яіїєґ])(?:{words})[\w']*\"? \"?(?:{_WORD} \"?){{0,2}}{_TRUCE}"
        rf"|{_TRUCE}\"? (?:(?:for|on|at|ко|к|до|на|of|в|у) )?(?:{words})"
    )
    for called, words in _CALLED.items()
}
# a part of its time, or another truce's
_APART = re.compile(
    r"(?<![a-zа-яіїєґ])(?:last year|a year (?:ago|earlier)|торік|минулорічн|прошлогодн"
    r"|в прошлом году|попередн|предыдущ|previous|earlier|later|since then|позже|пізніше|затем"
    r"|згодом|overnight|at night|ночью|вночі|уночі|за ніч|за ночь|alone"
    r"|(?:лише|тільки|только|лишь) (?:за|[ву]о?) "
    r"|(?:last|past|final|first|останн\w+|последн\w+|перш\w+|перв\w+) (?:\w+ )?(?:hour|day|night"
    r"|годин|добу|доби|ніч|сут|час[аы]?(?![а-я])|ночь)|недел|тижн|тиждень|week|month|місяц|месяц"
    r"|yesterday|вчора|учора|вчера|this (?:morning|afternoon|evening))"
)
_YEAR = re.compile(
    r"(?<!\d)(20[0-9]{2}) (?:р(?:оку|оці|\.)|г(?:од|\.))|(?:in|of) (20[0-9]{2})(?!\d)"
)
# as many signs as may stand between the words for the truce and the day that it began
_BESIDE = 12
# as many signs beside a clock time as its day may stand in
_ITS_DAY = 20
_BEGINS = re.compile(r"(?<![\w'])\w")
# where a day is named, and which it is: None for several together
_Day = tuple[int, datetime.date | None]


def names_another(folded: str, truce: "Truce") -> bool:
    """Tell whether a text calls a truce by a feast or a season that is not the truce's own.

    Parameters
    ----------
    folded : str
    truce : Truce
    """
    own = " ".join((truce.ceasefire, truce.name, *truce.names.values())).casefold()
    named = [called for called, words in _NAMES_ONE.items() if words.search(folded)]
    return any(not re.search(_CALLED[called], own) and called not in own for called in named)


@dataclass(frozen=True, slots=True)
class TruceThen:
    """The one truce that was in force when a text was published that names no bounds of it.

    Parameters
    ----------
    truce : Truce
    since, whole : Span
        What is counted since its beginning, and over all its time.
    zone : str
        IANA zone of the speaker's clock.
    day : datetime.date
        Day of publication.
    """

    truce: "Truce"
    since: Span
    whole: Span
    zone: str
    day: datetime.date

    def of(self, line: Line, found: list[Moment]) -> Span | None:
        """Return the span of a sentence that counts since the truce began or over its time, None
        where it does not say so, or names another day or a part of the time too.

        Parameters
        ----------
        line : Line
        found : list of Moment
            The moments that it names.
        """
        if self._names_another_year(line):
            return None
        hours = hours_of_it(line)
        if hours:
            return replace(self.since, end=self.since.start + hours)
        if found and line.finds(_ON_ITS_FIRST_DAY):
            return self.since if self._is_of_its_first_day() else None
        over = line.finds(_OVER)
        said = over or line.finds(_SINCE) or _since_its_beginning(line)
        if said is None or _is_of_a_part(line):
            return None
        if self._names_another_day(line, line.start + said.end(), found):
            return None
        return self.since if over is None else self.whole

    def _is_of_its_first_day(self) -> bool:
        """Tell whether the text is of the day on which the truce began, or of the next."""
        return self.day - self.since.start.date() <= datetime.timedelta(days=1)

    def covers(self, category: str) -> bool:
        """Tell whether the truce forbids acts of a category.

        Parameters
        ----------
        category : str
        """
        return bool(self.truce.covers(category))

    def _names_another_year(self, line: Line) -> bool:
        years = {int(year[1] or year[2]) for year in _YEAR.finditer(line.folded)}
        return bool(years - {self.day.year})

    def _names_another_day(self, line: Line, end: int, found: list[Moment]) -> bool:
        """Tell whether a sentence names a day that is neither the truce's first one, nor that of
        its hours, nor the one on which it was said.
        """
        numbers = [line.marks[at].start for at in line.numbers()]
        first = min(numbers, default=line.end)
        days = [*self._dates(line), *self._days_by_name(line)]
        own = [day for day in days if _is_of_an_hour(day[0], found)]
        own += [day for day in days if self._is_own(line, day, first, end)]
        return len(set(own)) < len(set(days))

    def _is_own(self, line: Line, named: _Day, first: int, end: int) -> bool:
        """Tell whether a day is the truce's first one or that of publication, before any number,
        or stands beside the words for its beginning or a verb of saying.
        """
        at, told = named
        begun = self.since.start.tz_convert(self.zone).date()
        if told == begun and end <= at <= end + _BESIDE:
            return True
        if told == self.day and is_said_on(line.page.folded[line.start : at]):
            return True
        return told in (begun, self.day) and at < first

    def _dates(self, line: Line) -> Iterator[_Day]:
        for mark in (line.marks[at] for at in line.of(TIME)):
            date = mark.value
            if isinstance(date, DateSpan):
                several = date.first is not None
                yield mark.start, None if several else dated(date, self.day, None)

    def _days_by_name(self, line: Line) -> Iterator[_Day]:
        folded = line.page.folded
        begins = [word.start() for word in _BEGINS.finditer(folded, line.start, line.end)]
        named = [(at, day_by_word(folded, at, self.day)) for at in begins]
        yield from (day for day in named if day[1] is not None)


def _since_its_beginning(line: Line) -> re.Match[str] | None:
    """Return where a sentence that names a truce counts 'since it began'."""
    return line.finds(ITS_BEGINNING) if line.finds(_A_TRUCE) else None


def hours_of_it(line: Line) -> datetime.timedelta | None:
    """Return how long after its beginning a sentence counts, 'in the 12 hours after the truce
    began', None where it does not say so.

    Parameters
    ----------
    line : Line
    """
    told = line.finds(_HOURS_OF_IT)
    if told is None:
        return None
    at = line.start + told.start(str(told.lastgroup))
    marks = (line.marks[number] for number in line.numbers())
    many = next((mark.value.value for mark in marks if mark.start == at), None)
    return None if many is None else datetime.timedelta(hours=many)


def _is_of_a_part(line: Line) -> bool:
    """Tell whether a sentence names a day past or a part of the truce's time too."""
    return any(line.finds(apart) for apart in (PAST_DAY, PREVIOUS, _APART))


def _is_of_an_hour(at: int, found: list[Moment]) -> bool:
    """Tell whether a day stands beside a clock time."""
    return any(one.start - _ITS_DAY <= at <= one.end + _ITS_DAY for one in found)
