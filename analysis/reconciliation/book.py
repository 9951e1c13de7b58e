"""The consistent account drawn from statements, with every decision on the way."""

import html
from collections import Counter
from dataclasses import dataclass

import pandas as pd

from analysis.conflict import Conflict

_SHOWN = 20
_BY = ["reporter", "category", "sector", "start", "end", "role", "statement_id"]


@dataclass(frozen=True, slots=True)
class Book:
    """An account of statements.

    Attributes
    ----------
    counts : pandas.DataFrame
        As declared in ``analysis.schema.COUNTS``.
    conflicts : pandas.DataFrame
        Where statements can't all be right: the key of the count, code, low and high (the account),
        reported_low and reported_high (the range of what was said), statements (ids of the smallest
        set that conflicts), rule (Note: how it was settled, or what exceeds what).
    decisions : pandas.DataFrame
        Each statement exactly once: its number, its role, the rule (Note), how its hours are known,
        and the window, clock and bounds of the count it belongs to.
    conflict : Conflict
        Whose clock, sectors, truces and categories the account was drawn by.
    statements : pandas.DataFrame
        As passed.
    """

    counts: pd.DataFrame
    conflicts: pd.DataFrame
    decisions: pd.DataFrame
    conflict: Conflict
    statements: pd.DataFrame

    def __repr__(self) -> str:
        roles = Counter(self.decisions["role"])
        used = roles.pop("used", 0)
        others = [f"{roles[role]} {role.replace('_', ' ')}" for role in sorted(roles)]
        rest = f" ({', '.join(others)})" if others else ""
        n = len(self.decisions)
        counts = f"{len(self.counts)} counts from {used} of {n} statements{rest}"
        return f"Book: {counts}; {len(self.conflicts)} conflicts"

    def _repr_html_(self) -> str:
        tables = {"counts": self.counts, "conflicts": self.conflicts, "decisions": self.decisions}
        parts = [_folded(name, table) for name, table in tables.items()]
        return f"<p>{html.escape(repr(self))}</p>{''.join(parts)}"

    def of(self, ceasefire: str) -> pd.DataFrame:
        """Return the decisions on the statements about one truce.

        Parameters
        ----------
        ceasefire : str

        Returns
        -------
        pandas.DataFrame
            Rows of ``decisions``, by reporter, category, sector and window.
        """
        is_about = self.decisions["ceasefire"] == ceasefire
        mine = self.decisions.loc[is_about]
        return mine.sort_values(_BY, ignore_index=True, na_position="last")


def _folded(name: str, table: pd.DataFrame) -> str:
    """A table that opens on a click; the counts are open."""
    n = len(table)
    more = f", the first {_SHOWN} of {n}" if n > _SHOWN else ""
    is_open = " open" if name == "counts" else ""
    body = _printed(table.head(_SHOWN)).to_html(index=False, border=0, na_rep="")
    return f"<details{is_open}><summary>{name}{more}</summary>{body}</details>"


def _printed(table: pd.DataFrame) -> pd.DataFrame:
    """The table with lists and notes as text."""
    out = table.copy()
    for name in ("flags", "statements", "rule"):
        if name in table:
            out[name] = table[name].map(_text)
    return out


def _text(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return str(value)
