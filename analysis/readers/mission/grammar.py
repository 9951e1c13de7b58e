"""What the numbers of the mission's reports count, and the regions that they name."""

import re
from typing import NamedTuple

from analysis.readers.lexicon import REGION
from analysis.readers.marks import Mark
from analysis.readers.rules import Rule, Rules
from analysis.readers.text import Plain

SECTORS = {"donetsk": "donetsk_oblast", "luhansk": "luhansk_oblast", "both": "donetsk_luhansk"}
# 'in Luhansk', of the region: no word follows that makes another thing of it
_ALONE = (
    r"(?:(?= ?(?:же |ж )?[(,;.:-]|(?: -)? (?:и|та|і|й) [0-9])|(?= (?:за|протягом|упродовж"
    r"|впродовж|в течение|таких|не |смм|місі|мисси|спостеріг|наблюдат|зафікс|зафикс|отме[тч]"
    r"|відзнач|нарах|насчит|було|было"
    r"|їх |их )))"
)
_AREA = r"(?:област\w+|обл\.|регіон\w*|регион\w*|напрямк\w|направлени\w)"
_REGION = re.compile(
    # 'neither in A nor in B'
    r"(?P<both_denied>(?<=neither in )(?:donetsk|lu[gh]+ansk)(?: region)?,? nor (?:in )?"
    r"(?:donetsk|lu[gh]+ansk)(?: regions?)?"
    r"|(?<![а-яіїє])н[иі] (?:[ву]|на) (?:донец|луган)\w+(?: област\w+)?,? (?:та |і |и |й )?н[иі] "
    r"(?:[ву] |на )?(?:донец|луган)\w+(?: област\w+)?)"
    r"|(?P<both>(?:(?:both|either) )?(?:the )?"
    r"(?:donetsk (?:and|or|nor) lu[gh]+ansk|lu[gh]+ansk (?:and|or|nor) donetsk) "
    r"(?:regions?|oblasts?)"
    r"|both in (?:the )?donetsk and in (?:the )?lu[gh]+ansk (?:regions|oblasts)"
    r"|(?:both|the two|either|the) regions|(?<=in )either region(?!s)"
    r"|(?<=in )(?:the )?(?:donbass?|conflict zone"
    r"|east of ukraine|eastern ukraine)(?![a-z]))|(?P<donetsk>donetsk (?:region|oblast)(?!s))"
    r"|(?P<luhansk>lu[gh]+ansk (?:region|oblast)(?!s))"
    # 'як у Донецькій, так і в Луганській областях'
    r"|(?P<both_slavic>(?:донецьк\w+(?: (?:та|і|й)|, так і(?: [ув])?) луганськ\w+"
    r"|донецк\w+(?: и|, так и(?: в)?) луганск\w+"
    r"|луганськ\w+(?: (?:та|і|й)|, так і(?: [ув])?) донецьк\w+"
    r"|луганск\w+(?: и|, так и(?: в)?) донецк\w+) област\w+|обо?их областях"
    r"|обох областях|обеих областях|донбас\w*"
    r"|(?<=на )(?:сході україни|востоке украины)"
    r"|(?<=[ув] )зон[іе] (?:ато|оос|бойових дій|боевых действий))"
    rf"|(?P<donetsk_slavic>(?:(?<=[ув] )донец(?:ькій|кой)|(?<=на )донец(?:ьку|кую)){_ALONE}"
    rf"|(?:донецьк|донецк)\w+ (?:же |ж )?{_AREA}"
    r"|(?:донеччин|донетчин)\w+)"
    rf"|(?P<luhansk_slavic>(?:(?<=[ув] )луган(?:ській|ской)|(?<=на )луган(?:ську|скую)){_ALONE}"
    rf"|(?:луганськ|луганск)\w+ (?:же |ж )?{_AREA}|луганщин\w+)"
    r"|(?P<same_slavic>(?<=[ув] )(?:цій |этой |даній |данной )?област[иі](?![а-яіїє])"
    r"|(?<=періоду )там(?= )|(?<=период )там(?= )|(?<=період )там(?= ))"
    r"|(?P<same>(?<=in )(?:the|that|this) region|(?<=for )(?:the|that|this) region"
    r"|(?:the|that|this) region(?= (?:had|has|saw)(?![a-z]))"
    r"|(?<=violations )there(?![a-z])|(?<=explosions )there(?![a-z]))"
    r"|(?P<area_slavic>(?<=[ув] )(?:цьому |этом |даному |данном )?(?:регіоні|регионе)(?![а-яіїє]))"
    r"|(?P<there_slavic>(?<![а-яіїє])(?:тут|там|здесь|[ув] (?:ній|ней|ньому|нем))(?![а-яіїє]))"
    r"|(?P<there>(?<![a-z])here(?![a-z])|(?<=ed )in it(?![a-z])|(?<![a-z])there(?![a-z]"
    r"| (?:were|was|is|are|have|has|had|will|being|may|might|seem)(?![a-z])))"
)
# words for a region that was named before
REFERS = ("same", "area", "there")
# a name of both regions at once
WHOLE = re.compile(r"(?:the )?(?:донбас|donbas|conflict zone|east|сход|восток)")
# '66 explosions in Donetsk region and 120 in Luhansk': the word 'region' is said of both
_SECOND = re.compile(
    r"(?:(?:donetsk|lu[gh]+ansk) (?:region|oblast),? and (?:[a-z]+ ){0,2}[0-9a-z,]+(?: ones)? in )"
    r"(?P<name>donetsk|lu[gh]+ansk)"
    r"(?!['a-z0-9-]| (?:region|oblast|city|people|airport|railway|central|centre|filtration|and|or)"
    r"(?![a-z]))"
)

