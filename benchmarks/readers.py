"""How right and how quick the readers of published texts are: ``python -m benchmarks.readers``.

The first table holds every text with hand-made truth against its reading: right, missing with
notice, missing in silence, wrong with a warning, wrong in silence. The second is the time of many
reports of one size, on one processor and on several.
"""

import argparse
import csv
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from analysis.readers import Reading, parse, parse_folder

_TEXTS = Path(__file__).resolve().parent.parent / "tests" / "texts"
_SIZE = 6_000
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


def judge(read: Reading | None, wanted: list[tuple[str, str, str]]) -> Counter[str]:
    """Hold a reading against what was read by hand.

    Parameters
    ----------
    read : Reading or None
        None for a text that was refused, which is a notice.
    wanted : list of (str, str, str)
        Sector, category and value.

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
    doubted = Counter(str(text) for text in read.unread["text"])
    for count in (hoped - said).values():
        noticed = bool(doubted) or bool(read.warnings)
        found["missing with notice" if noticed else "missing in silence"] += count
    for wrong, count in (said - hoped).items():
        warned = any(wrong[0] in warning or wrong[2] in warning for warning in read.warnings)
        found["wrong with warning" if warned else "wrong in silence"] += count
    return found


def rates() -> dict[str, Counter[str]]:
    """Judge every text with truth, by kind.

    Returns
    -------
    dict of str to Counter
        For 'all' and for each kind of text as its name begins.
    """
    truth: dict[str, list[tuple[str, str, str]]] = {}
    for row in _table(_TEXTS / "truth.csv"):
        truth.setdefault(row["text"], []).append((row["sector"], row["category"], row["value"]))
    told: dict[str, Counter[str]] = {}
    for row in _table(_TEXTS / "texts.csv"):
        name = row["text"]
        text = (_TEXTS / f"{name}.txt").read_text(encoding="utf-8")
        try:
            read = parse(text, published=row["published"], source=name)
        except ValueError:
            read = None
        found = judge(read, truth.get(name, []))
        for group in ("all", name.split("-")[0]):
            told.setdefault(group, Counter()).update(found)
            told[group]["texts"] += 1
    return told


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
    made = []
    for at in range(count):
        text = ""
        while len(text.encode()) < size:
            text += files[(at + len(text)) % len(files)].read_text(encoding="utf-8")
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
    print(f"{'':10} {'texts':>6} " + " ".join(f"{name:>20}" for name in OUTCOMES))
    for group, found in rates().items():
        counts = " ".join(f"{found[name]:>20}" for name in OUTCOMES)
        print(f"{group:10} {found['texts']:>6} {counts}")
    for workers in sorted({1, arguments.workers}):
        spent = timed(arguments.reports, workers)
        whole = spent / arguments.reports * 10_000
        print(
            f"{arguments.reports} reports of {_SIZE} bytes in {workers} process(es): "
            f"{spent:.1f} s; 10,000 of them: {whole:.0f} s"
        )


if __name__ == "__main__":
    main()
