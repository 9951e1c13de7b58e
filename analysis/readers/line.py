"""A sentence as a line of tags, so that a grammar can be written in short patterns over them."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from analysis.readers.hints import KEPT, KNOWN, MASKS, hint_of
from analysis.readers.lexicon import (
    ELSE,
    NUMBER,
    OTHER,
    PLACE,
    REGION,
    SECTOR,
    TAGS,
    TWICE,
    tag_of,
)
from analysis.readers.marks import Mark, is_designation
from analysis.readers.text import Plain

_TOKEN = re.compile(r"[a-zа-яіїєґ](?:[a-zа-яіїєґ'0-9-]*[a-zа-яіїєґ'0-9])?|[,;:()\"]|-+|[•●▪◦]")
_SIGNS = {sign: sign for sign in ',;:()"-'} | dict.fromkeys("•●▪◦", ";")
_ADJECTIVE = re.compile(
    r"[\w-]{2,}(?:ful|less|ive|ile|ous|able|ible|[нвлк]их|[нвк]ых|[нв]их|[нвкл]і|[нвл]ые|кие|[нвк]ий"
    r"|[нвк]ый|[нвк]ого|[нвк]ої|[нвк]ой|[нвк]у|ную|[нвкл]а|[нвк]ая"
    r"|[нвк]ими|[нвк]ыми)"
)
_NAME_BEFORE = re.compile(r"[a-zа-яіїєґ0-9№#/-]+$")
_NAME_AFTER = re.compile(r"[a-zа-яіїєґ0-9/-]*")
_KINDS_OF_DRONE = frozenset(("strike", "attack", "assault"))
_AUXILIARY = frozenset(
    [
        "are",
        "is",
        "be",
        "been",
        "currently",
        "still",
        "now",
        "continue",
        "continues",
        "continued",
        "remain",
    ]
)
# capitals that name an office, a people or a thing and no place on the map
_NO_PLACE = re.compile(
    r"(?:general|генеральн|staff|штаб|генштаб|armed|збройн|вооруж|forces?|сил|defen[cs]e"
    r"|оборон|міноборон|минобор|ministry|міністер|министер|ukrain|україн|украин|russia"
    r"|росі|росс|рф|всу|зсу|зс|вс|вфу|сво|europe|європ|европ|республик|республік|republic"
    r"|град(?:а|и|у|ом|ами|ів|ов)?(?![а-яіїє])|twitter|тв[иі]т{1,2}ер|youtube"
    r"|(?:hug|хуг|гуг|гуґ|apakan|апакан|cevik|чев[ии]к|чевік|sajdik|сайдик)(?![a-zа-яіїєґ])"
    r"|minsk|мінськ|минск|organi[sz]ation|організац|организац|osce|обс|smm|сmm|сmм|смм|mission|monitor|місі[яїю]|мисси[яию]|спостеріг|наблюдат|special|teams?|telegram|телеграм"
    r"|facebook|фейсбук|kyiv|kiev|київ|киев|menafn|moscow|моск|president|президент|zelensk|зеленськ"
    r"|зеленск|putin|путін|путин|syrsk|сирськ|сырск|commander|головком|easter|великд"
    r"|великод|пасх|victory|перемог|побед"
    r"|shahed|шах[еіи]д|lancet|ланцет|молні[яїєю]|молни[яийею]|molni[yi]a|orlan|орлан|zala|supercam|х-|x-|ka-|ка-|su-|су-|с-|s-"
    r"|mi-|мі-|ту-|tu-|міг|mig|kh-|shah|orion|іскандер|iskander|кинджал|калібр|онікс"
    r"|циркон|нато|nato|сша|usa|us|оун|unit|january|february|march|april|may|june|july"
    r"|august|september|october|november|december"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|sentence|ukrinform"
    r"|interfax|укрінформ|інтерфакс|унн|уніан|униан|unn|unian|рбк|rbc|тасс|риа|новости"
    r"|air|повітрян|воздушн|пво|ппо|рсзв"
    r"|рсзо|mlrs|каб|kab|бпла|бпак|fpv|uav|нпз|eastern|european|summer|time|daily|weekly"
    r"|report|днр|лнр|донбас|donbas|федерац|federation|об'єднан|объединенн|joint|jfo|оос|ос(?![а-яіїєґ])"
    r"|донецьк\w+ народн|сп|згідно|ато(?![а-яіїєґ])"
    r"|(?:за|на|the|it|they|she|he|we|our|i|a|in|on|at)(?![a-zа-яіїєґ])"
    r"|(?:протягом|упродовж|впродовж|станом|загалом|всього|усього|ворог|противник|враг|сьогодні|вчора"
    r"|учора|сегодня|вчера|всего|в|у|по|during|today|yesterday|enemy)(?![a-zа-яіїєґ])"
    r"|(?:about|according|after|all|also|and|another|as|if|of|over|since)(?![a-z]))"
)


# 'turned back seven attacks', 'fought off seven attacks': the second word tells, by the first
_TURNED = ("turned", "drove", "driven", "fought", "threw", "thrown", "forced", "pushed", "held")
_AWAY = {"back": frozenset(_TURNED), "off": frozenset(("fought", "held", "warded", "staved"))}
# 'four of which are still being fought off'
_BEING = re.compile(r"(?<![a-z])being (?:fought )?$")
_BEING_LONG = len("being fought ")
_DONE, _DOING = TAGS["repelled"], TAGS["repelling"]
# 'brought down 12 drones', 'brought 12 drones down'
_BROUGHT = frozenset(("bring", "brings", "bringing", "brought", "take", "took", "taken"))
_BETWEEN_THEM = 6
# 'two clashes still go on'; to 'go on the offensive' is another thing
_GO = frozenset(("go", "goes", "went", "gone", "dragged"))
_WHAT_ON = re.compile(r" (?:the|an?|to|with|\d)(?![a-z])")
# 'break the truce 12 times' and 'accused of breaking it'; to break through is another thing
_BREAKS = frozenset(("break", "breaking"))
_THE_TRUCE = re.compile(
    r" (?:(?!through|into|in |out|off|down|up )[\w'-]+ ){0,4}?(?:ceasefire|cease-fire|truce"
    r"|armistice|moratorium|silence)(?! line| zone|[a-z-])|(?<=ing) it(?![a-z'])"
)
# 'knocked off course' and 'сбиты с курса' were lost, not shot down
_COURSE = frozenset(("course", "курса", "курсу"))
_OFF = frozenset(("off", "с", "з", "зі", "із"))
# what words are after one that begins so, and what else they count
_AFTER_WORDS = (
    # 'the ceasing of fire' is a truce, and no fire
    (("огня", "вогню"), ("прекращен", "припинен"), OTHER, ""),
    # grenade launchers fire no rockets
    (("launcher", "launchers"), ("grenade",), OTHER, ""),
    # the 'Kalibr' is a missile, 'shells of both calibres' are none
    (
        ("калібр", "калібри", "калібрів", "калібрами"),
        ("обох", "двох", "трьох", "різн", "велик", "мал", "мін", "снаряд", "гармат"),
        ELSE,
        "a measure",
    ),
)
_AFTER = {
    word: (before, tag, reason) for words, before, tag, reason in _AFTER_WORDS for word in words
}
# what goes on where it is denied, and says nothing of itself
_STOPS = frozenset(
    f"{stem}{end}"
    for stem, ends in (
        ("припиня", "ється ються лася лась лися лись"),
        ("припинил", "ася ась ися ись ося ось"),
        ("прекраща", "ется ются лась лись"),
        ("прекратил", "ась ись ось"),
        ("прекратился припинився вщух ущух стих утих затих", ""),
        ("вщухл ущухл стихл утихл затихл", "а и о"),
        ("cease subside abate", " d s"),
        ("ceasing subsiding abating", ""),
    )
    for stem in stem.split()
    for end in ends.split(" ")
)
# 'one more has not stopped', and no 'the enemy has not stopped attacking'
_INTRANSITIVE = frozenset(("stop", "stopped", "stopping"))
_AT_AN_END = re.compile(r" ?(?:[.,;:!?)\n–—-]|yet|$)")
# words that mean something by their neighbours only
_BY_NEIGHBOURS = frozenset(
    ("repelling", "on", "over", "down", *_BREAKS, *_AWAY, *_COURSE, *_AFTER, *_STOPS)
)
_NAMED = frozenset((SECTOR, REGION))
_THINGS = frozenset((TAGS["shahed"], TAGS["drone"], TAGS["missile"]))
_BE = frozenset(("is", "are"))
_YET = frozenset(("yet", "fully", "been", "поки", "пока", "ще", "еще", "досі"))
# tags that the words around them may change
_LOOKED_AT = frozenset((ELSE, TAGS["ended"], TAGS["drone"], TAGS["shahed"], TAGS["repelled"]))
_MOST_WORDS = 65_536
# of so many sentences it is kept what follows from their tags alone: offices write in set phrases
SENTENCES = 16_384
# signs, and the words met so far whose tag is always the same
_PLAIN_TAGS = dict(_SIGNS)


# a pattern and what it found in a sentence, for the sentences met so far
_Search = tuple[re.Pattern[str], re.Match[str] | None]
_SEARCHED: dict[str, dict[int, _Search]] = {}


def _searched_in(folded: str) -> dict[int, _Search]:
    """Return what was searched in a sentence of the same words: reports repeat many."""
    kept = _SEARCHED.get(folded)
    if kept is None:
        if len(_SEARCHED) >= SENTENCES:
            _SEARCHED.clear()
        kept = _SEARCHED[folded] = {}
    return kept


@dataclass(slots=True)
class Line:
    """A sentence as tags.

    Parameters
    ----------
    page : Plain
    start, end : int
        The sentence in the page.
    tags : str
        One character a token.
    spans : list of (int, int)
        Where each token stands in the page.
    marks : dict of int to Mark
        Numbers, times, sectors and regions, by the token that they are.
    reasons : dict of int to str
        What else is counted, by token.
    hints : int
        Which turns of phrase the sentence may hold, by its words.
    told : dict
        What was told of sentences of the same words and marks so far (see ``remembered``).
    """

    page: Plain
    start: int
    end: int
    tags: str
    spans: list[tuple[int, int]]
    marks: dict[int, Mark]
    reasons: dict[int, str] = field(default_factory=dict)
    _found: dict[str, list[int]] = field(default_factory=dict)
    _folded: str = ""
    hints: int = 0
    _numbers: list[int] = field(default_factory=list)
    _searched: dict[int, _Search] | None = None
    told: dict[tuple, Any] = field(default_factory=dict)

    def finds(self, words: re.Pattern[str]) -> re.Match[str] | None:
        """Search the folded sentence, once for every pattern, and only where it may be."""
        key = id(words)  # to hash a long pattern takes longer than to look it up
        mask = MASKS.get(key)
        if mask is not None and not mask & self.hints:
            return None
        kept = self._searched
        if kept is None:
            kept = self._searched = _searched_in(self.folded)
        search = kept.get(key)
        if search is None or search[0] is not words:
            search = kept[key] = words, words.search(self.folded)
        return search[1]

    @property
    def folded(self) -> str:
        """The sentence, folded."""
        if not self._folded:
            self._folded = self.page.folded[self.start : self.end]
        return self._folded

    def of(self, tags: str) -> list[int]:
        """Return the tokens that have one of some tags of marks."""
        found = self._found.get(tags)
        if found is None:
            found = [at for at in self.marks if self.tags[at] in tags]
            self._found[tags] = found
        return found

    def numbers(self) -> list[int]:
        """Return the tokens that are numbers."""
        return self._numbers

    def number_at(self, start: int) -> int | None:
        """Return the token of the number that begins at a sign of the page, None where none does.

        Parameters
        ----------
        start : int
        """
        return next((at for at in self._numbers if self.marks[at].start == start), None)

    def words(self, first: int, last: int) -> str:
        """Return the folded words of some tokens, ends included."""
        if first >= last:
            return ""
        return self.page.folded[self.spans[first][0] : self.spans[last - 1][1]]

    def said(self, first: int, last: int) -> str:
        """Return the words of some tokens as they were printed."""
        if first >= last:
            return ""
        return self.page.text[self.spans[first][0] : self.spans[last - 1][1]]

    def word(self, at: int) -> str:
        """Return one folded word."""
        first, last = self.spans[at]
        return self.page.folded[first:last]

    def clauses(self) -> tuple[tuple[int, int], ...]:
        """Return the clauses as (first token, token after the last)."""
        return _clauses(self.tags)


class _Made(NamedTuple):
    """What was made of a sentence of the same words and marks, wherever it stood."""

    tags: str
    spans: list[tuple[int, int]]
    marks: list[tuple[int, int]]  # tokens that are marks, and which of them
    reasons: dict[int, str]
    hints: int
    numbers: list[int]
    told: dict[tuple, Any]

    @classmethod
    def of(cls, line: Line, marks: list[Mark]) -> "_Made":
        """Keep a line from where its sentence starts."""
        start = line.start
        places = {id(mark): at for at, mark in enumerate(marks)}
        return cls(
            line.tags,
            [(first - start, last - start) for first, last in line.spans],
            [(at, places[id(mark)]) for at, mark in line.marks.items()],
            line.reasons,
            line.hints,
            line._numbers,
            line.told,
        )

    def at(self, page: Plain, start: int, end: int, marks: list[Mark]) -> Line:
        """Return the line at another place."""
        line = Line(
            page,
            start,
            end,
            self.tags,
            [(first + start, last + start) for first, last in self.spans],
            {at: marks[which] for at, which in self.marks},
            dict(self.reasons),
        )
        line.hints, line._numbers, line.told = self.hints, self.numbers, self.told
        return line


_MADE: dict[tuple, _Made] = {}
KEPT.append(_MADE)
# punctuation, or a conjunction before a number or a verb; an aside without a number breaks nothing
_BREAK = re.compile(
    r"(?P<aside>\([^()02DRT]{0,6}\)|\"[^\"02DRT]{0,8}\"|\"[02]t?\")|(?:(?<![Cl]),|,(?![Cl]))(?<!d,(?=&p))|[;:()\"]"
    r"|(?<!\.)(?=&_?[svcerdyYbow])|(?=&\.[svcerdyYbw])|(?<![02i])-(?![02pdyro]|[$_]{0,3}[RD]"
    r"|[$_][s_j]{0,2}[lCUkqf])|(?=&[.+~_=]{0,2}[02])|(?=&o)"
    r"|(?:(?<=[02][tAEG])|(?<=2))(?=&[_j]{0,3}D[02])"
    # 'launched 33 drones and air defences shot down 27'
    r"|(?=&\.?(?:j?a_|jL)d_?[02])"
)


@lru_cache(maxsize=SENTENCES)
def _clauses(tags: str) -> tuple[tuple[int, int], ...]:
    found, at = [], 0
    for match in _BREAK.finditer(tags):
        if match.lastgroup == "aside":
            continue
        first, last = match.span()
        if first > at:
            found.append((at, first))
        at = last
    if at < len(tags):
        found.append((at, len(tags)))
    return tuple(found)


@lru_cache(maxsize=SENTENCES)
def clause_of(tags: str, at: int) -> tuple[int, int]:
    """Return the clause in which a token lies, with a sector or region named right before its
    bracket or colon.

    Parameters
    ----------
    tags : str
        Of the sentence.
    at : int
    """
    first, last = at, at + 1
    for part in _clauses(tags):
        if part[0] <= at < part[1]:
            first, last = part
            break
    opened = first > 1 and tags[first - 1] in "(:-"
    if opened and tags[first - 2] in "DR":
        first -= 2
    return first, last


def is_in_its_clause(line: Line, at: int, number: int) -> bool:
    """Tell whether some words stand in the clause of a number.

    Parameters
    ----------
    line : Line
    at : int
        Where the words begin in the page.
    number : int
        The token of the number.
    """
    first, last = clause_of(line.tags, number)
    return line.spans[first][0] <= at < line.spans[last - 1][1]


def is_told_of(line: Line, at: int, number: int) -> bool:
    """Tell whether some words stand in the clause of a number, or lead the sentence before any.

    Parameters
    ----------
    line : Line
    at : int
        Where the words begin in the page.
    number : int
        The token of the number.
    """
    return is_in_its_clause(line, at, number) or at <= line.marks[line.numbers()[0]].start


def _known_by(mark: Mark, start: int) -> tuple[int, int, str, Any]:
    """Return what a mark adds to the words of its sentence; a place may be told by the text."""
    named = mark.value if mark.what in _NAMED else None
    return mark.start - start, mark.end - start, mark.what, named


def make_line(page: Plain, start: int, end: int, marks: list[Mark]) -> Line:
    """Tag the words of a sentence.

    Parameters
    ----------
    page : Plain
    start, end : int
        The sentence.
    marks : list of Mark
        Sorted, inside the sentence, not overlapping.

    Returns
    -------
    Line
    """
    text = page.text[start:end]
    marked = [_known_by(mark, start) for mark in marks]
    key = text, *marked
    known = None if page.asides else _MADE.get(key)
    if known is not None:
        return known.at(page, start, end, marks)
    line = _tagged(page, start, end, marks)
    if len(_MADE) >= SENTENCES:
        _MADE.clear()
    _MADE[key] = _Made.of(line, marks)
    return line


def _tagged(page: Plain, start: int, end: int, marks: list[Mark]) -> Line:
    tags: list[str] = []
    spans: list[tuple[int, int]] = []
    line = Line(page, start, end, "", spans, {})
    at = start
    for mark in marks:
        if mark.end <= at:
            continue
        if is_designation(page.folded, mark):
            _add_words(line, tags, at, _start_of_name(page.folded, at, mark.start))
            at = _end_of_name(page.folded, mark.end, end)
            continue
        _add_words(line, tags, at, mark.start)
        line.marks[len(tags)] = mark
        if mark.what in _NAMED:
            for word in page.folded[mark.start : mark.end].split():
                line.hints |= hint_of(word)
        if mark.what == NUMBER:
            line._numbers.append(len(tags))
        twice = mark.what == NUMBER and getattr(mark.value, "form", "") == "times"
        tags.append(TWICE if twice else mark.what)
        spans.append((mark.start, mark.end))
        at = mark.end
    _add_words(line, tags, at, end)
    line.tags = "".join(tags)
    return line


def _is_a_thing(name: str) -> bool:
    """Tell whether a name's letters say what it is: 'Shahed-136' is a Shahed."""
    return tag_of(name.rstrip("-/"))[0] in _THINGS


