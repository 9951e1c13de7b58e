"""Tallies by another name: 'such cases' of what was told before, and all of the shelling."""

import re

from analysis.readers.foes import FIGHTERS, FOE
from analysis.readers.lexicon import REGION, TAGS, TIME
from analysis.readers.line import Line
from analysis.readers.mission.tallies import Tallies
from analysis.readers.mission.wording import PATROL, PERIOD_BEFORE_SLAVIC, THE_PERIOD_BEFORE
from analysis.readers.rules import Phrase, pattern, unknown_noun
from analysis.readers.sides import office_of_a_side

_SUCH = r"(?:таких|такі|такий|таке|такое|такие|such)"
_VIOLATIONS = r"(?:порушен\w*|нарушени\w*|violations?)"
_CASES = (
    r"(?:випад(?:ок|ки|ків)|случа(?:й|я|ев)|факт(?:и|ів|а|ов)?|[еэ]п[иі]зод(?:и|ів|а|ов)?"
    r"|(?:case|incident|instance)s?)(?![a-zа-яіїє])"
)
# '15 such cases'
_AFTER = re.compile(rf" (?:{_SUCH} )?{_CASES}(?! [а-яіїє]*(?:поран|ранен|загиб|гибел))")
_SUCH_AFTER = re.compile(rf" {_SUCH} {_CASES}")
# '5,300 cases took place in A', of what alone was told right before
_CASES_THERE = re.compile(
    rf" {_CASES} (?:(?:were |was |було |было )?(?:произошл|случил|стал|відбул|зафікс|зафикс"
    r"|recorded|registered|occurred|took place|happened)\w* )?(?:в|у|in) (?:the )?"
    r"(?:донец|луган|donetsk|lu[gh]+ansk)"
)
_OF_OTHER_CASES = re.compile(
    r"civilian|casualt|injur|killed|wounded|freedom|weapon|поранен|ранен|загиб|погиб|цивільн|гражданск"
    r"|мирн|свобод|озброєн|вооруж|оружи"
)
# 'таких порушень було 15'
_BEFORE = re.compile(
    rf"(?<![a-zа-яіїє])(?:{_SUCH} (?:{_CASES}|(?P<violations>{_VIOLATIONS}))"
    r"|(?P<broken>(?:порушень|нарушений)(?: режим[ау] (?:припинення вогню|прекращения огня|тиші"
    r"|тишины))?))"
    r"(?: (?:там|тут|здесь|[ув] (?:ній|ней|(?:цій |этой )?(?:регіоні|регионе|област[иі]))))?"
    r" (?:було|было|стало)(?: вже| уже)? $"
)
# 'such violations we noted last week'
_SUCH_NOTED = re.compile(
    r"таких (?:порушень|нарушений)(?: [а-яіїє']+){0,5}? (?:отме[чт]\w+|зафікс\w+|зафикс\w+"
    r"|відзнач\w+|нараху\w+|насчит\w+|зарегистр\w+|зареєстр\w+)(?: [а-яіїє']+)? $"
)
_NOT_OF_FIRE = re.compile(r"(?:порушен|нарушен)\w+ (?:режим\w+ )?(?:від?вед|отвед|розвед|развед)")
_PERIOD_BEFORE = (
    rf"(?:{PERIOD_BEFORE_SLAVIC}|{THE_PERIOD_BEFORE}|(?:днем|добою|сутками) ран[іе]\w*"
    r"|a day earlier)"
)
# '18 explosions, while in the previous 24 hours they were two'
_OF_THEM = re.compile(
    r"(?<![а-яіїє])(?:їх|их) (?:було|было|зафікс\w+|зафикс\w+) $"
    rf"|, [^,;()0-9]{{0,40}}{_PERIOD_BEFORE},? (?:їх |их |there |it |they )?"
    r"(?:було|было|зафікс\w+|зафикс\w+|отмечен\w+|отметил\w+|відзначен\w+|відзначил\w+|were|was"
    r"|recorded)(?: (?:лише|лишь|всього|всего|тільки|только|only))? $"
)
# '200 explosions, while in the week before last - 600'
_WEEK_BEFORE_LAST = re.compile(
    r", (?:тоді як |тогда как |а |while |whereas )?(?:за |на |in )?(?:позаминул\w+ (?:тижн|тижд)\w+"
    r"|позапрошл\w+ недел\w+|the week before last)(?: ?[–—-])? (?:понад |more than |over )?$"
)
_REGIME = re.compile(
    r"режим\w* (?:припинення вогню|прекращения огня|тиші|тишины)|перемир|ceasefire"
    r"|(?<![а-яіїє])тиш[уиі](?![а-яіїє])"
)
_BROKEN = re.compile(
    r"порушено|порушил[аио]|порушувал[аио]\w*|нарушен[оы]?(?![а-яіїє])|нарушил[аио]|нарушал[аио]\w*"
    r"|(?:violated|broken|breached)(?![a-z])"
)
# 'in other words, the parties used arms so many times', and arms of whatever kind
_ARMS_USED = re.compile(
    r"(?:parties|sides) (?:have |had )?used (?:their )?(?:arms|weapons) $"
    r"|сторон[иы] (?:застосову|застосува|применя|примени)\w+ (?:зброю|оружие) $"
)
_SOME_ARMS_USED = re.compile(
    r"(?:used?|using|use of) (?:[\w-]+ ){0,3}(?:arms|weapons)"
    r"|(?:mlrs|weapons) us(?:e|age)(?![a-z])|(?:arms|weapons) [^.;]{0,60}(?:was|were) used"
    r"|застосов\w+ (?:\w+ )?(?:зброю|озброєння)|применя\w+ (?:\w+ )?(?:оружие|вооружени)"
)
# heavy weapons that should have been withdrawn, as often as they were used: nothing only seen
_HEAVY = r"(?:heavy|proscribed|prohibited|banned|тяжел\w+|запрещ\w+|важк\w+|заборонен\w+)"
_ARMS = r"(?:weapons|weaponry|arms|вооружени\w+|оружи\w+|озброєн\w+|збро\w+)"
_SUCH_ARMS = (
    rf"(?:{_HEAVY} {_ARMS}|weapons(?: systems)?,? (?:which |that )?(?:\w+ ){{0,3}}"
    r"(?:proscribed|prohibited|banned|withdrawn))"
)
_USE_OF = r"(?:(?:the )?us(?:e|age) of|применени\w+|использовани\w+|застосуванн\w+|використанн\w+)"
_WAS_NOTED = r"(?:registered|recorded|observed|noted|зафикс\w+|зафікс\w+|отме[чт]\w+|відзнач\w+)"
_THEIR_USE = re.compile(
    rf"^\W*(?:[^.;,]{{0,40}},? )?{_USE_OF} {_SUCH_ARMS}(?:, [^,;]{{0,80}},)? "
    rf"(?:was |were |было |було )?{_WAS_NOTED} $"
    rf"|^\W*{_SUCH_ARMS}(?:, [^,;]{{0,80}},| [^,;]{{0,60}}?)? (?:was|were) used $"
    rf"|^\W*{_SUCH_ARMS} (?:применя\w+|использова\w+|застосов\w+|використ\w+) $"
)
_CASES_OF_USE = re.compile(rf" {_CASES} (?:of )?{_USE_OF} {_SUCH_ARMS}")
_OF_ONE_SIDE = re.compile(
    r"ukrain|kyiv|kiev|украин|україн|киев|київ|(?<![a-z])[dl]pr|[дл]нр|separat|militant|боевик|бойовик"
    r"|controlled|контрольн|(?<![0-9])20[12][0-9](?![0-9])|since|начала|початку|year|month|(?<![а-яіїє])год|(?<![а-яіїє])рок|месяц|місяц"
)
# whose breaches another office counts
_OF_A_SIDE = re.compile(
    rf"{FOE}|{FIGHTERS}|росіян|россиян|росі(?:я|йські) |росси(?:я|йские) |збройн|вооруж|штаб|оос"
    r"|ато(?![а-яіїє])|зсу|всу|armed|forces|headquarters|russia"
    r"|(?<![а-яіїє])арм[иі][яйюї]|army|troops|войска|війська|подразделени|підрозділ|ополчен"
)
_OF_THE_PERIOD_BEFORE = re.compile(_PERIOD_BEFORE)
# before its numbers, in a sentence with none of explosions
_PERIOD_SAW = re.compile(rf"\W*the {THE_PERIOD_BEFORE} (?:saw|had|brought) (?!.*explosion)")
_EXPLOSIONS_OF_IT = pattern(
    ",?\\(?(?:<of|including|word|already>|<them>)*<number><our>*<explosion>"
)
# 'on Sunday they recorded another 332.', with no word for what
_MORE = re.compile(
    r"(?:(?:зафікс|зафикс|зарегистр|зареєстр|отме[чт]|відзнач|насчит|нарах|recorded|registered"
    r"|counted)[а-яіїє]*(?: (?:ще|ещ[её]|another))?|[–—-] (?:ще|ещ[её]|another)) $"
)
_ENDS = re.compile(r" ?(?:[.;\n]|$)")
_WORDS = re.compile(r"[a-zа-яіїєґё']+")
# what names nothing that is counted: who recorded, where, of what day
_NAMES_NO_ACT = re.compile(
    r"(?:а|и|і|й|та|в|во|у|на|також|также|было|було|наблюдател\w*|спостерігач\w*|смм|обсе|обсє"
    r"|мисс\w+|місі\w+|област\w+|донец\w+|донець\w+|луган\w+|донбас\w*|and|in|on|the|it|they|also"
    r"|smm|osce|mission|monitors|observers|donetsk|luhansk|region|oblast|\w+day"
    r"|понедельник|вторник|сред[ау]|четверг|пятниц\w+|суббот\w+|воскресенье|понеділок|вівторок"
    r"|серед[ау]|четвер|п'ятниц\w+|субот\w+|неділ\w+)"
)
_WHOLE_OR_REGION = TAGS["altogether"] + REGION


