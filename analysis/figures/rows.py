"""Figures with a row for each sector and category: names, side columns, notes, alternative text."""

from collections import Counter
from itertools import accumulate
from typing import NamedTuple

from analysis.figures.common import in_order, missing
from analysis.style.look import GREY, INK, SIZES
from analysis.style.sheet import measure, wrap
from analysis.style.words import (
    bounds,
    clock_hours,
    letter,
    number,
    percent,
    ratio,
    say,
    sentence,
    unit,
)

_LINE = 0.68  # of a row's height: a line of its name
_AXES = 1.6  # inches that names and figures leave to the marks beside them
_GAP = 13  # points between names and marks

# text over the lines of a grid
_GROUND = {"facecolor": "white", "edgecolor": "none", "pad": 0.6}


class Row(NamedTuple):
    """A line of a figure with rows: its height, its text, and the record it shows (none for a heading)."""

    y: float
    text: str
    record: dict | None


def rows_of(table, names, *, sort="ratio"):
    """Lay out a comparison table as rows under headings, the whole front first.

    Parameters
    ----------
    table : pandas.DataFrame
    names : Names
    sort : {"ratio", "table"}
        Order of the sectors in a group: by ratio from high to low with missing ones last, or as given.

    Returns
    -------
    list of Row
        From y = 0 downwards; a heading for each reporter and accused, categories in the order of their
        tree, the first row of each category bearing its name.

    Raises
    ------
    ValueError
        If ``sort`` is something else.
    """
    if sort not in ("ratio", "table"):
        raise ValueError(f"sort={sort!r} is not known; known: ratio, table")
    places = table["sector"].nunique() > 1
    records = table.to_dict("records")
    rows, y = [], 0.0
    for reporter, accused in in_order(table, ["reporter", "accused"]):
        rows.append(Row(y, names.parties(reporter, accused), None))
        theirs = [r for r in records if (r["reporter"], r["accused"]) == (reporter, accused)]
        hours = Counter(r["exposure_h"] for r in theirs if not missing(r.get("exposure_h")))
        usual = hours.most_common(1)[0][0] if hours else None
        for (category,) in in_order(table, ["category"]):
            mine = [r for r in theirs if r["category"] == category]
            if places and sort == "ratio":
                mine.sort(
                    key=lambda r: (
                        r["sector"] != "whole_front",
                        missing(r["ratio"]),
                        -(0 if missing(r["ratio"]) else r["ratio"]),
                    )
                )
            for k, record in enumerate(mine):
                y += 1.0
                rows.append(
                    Row(
                        y,
                        _row_name(record, mine, names, usual, first=k == 0, places=places),
                        record,
                    )
                )
            y += 0.3 * (places and len(mine) > 1)
        y += 1.35
    return rows


def _row_name(record, group, names, usual, *, first, places):
    if not places:
        name = sentence(names.category(record["category"]))
    else:
        name = what_where(record, names) if first else names(record["sector"])
    # the same acts over other hours are another count, and its row has to say which
    alike = {r.get("series") for r in group if r["sector"] == record["sector"]}
    if len(alike) > 1:
        return f"{name} ({clock_hours(record['series'], names.language)})"
    # a rate over other hours than its neighbours' is no part of theirs
    own = record.get("exposure_h")
    return (
        f"{name} ({unit(f'{own:.3g}h', names.language)})"
        if not missing(own) and own != usual
        else name
    )


def what_where(record, names):
    """Name the acts and the sector of a record in one line.

    Parameters
    ----------
    record : mapping
        With category and sector.
    names : Names

    Returns
    -------
    str
    """
    where = names(record["sector"])
    # the whole front is no name of a place
    where = where[:1].lower() + where[1:] if record["sector"] == "whole_front" else where
    return f"{sentence(names.category(record['category']))}, {where}"


