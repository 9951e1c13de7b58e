"""Numbers in a language: counts, rates, ratios, bounds, changes against normal."""

import math
from functools import lru_cache
from numbers import Integral
from typing import Any

from analysis.words.catalogue import check_language, translate, translate_count

MISSING = "–"
_NBSP = "\u00a0"
# from twice as many on, percent are hard to read
_TIMES = 2.0
# and from ten times on, decimals
_WHOLE = 9.95
_NEXT_TO_NONE = 0.05
# counts over tens, hundreds and so on are said as over a round number
_ROUND = 10


def is_missing(value: Any) -> bool:
    """Tell whether a cell is missing.

    Parameters
    ----------
    value : object

    Returns
    -------
    bool
    """
    import pandas as pd

    if value is None or value is pd.NA or value is pd.NaT:
        return True
    return isinstance(value, float) and math.isnan(value)


def number(value: Any, language: str = "en", *, digits: int = 3) -> str:
    """Print a count or rate: whole from 100 up, thousands apart, the language's decimal mark.

    Parameters
    ----------
    value : float or int
        Missing prints as an en dash, infinity as ∞.
    language : {"en", "uk", "ru"}
    digits : int
        Significant digits below 100.

    Returns
    -------
    str
    """
    check_language(language)
    if is_missing(value):
        return MISSING
    amount = float(value)
    if math.isinf(amount):
        return "∞" if amount > 0 else "−∞"
    return decimal(amount, _places(amount, digits), language)


def _places(amount: float, digits: int) -> int:
    if amount == round(amount) or abs(amount) >= 10 ** (digits - 1):
        return 0
    rounded = f"{amount:.{digits}g}"
    if "e" in rounded:
        return 4
    return len(rounded.partition(".")[2])


def decimal(value: float, places: int, language: str = "en") -> str:
    """Print a number with at most so many decimals.

    Parameters
    ----------
    value : float
    places : int
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
    """
    return _formatted(value, f"#,##0.{'#' * places}" if places else "#,##0", language)


def fixed(value: float, places: int, language: str = "en") -> str:
    """Print a number with just so many decimals.

    Parameters
    ----------
    value : float
    places : int
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
    """
    return _formatted(value, f"#,##0.{'0' * places}" if places else "#,##0", language)


@lru_cache(maxsize=20_000)
def _formatted(value: float, pattern: str, language: str) -> str:
    from babel.numbers import format_decimal

    text = format_decimal(value, format=pattern, locale=language)
    # one sign for minus in all languages, and no negative nought
    text = text.replace("-", "−")
    return text if text.strip("−0.,") else text.lstrip("−")


def ratio(value: Any, language: str = "en") -> str:
    """Print a ratio with two decimals below 10, one below 100.

    Parameters
    ----------
    value : float
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
    """
    if is_missing(value) or math.isinf(value) or value >= 100 or value == 0:
        return number(value, language)
    if value < 0.0005:
        return f"<{fixed(0.001, 3, language)}"
    return fixed(value, ratio_places(value), language)


def ratio_places(value: float) -> int:
    """Return the decimals of a ratio.

    Parameters
    ----------
    value : float

    Returns
    -------
    int
    """
    if value < 0.095:
        return 3
    return 2 if value < 9.995 else 1


def percent(share: float, language: str = "en") -> str:
    """Print a share in whole percent, or with a decimal where it has one.

    Parameters
    ----------
    share : float
        1 is all.
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
    """
    from babel.numbers import format_percent

    whole = round(100 * share, 1) == round(100 * share)
    pattern = "#,##0%" if whole else "#,##0.#%"
    return format_percent(share, format=pattern, locale=check_language(language))


def p_value(value: Any, language: str = "en") -> str:
    """Print a p-value with three decimals.

    Parameters
    ----------
    value : float
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
        "" where it is missing.
    """
    if is_missing(value):
        return ""
    if value < 0.001:
        return f"<{fixed(0.001, 3, language)}"
    return fixed(value, 3, language)


def bounds(low: Any, high: Any, language: str = "en") -> str:
    """Print a range of counts: a number, 'a–b', or '≥ a' where the upper end is open.

    A count of 401 or more is one over 400, and prints so.

    Parameters
    ----------
    low, high : float or int
        Missing ``high`` means open.
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
    """
    below, above = number(low, language), number(high, language)
    open_below, open_above = below == MISSING, above in (MISSING, "∞")
    if open_below and open_above:
        return MISSING
    if open_below:
        return f"≤{_NBSP}{above}"
    if open_above and is_over_round(low):
        return f">{_NBSP}{number(low - 1, language)}"
    if open_above:
        return f"≥{_NBSP}{below}"
    return below if below == above else f"{below}–{above}"


def is_over_round(low: Any) -> bool:
    """Tell whether a lowest count is the one behind a round number, as where 'over 400' was said.

    Parameters
    ----------
    low : int or float
        A rate (float) never is: between 400 and 401 there are others.

    Returns
    -------
    bool
    """
    return isinstance(low, Integral) and int(low) > _ROUND and int(low) % _ROUND == 1


