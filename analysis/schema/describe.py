"""What the tables are, for readers: the data dictionary and the data package."""

from typing import Any

from analysis.schema.tables import COUNT, FLAG, LIST, NUMBER, TABLES, TEXT, TIME, Table


def data_dictionary() -> str:
    """Return the data dictionary as Markdown.

    Returns
    -------
    str
    """
    lines = [
        "# Data dictionary",
        "",
        "Made from `analysis/schema/tables.py`. Times are UTC in memory; typed tables keep local times with their offset.",
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
    kinds = {
        TEXT: "string",
        TIME: "string",
        COUNT: "string",
        NUMBER: "number",
        FLAG: "boolean",
        LIST: "string",
    }
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
