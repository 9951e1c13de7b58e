"""Regions that statements and nightly posts name, as marks; those named together are one mark."""

import re
from typing import NamedTuple

from analysis.readers.lexicon import REGION
from analysis.readers.marks import Mark
from analysis.readers.text import Plain

# id of the sector ('' for a region that the table of sectors does not have): stems
_REGIONS = {
    "bryansk_oblast": r"брянск\w*|брянськ\w*|bryansk|брянщин\w*",
    "kursk_oblast": r"курск(?:ой|ая|ую|ом|ие|их|ий)?|курськ(?:ої|а|у|ій|ою)|kursk|курщин\w*",
    "belgorod_oblast": r"белгородск\w*|бєлгородськ\w*|belgorod|белгородчин\w*|бєлгородщин\w*",
    "dpr": r"днр|донецк\w+ народн\w+(?: республик\w*)?|dpr|donetsk people'?s?(?: republic)?",
    "lpr": r"лнр|луганск\w+ народн\w+(?: республик\w*)?|lpr|lu[gh]+ansk people'?s?(?: republic)?",
    "crimea": (
        r"(?:республик\w+ )?крым(?:а|у|ом|е|ск\w+)?(?! мост)|крим(?:у|ом|і)?|(?:republic of "
        r")?crimea|крымск\w+ полуостров\w*|crimean (?:republic|peninsula)"
    ),
    "lpr_dpr": (
        r"(?:lu[gh]+ansk and donetsk|donetsk and lu[gh]+ansk) people'?s? republics"
        r"|(?:донецк\w+ и луганск\w+|луганск\w+ и донецк\w+) народн\w+ республик\w*"
    ),
    "black_sea": r"(?:акватори\w+ )?черн\w+ мор\w+|чорн\w+ мор\w+|black sea",
    "outside_zone": (
        r"вне зоны(?: сво| проведения \w+(?: \w+)?)?|за пределами зоны(?: сво)?|поза "
        r"зоною(?: \w+)?|outside (?:of )?(?:the )?(?:zone(?: of the (?:special military "
        r")?operation)?|smo(?: zone)?|special military operation zone|combat zone|war zone)"
    ),
    "sumy_oblast": r"сумск(?!ом)\w+|сумськ(?!ому)\w+|sumy|сумщин\w*",
    "kharkiv_oblast": r"харьковск(?!ом)\w+|харківськ(?!ому)\w+|kharkiv|харківщин\w*",
    "kherson_oblast": r"херсонск(?!ом)\w+|херсонськ(?!ому)\w+|kherson|херсонщин\w*",
    "zaporizhzhia_oblast": r"запорожск(?!ом)\w+|запорізьк(?!ому)\w+|zapori(?:zh)?zhia"
    r"|zaporozh(?:ye|ia)"
    r"|запорожь\w*",
    "donetsk_oblast": r"донецьк\w+ област\w*|донецк\w+ област\w*"
    r"|donetsk (?:region|oblast)|донеччин\w*",
    "luhansk_oblast": r"луганськ\w+ област\w*|луганск\w+ област\w*"
    r"|lu[gh]ansk (?:region|oblast)|луганщин\w*",
    "azov_sea": r"(?:акватори\w+ )?азовск\w+ мор\w+|азовськ\w+ мор\w+|(?:sea of )?azov(?: sea)?",
}
# regions of Russia that nightly posts name and the table of sectors does not have
_UNLISTED = (
    r"адыге\w*|adygea|астрахан\w*|astrakhan|башк\w*|bashkor\w*|владимирск\w*|vladimir(?! putin)"
    r"|волгоградск\w*|volgograd|вологод\w*|vologda|воронежск\w*|voronezh|дагестан\w*"
    r"|dagestan|ивановск\w*|ivanovo|калининград\w*|калмык\w*|kalmykia|калужск\w*|kaluga"
    r"|костром\w*|kostroma|краснодарск\w*|krasnodar"
    r"|ленинградск\w*|leningrad|липецк\w*|lipetsk|марий\w*|мордов\w*|mordovia"
    r"|московск\w+(?: регион\w*| област\w*)|москв[аыуе]|moscow (?:region|oblast)"
    r"|мурманск\w*|murmansk|нижегород\w*|nizhny novgorod|новгородск\w*|novgorod"
    r"|оренбург\w*|orenburg|орловск\w*|oryol|orel|пензенск\w*|penza|пермск\w*|perm"
    r"|псковск\w*|pskov"
    r"|ростовск\w*|rostov|рязанск\w*|ryazan|самарск\w*|samara|саратовск\w*|saratov"
    r"|свердловск\w*|sverdlovsk|северн\w+ осети\w*|north ossetia|смоленск\w*|smolensk"
    r"|ставропол\w*|stavropol|тамбовск\w*|tambov|татарстан\w*|tatarstan|тверск\w*|tver"
    r"|тульск\w*|tula|тюмен\w*|tyumen|удмурт\w*|udmurtia|ульяновск\w*|ulyanovsk"
    r"|челябинск\w*|chelyabinsk|чечен\w*|chechnya|чуваш\w*|chuvashia|ярославск\w*"
    r"|yaroslavl|каспийск\w+ мор\w+|caspian sea"
)
_TAIL = (
    r"(?: (?:област\w*|регион\w*|район\w*|кра[йяею]\w*|республик\w*|regions?|oblasts?"
    r"|territory|districts?|republic))?"
)
_ONE = re.compile(
    r"(?<![a-zа-яіїєґ-])(?:"
    + "|".join(f"(?P<{region}>(?:{stems}))" for region, stems in _REGIONS.items())
    + f"|(?P<unlisted>(?:{_UNLISTED})))(?![a-zа-яіїєґ]){_TAIL}"
)
_BORDER = re.compile(
    r"(?:приграничн\w+ (?:районам|регион\w*|территори\w*|района\w*|област\w*)"
    r"|прикордонн\w+ (?:район\w*|област\w*)|border (?:regions|areas|districts)"
    r"|приграничь\w*)(?: of(?: the)?| of$)?"
)
_JOIN = re.compile(
    r"(?:,| и| та| і| й| and|, and|, и|, а также| а также| as well as|, as well as)+(?: "
    r"(?:the|в|у|на|in|over|над|территори\w+))* |(?: of)?(?: the)? "
)
JOINT = {
    frozenset(("bryansk_oblast", "kursk_oblast", "belgorod_oblast")): "border_regions",
    frozenset(("kursk_oblast", "belgorod_oblast")): "kursk_belgorod",
    frozenset(("dpr", "lpr")): "lpr_dpr",
    frozenset(("donetsk_oblast", "luhansk_oblast")): "donetsk_luhansk",
}


