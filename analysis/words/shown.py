"""Tables as a notebook shows them: intervals in one column, local hours, names, notes in full."""

import html
import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.words.numbers import is_missing
from analysis.words.printer import Words, capitalised

if TYPE_CHECKING:
    from analysis.conflict import Truce

_STYLE = (
    "<style scoped>.claims{max-height:28rem;overflow:auto}"
    ".claims table{border-collapse:collapse;font-size:.85em;font-variant-numeric:tabular-nums}"
    ".claims th{position:sticky;top:0;background:var(--jp-layout-color0,#fff);text-align:left;"
    "vertical-align:bottom;border-bottom:1px solid currentColor}"
    ".claims th,.claims td{padding:.2em .6em;vertical-align:top;text-align:left!important}"
    ".claims td.n{text-align:right!important}.claims td.n,.claims td.w{white-space:nowrap}"
    ".claims td.t{min-width:9em;max-width:30em}</style>"
)
# classes of cells: a number, a word, a text that may break
_NUMBER, _WORD, _TEXT = "n", "w", "t"
_LONG = 24
# shown by the column before them, or the same in every row
_SILENT = ("per", "whole_days", "family", "answers", "ratio_low", "ratio_high")

# columns that hold what others do
_ALIKE = {
    "verdict_e": "verdict",
    "verdict_family": "verdict",
    "prior_verdict": "verdict",
    "follower_category": "category",
    "leader_category": "category",
}
_NAMED = ("reporter", "accused", "sector", "follower", "leader")


class Shown:
    """A table to be shown; ``table`` is the one it was made from."""

    def __init__(self, table: pd.DataFrame, page: str) -> None:
        self.table, self._page = table, page

    def __repr__(self) -> str:
        return self.table.to_string(index=False, na_rep="")

    def _repr_html_(self) -> str:
        return self._page


def show(
    table: pd.DataFrame,
    *,
    text: str = "",
    words: Words | None = None,
    tz: str | None = None,
    level: float = 0.95,
    most: int = 200,
) -> Shown:
    """Set a table for a notebook.

    Parameters
    ----------
    table : pandas.DataFrame
        Any table of this package. Columns that belong together (count_low and count_high; ratio,
        low and high; claimed and expected with theirs; start and end) become one.
    text : str
        A sentence above it.
    words : Words, optional
        English without names by default.
    tz : str, optional
        Zone of the local hours; that of the words' conflict by default.
    level : float
        Level of the intervals, for the heading.
    most : int
        Rows beyond it are counted, not shown.

    Returns
    -------
    Shown
        In a notebook HTML; ``print`` gives plain text. Cells are text: to compute, use the table.
    """
    words = words or Words()
    page = table_html(cells(table.head(most), words, tz=tz, level=level))
    said = f"<p>{html.escape(text)}</p>" if text else ""
    more = ""
    if len(table) > most:
        counted = words.say(
            "The first {most} of {n} rows.", most=words.number(most), n=words.number(len(table))
        )
        more = f"<p>{html.escape(counted)}</p>"
    return Shown(table, f"{said}{_STYLE}{page}{more}")


@dataclass(frozen=True, slots=True)
class Cells:
    """A printed column: its head, its class ("n", "w" or "t") and its texts."""

    head: str
    kind: str
    texts: list[str] = field(default_factory=list)


def table_html(columns: list[Cells]) -> str:
    """Set printed columns as an HTML table.

    Parameters
    ----------
    columns : list of Cells

    Returns
    -------
    str
    """
    heads = (f'<th scope="col">{html.escape(column.head)}</th>' for column in columns)
    rows = []
    for line in zip(*(column.texts for column in columns), strict=True):
        told = zip(columns, line, strict=True)
        row = "".join(f'<td class="{c.kind}">{html.escape(text)}</td>' for c, text in told)
        rows.append(f"<tr>{row}</tr>")
    head = f"<thead><tr>{''.join(heads)}</tr></thead>"
    body = f"<tbody>{''.join(rows)}</tbody>"
    return f'<div class="claims" tabindex="0"><table>{head}{body}</table></div>'


