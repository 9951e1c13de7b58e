"""What the numbers of a report of a general staff count, as rules with a name and an example each.

``attack`` and ``times`` say that attacks are counted: what became of them is told by ``OUTCOMES``.
The other results are categories of strikes, ``out`` or ``doubt``.
"""

from analysis.readers.rules import Rule, Rules
from analysis.readers.staff.times import TIMES

_ANY_DRONE = "<drone|shahed|quadcopter>"
_LINK = "<word|our|used>{0,2}"

# 'Shellings: 3902', an item of a list: what is counted stands before the number
_ITEM = "(?:^|[(,;:])<word|our|guided|altogether|air|missile_adj|used>*"

# 'Air attacks the enemy carried out 13', whose verb stands between as well
_TOLD = "<our|else|word|already|altogether>{0,5}<did><already>?"
_LAST = "$|[,;:()-]|<conjunction>"

# guns beside rocket launchers, and no rocket artillery
_WITH_GUNS = "<artillery>.*<rocket_launcher>|<rocket_launcher><^artillery>+<artillery>"

_OF_TWO_ARMS = "strikes with two arms together"
_ALSO = "<conjunction><word|of|our>{0,2}"
_TWO_ARMS = (
    f"<missile>{_ALSO}<rocket_launcher|air>|<air>{_ALSO}<rocket_launcher|missile>"
    f"|<drone|shahed>{_ALSO}<rocket_launcher|missile>"
    f"|<rocket_launcher>+<missile>?{_ALSO}<missile|missile_adj|air|drone|shahed>"
)
ON_POSITIONS = "attacks on positions"
TOLD_AFTER = "how many attacks there were, told after their direction"

