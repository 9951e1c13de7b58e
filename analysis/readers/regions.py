"""Regions that statements and nightly posts name, as marks; those named together are one mark."""

import re
from typing import NamedTuple

from analysis.readers.lexicon import REGION
from analysis.readers.marks import Mark
from analysis.readers.text import Plain

_FEMININE = "(?:ій|ої|а|у|ою|ой|ая|ую)"
# 'the A, B and C regions': the word for them may stand after the last name
_ITS_WORD = {
    "slavic": rf"(?=(?:(?:,| та| і| й| и| а также) [а-яіїєґ'-]+{_FEMININE}){{0,16}} област)",
    "english": r"(?=(?:(?:,|,? and) (?:the )?[a-z-]+){0,16} (?:regions?|oblasts?|provinces?))",
}
# id of the sector ('' for a region that the table of sectors does not have): stems
_REGIONS = {
    "bryansk_oblast": r"брянск\w*|брянськ\w*|bryansk|брянщин\w*",
    "kursk_oblast": r"курск(?:ой|ая|ую|ом|ие|их|ий)?|курськ(?:ої|а|у|ій|ою)|kursk|курщин\w*"
    # 'the Kursk direction' has the same adjective
    r"|курск(?:ого|им|ому)(?=(?:(?:,| и) [а-яё]+ск(?:ого|им|ому)){0,4} регион)"
    r"|курськ(?:ого|им|ому)(?=(?:(?:,| та| і| й) [а-яіїє]+ськ(?:ого|им|ому)){0,4} регіон)",
    "belgorod_oblast": r"белгородск\w*|б[єі]лгородськ\w*|belgorod|белгородчин\w*|бєлгородщин\w*",
    "dpr": r"днр|донецк\w+ народн\w+(?: республик\w*)?|dpr|donetsk people'?s?(?: republic)?",
    "lpr": r"лнр|луганск\w+ народн\w+(?: республик\w*)?|lpr|lu[gh]+ansk people'?s?(?: republic)?",
    "crimea": (
        r"(?:республик\w+ )?крым(?:а|у|ом|е)?|крим(?:у|ом|і)?|(?:republic of )?crimea"
        r"|(?:крымск|кримськ)\w+ (?:полуостров|півостр|республик|республік|регион|регіон"
        r"|побереж|узбереж|мыс|мис)\w*"
        r"|crimean (?:republic|peninsula)|(?<=(?:on|er) the )peninsula"
        r"|(?<=над )полуостровом|(?<=над )півостровом"
    ),
    "lpr_dpr": (
        r"(?:lu[gh]+ansk and donetsk|donetsk and lu[gh]+ansk) people'?s? republics"
        r"|(?:донецк\w+ и луганск\w+|луганск\w+ и донецк\w+) народн\w+ республик\w*"
    ),
    "black_sea": r"(?:акватори\w+ )?черн\w+(?: мор\w+|(?= и азовск\w+ мор))"
    r"|(?:акватори\w+ )?чорн\w+(?: мор\w+|(?= (?:та|і|й) азовськ\w+ мор))"
    r"|black(?: sea|(?= and azov seas))",
    "outside_zone": (
        r"вне зоны(?: сво| проведения \w+(?: \w+)?)?|за пределами зоны(?: сво)?|поза "
        r"зоною(?: \w+)?|outside (?:of )?(?:the )?(?:zone(?: of the (?:special military "
        r")?operation)?|smo(?: zone)?|special military operation zone|combat zone|war zone)"
    ),
    "sumy_oblast": r"сумск(?!ом)\w+|сумськ(?!ому)\w+|sumy|сумщин\w*",
    "kharkiv_oblast": r"харьковск(?!ом)\w+|харківськ(?!ому)\w+|kharkiv|харківщин\w*",
    "kherson_oblast": r"херсонск(?!ом)\w+|херсонськ(?!ому)\w+|kherson|херсонщин\w*",
    "zaporizhzhia_oblast": r"запорожск(?!ом)\w+|запорізьк(?!ому)\w+|zapori(?:zh)?zh(?:ia|ya)"
    r"|zaporozh(?:ye|ia|ya)"
    r"|запорожь\w*",
    "donetsk_oblast": r"донецьк\w+ област\w*|донецк\w+ област\w*"
    rf"|донець?к{_FEMININE}{_ITS_WORD['slavic']}"
    r"|donetsk (?:region|oblast)s?|donetsk(?=(?:,? and \w+|, \w+){1,5} (?:regions|oblasts))"
    r"|(?:донеччин|донетчин)\w*",
    # 'the residential quarters of Donetsk' are told of as one, and no direction of the front is
    "donetsk_city": r"(?<=кварталам )донецка|(?<=кварталів )донецька|(?<=кварталам )донецька"
    r"|(?<=quarters of )donetsk|(?<=areas of )donetsk(?= city)",
    "luhansk_oblast": r"луганськ\w+ област\w*|луганск\w+ област\w*"
    rf"|лугансь?к{_FEMININE}{_ITS_WORD['slavic']}"
    r"|lu[gh]ansk (?:region|oblast)s?|lu[gh]ansk(?=(?:,? and \w+|, \w+){1,5} (?:regions|oblasts))"
    r"|луганщин\w*",
    "azov_sea": r"(?:акватори\w+ )?азовск\w+(?: мор\w+|(?= и черн\w+ мор))"
    r"|(?:акватори\w+ )?азовськ\w+(?: мор\w+|(?= (?:та|і|й) чорн\w+ мор))"
    r"|(?:sea of )?azov(?: seas?)?",
    "caspian_sea": r"(?:акватори\w+ )?касп[иі]йсь?к\w+ мор\w+|caspian(?: sea)?",
    "adygea": r"(?:республик\w+ |республік\w+ )?(?:адыге\w*|адиге\w*)|adyge[ai]|adyghea",
    "astrakhan_oblast": r"астраханс\w*|astrakhan",
    "bashkortostan": r"башк[ио]р\w*|bashk[io]r\w*",
    "vladimir_oblast": r"владимирс\w*|володимирс\w*(?= област)|vladimir(?= region| oblast)"
    r"|volodymyr(?= region| oblast)",
    "volgograd_oblast": r"волгоградс\w*|volgograd",
    "vologda_oblast": r"вологодс\w*|vologda",
    "voronezh_oblast": r"воронежс\w*|воронезьк\w*|voronezh",
    "dagestan": r"дагестан\w*|dagestan",
    # 'Ивановское' and 'Ивановка' are towns of the front
    "ivanovo_oblast": rf"(?:ивановск|івановськ){_FEMININE}{_ITS_WORD['slavic']}"
    r"|ivanovo(?= region| oblast)",
    "kaliningrad_oblast": r"калининградс\w*|калінінградс\w*|kaliningrad",
    "kalmykia": r"калмык\w*|калмик\w*|kalmykia",
    "kaluga_oblast": r"калужс\w*|калузьк\w*|kaluga",
    "kostroma_oblast": r"костромс\w*|kostroma",
    "krasnodar_krai": r"краснодарс\w*|krasnodar|кубан(?:ь|ью|[иі])|kuban",
    "leningrad_oblast": r"ленинградс\w*|ленінградс\w*|leningrad",
    "lipetsk_oblast": r"липецьк\w*|липецк\w*|lipetsk",
    "mari_el": r"мари[йі] эл|марій ел|mari el",
    "mordovia": r"мордов[ис]\w*|мордовія|мордові[єїю]ю?|mordovia",
    "moscow_oblast": r"московс\w+(?= рег[иі]он| област)|столичн\w+ рег[иі]он\w*"
    r"|подмосковь\w*|підмосков\S+"
    r"|region (?:around|surrounding) (?:the )?(?:russian |russia's )?(?:capital|moscow)"
    r"|московс(?:кой|кою|ькою|ької)(?=(?:,| и| а также| та| і| й) [а-яіїєґ]+сь?к(?:ой|ою|ої))"
    r"|(?<=над )московс(?:кой|ькою)|московс(?:кой|ькою|кою)(?= \([0-9])"
    r"|moscow(?=(?:,? and \w+|, \w+){0,5} (?:region|oblast))",
    # 'Moscow said' names a speaker: only what stands as a region's name is the city
    "moscow_city": r"(?<=над )москв(?:ой|ою)|(?<=территорией )москвы|(?<=територією )москви"
    r"|город\w* москв[аыуе]|міст\w* москв[аиуі]|(?<=over )moscow|city of moscow",
    "murmansk_oblast": r"мурманс\w*|murmansk",
    "nizhny_novgorod_oblast": r"нижегородс\w*|нижньогородс\w*|nizhny novgorod",
    "novgorod_oblast": r"новгородс\w*|novgorod",
    "orenburg_oblast": r"оренбургс\w*|оренбурзьк\w*|orenburg",
    "oryol_oblast": r"орловс\w*|oryol|orel",
    "penza_oblast": r"пензенс\w*|penza",
    "perm_krai": r"пермс\w*|perm(?= region| oblast| territory| krai)",
    "pskov_oblast": r"псковс\w*|pskov",
    "rostov_oblast": r"ростовс\w*|rostov|донск\w+ (?:рег[иі]он|област)\w*",
    "ryazan_oblast": r"рязанс\w*|ryazan",
    "samara_oblast": r"самарс\w+(?! район)|samara",
    "saratov_oblast": r"саратовс\w*|saratov",
    "sverdlovsk_oblast": r"свердловс\w*|sverdlovsk",
    "north_ossetia": r"северн\w+ осети\w*|північн\w+ осеті\w*|north ossetia",
    "smolensk_oblast": r"смоленс\w*|smolensk",
    "stavropol_krai": r"ставропол\w*|stavropol",
    "tambov_oblast": r"тамбовс\w*|tambov",
    "tatarstan": r"татарстан\w*|tatarstan",
    "tver_oblast": r"тверс\w*|tver",
    "tula_oblast": r"тульс\w*|tula",
    "tyumen_oblast": r"тюменс\w*|tyumen",
    "udmurtia": r"удмурт\w*|udmurt(?:ia)?",
    "ulyanovsk_oblast": r"ульяновс\w*|ulyanovsk",
    "chelyabinsk_oblast": r"челябинс\w*|челябінс\w*|chelyabinsk",
    "chechnya": r"чеченск\w+ республик\w*|чеченськ\w+ республік\w*"
    r"|чечн\w+|chechnya|chechen republic",
    "chuvashia": r"чува[шс]\w*|chuvash(?:ia)?",
    "yaroslavl_oblast": r"ярославс\w*|yaroslavl",
}
# oblasts of Ukraine away from the front: adjectives in Ukrainian and in Russian, other names,
# and those in English
OBLASTS = {
    "chernihiv_oblast": (
        "чернігівськ|черниговск",
        "чернігівщин|черниговщин",
        "chernihiv|chernigov",
    ),
    "kyiv_oblast": ("київськ|киевск", "київщин|киевщин", "kyiv|kiev"),
    "zhytomyr_oblast": ("житомирс?ь?к", "житомирщин", "zh[iy]tom[iy]r"),
    "rivne_oblast": ("рівненськ|ровенск", "рівненщин|ровенщин", "rivne|rovno"),
    "volyn_oblast": ("волинськ|волынск", "волин[ьі]|волын[ьи]", "volyn|volhynia"),
    "lviv_oblast": ("львівськ|львовск", "львівщин|львовщин", "lviv|lvov"),
    "zakarpattia_oblast": (
        "закарпатсь?к",
        "закарпатт|закарпать",
        "zakarpatt[iy]a|transcarpathian?",
    ),
    "ivano_frankivsk_oblast": (
        "івано-франківськ|ивано-франковск",
        "франківщин|прикарпатт|прикарпать",
        "ivano-frank[io]vsk",
    ),
    "chernivtsi_oblast": ("чернівецьк|черновицк", "буковин", "chern[io]vts[iy]"),
    "ternopil_oblast": ("тернопільськ|тернопольск", "тернопільщин", "ternop[io]l"),
    "khmelnytskyi_oblast": (
        "хмельницьк|хмельницк",
        "хмельни[чт]чин",
        "khmeln[iy]tsk(?:yi|iy|y|yy|i)",
    ),
    "vinnytsia_oblast": ("вінницьк|винницк", "вінниччин|винниччин", "vinn[iy]ts(?:ia|ya|a)"),
    "cherkasy_oblast": ("черкаськ|черкасск", "черкащин|черкасщин", "cherkasy|cherkassy"),
    "kirovohrad_oblast": ("кіровоградськ|кировоградск", "кіровоградщин", "kirovohrad|kirovograd"),
    "poltava_oblast": ("полтавсь?к", "полтавщин", "poltava"),
    "dnipropetrovsk_oblast": (
        "дніпропетровськ|днепропетровск",
        "дніпропетровщин|днепропетровщин",
        "dnipropetrovsk|dnepropetrovsk|dnipro|dnepr",
    ),
    "mykolaiv_oblast": (
        "миколаївськ|николаевск",
        "миколаївщин|николаевщин",
        "m[iy]kola[iy]i?v|nikola(?:ev|yev)",
    ),
    "odesa_oblast": ("одеськ|одесск", "одещин|одесчин", "odesa|odessa"),
}


