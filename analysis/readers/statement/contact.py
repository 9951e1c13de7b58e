"""Daily posts from the line of contact of 2014 to 2022: how often the other side broke the truce.

A headquarters of Ukraine's operation, or a representation of the DPR or LPR in the joint centre,
counts the breaches of one day in its area, which is never the whole front of the later war.
"""

import datetime
import re
from dataclasses import replace
from typing import Any

from analysis.readers import markers
from analysis.readers.base import Source
from analysis.readers.deeds import acts_of
from analysis.readers.directions import COMMANDS
from analysis.readers.lexicon import PLACE, REGION, SECTOR, TAGS, TIME
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.rules import Phrase, pattern
from analysis.readers.sides import GROUP, THE_FRONT_SINCE, office_of_a_side
from analysis.readers.statement.again import headlines_count_alone
from analysis.readers.statement.contact_days import (
    A_DAY,
    APART,
    SINCE_THEN,
    ContactDays,
    names_when_said,
    tells_of_the_period,
)
from analysis.readers.statement.contact_led import hours_led
from analysis.readers.statement.contact_own import are_own_acts
from analysis.readers.statement.contact_parts import (
    begins_with_a_direction,
    is_a_heading,
    is_of,
    is_of_a_part,
    is_of_the_area,
    of_the_situation,
    with_its_direction,
)
from analysis.readers.statement.contact_shells import (
    counts_shells,
    heads_shells,
    part_of_the_shells,
)
from analysis.readers.statement.contact_towns import (
    is_at_a_named_town,
    is_at_a_town,
    is_at_one_town,
    is_named_as_a_town,
    names_a_quiet_town,
)
from analysis.readers.statement.days import Span, dates_of, whole
from analysis.readers.statement.evenings import NO_HOURS, PART_OF_ITS_DAY, of_an_evening
from analysis.readers.statement.fire import (
    ALL_OF_IT,
    ATTACKS,
    FIRE,
    PROVOCATIONS,
    are_attacks,
    are_breaches,
    are_cases_of_it,
    are_of_another_day,
    are_of_banned_weapons,
    are_provocations,
    are_shellings_with_banned_weapons,
    are_uses_of_banned_weapons,
    is_fire,
)
from analysis.readers.statement.nothing import is_of_what_there_was, nothing_of
from analysis.readers.statement.on_a_day import day_of_a_part
from analysis.readers.statement.quotes import ContactQuotes, goes_on
from analysis.readers.statement.reader import ON_EACH, OUT_OF_THE_TRUCE, Reader
from analysis.readers.statement.the_day_before import (
    is_of_the_day_before,
    tells_of_the_day_before,
)
from analysis.readers.statement.weeks import NO_DAYS, is_of_a_week, tells_of_a_week
from analysis.readers.statement.where import sector_at
from analysis.readers.when import dated_up_to, moments
from analysis.readers.who import Speaker, title_of

