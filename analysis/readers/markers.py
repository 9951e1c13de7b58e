"""Turns of phrase of several words that tell the time, the whole front, or whose acts are told.

Patterns of folded text; each is named, and ``EXAMPLES`` holds a sentence that it must find.
"""

import re

PREVIOUS = re.compile(
    r"минул\w+ (?:доб\w+|дн\w+)|(?<![а-яіїє])[ву]чора|попередн\w+ доб|позаминул|(?:past|last|previous|preceding) (?:day|24 hours|twenty-four hours)|yesterday|day before|preceding day|24 hours ago|минувш\w+ (?:сут|день)|прошедш\w+ сут|прошл\w+ сут|предыдущ\w+ сут"
    r"|(?<![а-яіїє])вчера|останн\w+ доб|последн\w+ сут|попередньої доби|за добу \d|доби \d"
)
TODAY = re.compile(
    r"початку (?:\w+ ){0,2}(?:доби|дня)|сьогодн|поточн\w+ доб|ц(?:ієї|ю) доб|since (?:the )?(?:beginning|start) of|so far|(?<![a-z])today|since midnight|since morning|начала (?:\w+ )?(?:суток|дня)|сегодня|текущ\w+ сут|протягом дня|впродовж дня|упродовж дня|в течение дня|during the day|throughout the day"
)
SINCE_MIDNIGHT = re.compile(
    r"початку (?:\w+ ){0,2}доби|since the (?:beginning|start) of (?:the|this) day|since midnight|начала (?:\w+ )?суток"
)
SINCE_TRUCE = re.compile(
    r"(?:початку|начала|the (?:beginning|start) of|since|моменту|момента) (?:[\w']+ ){0,4}(?:перемир|припинення вогню|режиму тиші|прекращения огня|truce|ceasefire)"
)
OTHER_PERIOD = re.compile(
    r"(?:з|від|с|since|from|в|у) (?:початку |начала |the (?:beginning|start) of )(?:\w+ )?(?:тижн|місяц|рок|недел|месяц|год|week|month|year|війни|войны|war|full-scale|повномасшт|полномасшт|вторгнення)|за (?:\w+ )?(?:тиждень|місяць|рік|неделю|месяц)|протягом (?:\w+ )?(?:тижня|місяця|року)"
    r"|повномасштабн|полномасштабн|full-scale|(?:over|during|in|past|last) (?:the )?(?:\w+ )?(?:week|month|year)(?![a-z])|за (?:весь )?(?:час|період|время|период)[^.]{0,40}(?:режим|перемир|припинен|прекращ|тиш)|during the (?:\w+ ){0,3}(?:truce|ceasefire)|since the (?:\w+ ){0,5}(?:truce|ceasefire)"
    r"|(?:минул|прошл|поточн|текущ)\w+ (?:тижн|недел|місяц|месяц)|last week|last month|за два дні|за \w+ дн|загальні бойові втрати|total combat losses"
)
FRONT = re.compile(
    r"на фронті|на фронте|по всій лінії|уздовж|вздовж|усій лінії|всій лінії|лінії (?:фронту|бойового)|линии (?:фронта|боевого)|на всьому фронті|along (?:the )?(?:entire |whole )?(?:front|line)|across the (?:entire |whole )?front"
    r"|on the (?:battlefield|battlefront|front ?line|frontlines?)|at the front|on the front(?! of)|the front ?line|frontline|entire front|загальн\w+ кільк|общее (?:число|количество)|total number|по (?:всьому|всему) фронт"
)
COMPARED = re.compile(
    r"(?<![a-zа-яіїєґ])(?:versus|vs|compared|порівн\w*|сравн\w*|проти (?=\d)|против (?=\d)|against (?=\d)|раніше|ранее|up from|down from|the day before|a day earlier|днем раніше|добою раніше|сутками ранее|перед тим|замість|instead of)(?![a-zа-яіїєґ])"
)
GREW_BY = re.compile(
    r"(?:зрос|збільш|зменш|возрос|увелич|уменьш|снизил|increased|decreased|rose|fell)\w*(?: \w+){0,2} (?:на|by) (?:ще |еще )?$"
)
BY = re.compile(r"(?<![a-zа-яіїєґ])(?:на|by) $")
MORE_OR_FEWER = re.compile(
    r"^(?: \w+){0,3} ?(?:більше|менше|больше|меньше|more|fewer|less)(?![a-zа-яіїєґ])"
)
OWN = re.compile(
    r"(?<!ворожа )(?<!російська )(?<!вражеская )(?<!российская )(?:(?<![а-яіїє])авіація|(?<![а-яіїє])авіацією|ракетні війська|ракетних військ|(?<![а-яіїє])артилерія|(?<![а-я])авиация|(?<![а-я])артиллерия|ракетные войска)(?! рф| росі| противник| ворог| окупант| агресор)[^.]{0,60}?(?:сил оборон|україни|украины|нан[её]сл[аи] удар|завдал[аи] удар|уразил|поразил)"
    r"|(?:(?<![а-яіїє])наш[аіи]|українськ[аі]|украинск(?:ая|ие)|сили оборон\w+|our|ukrainian|ukraine's|defen[cs]e forces'?) (?:\w+ ){0,3}?(?:авіація|артилерія|ракетні війська|авиация|артиллерия|aviation|aircraft|air force|missile (?:forces|troops|units)|artillery(?! (?:shelling|attack|strike)))"
    r"|по (?:\w+ )?(?:район\w*|скупчен\w*) (?:зосередж|ворож|противн)|concentration(?:s)? of|areas? of concentration|clusters of|авіація сил оборони|авиация сил обороны|air force (?:of the defen[cs]e forces )?(?:hit|struck|carried|conducted|launched)|ukrainian (?:pilots|gunners|forces (?:struck|hit))|ворожих об'єкт|enemy targets"
)
NO_ATTACKS = re.compile(
    r"(?:наступальн|штурмов|активн|бойов|наступательн|боев|штурмових)\w*(?: та \w+| і \w+| и \w+| \(\w+\))? ?(?:дій|дії|действи[йя]|операці\w+)[^.,;]{0,40}? не (?:пров|в[іие]|здійсн|зафікс|вчиня|соверш|предприн|було|осуществл|застосов)\w*"
    r"|не (?:пров(?:ів|одив|одили|ели|одил|одять|одит|одила|ело|ел)|в[іи]в|вели|вел|здійсн\w+|предпринимал\w*|чинив) (?:\w+ ){0,3}(?:дій|атак|спроб|действий|штурмів|наступу|попыток)"
    r"|(?:бойових зіткнень|боєзіткнень|атак|штурмів|боевых столкновений|боестолкновений|спроб(?: наступу)?)[^.,;]{0,40}? не (?:було|зафікс\w+|фіксу\w+|відбу\w+|було|было|зафикс\w+|отмеч\w+|здійсн\w+|пров\w+|произош\w+)"
    r"|не (?:зафікс\w+|фіксувал\w+|було|было|зафикс\w+|відбулося|произошло) (?:\w+ ){0,2}(?:атак|зіткнень|боєзіткнень|боїв|штурмів|столкновений|боестолкновений)"
    r"|(?:ворог|противник|окупанти|загарбники|росіяни|агресор|враг|оккупанты|россияне) не (?:атаку?(?:в|ва|ов)|наступа|штурм)\w*"
    r"|(?:did not|didn't|have not|has not|had not) (?:conduct|carry out|launch|undertake|make|attempt|mount)\w* (?:any |active |offensive |assault |ground )*(?:operations?|actions?|attacks?|assaults?|attempts?|activit\w+|offensives?)"
    r"|(?:did not|didn't|have not|has not) attack(?:ed)?(?![a-z])|no (?:combat |enemy |russian |offensive |active |assault |armed )*(?:efforts|clashes|engagements|attacks|assaults|actions?|operations|attempts|activity|battles)(?! (?:of|other))|conducted no |launched no |made no (?:attempts|attacks)"
)
REGION = re.compile(
    r"на \w+щині|на донеччині|на \w+ччині|на запоріжжі|на донбасі|област|oblast|(?<![a-z])regions?(?![a-z])|на \w+щине|на донетчине|на донбассе|\w+щини(?![а-яіїє])|нікопол|область"
)
NIGHT = re.compile(
    r"overnight|(?<![а-яіїє])(?:вночі|уночі|ночью|за ніч|за ночь)(?![а-яіїє])|[ув] ніч на|в ночь на|during the night|last night"
)
NO_SIGNS = re.compile(
    r"ознак\w* формування|признак\w* формирован|signs? of (?:the )?(?:enemy )?(?:forming|formation)|без (?:істотних|суттєвих|существенных|значних)? ?змін|без изменений"
)
TURN_OF_PHRASE = re.compile(
    r"(?:один|одн[аеоіий]\w*|one) (?:із|з|зі|of|из|another|одного)(?![a-zа-яіїєґ])(?! (?:\d|них|яких|цих|them|which|these|those|of))|(?:at |once )?once (?:again|more)|одного разу|один одн|один на один|one (?:can|could|who|by one)|одних|однією з |одним із"
)
QUOTED = re.compile(
    r"генштаб\w*|генеральн\w+ штаб\w*|зеленск\w*|зеленськ\w*|zelensky\w*|украинск\w+ власт\w+|по данным киева|according to (?:kyiv|ukraine|moscow|the russian)|киев заявил|ukraine's (?:general|president)|ukrainian president|сырск\w*|сибиг\w*|sybiha|путин\w* заявил|по данным украин"
)

EXAMPLES = {
    "PREVIOUS": "Протягом минулої доби відбулося 96 боїв.",
    "TODAY": "Since the beginning of the day, 54 clashes took place.",
    "SINCE_MIDNIGHT": "Від початку цієї доби агресор атакував 80 разів.",
    "SINCE_TRUCE": "Від початку перемир'я станом на 06:00 відбулося 21 боєзіткнення.",
    "OTHER_PERIOD": "З початку місяця відбулося 900 боїв.",
    "FRONT": "На лінії фронту зафіксовано 96 боїв.",
    "COMPARED": "Nine attacks were repelled compared with 30 the day before.",
    "OWN": "Авіація Сил оборони завдала 12 ударів.",
    "NO_ATTACKS": "Противник наступальних дій не проводив.",
    "REGION": "Ворог атакував на Харківщині 14 разів.",
    "NIGHT": "У ніч на 9 травня завдано 12 ударів.",
    "NO_SIGNS": "Ознак формування угруповань не виявлено.",
    "QUOTED": "По данным Киева, произошло 26 атак.",
}
