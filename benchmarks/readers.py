"""Time of the readers of published texts beside one compiled pattern a line over the same bytes: ``python -m benchmarks.readers``.

One pattern a line is what a simple scraper does. Both run in one process, so the ratio does not depend on
the machine; the time at twice and four times the length shows that it grows with length only.
"""

import argparse
import re
import time
from pathlib import Path

from analysis.readers import collect
from analysis.readers.staff import read_report

_TEXTS = Path(__file__).resolve().parent.parent / "tests" / "texts"
_LINE = re.compile(
    r"(?:на|on|in) (.{3,40}?) (?:напрямку|направлении|front|sector).{0,80}?([0-9]+)", re.IGNORECASE
)
_SIZE = 6_000


def reports(count, *, size=_SIZE):
    """Make reports of about one size out of the lines of the test texts.

    Parameters
    ----------
    count : int
    size : int
        Bytes a report.

    Returns
    -------
    list of str
    """
    files = sorted(_TEXTS.glob("staff-*.txt"))
    made = []
    for at in range(count):
        text = ""
        while len(text.encode()) < size:
            text += files[(at + len(text)) % len(files)].read_text(encoding="utf-8")
        made.append(text.encode()[:size].decode(errors="ignore"))
    return made


def pattern(texts):
    """Search every line with one pattern."""
    return [_LINE.findall(line) for text in texts for line in text.splitlines()]


def readings(texts):
    """Read every text."""
    return [read_report(text, year=2025, source=f"text_{at}") for at, text in enumerate(texts)]


def timed(function, *arguments, repeats=3):
    """Return the shortest of some runs in seconds, and the last result."""
    best, result = float("inf"), None
    for _ in range(repeats):
        began = time.process_time()
        result = function(*arguments)
        best = min(best, time.process_time() - began)
    return best, result


def main():
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--reports", type=int, default=100)
    texts = reports(parser.parse_args().reports)
    simple, _ = timed(pattern, texts)
    spent, read = timed(readings, texts)
    table, statements = timed(collect, read)
    print(f"{len(texts)} reports of {_SIZE} bytes: {len(statements)} statements")
    print(
        f"one pattern a line {simple:.2f} s; read {spent:.2f} s ({spent / simple:.0f} times); one table of all {table:.2f} s"
    )
    print(f"10,000 such reports on one core: {spent / len(texts) * 10_000:.0f} s")
    longer = [timed(readings, reports(5, size=_SIZE * times))[0] for times in (1, 2, 4)]
    print(
        "a report twice and four times as long takes "
        + " and ".join(f"{one / longer[0]:.1f}" for one in longer[1:])
        + " times as long"
    )


if __name__ == "__main__":
    main()