def cells(
    table: pd.DataFrame, words: Words, *, tz: str | None = None, level: float = 0.95
) -> list[Cells]:
    """Print the columns of a table.

    Parameters
    ----------
    table : pandas.DataFrame
    words : Words
    tz : str, optional
    level : float

    Returns
    -------
    list of Cells
        Those that belong together as one.
    """
    return _Printer(table, words, tz or words.tz, level).columns()


def truce_html(truce: "Truce", words: Words | None = None) -> str:
    """Set the terms of a truce for a notebook.

    Parameters
    ----------
    truce : Truce
    words : Words, optional

    Returns
    -------
    str
    """
    words = words or Words()
    facts = [
        (
            words.head("window"),
            f"{words.window(truce.start, truce.end, truce.tz)} ({words.text(truce.tz)})",
        ),
        (words.head("declared_by"), words.text(truce.declared_by)),
        (words.say("accepted by"), words.text(truce.accepted_by)),
        (words.say("forbids"), words.code("SCOPES", truce.scope)),
        (words.head("area"), words.text(truce.areas)),
    ]
    rows = "".join(
        f'<tr><th scope="row">{html.escape(capitalised(name))}</th>'
        f'<td class="t">{html.escape(str(value))}</td></tr>'
        for name, value in facts
        if value
    )
    name = html.escape(capitalised(words.truce(truce)))
    return f'<p><strong>{name}</strong></p>{_STYLE}<div class="claims"><table>{rows}</table></div>'


