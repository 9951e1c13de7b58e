"""Days told by a word: yesterday, today, and the last day of a name."""

import datetime
import re

# the name of a weekday, folded, in any case
A_WEEKDAY = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|понед\w+|вівтор\w+|вторник\w*|серед[иуа]"
    r"|сред[ыуа]|четвер\w*|пятниц\w*|п'ятниц\w*|субот\w*|суббот\w*|неділ\w*|воскресень\w*"
)
# whose clock a time is told by
ZONE_SAID = (
    r"(?:(?:по )?(?:московск\w+|киевск\w+)(?: времени)?|мск|msk|(?:moscow|kyiv|local)(?: "
    r"local)? time|за (?:київським|московським|місцевим) часом|(?:a|p)\.?m\.?"
    r"|год(?:ини?)?\.?|час(?:ов|\.)|hours|hrs)"
)
# '18:00 yesterday', 'from 18:00 on Saturday': days told by a word beside a clock time
_DAY_WORD = re.compile(
    rf"(?: \(?{ZONE_SAID}\)?)?[ ,]*(?:on |в |у |о )?(?:easter |пасхальн\w+ |великодн\w+ )?"
    r"(?:(?P<before>вчора\w*|учора\w*|вчера\w*|yesterday"
    # 'between 18:00 of the past day and midnight'
    r"|(?<=[0-9] )(?:минулої|попередньої) доби"
    r"|(?<=[0-9] )(?:прошлых|прошедших|минувших|предыдущих) суток)"
    r"|(?P<same>сьогодн\w*|сегодня\w*|today|цієї доби|этих суток)"
    rf"|(?P<week>{A_WEEKDAY}))"
    r"(?![a-zа-яіїє])"
)
_LONGEST = 20
_DAY = datetime.timedelta(days=1)
_WEEK = (
    re.compile(r"mon|понед"),
    re.compile(r"tues|вівтор|вторник"),
    re.compile(r"wednes|серед|сред"),
    re.compile(r"thurs|четвер"),
    re.compile(r"fri|п'?ятниц"),
    re.compile(r"satur|субб?от"),
    re.compile(r"sun|неділ|воскрес"),
)
# 'on Sunday', 'в неділю': of what is told, wherever it stands
_ON_A_WEEKDAY = re.compile(
    r"(?<![a-zа-яіїє])(?:on|[ву]о?) (?:easter |пасхальн\w+ |великодн\w+ )?(?=[a-zа-яіїє'])"
)
# 'Saturday 4 p.m.', 'yesterday at 20:00'
_LEADS_AN_HOUR = re.compile(r"[ ,(]{1,2}(?:(?:at|о|об|в|у) )?")
_WORD = re.compile(r"(?<![\w'])\w")
# 'the minister said on Thursday', at the head of a text
_SAID = re.compile(
    r"(?<![a-zа-яіїєґ])(?:said|says|told|wrote|stated|announced|reported|сказал|заявил|сообщил|написал"
    r"|рассказал|сказав|сказала|заяви|повідоми|написа|розпові)[а-яіїє]*"
    # but not 'announced a truce on Saturday'
    r"(?:,| (?!(?:truce|cease-?fire|перемир|режим|тиш|припинен|прекращ))[\w']+){0,4}? "
    r"(?:on|[ву]о?) (?=[a-zа-яіїє'])"
)
_HEAD = 700
_FEW = 2


def weekday_of(word: str) -> int:
    """Return the number of a weekday by its folded name, Monday being 0.

    Parameters
    ----------
    word : str
    """
    return next(at for at, name in enumerate(_WEEK) if name.match(word))


def last_of_its_name(word: str, day: datetime.date) -> datetime.date:
    """Return the last day of a weekday's name up to a day.

    Parameters
    ----------
    word : str
        The weekday, folded.
    day : datetime.date
        Of publication.
    """
    return day - datetime.timedelta(days=(day.weekday() - weekday_of(word)) % 7)


def day_by_word(folded: str, at: int, day: datetime.date) -> datetime.date | None:
    """Return the day that a word names right after a clock time, or at its beginning, None where
    there is none.

    Parameters
    ----------
    folded : str
    at : int
        Where the clock time ends, or begins.
    day : datetime.date
        Day of publication: a weekday is the last one up to it.
    """
    word = _DAY_WORD.match(folded, at)
    if word is None:
        return None
    if word["week"]:
        return last_of_its_name(word["week"], day)
    return day - _DAY if word["before"] else day


def day_word_before(folded: str, at: int) -> int | None:
    """Return where the day word begins that stands right before a clock time and none after it,
    None without one.

    Parameters
    ----------
    folded : str
    at : int
        Where the clock time begins.
    """
    words = [word.start() for word in _WORD.finditer(folded, max(0, at - _LONGEST), at)]
    for start in words:
        named = _DAY_WORD.match(folded, start)
        if named and _LEADS_AN_HOUR.fullmatch(folded, named.end(), at):
            return start
    return None


def days_by_words(folded: str, begin: int, end: int, day: datetime.date) -> set[datetime.date]:
    """Return the days that the words of a stretch of a text name.

    Parameters
    ----------
    folded : str
    begin, end : int
    day : datetime.date
        Day of publication.
    """
    words = (word.start() for word in _WORD.finditer(folded, begin, end))
    days = (day_by_word(folded, at, day) for at in words)
    return {told for told in days if told is not None}


def is_told_of(folded: str, told: datetime.date, day: datetime.date) -> bool:
    """Tell whether a text says 'on Sunday', and names a day so.

    Parameters
    ----------
    folded : str
    told : datetime.date
        The day that may be named.
    day : datetime.date
        Day of publication.
    """
    begins = (on.start() for on in _ON_A_WEEKDAY.finditer(folded))
    words = (_DAY_WORD.match(folded, at) for at in begins)
    return any(
        word is not None
        and word["week"] is not None
        and day_by_word(folded, word.start(), day) == told
        for word in words
    )


def day_of_telling(folded: str, day: datetime.date | None) -> datetime.date | None:
    """Return the day on which an office told what a text retells: the weekday that its head names
    for it, if that is a day or two before the publication, else the day of publication.

    Parameters
    ----------
    folded : str
    day : datetime.date or None
        Day of publication.
    """
    if day is None:
        return None
    said = [told.end() for told in _SAID.finditer(folded, 0, _HEAD)]
    named = [day_by_word(folded, at, day) for at in said]
    days = {one for one in named if one is not None}
    if len(days) != 1:
        return day
    (told,) = days
    ago = (day - told).days
    return told if 0 < ago <= _FEW else day
