"""What a number of a report says: attacks and what became of them, strikes, or nothing in scope."""

import re
from abc import ABC, abstractmethod

from analysis.readers import markers
from analysis.readers.lexicon import OTHER, SECTOR, TAGS
from analysis.readers.line import Line
from analysis.readers.own import OwnSide
from analysis.readers.remembered import of_its_number
from analysis.readers.rules import (
    BROKEN_OFF,
    Phrase,
    Rule,
    breaks_off,
    first_rule,
    pattern,
    unknown_noun,
)
from analysis.readers.staff import items
from analysis.readers.staff.downed import (
    are_of_those_flown,
    are_with_shaheds,
    downed_of_all,
    follows_downed,
    is_among_equipment,
    is_far,
    may_fly_far,
    of_both_kinds,
    what_was_downed,
)
from analysis.readers.staff.ellipses import ELLIPSES, MORE, PARTS
from analysis.readers.staff.from_the_air import are_by_aircraft, is_own_strike
from analysis.readers.staff.grammar import ON_POSITIONS, OUTCOMES, TOLD_AFTER
from analysis.readers.staff.more import MORE_BEFORE
from analysis.readers.staff.placed import OVERALL
from analysis.readers.staff.times import are_supported
from analysis.readers.staff.verbs import (
    DEEDS,
    HEADING,
    RESULTS,
    VERB,
    after_dash,
    are_in_vain,
    are_no_object_of_the_verb_before,
    is_told_later,
    nearest,
    past_places,
    past_where,
    result_of,
    verbs_in,
)
from analysis.readers.text import Plain

