"""Truce statements of ministries and presidents, from their text to statements of the table."""

import datetime
import re
from dataclasses import replace
from typing import Any

from analysis.readers.access import one_truce_in_force, truces_at
from analysis.readers.base import Source, close_heads, lines
from analysis.readers.charges import who_charges
from analysis.readers.deeds import acts_of
from analysis.readers.directions import find_directions
from analysis.readers.given import Given
from analysis.readers.groupings import find_groupings
from analysis.readers.ledger import Ledger
from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.markers import SINCE_MIDNIGHT
from analysis.readers.marks import Mark, is_year
from analysis.readers.mentions import mentions
from analysis.readers.regions import find_regions
from analysis.readers.result import Reading
from analysis.readers.sides import (
    DEFENCE_MINISTRY,
    FOREIGN_MINISTRY,
    GENERAL_STAFF,
    TITLES,
    persons_of,
)
from analysis.readers.sought import Sought
from analysis.readers.statement.again import (
    end_what_began_once,
    say_headlines_once,
    say_none_once,
    say_windows_once,
)
from analysis.readers.statement.checks import check
from analysis.readers.statement.contact import OFFICES as CONTACT
from analysis.readers.statement.contact import ContactReader, at_the_contact
from analysis.readers.statement.contact_office import (
    ABOUT,
    is_led_by_a_ministry,
    of_the_line_of_contact,
)
from analysis.readers.statement.days import Span, days_of
from analysis.readers.statement.either_midnight import is_either_midnight
from analysis.readers.statement.energy import TRUCE
from analysis.readers.statement.follows import place_after, place_at_border, place_beside
from analysis.readers.statement.hours import ZONES
from analysis.readers.statement.hours_of_a_part import starts_of_parts
from analysis.readers.statement.length import days_of_truce
from analysis.readers.statement.midnights import day_begun, is_early
from analysis.readers.statement.quotes import Quotes
from analysis.readers.statement.ran_until import end_it_ran_until
from analysis.readers.statement.reader import Reader
from analysis.readers.statement.since import TruceThen, names_another
from analysis.readers.statement.telling import without_day_of_telling
from analysis.readers.statement.told_as_of import (
    as_of,
    date_of,
    span_by_weekdays,
    without_recalled,
)
from analysis.readers.statement.up_to_publication import (
    ENDS_LATER,
    UP_TO_PUBLICATION,
    end_at_the_only_hour,
    end_with_publication,
    is_told_within_a_day,
    within_publication,
)
from analysis.readers.statement.warnings import EITHER_MIDNIGHT
from analysis.readers.text import page_language, sentence_at
from analysis.readers.weekdays import day_of_telling
from analysis.readers.when import (
    dated,
    days_from_midnight,
    instant,
    moments,
    public_by,
    publication,
    span_of_words,
)
from analysis.readers.who import Speaker, speaker_of
from analysis.vocabulary.dates import to_utc

