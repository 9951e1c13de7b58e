"""What a number in a clause counts: the words after it, the verbs around it."""

import re
from collections import namedtuple

from analysis.readers.marks import D, N, T
from analysis.readers.staff.grammar import ATTACK_TIMES, BREAK, MLRS, SHELL_TIMES, word_kind

_WORDS = re.compile(r"[a-zа-яіїєґ'-]+")
_STOP = re.compile(f"[{N}{D}{T}.,;:()]| - ")
_DRONE = re.compile(r"дрон|бпла|безпілот|беспилот|drone|uav|шахед|shahed|коптер|copter")
_FPV = re.compile(r"(?<![a-z])fpv")
_KAMIKAZE = re.compile(
    r"кам[іи]кадзе|kamikaze|одноразов|one-way|ударн\w+ (?:дрон|бпла|безпілот|беспилот)|(?:strike|attack) (?:drone|uav)"
)
# 'attacks on our troops and settlements' are shellings; 'attacks in the areas of settlements' are not
_SETTLEMENTS = re.compile(
    r" (?:on|against) (?:[a-z']+ ){0,8}?(?:settlements|populated|communities|residential|towns|cities|civilian)"
)

Sense = namedtuple("Sense", "kind category said_end detail", defaults=("",))
Sense.__doc__ = """What a number counts. kind: assault, times, strike, out, pending (an adjective whose noun comes later) or '';
category: id, or the reason if out; said_end: where the words end in the skeleton; detail: words for a reason."""


def clauses(text):
    """Split a skeleton into clauses: list of (start, end)."""
    found, at = [], 0
    for cut in BREAK.finditer(text):
        if cut.start() > at:
            found.append((at, cut.start()))
        at = cut.end()
    if at < len(text):
        found.append((at, len(text)))
    return found


def sense(text, place, clause):
    """Tell what the number at a place counts by the words that follow it.

    Parameters
    ----------
    text : str
        Skeleton of the sentence.
    place : int
    clause : tuple of (int, int)

    Returns
    -------
    Sense
    """
    stop = _STOP.search(text, place + 1, clause[1])
    right_end = stop.start() if stop else clause[1]
    flags, pending, pending_word, pending_end, last = set(), None, "", place + 1, ""
    for match in _WORDS.finditer(text, place + 1, min(right_end, place + 120)):
        last = match.group()
        group, kind = word_kind(last)
        if group == "quality":
            flags.add(kind)
        elif group == "both":
            flags.add({"missiles": "missile", "assault": "act"}.get(kind, kind))
            pending, pending_word, pending_end = kind, last, match.end()
        elif group == "counted":
            return _resolve(
                kind,
                flags,
                match.group(),
                text[match.end() : clause[1]],
                _own_words(text, place, clause),
                match.end(),
            )
        elif group == "else":
            if "drone" in flags and match.group() == "vehicles":
                return _resolve(
                    "drone",
                    flags,
                    "uav",
                    text[match.end() : clause[1]],
                    _own_words(text, place, clause),
                    match.end(),
                )
            return Sense("out", kind, match.end())
        else:
            break
    if last in ("missile", "rocket"):  # '4 missile and 67 air strikes'
        return Sense("pending", "missile_strike", place + 1)
    if (
        pending in ("missiles", "drone")
        and pending_word in ("missile", "rocket", "drone")
        and last != pending_word
    ):
        return Sense("", "", place + 1)  # 'rocket salvos': the noun is another
    if pending:
        return _resolve(
            pending,
            flags,
            "",
            text[pending_end : clause[1]],
            _own_words(text, place, clause),
            pending_end,
        )
    if "missile" in flags or "air" in flags:
        return Sense("pending", "missile_strike" if "missile" in flags else "air_strike", place + 1)
    return Sense("", "", place + 1)


def _own_words(text, place, clause):
    """Words of a clause that stand between the numbers on either side of this one."""
    left, right = text.rfind(N, clause[0], place), text.find(N, place + 1, clause[1])
    return text[max(clause[0], left + 1) : clause[1] if right < 0 else right]


def _resolve(kind, flags, word, after, clause, end):
    if kind == "mlrs":
        return Sense("out", "losses or targets of the other side", end)
    if kind == "act":
        return (
            Sense("assault", "assault", end)
            if "act" in flags
            else Sense("", "", end, "actions of what kind is not said")
        )
    near = after[:60]
    if kind == "assault":
        if (
            "drone" in flags
            or "kamikaze" in flags
            and _DRONE.search(near)
            or re.match(
                r" (?:ворожих |російських )?(?:дрон|бпла|безпілот|беспилот|(?:by |with |using )?(?:fpv )?(?:drones?|uavs?))",
                near,
            )
        ):
            return _drones(flags, word + near, end)
        if "artillery" in flags:
            return _shelling(clause, end)
        if "missile" in flags:
            return Sense("strike", "missile_strike", end)
        if "air" in flags:
            return Sense("strike", "air_strike", end)
        if _SETTLEMENTS.match(near + " ") and word.startswith("attack"):
            return _shelling(clause, end)
        if MLRS.search(near):
            return Sense("strike", "shelling_mlrs", end)
        return Sense("assault", "assault", end)
    if kind == "times":
        if SHELL_TIMES.search(clause) and not ATTACK_TIMES.search(clause):
            return _shelling(clause, end)
        return (
            Sense("times", "assault", end)
            if ATTACK_TIMES.search(clause)
            else Sense("times", "", end)
        )
    if kind == "strike":
        if "missile" in flags and ("air" in flags or "bomb" in flags):
            return Sense("", "", end, "missile and air strikes together")
        if "missile" in flags or re.match(r" (?:by |with )?(?:ракетами|missiles)", near):
            return Sense("strike", "missile_strike", end)
        if "drone" in flags or _DRONE.search(near[:40]):
            return _drones(flags, word + near, end)
        if "air" in flags or re.match(r" (?:авіаці|авиаци|from the air|з повітря)", near):
            return Sense("strike", "air_strike", end)
        if "artillery" in flags:
            return _shelling(clause, end)
        if MLRS.search(near):
            return Sense("strike", "shelling_mlrs", end)
        return Sense("", "", end, "strikes of what kind is not said")
    if kind == "shelling":
        return _shelling(clause, end)
    if kind == "drone":
        return _drones(flags, word + near[:30], end)
    if kind == "missiles":
        return Sense("strike", "other", end)
    return Sense("strike", kind, end)


def _shelling(clause, end):
    # '43 shellings with rocket launchers' are those of rocket launchers, unless a number of its own says how many were
    return Sense("strike", "shelling_mlrs" if MLRS.search(clause) else "shelling", end)


def _drones(flags, words, end):
    if "kamikaze" in flags or _KAMIKAZE.search(words) or _FPV.search(words):
        return Sense("strike", "drone_kamikaze", end)
    return Sense("strike", "drone_strike", end)
