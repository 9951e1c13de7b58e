"""Files of a folder that holds one a day: which of them are not there."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# so many files named alike but for their day make a row of days
_FEWEST = 2


def missing_files(files: Iterable[str], days: Iterable[str]) -> list[str]:
    """Name the files of days that a folder lacks, where it has such files of other days.

    Parameters
    ----------
    files : iterable of str
        Names, such as "statements/2026-03-02.csv".
    days : iterable of str
        Local days that are over, such as "2026-03-03".

    Returns
    -------
    list of str
        In the order of names; empty where files are not named by their day.
    """
    named: dict[str, set[str]] = {}
    for name in files:
        days_in = _DAY.findall(name)
        if len(days_in) == 1:
            named.setdefault(name.replace(days_in[0], "{day}"), set()).add(days_in[0])
    rows = {form: known for form, known in named.items() if len(known) >= _FEWEST}
    lacking = {
        form.format(day=day)
        for form, known in rows.items()
        for day in days
        if min(known) <= day and day not in known
    }
    return sorted(lacking)


def files_before(page: Path) -> tuple[str, ...]:
    """Return the files of data that the page of an earlier evening knew, those it missed included.

    Parameters
    ----------
    page : Path
        The JSON beside it.

    Returns
    -------
    tuple of str
        None where there is no such page, or it is of an edition that did not list them.
    """
    if not page.is_file():
        return ()
    try:
        told = json.loads(page.read_text(encoding="utf-8"))
    except ValueError:
        return ()
    return (*told.get("data_files", ()), *told.get("missing_files", ()))
