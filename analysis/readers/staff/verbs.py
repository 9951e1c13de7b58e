"""Which verb tells what became of attacks, by where it stands to their number."""

import re
from functools import lru_cache

from analysis.readers import markers
from analysis.readers.line import SENTENCES
from analysis.readers.rules import Phrase, pattern
from analysis.readers.staff.ellipses import ASIDE
from analysis.readers.staff.grammar import OUTCOMES

_ATTACKS_ALONE = pattern("<our>*<attack>")
_IN_VAIN = re.compile(
    r"(?<![a-zа-яіїєґ])(?:невдал|безуспішн|безуспешн|безрезультатн|марн|неудачн|тщетн"
    r"|unsuccessful|futile|failed|fruitless)"
)
HEADING = pattern("<attack|engagement>|<assault_adj><act>")
RESULTS = pattern("<repelled|repelling|going_on|ended>")
DEEDS = pattern("<did|attacked|used>")
VERB = pattern("<repelled|repelling|going_on|ended|did|attacked|used>")
# 'attacks near A, B and C our troops repelled', 'near A, in the B region, were repelled'
_REPELLED_PAST_PLACES = pattern(
    "<number><our>*<attack><word|our|near|of|else>{1,6}<place>(?:<conjunction><place>)?"
    "(?:,<conjunction>?<word|near>{0,2}<place|region><else>?)+(?:<conjunction>"
    "<place|else>)?,?<word|our|already|more>{0,5}<repelled|going_on>"
    # 'one attempt to advance on A, near B, was stopped', and no 'near B, stopped one'
    "|<number><our>*<attack>(?:<word|our|against>{0,5}<sector>|<word|our>{0,2})"
    ",<word|our>?<near>(?:<place|region|conjunction|else>|,<conjunction>?(?=<place>))+"
    ",<word|our|already|more>{0,5}<repelled>(?!<our|already|of>*<number>)"
)
_GOING_ON = pattern("<going_on>")
# 'they go on storming our positions, since the morning were recorded', without a sign between
_GO_ON_ATTACKING = pattern("<going_on><word|our>?<attacked><^going_on|repelled|number>*<did>$")
# 'ten repelled attacks on A and two attempts on B': the participle is of the ten alone
_PARTICIPLE = pattern("<number><our|word|altogether>*(<repelled>)<our>*<attack|engagement>")
# 'three attacks - are still going on': the dash parts the clause from its verb
_AFTER_DASH = pattern("-<word|already|not|more>{0,3}(<repelled|repelling|going_on>)")
# 'one more clash - near A and B - goes on', 'one more clash, near A, goes on'
_AFTER_ASIDE = pattern(
    f"(?:-{ASIDE}-|,{ASIDE},)<word|already|not|more>{{0,3}}"
    "(<repelled|repelling|going_on>)<against>?(?=$|[,;:(-])"
)
# 'another battle that began in the morning goes on', which no verb before it tells of
_TOLD_LATER = pattern("(<repelled|repelling|going_on>)<against>?(?=$|[,;:(-])")
# 'they hold back the enemy near A, where he made six attempts': the verb before is not of these
_WHERE = frozenset(("де", "где", "where"))
# 'our troops repelled attacks and there were 11 today'
_THERE_AFTER = pattern("<repelled|repelling><our>*<attack><^number>*(<there><already>+)$")
_NOW = frozenset(("are", "is"))
# 'our troops repel attacks: 11 engagements since the morning'
_OTHER_NOUN = pattern(
    "<repelled|repelling><our>*<attack><^number|repelled|repelling>*?[,:;-](<^number>*)$"
)
_ENGAGEMENT = pattern("<engagement>")


def past_where(words: Phrase) -> Phrase:
    """Return a number with the words from 'where' on for its clause, if it stands after it, or from
    'there were' on, after a verb that has attacks of its own.

    Parameters
    ----------
    words : Phrase
    """
    line, (first, last) = words.line, words.clause
    after = [at for at in range(first, words.at) if line.word(at) in _WHERE]
    there = _THERE_AFTER.search(line.tags, 0, words.at)
    if there and line.word(there.start(1) + 1) not in _NOW:
        after.append(there.start(1))
    return words.within(after[-1], last) if after else words


