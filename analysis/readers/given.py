"""What the caller says of a text, beside the text itself."""

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller says of a text.

    Attributes
    ----------
    published : str, datetime.date or pandas.Timestamp, optional
        Day of publication, or moment with its zone: dates a text that has no date, or no year.
    year : int, optional
        Year of dates written without one.
    source, ceasefire : str, optional
        Id of the source and of the truce.
    start, end : pandas.Timestamp, optional
        With zones: start of the truce, from which its counts run, and the moment up to which they
        run, where the text does not say.
    reporter, accused : str, optional
        Who counts and who is counted, where the text does not say.
    named : bool
        Whether the caller names the kind of text: one without its head is read too.
    """

    published: "str | datetime.date | pd.Timestamp | None" = None
    year: int | None = None
    source: str | None = None
    ceasefire: str | None = None
    start: Any = None
    end: Any = None
    reporter: str | None = None
    accused: str | None = None
    named: bool = False
