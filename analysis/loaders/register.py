"""The books of a load: what each file held, what of it was used, what was refused and why."""

from dataclasses import dataclass, field

import pandas as pd

from analysis.loaders.faults import Rejects
from analysis.loaders.sheets import Sheet

BOOKS = ("file", "table", "rows_in", "used", "rejected", "left_out")


@dataclass
class Register:
    """Rejects, remarks and books of a load."""

    rejects: Rejects = field(default_factory=Rejects)
    remarks: Rejects = field(default_factory=Rejects)
    rows: list[tuple[str, str, int, int, int, int]] = field(default_factory=list)

    def close(self, sheet: Sheet, table: str, rows_in: int, used: int) -> None:
        """Enter a file whose rows are all read: its faults become rejects.

        Parameters
        ----------
        sheet : Sheet
        table : str
        rows_in : int
            As the file has them.
        used : int
        """
        self.rejects.add_faults(sheet.label, sheet.faults, sheet.line)
        rejected = len(sheet.faults.lines)
        self.rows.append((sheet.label, table, rows_in, used, rejected, 0))

    def leave_out(self, label: str, table: str, line: int, key: str, reason: str) -> None:
        """Enter a row that is left out by a correction."""
        self.rejects.add(label, line, "", key, reason)
        self.rows.append((label, table, 1, 0, 1, 1))

    def refuse(self, label: str, table: str, line: int, column: str, value: str, why: str) -> None:
        """Move a row that was used to those that are refused."""
        self.rejects.add(label, line, column, value, why)
        self.rows.append((label, table, 0, -1, 1, 0))

    def books(self) -> pd.DataFrame:
        """Return the books, a row for each file."""
        frame = pd.DataFrame(self.rows, columns=list(BOOKS))
        return frame.groupby(["file", "table"], as_index=False).sum()
