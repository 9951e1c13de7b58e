"""Parts of a day that a headquarters counts over without hours: an evening, or since one."""

import re

from analysis.readers.lexicon import TIME
from analysis.readers.line import Line, is_told_of
from analysis.readers.other_hours import is_of_telling
from analysis.vocabulary.dates import ClockSpan

NO_HOURS = "a part of a day, whose hours are not said: the window is left blank"
# 'on the evening of 8 September', which is not all of it
PART_OF_ITS_DAY = re.compile(
    r"(?<![a-zа-яіїєґ])(?:(?:утром|вечером|ночью|вранці|зранку|ввечері|увечері|вночі|уночі"
    r"|[ву] н[оі]ч[ьі]?(?: на)?) \d{1,2} [а-яіїє]{3,}|(?:под|в) конец (?:[а-яіїє]+ )?(?:суток|дня)"
    r"|(?:наприкінці|в кінці|в конце) (?:[а-яіїє]+ )?(?:доби|дня|суток)|late in the day"
    r"|(?:morning|afternoon|evening|night) of (?:\d{1,2} [a-z]{3,}|[a-z]{3,} \d{1,2}))"
    r"(?![a-zа-яіїєґ])"
)
_THE_PAST = r"(?:[ву]чорашн|вчерашн|минул|попередн|прошл|минувш|прошедш|предыдущ)[а-яіїє]+"
_OF_AN_EVENING = re.compile(
    # 'from last evening to this morning', which begins within the day before
    rf"(?<![a-zа-яіїєґ])(?:(?P<since>(?:з|із|зі|від|с|со|от) (?:{_THE_PAST} |пізнього |позднего )?"
    r"(?:вечора|вечера|ночі|ночи)"
    r"|(?:since|from|between) (?:(?:late )?(?:yesterday|last|on \w+day|\w+day) )?(?:the )?"
    r"(?:late )?(?:evening|night))"
    # 'last evening'
    r"|(?:[ву]чорашн|вчерашн)[а-яіїє]+ (?:веч[оі]р[ауо]?м?|вечер[ао]?м?|ніч|ноч[а-яі]+)"
    r"|(?:[ву]чора|вчера) (?:пізно |поздно )?(?:ввечері|увечері|вечером|вранці|зранку|утром|вночі"
    r"|уночі|ночью)|(?:late )?yesterday (?:at night|morning|afternoon|evening|night)|last evening)"
    r"(?![a-zа-яіїєґ])"
)


def of_an_evening(line: Line, number: int | None = None) -> str:
    """Return the words by which a sentence counts over an evening, or since one, that it tells no
    hour of; '' where it has none, or they are of when something was said.

    Parameters
    ----------
    line : Line
    number : int, optional
        The token of a number whose time they are; without it, that of all of the sentence.
    """
    if any(isinstance(line.marks[at].value, ClockSpan) for at in line.of(TIME)):
        return ""
    for told in _OF_AN_EVENING.finditer(line.page.folded, line.start, line.end):
        its_own = number is None or is_told_of(line, told.start(), number)
        if its_own and (told["since"] or not is_of_telling(line, told.start(), told.end())):
            return told.group()
    return ""
