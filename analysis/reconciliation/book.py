"""The consistent account drawn from statements, with every decision on the way."""

import html
from dataclasses import dataclass

import pandas as pd

from analysis.conflict import Conflict

_SHOWN = 20


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

    def __repr__(self):
        roles = self.decisions["role"].value_counts()
        used = int(roles.get("used", 0))
        rest = ", ".join(f"{n} {role}" for role, n in roles.sort_index().items() if role != "used")
        return (
            f"Book: {len(self.counts)} counts from {used} of {len(self.decisions)} statements"
            f"{f' ({rest})' if rest else ''}; {len(self.conflicts)} conflicts"
        )

    def _repr_html_(self):
        from analysis.style import show

        parts = [f"<p>{html.escape(repr(self))}</p>"]
        for name, table in (
            ("counts", self.counts),
            ("conflicts", self.conflicts),
            ("decisions", self.decisions),
        ):
            more = f", the first {_SHOWN} of {len(table)}" if len(table) > _SHOWN else ""
            parts.append(
                f"<details{' open' if name == 'counts' else ''}><summary>{name}{more}</summary>{show(_printed(table.head(_SHOWN)))._repr_html_()}</details>"
            )
        return "".join(parts)

    def of(self, ceasefire):
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
        return mine.sort_values(
            ["reporter", "category", "sector", "start", "end", "role", "statement_id"],
            ignore_index=True,
            na_position="last",
        )


def _printed(table: pd.DataFrame) -> pd.DataFrame:
    """Lists and notes as text."""
    own = [name for name in ("flags", "statements", "rule") if name in table]
    return table.assign(**{name: table[name].map(_text) for name in own})


def _text(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)
