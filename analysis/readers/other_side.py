"""The words of the other side in a text of one: what it tells is its own count."""

import re

from analysis.readers.foes import ENGLISH_FOES, FOE_WORD, FOES, OF_FOES, SLAVIC_FOES
from analysis.readers.hints import mask_of, register
from analysis.readers.led import led
from analysis.readers.line import Line
from analysis.readers.mentions import mentions
from analysis.readers.sides import ACCUSES, NAMES, SPEAKERS, other

# why numbers are left that another office tells, and may be its own count
QUOTES = "the sentence quotes someone else"
NOT_THE_STAFF_S = "told by the other side, not by the staff"
NOT_THE_POST_S = "told by the other side, not by the office that posts"
# 'it also reported': goes on with the office of the sentence before
_GOES_ON = re.compile(
    r"[\W_]*(?:of (?:those|them|these)|(?:из|з|із) (?:них|этих|цих)|it|they|the ministry|там"
    r"|в ведомстве|ведомство|у відомстві"
    r"|(?:по|за) (?:его|ее|их|його|її|їх|їхніми) (?:словам|словами|данным|даними|оценк[еа]м?)"
    r"|according to (?:him|her|them)|in (?:his|her|their) words"
    r"|(?:he|she) (?:also |then )?(?:said|says|added|wrote|claimed|noted|stated|alleged|reported)"
    r"|(?:он|она|він|вона) (?:также |еще |також |ще )?(?:сообщил|отметил|добавил|заявил|уточнил"
    r"|написал|утвержда|повідоми|зазначи|додав|додала|заяви|уточни|написав|стверджу)\w*)"
    r"(?![a-zа-яіїє])"
)
_ASIDE = (
    r"(?:,? (?:в свою очередь|со своей стороны|между тем|тем временем|натомість|зі свого боку"
    r"|у свою чергу|водночас|тим часом|in turn|for its part|meanwhile|however),?)?"
)
TELLS = (
    rf"(?:sa(?:id|ys?)(?![a-z])|claim|report(?!edly)|(?<!a )(?<!new )(?<!the )record|regist|count"
    rf"|{ACCUSES}|alleg(?!edly)|assert"
    r"|stat(?:ed|es)|gave (?:the|its|another|other|a|figure)(?! rest)|added(?:,| that)|noted"
    r"|insist|maintain|denie[ds]|reject|spoke|speaks|complain|pointed (?:to|out)|cited|cites"
    r"|put (?:the (?:number|figure|toll|tally|count|total)|(?:[a-z']+ ){0,3}?(?:violation|breache"
    r"|attack|shelling|strike|assault)s at (?=\d))"
    r"|сообщ|заяв|утвержд|отчит|насчит|зафикс(?!ирован[оы])|привел|привод|уточн|добав|отмет|отмеч"
    r"|назвал|отверг|опроверг|настаив|говор[ия]|указ|долож|счита[ею]т|(?:по)?жал(?:у[ею]т|ова)"
    r"|повідом|стверд|звіту|відзвіт|нарах|навел|наводи|дода(?:в|ла|ли|ло)(?:,|:| що)|зазнач|відзнач"
    r"|зафікс(?!ован[оі])|запереч|відкину|наполяга|наголос|вказу|каж[еу]|вважа[єю]|допов[іи]|(?:по)?скарж"
    r"|вказа(?:в|ла|ли|ло)(?:,| (?:на|що)))"
)
BY_DATA = (
    r"(?:(?:по|за) (?:данным|информации|словам|версии|подсчетам|оценк[еа]м?|даними|інформацією"
    r"|словами|версією|підрахунками|оцінк\w+)|according to|data from|figures of) (?:the )?"
)
_SOME_WORDS = r"(?: [a-zа-яіїєґ'-]+){0,4}?"
# 'breaches by Russia recorded' are told by somebody else
_NO_OBJECT = (
    r"(?<!where )(?<!which )(?<!де )(?<!где )(?<!яке )(?<!який )(?<!яку )"
    # 'in the Lyman direction Moscow claims' ends in no 'on'
    r"(?<!by )(?<!of )(?<!from )(?<!(?<![a-z])in )(?<!(?<![a-z])on )(?<!to )(?<!with )(?<!against )"
)
# ', said Moscow', and no 'said Moscow struck'
_SAID_BY = (
    r"(?:, |\",? ?[-–—] |,? (?:як|как) )(?:сообщи|сообща|заяви|заявля|утвержда|отмети|отмеча|уточни"
    r"|повідоми|повідомля|стверджу|зазначи|зазнача|каж|sa(?:id|ys)|claim|report)\w* "
    r"(?:(?:[вуі]о?|the) )?"
)
_ENDS = r"(?= ?[.,;:)\"]|$|\n)"
# the other side, by the side that speaks: what it tells is its own count
OTHER_TELLS = {
    other(side): re.compile(
        rf"(?<![a-zа-яіїєґ])(?:{_NO_OBJECT}{names.tellers}(?![a-zа-яіїєґ]){_ASIDE}{_SOME_WORDS} "
        rf"{TELLS}|{BY_DATA}{names.tellers}(?![a-zа-яіїєґ])"
        rf"|{names.tellers}, (?:who|котор\w+|які|який){_SOME_WORDS} {TELLS})"
    )
    for side, names in NAMES.items()
}
# the same after what it tells: 'there were 35 shellings, said Moscow'
TOLD_BY_THE_OTHER = {
    other(side): re.compile(f"{_SAID_BY}{names.tellers}{_ENDS}") for side, names in NAMES.items()
}
for _told in (*OTHER_TELLS.values(), *TOLD_BY_THE_OTHER.values()):
    register(
        _told,
        r"укра[иії]н\S*|генштаб\S*|глав\S*|мид|мзс|ки[ео]в\S*|київ|києв\S*|ukrain\S*|kyiv\S*|kiev\S*"
        rf"|росс?[иії]\S*|рф|москв\S*|кремл\S*|russia\S*|moscow\S*|kremlin\S*|{SPEAKERS}",
    )
