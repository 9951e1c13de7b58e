"""What the numbers of posts about the air count: what flew, was shot down or was lost."""

from analysis.readers.rules import Rule, Rules

_DRONE = "<drone|shahed|quadcopter>|<drone_adj><air>?<else>"
_MISSILE = "<missile|bomb>"
_FLEW = "<attacked|used|did|shelled>|<attack>"

WHAT = Rules(
    Rule(
        "drones and missiles together",
        "doubt",
        noun=_DRONE,
        ahead=f"<our|kamikaze>*(?:{_DRONE})<conjunction><our|missile_adj>*<missile>",
        reason="drones and missiles together",
        example="Russia launched nearly [500] drones and missiles.",
    ),
    Rule(
        "missiles and drones together",
        "doubt",
        noun=_MISSILE,
        ahead=f"<our|missile_adj>*<missile><conjunction><our|kamikaze>*(?:{_DRONE})",
        reason="drones and missiles together",
        example="Противник застосував понад [500] ракет і дронів.",
    ),
    Rule(
        "hits",
        "out",
        left="<hit><^downed|suppressed|attacked|used|did|lost>*",
        reason="drones or missiles that hit, or where they fell",
        example="Зафіксовано влучання [25] ударних БпЛА на 12 локаціях.",
    ),
    Rule(
        "not shot down",
        "out",
        noun=f"{_DRONE}|{_MISSILE}",
        around="<not><already>*<downed|suppressed>",
        reason="drones or missiles that were not shot down",
        example="[Три] ракети не збито.",
    ),
    Rule(
        "still in the air",
        "out",
        noun=_DRONE,
        around="<going_on>|<there><word>?<air>",
        unless="<downed|suppressed|lost>",
        reason="drones still in the air",
        example="Атака триває, у повітрі [5] дронів продовжують політ.",
    ),
    Rule(
        "the drones that flew, of which some were shot down",
        "long_range_drone",
        noun=_DRONE,
        before="<number><of><our>?",
        inside="<downed>",
        example="Сили ППО збили 69 із [96] безпілотників.",
    ),
    Rule(
        "so many of the drones that flew",
        "drone_downed",
        noun="^$",
        inside="<downed>",
        ahead=f"<of><our>?<number><our|kamikaze>*(?:{_DRONE})",
        example="Сили ППО збили [69] із 96 безпілотників.",
    ),
    Rule(
        "drones shot down, and missiles",
        "drone_downed",
        noun=_DRONE,
        ahead=f"<our|kamikaze>*(?:{_DRONE})<conjunction><number><our|missile_adj>*<missile><already>*<downed>",
        example="As of 10:30, [460] drones and 19 missiles had been neutralised.",
    ),
    Rule(
        "missiles shot down, and drones",
        "missile_downed",
        noun=_MISSILE,
        ahead=f"<our|missile_adj>*<missile><conjunction><number><our|kamikaze>*(?:{_DRONE})<already>*<downed>",
        example="As of 10:30, [19] missiles and 460 drones had been shot down.",
    ),
    Rule(
        "drones suppressed or lost",
        "lost",
        noun=_DRONE,
        inside="^<^downed>*<suppressed|lost><^downed>*$",
        example="Ще [128] дронів-імітаторів локаційно втрачені.",
    ),
    Rule(
        "drones shot down",
        "drone_downed",
        noun=_DRONE,
        inside="<downed>",
        example=(
            "Дежурными средствами ПВО уничтожены [99] украинских беспилотных летательных аппаратов."
        ),
    ),
    Rule(
        "missiles shot down",
        "missile_downed",
        noun=_MISSILE,
        inside="<downed|suppressed>",
        example="Збито [три] крилаті ракети.",
    ),
    Rule(
        "drones shot down, by the verb before",
        "drone_downed",
        noun=_DRONE,
        left="<downed>(?:<word|conjunction>*<suppressed>)?<^attacked|used|suppressed|lost|did>*",
        unless="<attacked|used|did|suppressed|lost>",
        example="Збито три ракети, [88] дронів.",
    ),
    Rule(
        "missiles shot down, by the verb before",
        "missile_downed",
        noun=_MISSILE,
        left="<downed>(?:<word|conjunction>*<suppressed>)?<^attacked|used|suppressed|lost|did>*",
        unless="<attacked|used|did|suppressed|lost>",
        example="Збито 88 дронів, [три] крилаті ракети.",
    ),
    Rule(
        "drones launched",
        "long_range_drone",
        noun=_DRONE,
        inside=_FLEW,
        example="Противник атакував [273] ударними БпЛА.",
    ),
    Rule(
        "drones launched, by the verb before",
        "long_range_drone",
        noun=_DRONE,
        left="<attacked|used|did|attack|shelled><^downed|suppressed|lost>*",
        example="Противник атакував двома ракетами, [112] ударними БпЛА.",
    ),
    Rule(
        "missiles launched",
        "missile_launched",
        noun=_MISSILE,
        inside=_FLEW,
        example="Противник атакував [двома] балістичними ракетами.",
    ),
    Rule(
        "missiles launched, by the verb before",
        "missile_launched",
        noun=_MISSILE,
        left="<attacked|used|did|attack|shelled><^downed|suppressed|lost>*",
        example="Противник атакував 112 ударними БпЛА, [двома] балістичними ракетами.",
    ),
    Rule("people and things", "else", noun="<else>$", example="Пошкоджено [12] будинків."),
)

ELLIPSES = Rules(
    Rule(
        "so many over a region",
        "part",
        inside="<region>",
        given="drone_downed",
        example="Уничтожены 99 БПЛА: [27] – над территорией Белгородской области.",
    ),
    Rule(
        "out of so many",
        "long_range_drone",
        given="drone_downed",
        before="<of>",
        example="Уночі збито 57 ворожих дронів зі [104].",
    ),
    Rule(
        "out of so many missiles",
        "missile_launched",
        given="missile_downed",
        before="<of>",
        example="Збито 30 ракет із [32] випущених.",
    ),
    Rule(
        "so many of a type",
        "type",
        before="<including|them>.*",
        example="Противник атакував 140 ударними БпЛА, з них [90] – «шахеди».",
    ),
    Rule(
        "some of them of a type",
        "type",
        after="<of>?<them><^suppressed|lost|downed>*$",
        example="Russia attacked with 135 drones, [90] of them Shaheds.",
    ),
    Rule(
        "lost, of the drones before",
        "lost",
        inside="<suppressed|lost>",
        unless="<downed>",
        example="Противник атакував 140 ударними БпЛА. Збито 88, [40] локаційно втрачені.",
    ),
    Rule(
        "shot down, of the drones before",
        "drone_downed",
        inside="<downed>",
        example="Противник атакував 140 ударними БпЛА, [88] збито.",
    ),
)
