"""Which day the words near a number of a daily report tell of, and whether it is the report's."""

import datetime
import re

from analysis.readers import markers
from analysis.readers.background import recalls_its_own
from analysis.readers.hints import may_hold, register
from analysis.readers.lexicon import SECTOR, TIME
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.remembered import of_its_sentence
from analysis.readers.rules import Phrase
from analysis.readers.staff.told import LineTime
from analysis.readers.staff.window import BY_DAY, ZONE, Window
from analysis.readers.when import dated
from analysis.vocabulary.dates import ClockSpan, DateSpan

_AFTER = re.compile(r"(?<![a-zа-яіїєґ])(?:після|после|after) $")
_FROM = re.compile(r"(?<![a-zа-яіїєґ])(?:між|между|between|from|since|з|із|с|со|від|от) $")
# 'on 9 September', 'over 9 September', or a date that leads; no 'by', 'since' or 'to' it
_ON_A_DAY = re.compile(
    r"(?:^\W*|(?<![a-zа-яіїєґ])(?:протягом|упродовж|впродовж|за|в течение|on|during|over)"
    r"(?: (?:весь|день|добу|сутки))? )(?:[a-zа-яіїє']+day,? )?$"
)
# between the hours of a stretch, whose dates are left out
_TO = re.compile(
    r"\W*(?:(?:on|of|року|года|мск|msk)\W+)*(?:до|по|to|until|till|and|та|і|и)\W+(?:on\W+)?"
)
_ON_A_DATE = re.compile(r"\W*(?:on |протягом |упродовж |впродовж |за |в течение |during |over )?")
_SAYS = re.compile(markers.SAYS)
_AS_LONG = 9
ANOTHER_DAY = "the words tell of another day than the report's"
_TWO_DAYS = "the sentence tells of two days"
_A_DAY_EARLIER = re.compile(
    r"\W*(?:(?:днем|добою|сутками) (?:раніше|ранее)|a day earlier|the day before)(?![a-zа-яіїєґ])"
)
# 'the day before there were 47', of a direction
_THE_DAY_BEFORE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:(?:напередодні|накануне)"
    r"(?! (?:свят|праздн|велик|різдв|пасх|рожд|нов|дня|дню))"
    r"|(?:днем|добою|сутками) (?:раніше|ранее)|(?:the|a) day (?:before|earlier|prior)"
    r"|за (?:день|добу|сутки) до (?:цього|того|этого))(?![a-zа-яіїєґ])"
)
register(_THE_DAY_BEFORE, r"напередодні|накануне|днем|добою|сутками|day|день|добу|сутки")
# of the day that a morning's report covers, as outlets tell of it
_ON_THE_EVE = re.compile(
    r"(?<![а-яіїєґa-z])(?:напередодні|накануне|the day before)(?![а-яіїєґa-z])"
)
_THERE_OR_THAN = re.compile(
    r"(?<![a-zа-яіїєґ])(?:тут|там|здесь|here|there|ніж|чем|than|проти|против|порівн\w+|сравнен\w+"
    r"|compar\w+)(?![a-zа-яіїєґ])"
)
# whoever's report is recalled; 'as the staff reported' may be how a page tells whose its count is
_AS_A_REMINDER = re.compile(
    r"\W*(?:recall|as a reminder|нагада|напомн"
    r"|(?:earlier|previously|раніше|ранее)[^.]* (?:report|sa(?:id|y)|wrote|повідом|сообщ|писа))"
)
_EARLIER = re.compile(r"\W*(?:earlier|previously|раніше|ранее)")
OF_THE_DAY_BEFORE = "the count of the day before, beside the report's"
# 'reported on', before the date of telling
_TOLD_ON = re.compile(
    r"(?:report|stat|said|say|announc|noted|wrote|повідом|сообщ|заяв|зазнач|отмет|написа)\w*"
    r"(?: (?:on|[вуі]|во) | )$"
)
# 'in addition, they shelled 3,100 times'
_BESIDES = re.compile(
    r"\W*(?:крім (?:того|цього)|окрім (?:того|цього)|також|кроме (?:того|этого)|помимо этого|также"
    r"|in addition|besides|moreover|additionally|also|furthermore)(?![a-zа-яіїєґ])"
)


def day_of(words: Phrase, told: LineTime, window: Window) -> tuple[str, bool]:
    """Return why a number is another day's than the report's, '' if nothing says so, and whether
    it is that of the whole day before, which is known.

    Parameters
    ----------
    words : Phrase
    told : LineTime
    window : Window
    """
    if (told.previous or told.today) and not _of_its_date(words, window):
        said = _by_words(words, told, window)
        if said and said != _TWO_DAYS and _is_the_day_before(words, window):
            return _by_hour(words), True
        if said:
            return said, False
    other = _by_hour(words) or _beside_the_report_s(words) or _by_date(words, window)
    return other or _of_the_day_of_issue(words, window) or _recalled(words, told), False


