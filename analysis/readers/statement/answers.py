"""How headlines and answers give the other side's words: by a capital, a person or a 'you'.

A text of one side quotes the other in few words ('Kyiv: you broke it 640 times'), with no verb
that tells. What stands there is the other side's count, and never the speaker's.
"""

import re
from dataclasses import dataclass

from analysis.readers.hints import register
from analysis.readers.line import Line
from analysis.readers.other_side import TELLS
from analysis.readers.sides import NAMES, other


@dataclass(frozen=True, slots=True)
class Saying:
    """A way to give another's words.

    Parameters
    ----------
    name : str
    words : str
        A pattern; {name} stands for who may be quoted so, {tellers} for who counts, {at} for where.
    leads : bool
        Whether the words that it gives come after it, and not before.
    example : str
        A headline in a text of Moscow's ministry.
    after_another : bool
        Whether another must tell something before it, whose verb it shares.
    """

    name: str
    words: str
    leads: bool
    example: str
    after_another: bool = False


_HINTS = (
    r"ки[ео]в\S*|київ|києві|kyiv\S*|kiev\S*|зеленс\S*|zelensk\S*|сиб[иі]г\S*|sybiha|сирськ\S*"
    r"|сырск\S*|syrsk\S*|генштаб|укра[иії]на|ukraine\S*|москв\S*|moscow\S*|кремл\S*|kremlin\S*"
    r"|песков|пєсков|peskov|пут[иі]н|putin|лавров|lavrov|конашенков|konashenkov|минобороны"
    r"|міноборони|мо|росс?[иі]я|russia\S*|you|ви|вы|укра[иії]н\S*|росс?[иі][йяс]\S*|глав\S*"
    r"|мид|мзс|general|[дл]нр|[dl][np]r"
)
_START = r"(?<![a-zа-яіїєґ-])"
_END = r"(?![a-zа-яіїєґ-])"
_NO_OBJECT = r"(?<!by )(?<!of )(?<!from )(?<!in )(?<!on )(?<!to )(?<!with )(?<!against )"
_ANSWERS = (
    r"(?:отве[чт]|відпов|париру|повторя|repl[iy]|respond|retort|counters|hits back|answer)\w*"
)
_SAYS = rf"(?:{_ANSWERS}|говор\w+|каж\w+|заяв\w+|сообщ\w+|повідом\w+|сказа\w+|счита\w+|вважа\w+)"

# troops act: '..., while Ukrainian troops - 640 shellings'
_NO_TROOPS = r"(?!\w+ (?:военн|військ))"
_TELL = re.compile(TELLS)
# 'the Ukrainian one', of a side
_SIDE = {
    "russia": r"российская|російська|the russian (?:one|side)",
    "ukraine": r"украинская|українська|the ukrainian (?:one|side)",
}
# those who count beside a side, and against the other
_REPUBLIC = {"russia": "(?:днр|лнр|dpr|lpr|dnr|lnr)", "ukraine": "(?!)"}

