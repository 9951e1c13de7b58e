"""Read the sentences of a general staff's report in order, and state what they count."""

import re
from typing import Any

from analysis.readers import markers
from analysis.readers.base import Source, phrases, set_aside
from analysis.readers.direction_names import pair
from analysis.readers.directions import Direction
from analysis.readers.hints import register
from analysis.readers.ledger import Ledger
from analysis.readers.lexicon import NUMBER, SECTOR
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.own import own_side
from analysis.readers.places import places_named
from analysis.readers.rules import SUBSET, Phrase, Rule, first_rule, pattern
from analysis.readers.staff.beside import adds_other_towns, direction_after_its_towns
from analysis.readers.staff.days import day_of, leads_with_the_day_before
from analysis.readers.staff.downed import (
    DOWNED,
    FLOWN,
    PARTLY_DOWNED,
    SENT,
    Sent,
    adds_a_type,
    are_by_air_defence,
    are_partly_downed,
    downed_of_the_sent,
    is_beside_a_missile,
    is_out_of,
    place_of_downed,
)
from analysis.readers.staff.efforts import AFTER_A_LEAD
from analysis.readers.staff.grammar import OUTCOMES, WHAT
from analysis.readers.staff.meaning import IN_A_LIST, LOOSE
from analysis.readers.staff.more import doubt_of_more, is_more
from analysis.readers.staff.of_the_front import OF_SOME, is_of_some
from analysis.readers.staff.own_acts import is_by_own_forces
from analysis.readers.staff.parts import of_all_that_failed, subset_of
from analysis.readers.staff.placed import (
    COUNTRIES,
    WHOLE,
    is_a_part,
    is_led,
    on_a_part_of_the_front,
    without_commands,
)
from analysis.readers.staff.places_counted import are_on_each, counts_directions, tells_of_fights
from analysis.readers.staff.settling import leave_both, take_back_sums
from analysis.readers.staff.told import (
    HOTTEST,
    Known,
    LineTime,
    Topic,
    leads_with_a_new_direction,
    nearest_known,
    only_of,
    only_one,
    tells_on,
    time_of,
)
from analysis.readers.staff.towns import beside_another_direction, by_town, is_of_another_town
from analysis.readers.staff.two_days import OfTwoDays
from analysis.readers.staff.verbs import HEADING, RESULTS, VERB, near_verb, nearest
from analysis.readers.staff.where import tells_there, where
from analysis.readers.staff.window import Window
from analysis.readers.staff.words import (
    all_repelled,
    is_told_in_turn,
    tells_of_attacks,
    what_goes_on,
)
from analysis.readers.staff.zone import Zone, is_all_of, place_of, tells_another, within
from analysis.readers.text import BULLETS

_OF_SEVERAL_TYPES = "missiles of several types are counted: read as one number, their sum"
_TOO_MANY = "more attacks than were told of the whole front"
_EACH = pattern("<our|attack|engagement|strike|word|assault_adj|act>{0,4}<word>?<each>")
_OF_ATTACKS = frozenset(OUTCOMES.values())
# 'fighting was reported from near A', which the next 'there' points to
_NEAR_A_PLACE = pattern("<near><word>?<place>|<word><place>$")
_COUNTRIES = [sectors for sectors, _ in COUNTRIES.values()]
# 'fighting at A goes on - General Staff'
_SIGNED = re.compile(r" [–—-] ?(?:генштаб|general staff)(?: [вз]су)?\W*$")
# so many directions told together are those of the main efforts
_FEW = 2
# 'in the east and south of the country it is difficult': no direction's paragraph goes on
_QUARTERS = re.compile(
    r"на (?:сході|півдні|півночі|заході|востоке|юге|севере) (?:та|і|й|и) (?:на )?"
    r"(?:сході|півдні|півночі|заході|востоке|юге|севере) (?:україни|країни|страны|украины)"
    r"|in the (?:east|south|north)(?:ern)? and (?:the )?(?:east|south|north)(?:ern)?"
    r"(?: parts?)? of (?:the country|ukraine)"
)
_ATTACKS = frozenset(("attack", "assault"))
# what may stand between a new line and the first word of a paragraph
_BEFORE_A_PARAGRAPH = f' {BULLETS}–—-«“„"'
register(_SIGNED, r"\S*(?:генштаб|всу|зсу|staff|afu)")


