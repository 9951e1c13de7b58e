"""What could not be used, with its place and the reason: nothing is lost in silence."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

import pandas as pd

from analysis import schema

# of a long value the beginning is enough to find it
_SHOWN = 200
_ELLIPSIS = "…"


class BadInput(ValueError):
    """A file that can't be read at all; names the file and what was expected."""


class Fault(NamedTuple):
    """What is wrong with one cell of a line."""

    column: str
    value: str
    reason: str
    nearest: str = ""


class Faults:
    """Faults of one file by line; the lines that have one can't be used."""

    def __init__(self) -> None:
        self._by_line: dict[int, list[Fault]] = defaultdict(list)

    def add(self, line: int, column: str, value: str, reason: str, nearest: str = "") -> None:
        """Note a fault of a line."""
        self._by_line[line].append(Fault(column, value, reason, nearest))

    def add_all(self, cells: pd.Series, column: str, reason: str, nearest: str = "") -> None:
        """Note the same fault of several cells of a column, by their lines."""
        for line, value in cells.items():
            self.add(line, column, value, reason, nearest)

    def add_empty(self, texts: pd.Series, column: str, reason: str) -> None:
        """Note the cells of a column that are empty."""
        if "" in texts.tolist():
            self.add_all(texts.loc[texts.eq("")], column, reason)

    def add_reasons(self, texts: pd.Series, column: str, reasons: Mapping[int, str]) -> None:
        """Note cells of a column, each with its own reason."""
        for line, reason in reasons.items():
            self.add(line, column, texts[line], reason)

    def without(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Return a frame without the rows that have a fault."""
        if not self._by_line:
            return frame.copy(deep=False)
        return frame.drop(index=self.lines, errors="ignore")

    @property
    def lines(self) -> list[int]:
        """Lines with a fault, in order."""
        return sorted(self._by_line)

    def items(self) -> list[tuple[int, list[Fault]]]:
        """Return the lines with their faults, in order."""
        return [(line, self._by_line[line]) for line in self.lines]


class Rejects:
    """Rows that can't be used, collected from all files; also what is to be remarked of them."""

    def __init__(self) -> None:
        self.rows: list[tuple] = []

    def add(
        self,
        file: str,
        line: int | None,
        column: str,
        value: object,
        reason: str,
        nearest: str = "",
    ) -> None:
        """Note one row."""
        self.rows.append((file, line, column, shorten(str(value)), reason, nearest))

    def add_faults(self, file: str, faults: Faults, line_of: Callable[[int], int | None]) -> None:
        """Note each row once, with its first fault in place and the others in the reason."""
        for key, (first, *others) in faults.items():
            told = [first.reason, *(_told(fault) for fault in others)]
            reason = "; also ".join(told)
            self.add(file, line_of(key), first.column, first.value, reason, first.nearest)

    def table(self) -> pd.DataFrame:
        """Return what was collected as the rejects table."""
        frame = pd.DataFrame(self.rows, columns=schema.REJECTS.names)
        filled = frame.astype(object).where(frame.ne(""), None)
        return schema.conform(filled, schema.REJECTS)


def shorten(text: str) -> str:
    """Return a text of at most 200 letters.

    Parameters
    ----------
    text : str

    Returns
    -------
    str
    """
    return text if len(text) <= _SHOWN else text[:_SHOWN] + _ELLIPSIS


def _told(fault: Fault) -> str:
    near = f" (nearest: {fault.nearest})" if fault.nearest else ""
    return f"column {fault.column}, value {shorten(fault.value)!r}: {fault.reason}{near}"


class HasNearest(Protocol):
    """Names of a table, of which those nearest to a wrong one can be asked."""

    def nearest(self, name: str) -> tuple[str, ...]:
        """Return known names that are spelt alike."""
        ...


def nearest_each(
    names: Iterable[str], known: Sequence[str] | Mapping[str, object], most: int = 50
) -> dict[str, str]:
    """Return the nearest known name of each of some wrong ones.

    Parameters
    ----------
    names : iterable of str
    known : sequence or mapping of str
    most : int
        Distinct names that are looked up: each search takes long, and after so many it is the
        table that is wrong and not its spelling.

    Returns
    -------
    dict of str to str
        '' for the others.
    """
    distinct = list(dict.fromkeys(names))
    near = {name: nearest_of(name, known) for name in distinct[:most]}
    return {name: near.get(name, "") for name in distinct}


class Nearest:
    """Nearest known names, for a bounded number of wrong ones: each search takes long."""

    def __init__(self, limit: int = 200) -> None:
        self._left = limit
        self._told: dict[tuple[int, str], str] = {}

    def __call__(self, names: "HasNearest", name: str) -> str:
        """Return the nearest names that ``names.nearest`` gives, joined; '' beyond the limit."""
        key = (id(names), name)
        if key in self._told:
            return self._told[key]
        if self._left <= 0:
            return ""
        self._left -= 1
        self._told[key] = ", ".join(names.nearest(name))
        return self._told[key]


def one_line(error: BaseException) -> str:
    """Return the message of an error as one line.

    Parameters
    ----------
    error : BaseException

    Returns
    -------
    str
    """
    text = str(error.args[0]) if error.args else str(error)
    return " ".join(text.split())


def nearest_of(name: str, known: Sequence[str] | Mapping[str, object]) -> str:
    """Return the known name that is spelt most alike; '' where none is.

    Parameters
    ----------
    name : str
    known : sequence or mapping of str

    Returns
    -------
    str
    """
    from difflib import get_close_matches

    if len(name) > _SHOWN:
        return ""
    near = get_close_matches(name, list(known), n=1, cutoff=0.5)
    return near[0] if near else ""
