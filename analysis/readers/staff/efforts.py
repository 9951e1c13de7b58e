"""Counts of a day after a sentence that tells only where the enemy tries most."""

import re

from analysis.readers import markers
from analysis.readers.directions import COMMANDS
from analysis.readers.lexicon import PLACE
from analysis.readers.rules import Phrase
from analysis.readers.staff.placed import IN_A_DAY, stands_apart
from analysis.readers.staff.told import Known, Topic, has_a_date

# 'the enemy concentrates its main efforts on A, B and C. Over the day 18 clashes took place'
_MAIN_EFFORTS = re.compile(
    r"(?:головн|основн|главн)\w+ (?:зусилл|усили)\w+|main (?:efforts?|focus)|focus\w* (?:its|their)"
)
_BY_THE_WAY = re.compile(
    r"(?<![a-zа-яіїє])(?:including|зокрема|у тому числі|в том числе|в частности|in particular)"
    r"(?![a-zа-яіїє])"
)
_OUR_OFFENSIVE = re.compile(
    r"(?:сил\w* оборони|сил\w* обороны|defen[cs]e forces|наші воїни|наши воины|захисники"
    r"|защитники|our (?:forces|troops|soldiers))[^.\n]*(?:наступ|offensive|контрнаступ)"
)
# 'most of the battles took place on A and B. By now the enemy has made 79 attacks'
_MOST_OF_IT = re.compile(
    r"(?:найбільше|найчастіше|больше всего|чаще всего|найбільш\w+ кількість|наибольш\w+ количество"
    r"|the most|(?<![a-z])most(?: of)?(?: the)?) (?:\w+ ){0,2}(?:бо[їе]|бойов|боев|атак"
    r"|штурм|зіткн|боєзіт"
    r"|столкн|боест|battle|clash|attack|engag|fight|combat|assault)"
)
_BY_NOW = re.compile(
    r"(?<![a-zа-яіїєґ])(?:наразі|на цей час|на цю годину|на зараз|на данный момент|на этот час"
    r"|к этому часу|by now|at this (?:hour|time)|as of now|currently)(?![a-zа-яіїєґ])"
)


AFTER_A_LEAD = "after a lead that names a direction: of it, or of the front"


def follows_a_lead(words: Phrase, topic: Topic, known: Known) -> bool:
    """Tell attacks without a place, in a paragraph below the first one, whose lead names a
    direction without a number ('The most attacks were on A'), before any of the front are told.

    Parameters
    ----------
    words : Phrase
    topic : Topic
    known : Known
    """
    is_counted = known.front or known.most or known.only
    lead = topic.direction.sectors and not (topic.opens or is_counted)
    return bool(lead) and stands_apart(words, topic) and PLACE not in words.line.tags


def follows_the_main_efforts(words: Phrase, topic: Topic) -> bool:
    """Tell the count of a day after the directions on which the main efforts are.

    Parameters
    ----------
    words : Phrase
    topic : Topic
    """
    return _is_of_a_day(words) and bool(_MAIN_EFFORTS.search(_sentence_of(words, topic)))


def follows_the_most(words: Phrase, topic: Topic) -> bool:
    """Tell the count of a day, or as of now, after the directions on which most battles were.

    Parameters
    ----------
    words : Phrase
    topic : Topic
    """
    by_now = PLACE not in words.line.tags and words.line.finds(_BY_NOW)
    counted = _is_of_a_day(words) or by_now
    return bool(counted and _MOST_OF_IT.search(_sentence_of(words, topic)))


def _is_of_a_day(words: Phrase) -> bool:
    line = words.line
    if PLACE in line.tags:
        return False  # 'in the areas of A and B': those of the directions
    return any(line.finds(day) for day in (markers.TODAY, markers.PREVIOUS, IN_A_DAY))


def follows_our_offensive(words: Phrase, topic: Topic) -> bool:
    """Tell whether the direction named before is where the reporting side attacks, as a report
    begins before it counts the clashes of the whole front.

    Parameters
    ----------
    words : Phrase
    topic : Topic
    """
    return _OUR_OFFENSIVE.search(_sentence_of(words, topic)) is not None


def follows_a_command_by_the_way(words: Phrase, topic: Topic) -> bool:
    """Tell what is counted of a date after 'shellings grew, including those in the zone of a
    command'.

    Parameters
    ----------
    words : Phrase
    topic : Topic
    """
    if not COMMANDS & set(topic.direction.sectors) or not has_a_date(words.line):
        return False
    return _BY_THE_WAY.search(_sentence_of(words, topic)) is not None


def _sentence_of(words: Phrase, topic: Topic) -> str:
    """Return the folded sentence that named the topic."""
    said = words.line.page.folded[: topic.end].rstrip(". ")
    return said[max(said.rfind("\n"), said.rfind(". ")) + 1 :]
