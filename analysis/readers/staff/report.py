"""Read reports of the General Staff of Ukraine: from their text to statements."""

import re

from analysis.readers.ledger import Ledger
from analysis.readers.marks import D, N, Skeleton, is_name, is_year, scan
from analysis.readers.text import page_language, plain, sentences
from analysis.readers.when import public_by
from analysis.readers.staff import grammar as g
from analysis.readers.staff.checks import check, missing_sectors
from analysis.readers.staff.clause import clauses, sense
from analysis.readers.staff.names import find_directions, pair
from analysis.readers.staff.places import places_named
from analysis.readers.staff.role import LOOSE, ROLE, role
from analysis.readers.staff.spot import ASSAULT_NOUN, RESPECTIVELY, Spot, clause_of
from analysis.readers.staff.where import where
from analysis.readers.staff.window import ZONE, find_window
from analysis.vocabulary.qualifiers import CONVENTIONS

SPEAKER = "General Staff of the Armed Forces of Ukraine"
_EACH_BEFORE = re.compile(r"(?<![а-яіїєґ])по $")
_EACH_AFTER = re.compile(
    r"^ ?(?:(?:\w+ ){0,2})(?:each|на кожн\w+|на каждом|кожен)(?![a-z])|^ (?:each|apiece)"
)
_PRONOUN = re.compile(
    r"(?:один|одн[аеоіий]\w*|one) (?:із|з|зі|of|из|another|одного)(?![a-zа-яіїєґ])(?! (?:\ue000|них|яких|them|which|these))|(?:at |once )?once (?:again|more)|одного разу|один одн|один на один|one (?:can|could|who|by one)"
)
_NEGATED = re.compile(r"(?<![a-zа-яіїєґ])(?:не|not|no|didn't)(?![a-zа-яіїєґ])")
_SINGLE = re.compile(
    r"(?P<repelled>(?:відби\w+|зупинил\w+|відбито|зупинено|repelled|repulsed|отбил\w*|отразил\w*|отбита) (?:ворожу |російську |одиночну |вражескую |an? |an enemy |a russian |the enemy's )?"
    r"(?:атаку|штурм|спробу|attack|assault|attempt|атака)(?![а-яіїєґa-z]))"
    r"|(?P<ongoing>(?:бій|бой|боєзіткнення|бойове зіткнення|battle|clash|combat engagement)(?: [а-яіїєa-z]+){0,3} (?:триває|продолжается|длится|is ongoing|is still ongoing|continues)"
    r"|(?:триває|продолжается) (?:бій|бой|боєзіткнення|бойове зіткнення))"
)


def read_report(text, *, published=None, language=None, year=None, source=None, ceasefire=None):
    """Read a report of the General Staff of Ukraine, or an outlet's account of one.

    Parameters
    ----------
    text : str
        Plain text or HTML, in Ukrainian, English or Russian.
    published : str, datetime.date or pandas.Timestamp, optional
        Day of publication, or moment with its zone: dates a report whose header has no date or no year.
    language : {"uk", "en", "ru"}, optional
        Found from the text by default.
    year : int, optional
        Year of a date without one.
    source : str, optional
        Id of the source; by default one made from the text.
    ceasefire : str, optional
        Id of the truce that the report is filed under.

    Returns
    -------
    Reading

    Raises
    ------
    ValueError
        If the text is no such report, or its date has no year and none is given.
    """
    if not isinstance(text, str):
        raise ValueError(f"a report is a text, not {type(text).__name__}")
    page = plain(text)
    folded = page.folded
    directions = find_directions(page)
    if not ASSAULT_NOUN.search(folded) or not (g.REPORT.search(folded) or len(directions) > 1):
        raise ValueError(
            "not a report of the General Staff of Ukraine: it names neither the staff nor directions of the front with engagements or attacks"
        )
    numbers, times = scan(folded)
    window = find_window(page, times, published, year)
    common = {
        "reporter": "ukraine",
        "accused": "russia",
        "speaker": SPEAKER,
        "start": window.start,
        "end": window.end,
        "ceasefire": ceasefire,
        "source": source,
    }
    common["cumulative_from"] = None if window.previous else window.start
    common["published"] = public_by(published, ZONE)
    reader = _Reader(page, numbers, times, directions, common, window)
    for start, end, first in sentences(page):
        reader.sentence(start, end, first)
    reader.headlines()
    if not reader.ledger.rows:
        raise ValueError(
            "no figure of a report of the General Staff of Ukraine was found in the text"
        )
    for warning in window.warnings:
        reader.ledger.warn(warning)
    check(reader.ledger)
    absent = missing_sectors(reader.ledger.rows, reader.named, window)
    return reader.ledger.close(
        kind="general_staff",
        language=language or page_language(folded),
        slot=window.slot,
        window=None if window.start is None else (window.start, window.end),
        missing=absent,
        places=tuple(reader.places),
    )