# a ministry of defence that is named as one side's
_ITS_MINISTRY = {
    "russia": (
        r"(?:минобороны|міноборони|министерств\w+ обороны|міністерств\w+ оборони|мо) "
        r"(?:рф|росс?[иі]\w+|российской|російської)"
        r"|(?:российск|російськ)\w+ (?:минобороны|міноборони|оборонн\w+ в[еі]домств)"
        r"|(?:russia's|russian) (?:defen[cs]e ministry|ministry of defen[cs]e)"
        r"|(?:defen[cs]e ministry|ministry of defen[cs]e) of (?:the )?russia"
    ),
    "ukraine": (
        r"(?:минобороны|міноборони|генштаб|генеральн\w+ штаб) (?:украин|україн|[вз]су)\w*"
        r"|(?:ukraine's|ukrainian) (?:defen[cs]e ministry|ministry of defen[cs]e|general staff)"
        # the other side's are called aerospace forces
        r"|повітрян\w+ сил\w*|воздушн\w+ сил\w*|(?:ukraine's|ukrainian) air force"
    ),
}
MINISTRY_TELLS = {
    other(side): re.compile(
        rf"(?<![a-zа-яіїєґ])(?:(?:{ministry})[^.;]{{0,60}}? {TELLS}|{BY_DATA}(?:{ministry})"
        rf"|{TELLS}\w* (?:[вуі]о? |by )?(?:the )?(?:{ministry}))"
    )
    for side, ministry in _ITS_MINISTRY.items()
}
for _told in MINISTRY_TELLS.values():
    register(
        _told,
        r"м[иі]н\S*|генштаб\S*|генеральн\S*|мо|defen[cs]e|ministry|general|оборонн\S*"
        r"|повітрян\S*|воздушн\S*|force",
    )
