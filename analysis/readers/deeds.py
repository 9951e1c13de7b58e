"""Who did what a sentence tells: the side that acts stands before the verb, or after 'by'."""

import re

from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.rules import Phrase, pattern
from analysis.readers.sides import other

_ACTS = (
    r"(?:carr|launch|attack|conduct|fired|shell|violat|broke|breach|used|struck|made|dropp"
    r"|committ|deliver|opened|hit|storm|assault|attempt|tried|undert|perpetr"
    r"|(?:have|had|has) (?!(?:also )?(?:record|count|report|register|document|logg|said|claim"
    r"|accus)|been (?:\w+ )?(?:shelled|attacked|hit|struck|fired|bombed|targeted|wounded"
    r"|injured|killed)(?![a-z])|come under|suffered|faced|lost|\d)|also"
    r"|(?:did not|didn't) (?!(?:\w+ )?(?:count|record|report|say|claim))(?=[^,;.]{0,40}\d)"
    r"|continu(?!\w* to (?:observe|respect|hold|keep|adhere|comply))|fires)"
)
# 'Russia ignores the truce and fires'
_AND_ACTS = rf" [a-z]+s (?:[\w'-]+ ){{1,5}}and {_ACTS}"
_FORCES = (
    r"(?:(?:armed |aerospace |air )?forces?|troops|army|navy|units|military|side|aviation|aircraft"
    r"|artillery|soldiers|formations|drones|pilots|operators|gunners)"
)
_OF_WHAT_SORT = r"(?:(?:hybrid|military|occup\w+|invasion|invading|ground|regular|proxy) ){0,2}"
# 'breaches recorded by Kyiv', 'a truce observed by Kyiv' are no acts of Kyiv's
_BY = (
    "".join(
        f"(?<!{counted} )"
        for counted in (
            "recorded",
            "registered",
            "counted",
            "reported",
            "documented",
            "logged",
            "noted",
            "cited",
            "observed",
            "kept",
            "respected",
            "upheld",
            "maintained",
            "announced",
            "declared",
            "controlled",
            "held",
        )
    )
    + "(?<![a-z])by"
)
# 'Ukrainian units, it said, shelled'
_ASIDE = (
    r"(?:, (?:(?:it|he|she|they|the ministry) (?:said|says|added|claimed|wrote)"
    r"|in (?:response|return|reply|turn|answer)|for (?:its|their) part|however),)?"
)
# who may act by name, and what acts only where its verb stands by: 'downed Russian drones' do not
_ACTS_SLAVIC = (
    r"(?![^,.;]{0,60}(?:у відповідь|в ответ|ответн))"
    # verbs, and no 'attacks', 'breaches' or 'shelled'
    r"(?= (?:[а-яіїєґ0-9]+ ){0,3}?(?:атаку[юєв]|атаковал|завда(?:л|в|ють)|нан[её]с|наноси|удари[лв]"
    r"|вдари[лв]|обстріл(?:ю[юєв]|ял)|обстрел(?:ива|ял)|поруши[лв]|порушу|наруши[лв]|наруша[юе]"
    r"|здійсни|здійсню|соверши|соверша|уразил|поразил|влучил|скину|сброси|сбрасыва|запусти"
    r"|випусти|выпусти|застосу|застосов|примени[лв]|применя|відкри[влй]|відкрива|откры[вл]"
    r"|штурму|штурмов|пров[еі]л|прове[лв]|провод))"
)
# 'the troops were shelled 450 times', 'our troops were not hurt'
_WHO_WERE_NOT_STRUCK = (
    r"(?! (?:(?:були|було|были|была|не|убитыми|вбитими|втрат|потерь) )*(?:обстр[іе]лян|атакован"
    r"|постражд|пострада|загин|погиб|зазна|понес|потеря|втрат|отрима|получи|поранен|ранен|травм))"
)
_FORCES_SLAVIC = (
    r"(?:(?:війська|військові|військовослужбовці|армія|сторона|підрозділи|сили|авіація"
    r"|артилерія|формування|оператори|окупанти|бойовики|силовики|захисники|войска|военные"
    r"|военнослужащие|армия|силы|подразделения|авиация|артиллерия|формирования|операторы"
    rf"|оккупанты|боевики|силовики|вс|зс)(?![а-яіїєґ]){_WHO_WERE_NOT_STRUCK}"
    r"|(?:(?:ударні|ударные) )?(?:дрони|безпілотники|літаки|гелікоптери|кораблі|дроны"
    r"|беспилотники|бпла|самол[её]ты|вертол[её]ты|корабли|ракети|ракеты)(?![а-яіїєґ])"
    rf"{_ACTS_SLAVIC})"
)
# 'the army 1,300 times broke the truce', and no '26 attacks' by the count of its staff
_SO_MANY_TIMES = (
    r"[\d ]{0,6} раза? (?:\w+ )?(?:наруш|обстрел|атаков|нан[её]с|примен|откры|соверш|удар|штурмов)"
)
# 'artillery of the defence forces fired', in the case in which it does
_ARMS = r"(?<![a-z])(?:artillery|aviation|aircraft|units|drones|gunners|crews|pilots) of (?:the )?"
_ARMS_SLAVIC = (
    r"(?<![а-яіїєґ])(?:артилерія|авіація|підрозділи|частини|дрони|пілоти|розрахунки|екіпажі"
    r"|артиллерия|авиация|подразделения|части|дроны|пилоты|операторы|расчеты|экипажи) "
)
_AGENTS = {
    "russia": rf"(?<!of )(?<!on )(?<! at )(?<!against )(?<!on the )(?<!of the )"
    rf"russia(?:n|'s)? {_OF_WHAT_SORT}{_FORCES}{_ASIDE} {_ACTS}"
    rf"|(?<![a-z])(?:russia|russians|moscow){_ASIDE} {_ACTS}"
    rf"|{_BY} (?:the )?russian? {_FORCES}|(?<![a-z])(?:russia|moscow){_AND_ACTS}|"
    rf"{_BY} (?:(?:the )?russian federation|russia|moscow)(?![a-z])"
    rf"|росіяни|россияне|(?:російськ(?:і|а)|российск(?:ие|ая)) {_FORCES_SLAVIC}"
    r"|армия россии|(?<!позиции )(?<!позиций )(?<!позиції )(?<!позицій )"
    r"(?<!позициям )(?<!позиціям )(?:вс рф|зс рф)|росія (?!заяв)|окупанти"
    r"|загарбники|оккупанты|(?<![а-яіїєґ])(?<![взсу]с )(?:рф|россия|росія) (?:\w+ )?"
    r"(?:запуст|атак|нан[её]с|завда|выпуст|випуст|удар|обстр|наруш|поруш|примен|застос)"
    rf"|(?<![а-яіїєґ])(?<![взсу]с )(?:рф|россия){_ACTS_SLAVIC}"
    r"|(?:з боку|со стороны) (?:рф|росі|росс|окупант|оккупант|бойовик|боевик)"
    rf"|{_ARMS}(?:russian? {_FORCES}|armed forces of russia){_ASIDE} {_ACTS}"
    rf"|{_ARMS_SLAVIC}(?:вс рф|зс рф|(?:российских|російських) \w+"
    rf"|группировк[и](?: войск)? \"\w+\"){_ACTS_SLAVIC}"
    # only Russia's ministry tells of its groupings by the name of a quarter
    r"|(?:группировк|угрупованн)\w+(?: (?:войск|військ))? \"\w+\" (?:нан[её]с|завда|порази|урази)"
    rf"|(?:battle ?group|grouping) \"?(?:north|west|south|cent(?:re|er)|east|dnepr)\"? {_ACTS}",
    "ukraine": r"(?<!of )(?<!on )(?<! at )(?<!against )(?<!on the )(?<!of the )(?:ukrain(?:ian|e's)"
    rf"|(?:kyiv|kiev)'s) {_FORCES}{_ASIDE} {_ACTS}|(?<![a-z])(?<!of )(?<!on )(?<!at )(?<!the )"
    rf"(?:the )?defen[cs]e forces(?: of ukraine)?{_ASIDE} {_ACTS}"
    rf"|(?<![a-z])(?:ukraine|ukrainians|kyiv|kiev){_ASIDE} {_ACTS}"
    rf"|(?<![a-z])(?:ukraine|kyiv|kiev){_AND_ACTS}"
    rf"|{_BY} (?:the )?ukrainian "
    rf"{_FORCES}|{_BY} (?:ukraine|kyiv|kiev)(?![a-z])"
    r"|(?<![а-я])(?<!позиции )(?<!позиций )(?<!позициям )(?<!силы )(?<!сил )(?<!генштаб )"
    r"(?<!генштаба )(?<!по )(?<!данным )(?<!информации )(?:всу|вфу)(?![а-я])"
    rf"(?! ?[:,.)-]| \d(?!{_SO_MANY_TIMES}))|"
    r"(?<![а-яіїєґ])(?<!позиції )(?<!позицій )(?<!позиціям )(?<!позиціях )(?<!штаб )"
    r"(?<!штабу )(?<!штабі )(?<!сили )(?<!сил )зсу(?![а-яіїєґ]| ?[:,.)-])"
    rf"|(?:українськ(?:і|а)|украинск(?:ие|ая)) {_FORCES_SLAVIC}|киевский режим|украина"
    r"|україна (?:\w+ )?(?:запуст|атак|завда|випуст|удар|обстр|поруш|застос)|армия украины"
    rf"|(?<![а-яіїєґ])україна{_ACTS_SLAVIC}|вооруженные формирования украины|воїни|захисники"
    rf"|(?<![а-яіїєґ])(?:сили оборони|силы обороны|(?:пілоти|оператори|бійці) (?:гур|сбу|ссо|сбс))"
    rf"(?: україни| украины)?{_ACTS_SLAVIC}"
    rf"|{_ARMS}(?:ukrainian {_FORCES}|(?:ukrainian |ukraine's )?defen[cs]e forces"
    rf"|armed forces of ukraine|afu|joint forces){_ASIDE} {_ACTS}"
    rf"|{_ARMS_SLAVIC}(?:сил оборони|сил обороны|зсу|всу|оос|ато|(?:українських|украинских) \w+"
    rf"|збройних сил(?: україни)?){_ACTS_SLAVIC}",
}
# 'was broken by the Russian army', in languages that say 'by' with an ending, beside the verb
_BY_WHOM = (
    r"(?:ою|ой|ими|ыми) (?:арм(?:ією|ией)|військами|войсками|військовими|военными|силами|стороною"
    r"|стороной|підрозділами|подразделениями|формуваннями|формированиями|окупантами|боевиками)"
    r"(?![а-яіїєґ])"
)
_DONE = r"(?:[нт]о|н[аиыі])"
# 'Russia ignores Ukraine's truce, firing', where no other side and no teller stands between
_SO_ACTING = (
    r"(?: (?!(?:ukraine|kyiv|kiev|russia|moscow)(?!'s)|(?:ukrain|russ)ians|says|said|claim|report"
    r"|accus|stat|alleg|insist|announc|record|count)[\w'-]+){1,8}, (?:then )?(?:firing|launching"
    r"|striking|shelling|attacking|hitting|carrying out|conducting|using|dropping|violating"
    r"|breaching|breaking|storming)"
)
_SO_ACTING_SLAVIC = (
    r"(?: (?!(?:украина|україна|россия|росія|москва|киев|київ)(?![а-яіїєґ])|заяв|сообщ|повідом"
    r"|утвержд|стверд|обвин|звинувач)[\w'-]+){1,8}, (?:запусти|выпусти|випусти|нан[её]с|нанесш"
    r"|завда|атакова|обстреля|обстріля|наруши|поруши|ударив|вдарив|применив|застосува|соверши|здійсни"
    r"|скину|сброси)(?:в|вши|я|ши)(?![а-яіїєґ])"
)
_NOT_AT = "".join(f"(?<!{word} )" for word in ("of", "on", "at", "in", "against", "by", "with"))
_SO_ACTED = {
    side: rf"{_NOT_AT}(?<![a-z])(?:{english} {_FORCES}|{capital}){_SO_ACTING}"
    rf"|(?<![а-яіїєґ])(?:{slavic}){_SO_ACTING_SLAVIC}"
    for side, english, capital, slavic in (
        ("russia", "russian", "russia|moscow", "россия|росія|москва|вс рф|зс рф"),
        ("ukraine", "ukrainian", "ukraine|kyiv|kiev", "украина|україна|киев|київ|всу|зсу"),
    )
}
# 'the Ukrainian side recorded 26 assaults' tells of no act of its own
_COUNTS = (
    r"(?! (?:(?!атак|обстр|наруш|поруш|нан[её]с|завда|удар|штурм)[^\s,;:]+ ){0,6}(?:зафікс"
    r"|зафиксир|нарах|насчит|заяв|повідом|сообщ|відзнач|отмет|отмеч|record|count|report|register|document))"
)
# 'Russian assaults': whose acts they are by the word before them
_OF_ACTS = (
    r" (?:\w+ )?(?:штурм|атак|обстр[іе]л|удар|assault|attack|shelling|strike|bombardment"
    r"|авіаудар|авиаудар|air ?strike|fire(?![a-z-])|вогн|вогон|огн[ея]|огон)"
)
# 'the positions of Ukrainian troops were shelled'
_NO_POSITIONS = (
    r"(?<!позиції )(?<!позицій )(?<!позиціям )(?<!позиціях )(?<!позиции )(?<!позиций )"
    r"(?<!позициям )(?<!позициях )"
)
_WHOSE = {
    "russia": r"(?:російськ|российск|russian)",
    "ukraine": r"(?:українськ|украинск|ukrainian)",
}
_PASSIVE = {
    side: rf"(?P<by>(?<={_DONE} ){words}{_BY_WHOM}|{words}{_BY_WHOM}(?= \w+{_DONE}(?!\w)))"
    for side, words in (("russia", "(?:російськ|российск)"), ("ukraine", "(?:українськ|украинск)"))
}
_SIDES = {
    side: re.compile(
        f"(?:{words}){_COUNTS}|{_SO_ACTED[side]}|{_NO_POSITIONS}{_WHOSE[side]}\\w*{_OF_ACTS}|{_PASSIVE[side]}"
    )
    for side, words in _AGENTS.items()
}
# '28 Russian assaults were stopped': whose they are, whoever stopped them
_WHOSE_ACTS = re.compile(
    "|".join(f" (?P<{side}>{words})\\w*{_OF_ACTS}" for side, words in _WHOSE.items())
)
# 'our soldiers opened fire twice', whoever speaks; only of those whose name can't be an object
_OURS = re.compile(
    r"(?<![a-z])(?<!of )(?<!on )(?<!at )(?<!against )(?<!near )(?<!to )(?<!towards )our "
    rf"(?:forces|troops|army|units|soldiers|servicemen|defenders|military|men|gunners|pilots|drones"
    rf"|operators|aviation|artillery|aircraft|air force){_ASIDE} {_ACTS}"
    rf"|(?<![a-z])we (?:have |had )?(?:broke|violat|breach|shell|attack|fired)"
    rf"|(?<![а-яіїє])(?:мы|ми) (?:наруш|поруш|обстр|атак)"
    rf"|(?P<by>{_BY} (?:us|our (?:forces|troops|army|units|soldiers|servicemen|defenders))(?![a-z])"
    r"|(?:on|from) our (?:side|part)(?![a-z])|с нашей стороны|з нашого боку)"
    r"|(?<![а-яіїє])(?:наші|наши) (?:[а-яіїє]+ )?(?:воїни|бійці|захисники|військові|оборонці"
    r"|оператори|пілоти|льотчики|артилеристи|десантники|операторы|пилоты|летчики|артиллеристы"
    rf"|воины|бойцы|защитники|военные|военнослужащие|військовослужбовці)(?![а-яіїє]){_COUNTS}"
    r"|(?<![а-яіїє])(?:наші|наши|наша) (?:[а-яіїє]+ )?(?:війська|підрозділи|сили|дрони"
    r"|безпілотники|авіація|армія|артилерія|войска|подразделения|силы|дроны|беспилотники|бпла"
    rf"|авиация|армия|артиллерия)(?![а-яіїє]){_ACTS_SLAVIC}"
)
# the other side by the names that each gives it
_THEIRS = re.compile(
    r"(?<![а-яіїєґ])(?:бойовики|боевики|терористи|террористы|противник|ворог|враг)(?![а-яіїєґ])"
    rf"|(?<![a-z])(?:militants|enemy|occupiers|invaders|terrorists) {_ACTS}|(?P<by>(?!))"
)
# whose positions were shelled, where no side is told to act: the other one's acts
_STRUCK = {
    "russia": re.compile(
        r"позиц\w+ (?:всу|зсу|украинск|українськ)|украинск\w+ позиц|українськ\w+ позиц"
        r"|ukrainian (?:troops' |army's )?positions|positions of (?:the )?(?:ukrainian|afu)"
    ),
    "ukraine": re.compile(
        r"позиц\w+ (?:вс рф|зс рф|российск|російськ)|российск\w+ позиц|російськ\w+ позиц"
        r"|russian (?:troops' |army's )?positions|positions of (?:the )?russian"
    ),
}
_NOT_A_DEED = pattern("<repelled|repelling|downed|suppressed>")


