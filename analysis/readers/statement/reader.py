"""Read the sentences of a truce statement in order, and state what they count."""

import datetime
import re
from typing import Any

from analysis.readers import markers
from analysis.readers.base import Source, phrases, set_aside
from analysis.readers.deeds import acts_of, deeds_of
from analysis.readers.direction_names import OF_THE_OPERATION
from analysis.readers.hints import register
from analysis.readers.ledger import Ledger
from analysis.readers.lexicon import REGION, SECTOR, TAGS, TIME
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.other_side import QUOTES
from analysis.readers.rules import (
    BROKEN_OFF,
    SUBSET,
    Phrase,
    breaks_off,
    first_rule,
    pattern,
    unknown_noun,
)
from analysis.readers.statement.after_the_truce import is_after_the_truce
from analysis.readers.statement.again import SaidAgain
from analysis.readers.statement.answering import OWN_ANSWER, fate_beside_an_answer
from analysis.readers.statement.arms_used import are_of_other_guns
from analysis.readers.statement.at_the_country import (
    AS_AT_THE_FRONT,
    is_launched_at_the_country,
)
from analysis.readers.statement.attacks import of_which_attacks
from analysis.readers.statement.beside_a_day import bound_of_a_day
from analysis.readers.statement.beside_a_place import why_elsewhere
from analysis.readers.statement.by_arms import by_its_arms, such_as_before
from analysis.readers.statement.carried import Carried, is_of_a_sector
from analysis.readers.statement.coarser import said_of_its_sort
from analysis.readers.statement.days import (
    ALONG_THE_FRONT,
    SO_FAR,
    THE_DAY_BEGUN,
    THOSE_DAYS,
    Span,
    day_of_its_own,
    day_past,
    days_of,
    is_hoped_for,
    is_led_before,
    is_of_a_day_of,
    part_of_day,
    words_of,
)
from analysis.readers.statement.drones_in_flight import why_no_strikes
from analysis.readers.statement.ellipses import ELLIPSES
from analysis.readers.statement.energy import OnEnergy, are_all_such
from analysis.readers.statement.fire import may_be_light
from analysis.readers.statement.follows import BoundsOfWholes, place_last
from analysis.readers.statement.grammar import WHAT
from analysis.readers.statement.hours import EITHER_DAY, ZONES, Hours
from analysis.readers.statement.hours_of_a_part import HoursOfParts
from analysis.readers.statement.in_reply import IN_REPLY, is_in_reply
from analysis.readers.statement.led_by_date import day_that_leads
from analysis.readers.statement.of_a_part import why_a_part
from analysis.readers.statement.of_two_periods import is_since_the_truce, of_its_period
from analysis.readers.statement.on_a_day import HURT, day_by_its_word
from analysis.readers.statement.quotes import Quotes, begin_of_what
from analysis.readers.statement.several_sorts import by_several_sorts
from analysis.readers.statement.shot_down import are_losses, are_outside_the_zone, are_shot_down
from analysis.readers.statement.tally import is_tally
from analysis.readers.statement.the_day_before import EARLIER_DAY
from analysis.readers.statement.this_direction import ThisDirection
from analysis.readers.statement.times import times_of
from analysis.readers.statement.town_lists import OF_A_TOWN, TownList
from analysis.readers.statement.unnumbered import state_no_strikes, state_single
from analysis.readers.statement.warnings import (
    A_DAY_OF_IT,
    LED_BY_ITS_DATE,
    NO_HOURS,
    NOT_ALL_OF_IT,
    OF_THE_DAY_TOLD,
    TOGETHER,
    WHICH_DAY,
    WHICH_HOURS,
    WHICH_PART,
)
from analysis.readers.statement.weeks import NO_DAYS, is_of_a_week, tells_of_a_longer_time
from analysis.readers.statement.where import (
    RUSSIAN_REGIONS,
    SHELLS,
    are_at_russian_regions,
    are_shells,
    each_of,
    of_several_regions,
    where,
    where_shells_fell,
)
from analysis.readers.statement.whole_days import (
    a_day_before,
    day_long,
    is_of_the_day_told,
    on_date,
)
from analysis.readers.text import BULLETS
from analysis.readers.when import dated
from analysis.readers.who import Speaker
from analysis.vocabulary.dates import ClockSpan, DateSpan

