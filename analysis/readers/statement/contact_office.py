"""Whether an office of the line of contact of 2014 to 2022 counts in a text, or is only named."""

import re

from analysis.readers.base import Source
from analysis.readers.given import Given
from analysis.readers.marks import Mark
from analysis.readers.mentions import mentions
from analysis.readers.sides import (
    FOES_SO_OFTEN,
    MISSION_TELLS,
    THE_FRONT_SINCE,
    office_of_a_side,
)
from analysis.readers.sought import Sought
from analysis.readers.statement.energy import TRUCE
from analysis.readers.when import publication
from analysis.readers.who import party_id

ABOUT = Sought(
    rf"{TRUCE.pattern}|режим\w* тиші|режим\w* тишин"
    r"|armistice|энерг|енерг|moratori|мораторий|договоренност|energy|нарушени|порушен"
    r"|violation|breach"
    # 'silence' that is promised or prolonged, 'to stop all fighting'
    r"|(?:про|щодо|продовж\w+|продл\w+|о|повн\w+|полн\w+|дотрим\w+|соблюд\w+) тиш[аиуіею]"
    r"|(?:зупинити|припинити|остановить|прекратить|stop|halt|cease) (?:усі|всі|все|all) "
    r"(?:бойові дії|боевые действия|(?:military|combat) (?:activit|action|operation))"
)
_SHELLED = re.compile(
    r"обстріл|обстрел|(?<![а-яіїє])(?:бил[аио]?|бив|стр[іе]лял[аи]) по |(?<![a-z])fired"
    r"|відкри\w+ вогонь|откры\w+ огонь|shelled|opened fire|відкриття вогню"
    r"|открыти\w+ огня|(?:вогонь|огонь) (?:\w+ ){0,2}(?:відкри|откры)"
    r"|(?:під|под) (?:\w+ )?(?:вогонь|вогнем|огонь|огнем)|opening fire|(?:under|with|of) fire"
    r"|провокац|поруш\w+ (?:домовлен|(?:режим )?тиш)|наруш\w+ (?:договорен|(?:режим )?тишин)"
    r"|shelling"
    r"|attack(?:s|ed) (?:on )?(?:\w+ ){0,4}(?:positions|troops|forces)"
    r"|(?:positions|troops|forces) [^.]{0,60}attack(?:s|ed)"
    r"|атак(?:и|ували|овали|овано)? (?:на )?(?:\w+ ){0,3}(?:позиці|позици|війська|войска)"
    r"|(?:позиці|позици)\w* (?:\w+ ){0,3}(?:атакува|атакова)"
    r"|(?:use of|using) (?:their )?weapons|застосува\w+ зброї|применени\w+ оружия"
)
# a ministry that tells, and did not only declare
_SAYS_SO = re.compile(
    r"заявил|сообщил|рассказал|уточнил|отметил|заяви|повідоми|розпові|said|told|reported|stated"
    # 'MoD of Russia: the truce was broken'
    r"|(?:обороны|оборони|defen[cs]e|рф|росс?[иі]\w+|russian?|укра[иї]н\w+|ukrain\w+): "
)
_NEAR_IT = 60
# what follows a number that counts breaches or fire
_COUNTED = re.compile(
    r" (?:[\w-]+ ){0,2}?(?:обстр|раз|наруш|поруш|удар|атак|shell|times|violation|breach|attack"
    r"|strike)"
)
_OF_A_STAFF_S_DAY = re.compile(
    r"генштаб|генеральн\w+ штаб|general staff|з[іи]ткнен|столкновен|clash|(?<!dis)engagement"
)
# the joint forces have another command since there is a front
_JOINT_FORCES = re.compile(
    r"команд(?:ува|ующ|овани)\w* (?:об'єднаних|объединенны\w+) сил|joint forces command"
)


def of_the_line_of_contact(opened: Source, given: Given) -> bool:
    """Tell whether a headquarters or a representation of 2014 to 2022 counts breaches.

    Parameters
    ----------
    opened : Source
    given : Given
    """
    folded = opened.folded
    if given.reporter and party_id(given.reporter, "reporter") == "dpr_lpr":
        return True  # counts nowhere else
    office = office_of_a_side(folded)
    if office is None:
        return _is_named_before_the_front(folded, given)
    unsure = _JOINT_FORCES.match(office.group()) or FOES_SO_OFTEN.match(office.group())
    of_others = unsure and _OF_A_STAFF_S_DAY.search(folded)
    if of_others and _is_since_the_front(given):
        return False
    if not (ABOUT.search(folded) or _SHELLED.search(folded)):
        return False
    mission = MISSION_TELLS.search(folded)
    if mission is None or office.start() < mission.start():
        return True
    return _counts_alone(opened, office.start(), mission)


def _counts_alone(opened: Source, office: int, mission: re.Match[str]) -> bool:
    """Tell an office whose counts are all that a text has: the mission, named above it, tells of
    breaches without a number, and a headline has none but the office's.
    """
    counted = [mark for mark in opened.numbers if _is_counted(opened.folded, mark)]
    below = {mark.value.value for mark in counted if mark.start > office}
    above = [mark for mark in counted if mark.start < office]
    heads = all(mark.start < mission.start() and mark.value.value in below for mark in above)
    again = MISSION_TELLS.search(opened.folded, max(office, mission.end()))
    return bool(below) and heads and again is None


def _is_counted(folded: str, mark: Mark) -> bool:
    """Tell whether a number counts breaches or fire."""
    return mark.value.form == "times" or _COUNTED.match(folded, mark.end) is not None


def is_led_by_a_ministry(opened: Source, given: Given) -> bool:
    """Tell whether a country's ministry speaks first, before an office of the line of contact is
    quoted, in a text of the time since there is a front.

    Parameters
    ----------
    opened : Source
    given : Given
    """
    folded = opened.folded
    office = office_of_a_side(folded)
    if office is None or not _is_since_the_front(given):
        return False
    named = mentions(opened.page.text[: office.start()], folded[: office.start()], ("ministry",))
    begins = [mention.start for mention in named if mention.country]
    tells = any(_SAYS_SO.search(folded, max(0, at - _NEAR_IT), at + _NEAR_IT) for at in begins)
    before = (mark.end for mark in opened.numbers if mark.end < office.start())
    return tells and any(_COUNTED.match(folded, end, office.start()) for end in before)


def _is_named_before_the_front(folded: str, given: Given) -> bool:
    """Tell whether fire is told, and no truce, in a text of those years that the caller says is of
    this kind: nobody else was shelled then.
    """
    day = publication(given.published, "UTC")[0]
    of_those_years = given.named and day is not None and day < THE_FRONT_SINCE
    return of_those_years and bool(_SHELLED.search(folded)) and not ABOUT.search(folded)


def _is_since_the_front(given: Given) -> bool:
    """Tell whether a text was published since there is a front."""
    day = publication(given.published, "UTC")[0]
    return day is not None and day >= THE_FRONT_SINCE