# '40 salvos in return'
_ANSWERS = re.compile(r" (?:[\w-]+ )?(?:ответн|зворотн|retaliat)\w*")
# arms that a ministry names without a side where they are its own
_OWN_ARMS = {
    "russia": re.compile(
        r"(?:оперативно-тактическ|армейск|штурмов)\w+ (?:авиаци|авіаці)|высокоточн\w+ (?:оружи"
        r"|средств)|precision(?:-guided)? weapons|operational[- ]tactical (?:aviation|aircraft)"
    )
}


def acts_of(side: str) -> str:
    """Return why a number is left that counts acts of the side that speaks."""
    return f"acts of {side}, which is the side that speaks"


def deeds_of(line: Line, words: Phrase, speaker: str) -> str:
    """Return the side whose acts a number counts, '' where the sentence does not say.

    Parameters
    ----------
    line : Line
    words : Phrase
        The number with its words.
    speaker : str
        The side that says 'our troops'.
    """
    number = line.marks[words.at]
    named = _WHOSE_ACTS.match(line.page.folded, number.end, line.end)
    if named is not None:
        return str(named.lastgroup)
    if _is_an_answer(line, number) or _is_by_its_own_arms(line, number, speaker):
        return speaker
    if _NOT_A_DEED.search(words.inside):
        return ""
    return _acting(line, number.start - line.start, speaker) or _by_who_was_struck(line)