ON_EACH = "so many on each of several places"
OUT_OF_THE_TRUCE = re.compile(
    r"(?:до|перед) (?:початк\w+|начал\w+|оголошен\w+|объявлени\w+) (?:\w+ )?(?:\"тиш|тиш|перемир"
    r"|режим|припинен|прекращ)|before the (?:\w+ )?(?:truce|ceasefire)"
    r"|(?:доб[уи]|сут(?:ки|ок)|день|дня|дн[іе]в?|ч[ау]с\w*|годин\w*) до (?:\w+ )?"
    r"(?:перемир|режиму тиш|режима тиш)"
    r"|after the (?:\w+ )?(?:truce|ceasefire) (?:lapsed|ended|expired|ran out)"
    r"|last year|a year (?:ago|earlier)|[ву] прошлом году|год(?:ом)? (?:назад|ранее)|минулого року"
    r"|торік|рік тому|роком раніше"
    r"|(?:після|после|з|с) (?:завершен|закінчен|окончан)\w+ (?:\w+ )?(?:перемир|режим|тиш)"
)
# 'after the end of the truce they went on; while it lasted, it was broken 13,871 times'
_WHILE_IT_LASTED = re.compile(
    r"за (?:весь )?(?:время|час|период|період) (?:его|її|його|ее|перемир|действия|дії)"
    r"|(?:while it lasted|during (?:it|the (?:truce|ceasefire)))(?![a-z])"
)
# whose parts may be told of several places in a row
_PARTED = ("assault", "energy_strike")
# 'Of the 31 assaults, nine took place on A'
_OF_SO_MANY = pattern(
    "^<of><our>?<number><our>*<assault|engagement|shelling|violation>(?:,|<word|our>{0,2}<number>)"
)
# who counts by the directions of the operation of 2014 to 2022
_AT_THE_CONTACT = ("headquarters", "representation")
# as many signs about a bare number tell whether it counts those hurt
_AS_FAR = 60
_PAST_DAY = "past day"
# where what is counted stands, if no front or region is named: energy is no target at the front
_REAR = {"ukraine": "russia_occupied", "russia": "ukraine_territory"}
_BULLET = re.compile(rf"(?:^|\n) *[{BULLETS}–—-]\ufe0f? ?")
# a list that has strikes by FPV drones as an item of their own
_FPV_ITEM = re.compile(rf"\n *[{BULLETS}–—-]\ufe0f? ?[0-9][^\n]*fpv")
_TELLS_ITS_DAY = 60
register(markers.RETURN_FIRE, "fir(?:e|ed|ing)|shot|shooting|вогонь|вогнем|огонь|огнем")


