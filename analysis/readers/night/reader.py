"""Read the sentences of a post about the air: what was launched, shot down and lost, and where."""

import datetime
import re
from typing import Any

from analysis.readers.base import Source, phrases, set_aside
from analysis.readers.deeds import acts_of, deeds_of
from analysis.readers.ledger import Ledger
from analysis.readers.lexicon import REGION
from analysis.readers.line import Line
from analysis.readers.night.asides import (
    UNITS,
    Asides,
    are_parts_of_targets,
    are_targets_down,
    aside_of,
)
from analysis.readers.night.checks import check
from analysis.readers.night.ellipses import ELLIPSES, LOST_OF_THOSE_DOWN
from analysis.readers.night.flights import (
    are_own_drones,
    is_attacked,
    is_of_one_site,
    sent_at_a_town,
    struck_by,
)
from analysis.readers.night.foiled import (
    DOWN,
    Foiled,
    are_foiled,
    are_only_suppressed,
    are_then_down,
    did_not_arrive,
    fell,
    is_a_fate,
    missiles_lost,
    parted,
)
from analysis.readers.night.grammar import OF_THOSE_DOWN, OF_WHAT_KIND, WHAT, WHAT_APART
from analysis.readers.night.items import Items, before_a_colon, is_bare, last_number, opens_a_list
from analysis.readers.night.lone_missiles import (
    is_bare_count,
    is_of_a_model,
    is_one_of_them,
    is_summed,
    lone_missiles,
    state_lone_missiles,
    state_missile_alone,
)
from analysis.readers.night.nights import PAST_NIGHT, has_clock, names_a_night
from analysis.readers.night.no_id import NoId
from analysis.readers.night.own_launches import is_own_launch, is_own_weapon
from analysis.readers.night.part_of_the_country import OVER_A_PART, is_over_a_part
from analysis.readers.night.region_before import REGION_BEFORE, RegionBefore, is_told_by_others
from analysis.readers.night.regions import (
    OVER_ITS_REGION,
    are_the_most,
    flew_over_a_region,
    is_abroad,
    is_cut,
    is_each,
    is_over_an_unlisted,
    is_some_of_a_part,
    leads_a_list,
    only_region,
    regions_of,
)
from analysis.readers.night.single import are_those_down, is_not_all, lost_by_the_foe
from analysis.readers.night.tally import DOWNED_DRONES, Tally
from analysis.readers.night.times_of_day import TimesOfDay
from analysis.readers.night.told_before import TOLD_APART, take_back_told_before
from analysis.readers.night.unnumbered import (
    state_all_down,
    state_all_that_flew,
    state_another,
    state_as_many,
    state_one,
    warn_of_one,
)
from analysis.readers.night.waiting import Waiting
from analysis.readers.regions import sector_of
from analysis.readers.rules import Phrase, Rule, first_rule, pattern

_MORE = pattern("<more>")
_DRONES = pattern("<drone|shahed>|<drone_adj><air>?<else>")
# 'six targets', 'ten units': drones, where a post tells of nothing else
_MISSILES = re.compile(r"ракет|missile|авиабомб|авіабомб|(?:glide|guided|aerial) bomb")
_HIT_OVER = re.compile(r"поражен|поразил|уражен|уразил|нейтрализ|нейтраліз")
_BY_TYPE = "a part of the number before, by its type"
_ABROAD = "over a region where ukraine's air force shoots nothing down"
_OF_ANOTHER = "a part of a number that was not read"
_OF_AN_ATTACK = (DOWNED_DRONES, "long_range_drone")
_OF_BOTH_KINDS = {"missile_launched", "long_range_drone"}
_OTHER_HOURS = "of other hours than those before, of which day is not said"
_OUT_OF = pattern("<number><of>{1,2}<our>?$")
# 'drones were shot down: 34 over A, 23 over B'
_HEADS_A_LIST = pattern("^<^number>*<downed><^number>*<drone><^number>*:")


