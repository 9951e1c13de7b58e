"""Which tallies are those of the period before the report's."""

import re

from analysis.readers.line import Line
from analysis.readers.mission.wording import (
    AGAINST,
    COMPARED,
    EARLIER,
    EARLIER_SLAVIC,
    FOR_WHICH,
    HEDGED,
    OF_WHAT,
    PERIOD_BEFORE_SLAVIC,
    THE_PERIOD_BEFORE,
    THOUGH,
    THOUGH_THE_DAY_BEFORE,
)

_NEAR = 60
# '20 violations in the previous reporting period'
_PREVIOUS_AFTER = re.compile(
    # 'having logged 129 in A the previous period,'
    r"^\S+(?: ceasefire)? (?:violations?|explosions?)"
    r"(?: in (?:the )?(?:donetsk|lu[gh]+ansk) region)?"
    rf" the {THE_PERIOD_BEFORE}(?= ?(?:[,.;)]|$))|"
    r"^(?:(?!than|compared|same|as |unlike)[^,;()])*? (?:in|during|over|on) the"
    rf"(?: {THE_PERIOD_BEFORE}| {EARLIER}$)"
    r"|^(?:(?! ніж| чем|порівн|сравн| як )[^,;()])*? "
    rf"(?:за|протягом|упродовж|впродовж|в течение|[ву]) {EARLIER_SLAVIC}\w+ "
    r"(?:звітн|отчетн|доб|сут|24 )"
    rf"|^(?:(?! ніж| чем|порівн|сравн| як )[^,;()])*? за {PERIOD_BEFORE_SLAVIC}"
)
# 'it had recorded three in A and four in B in the previous reporting period'
_HAD_RECORDED = re.compile(
    r"\W*(?:it|they|the (?:osce )?(?:smm|mission)) (?:had (?:recorded|noted|registered|counted"
    rf"|observed|logged)[^.;()]* (?:in|during|over) the {THE_PERIOD_BEFORE}"
    r"|(?:had )?(?:recorded|noted|registered|counted|observed|logged),? (?:in|during|over) the "
    rf"{THE_PERIOD_BEFORE},? )"
)
# 'The mission recorded ten in A and none in B in the previous reporting period.'
_RECORDED_IN_IT = re.compile(
    r"\W*(?:it|they|the (?:osce )?(?:smm|mission)) (?:recorded|noted|registered|counted|observed"
    rf"|logged)[^.;(),]* (?:in|during|over) the {THE_PERIOD_BEFORE}\W*$"
    r"|\W*(?:вона|она|місія|миссия|смм|спостерігачі|наблюдатели) (?:зафікс|зафикс|отмети|відзнач"
    r"|заре[єг]\w*стр|нараху|насчит)[^.;(),]* (?:за|протягом|впродовж|в течение)"
    rf" {PERIOD_BEFORE_SLAVIC}\W*$"
)
_PREVIOUS = re.compile(
    rf"(?:the )?day before|same as (?:during|in) the {EARLIER}|{COMPARED.pattern}"
    rf"|(?:днем|добою|сутками) ран[іе]|{THE_PERIOD_BEFORE}|{PERIOD_BEFORE_SLAVIC}"
)
_UP_TO_PREVIOUS = re.compile(
    rf"[^);]{{0,50}}(?:{EARLIER}|{EARLIER_SLAVIC}|{THE_PERIOD_BEFORE})(?![^);]{{0,30}} [–—-] \d)"
)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
# 'compared with the previous day (235 explosions against 150)'
_AGAINST = re.compile(rf"(?:{AGAINST}[ ,]|{COMPARED.pattern} ?)(?=[^)]*$)")
_AGAINST_MORE = re.compile(rf"[^)]{{0,40}} (?:{AGAINST}|{COMPARED.pattern}){HEDGED} ?\d")
# 'than in the previous 24 hours (12 explosions)'
# 'if compared with the previous period, some 530 explosions against about 120 respectively'
_AGAINST_IT = re.compile(
    rf"(?:{COMPARED.pattern})[^();]{{0,20}}(?:{THE_PERIOD_BEFORE}|{PERIOD_BEFORE_SLAVIC})[^();]*"
    rf" {AGAINST}{HEDGED} $"
)
_SOMEWHERE = re.compile(r"\d(?: [a-zа-яіїє']+){0,2} (?:in|[ву]|на) ")
_RIGHT_BEFORE = re.compile(rf"(?:{THE_PERIOD_BEFORE}|{PERIOD_BEFORE_SLAVIC}) $")
_JUST_BEFORE = re.compile(
    r"(?:за|у|в|протягом|упродовж|впродовж|в течение|in|during) (?:the )?"
    rf"(?:{PERIOD_BEFORE_SLAVIC}|{THE_PERIOD_BEFORE}) - $"
)
_OF_THE_PERIOD = re.compile(rf"{THE_PERIOD_BEFORE}|{PERIOD_BEFORE_SLAVIC}")
_COMPARES = re.compile(
    r"(?<![a-zа-яіїє])(?:than|compared|more|fewer|less|lower|higher|as many|increase\w*|decrease\w*"
    r"|ніж|чем|порівн\w+|сравн\w+|більш\w*|менш\w*|больш\w*|стільки|столько)(?![a-zа-яіїє])"
)
# 'down from 389 in the previous period'
_BESIDE = re.compile(
    rf"(?<![a-zа-яіїє])(?:{AGAINST}|from|as|while|whereas|but|як|как|замість|вместо|a|але|но)"
    r"(?![a-zа-яіїє])"
)
_HEDGED = re.compile(
    r"(?:more|fewer|less) than(?= \d)|(?:больше|более|більше|менше|меньше|менее) (?=\d)"
)
_THAN = re.compile(r"(?:ніж|чим|чем|than|порівн\w+ [зс]|сравнен\w+ с|with|to|as) $")
_LEADS = re.compile(
    rf"(?:^|;)[^a-zа-яіїє]*{OF_WHAT}(?:(?:in|during|over|throughout|for) the "
    rf"(?:{EARLIER}|{THE_PERIOD_BEFORE})|the {THE_PERIOD_BEFORE} (?:had|saw|brought)"
    r"|(?:(?:водночас|натомість|при цьому|при этом|в то же время) )?"
    rf"{EARLIER_SLAVIC}\w+ (?:звітн|отчетн)\w+ (?:період|период) (?:дав|мав|приніс|дал|принес)"
    rf"|(?:за|протягом|упродовж|впродовж|в течение|на протяжении|в|у) {EARLIER_SLAVIC}"
    rf"|(?:за|протягом|упродовж|впродовж|в течение|в|у) {PERIOD_BEFORE_SLAVIC}"
    r"|попереднього (?:звітного|дня)|попередньої доби|предыдущего дня"
    r"|днем ран[іе]|(?:добою|сутками) ран[іе])"
    r"|compared (?:with|to)[^.]{0,24}$"
    rf"|(?:while|whereas) (?:in|during|over) the {EARLIER}[^.;,]*$"
    r"|(?:тоді,? (?:як|коли)|тогда,? как|в то время,? как) (?:за|протягом|упродовж|впродовж"
    rf"|в течение|[ву]) {EARLIER_SLAVIC}[^.;,]*$"
)
# 'in the last day' after what was told of 'the day, 22 September'
_LAST_DAY = re.compile(
    r"\W*за (?:прошл\w+|минул\w+) (?:отчетн\w+ |звітн\w+ )?(?:сут|доб|пер[иі]од)"
)
_A_DAY = re.compile(r"(?:за|протягом|впродовж|упродовж|в течение) (?:сутки|суток|добу|доби),? \d")


