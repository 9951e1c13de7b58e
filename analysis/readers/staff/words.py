"""Counts told in words alone: explicit zeros, and single attacks without a number."""

import re
from collections.abc import Iterator

from analysis.readers.foes import OF_FOES
from analysis.readers.hints import may_hold, register
from analysis.readers.lexicon import SECTOR
from analysis.readers.line import Line
from analysis.readers.markers import NO_ATTACKS
from analysis.readers.remembered import of_its_sentence
from analysis.readers.rules import pattern

_FIGHT = (
    r"(?<![а-яіїєa-z])(?:бій|бой|боєзіткнення|бойове зіткнення|боестолкновение"
    r"|боевое столкновение|battle|clash|combat engagement)"
)
_ONE_OF_THEIRS = (
    r"(?:ворожу |російську |одиночну |вражескую |an? |an enemy |a russian |the enemy's )?"
)
_SINGLE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:"
    r"(?P<another>another (?:combat )?(?:battle|clash|engagement|attack|assault|fight) (?:continues"
    r"|(?:is|remains)(?: (?:still|currently|now))? (?:ongoing|underway|under way|going on"
    r"|in progress)))"
    r"|(?P<repelling>(?:відбива(?:є|ють|ємо)|отбива(?:ет|ют|ем)|(?:is|are) repelling) "
    rf"{_ONE_OF_THEIRS}(?:атаку|штурм|спробу|попытку|attack|assault|attempt)(?![а-яіїєґa-z]))"
    r"|(?P<repelled>(?:відби(?!ва(?:є|ють|єм))\w+|зупинил\w+|відбито|зупинено|repelled|repulsed|отбил\w*"
    rf"|отразил\w*|отбита) {_ONE_OF_THEIRS}"
    r"(?:атаку|штурм|спробу|attack|assault|attempt|атака)(?![а-яіїєґa-z]))"
    # 'an attack near A was successfully repelled'
    r"|(?P<passive>(?<![a-zа-яіїєґ-])(?:an (?:enemy |russian )?(?:attack|assault|attempt to"
    r" advance)(?: (?!and |but |while |not )[a-z'-]+){0,6}? (?:was|has been) (?:(?!not )\w+ )?"
    r"(?:repelled|repulsed)"
    rf"|атак[ау] (?:{OF_FOES})"
    r"(?: (?!та |і |й |и |а |але |но |не )[а-яіїє'-]+){0,5}? (?:було |была |успішно |успешно ){0,2}"
    r"(?:відбит[оа]|отбит[оа]))(?![а-яіїєґa-z]| не ))"
    rf"|(?P<ongoing>{_FIGHT}(?: [а-яіїєa-z]+){{0,3}} (?:триває|продовжується|продолжается|длится"
    r"|is (?:still )?ongoing|continues)"
    rf"|(?:триває|продовжується|продолжается|длится) {_FIGHT}(?![а-яіїє]))"
    r")"
)
_ONE_STRIKE = re.compile(
    r"(?<!не )(?:завда[влн]\w*|нан[её]с\w*) (?:масованого |комбінованого |массированный "
    r")?(?:ракетного удару|ракетный удар)|(?:launched|carried out|conducted) an? "
    r"(?:massive )?missile (?:strike|attack)"
)
_ONE_AIR_STRIKE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:"
    r"(?<!не )завда(?:в|ла|ли|вши) (?:також )?(?:авіаудару|авіаційного удару)(?![а-яіїєґ])"
    r"|(?<!не )нан[её]с(?:ла|ли)? (?:также )?(?:авиаудар|авиационный удар)(?![а-яіїєґ])"
    r"|(?:launched|carried out|conducted|delivered) an (?:air ?strike|air strike)(?![a-z])"
    # of the enemy, by its name, on a place that is told
    rf"|(?:авіація (?:{OF_FOES}|росіян|рф)|(?:ворожа"
    r"|російська) авіація) завдала удару(?= по )"
    rf"|(?:авиация (?:{OF_FOES}|россиян|рф)|(?:вражеская"
    r"|российская) авиация) нанесла удар(?= по )"
    r"|(?:enemy|russian|hostile) (?:aviation|aircraft) (?:launched|carried out|conducted|delivered)"
    r" a strike(?= (?:on|at|against|near) )"
    r")"
)
# 'all of them were successfully repelled', and not 'all others', 'all but two', 'all still being'
_HOW = (
    r"(?:було|були|были|было|were|was|have been|been|успішно|успешно|successfully|уже|вже|already"
    r"|наші|наши|our|воїни|захисники|бійці|военные|защитники|defenders|soldiers)"
)
# 'seven attacks took place, all of them repelled'
_ALL_REPELLED = re.compile(
    r"[^0-9.;!?]{0,60}?[,(:-] ?(?:all|усі|всі|все)(?: of (?:them|which)"
    r"| (?:(?:enemy|ворожі|вражеские) )?(?:атаки|спроби|попытки|штурми|штурмы|attacks|attempts"
    r"|assaults)| (?:вони|они|из них|з них))?"
    rf"(?: {_HOW}){{0,3}} ?(?:відби[тл]|зупин(?:ен|ил)|отби[тл]|отраж|остановлен|repel|repuls"
    r"|thwart|stopped)[а-яіїєa-z]*"
    r"(?! (?:except|save|but|apart|кроме|крім|окрім|за исключ|за винятк)|,? (?:[а-яіїєa-z]+ ){0,2}"
    r"(?:трива|продолжа|ongoing|continu|under ?way))"
)
# 'on the A and B directions, where four and ten attacks took place': one number for each
_IN_TURN = pattern(
    "<^number|twice>*<number>(?:,<number>)*<conjunction><number><our>*<attack|engagement>"
    "<^number|twice|more>*"
)
# 'most attacks were on A and B, 40 and 45, respectively'
_OF_ATTACKS = pattern(
    "^<^strike|shelling|else|number>*<attack|engagement><^strike|shelling|number>*<number>"
)
_REPELLED, _GOING_ON = pattern("<repelled>"), pattern("<going_on|repelling>")
_CATEGORIES = {
    "repelled": "assault_repelled",
    "passive": "assault_repelled",
    "ongoing": "assault_ongoing",
    "repelling": "assault_ongoing",
    "another": "assault_ongoing",
}


