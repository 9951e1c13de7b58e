"""Items of lists, told in few words: 'Lyman direction: 9', 'Orikhiv - four attempts to advance'."""

import re
from typing import NamedTuple

from analysis.readers.foes import FOE
from analysis.readers.lexicon import PLACE, REGION, SECTOR, TAGS
from analysis.readers.line import Line
from analysis.readers.rules import Phrase, pattern
from analysis.readers.sides import GENERAL_STAFF
from analysis.vocabulary.dates import MONTHS

_A_WORD = re.compile(r"\w")
# what heads the numbers of a whole day: 'Over the past day:', 'By the numbers', with no other word
_OF_A_DAY = re.compile(r"доб[ауи]|сутки|суток|день|дня|day|hours|numbers|цифр\w+|фронт[іе]|front")
_BESIDE_IT = re.compile(
    r"за|[уву]|на|по|від|з|із|со?|та|и|і|минул\w+|останн\w+|попередн\w+|прошед\w+|прошл\w+"
    r"|минувш\w+|последн\w+|протягом|упродовж|впродовж|течение|початку|начала|цієї|поточної|текущих"
    r"|этих|лині[їя]|линии|лінії|[ву]сього|всего|загалом|разом|ворог|противник|враг|зафіксовано"
    r"|зафиксировано|відбулося|произошло|б[уы]ло|зон[іе]|смузі|відповідальності|ответственности"
    r"|угруповання|группировки|військ|войск|станом|состоянию|генштабу?|генштаба|зсу|всу"
    r"|коротко|кратко|the|over|during|past|last|in|by|total|of|along|line|since"
    r"|beginning|start|as|at|enemy|recorded|there|were|was|brief|key|main|overall|general|staff"
    r"|про|щодо|о|ситуаці\w+|ситуаци\w+|обстановк\w+|дані|данные|статистика|підсумки|итоги"
    r"|повідомляє|сообщает|інформує|information|figures|situation|on|about|reports?|reported|data"
)
_HEAD = re.compile(r":(?![0-9])| [-–—] ")
_WORD = re.compile(r"[^\W\d_][\w'’]*")
# items need no verb, and name no place
_BARE = pattern("^<^did|used|attacked|shelled|repelled|repelling|going_on|ended|downed|lost>*$")
_ELSEWHERE = (SECTOR, REGION, PLACE)
# as many signs as a list may have above and below one of its items
_LIST = 600
_LONG_HEAD = 120
# what may stand above such a list: the head of a report, or what counts the fights of the front
_OF_A_REPORT = re.compile(
    r"штаб|general staff|станом|состоянию|(?<![a-z])as of"
    r"|зведенн|сводк|інформ|информ|(?<![а-яіїєґ])осув|угрупован|зіткн"
    r"|столкнов|clashes|(?<!dis)engagements|attacks"
)
_OF_A_PLACE = re.compile(
    r"напрям|направлен|direction|sector|ax[ei]s|щин[аиіуе]|област|oblast|region|наш|сил\w* оборон"
    r"|our |збит|сбит|shot|втрат|потер|loss|знищ|уничтож|destroy"
)
_THEY_WERE = re.compile(
    r"(?<![а-яіїєґa-z])(?:їх|их|таких|there|they)(?: вже| уже| already)?"
    r" (?:було|были|было|were|had been|have been) (?:already )?$"
    r"|(?:відбулося|відбулось|сталося|зафіксовано|произошло|took place|were recorded) $"
)
_STAFF = re.compile(
    rf"(?:{GENERAL_STAFF})(?: (?:збройних сил|вооруженных сил|зсу|всу|of the armed forces))?"
    r"(?: україни| украины| of ukraine)?(?: (?:повідомляє|сообщает|інформує|reports|reported))?"
)
_OWN_SIDE = re.compile(
    r"(?<![а-яіїєґa-z])(?:(?<!по )наш|сил\w* оборон|збройн\w+ сил|(?<!on )(?<!against )our "
    r"|defen[cs]e forces|armed forces"
    r"|ракетн\w+ війська|авіаці|авиаци|air defen[cs]e|ппо(?![а-яіїє]))"
)
_ENEMY = re.compile(rf"{FOE}|росі[яйї]|рф(?![а-яіїє])|росси|russia")
# what the enemy did in a day, and what else is counted in such lists
_ACTS = re.compile(
    r"зіткн|столкнов|(?<!dis)engagement|clash|обстр|shelling|авіаудар|авиаудар|air ?strike"
    r"|ракетн\w+ удар"
    r"|missile strike|attack"
)
_OF_OTHERS = re.compile(
    r"personnel|troops|осіб|людей|человек|танк|tanks?(?![a-z])|систем|вертол|гелікопт|helicopt|літак"
    r"|самолет|склад|скупчен|ворог|враг|противник|enemy|наш|оборон|our |defen|ббм|технік|vehicles"
    r"|killed|wounded|загиб|погиб|поранен|ранен|збит|сбит|shot|втрат|потер|loss"
)
# '▪️ 64 air strikes', 'air strikes - 64'
_ITEM = re.compile(r"\W*[0-9]|\W*[^\W\d_][\w' ’-]{2,60} ?[-–—:] ?[0-9]")


