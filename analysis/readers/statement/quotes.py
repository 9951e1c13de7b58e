"""Whose words a sentence gives: the speaker's, or those of another office that it quotes."""

import re

from analysis.readers import markers
from analysis.readers.line import Line
from analysis.readers.who import Speaker, mentions

# 'Moscow claims' is another's word in a text of Kyiv, and its own in one of Moscow
_CLAIM = re.compile(
    r"(?<![a-zа-яіїє])(?:(?P<moscow>moscow|москва|the kremlin|кремль)|(?P<kyiv>kyiv|kiev"
    r"|киев|київ))"
    r"(?:,? (?:in turn|for its part|в свою очередь|зі свого боку|у свою чергу|со своей стороны),?)?"
    r" (?:also )?(?:claim|said|says|accus|alleg|assert|заяв|утвержд|стверджу|обвин|звинува|сообщ"
    r"|повідом)(?P<other>z)?"
)
_MISSION = re.compile(
    r"(?<![a-zа-яіїє])(?:osce|обс[еє]|(?:monitoring|the) mission|смм|smm)(?![a-zа-яіїє])[^.]{0,60}"
    r"(?:say|said|count|record|report|regist|зафікс|зафикс|нараху|насчит|повідом|сообщ)"
)
_NAMES = {"russia": "moscow", "ukraine": "kyiv"}
# 'it also reported': goes on with the office of the sentence before
_GOES_ON = re.compile(
    r"[\W_]*(?:it|they|the ministry|там|в ведомстве|ведомство|у відомстві)(?![a-zа-яіїє])"
)
_A_MINISTRY = re.compile(
    r"defen[cs]e ministry|ministry of defen[cs]e|the ministry|минобороны|міноборони"
    r"|м[иі]н[иі]стер?ств\w+ обороны?|оборонн\w+ в[еі]домств"
)
# who speaks for a side: their words are no other's in a text of that side
_SPEAKS_FOR = {
    "russia": re.compile(r"(?:путин|putin|путін)"),
    "ukraine": re.compile(
        r"(?:зеленс|zelensk|сырск|сирськ|syrsk|сибиг|сибіг|sybiha|генштаб|генеральн|general staff"
        r"|украинск|ukrain|по данным (?:киев|украин)|киев|according to (?:kyiv|ukraine))"
    ),
}
# 'despite what Zelensky declared' quotes nobody
_IN_SPITE_OF = re.compile(r"(?:несмотря на|вопреки|despite|попри|всупереч)[^.,;]{0,50}$")


class Quotes:
    """Tells sentences of others from the speaker's own; 'it also reported' goes on with theirs.

    Parameters
    ----------
    speaker : Speaker
    """

    def __init__(self, speaker: Speaker) -> None:
        self.speaker = speaker
        self.before = False

    def holds(self, line: Line) -> bool:
        """Tell whether a sentence gives the words of another office than the speaker's."""
        if self.before and _GOES_ON.match(line.folded):
            return True
        if self.speaker.office != "ministry" and self._other_ministry(line):
            return True
        if _MISSION.search(line.folded):
            return True
        claim = line.finds(_CLAIM)
        if claim and not claim.group(str(_NAMES.get(self.speaker.reporter, "other"))):
            return True
        quoted = line.finds(markers.QUOTED)
        if quoted is None or _IN_SPITE_OF.search(line.folded, 0, quoted.start()):
            return False
        own = _SPEAKS_FOR.get(self.speaker.reporter)
        if own and all(own.match(one.group()) for one in markers.QUOTED.finditer(line.folded)):
            return False
        offices = ("ministry", "president", "staff", "air_force")
        text = line.page.text[line.start : line.end]
        sides = {named.country for named in mentions(text, line.folded, offices)}
        if self.speaker.reporter in sides:
            return False
        return bool(sides - {""}) or "staff" not in line.folded and bool(line.finds(markers.QUOTED))

    def _other_ministry(self, line: Line) -> bool:
        """Tell whether a sentence gives a ministry's words, in a president's or a staff's text."""
        if not line.finds(_A_MINISTRY):
            return False
        text = line.page.text[line.start : line.end]
        named = mentions(text, line.folded, ("ministry",))
        return all(mention.country != self.speaker.reporter for mention in named)
