"""What a staff's report counts in times: 'struck twice with bombs', 'attacked 19 times'."""

import re

from analysis.readers.rules import Phrase, Rule

# what is struck with follows its verb; 'attacked twice and dropped bombs' are two things
_WITH = (
    "<attacked|used|did><number|twice|times|word|our|place|near|against|guided|air|of|strike|sector"
    "|already|missile_adj>{0,6}"
)
# 'attacked five times, using drones', which are assaults
_USING = "<attacked><^attacked>*<used>"
_BY_DRONES = "<drone><word|our>{0,2}<number|twice><times>?<attacked|used|did>"

_SUPPORTED = re.compile(
    r"(?<![a-zа-яіїєґ])(?:підтримк|поддержк|support|прикриття|прикрыти|under cover)"
)

TIMES = (
    Rule(
        "times struck with bombs",
        "air_strike",
        noun="<times>",
        around=f"{_WITH}<bomb>",
        unless=_USING,
        example="На Лиманському напрямку ворог [двічі] вдарив керованими авіабомбами.",
    ),
    Rule(
        "times struck with missiles",
        "missile_strike",
        noun="<times>",
        around=f"{_WITH}<missile>",
        unless=f"<air>|{_USING}",
        example="На Лиманському напрямку ворог [двічі] вдарив ракетами.",
    ),
    Rule(
        "times attacked with guns",
        "doubt",
        noun="<times>",
        around="<attacked><of>?<used><word|our>{0,2}<artillery>",
        reason="attacks with guns: whether assaults or shellings is not said",
        example="На Лиманському напрямку ворог [двічі] атакував із застосуванням артилерії.",
    ),
    Rule(
        "times fired from guns",
        "shelling",
        noun="<times>",
        around=f"{_WITH}<artillery>",
        unless="<attacked>",
        example="Враг [дважды] ударил по позициям из минометов.",
    ),
    Rule(
        "times that kamikaze drones attacked",
        "drone_kamikaze",
        noun="<times>",
        around=f"{_WITH}(?:<kamikaze>(?!<else>)|<shahed>)",
        unless=_USING,
        example="Ворог [тричі] атакував Торське FPV-дронами.",
    ),
    Rule(
        "times that drones attacked",
        "drone_strike",
        noun="<times>",
        around=f"{_WITH}<drone>|{_BY_DRONES}",
        unless=_USING,
        example="Ворожі дрони [п'ять] разів атакували наші позиції.",
    ),
    Rule(
        "times shelled",
        "shelling",
        noun="<times>",
        inside="<shelled>",
        unless="<attacked>",
        example="Ворог [40] разів обстріляв наші позиції.",
    ),
    Rule(
        "times that towns and positions were shelled",
        "shelling",
        noun="<times>",
        left="<shelled><our|else|word|conjunction>*",
        unless="<attacked>",
        example="Along the front they bombarded settlements and positions [49] times.",
    ),
    Rule(
        "times attacked",
        "attack",
        noun="<times>",
        inside="<attacked|attack|engagement>|<did>.*<attack>",
        example="На Лиманському напрямку ворог атакував [19] разів.",
    ),
    Rule(
        "cases in which they were repelled",
        "attack",
        noun="^$",
        left="<times|attack><^number>*,<word>$",
        ahead="<our><word>?<repelled>",
        example=(
            "На Лиманському напрямку ворог 10 разів атакував, у [семи] випадках отримав відсіч."
        ),
    ),
    Rule(
        "times tried to break through",
        "attack",
        noun="<times>",
        inside="<ground_breach>",
        unless="<shelled|used|did|downed>",
        example="На Куп'янському напрямку ворог хотів прорватися [11] разів.",
    ),
    Rule(
        "times, with the verb of the clause before",
        "attack",
        noun="<times>",
        left="<attacked><^repelled|repelling|going_on|downed|shelled|did|used>*",
        unless="<shelled|did|used|downed>",
        example="На Куп'янському напрямку ворог наступав один раз, на Лиманському – [шість] разів.",
    ),
    Rule(
        "times repelled",
        "attack",
        noun="<times>",
        around="<repelled>",
        unless="<did|used|shelled|downed>",
        example="Захватчики были отброшены и получили отпор [десять] раз.",
    ),
    Rule(
        "times that offensive actions were made",
        "attack",
        noun="<times>",
        inside="<did>.*<assault_adj><act>|<assault_adj><act>.*<did>",
        example="На Лиманському напрямку РФ [десять] разів проводила наступальні дії.",
    ),
    Rule(
        "times in brackets, after attacks",
        "attack",
        noun="<times>",
        left=(
            r"<attack|engagement><^number|twice|repelled|repelling|going_on|strike|shelling>*"
            r"(?:<number><times>\)<^number|twice>*)?\("
        ),
        example="Багато атак було також на Торецькому напрямку ([29] разів).",
    ),
    Rule(
        "times of what",
        "doubt",
        noun="<times>",
        reason="how many times, without a verb that says what",
        example="На Лиманському напрямку [19] разів.",
    ),
)


def are_supported(words: Phrase) -> bool:
    """Tell 'attacked five times with the support of drones', which are assaults.

    Parameters
    ----------
    words : Phrase
    """
    return _SUPPORTED.search(words.line.words(*words.clause)) is not None