OFFICES = ("ministry", "president", "staff", "air_force")
_MINISTRY = Sought(
    f"{DEFENCE_MINISTRY}|{FOREIGN_MINISTRY}|президент|president|"
    + persons_of("president", "ministry", "staff")
)
_STAFF = re.compile(GENERAL_STAFF)
_DEFENCE, _FOREIGN = re.compile(DEFENCE_MINISTRY), re.compile(FOREIGN_MINISTRY)
_VIOLATIONS = re.compile(
    r"[0-9] (?:порушень|порушення|нарушени|violations|ceasefire violations|breaches)"
)
# 'the number of Russian violations', which a number of the sentence tells
_SO_MANY_VIOLATIONS = Sought(
    r"(?<![a-zа-яіїєґ])(?:кількіст\w+|количеств\w+|числ[оа]|number of|зафіксовано|зафиксировано)"
    r"(?: [\w'-]+){0,3}? (?:порушень|нарушений|violations|breaches)"
    r"|[0-9] (?:[a-zа-яіїєґ'-]+ ){1,2}?(?:порушен|нарушени|violations|breaches)"
)
# acts that a day's report counts before it tells of a truce by the way
_COUNTED = re.compile(
    r"[0-9] (?:\w+ ){0,2}?(?:з[іи]ткн|боєзіткн|столкн|боестолкн|авіаудар|авиаудар|обстр[іе]л|атак"
    r"|штурм|clash|engagement|battle|air ?strike|shelling|attack|assault)"
)
_BROKE_IT_SO_OFTEN = (
    r"(?:(?:порушили?|порушив|порушила|нарушили?|нарушила|violated|broken?|breached) "
    r"[^.;]{0,40}[0-9] (?:раз|times)"
    r"|[0-9] раз(?:и|а|ів)? (?:порушили?|порушив|порушила|нарушили?|нарушила)(?![а-яіїє]))"
)
_ANOTHER_TELLS = r"заяв|сказ|said|told|президент|president|зеленськ|зеленск|zelensk"
# 'the General Staff: they broke it 2,299 times', either way round
_STAFF_COUNTS = Sought(
    rf"(?:{GENERAL_STAFF})(?:[^.;]|[ap]\.m\.){{0,120}}{_BROKE_IT_SO_OFTEN}"
    rf"|{_BROKE_IT_SO_OFTEN}(?:(?!{_ANOTHER_TELLS})[^.;]|[ap]\.m\.){{0,120}}(?:{GENERAL_STAFF})"
    rf"|{_BROKE_IT_SO_OFTEN}[^.;]{{0,120}}\.\s+(?:про це|об этом|this was)[^.;\d]{{0,60}}"
    rf"(?:{GENERAL_STAFF})"
)
_ALL_ITS_TIME = re.compile(
    r"(?:за|упродовж|впродовж|протягом|в течение) (?:весь |увесь |всього |усього |всего )?"
    r"(?:час[уі]?|время|времени|період[у]?|период[а]?) (?:дії |действия )?(?:режиму? |режима )?"
    r"(?:припинення вогню|прекращения огня|тиші|тишины|перемир[\w']+)"
)
_PERSON = re.compile("президент|president|" + persons_of("president", "ministry"))
_OF_A_DIRECTION = re.compile(
    r" (?:direction|sector|ax[ei]s|front)(?![a-z]|line| line)| (?:напрям[ко]|направлени)"
)
_BEGAN_AT = re.compile(
    r"(?:truce|cease-?fire|перемир[\w']+|режим\w*)[^.\n]{0,80} (?:began|started|took effect"
    r"|(?:came|went) into (?:force|effect)|вступил[оа]? в силу|начал[оа]?сь"
    r"|начал(?:ся|[оа]? действовать)|поча(?:вся|л[оа]ся|[вл][оа]? діяти)"
    r"|розпоча(?:вся|л[оа]ся)|набу(?:в|л[оа]) чинності)"
    r" (?:at|в|о|об) $"
)
_DURING_THE_TRUCE = re.compile(
    r"(?:за (?:все |весь )?(?:время|час|період)|во время|в период|[ву] період|під час|протягом"
    r"|упродовж|впродовж|в течение|during|throughout|over the course of)[^.;]{0,40}"
    r"(?:перемир|cease-?fire|truce|припинення вогню|прекращени\w+ огня|тиш)[^.;,]{0,24}\d"
    r"|(?<=[0-9] )(?:нарушени|порушен|violation)\w*[^.;\d]{0,90} (?:с|з|із|від|from|between) \d"
)
# a tally of a day is none since the truce began, whenever that was
_OVER_THE_DAY = re.compile(r"(?:in total|overall|altogether) over the day")
# 'most assaults were on A', which a tally tells after its whole
_THE_MOST = re.compile(r"найб|наиб|больше всего|(?<![a-z])most(?![a-z])|highest|largest")
_NO_DAY = "over which days or hours it counts is not said of every number: blank windows"
_NO_DAY_YET = f"{_NO_DAY}; pass published= (--published) to place 'the past day'"
_NO_START = (
    "the text does not say from when it counts: pass start= (--start) or ceasefire= "
    "(--ceasefire) to place it in time"
)
_BLANKS = (_NO_START, _NO_DAY, _NO_DAY_YET)

_COUNTED_FROM = (
    "counted from the start of {}, the one truce in force then: if another is meant, name it with "
    "--ceasefire"
)
_LAST_MOMENT = datetime.timedelta(microseconds=1)
# 'violated the truce 1,904 times between 4 p.m. on 11 April and'
_TIMES_OVER = re.compile(
    r"[0-9] (?:times|раз(?:и|ів|а)?) (?:between|from|since|by|as of|up to|until|з|із|с|від|от|до|к"
    r"|станом на|по состоянию на) "
    r"(?:[0-9]|midnight|noon|опівноч|півноч|полуноч|полуд)"
)
_NO_END = (
    "the text does not say up to which hour it counts: pass end= (--end) to place its end in time"
)


