"""Read the sentences of a report of the mission in order, and state its tallies."""

import datetime
import re
from typing import Any

from analysis.readers import markers
from analysis.readers.base import Source, phrases, set_aside
from analysis.readers.ledger import Ledger
from analysis.readers.lexicon import PLACE, REGION, TAGS, TIME
from analysis.readers.line import Line
from analysis.readers.marks import Mark, is_year
from analysis.readers.mission.asides import (
    is_by_data_of_a_side,
    is_compared,
    is_footnote,
    is_sort,
    reason_of,
    sorts_of,
)
from analysis.readers.mission.clock import Clock, Span
from analysis.readers.mission.days import is_first_evening
from analysis.readers.mission.grammar import ELLIPSES, WHAT
from analysis.readers.mission.hours import THE_LAST_TIME
from analysis.readers.mission.months import state_by_month
from analysis.readers.mission.pairs import state_pairs
from analysis.readers.mission.placing import sector_of
from analysis.readers.mission.shares import state_all_in_one, state_shares
from analysis.readers.mission.such import (
    all_the_fire,
    broken_so_often,
    heavy_arms_used,
    is_of_times,
    may_be_cases,
    may_be_uses_of_arms,
    of_the_period_before,
    of_them,
    such_as_before,
)
from analysis.readers.mission.tallies import Tallies
from analysis.readers.mission.window import keep_evenings, window_of
from analysis.readers.mission.wording import (
    AGAINST,
    COMPARED,
    EARLIER,
    EARLIER_ON,
    FIRE,
    HEDGED,
    OF_WHICH,
    PATROL,
    PERIOD_BEFORE_SLAVIC,
    RECORDED,
    SITE,
    TALLY,
    THE_PERIOD_BEFORE,
)
from analysis.readers.mission.year import names_a_year
from analysis.readers.mission.zeros import (
    none_before,
    state_all_explosions,
    state_none,
    state_same,
    violations_before,
)
from analysis.readers.rules import (
    BROKEN_OFF,
    Phrase,
    breaks_off,
    first_rule,
    pattern,
    unknown_noun,
)
from analysis.readers.sides import office_of_a_side

