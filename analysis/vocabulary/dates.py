"""Read dates and clock times of reports in Ukrainian, Russian and English: strictly.

A date without a year is an error unless the caller gives the year; a time without a zone is an
error unless the caller gives the zone. Nothing is taken from the clock of the machine.
"""

import datetime
import re
from collections import namedtuple
from typing import Any

from analysis.vocabulary.text import fold, visible

_MONTHS = {
    1: "січня січень січні января январь январе янв january jan",
    2: "лютого лютий лютому февраля февраль феврале фев february feb",
    3: "березня березень березні марта март марте мар march mar",
    4: "квітня квітень квітні апреля апрель апреле апр april apr",
    5: "травня травень травні мая май мае may",
    6: "червня червень червні июня июнь июне июн june jun",
    7: "липня липень липні июля июль июле июл july jul",
    8: "серпня серпень серпні августа август августе авг august aug",
    9: "вересня вересень вересні сентября сентябрь сентябре сент september sept sep",
    10: "жовтня жовтень жовтні октября октябрь октябре окт october oct",
    11: "листопада листопад листопаді ноября ноябрь ноябре нояб november nov",
    12: "грудня грудень грудні декабря декабрь декабре дек december dec",
}
MONTHS = {word: number for number, words in _MONTHS.items() for word in words.split()}
_NAME = "|".join(sorted(MONTHS, key=len, reverse=True))
# 'by 12 April 1926 times they broke it'; of years that there is news of only by the plainest words
_COUNTED = r"(?:раз(?:и|ів|а)?|times)(?![а-яіїєґa-z])"
_OF_OLD = r"(?:19[0-9]{2}|200[0-9]|201[0-3]|20[3-9][0-9])"
_COUNTED_SURELY = (
    r"(?:порушен|нарушен|violation|breach|обстр|удар|атак|штурм|случа|випад|бойов|боев|дрон|бпла|attack|shell|strike"
    r"|clash|drone|cases)"
)
_YEAR = (
    rf"(?:,? (?!{_OF_OLD} {_COUNTED_SURELY})(?P<year>(?:19|20)[0-9]{{2}})"
    rf"(?![0-9]|[:.][0-9]| {_COUNTED})(?: ?(?:року|р\.|роки|рік|года|г\.|год)(?![а-яіїє]))?)?"
)
_ORDINAL = r"(?:-?(?:го|е|є|те|ше|ге|тє|му|ого|th|st|nd|rd))?"
_DATE = re.compile(
    r"(?<![0-9.:/-])(?:"
    r"(?P<y1>[0-9]{4})-(?P<m1>[0-9]{2})-(?P<d1>[0-9]{2})(?![0-9])"
    r"|(?P<d2>[0-9]{1,2})\.(?P<m2>[0-9]{1,2})\.(?P<y2>[0-9]{4}|[0-9]{2})(?![0-9]"
    r"|[:.][0-9])(?: ?(?:року|р\.|года|г\.)(?![а-яіїє]))?"
    rf"|(?:(?P<from>[0-9]{{1,2}}) ?(?:-|and|to|through|та|і|й|и) "
    rf"?)?(?P<d3>[0-9]{{1,2}}){_ORDINAL} (?:of "
    rf")?(?P<m3>{_NAME})(?![a-zа-яіїє])(?:(?<=[a-z])\.(?! [a-z]))?"
    + _YEAR.replace("<year>", "<y3>")
    + ")"
    rf"|(?<![a-z])(?P<m4>"
    rf"{'|'.join(w for w in sorted(MONTHS, key=len, reverse=True) if w.isascii())})\.? (?"
    rf":(?P<from4>[0-9]{{1,2}}) ?(?:-|and|to|through) ?)?"
    r"(?P<d4>[0-9]{1,2})(?:st|nd|rd|th)?(?![0-9]|:[0-9]|[.,][0-9]| ?[ap]\.? ?m(?![a-z]))"
    + _YEAR.replace("<year>", "<y4>")
)
# hours in words, which stand before 'in the morning' or 'of the evening'
_SPOKEN = {
    word: hour
    for hour, words in enumerate(
        (
            "другої другій другу двох два две",
            "третьої третій третю трех три",
            "четвертої четвертій четверту четырех четыре",
            "п'ятої п'ятій п'яту пяти пять",
            "шостої шостій шосту шести шесть",
            "сьомої сьомій сьому семи семь",
            "восьмої восьмій восьму восьми восемь",
            "дев'ятої дев'ятій дев'яту девяти девять",
            "десятої десятій десяту десяти десять",
            "одинадцятої одинадцятій одинадцяту одиннадцати одиннадцать",
        ),
        start=2,
    )
    for word in words.split()
}
_SPOKEN_IN_ENGLISH = {
    word: hour
    for hour, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"), start=2
    )
}
# what stands before an hour, and not before a count: 'as of seven in the morning'
_BEFORE_AN_HOUR = "|".join(
    rf"(?<=\b{word} )" for word in ("as of", "at", "by", "from", "since", "until", "till", "to")
)
_CLOCK = re.compile(
    r"(?<![0-9:.,])(?:(?P<h1>[01]?[0-9]|2[0-4]) "
    r"?:(?P<n1>[0-5][0-9])(?::(?P<s1>[0-5][0-9]))?(?:\.[0-9]+)?(?: "
    r"?(?P<ap1>[ap]\.? ?m\.?)(?![a-z]))?(?!:?[0-9])"
    r"|(?P<h2>1[0-2]|0?[1-9])(?:\.(?P<n2>[0-5][0-9]))? ?(?P<ap2>[ap]\.? ?m\.?)(?![a-z])"
    r"|(?P<h5>[01][0-9]|2[0-4])(?P<n5>[0-5][0-9]) ?(?:hrs|hours)(?![a-z]))(?: ?hrs?(?![a-z]))?"
    r"|(?<![a-zа-яіїє])(?:станом на|о|об|з|із|зі|с|со|в|у|на|до|к|по|від|от|as of|at|by|from|to"
    r"|until|till|after|після|после|состоянию на|між|между|between"
    r"|(?<=[0-9]\.[0-5][0-9] )(?:и|і|й|та|and)) "
    r"(?:(?P<h3>[01]?[0-9]|2[0-4])\.(?P<n3>[0-5][0-9])(?![0-9%]|[.,][0-9]| (?:тис|тыс|млн|%)"
    # 'as of 18.00 pm' can only be the hour of the day
    r"| ?a\.? ?m(?![a-z])|(?<!1[3-9]\.[0-9]{2})(?<!2[0-3]\.[0-9]{2}) ?p\.? ?m(?![a-z]))"
    r"|(?P<h4>[01]?[0-9]|2[0-4])(?:-?(?:ї|у|й|ой|а|ту|ша))? ?(?:годин[іиау]|год\.?"
    r"|час(?:ов|а|у|ам)?|ч\.|o'clock|ранку|утра|(?<=12 )дня|(?<=дня до [1-5] )дня"
    r"|(?<=утра до [1-5] )дня|(?<=ранку до [1-5] )дня|вечора|вечера|ночі|ночи)(?![а-яіїєa-z])"
    # 'from 2000 on March 24', 'until 0500'; a date that was found has been blanked
    rf"|(?P<h6>0[0-9]|(?:1[0-9]|2[0-3])(?=[0-5][0-9] on (?:{_NAME}|\x1f|[0-9])))(?P<n6>[0-5][0-9])"
    r"(?![0-9]|[.,:-][0-9]))"
    r"|(?P<h7>[01]?[0-9]|2[0-4])\.(?P<n7>[0-5][0-9])(?= (?:мск|msk|по москв|по киев|за киев|за моск"
    r"|moscow time|kyiv time|московского|київськ))"
    r"|(?<![a-zа-яіїє])(?P<word>midnight|noon|midday|опівночі|(?<!на )півночі|опівдні|полудня"
    r"|(?<=опівночі до )півдня|(?<= півночі до )півдня"
    r"|полуночи|полночи|полночь|(?<=станом на )північ"
    # 'until the end of 12 April'
    r"|(?<=until )(?:the )?end of(?= (?:[a-z]+day,? )?\x1f)|(?<=до )(?:кінця|конца)(?= \x1f))"
    r"(?![a-zа-яіїє])"
    rf"|(?<![a-zа-яіїє'])(?P<spoken>{'|'.join(_SPOKEN)}) (?:годин\w+ |час\w+ )?"
    r"(?:ранку|утра|вечора|вечера)(?![a-zа-яіїє])"
    rf"|(?:{_BEFORE_AN_HOUR})(?P<english>{'|'.join(_SPOKEN_IN_ENGLISH)}) (?:o'clock )?"
    r"in the (?:morning|afternoon|evening)(?![a-z])"
)
# 'from 8:00 to 11:00 pm': the half of the day stands with the second hour
_UNTIL_A_HALF = re.compile(
    r" ?(?:to|until|till|and|-) ?(?P<hour>1[0-2]|0?[1-9])(?:[:.][0-5][0-9])? ?(?P<half>[ap])\.? ?m"
    r"(?![a-z])"
)
# a run of digits that a date or a clock time may begin with, by what follows it
_RUN_OF_DATE = re.compile(
    r"[0-9]++(?=[-.][0-9]| ?(?:-|and|to|through|та|і|й|и) ?[0-9]"
    rf"|{_ORDINAL} (?:of )?(?:{_NAME}))"
)
_RUN_OF_CLOCK = re.compile(
    r"0[0-9][0-5][0-9](?![0-9])|[0-9]++(?=\.[0-9]| ?(?::|[ap]\.? ?m|hrs|hours)| on [a-z0-9\x1f]"
    r"|(?:-?(?:ї|у|й|ой|а|ту|ша))? ?(?:год|час|ч\.|o'clock|ранку|утра|дня|вечор|вечер|ноч))"
)
# 'to 5 (hours) of the evening'
_PART_OF_DAY = re.compile(
    r"(?:(?<=дня)|(?<=вечора)|(?<=вечера)|(?<=ночі)|(?<=ночи)"
    r"| (?:дня|пополудн[иі]|после полудня|вечора|вечера|ночі|ночи|ранку|утра))"
    r"(?![a-zа-яіїє])"
)
_NOON = 12
_AFTERNOON, _EVENING, _LATE = range(1, 6), range(4, 12), range(10, 12)
# 'between 7 and 18 hours'
_TWO_HOURS = re.compile(
    r"(?<![a-zа-яіїє])(?:між|между|between|з|із|с|від|from) (?P<first>[01]?[0-9]|2[0-4]) "
    r"(?:до|по|і|та|и|and|to) (?P<last>[01]?[0-9]|2[0-4]) "
    r"(?:годин(?:и|у|ою)?|час(?:ами|ов|а)|hours)(?![a-zа-яіїє])"
)
_PARTS_OF_DAY = ("вечора", "вечера", "ранку", "утра", "ночі", "ночи")
# 'from 9 to 11 in the evening'
_TWO_OF_A_PART = re.compile(
    r"(?<![a-zа-яіїє])(?:з|із|с|від|между|між) (?P<first>[01]?[0-9]) (?:до|по|и|і|та) "
    rf"(?P<last>1[0-2]|0?[1-9]) (?P<part>{'|'.join(_PARTS_OF_DAY)})(?![a-zа-яіїє])"
)
# 'from midnight of 2 April to 18 hours'
_UNTIL_AN_HOUR = re.compile(
    r"(?<![a-zа-яіїє])(?:опівночі|півночі|полуночи|midnight|00[:.]00)(?![a-zа-яіїє])[^.,;:]{0,40} "
    r"(?:до|по|to) (?P<last>[01]?[0-9]|2[0-4]) (?:годин|часов|hours)(?![a-zа-яіїє])"
)
_WITHOUT_MINUTES = ((_TWO_HOURS, ("first", "last")), (_UNTIL_AN_HOUR, ("last",)))
_HOUR_WORDS = (" годин", " час", " hours")
_LONGEST_BEFORE = 24
_SPOKEN_WORD = re.compile("|".join((*_SPOKEN, *_SPOKEN_IN_ENGLISH)))
_PART_WORDS = (
    "ранку",
    "утра",
    "вечора",
    "вечера",
    "in the morning",
    "in the afternoon",
    "in the evening",
)
_CLOCK_WORD = re.compile(
    "midnight|noon|midday|опівн|півн[оі]ч|півдня|полудн|полуноч|полноч|(?:the )?end of|кінця|конца"
)
_ENGLISH_MONTH = re.compile(
    "|".join(word for word in sorted(MONTHS, key=len, reverse=True) if word.isascii())
)
_WORDS = {
    "midnight": 0,
    "опівночі": 0,
    "півночі": 0,
    "полуночи": 0,
    "полночи": 0,
    "полночь": 0,
    "північ": 0,
    "the end of": 24,
    "end of": 24,
    "кінця": 24,
    "конца": 24,
}
_ZONES = {
    "Europe/Kyiv": r"за києвом|за київським часом|по киевскому времени|по киеву"
    r"|kyiv(?: local)? time|kiev time|eastern european(?: summer)? time|eest|eet",
    "Europe/Moscow": r"за московським часом|по московскому времени|московского времени|по москве"
    r"|moscow time|мск|msk",
    "UTC": r"utc|gmt|z(?![a-z])|(?<=[0-9])z",
}
_ZONE = re.compile("|".join(f"(?P<z{at}>{words})" for at, words in enumerate(_ZONES.values())))
_OFFSET = re.compile(r"(?<=:[0-9]{2})(?:\.[0-9]+)? ?([+-](?:0[0-9]|1[0-4])):?([0-5][0-9])$")

