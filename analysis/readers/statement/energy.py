"""Texts on strikes on energy facilities alone: what their attacks and breaches are counts of."""

import re

from analysis.readers.base import Source
from analysis.readers.lexicon import REGION
from analysis.readers.line import Line
from analysis.readers.markers import FRONT
from analysis.readers.rules import Phrase, pattern

TRUCE = re.compile(
    r"перемир|cease-?fire|truce|припинення вогню|прекращени\w+ огня|(?:великодн|пасхальн)\w+ тиш"
)
# 'the regime of silence', of all fire
_OF_ALL_FIRE = re.compile(rf"{TRUCE.pattern}|(?:наруш|поруш)[а-яіїє]+ тиш|режим\w* тиш")
_ENERGY = re.compile(r"энерг|energy|енерг")
# a truce on energy alone: each breach of it is a strike on energy
_ENERGY_TRUCE = re.compile(
    r"(?:энергетич|енергетич)\w+ (?:перемир[\w']+|припинення вогню|прекращени\w+ огня)"
    r"|(?:энерго|енерго)-?перемир[\w']+"
    r"|energy (?:ceasefire|cease-fire|truce)"
    r"|(?:прекращени\w+ огня|припинення вогню) [ву] (?:(?:енергетичн|энергетическ)\w+ сфер"
    r"|сфер\w+ (?:енергетик|энергетик)|(?:енергетиц|энергетик))\w*"
    r"|(?:ceasefire|cease-fire|truce) (?:in|on|for|covering|limited to|that covers) "
    r"(?:(?:strikes|attacks) (?:on|against) )?"
    r"(?:(?:the )?energy(?: \w+)?|(?:such|these|those) (?:targets|facilities|sites))"
    # 'hit its energy facilities 30 times since the March truce'
    r"|energy (?:facilities|infrastructure|sites) [^.,;]{0,24} since (?:the )?march truce"
    r"|(?:прекращени\w+ огня|припинення вогню) (?:по|щодо) (?:данным |этим |таким |цим )?"
    r"(?:целям|цілям|объектам|об'єктам)"
)
# 'this truce', after it was named
_THIS_TRUCE = re.compile(rf"(?<![a-zа-яіїєґ])(?:это\w*|ц\w{{1,4}}|this|that) (?:{TRUCE.pattern})")
_SUCH_BREACHES = re.compile(
    r"(?<![a-zа-яіїєґ])(?:таких|такі|такие|such) (?:нарушени|порушен|violation|breach)"
)
# of all fire, or of a feast
_ANOTHER_TRUCE = re.compile(
    r"(?:easter|victory|christmas|full|general|complete|\d+-day|пасх|великодн|р[іо]ж?д|перемог|побед"
    r"|повн|полн|загальн|общ|всеобщ|травнев|майск)[а-яіїєґa-z']*[ -](?:[a-zа-яіїєґ]+ )?"
    rf"(?:{TRUCE.pattern})"
)
# 'hitting 14 installations'
_HIT = re.compile(r"(?:hit|hitting|struck|striking|attack(?:ed|ing)|порази[лв]\w*|атаковал\w*) $")
_FACILITIES = re.compile(
    r" (?:\w+ )?(?:installations|facilities|sites|об[ъ'ь]?[еє]кт(?:ов|а|ів|и)?)(?![a-zа-яіїєґ])"
    r"(?P<hit> (?:were|was|had been|have been) (?:targeted|hit|struck|attacked))?"
)
_A_DATE = (
    r"[0-9]{1,2} (?:янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер"
    r"|вер|жов|лис|гру)[а-яі]*"
)
# what was struck, right after the attacks on it
_STRUCK_ENERGY = re.compile(
    rf"(?:[^.;0-9]|{_A_DATE}){{0,90}}(?:лини[ияй] электропередач|лэп(?![а-я])|подстанци|газопровод"
    r"|электросет|энергообъект|высоковольтн|газораспределит|трансформатор|сет\w+ филиал"
    r"|power (?:line|grid|plant)|grid (?:facilit|site)|transformer|substation|gas pipeline"
    r"|ліні[їй] електропередач|високовольтн|газорозподіл"
    r"|підстанці|електромереж|енергооб'єкт)"
)
_NOT_STRUCK = re.compile(
    r"(?<!про)(?<!оп)позиц|(?<!im)position|восстанов|відновл|restor|repair|near|вблизи|поблизу"
)
_ON_TROOPS = re.compile(
    r"(?:(?<!про)(?<!оп)позиц[иі]|(?<!im)position)[а-яіїєa-z]* "
    r"|лини\w+ фронта|лінії фронту|front ?line"
)
_AGREED = re.compile(r"домовлен|договор[её]н|соглашен|моратор|moratori|agreement|deal")
_SUCH = re.compile(r" (?:таких|such) (?:удар|атак|strikes|attacks)")
# 'two of the strikes fell on A', after how many there were
_FELL_ON = re.compile(
    r" (?:of (?:them|these|the strikes|the attacks)|из них|з них|удар\w*|атак\w*|strikes?|attacks?)"
    r" (?:пришл\w+|припа\w+|fell|were(?: (?:carried out|made|recorded|launched))?) (?:на|on|in) "
    r"(?:the )?"
)
_STRUCK = re.compile(r"(?<!гос)удар|атак|обстр|strik|attack|struck|shell|hit(?![a-z])")
# what attacks are on: infrastructure alone is that of energy, in a text on energy alone
_TARGET = re.compile(
    r"(?<![a-zа-яіїєґ])(?:по|на|против|проти|on|at|against|in|in the|near|[ву]) (?:\w+ )?"
    r"(?:(?P<energy>об[ъ'ь]?[еє]кт\w+ (?:(?:\w+ )?(?:инфраструктур|інфраструктур)|(?=[ву] ))"
    r"|infrastructure|(?:sites|facilities)(?= in)"
    r"|инфраструктур|інфраструктур)|позици|позиці|войск|військ|направлени|напрям|position|troops"
    r"|region|област|район|district|город|міст|сел|village|direction|sector|front)"
)
# 'it was broken', after what was agreed on energy
_BREAKS_IT = re.compile(
    r"(?:нарушил\w*|порушил\w*) (?:его|її|його)(?![а-яіїєґ])"
    r"|(?:violated|broke|breached) it(?![a-z])"
)
# 'in total, four attacks', right after what was struck
_IN_TOTAL = re.compile(
    r"\W*(?:всего|загалом|усього|всього|in total|overall|altogether)(?![а-яіїєґa-z])"
)
# 'a step towards a full ceasefire', which is none yet
_HOPED_FOR = re.compile(
    r"(?:towards?|for|к|до|про|о) (?:an? )?(?:full|complete|general|unconditional|lasting"
    r"|comprehensive|permanent|полн\w+|повн\w+|безумовн\w+|безусловн\w+|всеобщ\w+|тривал\w+) "
    rf"(?:{TRUCE.pattern})"
)
_MAY_BE_ON_ENERGY = ("doubt", "border_breach", "energy_strike")
# 'four attacks were made in A, two in B'
_BY_REGION = pattern(
    "<number><our>*<attack|strike><did|already|word>{0,3}<region>(?:,|<conjunction>)"
    "<number>-?<word>?<region>"
)
_ITEMISED = pattern("<number><our>*<attack|strike>[^0]*:[^:;]*$")


