"""What the numbers of a truce statement count, as rules with a name and an example each."""

from analysis.readers.rules import Rule, Rules
from analysis.readers.statement.arms_used import ARMS_USED
from analysis.readers.statement.by_air import BY_AIR
from analysis.readers.statement.by_drones import BY_DRONES
from analysis.readers.statement.in_turn import IN_TURN
from analysis.readers.statement.on_the_ground import ON_THE_GROUND
from analysis.readers.statement.shot_down import DOWNED
from analysis.readers.statement.where import SHELLS

# weapons of two sorts in one list: 'with artillery and drones'
_GUNS = "<artillery|rocket_launcher>"
_DRONES = "<drone|drone_adj|shahed|quadcopter>"
_AND = (
    "(?:<artillery|rocket_launcher|drone|drone_adj|our|heavy|word>|,)*<conjunction>"
    "<our|word|of|used|kamikaze>*"
)
_BOTH = f"(?:{_GUNS}{_AND}{_DRONES}|{_DRONES}{_AND}{_GUNS})"
_BY_BOTH = f"<our|kamikaze>*<attack|strike|times><our|word|of|used|kamikaze|heavy>*{_BOTH}"
# 'fired artillery, mortars and tanks'
_ARMS = "(?:,|<artillery|rocket_launcher|conjunction|did|missile|else|word|our>)*"
_FIRED = f"<shelled>(?=<artillery|rocket_launcher>){_ARMS}"