def such_as_before(words: Phrase, tallies: Tallies) -> str:
    """Return what 'such violations' or 'such cases' are, '' where a number counts none.

    Parameters
    ----------
    words : Phrase
    tallies : Tallies
    """
    line, mark = words.line, words.line.marks[words.at]
    before = _BEFORE.search(line.folded, 0, mark.start - line.start)
    bare = not words.noun.strip(TAGS["our"])
    if before and bare and (before["violations"] or before["broken"]):
        return "total"
    if bare and _are_noted(words):
        return "total"
    cases = before or _SUCH_AFTER.match(line.page.folded, mark.end, line.end)
    told = [row["category"] for row in tallies.just_told]
    there = _are_there(words)
    if bare and len(set(told)) == 1 and (there or _are_more(words)):
        return told[0]
    if not (bare and cases or _is_all_that_is_told(words)):
        return ""
    return told[0] if told else ""


def _are_there(words: Phrase) -> bool:
    """Tell '5,300 cases took place in A', as a sentence begins that tells of nothing else."""
    line, mark = words.line, words.line.marks[words.at]
    told = _CASES_THERE.match(line.page.folded, mark.end, line.end)
    begins = not line.folded[: mark.start - line.start].strip(' "«“—–-')
    return told is not None and begins and not _OF_OTHER_CASES.search(line.folded)