_NOT_CEASEFIRE = re.compile(
    r"violations? of (?:the )?(?:withdrawal|respective|its|international|airspace|human|rights"
    r"|freedom|framework|border|safety|security|memorandum)"
    r"|(?:порушен|нарушен)\w+ (?:(?:режим|вимог|требовани|лин|лін|правил|умов|услови)\w* "
    r"|щодо |по ){0,2}(?:від?в[ео]д|отв[ео]д|розвед|развед|прав(?:а|о)? |свобод|рамков|кордон"
    r"|границ|повітрян|воздушн|меморандум|безпек|безопасн)"
)
# '148 civilian casualties', '12 injured'
_OF_THOSE_HURT = re.compile(
    r"[0-9]+(?:[ ,.][0-9]{3})* (?:civilian|casualt|killed|injured|wounded|deaths|deceased|цивільн"
    r"|гражданск|мирн|загибл|погибш|поранен|раненых)"
)
# 'civilian casualties – 5'
_THOSE_HURT = re.compile(
    r"(?:casualties|killed|injured|wounded|deaths|поранених|загиблих|раненых|погибших) ?[:–—-] ?$"
)
_VIOLATIONS_AFTER = re.compile(
    r"[0-9][0-9,. ]* ?(?:ceasefire )?(?:violations|порушен|нарушен|explosions|вибух|взрыв)"
)
# 'militants broke the truce five times', maybe by a side's count
_BROKE_IT = re.compile(
    r"(?:поруш|наруш)\w+ \"?(?:режим|перемир)|(?:broke|violated) (?:the )?(?:ceasefire|truce)"
)
_VIOLATION = TAGS["violation"]
# 'in the previous period it recorded 72, including 30 explosions'
_IN_THE_ONE_BEFORE = re.compile(
    rf"(?:{THE_PERIOD_BEFORE}|{PERIOD_BEFORE_SLAVIC})[^.;()0-9]{{0,40}}$"
)
_ITS_PART = pattern("(?:(?![()])<^number>){0,3},?<including><our|word>*")
_PART_OF_A_RUN = pattern("(?:(?![();])<^number|region>){0,8}<including><our|word>*")
_EXERCISE = re.compile(
    r"live-fire|live fire|exercise|training(?! of)|навчан|учени[йяе]|полігон|полигон"
    r"|controlled (?:detonat|explosion|demolition)|контрольован\w+ (?:підрив|вибух|знищен)"
    r"|контролируем\w+ (?:подрыв|взрыв|уничтож)"
)
# 'most of them assessed as live fire' is told of the whole, and after a semicolon another thing
_APART = re.compile(
    r";|(?:most|majority|some|many|part|half|several) of (?:them|which|the)|mostly|partly|mainly"
    r"|exclud|not counting|except|apart from"
    r"|(?:більшість|частин\w+|деякі|половин\w+|большинство|часть|некоторые|многие|багато) "
    r"(?:з|із|из) |здебільшого|переважно|частково|преимущественно|частично"
    r"|не враховуючи|без урахування|за винятком|не считая|без учета|кроме|крім|окрім"
)
# 'of these, 22 were recorded in A', after a running total
_OF_THESE = re.compile(
    r"\W*(?:(?:of|among|amongst) (?:these|those|them|this number|the total)"
    r"|(?:they|these) (?:include|comprise)d?"
    r"|(?:з|із|из|серед|среди|[ув]) (?:них|тому числі|том числе)"
    r"|(?:(?:детали|деталі):? )?(?:(?:по|за) (?:данным|даними) [а-яіїє]+, )?"
    r"(?:(?:в частности|зокрема),? )?(?:речь идет о|йдеться про|мова йде про))(?![a-zа-яіїє])"
)
# 'of them 15 in the last day'
_OF_A_DAY = re.compile(
    r"(?<![a-zа-яіїє])(?:days?|24 hours|week|yesterday|period|доб[уаиі]|сут(?:ки|ок)|вчора|вчера"
    r"|тиж[дн]\w*|недел\w+|пер[иі]од\w*)(?![a-zа-яіїє])"
)
_BY_A_CAMERA = re.compile(
    r"(?<![a-z])(?:cameras?|uavs?|sensors?)(?: (?:in|at|near|on|by) [^.;]{1,40})?"
    r" (?:also )?(?:recorded|registered|detected|captured)"
    r"|камер[аоиуы]\w* [^.;]{1,60} (?:зафікс|зафикс)"
    r"|(?:бпла|(?:безпіл|беспил)отник\w*|датчик\w*) (?:[^.;,]{1,30} )?(?:зафікс|зафикс)"
)
# 'Popasna (69 km west of Luhansk', even where the text breaks off
_KILOMETRES = re.compile(r"(?:[–—-]\d+)? ?(?:км|km|kilomet|кіломет|километ)(?![a-zа-яіїє]{5})")
# 'жовтень - грудень 2020 року', in a sentence that compares
_OF_A_YEAR = re.compile(r"20\d\d (?:року|році|рік|года|году)(?![а-яіїє])")
# 'The day before there were 900'
_LED_BY_ANOTHER_DAY = re.compile(
    r"\W*(?:накануне|напередодні|(?:днем|сутками|добою|неделей|тижнем) (?:ранее|раніше)"
    r"|(?:поза)?(?:[ву]чора|вчера)|yesterday|(?:the|a) (?:day|week) (?:before|earlier))"
    r"(?![a-zа-яіїє])"
)
_NEAR = 120
_ASSESSED = "assessed as an exercise: no breach of the truce"
# 'twelve explosions fewer than the day before'
_MORE_THAN = re.compile(
    r" (?:ceasefire |undetermined )?(?:violations|explosions|breaches|cases) (?:fewer|more|less)"
    r" than(?! (?:[0-9]|one |two |a |half ))"
)
_A_DIFFERENCE = "by how many there were more or fewer"
_TWO_DAYS = datetime.timedelta(days=2)
_OF_WHERE = "of a longer time than the report's, of which region is not said"
_HEARD = "what a patrol saw or heard, not the tally of a region"
_NO_TALLY = "not a tally of ceasefire violations"
_EXCEPT = re.compile(r"(?:кроме|крім|окрім|except|all but) (?:for )?$")
_TALLY_OPENS = re.compile(
    r"(?:ceasefire violations?|припинення вогню|прекращения огня|тиші|тишины) ?[:(]"
)
# what the joint centre logged is its own count, which the mission retells
_JOINT_CENTRE = re.compile(
    r"(?:(?<![a-z])jccc(?![a-z])|сцкк|joint cent(?:re|er) for control)[^.]*"
    r"(?:(?<![a-z])logs?(?![a-z])|logged|recorded|registered|present|provided|журнал|зафікс|зафикс)"
)
_OWN_WORK = re.compile(
    r"(?:smm|mission|monitors) (?:\w+ ){0,2}(?:recorded|heard|observed|counted|saw)"
)
_GOES_ON_WITH_IT = re.compile(r"\W*(?:it|they|the log|the jccc|these|this|he|she)(?![a-z])")
_NONE_ENDS = re.compile(
    r" ?(?:[.,;)]|$|in (?:the |that |this )?(?:donetsk |lu[gh]+ansk )?region"
    rf"|(?:in|during|over) the {EARLIER})"
)
# 'a day earlier, 15 were recorded'
_DAY_EARLIER = re.compile(
    r"(?:[^.;()0-9]{0,40}, (?:що|что|that) )?\W*(?:(?:днем|добою|сутками) ран[іе]|a day earlier)"
)
# 'explosions were more numerous (85 against 50)', 'against 129 in the previous reporting period'
_AGAINST_SO_MANY = re.compile(
    rf"\([^()]*\d[^()]*{AGAINST}{HEDGED} \d[^()]*\)"
    rf"|(?:{AGAINST}|(?:up|down) from) [^.;()]{{0,80}}"
    rf"(?:{THE_PERIOD_BEFORE}|{PERIOD_BEFORE_SLAVIC})"
)
# 'most of them, 464, in A, where explosions were heard; in B the rest, 29'
_OF_THE_REST = re.compile(
    r"(?:найбільше|більшість|больше всего|большинство) (?:з |из )?(?:їх|их|них)"
    r"|most of (?:them|which)"
    r"|решт|остальн|(?<![a-z])the (?:rest|remaining)"
)
_THEY_WERE = re.compile(
    r"(?<![a-zа-яіїє])(?:(?:їх|их|таких|there) (?:було|было|were|had been)"
    r"|(?:figure|number|total) (?:has been|had been|was|is|stands at|stood at|rose to|reached)"
    r"|(?:цифра|показник|показатель|число|кількість|количество)"
    r" (?:стано|соста|скла|сягн|дости)\w+) $"
)
# '171 <some word> violations', whatever the word
_NEAR_VIOLATIONS = re.compile(
    r" (?!годин|час|сут|доб|hours|days|процент|відсот|per)(?:[a-zа-яіїєґ'-]+ ){0,2}?"
    r"(?:порушен|нарушен|violations|breaches|вибух|взрыв|explosions)"
)
_WAS_RECORDED = re.compile("recorded|registered|зафікс|зафикс|зареєстр|зарегистр|насчит|нараху")