WHAT = Rules(
    *IN_TURN,
    Rule(
        "people and things",
        "else",
        noun="<else>$",
        unless="<drone_adj>",
        example="Пострадали [семь] мирных жителей.",
    ),
    Rule(
        "shot down",
        "out",
        noun="^(?!.*<strike|attack>$).*<drone|shahed|quadcopter|missile|bomb|else|rocket_launcher>",
        inside="<downed|suppressed>",
        reason=DOWNED,
        example="Уничтожено [58] беспилотников.",
    ),
    Rule(
        "shot down, by the verb before",
        "out",
        noun="^(?!.*<strike|attack>$).*<drone|shahed|quadcopter|missile|bomb>",
        left="<downed>(?:-<did>|(?!;)<^did|used|attacked|shelled|broke|repelled|strike|attack>)*",
        reason=DOWNED,
        example="Air defence shot down a bomb, as well as [86] drones outside the zone.",
    ),
    Rule(
        "shot down, of those told before",
        "out",
        noun="^$",
        left="<downed>[^v;]*<drone|shahed|fixed_wing><our>?,(?:<of><them>|<word>{0,2}<including>)",
        ahead="-?<word|near|of>{0,2}<region>",
        reason=DOWNED,
        example="Сбит 71 беспилотник, из них [52] – за пределами зоны СВО.",
    ),
    Rule(
        "times that drones were fired at",
        "doubt",
        noun="<times>$",
        left="<downed>(?:(?!;)<^did|used|attacked|shelled|broke|repelled|strike|number>)*"
        "(?<=<drone|shahed|quadcopter>)<our|word|of>*$",
        reason="times that drones were fired at",
        example="The forces of Ukraine shot at Russian drones [44] times.",
    ),
    Rule(
        "times that drones were fired at, named after",
        "doubt",
        noun="<times>$",
        left="<downed>$",
        ahead="<times>?<^did|used|attacked|shelled|broke|strike|number>{0,6}?"
        "<drone|shahed|quadcopter>",
        reason="times that drones were fired at",
        example="Ukraine shot [44] times at a drone over Crimea.",
    ),
    Rule(
        "drones lost, by the verb before",
        "out",
        noun="<drone|shahed|quadcopter>$",
        left="<lost><our|altogether|already>*",
        reason="drones lost",
        example="ВСУ потеряли [53] беспилотника.",
    ),
    Rule(
        "attempts to cross the border",
        "border_breach",
        noun="<attack|ground_breach>",
        around="<ground_breach|violation>.*<border>|<border>.*<ground_breach|violation>",
        example="Предприняты [две] попытки прорыва через государственную границу.",
    ),
    Rule(
        "attempts at the border",
        "border_breach",
        noun="<ground_breach>",
        around="<border|region>",
        example="Предприняты [два] вторжения в Курской области.",
    ),
    Rule(
        "attempts to cross into a region",
        "border_breach",
        noun="<attack>$",
        after="<word|already>?<ground_breach>",
        around="<ground_breach>.*<region>",
        example="They made [five] attempts to cross into the Kursk region.",
    ),
    Rule(
        "times tried to break into a region",
        "border_breach",
        noun="<times>",
        inside="<attacked>.*<ground_breach><word|our>{0,4}<region>",
        example="Они [пять] раз пытались прорваться в Курскую область.",
    ),
    Rule(
        "times across the border",
        "border_breach",
        inside=(
            "<attacked>.*<ground_breach>.*<border>|<attacked>.*<border>"
            "|<twice>.*<attack><ground_breach|border>"
        ),
        example="[Четырежды] противник пытался прорвать границу.",
    ),
    Rule(
        "times tried to cross the border",
        "border_breach",
        noun="<times>",
        ahead="<times><did|attacked>*<attack><ground_breach><word|our>*<border|region>",
        example="Противник [пять] раз предпринимал попытки прорыва границы в Курской области.",
    ),
    Rule(
        "reconnaissance in force",
        "reconnaissance",
        noun="<recon>",
        example="Отражено 15 атак и [одна] разведка боем в ДНР.",
    ),
    Rule(
        "attempts of reconnaissance in force",
        "reconnaissance",
        noun="<attack>$",
        ahead='<^number>*<attack><word|attacked|did|near|of|our|already>{0,2}"?<recon>',
        example="Пресечены [три] попытки проведения разведки боем.",
    ),
    Rule(
        "some of the violations",
        "doubt",
        noun="<violation>",
        ahead="<of>{1,2}<our|them>*<violation>",
        reason="a part of the violations",
        example="[Three] of the violations involved mortars.",
    ),
    Rule(
        "violations that were strikes by drones",
        "drone_strike",
        noun="<violation>",
        after="<already|did>{1,3}<strike><^number|artillery|conjunction|did|used|missile>{0,2}<drone|shahed>",
        example="A further [3305] violations were strikes by drones.",
    ),
    Rule(
        "violations of the border",
        "border_breach",
        noun="<border><violation>$|<violation>$",
        after="<our>*<border>(?!<our>*<near>)|(?<=<border><violation>)",
        example="Зафиксировано [два] нарушения границы в Курской области.",
    ),
    Rule(
        "violations",
        "total",
        noun="<violation>",
        example="Зафиксировано [14 043] нарушения режима прекращения огня.",
    ),
    Rule(
        "the most violations, after their direction",
        "total",
        noun="^$",
        left="<most><our>*<violation><^number|sector|repelled|did>*<sector>-$",
        ahead="<our|word>?(?:$|[,;]|<conjunction>)",
        example="Найбільше порушень знову на Маріупольському напрямку - [58] випадків.",
    ),
    Rule(
        "violations, as an item",
        "total",
        noun="^$",
        left='<violation>(?:<our|word|else>|")*(?:,?<time>,?)?[:-]',
        example="Загальна кількість порушень за минулу добу, 20 квітня, – [340].",
    ),
    Rule(
        "violations, and the number that they reached",
        "total",
        noun="^$",
        left="<violation>[^0,;v]{0,14}<did>",
        unless="<drone|drone_adj|shahed|artillery|rocket_launcher|attack|strike|heavy>",
        example="The number of Russian violations on Sunday reached [2,935].",
    ),
    Rule(
        "the number of times that it was broken",
        "total",
        noun="^$",
        left="<times><^number>{1,12}<broke><^number>{1,12}<already>",
        example="The number of times they violated the ceasefire over the past day is [415].",
    ),
    Rule(
        "attacks by fire",
        "shelling",
        ahead="<shelled><attack>",
        unless="<rocket_launcher|heavy|artillery|drone>",
        example="The enemy attacked the border regions ([12] fire attacks).",
    ),
    Rule(
        "shellings, as an item",
        "shelling",
        noun="^$",
        left="<shelling>(?:<our|word>*[:-]|<already>)",
        unless="<rocket_launcher|heavy|artillery|drone>",
        example="Обстрілів: [12].",
    ),
    Rule(
        "shellings, of which there were so many",
        "shelling",
        noun="^$",
        left="<shelling><our|word|sector>{0,4}<did>$",
        unless="<rocket_launcher|heavy|artillery|drone>",
        example="Обстрелов украинских позиций было [1882].",
    ),
    Rule(
        "as many as another direction has shellings",
        "shelling",
        noun="^$",
        left="<sector><did>?[-:]?$",
        ahead="(?:,|<conjunction>)<word>{0,2}<sector>[-:]?<number><our>*<shelling>",
        example="На Луганському напрямку було [5], на Маріупольському – 14 обстрілів.",
    ),
    Rule(
        "as many as another direction has violations",
        "total",
        noun="^$",
        left="<sector><did>?[-:]?$",
        ahead="(?:,|<conjunction>)<word>{0,2}<sector>[-:]?<number><our>*<violation>",
        example="На Луганському напрямку – [5], на Маріупольському – 14 порушень тиші.",
    ),
    Rule(
        "shellings, counted after their name in an item of a direction",
        "shelling",
        noun="^$",
        left="<sector|region>[-:]<our>*<shelling>$",
        unless="<rocket_launcher|heavy|artillery|drone>",
        example="Донецький напрямок – обстрілів [шість].",
    ),
    Rule(
        "the most assaults, between dashes",
        "assault",
        noun="^$",
        left="<most><our>*<assault|engagement>[-(,]$",
        ahead="[-),]<word|our|already|did>*<sector>",
        example="Найбільше штурмів – [дев'ять] – на Покровському напрямку.",
    ),
    Rule(
        "the most assaults, after their direction",
        "assault",
        noun="^$",
        left=(
            "<most>(?:<did><of>|<altogether>)?(?:<assault_adj><act|attack>|<our>*<assault|engagement>)"
            "(?!<else>)<^number|sector|repelled>*<sector>-$"
        ),
        ahead="(?:$|[,;(]|<conjunction>)",
        example="Найбільше штурмових дій ворог здійснив на Покровському напрямку – [дев'ять].",
    ),
    Rule(
        "times attacked where the most assaults were",
        "assault",
        noun="<times>",
        left=(
            "<most><of|altogether>?<our>*(?:<assault|engagement>|<assault_adj><act>)"
            "<^number|repelled|shelled>*<sector>,<word|our|else|altogether>{0,5}<attacked>"
            "<already|altogether>*$"
        ),
        example=(
            "Most of the assaults were in the Pokrovsk direction, where the enemy attacked [21] "
            "times."
        ),
    ),
    Rule(
        "the most assaults, after their direction and a comma",
        "assault",
        noun="^$",
        left="<most>(?:<assault_adj><act|attack>|<our>*<assault|engagement>)-?<word|our|did>*<sector>,$",
        ahead="(?:$|[,.;]|<conjunction>)",
        example="Найбільше штурмів – на Покровському напрямку, [34], та на Сіверському, 12.",
    ),
    Rule(
        "assaults, as an item",
        "assault",
        noun="^$",
        left="(?:<assault_adj><act|attack>|<engagement>)<our|word>*[:-]",
        example="Боєзіткнень - [12].",
    ),
    Rule(
        "strikes by FPV drones, as an item",
        "drone_kamikaze",
        noun="^$",
        left="<strike><word|our|of>*<kamikaze><drone>?[:-]",
        example="Удари FPV-дронів – [12].",
    ),
    Rule(
        "strikes by drones, as an item",
        "drone_strike",
        noun="^$",
        left="<strike><word|our|of|kamikaze>*<drone|shahed>(?:\\([^()]*\\))?[:-]",
        example="Ударов беспилотников: [12].",
    ),
    Rule(
        "uses of drones that strike",
        "drone_kamikaze",
        noun="^$",
        ahead="<used><of|our|else>{0,2}<kamikaze><drone>?",
        example="There were [950] uses of FPV drones.",
    ),
    Rule(
        "shells or launchers that fired them",
        "doubt",
        noun="^<rocket_launcher>$",
        before="<used>$",
        reason=SHELLS,
        example="Ворог обстріляв позиції, випустивши [85] снарядів.",
    ),
    Rule(
        "times broken",
        "total",
        noun="<times>",
        inside="<broke>|<violation>",
        unless="<times><word|our>{0,2}<shelled|attacked>",
        example="ВСУ [12 304] раза нарушили режим прекращения огня.",
    ),
    Rule(
        "times broken, after words on the truce between commas",
        "total",
        noun="<times>",
        left="<broke><word|our|of>{1,4},<word|our|did|used|of|them|place|already>{1,7},<already>*",
        unless="<times><word|our>{0,2}<shelled|attacked>",
        example="Россия нарушила перемирие, объявленное ею самой, [640] раз.",
    ),
    Rule(
        "shellings, told before their number",
        "shelling",
        noun="^$",
        left="<shelling><our|word>?<did><altogether>?-?$|<shelling><our|word>?<altogether>-?$",
        unless="<artillery|rocket_launcher|heavy|drone|drone_adj|missile|energy>",
        example="Ворожих обстрілів було всього [15].",
    ),
    Rule(
        "strikes on energy",
        "energy_strike",
        noun="<attack|strike|times|shelling>",
        around="<energy>",
        example="ВСУ совершили [пять] атак на объекты российской энергетики.",
    ),
    Rule(
        "attacks by several weapons, which broke the truce",
        "total",
        noun="<attack|strike>",
        left="<broke><^number|repelled|downed>*",
        ahead=_BY_BOTH,
        example="ЗСУ порушили режим, здійснивши [820] атак із застосуванням артилерії та дронів.",
    ),
    Rule(
        "attacks by several weapons",
        "doubt",
        noun="<attack|strike|times>",
        ahead=_BY_BOTH,
        reason="attacks by several weapons together",
        example="ВСУ провели [12] атак с применением беспилотников и артиллерии.",
    ),
    Rule(
        "times, right after the shelling",
        "shelling",
        noun="^<times>$",
        left="<word|our><shelling>",
        ahead="<times>(?:,|<conjunction>|$)",
        example="Border areas came under shelling [12] times and under drone attacks 33 times.",
    ),
    Rule(
        "times that places came under shelling",
        "shelling",
        noun="<times>",
        ahead="<times><word|our|did>{1,5}<shelling>",
        unless="<artillery|rocket_launcher|missile|drone|drone_adj>",
        example="Приграничные районы [12] раз подверглись обстрелу.",
    ),
    *ARMS_USED,
    *BY_DRONES,
    Rule(
        "rocket artillery",
        "shelling_mlrs",
        noun="<shelling|attack|strike|times>",
        around="<rocket_launcher|missile><artillery>",
        unless="<artillery>.*<rocket_launcher|missile><artillery>",
        example="Отмечено [46] атак реактивной артиллерией.",
    ),
    Rule(
        "times that rockets of a launcher were fired",
        "shelling_mlrs",
        noun="<times>$",
        left='<shelled|used><our|word>*"?<rocket_launcher>"?<missile>?$',
        example="The enemy fired Grad rockets [twice] and mortars 30 times.",
    ),
    Rule(
        "guns and rocket launchers together",
        "shelling",
        noun="<shelling|attack|strike|times>",
        around="<artillery>.*<rocket_launcher>|<rocket_launcher>.*<artillery>",
        example="Совершено [1404] обстрела из артиллерийских орудий, РСЗО и минометов.",
    ),
    Rule(
        "rocket launchers, and guns after a comma",
        "shelling",
        noun="<shelling|attack|strike|times>",
        ahead="[^02;]*<rocket_launcher>[^02;]*,<artillery>",
        example="– [640] обстрелов из реактивных систем залпового огня, артиллерии и минометов;",
    ),
    Rule(
        "rocket launchers",
        "shelling_mlrs",
        noun="<shelling|attack|strike|times>",
        around="<rocket_launcher>",
        example="Совершено [17] обстрелов — с использованием реактивных систем.",
    ),
    Rule(
        "gun and mortar fire",
        "shelling_artillery",
        noun="<shelling|attack|strike>",
        around="<artillery>",
        example="Совершено [310] обстрелов из артиллерии.",
    ),
    Rule(
        "times shelled by guns",
        "shelling_artillery",
        noun="<times>",
        around="<artillery>",
        inside="<shelled|attacked|did>",
        example="ВСУ [210] раз обстреляли позиции из орудий и минометов.",
    ),
    Rule(
        "times that guns and launchers fired",
        "shelling",
        noun="<times>$",
        left=f"{_FIRED}<rocket_launcher>{_ARMS}$",
        example=(
            "They fired artillery, multiple launch rocket systems, mortars and tanks [241] times, "
            "carried out 12 strikes."
        ),
    ),
    Rule(
        "times that guns were used",
        "shelling_artillery",
        noun="<times>$",
        left="<used><our|word>*<artillery>+$",
        unless="<rocket_launcher|heavy|drone|drone_adj>.*<times>",
        example="They broke the truce, using artillery [1,404] times.",
    ),
    Rule(
        "shellings, in which heavy weapons were used",
        "shelling_heavy",
        noun="<shelling|attack>$",
        ahead="<our>*<shelling|attack>,(?!<of>)<^number>{1,3}<used|did><our>*<heavy>",
        example="Зафіксовано [16] обстрілів, у яких використано важке озброєння.",
    ),
    Rule(
        "heavy weapons, used in so many of them",
        "shelling_heavy",
        left="^<heavy><our|word|else>{0,2}<already|did>{0,2}<used><word>?$",
        ahead="<of>{1,2}(?:<them>|<our|word>*<shelling|attack>)",
        example="Heavy weapons were used in [448] of the shellings.",
    ),
    Rule("shellings", "shelling", noun="<shelling>", example="Отмечено [12] обстрелов."),
    Rule(
        "attacks, some of which with heavy weapons",
        "shelling",
        noun="<attack>",
        ahead=(
            "<our>*<attack>(?:<^number|repelled>{0,8}(?:<number>,?<of><them>|<of><them><number>)"
            "<^number>{0,4}<heavy>|<^number|repelled>{0,8},<word>?<heavy><^number>{0,5}<number>)"
        ),
        example=(
            "There were [586] attacks on Ukrainian positions, 464 of them with heavy weapons."
        ),
    ),
    Rule(
        "shellings, some of which with heavy weapons",
        "shelling_heavy",
        noun="^$",
        left="<shelling><our>*[-,]",
        ahead="[-,]{1,2}<did|used|already|word|our|of>*<heavy>",
        example="Майже половину обстрілів – [448] – здійснено з важкого озброєння.",
    ),
    Rule(
        "so many of those shellings, with heavy weapons",
        "shelling_heavy",
        noun="^$",
        left="^<of><our|them><shelling>,$",
        ahead="<already|did|word|of>{0,4}<heavy>",
        example="Of those shellings, [448] were carried out with heavy weapons.",
    ),
    Rule(
        "some of them, with heavy weapons",
        "shelling_heavy",
        noun="^$",
        left="<attack|shelling|times><^number>{0,9},<word>?<heavy><^number>{0,5}",
        ahead="<of>(?:<them>|<our|word>{1,2})",
        example="They made 586 attacks, heavy weapons being used in [464] of them.",
    ),
    Rule(
        "times that heavy weapons were used",
        "shelling_heavy",
        noun="<times>",
        left=(
            "(?:^|[,;(]|<sector>)<word|else|our|heavy>{0,4}<already>?<heavy><our|word|else>{0,6}!?"
            "<used|did>{1,2}<word>{0,2}<already>?$"
        ),
        example="Тяжелое вооружение россияне использовали [812] раз.",
    ),
    Rule(
        "times fired from heavy weapons",
        "shelling_heavy",
        noun="<times>",
        left="(?:^|[,;])<word>?<of>?<our|heavy>*<heavy><our|word|else|place>{1,6}<shelled|used>$",
        example="Из запрещенного Минском вооружения боевики стреляли [один] раз.",
    ),
    Rule(
        "times that heavy weapons were used, of those told before",
        "shelling_heavy",
        noun="<times>",
        left=",<conjunction|word>{0,2}$",
        ahead="<times><^number|used>{0,4}<used><word|our>{0,2}<heavy>",
        example="Позиции попали под огонь 10 раз, причем [1] раз боевики применили тяжелое оружие.",
    ),
    Rule(
        "times, of them with heavy weapons",
        "shelling_heavy",
        noun="<times>",
        left=(
            "(?:<of><them>|<including>|<times>[^;02]{0,9},<word>?<used>)<of|word|our|used>{0,4}"
            "<heavy>"
            "<our|word|else>?<artillery>?(?:(?:,|<conjunction>)<artillery|rocket_launcher>)*-?$"
        ),
        example="Порушили 68 разів, з них із застосуванням важкої артилерії та танків [43] рази.",
    ),
    Rule(
        "times with heavy weapons",
        "shelling_heavy",
        noun="<times>",
        ahead="<times>-?<word|of|used>{0,3}<heavy>",
        example="They shelled our positions 586 times, [464] times with heavy weapons.",
    ),
    Rule(
        "times attacked, in some with heavy weapons",
        "shelling",
        noun="<times>",
        inside="<attacked>",
        ahead=(
            "<times>(?:<attacked><^number|repelled>{0,8})?,?(?:<of><them>)?"
            "<word|conjunction|used|did>*"
            "(?:<number>(?:<of><them>)?<^number>{0,4}<heavy>|<heavy><^number>{0,5}<number>)"
        ),
        example="They attacked our positions [371] times, using heavy weapons in 205 cases.",
    ),
    Rule(
        "times shelled",
        "shelling",
        noun="<times>",
        inside="<shelled>",
        example="ВСУ [310] раз обстреляли позиции.",
    ),
    *BY_AIR,
    *ON_THE_GROUND,
    Rule(
        "attacks of what kind, of which there were so many",
        "doubt",
        noun="^$",
        left="<attack|strike>[^0,;v]{0,8}<did><altogether|word|already|of>{0,3}$",
        reason="attacks of what kind is not said",
        example="Атак ВСУ за сутки набралось [четыре].",
    ),
    Rule(
        "attacks of what kind",
        "doubt",
        noun="<attack>",
        reason="attacks of what kind is not said",
        example="The ministry reported over [900] attacks.",
    ),
    Rule(
        "strikes of what kind",
        "doubt",
        noun="<strike|missile>",
        reason="strikes of what kind is not said",
        example="Нанесено [12] ударов.",
    ),
    Rule(
        "times of what",
        "doubt",
        noun="<times>",
        reason="how many times, without a verb that says what",
        example="Это случилось [12] раз.",
    ),
)
