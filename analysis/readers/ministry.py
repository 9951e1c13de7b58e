"""Read truce statements of the Ministry of Defence of Russia: from their text to statements."""

import re

from analysis.readers.ledger import Ledger
from analysis.readers.marks import N, Skeleton, is_name, is_year, scan
from analysis.readers.rules import after, apply, own_part, rule
from analysis.readers.text import page_language, plain, sentences
from analysis.readers.when import instant, public_by, publication, span_of_words

SPEAKER = "Ministry of Defence of Russia"
_MINISTRY = re.compile(
    r"минобороны|министерств\w+ обороны|оборонн\w+ ведомств|военн\w+ ведомств|міноборони|міністерств\w+ оборони (?:рф|росі)|(?:russia\w*|moscow'?s?) (?:defen[cs]e ministry|ministry of defen[cs]e)|defen[cs]e ministry|ministry of defen[cs]e"
)
_ABOUT = re.compile(
    r"перемир|прекращени\w+ огня|припинення вогню|ceasefire|cease-fire|truce|энерг|moratori|мораторий|договоренност|energy"
)
_ENERGY = r"энерг|energy|енерг"
_UAV = r"(?<![а-яa-z])(?:бпла|бла(?![а-я])|беспилотн\w+(?: летательн\w+ аппарат\w*)?|дрон\w*|безпілотн\w+|uavs?|drones?|unmanned aerial vehicles?|shahed\w*)"
_FIXED = r"самолетн|литаков|літаков|fixed-wing|plane-type|aircraft-type|airplane-type"
_QUAD = r"квадрокоптер|quadcopter|quadrocopter"
_GUNS = (
    r"артиллер|артилер|миномет|міномет|танк|оруди|ствольн|гармат|artillery|mortar|gun|cannon|tank"
)
_ROCKETS = r"рсзо|реактивн|рсзв|mlrs|multiple[- ](?:launch|rocket)|rocket"
_CASES = r"(?: (?:случа(?:я|ев|й)|факт(?:а|ов)?|випадк\w+|cases|instances)(?: of)?)?"
_KIND = r"(?: (?:ceasefire|огнев\w+|артиллерийск\w+|артилерійськ\w+|минометн\w+|artillery|mortar|fire|shelling|and|и|gun|enemy|ukrainian|украинск\w+|такими?|другие|воздушн\w+)){0,3}"

