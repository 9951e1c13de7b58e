"""What a number of times counts that no rule knows: 'stormed', 'shot at', 'kept no truce'."""

import re

from analysis.readers.lexicon import TAGS
from analysis.readers.rules import Phrase, pattern

# '126 times stormed our positions' is no shelling, whatever else 'attacked' may be
_STORMED = re.compile(
    r"(?<![a-zа-яіїє])(?:штурмува|штурмова|stormed|assaulted"
    r"|(?:ходил[иа]?|(?:по|пі)?(?:ш[её]л|шл[иіа]|идти|йти|йш[оло]в?|йшл[иіа])) "
    r"(?:на|в) (?:штурм|атак))"
)
# 'did not keep the truce 126 times'
_NOT_KEPT = re.compile(
    r"(?<![а-яіїє])(?:зрива|зірва|срыва|сорва)\w* "
    r"(?:(?:режим\w* )?(?:перемир|\"?тиш|припинення|прекращ))"
    r"|(?<![а-яіїє])не (?:[а-яіїє]+ )?(?:соблюл|соблюдал|дотримувал|дотримал)"
    r"|(?:did not|didn't|failed to) (?:observe|keep|honou?r)(?! (?:to|up))"
)
# 'shot at our positions 126 times', 'shot 126 times at', at no drones, and nothing shot down
_SHOT_AT = re.compile(
    r"(?<![a-z])sho(?:t|ots|oting) (?:[\w,-]+ times )?(?:at|on|upon) "
    r"(?!(?:[\w'-]+ ){0,3}(?:drone|uav|geran|shahed|aircraft|plane|helicopter|missile|deserter))"
    r"(?!.*down)"
)
# 'struck at positions 126 times'
_STRUCK_AT = re.compile(r"(?<![а-яіїє])(?:бил[иао]?|бив) (?:по|из|з|із) (?!.*(?:бпла|дрон))")
_BY_GUNS = pattern("<artillery>")
_BY_FIRE = pattern("<shelled|shelling>")
# 'struck with drones 300 times and dropped munitions 126 times': drones did
_DROPPED = re.compile(
    r"(?<![a-zа-яіїєґ])(?:dropped|сбросил\w*|сбрасывал\w*|скинул\w*|скидал\w*) (?:[\w-]+ )?"
    r"(?:munitions?|ammunition|explosives|боеприпас\w*|боєприпас\w*)(?![a-zа-яіїєґ])"
)
_BY_AIRCRAFT = re.compile(
    r"(?<![a-zа-яіїєґ])(?:aircraft|planes?|helicopters?|aviation|jets?|авіац|авиац|самол|літак"
    r"|вертол|гелікопт)"
)
# what an item of a list must hold to count the same as the items before it
_THERE = (
    "^<including|conjunction|word>{0,3}(?:<number>|<twice>)<times>?-?<word|our>{0,3}<sector|region>"
    "(?:[,:;]|<conjunction>)?$"
)
_LISTED_BY = {
    "total": pattern(_THERE),
    "assault": pattern("<sector>|<region>.*<attacked>|<attacked>.*<region>"),
    "energy_strike": pattern("<region>"),
    "shelling": pattern(f"^<word|conjunction>*<sector>-<number|twice>|{_THERE}"),
    "border_breach": pattern("-<word|our>*<region>"),
}
# 'including six times with weapons that are banned'
_WITH_HEAVY = pattern(
    "^<including|conjunction|word>{0,3}(?:<number>|<twice>)<times>?<word|our|used|else>{1,3}<heavy>"
)
# '38 times by rocket launchers', '96 times - assaults', of the times that were told before
_NAMED_AFTER = {
    "shelling_mlrs": "<rocket_launcher>",
    "shelling_artillery": "<artillery>",
    "drone_kamikaze": "<kamikaze><drone>?|<shahed>",
    "drone_strike": "<drone>",
    "shelling": "<shelling>",
    "assault": "<assault>",
}
_AFTER_A_DASH = {
    category: pattern(
        f"<times>?-<our|word>{{0,2}}(?:{named})(?:[,;:]|<conjunction><number|twice>|$)"
    )
    for category, named in _NAMED_AFTER.items()
}


def times_of(words: Phrase, what: str, given: str) -> str:
    """Return what a number of times counts, where the rules say that it is one only: by the verb,
    or as an item of a list.

    Parameters
    ----------
    words : Phrase
    what : str
        What a rule said that it counts.
    given : str
        What the items of the list before it count.
    """
    of_times = words.noun.endswith(TAGS["times"])
    if what == "shelling" and of_times and not _BY_FIRE.search(words.inside):
        # whatever weapons they used when they stormed
        return "assault" if _STORMED.search(words.line.words(*words.clause)) else what
    if what != "doubt" or not of_times:
        return what
    listed = _LISTED_BY.get(given)
    if listed and listed.search(words.inside):
        return given
    if given in ("total", "shelling") and _WITH_HEAVY.search(words.inside):
        return "shelling_heavy"
    named = (
        one for one, dash in _AFTER_A_DASH.items() if dash.match(words.line.tags, words.at + 1)
    )
    after = next(named, "") if given else ""
    if after:
        return after
    clause = words.line.words(*words.clause)
    if given.startswith("drone_") and _DROPPED.search(clause):
        return what if _BY_AIRCRAFT.search(clause) else "drone_drop"
    if _SHOT_AT.search(clause):
        return "shelling"
    if _STRUCK_AT.search(clause):
        return "shelling_artillery" if _BY_GUNS.search(words.around) else "shelling"
    if _NOT_KEPT.search(clause):
        return "total"
    stormed = _STORMED.search(clause)
    return "assault" if stormed else what