# 'reconnaissance actions - 31', beside assault actions
_OTHER_ACTS = pattern("(?<!<assault_adj>)<act>-?$")
# 'attacks were 24', 'assault actions - 24'
_WHOLE_BEFORE = pattern(
    "(?:<attack|engagement>|<assault_adj><act>)"
    "(?:(?![,;()])<^drone|shahed|quadcopter|kamikaze|rocket_launcher>)*?"
    "(?:<did>|-)<word|already|of>{0,2}$"
)
_USED = pattern("<did|used|attacked|shelled>")
_LOST = pattern("<downed|lost>")
_SENT_AFTER = pattern("<used|attacked|attack|strike|shelled>")
_WITH_LOSSES = re.compile(
    r"(?<![a-zа-яіїєґ])(?:(?:зі?|із|со?|попри|несмотря на|незважаючи на)"
    r" (?:\w+ ){0,2}(?:втрат|потер)"
    r"|(?:несучи|неся|зазнаючи|ціною|ценой) (?:\w+ ){0,2}(?:втрат|потер)"
    r"|(?:with|despite|suffering|taking|at the cost of) (?:\w+ ){0,2}loss)"
)
_FLOWN = pattern("<drone|shahed|missile>")
_GOING_ON = pattern("<going_on>")
_NOT = TAGS["not"]
# bombs are dropped: 'dropping nine missiles' is a mistake of some word
_DROPPED = re.compile(r"(?<![a-zа-яіїєґ])(?:dropp?(?:ed|ing)|скину|скида|сброс|сбрас)")
_SALVOS = re.compile(r"(?<![a-z])rockets?(?![a-z])|ракетн\w+ залп")
# 'airstrikes' in one word: 'rockets and 26 air strikes' may share the noun
_MISSILES_AND = pattern("<number><missile>(?:,|,?<conjunction>)<number><our>*<air_strike>")
# what launchers and guns fire: '42 shells', '50 rockets of launchers'
_ROUNDS = re.compile(r"(?<![а-яіїєґ])снаряд")
_LAUNCHED = re.compile(
    r"(?<![a-zа-яіїєґ])(?:launch|fired|used|випу[сщ]|запу[сщ]|выпу[сщ]|застос|примен)"
)
# 'one Orlan, two Zalas and eight Lancets were shot down': the verb comes at the list's end
_LIST_LOST = pattern(
    "(?:<number|drone|shahed|kamikaze|our|place|word|conjunction|already>|,)*<downed|lost>"
)
# 'the enemy used 124 drones and lost 60'
_LOST_OTHERS = pattern(
    "<number><drone|shahed|kamikaze|our|missile>+(?:<conjunction>|,)<our|word>{0,2}<downed|lost>"
    "<our|altogether>{0,2}<number>"
)
# 'of 12 drones, 10 were shot down'
_OF = pattern("<of><our>*$")
_SOME_OF_THEM = pattern(
    '<number>(?:<drone|shahed|kamikaze|our|missile>|")+,?<^number|sector>{0,4}<number>'
)
# 'they lost 9 tanks, 3 launchers and 127 drones'
_LIST_OF_LOSSES = pattern(
    "<lost><^did|used|attacked|repelled|shelled|engagement>*,<^did|used|attacked|repelled>*(?:<conjunction>|,)$"
    "|<lost><number><our|word>*<else>+,$"
)
IN_A_LIST = pattern(
    "^<conjunction|altogether|more|already>*<number>(?:<word>?<altogether>)?$|^<conjunction|word|our"
    "|of>{0,3}<sector>?[-(:]?(?:<there><already|did>)?<number>(?:-?<word>?<sector>*|<word>?<near>?<place>)"
    r"(?:\([^()02]*\))?$"
)
_ENGAGEMENT = pattern("<engagement>")
_ALONE = pattern("^<conjunction|altogether|more|already>*<number>(?:<word>?<altogether>)?$")
# '259 shellings, seven air strikes.', in the paragraph of a direction
_ONLY_STRIKES = pattern(
    "(?:<there><already>+)?(?:<number><our|air|guided|missile_adj|missile|artillery>*"
    "<shelling|strike|attack|air_strike|bomb|drop>(?:,|<conjunction>)*)+"
)
_OF_OTHERS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:наш[аиіе]?|сил\w* оборон\w*|авіаці\w*|авиаци\w*|our|defen[cs]e forces"
    r"|aviation|сусідн\w*|соседн\w*|інш\w*|други\w*|other|neighbou?ring|удари|strikes)"
    r"(?![a-zа-яіїєґ])"
)
_COUNT_OF = re.compile(r"(?:кількість|number of|число|количество)[^.]{0,140}$")
_TO = re.compile(
    r"(?:^|[ ,])(?:до|to|(?:is|are)(?: now| already)?|reached|stands at|дорівнює|становить|склала?"
    r"|составляет|составило?|достигло) $"
)
_GROWN = (
    # of which kind is not looked for
    ("", pattern("<rocket_launcher|drone|shahed|quadcopter|kamikaze|artillery>")),
    ("missile_strike", pattern("<missile_adj><strike|attack>")),
    ("air_strike", pattern("<air_strike>|<air><our>?<strike|attack>")),
    ("guided_bomb", pattern("<bomb>")),
    ("shelling", pattern("<shelling>")),
    ("assault", HEADING),
)
_EXCEEDED = re.compile("перевищ|превы|exceed|surpass")
# 'the most attacks - 49 - were repelled on A'
_DASH_VERB = pattern("-<^number|sector|did|attacked|used>*?(<repelled|repelling|going_on>)")
_HEADED = pattern("^<word>?<sector>[:-]")
# the past and present of verbs by their endings; nouns that end so are left out
_VERB_FORM = re.compile(
    r"(?!сил[аи]?$|числ|мил|села|сёла|ліс|тил)[а-яіїєґ'-]{2,}(?:[аиуя]в|ила|али|ало|или|ило|яли|яла"
    r"|вся|лас[яь]|лос[яь]|лис[яь]|лся|тьс?я|тся|ають|яють|ують|ять|ає|яє|ує|ует|ает|яет|ают|яют"
    r"|уют)|[a-z]{3,}(?<!e)ed"
)
# what an office or forces do where attacks are told of: no fate of theirs
_TELLS = frozenset(
    (
        "повідомив",
        "повідомила",
        "повідомили",
        "повідомляє",
        "повідомляють",
        "сообщил",
        "столкнулись",
        "зіткнулись",
        "столкнулися",
        "зіткнулися",
    )
)
_AVOIDED = re.compile(r"(?<![a-zа-яіїєґ])(?:уник|ухил|избе[гж]|уклон|avoid|evad)\w*")
_REPELLED = TAGS["repelled"]
_WAS_REPELLING = re.compile(
    r"(?<![а-яіїєґ])(?:відбивал|отбивал|отражал|зупинял)|(?<![a-z])(?:was|were) repelling"
)
_STILL = re.compile(
    r"(?:ще |еще |досі |до сих пор )(?:трива|продолжа|ид[уе]т|йд[уе])|не заверш|не закінч|не законч"
    r"|(?:трива|продолжа)\w+ (?:ще|еще|досі|одн|дв[аіе]|три |чотири|четыре|п'ять|пять|\d)"
    r"|(?:ид[уе]т|йд[уе]ть) (?:ще|еще|досі)"
    r"|(?:бій|бо[їюяйеи]|(?:боє)?зіткнен|(?:бое)?столкновени|атак|штурм|сутич|стыч)[а-яіїє]*"
    r" (?:трива|продолжа|ид[уе]т|йд[уе])"
    r"|(?:is|are) (?:still |currently )?(?:ongoing|underway|under way|continuing|going on)"
    r"|(?:continues?|goes on|go on)(?![a-z])|not yet (?:over|ended)"
)
_TO_A_DIRECTION = re.compile(
    r"\n|напрямк|напрямі|направлени|(?<![a-z])(?:front|sector|direction|axis)"
)
_SOON = 160
_ENDED = re.compile(
    r"припин|скас|відкла|зменш|прекра|отмен|отлож|уменьш|cancel|delay|call|ceas|reduc"
)
LOOSE = "engagements without a verb that says what became of them"
# 'in total, there were 40 clashes in a day'
_THERE_WERE = pattern("<there><already>+$")


