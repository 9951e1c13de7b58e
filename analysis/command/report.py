"""``ceasefire report``: figures, tables and a page about one truce or several."""

from pathlib import Path
from typing import Annotated

import typer

from analysis.command.app import DataOption, ExtraOption, app, plain_texts, progress, say

_SIDES = ("both", "before", "after")
_LANGUAGES = ("en", "uk", "ru")


@app.command(
    epilog="Examples: `ceasefire report easter_2025` · "
    "`ceasefire report easter_2025 victory_2025 --language uk --out report` · "
    "`ceasefire report our_truce --data my_folder --until 2026-11-20 --side before` · "
    "`ceasefire report easter_2025 --witness 'fires/*.csv' --blind cloudy_days.csv`"
)
def report(
    ceasefires: Annotated[list[str], typer.Argument(help="Ids as in `ceasefire list`.")],
    out: Annotated[
        Path,
        typer.Option(
            "--out", "-o", help="Folder to write; the files of a report in it are replaced."
        ),
    ] = Path("report"),
    data: DataOption = None,
    extra: ExtraOption = None,
    days: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=3660,
            help="Days of baseline on each side of the truce; by default 28, or 28 weeks or months "
            "where the truce's counts are by week or month.",
            show_default=False,
        ),
    ] = None,
    side: Annotated[
        str, typer.Option(help="Which side of the truce the baseline lies on: both, before, after.")
    ] = "both",
    until: Annotated[
        str | None,
        typer.Option(
            help="Last day of the window, such as 2026-11-20; by default the truce's end, or the "
            "last count of one without an end.",
            show_default=False,
        ),
    ] = None,
    witness: Annotated[
        list[str] | None,
        typer.Option(
            help="An independent source to lay beside the claims: counts as `ceasefire events` "
            "writes them, or files of events (a glob too); can be repeated.",
            show_default=False,
        ),
    ] = None,
    blind: Annotated[
        Path | None,
        typer.Option(
            help="CSV with the column day: local days on which the source could not see.",
            show_default=False,
        ),
    ] = None,
    language: Annotated[
        str, typer.Option(help="Language of figures and pages: en, uk, ru.")
    ] = "en",
    workers: Annotated[
        int,
        typer.Option(
            min=1,
            help="Processes that draw figures side by side; the files are the same.",
        ),
    ] = 1,
) -> None:
    """Write figures, tables and a self-contained page (HTML and PDF) about one or more truces."""
    from analysis.report import write_report

    _one_of(side, _SIDES, "--side")
    _one_of(language, _LANGUAGES, "--language")
    if blind is not None and not witness:
        raise typer.BadParameter("days of no source; give --witness too", param_hint="--blind")
    with plain_texts():
        written = write_report(
            ceasefires,
            out,
            data=data,
            extra=tuple(extra or ()),
            days=days,
            side=side,
            until=until,
            witness=witness or None,
            blind=blind,
            language=language,
            workers=workers,
            progress=progress("writing"),
        )
    say(written.summary)


def _one_of(value: str, choices: tuple[str, ...], option: str) -> None:
    if value not in choices:
        raise typer.BadParameter(f"{value!r} is not one of {', '.join(choices)}", param_hint=option)