RULES = (
    rule(
        "out",
        r" (?:(?:украинск\w+|вражеск\w+|enemy|ukrainian|ударн\w+|самолетн\w+|fixed-wing|air) ){0,2}"
        + _UAV,
        within=r"уничтож|перехват|сбит|сбили|подавлен|обезврежен|shot down|intercept|destroyed|downed|neutrali[sz]|знищ|збит",
        reason="drones shot down",
    ),
    rule(
        "out",
        r" (?:жител|граждан|человек|абонент|военнослуж|боевик|людей|раненых|погибш|пострадавш|белгородц|дет|женщин|потребител|people|civilians|residents|persons|soldiers|servicemen|мирн)",
        reason="people",
    ),
    rule(
        "out",
        r" ?(?:-?летие|годовщин|кв(?![а-я])|кв\.|км|километр|метр|лет(?![а-я])|год|процент|%|тонн|km|kv|volt|метров|калибр|мм)",
        reason="a measure",
    ),
    rule(
        "out",
        r" ?(?:дн(?:я|ей|і|ів)|день|сут(?:ок|ки)|час(?:а|ов)|минут|месяц|недел|hours?|days?|weeks?|months?|годин|діб|днів)(?![а-яa-z])",
        reason="a length of time",
    ),
    rule(
        "out",
        r" (?:регион|област|населенн|район|субъект|стран|city|cities|regions|settlements|districts|villages|объектов |подстанци|лини[ийя]|домов|зданий|автомобил|машин|групп|танк|бронет|орудий)",
        without=r"удар|атак",
        reason="places or things, not acts",
    ),
    rule(
        "energy_strike",
        r" (?:таких |односторонних |unilateral |such )?(?:атак\w*|удар\w*|нападени\w*|обстрел\w*|attacks?|strikes?)",
        within=_ENERGY,
    ),
    rule(
        "energy_strike",
        r" раза? ?(?:за (?:прошедшие |последние |минувшие )?сутки )?(?:пыта|атак|удар|нан[ео]с|обстрел)|раз(?:а)? (?:за|ударил)",
        within=_ENERGY,
    ),
    rule("energy_strike", r" times", within=_ENERGY),
    rule(
        "total",
        _CASES
        + r" (?:(?:ceasefire|truce|режима|многочисленн\w+|таких|such) )*(?:нарушени\w*|порушен\w*|violations?|breaches)",
    ),
    rule(
        "total",
        r" раз(?:а|ів|и)?(?: (?:нарушил|нарушал|наруша|порушил)| за)",
        within=r"наруш|поруш",
    ),
    rule(
        "total",
        r" (?:раз(?:а|ів|и)?|times?|occasions)(?![а-яa-z])",
        left=r"(?:наруши\w+|порушил\w+|violated|violating|broke[n]?|breached|нарушен\w*)[^.,;]{0,70}",
    ),
    rule(
        "border_breach",
        r" (?:(?:безуспешн\w+|неудачн\w+|unsuccessful|incursion) )?(?:попыт\w+|спроб\w*|attempts?) (?:прорыв|прорва|пересе|переход|вторжен|прорыву|to (?:breach|break|cross|penetrate|invade)|at breaching|on (?:its|the) border|прориву)",
    ),
    rule(
        "border_breach", r" (?:border|cross-border)[- ](?:breach|incursion)\w*| incursion attempts"
    ),
    rule(
        "border_breach",
        r" [^.,;\ue000]{0,40}(?:пытал|попытал|пробовал|намагал)\w* [^.,;\ue000]{0,20}(?:прорв|пересе|перейти|перетн)",
    ),
    rule(
        "border_breach",
        r"(?: раза?)? (?:пытал\w+|пробовал\w+|попытал\w+|предпринимал\w+ попытки|tried to|attempted to) (?:пересе|прорва|перейти|прорыв|cross|breach|break)",
    ),
    rule(
        "border_breach",
        r" (?:times|раза?) ",
        left=r"(?:attempted|tried|пытал\w+)[^.]{0,30}",
        within=r"border|границ",
    ),
    rule("border_breach", r" (?:attempts?|попыт\w+) [^.,;\ue000]{0,60}?(?:border|границ)"),
    rule(
        "reconnaissance",
        r" (?:попыт\w+ )?(?:разведк\w+ боем|reconnaissance[- ]in[- ]force|reconnaissance missions? in force|combat reconnaissance|розвідк\w+ боєм)",
    ),
    rule("drone_quadcopter", r" [^.;\ue000]{0,60}?(?:" + _QUAD + ")", without=r"обстрел|shell"),
    rule("drone_kamikaze", r" [^.;\ue000]{0,30}?fpv"),
    rule(
        "drone_strike",
        r" (?:удар\w*|strikes?) (?:и|and|та) (?:сброс\w*|скид\w*|ammunition drops|munitions? drops|drops)",
    ),
    rule(
        "drone_drop",
        _CASES
        + r" (?:сброс\w*|скид\w*|(?:aerial )?(?:ammunition|munitions?|explosives?) drops?|drops? of|airdrops)",
    ),
    rule("drone_fixed_wing", r" [^.;\ue000]{0,60}?(?:" + _FIXED + ")"),
    rule(
        "drone_strike",
        _CASES
        + r"(?: (?:применени\w+|использовани\w+|use of))?(?: (?:украинск\w+|ударн\w+|ukrainian|combat))* "
        + _UAV,
    ),
    rule(
        "drone_strike",
        r" (?:удар\w*|атак\w*|нал[её]т\w*|attacks?|strikes?|assaults|sorties)(?: (?:с применением|с использованием|при помощи|с помощью|із застосуванням|using|with|by|from|of))?(?: (?:ударных|fpv|ukrainian))? "
        + _UAV,
    ),
    rule("drone_strike", r" (?:удар\w*|strikes?)(?![а-яa-z])", left=_UAV + r"[^.,;\ue000]{0,40}"),
    rule(
        "shelling_mlrs",
        r" (?:(?:обстрел\w*|атак\w*|удар\w*|attacks?|shellings?|обстріл\w*|times|раза?) )?(?:с применением |с использованием |из |із |with |from |using |by |involving |with the use of )?(?:"
        + _ROCKETS
        + ")",
        without=r"миномет\w* и рсзо|рсзо и миномет",
    ),
    rule(
        "shelling_artillery",
        _CASES
        + _KIND
        + r" ?(?:обстрел\w*|обстріл\w*|shellings?|attacks?|strikes?|удар\w*|артобстрел\w*|артобстрелах)",
        within=_GUNS,
        without=_ROCKETS,
    ),
    rule(
        "shelling_artillery",
        r" (?:раза?|разів|рази|times)(?![а-яa-z])",
        within=rf"(?=.*(?:обстрел|обстріл|атаков|fired|shelled|hit|shot|attacked|огонь))(?=.*(?:{_GUNS}))",
        without=_ROCKETS,
    ),
    rule(
        "shelling",
        _CASES
        + _KIND
        + r" (?:обстрел\w*|обстріл\w*|shellings?|shelling|огнев\w+ поражени\w*|артобстрел\w*|fire attacks?|instances of (?:ukrainian )?shelling)",
    ),
    rule(
        "shelling",
        r" (?:раза?|разів|рази|times)(?![а-яa-z])",
        within=r"обстрел|обстріл|fired|shelled|shot at",
    ),
    rule(
        "assault",
        r" (?:(?:наземн\w+|безуспешн\w+|unsuccessful|ground|attack) )?(?:атак\w*|штурм\w*|попыт\w+ (?:атак|штурм|наступ)\w*|атакующ\w+ действи\w*|attacks|assaults?|attempts? to attack|спроб\w* атак\w*)",
        without=_UAV + "|" + _ENERGY + "|" + _GUNS + "|" + _ROCKETS + "|" + _QUAD,
    ),
)
_REGIONS = (
    ("bryansk_oblast", r"брянск|брянськ|bryansk|брянщин"),
    ("kursk_oblast", r"курск|курськ|kursk|курщин"),
    ("belgorod_oblast", r"белгород|бєлгород|belgorod"),
    ("dpr", r"днр|донецк\w+ народн|dpr|donetsk people"),
    ("lpr", r"лнр|луганск\w+ народн|lpr|lugansk people|luhansk people"),
    ("crimea", r"крым|крим|crimea"),
    (
        "outside_zone",
        r"вне зоны|за пределами зоны|поза зоною|outside (?:the )?(?:zone|smo|special|combat|war)",
    ),
    ("other", r"сумск|харьковск|херсонск|запорожск|sumy|kharkiv|kherson|zaporo"),
)
_REGIONS = tuple(
    (region, re.compile(r"(?<![а-яa-z])(?:" + stems + ")")) for region, stems in _REGIONS
)
_JOINT = {
    frozenset(("bryansk_oblast", "kursk_oblast", "belgorod_oblast")): "border_regions",
    frozenset(("kursk_oblast", "belgorod_oblast")): "kursk_belgorod",
    frozenset(("dpr", "lpr")): "lpr_dpr",
}
_NEXT = re.compile(
    r",? (?:а также|as well as|a также)|;|, (?:и )?(?:предприн|соверш|нан[её]с|осущест)"
)
_AND = re.compile(r" (?:и|and|та|і)(?: also| a)? ?$")
_SUBSET = re.compile(
    r"в том числе|включая|из (?:них|которых)|у тому числі|зокрема|из этого числа|including|of (?:them|which|these)|among them|з них"
)
_OF_THEM = re.compile(
    r" (?:из (?:них|которых)|of (?:them|which)|з них)|(?: инцидент\w*| удар\w*| атак\w*| из них| был\w*)? ?(?:по|с атакой на|в сторону|над|over|at|on|against|targeting)(?: the)?(?: территори\w+)? (?:крым|crimea|крим)"
)
_EXPLICIT_DAY = re.compile(
    r"накануне|днем ранее|позавчера|the day before|a day earlier|сутками ранее"
)
_SO_FAR = re.compile(
    r"(?<![а-яa-zіїє])(?:с начала (?:действия |объявления )?(?:перемири|режима)|since the (?:beginning|start)|with the start|за (?:все )?время|за период|уже|с момента|during the|всего|total|in total|з початку|в целом)(?![а-яa-zіїє])"
)
_OTHERS_COUNT = re.compile(
    r"генштаб|генеральн\w+ штаб\w* (?:всу|зсу)|зеленск|зеленськ|zelensk|украинские власти|kyiv|киев заявил|ukraine's (?:general|president)|according to ukraine|сырск|сибиг|sybiha|ukrainian president|повітряних сил|воздушных сил|путин(?:а|у|ым)? заявил"
)


