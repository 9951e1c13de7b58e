"""Numbers that a headline tells of an act, and the text again of one sort of it: one count."""

from analysis.readers.ledger import Ledger, is_rounding
from analysis.readers.marks import Mark

# what a sort of an act is a sort of
_SORT_OF = {
    "shelling_artillery": "shelling",
    "drone_kamikaze": "drone_strike",
    "drone_quadcopter": "drone_strike",
}
# a key's sector, category and part of what stand before its hours
_HOURS = 3
# two counts as high are not the same by chance
_HIGH = 20


def said_of_its_sort(ledger: Ledger, mark: Mark, key: tuple) -> bool:
    """Take '444 shellings' and '444 shellings by guns', both of the same hours, for the latter.

    Parameters
    ----------
    ledger : Ledger
    mark : Mark
    key : tuple
        Sector, category, part of what, and the bounds of the number.

    Returns
    -------
    bool
        Whether the number says again what a statement says.
    """
    sector, category, *rest = key
    coarse = (sector, _SORT_OF.get(category, ""), *rest)
    sorts = [sort for sort, act in _SORT_OF.items() if act == category]
    fine = [(sector, sort, *rest) for sort in sorts]
    fine += _with_hours(ledger, key, fine)
    for told in (coarse, *fine):
        row = ledger.seen(*told)
        if row is None or row["qualifier"] != mark.value.qualifier:
            continue
        value = mark.value.value
        values = (row["value"], value) if told == coarse else (value, row["value"])
        if not _is_same(*values):
            continue
        at = ledger.rows.index(row)
        ledger.repeat(mark, at)
        if told == coarse:
            row.update(category=category, value=value)
            ledger.rename(coarse, key)
        return True
    return False


def _with_hours(ledger: Ledger, key: tuple, fine: list[tuple]) -> list[tuple]:
    """Return the keys of sorts of an act told with hours, for a number told again without."""
    if key[_HOURS:] != (None, None):
        return []
    acts = {told[:_HOURS] for told in fine}
    keys = ledger.keys()
    return [told for told in keys if told[:_HOURS] in acts]


def _is_same(act: int | None, sort: int | None) -> bool:
    """Tell whether the number of an act is that of its sort, and a high one, or its rounding."""
    if act is None or sort is None:
        return False
    return act == sort >= _HIGH or is_rounding(act, sort)
