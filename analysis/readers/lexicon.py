"""The words of reports in three languages, each with the tag that the grammar knows it by.

A tag is one character, so that a sentence becomes a short string of tags and a rule a short pattern
over them. The first class that a word fits is its class. All stems are folded
(``analysis.vocabulary.text.fold``); the languages stand side by side, since reports quote one
another.
"""

import re
from functools import lru_cache

# name of the class: (tag, stems)
_VERBS = {
    "repelling": (
        "b",
        r"відбива(?:ють|є|ємо|ючи|ти)|стриму(?:ють|є|ючи|вати)|зупиняють|отбивают|отбивает"
        r"|отбивать|отражают|отражает|отражать|сдерживают|сдерживает|сдерживать|repelling",
    ),
    "repelled": (
        "r",
        r"відби(?:л|т)\w*|спини(?:ли|ла|в|ло)|спинено|відбив(?:ши)?|відбивал\w*|зупин(?:ил|ен|ив)\w*|зупинял\w*"
        r"|стримал\w*|стримано|зірвал\w*|зірвано|відпор|відсіч|заваді|завадил\w*|перешкодил\w*|помешал\w*|відкинут\w*|відкинул\w*|отброшен\w*|отбросил\w*|отпор|сдержал\w*|сдержано"
        r"|repels?|repelled|stopp\w+|halt(?:ed|ing)|thwart\w+|contained|foiled|fended|fends?|repuls\w+"
        r"|rebuff\w+|frustrat\w+|reflected|prevented|beat|beaten|counters?|countered"
        r"|отбил\w*|отбив(?:ши)?|отбит\w*|отбивал\w*|отраз\w+|отраж(?:ен|ал)\w*|остановил\w*"
        r"|остановлен\w*|сорвал\w*|сорван\w*|пресечен\w*|пресекл\w*|предотвра(?:щен|тил)\w*|запобіг\w*",
    ),
    "going_on": (
        "o",
        r"здійснюють|здійснює|осуществляют|осуществляет|трива[юєлв]\w*|продовжу\w*|вщуха\w*|утиха\w*|точ(?:иться|аться)|ongoing|going|underway|way|continu(?:e|es"
        r"|ing)|raging|розпалі|разгаре|swing|продолжа[юел]\w*|длится|длятся|йдуть|йде|идут|идет|стиха\w*|незавершен\w*"
        r"|progress",
    ),
    "ended": (
        "w",
        r"завершил\w*|завершен\w*|закончил\w*|закінчи[вл]\w*|закінчен\w*|скінчил\w*|закончен\w*|finished"
        r"|окончен\w*|окончил\w*|ended|concluded|completed",
    ),
    "suppressed": (
        "p",
        r"подавлен\w*|подави(?:л\w*|ть|ти)|придушен\w*|локаційно|локационно|локально|утерян\w*|загублен\w*|зник(?:ли|ло|ла|лих)?"
        r"|сбил(?:ся|ись|ась|ось)|збил(?:ися|ись|ася|ося)|veered|strayed|astray|deviated|diverted|suppress\w*|jammed|disappeared|vanished",
    ),
    "downed": (
        "d",
        r"збит\w*|збил(?!ис|ас|ос)\w*|збива\w*|сбива\w*|сбит\w*|сбил(?!с|ис|ас|ос)\w*|перехоп\w*|перехва(?:ч|т)\w*"
        r"|intercept\w*|downed|downing|downs|shoots?|shot|shooting|знешкодж\w*|знешкоди\w*|обезвреж\w*|обезвред\w*"
        r"|ліквід\w*|ликвид\w*|знищ\w*|уничтож\w*|destroy\w*|eliminat\w*"
        r"|neutrali[sz]\w*|нейтрализова(?:[нл]\w*|ть)|wiped"
        r"|нейтралізова[нл]\w*|нейтралізува(?:л\w*|в|ти)",
    ),
    "lost": (
        "y",
        r"втра[тч]\w*|потер\w*|loss\w*|los[et]|killed|wound\w*|damag\w*|disabl\w*"
        r"|пошкод\w*|повред\w*|мінус\w*|нейтраліз\w*|ураж(?!ен[нь])\w*|урази\w*"
        r"|пораж(?!ени)\w*|порази\w*",
    ),
    "broke": (
        "Y",
        r"наруши[влт]\w*|нарушал\w*|нарушен|нарушена|нарушено|порушено|порушений|порушена|порушив|порушил\w*"
        r"|порушува\w*|violat(?:ed|ing|es?)|broke|breaks|broken|breached|breaching",
    ),
    "shelled": (
        "c",
        r"opened|відкри[вл]\w*|откры[лв]\w*|обстріля\w*"
        r"|обстрілюва\w*|обстрелял\w*|обстреливал\w*|обстрелян\w*|shelled|fired|fire"
        r"|вогонь|огонь|огня|бомбард(?!ув\w*альник|ировщик)\w*|bombard(?:ed|ing)|стрелял\w*|стріля[лв]\w*",
    ),
    "attacked": (
        "e",
        r"атаку(?:в(?!альн)|є|ют|ючи)\w*|атаковать|штурмовать|наступати"
        r"|наступать|атакова(?:л|н)\w*|намага(?!н)\w*|штурму(?:в|є|ют|вал)\w*|штурмовал\w*"
        r"|наступа(?:в|ла|ли|ло|є|ють|ючи|л|ет|ют|вши)|пробува[вл]\w*|пробовал\w*|пытал\w*"
        r"|попытал\w*|attack(?:ed|ing)|assault(?:ed|ing)|storm(?:ed|ing)|engag(?:e|ed|es|ing)"
        r"|attempt(?:ed|ing)|tried|trying|sought|clashed|fought|йшо[вл]\w*|йшл[иа]|ішов|ішл[иа]|ходи[вл]\w*|старал\w*|кидал(?:ися|ись)|бросал(?:ись|ся)|рвал(?:ись|ися|ся)|шел|шли"
        r"|advanced|advancing|прагну\w*|стремил\w*|напада(?:в|л)\w*",
    ),
    "used": (
        "s",
        r"скину\w*|скида(?:л|в|ють|є|ючи)\w*|застос\w*|задія\w*|залуч\w*|випус[тк]\w*"
        r"|выпус[тк]\w*|пусти(?:в|л)\w*|пускал\w*|выпущен\w*|випущен\w*|запус[тк]\w*|використ\w*|dropp?(?:ed|ing)?"
        r"|вдари\w+|ударил\w*|ударив|направи(?:л|в)\w*|спрямува[вл]\w*|us(?:ed|ing|es)|use|aimed|directed|sent|пуск(?:и|ів|ов|а)|deploy\w*|employ\w*|releas\w*|сброс(?:ил|ив)\w*|сбрас\w*"
        r"|сброшен\w*"
        r"|примен\w*|задейств\w*|привлек\w*|запущ\w*|использ\w*|involv\w*",
    ),
    "did": (
        "v",
        r"завда\w*|здійсн\w*|зд[іи]йснен\w*|вдава(?:вся|лися|лись)|прибега\w*|resort(?:ed|ing)|вчин\w*|чинив|з?роби(?:в|ла|ли)|делал\w*|пров(?:ів|ели|одив|одили|одять"
        r"|одит|ел|ело|ела)\w*|проведен\w*|відбул\w*|відбува\w*|зафікс\w*|фіксу\w*"
        r"|стал[оаи]\w*|було|були|була|нарах\w*|налічу\w*|станов\w+|склада(?:[єв]|ють|л\w*)|склал\w*"
        r"|розпочин\w*|розпочал\w*|виник\w*|возник\w*|зрос\w*|збільш\w*|досяг\w*|сяг\w+"
        r"|вів|вели|вела|припал\w*|викона(?:в|ла|ли|но)|протисто\w+|стримувал[аи]|сдерживал[аи]?|кинув\w*|зазна\w*|launch(?:ed|es|ing)?"
        r"|conduct\w*|carried|carry|carrying|took|taken|faced|faces|erupt\w*|inflict(?:ed|s)|occur\w*|record\w*|report\w*"
        r"|mounted|withst\w+|made|make|saw|seen|register\w*|undertook|undertaken|staged"
        r"|number(?:ed)?|amount\w*|totall?ed|totall?ing|reach\w*|rose|risen|increas\w*"
        r"|perpetrat\w*|committ\w*|count(?:ed|s)|struck|deliver\w*|hit|произош\w*"
        r"|произв(?!одств)\w*|зафиксир\w*|зарегистр\w*|зареєстр\w*|состоял\w*|соверш\w*|проводил\w*|предприн\w*|насчит\w*|набрал[оа]с[ья]"
        r"|отмети\w+|відзначи\w+|відзначен[оіа]|пришл[оиа]с[ья]|вступал\w*|came|починал\w*|начинал\w*"
        r"|составля\w*|составил\w*|достиг\w*|возрос\w*|был[ои]?|увеличил\w*|осуществ\w*"
        r"|вел|вело|нан[ео]с\w*|отмеч\w*|выявлен\w*|выполн\w*|виявлен\w*|обнаруж\w*|detect\w*"
        r"|логг\w*|logged|documented|noted|observed|happened|інцидент\w*|скої\w*|бив|бил[аи]?",
    ),
}
_NOUNS = {
    "violation": ("V", r"порушен(?:ня|ь|нями|нях|ням)|нарушени\w*|violations?|breach(?:es)?"),
    # 'explosive objects' are no explosions
    "explosion": ("X", r"explosions?|вибух(?!о(?:в|неб))\w*|взрыв(?!оопас|ч|н)\w*"),
    "engagement": (
        "E",
        r"бій|бой|боєзіткн\w*|боезіткн\w*|боєзіткен\w*|зіткнен\w*|бо(?:їв|ї|ю|я|єм|ями"
        r"|ях|ев|и|ем)|битв\w*|сражени\w*|сутич\w*|столкнов\w*|боестолкн\w*|стычк\w*|clash(?:es)?"
        r"|engagements?|battles?|skirmish\w*|fights?|firefights?|encounters?|contacts",
    ),
    "attack": (
        "A",
        r"ата[кц]\w*|контратак\w*|спроб\w*|намаган\w*|попыт\w*|attacks?|attempts?"
        r"|напад(?:и|ів|у|ам|ами|ах)|нападени(?:е|я|й|ю|ем|ях|ями)",
    ),
    "assault": (
        "G",
        r"штурм(?:и|ів|у|ам|ами|ах|ов|а|ы|ом)?|наступ(?:и|ів|у|ам|ами|ах)?|assaults?"
        r"|offensives?|pushes|advances",
    ),
    "recon": ("I", r"розвід(?:к\w*|ок)|развед(?:к\w*|ок)|reconnaissance[\w-]*"),
    "act": (
        "Q",
        r"ді[йїяю]|діями|действи[ейя]\w*|actions?|operations?|операці[йїяю]|операци[йияю]",
    ),
    "times": ("t", r"раз(?:и|ів|а|ов|у)?|times?|occasions?"),
    "air_strike": ("W", r"авіаудар\w*|авиаудар\w*|авіанал\w*|авианал\w*|airstrikes?|air-strikes?"),
    "drop": ("O", r"скид(?:|и|ів|ами|у|ах)?|сброс(?:|ов|а|ы|ам|ами|ах)?|drops?|airdrops?"),
    "strike": (
        "K",
        r"удар(?:и|ів|у|а|ам|ами|ах|ов|ы|ом|е)?|strikes?|нальот\w*|нал[её]т(?:ов|а|ы)?|наліт"
        r"|raids?|поражени(?:й|я|е)|уражен(?:ь|ня)",
    ),
    "hit": ("1", r"влучан\w*|попадани\w*|hits|hitting"),
    "bomb": (
        "B",
        r"каб(?:ів|и|ами|ов|а|у|ах|ы)?|kabs?|gabs?|уаб|авіабомб\w*|авиабомб\w*|бомб(?:и|у|а"
        r"|ами|ы)?|bombs?|glide-bombs?|умпк",
    ),
    "shelling": (
        "S",
        r"обстріл\w*|обстрел(?:а|ов|ы|ах|ам|ами|у|ом|е)?|артобстріл\w*|артобстрел\w*"
        r"|shellings?|bombardments?|артудар\w*|barrages?|залп(?:и|ы|ів|ов|у|ами|ах)?|salvo(?:e?s)|volleys?|выстрел\w*|постріл\w*",
    ),
    "rocket_launcher": (
        "l",
        r"рсзв|рсзо|mlrs(?:es|s)?|mrls(?:es)?|реактивн\w+|launchers?|rocket-systems?|multi-barrel\w*|multiple-launch|salvo|залпов\w+|multiple"
        r"|снаряд(?:ов|а|ы|и|ів)?|himars|хаймарс\w*|хімарс\w*|ольх[аи]|вампир|vampire"
        r"|град(?:и|ів|ами|ов|ом)?|grads?|смерч\w*|smerchs?|ураган\w*|uragans?",
    ),
    "quadcopter": (
        "q",
        r"(?:[\w]+-)?квадрокоптер\w*|quad-?copters?[\w-]*|quadrocopter\w*|мультикоптер\w*"
        r"|multicopter\w*|copter\w*|коптер\w*"
        r"|helicopter-type|copter-type",
    ),
    "shahed": (
        "u",
        r"(?:дрон|безпілотник|беспилотник)\w*-кам[іи]кадзе|бпла-кам[іи]кадзе|шах[еіи]д\w*|shaheds?|shahed-type|гербер\w*"
        r"|герань|gerbera|гераней|loitering",
    ),
    "drone": (
        "U",
        r"дрон(?!щин|[іо]в[кц])[\w-]*|бпла|бла|безпілотник[\w-]*|беспилотник[\w-]*|бпак|drones?|uavs?"
        r"|ugvs?|апарат\w*|аппарат\w*|unmanned-aerial|decoys",
    ),
    "missile": (
        "M",
        r"ракет(?:и|а|у|ами|ою|ы|ой|ам)?|missiles?|rockets?|іскандер[\w-]*"
        r"|искандер[\w-]*|iskander[\w-]*|кинджал\w*|калібр(?:ів|и|ами)?|kalibrs?"
        r"|kinzhals?|цирконів|onyx|zircons?|зкр",
    ),
}
_QUALITIES = {
    "fixed_wing": (
        "f",
        r"самол[её]тн\w*|літаков\w*|fixed-wing|plane-type|aircraft-type|airplane-type"
        r"|airplane|aeroplane-type",
    ),
    "kamikaze": (
        "k",
        r"\S*кам[іи]кадзе|kamikazes?|одноразов\w*|fpv\S*|ударн\w+|барражир\w*"
        r"|фпв|first-person(?:-view)?",
    ),
    "air": (
        "a",
        r"air|aerial|бомбов\w+|бомбоштурм\w*|aviation"
        r"|повітря\w*|воздух\w*|воздушн\w+|авіаці\w+|авиаци\w+",
    ),
    "guided": (
        "g",
        r"керован\w*|управляем\w*|guided|glide|gliding|планир\w+|плануюч\w*|коригован\w*"
        r"|корректируем\w*|precision-guided|aviation-guided",
    ),
    "missile_adj": (
        "m",
        r"ракетн\w*|балістичн\w*|баллистич\w*|крилат\w*|крылат\w*|ballistic|cruise"
        r"|авіаційно-ракетн\w*|зенітн\w*|зенитн\w*|aeroballistic|anti-\w+|аеробаліст\w*"
        r"|аэробаллист\w*|проти(?:радіолок|корабел)\w*|противо(?:радиолок|корабел)\w*",
    ),
    "artillery": (
        "C",
        r"артилер\w*|артиллер\w*|artillery|міном[её]т\w*|мином[её]т\w*|mortars?"
        r"|ствольн\w*|пуш(?:ки|ек|ках)|танков\w*|tank|guns?|cannons?|оруди[йяе]\w*|гармат\w*|танк(?:ов|ів"
        r"|а|и|ами|ам|ах)?|tanks|howitzers?|гаубиц\w*|tube",
    ),
    "drone_adj": ("n", r"безпілотн\w+|беспилотн\w+|літальн\w+|летательн\w+|unmanned|uncrewed"),
    "assault_adj": (
        "h",
        r"штурмов\w*|наступальн\w*|наступательн\w*|активн\w+|active"
        r"|наземн\w+|ground|піхотн\w*|infantry|механізован\w*|mechani[sz]ed",
    ),
    "ground_breach": (
        "Z",
        r"прорыв\w*|прорив\w*|прорв\w*|вторжен\w*|вторгн\w*|incursions?"
        r"|пересечени\w*|пересечь|перейти|перетин\w*|перетнути|cross|break|penetrate|invade",
    ),
    "energy": (
        "N",
        r"енерг(?!одар)\w*|энерг(?!одар)\w*|energy|подстанци\w*|підстанц\w*|substations?|power"
        r"|електро\w*|электро\w*",
    ),
    "border": (
        "z",
        r"границ\w*|госграниц\w*|кордон\w*|держкордон\w*|border|приграничн\w*|прикордонн\w*|cross-border",
    ),
    # 'banned', by the Minsk agreements: of a calibre of 100 mm and more
    "heavy": (
        "J",
        r"важк\w*|тяжел\w*|heavy|заборонен\w*|запрещ[её]нн\w*|banned|prohibited|proscribed"
        r"|forbidden",
    ),
    "our": (
        "j",
        r"ворож\w*|російськ\w*|росийск\w*|российск\w*|русских|русские|бойов(?:их|е|і|ого"
        r"|им|ими)|боев(?:ых|ыми|ые|ое|ой|ого)|безуспішн\w*|безуспешн\w*|безрезультатн\w*"
        r"|захлин\w+|захлебн\w+|провалил\w+|неудачн\w*|невдал\w*|марн\w*|тщетн\w*|окрем\w*|нов(?:их|і|ых|ые)|так(?:і|е|ая)|так[ио][хей]"
        r"|сьогоднішн\w*|більш|інтенсивн\w*|combat|enemy|enemy's|hostile|russian"
        r"|russia's|russians'|unsuccessful|failed|separate|such|their|its|їхн\w+|specific|armed|military|militant"
        r"|militants'|undetermined|ukrainian|украинск\w+|українськ\w+"
        r"|aggressor's|invaders'|імітаційн\w+|имитационн\w+|various|типу|типа|type|types|вогнев\w+|огнев\w+"
        r"|массирован\w+|масован\w+|вражеск\w+|неприятельск\w+|combined|комбінован\w+"
        r"|tactical|тактическ\w+|тактичн\w+|оперативно-тактическ\w+|оперативно-тактичн\w+|atacms"
        r"|american|американськ\w+|американск\w+|british|британськ\w+|британск\w+|western"
        r"|[a-z]+-launched|[a-z]+-made|[a-z]+-supplied"
        r"|intense|massive|different|our|new|военн\w+|військов(?:их|і)|основн\w+|різн\w+|различн\w+|типы|типов"
        r"|інш\w+|важлив\w+|важн\w+|други[ех]|other|decoy|imitation|імітатор\w*"
        r"|имитатор\w*|simulator|imitator|ammunition|munitions?|боєприпас\w*|боеприпас\w*"
        r"|іранськ\w*|иранск\w*|iranian|confirmed|ceasefire|cease-fire|truce|перемир\w*|режим\w*|тиші"
        r"|припинення|прекращени\w*|the|a|an|this|these|those|long-range|дальнього"
        r"|односторонн\w+|unilateral|многочисленн\w+|случа(?:ев|ях|я|й|и)"
        r"|випад(?:ок|к\w*)|факт(?:ов|а|ы|ів|и)?|[еэ]п[иі]зод\w*|cases?|instances?"
        r"|incidents?|episodes?|year's|близько|около",
    ),
}
_SMALL = {
    "conjunction": ("&", r"і|та|й|и|and|або|или|plus|також|также|also"),
    "of": ("$", r"із|з|зі|of|из|out|від|изо"),
    "them": ("i", r"них|яких|цих|ней|которых|этих|which|them|whom|якої|которой"),
    "including": ("x", r"зокрема|числі|числе|including|includes|включая|включно|частности|incl"),
    "more": (
        "+",
        r"ще|еще|more|another|others|further|additional|додатково|дополнительно|additionally",
    ),
    "each": ("=", r"each|apiece|кожно\w*|кажд\w*|кожен"),
    "respectively": ("/", r"відповідно|respectively|соответственно"),
    "altogether": (
        "^",
        r"загалом|усього|всього|всего|total|totally|overall|altogether|сукупно|сумарно"
        r"|итого|разом|целом|цілом",
    ),
    "there": ("H", r"тут|там|сюди|туди|here|there|здесь|сюда|туда"),
    "not": (
        "!",
        r"не|no|not|жодн\w*|without|без|didn't|hasn't|haven't|ни|ні|neither|never"
        r"|нет|немає|відсутн\w*",
    ),
    "near": (
        "@",
        r"біля|поблизу|неподалік|районі|районах|районе|районы|райони|near|around"
        r"|towards|vicinity|возле|вблизи|околиц\w*|бік|сторону|напрямках|close"
        r"|(?:\w+-)?східніше|(?:\w+-)?західніше|північніше|південніше|(?:\w+-)?восточнее"
        r"|(?:\w+-)?западнее|севернее|южнее",
    ),
    "against": ("#", r"on|against|upon"),
    "most": (
        "%",
        r"найбільш\w*|наибольш\w*|больше|найгаряч\w*|highest|most|largest|biggest|hottest"
        r"|heaviest|fiercest|hardest|toughest|найскладніш\w*|сложнее|складніше|найнапружен\w*|горячее|гарячіше|половин\w*|третин\w*|half|third|більшість|большинство"
        r"|найінтенсивн\w*|найчастіш\w*|чаще|найактивніш\w*|активніше|активнее|найзапекліш\w*|найважч\w*|наиболее"
        r"|треть|четверть|чверт\w*|quarter|решт\w*|остальн\w*|rest|remaining",
    ),
    "share": ("~", r"тисяч\w*"),
    "already": (
        ".",
        r"вже|уже|already|only|лише|тільки|только|just|still|досі|наразі|нині|currently"
        r"|пока|now|again|знову|снова|up|as|been|were|was|has|have|had|that|які|що"
        r"|которые|всі|усі|все|all|both|обидва|are|is|will|at|least",
    ),
}
_ELSE = {
    "people": r"ос(?:обу|оби|іб|іби|об)|військовослужбов\w*|окупант\w*|загарбник\w*|солдат\w*"
    r"|боєц\w*|бійц\w*|бойц\w*|воїн\w*|люд[ие]\w*|цивільн\w*|персон\w*|personnel"
    r"|soldiers?|troops?|occupiers?|invaders?|service(?:men|members?|man)?|people"
    r"|persons?"
    r"|civilians?|загибл\w*|поранен\w*|полонен\w*|человек\w*|ранен\w*"
    r"|погиб\w*|жител\w*|мешканц\w*|росіян\w*|россиян\w*|агресор\w*|defenders?"
    r"|attackers?|casualties|residents?|дітей|діти|дитин\w*|детей|дет[иь]\w*|children"
    r"|child|women|men|женщин\w*|жінк\w*|мирн\w+|постраждал\w*|пострадавш\w*|граждан\w*"
    r"|абонент\w*|потребител\w*|белгородц\w*|боевик\w*|injured|dead"
    r"|rescuers|рятувальник\w*",
    "losses or targets of the other side": r"бронемаш\w*|броньован\w*"
    r"|бронирован\w*|бронет\w*|бтр|бмп|ббм|машин\w*|автомоб\w*"
    r"|автомаш\w*|вантаж\w*|авто|мотоцикл\w*|баг[гі]\w*|квадроцикл\w*|систем\w*"
    r"|артсистем\w*"
    r"|засоб\w*|засіб|средств\w*|літак\w*|самолет(?:ов|а|ы)|гелікоптер\w*|вертол\w*"
    r"|катер\w*|корабл\w*|станці\w*|станци\w*|рлс|комплекс\w*|склад(?:и|ів|у|а|ов|ы)"
    r"|укритт\w*|бліндаж\w*"
    r"|одиниц\w*|единиц\w*|технік\w*|техник\w*|пункт(?:и|ів|у|а|ов|ы)|скупчен\w*"
    r"|скоплен\w*|ціл(?:ь|і|ей|ям|ями|ях|ю)|целей|цели|об'єкт\w*|объект\w*|антен\w*|пускових|пусковых"
    r"|позиці\w*|реб|зрк|points?|depots?|targets?"
    r"|vehicles?|motorcycles?|units?|armou?red|stations?|radars?|posts?|areas?|systems?"
    r"|pieces?|facilit\w*|concentration\w*|clusters?|buggies|trucks?|cars?|warehouses?"
    r"|aircraft|helicopters?|shelters?|dugouts?|command|weapons?|equipment|boats?|ships?"
    r"|control|bmps?|мортир\w*|тягач\w*",
    "places": r"населен\w*|локаці\w*|локаци\w*|locations?|settlements?|напрямк\w*"
    r"|направлени\w*|directions?|sectors?|fronts?|област\w*|oblasts?|regions?|provinces?|ділянк\w*"
    r"|участк\w*|місц\w*|мест(?:о|а|ах)|villages?|towns?|cit(?:y|ies)|сел|села|сёл"
    r"|міст[аі]?|город\w*|будинк\w*|дом(?:ов|а)|houses?|buildings?|homes?"
    r"|сіл|громад\w*|район(?:ов|ів|ам|ами)|строени\w*|communities|districts?|точк\w*|axes|регион\w*|субъект\w*|стран\w*"
    r"|sites?|лини[ийя]|зданий|apartments|квартир\w*|school\w*"
    r"|raions",
    "a length of time": r"годин\w*|час(?:ов|а)"
    r"|хвилин\w*|діб|доб[аиу]|день|дні|днів|дня|дней|тижн\w*|тиждень"
    r"|місяц\w*|рок(?:у|и|ів)|рік|hours?|hrs|days?|weeks?|months?|years?|minutes?"
    r"|сут(?:ки|ок)|недел\w*|месяц\w*|лет|год(?:а|ов)?|ранку|вечора|утра|вечера|летие"
    r"|минут\w*",
    "a measure": r"км|кілометр\w*"
    r"|километр\w*|kilomet\w*|km|кm|метр\w*|met(?:er|re)s?|кв|мм|mm|тонн?"
    r"|відсот\w*|процент\w*|percent|гектар\w*|квадратн\w*|square|гривень|грн|dollars?"
    r"|hectares?|kv|volt|калибр\w*|калібр\w*|градус\w*",
    "military units": r"бригад\w*|полк\w*"
    r"|батальйон\w*|батальон\w*|омбр|ошбр|ошп|оадбр|корпус\w*|дивізі\w*"
    r"|дивизи\w*|brigades?|regiments?|battalions?|corps|divisions?|armies|groups?"
    r"|груп\w*|sorties|patrols?|checkpoints?|convoys?|екіпаж\w*|crews?",
}


