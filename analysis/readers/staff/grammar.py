"""Words of the General Staff's reports, as tables: what is counted, by which verbs, and what is not in scope.

Stems of the three languages stand side by side, since reports quote one another across them. All
patterns match folded text; a number, a date and a direction are one character each (marks.N, T, D).
"""

import re
from functools import lru_cache

from analysis.readers.marks import D, N

# kind: words that name what a number counts
_COUNTED = {
    "assault": r"бій|бой|боєзіткн\w*|боезіткн\w*|зіткнен\w*|бо(?:їв|ї|й|ю|я|єм|ями|ях|ев|и|ем)|битв\w*|сутич\w*|ата[кц]\w*|штурм(?:и|ів|у|ам|ами|ах|ов|а|ы)?"
    r"|наступ(?:и|ів|у|ам|ами)?|спроб\w*|попыт\w*|столкнов\w*|боестолкн\w*|clash(?:es)?|engagements?|battles?|attacks?|assaults?|attempts?|skirmish\w*|offensives?",
    "act": r"ді[йїяю]|діями|действи\w*|actions?|operations?",
    "times": r"раз(?:и|ів|а|ов)?|times?",
    "air_strike": r"авіаудар\w*|авиаудар\w*|авіанал\w*|авианал\w*|airstrikes?|air-strikes?",
    "strike": r"удар(?:и|ів|у|а|ам|ами|ов|ы)?|strikes?|нальот\w*|налет(?:ов|а|ы)?",
    "missiles": r"ракет(?:и|а|у|ами|ою|ы|ой)?|missiles?|rockets?",
    "guided_bomb": r"каб(?:ів|и|ами|ов|а|у|ах|ы)?|kabs?|уаб|авіабомб\w*|авиабомб\w*|бомб(?:и|у|а|ами|ы)?|bombs?",
    "shelling": r"обстріл\w*|обстрел\w*|артобстріл\w*|артобстрел\w*|shellings?|bombardments?|артудар\w*",
    "drone": r"дрон\w*(?:-кам[іи]кадзе)?|бпла|безпілотник\w*|беспилотник\w*|drones?|uavs?|шахед\w*|shaheds?|апарат\w*|аппарат\w*",
    "mlrs": r"рсзв|рсзо|mlrs|реактивн\w+",
}
# qualities that decide between kinds; they stand before the word that names what is counted
_QUALITY = {
    "act": r"штурмов\w*|наступальн\w*|наступательн\w*|offensive|assault|активн\w+|active|storming",
    "air": r"авіаційн\w*|авиационн\w*|air|aerial|бомбов\w+|aviation",
    "missile": r"ракетн\w*|missile|rocket",
    "bomb": r"керован\w*|управляем\w*|guided|glide|gliding|коригован\w*|корректируем\w*|precision-guided|aviation-guided",
    "artillery": r"артилерійськ\w*|артиллерийск\w*|artillery|мінометн\w*|минометн\w*|mortar|shelling",
    "drone": r"drone|uav|fpv|безпілотн\w+|беспилотн\w+|літальн\w+|летательн\w+|unmanned|vehicle",
    "kamikaze": r"кам[іи]кадзе|kamikaze|ударн\w+|strike|attack|one-way",
    "": r"ворож\w*|російськ\w*|росийск\w*|российск\w*|русских|бойов\w*|боев(?:ых|ые|ое|ой)|безуспішн\w*|безуспешн\w*|безрезультатн\w*|окрем\w*|нов(?:их|і|ых|ые)|вже|уже|такі|таких"
    r"|сьогоднішн\w*|більш|інтенсивн\w*|combat|enemy|enemy's|hostile|russian|russia's|russians'|unsuccessful|further|more|another|separate|such|of|the|their|its|armed|ground"
    r"|aggressor's|invaders'|various|типу|вогнев\w+|массирован\w+|масован\w+|вражеск\w+|неприятельск\w+|combined|intense|massive|different|our|new|военн\w+|військов(?:их|і)|основн\w+|різн\w+|інш\w+|важлив\w+|важн\w+|други[ех]|зенітн\w+|зенитн\w+|defen[cs]e|ammunition|anti-aircraft|і|та|и|й|and",
}
# nouns that say that a number counts something else
_ELSE = {
    "losses or targets of the other side": r"танк\w*|бронемаш\w*|броньован\w*|бронирован\w*|бронет\w*|бтр|бмп|ббм|машин\w*|автомоб\w*|автомаш\w*|вантаж\w*|авто|мотоцикл\w*|баг[гі]\w*|квадроцикл\w*|систем\w*|артсистем\w*"
    r"|гармат\w*|міномет(?:и|ів|у|а)?|миномет(?:ы|ов|а)?|засоб\w*|средств\w*|літак\w*|самолет\w*|гелікоптер\w*|вертол\w*|катер\w*|корабл\w*|станці\w*|станци\w*|рлс|комплекс\w*|склад\w*|укритт\w*|бліндаж\w*"
    r"|одиниц\w*|единиц\w*|технік\w*|техник\w*|пункт\w*|район\w*|скупчен\w*|скоплен\w*|ціл[ьієй]\w*|целей|цели|об'єкт\w*|объект\w*|антен\w*|пускових|пусковых|позиці\w*|реб|зрк|засіб|areas?|points?|depots?|targets?|tanks?"
    r"|vehicles|guns?|mortars|motorcycles?|units?|armou?red|launchers?|howitzers?|stations?|radars?|posts?|systems?|pieces?|facilit\w*|concentration\w*|clusters?|buggies|trucks?|cars?|warehouses?|aircraft|helicopters?|shelters?|dugouts?|command|artillery-systems?",
    "people": r"ос(?:обу|оби|іб|іби|об)|військовослужбов\w*|окупант\w*|загарбник\w*|загарбників|солдат\w*|боєц\w*|бійц\w*|бойц\w*|воїн\w*|люд\w*|цивільн\w*|персон\w*|personnel|soldiers?|troops?|occupiers?|invaders?|service(?:men|members?)?|people|persons?"
    r"|civilians?|killed|wounded|загибл\w*|поранен\w*|полонен\w*|человек\w*|военнослуж\w*|ранен\w*|погиб\w*|жител\w*|мешканц\w*|military|росіян\w*|россиян\w*|агресор\w*|defenders?|attackers?|casualties|residents?|дітей|діти|children",
    "places": r"населен\w*|населенн\w*|локаці\w*|локаци\w*|locations?|settlements?|напрямк\w*|направлени\w*|directions?|sectors?|fronts?|област\w*|oblasts?|regions?|ділянк\w*|участк\w*|місц\w*|villages?|towns?|сел|села|сёл|будинк\w*|houses?|buildings?"
    r"|громад\w*|communities|districts?|точк\w*|axes",
    "a length of time": r"годин\w*|час(?:ов|а)|хвилин\w*|діб|доб[аиу]|день|дні|днів|дня|дней|тижн\w*|тиждень|місяц\w*|рок(?:у|и|ів)|рік|hours?|hrs|days?|weeks?|months?|years?|minutes?|сут(?:ки|ок)|недел\w*|месяц\w*|лет|год(?:а|ов)?|ранку|вечора|утра|вечера",
    "a measure": r"км|кілометр\w*|километр\w*|kilomet\w*|km|метр\w*|met(?:er|re)s?|кв|мм|mm|тонн?|відсот\w*|процент\w*|percent|гектар\w*|квадратн\w*|square|гривень|грн|dollars?|hectares?",
    "military units": r"бригад\w*|полк\w*|батальйон\w*|батальон\w*|омбр|ошбр|ошп|оадбр|корпус\w*|дивізі\w*|дивизи\w*|brigades?|regiments?|battalions?|corps|divisions?|окрем(?:а|ої|ий)|armies|groups?|груп\w*",
}
_WORD = re.compile(
    "|".join(f"(?P<counted_{kind}>(?:{stems})$)" for kind, stems in _COUNTED.items())
    + "|"
    + "|".join(f"(?P<quality_{kind or 'none'}>(?:{stems})$)" for kind, stems in _QUALITY.items())
    + "|"
    + "|".join(f"(?P<else_{at}>(?:{stems})$)" for at, stems in enumerate(_ELSE.values()))
)
_REASONS = tuple(_ELSE)
# these are both: 'air strikes', 'assault operations', 'drone attacks', 'strike drones'
_QUALITY_FIRST = re.compile(
    rf"(?:{_QUALITY['missile']}|{_QUALITY['air']}|{_QUALITY['artillery']}|{_QUALITY['drone']}|assault|offensive|attack|strike)$"
)