WHAT = Rules(
    Rule(
        "explosions that were heard",
        "out",
        noun="<explosion>",
        reason="explosions, which are no attacks",
        example="За час атаки містяни нарахували [п'ять] вибухів.",
    ),
    Rule(
        "instances of rocket launchers firing",
        "shelling_mlrs",
        noun="^<our>+<of><our|word>*<missile>?<rocket_launcher>",
        example="The military counted [82] instances of rocket launchers firing on our positions.",
    ),
    Rule(
        "fire in salvos of rockets",
        "shelling_mlrs",
        ahead="<missile|missile_adj><rocket_launcher><shelled|shelling><strike|attack>",
        example="The enemy made [22] rocket salvo fire strikes along the front.",
    ),
    Rule(
        "air strikes, told before their verb",
        "air_strike",
        noun="^$",
        left=f"(?:<air><strike|attack>|<air_strike>){_TOLD}",
        ahead=_LAST,
        example="Авіаційних атак окупанти здійснили [13].",
    ),
    Rule(
        "missile strikes, told before their verb",
        "missile_strike",
        noun="^$",
        left=f"<missile_adj><strike|attack>{_TOLD}",
        ahead=_LAST,
        example="Ракетних ударів ворог завдав [чотирьох].",
    ),
    Rule(
        "shellings, told before their verb",
        "shelling",
        noun="^$",
        left=f"<shelling>{_TOLD}",
        ahead=_LAST,
        example="Обстрілів ворог здійснив [3902].",
    ),
    Rule(
        "kamikaze drones, as an item",
        "drone_kamikaze",
        noun="^$",
        left=f"{_ITEM}<strike|attack>?(?:<shahed>|<kamikaze>{_ANY_DRONE}|{_ANY_DRONE}<kamikaze>)[:-]",
        example="Дронів-камікадзе: [1512]",
    ),
    Rule(
        "guided bombs, as an item",
        "guided_bomb",
        noun="^$",
        left=f"{_ITEM}<bomb>[:-]",
        example="КАБ – [70]",
    ),
    Rule(
        "air strikes, as an item",
        "air_strike",
        noun="^$",
        left=f"{_ITEM}(?:<air><strike>|<air_strike>)[:-]",
        example="Авіаударів: [41]",
    ),
    Rule(
        "missile strikes, as an item",
        "missile_strike",
        noun="^$",
        left=f"{_ITEM}<missile_adj|missile><strike>[:-]",
        example="Ракетних ударів: [2]",
    ),
    Rule(
        "shellings, as an item",
        "shelling",
        noun="^$",
        left=f"{_ITEM}<shelling>[:-]",
        example="Обстрілів: [3902]",
    ),
    Rule(
        "missiles that strikes were made with",
        "missile_launched",
        noun="^<our>*<missile>",
        left="<missile_adj|missile><strike><word|of|used>{0,3}$",
        example="Противник завдав двох ракетних ударів [38] ракетами і 61 авіаційного удару.",
    ),
    Rule(
        "missile strikes before air strikes, told after their noun",
        "missile_strike",
        noun="^$",
        left="<strike><did>$",
        ahead="<missile_adj><conjunction><number><air>(?:,|$)",
        example="Усього ворожих ударів було [12] ракетних та 67 авіаційних.",
    ),
    Rule(
        "air strikes after missile strikes, told after their noun",
        "air_strike",
        noun="^$",
        left="<strike><did><number><missile_adj><conjunction>$",
        ahead="<air>(?:,|$)",
        example="Усього ворожих ударів було 12 ракетних та [67] авіаційних.",
    ),
    Rule(
        "times struck from the air",
        "air_strike",
        noun="<times>",
        ahead="<times><used|did><of><air>",
        example="Противник [46] разів ударив з авіації.",
    ),
    Rule(
        "missile strikes before air strikes",
        "missile_strike",
        ahead=(
            "<our>*<missile_adj|missile><conjunction><word>?<number><our>*(?:<air>.{0,2}"
            "<strike|attack>|<air_strike>)"
        ),
        unless="<used>",
        example="Противник завдав [трьох] ракетних та 64 авіаційних ударів.",
    ),
    Rule(
        "missile strikes before air strikes, after a comma",
        "missile_strike",
        ahead="<missile_adj|missile>,<number><our>*(?:<air>.{0,2}<strike|attack>|<air_strike>)",
        left="(?:^|<did><of>?<altogether|our|word>{0,2})$",
        example="The enemy delivered [4] missile, 58 air strikes and 81 attacks from MLRS.",
    ),
    Rule(
        "air strikes before missile strikes",
        "air_strike",
        ahead="<our>*<air><conjunction><word>?<number><our>*<missile_adj|missile>.{0,2}<strike>",
        example="The enemy carried out [67] air and 4 missile strikes along the front.",
    ),
    Rule(
        "missile strikes, with the missiles in brackets",
        "missile_strike",
        ahead=(
            r"<our>*<missile_adj><strike>?\(<^number>?<number><^number>*?\)(?:<conjunction>|,)<word>?"
            r"<number><our>*(?:<air>|<air_strike>)"
        ),
        example="Агресор завдав [одного] ракетного (26 ракет) та 60 авіаційних (101 КАБ) ударів.",
    ),
    Rule(
        "missile strikes, with the missiles told before air strikes",
        "missile_strike",
        ahead=(
            "<our>*<missile_adj><strike>?<word|of>?<used><number><our>*<missile><conjunction>"
            "<number><our>*<air>"
        ),
        example="Ворог завдав [двох] ракетних із застосуванням 6 ракет та 31 авіаційного удару.",
    ),
    Rule(
        "air strikes, with the bombs in brackets",
        "air_strike",
        ahead=r"<our>*<air>\(<^number>?<number><guided|air|our>*<bomb>\)<our>*<strike>",
        example="Агресор завдав одного ракетного (26 ракет) та [60] авіаційних (101 КАБ) ударів.",
    ),
    Rule(
        "strikes with two arms",
        "doubt",
        ahead=f"<our>*<strike|attack|shelling|times><word|of|our|used>{{0,3}}(?:{_TWO_ARMS})",
        reason=_OF_TWO_ARMS,
        example="Ворог завдав [180] ударів ракетами і РСЗВ.",
    ),
    Rule(
        "strikes of launchers and other arms",
        "doubt",
        ahead=(
            "<our>*(?:<missile_adj|missile|air|drone>(?:,|<conjunction>)<our>*<rocket_launcher>+"
            "|<rocket_launcher>+(?:,|<conjunction>)<our>*<missile_adj|missile|air|drone>)<our>*"
            "<strike|attack|shelling>"
        ),
        reason=_OF_TWO_ARMS,
        example="The enemy carried out [180] missile and MLRS strikes along the front.",
    ),
    Rule(
        "missile and air strikes together",
        "doubt",
        ahead=(
            "<our>*(?:(?:<missile_adj|missile><conjunction><air>|<air><conjunction><missile_adj"
            "|missile>).{0,2}<strike|attack>|<missile_adj|missile><conjunction><our>?<air_strike>)"
        ),
        reason="missile and air strikes together",
        example="The enemy carried out [14] missile and air strikes along the front.",
    ),
    Rule(
        "unmanned vehicles",
        "drone_strike",
        noun="<drone_adj><air>?<else>",
        example="The enemy used [64] unmanned aerial vehicles along the front line.",
    ),
    Rule("people and things", "else", noun="<else>$", example="Знищено [14] автомобілів."),
    Rule(
        "stations that control drones",
        "out",
        ahead="<our|assault_adj>*<drone><else><else>",
        reason="losses or targets of the other side",
        example="Artillery units hit [one] ground UAV control station.",
    ),
    Rule(
        "guns and tanks",
        "out",
        noun="^<our|already|of>*<artillery>$",
        reason="losses or targets of the other side",
        example="Ворог втратив [14] танків.",
    ),
    Rule(
        "rocket launchers that were fired",
        "shelling_mlrs",
        noun="^<our|already>*<rocket_launcher><missile>?<rocket_launcher>*$",
        left="<shelled|used><our|word|already>{0,2}$",
        unless="<downed|lost>",
        example="The invaders also fired [41] multiple rocket launchers at our positions.",
    ),
    Rule(
        "launchers lost",
        "out",
        noun="^<our|already>*<rocket_launcher><missile>?<rocket_launcher>*$",
        reason="losses or targets of the other side",
        example="Знищено [3] РСЗВ.",
    ),
    Rule(
        "kamikaze drones, of which so many were used",
        "drone_kamikaze",
        noun="^$",
        left=f"{_ITEM}(?:<shahed>|<kamikaze>{_ANY_DRONE})<else|word>?<used>$",
        ahead=_LAST,
        example="Дронів-камікадзе ворог застосував [4000].",
    ),
    Rule(
        "guided bombs, of which so many were dropped",
        "guided_bomb",
        noun="^$",
        left="(?:^|[(,;:])<guided|air>*<bomb><else|word>?<used>$",
        ahead=_LAST,
        example="Керованих бомб противник скинув [131].",
    ),
    Rule(
        "drones that hit",
        "doubt",
        noun=f"{_ANY_DRONE}|<shahed>",
        ahead=f"<our|kamikaze|strike>*(?:{_ANY_DRONE}|<shahed>)<already>*<did|hit|lost><word|our|near>?<number>?<our>?<else>",
        reason="drones that hit, not those that were sent",
        example="Along the front [23] UAVs hit 11 locations.",
    ),
    Rule(
        "kamikaze drones",
        "drone_kamikaze",
        noun=f"<shahed>|<kamikaze>.*{_ANY_DRONE}|{_ANY_DRONE}.*<kamikaze>",
        example="Ворог залучив для ураження [957] дронів-камікадзе.",
    ),
    Rule(
        "drones of the kamikaze kind",
        "drone_kamikaze",
        noun=_ANY_DRONE,
        after="<word|our|used|of>{0,3}<kamikaze|shahed>",
        example="Противник застосував [957] дронів типу камікадзе.",
    ),
    Rule(
        "attacks by kamikaze drones",
        "drone_kamikaze",
        noun="<attack|strike|times>",
        after=f"{_LINK}(?:<kamikaze>(?!<else>)|<shahed>)",
        example="Ворог завдав [75] ударів за допомогою FPV.",
    ),
    Rule(
        "attacks, by the drones that made them",
        "drone_kamikaze",
        noun="<kamikaze><our>*<attack|strike>$",
        example="On the Lyman front there were [12] FPV attacks.",
    ),
    Rule(
        "times that kamikaze drones were used",
        "drone_kamikaze",
        noun="<times>",
        left="<used|attacked|did><our>*(?:<shahed>|<kamikaze><drone>)$",
        example="Загарбники вдарили дронами-камікадзе понад [730] разів.",
    ),
    Rule(
        "drops from drones",
        "drone_drop",
        noun="<drop>",
        example="Загарбники зробили майже [190] скидів з БпЛА.",
    ),
    Rule(
        "attacks by drones",
        "drone_strike",
        noun=f"<attack|strike>.*{_ANY_DRONE}|{_ANY_DRONE}.*<attack|strike>",
        example="The enemy carried out [75] drone attacks along the front.",
    ),
    Rule(
        "attacks with drones",
        "drone_strike",
        noun="<attack|strike>",
        after=f"{_LINK}{_ANY_DRONE}",
        example="The enemy carried out [75] attacks using drones along the front.",
    ),
    Rule("drones", "drone_strike", noun=_ANY_DRONE, example="Ворог застосував [64] дрони."),
    Rule(
        "shellings by rocket launchers",
        "shelling_mlrs",
        noun="<shelling|attack|strike>",
        around="<rocket_launcher>",
        unless=_WITH_GUNS,
        example="Ворог здійснив [55] обстрілів з реактивних систем залпового вогню.",
    ),
    Rule(
        "shellings with rocket artillery",
        "shelling_mlrs",
        noun="<shelling>",
        after="<word|our>?<missile><artillery>",
        example="Along the front the invaders carried out [69] shellings with rocket artillery.",
    ),
    Rule(
        "times with rocket launchers",
        "shelling_mlrs",
        noun="<times>",
        around="<rocket_launcher>",
        unless=_WITH_GUNS,
        example="Ворог [12] разів застосував РСЗВ.",
    ),
    Rule(
        "salvos of rockets",
        "salvos",
        noun="^<our|already|more>*<missile|missile_adj><shelling>$",
        example="The enemy fired [64] rocket salvos at our positions along the front.",
    ),
    Rule(
        "volleys of rockets",
        "shelling_mlrs",
        noun="<shelling>$",
        ahead="<shelling><of><missile>",
        example="The enemy fired [20] volleys of rockets along the front.",
    ),
    Rule(
        "shellings, told to have come from rocket launchers",
        "shelling_mlrs",
        noun="<shelling>$",
        ahead="<our>*<shelling>,<^number|including>{1,4}<rocket_launcher>",
        example="Отмечено [55] обстрелов, которые велись из реактивных систем залпового огня.",
    ),
    Rule("shellings", "shelling", noun="<shelling>", example="Ворог здійснив [1 882] обстріли."),
    Rule(
        "artillery attacks",
        "shelling",
        noun="<artillery>.*<attack|strike>",
        example="The enemy carried out [210] artillery attacks along the front.",
    ),
    Rule(
        "attacks with rocket launchers among them",
        "shelling",
        noun="<times|attack|strike>",
        ahead=(
            "<our>*<times|attack|strike>(?:,?<word>{0,3}<including>|<^number|sector|repelled>{0,8},"
            "<word><them>)<^sector|repelled>{0,6}<rocket_launcher>"
        ),
        example=(
            "On the Lyman front, the enemy attacked [122] times, including five times using MLRS."
        ),
    ),
    Rule(
        "attacks, some of which with rocket launchers",
        "shelling",
        noun="<times|attack|strike>",
        ahead=(
            "<our>*<times|attack|strike>[,(]?<word|did>{0,3}[,(]?(?:<number><of>|<of><them><number>)"
            "<^sector|repelled|number>{0,5}<rocket_launcher>"
        ),
        example=(
            "Along the front, Russian forces conducted [4,366] attacks, 149 of which involved MLRS."
        ),
    ),
    Rule(
        "missile strikes",
        "missile_strike",
        noun="<missile_adj|missile>.*<strike|attack>|^(?:(?!<air>).)*<strike><missile>",
        example="Противник завдав [4] ракетних ударів.",
    ),
    Rule(
        "strikes with missiles",
        "missile_strike",
        noun="^(?:(?!<air>).)*<strike>",
        after="<word|our>?<missile>",
        example="The enemy carried out [4] strikes with missiles.",
    ),
    Rule(
        "air strikes",
        "air_strike",
        noun="<air>.*<strike|attack>|<air_strike>",
        example="Противник завдав [64] авіаційних ударів.",
    ),
    Rule(
        "strikes from the air",
        "air_strike",
        noun="<strike>",
        after="<word|of|our>?<air>",
        example="Ворог завдав [9] ударів з повітря.",
    ),
    Rule(
        "strikes by aviation",
        "air_strike",
        noun="<strike>",
        before="(?:<our><air>|<air><our|word>?)<did|used|already|of>+",
        example="Along the front enemy aviation carried out [44] strikes.",
    ),
    Rule(
        "strikes with bombs",
        "air_strike",
        noun="<strike>",
        after="<word|used|our>{0,3}<number><our|guided|air>*<bomb>",
        example="Russian aircraft conducted [26] strikes with 40 guided bombs.",
    ),
    Rule(
        "strikes, dropping bombs",
        "air_strike",
        noun="<strike>",
        ahead="<our>*<strike>,<used><number><our|guided|air>*<bomb>",
        example="Along the front Russian planes made [four] strikes, dropping six guided bombs.",
    ),
    Rule(
        "strikes with rockets of aircraft",
        "air_strike",
        noun="<strike><our|guided>*<air><missile>",
        example="На Гуляйпільському напрямку ворог завдав [шість] ударів авіаційними ракетами.",
    ),
    Rule(
        "guided bombs",
        "guided_bomb",
        noun="<bomb>",
        example="Ворог скинув [140] керованих авіабомб.",
    ),
    Rule(
        "rockets of rocket launchers",
        "doubt",
        noun="<missile>",
        after="<word|of|our>{0,2}<rocket_launcher>",
        reason="rockets that launchers fired, not how many times they did",
        example="Along the front the enemy fired [50] rockets from multiple launch systems.",
    ),
    Rule("missiles", "missile_launched", noun="<missile>", example="Ворог застосував [9] ракет."),
    Rule(
        "attacks on settlements",
        "shelling",
        noun="^(?!.*<assault>).*<attack>$",
        after=(
            "<against><^against|near>*?(?:<else><^against|near>*?<conjunction>"
            "|<conjunction><^against|near>*?<else>)"
        ),
        unless="<near|sector|repelled|going_on>",
        example=(
            "Russian forces carried out [1,882] attacks on the positions of Ukrainian troops "
            "and settlements."
        ),
    ),
    Rule(
        "attacks on positions on a direction",
        "assault",
        noun="^(?!.*<assault>).*<attack>$",
        after="<against><^against|near>*?<else>",
        left="<sector>[^;]*",
        unless="<near|sector|repelled|going_on>",
        example="On the Lyman front, the enemy made [16] attacks on the positions of our troops.",
    ),
    Rule(
        ON_POSITIONS,
        "doubt",
        noun="^(?!.*<assault>).*<attack>$",
        after="<against><^against|near>*?<else>",
        unless="<near|sector|repelled|going_on>",
        reason="attacks on positions: whether assaults or shellings is not said",
        example="Russian forces conducted [182] attacks on Ukrainian positions along the front.",
    ),
    Rule(
        "strikes of what kind",
        "doubt",
        noun="<strike>",
        reason="strikes of what kind is not said",
        example="Ворог завдав [12] ударів.",
    ),
    Rule(
        "the whole that a part is of",
        "whole",
        noun="<attack|engagement>|<assault_adj>.*<act>",
        before="<of><our>{0,3}",
        example="На Лиманському напрямку з [31] атаки відбито 26.",
    ),
    Rule(
        "assault actions",
        "attack",
        noun="<assault_adj|attack>.*<act>",
        example="На Лиманському напрямку відбулося [12] штурмових дій.",
    ),
    Rule(
        "attacks",
        "attack",
        noun="<attack>",
        example="На Лиманському напрямку ворог провів [12] атак.",
    ),
    Rule(
        "engagements",
        "attack",
        noun="<engagement>",
        example="На Лиманському напрямку відбулося [12] боїв.",
    ),
    Rule(
        "how many attacks there were",
        "attack",
        noun="^$",
        before="(?:<attack>|<engagement>)<already>+",
        ahead="$|[,;:(-]",
        example="In the Kupiansk direction, the number of attacks was [three].",
    ),
    Rule(
        TOLD_AFTER,
        "attack",
        noun="^$",
        left=(
            "<attack><word|our>{0,2}-?<word|our>{0,2}<sector>[,:-]<word|our|already|of|else>{0,6}"
            "<did>$|<number><our>*<attack>,<word|our|already>{1,6}<did>$"
        ),
        ahead="$|,",
        example="Найбільше атак – на Лиманському напрямку: їх було [34].",
    ),
    Rule(
        "the most attacks, whose number and outcome stand after them",
        "attack",
        noun="^$",
        left="<most><altogether>?<our>*<attack><word|our|else>{0,2}-$",
        ahead="-<^number|twice|place|sector>{1,4}<repelled><word|against|our>{0,2}<sector>",
        example="Найбільше атак ворога – [54] – сили оборони відбили на Лиманському напрямку.",
    ),
    Rule(
        "to how many assault actions it came",
        "attack",
        noun="^$",
        before="<attack|assault_adj><act><our|word|else>?<did|word>{1,2}$",
        ahead="$|[,;:(-]",
        example="На Лиманському напрямку число атакувальних дій ворога виросло до [26].",
    ),
    Rule(
        "engagements that came to so many",
        "attack",
        noun="^$",
        left="<engagement>[^0,;:v]{0,8}<did><word|of|already>{0,3}$",
        ahead="(?:$|[,;:(-]|<word>{0,2}<altogether>)",
        example="Engagements in the Kupiansk sector came to [19] in total.",
    ),
    Rule(
        "engagements that came to so many in total",
        "attack",
        noun="^$",
        left="<engagement><word|sector>{0,3}<altogether><^number>{0,4}$",
        ahead="(?:$|[,;:(-])",
        example="Зіткнень на Краматорському напрямку загалом на цю хвилину [шість].",
    ),
    Rule(
        "the number at which engagements are put",
        "attack",
        noun="^$",
        left="<altogether>[^0,;:]{0,3}<engagement>[^0,;:v]{1,6}$",
        ahead="(?:$|[,;:(-])",
        example="The staff puts the total number of clashes during the day at [109].",
    ),
    Rule(
        "actions of what kind",
        "doubt",
        noun="<act>",
        reason="actions of what kind is not said",
        example="На Лиманському напрямку проведено [12] операцій.",
    ),
    *TIMES,
)

# the nearest of these verbs in the clause says what became of attacks; without one they are attacks
OUTCOMES = {
    "r": "assault_repelled",
    "b": "assault_ongoing",
    "o": "assault_ongoing",
    "w": "ended",
    "v": "assault",
    "e": "assault",
    "s": "assault",
}