_NO_STATEMENT = (
    "not a statement on a truce: it names no ministry of defence and no president, or no truce"
)


def read_statement(opened: Source, given: Given) -> Reading:
    """Read a ministry's or president's statement on a truce, or an outlet's account of one.

    Parameters
    ----------
    opened : Source
    given : Given

    Returns
    -------
    Reading

    Raises
    ------
    ValueError
        If the text is no such statement, or does not say whose office speaks.
    """
    folded = opened.folded
    names_it = of_the_line_of_contact(opened, given)
    contact = names_it and not is_led_by_a_ministry(opened, given)
    about = contact or ABOUT.search(folded)
    if not (about or given.named):
        raise ValueError(_NO_STATEMENT)
    charging = None if contact else who_charges(opened, given)
    by_staff = opened.until is not None or counts_violations(opened)
    speaks = contact or charging or _MINISTRY.search(folded) or by_staff
    if not (speaks or given.named and about):
        raise ValueError(_NO_STATEMENT)
    speaker = _speaker_of(opened, CONTACT if contact else OFFICES, given, charging)
    zone = ZONES.get(speaker.reporter, "UTC")
    day = publication(given.published, zone)[0]
    speaker = _by_its_ministry(at_the_contact(speaker, day), folded)
    named = regions_and_directions(opened)
    groupings = find_groupings(opened.page) if speaker.reporter == "russia" else []
    told = list(lines(opened, groupings, *named))
    if speaker.office in CONTACT:
        span, told_by, warnings = Span(None, None), (None, 0), [_NO_DAY if day else _NO_DAY_YET]
    else:
        times = _own_times(opened, told, speaker)
        span, told_by, warnings = _window(opened, times, _of_counts(told), given, zone)
    common = speaker.heads(given, zone)
    length = days_of_truce(opened.folded)
    if span.start is None and speaker.office not in CONTACT:
        span = _days_of_the_truce(told, day, zone, common["published"], length) or span
        warnings = [one for one in warnings if span.start is None or one != _NO_START]
    made = ContactReader if speaker.office in CONTACT else Reader
    told_on = day if contact else day_of_telling(_own_words(told, speaker), day)
    reader = made(opened, common, span, speaker, told_on)
    hours = reader.hours
    hours.length = length
    hours.begun = day_begun(_own_words(told, speaker), given.published, zone)
    told_hours = moments(folded, opened.times)
    hours.from_midnight = days_from_midnight(told_hours, day)
    hours.is_early = is_early(given.published, zone)
    hours.told_by, hours.told_at = told_by
    hours.is_told_by_another = _tells_another(told, hours.told_at, speaker)
    hours.is_cut = ENDS_LATER in warnings
    if span.start is None and not contact:
        hours.truce = _truce_then(opened, given, zone, hours.told_by)
    for line in told:
        reader.read(without_day_of_telling(line))
    place_after(reader.ledger, told, hours)
    place_at_border(reader.ledger, told)
    if not reader.doubts_a_window:
        place_beside(reader.ledger, told)
    say_headlines_once(reader.ledger)
    say_windows_once(reader.ledger)
    say_none_once(reader.ledger)
    reader.ledger.require("a truce statement")
    stated = reader.ledger.statements()
    if speaker.office not in CONTACT and not reader.doubts_a_window:
        end_at_the_only_hour(stated, hours, opened.times, folded)
    if contact:
        end_what_began_once(reader.ledger)
        stated = reader.ledger.statements()
        warnings += end_with_publication(stated, given.published, zone)
    warnings += within_publication(stated, given.published, zone)
    warnings = list(dict.fromkeys(_of_bounds(stated, warnings)))
    warnings += _of_the_truce(stated, hours.truce)
    if hours.has_either_midnight and EITHER_MIDNIGHT not in warnings:
        warnings.append(EITHER_MIDNIGHT)
    for warning in (*speaker.warnings, *warnings):
        near = warning == _NO_START
        reader.ledger.warn(warning + _which_truce(reader.ledger, given) * near)
    check(reader.ledger)
    _check_who_speaks(reader.ledger, speaker)
    close_heads(opened, reader.ledger)
    return reader.ledger.close(
        kind="ministry",
        language=page_language(folded),
        slot="",
        window=_begun(span, public_by(given.published, zone)),
        missing=(),
        places=(),
    )


