"""Categories of acts and their tree.

A category is what is counted, not how it is judged. The tree says which count may contain which:
a child is never larger than its parent in the same window, sector and account. ``guided_bomb``
counts munitions and ``air_strike`` counts strikes, so neither contains the other.
"""

_TREE = {
    # id: (parent, English, Ukrainian, Russian)
    "total": (None, "all violations", "усі порушення", "все нарушения"),
    "assault": ("total", "assaults", "штурмові дії", "штурмовые действия"),
    "assault_repelled": ("assault", "assaults repelled", "відбиті штурми", "отражённые атаки"),
    "assault_ongoing": (
        "assault",
        "assaults still going on",
        "штурми, що тривають",
        "продолжающиеся атаки",
    ),
    "border_breach": (
        "assault",
        "border-breach attempts",
        "спроби прориву кордону",
        "попытки прорыва границы",
    ),
    "reconnaissance": ("assault", "reconnaissance in force", "розвідка боєм", "разведка боем"),
    "shelling": ("total", "shellings", "обстріли", "обстрелы"),
    "shelling_artillery": (
        "shelling",
        "gun and mortar fire",
        "ствольна артилерія і міномети",
        "ствольная артиллерия и миномёты",
    ),
    "shelling_mlrs": ("shelling", "rocket launchers", "реактивні системи", "реактивные системы"),
    "shelling_heavy": ("shelling", "heavy weapons", "важке озброєння", "тяжёлое вооружение"),
    "drone_strike": ("total", "drone strikes", "удари дронів", "удары дронов"),
    "drone_quadcopter": ("drone_strike", "quadcopter drones", "квадрокоптери", "квадрокоптеры"),
    "drone_fixed_wing": (
        "drone_strike",
        "fixed-wing drones",
        "дрони літакового типу",
        "БПЛА самолётного типа",
    ),
    "drone_drop": ("drone_strike", "drops from drones", "скиди з дронів", "сбросы с БПЛА"),
    "drone_kamikaze": (
        "drone_strike",
        "kamikaze and FPV drones",
        "дрони-камікадзе та FPV",
        "дроны-камикадзе и FPV",
    ),
    "air_strike": ("total", "air strikes", "авіаудари", "авиаудары"),
    "guided_bomb": ("total", "guided bombs", "керовані авіабомби", "управляемые авиабомбы"),
    "missile_strike": ("total", "missile strikes", "ракетні удари", "ракетные удары"),
    "explosion": ("total", "explosions", "вибухи", "взрывы"),
    "energy_strike": (
        "total",
        "strikes on energy facilities",
        "удари по енергетиці",
        "удары по энергетике",
    ),
    "incursion": ("total", "incursions on the ground", "вторгнення на землі", "вторжения на земле"),
    "airspace_violation": (
        "total",
        "violations of airspace",
        "порушення повітряного простору",
        "нарушения воздушного пространства",
    ),
    # what flew and what was shot down away from the front: no violation in itself, under no total
    "long_range_drone": (
        None,
        "long-range drones launched",
        "запущені дрони великої дальності",
        "запущенные БПЛА большой дальности",
    ),
    "drone_downed": (None, "drones shot down", "збиті дрони", "сбитые БПЛА"),
    "missile_launched": (None, "missiles launched", "випущені ракети", "выпущенные ракеты"),
    "missile_downed": (None, "missiles shot down", "збиті ракети", "сбитые ракеты"),
    "killed": (None, "people killed", "загиблі", "погибшие"),
    "injured": (None, "people injured", "поранені", "раненые"),
    "losses": (None, "losses of personnel", "втрати особового складу", "потери личного состава"),
    # what a witness counts: no act and no claim, under no total
    "fire": (
        None,
        "fires seen by satellite",
        "пожежі, видимі із супутника",
        "пожары, видимые со спутника",
    ),
    "alert": (None, "air-raid alerts", "повітряні тривоги", "воздушные тревоги"),
    "alert_minutes": (
        None,
        "minutes of air-raid alert",
        "хвилини повітряної тривоги",
        "минуты воздушной тревоги",
    ),
    "other": (None, "other counts", "інше", "прочее"),
}

CATEGORIES = tuple(_TREE)
# siblings that may count the same act: heavy weapons are guns and rocket launchers alike
SHARED = {"shelling_heavy": ("shelling_artillery", "shelling_mlrs")}
# what was shot down had been sent: an act of its own beside those that sent it
OUTCOMES = {
    "drone_downed": ("drone_fixed_wing", "long_range_drone"),
    "missile_downed": ("missile_strike", "missile_launched"),
}
KINDS = ("act", "state", "casualties")
# what a number of a category is: acts in a window, a state at a moment, people harmed in a window
_STATES = ("assault_ongoing",)
_CASUALTIES = ("killed", "injured", "losses")
KIND = {
    **dict.fromkeys(_TREE, "act"),
    **dict.fromkeys(_STATES, "state"),
    **dict.fromkeys(_CASUALTIES, "casualties"),
}
PARENT = {category: row[0] for category, row in _TREE.items() if row[0]}
_LANGUAGES = {"en": 1, "uk": 2, "ru": 3}
_EVERYTHING = ("all_hostilities", "contact_line")
_ENERGY = "energy_facilities"
# a count of these may or may not be of energy facilities
_NOT_TOLD = frozenset(
    (
        "total",
        "other",
        "explosion",
        "long_range_drone",
        "drone_downed",
        "missile_launched",
        "missile_downed",
        "fire",
        "alert",
        "alert_minutes",
    )
)
_STRIKES = frozenset(("drone_strike", "air_strike", "guided_bomb", "missile_strike"))


def children(category: str) -> tuple[str, ...]:
    """Return the categories directly under one, in the tree's order.

    Parameters
    ----------
    category : str

    Returns
    -------
    tuple of str
    """
    return tuple(child for child, parent in PARENT.items() if parent == category)


def ancestors(category: str) -> tuple[str, ...]:
    """Return the categories that contain one, nearest first.

    Parameters
    ----------
    category : str

    Returns
    -------
    tuple of str
    """
    line = []
    above = PARENT.get(category)
    while above is not None:
        line.append(above)
        above = PARENT.get(above)
    return tuple(line)


def covers(scope: str, category: str) -> bool | None:
    """Tell whether a truce of some scope forbids acts of a category.

    Parameters
    ----------
    scope : {"all_hostilities", "contact_line", "energy_facilities"}
    category : str

    Returns
    -------
    bool or None
        None where it can't be told: under a truce for energy facilities a strike by drones,
        missiles or bombs may or may not have been on one.

    Raises
    ------
    ValueError
        If the scope is not known.
    """
    if scope in _EVERYTHING:
        return True
    if scope != _ENERGY:
        known = ", ".join((*_EVERYTHING, _ENERGY))
        raise ValueError(f"scope {scope!r} is not known; known: {known}")
    if category == "energy_strike":
        return True
    line = {category, *ancestors(category)}
    return None if category in _NOT_TOLD or line & _STRIKES else False


def label(category: str, language: str = "en") -> str:
    """Return the printed name of a category.

    Parameters
    ----------
    category : str
    language : {"en", "uk", "ru"}

    Returns
    -------
    str

    Raises
    ------
    ValueError
        If the language is not one of the three. An unknown category is printed as it stands.
    """
    if language not in _LANGUAGES:
        raise ValueError(f"language {language!r} is not known; known: {', '.join(_LANGUAGES)}")
    row = _TREE.get(category)
    return str(category) if row is None else str(row[_LANGUAGES[language]])