def set_rows(sheet, rows, columns):
    """Write the names of rows, the headings of groups and the columns of figures around the axes.

    Parameters
    ----------
    sheet : Sheet
    rows : list of Row
    columns : sequence of (heading, function of a record to text)
        Each right-aligned under its heading.

    Returns
    -------
    list of Row
        Where the marks of each row belong: long names take several lines, in one column of a page names and figures stand
        above the marks, and the sheet is as tall as that takes.
    """
    ax, size = sheet.ax, SIZES["small"]
    body = [row.record for row in rows if row.record is not None]
    cells = [[cell(record) for record in body] for _, cell in columns]
    widths = [
        10
        + 72
        * max(
            measure(sheet.figure, line, size=size)
            for text in (heading, *column)
            for line in text.split("\n")
        )
        for (heading, _), column in zip(columns, cells, strict=True)
    ]
    ends = list(accumulate(widths))
    many = len({record["sector"] for record in body}) > 1
    lift = 0.0
    if sheet.narrow:
        at, ends = _stacked(sheet, rows, ends[-1]), [end - ends[-1] for end in ends]
        lift = _LINE * 0.9
        sheet.height = 0.75 + 0.2 * (at[-1].y + 1)
    else:
        at = _beside(sheet, rows, ends[-1])
        sheet.height *= (at[-1].y + 1) / (rows[-1].y + 1)
    _name_rows(ax, at, many=many, above=lift if sheet.narrow else None)
    _head_groups(ax, at, left=0.0 if sheet.narrow else _name_width(sheet.figure, at))
    put = {
        "xycoords": ax.get_yaxis_transform(),
        "textcoords": "offset points",
        "ha": "right",
        "size": size,
        "annotation_clip": False,
    }
    if sheet.narrow:
        put |= {"bbox": _GROUND, "zorder": 2.2}
    for (heading, _), column, end in zip(columns, cells, ends, strict=True):
        ax.annotate(
            heading,
            xy=(1, -0.55),
            xytext=(end, 2),
            va="bottom",
            color=GREY,
            linespacing=1.15,
            **put,
        )
        for row, text in zip([row for row in at if row.record is not None], column, strict=True):
            ax.annotate(text, xy=(1, row.y - lift), xytext=(end, 0), va="center", color=INK, **put)
    return at


def _beside(sheet, rows, taken):
    """Break the names that leave the marks too little room beside figures of so many points, and give their rows the lines they need."""
    figure, size = sheet.figure, SIZES["small"]
    free = sheet.room - (taken + _GAP) / 72
    room = max(free - _AXES, free / 2)
    out, more = [], 0.0
    for row in rows:
        text = (
            row.text
            if row.record is None
            else wrap(figure, row.text, width=room, size=size, weight="bold")
        )
        added = _LINE * text.count("\n")
        out.append(Row(row.y + more + added / 2, text, row.record))
        more += added
    return out


def _stacked(sheet, rows, taken):
    """Give each row the lines that its name needs beside its figures, which take so many points, and one for its mark."""
    figure, room = sheet.figure, sheet.room - 0.1
    out, y = [], 0.0
    for row in rows:
        heading = row.record is None
        text = wrap(
            figure,
            row.text,
            width=room if heading else room - taken / 72,
            size=SIZES["small"],
            weight="bold",
        )
        more = _LINE * text.count("\n")
        # the middle of a heading, the mark of a row
        y += 0.6 * bool(out) + more / 2 if heading else _LINE + more
        out.append(Row(y, text, row.record))
        y += 0.75 + more / 2 * heading
    return out


def _name_rows(ax, rows, *, many, above):
    """Write the names of rows at the left, or above their marks by a distance; the whole front stands out among other sectors."""
    body = [row for row in rows if row.record is not None]
    bold = ["bold" if many and row.record["sector"] == "whole_front" else "normal" for row in body]
    if above is None:
        ax.set_yticks([row.y for row in body], [row.text for row in body])
        for weight, tick in zip(bold, ax.get_yticklabels(), strict=True):
            tick.set_fontweight(weight)
    else:
        ax.set_yticks([])
        for row, weight in zip(body, bold, strict=True):
            middle = row.y - above - _LINE * row.text.count("\n") / 2
            ax.annotate(
                row.text,
                xy=(0, middle),
                xycoords=ax.get_yaxis_transform(),
                ha="left",
                va="center",
                size=SIZES["small"],
                weight=weight,
                annotation_clip=False,
                bbox=_GROUND,
                zorder=2.2,
            )
    ax.tick_params(axis="y", length=0, pad=9)
    last = max((row.y for row in rows), default=0.0)
    ax.set_ylim(last + 0.6, -0.6)
    ax.spines["left"].set_visible(False)