DateSpan = namedtuple("DateSpan", "start end day month year first", defaults=(None,))
DateSpan.__doc__ = (
    "A date in a text: offsets, day, month, year or None; ``first`` is the first day of "
    "'18-21 April'."
)
ClockSpan = namedtuple("ClockSpan", "start end hour minute")
ClockSpan.__doc__ = "A clock time in a text: offsets, hour 0-24, minute."


def _valid(day, month, year):
    try:
        datetime.date(2024 if year is None else year, month, day)
    except ValueError:
        return False
    return True


def _tried(pattern, text, places):
    """Yield the matches of a pattern at the places where one may begin, from the left.

    Trying those alone takes a third of the time of a search through the text.
    """
    floor = 0
    for at in sorted(places):
        match = pattern.match(text, at) if at >= floor else None
        if match is not None:
            yield match
            floor = match.end()


def _clock_places(text):
    """Yield where a clock time may begin: a number, one of two words before it, a word of its
    own.
    """
    for run in _RUN_OF_CLOCK.finditer(text):
        start = run.start()
        yield start
        yield from _words_before(text, start)
    for word in _CLOCK_WORD.finditer(text):
        yield word.start()
    if any(part in text for part in _PART_WORDS):
        for word in _SPOKEN_WORD.finditer(text):
            yield word.start()


