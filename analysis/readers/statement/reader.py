"""Read truce statements of ministries and presidents into statements of the table."""

import datetime
import re
from dataclasses import dataclass
from typing import Any

from analysis.readers import markers
from analysis.readers.base import Source, close_heads, lines, phrases, set_aside
from analysis.readers.directions import find_directions
from analysis.readers.given import Given
from analysis.readers.ledger import Ledger, allows
from analysis.readers.lexicon import REGION, SECTOR, TIME
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.nothing import no_strikes
from analysis.readers.regions import find_regions
from analysis.readers.result import Reading
from analysis.readers.rules import Phrase, first_rule, pattern, unknown_noun
from analysis.readers.statement.deeds import deeds_of
from analysis.readers.statement.grammar import ELLIPSES, WHAT
from analysis.readers.statement.where import sector_at, where
from analysis.readers.text import page_language
from analysis.readers.when import (
    Moment,
    dated,
    instant,
    moments,
    public_by,
    publication,
    span_of_words,
)
from analysis.readers.who import Speaker, mentions, speaker_of
from analysis.vocabulary.dates import to_utc

OFFICES = ("ministry", "president", "staff")
_ZONES = {"russia": "Europe/Moscow", "ukraine": "Europe/Kyiv"}
_MINISTRY = re.compile(
    r"минобороны|мо рф|(?<![a-z])mod(?![a-z])|министерств\w+ обороны|оборонн\w+ ведомств"
    r"|военн\w+ ведомств|міноборони"
    r"|міністерств\w+ оборони|defen[cs]e ministry|ministry of defen[cs]e|президент"
    r"|president|зеленськ|зеленск|zelensk|сирськ|сырск|syrsk|путин|путін|putin|сибіг"
    r"|sybiha|foreign minist"
)
_ABOUT = re.compile(
    r"перемир|прекращени\w+ огня|припинення вогню|режим\w* тиші|ceasefire|cease-fire"
    r"|truce|энерг|moratori|мораторий|договоренност|energy|нарушени|порушен"
)
_STAFF = re.compile(r"генштаб|генеральн\w+ штаб|general staff")
_VIOLATIONS = re.compile(
    r"[0-9] (?:порушень|порушення|нарушени|violations|ceasefire violations|breaches)"
)
_ENERGY = re.compile(r"энерг|energy|енерг")
_TRUCE = re.compile(r"перемир|cease-?fire|truce|припинення вогню|прекращени\w+ огня")
_PERSON = re.compile(
    r"президент|president|зеленськ|зеленск|zelensk|путин|путін|putin|сибіг|сибиг|sybiha"
)
_EARLIER_DAY = re.compile(
    r"накануне|днем ранее|позавчера|the day before|a day earlier|сутками ранее|напередодні"
)
_PAST_DAY = re.compile(
    r"за (?:прошедшие |последние |минувшие )?сутки|(?:past|last) (?:day|24 hours)|за "
    r"(?:минулу )?добу"
)
# 'Moscow claims' is another's word in a text of Kyiv, and its own in one of Moscow
_CLAIM = re.compile(
    r"(?<![a-zа-яіїє])(?:(?P<moscow>moscow|москва|the kremlin|кремль)|(?P<kyiv>kyiv|kiev"
    r"|киев|київ))"
    r" (?:also )?(?:claim|said|says|accus|alleg|assert|заяв|утвержд|стверджу|обвин|звинува|сообщ"
    r"|повідом)(?P<other>z)?"
)
_NAMES = {"russia": "moscow", "ukraine": "kyiv"}
# 'it also reported': goes on with the office of the sentence before
_GOES_ON = re.compile(
    r"[\W_]*(?:it|they|the ministry|там|в ведомстве|ведомство|у відомстві)(?![a-zа-яіїє])"
)
_A_MINISTRY = re.compile(
    r"defen[cs]e ministry|ministry of defen[cs]e|the ministry|минобороны|міноборони"
    r"|м[иі]н[иі]стер?ств\w+ обороны?|оборонн\w+ в[еі]домств"
)
# who speaks for a side: their words are no other's in a text of that side
_SPEAKS_FOR = {
    "russia": re.compile(r"(?:путин|putin|путін)"),
    "ukraine": re.compile(
        r"(?:зеленс|zelensk|сырск|сирськ|syrsk|сибиг|сибіг|sybiha|генштаб|генеральн|general staff"
        r"|украинск|ukrain|по данным (?:киев|украин)|киев|according to (?:kyiv|ukraine))"
    ),
}
# 'despite what Zelensky declared' quotes nobody
_IN_SPITE_OF = re.compile(r"(?:несмотря на|вопреки|despite|попри|всупереч)[^.,;]{0,50}$")
_SO_FAR = re.compile(
    r"(?<![a-zа-яіїє])(?:с начала (?:действия |объявления )?(?:перемири|режима)|since "
    r"the (?:beginning|start)|with the start|за (?:все )?время|за период|уже|с момента"
    r"|during the|всего|total|in total|з початку|в целом)(?![а-яa-zіїє])"
)
_SINGLE = re.compile(
    r"(?:а также|и|and|as well as) (?P<said>атаку|одиночную атаку|an attack)(?= (?:в |на "
    r"|near|in |on ))"
)
_SUBSET = pattern("<including>|<of>?<them>")


