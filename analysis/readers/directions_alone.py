"""Directions named without the word: 'на Лиманському', 'Lyman: 12', 'and 36 fell to Pokrovsk'."""

import re

from analysis.readers.direction_names import paired
from analysis.readers.direction_spelling import sector_of_english, side_of, slavic_name
from analysis.vocabulary.number_words import LEXICON

_LOCATIVE = re.compile(
    r"(?<![а-яіїєґ'-])(?:(?P<in>(?:на|у|в) )?)(?P<name>[а-яіїєґ'-]{3,30}(?:ському|цькому"
    r"|зькому|ском|цком))(?![а-яіїєґ'-])(?! (?:район|обл|міст|райо|окру|напрям|направл"
    r"|(?:та|і|й|и) [а-яіїєґ'-]+(?:ому|ком)(?![а-яіїєґ'-])))(?P<after> ?[(-]|(?=, (?:де|где) ))?"
)
# 'on three directions: the Lyman, where ... 43, the Siversk, where ... 12'
_OF_SEVERAL = re.compile(r"(?:напрямках|направлениях)(?![а-яіїєґ])[^.!?;\n]{0,400}$")
_NUMBER_WORDS = frozenset(word for words in LEXICON.values() for word in words)
_LISTED = re.compile(
    r"(?<![а-яіїєґa-z'-])(?P<name>[а-яіїєґ'-]{2,30}(?:ський|цький|зький|ское|цкое|ский"
    r"|цкий|ськ|цьк)|[a-z-]{4,20}) ?(?:[-:] ?|\()(?=(?P<next>[0-9]|[a-zа-яіїє']{2,12}))"
)
# '- Лиманський. The enemy attacked six times': a name that is all of what heads its row
_HEADING = re.compile(
    r"^[^\w\n]{0,6}(?:(?P<other>[а-яіїєґ'-]{2,30}(?:[сцз]ький|[сц]кое|[сц]кий)) (?:та|і|й|и) )?"
    # what is told of it follows, and no other name
    r"(?P<name>[а-яіїєґ'-]{2,30}(?:[сцз]ький|[сц]кое|[сц]кий))(?=\. ?\S|\.?\s*\n\s*[^\n]{30})",
    re.MULTILINE,
)
# what ends a name of these two forms, and the words that may be one: names are tried there alone
_LOCATIVE_END = re.compile(r"кому?(?![а-яіїєґ'-])(?! (?:напрям|направл))")
_LISTED_END = re.compile(r"[-:(](?:(?<=[a-zйек].)|(?<=[a-zйек] .)) ?(?=[0-9a-zа-яіїє'])")
# 'another 36 fell to the Pokrovsk one', in a sentence that speaks of directions
_TO = re.compile(
    r"на (?P<name>[а-яіїєґ'-]{3,30}(?:[сцз]ьке|[сц]кое))(?![а-яіїєґ'-])"
    r"(?! (?:напрям|направл|[а-яіїєґ'-]+(?:ське|ское) ))"
)
_FELL_TO = re.compile(r"(?<![а-яіїє])(?:припа[дл]|приш(?:лось|лись|елся)|приход[ия]т)")
_AND_TO = re.compile(
    r" (?:та|і|й|и) (?:на )?(?P<name>[а-яіїєґ'-]{3,30}(?:[сцз]ьке|[сц]кое))(?![а-яіїєґ'-])"
)
# 'twice in Siversk', after a sector of the same sentence
_IN = re.compile(r" in (?P<name>[a-z-]{4,20})(?=[,.;:)]|$|\n| (?:and|with|while) )")
_NUMBER_BEFORE = re.compile(r"(?<![a-z-])(?P<number>[a-z]+|[0-9]+)(?: more| times)?$")
_OF_SECTORS = re.compile(r"(?<![a-z])(?:sectors?|directions?|axis|axes)(?![a-z])")
_AT = re.compile(r"(?<![a-z])(?:in|near|at|around) (?!the )([a-z-]{3,20})")
_HURT = re.compile(r"wounded|injured|killed|died|hurt")
_SENTENCE_ENDS = re.compile(r"[.!?\n]")
_CITIES = frozenset(
    [
        "kharkiv",
        "kharkov",
        "sumy",
        "kherson",
        "zaporizhzhia",
        "dnipro",
        "donetsk",
        "luhansk",
        "chernihiv",
        "mariupol",
    ]
)
_FEW_TIMES = frozenset(("twice", "thrice"))
_LAST_SLAVIC = re.compile(r"[а-яіїєґ'-]+$")
_LAST_WORD = re.compile(r"[а-яіїєґa-z'-]+ ?$")
_LONGEST = 40
_WORD_BEFORE = re.compile(r"(?<![a-z])([a-z]+)[ -]$")
_LINE_HEAD = re.compile(r"(?:^|[\n.;])[^\w\n]{0,6}$")
_NAMED_BEFORE = re.compile(r"(?<![а-яіїєґa-z'-])([а-яіїєґa-z'-]{3,30})(?:,| та| і| й| и| and) $")
_LOCATIVE_BEFORE = re.compile(
    r"(?:на|у|в) [а-яіїєґ'-]{3,30}(?:ському|цькому|зькому|ском|цком) (?:та|і|й|и) $"
)
# 'Prydniprovske - no attacks'
_NOTHING = frozenset(("без", "не", "ні", "нет", "немає", "no", "none", "not", "жодної", "жодного"))