# 'in all, such attacks were three', after one in a region
_ALL_SUCH = re.compile(
    r"(?<![a-zа-яіїєґ])(?:всего|[ву]сього|загалом|in all|in total|altogether)(?: же| ж)?"
    r"[^.;0-9]{0,60}(?:таких|such) [^.;0-9]{0,30}$"
)


def are_all_such(words: Phrase) -> bool:
    """Tell 'in all, such attacks were three': of no region that the sentence names before.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    told = _ALL_SUCH.search(line.folded, 0, line.marks[words.at].start - line.start)
    starts = [line.marks[at].start - line.start for at in line.of(REGION)]
    return told is not None and not any(told.start() < start < told.end() for start in starts)


class OnEnergy:
    """Tells the sentences of a text in order what they count, where it is on energy alone.

    Parameters
    ----------
    source : Source
    """

    def __init__(self, source: Source) -> None:
        folded = source.folded
        self._of_a_truce = bool(_ENERGY_TRUCE.search(folded)) and not _counts_of_another(source)
        without = bool(_ENERGY.search(folded)) and not _OF_ALL_FIRE.search(folded)
        self.alone = without or self._of_a_truce
        self._before, self._here = "", ""
        self._sentence, self._named_before = "", False
        self._beside_another = _ANOTHER_TRUCE.search(folded) is not None

    def go_on(self, line: Line) -> None:
        """Go on with the next sentence.

        Parameters
        ----------
        line : Line
        """
        self._before, self._here = self._here, line.folded if self.alone else ""
        self._named_before = _names_it_alone(self._sentence)
        self._sentence = line.folded

    def what(self, words: Phrase, what: str) -> str:
        """Take 'nine such strikes', and 'in total, nine attacks' after what was struck, for strikes
        on energy.

        Parameters
        ----------
        words : Phrase
        what : str
            What the rules say that it counts.
        """
        if what in _MAY_BE_ON_ENERGY and _is_one_of_those_before(words):
            return "doubt"
        if what in ("doubt", "border_breach") and _hits_energy(words):
            return "energy_strike"
        if what != "doubt" or not self.alone:
            return what
        line = words.line
        mark = line.marks[words.at]
        such = _SUCH.match(line.page.folded, mark.end, line.end)
        fell = _fell_on_a_region(words)
        by_region = _BY_REGION.match(line.tags, words.at)
        in_total = _IN_TOTAL.match(line.folded)
        parts = in_total or fell or by_region
        of_those = parts and _ENERGY.search(self._before)
        return "energy_strike" if such or of_those or self._goes_on_with_it(words) else what

    def _goes_on_with_it(self, words: Phrase) -> bool:
        """Tell 'it made nine attacks' of no target of their own, or of infrastructure, where the
        sentence before, or the words before them, tell of strikes on energy.
        """
        line = words.line
        at = line.marks[words.at].start - line.start
        struck = [text for text in (self._before, line.folded[:at]) if _STRUCK.search(text)]
        told = any(_ENERGY.search(text) for text in struck)
        after = line.words(words.at + 1, words.clause[1])
        target = _TARGET.search(after)
        return told and (target is None or target["energy"] is not None)

    def hit(self, words: Phrase) -> bool:
        """Tell 'hitting 14 installations' in a sentence on energy that was struck.

        Parameters
        ----------
        words : Phrase
        """
        line = words.line
        mark = line.marks[words.at]
        before = line.page.folded[line.start : mark.start]
        facilities = _FACILITIES.match(line.page.folded, mark.end, line.end)
        if not (self.alone and facilities and _ENERGY.search(before)):
            return False
        return bool(_HIT.search(before) or facilities["hit"])

    def is_broken(self, line: Line, category: str) -> bool:
        """Tell breaches of what was agreed on energy facilities: each is a strike on one.

        Parameters
        ----------
        line : Line
        category : str
        """
        if category != "total" or line.finds(FRONT) or line.finds(_ON_TROOPS):
            return False
        of_it = TRUCE.search(line.folded) and not self._beside_another
        such = _SUCH_BREACHES.search(line.folded) and not _ANOTHER_TRUCE.search(line.folded)
        goes_on = self._named_before and (of_it or such)
        if _names_it_alone(line.folded) or goes_on:
            return True
        if not self.alone:
            return False
        if self._of_a_truce or line.finds(_ENERGY) and line.finds(_AGREED):
            return True
        before = self._before
        of_energy = _ENERGY.search(before)
        agreed = of_energy and _AGREED.search(before)
        return bool(agreed and line.finds(_BREAKS_IT))


def _is_one_of_those_before(words: Phrase) -> bool:
    """Tell 'two attacks in A: one strike cut a line', which goes on to name each of the two."""
    return _ITEMISED.search(words.line.tags, 0, words.at) is not None


def _fell_on_a_region(words: Phrase) -> bool:
    """Tell 'two of the strikes fell on the A region', and on no houses in it."""
    line = words.line
    fell = _FELL_ON.match(line.page.folded, line.marks[words.at].end, line.end)
    return fell is not None and any(line.marks[at].start == fell.end() for at in line.of(REGION))


def _hits_energy(words: Phrase) -> bool:
    """Tell 'six attacks affected power lines': what they struck stands after them."""
    line = words.line
    begin = line.spans[words.at][1]
    struck = _STRUCK_ENERGY.match(line.page.folded, begin, line.end)
    return struck is not None and not _NOT_STRUCK.search(struck.group())


def _counts_of_another(source: Source) -> bool:
    """Tell whether a sentence with a number, or what stands above the truce on energy alone, names
    another one.
    """
    counting = [
        source.folded[start:end]
        for start, end in source.sentences
        if any(start <= mark.start < end for mark in source.numbers)
    ]
    first = _ENERGY_TRUCE.search(source.folded)
    above = [] if first is None else [source.folded[: first.start()]]
    others = (_THIS_TRUCE.sub("", _ENERGY_TRUCE.sub("", said)) for said in [*counting, *above])
    return any(_OF_ALL_FIRE.search(_HOPED_FOR.sub("", said)) for said in others)


def _names_it_alone(sentence: str) -> bool:
    """Tell whether a sentence names a truce on energy, and no other one."""
    without, named = _ENERGY_TRUCE.subn("", sentence)
    return bool(named) and not TRUCE.search(_THIS_TRUCE.sub("", without))
