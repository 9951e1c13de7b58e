"""A truce as it runs, in sentences: what is known, what can be told, what not, the next look."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis.schema import Note
from analysis.words.monitoring import Row, days_text, series_text
from analysis.words.printer import Words

_TOLD = ("fewer", "more")
# series that are named one by one, each with its reason
_NAMED = 5


def known_sentences(monitoring: Any, words: Words) -> list[str]:
    """Say which days of a truce are known, and which are not.

    Parameters
    ----------
    monitoring : Monitoring
    words : Words

    Returns
    -------
    list of str
    """
    if not monitoring.until:
        return [words.say("The truce has not begun, or no day of it is known.")]
    day = words.day(monitoring.day_of(monitoring.until), year=True, full=True)
    told = [
        words.say(
            "Day {day} of {length}: {date}.",
            day=words.number(monitoring.until),
            length=words.number(monitoring.length),
            date=day,
        )
    ]
    missing = [words.day(monitoring.day_of(day), full=True) for day in monitoring.missing]
    if missing:
        told.append(
            words.say(
                "No count of any series is known of: {days}. Such days are no looks.",
                days=words.listed(missing),
            )
        )
    return told


def told_sentences(monitoring: Any, words: Words) -> list[str]:
    """Say which series are told from normal, since when, and by how much.

    Parameters
    ----------
    monitoring : Monitoring
    words : Words

    Returns
    -------
    list of str
    """
    rows = [row for row in _watched(monitoring) if row["verdict"] in _TOLD]
    return [_told_sentence(row, monitoring, words) for row in rows]


def _told_sentence(row: Row, monitoring: Any, words: Words) -> str:
    text = words.say(
        "{series}: {verdict}, told on day {day}; {claimed} claimed on {days}, normal {normal}.",
        series=series_text(row, words),
        verdict=words.verdict(row["verdict"]),
        day=words.number(row["day_told"]),
        **_so_far(row, monitoring, words),
    )
    text += _turned(row, monitoring, words)
    if row["family_size"] > 1 and row["verdict_family"] != row["verdict"]:
        text += " " + words.say_count(
            "Among {n} sector of its family it would not be told.",
            "Among {n} sectors of its family it would not be told.",
            int(row["family_size"]),
        )
    if row["verdict_e"] != row["verdict"]:
        text += " " + words.say("The e-value does not tell it.")
    return text


def _turned(row: Row, monitoring: Any, words: Words) -> str:
    """Say where the total has come to lie on the other side of normal since it was told."""
    last = days_of(row, monitoring).iloc[-1]
    normal = last["expected"] * last["days_so_far"]
    if row["verdict"] == "fewer" and last["claimed_so_far"] > normal:
        return " " + words.say("Since then the total has risen above normal: its days differ.")
    if row["verdict"] == "more" and last["claimed_so_far"] < normal:
        return " " + words.say("Since then the total has fallen below normal: its days differ.")
    return ""


def untold_sentences(monitoring: Any, words: Words) -> list[str]:
    """Say which series are not told from normal yet, and which can't be watched, with the reason.

    Parameters
    ----------
    monitoring : Monitoring
    words : Words

    Returns
    -------
    list of str
    """
    told = []
    for row in _watched(monitoring):
        if row["verdict"] not in _TOLD:
            told.append(_untold_sentence(row, monitoring, words))
    return [*told, *_unwatched_sentences(monitoring, words)]


def _unwatched_sentences(monitoring: Any, words: Words) -> list[str]:
    """Name the series that can't be watched, or count them by reason where they are many."""
    rows = [row for row in monitoring.series.to_dict("records") if row["reason"] is not None]
    if len(rows) <= _NAMED:
        return [f"{series_text(row, words)}: {words.note(row['reason'])}." for row in rows]
    by_code: dict[str, list[Note]] = {}
    for row in rows:
        by_code.setdefault(row["reason"].code, []).append(row["reason"])
    return [
        words.say_count(
            "{n} series can't be watched: {why}.",
            "{n} series can't be watched: {why}.",
            len(notes),
            why=words.note(_common(notes, words)),
        )
        for notes in by_code.values()
    ]