def interval(estimate: Any, low: Any, high: Any, language: str = "en") -> str:
    """Print a ratio with its interval in brackets, decimals alike.

    Parameters
    ----------
    estimate, low, high : float
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
        The ratio alone where no interval is known; "" where nothing is.
    """
    if is_missing(low) and is_missing(high):
        return "" if is_missing(estimate) else ratio(estimate, language)
    bottom = 0.0 if is_missing(low) else float(low)
    top = math.inf if is_missing(high) else float(high)
    ends = f"({ratio(bottom, language)}–{ratio(top, language)})"
    return ends if is_missing(estimate) else f"{ratio(estimate, language)} {ends}"


def change(estimate: Any, low: Any, high: Any, language: str = "en") -> str:
    """Say a ratio against normal in plain words: '40% fewer (20 to 56%)'.

    Parameters
    ----------
    estimate, low, high : float
        Ratio to the normal level and its interval; missing where not known.
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
        Where the interval says nothing, that there are too few days to tell.
    """
    bottom = 0.0 if is_missing(low) else float(low)
    top = math.inf if is_missing(high) else float(high)
    without = is_missing(low) and is_missing(high)
    if without:
        return "" if is_missing(estimate) else _side(float(estimate), language)
    if tells_nothing(bottom, top):
        return translate("too few days to tell", language)
    span = _span(bottom, top, language)
    if is_missing(estimate):
        return span[0]
    said = _side(float(estimate), language)
    return f"{said} ({span[1] if _same_side(float(estimate), bottom, top) else span[0]})"


def tells_nothing(low: float, high: float) -> bool:
    """Tell whether an interval is so wide that it says nothing: from next to none to twenty-fold.

    Parameters
    ----------
    low, high : float
        Limits of a ratio.

    Returns
    -------
    bool
    """
    return low < _NEXT_TO_NONE and high > 1 / _NEXT_TO_NONE


def rounded_band(low: float, high: float) -> tuple[float, float]:
    """Round the limits of normal days to what so wide a band can tell.

    Parameters
    ----------
    low, high : float
        Counts.

    Returns
    -------
    (float, float)
        Those of a band that reaches twenty-fold, to two digits; others as they are.
    """
    if not math.isfinite(high) or low > _NEXT_TO_NONE * high:
        return low, high
    return float(f"{low:.2g}"), float(f"{high:.2g}")


def _same_side(estimate: float, low: float, high: float) -> bool:
    below = estimate < 1 and high < 1
    above = low > 1 and estimate < _TIMES and high < _TIMES
    far = low >= _TIMES
    return below or above or far


def _side(value: float, language: str) -> str:
    """Say a ratio as so many percent fewer or more, or so many times as many."""
    if math.isinf(value):
        return translate("no upper limit", language)
    if value >= _TIMES:
        return _times_as_many(value, language)
    share = _percent_off(value)
    if share == 0:
        return translate("as many as normal", language)
    if value < 1:
        return translate("{percent} fewer", language).format(percent=percent(share, language))
    return translate("{percent} more", language).format(percent=percent(share, language))


def _times_as_many(value: float, language: str) -> str:
    if value < _WHOLE:
        text = translate("{n} times as many", language)
    else:
        text = translate_count("{n} time as many", "{n} times as many", round(value), language)
    return text.format(n=_times(value, language))


def _span(low: float, high: float, language: str) -> tuple[str, str]:
    """Say an interval in full, and as it stands behind an estimate on its side of 1."""
    if math.isinf(high):
        # of a tenth of normal or more: nine tenths fewer is the most that it can be
        at_most, at_least = (
            translate("at most {low}", language),
            translate("at least {low}", language),
        )
        full = (at_most if low < 1 else at_least).format(low=_side(low, language))
        return full, full
    if high < 1:
        near, far = _percent_off(high), _percent_off(low)
        short = _range(near, far, language)
        return translate("{range} fewer", language).format(range=short), short
    if low > 1 and high < _TIMES:
        short = _range(_percent_off(low), _percent_off(high), language)
        return translate("{range} more", language).format(range=short), short
    if low >= _TIMES:
        short = translate("{low} to {high}", language)
        short = short.format(low=_times(low, language), high=_times(high, language))
        return translate("{range} times as many", language).format(range=short), short
    if high >= _TIMES:
        # percent at one end and times at the other can't be laid side by side
        least = _times(low, language) if low > 1 else number(low, language, digits=1)
        full = translate("{low} to {high} times normal", language)
        full = full.format(low=least, high=_times(high, language))
        return full, full
    full = translate("from {low} to {high}", language)
    full = full.format(low=_end(low, language), high=_side(high, language))
    return full, full


def _end(low: float, language: str) -> str:
    return translate("none", language) if low <= 0 else _side(low, language)


def _percent_off(value: float) -> float:
    """Return how far a ratio is from 1, in whole percent; finer below one percent left over."""
    off = abs(1 - value)
    if value < 1 and 0.99 < off < 1:
        return round(off, 3)
    return round(off, 2)


def _range(near: float, far: float, language: str) -> str:
    if near == far:
        return percent(near, language)
    first = decimal(100 * near, 1, language)
    return translate("{low} to {high}", language).format(low=first, high=percent(far, language))


def _times(value: float, language: str) -> str:
    return fixed(value, 1 if value < _WHOLE else 0, language)
