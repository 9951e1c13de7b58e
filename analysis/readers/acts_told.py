"""Whose acts a whole text tells, and whose words it uses: what says who speaks where none says."""

import re

from analysis.readers.sides import ACCUSES, NAMES, other

# only one side speaks so
_WORDS_OF_UKRAINE = re.compile(
    r"окупант|загарбник|оккупант|захватчик|invaders|occupiers|сил\w* оборони|сил\w* "
    r"обороны|defen[cs]e forces|російського вторгнення|российского вторжения|рашист"
    r"|ukrainian (?:army|military|armed forces) (?:\w+ ){0,3}(?:said|says|report)"
    r"|ukrain(?:e's|ian) defenders|(?:украинск|українськ)\w+ (?:защитник|захисник)"
    r"|russian[ _]invasion|glory to ukraine|слава україні"
    # but not 'the so-called Russian aggression'
    r"|(?<!so-called )(?<!alleged )(?<!называемой )(?<!называемая )(?<!называемую )(?<!мнимой )"
    r"(?<!званої )(?<!звана )(?<!званій )(?:russia(?:n|'s) (?:(?:military|armed|full-scale) )?"
    r"aggression(?! (?:claim|alleg))|aggression (?:of|by) (?:the )?(?:russia(?![a-z])|russian fed)"
    r"|російськ\w+ (?:(?:збройн|військов|воєнн|повномасштабн)\w+ )?агресі"
    r"|российск\w+ (?:(?:вооруженн|военн|полномасштабн)\w+ )?агресси"
    r"|агресі\w+ (?:рф|росі)|агресси\w+ (?:рф|росси))"
    r"|станом на|локаційно|локационно|locationally|ukrinform|укр[иі]нформ"
    r"|(?<![а-яіїє])(?:унн|ун[иі]ан)(?![а-яіїє])|(?<![a-z])(?:unn|unian)(?![a-z])"
)
_VERBS = (
    r"атак|наруш|обстрел|нан[её]с|наносил|соверш|предприн|пыта|применил|применен|запуст|violat"
    r"|attack|launch|broke|breach|fired|carried|shell|поруш|здійсн|завда|обстріл|committ"
    r"|випуст|застос|задейств|задія|\d+ раз"
)
# what is told of those who were attacked, or who stopped attacks
_SUFFERS = (
    r"(?<![a-z])(?:were|was|been|faced|repel|repuls|stopp|halt|thwart|beat"
    r"|(?:came|come|comes|fell) under)"
    r"|(?<![а-яіїє])(?:(?:был|бул)[аиоі]?(?![а-яіїє])|подверг|зазна|піддав|отби|отраз|отраж|останов|сдерж|відби|зупин|стрим)"
)
# what a side tells of, and whose deeds it tells: no deed of its own
_TELLS_OF = (
    r"report|announc|(?<![a-z])(?:said|says|count|record|regist)|повідом|сообщ|заяв|насчит|нараху"
    r"|зафикс|зафікс|росій|россий|russia|україн|украин"
    r"|ukrain|(?<![а-яіїє])(?:всу|зсу)(?![а-яіїє])"
)
# 'awaits a reaction to breaches'
_OF_A_DEED = "(?<! на )(?<! про )(?<! о )(?<! об )(?<! about )(?<! over )"
# 'shelled the positions of Russian troops 310 times': no deed of theirs
_NOT_STRUCK = (
    "(?<!позиции )(?<!позициям )(?<!позиций )(?<!позиції )(?<!позицій )(?<!позиціях )"
    "(?<!позиціям )(?<!по )(?<!positions of )(?<!infrastructure of )(?<!facilities of )"
    "(?<! on )(?<! at )(?<! against )"
)
# 'shellings of Russian positions'
_NO_TARGETS = (
    r"(?!\w+ (?:позици|позиці|positions|территори|територі|territor|город|міст|cities|towns|населен"
    r"|энерг|енерг|energy|инфраструктур|інфраструктур|infrastructure|регион|регіон|regions))"
)
# no further from who acts than 'over the past 24 hours eight times attacked'
_TO_THE_VERB = rf"(?:(?!{_SUFFERS}|{_TELLS_OF})[^.!?;\n]){{0,44}}?"
_DEEDS = {
    side: re.compile(
        rf"(?<![a-zа-яіїєґ]){_NOT_STRUCK}{_NO_TARGETS}(?:{names.doers})(?![a-zа-яіїєґ])"
        rf"{_TO_THE_VERB}(?<![a-zа-яіїєґ]){_OF_A_DEED}(?:{_VERBS})"
    )
    for side, names in NAMES.items()
}
# 'Ukraine, Moscow said, attacked it'
_SAYS = {
    side: re.compile(
        rf"(?<![a-zа-яіїєґ])(?:{names.itself}|{names.quoted}) "
        rf"(?:sa(?:id|ys)|claim|заяв|{ACCUSES})"
    )
    for side, names in NAMES.items()
}
# 'the Russians allegedly registered 490': whose count it is
_PEOPLES = {
    "russia": "the russians|russians|россияне|росіяни",
    "ukraine": "the ukrainians|ukrainians|украинцы|українці",
}
_COUNTS = {
    side: re.compile(
        rf"(?<![a-zа-яіїєґ])(?:{names.itself}|{names.quoted}|{_PEOPLES[side]}) "
        r"(?:(?:allegedly|reportedly|нібито|якобы|буцімто|также|також|also|has|have) )*"
        r"(?:register|record|count|зафікс|зафикс|зарегистр|зареєстр|нарахува|насчита)"
    )
    for side, names in NAMES.items()
}
# whose forces repel attacks, which a staff tells of its own
_REPELS = {
    side: re.compile(
        rf"(?<![a-zа-яіїєґ])(?:{names.doers})(?![a-zа-яіїєґ])"
        r"(?:(?!attack|assault|were|was |атак|штурм|напад)[^.!?;\n]){0,28}?(?<![a-zа-яіїєґ])"
        r"(?:repelled|beat back|fended off|fought off|відбил|отбил|отразил|відби[лв]|repulsed)"
    )
    for side, names in NAMES.items()
}
# wars that the readers don't know; what is said of them is never told of this one
_ELSEWHERE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:syria\w*|сири[ийяею]\w*|сирійськ\w*|сирі[їйяюєи]\w*|алеппо|aleppo|идлиб\w*"
    r"|ідліб\w*|idlib|латаки[ияею]|латак[иі][яії]|latakia|турци[ия] ?[-–—] ?(?=\d)"
    r"|турецк\w+ (?:част|сторон)\w*"
    r"|карабах\w*|karabakh|artsakh|арцах\w*|степанакерт\w*|stepanakert|gaza|газ[аеиу] "
    r"|сектор\w* газа?\w*|rafah|west bank|lebanon|lebanese|л[иі]ван\w*|unifil|blue line"
    r"|israel\w*|[иі]зра[иїі]л\w*|hezbollah|hamas|houthis?|hodeida\w*|sanaa|yemen\w*|йемен\w*"
    r"|ємен\w*|хусит\w*|iran(?:ian)?|іран\w*|иран\w*|armeni\w*|азербайджан\w*|вірмен\w*"
    r"|армени\w*|армянск\w*|azerbaijan\w*|kashmir|line of control|pakistan\w*|пакистан\w*"
    r"|indian? army|cambodia\w*|камбодж\w*|thai(?:land)?|таиланд\w*|libya\w*|ливи[ийяею]"
    r"|tripoli|haftar|sudan\w*|судан\w*|darfur|el[ -]fasher|rapid support forces|rsf|myanmar"
    r"|tigray|m23|осети[ияею]\w*|осеті[їяюєи]\w*|ossetia\w*|цхинвал\w*|tskhinval\w*"
    r"|абхази[ияею]|abkhazia\w*|tajik\w*|kyrgyz\w*|таджик\w*|к[иы]ргиз\w*|kosov\w*|нагорн\w+)"
    r"(?![a-zа-яіїєґ])"
)
_HERE = re.compile(
    r"україн|украин|ukrain|всу(?![а-яіїє])|зсу(?![а-яіїє])|киев|київ|kyiv|kiev|росіян|окупант"
    r"|сво(?![а-яіїє])|днр|лнр"
)
_STEMS = {"ukraine": "украинск|українськ|ukrainian", "russia": "российск|російськ|russian"}
# whose drones were shot down: a side shoots at the other's
_DOWNED = {
    side: re.compile(
        rf"(?:{stems})\w* (?:\w+ ){{0,3}}(?:бпла|беспилот|безпілот|дрон|uav|drone|unmanned)"
    )
    for side, stems in _STEMS.items()
}
# drones that one side alone flies, where no stem of a country stands beside them
_FLOWN = {"russia": re.compile(r"shahed|шах[еіи]д|geran|геран")}
_FLIES = r"(?:drone|uav|unmanned|missile|rocket|shahed|бпла|дрон|беспилот|безпілот|ракет|шах[еіи]д)"
_SHOT_DOWN = (
    r"(?:shot down|shoots down|downs|downed|destroy(?:s|ed)|intercept(?:s|ed)|збил|знищил|сбил"
    r"|уничтожил)"
)
# who shot them down, and not whose they were: 'Russian drones shot down', 'launched by Russia'
_SHOT = {
    side: re.compile(
        rf"(?<!of )(?<!by )(?<!from )(?:{side}(?:'s)?|(?:{stems})\w*) "
        rf"(?:(?!{_FLIES}|were |was |had |have |has |been )\w+ ){{0,3}}{_SHOT_DOWN}"
        rf"|(?:shot down|downed|brought down|destroyed|intercepted) by (?:the )?(?:{side}|{stems})"
    )
    for side, stems in _STEMS.items()
}


