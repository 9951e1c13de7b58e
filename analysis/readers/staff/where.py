"""Which direction, or the whole front, a number tells of."""

import re

from analysis.readers.staff import grammar as g
from analysis.readers.staff.spot import BARE, CARRIED

_ENGAGEMENTS = re.compile(r"зіткн|столкн|engagement|clash|battle|бо(?:їв|ї|ев)(?![а-яіїє])")
_WHOLE = (("whole_front",), None)


def where(spot, kind, category, current, named):
    """Tell where a number belongs.

    Parameters
    ----------
    spot : Spot
    kind, category : str
        What it says.
    current : Direction or None
        Direction that the sentences before told of.
    named : dict
        Sectors named so far.

    Returns
    -------
    tuple of (tuple of str, str or None), or str
        Sector ids and the name as said; or the reason why it is not known.
    """
    words, place = spot.words, spot.place
    here = [mark for at, mark in spot.spans if spot.clause[0] <= at < spot.clause[1]]
    before = [mark for at, mark in spot.spans if at < place]
    ahead = [mark for at, mark in spot.spans if at > place]
    if len(here) == 1:
        chosen = here[0].value
    elif here:
        if not (CARRIED.match(spot.text[place + 1 :]) and ahead):
            return "two directions beside one number"
        chosen = ahead[0].value
    elif g.FRONT.search(words) and kind != "strike" and not BARE.match(words):
        return _WHOLE
    elif before:
        chosen = before[-1].value
    elif BARE.match(words) and ahead and not g.FRONT.search(spot.left):
        chosen = ahead[0].value
    else:
        chosen = current
    if chosen is not None and chosen.this:
        if current is None:
            return "'this direction', and none was named"
        chosen = current
    if chosen is None:
        return _national(spot, kind, category, named)
    if chosen.unknown:
        name, near = chosen.unknown[0]
        return f"direction {name!r} is not known" + (f"; nearest: {near}" if near else "")
    if not chosen.sectors:
        return _WHOLE if g.FRONT.search(words) else "directions that are not named"
    return chosen.sectors, chosen.said


def _national(spot, kind, category, named):
    """A number without a direction is the whole front's only if the words say so."""
    text, words = spot.text, spot.words
    if g.REGION.search(words):
        return "a region, not the front or a direction"
    if kind == "strike":
        return _WHOLE
    front = g.FRONT.search(words)
    if g.MOST.search(text) and not front:
        return "the most of some direction, which is not named"
    dated = g.FRONT.search(text) or g.PREVIOUS.search(text) or g.TODAY.search(text)
    engagements = category == "assault" and _ENGAGEMENTS.search(text)
    if category != "assault_ongoing" or front:
        if dated and (engagements or not named or front) or engagements and not named:
            return _WHOLE
    return "no direction is named for it"
