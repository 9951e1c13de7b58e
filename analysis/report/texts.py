"""What the page says of its method, and the glossary: the same for every report."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.words import Words


def method_texts(words: "Words") -> list[str]:
    """Return the paragraphs on method and limits.

    Parameters
    ----------
    words : Words

    Returns
    -------
    list of str
    """
    say = words.say
    return [
        say(
            "A claim counts acts of one category, by one accused, in one sector, over certain "
            "hours. The hours come first: a number for one day is not divided by the hours of the "
            "truce."
        ),
        say(
            "Normal days are those around the truce for which the same reporter counted the same "
            "acts over the same hours of the clock. Days of other truces are left out. A day "
            "without a report is missing; it is not zero."
        ),
        say(
            "'Fewer' and 'more' mean that a normal day would hardly have such a number. Days "
            "scatter more than chance, and resemble the day before: the interval allows for both."
        ),
        say(
            "What this can't tell: whether a claim is true. A reporter who counts more eagerly "
            "during a truce than before it makes the truce look worse by that factor."
        ),
        say(
            "Two reporters' totals can't be compared unless they count the same acts. Counts also "
            "depend on what can be seen, on weather, and on the hour at which a report is closed."
        ),
    ]


def glossary(words: "Words") -> list[tuple[str, str]]:
    """Return the terms that a reader meets, each with its meaning.

    Parameters
    ----------
    words : Words

    Returns
    -------
    list of (str, str)
    """
    say = words.say
    return [
        (
            say("Assault"),
            say(
                "An attempt to take ground, by infantry with or without vehicles; daily reports "
                "call it a combat engagement or an attack. One that goes on for hours counts once."
            ),
        ),
        (
            say("Shelling"),
            say(
                "Fire of guns, mortars or rocket launchers on a position or a settlement. Whether "
                "ten shells are one shelling or ten is the reporter's own rule."
            ),
        ),
        (
            say("Accused and reporter"),
            say(
                "The accused is whose conduct is counted; the reporter is who counts. Each party "
                "counts the other's acts, so that neither list holds its own."
            ),
        ),
        (
            say("Normal level"),
            say("What as many hours of the days around the truce would have held."),
        ),
        (
            say("95% interval"),
            say("Of a hundred such intervals about 95 hold the true value."),
        ),
        (
            say("Adjusted p"),
            say(
                "Of many comparisons some look clear by chance. The adjusted p allows for all "
                "those that the answer rests on (Holm 1979)."
            ),
        ),
        (
            say("Running total"),
            say("A count from a fixed hour, such as midnight, up to the hour of the report."),
        ),
        (
            say("Casualties"),
            say("People killed or injured: an effect of acts, never added to violations."),
        ),
    ]