register(NO_ATTACKS, r"не|not|no|\S*n't|без|нема|немає|нет|ни|ні|жодн\S*")
register(
    _SINGLE,
    r"another|repelling|відби\S*|зупин\S*|repelled|repulsed|отби\S*|отраз\S*|бій|бой|боєзіткнення|бойове"
    r"|боестолкновение|боевое|battle|clash|combat",
)
register(_ALL_REPELLED, r"\S*(?:all|усі|всі|все)")
register(_ONE_STRIKE, r"удару?|missile")
register(_ONE_AIR_STRIKE, r"удару?|авіаудару|авиаудар|air|airstrike|strike")


def no_attacks(line: Line) -> Iterator[re.Match[str]]:
    """Yield the words that say that there were no attacks."""
    if line.finds(NO_ATTACKS):
        yield from NO_ATTACKS.finditer(line.page.folded, line.start, line.end)


def single_attacks(line: Line) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield (category, words) of single attacks told without a number."""
    if line.finds(_SINGLE):
        for match in _SINGLE.finditer(line.page.folded, line.start, line.end):
            yield _CATEGORIES[str(match.lastgroup)], match


def all_repelled(line: Line, at: int) -> bool:
    """Tell whether the words after an offset of the page say that all of them were repelled."""
    may_say = may_hold(_ALL_REPELLED, line.hints)
    return may_say and _ALL_REPELLED.match(line.page.folded, at, line.end) is not None


def single_strikes(line: Line) -> Iterator[re.Match[str]]:
    """Yield the words that tell of one missile strike without a number."""
    if may_hold(_ONE_STRIKE, line.hints):
        yield from _ONE_STRIKE.finditer(line.page.folded, line.start, line.end)


def single_air_strikes(line: Line) -> Iterator[re.Match[str]]:
    """Yield the words that tell of one air strike without a number."""
    if may_hold(_ONE_AIR_STRIKE, line.hints):
        yield from _ONE_AIR_STRIKE.finditer(line.page.folded, line.start, line.end)


def tells_of_attacks(line: Line) -> bool:
    """Tell 'most attacks were on A and B, 40 and 45': nothing else is counted before."""
    return _OF_ATTACKS.search(line.tags) is not None


@of_its_sentence
def is_told_in_turn(line: Line) -> bool:
    """Tell 'four and ten attacks on the A and B directions': as many numbers as directions."""
    named = line.of(SECTOR)
    both = _REPELLED.search(line.tags) and _GOING_ON.search(line.tags)
    if len(named) != 1 or both or not _IN_TURN.fullmatch(line.tags):
        return False
    numbers = [line.marks[at].value for at in line.numbers()]
    bounded = "up_to" in [
        number.qualifier for number in numbers
    ]  # 'from two and up to five attacks'
    return not bounded and len(line.marks[named[0]].value.sectors) == len(numbers)


def what_goes_on(said: list[str]) -> str:
    """Return what a list goes on with: what its last line counted, the whole if it told parts too.

    Parameters
    ----------
    said : list of str
        The categories of the numbers of a line.
    """
    attacks = [category for category in said if category.startswith("assault")]
    if len(attacks) > 1:
        return "assault" if "assault" in attacks else ""
    return attacks[0] if attacks else ""
