"""Sentences that a town leads: 'A was shelled 12 times', which is no count of the front."""

import re

from analysis.readers.hints import register
from analysis.readers.line import Line

# what is no town where it leads 'was shelled 12 times', 'зазнав 12 обстрілів'
_NO_TOWN = (
    r"(?:ukrain|russia|afu|uaf|jfo|ato|they|there|these|those|it |its |we |you |one |none|no |each"
    r"|all |some|most|other|another|both|many|several|few|artillery|aviation|ceasefire|truce"
    r"|silence|fire|shelling|infantry|army|enemy|militia|side|territor|servicem|noth|equipment|mortar|front"
    r"|kyiv|moscow|defen|civil|border|then|again|also|today|yesterday|[a-z]+(?<!es)s(?![a-z])"
    r"|позиц|войск|в[іо]й(?:ська|ски)|п[іо]дрозд|подразд|україн|украин|росі|росс|зсу|всу|зс |вс |рф"
    r"|сил[иы]|арм[іи]|ворог|враг|враж|ворож|противн|бойовик|боевик|окупант|оккупант|загарбн|захисн"
    r"|защитн|наш[аіиеу]|ц[іеяю] |эт[оиау]|вони|они|він |он |вона|она|воно|оно|ми |мы |населен"
    r"|сел[аоу] "
    r"|м[іи]ст[оа] |город|район|громад|прикорд|пригран|територ|террит|област|республ|цив[іи]л|гражд"
    r"|мирн|опорн|об'[єе]кт|объект|[еэє]н[еє]рг|крім|кроме|так|всього|всего|[ву]с[іе]|загал|общ|разом"
    r"|лише|лишь|тільки|только|також|також|тоже|теж|ще |еще |знов|снов|опять|сьогод|сегод|[ву]чора"
    r"|вчера|[ву]ноч|ноч|[ву]ран|утр|[ву]день|днем|[ву]веч|веч|пот[іо]м|дал[іе]|затем|зокрем|найб"
    r"|больш|част|інш|друг|один|одн[аеоі]|дв|тр[иь]|кілька|декілька|несколько|артил|м[иі]ном|гранат"
    r"|танк|дрон|бпла|ав[іи]ац|вогн|огн|град|реактив|ствольн|режим|перемир|тиш|л[іи]н[іи]|фронт"
    r"|мос(?:ков|ква)|к[иі][їе]в |сторон|вн[ао]слід|внаслед|протяг|впродовж|упродовж|течени)"
)
_UNDER_FIRE = (
    r"(?:was|were|has been|have been|came|comes|suffered|endured|sustained|experienced|faced)(?= )"
    r"|(?:зазна|потерп|подверг|постражд|пострада|обстріл|обстрел|атаков|атакув)[а-яіїє]+"
    r"|(?:потрапи|опини|перебува|попал|оказал|находил)[а-яіїє]* (?:під|под)(?= )"
)
# 'the residential areas of A', 'окраины А'
_PART_OF_IT = (
    r"(?:(?:[a-z-]+ )?(?:areas?|quarters?|districts?|outskirts|houses|streets|homes|suburbs?"
    r"|neighbou?rhoods?|cent(?:re|er)) of "
    r"|(?:[а-яіїє]+ )?(?:квартал[иы]|район[иы]?|окраин[аы]|околиц[іяю]|дома|будинки|улицы"
    r"|вулиці|центр|предместья?|передмістя|забудов[аиу]|застройк[аиу]) )?"
)
# 'A was shelled 12 times', 'A зазнала 12 обстрілів', 'А 12 раз обстреляли'
_LEADS_UNDER_FIRE = re.compile(
    rf"\W*(?:the )?{_PART_OF_IT}(?:(?:village|town|city|settlement) of )?"
    rf"(?!{_NO_TOWN})[a-zа-яіїєґ'-]{{3,}}"
    r"(?:,? (?:[ву] [а-яіїє]+ області|[ву] [а-яіїє]+ области|in [a-z]+ region),?)? "
    rf"(?:[\w']+ раз(?:[иа]|ів)? )?(?:{_UNDER_FIRE})"
)
register(
    _LEADS_UNDER_FIRE,
    r"was|were|been|came|comes|suffered|endured|sustained|experienced|faced|зазна\S*|потерп\S*"
    r"|подверг\S*|постражд\S*|пострада\S*|обстр\S*|атак\S*|потрапи\S*|опини\S*|перебува\S*"
    r"|попал\S*|оказал\S*|находил\S*",
)


def is_of_the_town_that_leads(line: Line) -> bool:
    """Tell a sentence that begins with a name, and goes on that it came under fire.

    Parameters
    ----------
    line : Line
    """
    told = line.finds(_LEADS_UNDER_FIRE)
    return told is not None and _LEADS_UNDER_FIRE.match(line.folded) is not None
