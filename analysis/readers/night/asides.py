"""What a post about the air tells beside its own night: other offices, periods and nights."""

import datetime
import re
from dataclasses import dataclass

from analysis.readers import markers
from analysis.readers.base import phrases
from analysis.readers.ledger import Ledger
from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.mentions import Mention, mentions
from analysis.readers.night.flights import are_on_board
from analysis.readers.night.items import is_bare, opens_a_list
from analysis.readers.night.nights import has_clock
from analysis.readers.night.officials import BY_OFFICIALS, are_of_officials
from analysis.readers.night.past_night import mornings_of
from analysis.readers.night.recalled import (
    dates_a_night_before,
    is_of_that_night,
    tells_the_night_before,
)
from analysis.readers.night.region_before import names_others
from analysis.readers.night.window import LED_BY_ANOTHER, OFFICES
from analysis.readers.night.wording import DRONE_OR_MISSILE
from analysis.readers.of_others import OF_OTHERS
from analysis.readers.other_side import QUOTES
from analysis.readers.rules import Phrase, Rule, pattern
from analysis.readers.sides import NAMES, other
from analysis.readers.when import dated
from analysis.vocabulary.dates import DateSpan

_DAY = re.compile(
    r"за (?:\w+ )?(?:сутки|добу)|(?:past|last) (?:day|24 hours)"
    r"|(?<![a-z])(?<!most )(?:in|over) (?:a (?:single )?day|one day|24 hours)(?![a-z])"
    r"|(?:в течение|протягом|упродовж|впродовж) (?:\w+ )?(?:суток|доби)"
)
_DAYTIME = re.compile(
    r"(?:в течение|протягом|упродовж|впродовж) дня|(?<![а-яіїєґ])за (?:\w+ )?день"
    r"|(?:during|throughout|over) the day(?! before)"
)
_NIGHT = re.compile(r"ноч[ьиі]|ніч|night")
_OF_A_NIGHT = re.compile(
    r"(?<![а-яіїє])н[оі]ч|[ву]ноч[іи]|night|сут[ко]|добу|past day|24 hours"
    r"|станом на|состоянию на|(?<![a-z])as of"
)
# the day that a picture shows is none of an attack
_OF_AN_ATTACK = re.compile(
    rf"{DRONE_OR_MISSILE.pattern}|вибух|взрыв|explosion|blast|атак|attack|strike|удар|обстр[іе]л"
)
# 'between 0600 and 0700 GMT': hours that are read by no other clock
_BY_GMT = re.compile(
    r"(?<![0-9(:.])[0-2]?[0-9](?:[:.]?[0-5][0-9])? ?(?:[ap]\.?m\.? )?(?:gmt|utc)(?![a-z])(?!\))"
)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_HOUR = re.compile(r"[0-9][:.][0-9]{2}(?![0-9])|[0-9] ?[ap]\.?m(?![a-z])")
# as many signs after a sentence as the words for who said it begin within
_SHORTLY = 40
# 'three were suppressed," he wrote', of a governor who was named before
_HE_SAYS = re.compile(
    r"\"[,.]? ?(?:[-–—] ?)?(?:(?:he|she) (?:also )?(?:said|wrote|added|noted|posted)"
    r"|(?:написал|подчеркнул|підкреслив|сообщил|рассказал|добавил|уточнил|отметил|заявил|написав|повідомив|розповів|додав"
    r"|уточнив|зазначив|заявив)а? (?:он|она|він|вона|глава|губернатор|очільник|голова)"
    r"(?![а-яіїє]))"
)
# 'by his words', 'he added that', ', she added': goes on with the person named before
_SAID = (
    r"(?:сообщ|рассказ|добав|уточн|отмет|заяв|написа|подчеркн|повідом|розпов|дода|зазнач|наголос"
    r"|said|says|added|wrote|noted|stated|reported|told|specified)[a-zа-яіїє]*"
)
_BY_HIS_WORDS = re.compile(
    r"^\W*(?:(?:также|при этом|кроме того|також|при цьому|крім того|also|at the same time),? )?"
    r"(?:(?:по|за) (?:его|ее|його|її) (?:словам|данным|информации|сведениям|оценкам?|словами|даними"
    r"|інформацією|оцінкою)|according to (?:him|her)|(?:in|by) (?:his|her) (?:words|account)"
    rf"|(?:он|она|він|вона|he|she) (?:также |еще |також |ще |also |then )?{_SAID})(?![a-zа-яіїє])"
    rf"|, (?:(?:также|також) )?(?:{_SAID} (?:он|она|він|вона|глава|голова|очільни(?:к|ця)|the head)"
    rf"|(?:he|she|the head of [a-z ]{{1,30}}?) (?:also )?{_SAID})(?![a-zа-яіїє])"
)
# the office itself speaks, or who speaks for it: 'he' may be of it from there on
_OFFICE_SPEAKS = re.compile(
    r"минобор|міноборон|министерств|міністерств|ministry|(?:повітрян|воздушн)\w+ сил|air force"
    r"|генштаб|генеральн\w+ штаб|general staff|ведомств|відомств|речни[кц]|spokes|представи?[тн]"
    r"|президент|president|(?<![а-яіїєґ])(?:ігнат|игнат|зеленс[ьк]|сирськ|сырск)"
    r"|(?<![a-z])(?:ihnat|zelensk|syrsk)"
)
_OPENS_A_QUOTE = '"«“„'
_DAY_LONG = datetime.timedelta(hours=20)
_A_DAY = datetime.timedelta(days=1)
_OLD = datetime.timedelta(days=2)
_EARLIER = re.compile(
    r"(?<![а-яіїєґ])(?:накануне|напередодні|днем ранее|сутками ранее|днем раніше)(?![а-яіїєґ])"
    r"|the day before|a day earlier"
)
_FORMER = re.compile(
    r"(?<![a-z])of the (?:former|latter)(?= ?(?:[,.;)]|$|were|was|and|over|in|by))"
)
# told after the numbers of a night: of the one before it
_YESTERDAY = re.compile(
    r"(?<![а-яіїєґa-z])(?:вчера|вчора|учора|yesterday)(?![а-яіїєґa-z])"
    r"|^\W*(?:ранее|раніше|earlier)(?![а-яіїєґa-z])"
    r"|как (?:(?:ранее|уже) )?(?:сообщал|писал|информировал)\w* (?:сайт|портал|ранее|уже)"
)
# never how a post begins
_BEFORE_THAT = re.compile(
    r"^\W*(?:earlier,? (?:it|the ministry)|ранее (?:в )?(?:ведомств|минобор))"
)
# 'On 14 September the ministry reported', in a post of the night after
_REPORTED_THEN = re.compile(
    r"[^.;:\d]{0,80}?(?<![a-zа-яіїєґ])(?:сообщал|сообщил|информировал|повідомлял|повідомил"
    r"|інформувал|reported|announced)"
)
# 'by the data of the other side', as a sentence begins: whose count it is
_BY_WHOSE_DATA = {
    side: re.compile(
        r"(?:[^,.;:()]{0,60}:)?\W*(?:за (?:даними|інформацією|словами|повідомленням)"
        r"|по (?:данным|информации|словам|сообщению)|according to(?: the)?) "
        rf"(?:{names.country}|{names.tellers}|(?:мо|міноборони|минобороны) (?:{names.country}))"
    )
    for side, names in NAMES.items()
}
_OF_SOME = pattern("(?:<of><them>|<including><our|word|of>*)$")
_SOME_OF = pattern("<number><of><them>")
_BOUND_FOR = re.compile(
    r"\W*(?:(?:що|котор\w+|як[іаийе]|which|that|were|was|бпла|дрон\w*|drones?|uavs?"
    r"|(?:из|із|з) них|of (?:them|which)),? )*"
    r"(?:летевш|летел|летіл|направл|прямув|следова|двига|рухал|аппарата? |flew|flying|heading)"
)
_FLIGHT = re.compile(r"летевш|летел|летіл|направл|прямув|следова|двига|рухал|flew|flying|heading")

