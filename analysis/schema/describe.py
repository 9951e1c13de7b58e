"""What the tables are, for readers: the data dictionary and the data package."""

from typing import Any

from analysis.schema.tables import (
    COUNT,
    FLAG,
    LIST,
    NUMBER,
    TABLES,
    TEXT,
    TIME,
    TYPED_ONLY,
    Column,
    Table,
)

_INTRODUCTION = """# Data dictionary

Made from `analysis/schema/tables.py`. Times are UTC in memory; typed tables keep local times with
their offset, or days with a zone. A day alone stands for the whole of it: a window that is typed as
`2025-04-20` to `2025-04-21` holds both days and lasts 48 hours.
"""
_HEAD = "| column | type | may be empty | meaning | values |"
_RULE = "| --- | --- | --- | --- | --- |"
_KINDS = {
    TEXT: "string",
    TIME: "string",
    COUNT: "string",
    NUMBER: "number",
    FLAG: "boolean",
    LIST: "string",
}
_LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}


def data_dictionary() -> str:
    """Return the data dictionary as Markdown.

    Returns
    -------
    str
    """
    parts = [_INTRODUCTION]
    for table in TABLES.values():
        key = ", ".join(table.key) or "none"
        rows = [_dictionary_row(column) for column in table.columns]
        head = [f"## {table.name}", "", table.meaning, "", f"Key: {key}", "", _HEAD, _RULE]
        parts.append("\n".join([*head, *rows, ""]))
        if table.name == "statements":
            parts.append(_typed_part())
    return "\n".join(parts)


def _typed_part() -> str:
    rows = [_dictionary_row(column) for column in TYPED_ONLY]
    told = "Columns that only the table as it is kept by hand has:"
    return "\n".join([told, "", _HEAD, _RULE, *rows, ""])


def _dictionary_row(column: Column) -> str:
    refers = f"see {column.refers}" if column.refers else ""
    values = ", ".join(column.among) or refers
    empty = "no" if column.required else "yes"
    return f"| {column.name} | {column.dtype} | {empty} | {column.meaning} | {values} |"


def datapackage(resources: list[tuple[Table, str, str, list[str]]]) -> dict[str, Any]:
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
    sources = [path for table, _, path, _ in resources if table.name == "sources"]
    title = "Each row names its source in sources.csv"
    return {
        "profile": "tabular-data-package",
        "name": "ceasefire-compliance-raw",
        "title": "Claims of ceasefire violations, daily reports and truces",
        "licenses": [_LICENCE],
        "sources": [{"title": title, "path": path} for path in sources],
        "resources": [_resource(*resource) for resource in resources],
    }


def _resource(table: Table, name: str, path: str, header: list[str]) -> dict[str, Any]:
    known = {column.name: column for column in (*TYPED_ONLY, *table.columns)}
    schema = {
        "fields": [_field(name, known.get(name)) for name in header],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    return {
        "name": name,
        "path": path,
        "title": table.meaning,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(name: str, column: Column | None) -> dict[str, Any]:
    if column is None:
        return {"name": name, "type": "string", "description": f"name in the language {name}"}
    field = {"name": name, "type": _KINDS[column.dtype], "description": column.meaning}
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.among:
        constraints["enum"] = list(column.among)
    return field | ({"constraints": constraints} if constraints else {})
