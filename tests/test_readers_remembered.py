"""What is remembered of a sentence is what it tells by itself, wherever it stands."""

import pytest

from analysis.readers import base, parse
from analysis.readers import line as lines
from analysis.readers.base import lines as lines_of
from analysis.readers.base import open_text
from analysis.readers.directions import find_directions
from analysis.readers.line import Line, clause_of
from analysis.readers.marks import Mark
from analysis.readers.remembered import of_its_number, of_its_sentence
from analysis.readers.rules import Phrase, phrase
from analysis.readers.staff.told import LineTime
from analysis.readers.text import Plain
from benchmarks.readers import reports

_ATTACKED = "On the Lyman front, the enemy attacked 12 times.\n"


def _lines(text: str) -> list[Line]:
    opened = open_text(text)
    return list(lines_of(opened, find_directions(opened.page)))


def _numbers(text: str) -> list[Phrase]:
    return [
        phrase(line, at, clause_of(line.tags, at)) for line in _lines(text) for at in line.numbers()
    ]


def test_a_sentence_is_looked_at_once_for_all_of_its_words() -> None:
    seen = []

    @of_its_sentence
    def how_many(line: Line, more: int) -> int:
        seen.append(line.start)
        return len(line.numbers()) + more

    first, again = _lines(_ATTACKED + "Of note.\n" + _ATTACKED)[::2]
    assert [how_many(first, 1), how_many(again, 1), how_many(again, 2)] == [2, 2, 3]
    assert seen == [first.start, again.start]


def test_numbers_of_a_sentence_are_told_apart() -> None:
    @of_its_number
    def counted(words: Phrase) -> int:
        return words.line.marks[words.at].value.value

    text = "On the Lyman front, the enemy attacked 12 times and shelled 30 settlements.\n"
    assert [counted(words) for words in _numbers(text + text)] == [12, 30, 12, 30]


def test_the_same_words_name_other_places_in_another_text() -> None:
    @of_its_sentence
    def sectors(line: Line) -> list[tuple[str, ...]]:
        return [line.marks[at].value.sectors for at in line.of("D")]

    (line,) = _lines(_ATTACKED)
    at = line.of("D")[0]
    renamed = line.marks[at].value._replace(sectors=("kupiansk",))
    marks = [line.marks[one] for one in sorted(line.marks)]
    moved = [mark._replace(value=renamed) if mark is line.marks[at] else mark for mark in marks]
    other = lines.make_line(line.page, line.start, line.end, moved)
    assert [sectors(line), sectors(other)] == [[("lyman",)], [("kupiansk",)]]


def _in_other_company(text: str) -> list[str]:
    """Return a report as it stands, its lines in reverse, and all in one paragraph."""
    head, *rest = text.split("\n")
    return [text, "\n".join([head, *reversed(rest)]), head + "\n" + " ".join(rest)]


class _AskedAgain(dict):
    """What was told of a sentence, asked anew each time and held against what is remembered."""

    def __contains__(self, key: object) -> bool:
        return False

    def __setitem__(self, key: tuple, told: object) -> None:
        assert told is None or isinstance(told, (bool, str, LineTime))
        assert self.setdefault(key, told) == told, f"{key[0].__name__} looks outside its sentence"


def test_a_sentence_tells_the_same_in_other_company(monkeypatch: pytest.MonkeyPatch) -> None:
    told: dict[tuple, _AskedAgain] = {}

    def remembered_by_words(page: Plain, start: int, end: int, marks: list[Mark]) -> Line:
        line = lines.make_line(page, start, end, marks)
        named = tuple(mark.value for mark in marks if mark.what == "D")
        line.told = told.setdefault((page.text[start:end], line.tags, named), _AskedAgain())
        return line

    monkeypatch.setattr(base, "make_line", remembered_by_words)
    for report in reports(30):
        for text in _in_other_company(report):
            parse(text, kind="general_staff", year=2025)
    assert len(told) > 100


@pytest.mark.parametrize(
    "said",
    [
        "On the Pokrovsk front and in Donetsk region, the enemy attacked 12 times.",
        "In Donetsk region and on the Pokrovsk front, the enemy attacked 12 times.",
        "Near Kupiansk, the enemy attacked 12 times, and on the Lyman front, where it is quiet.",
    ],
)
def test_a_sentence_reads_the_same_in_the_next_text(said: str) -> None:
    head = "General Staff of the Armed Forces of Ukraine. As of 16:00 on 10 March 2025.\n"
    told = [parse(head + said, published="2025-03-10T16:30+02:00") for _ in range(2)]
    assert told[0].rows == told[1].rows
    assert told[0].unread.equals(told[1].unread)