# 'one drone left in the direction of Belarus'
_FLEW_OFF = re.compile(
    r"(?<![a-zа-яіїєґ])(?:left (?:in|for|toward)|left ukrain"
    r"|fl(?:ew|ying) (?:off|away|back|over the border)"
    r"|turned back"
    r"|полет[іе]\w+ (?:у|в|на) (?:бік|сторону|територ|террит)|залишил\w* (?:межі|повітрян|пределы)"
    r"|покину\w+ (?:межі|повітрян|украин|воздушн|пределы)"
    r"|повернул\w* (?:назад|(?:на|до|в|у) (?:террит|терит|рф|росі|білорус))"
    r"|вернул\w* (?:назад|(?:на|в) (?:террит|рф|росс|белорус)))"
)
_DEBRIS_OF = re.compile(
    r"(?<![a-zа-яіїєґ])(?:debris|wreckage|fragments?|уламк\w+|обломк\w+|осколк\w+)"
    r"(?: (?:from|of|від|от))?(?: the| at least)?\W*$"
)
# '28 drones hit 17 locations'
_HIT_PLACES = re.compile(
    r" hit (?:\w+ ){0,2}(?:locations|places|sites|targets|areas|settlements|facilities)(?![a-z])"
)
UNITS = re.compile(
    r"(?: (?:воздушн|повітрян|вражеск|ворож|летательн|літальн|украинск|неприятельск|enemy|aerial"
    r"|air|ukrainian|unmanned|hostile|flying)\w*){0,3} (?:цел[иьея]й?|цілей|ціл[іь]|единиц\w*"
    r"|одиниц\w*|аппарат\w*|апарат\w*|устройств\w*|объект\w*|штук\w*|devices?|targets?|units?"
    r"|vehicles?|objects?|aircraft)(?![a-zа-яіїєґ])"
)
_ITEMISED = re.compile(" ?[:(]")
_DOWN = pattern("<downed>")
_DRONES = re.compile(r"дрон|беспил|безпіл|бпла|drone|uav|unmanned aerial")
_BOAT = re.compile(r"(?<![a-zа-яіїєґ])(?:boats?|vessels?|катер\w*|суд[енао]\w*|корабл\w*)(?![a-z])")