_REPELLED = r"відби\w+|відбит\w+|зупин(?:ил|ен)\w*|зупинят\w*|стримал\w*|зірвал\w*|відбива\w+|repel\w*|stopp\w+|halt(?:ed|ing)|thwart\w+|foil\w+|fended|beat(?:en)? back|beat off|repuls\w+|отбил\w*|отбит\w*|отби\w+|отраз\w+|отраж\w+|остановил\w*|остановлен\w*|сорвал\w*|відпор|pushed back|отбивал\w*"
_ONGOING = r"трива\w*|продовжуються|не завершен\w*|не завершил\w*|не вщуха\w*|ongoing|under ?way|in progress|continu\w*|still (?:being|raging|taking|going)|продолжа\w*|длится|длятся|идут|йдуть|не стиха\w*|are still|is still|remain\w* active|раз\w+ уточню\w*"
_ENDED = r"завершил\w*|завершен\w*|завершились|ended|concluded|completed|закончил\w*|закінчил\w*"
_ATTACK = (
    r"атаку[вєюй]\w*|атакова\w*|здійсн\w*|пров(?:ів|ели|одив|одили|одять|одит|ел)|намага\w*|штурму[вєю]\w*|штурмов(?:ал|ав)\w*|наступа[влєю]\w*|відбул\w*|відбува\w*|зафікс\w*|фіксу\w*|стал[оаи]\w*|було|нарах\w*|налічу\w*|станов\w+|склада\w*|зрос\w*|збільш\w*|досяг\w*|сяг\w+"
    r"|пробув\w*|вів|вели|зд[іи]йснен\w*|провед\w*|кільк\w+|припал\w*|сталис\w*|виконав|завдав\w*|кинув\w*|зазна\w*|launch\w*|conduct\w*|carried out|carry out|attempt(?:ed|ing)|took place|take place|taken place|occur\w*|record\w*|report\w*|there (?:were|have been|was|has been)"
    r"|mounted|made|attack(?:ed|ing)|tried|trying|assault(?:ed|ing)|storm(?:ed|ing)|saw|seen|register\w*|undertook|undertaken|staged|number\w*|total\w*|reach\w*|rose|risen|increas\w*|произош\w*|зафиксир\w*|состоял\w*|соверш\w*|пров[ео]л\w*|проводил\w*|пытал\w*|предприн\w*"
    r"|насчит\w*|составля\w*|составил\w*|достиг\w*|возрос\w*|был[ои]|увеличил\w*|осуществ\w*|штурмовал\w*|вел[аи]?|наступал\w*|перш\w+ доб\w+"
)
REPELLED, ONGOING, ENDED, ATTACK = (
    re.compile(rf"(?<![a-zа-яіїєґ])(?:{stems})(?![a-zа-яіїєґ])")
    for stems in (_REPELLED, _ONGOING, _ENDED, _ATTACK)
)
_ATTACK_TIMES = r"атаку[вєюй]\w*|атакова\w*|намага\w*|штурму[вєю]\w*|штурмов(?:ал|ав)\w*|наступа[влєю]\w*|пров(?:ів|ели|одив|одили|ел|ела)|йшо[вл]\w*|йшли|пробував\w*|здійсн\w*|робив\w*|attack(?:ed|ing)|attempt(?:ed|ing)|tried|trying|assault(?:ed|ing)|storm(?:ed|ing)|пытал\w*|наступал\w*|шел|шли|соверш\w*|проводил\w*|пров[ео]л\w*|sought|try"
ATTACK_TIMES = re.compile(rf"(?<![a-zа-яіїєґ])(?:{_ATTACK_TIMES})(?![a-zа-яіїєґ])")
SHELL_TIMES = re.compile(
    r"(?<![a-zа-яіїєґ])(?:обстріл\w*|обстрел\w*|shell\w*|fired|вогонь|огонь|бомбард\w*)(?![a-zа-яіїєґ])"
)
USED = re.compile(
    r"(?<![a-zа-яіїєґ])(?:завда\w*|скину\w*|скида\w*|здійсн\w*|застос\w*|задія\w*|залуч\w*|випуст\w*|запуст\w*|атаку[вєю]\w*|зафіксов\w*|зафикс\w*|обстріл\w*|обстрел\w*|використ\w*|conduct\w*|launch\w*|carr\w+ out|dropp?\w*|us(?:ed|ing)|deploy\w*|employ\w*"
    r"|fired|shell\w*|involv\w*|attack\w*|deliver\w*|struck|нан[ео]с\w*|сброс\w*|сбрас\w*|примен\w*|соверш\w*|задейств\w*|привлек\w*|запущ\w*|использ\w*|відбул\w*|with|hit|carrying|releas\w*|осуществ\w*|произв\w*)(?![a-zа-яіїєґ])"
)
_DESTROYED = (
    r"знищ\w*|ліквід\w*|ураж(?!ення)\w*|урази\w*|втра[тч]\w*|збит\w*|збил\w*|подавлен\w*|знешкодж\w*|знешкоди\w*|пошкод\w*|мінус\w*|нейтраліз\w*|destroy\w*|eliminat\w*|kill\w*|wound\w*|loss\w*|los[et]|shot down|downed|neutrali[sz]\w*|damag\w*|disabl\w*|suppress\w*"
    r"|intercept\w*|уничтож\w*|пораж(?!ения)\w*|порази\w*|ликвид\w*|потер\w*|сбит\w*|сбил\w*|обезвред\w*|повред\w*|перехоп\w*"
)
DESTROYED = re.compile(rf"(?<![a-zа-яіїєґ])(?:{_DESTROYED})(?![a-zа-яіїєґ])")
OWN = re.compile(
    r"(?<!ворожа )(?<!російська )(?<!вражеская )(?<!российская )(?:(?<![а-яіїє])авіація|(?<![а-яіїє])авіацією|ракетні війська|ракетних військ|(?<![а-яіїє])артилерія|(?<![а-я])авиация|(?<![а-я])артиллерия|ракетные войска)(?! рф| росі| противник| ворог)[^.]{0,60}?(?:сил оборон|україни|украины|нан[её]сл[аи] удар|завдал[аи] удар)"
    r"|(?:(?<![а-яіїє])наш[аіи]|українськ[аі]|украинск(?:ая|ие)|сили оборон\w+|our|ukrainian|ukraine's|defen[cs]e forces'?) (?:\w+ ){0,3}?(?:авіація|артилерія|ракетні війська|авиация|артиллерия|aviation|aircraft|air force|missile (?:forces|troops|units)|artillery(?! (?:shelling|attack|strike)))"
    r"|по (?:\w+ )?(?:район\w*|скупчен\w*) (?:зосередж|ворож|противн)|concentration(?:s)? of|areas? of concentration|clusters of"
)
PREVIOUS = re.compile(
    r"минул\w+ (?:доб\w+|дн\w+)|(?<![а-яіїє])[ву]чора|попередн\w+ доб|позаминул|(?:past|last|previous) (?:day|(?:24|\ue000) hours)|yesterday|day before|preceding day|(?:24|\ue000) hours ago|минувш\w+ (?:сут|день)|прошедш\w+ сут|прошл\w+ сут|предыдущ\w+ сут"
    r"|(?<![а-яіїє])вчера|останн\w+ доб|последн\w+ сут"
)
TODAY = re.compile(
    r"початку (?:\w+ ){0,2}(?:доби|дня)|сьогодн|поточн\w+ доб|ц(?:ієї|ю) доб|since the (?:beginning|start) of (?:the|this) (?:day|\ue001)|since the (?:beginning|start) of|so far|(?<![a-z])today|since midnight|начала (?:\w+ )?(?:суток|дня)|сегодня|текущ\w+ сут|протягом дня"
)
SINCE_MIDNIGHT = re.compile(
    r"початку (?:\w+ ){0,2}доби|since the (?:beginning|start) of (?:the|this) day|since midnight|начала (?:\w+ )?суток"
)
OTHER_PERIOD = re.compile(
    r"(?:з|від|с|since|from|в|у) (?:початку |начала |the (?:beginning|start) of )(?:\w+ )?(?:тижн|місяц|рок|недел|месяц|год|week|month|year|війни|войны|war|full-scale|повномасшт|полномасшт|вторгнення)|за (?:\w+ )?(?:тиждень|місяць|рік|неделю|месяц)|протягом (?:\w+ )?(?:тижня|місяця|року)"
    r"|повномасштабн|полномасштабн|full-scale|(?:over|during|in|past|last) (?:the )?(?:\w+ )?(?:week|month|year)(?![a-z])|за (?:весь )?(?:час|період|время|период)[^.]{0,40}(?:режим|перемир|припинен|прекращ|тиш)|during the (?:\w+ ){0,3}(?:truce|ceasefire)|since the (?:\w+ ){0,5}(?:truce|ceasefire)"
    r"|(?:минул|прошл|поточн|текущ)\w+ (?:тижн|недел|місяц|месяц)|last week|last month|за два дні|за \w+ дн|загальні бойові втрати|total combat losses"
)
FRONT = re.compile(
    r"на фронті|на фронте|по всій лінії|уздовж|вздовж|усій лінії|всій лінії|лінії (?:фронту|бойового)|линии (?:фронта|боевого)|загалом|усього|(?<![а-я])всього|всего|в целом|на всьому фронті|along (?:the )?(?:entire |whole )?(?:front|line)|across the (?:entire |whole )?front"
    r"|on the (?:battlefield|battlefront|front ?line|frontlines?)|at the front|on the front(?! of)|the front ?line|in total|overall|a total of|frontline|entire front|загальн\w+ кільк|общее (?:число|количество)"
)
COMPARED = re.compile(
    r"(?<![a-zа-яіїєґ])(?:versus|vs|compared|порівн\w*|сравн\w*|проти \ue000|против \ue000|against \ue000|раніше|ранее|up from|down from|the day before|днем раніше|добою раніше|сутками ранее|перед тим|замість|instead of)(?![a-zа-яіїєґ])"
)
CHANGE = re.compile(
    rf"(?:(?<![a-zа-яіїєґ])(?:на|by) {N}(?! ?{D})(?: \w+){{0,3}} ?(?:більше|менше|больше|меньше|more|fewer|less|$|,))|(?:зрос|збільш|зменш|возрос|увелич|уменьш|снизил|increased|decreased|rose|fell)\w*(?: \w+){{0,2}} (?:на|by) {N}"
)
SUBSET = re.compile(
    r"(?<!^)(?<!^[\"'«])(?:(?:з|із) (?:яких|них|цієї кількості)|зокрема|у тому числі|в тому числі|в том числе|из (?:них|которых)|of (?:which|them|these|those)|among them|including|з-поміж|у т\.? ?ч|в т\.? ?ч|серед них|среди них|в частности)"
)
MLRS = re.compile(
    r"рсзв|рсзо|реактивн\w+ систем|mlrs|multiple[- ](?:launch|rocket)|multiple-launch|rocket launchers?|реактивной артиллер|реактивної артилер"
)
NO_ATTACKS = re.compile(
    r"(?:наступальн|штурмов|активн|бойов|наступательн|боев|штурмових)\w*(?: та \w+| і \w+| и \w+| \(\w+\))? ?(?:дій|дії|действи[йя]|операці\w+)[^.,;]{0,40}? не (?:пров|в[іие]|здійсн|зафікс|вчиня|соверш|предприн|було|осуществл|застосов)\w*"
    r"|не (?:пров(?:ів|одив|одили|ели|одил|одять|одит|одила|ело|ел)|в[іи]в|вели|вел|здійсн\w+|предпринимал\w*|чинив) (?:\w+ ){0,3}(?:дій|атак|спроб|действий|штурмів|наступу|попыток)"
    r"|(?:бойових зіткнень|боєзіткнень|атак|штурмів|боевых столкновений|боестолкновений|спроб(?: наступу)?)[^.,;]{0,40}? не (?:було|зафікс\w+|фіксу\w+|відбу\w+|було|было|зафикс\w+|отмеч\w+|здійсн\w+|пров\w+)"
    r"|не (?:зафікс\w+|фіксувал\w+|було|было|зафикс\w+) (?:\w+ ){0,2}(?:атак|зіткнень|боєзіткнень|боїв|штурмів|столкновений|боестолкновений)"
    r"|(?:ворог|противник|окупанти|росіяни|агресор|враг) не атаку?(?:в|ва|ов)\w*"
    r"|(?:did not|didn't|have not|has not|had not) (?:conduct|carry out|launch|undertake|make|attempt|mount)\w* (?:any |active |offensive |assault |ground )*(?:operations?|actions?|attacks?|assaults?|attempts?|activit\w+|offensives?)"
    r"|no (?:combat |enemy |russian |offensive |active |assault |armed )*(?:efforts|clashes|engagements|attacks|assaults|actions?|operations|attempts|activity|battles)(?! (?:of|other))|conducted no |launched no |made no (?:attempts|attacks)"
)
REGION = re.compile(
    r"на \w+щині|на донеччині|на \w+ччині|на запоріжжі|на донбасі|област|oblast|(?<![a-z])region|на \w+щине|на донетчине|на донбассе"
)
NIGHT = re.compile(
    r"overnight|(?<![а-яіїє])(?:вночі|уночі|ночью|за ніч|за ночь)(?![а-яіїє])|[ув] ніч на|в ночь на|during the night|last night"
)
MORE = re.compile(r"(?:^|[ (])(?:ще|еще|another|further|additional|one more)(?: \w+)? ?$")
MOST = re.compile(
    r"найбільш\w*|наибольш\w*|больше всего|найгаряч\w*|highest|most|largest|hottest|heaviest|fiercest|половин\w*|третин\w*|half|third"
)
NO_OFFENSIVE_SIGNS = re.compile(
    r"ознак\w* формування|признак\w* формирован|signs? of (?:the )?(?:enemy )?(?:forming|formation)|без (?:істотних|суттєвих|существенных|значних)? ?змін|без изменений"
)
BREAK = re.compile(
    rf"[,;:()\"]| - |(?= (?:та|і|й|и|а|and|but|а також|as well as|тоді як|while|with) (?:(?:ще|еще|also|another|a further|about|over|понад|близько) )?{N})"
)
REPORT = re.compile(
    r"генеральн\w+ штаб|генштаб|general staff|оперативна інформація|(?<![a-z])gsua|оперативн\w+ (?:зведенн|информаци|сводк)"
)


@lru_cache(maxsize=65536)
def word_kind(word):
    """Return what a folded word says of the number before it: (group, kind), or ('', '')."""
    match = _WORD.match(word)
    if match is None:
        return "", ""
    group, _, kind = match.lastgroup.partition("_")
    if group == "counted" and _QUALITY_FIRST.match(word):
        return "both", kind
    return (
        (group, _REASONS[int(kind)]) if group == "else" else (group, "" if kind == "none" else kind)
    )
