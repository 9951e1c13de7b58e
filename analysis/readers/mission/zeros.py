"""Tallies told without a number: none, as many as in the period before, all of them explosions."""

import re
from collections.abc import Iterator
from typing import Any

from analysis.readers.lexicon import REGION, TAGS, TIME
from analysis.readers.line import Line
from analysis.readers.mission.clock import Clock, Span, period_before
from analysis.readers.mission.grammar import SECTORS, WHOLE
from analysis.readers.mission.tallies import ALL_EXPLOSIONS, Tallies
from analysis.readers.mission.window import window_of
from analysis.readers.mission.wording import (
    EARLIER,
    EARLIER_SLAVIC,
    FOR_WHICH,
    PATROL,
    SITE,
    THE_PERIOD_BEFORE,
)
from analysis.readers.rules import Phrase
from analysis.vocabulary.dates import ClockSpan

_NOTED = (
    r"(?:(?:за)?ф[іи]кс|(?:за)?ре[ґг]?[єи]стр|відзнач|отме[чт]|відмі[чт]|помі[чт]|замет|вияв|выяв"
    r"|спостеріга|наблюда|(?:за)?документ|констат|нараху|насчит|занот)\w+"
)
_NO = re.compile(
    r"neither in [^.,;]{3,60}? did (?:it|(?:the )?(?:osce )?(?:smm|mission|monitors)) "
    r"(?:record|register)(?: any)?(?: ceasefire violations| explosions)?"
    r"|ceasefire violations (?=neither in )"
    r"|no(?: such)? ceasefire (?:violations?|breaches)|no explosions?"
    r"|^no violations were (?:recorded|registered)"
    r"(?= in (?:the )?(?:neighbou?ring )?(?:donetsk|lu[gh]+ansk) region"
    r"(?: (?:over|in|during) the same period)? ?[.]?$)"
    r"|(?:хоча|хоч|хотя|але|но|однак|однако|though|although|albeit|but)(?: й| і| и)?"
    r" (?:без вибухів|без взрывов|without (?:any )?explosions)"
    r"|(?:відсутн(?:ість|ості)|отсутстви[еия]) (?:[а-яіїє]+ )?(?:порушень|нарушений)"
    r"|absence of (?:any )?ceasefire violations"
    r"|not a single (?:ceasefire violation|explosion)|not record(?:ed)? "
    r"(?:any|a single) (?:ceasefire violations?|explosions?)"
    r"|(?:таких (?:порушень|нарушений)"
    r"|(?:порушень|нарушений) (?:режиму |режима )?(?:припинення вогню|прекращения огня|тиші"
    r"|тишины))"
    rf"(?: \w+){{0,5}}? (?:не (?:було |было )?{_NOTED}"
    r"|(?:зафікс|зафикс|заре[ґг]?[єи]стр)\w+ не (?:було|было))"
    # 'violations were not recorded', but no gross ones alone
    r"|(?:(?:жодних|никаких|ніяких) |(?<![иы]х ))(?:порушень|нарушений)"
    r"(?: перемир[\w']+| режим[ау] (?:припинення вогню|прекращения огня|тиші|тишины))?"
    r"(?: [ув] (?:\w+ )?(?:област|регіон|регион)\w+| там| тут| здесь)?"
    r"(?: також| теж| также| тоже)? не "
    rf"(?:(?:було|было)(?= ?(?:[.,;)]|$))|(?:було |было )?{_NOTED})"
    r"|(?:ни одного|ни единого|жодного) (?:такого )?(?:нарушения|порушення|взрыва|вибуху)"
    rf"(?: \w+){{0,6}}? не (?:було |было )?{_NOTED}"
    r"|(?:перемирие|перемир'я|режим (?:тишины|тиші|прекращения огня|припинення вогню)) не "
    r"(?:нарушали|нарушался|порушували|порушувався|порушувалося|порушувалось)(?: \w+){0,3}"
    r"|(?:перемирие|перемир'я|режим (?:тишины|тиші)) (?:нарушено|порушено) не (?:было|було)"
    # 'than in the previous period (when there were no violations)'
    r"|(?:коли|когда|де|где|област[іи]|регіоні|регионе) (?:там |в ней |[ув] ній )?"
    r"не (?:було|было) (?:жодних |никаких |ніяких )?(?:порушень|нарушений)"
    r"(?: режим[ау] (?:припинення вогню|прекращения огня|тиші|тишины)| перемир[\w']+|(?= ?[.;)]|$))"
    r"|(?<=\()(?:никаких|ніяких|жодних|ни одного|ні одного) "
    r"(?:нарушени[йя]|порушен(?:ь|ня)|взрыв(?:ов|а)|вибух(?:ів|у))(?=\))"
    r"|(?:(?<=though )|(?<=while )|(?<=whereas ))no (?:such )?violations were "
    r"(?:recorded|registered)"
    rf"|(?<![а-яіїє])не (?:було |было )?{_NOTED} "
    r"(?:[а-яіїє]+ )?(?:[ув] \w+ област[іи] |на донбас[іе] )?"
    r"(?:жодного |жодних |ни одного |никаких )?"
    r"(?:такого |таких )?(?:порушен[ньяі]\w*|нарушени[йя])"
    r"(?! (?:лін|лини|(?:правил )?(?:від|от)вед|(?:роз|раз)вед|прав|свобод|умов|услов|домовлен"
    r"|договорен|кордон|границ|повітрян|воздушн))"
)
# none is said of what, but for 'there were none'
_PLAIN = re.compile(
    rf"(?:порушень|нарушений)(?: (?!режим|перемир)\w+){{0,3}}? не (?:було |было )?{_NOTED}"
)
_VISITED = re.compile(rf"{PATROL.pattern}|склад|сховищ|храни|відве|отвед|отвод|лін[іи]|лини")
_OF_EXPLOSIONS = re.compile(r"explosion|без в[из]|^(?!.*(?:наруш|поруш)).*(?:взрыв|вибух)")
# 'no violations in A (nor were any recorded in the previous reporting period)'
_NOR = (
    r",? ?\(?nor (?:were any|did (?:it|the smm|the mission) record any)(?: ceasefire violations)?"
    rf"(?: recorded)? (?:in|during|for) the {THE_PERIOD_BEFORE}"
)
_NOR_SAID = re.compile(_NOR)
_SAME = re.compile(
    r"\((?:again )?the same (?:number )?(?:as )?(?:during|in|as in|as during) the "
    rf"{THE_PERIOD_BEFORE}\)"
    rf"|[,(] ?(?P<plain>as) (?:during|in|over) the {THE_PERIOD_BEFORE}(?= ?(?:[,).;]|$))"
    rf"|{_NOR}"
    r"|,? (?:так само,? як(?: і)?|як і|так же,? как(?: и)?|как и|just as|the same as) (?:протягом"
    rf"|упродовж|впродовж|за|[ву]о?|в течение|на протяжении|in|during) (?:the )?"
    rf"(?:{EARLIER_SLAVIC}|{EARLIER})\w* [\w ]{{0,24}}"
)
# 'in B - not one', after a number of violations in A
_NOT_ONE = re.compile(
    r"(?: - |, |: )(?:ни одно(?:го)?|жодно(?:го|ї)|ні одного|none)(?= ?(?:[.,;)]|$))"
)
# 'in the B region', with which a sentence begins
_IN_A_REGION = re.compile(r"\W*(?:а |и |і |та |and |while )?(?:на|у|в|in|in the) ")
_OF_ITS_HOURS = "no violations in hours of their own, without a region: left out"
_VIOLATION = TAGS["violation"]
# what ends the words of a number before
_OF_THE_NUMBER = (",", " and ", " та ", " і ", " и ", " а ")
_CLOSED = re.compile(r"[;,.(]")
_ALL = re.compile(r"(?:(?<![a-z])all|вс[іе]|усі) (?:of )?(?:the )?$")
# 'all 3 violations recorded by the mission (undetermined explosions)'
_EXPLOSIONS = re.compile(
    r"[^.;(]{0,60}(?:порушен|нарушен|violation)[^.;(]{0,60}(?: were | – |\()"
    r"(?:undetermined |неопределенные )?(?:вибухи|взрывы|explosions)"
)
# 'all of them were explosions', told of the sentence before
_THEY_WERE = re.compile(rf"\W*{ALL_EXPLOSIONS}")
_ALL_SORTS = re.compile(r"порушень|нарушений")
# 'none was recorded', of what the sentence before told
_NONE_OF_THEM = re.compile(
    r"(?<![а-яіїє])(?:їх|их|(?:таких )?(?:порушень|нарушений|випадків|случаев))"
    r"(?: там| тут| здесь)? не (?:було|было|спостерігал\w+|наблюдал\w+"
    r"|(?:зафікс|зафикс|відзнач|отмеч)\w+)(?![а-яіїє])"
    rf"|did not (?:record|register|observe) any(?= ?[.,;)]| in the (?:region|{EARLIER})| there|$)"
)


