"""Two reports in one text: a staff's day beside its tally of a truce, or beside a night."""

import re
from bisect import bisect_left
from dataclasses import replace
from operator import attrgetter

from analysis.readers.base import OTHER_REPORT, Source
from analysis.readers.directions import find_directions
from analysis.readers.foes import SLAVIC_FOES
from analysis.readers.markers import BULLET, NIGHT, PREVIOUS, SINCE_MIDNIGHT, SINCE_TRUCE
from analysis.readers.marks import Mark
from analysis.readers.result import Reading
from analysis.readers.sides import GENERAL_STAFF, NAMES, OFFICES
from analysis.readers.sought import Sought
from analysis.readers.when import moments
from analysis.vocabulary.dates import DateSpan

_TRUCE = Sought(r"перемир|cease-?fire|truce|припинення вогню|прекращени\w+ огня|режим\w* тиш")
_A_COUNT = re.compile(r"[0-9] [a-zа-яіїєґ]")
_STAFF = re.compile(GENERAL_STAFF)
# 'broke it 2184 times', '7742 violations'
_BREACHES = re.compile(
    r"[0-9] (?:\w+ )?(?:порушен|нарушен|violation|breach)"
    r"|(?:поруши|наруши|violat|broke|breach)[^.;]{0,60}[0-9] (?:раз|times)"
    r"|[0-9] (?:раз|times)[^.;]{0,40}(?:поруши|наруши|violat|broke|breach)"
)
# 'since the start of the day, 68 combat engagements took place'
_ENGAGEMENTS = re.compile(
    r"[0-9] (?:(?:бойов|боев)\w+ (?:зіткнен|столкновен)|боєзіткнен|боестолкновен|(?:combat )?"
    r"(?:clashes|engagements)|(?:раз\w* |times )?(?:атак|штурм|attack|assault))"
    r"|(?:attacked|assaulted)[^.;]{0,60}[0-9] times"
    r"|(?:атак|(?:бойов|боев)\w+ (?:зіткнен|столкновен)\w*|боєзіткнен\w*|clashes|engagements)"
    r"[^.;0-9]{0,40} (?:составля\w+|составил\w*|складає|склала|становить|становила|досягла|reached"
    r"|достигло|is|was|stands at) [0-9]"
)
# 'Zelensky said that as of 6:00': who counts over hours, beside a staff's day
_PERSON = Sought("|".join(NAMES["ukraine"].persons[of] for of in ("president", "ministry")))
_ACTS = re.compile(
    r"[0-9] (?:\w+ ){0,2}(?:раз|обстр[іе]л|штурм|атак|удар|дрон|беспилот|безпілот|times|shell"
    r"|assault|attack|strike|drone)"
)
_AIR_FORCE = re.compile(OFFICES["air_force"])
_NIGHT = Sought(NIGHT.pattern)
_PARAGRAPH = re.compile(r"[^\n]+")
# 'attacked with 97 drones'
_SENT = re.compile(
    r"[0-9] (?:[\w'-]+ ){0,3}?(?:дрон|бпла|безпіл|беспил|шахед|drone|uav|unmanned|shahed)"
)
# what is told of a day at the front, in no night's paragraph
_OF_A_DAY = re.compile(
    rf"{PREVIOUS.pattern}|з[іи]ткнен|столкновен|engagement|clashes"
    r"|каб(?![а-яіїє])|авіаудар|авиаудар|обстр[іе]л"
    r"|камікадзе|камикадзе|air strike|airstrike|guided|shelling|kamikaze"
)
# 'As of 08:30, 72 were shot down'
_DOWNED = re.compile(
    r"(?:станом|состоянию|по состоянию|as of|by|за попередн|по предварит|according to prelim"
    r"|силами|сили|сил[аы]|збит|сбит|air defen|ппо|пво|протиповітрян|противовоздуш)"
    r"[^\n]{0,160}(?:зб[иі]|сб[иі]|знищ|уничтож|shot|down|destroy|neutrali)"
)
_OF_A_DATE = re.compile(r"(?:ніч|ночь) на [0-9]|night of (?:[a-z]+ [0-9]|[0-9])")
_ON_ENERGY = re.compile(
    r"(?:энерг|енерг|energy)[^.;]{0,80}[0-9] (?:раз|times)|[0-9] (?:раз|times|удар|атак|strikes"
    r"|attacks)[^.;]{0,80}(?:энерг|енерг|energy)"
)
# 'air defences brought down 71 drones'
_DEFENCE_DOWNED = Sought(
    r"(?:air defen[cs]es?|(?<![а-яіїє])пво(?![а-яіїє])|противовоздушн)[^.;]{0,60} (?:сби|уничтож"
    r"|перехва|shot|brought|down|destroy|intercept)[^.;0-9]{0,40}[0-9]"
    r"|[0-9] [^.;]{0,60}(?:сби|уничтож|перехва|shot down|brought down|destroyed|intercepted)"
    r"[^.;]{0,40}(?:air defen[cs]e|(?<![а-яіїє])пво(?![а-яіїє]))"
)
# 'the enemy attacked with', 'Ukraine came under attack': no drones over Russia
_AT_UKRAINE = re.compile(
    rf"(?<![a-zа-яіїєґ])(?:(?:{SLAVIC_FOES}|росс?[иі]я|россияне|росіяни|зс рф|вс рф"
    r"|(?<!ь )(?<!і )рф"
    r"|(?:рос(?:ійськ|сийск)\w+|ворожі|вражеск\w+)(?: \w+)?"
    r"|(?:the )?enemy|russia|(?:the )?russians|russian (?:forces|troops|army)|the aggressor)"
    r"(?: [\w'-]+){0,6}? (?:ата[кц]|застос|запус|випус|выпус|вдари|удари|примен|завда|нанес|здійсн"
    r"|attack|launch|fire|used|sent|struck|strik|carried)"
    r"|(?:україну|украину|країну|страну|territory of ukraine|ukraine (?:was|came))"
    r" (?:\w+ ){0,3}?(?:атак|attack))"
)
# 'attacked Ukraine', and no town in it; 'This was reported by the air force'
_ATTACKED_UKRAINE = re.compile(
    r"(?:атак|вдари|удари|запуст|випуст|выпуст|attack|launch|struck)[\w']* (?:\w+ ){0,3}?"
    r"(?:україн[уі]|украин[уе]|ukraine)(?![\w'])"
)
_TOLD_SO = re.compile(r"\W*(?:про це|об этом|this (?:is|was)|so (?:said|says)|так)(?![a-zа-яіїєґ])")
# what was shot down there was not sent at Ukraine
_OVER_RUSSIA = re.compile(r"(?:across|over) russia|(?:над|по) (?:\w+ ){0,2}(?:рф|росс?[иі])")
_RECALLS = re.compile(r"нагада|напомн|раніше|ранее|recall|earlier|previous")
# so many directions with numbers of their own follow in a daily report
_FEW_DIRECTIONS = 2


