"""What a number with no noun counts in a staff's report, by the number before it."""

from analysis.readers.rules import Rule, Rules

# 'near A', 'in the area of A'
_NEAR_A_TOWN = "<word|our>{0,2}(?:<near>|<else><of><place|sector>)"
MORE = "more of the same"
# ' - near A and B - ', and no verb
ASIDE = (
    "<word|our|against>{0,2}<near|against>(?:<near|word|place|conjunction|our|else|against|of>|,)*"
)
# 'repelled 11 attacks near A and B and'
_REPELLED_THERE = (
    "<repelled><our>*<number><our>*<attack><^number|repelled|going_on|sector>*(?:<near>|<else><of>)"
    "<^number|repelled|going_on|sector>*<conjunction>"
)

# what is no attack of the ground: 'air attacks', 'guided bombs'
_STRIKES = (
    "<our|guided|missile_adj|artillery>*<air|air_strike|strike|bomb|shelling|drop|rocket_launcher>"
)
# a number without the words that name what it counts: 'part' takes its outcome from its clause
ELLIPSES = Rules(
    Rule(
        "rocket launchers among shellings",
        "shelling_mlrs",
        given="shelling",
        inside="<rocket_launcher>",
        example="Ворог здійснив 1 882 обстріли, зокрема [33] – із РСЗВ.",
    ),
    Rule(
        "air strikes beside missile strikes",
        "air_strike",
        given="missile",
        ahead=r"<air>(?:,|$|\(|<conjunction>|<word|of>?<used>)",
        example="Ворог завдав двох ракетних ударів, [60] авіаційних, скинув 98 бомб.",
    ),
    Rule(
        "how many of those before",
        "out_of",
        after=f"<repelled>?<of>{{1,2}}<our>{{0,3}}<number>(?!{_STRIKES})",
        example="На Лиманському напрямку [14] із 16 атак відбито.",
    ),
    Rule(
        "the whole, of which a part went before",
        "whole",
        before="<number><engagement|attack|our>{0,2}<of><our>?",
        example="Відбили одну атаку на Сіверському напрямку, три з [чотирьох] – на Краматорському.",
    ),
    Rule(
        "all of them, after those that go on",
        "whole",
        given="assault",
        left="<going_on><^repelled|sector>*,<altogether><of|word|else>{0,4}<did>$",
        example="На Лиманському напрямку тривають два боєзіткнення, загалом за день їх було [14].",
    ),
    Rule(
        "outcome of a part",
        "part",
        given="assault",
        before="<including|them>.*",
        inside="<repelled|repelling|going_on>",
        example="На Лиманському напрямку відбулося 21 боєзіткнення, з них [одне] триває.",
    ),
    Rule(
        "outcome of some of them",
        "part",
        given="assault",
        after="<of>?<already>*<them>",
        inside="<repelled|repelling|going_on>",
        example="На Лиманському напрямку відбулося 21 боєзіткнення, [одне] з них триває.",
    ),
    Rule(
        "outcome of some of these",
        "part",
        given="assault",
        after="<of><our><already>*<repelled|repelling|going_on>",
        example="On the Lyman front there were 17 attacks; [14] of these have been repelled.",
    ),
    Rule(
        "so many more at a direction, in a sentence of its own",
        "more",
        given="assault",
        left="^<more>$",
        inside="<sector>",
        ahead="-?<word|near|place|sector>*$",
        unless="<repelled|repelling|going_on|ended|downed|lost|did|used|attacked|shelled>",
        example=(
            "На Лиманському напрямку тривають два бої. Ще [один] – у районі Надії на Сіверському "
            "напрямку."
        ),
    ),
    Rule(
        "so many of those before at a direction",
        "more",
        given="assault",
        left="^<of>(?:<them>|<our|engagement|attack>{1,3}),?$|<of><our|them>*<engagement|attack>$",
        ahead="<did><word|our>*<sector>",
        example=(
            "За минулу добу на фронті відбулося 98 боєзіткнень. З них [29] відбулися на "
            "Авдіївському напрямку."
        ),
    ),
    Rule(
        MORE,
        "listed",
        given="assault",
        before="<more><already>?",
        unless="<repelled|repelling|going_on|downed|lost|else>",
        example=(
            "На Лиманському напрямку відбито чотири атаки біля Надії, ще [три] – біля Колодязів."
        ),
    ),
    Rule(
        "more of the same at towns, with one verb for all",
        "listed",
        given="assault",
        before="<conjunction><more>",
        after="<word|our|of|near|else|place|conjunction>*<already><repelled>$",
        example=(
            "On the Lyman front 16 attacks near Nadiia and another [18] in the areas of Terny were "
            "repelled."
        ),
    ),
    Rule(
        "so many more at a town",
        "listed",
        given="assault",
        after=f"^<more>{_NEAR_A_TOWN}",
        unless="<repelled|repelling|going_on|downed|lost>|<else>(?!<of>)",
        example=(
            "On the Lyman front two attacks near Nadiia were repelled, and [14] more near Terny."
        ),
    ),
    Rule(
        "so many more at another town, by the verb before",
        "listed",
        given="assault",
        left=f"{_REPELLED_THERE}$",
        after=f"^<more>{_NEAR_A_TOWN}",
        unless="<repelling|going_on|downed|lost>",
        example=(
            "In the Lyman sector they repelled 11 attacks near Terny and Torske and [8] more in "
            "the area of Zarichne in the Donetsk region."
        ),
    ),
    Rule(
        "another so many at another town, by the verb before",
        "listed",
        given="assault",
        left=f"{_REPELLED_THERE}<more>$",
        after=f"^-?{_NEAR_A_TOWN}",
        unless="<repelling|going_on|downed|lost>",
        example=(
            "In the Lyman sector they repelled 11 attacks near Terny and Torske and another [8] "
            "near Zarichne in the Donetsk region."
        ),
    ),
    Rule(
        "so many at another town, by the verb before",
        "listed",
        given="assault",
        left=f"{_REPELLED_THERE}$",
        after="^-?<word|our>{0,2}<near>",
        unless="<repelling|going_on|downed|lost>",
        example=(
            "На Куп'янському напрямку відбили шість атак у районі Синьківки та [вісім] – поблизу "
            "Іванівки."
        ),
    ),
    Rule(
        "so many at a direction",
        "listed",
        given="assault",
        inside="<sector>",
        unless="<repelled|repelling|going_on|downed|lost|near>",
        example="На Лиманському напрямку відбито три атаки, [10] на Сіверському напрямку.",
    ),
    Rule(
        "a verb right after it",
        "part",
        given="assault",
        after=f"(?:-{ASIDE}(?=-))?-?<more|already|of|them|altogether>{{0,4}}(?:<word|not>{{1,3}}(?=<going_on>))?"
        "<repelled|repelling|going_on>",
        example="На Лиманському напрямку ворог провів 12 атак, [дві] тривають.",
    ),
    Rule(
        "a verb right before it",
        "part",
        given="assault",
        before="<repelled|repelling|going_on><already|more>*",
        after="(?!<else>)",
        example="На Лиманському напрямку ворог провів 12 атак, відбито [десять].",
    ),
    Rule(
        "as many of them as there were",
        "assault",
        given="assault",
        left="^<there><already>{1,3}$",
        after="<of><them>",
        example="On the Lyman front three clashes go on. There have been [twelve] of them today.",
    ),
    Rule(
        "as many, by a verb alone",
        "assault",
        given="assault",
        left="^<near|against|word|our>{0,3}<sector>,?<word|our|else>{0,3}<did><of>?",
        ahead="$",
        example="In the Toretsk sector, they carried out [11].",
    ),
)

# those that may go on with the last number of the sentence before ('46 were repelled. Six are
# underway.'; 'On A they made six attacks. On B they carried out 11.')
PARTS = Rules(*(rule for rule in ELLIPSES if rule.what in ("part", "assault", "more")))
