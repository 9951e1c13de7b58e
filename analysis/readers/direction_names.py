"""The directions of the front by the stems and spellings of their names."""

from collections.abc import Iterable

# sector: stems of the adjective before -ськ-/-цьк-/-ск- (Ukrainian and Russian), English spellings
NAMES = {
    "volyn": ("волин волын", "volyn volynskyi volhynia"),
    "polissia": ("полі поле", "polissia poliskyi polissya polesye"),
    "chernihiv": ("чернігів чернигов", "chernihiv chernihivskyi chernigov"),
    "sumy": ("сум", "sumy sumskyi sumskyy"),
    "north_slobozhanshchyna": (
        "північно-слобожан северо-слобожан северно-слобожан северослобожан північнослобожан"
        " северо-слобод северослобод",
        "",
    ),
    "south_slobozhanshchyna": (
        "південно-слобожан южно-слобожан южнослобожан південнослобожан южно-слобод южнослобод",
        "",
    ),
    "slobozhanshchyna": ("слобожан", "slobozhanshchyna slobozhanskyi slobozhansky"),
    "kursk": ("кур", "kursk kurskyi"),
    "kharkiv": ("харків харьков", "kharkiv kharkivskyi kharkov"),
    "kupiansk": ("купян", "kupiansk kupyansk kupianskyi"),
    "lyman": ("лиман краснолиман", "lyman liman lymanskyi"),
    "siversk": ("сівер сивер север", "siversk siverskyi seversk"),
    "sloviansk": ("словян славян", "sloviansk slovyansk slovianskyi slavyansk"),
    "kramatorsk": ("краматор", "kramatorsk kramatorskyi"),
    "bakhmut": ("бахмут артемов", "bakhmut bakhmutskyi"),
    "toretsk": ("торе", "toretsk toretskyi"),
    "kostiantynivka": (
        "костянтинів константинов",
        "kostiantynivka kostyantynivka kostiantynivskyi konstantinovka",
    ),
    "dobropillia": ("добропіль доброполь", "dobropillia dobropilskyi dobropillya dobropolye"),
    "avdiivka": ("авдіїв авдеев", "avdiivka avdiyivka avdiivskyi avdeevka"),
    "pokrovsk": ("покров", "pokrovsk pokrovskyi pokrovske"),
    "kurakhove": ("курахів курахов", "kurakhove kurakhovo kurakhivskyi"),
    "marinka": ("марїн марьин", "marinka mariinka maryinka"),
    "novopavlivka": ("новопавлів новопавлов", "novopavlivka novopavlivskyi novopavlovka"),
    "oleksandrivka": ("олександрів александров", "oleksandrivka oleksandrivskyi aleksandrovka"),
    "vremivka": ("времів времїв времев времов времьев", "vremivka vremivskyi vremevka"),
    "shakhtarsk": ("шахтар шахтер", "shakhtarsk shakhtarskyi"),
    "huliaipole": (
        "гуляйпіль гуляйполь",
        "huliaipole huliaipol huliaipil huliaipillia",
    ),
    "orikhiv": ("оріхів орехов", "orikhiv orihiv orikhivskyi orekhov orekhiv"),
    "zaporizhzhia_direction": ("запорі запорож", "zaporizhzhia zaporizkyi zaporizky zaporozhye"),
    "prydniprovske": (
        "придніпров приднепров",
        "prydniprovske prydniprovskyi prydniprovsk pridneprovskyi dnipro dnieper",
    ),
    "donetsk_direction": ("доне", "donetsk donetskyi"),
    "luhansk_direction": ("луган", "luhansk luhanskyi lugansk"),
    "mariupol_direction": (
        "маріуполь мариуполь примор",
        "mariupol mariupolskyi prymorsk prymorskyi",
    ),
    "kherson_direction": ("херсон", "kherson khersonskyi"),
    # a command's zone, which its own posts call a direction
    "tavria": ("таврій тавриче", "tavria tavriia tavriya tavriiskyi tavriysk"),
}
# of the operation of 2014 to 2022 and of the spring after it, as Ukraine's commands drew them
OF_THE_OPERATION = ("donetsk_direction", "luhansk_direction", "mariupol_direction")
PAIRS = {
    frozenset(("north_slobozhanshchyna", "kursk")): "north_slobozhanshchyna_kursk",
    frozenset(("slobozhanshchyna", "kursk")): "slobozhanshchyna_kursk",
    frozenset(("pokrovsk", "novopavlivka")): "donetsk_zone",
    frozenset(("donetsk_direction", "luhansk_direction")): "donetsk_luhansk",
}
# always counted as one; Pokrovsk and Novopavlivka are counted apart as well
ALWAYS_ONE = ("north_slobozhanshchyna_kursk", "slobozhanshchyna_kursk")


def pair(sectors: Iterable[str | None]) -> str | None:
    """Return the id of directions that reports count together, or None.

    Parameters
    ----------
    sectors : iterable of str or None
    """
    return PAIRS.get(frozenset(sectors))


def paired(names: Iterable[str | None]) -> tuple[str | None, ...]:
    """Put the directions that are always counted as one in place of the two.

    Parameters
    ----------
    names : iterable of str or None
        None for a name that is not known.
    """
    out: list[str | None] = []
    for name in names:
        one = pair((out[-1], name)) if out and name else None
        if one in ALWAYS_ONE:
            out[-1] = one
        else:
            out.append(name)
    return tuple(out)