def read_statement(
    text,
    *,
    published=None,
    language=None,
    year=None,
    source=None,
    ceasefire=None,
    start=None,
    end=None,
):
    """Read a statement of the Ministry of Defence of Russia on a truce, or an outlet's account of one.

    Parameters
    ----------
    text : str
        Plain text or HTML, in Russian, Ukrainian or English.
    published : str, datetime.date or pandas.Timestamp, optional
        Day of publication, or moment with its zone.
    language : {"uk", "en", "ru"}, optional
        Found from the text by default.
    year : int, optional
        Year of dates written without one.
    source, ceasefire : str, optional
        Id of the source and of the truce.
    start, end : pandas.Timestamp, optional
        With zones: start of the truce, from which its counts run, and the moment up to which they run, where the text
        does not say.

    Returns
    -------
    Reading

    Raises
    ------
    ValueError
        If the text is no such statement.
    """
    if not isinstance(text, str):
        raise ValueError(f"a statement is a text, not {type(text).__name__}")
    page = plain(text)
    folded = page.folded
    if not (_MINISTRY.search(folded) and _ABOUT.search(folded)):
        raise ValueError(
            "not a statement of the Ministry of Defence of Russia on a truce: it names no ministry of defence, or no truce"
        )
    numbers, times = scan(folded)
    day = publication(published, "Europe/Moscow")[0]
    said = span_of_words(folded, times, day, year, "Europe/Moscow")
    begin = said[0] if said[0] is not None else instant(start, "start")
    until = said[1] if said[1] is not None else instant(end, "end")
    if begin is not None and until is not None and until <= begin:
        raise ValueError(f"what is counted would end ({until}) before it begins ({begin})")
    common = {
        "reporter": "russia",
        "accused": "ukraine",
        "speaker": SPEAKER,
        "ceasefire": ceasefire,
        "source": source,
        "published": public_by(published, "Europe/Moscow"),
    }
    ledger = Ledger(page, numbers, times, common)
    reader = _Reader(page, numbers, times, ledger, begin, until)
    for first, last, _ in sentences(page):
        reader.sentence(first, last)
    if not ledger.rows:
        raise ValueError(
            "no figure of a truce statement of the Ministry of Defence of Russia was found in the text"
        )
    if begin is None:
        ledger.warn("the text does not say from when it counts: pass start= to place it in time")
    _check(ledger)
    return ledger.close(
        kind="ministry",
        language=language or page_language(folded),
        slot="",
        window=None if begin is None else (begin, until),
        missing=(),
        places=(),
    )