class Meanings(ABC):
    """Tells what numbers say; what was said last and what heads a list is kept between sentences.

    Parameters
    ----------
    page : Plain
    own : OwnSide
        How the side that reports tells of its own forces.
    """

    def __init__(self, page: Plain, own: OwnSide) -> None:
        self.page, self.own = page, own
        self._last, self._heading, self._listing = "", "", ""
        self.of_a_part = False

    @abstractmethod
    def under_a_direction(self, line: Line) -> bool:
        """Tell whether a line stands in the paragraph of a direction."""

    @abstractmethod
    def in_a_list_of_the_day(self, line: Line) -> bool:
        """Tell whether a sentence is an item of a list of the report's day."""

    def category(self, words: Phrase, rule: Rule | None, carried: str) -> tuple[str, str, bool]:
        """Return (category, reason, whether it is out of scope)."""
        self.of_a_part = False
        if are_by_aircraft(words):
            return self._strike(words, "air_strike")
        if rule is None and are_with_shaheds(words, carried):
            return "drone_kamikaze", "", False
        if rule is None:
            down = downed_of_all(words, carried)
            return (down, "", False) if down else self._elliptic(words, carried)
        if rule.name == TOLD_AFTER and not items.tells_how_many(words):
            return "", "what it counts was not recognised", False
        if rule.what == "out":
            return "", rule.reason, True
        goes_on = rule.name == "times of what" and self._goes_on(words)
        if goes_on or rule.name == ON_POSITIONS and are_in_vain(words):
            return "assault", "", False
        if rule.what == "doubt":
            own = is_own_strike(words, self.own)
            return "", "strikes by the reporting side" if own else rule.reason, own
        if rule.what == "attack" or rule.noun == "<times>" and are_supported(words):
            return self._outcome(words)
        if rule.what == "whole":
            return "assault", "", False
        if rule.what == "else":
            return "assault_ongoing", "", False  # 'fights go on in six places'
        if rule.what == "salvos":
            return self._salvos(words)
        return self._strike(words, rule.what)

    def _salvos(self, words: Phrase) -> tuple[str, str, bool]:
        """'64 rocket salvos' are fired by launchers; 'missile barrages' may be a few missiles."""
        if _SALVOS.search(words.line.words(words.at, words.end)):
            return self._strike(words, "shelling_mlrs")
        return "", "shellings with missiles, of launchers or others", False

    def _goes_on(self, words: Phrase) -> bool:
        """'On A they attacked three times. On B - once': the verb of the sentence before."""
        return bool(_HEADED.match(words.inside)) and self._listing == "assault"

    def _strike(self, words: Phrase, category: str) -> tuple[str, str, bool]:
        line = words.line
        number = line.marks[words.at].value
        missiles = category == "missile_launched"
        if missiles and (number.form == "times" or _is_an_adjective(words)):
            category = "missile_strike"  # 'struck twice with missiles'
            missiles = False
        launched = category == "missile_strike" and _are_launched(words)
        if launched:
            category = "missile_launched"
            missiles = True
        if category == "shelling_mlrs" and _ROUNDS.search(line.words(words.at + 1, words.end)):
            return "", "shells or rockets that were fired, not how many times", False
        if of_both_kinds(words):
            return "", "missiles and drones, as one number", False
        flies = may_fly_far(words) or _are_drones_alone(words)
        lost = _is_lost(words) or flies and follows_downed(words)
        if lost and (is_far(words) or self._may_be_far(words)):
            return self._shot_down(words, category)
        if is_own_strike(words, self.own):
            return "", "strikes by the reporting side", True
        if lost:
            return "", "destroyed or lost", True
        own = line.words(*words.own)
        if missiles and _DROPPED.search(own):
            return "", "missiles that were dropped, which may be bombs", False
        used = _USED.search(line.tags)
        listed = _is_item(words) or IN_A_LIST.match(words.inside)
        listed = listed and not items.is_of_the_own_side(line)
        listed = listed or self.under_a_direction(line) and _are_alone(line)
        of_front = line.finds(markers.FRONT) and not VERB.search(line.tags)
        if not (used or listed or of_front or self.in_a_list_of_the_day(line)):
            return "", "strikes without a verb that says so", False
        return category, "", False

    def _may_be_far(self, words: Phrase) -> bool:
        """Tell strike drones that were shot down, at the front or over the country."""
        losses = words.line.finds(markers.LOSSES_ARE)
        return losses is None and may_fly_far(words)

    def _shot_down(self, words: Phrase, category: str) -> tuple[str, str, bool]:
        """'Air defence shot down 14 Shaheds': over the country."""
        if not is_far(words) or is_among_equipment(words):
            return "", "shot down at the front or over the country", False
        down = what_was_downed(words, category)
        return down, "shot down, of what kind is not said", False

    def _outcome(self, words: Phrase) -> tuple[str, str, bool]:
        """Tell what became of attacks by the verbs of their clause, else of their list."""
        told = past_where(words)
        is_in_place = told is not words  # 'they hold A, where six attacks failed'
        words = past_places(told)
        if _is_beside_losses(words):
            return "", "attacks beside words of losses", False
        tags, place = words.inside, words.at - words.clause[0]
        verb = "" if _only_deeds(words) else result_of(words) or after_dash(words)
        verb = verb or nearest(tags, place, DEEDS)
        if not verb and self._is_cut(words):
            return "", "the text breaks off before it says what became of them", False
        unknown = "" if verb else _unknown_verb(words, self.own.enemy)
        if not (verb or unknown or is_in_place):
            verb = self._inherited(words)
            own = self._untold(words)
            unknown = own if RESULTS.fullmatch(verb) else ""
            verb = "" if unknown else verb
        if verb == "?":
            return "", "both repelled and going on", False
        if verb == "w" and words.line.finds(markers.IN_VAIN):
            verb = "r"
        if verb == "w":
            return "", "engagements that ended, without saying how", True
        if verb == _REPELLED and _some_go_on(words):
            return "assault", "", False
        if verb:
            return OUTCOMES[verb], "", False
        if unknown:
            return "", f"what {unknown!r} says of it is not known", False
        line = words.line
        placed = SECTOR in line.tags or line.finds(markers.FRONT)
        placed = placed or self.under_a_direction(line)
        dated = line.finds(markers.PREVIOUS) or line.finds(markers.TODAY)
        if MORE_BEFORE.search(words.before) and not placed:
            return "", "more engagements, without saying of what kind", False
        told = placed or dated or _THERE_WERE.search(words.before)
        if told or self.in_a_list_of_the_day(line):
            return "assault", "", False
        return "", LOOSE, False

    def _untold(self, words: Phrase) -> str:
        """Return an unknown verb of a clause, or 'not', with which no verb before it goes on."""
        return _own_verb(words, self.own.enemy) or ("not" if _NOT in words.inside else "")

    def _is_cut(self, words: Phrase) -> bool:
        """Tell whether a clause is the last one of a text that breaks off in the midst of it."""
        line = words.line
        last = line.spans[words.clause[1] - 1][1]
        rest = self.page.text[last:].strip()
        follows = words.clause[1] - words.end
        return not rest and follows > 0 and line.tags[words.clause[1] - 1] == OTHER

    def _inherited(self, words: Phrase) -> str:
        """'Repelled 6 attacks on A, 11 attacks on B': the verb of the list, from the left."""
        tags = words.line.tags
        span = _span_of_list(tags, words)
        if are_no_object_of_the_verb_before(words, span[0]):
            return ""
        if _are_all_on_the_front(words):
            return ""
        left = verbs_in(tags, *span)
        if left:
            return "?" if is_told_later(words, left[-1]) else left[-1]
        following = pattern(
            "<conjunction><already|more>?<number><our>*<sector>?[^,;()]*?(<repelled>)"
            "(?!<our>*<attack|engagement>)"
        )
        ahead = following.match(tags, words.clause[1])
        return (
            ahead[1] if ahead and not pattern("<attack|engagement>").search(ahead.group()) else ""
        )

    def _elliptic(self, words: Phrase, carried: str) -> tuple[str, str, bool]:
        """A number whose noun was said before, or is the number's of another."""
        if breaks_off(words):
            return "", BROKEN_OFF, False
        unknown = unknown_noun(words)
        if unknown:
            return "", f"{unknown!r} is not known: what it counts was not recognised", False
        before = words.line.tags[: words.at]
        if _OTHER_ACTS.search(before):
            return "", "acts of another kind than assaults", False
        rule = first_rule(ELLIPSES, words, carried) or first_rule(PARTS, words, self._last)
        is_more = rule is not None and rule.name == MORE
        untold = self._untold(words) if is_more else ""
        if untold:
            return "", f"what {untold!r} says of it is not known", False
        if rule is not None:
            return self._by_ellipsis(words, rule, carried or self._last)
        if _LOST.search(words.inside):
            flown = _FLOWN.search(before) is not None or are_of_those_flown(words)
            return "", "losses or targets of the other side", not flown
        return self._listed(words, carried)

    def _by_ellipsis(self, words: Phrase, rule: Rule, given: str) -> tuple[str, str, bool]:
        if rule.what in ("listed", "more"):
            return _of_the_rest(words, given)
        if rule.what in ("assault", "whole"):
            return "assault", "", False
        if rule.what in ("shelling_mlrs", "air_strike"):
            return self._strike(words, rule.what)
        if rule.what == "out_of":
            return self._outcome(words)
        self.of_a_part = True
        verb = nearest(words.inside, words.at - words.clause[0], RESULTS)
        if verb in ("", "?"):
            return "", "both repelled and going on", False
        return OUTCOMES[verb], "", False

    def _listed(self, words: Phrase, carried: str) -> tuple[str, str, bool]:
        """'Attacks on A (12), B (9)': the noun stands before the list, or heads it."""
        tags = words.line.tags
        bare = IN_A_LIST.match(words.inside)
        noun = HEADING.search(tags, 0, words.at)
        if noun and _WHOLE_BEFORE.search(tags[: words.at]) and words.clause[0] <= noun.start():
            return self._verb_or(words, "assault")
        grown = _what_grew(words)
        if grown:
            return grown, "", False
        if not bare:
            return "", "what it counts was not recognised", False
        if carried.startswith("assault") and SECTOR in words.inside:
            return carried, "", False
        if noun and (SECTOR in words.inside or _ALONE.match(words.inside)):
            return self._verb_or(words, "assault")
        leads = words.line.numbers()[0] == words.at
        listing = self._heading or ("assault" if items.is_labelled(words) else self._listing)
        if SECTOR in tags and (leads or carried) and (self._heading or self._listing):
            return listing, "", False
        return "", "what it counts was not recognised", False

    def _verb_or(self, words: Phrase, category: str) -> tuple[str, str, bool]:
        verb = nearest(words.line.tags[: words.at], words.at, RESULTS)
        if not verb:
            after = _DASH_VERB.match(words.line.tags, words.at + 1)
            verb = after[1] if after else ""
        if verb == "?":
            return "", "both repelled and going on", False
        return OUTCOMES.get(verb, category), "", False