OFFICES = ("headquarters", "representation")
_GROUP = re.compile(GROUP)
_AREA = {"headquarters": "donetsk_luhansk", "representation": "lpr_dpr"}
_REPUBLIC = re.compile(
    r"(?<![a-zа-яіїєґ])(?:(?P<lpr>лнр|луганск\w+ народн|lpr|lu[gh]+ansk people)"
    r"|(?P<dpr>днр|донецк\w+ народн|dpr|donetsk people))"
)
# in a text that names neither republic: its town, its spokesmen, what its posts name day by day
_SEAT = re.compile(
    r"(?<![a-zа-яіїєґ])(?:(?P<lpr>луганск|lu[gh]+ansk|марочк|филипоненк|marochko|filiponenko"
    r"|славяносерб|желоб(?:ок|к)|стаханов|алчевск|slavyanoserb|zh[eo]lobok|stakhanov|alchevsk)"
    r"|(?P<dpr>донецк|donetsk|басурин|безсонов|basurin|bezsonov"
    r"|горловк|ясиноват|докучаевск|gorlovka|yasinovat|dokuchaevsk))"
)
_OF_WHICH_REPUBLIC = "which republic speaks is not said: placed in the area of both"
# single shots are no shellings of a day
_SHOTS = re.compile(
    r" (?:[а-яіїєґ]+ ){0,2}(?:выстрел|постріл)"
    r"|(?: [a-zа-яіїєґ]+)? (?:ракет\w*|rockets?|missiles?) (?:из|із|з|from)(?: a| the)? "
    r"\"?(?:рсз|реактивн|град|ураган|смерч|grad|uragan|smerch|mlrs|multiple)"
)
_ARMED_ATTACKS = re.compile(
    r" (?:факт\w*|случа\w+|(?:cases?|facts?|instances?) of) "
    r"(?:вооруженн\w+ атак|armed attacks)"
)
_FIRED = re.compile(
    r"выпу(?:щен|сти)|випу(?:щен|сти)|примен(?:[её]нн?|ил)|застос(?:овано|ува)|hurl(?:ed|ing)"
    r"|(?<![a-z])(?:fir(?:ed|ing)|used)(?![a-z])"
)
_TWO_STRETCHES = "two stretches of hours in one sentence: the later one has its window left blank"
# 'of them, 3 shellings', of the sentence before and so of its day
_OF_THEM = re.compile(
    r"\W*(?:з них|из них|серед (?:них|порушень)|среди (?:них|нарушений)|при этом|при цьому"
    r"|of (?:them|these)|among (?:them|the (?:violations|breaches)))[ ,:-]"
)
_THERE = re.compile(
    r"(?<![а-яіїєa-z])(?:там|тут|здесь|there(?! (?:were|was|are|is|have|has|had)))(?![а-яіїєa-z])"
    # 'at the headquarters. There they noted that'
    r"(?! (?:также |також |ещ?е |ще )?(?:отмет|отмеч|зазнач|відзнач|повідом|сообщ|уточн|дода|добав"
    r"|заяв|наголос|подчерк|підкресл|розпов|рассказ))"
)
# 'a day earlier', of all that the sentence counts
_DAY_EARLIER = re.compile(
    r"\W*(?:(?:[аіи]|та|but|and) )?(?:(?:ранее|раніше|earlier)"
    r"(?: (?!что|що|that)[a-zа-яіїєґ]+){1,3},? (?:что|що|that) )?(?:накануне|напередодні"
    r"|(?:днем|сутками|добою) ран[іе]|(?:a|the) day (?:earlier|before)"
    r"|(?:за|in|over|during) (?:the )?(?:предыдущ\w+ отчетн|попередн\w+ звітн|previous reporting)"
    r"|(?:(?:за|[ву]) )?(?:предыдущ\w+|попередн\w+) (?:сут|доб|день))"
)
# 'in the reporting period before', of all that the sentence counts
_PERIOD_BEFORE = re.compile(
    r"\W*(?:за |in |over |during )?(?:the )?(?:предыдущ\w+ отчетн\w+|попередн\w+ звітн\w+"
    r"|previous reporting) (?:период|період|сут|доб|period|day)"
)
_MOST = re.compile(
    r"більшост|решт|большинств|остальн|(?<![a-z])(?:most|other|rest)(?![a-z])|кілька|деяк|several"
)
# before a direction that opens its paragraph: 'On the Donetsk direction'
_OPENS = re.compile(r"(?s:.*\n)?[^\n\w]*(?:на|у|в|in|on)?(?: the)? ?")
_SHORT = 12
_A_WEEK = re.compile(r"(?<!по)недел|тижн|тижд|week")
# the paragraph of a direction ends, and not the direction's name as a heading of it
_ENDED = re.compile(r"(?<!\n)[^\s:–—-][^\n]*\n")
_MORE = re.compile(r"(?<![a-zа-яіїєґ])(?:і?ще|еще|another) $")
_SUM = pattern("<altogether>")
_BY_PUBLICATION = "the past day: read as the whole day before the publication"
_BY_THE_NEXT = "a day earlier: read as the whole day before the one told right before it"
_NAMED_ACTS = {TAGS["violation"], TAGS["shelling"]}
_OF_WHICH_OF_THEM = "a day earlier, after a part: whether it is of all or of the part is not said"
_BEFORE_NO_DAY = "a day earlier than one that is not said: the window is left blank"
_DAY = datetime.timedelta(days=1)
_COMMANDS_ZONE = "a command's own zone, which is less than the whole area"
_OF_WHAT = "whether of the direction or of the whole area is not said"
_ANOTHER = "the words tell of another period than a day"


