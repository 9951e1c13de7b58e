"""Words of the figures in English, Ukrainian and Russian, and how numbers, dates and units are printed.

Nothing here asks the machine's locale: the same figure comes out everywhere. Party and sector names
arrive with the tables (``labels=``); sentences use colons, so that no name has to be declined.
"""

import math

from analysis.style.phrases import WORDS

LANGUAGES = ("en", "uk", "ru")

_MONTHS = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"),
    "uk": (
        "січ.",
        "лют.",
        "бер.",
        "квіт.",
        "трав.",
        "черв.",
        "лип.",
        "серп.",
        "вер.",
        "жовт.",
        "лист.",
        "груд.",
    ),
    "ru": (
        "янв.",
        "февр.",
        "мар.",
        "апр.",
        "мая",
        "июн.",
        "июл.",
        "авг.",
        "сент.",
        "окт.",
        "нояб.",
        "дек.",
    ),
}
_NBSP = "\u00a0"


def check_language(language):
    """Return the language if it is one of the three.

    Parameters
    ----------
    language : str

    Returns
    -------
    str

    Raises
    ------
    ValueError
        Naming the languages there are.
    """
    if language not in LANGUAGES:
        raise ValueError(f"language {language!r} is not known; known: {', '.join(LANGUAGES)}")
    return language


def say(key, language="en", **values):
    """Return a word or sentence of the figures.

    Parameters
    ----------
    key : str
        A key of the table of phrases.
    language : {"en", "uk", "ru"}
    **values
        What the sentence leaves open.

    Returns
    -------
    str
    """
    return WORDS[key][LANGUAGES.index(check_language(language))].format(**values)


def number(value, language="en", *, digits=3):
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
    try:
        value = float(value)
    except TypeError:  # pandas.NA
        return "–"
    if math.isnan(value):
        return "–"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    if value == round(value) or abs(value) >= 10 ** (digits - 1):
        text = f"{value:,.0f}"
    else:
        text = f"{value:.{digits}g}"
        if "e" in text:  # far below one: no exponent in print
            text = f"{value:.4f}".rstrip("0").rstrip(".")
    if language != "en":
        text = text.replace(",", _NBSP).replace(".", ",")
    return text.replace("-", "−")


def ratio(value, language="en"):
    """Print a ratio with two decimals below 10, one below 100.

    Parameters
    ----------
    value : float
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
    """
    if value is None or value != value or math.isinf(value) or value >= 100:
        return number(value, language)
    if value == 0:
        return "0"
    text = f"{value:.3f}" if value < 0.095 else f"{value:.2f}" if value < 9.995 else f"{value:.1f}"
    if value < 0.0005:
        text = "<0.001"
    return text if language == "en" else text.replace(".", ",")


def p_value(value):
    """Print a p-value with three decimals.

    Parameters
    ----------
    value : float

    Returns
    -------
    str
        "" where it is missing.
    """
    if value is None or value != value:
        return ""
    return "<0.001" if value < 0.001 else f"{value:.3f}"


def bounds(low, high, language="en"):
    """Print a range of counts: one number, 'a–b', or '≥ a' where the upper end is open.

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
    if below == "–" and above in ("–", "∞"):
        return "–"
    if below == "–":
        return f"≤{_NBSP}{above}"
    if above in ("–", "∞"):
        return f"≥{_NBSP}{below}"
    return below if below == above else f"{below}–{above}"


def day(moment, language="en", *, year=False):
    """Print a day of a local time.

    Parameters
    ----------
    moment : pandas.Timestamp or datetime
    language : {"en", "uk", "ru"}
    year : bool

    Returns
    -------
    str
    """
    text = f"{moment.day}{_NBSP}{_MONTHS[check_language(language)][moment.month - 1]}"
    return f"{text}{_NBSP}{moment.year}" if year else text


def days(first, last, language="en"):
    """Print the days from one local time to another, with their year.

    Parameters
    ----------
    first, last : pandas.Timestamp or datetime
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
        One day where both are of it.
    """
    until = day(last, language, year=True)
    return (
        until
        if first.date() == last.date()
        else f"{day(first, language, year=first.year != last.year)} – {until}"
    )


def hour(moment, language="en"):
    """Print an hour and day of a local time.

    Parameters
    ----------
    moment : pandas.Timestamp or datetime
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
    """
    return f"{moment:%H:%M}, {day(moment, language)}"


def clock_hours(series, language="en"):
    """Print the clock hours that a series of counts covers.

    Parameters
    ----------
    series : str
        Such as "day@00:00", "00:00-22:00", "18:00-00:00+2d"; words behind it are left as they are.
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
    """
    text, _, rest = str(series).partition(" ")
    if text == "day@00:00":
        text = say("whole_day", language)
    elif text.startswith("day@"):
        text = say("day_from", language, hour=text.removeprefix("day@"))
    else:
        text, _, later = text.partition("+")
        text = text.replace("-", "–")
        if later:
            text = say("days_later", language, hours=text, n=later.rstrip("d"))
    return f"{text} {rest}".strip()


def unit(per, language="en"):
    """Print a unit of exposure such as '24h'.

    Parameters
    ----------
    per : str
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
    """
    digits = "".join(c for c in str(per) if c.isdigit() or c == ".") or "1"
    if str(per).lstrip("0123456789. ").lower() not in ("h", "hour", "hours"):
        return str(per)
    return say("per_day", language, n=number(float(digits), language)).replace(" ", _NBSP)


def percent(level, language="en"):
    """Print a level of confidence.

    Parameters
    ----------
    level : float
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
    """
    text = f"{100 * level:g}%"
    return text if language == "en" else text.replace(".", ",")


def letter(place):
    """Return the letter of a note: a to z, then aa, ab and so on.

    Parameters
    ----------
    place : int
        From 0.

    Returns
    -------
    str
    """
    first, last = divmod(place, 26)
    return f"{chr(96 + first) if first else ''}{chr(97 + last)}"


def sentence(text):
    """Return a text with its first letter in upper case.

    Parameters
    ----------
    text : str

    Returns
    -------
    str
    """
    return text[:1].upper() + text[1:]
