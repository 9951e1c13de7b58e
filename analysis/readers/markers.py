"""Turns of phrase of several words that tell the time, the whole front, or whose acts are told.

Patterns of folded text; each is named, and ``EXAMPLES`` holds a sentence that it must find.
"""

import re

from analysis.readers.foes import FOE, SLAVIC_FOES
from analysis.readers.led import led
from analysis.readers.text import BULLETS

PREVIOUS = led(
    r"(?<![a-zа-яіїєґ])(?:"
    r"минул\w+ (?:доб\w+|дн\w+)|(?<![а-яіїє])(?<!ніж )[ву]чора|попередн\w+ доб|позаминул|(?:past"
    r"|last|previous|preceding) (?:day|24 hours|twenty-four hours)|(?<!than )yesterday|day before"
    r"|preceding day|24 hours ago|истекш\w+ сут|минувш\w+ (?:сут|день)|прошедш\w+ сут|прошл\w+ сут"
    r"|предыдущ\w+ сут"
    r"|(?:останн|последн|минул|минувш|прошедш|попередн|предыдущ)\w+ 24 (?:час|годин)"
    r"|за (?:весь )?(?:минулий|попередній|[ву]чорашній|прошлый|минувший|истекший"
    r"|предыдущий|вчерашний) день"
    r"|(?<![а-яіїє])(?<!чем )вчера|останн\w+ доб|последн\w+ сут|попередньої доби|за добу \d"
    r"|(?<!початку )доби \d{1,2} (?:січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру)"
    r")"
)
_WEEKDAY = (
    r"понеділка|вівторка|середи|четверга|п'ятниці|суботи|неділі|понедельника|вторника|среды|пятницы"
    r"|субботы|воскресенья|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?![a-z])"
)
TODAY = led(
    r"(?<![a-zа-яіїєґ])(?:"
    rf"(?:початку|начала) (?:{_WEEKDAY})|"
    r"початку (?:\w+ ){0,2}(?:доби|дня)|сьогодн|поточн\w+ доб|ц(?:ієї|ю) доб|since "
    r"(?:the )?(?:beginning|start) of|from the (?:beginning|start) of the day|so far"
    r"|(?<![a-z])(?:today|to date|current day)(?![a-z])|since midnight|since morning"
    r"|начала (?:\w+ )?(?:суток|дня)|сегодня"
    r"|текущ\w+ сут|протягом дня|впродовж дня|упродовж дня|в течение дня|during the day"
    r"|throughout the day"
    r")"
)
SINCE_MIDNIGHT = re.compile(
    rf"(?:(?<!до )(?<!на )(?:початку|начала)|(?:since|from) the (?:beginning|start) of)"
    rf" (?:easter |великодньої |пасхального |светлого )?(?P<weekday>{_WEEKDAY})"
    r"(?!'|-| (?:morning|afternoon|evening|night|service|truce|ceasefire))"
    r"|початку (?:\w+ ){0,2}доби|начала (?:\w+ )?суток|since midnight"
    r"|(?<!до )(?<!на )(?:початку (?:(?:цього|сьогоднішнього|поточного) )?"
    r"|начала (?:(?:этого|сегодняшнего|текущего) )?)дня(?! \w+ перемир| перемир)"
    r"|(?:since|from) the (?:(?:beginning|start) of (?:the|this) day|day's (?:start|beginning))"
    r"|сегодняшнего утра|сьогоднішнього ранку"
)
# 'before the start of the truce' is not since it
SINCE_TRUCE = re.compile(
    r"(?<!до )(?<!перед )(?<!before )(?<!until )"
    r"(?:початку|начала|the (?:beginning|start) of|since|моменту|момента|времени|часу) "
    r"(?:(?!суток|доби|дня|day)[\w'\"-]+ ){0,4}"
    r"(?:перемир|припинення вогню|режиму тиші|прекращения огня|truce|ceasefire)"
)
# who says something, whatever it is
SAYS = (
    r"(?<![a-zа-яіїєґ])(?:sa(?:id|ys)|told|reported|stated|wrote|posted|informed|заяв|сообщ|написа"
    r"|рассказ|повідом|розпов|сказа|уточн|поінформ|проинформ)[a-zа-яіїєґ]*(?![a-zа-яіїєґ])"
)
# what an item of a list begins with
BULLET = re.compile(rf"\s*[{BULLETS}–—-]")
# 'по 5', so many to each of several
EACH_BEFORE = re.compile(r"(?<![a-zа-яіїєґ])по $")
# 'in 2025' and 'throughout the year 2025', but for what was declared or signed then
IN_A_YEAR = (
    r"(?:(?<!підписан\w\w )(?<!підписан\w )(?<!подписанн\w\w )(?<!оголошен\w )(?<!оголошен\w\w )"
    r"(?<!объявленн\w\w )(?<!объявленн\w\w\w )(?<!введенн\w\w )(?<!запроваджен\w )"
    r"(?<!укладен\w )(?<!укладен\w\w )(?<!заключенн\w\w )(?<!достигнут\w\w )(?<!досягнут\w )"
    r"(?<![a-zа-яіїєґ])(?:у|в|за|протягом|впродовж|упродовж|в течение|на протяжении) "
    r"(?:весь |увесь |цілий |целый |минаюч\w+ |уходящ\w+ )?20\d\d (?:році|року|рік|году|года|год)"
    r"(?![а-яіїєґ])"
    r"|(?<!declared )(?<!announced )(?<!signed )(?<!agreed )(?<!reached )(?<!concluded )"
    r"(?<!introduced )(?<!imposed )(?<!brokered )"
    r"(?<![a-z])(?:in|during|throughout|over) (?:the year |all of )?20\d\d(?![\w/-]|[.,]\d))"
)
OTHER_PERIOD = re.compile(
    rf"{IN_A_YEAR}|"
    r"(?<![a-zа-яіїєґ])(?:"
    r"(?:з|від|с|since|from|в|у) (?:початку |начала |the (?:beginning|start) of )(?:\w+ "
    r")?(?:тижн|місяц|рок|недел|месяц|год|week|month|year|війни|войны|war|full-scale"
    r"|(?:проведення |проведения )?(?:спеціальної воєнної|спеціальної військової"
    r"|специальной военной|сво(?![а-яіїєґ]))|special military"
    r"|повномасшт|полномасшт|вторгнення)|за (?:\w+ )?(?:тиждень|місяць|рік|неделю|месяц)"
    r"|протягом (?:\w+ )?(?:тижня|місяця|року)|(?:за|[ву]|протягом) (?:перв|перш)\w+ (?:тижд|недел)"
    r"|(?:in|over|during) the first week"
    r"|(?<![a-zа-яіїєґ])(?:за|під час|во время|від|с|со|до|з|із|протягом|впродовж|початк\w+"
    r"|начал\w+|рок\w+|год\w*|лет|місяц\w+|месяц\w+) [^.,;0-9]{0,30}?(?:повномасштабн"
    r"|полномасштабн)"
    r"|(?<![a-z])(?:since|before|during|throughout|from|start of|beginning of|outset of|years? of"
    r"|months? of|for) [^.,;0-9]{0,30}?full-scale|(?:over|during|in|past|last) (?:the "
    r")?(?:\w+ )?(?:week|month|year)(?![a-z])|за (?:весь )?(?:час|період|время"
    r"|период)[^.]{0,40}(?:режим|перемир|припинен|прекращ|тиш)|during the (?:\w+ "
    r"){0,3}(?:truce|ceasefire)|since the (?:\w+ ){0,5}(?:truce|ceasefire)"
    r"|(?:(?:поза)?(?:минул|прошл)|поточн|текущ)\w+ (?:тижн|недел|місяц|месяц)|last week|last month"
    r"|(?<![a-zа-яіїєґ])(?:у|в|за|протягом|in|during|for) (?:весь |увесь |цілий |"
    r"the whole of |all of )?(?:(?:січ|берез|квіт|трав|черв|лип|серп|верес|жовт|груд)(?:ень|ня|ні)"
    r"|лют(?:ий|ого|ому)|листопад[аіу]?|(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)"
    r"[ьяе]|март[ае]?|ма[ейя]|август[ае]?"
    r"|january|february|march|april|may|june|july|august|september|october"
    r"|november|december)(?![a-zа-яіїєґ]| \d{1,2}(?!\d))"
    r"|(?:початку|начала|(?:beginning|start) of) (?:січня|лютого|березня|квітня|травня|червня|липня"
    r"|серпня|вересня|жовтня|листопада|грудня|января|февраля|марта|апреля|мая|июня|июля|августа"
    r"|сентября|октября|ноября|декабря|january|february|march|april|may|june|july|august|september"
    r"|october|november|december)(?![a-zа-яіїєґ]| \d)"
    r"|(?:within|in|over|during|for) the (?:first|last|past) (?:two|three|four|five|six|seven|ten"
    r"|several) days|(?:за|протягом|впродовж|упродовж|в течение) (?:перш|перв|останн|последн|минул"
    r"|прошедш)\w+ (?:дв|тр|чоти|четыр|п'ят|пят|кільк|нескольк)\w* (?:дн|діб|доби|суток)"
    r"|(?:цього|минулого) тижня|на (?:цьому|минулому) тижні|на (?:этой|прошлой) неделе"
    r"|(?<![a-z])(?:this|last) week(?![a-z-])"
    r"|за два дні|за \w+ дн|за (?:вихідні|выходные)|(?:over|at|during) the weekend"
    r"|за (?:дві|дв[оа]е|двоє|три|трое|троє|чотири|четверо|п'ять|пять|кілька|несколько|[2-9]) "
    r"(?:останн\w+ |последн\w+ |минул\w+ |прошедш\w+ )?(?:доби|діб|суток)(?![а-яіїєґ])"
    r"|загальні бойові втрати|total combat losses"
    r")"
)
FRONT = led(
    r"(?<![a-zа-яіїєґ])(?:"
    r"на фронті|на фронте|(?<!а)по фронту|по всій лінії|уздовж|вздовж|усій лінії|всій лінії|лінії "
    r"(?:фронту|бойового)|линии (?:фронта|боевого)|на всьому фронті|along (?:the "
    r")?(?:entire |whole )?(?:front|line)|across the (?:entire |whole )?front"
    r"|(?:along|across|in) the (?:entire|whole) (?:war|combat|battle) ?(?:zone|field|front)"
    r"|on (?:the )?(?:battlefield|battlefront|front ?line|frontlines?)|at the front"
    r"|km[^.]{0,14} of front ?lines|on the front(?! of)|on front(?=,| in| over| during| for|$)"
    r"|the front ?line|frontline|the front (?:saw|has seen|witnessed)|entire front"
    r"|по (?:всьому|всему) фронт"
    r"|(?:на|по) (?:всіх|усіх|всех) (?:напрямках|направлени)"
    r"|(?:in|on|across) all (?:the )?(?:directions|sectors|axes|fronts)"
    r"|(?:всего|загалом|усього|всього|in total|overall)[^.,;0-9]{0,12} (?:на|in|on|across) "
    r"(?:разных|різних|various|different) (?:направлени|напрямк|directions|sectors|axes)"
    r")"
)
# a command of troops in a part of the front: what it counts is its zone's
COMMAND = re.compile(
    r"(?<![a-zа-яіїєґ])(?:"
    r"оперативно-тактичн\w+ (?:угрупован|группировк)|угрупован\w+ (?:військ|об'єднаних)"
    r"|командуванн\w+ (?:ув|осув|отув?|угрупован)"
    r"|(?<![а-яіїєґ])(?:ув|осув|отув?) \"|группировк\w+ (?:войск|объединенных) \"?(?:восток|юг"
    r"|хортиц|таври|север)|(?:joint|operational|tactical|strategic)[\w ]{0,20} (?:task force|group"
    r"|grouping)(?: of (?:troops|forces))?|task force|(?:grouping|group) of (?:troops|forces)"
    r"|(?:dnipro|khortytsia|tavria|kharkiv|siversk) (?:group|grouping|osg|otg)(?![a-z])"
    r"|(?<![a-z])(?:osg|osuv|otg)(?![a-z])"
    r")"
)
COMPARED = led(
    r"(?<![a-zа-яіїєґ])(?:versus|vs|compared|порівн\w*|сравн\w*|(?<!ніч )(?<!ночі )проти (?=\d)"
    r"|(?<!ночь )(?<!ночью )против (?=\d)|(?<!out )(?<!defended )against (?=\d)"
    r"|раніше|ранее|up from|down from"
    r"|the day before|a day earlier"
    r"|днем раніше|добою раніше|сутками ранее|перед тим|замість|instead "
    r"of)(?![a-zа-яіїєґ])"
)
_HURT = (
    r"(?:загину|погиб|поранен|постражда|пострада|госпітал|госпитал|killed|injured|wounded|died)"
    r"[а-яіїєґ]*|(?<![а-я])ранен[а-я]*"
)
CASUALTIES_BEFORE = re.compile(
    rf"(?:{_HURT}) (?:ще |еще |щонайменше |не менее |як мінімум |at least |another )?$"
)
CASUALTIES_AFTER = re.compile(
    r" (?:загину|погиб|поранен|постражда|пострада|госпітал|госпитал|ранен|were killed|killed"
    r"|were injured|injured|wounded|were wounded|died)"
)
GREW_BY = re.compile(
    r"(?:зрос|збільш|зменш|возрос|увелич|уменьш|снизил|increased|decreased|rose"
    r"|fell)\w*(?: \w+){0,2} (?:на|by) (?:ще |еще )?$"
)
BY = re.compile(r"(?<![a-zа-яіїєґ])(?:на|by) $")
MORE_OR_FEWER = re.compile(
    r"^(?: \w+){0,3} ?(?:більше|менше|больше|меньше|more|fewer|less)(?![a-zа-яіїєґ])"
)
NO_ATTACKS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:"
    r"(?:(?:контр)?наступальн|штурмов|активн|бойов|(?:контр)?наступательн|боев|атакующ"
    r"|атакувальн)\w*(?: та \w+| і "
    r"\w+| и \w+| \(\w+\))? ?(?:дій|дії|действи[йя]|операці\w+)[^.,;]{0,40}? не (?:пров"
    r"|в[іие]|здійсн|зафікс|зафикс|отмеч|вчиня|соверш|предприн|було|осуществл|застосов)\w*"
    r"|(?<![а-яіїє])не (?:пров(?:ів|одив|одили|ели|одил|одять|одит|одила|ело|ел)|в[іи]в|вели|вел"
    r"|здійсн\w+|предпринимал\w*|чинив) (?:\(?(?!\d)\w+\)? ){0,3}(?:дій|атак|спроб|действий|штурмів"
    r"|наступу|попыток)"
    r"|(?:бойов(?:их зіткнень|і зіткнення)|боєзіткнен(?:ь|ня)|атак|штурмів|боїв|боев"
    r"|боевы(?:х столкновений|е столкновения)|боестолкновени(?:й|я)"
    r"|штурмов|спроб(?: наступу)?)[^.,;]{0,40}? не (?:було|зафікс\w+|фіксу\w+|відбу\w+|було|было"
    r"|зафикс\w+|отмеч\w+|здійсн\w+|пров\w+|произош\w+)"
    r"|(?<![а-яіїє])не (?:зафікс\w+|фіксувал\w+|було|было|зафикс\w+|відбулося|произошло) (?:(?!\d)"
    r"\w+ ){0,2}(?:атак|зіткнень|боєзіткнень|боїв|штурмів|столкновений|боестолкновений)"
    rf"|(?:{SLAVIC_FOES}|росіяни|россияне) не (?:атаку?(?:в|ва|ов)|наступа|штурм)\w*"
    r"|(?:did|have|has|had)(?: not|n't) (?:conduct|carr(?:y|ied) out|launch|undert(?:ake|ook)|make"
    r"|made|attempt|mount|t(?:ake|aken|ook)|perform)\w* "
    r"(?:any |\(assault\) |active |offensive |assault |ground )*"
    r"(?:operations?|actions?|attacks?|assaults?|attempts?|activit\w+|offensives?)"
    r"|(?:did|have|has|had)(?: not|n't) attack(?:ed)?(?![a-z])|no (?:combat |enemy "
    r"|russian |offensive |active |assault |armed |\(assault\) )*(?:efforts|clashes|engagements"
    r"|attacks|assaults|actions?|operations|attempts|activity|battles)(?! (?:of|other))"
    r"|conducted no |launched no |made no (?:attempts|attacks)"
    r"|наступу[^.,;]{0,24}? (?:немає|нема|не було)(?![а-яіїє])"
    r"|(?:наступу|наступів|наступления|штурмів|штурмов|атак) не (?:провод|в[іе]в|вел|здійсн|чинив"
    r"|предприн|робив)\w*"
    rf"|(?<![а-яіїє])не (?:атакува|наступа|штурмува|штурмова|атакова)л?\w* (?:{FOE}|росіян|россиян)"
    r"\w*"
    r"|(?:боєзіткнень|атак|штурмів|боїв|боестолкновений|столкновений|штурмов)[^.,;]{0,24}? "
    r"(?:немає|нема|нет)(?![а-яіїє])"
    r"|без (?:активних |ворожих |наступальних |активных |вражеских )?(?:боєзіткнень|атак|штурмів"
    r"|боїв|штурмов|боестолкновений|столкновений)(?![а-яіїє])"
    r"|no enemy offensives? (?:registered|recorded|conducted)|saw no (?:fighting|combat)"
    r"|no (?:fighting|combat)(?= (?:took place|occurred|was (?:recorded|reported|observed)))"
    r"|(?:немає|нема|нет) (?:активн|наступальн|штурмов|наступательн)\w+ (?:дій|действий|операц)"
    r"|без (?:активних|наступальних|штурмових) дій|без (?:активных|наступательных) действий"
    r"|not a single (?:\w+ )?(?:attack|assault|clash|engagement|battle|attempt)"
    r"|(?:ни одно[йг]о?|жодн\w+|ні одн\w+) (?:\w+ )?(?:атак\w*|штурм\w*|боєзіткнен\w*|бою|боя"
    r"|спроб\w*|попыт\w*|столкновени\w*|боестолкновени\w*)"
    r"|- (?:ни одно[йг]о?|жодн\w+|none)(?=[.,;]|$)"
    r")"
)
REGION = re.compile(
    r"(?:на|по) (?!площ)\w+щині|по (?!женщ|мужч)\w+щине"
    r"|(?<![a-z])\w+shchyn[aiuy](?![a-z])|на донеччині|на \w+ччині"
    r"|на запоріжжі|на донбасі|(?<![a-z])donbass?(?![a-z])|област|oblast"
    r"|(?<![a-z])regions?(?![a-z])|на \w+щине|на донетчине|на донбассе"
    r"|(?<=[а-яіїєґ])щини(?![а-яіїє])|нікопол|область"
    # 'struck the city with 18 drones'
    r"|(?<![а-яіїєґ])по (?:міст|город)у(?![а-яіїєґ])"
)
# so many regions are the country's, and no place of a number
MANY_REGIONS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:"
    r"(?:[а-яіїєґ-]+[сзц]ь?к(?:ої|ой|ій|их)(?:,| та| і| й| и)? ){3,}(?:област|обл\.)"
    r"|(?:[a-z-]+, ){2,}[a-z-]+,? and [a-z-]+ (?:regions|oblasts|provinces)"
    r")"
)
NIGHT = led(
    r"overnight|(?<![a-z])at night|(?<![а-яіїє])(?:вночі|уночі|ночью"
    r"|за (?:[а-яіїє]+ )?(?:ніч|ночь))(?![а-яіїє])"
    r"|[ув] ніч (?:на|проти)|в ночь на|during the night|last night|(?:on|in) the night of"
    r"|(?:минулої|цієї) ночі|(?:прошлой|минувшей|этой|сегодняшней) ночью"
)
NO_SIGNS = re.compile(
    r"ознак\w* формування|признак\w* формирован|signs? of (?:the )?(?:enemy )?(?:forming"
    r"|formation)|без (?:істотних|суттєвих|существенных|значних)? ?змін|без изменений"
)
# the losses of a side, whatever a list of them holds
LOSSES_ARE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:losses|втрат[иа]?|потер[ьи]) [^.;]{0,80}?(?:amount|total|were|are|reach"
    r"|станов|склал|склада|составл|состав|сягну|дорівн|перевищ|превыс|estimated)"
)
# ground lost before, or what an attack was meant to destroy: no loss that is counted
LOST_GROUND = re.compile(
    r"(?:lost|втрачен\w+|утрачен\w+|потерянн\w+) (?:ground|positions?|territor\w+|положен\w+"
    r"|позиці\w+|позици\w+|рубеж\w+|рубіж\w*)"
    r"|(?:намага|пыта|пробува)\w+ (?:\w+ )?(?:збити|сбить|знищити|уничтожить|вибити|выбить)"
)
# how attacks that ended have ended
IN_VAIN = re.compile(
    r"невдач|неудач|безусп|без усп|безрезульт|нічим|ничем|провал|поразк|поражением|in failure"
    r"|in vain|with(?:out| no)(?: any)? success|unsuccessful|(?:with|in) nothing|to no avail"
)
# strikes on the whole country, and not at the front
# 'as a result of one shelling a man was hurt'
OF_ITS_RESULT = re.compile(
    r"(?:as a result of|because of|due to|внаслідок|унаслідок|в результате|вследствие|после|після"
    r") $"
)
ON_THE_COUNTRY = re.compile(
    r"(?:удар\w*|атак\w+) (?:по|на) (?:територ\w+ |территори\w+ )?"
    r"(?:україн[іуи]|украин[еуы])(?![а-яіїє])"
    r"|атакува(?:в|ла|ли) україну|атаковал[аи]? украину"
    r"|(?:strikes?|attacks?|attacked|struck) (?:on |against |at )?ukraine(?![a-z'])"
    r"|(?:strikes?|attacks?) (?:on|against|at) ukraine's (?:[a-z-]+,? ){0,6}infrastructure"
    r"|(?:fired|launch\w*|sent|releas\w*) [^.;]{0,80}?(?:at|on|against|into) ukraine(?![a-z'])"
    r"|(?:випусти|запусти|выпусти)\w* [^.;]{0,80}?(?:по|на) (?:територ\w+ |территори\w+ )?"
    r"(?:україн[іуи]|украин[еуы])(?![а-яіїє])"
)
# a number that is denied: 'not a single', 'ни одной'
DENIED = re.compile(r"(?<![a-zа-яіїє])(?:not a|not|ни|ні) $")
TURN_OF_PHRASE = re.compile(
    r"(?:один|одн[аеоіийу]\w*|one) (?:із|з|зі|of|из|another|одного)(?![a-zа-яіїєґ])(?! "
    r"(?:\d|них|яких|цих|them|which|these|those|of|дв[оу]х|тр[ьеё]+х|чотирьох|четырех|п'?яти|шести"
    r"|с[еі]ми|восьми|дев'?яти|десяти|two|three|four|five|six|seven|eight|nine|ten"
    r"|(?:\w+ )?(?:бо[її]в|боев|атак|штурмів|штурмов"
    r"|боєзіткнень|зіткнень|столкновений|боестолкновений|clashes|attacks|battles|engagements)"
    r"[^.,;]{0,60} (?:трива|продовж|продолж|ongoing|continu|underway|відби|отби|отраж|repel)))"
    r"|(?:at |once )?once (?:again|more)|(?<=at )once(?![a-z])|more than once(?![a-z])"
    r"|(?:(?<=не )|(?<=якось ))одного разу|одного разу(?! (?:(?:без\w*|марно|невдало)(?: \w+)? )?"
    r"(?:атак|штурм|намага|наступа|пробува))"
    r"|один одн|один на один|one (?:can|could|who|by one)|одних|однією з "
    # 'the two have time and again accused one another'
    r"|(?<=the )two (?:have|had|accus\w+|blam\w+|agree\w*|sides|countries|nations|leaders)(?![a-z])"
    # 'one more massive missile attack', which tells that there was one again
    r"|one more (?:massive|massed|combined|large-scale)|(?<=ще )(?:один|одн[а-яіїє]+) "
    r"(?:масован|массирован|комбінован|комбинирован|масштабн)"
    r"|одним із|(?:одн(?:им|ой|ою|ого|ому|у)) (?:только|лишь|лише|тільки)(?![a-zа-яіїєґ])"
)
QUOTED = re.compile(
    r"генштаб\w*|генеральн\w+ штаб\w*|зеленск\w*|зеленськ\w*|zelensky\w*|украинск\w+ "
    r"власт\w+|по данным киева|according to (?:kyiv|ukraine|moscow|the russian)|киев "
    r"заявил|ukraine's (?:general|president)|ukrainian president|сырск\w*|сибиг\w*"
    r"|sybiha|(?:повітрян|воздушн)\w+ сил\w* (?:всу|зсу|укра)|ukraine's air force"
    r"|путин\w* заявил|по данным украин"
)

