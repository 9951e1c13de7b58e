"""Dated geometry: which sector a place belongs to, on which days.

Front lines move and directions are renamed, so every shape has days of validity. Sectors of one
day do not overlap: an event is counted once. Sectors that are known by a point or a line only are
given the area that is nearest to them, within a distance.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.events.columns import BadEvents

if TYPE_CHECKING:
    import shapely

_COLUMNS = ("sector", "valid_from", "valid_to", "geometry")
_EARTH_KM = 6371.0088
# digitised neighbours overlap by slivers; more than this share of the smaller is an error
_SLIVER = 0.01


@dataclass(frozen=True)
class Geometry:
    """Areas of sectors with their days of validity.

    Attributes
    ----------
    table : pandas.DataFrame
        sector, valid_from (first day), valid_to (first day no longer valid), geometry (polygons in
        degrees of longitude and latitude). Missing days: always.
    """

    table: pd.DataFrame

    @property
    def sectors(self) -> tuple[str, ...]:
        """Ids of the sectors, sorted."""
        return tuple(sorted(set(self.table["sector"])))

    @cached_property
    def changes(self) -> tuple[pd.Timestamp, ...]:
        """Days on which the geometry changes, sorted."""
        days = pd.concat([self.table["valid_from"], self.table["valid_to"]]).dropna()
        return tuple(sorted(set(days)))

    def eras(self, days: pd.Series) -> np.ndarray:
        """Number the stretches of days with one geometry.

        Parameters
        ----------
        days : pandas.Series of datetime64, shape (n,)
            Local days.

        Returns
        -------
        numpy.ndarray of int64, shape (n,)
            0 before the first change.
        """
        edges = np.array(self.changes, dtype="datetime64[us]")
        return np.searchsorted(edges, days.to_numpy(dtype="datetime64[us]"), side="right")

    def at(self, era: int) -> dict[str, "shapely.Geometry"]:
        """Return the areas of one stretch of days, without overlaps.

        Parameters
        ----------
        era : int

        Returns
        -------
        dict of str to shapely.Geometry
            Sorted by sector.

        Raises
        ------
        BadEvents
            If two sectors overlap by more than a sliver.
        """
        valid = np.ones(len(self.table), dtype=bool)
        if era > 0:
            begun = self.table["valid_from"].isna() | (
                self.table["valid_from"] <= self.changes[era - 1]
            )
            valid &= begun.to_numpy()
        else:
            valid &= self.table["valid_from"].isna().to_numpy()
        if era < len(self.changes):
            lasts = self.table["valid_to"].isna() | (self.table["valid_to"] >= self.changes[era])
            valid &= lasts.to_numpy()
        else:
            valid &= self.table["valid_to"].isna().to_numpy()
        return _apart(self.table[valid])

    def locate(self, lon: np.ndarray, lat: np.ndarray, days: pd.Series) -> np.ndarray:
        """Tell the sector of places held in memory, by a search tree.

        Parameters
        ----------
        lon, lat : numpy.ndarray of float64, shape (n,)
        days : pandas.Series of datetime64, shape (n,)

        Returns
        -------
        numpy.ndarray of object (str), shape (n,)
            None outside all sectors; on a border that two share, the first by name.
        """
        import shapely

        eras = self.eras(days)
        out = np.full(len(lon), None, dtype=object)
        for era in np.unique(eras):
            areas = self.at(int(era))
            names = np.array(list(areas), dtype=object)
            rows = np.flatnonzero(eras == era)
            tree = shapely.STRtree(list(areas.values()))
            points = shapely.points(lon[rows], lat[rows])
            point, area = tree.query(points, predicate="intersects")
            order = np.lexsort((-area, point))
            out[rows[point[order]]] = names[area[order]]
        return out


def read_geometry(path: str | Path, *, sector: str = "sector") -> Geometry:
    """Read areas from a GeoJSON file of the user's.

    Parameters
    ----------
    path : str or Path
        A FeatureCollection of polygons with the properties ``sector`` and, where they hold for
        some days only, ``valid_from`` and ``valid_to`` (ISO days, the second exclusive).
    sector : str
        Name of the property that holds the sector's id.

    Returns
    -------
    Geometry

    Raises
    ------
    BadEvents
        If the file is no such collection, naming the feature at fault.
    """
    try:
        told = json.loads(Path(path).read_text(encoding="utf-8"))
        features = told["features"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise BadEvents(f"{path}: can't be read as a GeoJSON FeatureCollection ({error})") from None
    rows = [_feature(each, n, sector, path) for n, each in enumerate(features, start=1)]
    return areas(pd.DataFrame(rows, columns=list(_COLUMNS)))


def areas(table: pd.DataFrame) -> Geometry:
    """Make a geometry of a table of areas.

    Parameters
    ----------
    table : pandas.DataFrame
        sector, geometry; valid_from, valid_to where there are any.

    Returns
    -------
    Geometry

    Raises
    ------
    BadEvents
        If there are no areas, or one is no valid polygon of degrees.
    """
    import shapely

    out = table.copy()
    for name in ("valid_from", "valid_to"):
        days = out[name] if name in out.columns else pd.Series(pd.NaT, index=out.index)
        out[name] = pd.to_datetime(days).astype("datetime64[us]")
    if out.empty:
        raise BadEvents("geometry: holds no areas; expected at least one polygon")
    shapes = shapely.force_2d(out["geometry"].to_numpy())
    out["geometry"] = shapely.make_valid(shapes, method="structure", keep_collapsed=False)
    bounds = shapely.total_bounds(out["geometry"].to_numpy())
    if not (bounds[0] >= -180 and bounds[2] <= 180 and bounds[1] >= -90 and bounds[3] <= 90):
        raise BadEvents(f"geometry: reaches over {bounds.round(1).tolist()}; expected degrees")
    return Geometry(out[list(_COLUMNS)].reset_index(drop=True))


def nearest(table: pd.DataFrame, within_km: float) -> Geometry:
    """Give each sector known by a point or a line the area nearest to it.

    Worked out on a conformal map (Mercator), where nearness holds locally.

    Parameters
    ----------
    table : pandas.DataFrame
        sector and lat, lon; or sector and geometry (points or lines); valid_from, valid_to where
        there are any.
    within_km : float
        Farther places belong to none.

    Returns
    -------
    Geometry

    Raises
    ------
    BadEvents
        If the distance is not above 0.
    """
    import shapely

    if not within_km > 0:
        raise BadEvents(f"within_km: {within_km} is no distance; expected a number above 0")
    out = table.reset_index(drop=True).copy()
    if "geometry" not in out.columns:
        out = out.dropna(subset=["lat", "lon"]).reset_index(drop=True)
        out["geometry"] = shapely.points(out["lon"].to_numpy(float), out["lat"].to_numpy(float))
    marks = areas_or_marks(out)
    rows = []
    for era in range(len(marks.changes) + 1):
        rows += _nearest_of_era(marks, era, within_km)
    return areas(pd.DataFrame(rows, columns=list(_COLUMNS)))


def areas_or_marks(table: pd.DataFrame) -> Geometry:
    """Make a geometry of points or lines, with typed days.

    Parameters
    ----------
    table : pandas.DataFrame
        sector, geometry; valid_from, valid_to where there are any.

    Returns
    -------
    Geometry
    """
    out = table.copy()
    for name in ("valid_from", "valid_to"):
        days = out[name] if name in out.columns else pd.Series(pd.NaT, index=out.index)
        out[name] = pd.to_datetime(days).astype("datetime64[us]")
    return Geometry(out[list(_COLUMNS)])


def _feature(feature: Any, number: int, sector: str, path: str | Path) -> tuple:
    from shapely.geometry import shape

    try:
        told = feature.get("properties") or {}
        area = shape(feature["geometry"])
        name = told[sector]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadEvents(f"{path}: feature {number} can't be read ({error!r})") from None
    if area.geom_type not in ("Polygon", "MultiPolygon"):
        raise BadEvents(f"{path}: feature {number} is a {area.geom_type}; expected a polygon")
    return str(name), told.get("valid_from"), told.get("valid_to"), area


def _apart(table: pd.DataFrame) -> dict[str, "shapely.Geometry"]:
    """Join the shapes of each sector, and take slivers that two share from the later by name."""
    import shapely

    out: dict[str, shapely.Geometry] = {}
    for name, rows in table.groupby("sector", sort=True):
        sector = str(name)
        shapes = rows["geometry"].to_numpy()
        area = shapely.union_all(shapes)
        for other, taken in out.items():
            area = _less(area, taken, sector, other)
        out[sector] = area
    return out


def _less(area: Any, taken: Any, sector: str, other: str) -> Any:
    import shapely

    shared = shapely.area(shapely.intersection(area, taken))
    if shared == 0:
        return area
    smaller = min(shapely.area(area), shapely.area(taken))
    if shared > _SLIVER * smaller:
        share = round(100 * shared / smaller)
        raise BadEvents(
            f"geometry: {other!r} and {sector!r} overlap by {share}% of the smaller on some days; "
            "an event would be counted twice"
        )
    return shapely.difference(area, taken)


def _nearest_of_era(marks: Geometry, era: int, within_km: float) -> list[tuple]:
    import shapely

    table = _valid(marks, era)
    if table.empty:
        return []
    begin = marks.changes[era - 1] if era else pd.NaT
    finish = marks.changes[era] if era < len(marks.changes) else pd.NaT
    flat = shapely.transform(table["geometry"].to_numpy(), _to_mercator)
    step = within_km / _EARTH_KM / 20
    dense = shapely.segmentize(flat, step)
    points, owner = shapely.get_coordinates(dense, return_index=True)
    owned = _owned_areas(points, owner, within_km)
    return [
        (table["sector"].iloc[row], begin, finish, shapely.transform(area, _from_mercator))
        for row, area in owned
    ]


def _valid(marks: Geometry, era: int) -> pd.DataFrame:
    """Rows that hold in an era, shapes as they are."""
    day = marks.changes[era - 1] if era else None
    begins, ends = marks.table["valid_from"], marks.table["valid_to"]
    if day is None:
        return marks.table[begins.isna()]
    return marks.table[(begins.isna() | (begins <= day)) & (ends.isna() | (ends > day))]


def _owned_areas(points: np.ndarray, owner: np.ndarray, within_km: float) -> Iterable[tuple]:
    """Parts of the plane nearest to each owner's points, within the distance."""
    import shapely

    latitude = 2 * np.arctan(np.exp(points[:, 1])) - np.pi / 2
    radius = within_km / _EARTH_KM / np.cos(latitude)
    near = shapely.buffer(shapely.points(points), radius, quad_segs=16)
    if len(np.unique(owner)) == 1:
        return [(int(owner[0]), shapely.union_all(near))]
    around = shapely.buffer(shapely.box(*shapely.total_bounds(near)), radius.max())
    parts = shapely.voronoi_polygons(shapely.multipoints(points), extend_to=around, ordered=True)
    parts = shapely.get_parts(parts)
    kept = shapely.intersection(parts, near)
    return [(int(row), shapely.union_all(kept[owner == row])) for row in np.unique(owner)]


def _to_mercator(degrees: np.ndarray) -> np.ndarray:
    radians = np.radians(degrees)
    northing = np.arctanh(np.sin(radians[:, 1]))
    return np.column_stack([radians[:, 0], northing])


def _from_mercator(flat: np.ndarray) -> np.ndarray:
    latitude = np.arcsin(np.tanh(flat[:, 1]))
    return np.degrees(np.column_stack([flat[:, 0], latitude]))