SAYINGS = (
    Saying(
        "a name and a colon",
        rf"{_START}{_NO_OBJECT}(?:{{name}}|{{country}})"
        r"(?: (?:[ву] (?:ответ|відповідь)|in (?:response|reply)))?: ?(?=\D|\d+ [a-zа-яіїє])",
        True,
        "Київ: перемир'я порушено 640 разів",
    ),
    Saying(
        "a name that answers, and a colon",
        rf"{_START}(?:{{name}}|{{country}}) {_ANSWERS}(?: [a-zа-яіїє'-]+){{{{0,2}}}}: ",
        True,
        "Kyiv hits back: 640 violations of the ceasefire",
    ),
    Saying(
        "a name that answers with words in quotes",
        rf"{_START}(?:{{name}}|{{country}}) (?:{_ANSWERS}|[ву] (?:ответ|відповідь))"
        r"[^.\"'«»\n]{{0,24}}[\"'«]",
        True,
        "Киев в ответ - «Россия нарушила перемирие 640 раз»",
    ),
    Saying(
        "a capital where it is said",
        rf"{_START}[ву] (?:{{at}}){_END}(?: [a-zа-яіїє-]+){{{{0,2}}}}? {_SAYS}",
        True,
        "В Киеве говорят о 640 нарушениях перемирия",
    ),
    Saying(
        "a count of one side's own",
        rf"{_START}{_NO_OBJECT}(?:{{name}}|{{country}})(?:'s|s'|') (?:[a-z]+ )?"
        r"(?:count|tally|toll|figures?|estimates?|data|numbers)",
        True,
        "Kyiv's tally stands at 640 violations of the ceasefire",
    ),
    Saying(
        "who tells, a dash and a number: the verb is that of the side before",
        rf"{_START}{_NO_OBJECT}(?!(?:{{country}}) ?- ?\d){_NO_TROOPS}"
        r"(?:(?:{tellers}|{side}|(?<=а )(?:всу|зсу)) ?- ?"
        r"(?:(?:об?|про) |(?=(?:более |понад |свыше |около |близько )?\d))"
        r"|[\"']?{republic}[\"']?,? ?- ?"
        r"(?=(?:около |близько |понад |about )?(?:\d|[^\W\d]+(?: раз\w*| times)?(?:[.,;\n]|$))))",
        True,
        "Россия насчитала 415 нарушений перемирия, украинская сторона – 640 штурмов",
        after_another=True,
    ),
    Saying(
        "who tells and a number, without the verb of the side before",
        rf"(?:,|;|(?<![a-z])(?:and|while|but)) {_NO_OBJECT}(?!(?:{{country}}) ){_NO_TROOPS}"
        r"(?:{tellers}|{side}) (?:over |about |some |only |just |more than |at least )?"
        r"(?=\d[\d,.]*+(?! (?:more )?times| раз))",
        True,
        "Moscow reported 415 violations of the truce, Ukraine's military 640 assaults",
        after_another=True,
    ),
    Saying(
        "words to the side that is told to have broken it",
        rf"{_START}(?:you|ви|вы)(?: (?:have|had|сами|самі|уже|вже|already|also)){{{{0,2}}}} "
        r"(?:violat|broke|breach|поруш|наруш|зірвал|сорвал|обстр|shell|attack|атак)",
        True,
        "«Вы нарушили перемирие 640 раз», — ответ пришел через час",
    ),
    Saying(
        "words, and where they are said",
        rf"{_SAYS} [ву] (?:{{at}}){_END}",
        False,
        "«Вы сами нарушили его 640 раз», — ответили в Киеве",
    ),
    Saying(
        "words, a dash and a name",
        rf" - (?:{{name}}){_END}(?! [-:])",
        False,
        "Перемирие нарушено 640 раз — Киев",
    ),
    Saying(
        "words, and whose they are",
        rf"(?:,|[\"'»]) (?:{{name}}|{{country}}) (?:says|said|tells|told|{_ANSWERS})",
        False,
        "Truce broken 640 times, Kyiv says",
    ),
)


def _patterns(reporter: str) -> list[tuple[re.Pattern[str], Saying]]:
    """Return the patterns of what is quoted in a text of a side."""
    names = NAMES[other(reporter)]
    who = {
        "name": names.quoted,
        "country": names.itself,
        "at": names.at,
        "tellers": names.tellers,
        "side": _SIDE[other(reporter)],
        "republic": _REPUBLIC[other(reporter)],
    }
    return [(re.compile(saying.words.format(**who)), saying) for saying in SAYINGS]


_OF_OTHERS = {reporter: _patterns(reporter) for reporter in NAMES}
for _sayings in _OF_OTHERS.values():
    for _saying, _ in _sayings:
        register(_saying, _HINTS)


def answered(line: Line, reporter: str) -> tuple[int, int]:
    """Return where a sentence of a text of one side gives the other's words; (0, 0) if it doesn't.

    Parameters
    ----------
    line : Line
    reporter : str
        Id of the side that speaks.

    Returns
    -------
    tuple of int
        Offsets in the page.
    """
    stretches = []
    for said, saying in _OF_OTHERS.get(reporter, ()):
        match = line.finds(said)
        if match is None:
            continue
        if saying.after_another and not _TELL.search(line.folded, 0, match.start()):
            continue
        if saying.leads:
            stretches.append((match.start(), len(line.folded)))
        else:
            stretches.append((0, match.end()))
    if not stretches:
        return 0, 0
    begin = min(first for first, _ in stretches)
    end = max(last for _, last in stretches)
    return line.start + begin, line.start + end