class Reader:
    """State while the sentences of a post are read in order."""

    def __init__(
        self,
        source: Source,
        common: dict[str, Any],
        reporter: str,
        past_night: bool,
        morning: datetime.date | None,
        day: datetime.date | None,
    ) -> None:
        self.stretches: dict[int, tuple[Any, Any]] = {}
        self.apart: int | None = None
        self.times = TimesOfDay(day=day)
        self.page, self.reporter = source.page, reporter
        self.ledger = Ledger(source.page, source.numbers, source.times, common, source.sentences)
        self._asides = Asides(self.ledger, reporter, morning, day)
        self.tally = Tally(self.ledger, reporter, past_night)
        self.given = ""
        self._list = self._inline = Items()
        self._told_at: dict[str, int] = {}
        self._told_last: set[str] = set()
        self._made: set[tuple] = set()
        self._waiting: Waiting | None = None
        self._no_id = NoId(self.tally)
        self._foiled: Foiled | None = None
        self._drones_only = not _MISSILES.search(source.folded)
        self._before = RegionBefore()

    def read(self, line: Line) -> None:
        """Read one sentence."""
        self._told_last = set(self._told_at) or self._told_last
        self._told_at = {}
        self._made = set()
        stated = self.ledger.keys()
        known = {category for _, category, *_ in stated}
        self._enter(line)
        self._inline = Items(total=before_a_colon(line))
        if not is_bare(line):
            self._list = self._list.after(line)
            self.tally.downed = self._series_of(line)
        if line.numbers():
            set_aside(line, self.ledger)
        of_a_night = self.tally.downed == PAST_NIGHT
        has_hours = self.tally.nights is not None or self.times.has_both
        self.times.enter(line, self.tally)
        self._asides.read(line, of_a_night=of_a_night, has_hours=has_hours)
        self._set_other_hours_aside(line)
        seen: set[tuple] = self._list.seen
        heads_a_list = _HEADS_A_LIST.match(line.tags)
        if heads_a_list and not self.given:
            self.given = DOWNED_DRONES
        parted = self._parted(line)
        for words in phrases(line, self.ledger):
            if not self._go_to_its_time(words):
                continue
            if words.at in parted:
                self._part_by_fate(words, parted, seen)
            else:
                self._number(words, seen)
        self._without_number(line)
        self._take_back_sums(line)
        if self._adds_up():
            self._settle()
        self.times.leave(self.tally)
        if opens_a_list(line):
            down = DOWN.search(line.tags) is not None or lost_by_the_foe(line)
            self._list = Items(down, total=last_number(line))
            self._list.begin(line, known, self._told_at, seen)
        self._before.keep(line, apart=self._asides.is_apart(line))

    def _go_to_its_time(self, words: Phrase) -> bool:
        """Go on to the part of the day that a number is told of; tell whether it may be read."""
        may_be_read = self.times.go_to(words, self.tally)
        if self.given in (DOWNED_DRONES, PAST_NIGHT):
            self.given = self.tally.downed
        return may_be_read

    def _without_number(self, line: Line) -> None:
        """Read what a sentence tells without a number of its own."""
        state_as_many(self.tally, line)
        state_all_that_flew(self.tally, line)
        state_lone_missiles(self.tally, line)
        state_another(self.tally, line)
        if self._asides.is_apart(line) or is_told_by_others(line):
            warn_of_one(self.tally, line)
        else:
            state_missile_alone(self.tally, line)
            state_one(self.tally, line)
            state_all_down(self.tally, line)

    def _enter(self, line: Line) -> None:
        """Go on to the stretch of hours that a sentence names, of a post with several."""
        entered = self.stretches.get(line.start)
        if entered is None or entered == self.tally.stretch:
            return
        self._settle()
        self.tally.stretch, self.given = entered, ""

    def _set_other_hours_aside(self, line: Line) -> None:
        """Take no count of hours that have no place in time for one of the hours before them."""
        of_a_night = bool(self.stretches) and not self.tally.nights and names_a_night(line)
        if not of_a_night and (self.apart is None or line.start < self.apart):
            return
        for words in phrases(line, self.ledger):
            self.ledger.puzzle(line.marks[words.at], _OTHER_HOURS)

    def _series_of(self, line: Line) -> str:
        """Return which series a sentence counts: that of the past night goes on until hours are
        printed.
        """
        if self.tally.nights is None or line.start in self.stretches:
            return self.tally.series
        if self.tally.nights.holds(line):
            return PAST_NIGHT
        printed = has_clock(line) or self.tally.nights.tells_again(line)
        return self.tally.series if printed else self.tally.downed

    def _take_back_sums(self, line: Line) -> None:
        """A sum of missiles by their models, of which one was not understood, is none."""
        listed = [at for at in line.numbers() if is_of_a_model(line, at)]
        unknown = [at for at in listed if self.ledger.unknown([line.marks[at]])]
        for category in ("missile_launched", "missile_downed"):
            begun = self._told_at.get(category)
            summed = any(is_summed(line, begun, at) for at in unknown)
            key = self.tally.key(self.tally.whole[0], category, category)
            if summed and key in self._made:
                self.ledger.retract(key, "a list of missiles of which some are not understood")

    def _rule_of(self, words: Phrase) -> Rule | None:
        beside_one = lone_missiles(words.line, words.at)
        rules = OF_THOSE_DOWN if are_those_down(words) else WHAT
        rule = first_rule(WHAT_APART if beside_one else rules, words)
        if rule is None and self.given and is_bare_count(words):
            found = self.tally.unless_more(first_rule(ELLIPSES, words, self.given), words)
            return None if self._is_of_both_kinds(words, found) else found
        return rule

    def _is_of_both_kinds(self, words: Phrase, rule: Rule | None) -> bool:
        """Tell '475 targets, 249 shot down', or '20 missiles and 30 drones. 12 were shot down'."""
        if rule is None or rule.what != DOWNED_DRONES or self._drones_only:
            return False
        of_what_flew = not self._told_at and self._told_last >= _OF_BOTH_KINDS
        return of_what_flew or are_parts_of_targets(words.line)

    def _number(self, words: Phrase, seen: set[tuple]) -> None:
        line, ledger = words.line, self.ledger
        mark = line.marks[words.at]
        rule = self._rule_of(words)
        fate = self._told_after(words, rule)
        if fate:
            self._whole(words, fate, seen)
            return
        over_most = not self.tally.by_air_force and are_the_most(words)
        is_part = (rule is None or over_most) and self._is_over_a_region(words)
        if is_part or self._is_unit_over_a_region(words, rule):
            self._part(words)
            return
        item = self._list.what(words) if rule is None else ""
        if item:
            self._item(words, item, seen)
        elif rule is None:
            ledger.puzzle(mark, "what it counts was not recognised")
        elif rule.what == "doubt" or rule.what == "else" and are_targets_down(words):
            ledger.puzzle(mark, rule.reason or OF_WHAT_KIND)
        elif aside := aside_of(words, rule):
            ledger.drop(mark, aside)
        elif rule.what in _OF_AN_ATTACK and are_foiled(words):
            self._attempt(words)
        elif doubt := self._doubt(words, rule.what):
            ledger.puzzle(mark, doubt)
        elif rule.what == "type" or self._is_type(words, rule.what):
            ledger.drop(mark, _BY_TYPE)
        elif is_some_of_a_part(words, rule.what):
            ledger.drop(mark, "a part of the number over a region")
        elif rule.what == "part" or self._is_of_a_region(words, rule.what):
            self._part(words)
            self.given = self.tally.downed
        else:
            self._whole(words, self._fate(words, rule.what), seen)

    def _parted(self, line: Line) -> tuple[int, ...]:
        """Return the numbers of a sentence that tell what was shot down and lost apart."""
        of_both = not self._drones_only and are_parts_of_targets(line)
        if not self.tally.by_air_force or of_both:
            return ()
        told = self.tally.of_all(DOWNED_DRONES)
        parts = parted(line, told["value"] if told else None)
        if told and parts:
            self.ledger.retract(self.tally.key_of_all(DOWNED_DRONES), TOLD_APART)
        return parts

    def _part_by_fate(self, words: Phrase, parted: tuple[int, ...], seen: set[tuple]) -> None:
        """'93 were stopped: 35 shot down, 58 lost': each counts by itself, not both together."""
        *together, _, lost = parted
        if words.at in together:
            self.ledger.drop(words.line.marks[words.at], TOLD_APART)
            return
        self._whole(words, "lost" if words.at == lost else DOWNED_DRONES, seen)

    def _told_after(self, words: Phrase, rule: Rule | None) -> str:
        """Return what the words after a number, or the next sentence, tell that became of all of
        it; '' where they don't.
        """
        if self.tally.by_air_force:
            lost = did_not_arrive(words) or self._are_lost_of_all(words, rule)
            return self._fate(words, "lost") if lost else ""
        then_down = rule is not None and are_then_down(words, rule.what, self.ledger.sentences)
        return DOWNED_DRONES if then_down else ""

    def _are_lost_of_all(self, words: Phrase, rule: Rule | None) -> bool:
        """Tell '96 flew. Of them 60 were shot down, 20 suppressed', where no more were shot down
        than those 60.
        """
        if rule is None or rule.name != LOST_OF_THOSE_DOWN:
            return False
        down = self.tally.of_all(DOWNED_DRONES)
        if down is None or self.tally.of_all("long_range_drone") is None:
            return False
        line = words.line
        numbers = line.numbers()
        last = numbers[numbers.index(words.at) - 1]
        return line.marks[last].value.value == down["value"]

    def _doubt(self, words: Phrase, what: str) -> str:
        """Return why a number is no charge of the side that speaks, or of which region; '' if
        nothing speaks against it.
        """
        if self._is_own_act(words, what):
            return acts_of(self.reporter)
        if what.endswith("downed") and is_not_all(words):
            return "not all of so many, and how many is not said"
        if is_of_one_site(words):
            return "of one of several places of launch"
        own = self.tally.whole[0] != "ukraine_territory" and not self.tally.by_air_force
        elsewhere = sent_at_a_town(words) or flew_over_a_region(words, what, own=own)
        if elsewhere:
            self.given = ""  # what goes on with a list goes on with what is not said
            return elsewhere
        if (what == "part" or what.endswith("downed")) and fell(words):
            return "drones that fell or struck, not said to be shot down"
        if self._foiled and self._is_of_an_attempt(words) and is_a_fate(what):
            value = words.line.marks[words.at].value.value
            return "" if self._foiled.tells(value) else REGION_BEFORE
        if what.endswith("downed") and self._is_over_the_foe(words):
            return _ABROAD
        flown = self.tally.of_all("long_range_drone") is not None
        if is_a_fate(what) and is_over_a_part(words, flown=flown):
            self.given = self.tally.downed  # what regions come after it had shot down
            return OVER_A_PART
        if what.endswith("downed") and self._before.is_there(words):
            return ""
        return REGION_BEFORE if self._before.may_be_meant(words, what) else ""

    def _is_over_the_foe(self, words: Phrase) -> bool:
        """Tell what an air force is said to have shot down over a region of Russia."""
        return self.tally.by_air_force and is_abroad(words)

    def _attempt(self, words: Phrase) -> None:
        """'An attack with 17 drones was foiled': what flew; what became of them is told later."""
        self._foiled = Foiled(words)
        if self._foiled.is_placed:
            self.tally.state(words, self._foiled.where or self.tally.whole, "long_range_drone")
            self.given = "long_range_drone"
            return
        self.ledger.puzzle(words.line.marks[words.at], "foiled over regions that have no one id")

    def _is_of_an_attempt(self, words: Phrase) -> bool:
        """Tell whether a number follows an attack that was foiled, and names no region itself."""
        return self._foiled is not None and not regions_of(words)

    def _is_own_act(self, words: Phrase, what: str) -> bool:
        """Tell what the side that speaks launched itself: no charge against the other one."""
        if are_own_drones(words, self.reporter) or is_own_weapon(words, self.reporter):
            return True
        of_some_downed = _OUT_OF.search(words.before) and DOWN.search(words.line.tags)
        if is_a_fate(what) or what == "part" or of_some_downed:
            return False
        done = deeds_of(words.line, words, self.reporter) == self.reporter
        return done or is_own_launch(words, self.reporter)

    def _is_over_a_region(self, words: Phrase) -> bool:
        """Tell 'four drones - over A', 'A (four drones)' among regions of what was shot down."""
        drones = _DRONES.search(words.noun) and self.given == self.tally.downed
        tags = words.line.tags
        over = OVER_ITS_REGION.match(tags, words.end) or tags[: words.at].endswith(
            (REGION + "(", REGION + "-")
        )
        over = over or is_each(words) and regions_of(words)
        return bool(drones and over) and not fell(words)

    def _is_unit_over_a_region(self, words: Phrase, rule: Rule | None) -> bool:
        """Tell 'six targets over A', in a post that tells of drones alone."""
        vague = rule is None or rule.what == "else" or rule.reason == OF_WHAT_KIND
        if not vague or not self._drones_only or self.given != self.tally.downed:
            return False
        line = words.line
        named = UNITS.match(line.page.folded, line.marks[words.at].end, line.end)
        down = DOWN.search(line.tags, *words.clause) or line.tags[: words.at].endswith(f"{REGION}(")
        return bool(named and down and self._before.places_of(words))

    def _item(self, words: Phrase, what: str, seen: set[tuple]) -> None:
        """An item of a list whose verb stood before it: of a region, of a type, or a new one."""
        if self.given == self.tally.downed and regions_of(words):
            self._part(words)
        elif not self.tally.is_told_roughly(what, words) and (
            self.tally.category(what) in self._list.told or self._is_type(words, what)
        ):
            self.ledger.drop(words.line.marks[words.at], _BY_TYPE)
        else:
            self._whole(words, what, seen)
            self._list.split(words.line, self.tally.category(what))

    def _is_of_a_region(self, words: Phrase, what: str) -> bool:
        """Tell '38 over A, 25 over B', 'eight each over A and B', and '11 hit over A'."""
        here = regions_of(words)
        if what == DOWNED_DRONES and here and is_each(words):
            return True
        if what == DOWNED_DRONES and self._before.is_there(words):
            return True
        unlisted = len(here) == 1 and here[0].ids == ("",)
        listed = len(words.line.of(REGION)) > 1 and len(words.line.numbers()) > 1
        in_list = bool(self.tally.parts) or listed and leads_a_list(words)
        if what == DOWNED_DRONES and unlisted and in_list:
            return True
        return self._is_hit(words, what) and bool(here)

    def _is_hit(self, words: Phrase, what: str) -> bool:
        """Tell '11 drones were hit' by an air defence that posts on its own country."""
        hit = _HIT_OVER.search(words.line.words(*words.clause))
        return bool(hit) and what == "lost" and not self.tally.by_air_force

    def _fate(self, words: Phrase, what: str) -> str:
        """Return what became of drones: those that an air defence hit were shot down."""
        down = self._is_hit(words, what) or what == "lost" and lost_by_the_foe(words.line)
        return DOWNED_DRONES if down else what

    def _is_type(self, words: Phrase, what: str) -> bool:
        """Tell whether a number after a colon, or 'of them', itemises the one before by type."""
        colon = words.line.tags.rfind(":", 0, words.at)
        before = {category for category, at in self._told_at.items() if at < colon}
        if what.startswith("missile") and is_one_of_them(words, self._told_at.get(what)):
            return True
        parts = what.endswith("downed") or what == "lost"
        ways = not words.noun and parts and before & {"drone_downed", "missile_downed"}
        same = self.tally.category(what) in before or self._is_of_a_total_again(words, what)
        return bool((same or ways) and REGION not in words.inside)

    def _is_of_a_total_again(self, words: Phrase, what: str) -> bool:
        """Tell '82 targets: three jet drones and 79 Shaheds', told as 82 drones before."""
        told = self.tally.of_all(what) or {}
        fits = self._inline.holds(words.line.marks[words.at].value.value)
        colon = words.line.tags.rfind(":", 0, words.at)
        return colon >= 0 and fits and told.get("value") == self._inline.total

    def _whole(self, words: Phrase, what: str, seen: set[tuple]) -> None:
        category = self.tally.category(what)
        placed = self._where(words, what)
        told = self.tally.of_all(what)
        value = words.line.marks[words.at].value.value
        if told and placed[0] == self.tally.whole[0] and told["value"] == value:
            placed = self.tally.whole  # 'all 24 were shot down over A, B and C'
        is_part = placed != self.tally.whole and told and category == self.tally.downed
        if is_part and not self._is_of_an_attempt(words):
            self._part(words)
            self.given = category
            return
        if what.endswith("downed") and is_over_an_unlisted(words):
            reason = f"over a region without an id in the table of sectors: {placed[1]}"
            self.ledger.puzzle(words.line.marks[words.at], reason)
            return
        if category == self.tally.downed and self._is_less_than_its_parts(words, placed, what):
            self.ledger.puzzle(words.line.marks[words.at], "less than the regions add up to")
            return
        if self._is_told_of_a_region(words, placed, category):
            return
        if doubt := missiles_lost(words, what, self._told_at, self._told_last):
            self.ledger.puzzle(words.line.marks[words.at], doubt)
            return
        key = self.tally.key(placed[0], category, what)
        take_back_told_before(self.tally, words, key)
        self.ledger.sharpen(words.line.marks[words.at], *key)
        kinds = what.startswith("missile") or self._list.holds(value) or self._inline.holds(value)
        used = self.tally.state(words, placed, what, more=key in seen and kinds)
        for items in (self._list, self._inline):
            items.count(value if used else 0)
        if not used and key in self._made and "drone" in category:
            reason = f"two numbers for {category} in one sentence"
            self.ledger.retract(key, reason)
        if category == self.tally.downed:
            self._wait_after(value, used=used)
            self._no_id.may_be_no_whole(words, key)
        if used:
            self._made.add(key)
            seen.add(key)  # 'one at A and two at B' after three of the whole night add nothing
        self._told_at.setdefault(category, words.at)
        self.given = category

    def _is_told_of_a_region(
        self, words: Phrase, placed: tuple[str, str | None], category: str
    ) -> bool:
        """Take 'three drones were shot down' for the three over a region, told before it alone."""
        if placed[0] != self.tally.whole[0] or category != self.tally.downed:
            return False
        rows = [row for row in self.ledger.statements() if row["category"] == category]
        mark = words.line.marks[words.at]
        if len(rows) != 1 or rows[0]["sector"] == placed[0]:
            return False
        if rows[0]["value"] != mark.value.value or words.line.of(REGION):
            return False
        self.ledger.repeat(mark, self.ledger.rows.index(rows[0]))
        return True

    def _is_less_than_its_parts(
        self, words: Phrase, placed: tuple[str, str | None], what: str
    ) -> bool:
        """Tell whether a whole would be less than the regions told before it."""
        value = words.line.marks[words.at].value.value
        first = placed[0] == self.tally.whole[0] and not self.ledger.seen(
            *self.tally.key(placed[0], self.tally.downed, what)
        )
        return first and value is not None and value < sum(self.tally.parts)

    def _where(self, words: Phrase, what: str) -> tuple[str, str | None]:
        """Return the region of a number that has one of its own, else the whole."""
        if self._foiled and self._is_of_an_attempt(words):
            return self._foiled.where or self.tally.whole  # never of a region that was named before
        target = struck_by(words) if what == "missile_launched" else None
        if target is not None:
            return (sector_of(target), target.said)
        here = regions_of(words) or only_region(words)
        if not here and what == "lost" and _MORE.search(words.around):
            return self._place_before(words)
        # 'missiles from Crimea' were launched there
        if not here or not is_a_fate(what) or is_cut(words):
            return self.tally.whole
        region = here[-1]
        if is_attacked(words.line, region):
            return self.tally.whole
        sector = sector_of(region)
        if not sector:
            sector = self.tally.whole[0]
        return (sector, region.said)

    def _place_before(self, words: Phrase) -> tuple[str, str | None]:
        """Return where six were, of 'six over A were shot down, and four more lost'."""
        line = words.line
        before = [at for at in line.numbers() if at < words.at]
        row = self.ledger.row_of(line.marks[before[-1]]) if before else None
        return self.tally.whole if row is None else (row["sector"], row["sector_said"])

    def _part(self, words: Phrase) -> None:
        """'27 over A, three each over B and C': regions of the number before."""
        line = words.line
        mark = line.marks[words.at]
        here = self._before.places_of(words)
        if not here or are_only_suppressed(words):
            self.ledger.puzzle(mark, "a part of the number before, of what is not understood")
            return
        if self._is_over_the_foe(words):
            self.ledger.puzzle(mark, _ABROAD)
            return
        regions = here[0]
        each = is_each(words)
        if self._waiting is not None:
            self._waiting.parts.append(words)
            self._waiting.count(mark.value.value, len(regions.ids) if each else 1)
            return
        self.tally.count_part(words, len(regions.ids) if each else 1)
        known = [one for one in regions.ids if one] if each else [sector_of(regions)]
        if not any(known) or each and not all(regions.ids):
            self._no_id.count(mark.value.value, regions, each=each)
        if not any(known):
            reason = f"over regions without an id in the table of sectors: {regions.said}"
            self.ledger.drop(mark, reason)
            return
        for sector in known:
            if sector:
                placed = (sector, regions.said)
                self.tally.state(words, placed, DOWNED_DRONES, subset=self.tally.of_parts)

    def _wait_after(self, value: int | None, *, used: bool) -> None:
        """Regions told after a second total are parts of that one, unless all add up to the
        first.
        """
        if used:
            self._settle()
            return
        self._waiting = self._waiting or Waiting()
        self._waiting.count(value)

    def _adds_up(self) -> bool:
        """Tell whether the regions that wait and the second totals are the first one's parts."""
        first = self.tally.of_all(DOWNED_DRONES) or {}
        waiting = self._waiting
        return waiting is not None and waiting.adds_up(first.get("value"), sum(self.tally.parts))

    def _settle(self) -> None:
        """Read the regions that wait if all adds up to the first total, else leave them."""
        waiting, add_up = self._waiting, self._adds_up()
        self._waiting = None
        for words in waiting.parts if waiting else ():
            if add_up:
                self._part(words)
            else:
                self.ledger.puzzle(words.line.marks[words.at], _OF_ANOTHER)

    def check(self) -> None:
        """Warn where the regions do not add up to the total, or more was shot down than flew."""
        self._settle()
        self._no_id.settle()
        check(
            self.ledger,
            self.tally.whole[0],
            (self.tally.series, PAST_NIGHT),
            self.tally.parts_of_totals(),
        )
        self._no_id.warn()
