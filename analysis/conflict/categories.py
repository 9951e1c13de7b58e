"""What is counted in a conflict: the common vocabulary and the conflict's own acts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from analysis.conflict.names import fold_name
from analysis.vocabulary.categories import CATEGORIES, KIND, OUTCOMES, PARENT, covers, label

# what a count of all violations is called, beside the name by which it is printed
_ALL_VIOLATIONS = (
    "violation",
    "violations",
    "ceasefire violations",
    "violations of the ceasefire",
    "порушення",
    "порушення перемир'я",
    "нарушения",
    "нарушения перемирия",
)
# names by which the vocabulary prints its acts, in each language
PRINTED = {
    fold_name(label(category, code)): category
    for category in CATEGORIES
    for code in ("en", "uk", "ru")
} | {fold_name(name): "total" for name in _ALL_VIOLATIONS}
_BLANKS = re.compile(r"[\s-]+")
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Categories:
    """The tree of categories: parent (None at the top) and kind by id.

    ``own`` are the ids that the conflict's own table adds; ``names`` are further names, folded,
    by which a category may be called; ``beside`` is the category of the vocabulary that an own one
    is like, without being a part of it.
    """

    parent: Mapping[str, str | None] = field(
        default_factory=lambda: {category: PARENT.get(category) for category in CATEGORIES}
    )
    kind: Mapping[str, str] = field(default_factory=lambda: dict(KIND))
    own: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    beside: Mapping[str, str] = field(default_factory=dict)

    def __contains__(self, category: object) -> bool:
        return category in self.parent

    @property
    def ids(self) -> tuple[str, ...]:
        """All ids, in the order of the vocabulary, then of the conflict's table."""
        return tuple(self.parent)

    def resolve(self, name: str) -> str:
        """Return the category that a name stands for.

        Parameters
        ----------
        name : str
            An id, whatever its case, with blanks or hyphens for underscores; a name of an own
            act; or a printed name of the vocabulary, such as "air strikes".

        Returns
        -------
        str

        Raises
        ------
        KeyError
            With the nearest known ids in its ``args[1]``.
        """
        known = self.find(name)
        if known is None:
            raise KeyError(f"{name[:_LONGEST]!r} is not a known category", self.nearest(name))
        return known

    def find(self, name: str) -> str | None:
        """Return the category that a name stands for, or None.

        Parameters
        ----------
        name : str

        Returns
        -------
        str or None
        """
        folded = _BLANKS.sub("_", name.strip().casefold())
        if folded in self.parent:
            return folded
        printed = fold_name(name)
        return self.names.get(printed) or PRINTED.get(printed)

    def nearest(self, name: str) -> tuple[str, ...]:
        """Return ids that are spelt alike, at most three.

        Parameters
        ----------
        name : str

        Returns
        -------
        tuple of str
        """
        folded = _BLANKS.sub("_", name.strip().casefold())[:_LONGEST]
        return tuple(get_close_matches(folded, self.ids, n=3, cutoff=0.5))

    def ancestors(self, category: str) -> tuple[str, ...]:
        """Return the categories that contain one, nearest first.

        Parameters
        ----------
        category : str

        Returns
        -------
        tuple of str
        """
        line: list[str] = []
        above = self.parent.get(category)
        while above is not None:
            line.append(above)
            above = self.parent.get(above)
        return tuple(line)

    def children(self, category: str) -> tuple[str, ...]:
        """Return the categories directly under one.

        Parameters
        ----------
        category : str

        Returns
        -------
        tuple of str
        """
        return tuple(child for child, above in self.parent.items() if above == category)

    def is_state(self, category: str) -> bool:
        """Tell whether a number of the category is of a moment and has no rate.

        Parameters
        ----------
        category : str

        Returns
        -------
        bool
        """
        return self.kind.get(category) == "state"

    def covered(self, scope: str, category: str) -> bool | None:
        """Tell whether a truce of some scope forbids acts of a category.

        Parameters
        ----------
        scope : str
            One of ``analysis.schema.SCOPES``.
        category : str

        Returns
        -------
        bool or None
            None where it can't be told. An own act is taken by its nearest ancestor in the
            vocabulary, or by the act that it is like; where it has none, only a truce for
            everything is known to forbid it.
        """
        if category not in self.own:
            return covers(scope, category)
        above = [parent for parent in self.ancestors(category) if parent not in self.own]
        return covers(scope, above[0] if above else self.beside.get(category, "other"))

    def nears(self, category: str) -> frozenset[str]:
        """Return the acts whose outcome a category counts, and its own forms: like, not the same.

        Parameters
        ----------
        category : str
            Such as drones shot down.

        Returns
        -------
        frozenset of str
            Such as fixed-wing drones; empty where the category counts the outcome of no act.
        """
        form = self.beside.get(category, category)
        return frozenset((form, *OUTCOMES[form])) if form in OUTCOMES else frozenset()
