"""Read daily reports of a general staff: from their text to statements."""

import re
from typing import Any

from analysis.readers.base import close_heads, lines, open_text
from analysis.readers.directions import find_directions
from analysis.readers.result import Reading
from analysis.readers.staff.checks import check, missing_sectors
from analysis.readers.staff.reader import Reader
from analysis.readers.staff.window import ZONE, find_window
from analysis.readers.text import page_language
from analysis.readers.when import instant, public_by
from analysis.readers.who import speaker_of

_ASSAULTS = re.compile(
    r"боєзіткн|зіткнен|(?<![а-яіїєґ])бо(?:їв|ї|ев)(?![а-яіїєґ])|атак|штурм(?!ов)|спроб"
    r"|столкнов|боестолкн|clash|engagement|battles|attack|assault(?!ed)"
    r"|наступальних дій|штурмових дій|наступательных действий"
)
_REPORT = re.compile(
    r"генеральн\w+ штаб|генштаб|general staff|оперативна інформація|(?<![a-z])gsua"
    r"|оперативн\w+ (?:зведенн|информаци|сводк)"
)


def read_report(
    text: str,
    *,
    published: Any = None,
    language: str | None = None,
    year: int | None = None,
    source: str | None = None,
    ceasefire: str | None = None,
    start: Any = None,
    end: Any = None,
    reporter: str | None = None,
    accused: str | None = None,
    named: bool = False,
) -> Reading:
    """Read a report of the General Staff of Ukraine, or an outlet's account of one.

    Parameters
    ----------
    text : str
        Plain text or HTML, in Ukrainian, English or Russian.
    published : str, datetime.date or pandas.Timestamp, optional
        Day of publication, or moment with its zone: dates a report whose header has no date or no
        year.
    language : {"uk", "en", "ru"}, optional
        Found from the text by default.
    year : int, optional
        Year of a date without one.
    source, ceasefire : str, optional
        Id of the source, by default one made from the text; and of the truce.
    start, end : pandas.Timestamp, optional
        Start of the truce, for a report that counts from it; ``end`` is not used.
    reporter, accused : str, optional
        Who counts and who is counted, where the text does not say.
    named : bool
        Whether the caller says that it is such a report, though the text has no head that says so.

    Returns
    -------
    Reading

    Raises
    ------
    ValueError
        If the text is no such report, its date has no year and none is given, or it does not say
        whose staff speaks.
    """
    opened = open_text(text)
    folded = opened.folded
    directions = find_directions(opened.page)
    of_staff = _REPORT.search(folded) or len(directions) > 1 or named
    if not _ASSAULTS.search(folded) or not of_staff:
        raise ValueError(
            "not a report of a general staff: it names neither the staff nor directions "
            "of the front with engagements or attacks"
        )
    speaker = speaker_of(opened.page.text, folded, ("staff",), reporter=reporter, accused=accused)
    window = find_window(opened, published, year, instant(start, "start"))
    common = {
        "reporter": speaker.reporter,
        "accused": speaker.accused,
        "speaker": speaker.title,
        "start": window.start,
        "end": window.end,
        "cumulative_from": window.cumulative_from,
        "ceasefire": ceasefire,
        "source": source,
        "published": public_by(published, ZONE),
    }
    reader = Reader(opened, directions, common, window)
    for line in lines(opened, directions):
        reader.read(line)
    reader.headlines()
    reader.ledger.require("a report of a general staff")
    for warning in (*speaker.warnings, *window.warnings):
        reader.ledger.warn(warning)
    check(reader.ledger)
    close_heads(opened, reader.ledger)
    return reader.ledger.close(
        kind="general_staff",
        language=language or page_language(folded),
        slot=window.slot,
        window=None if window.start is None else (window.start, window.end),
        missing=missing_sectors(reader.ledger.statements(), reader.named, window),
        places=tuple(reader.places),
    )