# 'a high number of ceasefire violations compared to'
_OF_VIOLATIONS = re.compile(
    r"(?:ceasefire violations|порушень режиму (?:припинення вогню|тиші)"
    r"|нарушений режима (?:прекращения огня|тишины))"
    r"(?![^.;]*(?:explosion|вибух|взрыв))[^.;()0-9]{0,60}$"
)


def violations_before(words: Phrase) -> str:
    """Tell 'a high number of ceasefire violations, compared with none', which are violations too.

    Parameters
    ----------
    words : Phrase
    """
    before = words.line.folded[: words.line.marks[words.at].start - words.line.start]
    return "total" if _OF_VIOLATIONS.search(before) else ""


def none_before(words: Phrase) -> str:
    """Return what 'no ceasefire violations in A and 63 in B' counts, '' where none is said so.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    told = list(_NO.finditer(line.folded, 0, line.marks[words.at].start - line.start))
    if not told:
        return ""
    return "explosion" if "explosion" in told[-1].group() else "total"


def state_none(line: Line, tallies: Tallies) -> None:
    """'No ceasefire violations' is a tally of 0.

    Parameters
    ----------
    line : Line
    tallies : Tallies
    """
    _state_not_one(line, tallies)
    _state_none_of_them(line, tallies)
    for match in _NO.finditer(line.folded):
        if _is_of_a_site(line, match) or _is_of_whatever(line, match):
            continue
        window = _window_of_none(line, match, tallies.clock)
        if isinstance(window, str):
            continue
        category = "explosion" if _OF_EXPLOSIONS.search(match.group()) else "total"
        begin = line.start + match.start()
        end = line.start + match.end()
        said = line.page.text[begin:end]
        for sector in _sectors_of_none(line, match, tallies):
            tallies.put(None, line, sector, category, window, None, said, 0)


def _state_not_one(line: Line, tallies: Tallies) -> None:
    """'12 violations in A, in B - not one' is a tally of 0 of the same hours."""
    for at in line.of(REGION):
        begin = line.marks[at].end - line.start
        told = _NOT_ONE.match(line.folded, begin)
        if told is None:
            continue
        said = told.group().strip(" -,:")
        if _VIOLATION in line.tags[:at]:
            _put_none(line, at, begin, said, tallies)
            continue
        end = line.start + told.end()
        if _begins_with(line, at, end):
            _put_none_beside(line, at, said, tallies)


def _begins_with(line: Line, region: int, end: int) -> bool:
    """Tell a sentence that begins with a region and has no number but the words of none: 'In B,
    none'.
    """
    begins = _IN_A_REGION.fullmatch(line.page.folded, line.start, line.marks[region].start)
    numbers = [line.marks[at] for at in line.numbers()]
    return begins is not None and all(mark.end <= end for mark in numbers)


def _put_none_beside(line: Line, region: int, said: str, tallies: Tallies) -> None:
    """State a tally of 0 of a region, over the hours of the tally that the sentence before told."""
    sector = tallies.named(line, region)
    before = [row for row in tallies.just_told if row["category"] == "total"]
    if sector and before and before[0]["sector"] != sector:
        window = Span(before[0]["start"], before[0]["end"])
        tallies.put(None, line, sector, "total", window, None, said, 0)


def _state_none_of_them(line: Line, tallies: Tallies) -> None:
    """'In the previous period none was recorded' is a tally of 0 of the region before it."""
    told = _NONE_OF_THEM.search(line.folded)
    sector = tallies.gone_on_with(line)
    before = tallies.just_told
    if told is None or not (sector and before) or SITE.search(line.folded):
        return
    window = window_of(line, told.start(), tallies.clock)
    of_violations = _ALL_SORTS.search(told.group())
    category = "total" if of_violations else before[0]["category"]
    if not isinstance(window, str):
        tallies.put(None, line, sector, category, window, None, told.group(), 0)


def _put_none(line: Line, region: int, at: int, said: str, tallies: Tallies) -> None:
    """State a tally of 0 of a region, unless its hours or the region are not known."""
    window = window_of(line, at, tallies.clock)
    sector = tallies.named(line, region)
    if sector and not isinstance(window, str):
        tallies.put(None, line, sector, "total", window, None, said, 0)


def _is_of_a_site(line: Line, match: re.Match[str]) -> bool:
    """Tell 'no violations in the disengagement area near Zolote', which are none of a region's."""
    ends = (line.marks[at].end - line.start for at in line.numbers())
    told = [end for end in ends if end <= match.start()]
    cuts = [";", *_OF_THE_NUMBER] if told else [";"]
    opened = max(0, *told, *(line.folded.rfind(cut, 0, match.start()) for cut in cuts))
    closed = _CLOSED.search(line.folded, match.end())
    return bool(SITE.search(line.folded, opened, closed.start() if closed else line.end))


