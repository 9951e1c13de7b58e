"""What the numbers of posts about the air count: what flew, was shot down or was lost."""

from analysis.readers.rules import Rule, Rules

_DRONE = "<drone|shahed|quadcopter>|<drone_adj><air>?<else>"
_MISSILE = "<missile|bomb>"
# 'two Iskander-M ballistic missiles'
_MISSILES = "<our|missile_adj|missile>*<missile>"
# 'that Russia launched' and what became of them
_SENT_AND_DOWN = (
    ",?<already><^number|downed|lost|suppressed|not>{0,3}<used|did>"
    "<^number|attacked|used|lost|suppressed|not>{0,12}<downed>"
    # 'were launched, with the air defence shooting down 99' tells of others
    "(?!<word|conjunction|suppressed>{0,3}<number>)"
)
# 'destroyed in the night were over A'; '10 of 15 destroyed over A' may tell of what flew
DOWN_OVER = "<downed><^number|region|already|did>*<already|did><^number|region>*<region>"
OF_WHAT_KIND = "targets in the air, of what kind is not said"
_FLEW = "<attacked|used|did|shelled>|<attack>"

_TOGETHER = (
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
)
_APART = (
    Rule(
        "some of the drones, by their type",
        "type",
        noun='^<already>?"?<our|kamikaze>*"?<shahed>',
        left=(
            f"<number><our|kamikaze>*(?:{_DRONE})<^number>{{0,3}},?<of>?(?:<including>|<them>)"
            "<our|word|of|already>*"
        ),
        example="Ukraine shot down 57 drones overnight, including [34] Shahed drones.",
    ),
    Rule(
        "some of the drones, decoys",
        "type",
        noun="^<our>*<drone>$",
        left=f"<number><our|kamikaze>*(?:{_DRONE}),<including><our|word|of|already>*",
        unless="<downed|suppressed|lost|used>",
        example="Russia launched 120 drones, including [40] decoys.",
    ),
    Rule(
        "some of the missiles, by their type",
        "type",
        noun='^"?<our|word|missile_adj|missile>*"?<missile>',
        left=f"<number>{_MISSILES},?(?:<including>|<of><them>)<our|word|of>*",
        example='Russia launched 13 missiles, including [six] "Kinzhal" missiles.',
    ),
    Rule(
        "some of the missiles, by their type in brackets",
        "type",
        left=f"<number>{_MISSILES}<^number>*\\([^()]*$",
        ahead="<our>*<missile_adj|guided|missile>",
        unless="<downed|suppressed|used>",
        example="Росія запустила 38 ракет (було 35 крилатих і [3] аеробалістичні).",
    ),
    Rule(
        "hits",
        "out",
        left="<hit><^downed|suppressed|attacked|used|did|lost>*",
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
        noun=f"{_DRONE}|{_MISSILE}",
        ahead="<^downed|suppressed|lost>*<already>{2,3}<did>?<hit>",
        reason="drones or missiles that hit, or where they fell",
        example="Two missiles and [14] attack drones have been recorded hitting nine locations.",
    ),
    Rule(
        "not shot down",
        "out",
        noun=f"{_DRONE}|{_MISSILE}",
        around="<not><already|word>{0,2}<downed|suppressed>",
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
        "an attack by drones that was foiled",
        "drone_downed",
        noun=_DRONE,
        left="<repelled><^number|downed|suppressed>{0,12}<attack|attacked|strike><^number|downed>*",
        example="Air defences foiled an attempt to attack facilities with [19] drones.",
    ),
    Rule(
        "an attack by drones that was foiled, as told after it",
        "drone_downed",
        noun=_DRONE,
        left="<attack|attacked|strike><^number|downed|suppressed|did>*$",
        after="^<^number|downed|suppressed>{0,12}<already|did><already>?<repelled>",
        example="An attempt to attack facilities with [19] drones was foiled.",
    ),
    Rule(
        "drones shot down, of which so many were over a region",
        "drone_downed",
        noun=_DRONE,
        before="^<number><of>{1,2}<our|word>?",
        after=DOWN_OVER,
        example="Forty-five of the [149] drones destroyed overnight were over the Saratov region.",
    ),
    Rule(
        "so many over a region, of the drones shot down",
        "part",
        noun="^$",
        left="^$",
        ahead=(f"<of>{{1,2}}<our|word>?<number><our|kamikaze>*(?:{_DRONE})+{DOWN_OVER}"),
        example="[45] of the 149 drones destroyed overnight were over the Saratov region.",
    ),
    Rule(
        "the drones that flew, of which some were shot down",
        "long_range_drone",
        noun=_DRONE,
        before="<number><of>{1,2}<our>?",
        inside="<downed>",
        example="Сили ППО збили 69 із [96] безпілотників.",
    ),
    Rule(
        "of so many drones, how many were shot down",
        "long_range_drone",
        noun=_DRONE,
        left="(?:^|[:-])<of>$",
        ahead=f"<our|kamikaze>*(?:{_DRONE}),<number><already|word>{{0,3}}<downed>",
        example="Of [13] Russian drones, nine were brought down.",
    ),
    Rule(
        "of so many drones, how many were shot down, after the verb",
        "long_range_drone",
        noun=_DRONE,
        left="(?:^|[:-])<of>$",
        ahead=(
            f'<our|kamikaze|">*(?:{_DRONE})"?(?:<our|word>*,<used|did><word>*,)?'
            "<word|our|already>{0,3}<downed><already>?<number>"
        ),
        example="Із [17] «шахедів» цієї ночі збито 11.",
    ),
    Rule(
        "so many of the drones, shot down",
        "drone_downed",
        noun=f"^<of>{{1,2}}<our>?(?:{_DRONE})",
        ahead="(?:<^number|used|attacked|suppressed|lost|not>|<number><of>)*<downed>",
        example="The attack involved 24 drones; [eighteen] of the drones were destroyed.",
    ),
    Rule(
        "the drones that flew beside missiles, of which some were shot down",
        "long_range_drone",
        noun=_DRONE,
        before="<number><of>{1,2}<our>?",
        ahead=f"<our|kamikaze>*(?:{_DRONE})+<conjunction><number><^number>{{0,9}}<downed>",
        example="28 out of [31] Shahed drones and two missiles were shot down.",
    ),
    Rule(
        "so many of the drones that flew beside missiles",
        "drone_downed",
        noun="^$",
        ahead=(
            f"<of>{{1,2}}<our>?<number><our|kamikaze>*(?:{_DRONE})+<conjunction><number><^number>{{0,9}}"
            "<downed>"
        ),
        example="[28] out of 31 Shahed drones and two missiles were shot down.",
    ),
    Rule(
        "the missiles that flew, of which some were shot down",
        "missile_launched",
        noun=_MISSILE,
        before="<number><of>{1,2}<our>?",
        left="<downed><^attacked|used|did|suppressed|lost>*",
        example="Air defences downed two out of [three] missiles.",
    ),
    Rule(
        "so many of the missiles that flew",
        "missile_downed",
        noun="^$",
        left="<downed><^attacked|used|did|suppressed|lost>*",
        ahead=f"<of>{{1,2}}<our>?<number><our|missile_adj>*(?:{_MISSILE})",
        example="Air defences downed [two] out of three missiles.",
    ),
    Rule(
        "the missiles that flew, of which some were shot down, by the verb after",
        "missile_launched",
        noun=_MISSILE,
        before="<number><of>{1,2}<our>?",
        ahead=f"{_MISSILES}<already|word|did>{{0,3}}<downed>",
        example="36 of [43] cruise missiles were destroyed in the morning attack.",
    ),
    Rule(
        "so many of the missiles that flew, by the verb after",
        "missile_downed",
        noun="^$",
        ahead=f"<of>{{1,2}}<our>?<number>{_MISSILES}<already|word|did>{{0,3}}<downed>",
        example="[36] of 43 cruise missiles were destroyed in the morning attack.",
    ),
    Rule(
        "drones shot down, out of so many",
        "drone_downed",
        noun=_DRONE,
        left="<downed>.*",
        ahead=f"<our|kamikaze>*(?:{_DRONE})+<of>{{1,2}}<our>?<number>",
        example="ППО знищила 104 ракети зі 120, випущених уночі, і [42] дрони з 90.",
    ),
    Rule(
        "drones shot down, of those that were launched",
        "drone_downed",
        noun=_DRONE,
        left="<downed><^attacked|used|did|suppressed|lost>*",
        after="<already|them><word|our|place>{1,3}<did|used|attacked>",
        example="Air defence shot down two missiles and [15] drones that Russia launched.",
    ),
    Rule(
        "some of the drones just told, shot down",
        "drone_downed",
        noun="^$",
        left="<attacked|used|attack><^number|downed|suppressed|lost>*<drone|shahed><^number>{0,2}$",
        ahead="<of><them><already>*<downed>",
        example="Росія вночі атакувала Україну дронами, [26] із них знешкодили військові.",
    ),
    Rule(
        "so many of the drones that flew",
        "drone_downed",
        noun="^$",
        inside="<downed>",
        ahead=f'<of>{{1,2}}<our>?<number><our|kamikaze>*"?(?:{_DRONE})',
        example="Сили ППО збили [69] із 96 безпілотників.",
    ),
    Rule(
        "so many of the drones that flew, by the verb before",
        "drone_downed",
        noun="^$",
        left="<downed><^attacked|used|did|suppressed|lost>*",
        ahead=f'<of>{{1,2}}<our>?<number><our|kamikaze>*"?(?:{_DRONE})',
        example="Air defences downed all 28 missiles and [15] out of 16 drones.",
    ),
    Rule(
        "the drones that flew, of which some were shot down, by the verb before",
        "long_range_drone",
        noun=_DRONE,
        before="<number><of>{1,2}<our>?",
        left="<downed><^attacked|used|did|suppressed|lost>*",
        example="Air defences downed all 28 missiles and 15 out of [16] drones.",
    ),
    Rule(
        "so many of the missiles just told, shot down",
        "missile_downed",
        noun="^$",
        left="<missile>,<conjunction>?$",
        ahead="<of>{1,2}<them><^number>{0,2}<downed>",
        unless="<drone|shahed>",
        example="Зафіксовано три балістичні ракети, [дві] з яких було збито.",
    ),
    Rule(
        "some of the drones that flew",
        "doubt",
        noun="^$",
        ahead=f'<of>{{1,2}}<our>?<number><our|kamikaze>*"?(?:{_DRONE})',
        reason="some of the drones, of which it is not said what became",
        example="Українська ППО впоралася з [25] із 38 дронів.",
    ),
    Rule(
        "drones shot down, and missiles",
        "drone_downed",
        noun=_DRONE,
        ahead=(
            f"<our|kamikaze>*(?:{_DRONE})<conjunction><number>{_MISSILES}<word|our|already>{{0,2}}<downed>"
        ),
        example="As of 10:30, [460] drones and 19 missiles had been neutralised.",
    ),
    Rule(
        "missiles shot down, and drones",
        "missile_downed",
        noun=_MISSILE,
        ahead=(
            f"{_MISSILES}<word|our>{{0,2}}<conjunction><number><our|kamikaze>*(?:{_DRONE})<already>*<downed>"
        ),
        example="As of 10:30, [19] missiles and 460 drones had been shot down.",
    ),
    Rule(
        "drones shot down, by the verb before its auxiliary",
        "drone_downed",
        noun=_DRONE,
        left="<downed><word>{0,3}<did>$",
        example="Сбиты ночью были [29] дронов.",
    ),
    Rule(
        "drones launched, by the verb right before them",
        "long_range_drone",
        noun=_DRONE,
        before="(?:^|<^downed|suppressed|already>)<used|did|attacked><word|our|altogether>*",
        unless="<number>.*<downed|suppressed>",
        example="One missile was shot down overnight, Russia launched [31] drones.",
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
        noun=_DRONE,
        ahead="<^number|attacked|used>*(?:<did>|<already><word>)<conjunction><downed>",
        example="[Девять] беспилотников за ночь обнаружили и сбили средства ПВО над регионом.",
    ),
    Rule(
        "drones shot down or suppressed",
        "drone_downed",
        noun=_DRONE,
        ahead=(
            "<^number|attacked|used>*(?:<suppressed><conjunction|word><downed>"
            "|<downed><conjunction|word><suppressed>)"
        ),
        example="Попередньо, [60] безпілотників було подавлено або збито.",
    ),
    Rule(
        "drones that were sent, shot down by the verb after a comma",
        "drone_downed",
        noun=_DRONE,
        ahead="<^number|downed>*,<already|word>?<used><^number|downed>*,<^number|used|attacked|not>{0,4}<downed>",
        example="[36] дронів, запущених росіянами по містах, збили сили ППО.",
    ),
    Rule(
        "drones that were launched, shot down by the verb after",
        "drone_downed",
        noun=_DRONE,
        ahead=(
            f"<our|kamikaze>*(?:{_DRONE})+(?:<conjunction><number>{_MISSILES})?{_SENT_AND_DOWN}"
        ),
        example="All [14] drones and one missile that Russia launched overnight were shot down.",
    ),
    Rule(
        "drones told by region before the verb that says they were shot down",
        "drone_downed",
        noun=_DRONE,
        ahead=(
            f"<our|kamikaze>*(?:{_DRONE})+<of|our|word>{{0,3}}[,(-]"
            "(?:<number><^number|downed|region>{0,4}<region>(?:[,)-]|<conjunction>)*){2,}"
            "<already|word|did>{0,3}<downed>"
        ),
        example="[11] drones, nine in the Odesa Region and two in the Sumy Region, were destroyed.",
    ),
    Rule(
        "so many over the region right before their brackets",
        "part",
        noun=f"^$|{_DRONE}",
        left="<downed>.*<region>\\($",
        ahead=f"(?:{_DRONE}|<word>)?\\)",
        example="Дроны уничтожили в Белгородской ([17]) и Курской областях (три).",
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
        noun=_DRONE,
        inside="^<^downed>*<suppressed|lost><^downed>*$",
        example="Ще [128] дронів-імітаторів локаційно втрачені.",
    ),
    Rule(
        "drones lost, by the verb before",
        "lost",
        noun=_DRONE,
        left="<lost|suppressed>,<not|word|our>{0,4},<more>?$",
        unless="<downed|attacked|used|did>",
        example="Локаційно втрачено, без негативних наслідків, [25] безпілотників.",
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
        noun=_MISSILE,
        left="<downed>(?:<word|conjunction>*<suppressed>)?<^attacked|used|suppressed|lost|did>*",
        unless="<attacked|used|did|suppressed|lost>",
        example="Збито 88 дронів, [три] крилаті ракети.",
    ),
    Rule(
        "drones over regions, all of them shot down by the verb after the list",
        "drone_downed",
        noun=_DRONE,
        ahead=(
            f"(?:<number>?<our>*(?:{_DRONE})?<word|of|our|else>*<region>(?:,|<conjunction>)*)+"
            "<already|word>*<downed>"
        ),
        example="[Three] drones over the Belgorod region and two over Kursk region were shot down.",
    ),
    Rule(
        "drones at a region or a town",
        "doubt",
        noun=_DRONE,
        before="<attacked><our>{0,2}<place|region><else>?<word>?",
        reason="drones at a region or a town, not those of the whole night",
        example="Ворог атакував Одещину [18] дронами.",
    ),
    Rule(
        "drones launched",
        "long_range_drone",
        noun=_DRONE,
        inside=_FLEW,
        example="Уночі [273] ударні БпЛА атакували Україну.",
    ),
    Rule(
        "drones launched, by the verb before",
        "long_range_drone",
        noun=_DRONE,
        left="<attacked|used|did|attack|shelled><^downed|suppressed|lost>*",
        example="Противник атакував двома ракетами, [112] ударними БпЛА.",
    ),
    Rule(
        "drones launched, with missiles named after them",
        "long_range_drone",
        noun=_DRONE,
        ahead=(
            f"<our|kamikaze>*(?:{_DRONE})+(?:,|<conjunction>)<number>{_MISSILES}"
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
        noun=_MISSILE,
        after="<against|near|word|already|our>{1,3}<else>",
        inside="<shelled>",
        unless="<downed|suppressed>",
        reason="missiles at a town, not those of the whole night",
        example="Aggressor fired [eight] missiles at the city.",
    ),
    Rule(
        "missiles launched",
        "missile_launched",
        noun=_MISSILE,
        inside=_FLEW,
        example="Противник атакував [двома] балістичними ракетами.",
    ),
    Rule(
        "missiles launched, with drones named after them",
        "missile_launched",
        noun=_MISSILE,
        ahead=(
            f"{_MISSILES}(?:,|<conjunction>)<number><^number|downed|suppressed|lost>*"
            "<used|did|attacked|shelled>"
        ),
        example="[Eight] missiles and 363 drones were fired at Ukraine.",
    ),
    Rule(
        "missiles launched, told after whence they were",
        "missile_launched",
        noun=_MISSILE,
        ahead="<our|missile_adj>*<missile>,<shelled><^number|downed>*<used>",
        unless="<downed|suppressed>",
        example="[Four] missiles, fired from occupied areas, were also aimed at Ukraine.",
    ),
    Rule(
        "missiles launched, by the verb before",
        "missile_launched",
        noun=_MISSILE,
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
# where one missile is named beside the drones, they are a number of their own
WHAT_APART = Rules(*_APART)