def _what_grew(words: Phrase) -> str:
    """'The number of clashes rose by ten, to 54', 'exceeded 54': return what did, if any."""
    line, mark = words.line, words.line.marks[words.at]
    folded = line.page.folded
    to = _TO.search(folded, line.start, mark.start)
    if not (to or _EXCEEDED.match(folded, mark.start, mark.end)):
        return ""
    return next((what for what, noun in _GROWN if noun.search(_since_count(words))), "")


def _since_count(words: Phrase) -> str:
    """Return the tags from 'the number of' on, up to a number."""
    line, mark = words.line, words.line.marks[words.at]
    count = _COUNT_OF.search(line.page.folded, line.start, mark.start)
    starts = [] if count is None else [first >= count.start() for first, _ in line.spans]
    return line.tags[starts.index(True) : words.at] if starts else ""


def _of_the_rest(words: Phrase, given: str) -> tuple[str, str, bool]:
    """Return what 'one more, near A, goes on' counts: by the words up to the next number, else as
    the number before it; why 'four more, of the enemy's, on B' is not of the place before.
    """
    line = words.line
    tags = line.tags
    later = (at for at in line.numbers() if at > words.at)
    end = next(later, len(tags))
    rest = tags[words.clause[1] : end]
    named_here = SECTOR in words.inside
    if SECTOR in rest and not named_here:
        return "", "more at a direction that is told after it", False
    goes_on = _GOING_ON.search(rest)
    if goes_on and not HEADING.search(rest):
        return "assault_ongoing", "", False
    return given, "", False


