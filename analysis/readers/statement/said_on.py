"""What a speaker goes on to say, in the paragraph after the hours of it: 'he said on X'."""

import re

from analysis.readers.line import Line
from analysis.readers.markers import SINCE_TRUCE
from analysis.readers.statement.days import SO_FAR

# 'they made 591 attacks, he said on X', in the paragraph after the hours
_SAYS_ON = re.compile(
    r",\W* (?:he|she|він|вона|он|она) (?:also )?(?:said|added|wrote|noted|сказа[вл]|дода[вл]"
    r"|написа[вл]|зазначи[вл]|добави[лв]|отмети[лв]|уточни[вл])[^.]{0,30}\W*$"
)
# '11 strikes using a total of 17 bombs'
_IN_SUM = "a total of"
_NOT_THEN = re.compile(
    r"(?<![a-zа-яіїєґ])(?:(?:over)?night|eve|before|earlier|previous|since|after|ago|altogether"
    r"|overall|easter|dawn|[a-z]+day|day|ніч|вночі|ночь|ночью|раніше|ранее|напередодні|накануне"
    r"|до цього|до этого|після|после|світанку|рассвета|день|дня|понеділ\w+|вівтор\w+|серед[уиа]"
    r"|четвер\w*|п'ятниц\w+|субот\w+|неділ\w+|понедельник\w*|вторник\w*|сред[уыа]|пятниц\w+"
    r"|суббот\w+|воскресен\w+|пасх\w+|великод\w+)(?![a-zа-яіїєґ])"
)


def is_said_on(line: Line) -> bool:
    """Tell what the speaker goes on to say, of no other day or part of a day.

    Parameters
    ----------
    line : Line
    """
    if not _SAYS_ON.search(line.folded):
        return False
    said = line.folded.replace(_IN_SUM, "")
    return not any(other.search(said) for other in (_NOT_THEN, SO_FAR, SINCE_TRUCE))
