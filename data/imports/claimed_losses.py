"""Russia's losses as claimed by Ukraine's General Staff -> statements/ua_claimed_losses.csv.

    python data/imports/claimed_losses.py ua_gs_claimed_losses_daily.csv [TARGET]

Origin: github PetroIvaniuk/2022-Ukraine-Russia-War-Dataset (commit 37655f8, MIT licence, credit
Petro Ivaniuk): daily differences of the running totals that the General Staff publishes each
morning.

Columns of the source: ``report_date``, ``covers_day``, ``days_between`` (days since the report
before), ``personnel`` and eight columns of equipment, which are not taken.

A row becomes the losses of the local day before the report, category ``losses``: people harmed,
no violation. ``accused`` is the side whose losses they are. A negative difference is a correction
of the running total and no count of a day.
"""

from rows import Result, Row, run, shifted, statement

TARGET = "ukraine/statements/ua_claimed_losses.csv"
SOURCE = "ua_general_staff_losses_ivaniuk"
NEEDED = ("report_date", "covers_day", "days_between", "personnel")


def convert(source: list[Row]) -> Result:
    """Turn the table of daily differences into statements.

    Parameters
    ----------
    source : list of dict
        Rows of the table as described above.

    Returns
    -------
    Result
    """
    result = Result(rows_in=len(source))
    for row in source:
        reason = _unusable(row)
        if reason:
            result.left_out[reason] += 1
            continue
        result.statements.append(_statement(row))
        result.used += 1
    return result


def _unusable(row: Row) -> str:
    if not row["personnel"]:
        return "no number"
    if row["personnel"].startswith("-"):
        return "negative difference: a correction of the running total"
    return ""


def _statement(row: Row) -> Row:
    days = int(row["days_between"])
    last = row["covers_day"]
    return statement(
        statement_id=f"ua_losses_{row['report_date'].replace('-', '')}",
        reporter="Ukraine",
        accused="Russia",
        speaker="General Staff of the Armed Forces of Ukraine",
        start=shifted(last, 1 - days),
        end=last,
        tz="Europe/Kyiv",
        sector_said="all",
        category_said="claimed losses of personnel of Russia's forces",
        category="losses",
        value=row["personnel"],
        qualifier="exact",
        source=SOURCE,
    )


if __name__ == "__main__":
    run(convert, NEEDED, TARGET, "usage: claimed_losses.py SOURCE [TARGET]")
