"""What strikes and attacks are placed by alike: the front, a direction, the end of a paragraph."""

import re

from analysis.readers import markers
from analysis.readers.directions import COMMANDS, Direction
from analysis.readers.hints import may_hold, register
from analysis.readers.led import led
from analysis.readers.lexicon import SECTOR, TAGS
from analysis.readers.part_of_the_front import part_named
from analysis.readers.rules import Phrase, pattern
from analysis.readers.staff.told import Topic
from analysis.readers.town_that_leads import is_of_the_town_that_leads

WHOLE = (("whole_front",), None)
COUNTRY = (("ukraine_territory",), None)
# over which a side's air defence shoots down
COUNTRIES = {"ukraine": COUNTRY, "russia": (("russian_regions_seas",), None)}
OVERALL = pattern("<altogether>")
IN_A_DAY = led(
    r"(?:за|упродовж|протягом|впродовж) доб[уи]|за сутки|в течение суток"
    r"|(?:in|over) (?:a|one) (?:single )?day(?![a-z])"
    r"|(?:in|over|during) the course of (?:the|a) day(?![a-z])"
    r"|within (?:the |a )?(?:day|24 hours)(?![a-z])"
)


# what may stand around a direction that is a heading, and the word 'direction' after its name
_AROUND_A_HEADING = f" :–—-{markers.BULLETS}"
_LONGEST_NOUN = 14
# 'in the other six sectors', 'on the rest of the directions'
_OTHERS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:інших|решті|остальных|других|other|remaining|rest of the) "
    r"(?:[\w-]+ ){0,2}(?:напрямк|ділянк|відтинк|направлени|участк|sectors|directions|ax[ei]s|areas"
    r"|fronts)"
)
register(_OTHERS, r"\S*(?:інших|решті|остальных|других|other|remaining|rest)")
_OF_THEM = pattern("^<of><them>")
_A_PART = re.compile(
    r"(?: [\w'-]+){1,4} (?:на|in|on|at)(?: the)? (?:схід|півден|північ|захід|восточ|юж|север|запад"
    r"|east|south|north|west)\w* (?:ділянк|відтинк|участк|фланг|напрямках фронт|parts?|sections?"
    r"|stretch|flank)"
)
register(
    _A_PART,
    r"\S*(?:схід|півден|північ|захід|восточ|юж|север|запад|east|south|north|west)\S*",
)
# 'on this village', named before
_THIS_TOWN = re.compile(
    r"(?<![a-zа-яіїєґ])(?:цьому(?: ж)?|цього|це|этому|этого|это|this|that|the same) "
    r"(?:сел[оаіуе]|міст[оаіу]|город[ае]?у?|хутор\w*|населен\w+ пункт\w*|посел[оке]\w*"
    r"|village|town|city|settlement)(?![a-zа-яіїєґ])"
)
register(_THIS_TOWN, r"\S*(?:цьому|цього|це|этому|этого|это|this|that|same)")


def on_a_part_of_the_front(
    words: Phrase, placed: tuple[tuple[str, ...], str | None] | str, *, is_strike: bool
) -> bool:
    """Tell '11 attacks on the eastern parts of the front', which is no direction, and strikes in
    the east that were given to the whole front; 'A was shelled' is of a town.

    Parameters
    ----------
    words : Phrase
    placed : (tuple of str, str or None) or str
        Sectors and how the text calls them, or why they are not known.
    is_strike : bool
    """
    line = words.line
    if placed == WHOLE:
        in_a_part = part_named(line, words.at) or is_of_the_town_that_leads(line)
        return is_strike and bool(in_a_part)
    if not may_hold(_A_PART, line.hints):
        return False
    return _A_PART.match(line.page.folded, line.marks[words.at].end, line.end) is not None


def is_a_part(
    words: Phrase, category: str, before: str, placed: tuple[tuple[str, ...], str | None] | str
) -> bool:
    """Tell a part of the number just told, where no place of its own is known.

    Parameters
    ----------
    words : Phrase
    category : str
    before : str
        The category of the number before it.
    placed : (tuple of str, str or None) or str
        Where it would stand by itself, or why that is not known.
    """
    if isinstance(placed, str) and category == "shelling_mlrs":
        return before == "shelling"
    unknown = isinstance(placed, str) or len(placed[0]) > 1
    of_them = before == "assault" and _OF_THEM.match(words.after)
    return unknown and category == "assault_ongoing" and bool(of_them)