def parts_of(source: Source) -> dict[str, Source]:
    """Return the part of a text that each kind of reader is for: a staff's tally of a truce and
    its daily report, or that report and a night; nothing of a text that holds no two reports.

    Parameters
    ----------
    source : Source

    Returns
    -------
    dict of str to Source
    """
    told_of_both = _tells_of_both(source)
    parts = _tally_and_day(source) if told_of_both else {}
    folded = source.folded
    if parts or not (_NIGHT.search(folded) or _DEFENCE_DOWNED.search(folded)):
        return parts
    night = {} if told_of_both else _night_in_a_day(source)
    return night or _night_below_a_tally(source)


def _tally_and_day(source: Source) -> dict[str, Source]:
    """Return the tally of a truce and the daily report of a staff that tells of both, nothing where
    they can't be parted.
    """
    begin = _day_below_a_tally(source)
    if begin is not None:
        return {
            "ministry": replace(source, until=begin),
            "general_staff": replace(source, begin=begin, skipped=_not_of_its_day(source, begin)),
        }
    day = _day_above_directions(source)
    if day is None:
        return {}
    tally = _tally_in_a_day(source, day)
    if tally is None:
        recalled = _recalled_below(source, day)
        return {} if recalled is None else {"general_staff": replace(source, skipped=recalled)}
    return {
        "ministry": replace(source, begin=tally[0], until=tally[1]),
        "general_staff": replace(source, skipped=tally),
    }


def _not_of_its_day(source: Source, begin: int) -> tuple[int, int]:
    """Return the text above a day's report, which has its own day or hour; none of it, where the
    hour stands above.
    """
    told = PREVIOUS.search(source.folded, begin) or "until" in _bounds_in(source, begin, source.end)
    return (0, begin) if told else (0, 0)


