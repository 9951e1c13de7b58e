"""``ceasefire new``: a conflict's folder that works at once, each row saying what to replace."""

from datetime import date, timedelta
from pathlib import Path
from typing import Annotated

import typer

from analysis.command.app import app, say

_SETTINGS = """\
# What holds for the whole conflict. Any line can be left out; replace what is made up.
name = "A made-up conflict"  # as it is printed
zone = "Asia/Kolkata"        # the local clock, a name from the list of time zones
whole = "all"                # the sector that stands for the whole

# Names in other languages: a column each in the tables; for other texts translations.csv.

# How files are read, where that can't be told; see the how-to.
# [read]
# days = "dmy"               # 04/05/2025 is 4 May
# marks = ["*"]              # footnote marks that may follow a number
# [read.fill]
# reporter = "monitor"       # what holds for every row that does not say it
"""
_PARTIES = """party,en,aliases
north,North (made up: replace),the North;Northern army
south,South (made up: replace),the South;Southern army
"""
_SECTORS = """sector,en,aliases,position
all,the whole line,everywhere,0
river,River (made up: replace),river district,1
"""
_CROSSWALK = """sector_a,relation,sector_b,source
river,part_of,all,
"""
_CEASEFIRES = """ceasefire,name,start,end,scope,source
example_truce,A made-up truce: replace,2025-03-21,2025-03-23,all_hostilities,example
"""
_CATEGORIES = """category,parent,kind,en
flag_incident,total,act,flag incidents (made up: an act that the vocabulary lacks)
"""
_SOURCES = """source,publisher,kind,url,published,note
example,A made-up publisher: replace,media,https://example.org/,2025-04-10,
"""
_HEAD = "statement_id,ceasefire,reporter,accused,start,end,sector,category,value,source"
_FIRST_DAY = date(2025, 3, 1)
_COUNTS = (21, 18, 25, 20, 23, 19, 22, 24, 20, 17, 26, 21, 24, 19, 22, 20, 18, 23, 21, 25)
_TRUCE_COUNTS = (9, 6, 7)


@app.command(epilog="Example: `ceasefire new my_conflict`")
def new(
    folder: Annotated[Path, typer.Argument(help="A folder that is not there yet.")],
) -> None:
    """Write a conflict's folder with made-up rows, to be replaced by your own."""
    from analysis.folders import checked_target, whole_folder

    target = checked_target(folder)
    with whole_folder(target) as spare:
        for name, text in _files().items():
            file = spare / name
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(text.encode())
    for name in _files():
        say(folder / name)
    say(f"\nReplace the made-up rows, then: ceasefire check {folder}")
    say(f"A first report of them: ceasefire report example_truce --data {folder}")


def _files() -> dict[str, str]:
    return {
        "conflict.toml": _SETTINGS,
        "parties.csv": _PARTIES,
        "sectors.csv": _SECTORS,
        "crosswalk.csv": _CROSSWALK,
        "ceasefires.csv": _CEASEFIRES,
        "categories.csv": _CATEGORIES,
        "sources.csv": _SOURCES,
        "statements/example.csv": _statements(),
    }


def _statements() -> str:
    rows = [_HEAD]
    for at, count in enumerate((*_COUNTS, *_TRUCE_COUNTS)):
        day = _FIRST_DAY + timedelta(days=at)
        truce = "example_truce" if at >= len(_COUNTS) else ""
        rows.append(f"example_{at + 1},{truce},north,south,{day},{day},all,total,{count},example")
    return "\n".join([*rows, ""])
