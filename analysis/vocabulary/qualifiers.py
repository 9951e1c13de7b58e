"""Qualifiers ("over", "nearly", "dozens") as intervals of counts.

A newspaper's "over 900" is not 900. Each qualifier has a convention, printed in ``CONVENTIONS``,
that turns the number said into the counts it allows; a reader who holds another view passes their
own.
"""

import numpy as np
import pandas as pd

# low and high as (factor of the value said, constant added); None: the end stays open.
CONVENTIONS = {
    "exact": ((1.0, 0), (1.0, 0)),
    "over": ((1.0, 1), None),
    "at_least": ((1.0, 0), None),
    "nearly": ((0.9, 0), (1.0, -1)),
    "up_to": ((0.0, 0), (1.0, 0)),
    "about": ((0.9, 0), (1.1, 0)),
    "rounded": ((0.98, 0), (1.02, 0)),  # worked out from a published mean of two or three digits
    "dozens": ((0.0, 24), (0.0, 99)),
    "hundreds": ((0.0, 200), (0.0, 999)),
}
QUALIFIERS = tuple(CONVENTIONS)
_WITHOUT_VALUE = ("dozens", "hundreds")


def qualifier_bounds(value, qualifier, conventions=None):
    """Turn numbers as they were said into bounds of counts.

    Parameters
    ----------
    value : array-like of int, shape (n,)
        The number said; NA where none was ("dozens").
    qualifier : array-like of str, shape (n,)
        One of ``QUALIFIERS`` (or of the keys added by ``conventions``).
    conventions : dict, optional
        Overrides or adds to ``CONVENTIONS``: qualifier -> (low, high), each end a pair
        (factor, constant) or None for an open end.

    Returns
    -------
    low, high : pandas arrays of Int64, shape (n,)
        Bounds; NA in ``high`` is an open end, NA in both a number that was not given.

    Raises
    ------
    ValueError
        If a qualifier has no convention, or a convention is not a pair of ends.
    """
    rules = {**CONVENTIONS, **(conventions or {})}
    for name, rule in rules.items():
        if not (isinstance(rule, (tuple, list)) and len(rule) == 2):
            raise ValueError(
                f"convention of {name!r} is {rule!r}; expected (low, high), each "
                f"(factor, constant) or None"
            )
    codes, names = pd.factorize(np.asarray(qualifier, dtype=object))
    unknown = [name for name in names if name not in rules]
    if unknown or (codes < 0).any():
        raise ValueError(
            f"qualifier {(unknown or [None])[0]!r} has no convention; known: {', '.join(rules)}"
        )
    said = pd.array(value, dtype="Int64")
    numbers = said.to_numpy(dtype="float64", na_value=np.nan)
    own = np.array(
        [
            name in _WITHOUT_VALUE
            or (rules[name][0] or (1,))[0] == 0 == (rules[name][1] or (1,))[0]
            for name in names
        ],
        dtype=bool,
    )
    numbers = np.where(np.isnan(numbers) & (own[codes] if len(names) else False), 0.0, numbers)
    ends = []
    for side, rounding in ((0, np.ceil), (1, np.floor)):
        table = np.array(
            [rules[name][side] or (np.nan, np.nan) for name in names], dtype="float64"
        ).reshape(-1, 2)
        # one part in 1e9 keeps 0.9 * 3000 = 2700.0000000000005 from rounding up to 2701
        nudge = -1e-9 if side == 0 else 1e-9
        factor, constant = (
            (table[codes, 0], table[codes, 1]) if len(names) else (np.empty(0), np.empty(0))
        )
        with np.errstate(invalid="ignore"):
            end = rounding(numbers * factor * (1 + nudge) + constant)
        ends.append(
            pd.array(np.where(np.isnan(end), np.nan, np.maximum(end, 0)), dtype="Float64").astype(
                "Int64"
            )
        )
    low, high = ends
    # of small numbers a convention may leave nothing: 'nearly 9' is then the number below, 8
    low = pd.array(np.where((low > high).fillna(False), high, low), dtype="Int64")
    return low, high
