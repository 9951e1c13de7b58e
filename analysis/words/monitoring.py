"""What monitoring tells, in sentences: a plan, a truce as it runs, who follows whom, lulls.

The functions take finished results and print what stands in them; nothing is worked out here but
which of the results' rows are said.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.schema import Note
from analysis.words.numbers import is_missing
from analysis.words.printer import Words, capitalised

Row = Mapping[Any, Any]
_PAIR = ["reporter", "accused"]
_WHOLE_DAY = "00:00-00:00"
# changes that have names of their own, nearest to none last
_FALLS = (0.25, 0.5, 0.75, 0.9)
_RISES = (3.0, 2.0, 1.5, 1.25, 1.1)
_TOLD = ("fewer", "more")
_LEVEL = 0.05


def change_text(ratio: float, words: Words) -> str:
    """Name a change of the number of acts.

    Parameters
    ----------
    ratio : float
        Of the truce's acts to the normal.
    words : Words

    Returns
    -------
    str
    """
    if ratio == 0:
        return words.say("an end of all acts")
    if ratio == 0.5:
        return words.say("a halving")
    if ratio == 0.75:
        return words.say("a fall by a quarter")
    if ratio == 2:
        return words.say("a doubling")
    share = words.percent(abs(ratio - 1))
    if ratio < 1:
        return words.say("a fall by {percent}", percent=share)
    return words.say("a rise by {percent}", percent=share)


def series_text(row: Row, words: Words, *, pair: bool = True) -> str:
    """Name a series.

    Parameters
    ----------
    row : mapping
        reporter, accused, sector, category, clock.
    words : Words
    pair : bool
        Whether who counts and whose conduct is counted is said too.

    Returns
    -------
    str
    """
    name = f"{capitalised(words.category(row['category']))}{_where(row, words)}"
    if not pair:
        return name
    return words.say(
        "{name} (counted by {reporter}, conduct of {accused})",
        name=name,
        reporter=words.label(row["reporter"]),
        accused=words.label(row["accused"]),
    )


def _where(row: Row, words: Words) -> str:
    told = ""
    if row["sector"] != words.whole:
        told = words.say(", sector: {sector}", sector=words.label(row["sector"]))
    if row.get("clock", _WHOLE_DAY) not in (_WHOLE_DAY, ""):
        told += f", {words.clock_hours(row['clock'])}"
    return told


def _days(n: float, words: Words) -> str:
    return words.say_count("{n} day", "{n} days", int(n))


# --- a plan ---


def plan_sentences(plan: Any, words: Words) -> list[str]:
    """Say what a plan's looks would tell, a sentence a series.

    Parameters
    ----------
    plan : TrucePlan
    words : Words

    Returns
    -------
    list of str
    """
    rows = plan.series.to_dict("records")
    several = len(plan.series[_PAIR].drop_duplicates()) > 1 if len(plan.series) else False
    return [_plan_sentence(row, plan, several, words) for row in rows]


def _plan_sentence(row: Row, plan: Any, several: bool, words: Words) -> str:
    if row["reason"] is not None:
        return f"{series_text(row, words, pair=several)}: {words.note(row['reason'])}."
    told = _planned(row, plan, words)
    short = _not_within(row, plan, words)
    text = f"{series_text(row, words, pair=several)}: {told}{short}."
    worth = words.say_count(
        "More than {n} normal day would add little.",
        "More than {n} normal days would add little.",
        int(row["worth_days"]),
    )
    return f"{text} {worth}"


def _planned(row: Row, plan: Any, words: Words) -> str:
    known = {"change": change_text(plan.ratio, words), "power": words.percent(plan.power)}
    n = int(row["n_normal"])
    if is_missing(row["day"]):
        return words.say_count(
            "with this {n} normal day, {change} can't be told within {days} with {power} power",
            "with these {n} normal days, {change} can't be told within {days} with {power} power",
            n,
            days=_days(plan.looks[-1], words),
            **known,
        )
    return words.say_count(
        "with this {n} normal day, {change} can be told after {days} with {power} power",
        "with these {n} normal days, {change} can be told after {days} with {power} power",
        n,
        days=_days(row["day"], words),
        **known,
    )


def _not_within(row: Row, plan: Any, words: Words) -> str:
    """Name the nearest change that no look would tell, if it is nearer than the plan's."""
    mine = plan.table
    for key in ("reporter", "accused", "sector", "category", "clock"):
        mine = mine[mine[key].eq(row[key])]
    last = mine.iloc[-1]
    falls = plan.ratio < 1
    reached = last["fall"] if falls else last["rise"]
    ladder = _FALLS if falls else _RISES
    nearer = [step for step in ladder if (step > plan.ratio) == falls and step != plan.ratio]
    if not is_missing(reached):
        nearer = [step for step in nearer if (step > reached) == falls]
    if not nearer or is_missing(row["day"]):
        return ""
    change = change_text(nearer[0], words)
    return words.say("; {change} not within {days}", change=change, days=_days(last["day"], words))


# --- a truce as it runs ---


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
    if row["family_size"] > 1 and row["verdict_family"] != row["verdict"]:
        text += " " + words.say_count(
            "Among {n} sector of its family it would not be told.",
            "Among {n} sectors of its family it would not be told.",
            int(row["family_size"]),
        )
    if row["verdict_e"] != row["verdict"]:
        text += " " + words.say("The e-value does not tell it.")
    return text


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
    for row in monitoring.series.to_dict("records"):
        if row["reason"] is not None:
            told.append(f"{series_text(row, words)}: {words.note(row['reason'])}.")
    return told


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
        "days": _days(last["days_so_far"], words),
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


