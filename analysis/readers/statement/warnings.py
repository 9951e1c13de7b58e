"""What a statement warns of: windows that are left blank, or read in a way that may be wrong."""

NO_HOURS = "the text does not say from which hour, so the window is left blank"
NOT_ALL_OF_IT = (
    "a day that only bounds what is counted, or a part of it: from which hour to which is not "
    "said, so the window is left blank"
)
A_DAY_OF_IT = (
    "one day of the truce is named, without its hours: whether it is what is counted over is not "
    "said, so the window is left blank"
)
LED_BY_ITS_DATE = "a date begins the sentence: read as all of that day"
WHICH_HOURS = (
    "the hours of the truce or those told before it: which are counted over is not said, so the "
    "window is left blank"
)
WHICH_PART = (
    "hours of a part of what is counted, which do not lie within those of the whole or may be of "
    "another number: the window is left blank"
)
WHICH_DAY = (
    "hours of a day that is not said, in a text of the small hours or one that names two days, or "
    "hours before those of the text: the window is left blank"
)
OF_THE_DAY_TOLD = "hours of a day that is not said: read as those of the one counted before"
TOGETHER = (
    "strikes on energy in several regions are told as one number: read as all of them, wherever"
)
TWO_WINDOWS = (
    "the same number is told over two windows that end together: the shorter one is kept, check "
    "which is meant"
)
EITHER_MIDNIGHT = (
    "hours up to midnight on a date, with which that day may begin or end: their end is left blank"
)
