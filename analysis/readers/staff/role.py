"""What a number says: attacks, attacks repelled or going on, strikes, or nothing in scope."""

import re

from analysis.readers.marks import D, N
from analysis.readers.staff import grammar as g
from analysis.readers.staff.clause import sense
from analysis.readers.staff.spot import ASSAULT_NOUN, BARE, CARRIED

ROLE = {"repelled": "assault_repelled", "ongoing": "assault_ongoing", "attack": "assault"}
LOOSE = "engagements without a verb that says what became of them"
_OWN = ("out", "strikes by the reporting side", "")
_OF_MANY = re.compile(rf" (?:із|з|of|из)(?: the)? {N}")
_OUT_OF_BEFORE = re.compile(rf"{N} (?:із|з|зі|of|из|out of)(?: the)? $")
_OUT_OF = re.compile(rf"{N} (?:[а-яіїєa-z-]+ ){{1,2}}(?:із|з|зі|of|из|out of)(?: the)? $")
_OF_THEM = re.compile(r"^ (?:із|з|of|из) (?:them|these|which|those|них|яких|которых)")
_DASHED = re.compile(r"^ ?- ?")
_VERB_NEXT = re.compile(
    r" (?:(?:more|are|is|were|was|have|has|been|still|currently|вже|уже|ще|еще|досі|наразі|нині|пока|все|of them|of these|з них|із них|из них) ){0,4}"
    rf"(?:{g.REPELLED.pattern}|{g.ONGOING.pattern})"
)
_COUNT_OF = re.compile(r"(?:кількість|number of|число|количество)[^.]{0,140}$")
_BECAME = re.compile(
    r"(?:до|становить|складає|склала|становила|досягла|сягнула|сягає|зараз|час|составляет|достигло|is|was|to|reached|stands at|составило|понад|перевищила|фронту|зіткнення) ?$"
)


def role(spot, meaning, carried, last):
    """Tell what a number says.

    Parameters
    ----------
    spot : Spot
    meaning : Sense
        What the words after it name.
    carried, last : tuple of (kind, category) or None
        What the number before it said in this sentence, and the last one of the sentence before.

    Returns
    -------
    kind : str
        assault, strike, out or ''.
    category : str
        Category, or the reason if out of scope; '' if not understood.
    reason : str
        Why it is not understood.
    """
    text, words = spot.text, spot.words
    if meaning.kind == "pending":
        following = spot.next_clause
        place = text.find(N, *following) if following else -1
        if place < 0 or sense(text, place, following).category not in (
            "air_strike",
            "missile_strike",
        ):
            return "", "", "what it counts was not recognised"
        meaning = meaning._replace(kind="strike")
    if _OUT_OF_BEFORE.search(spot.left) and meaning.kind == "assault":
        return "assault", "assault", ""
    if meaning.detail and g.OWN.search(text):
        return _OWN
    if meaning.kind == "strike":
        if g.OWN.search(text):
            return _OWN
        if g.DESTROYED.search(words) or g.DESTROYED.search(text) and not g.USED.search(text):
            return "out", "destroyed or lost", ""
        if not g.USED.search(text) and not BARE.match(words):
            return "", "", "strikes without a verb that says so"
        return "strike", meaning.category, ""
    if not meaning.kind or meaning.kind == "times" and not meaning.category:
        return _without_noun(spot, meaning, carried, last)
    if g.DESTROYED.search(words) and not g.REPELLED.search(words):
        return "", "", "attacks beside words of losses"
    return _engagement(spot)


