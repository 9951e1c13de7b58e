"""Attacks as told by the Air Force of Ukraine -> data/raw/ukraine/statements/ua_air_force.csv.

    python data/imports/air_force_of_ukraine.py ua_air_force_attacks.csv [TARGET]

Origin: 'Massive Missile Attacks on Ukraine', compiled by Petro Ivaniuk (Kaggle), from the copy in
github vovaara-droid/graphrag-learning (commit 1128331, data/missile_attacks_daily.csv). Figures
only; the compilation stays under its compiler's terms, and the compiler is to be credited.

Columns of the source: ``window_start_local`` and ``window_end_local`` (Kyiv time, or a day
alone), ``model``, ``weapon_class`` (long_range_uav, missile, other_uav), ``launched``,
``destroyed``, ``not_reach_goal`` (jammed or lost), ``target``, ``speaker``, ``post``.

What a row becomes:

- Reporter is Ukraine, accused Russia, which launched them. Launched: ``long_range_drone`` or
  ``missile_launched``. Shot down: ``drone_downed`` or ``missile_downed``. Lost otherwise:
  ``drone_lost`` or ``missile_lost``. The last two are parts of what was launched.
- Long-range drones are one row an attack. Missiles are a row a model: the rows of one attack are
  summed, since a number of statements is one of an attack. An attack is the night of drones whose
  window a row's own overlaps most, else the windows of missiles that overlap; its window spans
  those of its rows.
- A part that the source leaves blank in some rows of an attack is 'at least' what the others say.
- A day without hours has no window: the wording says which day.
- Reconnaissance and unknown drones are shot down by regional commands near the front and were
  launched at no known number: left out, as are rows of regional commands and of other channels,
  which the Air Force's own count of the night may hold.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from rows import Result, Row, local, run, statement, written

TARGET = "ukraine/statements/ua_air_force.csv"
SOURCE = "ua_air_force_ivaniuk"
ZONE = "Europe/Kyiv"
NEEDED = (
    "window_start_local",
    "window_end_local",
    "model",
    "weapon_class",
    "launched",
    "destroyed",
    "not_reach_goal",
    "target",
    "speaker",
    "post",
)
NATIONAL = {
    "Air Force of Ukraine": "Air Force of Ukraine",
    "GeneralStaff.ua": "General Staff of the Armed Forces of Ukraine",
}
OWN_CHANNEL = "/kpszsu/"
CATEGORIES = {
    "long_range_uav": ("long_range_drone", "drone_downed", "drone_lost"),
    "missile": ("missile_launched", "missile_downed", "missile_lost"),
}
NOUNS = {"long_range_uav": "long-range drones", "missile": "missiles"}
COUNTED = (("launched", "launched"), ("destroyed", "shot down"), ("not_reach_goal", "lost"))
WHOLE = "Ukraine"
NO_HOURS = timedelta(0)


@dataclass(slots=True)
class Attack:
    """Rows of one attack by one class of weapons, and the window that they span."""

    weapon: str
    start: datetime
    end: datetime
    rows: list[Row] = field(default_factory=list)

    def take(self, row: Row) -> None:
        """Add a row and widen the window to it."""
        start, end = _window(row)
        self.start = min(self.start, start)
        self.end = max(self.end, end)
        self.rows.append(row)

    def overlap(self, start: datetime, end: datetime) -> timedelta:
        """Return how long the attack's window and another overlap; negative where they do not."""
        return min(self.end, end) - max(self.start, start)


def convert(source: list[Row]) -> Result:
    """Turn the table of attacks into statements.

    Parameters
    ----------
    source : list of dict
        Rows of the table as described above.

    Returns
    -------
    Result
    """
    result = Result(rows_in=len(source))
    used = []
    for row in source:
        reason = _unusable(row)
        if reason:
            result.left_out[reason] += 1
        else:
            used.append(row)
    result.used = len(used)
    timed = [row for row in used if _has_hours(row)]
    dated = [row for row in used if not _has_hours(row)]
    for attack in _attacks(timed):
        result.statements += _of_attack(attack)
    for attack in _days(dated):
        result.statements += _of_attack(attack, hours=False)
    _mark_running(result.statements)
    return result


def _unusable(row: Row) -> str:
    if row["weapon_class"] not in CATEGORIES:
        return "reconnaissance, loitering or unknown drones near the front"
    if row["speaker"] in NATIONAL or OWN_CHANNEL in row["post"]:
        return "" if row["launched"] else "no number"
    return "regional command or other channel"


def _has_hours(row: Row) -> bool:
    return len(row["window_start_local"]) > len("2024-11-01")


def _window(row: Row) -> tuple[datetime, datetime]:
    start, end = row["window_start_local"], row["window_end_local"]
    return local(start, ZONE), local(end, ZONE)


