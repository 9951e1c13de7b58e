"""Do the numbers of one report agree with each other, and is anyone missing?"""

import datetime

# Directions that reports named every day, by the first day of the list (as seen in print).
_ALWAYS = (
    (
        datetime.date(2024, 6, 1),
        "kharkiv kupiansk lyman siversk kramatorsk toretsk pokrovsk kurakhove vremivka orikhiv prydniprovske",
    ),
    (
        datetime.date(2024, 9, 1),
        "kharkiv kupiansk lyman siversk kramatorsk toretsk pokrovsk kurakhove vremivka orikhiv prydniprovske kursk",
    ),
    (
        datetime.date(2025, 2, 1),
        "kharkiv kupiansk lyman siversk kramatorsk toretsk pokrovsk novopavlivka huliaipole orikhiv prydniprovske kursk",
    ),
    (
        datetime.date(2025, 6, 21),
        "north_slobozhanshchyna_kursk south_slobozhanshchyna kupiansk lyman siversk kramatorsk toretsk pokrovsk novopavlivka huliaipole orikhiv prydniprovske",
    ),
    (
        datetime.date(2025, 10, 28),
        "north_slobozhanshchyna_kursk south_slobozhanshchyna kupiansk lyman sloviansk kramatorsk kostiantynivka pokrovsk oleksandrivka huliaipole orikhiv prydniprovske",
    ),
)
_PARTS = {"north_slobozhanshchyna_kursk": ("north_slobozhanshchyna", "kursk")}


def check(ledger):
    """Warn where the numbers of a report do not agree.

    Parameters
    ----------
    ledger : Ledger
    """
    exact = {
        (row["sector"], row["category"]): row["value"]
        for row in ledger.rows
        if row["qualifier"] == "exact" and row["value"] is not None
    }
    total, parts = exact.get(("whole_front", "assault")), 0
    for sector in dict.fromkeys(sector for sector, _ in exact):
        whole, repelled, ongoing = (
            exact.get((sector, category))
            for category in ("assault", "assault_repelled", "assault_ongoing")
        )
        if (
            whole is not None
            and repelled is not None
            and ongoing is not None
            and repelled + ongoing != whole
        ):
            ledger.warn(
                f"{sector}: {repelled} repelled and {ongoing} going on are not the {whole} attacks said"
            )
        elif whole is not None and max(repelled or 0, ongoing or 0) > whole:
            ledger.warn(
                f"{sector}: a part ({max(repelled or 0, ongoing or 0)}) is larger than the {whole} attacks said"
            )
        if sector != "whole_front":
            parts += whole if whole is not None else (repelled or 0) + (ongoing or 0)
        mlrs, shelling = exact.get((sector, "shelling_mlrs")), exact.get((sector, "shelling"))
        if mlrs is not None and shelling is not None and mlrs > shelling:
            ledger.warn(
                f"{sector}: {mlrs} shellings from rocket launchers, more than the {shelling} shellings said"
            )
    if total is not None and parts > total:
        ledger.warn(
            f"the directions add up to {parts}, more than the {total} said for the whole front"
        )


def missing_sectors(rows, named, window):
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
    told = {row["sector"] for row in rows}
    absent = []
    for sector in listed.split():
        if sector in told or _PARTS.get(sector) and told & set(_PARTS[sector]):
            continue
        seen = sector in named or any(part in named for part in _PARTS.get(sector, ()))
        absent.append((sector, "named without a number" if seen else "not named"))
    return tuple(absent)
