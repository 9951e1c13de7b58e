"""Every table: its columns, their types and what must hold.

The declarations below are the one source of the checks at load time, of the data dictionary and of
``datapackage.json``. Missing is missing: an empty cell is never a zero.
"""

from dataclasses import dataclass

from analysis.vocabulary.categories import CATEGORIES
from analysis.vocabulary.qualifiers import QUALIFIERS

TEXT, TIME, COUNT, NUMBER = "str", "datetime64[us, UTC]", "Int64", "float64"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: name, dtype, meaning, whether it may be empty, and the values it may take."""

    name: str
    dtype: str
    meaning: str
    required: bool = False
    among: tuple = ()
    refers: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: name, meaning, columns, key, and where its rows are kept by hand ('' if computed)."""

    name: str
    meaning: str
    columns: tuple
    key: tuple
    path: str = ""

    @property
    def names(self):
        """Column names in order."""
        return [column.name for column in self.columns]


_WINDOW = (
    Column("start", TIME, "first moment of the window, inclusive"),
    Column("end", TIME, "end of the window, exclusive"),
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
            among=CATEGORIES,
        ),
        Column(
            "subset_of",
            TEXT,
            "category that this number was worded to be a part of",
            among=CATEGORIES,
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
            "latest moment at which the source was public (the end of its day if only a day is known)",
        ),
        Column("publisher", TEXT, "who published the source"),
        Column("source_kind", TEXT, "own: the speaker's own page; agency; media; aggregator"),
    ),
    key=("statement_id",),
    path="statements/",
)
COUNTS = Table(
    "counts",
    "What the statements amount to: acts of one category, by one accused, in one sector, over one window, by one reporter.",
    (
        *_WINDOW,
        Column("sector", TEXT, "where", required=True, refers="sectors.sector"),
        Column("reporter", TEXT, "who counts", required=True, refers="parties.party"),
        Column("accused", TEXT, "whose conduct is counted", required=True, refers="parties.party"),
        Column("category", TEXT, "what is counted", required=True, among=CATEGORIES),
        Column(
            "series",
            TEXT,
            "local clock hours that the window covers; only like is compared with like",
            required=True,
        ),
        Column("low", COUNT, "lowest count consistent with the statements"),
        Column("high", COUNT, "highest count consistent with the statements; empty: open"),
        Column(
            "n_publishers", COUNT, "publishers of the statements behind the count", required=True
        ),
        Column("flags", TEXT, "what to know of the count, separated by ;"),
        Column("statements", TEXT, "ids of the statements behind the count, separated by ;"),
    ),
    key=("start", "end", "sector", "reporter", "accused", "category", "series"),
)
CEASEFIRES = Table(
    "ceasefires",
    "Truces with their terms.",
    (
        Column("ceasefire", TEXT, "id", required=True),
        Column("name", TEXT, "printed name", required=True),
        Column("uk", TEXT, "Ukrainian name, for figures"),
        Column("ru", TEXT, "Russian name, for figures"),
        Column("start", TIME, "start as declared", required=True),
        Column(
            "start_alternative", TIME, "start as the other side counts it, where it is disputed"
        ),
        Column("end", TIME, "end as declared; empty where none was published"),
        Column("tz", TEXT, "zone of the local times in print", required=True),
        Column("declared_by", TEXT, "who declared it"),
        Column("accepted_by", TEXT, "who accepted it, and how"),
        Column(
            "scope",
            TEXT,
            "what it forbids",
            required=True,
            among=("all_hostilities", "contact_line", "energy_facilities"),
        ),
        Column("areas", TEXT, "where it holds, as far as stated"),
        Column("source", TEXT, "where the terms were read", required=True, refers="sources.source"),
    ),
    key=("ceasefire",),
    path="ceasefires.csv",
)
SECTORS = Table(
    "sectors",
    "Sectors of all schemes with their names.",
    (
        Column("sector", TEXT, "id", required=True),
        Column(
            "scheme",
            TEXT,
            "whose division it is",
            required=True,
            among=(
                "front",
                "ua_direction",
                "ua_command",
                "ua_oblast",
                "ru_grouping",
                "ru_region",
                "place",
            ),
        ),
        Column("en", TEXT, "English name", required=True),
        Column("uk", TEXT, "Ukrainian name", required=True),
        Column("ru", TEXT, "Russian name", required=True),
        Column("aliases", TEXT, "other spellings, separated by ;"),
        Column("position", NUMBER, "order from north to south; 0 is the whole front"),
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
        Column(
            "source", TEXT, "where the relation was read", required=True, refers="sources.source"
        ),
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
    ),
    key=("source",),
    path="sources.csv",
)
PARTIES = Table(
    "parties",
    "Who counts and who is counted.",
    (
        Column("party", TEXT, "id", required=True),
        Column("en", TEXT, "English name", required=True),
        Column("uk", TEXT, "Ukrainian name", required=True),
        Column("ru", TEXT, "Russian name", required=True),
        Column("aliases", TEXT, "other names, separated by ;"),
    ),
    key=("party",),
    path="parties.csv",
)
CORRECTIONS = Table(
    "corrections",
    "Known errors of the raw tables, each with its reason; applied at load, and an error if one no longer matches.",
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

RAW = (STATEMENTS, CEASEFIRES, SECTORS, CROSSWALK, SOURCES, PARTIES, CORRECTIONS)
TABLES = {table.name: table for table in (*RAW, COUNTS, REJECTS)}

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


def typed_columns(table):
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


def empty(table):
    """Return a table of no rows with the right columns and dtypes.

    Parameters
    ----------
    table : Table

    Returns
    -------
    pandas.DataFrame
    """
    import pandas as pd

    return pd.DataFrame(
        {column.name: pd.Series([], dtype=column.dtype) for column in table.columns}
    )


def conform(frame, table):
    """Give a frame the table's columns, order and dtypes, and check what must hold.

    Parameters
    ----------
    frame : pandas.DataFrame
    table : Table

    Returns
    -------
    pandas.DataFrame
        A new frame; the one passed is left as it is.

    Raises
    ------
    ValueError
        Naming the table, the column, the first row at fault, its value and what was expected.
    """
    import pandas as pd

    missing = [name for name in table.names if name not in frame.columns]
    if missing:
        raise ValueError(
            f"table {table.name}: column {missing[0]!r} is missing; expected {', '.join(table.names)}"
        )
    out = pd.DataFrame(
        {column.name: frame[column.name].astype(column.dtype) for column in table.columns}
    )
    out = out.reset_index(drop=True)
    from pandera.errors import SchemaError

    try:
        _pandera(table).validate(out, lazy=False)
    except SchemaError as error:
        raise ValueError(_explain(error, table)) from None
    return out


def _pandera(table):
    import pandera.pandas as pa

    columns = {
        column.name: pa.Column(
            None,
            nullable=not column.required,
            checks=[pa.Check.isin(column.among)] if column.among else None,
        )
        for column in table.columns
    }
    checks = []
    if {"low", "high"} <= set(columns):
        checks.append(
            pa.Check(lambda t: ~(t["low"] > t["high"]).fillna(False), error="low is at most high")
        )
    if {"start", "end"} <= set(columns):
        checks.append(pa.Check(lambda t: ~(t["start"] >= t["end"]), error="start is before end"))
    return pa.DataFrameSchema(columns, checks=checks, unique=list(table.key) or None, strict=True)


def _explain(error, table):
    cases = getattr(error, "failure_cases", None)
    where = ""
    if cases is not None and hasattr(cases, "iloc") and len(cases):
        first = cases.iloc[0]
        where = f", row {first.get('index')}, value {first.get('failure_case')!r}"
    column = getattr(getattr(error, "schema", None), "name", None)
    return f"table {table.name}, column {column or ', '.join(table.key)}{where}: expected {getattr(error, 'check', '')}"


def data_dictionary():
    """Return the data dictionary as Markdown.

    Returns
    -------
    str
    """
    lines = [
        "# Data dictionary",
        "",
        "Made from `analysis/schema.py`. Times are UTC in memory; typed tables keep local times with their offset.",
        "",
    ]
    for table in TABLES.values():
        lines += [
            f"## {table.name}",
            "",
            table.meaning,
            "",
            f"Key: {', '.join(table.key) or 'none'}",
            "",
            "| column | type | may be empty | meaning | values |",
            "| --- | --- | --- | --- | --- |",
        ]
        for column in table.columns:
            values = ", ".join(column.among) or (f"see {column.refers}" if column.refers else "")
            lines.append(
                f"| {column.name} | {column.dtype} | {'no' if column.required else 'yes'} | {column.meaning} | {values} |"
            )
        lines.append("")
    return "\n".join(lines)


def datapackage(resources):
    """Return a Frictionless Data Package descriptor for tables kept as CSV.

    Parameters
    ----------
    resources : list of (Table, str, str, list of str)
        The table, the resource's name, its path, and the header of the file.

    Returns
    -------
    dict
        Ready for ``json.dump``; follows the Data Package standard, version 1 (Frictionless, 2017).
    """
    kinds = {TEXT: "string", TIME: "string", COUNT: "string", NUMBER: "number"}
    described = []
    for table, name, path, header in resources:
        known = {column.name: column for column in table.columns}
        fields = []
        for column in header:
            spec = known.get(column)
            field = {"name": column, "type": kinds[spec.dtype] if spec else "string"}
            field["description"] = spec.meaning if spec else "named zone of times without an offset"
            constraints = {}
            if spec and spec.required:
                constraints["required"] = True
            if spec and spec.among:
                constraints["enum"] = list(spec.among)
            if constraints:
                field["constraints"] = constraints
            fields.append(field)
        schema = {"fields": fields, "missingValues": [""]}
        if table.key:
            schema["primaryKey"] = list(table.key)
        described.append(
            {
                "name": name,
                "path": path,
                "title": table.meaning,
                "profile": "tabular-data-resource",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": schema,
            }
        )
    return {
        "profile": "tabular-data-package",
        "name": "ceasefire-compliance-raw",
        "title": "Claims of ceasefire violations, daily reports and truces",
        "licenses": [
            {
                "name": "CC-BY-4.0",
                "title": "Creative Commons Attribution 4.0",
                "path": "https://creativecommons.org/licenses/by/4.0/",
            }
        ],
        "sources": [
            {"title": "Each row names its source in sources.csv", "path": "raw/sources.csv"}
        ],
        "resources": described,
    }