# --- two sides ---


def answer_title(row: Row, words: Words) -> str:
    """Name a direction: whose acts come after whose.

    Parameters
    ----------
    row : mapping
        Of ``Reciprocity.table``.
    words : Words

    Returns
    -------
    str
    """
    return words.say(
        "{acts} ({side}) after {other_acts} ({other_side})",
        acts=capitalised(words.category(row["follower_category"])),
        side=words.label(row["follower"]),
        other_acts=words.category(row["leader_category"]),
        other_side=words.label(row["leader"]),
    )


def reciprocity_sentences(result: Any, words: Words) -> list[str]:
    """Say who follows whom, that claims are claims, and what the neighbours say.

    Parameters
    ----------
    result : Reciprocity
    words : Words

    Returns
    -------
    list of str
    """
    rows = result.table.to_dict("records")
    told = [_answer_sentence(row, words) for row in rows]
    notes = {note: None for row in rows for note in row["notes"]}
    told += [f"{capitalised(words.note(note))}." for note in notes]
    return [*told, *_neighbour_sentences(result, words)]


def _answer_sentence(row: Row, words: Words) -> str:
    size = words.interval(*(2 ** row[name] for name in ("total", "total_low", "total_high")))
    values = {
        "title": answer_title(row, words),
        "p": words.p_value(row["p"]),
        "factor": size,
        "days": _days(row["n_days"], words),
    }
    if row["p"] <= _LEVEL:
        return words.say(
            "{title}: an answer is told (p {p}; {days}). A day with twice the usual goes with "
            "{factor} times the usual over the following days together.",
            **values,
        )
    return words.say(
        "{title}: no answer is told (p {p}; {days}). A day with twice the usual goes with {factor} "
        "times the usual over the following days together.",
        **values,
    )


def _neighbour_sentences(result: Any, words: Words) -> list[str]:
    others = result.neighbours
    if others.empty or others["chosen"].all():
        return []
    others = others[~others["chosen"].astype(bool)]
    told, turned = [], False
    for row in result.table.to_dict("records"):
        same = others[others["direction"] == row["direction"]]
        k = int((same["p"] <= _LEVEL).sum())
        told.append(
            words.say_count(
                "{title}: of {n} neighbouring choice of categories, {k} tell an answer.",
                "{title}: of {n} neighbouring choices of categories, {k} tell an answer.",
                len(same),
                title=answer_title(row, words),
                k=words.number(k),
            )
        )
        turned |= bool((same["p"].le(_LEVEL) != (row["p"] <= _LEVEL)).any())
    if turned:
        told.append(f"{capitalised(words.note(Note.of('category_can_turn_it')))}.")
    return told


def lulls_sentences(result: Any, words: Words) -> list[str]:
    """Say whose act ended quiet stretches, beside what chance gives.

    Parameters
    ----------
    result : Lulls
    words : Words

    Returns
    -------
    list of str
    """
    every = result.table.tail(3).set_index("ended_by")
    names = result.sides["accused"].map(words.label).tolist()
    ends = zip(("a", "b", "both"), [*names, words.say("both on one day")], strict=True)
    shares = [
        words.say(
            "{side} {share} (by chance {expected})",
            side=name,
            share=words.percent(every.loc[end, "share"]),
            expected=words.percent(every.loc[end, "expected"]),
        )
        for end, name in ends
    ]
    text = words.say_count(
        "{n} quiet stretch, ended by an act of: {shares} (p {p}).",
        "{n} quiet stretches, ended by an act of: {shares} (p {p}).",
        int(every["n"].iloc[0]),
        shares="; ".join(shares),
        p=words.p_value(every["p"].iloc[0]),
    )
    if not result.cut:
        return [text]
    cut = words.say_count(
        "Of {n} more stretch the beginning or the end is not known.",
        "Of {n} more stretches the beginning or the end is not known.",
        int(result.cut),
    )
    return [text, cut]


# --- a result shows itself ---

_SENTENCES = {
    "TrucePlan": plan_sentences,
    "Monitoring": watch_sentences,
    "Reciprocity": reciprocity_sentences,
    "Lulls": lulls_sentences,
}
_SHOWN = {"TrucePlan": "series", "Monitoring": "series", "Reciprocity": "table", "Lulls": "table"}


def sentences(result: Any, words: Words) -> Sequence[str]:
    """Say a result of monitoring.

    Parameters
    ----------
    result : TrucePlan, Monitoring, Reciprocity or Lulls
    words : Words

    Returns
    -------
    sequence of str
    """
    return _SENTENCES[type(result).__name__](result, words)


def shown(result: Any, language: str = "en") -> str:
    """Print a result.

    Parameters
    ----------
    result : TrucePlan, Monitoring, Reciprocity or Lulls
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
    """
    return "\n".join(sentences(result, Words(language, result.conflict)))


def shown_html(result: Any, language: str = "en") -> str:
    """Show a result in a notebook: its sentences and its table.

    Parameters
    ----------
    result : TrucePlan, Monitoring, Reciprocity or Lulls
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
    """
    import html

    from analysis.words.shown import show

    words = Words(language, result.conflict)
    told = [f"<p>{html.escape(text)}</p>" for text in sentences(result, words)]
    table = getattr(result, _SHOWN[type(result).__name__])
    return "".join([*told, show(table, words=words)._repr_html_()])
