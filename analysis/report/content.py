"""What the report says: sentences and tables made from results, the same for the page and for print."""

import math

import pandas as pd

from analysis.style.words import clock_hours, day, letter, ratio, sentence
from analysis.style.words import number as printed
from analysis.vocabulary.categories import label

QUESTION = "Each side says that the other broke the ceasefire so many times. What do these numbers mean, against a normal day?"


def number(value):
    """Print a number for a table: thousands apart, as many digits as it carries; "" where it is missing.

    Parameters
    ----------
    value : float or int

    Returns
    -------
    str
    """
    return "" if value is None or pd.isna(value) else printed(value)


def date(moment, *, year=True):
    """Print a day as the figures do, whatever the machine's locale, but with spaces that a line may break at.

    Parameters
    ----------
    moment : pandas.Timestamp
        Local time.
    year : bool

    Returns
    -------
    str
    """
    return day(moment, year=year).replace("\u00a0", " ")


def bounds(low, high):
    """Print an interval: one number where both ends agree, "at least" where the upper one is open.

    Parameters
    ----------
    low, high : float or int

    Returns
    -------
    str
    """
    if low is None or low is pd.NA or pd.isna(low):
        return ""
    if high is None or high is pd.NA or pd.isna(high):
        return f"at least {number(low)}"
    return number(low) if low == high else f"{number(low)}–{number(high)}"


def interval(estimate, low, high):
    """Print an estimate with its interval in brackets.

    Parameters
    ----------
    estimate, low, high : float

    Returns
    -------
    str
    """
    if pd.isna(low) and pd.isna(high):
        return number(estimate)
    # one number of decimals for all three, by the size of the estimate
    size = next(abs(x) for x in (estimate, high, low) if not pd.isna(x))
    places = 0 if size >= 100 else 1 if size >= 10 else 2 if size >= 0.095 else 3
    if all(pd.isna(x) or math.isinf(x) or x == round(x) for x in (estimate, low, high)):
        places = 0
    head, *ends = (
        "–" if pd.isna(x) else "∞" if math.isinf(x) else f"{x:,.{places}f}"
        for x in (estimate, low, high)
    )
    return f"{head} ({ends[0]} to {ends[1]})"


def ratio_text(estimate, low, high):
    """Print a ratio with its interval in brackets, with the digits of the figures.

    Parameters
    ----------
    estimate, low, high : float

    Returns
    -------
    str
        "" where nothing is known.
    """
    if pd.isna(estimate) and pd.isna(low) and pd.isna(high):
        return ""
    if pd.isna(low) and pd.isna(high):
        return ratio(estimate)
    return f"{'–' if pd.isna(estimate) else ratio(estimate)} ({ratio(low)}–{ratio(high)})"


