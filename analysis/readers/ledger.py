"""Book-keeping while a text is read: no number is lost, none is used twice, none is changed in
silence.
"""

import hashlib
import math
import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from analysis.readers.marks import Mark, is_designation
from analysis.readers.result import Fate, Reading
from analysis.readers.text import Plain, sentence_at
from analysis.vocabulary.qualifiers import CONVENTIONS

_LONGEST_QUOTE = 140
UNRECOGNISED = "what it counts was not recognised"
_LEAST_ROUNDED = 1_000
# how near two hedged numbers of one count are: within a tenth
_NEAR = 10
# 'over 60' says 71, and hardly 170
_NOT_FAR_OVER = 1.7
# what two statements have in common that are one
_SAID = ("reporter", "accused", "sector", "category", "value", "qualifier", "start", "end")
_TWICE_WITHOUT_A_WINDOW = "as many are told twice of times that are not known: read as one count"
# a headline rounds to tens
_ROUND = 10
_LINE = re.compile(r"\S(?:[^\n]*\S)?")
# 'News', 'All sections', above a headline
_LONGEST_NAME = 24
# a headline's rounding is off by no more than one in so many
_ROUGHLY = 4


def _least(value: int | None, qualifier: str) -> int:
    """Return the least that a hedged number ('over 100', 'hundreds') may be."""
    low, _ = CONVENTIONS[qualifier]
    said = 0 if value is None else value
    return math.ceil(said * low[0] + low[1]) if low else 0


def _together(first: tuple[int | None, str], more: tuple[int | None, str]) -> tuple[int, str]:
    """Return what two numbers are together, each with its hedge: with the one hedge of both, else
    the least that they may be, for no one hedge says 'over 20' and 'about ten more'.
    """
    hedges = {first[1], more[1]} - {"exact"}
    if first[0] is None or more[0] is None or len(hedges) > 1:
        return _least(*first) + _least(*more), "at_least"
    return first[0] + more[0], "".join(hedges) or "exact"


def allows(value: int | None, qualifier: str, exact: int) -> bool:
    """Tell whether a hedged number ('over 100', 'hundreds') may be an exact one (117)."""
    _, top = CONVENTIONS[qualifier]
    said = 0 if value is None else value
    most = said * _NOT_FAR_OVER if qualifier == "over" else None
    most = said * top[0] + top[1] if top else most
    return _least(value, qualifier) <= exact and (most is None or exact <= most)


def _is_not_far_over(row: dict[str, Any], number: int) -> bool:
    """Tell whether a number is over what 'dozens' or 'hundreds' may be, and by no more than
    as much again.
    """
    _, top = CONVENTIONS[row["qualifier"]]
    return row["value"] is None and bool(top) and top[1] < number <= 2 * top[1]


def is_rounding(value: int | None, exact: int | None) -> bool:
    """Tell whether a number in full hundreds is another one, of four digits or more, rounded."""
    if value is None or exact is None or min(value, exact) < _LEAST_ROUNDED:
        return False
    return value % 100 == 0 and exact % 100 != 0 and abs(value - exact) < 100


def may_be_one(row: dict[str, Any], mark: Mark) -> bool:
    """Tell whether a number may say again what a statement says: the same, or one of them hedged
    or rounded.
    """
    number, told = mark.value, row["value"]
    if (told, row["qualifier"]) == (number.value, number.qualifier):
        return True
    hedged = told is not None and allows(number.value, number.qualifier, told)
    exact = number.value if number.qualifier == "exact" else None
    again = exact is not None and allows(told, row["qualifier"], exact)
    return hedged or again or is_rounding(told, exact)


def may_agree(row: dict[str, Any], mark: Mark) -> bool:
    """Tell whether two hedged numbers may be of one count: 'almost 3,000' and 'over 2,900'."""
    number, told = mark.value, row["value"]
    if "exact" in (row["qualifier"], number.qualifier) or number.value is None:
        return False
    if told is None:
        return allows(told, row["qualifier"], number.value)
    near = abs(told - number.value) * _NEAR <= told
    return near and allows(told, row["qualifier"], number.value)


def _is_a_name(line: re.Match[str], numbers: list[int]) -> bool:
    """Tell a line as short as the name of a page or its date, with no number in it."""
    start, end = line.span()
    counts = bisect_left(numbers, start) < bisect_left(numbers, end)
    return end - start < _LONGEST_NAME and not counts


