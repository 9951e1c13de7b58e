"""How many days a truce is said to last: whether 'from 8 to 11 May' holds its last day."""

import re

_TRUCE = r"(?:перемир|режим|тиш|cease-?fire|truce|припинен|прекращ)"
_LENGTHS = {
    2: r"(?:дв(?:а|ух) ?(?:дня|дні|дневн|суток)|двухсуточн|дводенн|дводобов|two[- ]days?"
    r"|48[- ](?:час|год|hour))",
    3: r"(?:тр(?:и|ех) ?(?:дня|дні|дневн|суток)|трехсуточн|триденн|тридобов|three[- ]days?"
    r"|72[- ](?:час|год|hour))",
    4: r"(?:четыр(?:е|ех) ?(?:дня|дневн|суток)|чотири дні|чотириденн|four[- ]days?"
    r"|96[- ](?:час|год|hour))",
}
_SAID = {
    days: re.compile(rf"(?<![a-zа-яіїє0-9])(?:{said})[\w-]* (?:[^\W\d]+ ){{0,3}}?[\"'«(]?{_TRUCE}")
    for days, said in _LENGTHS.items()
}


def days_of_truce(folded: str) -> int | None:
    """Return how many days a truce lasts by the words of a text, None where it tells none or two.

    Parameters
    ----------
    folded : str
        The text, folded.
    """
    told = [days for days, said in _SAID.items() if said.search(folded)]
    return told[0] if len(told) == 1 else None
