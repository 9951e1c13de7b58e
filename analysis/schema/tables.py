"""The tables: their columns, their types and what must hold.

The declarations below are the one source of the checks at load time, of the data dictionary and of
``datapackage.json``. Missing is missing: an empty cell is never a zero.
"""

from dataclasses import dataclass

from analysis.vocabulary.categories import KINDS
from analysis.vocabulary.qualifiers import QUALIFIERS

TEXT, TIME, COUNT, NUMBER = "str", "datetime64[us, UTC]", "Int64", "float64"
FLAG = "bool"
# lists of texts or notes: joined by ";" where the table is written as CSV
LIST = "object"

ORIGINS = ("said", "increment", "remainder", "not_itemised")
VERDICTS = ("fewer", "more", "not_told_apart", "no_interval", "no_baseline", "not_forbidden")
GRADES = ("reliable", "with_care", "weak")
SCOPES = ("all_hostilities", "contact_line", "energy_facilities")
# only what agrees in all of these is compared
SERIES = ("reporter", "accused", "sector", "category", "clock", "origin")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: name, dtype, meaning, whether it may be empty, and the values it may take."""

    name: str
    dtype: str
    meaning: str
    required: bool = False
    among: tuple[str, ...] = ()
    refers: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: name, meaning, columns, key, and where it is kept by hand ('' if computed)."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    path: str = ""

    @property
    def names(self) -> list[str]:
        """Column names in order."""
        return [column.name for column in self.columns]


_WINDOW = (
    Column("start", TIME, "first moment of the window, inclusive"),
    Column("end", TIME, "end of the window, exclusive; where a day is typed, the end of that day"),
)

STATEMENTS = Table(
    "statements",
    "What was said: one number of one publication a row, as it was worded.",
    (
        Column("statement_id", TEXT, "id of the row, never reused", required=True),
        Column("reporter", TEXT, "who counts", required=True, refers="parties.party"),
        Column("accused", TEXT, "whose conduct is counted", required=True, refers="parties.party"),
        Column("speaker", TEXT, "the office or person that said the number"),
        Column("category_said", TEXT, "what is counted, as worded"),
        Column(
            "category",
            TEXT,
            "what is counted, in the vocabulary's terms",
            required=True,
            refers="categories.category",
        ),
        Column(
            "subset_of",
            TEXT,
            "category that this number was worded to be a part of",
            refers="categories.category",
        ),
        Column("sector_said", TEXT, "where, as worded"),
        Column("sector", TEXT, "where", required=True, refers="sectors.sector"),
        *_WINDOW,
        Column("cumulative_from", TIME, "start of the running total that the number belongs to"),
        Column("value", COUNT, "the number as said; empty for 'dozens'"),
        Column("qualifier", TEXT, "how the number was hedged", required=True, among=QUALIFIERS),
        Column(
            "reading",
            TEXT,
            "label of an alternative reading of ambiguous wording; empty for the default one",
        ),
        Column(
            "ceasefire",
            TEXT,
            "the truce that the statement was about",
            refers="ceasefires.ceasefire",
        ),
        Column("source", TEXT, "where it was read", required=True, refers="sources.source"),
        Column(
            "published",
            TIME,
            "latest moment at which it was public: the end of the day where only that is known",
        ),
        Column("publisher", TEXT, "who published the source"),
        Column("source_kind", TEXT, "own: the speaker's own page; agency; media; aggregator"),
    ),
    key=("statement_id",),
    path="statements/",
)
_WHAT = (
    Column("sector", TEXT, "where", required=True, refers="sectors.sector"),
    Column("reporter", TEXT, "who counts", required=True, refers="parties.party"),
    Column("accused", TEXT, "whose conduct is counted", required=True, refers="parties.party"),
    Column("category", TEXT, "what is counted", required=True, refers="categories.category"),
)
_CLOCK = (
    Column(
        "clock",
        TEXT,
        "local clock hours that the window covers, such as 00:00-22:00; 00:00-00:00 for whole "
        "days; empty where the hours are not known",
    ),
    Column("n_days", COUNT, "length in days, rounded, at least 1", required=True),
    Column("whole_days", FLAG, "whether the window is of whole local days", required=True),
    Column(
        "origin",
        TEXT,
        "said: by a statement; increment: between two running totals; remainder: of a total, "
        "not placed in a sector; not_itemised: of a total, not itemised by category",
        required=True,
        among=ORIGINS,
    ),
)
COUNTS = Table(
    "counts",
    "What the statements amount to: acts of one category, by one accused, in one sector, "
    "over one window, by one reporter.",
    (
        *_WINDOW,
        *_WHAT,
        *_CLOCK,
        Column("low", COUNT, "lowest count consistent with the statements"),
        Column("high", COUNT, "highest count consistent with the statements; empty: open"),
        Column(
            "n_publishers", COUNT, "publishers of the statements behind the count", required=True
        ),
        Column("flags", LIST, "what to know of the count: codes"),
        Column("statements", LIST, "ids of the statements behind the count"),
    ),
    key=("start", "end", "sector", "reporter", "accused", "category", "clock", "origin"),
)
COMPARISONS = Table(
    "comparisons",
    "What a claimed count of a truce means beside the normal level of the same series.",
    (
        *_WINDOW,
        *_WHAT,
        *(column for column in _CLOCK if column.name != "n_days"),
        Column("count_low", COUNT, "lowest claimed count"),
        Column("count_high", COUNT, "highest claimed count; empty: open"),
        Column("exposure_h", NUMBER, "hours that were counted"),
        Column("claimed", NUMBER, "claimed rate; empty if only a bound is known"),
        Column("claimed_low", NUMBER, "claimed rate by the lowest count"),
        Column("claimed_high", NUMBER, "claimed rate by the highest count"),
        Column("expected", NUMBER, "normal rate"),
        Column("expected_low", NUMBER, "lower limit of a rate on normal days"),
        Column("expected_high", NUMBER, "upper limit of a rate on normal days"),
        Column("ratio", NUMBER, "claimed rate over normal rate"),
        Column("ratio_low", NUMBER, "lowest ratio that the bounds of the counts allow"),
        Column("ratio_high", NUMBER, "highest ratio that the bounds of the counts allow"),
        Column("low", NUMBER, "lower confidence limit of the ratio"),
        Column("high", NUMBER, "upper confidence limit of the ratio"),
        Column("p", NUMBER, "p-value of a ratio of 1"),
        Column("p_holm", NUMBER, "p adjusted over the family (Holm)"),
        Column("p_bh", NUMBER, "p adjusted over the family (Benjamini-Hochberg)"),
        Column(
            "family",
            TEXT,
            "the comparisons that the adjustment is over; answers: those that the answer rests on; "
            "empty: not in one",
        ),
        Column("verdict", TEXT, "what the comparison says", required=True, among=VERDICTS),
        Column("grade", TEXT, "how far the interval can be relied on", among=GRADES),
        Column(
            "answers",
            FLAG,
            "whether the row speaks for its category and sector, with a normal level or without",
            required=True,
        ),
        Column("method", TEXT, "how the ratio was estimated", required=True),
        Column("n_days", COUNT, "normal days known one by one", required=True),
        Column("n_totals", COUNT, "normal totals over several days", required=True),
        Column("total_days", NUMBER, "days that these totals cover, less those subtracted"),
        Column("dispersion", NUMBER, "variance over mean of normal days; 1 is chance alone"),
        Column("autocorrelation", NUMBER, "correlation of normal days next to each other"),
        Column("trend", NUMBER, "factor by which a normal day changes in a week"),
        Column("min_detectable_ratio", NUMBER, "highest ratio below 1 told with 80% power"),
        Column("per", TEXT, "unit of exposure of the rates", required=True),
        Column("notes", LIST, "what to know of the comparison: codes with values"),
        Column("statements", LIST, "ids of the statements behind the claimed count"),
    ),
    # a total of three days and the sum of the three have the same window: no key
    key=(),
)
_NAMES = (
    Column("en", TEXT, "English name; the id by default"),
    Column("uk", TEXT, "Ukrainian name; the English one by default"),
    Column("ru", TEXT, "Russian name; the English one by default"),
)
CEASEFIRES = Table(
    "ceasefires",
    "Truces with their terms.",
    (
        Column("ceasefire", TEXT, "id", required=True),
        Column("name", TEXT, "printed name; the id by default"),
        Column("en", TEXT, "English name"),
        Column("uk", TEXT, "Ukrainian name"),
        Column("ru", TEXT, "Russian name"),
        Column("start", TIME, "start as declared", required=True),
        Column(
            "start_alternative", TIME, "start as the other side counts it, where it is disputed"
        ),
        Column(
            "end",
            TIME,
            "end as declared, a day typed alone included; empty where none was published",
        ),
        Column("tz", TEXT, "zone of its clock; that of the conflict by default"),
        Column("declared_by", TEXT, "who declared it"),
        Column("accepted_by", TEXT, "who accepted it, and how"),
        Column(
            "scope",
            TEXT,
            "what it forbids; all hostilities by default",
            required=True,
            among=SCOPES,
        ),
        Column("areas", TEXT, "where it holds, as far as stated"),
        Column("source", TEXT, "where the terms were read", refers="sources.source"),
    ),
    key=("ceasefire",),
    path="ceasefires.csv",
)
SECTORS = Table(
    "sectors",
    "Sectors of all schemes with their names.",
    (
        Column("sector", TEXT, "id", required=True),
        Column("scheme", TEXT, "whose division it is; any word"),
        *_NAMES,
        Column("aliases", TEXT, "other spellings, separated by ;"),
        Column("position", NUMBER, "order of print, such as from north to south; 0 is the whole"),
        Column("lat", NUMBER, "latitude of the sector's schematic place, degrees"),
        Column("lon", NUMBER, "longitude of the sector's schematic place, degrees"),
        Column("valid_from", TIME, "first day on which the name was in use, as far as seen"),
        Column("valid_to", TIME, "day by which the name was out of use, as far as seen"),
    ),
    key=("sector",),
    path="sectors.csv",
)
CROSSWALK = Table(
    "crosswalk",
    "How sectors of different schemes and times relate.",
    (
        Column("sector_a", TEXT, "a sector", required=True, refers="sectors.sector"),
        Column(
            "relation",
            TEXT,
            "what the first is to the second",
            required=True,
            among=("same", "part_of", "overlaps", "unknown"),
        ),
        Column("sector_b", TEXT, "another sector", required=True, refers="sectors.sector"),
        Column("source", TEXT, "where the relation was read", refers="sources.source"),
    ),
    key=("sector_a", "sector_b"),
    path="crosswalk.csv",
)
SOURCES = Table(
    "sources",
    "Where the figures were read.",
    (
        Column("source", TEXT, "id", required=True),
        Column("publisher", TEXT, "who published", required=True),
        Column(
            "kind",
            TEXT,
            "closeness to the speaker",
            required=True,
            among=("own", "agency", "media", "aggregator"),
        ),
        Column("url", TEXT, "address"),
        Column("published", TEXT, "day, month or moment of publication; empty where not shown"),
        Column("licence", TEXT, "'figures only': facts were taken, no text", required=True),
        Column("note", TEXT, "whom the page cites, and what to know of it"),
        Column(
            "names_all",
            TEXT,
            "yes where it names every sector with an act, so that one it leaves out has none",
        ),
    ),
    key=("source",),
    path="sources.csv",
)
PARTIES = Table(
    "parties",
    "Who counts and who is counted.",
    (
        Column("party", TEXT, "id", required=True),
        *_NAMES,
        Column("uk_of", TEXT, "Ukrainian name in the genitive, for sentences: 'the acts of …'"),
        Column("ru_of", TEXT, "Russian name in the genitive, for sentences: 'the acts of …'"),
        Column("aliases", TEXT, "other names, separated by ;"),
    ),
    key=("party",),
    path="parties.csv",
)
CATEGORIES = Table(
    "categories",
    "What is counted: the common vocabulary and a conflict's own acts.",
    (
        Column("category", TEXT, "id", required=True),
        Column("parent", TEXT, "category that contains it", refers="categories.category"),
        Column(
            "kind", TEXT, "acts, a state at a moment, or casualties; act by default", among=KINDS
        ),
        Column(
            "beside",
            TEXT,
            "category of the vocabulary that this is like, without being a part of it",
            refers="categories.category",
        ),
        *_NAMES,
        Column("aliases", TEXT, "other names, separated by ;"),
    ),
    key=("category",),
    path="categories.csv",
)
CORRECTIONS = Table(
    "corrections",
    "Known errors of the conflict's own tables, each with its reason; applied at load, and an "
    "error if one no longer matches.",
    (
        Column("correction", TEXT, "id", required=True),
        Column(
            "table", TEXT, "table to correct", required=True, among=("statements", "ceasefires")
        ),
        Column("row", TEXT, "key of the row", required=True),
        Column("column", TEXT, "column to correct; * for the whole row", required=True),
        Column("expected", TEXT, "what the cell holds as typed in"),
        Column("value", TEXT, "what it should hold"),
        Column("action", TEXT, "what to do", required=True, among=("set", "drop")),
        Column("reason", TEXT, "why", required=True),
    ),
    key=("correction",),
    path="corrections.csv",
)
TRANSLATIONS = Table(
    "translations",
    "Texts of the other tables in other languages: terms of truces, speakers, publishers. A text "
    "that is not here is printed as it is typed.",
    (
        Column("text", TEXT, "a text as another table has it, letter by letter", required=True),
        Column("en", TEXT, "English; the text itself by default"),
        Column("uk", TEXT, "Ukrainian; the text itself by default"),
        Column("ru", TEXT, "Russian; the text itself by default"),
    ),
    key=("text",),
    path="translations.csv",
)
REJECTS = Table(
    "rejects",
    "Rows that could not be used, each with its place and the reason.",
    (
        Column("file", TEXT, "file, or the name of the table", required=True),
        Column("line", COUNT, "line in the file, the header being line 1"),
        Column("column", TEXT, "column at fault"),
        Column("value", TEXT, "what it holds"),
        Column("reason", TEXT, "why that can't be used", required=True),
        Column("nearest", TEXT, "nearest known name"),
    ),
    key=(),
)

RAW = (
    STATEMENTS,
    CEASEFIRES,
    SECTORS,
    CROSSWALK,
    SOURCES,
    PARTIES,
    CATEGORIES,
    CORRECTIONS,
    TRANSLATIONS,
)
TABLES = {table.name: table for table in (*RAW, COUNTS, COMPARISONS, REJECTS)}

# Columns that only a loaded statement has: joined from the sources, or resolved from what was said.
_JOINED = ("published", "publisher", "source_kind")
_TYPED = (
    "statement_id",
    "ceasefire",
    "reporter",
    "accused",
    "speaker",
    "start",
    "end",
    "tz",
    "cumulative_from",
    "sector_said",
    "category_said",
    "category",
    "subset_of",
    "value",
    "qualifier",
    "reading",
    "source",
)


TYPED_ONLY = (
    Column("tz", TEXT, "named zone of times without an offset; that of the conflict by default"),
    Column(
        "period",
        TEXT,
        "in place of start and end: a day, a month such as 2025-04, a week such as 2025-W16, a "
        "year, or the first and the last day with / between them",
    ),
)


def typed_columns(table: Table) -> list[str]:
    """Return the column names of a table as it is kept by hand.

    Parameters
    ----------
    table : Table

    Returns
    -------
    list of str
        For statements these differ from the loaded table: ``tz`` is there, ``sector`` is worked out
        from ``sector_said`` and the columns of the source are joined at load.
    """
    return list(_TYPED) if table.name == "statements" else table.names