def named_alone(folded):
    """Yield (start, end, offset of the name, sectors) of the directions named without the word.

    Parameters
    ----------
    folded : str
    """
    for matches, single in (
        (_ending(folded, _LOCATIVE, _LOCATIVE_END, _LAST_SLAVIC), _lone),
        (_ending(folded, _LISTED, _LISTED_END, _LAST_WORD), _listed),
    ):
        for match in matches:
            sector, end = single(match)
            if sector:
                start, sectors = _with_the_one_before(match, sector, single is _listed)
                yield start, end, match.start(), sectors
    for match in _HEADING.finditer(folded):
        sectors = _heading(match)
        if sectors:
            start = match.start("other" if match["other"] else "name")
            yield start, match.end("name"), match.start("name"), sectors
    for match in (*_TO.finditer(folded), *_IN.finditer(folded)):
        end, sectors = _of_a_number(match)
        if sectors:
            yield match.start("name"), end, match.start("name"), sectors


def _ending(folded, names, ends, words):
    """Yield the matches of names, tried at the words before what ends one: few have such an end."""
    floor = 0
    for end in ends.finditer(folded):
        word = words.search(folded, max(0, end.start() - _LONGEST), end.start())
        if word is None:
            continue
        # a preposition of one or two letters may stand before it
        for start in (word.start() - 3, word.start() - 2, word.start()):
            match = names.match(folded, start) if start >= floor else None
            if match is not None:
                yield match
                floor = match.end()
                break


def _with_the_one_before(match, sector, listed):
    """Return where the names of an item begin ('Kursk and Lyman - 5'), and its sectors."""
    start, sector = _with_its_side(match.string, match.start(), sector)
    before = _NAMED_BEFORE.search(match.string, max(0, start - 40), start)
    joined = listed or before and before[1].endswith(("ому", "ом")) and "," not in before.group()
    if not (before and joined):
        return start, (sector,)
    word = before[1]
    other = slavic_name(word)[0] if word[0] > "z" else sector_of_english(word)
    if other is None:
        return start, (sector,)
    first, other = _with_its_side(match.string, before.start(), other)
    return first, paired((other, sector))


def _heading(match):
    """Return the sectors of a heading of one or two names; none if one of them is not known."""
    named = [slavic_name(name)[0] for name in (match["other"], match["name"]) if name]
    if None in named:
        return ()
    return (named[0],) if len(named) == 1 else paired(tuple(named))


