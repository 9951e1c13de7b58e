"""What posts from the line of contact say of nothing: no breaches, no shelling."""

import re

from analysis.readers.foes import FIGHTERS, FOE
from analysis.readers.line import Line

_THE_OTHER = f"{FOE}|{FIGHTERS}|нвф|нзф"
_TRUCE = (
    r"(?:режим\w* (?:тишины|тиші|прекращения огня|припинення вогню)|перемири[еяю]|перемир'я)"
    r"(?![а-яіїєґ])"
)
# 'of the full and all-embracing truce'
_COMPLETE = r"(?:[а-яіїє]+[оеє]го|и|і|й|та|умов|условий)"
_UP_TO_A_VERB = r"(?:[^.;]|[.](?=[0-9])){0,120}"
_WAS_SEEN_UK = "(?:було )?(?:зафікс|відмі|відзнач|спост|виявл|фіксу)"
_WAS_SEEN_RU = "(?:было )?(?:зафикс|отме[тч]|выявл|наблюд|фиксир)"
# 'they told of the absence of', and 'in the absence of' tells nothing
_TOLD_OF_NO = (
    r"(?<!не )(?<!not )(?<![a-zа-яіїєґ])(?:заяв|сообщ|долож|доклад|отме[тч]|конст|зафикс|рассказ"
    r"|повідом|зазнач|відзнач|зафікс|розпов|доповіл|поінформ|проинформ|підтверд|подтверд"
    r"|report|announc|declar|note[ds]|record|confirm|stat(?:ed|es))\w*"
    r"(?: (?:об?|про|the|an|a|полн\w+|повн\w+|complete|total|full)){0,3} "
    r"(?:отсутстви[еяи]|відсутн[іо]ст[ьі]|absence of|lack of)(?: any)?"
)
_NO_MORE = r"(?: ?[-–—]? (?:отсутств(?:уют|овали)|(?:були )?відсутні|(?:were|are) absent))"
_BREACHES_UK = r"(?:порушень|(?:фактів|випадків) порушен(?:ня|ь))"
_BREACHES_RU = r"(?:нарушений|(?:фактов|случаев) нарушени[яй])"
_NO_ONE = r"(?:ни единого|ни одного|жодного(?: єдиного)?|ані єдиного)"
# 'of the armed formations of', by which either side is named
_TROOPS = (
    r"(?:(?:незаконн|збройн|вооруж[её]нн|воєнізован|военизирован|окупаційн|оккупационн|підрозділ"
    r"|подразделен|формуван|формирован|військ|войск|арм[іи]|частин|част|угрупован|группиров"
    r"|загон|отряд|загарбник)[а-яіїєґ]*|сил)"
)
# 'from the side of the armed formations of the RF', and no occupied town from whose side they fire
_SIDE_OF = (
    rf"(?:з боку|зі сторони|со стороны) (?:{_TROOPS} ){{0,3}}[а-яіїєґ'-]+"
    rf"(?: (?:{_TROOPS}|рф|(?:{_THE_OTHER}|рос[иі]|укра[иї]н|федерац|республ[иі]к|народн)"
    r"[а-яіїєґ]*|[дл]нр)){0,4}"
)
_FROM_A_SIDE = rf"(?: {_SIDE_OF})?"
_NONE = re.compile(
    rf"{_TOLD_OF_NO} (?:наруш|поруш|(?:ceasefire |truce )?(?:violation|breach))\w*|"
    rf"(?:нарушени|порушенн)я (?:режим[ау]? )?(?:прекращения огня|припинення вогню|тишины|тиші"
    rf"|перемир[\w']+){_UP_TO_A_VERB}{_NO_MORE}|"
    r"no (?:ceasefire )?(?:violations?|breach(?:es)?)(?: of the (?:ceasefire|truce))?(?! of)"
    r"|no (?:cases|instances) of (?:ceasefire )?violation"
    rf"|{_BREACHES_UK}{_FROM_A_SIDE} не {_WAS_SEEN_UK}"
    rf"|{_BREACHES_RU}{_FROM_A_SIDE} не {_WAS_SEEN_RU}"
    rf"|{_BREACHES_UK} (?:{_COMPLETE} )*(?:режиму )?(?:припинення вогню|тиші|перемир'?я"
    rf"|домовленост(?:ей|і)){_UP_TO_A_VERB} не (?:{_WAS_SEEN_UK}|було(?= ?[,.;\"]|$| жодного))"
    rf"|{_BREACHES_RU} (?:{_COMPLETE} )*(?:режима )?(?:прекращения огня|тишины|перемирия"
    rf"|договоренност(?:ей|и)){_UP_TO_A_VERB}"
    rf" не (?:{_WAS_SEEN_RU}|было(?= ?[,.;\"]|$| ни разу| ни одного))"
    r"|(?:режим\w* (?:тиші|тишины)|перемир'?[яие]\w*) [^.;,]{0,40}"
    r"(?:ніхто|никто) не (?:поруш|наруш)"
    r"|(?:режим\w* (?:припинення вогню|тиші|прекращения огня|тишины)|перемир'?[яие]\w*|тиш[іуы])"
    r"(?: [а-яіїє]+){0,2}(?:,? (?:по )?(?:станом|состоянию) на [0-9:.]+(?: [а-яіїє0-9]+){0,3})?"
    r",? не (?:порушува|поруши|наруша|наруши)"
    r"|(?:ceasefire|truce|regime of silence)(?: [^.;,]{0,40})? (?:has|had) not (?:once )?been "
    r"(?:once )?(?:broken|violated|breached)"
    rf"|(?:{_THE_OTHER}|occupation|proxy|russia)[a-z-]*"
    r"(?: (?!and |our |ukrainian |joint )[a-z-]+){0,2} "
    r"(?:(?:has|have|did) not|(?:has|have|did)n't) (?:once |yet )?"
    r"(?:violated?|breach(?:ed)?|br(?:oken|eak)) the (?:ceasefire|truce|regime of silence)"
    r"(?![^.;]*(?<![a-z])(?:but|except|only|until)(?![a-z]))"
    r"|(?<![а-яіїє])не (?:було )?(?:зафіксовано|зафіксували|відзначено|виявлено|виявили) "
    rf"(?:{_NO_ONE} )?(?:фактів |випадків )?порушен"
    r"|not a single (?:ceasefire |truce )?(?:violation|breach)(?! of (?!the (?:cease|truce)))"
    rf"|(?:{_THE_OTHER})(?:(?! не |мало|почти|майже|част|в цел|в ціл|основн|переважн)[^.;,])"
    r"{0,60}(?<! не) "
    rf"(?:соблюдал|дотримувал|придерживал)\w* (?:(?:услови|умов)\w+ )?{_TRUCE}"
    rf"|{_TRUCE}(?: (?:с|з|із|от|від|на|до|станом|по состоянию|начала|початку|суток|доби|дня"
    r"|полуночи|півночі|[0-9][0-9:.]*|годин[уи]?|часов|часа|[0-9]+ [а-яіїє]+|полностью|повністю))*"
    r" (?:соблюдался|дотримувався)"
    r"|не (?:было|було|отмечено|відзначено|зафиксировано|зафіксовано) (?:ни одной|жодної) "
    r"(?:[а-яіїє]+ )?провокац"
    r"|(?:вогневих )?провокацій [^.]{0,80} не (?:було )?зафікс"
    r"|(?<![а-яіїє])не (?:было )?(?:зафиксировано|зафиксировали|отмечено|выявлено|выявили) "
    rf"(?:{_NO_ONE} )?(?:фактов |случаев )?наруш"
    r"|(?:данных|даних|сведений) (?:о|про) (?:нарушени|порушен)\w+ [^.;]{0,60} не поступ"
)
# whose fire it would be, and no settlements that were not under it
_BY_THE_OTHER = (
    rf"(?:{_SIDE_OF}|(?:ворож|ворог|враж|враг|противник|бойовик|боевик)[а-яіїє]*|"
    r"також|теж|также|на донбасі|на донбассе|[ву] (?:зоні|зоне) (?:оос|ато)"
    # at whom, all along the line
    r"|(?:по )?(?:(?:наш|українськ|украинск)\w+ )?(?:позиц[іи](?:й|ях|ям)|військ(?:ах)?"
    r"|войск(?:ам)?|підрозділ(?:ів|ах)|подразделени(?:й|ям))"
    r"|об'єднаних сил|объединенных сил|сил (?:оос|ато)|оос|зсу|всу|народной милиции"
    r"|народної міліції"
    r"|(?:українських|украинских) (?:захисників|защитников|воїнів|военных))"
)
_FIRE_UK, _FIRE_RU = r"(?:вогневої|бойової) активності", r"(?:огневой|боевой) активности"
_NO_ACTIVITY = (
    rf"(?:{_THE_OTHER}|occupation|proxy|russia)[a-z-]*"
    r"(?: (?!and |our |ukrainian |joint )[a-z-]+){0,3} (?:(?:has|have|had|did) not|(?:has|have|had"
    r"|did)n't) (?:yet )?(?:show|display)\w* any (?:fire|firing) activity"
    r"|no (?:enemy )?(?:fire|firing) activity(?: [^.;,]{0,60})? "
    r"(?:recorded|observed|registered|reported|shown)"
    rf"|{_FIRE_UK} (?:{_BY_THE_OTHER} )*не (?:було )?(?:зафікс|відзнач|спостер|фіксу|виявлен)"
    rf"|{_FIRE_RU} (?:{_BY_THE_OTHER} )*не (?:было )?(?:зафикс|отмеч|наблюда|фиксир|выявлен)"
    rf"|(?:{_THE_OTHER})[а-яіїєґ]*(?: [\w-]+){{0,3}} (?:{_FIRE_UK}|{_FIRE_RU}) не (?:виявл|прояв)"
    rf"|(?:{_THE_OTHER})[а-яіїєґ]*(?: [\w-]+){{0,3}} не (?:виявл|прояв)\w+ "
    rf"(?:жодної |никакой )?(?:{_FIRE_UK}|{_FIRE_RU})"
)
_NO_SHELLING = re.compile(
    rf"{_NO_ACTIVITY}|"
    rf"{_TOLD_OF_NO} (?:обстр[еі]л|shelling|bombardment)\w*|"
    rf"(?:обстрелы|обстріли)(?: [^.;,0-9]{{1,80}})?{_NO_MORE}|"
    r"no (?:enemy )?(?:shelling(?:s| attacks?)?|bombardments?)(?: [^.]{0,60})? (?:recorded"
    r"|registered|reported)"
    r"|not a single (?:enemy )?(?:shelling|bombardment|shot)(?: [^.]{0,60})? (?:was |has been )?"
    r"(?:recorded|registered|reported)"
    rf"|(?:{_NO_ONE}|никаких|жодних) (?:[а-яіїє]+ )?обстр[еі]л(?:а|у|ов|ів)"
    r"(?: [^.;,]{0,120})? не (?:было|було|зафикс|зафікс|фикс|фікс|отмеч|відміч)"
    r"|обстріли (?:[^.;,]{0,40} )?не фіксувал|обстрелы (?:[^.;,]{0,40} )?не фиксировал"
    r"|не обстріля\w+ жодн|не обстрел\w+ ни одн"
    r"|(?:обстрілів|обстрелов|(?<!припинення )вогню(?! у відп)|(?<!прекращения )огня(?! в ответ)"
    rf"|стрільби|стрельбы) (?:{_BY_THE_OTHER} )*не (?:було(?= ?[.,;\"]|$| зафікс| відміч)|фіксу"
    r"|зафікс|відзнач|спостеріга|было(?= ?[.,;\"]|$| зафикс| отмеч)|зафикс|фиксир|отмеч|наблюда)"
    r"|(?<![а-яіїє])не (?:було |было )?(?:зафікс|зафикс|відзнач|отмеч|фіксу|фиксир)\w+ "
    rf"(?:{_NO_ONE} |жодних |никаких )?(?:обстріл(?:ів|у)|обстрел(?:ов|а))(?![а-яіїє])"
    rf"|обстрелов (?:{_SIDE_OF} |территории \w+ )*не (?:было |зафикс|отмеч)"
    r"|(?:вогню|огня|вогонь|огонь)(?: по (?:наших|нашим|українських|украинским) "
    r"(?:позиці[яйюх]+|позици[яйюмх]+|військах|войскам|захисниках|защитникам))? "
    rf"(?:{_THE_OTHER})[а-яіїєґ]*(?: \w+){{0,2}} не (?:открыва|відкрива)"
    rf"|(?:{_THE_OTHER})[а-яіїєґ]*(?: [\w-]+){{0,3}} (?:вогню|огня|вогонь|огонь) не "
    r"(?:открыва|відкрива)"
)
# who else records nothing
_BY_OBSERVERS = re.compile(
    r"спостерігач|наблюдател|observers?(?![a-z])|(?<![а-яіїє])смм(?![а-яіїє])"
)
# nothing of one weapon, of a training ground or of the side that speaks is not nothing at all
_OF_SOME_FIRE = re.compile(
    r"артилер|артиллер|мінометн|минометн|миномет(?!н)|міномет(?!н)|танк|важк|тяжел|(?<![a-z])tanks?"
    r"|artillery|mortar|heavy (?:weapon|gun|arms)|полігон|полигон|training ground"
)
# 'at positions of the militants', where 'the enemy' of 'at positions the enemy did not' stays out
_AT_THEM = (
    r"по (?:позиц[іи]я[хм]|військах|войскам|підрозділах|подразделениям) "
    rf"(?:(?:{_THE_OTHER})[а-яіїєґ]*(?:а|[іо]в|их)(?![а-яіїєґ])|народн)"
)
_BY_OWN = {
    "headquarters": re.compile(
        r"(?:з боку|зі сторони|со стороны|by|from|підрозділами|подразделениями)(?: the)? "
        rf"(?:{_TROOPS} ){{0,3}}(?:укра[їи]н|наш|сил ато|сил оос|об'єднаних сил|объединенных сил"
        r"|зсу|всу|ато(?!\w)|оос(?!\w)|ukrainian|our)"
        rf"|{_AT_THEM}"
        rf"|(?:позиц[іи]й|військ|войск|підрозділів|подразделений) (?:{_THE_OTHER}|народн)"
    ),
    "representation": re.compile(
        r"(?:з боку|зі сторони|со стороны|by|from|підрозділами|подразделениями|бойцами)(?: the)? "
        rf"(?:{_TROOPS} ){{0,3}}(?:народно[йї] м[иі]л[иі]ц|ополчен|наш|защитник|[дл]нр(?!\w)"
        r"|республ[иі]к|our|militia)"
        rf"|{_AT_THEM}|по позиц[іи]я[хм] (?:зсу|всу|сил )"
        rf"|(?:позиц[іи]й|військ|войск|підрозділів|подразделений) (?:{_THE_OTHER}|зсу|всу|сил "
        r"|об'єднаних|объединенных)|(?<!наших )(?:українських|украинских) (?:позиц|войск|військ)"
    ),
}
# 'our units did not break it', the words that would else tell of the other side
_OWN = {
    "headquarters": r"(?:наші|наши|українські|украинские|our|ukrainian) [\w-]+|ми|мы|захисники"
    r"|защитники|(?<!операції )(?<!операции )(?:об'єднан|объединенн)\w+ сил\w*",
    "representation": r"(?:наши|наші|our) [\w-]+|мы|ми|народная милиция|ополченцы"
    r"|(?:people's )?militia",
}
_OWN_DID_NOT = {
    office: re.compile(
        rf"(?<![a-zа-яіїєґ])(?:{own})(?: [^.;,]{{0,60}})? "
        r"(?:не (?:наруш|поруш|откры|відкри|стрел|стріл)|(?:has|have) not|did not)"
    )
    for office, own in _OWN.items()
}
# whom a side calls the other one beside the words of both
_OTHERS = {
    "headquarters": (
        f"{_THE_OTHER}|супротивник|окупац|оккупац|російськ|российск|збройн|occupation|proxy|russia"
    ),
    "representation": (
        f"{_THE_OTHER}|всу|вфу|зсу|силовик|украинск|українськ|киевск|каратели|ukrainian|kiev|afu"
    ),
}
# but at night, but near A
_NOT_ALWAYS = (
    r"(?![^.;]{0,80}(?<![a-zа-яіїєґ])(?:лише|тільки|только|лишь|кроме|крім|окрім|після|после|до"
    r"|ночью|вночі|днем|вдень|у відповідь|в ответ|only|except|until|after|before|at night)"
    r"(?![a-zа-яіїєґ]))"
)
_NOT_ONCE = r"(?:ні разу |ни разу |жодного разу |ни единого раза )?не"
_BROKE = (
    rf"{_NOT_ONCE} (?:порушува(?:в|ли|ла)|порушил[аи]|порушив|наруша(?:л|ли|ла)"
    rf"|наруши(?:л|ли|ла)) (?:{_COMPLETE} )*{_TRUCE}"
)
_OPENED = (
    rf"{_NOT_ONCE} (?:відкрива(?:в|ли|ла)|відкри(?:в|ли|ла)|открыва(?:л|ли|ла)|откры(?:л|ли|ла)) "
    r"(?:вогню|вогонь|огня|огонь)(?![а-яіїєґ])"
    r"|(?:has|have|had|did)(?: not|n't) (?:once |yet |ever )?open(?:ed)? fire(?![a-z])"
)