def _words_before(text, start):
    """Yield where each of the two words right before a number begins, the nearer one first."""
    low, end = max(0, start - _LONGEST_BEFORE), start
    for _ in range(2):
        if end <= low or text[end - 1] != " ":
            return
        end = begin = end - 1
        while begin > low and text[begin - 1].isalpha():
            begin -= 1
        if begin == end:
            return
        yield begin
        end = begin


def find_dates(text):
    """Find the dates of a folded text, in order.

    Parameters
    ----------
    text : str
        Folded (``analysis.vocabulary.text.fold``).

    Returns
    -------
    list of DateSpan
        Impossible dates ('31.02.2025') and two-digit years are left out: they are no dates.
    """
    found = []
    places = {match.start() for match in _RUN_OF_DATE.finditer(text)}
    places |= {match.start() for match in _ENGLISH_MONTH.finditer(text)}
    for match in _tried(_DATE, text, places):
        part = match.groupdict()
        at = next(number for number in "1234" if part["d" + number])
        month = part["m" + at]
        month = MONTHS.get(month) or int(month)
        year = part["y" + at]
        if year is not None and len(year) == 2:
            continue
        day, year = int(part["d" + at]), None if year is None else int(year)
        first = part["from"] or part["from4"]
        if _valid(day, month, year):
            found.append(
                DateSpan(
                    match.start(), match.end(), day, month, year, int(first) if first else None
                )
            )
    return found