def _begun(span: Span, public: Any) -> tuple[Any, Any] | None:
    """Return the bounds of a text's window, None without one or where it was still to come."""
    if span.start is None or public is not None and span.start >= public:
        return None
    return span.start, span.end


def _check_who_speaks(ledger: Ledger, speaker: Speaker) -> None:
    """Warn where as many numbers are of the speaker's own acts as of those that it tells of."""
    own = ledger.left_for(acts_of(speaker.reporter))
    if own and own >= len(ledger.statements()):
        side = speaker.reporter
        ledger.warn(
            f"as many numbers tell acts of {side}, which was read as speaking: if another does, "
            "name it with reporter= (--reporter)"
        )


def _speaker_of(
    opened: Source, offices: tuple[str, ...], given: Given, charging: Speaker | None
) -> Speaker:
    """Return who speaks by the offices that a text names; the side whose capital charges the other,
    where they are another's or none.

    Raises
    ------
    ValueError
        If the text does not say whose office speaks.
    """
    try:
        speaker = speaker_of(opened.page.text, opened.folded, offices, given)
    except ValueError:
        if charging is None:
            raise
        return charging
    if charging is None or charging.reporter == speaker.reporter:
        return speaker
    return charging


def _by_its_ministry(speaker: Speaker, folded: str) -> Speaker:
    """Return a ministry with its title: that of foreign affairs, where no other is named."""
    foreign = _FOREIGN.search(folded) and not _DEFENCE.search(folded)
    if speaker.office != "ministry" or not foreign:
        return speaker
    title = TITLES["foreign_ministry"].format(speaker.reporter.title())
    return replace(speaker, title=title)


def _which_truce(ledger: Ledger, given: Given) -> str:
    """Return how to name the truce in whose days a text was published, '' where none is known."""
    public = ledger.common["published"]
    if public is None or given.ceasefire:
        return ""
    acts = {row["category"] for row in ledger.statements() if row["start"] is None}
    known = truces_at(public - _LAST_MOMENT, acts)
    named = " or ".join(f"--ceasefire {ident}" for ident in known)
    return f"; by its day it may be {named}" if named else ""


def _of_bounds(rows: list[dict[str, Any]], warnings: list[str]) -> list[str]:
    """Return the warnings that the bounds of the statements leave, and that some have no end."""
    told = warnings
    if all(row["start"] is not None for row in rows):
        told = [warning for warning in warnings if warning not in _BLANKS]
    without_end = any(_has_no_end(row) for row in rows)
    return [*told, _NO_END] if without_end else told


def _has_no_end(row: dict[str, Any]) -> bool:
    return row["start"] is not None and row["end"] is None


def _truce_then(opened: Source, given: Given, zone: str, told_by: Any) -> TruceThen | None:
    """Return the one truce in force when a text was published, None where the caller names one, or
    the text another; of a truce that is over all its time is counted, else up to the publication
    that is less than a day after its beginning.
    """
    day, moment = publication(given.published, zone)
    public = public_by(given.published, zone)
    if given.ceasefire or day is None or public is None:
        return None
    first = to_utc(day, (0, 0), zone) if moment is None else moment
    truce = one_truce_in_force(first, public - _LAST_MOMENT)
    if truce is None or names_another(opened.folded, truce):
        return None
    since = Span(truce.start, None, truce.ceasefire)
    within_a_day = is_told_within_a_day(truce.start, given.published, zone)
    if truce.end <= first:
        whole = replace(since, end=truce.end)
        return TruceThen(truce, since, whole, zone, day)
    if within_a_day and told_by is None:
        since = replace(since, end=public)
    return TruceThen(truce, since, since, zone, day)


def _of_the_truce(rows: list[dict[str, Any]], then: TruceThen | None) -> list[str]:
    """Return the warnings that counts since the one truce in force began leave."""
    if then is None:
        return []
    named, up_to = then.truce.ceasefire, then.since.end
    ends = [row["end"] for row in rows if row["ceasefire"] == named]
    told = [_COUNTED_FROM.format(named)] if ends else []
    return [*told, UP_TO_PUBLICATION] if up_to is not None and up_to in ends else told


def tells_of_a_truce(folded: str) -> bool:
    """Tell whether a text names a president or minister, and a truce.

    Parameters
    ----------
    folded : str
        The text, folded.
    """
    return bool(_PERSON.search(folded) and TRUCE.search(folded))


