"""Hours and days that a sentence names of its own, beside those of another sentence."""

import datetime
import re
from collections.abc import Collection, Iterator
from typing import Any, cast

from analysis.readers.hints import mask_of, register
from analysis.readers.lexicon import TIME
from analysis.readers.line import Line, is_in_its_clause, is_told_of
from analysis.readers.markers import PREVIOUS, SAYS, TODAY
from analysis.readers.weekdays import day_by_word
from analysis.readers.when import Moment, moments

_DAY = datetime.timedelta(days=1)
_UNIT = (
    r"(?<!24 )(?:hours?|minutes?|годин[уиа]?|час(?:а|ов)?|хвилин[уи]?|минут[уы]?|пів ?години"
    r"|полчаса)"
)
_TRUCE = r"(?:truce|cease-?fire|перемир|тиш|режим|припинен|прекращен)"
_PERIOD = r"(?:in|within|over|during|for|за|протягом|упродовж|впродовж|в течение)"
_WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|понеділка|вівторка|середи|четверга|п'ятниці"
    r"|суботи|неділі|понедельника|вторника|среды|пятницы|субботы|воскресенья)"
)
_MANY = (
    r"(?:(?:останн|последн|минул|прошл|прошедш)\w+ |(?:past|last) )?(?:дв[аеіо]|двое|дві|три|трое"
    r"|троє|чотири|четыре|п'ять|пять|кілька|несколько|two|three|four|five|several|[2-9])"
)
_MORE = "six|шість|шесть|eight|вісім|восемь|ten|десять|twelve|дванадцять|двенадцать"
_DAYS = r"(?:days|дні|днів|доби|діб|дня|дней|суток|сутки|weeks|months|years)"
_LONG = (
    r"(?:year|month|week|war|invasion|января|февраля|марта|апреля|мая|июня|июля|августа|сентября"
    r"|октября|ноября|декабря|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня"
    r"|жовтня|листопада|грудня|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|года|месяца|недели|войны|вторжения|року|місяця|тижня|війни"
    r"|вторгнення)"
)


def _words(*said: str) -> re.Pattern[str]:
    """Compile whole words or turns of phrase."""
    return re.compile(rf"(?<![a-zа-яіїєґ'-])(?:{'|'.join(said)})(?![a-zа-яіїєґ])")


