"""Words for a part of the front, or of the land, that is none of the sectors."""

import re

from analysis.readers.hints import register
from analysis.readers.line import Line, is_told_of

_COMPASS = (
    r"(?:північн\w*|південн\w*|східн\w*|західн\w*|северн\w*|южн\w*|восточн\w*|западн\w*"
    r"|north(?:ern)?(?:-?(?:east|west)(?:ern)?)?|south(?:ern)?(?:-?(?:east|west)(?:ern)?)?"
    r"|east(?:ern)?|west(?:ern)?)"
)
_STRETCH = (
    r"(?:ділян\w+|відтин\w+|участ\w+|фланг\w*|част(?:ин\w+|[иь])|напрямках|направлениях"
    r"|regions?|stretch(?:es)?|sections?|parts?|flanks?|areas?)"
)
_SETTLEMENTS = (
    r"(?:ділянках|відтинках|участках|районах|громадах|областях|регіонах|регионах|селах|містах"
    r"|городах|населених пунктах|населенных пунктах|communities|villages|towns|cities|settlements"
    r"|stretches|districts|regions|areas)"
)
_SOME = (
    r"(?:дв[оа]х|двух|трьох|трех|чотирьох|четырех|кількох|нескольких|декількох|two|three|four|five"
    r"|several|some|a few|\d{1,2})"
)
_PART = re.compile(
    r"(?<![a-zа-яіїєґ'-])(?:"
    # 'in the east', 'на північному сході'
    r"(?:на|з) (?:(?:північн|південн)\w+ )?(?:північ|півночі|півдні|сході|заході)"
    r"|на (?:север|юг|северо-|юго-)?(?:востоке|западе)|на (?:севере|юге)"
    r"|in the (?:far )?(?:north|south)?-?(?:east|west|north|south)"
    # 'on the southern flank', 'on one of the stretches', 'on a stretch of the front'
    rf"|(?:на|in|on|at|along)(?: the)? {_COMPASS} (?:[\w'-]+ )?{_STRETCH}"
    r"|(?:на|в|у) (?:лівому|правому|левом|правом|центральн\w+) (?:фланзі|фланге|берез[іе]|берегу)"
    r"|on the (?:left|right|western|eastern|central) (?:flank|bank)"
    r"|(?:на|в|у|по) одн(?:ому|ій|ом|ой|о[йм]у) (?:(?:з|із|из) )?(?:[\w'-]+ ){0,2}"
    r"(?:ділян|відтин|участ|напрям|направл|район|громад|област)\w*"
    r"|(?:on|in) one (?:of the )?(?:[\w'-]+ )?"
    r"(?:stretch|section|sector|axis|axes|area|district|communit)\w*"
    r"|(?:on|in|at) (?:a|this|that) (?:stretch|section|sector|part) of the (?:front|line)"
    rf"|(?:на|в|у|in|on|at) {_SOME} (?:[\w'-]+ )?{_SETTLEMENTS}"
    # 'in the zone of the 5th brigade'
    r"|(?:в|у|на) (?:зон[іе]|смузі|полосе|ділянц[іи]|участке) (?:[\w'-]+ ){0,2}?"
    r"(?:[\w'-]+ )?(?:бригад\w*|корпус\w*|полк\w*|батальй?он\w*|дивізі\w*|дивизи\w*)"
    r"|(?:in|of|within) (?:the |its )?(?:[\w'-]+ )?(?:brigade|corps|regiment|battalion|division)"
    r"(?:'s| of| in| area| zone)"
    # 'along the border', 'in the rear'
    r"|(?:[ув]|по) (?:прикордонн\w+|приграничь\w+)"
    r"|(?:вздовж|уздовж|вдоль|на|по) (?:кордон[уі]|границ[еыу])"
    r"|(?:на|[ву]) (?:ділянці|відтинку|участке|отрезке) (?:фронту?|фронта|лінії|линии)(?! у)"
    r"|(?:along|on|near|at) the (?:state |russian |ukrainian |northern )?border"
    r"|[ву] тилу|в тылу|in the rear"
    # 'at the territory of Russia'
    r"|(?:по|на|обстр[еі]л\w+) терр?итор[иі][юїяи]+ (?:рф|росс?[иі][иї])"
    r"|(?:on|at|of|shelled) (?:the )?(?:territory of russia|russian territory)"
    r")(?![a-zа-яіїєґ])"
)
register(
    _PART,
    r"північ\S*|південн\S*|півночі|півдні|схід\S*|сході|західн\S*|заході|север\S*|юг\S*|южн\S*"
    r"|\S*восток\S*|восточн\S*|\S*запад\S*|\S*north\S*|\S*south\S*|\S*east\S*|\S*west\S*|лівому"
    r"|правому|левом|правом|центральн\S*|left|right|central|одн\S*|one|дв[оа]х|двух|трьох|трех"
    r"|чотирьох|четырех|кількох|нескольких|декількох|two|three|four|five|several|some|few"
    r"|ділян\S*|участ\S*|район\S*|\S*ах|communities|villages|towns|cities|settlements|stretches"
    r"|stretch|section|sector|part|ax[ei]s|area|districts|regions|areas|зон[іе]|смузі|полосе|brigade\S*|corps|regiment\S*|battalion\S*"
    r"|division\S*|прикорд\S*|пригран\S*|кордон\S*|границ\S*|border|терр?итор\S*|territory|відтин\S*|отрезк\S*|тил\S*|тыл\S*|rear",
)


def part_named(line: Line, number: int) -> str:
    """Return the words by which a sentence tells of a number on a part of the front that is no
    sector, as 'in the east' or 'on two stretches', '' where it has none.

    Parameters
    ----------
    line : Line
    number : int
        The token of the number.
    """
    if not line.finds(_PART):
        return ""
    told = _PART.finditer(line.page.folded, line.start, line.end)
    its_own = (part for part in told if is_told_of(line, part.start(), number))
    return next((part.group() for part in its_own), "")
