"""The command ``ceasefire``: one module a command; ``main`` runs it."""

# in the order in which the help lists them
from analysis.command import list_, report, check, new, parse, events, watch, build, verify  # isort: skip
from analysis.command.app import app
from analysis.command.errors import main

__all__ = [
    "app",
    "build",
    "check",
    "events",
    "list_",
    "main",
    "new",
    "parse",
    "report",
    "verify",
    "watch",
]