_OTHER_DAYS = _words(
    # 'since Friday', 'since the start of the year', 'in three days', 'two days ago'
    rf"(?:since|from|с|з|із|від) {_WEEKDAY}|(?:since|с|із?|з) {_LONG}",
    rf"(?:(?:since|from) the (?:beginning|start) of|с начала|(?:від|з) початку) (?:the )?{_LONG}",
    rf"{_PERIOD} (?:the )?{_MANY} {_DAYS}",
    rf"{_MANY} {_DAYS} (?:ago|earlier|before|назад|тому|раніше|ранее)",
    # 'last Wednesday'
    rf"(?:минул(?:ого|ої)|прошл(?:ого|ой)|last) {_WEEKDAY}",
    r"минулу (?:середу|п'ятницю|суботу|неділю)|прошлую (?:среду|пятницу|субботу)",
    r"(?:минулий|прошлый) (?:понеділок|вівторок|четвер|понедельник|вторник|четверг)",
    # 'in the whole war', 'over the weekend', 'before that', 'this week'
    r"the (?:whole|entire) war|вс[юе]й? (?:войну|війну|войны|війни)|(?:the )?(?:first|second) day",
    r"(?:первы|вторы)е сутки|(?:першу|другу) добу|weekend|выходные|вихідні",
    r"the day before yesterday|позавчора|позавчера|before (?:that|this)",
    r"до (?:цього|этого|того)(?! (?:час|врем|момент))|per day|[ву] день|на день",
    r"(?<!day )(?:this|a|the) (?:week|month)(?! of)|(?:на этой|за|в этом) (?:недел[еюи]|месяце?)",
    r"(?:цього|за|на цьому) (?:тижн\w+|тиждень|місяц\w+)",
)
register(
    _OTHER_DAYS,
    rf"{_WEEKDAY}|{_LONG}|минул\S*|прошл\S*|тиж\S*|недел\S*|міся\S*|месяц\S*|days|дн\S*|доб\S*|діб|сут\S*|weeks"
    r"|months|years|ago|тому|назад|war|війн\S*|войн\S*|day|weekend|выходные|вихідні|yesterday"
    r"|позавч\S*|before|цього|этого|того|per|день",
)
_OTHER_HOURS = _words(
    # 'in the last hour', 'за последние три часа'
    rf"(?:last|past|previous|next|following|final) (?:[\w'-]+ )?{_UNIT}",
    rf"(?:останн|наступн|попередн|последн|следующ|предыдущ)\w+ (?:[\w'-]+ )?{_UNIT}",
    # 'two hours later', 'in the hour before', 'через два часа', 'за полчаса до'
    rf"(?:half an )?[\w'-]+ {_UNIT} (?:later|earlier|before|after|ago)",
    rf"через (?:[\w'-]+ )?{_UNIT}",
    rf"(?:за )?(?:[\w'-]+ )?{_UNIT} (?:до|перед|після|после|тому|назад)",
    # 'in 6 hours', 'за пів доби'
    rf"{_PERIOD} (?:the )?(?!24 )(?:\d+|{_MANY}|{_MORE}) {_UNIT}",
    r"(?<!перші )(?<!первые )(?:пів ?доби|пів дня|полсуток|полдня)|half a day(?! later)",
    # 'around 15 hours', 'близько 15-ї години'
    r"(?:around|about|at|близько|о|об|до|після|около|к|в|после) "
    r"\d{1,2}(?:-[а-яіїє]+)? (?:o'clock|hours|годин\w*|час(?:а|ов|ам)?)",
    # 'in the afternoon', 'с утра', 'до світанку'
    r"(?<!since )(?<!since the )morning|afternoon|evening|night|overnight|dawn|daybreak|sunrise",
    r"світлов\w+ (?:день|дня|час\w*)|светов\w+ (?:день|дня)|светл\w+ врем\w+ суток|daylight",
    r"темн\w+ (?:час\w*|пор\w*|врем\w+) (?:доби|суток)|вдосвіта|удосвіта",
    r"(?:перш|друг|перв|втор)\w+ половин\w+ (?:дня|доби|суток)",
    r"(?:first|second) half of the day",
    r"[ув] обід|в обед|опівдні|на полудень|в полдень|надвечір|(?:під|над) вечір|(?:к|под) вечер\w?",
    r"dusk|lunch|вранці|зранку|(?<!від )(?<!з )(?<!сьогоднішнього )(?<!самого )ранку|ранок|вдень",
    r"удень|ввечері|увечері|вечора|вночі|уночі|світанк\w+|обіду|утром|утро|(?<!м )днем(?! ран)",
    r"(?<!с )(?<!сегодняшнего )(?<!самого )утра|вечером|вечера|ночью|рассвет\w*|обеда",
    # 'shortly before noon', 'at the beginning of the truce'
    r"shortly|незадовго|незадолго|невдовзі|вскоре",
    r"(?:(?:at|in|by|towards?) the (?:very )?(?:beginning|start|end)|на (?:самому )?початку"
    r"|в (?:самом )?(?:начале|конце)|в кінці|наприкінці) (?:of )?(?:the |its )?"
    rf"(?:[\w'-]+ ){{0,2}}?{_TRUCE}\w*",
)
register(
    _OTHER_HOURS,
    r"hours?|minutes?|годин\S*|час\S*|хвилин\S*|минут\S*|пів\S*|полчаса|o'clock|later|earlier"
    r"|before|after|morning|afternoon|\S*evening\S*|\S*night\S*|dawn|daybreak|sunrise|dusk|lunch"
    r"|вранці|зранку|ранку|ранок|вдень|удень|ввечері|увечері|вечора|вночі|уночі|світанк\S*|обіду"
    r"|утром|утра|утро|днем|вечером|вечера|ночью|рассвет\S*|обеда|shortly|незадовго|незадолго"
    r"|невдовзі|вскоре|світлов\S*|свет[ло]\S*|темн\S*|[ву]досвіта|половин\S*|half|daylight"
    r"|обід|обед|опівдні|полудень|полдень|надвечір|вечір|вечер\S*|полсуток|полдня"
    r"|beginning|start|end|початку|начале|кінці|наприкінці|конце",
)
# 'in his evening address'
_OF_SOMETHING_ELSE = re.compile(
    r" (?:address|report|update|summary|briefing|statement|post|video|message|service|star|prayer)"
)
_SINCE = re.compile(r"(?:since|с|із?|з|від) ")
_AS_OF = re.compile(
    r"(?<![a-zа-яіїє])(?:станом на|состоянию на|as of|as at|by|к|до|until|till|up to)[ :(]*$"
)
_SAYS = re.compile(SAYS)
_EARLIER = re.compile(
    r"^\W*(?P<word>earlier|daily(?! (?:[a-z]+ )?(?:summary|report|update|briefing|bulletin))"
    r"|раньше|ранее|раніше)(?![a-zа-яіїєґ'-])(?! than)"
)
register(_EARLIER, "earlier|daily|раньше|ранее|раніше")
_ON = re.compile(r"^\W*(?:on|у|в|во) ")
register(
    _ON,
    r"\S+day|понеділок|вівторок|середу|четвер|п'ятницю|суботу|неділю|понедельник|вторник|среду"
    r"|пятницу|субботу|воскресенье",
)
_MAY_TELL = mask_of(_OTHER_DAYS, _OTHER_HOURS, _EARLIER, _ON)
_NOTHING = cast("re.Match[str]", re.match("", ""))
# what heads something, and no clock time
_COLON = re.compile(r":(?![0-9]{2}(?![0-9]))")
# 'yesterday evening' tells the day itself
_YESTERDAY = tuple(
    f"{word} "
    for word in ("yesterday", "учора", "вчора", "вчера")
    + ("учорашнього", "вчорашнього", "вчерашнего")
)
_THAT = re.compile(r"(?<![a-zа-яіїєґ])(?:that|що|что)(?![a-zа-яіїєґ])")


