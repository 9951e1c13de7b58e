"""Numbers read out of text without failing, in the SQL of DuckDB and of Spark."""

_NUMBERS = {
    "number": "try_cast({column} AS DOUBLE)",
    # most are written without a colon, and are read at once
    "hhmm": "coalesce(try_cast({column} AS INTEGER), "
    "try_cast(replace(substr({column}, 1, 5), ':', '') AS INTEGER))",
    "iso": "try_cast(replace(substr({column}, 12, 5), ':', '') AS INTEGER)",
    # minutes since the year 2000: of text as it stands, whatever zone it names; of moments
    "minutes": "{days} * 1440 + try_cast(substr({column}, 12, 2) AS INTEGER) * 60 "
    "+ try_cast(substr({column}, 15, 2) AS INTEGER)",
    "moment": "floor({seconds} / 60) - 15778080",
}
_DIALECTS = {
    "duckdb": {
        "days": "datediff('day', DATE '2000-01-01', try_cast(substr({column}, 1, 10) AS DATE))",
        "seconds": "epoch({column})",
    },
    "spark": {
        "days": "datediff(try_cast(substr({column}, 1, 10) AS DATE), DATE'2000-01-01')",
        "seconds": "unix_timestamp({column})",
    },
}
_MARKS = {"duckdb": '"', "spark": "`"}


def number_columns(wanted: dict[str, tuple[str, str]], dialect: str) -> list[str]:
    """Return expressions of numbers.

    Parameters
    ----------
    wanted : dict of str to (str, str)
        Name of the number to its column and way, a key of ``_NUMBERS``.
    dialect : {"duckdb", "spark"}

    Returns
    -------
    list of str
    """
    mark = _MARKS[dialect]
    out = []
    for new, (column, way) in wanted.items():
        quoted = mark + column.replace(mark, mark * 2) + mark
        spoken = {name: told.format(column=quoted) for name, told in _DIALECTS[dialect].items()}
        told = _NUMBERS[way].format(column=quoted, **spoken)
        out.append(f"{told} AS {mark}{new}{mark}")
    return out