def _head_groups(ax, rows, *, left):
    """Write the headings of groups, starting so many points left of the axes: at the left end of the row names."""
    for row in rows:
        if row.record is None:
            ax.annotate(
                row.text,
                xy=(0, row.y),
                xycoords=ax.get_yaxis_transform(),
                xytext=(-left, 0),
                textcoords="offset points",
                ha="left",
                va="center",
                size=SIZES["small"],
                weight="bold",
                color=INK,
                annotation_clip=False,
                zorder=4,
                bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.5},
            )


def _name_width(figure, rows):
    """Return the width of the longest row name in points, with the gap to the axes."""
    lines = [line for row in rows if row.record is not None for line in row.text.split("\n")] or [
        ""
    ]
    return (
        72 * max(measure(figure, line, size=SIZES["small"], weight="bold") for line in lines) + _GAP
    )


def footnotes(rows, names):
    """Number the notes of the rows.

    Parameters
    ----------
    rows : list of Row
    names : Names
        A note that is a key of its labels prints as that label.

    Returns
    -------
    tuple of (dict, list of str)
        Note to its letter, and the printed notes in order.
    """
    notes = []
    for row in rows:
        if row.record is not None:
            note = row.record["note"]
            note = None if missing(note) else str(note).strip()
            if note and note not in notes:
                notes.append(note)
    marks = {note: letter(k) for k, note in enumerate(notes)}
    return marks, [f"({marks[note]}) {sentence(names.note(note)).rstrip('.')}." for note in notes]


def note_mark(record, marks):
    """Return the letter that leads to a record's note.

    Parameters
    ----------
    record : dict
    marks : dict of str to str
        From ``footnotes``.

    Returns
    -------
    str
        "(a)"; empty where there is no note to show.
    """
    mark = None if missing(record["note"]) else marks.get(str(record["note"]).strip())
    return f"({mark})" if mark else ""


def claimed_text(record, language):
    """Print the claimed rate of a record: a number, a range, or '≥ a'.

    Parameters
    ----------
    record : dict
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
    """
    if (
        missing(record["claimed"])
        and not missing(record["count_low"])
        and missing(record["count_high"])
    ):
        return bounds(record["claimed_low"], None, language)
    return number(record["claimed"], language)


def alternative(rows, names, *, level, notes, limit=30):
    """Put rows of a comparison into sentences.

    Parameters
    ----------
    rows : list of Row
    names : Names
    level : float
    notes : tuple of (dict, list of str)
        From ``footnotes``: said once, at the end.
    limit : int
        Rows beyond it are counted only; the CSV file has them all.

    Returns
    -------
    str
    """
    language, out = names.language, []
    body = [row for row in rows if row.record is not None]
    interval = say("interval", language, level=percent(level, language))
    for row in rows[: rows.index(body[limit]) if len(body) > limit else None]:
        r = row.record
        if r is None:
            out.append(row.text)
            continue
        said = {
            "what": row.text,
            "claimed": claimed_text(r, language),
            "per": unit(r["per"], language),
        }
        if missing(r["ratio"]):
            out.append(
                f"{say('alt_no_ratio', language, **said)} {note_mark(r, notes[0])}".strip() + "."
            )
        else:
            mark = f" {note_mark(r, notes[0])}".rstrip()
            said |= {
                "expected": number(r["expected"], language),
                "ratio": ratio(r["ratio"], language),
            }
            if missing(r["low"]) and missing(r["high"]):
                out.append(say("alt_row_point", language, **said) + mark)
                continue
            low, high = (ratio(r[end], language) for end in ("low", "high"))
            out.append(
                say("alt_row", language, low=low, high=high, interval=interval, **said) + mark
            )
    if len(body) > limit:
        out.append(sentence(say("more_rows", language, n=len(body) - limit)) + ".")
    return " ".join([*out, *notes[1]]) or sentence(say("empty", language)) + "."
