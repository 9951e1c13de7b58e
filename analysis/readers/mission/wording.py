"""Turns of phrase that more than one part of the reader of the mission goes by."""

import re

from analysis.readers.sought import Sought

# words for 'previous'
EARLIER = "(?:previous|preceding|foregoing|prior)"
EARLIER_SLAVIC = "(?:попередн|предыдущ|предшеств)"
# words without a comma, but for that of '1,200'
ONE_BREATH = r"(?:[^,;(]|(?<=[0-9]),(?=[0-9]))*?"
# words before what a number is compared with
AGAINST = "(?:against|versus|проти|против|супроти|относительно|відносно)"
# a hedge between a number and what leads to it: 'against, roughly, 30'
HEDGED = "(?:,? [a-zа-яіїє]+,?)?"
# the period before the report's
THE_PERIOD_BEFORE = (
    rf"(?:{EARLIER} (?:(?:reporting )?period|24 hours|day|week)"
    r"|(?:reporting period|24 hours|day|week) "
    r"(?:earlier|(?:before|prior)(?! (?:the|that)(?![a-z])))"
    r"|(?:reporting )?period (?:before|prior to) that(?= ?(?:[,.;)]|$)))"
)
_BEFORE_THAT = r"(?:перед (?:цим|этим|тим|тем)|до (?:цього|этого|того))"
PERIOD_BEFORE_SLAVIC = (
    rf"(?:{EARLIER_SLAVIC}\w+ (?:звітн\w+ |отчетн\w+ )?(?:пер[іи]од|доб|дн|сут|24(?:-\w+)? )\w*"
    rf"|{EARLIER_SLAVIC}\w+ (?:цифр|показник|показател|значен|числ)\w*"
    rf"|(?:звітн\w+ |отчетн\w+ )?(?:пер[іи]од|доб|сут)\w* {_BEFORE_THAT}"
    rf"|(?:прошл|минул|минувш)\w+ (?:звітн|отчетн)\w+ пер[іи]од\w*"
    rf"|день {_BEFORE_THAT})"
)
TALLY = re.compile(
    r"ceasefire violation|explosion|breaches of the ceasefire|ceasefire breach"
    r"|violations of the ceasefire|порушен\w+ (?:режиму )?(?:припинення вогню|тиші|перемир)"
    r"|нарушен\w+ (?:режима )?(?:прекращения огня|тишины|перемирия)|вибух|взрыв"
)
# whose violations a number may be told of as 'such'
TRUCE_BROKEN = Sought(
    r"(?:порушу|наруша)\w+ (?:режим|перемир)\w*|(?:режим припинення вогню|режим прекращения огня"
    r"|режим тиші|режим тишины|перемир'я|перемирие) (?:порушу|наруша)\w+"
)
RECORDED = re.compile(
    r"record|register|observ|spotted|noted|total|count|tall|log|запис|отме[тч]|відзнач|відміч|документ|констат|зафікс"
    r"|зафикс|заре[єг]\w*стр|насчит|нараху|занот|всього|всего"
)
# of fire in a region, whether or not it is counted
FIRE = re.compile(TALLY.pattern + r"|violations|порушень|нарушений|стріля|стреля")
PATROL = re.compile(
    r"heard|(?<!period )(?<!hours )(?<!region )(?<!before )(?<!day )(?<!week )"
    r"saw (?!(?:\w+ )?(?:more|fewer|about the same number of) (?:ceasefire )?violations)"
    r"|(?<!had )(?<!violations )seen|positioned|while at|camera|residents? (?:told|said)|told the "
    r"(?:smm|mission)|km (?:north|south|east|west)|located|from a distance"
    r"|(?<!used )weapons(?! (?:prohibited|banned)[^.;]{0,60} used)"
    r"|armou?red|howitzer|чули|чув|чула|слышал|бачил|видел|перебуваючи|находясь|камер[аиу]"
    r"|жител\w+ (?:розпов|рассказ|сообщ|повідом)|км на (?:північ|південь|схід|захід|север|юг|восток"
    r"|запад)|озброєн|вооружени|гаубиц|броньован|бронирован|безпілотн|беспилотн"
)
OF_WHICH = re.compile(
    r"(?:including|of which|of them|of these|among them|зокрема|числі|числе|включно|включая"
    r"|(?:з|из|із) них|з яких|из которых)[a-zа-яіїє ,]{0,24}$"
)
GOES_ON = re.compile(
    r"[^.]{0,60}(?:it|the smm|the mission|monitors) (?:again |also |further "
    r"|once more )?(?:recorded|observed|registered|logged|counted|noted|did not record"
    r"|saw (?:more|fewer|about the same number of) (?:ceasefire )?violations)"
    r"|the number of (?:(?:ceasefire )?violations|explosions)[^.]{0,50} "
    r"(?:decreas|increas|rose|fell|drop|grew|declin|went (?:up|down))"
    r"|(?:було|было) (?:зафікс|зафикс)\w+"
    r"|[^.]{0,60}(?:вона|она|місія|миссия|смм) (?:також |також й |также )?"
    r"(?:зафікс|зафикс|отмети|відзначи|відміти|задокум)"
    r"|\W*(?:проте |однак |але |однако |но |при цьому |при этом )?"
    r"(?:кількість|количество|число) (?:вибухів|взрывов|порушень|нарушений)[^.]{0,50} "
    r"(?:була|было|стало|зменш|збільш|знизи|зрос|уменьш|увелич|снизи|возрос|вырос|впал|упал)"
)
# 'violations, in the previous reporting period, were 15'
OF_WHAT = r"(?:(?:таких )?(?:порушень|нарушений|випадків|случаев|вибухів|взрывов) )?"
# 'in the previous reporting period there were 15', of the region told right before it
GOES_BACK = re.compile(
    rf"\W*{OF_WHAT}(?:(?:за|протягом|упродовж|впродовж|в течение|на протяжении|[ву])"
    rf" (?:{EARLIER_SLAVIC}\w+|{PERIOD_BEFORE_SLAVIC})"
    r"|попередньої доби|попереднього дня|предыдущего дня|(?:днем|добою|сутками) ран[іе]\w*"
    rf"|(?:in|during|over) the (?:{EARLIER}|{THE_PERIOD_BEFORE}))"
    r"[^.]{0,80}?(?:(?<![a-zа-яіїє])(?:був|було|були|был[ои]?|нарахован\w*|насчитан\w*"
    r"|вон[аи]|она|місія|миссия|смм|зафікс\w+|зафикс\w+|зареєстр\w+|зарегистр\w+|отмечен\w+"
    r"|відзначен\w+|there (?:were|was|had been)|(?:were|was|been) (?:recorded|registered))"
    r"(?![a-zа-яіїє])"
    r"(?! (?:in|near|at|close|[ву]|на|біля|поблизу|возле|вблизи) )| - )"
)
# a place inside of a region
SITE = re.compile(
    r"disengagement|ділян\w+ розвед|участк\w+ развед|(?<![a-z])(?:near|close to|camera|station)"
    r"(?![a-z])|[ув] район|поблизу|вблизи|біля|возле|неподал"
)
# 'earlier, the mission recorded', 'we recall that before that': of a time that is past
EARLIER_ON = re.compile(
    r"\W*(?:(?:нагада(?:ємо|єм|ймо)|напомни?м|напомина\w+|як повідомлялося|как сообщалось"
    r"|we recall|recall|as reported),? (?:що |что |that )?)?"
    r"(?:раніше|ранее|до (?:цього|этого|того)|перед (?:цим|этим|тим)|earlier(?! (?:today|this))"
    r"|previously|(?:before|prior to) (?:this|that))(?![a-zа-яіїє])"
)
_WHICH_SLAVIC = r"(?:як(?:ий|у|ої|их|і|ого|ому|ій)|котор(?:ый|ую|ой|ых|ые|ого|ом))"
# 'compared with the previous period, for which it recorded no violations': up to the number, with
# no comma that may end the clause but those of 'some, roughly, 30'
FOR_WHICH = re.compile(
    rf"(?:{THE_PERIOD_BEFORE}|{PERIOD_BEFORE_SLAVIC}),? "
    r"(?:(?:for|in|during|over|on|throughout) which|when|where|which (?:had|saw|brought)|коли|когда"
    r"|(?:за|[ув]|во|протягом|упродовж|впродовж|під час|в течение|на протяжении|во время)"
    rf" {_WHICH_SLAVIC})(?![a-zа-яіїє])(?:, [a-zа-яіїє]+(?: [a-zа-яіїє]+){{0,2}},)?"
    r"[^.,;]{0,60}(?:, [a-zа-яіїє]+(?: [a-zа-яіїє]+){0,2}, )?$"
)
# '46 explosions, though the day before there were 23': alone it may be the report's own day
_THOUGH = (
    r",? (?:хоча|хоч|хотя|тоді,? як|тогда,? как|в то время,? как|(?:al)?though|while|whereas) "
)
THOUGH_THE_DAY_BEFORE = re.compile(
    rf"{_THOUGH}(?:напередодні|накануне|(?:on )?the day before)(?![a-zа-яіїє])[^,;()0-9]*$"
)
THOUGH = re.compile(rf"{_THOUGH}[^,;()0-9]*$")
COMPARED = re.compile(
    r"compared (?:with|to)|(?<![a-z])(?:set|as) against"
    # a Latin letter stands for the Cyrillic one now and then
    r"|(?:по сравнению|в сравнении) [сc]|порівнян\w+ (?:з|із) "
    r"|(?:сравнивать|порівнювати)(?: [а-яіїє]+){0,2} (?:с|з|із) "
)