def may_tell_other_hours(line: Line) -> bool:
    """Tell whether a sentence has a word that may tell other hours or days; most have none.

    Parameters
    ----------
    line : Line
    """
    return bool(line.hints & _MAY_TELL)


def hours_in_words(line: Line, number: int, window: tuple[Any, Any] = (None, None)) -> str:
    """Return the words by which a sentence tells hours or days of a number that are not those of
    another sentence, as 'in the last hour' or 'since Friday', '' where it has none.

    Parameters
    ----------
    line : Line
    number : int
        The token of the number.
    window : (pandas.Timestamp or None, pandas.Timestamp or None)
        Of the other sentence: 'in three days' may be those that it has.
    """
    days = days_in_words(line, number, window)
    return days or next(_said(_OTHER_HOURS, line, number), _NOTHING).group()


def days_in_words(line: Line, number: int, window: tuple[Any, Any] = (None, None)) -> str:
    """Return the words by which a sentence tells days of a number that are not those of another
    sentence, as 'since Friday' or 'in three days', '' where it has none.

    Parameters
    ----------
    line : Line
    number : int
        The token of the number.
    window : (pandas.Timestamp or None, pandas.Timestamp or None)
        Of the other sentence: 'in three days' may be those that it has.
    """
    earlier = line.finds(_EARLIER)
    if earlier and not _SAYS.search(line.folded):
        return earlier["word"]
    said = _said(_OTHER_DAYS, line, number)
    others = (found for found in said if not _are_its_days(line, found, window))
    return next(others, _NOTHING).group()


def _said(words: re.Pattern[str], line: Line, number: int) -> Iterator[re.Match[str]]:
    """Yield the words of a sentence that tell of a number, but for when something was said."""
    found = words.finditer(line.page.folded, line.start, line.end) if line.finds(words) else ()
    for said in found:
        if _is_a_time_of(line, said, number):
            yield said


def _is_a_time_of(line: Line, said: re.Match[str], number: int) -> bool:
    """Tell whether words for a time are those of a number."""
    if _OF_SOMETHING_ELSE.match(line.page.folded, said.end()):
        return False
    its_own = _is_of_the_number(line, said.start(), number)
    is_since = _SINCE.match(said.group()) is not None  # nobody tells 'since Friday'
    return its_own and (is_since or not is_of_telling(line, said.start(), said.end()))