def _are_all_on_the_front(words: Phrase) -> bool:
    """Tell 'they repelled 41 attacks on A, in all on the front 163 clashes': not all repelled."""
    line = words.line
    begin = line.spans[words.clause[0]][0]
    altogether = OVERALL.search(words.inside) and _ENGAGEMENT.search(words.noun)
    front = markers.FRONT.search(line.page.folded, begin, line.spans[words.clause[1] - 1][1])
    return bool(altogether and front)


def _is_beside_losses(words: Phrase) -> bool:
    """Tell whether the clause of attacks tells of losses and not what became of the attacks: they
    may be what was lost. 'With losses, he made five attacks' counts those that he made.
    """
    line, tags = words.line, words.inside
    if not _LOST.search(tags) or RESULTS.search(tags) or line.finds(markers.LOST_GROUND):
        return False
    clause = line.words(*words.clause)
    return not (DEEDS.search(tags) and _WITH_LOSSES.search(clause))


def _are_drones_alone(words: Phrase) -> bool:
    """Tell drones that nobody is told to have used after them, in '11 drones," it was reported'."""
    return TAGS["drone"] in words.noun and _SENT_AFTER.search(words.line.tags, words.end) is None


@of_its_number
def _is_lost(words: Phrase) -> bool:
    """Tell whether what strikes was itself shot down or lost."""
    line = words.line
    if _OF.search(line.tags, 0, words.at) and _SOME_OF_THEM.match(line.tags, words.at):
        return False
    if _LOST_OTHERS.match(line.tags, words.at) and _USED.search(line.tags, 0, words.at):
        return False
    if _LOST.search(words.inside) or line.finds(markers.LOSSES_ARE):
        return True
    if _LIST_OF_LOSSES.search(line.tags, 0, words.at):
        return True
    used = _USED.search(line.tags)
    if not used and _LOST.search(line.tags):
        return True
    sent = _USED.search(line.tags, words.clause[0], words.at)
    return sent is None and _LIST_LOST.match(line.tags, words.at) is not None


