"""``ceasefire list``: the truces of a conflict, or of all."""

from typing import Annotated

import typer

from analysis.command.app import DataOption, app, load_data, say, show_table


@app.command(
    "list", epilog="Examples: `ceasefire list` · `ceasefire list gaza` · `ceasefire list my_folder`"
)
def list_(
    conflict: Annotated[
        str | None,
        typer.Argument(help="A bundled conflict, or a folder; all that are bundled by default."),
    ] = None,
    data: DataOption = None,
) -> None:
    """List truces by date, in local time, with how much was said about each.

    What was refused is said in a line; the exit code is 0 all the same, and that of `check` is 1.
    """
    from analysis.loaders import conflicts

    if conflict is not None and data is not None and conflict != data:
        hint = f"{conflict!r} was named already; give one of them"
        raise typer.BadParameter(hint, param_hint="--data")
    asked = data or conflict
    for at, place in enumerate([asked] if asked else conflicts()):
        if at:
            say()
        _list_one(place)


def _list_one(place: str) -> None:
    from analysis.command.tables import truce_table

    data = load_data(place)
    told = data.conflict
    say(f"{told.id}: {told.name} ({told.tz}), {len(data.statements)} statements")
    if told.answers:
        say(f"Answers: {told.answers}")
    if told.truces:
        show_table(truce_table(data))
    else:
        say("No truce: it needs a line in ceasefires.csv.")
    for reason in told.refused.values():
        say(f"Refused: {reason}")
    if data.refused:
        say(data.notice)