class _Reader:
    def __init__(self, page, numbers, times, ledger, begin, until):
        self.page, self.ledger, self.begin, self.until = page, ledger, begin, until
        self.energy = bool(re.search(_ENERGY, page.folded)) and not re.search(
            r"перемири|ceasefire|truce", page.folded
        )
        self.marks, self._at, self._seen = sorted([*numbers, *times]), 0, {}

    def sentence(self, start, end):
        inside = []
        while self._at < len(self.marks) and self.marks[self._at].start < end:
            if self.marks[self._at].start >= start and self.marks[self._at].end <= end:
                inside.append(self.marks[self._at])
            self._at += 1
        sk = Skeleton(self.page.folded, start, end, inside)
        found, previous = sk.of(N), None
        for place, mark in found:
            previous = self._number(sk, place, mark, previous) or previous
        self._single(sk, bool(found))

    def _number(self, sk, place, mark, previous):
        text, ledger, number = sk.text, self.ledger, mark.value
        if number.form in ("ordinal", "percent", "designation"):
            (
                ledger.drop
                if number.form != "designation" or is_name(self.page.folded, mark)
                else ledger.puzzle
            )(mark, number.problem)
            return None
        if is_year(sk.text, place, self.page.folded[mark.start : mark.end]):
            ledger.drop(mark, "a year")
            return None
        if number.problem:
            ledger.puzzle(mark, number.problem)
            return None
        if _OTHERS_COUNT.search(text) and not _MINISTRY.search(text):
            ledger.puzzle(mark, "the sentence quotes someone else")
            return None
        part = _SUBSET.search(text[max(0, place - 24) : place])
        regions = _regions(_own_clause(text, place))
        if previous and (
            _OF_THEM.match(text, place + 1)
            or part
            and (
                _OF_THEM.search(text, place + 1, place + 50)
                or regions in (("outside_zone",), ("crimea",))
            )
        ):
            if len(regions) == 1:
                self._state(sk, mark, place, previous, regions, subset=previous, end=place + 1)
            else:
                ledger.puzzle(mark, "a part of the number before, of what is not understood")
            return None
        found, stop = apply(RULES, text, place)
        if found is None:
            if previous == "shelling_artillery" and re.search(_ROCKETS, after(text, place)[:60]):
                self._state(
                    sk,
                    mark,
                    place,
                    "shelling_mlrs",
                    _regions(own_part(text, place)),
                    subset="shelling" if part else None,
                    end=place + 1,
                )
                return "shelling_mlrs"
            ledger.puzzle(mark, "what it counts was not recognised")
            return None
        if found.category == "out":
            ledger.drop(mark, found.reason)
            return None
        if _EXPLICIT_DAY.search(text[max(0, place - 60) : place]):
            ledger.drop(mark, "the count of an earlier day")
            return None
        if found.category == "assault" and self.energy:
            ledger.puzzle(mark, "attacks on what is not said, in a text on energy facilities")
            return None
        regions = regions or _regions(text[: text.find(N)])
        subset = None
        if (
            found.category == "shelling_mlrs"
            and previous in ("shelling", "shelling_artillery")
            and part
        ):
            subset = "shelling"
        self._state(sk, mark, place, found.category, regions, subset=subset, end=stop)
        return found.category

    def _state(self, sk, mark, place, category, regions, *, subset=None, end):
        sector = _sector(regions, sk.text)
        phrase = self.page.text[mark.end : sk.offset(end)].strip() or category
        key, ledger = (sector, category, subset, self._daily(sk.text)), self.ledger
        if key in self._seen:
            row = ledger.rows[self._seen[key]]
            if (row["value"], row["qualifier"]) == (mark.value.value, mark.value.qualifier):
                ledger.repeat(mark, self._seen[key])
            elif (
                row["qualifier"] == "exact"
                and mark.value.qualifier == "over"
                and mark.value.value is not None
                and row["value"] > mark.value.value
            ):
                ledger.repeat(mark, self._seen[key])
            elif (
                mark.value.qualifier == "exact"
                and row["qualifier"] == "over"
                and mark.value.value > row["value"]
            ):
                row.update(value=mark.value.value, qualifier="exact")
                ledger.repeat(mark, self._seen[key])
            else:
                ledger.puzzle(
                    mark,
                    f"a second number for {category} in {sector}: {row['value']} was said before",
                )
                ledger.warn(
                    f"{sector}, {category}: {row['value']} and then {mark.value.value}; the first is kept"
                )
            return
        names = ", ".join(region for region in regions)
        daily = key[3]
        self._seen[key] = ledger.state(
            mark,
            sector=sector,
            sector_said=names or None,
            category=category,
            category_said=phrase,
            subset_of=subset,
            start=None if daily else self.begin,
            end=None if daily else self.until,
            cumulative_from=None if daily else self.begin,
        )
        if daily:
            ledger.warn("'past day': the text does not say from which hour")

    def _daily(self, text):
        return bool(
            re.search(
                r"за (?:прошедшие |последние |минувшие )?сутки|(?:past|last) (?:day|(?:24|\ue000) hours)|за (?:минулу )?добу",
                text,
            )
        ) and not _SO_FAR.search(text)

    def _single(self, sk, counted):
        """An attack told without a number beside numbered ones: at least one."""
        match = re.search(
            r"(?:а также|и|and|as well as) (?P<said>атаку|одиночную атаку|an attack)(?= (?:в |на |near|in |on ))",
            sk.text,
        )
        if not match or not counted:
            return
        regions = _regions(sk.text[match.start() :])
        sector = _sector(regions, sk.text)
        if (sector, "assault", None, False) in self._seen:
            return
        self._seen[sector, "assault", None, False] = self.ledger.state(
            None,
            sector=sector,
            sector_said=", ".join(regions) or None,
            category="assault",
            category_said=match["said"],
            value=1,
            qualifier="at_least",
            start=self.begin,
            end=self.until,
            cumulative_from=self.begin,
        )


