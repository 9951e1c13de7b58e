"""Published texts to statements, with an account of every number in them.

``parse`` finds out what kind of text it is: a daily report of the General Staff of Ukraine, a truce
statement of a ministry or president, a daily count of breaches by a headquarters (ATO, JFO) or a
representation of the DPR or LPR of 2014 to 2022, a report of the OSCE mission, or a night's post
of an air defence or an air force. Who speaks is read from the text, or named by the caller; it is
never assumed.
"""

import datetime
from collections.abc import Iterable
from itertools import chain
from typing import TYPE_CHECKING, Any

from analysis.readers.folder import Folder, parse_folder
from analysis.readers.given import Given
from analysis.readers.kinds import KINDS, read_as
from analysis.readers.result import Reading, frame

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["KINDS", "Folder", "Reading", "collect", "parse", "parse_folder"]


def collect(readings: "Iterable[Reading]") -> "pd.DataFrame":
    """Put the statements of many readings into one table; quicker than joining their tables.

    Parameters
    ----------
    readings : iterable of Reading

    Returns
    -------
    pandas.DataFrame
        In the columns of the statements table.

    Raises
    ------
    ValueError
        If two statements have the same id: a text was read twice, or two sources share an id.
    """
    table = frame(list(chain.from_iterable(reading.rows for reading in readings)))
    twice = table.loc[table["statement_id"].duplicated(), "statement_id"].tolist()
    if twice:
        raise ValueError(f"two statements have the id {twice[0]!r}: was a text read twice?")
    return table


def parse(
    text: str,
    *,
    kind: str | None = None,
    published: "str | datetime.date | pd.Timestamp | None" = None,
    year: int | None = None,
    source: str | None = None,
    ceasefire: str | None = None,
    start: Any = None,
    end: Any = None,
    reporter: str | None = None,
    accused: str | None = None,
) -> Reading:
    """Read a published text of any of the kinds that are known.

    Parameters
    ----------
    text : str
        Plain text or HTML, wrapped or not.
    kind : {"general_staff", "ministry", "observer", "air_defence", "air_force"}, optional
        Found from the text by default; named, a text without its head is read too.
    published : str, datetime.date or pandas.Timestamp, optional
        Day of publication, or moment with its zone.
    year : int, optional
        Year of dates written without one.
    source, ceasefire : str, optional
        Id of the source and of the truce.
    start, end : pandas.Timestamp, optional
        Bounds of the truce, for statements that count from its start without saying when that was.
    reporter, accused : str, optional
        Party that counts and party that is counted, where the text does not name whose office
        speaks.

    Returns
    -------
    Reading

    Raises
    ------
    ValueError
        If the text is of no known kind, or of several and none is named, or it does not say who
        speaks.

    Examples
    --------
    >>> text = "As of 22:00 on 20 April 2025, 96 combat engagements took place along the front."
    >>> read = parse(text, kind="general_staff", reporter="ukraine", accused="russia")
    >>> read.statements[["category", "sector", "value", "end"]].astype(str).to_numpy().tolist()
    [['assault', 'whole_front', '96', '2025-04-20 19:00:00+00:00']]
    """
    given = Given(published, year, source, ceasefire, start, end, reporter, accused)
    return read_as(text, kind, given)
