"""``ceasefire watch``: one page about a truce as it runs, made anew each evening."""

from pathlib import Path
from typing import Annotated

import typer

from analysis.command.app import DataOption, ExtraOption, app, load_data, say

_LANGUAGES = ("en", "uk", "ru")


@app.command(
    epilog="Examples: `ceasefire watch our_truce --data my_folder --out today` · "
    "`ceasefire watch our_truce --data my_folder --looks 3,7,14,30 --on 2026-03-05`. "
    "Exit code 0 whatever is found: the finding is in the page and in watch.json beside it."
)
def watch(
    ceasefire: Annotated[str, typer.Argument(help="Id as in `ceasefire list`.")],
    out: Annotated[
        Path,
        typer.Option(
            "--out", "-o", help="Folder to write; the files of an earlier evening are replaced."
        ),
    ] = Path("watch"),
    data: DataOption = None,
    extra: ExtraOption = None,
    looks: Annotated[
        str | None,
        typer.Option(
            help="Days of the truce that end with a planned look, such as 3,7,14,30; every day by "
            "default.",
            show_default=False,
        ),
    ] = None,
    on: Annotated[
        str | None,
        typer.Option(
            help="Evening that the page is for, such as 2026-03-05; by default today by the "
            "truce's clock, or its last day.",
            show_default=False,
        ),
    ] = None,
    days: Annotated[
        int, typer.Option(min=7, max=3660, help="Days before the truce that hold normal ones.")
    ] = 28,
    length: Annotated[
        int, typer.Option(min=1, max=366, help="Days to plan for where no end was published.")
    ] = 30,
    alpha: Annotated[
        float, typer.Option(min=0.0001, max=0.5, help="Chance of any false alarm in a series.")
    ] = 0.05,
    language: Annotated[str, typer.Option(help="Language of the page: en, uk, ru.")] = "en",
) -> None:
    """Write what is known of a running truce today, what can be told, what not yet."""
    from dataclasses import replace

    from analysis.command.day_files import files_before
    from analysis.command.evening import MARK, evening_of
    from analysis.command.evening_page import write_evening
    from analysis.folders import checked_target, listed_files

    if language not in _LANGUAGES:
        choices = ", ".join(_LANGUAGES)
        raise typer.BadParameter(f"{language!r} is not one of {choices}", param_hint="--language")
    # refused before the long work
    target = checked_target(out, listed_files(out, "watch.json"))
    loaded = load_data(data, extra=tuple(extra or ()))
    evening = evening_of(
        loaded, ceasefire, looks=_days(looks), on=on, days=days, length=length, alpha=alpha
    )
    evening = replace(evening, before=files_before(target / MARK))
    say(write_evening(evening, target, language))


def _days(looks: str | None) -> list[int] | None:
    if looks is None:
        return None
    try:
        return [int(day) for day in looks.split(",")]
    except ValueError:
        hint = "expected days with commas between, such as 3,7,14"
        raise typer.BadParameter(f"{looks!r}: {hint}", param_hint="--looks") from None
