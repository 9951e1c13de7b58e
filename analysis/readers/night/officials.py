"""What the officials of a town or a region tell of the air, which is less than the country's."""

import re

from analysis.readers.line import Line
from analysis.readers.of_others import HEADS_OF_PLACES

# how far after a number the sentence may begin that says who told it
_AS_FAR = 400
# none of their office's own, who counts for the whole country
_OFFICE = re.compile(
    r"минобор|міноборон|министерств\w+ обор|міністерств\w+ обор|ministry"
    r"|(?:повітрян|воздушн)\w+ сил|air force|генштаб|генеральн\w+ штаб|general staff"
    r"|президент|president|зеленс[ьк]|zelensk"
)
_OFFICIALS = (
    r"(?:(?:мер|мэр|губернатор|очільни[кц]|начальник)[а-яіїє]{0,3}|міськ\w+ голов\w+"
    r"|голов[аиу] [\w-]+ ?(?:ова|ода|обл\w+|мва)|глав[аыуе] (?:города|региона|\w+ области)"
    r"|(?:\w+ )?(?:ова|ода|к?мва|кгва)|(?:адміністрац|администрац)\w+"
    r"|mayor|governor|head of (?:the )?(?:[\w-]+ ){0,4}(?:region|oblast|city|district)"
    r"|(?<!presidential )administration"
    rf"|{HEADS_OF_PLACES})(?![a-zа-яіїєґ])"
)
_SAID = (
    r"(?:повідом|сообщ|заяв|інформ|информ|розпов|рассказ|написа|зазнач|said|reported|stated"
    r"|announced|wrote|told)\w*"
)
_NEAR = r"[^.!?\n]{0,60}"
_OF_THIS = r"(?:про це|об этом)(?: [\w-]+){0,3}?"
# 'The city's administration said this', 'Про це повідомив мер'
_SAID_THIS = re.compile(
    rf"(?:^|[.!?…\"\n]\W*)(?:{_OF_THIS} {_SAID}{_NEAR}?(?<![\w-]){_OFFICIALS}"
    rf"|{_OF_THIS} {_OFFICIALS}{_NEAR} {_SAID}"
    rf"|(?:[\w'-]+ ){{0,7}}{_OFFICIALS}{_NEAR} (?:said|reported|announced|stated) (?:this|so|it)"
    r"(?![a-z])"
    rf"|(?:this|it) (?:was|is) {_SAID} (?:by|in){_NEAR}?(?<![\w-]){_OFFICIALS})"
)
# the office of the whole country has still to tell its count
_STILL_TO_TELL = re.compile(
    r"(?:air force|general staff|ministry)(?: command)? (?:will|is to|shall) "
    r"(?:later |soon |then |further )?"
    r"(?:provide|tell|specify|clarify|give|publish|report|release|announce)"
    r"|(?:уточнен|точн|остаточн|окончательн|детал|подробн)\w+[^.;()]{0,40}"
    r"(?:(?:у|в|от|від|из|зі?) (?:\w+ ){0,3}"
    r"|(?:нада|опублік|оприлюдн|повідом|сообщ|предостав)\w+ (?:\w+ )?)"
    r"(?:повітрян|воздушн)\w+ сил"
    r"|(?:повітрян|воздушн)\w+ сил\w* (?:\w+ )?(?:згодом|пізніше|потім|позже|позднее)"
)
BY_OFFICIALS = "told by officials of a place, not by the office that counts for the country"


def are_of_officials(line: Line) -> bool:
    """Tell a sentence that a town's or region's officials said, as the next one tells, or that the
    office of the country has still to count.

    Parameters
    ----------
    line : Line
    """
    if line.finds(_OFFICE) and not line.finds(_STILL_TO_TELL):
        return False
    if line.finds(_STILL_TO_TELL):
        return True
    folded = line.page.folded
    told = _SAID_THIS.search(folded, max(line.start, line.end - 2), line.end + _AS_FAR)
    if told is None:
        return False
    between = folded[line.start : told.end()]
    return _OFFICE.search(between) is None