def aside_of(words: Phrase, rule: Rule) -> str:
    """Return why a number counts none of what flew at the side that speaks, '' if it may.

    Parameters
    ----------
    words : Phrase
    rule : Rule
        What it counts.
    """
    line = words.line
    if _are_boats(words, rule):
        return "boats"
    if _DEBRIS_OF.search(line.words(0, words.at)):
        return "debris of drones"
    if are_on_board(words):
        return "missiles that are carried, or what carries them"
    if _HIT_PLACES.match(line.page.folded, line.spans[words.end - 1][1], line.end):
        return "drones or missiles that hit, or where they fell"
    if _FLEW_OFF.search(line.words(words.at + 1, words.clause[1])):
        return "drones that flew off"
    if rule.what not in ("else", "out"):
        return ""
    noun = words.end - 1
    return rule.reason or line.reasons.get(noun, "not in the air")


def _are_boats(words: Phrase, rule: Rule) -> bool:
    """Tell 'seven drone boats', and a part of those that a sentence without drones tells of."""
    line, last = words.line, words.clause[1]
    if _BOAT.search(line.words(words.at + 1, min(words.end + 1, last))):
        return True
    no_drones = rule.what == "part" and not _DRONES.search(line.folded)
    return no_drones and _BOAT.search(line.words(0, last)) is not None


def are_targets_down(words: Phrase) -> bool:
    """Tell '81 targets were shot down', which may be all that was.

    Parameters
    ----------
    words : Phrase
    """
    line, (first, last) = words.line, words.clause
    targets = UNITS.match(line.page.folded, line.marks[words.at].end, line.end)
    if targets is None or _ITEMISED.match(line.page.folded, targets.end()):
        return False
    return _DOWN.search(line.tags, first, last) is not None


# 'of 475 targets in the air 249 were shot down by fire'
_TARGETS = re.compile(
    r"(?:(?:повітрян|воздушн)\w+ |[0-9] )(?:ціл|цел)\w*(?:[:,–—-]| -)* ?$"
    r"|(?:(?:aerial|air) |[0-9] )targets?[:,]? ?$"
)