class Words:
    """Printed names of sectors, parties and windows, taken from the loaded tables."""

    def __init__(self, data, truce):
        self.sectors = dict(zip(data.sectors["sector"], data.sectors["en"], strict=True))
        self.positions = dict(zip(data.sectors["sector"], data.sectors["position"], strict=True))
        self.parties = dict(zip(data.parties["party"], data.parties["en"], strict=True))
        self.truces = dict(zip(data.ceasefires["ceasefire"], data.ceasefires["name"], strict=True))
        self.tz = truce.tz
        said = data.statements[data.statements["qualifier"] == "over"]
        self._over = dict(zip(said["statement_id"], said["value"], strict=True))

    def claimed(self, row):
        """Print the claimed count of a row in its own hedge: "over 400" for a count of 401 or more that was worded so."""
        return self._hedged(row, row["count_low"], row["count_high"])

    def rate(self, row):
        """Print the claimed rate of a row in the hedge of its count."""
        return self._hedged(row, row["claimed_low"], row["claimed_high"])

    def _hedged(self, row, low, high):
        said = row["count_low"]
        if (
            pd.isna(low)
            or not pd.isna(high)
            or not any(
                self._over.get(one) == said - 1 for one in _text(row["statements"]).split(";")
            )
        ):
            return bounds(low, high)
        return f"over {number(low * (said - 1) / said)}"

    def stretch(self, row):
        """Print the window of a row; windows that were added up with gaps between them say so."""
        text, hours = self.window(row["start"], row["end"]), row["exposure_h"]
        if (
            pd.isna(row["start"])
            or pd.isna(row["end"])
            or (row["end"] - row["start"]) / pd.Timedelta(hours=1) - hours < 1
        ):
            return text
        return f"{text}, {number(hours)} hours of it"

    def window(self, start, end):
        """Print a window in local time."""
        if pd.isna(start) and pd.isna(end):
            return "not stated"
        a = None if pd.isna(start) else start.tz_convert(self.tz)
        if pd.isna(end):
            return f"{date(a)} {a:%H:%M} – not stated"
        b = end.tz_convert(self.tz)
        # midnight is the end of a day in print, not the start of the next
        last = b - pd.Timedelta(days=1) if b == b.normalize() else b
        if a is not None and a == a.normalize() and b == b.normalize():
            return date(a) if a.date() == last.date() else f"{date(a)} – {date(last)}"
        until = "24:00" if b == b.normalize() else f"{b:%H:%M}"
        if a is None:
            return f"? – {date(last)} {until}"
        return f"{date(a)} {a:%H:%M}" + (
            f"–{until}"
            if a.date() == last.date()
            else f" – {date(last, year=a.year != last.year)} {until}"
        )


def facts(study):
    """Return what to know of a truce at a glance, as pairs of name and value.

    Parameters
    ----------
    study : analysis.report.study.Study

    Returns
    -------
    list of (str, str)
    """
    one, words = study.truce, Words(study.data, study.truce)
    said = study.data.statements[study.data.statements["ceasefire"] == one.ceasefire]
    scope = {
        "all_hostilities": "all hostilities",
        "contact_line": "fire across the contact line",
        "energy_facilities": "strikes on energy facilities",
    }[one.scope]
    rows = [
        ("Window", f"{words.window(one.start, one.end)} ({one.tz}); {number(one.hours)} hours"),
        ("Declared by", one.declared_by),
        ("Accepted by", one.accepted_by),
        ("Forbids", scope),
        ("Areas", one.areas),
        (
            "Said about it",
            f"{len(said)} statements by {said['publisher'].nunique()} publishers; {len(study.claims)} counts within its window",
        ),
        (
            "Normal level",
            f"daily reports up to {study.parameters['days']} days {_side(study.parameters['side'])}; days that touch a truce are left out",
        ),
    ]
    if pd.notna(one.start_alternative):
        other = one.start_alternative.tz_convert(one.tz)
        rows.insert(1, ("Disputed start", f"{date(other)} {other:%H:%M}"))
    return [(name, value) for name, value in rows if value]


def _side(side):
    return {"both": "before and after", "before": "before", "after": "after"}[side]


def comparison_rows(study):
    """Return the rows of a comparison in the order of print: whole front first, then north to south.

    Parameters
    ----------
    study : analysis.report.study.Study

    Returns
    -------
    pandas.DataFrame
        The comparison table, sorted.
    """
    words = Words(study.data, study.truce)
    table = study.result.table
    order = table["sector"].map(words.positions)
    day = ~table["series"].str.startswith("day@")
    return (
        table.assign(_o=order.fillna(99), _d=day)
        .sort_values(
            ["reporter", "_d", "series", "_o", "sector", "category", "start"], kind="stable"
        )
        .drop(columns=["_o", "_d"])
        .reset_index(drop=True)
    )


