"""Daily reports of Gaza's Ministry of Health ->
data/raw/gaza/statements/health_ministry_daily.csv.

    python data/imports/gaza_casualties.py gaza_daily_casualties.csv [TARGET]

Origin: github TechForPalestine/palestine-datasets (commit 9ea6456, Unlicense), daily casualties
of Gaza.

Columns of the source: ``report_date``, ``report_source`` (mohtel: the ministry's own channel;
missing: filled by the compiler), ``report_period_h`` (hours covered; 0: no report that day),
``killed_reported``, ``killed_truce_new`` (killed in the period), ``killed_recovered`` (bodies
found), ``killed_succumbed`` (died of wounds), ``injured_reported``.

What a row becomes: two statements of people harmed, ``killed`` and ``injured``; casualties, no
violations.

- Killed in the period is ``killed_truce_new``. ``killed_reported`` is not taken for it: it holds
  bodies found later and late registrations. Where nothing is given as new and the bodies found
  and deaths of wounds make up all that is reported, nobody was killed in the period: 0. Where the
  report does not tell them apart, at most the number reported was killed (``up_to``).
- Windows run from noon to noon, ending on the day of the report. Reports come out around the
  middle of the day on 'the past 24 hours'; the hour is not printed, so noon is an assumption.
"""

from rows import Result, Row, local, run, shifted, statement, written

TARGET = "gaza/statements/health_ministry_daily.csv"
SOURCE = "gaza_moh_tech_for_palestine"
ZONE = "Asia/Gaza"
NEEDED = (
    "report_date",
    "report_source",
    "report_period_h",
    "killed_reported",
    "killed_truce_new",
    "killed_recovered",
    "killed_succumbed",
    "injured_reported",
)


def convert(source: list[Row]) -> Result:
    """Turn the table of daily reports into statements.

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
        result.statements += [_killed(row), _injured(row)]
        result.used += 1
    result.statements = [row for row in result.statements if row["value"]]
    return result


def _unusable(row: Row) -> str:
    if row["report_source"] != "mohtel":
        return "no report of the ministry: filled by the compiler"
    if row["report_period_h"] in ("", "0"):
        return "no report on that day; the next one covers it"
    if not row["killed_reported"] and not row["injured_reported"]:
        return "no number"
    return ""


def _killed(row: Row) -> Row:
    new, qualifier = row["killed_truce_new"], "exact"
    said = "killed in the period"
    if not new and _explained(row):
        new, said = "0", "killed in the period: none of those reported"
    elif not new:
        new, qualifier = row["killed_reported"], "up_to"
        said = "reported killed, bodies recovered not told apart"
    return _statement(row, "killed", said, new, qualifier)


def _explained(row: Row) -> bool:
    """Tell whether bodies found and deaths of wounds make up all that was reported."""
    if not row["killed_reported"]:
        return False
    parts = (row["killed_recovered"], row["killed_succumbed"])
    others = sum(int(part) for part in parts if part)
    return int(row["killed_reported"]) == others


def _injured(row: Row) -> Row:
    return _statement(row, "injured", "injured in the period", row["injured_reported"], "exact")


def _statement(row: Row, category: str, said: str, value: str, qualifier: str) -> Row:
    day = row["report_date"]
    days = int(row["report_period_h"]) // 24
    begin = shifted(day, -days)
    return statement(
        statement_id=f"gaza_moh_{day.replace('-', '')}_{category}",
        reporter="Gaza Ministry of Health",
        accused="Israel",
        speaker="Ministry of Health in Gaza",
        start=written(local(f"{begin}T12:00", ZONE)),
        end=written(local(f"{day}T12:00", ZONE)),
        tz=ZONE,
        sector_said="Gaza Strip",
        category_said=said,
        category=category,
        value=value,
        qualifier=qualifier,
        source=SOURCE,
    )


if __name__ == "__main__":
    run(convert, NEEDED, TARGET, "usage: gaza_casualties.py SOURCE [TARGET]")
