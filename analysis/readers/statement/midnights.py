"""The midnight, or the beginning of a day, since which a sentence of a statement counts."""

import datetime
import re
from typing import Any

from analysis.readers.hints import register
from analysis.readers.lexicon import TIME
from analysis.readers.line import Line, make_line
from analysis.readers.markers import SAYS, SINCE_MIDNIGHT
from analysis.readers.statement.days import date_after, dates_of
from analysis.readers.weekdays import (
    day_by_word,
    day_of_telling,
    days_by_words,
    is_told_of,
    last_of_its_name,
)
from analysis.readers.when import dated, publication

# a word that each of its turns of phrase has
register(SINCE_MIDNIGHT, r"початку|начала|since|beginning|start")
# 'from midnight', with no date beside it: of the day of publication
_FROM_MIDNIGHT = re.compile(
    r"(?<![a-zа-яіїє])(?:від|з|із|с|со|от|since|from) (?:опівночі|півночі|полуночи|midnight)"
    r"(?![a-zа-яіїє]| (?:on )?\d| (?:to|until|до|по) )"
)
# 'since the start of the day and as of 18:00 on 7 January'
_AND_AS_OF = re.compile(
    r",? (?:(?:і|й|та|и|and) )?(?:станом на|по состоянию на|as of|up to|until|до) "
)
# 'since the start of the day on Easter', of a feast that is a Sunday
_ON_A_FEAST = re.compile(
    r" (?:(?:on|of|at|in|[ву]|на) )?(?:(?P<sunday>easter|великодня|великдень|пасх[иу])"
    r"|christmas|різдва|рождества)(?! (?:truce|cease-?fire|sunday|monday|перемир))(?![a-zа-яіїєґ])"
)
_SUNDAY = 6
# 'despite the truce from 18:00 on 19 April', beside a count since the day began
_TRUCE_FROM = re.compile(
    r"(?:truce|cease-?fire|перемир[\w']+|тиш[аиіу]|припинення вогню|прекращени\w+ огня)[\"»]?"
    r"(?: (?!(?:and|but|та|і|а|але|но|и) )[\w'-]+){0,6}? (?:from|since|between|з|із|від|с|со) $"
)
_WORD = re.compile(r"(?<![\w'])\w")
# 'the president said late on Sunday'
_TOLD_ON = re.compile(rf"{SAYS}(?:,? (?!(?:that|що|что) )[\w']+){{0,3}}? (?:(?:on|[ву]о?) )?$")
# 'On Sunday Putin declared a truce, but since the start of the day'
_OF_SOMETHING_ELSE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:declar|announc|propos|promis|pledg|vow|agree|began|start|would|will|but|yet"
    r"|however|оголо|объяв|запропон|предлож|пообещ|обеща|обіця|пообіця|не буд"
    r"|домов|догов|поч[аи]|нач[аи]|але|но|однак|однако|проте)"
)
# 'he said in the early hours of 21 April', of what was counted until then
_TOLD_EARLY = re.compile(
    rf"{SAYS}(?:,? (?!(?:that|що|что|про|об|о|about|on|of) )[\w'-]+){{0,4}}?,? "
    r"(?:in the (?:early|small) hours|early on|(?:shortly |just |soon )?after midnight|опівночі"
    r"|після півночі|после полуночи|[ву] ніч на|в ночь на)(?![a-zа-яіїєґ])"
)
# a text of these hours tells of the day that is just over, as often as of the new one
_SMALL_HOURS = 5
_DAY = datetime.timedelta(days=1)


def day_begun(folded: str, published: Any, zone: str) -> datetime.date | None:
    """Return the day of 'since the beginning of the day': the one on which it was told; of what was
    told in the small hours the day before, if the text names that weekday, and None if it names
    none.

    Parameters
    ----------
    folded : str
    published : str, datetime.date, pandas.Timestamp or None
    zone : str
        IANA zone of the speaker's clock.
    """
    day, _ = publication(published, zone)
    early = is_early(published, zone)
    told = day if early else day_of_telling(folded, day)
    if day is None or told is None or not (early or _TOLD_EARLY.search(folded)):
        return told
    before = told - _DAY
    return before if is_told_of(folded, before, day) else None


def is_early(published: Any, zone: str) -> bool:
    """Tell whether a text was published in the small hours, when an hour that is yet to come is the
    evening before's.

    Parameters
    ----------
    published : str, datetime.date, pandas.Timestamp or None
    zone : str
        IANA zone of the speaker's clock.
    """
    _, moment = publication(published, zone)
    return moment is not None and moment.tz_convert(zone).hour < _SMALL_HOURS


