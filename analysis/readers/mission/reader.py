"""Read the sentences of a report of the mission in order, and state its tallies."""

import re
from collections.abc import Iterator
from typing import Any

from analysis.readers.base import Source, phrases, set_aside
from analysis.readers.ledger import Ledger, allows
from analysis.readers.lexicon import NUMBER, PLACE, REGION, TAGS
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.mission.asides import (
    is_footnote,
    is_singled_out,
    is_sort,
    reason_of,
    sorts_of,
)
from analysis.readers.mission.days import two_of_two_days
from analysis.readers.mission.grammar import ELLIPSES, SECTORS, WHAT
from analysis.readers.mission.window import DAY, Clock, Span, day_of, period_before, window_of
from analysis.readers.rules import Phrase, first_rule, pattern, unknown_noun
from analysis.vocabulary.dates import DateSpan

TALLY = re.compile(
    r"ceasefire violation|explosion|breaches of the ceasefire|ceasefire breach"
    r"|violations of the ceasefire|порушен\w+ (?:режиму )?(?:припинення вогню|тиші)"
    r"|нарушен\w+ (?:режима )?(?:прекращения огня|тишины|перемирия)|вибух|взрыв"
)
_NOT_CEASEFIRE = re.compile(
    r"violations? of (?:the )?(?:withdrawal|respective|its|international|airspace)"
)
_NO = re.compile(
    r"no(?: such)? ceasefire (?:violations?|breaches)|no explosions?|not record(?:ed)? "
    r"(?:any|a single) (?:ceasefire violations?|explosions?)"
    r"|(?:порушень|нарушений) (?:режиму |режима )?(?:припинення вогню|прекращения огня|тиші)"
    r"(?: \w+){0,5}? (?:не (?:було |было )?(?:зафікс|зафикс|заре[ґг]?[єи]стр)\w+"
    r"|(?:зафікс|зафикс|заре[ґг]?[єи]стр)\w+ не (?:було|было))"
    r"|не (?:було |было )?(?:зафікс|зафикс)\w+ (?:\w+ )?(?:жодного |жодних |ни одного |никаких )?"
    r"(?:порушен[ньяі]\w*|нарушени[йя])"
)
_PATROL = re.compile(
    r"heard|saw |seen|positioned|while at|camera|residents? (?:told|said)|told the "
    r"(?:smm|mission)|km (?:north|south|east|west)|located|from a distance|weapons"
    r"|armou?red|howitzer|чули|чув|чула|слышал|бачил|видел|перебуваючи|находясь|камер[аиу]"
    r"|жител\w+ (?:розпов|рассказ|сообщ|повідом)|км на (?:північ|південь|схід|захід|север|юг|восток"
    r"|запад)|озброєн|вооружени|гаубиц|броньован|бронирован|безпілотн|беспилотн"
)
# 'violations, including 30 explosions, in A': the part parts nothing
_PART = pattern("[,(]<including><^number>{0,3}<number><our|word>*<explosion>[,)]?")
# 'including 30 undetermined explosions and 12 explosions caused by mortars'
_MORE_EXPLOSIONS = pattern("<including><our>*<number><our>*<explosion>,?<conjunction>$")
# 'near Zolote': a place inside a region is none of its tallies
_SITE = pattern("<near><^number>{0,3}<place>")
_RECORDED = re.compile(
    r"record|register|observ|total|count|tall|log|документ|констат|зафікс|зафикс|заре[єг]\w*стр|насчит|нараху|всього|всего"
)
_VIOLATION = TAGS["violation"]
_EXERCISE = re.compile(
    r"live-fire|live fire|exercise|training (?:area|ground)|навчан|учени[йяе]|полігон|полигон"
)
# 'most of them assessed as live fire' is told of the whole
_MOST_OF_THEM = re.compile(r"(?:most|majority|some|many) of (?:them|which|the)|mostly")
_OF_WHICH = re.compile(
    r"(?:including|of which|of them|of these|among them|зокрема|числі|числе|включно|включая"
    r"|(?:з|из|із) них|з яких|из которых)[a-zа-яіїє ,]{0,24}$"
)
_ALL_EXPLOSIONS = re.compile(
    r"^(?: in (?:donetsk|lu[gh]+ansk|the) region)?"
    r"[ ,(-]{1,3}(?:all|both|each)(?: of (?:them|which))?(?: were)?(?: undetermined)? explosions"
)
_ALL_ALONG = re.compile(
    r"so far|^\W*since [^.]{1,180} has (?:\w+ ){0,2}(?:recorded|registered)"
    r"|until the end of the reporting"
    r"|the (?:\w+ ){0,2}recommitment"
)
# 'between 1 and 14 February, the SMM recorded', before any region is named
_OVERALL = re.compile(r"\W*(?:between|from) [^.]{1,60},? the (?:osce )?(?:smm|mission) recorded")
_ALL_OF_A_TOTAL = re.compile(r"(?:in|with|brought the) total|a total of $|overall")
_GOES_ON = re.compile(
    r"[^.]{0,60}(?:it|the smm|the mission|monitors) (?:again |also |further "
    r")?(?:recorded|observed|registered|logged|counted)"
    r"|the number of (?:ceasefire violations|explosions)[^.]{0,50} (?:decreas|increas|rose|fell"
    r"|drop)"
    r"|(?:за|протягом|в течение) (?:попередн|предыдущ)[^.]{0,80}?(?:було|было|вон[аи]|она|місія"
    r"|миссия|смм|-) "
    r"|(?:було|было) (?:зафікс|зафикс)\w+"
    r"|[^.]{0,60}(?:вона|она|місія|миссия|смм) (?:також |також й |также )?(?:зафікс|зафикс)"
)
# 'of these, 22 were recorded in A', after a running total
_OF_THESE = re.compile(r"\W*of (?:these|those|them)(?![a-z])")
_HEARD = "what a patrol saw or heard, not the tally of a region"
_NO_TALLY = "not a tally of ceasefire violations"
_EXPLOSIONS = re.compile(r"вибухів|взрывов|explosions")
_EXCEPT = re.compile(r"(?:кроме|крім|окрім|except|all but) (?:for )?$")
_COMPARED = re.compile(
    r"compared (?:with|to)|(?:по сравнению|в сравнении) с|порівнян\w+ (?:з|із) "
    r"|(?:сравнивать|порівнювати) (?:с|з|із) "
)
_SAME = re.compile(
    r"\((?:again )?the same (?:number )?(?:as )?(?:during|in|as in|as during) the "
    r"previous reporting period\)"
)
_TALLY_OPENS = re.compile(
    r"(?:ceasefire violations?|припинення вогню|прекращения огня|тиші|тишины) ?[:(]"
)
_LEADS = re.compile(
    r"[^a-zа-яіїє]*(?:in (?:both )?(?:donetsk|lu[gh]+ansk|the region)|[ув] (?:донец|луган))"
)
_IT_RECORDED = re.compile(
    r"(?:,? ?(?:the )?(?:smm|mission|monitors|it)) (?:also )?recorded(?: only)?"
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
_NONE_ENDS = re.compile(r" ?(?:[.,;)]|$|in (?:the |that |this )?(?:donetsk |lu[gh]+ansk )?region)")
_WAS_RECORDED = re.compile("recorded|registered|зафікс|зафикс|насчит|нараху")


class Reader:
    def __init__(self, source: Source, common: dict[str, Any], clock: Clock) -> None:
        self.page, self.clock = source.page, clock
        self.ledger = Ledger(source.page, source.numbers, source.times, common, source.sentences)
        self.region = ""
        self._whole = ""
        self._retold = False
        self._running: Span | None = None
        self._of_running: Span | None = None
        self.heard_alone = False

    def read(self, line: Line) -> None:
        """Read one sentence."""
        set_aside_all = line.numbers()
        if set_aside_all:
            self._set_aside(line)
        self._retell(line)
        given, sector, self._whole = "", "", ""
        self._of_running = self._running if _OF_THESE.match(line.folded) else None
        self._running = None
        self._respectively(line)
        for words in phrases(line, self.ledger):
            category, told = self._number(words, given, sector)
            given, sector = category or given, told or sector
        self._none(line)
        self._same(line)
        names = [line.marks[at].value.name for at in line.of(REGION)]
        names = [name for name in names if name != "same"]
        if names:
            # '85 per cent of these were in Donetsk region' is no word on what follows
            self.region = names[-1] if line.finds(TALLY) else ""

    def _retell(self, line: Line) -> None:
        """Leave out what the joint centre counted, and what goes on with it."""
        goes_on = self._retold and _GOES_ON_WITH_IT.match(line.folded)
        own = _OWN_WORK.search(line.folded)
        self._retold = bool(not own and (goes_on or _JOINT_CENTRE.search(line.folded)))
        if self._retold:
            for words in phrases(line, self.ledger):
                reason = "the count of another office, which the mission retells"
                self.ledger.puzzle(line.marks[words.at], reason)

    def _respectively(self, line: Line) -> None:
        """'269 and 48 violations in Donetsk and Luhansk regions, respectively': one for each."""
        if "/" not in line.tags:
            return
        free = list(phrases(line, self.ledger))
        if self._by_days(line, free):
            return
        compared = _COMPARED.search(line.folded)
        if compared:
            begin = line.start + compared.start()
            after = [words for words in free if line.marks[words.at].start > begin]
            free = after or free
        both = [at for at in line.of(REGION) if line.marks[at].value.name == "both"]
        rules = [first_rule(WHAT, words) for words in free]
        window = (
            window_of(line, line.marks[free[0].at].start - line.start, self.clock) if free else ""
        )
        fits = len(free) == 2 and len(both) == 1 and rules[-1] is not None
        if not fits or isinstance(window, str):
            for words in free:
                reason = "'respectively', but as many numbers as regions were not found"
                self.ledger.puzzle(line.marks[words.at], reason)
            return
        said = line.marks[both[0]].value.said.lower()
        order = sorted(("donetsk", "luhansk"), key=lambda name: said.find(name[:2]))
        category = rules[-1].what if rules[-1] else "total"
        for name, words in zip(order, free, strict=True):
            self._state(words, SECTORS[name], category, window)

    def _by_days(self, line: Line, free: list[Phrase]) -> bool:
        """State '199 and 236 explosions on 15 and 16 October, respectively': one for each day."""
        told = two_of_two_days(line)
        if told is None:
            return False
        numbers, dates = told
        pair = [words for words in free if words.at in numbers]
        rule = first_rule(WHAT, pair[-1]) if len(pair) == len(numbers) else None
        sector = self._only_region(line)
        windows = self._windows_of(dates)
        if rule is not None and sector and windows:
            for words, window in zip(pair, windows, strict=True):
                self._state(words, sector, rule.what, window)
        for words in free:
            self.ledger.puzzle(line.marks[words.at], "numbers of two days, or beside them")
        return True

    def _windows_of(self, dates: DateSpan) -> list[Span]:
        """Return the mission's days of '15 and 16 October', none where either is not known."""
        if not self.clock.can_date(dates):
            return []
        last = self.clock.date(dates)
        told = (day_of(last - DAY, self.clock), day_of(last, self.clock))
        windows = [window for window in told if window is not None]
        return windows if len(windows) == len(told) else []

    def _only_region(self, line: Line) -> str:
        """Return the region of a sentence that names one alone."""
        names = {line.marks[at].value.name for at in line.of(REGION)}
        return SECTORS[names.pop()] if names in ({"donetsk"}, {"luhansk"}) else ""

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
        if not _COMPARED.search(line.folded):
            set_aside(line, self.ledger)
            return
        for mark in broken:
            self.ledger.puzzle(mark, mark.value.problem)

    def _set_aside_beside(self, line: Line, numbers: list[Mark]) -> None:
        """Take the marks of notes, and explosions by their sort, for no tallies."""
        for mark in numbers:
            if is_footnote(line, mark):
                self.ledger.drop(mark, "the mark of a note")
        for mark, add_up in sorts_of(line):
            self.ledger.puzzle(mark, reason_of(add_up))

    def _near_tally(self, line: Line, mark: Mark) -> bool:
        after = line.page.folded[mark.end : min(line.end, mark.end + 50)]
        plain = mark.value.form not in ("ordinal", "percent", "designation")
        return plain and bool(re.match(r"[^.;]{0,30}(?:ceasefire|explosion)", after))

    def _number(self, words: Phrase, given: str, sector: str) -> tuple[str, str]:
        """State what one number counts; return its category and sector."""
        line, ledger = words.line, self.ledger
        mark = line.marks[words.at]
        rule = first_rule(WHAT, words)
        if rule is None and not unknown_noun(words) and not is_sort(line, mark):
            rule = first_rule(ELLIPSES, words, self._whole or given)
        if rule is not None and rule.what == "total":
            self._whole = "total"
        category = "" if rule is None else rule.what
        if rule is None and self._is_none(words):
            category = given or ("total" if _VIOLATION in line.tags[: words.at] else "")
        if rule is None and self._is_of_running(words):
            category = "total"
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
        placed = self._sector(words, category, sector)
        if placed is None:
            self._unplaced(words)
            return "", ""
        window = self._of_running or window_of(line, mark.start - line.start, self.clock)
        if isinstance(window, str):
            ledger.puzzle(mark, window)
            return category, placed
        if window.since is not None:
            self._running = window
        self._state(words, placed, category, window)
        return category, placed

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
        numbers = [line.marks[at].start for at in line.numbers() if at > words.at]
        next_at = min(numbers, default=line.end) - line.start
        if _NOT_CEASEFIRE.search(after):
            return "not a tally of ceasefire violations"
        exercise = _EXERCISE.search(line.folded[place : min(next_at, place + 120)])
        own = exercise and not _MOST_OF_THEM.search(after, 0, exercise.start())
        if category and own and _OF_WHICH.search(before):
            return "assessed as an exercise: part of the tally"
        if category and _PATROL.search(before) and not _WAS_RECORDED.search(before):
            return _HEARD
        if category and _EXCEPT.search(before):
            return "those that are left out of a number"
        if category:
            return ""
        told = (line.finds(TALLY) or _VIOLATION in line.tags) and not line.finds(_PATROL)
        recorded = _WAS_RECORDED.search(before) or _TALLY_OPENS.search(before)
        bare = words.noun == "" and line.marks[words.at].value.form != "none"
        return "" if told and recorded and bare else _NO_TALLY

    def _may_be_a_tally(self, words: Phrase) -> bool:
        """Tell a bare number beside 'explosions' in a sentence that names a region."""
        line = words.line
        place = line.marks[words.at].start - line.start
        beside = _EXPLOSIONS.search(line.folded[max(0, place - 40) : place])
        bare = words.noun == "" and line.marks[words.at].value.form != "none"
        return bool(beside and bare and line.of(REGION)) and not line.finds(_PATROL)

    def _unknown(self, words: Phrase) -> None:
        self.ledger.puzzle(words.line.marks[words.at], "what it counts was not recognised")

    def _unplaced(self, words: Phrase) -> None:
        line, mark = words.line, words.line.marks[words.at]
        if line.finds(_PATROL) or not line.finds(_RECORDED):
            self.heard_alone = True
            self.ledger.drop(mark, _HEARD)
        else:
            self.ledger.puzzle(mark, "no region is named for it, or a site inside one")

    def _sector(self, words: Phrase, category: str, given: str) -> str | None:
        """Return the sector of a number: the region ahead, before, or of the sentences before."""
        line = words.line
        spans = line.of(REGION)
        if self._is_site(words) and not self._is_of_the_region(words, category):
            return self._of_which_at_least(words, category)
        place = line.marks[words.at].start - line.start
        before = line.folded[:place]
        if not spans and category == "total" and _ALL_OF_A_TOTAL.search(before):
            return "donetsk_luhansk"
        span = self._region_of(words, spans)
        if span is not None:
            return self._named(line.marks[span].value.name)
        if category == "explosion" and given:
            return given
        overall = not self.region and _OVERALL.match(line.folded)
        if overall or _ALL_ALONG.search(line.folded):
            return "donetsk_luhansk"
        first = spans[0] if spans else len(line.tags)
        if ":" in line.tags[words.at : first] and len(spans) > 1:
            return "donetsk_luhansk"
        near = _SITE.search(line.tags, 0, words.at)
        if _GOES_ON.match(line.folded) and self.region and not near and not spans:
            return SECTORS.get(self.region)
        return None

    def _is_site(self, words: Phrase) -> bool:
        """Tell whether a number is told of a site ('close to the disengagement area near A')."""
        tags = words.line.tags
        following = tags[words.end : words.clause[1]]
        near = "@" in following or PLACE in following
        return near and REGION not in following

    def _is_of_the_region(self, words: Phrase, category: str) -> bool:
        """'In A, the SMM recorded eight explosions near B': all that it tells of a region."""
        line, numbers = words.line, words.line.numbers()
        before = [at for at in line.of(REGION) if at < words.at]
        if len(before) != 1 or numbers[0] != words.at or not _LEADS.match(line.folded):
            return False
        sector = self._named(line.marks[before[0]].value.name)
        told = {(row["sector"], row["category"]) for row in self.ledger.statements()}
        if {(sector, category), (sector, "total")} & told:
            return False
        return bool(_IT_RECORDED.fullmatch(line.words(before[0] + 1, words.at)))

    def _of_which_at_least(self, words: Phrase, category: str) -> str | None:
        """'In A, a high number, including over 550 explosions near B': as many at least in A."""
        line = words.line
        spans = line.of(REGION)
        counted = [at for at in line.numbers() if line.marks[at].value.form != "none"]
        alone = counted == [words.at] and len(spans) == 1 and bool(_LEADS.match(line.folded))
        at_least = line.marks[words.at].value.qualifier in ("over", "at_least")
        if not (alone and at_least) or spans[0] > words.at:
            return None
        sector = self._named(line.marks[spans[0]].value.name)
        told = {(row["sector"], row["category"]) for row in self.ledger.statements()}
        return None if (sector, category) in told else sector

    def _region_of(self, words: Phrase, spans: list[int]) -> int | None:
        line, at = words.line, words.at
        ahead = [span for span in spans if span > at]
        before = [span for span in spans if span < at]
        leads = bool(before) and _LEADS.match(line.folded)
        if ahead and is_singled_out(line, at, ahead[0]):
            return before[-1] if before else None
        if ahead and before and self._is_part_of(line, before[-1], at):
            return before[-1]
        if ahead and not leads:
            between = _PART.sub("", self._tags_between(line, at, ahead[0]))
            if not set(between) & set(NUMBER + ";(:)"):
                return ahead[0]
        if ahead and leads and words.clause[0] <= ahead[0] < words.clause[1]:
            return ahead[0]
        return before[-1] if before else None

    def _tags_between(self, line: Line, at: int, last: int) -> str:
        """Return the tags between two tokens but for the marks of notes."""
        tokens = range(at + 1, last)
        notes = {at for at in line.numbers() if is_footnote(line, line.marks[at])}
        return "".join(line.tags[token] for token in tokens if token not in notes)

    def _is_part_of(self, line: Line, span: int, at: int) -> bool:
        """'In A, including 270 explosions, and fewer in B': no tally stands between them."""
        place = line.marks[at].start - line.start
        return NUMBER not in line.tags[span + 1 : at] and bool(
            _OF_WHICH.search(line.folded[:place])
        )

    def _named(self, name: str) -> str | None:
        return SECTORS.get(self.region) if name == "same" else SECTORS[name]

    def _state(self, words: Phrase, sector: str, category: str, window: Span) -> None:
        line = words.line
        mark = line.marks[words.at]
        before = line.folded[max(0, mark.start - line.start - 60) : mark.start - line.start]
        part = category == "explosion" and _OF_WHICH.search(before)
        more = category == "explosion" and bool(_MORE_EXPLOSIONS.search(line.tags, 0, words.at))
        phrase = line.said(words.at + 1, words.end)
        subset = "total" if part else None
        self._put(mark, line, sector, category, window, subset, phrase, more=more)
        after = line.page.folded[line.spans[words.end - 1][1] : line.end]
        if category == "total" and _ALL_EXPLOSIONS.match(after):
            value, qualifier = mark.value.value, mark.value.qualifier
            self._put(
                None, line, sector, "explosion", window, "total", "all explosions", value, qualifier
            )

    def _put(
        self,
        mark: Mark | None,
        line: Line,
        sector: str,
        category: str,
        window: Span,
        subset: str | None,
        phrase: str,
        value: int | None = None,
        qualifier: str = "exact",
        *,
        more: bool = False,
    ) -> None:
        again = mark is not None and not window.part
        if again and self._said_before(mark, sector, category, window):
            return
        if window.start is None:
            self.ledger.warn("a tally whose hours are not known has no window")
        key = (sector, category, window.start, window.end)
        if window.start is None and mark is not None:
            key = (sector, category, window.part or "unknown")
        columns = {} if mark is not None else {"value": value, "qualifier": qualifier}
        self.ledger.state(
            mark,
            key,
            more=more,
            sector=sector,
            sector_said=self._said(line, sector),
            category=category,
            category_said=phrase or "none",
            subset_of=subset,
            start=window.start,
            end=window.end,
            cumulative_from=window.since,
            **columns,
        )

    def _said_before(self, mark: Any, sector: str, category: str, window: Span) -> bool:
        """Take the same number again for the same tally where either was told without hours, and
        keep the hours that one of them has.
        """
        without = self.ledger.seen(sector, category, "unknown")
        rows = self.ledger.statements() if window.start is None else [without or {}]
        number = (mark.value.value, mark.value.qualifier)
        told = [row for row in rows if _is_of(row, sector, category, number)]
        if not told:
            return False
        if window.start is not None:
            told[0].update(start=window.start, end=window.end, cumulative_from=window.since)
        self.ledger.repeat(mark, self.ledger.rows.index(told[0]))
        return True

    def _said(self, line: Line, sector: str) -> str | None:
        named = [line.marks[at].value for at in line.of(REGION)]
        return next((one.said for one in named if SECTORS.get(one.name) == sector), None)

    def _none(self, line: Line) -> None:
        """'No ceasefire violations' is a tally of 0."""
        for match in _NO.finditer(line.folded):
            window = window_of(line, match.start(), self.clock)
            if isinstance(window, str):
                continue
            category = "explosion" if "explosion" in match.group() else "total"
            said = line.page.text[line.start + match.start() : line.start + match.end()]
            for sector in self._sectors_of_none(line, match):
                self._put(None, line, sector, category, window, None, said, 0)

    def _sectors_of_none(self, line: Line, match: re.Match[str]) -> Iterator[str]:
        at = line.start + match.start()
        spans = line.of(REGION)
        ahead = [span for span in spans if line.spans[span][0] > at]
        before = [span for span in spans if line.spans[span][0] < at]
        chosen = ahead[0] if ahead and not self._cut(line, match, ahead[0]) else None
        if chosen is None:
            chosen = before[-1] if before else None
        name = line.marks[chosen].value.name if chosen is not None else ""
        if chosen is None and _GOES_ON.match(line.folded):
            name = self.region
        sector = self._named(name) if name else None
        if sector == "donetsk_luhansk":
            yield from (one for one in SECTORS.values() if one != sector)
        elif sector:
            yield sector

    def _cut(self, line: Line, match: re.Match[str], span: int) -> bool:
        between = line.page.folded[line.start + match.end() : line.spans[span][0]]
        return bool(re.search(r"[;(0-9]", between))

    def _same(self, line: Line) -> None:
        """'(The same as in the previous reporting period)' refers back to the tally just told."""
        for match in _SAME.finditer(line.folded):
            at = line.start + match.start()
            spans = [span for span in line.of(REGION) if line.spans[span][0] < at]
            sector = self._named(line.marks[spans[-1]].value.name) if spans else None
            told = [
                row
                for row in self.ledger.statements()
                if row["category"] == "total"
                and row["sector"] == sector
                and row["cumulative_from"] is None
                and row["end"] == self.clock.end
            ]
            window = period_before(match.group(), self.clock)
            if told and not isinstance(window, str):
                said = line.page.text[at + 1 : line.start + match.end() - 1]
                self._put(None, line, str(sector), "total", window, None, said, told[-1]["value"])

    def check(self) -> None:
        """Warn where a part is more than the whole: explosions, or one region than both."""
        self._said_again()
        exact = {
            (row["sector"], row["start"], row["end"], row["category"]): row["value"]
            for row in self.ledger.statements()
            if row["qualifier"] == "exact"
        }
        for (sector, start, end, category), value in exact.items():
            whole = exact.get((sector, start, end, "total"))
            if category == "explosion" and whole is not None and value > whole:
                self.ledger.warn(
                    f"{sector}: {value} explosions, more than the {whole} violations said"
                )
            if category == "total" and sector == "donetsk_luhansk":
                self._check_regions(exact, value, start, end)

    def _said_again(self) -> None:
        """Take back a headline's 'almost 50', for which the text gives 48 and its own evenings."""
        rows = self.ledger.statements()
        exact = [row for row in rows if row["qualifier"] == "exact"]
        keys = self.ledger.keys()
        for key in keys:
            row = self.ledger.seen(*key) or {}
            if row.get("qualifier", "exact") == "exact" or row["cumulative_from"] is not None:
                continue
            again = any(
                other["sector"] == row["sector"]
                and other["category"] == row["category"]
                and other["start"] is not None
                and row["start"] is not None
                and other["start"] < row["start"] <= row["end"] <= other["end"]
                and allows(row["value"], row["qualifier"], other["value"])
                for other in exact
            )
            if again:
                self.ledger.retract(key, "said again more exactly, of evenings that are named")

    def _check_regions(self, exact: dict[tuple, int], total: int, start: Any, end: Any) -> None:
        parts = [exact.get((SECTORS[name], start, end, "total")) for name in ("donetsk", "luhansk")]
        told = [part for part in parts if part is not None]
        if sum(told) > total or len(told) == 2 and sum(told) != total:
            self.ledger.warn(f"the regions add up to {sum(told)}, not the {total} violations said")


def _is_of(row: dict[str, Any], sector: str, category: str, number: tuple) -> bool:
    """Tell whether a row states a number of a sector and category."""
    told = [row.get(name) for name in ("sector", "category", "value", "qualifier")]
    return told == [sector, category, *number]