def _are_its_days(line: Line, found: re.Match[str], window: tuple[Any, Any]) -> bool:
    """Tell 'in three days' of a window that has as many."""
    start, end = window
    if start is None or end is None:
        return False
    inside = (line.marks[at] for at in line.numbers())
    many = {mark.value.value for mark in inside if found.start() <= mark.start < found.end()}
    return round((end - start) / _DAY) in many


def _is_of_the_number(line: Line, at: int, number: int) -> bool:
    """Tell whether words of a sentence tell of a number: in its clause, or as the sentence begins,
    where no day is told.
    """
    if is_in_its_clause(line, at, number):
        return True
    day_is_told = line.finds(PREVIOUS) or line.finds(TODAY)
    if line.page.folded.endswith(_YESTERDAY, line.start, at):
        day_is_told = None
    return not day_is_told and is_told_of(line, at, number)


def hour_beside(line: Line, number: int, clocks: Collection[str]) -> str:
    """Return the first clock time that a sentence tells of a number and that is none of some
    others, but for those as of which it counts and when something was said; '' where it has none.

    Parameters
    ----------
    line : Line
    number : int
        The token of the number.
    clocks : collection of str
        As '18:00'.
    """
    times = [line.marks[at] for at in line.of(TIME)]
    for moment in moments(line.page.folded, times):
        said = clock_of(*moment.clock)
        if said not in clocks and _tells_of(line, moment, number):
            return said
    return ""


def may_begin_with_a_day(line: Line) -> bool:
    """Tell whether a sentence begins with a word after which a weekday may stand.

    Parameters
    ----------
    line : Line
    """
    return line.finds(_ON) is not None


def weekday_before(line: Line, first: datetime.date, last: datetime.date) -> str:
    """Return the weekday that a sentence begins with, of a day before those that are counted, ''
    where it begins with none or somebody says something.

    Parameters
    ----------
    line : Line
    first, last : datetime.date
        The days that are counted.
    """
    led = line.finds(_ON)
    told = None if led is None else day_by_word(line.folded, led.end(), last)
    if led is None or told is None or told >= first or _SAYS.search(line.folded):
        return ""
    return line.folded[led.end() :].split(" ", 1)[0]


def clock_of(hour: int, minute: int) -> str:
    """Return a clock time as '18:00', midnight as '00:00'.

    Parameters
    ----------
    hour, minute : int
    """
    return f"{hour % 24:02}:{minute:02}"


def _tells_of(line: Line, moment: Moment, number: int) -> bool:
    """Tell whether a sentence tells of a number at an hour: none as of which it counts, or at which
    somebody says it.
    """
    if _AS_OF.search(line.page.folded, line.start, moment.start):
        return False
    its_own = _is_of_the_number(line, moment.start, number)
    return its_own and not is_of_telling(line, moment.start, moment.end)


def is_of_telling(line: Line, start: int, end: int) -> bool:
    """Tell whether somebody says something beside some words, and no number stands between: 'the
    staff on Friday morning:' too.

    Parameters
    ----------
    line : Line
    start, end : int
        Where the words stand in the page.
    """
    begin, last = _between_numbers(line, start, end)
    before, after = line.page.folded[begin:start], line.page.folded[end:last]
    is_headed = bool(_COLON.search(after) and before.strip())
    return is_headed or _tells(before) or _SAYS.search(after) is not None


def _tells(before: str) -> bool:
    """Tell whether somebody says something in some words, and does not go on to what."""
    told = list(_SAYS.finditer(before))
    return bool(told) and _THAT.search(before, told[-1].end()) is None


def _between_numbers(line: Line, start: int, end: int) -> tuple[int, int]:
    """Return the stretch of a sentence around some words up to the numbers next to them."""
    numbers = [line.marks[at] for at in line.numbers()]
    begin = max((one.end for one in numbers if one.end <= start), default=line.start)
    last = min((one.start for one in numbers if one.start >= end), default=line.end)
    return begin, last