_OF_A_DIRECTION = re.compile(r" (?:direction|sector|ax[ei]s|front)(?![a-z]|line| line)")
# '18:00 yesterday', 'from 18:00 on Saturday': days told by a word beside a clock time
_DAY_WORD = re.compile(
    r"[ ,]*(?:on |в |у |о )?(?:(?P<before>вчора\w*|учора\w*|вчера\w*|yesterday)"
    r"|(?P<same>сьогодн\w*|сегодня\w*|today|цієї доби|этих суток)"
    r"|(?P<week>(?:mon|tues|wednes|thurs|fri|satur|sun)day|понед\w+|вівтор\w+|вторник\w*|серед[иуа]"
    r"|сред[ыуа]|четвер\w*|пятниц\w*|п'ятниц\w*|субот\w*|суббот\w*|неділ\w*|воскресень\w*))"
    r"(?![a-zа-яіїє])"
)
_BULLET = re.compile(r"(?:^|\n) *[-–—•●▪◦*] ?")
# as many signs as may part a sentence from the next
_NEXT = 8
_NO_START = (
    "the text does not say from when it counts: pass start= or ceasefire= (--ceasefire) to place "
    "it in time"
)


_WEEK = (
    re.compile(r"mon|понед"),
    re.compile(r"tues|вівтор|вторник"),
    re.compile(r"wednes|серед|сред"),
    re.compile(r"thurs|четвер"),
    re.compile(r"fri|п'?ятниц"),
    re.compile(r"satur|субб?от"),
    re.compile(r"sun|неділ|воскрес"),
)


def weekday_of(word: str) -> int:
    """Return the number of a weekday by its folded name, Monday being 0.

    Parameters
    ----------
    word : str
    """
    return next(at for at, name in enumerate(_WEEK) if name.match(word))


@dataclass(frozen=True, slots=True)
class _Span:
    """From when to when the statement counts."""

    start: Any
    end: Any


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
    speaks = _MINISTRY.search(folded) or counts_violations(opened)
    about = _ABOUT.search(folded)
    if not (speaks and about or given.named and (speaks or about)):
        raise ValueError(
            "not a statement on a truce: it names no ministry of defence and no "
            "president, or no truce"
        )
    speaker = speaker_of(opened.page.text, folded, OFFICES, given)
    zone = _ZONES.get(speaker.reporter, "UTC")
    span, warnings = _window(opened, given, zone)
    common = {
        "reporter": speaker.reporter,
        "accused": speaker.accused,
        "speaker": speaker.title,
        "ceasefire": given.ceasefire,
        "source": given.source,
        "published": public_by(given.published, zone),
    }
    reader = _Reader(opened, common, span, speaker, publication(given.published, zone)[0])
    for line in lines(opened, *_names(opened)):
        reader.read(line)
    reader.ledger.require("a truce statement")
    if all(row["start"] is not None for row in reader.ledger.statements()):
        warnings = [warning for warning in warnings if warning != _NO_START]
    for warning in (*speaker.warnings, *warnings):
        reader.ledger.warn(warning)
    _check(reader.ledger)
    close_heads(opened, reader.ledger)
    return reader.ledger.close(
        kind="ministry",
        language=page_language(folded),
        slot="",
        window=None if span.start is None else (span.start, span.end),
        missing=(),
        places=(),
    )


def tells_of_a_truce(folded: str) -> bool:
    """Tell whether a text names a president or minister, and a truce.

    Parameters
    ----------
    folded : str
        The text, folded.
    """
    return bool(_PERSON.search(folded) and _TRUCE.search(folded))


