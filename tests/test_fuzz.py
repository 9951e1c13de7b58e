"""Files damaged at random: each is one line of an error, or a load whose books balance.

``FUZZ_EXAMPLES`` sets how many are tried; 300 by default.
"""

import io
import os
import time
import zipfile
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.baseline import structural_series
from analysis.loaders import BadInput, load
from analysis.loaders.encodings import decode
from analysis.readers.text import plain, sentences

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "300"))
# shared between the three kinds of damage
PARTS = {"bytes": 0.5, "tables": 0.3, "workbooks": 0.2}
HEAD = "statement_id,reporter,accused,start,end,tz,sector,category,value,qualifier,source"
GOOD = (
    "a,North,South,2025-06-15,2025-06-15,Asia/Aden,all,total,5,exact,https://example.org/a",
    "b,North,South,2025-06-16T00:00+03:00,2025-06-17T00:00+03:00,,Alpha,other,over 9,,ours",
)
CELLS = st.one_of(
    st.sampled_from(
        ["", '"', '""', "'", ";", "\t", "None", "27.0", "<5", "9" * 30, "2568-01-01", "all", "0001"]
        + [
            "\x1b[2J",
            "\ufeff",
            "=1+1",
            "../../x",
            "2025-13-45",
            "20/04/2025",
            "UTC+3",
            "é",
            "e\u0301",
        ]
        + ["\u202e", "12:00", "2025-02-30T25:61", "1900-01-01", "-1", "1e5", "٢٧", "a" * 101]
    ),
    st.text(max_size=12),
)
DAMAGE = st.sampled_from(
    [b'"', b"\xff", b"\x00", b"\r", b"\n", b",", b";", b"\xef\xbb\xbf", b"\x1b"]
)
SMALL = {
    "parties": ("party,en,aliases", "north,North,N"),
    "sectors": ("sector,en,aliases,position,lat,valid_from", "alpha,Alpha,A,1,5,2025-01-01"),
    "crosswalk": ("sector_a,relation,sector_b,source", "alpha,part_of,beta,ours"),
    "sources": ("source,publisher,kind,url,published", "ours,We,media,https://x.org,2025-04"),
    "categories": ("category,parent,kind,en", "flag,total,act,flags"),
    "ceasefires": ("ceasefire,name,start,end,tz,scope", "t,Truce,2025-06-15,2025-06-17,,"),
}


