"""The offices that a text names, each with its country, or with a name that is no party's."""

import re
from dataclasses import dataclass
from functools import cache

from analysis.readers.led import led
from analysis.readers.sides import HEADQUARTERS, NAMES, OFFICES, REPRESENTATION
from analysis.readers.sought import Sought
from analysis.readers.text import OPENERS

# a name that says the country, by its office
_PERSONS = {
    office: {
        side: names.persons[office] for side, names in NAMES.items() if office in names.persons
    }
    for office in OFFICES
} | {"headquarters": {"ukraine": HEADQUARTERS}, "representation": {"dpr_lpr": REPRESENTATION}}
_NAMED = {
    office: {country: Sought(rf"(?<![a-zа-яіїєґ])(?:{stems})") for country, stems in by.items()}
    for office, by in _PERSONS.items()
}
_OFFICE = re.compile(
    "(?<![a-zа-яіїєґ])(?=[вогмпadfgmp])(?:"
    + "|".join(f"(?P<{name}>{stems})" for name, stems in OFFICES.items())
    + ")"
)
_COUNTRY = re.compile(
    "|".join(
        f"(?P<{side}>(?<![a-zа-яіїєґ])(?:{names.country})(?![a-zа-яіїєґ]))"
        for side, names in NAMES.items()
    )
)
# 'the ministry of the aggressor country'
_CALLED = re.compile(
    r"(?: of| in)?(?: the)? (?:"
    + "|".join(f"(?P<{side}>{names.called})" for side, names in NAMES.items())
    + r")(?![a-zа-яіїєґ])"
)
_CAPITAL = r"[A-ZА-ЯІЇЄҐ][\w'’-]+"
# 'речник Генштабу Андрій Шевченко': two names are a person's, and no country in the genitive
_SURNAME = re.compile(rf" {_CAPITAL}")
_NOMINATIVE = re.compile(r"[бвгґджзйклмнопрстфхцчшщь]$")
# 'General Staff Tells': no country of an English name stands without 'of' or 'in'
_JOINED = re.compile(r"\W*(?:of|in|\()")
_BEFORE = re.compile(rf"(?P<name>{_CAPITAL}(?:'s|’s)?) (?:(?:federal|new|own|[A-Z][a-z]+) )?$")
_AFTER = re.compile(
    r"^(?: Command)?(?: ?\((?:МО|МОУ|МЗС|МИД|MOD|MoD|MFA|ГШ)\))?"
    rf"(?: |,? ?\()(?:(?:of|in) (?:the )?|\()?(?:(?:Armed Forces|Збройних [Сс]ил"
    rf"|Вооруж[её]нных [Сс]ил|Armed forces|ЗС|ВС|republic of|Republic of|Республіки"
    rf"|Республики|Королівства|Королевства)(?: of(?: the)?)? )?(?P<name>{_CAPITAL})"
)
# a headline's last word and the first of the text stand side by side
_OPENS = re.compile(OPENERS)
_ADJECTIVE = re.compile(r"[сцз]ь?к[а-яіїєґ]{1,3}$")
# 'clashes with the army of Russia - General Staff': a dash parts them, a hyphen doesn't
_BESIDE_ITS_OFFICE = re.compile(
    r"(?!\w* (?:сторон|войск|військ|силам|формирован|формуван|режим|side(?![a-z])))"
    r"(?:[ \w']|(?<=\w)-(?=\w)){0,14}"
)
# 'Генштаб Минувшие сутки': no country in the genitive
_NO_GENITIVE = re.compile(
    r"(?:[ыи]е|[кнвгх]і|[ыи]й|ая|яя|ое|ее|[ыи]х|[ює]ть?|[аяеи]т|л[аио]|с[ья])$"
)
# 'Putin's parade truce', 'путінське перемир'я', 'the truce declared by Putin', 'перемирие Путина'
_A_TRUCE = r"(?:truce|cease-?fire|перемир'?[а-яіїє]+|тиш[аіиуею]+)"
_ITS_TRUCE = re.compile(
    rf"(?:'s?|[а-яіїє]*ськ[а-яіїє]+|[а-яіїє]*ск[а-яіїє]+) (?:[\w-]+ ){{0,3}}{_A_TRUCE}(?![\w-])"
)
_TRUCE_OF = re.compile(
    rf"(?<!\w){_A_TRUCE},? (?:(?:that was |that |which was )?(?:declared|announced|ordered) by "
    r"|of |від |от |(?:оголошен|объявленн|проголошен)[а-яіїє]+ )?"
    r"(?:(?:president|vladimir|володимир\w*|владимир\w*|президент\w+) ){0,2}$"
)
_NOT_NAMES = re.compile(
    r"(?:the|on|in|at|it|за|на|по|і|та|и|в|у|про|о|об|об'єднаних|said|daily|report"
    r"|станом|we|summary|update|new|today|yesterday|during|since|after|as|from|also|but"
    r"|командування|command|according|accused|повідомл\w*|сообщ\w*|заявил\w*|подвел\w*"
    r"|зед\w*|петр[ао]?\w{0,2}|petro|володимир\w*|volodymyr|владимир\w*|володимира|vladimir|donald|трамп\w*"
    r"|trump|last|past|earlier|monday|tuesday|wednesday|thursday|friday|saturday|sunday|officer|head"
    r"|armed|forces|minister|first|second|third|and|there|their|its|командувач\w*|великод\w*"
    r"|пасхальн\w*|easter|victory|telegram|facebook|що|что"
    r"|\w+-(?:канал|channel|аккаунт|акаунт)\w*)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """An office named in a text.

    Parameters
    ----------
    office : str
    country : str
        Id of a party; '' if none is named.
    unknown : str
        A country named that is no party.
    start : int
    """

    office: str
    country: str
    unknown: str
    start: int


def mentions(text: str, folded: str, offices: tuple[str, ...]) -> list[Mention]:
    """Return the offices that a text names, in order.

    Parameters
    ----------
    text, folded : str
        As printed and folded, of the same length.
    offices : tuple of str
        Which to look for.
    """
    alone = len(offices) == 1 and offices[0] in OFFICES
    named_as = _names_of(offices[0]) if alone else _OFFICE
    found = [
        _mention(text, folded, match)
        for match in named_as.finditer(folded)
        if match.lastgroup in offices
    ]
    for office, persons in _NAMED.items():
        if office in offices:
            for country, named in persons.items():
                for match in named.finditer(folded):
                    if not _names_a_truce(folded, match):
                        found.append(Mention(office, country, "", match.start()))
    return sorted(found, key=lambda mention: mention.start)


def _names_a_truce(folded: str, person: re.Match[str]) -> bool:
    """Tell 'Putin's truce' and 'the truce that Putin declared': of whose it is nothing is told."""
    after = _ITS_TRUCE.match(folded, person.end())
    before = _TRUCE_OF.search(folded, max(0, person.start() - 60), person.start())
    return after is not None or before is not None


@cache
def _names_of(office: str) -> re.Pattern[str]:
    """Return the names of one office alone, which are found quicker than those of all."""
    return re.compile(f"(?P<{office}>{led(rf'(?<![a-zа-яіїєґ])(?:{OFFICES[office]})').pattern})")


def _mention(text: str, folded: str, match: re.Match[str]) -> Mention:
    office = str(match.lastgroup)
    itself = _COUNTRY.search(match.group())
    if itself:
        return Mention(office, str(itself.lastgroup), "", match.start())
    if text[match.start() : match.end()].isupper() and " " in match.group():
        shouted = _COUNTRY.search(folded, match.end(), match.end() + 40)
        return Mention(office, str(shouted.lastgroup) if shouted else "", "", match.start())
    called = _CALLED.match(folded, match.end())
    if called:
        return Mention(office, str(called.lastgroup), "", match.start())
    sides = (
        _BEFORE.search(text[max(0, match.start() - 40) : match.start()]),
        _AFTER.match(text[match.end() : match.end() + 60]),
    )
    unknown = ""
    for side in sides:
        name = "" if side is None else side["name"]
        following = side is sides[1]
        if not (following or _may_stand_before(name)):
            continue
        plain = name.lower().replace("ё", "е")
        country = _COUNTRY.match(plain)
        if country:
            return Mention(office, str(country.lastgroup), "", match.start())
        person = _country_of_person(office, plain)
        if person:
            return Mention(office, person, "", match.start())
        if following and _is_no_country(text, match.end(), name):
            continue
        if _may_name_a_country(name, before=not following):
            unknown = unknown or name
    lower = _COUNTRY.search(folded, max(0, match.start() - 22), match.start())
    if not (lower and _may_stand_before(lower.group())):
        return Mention(office, "", unknown, match.start())
    if _BESIDE_ITS_OFFICE.fullmatch(folded, lower.end(), match.start()):
        return Mention(office, str(lower.lastgroup), "", match.start())
    return Mention(office, "", unknown, match.start())


def _may_stand_before(name: str) -> bool:
    """Tell whether a country's name before an office may say whose it is: a Slavic one by its
    adjective only, 'сбили дроны ВСУ Минобороны: ...' is a headline and another.
    """
    return name[:1].lower() <= "z" or bool(_ADJECTIVE.search(name.lower()))


def _is_no_country(text: str, end: int, name: str) -> bool:
    """Tell whether a word with a capital after an office is a person's first name, or one that
    begins what the office tells.

    Parameters
    ----------
    text : str
    end : int
        Where the office ends.
    name : str
    """
    after = text.find(name, end) + len(name)
    nominative = name[:1] > "z" and _NOMINATIVE.search(name)
    person = bool(nominative) and _SURNAME.match(text, after) is not None
    return person or name[:1] <= "z" and _JOINED.match(text, end) is None


def _country_of_person(office: str, name: str) -> str:
    """Return whose office a person of a known name holds, '' for a name that is not known."""
    persons = _NAMED.get(office, {})
    return next((country for country, named in persons.items() if named.match(name)), "")


def _may_name_a_country(name: str, *, before: bool) -> bool:
    """Tell whether a word with a capital beside an office may be a country's name.

    Before an office a Slavic one is an adjective ('Турецкое'): 'Сводка' and 'РЕБ' are none.
    """
    plain = name.rstrip("'’s")
    if not before and _NO_GENITIVE.search(name):
        return False
    if not name or _OPENS.fullmatch(name) or _NOT_NAMES.match(plain) or _NOT_NAMES.match(name):
        return False
    slavic = name[0] > "z"
    return not (before and slavic) or bool(_ADJECTIVE.search(name))
