"""The letters that a pattern can't do without, worked out from the pattern itself."""

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import analysis.readers
from analysis.readers.base import open_text
from analysis.readers.sought import Sought, ways_of


def told(pattern):
    return {tuple(sorted(tuple(sorted(stems)) for stems in way)) for way in ways_of(pattern)}


@pytest.mark.parametrize(
    ("pattern", "ways"),
    [
        # words, and the spellings of a few letters
        ("перемир", {(("перемир",),)}),
        ("defen[cs]e", {(("defence", "defense"),)}),
        ("ceasefires?", {(("ceasefire",),)}),
        # a choice is a way each, of which a text has one
        ("truce|перемир", {(("truce",),), (("перемир",),)}),
        ("(?<![a-z])(?:truce|перемир)(?![a-z])", {(("truce",),), (("перемир",),)}),
        # what stands before and after is needed both
        (r"сил\w+ оборон", {((" оборон",), ("сил",))}),
        (r"(?:сил|засоб)\w+ (?:ппо|пво)", {((" пво", " ппо"), ("засоб", "сил"))}),
        # what may be left out is not
        (r"(?:the )*truce", {(("truce",),)}),
        (r"(?:the )+truce", {(("the ",), ("truce",))}),
        # looked ahead at, it must be there; a thing that must not be there need not
        (r"(?=[a-z]+ broke)\w+", {((" broke",),)}),
        (r"truce(?! talks)", {(("truce",),)}),
    ],
)
def test_letters_are_those_without_which_nothing_fits(pattern, ways):
    assert told(pattern) == ways


@pytest.mark.parametrize(
    "pattern", ["[a-z]+", r"\d+ (?:\w+ )?", "truce|[0-9]+", "a|б", "(?:truce)?"]
)
def test_a_pattern_that_needs_no_letters_may_be_in_any_text(pattern):
    assert ways_of(pattern) == ((),)
    assert Sought(pattern).may_be_in("")


def all_sought():
    """Every pattern of the readers that is looked for so, with its name."""
    found = {}
    for module in pkgutil.walk_packages(analysis.readers.__path__, "analysis.readers."):
        for name, value in vars(importlib.import_module(module.name)).items():
            values = value.values() if isinstance(value, dict) else [value]
            found.update({one: f"{module.name}.{name}" for one in values if type(one) is Sought})
    return found


def texts():
    folder = Path(__file__).parent / "texts"
    files = sorted([*folder.glob("*.txt"), *(folder / "unseen").glob("*.txt")])
    return [open_text(file.read_text(encoding="utf-8")).folded for file in files]


def test_no_text_is_passed_over_that_holds_a_pattern():
    sought = all_sought()
    assert len(sought) > 15
    folded = texts()
    held = 0
    for one, name in sought.items():
        plain = re.compile(one.pattern)
        for text in folded:
            whole = plain.search(text)
            held += whole is not None
            assert one.search(text) == whole or one.search(text).span() == whole.span(), name
            assert len([*one.finditer(text)]) == len(plain.findall(text)), name
    assert held > 500


def test_a_stretch_is_searched_within_its_bounds():
    sought = Sought("truce")
    assert sought.search("no truce", 4) is None
    assert sought.search("no truce", 0, 5) is None
    assert sought.search("no truce", 3).span() == (3, 8)


def test_most_texts_are_passed_over_without_a_search():
    folded = texts()
    passed = [not one.may_be_in(text) for one in all_sought() for text in folded]
    assert sum(passed) > len(passed) / 2