def _goes_on_with_a_total(line: Line) -> bool:
    """Tell whether a sentence parts what the one before it counted, and tells no other time."""
    parts = _OF_THESE.match(line.folded)
    return bool(parts) and TIME not in line.tags and not line.finds(_OF_A_DAY)


def _are_told_of(words: Phrase) -> bool:
    """Tell 'last week there were 96 of them', of what the sentence before counts."""
    line = words.line
    start = line.marks[words.at].start
    return _THEY_WERE.search(line.page.folded, line.start, start) is not None


# 'its positions were shelled 29 times', by a side's count
_ACTS = frozenset(TAGS[name] for name in ("attack", "shelling", "strike", "times"))
_FIRED_ON = re.compile(
    r"(?<![a-zа-яіїє])(?:shell|attack|обстр[іе]л|атак|(?:поруш|наруш)\w+ \"?(?:режим|перемир|тиш))"
)


def _are_acts_by_a_side(words: Phrase) -> bool:
    """Tell attacks or breaches that somebody counts, and no patrol heard."""
    counted = words.noun[-1:] in _ACTS and words.line.finds(_FIRED_ON)
    return bool(counted) and not words.line.finds(PATROL)


_TELLS = re.compile(
    r"повідом|сообщ|заяв|зафікс|зафикс|нарах|насчит|told|sa(?:id|ys)|report|count|record|claim"
)