def find_clocks(text):
    """Find the clock times of a folded text, in order.

    Parameters
    ----------
    text : str
        Folded. '16.00' counts as a time only after words like 'as of'.

    Returns
    -------
    list of ClockSpan
        The span leaves out the word before '16.00'.
    """
    found = []
    for match in _tried(_CLOCK, text, set(_clock_places(text))):
        part = match.groupdict()
        if part["word"]:
            found.append(ClockSpan(match.start(), match.end(), _WORDS.get(part["word"], 12), 0))
            continue
        if part["spoken"] or part["english"]:
            found.append(ClockSpan(match.start(), match.end(), _spoken_hour(match), 0))
            continue
        at = next(number for number in "1234567" if part["h" + number])
        hour, minute = int(part["h" + at]), int(part.get("n" + at) or 0)
        half = (part["ap1"] or part["ap2"] or "")[:1] or _half_of_both(text, match.end(), hour)
        is_of_24 = (half, hour) == ("a", 0) or half == "p" and hour > 12
        if half and not is_of_24:
            if not 1 <= hour <= 12:
                continue
            hour = hour % 12 + (12 if half == "p" else 0)
        if hour == 24 and minute:
            continue
        found.append(_by_the_part_of_day(text, match.start("h" + at), match.end(), hour, minute))
    return sorted({*found, *_two_hours(text, found), *_first_of_a_part(text)})


