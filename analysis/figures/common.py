"""What all figures share: checks of a table, options, order, local days, notes by number."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.schema import Note
from analysis.style.look import PALE, TRUCE
from analysis.words.answer import finding
from analysis.words.numbers import is_missing
from analysis.words.printer import capitalised

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from analysis.conflict import Truce
    from analysis.style.sheet import Sheet
    from analysis.words import Words

Row = Mapping[Any, Any]
# pandas' stubs take a filtered frame for a column: inside figures frames are not checked
Frame = Any
ACTS = ("reporter", "accused", "sector", "category")
COMPARISON = (
    *ACTS,
    "start",
    "end",
    "count_low",
    "count_high",
    "exposure_h",
    "expected",
    "expected_low",
    "expected_high",
    "ratio",
    "low",
    "high",
    "p",
    "p_holm",
    "verdict",
    "grade",
    "per",
    "whole_days",
    "notes",
    "statements",
)
_JUDGED = ("fewer", "more", "not_told_apart")
_CLEAR = ("fewer", "more")


@dataclass(frozen=True, slots=True)
class Options:
    """What a figure may be asked for.

    Attributes
    ----------
    title : str or None
        In place of the finding.
    level : float
        Level of the intervals in the table, for the key.
    parties : tuple of str
        All parties of a report, so that each looks the same in every figure of it.
    sources : tuple of str
        For the line of sources.
    limit : int
        Rows or panels at most; the others are counted in a note.
    """

    title: str | None = None
    level: float = 0.95
    parties: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    limit: int = 40

    def plain(self) -> dict[str, Any]:
        """Return it for a passport.

        Returns
        -------
        dict
        """
        return {
            "title": self.title,
            "level": self.level,
            "parties": list(self.parties),
            "sources": sorted(self.sources),
            "limit": self.limit,
        }

    @classmethod
    def of_plain(cls, plain: Mapping[str, Any]) -> "Options":
        """Make the options that ``plain`` was made from.

        Parameters
        ----------
        plain : mapping

        Returns
        -------
        Options
        """
        parties, sources = tuple(plain["parties"]), tuple(plain["sources"])
        return cls(plain["title"], plain["level"], parties, sources, plain["limit"])


def need(table: pd.DataFrame, columns: Iterable[str], what: str) -> None:
    """Check that a table has the columns that a figure draws.

    Parameters
    ----------
    table : pandas.DataFrame
    columns : iterable of str
    what : str
        Name of the figure, for the message.

    Raises
    ------
    ValueError
        Naming the missing columns and those that the table has; or the row that does not say whose
        count it is, of what.
    """
    missing = [name for name in columns if name not in table.columns]
    if missing:
        has = ", ".join(map(str, table.columns)) or "none"
        raise ValueError(f"{what} needs the columns {', '.join(missing)}; the table has: {has}")
    for name in (name for name in ACTS if name in columns):
        unsaid = table[name].isna().to_numpy()
        if unsaid.any():
            row = table.index[unsaid.argmax()]
            raise ValueError(
                f"{what}: the row with index {row!r} has no {name}; every row needs a {name}"
            )


def records(table: pd.DataFrame) -> list[Row]:
    """Return the rows of a table as mappings; notes read from a passport are notes again.

    Parameters
    ----------
    table : pandas.DataFrame

    Returns
    -------
    list of mapping
    """
    out: list[Any] = list(table.to_dict("records"))
    for row in out:
        for name in ("notes", "statements"):
            if name in row:
                row[name] = _as_list(row[name])
        if "notes" in row:
            row["notes"] = [Note.parse(text) for text in row["notes"]]
    return out


def _as_list(value: Any) -> list[str]:
    if isinstance(value, (list, tuple)):
        return [str(part) for part in value]
    if is_missing(value) or value == "":
        return []
    # a semicolon in the brackets of a note is of its value
    return re.split(r";(?![^()]*\))", str(value))


def local_days(moments: Any, tz: str) -> Any:
    """Turn moments into days since 1970 on a local clock: what the time axes are drawn in.

    Plain numbers, so that no converter that another library has registered has a say.

    Parameters
    ----------
    moments : pandas.Series or pandas.Timestamp
        In UTC or any zone.
    tz : str

    Returns
    -------
    pandas.Series or float
        Missing moments are NaN.
    """
    if isinstance(moments, pd.Series):
        local = moments.dt.tz_convert(tz).dt.tz_localize(None)
    else:
        local = moments.tz_convert(tz).tz_localize(None)
    return (local - pd.Timestamp(0)) / pd.Timedelta(days=1)


def moment(days: float) -> Any:
    """Turn days since 1970 back into a moment of the local clock.

    Parameters
    ----------
    days : float

    Returns
    -------
    pandas.Timestamp
        Without a zone.
    """
    return (pd.Timestamp(0) + pd.Timedelta(days=float(days))).round("s")


def parties_of(table: pd.DataFrame, parties: Sequence[str] = ()) -> list[str]:
    """Return the ids that colours are given out by.

    Parameters
    ----------
    table : pandas.DataFrame
        With reporter and accused.
    parties : sequence of str
        All parties of a report in order, so that each looks the same in every figure of it.

    Returns
    -------
    list of str
        Those passed, then those of the table sorted by id: who is accused before who only counts.
    """
    accused, reporters = sorted(set(table["accused"])), sorted(set(table["reporter"]))
    return list(dict.fromkeys([*parties, *accused, *reporters]))


def pair_text(row: Row, words: "Words") -> str:
    """Say who counts and whose conduct is counted.

    Parameters
    ----------
    row : mapping
    words : Words

    Returns
    -------
    str
    """
    return words.say(
        "Counted by {reporter}, conduct of {accused}",
        reporter=words.label(row["reporter"]),
        accused=words.label(row["accused"]),
    )


def findings(rows: Sequence[Row], words: "Words") -> str:
    """Say in a title what comparisons found: about the whole if it is there, two accounts at most.

    Parameters
    ----------
    rows : sequence of mapping
    words : Words

    Returns
    -------
    str
    """
    whole = [row for row in rows if row["sector"] == words.whole]
    judged = [row for row in whole or rows if row["verdict"] in _JUDGED]
    accounts: dict[tuple, list[Row]] = {}
    for row in judged:
        accounts.setdefault(account_of(row), []).append(row)
    told = [finding(mine, words) for mine in accounts.values()]
    if not told:
        return words.say("No count can be compared with normal days")
    return "; ".join(told[:2])


def hours_of(per: str) -> float:
    """Return the length of a unit of exposure in hours.

    Parameters
    ----------
    per : str

    Returns
    -------
    float
    """
    return pd.Timedelta(str(per)).total_seconds() / 3600


def acts_text(row: Row, words: "Words") -> str:
    """Name acts with their sector, unless it stands for the whole.

    Parameters
    ----------
    row : mapping
        With category and sector.
    words : Words

    Returns
    -------
    str
        With a capital letter.
    """
    acts = capitalised(words.category(row["category"]))
    if row["sector"] == words.whole:
        return acts
    return f"{acts}, {words.label(row['sector'])}"


def account_of(row: Row) -> tuple[str, str]:
    """Return who counts and whose conduct, as ids.

    Parameters
    ----------
    row : mapping

    Returns
    -------
    (str, str)
    """
    return row["reporter"], row["accused"]


def head_account(sheet: "Sheet", rows: Sequence[Row], words: "Words") -> bool:
    """Write who counts whose conduct above all rows, where that is the same in each.

    Parameters
    ----------
    sheet : Sheet
    rows : sequence of mapping
    words : Words

    Returns
    -------
    bool
        Whether rows differ in it, so that each has to say it.
    """
    several = len(set(map(account_of, rows))) > 1
    if not several:
        sheet.write(f"{pair_text(rows[0], words)}.", bold=True)
    return several


def panel_grid(sheet: "Sheet", n: int, gutter: float) -> tuple[int, float]:
    """Return how many panels stand side by side, and how wide each is in inches.

    Parameters
    ----------
    sheet : Sheet
    n : int
        Panels.
    gutter : float
        Inches between them.

    Returns
    -------
    (int, float)
    """
    if sheet.narrow or n == 1:
        return 1, sheet.room
    return 2, (sheet.room - gutter) / 2


def rows_of(table: pd.DataFrame, values: Mapping[str, Any]) -> pd.DataFrame:
    """Return the rows that hold these values, such as those of a series.

    Parameters
    ----------
    table : pandas.DataFrame
    values : mapping of str to object
        By column.

    Returns
    -------
    pandas.DataFrame
    """
    mine = np.ones(len(table), dtype=bool)
    for name, value in values.items():
        mine &= table[name].eq(value).to_numpy(dtype=bool)
    return table[mine]


def truce_days(truce: "Truce | None", tz: str) -> tuple[float, float] | None:
    """Return the start and end of a truce in local days; None where it has none.

    Parameters
    ----------
    truce : Truce or None
    tz : str

    Returns
    -------
    (float, float) or None
    """
    if truce is None or is_missing(truce.end):
        return None
    return local_days(truce.start, tz), local_days(truce.end, tz)


def widened(span: tuple[float, float], also: tuple[float, float] | None) -> tuple[float, float]:
    """Return a span that takes another in.

    Parameters
    ----------
    span : (float, float)
    also : (float, float) or None

    Returns
    -------
    (float, float)
    """
    if also is None:
        return span
    return min(span[0], also[0]), max(span[1], also[1])


def shade(ax: "Axes", days: tuple[float, float] | None) -> None:
    """Shade the days of a truce.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    days : (float, float) or None
    """
    if days is not None:
        ax.axvspan(*days, facecolor=TRUCE, linewidth=0, zorder=0.4, gid="truce")


def about(truce: "Truce | None", words: "Words") -> str:
    """Name the truce with its days; nothing where none is given.

    Parameters
    ----------
    truce : Truce or None
    words : Words

    Returns
    -------
    str
    """
    if truce is None:
        return ""
    window = words.window(truce.start, truce.end, truce.tz or words.tz, full=False)
    return f"{capitalised(words.truce(truce))} ({window})"


def notes_by_number(rows: Sequence[Row], words: "Words") -> str:
    """Say the notes of rows, each once, behind the numbers of its rows.

    Parameters
    ----------
    rows : sequence of mapping
        The first is number 1.
    words : Words

    Returns
    -------
    str
    """
    numbers: dict[Note, list[int]] = {}
    for number, row in enumerate(rows, start=1):
        for note in row["notes"]:
            numbers.setdefault(note, []).append(number)
    ordered = sorted(numbers.items(), key=lambda item: (-len(item[1]), item[1]))
    told = [f"{_ranges(mine)}: {words.note(note)}" for note, mine in ordered]
    return f"{words.say('Rows')} {'; '.join(told)}." if told else ""


def _ranges(numbers: Sequence[int]) -> str:
    """Print numbers, those that follow each other as a range: '1–3, 5'."""
    starts = [n for n in numbers if n - 1 not in numbers]
    ends = [n for n in numbers if n + 1 not in numbers]
    pairs = zip(starts, ends, strict=True)
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in pairs)


def is_clear(row: Row) -> bool:
    """Tell whether a row is drawn filled.

    Parameters
    ----------
    row : mapping

    Returns
    -------
    bool
    """
    return row["verdict"] in _CLEAR


def count_text(row: Row, words: "Words") -> str:
    """Print the claimed count of a row.

    Parameters
    ----------
    row : mapping
    words : Words

    Returns
    -------
    str
    """
    return words.bounds(row["count_low"], row["count_high"])


def normal_text(row: Row, words: "Words") -> str:
    """Print what as many normal hours have.

    Parameters
    ----------
    row : mapping
    words : Words

    Returns
    -------
    str
    """
    scale = row["exposure_h"] / hours_of(row["per"])
    if is_missing(row["expected_low"]) or is_missing(row["expected_high"]):
        return words.number(_whole(row["expected"] * scale))
    low, high = (_whole(row[end] * scale) for end in ("expected_low", "expected_high"))
    return words.bounds(low, high)


def _whole(value: float) -> float:
    if is_missing(value) or not np.isfinite(value):
        return value
    return float(round(value)) if value >= 1 else round(value, 1)


def row_sentence(row: Row, words: "Words", name: str) -> str:
    """Say a row for the alternative text.

    Parameters
    ----------
    row : mapping
    words : Words
    name : str
        What the row is called in the figure.

    Returns
    -------
    str
    """
    return words.say(
        "{name}: claimed {count}, normal {normal}: {change}.",
        name=name,
        count=count_text(row, words),
        normal=normal_text(row, words),
        change=words.change(row["ratio"], row["low"], row["high"]) or words.say("no ratio"),
    )


def blank(sheet: "Sheet", words: "Words") -> None:
    """Say on the page that there is nothing to show.

    Parameters
    ----------
    sheet : Sheet
    words : Words
    """
    sheet.top += 0.2
    sheet.write(words.say("There are no rows to show."))
    sheet.top += 0.2


def kept(table: pd.DataFrame, names: Iterable[str]) -> pd.DataFrame:
    """Return those of some columns that a table has.

    Parameters
    ----------
    table : pandas.DataFrame
    names : iterable of str

    Returns
    -------
    pandas.DataFrame
    """
    out: Frame = table[[name for name in names if name in table.columns]]
    return out


def dress_counts(ax: "Axes", top: float, words: "Words") -> None:
    """Set an upright axis of counts from 0.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    top : float
        Its end.
    words : Words
    """
    from matplotlib.ticker import MaxNLocator

    ax.set_ylim(0, top)
    ax.yaxis.set_major_locator(MaxNLocator(nbins=3, integer=True))
    ax.yaxis.set_major_formatter(lambda value, _: words.number(value))
    ax.grid(axis="y", color=PALE, linewidth=0.5)


def dress_days(ax: "Axes", first: float, last: float, words: "Words", most: int) -> None:
    """Set an axis of local days with at most so many dates.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    first, last : float
        Days since 1970.
    words : Words
    most : int
    """
    step = next(
        s for s in (1, 2, 3, 7, 14, 21, 28, 56, 112, 364, 10**6) if (last - first) / s <= most
    )
    # the last label stays within the page
    ticks = np.arange(np.ceil(first), last - 0.03 * (last - first), step)
    ax.set_xlim(first, last)
    ax.set_xticks(ticks, [words.day(moment(tick)) for tick in ticks])