def _are_noted(words: Phrase) -> bool:
    """Tell 'the ceasefire is broken, such violations we noted 300 of last week'."""
    folded = words.line.folded
    before = folded[: words.line.marks[words.at].start - words.line.start]
    noted = _REGIME.search(before) and _SUCH_NOTED.search(before)
    return bool(noted) and not _NOT_OF_FIRE.search(folded)


def _are_more(words: Phrase) -> bool:
    """Tell 'on Sunday they recorded another 332.', the only number of its sentence."""
    line, mark = words.line, words.line.marks[words.at]
    recorded = _MORE.search(line.folded, 0, mark.start - line.start)
    if recorded is None or line.numbers() != [words.at]:
        return False
    ends = _ENDS.match(line.page.folded, mark.end, line.end) is not None
    return ends and not _names_an_act(line, recorded.start())


def _names_an_act(line: Line, end: int) -> bool:
    """Tell 'of drones, they recorded three', by the words up to an offset of a sentence."""
    said = line.folded[:end]
    for at in line.of(TIME):
        said = said.replace(line.page.folded[line.marks[at].start : line.marks[at].end], " ")
    return any(not _NAMES_NO_ACT.fullmatch(word) for word in _WORDS.findall(said))


def _is_all_that_is_told(words: Phrase) -> bool:
    """Tell 'in the previous reporting period it had 15', the only number of its sentence."""
    line = words.line
    alone = line.numbers() == [words.at] and not words.noun and not unknown_noun(words)
    plain = alone and line.marks[words.at].value.form not in ("none", "ordinal", "percent")
    return plain and bool(_OF_THE_PERIOD_BEFORE.search(line.folded)) and not line.finds(PATROL)


