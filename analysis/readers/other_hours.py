"""Hours that a sentence names of its own, beside those that it would take from another one."""

import re
from collections.abc import Collection

from analysis.readers.hints import register
from analysis.readers.lexicon import TIME
from analysis.readers.line import Line, is_in_its_clause, is_told_of
from analysis.readers.markers import PREVIOUS, SAYS, TODAY
from analysis.readers.when import Moment, moments

_UNIT = (
    r"(?<!24 )(?:hours?|minutes?|годин[уиа]?|час(?:а|ов)?|хвилин[уи]?|минут[уы]?|пів ?години"
    r"|полчаса)"
)
_TRUCE = r"(?:truce|cease-?fire|перемир|тиш|режим|припинен|прекращен)"
_OTHER = re.compile(
    r"(?<![a-zа-яіїєґ'-])(?:"
    # 'in the last hour', 'за последние три часа'
    rf"(?:last|past|previous|next|following|final) (?:[\w'-]+ )?{_UNIT}"
    rf"|(?:останн|наступн|попередн|последн|следующ|предыдущ)\w+ (?:[\w'-]+ )?{_UNIT}"
    # 'two hours later', 'in the hour before', 'через два часа', 'за полчаса до'
    rf"|(?:half an )?[\w'-]+ {_UNIT} (?:later|earlier|before|after|ago)"
    rf"|через (?:[\w'-]+ )?{_UNIT}"
    rf"|(?:за )?(?:[\w'-]+ )?{_UNIT} (?:до|перед|після|после|тому|назад)"
    # 'around 15 hours', 'близько 15-ї години'
    r"|(?:around|about|at|близько|о|об|до|після|около|к|в|после) "
    r"\d{1,2}(?:-[а-яіїє]+)? (?:o'clock|hours|годин\w*|час(?:а|ов|ам)?)"
    # 'in the afternoon', 'с утра', 'до світанку'
    r"|(?<!since )(?<!since the )morning|afternoon|evening|night|overnight|dawn|daybreak|sunrise"
    r"|dusk|lunch|вранці|зранку|(?<!від )(?<!з )(?<!сьогоднішнього )(?<!самого )ранку|ранок|вдень"
    r"|удень|ввечері|увечері|вечора|вночі|уночі|світанк\w+|обіду"
    r"|утром|(?<!с )(?<!сегодняшнего )(?<!самого )утра|утро|(?<!м )днем(?! ран)|вечером|вечера"
    r"|ночью|рассвет\w*|обеда"
    # 'shortly before noon', 'at the beginning of the truce'
    r"|shortly|незадовго|незадолго|невдовзі|вскоре"
    r"|(?:(?:at|in|by|towards?) the (?:very )?(?:beginning|start|end)|на (?:самому )?початку"
    r"|в (?:самом )?(?:начале|конце)|в кінці|наприкінці) (?:of )?(?:the |its )?"
    rf"(?:[\w'-]+ ){{0,2}}?{_TRUCE}\w*"
    r")(?![a-zа-яіїєґ])"
)
register(
    _OTHER,
    r"hours?|minutes?|годин\S*|час\S*|хвилин\S*|минут\S*|пів\S*|полчаса|o'clock|later|earlier|after"
    r"|morning|afternoon|\S*evening\S*|\S*night\S*|dawn|daybreak|sunrise|dusk|lunch|вранці|зранку"
    r"|ранку|ранок|вдень|удень|ввечері|увечері|вечора|вночі|уночі|світанк\S*|обіду|утром|утра|утро"
    r"|днем|вечером|вечера|ночью|рассвет\S*|обеда|shortly|незадовго|незадолго|невдовзі|вскоре"
    r"|beginning|start|end|початку|начале|кінці|наприкінці|конце",
)
# 'in his evening address'
_OF_SOMETHING_ELSE = re.compile(
    r" (?:address|report|update|summary|briefing|statement|post|video|message|service|star|prayer)"
)
_AS_OF = re.compile(
    r"(?<![a-zа-яіїє])(?:станом на|состоянию на|as of|as at|by|к|до|until|till|up to)[ :(]*$"
)
_SAYS = re.compile(SAYS)
_THAT = re.compile(r"(?<![a-zа-яіїєґ])(?:that|що|что)(?![a-zа-яіїєґ])")


def hours_in_words(line: Line, number: int) -> str:
    """Return the words by which a sentence tells hours of a number that are not told of another
    sentence, as 'in the last hour' or 'before dawn', '' where it has none.

    Parameters
    ----------
    line : Line
    number : int
        The token of the number.
    """
    if not line.finds(_OTHER):
        return ""
    folded = line.page.folded
    for found in _OTHER.finditer(folded, line.start, line.end):
        if _OF_SOMETHING_ELSE.match(folded, found.end()):
            continue
        its_own = _is_of_the_number(line, found.start(), number)
        if its_own and not _is_of_telling(line, found.start(), found.end()):
            return found.group()
    return ""


def _is_of_the_number(line: Line, at: int, number: int) -> bool:
    """Tell whether words of a sentence tell of a number: in its clause, or as the sentence begins,
    where no day is told.
    """
    if is_in_its_clause(line, at, number):
        return True
    day_is_told = line.finds(PREVIOUS) or line.finds(TODAY)
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
    return its_own and not _is_of_telling(line, moment.start, moment.end)


def _is_of_telling(line: Line, start: int, end: int) -> bool:
    """Tell whether somebody says something beside some words, and no number stands between: 'the
    staff on Friday morning:' too.
    """
    begin, last = _between_numbers(line, start, end)
    before, after = line.page.folded[begin:start], line.page.folded[end:last]
    if ":" in after and before.strip():
        return True
    told = list(_SAYS.finditer(before))
    if told and not _THAT.search(before, told[-1].end()):
        return True
    return _SAYS.search(after) is not None


def _between_numbers(line: Line, start: int, end: int) -> tuple[int, int]:
    """Return the stretch of a sentence around some words up to the numbers next to them."""
    numbers = [line.marks[at] for at in line.numbers()]
    begin = max((one.end for one in numbers if one.end <= start), default=line.start)
    last = min((one.start for one in numbers if one.start >= end), default=line.end)
    return begin, last
