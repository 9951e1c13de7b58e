"""The command ``ceasefire``: one module a command; ``main`` runs it."""

from importlib import import_module
from importlib.util import find_spec

from analysis.command.app import app
from analysis.command.errors import main

__all__ = ["app", "main"]

# in the order in which the help lists them
COMMANDS = ("list_", "report", "check", "new", "parse", "events", "watch", "build", "verify")
for _name in COMMANDS:
    if find_spec(f"{__name__}.{_name}") is not None:
        import_module(f"{__name__}.{_name}")
