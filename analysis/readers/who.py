"""Who speaks and who is spoken of: read from the text, never assumed.

An office (ministry, general staff, president, air force) speaks for a named country. One that is
not named, or of a country that is no party, is refused with the way to name it.
"""

import re
from dataclasses import dataclass
from typing import Any

from analysis.readers.access import resolve
from analysis.readers.given import Given
from analysis.readers.sides import (
    ACCUSES,
    HEADQUARTERS,
    NAMES,
    OFFICES,
    REPRESENTATION,
    TITLES,
    other,
)
from analysis.readers.text import OPENERS
from analysis.readers.when import public_by

# a name that says the country, by its office
_PERSONS = {
    office: {
        side: names.persons[office] for side, names in NAMES.items() if office in names.persons
    }
    for office in OFFICES
} | {"headquarters": {"ukraine": HEADQUARTERS}, "representation": {"dpr_lpr": REPRESENTATION}}
_NAMED = {
    office: {country: re.compile(rf"(?<![a-zа-яіїєґ])(?:{stems})") for country, stems in by.items()}
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
_CAPITAL = r"[A-ZА-ЯІЇЄҐ][\w'’-]+"
# 'речник Генштабу Андрій Шевченко': two names are a person's, and no country in the genitive
_SURNAME = re.compile(rf" {_CAPITAL}")
_NOMINATIVE = re.compile(r"[бвгґджзйклмнпрстфхцчшщь]$")
# 'General Staff Tells': no country of an English name stands without 'of' or 'in'
_JOINED = re.compile(r"\W*(?:of|in|\()")
_BEFORE = re.compile(rf"(?P<name>{_CAPITAL}(?:'s|’s)?) (?:(?:federal|new|own|[A-Z][a-z]+) )?$")
_AFTER = re.compile(
    rf"^(?: |,? ?\()(?:(?:of|in) (?:the )?|\()?(?:(?:Armed Forces|Збройних [Сс]ил"
    rf"|Вооруж[её]нных [Сс]ил|Armed forces|ЗС|ВС|republic of|Republic of|Республіки"
    rf"|Республики|Королівства|Королевства)(?: of(?: the)?)? )?(?P<name>{_CAPITAL})"
)
# only one side speaks so
_WORDS_OF_UKRAINE = re.compile(
    r"окупант|загарбник|оккупант|захватчик|invaders|occupiers|сил\w* оборони|сил\w* "
    r"обороны|defen[cs]e forces|російського вторгнення|российского вторжения|рашист"
    r"|ukrainian (?:army|military|armed forces) (?:\w+ ){0,3}(?:said|says|report)"
    r"|ukrain(?:e's|ian) defenders|(?:украинск|українськ)\w+ (?:защитник|захисник)"
    r"|russian[ _]invasion|glory to ukraine|слава україні"
    r"|станом на|локаційно|локационно|locationally|ukrinform|укр[иі]нформ"
    r"|(?<![а-яіїє])(?:унн|ун[иі]ан)(?![а-яіїє])|(?<![a-z])(?:unn|unian)(?![a-z])"
)
_VERBS = (
    r"атак|наруш|обстрел|нан[её]с|наносил|соверш|предприн|пыта|применил|применен|запуст|violat"
    r"|attack|launch|broke|breach|fired|carried|shell|поруш|здійсн|завда|обстріл|committ"
    r"|випуст|застос|\d+ раз"
)
# what is told of those who were attacked, or who stopped attacks
_SUFFERS = (
    r"(?<![a-z])(?:were|was|been|faced|repel|repuls|stopp|halt|thwart|beat"
    r"|(?:came|come|comes|fell) under)"
    r"|(?<![а-яіїє])(?:отби|отраз|отраж|останов|сдерж|відби|зупин|стрим)"
)
# what a side tells of, and whose deeds it tells: no deed of its own
_TELLS_OF = (
    r"report|announc|(?<![a-z])(?:said|says)|повідом|сообщ|заяв|росій|россий|russia|україн|украин"
    r"|ukrain"
)
# 'shelled the positions of Russian troops 310 times': no deed of theirs
_NOT_STRUCK = (
    "(?<!позиции )(?<!позициям )(?<!позиций )(?<!позиції )(?<!позицій )(?<!позиціях )"
    "(?<!позиціям )(?<!по )(?<!positions of )(?<!infrastructure of )(?<!facilities of )"
    "(?<! on )(?<! at )(?<! against )"
)
_DEEDS = {
    side: re.compile(
        rf"(?<![a-zа-яіїєґ]){_NOT_STRUCK}(?:{names.doers})(?![a-zа-яіїєґ])(?:(?!{_SUFFERS}|{_TELLS_OF})[^.!?;\n]){{0,28}}?"
        rf"(?<![a-zа-яіїєґ])(?:{_VERBS})"
    )
    for side, names in NAMES.items()
}
# 'Ukraine, Moscow said, attacked it'
_SAYS = {
    side: re.compile(
        rf"(?<![a-zа-яіїєґ])(?:{names.itself}|{names.quoted}) "
        rf"(?:sa(?:id|ys)|claim|заяв|{ACCUSES})"
    )
    for side, names in NAMES.items()
}
# whose forces repel attacks, which a staff tells of its own
_REPELS = {
    side: re.compile(
        rf"(?<![a-zа-яіїєґ])(?:{names.doers})(?![a-zа-яіїєґ])"
        r"(?:(?!attack|assault|were|was |атак|штурм|напад)[^.!?;\n]){0,28}?(?<![a-zа-яіїєґ])"
        r"(?:repelled|beat back|fended off|fought off|відбил|отбил|отразил|відби[лв]|repulsed)"
    )
    for side, names in NAMES.items()
}
# wars that the readers don't know; what is said of them is never told of this one
_ELSEWHERE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:syria\w*|сири[ийяею]\w*|сирійськ\w*|сирі[їйяюєи]\w*|карабах\w*|karabakh"
    r"|artsakh|арцах\w*|gaza|газ[аеиу] |сектор\w* газа?\w*|lebanon|lebanese|л[иі]ван\w*|israel\w*"
    r"|[иі]зра[иїі]л\w*|hezbollah|hamas|iran(?:ian)?|іран\w*|иран\w*|armeni\w*|азербайджан\w*"
    r"|вірмен\w*|армени\w*|армянск\w*|azerbaijan\w*|kashmir|pakistan\w*|пакистан\w*|indian? army"
    r"|cambodia\w*|камбодж\w*|thai(?:land)?|таиланд\w*|yemen\w*|йемен\w*|libya\w*|ливи[ийяею]"
    r"|sudan\w*|судан\w*|нагорн\w+)(?![a-zа-яіїєґ])"
)
_HERE = re.compile(
    r"україн|украин|ukrain|всу(?![а-яіїє])|зсу(?![а-яіїє])|киев|київ|kyiv|kiev|росіян|окупант"
    r"|сво(?![а-яіїє])|днр|лнр"
)
# whose drones were shot down: a side shoots at the other's
_DOWNED = {
    "ukraine": re.compile(
        r"(?:украинск|українськ|ukrainian)\w* (?:\w+ ){0,3}(?:бпла|беспилот|безпілот|дрон|uav|drone"
        r"|unmanned)"
    ),
    "russia": re.compile(
        r"(?:российск|російськ|russian) ?\w* (?:\w+ ){0,3}(?:бпла|беспилот|безпілот|дрон|uav|drone"
        r"|unmanned)"
    ),
}
# who shot them down
_SHOT = {
    "ukraine": re.compile(
        r"(?:ukraine(?:'s)?|ukrainian|українськ\w+|украинск\w+) (?:\w+ ){0,3}(?:shot down"
        r"|shoots down|downs|downed|destroy(?:s|ed)|intercept(?:s|ed)|збил|знищил|сбил|уничтожил)"
    ),
    "russia": re.compile(
        r"(?:russia(?:'s)?|russian|російськ\w+|российск\w+) (?:\w+ ){0,3}(?:shot down"
        r"|shoots down|downs|downed|destroy(?:s|ed)|intercept(?:s|ed)|збил|знищил|сбил|уничтожил)"
    ),
}
_NEAR = 60
# an office that declares truces and counts nothing
_DECLARES = ("president", "russia")
# a headline's last word and the first of the text stand side by side
_OPENS = re.compile(OPENERS)
_ADJECTIVE = re.compile(r"[сцз]ь?к[а-яіїєґ]{1,3}$")
# 'clashes with the army of Russia - General Staff': a dash parts them, a hyphen doesn't
_BESIDE_ITS_OFFICE = re.compile(r"(?:[ \w']|(?<=\w)-(?=\w)){0,14}")
# 'Генштаб Минувшие сутки': no country in the genitive
_NO_GENITIVE = re.compile(r"(?:[ыи]е|[ыи]й|ая|яя|ое|ее|[ыи]х|[ює]ть?|[аяеи]т|л[аио]|с[ья])$")
_NOT_NAMES = re.compile(
    r"(?:the|on|in|at|it|за|на|по|і|та|и|в|у|про|о|об|об'єднаних|said|daily|report"
    r"|станом|we|summary|update|new|today|yesterday|during|since|after|as|from|also|but"
    r"|командування|command|according|accused|повідомл\w*|сообщ\w*|заявил\w*|подвел\w*"
    r"|зед\w*|володимир\w*|volodymyr|владимир\w*|володимира|vladimir|donald|трамп\w*"
    r"|trump|last|past|earlier|monday|tuesday|wednesday|thursday|friday|saturday|sunday|officer|head"
    r"|armed|forces|minister|first|second|third|and|there|their|its|командувач\w*|великод\w*"
    r"|пасхальн\w*|easter|victory|telegram|facebook|що|что"
    r"|\w+-(?:канал|channel|аккаунт|акаунт)\w*)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks.

    Parameters
    ----------
    office : str
        ministry, staff, president, air_force or mission.
    reporter, accused : str
        Ids of parties.
    title : str
        The office as it is written in the statements.
    warnings : tuple of str
    """

    office: str
    reporter: str
    accused: str
    title: str
    warnings: tuple[str, ...] = ()

    def heads(self, given: Given, zone: str) -> dict[str, Any]:
        """Return what all statements of a text share, but for their window.

        Parameters
        ----------
        given : Given
        zone : str
            Of the speaker's clock.

        Returns
        -------
        dict
        """
        return {
            "reporter": self.reporter,
            "accused": self.accused,
            "speaker": self.title,
            "ceasefire": given.ceasefire,
            "source": given.source,
            "published": public_by(given.published, zone),
        }


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
    found = [
        _mention(text, folded, match)
        for match in _OFFICE.finditer(folded)
        if match.lastgroup in offices
    ]
    for office, persons in _NAMED.items():
        if office in offices:
            for country, named in persons.items():
                for match in named.finditer(folded):
                    found.append(Mention(office, country, "", match.start()))
    return sorted(found, key=lambda mention: mention.start)


def _mention(text: str, folded: str, match: re.Match[str]) -> Mention:
    office = str(match.lastgroup)
    itself = _COUNTRY.search(match.group())
    if itself:
        return Mention(office, str(itself.lastgroup), "", match.start())
    if text[match.start() : match.end()].isupper() and " " in match.group():
        shouted = _COUNTRY.search(folded, match.end(), match.end() + 40)
        return Mention(office, str(shouted.lastgroup) if shouted else "", "", match.start())
    sides = (
        _BEFORE.search(text[max(0, match.start() - 40) : match.start()]),
        _AFTER.match(text[match.end() : match.end() + 60]),
    )
    unknown = ""
    for side in sides:
        name = "" if side is None else side["name"]
        plain = name.lower().replace("ё", "е")
        country = _COUNTRY.match(plain)
        if country:
            return Mention(office, str(country.lastgroup), "", match.start())
        person = _country_of_person(office, plain)
        if person:
            return Mention(office, person, "", match.start())
        following = side is sides[1]
        if following and _is_no_country(text, match.end(), name):
            continue
        if _may_name_a_country(name, before=not following):
            unknown = unknown or name
    lower = _COUNTRY.search(folded, max(0, match.start() - 22), match.start())
    if lower and _BESIDE_ITS_OFFICE.fullmatch(folded, lower.end(), match.start()):
        return Mention(office, str(lower.lastgroup), "", match.start())
    return Mention(office, "", unknown, match.start())


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


def party_id(name: str | None, option: str) -> str:
    """Return the id of a party that a caller names.

    Raises
    ------
    ValueError
        If no party has that name.
    """
    if not name:
        return ""
    found = resolve("parties", name)
    if found is None:
        raise ValueError(
            f"{option}={name!r} is no party that is known; expected an id or a name from "
            f"parties.csv"
        )
    return found


def speaker_of(
    text: str,
    folded: str,
    offices: tuple[str, ...],
    given: Given,
) -> Speaker:
    """Tell who speaks in a text and whose acts are told.

    Parameters
    ----------
    text, folded : str
    offices : tuple of str
        Offices that may speak in a text of this kind; the first stands for a text that names none.
    given : Given

    Returns
    -------
    Speaker

    Raises
    ------
    ValueError
        If the text names no office of a known country, with the way to name it.
    """
    accused = given.accused
    said = party_id(given.reporter, "reporter")
    named = mentions(text, folded, offices)
    if said:
        office = named[0].office if named else offices[0]
        return speaker_for(office, said, accused, ())
    country = _who_counts(named)
    first = named[0] if named else None
    beside = country is not None and first is not None and country.start - first.start < _NEAR
    if first is not None and first.unknown and not beside:
        raise ValueError(
            f"the text tells what {_words(first.office)} of {first.unknown!r} said, "
            f"which is no party that is known: name the parties with reporter= and "
            f"accused= (--reporter, --accused)"
        )
    _refuse_elsewhere(folded)
    if country is not None:
        before = _unnamed_ministry(folded, named, country)
        if before is not None:
            return _told_of(before, "ministry", accused)
        counts = _who_answers(folded, named, country)
        _refuse_own_acts(folded, counts)
        return speaker_for(counts.office, counts.country, accused, ())
    return _inferred(folded, first.office if first else offices[0], accused)


def _who_counts(named: list[Mention]) -> Mention | None:
    """Return the first office of a known country; the president of Russia, who declares truces and
    counts nothing, only where no other is named.
    """
    known = [mention for mention in named if mention.country]
    counts = [one for one in known if (one.office, one.country) != _DECLARES]
    return next(iter(counts or known), None)


def _unnamed_ministry(folded: str, named: list[Mention], country: Mention) -> str | None:
    """Return the side whose acts a ministry tells that no country is named for, before the first
    office of a known country; None where it may be that country's own.

    'By the ministry's count, Ukrainian units broke it 900 times. Zelensky spoke of 80 breaches':
    the first number is no charge of Kyiv's.
    """
    ministries = [mention for mention in named if mention.office == "ministry"]
    first = ministries[0] if ministries else country
    if first.country or first.unknown:
        return None
    if (country.office, country.country) == _DECLARES:
        return _side_beside(folded, first)
    if first.start > country.start:
        return None
    told = _told_up_to(folded, first)
    return country.country if told == [country.country] else None


def _side_beside(folded: str, ministry: Mention) -> str | None:
    """Return the side whose acts a text tells, or up to the end of the ministry's paragraph, where
    beside a ministry of no country only the president of Russia is named, who counts nothing.
    """
    told = _sides_told(folded, "ministry")
    if len(told) != 1:
        told = _told_up_to(folded, ministry)
    return told[0] if len(told) == 1 else None


def _told_up_to(folded: str, mention: Mention) -> list[str]:
    """Return the sides whose acts a text tells up to the end of a mention's paragraph."""
    end = folded.find("\n", mention.start)
    stretch = folded if end < 0 else folded[:end]
    return [side for side, acts in _DEEDS.items() if acts.search(stretch)]


def _who_answers(folded: str, named: list[Mention], country: Mention) -> Mention:
    """Return the first office of the other side, no president, where a president is named before it
    and the text tells acts of that president's side alone: who rejected a truce doesn't count
    there.
    """
    if country.office != "president" or _sides_told(folded, "president") != [country.country]:
        return country
    across = other(country.country)
    counting = (one for one in named if one.country == across and one.office != "president")
    return next(counting, country)


def _refuse_own_acts(folded: str, named: Mention) -> None:
    """Refuse a text that names no office but a president, and tells acts of that side alone: the
    one who declared a truce, or rejected it, is not who counts there.

    Raises
    ------
    ValueError
        Naming the president.
    """
    if named.office == "president" and _sides_told(folded, "president") == [named.country]:
        raise ValueError(
            f"the text names the president of {named.country} and tells acts of "
            f"{named.country} alone: who counts them is not said, name it with reporter= "
            f"(--reporter)"
        )


def _refuse_elsewhere(folded: str) -> None:
    """Refuse a text that tells of another war and doesn't name this one.

    Raises
    ------
    ValueError
        Naming the country.
    """
    there = None if _HERE.search(folded) else _ELSEWHERE.search(folded)
    if there is not None:
        raise ValueError(
            f"the text tells of {there.group().strip()!r} and names neither side of the war "
            f"that is "
            f"known: name the parties with reporter= and accused= (--reporter, --accused)"
        )


def _inferred(folded: str, office: str, accused: str | None) -> Speaker:
    """Tell an unnamed office's country by whose acts it tells."""
    alike = office in ("staff", "air_force")
    ukrainian = _WORDS_OF_UKRAINE.search(folded) or _is_ukrainian(folded)
    if alike and ukrainian:
        return speaker_for(office, "ukraine", accused, ())
    told = _sides_told(folded, office)
    if ukrainian and not told and _WORDS_OF_UKRAINE.search(folded):
        return _told_of("russia", "staff", accused)
    if len(told) != 1:
        told = [other(side) for side in _sides_that_say(folded)]
    if len(told) != 1 and office == "staff":
        told = [other(side) for side, repels in _REPELS.items() if repels.search(folded)]
    # only one side's staff counts attacks day by day: the other one's is never taken for granted
    as_usual = office != "staff" or told == ["russia"]
    if len(told) == 1 and as_usual:
        return _told_of(told[0], office, accused)
    raise ValueError(
        f"the text does not say whose {_words(office)} speaks: name it with reporter= "
        f"(--reporter), and whose acts are told with accused= (--accused)"
    )


def _sides_that_say(folded: str) -> list[str]:
    """Return the sides of which a text says that they say something."""
    return [side for side, named in _SAYS.items() if named.search(folded)]


def _sides_told(folded: str, office: str) -> list[str]:
    """Return the sides whose acts, or whose drones that were shot down, a text tells of."""
    told = [side for side, acts in _DEEDS.items() if acts.search(folded)]
    shot = [other(side) for side, defence in _SHOT.items() if defence.search(folded)]
    downed = [side for side, drones in _DOWNED.items() if drones.search(folded)]
    if office == "air_force" and len(shot) == 1:
        return shot
    return downed if office == "ministry" and not told and len(downed) == 1 else told


def _told_of(side: str, office: str, accused: str | None) -> Speaker:
    """Return the speaker of an office that no country is named for, by whose acts it tells."""
    reporter = other(side)
    warning = (
        f"the text does not say whose {_words(office)} speaks: read as that of "
        f"{reporter}, since it tells of acts of {side}; if it is another, name it "
        f"with reporter= (--reporter)"
    )
    return speaker_for(office, reporter, accused, (warning,))


def _is_ukrainian(folded: str) -> bool:
    return len(re.findall("[іїєґ]", folded[:1500])) > 3 * len(re.findall("[ыэъ]", folded[:1500]))


def _words(office: str) -> str:
    return {"staff": "general staff", "air_force": "air force"}.get(office, office)


def speaker_for(
    office: str, reporter: str, accused: str | None, warnings: tuple[str, ...] = ()
) -> Speaker:
    """Return who speaks for a side, and whom it accuses unless a caller names another.

    Parameters
    ----------
    office, reporter : str
    accused : str or None
        As the caller names it.
    warnings : tuple of str

    Raises
    ------
    ValueError
        If the other side of the reporter is not known.
    """
    charged = party_id(accused, "accused") or other(reporter)
    if not charged:
        raise ValueError(
            f"whose acts {reporter!r} tells of is not known: name it with accused= (--accused)"
        )
    title = TITLES[office].format(reporter.replace("_", " ").title())
    return Speaker(office, reporter, charged, title, warnings)
