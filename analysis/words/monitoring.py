"""What monitoring tells, in sentences: a plan here; a truce as it runs, and two sides, beside it.

The functions take finished results and print what stands in them; nothing is worked out here but
which of the results' rows are said.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from analysis.words.numbers import is_missing
from analysis.words.printer import Words, capitalised

Row = Mapping[Any, Any]
_PAIR = ["reporter", "accused"]
_WHOLE_DAY = "00:00-00:00"
# changes that have names of their own, nearest to none last
_FALLS = (0.25, 0.5, 0.75, 0.9)
_RISES = (3.0, 2.0, 1.5, 1.25, 1.1)


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
        told = words.say(", sector: {sector}", sector=words.sector(row["sector"]))
    if row.get("clock", _WHOLE_DAY) not in (_WHOLE_DAY, ""):
        told += f", {words.clock_hours(row['clock'])}"
    return told


def days_text(n: float, words: Words) -> str:
    """Print a number of days: '9 days'.

    Parameters
    ----------
    n : float
    words : Words

    Returns
    -------
    str
    """
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
            days=days_text(plan.looks[-1], words),
            **known,
        )
    return words.say_count(
        "with this {n} normal day, {change} can be told after {days} with {power} power",
        "with these {n} normal days, {change} can be told after {days} with {power} power",
        n,
        days=days_text(row["day"], words),
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
    return words.say(
        "; {change} not within {days}", change=change, days=days_text(last["day"], words)
    )


# --- a result shows itself ---

# how counts were made
_HOW = ("origin", "clock")
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
    from analysis.words.sides import lulls_sentences, reciprocity_sentences
    from analysis.words.watched import watch_sentences

    say = {
        "TrucePlan": plan_sentences,
        "Monitoring": watch_sentences,
        "Reciprocity": reciprocity_sentences,
        "Lulls": lulls_sentences,
    }
    return say[type(result).__name__](result, words)


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


def _is_empty(value: Any) -> bool:
    return isinstance(value, (str, tuple)) and not value or is_missing(value)


def _telling(table: Any) -> Any:
    """Leave out columns without a value, and how all rows were counted alike."""
    empty = [name for name in table if all(map(_is_empty, table[name]))]
    alike = [name for name in _HOW if name in table and table[name].nunique() == 1]
    return table.drop(columns=[*empty, *alike])


def _of_lulls(table: Any, result: Any, words: Words) -> Any:
    """Name the sides, and give columns the heads of what they are here."""
    sides = result.sides
    names = {
        side: words.label(name) for side, name in zip(sides["side"], sides["accused"], strict=True)
    }
    names["both"] = words.say("both on one day")
    own = {"n": "n_stretches", "expected": "share_by_chance"}
    return table.assign(ended_by=table["ended_by"].map(names)).rename(columns=own)


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
    # in other tables n_days are the normal ones
    table = table.rename(columns={"n_days": "days", "n_normal": "n_days"})
    table = _telling(table)
    if "ended_by" in table:
        table = _of_lulls(table, result, words)
    # who follows and who goes before say it
    table = table.drop(columns="direction", errors="ignore")
    return "".join([*told, show(table, words=words)._repr_html_()])
