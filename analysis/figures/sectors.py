"""Where: sectors on a map with the coast for orientation, each with its ratio."""

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.figures.layout import blank
from analysis.figures.marks import ratio_column
from analysis.figures.options import Options
from analysis.figures.tables import COMPARISON, Frame, Row, kept, need, parties_of, records
from analysis.figures.texts import about, findings, pair_text, row_sentence
from analysis.style.look import GREY, PALE, SIZES, PartyStyle, party_styles
from analysis.style.sheet import LINE, MARGIN, Sheet, plotting
from analysis.words.printer import capitalised

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from analysis.conflict import Truce
    from analysis.words import Words

_PLACED = (*COMPARISON, "lat", "lon")
_SHAPES = {"fewer": "v", "more": "^"}
_LINE = SIZES["small"] * LINE / 72
_ROW = 0.2
# degrees that the map reaches beyond the sectors, at least, and further while it looks for a coast
_MARGIN = 0.7
_FURTHEST = 3.0
_TALLEST = 5.0


@plotting
def plot_map(
    table: pd.DataFrame,
    *,
    words: "Words",
    truce: "Truce | None" = None,
    width: float | None = None,
    options: Options | None = None,
) -> "Figure":
    """Draw sectors where they are, each with whether fewer or more was claimed than normal.

    Parameters
    ----------
    table : pandas.DataFrame
        Comparisons of one account and category with lat and lon (degrees), a row a sector.
        Nothing is drawn where no coast is near for orientation.
    words : Words
    truce : Truce, optional
        Named in the subtitle.
    width : float, optional
        Inches: a page (7.2) by default. A column (3.5) has its own form.
    options : Options, optional

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    ValueError
        If the table lacks a column, or has two rows for a sector.
    """
    need(table, _PLACED, "plot_map")
    options = options or Options()
    placed: Frame = table[table["lat"].notna() & table["lon"].notna()]
    twice = placed["sector"].duplicated()
    if twice.any():
        raise ValueError(
            f"plot_map shows one row a sector; {placed.loc[twice, 'sector'].iloc[0]!r} has several"
        )
    ordered = placed.sort_values("lat", ascending=False, kind="stable")
    rows = records(ordered)[: options.limit]
    box = extent(rows)
    sheet = Sheet(words, width)
    subtitle = words.say("Sectors at schematic points; in multiples of the normal level.")
    sheet.head(options.title or findings(rows, words), about(truce, words, subtitle))
    if rows and box is not None:
        sheet.write(
            f"{capitalised(words.category(rows[0]['category']))}. {pair_text(rows[0], words)}.",
            bold=True,
        )
        _draw(sheet, rows, box, party_styles(parties_of(table, options.parties)))
    else:
        blank(sheet, words)
    key = _key(rows, options.level, words) if rows and box is not None else ""
    sheet.foot(key=key, sources=options.sources)
    return sheet.done(alt=_alternative(rows, words), data=kept(placed, _PLACED))


@cache
def _coast() -> tuple[np.ndarray, ...]:
    source = files("analysis.figures").joinpath("coast.json")
    lines = json.loads(source.read_text(encoding="utf-8"))["lines"]
    return tuple(np.array(line, dtype="float64") for line in lines)


def extent(rows: Sequence[Row]) -> tuple[float, float, float, float] | None:
    """Return the box of a map of sectors: west, south, east, north, in degrees.

    Parameters
    ----------
    rows : sequence of mapping
        With lat and lon.

    Returns
    -------
    tuple of float or None
        None where no coast is near.
    """
    if not rows:
        return None
    lat, lon = (np.array([row[name] for row in rows], dtype="float64") for name in ("lat", "lon"))
    for margin in np.arange(_MARGIN, _FURTHEST + 0.1, 0.5):
        box = (lon.min() - margin, lat.min() - margin, lon.max() + margin, lat.max() + margin)
        if any(_inside(line, box).sum() > 5 for line in _coast()):
            return tuple(float(edge) for edge in box)  # pyright: ignore[reportReturnType]
    return None


