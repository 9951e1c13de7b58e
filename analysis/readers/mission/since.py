"""The words that begin a running total of the mission: 'from 00:01 on 27 July, when it began'."""

import re

from analysis.readers.lexicon import TIME
from analysis.readers.line import Line, make_line
from analysis.readers.mission.wording import ONE_BREATH, RECORDED
from analysis.vocabulary.dates import MONTHS

_IN_ALL = (
    r"(?:in (?:total|all)|overall|altogether|загалом|усього|всього|всего|в целом|в цілому"
    r"|в общей сложности|сумарно),? "
)
# at the head of what is told: of the sentence, after 'according to the mission,' or 'it said that'
_HEAD = r"(?:^\W*|[,\"] |(?<![a-zа-яіїє])(?:that|что|що),? )\W*"
_MONTH = f"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})"
_DATE = (
    rf"(?:\d{{1,2}} {_MONTH}(?![a-zа-яіїє])|{_MONTH}\.? \d{{1,2}}(?!\d))"
    r"(?:,? \d{4})?(?: року| года)?"
)
_FIRST_MINUTE = (
    r"(?:0?0.0[01](?: (?:годин\w*|час\w*|hours))?|midnight|о?півночі|полун?очи|полночи)"
    r"(?: (?:on|of))? "
)
_FROM = r"(?:from|since|between|з|із|зі|від|с|со|от|починаючи з|начиная с)"
_BEGAN = (
    r"(?:took effect|taking effect|(?:entered|came|coming|entering|entry) into (?:force|effect)"
    r"|began|started|beginning|start|набут\w+ чинності|набу\w+ чинності|вступ\w+ [ву] (?:силу|дію)"
    r"|введен\w+|запровадж\w+|початку?|начал[ао]?)"
)
_OF_WHAT = (
    r"(?:truce|cease-?fire|measures|recommitment|regime|перемир|заход|мер|режим|припинен|прекращен"
    r"|agreement|домовлен|договор)"
)
_COUNTED = (
    r"(?:recorded|registered|counted|logged|зафікс|зафикс|заре[єг]\w*стр|нараху|насчит|відзнач"
    r"|отмети)"
)
_BEGINS = re.compile(
    rf"{_HEAD}(?:{_IN_ALL})?(?:{_FROM} {_FIRST_MINUTE}{_DATE}"
    rf"|(?:since|(?:з|від|с|от) (?:моменту|момента|часу|времени))(?: [^;]{{1,120}}?)? {_BEGAN}"
    rf"(?: [^;]{{1,80}}?)? {_DATE})"
    rf"|{_HEAD}{_IN_ALL}(?:[^;,]{{0,40}}? )?(?:{_FROM} (?:{_FIRST_MINUTE})?{_DATE}"
    rf"|(?:after|після|после)(?= [^;]{{0,120}}{_OF_WHAT})(?: [^;]{{1,120}}?)? {_BEGAN}"
    rf"(?: [^;]{{1,80}}?)? {_DATE})"
    # 'the mission from 00:01 on 27 July recorded'
    rf"|(?<![a-zа-яіїє]){_FROM} {_FIRST_MINUTE}{_DATE}"
    rf"(?= (?:also |також |также |[ву]же )?{_COUNTED})"
)
# up to another hour or day than the report's, or of a day told beside it
_OF_ANOTHER_TIME = re.compile(
    r"(?<![a-zа-яіїє])(?:"
    r"(?:to|until|till|through|and|до|по|і|та|и) (?:the )?(?:(?:morning|evening) )?(?:of )?"
    rf"(?:\d|{_MONTH}\.? \d|midnight|noon|evening|вечора?|вечера?|ранку|утра|опівноч|полуноч)"
    r"|evenings?|(?:past|last|previous) (?:day|24 hours|week)|yesterday|вчора|учора|вчера"
    r"|(?:веч[еоі]р|доб|сут|тиж|недел)[а-яіїє]*"
    r"|of (?:them|these|which)|(?:з|із|из) (?:них|яких|которых))(?![a-zа-яіїє])"
)
_IS_IN_FORCE = re.compile(
    r"[^;,]{0,60}(?:(?:is|are|was|were|be|has been|have been) in (?:force|effect)|applies|apply"
    r"|(?<![а-яіїє])(?:діє|діють|действует|действуют|чинн[іа]|триває|длится)(?![а-яіїє]))"
)
_SINCE_AFTER = re.compile(
    rf"^{ONE_BREATH}(?:,? (?:including|among them|зокрема|включая|в том числе|[ву] тому числі) "
    rf"[^,;]{{1,40}},?)? (?:(?:since|з|із|від|с|от) {_FIRST_MINUTE}|since ){_DATE}"
    r"(?! (?:to|until|till|до|по) )"
)
# a truce 'in force since 27 July': none of a count's hours
_OF_A_TRUCE = re.compile(
    r"(?<![a-zа-яіїє])(?:in (?:force|effect|place)|effective|held|holding|діє|діяв"
    r"|observ(?:ed|ing|es) the (?:truce|ceasefire)|діяла|чинн(?:ий|а|ого|ої)|действует"
    r"|действующ\w+|действовал\w*|триває|длится)"
    rf",? (?P<since>{_FROM} (?:{_FIRST_MINUTE})?{_DATE})"
)
# the hours of the report, beside a day since which something else is so
_EVENINGS = re.compile(r"evenings? of|вечорами|вечерами")
_POINTS = re.compile(r"(?<=\d)[:.](?=\d)")


def runs_since(line: Line, at: int) -> int | None:
    """Return up to where the words stand by which a number counts since a truce began, told before
    it or right after it; None for others.

    Parameters
    ----------
    line : Line
    at : int
        Offset of the number in the sentence.
    """
    if not line.of(TIME):
        return None
    folded = _POINTS.sub("-", line.folded)
    if any(_is_of_it(folded, one.end(), at) for one in _BEGINS.finditer(folded, 0, at)):
        return at
    after = _SINCE_AFTER.match(folded[at:])
    if after is None or _OF_A_TRUCE.search(folded) or _EVENINGS.search(folded):
        return None
    return at + after.end()


def _is_of_it(folded: str, end: int, at: int) -> bool:
    """Tell words from a day up to a number that is recorded, which tell no other time, and no truce
    that is in force.
    """
    rest = folded[end:at]
    apart = ";" in rest or _OF_ANOTHER_TIME.search(rest) or _IS_IN_FORCE.match(rest)
    return not apart and RECORDED.search(folded, end) is not None


def without_truce(line: Line) -> Line:
    """Return a sentence without the day since which a truce is told to be in force.

    Parameters
    ----------
    line : Line
    """
    folded = _POINTS.sub("-", line.folded)
    told = _OF_A_TRUCE.search(folded) if line.of(TIME) else None
    if told is None:
        return line
    of_it = range(line.start + told.start("since"), line.start + told.end("since"))
    kept = [mark for mark in line.marks.values() if mark.start not in of_it]
    return make_line(line.page, line.start, line.end, kept)