def _engagement(spot):
    text, words = spot.text, spot.words
    # the nearest verb is the number's: 'they go on storming, 80 engagements were recorded'
    at = spot.place - spot.clause[0]
    stems = (("repelled", g.REPELLED), ("ongoing", g.ONGOING), ("attack", g.ATTACK))
    verbs = sorted(
        (min(abs(match.start() - at), abs(at - match.end())), name)
        for name, verb in stems
        for match in verb.finditer(words)
    )
    nearest = verbs[0][1] if verbs else None
    if nearest in ("repelled", "ongoing"):
        other = next(
            (distance for distance, name in verbs if name not in (nearest, "attack")), None
        )
        if other is not None and other - verbs[0][0] < 12:
            return "", "", "both repelled and going on"
        return "assault", ROLE[nearest], ""
    if g.ENDED.search(words):
        return "out", "engagements that ended, without saying how", ""
    if g.MORE.search(text[spot.clause[0] : spot.place]) and not g.ATTACK.search(words):
        following = spot.next_clause
        after = text[slice(*following)] if following else ""
        if N not in after and g.ONGOING.search(after):
            return "assault", "assault_ongoing", ""
        return "", "", "more engagements, without saying of what kind"
    opening = N not in text[: spot.clause[0]]
    headed = text[: spot.clause[0]].rstrip(" -:(").endswith(D)  # 'On X - 27 battles'
    if (
        g.ATTACK.search(words)
        or headed
        or opening
        and g.ATTACK.search(text)
        or g.FRONT.search(words)
        or D in words
    ):
        return "assault", "assault", ""
    return "", "", LOOSE


def _going_or_repelled(words):
    ongoing, repelled = g.ONGOING.search(words), g.REPELLED.search(words)
    if bool(ongoing) == bool(repelled):
        return None
    return "assault", "assault_ongoing" if ongoing else "assault_repelled", ""


def _without_noun(spot, meaning, carried, last):
    """A number whose noun stands before it, or was said of an earlier number."""
    text, words, after, left = spot.text, spot.words, spot.after, spot.left
    if meaning.kind == "times":
        return "", "", "how many times, without a verb that says what"
    if spot.number.form == "times":
        if g.REPELLED.search(words):
            return "assault", "assault_repelled", ""
        return (
            ("assault", "assault", "")
            if g.ATTACK_TIMES.search(words)
            else ("", "", "how many times, without a verb that says what")
        )
    following = _OF_MANY.match(text, spot.place + 1)
    if following and sense(text, following.end() - 1, spot.clause).kind == "assault":
        return _engagement(
            spot
        )  # '14 of 16 attacks repelled': the verb is of the first, the second is the whole
    if g.DESTROYED.search(words) and not ASSAULT_NOUN.search(words):
        return "out", "losses or targets of the other side", ""
    marked = (
        g.SUBSET.search(words)
        or _OF_THEM.match(after)
        or g.SUBSET.search(text[max(0, spot.clause[0] - 30) : spot.place])
    )
    wider = text[spot.clause[0] : spot.next_clause[1]] if spot.next_clause else words
    dashed = _DASHED.match(after or text[spot.place + 1 : spot.place + 4]) or not after.strip()
    if g.MLRS.search(wider if dashed else words) and (
        marked or carried and carried[1].startswith("shelling")
    ):
        return _OWN if g.OWN.search(text) else ("strike", "shelling_mlrs", "")
    counted = carried is not None and carried[0] == "assault"
    if marked and counted:
        if told := _going_or_repelled(words):
            return told
        if D in words:
            return "assault", carried[1], ""
    if counted and _OUT_OF.search(left):
        return "assault", "assault", ""
    if counted and _VERB_NEXT.match(after) and (told := _going_or_repelled(words)):
        return told
    if (
        counted
        and dashed
        and spot.next_clause
        and (told := _going_or_repelled(text[slice(*spot.next_clause)][:30]))
    ):
        return told
    if carried and CARRIED.match(after):
        return carried[0], carried[1], ""
    if BARE.match(words) or D in words and BARE.match(words.replace(D, "")):
        if counted and g.MOST.search(left) is None:
            return carried[0], carried[1], ""
        if ASSAULT_NOUN.search(left):
            name = (
                "repelled"
                if g.REPELLED.search(left)
                else "ongoing"
                if g.ONGOING.search(left)
                else "attack"
            )
            return "assault", ROLE[name], ""
        if last and last[0] == "assault" and D in left:
            return last[0], last[1], ""  # 'The rest on X (12), Y (9)'
    named = _COUNT_OF.search(left)
    if named and ASSAULT_NOUN.search(named.group()) and _BECAME.search(left):
        return "assault", "assault", ""
    return "", "", meaning.detail or "what it counts was not recognised"
