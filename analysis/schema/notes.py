"""Notes: what to know of a result, as a code with values.

A statistic says why a value is missing or weak by a code; ``analysis.words`` says it in a language.
"""

from dataclasses import dataclass
from typing import Any

# code: its meaning; values in braces
NOTES: dict[str, str] = {
    # why there is no normal level, or no ratio
    "no_series": "the data hold no count of these acts by this reporter outside the truce",
    "no_same_hours": "no count of the same clock hours outside the truce",
    "none_usable": "every count of the same clock hours was left out",
    "reaches_further": "a count outside reaches further: a baseline of {days} days takes it in",
    "one_normal_count": "one normal count: how days scatter is not known",
    "no_act_on_normal_days": "no act on any normal day",
    "not_forbidden": "the truce does not forbid these acts",
    "forbidden_not_known": "whether the truce forbids these acts can't be told",
    "lower_bound_only": "only a lower bound was claimed",
    "between_bounds": "some counts are known only as a range, which makes the interval wider",
    "overlaps_row": "overlaps another row of its series, and is not added to it",
    "state": "a state at a moment, which has no rate",
    "not_counted_days": "named on {named} of the {days} days counted",
    # what weakens an interval
    "few_days": "few normal days",
    "level_carried_over": "all normal days lie on one side: their level is carried over",
    "level_carried_far": "a level from one side is carried over a long truce",
    "level_may_wander": "a level from one side may have wandered",
    "wandering_in_between": "the level may have wandered during a long truce",
    "scarce_acts": "few acts and much scatter between days",
    "short_memory": "too few days to tell how far days depend on each other",
    "trend": "the normal days show a trend, which this level leaves aside",
    "spread_law": "the answer depends on how scatter grows with the level",
    "chance_only": "too narrow where days scatter more than chance or depend on each other",
    # why a count was left out of the normal level
    "edge": "reaches beyond the days around the truce",
    "touches_truce": "touches the truce {truce}",
    "left_out_on_request": "left out on request",
    "no_count": "no count",
    "open_above": "only a lower bound: no upper bound of the count",
    "overlaps_total": "overlaps another total in part",
    "truce_day_unknown": "lies partly within the truce {truce}: its part on {day} is not known",
    "left_over": "left over of a total, which is compared with nothing",
    "no_hours": "its hours are not known",
    "days_all_known": "its days are all known one by one",
    "less_than_days": "less than the sum of its days that are known one by one",
    # why a count has no rate
    "no_window": "its start or end is not known",
    "beyond_edge": "reaches beyond the edge of the window",
    "overlaps_series": "overlaps another count of its series, and is not added to it",
    "windows_without_count": "{missing} of {windows} windows have no count",
    "outer_limits": "the count is known as a range: limits of its ends",
    # why a series can't be watched day by day
    "few_normal_days": "normal days known one by one: {days}, and {needed} are needed",
    "no_days_one_by_one": "its normal counts are totals, none of them of a single day",
    "no_count_in_truce": "no count of a day of the truce is known yet",
    # what to know of an answer of one side to the other
    "claims_share_a_news_cycle": "counts are claims, and both sides' claims follow one news cycle",
    "category_can_turn_it": "another category of the same sides gives another finding",
    # methods
    "few_days_one_by_one": "fewer than {needed} normal days known one by one",
    "too_few_for_regression": "too few normal days or acts for a regression of {columns} columns",
    "expected_near_zero": "hardly an act is expected: no regression tells a level",
    "too_few_for_structural": "normal counts: {days}; a structural series takes at least {needed}",
    "no_scatter": "all normal days are alike: a method that learns how they scatter has nothing to "
    "go by",
    "too_few_for_days": "fewer than two normal counts, or no act in them",
    "too_few_to_pool": "{n} sectors have a ratio with two limits, and {needed} are needed",
    "by_profile": "by the daily profile of {days} days and {windows} windows: not like for like",
    "parts": "{n} parts of the truce, {hours} hours together, each against its own hours",
    "part_by_profile": "{n} parts by the daily profile: not like for like",
    "no_reports": "{silent} of {days} days without a report, where no normal day lacks one",
    "no_acts_reported": "{zeros} of {days} days with a count of 0, where no normal day has one",
    "late_booking": "its publisher gave from {low} to {high} at different times",
    "rebound": "the days after are above normal",
    "sectors_taken_as_independent": "sectors are taken as independent of each other",
    "overlapping_levels": "normal levels share {days} days: one piece of information",
    "too_few_truces": "{n} truces have a ratio, and {needed} are needed",
    "no_prediction": "an interval for another truce takes at least {needed} truces",
    "sectors_exceed_whole": "the sectors claimed add up to more than the total for the whole",
    "stretches": "{n} stretches: p can be no smaller than {p}",
    "no_stretch": "no stretch of normal days as long as the truce",
    "windows_differ": "the windows of the two reporters differ",
    "chance_alone": "the interval allows for chance alone",
    "no_common_category": "no category in common",
    # why a statement is in the account, or is not
    "only_statement": "the only statement of this count",
    "all_say_same": "all statements of this count say the same",
    "all_allow": "the count is what all its statements allow",
    "taken_own_page": "taken: the speaker's own publication",
    "taken_agency": "taken: a news agency",
    "taken_most_publishers": "taken: the number with most publishers",
    "taken_earliest": "taken: the number published earliest",
    "taken_lower": "taken: the lower number",
    "taken_last": "taken: the last number of its own publisher",
    "against_own_page": "contradicts the account, which follows the speaker's own publication",
    "against_agency": "contradicts the account, which follows a news agency",
    "against_most_publishers": "contradicts the account, which follows most publishers",
    "against_earliest": "contradicts the account, which follows the earliest publication",
    "against_lower": "contradicts the account, which follows the lower number",
    "replaced_by_publisher": "replaced by its own publisher",
    "contained": "a lower bound that another count of these hours contains",
    "above_count": "a lower bound that exceeds the count of the same hours",
    "reading_not_chosen": "belongs to a reading that was not chosen",
    "no_number": "no number is given",
    "hours_not_stated": "neither start nor end of its hours is stated",
    "start_not_bounded": "start not stated, and no short truce bounds it",
    "end_not_bounded": "end not stated, and no day of publication bounds it",
    "public_before_hours": "public before the hours it counts",
    "ends_before_start": "its hours end before they start",
    # where statements can't all be right
    "reports_differ": "publishers give numbers that exclude each other",
    "revised": "its own publisher gave another number later",
    "part_exceeds_whole": "a part of {part} exceeds its whole of {whole}",
    "total_falls": "a total of {earlier} was followed by one of {later} from the same moment",
    "parts_exceed_total": "the parts add up to {parts}, more than their total of {total}",
    "parts_fall_short": "the parts are at most {parts} together, their total at least {total}",
    "contradiction": "{n} counts that can't all be true",
    "bound_exceeds_count": "an earlier total of {earlier} exceeds the count of all these hours",
    # whether a truce forbids what was counted
    "under_truce": "hours, category and sector fall under the truce",
    "outside_truce": "its hours lie outside the truce",
    "not_in_this_sector": "the truce does not hold in this sector",
    "straddles_end": "its hours straddle an end of the truce",
    "end_not_published": "no end of the truce was published",
    "one_start_only": "its hours lie inside by one of two starts only",
    "area_not_clear": "whether the truce holds in this sector is not clear from its terms",
    # why a count has no place among other sectors
    "overlap_not_split": "overlaps {sectors}, and an overlap is not split",
    "whole_not_summed": "a part of the whole, which is a total as published",
    "not_related": "not related to a sector wanted",
    "whole_published": "the whole was published itself",
}