def _start_of_name(folded: str, at: int, start: int) -> int:
    """Return where a name begins: 'ten Kh-101 missiles' are ten, the name parts nothing."""
    name = _NAME_BEFORE.search(folded, at, start)
    if name is None or _is_a_thing(name.group()):
        return start
    return name.start()


def _end_of_name(folded: str, start: int, end: int) -> int:
    """Return where a name like 'Х-47М2' or 'Х-101/Іскандер-К' ends."""
    after = _NAME_AFTER.match(folded, start, end)
    return after.end() if after else start


def _add_words(line: Line, tags: list[str], start: int, end: int) -> None:
    folded, text = line.page.folded, line.page.text
    plain, spans = _PLAIN_TAGS.get, line.spans
    hints, hinting = line.hints, KNOWN.get
    after_number = tags[-1:] == [NUMBER]
    asides = line.page.asides
    for match in _TOKEN.finditer(folded, start, end):
        at, stop = span = match.span()
        word = folded[at:stop]
        hint = hinting(word)
        hints |= hint_of(word) if hint is None else hint
        if asides and any(first <= at < last for first, last in asides):
            continue
        tag = plain(word)
        if tag is None or tag == OTHER and (after_number or text[at] != word[0]):
            tag, reason = _tag_here(line, tags, word, text[at])
            tag = _by_what_follows(line, tags, word, stop) or tag
            if tag in "Uu" and tags and line.word(len(tags) - 1) in _KINDS_OF_DRONE:
                # 'strike drones' are drones of a kind, 'strikes by drones' are strikes
                tags[-1] = "k"
            if reason:
                line.reasons[len(tags)] = reason
        if tag == "-" and not _is_dash(folded, at, stop):
            continue
        after_number = False
        if tag == _DONE and _BEING.search(folded, max(start, at - _BEING_LONG), at):
            tag = _DOING
        tags.append(tag)
        spans.append(span)
    line.hints = hints


