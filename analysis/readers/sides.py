"""The two sides of the war as texts name them, and the offices that speak for them.

A side stands in several forms: who acts, who tells, who is quoted in a headline. Each is a pattern
of folded text, in three languages; what else a sentence needs stands where it is read.
"""

import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

from analysis.readers.foes import FIGHTERS, FOES
from analysis.readers.sought import Sought

# before this day there was no front but the line of contact in Donbas
THE_FRONT_SINCE = datetime.date(2022, 2, 24)
DEFENCE_MINISTRY = (
    r"минобороны|мо рф|(?<![a-z])mod(?![a-z])|министерств\w+ обороны|міноборони"
    r"|міністерств\w+ оборони|(?<![а-яіїєґ])моу(?![а-яіїєґ])|оборонн\w+ "
    r"ведомств\w*|военн\w+ ведомств\w*|defen[cs]e ministry|ministry of defen[cs]e"
)
FOREIGN_MINISTRY = (
    r"foreign minist\w+|ministry of foreign affairs|(?<![а-яіїєґ])(?:мзс|мид)(?![а-яіїєґ])"
    r"|(?:міністр|міністерств)\w* закордонних справ|(?:министр|министерств)\w* иностранных дел"
    r"|сибіг|сибиг|sybiha"
)
# the OSCE's Special Monitoring Mission, by its names
MISSION = (
    r"(?<![a-z])osce|special monitoring mission|(?<![a-z])smm(?![a-z])"
    r"|(?<![а-яіїє])обс[єе](?![а-яіїє])|(?<![а-яіїє])(?:смм|cmm)(?![а-яіїє])"
    r"|моніторингов\w+ місі|мониторингов\w+ мисси"
    # its chiefs, by whose name alone a briefing is headed
    r"|(?<![a-z])alexander hug(?![a-z])|(?:chief monitor|^\W*) ?hug(?![a-z])"
    r"|(?:александр|олександр)\w* хуг(?:а|у|ом)?(?![а-яіїє])"
)
# that it counted or told, which is no count of a side's office
MISSION_TELLS = re.compile(
    rf"(?:{MISSION}|(?<![a-zа-яіїєґ])(?:(?:monitoring|the) mission|monitors|місія|миссия"
    r"|спостерігачі|наблюдатели)(?![a-zа-яіїєґ]))[^.]{0,60}(?:say|said|count|record|report|regist|note[ds]"
    r"|observ|зафікс|зафикс|нараху|насчит|повідом|сообщ|відзнач|отмет|отмеч|задокумент|констат"
    r"|занот)|(?:зафікс|зафикс|нараху|насчит)\w+ [^.\n]{0,40}(?:смм|місія|миссия|обс[еє])"
    r"(?![а-яіїєґ])"
    # 'by the data of the mission'
    r"|(?<![a-zа-яіїєґ])(?:(?:по|за) (?:данным|информации|отчетам|даними|інформацією|звітами)"
    rf"|according to|data from|figures of) (?:\w+ ){{0,2}}?(?:{MISSION})"
)
GENERAL_STAFF = r"генштаб\w*|генеральн\w+ штаб\w*|general staff"
OFFICES = {
    "ministry": f"{DEFENCE_MINISTRY}|{FOREIGN_MINISTRY}",
    "staff": GENERAL_STAFF + r"|(?<![a-z])gsua",
    "president": r"президент\w*|president(?:'s)?",
    "air_force": r"повітрян\w+ сил\w*|воздушн\w+ сил\w*|air force|впс(?![а-яіїєґ])",
}
# groups of Ukraine's forces and who speaks for them: no name that Moscow's groups have too
UKRAINES_GROUPINGS = (
    r"(?:осув|осгв|отув)(?![а-яіїєґ])|osuv(?![a-z])"
    r"|os[gu]v?(?= (?:khortyts|tavri|dnipro|pivnich|odes))"
    r"|(?:угрупован\w+|группировк\w+)(?: військ| войск)? \"?(?:північ|север|дніпро|днепр)\"? "
    r"(?:всу|зсу)(?![а-яіїєґ])"
    r"|оперативно-стратегіч\w+ угрупован\w+|оперативно-стратегическ\w+ группировк\w+"
    r"|(?:угрупован\w+|группировк\w+) (?:військ |войск )?\"?(?:хортиц|таврі|таври)\w*"
    r"|operational[- ]strategic (?:group|command)\w*"
    r"|(?:khortyts|tavri)\w* (?:operational|osg|osuv|group)"
    r"|сил\w* оборони (?:півдня|таврійськ\w+)|сил\w* обороны (?:юга|таврическ\w+|таврийск\w+)"
    r"|southern defen[cs]e forces|defen[cs]e forces of (?:the south|southern ukraine)"
    r"|східн\w+ угрупован\w+ військ|pivnich \(north\)"
    r"|(?:тарнавськ|тарнавск|tarnavsk|трегубов|trehubov|tregubov|волошин|voloshyn|череват"
    r"|cherevat|штупун|shtupun)[а-яіїєa-z]*"
)
# who counts breaches at the line of contact of 2014 to 2022
# who speaks for a group of its troops, each of which held one direction
GROUP = (
    r"прес{1,2}-?(?:секретар|служб|центр)\w* (?:оперативно-тактич\w+ (?:угрупован|группировк)\w+"
    r"|отг|оту) \"?(?:(?P<luhansk_direction>луган)|(?P<donetsk_direction>донец)"
    r"|(?P<mariupol_direction>мар[иі]упол))\w+"
)
HEADQUARTERS = (
    r"(?:штаб\w* |пресцентр\w* |прес-центр\w* |пресс-центр\w* )?"
    # 'in the area of the JFO' names a place
    r"(?<!районі )(?<!районе )(?<!району )(?<!района )(?<!зоне )(?<!зоні )(?<!зоны )"
    r"(?<!зони )(?<!проведення )(?<!проведения )(?<!называемой \")(?<!называемой, \")(?<!званій \")"
    r"(?:оос|ато)(?![а-яіїє])"
    r"|(?:прес{1,2}-?(?:центр|служб)|штаб|командуванн)\w* об'єднаних сил"
    r"|(?:пресс-?(?:центр|служб)|штаб|командовани)\w* объединенных сил"
    r"|(?:прес-?центр|пресс-?центр|штаб)\w* (?:штабу |штаба )?антитерор[иі]стичн\w+ операці\w+"
    r"|(?:пресс-?центр|штаб)\w* (?:штаба )?антитеррористическ\w+ операци\w+"
    r"|командувач\w* об'єднаних сил|командующ\w+ объединенными силами|joint forces command(?!er)"
    r"|прес-?центр\w* (?:ос|онс)(?![а-яіїє])"
    r"|операці\w+ об'єднаних сил|операци\w+ объединенных сил"
    r"|штаб\w* (?:[а-яіїє]+ ){0,3}операц\w+ (?:на донбасі|на донбассе|в донбассе)"
    r"|(?:штаб|прес{1,2}-?центр)\w* (?:української|украинской) (?:воєнної |военной )?операц\w+"
    r"|(?:joint|joined) forces (?:operation|hq|headquarters)|jfo(?![a-z])"
    r"|ato (?:hq|headquarters|staff|spokes\w+|press)"
    r"|(?:headquarters|staff|press[- ](?:cent(?:re|er)|service|office)|spokes\w+) (?:of|on|for) "
    r"(?:the )?(?:ato|anti-?terror(?:ist|ism)? operation|jfo|joint forces)(?![a-z])"
    r"|spokes\w+ (?:of the presidential administration )?on ato|andri[iy] lysenko"
    r"|(?:андр\w+|а\.) ?(?:лысенк|лисенк)\w+"
    r"|прес{1,2}-?центр\w* (?:[а-яіїє]+ ){0,3}операц\w+ на (?:востоке|сході|донбасі|донбассе)"
    rf"|{GROUP}"
    # its side of the joint centre for control, which counts breaches too
    r"|українськ\w+ сторон\w+ (?:у |в |при )?(?:сцкк|спільн\w+ центр\w+)"
    r"|украинск\w+ сторон\w+ (?:в |при )?(?:сцкк|совместн\w+ центр\w+)"
    r"|українськ\w+ делегаці\w+ (?:у |в )(?:ткг|тристоронн\w+)"
    r"|украинск\w+ делегаци\w+ (?:в )(?:ткг|трехсторонн\w+)"
    r"|ukrainian delegation (?:to|in|at) the (?:tcg|trilateral)"
    r"|ukrainian (?:side|officers|representatives|delegation) (?:of|in|to|at) the "
    r"(?:jccc|joint cent(?:re|er) for control)"
)
_SELF_PROCLAIMED = (
    r"(?:(?:само)?провозглаш[её]нн\w+ |(?:само)?проголошен\w+ |непризнанн\w+ |невизнан\w+ "
    r"|так называем\w+ |так зван\w+ |self-proclaimed |so-called |unrecogni[sz]ed )?\"?"
)
_REPUBLIC = (
    r"(?:днр|лнр|dpr|lpr|dnr|lnr|(?:донець?к|лугансь?к)\w+ народн"
    r"|donetsk people|lu[gh]+ansk people)"
)
_OF_A_REPUBLIC = rf"(?:of the )?{_SELF_PROCLAIMED}{_REPUBLIC}"
REPRESENTATION = (
    rf"(?:представительств\w+|представництв\w+|командовани\w+|командуванн\w+"
    rf"|(?:народн\w+ )?(?:милици|міліці)\w+"
    rf"|{DEFENCE_MINISTRY}|(?:people'?s )?militia|(?:office|mission|representation|command)"
    rf"(?= of the)) (?:(?!(?:в|у|на|по|in) )\w+ )?{_OF_A_REPUBLIC}"
    rf"|(?<![а-яіїєґ])[ву] {_SELF_PROCLAIMED}(?:днр|лнр|(?:донець?к|лугансь?к)\w+ народн\w+ "
    r"республ\w+)\"? (?:сообщ|заяв|насчит|подсчит|утвержд|рассказ|повідом|нарах|порах|стверд"
    r"|розпов)\w*(?:ли|[юя]ть?|[еє]ть?ся|ено)(?!\w)"
    r"|народн\w+ (?:милици|міліці)\w+"
    r"|командовани\w+ республики|command of the (?:self-proclaimed )?republic|people's militia"
    r"|(?<![a-z] )the republic's (?:operations? |operational )?command(?!er)"
    rf"|(?:{DEFENCE_MINISTRY}|сцкк) республики(?=[.,;:)\"»\n]|$)"
    r"|head of the (?:dpr|lpr) (?:group|mission|office|delegation|representation)"
    r"|(?<![а-яa-z])(?:басурин|безсонов|марочк|филипоненко|basurin"
    r"|bezsonov|marochko)[а-яa-z]*"
    r"|сцкк,? ?\((?:от )?(?:днр|лнр)\)|(?:dpr|lpr) (?:mission )?in the jccc"
    r"|jccc,? (?:the )?(?:dpr|lpr) (?:mission|office|side)"
    r"|(?<![а-яіїєґ])нм (?:днр|лнр)|(?:днр|лнр) в сцкк|(?:днр|лнр)\W+(?:милици|міліці)\w+"
    r"|представител\w+ (?:[а-я]+ )?(?:днр |лнр |(?:[а-я]+ народн[а-я]+ )?"
    r"республики )?в (?:сцкк|совместн\w+ центр\w+)"
    r"|representati(?:on|ve)(?: of [^.;,]{3,40})? (?:to|in|at) the (?:jccc|joint cent)"
    r"|(?:dpr|lpr|dnr|lnr|(?:donetsk|lu[gh]+ansk) people'?s republic)(?:'s)?"
    r"(?: \((?:dpr|lpr|dnr|lnr)\))? "
    r"(?:(?:operation(?:al|s) |armed forces )?command(?!er)"
    r"|(?:people'?s )?militia|pmd(?![a-z])|defen[cs]e ministry|ministry of defen[cs]e"
    r"|(?:representative )?(?:mission|office|representation|representative)s?(?: office)? "
    r"(?:to|in|at) the j)"
)
_AT_THE_CONTACT = Sought(f"(?<![a-zа-яіїєґ])(?:{HEADQUARTERS}|{REPRESENTATION})")
_AREAS = ("оос", "ато")
# a headquarters' post that is printed without its name: 'the enemy, 32 times', at its troops
_FOES = (
    rf"(?<![a-zа-яіїєґ])(?:{FOES}|(?:{FIGHTERS})\w*|(?:збройн|озброєн)\w+ формуванн\w+"
    r"|вооруженн\w+ формировани\w+|armed (?:formations|groups)|російськ\w+|российск\w+|russian)"
    r"(?![a-zа-яіїєґ])"
)
FOES_SO_OFTEN = Sought(
    rf"{_FOES}[^.;\n]{{0,90}}?[0-9] "
    r"(?:раз|обстр[іе]л|порушен|нарушени|times|shelling|violation|breach)"
    rf"|[0-9] (?:раз(?:и|ів|а)?|times) {_FOES}"
)
ITS_TROOPS = Sought(
    r"позиц\w+ (?:наших )?(?:підрозділ\w+ |подраздел\w+ )?(?:об'єднаних|объединенных) сил"
    r"|(?:positions|units|troops) of the joint forces|joint forces'? (?:positions|units|troops)"
    r"|(?:відповідальності|ответственности) оперативно-такти\w+ (?:угрупован|группировк)\w+"
    r"|responsibility of the operational[- ]tactical (?:group|force)"
)
_SAYS = re.compile(
    r"[^.;\n]{0,40}(?:сообщ|заяв|рассказ|отмет|утвержд|уточн|добав|говор|назва|подсчита|насчит"
    r"|повідом|розпов|зазнач|стверд|додал|кажуть|підрахув|нарах)"
)
TITLES = {
    "ministry": "Ministry of Defence of {}",
    "foreign_ministry": "Ministry of Foreign Affairs of {}",
    "staff": "General Staff of the Armed Forces of {}",
    "group": "A group of the forces of {}",
    "president": "President of {}",
    "air_force": "Air Force of {}",
    "headquarters": "Headquarters of the Joint Forces, or side in the joint centre (JCCC), of {}",
    "representation": "Representation in the joint centre (JCCC), or command, of the DPR or LPR",
}
# who is 'accused of' breaches tells none
ACCUSES = r"(?:accus(?!ed (?:of|by))|обвин(?!ен[аоы]? |я(?:ет|ют)ся)|звинува(?!чен[аоі]? ))"
# who speaks for a side, of whatever office
_RUSSIANS = (
    r"путин|путін|putin|песков|пєсков|peskov|лавров|lavrov|захарова|zakharova|медведев|медведєв"
    r"|medvedev|мединский|мединський|medinsky|конашенков|konashenkov|белоусов|бєлоусов|belousov"
    r"|шойгу|shoigu|герасимов|gerasimov|мирошник|мірошник|miroshnik|басурин|басурін|basurin"
    r"|марочко|marochko|небензя|nebenzia"
)
_UKRAINIANS = (
    r"зеленский|зеленський|zelensk\w+|сырский|сирський|syrsk\w+|сибига|сибіга|sybiha|ермак|єрмак"
    r"|yermak|умеров|умєров|umerov|буданов|budanov|порошенко|poroshenko|кулеба|kuleba|подоляк"
    r"|podolyak|залужный|залужний|zaluzhn\w+"
)
SPEAKERS = f"{_RUSSIANS}|{_UKRAINIANS}"
_RU_OFFICIALS = r"чиновник\w*|официальн\w+|сторон\w+|военн\w+|власт\w+|ведомств\w*|командовани\w+"
_UK_OFFICIALS = r"посадов\w+|чиновник\w*|сторон\w+|військов\w+|влад\w+|відомств\w*"