class Reader(OfTwoDays):
    """State while the sentences of a report are read in order."""

    def __init__(
        self, source: Source, directions: list[Mark], common: dict[str, Any], window: Window
    ) -> None:
        super().__init__(source.page, window, own_side(common["reporter"]))
        self.ledger = Ledger(source.page, source.numbers, source.times, common, source.sentences)
        self.topic: Topic | None = None
        self.named: dict[str, str] = {}
        self.places: list[tuple[str, str]] = []
        self.of_a_command = self._unnamed = self._at_a_place = False
        self.zone: Zone | None = None
        self.group_at: frozenset[int] = frozenset()  # where the group that speaks is named
        self._most = 0  # attacks told of a direction so far
        self._town: Direction | None = None
        self.together: list[tuple[Mark, str, str]] = []
        self._aside = ""
        self._of_front = False
        self._placed: tuple[tuple[str, ...], str | None] | str = "nothing was placed before"
        self.loose: list[Mark] = []
        self._only = only_one(directions, self.page)
        self._last_named: Direction | None = None
        self._line_keys: dict[tuple, Mark] = {}
        self._summed: dict[tuple, Mark] = {}  # the first of the numbers that were added up
        self._strikes_end: int | None = None  # of the last strikes on the front
        self._sent: Sent | None = None

    def read(self, line: Line) -> None:
        """Read one sentence."""
        for span in line.of(SECTOR):
            for sector in line.marks[span].value.sectors:
                self.named.setdefault(sector, "named without a number")
        self._line_keys = {}
        self._summed = {}
        self._of_front = False
        if line.of(SECTOR) or self._is_apart(line):
            self._strikes_end = None
        if self.topic is not None and is_of_another_town(line, self.topic):
            self.topic = None
        if not (line.numbers() or line.of(SECTOR) or self.topic or "!" in line.tags):
            self._heading = self._headed(line)
            return
        if leads_with_a_new_direction(line, self.named) and self.seen("whole_front", "assault"):
            self.leave_the_other_period()
        told = time_of(line)
        if tells_another(line):
            self.zone = None
        if self.group_at and any(line.start <= at < line.end for at in self.group_at):
            self.topic = None  # what the group goes on to tell is of no direction before
        counted = bool(line.numbers()) and self._numbers(line, told)
        self.in_words(line, told, counted)
        self.keep_day(line, told)
        self._next_topic(line, told)
        self._last_named = only_of(line)

    def leave(self, line: Line, reason: str) -> None:
        """Leave the numbers of a sentence unread, but what counts nothing."""
        set_aside(line, self.ledger)
        for words in phrases(line, self.ledger):
            self.ledger.puzzle(line.marks[words.at], reason)

    def leave_its_directions(self, line: Line) -> None:
        """Forget the direction before a sentence that is left and names others."""
        self.topic = None if line.of(SECTOR) else self.topic

    def _numbers(self, line: Line, told: LineTime) -> bool:
        of_the_day_before = self.window.previous and leads_with_the_day_before(line)
        set_aside(line, self.ledger, compares=not of_the_day_before)
        if line.finds(markers.AIR_FORCE_TELLS):
            self.leave(line, "told by the air force, not by the staff")
        self.set_aside_period(line, told)
        self._respectively(line, told)
        before = len(self.ledger.rows)
        self.day = ()
        carried = self._aside = ""
        self._placed = "nothing was placed before"
        self._town = None
        said: dict[str, None] = {}
        for words in phrases(line, self.ledger):
            carried = self._number(words, told, carried) or carried
            said[carried] = None
        take_back_sums(line, self.ledger, self._summed, self._line_keys)
        self._last = carried or self._last
        listed = [one for one in said if one]
        self._listing = what_goes_on(listed) or self._listing
        return len(self.ledger.rows) > before

    def _number(self, words: Phrase, told: LineTime, carried: str) -> str:
        """Find out what one number counts, and where, and state it."""
        mark, ledger = words.line.marks[words.at], self.ledger
        if counts_directions(words):
            ledger.drop(mark, "how many directions")
            return ""
        rule = first_rule(WHAT, words)
        sent, self._sent = self._sent, None
        of_the_sent = downed_of_the_sent(words, sent)
        if not of_the_sent and self._is_aside(words, rule):
            self._set_aside(words, self._aside)
            return ""
        self._aside = ""
        day = self._day_of(words, told, sent if of_the_sent else None)
        if day:
            ledger.puzzle(mark, day)
            return ""
        found = (of_the_sent, "", False) if of_the_sent else self.category(words, rule, carried)
        category, reason, aside = found
        if aside:
            self._set_aside(words, reason)
            return ""
        if not category:
            self._not_understood(words, reason)
            return ""
        placed = self._place(words, category, told, carried)
        if isinstance(placed, str):
            ledger.puzzle(mark, placed, nearest_known(words.line))
            self.topic = None if placed == AFTER_A_LEAD else self.topic
            return category
        if placed in COUNTRIES.values() and category in ("drone_kamikaze", "drone_strike"):
            category = "long_range_drone"
        doubt = self.of_a_night(words, placed) or self._doubt(words, category, told, placed)
        doubt = doubt or self._is_another_s(words, category, placed)
        if doubt:
            ledger.puzzle(mark, doubt)
            return ""
        self._placed = placed
        self._of_front = self._of_front or placed == WHOLE
        if self.is_undated(words, category, told, placed):
            return category
        if self._too_many(mark, category, placed):
            return ""
        self.state_at(words, category, *placed)
        sent = Sent(category, mark.value.value, words.line.end, self.day)
        self._sent = sent if category in FLOWN else None
        if rule is not None and rule.what == "whole" and carried:
            return ""  # 'six of 11 attacks were repelled, and four on B': as many repelled
        # what goes on with a list goes on with the whole, not with a part of it
        return "" if carried and (self.of_a_part or SUBSET.search(words.before)) else category

    def _day_of(self, words: Phrase, told: LineTime, sent: Sent | None) -> str:
        """Tell which day a number is of, that of what was sent for those of them that were downed;
        return why it is not known.
        """
        reason = self.day_of(words, told)
        if sent is not None:
            self.day = sent.day
        return reason

    def _place(
        self, words: Phrase, category: str, told: LineTime, carried: str
    ) -> tuple[tuple[str, ...], str | None] | str:
        """Return where a number belongs, or why that is not known."""
        sent = category in SENT and is_out_of(words)
        sent = sent or category in PARTLY_DOWNED and are_partly_downed(words)
        if sent or category in DOWNED:
            return place_of_downed(words, told, self.ledger.common["reporter"])
        is_strike = not category.startswith("assault")
        topic = within(self.zone, self.topic)
        whole = self.seen("whole_front", category) if is_strike else None
        front = self.seen("whole_front", "assault")
        town = by_town(words, self.topic)
        told_before = (self._most, town, self._only, self._last_named)
        goes_on = self._strikes_end is not None
        known = Known(is_strike, self._was_counted(), whole, front, *told_before, goes_on=goes_on)
        placed = where(words, category, told, topic, known)
        if placed == WHOLE and self.zone is not None and is_all_of(self.zone, words.line):
            return place_of(self.zone, words.line, topic)
        if on_a_part_of_the_front(words, placed, is_strike=is_strike):
            return "a part of the front that is no direction"
        if is_strike and placed == WHOLE:
            self._strikes_end = words.line.end
        if is_a_part(words, category, carried, placed):
            return self._placed
        unused = "" if isinstance(placed, str) else self.out_of_use(placed[0])
        if unused:
            return unused
        if town is not None and placed == (town.sectors, town.said):
            said = f"{town.said!r} is the town: read as the direction of that name"
            self.ledger.warn(said, words.line.marks[words.at].start)
            self._town = town
        return placed

    def _was_counted(self) -> bool:
        """Tell whether a number was told of any direction so far, but for those of the zone."""
        zone = self.zone[0] if self.zone else ()
        return any(not why and sector not in zone for sector, why in self.named.items())

    def _is_aside(self, words: Phrase, rule: Rule | None) -> bool:
        """Tell what counts something else, and '13 settlements on A, on B - 9': a bare number, or
        a part, after one of something else.
        """
        if rule is not None:
            aside = rule.what == "else" and not tells_of_fights(words)
            if aside:
                self._aside = words.line.reasons[words.end - 1]
            return aside
        bare = not words.noun and IN_A_LIST.match(words.inside)
        return bool(self._aside and (bare or SUBSET.search(words.before)))

    def _doubt(
        self,
        words: Phrase,
        category: str,
        told: LineTime,
        placed: tuple[tuple[str, ...], str | None],
    ) -> str:
        """Return why a number is no charge, or not the whole front's, '' if nothing says so."""
        line = words.line
        if is_by_own_forces(words, category, self.own):
            return "attacks by the reporting side"
        if are_on_each(words, category):
            return "so many on each of several places"
        if self.zone and category == "assault_ongoing" and self.window.previous:
            return "fights that go on, beside a day that is over"
        if category.startswith("missile") and is_beside_a_missile(words):
            return "missiles of one kind, beside one of another without a number"
        if self._at_a_place and not line.of(SECTOR) and tells_there(words):
            return "'there', after a town"
        if placed != WHOLE and not (self.of_a_command and placed in COUNTRIES.values()):
            return ""
        if self._unnamed and not (told.front or told.dated):
            return "told after a direction that is not named"
        # 'today' in a direction's paragraph may be of the direction, but for fights of all of it
        fights = told.dated and category.startswith("assault")
        whole = None if told.front or fights else self.seen("whole_front", category)
        if whole and whole["qualifier"] != "exact" and self.under_a_direction(line):
            return "a second number, in the paragraph of a direction"
        if self.of_a_command or words.line.finds(markers.COMMAND):
            return "a command's own zone, which may be less than the whole front"
        return ""

    def _is_another_s(
        self, words: Phrase, category: str, placed: tuple[tuple[str, ...], str | None]
    ) -> str:
        """Return why attacks are not those of the direction told of before: it had as many repelled
        and going on as do not make them.
        """
        if category != "assault" or placed == WHOLE or words.line.of(SECTOR) or len(placed[0]) != 1:
            return ""
        sector = placed[0][0]
        rows = [self.seen(sector, part) for part in ("assault_repelled", "assault_ongoing")]
        known = [row["value"] for row in rows if row and row["qualifier"] == "exact"]
        number = words.line.marks[words.at].value
        if len(known) < len(rows) or None in known or self.seen(sector, "assault"):
            return ""
        off = number.qualifier == "exact" and number.value != sum(known)
        return (
            "not as many as were repelled and go on in the direction told of before" if off else ""
        )

    def _is_apart(self, line: Line) -> bool:
        """Tell whether a paragraph ended since the last strikes on the front."""
        return "\n" in self.page.text[self._strikes_end or line.start : line.start]

    def under_a_direction(self, line: Line) -> bool:
        """Tell whether a line stands in the paragraph that a direction opens."""
        topic = self.topic
        if topic is None or not topic.opens:
            return False
        return "\n" not in self.page.text[topic.end : line.start]

    def _too_many(
        self, mark: Mark, category: str, placed: tuple[tuple[str, ...], str | None]
    ) -> bool:
        """Tell whether a direction would have more attacks than the whole front."""
        if placed == WHOLE or not category.startswith("assault"):
            return False
        value = mark.value.value
        rows = [self.seen("whole_front", told) for told in ("assault", category)]
        known = [row["value"] for row in rows if row and row["qualifier"] == "exact"]
        if value is None or not any(value > whole for whole in known):
            return False
        self.ledger.puzzle(mark, _TOO_MANY)
        self.ledger.warn(f"{placed[0][0]}: {value}, {_TOO_MANY}", mark.start)
        return True

    def _set_aside(self, words: Phrase, reason: str) -> None:
        """Leave out what is no act, but drones that were shot down, which are one's answer."""
        leave = self.ledger.puzzle if are_by_air_defence(words) else self.ledger.drop
        leave(words.line.marks[words.at], reason)

    def _not_understood(self, words: Phrase, reason: str) -> None:
        mark = words.line.marks[words.at]
        if reason == LOOSE and not words.line.of(SECTOR):
            self.loose.append(mark)
        else:
            self.ledger.puzzle(mark, reason)

    def state_at(
        self, words: Phrase, category: str, sectors: tuple[str, ...], said: str | None
    ) -> None:
        mark = words.line.marks[words.at]
        if len(sectors) > 1 and not self._each(words):
            joint = pair(sectors)
            if joint is None:
                self._of_several(mark, category, sectors)
                return
            sectors = (joint,)
        phrase = words.line.said(words.at + 1, words.end)
        if len(sectors) == 1 and category == "assault":
            whole = self.seen(sectors[0], "assault")
            category = of_all_that_failed(words, category, whole)
        subset = subset_of(words, category)
        more = is_more(words)
        told = bool(self._line_keys) and any(
            (sector, category, *self.day) in self._line_keys for sector in sectors
        )
        doubt = doubt_of_more(words, told) if more else ""
        if doubt:
            self.ledger.puzzle(mark, doubt)
            return
        beside = beside_another_direction(words) if told else ""
        if beside == "toward":
            self.ledger.warn("more, toward the town of another direction: added", mark.start)
        elif beside:
            leave_both(self.ledger, mark, [(sector, category, *self.day) for sector in sectors])
            return
        apart = told and (direction_after_its_towns(words) is not None or adds_other_towns(words))
        least = more and category == "assault" and is_led(words) or tells_of_fights(words)
        if (sectors, said) == WHOLE and is_of_some(words):
            self.ledger.warn(OF_SOME, mark.start)
            least = True
        for sector in sectors:
            before = self._line_keys.get((sector, category, *self.day))
            types = adds_a_type(words, category, before)
            self._state(
                mark,
                sector,
                said,
                category,
                subset,
                phrase or category,
                bool(more or types or apart),
                least,
            )
            if types:
                row = self.seen(sector, category)
                together = "" if row is None else f", {row['value']}"
                self.ledger.warn(f"{_OF_SEVERAL_TYPES}{together}", mark.start)
            if category == "assault" and all_repelled(
                words.line, words.line.spans[words.end - 1][1]
            ):
                self._all_repelled(mark, sector, said)

    def _of_several(self, mark: Mark, category: str, sectors: tuple[str, ...]) -> None:
        """Keep '41 attacks on A, B and C' for the end: no less on the whole front, if it is the
        only number of these.
        """
        reason = (
            f"one number for {len(sectors)} directions together ({', '.join(sectors)}), which "
            f"have no name as one"
        )
        front = category in _OF_ATTACKS and not self.day
        if front and len(sectors) > _FEW and mark.value.value is not None:
            self.together.append((mark, category, reason))
        else:
            self.ledger.puzzle(mark, reason)

    def _all_repelled(self, mark: Mark, sector: str, said: str | None) -> None:
        """'Seven attacks, all repelled.'"""
        self.ledger.state(
            None,
            (sector, "assault_repelled", *self.day),
            **self.of_the_day(),
            sector=sector,
            sector_said=said,
            category="assault_repelled",
            category_said="all repelled",
            subset_of="assault",
            value=mark.value.value,
            qualifier=mark.value.qualifier,
        )

    def _each(self, words: Phrase) -> bool:
        mark = words.line.marks[words.at]
        before = self.page.folded[max(0, mark.start - 4) : mark.start]
        tags = words.line.tags[words.at + 1 :]
        return bool(markers.EACH_BEFORE.search(before) or _EACH.match(tags))

    def _state(
        self,
        mark: Mark,
        sector: str,
        said: str | None,
        category: str,
        subset: str | None,
        phrase: str,
        more: bool = False,
        least: bool = False,
    ) -> None:
        key = (sector, category, *self.day)
        row = self.seen(sector, category)
        if least and row is not None and row["value"] == mark.value.value:
            self.ledger.repeat(mark, self.ledger.rows.index(row))
            return
        hedged = {"qualifier": "at_least"} if least and row is None else {}
        in_doubt = f"two numbers for {category} in {sector} in one sentence"
        if key in self._line_keys and not self.ledger.seen(*key):
            self.ledger.puzzle(mark, in_doubt)  # a third, after two that were taken back
            return
        twice = key in self._line_keys and not more and sector != "whole_front"
        used = self.ledger.state(
            mark,
            key,
            more=more and key in self._line_keys,
            **self.of_the_day(),
            **hedged,
            sector=sector,
            sector_said=said,
            category=category,
            category_said=phrase,
            subset_of=subset,
        )
        if not used and twice:
            self.ledger.retract(key, in_doubt)
            return
        if used and key in self._line_keys:
            self._summed.setdefault(key, self._line_keys[key])
        if used:
            self._line_keys[key] = mark
        if (sector,) in (WHOLE[0], *_COUNTRIES):
            return
        self.named[sector] = ""
        if category in _OF_ATTACKS and not self.day:
            self._most = max(self._most, mark.value.value or 0)

    def _respectively(self, line: Line, told: LineTime) -> None:
        """'Five and seven on the A and B directions, respectively': one number for each."""
        if not ("/" in line.tags or is_told_in_turn(line)):
            return
        free = list(phrases(line, self.ledger))
        listed, own = self._one_each(line, free)
        kinds = {rule.what for words in free if (rule := first_rule(WHAT, words)) is not None}
        of_today = not any(any(day_of(words, told, self.window)) for words in own)
        attacks = kinds <= _ATTACKS if kinds else tells_of_attacks(line)
        if listed is None or not attacks or not of_today:
            for words in free:
                reason = "'respectively', but as many numbers as directions were not found"
                self.ledger.puzzle(line.marks[words.at], reason)
            return
        verb = nearest(line.tags, own[0].at, VERB)
        for sector, words in zip(listed.sectors, own, strict=True):
            category = OUTCOMES.get(near_verb(words) or verb, "assault")
            self._state(line.marks[words.at], sector, listed.said, category, None, category)

    def _one_each(self, line: Line, free: list[Phrase]) -> tuple[Direction | None, list[Phrase]]:
        """Return the directions that have a number each, and these numbers."""
        several = [at for at in line.of(SECTOR) if len(line.marks[at].value.sectors) > 1]
        several = [at for at in several if not line.marks[at].value.unknown]
        if not line.of(SECTOR) and self.topic is not None:
            listed, own = self.topic.direction, free
        elif len(several) == 1:
            listed, own = line.marks[several[0]].value, free
            if len(own) != len(listed.sectors):
                # 'two on A, on B and C six and one, respectively'
                own = [words for words in free if words.at > several[0]]
        else:
            return None, []
        if len(own) == 1 and self._each(own[0]):
            own = own * len(listed.sectors)
        return (listed, own) if len(own) == len(listed.sectors) else (None, [])

    def _next_topic(self, line: Line, told: LineTime) -> None:
        """Keep the direction that the next sentence may go on with."""
        spans = [span for span in line.of(SECTOR) if not line.marks[span].value.this]
        if spans or told.front:
            self._unnamed = False
        elif line.of(SECTOR) and self.topic is None:
            self._unnamed = True
        self._at_a_place = not spans and _NEAR_A_PLACE.search(line.tags) is not None
        self._places(line, spans)
        self._heading = self._headed(line)
        if line.finds(_SIGNED):
            self.topic = None  # the headline is over
            return
        if not spans and self._town is not None:
            self.topic = Topic(self._town, leads=True, end=line.end)
            return
        if not spans:
            dated = told.dated and HEADING.search(line.tags) and NUMBER in line.tags
            elsewhere = dated and not self._is_at_the_topic()
            of_the_country = not line.numbers() and line.finds(_QUARTERS)
            if told.front or elsewhere or self._of_front or of_the_country:
                self.topic = None
            return
        directions = without_commands([line.marks[span].value for span in spans])
        several = len({direction.sectors for direction in directions}) > 1
        if several or told.front and not line.finds(HOTTEST):
            self.topic = None
            return
        numbers = line.numbers()
        leads = not numbers or spans[0] < numbers[0]
        before = self.page.text[max(0, line.start - 16) : line.start].rstrip(_BEFORE_A_PARAGRAPH)
        self.topic = Topic(directions[-1], leads, before.endswith("\n"), line.end)

    def _is_at_the_topic(self) -> bool:
        """Tell whether the last number was placed where the sentences before told of ('there')."""
        if self.topic is None or isinstance(self._placed, str):
            return False
        return self._placed[0] == self.topic.direction.sectors

    def _headed(self, line: Line) -> str:
        """'Attacks by direction:' says what the numbers of the lines below count."""
        if line.numbers() and not line.of(SECTOR):
            return ""
        if not line.numbers() and HEADING.search(line.tags) and not tells_on(line):
            result = RESULTS.search(line.tags)
            return OUTCOMES.get(result.group(), "") if result else "assault"
        return self._heading

    def _places(self, line: Line, spans: list[int]) -> None:
        directions = [line.marks[span].value for span in spans]
        if not directions and self.topic is not None:
            directions = [self.topic.direction]
        if len(directions) != 1 or len(directions[0].sectors) != 1:
            return
        sector = directions[0].sectors[0]
        for name in places_named(line):
            self.places.append((sector, name))
