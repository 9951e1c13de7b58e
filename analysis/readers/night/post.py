"""Posts about the air, from their text to statements: who posts, of which night, and all of it."""

import datetime
import re

from analysis.readers.access import has_category
from analysis.readers.base import Source, close_heads, lines, phrases, set_aside
from analysis.readers.given import Given
from analysis.readers.ledger import Ledger
from analysis.readers.line import Line
from analysis.readers.mentions import Mention, mentions
from analysis.readers.night.nights import PAST_NIGHT, Nights, counted_in_hours
from analysis.readers.night.of_the_first_hours import give_the_first_hours
from analysis.readers.night.past_night import mornings_of, past_night
from analysis.readers.night.reader import Reader
from analysis.readers.night.times_of_day import NIGHT_SAID, TimesOfDay, is_at_night
from analysis.readers.night.told_by_both import leave_their_words
from analysis.readers.night.window import night_window, second_stretch, stretches
from analysis.readers.night.wording import DRONE_OR_MISSILE
from analysis.readers.other_side import DEFENCE_OF, FORCES_DOWN, NOT_THE_POST_S, OtherSide
from analysis.readers.regions import IN_UKRAINE, NOT_IN_RUSSIA, find_regions
from analysis.readers.result import Reading
from analysis.readers.sides import DEFENCE_MINISTRY, GENERAL_STAFF, NAMES, other
from analysis.readers.sought import Sought
from analysis.readers.text import Plain, page_language
from analysis.readers.when import publication
from analysis.readers.who import Speaker, speaker_of, told_of

