"""What the numbers of a truce statement count, as rules with a name and an example each."""

from analysis.readers.rules import Rule, Rules

_ANY_DRONE = "<drone|shahed>"
_HIT = "<strike|attack|times|drone|shahed|quadcopter|shelling>"
_LINK = "<^number|twice>*?"

WHAT = Rules(
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
        noun="<drone|shahed|quadcopter|missile|bomb|else|rocket_launcher>",
        inside="<downed|suppressed>",
        reason="drones shot down",
        example="Уничтожено [58] беспилотников.",
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
        "times across the border",
        "border_breach",
        inside="<attacked>.*<ground_breach>.*<border>|<attacked>.*<border>",
        example="[Четырежды] противник пытался прорвать границу.",
    ),
    Rule(
        "reconnaissance in force",
        "reconnaissance",
        noun="<recon>",
        example="Отражено 15 атак и [одна] разведка боем в ДНР.",
    ),
    Rule(
        "violations",
        "total",
        noun="<violation>",
        example="Зафиксировано [14 043] нарушения режима прекращения огня.",
    ),
    Rule(
        "violations, as an item",
        "total",
        noun="^$",
        left="<violation><our|word>*[:-]",
        example="Загальна кількість порушень – [340].",
    ),
    Rule(
        "times broken",
        "total",
        noun="<times>",
        inside="<broke>|<violation>",
        example="ВСУ [12 304] раза нарушили режим прекращения огня.",
    ),
    Rule(
        "twice broken",
        "total",
        inside="^.*<twice>.*<broke>|<broke>.*<twice>",
        example="ВСУ [дважды] нарушили перемирие.",
    ),
    Rule(
        "strikes on energy",
        "energy_strike",
        noun="<attack|strike|times|shelling>",
        around="<energy>",
        example="ВСУ совершили [пять] атак на объекты российской энергетики.",
    ),
    Rule(
        "strikes, and drops after them",
        "drone_strike",
        noun="<strike>",
        after="<conjunction><our>?<drop>",
        example="Нанесено [300] ударов и сбросов боеприпасов с беспилотников.",
    ),
    Rule(
        "times struck and dropped",
        "drone_strike",
        noun="<times>",
        ahead="<times><did|used>*<strike><conjunction><used><^number>{0,3}<drone|drone_adj>",
        example="Еще [9830] раз наносили удары и сбрасывали боеприпасы с беспилотников.",
    ),
    Rule(
        "times dropped",
        "drone_drop",
        noun="<times>",
        around="<drop>",
        example="ВСУ [375] раз осуществляли сброс боеприпасов с БПЛА.",
    ),
    Rule(
        "drops", "drone_drop", noun="<drop>", example="Отмечено [семь] сбросов боеприпасов с БПЛА."
    ),
    Rule(
        "quadcopters",
        "drone_quadcopter",
        noun=_HIT,
        around="<quadcopter>",
        example="Нанесено [900] ударов с применением квадрокоптеров.",
    ),
    Rule(
        "fixed-wing drones",
        "drone_fixed_wing",
        noun="<drone|shahed|strike|attack|times|fixed_wing>",
        around="<fixed_wing>",
        example="Применено [48] БПЛА самолетного типа.",
    ),
    Rule(
        "unmanned vehicles",
        "drone_strike",
        noun="<drone_adj><air>?<else>",
        example="They used [60] unmanned aerial vehicles.",
    ),
    Rule(
        "FPV and kamikaze drones",
        "drone_kamikaze",
        noun=(
            f"<kamikaze>.*{_ANY_DRONE}|{_ANY_DRONE}.*<kamikaze>|<shahed>|<kamikaze>.*<strike"
            f"|attack>"
        ),
        example="Ukrainian troops used [12] FPV drones.",
    ),
    Rule(
        "strikes that FPV drones made",
        "drone_kamikaze",
        noun="<strike|attack>",
        around="<kamikaze|shahed><drone>?<did|used|already|attacked>*<number>",
        example="FPV-дроны нанесли [7 151] удар.",
    ),
    Rule(
        "strikes by FPV drones",
        "drone_kamikaze",
        noun="<strike|attack|times>",
        after=f"{_LINK}<kamikaze|shahed>",
        example="Нанесено [33] удара FPV-дронами.",
    ),
    Rule(
        "times that FPV drones were used",
        "drone_kamikaze",
        noun="<times>",
        around="<kamikaze><drone>?<word|our|already>*<number>",
        example="Russian forces used FPV drones more than [400] times.",
    ),
    Rule(
        "drones",
        "drone_strike",
        noun="<drone>",
        example="Нанесено [75] ударов беспилотниками.",
    ),
    Rule(
        "strikes by drones",
        "drone_strike",
        noun="<strike|attack|times>",
        around="<drone|drone_adj>",
        unless="<artillery|rocket_launcher>",
        example="Дроны противника нанесли [6562] удара.",
    ),
    Rule(
        "rocket artillery",
        "shelling_mlrs",
        noun="<shelling|attack|strike|times>",
        around="<rocket_launcher|missile><artillery>",
        unless="<artillery>.*<rocket_launcher|missile><artillery>",
        example="Отмечено [46] атак реактивной артиллерией.",
    ),
    Rule(
        "guns and rocket launchers together",
        "shelling",
        noun="<shelling|attack|strike|times>",
        around="<artillery>.*<rocket_launcher>|<rocket_launcher>.*<artillery>",
        example="Совершено [1404] обстрела из артиллерийских орудий, РСЗО и минометов.",
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
        inside="<shelled|attacked>",
        example="ВСУ [210] раз обстреляли позиции из орудий и минометов.",
    ),
    Rule("shellings", "shelling", noun="<shelling>", example="Отмечено [12] обстрелов."),
    Rule(
        "attacks, some of which with heavy weapons",
        "shelling",
        noun="<attack>",
        ahead="<our>*<attack><^number|repelled>{0,8}<number>,?<of><them><^number>{0,3}<heavy>",
        example=(
            "There were [586] attacks on Ukrainian positions, 464 of them with heavy weapons."
        ),
    ),
    Rule(
        "times shelled",
        "shelling",
        noun="<times>",
        inside="<shelled>",
        example="ВСУ [310] раз обстреляли позиции.",
    ),
    Rule(
        "missile strikes",
        "missile_strike",
        noun="<missile_adj|missile>.*<strike|attack>",
        example="Russian forces carried out [four] missile strikes.",
    ),
    Rule(
        "air strikes",
        "air_strike",
        noun="<air>.*<strike|attack>|<air_strike>",
        example="Russian forces carried out [10] air strikes.",
    ),
    Rule(
        "guided bombs",
        "guided_bomb",
        noun="<bomb>",
        example="Russian forces dropped [16] guided bombs.",
    ),
    Rule(
        "assaults", "assault", noun="<assault>", example="Russian forces carried out [63] assaults."
    ),
    Rule(
        "assault actions",
        "assault",
        noun="<assault_adj>.*<act|attack>|<attack>.*<act>",
        example="Відбулося [19] штурмових дій.",
    ),
    Rule(
        "attempts of attacks",
        "assault",
        noun="<attack>.*<attack>",
        example="ВСУ предприняли [шесть] попыток атак в ДНР.",
    ),
    Rule("engagements", "assault", noun="<engagement>", example="Відбулося [96] боїв."),
    Rule(
        "attacks repelled",
        "assault",
        noun="<attack>",
        inside="<repelled>",
        example="Отражено [22] атаки.",
    ),
    Rule(
        "attacks beside reconnaissance in force",
        "assault",
        noun="<attack>",
        ahead="<^number|twice>*<number>?<^number|twice>*<recon>",
        example="The ministry counted [27] attacks and three reconnaissance missions in force.",
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

ELLIPSES = Rules(
    Rule(
        "rocket launchers beside shellings",
        "shelling_mlrs",
        given="shelling",
        around="<rocket_launcher>",
        example="Совершено 173 обстрела из артиллерии, а также [четыре] с применением РСЗО.",
    ),
    Rule(
        "strikes by drones among violations",
        "drone_strike",
        given="total",
        after="-<our>*<strike|attack><word|our>*<drone>",
        example="Зафиксировано 5026 нарушений, из них [3482] – удары БПЛА.",
    ),
    Rule(
        "attacks still going on",
        "assault_ongoing",
        given="assault",
        inside="<going_on>",
        example="Russian forces carried out 63 assaults, [23] of which are still ongoing.",
    ),
    Rule(
        "heavy weapons among shellings",
        "shelling_heavy",
        given="shelling",
        around="<heavy>",
        example="Відбулося 901 обстріл, з них [448] – із важкого озброєння.",
    ),
    Rule(
        "so many in a region",
        "listed",
        given="assault",
        inside="<region|sector>",
        unless="<downed|lost|including|them>",
        example="Отражены шесть атак в ЛНР, [одна] – в ДНР.",
    ),
    Rule(
        "a part of them elsewhere",
        "part",
        given="",
        before="<including|them>.*",
        inside="<region|sector>",
        example="Применено 48 БПЛА самолетного типа, в том числе [один] по Крыму.",
    ),
    Rule(
        "some of them elsewhere",
        "part",
        after="<of>?<them>",
        inside="<region|sector>",
        example="Применено 90 БПЛА самолетного типа, [8] из них – вне зоны СВО.",
    ),
)
