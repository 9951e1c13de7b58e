"""How right and how quick the readers of published texts are: ``python -m benchmarks.readers``.

The first table holds every text with hand-made truth against its reading: right, missing with
notice, missing in silence, wrong with a warning, wrong in silence. The second is the time of many
reports of one size, on one processor and on several.
"""

import argparse
import csv
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from analysis.readers import Reading, parse, parse_folder

_TEXTS = Path(__file__).resolve().parent.parent / "tests" / "texts"
# texts that the grammar was tried on before it was mended; their part is told in their table
_UNSEEN = _TEXTS / "unseen"
_SIZE = 6_000
_HEAD = re.compile(r"станом на|as of|состоянию на|update at", re.IGNORECASE)
OUTCOMES = (
    "right",
    "missing with notice",
    "missing in silence",
    "wrong with warning",
    "wrong in silence",
)


def _table(path: Path) -> list[dict[str, str]]:
    with open(path, newline="", encoding="utf-8") as handle:
        return list(csv.DictReader(handle))


def judge(
    read: Reading | None,
    wanted: list[tuple[str, str, str]],
    allowed: list[tuple[str, str, str]] | None = None,
) -> Counter[str]:
    """Hold a reading against what was read by hand.

    Parameters
    ----------
    read : Reading or None
        None for a text that was refused, which is a notice.
    wanted : list of (str, str, str)
        Sector, category and value.
    allowed : list of (str, str, str), optional
        What is no error where it is said, and none where it isn't.

    Returns
    -------
    Counter of str
        By the names of ``OUTCOMES``.
    """
    found: Counter[str] = Counter()
    if read is None:
        found["missing with notice"] = len(wanted)
        return found
    said = Counter((row["sector"], row["category"], str(row["value"])) for row in read.rows)
    hoped = Counter(wanted)
    found["right"] = (said & hoped).total()
    for lost, count in (hoped - said).items():
        found["missing with notice" if noticed(read, lost) else "missing in silence"] += count
    for wrong, count in (said - hoped - Counter(allowed or [])).items():
        warned = any(wrong[0] in warning or wrong[2] in warning for warning in read.warnings)
        found["wrong with warning" if warned else "wrong in silence"] += count
    return found


def noticed(read: Reading, lost: tuple[str, str, str]) -> bool:
    """Tell whether a reading says of a number that it was not read.

    Parameters
    ----------
    read : Reading
    lost : (str, str, str)
        Sector, category and value.
    """
    sector, _, value = lost
    digits = [re.sub(r"[^0-9]", "", str(text)) for text in read.unread["text"]]
    in_words = "" in digits and len(value) < 3
    told = any(value in warning for warning in read.warnings)
    return value in digits or in_words or told or sector in dict(read.missing)


def rates() -> dict[str, Counter[str]]:
    """Judge every text with truth, by kind.

    Returns
    -------
    dict of str to Counter
        For 'all', for each part (the first texts, and those of ``unseen``), and for each kind of
        text as its name begins.
    """
    told: dict[str, Counter[str]] = {}
    for folder in (_TEXTS, _UNSEEN):
        for groups, found in _judged(folder):
            for group in ("all", *groups):
                told.setdefault(group, Counter()).update(found)
                told[group]["texts"] += 1
    return told


def _judged(folder: Path) -> Iterator[tuple[tuple[str, ...], Counter[str]]]:
    """Yield the kind and part of every text of a folder, and how it was read."""
    truth: dict[str, dict[str, list[tuple[str, str, str]]]] = {}
    for row in _table(folder / "truth.csv"):
        expect = "allowed" if row.get("expect") == "allowed" else "wanted"
        said = (row["sector"], row["category"], row["value"])
        truth.setdefault(row["text"], {"wanted": [], "allowed": []})[expect].append(said)
    for row in _table(folder / "texts.csv"):
        name = row["text"]
        text = (folder / f"{name}.txt").read_text(encoding="utf-8")
        try:
            read = parse(text, published=row["published"], source=name)
        except ValueError:
            read = None
        found = judge(read, **truth.get(name, {"wanted": []}))
        yield (row.get("part") or "first", name.split("-")[0]), found


def reports(count: int, *, size: int = _SIZE) -> list[str]:
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
    texts = [path.read_text(encoding="utf-8") for path in files]
    # a report has one head: its other lines tell of directions
    bodies = [[line for line in text.splitlines() if not _HEAD.search(line)] for text in texts]
    made = []
    for at in range(count):
        text, following = texts[at % len(texts)], at
        while len(text.encode()) < size:
            following += 1
            text += "\n".join(["", *bodies[following % len(bodies)]])
        made.append(text.encode()[:size].decode(errors="ignore"))
    return made


def timed(count: int, workers: int) -> float:
    """Return the seconds that a folder of reports takes.

    Parameters
    ----------
    count : int
    workers : int
    """
    with TemporaryDirectory() as folder:
        for at, text in enumerate(reports(count)):
            (Path(folder) / f"{at:06d}.txt").write_text(text, encoding="utf-8")
        began = time.perf_counter()
        parse_folder(folder, workers=workers, kind="general_staff", year=2025)
        return time.perf_counter() - began


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("--reports", type=int, default=400)
    parser.add_argument("--workers", type=int, default=2)
    arguments = parser.parse_args()
    print(f"{'':12} {'texts':>6} " + " ".join(f"{name:>20}" for name in OUTCOMES))
    for group, found in rates().items():
        counts = " ".join(f"{found[name]:>20}" for name in OUTCOMES)
        print(f"{group:12} {found['texts']:>6} {counts}")
    for workers in sorted({1, arguments.workers}):
        spent = timed(arguments.reports, workers)
        whole = spent / arguments.reports * 10_000
        print(
            f"{arguments.reports} reports of {_SIZE} bytes in {workers} process(es): "
            f"{spent:.1f} s; 10,000 of them: {whole:.0f} s"
        )


if __name__ == "__main__":
    main()