def is_labelled(words: Phrase) -> bool:
    """Tell 'Lyman direction: 9', of all attacks, on a row of its own, from 'on the Lyman direction
    - 9', which goes on with what the sentence before counts.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    named = line.of(SECTOR)
    label = line.marks[named[0]].start if named else line.end
    row = line.page.folded.rfind("\n", 0, label) + 1
    return _A_WORD.search(line.page.folded, row, label) is None


def is_attempted(line: Line, at: int) -> bool:
    """Tell 'to advance' of 'four attempts to advance', which is no fate of theirs.

    Parameters
    ----------
    line : Line
    at : int
        Token of the verb.
    """
    attempts = at > 0 and line.tags[at - 1] == TAGS["attack"]
    return attempts and line.word(at).endswith(("ться", "тися", "тись"))


def heading_of_the_day(line: Line) -> str:
    """Return the heading 'over the past day' of the list in which a sentence stands; '' without
    one, or where the list or what stands above it tells of a place, the own side or losses.

    Parameters
    ----------
    line : Line
    """
    if not _BARE.match(line.tags) or any(tag in line.tags for tag in _ELSEWHERE):
        return ""
    found = _list_around(line)
    if not _heads_a_day(found.head):
        return ""
    of_a_report = _OF_A_REPORT.search(found.above) and not _OF_A_PLACE.search(found.above)
    of_the_enemy = _ACTS.search(found.items) and not _OF_OTHERS.search(found.items)
    return found.head if of_the_enemy and (of_a_report or not found.above) else ""


def is_of_the_own_side(line: Line) -> bool:
    """Tell an item of a list that is headed by what the own side did.

    Parameters
    ----------
    line : Line
    """
    head = _STAFF.sub("", _list_around(line).head)
    return _OWN_SIDE.search(head) is not None and _ENEMY.search(head) is None


def tells_how_many(words: Phrase) -> bool:
    """Tell 'they were 34', of the attacks told of before, from 'the wounded were 34'.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    before = line.page.folded[line.start : line.marks[words.at].start]
    return _THEY_WERE.search(before) is not None


class _List(NamedTuple):
    """A list: the sentence above its heading, the heading and the items."""

    above: str
    head: str
    items: str


def _list_around(line: Line) -> _List:
    """Return the list in which a sentence stands, as far as it may go on."""
    begin = max(0, line.start - _LIST)
    rows = line.page.folded[begin : line.end + _LIST].split("\n")
    at = line.page.folded.count("\n", begin, line.start)
    up, down = range(at, -1, -1), range(at + 1, len(rows))
    first = next((row for row in up if not _is_passed(rows[row])), 0)
    last = next((row for row in down if not _is_passed(rows[row])), len(rows))
    beside, _, head = rows[first].rpartition(". ")
    before = next((row for row in reversed(rows[:first]) if row.strip()), "")
    above = (beside or before).rpartition(". ")[2]
    return _List(above, head, "\n".join([head, *rows[first + 1 : last]]))


def _is_passed(row: str) -> bool:
    """Tell a blank line, or one more item of a list; a heading may have the first beside it."""
    item = _ITEM.match(row) and not _heads_a_day(row.rpartition(". ")[2])
    return bool(item) or not row.strip()


def _heads_a_day(text: str) -> bool:
    """Tell whether a sentence begins with a heading of a day and nothing else."""
    head = _STAFF.sub("", _HEAD.split(text[:_LIST], maxsplit=1)[0])
    words = _WORD.findall(head) if len(head) < _LONG_HEAD else []
    of_a_day = [word for word in words if _OF_A_DAY.fullmatch(word)]
    others = [word for word in words if not (_OF_A_DAY.fullmatch(word) or word in MONTHS)]
    return bool(of_a_day) and all(_BESIDE_IT.fullmatch(word) for word in others)
