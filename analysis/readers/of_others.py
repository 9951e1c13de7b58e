"""Numbers that a sentence gives as the words of no office: of channels, of heads of regions."""

import re

from analysis.readers.hints import register
from analysis.readers.line import Line
from analysis.readers.other_side import BY_DATA, TELLS

OF_OTHERS = "the words of someone else than the office that reports"
# by name: who leads a region or a capital
HEADS_OF_PLACES = (
    r"(?:богомаз|гладков|хинштейн|пушилин|пушилін|пасечник|сальдо|балицкий|балицький|аксенов"
    r"|синєгубов|синегубов|прокудін|прокудин|лисак|филашкин|філашкін|bogomaz|gladkov|khinshtein"
    r"|pushilin|pasechnik|saldo|balitsky|aksyonov|syniehubov|synehubov|prokudin|lysak|filashkin"
    r"|попко|кличко|собянин|собянін|popko|klitschko|sobyanin)"
)
# 'officials in the Sumy region', and no mission or staff there
_OF_A_REGION = (
    r"(?:officials?|authorities|governor|head) (?:in|of) (?:the )?(?:[a-z]+'s )?(?:[a-z-]+ ){1,3}"
    r"(?:region|oblast)(?:'s)?|(?:regional|local) (?:officials?|authorities|governor)|governor"
    r"|(?:влад|власт|чиновник|посадовц)\w* (?:[а-яіїєґ-]+ ){0,2}(?:област[іи]|рег[иі]он[ау])"
    r"|(?:губернатор|очільни[кц]|оперштаб)\w*|(?:голова|глава) \w* ?област[іи]"
    r"|\w+ (?:ова|ода)|обласн\w+ (?:військов\w+ )?адміністраці\w+"
    r"|областн\w+ (?:военн\w+ )?администраци\w+"
)
# who speaks for a brigade, and for no more of the front than it holds
_A_UNIT = r"(?:бригад|полк(?!овник)|батальйон|батальон|корпус)\w*"
_UNIT = r"(?:brigade|regiment|battalion|corps)"
_OF_A_UNIT = (
    r"(?:речни[кц]|сп[иі]кер|прес{1,2}-?(?:секретар|оф[иі]цер)|командир|комбриг|комбат)\w*"
    rf"(?: (?:[\w-]+ ){{0,3}}?{_A_UNIT}| \d+[\w-]* \w*бр(?![а-яіїєґ]))"
    rf"|{_UNIT} (?:spokes\w+|commander|officer)"
    rf"|(?:spokes\w+|commander) (?:of|for) (?:the |ukraine's )?(?:[\w-]+ ){{0,4}}?{_UNIT}"
)
# who holds no office that counts for a side, or only one of a part of it
_PEOPLE = (
    r"(?:жител\w+|мешкан(?:ці|ців|цями)|очевид(?:ц|ец)\w*|свідк\w+|свидетел\w+|волонт[её]р\w*"
    r"|пол[иі]ц[иі]\w+|джерел\w*|источник\w*|[еэ]ксперт\w*|анал[иі]тик\w*|(?:нар)?депутат\w*"
    r"|прокуратур\w+|дснс|мчс|сбу|гур|фсб|ск рф|сл[іе]д\w+ ком[иі]тет\w*|миротвор[цч]\w+"
    r"|соцмереж\w+|соцсет\w+|(?:нац|національн\w+ |национальн\w+ |рос)гвард[иі]\w+"
    r"|прикордонник\w*|пограничник\w*|блогер\w*|журнал[иі]ст(?!ам)\w*|во[еє]нкор\w*"
    r"|ок{1,2}упац\w+ (?:влад|власт|адм)\w*|во[ие]нн\w+ блогер\w*"
    rf"|{_OF_A_UNIT}|рыбар[ья]|rybar|(?:військов|военн)\w+ (?:оглядач|обозревател)\w*"
    r"|residents|locals|(?:eye)?witnesses|volunteers|police(?! station)"
    r"|(?<!russian )(?<!ukrainian )sources?|experts?|analysts?"
    r"|prosecutors|lawmakers?|deput(?:y|ies)|peacekeepers|rescuers|border guards|bloggers"
    r"|journalists|war correspondents?)"
)
_ABROAD = (
    r"(?:трамп\w*|trump|байден\w*|biden|руб[иі]о|rubio|кел{1,2}ог\w*|kellogg|в[эе]нс\w?|vance"
    r"|макрон\w*|macron|стармер\w*|starmer|мерц\w?|merz|меркель|merkel|шольц\w?|scholz"
    r"|олланд\w?|hollande|[эе]рдоган\w*|erdogan|туск\w?|tusk|гутерр[еі]ш\w*|guterres|орбан\w?"
    r"|orban|нато|nato|польш[аеи]|польщ[аіи]|poland|герман[иі][яиї]|німеччин[аиі]|germany"
    r"|франц[иі][яиї]|france|сша|washington|вашингтон\w?|лондон\w?|london|пентагон\w?|pentagon"
    r"|госдеп\w*|держдеп\w*|state department|white house|бел(?:ый|ом) дом\w?|біл(?:ий|ому) дом\w?"
    r"|білий дім|красн\w+ крест\w?|червон\w+ хрест\w?|red cross|reuters|рейтер\w?|bbc|би-би-си"
    r"|cnn|bloomberg|axios|politico|the guardian|isw|ісв|(?:the )?un|united nations|оон|ес|єс"
    r"|(?:the )?eu)"
)
_WHO = (
    rf"(?:{HEADS_OF_PLACES}|{_OF_A_REGION}|{_PEOPLE}"
    r"|(?:врио )?глав[аы] (?:днр|лнр|республик\w+|региона|\w+ области|\w+ края|крыма)"
    r"|[dl]pr head"
    r"|head of the (?:dpr|lpr|region|republic)(?! (?:office|mission|group|delegation|side)))"
)
# a channel that is no office's own
_CHANNEL = (
    r"канал\w* \"(?!(?:минобороны|міноборони|генштаб|генеральн|повітрян|воздушн|general|ministry))"
    r"[^\"]{1,40}\""
)
_SAYS = (
    rf"(?:{TELLS}|пиш|писал|писав|написа|wrote|writes|рассказ|розпов|сказа[вл]"
    r"|told|tells?(?![a-z]))\w*"
)
_MEDIA = (
    r"(?:(?:russian|ukrainian|western|local) media"
    r"|(?:російськ|российск|українськ|украинск|місцев|местн|западн|західн)\w+ "
    r"(?:змі|сми|медіа|медиа))"
)
OTHERS_TELL = re.compile(
    rf"(?<![a-zа-яіїєґ])(?:{_WHO}(?![a-zа-яіїєґ])(?:,? [\w-]+){{0,3}}?(?: ?:(?!\d)|,? {_SAYS})"
    rf"|(?:{_CHANNEL}|telegram channel [\w\"]+) {_SAYS}|(?:{_MEDIA}|{_ABROAD}) {_SAYS}"
    rf"|(?:теле|telegram|телеграм)-?канал[иы] {_SAYS}"
    r"|[ву] (?:соцсетях|соцмережах)(?: \w+)? (?:пиш|повідом|сообщ)\w*"
    rf"|(?:{BY_DATA}|data of (?:the )?)"
    rf"(?:{HEADS_OF_PLACES}[ауыиі]?|(?:\w+ )?(?:ова|ода|кмва|мва)|мера|мэра|кличка|оон|isw|ісв"
    rf"|{_PEOPLE}"
    r"|united nations|un(?=,)|россетей|укренерго|укрэнерго|ukrenergo)(?![a-zа-яіїєґ]))"
)
_SAID = (
    r"(?:сообщ|заяв|утвержд|рассказ|отмет|уточн|добав|пиш|пису|повідом|стверд|розпов|зазнач|дода[вєю]|каж[еу]"
    r"|говор|sa(?:id|ys?)(?![a-z])|report|claim|wrote|writes|noted|announc|объяв|оголо)\w*"
)
_SAID_BY = re.compile(_SAID)
_IN_ITS_NAME = (
    r"(?:(?:[вуі]о?|the|an?|один|одно|местн\w+|місцев\w+|представител\w+|представник\w*|head|глав\w+"
    r"|голов\w+|official|spokes\w+|of|из|з|із) ){0,3}"
)
_ANY = (
    rf"{_IN_ITS_NAME}(?:{_WHO}|{_ABROAD}|{_MEDIA}|(?:теле|telegram|телеграм)-?канал\w+"
    r"|мэр\w*|мер\w?|mayor)"
)
# 'there were 35, as residents told', in either order
TOLD_AFTER = re.compile(
    rf"(?:, |\",? ?[-–—] |,\" |,? (?:як|как|as) )(?:{_SAID} {_ANY}(?![a-zа-яіїєґ])"
    rf"|{_ANY}(?: (?:official|spokes\w+|representative|leader))? {_SAID}"
    rf"|{BY_DATA}{_ANY}(?![a-zа-яіїєґ]))"
)
# what any of them has in it
_WORDS = (
    r"оон|un|united|isw|ісв|media|змі|сми|медіа|медиа|россетей|укр[эе]нерго|ukrenergo|\S*канал\S*|channels?"
    r"|\S*во[еє]нкор\S*|war|rybar|рыбар\S*|глав\S*|head|богомаз\S*|гладков\S*|хинштейн\S*|пушил[иі]н\S*"
    r"|пасечник\S*|сальдо|балицк\S*|балицьк\S*|аксенов\S*|син[єе]губ\S*|прокуд[іи]н\S*|лисак\S*"
    r"|ф[іи]лашк[іи]н\S*|bogomaz|gladkov|khinshtein|pushilin|pasechnik|saldo|balitsky|aksyonov"
    r"|syniehubov|synehubov|prokudin|lysak|filashkin|officials?|authorities|governor|влад\S*|власт\S*"
    r"|чиновник\S*|посадовц\S*|губернатор\S*|очільни\S*|оперштаб\S*|голов\S*|начальник\S*|ова|ода"
    r"|адм[іи]н[іи]страц\S*|мэр\S*|мер\S?|mayor|командир\S*|ком(?:бриг|бат)\S*|речни\S*"
    r"|сп[иі]кер\S*|прес\S*|brigade|regiment|battalion|corps|spokes\S*|commander"
    r"|оглядач\S*|обозревател\S*"
    r"|к?мва|кличк[оа]|klitschko|попко|popko|собян[иі]н\S*|sobyanin"
)
for _told in (OTHERS_TELL, TOLD_AFTER):
    register(
        _told, rf"{_WORDS}|\S*{_PEOPLE}|{_ABROAD}|ком[иі]тет\S*|guards|\S*гвард\S*|house|cross"
    )
