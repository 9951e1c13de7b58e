"""What a number with no noun counts, by the number before it: rules with a name and an example."""

from analysis.readers.rules import Rule, Rules

ELLIPSES = Rules(
    Rule(
        "rocket launchers beside shellings",
        "shelling_mlrs",
        given="shelling",
        around="<rocket_launcher>",
        example="Совершено 173 обстрела из артиллерии, а также [четыре] с применением РСЗО.",
    ),
    Rule(
        "drones beside shellings",
        "drone_strike",
        given="shelling",
        ahead="<word>?<drone>",
        unless="<rocket_launcher|artillery|downed|lost>",
        example="There were 61 strikes with MLRS and [9,942] with drones.",
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
        "heavy weapons among violations",
        "shelling_heavy",
        given="total",
        ahead="<our|word>{1,2}-?<our|word|used|did|of>{0,3}<heavy>",
        example="Бойовики 79 разів порушили тишу, у [26] випадках – із важкого озброєння.",
    ),
    Rule(
        "times that heavy weapons were used among violations",
        "shelling_heavy",
        given="total",
        ahead="<times>?<used><our|word>{0,2}<heavy>",
        example="Бойовики 12 разів порушили тишу, зокрема [двічі] застосували важке озброєння.",
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
        "so many in another direction",
        "listed",
        before="<sector>[-–:,]?$",
        unless="<downed|lost|including|them|drone|artillery|rocket_launcher>",
        example="На Луганському напрямку 4 обстріли, на Донецькому – [6].",
    ),
    Rule(
        "so many on energy in a region",
        "listed",
        given="energy_strike",
        inside="<region>",
        unless="<downed|lost|including|them>",
        example="Два удара нанесены по подстанциям в Белгородской области, [один] – в Брянской.",
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