def _by_what_follows(line: Line, tags: list[str], word: str, end: int) -> str:
    """Return the tag that a word has by the words after it, '' where they don't matter."""
    folded = line.page.folded
    if word == "on" and _goes_on(line, tags, end):
        return TAGS["going_on"]
    if word in _BREAKS and _THE_TRUCE.match(folded, end):
        return TAGS["broke"]
    stops = word in _INTRANSITIVE and _is_denied(line, tags)
    return TAGS["going_on"] if stops and _AT_AN_END.match(folded, end, line.end) else ""


def _tag_here(line: Line, tags: list[str], word: str, first: str) -> tuple[str, str]:
    """Return the tag of a word among those before it, and what else it counts."""
    if word[0] == "-":
        return "-", ""  # a dash of several hyphens
    tag, reason = tag_of(word)
    if tag not in _LOOKED_AT and not reason and word not in _BY_NEIGHBOURS:
        _keep(word, tag)
    before, tag_after, reason_after = _AFTER.get(word, ((), "", ""))
    if before and tags and line.word(len(tags) - 1).startswith(before):
        return tag_after, reason_after
    if word in _COURSE and tags[-2:-1] == [TAGS["downed"]] and line.word(len(tags) - 1) in _OFF:
        tags[-2] = TAGS["suppressed"]
    if word in _AWAY and tags and line.word(len(tags) - 1) in _AWAY[word]:
        return TAGS["repelled"], reason
    if word == "down" and _is_brought(line, tags):
        return TAGS["downed"], reason
    over = word == "over" and any(line.word(at) in _BE for at in range(len(tags))[-3:])
    if (tag == "w" or over or word in _STOPS) and _is_denied(line, tags):
        return "o", reason  # 'not ended', 'not yet over' goes on
    if tag == _DONE and _is_denied(line, tags):
        return OTHER, ""  # 'not repelled' goes on, or was a success of the enemy's
    if word == "repelling" and not _after_auxiliary(line, tags):
        return "r", reason
    # after 'verbatim: "' a sentence begins
    opens = not tags or tags == ['"'] or tags[-2:] == [":", '"']
    if tag == OTHER and first.isupper() and not opens and not _NO_PLACE.match(word):
        return PLACE, reason
    if tag == OTHER and tags[-1:] == [NUMBER] and _ADJECTIVE.fullmatch(word):
        return TAGS["our"], reason  # 'two futile attempts'
    return tag, reason


