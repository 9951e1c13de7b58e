"""Words that make a number none that is told as done: what may come, a rate, another's words.

A number whose words say so is left 'not understood', whatever else would have been read of it. The
rules are data: each has a name, the stretch of text that it looks at, and an example of its own.
"""

import re
from dataclasses import dataclass, field

from analysis.readers.hints import mask_of, may_hold, register
from analysis.readers.lexicon import ELSE, TAGS
from analysis.readers.line import Line
from analysis.readers.of_others import OF_OTHERS, OTHERS_TELL, TOLD_AFTER, is_of_others
from analysis.readers.remembered import of_its_number
from analysis.readers.rules import Phrase

_WORD = "(?<![a-zа-яіїєґ'])"
_END = "(?![a-zа-яіїєґ'])"
_NOT_COMPARED = (
    r"(?<!ніж )(?<!чем )(?<!than )(?<!як )(?<!как )(?<!like )(?<!as )(?<!як і )(?<!как и )"
)
_ACT = (
    r"(?:assaults|attacks|clashes|engagements|strikes|battles|shellings|drones|обстрел\w*|обстріл\w*"
    r"|атак\w*|штурм\w*|боїв|боев)"
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words that put a number in doubt.

    Parameters
    ----------
    name : str
    scope : {"clause", "stretch", "before", "sentence", "around"}
        Where they must stand: in the number's clause, between the signs around it, in the sentence
        before the number, anywhere in its sentence, or there but in no part of that number that is
        told after it.
    words : str
        A pattern of folded text.
    reason : str
    example : str
        A sentence whose number, in square brackets, they put in doubt.
    """

    name: str
    scope: str
    words: str
    reason: str
    example: str
    test: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "test", re.compile(f"{_WORD}(?:{self.words})"))


# what is made up, and no decoys ('ложные цели')
_LIE = (
    r"(?:фейк\w{0,3}|лож(?:ь|ью)|лжи|брехн[яеію]\w?|вигадк\w+|вымыс\w+|неправд\w+|lie|fake|fabrication"
    r"|falsehood|hoax|invention)"
)

# what was done so many times and is fire or a breach itself
_FIRE_ITSELF = (
    r"обстр|атак|штурм|наруш|поруш|відкри|откры|вогон|огонь|shell|attack|str[iu]ck|fired|violat"
    r"|broke|breach|assault|storm"
)

# of the night before the one that is told
THE_NIGHT_BEFORE = (
    r"previous night|night before|night earlier|попередньої ночі|предыдущей ночью|позаминулої ночі"
    r"|позапрошлой ночью|[ву] (?:предыдущую|позапрошлую) ночь|[ву] (?:попередню|позаминулу) ніч"
    r"|ноч(?:ь|ью) (?:до|перед) (?:этого|этим|того|тем)|(?:ніч|[ву]ночі) (?:до|перед)"
    r" (?:цього|цим|тим)|ночью ранее|ніччю раніше"
)
DOUBTS = (
    Doubt(
        "what may come",
        "clause",
        r"(?:(?:might|could|would|should)(?! not)(?! (?:be|have been) withdrawn)"
        r"|(?:likely|about|going|ready|set|(?<!was )(?<!were )(?<!been )able) to"
        r"|(?<![0-9] )may (?:be|have|also|well|soon|carry|conduct|launch|attack|use|reach|see"
        r"|face|mount|make|exceed|grow|rise)"
        r"|(?:(?<!peace )(?<!truce )(?<!ceasefire )(?<!settlement )plan|intend|predict|forecast"
        r"|threaten)(?:s|ed|ned|ning|ing)?"
        r"|expect(?:s|ed|ing)?|prepar(?:e|es|ed|ing)"
        r"|(?<!не )(?:може|можуть|може|может|могут|зможе|зможуть|сможет|смогут"
        r"|удастся|вдасться)|готу(?:є|ють|вав|вали|ється|ються)"
        r"|готов(?:ит|ят|ил|или|ится|ятся)|плану(?:є|ють|вав|вали|валося|ється|ються)"
        r"|планиру(?:ет|ют|ется|ются)|планировал\w*|заплан\w+|очіку\w+|ожида\w+|прогноз\w+"
        r"|намерен(?!но)\w*|має намір|мають намір|загрожу\w+|угрожа\w+|спроможн\w+|здатн\w+"
        r"|способн\w+"
        r"|будуть|буде|будет|будут|би|бы|б|потрібн\w+|потребу\w+|необхідн\w*|ймовірн\w+"
        rf"|вероятно|повинн\w+|должн[оаы]|должен){_END}",
        "told as what may come, not as done",
        "On the Pokrovsk front, the enemy may carry out [30] attacks tomorrow.",
    ),
    Doubt(
        "what might have come",
        "clause",
        rf"(?<!не )(?:мог(?:л[оаи])?|міг)(?= (?:\w+ )?\w+(?:ть|ти|тись|тися|ться){_END})",
        "told as what may come, not as done",
        "На Покровском направлении противник мог нанести [40] ударов.",
    ),
    Doubt(
        "what was prevented, or would be needed",
        "clause",
        r"(?:it takes [0-9]|(?:shellings?|strikes) (?:\w+ ){0,3}(?:prevented|averted|thwarted"
        r"|foiled)|(?:prevented|averted|thwarted|foiled) (?:\w+ ){0,3}?[0-9]+ (?:\w+ ){0,2}"
        r"(?:shelling|strike)|(?:prevented|averted|thwarted|foiled) (?:\w+ ){1,4}provocation"
        r"|(?:запобіг|предотвра|упередж|упрежд|попередж|попереди|сорва|зірва)\w+ (?:\w+ ){0,3}?"
        r"(?:[0-9]+ (?:\w+ ){0,2}(?:обстр|удар)|(?:\w+ ){1,3}провокац))",
        "told as prevented or needed, not as done",
        "Вдалося запобігти [40] обстрілам на Покровському напрямку.",
    ),
    Doubt(
        "so many more or fewer than before",
        "clause",
        r"[0-9]+ (?:more|fewer|less) (?:[a-z-]+ ){1,3}than",
        "so many more or fewer than another count",
        "On the Pokrovsk front there were [40] more attacks than yesterday.",
    ),
    Doubt(
        "what is given or made",
        "before",
        r"(?:передадуть|передаст|передадут|нададуть|надасть|предостав(?:ят|ит)|постав(?:лять|ят)"
        r"|закуп\w+|виробля\w+|производ(?:ит|ят)|will (?:send|give|receive|supply|provide)"
        rf"|(?:has|have) received|produc(?:es|ed|ing)|donat\w+|purchas\w+){_END}",
        "given, received or made, not used",
        "Партнери передадуть для Покровського напрямку [40] дронів-камікадзе.",
    ),
    Doubt(
        "what would follow if",
        "before",
        r"(?:if(?! (?:set|compared) )|unless|in case|якщо(?! порівн| зістав| співстав)|якби"
        rf"|если(?! сравн| сопостав)){_END}",
        "told under an 'if', not as done",
        "Якщо на Покровському напрямку стається [40] атак, резервів не вистачає.",
    ),
    Doubt(
        "a rate or an average",
        "clause",
        r"(?:(?:в|у) середньому|в среднем|(?:on )?(?:an )?average[ds]?|щодня|щоденно|щодоби"
        r"|ежедневно|ежесуточно|щогодини|ежечасно|hourly"
        r"|(?:every|per) hour|(?<!in )(?<!over )(?<!once )(?:a|per|every|each) day(?! (?:earlier"
        r"|before|ago|after|of))"
        rf"|на добу|в сутки|daily {_ACT}|{_ACT} daily"
        r"|daily(?=\W*$|[,;]| (?:on|in|at|from|near|along|across|since) )"
        rf"|daily(?= (?:launch|conduct|carr|make|mount|fire|attack|use|drop|deliver))){_END}",
        "an average or a rate, not the count of a day",
        "На Покровському напрямку в середньому відбувається [40] атак.",
    ),
    Doubt(
        "an ordinary day",
        "clause",
        rf"{_NOT_COMPARED}(?:(?:on|in|during|over) (?:an? |the |most )?"
        r"(?:ordinary|normal|usual|typical|regular) (?:days?|nights?|24 hours)"
        r"|звичайн(?:ого дня|ої доби|ої ночі)"
        r"|(?:на|у|в|за|протягом|впродовж|в течение) (?:звичайн|обычн|обыкновенн)[а-яіїє]{1,3}"
        r" (?:день|дн[іиія]в?|дней|доб[иуа]|сут(?:ки|ок)|ніч|ноч[іьи])"
        r"|(?:зазвичай|обычно|usually|normally|typically) (?:за|на|[ву]|per|in a|a) "
        rf"(?:добу|день|сутки|ніч|ночь|day|night)){_END}",
        "of an ordinary day, not the count of a day",
        "У звичайні дні на Покровському напрямку відбувається [40] атак.",
    ),
    Doubt(
        "so many as a rule",
        "before",
        rf"{_NOT_COMPARED}(?:зазвичай|обычно|usually|normally|typically),?"
        # 'usually the enemy launches', 'зазвичай їх буває близько'
        r"(?: (?:їх|их|there (?:are|is)|ворог|враг|противник|росіяни|россияне|всу|russia|they|it"
        r"|the enemy))?(?: (?:є|[а-яіїєґ]+(?:ає|яє|ує|ює|[иаяую]ть(?:ся)?|[еиаяую]т(?:ся)?)"
        r"|launches|uses|drops|makes|conducts|fires|carries out|sends))?"
        r"(?: (?:близько|около|about|around|до|up to|по))?(?: ?[:–—-])? ?(?=[0-9]|$)",
        "as a rule, not the count of a day",
        "На Покровському напрямку зазвичай [40] атак.",
    ),
    Doubt(
        "words of others than an office",
        "sentence",
        r"(?:blogger|блогер|експерт|эксперт|expert|analyst|аналітик|аналитик|governor"
        r"|губернатор|mayor|мэр|міський голова|голова ова|deepstate"
        # 'on additional measures to strengthen' names no mayor
        r"|(?<!ых )(?<!их )(?<!ряд )(?<!низку )мера? "
        r"(?!щодо |по усил|доверия|безопас|довіри|безпек)"
        r"|очільник(?!\w* (?:мзс|мін|генштаб|держав|уряд|відомств))|дипстейт"
        r"|regional (?:state|military) administration"
        r"|the official (?:wrote|said|added|noted|specified)"
        # 'the 68th brigade claims'
        r"|(?:бригад[аиі]|полк|корпус|батальйон|батальон|brigade|regiment|corps|battalion)"
        r" (?:повідом|заяв|сообщ|стверджу|утвержда|звіту|нарахува|насчита|claim|say|said|report"
        r"|count(?!er))"
        r"|обласн\w+ (?:військов\w+|державн\w+) адміністрац"
        r"|institute for the study of war|інститут вивчення війни|институт изучения войны)\w*",
        OF_OTHERS,
        "За словами блогера, на Покровському напрямку відбулося [40] атак.",
    ),
    Doubt(
        "what was not so",
        "stretch",
        r"(?:не соответству\w+ действительности|не відповіда\w+ дійсності"
        r"|(?:do|does|did) not correspond to reality"
        r"|(?:is|are|was|were) (?:not true|untrue|false|fake)(?= ?$|[,;.])"
        rf"|(?:являются|является|это|це|є|назва\w+(?: \w+){{0,2}}) {_LIE}(?![а-яіїє])"
        rf"|(?:is|are|was|were|as) an? (?:\w+ )?{_LIE}s?(?![a-z]))"
        rf"|(?<= [-–—] ){_LIE}(?![а-яіїєa-z])",
        "said not to be so",
        "Информация об [20] атаках не соответствует действительности.",
    ),
    Doubt(
        "an exercise",
        "around",
        r"(?:(?:условн|умовн)\w+ (?:противник|враг|ворог|цел|ціл)\w*"
        r"|(?:mock|simulated|notional|imaginary|hypothetical) (?:enemy|adversary|foe|target)"
        r"|(?:в ходе|во время|в рамках|на) (?:(?!\d)[\w-]+ ){0,3}?учени(?:й|ях)"
        r"|(?:під час|в ході|у ході|в рамках|у рамках) (?:(?!\d)[\w-]+ ){0,3}?навчань"
        r"|на (?:\w+ )?навчаннях"
        r"|(?:during|as part of) (?:[\w-]+ ){0,4}?(?:exercises?|drills?)(?![a-z]))",
        "of an exercise, not of the war",
        "В ходе учений расчеты ПВО уничтожили [24] беспилотника условного противника.",
    ),
    Doubt(
        "the night before",
        "before",
        rf"(?:{THE_NIGHT_BEFORE}){_END}",
        "the count of another night",
        "On the previous night, [87] drones were launched.",
    ),
    Doubt(
        "a record or a count of before",
        "clause",
        r"(?:(?:previous|earlier|old|last|former) (?:record|high|peak)"
        r"|попередн\w+ (?:рекорд|максимум)|предыдущ\w+ (?:рекорд|максимум)"
        r"|record (?:was|stood|of)|рекорд\w* (?:був|становив|было?"
        r"|составлял)|минулого року|торік|last year|a year (?:ago|earlier)|год назад|рік тому"
        rf"|в прошлом году|раніше цього (?:року|місяця)){_END}",
        "the count of another time",
        "The previous record was [250] clashes on the front.",
    ),
    Doubt(
        "what was done after fire",
        "clause",
        rf"(?:раз(?:ів|и|а)?|times?) (?:(?!{_FIRE_ITSELF})[^\W\d_]+ ){{0,5}}?(?:після|внаслідок"
        r"|через|после|вследствие|из-за|after|because of|due to) (?:[^\W\d_]+ ){0,2}?(?:обстр[іе]л"
        r"|удар|атак|shelling|strike|attack|fire(?![a-z]))",
        "what was done after fire, and no fire",
        "Рятувальники [14] разів виїжджали на виклики після обстрілів.",
    ),
    Doubt(
        "strikes told by what came of them",
        "before",
        r"(?:[ву]наслідок|(?:в|у) результаті|в результате|вследствие|as a result of|due to"
        r"|because of) (?:[^\W\d_]+ ){0,2}$",
        "told by what came of them, which need not be all",
        "Внаслідок [40] атак, які ворог здійснив на Покровському напрямку, є поранені.",
    ),
    Doubt(
        "so many for each",
        "sentence",
        r"(?:for (?:each|every) [^.;]{0,40}there (?:are|is|were)"
        r"|на (?:1|один|одну|кожен|кожний|кожну|каждый|каждую) [^.;]{0,40}(?:припада|приход))",
        "a ratio, and no count",
        "На один наш постріл припадає [5] ворожих обстрілів.",
    ),
    Doubt(
        "what sappers cleared",
        "sentence",
        r"(?:сап[её]р|п[іи]ротехн|вибухотехн|взрывотехн|sapper|deminer|demining|bomb disposal"
        r"|розмінув|разминир)",
        "cleared by sappers, not shot down",
        "Сапери знешкодили [3] ракети.",
    ),
    Doubt(
        "people who cross a border",
        "clause",
        r"(?:незаконн\w+ (?:перетин|пересечен|потрап|проник)|illegal(?:ly)? (?:border )?cross"
        r"|illegal border)",
        "people who cross a border, and no attack",
        "Прикордонники відбили [16] спроб незаконного перетину кордону.",
    ),
)
# where the words before a number end a sentence goes on
ANY = re.compile("|".join(f"{_WORD}(?:{doubt.words.removesuffix('$')})" for doubt in DOUBTS))
# a word that each of them has
register(
    ANY,
    r"prevented|averted|thwarted|foiled|takes|than|запобіг\S*|предотвра\S*|упередж\S*|упрежд\S*"
    r"|попередж\S*|попереди\S*|сорва\S*|зірва\S*|передадуть|передаст|передадут"
    r"|нададуть|надасть|предостав\S+|постав(?:лять|ят)|закуп\S+"
    r"|виробля\S+|производ(?:ит|ят)|will|received|produc\S+|donat\S+|purchas\S+"
    r"|зможе|зможуть|сможет|смогут|удастся|вдасться"
    r"|might|could|would|should|likely|about|going|ready|able|set|may|(?:plan|intend|predict|forecast"
    r"|threaten)\S*|expect\S*|prepar\S*|може|можуть|может|могут|готу\S*|готов\S*|плану\S*"
    r"|планир\S*|заплан\S*|очіку\S*|ожида\S*|прогноз\S*|намерен(?!но)\S*|намір|загрожу\S*|угрожа\S*"
    r"|спроможн\S*|здатн\S*|способн\S*|буд[еу]\S*|би|бы|б|потрібн\S*|потребу\S*|необхідн\S*"
    r"|ймовірн\S*|вероятно|повинн\S*|должн?[оаы]|должен|if|unless|case|якщо|якби|если|середньому"
    r"|среднем|average\S*|щодня|щоденно|щодоби|ежедневно|ежесуточно|щогодини|ежечасно|hourly|hour"
    r"|day|добу|сутки|daily|blogger\S*"
    r"|блогер\S*|експерт\S*|эксперт\S*|expert\S*|analyst\S*|аналіт\S*|аналит\S*|governor\S*"
    r"|губернатор\S*|mayor\S*|мэр\S*|мера?|голова|очільник\S*|deepstate\S*|дипстейт\S*|institute"
    r"|administration|official|адміністрац\S*"
    r"|бригад[аиі]|полк|корпус|батальйон|батальон|brigade|regiment|corps|battalion"
    r"|інститут\S*|институт\S*|night|ноч[іи]|ночью|record|high|peak|рекорд\S*|максимум\S*|року"
    r"|місяця|торік|year|год|году|рік"
    r"|ordinary|normal(?:ly)?|usual(?:ly)?|typical(?:ly)?|regular|звича\S+|обычн\S+|обыкновенн\S+"
    r"|зазвичай"
    r"|действительности|дійсності|reality|true|untrue|false|fake|фейк\S*|лож\S*|вигадк\S*"
    r"|неправд\S*|условн\S*|умовн\S*|mock|simulated|notional|imaginary|hypothetical|учени[йя]\S*"
    r"|навчан\S*|exercises?|drills?|lies?|fabrications?|falsehoods?|hoax|inventions?|брехн\S*"
    r"|вымыс\S*|мог(?:л[оаи])?|міг|після|через|после|из-за|after|[ву]?наслідок|результат[іе]|вследствие|result"
    r"|due|because|each|every|припада\S*|приход\S*|сап[её]р\S*|п[іи]ротехн\S*|\S*вибухотехн\S*"
    r"|\S*взрывотехн\S*|sappers?|demin\S*|disposal|розмінув\S*|разминир\S*|незаконн\S*|illegal\S*",
)

# '24 drones, including three at an exercise'
_SOME_OF_THEM = re.compile(
    r"(?:,|\(| -) ?(?:в том числе|у тому числі|включая|зокрема|(?:из|з|із) (?:них|которых|яких)"
    r"|including|of (?:them|which|those)) (?:[а-яіїєa-z]+ ){0,2}?[0-9].*"
)
# 'not 3,000 violations, but 2,935'
_DENIALS = (" не ", " not ")
NOT_SO_MANY = "said not to have been so many"
# 'there were not 40 shellings', 'не зафиксировано 40', 'no longer 40'
_NOT_THERE = re.compile(
    rf"{_WORD}(?:(?:не|ні) (?:(?:было|стало|сталося|сталось|случилось|произошло"
    r"|состоялось|відбулося|отмечено|отмечалось|відзначено|відмічено|фиксировалось|фіксувалося"
    r"|(?:за)?фиксирова(?:но|ли|ла|л)|(?:за)?фіксува(?:ли|ла|в)|зафіксовано|зареєстровано"
    r"|зарегистрировано|совершено|здійснено|нанесено|завдано|выявлено|виявлено|допущено|було"
    r"|проведено) ){1,2}"
    r"|(?:was|were|did|have|had|has)(?: not|n't) (?:(?:been|any|the|record(?:ed)?|register"
    r"|carr(?:y|ied) out|make|made|commit|count|counted) ){0,3}"
    r"|no longer )$"
)
register(_NOT_THERE, r"не|ні|not|\S*n't|longer")
# '39+1 shellings', 'more than 30 plus 5': each is a term of a sum
_PLUSES = ("+", "plus", "плюс")
_AFTER_A_PLUS = re.compile(r"[0-9](?: ?\+ ?| (?:plus|плюс) )$")
_BEFORE_A_PLUS = re.compile(r"(?: ?\+ ?| (?:plus|плюс) )[0-9]")
A_TERM = "one term of a sum"
# 'between 40 and 45', 'if not 45': the other end of a range
_OTHER_END = re.compile(
    rf"{_WORD}(?:(?:между|між|between) [0-9]+ (?:и|та|і|й|and)|[0-9]+,? (?:а то (?:и|й)|or even"
    r"|if not|или даже|чи навіть|або навіть)) $"
)
register(_OTHER_END, "между|між|between|то|even|if|даже|навіть")
A_RANGE = "one end of a range"
# 'it was already the 40 обстрел', in the singular: its number in a row
_ALREADY = re.compile(rf"{_WORD}(?:уже|вже|это|це)(?: был| був)? $")
_IN_A_ROW = re.compile(
    r" (?:\w+(?:ый|ий|ой) )?(?:обстрел|обстріл|удар|штурм|налет|наліт|вылет|виліт|случай|випадок"
    r"|эпизод|епізод)(?![а-яіїєґ-])"
)
register(
    _IN_A_ROW,
    "обстрел|обстріл|удар|штурм|налет|наліт|вылет|виліт|случай|випадок|эпизод|епізод",
)
IN_A_ROW = "a number in a row, it may be, and no count"

# 'denied 444 shellings and 900 strikes'
_DENIED = re.compile(
    r"(?<![a-zа-яіїєґ])(?:denie[ds]|dismissed|rejected|опроверг\w*|спростува\w+|заперечи\w+) "
    r"(?:[a-zа-яіїєґ']+ ){0,2}(?=[0-9])"
)
register(_DENIED, r"denie[ds]|dismissed|rejected|опроверг\S*|спростува\S*|заперечи\S*")
_MAY_DOUBT = mask_of(_DENIED, OTHERS_TELL, TOLD_AFTER, ANY)
_GOES_ON = re.compile(
    r"[0-9][0-9 ,]*(?: [a-zа-яіїєґ']+){1,3} (?:и|і|й|та|and) "
    r"(?:[a-zа-яіїєґ']+ ){0,1}"
)
_SIGNS = re.compile(r"(?<![0-9])[,;:]|[,;:](?![0-9])")


@of_its_number
def doubt_of(words: Phrase) -> str:
    """Return why a number is not told as done, '' if nothing says so.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    start = line.marks[words.at].start - line.start
    if line.folded.endswith(_DENIALS, 0, start) or _is_said_not_to_be(line, words, start):
        return NOT_SO_MANY
    if _is_a_term(line, words, start):
        return A_TERM
    if may_hold(_OTHER_END, line.hints) and _OTHER_END.search(line.folded, 0, start):
        return A_RANGE
    if _is_in_a_row(line, words, start):
        return IN_A_ROW
    if not line.hints & _MAY_DOUBT:
        return ""
    if _is_denied(line, start):
        return NOT_SO_MANY
    if is_of_others(line, start):
        return OF_OTHERS
    if line.finds(ANY) is None or words.noun.endswith(ELSE):
        return ""
    scopes = _scopes(line, words)
    for doubt in DOUBTS:
        if doubt.test.search(scopes[doubt.scope]):
            return doubt.reason
    return ""


def _is_said_not_to_be(line: Line, words: Phrase, start: int) -> bool:
    """Tell 'there were not 40 shellings' from 'there was not a single one'."""
    if line.marks[words.at].value.form in ("none", "times") or TAGS["times"] in words.noun:
        return False
    return may_hold(_NOT_THERE, line.hints) and bool(_NOT_THERE.search(line.folded, 0, start))


def _is_a_term(line: Line, words: Phrase, start: int) -> bool:
    """Tell a number that a plus joins to the next one, or to the one before."""
    if not any(plus in line.folded for plus in _PLUSES):
        return False
    mark = line.marks[words.at]
    after = _AFTER_A_PLUS.search(line.folded, max(0, start - 8), start)
    open_end = line.folded.endswith("+", 0, mark.end - line.start)
    next_to = open_end and line.folded[mark.end - line.start :][:1].isdigit()
    return bool(after or next_to or _BEFORE_A_PLUS.match(line.page.folded, mark.end, line.end))


def _is_in_a_row(line: Line, words: Phrase, start: int) -> bool:
    """Tell '40 обстрел', where so many would be 'обстрелов', from '21 обстрел'."""
    mark = line.marks[words.at]
    value = mark.value.value or 1
    if not may_hold(_IN_A_ROW, line.hints) or value % 10 == 1 and value % 100 != 11:
        return False
    already = _ALREADY.search(line.folded, 0, start)
    return bool(already and _IN_A_ROW.match(line.page.folded, mark.end, line.end))


def _is_denied(line: Line, start: int) -> bool:
    """Tell what is denied, alone or with another number before it."""
    told = line.finds(_DENIED)
    if told is None or told.end() > start:
        return False
    return told.end() == start or _GOES_ON.fullmatch(line.folded, told.end(), start) is not None


def _stretch(folded: str, at: int) -> str:
    """Return what stands between the signs around a number."""
    before = [sign.end() for sign in _SIGNS.finditer(folded, 0, at)]
    after = _SIGNS.search(folded, at)
    return folded[max(before, default=0) : after.start() if after else len(folded)]


def _scopes(line: Line, words: Phrase) -> dict[str, str]:
    start = line.marks[words.at].start - line.start
    return {
        "clause": line.words(*words.clause),
        "stretch": _stretch(line.folded, start),
        "before": line.folded[:start],
        "sentence": line.folded,
        "around": line.folded[:start] + _SOME_OF_THEM.sub("", line.folded[start:]),
    }
