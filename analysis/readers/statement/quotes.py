"""Whose words a sentence gives: the speaker's, or those of another office that it quotes."""

import re

from analysis.readers import markers
from analysis.readers.deeds import acting_before
from analysis.readers.line import Line
from analysis.readers.mentions import mentions
from analysis.readers.other_side import (
    BY_DATA,
    OTHER_TELLS,
    TELLS,
    TOLD_BY_THE_OTHER,
    claimed_by_the_enemy,
    ends_before_a_number,
    goes_on,
)
from analysis.readers.sides import (
    ACCUSES,
    HEADQUARTERS,
    MISSION_TELLS,
    NAMES,
    REPRESENTATION,
    SPEAKERS,
    other,
)
from analysis.readers.statement.answers import answered
from analysis.readers.who import Speaker

# 'Moscow claims' is another's word in a text of Kyiv, and its own in one of Moscow
_CLAIM = re.compile(
    r"(?<![a-zа-яіїє])(?:(?P<moscow>moscow|москва|the kremlin|кремль)|(?P<kyiv>kyiv|kiev"
    r"|киев|київ))"
    r"(?:,? (?:in turn|for its part|в свою очередь|зі свого боку|у свою чергу|со своей стороны),?)?"
    rf" (?:also )?(?:claim|said|says|{ACCUSES}|alleg(?!edly)|assert|заяв|утвержд|стверджу"
    r"|сообщ|повідом)(?P<other>z)?"
)
_DATA_OF = ("за даними", "за інформацією", "по данным", "по информации", "according to")
# 'were blamed on Russia', which Russia does not say
_BLAMES = (
    r"(?:blamed (?:by [\w ]{1,40} )?on|laid at the door of|put down to) (?:the )?"
    r"|(?:обвини\w*|звинуват\w*) [^.;]{0,40}(?:[ву]|во) (?:них|этом|цьому) "
    r"|(?:возложи\w*|поклал\w*) (?:вину|провину|ответственность|відповідальність) "
    r"[^.;]{0,40}(?<![а-яіїєґ])на "
)
_BLAMED = {
    "russia": re.compile(rf"(?:{_BLAMES})(?:russia|moscow|kremlin|росси|росі|москв|кремл)"),
    "ukraine": re.compile(rf"(?:{_BLAMES})(?:ukrain|kyiv|kiev|украин|україн|киев|київ|всу|зсу)"),
}
# 'accused Ukraine of violating it 4,865 times', which Ukraine does not
_ACCUSING = r"(?:accus(?:ed|es|ing)|обвин(?:ил\w*|яет|ив)|звинува(?:тил\w*|тив|чує)) (?:the )?"
_ACCUSED = {
    "russia": re.compile(rf"{_ACCUSING}(?:russia|moscow|kremlin|росси|росі|рф|москв|кремл)"),
    "ukraine": re.compile(rf"{_ACCUSING}(?:ukrain|kyiv|kiev|украин|україн|киев|київ|всу|зсу)"),
}
_NAMES = {"russia": "moscow", "ukraine": "kyiv"}
# 'it said', in the midst of a sentence: whose word it is stands in the one before
_AS_SAID = re.compile(
    r", (?:it|he|she|they|the ministry|the staff|the spokes\w+)(?: (?:also|then))? "
    r"(?:said|says|added|wrote|claimed|noted)(?![a-z])"
    r"|(?:, |^\W*)(?:как|як) (?:сообща|утвержда|отмеча|заявля|уточня|добавля|стверджу|зазнача"
    r"|заявля|повідомля|уточню|додаю)\w* (?:[вуі]|во)? ?(?:ведомстве|министерстве|минобороны"
    r"|відомстві|міністерстві|міноборони|там)(?![а-яіїє])"
    r"|, (?:- )?(?:сообщили|отметили|добавили|заявили|уточнили) (?:там|в ведомстве)(?![а-я])"
    r"|, (?:утвержда|отмеча|добавля|уточня|говор|сказал|добавил|отметил|заявил|уточнил|написал"
    r"|стверджу|зазнача|зазначи|додав|додає|каже|сказав|заявив|уточнив|написав)\w* "
    r"(?:он|она|они|він|вона|вони)(?![а-яіїє])"
    r"|, (?:по (?:его|ее|их)|за (?:його|її|їхніми|їх)) (?:словам|словами|данным|даними)(?![а-яіїє])"
)
_A_MINISTRY = re.compile(
    r"defen[cs]e ministry|ministry of defen[cs]e|the ministry|минобороны|міноборони"
    r"|м[иі]н[иі]стер?ств\w+ обороны?|оборонн\w+ в[еі]домств"
)
# who holds no office
_NO_OFFICE = (
    r"(?:(?:military|political|defen[cs]e) (?:expert|analyst)"
    r"|(?:военн|військов|политич|політич)\w+ (?:эксперт|експерт|аналит|аналіт|обозрева|оглядач))"
)
# who speaks, after the words: '," said the military expert'
_SAID_BY_NO_OFFICE = re.compile(rf"[^.\"]{{0,40}}{_NO_OFFICE}")
# as many signs as a quotation may go on for
_QUOTATION = 700
# who counts in a region of its own, or holds no office
_OTHERS = re.compile(
    r"(?:област\w+ (?:военн\w+ |військов\w+ )?(?:администраци|адміністраці)|обладм[иі]н"
    r"|(?<![а-яіїє])(?:ова|мва)(?![а-яіїє])|губернатор|regional (?:military )?administration"
    r"|governor)[^.]{0,60}(?:сообщ|заяв|повідом|sa(?:id|ys)|report)"
    # who speaks in the talks of all sides
    r"|(?:повідом|сообщ|заяв|розпов|рассказ)\w+ [^.]{0,80}(?<![а-яіїє])(?:ткг|ткг,|тристоронн\w+"
    r"|тр[её]хсторонн\w+ контактн\w+|контактн\w+ групп?[иіеы])(?![а-яіїє])"
    rf"|{_NO_OFFICE}"
    # 'by the count of the channel'
    r"|(?:подсч[её]там|підрахунками|данным|даними) (?:теле|радио|раді)?(?:канал|издани|видання"
    r"|газет|журналист|журналіст|агентств)"
)
_SPEAKS_FOR = {side: re.compile(names.own) for side, names in NAMES.items()}
# 'despite what Zelensky declared' quotes nobody
_IN_SPITE_OF = re.compile(r"(?:несмотря на|вопреки|despite|попри|всупереч)[^.,;]{0,50}$")
# who may say something beside the count, and no office that counts
_A_PERSON = re.compile(rf"(?<![a-zа-яіїєґ])(?:{SPEAKERS})(?![a-zа-яіїєґ])")
# as many signs as may part a sentence from the next
_NEXT = 8
_OFFICES = ("ministry", "president", "staff")
_BESIDES = (
    r"(?: (?:ж|же|also|тоже|также|також|теж|самі|сами|themselves|натомість|зато|has|have)){0,2}"
)
_SAYS = (
    r"(?: also)? (?:sa(?:id|ys?)|claim|report|record|accus|alleg(?!edly)|сообщ|заяв|зафикс|повідом"
    r"|стверд|сповіст)"
)
# at the line of contact: who speaks for the other side, by the office whose text it is
_ACROSS_THE_LINE = {
    "headquarters": re.compile(
        r"(?:people's republics?|(?<![a-z])[dl]pr|separatists|militants|other side|(?<![а-я])[дл]нр"
        r"|народн\w+ республик\w*|сепаратист[ыи]|боевики|бойовики|терорист[иы]|террористы)\"?"
        rf"{_BESIDES} (?:{TELLS}|сповіст)(?!edly)|{REPRESENTATION}"
        r"|(?:сообщ|заяв|утвержд|повідом|стверд)\w+ (?:боевики|бойовики|сепаратист[ыи])"
        rf"|{BY_DATA}(?:самих |самих же )?(?:(?:так называем|так зван|so-called)\w* )?\"?"
        r"(?:боевиков|бойовиків|терористів|террористов|сепаратист[оі]в|[дл]нр|[dl]pr|militants"
        r"|separatists|terrorists)(?![a-zа-яіїєґ])"
    ),
    "representation": re.compile(
        rf"{HEADQUARTERS}|headquarters of (?:kiev|kyiv|ukrain)"
        r"|(?:пресс?-(?:центр|служб|секретар)|press[ -](?:cent(?:re|er)|service|officer))[а-яіїє]* "
        r"(?:[a-zа-яіїє]+ ){0,5}(?:украин|україн|всу|зсу|вфу|киев|ukrain|kiev|kyiv)"
        rf"|ukrain\w+ (?:side|army|military){_SAYS}"
        r"|(?:украинск|українськ|киевск|київськ)[а-яіїє]+ (?:сторон[аы]|силовик[иі]|военные"
        rf"|військові|власт[иь]|влада|командовани[ея]|командування)(?: [а-яіїє]+){{0,2}}? {TELLS}"
    ),
}
# 'the republic's defence department' is the republic's own office too
_OWN_MINISTRY = {
    "representation": re.compile(REPRESENTATION + r"|оборонн\w+ ведомств\w+ республик"),
    # 'the ministry's spokesman on the ATO'
    "headquarters": re.compile(
        r"(?:оборон[иы]|defen[cs]e|міноборони|минобороны) (?:україни |украины |of ukraine )?"
        r"(?:по вопросам|з питань|on) (?:the )?(?:ато|оос|ato|jfo)(?![a-zа-яіїєґ])"
    ),
}


