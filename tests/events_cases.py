"""What the tests of events share: a small conflict, its sectors and event files."""

import pandas as pd
import shapely

from analysis.conflict import Conflict, Names, Sectors
from analysis.events.columns import read_formats
from analysis.events.geometry import areas
from analysis.loaders.folders import bundled

FORMATS = read_formats()
HEADERS = {name: list(format.header) for name, format in FORMATS.items()}
# with those that a conflict keeps beside it
MAPS = bundled() / "ukraine" / "events"
EVERY = read_formats(MAPS)


def small_conflict(tz="Europe/Kyiv"):
    sectors = pd.DataFrame(
        {"sector": ["whole", "west", "east"], "scheme": "area", "position": [0, 1, 2]}
    )
    parties = pd.DataFrame({"party": ["a", "b", "unattributed"]})
    crosswalk = pd.DataFrame(columns=["sector_a", "relation", "sector_b"])
    return Conflict(
        id="small",
        name="Small",
        tz=tz,
        languages=("en",),
        parties=Names(parties, "party"),
        sectors=Sectors(sectors, crosswalk, "whole"),
        truces={},
    )


def halves(change=None):
    """West and east of 35 degrees; from a day on, of 36."""
    rows = [("west", None, change, shapely.box(30, 45, 35, 50))]
    rows += [("east", None, change, shapely.box(35, 45, 40, 50))]
    if change is not None:
        rows += [("west", change, None, shapely.box(30, 45, 36, 50))]
        rows += [("east", change, None, shapely.box(36, 45, 40, 50))]
    return areas(pd.DataFrame(rows, columns=["sector", "valid_from", "valid_to", "geometry"]))


def fires(rows):
    """A FIRMS table of (latitude, longitude, day, hour and minute)."""
    frame = pd.DataFrame(rows, columns=["latitude", "longitude", "acq_date", "acq_time"])
    for name in HEADERS["firms_viirs"]:
        if name not in frame:
            frame[name] = "1"
    return frame[HEADERS["firms_viirs"]]


def tally_of(counts, sector="whole", category="fire"):
    rows = counts[(counts["sector"] == sector) & (counts["category"] == category)]
    return dict(
        zip(
            rows["start"].dt.tz_convert("Europe/Kyiv").dt.strftime("%m-%d %H:%M"),
            rows["low"],
            strict=True,
        )
    )
