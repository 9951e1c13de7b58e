"""Numbers that a sentence gives as the words of no office: of channels, of heads of regions."""

import re

from analysis.readers.hints import register
from analysis.readers.line import Line
from analysis.readers.other_side import TELLS

OF_OTHERS = "the words of someone else than the office that reports"
_NAMES = (
    r"(?:богомаз|гладков|хинштейн|пушилин|пушилін|пасечник|сальдо|балицкий|балицький|аксенов"
    r"|синєгубов|синегубов|прокудін|прокудин|лисак|филашкин|філашкін|bogomaz|gladkov|khinshtein"
    r"|pushilin|pasechnik|saldo|balitsky|aksyonov|syniehubov|synehubov|prokudin|lysak|filashkin)"
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
_WHO = (
    rf"(?:{_NAMES}|{_OF_A_REGION}|военкор|воєнкор|war correspondent|рыбарь|rybar"
    r"|(?:врио )?глав[аы] (?:днр|лнр|республик\w+|региона|\w+ области|\w+ края|крыма)"
    r"|head of the (?:dpr|lpr|region|republic)(?! (?:office|mission|group|delegation|side)))"
)
# a channel that is no office's own
_CHANNEL = (
    r"канал\w* \"(?!(?:минобороны|міноборони|генштаб|генеральн|повітрян|воздушн|general|ministry))"
    r"[^\"]{1,40}\""
)
_SAYS = rf"(?:{TELLS}|пиш|писал|писав|написа|wrote|writes)\w*"
_MEDIA = (
    r"(?:(?:russian|ukrainian|western|local) media"
    r"|(?:російськ|российск|українськ|украинск|місцев|местн|западн|західн)\w+ "
    r"(?:змі|сми|медіа|медиа))"
)
OTHERS_TELL = re.compile(
    rf"(?<![a-zа-яіїєґ])(?:{_WHO}(?![a-zа-яіїєґ])(?:,? [\w-]+){{0,3}}?(?: ?:(?!\d)|,? {_SAYS})"
    rf"|(?:{_CHANNEL}|telegram channel [\w\"]+) {_SAYS}"
    rf"|(?<![a-zа-яіїєґ])(?:isw|ісв|(?:the )?(?:un|united nations)|оон|{_MEDIA}) {_SAYS}"
    rf"|(?:по данным|за даними|по словам|за словами|according to|data of|figures of) (?:the )?"
    rf"(?:{_NAMES}[ауыиі]?|(?:\w+ )?(?:ова|ода|кмва|мва)|мера|мэра|кличка|klitschko|оон"
    r"|united nations|un(?=,)|россетей|укренерго|укрэнерго"
    r"|ukrenergo)(?![a-zа-яіїєґ]))"
)
register(
    OTHERS_TELL,
    r"оон|un|united|isw|ісв|media|змі|сми|медіа|медиа|россетей|укр[эе]нерго|ukrenergo|\S*канал\S*|channel|во[еє]нкор|war|rybar|рыбарь"
    r"|глав[аы]|head|богомаз\S*|гладков\S*|хинштейн\S*|пушил[иі]н\S*|пасечник\S*|сальдо|балицк\S*"
    r"|балицьк\S*|аксенов\S*|син[єе]губ\S*|прокуд[іи]н\S*|лисак\S*|ф[іи]лашк[іи]н\S*|bogomaz|gladkov"
    r"|khinshtein|pushilin|pasechnik|saldo|balitsky|aksyonov|syniehubov|synehubov|prokudin|lysak"
    r"|filashkin|officials?|authorities|governor|head|влад\S*|власт\S*|чиновник\S*|посадовц\S*"
    r"|губернатор\S*|очільни\S*|оперштаб\S*|голов[аи]|начальник\S*|к?мва|мера|мэра|кличка|klitschko|ова|ода|адм[іи]н[іи]страц\S*",
)
# where their words end
_ENDS = re.compile(r"[,;]|(?<![a-zа-яіїєґ])(?:а|но|але|but|while)(?![a-zа-яіїєґ])")


def is_of_others(line: Line, at: int) -> bool:
    """Tell a number that a channel, a war correspondent or the head of a region tells.

    Parameters
    ----------
    line : Line
    at : int
        Where the number stands in the sentence.
    """
    if line.finds(OTHERS_TELL) is None:
        return False
    told = list(OTHERS_TELL.finditer(line.folded, 0, at))
    if not told:
        return False
    between = line.folded[told[-1].end() : at].removeprefix(",")
    return _ENDS.search(between) is None
