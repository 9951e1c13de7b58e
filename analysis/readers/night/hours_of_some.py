"""Hours that are told of a part of what a post counts, and do not end or begin all of it."""

import re

from analysis.readers.when import Moment

# 'of them 30 until midnight', and no 'of them 81 were shot down as of 9:00'
_OF_SOME = re.compile(
    r"(?<![a-zа-яіїєґ])(?:(?:из|з|із) (?:них|этих|цих)|of (?:them|those|these|which)"
    r"|(?:в|у) (?:том|тому) числ[еі]|включая|включно|зокрема|including)"
    r"(?![^.;,]*(?:зб[иі]|сб[иі]|знищ|уничтож|shot|down|destroy|станом|состоянию|as of))"
    r"[^.;,]{0,40}$"
)
_AS_OF = re.compile(r"(?:станом на|состоянию на|(?<![a-z])as of)[^.;]{0,24}$")
_ENDED = re.compile(r"[.!?][\s\"»)]|\n")


def is_of_some(before: str) -> bool:
    """Tell whether an hour is that of a part, by what stands before it in its sentence.

    Parameters
    ----------
    before : str
        Folded.
    """
    return _OF_SOME.search(before) is not None


def up_to_when(folded: str, first: Moment | None, ends: list[Moment]) -> Moment | None:
    """Return the hour up to which a post counts: the one beside the hour from which it does, else
    the first that it counts 'as of' ('By midnight 40 had been shot down; as of 9:00, 81').

    Parameters
    ----------
    folded : str
    first : Moment or None
        From when it counts.
    ends : list of Moment
        Hours up to which something is counted, in order.
    """
    if not ends:
        return None
    beside = first is not None and _ENDED.search(folded, first.end, ends[0].start) is None
    if beside:
        return ends[0]
    as_of = (one for one in ends if _AS_OF.search(folded, 0, one.start))
    return next(as_of, ends[0])
