"""Where the numbers were read: by name beside a row, and every statement on a page of its own."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.report.content import Link, SourceRow
from analysis.words.numbers import is_missing

if TYPE_CHECKING:
    from analysis.loaders import Data
    from analysis.studies import Study
    from analysis.words import Words

# names beside a row; the rest is counted
_NAMED = 3


def statement_ids(study: "Study") -> set[str]:
    """Return the ids of all statements that a study rests on.

    Parameters
    ----------
    study : Study

    Returns
    -------
    set of str
    """
    tables = (
        study.comparisons,
        study.claims,
        study.normal.observations,
        study.rows.conflicts(),
        study.readings,
    )
    return {ident for table in tables for ids in table["statements"] for ident in ids}


class Cited:
    """The statements of a conflict, to be named beside the rows that rest on them.

    Parameters
    ----------
    data : Data
    words : Words
    """

    def __init__(self, data: "Data", words: "Words") -> None:
        said = data.statements.set_index("statement_id")
        self._speaker = said["speaker"].to_dict()
        self._publisher = said["publisher"].to_dict()
        self._words = words

    def links(self, ids: Iterable[str]) -> list[Link]:
        """Name who said what a row rests on, and by whom it was published, with the way there.

        Parameters
        ----------
        ids : iterable of str

        Returns
        -------
        list of Link
            The first three names; how many more, if there are more.
        """
        first: dict[str, str] = {}
        for ident in ids:
            first.setdefault(self._name(ident), ident)
        links = [Link(name, f"sources.html#s-{ident}") for name, ident in first.items()]
        if len(links) <= _NAMED:
            return links
        more = self._words.say("{n} more", n=self._words.number(len(links) - _NAMED + 1))
        return [*links[: _NAMED - 1], Link(more, links[_NAMED - 1].href)]

    def _name(self, ident: str) -> str:
        speaker, publisher = self._speaker.get(ident), self._publisher.get(ident)
        said, told = self._words.text(speaker), self._words.text(publisher)
        if is_missing(speaker):
            return told or ident
        if is_missing(publisher) or said == told:
            return said
        return self._words.say("{speaker}, by {publisher}", speaker=said, publisher=told)


def source_rows(data: "Data", wanted: Iterable[str], words: "Words") -> list[SourceRow]:
    """Return some statements of one conflict, each with the page it was read on.

    Parameters
    ----------
    data : Data
    wanted : iterable of str
        Ids of statements.
    words : Words

    Returns
    -------
    list of SourceRow
        In the order of ids.
    """
    said = data.statements[data.statements["statement_id"].isin(list(wanted))]
    pages = data.sources.set_index("source")[["url", "published"]].to_dict("index")
    rows = said.sort_values("statement_id").to_dict("records")
    windows = _windows(said, words)
    return [_source_row(row, pages, windows, words) for row in rows]


def safe_url(url: Any) -> str:
    """Return an address if it is one that a page may link, else nothing.

    Parameters
    ----------
    url : str

    Returns
    -------
    str
    """
    is_web = isinstance(url, str) and url.startswith(("https://", "http://"))
    return url if is_web else ""


def sources_table(rows: Sequence[SourceRow]) -> pd.DataFrame:
    """Return the statements behind a report as a table.

    Parameters
    ----------
    rows : sequence of SourceRow

    Returns
    -------
    pandas.DataFrame
    """
    columns = SourceRow.__dataclass_fields__
    return pd.DataFrame({name: [getattr(row, name) for row in rows] for name in columns})


def _windows(said: pd.DataFrame, words: "Words") -> dict[tuple, str]:
    """Print each window once: many statements are about the same hours."""
    ends = zip(said["start"], said["end"], strict=True)
    return {both: words.window(*both, full=False) for both in dict.fromkeys(ends)}


def _source_row(row: dict, pages: dict, windows: dict, words: "Words") -> SourceRow:
    page = pages.get(row["source"], {"url": row["source"], "published": ""})
    where = words.sector(row["sector"]) if is_missing(row["sector_said"]) else row["sector_said"]
    what = words.category(row["category"]) if is_missing(row["category_said"]) else None
    return SourceRow(
        id=row["statement_id"],
        said=f"{what or row['category_said']}, {where}",
        window=windows[row["start"], row["end"]],
        number=words.said(row["value"], row["qualifier"]),
        speaker=words.text(row["speaker"]),
        publisher=words.text(row["publisher"]) or str(row["source"]),
        url=safe_url(page["url"]),
        published=_text(page["published"]),
    )


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
