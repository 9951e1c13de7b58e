"""Do the numbers of one report agree with each other, and is anyone missing?"""

import datetime
import re
from typing import Any

from analysis.readers.ledger import Ledger, allows
from analysis.readers.staff.window import Window

# Directions that reports named every day, by the first day of the list (as seen in print).
_ALWAYS = (
    (
        datetime.date(2024, 6, 1),
        "kharkiv kupiansk lyman siversk kramatorsk toretsk pokrovsk kurakhove vremivka "
        "orikhiv prydniprovske",
    ),
    (
        datetime.date(2024, 9, 1),
        "kharkiv kupiansk lyman siversk kramatorsk toretsk pokrovsk kurakhove vremivka "
        "orikhiv prydniprovske kursk",
    ),
    (
        datetime.date(2025, 2, 1),
        "kharkiv kupiansk lyman siversk kramatorsk toretsk pokrovsk novopavlivka "
        "huliaipole orikhiv prydniprovske kursk",
    ),
    (
        datetime.date(2025, 6, 21),
        "north_slobozhanshchyna_kursk south_slobozhanshchyna kupiansk lyman siversk "
        "kramatorsk toretsk pokrovsk novopavlivka huliaipole orikhiv prydniprovske",
    ),
    (
        datetime.date(2025, 10, 28),
        "north_slobozhanshchyna_kursk south_slobozhanshchyna kupiansk lyman sloviansk "
        "kramatorsk kostiantynivka pokrovsk oleksandrivka huliaipole orikhiv "
        "prydniprovske",
    ),
)
# more than any daily report of 2024 to 2026 held
_MOST_OF_FRONT = {
    "assault": 400,
    "assault_repelled": 400,
    "air_strike": 400,
    "guided_bomb": 900,
    "missile_strike": 150,
    "shelling": 12_000,
    "shelling_mlrs": 1_500,
    "drone_kamikaze": 25_000,
}
_MOST_OF_SECTOR = {
    "assault": 200,
    "assault_repelled": 200,
    "assault_ongoing": 60,
    "air_strike": 200,
    "shelling": 2_500,
}
_STRIKES = ("air_strike", "guided_bomb", "shelling", "drone_kamikaze", "missile_strike")
# so many strikes do not all fall on one direction
_MANY = 10
_A_NUMBER = re.compile("[0-9]")
_COMMANDS = ("khortytsia", "tavria", "starobilsk_zone", "donetsk_zone")
_MOST_DIRECTIONS, _LEAST_SHARE = 10, 0.5
_PARTS = {"north_slobozhanshchyna_kursk": ("north_slobozhanshchyna", "kursk")}


def check(ledger: Ledger) -> None:
    """Warn where the numbers of a report do not agree.

    Parameters
    ----------
    ledger : Ledger
    """
    _say_drones_once(ledger)
    _say_the_front_once(ledger)
    _say_headlines_once(ledger)
    for start in dict.fromkeys(row["start"] for row in ledger.statements()):
        _check_day(ledger, [row for row in ledger.statements() if row["start"] == start])


def _say_drones_once(ledger: Ledger) -> None:
    """Take back 'over 6,600 drones' of a headline, whose text gives 6,607 kamikaze drones."""
    exact = {
        (row["sector"], row["start"], row["end"]): row["value"]
        for row in ledger.statements()
        if row["category"] == "drone_kamikaze" and row["qualifier"] == "exact"
    }
    keys = ledger.keys()
    for key in keys:
        row = ledger.seen(*key) or {}
        if row.get("category") != "drone_strike" or row["qualifier"] == "exact":
            continue
        value = exact.get((row["sector"], row["start"], row["end"]))
        if value is not None and allows(row["value"], row["qualifier"], value):
            ledger.retract(key, "said again more exactly, as kamikaze drones")


def _say_the_front_once(ledger: Ledger) -> None:
    """Take back 'they attack on A, 31 clashes in a day' of a headline, where the front had 31 and
    other directions had some of them.
    """
    rows = [row for row in ledger.statements() if row["category"].startswith("assault")]
    whole = ledger.seen("whole_front", "assault")
    if whole is None or not whole["value"] or whole["qualifier"] != "exact":
        return
    told_at = ledger.place_of(whole)
    others = [row for row in rows if row["start"] == whole["start"] and row["value"]]
    elsewhere = {row["sector"] for row in others if row["value"] < whole["value"]}
    keys = ledger.keys()
    for key in keys:
        row = ledger.seen(*key)
        if row is whole or not row or row["value"] != whole["value"] or row not in others:
            continue
        above = 0 <= ledger.place_of(row) < told_at
        if above and elsewhere - {row["sector"]}:
            ledger.retract(key, "as many as on the whole front, where others had some of them")


def _say_headlines_once(ledger: Ledger) -> None:
    """Take back 'stopped 36 attacks on A, on B - 24' of a headline for B, whose attacks the text
    gives as so many and says of none that they were repelled.
    """
    title = ledger.page.text.find("\n")
    keys = ledger.keys()
    for key in keys:
        row = ledger.seen(*key) or {}
        if row.get("category") != "assault_repelled":
            continue
        told = ledger.seen(key[0], "assault", *key[2:])
        again = told is not None and told["value"] == row["value"]
        at = ledger.place_of(row)
        # the verb of the first number may not be its own
        goes_on = _A_NUMBER.search(ledger.page.text, 0, max(at, 0))
        if again and goes_on and at < title <= ledger.place_of(told):
            ledger.retract(key, "said again in the text, as attacks")


