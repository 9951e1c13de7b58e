"""Qualifiers ("over", "nearly", "dozens") as intervals of counts.

A newspaper's "over 900" is not 900. Each qualifier has a convention, printed in ``CONVENTIONS``,
that turns the number said into the counts it allows; a reader who holds another view passes their
own.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import ArrayLike
    from pandas.api.extensions import ExtensionArray

End = tuple[float, float] | None
Convention = tuple[End, End]
# low and high as (factor of the value said, constant added); None: the end stays open.
CONVENTIONS: dict[str, Convention] = {
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


def qualifier_bounds(
    value: "ArrayLike | Sequence[int | None]",
    qualifier: "ArrayLike",
    conventions: Mapping[str, Any] | None = None,
) -> "tuple[ExtensionArray, ExtensionArray]":
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
    import numpy as np
    import pandas as pd

    rules = _rules(conventions)
    codes, names = pd.factorize(np.asarray(qualifier, dtype=object))
    unknown = [name for name in names if name not in rules]
    if unknown or (codes < 0).any():
        raise ValueError(
            f"qualifier {(unknown or [None])[0]!r} has no convention; known: {', '.join(rules)}"
        )
    said = pd.array(value, dtype="Int64")
    numbers = said.to_numpy(dtype="float64", na_value=np.nan)
    needless = np.array([_needs_no_number(name, rules[name]) for name in names], dtype=bool)
    if len(names):
        numbers = np.where(np.isnan(numbers) & needless[codes], 0.0, numbers)
    # one part in 1e9 keeps 0.9 * 3000 = 2700.0000000000005 from rounding up to 2701
    least = np.ceil(_end(numbers, codes, [rules[name][0] for name in names], 1 - 1e-9))
    most = np.floor(_end(numbers, codes, [rules[name][1] for name in names], 1 + 1e-9))
    # of small numbers a convention may leave nothing: 'nearly 9' is then the number below, 8
    least = np.where(least > most, most, least)
    return _counts(least), _counts(most)


def _rules(conventions: Mapping[str, Any] | None) -> dict[str, Convention]:
    rules = {**CONVENTIONS, **(conventions or {})}
    for name, rule in rules.items():
        if not (isinstance(rule, (tuple, list)) and len(rule) == 2):
            raise ValueError(
                f"convention of {name!r} is {rule!r}; expected (low, high), each "
                f"(factor, constant) or None"
            )
    return rules


def _needs_no_number(name: str, rule: Convention) -> bool:
    """Tell whether the bounds are the same whatever number was said."""
    factors = [1.0 if end is None else end[0] for end in rule]
    return name in _WITHOUT_VALUE or factors == [0.0, 0.0]


def _end(numbers: "np.ndarray", codes: "np.ndarray", ends: list[End], nudge: float) -> "np.ndarray":
    """Return one end of what each number allows, not below 0; NaN where it is open."""
    import numpy as np

    if not ends:
        return np.empty(0)
    table = np.array([end or (np.nan, np.nan) for end in ends], dtype="float64")
    factor, constant = table[codes].T
    return np.maximum(numbers * factor * nudge + constant, 0)


def _counts(numbers: "np.ndarray") -> "ExtensionArray":
    import pandas as pd

    return pd.array(numbers, dtype="Float64").astype("Int64")
