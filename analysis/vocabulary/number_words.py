"""Number words of Ukrainian, Russian and English in all their forms, as tables.

A word has a kind that says where it may stand: ``unit`` (1-9), ``teen`` (10-19), ``ten`` (20-90),
``hundred`` (a whole hundred in one word), ``times`` (an adverb: twice), ``none`` (0), ``half``
(one and a half), ``group`` (a noun that multiplies: hundred, thousand, dozen; alone in the plural:
'dozens'). Keys are folded (``analysis.vocabulary.text.fold``) and carry no apostrophe.
"""

_UK_UNITS = {
    1: "один одна одне одно одні одного одної однієї одному одній одним однією одною одну "
    "однім одних одними",
    2: "два дві двох двом двома двоє двойко обидва обидві обох обом обома",
    3: "три трьох трьом трьома троє",
    4: "чотири чотирьох чотирьом чотирма чотирьома четверо",
    5: "пять пяти пятьох пятьом пятьма пятьома пятеро",
    6: "шість шести шістьох шістьом шістьма шістьома шестеро",
    7: "сім семи сімох сімом сьома сімома семеро",
    8: "вісім восьми вісьмох вісьмом вісьма вісьмома восьмеро",
    9: "девять девяти девятьох девятьом девятьма девятьома девятеро",
}
_RU_UNITS = {
    1: "один одна одно одни одного одной одному одном одним одною одну одних одними",
    2: "два две двух двум двумя двое двоих двоим двоими оба обе обоих обеих обоим обеим",
    3: "три трех трем тремя трое троих троим",
    4: "четыре четырех четырем четырьмя четверо четверых",
    5: "пять пяти пятью пятеро пятерых",
    6: "шесть шести шестью шестеро шестерых",
    7: "семь семи семью семеро семерых",
    8: "восемь восьми восемью восьмью восьмеро",
    9: "девять девяти девятью девятеро",
}
_UK_TEENS = {
    n: stem + "надцят"
    for n, stem in enumerate(
        ["оди", "два", "три", "чотир", "пят", "шіст", "сім", "вісім", "девят"], 11
    )
} | {10: "десят"}
_RU_TEENS = {
    n: stem + "надцат"
    for n, stem in enumerate(
        ["один", "две", "три", "четыр", "пят", "шест", "сем", "восем", "девят"], 11
    )
} | {10: "десят"}
_UK_FIVES = {50: "пят", 60: "шіст", 70: "сім", 80: "вісім"}
_RU_FIVES = {
    5: ("пять", "пяти", "пятью"),
    6: ("шесть", "шести", "шестью"),
    7: ("семь", "семи", "семью"),
    8: ("восемь", "восьми", "восемью", "восьмью"),
    9: ("девять", "девяти", "девятью"),
}
_HUNDREDS_UK = {
    100: "сто ста стами стах",
    200: "двісті двохсот двохста двомстам двомастами двохстах",
    300: "триста трьохсот трьохста трьомстам трьомастами трьохстах",
    400: "чотириста чотирьохсот чотирьохста чотирьомстам чотирмастами чотирьохстах",
}
_HUNDREDS_RU = {
    100: "сто ста",
    200: "двести двухсот двумстам двумястами двухстах",
    300: "триста трехсот тремстам тремястами трехстах",
    400: "четыреста четырехсот четыремстам четырьмястами четырехстах",
}
# Group nouns: value, singular forms, plural forms that say a quantity of their own when they stand
# alone.
_GROUPS = {
    "uk": (
        (10, "десяток десятка десятку десятком", "десятки десятків десяткам десятками десятках"),
        (12, "дюжина дюжини дюжину дюжиною", "дюжин"),
        (100, "сотня сотню сотнею", "сотні сотень сотням сотнями сотнях"),
        (1000, "тисяча тисячу тисячею тис", "тисячі тисячи тисяч тисячам тисячами тисячах"),
        (
            10**6,
            "мільйон мільйона мільйону мільйоном млн",
            "мільйони мільйонів мільйонам мільйонами мільйонах",
        ),
    ),
    "ru": (
        (
            10,
            "десяток десятка десятку десятком десятке",
            "десятки десятков десяткам десятками десятках",
        ),
        (12, "дюжина дюжины дюжине дюжину дюжиной", "дюжин"),
        (100, "сотня сотне сотню сотней", "сотни сотен сотням сотнями сотнях"),
        (1000, "тысяча тысяче тысячу тысячей тысячью тыс", "тысячи тысяч тысячам тысячами тысячах"),
        (
            10**6,
            "миллион миллиона миллиону миллионом миллионе млн",
            "миллионы миллионов миллионам миллионами миллионах",
        ),
    ),
    "en": (
        (12, "dozen", "dozens"),
        (20, "score", "scores"),
        (100, "hundred", "hundreds"),
        (1000, "thousand", "thousands"),
        (10**6, "million", "millions"),
    ),
}
_TIMES = {
    "uk": {
        1: "одноразово",
        2: "двічі двократно",
        3: "тричі трикратно",
        4: "чотирикратно",
        5: "п'ятикратно",
        6: "шестикратно",
        7: "семикратно",
        8: "восьмикратно",
        9: "дев'ятикратно",
        10: "десятикратно",
    },
    "ru": {
        1: "единожды однажды однократно",
        2: "дважды двукратно",
        3: "трижды трехкратно",
        4: "четырежды четырехкратно",
        5: "пятикратно",
        6: "шестикратно",
        7: "семикратно",
        8: "восьмикратно",
        9: "девятикратно",
        10: "десятикратно",
    },
    "en": {1: "once", 2: "twice", 3: "thrice"},
}
_NONE = {
    "uk": "нуль нуля нулю нулем нулі жоден жодного жодної жодна жодне жодним жодній жодну",
    "ru": "ноль нуль ноля нуля нолю нулю нолем нулем ноле нуле",
    "en": "zero none nil nought",
}
_HALF = {"uk": "півтора півтори", "ru": "полтора полторы полутора", "en": ""}
_ROUND = {
    "uk": {50: "півсотні", 500: "півтисячі", 150: "півтораста"},
    "ru": {
        50: "полсотни полусотни",
        500: "полтысячи полутысячи полутысяче",
        150: "полтораста полутораста",
    },
    "en": {},
}
_EN_SMALL = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_EN_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def _ukrainian():
    forms = {("unit", n): words.split() for n, words in _UK_UNITS.items()}
    forms |= {
        ("teen", n): [stem + end for end in ("ь", "и", "ьох", "ьом", "ьма", "ьома")]
        for n, stem in _UK_TEENS.items()
    }
    forms |= {
        ("ten", n): [stem + end for end in ("ь", "и", "ьох", "ьом", "ьма", "ьома")]
        for n, stem in ((20, "двадцят"), (30, "тридцят"))
    }
    forms |= {
        ("ten", n): [stem + "десят" + end for end in ("", "и", "ьох", "ьом", "ьма", "ьома")]
        for n, stem in _UK_FIVES.items()
    }
    forms |= {
        ("ten", 40): ["сорок", "сорока"],
        ("ten", 90): ["девяносто", "девяноста", "девяностами"],
    }
    forms |= {("hundred", n): words.split() for n, words in _HUNDREDS_UK.items()}
    for n, (root, gen, ins) in {
        5: ("пят", "пяти", "пятьма"),
        6: ("шіст", "шести", "шістьма"),
        7: ("сім", "семи", "сьома"),
        8: ("вісім", "восьми", "вісьма"),
        9: ("девят", "девяти", "девятьма"),
    }.items():
        forms["hundred", 100 * n] = [
            root + "сот",
            gen + "сот",
            gen + "ста",
            gen + "стам",
            ins + "стами",
            gen + "стах",
        ]
    forms["hundred", 800].append("восьмастами")
    return forms


