"""What the numbers of posts about the air count: what flew, was shot down or was lost."""

from analysis.readers.night.of_so_many import BY_THE_VERB_AFTER, OF_SO_MANY
from analysis.readers.night.wording import AT_A_TOWN, DOWN_OVER_IN_TURN, DRONE, MISSILE, MISSILES
from analysis.readers.rules import Rule, Rules

# 'that Russia launched' and what became of them
_SENT_AND_DOWN = (
    ",?<already><^number|downed|lost|suppressed|not>{0,3}<used|did>"
    "<^number|attacked|used|lost|suppressed|not>{0,12}<downed>"
    # 'were launched, with the air defence shooting down 99' tells of others
    "(?!<word|conjunction|suppressed>{0,3}<number>)"
)
_NOT_SENT = "<^number|used|attacked|attack|shelled|did|downed|suppressed|lost>"
MISSILES_LOST = "missiles lost or suppressed, not told as shot down"
OF_WHAT_KIND = "targets in the air, of what kind is not said"
_FLEW = "<attacked|used|did|shelled>|<attack>"

_TOGETHER = (
    Rule(
        "drones and missiles together",
        "doubt",
        noun=DRONE,
        ahead=f"<our|kamikaze>*(?:{DRONE})<conjunction><our|missile_adj>*<missile>",
        reason="drones and missiles together",
        example="Russia launched nearly [500] drones and missiles.",
    ),
    Rule(
        "missiles and drones together",
        "doubt",
        noun=MISSILE,
        ahead=(
            f"<our|missile_adj>*<missile>(?:<conjunction><our|kamikaze>*(?:{DRONE})"
            f"|,(?:{DRONE})<word|against|already><region|place|word>)"
        ),
        reason="drones and missiles together",
        example="Противник застосував понад [500] ракет і дронів.",
    ),
)
# 'shot down 92 of 151 targets that were launched:', 'destroyed 92 targets, including'
_OF_TARGETS = (
    "<downed><word>?<number>(?:<of><our>?<number>)?<air|our>*<else>"
    "(?:<^number|downed>*:|<^number|downed|used>*,<including>)<^downed>*"
)
_APART = (
    Rule(
        "drones and missiles shot down, of so many of both",
        "doubt",
        noun="^$",
        left=(
            f"(?:{DRONE})<conjunction><number>{MISSILES}<of><our>?$"
            f"|<missile><conjunction><number><our|kamikaze>*(?:{DRONE})<of><our>?$"
        ),
        reason="drones and missiles together",
        example="Збито 592 дрони та 31 ракету з [705].",
    ),
    Rule(
        "drones shot down, of so many targets",
        "drone_downed",
        noun=DRONE,
        left=_OF_TARGETS,
        example="They shot down 92 of 151 targets that were launched: [55] drones.",
    ),
    Rule(
        "missiles shot down, of so many targets",
        "missile_downed",
        noun=MISSILE,
        left=_OF_TARGETS,
        example="They destroyed 92 targets, including 55 drones and [35] missiles that were fired.",
    ),
    Rule(
        "missiles shot down too, after the drones of so many",
        "missile_downed",
        noun=MISSILE,
        left="<downed><word>?<number><of><our>?<number><^number|downed|did>*,<conjunction|word>{1,3}$",
        ahead=f"{MISSILES}<^number|downed>*$",
        unless="<hit>",
        example="Знищили 20 із 24 дронів, запущених зі сходу, а також [4] ракети, випущені з моря.",
    ),
    Rule(
        "drones over a town",
        "doubt",
        noun=DRONE,
        left="(?:^|<time>)<word>?<place><did|already>{1,2}$",
        reason=AT_A_TOWN,
        example="Над Києвом зафіксовано [23] ворожі безпілотники, 18 з них знищено.",
    ),
    Rule(
        "some of the drones, by their type",
        "type",
        noun='^<already>?"?<our|kamikaze>*"?<shahed>',
        left=(
            f"<number><our|kamikaze>*(?:{DRONE})<^number>{{0,3}},?<of>?(?:<including>|<them>)"
            "<our|word|of|already>*"
        ),
        example="Ukraine shot down 57 drones overnight, including [34] Shahed drones.",
    ),
    Rule(
        "some of the drones, decoys",
        "type",
        noun="^<our>*<drone>$",
        left=f"<number><our|kamikaze>*(?:{DRONE}),<including><our|word|of|already>*",
        unless="<downed|suppressed|lost|used>",
        example="Russia launched 120 drones, including [40] decoys.",
    ),
    Rule(
        "some of the missiles, by their type",
        "type",
        noun='^"?<our|word|missile_adj|missile>*"?<missile>',
        left=f"<number>{MISSILES},?(?:<including>|<of><them>)<our|word|of>*",
        example='Russia launched 13 missiles, including [six] "Kinzhal" missiles.',
    ),
    Rule(
        "some of the missiles, by their type in brackets",
        "type",
        left=f"<number>{MISSILES}<^number>*\\([^()]*$",
        ahead="<our>*<missile_adj|guided|missile>",
        unless="<downed|suppressed|used>",
        example="Росія запустила 38 ракет (було 35 крилатих і [3] аеробалістичні).",
    ),
    Rule(
        "hits",
        "out",
        left="<hit><^downed|suppressed|attacked|used|did|lost>*",
        after="^(?!<word|already|did>{0,3}<downed|suppressed>)",
        reason="drones or missiles that hit, or where they fell",
        example="Зафіксовано влучання [25] ударних БпЛА на 12 локаціях.",
    ),
    Rule(
        "so many hits",
        "out",
        noun="^$",
        ahead="<our>*<hit>",
        reason="drones or missiles that hit, or where they fell",
        example="Зафіксовано [26] влучань ударних безпілотників.",
    ),
    Rule(
        "hits, told after what hit",
        "out",
        noun=f"{DRONE}|{MISSILE}",
        ahead="<^downed|suppressed|lost>*<already>{2,3}<did>?<hit>",
        reason="drones or missiles that hit, or where they fell",
        example="Two missiles and [14] attack drones have been recorded hitting nine locations.",
    ),
    Rule(
        "hits that were recorded, of nothing told before",
        "out",
        noun=f"{DRONE}|{MISSILE}",
        left="^<^used|attacked|attack|shelled|did|downed>*$",
        ahead=f"{_NOT_SENT}*(?:<conjunction><number>{_NOT_SENT}*)?<already><did><hit>",
        reason="drones or missiles that hit, or where they fell",
        example="Two missiles and [19] combat UAVs were recorded hitting 11 locations.",
    ),
    Rule(
        "not shot down",
        "out",
        noun=f"{DRONE}|{MISSILE}",
        around="<not><already|word>{0,2}<downed|suppressed>",
        reason="drones or missiles that were not shot down",
        example="[Три] ракети не збито.",
    ),
    Rule(
        "still in the air",
        "out",
        noun=DRONE,
        around="<going_on>|<there><word>?<air>",
        unless="<downed|suppressed|lost>",
        reason="drones still in the air",
        example="Атака триває, у повітрі [5] дронів продовжують політ.",
    ),
    Rule(
        "an attack by drones that was foiled",
        "drone_downed",
        noun=DRONE,
        left="<repelled><^number|downed|suppressed>{0,12}<attack|attacked|strike><^number|downed>*",
        example="Air defences foiled an attempt to attack facilities with [19] drones.",
    ),
    Rule(
        "an attack by drones that was foiled, as told after it",
        "drone_downed",
        noun=DRONE,
        left="<attack|attacked|strike><^number|downed|suppressed|did>*$",
        after="^<^number|downed|suppressed>{0,12}<already|did><already>?<repelled>",
        example="An attempt to attack facilities with [19] drones was foiled.",
    ),
    *OF_SO_MANY,
    Rule(
        "drones shot down, and missiles",
        "drone_downed",
        noun=DRONE,
        ahead=(
            f"<our|kamikaze>*(?:{DRONE})<conjunction><number>{MISSILES}<word|our|already>{{0,2}}<downed>"
        ),
        example="As of 10:30, [460] drones and 19 missiles had been neutralised.",
    ),
    Rule(
        "missiles shot down, and drones",
        "missile_downed",
        noun=MISSILE,
        ahead=(
            f"{MISSILES}<word|our>{{0,2}}<conjunction><number><our|kamikaze>*(?:{DRONE})<already>*<downed>"
        ),
        example="As of 10:30, [19] missiles and 460 drones had been shot down.",
    ),
    Rule(
        "drones shot down, by the verb before its auxiliary",
        "drone_downed",
        noun=DRONE,
        left="<downed><word>{0,3}<did>$",
        example="Сбиты ночью были [29] дронов.",
    ),
    Rule(
        "so many of the drones, shot down by the verb before",
        "drone_downed",
        ahead=f"<of><our>?(?:{DRONE})",
        left="<downed><^used|did|attacked|number>*",
        unless="<downed>.*<number>.*<number>",
        example="Russia launched 23 drones, and we destroyed the missile and [18] of the drones.",
    ),
    Rule(
        "drones launched, by the verb right before them",
        "long_range_drone",
        noun=DRONE,
        before="(?:^|<^downed|suppressed|already>)<used|did|attacked><word|our|altogether>*",
        unless="<number>.*<downed|suppressed>",
        example="One missile was shot down overnight, Russia launched [31] drones.",
    ),
    Rule(
        "drones launched, of which so many were shot down by their own verb",
        "long_range_drone",
        noun=DRONE,
        left="<used|did|attacked|shelled><word|our|altogether>*$",
        ahead=(
            f"<our|kamikaze>*(?:{DRONE})+<^number|downed|suppressed|lost>*<conjunction><already>?"
            "<our|air>{1,2}<word>?<downed>(?:<conjunction|word|suppressed>{0,2})<number>"
            "(?:<of>{1,2}<them>)?(?:$|[,;.])"
        ),
        example="They launched [137] drones overnight and its defences downed 104 of them.",
    ),
    Rule(
        "launches of drones",
        "long_range_drone",
        noun="^$",
        ahead='<used><our|word>?"?<kamikaze>*<shahed|drone>',
        unless="<downed|suppressed|lost>",
        example="Зафіксовано [22] пуски «Shahed-136/131» у бік Одещини.",
    ),
    Rule(
        "drones, of which so many were launched",
        "long_range_drone",
        noun="^$",
        left='<shahed|drone>"?<word|our>{1,3}<used>$',
        ahead="(?:$|[(,;])",
        unless="<downed|suppressed|lost>",
        example="Ударних безпілотників «Shahed» російська армія запустила [78] (райони пусків).",
    ),
    Rule(
        "drones found and shot down",
        "drone_downed",
        noun=DRONE,
        ahead="<^number|attacked|used>*(?:<did>|<already><word>)<conjunction><downed>",
        example="[Девять] беспилотников за ночь обнаружили и сбили средства ПВО над регионом.",
    ),
    Rule(
        "drones shot down or suppressed",
        "drone_downed",
        noun=DRONE,
        ahead=(
            "<^number|attacked|used>*(?:<suppressed><conjunction|word><downed>"
            "|<downed><conjunction|word><suppressed>)"
        ),
        example="Попередньо, [60] безпілотників було подавлено або збито.",
    ),
    Rule(
        "drones that were sent, shot down by the verb after a comma",
        "drone_downed",
        noun=DRONE,
        ahead="<^number|downed>*,<already|word>?<used><^number|downed>*,<^number|used|attacked|not>{0,4}<downed>",
        example="[36] дронів, запущених росіянами по містах, збили сили ППО.",
    ),
    Rule(
        "drones that were launched, shot down by the verb after",
        "drone_downed",
        noun=DRONE,
        ahead=(f"<our|kamikaze>*(?:{DRONE})+(?:<conjunction><number>{MISSILES})?{_SENT_AND_DOWN}"),
        example="All [14] drones and one missile that Russia launched overnight were shot down.",
    ),
    Rule(
        "drones told by region before the verb that says they were shot down",
        "drone_downed",
        noun=DRONE,
        ahead=(
            f"<our|kamikaze>*(?:{DRONE})+<of|our|word>{{0,3}}[,(-]"
            "(?:<number><^number|downed|region>{0,4}<region>(?:[,)-]|<conjunction>)*){2,}"
            "<already|word|did>{0,3}<downed>"
        ),
        example="[11] drones, nine in the Odesa Region and two in the Sumy Region, were destroyed.",
    ),
    Rule(
        "most of the drones, told between commas before their verb",
        "drone_downed",
        noun=DRONE,
        left="<most><^number|downed|used>{0,4},$",
        ahead=f"<our|kamikaze>*(?:{DRONE})+,<already|did|word>{{0,3}}<downed>",
        example="Больше всего их, [16] беспилотников, было сбито над Черным морем.",
    ),
    Rule(
        "so many over the region right before their brackets",
        "part",
        noun=f"^$|{DRONE}",
        left="<downed>.*<region>\\($",
        ahead=f"(?:{DRONE}|<word>)?\\)",
        example="Дроны уничтожили в Белгородской ([17]) и Курской областях (три).",
    ),
    Rule(
        "so many each in turn over the regions right before",
        "part",
        noun="^$",
        left=f"{DOWN_OVER_IN_TURN}(?:<number><conjunction>)?$",
        ahead="(?:<conjunction><number>)?<respectively>",
        example="Больше всего сбили над Чёрным морем и Крымом — [67] и 66 соответственно.",
    ),
    Rule(
        "drones told as intercepted",
        "drone_downed",
        ahead="<downed><our|word>{0,3}<drone|shahed>",
        unless="<suppressed|lost>",
        example="Of the [22] intercepted drones, 13 were over the Voronezh region.",
    ),
    Rule(
        "drones suppressed or lost",
        "lost",
        noun=DRONE,
        inside="^<^downed>*<suppressed|lost><^downed>*$",
        example="Ще [128] дронів-імітаторів локаційно втрачені.",
    ),
    Rule(
        "drones lost, by the verb before",
        "lost",
        noun=DRONE,
        left="<lost|suppressed>,<not|word|our>{0,4},<more>?$",
        unless="<downed|attacked|used|did>",
        example="Локаційно втрачено, без негативних наслідків, [25] безпілотників.",
    ),
    Rule(
        "drones shot down",
        "drone_downed",
        noun=DRONE,
        inside="<downed>",
        example=(
            "Дежурными средствами ПВО уничтожены [99] украинских беспилотных летательных аппаратов."
        ),
    ),
    Rule(
        "bombs shot down",
        "out",
        noun="<bomb>",
        inside="<downed|suppressed>",
        reason="guided bombs shot down",
        example="Сбиты [две] управляемые авиационные бомбы.",
    ),
    Rule(
        "rockets of launchers shot down",
        "out",
        noun="^(?!.*<drone>)(?:.*<rocket_launcher>|.*<missile>)",
        around="<rocket_launcher>",
        reason="rockets of launchers shot down",
        example="Сбиты [четыре] реактивных снаряда.",
    ),
    Rule(
        "missiles lost",
        "doubt",
        noun=MISSILE,
        inside="^<^downed>*<lost><^downed>*$",
        reason=MISSILES_LOST,
        example="Збито 25 БпЛА, [обидві] ракети втрачено локаційно.",
    ),
    Rule(
        "missiles shot down",
        "missile_downed",
        noun=MISSILE,
        inside="<downed|suppressed>",
        example="Збито [три] крилаті ракети.",
    ),
    Rule(
        "drones shot down, by the verb before",
        "drone_downed",
        noun=DRONE,
        left="<downed>(?:<word|conjunction>*<suppressed>)?<^attacked|used|suppressed|lost|did>*",
        unless="<attacked|used|did|suppressed|lost>",
        example="Збито три ракети, [88] дронів.",
    ),
    Rule(
        "bombs shot down, by the verb before",
        "out",
        noun="<bomb>",
        left="<downed>(?:<word|conjunction>*<suppressed>)?<^attacked|used|suppressed|lost|did>*",
        reason="guided bombs shot down",
        example="Сбиты 88 дронов, [две] управляемые авиационные бомбы.",
    ),
    Rule(
        "missiles shot down, by the verb before",
        "missile_downed",
        noun=MISSILE,
        left="<downed>(?:<word|conjunction>*<suppressed>)?<^attacked|used|suppressed|lost|did>*",
        unless="<attacked|used|did|suppressed|lost>",
        example="Збито 88 дронів, [три] крилаті ракети.",
    ),
    Rule(
        "drones over regions, all of them shot down by the verb after the list",
        "drone_downed",
        noun=DRONE,
        ahead=(
            f"(?:<number>?<our>*(?:{DRONE})?<word|of|our|else>*<region>(?:,|<conjunction>)*)+"
            "<already|word>*<downed>"
        ),
        example="[Three] drones over the Belgorod region and two over Kursk region were shot down.",
    ),
    Rule(
        "drones at a region or a town",
        "doubt",
        noun=DRONE,
        before="<attacked><our>{0,2}<place|region><else>?<word>?",
        reason=AT_A_TOWN,
        example="Ворог атакував Одещину [18] дронами.",
    ),
    Rule(
        "drones launched",
        "long_range_drone",
        noun=DRONE,
        inside=_FLEW,
        example="Уночі [273] ударні БпЛА атакували Україну.",
    ),
    Rule(
        "drones launched, by the verb before",
        "long_range_drone",
        noun=DRONE,
        left="<attacked|used|did|attack|shelled><^downed|suppressed|lost>*",
        example="Противник атакував двома ракетами, [112] ударними БпЛА.",
    ),
    Rule(
        "drones launched, with missiles named after them",
        "long_range_drone",
        noun=DRONE,
        ahead=(
            f"<our|kamikaze>*(?:{DRONE})+(?:,|<conjunction>)<number>{MISSILES}"
            "<^number|downed|suppressed|lost|not>{0,4}<used|did|attacked|shelled>"
        ),
        unless="<downed|suppressed|lost>",
        example="[22] Shaheds and three Iskander-M missiles were used to attack Ukraine.",
    ),
    Rule(
        "bombs dropped",
        "out",
        noun="^(?!.*<missile>).*<bomb>",
        reason="guided bombs",
        example="Ворог скинув [дві] керовані авіабомби на Харківщину.",
    ),
    Rule(
        "missiles at a town",
        "doubt",
        noun=MISSILE,
        after="<against|near|word|already|our>{1,3}<else>",
        inside="<shelled>",
        unless="<downed|suppressed>",
        reason="missiles at a town, not those of the whole night",
        example="Aggressor fired [eight] missiles at the city.",
    ),
    Rule(
        "missiles launched",
        "missile_launched",
        noun=MISSILE,
        inside=_FLEW,
        example="Противник атакував [двома] балістичними ракетами.",
    ),
    Rule(
        "missiles launched, with drones named after them",
        "missile_launched",
        noun=MISSILE,
        ahead=(
            f"{MISSILES}(?:<of><our>{{1,2}})?(?:,|<conjunction>)<number>"
            "<^number|downed|suppressed|lost>*<used|did|attacked|shelled>"
        ),
        example="[Eight] missiles and 363 drones were fired at Ukraine.",
    ),
    Rule(
        "missiles launched, told after whence they were",
        "missile_launched",
        noun=MISSILE,
        ahead="<our|missile_adj>*<missile>,<shelled><^number|downed>*<used>",
        unless="<downed|suppressed>",
        example="[Four] missiles, fired from occupied areas, were also aimed at Ukraine.",
    ),
    Rule(
        "missiles launched, by the verb before",
        "missile_launched",
        noun=MISSILE,
        left="<attacked|used|did|attack|shelled><^downed|suppressed|lost>*",
        example="Противник атакував 112 ударними БпЛА, [двома] балістичними ракетами.",
    ),
    Rule(
        "missiles of a kind shot down",
        "missile_downed",
        noun="^$",
        ahead='<our>*<missile_adj|guided>+(?:,|"|<conjunction>|<place>|$)',
        left="<downed>(?:<word|conjunction>*<suppressed>)?<^attacked|used|suppressed|lost|did>*",
        example="Збито 14 балістичних ракет, [13] крилатих і 315 дронів.",
    ),
    Rule(
        "missiles of a kind launched",
        "missile_launched",
        noun="^$",
        ahead='<our>*<missile_adj|guided>+(?:,|"|<conjunction>|<place>|$)',
        left="<attacked|used|did|attack|shelled><^downed|suppressed|lost>*",
        example="Противник атакував 14 балістичними ракетами, [13] крилатими і 315 дронами.",
    ),
    Rule(
        "targets in the air",
        "doubt",
        ahead="<our>*(?:<air><our>*<else>|<else><our>?<air>)(?!<attack|word>*:)",
        reason=OF_WHAT_KIND,
        example="Виявлено й супроводжено [135] повітряних цілей.",
    ),
    Rule(
        "places of a country",
        "out",
        noun="^$",
        ahead="<of><word>{1,2}<else>",
        reason="how many places",
        example="Nine were brought down over [four] of Ukraine's regions.",
    ),
    Rule(
        "so many units of drones",
        "part",
        noun="^<else>$",
        before="<drone>-$",
        after="-?<downed>?<word>?<region>",
        example="Наибольшее число беспилотников — [27] единиц — уничтожили над Крымом.",
    ),
    Rule(
        "so many each over the regions just named",
        "part",
        noun="^$",
        left="<downed><^number>*<region>-?<there><word|did>{1,4}$",
        example="Больше всего БПЛА сбили над Крымом и Азовским морем — там их было по [20] штук.",
    ),
    Rule("people and things", "else", noun="<else>$", example="Пошкоджено [12] будинків."),
)
WHAT = Rules(*_TOGETHER, *_APART)
# of those shot down, how many were what: never how many flew
OF_THOSE_DOWN = Rules(*_TOGETHER, *(rule for rule in _APART if rule not in BY_THE_VERB_AFTER))
# where one missile is named beside the drones, they are a number of their own
WHAT_APART = Rules(*_APART)