def of_them(words: Phrase, given: str) -> str:
    """Return what 'while in the previous 24 hours they were two' counts: what was told before it.

    Parameters
    ----------
    words : Phrase
    given : str
        Category of the number before it in the sentence.
    """
    line = words.line
    before = line.folded[: line.marks[words.at].start - line.start]
    of_it = _WEEK_BEFORE_LAST.search(before) and TAGS["violation"] not in line.tags[: words.at]
    return given if not words.noun and (of_it or _OF_THEM.search(before)) else ""


def is_of_times(words: Phrase) -> bool:
    """Tell '12 times' and 'twice'.

    Parameters
    ----------
    words : Phrase
    """
    return words.line.marks[words.at].value.form == "times" or TAGS["times"] in words.noun


def may_be_uses_of_arms(words: Phrase) -> bool:
    """Tell '6,000 times weapons banned by the agreements were used', of whatever arms.

    Parameters
    ----------
    words : Phrase
    """
    line, mark = words.line, words.line.marks[words.at]
    cases = is_of_times(words) or _AFTER.match(line.page.folded, mark.end, line.end)
    return bool(cases) and _SOME_ARMS_USED.search(line.folded) is not None


def heavy_arms_used(words: Phrase) -> str:
    """Return what '270 times the use of heavy weapons was registered' counts, '' for others.

    Parameters
    ----------
    words : Phrase
    """
    line, mark = words.line, words.line.marks[words.at]
    folded = line.page.folded
    used = is_of_times(words) and _THEIR_USE.search(folded[line.start : mark.start])
    cases = _CASES_OF_USE.match(folded, mark.end, line.end)
    others = _OF_ONE_SIDE.search(line.folded) or office_of_a_side(line.folded)
    return "shelling_heavy" if (used or cases) and not others else ""


def broken_so_often(words: Phrase) -> str:
    """Tell 'the ceasefire was broken 58 times', by nobody who is named.

    Parameters
    ----------
    words : Phrase
    """
    folded = words.line.folded
    times = is_of_times(words)
    told = times and _REGIME.search(folded) and _BROKEN.search(folded)
    if told and not _OF_A_SIDE.search(folded):
        return "total"
    return "total" if times and _are_uses_of_arms(words) else ""


def _are_uses_of_arms(words: Phrase) -> bool:
    """Tell 'in other words, the parties used arms 8,292 times', and none of a kind of arms."""
    line = words.line
    before = [line.marks[at].end for at in line.numbers() if at < words.at]
    begin = max(before, default=line.start)
    return _ARMS_USED.search(line.page.folded, begin, line.marks[words.at].start) is not None


def of_the_period_before(words: Phrase) -> str:
    """Tell 'the previous reporting period saw 80 recorded in A and one in B'.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    place = line.marks[words.at].start - line.start
    led = _PERIOD_SAW.match(line.folded)
    bare = not words.noun and REGION in line.tags[words.at :]
    return "total" if led and led.end() <= place and bare else ""


def all_the_fire(words: Phrase) -> str:
    """Tell 'in all, 48 times there was shelling, including 12 explosions': all violations.

    Parameters
    ----------
    words : Phrase
    """
    tags = words.line.tags
    fire = TAGS["shelling"] in words.noun and TAGS["explosion"] not in words.noun
    of_all = set(_WHOLE_OR_REGION) & set(tags)
    told = fire and of_all and _EXPLOSIONS_OF_IT.match(tags, words.end)
    return "total" if told else ""


def may_be_cases(words: Phrase) -> bool:
    """Tell whether a number counts shelling, or cases of what is not said.

    Parameters
    ----------
    words : Phrase
    """
    line, mark = words.line, words.line.marks[words.at]
    cases = _AFTER.match(line.page.folded, mark.end, line.end)
    before = _BEFORE.search(line.folded, 0, mark.start - line.start)
    return bool(cases or before) or TAGS["shelling"] in words.noun