def counts_violations(opened: Source) -> bool:
    """Tell whether a general staff counts breaches of a truce, and no directions of the front."""
    folded = opened.folded
    staff = _STAFF.search(folded) and _VIOLATIONS.search(folded)
    return bool(staff) and not find_directions(opened.page)


def _names(opened: Source) -> tuple[list[Mark], list[Mark]]:
    """Return the regions and the directions that a text names; 'Kursk region' is a region here, and
    the 'Kursk direction' none.
    """
    folded = opened.folded
    named = find_regions(opened.page)
    regions = [mark for mark in named if not _OF_A_DIRECTION.match(folded, mark.end)]
    taken = {at for region in regions for at in range(region.start, region.end)}
    directions = find_directions(opened.page)
    return regions, [mark for mark in directions if not taken & set(range(mark.start, mark.end))]


def _window(opened: Source, given: Given, zone: str) -> tuple[_Span, list[str]]:
    """Return the window by the words, then the caller; it never ends after publication."""
    day, _ = publication(given.published, zone)
    said = span_of_words(opened.folded, opened.times, day, given.year, zone)
    begin = said[0] if said[0] is not None else instant(given.start, "start")
    until = said[1] if said[1] is not None else instant(given.end, "end")
    warnings = []
    public = public_by(given.published, zone)
    is_late = until is not None and public is not None and until > public
    if is_late:
        warnings.append(
            "the window that the text names ends after its publication: read as counting "
            "up to the publication"
        )
        until = public
    if begin is not None and until is not None and until <= begin:
        raise ValueError(f"what is counted would end ({until}) before it begins ({begin})")
    if begin is None:
        warnings.append(_NO_START)
    return _Span(begin, until), warnings


