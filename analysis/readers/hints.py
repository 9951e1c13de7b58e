"""Words without which a turn of phrase can't stand in a sentence, so that few are searched.

To search every sentence for every turn of phrase takes most of the time of reading. A word is
looked up once, whatever the number of texts; a sentence is searched only where it has such a word.
"""

import re

from analysis.readers import markers

_WORDS: list[re.Pattern[str]] = []
# the bit of each pattern, by its id: to hash a long pattern takes long
MASKS: dict[int, int] = {}
_MOST_WORDS = 65_536
# what a word hints at, for the words met so far
KNOWN: dict[str, int] = {}
# what is kept by the hints of the patterns registered so far; one more makes it void
KEPT: list[dict] = [KNOWN]


def register(searched: re.Pattern[str], words: str) -> None:
    """Say which words a pattern can't do without.

    Parameters
    ----------
    searched : re.Pattern
    words : str
        A pattern of a whole folded word.
    """
    MASKS[id(searched)] = 1 << len(_WORDS)
    _WORDS.append(re.compile(f"(?:{words})$"))
    for kept in KEPT:
        kept.clear()


def hint_of(word: str) -> int:
    """Return the patterns that a word may belong to, as bits.

    Parameters
    ----------
    word : str
        Folded.
    """
    known = KNOWN.get(word)
    if known is not None:
        return known
    hint = sum(1 << at for at, words in enumerate(_WORDS) if words.match(word))
    if len(KNOWN) < _MOST_WORDS:
        KNOWN[word] = hint
    return hint


def may_hold(searched: re.Pattern[str], hints: int) -> bool:
    """Tell whether a sentence with some hints may hold a pattern; one not registered always may.

    Parameters
    ----------
    searched : re.Pattern
    hints : int
    """
    mask = MASKS.get(id(searched))
    return mask is None or bool(hints & mask)


def mask_of(*searched: re.Pattern[str]) -> int:
    """Return the hints of some patterns together: a sentence without any holds none of them.

    Parameters
    ----------
    *searched : re.Pattern
        Registered ones.
    """
    mask = 0
    for one in searched:
        mask |= MASKS[id(one)]
    return mask


register(
    markers.PREVIOUS,
    r"минул\S*|[ву]чора|[ву]чорашн\S*|вчерашн\S*|попередн\S*|позаминул\S*|past|last|previous|preceding|yesterday|before|ago"
    r"|истекш\S*|минувш\S*|прошедш\S*|прошл\S*|предыдущ\S*|вчера|останн\S*|последн\S*|доб[уи]",
)
register(
    markers.TODAY,
    r"початку|сьогодн\S*|поточн\S*|ц(?:ієї|ю)|since|beginning|start|so|today|date|current|начала|сегодня|текущ\S*"
    r"|протягом|впродовж|упродовж|течение|during|throughout",
)
register(
    markers.SINCE_TRUCE,
    r"перемир\S*|припинення|режиму|прекращения|\S*truce\S*|\S*cease\S*|тиші",
)
register(
    markers.OTHER_PERIOD,
    r"тиж\S*|міся\S*|рок\S*|році|рік|in|during|throughout|недел\S*|месяц\S*|год\S*|weeks?|months?|years?|\S*week\S*|\S*month\S*"
    r"|\S*year\S*|в[іо]йн[иы]|war|\S*full-scale\S*|\S*повномас\S*|\S*полномас\S*|вторгнення|час|період"
    r"|вихідні|выходные|weekend|доби|діб|суток|days|спеціальн\S*|специальн\S*|сво|special"
    r"|время|период|truce|ceasefire|дн\S*|втрати|losses|січ\S*|лют\S*|берез\S*|квіт\S*|трав\S*"
    r"|черв\S*|лип\S*|серп\S*|верес\S*|жовт\S*|листопад\S*|груд\S*|январ\S*|феврал\S*|март\S*"
    r"|апрел\S*|ма[ейя]|июн\S|июл\S|август\S*|сентябр\S*|октябр\S*|ноябр\S*|декабр\S*|january"
    r"|february|march|april|may|june|july|august|september|october|november|december",
)
register(
    markers.FRONT,
    r"фронт\S*|лін\S*|лини\S*|\S*front\S*|battle\S*|line|загальн\S*|общее|total|[ву]с[іе]х|all"
    r"|zone|field|уздовж|вздовж|всего|загалом|[ву]сього|overall",
)
register(markers.NIGHT, r"\S*overnight\S*|\S*night|[ву]ночі|ночью|ніч|ночі|ночь")
register(
    markers.REGION,
    r"\S*(?:щин|shchyn|ччин|донбас|donbas|област|oblast|нікопол|донетчин)\S*|запоріжжі\S*|regions?\S*|\S*-regions?"
    r"|місту|городу",
)
register(
    markers.COMPARED,
    r"versus|vs|compared|порівн\S*|сравн\S*|проти|против|against|раніше|ранее|from|before|earlier"
    r"|тим|замість|instead",
)
register(
    markers.COMMAND,
    r"\S*(?:угрупован|командуванн|группировк|force|group|osg|osuv|otg)\S*|ув|осув|отув?",
)
register(markers.LOSSES_ARE, r"\S*(?:losses|втрат[иа]?|потер[ьи])")
register(markers.ON_THE_COUNTRY, r"\S*(?:україн|украин|ukraine)\S*")
# those hurt, before a number and after it
register(
    markers.CASUALTIES_BEFORE,
    r"\S*(?:загину|погиб|ранен|постражда|пострада|госпітал|госпитал|killed|injured|wounded|died)\S*",
)
