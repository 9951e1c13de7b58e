"""What a report says, as data: cards, sections, tables and pictures, ready to be set."""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a printed table; ``weight`` is its share of the width in print."""

    head: str
    numeric: bool = False
    is_head: bool = False
    is_source: bool = False
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Link:
    """A name that leads somewhere."""

    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a printed table, and the sources that it rests on."""

    cells: Sequence[str]
    sources: Sequence[Link] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A printed table."""

    caption: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    notes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Image:
    """A figure in one width: its file, beside the page, and the bytes that the page may hold."""

    path: str
    content: bytes = field(repr=False)
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class File:
    """A file of a figure to download."""

    href: str
    label: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure: for a wide page and for one column, with what it says in words."""

    name: str
    caption: str
    alt: str
    path: str
    page: Image
    column: Image
    files: Sequence[File]


@dataclass(frozen=True, slots=True)
class Section:
    """A question of the report with the figures, tables and words that answer it."""

    id: str
    heading: str
    short: str
    paragraphs: Sequence[str] = ()
    figures: Sequence[Picture] = ()
    tables: Sequence[Table] = ()

    @property
    def is_empty(self) -> bool:
        """Whether it would be a heading without content."""
        return not (self.paragraphs or self.figures or any(table.rows for table in self.tables))


@dataclass(frozen=True, slots=True)
class Card:
    """The answer for one truce: the first screen."""

    title: str
    where: str
    sentence: str
    sure: Sequence[str] = ()
    figure: Picture | None = None
    also: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class TruceContent:
    """One truce in the report: its card, its sections, and those that fold."""

    id: str
    name: str
    card: Card
    sections: Sequence[Section]
    folds: Sequence[Section]


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A statement with the page on which it was read."""

    id: str
    said: str
    window: str
    number: str
    speaker: str
    publisher: str
    url: str
    published: str


@dataclass(frozen=True, slots=True)
class Page:
    """A whole report."""

    language: str
    title: str
    description: str
    preview: str
    truces: Sequence[TruceContent]
    together: Sequence[Picture]
    method: Sequence[str]
    glossary: Sequence[tuple[str, str]]
    cite: str
    unused: Sequence[str]
    made: str
    version: str
    sources: Sequence[SourceRow] = field(default=(), repr=False)
