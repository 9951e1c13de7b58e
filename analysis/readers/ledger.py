"""Book-keeping while a text is read: no number is lost, none is used twice."""

import hashlib

from analysis.readers.result import Fate, Reading


class Ledger:
    """Collects statements and the fate of every number.

    Parameters
    ----------
    page : Plain
    numbers, times : list of Mark
    common : dict
        Columns that every statement of the text shares.
    """

    def __init__(self, page, numbers, times, common):
        self.page, self.numbers, self.times, self.common = page, numbers, times, common
        self.rows, self.warnings, self._fates = [], {}, {}
        source = (
            common.get("source")
            or "text-"
            + hashlib.sha256(page.original.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        )
        self.common = {**common, "source": source}

    def free(self, mark):
        """Tell whether a number's fate is still open."""
        return mark.start not in self._fates

    def drop(self, mark, reason):
        """Put a number out of scope."""
        self._fates.setdefault(mark.start, Fate(mark.start, mark.end, "out_of_scope", reason))

    def puzzle(self, mark, reason, hint=""):
        """Say that a number was not understood."""
        self._fates.setdefault(
            mark.start, Fate(mark.start, mark.end, "not_understood", reason, "", hint)
        )

    def repeat(self, mark, row):
        """Use a number that says again what a statement says."""
        self._fates.setdefault(mark.start, Fate(mark.start, mark.end, "used", "said again", row))

    def state(self, mark, **columns):
        """Make a statement of a number.

        Parameters
        ----------
        mark : Mark or None
            The number; None for a statement made in words ('no attacks').
        **columns
            Columns of the statement; value and qualifier are the number's unless given.

        Returns
        -------
        int
            The number of the statement.
        """
        if mark is not None:
            columns = {"value": mark.value.value, "qualifier": mark.value.qualifier, **columns}
            # 'three each on X and Y' makes two statements; the number points to the first
            self._fates.setdefault(
                mark.start, Fate(mark.start, mark.end, "used", "", len(self.rows))
            )
        row = {"reading": "", **self.common, **columns}
        row["statement_id"] = f"{self.common['source']}-{len(self.rows) + 1:03d}"
        self.rows.append(row)
        return len(self.rows) - 1

    def warn(self, text):
        """Add a warning once."""
        self.warnings[text] = None

    def close(self, **fields):
        """Account for what is left and return the reading.

        Parameters
        ----------
        **fields
            The other fields of ``Reading``.

        Returns
        -------
        Reading
        """
        for mark in self.times:
            self.drop(mark, "a date or a clock time")
        for mark in self.numbers:
            if self.free(mark):
                self.puzzle(mark, mark.value.problem or "what it counts was not recognised")
        fates = tuple(sorted(self._fates.values()))
        return Reading(
            rows=tuple(self.rows),
            fates=fates,
            warnings=tuple(self.warnings),
            page=self.page,
            **fields,
        )