def _by_a_side(line: Line, mark: Mark) -> bool:
    """Tell 'the headquarters told of five', after what the mission counted, and 'by the data of the
    headquarters, five'.
    """
    if is_by_data_of_a_side(line, mark):
        return True
    begin = line.page.folded.rfind(";", line.start, mark.start)
    said = line.page.folded[max(begin, line.start) : mark.start]
    told = _TELLS.search(said) and office_of_a_side(said)
    return begin > 0 and told is not None and not _OWN_WORK.search(said)


def _is_bare(words: Phrase) -> bool:
    """Tell a number that stands by itself: 'in A it was 553', no share and no name's."""
    value = words.line.marks[words.at].value
    plain = value.form not in ("none", "ordinal", "percent", "designation", "times")
    return plain and not words.noun and not unknown_noun(words)


def _is_of_a_patrol(line: Line) -> bool:
    """Tell what a patrol saw or heard, and no part of a total or number of a year."""
    of_a_year = names_a_year(line) and line.finds(_WAS_RECORDED)
    of_a_site = PLACE in line.tags or SITE.search(line.folded)
    heard = line.finds(PATROL) or of_a_site and not line.finds(RECORDED)
    return bool(heard) and not (of_a_year or _OF_THESE.match(line.folded))


def _is_assessed_as_no_breach(words: Phrase) -> bool:
    """Tell '12 explosions assessed as an exercise', and none of which most or some were so."""
    after = _up_to_the_next(words)
    told = _EXERCISE.search(after, 0, _NEAR)
    return told is not None and _APART.search(after, 0, told.start()) is None


def _up_to_the_next(words: Phrase) -> str:
    """Return the words from a number up to the next one."""
    line = words.line
    ahead = (line.marks[at].start for at in line.numbers() if at > words.at)
    return line.page.folded[line.marks[words.at].start : next(ahead, line.end)]


def _no_count(words: Phrase) -> str:
    """Return why a number of violations or explosions is no tally of them, '' if it may be."""
    if _is_assessed_as_no_breach(words):
        return _ASSESSED
    line = words.line
    more = _MORE_THAN.match(line.page.folded, line.marks[words.at].end, line.end)
    return _A_DIFFERENCE if more else ""


def _is_a_part_of_the_one_before(words: Phrase) -> bool:
    """Tell 'in the previous period it recorded 72, including 30 explosions', of which the 30 are of
    that period too.
    """
    line = words.line
    before = [at for at in line.numbers() if at < words.at]
    if not before or not _ITS_PART.fullmatch(line.tags, before[-1] + 1, words.at):
        return False
    whole = line.marks[before[-1]].start - line.start
    return _IN_THE_ONE_BEFORE.search(line.folded[:whole]) is not None


def _is_a_part_of_a_run(words: Phrase) -> bool:
    """Tell 'since the truce began 1,416, including 261 explosions', which are of all that time."""
    tags = words.line.tags
    numbers = words.line.numbers()
    before = numbers[numbers.index(words.at) - 1]
    part = _PART_OF_A_RUN.fullmatch(tags, before + 1, words.at)
    return part is not None


def _hours_of(rows: list[dict[str, Any]]) -> Span | None:
    """Return the hours that end last of those of some tallies: the ones before are compared with;
    None where several end so, or they are not known.
    """
    told = {(row["end"], row["start"]) for row in rows}
    known = {bounds for bounds in told if None not in bounds}
    end = max((end for end, _ in known), default=None)
    starts = [start for last, start in known if last == end]
    return Span(starts[0], end) if len(starts) == 1 else None