def _is_denied(line: Line, tags: list[str]) -> bool:
    """Tell whether 'not' stands right before a word, or with 'yet' or 'been' between."""
    before = (at for at in reversed(range(len(tags))) if line.word(at) not in _YET)
    last = next(before, -1)
    return last >= 0 and tags[last] == "!"


def _is_brought(line: Line, tags: list[str]) -> bool:
    """Tell 'brought down 12 drones' and 'brought 12 drones down'."""
    return any(line.word(at) in _BROUGHT for at in range(len(tags))[-_BETWEEN_THEM:])


def _goes_on(line: Line, tags: list[str], end: int) -> bool:
    """Tell 'they still go on' from 'they went on the offensive'."""
    after_go = bool(tags) and line.word(len(tags) - 1) in _GO
    return after_go and not _WHAT_ON.match(line.page.folded, end)


def _keep(word: str, tag: str) -> None:
    if len(_PLAIN_TAGS) < _MOST_WORDS:
        _PLAIN_TAGS[word] = tag


def _after_auxiliary(line: Line, tags: list[str]) -> bool:
    last = range(max(0, len(tags) - 2), len(tags))
    return any(line.word(at) in _AUXILIARY for at in last)


def _is_dash(folded: str, start: int, end: int) -> bool:
    """Tell a dash between words from a hyphen."""
    return not (folded[start - 1 : start].isalnum() and folded[end : end + 1].isalnum())
