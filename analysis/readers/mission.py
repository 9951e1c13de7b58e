"""Read reports of the OSCE Special Monitoring Mission to Ukraine: from their text to statements.

The mission counts ceasefire violations and explosions by region and blames nobody. What single patrols
saw or heard is told in detail below; only the tallies of a region are statements.
"""

import datetime
import re

from analysis.readers.ledger import Ledger
from analysis.readers.marks import N, Skeleton, T, is_name, scan
from analysis.readers.text import plain, sentences
from analysis.readers.when import dated, public_by, publication
from analysis.vocabulary.dates import ClockSpan, to_utc

SPEAKER = "OSCE Special Monitoring Mission to Ukraine"
ZONE = "Europe/Kyiv"
_EVENING = (19, 30)
_DAY, _SUNDAY = datetime.timedelta(days=1), 6
_MISSION = re.compile(r"osce|special monitoring mission|(?<![a-z])smm(?![a-z])")
_TALLY = re.compile(r"ceasefire violation|explosion")
_VIOLATIONS = re.compile(r" (?:(?:such|further|new|additional) )?ceasefire violations?")
_EXPLOSIONS = re.compile(r" (?:(?:undetermined|such) )?explosions?")
_REGION = re.compile(
    r"(?P<both>(?:both )?donetsk and luhansk regions|(?:both|the two|either) regions?)|(?P<donetsk>donetsk region)|(?P<luhansk>luhansk region)|(?P<same>(?:in|for) (?:the|that|this|either) region)"
)
_SECTORS = {"donetsk": "donetsk_oblast", "luhansk": "luhansk_oblast"}
_PREVIOUS = re.compile(
    r"previous(?:ly)? (?:reporting period|(?:24|\ue000) hours|day|week)|(?:the )?day before|same as (?:during|in) the previous|compared (?:with|to)"
)
_NO = re.compile(
    r"no(?: such)? ceasefire violations?|(?<![a-z])none(?![a-z])(?! of)|no explosions?"
)
_PATROL = re.compile(
    r"heard|saw |seen|positioned|while at|camera|residents? (?:told|said)|told the (?:smm|mission)|km (?:north|south|east|west)|located|from a distance"
)
_EXERCISE = re.compile(r"live-fire|live fire|exercise|training (?:area|ground)")
_TOTAL = re.compile(r"from [^.]{0,40}until|has so far recorded|so far|since [^.]{0,20}\ue001")
_WEEK = re.compile(
    r"(?:over|during|in|throughout) (?:the )?(?:past |last |reporting |this )?week|weekly|between \ue001 and \ue001"
)
_EVENINGS = re.compile(r"between the evenings? of \ue001")
_OF_WHICH = re.compile(r"(?:including|of which|of them|among them)[a-z ,]{0,24}$")


def read_report(text, *, published=None, language=None, year=None, source=None, ceasefire=None):
    """Read a daily or weekly report of the OSCE Special Monitoring Mission.

    Parameters
    ----------
    text : str
        Plain text or HTML, in English.
    published : str, datetime.date or pandas.Timestamp, optional
        Day of publication, or moment with its zone: dates a report that gives no date of its own.
    language : {"en"}, optional
        The mission's reports are read in English only.
    year : int, optional
        Year of dates written without one.
    source, ceasefire : str, optional
        Id of the source and of the truce.

    Returns
    -------
    Reading

    Raises
    ------
    ValueError
        If the text is no such report, or not in English.
    """
    if not isinstance(text, str):
        raise ValueError(f"a report is a text, not {type(text).__name__}")
    if language not in (None, "en"):
        raise ValueError(f"the mission's reports are read in English only, not {language!r}")
    page = plain(text)
    folded = page.folded
    if not (_MISSION.search(folded) and _TALLY.search(folded)):
        raise ValueError(
            "not a report of the OSCE Special Monitoring Mission: it names no mission, or no ceasefire violations or explosions"
        )
    numbers, times = scan(folded)
    day = publication(published, ZONE)[0]
    end, warnings = _as_of(folded, times, day, year)
    common = {
        "reporter": "osce",
        "accused": "unattributed",
        "speaker": SPEAKER,
        "ceasefire": ceasefire,
        "source": source,
        "published": public_by(published, ZONE),
    }
    ledger = Ledger(page, numbers, times, common)
    reader = _Reader(page, numbers, times, ledger, end, day, year)
    for first, last, _ in sentences(page):
        reader.sentence(first, last)
    if not ledger.rows:
        raise ValueError(
            "no tally of a report of the OSCE Special Monitoring Mission was found in the text"
        )
    for warning in warnings:
        ledger.warn(warning)
    reader.check()
    told = {
        row["sector"]
        for row in ledger.rows
        if row["category"] == "total" and row["cumulative_from"] is None
    }
    absent = (
        ()
        if "donetsk_luhansk" in told
        else tuple((sector, "no tally") for sector in _SECTORS.values() if sector not in told)
    )
    start = None if end is None else reader.start or end - _DAY
    return ledger.close(
        kind="observer",
        language="en",
        slot="" if end is None else f"{end.tz_convert(ZONE):%H:%M}",
        window=None if end is None else (start, end),
        missing=absent,
        places=(),
    )