def _pattern() -> re.Pattern[str]:
    """Build one pattern with a group for each class; the first that fits is the class."""
    parts: list[str] = []
    for table in (_SMALL, _VERBS, _NOUNS, _QUALITIES):
        parts += [f"(?P<{name}>(?:{stems})$)" for name, (_, stems) in table.items() if stems]
    parts += [f"(?P<else_{at}>(?:{stems})$)" for at, stems in enumerate(_ELSE.values())]
    return re.compile("|".join(parts))


TAGS = {
    name: tag
    for table in (_SMALL, _VERBS, _NOUNS, _QUALITIES)
    for name, (tag, stems) in table.items()
    if stems
}
_WORD = _pattern()
_REASONS = tuple(_ELSE)
# marks that are no words
NUMBER, TWICE, TIME, SECTOR, REGION, PLACE, FRONT, ELSE, OTHER = (
    "0",
    "2",
    "T",
    "D",
    "R",
    "P",
    "F",
    "L",
    "_",
)


@lru_cache(maxsize=131072)
def tag_of(word: str) -> tuple[str, str]:
    """Return the tag of a folded word, and for a word that counts something else what that is.

    Parameters
    ----------
    word : str
        Folded, without blanks.

    Returns
    -------
    tuple of (str, str)
        Tag, and the reason ('' unless the tag is ``ELSE``).
    """
    found = _WORD.match(word)
    if found is None:
        return OTHER, ""
    name = str(found.lastgroup)
    if name.startswith("else_"):
        return ELSE, _REASONS[int(name[5:])]
    return TAGS[name], ""