def counts_violations(opened: Source) -> bool:
    """Tell whether a general staff counts breaches of a truce: of all its time where directions
    of the front have numbers too, as in a daily report.
    """
    folded = opened.folded
    told = _VIOLATIONS.search(folded) or _STAFF_COUNTS.search(folded) or _so_many(opened)
    if told is None:
        return False
    if _ALL_ITS_TIME.search(folded):
        return True
    return bool(_STAFF.search(folded)) and not _counts_by_direction(opened, told.start())


def _so_many(opened: Source) -> re.Match[str] | None:
    """Return where a text that counts no engagements before tells of the number of violations."""
    folded = opened.folded
    for told in _SO_MANY_VIOLATIONS.finditer(folded):
        begin, end = sentence_at(opened.sentences, told.start())
        of_a_truce = TRUCE.search(folded, 0, end)
        if of_a_truce is None or _COUNTED.search(folded, 0, begin):
            continue
        own = [mark for mark in opened.numbers if begin <= mark.start < end]
        if any(not is_year(folded, mark) for mark in own):
            return told
    return None


def _counts_by_direction(opened: Source, told: int) -> bool:
    """Tell whether several sentences that name a direction of the front have a number: one, or two
    after the breaches were told, may tell where most of them were.
    """
    named = find_directions(opened.page)
    with_both = []
    for start, end in opened.sentences:
        is_named = _is_inside_of(named, start, end)
        is_counted = _is_inside_of(opened.numbers, start, end)
        if is_named and is_counted:
            with_both.append((start, end))
    if not with_both:
        return False
    first, last = with_both[0]
    most = told < first and _THE_MOST.search(opened.folded, first, last)
    return len(with_both) > (2 if most else 1)


def _is_inside_of(marks: list[Mark], start: int, end: int) -> bool:
    """Tell whether any mark begins in a stretch of the page."""
    return any(start <= mark.start < end for mark in marks)


def regions_and_directions(opened: Source) -> tuple[list[Mark], list[Mark]]:
    """Return the regions and the directions that a text names; 'Kursk region' is a region here, and
    the 'Kursk direction' none.

    Parameters
    ----------
    opened : Source
    """
    folded = opened.folded
    named = find_regions(opened.page)
    regions = [mark for mark in named if not _OF_A_DIRECTION.match(folded, mark.end)]
    taken = {at for region in regions for at in range(region.start, region.end)}
    directions = find_directions(opened.page)
    return regions, [mark for mark in directions if not taken & set(range(mark.start, mark.end))]


def _own_times(opened: Source, told: list[Line], speaker: Speaker) -> list[Mark]:
    """Return the times of a text, but for the hours of what the other side counted."""
    quotes = Quotes(speaker)
    others = [line for line in told if quotes.holds(line) and _counts_over_own_hours(line)]
    left_out = {line.marks[at].start for line in others for at in line.of(TIME)}
    left_out |= starts_of_parts(told)
    read = (mark for mark in opened.times if opened.reads(mark.start))
    return [mark for mark in read if mark.start not in left_out]


def _own_words(told: list[Line], speaker: Speaker) -> str:
    """Return the folded sentences of a text but for those of the other side."""
    quotes = Quotes(speaker)
    return "\n".join(line.folded for line in told if quotes.are_own_words(line))


def _of_counts(told: list[Line]) -> set[int]:
    """Return where the times begin of the sentences that count over hours of their own."""
    counts = [line for line in told if _counts_over_own_hours(line)]
    return {line.marks[at].start for line in counts for at in line.of(TIME)}


def _tells_another(told: list[Line], at: int, speaker: Speaker) -> bool:
    """Tell whether the sentence at a sign of the page counts, and names other offices than the
    speaker's.
    """
    line = next((line for line in told if line.start <= at < line.end and line.numbers()), None)
    if line is None:
        return False
    named = mentions(line.page.text[line.start : line.end], line.folded, OFFICES)
    offices = {one.office for one in named}
    return bool(offices) and speaker.office not in offices


def _counts_over_own_hours(line: Line) -> bool:
    """Tell a sentence that counts and names no truce, whose bounds its hours may be, or counts over
    hours that follow the count.
    """
    names_no_truce = bool(line.numbers()) and not line.finds(TRUCE)
    return names_no_truce or _TIMES_OVER.search(line.folded) is not None