def _is_of_whatever(line: Line, match: re.Match[str]) -> bool:
    """Tell 'no violations were noted' of no region, or at the storages that a patrol visited."""
    plain = _PLAIN.fullmatch(match.group())
    return plain is not None and (not line.of(REGION) or line.finds(_VISITED) is not None)


def _window_of_none(line: Line, match: re.Match[str], clock: Clock) -> Span | str:
    """Return the window of 'no violations', of the period before where it is what another number is
    compared with.
    """
    compared = FOR_WHICH.search(line.folded, 0, match.start())
    if compared:
        return period_before(compared.group(), clock)
    return window_of(line, match.start(), clock)


def _sectors_of_none(line: Line, match: re.Match[str], tallies: Tallies) -> Iterator[str]:
    at = line.start + match.start()
    spans = line.of(REGION)
    ahead = [span for span in spans if line.spans[span][0] > at]
    before = [span for span in spans if line.spans[span][0] < at]
    chosen = ahead[0] if ahead and not _cut(line, match, ahead[0]) else None
    if chosen is None:
        chosen = before[-1] if before else None
    sector = None if chosen is None else tallies.named(line, chosen)
    if chosen is None and _has_hours(line):
        tallies.ledger.warn(_OF_ITS_HOURS, at)
    elif chosen is None:
        sector = tallies.gone_on_with(line)
    whole = chosen is not None and bool(WHOLE.match(line.marks[chosen].value.said.lower()))
    if sector == "donetsk_luhansk" and not whole:
        # 'no violations and two explosions, respectively' are of one region each, no zero of both
        if TAGS["respectively"] in line.tags and line.numbers():
            return
        yield from (one for one in SECTORS.values() if one != sector)
    elif sector:
        yield sector