def _spoken_hour(match):
    """Return the hour of 'seven in the morning', 'eight of the evening'."""
    if match["english"]:
        hour = _SPOKEN_IN_ENGLISH[match["english"]]
        return hour if match.group().endswith("morning") else hour + 12
    return _hour_of(match.group(), _SPOKEN[match["spoken"]])


def _first_of_a_part(text):
    """Yield the first hour of 'from 9 to 11 in the evening'."""
    if not any(part in text for part in _PARTS_OF_DAY):
        return
    for match in _TWO_OF_A_PART.finditer(text):
        start, end = match.span("first")
        first = int(match["first"])
        noon = first == _NOON and "ноч" not in match["part"]
        yield ClockSpan(start, end, first if noon else _hour_of(match["part"], first), 0)


def _by_the_part_of_day(text, start, end, hour, minute):
    """Return a clock time with the part of the day that is told after it: '6 of the evening'."""
    part = _PART_OF_DAY.match(text, end)
    if part is None:
        return ClockSpan(start, end, hour, minute)
    hour = _hour_of(text[start : part.end()], hour)
    return ClockSpan(start, part.end(), hour, minute)


def _hour_of(said, hour):
    """Return an hour of 0 to 24 by the part of the day that is said after it."""
    if "ранку" in said or "утра" in said:
        return hour
    if "дня" in said or "полудн" in said:
        return hour + 12 if hour in _AFTERNOON else hour
    if hour == _NOON:
        return 0
    late = _LATE if "ноч" in said else _EVENING
    return hour + 12 if hour in late else hour


def _two_hours(text, found):
    """Yield the hours of 'from 7 to 18 hours' and 'from midnight to 18 hours' that stand with no
    minutes and are not found.
    """
    if not any(word in text for word in _HOUR_WORDS):
        return
    begun = {clock.start for clock in found}
    hours = [
        (match, name)
        for pattern, names in _WITHOUT_MINUTES
        for match in pattern.finditer(text)
        for name in names
    ]
    for match, name in hours:
        start, end = match.span(name)
        hour = int(match[name])
        if start not in begun:
            yield ClockSpan(start, end, hour, 0)


def _half_of_both(text, end, hour):
    """Return the half of the day of 'from 8:00' in 'from 8:00 to 11:00 pm', '' if none is told."""
    until = _UNTIL_A_HALF.match(text, end)
    if until is None or not 1 <= hour <= 12:
        return ""
    half = until["half"]
    return half if hour % 12 < int(until["hour"]) % 12 else {"a": "p", "p": "a"}[half]


def read_date(text, *, year=None):
    """Read one date.

    Parameters
    ----------
    text : str
        Such as '20.04.2025', '2025-04-20', '20 квітня 2025 року', '20 апреля', 'April 20, 2025'.
    year : int, optional
        The year, for a date written without one.

    Returns
    -------
    datetime.date

    Raises
    ------
    ValueError
        If the text is not exactly one date, or has no year and none is given, or another than the
        one given.
    """
    folded = fold(visible(str(text))).strip()
    found = find_dates(folded)
    if (
        len(found) != 1
        or (found[0].start, found[0].end) != (0, len(folded))
        or found[0].first is not None
    ):
        hint = (
            "; write DD.MM.YYYY or YYYY-MM-DD"
            if re.search(r"[0-9]/[0-9]|\.[0-9]{2}$", folded)
            else ""
        )
        raise ValueError(f"{text!r} is not one date{hint}")
    return _dated(found[0], year, text)