def _is_an_adjective(words: Phrase) -> bool:
    """Tell '7 missile, 61 air strikes': of more than one, 'missile' is no noun."""
    line = words.line
    value = line.marks[words.at].value.value
    return value != 1 and line.words(words.at + 1, words.end) == "missile"


def _are_launched(words: Phrase) -> bool:
    """Tell 'four missiles and 37 air strikes were launched', where the missiles are counted and not
    the strikes.
    """
    line = words.line
    noun = _MISSILES_AND.match(line.tags, words.at)
    return bool(noun and not _is_an_adjective(words) and line.finds(_LAUNCHED))


def _only_deeds(words: Phrase) -> bool:
    """Tell '19 times they attacked, 16 times they were repelled': the verb between the numbers."""
    return bool(DEEDS.search(words.around)) and not RESULTS.search(words.around)


def _unknown_verb(words: Phrase, enemy: re.Pattern[str]) -> str:
    """Return a word of the clause that has the form of a verb and is none that is known.

    Of engagements any verb says that they took place, and so does one of the enemy of attacks.
    """
    line = words.line
    avoided = line.finds(_AVOIDED)
    if avoided is not None or _ENGAGEMENT.search(words.noun):
        return "" if avoided is None else avoided.group()
    return _own_verb(words, enemy)


