"""``ceasefire events``: event files to the counts of a conflict."""

import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from analysis.command.app import app, say

if TYPE_CHECKING:
    from analysis.conflict import Conflict
    from analysis.events import EventCounts


# faults that are shown; the file beside the counts has the rest
_MOST_REJECTS = 10
_MEANING = {
    "unmapped": "counted as other",
    "unknown_actors": "counted as nobody's; actors.csv of --maps gives them a party",
}


@app.command(
    epilog="Examples: `ceasefire events acled.csv --conflict ukraine --out counts.csv` · "
    "`ceasefire events 'fires/*.parquet' --conflict my_folder --geometry sectors.geojson "
    "--out counts.csv`"
)
def events(
    files: Annotated[list[str], typer.Argument(help="Event files; globs, gz, zip and xlsx too.")],
    conflict: Annotated[str, typer.Option(help="Conflict, or a folder of one's own.")],
    out: Annotated[Path, typer.Option(help="Where the counts go (CSV or Parquet).")],
    geometry: Annotated[
        Path | None, typer.Option(help="GeoJSON of sectors, with days of validity.")
    ] = None,
    within: Annotated[
        float | None,
        typer.Option(min=0.001, max=20_100, help="Or: the nearest sector point within so many km."),
    ] = None,
    format: Annotated[
        str | None, typer.Option(help="Column map: a known name or a TOML file.")
    ] = None,
    maps: Annotated[
        list[Path] | None, typer.Option(help="Folder with actors.csv, types_NAME.csv, areas.csv.")
    ] = None,
    keep: Annotated[
        list[str] | None, typer.Option(help="COLUMN=VALUE,VALUE: only these rows.")
    ] = None,
    truce: Annotated[
        list[str] | None, typer.Option(help="Truce whose hours are counted on every day.")
    ] = None,
    days: Annotated[
        list[int] | None, typer.Option(min=1, max=3660, help="Lengths of windows, in days.")
    ] = None,
    silent_zero: Annotated[
        bool, typer.Option("--silent-zero", help="A day without any event is a day of 0.")
    ] = False,
) -> None:
    """Count the events of files by sector, day, accused and category."""
    from tqdm import tqdm

    from analysis.events import count_events
    from analysis.events.output import check_target, write_counts
    from analysis.loaders import load_conflict

    # so that temporary files go when the run is ended from outside
    signal.signal(signal.SIGTERM, _end)
    check_target(out, files)
    of = load_conflict(conflict)
    areas = _areas(of, geometry, within)
    asked = dict(_wish(text) for text in keep or [])
    with tqdm(unit=" files", desc="events", disable=not sys.stderr.isatty()) as bar:

        def show(file: str) -> None:
            bar.set_postfix_str(Path(file).name)
            bar.update()

        result = count_events(
            list(files),
            conflict=of,
            geometry=areas,
            format=format,
            maps=maps or (),
            keep=asked,
            truces=truce or (),
            lengths=tuple(days or (1,)),
            silent_zero=silent_zero,
            progress=show,
        )
    for line in _account(result, out):
        say(line)
    for path in write_counts(result, out):
        say(path)


def _end(number: int, _frame: Any) -> None:
    raise SystemExit(128 + number)


def _areas(of: "Conflict", geometry: Path | None, within: float | None) -> Any:
    from analysis.events import BadEvents, read_geometry, sector_points

    if geometry is not None and within is not None:
        raise BadEvents("--geometry and --within: give one of them")
    if geometry is not None:
        return read_geometry(geometry)
    return None if within is None else sector_points(of, within)


def _wish(text: str) -> tuple[str, list[str]]:
    from analysis.events import BadEvents

    column, equals, values = text.partition("=")
    if not equals:
        raise BadEvents(f"--keep {text!r}: expected COLUMN=VALUE,VALUE")
    return column, values.split(",")


def _account(result: "EventCounts", out: Path) -> list[str]:
    """Say where every row went."""
    from analysis.command.tables import reject_lines

    reasons = ", ".join(f"{number:,} {reason}" for reason, number in result.rejected.items())
    told = _MEANING | {"rejected": reasons}
    lines = []
    for name, number in result.tally.items():
        more = f" ({told[name]})" if number and name in told else ""
        lines.append(f"{number:>12,} {name}{more}")
    lines += _first_of(reject_lines(result.rejects), out)
    for row in result.coverage.itertuples():
        lines.append(f"{row.source}: {row.finding} {row.first:%Y-%m-%d} {row.detail}")
    return lines


def _first_of(rejects: list[str], out: Path) -> list[str]:
    """Return the first faults, and where the others are."""
    lines = ["Rejected:", *rejects[:_MOST_REJECTS]] if rejects else []
    if len(rejects) > _MOST_REJECTS:
        more = len(rejects) - _MOST_REJECTS
        lines.append(f"... and {more:,} more in {out.with_suffix('.rejects.csv')}")
    return lines