def _as_of(folded, times, day, year):
    """Find the moment up to which the report tells."""
    for at, mark in enumerate(times):
        if not isinstance(mark.value, ClockSpan) or not re.search(
            r"as of[ :(]*$|as of \S* ?$", folded[max(0, mark.start - 12) : mark.start]
        ):
            continue
        near = [
            other
            for other in times[max(0, at - 1) : at + 2]
            if not isinstance(other.value, ClockSpan) and abs(other.start - mark.end) < 24
        ]
        if near:
            return to_utc(
                dated(near[0].value, day, year), (mark.value.hour, mark.value.minute), ZONE
            ), []
        if day is not None:
            return to_utc(
                day - datetime.timedelta(days=1), (mark.value.hour, mark.value.minute), ZONE
            ), ["the hour has no date: read as the evening before publication"]
    issued = next(
        (
            mark.value
            for mark in times
            if not isinstance(mark.value, ClockSpan) and folded[: mark.start].endswith("issued on ")
        ),
        None,
    )
    if issued is not None:
        evening = dated(issued, day, year) - datetime.timedelta(days=1)
        return to_utc(evening, _EVENING, ZONE), [
            "the report gives no 'as of': read as the evening before its issue"
        ]
    return None, ["the report gives no 'as of': when it counts up to is not known"]