def _with_its_side(folded, start, sector):
    """Return where 'Northern Slobozhanshchyna' begins, and its sector, by the word before it."""
    before = _WORD_BEFORE.search(folded, max(0, start - 14), start)
    side = "" if before is None else side_of(before[1])
    if sector != "slobozhanshchyna" or before is None or not side:
        return start, sector
    return before.start(), f"{side}_slobozhanshchyna"


def _listed(match):
    """'Покровський - 41' or 'Lyman: 12', an item of a list, or a name at the head of a line."""
    name, following = match["name"], match["next"]
    counted = following[0].isdigit() or following.replace("'", "") in _NUMBER_WORDS
    signs = ":" if name[0] < "а" else ":-"
    ends = match.group()[-2:].strip(" ")[-1:] in signs
    heads = ends and _heads_a_line(match.string, match.start())
    if not (counted or following in _NOTHING or heads):
        return None, match.end("name")
    return (slavic_name(name)[0] if name[0] > "z" else sector_of_english(name)), match.end("name")


def _heads_a_line(folded, start):
    """Tell whether a name opens its line, by itself or after another one ('A and B - 5')."""
    before = _NAMED_BEFORE.search(folded, max(0, start - 40), start)
    if before and slavic_name(before[1])[0]:
        start = before.start()
    return bool(_LINE_HEAD.search(folded, max(0, start - 8), start))


def _lone(match):
    """'на Лиманському' or 'лиманському (12)' without the word direction."""
    sector, _ = slavic_name(match["name"])
    if not _is_placed(match):
        return None, match.end("name")
    return sector, match.end("name")


def _is_placed(match):
    """Tell whether a name in the locative stands after 'on', by its sign, or beside another one."""
    after = match["after"]
    if match["in"] or after:
        return True
    if after is not None and _told_with_several(match):
        return True
    begin = max(0, match.start() - 40)
    return _LOCATIVE_BEFORE.search(match.string, begin, match.start()) is not None


def _told_with_several(match):
    """Tell whether a name before ', where' stands after the word 'directions' of its sentence."""
    return _OF_SEVERAL.search(match.string, max(0, match.start() - 420), match.start())


def _of_a_number(match):
    """Return where the names end and the sectors of 'another 36 fell to Pokrovsk', 'twice in
    Siversk'; none of a town.
    """
    name, said, end = match["name"], _of_its_sentence(match), match.end("name")
    if name[0] < "z":
        return end, _in_a_sector(name, said)
    sector = slavic_name(name)[0] if _FELL_TO.search(said) else None
    if sector is None:
        return end, ()
    beside = _AND_TO.match(match.string, end)
    other = beside and slavic_name(beside["name"])[0]
    return (beside.end(), paired((sector, other))) if beside and other else (end, (sector,))


def _in_a_sector(name, said):
    """Return the sector of 'and twice in Siversk', after another one's; none where towns stand
    between.
    """
    before, _, after = _OF_SECTORS.sub("\n", said).rpartition("\n")
    towns = [told for told in _AT.findall(after) if not sector_of_english(told) or told in before]
    may_be = before and name not in _CITIES and name not in said and not _HURT.search(said)
    if not may_be or towns or not _ends_with_a_number(said):
        return ()
    sector = sector_of_english(name)
    return (sector,) if sector else ()


def _ends_with_a_number(said):
    """Tell 'and another 21', 'twice', before a name."""
    last = _NUMBER_BEFORE.search(said)
    word = "" if last is None else last["number"]
    return word[:1].isdigit() or word in _NUMBER_WORDS or word in _FEW_TIMES


def _of_its_sentence(match):
    """Return the words of a sentence before a match."""
    return _SENTENCE_ENDS.split(match.string[max(0, match.start() - 300) : match.start()])[-1]