# an office of the republics, which counts for itself; the full name of the centre is long
_REPUBLICS_TELL = re.compile(
    rf"(?:{REPRESENTATION})(?:(?:,? \(?[\w'\"-]+\)?){{0,14}},? {TELLS}|[^.;0-9]{{0,40}}:)"
    rf"|(?:{BY_DATA}|(?:сообщ|заяв|повідом)\w+ (?:[вуі]о? )?)(?:\w+ )?(?:{REPRESENTATION})"
)


def _is_quoted_of_no_office(line: Line) -> bool:
    """Tell whether a quotation begins in a sentence that ends, maybe later, with who said it: one
    of no office.
    """
    if line.folded.count('"') % 2 == 0:
        return False
    closes = line.page.folded.find('"', line.end, line.end + _QUOTATION)
    return closes >= 0 and _SAID_BY_NO_OFFICE.match(line.page.folded, closes + 1) is not None


class Quotes:
    """Tells sentences of others from the speaker's own; 'it also reported' goes on with theirs.

    Parameters
    ----------
    speaker : Speaker
    """

    _others_tell: tuple[re.Pattern[str], ...] = (MISSION_TELLS, _OTHERS, _REPUBLICS_TELL)

    def __init__(self, speaker: Speaker) -> None:
        self.speaker = speaker
        self.before = False
        self._end = 0
        self._may_go_on = False

    def holds(self, line: Line) -> bool:
        """Tell whether a sentence gives the words of another office than the speaker's, and keep
        it in mind for the next one.
        """
        quoted = self._holds(line)
        self.before, self._end = quoted, line.end
        self._may_go_on = bool(line.numbers()) or not _A_PERSON.search(line.folded)
        return quoted

    def are_own_words(self, line: Line) -> bool:
        """Tell a sentence that quotes nobody, and names no one who speaks for the other side alone.

        Parameters
        ----------
        line : Line
        """
        sides = self.speaker.reporter, self.speaker.accused
        patterns = [_SPEAKS_FOR.get(side) for side in sides]
        own, of_the_other = (one is not None and line.finds(one) for one in patterns)
        return not self.holds(line) and bool(own or not of_the_other)

    def within(self, line: Line) -> tuple[int, int]:
        """Return where the other side's words stand in a sentence of the speaker's own: 'while
        Kyiv counted 586 shellings', up to where the speaker is named again; (0, 0) without any.

        Parameters
        ----------
        line : Line
        """
        told = self._told_by_the_other(line)
        begin, end = answered(line, self.speaker.reporter)
        if told is not None:
            before = line.start + told.start()
            begin, end = min(begin, before) if end else before, line.end
        if end < line.end:
            return begin, end
        text = line.page.text[line.start : line.end]
        named = mentions(text, line.folded, _OFFICES)
        own = [line.start + one.start for one in named if one.country == self.speaker.reporter]
        return begin, next((at for at in own if at > begin), line.end)

    def _goes_on(self, line: Line) -> bool:
        """Tell whether a sentence gives the words of the office of the one before: it says so, or
        stands in its paragraph and names neither the speaker nor acts of the accused.
        """
        if goes_on(line) or line.finds(_AS_SAID):
            return True
        between = line.page.text[self._end : line.start]
        if not self._may_go_on or "\n" in between or len(between) > _NEXT:
            return False
        accused = acting_before(line, line.end) == self.speaker.accused
        return not accused and not self._names_the_speaker(line)

    def _holds(self, line: Line) -> bool:
        if self.before and self._goes_on(line):
            return True
        if self._other_ministry(line):
            return True
        if any(tells.search(line.folded) for tells in self._others_tell):
            return True
        if _is_quoted_of_no_office(line):
            return True
        blamed = _BLAMED.get(self.speaker.reporter)
        if blamed is not None and line.finds(blamed):
            return True
        accused = _ACCUSED.get(self.speaker.reporter)
        if accused and line.finds(accused) and not self._names_the_speaker(line):
            return True
        told = self._told_by_the_other(line) or any(answered(line, self.speaker.reporter))
        if told and not self._names_the_speaker(line):
            return True
        claim = line.finds(_CLAIM)
        name = _NAMES.get(self.speaker.reporter, "other")
        if claim and not claim.group(name):
            return True
        return self._quotes_a_person(line)

    def _told_by_the_other(self, line: Line) -> re.Match[str] | None:
        """Return the words by which a sentence tells what the other side, or 'the enemy', tells."""
        both = (OTHER_TELLS, TOLD_BY_THE_OTHER)
        named = [by[self.speaker.reporter] for by in both if self.speaker.reporter in by]
        told = (found for by in named if (found := line.finds(by)))
        its_own = (found for found in told if not self._speaks_again(line, found))
        return next(its_own, None) or claimed_by_the_enemy(line)

    @staticmethod
    def _speaks_again(line: Line, told: re.Match[str]) -> bool:
        """Tell 'Putin said that he would keep it, but since midnight there were 96'."""
        of_a_person = _A_PERSON.search(told.group())
        return of_a_person is not None and ends_before_a_number(line, told.end())

    def _names_the_speaker(self, line: Line) -> bool:
        """Tell whether a sentence names an office of the speaker's side, or what it tells."""
        own = OTHER_TELLS.get(other(self.speaker.reporter))
        if own and line.finds(own):
            return True
        text = line.page.text[line.start : line.end]
        named = mentions(text, line.folded, _OFFICES)
        return any(mention.country == self.speaker.reporter for mention in named)

    def _quotes_a_person(self, line: Line) -> bool:
        """Tell whether a sentence gives the words of a person or a staff of the other side."""
        quoted = line.finds(markers.QUOTED)
        if quoted is None:
            return False
        if _IN_SPITE_OF.search(line.folded, 0, quoted.start()):
            return False
        reporter = self.speaker.reporter
        own = _SPEAKS_FOR.get(reporter)
        named = markers.QUOTED.finditer(line.folded)
        if own and all(own.match(person.group()) for person in named):
            return False
        offices = ("ministry", "president", "staff", "air_force")
        text = line.page.text[line.start : line.end]
        named_offices = mentions(text, line.folded, offices)
        sides = {mention.country for mention in named_offices}
        if reporter in sides:
            return False
        return bool(sides - {""}) or "staff" not in line.folded

    def _other_ministry(self, line: Line) -> bool:
        """Tell whether a sentence gives the words of a ministry that is not the speaker; in a
        ministry's own text only of one that is named as the other side's.
        """
        if not line.finds(_A_MINISTRY):
            return False
        text = line.page.text[line.start : line.end]
        named = mentions(text, line.folded, ("ministry",))
        sides = {mention.country for mention in named}
        if self.speaker.reporter in sides:
            return False
        named_so = bool(sides - {""})
        return named_so or self.speaker.office != "ministry"


class ContactQuotes(Quotes):
    """Tells sentences of others at the line of contact, where each side has offices of its own."""

    _others_tell = (MISSION_TELLS, _OTHERS)

    def _holds(self, line: Line) -> bool:
        across = _ACROSS_THE_LINE[self.speaker.office]
        return bool(line.finds(across)) or super()._holds(line)

    def _other_ministry(self, line: Line) -> bool:
        """Tell whether a sentence gives the words of a ministry that is no republic's own, nor the
        one that speaks on the operation.
        """
        own = _OWN_MINISTRY.get(self.speaker.office)
        return not (own and line.finds(own)) and super()._other_ministry(line)


def begin_of_what(line: Line, told: re.Match[str]) -> int:
    """Return from where on a sentence is another office's: all of it, but what stands before 'by
    the data of the air force' in its midst.

    Parameters
    ----------
    line : Line
    told : re.Match
        The words that name the office, in the sentence.
    """
    by_data = told.group().startswith(_DATA_OF)
    after = any(line.marks[at].start > line.start + told.end() for at in line.numbers())
    return line.start + told.start() if by_data and after else line.start