def _inside(line: np.ndarray, box: tuple[float, float, float, float]) -> np.ndarray:
    west, south, east, north = box
    lon, lat = line[:, 0], line[:, 1]
    return (lon > west) & (lon < east) & (lat > south) & (lat < north)


def _draw(
    sheet: Sheet,
    rows: Sequence[Row],
    box: tuple[float, float, float, float],
    styles: dict[str, PartyStyle],
) -> None:
    words = sheet.words
    west, south, east, north = box
    stretch = np.cos(np.radians((south + north) / 2))
    ratios = ratio_column(rows, words)
    names = [f"{k}  {words.name(row['sector'])}" for k, row in enumerate(rows, start=1)]
    beside = max(map(sheet.measure, names)) + max(map(sheet.measure, ratios)) + 0.25
    beside = min(beside, sheet.room * 0.48)
    wide = sheet.room if sheet.narrow else sheet.room - beside - 0.2
    tall = min(wide * (north - south) / ((east - west) * stretch), _TALLEST)
    wide = tall * (east - west) * stretch / (north - south)
    ax = sheet.axes(MARGIN, wide, tall)
    _ground(ax, box)
    _marks(ax, rows, styles[rows[0]["reporter"]])
    top = sheet.top
    if sheet.narrow:
        top += tall + 0.15
        left, right = MARGIN, sheet.width - MARGIN
    else:
        left, right = MARGIN + wide + 0.2, sheet.width - MARGIN
    low = _legend(sheet, names, ratios, (left, right), top)
    sheet.top = max(low, sheet.top + tall) + 0.12


def _ground(ax: "Axes", box: tuple[float, float, float, float]) -> None:
    west, south, east, north = box
    ax.set_xlim(west, east)
    ax.set_ylim(south, north)
    ax.set_xticks([])
    ax.set_yticks([])
    for side in ("top", "right", "left", "bottom"):
        ax.spines[side].set(visible=True, edgecolor=PALE)
    for line in _coast():
        ax.plot(line[:, 0], line[:, 1], color=GREY, linewidth=0.8, zorder=1, gid="coast")


def _marks(ax: "Axes", rows: Sequence[Row], style: PartyStyle) -> None:
    for number, row in enumerate(rows, start=1):
        clear = row["verdict"] in _SHAPES
        ax.plot(
            [row["lon"]],
            [row["lat"]],
            marker=_SHAPES.get(row["verdict"], "o"),
            markersize=9,
            markerfacecolor=style.colour if clear else "white",
            markeredgecolor=style.colour,
            linestyle="none",
            zorder=3,
            gid="sector",
        )
        ax.annotate(
            str(number),
            xy=(row["lon"], row["lat"]),
            xytext=(6, 3),
            textcoords="offset points",
            size=SIZES["small"],
            zorder=4,
            gid="number",
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.3, "alpha": 0.8},
        )


def _legend(
    sheet: Sheet,
    names: Sequence[str],
    ratios: Sequence[str],
    across: tuple[float, float],
    top: float,
) -> float:
    left, right = across
    y = top + 0.08
    for name, ratio in zip(names, ratios, strict=True):
        room = right - left - sheet.measure(ratio) - 0.1
        for k, text in enumerate(sheet.wrap(name, room)):
            sheet.put(left, y, text, gid="name")
            if k == 0:
                sheet.put(right, y, ratio, ha="right", gid="ratio")
            y += _LINE
        y += _ROW - _LINE
    return y


def _key(rows: Sequence[Row], level: float, words: "Words") -> str:
    verdicts = {row["verdict"] for row in rows}
    told = []
    if "fewer" in verdicts:
        told.append(words.say("Filled, pointing down: fewer than normal."))
    if "more" in verdicts:
        told.append(words.say("Filled, pointing up: more than normal."))
    if verdicts - {"fewer", "more"}:
        told.append(words.say("Ring: can't be told from normal."))
    told.append(words.say("In brackets: {level} interval.", level=words.percent(level)))
    told.append(words.say("Coast: Natural Earth."))
    return " ".join(told)


def _alternative(rows: Sequence[Row], words: "Words") -> str:
    told = [row_sentence(row, words, words.name(row["sector"])) for row in rows]
    return " ".join(told) or words.say("There are no rows to show.")