class Reader:
    def __init__(
        self, source: Source, common: dict[str, Any], clock: Clock, *, of_both: bool
    ) -> None:
        self.page = source.page
        self.clock = clock
        self.ledger = Ledger(source.page, source.numbers, source.times, common, source.sentences)
        self.tallies = Tallies(self.ledger, clock, of_both=of_both)
        self._whole = ""
        self._retold = False
        # the window and sector of a running total, or why a window is not known, told in this
        # sentence and in the one before
        self._running: tuple[Span | str, str] | None = None
        self._of_the_last: Span | str | None = None  # the window of the number before
        self._of_running: tuple[Span | str, str] | None = None
        self._after_tally = False
        self.heard_alone = False

    def read(self, line: Line) -> None:
        """Read one sentence."""
        stated = len(self.ledger.rows)
        if line.numbers():
            self._set_aside(line)
        self._retell(line)
        keep_evenings(line, self.clock)
        given, sector, self._whole = "", "", ""
        self._of_running = self._running if _goes_on_with_a_total(line) else None
        self._running = None
        state_by_month(line, self.tallies)
        state_pairs(line, self.tallies)
        state_shares(line, self.tallies)
        for words in phrases(line, self.ledger):
            if breaks_off(words):
                self.ledger.puzzle(line.marks[words.at], BROKEN_OFF)
                continue
            category, told = self._number(words, given, sector)
            given, sector = category or given, told or sector
        self._after_tally = bool(sector)
        state_none(line, self.tallies)
        state_all_in_one(line, self.tallies)
        state_same(line, self.tallies)
        state_all_explosions(line, self.tallies)
        told = [row for row in self.ledger.rows[stated:] if row]
        self.tallies.just_told = told
        if told and not line.finds(THE_LAST_TIME):
            self._keep_hours(_hours_of(told))
        of_a_tally = bool(sector or line.finds(FIRE))
        self.tallies.keep(line, of_a_tally=of_a_tally)

    def _keep_hours(self, hours: Span | None) -> None:
        """Keep the hours of what was told last, but for those of a period before."""
        before = self.clock.stated
        if hours is None or before is None or hours.end >= before.end:
            self.clock.stated = hours

    def _retell(self, line: Line) -> None:
        """Leave out what the joint centre counted, and what goes on with it."""
        goes_on = self._retold and _GOES_ON_WITH_IT.match(line.folded)
        own = _OWN_WORK.search(line.folded)
        self._retold = bool(not own and (goes_on or _JOINT_CENTRE.search(line.folded)))
        if self._retold:
            for words in phrases(line, self.ledger):
                reason = "the count of another office, which the mission retells"
                self.ledger.puzzle(line.marks[words.at], reason)

    def _set_aside(self, line: Line) -> None:
        """Only numbers of tallies that can't be read are puzzles; 'compared with' is a period of
        its own here.
        """
        tally = bool(line.finds(TALLY))
        numbers = [line.marks[at] for at in line.numbers()]
        broken = [mark for mark in numbers if mark.value.problem]
        self._set_aside_beside(line, numbers)
        for mark in broken:
            near = tally and self._near_tally(line, mark)
            if not near:
                self.ledger.drop(mark, mark.value.problem)
        said = line.folded
        before = COMPARED.search(said)
        before = before or _DAY_EARLIER.match(said)
        before = before or _AGAINST_SO_MANY.search(said)
        if before is None:
            own = EARLIER_ON.match(line.folded)
            set_aside(line, self.ledger, compares=own is None)
            return
        for mark in broken:
            self.ledger.puzzle(mark, mark.value.problem)

    def _set_aside_beside(self, line: Line, numbers: list[Mark]) -> None:
        """Take the marks of notes, what was denied, and explosions by their sort for no tallies."""
        folded = line.page.folded
        for mark in numbers:
            if markers.DENIED.search(folded, line.start, mark.start):
                self.ledger.drop(mark, "said not to have been: none")
            if is_first_evening(line, mark):
                self.ledger.drop(mark, "a date or a clock time")
            if _by_a_side(line, mark):
                self.ledger.puzzle(mark, "the count of another office, which the mission retells")
            if is_year(folded, mark) or _OF_A_YEAR.match(folded, mark.start):
                self.ledger.drop(mark, "a year")
            if is_footnote(line, mark):
                self.ledger.drop(mark, "the mark of a note")
            if _KILOMETRES.match(folded, mark.end):
                self.ledger.drop(mark, "a measure")
        for mark, add_up in sorts_of(line):
            self.ledger.puzzle(mark, reason_of(add_up))

    def _near_tally(self, line: Line, mark: Mark) -> bool:
        after = line.page.folded[mark.end : min(line.end, mark.end + 50)]
        plain = mark.value.form not in ("ordinal", "percent", "designation")
        return plain and bool(re.match(r"[^.;]{0,30}(?:ceasefire|explosion)", after))

    def _number(self, words: Phrase, given: str, sector: str) -> tuple[str, str]:
        """State what one number counts; return its category and sector."""
        line, ledger = words.line, self.ledger
        of_the_whole, self._of_the_last = self._of_the_last, None
        mark = line.marks[words.at]
        category = self._category(words, given)
        reason = self._no_tally(words, category)
        if reason == _NO_TALLY and self._may_be_a_tally(words):
            self._unknown(words)
            return "", ""
        if reason:
            self.heard_alone = self.heard_alone or reason == _HEARD
            ledger.drop(mark, reason)
            return "", ""
        if not category:
            self._unknown(words)
            return "", ""
        reason = _no_count(words)
        if reason:
            ledger.puzzle(mark, reason)
            return "", ""
        placed = sector_of(words, category, sector, self.tallies)
        window, whole = self._of_running or (None, "")
        if placed is None and whole and REGION not in line.tags:
            placed = whole
        if placed is None and category == "shelling_heavy":
            placed = self._both_regions(line)
        if placed is None:
            self._unplaced(words, category)
            return "", ""
        runs = self._running is not None and _is_a_part_of_a_run(words)
        if runs or _is_a_part_of_the_one_before(words):
            window = window or of_the_whole
        window = window or window_of(line, mark.start - line.start, self.clock)
        self._of_the_last = window
        carried = placed != "donetsk_luhansk" and REGION not in line.tags
        if carried and self._is_of_more_than_a_day(window):
            ledger.puzzle(mark, _OF_WHERE)
            return "", ""
        if isinstance(window, str):
            self._running = window, placed
            ledger.puzzle(mark, window)
            return category, placed
        if window.since is not None:
            self._running = window, placed
        self.tallies.state(words, placed, category, window)
        return category, placed

    def _is_of_more_than_a_day(self, window: Span | str) -> bool:
        """Tell the tally of a week or a year, in a report of a day."""
        if isinstance(window, str) or None in (window.start, window.end, self.clock.end):
            return False
        day_long = self.clock.start is None or self.clock.end - self.clock.start <= _TWO_DAYS
        return day_long and window.end - window.start > _TWO_DAYS

    def _category(self, words: Phrase, given: str) -> str:
        """Return what a number counts, '' if that is not known."""
        line, mark = words.line, words.line.marks[words.at]
        rule = first_rule(WHAT, words)
        bare = unknown_noun(words) in ("", "ones")
        compared = bare and is_compared(line, mark.start - line.start)
        if compared and rule is None:
            return self._compared(words, given)
        if rule is None and bare and not is_sort(line, mark):
            rule = first_rule(ELLIPSES, words, self._whole or given or none_before(words))
        if rule is not None and rule.what == "total":
            self._whole = "total"
        category = "" if rule is None else rule.what
        if rule is None and self._is_none(words):
            of_this = "total" if _VIOLATION in line.tags[: words.at] else ""
            category = given or of_this or self.tallies.told_before(line)
        if rule is None and self._is_of_running(words):
            category = "total"
        such = such_as_before(words, self.tallies) or of_them(words, given)
        such = such or of_the_period_before(words) or heavy_arms_used(words)
        return category or such or all_the_fire(words) or broken_so_often(words)

    def _compared(self, words: Phrase, given: str) -> str:
        """Return what 'compared with two' counts: the same as the number before it, or as 'none';
        '' after a part, where it may be of the whole.
        """
        if given == "explosion":
            return "" if self._whole else given
        return given or none_before(words) or violations_before(words)

    def _is_none(self, words: Phrase) -> bool:
        """Tell 'it recorded five explosions, and between other evenings, none'."""
        line, mark = words.line, words.line.marks[words.at]
        ends = _NONE_ENDS.match(line.page.folded, mark.end, line.end)
        return mark.value.form == "none" and not words.noun and bool(ends)

    def _is_of_running(self, words: Phrase) -> bool:
        """Tell 'of these, 22 were recorded in A', after a running total."""
        bare = self._of_running is not None and not words.noun
        return bare and REGION in words.after

    def _no_tally(self, words: Phrase, category: str) -> str:
        """Return why a number is not part of a tally, '' if it may be."""
        line = words.line
        place = line.marks[words.at].start - line.start
        after, before = line.folded[place : place + 120], line.folded[:place]
        listed = _THOSE_HURT.search(before) and not _VIOLATIONS_AFTER.match(after)
        hurt = listed or _OF_THOSE_HURT.match(after)
        if _NOT_CEASEFIRE.search(after) or hurt:
            return "not a tally of ceasefire violations"
        if category and OF_WHICH.search(before) and _is_assessed_as_no_breach(words):
            return "assessed as an exercise: part of the tally"
        if category and _BY_A_CAMERA.search(before):
            return _HEARD
        seen = PATROL.search(before) and not _WAS_RECORDED.search(before)
        if category and category != "shelling_heavy" and seen:
            return _HEARD
        if category and _EXCEPT.search(before):
            return "those that are left out of a number"
        if category:
            return ""
        goes_on = self._after_tally and bool(self.tallies.gone_on_with(line))
        counts = line.finds(TALLY) or _VIOLATION in line.tags or goes_on
        told = counts and not line.finds(PATROL)
        recorded = _WAS_RECORDED.search(before) or _TALLY_OPENS.search(before)
        bare = words.noun == "" and line.marks[words.at].value.form != "none"
        return "" if told and recorded and bare else _NO_TALLY

    def _may_be_a_tally(self, words: Phrase) -> bool:
        """Tell a bare number in a sentence that names a region or tells what was recorded, cases,
        and how often the truce was broken or arms were used.
        """
        line = words.line
        by_a_side = _are_acts_by_a_side(words)
        if by_a_side or may_be_uses_of_arms(words):
            return True
        if line.finds(PATROL):
            of_the_rest = REGION in line.tags and line.finds(_OF_THE_REST)
            return _is_bare(words) and bool(of_the_rest)
        if _is_bare(words):
            told = _WAS_RECORDED.search(line.folded) or _are_told_of(words)
            counted = line.of(REGION) or told or _LED_BY_ANOTHER_DAY.match(line.folded)
            return bool(counted) or may_be_cases(words)
        mark = line.marks[words.at]
        if _NEAR_VIOLATIONS.match(line.page.folded, mark.end, line.end):
            return True
        broken = is_of_times(words) and _BROKE_IT.search(line.folded)
        return bool(broken) or may_be_cases(words)

    def _both_regions(self, line: Line) -> str | None:
        """Return the sector of both regions where all tallies so far are of them, for a sentence
        that names no place.
        """
        told = {row["sector"] for row in self.ledger.statements()}
        somewhere = line.of(REGION) or PLACE in line.tags
        return None if somewhere or told != {"donetsk_luhansk"} else "donetsk_luhansk"

    def _unknown(self, words: Phrase) -> None:
        self.ledger.puzzle(words.line.marks[words.at], "what it counts was not recognised")

    def _unplaced(self, words: Phrase, category: str) -> None:
        line, mark = words.line, words.line.marks[words.at]
        counts_all = category == "total" and not line.finds(PATROL)
        if _is_of_a_patrol(line) and not (counts_all or heavy_arms_used(words)):
            self.heard_alone = True
            self.ledger.drop(mark, _HEARD)
        else:
            self.ledger.puzzle(mark, "no region is named for it, or a site inside one")