def _of_the_day_of_issue(words: Phrase, window: Window) -> str:
    """Tell 'On 14 May, they attacked', below the counts of 13 May that were told on the 14th."""
    line = words.line
    if not window.previous or window.end is None or not line.of(TIME):
        return ""
    mark = line.marks[line.of(TIME)[0]]
    if not isinstance(mark.value, DateSpan) or not _ON_A_DATE.fullmatch(
        line.page.folded, line.start, mark.start
    ):
        return ""
    issued = window.end.tz_convert(ZONE).date()
    below = markers.ENGAGED.search(line.page.folded, 0, line.start)
    says = _SAYS.search(line.folded)
    return ANOTHER_DAY if below and not says and dated(mark.value, issued, None) == issued else ""


def _recalled(words: Phrase, told: LineTime) -> str:
    """Tell 'As a reminder, the enemy attacked 12 times on A', of a day that is not said."""
    line = words.line
    if told.today or line.of(TIME):
        return ""
    return "recalled from an earlier report, without saying its day" if _is_again(line) else ""


@of_its_sentence
def _is_again(line: Line) -> bool:
    """Tell a sentence that recalls what the staff told before."""
    if _AS_A_REMINDER.match(line.folded):
        return True
    return not _EARLIER.match(line.folded) and recalls_its_own(line)


def _beside_the_report_s(words: Phrase) -> str:
    """Tell 'the day before there were 47 attacks there', beside what the report counts."""
    line = words.line
    if not may_hold(_THE_DAY_BEFORE, line.hints):
        return ""
    if not (line.of(SECTOR) or line.finds(_THERE_OR_THAN) or recalls(line)):
        return ""
    leads = leads_with_the_day_before(line)
    beside = _THE_DAY_BEFORE.search(line.words(*words.own))
    return OF_THE_DAY_BEFORE if leads or beside else ""


def of_another_day(line: Line) -> str:
    """Return why a number is not of the direction that the sentences before told of: its own
    sentence recalls an earlier report, or tells of the day before; '' if it does neither.

    Parameters
    ----------
    line : Line
    """
    if recalls(line):
        return "recalled from an earlier report, without saying where"
    return OF_THE_DAY_BEFORE if line.finds(_THE_DAY_BEFORE) else ""


def is_on_the_eve(words: Phrase, window: Window) -> bool:
    """Tell the first number of 'on A the day before there were 11 clashes, on B five' in a report
    of the day before, and no comparison.

    Parameters
    ----------
    words : Phrase
    window : Window
    """
    line = words.line
    if not window.previous or line.numbers()[0] != words.at or recalls(line):
        return False
    compares = line.finds(_THERE_OR_THAN) or SECTOR not in words.inside
    return not compares and _ON_THE_EVE.search(line.words(*words.own)) is not None


def _is_the_day_before(words: Phrase, window: Window) -> bool:
    """Tell whether 'the past day' in a report of the running one is surely the day before: by the
    date beside it, or since the report is of the morning.
    """
    if window.previous or window.before is None or recalls(words.line):
        return False
    dates = _dates(words.line, *words.clause) or _dates(words.line, 0, words.at)
    if not dates:
        return window.of_the_morning
    first = window.before[0].tz_convert(ZONE).date()
    return all(dated(span, first, None) == first for span in dates)


def recalls(line: Line) -> bool:
    """Tell a sentence that recalls what was told before: 'As reported, on 15 December'.

    Parameters
    ----------
    line : Line
    """
    return markers.RECALLS.match(line.folded) is not None


def goes_on_with_the_day_before(line: Line, told: LineTime, apart: bool) -> bool:
    """Tell whether a sentence without a word for its day goes on with one that told of the past.

    Parameters
    ----------
    line : Line
    told : LineTime
    apart : bool
        Whether a paragraph ended between the two.
    """
    if told.previous or told.today or line.of(SECTOR) or line.of(TIME):
        return False
    return not apart or bool(_BESIDES.match(line.folded))


def leads_with_the_day_before(line: Line) -> bool:
    """Tell 'A day earlier, the enemy carried out 48 strikes': of the day that a morning's report
    covers, and no comparison.
    """
    return bool(_A_DAY_EARLIER.match(line.folded))


def is_of_the_day_after(line: Line, mark: Mark, night: int) -> bool:
    """Tell 'besides a strike overnight, 36 air strikes during the day': the day's, not the night's.

    Parameters
    ----------
    line : Line
    mark : Mark
        The number.
    night : int
        Where the words for the night end in the sentence.
    """
    comma = line.folded.find(",", night)
    if comma < 0 or mark.start - line.start < comma:
        return False
    return bool(BY_DAY.search(line.folded, comma))


def _by_words(words: Phrase, told: LineTime, window: Window) -> str:
    line, at = words.line, words.at
    scopes = (line.words(*words.clause), line.words(0, at + 1), line.folded)
    for scope in scopes:
        previous, today = _days_of(scope, told)
        if previous != today:
            return _reason(previous, told, window)
        if previous:
            return _TWO_DAYS
    return ""


def _days_of(scope: str, told: LineTime) -> tuple[bool, bool]:
    """Tell whether words name the day before, and whether they name the day itself.

    'During the day' is of the report's day, whichever that is. What their whole sentence does not
    name is not looked for.
    """
    previous = told.previous and bool(markers.PREVIOUS.search(scope))
    today = told.today and bool(markers.TODAY.search(BY_DAY.sub("", scope)))
    return previous, today


