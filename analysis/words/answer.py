"""The answer: what was counted, against normal days, and how sure that is.

Worded by one rule for every party.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analysis.words.claims import Claims, Row
from analysis.words.findings import (
    APART,
    CLEAR,
    JUDGED,
    SURE,
    act_of,
    findings_of,
    is_sure,
    nothing_found,
    surest_first,
)
from analysis.words.levels import of_parts_of_days, of_total
from analysis.words.numbers import is_missing, tells_nothing
from analysis.words.printer import Words, capitalised
from analysis.words.unsaid import open_end, silences

if TYPE_CHECKING:
    import pandas as pd

    from analysis.conflict import Conflict, Truce

_NAMED = 3
_TITLED = 2
COMPARED = ("fewer", "more", "not_told_apart", "no_interval")
# notes that weaken an interval, the plainest first
_WEAKENING = ("few_days", "scarce_acts", "short_memory", "trend", "spread_law")
_OUTERMOST = "_outermost"


@dataclass(frozen=True, slots=True)
class Account:
    """What one reporter's counts of one accused say.

    Attributes
    ----------
    reporter, accused : str
        Ids.
    lead : str
        The surest count of the widest window against normal days, with its uncertainty.
    others : tuple of str
        A sentence for each further category.
    sure : str
        How sure that is.
    points : tuple of str
        Sectors, and the total that has no ratio.
    """

    reporter: str
    accused: str
    lead: str
    others: tuple[str, ...]
    sure: str
    points: tuple[str, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        """All of it, in order."""
        told = (self.lead, *self.others, self.sure, *self.points)
        return tuple(text for text in told if text)


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of a study.

    Attributes
    ----------
    title : str
        The finding.
    about : str
        The truce and its hours.
    accounts : tuple of Account
        For each reporter and accused whose counts are compared.
    alone : tuple of str
        A sentence for each reporter and accused whose counts can't be compared.
    tally : str
        How many comparisons there are, and how many are clear when taken together.
    silent : tuple of str
        A sentence for each reporter and accused of whom a daily count has none within the truce.
    """

    title: str
    about: str
    accounts: tuple[Account, ...]
    alone: tuple[str, ...]
    tally: str
    silent: tuple[str, ...] = ()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The answer in paragraphs, without its title."""
        accounts = (" ".join(account.sentences) for account in self.accounts)
        told = (self.about, *accounts, *self.alone, *self.silent, self.tally)
        return tuple(text for text in told if text)

    def __str__(self) -> str:
        return "\n\n".join((self.title, *self.paragraphs))

    def _repr_html_(self) -> str:
        from html import escape

        rest = "".join(f"<p>{escape(text)}</p>" for text in self.paragraphs)
        return f"<p><strong>{escape(self.title)}</strong></p>{rest}"


def answer(study: Any, words: Words) -> Answer:
    """Put the result of a study into sentences.

    Parameters
    ----------
    study : analysis.study.Study
        With ``truce`` and ``comparisons``; ``data.statements`` for how counts were hedged.
    words : Words

    Returns
    -------
    Answer
        Worded by the sign and the certainty of the result, by the same rule for every party.
    """
    claims = Claims(words, _statements(study), study.truce.tz)
    accounts, alone = [], []
    pairs = _pairs(study.comparisons, words.conflict)
    for rows in pairs:
        front = [row for row in _front(rows) if row["verdict"] in COMPARED]
        if front:
            accounts.append(_account(rows, front, claims, study))
        else:
            alone.append(_stands_alone(rows, claims, study))
    told = tuple(text for text in alone if text)
    if not accounts and not told:
        told = (words.say("The data hold no count within the hours of this truce."),)
    title = _title(study.truce, pairs, words)
    about = f"{_about(study.truce, words)}{open_end(study, words)}"
    tally = _tally([row for rows in pairs for row in rows], words)
    silent = silences(study, words)
    return Answer(title, about, tuple(accounts), told, tally, silent)


def comparison_text(comparison: Any, words: Words) -> str:
    """Say in a line what a comparison found.

    Parameters
    ----------
    comparison : analysis.compare.Comparison
        With ``table``.
    words : Words

    Returns
    -------
    str
    """
    rows = comparison.table.to_dict("records")
    if not rows:
        return words.say("Nothing was claimed.")
    told = [row for row in rows if row["answers"] and row["verdict"] in COMPARED]
    if not told:
        return words.say_count(
            "The count that was claimed ({n}) can't be compared: no normal level is known.",
            "None of {n} claimed counts can be compared: no normal level is known.",
            len(rows),
        )
    first = Claims(words, None).sentence(surest_first(told, words)[0])
    # as in the answer: a ratio without an interval is no comparison that is counted
    known = [row for row in told if not is_missing(row["p"])]
    return f"{first} {_counted(known or told, words)}"


def _statements(study: Any) -> "pd.DataFrame | None":
    return getattr(getattr(study, "data", None), "statements", None)


def _pairs(table: "pd.DataFrame", conflict: "Conflict | None") -> list[list[Row]]:
    """Part the rows by reporter and accused: the parties first, then those who only count."""
    accused = set(table["accused"])
    groups = [rows for _, rows in table.groupby(["reporter", "accused"], sort=True)]
    parts = [_marked(rows, conflict) for rows in groups]
    return sorted(parts, key=lambda rows: rows[0]["reporter"] not in accused)


def _marked(rows: "pd.DataFrame", conflict: "Conflict | None") -> list[Row]:
    """Mark the rows that answer and are about all that is counted, not about a part of it."""
    answering = rows.loc[rows["answers"].astype(bool)]
    if conflict is not None and len(answering):
        answering = conflict.sectors.outermost(answering)
    front = rows.index.isin(answering.index)
    apart = answering["sector"].nunique() > 1
    return list(rows.assign(**{_OUTERMOST: front, APART: apart}).to_dict("records"))


def _front(rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if row[_OUTERMOST]]


def _account(rows: list[Row], front: list[Row], claims: Claims, study: Any) -> Account:
    first, *rest = surest_first(front, claims.words)
    with_sector = len({row["sector"] for row in front}) > 1
    others = [claims.short(row, first, with_sector=with_sector) for row in rest]
    inner = [row for row in rows if row["answers"] and not row[_OUTERMOST]]
    compared = [row for row in inner if row["verdict"] in COMPARED]
    points = (_sectors(compared, claims.words), _total(rows, claims, study))
    return Account(
        reporter=first["reporter"],
        accused=first["accused"],
        lead=claims.sentence(first),
        others=tuple(others),
        sure=_how_sure(front, claims.words),
        points=tuple(text for text in points if text),
    )


def _how_sure(front: list[Row], words: Words) -> str:
    """Say how sure the verdicts are, by the adjusted p and the grade."""
    clear = [row for row in surest_first(front, words) if row["verdict"] in CLEAR]
    if all(row["verdict"] == "no_interval" or _says_nothing(row) for row in front):
        # each says itself that it can't be told
        return ""
    if not clear:
        return words.say("That can't be told from the ups and downs of normal days.")
    told = []
    sure = [act_of(row, words) for row in clear if is_sure(row)]
    if sure:
        acts = words.listed(dict.fromkeys(sure))
        told.append(
            words.say("More than the ups and downs of normal days explain: {acts}.", acts=acts)
        )
    doubts = _doubts([row for row in clear if not is_sure(row)], words)
    if doubts:
        told.append(words.say("Not beyond doubt: {reasons}.", reasons="; ".join(doubts)))
    return " ".join(told)


def _says_nothing(row: Row) -> bool:
    return tells_nothing(row["low"], row["high"])


def _doubts(rows: list[Row], words: Words) -> list[str]:
    """Say each reason for doubt once, with the acts that it is about."""
    acts: dict[str, dict[str, None]] = {}
    for row in rows:
        acts.setdefault(_doubt(row, words), {})[act_of(row, words)] = None
    return [
        words.say("{acts} ({reasons})", acts=words.listed(mine), reasons=reason)
        for reason, mine in acts.items()
    ]


def _doubt(row: Row, words: Words) -> str:
    if row["grade"] != "weak":
        return words.say("of so many comparisons some look clear by chance")
    by_code = {note.code: note for note in row["notes"]}
    for code in _WEAKENING:
        if code in by_code:
            return words.note(by_code[code])
    return words.say("the interval is weak")


def _sectors(rows: list[Row], words: Words) -> str:
    """Name the sectors with a clear verdict, and count the others."""
    if not rows:
        return ""
    told = []
    for verdict in CLEAR:
        mine = [row for row in rows if row["verdict"] == verdict]
        if mine:
            told.append(f"{words.verdict(verdict)}: {_named(mine, words)}")
    unclear = sum(row["verdict"] not in CLEAR for row in rows)
    if unclear:
        n = words.number(unclear)
        told.append(words.say("can't be told from normal: {n}", n=n))
    start = words.say_count(
        "Of {n} comparison by sector,", "Of {n} comparisons by sector,", len(rows)
    )
    return f"{start} {'; '.join(told)}."


def _named(rows: list[Row], words: Words) -> str:
    with_acts = len({row["category"] for row in rows}) > 1
    names = []
    for row in rows[:_NAMED]:
        acts = f", {words.category(row['category'])}" if with_acts else ""
        change = words.change(row["ratio"], row["low"], row["high"])
        names.append(f"{words.sector(row['sector'])}{acts}, {change}")
    if len(rows) > _NAMED:
        names.append(words.say("{n} more", n=words.number(len(rows) - _NAMED)))
    return "; ".join(names)


def _total(rows: list[Row], claims: Claims, study: Any) -> str:
    """Say why the total that was printed everywhere has no ratio; where it has one it was named."""
    totals = [row for row in rows if row["category"] == "total"]
    if not totals or any(row["verdict"] in COMPARED for row in totals):
        return ""
    row = _widest(totals)
    text = claims.words.say(
        "The total of {count}{when} can't be compared{reason}.",
        count=claims.count(row),
        when=claims.when(row),
        reason=claims.reason(row),
    )
    part = of_total(row, [row for row in _front(rows) if row["answers"]], study, claims)
    return f"{text} {part}".strip()


def _widest(rows: list[Row]) -> Row:
    def size(row: Row) -> tuple[float, float]:
        count = 0.0 if is_missing(row["count_low"]) else float(row["count_low"])
        return float(row["exposure_h"]), count

    return max(rows, key=size)


def _stands_alone(rows: list[Row], claims: Claims, study: Any) -> str:
    # "at least none" says nothing here, and stands in the tables
    telling = [row for row in rows if _tells(row)]
    if not telling:
        return ""
    # what the truce forbids comes before what it does not
    telling = [row for row in telling if row["verdict"] != "not_forbidden"] or telling
    said = [row for row in telling if row["answers"]] or telling
    totals = [row for row in said if row["category"] == "total"]
    row = _widest(totals or said)
    answers = [row for row in rows if row["answers"]]
    parts = (
        "" if row["verdict"] in COMPARED else claims.alone(row),
        of_total(row, answers, study, claims),
        of_parts_of_days(rows, claims),
    )
    return " ".join(text for text in parts if text)


def _tells(row: Row) -> bool:
    if row["category"] == "other" or is_missing(row["count_low"]):
        return False
    return row["count_low"] > 0 or not is_missing(row["count_high"])


def _tally(rows: list[Row], words: Words) -> str:
    """Say how many comparisons there are: of many, some are clear by chance."""
    known = [row for row in rows if row["answers"] and not is_missing(row["p"])]
    n = len(known)
    if n < 2:
        return ""
    small = sum(row["p"] < SURE for row in known)
    adjusted = sum(row["p_holm"] < SURE for row in known)
    first = words.say_count(
        "The answer rests on {n} comparison.", "The answer rests on {n} comparisons.", n
    )
    if not small:
        return f"{first} {words.say('Not one looks clear, not even by itself.')}"
    second = words.say_count(
        "{n} looks clear by itself, where about {chance} would if nothing had changed;",
        "{n} look clear by themselves, where about {chance} would if nothing had changed;",
        small,
        chance=words.number(SURE * n, digits=1),
    )
    if not adjusted:
        third = words.say(
            "taken together (adjusted by Holm over these {all}), none is clear.",
            all=words.number(n),
        )
        return f"{first} {second} {third}"
    third = words.say_count(
        "taken together (adjusted by Holm over these {all}), {n} is clear.",
        "taken together (adjusted by Holm over these {all}), {n} are clear.",
        adjusted,
        all=words.number(n),
    )
    return f"{first} {second} {third}"


def _counted(rows: list[Row], words: Words) -> str:
    """Count the verdicts of comparisons."""
    fewer, more = (sum(row["verdict"] == side for row in rows) for side in CLEAR)
    return words.say(
        "{comparisons}, fewer than normal: {fewer}; more than normal: {more}.",
        comparisons=words.say_count("Of {n} comparison", "Of {n} comparisons", len(rows)),
        fewer=words.number(fewer),
        more=words.number(more),
    )


def _title(truce: "Truce", pairs: list[list[Row]], words: Words) -> str:
    """Name the truce and the finding of each reporter and accused, two at most."""
    judged = [[row for row in _front(rows) if row["verdict"] in JUDGED] for rows in pairs]
    told = findings_of([rows for rows in judged if rows], words)
    if not told:
        told = [_nothing_told(pairs, words)]
    return f"{capitalised(words.truce(truce))}. {'; '.join(told[:_TITLED])}"


def _nothing_told(pairs: list[list[Row]], words: Words) -> str:
    """Say that nothing is compared, or nothing of whole days."""
    parts = [row for rows in pairs for row in rows if row["verdict"] in JUDGED]
    if parts:
        return words.say("No count of whole days can be compared with normal days")
    return nothing_found([row for rows in pairs for row in _front(rows)], words)


def _about(truce: "Truce", words: Words) -> str:
    zone = truce.tz or words.tz
    hours = "" if is_missing(truce.hours) else f", {words.hours(truce.hours)}"
    return words.say(
        "{truce}: {window} ({zone}){hours}.",
        truce=capitalised(words.truce(truce)),
        window=words.window(truce.start, truce.end, zone),
        zone=words.text(zone),
        hours=hours,
    )
