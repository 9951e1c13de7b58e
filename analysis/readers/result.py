"""What a reader made of a text: statements, and an account of every number."""

import html
from collections import namedtuple
from dataclasses import dataclass, field
from functools import cached_property

from analysis.readers.text import Plain, sentence_at

Fate = namedtuple("Fate", "start end status reason statement hint", defaults=("", "", ""))
Fate.__doc__ = """What became of a number: offsets in the plain text; status used, out_of_scope or
not_understood; the reason if it was not used; the number of the statement (0, 1, ...) if it was;
the nearest known name, if any."""

_SIGNS = {"used": ("[", "]"), "out_of_scope": ("(", ")"), "not_understood": ("{?", "?}")}
_COLOURS = {"used": "#cfe8d5", "out_of_scope": "#e6e6e6", "not_understood": "#ffd9a8"}


def frame(rows):
    """Make a statements table of rows.

    Parameters
    ----------
    rows : sequence of dict

    Returns
    -------
    pandas.DataFrame
    """
    import pandas as pd

    from analysis.schema import STATEMENTS

    return pd.DataFrame(
        {
            column.name: pd.Series([row.get(column.name) for row in rows], dtype=column.dtype)
            for column in STATEMENTS.columns
        }
    )


@dataclass(frozen=True, repr=False)
class Reading:
    """The statements of one published text, with an account of every number in it.

    Parameters
    ----------
    kind : str
        Kind of text: general_staff, ministry, observer, air_defence or air_force.
    language : str
        uk, ru or en.
    slot : str
        Which of the day's issues it is, as the clock time it covers up to ('24:00' for a full
        day); '' if it has none.
    window : tuple of pandas.Timestamp or None
        Start and end of what it covers, UTC; None where the text gives none.
    rows : tuple of dict
        Statements, as keyword arguments of a row.
    fates : tuple of Fate
        Every number, in the order of the text.
    missing : tuple of (str, str)
        Sectors that a text of this kind always names and this one gives no number for, with how
        they appear.
    places : tuple of (str, str)
        Sector and a place named in it.
    warnings : tuple of str
        What does not agree inside the text.
    page : Plain
    sentences : tuple of (int, int)
        Offsets of the sentences in the page.
    who : tuple of (str, str, str)
        Reporter, accused and speaker.
    """

    kind: str
    language: str
    slot: str
    window: tuple
    rows: tuple
    fates: tuple
    missing: tuple
    places: tuple
    warnings: tuple
    page: Plain = field(repr=False)
    sentences: tuple = ()
    who: tuple = ("", "", "")

    @cached_property
    def statements(self):
        """Statements, in the columns of the statements table (pandas.DataFrame)."""
        return frame(self.rows)

    @cached_property
    def numbers(self):
        """Every number of the text with its place and what became of it (pandas.DataFrame)."""
        import pandas as pd

        text = self.page.text
        lines = []
        for fate in self.fates:
            line, column, offset, end = self.page.place(fate.start, fate.end)
            lines.append(
                (
                    line,
                    column,
                    offset,
                    end,
                    text[fate.start : fate.end],
                    fate.status,
                    fate.reason,
                    fate.hint,
                    self._id(fate),
                    self._around(fate),
                    self._sentence(fate),
                )
            )
        names = [
            "line",
            "column",
            "offset",
            "end",
            "text",
            "status",
            "reason",
            "nearest",
            "statement_id",
            "context",
            "sentence",
        ]
        table = pd.DataFrame(lines, columns=names)
        return table.astype({name: "Int64" if name in names[:4] else "str" for name in names})

    def unread_rows(self):
        """Return the numbers that were not understood, as plain rows; quicker than ``unread``.

        Returns
        -------
        list of dict
            line, column, text, reason, nearest, sentence.
        """
        doubts = [fate for fate in self.fates if fate.status == "not_understood"]
        rows = []
        for fate in doubts:
            line, column, _, _ = self.page.place(fate.start, fate.end)
            rows.append(
                {
                    "line": line,
                    "column": column,
                    "text": self.page.text[fate.start : fate.end],
                    "reason": fate.reason,
                    "nearest": fate.hint,
                    "sentence": self._sentence(fate),
                }
            )
        return rows

    def _id(self, fate):
        return (
            self.rows[fate.statement]["statement_id"] if isinstance(fate.statement, int) else None
        )

    def _sentence(self, fate):
        start, end = sentence_at(self.sentences, fate.start)
        return " ".join(self.page.text[start:end].split())

    def _around(self, fate):
        text = self.page.text
        return " ".join(text[max(0, fate.start - 40) : fate.end + 40].split())

    @property
    def unread(self):
        """Numbers that were not understood, with their places (pandas.DataFrame)."""
        return self._of("not_understood")

    @property
    def out_of_scope(self):
        """Numbers that count something else, each with the reason (pandas.DataFrame)."""
        return self._of("out_of_scope")

    def _of(self, status):
        return self.numbers[self.numbers["status"] == status].reset_index(drop=True)

    @cached_property
    def coverage(self):
        """Numbers used, out of scope and not understood (dict of int)."""
        counts = dict.fromkeys(_SIGNS, 0)
        for fate in self.fates:
            counts[fate.status] += 1
        return counts

    def marked(self):
        """Return the text with every number marked: [used], (out of scope), {?not understood?}.

        Returns
        -------
        str
        """
        return self._mark(lambda text: text, lambda fate, text: text.join(_SIGNS[fate.status]))

    def _mark(self, escape, wrap):
        text, parts, at = self.page.text, [], 0
        for fate in self.fates:
            parts += [
                escape(text[at : fate.start]),
                wrap(fate, escape(text[fate.start : fate.end])),
            ]
            at = fate.end
        return "".join([*parts, escape(text[at:])])

    @property
    def text(self):
        """One sentence on what was read and what was not."""
        counts = self.coverage
        said = (
            f"{len(self.rows)} statements from {counts['used']} numbers; "
            f"{counts['out_of_scope']} out of scope"
        )
        said += (
            f", {counts['not_understood']} not understood"
            if counts["not_understood"]
            else ", none not understood"
        )
        return said + (f"; {len(self.warnings)} warnings." if self.warnings else ".")

    def __repr__(self):
        start, end = ("?", "?") if self.window is None else self.window
        return f"<Reading {self.kind} ({self.language}), {start} to {end}: {self.text}>"

    def _repr_html_(self):
        def wrap(fate, text):
            title = html.escape(fate.reason or (self._id(fate) or ""), quote=True)
            return f'<mark style="background:{_COLOURS[fate.status]}" title="{title}">{text}</mark>'

        body = self._mark(html.escape, wrap).replace("\n", "<br>")
        warned = "".join(f"<li>{html.escape(warning)}</li>" for warning in self.warnings)
        return (
            f"<p>{html.escape(repr(self)[1:-1])}</p>"
            + (f"<ul>{warned}</ul>" if warned else "")
            + self.statements.to_html(notebook=True)
            + f"<p>{body}</p>"
        )
