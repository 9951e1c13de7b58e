"""The consistent account drawn from statements, with every decision on the way."""

import html
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
        roles = self.decisions["role"].value_counts()
        used = int(roles.get("used", 0))
        others = roles.drop("used", errors="ignore").sort_index()
        rest = ", ".join(f"{n} {role.replace('_', ' ')}" for role, n in others.items())
        return (
            f"Book: {len(self.counts)} counts from {used} of {len(self.decisions)} statements"
            f"{f' ({rest})' if rest else ''}; {len(self.conflicts)} conflicts"
        )

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
        mine = self.decisions[self.decisions["ceasefire"] == ceasefire]
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
    own = [name for name in ("flags", "statements", "rule") if name in table]
    return table.assign(**{name: table[name].map(_text) for name in own})


def _text(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)
