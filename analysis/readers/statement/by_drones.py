"""What numbers of a truce statement count that drones did, as rules that stand among the others."""

from analysis.readers.rules import Rule

_ANY_DRONE = "<drone|shahed>"
_HIT = "<strike|attack|times|drone|shahed|quadcopter|shelling>"
_LINK = "<^number|twice>*?"

BY_DRONES = (
    Rule(
        "strikes, and drops after them",
        "drone_strike",
        noun="<strike>",
        after="<conjunction><our>?<drop>",
        example="Нанесено [300] ударов и сбросов боеприпасов с беспилотников.",
    ),
    Rule(
        "times struck and dropped",
        "drone_strike",
        noun="<times>",
        ahead="<times><did|used>*<strike><conjunction><used><^number>{0,3}<drone|drone_adj>",
        example="Еще [9830] раз наносили удары и сбрасывали боеприпасы с беспилотников.",
    ),
    Rule(
        "drops of guided bombs",
        "guided_bomb",
        noun="<drop|times>",
        around="<bomb><drop>|<drop><our|guided|air|of|word>{0,4}<bomb>",
        unless="<drone|drone_adj|quadcopter|shahed>",
        example="С начала перемирия отмечено [семь] сбросов управляемых авиабомб.",
    ),
    Rule(
        "times dropped",
        "drone_drop",
        noun="<times>",
        around="<drop>",
        example="ВСУ [375] раз осуществляли сброс боеприпасов с БПЛА.",
    ),
    Rule(
        "munitions dropped from drones so many times",
        "drone_drop",
        noun="<times>",
        before="<used><our>+<word|of>?<drone|drone_adj>",
        example="They dropped munitions from drones [646] times.",
    ),
    Rule(
        "times that munitions were dropped from drones",
        "drone_drop",
        noun="<times>",
        ahead="<times><used><our>+<word|of><drone|drone_adj>",
        example="ВСУ [375] раз сбросили различные боеприпасы с беспилотников.",
    ),
    Rule(
        "times that drones dropped munitions",
        "drone_drop",
        noun="<times>",
        ahead="<times><used><word|of><drone|drone_adj|quadcopter><our>",
        example="ВСУ [семь] раз сбрасывали с БПЛА боеприпасы.",
    ),
    Rule(
        "times that from drones munitions were dropped",
        "drone_drop",
        noun="<times>",
        ahead="<times><word|of><drone|drone_adj|quadcopter><used><our>",
        example="Еще [семь] раз с беспилотников сброшены боеприпасы.",
    ),
    Rule(
        "drops", "drone_drop", noun="<drop>", example="Отмечено [семь] сбросов боеприпасов с БПЛА."
    ),
    Rule(
        "times that guns were used, beside drones",
        "shelling_artillery",
        noun="<times>$",
        left="<used>(?:,|<our|word|artillery|conjunction>)*<artillery>$",
        ahead="<times>(?:,|<conjunction>){1,2}<^number>{1,3}<number>",
        unless="<rocket_launcher>",
        example="They used artillery and mortars [444] times and quadcopters about 900 times.",
    ),
    Rule(
        "times that FPV drones were used, after whose words they are",
        "drone_kamikaze",
        noun="<times>",
        left="<kamikaze><drone>?(?:-|,<word>{2,4},<already>*<used>)<word|our|already>*",
        example="FPV drones, by his account, were used by Russian forces [400] times.",
    ),
    Rule(
        "quadcopters",
        "drone_quadcopter",
        noun=_HIT,
        around="<quadcopter>",
        example="Нанесено [900] ударов с применением квадрокоптеров.",
    ),
    Rule(
        "fixed-wing drones",
        "drone_fixed_wing",
        noun="<drone|shahed|strike|attack|times|fixed_wing>",
        around="<fixed_wing>",
        example="Применено [48] БПЛА самолетного типа.",
    ),
    Rule(
        "drones, some of which flew beyond the front",
        "drone_fixed_wing",
        noun="<drone>$",
        left="<used><our|word>*",
        ahead=(
            "<drone_adj|air|our>*<drone>,?<word|including>?<number><of><them><^number|downed>*<region>"
        ),
        unless="<kamikaze|shahed|quadcopter>",
        example="Украинские войска применили [62] дрона, 7 из них - вне зоны СВО.",
    ),
    Rule(
        "unmanned vehicles",
        "drone_strike",
        noun="<drone_adj><air>?<else>",
        example="They used [60] unmanned aerial vehicles.",
    ),
    Rule(
        "FPV and kamikaze drones",
        "drone_kamikaze",
        noun=(
            f"<kamikaze>.*{_ANY_DRONE}|{_ANY_DRONE}.*<kamikaze>|<shahed>|<kamikaze>.*<strike"
            f"|attack>"
        ),
        example="Ukrainian troops used [12] FPV drones.",
    ),
    Rule(
        "strikes that FPV drones made",
        "drone_kamikaze",
        noun="<strike|attack>",
        around="<kamikaze|shahed><drone>?<did|used|already|attacked>*<number>",
        example="FPV-дроны нанесли [7 151] удар.",
    ),
    Rule(
        "strikes by FPV drones",
        "drone_kamikaze",
        noun="<strike|attack|times>",
        after=f"{_LINK}<kamikaze|shahed>",
        example="Нанесено [33] удара с применением FPV.",
    ),
    Rule(
        "times that FPV drones were used",
        "drone_kamikaze",
        noun="<times>",
        around="<kamikaze><drone>?<word|our|already|used|else>*<number>",
        example="Russian forces used FPV drones more than [400] times.",
    ),
    Rule(
        "times that FPV drones were also used",
        "drone_kamikaze",
        noun="<times>",
        left="<kamikaze|shahed><drone>?<already>?<conjunction><already>?<used>",
        example="Russian FPV drones were also used [400] times.",
    ),
    Rule(
        "cases that FPV drones were used in",
        "drone_kamikaze",
        noun="^$",
        ahead="<our>*<used><of>?<our>*<kamikaze|shahed>",
        example="Зафіксовано понад [300] випадків застосування FPV-дронів.",
    ),
    Rule(
        "cases that they were used in, of FPV drones named before",
        "drone_kamikaze",
        noun="^$",
        left="<kamikaze|shahed><drone>?[,-]<did|used|already|word>*",
        ahead="<our|word|of>+<used><did>?$",
        example="Окупанти вдавалися до FPV-дронів, зафіксовано [300] випадків їх застосування.",
    ),
    Rule(
        "cases that quadcopters were used in",
        "drone_quadcopter",
        noun="^$",
        ahead="<our>*<used><of>?<our>*<quadcopter>",
        example="Отмечено [300] случаев применения квадрокоптеров.",
    ),
    Rule(
        "cases that drones were used in",
        "drone_strike",
        noun="^$",
        ahead="<our>*<used><of>?<our>*(?:<drone>|<drone_adj><air>?<else>)",
        example="Зафиксировано [40] случаев использования БПЛА.",
    ),
    Rule(
        "cases in which troops used drones",
        "drone_strike",
        noun="^$",
        ahead="<our>?<word><them><our|word>{1,3}<used><our>*(?:<drone>|<drone_adj>)",
        example="They told of [290] cases in which Russian forces used drones.",
    ),
    Rule(
        "strikes by drones, and the number that they reached",
        "drone_strike",
        noun="^$",
        left="<drone|drone_adj><strike|attack><conjunction|word|our|drop|used>*<did>$",
        unless="<kamikaze|artillery|rocket_launcher>",
        example="Drone strikes or munition drops numbered [300].",
    ),
    Rule(
        "drones",
        "drone_strike",
        noun="<drone>",
        example="Нанесено [75] ударов беспилотниками.",
    ),
    Rule(
        "times, and the attacks by drones after a dash",
        "drone_strike",
        noun="<times>",
        ahead="<times>-<attack|strike><our>*<drone|drone_adj>",
        example="Районы 12 раз подверглись обстрелу, [33] раза – атакам беспилотников.",
    ),
    Rule(
        "strikes by drones",
        "drone_strike",
        # '18 assaults, with drones used 284 times'
        noun="^(?!<our>*<assault>).*<strike|attack|times>",
        around="<drone|drone_adj>",
        unless="<artillery|rocket_launcher>",
        example="Дроны противника нанесли [6562] удара.",
    ),
    Rule(
        "shellings and strikes by drones together",
        "doubt",
        noun="<shelling>",
        after="<conjunction><our>?<strike><our>*<drone|drone_adj|kamikaze>",
        reason="shellings and strikes by drones together",
        example="Отмечено [48] обстрелов и ударов БПЛА.",
    ),
    Rule(
        "FPVs, without a word for drones",
        "drone_kamikaze",
        noun="^$",
        ahead="<kamikaze>(?:$|[,;]|<conjunction>)",
        example="За добу 95 штурмів, 1879 обстрілів, більше [950] FPV.",
    ),
)