def _attacks(rows: list[Row]) -> list[Attack]:
    """Return attacks in the order of their starts."""
    nights = [_attack(row) for row in rows if row["weapon_class"] == "long_range_uav"]
    missiles = sorted((row for row in rows if row["weapon_class"] == "missile"), key=_order)
    at_night: dict[int, Attack] = {}
    alone: list[Attack] = []
    for row in missiles:
        night = _most_overlapping(nights, *_window(row))
        if night is not None:
            attack = at_night.setdefault(night, _empty(nights[night]))
        else:
            attack = _open(alone, row)
        attack.take(row)
    found = [*nights, *at_night.values(), *alone]
    return sorted(found, key=lambda attack: (attack.start, attack.end, attack.weapon))


def _order(row: Row) -> tuple[str, str, str]:
    return row["window_start_local"], row["window_end_local"], row["model"]


def _attack(row: Row) -> Attack:
    start, end = _window(row)
    return Attack(row["weapon_class"], start, end, [row])


def _empty(night: Attack) -> Attack:
    return Attack("missile", night.start, night.end)


def _most_overlapping(nights: list[Attack], start: datetime, end: datetime) -> int | None:
    overlaps = [night.overlap(start, end) for night in nights]
    # a missile at one moment overlaps the night that holds the moment by nothing
    inside = [n for n, overlap in enumerate(overlaps) if overlap >= NO_HOURS]
    if not inside:
        return None
    best = max(inside, key=lambda n: (overlaps[n], -n))
    touches = overlaps[best] == NO_HOURS and end > start
    return None if touches else best


def _open(alone: list[Attack], row: Row) -> Attack:
    """Return the attack by missiles alone that a row belongs to, a new one if there is none."""
    start, end = _window(row)
    if alone and alone[-1].overlap(start, end) >= NO_HOURS:
        return alone[-1]
    alone.append(Attack("missile", start, end))
    return alone[-1]


def _days(rows: list[Row]) -> list[Attack]:
    """Return the rows without hours by day and class of weapons."""
    days: dict[tuple[str, str], Attack] = {}
    for row in rows:
        day = row["window_start_local"]
        key = (day, row["weapon_class"])
        midnight = local(day, ZONE)
        attack = days.setdefault(key, Attack(row["weapon_class"], midnight, midnight))
        attack.rows.append(row)
    return [days[key] for key in sorted(days)]


def _of_attack(attack: Attack, hours: bool = True) -> list[Row]:
    out = []
    whole, *_ = CATEGORIES[attack.weapon]
    for (column, verb), category in zip(COUNTED, CATEGORIES[attack.weapon], strict=True):
        given = [int(row[column]) for row in attack.rows if row[column]]
        if not given:
            continue
        complete = len(given) == len(attack.rows)
        out.append(
            statement(
                **_shared(attack, hours),
                statement_id=_id(attack, category, hours),
                category_said=_wording(attack, verb, hours),
                category=category,
                subset_of="" if category == whole else whole,
                value=str(sum(given)),
                qualifier="exact" if complete else "at_least",
            )
        )
    return out


def _shared(attack: Attack, hours: bool) -> Row:
    dated = hours and attack.start < attack.end
    return {
        "reporter": "Ukraine",
        "accused": "Russia",
        "speaker": NATIONAL.get(attack.rows[0]["speaker"], "Air Force of Ukraine"),
        "start": written(attack.start) if dated else "",
        "end": written(attack.end) if dated else "",
        "tz": ZONE,
        "sector_said": WHOLE,
        "source": SOURCE,
    }


def _id(attack: Attack, category: str, hours: bool) -> str:
    if not hours:
        return f"ua_air_{attack.start:%Y%m%d}_day_{category}"
    return f"ua_air_{attack.start:%Y%m%d_%H%M}_{attack.end:%Y%m%d_%H%M}_{category}"


def _wording(attack: Attack, verb: str, hours: bool) -> str:
    models = dict.fromkeys(row["model"] for row in attack.rows)
    text = f"{NOUNS[attack.weapon]} {verb}: {', '.join(models)}"
    targets = dict.fromkeys(row["target"] for row in attack.rows if row["target"])
    if set(targets) - {WHOLE}:
        text += f"; targets named: {', '.join(targets)}"
    if not hours:
        return f"{text}; on {attack.start:%Y-%m-%d}, hours not given"
    if attack.start == attack.end:
        return f"{text}; at {attack.start:%Y-%m-%d %H:%M}"
    return text


def _mark_running(statements: list[Row]) -> None:
    """Mark the totals of one category that run from the same start."""
    lines: dict[tuple[str, str], list[Row]] = {}
    for row in statements:
        if row["start"]:
            lines.setdefault((row["category"], row["start"]), []).append(row)
    for line in lines.values():
        line.sort(key=lambda row: row["end"])
        values = [int(row["value"]) for row in line]
        if len(line) > 1 and values == sorted(values):
            for row in line:
                row["cumulative_from"] = row["start"]


if __name__ == "__main__":
    run(convert, NEEDED, TARGET, "usage: air_force_of_ukraine.py SOURCE [TARGET]")