def _tells_of_both(source: Source) -> bool:
    """Tell whether a staff tells of engagements, and of a truce or of a person's count over hours
    from one to another.
    """
    folded = source.folded
    if not (_STAFF.search(folded) and _ENGAGEMENTS.search(folded)):
        return False
    return bool(_TRUCE.search(folded)) or _counts_over_hours(source)


def _counts_over_hours(source: Source) -> bool:
    """Tell whether a president or a minister counts from one hour to another."""
    if _PERSON.search(source.folded) is None:
        return False
    spans = [span for span in source.sentences if _is_by_a_person(source, *span)]
    return any(_bounds_in(source, *span) >= {"from", "until"} for span in spans)


def _night_in_a_day(source: Source) -> dict[str, Source]:
    """Return a staff's daily report, and the paragraph in it that tells what was sent at the
    country in a night, which an air force's post begins with; nothing of other texts.
    """
    spans = [found.span() for found in _PARAGRAPH.finditer(source.folded)]
    below = [*spans[1:], (0, 0)]
    nights = [
        at
        for at, span in enumerate(spans)
        if _is_of_a_night(source, *span, _says_so(source, *below[at]))
    ]
    if not nights or not _STAFF.search(source.folded) or _day_above_directions(source) is None:
        return {}
    named = find_directions(source.page)
    first = next((at for at in nights if not _holds_one(named, *spans[at])), None)
    return {} if first is None else _day_and_night(source, _with_the_next(source, spans[first:]))


def _night_below_a_tally(source: Source) -> dict[str, Source]:
    """Return the tally of a truce, and the paragraph below it that tells what an air force or an
    air defence tells of a night; nothing of other texts.
    """
    told = _after_the_tally(source)
    offices = [_night_s_office(source, *span) for span in told]
    first = next((at for at, office in enumerate(offices) if office), None)
    if first is None:
        return {}
    night = _with_the_next(source, told[first:])
    tally = replace(source, skipped=night)
    return {"ministry": tally, offices[first]: _alone(source, *night)}


def _after_the_tally(source: Source) -> list[tuple[int, int]]:
    """Return the paragraphs below the first that counts breaches of a truce."""
    spans = [found.span() for found in _PARAGRAPH.finditer(source.folded)]
    for at, span in enumerate(spans):
        if _is_of_a_truce(source, *span):
            return spans[at + 1 :]
    return []


def _is_of_a_truce(source: Source, begin: int, until: int) -> bool:
    """Tell whether a paragraph counts breaches of a truce, or strikes on energy."""
    said = source.folded[begin:until]
    return bool(_BREACHES.search(said) or _ON_ENERGY.search(said)) and not NIGHT.search(said)


def _night_s_office(source: Source, begin: int, until: int) -> str:
    """Return the kind of a paragraph that tells what an air force or an air defence counted in a
    night, '' for others.
    """
    said = source.folded[begin:until]
    bounds = _bounds_in(source, begin, until)
    of_hours = NIGHT.search(said) or bounds >= {"from", "until"}
    if not of_hours or _OF_A_DAY.search(said) or _BREACHES.search(said):
        return ""
    if _SENT.search(said) and _AIR_FORCE.search(said) and _AT_UKRAINE.search(said):
        return "air_force"
    return "air_defence" if _DEFENCE_DOWNED.search(said) else ""


def _with_the_next(source: Source, spans: list[tuple[int, int]]) -> tuple[int, int]:
    """Return where a night's paragraph begins and ends, with the one below on what was shot down.

    'At night the enemy attacked with 145 drones.', 'As of 08:30, 72 of them were shot down.'
    """
    (begin, end), *below = spans
    for start, until in below[:1]:
        said = source.folded[start:until]
        if _DOWNED.match(said) and not _OF_A_DAY.search(said):
            end = until
    return begin, end


def _day_and_night(source: Source, night: tuple[int, int]) -> dict[str, Source]:
    """Return the parts of a report for the staff's reader and the air force's."""
    return {"general_staff": replace(source, skipped=night), "air_force": _alone(source, *night)}


def _alone(source: Source, begin: int, until: int) -> Source:
    """Return a stretch of a text of which no other word tells."""
    times = [mark for mark in source.times if begin <= mark.start < until]
    return replace(source, begin=begin, until=until, times=times, alone=True)