class _Reader:
    """State while the sentences of a report are read in order."""

    def __init__(self, page, numbers, times, directions, common, window):
        self.page, self.window = page, window
        self.marks = sorted(
            [*numbers, *times, *directions], key=lambda mark: (mark.start, mark.end)
        )
        self.marks = [
            mark
            for at, mark in enumerate(self.marks)
            if not at or mark.start >= self.marks[at - 1].end
        ]
        self.ledger = Ledger(page, numbers, times, common)
        self.current, self.named, self.places, self._at = None, {}, [], 0
        self._seen, self._heading, self._last, self._loose = {}, None, None, []
        self._days = self._other = False
        self._starts = {mark.start for mark in numbers}

    def sentence(self, start, end, first):
        """Read one sentence."""
        inside = []
        while self._at < len(self.marks) and self.marks[self._at].start < end:
            if self.marks[self._at].start >= start and self.marks[self._at].end <= end:
                inside.append(self.marks[self._at])
            self._at += 1
        sk = Skeleton(self.page.folded, start, end, inside)
        spans = sk.of(D)
        if first:
            self.current, self._heading, self._last = self._heading, None, None
            self._other = False
        for _, mark in spans:
            for sector in mark.value.sectors:
                self.named.setdefault(sector, "named without a number")
        found = sk.of(N)
        self._days = bool(found) and bool(g.PREVIOUS.search(sk.text) or g.TODAY.search(sk.text))
        parts = clauses(sk.text) if found else []
        carried = None
        if found:
            self._set_aside(sk, found, parts)
            self._respectively(sk, found, spans, parts)
        before = len(self.ledger.rows)
        for place, mark in found:
            if self.ledger.free(mark):
                carried = self._number(sk, place, mark, spans, parts, carried) or carried
        self._last = carried
        self._in_words(sk, spans, len(self.ledger.rows) > before)
        leading = [mark for place, mark in spans if not mark.value.this]
        if leading:
            self.current = (
                leading[-1].value
                if len(leading) == 1 or len({mark.value.sectors for mark in leading}) == 1
                else None
            )
            if first and not found and end - start < 60 and self.page.text[end - 1] not in ".!?…":
                self._heading = self.current  # a line that only names a direction heads the next
            if len(leading) == 1 and len(leading[0].value.sectors) == 1:
                self.places += [
                    (leading[0].value.sectors[0], name)
                    for name in places_named(self.page.text[start:end])
                ]
        elif self.current is not None and len(self.current.sectors) == 1 and not spans:
            self.places += [
                (self.current.sectors[0], name) for name in places_named(self.page.text[start:end])
            ]

    def _set_aside(self, sk, found, parts):
        """Put what is plainly not a count of this report out of scope."""
        text, ledger = sk.text, self.ledger
        for place, mark in found:
            number = mark.value
            said = self.page.folded[mark.start : mark.end]
            if number.form in ("ordinal", "percent"):
                ledger.drop(mark, number.problem)
            elif number.form == "designation" and is_name(self.page.folded, mark):
                ledger.drop(mark, number.problem)
            elif number.problem:
                ledger.puzzle(mark, number.problem)
            elif is_year(text, place, said):
                ledger.drop(mark, "a year")
            elif (
                number.form != "digits"
                and (turn := _PRONOUN.match(self.page.folded, mark.start))
                and not self._number_at(turn.end() + 1)
            ):
                ledger.drop(mark, "a turn of phrase, not a count")
        for match in g.CHANGE.finditer(text):
            for place, mark in found:
                if match.start() <= place < match.end() and ledger.free(mark):
                    ledger.drop(mark, "a change from an earlier count")
        compared = g.COMPARED.search(text)
        if compared:
            stop = re.search(r"[,;)]|$", text[compared.end() :]).start() + compared.end()
            tail = RESPECTIVELY.search(text, stop)
            for place, mark in found:
                if compared.start() <= place <= (
                    tail.start() if tail and tail.start() - stop < 12 else stop
                ) and ledger.free(mark):
                    ledger.drop(mark, "compared with: the count of another time")
        if g.NIGHT.search(text):
            for place, mark in found:
                if (
                    ledger.free(mark)
                    and sense(text, place, clause_of(parts, place)).kind == "strike"
                ):
                    ledger.puzzle(mark, "the words tell of a night")
        if g.PREVIOUS.search(text) or g.TODAY.search(text):
            self._other = False
        if g.OTHER_PERIOD.search(text):
            self._other = True
        if self._other:
            for place, mark in found:
                if ledger.free(mark) and sense(text, place, clause_of(parts, place)).kind != "out":
                    ledger.puzzle(mark, "the words tell of another period than the report's")

    def _number_at(self, start):
        return start in self._starts

    def headlines(self):
        """Numbers of headlines without a verb say again what the text says, or are not understood."""
        total = self._seen.get(("whole_front", "assault"))
        for mark in self._loose:
            row = None if total is None else self.ledger.rows[total]
            if (
                row is not None
                and row["qualifier"] == "exact"
                and _allows(mark.value.value, mark.value.qualifier, row["value"])
            ):
                self.ledger.repeat(mark, total)
            else:
                self.ledger.puzzle(mark, LOOSE)

    def _day_fits(self, sk, place, parts):
        """Tell whether the words near a number agree with the day the report covers."""
        if not self._days:
            return True
        scopes = [sk.text[slice(*clause_of(parts, place))], sk.text[: place + 1], sk.text]
        for scope in scopes:
            previous, today = bool(g.PREVIOUS.search(scope)), bool(g.TODAY.search(scope))
            if previous != today:
                return previous == self.window.previous
            if previous:
                return None
        return True

    def _number(self, sk, place, mark, spans, parts, carried):
        """Find out what one number counts, and where, and state it."""
        text, ledger, clause = sk.text, self.ledger, clause_of(parts, place)
        meaning = sense(text, place, clause)
        if meaning.kind == "out":
            ledger.drop(mark, meaning.category)
            return None
        fits = self._day_fits(sk, place, parts)
        if not fits:
            if fits is None:
                ledger.puzzle(mark, "the sentence tells of two days")
            elif self.window.previous:
                ledger.puzzle(mark, "the words tell of another day than the report's")
            elif g.PREVIOUS.search(sk.text) and g.TODAY.search(sk.text):
                ledger.drop(mark, "the count of another day")
            else:
                ledger.puzzle(mark, "the words tell of another day than the report's")
            return None
        spot = Spot(text, place, clause, parts, spans, mark.value)
        kind, category, reason = role(spot, meaning, carried, self._last)
        if kind == "out":
            ledger.drop(mark, category)
            return None
        if not category:
            if reason == LOOSE and not spans:
                self._loose.append(mark)
            else:
                ledger.puzzle(mark, reason)
            return None
        found = where(spot, kind, category, self.current, self.named)
        if isinstance(found, str):
            ledger.puzzle(mark, found, self._hint(spans))
            return kind, category
        sectors, said = found
        each = len(sectors) > 1 and (
            _EACH_BEFORE.search(text[:place])
            or _EACH_BEFORE.search(self.page.folded[max(0, mark.start - 4) : mark.start])
            or _EACH_AFTER.search(text[place + 1 : clause[1]])
        )
        if len(sectors) > 1 and not each:
            joint = pair(sectors)
            if joint is None:
                ledger.puzzle(
                    mark,
                    f"one number for {len(sectors)} directions together ({', '.join(sectors)}), which have no name as one",
                )
                return kind, category
            sectors = (joint,)
        subset = self._subset(sk, place, clause, category)
        phrase = (
            self.page.text[mark.end : sk.offset(meaning.said_end)].strip()
            if meaning.said_end > place + 1
            else ""
        )
        for sector in sectors:
            self._state(mark, sector, said, category, subset, phrase or category)
        return kind, category

    def _subset(self, sk, place, clause, category):
        text = sk.text
        marked = g.SUBSET.search(text[max(0, clause[0] - 30) : clause[1]])
        if category == "shelling_mlrs":
            return "shelling" if marked else None
        if category in ("assault_ongoing", "assault_repelled"):
            return "assault" if marked else None
        return None

    def _hint(self, spans):
        return next((near for _, mark in spans for _, near in mark.value.unknown if near), "")

    def _state(self, mark, sector, said, category, subset, phrase):
        key = (sector, category)
        earlier = self._seen.get(key)
        if earlier is not None:
            row = self.ledger.rows[earlier]
            same = (row["value"], row["qualifier"]) == (mark.value.value, mark.value.qualifier)
            if (
                same
                or row["qualifier"] == "exact"
                and _allows(mark.value.value, mark.value.qualifier, row["value"])
            ):
                self.ledger.repeat(mark, earlier)
            elif (
                mark.value.qualifier == "exact"
                and mark.value.value is not None
                and _allows(row["value"], row["qualifier"], mark.value.value)
            ):
                # 'over 100' in the headline, 117 in the text
                row.update(value=mark.value.value, qualifier="exact")
                self.ledger.repeat(mark, earlier)
            else:
                self.ledger.puzzle(
                    mark,
                    f"a second number for {category} in {sector}: {row['value']} was said before",
                )
                self.ledger.warn(
                    f"{sector}, {category}: {row['value']} and then {mark.value.value}; the first is kept"
                )
            return
        self._seen[key] = self.ledger.state(
            mark,
            sector=sector,
            sector_said=said,
            category=category,
            category_said=phrase,
            subset_of=subset,
        )
        if sector != "whole_front":
            self.named[sector] = ""

    def _respectively(self, sk, found, spans, parts):
        """'Five and seven on the X and Y directions, respectively': one number for each."""
        if not RESPECTIVELY.search(sk.text):
            return
        free = [(place, mark) for place, mark in found if self.ledger.free(mark)]
        groups = [
            mark.value
            for _, mark in spans
            if len(mark.value.sectors) > 1 and not mark.value.unknown
        ]
        counted = [
            (place, mark)
            for place, mark in free
            if sense(sk.text, place, clause_of(parts, place)).kind in ("assault", "times", "")
            or mark.value.form == "times"
        ]
        if (
            len(groups) == 1
            and len(groups[0].sectors) == len(counted) == len(free)
            and ASSAULT_NOUN.search(sk.text)
            and self._day_fits(sk, free[0][0], parts)
        ):
            said = ROLE[
                "repelled"
                if g.REPELLED.search(sk.text)
                else "ongoing"
                if g.ONGOING.search(sk.text)
                else "attack"
            ]
            for sector, (_, mark) in zip(groups[0].sectors, counted, strict=True):
                self._state(mark, sector, groups[0].said, said, None, said)
            return
        for _, mark in free:
            self.ledger.puzzle(
                mark, "'respectively', but as many numbers as directions were not found"
            )

    def _in_words(self, sk, spans, counted):
        """Explicit zeros ('no attacks') and single attacks without a number."""
        for match in g.NO_ATTACKS.finditer(sk.text) if _NEGATED.search(sk.text) else ():
            before = [mark.value for p, mark in spans if p < match.start()]
            after = [mark.value for p, mark in spans if p >= match.start()]
            told = before[-1] if before else after[0] if after else self.current
            if told is not None and told.this:
                told = self.current
            if (
                told is None
                or told.unknown
                or not told.sectors
                or g.PREVIOUS.search(sk.text)
                and not self.window.previous
            ):
                continue
            joint = pair(told.sectors)
            for sector in (joint,) if joint else told.sectors:
                if not any((sector, category) in self._seen for category in ROLE.values()):
                    self._seen[sector, "assault"] = self.ledger.state(
                        None,
                        sector=sector,
                        sector_said=told.said,
                        category="assault",
                        category_said=self._said(sk, match),
                        value=0,
                        qualifier="exact",
                    )
                    self.named[sector] = ""
        if counted or not (spans or self.current):
            return
        for match in _SINGLE.finditer(sk.text):
            before = [mark.value for p, mark in spans if p < match.start()]
            ahead = [mark.value for _, mark in spans]
            told = before[-1] if before else ahead[0] if ahead else self.current
            if told is None or told.this or told.unknown or len(told.sectors) != 1:
                continue
            category = ROLE[match.lastgroup]
            key = (told.sectors[0], category)
            if key not in self._seen:
                self._seen[key] = self.ledger.state(
                    None,
                    sector=key[0],
                    sector_said=told.said,
                    category=category,
                    category_said=self._said(sk, match),
                    value=1,
                    qualifier="at_least",
                )
                self.named[key[0]] = ""

    def _said(self, sk, match):
        return self.page.text[sk.offset(match.start()) : sk.offset(match.end())]


def _allows(value, qualifier, exact):
    """Tell whether a hedged number ('over 100') may be an exact one (117)."""
    if value is None:
        return False
    (factor, constant), top = CONVENTIONS[qualifier]
    return value * factor + constant <= exact and (top is None or exact <= value * top[0] + top[1])