# what the speaker's own side did: no act of the other one
RETURN_FIRE = re.compile(
    r"return(?:ed|ing|s)? (?:the )?(?:enemy |hostile )?fire|respond(?:ed|ing) with fire"
    r"|(?<![a-z])(?:fire|fired|firing|shot|shooting) "
    r"(?:back(?! (?:to|at the)(?![a-z]))|in re(?:sponse|ply|turn))"
    r"|(?:вогонь|вогнем) у відповідь|відпов(?:іл|іда)\w+ вогнем|вогнем відпов(?:іл|іда)\w+"
    r"|(?:огонь|огнем) в ответ|ответн\w+ огонь|ответн\w+ огнем|отве(?:ти|ча)л\w* огнем"
    r"|огнем отве(?:ти|ча)л\w*"
)

# what a staff's report, a president's text or an outlet quotes of the air force; searched without
# hints, which do not see the words of an aside
AIR_FORCE_TELLS = led(
    r"(?<![a-z])air force(?: command)?(?: of (?:the )?[\w' ]{0,40}?)?(?:, [\w' ]{1,30},)? "
    r"(?:(?:has |had )?(?:said|reported)|reports|says)"
    r"|according to (?:the |ukraine's )?(?:ukrainian )?air force"
    r"|(?:повітрян\w+ сил\w*|воздушн\w+ сил\w*)(?: (?:зсу|всу|україни|украины))? (?:повідом|сообщ)"
    r"|(?:повідом\w+|сообщ\w+|за даними|за інформацією|по данным|по информации)"
    r"(?: [ув])?(?: командуванн\w+| командовани\w+)? (?:повітрян|воздушн)\w+ сил"
)