def is_led(words: Phrase) -> bool:
    """Tell whether a direction stands before the first number of a sentence, and this is it.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    return line.numbers()[0] == words.at and SECTOR in line.tags[: words.at]


def apart_from_the_front(words: Phrase) -> str:
    """Return why a number is not the front's by the words of its clause: it is that of 'the other
    directions', or of 'this village'; '' if it may be.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    others, town = may_hold(_OTHERS, line.hints), may_hold(_THIS_TOWN, line.hints)
    if not (others or town):
        return ""
    clause = line.words(*words.clause)
    if others and _OTHERS.search(clause):
        return "of the other directions, which have no name as one"
    return "a town, not the front or a direction" if town and _THIS_TOWN.search(clause) else ""


# 'since the day began the number of attacks is 50', after 'on some directions'
_SO_MANY_SO_FAR = re.compile(
    r"(?:(?:в[іи]д|з|с) (?:початку|начала) (?:доби|дня|суток)"
    r"|since the (?:beginning|start) of (?:the )?day),? [^.;0-9]{0,20}"
    r"(?:кількість|количество|число|number of) (?:[а-яіїєa-z]+ )?"
    r"(?:атак|зіткнень|боєзіткнень|столкновений|attacks|clashes|engagements)"
)


# 'on various directions', of all that was told of a day
_ON_VARIOUS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:різних|разных|различных|various|different) (?:[\w'-]+ )?"
    r"(?:напрямк|напрямах|направлени|directions|sectors|axes|fronts)"
)


def _is_of_all(words: Phrase) -> bool:
    """Tell 'today they made 62 attempts on various directions', and no more of them."""
    line = words.line
    dated = line.finds(markers.TODAY) or line.finds(markers.PREVIOUS)
    alone = line.numbers() == [words.at] and len(line.of(SECTOR)) == 1
    more = TAGS["more"] in line.tags[: words.at]
    return bool(dated and alone and not more) and line.finds(_ON_VARIOUS) is not None


def sectors_of(chosen: Direction, words: Phrase) -> tuple[tuple[str, ...], str | None] | str:
    """Return the sectors of a direction and its words, or why they are not known.

    Parameters
    ----------
    chosen : Direction
    words : Phrase
    """
    if chosen.unknown:
        name, near = chosen.unknown[0]
        return f"direction {name!r} is not known" + (f"; nearest: {near}" if near else "")
    if not chosen.sectors:
        clause = words.line.words(*words.clause)
        front = markers.FRONT.search(clause) or _SO_MANY_SO_FAR.search(clause)
        return WHOLE if front or _is_of_all(words) else "directions that are not named"
    return chosen.sectors, chosen.said


def stands_apart(words: Phrase, topic: Topic) -> bool:
    """Tell whether a paragraph ends between a direction and a number; none does right below a
    direction that is a heading.

    Parameters
    ----------
    words : Phrase
    topic : Topic
    """
    between = words.line.page.text[topic.end : words.line.start]
    return "\n" in between and bool(between.strip() or not _is_a_heading(words, topic))


def _is_a_heading(words: Phrase, topic: Topic) -> bool:
    """Tell whether the paragraph in which a direction stands holds nothing but its name."""
    if not topic.opens:
        return False  # above all the text, and no direction's paragraph
    text = words.line.page.text
    said = text[text.rfind("\n", 0, topic.end) + 1 : topic.end].strip(_AROUND_A_HEADING)
    name, noun = said[: len(topic.direction.said)], said[len(topic.direction.said) :]
    return name == topic.direction.said and len(noun) <= _LONGEST_NOUN


def without_commands(directions: list[Direction]) -> list[Direction]:
    """Return the directions that stand beside the command in whose zone they lie.

    Parameters
    ----------
    directions : list of Direction
    """
    return [one for one in directions if not COMMANDS & set(one.sectors)] or directions