def _says_so(source: Source, begin: int, until: int) -> bool:
    """Tell whether a paragraph says that an air force told what stands above it."""
    told = _TOLD_SO.match(source.folded, begin, until)
    return told is not None and _AIR_FORCE.search(source.folded, begin, until) is not None


def _is_of_a_night(source: Source, begin: int, until: int, by_the_air_force: bool) -> bool:
    """Tell whether a paragraph tells what was sent at Ukraine in a night of a date, or what an air
    force tells of a night, named in it or right below; and nothing of a day at the front.
    """
    said = source.folded[begin:until]
    if not (NIGHT.search(said) and _SENT.search(said)):
        return False
    if _OVER_RUSSIA.search(said) or _OF_A_DAY.search(said):
        return False
    of_a_date = _OF_A_DATE.search(said) and _AT_UKRAINE.search(said)
    told_below = by_the_air_force and _ATTACKED_UKRAINE.search(said)
    return bool(of_a_date or told_below or _AIR_FORCE.search(said))


def _day_above_directions(source: Source) -> int | None:
    """Return where the sentence ends that counts the engagements of a day, above directions."""
    told = (end for start, end in source.sentences if _counts_a_day(source, start, end))
    day = next(told, None)
    return None if day is None or not _directions_follow(source, day) else day


def _told_after(source: Source, begin: int) -> list[tuple[int, int, str]]:
    """Return the sentences from an offset on, with their words."""
    folded = source.folded
    return [(start, end, folded[start:end]) for start, end in source.sentences if start >= begin]


def _tally_in_a_day(source: Source, day: int) -> tuple[int, int] | None:
    """Return where the tally of a truce begins and ends in a daily report: its paragraph, with the
    items of its list, below the engagements of the day, and above or below all the directions; None
    where no such tally stands there.
    """
    named = find_directions(source.page)
    begin, before, opened = None, day, None
    for start, end, said in _told_after(source, day):
        between = source.folded[before:start]
        if begin is not None and _is_over(between, said):
            return begin, start
        if begin is not None and _holds_one(named, start, end):
            return None
        if "\n" in between:
            opened = None
        if _TRUCE.search(said) or _is_by_a_person(source, start, end):
            opened = start
        below = _holds_one(named, day, start)
        if begin is None and opened is not None and _is_tally(source, (opened, end), said, below):
            begin = opened
        before = end
    return None if begin is None else (begin, source.end)


def _is_by_a_person(source: Source, start: int, end: int) -> bool:
    """Tell whether a sentence names a president or a minister, and hours."""
    named = _PERSON.search(source.folded, start, end)
    return named is not None and bool(_bounds_in(source, start, end))


def _bounds_in(source: Source, start: int, end: int) -> set[str]:
    """Return which bounds the hours in a stretch of the page are."""
    times = [mark for mark in source.times if start <= mark.start < end]
    return {moment.bound for moment in moments(source.folded, times)}


def _is_tally(source: Source, opened: tuple[int, int], said: str, below: bool) -> bool:
    """Tell whether a sentence counts the breaches of a truce, or what a person tells; below the
    directions, where others are recalled too, since the truce began or between hours of its own.
    """
    person = _PERSON.search(source.folded, *opened) and _ACTS.search(said)
    if not (person or _BREACHES.search(said)):
        return False
    since = SINCE_TRUCE.search(said) or _bounds_in(source, *opened) >= {"from", "until"}
    return not below or bool(since and not _RECALLS.search(said))


def _recalled_below(source: Source, day: int) -> tuple[int, int] | None:
    """Return where a sentence begins and ends that recalls, below the engagements of a day and its
    directions, what was counted since a truce began; None where none does.
    """
    named = find_directions(source.page)
    told = _told_after(source, day)
    recalls = ((start, end) for start, end, said in told if _is_recalled(said))
    return next((span for span in recalls if _holds_one(named, day, span[0])), None)


def _is_recalled(said: str) -> bool:
    """Tell a sentence that recalls what was counted since a truce began."""
    return bool(SINCE_TRUCE.search(said) and _RECALLS.search(said))


def _is_over(between: str, said: str) -> bool:
    """Tell whether a tally ends before a sentence, which begins a paragraph or tells of a day."""
    apart = "\n" in between and not BULLET.match(between.rpartition("\n")[2] + said)
    return apart or _tells_of_a_day(said) and _TRUCE.search(said) is None