def midnight_of(
    line: Line, day: datetime.date | None, day_begun: datetime.date | None
) -> tuple[bool, datetime.date | None]:
    """Tell whether a sentence counts since a midnight, or the beginning of a day, and return that
    day: by the weekday or date beside the words, or without any the one that the text is of.

    Parameters
    ----------
    line : Line
    day : datetime.date or None
        Of publication.
    day_begun : datetime.date or None
        Day of 'since the beginning of the day', as of ``day_begun``.
    """
    begun = line.finds(SINCE_MIDNIGHT)
    if begun is None and line.of(TIME):
        begun = line.finds(_FROM_MIDNIGHT)  # midnight is a time
    if begun is None:
        return False, None
    weekday = begun.groupdict().get("weekday")
    if weekday and day is not None:
        several = len(days_by_words(line.page.folded, line.start, line.end, day)) > 1
        return True, None if several else last_of_its_name(weekday, day)
    dates = [mark.value for mark in dates_of(line)]
    if not dates:
        return day is not None, None if day is None else _day_told(line, begun, day, day_begun)
    said = _day_beside(line, line.start + begun.end(), day)
    if said is None and day is not None and {dated(one, day, None) for one in dates} == {day_begun}:
        return True, day_begun  # 'since the day began, but on Sunday, 20 April, none'
    return said is not None, said


def without_hours_of_truce(line: Line) -> Line:
    """Return a sentence that counts since a day began without the hours of the truce that it tells
    by the way: 'despite the truce from 18:00 on 19 April'.

    Parameters
    ----------
    line : Line
    """
    begun = line.finds(SINCE_MIDNIGHT)
    of_it = None if begun is None else _first_of_a_truce(line)
    if begun is None or of_it is None:
        return line
    end = _next_after(line, of_it, line.start + begun.start())
    kept = [one for one in line.marks.values() if one.what != TIME or not of_it <= one.start < end]
    return make_line(line.page, line.start, line.end, kept)


def _next_after(line: Line, at: int, phrase: int) -> int:
    """Return where the next number of a sentence stands after a sign of it, or a phrase, or where
    the sentence ends.
    """
    ends = [phrase, *(line.marks[number].start for number in line.numbers())]
    return min((end for end in ends if end > at), default=line.end)


def _first_of_a_truce(line: Line) -> int | None:
    """Return where the hour or the day stands since which a truce is told to last."""
    folded = line.page.folded
    starts = [line.marks[at].start for at in line.of(TIME)]
    return next((at for at in starts if _TRUCE_FROM.search(folded, line.start, at)), None)


def _day_told(
    line: Line, begun: re.Match[str], day: datetime.date, day_begun: datetime.date | None
) -> datetime.date | None:
    """Return the day that a sentence without a date names for a count since the day began, else
    the text's; None where it names two, or a feast on another day than that of publication.
    """
    if _is_on_another_feast(line, begun, day):
        return None
    days = _days_by_words(line, begun, day) or {day_begun}
    return days.pop() if len(days) == 1 else None


def _days_by_words(line: Line, begun: re.Match[str], day: datetime.date) -> set[datetime.date]:
    """Return the days of 'since the start of the day on Sunday', 'on Sunday, since the start of the
    day' or 'he said on Sunday that since the start of the day', none in other words.
    """
    folded = line.page.folded
    beside = day_by_word(folded, line.start + begun.end(), day)
    words = [word.start() for word in _WORD.finditer(folded, line.start, line.end)]
    own = [at for at in words if _is_of_the_count(line, at, line.start + begun.start())]
    days = {day_by_word(folded, at, day) for at in own} if beside is None else {beside}
    return {one for one in days if one is not None}


def _is_on_another_feast(line: Line, begun: re.Match[str], day: datetime.date) -> bool:
    """Tell 'since the start of the day on Easter', of a feast that is not the day of publication,
    as far as its weekday tells.
    """
    feast = _ON_A_FEAST.match(line.page.folded, line.start + begun.end())
    return feast is not None and not (feast["sunday"] and day.weekday() == _SUNDAY)


def _is_of_the_count(line: Line, at: int, phrase: int) -> bool:
    """Tell whether a day at a sign of the page is the one on which something was told, or leads
    the sentence of a count since the day began.
    """
    folded = line.page.folded
    leads = at < phrase and not folded[line.start : at].strip(" \n\"'«“„([–—-")
    if not leads and _TOLD_ON.search(folded, line.start, at) is None:
        return False
    return at > phrase or _OF_SOMETHING_ELSE.search(folded, at, phrase) is None


def _day_beside(line: Line, end: int, day: datetime.date | None) -> datetime.date | None:
    """Return the day of the date right after 'since the day began', or the one date as of which
    that counts; None without it.
    """
    if day is not None and (beside := day_by_word(line.page.folded, end, day)):
        return beside
    said = date_after(line, end, day)
    told_as_of = _AND_AS_OF.match(line.page.folded, end)
    dates = dates_of(line)
    if said is None and told_as_of and len(dates) == 1 and day is not None:
        return dated(dates[0].value, day, None)
    return said
