"""Words of the field: categories and their tree, qualifiers, numbers, dates."""

from analysis.vocabulary.categories import (
    CATEGORIES,
    KIND,
    PARENT,
    ancestors,
    children,
    covers,
    label,
)
from analysis.vocabulary.qualifiers import CONVENTIONS, QUALIFIERS, qualifier_bounds

__all__ = [
    "CATEGORIES",
    "CONVENTIONS",
    "KIND",
    "PARENT",
    "QUALIFIERS",
    "ancestors",
    "children",
    "covers",
    "label",
    "qualifier_bounds",
]
