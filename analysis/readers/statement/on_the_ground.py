"""What the numbers of a truce statement count that troops attack on the ground, as rules."""

from analysis.readers.rules import Rule

# attacks by other arms than troops on the ground
_BY_FIRE = (
    "<drone|drone_adj|shahed|quadcopter|kamikaze|artillery|rocket_launcher|missile|missile_adj|air"
    "|air_strike|bomb|energy|shelling|shelled|heavy>"
)
ON_THE_GROUND = (
    Rule(
        "assaults that still go on",
        "assault_ongoing",
        noun="<assault>$|<assault_adj>.*<act>$",
        after="<already|more>*<going_on>",
        example="Серед них [23] штурмові операції тривають.",
    ),
    Rule(
        "attacks of the assaults that still go on",
        "assault_ongoing",
        noun="<attack>$",
        left="(?:<assault>|<assault_adj><act>)<^number>*<of><them>",
        after="<already|more>*<going_on>",
        example="They made 63 assault operations, of which [23] attacks were still going on.",
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
        "assault actions, of which there were so many",
        "assault",
        noun="^$",
        left="<assault_adj><act><word|of|time>*<did><already>?$",
        ahead="(?:$|[,;])",
        example="Штурмових дій із 00:00 до 12:00 було вже [26].",
    ),
    Rule(
        "engagements, and the number that they reached",
        "assault",
        noun="^$",
        left="<engagement><did|word|already>{1,3}$",
        ahead="(?:$|[,;]|<word|of|time>)",
        example="Combat clashes had reached [117] in number.",
    ),
    Rule(
        "assaults, and how many after a comma",
        "assault",
        noun="^$",
        left="(?:<assault|engagement>|<assault_adj><act>),",
        ahead=",|<did><word|our>*<sector>",
        example="Найбільше штурмів, [14], окупанти провели на Покровському напрямку.",
    ),
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
        "times attacked, beside reconnaissance in force",
        "assault",
        noun="<times>$",
        left="^<^number|twice>*$",
        ahead="<times><^number|twice>*<number>?<^number|twice>*<recon>",
        inside="<attacked>",
        unless=_BY_FIRE,
        example="ВСУ [12] раз атаковали позиции войск и провели одну разведку боем.",
    ),
    Rule(
        "attacks near towns that are named",
        "assault",
        noun="^$|<attack>$",
        ahead="(?:<attack>+|<word><attack>)<^number|sector|region|drop|strike|used>{0,7}<near><else>{0,2}<place>",
        unless=_BY_FIRE,
        example="ВСУ предприняли [две] атаки в районе населенного пункта Торское в ДНР.",
    ),
    Rule(
        "attacks, beside shellings that a verb of their own tells of",
        "assault",
        noun="<attack>$",
        left="<did>$",
        ahead="<attack>,<did|used|shelled><number><our>*<shelling><^number>*<artillery>",
        example="ВСУ предприняли [17] атак, произвели 352 обстрела из артиллерии и минометов.",
    ),
    Rule(
        "attacks in a direction of the front",
        "assault",
        noun="<attack>$",
        left="^<word|near|against>?<our>?<sector>,?<word|our|time|number|already|else|did|of>*<did><of>?",
        unless=_BY_FIRE,
        example="On the Lyman front, Russian forces carried out [18] attacks.",
    ),
    Rule(
        "attempts to attack",
        "assault",
        noun="<attack>$",
        after="<word>?<attacked>|<word><attack>",
        example="ВСУ предприняли [шесть] попыток атаковать в ДНР.",
    ),
    Rule(
        "times attacked in a direction of the front",
        "assault",
        noun="<times>",
        inside="<attacked>.*<sector>|<sector>.*<attacked>",
        example="На Покровському напрямку ворог атакував [12] разів.",
    ),
    Rule(
        "times tried to attack in a region",
        "assault",
        noun="<times>",
        ahead="<times><attacked>{2}<word|our>{0,2}<region>",
        example="Украинские войска [шесть] раз пытались атаковать в ДНР.",
    ),
    Rule(
        "tried to attack so many times in a region",
        "assault",
        noun="<times>",
        left="<attacked><word><attack>$",
        ahead="<times><word|our>{1,3}<region>",
        example="Ukrainian troops tried to attack [six] times in the Donetsk People's Republic.",
    ),
)