class _Printer:
    """Prints the columns of a table, each that belongs to another with it."""

    def __init__(self, table: pd.DataFrame, words: Words, tz: str, level: float) -> None:
        self.table, self.words, self.tz, self.level = table, words, tz, level
        self.has = set(table.columns)
        per = table["per"].iloc[0] if "per" in self.has and len(table) else "24h"
        self.per = str(per)
        self.done = set(_SILENT) if "ratio" in self.has else {"per"}

    def columns(self) -> list[Cells]:
        out = []
        for name in map(str, self.table.columns):
            if name not in self.done:
                out.append(self._column(name))
        return out

    def _column(self, name: str) -> Cells:
        joined = self._joined(name)
        return joined if joined is not None else self._single(name)

    def _joined(self, name: str) -> Cells | None:
        """Print a column with those that belong to it; nothing where none do."""
        if name == "start" and "end" in self.has:
            window = self._pairs(lambda a, b: self.words.window(a, b, self.tz, full=False))
            told = window(name, "end")
            return self._taken("window", _breaking(told), told, "end")
        if name.startswith("count_low"):
            other = name.replace("low", "high")
            return self._taken(name.replace("_low", ""), _NUMBER, self._ranges(name, other), other)
        if name == "rate" and {"rate_high", "low", "high"} <= self.has:
            return self._taken("rates", _NUMBER, self._rates(), "rate_high", "low", "high")
        if name in ("low", "reported_low") and "ratio" not in self.has:
            other = name.replace("low", "high")
            head = name.replace("low", "").strip("_") or "count"
            return self._taken(head, _NUMBER, self._ranges(name, other), other)
        if name == "ratio" and {"low", "high"} <= self.has:
            ends = self._triples("ratio", "low", "high", self.words.interval)
            return self._taken("ratio", _NUMBER, ends, "low", "high")
        if name == "prior_ratio" and {"prior_low", "prior_high"} <= self.has:
            ends = self._triples(name, "prior_low", "prior_high", self.words.interval)
            return self._taken(name, _NUMBER, ends, "prior_low", "prior_high")
        low, high = f"{name}_low", f"{name}_high"
        if {low, high} <= self.has:
            return self._taken(
                name, _NUMBER, self._triples(name, low, high, self._limits), low, high
            )
        return None

    def _single(self, name: str) -> Cells:
        texts = [self._cell(name, value) for value in self.table[name].tolist()]
        numeric = pd.api.types.is_numeric_dtype(self.table[name].dtype)
        if numeric and not pd.api.types.is_bool_dtype(self.table[name].dtype):
            return Cells(self._head(name), _NUMBER, texts)
        return Cells(self._head(name), _breaking(texts), texts)

    def _cell(self, name: str, value: Any) -> str:
        words = self.words
        if isinstance(value, (list, tuple)):
            return "; ".join(self._cell(name, part) for part in value)
        if hasattr(value, "code"):
            return words.note(value)
        if is_missing(value):
            return ""
        printers: dict[str, Callable[[Any], str]] = {
            "category": words.category,
            "clock": words.clock_hours,
            "verdict": words.verdict,
            "grade": words.grade,
            "method": words.method,
            "origin": lambda code: words.code("ORIGINS", code),
            "flags": lambda code: words.code("FLAGS", code),
            "kind": lambda code: words.code("DISAGREEMENTS", code),
            "role": lambda code: words.code("ROLES", code),
            "scope": lambda code: words.code("IN_SCOPE", code),
        }
        code = _ALIKE.get(name, name)
        if code in printers and isinstance(value, str):
            return printers[code](value)
        if name.startswith(_NAMED) and not name.endswith("_said"):
            return words.sector(value) if name.startswith("sector") else words.label(value)
        if isinstance(value, pd.Timestamp):
            return words.moment(value, self.tz) if value.tz else words.day(value, year=True)
        if isinstance(value, bool):
            return words.say("yes") if value else words.say("no")
        if isinstance(value, (int, float)):
            return words.p_value(value) if name.split("_")[0] == "p" else words.number(value)
        return str(value)

    def _taken(self, head: str, kind: str, texts: list[str], *others: str) -> Cells:
        self.done |= set(others)
        return Cells(self._head(head), kind, texts)

    def _head(self, name: str) -> str:
        return self.words.head(name, per=self.per, level=self.level)

    def _pairs(self, printer: Callable[[Any, Any], str]) -> Callable[[str, str], list[str]]:
        def printed(first: str, second: str) -> list[str]:
            told = zip(self.table[first], self.table[second], strict=True)
            return [printer(a, b) for a, b in told]

        return printed

    def _ranges(self, low: str, high: str) -> list[str]:
        def printed(a: Any, b: Any) -> str:
            return "" if is_missing(a) else self.words.bounds(a, b)

        return self._pairs(printed)(low, high)

    def _triples(
        self, name: str, low: str, high: str, printer: Callable[[Any, Any, Any], str]
    ) -> list[str]:
        told = zip(self.table[name], self.table[low], self.table[high], strict=True)
        return [printer(*values) for values in told]

    def _limits(self, value: Any, low: Any, high: Any) -> str:
        words = self.words
        if is_missing(value):
            return "" if is_missing(low) else words.bounds(low, high)
        # a claim that is known exactly has no limits of its own
        if is_missing(low) or low == high:
            return words.number(value)
        return f"{words.number(value)} ({words.bounds(low, high)})"

    def _rates(self) -> list[str]:
        names = ("rate", "rate_high", "low", "high")
        told = zip(*(self.table[name] for name in names), strict=True)
        return [self._rate(*values) for values in told]

    def _rate(self, rate: Any, top: Any, low: Any, high: Any) -> str:
        if is_missing(rate):
            return ""
        # of an exact count the upper rate is left blank, as of an open one, whose limit is open too
        exact = is_missing(top) and not is_missing(high) and high < math.inf
        said = self.words.number(rate) if exact else self.words.bounds(rate, top)
        return f"{said} ({self.words.bounds(low, high)})"


def _breaking(texts: list[str]) -> str:
    """Return the class of a column: a word, or a text that may break where one is long."""
    return _TEXT if any(len(text) > _LONG for text in texts) else _WORD
