"""What a side calls the other one, in the forms in which sentences name it."""

# one word a row: its stem; who acts; whose an act is; by whom; at whom one strikes
_SLAVIC = (
    ("ворог", "ворог", "ворога", "ворогом", "ворогу|ворогові|ворога"),
    ("противник", "противник", "противника", "противником", "противнику|противникові|противника"),
    ("враг", "враг", "врага", "врагом", "врагу|врага"),
    ("агресор", "агресор", "агресора", "агресором", "агресору|агресорові|агресора"),
    ("агрессор", "агрессор", "агрессора", "агрессором", "агрессору|агрессора"),
    ("окупант", "окупанти", "окупантів", "окупантами", "окупантам|окупантах|окупантів"),
    ("оккупант", "оккупанты", "оккупантов", "оккупантами", "оккупантам|оккупантов"),
    ("загарбник", "загарбники", "загарбників", "загарбниками", "загарбникам|загарбниках"),
    ("захватчик", "захватчики", "захватчиков", "захватчиками", "захватчикам|захватчиков"),
)
ENGLISH_FOES = "enemy|invaders|occupiers|aggressor"
_STEMS, _WHO, _WHOSE, _BY_WHOM, _AT_WHOM = map("|".join, zip(*_SLAVIC, strict=True))

# in any form, of the adjective too
FOE = rf"{_STEMS}|ворож|враж|enem|invader|occupier|aggressor"
# 'the enemy', who acts
SLAVIC_FOES = _WHO
FOES = rf"{_WHO}|{ENGLISH_FOES}"
# 'of the enemy'
OF_FOES = _WHOSE
# 'by the enemy', in languages that say so with an ending
BY_FOES = _BY_WHOM
# 'at the enemy'
AT_FOES = _AT_WHOM
# a whole folded word that names it, for the hints of a sentence
FOE_WORD = rf"(?:{FOE})\S*"
# both sides' words for armed men of no army
FIGHTERS = r"бойовик|боевик|найман|наемник|терорист|террорист|militant|terrorist"