_SEVERAL = 2
_OVER_RUSSIA = "drones over regions of russia"
# whose drones are shot down: those of the side that the post is not of
_UNMANNED = r"(?:бпла|бла|беспилот\w*|безпілот\w*|дрон\w*|uavs?|drones?|unmanned)(?![a-zа-яіїєґ])"
_OF_A_SORT = (
    r"(?:(?:[а-яіїєґ-]+(?:их|ых|ий|ый|ие|ые|і|ими|ыми|ого)|attack|strike|kamikaze|combat|military"
    r"|reconnaissance|decoy|one-way|fixed-wing|shahed[\w-]*|fpv) ){0,3}"
)
_DRONES_OF = {
    side: re.compile(
        rf"(?:{adjective})\w* {_OF_A_SORT}{_UNMANNED}"
        rf"|{_UNMANNED} (?:(?:самол[её]тного|літакового) тип[ау] )?(?:{country})"
        r"(?![a-zа-яіїєґ])"
    )
    for side, adjective, country in (
        ("ukraine", "украинск|українськ|ukrainian", "украины|україни|всу|зсу|of ukraine"),
        ("russia", "российск|російськ|russian", "росс?и[иії]|рф|of russia"),
    )
}
_RUSSIAN_SKY = re.compile(
    r"над (?:\w+ ){0,2}(?:росс?и[еєяії]\w*|рф|росс?ийск\w+ регион\w+|російськ\w+ регіон\w+"
    r"|(?:регион|регіон)ами (?:рф|росс?и[иї]))(?![а-яіїєґ])"
    r"|over (?:russia(?!n)|russian (?:regions|territory)|regions of russia)"
)
_ZONES = {"russia": "Europe/Moscow", "ukraine": "Europe/Kyiv"}
_MINISTRY = Sought(DEFENCE_MINISTRY)
# the air defence that is on duty, in whose words one ministry's posts begin
_ON_DUTY = Sought(
    r"дежурн\w+ (?:сил\w+ и |силы, )?(?:средств\w+|сил\w+) (?:пво|противовоздушной обороны)"
    r"|air defen[cs]e (?:systems|forces|means|assets|units)[^.;]{0,16} on duty"
    r"|(?:on-)?duty air defen[cs]e|alert air defen[cs]e"
)
# how one ministry's posts call what was foiled
_FOILED_AS = Sought(
    r"попытк\w+ киевского режима (?:совершить|осуществить|атаковать|провести)"
    r"|attempts? (?:by|of) the k[iy]e?v regime to (?:carry|launch|attack|conduct)"
    r"|k[iy]e?v regime's attempt to (?:carry|launch|attack|conduct)"
    r"|(?:московскому времени|мск)[^.]{0,60}(?:уничтожен|перехвачен)\w* (?:и \w+ )?[0-9]+ "
    r"(?:[а-яё]+ )?(?:бпла|беспилотн\w+)(?: летательн\w+ аппарат\w*)? самол[её]тного типа"
)
_DOWNED = re.compile(
    r"уничтож|перехва|перехоп|знешкод|обезвре|сбит|сбил"
    r"|intercept|destroy|shot down|downed|збит|збил|знищ|подавлен|neutrali"
    r"|ликвид|ліквід|eliminat|(?:brought|bring|took|taken|shoots?|shooting) down|придушен"
    r"|пресеч|пресек|предотвра|отраж|отраз|foil|thwart|repel"
)
_AIR_FORCE = Sought(
    r"повітрян\w+ сил|воздушн\w+ сил|air force|пс зсу|вс всу|командуванн\w+ впс"
    r"|(?:противник|ворог)(?s:.){0,400}(?:радіотехнічн\w+ війська|протиповітряною обороною зби)"
)
_LEADER = re.compile(
    rf"(?<![a-zа-яіїєґ])(?:{NAMES['ukraine'].persons['president']}|{NAMES['ukraine'].persons['staff']})"
)
# who leads a country tells of a truce and of the front too, by the same drones
_OF_THE_GROUND = re.compile(
    r"fpv|обстр[іе]л|штурм|боєзіткн|боестолкн|assault|shelling|clashes|engagements|перемир"
    r"|припинення вогн"
    r"|прекращени\w+ огн|ceasefire|truce|тиш[аиіу]|великод|пасхальн|easter|морато"
)
# beside a staff's name: who tells what it did itself is another thing
_AIR_FORCE_TELLS = Sought(
    r"(?:повітрян\w+ сил|воздушн\w+ сил|air force|пс зсу|вс всу)[^.]{0,40}?(?<![a-zа-яіїєґ])"
    r"(?:sa(?:id|ys)|report|stat(?:ed|es)|announc|wrote|told|повідом|інформ|зазнач|уточн|сообщ"
    r"|заяв|отмет|написал|написа)"
    r"|(?:обнародовал|сообщил|сообщал|привел|оприлюднил|повідомил|навел)\w* (?:\w+ ){0,3}"
    r"(?:повітрян\w+ сил|воздушн\w+ сил)"
    r"|(?:according to|as per|by|за даними|за інформацією|по данным|по информации|у|в) (?:\w+ )?"
    r"(?:the )?(?:\w+ ){0,2}(?:повітрян\w+ сил|воздушн\w+ сил|air force)"
    r"|(?:повітрян\w+ сил\w*|воздушн\w+ сил\w*|air force)(?: \w+){0,3}:"
)
# how that air force's posts begin and end, which name no office
_FORM = Sought(
    r"(?:противник|ворог|враг) "
    r"(?:атакував|атаковал|здійснив атаку|вчинив|завдав|застосував|випустив"
    r"|нан[её]с|запустил|применил|выпустил)(?s:.){0,900}"
    r"(?:[зс]бит[оы] ?(?:або |та |і |или |и )?/?(?:подавлен|придушен)|збила/подавила"
    r"|пп?во? (?:було )?[зс]бит|протиповітряної оборони зби|противовоздушной обороны сби)"
    # the place of launch that only its posts list, and what became of what was launched there
    r"|(?:приморс[ьо]?ко-ахтарс?ь?к|приморско-ахтарск|primorsk[oy]-akhtarsk)(?s:.){0,900}"
    r"(?:протиповітрян\w+ оборон\w+|противовоздушн\w+ оборон\w+|пп?во?|air defen[cs]e\w*)"
    r"[^.]{0,80}(?:[зс]би[тл]|знищ|уничтож|знешкод|shot down|downed|destroyed|neutrali)"
)
_NO_OFFICE = (
    "the text names no office: read as a post of the air force of ukraine, by its words; if it is "
    "another's, name it with reporter= (--reporter)"
)
_STAFF = re.compile(GENERAL_STAFF)
# 'Photo: General Staff', of no office that tells
_CREDITS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:photos?|pictures?|images?|фото|знімок|снимок)"
    r"(?: (?:by|from|credit|courtesy of|з|із|из|с))?(?: ?[:(])? (?:the )?$"
)
_CHARGES = Sought(
    r"[0-9] (?:\w+ )?(?:violations|breaches|нарушени[йяе]|порушен[ьн])|"
    r"нарушени\w+ (?:режима|перемир)|нарушил\w* (?:режим|перемир)|ceasefire violation"
    r"|(?:violations?|breaches) of the (?:[\w-]+ ){0,4}(?:ceasefire|truce)"
    r"|(?:violated|broke|breached) the (?:\w+ )?(?:ceasefire|truce)|порушен\w+ (?:режиму"
    r"|перемир)|violations? of the (?:ceasefire|truce)"
    # a governor's words on who suffered under fire count no shellings
    r"|[0-9](?: [а-яё]+){0,2} обстрел|обстрел(?:ы|ов|яли|ял|яно)?(?: [а-яё]+){0,2} [0-9]"
    r"|обстрел[^.;]{0,60}[0-9] раз"
    r"|(?:artillery|mortar) (?:shelling|strikes|attacks)|cross-border incursions"
)
_LAUNCHED = re.compile(
    r"атак|attack|launch|запуст|застос|випуст|выпуст|(?<!гос)удар|примен|запущ|выпущ|випущ"
    r"|fired|(?<![a-z])used"
)
_NO_HOURS = (
    "the post says the past night and prints no hours: bounds of a night, 20:00 to 08:00 by the "
    "speaker's clock, and a series of its own"
)

