"""Who speaks and who is spoken of: read from the text, never assumed.

An office (ministry, general staff, president, air force) speaks for a named country. One that is
not named, or of a country that is no party, is refused with the way to name it.
"""

import re
from dataclasses import dataclass
from typing import Any

from analysis.readers.access import resolve
from analysis.readers.acts_told import (
    has_words_of_ukraine,
    is_ukrainian,
    other_war,
    sides_that_count,
    sides_that_repel,
    sides_that_say,
    sides_told,
    sides_told_before,
    sides_told_up_to,
)
from analysis.readers.given import Given
from analysis.readers.mentions import Mention, mentions
from analysis.readers.other_side import without_ministries
from analysis.readers.sides import ITS_TROOPS, NAMES, THE_FRONT_SINCE, TITLES, other
from analysis.readers.when import public_by, publication

_NEAR = 60
# as far below a headline its office may be named in full
_SHORTLY = 400
_FEW = (
    r"(?<![a-zа-яіїєґ'])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|дв[аеі]|три"
    r"|четыре|чотири|п'?ять|шесть|шість|семь|сім|восемь|вісім|девять|дев'ять|десять)"
)
# what a text counts, where a number stands before it
_A_COUNT = re.compile(
    rf"(?:[0-9]|{_FEW}) "
    r"(?:\w+ ){0,2}(?:раз(?:а|и|ів)?(?![а-яіїє])|обстр|наруш|поруш|атак|штурм|удар|times"
    r"|violation|breach|shelling|attack|assault|strike)"
)
_STOP = re.compile(r"[.!?](?=[\s\"]|$)|\n")
# 'said that Russian forces had broken it 2,911 times'
_SAYS_IT_BROKE = {
    side: re.compile(
        r"(?<![a-zа-яіїєґ])(?:said|says|reported|stated|wrote|заявил|заявив|сообщил|повідомив)"
        rf"[a-zа-яіїєґ]*[^;]{{0,60}}? (?:that|что|що)? ?(?:{whose})[a-zа-яіїєґ]*(?: [a-zа-яіїєґ]+)?"
        r"(?: had| has| have)? (?:violated|broken|broke|breached|порушил|нарушил)[a-zа-яіїєґ]*"
        r"[^.;]{0,60}[0-9] (?:times|раз)"
    )
    for side, whose in (("russia", "russia|росі|росси"), ("ukraine", "ukrain|украин|україн"))
}
# whose charge it is, is not sure
_DOUBTED = re.compile(
    r"(?<![a-zа-яіїєґ])(?:den(?:y|ie)|dismiss|reject|fake|false|claims? (?:of|that)|despite"
    r"|contrary|earlier|after|спростув|заперечи|відки|отверг|опроверг|фейк|всупереч|вопреки|попри|несмотря"
    r"|раніше|ранее|після|после)"
)
# an office that is named for its answer, and counts nothing
_REJECTS = re.compile(r"reject|denied|denies|запереч|відкину|опроверг|отверг|отриц")
# 'by the forces', in the instrumental
_BY_WHAT = re.compile(r"[аяыи]ми$")
_ANOTHER_WAR = (
    "What is counted in another conflict is entered in a table of its own folder (ceasefire new)"
)
# an office that declares truces and counts nothing
_DECLARES = ("president", "russia")


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
            f"{option}={name!r} is no party of the war whose texts are read; expected "
            f"{', '.join((*NAMES, 'dpr_lpr'))}, or another id or name from its parties.csv. "
            f"{_ANOTHER_WAR}"
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
        of_the_side = [one for one in named if one.country == said]
        own = _who_counts(of_the_side)
        first = own or (named[0] if named else None)
        office = first.office if first else offices[0]
        return speaker_for(office, said, accused, ())
    country = _who_counts(named)
    first = named[0] if named else None
    beside = country is not None and first is not None and country.start - first.start < _NEAR
    tells = first is not None and (country is None or _TELLS.match(folded, first.start))
    if first is not None and _is_foreign(first) and not beside and tells:
        raise ValueError(
            f"the text tells what {_words(first.office)} of {first.unknown!r} said, "
            f"which is no party that is known: name the parties with reporter= and "
            f"accused= (--reporter, --accused). {_ANOTHER_WAR}"
        )
    _refuse_elsewhere(folded)
    if country is not None:
        before = _unnamed_ministry(folded, named, country)
        if before is not None:
            return _not_before_the_front(told_of(before, "ministry", accused), given)
        counts = _first_to_count(folded, named, country)
        if counts is None:
            counts = _who_answers(folded, named, country)
        across = other(counts.country)
        if not any(one.country == across for one in named):
            _refuse_own_acts(folded, counts)
        return speaker_for(counts.office, counts.country, accused, ())
    inferred = _inferred(folded, first.office if first else offices[0], accused)
    return _not_before_the_front(inferred, given)


