"""What numbers of a truce statement count that missiles and aircraft did, as rules that stand among
the others.
"""

from analysis.readers.rules import Rule

_DRONES = "<drone|drone_adj|shahed|quadcopter>"

BY_AIR = (
    Rule(
        "missiles launched",
        "missile_launched",
        noun="^<missile_adj|our>*<missile>$",
        left="<used>(?:(?!,?<conjunction><our>?<word>)<^downed|did|attacked|strike>)*$",
        example="Російська армія випустила [три] ракети.",
    ),
    Rule(
        "missiles launched, right after the drones that were",
        "missile_launched",
        noun="^<missile_adj|our>*<missile>$",
        left=f"<did><our|already|altogether>*<number><our|already|drone_adj>*{_DRONES}+"
        "(?:,|<conjunction>)<our|already|altogether>*$",
        example="Russian forces launched 112 drones and [three] missiles overnight.",
    ),
    Rule(
        "missiles of a strike, after a colon or by the verb",
        "missile_launched",
        noun="^<missile_adj|our>*<missile>$",
        left="<strike|attack>:$|<attacked|shelled><word|our|already>{0,2}$",
        ahead=f"<our|missile_adj>*<missile><conjunction><number><^number>*?{_DRONES}",
        example="Минулої ночі був удар: [23] ракети і 109 дронів.",
    ),
    Rule(
        "missiles of a strike, after its drones",
        "missile_launched",
        noun="^<missile_adj|our>*<missile>$",
        left=f"<strike|attack>[^0;]*:<number><^number>*{_DRONES}<conjunction>$",
        example="Уночі були удари по нашій території: 104 дрони та [три] балістичні ракети.",
    ),
    Rule(
        "missile strikes before others, of one noun",
        "missile_strike",
        noun="^$",
        ahead="<missile_adj>(?:,|<conjunction>)<number><air|guided|our>*<strike|air_strike>",
        example="Ворог завдав [семи] ракетних, двох авіаційних ударів.",
    ),
    Rule(
        "strikes that aircraft dealt",
        "air_strike",
        noun="<strike>$",
        left="<our><air><did><of>?$",
        example="Russian aviation carried out [18] strikes on the positions.",
    ),
    Rule(
        "air strikes before others, of one noun",
        "air_strike",
        noun="^$",
        ahead="<air>(?:,|<conjunction>)<number><missile_adj><strike>",
        example="Ворог завдав [семи] авіаційних та двох ракетних ударів.",
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
)