def are_parts_of_targets(line: Line) -> bool:
    """Tell a sentence that parts targets of whatever kind by what became of them.

    Parameters
    ----------
    line : Line
    """
    begins = (line.marks[at].start for at in line.numbers()[1:])
    return any(_TARGETS.search(line.page.folded[line.start : at]) for at in begins)


def _is_by_greenwich(line: Line) -> bool:
    """Tell whether a sentence tells hours by Greenwich's clock, but for those in brackets beside
    its own.
    """
    if line.finds(_BY_GMT) is None:
        return False
    outside = _IN_BRACKETS.sub("", line.folded)
    by_its_own = _HOUR.search(outside) is not None and _BY_GMT.search(outside) is None
    return not by_its_own


# 'over the A region, where troops launched an incursion in August'
_OF_THE_PLACE = re.compile(
    r", (?:where|which|whose|who|де|где|котор\w+|які|який|яка)(?![a-zа-яіїєґ])[^,;]*$"
)


_LARGEST = re.compile(
    r"(?<![a-zа-яіїєґ])(?:(?:larg|bigg|heavi|great|wor)(?:e?st)|most (?:massive|intense|extensive)"
    r"|наймасованіш\w*|наймасштабніш\w*|найбільш\w*|найпотужніш\w*|крупнейш\w*|сам\w+ (?:массир"
    r"|масшт|крупн|больш|мощн)\w*)(?: [\w'-]+){0,4} $"
)


def _of_another_period(line: Line) -> bool:
    """Tell a sentence of another period, but for what it tells of a place by the way, and for 'the
    largest attack since the war began'.
    """
    told = line.finds(markers.OTHER_PERIOD)
    if told is None:
        return False
    said = line.folded[: told.start()]
    return _OF_THE_PLACE.search(said) is None and _LARGEST.search(said) is None


def _begins_with_a_day(line: Line) -> bool:
    """Tell a sentence that begins with a date, 'on 18 November', and prints no hour."""
    times = line.of(TIME)
    return bool(times) and times[0] <= 1 and not has_clock(line)


def _is_of_a_night(line: Line) -> bool:
    """Tell a sentence of a night or a day, but not 'that night', of the one recalled before."""
    return line.finds(_OF_A_NIGHT) is not None and not is_of_that_night(line)


