"""A claim in a sentence: who counted what by whom, when, and what normal days have."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from analysis.words.genitives import acts_behind, genitives_of
from analysis.words.numbers import is_missing, rounded_band
from analysis.words.printer import Words, capitalised

Row = Mapping[Any, Any]

_DAY = 24.0
# what is to know of an interval is no reason why there is none
_OF_INTERVAL = (
    "between_bounds",
    "few_days",
    "scarce_acts",
    "short_memory",
    "trend",
    "spread_law",
    "level_carried_over",
    "level_carried_far",
    "level_may_wander",
    "wandering_in_between",
)
# of these the reporter's own side is the author, of those nobody is named
_DEFENCE = re.compile(r"_(?:downed|lost)(?:_|$)")
_NOBODY = "unattributed"
# people harmed; losses are those of the accused itself
_HARMED = frozenset(("killed", "injured"))


class Claims:
    """Sentences about rows of comparisons.

    Parameters
    ----------
    words : Words
    statements : pandas.DataFrame or None
        For how a count was hedged: 'over 400' is a count of 401 or more.
    tz : str, optional
        Zone of the local hours; the conflict's by default.
    """

    def __init__(
        self, words: Words, statements: pd.DataFrame | None, tz: str | None = None
    ) -> None:
        self.words, self.tz = words, tz
        self._over: dict[str, Any] = {}
        if statements is not None:
            said = statements[statements["qualifier"].eq("over")]
            self._over = dict(zip(said["statement_id"], said["value"], strict=True))

    def count(self, row: Row) -> str:
        """Print the claimed count of a row in its own hedge.

        Parameters
        ----------
        row : mapping

        Returns
        -------
        str
            "over 400" for a count of 401 or more that was worded so.
        """
        low, high = row["count_low"], row["count_high"]
        if is_missing(high) and self._was_over(row):
            return self.words.said(low - 1, "over")
        return self.words.span(low, high)

    def bounds(self, row: Row) -> str:
        """Print the claimed count of a row for a table: '> 400' where 'over 400' was said."""
        low, high = row["count_low"], row["count_high"]
        if is_missing(high) and self._was_over(row):
            return f">\u00a0{self.words.number(low - 1)}"
        return self.words.bounds(low, high)

    def counted(self, row: Row) -> str:
        """Print a claimed count with what was counted: '96 assaults'."""
        acts = self.acts(row["category"])
        return self.words.say("{count} {acts}", count=self.count(row), acts=acts)

    def acts(self, category: str) -> str:
        """Print what is counted, behind its number."""
        return acts_of(category, self.words)

    def sentence(self, row: Row) -> str:
        """Say a count against normal days, with who counted whose acts.

        Parameters
        ----------
        row : mapping
            Of comparisons, with a ratio or its interval.

        Returns
        -------
        str
        """
        told = {"claim": self.claim(row), "normal": self.normal(row)}
        change = self.change(row)
        if not change:
            return self.words.say("{claim}{normal}.", **told)
        return self.words.say("{claim}{normal}: {change}.", change=change, **told)

    def claim(self, row: Row) -> str:
        """Say who counted what of whom, where and when."""
        words = self.words
        told = {
            "reporter": words.name(row["reporter"]),
            "accused": words.label(row["accused"]),
            "count": self.count(row),
            "acts": self.acts(row["category"]),
            "where": self.where(row),
            "when": self.when(row),
        }
        behind = genitives_of([row["reporter"]], row["accused"], [row["category"]], words)
        if behind and is_laid_to(row, words):
            told |= behind
            told["acts"] = acts_behind(row["category"], words)
            text = words.say(
                "by the count of {reporter}, {count} {acts} of {accused}{where}{when}", **told
            )
        elif is_laid_to(row, words):
            text = words.say("{reporter} counted {count} {acts} by {accused}{where}{when}", **told)
        else:
            told["accused"] = side_of([row["category"]], row["accused"], words)
            text = words.say(
                "{reporter} counted {count} {acts} ({accused}){where}{when}",
                **told,
            )
        return capitalised(text)

    def short(self, row: Row, first: Row, *, with_sector: bool = False) -> str:
        """Say a further count of the same reporter and accused against normal days.

        Parameters
        ----------
        row, first : mapping
            The count, and the one said before it.
        with_sector : bool
            Name the sector.

        Returns
        -------
        str
        """
        apart = (row["start"], row["end"]) != (first["start"], first["end"])
        when = self.when(row) if apart else ""
        where = f", {self.words.sector(row['sector'])}" if with_sector else ""
        what = capitalised(self.acts(row["category"]))
        return self.words.say(
            "{acts}{where}{when}: {count}{normal}: {change}.",
            acts=what,
            where=where,
            when=when,
            count=self.count(row),
            normal=self.normal(row),
            change=self.change(row),
        )

    def alone(self, row: Row) -> str:
        """Say a count that can't be compared, and why."""
        return self.words.say(
            "{claim}: this can't be compared with normal days{reason}.",
            claim=self.claim(row),
            reason=self.reason(row),
        )

    def change(self, row: Row) -> str:
        """Say the ratio of a row in plain words."""
        told = self.words.change(row["ratio"], row["low"], row["high"])
        if told and row["verdict"] == "no_interval":
            return self.words.say("{change}, and how sure that is can't be told", change=told)
        return told

    def normal(self, row: Row) -> str:
        """Say what as many normal hours have."""
        scale = row["exposure_h"] / _per_hours(row["per"])
        low, high = row["expected_low"], row["expected_high"]
        if row["expected"] == 0:
            return self.words.say(", where normal days have none")
        if is_missing(low) or is_missing(high):
            text = self.words.say(
                ", where the only normal count known comes to {n}",
                n=self._whole(row["expected"] * scale),
            )
            return "" if is_missing(row["expected"]) else text
        low, high = rounded_band(low * scale, high * scale)
        told = {"low": self._whole(low), "high": self._whole(high)}
        days = round(row["exposure_h"] / _DAY)
        if not row["whole_days"]:
            return self.words.say(
                ", where the same hours of normal days have {low} to {high}", **told
            )
        if days == 1:
            return self.words.say(", where normal days have {low} to {high}", **told)
        return self.words.say_count(
            ", where {n} normal day would have {low} to {high}",
            ", where {n} normal days would have {low} to {high}",
            days,
            **told,
        )

    def where(self, row: Row) -> str:
        """Name the sector, unless it stands for the whole."""
        if row["sector"] == self.words.whole:
            return ""
        return self.words.say(", sector: {sector}", sector=self.words.sector(row["sector"]))

    def when(self, row: Row) -> str:
        """Say when, behind what was counted."""
        if row["whole_days"]:
            return self.words.say(" on {days}", days=self.stretch(row))
        return self.words.say(" ({window})", window=self.stretch(row))

    def stretch(self, row: Row) -> str:
        """Print the window of a row; windows added up with gaps between them say so."""
        words = self.words
        # days that are whole on the conflict's clock are days, whatever the truce's clock
        tz = words.tz if row["whole_days"] else self.tz
        text = words.window(row["start"], row["end"], tz)
        if is_missing(row["start"]) or is_missing(row["end"]):
            return text
        length = (row["end"] - row["start"]) / pd.Timedelta(hours=1)
        if length - row["exposure_h"] < 1:
            return text
        return words.say(
            "{window}, {hours} of it", window=text, hours=words.hours(row["exposure_h"])
        )

    def reason(self, row: Row) -> str:
        """Say why a row has no ratio; nothing where no note says it."""
        told = [note for note in row["notes"] if note.code not in _OF_INTERVAL]
        notes = self.words.notes(told)
        return self.words.say(" ({notes})", notes=notes) if notes else ""

    def _whole(self, value: float) -> str:
        # a count of acts is a whole number: 123.4 would be read as one that was counted
        return self.words.number(round(value) if value >= 1 else value, digits=1)

    def _was_over(self, row: Row) -> bool:
        low = row["count_low"]
        ids = row.get("statements")
        if is_missing(low) or not isinstance(ids, (list, tuple)):
            return False
        return any(self._over.get(statement) == low - 1 for statement in ids)


def acts_of(category: str, words: Words) -> str:
    """Print what is counted, as it stands behind a number or in a list.

    Parameters
    ----------
    category : str
    words : Words

    Returns
    -------
    str
    """
    return words.say("violations") if category == "total" else words.category(category)


def is_laid_to(row: Row, words: Words) -> bool:
    """Tell whether a row counts acts that are laid to its accused by name.

    Parameters
    ----------
    row : mapping
        With category and accused.
    words : Words

    Returns
    -------
    bool
        False for casualties, for what was shot down, and where nobody is named.
    """
    category = row["category"]
    is_act = words.is_act(category) and not _DEFENCE.search(category)
    return is_act and row["accused"] != _NOBODY


def side_of(categories: Iterable[str], accused: str, words: Words) -> str:
    """Name the accused of what no act is: people harmed are laid to it, and are not its own.

    Parameters
    ----------
    categories : iterable of str
    accused : str
        Its id.
    words : Words

    Returns
    -------
    str
    """
    name = words.label(accused)
    if accused == _NOBODY or not _HARMED.issuperset(categories):
        return name
    return words.say("laid to {accused}", accused=name)


def _per_hours(per: str) -> float:
    return pd.Timedelta(str(per)).total_seconds() / 3600