# how a side's forces are called: in English, by its adjective, by its name in the genitive
_SPELT = {
    "russia": ("russian|russia's", r"рос(?:ійськ|сийск)\w+", r"рф|росс?[иі][иї]"),
    "ukraine": ("ukrainian|ukraine's", r"укра[иї]н(?:ськ|ск)\w+", r"укра[иї]н[иы]"),
}
# 'Russian air defences shot down 105 drones', by the side whose they are
DEFENCE_OF = {
    side: re.compile(
        rf"(?<![a-zа-яіїє])(?:(?:{called}) (?:air[ -]defen[cs]es?|forces)"
        r"(?: (?:units|forces|systems))?"
        rf"|(?:{of_it}) (?:(?:сил|средств|систем|засоб)\w* )?"
        r"(?:ппо|пво|військов[іи]|військ[ао]|войск[аи]|военн(?:ые|ыми))"
        rf"|(?:ппо|пво) (?:{at_it}))(?: [a-zа-яіїє]+)? "
        r"(?:shot|destroy|down|intercept|neutrali|сб[иі]л|зб[иі]л|уничтож|знищ|перехват|перехоп)"
    )
    for side, (called, of_it, at_it) in _SPELT.items()
}
# its forces by other names, and what they did: 'Ukrainian defenders eliminated 900 soldiers'
_MEN = (
    r"(?:defenders|soldiers|troops|army|military|fighters|gunners|servicemen|defen[cs]e forces"
    r"|(?:armed|aerospace|air|ground) forces)"
)
_MEN_SLAVIC = (
    r"(?:захисники|защитники|воїни|воины|бійці|бойцы|оборонці|военнослужащие|військовослужбовці"
    r"|зенітники|зенитчики|військові|военные|сили|силы|війська|войска)"
)
_DID = (
    r"(?: (?:also|have|had|has))? (?:shot down|destroyed|downed|intercepted|neutrali[sz]ed"
    r"|eliminated|killed)(?! by)"
)
_DID_SLAVIC = (
    r"(?: [а-яіїє]+)? (?:[сз]били|уничтожили|знищили|перехватили|перехопили|ликвидировали"
    r"|ліквідували|знешкодили|обезвредили|нейтрализовали|нейтралізували)"
)
# 'drones of the army they shot down' are told with the army as whose those are
_OF_AN_ARMY = "".join(
    f"(?<!{noun} )"
    for noun in (
        *("дроны", "дрони", "дрона", "дронов", "дронів", "бпла", "бла", "беспилотники"),
        *("беспилотника", "беспилотников", "беспилотник", "безпілотники", "безпілотника"),
        *("безпілотників", "безпілотник", "дрон", "ракеты", "ракети", "ракет", "ракету"),
        *("аппарата", "аппаратов", "апарати", "апаратів", "типа", "типу", "атаку", "атаки"),
    )
)
_ARMIES = {
    "russia": ("russia(?:n federation)?", "вс рф|зс рф|вкс рф"),
    "ukraine": ("ukraine", "зсу|всу|сили оборони|силы обороны"),
}
FORCES_DOWN = {
    side: re.compile(
        rf"(?<![a-zа-яіїєґ])(?:{_NO_OBJECT}(?<!by the )(?<!of the )(?:(?:{called}) {_MEN}"
        rf"|(?:{_MEN}) of (?:the )?(?:{country})){_DID}"
        rf"|(?:{of_it}) {_MEN_SLAVIC}{_DID_SLAVIC}|{_MEN_SLAVIC} (?:{at_it}){_DID_SLAVIC}"
        rf"|{_OF_AN_ARMY}(?:{army}){_DID_SLAVIC})"
    )
    for side, (called, of_it, at_it) in _SPELT.items()
    for country, army in [_ARMIES[side]]
}
_ITS_SOURCES = (
    r"(?:ворож|враж)\w+ (?:джерел|источник|сми|змі|пропаганд|ресурс|канал|командуван|командован)\w*"
    r"|enemy (?:sources|media|propaganda|command|channels)(?![a-z])"
)
# a side's people: who acts, and whose words these are
_PEOPLE = {
    "russia": ("росіяни|россияне|russians", "росіян|россиян|russians"),
    "ukraine": ("українці|украинцы|ukrainians", "українців|украинцев|ukrainians"),
}
_CLAIM = (
    r"(?:стверджу|заявля|заяви|запевня|утвержда|хвал|повідоми|повідомля|сообщи|сообща|нарахува"
    r"|насчита|claim|alleg(?!edly)|assert|boast|sa(?:ys?|id)(?![a-z])|report(?:s|ed)(?! by))"
)
PEOPLE_CLAIM = {
    other(side): re.compile(
        rf"(?<![a-zа-яіїєґ])(?:{_NO_OBJECT}(?:{they})(?: (?:також|также|уже|вже|also))? {_CLAIM}"
        rf"|(?:як|как|as) (?:стверджу|заявля|утвержда|кажуть|говорят)\w* (?:{they})(?![а-яіїєґ])"
        r"|(?:(?:за|по) (?:твердженн|утвержден|слова|заяв|дани|данным|версі|версии|оцінк|оценк"
        r"|повідомлен|сообщен|інформац|информац|підрахунк|подсчет)\w*"
        rf"|according to|claims? (?:of|by)) (?:the )?(?:{of_them})(?![a-zа-яіїєґ]))"
    )
    for side, (they, of_them) in _PEOPLE.items()
}
for _told in PEOPLE_CLAIM.values():
    register(_told, "|".join("|".join(forms) for forms in _PEOPLE.values()))