def comparison_tables(study, rows, caption, folded=False):
    """Return rows of a comparison as tables of print, one for each pair of reporter and accused.

    Parameters
    ----------
    study : analysis.report.study.Study
    rows : pandas.DataFrame
    caption : str
    folded : bool

    Returns
    -------
    list of dict
        caption, header, align, widths, rows (lists of str), links (lists of statement ids), note.
    """
    words, out = Words(study.data, study.truce), []
    header = [
        "Sector",
        "Category",
        "Window, local",
        "Claimed",
        "Claimed per 24 h",
        "Normal per 24 h",
        "Ratio (95% interval)",
        "Days",
        "Note",
        "Said in",
    ]
    for (reporter, accused), part in rows.groupby(["reporter", "accused"], sort=True):
        body = [
            [
                words.sectors.get(r["sector"], r["sector"]),
                label(r["category"]),
                words.stretch(r),
                words.claimed(r),
                words.rate(r),
                interval(r["expected"], r["expected_low"], r["expected_high"]),
                ratio_text(r["ratio"], r["low"], r["high"]),
                number(r["n_baseline"]),
                _text(r["note"]),
                "",
            ]
            for r in part.to_dict("records")
        ]
        pair = f"claimed by {words.parties.get(reporter, reporter)}, conduct of {words.parties.get(accused, accused)}"
        out.append(
            table_of(
                f"{caption}; {pair}",
                header,
                body,
                align="lllrrrrrll",
                widths=[1.8, 1.8, 2.2, 1.2, 1.4, 2.3, 2.2, 0.8, 0.7, 2.6],
                folded=folded,
                links=[str(ids).split(";") for ids in part["statements"]],
                note="Ratio: claimed rate divided by the normal rate; below 1 is fewer than normal. The interval allows for days that scatter more than chance.",
            )
        )
    return out


def table_of(caption, header, rows, *, align, widths=None, note="", folded=False, links=()):
    """Return a table of print.

    Parameters
    ----------
    caption : str
    header : list of str
    rows : list of list of str
    align : str
        One letter a column, l or r.
    widths : list of float, optional
        Relative widths in print; equal by default.
    note : str
    folded : bool
        Whether the page shows it only when asked.
    links : list of list of str
        Ids of the statements behind each row; they are linked from its last cell.

    Returns
    -------
    dict
        Notes of rows stand once below the table, and a letter in the column "Note".
    """
    rows = (
        [[*row[:-1], cited_text(ids)] for row, ids in zip(rows, links, strict=True)]
        if links
        else rows
    )
    notes = []
    if "Note" in header:
        place = header.index("Note")
        notes = list(dict.fromkeys(row[place] for row in rows if row[place]))
        rows = [
            [
                *row[:place],
                f"({letter(notes.index(row[place]))})" if row[place] else "",
                *row[place + 1 :],
            ]
            for row in rows
        ]
    return {
        "notes": [f"({letter(k)}) {note[0].upper()}{note[1:]}." for k, note in enumerate(notes)],
        "links": [list(ids) for ids in links],
        "caption": caption,
        "header": header,
        "rows": rows,
        "align": ["right" if a == "r" else "left" for a in align],
        "widths": widths or [1.0] * len(header),
        "note": note,
        "folded": folded,
    }


_HEADS = {"reporter": "Claimed by", "accused": "Conduct of", "series": "Clock hours"}


def plain_table(frame, caption, *, words, note="", folded=True):
    """Return any small table of the results as a table of print, its ids spelt out.

    Parameters
    ----------
    frame : pandas.DataFrame
        Numbers and texts.
    caption : str
    words : Words
    note : str
    folded : bool

    Returns
    -------
    dict
    """
    names = {"sector": words.sectors, "reporter": words.parties, "accused": words.parties}

    def cell(column, value):
        if column == "category":
            return label(value)
        if column == "series":
            return clock_hours(value)
        return names.get(column, {}).get(value, value) if isinstance(value, str) else number(value)

    columns = list(frame.columns)
    rows = [
        [cell(name, value) for name, value in zip(columns, row, strict=True)]
        for row in frame.itertuples(index=False, name=None)
    ]
    numeric = "".join(
        "r" if pd.api.types.is_numeric_dtype(frame[name]) else "l" for name in columns
    )
    # a column of long lists asks for more room than one of counts
    widths = [
        min(max(1.0, *(len(text) / 9 for text in column)), 6.0)
        for column in zip(columns, *rows, strict=True)
    ]
    return table_of(
        caption,
        [_HEADS.get(name, sentence(name.replace("_", " "))) for name in columns],
        rows,
        align=numeric,
        widths=widths,
        note=note,
        folded=folded,
    )


