"""Which rows of a study's tables belong to which question and which figure."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.conflict import HOUR
from analysis.schema import SERIES

if TYPE_CHECKING:
    from analysis.studies.study import Study

_PAIR = ["reporter", "accused"]
_ACTS = [*_PAIR, "sector", "category"]
_COMPARED = ("fewer", "more", "not_told_apart", "no_interval")
# a day on which the clocks go back has 25 hours
_LONGEST_DAY = 25
_MOST_PANELS = 8
# one or two sectors make no picture of a front, a handful of days no distribution
_FEWEST_SECTORS = 3
_FEWEST_STRETCHES = 8


class Rows:
    """Rows by question and by figure; every method returns a new table.

    Parameters
    ----------
    study : Study
    """

    def __init__(self, study: "Study") -> None:
        self._study = study

    # --- against normal ---

    def answering(self) -> pd.DataFrame:
        """The comparisons that the answer rests on, in the order of print."""
        table = self._study.comparisons
        return self._in_order(table[table["answers"]])

    def whole(self) -> pd.DataFrame:
        """Those about all that is counted; none where no sector stands for the whole."""
        rows = self.answering()
        return rows[rows["sector"].eq(self._whole(rows))].reset_index(drop=True)

    def by_sector(self) -> pd.DataFrame:
        """Those of the sectors."""
        rows = self.answering()
        return rows[rows["sector"].ne(self._whole(rows))].reset_index(drop=True)

    def compared(self) -> pd.DataFrame:
        """Those with a normal level."""
        return _with_level(self.answering())

    def running(self) -> pd.DataFrame:
        """Compared windows that are no whole days: totals of 16:00 or 22:00."""
        table = _with_level(self._study.comparisons)
        return self._in_order(table[~table["whole_days"] & ~table["answers"]])

    def alone(self) -> pd.DataFrame:
        """Claims that have no ratio to a normal level."""
        table = self._study.comparisons
        return self._in_order(table[table["ratio"].isna()])

    # --- the figures ---

    def card(self) -> pd.DataFrame:
        """The answers about all that is counted, what has most normal acts first, acts first."""
        rows = self._study.conflict.sectors.outermost(self.compared())
        kinds = rows["category"].map(self._study.conflict.categories.kind)
        weight = rows["exposure_h"] * rows["expected"].fillna(0)
        rows = rows.assign(_last=kinds.eq("casualties"), _weight=-weight)
        rows = rows.sort_values(["_last", "_weight"], kind="stable", ignore_index=True)
        return rows.drop(columns=["_last", "_weight"])

    def coverage(self) -> pd.DataFrame:
        """Counts of whole days around the truce of the series that the answer compares."""
        study = self._study
        compared = self.compared()[_ACTS].drop_duplicates()
        counts = study.book.counts
        near = (counts["end"] > study.normal.begin) & (counts["start"] < study.normal.end)
        counts = counts[near & counts["whole_days"] & counts["origin"].isin(["said", "increment"])]
        return counts.merge(compared, on=_ACTS).reset_index(drop=True)

    def forest(self) -> pd.DataFrame:
        """The compared answers, the whole first, then sector by sector."""
        rows = self.compared()
        place = self._study.conflict.sectors.in_order(rows["sector"])
        rows = rows.assign(place=place).sort_values(["place", "category"], kind="stable")
        return rows.drop(columns="place").reset_index(drop=True)

    def timeline(self) -> pd.DataFrame:
        """Daily counts around the truce of what is compared, at most eight panels."""
        table = self._daily().merge(self.compared()[_ACTS].drop_duplicates(), on=_ACTS)
        panels = table.groupby(["sector", "category"]).size()
        most = panels.sort_values(ascending=False, kind="stable").head(_MOST_PANELS).index
        shown = pd.MultiIndex.from_frame(table[["sector", "category"]]).isin(most)
        return table[shown].reset_index(drop=True)

    def map(self) -> pd.DataFrame:
        """Compared sectors with their place: of one reporter, accused and category, that with most."""
        rows = self.by_sector()
        rows = _with_level(rows)
        groups = rows.groupby([*_PAIR, "category"])["sector"].nunique()
        if groups.empty:
            return rows
        best = pd.Index([groups.sort_values(ascending=False, kind="stable").index[0]])
        rows = rows[pd.MultiIndex.from_frame(rows[[*_PAIR, "category"]]).isin(best)]
        places = self._study.data.sectors[["sector", "position", "lat", "lon"]]
        rows = rows.merge(places, on="sector", how="left")
        rows = rows[rows["position"].gt(0)].sort_values("position", kind="stable")
        return rows.reset_index(drop=True) if len(rows) >= _FEWEST_SECTORS else rows.iloc[:0]

    def tipping(self) -> pd.DataFrame:
        """The answers about the whole, each with the uneven overstatement that would change it."""
        return self._study.conflict.sectors.outermost(self._study.tipping)

    def placebo(self) -> pd.DataFrame:
        """Of what is about the whole the comparison with most stretches of normal days."""
        table = self._study.placebo
        keys = list(SERIES)
        sizes = table[~table["observed"]].groupby(keys).size()
        if sizes.empty or sizes.max() < _FEWEST_STRETCHES:
            return table.iloc[:0]
        most = pd.MultiIndex.from_tuples([sizes.idxmax()], names=keys)
        return table[pd.MultiIndex.from_frame(table[keys]).isin(most)].reset_index(drop=True)

    def steps(self) -> pd.DataFrame:
        """Statements about the truce's hours on the whole."""
        study = self._study
        said = study.data.statements
        said = said[said["ceasefire"].eq(study.truce.ceasefire)]
        said = study.conflict.sectors.outermost(said)
        # what was said of the days before and after is in the timeline
        begins_inside = said["start"] >= study.truce.start
        ends_inside = (said["end"] <= study.truce.end) & (said["end"] > study.truce.start)
        return said[begins_inside | ends_inside].reset_index(drop=True)

    def account(self) -> pd.DataFrame:
        """The claims that somebody said: what was worked out between totals was said by nobody."""
        claims = self._study.claims
        return claims[claims["origin"].eq("said")].reset_index(drop=True)

    # --- what the answer rests and hangs on ---

    def methods(self) -> pd.DataFrame:
        """The answers about the whole by each method."""
        return self._study.conflict.sectors.outermost(self._by_method()).reset_index(drop=True)

    def agreement(self) -> pd.DataFrame:
        """By how many other methods each verdict is shared.

        Chance alone is no method beside the others: it is too narrow wherever days scatter. An
        interval from 0 to infinity gives no verdict.
        """
        table = self.methods()
        telling = table["low"].gt(0) | table["high"].lt(np.inf)
        others = table[telling & ~table["method"].isin(["reference_days", "chance_only"])]
        default = table[table["method"].eq("reference_days") & table["p"].notna()]
        keys = [*_ACTS, "start", "end"]
        both = default[[*keys, "verdict"]].merge(
            others[[*keys, "verdict"]], on=keys, how="left", suffixes=("", "_other")
        )
        both["same"] = both["verdict"].eq(both["verdict_other"])
        both["others"] = both["verdict_other"].notna()
        counted = both.groupby([*keys, "verdict"], sort=False)[["same", "others"]].sum()
        return counted.astype("Int64").reset_index()

    def baseline_days(self) -> pd.DataFrame:
        """The counts behind each normal level, a row a series with its windows as a list."""
        keys = list(SERIES)
        used = self._study.normal.observations.sort_values([*keys, "start"], kind="stable")
        rows = used.groupby(keys, sort=False).agg(
            counts=("low", "size"), exposure_h=("exposure_h", "sum")
        )
        rows = rows.reset_index()
        shown = ["start", "end", "n_days", "exposure_h", "low", "high", "is_remainder"]
        rows["windows"] = [
            part[shown].to_dict("records") for _, part in used.groupby(keys, sort=False)
        ]
        return rows

    def left_out(self) -> pd.DataFrame:
        """Why counts were left out of the normal level: a row a reason with its days as a list."""
        left = self._study.normal.excluded.sort_values("start", kind="stable")
        days = left["start"].dt.tz_convert(self._study.truce.tz).dt.normalize()
        told = left.assign(day=days, text=left["reason"].map(str))
        groups = told.groupby("text", sort=True)
        rows = groups.agg(reason=("reason", "first"), counts=("low", "size"))
        rows["days"] = [list(part["day"].drop_duplicates()) for _, part in groups]
        return rows.reset_index(drop=True)

    def scope(self) -> pd.DataFrame:
        """Counts within the truce's hours by whether it forbids them: a row a reason with its sectors."""
        table = self._study.scope
        if table.empty:
            return pd.DataFrame(columns=["scope", "why", "counts", "sectors"])
        told = table.assign(text=table["why"].map(str))
        groups = told.groupby(["scope", "text"], sort=True)
        rows = groups.agg(why=("why", "first"), counts=("low", "size"))
        rows["sectors"] = [sorted(set(part["sector"])) for _, part in groups]
        return rows.reset_index()[["scope", "why", "counts", "sectors"]]

    def conflicts(self) -> pd.DataFrame:
        """Where statements about the truce's hours differ or can't all be true."""
        table, truce = self._study.book.conflicts, self._study.truce
        touches = (table["start"] < truce.end) & (table["end"] > truce.start)
        return table[touches].reset_index(drop=True)

    def speakers(self, rows: pd.DataFrame) -> list[str]:
        """Those who said the numbers of a figure, claims and normal days alike.

        Parameters
        ----------
        rows : pandas.DataFrame

        Returns
        -------
        list of str
        """
        if "speaker" in rows.columns:
            return sorted(rows["speaker"].dropna().unique())
        study = self._study
        drawn = pd.MultiIndex.from_frame(rows[_ACTS].drop_duplicates())
        ids: set[str] = set()
        for pool in (study.comparisons, study.normal.observations):
            mine = pd.MultiIndex.from_frame(pool[_ACTS]).isin(drawn)
            ids.update(name for told in pool.loc[mine, "statements"] for name in told)
        said = study.data.statements
        known = said.loc[said["statement_id"].isin(ids), "speaker"]
        return sorted(known.dropna().unique())

    def parties(self) -> list[str]:
        """Those whose conduct is counted, then those who only count: one colour each everywhere."""
        said = self._study.data.statements
        said = said[said["ceasefire"].eq(self._study.truce.ceasefire)]
        if said.empty:
            said = self._study.comparisons
        accused, reporters = sorted(said["accused"].unique()), sorted(said["reporter"].unique())
        return list(dict.fromkeys([*accused, *reporters]))

    # --- help ---

    def _whole(self, rows: pd.DataFrame) -> str | None:
        """The sector that stands for the whole; the only one where there is no other."""
        whole = self._study.conflict.sectors.whole
        if whole is None and rows["sector"].nunique() == 1:
            return rows["sector"].iloc[0]
        return whole

    def _in_order(self, rows: pd.DataFrame) -> pd.DataFrame:
        """Sort as in print: the whole first, then sector by sector."""
        place = self._study.conflict.sectors.in_order(rows["sector"])
        days_last = ~rows["whole_days"]
        order = ["reporter", "accused", "_part", "clock", "_place", "sector", "category", "start"]
        rows = rows.assign(_place=place, _part=days_last).sort_values(order, kind="stable")
        return rows.drop(columns=["_place", "_part"]).reset_index(drop=True)

    def _daily(self) -> pd.DataFrame:
        """Counts of single whole days around the truce."""
        study = self._study
        counts = study.book.counts
        days = pd.Timedelta(days=study.parameters["days"])
        near = counts["start"] >= study.truce.start - days
        near &= counts["end"] <= study.truce.end + days
        is_day = counts["whole_days"] & (counts["end"] - counts["start"] <= _LONGEST_DAY * HOUR)
        return counts[near & is_day & counts["origin"].isin(["said", "increment"])]

    def _by_method(self) -> pd.DataFrame:
        table = self._study.methods
        keys = [*_ACTS, "start", "end"]
        known = pd.MultiIndex.from_frame(self.answering()[keys])
        return table[pd.MultiIndex.from_frame(table[keys]).isin(known)]


def _with_level(table: pd.DataFrame) -> pd.DataFrame:
    return table[table["verdict"].isin(_COMPARED)].reset_index(drop=True)