def _by_the_other(office: str, did_not: str) -> re.Pattern[str]:
    """Return what the other side of one that speaks did not do."""
    some = rf"(?<![a-zа-яіїєґ])(?:{_OTHERS[office]})[\w'-]*(?: [\w'-]+){{0,4}}? "
    return re.compile(f"{some}(?:{did_not}){_NOT_ALWAYS}")


_DID_NOT = {
    office: (("total", _by_the_other(office, _BROKE)), ("shelling", _by_the_other(office, _OPENED)))
    for office in _OTHERS
}


def nothing_of(line: Line, office: str) -> tuple[re.Match[str] | None, str]:
    """Return the words that say that there was nothing to count, None without them, and what: all
    breaches or shellings.

    Parameters
    ----------
    line : Line
    office : str
        Who speaks: a headquarters or a representation.
    """
    if line.finds(_OF_SOME_FIRE) or line.finds(_BY_OWN[office]) or line.finds(_BY_OBSERVERS):
        return None, ""
    ways = (("total", _NONE), ("shelling", _NO_SHELLING), *_DID_NOT[office])
    what, told = next(((what, told) for what, way in ways if (told := line.finds(way))), ("", None))
    if told is not None and _is_of_ones_own(line, office, told):
        return None, ""
    return told, what


def _is_of_ones_own(line: Line, office: str, told: re.Match[str]) -> bool:
    """Tell 'our units did not break it', of the side that speaks."""
    own = line.finds(_OWN_DID_NOT[office])
    return own is not None and own.start() < told.end() and told.start() < own.end()


def is_of_what_there_was(line: Line, span: int, end: int) -> bool:
    """Tell the direction of 'no shelling was recorded, only one blast on A'.

    Parameters
    ----------
    line : Line
    span : int
        The token of the direction.
    end : int
        Where the words end in the sentence that say that there was nothing.
    """
    begin, named = line.start + end, line.marks[span].start
    some = [line.marks[at] for at in line.numbers() if line.marks[at].value.form != "none"]
    between = [mark.start for mark in some if begin <= mark.start < named]
    return bool(between) and "," in line.page.folded[begin : between[0]]