@dataclass(frozen=True, slots=True)
class Names:
    """How texts name a side, as patterns of folded text.

    Parameters
    ----------
    country : str
        The country in any case, its capital, its troops.
    persons : dict of str to str
        Who holds an office, by the office.
    doers : str
        Who acts, as a subject with its verb shortly after it.
    tellers : str
        Who tells what its side counted.
    own : str
        Who speaks for it: their words are no other's in a text of that side.
    quoted : str
        Capitals and persons, in the form in which headlines quote them.
    itself : str
        The country, in the form in which it says something.
    at : str
        Where it is said, in the locative.
    called : str
        What the other side's texts call it instead of its name.
    """

    country: str
    persons: dict[str, str]
    doers: str
    tellers: str
    own: str
    quoted: str
    itself: str
    at: str
    called: str


NAMES = {
    "russia": Names(
        country=r"росі[йяїює]\w*|росси\w*|российск\w*|рф|russia\w*|moscow\w*|москв\w*|кремл\w*",
        persons={
            "president": r"путин\w*|путін\w*|putin|песков\w*|пєсков\w*|peskov",
            "ministry": (
                r"конашенков\w*|konashenkov|белоусов\w*|бєлоусов\w*|belousov|шойгу|shoigu"
            ),
        },
        doers=(
            r"(?:вооруженн\w+ силы|вс) (?:рф|росс\w+)|збройн\w+ сили (?:рф|росії)"
            r"|російськ\w+ \w+|російські окупанти|росіяни|россияне|росія|россия|российск\w+ \w+"
            r"|russian \w+|russians|russia|рф|армія рф|рашисти|окупанти|загарбники|оккупанты"
            r"|захватчики"
        ),
        tellers=(
            rf"(?:российск\w+ (?:{_RU_OFFICIALS}|минобороны)"
            rf"|російськ\w+ (?:{_UK_OFFICIALS}|міноборони)"
            r"|росс?[иі]я|russia|москв[еаиіу]"
            r"|кремл[еюіья]|russian (?:side|military|officials?|authorities|defen[cs]e minist\w+)"
            r"|moscow|the kremlin"
            r"|(?:russia|moscow)'s (?:military|(?:defen[cs]e |foreign )?minist\w+)"
            rf"|{_RUSSIANS})"
        ),
        own=r"(?:путин|putin|путін)",
        quoted=(
            r"москва|moscow|кремль|(?:the )?kremlin|(?:russia's|(?:the )?russian) military"
            rf"|{_RUSSIANS}|(?:минобороны|міноборони|мо) (?:рф|росс?[иі]\w+)"
        ),
        itself=r"россия|росія|russia",
        at=r"москве|москві|кремле|кремлі",
        called=(
            r"(?:країни|держави|страны|государства)?[- –]?агресс?ор\w*|окупант\w*|оккупант\w*"
            r"|aggressor(?:'s)?(?: country| state)?|occup(?:iers?|ants?)"
        ),
    ),
    "ukraine": Names(
        country=(
            r"україн\w*|украин\w*|ukrain\w*|afu|uaf|всу|зсу|zsu|vsu|kyiv\w*|kiev\w*"
            r"|київ\w*|киев\w*"
        ),
        persons={
            "president": r"зеленськ\w*|зеленск\w*|zelensk\w*",
            "staff": r"сирськ\w*|сырск\w*|syrsk\w*|залужн\w*|zaluzhn\w*",
            "air_force": r"олещук\w*|oleshchuk|[іи]гнат\w*|ihnat",
            "ministry": r"сибіг\w*|сибиг\w*|sybiha|моу(?![а-яіїєґ])",
        },
        doers=(
            r"всу|вооруженн\w+ силы украины|збройн\w+ сили україни|украинск\w+ \w+|киевск\w+ "
            r"режим\w*|украина|україна|українськ\w+ \w+|ukrainian "
            r"\w+|ukraine|(?:kiev|kyiv) regime|украинцы"
        ),
        tellers=(
            rf"(?:украинск\w+ (?:{_RU_OFFICIALS}|генштаб\w*)|українськ\w+ (?:{_UK_OFFICIALS})"
            r"|генштаб\w* (?:всу|зсу|укра[іи]н\w+)"
            r"|глав\w+ (?:мид|мзс) укра[иії]н\w+|(?:мид|мзс) укра[иії]н\w+|укра[иії]на|ukraine"
            r"|киев[еау]?|києв[іау]|київ"
            r"|ukrainian (?:side|military|officials?|authorities|foreign minist\w+|general staff)"
            r"|kyiv|kiev|(?:general staff|armed forces) of (?:the armed forces of )?ukraine"
            r"|(?:ukraine|kyiv|kiev)'s (?:general staff|military|president|air force"
            rf"|(?:defen[cs]e |foreign )?minist\w+)|{_UKRAINIANS})"
        ),
        own=(
            r"(?:зеленс|zelensk|сырск|сирськ|syrsk|сибиг|сибіг|sybiha|генштаб|генеральн|general "
            r"staff|украинск|ukrain|по данным (?:киев|украин)|киев|according to (?:kyiv|ukraine))"
        ),
        quoted=(
            r"киев|київ|kyiv|kiev|(?:ukraine's|(?:the )?ukrainian) military"
            rf"|{_UKRAINIANS}|генштаб (?:всу|зсу)"
        ),
        itself=r"україна|украина|ukraine",
        at=r"киеве|києві",
        called=r"киевского режима|київського режиму|(?:kiev|kyiv) regime",
    ),
}


