"""The tallies of a report: each stated once, with its region and its hours."""

import re
from typing import Any

from analysis.readers.ledger import Ledger
from analysis.readers.lexicon import PLACE, REGION, TAGS, TIME
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.mission.clock import DAY, THE_ONE_BEFORE, ZONE, Clock, Span
from analysis.readers.mission.grammar import REFERS, SECTORS, find_named
from analysis.readers.mission.wording import GOES_BACK, GOES_ON, OF_WHICH, SITE
from analysis.readers.rules import Phrase, pattern

# 'explosions were only 15', and no 'in all'
_ONLY = re.compile(
    r"(?<![а-яіїє])(?:был[оаи]?|бул[оаи]) (?:всего|всього)(?: лишь| лише| навсего)? (?=[0-9а-яіїє])"
)
# 'including 30 undetermined explosions and 12 explosions caused by mortars'
_MORE_EXPLOSIONS = pattern("<including><our>*<number><our>*<explosion>,?<conjunction>$")
_OF_NO_NAMED_ORIGIN = r"(?: (?:не\w+|нев\w+|неизв\w+) (?:походження|происхождения))?"
ALL_EXPLOSIONS = (
    r"(?:(?:all|both|each|the two)(?: of (?:them|which|these))?(?: were| was| being)?(?: an?)?"
    r"(?: undetermined)? explosions?"
    r"|(?:усі|всі|все|обидва|оба)(?: (?:вони|они|(?:з|із|из) (?:них|яких|которых)))?"
    r"(?:[ –—-]{1,3}| були | были )(?:це |это )?(?:\w+ )?(?:вибухи|взрывы|вибухами|взрывами))"
)
# '6 violations in A: all of them explosions', '3 violations (undetermined explosions)'
_THEY_ALL_WERE = re.compile(
    rf"^[^.,;:()]{{0,80}}?(?:(?:, |: | ?\(|; | [–—-] ?)(?:and |і |и |та |й )?{ALL_EXPLOSIONS}"
    r"|(?:,|:|;| [–—-]) (?:an? (?:undetermined )?explosion|вибух|взрыв)"
    r"(?= не| of undet| ?(?:[.,;]|$))"
    rf"| ?\((?:(?:an? )?(?:undetermined )?explosions?|(?:вибухи?|взрывы?){_OF_NO_NAMED_ORIGIN})"
    r"(?= ?\)))"
)
# 'against, roughly, 30'
_HEDGED = re.compile(
    r", (?:орієнтовно|приблизно|десь|примерно|ориентировочно|где-то|approximately|roughly|about), $"
)
# 'so the mission says', of what it told
_SAID_SO = re.compile(
    r"\W*(?:про це|об этом|this (?:is|was)|so (?:says|said)|it is (?:said|stated))"
    r"(?![^.]*\d+ (?:вибух|взрыв|порушен|нарушен|explosion|violation))[^.]*[.]?\W*$"
)
_TWO_DAYS = 2 * DAY
_NO_HOURS_BEFORE = "of the period before, whose hours are not known: it has no window"


