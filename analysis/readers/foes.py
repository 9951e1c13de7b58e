"""What a side calls the other one, in the forms in which sentences name it."""

# one word a row: its stem, and its endings as who acts; whose an act is; by whom; at whom
_ONE_UK = ("|и", "а|ів", "ом|ами", "у|ові|а|ах|ам|ів")
_ONE_RU = ("|и", "а|ов", "ом|ами", "у|а|ах|ам|ов")
_MANY_RU = ("|ы", "а|ов", "ом|ами", "у|а|ах|ам|ов")
_SLAVIC = (
    ("ворог", _ONE_UK),
    ("противник", ("|и", "а|ів|ов", "ом|ами", "у|ові|а|ах|ам|ів|ов")),
    ("агресор", _ONE_UK),
    ("окупант", _ONE_UK),
    ("загарбник", _ONE_UK),
    ("враг", _ONE_RU),
    ("захватчик", _ONE_RU),
    ("агрессор", _MANY_RU),
    ("оккупант", _MANY_RU),
)


def _forms(case: int) -> str:
    return "|".join(f"{stem}(?:{endings[case]})" for stem, endings in _SLAVIC)


_STEMS = "|".join(stem for stem, _ in _SLAVIC)
# 'the enemy', who acts; 'of the enemy'; 'by the enemy', told by an ending; 'at the enemy'
SLAVIC_FOES, OF_FOES, BY_FOES, AT_FOES = map(_forms, range(4))
ENGLISH_FOES = "enemy|invaders|occupiers|aggressor"
FOES = f"{SLAVIC_FOES}|{ENGLISH_FOES}"
# in any form, of the adjective too
FOE = f"{_STEMS}|ворож|враж|enem|invader|occupier|aggressor"
# a whole folded word that names it, for the hints of a sentence
FOE_WORD = rf"(?:{FOE})\S*"
# both sides' words for armed men of no army
FIGHTERS = "бойовик|боевик|найман|наемник|терорист|террорист|militant|terrorist"