class _Reader:
    def __init__(self, page, numbers, times, ledger, end, day, year):
        self.page, self.ledger, self.end, self.day, self.year = page, ledger, end, day, year
        self.marks, self._at, self._seen, self._region, self._start = (
            sorted([*numbers, *times]),
            0,
            {},
            None,
            None,
        )

    @property
    def start(self):
        """Start of what the report covers, where it tells the evenings."""
        return self._start

    def sentence(self, start, end):
        inside = []
        while self._at < len(self.marks) and self.marks[self._at].start < end:
            if self.marks[self._at].start >= start and self.marks[self._at].end <= end:
                inside.append(self.marks[self._at])
            self._at += 1
        sk = Skeleton(self.page.folded, start, end, inside)
        text, previous = sk.text, None
        named = list(_REGION.finditer(text))
        for place, mark in sk.of(N):
            previous = self._number(sk, place, mark, named, previous) or previous
        self._none(sk, named)
        plain_names = [match for match in named if match.lastgroup != "same"]
        if plain_names:
            self._region = plain_names[-1].lastgroup

    def _number(self, sk, place, mark, named, previous):
        text, ledger, number = sk.text, self.ledger, mark.value
        if (
            number.form in ("ordinal", "percent")
            or number.form == "designation"
            and is_name(self.page.folded, mark)
        ):
            ledger.drop(mark, number.problem)
            return None
        category = (
            "total"
            if _VIOLATIONS.match(text, place + 1)
            else "explosion"
            if _EXPLOSIONS.match(text, place + 1)
            else None
        )
        bare = (
            category is None
            and re.match(
                r"(?: \w+){0,3}? ?(?:(?:in|for) (?:donetsk|luhansk|the|both)|$|[),.;])",
                text[place + 1 :],
            )
            is not None
        )
        if number.form == "none" and (
            category is None and not bare or text[place + 1 : place + 4] == " of"
        ):
            ledger.drop(mark, "not about ceasefire violations")
            return None
        if (
            category is None
            and bare
            and previous
            and previous[0] == "total"
            and re.search(r"(?:and|with|to|than|,|\() ?$", text[:place])
        ):
            category = "total"
        if category is None:
            if (
                _TALLY.search(text)
                and number.problem is None
                and not _PATROL.search(text)
                and re.search(r"recorded|ceasefire violations? ?[:(]", text[:place])
                and bare
            ):
                ledger.puzzle(mark, "what it counts was not recognised")
            elif number.problem and re.match(
                r"[^.;]{0,30}(?:ceasefire violation|explosion)", text[place + 1 :]
            ):
                ledger.puzzle(mark, number.problem)
            else:
                ledger.drop(mark, "not a tally of ceasefire violations")
            return None
        if number.problem:
            ledger.puzzle(mark, number.problem)
            return None
        if _EXERCISE.search(text[place : place + 120]) and _OF_WHICH.search(text[:place]):
            ledger.drop(mark, "assessed as an exercise: part of the tally")
            return None
        sector = self._sector(text, place, named, category, previous)
        if sector is None:
            if _PATROL.search(text) or not re.search(r"record|register|observ|total", text):
                ledger.drop(mark, "what a patrol saw or heard, not the tally of a region")
            else:
                ledger.puzzle(mark, "no region is named for it")
            return None
        if _PATROL.search(text[:place]) and not re.search(r"recorded", text[:place]):
            ledger.drop(mark, "what a patrol saw or heard, not the tally of a region")
            return None
        window = self._window(sk, place)
        if isinstance(window, str):
            ledger.puzzle(mark, window)
            return None
        if (
            category == "total"
            and re.search(r"(?:in|with|brought the) total|a total of $", text[:place])
            and not named
        ):
            sector = "donetsk_luhansk"
        subset = (
            "total"
            if category == "explosion" and _OF_WHICH.search(text[max(0, place - 60) : place])
            else None
        )
        self._state(
            mark,
            sector,
            category,
            window,
            subset,
            self._named(sk, named, sector),
            self.page.text[mark.end : sk.offset(place + 1 + len(_words(text, place)))].strip(),
        )
        return category, sector

    def _sector(self, text, place, named, category, previous):
        joint = [match for match in named if match.lastgroup == "both"]
        if _TOTAL.search(text) and not any(match.lastgroup in _SECTORS for match in named):
            return "donetsk_luhansk"
        ahead = [match for match in named if match.start() > place]
        before = [match for match in named if match.end() <= place]
        between = text[place : ahead[0].start()] if ahead else ""
        # 'five violations in Donetsk region and none in Luhansk region'; '111 violations, all in Donetsk region, including 21 explosions'
        if (
            ahead
            and N not in between[1:]
            and ";" not in between
            and "(" not in between
            and (
                not before
                or not re.match(r"[^a-z]*in (?:both )?(?:donetsk|luhansk|the region)", text)
            )
        ):
            chosen = ahead[0]
        elif before:
            chosen = before[-1]
        elif category == "explosion" and previous:
            return previous[1]
        elif (
            re.match(
                r"[^.]{0,60}(?:it|the smm|the mission|monitors) (?:again )?(?:recorded|observed)",
                text,
            )
            and self._region
        ):
            return _SECTORS.get(self._region, "donetsk_luhansk" if self._region == "both" else None)
        else:
            return None
        if chosen.lastgroup == "same":
            return _SECTORS.get(self._region)
        if chosen.lastgroup == "both" or joint and chosen is joint[0]:
            return "donetsk_luhansk"
        return _SECTORS[chosen.lastgroup]

    def _window(self, sk, place):
        """Return (start, end, cumulative_from), or why it is not known."""
        text = sk.text
        times = [mark.value for p, mark in sk.of(T) if p < place]
        if _TOTAL.search(text[:place]):
            clock = next((value for value in times if isinstance(value, ClockSpan)), None)
            date = next((value for value in times if not isinstance(value, ClockSpan)), None)
            if date is None:
                return "a running total that does not say since when"
            base = self.day if self.end is None else self.end.tz_convert(ZONE).date()
            start = to_utc(
                dated(date, base, self.year if base is None else None),
                (clock.hour, clock.minute) if clock else (0, 0),
                ZONE,
            )
            return (
                (start, self.end, start)
                if self.end is None or start < self.end
                else "a running total that would end before it begins"
            )
        opened = text.rfind("(", 0, place)
        aside = opened >= 0 and ")" not in text[opened:place]
        previous = _PREVIOUS.search(text[opened if aside else 0 : place])
        lead = previous and (
            aside
            or re.match(r"[^a-z]*(?:\()?(?:in|during) the previous", text)
            or re.search(r"compared (?:with|to)[^.]{0,20}$", text[:place])
        )
        if not lead and aside and re.match(r"[^)]{0,50}previous", text[place:]):
            lead = True
        if "between the evening" in text[:place] and not _EVENINGS.search(text[:place]):
            return "the evenings are not given by date"
        if _EVENINGS.search(text[:place]) or _WEEK.search(text[:place]):
            date = next((value for value in times if not isinstance(value, ClockSpan)), None)
            base = self.day if self.end is None else self.end.tz_convert(ZONE).date()
            clock = (
                _EVENING
                if self.end is None
                else (self.end.tz_convert(ZONE).hour, self.end.tz_convert(ZONE).minute)
            )
            if lead or date is None or base is None and date.year is None and self.year is None:
                return None, None, None
            year = self.year if base is None else None
            first = dated(date, base, year)
            last = next(
                (
                    dated(value, base, year)
                    for value in times[times.index(date) + 1 :]
                    if not isinstance(value, ClockSpan)
                ),
                first,
            )
            if (
                date.first is not None and 0 < date.first <= first.day
            ):  # 'the evenings of 24 and 25 July'
                last, first = first, first.replace(day=date.first)
            if first >= last:
                return "its evenings are not in order"
            self._start = to_utc(first, clock, ZONE)
            return self._start, to_utc(last, clock, ZONE), None
        if lead:
            return self._before(text[opened if aside else 0 : place + 60])
        return (None, None, None) if self.end is None else (self.end - _DAY, self.end, None)

    def _before(self, words):
        """Return the window of the period before the one told last."""
        start = self._start or (None if self.end is None else self.end - _DAY)
        if start is None:
            return "the hours of the period before are not known"
        # no report is issued on Sundays, so the one before a Sunday evening may cover a day or two
        if start.tz_convert(ZONE).weekday() == _SUNDAY and "hours" not in words:
            return "the period before ended on a Sunday: whether it has one day or two is not said"
        return start - _DAY, start, None

    def _named(self, sk, named, sector):
        for match in named:
            if match.lastgroup in _SECTORS and _SECTORS[match.lastgroup] == sector:
                return self.page.text[sk.offset(match.start()) : sk.offset(match.end())]
        return None

    def _state(self, mark, sector, category, window, subset, said, phrase, value=None):
        start, end, since = window
        key, ledger = (sector, category, start, end), self.ledger
        if start is None:
            ledger.warn("a tally whose hours are not known has no window")
        if key in self._seen and start is not None:
            row = ledger.rows[self._seen[key]]
            same = (row["value"], row["qualifier"]) == (
                (mark.value.value, mark.value.qualifier) if mark else (value, "exact")
            )
            if same and mark:
                ledger.repeat(mark, self._seen[key])
            elif mark:
                ledger.puzzle(
                    mark,
                    f"a second number for {category} in {sector}: {row['value']} was said before",
                )
                ledger.warn(
                    f"{sector}, {category}: {row['value']} and then {mark.value.value}; the first is kept"
                )
            return
        columns = {
            "sector": sector,
            "sector_said": said,
            "category": category,
            "category_said": phrase or "none",
            "subset_of": subset,
            "start": start,
            "end": end,
            "cumulative_from": since,
        }
        if mark is None:
            columns |= {"value": value, "qualifier": "exact"}
        self._seen[key] = ledger.state(mark, **columns)

    def _none(self, sk, named):
        """'No ceasefire violations' is a tally of 0; 'the same' refers back to the one just told."""
        text = sk.text
        for match in _NO.finditer(text):
            if not _TALLY.search(text) or match.group() == "none":
                continue
            joint = re.match(r"[^.;]{0,12}in (?:both|either)", text[match.end() :])
            sector = (
                "donetsk_luhansk"
                if joint
                else self._sector(text, match.start(), named, "total", None)
            )
            window = self._window(sk, match.start())
            if sector is None or isinstance(window, str):
                continue
            category = "explosion" if "explosion" in match.group() else "total"
            for one in _SECTORS.values() if sector == "donetsk_luhansk" else (sector,):
                self._state(
                    None,
                    one,
                    category,
                    window,
                    None,
                    None,
                    self.page.text[sk.offset(match.start()) : sk.offset(match.end())],
                    value=0,
                )
        for match in re.finditer(
            r"\((?:again )?the same (?:number )?(?:as )?(?:during|in|as in|as during) the previous reporting period\)",
            text,
        ):
            sector = self._sector(
                text,
                match.start(),
                [one for one in named if one.end() <= match.start()],
                "total",
                None,
            )
            told = [
                row
                for row in self.ledger.rows
                if row["cumulative_from"] is None
                and row["category"] == "total"
                and row["end"] == self.end
                and row["sector"] == sector
            ]
            window = self._before(match.group())
            if told and not isinstance(window, str):
                row = told[-1]
                said = self.page.text[sk.offset(match.start()) + 1 : sk.offset(match.end()) - 1]
                self._state(
                    None,
                    row["sector"],
                    "total",
                    window,
                    None,
                    row.get("sector_said"),
                    said,
                    value=row["value"],
                )

    def check(self):
        """Warn where explosions outnumber the violations that they are part of."""
        exact = {
            (row["sector"], row["start"], row["category"]): row["value"]
            for row in self.ledger.rows
            if row["qualifier"] == "exact"
        }
        for (sector, start, category), value in exact.items():
            whole = exact.get((sector, start, "total"))
            if category == "explosion" and whole is not None and value > whole:
                self.ledger.warn(
                    f"{sector}: {value} explosions, more than the {whole} violations said"
                )


def _words(text, place):
    match = _VIOLATIONS.match(text, place + 1) or _EXPLOSIONS.match(text, place + 1)
    return match.group() if match else ""