def _check_day(ledger: Ledger, rows: list[dict[str, Any]]) -> None:
    """Hold the numbers of one day against each other."""
    exact = {
        (row["sector"], row["category"]): row["value"]
        for row in rows
        if row["qualifier"] == "exact" and row["value"] is not None
    }
    sectors = dict.fromkeys(sector for sector, _ in exact)
    for sector in sectors:
        _check_outcomes(ledger, sector, exact)
        _check_launchers(ledger, sector, exact)
        _check_size(ledger, sector, exact)
    parts = [sector for sector in sectors if sector != "whole_front"]
    _check_sum(ledger, exact, parts)
    for category in _STRIKES:
        _check_strikes(ledger, exact, parts, category)


def _check_outcomes(ledger: Ledger, sector: str, exact: dict[tuple[str, str], int]) -> None:
    """Repelled and going on together are the attacks."""
    whole, repelled, ongoing = (
        exact.get((sector, category))
        for category in ("assault", "assault_repelled", "assault_ongoing")
    )
    if whole is None:
        return
    part = max(repelled or 0, ongoing or 0)
    if part > whole:
        ledger.warn(f"{sector}: a part ({part}) is larger than the {whole} attacks said")
    elif repelled is not None and ongoing is not None and repelled + ongoing != whole:
        ledger.warn(
            f"{sector}: {repelled} repelled and {ongoing} going on are not the {whole} attacks said"
        )


def _check_launchers(ledger: Ledger, sector: str, exact: dict[tuple[str, str], int]) -> None:
    mlrs, shelling = exact.get((sector, "shelling_mlrs")), exact.get((sector, "shelling"))
    if mlrs is not None and shelling is not None and mlrs > shelling:
        ledger.warn(
            f"{sector}: {mlrs} shellings from rocket launchers, more than the {shelling} "
            f"shellings said"
        )


def _check_size(ledger: Ledger, sector: str, exact: dict[tuple[str, str], int]) -> None:
    """A count far outside what daily reports ever held is perhaps another thing's."""
    for category, most in (_MOST_OF_FRONT if sector == "whole_front" else _MOST_OF_SECTOR).items():
        value = exact.get((sector, category))
        if value is not None and value > most:
            ledger.warn(
                f"{sector}, {category}: {value} is more than any daily report held: check it"
            )


def _check_sum(ledger: Ledger, exact: dict[tuple[str, str], int], sectors: list[str]) -> None:
    """The directions together are no more than the front, and where most are told not far less."""
    total = exact.get(("whole_front", "assault"))
    told = [_attacks(sector, exact) for sector in sectors if sector not in _COMMANDS]
    parts = sum(told)
    if total is None:
        return
    if parts > total:
        ledger.warn(
            f"the directions add up to {parts}, more than the {total} said for the whole front"
        )
    elif len(told) >= _MOST_DIRECTIONS and parts < total * _LEAST_SHARE:
        ledger.warn(
            f"{len(told)} directions add up to {parts}, far less than the {total} said "
            f"for the whole front"
        )
    if len(told) > 1 and total < max(told):
        ledger.warn(f"a direction has {max(told)}, more than the {total} said for the whole front")


def _check_strikes(
    ledger: Ledger, exact: dict[tuple[str, str], int], sectors: list[str], category: str
) -> None:
    """The strikes of directions together are no more than the front's; one direction alone that
    has all of many may be a number of the front that was read as its own.
    """
    total = exact.get(("whole_front", category))
    told = [sector for sector in sectors if (sector, category) in exact]
    parts = {sector: exact[sector, category] for sector in told}
    if total is None or not parts:
        return
    if sum(parts.values()) > total:
        ledger.warn(
            f"{category} of the directions add up to {sum(parts.values())}, more than the {total} "
            f"said for the whole front"
        )
        return
    for sector, value in parts.items():
        if value == total >= _MANY:
            ledger.warn(f"{sector}, {category}: {value}, as many as on the whole front: check it")


def _attacks(sector: str, exact: dict[tuple[str, str], int]) -> int:
    whole = exact.get((sector, "assault"))
    if whole is not None:
        return whole
    return exact.get((sector, "assault_repelled"), 0) + exact.get((sector, "assault_ongoing"), 0)


def missing_sectors(
    rows: list[dict[str, Any]], named: dict[str, str], window: Window
) -> tuple[tuple[str, str], ...]:
    """List the directions that reports of that day always named and this one gives no number for.

    Parameters
    ----------
    rows : list of dict
    named : dict
        Sectors named in the text.
    window : Window

    Returns
    -------
    tuple of (str, str)
        Sector, and 'not named' or 'named without a number'. Missing, not zero.
    """
    if window.start is None:
        return ()
    day = window.start.tz_convert("Europe/Kyiv").date()
    listed = next((sectors for first, sectors in reversed(_ALWAYS) if first <= day), "")
    told = {row["sector"] for row in rows if row["start"] == window.start}
    absent = []
    for sector in listed.split():
        if sector in told or _PARTS.get(sector) and told & set(_PARTS[sector]):
            continue
        seen = sector in named or any(part in named for part in _PARTS.get(sector, ()))
        absent.append((sector, "named without a number" if seen else "not named"))
    return tuple(absent)
