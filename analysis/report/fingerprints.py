"""Fingerprints of the data that a report was made from."""

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.loaders import Data

_TABLES = ("statements", "ceasefires", "sectors", "crosswalk", "sources", "parties", "categories")


def fingerprints(data: "Data") -> dict[str, str]:
    """Return the SHA-256 of each table that a report is made from, whatever the order of its rows.

    Parameters
    ----------
    data : Data

    Returns
    -------
    dict of str to str
    """
    from analysis.processed import csv_bytes

    prints = {}
    for name in _TABLES:
        table = getattr(data, name)
        ordered = table.sort_values(list(table.columns[:3]), kind="stable", ignore_index=True)
        prints[name] = sha256(csv_bytes(ordered))
    return prints


def sha256(raw: bytes) -> str:
    """Return the SHA-256 of some bytes.

    Parameters
    ----------
    raw : bytes

    Returns
    -------
    str
        Hexadecimal.
    """
    return hashlib.sha256(raw).hexdigest()
