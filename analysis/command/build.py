"""``ceasefire build``: the processed tables, all of them or none."""

from pathlib import Path
from typing import Annotated

import typer

from analysis.command.app import DataOption, app, load_data, say


@app.command(epilog="Examples: `ceasefire build` · `ceasefire build my_folder --out built`")
def build(
    conflict: Annotated[
        str | None,
        typer.Argument(help="A bundled conflict, or a folder; all that are bundled by default."),
    ] = None,
    data: DataOption = None,
    out: Annotated[
        Path, typer.Option("--out", "-o", help="Folder; each conflict has one of its own in it.")
    ] = Path("data/processed"),
) -> None:
    """Build the processed tables (CSV and Parquet) from the raw ones, and their descriptor."""
    from analysis.loaders import conflicts
    from analysis.processed import build_tables, describe_raw, source_root

    asked = data or conflict
    for place in [asked] if asked else conflicts():
        loaded = load_data(place)
        source = place if asked and Path(place).exists() else None
        for path in build_tables(loaded, out / loaded.conflict.id, source=source):
            say(path)
        say(f"{loaded!r}; {loaded.rows_in} rows in", err=True)
    root = source_root()
    if asked is None and root is not None and out.resolve() == root / "data" / "processed":
        for path in describe_raw(root):
            say(path)