# 'as the enemy claims', whoever the enemy is
_ENEMY_CLAIMS = led(
    rf"(?<![a-zа-яіїєґ])(?:(?:the )?(?:{FOES})(?: [a-zа-яіїєґ'-]+){{0,2}}?"
    r" (?:стверджу|заявля|заяви|запевня|утвержда|хвал|claim|alleg(?!edly)|assert|boast|sa(?:ys|id))"
    # 'the enemy reported 300', and not 'attacks by the enemy reported'
    rf"|{_NO_OBJECT}(?:the |(?<!the ))(?:{FOES}) "
    r"(?:повідоми|повідомля|сообщи|сообща|(?:нарахува(?:в|ли)|насчитали?)(?![а-яіїє])"
    r"|report(?:s|ed)(?! by))"
    rf"|(?:{_ITS_SOURCES}){_SOME_WORDS} {TELLS}"
    r"|(?:як|как|as) (?:стверджує|стверджують|заявля(?:є|ют?ь?|ет)|утвержда[ею]т|кажуть|говорят) "
    rf"(?:{SLAVIC_FOES})(?![а-яіїєґ])"
    r"|(?:(?:за|по) (?:твердженн|утвержден|слова|заяв|дани|данным|версі|версии|оцінк|оценк"
    r"|повідомлен|сообщен|інформац|информац|підрахунк|подсчет)\w*"
    r"|according to|as claimed by|claims? (?:of|by)) (?:the )?"
    rf"(?:{OF_FOES}|{_ITS_SOURCES}|{ENGLISH_FOES})(?![a-zа-яіїєґ]))"
)
register(_ENEMY_CLAIMS, FOE_WORD)
# 'claims it wants peace, but launched 55 strikes': the reporter's words again
BUT = re.compile(
    r";|(?<![a-zа-яіїєґ])(?:але|проте|однак|однако|но|but|yet|however)(?![a-zа-яіїєґ])"
    r"|(?<![a-zа-яіїєґ])(?:та|й|і|и|and) (?:[\w'-]+ ){0,5}?(?:атакув|атакова|завда|нанес|запуст"
    r"|attacked|launched|carried out|fired|використ|застос)"
)
# 'though the enemy claims it holds fire, 55 strikes were counted': the reporter's words too
_THOUGH = re.compile(
    r"(?<![a-zа-яіїєґ])(?:хоч|хот[яь](?![а-я])|попри|всупереч|незважа|несмотря|вопреки|although"
    r"|though|despite|while)[^.,;]{0,60}$"
)
# as many signs as may part a sentence from the next
_NEXT = 8
_TOLD = re.compile(rf"{TELLS}|данн|дани|слов|оцен|оцін|according|words")
_OFFICES = ("ministry", "president", "staff", "air_force")