def source_rows(studies):
    """Return the statements behind the reports, each with the page it was read on.

    Parameters
    ----------
    studies : list of analysis.report.study.Study

    Returns
    -------
    list of dict of str
        statement_id, said, window, number, speaker, publisher, url, published; in the order of ids.
    """
    wanted, out = {}, []
    for one in studies:
        ids = set(";".join(one.result.table["statements"].dropna()).split(";")) | set(
            ";".join(one.claims["statements"]).split(";")
        )
        observations = getattr(one.normal, "observations", None)
        if observations is not None and "statements" in observations:
            ids |= set(";".join(observations["statements"].dropna()).split(";"))
        wanted.update(dict.fromkeys(ids, one))
    data = studies[0].data
    pages = data.sources.set_index("source")[["url", "published"]].to_dict("index")
    statements = data.statements[data.statements["statement_id"].isin(wanted)].sort_values(
        "statement_id"
    )
    words_of = {one.truce.ceasefire: Words(data, one.truce) for one in studies}
    for row in statements.to_dict("records"):
        words = words_of[wanted[row["statement_id"]].truce.ceasefire]
        page = pages.get(row["source"], {"url": row["source"], "published": ""})
        hedge = "" if row["qualifier"] == "exact" else row["qualifier"].replace("_", " ") + " "
        out.append(
            {
                "statement_id": row["statement_id"],
                "said": f"{row['category_said']}, {row['sector_said']}",
                "window": words.window(row["start"], row["end"]),
                "number": f"{hedge}{number(row['value'])}",
                "speaker": _text(row["speaker"]),
                "publisher": _text(row["publisher"]) or row["source"],
                "url": safe_url(page["url"]),
                "published": _text(page["published"]),
            }
        )
    return out


def cited_text(ids, most=3):
    """Print the statements that a row rests on: the first few ids, and how many more.

    Parameters
    ----------
    ids : list of str
    most : int

    Returns
    -------
    str
    """
    more = f" and {len(ids) - most} more" if len(ids) > most else ""
    return ", ".join(ids[:most]) + more


def _text(value):
    return value if isinstance(value, str) else ""


def safe_url(url):
    """Return an address if it is one that a page may link, else nothing.

    Parameters
    ----------
    url : str

    Returns
    -------
    str
    """
    return url if isinstance(url, str) and url.startswith(("https://", "http://")) else ""


METHODS = (
    "A claim counts acts of one category, by one accused party, in one sector, over one window. The window comes first: a figure for a day is not divided by the hours of the truce. Where the end of a running total was not stated, the moment at which the figure was already public bounds it, and the rate is a lower bound.",
    "The normal level comes from counts of the same reporter about the same accused party, sector, category and clock hours, outside every truce. A running total of 22:00 is compared with those of 22:00 only. A month's total is used with its own exposure, less its truce days and the days known one by one. A gap in the series is missing; it is not zero.",
    "A ratio below 1 means fewer claimed acts than normal. Its interval allows for overdispersion: days scatter more than chance alone would make them. “Clearly” means that the 95% interval of that one comparison does not hold 1; of many comparisons some are clear by chance. Where there is no like-for-like baseline, the claimed rate stands alone and no ratio is given.",
    "What this can't tell: whether a claim is true. If a reporter counted more eagerly during the truce than on normal days, the ratio is too high by that factor; the tipping point says how large the factor would have to be for the conclusion to change.",
    "Reported counts depend on what is visible to the reporter, on weather, on the definition of an act and on the day at which a report is closed. Two reporters' totals are not comparable unless their categories are.",
)