class Ledger:
    """Collects statements and the fate of every number.

    Parameters
    ----------
    page : Plain
    numbers, times : list of Mark
    common : dict
        Columns that every statement of the text shares.
    sentences : list of (int, int)
    """

    def __init__(
        self,
        page: Plain,
        numbers: Sequence[Mark],
        times: Sequence[Mark],
        common: dict[str, Any],
        sentences: Sequence[tuple[int, int]],
    ) -> None:
        self.page, self.numbers, self.times, self.sentences = page, numbers, times, sentences
        self.rows: list[dict[str, Any]] = []
        self.warnings: dict[str, None] = {}
        self._fates: dict[int, Fate] = {}
        self._seen: dict[tuple, int] = {}
        digest = hashlib.sha256(page.original.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        self.common = {**common, "source": common.get("source") or f"text-{digest}"}

    def free(self, mark: Mark) -> bool:
        """Tell whether a number's fate is still open."""
        return mark.start not in self._fates

    def drop(self, mark: Mark, reason: str) -> None:
        """Put a number out of scope."""
        self._fates.setdefault(mark.start, Fate(mark.start, mark.end, "out_of_scope", reason))

    def puzzle(self, mark: Mark, reason: str, hint: str = "") -> None:
        """Say that a number was not understood."""
        fate = Fate(mark.start, mark.end, "not_understood", reason, "", hint)
        self._fates.setdefault(mark.start, fate)

    def repeat(self, mark: Mark, row: int) -> None:
        """Use a number that says again what a statement says."""
        self._fates.setdefault(mark.start, Fate(mark.start, mark.end, "used", "said again", row))

    def seen(self, *key: Any) -> dict[str, Any] | None:
        """Return the statement made under a key, if any."""
        at = self._seen.get(key)
        return None if at is None else self.rows[at]

    def row_of(self, mark: Mark) -> dict[str, Any] | None:
        """Return the statement that a number made first, if any."""
        fate = self._fates.get(mark.start)
        if fate is None or fate.status != "used" or fate.statement is None:
            return None
        return self.rows[fate.statement]

    def statements(self) -> list[dict[str, Any]]:
        """Return the statements made so far and not taken back."""
        return [row for row in self.rows if row]

    def place_of(self, row: dict[str, Any] | None) -> int:
        """Return where the number begins that a statement was made of, -1 for one made in words.

        Parameters
        ----------
        row : dict or None
        """
        fates = (fate for fate in self._fates.values() if fate.status == "used")
        at = (
            fate.start
            for fate in fates
            if fate.statement != "" and self.rows[fate.statement] is row
        )
        return next(at, -1)

    @cached_property
    def headline_end(self) -> int:
        """Where the first printed line of the text ends, below the name of its page."""
        lines = list(_LINE.finditer(self.page.original))
        times = {at for mark in self.times for at in range(mark.start, mark.end)}
        counted = [mark.start for mark in self.numbers if mark.start not in times]
        starts = [self.page.offsets[start] for start in counted]
        headlines = (line for line in lines if not _is_a_name(line, starts))
        printed = next(headlines, lines[0]).end() if lines else 0
        return bisect_left(self.page.offsets, printed)

    def rounds_in_headline(self, row: dict[str, Any], mark: Mark) -> bool:
        """Tell whether a statement is a headline's round number, and another one stands below.

        Parameters
        ----------
        row : dict
        mark : Mark
        """
        value = row["value"]
        return bool(value) and value % _ROUND == 0 and self.is_headline_s(row, mark)

    def is_headline_s(self, row: dict[str, Any], mark: Mark) -> bool:
        """Tell whether a statement was made in the first line of the text, and a number stands
        below it.

        Parameters
        ----------
        row : dict
        mark : Mark
        """
        return 0 <= self.place_of(row) < self.headline_end < mark.start

    def require(self, what: str) -> None:
        """Refuse a text of which no number was read and none is in doubt.

        Raises
        ------
        ValueError
            Naming what was looked for.
        """
        if self.statements():
            return
        doubts = [fate for fate in self._fates.values() if fate.status == "not_understood"]
        if not doubts:
            raise ValueError(f"no figure of {what} was found in the text")
        self.warn("no number of the text was understood")

    def left_for(self, reason: str) -> int:
        """Return how many numbers were not understood for a reason."""
        return sum(fate.reason == reason for fate in self._fates.values())

    def again_left_for(self, mark: Mark, reason: str) -> bool:
        """Tell whether a number is said again that was not understood for a reason."""
        starts = {fate.start for fate in self._fates.values() if fate.reason == reason}
        said = (number for number in self.numbers if number.start in starts)
        return any(number.value.value == mark.value.value for number in said)

    def unknown(self, marks: list[Mark]) -> list[int]:
        """Return where those of some numbers begin that nothing was recognised of."""
        fates = [self._fates.get(mark.start) for mark in marks]
        return [fate.start for fate in fates if fate and fate.reason == UNRECOGNISED]

    def are_left_out(self, marks: list[Mark]) -> bool:
        """Tell whether none of some numbers counts anything."""
        fates = [self._fates.get(mark.start) for mark in marks]
        return all(fate is not None and fate.status == "out_of_scope" for fate in fates)

    def keys(self) -> list[tuple]:
        """Return the keys of all statements."""
        return list(self._seen)

    def state(self, mark: Mark | None, key: tuple, *, more: bool = False, **columns: Any) -> bool:
        """Make a statement of a number, or hold it against the one made under the same key.

        Parameters
        ----------
        mark : Mark or None
            The number; None for a statement made in words ('no attacks').
        key : tuple
            What it says: sector, category, window.
        more : bool
            Whether it was worded to come on top of the one before ('three more').
        **columns
            Columns of the statement; value and qualifier are the number's unless given.

        Returns
        -------
        bool
            Whether the number was used.
        """
        if key in self._seen:
            return mark is not None and self._again(mark, key, more)
        if mark is not None:
            columns = {"value": mark.value.value, "qualifier": mark.value.qualifier, **columns}
            fate = Fate(mark.start, mark.end, "used", "", len(self.rows))
            self._fates.setdefault(mark.start, fate)
        self._seen[key] = len(self.rows)
        row = {"reading": "", "subset_of": None, **self.common, **columns}
        row["statement_id"] = f"{self.common['source']}-{len(self.rows) + 1:03d}"
        self.rows.append(row)
        return True

    def sharpen(self, mark: Mark, *key: Any) -> None:
        """Take an exact number for the hedged one that a headline has instead, if it is near to
        it, with a warning: 'nearly 20' that are 16.
        """
        row, number = self.seen(*key), mark.value
        if row is None or row["value"] is None or row["qualifier"] == "exact":
            return
        told, exact = row["value"], number.value
        if exact is None or number.qualifier != "exact" or abs(told - exact) * _ROUGHLY > told:
            return
        if allows(told, row["qualifier"], exact):
            return
        self._warn_of_the_second(row, mark, key)
        row.update(value=exact, qualifier="exact")

    def _warn_of_the_second(self, row: dict[str, Any], mark: Mark, key: tuple) -> None:
        """Warn that the second number is kept, for a hedged one that it lies outside of."""
        told = row["qualifier"] if row["value"] is None else f"{row['qualifier']} {row['value']}"
        said = f"{key[0]}, {key[1]}: {told} and then {mark.value.value}"
        self.warn(f"{said}; the second is kept, check which is meant", mark.start)

    def _again(self, mark: Mark, key: tuple, more: bool) -> bool:
        at = self._seen[key]
        row, number = self.rows[at], mark.value
        if more:
            return self._add(mark, at)
        same = (row["value"], row["qualifier"]) == (number.value, number.qualifier)
        was_exact = row["qualifier"] == "exact"
        rounded_first = row["value"] == number.value and self.rounds_in_headline(row, mark)
        again = was_exact and allows(number.value, number.qualifier, row["value"])
        if same or again and not rounded_first:
            self.repeat(mark, at)
            return True
        exact = number.value if number.qualifier == "exact" else None
        rounded = was_exact and is_rounding(row["value"], exact)
        if exact is not None and (rounded or allows(row["value"], row["qualifier"], exact)):
            # 'over 100' or 6,900 in the headline, 117 or 6,912 in the text
            row.update(value=number.value, qualifier="exact")
            self.repeat(mark, at)
            return True
        value = number.value
        if row["value"] is None and value is not None and allows(None, row["qualifier"], value):
            # 'dozens' in the headline, 'more than three dozen' in the text
            row.update(value=number.value, qualifier=number.qualifier)
            self.repeat(mark, at)
            return True
        if value is not None and _is_not_far_over(row, value):
            # 'dozens' in the headline, 108 or 'over 100' in the text
            self._warn_of_the_second(row, mark, key)
            row.update(value=number.value, qualifier=number.qualifier)
            self.repeat(mark, at)
            return True
        if was_exact and value == row["value"]:
            # 30 in the headline, 'more than 30' in the text
            row.update(qualifier=number.qualifier)
            self.repeat(mark, at)
            return True
        said = f"{key[0]}, {key[1]}: {row['value']} and then {number.value}"
        self.puzzle(
            mark, f"a second number for {key[1]} in {key[0]}: {row['value']} was said before"
        )
        self.warn(f"{said}; the first is kept, check which is meant", mark.start)
        return False

    def _add(self, mark: Mark, at: int) -> bool:
        """'Four near A, three more near B' are seven; 'about 20' and three more, about 23."""
        row, number = self.rows[at], mark.value
        first = row["value"], row["qualifier"]
        row["value"], row["qualifier"] = _together(first, (number.value, number.qualifier))
        self.repeat(mark, at)
        return True

    def retract(self, key: tuple, reason: str) -> None:
        """Take a statement back and say of its numbers that they were not understood."""
        at = self._seen.pop(key, None)
        if at is None:
            return
        self.rows[at] = {}
        for start, fate in self._fates.items():
            if fate.status == "used" and fate.statement == at:
                self._fates[start] = Fate(fate.start, fate.end, "not_understood", reason)

    def merge(self, row: dict[str, Any], into: dict[str, Any]) -> None:
        """Use the numbers of a statement for another one that says the same, and take it back."""
        at, other = self.rows.index(row), self.rows.index(into)
        self._seen = {key: place for key, place in self._seen.items() if place != at}
        self.rows[at] = {}
        for start, fate in self._fates.items():
            if fate.status == "used" and fate.statement == at:
                self._fates[start] = Fate(fate.start, fate.end, "used", "said again", other)

    def _say_once(self) -> None:
        """Keep one of the statements that say the same of the same window, or of none."""
        said: dict[tuple, dict[str, Any]] = {}
        for row in self.statements():
            first = said.setdefault(tuple(row.get(name) for name in _SAID), row)
            if first is row:
                continue
            if row.get("start") is None and row.get("end") is None:
                self.warn(_TWICE_WITHOUT_A_WINDOW, self.place_of(row))
            self.merge(row, first)

    def rename(self, key: tuple, new: tuple) -> None:
        """Keep a statement under another key, as what it says is known better."""
        self._seen[new] = self._seen.pop(key)

    def sentence(self, at: int) -> str:
        """Return the sentence around an offset of the page, as printed."""
        start, end = sentence_at(self.sentences, at)
        return self.page.text[start:end]

    def warn(self, text: str, at: int | None = None) -> None:
        """Add a warning once, with the sentence that it is about."""
        said = "" if at is None else " ".join(self.sentence(at).split())
        quote = f' (in: "{said[:_LONGEST_QUOTE]}{"…" if len(said) > _LONGEST_QUOTE else ""}")'
        self.warnings[text + (quote if said else "")] = None

    def close(self, **fields: Any) -> Reading:
        """Account for what is left and return the reading.

        Parameters
        ----------
        **fields
            The other fields of ``Reading``.

        Returns
        -------
        Reading
        """
        for mark in self.times:
            self.drop(mark, "a date or a clock time")
        for mark in self.numbers:
            if self.free(mark) and is_designation(self.page.folded, mark):
                self.drop(mark, mark.value.problem)
            elif self.free(mark):
                self.puzzle(mark, mark.value.problem or UNRECOGNISED)
        self._say_once()
        kept = [at for at, row in enumerate(self.rows) if row]
        place = {at: new for new, at in enumerate(kept)}
        fates = sorted(self._fates.values())
        for at, fate in enumerate(fates):
            if fate.status == "used":
                fates[at] = Fate(*fate[:4], place[fate.statement], fate.hint)
        rows = [self.rows[at] for at in kept]
        who = [self.common[name] for name in ("reporter", "accused", "speaker")]
        return Reading(
            rows=tuple(rows),
            fates=tuple(fates),
            warnings=tuple(self.warnings),
            page=self.page,
            sentences=tuple(self.sentences),
            who=tuple(who),
            **fields,
        )
