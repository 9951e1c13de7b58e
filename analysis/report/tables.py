"""Tables of print, from the rows of a study."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.report.content import Column, Row, Table
from analysis.words.claims import Claims
from analysis.words.numbers import is_missing, tells_nothing

if TYPE_CHECKING:
    from analysis.report.sources import Cited
    from analysis.words import Words

# in print a long cell is set in so many lines, and no cell asks for more than so many letters
_LINES = 3
_MOST_LETTERS = 48
_PAD = 1
# letters that fit beside each other on a page of print
_ACROSS = 116
# heads are set in bold, whose letters are so much wider
_BOLD = 1.25
Cell = Callable[[dict[str, Any]], str]


def make_table(
    rows: pd.DataFrame,
    caption: str,
    cells: Sequence[tuple[str, Cell]],
    *,
    words: "Words",
    numeric: Sequence[int] = (),
    cited: "Cited | None" = None,
    notes: Sequence[str] = (),
) -> Table:
    """Set rows as a table of print.

    Parameters
    ----------
    rows : pandas.DataFrame
    caption : str
    cells : sequence of (str, callable)
        Head of a column, and what prints its cell of a row.
    words : Words
    numeric : sequence of int
        Columns that are set to the right.
    cited : Cited, optional
        Adds a column that names the sources of each row.
    notes : sequence of str

    Returns
    -------
    Table
        Without columns that are empty in all rows. Notes of rows (a column ``notes`` of ``rows``)
        stand below it, by letter.
    """
    records = rows.to_dict("records")
    printed = [[cell(record) for _, cell in cells] for record in records]
    kept = _telling(printed, len(cells))
    printed = [[line[k] for k in kept] for line in printed]
    heads = [cells[k][0] for k in kept]
    right = {at for at, k in enumerate(kept) if k in set(numeric)}
    own, marks = _row_notes(records, words)
    if own:
        heads.append(words.head("note"))
        printed = [[*line, mark] for line, mark in zip(printed, marks, strict=True)]
    columns = [Column(words.sentence(head), k in right, k == 0) for k, head in enumerate(heads)]
    links = [cited.links(_ids(record)) if cited else [] for record in records]
    set_out = printed
    if cited is not None:
        columns.append(Column(words.say("Said by"), is_source=True))
        # print names the first source of a row by a number, and its name once below the table
        set_out = [[*line, "12"] for line in printed]
        printed = [[*line, ""] for line in printed]
    weights = _weights([column.head for column in columns], set_out)
    columns = [
        replace(column, weight=weight) for column, weight in zip(columns, weights, strict=True)
    ]
    lines = [Row(line, link) for line, link in zip(printed, links, strict=True)]
    return Table(caption, columns, lines, [*notes, *own])


def _telling(lines: Sequence[Sequence[str]], count: int) -> list[int]:
    """Return the columns that are not empty in all rows; the first names them and stays."""
    if not lines:
        return list(range(count))
    empty = {k for k in range(1, count) if not any(line[k] for line in lines)}
    return [k for k in range(count) if k not in empty]


def cut_text(count: int, most: int, words: "Words") -> str:
    """Say of a table that is cut in print which rows it keeps.

    Parameters
    ----------
    count : int
        Of all rows.
    most : int
        How many are printed.
    words : Words

    Returns
    -------
    str
    """
    return words.say(
        "Printed are the first {most} of {n} rows, in the order of the CSV file, which has all.",
        most=words.number(most),
        n=words.number(count),
    )


def _ids(record: dict[str, Any]) -> list[str]:
    ids = record.get("statements")
    return list(ids) if isinstance(ids, (list, tuple)) else []


def _weights(heads: Sequence[str], lines: Sequence[Sequence[str]]) -> list[float]:
    """Return the share of each column in letters: no word is broken, long cells take what is left.

    Parameters
    ----------
    heads : sequence of str
    lines : sequence of sequence of str
        Printed cells, a sequence a row.
    """
    cells = [[line[k] for line in lines] for k in range(len(heads))]
    needs = [_need(head, texts) for head, texts in zip(heads, cells, strict=True)]
    wants = [_want(need, texts) for need, texts in zip(needs, cells, strict=True)]
    more = sum(wants) - sum(needs)
    left = max(_ACROSS - sum(needs), 0)
    share = min(left / more, 1) if more else 0
    return [need + share * (want - need) for need, want in zip(needs, wants, strict=True)]


def _need(head: str, texts: Sequence[str]) -> float:
    """Letters of the longest word of a column, which may be broken at a hyphen."""
    words_of_head = head.replace("-", "- ").split(" ")
    words_of_cells = " ".join(texts).replace("-", "- ").split(" ")
    longest = max(map(len, words_of_cells))
    longest_of_head = max(map(len, words_of_head))
    longest_cell = min(max(map(len, texts), default=0), _MOST_LETTERS)
    return max(longest, _BOLD * longest_of_head, longest_cell / _LINES) + _PAD


def _want(need: float, texts: Sequence[str]) -> float:
    longest = max(map(len, texts), default=0)
    return max(need, min(longest, _MOST_LETTERS))


def _row_notes(records: Sequence[dict], words: "Words") -> tuple[list[str], list[str]]:
    """Return each note of rows once, with its letter, and the letters of each row."""
    told: dict[str, str] = {}
    marks = []
    for record in records:
        letters = []
        for note in record.get("notes") or ():
            text = words.note(note)
            letters.append(told.setdefault(text, letter(len(told))))
        marks.append(" ".join(sorted(letters)))
    listed = [f"{mark}: {words.sentence(text)}." for text, mark in told.items()]
    return listed, marks


def letter(place: int) -> str:
    """Return the letter of a note: a to z, then aa, ab and so on.

    Parameters
    ----------
    place : int
        From 0.

    Returns
    -------
    str
    """
    first, last = divmod(place, 26)
    return f"{chr(96 + first) if first else ''}{chr(97 + last)}"


class Cells:
    """What prints the cells of a study's tables.

    Parameters
    ----------
    words : Words
    tz : str
        Zone of the local hours.
    statements : pandas.DataFrame, optional
        For how counts were hedged.
    """

    def __init__(self, words: "Words", tz: str, statements: pd.DataFrame | None = None) -> None:
        self.words = words
        self.tz = tz
        self.claims = Claims(words, statements, tz)

    def name(self, column: str) -> Cell:
        """Print the name of an id."""
        return lambda row: self.words.name(row[column])

    def sector(self, row: dict) -> str:
        """Print the name of a sector."""
        return self.words.sentence(self.words.sector(row["sector"]))

    def category(self, row: dict) -> str:
        """Print what is counted."""
        return self.words.sentence(self.words.category(row["category"]))

    def window(self, row: dict) -> str:
        """Print a window in local hours."""
        return self.words.window(row["start"], row["end"], self.tz, full=False)

    def count(self, row: dict) -> str:
        """Print a claimed count."""
        return self.claims.bounds(row)

    def number(self, column: str) -> Cell:
        """Print a number; nothing where it is missing."""
        return lambda row: "" if is_missing(row[column]) else self.words.number(row[column])

    def rate(self, row: dict) -> str:
        """Print a claimed rate."""
        return self.words.bounds(row["claimed_low"], row["claimed_high"])

    def normal(self, row: dict) -> str:
        """Print the normal rate with the limits of normal days."""
        if is_missing(row["expected"]):
            return ""
        middle = self.words.number(row["expected"])
        if is_missing(row["expected_low"]):
            return middle
        limits = self.words.bounds(row["expected_low"], row["expected_high"])
        return f"{middle} ({limits})"

    def ratio(self, row: dict, prefix: str = "") -> str:
        """Print a ratio with its interval."""
        values = [row[f"{prefix}{name}"] for name in ("ratio", "low", "high")]
        if tells_nothing(*values[1:]):
            return self.words.say("too few days to tell")
        return self.words.interval(*values)

    def days(self, row: dict) -> str:
        """Print how many normal days and totals there are."""
        days, totals = int(row["n_days"]), int(row["n_totals"])
        text = self.words.say_count("{n} day", "{n} days", days) if days or not totals else ""
        if not totals:
            return text
        more = self.words.say_count(
            "{n} total of {days} days",
            "{n} totals of {days} days",
            totals,
            days=self.words.number(round(row["total_days"])),
        )
        return f"{text} + {more}" if text else more