# 'the president of another country said', who did more than to broker a truce
_TELLS = re.compile(
    r"[^.;,\n]{0,60}?(?<![a-zа-яіїєґ])(?:said|says|told|report|claim|record|wrote|accus|заяв|сообщ"
    r"|рассказ|утвержд|повідом|стверд|розпов|зазнач|отмет|написа)"
)


def _is_foreign(named: Mention) -> bool:
    """Tell whether the word beside an office may be a country's, and doesn't say by what something
    was done ('Силами ПВО').
    """
    return bool(named.unknown) and not _BY_WHAT.search(named.unknown)


def _who_counts(named: list[Mention]) -> Mention | None:
    """Return the first office of a known country; the president of Russia, who declares truces and
    counts nothing, only where no other is named.
    """
    known = [mention for mention in named if mention.country]
    counts = [one for one in known if (one.office, one.country) != _DECLARES]
    return next(iter(counts or known), None)


def _first_to_count(folded: str, named: list[Mention], first: Mention) -> Mention | None:
    """Return the office of the other side that is first to count below a headline that names none:
    'The ministry announced the end of the truce. The president said it was broken 2,911 times'.
    """
    title = folded.find("\n")
    count = _A_COUNT.search(folded, max(title, 0))
    if count is None or first.country not in _SAYS_IT_BROKE:
        return None
    begin, end = _sentence_around(folded, count)
    here = [one for one in named if begin <= one.start < end]
    in_title = any(one.start < title for one in named)
    own = [one for one in here if one.country == other(first.country)]
    # a president is named by the office and by name
    rest = [one for one in here if one not in own and one.office != "president"]
    told = _SAYS_IT_BROKE[first.country].search(folded, begin, end)
    alone = told and first.start < begin and not (rest or in_title)
    charged = alone and not _DOUBTED.search(folded, begin, end)
    return own[0] if own and charged else None


def _sentence_around(folded: str, count: re.Match[str]) -> tuple[int, int]:
    """Return the bounds of the sentence in which a count stands."""
    ends = [stop.end() for stop in _STOP.finditer(folded, 0, count.start())]
    after = _STOP.search(folded, count.end())
    return (ends[-1] if ends else 0), (after.start() if after else len(folded))


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
    told = sides_told_up_to(folded, first.start)
    if told != [country.country] and _is_named_below(folded, first, country):
        return None  # 'Ministry counts 900 breaches', and whose it is right below
    stops = [stop.end() for stop in _STOP.finditer(folded, first.start, country.start)]
    # 'The ministry said Ukraine broke it. Kyiv's staff, for its part, counted ...'
    above = sides_told_before(folded, stops[-1]) if stops else []
    told = told or above or sides_told(folded, "ministry")
    return country.country if told == [country.country] else None


def _is_named_below(folded: str, first: Mention, country: Mention) -> bool:
    """Tell whether a headline's ministry is named with its country below, and counts there."""
    below = country.office == "ministry" and country.start - first.start < _SHORTLY
    return below and _REJECTS.search(folded, country.start, country.start + _SHORTLY) is None


def _side_beside(folded: str, ministry: Mention) -> str | None:
    """Return the side whose acts a text tells, or up to the end of the ministry's paragraph, where
    beside a ministry of no country only the president of Russia is named, who counts nothing.
    """
    told = sides_told(folded, "ministry")
    if len(told) != 1:
        told = sides_told_up_to(folded, ministry.start)
    return told[0] if len(told) == 1 else None