def _has_hours(line: Line) -> bool:
    return any(isinstance(line.marks[at].value, ClockSpan) for at in line.of(TIME))


def _cut(line: Line, match: re.Match[str], span: int) -> bool:
    between = line.page.folded[line.start + match.end() : line.spans[span][0]]
    return bool(re.search(r"[;(0-9]", between))


def _told_of(sector: str | None, tallies: Tallies) -> list[dict[str, Any]]:
    """Return the totals of a sector of the evenings told last."""
    end = tallies.clock.end if tallies.clock.told is None else tallies.clock.told.end
    key = [sector, "total", None, end]
    columns = ("sector", "category", "cumulative_from", "end")
    rows = tallies.ledger.statements()
    return [row for row in rows if [row[name] for name in columns] == key]


def state_same(line: Line, tallies: Tallies) -> None:
    """'(The same as in the previous reporting period)' refers back to the tally just told.

    Parameters
    ----------
    line : Line
    tallies : Tallies
    """
    for match in _SAME.finditer(line.folded):
        at = line.start + match.start()
        spans = [span for span in line.of(REGION) if line.spans[span][0] < at]
        sector = tallies.named(line, spans[-1]) if spans else None
        told = _told_of(sector, tallies)
        if _NOR_SAID.match(match.group()) and told and told[-1]["value"]:
            continue
        if match["plain"] and not (told and _is_told_there(line, match, told[-1]["value"])):
            continue
        window = period_before(match.group(), tallies.clock)
        if told and not isinstance(window, str):
            said = line.page.text[at : line.start + match.end()].strip(" ,()")
            tallies.put(None, line, str(sector), "total", window, None, said, told[-1]["value"])


def _is_told_there(line: Line, match: re.Match[str], value: int) -> bool:
    """Tell whether the number before 'as in the previous reporting period', or the 'no violations'
    after it, is the tally that was told last.
    """
    numbers = [line.marks[at] for at in line.numbers()]
    none = _NO.search(line.folded) if value == 0 else None
    if none:
        return not any(none.end() <= mark.start - line.start < match.start() for mark in numbers)
    before = [mark for mark in numbers if mark.end - line.start <= match.start()]
    return bool(before) and before[-1].value.value == value


def state_all_explosions(line: Line, tallies: Tallies) -> None:
    """'All 3 violations in A were explosions' tells how many explosions the tally before had.

    Parameters
    ----------
    line : Line
    tallies : Tallies
    """
    told_before = [row for row in tallies.just_told if _THEY_WERE.match(line.folded)]
    if [row["category"] for row in told_before] == ["total"]:
        _put_all_explosions(line, told_before[0], tallies)
    for at in line.numbers():
        mark = line.marks[at]
        before = line.page.folded[line.start : mark.start]
        spans = [span for span in line.of(REGION) if span < at]
        if not (spans and _ALL.search(before) and _EXPLOSIONS.match(line.page.folded, mark.end)):
            continue
        sector = tallies.named(line, spans[-1])
        told = [
            row
            for row in tallies.ledger.statements()
            if (row["sector"], row["category"]) == (sector, "total")
            and (row["value"], row["end"]) == (mark.value.value, tallies.clock.end)
        ]
        for row in told[:1]:
            _put_all_explosions(line, row, tallies)


def _put_all_explosions(line: Line, row: dict[str, Any], tallies: Tallies) -> None:
    """State as many explosions as a row has violations."""
    window = Span(row["start"], row["end"], row["cumulative_from"])
    category, subset, said = "explosion", "total", "all explosions"
    value, qualifier = row["value"], row["qualifier"]
    tallies.put(None, line, row["sector"], category, window, subset, said, value, qualifier)
