"""What a number without a noun counts, by the number before it."""

from analysis.readers.night.grammar import OF_WHAT_KIND
from analysis.readers.rules import Rule, Rules

LOST_OF_THOSE_DOWN = "lost, of those told as shot down"
ELLIPSES = Rules(
    Rule(
        "people or things in regions",
        "doubt",
        given="drone_downed",
        left="^<^downed|drone|shahed>*<else><^downed|drone|shahed>*<region>\\($",
        reason="in brackets after a region, of something else",
        example="Пострадавшие есть в Белгородской ([2]) и Курской (3) областях.",
    ),
    Rule(
        "missiles of a name that is not known, over a region",
        "missile_downed",
        given="drone_downed",
        ahead="<word|place|our|missile_adj|air|guided>{1,4}<missile>",
        inside="<region>",
        example="Two UAVs were downed over Crimea, and [three] Storm Shadow missiles over Crimea.",
    ),
    Rule(
        "so many over a region",
        "part",
        inside="<region>",
        given="drone_downed",
        example="Уничтожены 99 БПЛА: [27] – над территорией Белгородской области.",
    ),
    Rule(
        "the most, so many, over a region",
        "part",
        given="drone_downed",
        left="<most>.{0,12},$",
        ahead=",<did|already|word>{0,2}<downed><against|word>{0,2}<region>",
        example="Уничтожили 253 дрона. Больше всего, [86], было перехвачено над Брянской областью.",
    ),
    Rule(
        "out of so many",
        "long_range_drone",
        given="drone_downed",
        before="<of><our>?",
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
        unless="<downed|suppressed|lost>",
        example="Противник атакував 140 ударними БпЛА, з них [90] – «шахеди».",
    ),
    Rule(
        "so many of them shot down",
        "drone_downed",
        given="long_range_drone",
        before="<downed>(?:<conjunction|word><suppressed>)?<our|already>*",
        after="<of><them>",
        example="Ворог запустив 94 безпілотники. Вдалося знешкодити [84] з них.",
    ),
    Rule(
        "some of them of a type",
        "type",
        after="<of>?<them><^suppressed|lost|downed>*$",
        example="Russia attacked with 135 drones, [90] of them Shaheds.",
    ),
    Rule(
        LOST_OF_THOSE_DOWN,
        "doubt",
        given="drone_downed",
        inside="<suppressed|lost>",
        left="^<conjunction|word>{0,2}<of><them><number>.*",
        unless="<downed>",
        reason="lost or suppressed, as a part of those told as shot down",
        example="ППО знищила 74 дрони. З них 64 збито, а [10] подавлено.",
    ),
    Rule(
        "lost, of the drones before",
        "lost",
        inside="<suppressed|lost>",
        unless="<downed>",
        example="Противник атакував 140 ударними БпЛА. Збито 88, [40] локаційно втрачені.",
    ),
    Rule(
        "shot down, of the missiles before",
        "missile_downed",
        given="missile_launched",
        ahead="<of><them><already|word>*<downed>",
        example="Росія запустила 25 ракет. [23] з них знищила ППО.",
    ),
    Rule(
        "shot down, of targets of whatever kind",
        "doubt",
        left="<of>?<number><else><air>.*<downed>.{0,4}$",
        reason=OF_WHAT_KIND,
        example="Росія запустила 38 ракет. Із 673 засобів повітряного нападу збито [635].",
    ),
    Rule(
        "shot down, of missiles that alone were launched",
        "missile_downed",
        given="missile_launched",
        inside="<downed>",
        unless="<drone|shahed>",
        example="Ворог атакував двома ракетами, [одну] збито.",
    ),
    Rule(
        "shot down, of the drones before",
        "drone_downed",
        inside="<downed>",
        example="Противник атакував 140 ударними БпЛА, [88] збито.",
    ),
)
