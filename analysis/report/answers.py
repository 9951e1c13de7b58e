"""The answer of the report: a sentence for each pair of reporter and accused, and what belongs beside it."""

import pandas as pd

from analysis.report.content import Words, number
from analysis.style.words import ratio, sentence
from analysis.vocabulary.categories import CATEGORIES, label

_ORDER = [
    "total",
    "assault",
    "shelling",
    "drone_strike",
    "drone_kamikaze",
    "air_strike",
    "guided_bomb",
    "missile_strike",
    *CATEGORIES,
]
_UNSURE = "without a verdict"
_VERDICTS = ("clearly fewer", "clearly more", "not clearly different", _UNSURE)
_THAN = {
    "clearly fewer": " than normal",
    "clearly more": " than normal",
    "not clearly different": " from normal",
    _UNSURE: "",
}


def answers(study):
    """Return the answer for each pair of reporter and accused: a sentence, and what belongs beside it.

    Parameters
    ----------
    study : analysis.report.study.Study

    Returns
    -------
    list of dict
        ``sentence``: against normal with its uncertainty, or why there is no comparison; ``points``: list of str. Worded by the
        sign and the certainty of the result, by the same rule for every party.
    """
    words, table, out, alone = Words(study.data, study.truce), study.result.table, [], []
    accused_ones = set(table["accused"])
    for (reporter, accused), rows in table.groupby(["reporter", "accused"], sort=True):
        who, whom = words.parties.get(reporter, reporter), words.parties.get(accused, accused)
        compared = rows[
            rows["ratio"].notna()
            & rows["series"].str.startswith("day@")
            & ~rows["category"].isin(["not_itemised", "other"])
        ]
        # within the longest window of each series; what lies inside it is not said twice
        compared = compared.sort_values(
            "exposure_h", ascending=False, kind="stable"
        ).drop_duplicates(["sector", "category"])
        if compared.empty:
            # "at least none" and counts that are of no act say nothing here; they stand in the tables
            telling = rows[
                (rows["count_high"].notna() | rows["count_low"].gt(0))
                & ~rows["category"].isin(["not_itemised", "other"])
            ]
            if len(telling):
                alone.append(
                    (
                        reporter not in accused_ones,
                        {"sentence": _stands_alone(telling, who, whom, words), "points": []},
                    )
                )
            continue
        order = compared["sector"].map(words.positions).fillna(99)
        first = compared.loc[order.idxmin(), "sector"]
        front = compared[compared["sector"] == first].sort_values(
            "category", key=lambda c: c.map(_ORDER.index)
        )
        sentence = f"Claimed by {who} against {whom}, {words.sectors.get(first, first)}, {_hours_of(front, study.truce, words)}: {_verdicts(front, words)}."
        points = [
            _by_sector(compared[compared["sector"] != first], words, front),
            *_if_uneven(front),
            _many(rows),
            _total(rows[rows["sector"] == first], words),
        ]
        out.append({"sentence": sentence, "points": [text for text in points if text]})
    # the parties to the truce first, then those who only count
    out += [one for _, one in sorted(alone, key=lambda one: one[0])]
    return out or [
        {
            "sentence": "The data hold no claim about the hours of this truce that says how many acts there were.",
            "points": [],
        }
    ]


def _verdicts(front, words):
    """Say which acts were clearly fewer or more than normal, and which not, each with its ratio and interval."""
    longest, told, clauses = front.loc[front["exposure_h"].idxmax()], [], []
    by_verdict = {
        verdict: [row for row in front.to_dict("records") if verdict_of(row) == verdict]
        for verdict in _VERDICTS
    }
    for verdict, rows in by_verdict.items():
        for row in rows:
            limits = (
                "no interval, since one normal count says nothing of scatter"
                if pd.isna(row["p"])
                else f"{ratio(row['low'])} to {ratio(row['high'])}"
            )
            when = (
                ""
                if row["start"] == longest["start"] and row["end"] == longest["end"]
                else f" of {words.stretch(row)}"
            )
            # the first ratio says what it is
            how = (
                f"{ratio(row['ratio'])} times the normal level" if not told else ratio(row["ratio"])
            )
            limits = f"95% interval {limits}" if not told and pd.notna(row["p"]) else limits
            told.append(f"{label(row['category'])}{when}, {how} ({limits})")
        if rows:
            clauses.append(f"{verdict}{_THAN[verdict]} were {_listed(told[-len(rows) :])}")
    return "; ".join(clauses)


def _listed(texts):
    """Join texts that have commas of their own."""
    return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])}, and {texts[-1]}"


