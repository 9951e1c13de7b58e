"""What posts about the air tell as so many out of so many: what was shot down of what flew."""

from analysis.readers.night.wording import (
    DOWN_OVER,
    DRONE,
    MISSILE,
    MISSILES,
    OF_SO_MANY_DRONES,
    OF_SO_MANY_OVER,
    SO_MANY_OF_IT_OVER,
)
from analysis.readers.rules import Rule

# 'were destroyed', and not 'those destroyed were ballistic'
_WERE_DOWN = (
    "<already|word|did>{0,3}<downed>"
    "(?!(?:(?!,)<^number|downed>){0,6}<already|did|hit>|<word|place|region|our|against>{0,4}-)"
)
# 'shot down 34 of the 50 missiles that were launched overnight', no drone among them
_MISSILES_OF_THEM = (
    "<word>?<number>(?:<of>{1,2}<our>?<number>)?"
    "<^number|downed|drone|shahed|drone_adj>*<missile><^number|downed|drone|shahed|drone_adj>*"
)
_NO_VERB_OF_THEIRS = (
    f"<our|kamikaze>*(?:{DRONE})+<^number|used|did|attacked|shelled|suppressed|lost|hit>*"
    "(?:$|[,;.:(])"
)
# 'heading for Kyiv', ', that flew to Odesa,'
_ON_ITS_WAY = (
    "(?:,(?:(?![,:-])<^number|downed|hit|not>){1,8},"
    "|(?:(?![,:-])<^number|downed|suppressed|lost|hit|not|drone|conjunction>){1,7}(?=<already|did>))?"
)
BY_THE_VERB_AFTER = (
    Rule(
        "the missiles that flew, of which some were shot down, by the verb after",
        "missile_launched",
        noun=MISSILE,
        before="<number><of>{1,2}<our>?",
        ahead=f"{MISSILES}{_ON_ITS_WAY}{_WERE_DOWN}",
        example="36 of [43] cruise missiles were destroyed in the morning attack.",
    ),
    Rule(
        "so many of the missiles that flew, by the verb after",
        "missile_downed",
        noun="^$",
        ahead=f"<of>{{1,2}}<our>?<number>{MISSILES}{_ON_ITS_WAY}{_WERE_DOWN}",
        example="[36] of 43 cruise missiles were destroyed in the morning attack.",
    ),
)
# in the order in which they are tried, among the others of the grammar
OF_SO_MANY = (
    Rule(
        "drones shot down too, after missiles that were launched",
        "drone_downed",
        noun=DRONE,
        left=f"<downed>{_MISSILES_OF_THEM},(?:<word>?<conjunction>{{1,2}}|<already><word><already>)$",
        ahead=_NO_VERB_OF_THEIRS,
        unless="<used|attacked|did>",
        example="Збито 34 з 50 випущених ракет, а також [сім] ударних безпілотників.",
    ),
    Rule(
        "drones beside missiles that were launched and shot down",
        "doubt",
        noun=DRONE,
        left=f"<downed>(?=<^downed>*<used|did|attacked>){_MISSILES_OF_THEM}<conjunction>{{1,2}}$",
        ahead=_NO_VERB_OF_THEIRS,
        unless="<used|attacked|did>",
        reason="drones beside missiles, whether launched or shot down is not said",
        example="Збито 34 з 50 випущених ракет і [сім] дронів.",
    ),
    Rule(
        "the drones that flew, of which some were lost or suppressed",
        "long_range_drone",
        noun=DRONE,
        before="<number><of>{1,2}<our>?",
        inside="<suppressed|lost|repelled>",
        unless="<downed>",
        example="Відбито або подавлено 61 із [97] безпілотників.",
    ),
    Rule(
        "so many of the drones that flew, repelled or suppressed",
        "drone_downed",
        noun="^$",
        inside="<repelled><conjunction|word><suppressed>|<suppressed><conjunction|word><repelled>",
        ahead=OF_SO_MANY_DRONES,
        example="Відбито або подавлено [61] із 97 безпілотників.",
    ),
    Rule(
        "missiles shot down, and how many after a dash",
        "missile_downed",
        noun="",
        left="<downed><^number|drone>*<missile>-$",
        example="Сбиты ракеты — [тридцать], дроны — сорок семь.",
    ),
    Rule(
        "drones shot down, and how many after a dash",
        "drone_downed",
        noun="",
        left="<downed><^attacked|used>*<number>,<our|kamikaze>*<drone|shahed>-$",
        example="Сбиты ракеты — тридцать, дроны — [сорок семь].",
    ),
    Rule(
        "drones shot down, of which so many were over a region",
        "drone_downed",
        noun=DRONE,
        before="^<number><of>{1,2}<our|word>?",
        after=DOWN_OVER,
        example="Forty-five of the [149] drones destroyed overnight were over the Saratov region.",
    ),
    Rule(
        "so many over a region, of the drones shot down",
        "part",
        noun="^$",
        left="^$",
        ahead=(f"<of>{{1,2}}<our|word>?<number><our|kamikaze>*(?:{DRONE})+{DOWN_OVER}"),
        example="[45] of the 149 drones destroyed overnight were over the Saratov region.",
    ),
    Rule(
        "so many over a region, of all that flew or were shot down",
        "part",
        noun="^$",
        ahead=OF_SO_MANY_OVER,
        unless="<missile>",
        example="[15] of the 30 drones were shot down over the Rostov region.",
    ),
    Rule(
        "all that flew or were shot down, of which so many were over a region",
        "doubt",
        before="<number><of>{1,2}<our|word>?",
        ahead=SO_MANY_OF_IT_OVER,
        unless="<missile>",
        reason="of which so many were shot down over a region",
        example="15 of the [30] drones were shot down over the Rostov region.",
    ),
    Rule(
        "the drones that flew, of which some were shot down",
        "long_range_drone",
        noun=DRONE,
        before="<number><of>{1,2}<our>?",
        inside="<downed>",
        example="Сили ППО збили 69 із [96] безпілотників.",
    ),
    Rule(
        "of so many drones, how many were shot down",
        "long_range_drone",
        noun=DRONE,
        left="(?:^|[:-])<of>$",
        ahead=f"<our|kamikaze>*(?:{DRONE}),?<number><already|word>{{0,3}}<downed>",
        example="Of [13] Russian drones, nine were brought down.",
    ),
    Rule(
        "of so many drones, how many were shot down, after the verb",
        "long_range_drone",
        noun=DRONE,
        left="(?:^|[:-])<of>$",
        ahead=(
            f'<our|kamikaze|">*(?:{DRONE})"?(?:<our|word>*,<used|did><word>*,)?'
            "<word|our|already>{0,3}<downed><already>?<number>"
        ),
        example="Із [17] «шахедів» цієї ночі збито 11.",
    ),
    Rule(
        "so many of the drones, shot down",
        "drone_downed",
        noun=f"^<of>{{1,2}}<our>?(?:{DRONE})",
        ahead="(?:<^number|used|attacked|suppressed|lost|not>|<number><of>)*<downed>",
        example="The attack involved 24 drones; [eighteen] of the drones were destroyed.",
    ),
    Rule(
        "the drones that flew beside missiles, of which some were shot down",
        "long_range_drone",
        noun=DRONE,
        before="<number><of>{1,2}<our>?",
        ahead=f"<our|kamikaze>*(?:{DRONE})+<conjunction><number><^number>{{0,9}}<downed>",
        example="28 out of [31] Shahed drones and two missiles were shot down.",
    ),
    Rule(
        "so many of the drones that flew beside missiles",
        "drone_downed",
        noun="^$",
        ahead=(
            f"<of>{{1,2}}<our>?<number><our|kamikaze>*(?:{DRONE})+<conjunction><number><^number>{{0,9}}"
            "<downed>"
        ),
        example="[28] out of 31 Shahed drones and two missiles were shot down.",
    ),
    Rule(
        "the missiles that flew, of which some were shot down",
        "missile_launched",
        noun=MISSILE,
        before="<number><of>{1,2}<our>?",
        left="<downed><^attacked|used|did|suppressed|lost>*",
        example="Air defences downed two out of [three] missiles.",
    ),
    Rule(
        "so many of the missiles that flew",
        "missile_downed",
        noun="^$",
        left="<downed><^attacked|used|did|suppressed|lost>*",
        ahead=f"<of>{{1,2}}<our>?<number><our|missile_adj>*(?:{MISSILE})",
        example="Air defences downed [two] out of three missiles.",
    ),
    *BY_THE_VERB_AFTER,
    Rule(
        "drones shot down, out of so many",
        "drone_downed",
        noun=DRONE,
        left="<downed>.*",
        ahead=f"<our|kamikaze>*(?:{DRONE})+<of>{{1,2}}<our>?<number>",
        example="ППО знищила 104 ракети зі 120, випущених уночі, і [42] дрони з 90.",
    ),
    Rule(
        "drones shot down, of those that were launched",
        "drone_downed",
        noun=DRONE,
        left="<downed><^attacked|used|did|suppressed|lost|of|not>*",
        after="<already|them><word|our|place>{1,3}<did|used|attacked>",
        example="Air defence shot down two missiles and [15] drones that Russia launched.",
    ),
    Rule(
        "missiles shot down, of those that were launched",
        "missile_downed",
        noun=MISSILE,
        left="<downed><^attacked|used|did|suppressed|lost|of|not>*",
        after="<already|them><word|our|place>{1,3}<did|used|attacked>",
        example="Air defences destroyed 14 drones and [one] Kh-59 missile that Russia launched.",
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
        ahead=OF_SO_MANY_DRONES,
        example="Сили ППО збили [69] із 96 безпілотників.",
    ),
    Rule(
        "so many of the drones that flew, by the verb before",
        "drone_downed",
        noun="^$",
        left="<downed><^attacked|used|did|suppressed|lost>*",
        ahead=OF_SO_MANY_DRONES,
        example="Air defences downed all 28 missiles and [15] out of 16 drones.",
    ),
    Rule(
        "the drones that flew, of which some were shot down, by the verb before",
        "long_range_drone",
        noun=DRONE,
        before="<number><of>{1,2}<our>?",
        left="<downed><^attacked|used|did|suppressed|lost>*",
        example="Air defences downed all 28 missiles and 15 out of [16] drones.",
    ),
    Rule(
        "the drones that flew, by who launched them",
        "long_range_drone",
        before="<number><of>{1,2}<our>?",
        left="<downed><^attacked|used|did|suppressed|lost>*",
        ahead=f'<used><our|word|else>"?(?:{DRONE})',
        example="Сили ППО збили 11 із [16] запущених росіянами «шахедів».",
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
        ahead=OF_SO_MANY_DRONES,
        reason="some of the drones, of which it is not said what became",
        example="Українська ППО впоралася з [25] із 38 дронів.",
    ),
)