def _common(notes: list[Note], words: Words) -> Note:
    """Return a note that stands for all of a code: its days as a range."""
    days = [note.as_dict["days"] for note in notes if "days" in note.as_dict]
    if not days:
        return notes[0]
    values = {**notes[0].as_dict, "days": words.bounds(min(days), max(days))}
    return Note.of(notes[0].code, **values)


def _untold_sentence(row: Row, monitoring: Any, words: Words) -> str:
    last = _last_look(row, monitoring)
    text = words.say(
        "{series}: not told from normal; {claimed} claimed on {days}, normal {normal}.",
        series=series_text(row, words),
        **_so_far(row, monitoring, words),
    )
    if last is None:
        return text
    ratio = words.interval(last["ratio"], last["low"], last["high"])
    return f"{text} {words.say('Times normal at the last look: {ratio}.', ratio=ratio)}"


def lacking_sentences(files: Sequence[str], words: Words) -> list[str]:
    """Name the files of days that are not there.

    Parameters
    ----------
    files : sequence of str
    words : Words

    Returns
    -------
    list of str
        Empty where none is missing.
    """
    if not files:
        return []
    text = words.say_count(
        "{n} file of a day is not there: {files}.",
        "{n} files of days are not there: {files}.",
        len(files),
        files=words.listed(files),
    )
    return [text]


def next_sentence(monitoring: Any, words: Words) -> str:
    """Say when the next planned look is.

    Parameters
    ----------
    monitoring : Monitoring
    words : Words

    Returns
    -------
    str
    """
    day = monitoring.next_look
    if day is None:
        return words.say("No planned look is left.")
    date = words.day(monitoring.day_of(day), year=True, full=True)
    return words.say(
        "Next planned look: after day {day}, {date}.", day=words.number(day), date=date
    )


def headline(monitoring: Any, words: Words) -> str:
    """Say in one line how many series are told from normal.

    Parameters
    ----------
    monitoring : Monitoring
    words : Words

    Returns
    -------
    str
    """
    rows = _watched(monitoring)
    if not rows:
        return words.say("Nothing can be told from normal days yet")
    told = [row for row in rows if row["verdict"] in _TOLD]
    return words.say_count(
        "{told} of {n} series is told from normal",
        "{told} of {n} series are told from normal",
        len(rows),
        told=words.number(len(told)),
    )


def _watched(monitoring: Any) -> list[Row]:
    return [row for row in monitoring.series.to_dict("records") if row["reason"] is None]


def days_of(row: Row, monitoring: Any) -> pd.DataFrame:
    """Return the days of a series of a monitoring.

    Parameters
    ----------
    row : mapping
        Of ``monitoring.series``.
    monitoring : Monitoring

    Returns
    -------
    pandas.DataFrame
    """
    mine = monitoring.table
    for key in ("reporter", "accused", "sector", "category", "clock"):
        mine = mine[mine[key].eq(row[key])]
    return mine


def _last_look(row: Row, monitoring: Any) -> Row | None:
    looks = days_of(row, monitoring)
    looks = looks[looks["is_look"]]
    return looks.iloc[-1].to_dict() if len(looks) else None


def _so_far(row: Row, monitoring: Any, words: Words) -> dict[str, str]:
    last = days_of(row, monitoring).iloc[-1]
    normal = last["expected"] * last["days_so_far"]
    return {
        "claimed": words.number(last["claimed_so_far"]),
        "days": days_text(last["days_so_far"], words),
        "normal": words.number(round(normal) if normal >= 1 else normal),
    }


def watch_sentences(monitoring: Any, words: Words) -> list[str]:
    """Say all of a truce as it runs.

    Parameters
    ----------
    monitoring : Monitoring
    words : Words

    Returns
    -------
    list of str
    """
    return [
        f"{headline(monitoring, words)}.",
        *known_sentences(monitoring, words),
        *told_sentences(monitoring, words),
        *untold_sentences(monitoring, words),
        next_sentence(monitoring, words),
    ]
