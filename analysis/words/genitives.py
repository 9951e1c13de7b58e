"""Names behind 'of', in languages that bend them: 'the assaults of Russia'.

A sentence uses them where all its names have one, and is worded without them elsewhere: no form is
made up by rule.
"""

from collections.abc import Callable, Iterable, Sequence

from analysis.words import terms
from analysis.words.printer import Words


def genitives_of(
    reporters: Sequence[str], accused: str, categories: Iterable[str], words: Words
) -> dict[str, str] | None:
    """Return the names of who counts and who is counted as they stand behind 'of'.

    Parameters
    ----------
    reporters : sequence of str
        Ids of all who count.
    accused : str
        Its id.
    categories : iterable of str
        What the sentence names beside them.
    words : Words

    Returns
    -------
    dict of str to str or None
        None where a name of the sentence has no such form, as in English.
    """
    known = words.genitives
    if not known or any(party not in known for party in (*reporters, accused)):
        return None
    if any(category in words.own or category not in terms.GENITIVES for category in categories):
        return None
    listed = words.listed(known[reporter] for reporter in reporters)
    return {"reporter": listed, "accused": known[accused]}


def acts_behind(category: str, words: Words) -> str:
    """Print what is counted as it stands behind 'of'; only where ``genitives_of`` says so.

    Parameters
    ----------
    category : str
    words : Words

    Returns
    -------
    str
    """
    return words.say(terms.GENITIVES[category])


ActsPrinter = Callable[[str, Words], str]