def _begun(span: Span) -> str:
    """Return what is not known of days, '' where they end."""
    return SINCE_THEN if span.end is None else ""


def _republic(folded: str, otherwise: str) -> str:
    """Return the republic that some words name first."""
    named = _REPUBLIC.search(folded)
    return otherwise if named is None else str(named.lastgroup)


def _seat(folded: str) -> str:
    """Return the republic whose town or spokesman a text names, both where it names neither."""
    named = _SEAT.search(folded)
    return "lpr_dpr" if named is None else str(named.lastgroup)


def _is_past(line: Line) -> bool:
    """Tell the past day, and no time apart from it."""
    apart = line.finds(APART) or _A_WEEK.search(line.folded)
    return bool(line.finds(markers.PREVIOUS) and not apart)


def _has_two_stretches(line: Line) -> bool:
    """Tell 'from 20:00 to midnight six times, and from midnight to 5:00 four more'."""
    marks = [line.marks[at] for at in line.of(TIME)]
    begun = [one for one in moments(line.page.folded, marks) if one.bound == "from"]
    return len(begun) > 1


def _since_truce(words: Phrase) -> bool:
    """Tell a number 'since the truce began', and no 'nine, of them three since it began'."""
    line = words.line
    later = [line.marks[at].start for at in line.numbers() if at > words.at]
    end = later[0] if later else line.end
    return bool(markers.SINCE_TRUCE.search(line.page.folded, line.start, end))


def at_the_contact(speaker: Speaker, day: datetime.date | None) -> Speaker:
    """Return who speaks as of the line of contact: before the war had another front, whatever
    office of Ukraine counted breaches counted them there, and the republics' counted nothing else.

    Parameters
    ----------
    speaker : Speaker
    day : datetime.date or None
        Of publication.
    """
    was_the_front = day is not None and day < THE_FRONT_SINCE
    if speaker.reporter == "ukraine" and was_the_front:
        return replace(speaker, office="headquarters")
    if speaker.reporter == "dpr_lpr":
        title = title_of("representation", speaker.reporter)
        return replace(speaker, office="representation", title=title)
    return speaker