# '128 explosions in Donetsk and 188 in Luhansk', of both regions
_BY_SHORT_NAMES = re.compile(
    r"(?:violations|explosions|breaches) in (?P<first>donetsk|lu[gh]+ansk),? and [0-9][0-9,]*"
    r"(?: [a-z]+)? in (?P<second>donetsk|lu[gh]+ansk)(?=[.,;)]|$)"
)

WHAT = Rules(
    Rule(
        "so many of them explosions",
        "explosion",
        noun="^$",
        ahead="<of><them>-?<already|did|word>{0,3}-?<our>*<explosion>",
        example="The SMM recorded 214 ceasefire violations, [74] of them explosions.",
    ),
    Rule(
        "of them so many, explosions after a dash",
        "explosion",
        noun="^$",
        left="<of><them>$",
        ahead="-<our>*<explosion>",
        example="Зафіксовано 27 порушень, з них [6] - вибухи.",
    ),
    Rule(
        "explosions, and how many in brackets",
        "explosion",
        noun="^$",
        left="<explosion>[^02(;,]{0,5}\\(<word|them|our>?",
        example="The SMM recorded more violations, though fewer explosions ([475]).",
    ),
    Rule(
        "explosions, of which so many were counted",
        "explosion",
        noun="^$",
        left="<explosion>(?:<did|word|already|altogether>|,<word|including>{1,2},){1,4}-?$",
        ahead="(?:$|[,;()])",
        example="У Донецькій області вибухів зафіксовано стільки ж - близько [75].",
    ),
    Rule(
        "explosions, and how many after a dash, against those before",
        "explosion",
        noun="^$",
        left="<explosion>[^02(;,]{0,6}-$",
        ahead="[^02;)]*<number>\\)",
        example="Нарушений больше (взрывов же отмечено меньше – [120] против 150).",
    ),
    Rule(
        "explosions, and how many after a dash",
        "explosion",
        noun="^$",
        left="<explosion>-$",
        ahead="(?:$|[,;)])",
        example="В Донецкой области Миссия зафиксировала меньше взрывов – около [60].",
    ),
    Rule(
        "explosions against those before, in brackets",
        "explosion",
        noun="^$",
        left="\\([^0(;]*<explosion>$",
        ahead="[^02;)]*<number>\\)",
        example="Порушень було менше (зокрема, вибухів близько [330] проти 520).",
    ),
    Rule(
        "explosions of a day, and how many in brackets",
        "explosion",
        noun="^$",
        left="<explosion><^violation>*<time>\\(",
        ahead="\\)",
        example="More explosions were recorded in Donetsk region on 3 August (over [160]).",
    ),
    Rule(
        "explosions",
        "explosion",
        noun="<explosion>",
        example="In Luhansk region, the Mission recorded [48] explosions.",
    ),
    Rule(
        "violations in a region, and how many in brackets",
        "total",
        noun="^$",
        left="<violation|broke><^explosion|number>*<region>\\(",
        ahead="<our|word>?\\)",
        example="Violations were recorded mostly in Donetsk region ([38] cases).",
    ),
    Rule(
        "violations, and how many in brackets with a part of them",
        "total",
        noun="^$",
        left="<violation>\\($",
        ahead=",<including>",
        example="Almost all of these violations ([74], including two explosions) were recorded.",
    ),
    Rule(
        "violations, of which so many were counted",
        "total",
        noun="^$",
        left="<violation><^number|explosion|violation>{0,8}<did><already|altogether>*$",
        ahead="(?:$|[,;()])",
        example="У Донецькій області порушень СММ нарахувала [дев'ять].",
    ),
    Rule(
        "violations, and how many after a dash",
        "total",
        noun="^$",
        left="<violation><word|our>{0,3}-$",
        ahead="(?:$|[,;)])",
        example="На Донецкую область пришлась большая часть нарушений – [57].",
    ),
    Rule(
        "violations of no number in a region, and so many in another",
        "total",
        noun="^<our>?$",
        left=(
            "^<^number|explosion>*<violation><^number|explosion>*<region>"
            "(?:(?!,)<^number|explosion>)*,?<conjunction><already>?$"
        ),
        ahead="<our>?<word|against>{0,2}<region>(?:$|[,;])",
        example="It recorded few violations in Donetsk region and only [one] in Luhansk region.",
    ),
    Rule(
        "violations",
        "total",
        noun="<violation>",
        example="In Donetsk region, the SMM recorded [112] ceasefire violations.",
    ),
)
# a number whose noun was said of the one before it
ELLIPSES = Rules(
    Rule(
        "so many in a region",
        "total",
        given="total",
        ahead="-?<word|our|against|near|else>{0,3}<region>",
        example=(
            "The SMM recorded 299 ceasefire violations in Donetsk region and [two] in "
            "Luhansk region."
        ),
    ),
    Rule(
        "so many explosions in a region",
        "explosion",
        given="explosion",
        ahead="-?<word|our|against|near|else>{0,3}<region>",
        example=("The SMM recorded eight explosions in Donetsk region and [26] in Luhansk region."),
    ),
    Rule(
        "so many after a region",
        "total",
        given="total",
        inside="^(?:<of><them>)?<word|conjunction|against>*<region>-?<word|our>*<more>?<number>$",
        example=(
            "In Donetsk region it recorded 240 ceasefire violations (including 95 explosions), "
            "in Luhansk region [45] (including 11 explosions)."
        ),
    ),
    Rule(
        "so many explosions after a region",
        "explosion",
        given="explosion",
        inside="^<word|conjunction|against>*<region><word|our>?-?<word|our>*<number>$",
        example="У Донецькій області СММ відзначила вісім вибухів, у Луганській області - [26].",
    ),
    Rule(
        "so many of them in a region",
        "total",
        given="total",
        ahead="<of><them><already>*-?<word|already|near|else>{0,3}<region>",
        example="The SMM recorded 84 ceasefire violations, [63] of them in Donetsk region.",
    ),
    Rule(
        "one more in another region",
        "total",
        given="total",
        left="(?:,|<conjunction>)<conjunction|word>{0,2}<region>-?<more>?$",
        ahead="<more>?(?:$|[,;])",
        inside="<more>",
        example="In Donetsk region 24 ceasefire violations were told, in Luhansk region [4] more.",
    ),
    Rule(
        "so many after another region",
        "total",
        given="total",
        left="<conjunction><word>?<region>$",
        ahead="(?:$|[,;(])",
        example="In Donetsk region 24 ceasefire violations were told and in Luhansk region [4].",
    ),
    Rule(
        "so many between evenings",
        "total",
        given="total",
        inside="^<conjunction|word>*<number><word>?<time>",
        example=(
            "In Luhansk region the Mission recorded 12 ceasefire violations between 5 and 6 "
            "October, and [20] between 6 and 7 October."
        ),
    ),
    Rule(
        "so many against those of the period before",
        "total",
        given="total",
        before="<against>$",
        ahead="<word|our|did>*(?:$|[.,;)])",
        example=(
            "In Donetsk region the SMM recorded 24 ceasefire violations, against [129] in the "
            "previous reporting period."
        ),
    ),
    Rule(
        "so many alone",
        "total",
        given="total",
        inside="^(?:<region>.)?<conjunction|word|else|did>*-?<number>(?:<word|our|did|else>*)$",
        example=(
            "The SMM recorded five ceasefire violations in Donetsk region (compared with "
            "[seven] in the previous reporting period)."
        ),
    ),
)


class Named(NamedTuple):
    """A region as the mission names it: donetsk, luhansk, both or one of the words for it."""

    name: str
    said: str


def find_named(page: Plain) -> list[Mark]:
    """Find the regions that a report of the mission names.

    Parameters
    ----------
    page : Plain
    """
    named = [
        _named(page, match.span(), str(match.lastgroup).partition("_")[0])
        for match in _REGION.finditer(page.folded)
    ]
    named += [_named(page, span, _region_at(page, span)) for span in _short_names(page.folded)]
    return sorted(named, key=lambda mark: mark.start)


def _short_names(folded: str) -> list[tuple[int, int]]:
    """Return where regions are named without the word for them."""
    names = [match.span("name") for match in _SECOND.finditer(folded)]
    both = list(_BY_SHORT_NAMES.finditer(folded))
    return names + [match.span(group) for match in both for group in ("first", "second")]


def _region_at(page: Plain, span: tuple[int, int]) -> str:
    """Return which region a name that stands alone is of."""
    return "donetsk" if page.folded.startswith("donetsk", span[0]) else "luhansk"


def _named(page: Plain, span: tuple[int, int], name: str) -> Mark:
    start, end = span
    return Mark(start, end, REGION, Named(name, page.text[start:end]))