class _Reader:
    def __init__(
        self,
        source: Source,
        common: dict[str, Any],
        span: _Span,
        speaker: Speaker,
        day: datetime.date | None,
    ) -> None:
        self.page, self.span, self.speaker = source.page, span, speaker
        self.public, self.zone = common["published"], _ZONES.get(speaker.reporter, "UTC")
        self.day = day
        self.ledger = Ledger(source.page, source.numbers, source.times, common, source.sentences)
        folded = source.folded
        self._quoted_before = self._region_item = False
        self._own: _Span | None = None
        self._own_end = 0
        self.energy = bool(_ENERGY.search(folded)) and not _TRUCE.search(folded)

    def read(self, line: Line) -> None:
        """Read one sentence."""
        if not self._is_quoted(line):
            self._no_strikes(line)
        after, self._region_item = self._region_item, self._is_item_of_a_region(line)
        if not line.numbers():
            return
        set_aside(line, self.ledger)
        if after and self._is_item(line) and not line.of(REGION + SECTOR):
            for words in phrases(line, self.ledger):
                reason = "whether the region named before is meant is not said"
                self.ledger.puzzle(line.marks[words.at], reason)
        quoted = self._is_quoted(line)
        self._quoted_before = quoted
        if quoted:
            for words in phrases(line, self.ledger):
                self.ledger.puzzle(line.marks[words.at], "the sentence quotes someone else")
            return
        given = ""
        for words in phrases(line, self.ledger):
            given = self._number(words, given) or given
        self._single(line)

    def _is_item(self, line: Line) -> bool:
        """Tell an item of a list by its bullet."""
        return bool(_BULLET.search(self.page.text[max(0, line.start - 6) : line.start + 2]))

    def _is_item_of_a_region(self, line: Line) -> bool:
        """Tell an item that names a region and counts nothing."""
        return bool(line.of(REGION)) and not line.numbers() and self._is_item(line)

    def _is_quoted(self, line: Line) -> bool:
        """Tell whether a sentence gives the words of another office than the speaker's."""
        if self._quoted_before and _GOES_ON.match(line.folded):
            return True
        if self.speaker.office != "ministry" and self._other_ministry(line):
            return True
        claim = line.finds(_CLAIM)
        if claim and not claim.group(str(_NAMES.get(self.speaker.reporter, "other"))):
            return True
        quoted = line.finds(markers.QUOTED)
        if quoted is None or _IN_SPITE_OF.search(line.folded, 0, quoted.start()):
            return False
        own = _SPEAKS_FOR.get(self.speaker.reporter)
        if own and all(own.match(one.group()) for one in markers.QUOTED.finditer(line.folded)):
            return False
        offices = ("ministry", "president", "staff", "air_force")
        text = self.page.text[line.start : line.end]
        sides = {named.country for named in mentions(text, line.folded, offices)}
        if self.speaker.reporter in sides:
            return False
        return bool(sides - {""}) or "staff" not in line.folded and bool(line.finds(markers.QUOTED))

    def _other_ministry(self, line: Line) -> bool:
        """Tell whether a sentence gives a ministry's words, in a president's or a staff's text."""
        if not line.finds(_A_MINISTRY):
            return False
        text = self.page.text[line.start : line.end]
        named = mentions(text, line.folded, ("ministry",))
        return all(mention.country != self.speaker.reporter for mention in named)

    def _number(self, words: Phrase, given: str) -> str:
        """Find out what one number counts, and where, and state it; return its category."""
        line, ledger = words.line, self.ledger
        mark = line.marks[words.at]
        rule = first_rule(WHAT, words)
        if rule is None:
            return self._elliptic(words, given)
        if rule.what == "else":
            ledger.drop(mark, line.reasons.get(words.end - 1, "not an act"))
            return ""
        if rule.what == "out":
            ledger.drop(mark, rule.reason)
            return ""
        reason = self._doubt(words, rule.what)
        if rule.what == "doubt" or reason:
            earlier = reason == "the count of an earlier day"
            (ledger.drop if earlier else ledger.puzzle)(mark, reason or rule.reason)
            return ""
        self._state(words, rule.what, self._subset(words, rule.what, given))
        return rule.what

    def _doubt(self, words: Phrase, category: str) -> str:
        """Return why a number is not the speaker's charge, '' if it is."""
        line = words.line
        before = self.page.folded[
            max(line.start, line.marks[words.at].start - 60) : line.marks[words.at].start
        ]
        if _EARLIER_DAY.search(before):
            return "the count of an earlier day"
        if self.energy and (category in ("assault", "total") or category.startswith("drone")):
            return "attacks on what is not said, in a text on energy facilities"
        if deeds_of(line, words) == self.speaker.reporter:
            return f"acts of {self.speaker.reporter}, which is the side that speaks"
        return ""

    def _elliptic(self, words: Phrase, given: str) -> str:
        mark = words.line.marks[words.at]
        known = given and not unknown_noun(words)
        rule = first_rule(ELLIPSES, words, given) if known else None
        if rule is None:
            self.ledger.puzzle(mark, "what it counts was not recognised")
            return ""
        if rule.what == "part":
            self._state(words, given, given)
            return ""
        if rule.what == "listed":
            self._state(words, given, None)
            return given
        self._state(words, rule.what, self._subset(words, rule.what, given))
        return rule.what

    def _subset(self, words: Phrase, category: str, given: str) -> str | None:
        marked = _SUBSET.search(words.before)
        if category == "shelling_heavy":
            return "shelling"
        if category == "assault_ongoing":
            return "assault"
        if category == "shelling_mlrs" and given in ("shelling", "shelling_artillery") and marked:
            return "shelling"
        return None

    def _state(self, words: Phrase, category: str, subset: str | None) -> None:
        line, ledger = words.line, self.ledger
        mark = line.marks[words.at]
        placed = where(words, category)
        if isinstance(placed, str):
            ledger.puzzle(mark, placed)
            return
        sector, said = placed
        daily = bool(line.finds(_PAST_DAY)) and not line.finds(_SO_FAR)
        if daily:
            ledger.warn("'past day': the text does not say from which hour", mark.start)
        span = _Span(None, None) if daily else self._span_of(line)
        if self._said_before(mark, (sector, category, subset), span):
            return
        ledger.state(
            mark,
            (sector, category, subset, span.start, span.end),
            sector=sector,
            sector_said=said,
            category=category,
            category_said=line.said(words.at + 1, words.end) or category,
            subset_of=subset,
            start=span.start,
            end=span.end,
            cumulative_from=span.start,
        )

    def _said_before(self, mark: Mark, key: tuple, span: _Span) -> bool:
        """Take a number that a headline said without its hours for the same one, with them."""
        if span.start is None:
            return self._said_with_hours(mark, key)
        row = self.ledger.seen(*key, None, None)
        number = mark.value
        if row is None:
            return False
        same = (row["value"], row["qualifier"]) == (number.value, number.qualifier)
        exact = number.value if number.qualifier == "exact" else None
        rounded = exact is not None and allows(row["value"], row["qualifier"], exact)
        if not (same or rounded):
            return False
        row.update(value=number.value, qualifier=number.qualifier)
        row.update(start=span.start, end=span.end, cumulative_from=span.start)
        self.ledger.repeat(mark, self.ledger.rows.index(row))
        return True

    def _said_with_hours(self, mark: Mark, key: tuple) -> bool:
        """Take a number without hours for the same one that was told with them before."""
        number = mark.value
        keys = self.ledger.keys()
        for told in keys:
            row = self.ledger.seen(*told)
            if row is None or told[:3] != key or told[3] is None or number.value is None:
                continue
            if (row["value"], row["qualifier"]) == (number.value, number.qualifier):
                self.ledger.repeat(mark, self.ledger.rows.index(row))
                return True
        return False

    def _span_of(self, line: Line) -> _Span:
        """Return the window that a sentence names for its own numbers, else the text's."""
        times = [line.marks[at] for at in line.of(TIME)]
        found = moments(self.page.folded, times)
        begins = [moment for moment in found if moment.bound == "from"]
        ends = [moment for moment in found if moment.bound == "until"]
        if not found and self._own is not None and self._goes_on(line):
            return self._own
        if not begins or not ends or self.day is None:
            return self.span
        zone = self.zone
        last, first = self._day_of(ends[0]), self._day_of(begins[0])
        until = to_utc(last or first or self.day, ends[0].clock, zone)
        begin = to_utc(first or last or self.day, begins[0].clock, zone)
        fits = begin < until and (self.public is None or until <= self.public)
        if not fits:
            return self.span
        self._own, self._own_end = _Span(begin, until), line.end
        return self._own

    def _goes_on(self, line: Line) -> bool:
        """Tell whether a sentence goes on with the hours of the one right before it."""
        between = self.page.text[self._own_end : line.start]
        return len(between) < _NEXT and "\n" not in between and not line.finds(_SO_FAR)

    def _day_of(self, moment: Moment) -> datetime.date | None:
        """Return the day of a clock time, by its date or by 'yesterday' and 'today' beside it."""
        day = self.day
        if moment.date is not None or day is None:
            return None if moment.date is None else dated(moment.date, day, None)
        word = _DAY_WORD.match(self.page.folded, moment.end)
        if word is None:
            return None
        if word["week"]:
            back = (day.weekday() - weekday_of(word["week"])) % 7
            return day - datetime.timedelta(days=back)
        return day - datetime.timedelta(days=1) if word["before"] else day

    def _no_strikes(self, line: Line) -> None:
        """'There were no air strikes': a count of 0 of the whole front."""
        if line.of(REGION + SECTOR):
            return
        for nothing in no_strikes(line):
            self.ledger.state(
                None,
                ("whole_front", nothing.category, None, self.span.start, self.span.end),
                sector="whole_front",
                sector_said=None,
                category=nothing.category,
                category_said=self.page.text[nothing.start : nothing.end],
                subset_of=None,
                value=0,
                qualifier="exact",
                start=self.span.start,
                end=self.span.end,
                cumulative_from=self.span.start,
            )

    def _single(self, line: Line) -> None:
        """An attack told without a number beside numbered ones: at least one."""
        match = _SINGLE.search(line.page.folded, line.start, line.end)
        spans = [] if match is None else line.of(REGION)
        spans = [span for span in spans if match and line.spans[span][0] > match.start()]
        if match is None or not spans:
            return
        placed = sector_at(line, spans[0])
        if isinstance(placed, str):
            return
        self.ledger.state(
            None,
            (placed[0], "assault", None, self.span.start, self.span.end),
            sector=placed[0],
            sector_said=placed[1],
            category="assault",
            category_said=match["said"],
            value=1,
            qualifier="at_least",
            start=self.span.start,
            end=self.span.end,
            cumulative_from=self.span.start,
        )


def _check(ledger: Ledger) -> None:
    """Warn where the parts are more than the total, or a region has more than the whole."""
    told = [row for row in ledger.statements() if row["qualifier"] == "exact"]
    whole = {
        row["category"]: row["value"]
        for row in told
        if row["sector"] == "whole_front" and not row.get("subset_of")
    }
    total = whole.get("total")
    parts = [
        row["value"]
        for row in told
        if row["category"] not in ("total", "energy_strike") and not row.get("subset_of")
    ]
    if total is not None and sum(parts) > total:
        ledger.warn(f"the parts add up to {sum(parts)}, more than the {total} violations said")
    for row in told:
        limit = whole.get(row["subset_of"] or "")
        if limit is not None and row["value"] > limit:
            ledger.warn(
                f"{row['sector']}, {row['category']}: {row['value']}, more than the "
                f"{limit} that it is a part of"
            )
