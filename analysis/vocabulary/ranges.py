"""Line numbers in words: neighbours as a range, so that many stay one line."""

from collections.abc import Iterable

_MOST = 10


def ranges_of(lines: Iterable[int]) -> list[str]:
    """Return numbers of lines as ranges, in order.

    Parameters
    ----------
    lines : iterable of int

    Returns
    -------
    list of str
        Such as ``["2-4", "9"]``; beyond ten the rest is '...'.
    """
    told = [str(first) if first == last else f"{first}-{last}" for first, last in _runs(lines)]
    return told if len(told) <= _MOST else [*told[:_MOST], "..."]


def _runs(lines: Iterable[int]) -> list[list[int]]:
    out: list[list[int]] = []
    for line in sorted(lines):
        if out and line == out[-1][1] + 1:
            out[-1][1] = line
        else:
            out.append([line, line])
    return out