def _who_answers(folded: str, named: list[Mention], country: Mention) -> Mention:
    """Return the first office of the other side, no president, where a president is named before it
    and the text tells acts of that president's side alone: who rejected a truce doesn't count
    there.
    """
    if country.office != "president" or sides_told(folded, "president") != [country.country]:
        return country
    across = other(country.country)
    told = _A_COUNT.search(folded)
    begun = len(folded) if told is None else told.start()
    counts = (one for one in named if one.country == across and one.office != "president")
    # who is named after the first count need not be whose it is
    counting = (one for one in counts if one.start < begun)
    return next(counting, country)


def _refuse_own_acts(folded: str, named: Mention) -> None:
    """Refuse a text that names no office but a president, and tells acts of that side alone: the
    one who declared a truce, or rejected it, is not who counts there.

    Raises
    ------
    ValueError
        Naming the president.
    """
    if named.office == "president" and sides_told(folded, "president") == [named.country]:
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
    there = other_war(folded)
    if there:
        raise ValueError(
            f"the text tells of {there!r} and names neither side of the war that is known: "
            f"name the parties with reporter= and accused= (--reporter, --accused). {_ANOTHER_WAR}"
        )


def _not_before_the_front(speaker: Speaker, given: Given) -> Speaker:
    """Refuse to take Russia's office for who speaks of Ukraine's acts, where the text names no
    country's and the only front was the line of contact, where the republics counted them.

    Raises
    ------
    ValueError
        With the way to name who speaks.
    """
    day, _ = publication(given.published, "UTC")
    if speaker.reporter == "russia" and day is not None and day < THE_FRONT_SINCE:
        raise ValueError(
            "the text does not say who speaks of acts of ukraine, at the line of contact of 2014 "
            "to 2022: name it with reporter= (--reporter), as dpr_lpr or russia"
        )
    return speaker


def _inferred(folded: str, office: str, accused: str | None) -> Speaker:
    """Tell an unnamed office's country by whose acts it tells."""
    alike = office in ("staff", "air_force")
    words_of_ukraine = has_words_of_ukraine(folded)
    if alike and (words_of_ukraine or is_ukrainian(folded)):
        return speaker_for(office, "ukraine", accused, ())
    told = sides_told(folded, office)
    if office == "headquarters" and not told and ITS_TROOPS.search(folded):
        told = ["russia"]
    if office == "staff" and len(told) > 1:
        told = sides_told(without_ministries(folded), office)
    if words_of_ukraine and not told:
        return told_of("russia", "staff", accused)
    if len(told) != 1:
        told = [other(side) for side in sides_that_say(folded)]
    if len(told) != 1 and office == "staff":
        told = [other(side) for side in sides_that_repel(folded)]
    # only one side's staff counts attacks day by day: the other one's is never taken for granted
    as_usual = office != "staff" or told == ["russia"]
    counted = [other(side) for side in sides_that_count(folded)]
    if len(told) == 1 and as_usual and counted in ([], told):
        return told_of(told[0], office, accused)
    raise ValueError(
        f"the text does not say whose {_words(office)} speaks: name it with reporter= "
        f"(--reporter), and whose acts are told with accused= (--accused)"
    )


def told_of(side: str, office: str, accused: str | None, what: str = "") -> Speaker:
    """Return the speaker of an office that no country is named for, by whose acts it tells.

    Parameters
    ----------
    side : str
        Whose acts it tells.
    office : str
    accused : str or None
        As the caller names it.
    what : str
        What it tells of, for the warning; acts of that side by default.

    Returns
    -------
    Speaker
        Of the other side, with a warning that says so.
    """
    reporter = other(side)
    warning = (
        f"the text does not say whose {_words(office)} speaks: read as that of "
        f"{reporter}, since it tells of {what or f'acts of {side}'}; if it is another, name it "
        f"with reporter= (--reporter)"
    )
    return speaker_for(office, reporter, accused, (warning,))


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
    return Speaker(office, reporter, charged, title_of(office, reporter), warnings)


def title_of(office: str, reporter: str) -> str:
    """Return an office as it is written in the statements.

    Parameters
    ----------
    office, reporter : str
    """
    return TITLES[office].format(reporter.replace("_", " ").title())