def _some_go_on(words: Phrase) -> bool:
    """Tell 'they were repelling 7 attacks. One battle still goes on', where not all were repelled
    yet, by the form of the verb and what is told next of the same direction.
    """
    line = words.line
    if not _WAS_REPELLING.search(line.words(*words.clause)):
        return False
    at = line.marks[words.at].end
    rest = line.page.folded[at : at + _SOON]
    told = _TO_A_DIRECTION.split(rest)[0]
    return bool(_STILL.search(told))


def _own_verb(words: Phrase, enemy: re.Pattern[str]) -> str:
    """Return a word of a clause that has the form of a verb and is none that is known."""
    line = words.line
    for at in range(*words.clause):
        if line.tags[at] != OTHER:
            continue
        word = line.word(at)
        if word in _TELLS or items.is_attempted(line, at):
            continue
        is_verb = _VERB_FORM.fullmatch(word) and line.page.text[line.spans[at][0]].islower()
        if is_verb and not (at < words.at and _done_by_the_enemy(line, at, enemy)):
            return word
    return ""


def _done_by_the_enemy(line: Line, at: int, enemy: re.Pattern[str]) -> bool:
    """Tell whether the enemy is the subject of a verb that stands right after it."""
    before = line.page.folded[line.start : line.spans[at][0]]
    return bool(enemy.search(before)) and not _ENDED.match(line.word(at))


def _span_of_list(tags: str, words: Phrase) -> tuple[int, int]:
    """Return the tokens whose verb goes on: over a semicolon only where a colon heads the list."""
    item = tags.rfind(";", 0, words.clause[0])
    colon = tags.find(":", 0, max(item, 0))
    if item >= 0 and colon < 0:
        return item, words.clause[0]
    return 0, words.clause[0]


def _are_alone(line: Line) -> bool:
    """Tell a sentence of strikes alone, in a paragraph that tells of no other side or place."""
    if not _ONLY_STRIKES.fullmatch(line.tags):
        return False
    begin = line.page.folded.rfind("\n", 0, line.start) + 1
    return _OF_OTHERS.search(line.page.folded, begin, line.start) is None


def _is_item(words: Phrase) -> bool:
    """Tell an item of a list, whose words need no verb: 'Air strikes: 41', 'Lyman: two air
    strikes'.
    """
    tags = words.line.tags
    return bool(_HEADED.match(tags)) or not words.noun and tags[words.at - 1 : words.at] in (*":-",)