def share(kind):
    """So many examples of one kind, whatever the machine's speed."""
    return settings(
        max_examples=max(1, round(EXAMPLES * PARTS[kind])),
        deadline=None,
        derandomize=True,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    home = tmp_path_factory.mktemp("fuzz") / "war"
    (home / "statements").mkdir(parents=True)
    return home


def lines_of(path):
    """Lines of a file below the head that hold something, counted without the reader."""
    text = decode(path.read_bytes(), path)
    lines = text.split("\n") if "\n" in text else text.split("\r")
    full = [line for line in lines if line.strip(',;\t \r"')]
    return max(0, len(full) - 1)


MOST_SECONDS = 20
MOST_BYTES = 3 * 2**28
STATUS = Path("/proc/self/status")


@contextmanager
def bounded():
    """What is read in here takes neither long nor much memory: with Python itself below 1 GiB."""
    before, begin = memory("VmRSS"), time.process_time()
    if STATUS.exists():
        # the peak starts anew
        Path("/proc/self/clear_refs").write_text("5")
    yield
    assert time.process_time() - begin < MOST_SECONDS
    assert memory("VmHWM") - before < MOST_BYTES


def memory(name):
    """So many bytes this process holds, or held at most; 0 where the system doesn't tell."""
    if not STATUS.exists():
        return 0
    line = next(text for text in STATUS.read_text().splitlines() if text.startswith(name))
    return 1024 * int(line.split()[1])


def holds(home):
    """One line of an error, or books that balance."""
    try:
        with bounded():
            data = load(home)
    except BadInput as error:
        assert str(error) and "\n" not in str(error)
        return None
    books = data.books
    assert (books["rows_in"] == books["used"] + books["rejected"]).all()
    assert int(books["rejected"].sum()) == len(data.rejects)
    used = books.loc[books["table"].eq("statements"), "used"].sum()
    assert int(used) == len(data.statements)
    assert data.statements["value"].dropna().between(0, 10**12).all()
    assert data.rejects["reason"].notna().all()
    return data


def clear(home):
    for file in (*home.glob("*.csv"), *home.glob("statements/*")):
        file.unlink()


@share("bytes")
@given(
    at=st.lists(st.tuples(st.integers(0, 400), DAMAGE), max_size=6),
    cut=st.integers(0, 400),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1251"]),
)
def test_damaged_bytes_of_statements_lose_no_line_in_silence(home, at, cut, encoding):
    clear(home)
    raw = "\n".join([HEAD, *GOOD, GOOD[0].replace("a,", "Я,", 1), ""]).encode(encoding)
    for place, damage in at:
        raw = raw[:place] + damage + raw[place:]
    path = home / "statements" / "a.csv"
    path.write_bytes(raw[: max(cut, 100)] if cut % 3 == 0 else raw)
    data = holds(home)
    if data is not None:
        book = data.books[data.books["table"].eq("statements")].iloc[0]
        above = data.remarks["reason"].str.contains("above the head").any()
        # lines of quotes alone hold something for the reader, and nothing for the count
        assert above or int(book["rows_in"]) >= lines_of(path)


@share("tables")
@given(
    table=st.sampled_from(sorted(SMALL)),
    rows=st.lists(st.lists(CELLS, min_size=1, max_size=8), max_size=5),
    said=st.lists(CELLS, min_size=11, max_size=11),
)
def test_any_cells_of_any_table_are_used_or_refused(home, table, rows, said):
    clear(home)
    head, good = SMALL[table]
    lines = [head, good, *(",".join(row) for row in rows)]
    (home / f"{table}.csv").write_text("\n".join(lines), encoding="utf-8", errors="replace")
    text = "\n".join([HEAD, *GOOD, ",".join(said)])
    (home / "statements" / "a.csv").write_text(text, encoding="utf-8", errors="replace")
    data = holds(home)
    if data is not None:
        rows_in = data.books.set_index("table")["rows_in"]
        above = data.remarks["reason"].str.contains("above the head").any()
        assert above or rows_in[table] >= lines_of(home / f"{table}.csv")


def workbook():
    book = openpyxl.Workbook()
    for line in (HEAD, *GOOD):
        book.active.append(line.split(","))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


WORKBOOK = workbook()


@share("workbooks")
@given(
    part=st.sampled_from(zipfile.ZipFile(io.BytesIO(WORKBOOK)).namelist()),
    at=st.integers(0, 3000),
    damage=st.one_of(DAMAGE, st.sampled_from([b"<", b"<row r='9999999'>", b"</c>", b"t='n'"])),
    whole=st.booleans(),
)
def test_damaged_workbooks_are_read_or_refused(home, part, at, damage, whole):
    clear(home)
    raw = WORKBOOK
    if whole:
        raw = raw[:at] + damage + raw[at + 1 :]
    else:
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w") as new:
            for name in old.namelist():
                text = old.read(name)
                new.writestr(name, text[:at] + damage + text[at:] if name == part else text)
        raw = out.getvalue()
    (home / "statements" / "a.xlsx").write_bytes(raw)
    holds(home)


def test_what_takes_much_memory_is_seen():
    with pytest.raises(AssertionError), bounded():
        len(bytearray(MOST_BYTES + 2**24))


def test_a_run_of_points_takes_no_square_of_its_length():
    def seconds(n):
        page = plain("." * n)
        begin = time.process_time()
        sentences(page)
        return max(time.process_time() - begin, 0.001)

    small, large = (min(seconds(n) for _ in range(3)) for n in (1000, 8000))
    assert large < 24 * small


def test_more_normal_days_take_no_square_of_their_number():
    def seconds(n):
        begin = time.process_time()
        structural_series(counts[:n], np.arange(n) >= n - 3, draws=100)
        return time.process_time() - begin

    counts = np.random.default_rng(0).poisson(90, 4000)
    seconds(100)
    small, large = (min(seconds(n) for _ in range(2)) for n in (500, 4000))
    # cubed before: 300 times as long
    assert large < 24 * small


def test_thousands_of_wrong_names_take_no_longer_than_their_lines(home):
    clear(home)
    (home / "parties.csv").write_text("party\nnorth\nsouth\n", encoding="utf-8")
    rows = [f"x{n},name {n} of many,South,,,,all,total,1,,ours" for n in range(5_000)]
    (home / "statements" / "a.csv").write_text("\n".join([HEAD, *rows]), encoding="utf-8")
    data = holds(home)
    assert len(data.rejects) == 5_000
    assert data.rejects["nearest"].notna().sum() <= 200


def test_the_fuzzing_leaves_nothing_outside_its_folder(home):
    assert not Path(home.parent / "x").exists()


@pytest.mark.parametrize(
    ("text", "many"),
    [("За даними Цензор.Нет було 71 бій.", 1), ("Бої біля наших позицій.Авіація діє.", 2)],
)
def test_a_point_without_a_blank_ends_a_sentence_but_not_a_name(text, many):
    assert len(sentences(plain(text))) == many