# where their words end, and not where they begin: 'the police said in the morning, that'
_ENDS = re.compile(
    r",(?! (?:що|что|that)(?![a-zа-яіїєґ]))|;"
    r"|(?<![a-zа-яіїєґ])(?:а|но|але|but|while)(?![a-zа-яіїєґ])"
)


def is_of_others(line: Line, at: int) -> bool:
    """Tell a number that a channel, a war correspondent, residents or the head of a region tell.

    Parameters
    ----------
    line : Line
    at : int
        Where the number stands in the sentence.
    """
    return _is_told_before(line, at) or _is_told_after(line, at)


def _is_told_after(line: Line, at: int) -> bool:
    """Tell a number that is theirs by the words after it, the first that say whose it is: no outlet
    that retells what an office said.
    """
    if line.finds(TOLD_AFTER) is None:
        return False
    told = TOLD_AFTER.search(line.folded, at)
    return told is not None and _SAID_BY.search(line.folded, 0, told.start()) is None


def _is_told_before(line: Line, at: int) -> bool:
    if line.finds(OTHERS_TELL) is None:
        return False
    told = list(OTHERS_TELL.finditer(line.folded, 0, at))
    if not told:
        return False
    between = line.folded[told[-1].end() : at].removeprefix(",")
    return _ENDS.search(between) is None