_BESIDE_STRETCHES = (
    "the post counts over several stretches of hours: what it counts beside them has no window"
)


def read_air_defence(opened: Source, given: Given) -> Reading:
    """Read a ministry's post on drones shot down by its air defence.

    Parameters
    ----------
    opened : Source
    given : Given

    Returns
    -------
    Reading

    Raises
    ------
    ValueError
        If the text is no such post, or does not say whose ministry speaks.
    """
    return _read(opened, given, "air_defence")


def read_air_force(opened: Source, given: Given) -> Reading:
    """Read an air force's post on what was launched at night, shot down and lost.

    Parameters
    ----------
    opened : Source
    given : Given

    Returns
    -------
    Reading

    Raises
    ------
    ValueError
        If the text is no such post, or does not say whose air force speaks.
    """
    return _read(opened, given, "air_force")


def _is_post(opened: Source, kind: str) -> bool:
    folded = opened.folded
    of_defence = kind == "air_defence"
    offices = _names_a_ministry(opened) if of_defence else _names_an_air_force(folded)
    if not offices or not DRONE_OR_MISSILE.search(folded) or _CHARGES.search(folded):
        return False
    staff = _staff_that_tells(folded)
    tells = of_defence or _AIR_FORCE_TELLS.search(folded) or _FORM.search(folded)
    if staff and (staff.start() < offices.start() or not tells):
        return False  # a staff's report that tells of another office by the way
    return bool(_DOWNED.search(folded)) or not of_defence and bool(_LAUNCHED.search(folded))


def _staff_that_tells(folded: str) -> re.Match[str] | None:
    """Return where a text first names a general staff, but for the credit of a picture."""
    named = _STAFF.finditer(folded)
    return next((one for one in named if not _CREDITS.search(folded, 0, one.start())), None)


def _names_a_ministry(opened: Source) -> re.Match[str] | None:
    """Return where a text names a ministry, or the air defence on duty over regions of Russia."""
    on_duty = _ON_DUTY.search(opened.folded)
    over_russia = on_duty is not None and _is_over_russia(opened)
    named = _MINISTRY.search(opened.folded) or _FOILED_AS.search(opened.folded)
    return named or (on_duty if over_russia else None)


def _names_an_air_force(folded: str) -> re.Match[str] | None:
    """Return where a text names an air force or who leads its country, or has the form of its
    posts.
    """
    named = _AIR_FORCE.search(folded) or _FORM.search(folded)
    return named or (None if _OF_THE_GROUND.search(folded) else _LEADER.search(folded))


def _offices_of(folded: str, kind: str) -> tuple[str, ...]:
    """Return who may tell of the air: those who lead a country where they alone are named."""
    if kind != "air_force":
        return ("ministry",)
    named = _AIR_FORCE.search(folded) or _FORM.search(folded)
    by_leaders = not named and _LEADER.search(folded)
    return ("president", "staff") if by_leaders else ("air_force",)


def _morning(opened: Source, day: datetime.date | None) -> datetime.date | None:
    """Return the morning of the night that a post without hours names first."""
    for mark in opened.times:
        named = mornings_of(opened.folded, [mark], day)
        if named:
            return named.pop()
    return None


def _speaker_of(opened: Source, given: Given, kind: str) -> Speaker:
    """Return who posts; a ministry of no country that shoots drones down over regions of Russia
    alone is Russia's.

    Raises
    ------
    ValueError
        If the text does not say whose ministry or air force speaks.
    """
    text, folded = opened.page.text, opened.folded
    offices = _offices_of(folded, kind)
    known = given.reporter or _is_of_a_country(opened, offices)
    if kind == "air_force" or known:
        return speaker_of(text, folded, offices, given)
    if _is_over_russia(opened) or _FOILED_AS.search(folded):
        return told_of("ukraine", "ministry", given.accused, _OVER_RUSSIA)
    defended = [side for side, defence in DEFENCE_OF.items() if defence.search(folded)]
    if len(defended) == 1:
        whose = f"what {defended[0]}'s air defence shot down"
        return told_of(other(defended[0]), "ministry", given.accused, whose)
    flown_by = [side for side, drones in _DRONES_OF.items() if drones.search(folded)]
    if len(flown_by) != 1:
        return speaker_of(text, folded, offices, given)
    (side,) = flown_by
    return told_of(side, "ministry", given.accused, f"drones of {side} that were shot down")


