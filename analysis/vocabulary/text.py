"""Fold written text for matching: one character in, one character out, so that places stay true.

Reports come with every kind of blank, quote and dash, and with Latin letters inside Cyrillic words
(and the reverse) where a typist's keyboard was in the other layout. Matching works on the folded
text; offsets found in it are offsets in the original.
"""

import re
import unicodedata

_BLANKS = (
    "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f"
    "\u205f\u3000\x0b\x0c"
)
_APOSTROPHES = "\u2018\u2019\u201b\u02bc\u02b9\u0060\u00b4\u2032\u02c8\u02bb\uff07"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_QUOTES = "\u00ab\u00bb\u201c\u201d\u201e\u201f\u2039\u203a\u201a"
_FOLD = {
    **dict.fromkeys(_BLANKS, " "),
    **dict.fromkeys(_APOSTROPHES, "'"),
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_QUOTES, '"'),
    "ё": "е",
    "Ё": "е",
}

# Letters that look alike; both cases of one that differ in look (В/в) are left to lower case.
_TO_CYRILLIC = str.maketrans("aceiopxykmthbj", "асеіорхукмтнвј")
_TO_LATIN = str.maketrans("асеіорхуѕј", "aceiopxysj")
# both begin with what is rare in a text, so that few of its letters are looked at twice
_QUOTE_IN_WORD = re.compile(r"[\"*](?<=[а-яіїєґ].)(?=[яюєї])")
_CYRILLIC = re.compile("[а-яіїєґ]")
_BESIDE_LATIN = re.compile("[a-z](?:(?<=[а-яіїєґ].)|(?=[а-яіїєґ]))")
_MIXED = re.compile(
    r"(?<![a-zа-яіїєґ'])(?:[a-z']*[a-z][а-яіїєґ]|[а-яіїєґ']*[а-яіїєґ][a-z])[а-яіїєґa-z']*"
)
# a word of one such letter between those of the other script: 'c 21:00', in a Cyrillic text
_ALONE = re.compile(
    r"[aciyok](?= [0-9а-яіїєґ])(?:(?<=[а-яіїєґ] .)"
    # 'a 12-hour period' may begin in the midst of such a text
    r"|(?:(?<![aoy])|(?! [0-9]))(?:(?<=[,;:.)\"-] .)|(?<=[\n(].)|(?<=\A.)))"
)

# Invisible or combining characters, which have no place in a word: soft hyphen, zero-width marks,
# stress marks (not the breve and diaeresis that make й and ї).
HIDDEN = re.compile("[\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u0300\u0301\u202a-\u202e]")


def _one_script(match):
    word = match.group()
    latin = sum("a" <= letter <= "z" for letter in word)
    letters = sum(letter != "'" for letter in word)
    turned = word.translate(_TO_LATIN if 2 * latin > letters else _TO_CYRILLIC)
    scripts = {
        "latin" if "a" <= letter <= "z" else "cyrillic" for letter in turned if letter != "'"
    }
    return turned if len(scripts) == 1 else word


# 'FPV-drones' are drones
_JOINED = re.compile("-(?<=(?:fpv|фпв)-)(?=дрон|бпла|безпіл|беспил|drone|uav)")


def fold(text):
    """Fold a text for matching: lower case, plain blanks, quotes and dashes, one script a word.

    Parameters
    ----------
    text : str

    Returns
    -------
    str
        Of the same length, so that every offset holds in both.
    """
    # a text has few of these letters: to replace each is quicker than to look every letter up
    for letter in filter(text.__contains__, _FOLD):
        text = text.replace(letter, _FOLD[letter])
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    lower = _QUOTE_IN_WORD.sub("'", lower)
    return _each_in_one_script(_JOINED.sub(" ", lower))


def _each_in_one_script(lower):
    """Return a text with every word in letters of one script."""
    cyrillic = None if lower.isascii() else _CYRILLIC.search(lower)
    if cyrillic is None:
        return lower
    lower = _ALONE.sub(lambda letter: letter.group().translate(_TO_CYRILLIC), lower)
    if not _BESIDE_LATIN.search(lower, max(0, cyrillic.start() - 1)):
        return lower
    return _MIXED.sub(_one_script, lower)


def visible(text):
    """Drop unseen characters (soft hyphens, zero-width and stress marks) and compose letters.

    Parameters
    ----------
    text : str

    Returns
    -------
    str
        The text in the composed Unicode form (NFC); its offsets are its own.
    """
    return HIDDEN.sub("", unicodedata.normalize("NFC", text))
