"""The whole day that a sentence of a statement begins with: 'On 8 May, they fired 176 times'."""

import datetime
import re

from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.statement.days import SO_FAR, Span, whole
from analysis.readers.when import dated
from analysis.vocabulary.dates import DateSpan

# 'the staff said that on 7 January', at the head of a sentence
_SAID_THAT = (
    r"[^0-9.;:]{0,160}?(?<![a-zа-яіїєґ])(?:said|says|reported|stated|wrote|заяв|сообщ|повідом"
    r"|написа|сказа|зазнач|отмет)[a-zа-яіїєґ]*,? (?:that|що|что),? "
)
_LEADS = re.compile(
    rf"(?:{_SAID_THAT}|\W*)(?:(?:on|уже|вже|already|as early as on|за|протягом|впродовж) )?"
)
# of a truce, of what was said, or of a time since, and not of what is counted
_OF_SOMETHING_ELSE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:announced|declared|agreed|proclaimed|began|begun|took effect|came into"
    r"|entered into|proposed|signed|ordered|said|says|told|stated|reported|accused|but|however"
    r"|since|until|so far|объяв|провозгла|предлож|догов|начал|вступ|ввел|заяви|сообщи|рассказа"
    r"|обвини|но|однако|хотя|оголо|проголо|запропон|домов|почал|розпоча|набра|запровад|заяв|повідом|розпові"
    r"|долож|допов|опублик|опублік|известно|відомо|указан|назва|отрима|получил|стартова|истек|сплив"
    r"|обговор|обсуд|переда|получ|закінч|окончи|прекрат|припин|дотрим|соблюда|мовча|молча|дзеркал"
    r"|зеркал|доказ|received|handed|discuss|was over|observ|silent|mirror|proof|evidence"
    r"|запанува|уходил|inform|publish|counted|started|ended|expired"
    r"|звинува|але|проте|однак|хоча|с тех пор|відтоді)"
)

# 'despite the declared truce'
_IN_SPITE_OF = re.compile(
    r",? (?:despite|in spite of|попри|несмотря на|незважаючи на|вопреки)[^,.;0-9]{0,60}"
)
# 'on 8 May and afterwards'
_OR_MORE = re.compile(r",? (?:та|і|й|и|and|or|або|или)(?![а-яіїєґa-z])")
# 'on 9 May in the morning', 'in the first hours'
_PART_OF_IT = re.compile(
    r"(?<![a-zа-яіїєґ])(?:утр|веч[еоі]р|[ву]веч[еоі]р|полдн|полудн|полдень|рассвет|світан|ноч|ніч"
    r"|вранц|зранк|половин|годин|час(?:а|ов|ы)?(?![а-яіїє])|о пів|парад|morning|evening"
    r"|afternoon|noon|dawn|half|hours?(?![a-z])|night)"
)
# 'the number reached', 'in three days': more than that day alone
_LONGER = re.compile(
    r"(?<![a-zа-яіїєґ])(?:общ(?:ее|ей|его|ая)|загальн|кількіст|количеств|числ[оа](?![а-яіїє])"
    r"|number|total|overall|reached|достиг|сягну|поспіль|подряд|in a row|за весь|за все|into the"
    r"|наступн|следующ|afterwards|next|далі|далее|станом|состоянию|(?<![a-z])as of"
    r"|момент|початк|начал)|"
    r"(?<![a-zа-яіїєґ])(?:за|протягом|впродовж|упродовж|в течение|in|over|within|during|for)"
    r"(?: (?:the|all|past|last|[ву]сі|все|эти|ці|последние|останні|прошедшие|минулі)){0,2} "
    r"(?:дв[аеоі]\w*|тр[иоі]\w*|четыр\w+|чотир\w+|п'?ят\w+|\d+|two|three|four|five|several|дни|дні"
    r"|кілька|несколько)(?: (?:дн|сут|доб|ноч|days|nights)|(?=[ ,.]))"
)


def day_that_leads(line: Line, day: datetime.date | None, zone: str, truce: Span) -> Span | None:
    """Return the day whose date alone begins a sentence, where it is over and the truce, if its
    hours are known, held on all of it; None otherwise.

    Parameters
    ----------
    line : Line
    day : datetime.date or None
        Day of publication.
    zone : str
        IANA zone of the speaker's clock.
    truce : Span
        Of the text.
    """
    told = _leading_date(line)
    if told is None or day is None:
        return None
    date = dated(told, day, None)
    span = whole(date, zone)
    begins_within = truce.start is not None and span.start < truce.start < span.end
    return None if begins_within or date >= day else span


def _leading_date(line: Line) -> DateSpan | None:
    """Return the only time of a sentence, a date before its numbers and no clause between."""
    times = [line.marks[at] for at in line.of(TIME)]
    numbers = [line.marks[at] for at in line.numbers()]
    if len(times) != 1 or not numbers or not _is_a_date(times[0]):
        return None
    return times[0].value if _leads(line, times[0], numbers[0]) else None


def _is_a_date(time: Mark) -> bool:
    """Tell one date from an hour, and from several days."""
    return isinstance(time.value, DateSpan) and time.value.first is None


def _leads(line: Line, time: Mark, number: Mark) -> bool:
    """Tell a time that begins a sentence and is told of what the number counts."""
    folded = line.page.folded
    if not _LEADS.fullmatch(folded, line.start, time.start):
        return False
    between = _IN_SPITE_OF.sub("", folded[time.end : number.start])
    if _OF_SOMETHING_ELSE.search(between) or SO_FAR.search(between):
        return False
    return not (_OR_MORE.match(between) or line.finds(_LONGER) or line.finds(_PART_OF_IT))
