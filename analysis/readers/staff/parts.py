"""Numbers that are parts of another of their direction: what they are, and of which."""

import re
from typing import Any

from analysis.readers.remembered import of_its_number
from analysis.readers.rules import SUBSET, Phrase
from analysis.readers.staff.more import is_more

# as a sentence says of them, and not 'unsuccessful attacks', which may be others
_FAILED = re.compile(
    r"(?<![a-zа-яіїєґ])(?:провалил\w+|захлинул\w+|захлебнул\w+|зазнали невдачі|потерпели неудачу"
    r"|(?:(?:були|виявили[сч]я|оказались|были|were|proved) )"
    r"(?:невдал|безуспішн|безуспешн|безрезультатн|марн|неудачн|тщетн|unsuccessful|futile|in vain)"
    r"|failed)"
)
_NUMBER_AND_NOUN = 2
# of one's own, or at one of several places
_OF_SOME = re.compile(
    r"контратак|counter-?attack|наш|(?<![a-z])our(?![a-z])|сил оборон|defen[cs]e forces|біля"
    r"|поблизу|возле|вблизи|неподалік|(?<![a-z])near(?![a-z])"
)


def of_all_that_failed(words: Phrase, category: str, whole: dict[str, Any] | None) -> str:
    """Return 'repelled' for '12 attempts failed' of a direction that had 14 attacks.

    Parameters
    ----------
    words : Phrase
    category : str
        What the number counts by its own words.
    whole : dict or None
        The direction's row of attacks, if it was told.
    """
    if category != "assault" or whole is None:
        return category
    if is_more(words) or whole["value"] is None:
        return category
    number = words.line.marks[words.at].value
    if number.value is None:
        return category
    after = words.line.words(words.at, words.clause[1])
    failed = _FAILED.search(after)
    if failed is None or _OF_SOME.search(after):
        return category
    if len(after[: failed.start()].split()) > _NUMBER_AND_NOUN:
        return category
    is_part = number.value <= whole["value"] and whole["qualifier"] == "exact"
    return "assault_repelled" if is_part else category


@of_its_number
def subset_of(words: Phrase, category: str) -> str | None:
    """Return the category of which a number is said to be a part, None where it is of none.

    Parameters
    ----------
    words : Phrase
    category : str
    """
    marked = SUBSET.search(words.line.tags, max(0, words.clause[0] - 4), words.clause[1])
    if not marked:
        return None
    if category == "shelling_mlrs":
        return "shelling"
    return "assault" if category in ("assault_ongoing", "assault_repelled") else None
