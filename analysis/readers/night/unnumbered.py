"""Make rows of what has no number: 'as many over B', 'one over A', 'all of them'."""

from typing import Any

from analysis.readers.lexicon import REGION
from analysis.readers.line import Line
from analysis.readers.night.single import (
    AS_MANY_SAID,
    all_down,
    all_that_flew,
    another_over,
    as_many_over,
    is_missile_down_somewhere,
    one_missile_over,
    one_over,
)
from analysis.readers.night.tally import DOWNED_DRONES, Tally
from analysis.readers.regions import Regions, sector_of

_MISSILE = "missile_downed"
_AS_MANY_LEFT = "'as many' as before, of which it is not known, is not read"
_MISSILE_LEFT = "missile_downed: one missile, without a number, over a place, is not read"
_SAME = ("value", "qualifier", "sector", "sector_said")


def state_as_many(tally: Tally, line: Line) -> None:
    """'Five drones over A, as many over B': a count of B, without a number.

    Parameters
    ----------
    tally : Tally
    line : Line
    """
    said = AS_MANY_SAID.findall(line.folded)
    if not said:
        return
    stated = 0
    for at, regions in as_many_over(line):
        last = tally.ledger.row_of(line.marks[at])
        if last is None or last["category"] != tally.downed:
            continue
        stated += 1
        tally.parts.append(last["value"] * len(regions.ids))
        sector = sector_of(regions)
        if sector:
            key = tally.key(sector, tally.downed, DOWNED_DRONES)
            placed = {"sector": sector, "sector_said": regions.said}
            tally.ledger.state(None, key, **{**last, **placed})
    if line.of(REGION) and stated < len(said):
        tally.ledger.warn(_AS_MANY_LEFT, line.start)


def state_one(tally: Tally, line: Line) -> None:
    """'An enemy drone was shot down over A', or a missile: one, without a number.

    Parameters
    ----------
    tally : Tally
    line : Line
    """
    ones = _ones_over(line)
    for what, told in ones.items():
        _state_one_over(tally, *told, what)
    alone = tally.ledger.are_left_out([line.marks[at] for at in line.numbers()])
    if alone and _MISSILE not in ones and is_missile_down_somewhere(line):
        tally.ledger.warn(_MISSILE_LEFT, line.start)


def warn_of_one(tally: Tally, line: Line) -> None:
    """Say that one drone or missile, without a number, is not read: it is of another time than the
    post's, or others tell it.

    Parameters
    ----------
    tally : Tally
    line : Line
    """
    for what, (told, regions) in _ones_over(line).items():
        said = f"{told!r} over {regions.said}, of another time or told by others"
        tally.ledger.warn(f"{tally.category(what)}: 1 is not read, {said}", line.start)


def _ones_over(line: Line) -> dict[str, tuple[str, Regions]]:
    """Return the words for one drone and one missile shot down, without a number, and where."""
    told = {DOWNED_DRONES: one_over(line), _MISSILE: one_missile_over(line)}
    return {what: one for what, one in told.items() if one is not None}


def state_another(tally: Tally, line: Line) -> None:
    """'Two drones were shot down over A and a third over B': one over B.

    Parameters
    ----------
    tally : Tally
    line : Line
    """
    rows = [tally.ledger.row_of(line.marks[at]) for at in line.numbers()]
    if not any(row and row["category"] == tally.downed for row in rows):
        return
    for said, regions in another_over(line):
        _state_one_over(tally, said, regions, DOWNED_DRONES)


def _state_one_over(tally: Tally, said: str, regions: Regions, what: str) -> None:
    sector = sector_of(regions)
    if not sector:
        return
    category = tally.category(what)
    columns: dict[str, Any] = {"sector": sector, "sector_said": regions.said, "value": 1}
    key = tally.key(sector, category, what)
    stated = _state(tally, key, category, said, qualifier="exact", **columns)
    if stated and what == DOWNED_DRONES:
        tally.parts.append(1)


def state_all_down(tally: Tally, line: Line) -> None:
    """'All of them were shot down': as many as were launched, without a number.

    Parameters
    ----------
    tally : Tally
    line : Line
    """
    flew = tally.of_all("long_range_drone")
    said = all_down(line)
    if flew is None or not said or _counts_others(tally, line, flew):
        return
    key = tally.key(tally.whole[0], tally.downed, DOWNED_DRONES)
    _state(tally, key, tally.downed, said, **{name: flew[name] for name in _SAME})


def _counts_others(tally: Tally, line: Line, flew: dict[str, Any]) -> bool:
    """Tell a sentence whose number is not all that flew."""
    return any(tally.ledger.row_of(line.marks[at]) is not flew for at in line.numbers())


def state_all_that_flew(tally: Tally, line: Line) -> None:
    """'All 14 drones that were launched were shot down': as many flew.

    Parameters
    ----------
    tally : Tally
    line : Line
    """
    flown = {tally.downed: "long_range_drone", "missile_downed": "missile_launched"}
    for at in line.numbers():
        row = tally.ledger.row_of(line.marks[at])
        category = flown.get(row["category"]) if row else None
        if row is None or category is None or row["sector"] != tally.whole[0]:
            continue
        if all_that_flew(line, at):
            key = tally.key(tally.whole[0], category, category)
            said = row["category_said"]
            _state(tally, key, category, said, **{name: row[name] for name in _SAME})


def _state(tally: Tally, key: tuple, category: str, said: str, **columns: Any) -> bool:
    return tally.ledger.state(None, key, category=category, category_said=said, **columns)
