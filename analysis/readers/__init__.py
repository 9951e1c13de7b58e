"""Published texts to statements, with an account of every number in them.

``parse`` finds out what kind of text it is: a report of the General Staff of Ukraine, a truce statement of
the Ministry of Defence of Russia, or a report of the OSCE mission.
"""

from itertools import chain

from analysis.readers.result import Reading, frame

__all__ = ["KINDS", "Reading", "collect", "parse"]

KINDS = ("general_staff", "ministry", "observer")


def collect(readings):
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
    twice = table["statement_id"][table["statement_id"].duplicated()]
    if len(twice):
        raise ValueError(f"two statements have the id {twice.iloc[0]!r}: was a text read twice?")
    return table


def parse(
    text, *, kind=None, published=None, year=None, source=None, ceasefire=None, start=None, end=None
):
    """Read a published text of any of the kinds that are known.

    Parameters
    ----------
    text : str
        Plain text or HTML.
    kind : {"general_staff", "ministry", "observer"}, optional
        Found from the text by default.
    published : str, datetime.date or pandas.Timestamp, optional
        Day of publication, or moment with its zone.
    year : int, optional
        Year of dates written without one.
    source, ceasefire : str, optional
        Id of the source and of the truce.
    start, end : pandas.Timestamp, optional
        Bounds of the truce, for statements that count from its start without saying when that was.

    Returns
    -------
    Reading

    Raises
    ------
    ValueError
        If the text is of no known kind, or of several and none is named.
    """
    if kind is not None and kind not in KINDS:
        raise ValueError(f"kind {kind!r} is not known; known: {', '.join(KINDS)}")
    from analysis.readers import ministry, mission, staff

    readers = dict(
        zip(KINDS, (staff.read_report, ministry.read_statement, mission.read_report), strict=True)
    )
    shared = {"published": published, "year": year, "source": source, "ceasefire": ceasefire}
    options = {
        name: shared | ({"start": start, "end": end} if name == "ministry" else {})
        for name in KINDS
    }
    if kind is not None:
        return readers[kind](text, **options[kind])
    read, refused = [], []
    for name, reader in readers.items():
        try:
            read.append(reader(text, **options[name]))
        except ValueError as error:
            refused.append(f"{name}: {error}")
    if not read:
        raise ValueError("the text is of no known kind. " + "; ".join(refused))
    # a text that quotes another party is read as what most of its numbers are
    read.sort(key=lambda reading: -reading.coverage["used"])
    if len(read) > 1 and read[0].coverage["used"] <= 2 * read[1].coverage["used"]:
        raise ValueError(
            f"the text may be of kind {read[0].kind} or {read[1].kind}: name one with kind="
        )
    return read[0]
