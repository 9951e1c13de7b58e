"""Rules as data: what a number says by the words around it, each rule with a name and an example.

A pattern is written in the names of the lexicon's classes: ``<air>.*<strike>`` fits 'air strikes'
in three languages. The first rule that fits decides.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any, NamedTuple

from analysis.readers.lexicon import (
    ELSE,
    NUMBER,
    OTHER,
    PLACE,
    REGION,
    SECTOR,
    TAGS,
    TIME,
    TWICE,
    tag_of,
)
from analysis.readers.line import SENTENCES, Line

_NAMES = TAGS | {
    "number": NUMBER,
    "twice": TWICE,
    "time": TIME,
    "sector": SECTOR,
    "region": REGION,
    "place": PLACE,
    "else": ELSE,
    "word": "_",
    "attack": TAGS["attack"] + TAGS["assault"],
}
# what 'twice' counts, as 'two times' does
_TIMES = TAGS["times"]
_CLASS = re.compile(r"<(\^?)([a-z_| ]+)>")
# what may stand between a number and the word that names what it counts
_BETWEEN = (
    "<our|already|more|altogether|of|air|guided|missile_adj|artillery|drone_adj|assault_adj"
    "|kamikaze|fixed_wing|border|each|heavy>"
)
_NOUN = (
    "<violation|explosion|engagement|attack|recon|act|times|air_strike|drop|strike|bomb"
    "|shelling|rocket_launcher|quadcopter|drone|shahed|missile|ground_breach>"
)


@cache
def pattern(written: str) -> re.Pattern[str]:
    """Compile a pattern over tags.

    Parameters
    ----------
    written : str
        A regular expression in which ``<name|name>`` is a token of one of the classes named, and
        ``<^name>`` a token of any other class.

    Raises
    ------
    KeyError
        If a class is not known.
    """
    return re.compile(_CLASS.sub(_one_class, written))


def _one_class(match: re.Match[str]) -> str:
    tags = re.escape("".join(_NAMES[name.strip()] for name in match[2].split("|")))
    return f"[{match[1]}{tags}]"


class Phrase(NamedTuple):
    """A number with the words that name what it counts.

    Parameters
    ----------
    line : Line
    at : int
        The number's token.
    clause : tuple of (int, int)
    end : int
        The token after the words that name what is counted.
    noun : str
        Tags of those words.
    own : tuple of (int, int)
        The words between the numbers on either side, inside the clause.
    before, after : str
        Tags of the clause before the number, and from the words that name what is counted on.
    around, inside : str
        Tags of the number's own words, and of the clause.
    """

    line: Line
    at: int
    clause: tuple[int, int]
    end: int
    noun: str
    own: tuple[int, int]
    before: str
    after: str
    around: str
    inside: str

    def within(self, first: int, last: int) -> "Phrase":
        """Return the number with other tokens for its clause, ends included."""
        tags = self.line.tags
        return self._replace(
            clause=(first, last),
            before=tags[first : self.at],
            after=tags[self.end : last],
            inside=tags[first:last],
        )


# places of the stretches
_BEFORE, _AFTER, _AROUND, _INSIDE, _AHEAD, _LEFT, _CARRIED = range(7)


# 'eight fast (jet) drones'
_ASIDE = r"\(<our|word|missile_adj|rocket_launcher>{1,3}\)"
# 'drones of the type "Shahed"' are Shaheds
_MORE_NOUN = (
    "<our|kamikaze|artillery|missile_adj|drone_adj|fixed_wing|air|guided|assault_adj>*"
    f'(?:<our>")?{_NOUN}'
)
_HEAD = pattern(
    f"(?:{_BETWEEN}|{_ASIDE}"
    f'|"(?={_BETWEEN}*{_NOUN})|<conjunction>(?={_BETWEEN}*{_NOUN})|,(?={_BETWEEN}+<conjunction>))*?'
    # 'anti-aircraft missile systems' are no missiles
    f"(<missile_adj>*<missile><else>|{_NOUN}(?:{_MORE_NOUN})*|<drone_adj><air>?<else>|<else>|<artillery>(?!(?:,"
    f"|<conjunction>|{_BETWEEN})*{_NOUN}))"
)


def phrase(line: Line, at: int, clause: tuple[int, int]) -> Phrase:
    """Find the words that name what a number counts.

    Parameters
    ----------
    line : Line
    at : int
        The number's token.
    clause : tuple of (int, int)

    Returns
    -------
    Phrase
        Its ``noun`` is '' where no such words follow.
    """
    return Phrase(line, at, clause, *_words_of(line.tags, at, clause))


# what a phrase has besides its line, number and clause
_Rest = tuple[int, str, tuple[int, int], str, str, str, str]


@lru_cache(maxsize=SENTENCES)
def _words_of(tags: str, at: int, clause: tuple[int, int]) -> _Rest:
    """Return the words that name what a number counts, its own words, and their tags."""
    first, last = clause
    end, noun, own = _named_by(tags, at, clause)
    around = tags[own[0] : own[1]]
    return end, noun, own, tags[first:at], tags[end:last], around, tags[first:last]


def _named_by(tags: str, at: int, clause: tuple[int, int]) -> tuple[int, str, tuple[int, int]]:
    """Return the end and tags of the words that name what a number counts, and its own words."""
    first, last = clause
    left = max(first, *(tags.rfind(tag, first, at) + 1 for tag in (NUMBER, TWICE)))
    following = _COUNTED.search(tags, at + 1, last)
    right = following.start() if following else last
    # '290 artillery, tank and mortar attacks' goes over its commas
    listed = _LISTED.match(tags, at + 1)
    head = _HEAD.match(tags, at + 1, max(right, listed.end()) if listed else right)
    if head is None:
        return at + 1, _TIMES if tags[at] == TWICE else "", (left, right)
    return head.end(), head.group(), (left, right)


_COUNTED = pattern("<number|twice>")
# 'of which', 'of them'
SUBSET = pattern("<including|them>")
_LISTED = pattern(f"{_BETWEEN}+(?:,{_BETWEEN}+)+<conjunction>{_BETWEEN}+{_NOUN}+")


_PUNCTUATION = ",;:-()"
# nouns that are as short as words that name nothing
_SHORT_NOUNS = frozenset(("хат", "дач", "сіл", "сел", "дом", "car", "bus", "men"))
# words after a number that name nothing counted
_NO_NOUNS = frozenset(
    (
        "with",
        "over",
        "overnight",
        "from",
        "across",
        "after",
        "above",
        "into",
        "under",
        "between",
        "during",
        "along",
        "toward",
        "according",
        "than",
        "while",
        "when",
        "where",
        "amid",
        "since",
        "until",
        "before",
        "within",
        "using",
        "через",
        "після",
        "після",
        "после",
        "перед",
        "при",
        "над",
        "під",
        "под",
        "понад",
        "свыше",
        "серед",
        "среди",
        "між",
        "между",
        "проти",
        "против",
        "коли",
        "поки",
        "когда",
        "протягом",
        "припадає",
        "припадають",
        "припало",
        "приходится",
        "приходятся",
        "пришлось",
        "удалось",
        "вдалось",
        "вдалося",
        "тощо",
        "разом",
        "вместе",
    )
)


def unknown_noun(words: Phrase) -> str:
    """Return the word right after a number, where it may name what is counted and isn't known.

    Parameters
    ----------
    words : Phrase
    """
    line, at = words.line, words.at + 1
    if line.marks[words.at].value.form == "times":
        return ""
    while at < words.clause[1] and line.tags[at] == TAGS["our"]:
        at += 1
    if at == words.clause[1] and _is_noun_by_its_place(line, words.at, at):
        return line.word(at - 1)
    if line.tags[at : at + 1] == '"' and line.tags[at + 1 : at + 2] not in _PUNCTUATION:
        at += 1  # 'three "Neptune" missiles', and no quotation that ends here
        return line.word(at) if at < len(line.tags) else ""
    if at >= words.clause[1] or line.tags[at] != OTHER:
        return ""
    word = line.word(at)
    printed = line.page.text[line.spans[at][0]].islower()
    names = word in _SHORT_NOUNS or len(word) > 3 and word not in _NO_NOUNS
    return word if printed and names else ""


def _is_noun_by_its_place(line: Line, at: int, end: int) -> bool:
    """Tell 'two piers', a word in the form of an adjective with no noun after it."""
    last = line.word(end - 1)
    return end - 1 > at and tag_of(last)[0] == OTHER and last not in _NO_NOUNS


# 'one on P', where a text is cut in a word
_FRAGMENT = re.compile(r"(?:[а-яіїєґa-z]{1,3} )?[А-ЯІЇЄҐA-Zа-яіїєґa-z]")
BROKEN_OFF = "the text breaks off at this number"


def breaks_off(words: Phrase) -> bool:
    """Tell whether a text ends with a number that is no item of a list: 'repelled 1', of 12.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    item = words.at == 0 or line.tags[words.at - 1] in ":-"
    rest = line.page.text[line.marks[words.at].end :].strip()
    return not item and not rest or bool(_FRAGMENT.fullmatch(rest))


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: where its patterns fit a number's words, they say ``what``.

    Parameters
    ----------
    name : str
        Its name, which a reading tells beside the number.
    what : str
        What the number says; ``out`` or ``doubt`` for what is set aside or not understood.
    noun, before, after, around, inside : str
        Patterns: of the words that name what is counted (searched), directly before the number (to
        its end), directly after those words (from their beginning), anywhere in the number's own
        words, and anywhere in its clause.
    unless : str
        A pattern that the number's own words must not hold.
    ahead : str
        A pattern that must fit the sentence directly after the number.
    left : str
        A pattern that the sentence before the number must hold (to its end).
    given : str
        Beginning of the category of the number before it in the sentence.
    reason : str
        Why it is set aside or not understood.
    example : str
        A sentence that this rule reads; the number meant stands in square brackets.
    """

    name: str
    what: str
    noun: str = ""
    before: str = ""
    after: str = ""
    around: str = ""
    inside: str = ""
    unless: str = ""
    ahead: str = ""
    left: str = ""
    given: str = ""
    reason: str = ""
    example: str = ""

    # the place of a stretch and what it must pass
    tests: tuple[tuple[int, Callable[[str], Any]], ...] = field(
        init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        matched = ((_CARRIED, self.given), (_AFTER, self.after), (_AHEAD, self.ahead))
        searched = (
            (_BEFORE, self.before and f"(?:{self.before})$"),
            (_AROUND, self.around),
            (_INSIDE, self.inside),
            (_LEFT, self.left and f"(?:{self.left})$"),
        )
        tests = [(place, pattern(one).match) for place, one in matched if one]
        tests += [(place, pattern(one).search) for place, one in searched if one]
        if self.unless:
            tests.append((_AROUND, pattern(f"(?!.*(?:{self.unless}))").match))
        object.__setattr__(self, "tests", tuple(tests))

    def may_fit(self, noun: str) -> bool:
        """Tell whether the words that name what is counted fit."""
        return not self.noun or bool(pattern(self.noun).search(noun))


class Rules(Sequence[Rule]):
    """Rules in order, the first that fits deciding; those that a noun rules out are passed over.

    Parameters
    ----------
    *rules : Rule
    """

    def __init__(self, *rules: Rule) -> None:
        self._rules = rules
        self._by_noun: dict[str, tuple[Rule, ...]] = {}
        self._first = lru_cache(maxsize=SENTENCES)(self._first_of)

    def __getitem__(self, at: Any) -> Any:
        return self._rules[at]

    def __len__(self) -> int:
        return len(self._rules)

    def first(self, words: Phrase, carried: str = "") -> Rule | None:
        """Return the first rule that fits a number's words, if any.

        Parameters
        ----------
        words : Phrase
        carried : str
            Category of the number before it in the sentence.
        """
        return self._first(words.line.tags, words.at, words[2:], carried)

    def _first_of(self, tags: str, at: int, said: tuple[Any, ...], carried: str) -> Rule | None:
        _, _, noun, _, *clause = said
        twice = _TIMES if tags[at] == TWICE else ""
        stretches = (*clause, twice + tags[at + 1 :], tags[:at], carried)
        candidates = self._by_noun.get(noun)
        if candidates is None:
            candidates = tuple(rule for rule in self._rules if rule.may_fit(noun))
            self._by_noun[noun] = candidates
        for rule in candidates:
            for place, passes in rule.tests:
                if not passes(stretches[place]):
                    break
            else:
                return rule
        return None


def first_rule(rules: Rules, words: Phrase, carried: str = "") -> Rule | None:
    """Return the first rule that fits a number's words, if any.

    Parameters
    ----------
    rules : Rules
    words : Phrase
    carried : str
        Category of the number before it in the sentence.
    """
    return rules.first(words, carried)