# 'though no violations were recorded the day before'
_THE_DAY_BEFORE = re.compile(
    r"[^,;()]*?(?:(?:the )?(?:day before|previous day)|a day earlier|напередодні|накануне)"
    r"(?= ?(?:[,.;)]|$))"
)


# 'in the previous 24 hours as of 19:30 on 21 May', of the report's own period
_UP_TO_AN_HOUR = re.compile(
    r"(?:previous|past|last) (?:24 hours|day),? (?:as of|up to|until|ending)"
    r"|(?:попередн|минул|предыдущ|прошедш|минувш)\w+ (?:доб\w+|сут\w+|24 (?:годин|час)\w+),? "
    r"(?:станом|по состоянию) на"
)


def named_before(line: Line, at: int, following: str) -> str:
    """Return the words that name the period before where a tally is of it, '' where it is not.

    Parameters
    ----------
    line : Line
    at : int
        Offset of the tally in the sentence.
    following : str
        Words from it to the next number.
    """
    folded = line.folded
    if _UP_TO_AN_HOUR.search(folded):
        return ""
    if _ends_with_it(line) or _is_though(folded, at, following):
        return folded
    aside, led = _is_previous(folded, at)
    led = led or _HAD_RECORDED.match(folded)
    led = led or _is_alone_of_it(line, at)
    led = led or _is_of_the_last_day(line)
    if led:
        return _said_of_it(folded, aside, at)
    after = _PREVIOUS_AFTER.match(following)
    if after is None:
        return ""
    end = at + after.end() + len(" 24 hours")
    return folded[at:end]