def _window(
    opened: Source, times: list[Mark], of_counts: set[int], given: Given, zone: str
) -> tuple[Span, tuple[Any, int], list[str]]:
    """Return the window by the words, then the caller, and the moment as of which it is told with
    its place; the window never ends after publication.
    """
    day, _ = publication(given.published, zone)
    public = public_by(given.published, zone)
    times = without_recalled(opened, times, day)
    told_by, told_at = as_of(opened.folded, times, day, zone, public)
    said = span_of_words(opened.folded, times, day, given.year, zone)
    if told_by is not None and said[1] is not None and said[1] < told_by:
        # told later than the hours of one count: they are not the text's
        rest = [mark for mark in times if mark.start not in of_counts]
        said = span_of_words(opened.folded, rest, day, given.year, zone)
    of_a_day = _OVER_THE_DAY.search(opened.folded)
    if of_a_day and said[1] is None:
        said = None, None
    found = moments(opened.folded, times)
    begun = days_from_midnight(found, day)
    is_either = is_either_midnight(opened.folded, found, said, (day, zone), begun)
    said = (said[0], None) if is_either else said
    if said == (None, None):
        said = _said_otherwise(opened.folded, times, day, given, zone)
    if said[0] is not None and said[1] is None and told_by is None:
        ran_until = end_it_ran_until(opened.folded, times, day, zone)
        said = said[0], ran_until if ran_until is None or ran_until > said[0] else None
    begin = said[0] if said[0] is not None else instant(given.start, "start")
    until = said[1] if said[1] is not None else instant(given.end, "end")
    # what ends with the day of publication was going on when it was told
    ends_later = until is not None and public is not None and until >= public
    warnings = [EITHER_MIDNIGHT] if is_either and until is None else []
    open_end = until is None or ends_later
    if open_end and begin is not None and told_by is not None and told_by > begin:
        until = told_by
    elif ends_later:
        warnings.append(ENDS_LATER)
        until = public
    elif until is None and is_told_within_a_day(begin, given.published, zone):
        warnings.append(UP_TO_PUBLICATION)
        until = public
    if begin is not None and until is not None and until <= begin:
        if given.start or given.end:
            raise ValueError(f"what is counted would end ({until}) before it begins ({begin})")
        begin = until = None  # bounds of two things that the text tells of
    if begin is None:
        warnings.append(_NO_START)
    return Span(begin, until), (told_by, told_at), warnings


def _said_otherwise(
    folded: str, times: list[Mark], day: datetime.date | None, given: Given, zone: str
) -> tuple[Any, Any]:
    """Return the bounds by weekdays, of the day so far, or since a truce began, (None, None) where
    a text tells none.
    """
    said = span_by_weekdays(folded, times, day, zone)
    if said == (None, None):
        said = _day_so_far(folded, times, day, given, zone)
    if said == (None, None) and not _OVER_THE_DAY.search(folded):
        said = _begun_on(folded, times, day, zone), None
    return said


def _day_so_far(
    folded: str, times: list[Mark], day: datetime.date | None, given: Given, zone: str
) -> tuple[Any, Any]:
    """Return the bounds of 'since the start of the day, as of 20:00'; the evening before, in a text
    of the small hours.
    """
    found = moments(folded, times)
    until = next((moment for moment in found if moment.bound == "until"), None)
    if until is None or not SINCE_MIDNIGHT.search(folded):
        return None, None
    said = date_of(folded, until, day) if until.date is None else dated(until.date, day, given.year)
    date = said or day
    if date is None or until.clock == (0, 0):
        return None, None
    to_come = to_utc(date, until.clock, zone) > public_by(given.published, zone)
    if said is None and to_come and is_early(given.published, zone):
        date -= datetime.timedelta(days=1)
    return to_utc(date, (0, 0), zone), to_utc(date, until.clock, zone)


def _days_of_the_truce(
    told: list[Line], day: datetime.date | None, zone: str, public: Any, length: int | None
) -> Span | None:
    """Return the days of 'during the truce from 8 to 11 May', None where no sentence says so."""
    of_it = [line for line in told if _DURING_THE_TRUCE.search(line.folded)]
    days = (days_of(line, day, zone, public, length) for line in of_it)
    return next((span for span in days if span is not None), None)


def _begun_on(folded: str, times: list[Mark], day: datetime.date | None, zone: str) -> Any:
    """Return when a truce 'began at 16:00 local time on Saturday', None where no text says so."""
    if day is None:
        return None
    for moment in moments(folded, times):
        if not _BEGAN_AT.search(folded[: moment.start]):
            continue
        date = date_of(folded, moment, day)
        if date is not None:
            return to_utc(date, moment.clock, zone)
    return None
