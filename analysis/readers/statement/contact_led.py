"""Hours of how it was at the line of contact, over which the sentences below them count."""

import datetime
import re
from typing import Any

from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.statement.contact_days import ContactDays
from analysis.readers.statement.days import Span, dates_of
from analysis.readers.when import moments

# 'the situation was', 'it was calm', 'silence was kept'
_HOW_IT_WAS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:обстановк|ситуац|situation|спок[іо]й|тих|тиш|перемир|calm|quiet|silen"
    r"|truce|ceasefire|режим)"
)
# 'the truce was announced from 6:00 to 18:00'
_BOUNDS_A_TRUCE = re.compile(
    r"(?:запровадж|встановл|установл|оголо|объяв|введ|узгод|соглас|погод|домов|договор|діє|діят"
    r"|действ|почал|начал|почн|начн|introduc|announc|declar|establish|agree|impos|began|begin"
    r"|effect|(?<![a-z])force)"
)
# 'throughout 15 November', and nothing of it alone
_THROUGHOUT = re.compile(
    r"(?:[^\w\n]*|[^:\n]{0,40}[:.] ?\W?)(?:протягом|[ву]продовж|в течение|на протяжении|throughout"
    r"|during|over)(?: (?:all of|the whole of|всього|всего|дня|day of))?(?: the)? $"
)
_DAY = datetime.timedelta(days=1)


def hours_led(line: Line, days: ContactDays) -> Span | None:
    """Return the hours of 'on 31 August, from 6:00 to 18:00, it was calm', or 'throughout 31
    August', over which the sentences after it count; None for those of a truce, or of a count.

    Parameters
    ----------
    line : Line
    days : ContactDays
    """
    if line.numbers() or line.finds(_BOUNDS_A_TRUCE) or not line.finds(_HOW_IT_WAS):
        return None
    told = moments(line.page.folded, [line.marks[at] for at in line.of(TIME)])
    span = days.named(line) if [one.bound for one in told] == ["from", "until"] else None
    if _is_throughout_a_day(line):
        span, _ = days.of(line)
    return span if span is not None and _are_latest(span, days.public) else None


def _is_throughout_a_day(line: Line) -> bool:
    """Tell 'throughout 15 November the situation was calm', which names no other time."""
    marks = [line.marks[at] for at in line.of(TIME)]
    if len(marks) != 1 or marks[0] not in dates_of(line):
        return False
    return _THROUGHOUT.fullmatch(line.page.folded, line.start, marks[0].start) is not None


def _are_latest(span: Span, public: Any) -> bool:
    """Tell hours of one day that were over when they were told, and not for long."""
    if span.end is None or public is None:
        return False
    return span.end - span.start <= _DAY and span.end <= public <= span.end + _DAY