def _sides(patterns: dict[str, re.Pattern[str]], folded: str) -> list[str]:
    """Return the sides whose pattern a text holds."""
    return [side for side, pattern in patterns.items() if pattern.search(folded)]


def sides_that_say(folded: str) -> list[str]:
    """Return the sides of which a text says that they say something.

    Parameters
    ----------
    folded : str

    Returns
    -------
    list of str
    """
    return _sides(_SAYS, folded)


def sides_that_count(folded: str) -> list[str]:
    """Return the sides of which a text says that they count something.

    Parameters
    ----------
    folded : str

    Returns
    -------
    list of str
    """
    return _sides(_COUNTS, folded)


def sides_that_repel(folded: str) -> list[str]:
    """Return the sides whose forces repel attacks in a text.

    Parameters
    ----------
    folded : str

    Returns
    -------
    list of str
    """
    return _sides(_REPELS, folded)


def sides_told_up_to(folded: str, at: int) -> list[str]:
    """Return the sides whose acts a text tells up to the end of a paragraph.

    Parameters
    ----------
    folded : str
    at : int
        A sign of the paragraph.

    Returns
    -------
    list of str
    """
    end = folded.find("\n", at)
    return sides_told_before(folded, len(folded) if end < 0 else end)


def sides_told_before(folded: str, at: int) -> list[str]:
    """Return the sides whose acts a text tells above an offset.

    Parameters
    ----------
    folded : str
    at : int

    Returns
    -------
    list of str
    """
    return _sides(_DEEDS, folded[:at])