def are_no_object_of_the_verb_before(words: Phrase, begin: int) -> bool:
    """Tell '(they repel attacks,) 11 engagements', 'since the morning 11 attacks', of which the
    verb before does not tell what became.

    Parameters
    ----------
    words : Phrase
    begin : int
        The token where its list begins.
    """
    line = words.line
    repelled = _OTHER_NOUN.search(line.tags, begin, words.at)
    if repelled is None:
        return False
    said = line.words(repelled.start(1), words.at)
    of_a_day = markers.TODAY.search(said) or markers.PREVIOUS.search(said)
    return bool(of_a_day or _ENGAGEMENT.search(words.noun))


def past_places(words: Phrase) -> Phrase:
    """Return a number with its verb in its clause, where a list of places parts them by commas.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    told = _REPELLED_PAST_PLACES.match(line.tags, words.at)
    if told is None:
        return words
    # 'repelled 13 attacks near A, B and C, our forces go on with theirs': a verb of another clause
    begin, end = words.own[0], told.end()
    own = VERB.search(line.tags, begin, words.at)
    if own and _GOING_ON.match(line.tags, end - 1):
        return words
    return words.within(words.at, end)


def verbs_in(tags: str, first: int, last: int) -> list[str]:
    """Return the verbs of some tokens, without the participles that stand before their noun.

    Parameters
    ----------
    tags : str
    first, last : int
    """
    ends = {noun.end(1) for noun in _PARTICIPLE.finditer(tags, first, last)}
    verbs = VERB.finditer(tags, first, last)
    return [verb.group() for verb in verbs if verb.end() not in ends]


def result_of(words: Phrase) -> str:
    """Return the verb that tells what became of attacks: the nearest of the clause, or one after
    them where that stands before a dash: 'fights go on at A - seven attacks at B were repelled'.

    Parameters
    ----------
    words : Phrase
    """
    tags, line = words.inside, words.line
    place = words.at - words.clause[0]
    near = nearest(tags, place, RESULTS)
    if _GO_ON_ATTACKING.search(tags[:place]) and len(RESULTS.findall(tags)) == 1:
        return ""
    dash = tags.rfind("-", 0, place)
    is_before = dash >= 0 and RESULTS.search(tags, 0, dash)
    if not is_before or RESULTS.search(tags, dash):
        return near
    own = RESULTS.search(line.tags, words.end, _next_number(words))
    return own.group() if own else near


def after_dash(words: Phrase) -> str:
    """Return the verb of 'three attacks - are still going on', or after an aside, '' without one.

    Parameters
    ----------
    words : Phrase
    """
    tags, end = words.line.tags, words.clause[1]
    told = _AFTER_DASH.match(tags, end)
    if told is None and not DEEDS.search(words.inside):
        told = _AFTER_ASIDE.match(tags, end)
    return told[1] if told else ""


def is_told_later(words: Phrase, verb: str) -> bool:
    """Tell whether the words up to the next number end with another verb than the one before, which
    is no other attacks'.

    Parameters
    ----------
    words : Phrase
    verb : str
        The one before.
    """
    rest = words.line.tags[words.clause[1] : _next_number(words)]
    told = _TOLD_LATER.search(rest)
    if told is None or not RESULTS.fullmatch(verb) or HEADING.search(rest):
        return False
    return OUTCOMES[told[1]] != OUTCOMES[verb]


def _next_number(words: Phrase) -> int:
    """Return where the next number of a sentence stands, or the sentence ends."""
    later = (at for at in words.line.numbers() if at > words.at)
    return next(later, len(words.line.tags))


@lru_cache(maxsize=SENTENCES)
def nearest(tags: str, at: int, verbs: re.Pattern[str]) -> str:
    """Return the verb nearest to a token: '' if there is none, '?' if two are as near.

    Parameters
    ----------
    tags : str
    at : int
        The token.
    verbs : re.Pattern
    """
    found = sorted((abs(match.start() - at), match.group()) for match in verbs.finditer(tags))
    if not found:
        return ""
    differ = [distance for distance, verb in found if OUTCOMES[verb] != OUTCOMES[found[0][1]]]
    if differ and differ[0] - found[0][0] < 2:
        return "?"
    return found[0][1]


def near_verb(words: Phrase) -> str:
    """Return the verb nearest to a number in its clause, '' without one or between two.

    Parameters
    ----------
    words : Phrase
    """
    verb = nearest(words.inside, words.at - words.clause[0], VERB)
    return "" if verb == "?" else verb


def are_in_vain(words: Phrase) -> bool:
    """Tell 'three unsuccessful attacks', which are assaults: no shelling is said to fail.

    Parameters
    ----------
    words : Phrase
    """
    if not _ATTACKS_ALONE.fullmatch(words.noun):
        return False
    return _IN_VAIN.search(words.line.words(words.at + 1, words.end)) is not None