# engagements with their number, as a report counts them
ENGAGED = re.compile(
    r"(?P<count>[0-9]+) (?:\w+ ){0,2}?(?:з[іи]ткн|боєзіткн|столкн|боестолкн"
    r"|бо(?:[їеё]в|[їяий](?![а-яіїєґ]))|clash|engagement|battle)"
)
# a direction of the front, whichever
A_DIRECTION = re.compile(r"напрямк|направлени|(?<![a-z])(?:sector|direction|ax[ei]s)(?![a-z])")
AS_OF_AN_HOUR = re.compile(r"(?<![a-zа-яіїєґ])(?:станом на|состоянию на|as of) [0-9]")

EXAMPLES = {
    "ENGAGED": "Протягом доби відбулося 96 бойових зіткнень.",
    "A_DIRECTION": "На Покровському напрямку 34 атаки.",
    "AS_OF_AN_HOUR": "Станом на 22:00 відбулося 96 боїв.",
    "AIR_FORCE_TELLS": "По данным Воздушных сил, сбито 39 дронов.",
    "RETURN_FIRE": "Our defenders returned fire on three occasions.",
    "PREVIOUS": "Протягом минулої доби відбулося 96 боїв.",
    "TODAY": "Since the beginning of the day, 54 clashes took place.",
    "SINCE_MIDNIGHT": "Від початку цієї доби агресор атакував 80 разів.",
    "SINCE_TRUCE": "Від початку перемир'я станом на 06:00 відбулося 21 боєзіткнення.",
    "OTHER_PERIOD": "З початку місяця відбулося 900 боїв.",
    "FRONT": "На лінії фронту зафіксовано 96 боїв.",
    "COMMAND": "У зоні угруповання військ «Схід» відбито 44 атаки.",
    "COMPARED": "Nine attacks were repelled compared with 30 the day before.",
    "NO_ATTACKS": "Противник наступальних дій не проводив.",
    "REGION": "Ворог атакував на Харківщині 14 разів.",
    "MANY_REGIONS": "Під вогнем села Сумської, Харківської та Донецької областей.",
    "NIGHT": "У ніч на 9 травня завдано 12 ударів.",
    "LOSSES_ARE": "Russian losses yesterday amounted to 1,180 people and 107 UAVs.",
    "LOST_GROUND": "The occupiers made three attempts to regain lost ground.",
    "IN_VAIN": "Два штурми завершилися невдачею.",
    "ON_THE_COUNTRY": "Ворог завдав удару по Україні, застосувавши 25 ракет.",
    "OF_ITS_RESULT": "as a result of ",
    "NO_SIGNS": "Ознак формування угруповань не виявлено.",
    "DENIED": "not a ",
    "QUOTED": "По данным Киева, произошло 26 атак.",
}
# 'as reported, on the previous day': what an earlier report said, which is read for itself
RECALLS = re.compile(
    r"\W*(?:as (?:\w+ ){0,3}(?:reported|wrote)|earlier|previously|recall|(?:як|как) (?:\w+ ){0,3}"
    r"(?:повідомля[вл]|сообщал|писа[вл])|раніше|ранее|нагада|напомн"
    r"|(?:уранці|вранці|зранку|утром|удень|вдень|днем) (?:\w+ )?(?:повідомл|сообща|йшлося|говор))"
)
