"""An index of cells: the geometry as two plain tables, which any engine can join.

The plane is cut into square cells. A cell wholly inside a sector names it, so most events are
placed by one look-up. A cell that a border crosses, or that changes hands between days, is cut
into pieces bounded by straight lines, and an event there is tested exactly. The side of a cell is a
power of two of a degree, so that its number is computed without rounding on every engine.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.events.geometry import Geometry

OUTSIDE = -1
_MOST_CELLS = 600_000
_FINEST = 512


@dataclass(frozen=True, slots=True)
class CellIndex:
    """Cells and pieces.

    Attributes
    ----------
    per_degree : int
        Cells a degree.
    column, row : int
        Number of the first column and row, counted from 0 degrees.
    columns, rows : int
    cells : pandas.DataFrame
        cell (int32; 0 for everywhere else), state (int32): the code of a sector, -1 for outside,
        below that undecided, to be looked up in the pieces.
    pieces : pandas.DataFrame
        state, era, piece_sector, bottom, top (latitudes), left, left_slope, right, right_slope
        (longitude = left + left_slope * latitude). Bottom and left belong to a piece, top and right
        do not.
    sectors : tuple of str
        Sector by code.
    """

    per_degree: int
    column: int
    row: int
    columns: int
    rows: int
    cells: pd.DataFrame
    pieces: pd.DataFrame
    sectors: tuple[str, ...]

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north in degrees."""
        size = self.per_degree
        east, north = self.column + self.columns, self.row + self.rows
        return self.column / size, self.row / size, east / size, north / size


def build_index(geometry: Geometry, most_cells: int = _MOST_CELLS) -> CellIndex:
    """Build the index of a geometry.

    Parameters
    ----------
    geometry : Geometry
    most_cells : int
        As many cells as fit into this number: finer cells are fewer on a border.

    Returns
    -------
    CellIndex
    """
    import shapely

    bounds = shapely.total_bounds(geometry.table["geometry"].to_numpy())
    grid = _Grid.around(bounds, most_cells)
    names = geometry.sectors
    eras = [_Era(grid, geometry.at(era), names) for era in range(len(geometry.changes) + 1)]
    codes = np.array([era.codes for era in eras])
    crossed = np.any([era.crossed for era in eras], axis=0)
    undecided = crossed | np.any(codes != codes[0], axis=0)
    state = codes[0].copy()
    numbers = np.flatnonzero(undecided)
    state[numbers] = -2 - np.arange(len(numbers))
    cells = pd.DataFrame({"cell": np.arange(grid.n + 1), "state": np.append(OUTSIDE, state)})
    pieces = [era.pieces(numbers).assign(era=n) for n, era in enumerate(eras)]
    every = pd.concat(pieces, ignore_index=True)
    every["state"] = state[every.pop("number").to_numpy()]
    return CellIndex(
        per_degree=grid.size,
        column=grid.column,
        row=grid.row,
        columns=grid.columns,
        rows=grid.rows,
        cells=cells.astype("int32"),
        pieces=every.astype({"state": "int32", "era": "int32", "piece_sector": "int32"}),
        sectors=names,
    )