class Reader:
    """State while the sentences of a statement are read in order."""

    of_the_contact = False

    def __init__(
        self,
        source: Source,
        common: dict[str, Any],
        span: Span,
        speaker: Speaker,
        day: datetime.date | None,
    ) -> None:
        self.page, self.span, self.speaker = source.page, span, speaker
        zone = ZONES.get(speaker.reporter, "UTC")
        self.hours = Hours(span, zone, day, common["published"])
        self.parts = HoursOfParts(zone, day, common["published"])
        self.quotes = Quotes(speaker)
        self.ledger = Ledger(source.page, source.numbers, source.times, common, source.sentences)
        folded = source.folded
        self._region_item = False
        self._fpv_item = bool(_FPV_ITEM.search(folded))
        self._past: Span | None = None
        self._last_whole: Span | None = None  # the last day that the text counts all of
        self._days: Span | None = None  # 'from 8 to 10 May', which a sentence before names
        self.carried, self.wholes = Carried(), BoundsOfWholes()
        self.again = SaidAgain(self.ledger, span)
        self.on_energy = OnEnergy(source)
        self.this_direction = ThisDirection()
        self.town_list = TownList()
        self.doubts_a_window = False  # whether one was left blank for what the text says

    def read(self, line: Line) -> None:
        """Read one sentence."""
        self.again.sentence = line.start
        self.this_direction.settle(line)
        self.on_energy.go_on(line)
        of_a_town = self.town_list.holds(line)
        quoted = self.quotes.holds(line)
        if not quoted:
            state_no_strikes(self.ledger, line, self.span, self.speaker.reporter)
        after, self._region_item = self._region_item, self._is_item_of_a_region(line)
        if not line.numbers():
            self._lead_in(line, quoted=quoted)
            return
        set_aside(line, self.ledger, compares=not self._reads_the_day_before(line))
        self._set_aside_answers(line)
        if after and self._is_item(line) and not line.of(REGION + SECTOR):
            self._leave(line, "whether the region named before is meant is not said")
        towns_from = line.start if of_a_town else self.town_list.begins_within(line)
        if towns_from is not None:
            self._leave(line, OF_A_TOWN, towns_from)
        told = line.finds(markers.AIR_FORCE_TELLS)
        if told is not None:
            self._leave(line, "told by the air force, not by who speaks", begin_of_what(line, told))
        if quoted:
            self._leave(line, QUOTES)
            return
        begin, end = self.quotes.within(line)
        if end:
            self._leave(line, QUOTES, begin, end)
        if line.of(SECTOR):
            self.hours.of(line)  # so that the next one is of its hours too, whatever is read of it
        is_item = is_of_a_sector(line) or self._is_item(line)
        given = self.carried.given(line, is_item=is_item)
        for words in phrases(line, self.ledger):
            given = self._number(words, given) or given
        self.carried.keep(line, given, is_item=is_item)
        state_single(self.ledger, line, self.span)

    def _lead_in(self, line: Line, *, quoted: bool) -> None:
        """Keep in mind the day, or the hours of a list, that a sentence without numbers names."""
        if quoted:
            return
        self.hours.leads(line)
        place_last(self.ledger, line, self.hours)
        day = self._day_told(line)
        self._past = self._past if day is None or day.start is None else day
        self._days = self._days_of(line) or self._days

    def _day_told(self, line: Line) -> Span | None:
        """Return the day that a sentence names for what it counts, None where it names none."""
        hours = self.hours
        told = on_date(line, hours.day, hours.zone, self.span)
        told = told or day_that_leads(line, hours.day, hours.zone, self.span)
        before = self._past or hours.day_closed()
        ended = hours.day_ended(line) if hours.is_of_a_morning else None
        return told or day_long(line, hours.day, hours.zone, before, ended)

    def _reads_the_day_before(self, line: Line) -> bool:
        """Tell whether a sentence counts the day before the one told of, as daily posts do."""
        return False

    def _set_aside_answers(self, line: Line) -> None:
        """'Our defenders returned fire on two occasions' tells of the speaker's own side."""
        answer = line.finds(markers.RETURN_FIRE)
        if answer is None:
            return
        for words in phrases(line, self.ledger):
            mark = line.marks[words.at]
            fate = fate_beside_an_answer(words, answer, self.speaker.reporter)
            if fate == OWN_ANSWER:
                self.ledger.drop(mark, fate)
            elif fate:
                self.ledger.puzzle(mark, fate)

    def _leave(self, line: Line, reason: str, begin: int = 0, end: int | None = None) -> None:
        """Say of all numbers of a sentence, or of a stretch of it, why they are not read."""
        last = line.end if end is None else end
        for words in phrases(line, self.ledger):
            mark = line.marks[words.at]
            if begin <= mark.start < last:
                self.ledger.puzzle(mark, reason)

    def _is_item(self, line: Line) -> bool:
        """Tell an item of a list by its bullet."""
        return bool(_BULLET.search(self.page.text[max(0, line.start - 6) : line.start + 2]))

    def _is_item_of_a_region(self, line: Line) -> bool:
        """Tell an item that names a region and counts nothing."""
        return bool(line.of(REGION)) and not line.numbers() and self._is_item(line)

    def _number(self, words: Phrase, given: str) -> str:
        """Find out what one number counts, and where, and state it; return its category."""
        line, ledger = words.line, self.ledger
        mark = line.marks[words.at]
        rule = first_rule(WHAT, words)
        if rule is not None and _OF_SO_MANY.match(line.tags) and words.at == line.numbers()[0]:
            self.again.take_whole(words, rule.what)
            return rule.what
        if rule is None and is_tally(words):
            return self._told(words, "total", given)
        if self.on_energy.hit(words):
            return self._told(words, "energy_strike", given)
        if rule is None:
            return self._elliptic(words, given)
        if rule.what == "else":
            ledger.drop(mark, line.reasons.get(words.end - 1, "not an act"))
            return ""
        if are_outside_the_zone(words, rule):
            return self._told(words, "drone_downed", given)
        if rule.what == "out" or are_losses(words):
            leave = ledger.puzzle if are_shot_down(words, rule) else ledger.drop
            leave(mark, rule.reason or "losses")
            return ""
        what = self.on_energy.what(words, times_of(words, rule.what, given))
        what = self._of_which_attacks(words, what)
        if rule.reason == SHELLS and self._may_be_shells(words):
            what = "shells_fired"
        return self._told(words, what, given, rule.reason)

    def _of_which_attacks(self, words: Phrase, what: str) -> str:
        """Return what attacks are that no word says the kind of."""
        return of_which_attacks(words, what)

    def _told(self, words: Phrase, what: str, given: str, because: str = "") -> str:
        """State what a number counts, or why it is not stated; return its category."""
        line, ledger = words.line, self.ledger
        mark = line.marks[words.at]
        reason = self._doubt(words, what)
        if what == "doubt" or reason:
            ledger.puzzle(mark, reason or because)
            return ""
        category = self._beside_fpv(words, by_its_arms(words, what))
        category = such_as_before(words, category, given)
        if self.on_energy.is_broken(line, category):
            category = "energy_strike"
        if is_launched_at_the_country(words, self.speaker.reporter):
            category = AS_AT_THE_FRONT.get(category, category)
        self._state(words, category, self._subset(words, category, given))
        return category

    def _beside_fpv(self, words: Phrase, category: str) -> str:
        """Tell strikes by other drones from those by FPV drones that a list has beside them."""
        line = words.line
        if category != "drone_kamikaze":
            return category
        beside = self._is_item(line) and self._fpv_item
        if not beside and "fpv" not in line.folded:
            return category
        bare = words.noun in ("", TAGS["times"])
        named_before = bare and "fpv" in self._told_before(words)
        own = named_before or "fpv" in line.words(*words.own)
        return category if own else "drone_strike"

    def _doubt(self, words: Phrase, category: str) -> str:
        """Return why a number is not the speaker's charge, '' if it is."""
        line = words.line
        if self._is_earlier(words):
            return "the count of an earlier day"
        if category == "shelling_heavy" and may_be_light(words):
            return "weapons that are not said to be heavy"
        if self._is_of_another_time(line) or is_hoped_for(words):
            return "told of a time outside of what is counted"
        struck = self.on_energy.is_broken(line, category)
        if self.on_energy.alone and not struck and category != "energy_strike":
            return "attacks on what is not said, in a text on energy facilities"
        if deeds_of(line, words, self.speaker.reporter) == self.speaker.reporter:
            return acts_of(self.speaker.reporter)
        in_reply = is_in_reply(words, self.speaker.reporter)
        why_not = IN_REPLY if in_reply else why_no_strikes(words, category)
        return why_not or by_several_sorts(words, category) or why_a_part(words, category)

    def _is_earlier(self, words: Phrase) -> bool:
        """Tell what is told of a day before the one that the text counts."""
        return EARLIER_DAY.search(self._told_before(words)) is not None

    def _told_before(self, words: Phrase) -> str:
        """Return the folded words before a number that may tell its day."""
        line, at = words.line, words.at
        start = line.marks[at].start
        others = [mark.end for token, mark in line.marks.items() if token < at]
        begin = min(max(others, default=line.start), start - _TELLS_ITS_DAY)
        return self.page.folded[max(line.start, begin) : start]

    def _elliptic(self, words: Phrase, given: str) -> str:
        mark = words.line.marks[words.at]
        if breaks_off(words):
            self.ledger.puzzle(mark, BROKEN_OFF)
            return ""
        known = given and not unknown_noun(words)
        rule = first_rule(ELLIPSES, words, given) if known else None
        if rule is None and known and not words.noun and of_its_period(words.line, mark):
            self._state(words, given, None)
            return given
        if rule is None:
            self.ledger.puzzle(mark, "what it counts was not recognised")
            return ""
        begin = max(words.line.start, mark.start - _AS_FAR)
        if HURT.search(self.page.folded, begin, min(words.line.end, mark.end + _AS_FAR)):
            self.ledger.puzzle(mark, "of those hurt or what was damaged, it may be")
            return ""
        if rule.what == "part":
            self._state(words, given, given)
            return given if given in _PARTED else ""
        if rule.what == "listed":
            self._state(words, given, None)
            return given
        self._state(words, rule.what, self._subset(words, rule.what, given))
        return rule.what

    def _subset(self, words: Phrase, category: str, given: str) -> str | None:
        marked = SUBSET.search(words.before)
        if category == "shelling_heavy":
            return "shelling"
        if category == "assault_ongoing":
            return "assault"
        if category == "shelling_mlrs" and given in ("shelling", "shelling_artillery") and marked:
            return "shelling"
        if category == "drone_kamikaze" and given == "drone_strike" and marked:
            return "drone_strike"
        return None

    def _state(self, words: Phrase, category: str, subset: str | None) -> None:
        placed = self._placed(words, category)
        each = each_of(words) if placed == ON_EACH else []
        if isinstance(placed, str) and not each:
            self.ledger.puzzle(words.line.marks[words.at], placed)
            return
        for sector, said in each or [placed]:
            self._state_at(words, category, subset, (sector, said))

    def _state_at(
        self, words: Phrase, category: str, subset: str | None, placed: tuple[str, str | None]
    ) -> None:
        line, ledger = words.line, self.ledger
        mark = line.marks[words.at]
        sector, said = placed
        whole = self.wholes.of(ledger, line, category, mark.value.value)
        span, part = (Span(*whole), "") if whole else self._window_of(line, mark)
        self.doubts_a_window |= bool(part) and span.start is None
        if span.ceasefire and not self.hours.truce_covers(category):
            span = Span(None, None)
        if self.again.holds(mark, (sector, category, subset), span):
            return
        if category == "total":
            self.again.take_back(sector, mark)
        key = (sector, category, subset, span.start, span.end, *([part] if part else []))
        if span.start is None and part in ("", _PAST_DAY):
            key = self.again.of_its_period(key[:5], mark, part)
        if subset is None and said_of_its_sort(ledger, mark, key):
            return
        self.again.keep(mark, key)
        ledger.state(
            mark,
            key,
            more=are_of_other_guns(words, ledger, key),
            sector=sector,
            sector_said=said,
            category=category,
            category_said=line.said(words.at + 1, words.end) or category,
            subset_of=subset,
            **span.columns,
        )

    def _placed(self, words: Phrase, category: str) -> tuple[str, str | None] | str:
        """Return the sector of a number and its words, or why it is not known."""
        placed = where(words, category)
        if placed[0] in OF_THE_OPERATION and self.speaker.office not in _AT_THE_CONTACT:
            return "a direction of the operation of 2014 to 2022, and no office of that time speaks"
        if category == "shells_fired":
            return self._shells_placed(words, placed)
        if category == "energy_strike" and are_all_such(words):
            return _REAR[self.speaker.accused], None
        number = words.line.marks[words.at]
        if markers.EACH_BEFORE.search(self.page.folded, words.line.start, number.start):
            return ON_EACH
        together = category == "energy_strike" and of_several_regions(words)
        if together and isinstance(placed, str):
            self.ledger.warn(TOGETHER, number.start)
            return _REAR[self.speaker.accused], None
        apart = category == "energy_strike" or self.of_the_contact
        elsewhere = "" if apart else why_elsewhere(words, placed, category)
        if elsewhere or placed != ("whole_front", None):
            return elsewhere or placed
        if self.speaker.accused == "ukraine" and are_at_russian_regions(words, category):
            return RUSSIAN_REGIONS
        if category == "energy_strike":
            return _REAR[self.speaker.accused], None
        may_be = category in AS_AT_THE_FRONT.values()
        launched = may_be and is_launched_at_the_country(words, self.speaker.reporter)
        return ("ukraine_territory", None) if launched else placed

    def _may_be_shells(self, words: Phrase) -> bool:
        """Tell shells that were fired from launchers."""
        return are_shells(words)

    def _shells_placed(
        self, words: Phrase, placed: tuple[str, str | None] | str
    ) -> tuple[str, str | None] | str:
        """Return where shells that were fired fell."""
        return where_shells_fell(words, placed)

    def _is_of_another_time(self, line: Line) -> bool:
        """Tell whether a sentence tells of before or after the truce, by its words or its date."""
        outside = line.finds(OUT_OF_THE_TRUCE) and not line.finds(_WHILE_IT_LASTED)
        if outside or tells_of_a_longer_time(line) or is_after_the_truce(line):
            return True
        begin = self.span.start
        first = None if begin is None else begin.tz_convert(self.hours.zone).date()
        if first is None and part_of_day(line):
            first = self.hours.day  # a night that ended on a day before the one of publication
        if is_led_before(line, first, self.hours.day):
            return True
        if first is None:
            return False
        values = [line.marks[at].value for at in line.of(TIME)]
        dates = [value for value in values if isinstance(value, DateSpan)]
        return bool(dates) and all(dated(value, first, None) < first for value in dates)

    def _window_of(self, line: Line, mark: Mark) -> tuple[Span, str]:
        """Return the window of a number, and its part of a day or of the hours of a count."""
        part = self.parts.part_of(line)
        if part is None:
            told = self._by_its_words(line, mark)
            self.parts.keep(line, told[0])
            return told
        whole = self.parts.whole_before(part) or self._by_its_words(part.rest(), mark)
        self.parts.go_on(part, whole[0])
        if not part.holds(mark):
            return whole
        span = self.parts.window(part, mark, whole[0])
        if span is not None:
            return span, ""
        return self._left_blank(WHICH_PART, mark, "hours of a part")

    def _by_its_words(self, line: Line, mark: Mark) -> tuple[Span, str]:
        """Return the window of a number, and the part of a day, by its own words where a sentence
        dates each of its numbers.
        """
        period = of_its_period(line, mark)
        if period is not None and is_since_the_truce(period):
            return self._of_the_text(period, mark)
        own, hours = period or words_of(line, mark), self.hours
        today = day_by_its_word(line, mark)
        if today:
            return self._left_blank(f"{today!r}: {NO_HOURS}", mark, today)
        if own is line:
            return self._window(line, mark)
        if part_of_day(own):
            return self._window(own, mark)
        bound = bound_of_a_day(own)
        if bound:
            return self._left_blank(f"{bound!r}: {NOT_ALL_OF_IT}", mark, "beside a day")
        day = day_of_its_own(own, hours.day, hours.zone, hours.public)
        if day is None:
            return self._window(own, mark)
        return day, THE_DAY_BEGUN if day.end is None else ""

    def _window(self, line: Line, mark: Mark) -> tuple[Span, str]:
        """Return the window of a sentence, and the part of a day that it names without hours."""
        part = part_of_day(line)
        if part:
            return self._left_blank(f"{part!r}: {NO_HOURS}", mark, part)
        if is_of_a_week(line, mark) and not line.of(TIME):
            return self._left_blank(NO_DAYS, mark, "a week")
        past = self._past_day(line)
        led = day_that_leads(line, self.hours.day, self.hours.zone, self.span)
        if past is not None and past == led:
            self.ledger.warn(LED_BY_ITS_DATE, mark.start)
        if past is None:
            past = self._days_of(line)
        if past is None:
            return self._of_the_text(line, mark)
        if past.start is None:
            self.ledger.warn(f"'past day': {NO_HOURS}", mark.start)
            return past, _PAST_DAY
        return past, ""

    def _of_the_text(self, line: Line, mark: Mark) -> tuple[Span, str]:
        """Return the hours of a sentence, blank where the truce's or those told before may be
        meant.
        """
        hours = self.hours
        span = hours.of(line)
        if is_of_the_day_told(line, span, self._last_whole, hours.public):
            self.ledger.warn(OF_THE_DAY_TOLD, mark.start)
            return a_day_before(span), ""
        if span is EITHER_DAY:
            self.ledger.warn(WHICH_DAY, mark.start)
            return span, THE_DAY_BEGUN
        other = hours.others_in(line, span, mark)
        if other:
            return self._left_blank(f"{other!r}: {NO_HOURS}", mark, other)
        begin, told = self.again.hours
        again = told if begin == line.start else None
        if span.start is None and again is not None:
            return again, ""  # the parts of a total that the sentence says again
        if span is self.span and is_of_a_day_of(line, span, hours.zone, hours.day):
            return self._left_blank(A_DAY_OF_IT, mark, "a day of it")
        if not hours.is_another_s(line, span):
            return span, ""
        return self._left_blank(WHICH_HOURS, mark, "hours not said")

    def _left_blank(self, why: str, mark: Mark, part: str) -> tuple[Span, str]:
        """Return no window of a number, with a warning why, and what part of a day it is of."""
        self.ledger.warn(why, mark.start)
        return Span(None, None), part

    def _days_of(self, line: Line) -> Span | None:
        """Return the days 'from 8 to 10 May' that a sentence counts over; a truce that began on
        the first of them has its own hours.
        """
        hours = self.hours
        clocks = [at for at in line.of(TIME) if isinstance(line.marks[at].value, ClockSpan)]
        named = days_of(line, hours.day, hours.zone, hours.public, hours.length)
        if named is None and not line.of(TIME) and line.finds(THOSE_DAYS):
            named = self._days
        days = None if clocks else named
        begin = self.span.start
        if days is None or begin is None:
            return days
        early = begin - days.start
        of_the_truce = datetime.timedelta(0) <= early < datetime.timedelta(days=1)
        return None if of_the_truce else days

    def _past_day(self, line: Line) -> Span | None:
        """Return the past day that a sentence tells of, or that the one before it told of and that
        it goes on with, naming no time of its own.
        """
        told = day_past(line, self.hours.day, self.hours.zone)
        if told is None:
            told = self._day_told(line)
        elif told.start is None:
            known = self.hours.day_ended(line) or self._past
            told = known or self.hours.day_closed() or told
        in_all = line.finds(SO_FAR) and not line.finds(ALONG_THE_FRONT)
        own = line.of(TIME) or in_all or line.finds(markers.OTHER_PERIOD)
        own = own or line.finds(markers.SINCE_MIDNIGHT)
        if told is None and own:
            self._past = None
        elif told is not None:
            self._last_whole = told
            self._past = told
        return self._past