class Regions(NamedTuple):
    """Regions named together: ids in order ('' for one without an id), and the words."""

    ids: tuple[str, ...]
    said: str


def find_regions(page: Plain) -> list[Mark]:
    """Find the regions that a text names.

    Parameters
    ----------
    page : Plain

    Returns
    -------
    list of Mark
        In order, not overlapping; their values are ``Regions``.
    """
    folded = page.folded
    found = [_single(match) for match in _ONE.finditer(folded)]
    found += [
        (match.start(), match.end(), ("border_regions",)) for match in _BORDER.finditer(folded)
    ]
    merged: list[tuple[int, int, tuple[str, ...]]] = []
    for start, end, ids in sorted(found):
        if merged and start < merged[-1][1]:
            continue
        if merged and _JOIN.fullmatch(folded, merged[-1][1], start):
            first, _, before = merged.pop()
            named = tuple(one for one in before if one != "border_regions")
            merged.append((first, end, named + ids if named or ids else before))
        else:
            merged.append((start, end, ids))
    return [
        Mark(start, end, REGION, Regions(ids, page.text[start:end])) for start, end, ids in merged
    ]


def _single(match: re.Match[str]) -> tuple[int, int, tuple[str, ...]]:
    region = str(match.lastgroup)
    return match.start(), match.end(), ("" if region in ("unlisted", "azov_sea") else region,)


def sector_of(regions: Regions) -> str:
    """Return the id of regions counted together, '' if there is none.

    Parameters
    ----------
    regions : Regions
    """
    if len(regions.ids) == 1:
        return regions.ids[0]
    return JOINT.get(frozenset(regions.ids), "")