@dataclass(frozen=True, slots=True)
class _Grid:
    size: int
    column: int
    row: int
    columns: int
    rows: int

    @classmethod
    def around(cls, bounds: np.ndarray, most: int) -> "_Grid":
        size = _FINEST
        while size > 1 and _n_cells(bounds, size) > most:
            size //= 2
        west, south = np.floor(bounds[:2] * size).astype(int)
        east, north = np.floor(bounds[2:] * size).astype(int) + 1
        return cls(size, int(west), int(south), int(east - west), int(north - south))

    @property
    def n(self) -> int:
        return self.columns * self.rows

    def corners(self, numbers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """West and south sides of cells, in degrees."""
        row, column = np.divmod(numbers, self.columns)
        return (column + self.column) / self.size, (row + self.row) / self.size


def _n_cells(bounds: np.ndarray, size: int) -> int:
    low = np.floor(bounds[:2] * size)
    high = np.floor(bounds[2:] * size) + 1
    return int(np.prod(high - low))


class _Era:
    """Cells and pieces of one stretch of days."""

    def __init__(self, grid: _Grid, areas: dict, names: tuple[str, ...]) -> None:
        import shapely

        self.grid, self.areas, self.names = grid, areas, names
        for area in areas.values():
            shapely.prepare(area)
        edges = _edges(list(areas.values()))
        self.meets = _meetings(grid, edges)
        self.crossed = np.zeros(grid.n, dtype=bool)
        self.crossed[self.meets["number"].to_numpy()] = True
        west, south = grid.corners(np.arange(grid.n))
        half = 0.5 / grid.size
        self.codes = self._codes(west + half, south + half)

    def pieces(self, numbers: np.ndarray) -> pd.DataFrame:
        """Pieces of cells: the whole cell where no border crosses it in these days."""
        whole = numbers[~self.crossed[numbers]]
        west, south = self.grid.corners(whole)
        side = 1 / self.grid.size
        plain = pd.DataFrame({"number": whole, "piece_sector": self.codes[whole]})
        plain = plain.assign(bottom=south, top=south + side, left=west, left_slope=0.0)
        plain = plain.assign(right=west + side, right_slope=0.0)
        return pd.concat([plain, self._cut()], ignore_index=True)[list(plain.columns)]

    def _cut(self) -> pd.DataFrame:
        slabs = _slabs(self.grid, self.meets)
        lines = self.meets[self.meets["top"] > self.meets["bottom"]]
        met = slabs.merge(lines, on="number", suffixes=("", "_line"))
        spans = (met["bottom_line"] <= met["bottom"]) & (met["top_line"] >= met["top"])
        met = met.loc[spans, ["number", "bottom", "top", "at", "slope"]]
        west, _ = self.grid.corners(slabs["number"].to_numpy())
        sides = [slabs.assign(at=west + add, slope=0.0) for add in (0.0, 1 / self.grid.size)]
        every = pd.concat([met, *sides], ignore_index=True).drop_duplicates()
        middle = (every["bottom"] + every["top"]) / 2
        every["x"] = every["at"] + every["slope"] * middle
        every = every.sort_values(["number", "bottom", "x", "slope"], ignore_index=True)
        return self._regions(every)

    def _regions(self, lines: pd.DataFrame) -> pd.DataFrame:
        """What lies between neighbouring lines of a slab."""
        after = lines.shift(-1)
        same = (after["number"] == lines["number"]) & (after["bottom"] == lines["bottom"])
        kept = same & (after["x"] > lines["x"])
        out = lines[kept].rename(columns={"at": "left", "slope": "left_slope"})
        out = out.assign(right=after.loc[kept, "at"], right_slope=after.loc[kept, "slope"])
        x = (lines.loc[kept, "x"] + after.loc[kept, "x"]) / 2
        y = (out["bottom"] + out["top"]) / 2
        return out.assign(piece_sector=self._codes(x.to_numpy(), y.to_numpy()))

    def _codes(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        import shapely

        out = np.full(len(x), OUTSIDE)
        for name, area in self.areas.items():
            west, south, east, north = shapely.bounds(area)
            near = np.flatnonzero((x >= west) & (x <= east) & (y >= south) & (y <= north))
            inside = near[shapely.contains_xy(area, x[near], y[near])]
            out[inside] = self.names.index(name)
        return out


def _edges(areas: list) -> np.ndarray:
    """Borders as single edges, each once and from south to north: x1, y1, x2, y2."""
    import shapely

    rings = shapely.get_rings(shapely.get_parts(areas))
    points, ring = shapely.get_coordinates(rings, return_index=True)
    joined = ring[1:] == ring[:-1]
    edges = np.hstack([points[:-1], points[1:]])[joined]
    falls = edges[:, 1] > edges[:, 3]
    edges[falls] = edges[falls][:, [2, 3, 0, 1]]
    return np.unique(edges, axis=0)


def _meetings(grid: _Grid, edges: np.ndarray) -> pd.DataFrame:
    """Which cells each edge meets, and between which latitudes."""
    edge, number = _candidates(grid, edges)
    x1, y1, x2, y2 = edges[edge].T
    west, south = grid.corners(number)
    side = 1 / grid.size
    with np.errstate(divide="ignore", invalid="ignore"):
        lows, highs = zip(
            _share(x1, x2, west, west + side), _share(y1, y2, south, south + side), strict=True
        )
    low = np.maximum(np.maximum(*lows), 0.0)
    high = np.minimum(np.minimum(*highs), 1.0)
    kept = low <= high
    x1, y1, x2, y2, low, high = (side[kept] for side in (x1, y1, x2, y2, low, high))
    with np.errstate(divide="ignore", invalid="ignore"):
        slope = (x2 - x1) / (y2 - y1)
    flat = y1 == y2
    slope = np.where(flat, 0.0, slope)
    rise = y2 - y1
    bottom = np.where(low == 0, y1, y1 + low * rise)
    top = np.where(high == 1, y2, y1 + high * rise)
    at = x1 - slope * y1
    out = {"number": number[kept], "bottom": bottom, "top": top, "at": at, "slope": slope}
    return pd.DataFrame(out)


def _candidates(grid: _Grid, edges: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Cells in the box around each edge, one row of cells after the other."""
    scaled = edges * grid.size
    west = np.floor(np.minimum(scaled[:, 0], scaled[:, 2])).astype(int) - grid.column
    east = np.floor(np.maximum(scaled[:, 0], scaled[:, 2])).astype(int) - grid.column
    south = np.floor(scaled[:, 1]).astype(int) - grid.row
    north = np.floor(scaled[:, 3]).astype(int) - grid.row
    # a side on a line of the grid is met by the cells on both sides of it
    west, south = np.maximum(west - 1, 0), np.maximum(south - 1, 0)
    wide, high = east - west + 1, north - south + 1
    edge = np.repeat(np.arange(len(edges)), wide * high)
    ahead = np.cumsum(wide * high) - wide * high
    step = np.arange(len(edge)) - ahead[edge]
    up, along = np.divmod(step, wide[edge])
    return edge, (south[edge] + up) * grid.columns + west[edge] + along


def _share(first: np.ndarray, last: np.ndarray, low: np.ndarray, high: np.ndarray) -> tuple:
    """Between which shares of its length an edge lies within two parallel sides."""
    span = last - first
    one, two = (low - first) / span, (high - first) / span
    level = span == 0
    within = (first >= low) & (first <= high)
    start = np.where(level, np.where(within, 0.0, 2.0), np.minimum(one, two))
    stop = np.where(level, 1.0, np.maximum(one, two))
    return start, stop


def _slabs(grid: _Grid, meets: pd.DataFrame) -> pd.DataFrame:
    """Cut crossed cells at every latitude where a line begins or ends in them."""
    numbers = meets["number"].unique()
    _, south = grid.corners(numbers)
    ends = [meets[["number", "bottom"]], meets[["number", "top"]].rename(columns={"top": "bottom"})]
    sides = [
        pd.DataFrame({"number": numbers, "bottom": south + add}) for add in (0.0, 1 / grid.size)
    ]
    cuts = pd.concat([*ends, *sides]).drop_duplicates()
    low = cuts["number"].map(dict(zip(numbers, south, strict=True)))
    cuts = cuts[(cuts["bottom"] >= low) & (cuts["bottom"] <= low + 1 / grid.size)]
    cuts = cuts.sort_values(["number", "bottom"], ignore_index=True)
    after = cuts.shift(-1)
    same = after["number"] == cuts["number"]
    return cuts[same].assign(top=after.loc[same, "bottom"])
