"""Words for a day that a staff's report published in the morning has: 'in a day', and 'today'."""

import re

_ACTS = (
    r"(?:зіткн|столкн|(?<![а-яіїє])бо[їе]в|атак|штурм|clash|engag|attack|assault|battle|авіаудар|авиаудар"
    r"|обстр|air ?strike|shelling)"
)
# '152 clashes in a day', in one sentence
_IN_A_DAY = re.compile(r"(?<![a-zа-яіїєґ])(?:за добу|за сутки|in (?:a|one) day)(?![a-zа-яіїєґ])")
_COUNTED = re.compile(rf"[0-9][^.!?\n]{{0,60}}{_ACTS}|{_ACTS}[^.!?\n]{{0,30}}[0-9]")
_LOSSES = re.compile(r"втрат|потер|loss|lost|знищ|уничтож|killed|зазвичай|як правило|обычно|usual")
# what tells of the running day, without words for it
_RUNNING = re.compile(
    r"зранку|з ранку|с утра|since (?:the )?morning|(?:трива|продолжа)\w*|ongoing"
    r"|(?<![а-яіїє])(?:вже|уже) (?:атакува|атакова|відбу|произо)"
)
_STOP = re.compile(r"[.!?](?=\s|$)|\n")
_DIRECTION = re.compile(r"напрям|направлен|direction|sector|ax[ei]s")


def counts_in_a_day(folded: str) -> bool:
    """Tell '152 clashes took place in a day', in a text that tells of no running day.

    Parameters
    ----------
    folded : str
    """
    if _RUNNING.search(folded):
        return False
    said = [one for one in _STOP.split(folded) if _IN_A_DAY.search(one)]
    return any(_COUNTED.search(one) and not _LOSSES.search(one) for one in said)


def is_last_told(folded: str, today: re.Match[str] | None) -> bool:
    """Tell words for the running day after whose sentence nothing is counted.

    Parameters
    ----------
    folded : str
    today : re.Match or None
    """
    if today is None or _DIRECTION.search(folded, today.end()):
        return False
    stop = _STOP.search(folded, today.end())
    return stop is None or _COUNTED.search(folded, stop.end()) is None