def _is_an_answer(line: Line, number: Mark) -> bool:
    """Tell '40 salvos in return', of the side that speaks."""
    return _ANSWERS.match(line.page.folded, number.end, line.end) is not None


def _is_by_its_own_arms(line: Line, number: Mark, speaker: str) -> bool:
    """Tell what arms did that a side tells of by these words as its own alone, where no other side
    acts before the number.
    """
    arms = _OWN_ARMS.get(speaker)
    told = arms is not None and arms.search(line.page.folded, line.start, number.start)
    return bool(told) and acting_before(line, number.start) in ("", speaker)


def acting_before(line: Line, at: int) -> str:
    """Return the side whose acts are told nearest before a sign of the page, '' if none is.

    Parameters
    ----------
    line : Line
    at : int
    """
    before = line.folded[: at - line.start]
    last = ("", 0)
    for side, acts in _SIDES.items():
        ends = [act.end() for act in acts.finditer(before)]
        end = max(ends, default=0)
        if end > last[1]:
            last = (side, end)
    return last[0]


def _acting(line: Line, at: int, speaker: str) -> str:
    """Return the side that acts nearest to a sign of a sentence, '' where none does."""
    acts = [*_SIDES.items(), (speaker, _OURS), (other(speaker), _THEIRS)]
    acting = [
        (_distance(match, at), side)
        for side, pattern_ in acts
        for match in pattern_.finditer(line.folded)
    ]
    return min(acting)[1] if acting else ""


def _by_who_was_struck(line: Line) -> str:
    """Return the side whose acts 'positions of B were shelled' tells, '' where it names neither."""
    told = [side for side, struck in _STRUCK.items() if struck.search(line.folded)]
    return told[0] if len(told) == 1 else ""


def _distance(match: re.Match[str], at: int) -> int:
    """Return how far an agent stands from a number: one after it counts only as 'by' whom."""
    if match.end() <= at:
        return at - match.end()
    by_whom = match.group().startswith("by ") or match["by"] is not None
    return match.start() - at if by_whom else match.start() - at + 40