def _own_clause(text, place):
    """Return the words of a number up to what is said of another ('4 attempts in X, and also an attack in Y')."""
    words = after(text, place)
    cut = _NEXT.search(words)
    if cut:
        return words[: cut.start()]
    # '15 attacks and one reconnaissance in force in X': both in X
    end = place + len(words)
    return (
        words + _own_clause(text, end)
        if _AND.search(words) and end < len(text) and len(words) < 40
        else words
    )


def _regions(words):
    return tuple(region for region, stems in _REGIONS if stems.search(words))


def _sector(regions, text):
    if not regions:
        return "whole_front"
    if len(regions) == 1 and regions[0] != "other":
        return regions[0]
    return _JOINT.get(frozenset(regions), "whole_front")


def _check(ledger):
    exact = {
        row["category"]: row["value"]
        for row in ledger.rows
        if row["qualifier"] == "exact"
        and row["sector"] == "whole_front"
        and not row.get("subset_of")
    }
    total = exact.get("total")
    parts = sum(
        row["value"]
        for row in ledger.rows
        if row["qualifier"] == "exact"
        and row["category"] not in ("total", "energy_strike")
        and not row.get("subset_of")
    )
    if total is not None and parts > total:
        ledger.warn(f"the parts add up to {parts}, more than the {total} violations said")