def _reason(previous: bool, told: LineTime, window: Window) -> str:
    if previous == window.previous:
        return ""
    if not window.previous and told.previous and told.today:
        return "the count of another day"
    return ANOTHER_DAY


def _of_its_date(words: Phrase, window: Window) -> bool:
    """Tell whether the date beside a number is that of the day which the report covers."""
    line = words.line
    if window.start is None or not line.of(TIME):
        return False
    first = window.start.tz_convert(ZONE).date()
    here = _dates(line, *words.clause) or _dates(line, 0, words.at)
    return any(dated(span, first, None) == first for span in here)


def names_its_day(line: Line, window: Window) -> bool:
    """Tell whether a sentence names the date of the day that the report covers, and of no others.

    Parameters
    ----------
    line : Line
    window : Window
    """
    if window.start is None or not line.of(TIME):
        return False
    first = window.start.tz_convert(ZONE).date()
    marks = [line.marks[at] for at in line.of(TIME) if isinstance(line.marks[at].value, DateSpan)]
    befores = (line.page.folded[line.start : mark.start] for mark in marks)
    others = [before for before in befores if not _ON_A_DAY.search(before)]
    days = {dated(mark.value, first, None) for mark in marks}
    return days == {first} and not others


def _by_date(words: Phrase, window: Window) -> str:
    """A date beside a number that lies outside the report's window is another day's."""
    line = words.line
    if window.start is None or not line.of(TIME) or line.finds(markers.SINCE_TRUCE):
        return ""
    here = _dates(line, *words.clause)
    if not here and not _tells_its_day(line.words(*words.clause)):
        here = _dates(line, 0, words.at)
    if not here:
        return ""
    first = window.start.tz_convert(ZONE).date()
    last = first if window.end is None else window.end.tz_convert(ZONE).date()
    issued = last + datetime.timedelta(days=1)
    days = [dated(span, last, None) for span in here]
    if any(first <= day <= issued for day in days):
        return ""
    return f"told of {days[0]:%d.%m.%Y}, another day than the report's"


def _tells_its_day(clause: str) -> bool:
    """Tell 'since the start of the day', to which a date further left does not belong."""
    return bool(markers.TODAY.search(clause) or markers.PREVIOUS.search(clause))


def _by_hour(words: Phrase) -> str:
    """'After 12:00' and 'between 13:00 and 16:00' tell of a part of the report's day."""
    line = words.line
    times = line.of(TIME)
    if not times:
        return ""
    before = [at for at in times if at < words.at]
    part = next((at for at in before if _begins_in_the_day(line, at)), None)
    if part is None:
        return ""
    said = line.said(part - 1, part + 1)
    return f"told of the hours {said}, a part of the report's"


def _begins_in_the_day(line: Line, at: int) -> bool:
    """Tell an hour after midnight from which on something is told."""
    mark = line.marks[at]
    clock = mark.value
    if not isinstance(clock, ClockSpan):
        return False
    begin = max(line.start, mark.start - _AS_LONG)
    told = line.page.folded[begin : mark.start]
    if _AFTER.search(told):
        return True
    midnight = (clock.hour, clock.minute) == (0, 0)
    ends = any(_ends_at(line, at, later) for later in line.of(TIME) if later > at)
    return ends and not midnight and _FROM.search(told) is not None


def _ends_at(line: Line, first: int, last: int) -> bool:
    """Tell the hours of 'from 16:00 on 11 April to 07:00 on 12 April', nothing else between, and
    not a whole day.
    """
    between = line.page.folded[line.marks[first].end : line.marks[last].start]
    dates = [at for at in line.of(TIME) if first < at < last and _is_one_date(line, at)]
    for at in dates:
        between = between.replace(line.page.folded[slice(*line.spans[at])], "")
    begins, ends = line.marks[first].value, line.marks[last].value
    if not isinstance(ends, ClockSpan) or (ends.hour, ends.minute) == (begins.hour, begins.minute):
        return False
    return _TO.fullmatch(between) is not None


def _dates(line: Line, start: int, end: int) -> list[DateSpan]:
    """Return the dates of a stretch; not those on which it was told, where the sentence names
    others ('reported on 5 March that there were 36 on 4 March').
    """
    dates = [at for at in line.of(TIME) if _is_one_date(line, at)]
    here = [at for at in dates if start <= at < end]
    counted = [at for at in dates if not _is_told_on(line, at)]
    if here and counted and all(_is_told_on(line, at) for at in here):
        here = [at for at in counted if at >= end] or here
    elif counted:
        here = [at for at in here if at in counted]
    return [line.marks[at].value for at in here]


def _is_one_date(line: Line, at: int) -> bool:
    value = line.marks[at].value
    return isinstance(value, DateSpan) and value.first is None


def _is_told_on(line: Line, at: int) -> bool:
    """Tell the date of 'reported on 5 March'."""
    return _TOLD_ON.search(line.page.folded, line.start, line.marks[at].start) is not None
