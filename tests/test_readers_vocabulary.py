"""Mutations of the readers' words: a stem taken out of the lexicon changes what some text says.

The stems that no text and no rule's example needs are listed in ``unneeded_stems.csv``, so that a
stem that loses its last guard is seen. Each is tried on the shortest text that has a word of it.
"""

import csv
import re
from functools import cache
from pathlib import Path

import pytest
from published import FOLDER, rows
from test_readers import GRAMMARS, RULES, words_of

from analysis.readers import lexicon, parse
from analysis.readers import line as lines_of
from analysis.readers.lexicon import OTHER, TAGS, tag_of
from analysis.vocabulary.text import fold

UNSEEN = FOLDER / "unseen"
TABLES = (lexicon._SMALL, lexicon._VERBS, lexicon._NOUNS, lexicon._QUALITIES)
_MOST_TEXTS = 3


def alternatives(stems):
    """Split 'a|b(?:c|d)|e' at the bars that stand in no bracket."""
    parts, depth, now = [], 0, ""
    for sign in stems:
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and depth == 0:
            parts, now = [*parts, now], ""
        else:
            now += sign
    return [part for part in [*parts, now] if part]


def stems():
    for table in TABLES:
        for name, (_, written) in table.items():
            yield from ((name, stem) for stem in alternatives(written))
    for name, written in lexicon._ELSE.items():
        yield from ((name, stem) for stem in alternatives(written))


STEMS = list(stems())


@cache
def texts():
    """Every text with its words, the shortest first; rules' examples are tried before them."""
    found = []
    for folder, table in ((FOLDER, rows("texts.csv")), (UNSEEN, rows("unseen/texts.csv"))):
        for row in table:
            text = (folder / f"{row['text']}.txt").read_text(encoding="utf-8")
            found.append((text, row["published"], words(text)))
    return sorted(found, key=lambda one: len(one[0]))


def words(text):
    return frozenset(re.findall(r"[^\W\d_][\w'-]*", fold(text)))


@cache
def tagged_alike():
    """The words of all texts and examples by what they are tagged as."""
    found = {}
    said = [rule.example.replace("[", "").replace("]", "") for _, _, rule in RULES]
    for word in frozenset().union(*(one[2] for one in texts()), *map(words, said)):
        tag, reason = tag_of(word)
        found.setdefault(reason or tag, []).append(word)
    return found


def words_of_stem(name, stem):
    """The words that only this stem puts into its class."""
    tables = [table for table in TABLES if name in table]
    written = tables[0][name][1] if tables else lexicon._ELSE[name]
    others = "|".join(one for one in alternatives(written) if one != stem)
    alone = [
        word
        for word in tagged_alike().get(TAGS.get(name, name), [])
        if re.fullmatch(stem, word) and not (others and re.fullmatch(others, word))
    ]
    return frozenset(alone)


def said(text, published):
    try:
        read = parse(text, published=published, source="x")
    except ValueError as error:
        return str(error)
    columns = ("sector", "category", "value", "subset_of")
    stated = [tuple(row.get(column) for column in columns) for row in read.rows]
    return stated, [(fate.start, fate.status, fate.reason) for fate in read.fates], read.warnings


def reads(name, rule):
    try:
        found = words_of(name, rule.example)
    except (AssertionError, KeyError, IndexError):
        return None
    first = GRAMMARS[name].WHAT.first(found) or GRAMMARS[name].ELLIPSES.first(
        found, rule.given or "total"
    )
    return None if first is None else first.name


def is_needed(name, stem, monkeypatch):
    """Tell whether an example or a text says something else without a stem."""
    lost = words_of_stem(name, stem)
    if not lost:
        return False
    examples = [(grammar, rule) for grammar, _, rule in RULES if lost & words(rule.example)]
    near = [(text, when) for text, when, held in texts() if lost & held][:_MOST_TEXTS]
    before = [said(*one) for one in near]
    told = [reads(*one) for one in examples]
    with monkeypatch.context() as patched:
        patched.setattr(lines_of, "_PLAIN_TAGS", {})
        patched.setattr(
            lines_of, "tag_of", lambda word: (OTHER, "") if word in lost else tag_of(word)
        )
        if any(reads(*one) != was for one, was in zip(examples, told, strict=True)):
            return True
        return any(said(*one) != was for one, was in zip(near, before, strict=True))


@cache
def unneeded():
    with open(Path(__file__).parent / "unneeded_stems.csv", newline="", encoding="utf-8") as handle:
        return frozenset((row["class"], row["stem"]) for row in csv.DictReader(handle))


GUARDED = [one for one in STEMS if one not in unneeded()]


def test_the_list_of_unneeded_stems_holds_stems():
    assert unneeded() <= set(STEMS) and len(GUARDED) > 250


@pytest.mark.parametrize(("name", "stem"), GUARDED[::25])
def test_some_reading_needs_a_stem(name, stem, monkeypatch):
    assert is_needed(name, stem, monkeypatch)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "stem"), GUARDED)
def test_some_reading_needs_every_stem(name, stem, monkeypatch):
    assert is_needed(name, stem, monkeypatch)
