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
    # what flew and what was shot down away from the front: no violation in itself, so under no total
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
    "not_itemised": (
        "total",
        "violations not itemised",
        "порушення без поділу",
        "нарушения без разбивки",
    ),
    "other": (None, "other counts", "інше", "прочее"),
}

CATEGORIES = tuple(_TREE)
# siblings of the tree that may count the same act: heavy weapons are guns and rocket launchers alike
SHARED = {"shelling_heavy": ("shelling_artillery", "shelling_mlrs")}
KINDS = ("act", "state", "casualties")
# what a number of a category is: acts in a window, a state at a moment, or people harmed in a window
_STATES = ("assault_ongoing",)
_CASUALTIES = ("killed", "injured", "losses")
KIND = {
    category: "state" if category in _STATES else "casualties" if category in _CASUALTIES else "act"
    for category in _TREE
}
PARENT = {category: row[0] for category, row in _TREE.items() if row[0]}
_LANGUAGES = {"en": 1, "uk": 2, "ru": 3}


def children(category):
    """Return the categories directly under one, in the tree's order.

    Parameters
    ----------
    category : str

    Returns
    -------
    tuple of str
    """
    return tuple(child for child, parent in PARENT.items() if parent == category)


def ancestors(category):
    """Return the categories that contain one, nearest first.

    Parameters
    ----------
    category : str

    Returns
    -------
    tuple of str
    """
    line = []
    while (category := PARENT.get(category)) is not None:
        line.append(category)
    return tuple(line)


def covers(scope, category):
    """Tell whether a truce of some scope forbids acts of a category.

    Parameters
    ----------
    scope : {"all_hostilities", "contact_line", "energy_facilities"}
    category : str

    Returns
    -------
    bool or None
        None where it can't be told: under a truce for energy facilities a strike by drones, missiles or
        bombs may or may not have been on one.
    """
    if scope in ("all_hostilities", "contact_line"):
        return True
    if scope != "energy_facilities":
        raise ValueError(
            f"scope {scope!r} is not known; known: all_hostilities, contact_line, energy_facilities"
        )
    if category == "energy_strike":
        return True
    if category in ("total", "other", "not_itemised", "explosion"):
        return None
    return (
        None
        if {category, *ancestors(category)}
        & {"drone_strike", "air_strike", "guided_bomb", "missile_strike"}
        else False
    )


def label(category, language="en"):
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
    return _TREE[category][_LANGUAGES[language]] if category in _TREE else str(category)
