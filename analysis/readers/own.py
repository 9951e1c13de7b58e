"""What a report says of the forces of the side that reports: no charge against the other side.

The reports of all sides use the same turns of phrase; only the names of the forces differ.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from analysis.readers.foes import AT_FOES, ENGLISH_FOES, FOE, OF_FOES, SLAVIC_FOES
from analysis.readers.hints import register
from analysis.readers.led import led


class _Names(NamedTuple):
    """How the forces of a side are named, as patterns of folded text.

    Attributes
    ----------
    adjective : str
        Before 'troops', in three languages.
    english : str
        Before 'artillery', in English.
    forces : str
        The army by its names.
    of_forces : str
        After 'artillery': whose it is.
    soldiers : str
        The country's people.
    forces_at_large : str
        Those of its forces whose names stand for no place that is struck.
    """

    adjective: str
    english: str
    forces: str
    of_forces: str
    soldiers: str
    forces_at_large: str


_NONE = _Names(*["(?!)"] * len(_Names._fields))
_NAMES = {
    "ukraine": _Names(
        adjective=r"українськ\w*|украинск\w*|ukrainian",
        english="ukrainian|ukraine's",
        forces=(
            "сили оборони|силы обороны|зсу|всу|defen[cs]e forces|сили? безпілотних систем"
            "|силы? беспилотных систем|unmanned systems forces"
        ),
        of_forces="сил оборон|україн|украин|всу|зсу",
        soldiers="українці|украинцы|ukrainians",
        forces_at_large=(
            "сили оборони|силы обороны|(?:ukraine's )?defen[cs]e forces|сили безпілотних систем"
            "|силы беспилотных систем|unmanned systems forces|повітряні сили|воздушные силы"
        ),
    ),
    "russia": _Names(
        adjective=r"російськ\w*|российск\w*|russian",
        english="russian|russia's",
        forces="вс рф|зс рф|вкс(?: рф| россии)?",
        of_forces="вс рф|зс рф|рф|росі|росс",
        soldiers="росіяни|россияне|russians",
        forces_at_large="вкс(?: рф| россии)?|повітряно-космічні сили|воздушно-космические силы",
    ),
}


@dataclass(frozen=True, eq=False, slots=True)
class OwnSide:
    """The turns of phrase that tell of a side's own forces in its reports, or of its enemy;
    compared as itself, as there is one a side.

    Attributes
    ----------
    attacks : re.Pattern
        'Our forces attacked 12 times', up to the number or after it.
    arms : re.Pattern
        'Our aviation hit 21 areas and made three', before the number.
    strikes : re.Pattern
        'The aviation of the forces made 12 strikes', anywhere in a sentence.
    enemy : re.Pattern
        Who acts, with a word or two before the verb.
    forces : re.Pattern
        'Our defenders', 'the 3rd Assault Brigade': who acts for the side.
    """

    attacks: re.Pattern[str]
    arms: re.Pattern[str]
    strikes: re.Pattern[str]
    enemy: re.Pattern[str]
    forces: re.Pattern[str]


# what the own forces did with their weapons
_FIRED = (
    r"завдали|нан[её]сли|обстр[іе]ляли|обстр[іе]лювали|обстреливали|ве[лв]и (?:вогонь|огонь)"
    r"|відкри(?:ва)?ли вогонь|откры(?:ва)?ли огонь|скинули|сбросили|вдарили|ударили|били по"
)


# what forces do to those whom they strike
_STRUCK = (
    r"завда(?:ли|вали)|нан[её]сли|скинули|сбросили|вдарили|ударили|уразили|вразили|поразили"
    r"|здійснили (?:\d+ )?(?:авіа|удар)|совершили (?:\d+ )?(?:авиа|удар)"
    r"|made|delivered|struck|hit|dropped|conducted"
    r"|(?:launched|carried out) (?:\w+ )?(?:air ?)?strike"
)
_NOT_OF_THEM = (
    r"(?<![a-zа-яіїєґ])(?<!of )(?<!of the )(?<!on )(?<!on the )(?<!at )(?<!at the )(?<!against )"
    r"(?<!against the )(?<!to attack )(?<!attacking )(?<!to shell )(?<!shelling )(?<!to hit )"
    r"(?<!hitting )(?<!to strike )(?<!striking )(?<!to target )(?<!targeting )(?<!struck )"
    r"(?<!struck the )(?<!hit the )(?<!attacked the )"
    r"(?<!позиції )(?<!позиции )(?<!позиціям )(?<!позициям )(?<!позиціях )"
)
# 'from the enemy's positions' they fired
_NOT_FROM = (
    r"(?<![a-zа-яіїєґ])(?<!from )(?<!from the )(?<!з )(?<!із )(?<!с )(?<!со )(?<!від )(?<!от )"
)
# those who act, in the case in which they do
_FIGHTERS = (
    r"(?:війська|військові|військовослужбовці|воїни|бійці|захисники|оборонці|підрозділи|сили"
    r"|десантники|піхотинці|штурмовики|морпіхи|прикордонники|гвардійці|армія|войска|военные"
    r"|военнослужащие|воины|бойцы|защитники|подразделения|силы|десантники|пехотинцы|штурмовики"
    r"|морпехи|пограничники|гвардейцы|армия|forces|troops|units|soldiers|servicemen|warriors"
    r"|fighters|defenders|paratroopers|marines|infantry|army)"
)
# '3-тя окрема штурмова бригада', which is the enemy's where it is said to be
_A_UNIT = (
    r"(?<!\d)(?<!enemy )(?<!enemy's )(?<!russian )(?<!ukrainian )(?<!ворожа )(?<!вражеская )"
    r"(?<!російська )(?<!российская )(?<!українська )(?<!украинская )"
    r"\d{1,3}(?:-?[а-яіїєґ]{1,3}|st|nd|rd|th)? (?:(?!гвард|guards)[\w'-]+ ){0,4}?"
    r"(?:бригада|полк|корпус|батальйон|батальон|brigade|regiment|corps|battalion)(?![a-zа-яіїєґ])"
)

# 'по районах авіація противника завдала', 'по об'єктах інфраструктури силами ворога'
_NO_TARGET = (
    r"авіац|авиац|літак|самол|силами|артилер|артиллер|ракет|дрон|підрозділ|подраздел|цивільн"
    r"|гражданс|[іи]нфраструктур|населен|критичн|критич|мирн|[а-яіїє]+щин|област"
)
# 'по скупченнях живої сили ворога', and none on our positions
_TARGETS = (
    r"(?<![а-яіїєґ])(?:по|на) (?:\w+ )?(?:скупчен|скоплен|позиці|позици|об'єкт|объект|район|місц"
    r"|мест|пункт(?:ах|ам|у) (?:управлін|управлен|дислок|базув|временн|тимчас)|склад|техні|техник"
    r"|цілях|целям|тилу|тылу|логіст|логист|резерв|опорн|укріплен|укреплен|жив\w+ сил|військ"
    r"|войск)\w*"
    rf"(?: (?!наш|україн|украин|зсу|всу|сил[аи] оборон|російськ|российск|вс |зс |{_NO_TARGET})"
    r"[\w'-]+){0,4}? "
)
_TARGETS_ENGLISH = (
    r"(?<![a-z])(?:on|at|against) (?:the )?(?:positions|concentrations|clusters|targets|depots"
    r"|command posts|control points|strongholds|areas)(?: of \w+)? of "
)


def _own(own: _Names, other: _Names) -> OwnSide:
    attacks = re.compile(
        rf"(?<![a-zа-яіїєґ])(?:(?:{own.adjective}|наші|наши) (?:війська|воїни|підрозділи|войска"
        r"|воины|подразделения|forces|troops|units|soldiers|army)"
        rf"|our (?:forces|troops|units|soldiers)|{own.forces})"
        r" (?!were|was|been|faced)(?:[\w']+ (?:раз(?:[иа]|ів)? )?)?"
        r"(?:attack|assault|storm|launch|conduct|carried|counter-?attack|атаку|атаков|штурму"
        r"|контратак|здійснили|провели|совершили|застосу|використ|примен|использов|used?(?![a-z])"
        r"|employ)"
    )
    arms = re.compile(
        rf"\W*(?:{own.english}) (?:aviation|air force|aircraft|planes|pilots|artillery|rocket \w+)"
        rf"(?![^.;]*(?:enemy|(?:{other.adjective}) \w+|{other.soldiers}|invaders|occupiers)"
        r" (?:\w+ )?(?:made|carried|launched|delivered|conducted))"
        r"[^.;]{0,120} (?:made|carried out|launched|delivered|conducted)(?: \w+)? ?$"
    )
    strikes = led(
        r"(?<!ворожа )(?<!вражеская )(?<!російська )(?<!российская )"
        r"(?<!українська )(?<!украинская )(?<!загарбницька )(?<!захватническая )"
        r"(?<!окупаційна )(?<!оккупационная )(?<!окупантська )(?<!оккупантская )"
        r"(?:(?<![а-яіїє])авіація"
        r"|(?<![а-яіїє])авіацією|ракетні війська|ракетних військ|(?<![а-яіїє])артилерія"
        r"|(?<![а-я])авиация|(?<![а-я])артиллерия|ракетные войска)"
        rf"(?! (?:{FOE}|{other.of_forces}))"
        rf"[^.]{{0,60}}?(?:{own.of_forces}"
        r"|нан[её]сл[аи] (?:\d+ )?удар|завдал[аи] (?:\d+ )?удар|уразил|поразил)"
        rf"|(?:(?<![а-яіїє])наш[аіи]|{own.adjective}|сили оборон\w+|our"
        rf"|{own.english}|defen[cs]e forces'?|(?<!air )defen[cs]e(?= (?:air f|avi))) "
        r"(?:\w+ ){0,3}?(?:авіаці\w+|артилері\w+"
        r"|ракетн\w+ військ\w*|авиаци[яеий]\w*|артиллери[яеий]\w*|aviation|aircraft|air force"
        r"|missile (?:forces|troops|units)|artillery(?! (?:shelling|attack|strike)))"
        r"|по (?:\w+ )?(?:район\w*|скупчен\w*|місц\w+|мест\w+) "
        r"(?:зосередж|сосредоточ|ворож|противн|враж)"
        r"|concentration(?:s)? of|areas? of concentration|clusters of|авіація сил оборони"
        # nobody's, where it begins a sentence
        r"|(?<![a-z] )(?<![a-z])(?:the )?(?:aviation|aircraft|artillery|missile (?:forces|troops)) "
        r"(?:carried out|conducted|launched|delivered|made|struck|hit)(?![a-z])"
        r"|авиация сил обороны|air force (?:of the defen[cs]e forces )?(?:hit|struck|carried"
        rf"|conducted|launched)|(?:{own.english}) (?:pilots|gunners|forces (?:struck|hit))"
        rf"|ворожих об'єкт|{_NOT_FROM}(?:ворожих позиц|вражеск\w+ позиц"
        rf"|позиц\w+ (?:{OF_FOES})|enemy (?:targets|positions))"
        rf"|{_TARGETS}(?:{OF_FOES}|{other.adjective}(?! (?:територ|террит)))"
        r"(?![a-zа-яіїєґ])|(?<![а-яіїєґ])по (?:ворож|враж|окупантськ|оккупантск)\w+ "
        r"(?!територ|террит)"
        rf"|{_TARGETS_ENGLISH}(?:the )?(?:{ENGLISH_FOES}|{other.adjective})"
        r"|(?<![a-z])(?:on|at|against) (?:the )?(?:enemy's|invaders'|occupiers'"
        rf"|(?:{other.adjective}) (?:positions|troops|targets|forces|concentrations|clusters"
        r"|units|depots|command))"
        # the forces themselves, and no 'positions of the forces were struck'
        rf"|{_NOT_OF_THEM}(?:{own.forces_at_large})"
        rf"(?: (?!та |і |й |и |and )[\w'’-]+){{0,3}}? (?:{_STRUCK})"
        r"|(?<![а-яіїє])(?:наші|наши) (?:\w+ ){0,2}?(?:дрони|дроны|безпілотн\w+|беспилотн\w+|fpv"
        r"|льотчики|л[её]тчики|пілоти|пилоты|ракетники|ракетчики|артилеристи|артиллеристы)"
        rf"|{_NOT_OF_THEM}(?:our|{own.english}) (?:\w+ )?"
        r"(?:drones|uavs|gunners|pilots|defenders|warriors)(?! (?:were|was))"
        rf"|(?:{own.adjective}|наші|наши) (?:воїни|війська|військові|бійці|захисники|воины|войска"
        r"|военные|бойцы|защитники) (?:\w+ )?(?:завдали|нан[её]сли)"
        # 'our troops' may be what was shelled, 'our soldiers' may not
        rf"|(?:{own.adjective}|наші|наши) (?:воїни|військові|бійці|захисники|воины|военные|бойцы"
        rf"|защитники) (?:\d+ \w+ )?(?:{_FIRED})(?! (?:у відповідь|в ответ))"
        r"|(?<![а-яіїє])(?<!на )(?<!по )наш[іи] (?:\d+ )?(?:скинули|сбросили)(?![а-яіїє])"
        rf"|(?:завдал[аи]|нан[её]сл[аи]) (?:{AT_FOES})(?![а-яіїє])"
        rf"|(?<![а-яіїє])(?:по|проти|против) (?:{AT_FOES})(?![а-яіїє])"
        rf"|(?<![a-z])(?:on|at|against) (?:the )?(?:{ENGLISH_FOES})(?![a-z'])"
    )
    enemy = re.compile(
        rf"(?<![a-zа-яіїєґ])(?:{SLAVIC_FOES}|{other.soldiers}|ворожа армія|вражеская армия"
        rf"|(?:the )?enemy|invaders|occupiers|(?:{other.adjective}) (?:війська|підрозділи|армія"
        r"|войска|подразделения|армия|troops|forces|army)) (?:\w+ ){0,2}$"
    )
    forces = re.compile(
        rf"{_NOT_OF_THEM}(?:(?:{own.adjective}|{own.english}|наші|наши|our) (?:\w+ )?{_FIGHTERS}"
        rf"(?![a-zа-яіїєґ])|(?:{own.forces}|we|ми|мы)(?![a-zа-яіїєґ])"
        rf"|{_A_UNIT}(?! (?:\w+ ){{0,3}}?(?:{other.of_forces}|{other.adjective}|{FOE})))"
    )
    return OwnSide(attacks, arms, strikes, enemy, forces)


# in the cases in which they are struck, and not the one in which they strike
_WORDS_OF_STRIKES = (
    r"авіаці\S*|артилер\S*|ракетн\S*|авиаци\S*|артиллер\S*|aviation|aircraft|air|missile|artillery"
    r"|зосередж\S*|сосредоточ\S*|ворож\S*|враж\S*|concentrations?|clusters|targets|pilots|gunners"
    rf"|forces|{OF_FOES}|{AT_FOES}|{ENGLISH_FOES}"
    r"|оборон[иы]|defen[cs]e|сили|силы|вкс|дрони|дроны|безпілотн\S*|беспилотн\S*|fpv\S*|drones|uavs"
    r"|льотчики|л[её]тчики|пілоти|пилоты|ракетники|ракетчики|артилеристи|артиллеристы|позиц\S*"
    r"|positions|defenders|warriors|скинули|сбросили|во[їи]н\S*|війс\S*|войс\S*|военн\S*|бійц\S*|бойц\S*|захисн\S*|защитн\S*"
)
_WORDS_OF_ATTACKS = (
    r"\S*(?:forces|troops|units|soldiers|army|оборон[иы]|війська|воїни|підрозділи|войска|воины"
    r"|подразделения|систем|зсу|всу|вс|рф|зс|вкс)"
)
_WORDS_OF_FORCES = (
    rf"{_FIGHTERS}|оборон[иы]|зсу|всу|вс|зс|рф|вкс|систем|we|ми|мы|бригада|полк|корпус|батальйон"
    r"|батальон|brigade|regiment|corps|battalion"
)


def own_side(reporter: str) -> OwnSide:
    """Return the turns of phrase of a reporter's own forces.

    Parameters
    ----------
    reporter : str
        A side, or a reporter whose forces no text names.
    """
    return _compiled(reporter if reporter in _NAMES else "")


# to compile the patterns of a side takes long, and most texts are of one
@cache
def _compiled(side: str) -> OwnSide:
    """Return the turns of phrase of a side, '' for none: no name of forces stands in those."""
    others = (names for of, names in _NAMES.items() if side not in ("", of))
    own = _own(_NAMES.get(side, _NONE), next(others, _NONE))
    register(own.strikes, _WORDS_OF_STRIKES)
    register(own.attacks, _WORDS_OF_ATTACKS)
    register(own.arms, r"\S*(?:aviation|air|aircraft|planes|pilots|artillery|rocket)")
    register(own.forces, _WORDS_OF_FORCES)
    return own