def _is_though(folded: str, at: int, following: str) -> bool:
    """Tell '46 explosions, though the day before there were 23', or none the day before."""
    though = THOUGH.search(folded, 0, at) and _THE_DAY_BEFORE.match(following)
    return bool(though or THOUGH_THE_DAY_BEFORE.search(folded, 0, at))


def is_than_or_of_it(line: Line, at: int) -> bool:
    """Tell 'more than in the previous period - four': of which of both periods is not said.

    Parameters
    ----------
    line : Line
    at : int
    """
    return _is_just_before(line.folded[:at], than=True)


def _is_previous(folded: str, at: int) -> tuple[int, bool]:
    """Tell whether a tally is the period before's, and where the aside that it stands in begins."""
    if _AGAINST_IT.search(folded, 0, at) and not _SOMEWHERE.search(folded, at, at + _NEAR):
        return 0, True
    opened = folded.rfind("(", 0, at)
    aside = opened if opened >= 0 and ")" not in folded[opened:at] else 0
    if aside and _AGAINST.search(folded, aside, at):
        return aside, True
    if aside and _AGAINST_MORE.match(folded, at):
        return aside, False
    if aside and _UP_TO_PREVIOUS.match(folded, at):
        return aside, True
    if aside and _PREVIOUS.search(folded[max(0, aside - 60) : aside]):
        return aside, True
    if FOR_WHICH.search(folded[aside:at]) or _is_just_before(folded[aside:at]):
        return aside, True
    begin = max(aside, folded.rfind(";", aside, at)) if aside else 0
    if not _PREVIOUS.search(folded[begin:at]):
        return aside, False
    outside = _IN_BRACKETS.sub("", folded[:at])
    return aside, bool(aside or _LEADS.search(outside))


def _ends_with_it(line: Line) -> bool:
    """Tell whether a sentence that compares nothing ends with the period of all its numbers."""
    unhedged = _HEDGED.sub("", line.folded)
    compares = _COMPARES.search(unhedged) or _BESIDE.search(unhedged)
    return bool(_RECORDED_IN_IT.match(line.folded)) and not compares


def _is_of_the_last_day(line: Line) -> bool:
    """Tell 'in the last day', after what was told of 'the day, 22 September'."""
    last = _LAST_DAY.match(line.folded)
    return last is not None and _A_DAY.search(line.page.folded, 0, line.start) is not None


def _is_alone_of_it(line: Line, at: int) -> bool:
    """Tell 'The figure for the previous reporting period was 399', the only number of a sentence
    that compares nothing.
    """
    named = _OF_THE_PERIOD.search(line.folded, 0, at)
    starts = [line.marks[number].start - line.start for number in line.numbers()]
    others = [start for start in starts if named and not named.start() <= start < named.end()]
    alone = len(others) == 1
    return alone and not _COMPARES.search(line.folded)


def _is_just_before(before: str, *, than: bool = False) -> bool:
    """Tell 'none in A, in the previous reporting period - four', or 'more than in it - four'."""
    told = _JUST_BEFORE.search(before)
    return told is not None and bool(_THAN.search(before, 0, told.start())) == than


def _said_of_it(folded: str, aside: int, at: int) -> str:
    """Return the words that name the period before, those right before an aside too."""
    named = _RIGHT_BEFORE.search(folded, 0, aside)
    return folded[named.start() if named else aside : at + _NEAR]
