"""What a page may weigh: pictures that are too heavy for it stay in their files beside it."""

import base64
from collections.abc import Callable, Iterator, Sequence

from analysis.report.content import Image, Page, Picture, SourceRow

MOST_BYTES = 5_000_000
# for the words beside the pictures that stay out
_SPARE = 100_000


def held_pictures(page: Page, without: int, most: int = MOST_BYTES) -> set[str]:
    """Choose the pictures that stand in the page itself: the lightest first, until it is full.

    Parameters
    ----------
    page : Page
    without : int
        Bytes of the page without its pictures.
    most : int
        Bytes of the page.

    Returns
    -------
    set of str
        Paths of pictures. A path that is not among them is read from its file.
    """
    room = most - _SPARE - without
    held = set()
    for picture in sorted(_pictures(page), key=_weight):
        room -= _weight(picture)
        if room < 0:
            break
        held.add(picture.path)
    return held


def source_of(image: Image, held: bool) -> str:
    """Return the address of an image: its bytes, or the file that stands beside the page.

    Parameters
    ----------
    image : Image
    held : bool

    Returns
    -------
    str
    """
    if not held:
        return image.path
    code = base64.b64encode(image.content).decode("ascii")
    return f"data:image/svg+xml;base64,{code}"


def listed_page(
    page: Page, linked: set[str], set_rows: Callable[[Sequence[SourceRow]], str]
) -> str:
    """Return a page of sources with as many statements as it holds.

    Parameters
    ----------
    page : Page
    linked : set of str
        Ids that the report's page leads to: these first, then the others in their order.
    set_rows : callable
        Sets the page with some of the rows.

    Returns
    -------
    str
    """
    rows = page.sources
    text = set_rows(rows)
    while len(text.encode()) > MOST_BYTES and rows:
        share = MOST_BYTES / len(text.encode())
        # a tenth less: rows differ in length
        count = int(len(rows) * share * 0.9)
        first = sorted(rows, key=lambda row: row.id not in linked)[:count]
        kept = {row.id for row in first}
        rows = [row for row in rows if row.id in kept]
        text = set_rows(rows)
    return text


def _weight(picture: Picture) -> int:
    """Bytes of a picture in both widths, in letters of four for three bytes."""
    return (len(picture.page.content) + len(picture.column.content)) * 4 // 3 + 8


def _pictures(page: Page) -> Iterator[Picture]:
    yield from page.together
    for truce in page.truces:
        if truce.card.figure:
            yield truce.card.figure
        for section in (*truce.sections, *truce.folds):
            yield from section.figures
