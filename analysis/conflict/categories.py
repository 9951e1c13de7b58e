"""What is counted in a conflict: the common vocabulary and the conflict's own acts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from analysis.vocabulary.categories import CATEGORIES, KIND, PARENT


@dataclass(frozen=True, slots=True)
class Categories:
    """The tree of categories: parent (None at the top) and kind by id.

    ``own`` are the ids that the conflict's own table adds.
    """

    parent: Mapping[str, str | None] = field(
        default_factory=lambda: {category: PARENT.get(category) for category in CATEGORIES}
    )
    kind: Mapping[str, str] = field(default_factory=lambda: dict(KIND))
    own: tuple[str, ...] = ()

    def __contains__(self, category: object) -> bool:
        return category in self.parent

    @property
    def ids(self) -> tuple[str, ...]:
        """All ids, in the order of the vocabulary, then of the conflict's table."""
        return tuple(self.parent)

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