def _by_sector(rows, words, front):
    """Name the sectors with a clear verdict, and count the others; say their window where it is not that of the front."""
    if rows.empty:
        return ""
    longest, windows = (
        front.loc[front["exposure_h"].idxmax()],
        rows[["start", "end"]].drop_duplicates(),
    )
    own = len(windows) == 1 and (windows["start"].iloc[0], windows["end"].iloc[0]) != (
        longest["start"],
        longest["end"],
    )
    when = f" ({words.stretch(rows.iloc[0])})" if own else ""
    verdicts, told = rows.apply(verdict_of, axis=1), []
    for verdict in _VERDICTS:
        mine = rows[verdicts == verdict]
        if verdict.startswith("clearly") and len(mine):
            named = [
                f"{label(row['category'])} at {words.sectors.get(row['sector'], row['sector'])}, {ratio(row['ratio'])} "
                f"({ratio(row['low'])} to {ratio(row['high'])})"
                for row in mine.to_dict("records")
            ]
            told.append(f"{verdict}{_THAN[verdict]} were {_listed(named)}")
        elif len(mine):
            told.append(
                f"{len(mine)} {'was' if len(mine) == 1 else 'were'} {verdict}{_THAN[verdict]}"
            )
    return f"Of {len(rows)} comparison{'s' * (len(rows) > 1)} by sector{when}, {'; '.join(told)}."


def _many(rows):
    """Say how many comparisons there are: of many, some are clear by chance."""
    known = rows[rows["p"].notna()]
    if len(known) < 2:
        return ""
    small, adjusted = (int((known[name] < 0.05).sum()) for name in ("p", "p_holm"))
    chance = 0.05 * len(known)
    return (
        f"Each interval is of one comparison. Of the {len(known)} with a p-value{', running totals too,' if (~known['series'].str.startswith('day@')).any() else ''} "
        f"{small} {'has' if small == 1 else 'have'} one below 0.05, where at most about {number(round(chance) if chance >= 1 else round(chance, 1))} would by chance if nothing "
        f"had changed; adjusted for the number of comparisons in this report (Holm), {adjusted} {'has' if adjusted == 1 else 'have'}."
    )


def _total(rows, words):
    """Say why the total that was printed everywhere has no ratio; where it has one it was named above."""
    totals = rows[rows["category"] == "total"]
    if totals.empty or totals["ratio"].notna().any():
        return ""
    one = totals.sort_values(["exposure_h", "count_low"], ascending=False, kind="stable").iloc[0]
    return f"The total of {words.claimed(one)} violations ({words.stretch(one)}) has no ratio{_since(one['note'])}."


def _since(note):
    return (
        f", since there is {note.replace(': no ratio', '')}"
        if note.startswith("no ")
        else f": {note}"
    )


def _hours_of(front, truce, words):
    """Say which of the truce's hours the widest comparison covers."""
    one = front.loc[front["exposure_h"].idxmax()]
    if one["exposure_h"] >= truce.hours - 0.5:
        return f"{words.stretch(one)}, all {number(truce.hours)} hours of the truce"
    return f"{words.stretch(one)}, {number(one['exposure_h'])} of the truce's {number(truce.hours)} hours"


def _if_uneven(front):
    """Say how unevenly claims would have to overstate for each clear verdict to fall."""
    out = []
    for verdict, end, more, less in (
        ("clearly fewer", "high", "normal days", "the truce"),
        ("clearly more", "low", "the truce", "normal days"),
    ):
        rows = front[[verdict_of(row) == verdict for row in front.to_dict("records")]]
        factors = [
            (label(row["category"]), max(row[end], 1 / row[end]))
            for row in rows.to_dict("records")
            if row[end] > 0
        ]
        if factors:
            listed = ", ".join(f"{acts} {factor:.2f}" for acts, factor in factors)
            out.append(
                f"“{sentence(verdict)}” would no longer hold if the claims of {more} overstated "
                f"more than those of {less}, by at least a factor of: {listed}."
            )
    return out


def verdict_of(row):
    """Word a comparison by its interval.

    Parameters
    ----------
    row : mapping
        With p, low and high.

    Returns
    -------
    str
    """
    if pd.isna(row["p"]):
        return _UNSURE
    return (
        "clearly fewer"
        if row["high"] < 1
        else "clearly more"
        if row["low"] > 1
        else "not clearly different"
    )


def _stands_alone(rows, who, whom, words):
    total = rows[rows["category"] == "total"]
    pick = (
        (total if len(total) else rows)
        .sort_values(["exposure_h", "count_low"], ascending=False, kind="stable")
        .iloc[0]
    )
    what = "violations" if pick["category"] == "total" else label(pick["category"])
    where = (
        f", {words.sectors.get(pick['sector'], pick['sector'])}"
        if words.positions.get(pick["sector"]) != 0
        else ""
    )
    return (
        f"{who[0].upper()}{who[1:]} claimed {words.claimed(pick)} {what} by {whom}{where} ({words.window(pick['start'], pick['end'])}), "
        f"{words.rate(pick)} per {_per(pick['per'])}. No ratio can be given{_since(pick['note'])}."
    )


def _per(per):
    return {"24h": "24 hours", "1h": "hour", "7d": "7 days"}.get(per, per)