class Tallies:
    """States tallies in a ledger.

    Parameters
    ----------
    ledger : Ledger
    clock : Clock
    of_both : bool
        Whether the text names both regions together, and neither by itself.
    """

    def __init__(self, ledger: Ledger, clock: Clock, *, of_both: bool) -> None:
        self.ledger, self.clock, self.of_both = ledger, clock, of_both
        # the region that a sentence named last, the only one in it or not, and where that ends
        self.region, self.alone, self.named_at = "", True, 0
        # the only region of the sentence before, if it names no site in it
        self.beside = ""
        # what the sentence before stated
        self.just_told: list[dict[str, Any]] = []
        # whether a sentence so far named one, and one that is not both together
        self.any_named = self.one_named = False
        # the regions that the paragraph of the last one named
        self._in_paragraph: set[str] = set()
        # whether a number was read as of both regions, since none was named
        self.of_all = False

    def named(self, line: Line, at: int) -> str | None:
        """Return the sector of a region that a sentence names, 'the region' being the one named
        last before it.

        Parameters
        ----------
        line : Line
        at : int
            Token of the region.
        """
        spans = [span for span in line.of(REGION) if span <= at]
        names = [line.marks[span].value.name for span in spans]
        own = [span for span in spans if line.marks[span].value.name not in REFERS]
        last = line.marks[own[-1]].value.name if own else ""
        if names[-1] == "there":
            told = "" if own and _names_a_site(line, own[-1], at) else last
            return SECTORS.get(told if own else self.beside)
        if names[-1] == "area" and not own and not self._is_beside(line):
            return None
        return SECTORS.get(last or self.region)

    def gone_on_with(self, line: Line) -> str | None:
        """Return the sector that a sentence goes on with, which names no region.

        Parameters
        ----------
        line : Line
        """
        back = GOES_BACK.match(line.folded) and self._is_beside(line)
        on = GOES_ON.match(line.folded) and self.alone
        if on and self._is_below_both(line):
            return "donetsk_luhansk"
        return SECTORS.get(self.region) if back or on else None

    def _is_below_both(self, line: Line) -> bool:
        """Tell hours of their own that begin a paragraph, below one on both regions in turn, where
        both are counted together above.
        """
        below = "\n" in line.page.folded[self.named_at : line.start]
        whole = any(row["sector"] == "donetsk_luhansk" for row in self.ledger.statements())
        return below and whole and len(self._in_paragraph) > 1 and bool(line.of(TIME))

    def told_right_before(self, line: Line) -> str | None:
        """Return the sector of the only region that the sentence before named for a tally.

        Parameters
        ----------
        line : Line
        """
        follows = self._follows(line)
        return SECTORS.get(self.region) if follows and self._is_beside(line) else None

    def _follows(self, line: Line) -> bool:
        return not line.page.folded[self.named_at : line.start].strip()

    def is_told_of_a_region(self, mark: Mark) -> bool:
        """Tell whether a sentence that has the same number names a region.

        Parameters
        ----------
        mark : Mark
        """
        numbers, sentences = self.ledger.numbers, self.ledger.sentences
        value = mark.value.value
        told = [one.start for one in numbers if one.value.value == value]
        named = [region.start for region in find_named(self.ledger.page)]
        return any(
            _holds(told, start, end) and _holds(named, start, end) for start, end in sentences
        )

    def told_before(self, line: Line) -> str:
        """Return the category told first right before a sentence that goes on with its region.

        Parameters
        ----------
        line : Line
        """
        told = self.just_told if self.gone_on_with(line) else []
        return told[0]["category"] if told else ""

    def _is_beside(self, line: Line) -> bool:
        """Tell whether one region alone was named last, in this paragraph, and no whole is told."""
        between = line.page.folded[self.named_at : line.start]
        only = GOES_BACK.match(line.folded) and line.finds(_ONLY)
        of_all = TAGS["altogether"] in line.tags and not only
        return self.alone and "\n" not in between and not of_all

    def keep(self, line: Line, *, of_a_tally: bool) -> None:
        """Keep the regions of a sentence in mind for what is told next.

        Parameters
        ----------
        line : Line
        of_a_tally : bool
        """
        if self._follows(line) and _SAID_SO.match(line.folded):
            self.named_at = line.end
            return
        spans = line.of(REGION)
        names = [line.marks[at].value.name for at in spans]
        own = [name for name in names if name not in REFERS]
        # '85 per cent of these were in Donetsk region' is no word on what follows
        if own:
            if "\n" in line.page.folded[self.named_at : line.start]:
                self._in_paragraph = set()
            self._in_paragraph |= {*own}
            self.region = own[-1] if of_a_tally else ""
            self.alone, self.named_at = len({*own}) == 1, line.end
            self.any_named = True
            self.one_named |= any(SECTORS.get(name) != "donetsk_luhansk" for name in own)
        elif spans:
            self.named_at = line.end
        told = own or ([self.beside] if spans else [])
        site = bool(told) and _names_a_site(line, spans[0], len(line.tags))
        self.beside = told[0] if len({*told}) == 1 and not site else ""

    def state(self, words: Phrase, sector: str, category: str, window: Span) -> None:
        """State what a number counts, and the same of explosions where all of them were.

        Parameters
        ----------
        words : Phrase
        sector, category : str
        window : Span
        """
        line = words.line
        mark = line.marks[words.at]
        before = line.folded[max(0, mark.start - line.start - 60) : mark.start - line.start]
        part = category == "explosion" and OF_WHICH.search(before)
        more = category == "explosion" and bool(_MORE_EXPLOSIONS.search(line.tags, 0, words.at))
        phrase = line.said(words.at + 1, words.end)
        subset = "total" if part else None
        self.put(mark, line, sector, category, window, subset, phrase, more=more)
        ahead = (line.marks[at].start for at in line.numbers() if at >= words.end)
        after = line.page.folded[line.spans[words.end - 1][1] : next(ahead, line.end)]
        if category == "total" and _THEY_ALL_WERE.match(after):
            value, qualifier = mark.value.value, mark.value.qualifier
            self.put(
                None, line, sector, "explosion", window, "total", "all explosions", value, qualifier
            )

    def put(
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
        """State a tally, unless it was stated before.

        Parameters
        ----------
        mark : Mark or None
            The number; None for a tally told in words.
        line : Line
        sector, category : str
        window : Span
        subset : str or None
            Category of which it is a part.
        phrase : str
            The words that name what is counted.
        value : int, optional
            Where no number is printed.
        qualifier : str
        more : bool
            Whether it comes on top of the one before.
        """
        self.clock.any_told = True
        again = mark is not None and not window.part
        if again and self._said_before(mark, sector, category, window):
            return
        if again and self._runs_again(mark, sector, category, window):
            return
        unknown = self.ledger.seen(sector, category, "unknown")
        if mark is None and window.start is None and unknown and unknown["value"] == value:
            return
        if window.start is None:
            self.ledger.warn("a tally whose hours are not known has no window")
        if window == THE_ONE_BEFORE:
            self.ledger.warn(_NO_HOURS_BEFORE, line.start if mark is None else mark.start)
        key = (sector, category, window.start, window.end)
        if window.start is None and (window.part or mark is not None):
            key = (sector, category, window.part or "unknown")
        columns = {"value": value, "qualifier": qualifier} if mark is None else _hedge(line, mark)
        self.ledger.state(
            mark,
            key,
            more=more,
            sector=sector,
            sector_said=self.said(line, sector),
            category=category,
            category_said=phrase or category,
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
            unknown = (sector, category, "unknown")
            self.ledger.rename(unknown, (sector, category, window.start, window.end))
        self.ledger.repeat(mark, self.ledger.rows.index(told[0]))
        return True

    def _runs_again(self, mark: Any, sector: str, category: str, window: Span) -> bool:
        """Take the number of a running total again where it is told of a time that begins on the
        same day: '225 from 27 July to 1 August', '225 since 00:01 on 27 July'.
        """
        number = (mark.value.value, mark.value.qualifier)
        rows = [row for row in self.ledger.statements() if _is_of(row, sector, category, number)]
        begun = [row for row in rows if window.since is not None and _begins_with(row, window)]
        for row in begun[:1]:
            self._run_since(row, window)
            self.ledger.repeat(mark, self.ledger.rows.index(row))
        return bool(begun)

    def _run_since(self, row: dict[str, Any], window: Span) -> None:
        """Give a total that was told of some days the beginning of the running one that it is."""
        of_what = (row["sector"], row["category"])
        told = (*of_what, row["start"], row["end"])
        if row["cumulative_from"] is None and self.ledger.seen(*told) is row:
            row.update(start=window.start, end=window.end, cumulative_from=window.since)
            self.ledger.rename(told, (*of_what, window.start, window.end))

    def said(self, line: Line, sector: str) -> str | None:
        """Return a sector's region as the sentence names it.

        Parameters
        ----------
        line : Line
        sector : str
        """
        named = [line.marks[at].value for at in line.of(REGION)]
        return next((one.said for one in named if SECTORS.get(one.name) == sector), None)


def _hedge(line: Line, mark: Mark) -> dict[str, str]:
    """Return the qualifier of a number that is hedged ahead of a comma."""
    hedged = _HEDGED.search(line.page.folded, line.start, mark.start)
    exact = mark.value.qualifier == "exact"
    return {"qualifier": "about"} if hedged and exact else {}


def _holds(places: list[int], start: int, end: int) -> bool:
    """Tell whether a place lies in a stretch."""
    return any(start <= place < end for place in places)


def _names_a_site(line: Line, begin: int, end: int) -> bool:
    """Tell whether a place inside of a region is named between two tokens."""
    return PLACE in line.tags[begin:end] or bool(SITE.search(line.words(begin, end)))


def _begins_with(row: dict[str, Any], window: Span) -> bool:
    """Tell a row of several days, or that runs, whose time begins on the same day as a window."""
    start, end = row["start"], row["end"]
    if start is None:
        return False
    runs = row["cumulative_from"] is not None
    several = runs or end is not None and end - start > _TWO_DAYS
    days = [moment.tz_convert(ZONE).date() for moment in (start, window.start)]
    return several and days[0] == days[1]


def _is_of(row: dict[str, Any], sector: str, category: str, number: tuple) -> bool:
    """Tell whether a row states a number of a sector and category."""
    told = [row.get(name) for name in ("sector", "category", "value", "qualifier")]
    return told == [sector, category, *number]