def _day_below_a_tally(source: Source) -> int | None:
    """Return where the sentence begins that counts the engagements of the day, below a tally of a
    truce and above directions; None where no such sentence stands there, or another above it.
    """
    folded = source.folded
    tallied = False
    for start, end in source.sentences:
        said = folded[start:end]
        if _BREACHES.search(said) or _PERSON.search(said) and _ACTS.search(said):
            tallied = True
        elif _counts_a_day(source, start, end):
            return start if tallied and _directions_follow(source, end) else None
        elif not tallied and _tells_of_a_day(said):
            return None
    return None


def _tells_of_a_day(said: str) -> bool:
    """Tell whether a sentence counts something of a day."""
    of_a_day = SINCE_MIDNIGHT.search(said) or PREVIOUS.search(said)
    return bool(of_a_day) and _A_COUNT.search(said) is not None


def _counts_a_day(source: Source, start: int, end: int) -> bool:
    """Tell whether a sentence counts the engagements of a day, by a word for it or its date."""
    said = source.folded[start:end]
    engaged = _ENGAGEMENTS.search(said)
    if engaged is None or _TRUCE.search(said):
        return False
    led_by_a_date = _is_led_by_a_date(source, start, start + engaged.start())
    return led_by_a_date or _tells_of_a_day(said) or _is_of_a_staff_s_hour(source, start, end)


def _is_led_by_a_date(source: Source, start: int, engaged: int) -> bool:
    """Tell whether a date, and no other time, stands before the engagements."""
    before = (mark.value for mark in source.times if start <= mark.start < engaged)
    return [type(value) for value in before] == [DateSpan]


def _is_of_a_staff_s_hour(source: Source, start: int, end: int) -> bool:
    """Tell whether a sentence names a staff, and only up to which hour it counts."""
    named = _STAFF.search(source.folded, start, end)
    return named is not None and _bounds_in(source, start, end) == {"until"}


def _directions_follow(source: Source, begin: int) -> bool:
    """Tell whether directions with numbers of their own are told of from an offset on."""
    named = [mark for mark in find_directions(source.page) if mark.start >= begin]
    after = [span for span in source.sentences if span[0] >= begin]
    told = _up_to_the_next(after)
    led = [span for span, alone in zip(told, after, strict=True) if _holds_one(named, *alone)]
    counted = [span for span in led if _holds_one(source.numbers, *span)]
    return len(counted) >= _FEW_DIRECTIONS


def _up_to_the_next(sentences: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return sentences with the next one each: 'Kharkiv direction.', 'Three clashes took place'."""
    ends = [end for _, end in [*sentences[1:], *sentences[-1:]]]
    return [(start, end) for (start, _), end in zip(sentences, ends, strict=True)]


def _holds_one(marks: list[Mark], start: int, end: int) -> bool:
    """Tell whether any of the marks, in the order of the page, begins in a stretch of it."""
    at = bisect_left(marks, start, key=attrgetter("start"))
    return at < len(marks) and marks[at].start < end


def joined(tally: Reading, report: Reading) -> Reading:
    """Return the tally of a truce and the daily report below it as one reading.

    Parameters
    ----------
    tally, report : Reading
        Of the two parts of one text.

    Returns
    -------
    Reading
        Of the statement's kind and window; each row keeps its own.
    """
    many = len(tally.rows)
    rows = [renumbered(row, many) for row in report.rows]
    above = {fate.start: fate for fate in tally.fates}
    below = {
        fate.start: fate._replace(statement=fate.statement + many)
        for fate in report.fates
        if fate.status == "used"
    }
    other = {fate.start: fate for fate in report.fates if above[fate.start].reason == OTHER_REPORT}
    fates = {**above, **other, **below}
    return replace(
        tally,
        rows=(*tally.rows, *rows),
        fates=tuple(fates[start] for start in sorted(fates)),
        missing=report.missing or tally.missing,
        places=report.places or tally.places,
        warnings=tuple(dict.fromkeys((*tally.warnings, *report.warnings))),
    )


def renumbered(row: dict, many: int) -> dict:
    """Return a row whose id counts on from so many before it.

    Parameters
    ----------
    row : dict
    many : int
    """
    source, _, number = row["statement_id"].rpartition("-")
    return {**row, "statement_id": f"{source}-{int(number) + many:03d}"}
