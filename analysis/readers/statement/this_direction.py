"""'On this direction': the one that the paragraph named last."""

from analysis.readers.lexicon import SECTOR
from analysis.readers.line import Line


class ThisDirection:
    """Keeps the direction that the sentences of a paragraph tell of."""

    def __init__(self) -> None:
        self._named: object | None = None
        self._end = 0

    def settle(self, line: Line) -> None:
        """Give 'this direction' of a sentence the name that its paragraph gave last, if it was one
        direction.

        Parameters
        ----------
        line : Line
            Changed in place.
        """
        if "\n" in line.page.text[self._end : line.start]:
            self._named = None
        self._end = line.end
        for at in line.of(SECTOR):
            mark = line.marks[at]
            if not mark.value.this:
                self._named = mark.value if len(mark.value.sectors) == 1 else None
            elif not mark.value.sectors and self._named is not None:
                line.marks[at] = mark._replace(value=self._named)