def _russian():
    forms = {("unit", n): words.split() for n, words in _RU_UNITS.items()}
    forms |= {
        ("teen", n): [stem + end for end in ("ь", "и", "ью")] for n, stem in _RU_TEENS.items()
    }
    forms |= {
        ("ten", n): [stem + end for end in ("ь", "и", "ью")]
        for n, stem in ((20, "двадцат"), (30, "тридцат"))
    }
    for n in (5, 6, 7, 8):
        base, gen, *ins = _RU_FIVES[n]
        forms["ten", 10 * n] = [base + "десят", gen + "десяти", *(word + "десятью" for word in ins)]
    forms |= {("ten", 40): ["сорок", "сорока"], ("ten", 90): ["девяносто", "девяноста"]}
    forms |= {("hundred", n): words.split() for n, words in _HUNDREDS_RU.items()}
    for n, (base, gen, *ins) in _RU_FIVES.items():
        forms["hundred", 100 * n] = [
            base + "сот",
            gen + "сот",
            gen + "стам",
            *(word + "стами" for word in ins),
            gen + "стах",
        ]
    return forms


def _english():
    forms = {("unit" if n < 10 else "teen", n): [word] for n, word in enumerate(_EN_SMALL, 1)}
    forms["unit", 1] = ["one", "single"]
    return (
        forms
        | {("ten", n): [word] for n, word in zip(range(20, 100, 10), _EN_TENS, strict=True)}
        | {("ten", 40): ["forty", "fourty"]}
    )