@dataclass(slots=True)
class Asides:
    """What is told beside the night of a post, while its sentences are read in order.

    Attributes
    ----------
    ledger : Ledger
    reporter : str
        Who posts.
    morning : datetime.date or None
        The day on which the night of the post ends.
    day : datetime.date or None
        When it was published.
    other : bool
        Whether the sentence is told of another period or night.
    quoting : bool
        Whether it tells another office's words.
    of_governors : bool
        Whether its paragraph tells a governor's words.
    their_list : bool
        Whether items follow of what a governor told that was launched.
    of_a_person : bool
        Whether who was named last to speak is the head of a region or another official.
    """

    ledger: Ledger
    reporter: str
    morning: datetime.date | None
    day: datetime.date | None
    other: bool = False
    quoting: bool = False
    of_governors: bool = False
    their_list: bool = False
    of_a_person: bool = False

    def read(self, line: Line, *, of_a_night: bool, has_hours: bool) -> None:
        """Set the numbers of a sentence aside that are none of the night's.

        Parameters
        ----------
        line : Line
        of_a_night : bool
            Whether what is told is the series of nights without hours.
        has_hours : bool
            Whether the post prints hours beside a night.
        """
        self._set_aside_list_of_governors(line)
        self._set_aside_his_words(line)
        if self.of_governors and _HE_SAYS.search(line.page.folded, line.start, line.end + _SHORTLY):
            self._puzzle(line, OF_OTHERS)
        if not line.numbers():
            self._go_on_without_number(line)
            return
        if are_of_officials(line):
            self._puzzle(line, BY_OFFICIALS)
        self._set_aside_others(line)
        self._set_aside_period(line, of_a_night, has_hours)
        self._set_aside_nights(line)
        self._set_aside_bound(line)
        if line.finds(_FORMER):
            self._puzzle(line, "'the former' and 'the latter': of which is not followed")

    def _go_on_without_number(self, line: Line) -> None:
        """Keep in mind of what time a sentence tells that counts nothing."""
        of_a_night = line.finds(_NIGHT) and not is_of_that_night(line)
        if of_a_night and not line.finds(_DAY) and not line.of(TIME):
            self.other = False
        older = line.finds(_OF_AN_ATTACK) and self._is_older(line)
        if line.finds(_EARLIER) or older:
            self.other = True

    def is_apart(self, line: Line) -> bool:
        """Tell whether a sentence is none of the post's night, or of another office.

        Parameters
        ----------
        line : Line
        """
        his = self.of_a_person and line.finds(_BY_HIS_WORDS)
        return bool(self.other or self.quoting or his) or self._is_of_another_time(line)

    def _set_aside_list_of_governors(self, line: Line) -> None:
        """'The governor told that they used: - 3 bombs - 7 drones' is no count of the office's."""
        if line.numbers() and is_bare(line):
            if self.their_list:
                self._puzzle(line, OF_OTHERS)
            return
        before = line.page.text[: line.start].rstrip(" ")
        goes_on_in_quotes = line.page.text[line.start] in _OPENS_A_QUOTE
        if before.endswith("\n") and not goes_on_in_quotes:
            self.of_governors = False
        if names_others(line):
            self.of_governors = True
        if has_clock(line):
            self.of_governors = False
        launched = opens_a_list(line) and not _DOWN.search(line.tags)
        self.their_list = self.of_governors and launched

    def _set_aside_his_words(self, line: Line) -> None:
        """'By his words, four were shot down', after a governor's, is no count of the office's."""
        if line.finds(_OFFICE_SPEAKS):
            self.of_a_person = False
        elif names_others(line):
            self.of_a_person = True
        if self.of_a_person and line.finds(_BY_HIS_WORDS):
            self._puzzle(line, OF_OTHERS)

    def _set_aside_others(self, line: Line) -> None:
        """'Ukraine's Air Force, for its part, claimed' is no word of Russia's ministry."""
        text = line.page.text[line.start : line.end]
        named = mentions(text, line.folded, OFFICES)
        sides = {office.country for office in named if office.country}
        if sides:
            # what follows goes on with their words
            self.quoting = self.reporter not in sides
        if self.quoting or self._is_by_others_data(line, named):
            self._puzzle(line, QUOTES)

    def _is_by_others_data(self, line: Line, named: list[Mention]) -> bool:
        """Tell 'by Moscow's data, 55 were shot down', with no office of the speaker's after it."""
        by_whose = _BY_WHOSE_DATA.get(other(self.reporter))
        told = by_whose and by_whose.match(line.folded)
        own = [office for office in named if office.country == self.reporter]
        return bool(told) and not any(office.start > told.end() for office in own)

    def _set_aside_period(self, line: Line, of_a_night: bool, has_hours: bool) -> None:
        """'Over the week 500 drones were shot down' is told of no night, nor what follows."""
        if _is_of_a_night(line):
            self.other = False
        if self._is_older(line):
            self.other = True
        of_the_hours = has_hours and has_clock(line)
        before = line.finds(_EARLIER) and not of_the_hours
        goes_back = before or self._is_of_yesterday(line) or self._is_of_an_older_post(line)
        if goes_back and self.morning not in self._mornings_of(line):
            self.other = True
        night = line.finds(_NIGHT)
        by_day = line.finds(_DAY) or line.finds(_DAYTIME)
        of_a_day = by_day and not night
        of_both = night and line.finds(_DAY)
        if of_a_night and of_both:
            self._puzzle(line, "the sentence tells of a day and of its night")
        if _of_another_period(line) or of_a_night and of_a_day:
            self.other = True
        of_no_hours = of_a_day and not has_clock(line) and self._counts_hours()
        if of_a_night and has_clock(line) and LED_BY_ANOTHER.match(line.folded):
            self._puzzle(line, "hours of its own beside a night without hours")
        if _is_by_greenwich(line):
            self._puzzle(line, "hours by Greenwich's clock, which are not read")
        if self.other or of_no_hours:
            self._puzzle(line, "the words tell of another period than the night")

    def _counts_hours(self) -> bool:
        """Tell whether the post counts a part of a day, between hours that are known."""
        start, end = self.ledger.common["start"], self.ledger.common["end"]
        return None not in (start, end) and end - start < _DAY_LONG

    def _set_aside_nights(self, line: Line) -> None:
        """'Overnight on 8 April' in a post of the night to the 9th is told of another night."""
        mornings = self._mornings_of(line)
        if mornings and self.morning is not None and self.morning not in mornings:
            self._puzzle(line, "the count of another night")
            self.other = True  # and what goes on with it

    def _set_aside_bound(self, line: Line) -> None:
        """'18 over A, of them 12 that flew to B': where some were bound for."""
        if not line.finds(_FLIGHT):
            return
        for words in phrases(line, self.ledger):
            mark = line.marks[words.at]
            bound = _BOUND_FOR.match(line.page.folded, mark.end)
            some = (
                _OF_SOME.search(line.tags[: words.at])
                or _SOME_OF.match(line.tags, words.at)
                or line.tags[: words.at].endswith("(")
            )
            if bound and some:
                self.ledger.drop(mark, "a part of the number before, by where it flew")

    def _puzzle(self, line: Line, reason: str) -> None:
        for words in phrases(line, self.ledger):
            self.ledger.puzzle(line.marks[words.at], reason)

    def _is_of_yesterday(self, line: Line) -> bool:
        """Tell 'yesterday 31 were shot down in a night', after what the post itself counts."""
        after_its_own = (
            bool(self.ledger.statements()) or line.start > 0 and line.finds(_BEFORE_THAT)
        )
        return bool(after_its_own and not has_clock(line) and line.finds(_YESTERDAY))

    def _is_of_an_older_post(self, line: Line) -> bool:
        """Tell 'on 14 September the ministry reported', after what the post of the 15th counts."""
        if line.tags[:1] != TIME or self.morning is None or not self.ledger.statements():
            return False
        mark = line.marks[0]
        if not isinstance(mark.value, DateSpan) or mark.value.first is not None:
            return False
        older = dated(mark.value, self.day, None) < self.morning
        return older and _REPORTED_THEN.match(line.page.folded, mark.end, line.end) is not None

    def _is_older(self, line: Line) -> bool:
        """Tell a sentence dated days before the post, or told of the night before its own."""
        return self._is_of_old_dates(line) or self._is_of_the_night_before(line)

    def _is_of_the_night_before(self, line: Line) -> bool:
        """Tell 'last night, 26 August' and 'the previous night', after what the post counts of the
        night to the 27th; 'last night, 26 August' may be that one, where its number is said again.
        """
        told = {row["value"] for row in self.ledger.statements()}
        if not told or has_clock(line):
            return False
        if tells_the_night_before(line):
            return True
        again = {line.marks[at].value.value for at in line.numbers()[:1]} & told
        return not again and dates_a_night_before(line, self.morning or self.day, self.day)

    def _is_of_old_dates(self, line: Line) -> bool:
        """Tell whether a sentence is dated days before the post, or begins with a day before the
        evening on which the post's night began.
        """
        days = self._days_named(line)
        if self.morning is not None and _begins_with_a_day(line):
            return bool(days) and max(days) < self.morning - _A_DAY
        return self.day is not None and bool(days) and max(days) < self.day - _OLD

    def _days_named(self, line: Line) -> list[datetime.date]:
        """Return the days that a sentence names by date, none where their year is not known."""
        if self.day is None:
            return []
        spans = [line.marks[at].value for at in line.of(TIME)]
        named = [span for span in spans if isinstance(span, DateSpan) and span.first is None]
        return [dated(span, self.day, None) for span in named]

    def _is_of_another_time(self, line: Line) -> bool:
        """Tell a sentence of a day, or of another night than the post's."""
        if line.of(TIME) and self.morning not in self._mornings_of(line):
            return True
        return _of_another_period(line) or self._is_of_yesterday(line)

    def _mornings_of(self, line: Line) -> set[datetime.date]:
        """Return the mornings of the nights that a sentence names."""
        times = [line.marks[at] for at in line.of(TIME)]
        return mornings_of(line.page.folded, times, self.morning)