class ContactReader(Reader):
    """Reads a day's breaches in an area, each sentence by its own date."""

    def __init__(
        self,
        source: Source,
        common: dict[str, Any],
        span: Span,
        speaker: Speaker,
        day: datetime.date | None,
    ) -> None:
        super().__init__(source, common, span, speaker, day)
        self.days = ContactDays(self.hours)
        self.area = _AREA[speaker.office]
        if speaker.office == "representation":
            seat = _seat(source.folded)
            self.area = _republic(source.folded, seat)
            if self.area == _AREA["representation"]:
                self.ledger.warn(_OF_WHICH_REPUBLIC)
        first = office_of_a_side(source.folded)
        if group := first and _GROUP.match(source.folded, first.start()):
            self.area = str(group.lastgroup)
        self.of_the_contact = True
        self._of_number: Span | None = None  # the day of the number before
        self._led: Span | None = None  # the past day that a sentence before named
        self._led_by_its_date = False
        self._opened: Mark | None = None  # the direction that opened a paragraph
        self._begun_with: Mark | None = None  # the direction whose situation opened the text
        self.quotes = ContactQuotes(speaker)
        self.on_energy.alone = False  # no truce of those years was on energy

    def read(self, line: Line) -> None:
        """Read one sentence, and 'no breaches were recorded'."""
        line = self.days.without_date_of_page(line)
        if self.speaker.office == "representation" and not goes_on(line):
            self.area = _republic(line.folded, self.area)
        if not self.ledger.rows or headlines_count_alone(self.ledger) and of_the_situation(line):
            self.days.keep_as_of(line)
        super().read(line)
        self._keep_opening(line)
        if line.numbers():
            self._keep_past_day(line)
        told, category = nothing_of(line, self.speaker.office)
        if told is None or line.finds(_MOST) or line.finds(markers.COMMAND):
            return
        if self.quotes.before or names_a_quiet_town(line) or line.finds(markers.OTHER_PERIOD):
            return
        span, begun = self._day_of_none(line, told.end())
        sector, said = self._area_of_none(line, told.end())
        if sector is None:
            return
        self.ledger.state(
            None,
            (sector, category, None, span.start, span.end, *([begun] if begun else [])),
            sector=sector,
            sector_said=said,
            category=category,
            category_said=told.group(),
            value=0,
            qualifier="exact",
            start=span.start,
            end=span.end,
            cumulative_from=span.start,
        )

    def _day_of_none(self, line: Line, end: int) -> tuple[Span, str]:
        """Return the day of which a sentence says, up to some place, that there was nothing."""
        evening = of_an_evening(line)
        if evening:
            self.ledger.warn(f"{evening!r}: {NO_HOURS}", line.start)
            return Span(None, None), ""
        span, begun = self.days.of(line, end)
        goes_on = span.start is None and self.days.goes_on(line)
        return (self._led or span) if goes_on else span, begun

    def _area_of_none(self, line: Line, end: int) -> tuple[str | None, str | None]:
        """Return the area that had nothing to count: the one direction that the sentence names, and
        not of what there was, or the text's; None where several are named, or one led the text.
        """
        spans = line.of(SECTOR)
        if self._may_be_of_a_direction(line):
            return None, None
        if not spans or len(spans) == 1 and is_of_what_there_was(line, spans[0], end):
            return self.area, None
        placed = sector_at(line, spans[0])
        return (None, None) if len(spans) > 1 or isinstance(placed, str) else placed

    def _number(self, words: Phrase, given: str) -> str:
        """Find out what one number counts: shells too, as representations count them."""
        known = self._tells_of_the_day_before_it(words.line)
        if not known and _PERIOD_BEFORE.match(words.line.folded):
            self.ledger.puzzle(words.line.marks[words.at], "the count of an earlier day")
            return ""
        ours = self.speaker.office == "headquarters"
        if ours and are_breaches(words):
            return self._told(words, "total", given)
        if are_provocations(words):
            self.ledger.warn(PROVOCATIONS, words.line.marks[words.at].start)
            return self._told(words, "total", given)
        if ours and is_fire(words):
            self.ledger.warn(FIRE, words.line.marks[words.at].start)
            return self._told(words, "shelling", given)
        of_them = given in ALL_OF_IT or _OF_THEM.match(words.line.folded)
        banned = of_them and are_of_banned_weapons(words)
        uses = are_uses_of_banned_weapons(words) and not self._are_all_shellings(words)
        here = [row for row in self.ledger.statements() if row["sector"] == self.area]
        if banned or uses or are_shellings_with_banned_weapons(words, here):
            return self._told(words, "shelling_heavy", given)
        aside = is_of_the_day_before(words.line, words.line.marks[words.at])
        on_a_day = day_of_a_part(words.line, words.line.marks[words.at]) is not None
        cases = are_cases_of_it(words) or are_of_another_day(words)
        bare = aside and not _NAMED_ACTS & set(words.noun)
        if bare and given and given not in ALL_OF_IT:
            self.ledger.puzzle(words.line.marks[words.at], _OF_WHICH_OF_THEM)
            return ""
        if given and (bare or cases or on_a_day):
            return self._told(words, given, given)
        if self._is_said_again(words):
            return given
        line = words.line
        mark = line.marks[words.at]
        if _SHOTS.match(line.page.folded, mark.end, line.end):
            self.ledger.puzzle(mark, "shots, not how often they were fired at")
            return ""
        if not self._are_shells(words):
            return super()._number(words, given)
        reason = self._doubt(words, "shells_fired") or self._of_one_place(words)
        if reason:
            self.ledger.puzzle(mark, reason)
        else:
            self._state(words, "shells_fired", None)
        return ""

    def _are_all_shellings(self, words: Phrase) -> bool:
        """Tell 'they shelled us eight times, with banned weapons too' after eight shellings."""
        value = words.line.marks[words.at].value.value
        rows = self.ledger.statements()
        told = [row for row in rows if row["category"] == "shelling"]
        return any((row["sector"], row["value"]) == (self.area, value) for row in told)

    def _of_which_attacks(self, words: Phrase, what: str) -> str:
        """Return what attacks are: shellings, where a headquarters tells of them."""
        known = super()._of_which_attacks(words, what)
        if self.speaker.office != "headquarters" or not are_attacks(words, known):
            return known
        self.ledger.warn(ATTACKS, words.line.marks[words.at].start)
        return "shelling"

    def _of_one_place(self, words: Phrase) -> str:
        """Return why shells are not those of the whole area, '' where its shellings are counted."""
        line = words.line
        headed = heads_shells(words)
        part = part_of_the_shells(words, headed=headed)
        if part:
            return part
        if headed or self._of_its_own(line):
            return ""
        rows = self.ledger.statements()
        told = {row["category"] for row in rows if row["sector"] == self.area}
        if told & {"shelling", "total"}:
            return ""
        return "shells, without a count of the shellings of the whole area"

    def _tells_of_the_day_before_it(self, line: Line) -> bool:
        """Tell 'a day earlier there were nine', after a number of a whole day."""
        last = self._of_number
        is_whole = last is not None and None not in (last.start, last.end)
        if last is None or not is_whole or _DAY_EARLIER.match(line.folded) is None:
            return False
        return not line.of(TIME) or self._names_alone(line, last.start - _DAY)

    def _names_alone(self, line: Line, day: Any) -> bool:
        """Tell whether a day is the only time that a sentence names."""
        dates = dates_of(line)
        if len(dates) != 1 or len(line.of(TIME)) != 1 or self.hours.day is None:
            return False
        told = dated_up_to(dates[0].value, self.hours.day)
        return whole(told, self.hours.zone).start == day

    def _reads_the_day_before(self, line: Line) -> bool:
        """Tell a sentence whose day before has a count of its own, and is nothing to compare."""
        return tells_of_the_day_before(line) or self._tells_of_the_day_before_it(line)

    def _doubt(self, words: Phrase, category: str) -> str:
        """Return why a number is no charge: acts of the republics' own fighters, in their text."""
        if are_own_acts(words, self.speaker):
            return acts_of(self.speaker.reporter)
        if category == "total" and self._is_beside_a_total(words):
            return "one more, which may be a part of the breaches told before"
        if category == "missile_launched":
            return "rockets that were fired, not how often they were"
        return super()._doubt(words, category)

    def _is_beside_a_total(self, words: Phrase) -> bool:
        """Tell 'one more breach was near A', after the breaches of the whole area."""
        line = words.line
        number = line.marks[words.at]
        if line.of(SECTOR) or not _MORE.search(line.page.folded, line.start, number.start):
            return False
        return any(row["category"] == "total" for row in self.ledger.statements())

    def _is_said_again(self, words: Phrase) -> bool:
        """Take '31 cases of armed attacks' for the 31 shellings or breaches told before."""
        line, mark = words.line, words.line.marks[words.at]
        if not _ARMED_ATTACKS.match(line.page.folded, mark.end, line.end):
            return False
        if self._doubt(words, "shelling") or line.finds(markers.OTHER_PERIOD):
            return False
        span, part = self._window(line, mark)
        for category in ("shelling", "total"):
            key = (self.area, category, None, span.start, span.end, *([part] if part else []))
            row = self.ledger.seen(*key)
            if row and (row["value"], row["qualifier"]) == (mark.value.value, mark.value.qualifier):
                self.ledger.repeat(mark, self.ledger.rows.index(row))
                return True
        return False

    def _are_shells(self, words: Phrase) -> bool:
        """Tell '118 shells were fired' from a part of a count, and from one of several counts."""
        if self.speaker.office != "representation":
            return False
        line = words.line
        if not line.finds(_FIRED):
            return False
        counts = [at for at in line.numbers() if counts_shells(line, line.marks[at])]
        return counts == [words.at]

    def _placed(self, words: Phrase, category: str) -> tuple[str, str | None] | str:
        line = words.line
        number = line.marks[words.at]
        if self._is_of_another_period(words, number):
            return _ANOTHER
        if markers.EACH_BEFORE.search(line.page.folded, line.start, number.start):
            return ON_EACH
        placed = with_its_direction(words) or super()._placed(words, category)
        if isinstance(placed, str):
            return placed
        if placed[0] in COMMANDS:
            ours = self.area.endswith("_direction")
            return (self.area, None) if ours else _COMMANDS_ZONE
        if placed[0].endswith("_direction") and is_at_one_town(words):
            return "a town, not the whole direction"
        if placed[0] != "whole_front":
            at_a_town = is_at_a_named_town(words) or is_named_as_a_town(words.line)
            return "a town, not the whole area" if at_a_town else placed
        if _THERE.search(line.words(words.clause[0], words.at)) or _THERE.match(line.folded):
            named = self.this_direction.named_right_before(line)
            return named or "'there', in a place that another sentence names"
        if line.finds(markers.COMMAND):
            return _COMMANDS_ZONE
        if is_of_a_part(words):
            return "a direction or a command's own zone, which is less than the whole area"
        if is_at_a_town(words):
            return "a town, not the whole area"
        opened = self._of_its_paragraph(line)
        if opened is None and self._may_be_of_a_direction(line):
            return _OF_WHAT
        return opened or (self.area, None)

    def _is_of_another_period(self, words: Phrase, number: Mark) -> bool:
        """Tell a number of a year, a truce or any time but a day, or one that says it again."""
        line, begun = words.line, self.days.since_a_date(words.line)
        if _since_truce(words) and begun is None:
            return True
        if tells_of_a_week(line) or begun is not None and begun.start is not None:
            return False
        of_a_day = line.of(TIME) or line.finds(markers.PREVIOUS) or line.finds(markers.TODAY)
        said_again = not of_a_day and self.ledger.again_left_for(number, _ANOTHER)
        return line.finds(markers.OTHER_PERIOD) is not None or said_again

    def _may_be_of_a_direction(self, line: Line) -> bool:
        """Tell a count with no area named, below one direction that opened a text or heads it."""
        headed = is_a_heading(self.page.text, self._opened) and not _SUM.search(line.tags)
        of_one = headed or self._begun_with is not None
        return of_one and not is_of_the_area(line) and not line.of(SECTOR)

    def _of_its_paragraph(self, line: Line) -> tuple[str, str | None] | None:
        """Return the direction that opens the paragraph of a sentence, None where none does or the
        sentence sums up.
        """
        opened = self._opened
        if opened is None or _ENDED.search(self.page.text, opened.end, line.start):
            return None
        sectors = opened.value.sectors
        apart = _SUM.search(line.tags) or line.of(SECTOR) or len(sectors) != 1
        return None if apart else (sectors[0], opened.value.said)

    def _may_be_shells(self, words: Phrase) -> bool:
        """Leave shells that are no count of the whole area, as those fired at one town."""
        return False

    def _shells_placed(
        self, words: Phrase, placed: tuple[str, str | None] | str
    ) -> tuple[str, str | None] | str:
        """Return the area for 'shelled the territory of the DPR 12 times and fired 40 shells'."""
        return (self.area, None) if self._of_its_own(words.line) else placed

    def _of_its_own(self, line: Line) -> bool:
        """Tell a sentence that names no region but the republic whose area it is, and no town."""
        named = {region for at in line.of(REGION) for region in line.marks[at].value.ids}
        return named == {self.area} and not (PLACE in line.tags and "@" in line.tags)

    def _lead_in(self, line: Line, *, quoted: bool) -> None:
        """Keep 'over the past day, 11 February, it was calm' in mind, for counts without a day."""
        super()._lead_in(line, quoted=quoted)
        if not quoted:
            self._keep_past_day(line)

    def _keep_opening(self, line: Line) -> None:
        """Keep the direction in mind that opens a paragraph."""
        spans = line.of(SECTOR)
        if not spans:
            return
        first = line.marks[spans[0]]
        if _OPENS.fullmatch(self.page.folded, max(0, first.start - _SHORT), first.start):
            self._opened = first
        begins = begins_with_a_direction(line) and not self.ledger.rows
        self._begun_with = first if begins or is_of(self._begun_with, first) else None

    def _keep_past_day(self, line: Line) -> None:
        """Keep the day in mind that a sentence names as the past one."""
        day = self.days.before()
        tells_a_day = line.of(TIME) or line.finds(markers.PREVIOUS)
        if day is None or not tells_a_day or of_an_evening(line):
            return
        if names_when_said(line) and not line.finds(markers.PREVIOUS):
            return
        is_past = _is_past(line) and self.days.of(line)[0] == day
        self._led = day if is_past else hours_led(line, self.days)
        self._led_by_its_date = bool(line.of(TIME))

    def _is_earlier(self, words: Phrase) -> bool:
        """Tell 'the day before' from the one that a daily post tells of beside its own."""
        line = words.line
        aside = is_of_the_day_before(line, line.marks[words.at])
        told = aside or self._tells_of_the_day_before_it(line)
        return super()._is_earlier(words) and not told

    def _window(self, line: Line, mark: Mark) -> tuple[Span, str]:
        aside = is_of_the_day_before(line, mark)
        if aside or self._tells_of_the_day_before_it(line):
            return self._day_before(mark)
        if is_of_a_week(line, mark):
            return self._week(line, mark)
        if mark != line.marks[line.numbers()[0]] and _has_two_stretches(line):
            self.ledger.warn(_TWO_STRETCHES, mark.start)
            return Span(None, None), "other hours"
        day = self._day_of_a_part(line, mark)
        if day is not None:
            return day, ""
        evening = of_an_evening(line, line.number_at(mark.start))
        if evening:
            self._of_number = None
            return self._left_blank(f"{evening!r}: {NO_HOURS}", mark, evening)
        beside = self.days.beside_since(line, mark)
        span, begun = self.days.of(line) if beside is None else (beside, _begun(beside))
        goes_on = span.start is None and self.days.goes_on(line)
        if self._led is not None and (goes_on or tells_of_the_period(line)):
            if not (self._led_by_its_date or self.days.headed):
                self.ledger.warn(_BY_PUBLICATION, mark.start)
            self._of_number = self._led
            return self._led, ""
        if self._of_number is not None and _OF_THEM.match(line.folded) and not line.of(TIME):
            return self._of_number, ""
        self._of_number = span
        a_day = line.finds(markers.PREVIOUS) or line.finds(A_DAY)
        part = line.finds(PART_OF_ITS_DAY)
        if part and span.start is not None:
            self.ledger.warn(f"{part.group()!r}: {NO_HOURS}", mark.start)
            return Span(None, None), part.group()
        is_named = line.of(TIME) or self.days.headed or self.days.by_its_name(line)
        if span.start is not None and a_day and not is_named:
            self.ledger.warn(_BY_PUBLICATION, mark.start)
        if begun:
            self.ledger.warn(f"{begun}: up to which hour it counts is not said", mark.start)
        return span, begun

    def _day_before(self, mark: Mark) -> tuple[Span, str]:
        """Return the whole day before the one told last, or before its part; a blank window where
        what was told last is none.
        """
        last = self._of_number
        if last is None or None in (last.start, last.end) or last.end - last.start > _DAY:
            self.ledger.warn(_BEFORE_NO_DAY, mark.start)
            return Span(None, None), "the day before"
        self.ledger.warn(_BY_THE_NEXT, mark.start)
        return Span(last.start - _DAY, last.start), ""

    def _day_of_a_part(self, line: Line, mark: Mark) -> Span | None:
        """Return the day of 'of them nine on 4 July', None in other words."""
        date = day_of_a_part(line, mark)
        if date is None or self.hours.day is None:
            return None
        return whole(dated_up_to(date.value, self.hours.day), self.hours.zone)

    def _week(self, line: Line, mark: Mark) -> tuple[Span, str]:
        """Return the days of a past week, where the sentence names them."""
        days = self.days.named(line)
        if days is None:
            self.ledger.warn(NO_DAYS, mark.start)
        return days or Span(None, None), "a week"

    def _is_of_another_time(self, line: Line) -> bool:
        """Tell whether a sentence tells of before or after the truce; its date is its day."""
        return bool(line.finds(OUT_OF_THE_TRUCE))