def _lexicon(language, forms):
    words = {word: key for key, spellings in forms.items() for word in spellings}
    words |= {
        word: ("times", n)
        for n, spellings in _TIMES[language].items()
        for word in spellings.split()
    }
    words |= {word: ("none", 0) for word in _NONE[language].split()}
    words |= {word: ("half", 1.5) for word in _HALF[language].split()}
    words |= {
        word: ("round", n)
        for n, spellings in _ROUND[language].items()
        for word in spellings.split()
    }
    for value, singular, plural in _GROUPS[language]:
        words |= {word: ("group", value) for word in singular.split()}
        words |= {word: ("groups", value) for word in plural.split()}
    return words


LEXICON = {
    "uk": _lexicon("uk", _ukrainian()),
    "ru": _lexicon("ru", _russian()),
    "en": _lexicon("en", _english()),
}

# Words before a number that make it other than exact; the longest run of words that fits is taken.
_BEFORE = {
    "over": """понад|більше|більше ніж|більше як|більш ніж|більш як|більше за|вище|свыше|более
        |более чем|больше|больше чем|більше, ніж|більш, ніж|більше, як|более, чем|больше, чем
        |over|well above|more than|above|upwards of|in excess of|well over|greater than|>
        |значно більше|набагато більше|уже понад|далеко за
        |перевищив|перевищила|перевищило|перевищили|перевищує|превысил|превысила|превысило|превысили
        |превышает|exceeded|exceeds|exceeding|surpassed""",
    "at_least": """щонайменше|щонайменш|якнайменше|не менше|не менше ніж|не менше як|не менш
        |не менш ніж|не менш як|не менше, ніж|не менше, як|не менш, ніж|не менш, як|принаймні|хоча б
        |як мінімум|мінімум
        |по меньшей мере|по крайней мере|хотя бы|самое меньшее|как минимум|минимум|не менее
        |не менее чем|не меньше|не меньше чем|не менее, чем|не меньше, чем
        |at least|at the least|at the very least|no fewer than|no less than|not less than
        |not fewer than|a minimum of|minimum|>=|≥|від щонайменше""",
    "nearly": """майже|без малого|трохи менше|трохи менше ніж|мало не|ледь не|почти|чуть менее
        |чуть меньше|едва не|едва ли не|чуть ли не|nearly|almost|close to|just under|a little under
        |slightly under|just below|slightly below|slightly less than|just short of""",
    "about": """близько|приблизно|орієнтовно|десь|майже або близько|коло|около|примерно|порядка
        |ориентировочно|приблизительно|about|around
        |approximately|approx|approx.|roughly|some|circa|ca|ca.|c.|~|≈|in the region of
        |an estimated|estimated|more or less|зо|з|біля""",
    "up_to": """до|не більше|не більше ніж|не більше як|не більш|не більш ніж|не більш як
        |не більше, ніж|не більше, як|не більш, ніж|не більш, як|щонайбільше|максимум|менше
        |менше ніж|менш ніж|менш як|менше, ніж|менш, ніж|не понад|не более|не более чем
        |не больше|не больше чем|не более, чем|не больше, чем|менее|менее чем|меньше|меньше чем
        |менее, чем|меньше, чем|не свыше|не перевищив|не перевищила|не перевищило
        |не перевищили|не перевищує|не превысил|не превысила|не превысило|не превысили
        |не превышает|not exceed|not exceeding|not exceeded|up to|as many as
        |at most|at the most|no more than|not more than|not over|fewer than|less than|under|below
        |a maximum of|maximum|<|<=|≤""",
}
BEFORE = {
    phrase.strip(): qualifier
    for qualifier, phrases in _BEFORE.items()
    for phrase in phrases.split("|")
}
# "з десяток" is 'about ten', but "з 117 боєзіткнень" is 'out of 117'; only before a group noun do
# they blur.
BLUR_ONLY_GROUPS = {"зо", "з", "десь"}
# "as many as" in English names a record, not a bound; "under five attacks" says who suffered them.
NOT_IN_RUNNING_TEXT = {
    "as many as",
    "under",
    "below",
    "above",
    "c.",
    "maximum",
    "minimum",
    "вище",
    "коло",
    "estimated",
}
_AFTER = {
    "at_least": "або більше|або й більше|та більше|і більше|чи більше|или более|и более|или больше"
    "|и больше|or more|and more|+|plus",
    "over": "з гаком|з лишком|с лишним|с лишком|с небольшим|odd",
    "about": "or so",
}
AFTER = {
    phrase.strip(): qualifier
    for qualifier, phrases in _AFTER.items()
    for phrase in phrases.split("|")
}
# After these, a following "до 117" tells what a count grew to, which is a plain number.
GROWTH = (
    "зрос",
    "збільш",
    "сягн",
    "дійш",
    "підвищ",
    "виріс",
    "вирос",
    "вырос",
    "возрос",
    "увелич",
    "достиг",
    "дош",
    "повыс",
    "змен",
    "скорот",
    "зниз",
    "сниз",
    "уменьш",
    "сократ",
)