@dataclass(frozen=True, slots=True)
class Note:
    """A note: a code of ``NOTES`` and its values, sorted by name."""

    code: str
    values: tuple[tuple[str, Any], ...] = ()

    def __post_init__(self) -> None:
        if self.code not in NOTES:
            raise ValueError(f"note {self.code!r} is not declared in analysis.schema.notes")

    @classmethod
    def of(cls, code: str, **values: Any) -> "Note":
        """Make a note of a code and its values.

        Parameters
        ----------
        code : str
            A key of ``NOTES``.
        **values
            What the meaning leaves open.

        Returns
        -------
        Note

        Raises
        ------
        ValueError
            If the code is not declared.
        """
        return cls(code, tuple(sorted(values.items())))

    @classmethod
    def parse(cls, text: str) -> "Note":
        """Read a note as it is written in a CSV file.

        Parameters
        ----------
        text : str
            As ``str(note)`` writes it.

        Returns
        -------
        Note
            Values that are numbers are numbers again.

        Raises
        ------
        ValueError
            If the code is not declared, or a value has no name.
        """
        code, _, inner = text.removesuffix(")").partition("(")
        values = {}
        for part in inner.split(",") if inner else ():
            name, equals, value = part.partition("=")
            if not equals:
                raise ValueError(f"note {text!r}: expected name=value in its brackets")
            values[name] = _read(value)
        return cls.of(code, **values)

    @property
    def as_dict(self) -> dict[str, Any]:
        """The values by name."""
        return dict(self.values)

    def __str__(self) -> str:
        if not self.values:
            return self.code
        told = ",".join(f"{name}={value}" for name, value in self.values)
        return f"{self.code}({told})"


def _read(value: str) -> Any:
    for number in (int, float):
        try:
            return number(value)
        except ValueError:
            continue
    return value


def codes(notes: list[Note]) -> set[str]:
    """Return the codes of some notes.

    Parameters
    ----------
    notes : list of Note

    Returns
    -------
    set of str
    """
    return {note.code for note in notes}