def _is_of_a_country(opened: Source, offices: tuple[str, ...]) -> bool:
    """Tell whether a text names an office with its country."""
    named = mentions(opened.page.text, opened.folded, offices)
    return any(one.country or _is_foreign(opened.page, one) for one in named)


def _is_foreign(page: Plain, named: Mention) -> bool:
    """Tell whether the word beside a ministry may be a foreign country's: one that opens the next
    line is none of it.
    """
    beside = page.text.find(named.unknown, named.start) if named.unknown else -1
    if beside < 0:
        return bool(named.unknown)
    between = slice(page.offsets[named.start], page.offsets[beside])
    return "\n" not in page.original[between]


def _is_over_russia(opened: Source) -> bool:
    """Tell whether a text names Russia's sky or several regions of it, and no region of Ukraine."""
    named = {ident for mark in find_regions(opened.page) for ident in mark.value.ids}
    of_russia = len(named - NOT_IN_RUSSIA) >= _SEVERAL or _RUSSIAN_SKY.search(opened.folded)
    return bool(of_russia) and not named & IN_UKRAINE


def _read_lines(reader: Reader, told: list[Line], reporter: str) -> None:
    """Read the sentences of a post, and leave those of the other side or of its air defence."""
    other_side = OtherSide(reporter)
    across = other(reporter)
    acts = [of.get(across) for of in (DEFENCE_OF, FORCES_DOWN)]
    for line in told:
        if other_side.tells(line) or any(act and line.finds(act) for act in acts):
            _leave(line, reader.ledger)
        else:
            leave_their_words(line, reader.ledger, reporter)
            reader.read(line)


def _leave(line: Line, ledger: Ledger) -> None:
    """Leave the numbers of the other side unread."""
    set_aside(line, ledger)
    for words in phrases(line, ledger):
        ledger.puzzle(line.marks[words.at], NOT_THE_POST_S)


def _read(opened: Source, given: Given, kind: str) -> Reading:
    folded = opened.folded
    told_so = given.named and DRONE_OR_MISSILE.search(folded)
    if not (told_so or _is_post(opened, kind)):
        what = "an air force" if kind == "air_force" else "a ministry's air defence"
        raise ValueError(f"not a post of {what}: it names no such office, or no drones or missiles")
    speaker = _speaker_of(opened, given, kind)
    zone = _ZONES.get(speaker.reporter, "UTC")
    known = (given.published, given.year, zone, speaker.reporter)
    begin, until, warnings = night_window(opened, *known)
    several = stretches(opened, *known)
    night = None
    if has_category(PAST_NIGHT):
        night = past_night(opened, given.published, zone)
    no_hours = begin is None and until is None
    if several:
        begin, until, warnings = None, None, []
    elif night is not None and no_hours:
        begin, until = night
        warnings = [_NO_HOURS]
    common = {**speaker.heads(given, zone), "start": begin, "end": until}
    day, _ = publication(given.published, zone)
    is_bounded = begin is not None and until is not None
    morning = _morning(opened, day)
    if until is not None:
        morning = until.tz_convert(zone).date()
    of_a_night = warnings == [_NO_HOURS]
    reader = Reader(opened, common, speaker.reporter, of_a_night, morning, day)
    told = list(lines(opened, find_regions(opened.page)))
    reader.stretches = several
    reader.apart = None if several else second_stretch(opened, speaker.reporter)
    if several and night is not None:
        reader.tally.nights = Nights(night, counted_in_hours(told))
    if is_bounded and night is not None and is_at_night(begin, until, zone):
        reader.tally.nights = Nights(night, counted_in_hours(told))
    if not several:
        beside = past_night(opened, given.published, zone, NIGHT_SAID)
        hours = (begin, until) if is_bounded and not of_a_night else None
        reader.times = TimesOfDay(hours, beside, zone, day, of_a_night)
        reader.times.read_ahead(told)
    _read_lines(reader, told, speaker.reporter)
    reader.ledger.require("a post about the air")
    give_the_first_hours(reader.ledger, reader.tally.whole[0], several)
    beside = [row for row in reader.ledger.statements() if row["start"] is None]
    if several and beside:
        warnings = [_BESIDE_STRETCHES]
    if kind == "air_force" and not given.reporter and not _AIR_FORCE.search(folded):
        warnings = [*warnings, _NO_OFFICE]
    for warning in (*speaker.warnings, *warnings):
        reader.ledger.warn(warning)
    reader.check()
    close_heads(opened, reader.ledger)
    return reader.ledger.close(
        kind=kind,
        language=page_language(folded),
        slot="",
        window=(begin, until) if is_bounded else None,
        missing=(),
        places=(),
    )