def _oblast(adjective: str, name: str, english: str) -> str:
    """Return the pattern of an oblast; its adjective is feminine, as no direction's or office's."""
    of_kyiv = _ITS_WORD["slavic"] if english.startswith("kyiv") else ""  # 'the Kyiv authorities'
    in_english = f"(?:{english}){_ITS_WORD['english']}"
    return f"(?:{adjective}){_FEMININE}{of_kyiv}|(?:{name})[а-яіїє]*|{in_english}"


_REGIONS |= {region: _oblast(*names) for region, names in OBLASTS.items()}
# regions of Russia that nightly posts may name and the table of sectors does not have
# 'Москва заявляет' names a speaker
_NO_SPEAKER = (
    r"(?!,? (?:также |в свою очередь |зі свого боку )?(?:заяв|обвин|сообщ|утвержда|говор|счита"
    r"|насчит|зафикс|повідом|стверджу|звинува|каже|нарах|зафікс))"
)
_UNLISTED = (
    r"архангельс\w*|arkhangelsk|ивановск\w*|ingushetia|ингушети\w*"
    r"|інгушеті\w*|кабардин\w*|kabardino-balkaria|карача\w*|karachay-cherkessia"
    r"|карели\w*|карелі\w*|karelia|кировской области|кіровської області|kirov(?= region)"
    rf"|курганс\w*|kurgan|москв[аыуе](?![а-яіїє]){_NO_SPEAKER}|санкт-петербург\w*|st\.? petersburg"
    # any other that is called so
    r"|(?!(?:this|that|each|same|whole|entire|their|every|first|other)(?![a-z]))[a-z'-]{4,}"
    r"(?= oblast(?!s))"
    r"|[а-яіїє-]{3,}(?:с|з|ц)ь?к(?:ій|ої|ою|ой|ая|ую|а|у)(?= област[іиьюя]+(?![а-яіїє]))"
    r"|чечен\w*|балтийск\w+ мор\w+|балтійськ\w+ мор\w+|baltic sea"
)
_TAIL = (
    r"(?: (?:област\w*|регион\w*|район\w*|кра[йяеєїю]\w*|республик\w*|regions?|oblasts?|provinces?"
    r"|territor(?:y|ies)|districts?|republics?))?"
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
# 'over the Xanadu region': one that is not known, by its capital
_UNKNOWN = re.compile(
    r"(?<![A-Za-z])(?:[Oo]ver|[Tt]he|of|[Ii]n) "
    r"(?P<name>(?!(?:Russian?|Ukrain|Border|North|South|East|West|Central|Federa|Donbas)[a-z]*)"
    r"[A-Z][a-z'’-]{2,} (?:[Rr]egion|[Oo]blast|[Pp]rovince|Krai|Republic))(?![a-z])"
)
_JOIN = re.compile(
    r"(?:,| и| та| і| й| and|, and|, и|, а также| а также| as well as|, as well as)+(?: "
    r"(?:the|в|у|на|in|over|above|над|территори\w+|акватори\w+|республик\w+|republic of|waters of"
    r"|(?:(?:russian|illegally)[- ])?(?:annexed|occupied)|анексован\w+|аннексированн\w+"
    r"|окупован\w+|оккупированн\w+|border(?:ing)?|central|(?:north|south)?(?:ea|we)stern"
    r"|(?:nor|sou)thern|neighbou?ring|приграничн\w+|соседн\w+|прикордонн\w+|сусідн\w+))* "
    r"|(?: of)?(?: the)? "
)
_ANEW = re.compile(r"(?:,| и| та| і| and|, and) (?:а также )?(?:над|over|above|в|во|у|in) ")
_HAS_A_NUMBER = re.compile(
    r" ?[-–—:] ?(?:по |ещ[её] |ще )?(?:[0-9]+|[а-яіїє']{2,12}|[a-z]{3,9})(?![\w-])"
)
# 'two drones over A, over B and C - one each'
_COUNTED_BEFORE = re.compile(
    r"(?:бпла|беспилотник\w*|безпілотник\w*|дрон\w*|uavs?|drones?)(?![а-яіїєa-z])[^,.;:\d]*$"
    # '8 over A, over B and C - five each'
    r"|[0-9а-яіїє] ?[-–—] ?(?:над|over) (?:(?:территори|акватори|республик)\w+ |the )*$"
)
_SO_FAR_BEFORE = 60
_HAVE_A_NUMBER_EACH = re.compile(
    r"[^,.;:\d–—-]{1,70}"
    r"(?:[-–—] ?по [0-9а-яіїє]|по (?:\d|одн|дв|тр|чет|чот|п'?ят|шест|шіст|с[еі]м))"
)
JOINT = {
    frozenset(("bryansk_oblast", "kursk_oblast", "belgorod_oblast")): "border_regions",
    frozenset(("kursk_oblast", "belgorod_oblast")): "kursk_belgorod",
    frozenset(("dpr", "lpr")): "lpr_dpr",
    frozenset(("donetsk_oblast", "luhansk_oblast")): "donetsk_luhansk",
}
IDS = frozenset(_REGIONS) | frozenset(JOINT.values())
IN_UKRAINE = frozenset(
    (
        "sumy_oblast",
        "kharkiv_oblast",
        "kherson_oblast",
        "zaporizhzhia_oblast",
        "donetsk_oblast",
        "donetsk_city",
        "luhansk_oblast",
        *OBLASTS,
    )
)
# no region of Russia, or claimed by both sides
NOT_IN_RUSSIA = IN_UKRAINE | frozenset(
    ("", "dpr", "lpr", "lpr_dpr", "crimea", "black_sea", "azov_sea", "caspian_sea", "outside_zone")
)


_Span = tuple[int, int, tuple[str, ...]]


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
    found += [_border(match) for match in _BORDER.finditer(folded)]
    found += _unknown(page.text, found)
    merged: list[_Span] = []
    for span in sorted(found):
        last = merged[-1] if merged else None
        if last is None:
            merged.append(span)
        elif span[0] < last[1]:
            continue
        elif _is_its_short_name(folded, last, span):
            merged[-1] = (last[0], span[1] + 1, last[2])
        elif _JOIN.fullmatch(folded, last[1], span[0]) and not _is_next_item(folded, last, span):
            merged[-1] = _joined(last, span)
        else:
            merged.append(span)
    return [_mark(page, span) for span in merged]


def _unknown(text: str, found: list[_Span]) -> list[_Span]:
    """Return the regions that are named so and are none of those found."""
    named = [(*match.span("name"), ("",)) for match in _UNKNOWN.finditer(text)]
    return [span for span in named if not any(_overlap(span, known) for known in found)]


def _overlap(one: _Span, other: _Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _is_its_short_name(folded: str, last: _Span, span: _Span) -> bool:
    """Tell 'the Luhansk People's Republic (LPR)': the brackets name no other."""
    beside = folded[last[1] : span[0]].strip() == "(" and folded[span[1] : span[1] + 1] == ")"
    return beside and span[2] == last[2][-1:]


def _is_next_item(folded: str, last: _Span, span: _Span) -> bool:
    """Tell '14 each over A and B, over C - three': C has a number of its own after it."""
    anew = _ANEW.match(folded, last[1], span[0])
    if anew is None:
        return False
    # 'over A and over B - one each' has one number for both
    if anew.group().startswith(",") and _HAS_A_NUMBER.match(folded, span[1]) is not None:
        return True
    counted = _COUNTED_BEFORE.search(folded, max(0, last[0] - _SO_FAR_BEFORE), last[0])
    return counted is not None and _HAVE_A_NUMBER_EACH.match(folded, span[1]) is not None


def _mark(page: Plain, span: _Span) -> Mark:
    start, end, ids = span
    return Mark(start, end, REGION, Regions(ids, page.text[start:end]))


def _joined(last: _Span, span: _Span) -> _Span:
    """Return two regions as one mark; 'border regions' beside names adds none."""
    first, _, before = last
    _, end, ids = span
    named = tuple(one for one in before if one != "border_regions")
    both = named + ids
    return first, end, both or before


def _border(match: re.Match[str]) -> _Span:
    return match.start(), match.end(), ("border_regions",)


def _single(match: re.Match[str]) -> _Span:
    region = str(match.lastgroup)
    return match.start(), match.end(), ("" if region == "unlisted" else region,)


def sector_of(regions: Regions) -> str:
    """Return the id of regions counted together, '' if there is none.

    Parameters
    ----------
    regions : Regions
    """
    if len(regions.ids) == 1:
        return regions.ids[0]
    return JOINT.get(frozenset(regions.ids), "")