def persons_of(*offices: str) -> str:
    """Return a pattern of the persons who hold some offices, of any side.

    Parameters
    ----------
    *offices : str
    """
    known = [names.persons.get(office) for names in NAMES.values() for office in offices]
    return "|".join(persons for persons in known if persons)


def other(party: str) -> str:
    """Return the other side of the war, '' for a party that is no side.

    Parameters
    ----------
    party : str
        Id of a party.
    """
    if party == "dpr_lpr":
        return "ukraine"
    return next((side for side in NAMES if side != party), "") if party in NAMES else ""


@lru_cache(maxsize=2)
def office_of_a_side(folded: str) -> re.Match[str] | None:
    """Find the first office of a side that counts breaches at the line of contact, or where a post
    of one that is not named begins to; 'in the JFO, by the mission's count' names the area.

    Parameters
    ----------
    folded : str
        The text, folded.
    """
    named = _AT_THE_CONTACT.finditer(folded)
    first = next((office for office in named if not _is_a_place(folded, office)), None)
    return first or (FOES_SO_OFTEN.search(folded) if ITS_TROOPS.search(folded) else None)


def _is_a_place(folded: str, office: re.Match[str]) -> bool:
    """Tell 'in the JFO' from 'in the JFO they said'."""
    if office.group() not in _AREAS:
        return False
    inside = folded.endswith((" в ", " у "), 0, office.start())
    return inside and _SAYS.match(folded, office.end()) is None