def goes_on(line: Line) -> bool:
    """Tell whether a sentence goes on with the office of the one before ('It also reported').

    Parameters
    ----------
    line : Line
    """
    return _GOES_ON.match(line.folded) is not None


def without_ministries(folded: str) -> str:
    """Return a text without the paragraphs that tell what one side's ministry said.

    Parameters
    ----------
    folded : str
    """
    told = MINISTRY_TELLS.values()
    paragraphs = folded.split("\n")
    return "\n".join(one for one in paragraphs if not any(by.search(one) for by in told))


def claimed_by_the_enemy(line: Line) -> re.Match[str] | None:
    """Return the words by which a sentence tells what 'the enemy', unnamed, claims; None where the
    reporter's own words begin again before a number.

    Parameters
    ----------
    line : Line
    """
    told = line.finds(_ENEMY_CLAIMS)
    if told is None or ends_before_a_number(line, told.end()):
        return None
    if _THOUGH.search(line.folded, 0, told.start()):
        after = _first_number(line, told.end())
        if after is None or "," in line.folded[told.end() : after]:
            return None
    return told


class OtherSide:
    """Tells sentences of the other side from the reporter's own; 'it also reported' goes on.

    Parameters
    ----------
    reporter : str
        Id of a party.
    after : bool
        Whether a sentence that says so at its end is the other side's as a whole.
    """

    def __init__(self, reporter: str, *, after: bool = False) -> None:
        self._reporter = reporter
        tells = [OTHER_TELLS, MINISTRY_TELLS, PEOPLE_CLAIM, *([TOLD_BY_THE_OTHER] if after else [])]
        named = [by[reporter] for by in tells if reporter in by]
        self._named = [*named, _ENEMY_CLAIMS]
        self._hints = mask_of(*self._named)
        self._end: int | None = None  # of the sentence before, if it was the other side's
        self._counted = False  # whether that one counts anything

    def tells(self, line: Line) -> bool:
        """Tell whether a sentence gives the words of the other side, and keep it in mind.

        Parameters
        ----------
        line : Line
        """
        told = self._goes_on(line) or self._is_named(line)
        self._end = line.end if told else None
        self._counted = bool(line.numbers())
        return told

    def _goes_on(self, line: Line) -> bool:
        """Tell whether a sentence goes on with the other side of the one right before it."""
        if self._end is None or line.start - self._end >= _NEXT:
            return False
        led = _GOES_ON.match(line.folded)
        return led is not None and (self._counted or _TOLD.search(led.group()) is not None)

    def _is_named(self, line: Line) -> bool:
        """Tell whether a sentence names who tells for the other side, and no own office."""
        if not line.hints & self._hints:
            return False
        told = [found for by in self._named if (found := line.finds(by))]
        if not told or all(ends_before_a_number(line, found.end()) for found in told):
            return False
        named = mentions(line.page.text[line.start : line.end], line.folded, _OFFICES)
        return all(mention.country != self._reporter for mention in named)


def ends_before_a_number(line: Line, told: int) -> bool:
    """Tell whether the reporter's own words begin again between the other side's and a number.

    Parameters
    ----------
    line : Line
    told : int
        Where the words that name the other side end in the sentence.
    """
    first = _first_number(line, told)
    return first is not None and BUT.search(line.folded, told, first) is not None


def _first_number(line: Line, after: int) -> int | None:
    """Return where in a sentence the first number from a place on stands."""
    starts = (line.marks[at].start - line.start for at in line.numbers())
    return next((start for start in starts if start >= after), None)
