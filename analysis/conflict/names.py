"""Names of sectors in three languages to one id, and how sectors relate."""

import re
import unicodedata
from difflib import get_close_matches

# what stands around a name and is not part of it
_AROUND = re.compile(
    r"\b(direction|directions|sector|sectors|front|axis|area|region|oblast|district|districts"
    r"|напрям(?:ок|ку|ки|ком|ків|ках)?|ділян(?:ка|ці)|відтин(?:ок|ку)|направлени(?:е|и|я|ем)|участ(?:ок|ке)"
    r"|област(?:ь|і|и|ей|ях)|район(?:и|ы|ах|е|і)?|на|у|в|in|the|on)\b"
)
# endings of adjectives and of transliterated adjectives: Покровський, Покровському, Покровском, Pokrovskyi, Pokrovske
_ENDING = re.compile(r"([сцз])ь?к(?:ий|ого|ому|им|ім|ій|ое|ом|ая|ой|ую|ые|і|их|ие|ими|а)$")
_LATIN_ENDING = re.compile(r"(?:sk|tsk)(?:yi|yy|y|ii|iy|oe|e|oho|omu)$")
# Latin letters that look Cyrillic, as typed or scanned into Cyrillic words
_LOOKALIKE = str.maketrans("aceiopxyABCEHIKMOPTXY", "асеіорхуАВСЕНІКМОРТХУ")


def _fold(name):
    text = unicodedata.normalize("NFKC", str(name)).replace("\u00ad", "").casefold()
    text = re.sub(r"[ʼ’‘`´′]", "'", text)
    text = re.sub(r"[«»\"“”„()]", " ", text)
    text = re.sub(r"[-‐‑‒–—/,]", " ", text)
    words = []
    for word in text.split():
        if re.search(r"[а-яіїєґё]", word):
            word = word.translate(_LOOKALIKE).replace("ё", "е")
        words.append(word)
    return " ".join(words)


def _stem(name):
    text = _AROUND.sub(" ", _fold(name))
    words = [_LATIN_ENDING.sub("sk", _ENDING.sub(r"\1ьк", word)) for word in text.split()]
    return " ".join(words)


class Names:
    """Names of one kind of thing (sectors, parties) that resolve to ids.

    Parameters
    ----------
    table : pandas.DataFrame
        With columns ``key``, en, uk, ru and aliases (separated by ;).
    key : str
        Name of the id column.

    Raises
    ------
    ValueError
        If one name stands for two ids.
    """

    def __init__(self, table, key):
        self.ids = tuple(table[key])
        self._exact, self._stems = {}, {}
        for row in table.to_dict("records"):
            names = [row[key], row["en"], row["uk"], row["ru"]]
            if isinstance(row["aliases"], str):
                names += [name for name in row["aliases"].split(";") if name.strip()]
            for name in names:
                self._add(self._exact, _fold(name), row[key], name)
                # a stem serves only where it is one thing's: 'Kursk region' and 'Kursk direction' share theirs
                self._stems.setdefault(_stem(name), set()).add(row[key])

    @staticmethod
    def _add(index, folded, value, name):
        if index.setdefault(folded, value) != value:
            raise ValueError(f"name {name!r} stands for both {index[folded]!r} and {value!r}")

    def resolve(self, name):
        """Return the id that a name stands for.

        Parameters
        ----------
        name : str

        Returns
        -------
        str

        Raises
        ------
        KeyError
            With the nearest known names in its ``args[1]``.
        """
        found = self._exact.get(_fold(name))
        if found is None:
            stems = self._stems.get(_stem(name), set())
            found = next(iter(stems)) if len(stems) == 1 else self._by_kind(name, stems)
        if found is None:
            raise KeyError(f"{name!r} is not known", self._nearest(name))
        return found

    def _nearest(self, name):
        """Names that are spelt alike, first without the words around them: 'Pokrovks direction' is near 'pokrovsk', not near another direction."""
        alike = {stem: min(ids) for stem, ids in self._stems.items() if stem}
        near = [
            alike[stem] for stem in get_close_matches(_stem(name), list(alike), n=2, cutoff=0.75)
        ]
        near += (
            get_close_matches(_fold(name), list(self._exact), n=3, cutoff=0.6) if not near else []
        )
        return tuple(dict.fromkeys(near))

    @staticmethod
    def _by_kind(name, stems):
        # the word beside the name tells 'Kharkiv region' from 'Kharkiv direction'
        folded = _fold(name)
        if re.search(r"\b(region|oblast|област)", folded):
            kept = [s for s in stems if s.endswith("_oblast")]
        elif re.search(r"\b(direction|sector|front|axis|напрям|направлен)", folded):
            kept = [s for s in stems if not s.endswith("_oblast")]
        else:
            kept = []
        return kept[0] if len(kept) == 1 else None
