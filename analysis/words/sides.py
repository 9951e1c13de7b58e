"""Two sides in sentences: who follows whom, and whose act ends quiet stretches."""

from typing import Any

from analysis.schema import Note
from analysis.words.monitoring import Row, days_text
from analysis.words.printer import Words, capitalised

_LEVEL = 0.05


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
        "days": days_text(row["n_days"], words),
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
