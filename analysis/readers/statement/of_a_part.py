"""What a number counts but a part of, though its own words don't say so: '40 were aimed'."""

import re

from analysis.readers.lexicon import REGION, SECTOR
from analysis.readers.rules import Phrase

_WORD = r"(?<![a-zа-яіїєґ])"
_HALF = (
    r"(?:половин\w|большинств\w|больш\w+ част\w+|трет\w{1,2}|четверт\w{1,2}|більшіст\w"
    r"|більш\w+ частин\w+|третин\w|чверт\w|most|half|(?:the )?(?:vast )?majority|a third"
    r"|a quarter|two thirds)"
)
_SOME = (
    r"(?:част[ьи]|частин\w|несколько|многие|многих|некоторые|кілька|декілька|деякі|багато"
    r"|кажд\w+ \w+|кож\w+ \w+|some|many|several|few|part|every \w+|one|одн\w+|один|\d+)"
)
# 'Half of the 80 shellings were with mortars'
_PART_OF_IT = re.compile(
    rf"{_WORD}(?:{_HALF}|{_SOME}),? (?:of|из|із|зі|з)(?: (?:the|these|those|этих|цих|всех|[ву]сіх"
    r"|общего числа|загальної кількості))? $"
)
# 'Of 80 shellings, half were with mortars'
_ITS_PART = re.compile(rf"[^.;]{{0,60}}?{_WORD}(?:{_HALF}|{_SOME})(?![a-zа-яіїєґ0-9])")
_OF = re.compile(r"(?:.*[.,;:] )?\W*(?:of|из|із|зі|з)(?: the| these| этих| цих| всех| [ву]сіх)? ")
# 'Most, 40 shellings, were with mortars'
_MOST_OF_ALL = re.compile(
    rf"{_WORD}{_HALF}(?: (?:of (?:them|these|which)|(?:из|із|з) (?:них|которых|яких)))?"
    r"(?:,| [–—-]) $"
)
_MANNER = (
    r"(?:не|un|non-)?(?:прицельн|прицільн|провокац|массирован|масован|груб|серьезн|серйозн"
    r"|коротк|хаотичн|беспорядочн|безладн|одиночн|результативн|точн|aimed|targeted|provocative"
    r"|massive|serious|gross|chaotic|indiscriminate|deliberate|isolated|short)"
)
_WERE = (
    r"(?:были|було|були|оказал[аио]сь|виявил[аио]ся|носили|имели|мали|признаны|визнан[іо]|являются|є"
    r"|were|was|proved|turned out)"
)
# '40 shellings were aimed', '40 shellings caused damage'
_WERE_SO = re.compile(
    rf"[,]?(?: {_WERE}| [–—-])(?: (?:to be|явно|откровенно|відверто|clearly|openly))? {_MANNER}"
    r"|,? (?:повлек|привел[аио]? к|призвел|спричинил|вызвал|викликал|остал[аио]сь без"
    r"|залишил[аио]ся без|caused|led to|resulted in|went unanswered|remained unanswered)"
)
# 'Aimed were 40 shellings', 'Aimed shellings - 40', '40 aimed shellings'
_SO_WERE = re.compile(
    rf"{_WORD}{_MANNER}[a-zа-яіїєґ]* (?:{_WERE} |[a-zа-яіїєґ]+ (?:[–—-]|numbered|:) )$"
)
_AIMED = re.compile(r" (?:не|un)?(?:прицельн|прицільн|aimed)[а-яіїє]*(?![a-zа-яіїє])")
_ARMS_OF_A_PART = "of which a part is told: its arms may be those of the part"
_OF_THE_MOST = "the most of what is told, and not all of it"
_OF_SOME = "those of one manner, which need not be all of them"


def why_a_part(words: Phrase, category: str) -> str:
    """Return why a number need not be all that its sort counts, '' if nothing says so.

    Parameters
    ----------
    words : Phrase
    category : str
        What its rule says.
    """
    if category.startswith(("shelling_", "drone_")) and _is_the_whole(words):
        return _ARMS_OF_A_PART
    if not category.startswith(("shelling", "total", "drone_")):
        return ""
    if category in ("shelling", "total") and _is_the_most(words):
        return _OF_THE_MOST
    return _OF_SOME if _is_of_one_manner(words) else ""


def _is_the_whole(words: Phrase) -> bool:
    """Tell 'half of the 80 shellings' and 'of 80 shellings, half'."""
    line, mark = words.line, words.line.marks[words.at]
    folded = line.page.folded
    if _PART_OF_IT.search(folded, line.start, mark.start):
        return True
    led = _OF.fullmatch(folded, line.start, mark.start)
    return led is not None and _ITS_PART.match(folded, mark.end, line.end) is not None


def _is_the_most(words: Phrase) -> bool:
    """Tell 'most, 40 shellings, were with mortars' from the most that were in some place."""
    line = words.line
    if line.of(REGION + SECTOR):
        return False
    start = line.marks[words.at].start
    return _MOST_OF_ALL.search(line.page.folded, line.start, start) is not None


def _is_of_one_manner(words: Phrase) -> bool:
    """Tell '40 shellings were aimed', 'aimed were 40 shellings', '40 aimed shellings'."""
    line, mark = words.line, words.line.marks[words.at]
    folded = line.page.folded
    if _AIMED.match(folded, mark.end) or _SO_WERE.search(folded, line.start, mark.start):
        return True
    after = line.spans[words.end - 1][1]
    return _WERE_SO.match(folded, after, line.end) is not None
