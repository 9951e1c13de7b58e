"""Hours and days beside a tally of the mission that are not read: it is none of the report's."""

import re

from analysis.readers.line import Line, is_told_of
from analysis.readers.mission.clock import Clock
from analysis.readers.other_hours import clock_of, hour_beside, hours_in_words

OTHER_TIMES = "its sentence tells hours that are not read"
# words of a report's own bounds: 'from dusk', 'from the evening'
_OF_A_REPORT = re.compile(r"evening|dusk|вечора|вечера")
# at which measures and truces take effect
_OF_MEASURES = ("00:00", "00:01")
_SLAVIC_IN = r"(?:за|протягом|упродовж|впродовж|в течение|на протяжении)"
_SOME = (
    r"(?:одн[уіоа]\w* |дв[аеоіу]\w* |тр[иоеёь]\w* |чотир\w+ |четыр\w+ |кільк\w+ |несколь\w+ "
    r"|пів |(?!24|48|72)\d{1,2} )?"
)
_SOME_ENGLISH = (
    r"(?:an? |one |a single |half an |two |three |four |five |several |a few |(?!24|48|72)\d{1,2} )"
)
_BEGAN = (
    r"(?:початк\w+|начал\w+|моменту?|момента|набут\w+|вступлени\w+|оголошен\w+|объявлени\w+"
    r"|відновлен\w+|возобновлени\w+|введен\w+|запровадж\w+|часу|времени|дня)"
)
_ELSEWHEN = re.compile(
    # 'over the night', but for what a report's own evenings are told by
    r"(?<![а-яіїєґ])(?<!вечора та )(?<!вечора і )(?<!вечора й )(?<!вечера и )"
    r"(?:ніч|ночі|ночь|ночи)(?![а-яіїєґ])"
    r"|(?<![a-z])(?:in|during|over) (?:the|that|this) evening(?! (?:of|on|and))(?![a-z])"
    # 'within two hours', 'за час', and no 'за час перемир'я'
    rf"|(?<![a-z])(?:in|within|over|during) {_SOME_ENGLISH}(?:hours?|minutes)(?![a-z])"
    rf"|(?<![а-яіїєґ]){_SLAVIC_IN} {_SOME}"
    r"(?:годин[иу]?|пів ?години|полчаса|получаса|часа|часов|час(?= ?(?:[.,;)]|$))|хвилин\w*"
    r"|минут\w*)"
    r"(?![а-яіїєґ])"
    # 'last month', which is compared with now and then
    r"|(?<!than )(?<!since )(?<!with )(?<!to )(?<![a-z])last (?:month|year)(?![a-z])"
    r"|(?<!ніж )(?<!чем )(?<!із )(?<!з )(?<!с )(?<![а-яіїєґ])"
    r"(?:минул|прошл|прошедш|минувш)\w+ (?:місяц[яі]|месяца|року|года)(?![а-яіїєґ])"
    # 'twelve a day', on an average
    r"|(?<=violations )daily(?![a-z])|(?<=explosions )daily(?![a-z])"
    r"|(?<![a-z])(?:each|every) (?:day|night|week)(?![a-z])"
    r"|(?<![а-яіїєґ])(?:щодня|щоденно|щодоби|щоночі|ежедневно|еженощно|кожного дня|каждый день"
    r"|на добу|в сутки)(?![а-яіїєґ])"
)
# after a number: 'since the recommitment', without its date
_SINCE_A_TRUCE = re.compile(
    r"(?<![a-z])(?:since|after|following) (?:the |its |their )?(?:[a-z-]+ ){0,3}?"
    r"(?:recommitment|truce|cease-?fire(?! (?:violation|breach)))"
    rf"|(?<![а-яіїєґ])(?:від|від часу|з|із|зі|з часу|с|со|от|після|после) {_BEGAN} "
    r"(?:(?!поруш|наруш)[а-яіїєґ'-]+ ){0,3}?(?:перемир|тиш|режим|припинен|прекращен)"
)


def tells_other_times(line: Line, at: int, clock: Clock) -> bool:
    """Tell 'at 15:30', 'in the last hour' and 'overnight' from the evenings of a report, and from
    its hour.

    Parameters
    ----------
    line : Line
    at : int
        Offset of the number in the sentence.
    clock : Clock
    """
    token = line.number_at(line.start + at)
    if token is None:
        return False
    words = hours_in_words(line, token)
    if words and not _OF_A_REPORT.fullmatch(words) or _tells_elsewhen(line, at, token):
        return True
    return bool(hour_beside(line, token, (clock_of(*clock.hour), *_OF_MEASURES)))


def _tells_elsewhen(line: Line, at: int, token: int) -> bool:
    """Tell 'over the night', 'last month' and 'since the truce began' of a number."""
    told = [*_ELSEWHEN.finditer(line.folded), *_SINCE_A_TRUCE.finditer(line.folded, at)]
    return any(is_told_of(line, line.start + one.start(), token) for one in told)
