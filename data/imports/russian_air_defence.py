"""Posts of Russia's Ministry of Defence on drones shot down -> statements/ru_air_defence.csv.

    python data/imports/russian_air_defence.py ru_mod_air_defence_reports.csv [TARGET]

Origin: Telegram channel mod_russia as scraped in github Androm2018/ukraine-drone-weather-analysis
(commit e9f7b17, data/telegram/mod_russia_v2.csv). The table given here was read from the first
400 characters of each post; the scrape's own column of counts is wrong and was not used. Figures,
moments and names of regions only.

Columns of the source: ``posted_utc``, ``report_date_msk``, ``kind`` (interval, overnight, point,
other), ``window_start_msk`` and ``window_end_msk`` (Moscow time as printed), ``value``,
``regions_named`` (by ;), ``notes``.

What a row becomes:

- Reporter is Russia, accused Ukraine (whose drones they are), category ``drone_downed``: shot
  down is an act of its own, not a strike. The posts count aeroplane-type drones away from the
  front, never FPV drones.
- A printed window is kept as it is, in Moscow time. Windows that open at the same moment are
  running totals of it (``cumulative_from``), unless a later one is smaller.
- 'The past night' without hours is a series of its own, ``drone_downed_night``. Its window, 20:00
  to 08:00, holds all but two of the printed nights: bounds of when, not hours that were printed,
  and no exposure for a rate an hour.
- A moment ('at about 07:00'), or no hours at all, has no window; the wording keeps what was said,
  and ``published`` when it was posted.
"""

from collections import defaultdict
from datetime import datetime
from zoneinfo import ZoneInfo

from rows import Result, Row, local, run, shifted, statement, written

TARGET = "ukraine/statements/ru_air_defence.csv"
SOURCE = "ru_mod_telegram_air_defence"
ZONE = "Europe/Moscow"
NEEDED = (
    "posted_utc",
    "report_date_msk",
    "kind",
    "window_start_msk",
    "window_end_msk",
    "value",
    "regions_named",
    "notes",
)
NIGHT_OPENS, NIGHT_CLOSES = "20:00", "08:00"
UNREADABLE = "number not readable in the stored text"


def convert(source: list[Row]) -> Result:
    """Turn the table of posts into statements.

    Parameters
    ----------
    source : list of dict
        Rows of the table as described above.

    Returns
    -------
    Result
    """
    result = Result(rows_in=len(source))
    running = _running(source)
    for row in source:
        if not row["value"].isdigit():
            result.left_out[UNREADABLE] += 1
            continue
        result.statements.append(_statement(row, running))
        result.used += 1
    return result


def _statement(row: Row, running: set[str]) -> Row:
    start, end, said = _window(row)
    since = row["window_start_msk"]
    cumulative = start if row["kind"] != "point" and since in running else ""
    return statement(
        statement_id=f"ru_air_{_compact(row['posted_utc'])}",
        reporter="Russia",
        accused="Ukraine",
        speaker="Russian Ministry of Defence",
        start=start,
        end=end,
        tz=ZONE,
        cumulative_from=cumulative,
        sector_said="Russian regions, Crimea and the seas",
        category_said=_wording(row, said),
        category="drone_downed_night" if said == "past night" else "drone_downed",
        value=row["value"],
        qualifier="exact",
        source=SOURCE,
        published=written(_posted(row)),
    )


def _window(row: Row) -> tuple[str, str, str]:
    """Return start, end and how the hours were worded ('' where they were printed)."""
    since, until = row["window_start_msk"], row["window_end_msk"]
    if row["kind"] == "point":
        return "", "", f"at about {since.replace('T', ' ')} Moscow time"
    if since and until:
        return _moscow(since), _moscow(until), ""
    if since:
        return _moscow(since), "", "end of the window not printed"
    if row["kind"] == "overnight":
        day = row["report_date_msk"]
        evening = shifted(day, -1)
        start, end = f"{evening}T{NIGHT_OPENS}", f"{day}T{NIGHT_CLOSES}"
        return _moscow(start), _moscow(end), "past night"
    return "", "", "hours not printed"


def _wording(row: Row, said: str) -> str:
    parts = ["aeroplane-type drones shot down"]
    if said:
        parts.append(said)
    if row["regions_named"]:
        parts.append("regions named: " + ", ".join(row["regions_named"].split(";")))
    note = row["notes"].split(";")[0]
    if note.startswith("post "):
        parts.append(note)
    return "; ".join(parts)


def _running(source: list[Row]) -> set[str]:
    """Return the starts from which totals run: several windows open there, and none falls."""
    windows: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for row in source:
        printed = row["window_start_msk"] and row["window_end_msk"]
        if row["kind"] == "point" or not printed or not row["value"].isdigit():
            continue
        windows[row["window_start_msk"]].append((row["window_end_msk"], int(row["value"])))
    return {start for start, ends in windows.items() if len(ends) > 1 and _rises(ends)}


def _rises(ends: list[tuple[str, int]]) -> bool:
    values = [value for _, value in sorted(ends)]
    return values == sorted(values)


def _moscow(text: str) -> str:
    return written(local(text, ZONE))


def _posted(row: Row) -> datetime:
    utc = local(row["posted_utc"].rstrip("Z"), "UTC")
    return utc.astimezone(ZoneInfo(ZONE))


def _compact(moment: str) -> str:
    return moment.rstrip("Z").replace("-", "").replace(":", "").replace("T", "_")


if __name__ == "__main__":
    run(convert, NEEDED, TARGET, "usage: russian_air_defence.py SOURCE [TARGET]", ("published",))