def _dated(span, year, text):
    if span.year is None and year is None:
        raise ValueError(f"the date {text!r} has no year, and none was given")
    if span.year is not None and year is not None and span.year != year:
        raise ValueError(f"the date {text!r} is of {span.year}, not of {year}")
    said: Any = span.year if year is None else year
    return datetime.date(said, span.month, span.day)


def to_utc(date, clock, tz):
    """Turn a local date and clock time into UTC.

    Parameters
    ----------
    date : datetime.date
    clock : tuple of (int, int)
        Hour and minute; (24, 0) is the end of the day.
    tz : str
        IANA zone, such as 'Europe/Kyiv'.

    Returns
    -------
    pandas.Timestamp
        In UTC.

    Raises
    ------
    ValueError
        If the zone is not known, or the clock showed that time twice or never that day.
    """
    import pandas as pd

    hour, minute = clock
    moment = datetime.datetime.combine(date, datetime.time(hour % 24, minute)) + datetime.timedelta(
        days=hour // 24
    )
    return pd.Timestamp(_localize(moment, tz).astimezone(datetime.UTC))


def _localize(moment, tz):
    import zoneinfo

    try:
        zone = zoneinfo.ZoneInfo(tz)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"zone {tz!r} is not known") from error
    early, late = moment.replace(tzinfo=zone), moment.replace(tzinfo=zone, fold=1)
    if early.utcoffset() != late.utcoffset():
        back = early.astimezone(datetime.UTC).astimezone(zone).replace(tzinfo=None) == moment
        raise ValueError(
            f"{moment:%Y-%m-%d %H:%M} came {'twice' if back else 'never'} in {tz}: the "
            f"clocks changed"
        )
    return early


def read_time(text, *, tz=None, year=None):
    """Read one moment, with its zone.

    Parameters
    ----------
    text : str
        A date with a clock time and a zone: '2025-04-20T16:00Z', '16:00 20.04.2025', 'April 20,
        2025, 6 p.m. Kyiv time'.
    tz : str, optional
        IANA zone of a text that names none.
    year : int, optional
        The year, for a date written without one.

    Returns
    -------
    pandas.Timestamp
        In UTC.

    Raises
    ------
    ValueError
        If the text is not exactly one moment, or no zone is known, or the zone said is another
        than the one given.
    """
    import pandas as pd

    plain = re.sub(r"(?<=[0-9])t(?=[0-9])", " ", fold(visible(str(text))).strip())
    offset = _OFFSET.search(plain)
    plain = plain[: offset.start()] if offset else plain
    dates = find_dates(plain)
    blanked = plain
    for span in dates:
        blanked = blanked[: span.start] + " " * (span.end - span.start) + blanked[span.end :]
    clocks = find_clocks(blanked)
    if len(dates) != 1 or len(clocks) != 1:
        raise ValueError(f"{text!r} is not one date with one clock time")
    if dates[0].first is not None:
        raise ValueError(f"{text!r} is a range of days")
    clock = clocks[0]
    rest = blanked[: clock.start] + " " + blanked[clock.end :]
    zone = None if offset else _ZONE.search(rest, clock.start)
    said = "UTC" if offset else None
    if zone and zone.lastgroup:
        said = list(_ZONES)[int(zone.lastgroup[1:])]
    if zone:
        rest = rest[: zone.start()] + rest[zone.end() :]
    if re.sub(
        r"(?<![a-zа-яіїє])(?:о|об|в|на|at|on|as of|станом|состоянию|по|by)(?![a-zа-яіїє])|[ ,().]",
        "",
        rest,
    ):
        raise ValueError(f"{text!r} says more than a moment")
    if said is None and tz is None:
        raise ValueError(f"the time {text!r} has no zone, and none was given")
    date = _dated(dates[0], year, text)
    moment = to_utc(date, (clock.hour, clock.minute), said or tz)
    if offset:
        hours = int(offset[1])
        moment -= pd.Timedelta(
            hours=hours, minutes=int(offset[2]) * (-1 if offset[1][0] == "-" else 1)
        )
    if (
        tz is not None
        and said is not None
        and moment != to_utc(date, (clock.hour, clock.minute), tz)
    ):
        raise ValueError(f"the time {text!r} names a zone other than {tz}")
    seconds = re.match(r"[0-9]+:[0-9]+:([0-9]+)", plain[clock.start : clock.end])
    return moment + pd.Timedelta(seconds=int(seconds[1])) if seconds else moment
