"""``ceasefire verify``: figures made again from the passport inside them, and compared."""

from pathlib import Path
from typing import Annotated

import typer

from analysis.command.app import DataOption, app, plain_texts, progress, say


@app.command(
    epilog="Examples: `ceasefire verify report` · `ceasefire verify report/easter_2025/forest.svg`"
)
def verify(
    paths: Annotated[list[Path], typer.Argument(help="Figures, or a folder that holds some.")],
    data: DataOption = None,
) -> None:
    """Make figures again from their passport: identical, or what differs.

    Figures of a report are made from the data, others from the tables that they carry.
    """
    from analysis.report import verify_figures

    with plain_texts():
        results = verify_figures(paths, data=data, progress=progress("rebuilding"))
    differ = results[results["result"] != "identical"]
    for row in differ.to_dict("records"):
        say(f"{row['path']}: {row['result']}")
    same = len(results) - len(differ)
    say(f"{len(results)} figures: {same} identical, {len(differ)} not")
    raise typer.Exit(1 if len(differ) else 0)