def sides_told(folded: str, office: str) -> list[str]:
    """Return the sides whose acts, or whose drones that were shot down, a text tells of.

    Parameters
    ----------
    folded : str
    office : str
        That may speak in it.

    Returns
    -------
    list of str
    """
    told = _sides(_DEEDS, folded)
    shot = [other(side) for side, defence in _SHOT.items() if defence.search(folded)]
    downed, flown = _sides(_DOWNED, folded), _sides(_FLOWN, folded)
    if office == "air_force" and len(shot) == 1:
        return shot
    if office == "air_force" and not told:
        return downed or flown
    return downed if office == "ministry" and not told and len(downed) == 1 else told


def has_words_of_ukraine(folded: str) -> bool:
    """Tell whether a text calls the other side as only Ukraine's does.

    Parameters
    ----------
    folded : str
    """
    return _WORDS_OF_UKRAINE.search(folded) is not None


def is_ukrainian(folded: str) -> bool:
    """Tell whether a text is written in Ukrainian.

    Parameters
    ----------
    folded : str
    """
    return len(re.findall("[іїєґ]", folded[:1500])) > 3 * len(re.findall("[ыэъ]", folded[:1500]))


def other_war(folded: str) -> str:
    """Return the name of another war's country in a text that doesn't name this one, or ''.

    Parameters
    ----------
    folded : str
    """
    there = None if _HERE.search(folded) else _ELSEWHERE.search(folded)
    return there.group().strip() if there is not None else ""
