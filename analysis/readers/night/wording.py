"""Words by which posts about the air name what flew and what became of it: tags, and words."""

import re

DRONE = "<drone|shahed|quadcopter>|<drone_adj><air>?<else>"
MISSILE = "<missile|bomb>"
# 'two Iskander-M ballistic missiles'
MISSILES = "<our|missile_adj|missile>*<missile>"
_TO_A_REGION = "<word|our|drone|drone_adj|air|already|did|downed|against>*"
# '... of the 16 Shaheds', '... of 16 launched by the enemy'
OF_SO_MANY_DRONES = (
    f'<of>{{1,2}}<our>?<number>(?:<used><our|word|else>?)?<our|kamikaze>*"?(?:{DRONE})'
)
# 'shot down over A and B', 'shot down 193, most of them over A and B', with nothing else between
DOWN_OVER_IN_TURN = (
    f"^<^missile>*<downed>(?:{_TO_A_REGION}|<^missile>*(?:,<most><altogether>?|:){_TO_A_REGION})"
    "<region>-"
)
# 'destroyed in the night were over A'; '10 of 15 destroyed over A' may tell of what flew
DOWN_OVER = "<downed><^number|region|already|did>*<already|did><^number|region>*<region>"
# '15 of the 30 were shot down over A', of one region
_DOWN_OVER_ONE = (
    f"<our|kamikaze>*(?:{DRONE})*<already|did|word>{{0,3}}<downed><against|word|our>{{1,3}}<region>"
    "(?!(?:,|<conjunction>){1,2}<word|our|against>{0,3}<region>)"
)
OF_SO_MANY_OVER = f"<of>{{1,2}}<our|word>?<number>{_DOWN_OVER_ONE}"
SO_MANY_OF_IT_OVER = f"^{_DOWN_OVER_ONE}"
# what flies at a side by night, by its names
DRONE_OR_MISSILE = re.compile(
    r"дрон|бпла|(?<![а-я])бла(?![а-я])|безпілот|беспилот|drone|uav|unmanned|shahed|шах[еіи]д"
    r"|ракет|missile|калібр|калибр|kalibr|кинджал|кинжал|kinzhal|іскандер|искандер|iskander"
)

AT_A_TOWN = "drones at a region or a town, not those of the whole night"
