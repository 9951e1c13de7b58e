"""Which rows of a study's tables belong to which question and which figure."""

from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.baseline import index_of
from analysis.conflict import HOUR
from analysis.schema import SERIES

if TYPE_CHECKING:
    from analysis.conflict import Conflict
    from analysis.studies.study import Study

_PAIR = ["reporter", "accused"]
_ACTS = [*_PAIR, "sector", "category"]
_COMPARED = ("fewer", "more", "not_told_apart", "no_interval")
# a day on which the clocks go back has 25 hours
_LONGEST_DAY = 25
_MOST_PANELS = 8
# one or two sectors make no picture of a front, a handful of days no distribution
_FEWEST_STRETCHES = 8
_COUNTED = ["said", "increment"]
# a source is a daily one if it counts on most days, and not on a handful of them
_MOSTLY = 0.5
_FEWEST_DAYS = 10


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
        """The rows that speak for their acts, with a normal level or without, in order of print."""
        table = self._study.comparisons
        return self._in_order(table.loc[table["answers"]])

    def whole(self) -> pd.DataFrame:
        """Those about all that is counted; none where no sector stands for the whole."""
        rows = self.answering()
        is_whole = rows["sector"].eq(self._whole(rows))
        return rows.loc[is_whole].reset_index(drop=True)

    def by_sector(self) -> pd.DataFrame:
        """Those of the sectors."""
        rows = self.answering()
        is_sector = rows["sector"].ne(self._whole(rows))
        return rows.loc[is_sector].reset_index(drop=True)

    def compared(self) -> pd.DataFrame:
        """Those with a normal level."""
        return _with_level(self.answering())

    def running(self) -> pd.DataFrame:
        """Compared windows that are no whole days: totals of 16:00 or 22:00."""
        table = _with_level(self._study.comparisons)
        is_running = ~table["whole_days"] & ~table["answers"]
        return self._in_order(table.loc[is_running])

    def alone(self) -> pd.DataFrame:
        """Claims that have no ratio to a normal level."""
        table = self._study.comparisons
        return self._in_order(table.loc[table["ratio"].isna()])

    # --- the figures ---

    def card(self) -> pd.DataFrame:
        """The answers about all that is counted, what has most normal acts first, acts first."""
        rows = self._conflict.sectors.outermost(self.compared())
        acts = rows["exposure_h"] * rows["expected"].fillna(0)
        rows = rows.assign(_people=self._of_people(rows), _acts=-acts)
        rows = rows.sort_values(["_people", "_acts"], kind="stable", ignore_index=True)
        return rows.drop(columns=["_people", "_acts"])

    def coverage(self) -> pd.DataFrame:
        """Counts of whole days around the truce of the series that the answer compares."""
        normal, counts = self._study.normal, self._study.book.counts
        near = (counts["end"] > normal.begin) & (counts["start"] < normal.end)
        told = counts["whole_days"] & counts["origin"].isin(_COUNTED)
        counts = counts.loc[near & told]
        return counts.merge(self._compared_acts(), on=_ACTS).reset_index(drop=True)

    def forest(self) -> pd.DataFrame:
        """The compared answers, the whole first, then sector by sector."""
        rows = self.compared()
        rows = rows.assign(_order=self._sector_order(rows))
        rows = rows.sort_values(["_order", "category"], kind="stable", ignore_index=True)
        return rows.drop(columns="_order")

    def timeline(self) -> pd.DataFrame:
        """Daily counts around the truce of what is compared, at most eight panels."""
        panel = ["sector", "category"]
        table = self._daily().merge(self._compared_acts(), on=_ACTS)
        sizes = table.groupby(panel, as_index=False).agg(size=("low", "size"))
        most = sizes.sort_values("size", ascending=False, kind="stable").head(_MOST_PANELS)
        return table.merge(most.loc[:, panel], on=panel)

    def tipping(self) -> pd.DataFrame:
        """The answers about the whole, each with the uneven overstatement that would change it."""
        table = self._conflict.sectors.outermost(self._study.tipping)
        # where no factor changes any of them there is nothing to draw
        return table if table["tipping_point"].notna().any() else table.iloc[:0]

    def placebo(self) -> pd.DataFrame:
        """Of what is about the whole an act, if any, with most stretches of normal days."""
        keys = list(SERIES)
        table = self._study.placebo
        normal = table.loc[~table["observed"]]
        sizes = normal.groupby(keys, as_index=False).agg(size=("ratio", "size"))
        sizes = sizes.loc[sizes["size"].ge(_FEWEST_STRETCHES)]
        sizes = sizes.assign(_people=self._of_people(sizes))
        sizes = sizes.sort_values(["_people", "size"], ascending=[True, False], kind="stable")
        return table.merge(sizes.loc[:, keys].head(1), on=keys)

    def moved(self) -> pd.DataFrame:
        """Of what is about the whole: ratio before, in and after the truce, and net."""
        return self._study.further.moved

    def steps(self) -> pd.DataFrame:
        """Statements about the truce's hours on the whole, each with its role in the account."""
        truce, said = self._study.truce, self._study.data.statements
        said = said.loc[said["ceasefire"].eq(truce.ceasefire)]
        said = self._conflict.sectors.outermost(said)
        # what was said of the days before and after is in the timeline
        begins_inside = said["start"] >= truce.start
        ends_inside = (said["end"] <= truce.end) & (said["end"] > truce.start)
        said = said.loc[begins_inside | ends_inside].reset_index(drop=True)
        roles = self._study.book.decisions.set_index("statement_id")["role"]
        return said.assign(role=said["statement_id"].map(roles))

    def account(self) -> pd.DataFrame:
        """The claims that somebody said: what was worked out between totals was said by nobody."""
        claims = self._study.claims
        return claims.loc[claims["origin"].eq("said")].reset_index(drop=True)

    def silent(self) -> pd.DataFrame:
        """Daily series that count on most normal days and have no count mostly within the truce.

        Returns
        -------
        pandas.DataFrame
            reporter, accused, sector, category; ``days``: how many normal days have a count of any
            hours; ``normal_days``: how many days without a truce lie between the first and the last
            of them, and up to the truce. A form of an act counts as the act.
            Those of acts that the reporter counts within the truce in another form are left out.
        """
        shown = [*_ACTS, "days", "normal_days"]
        used = self._study.normal.observations
        is_day = used["n_days"].eq(1) & ~used["is_remainder"]
        # a night belongs to the day on which it ends
        ends = used["end"].dt.tz_convert(self._study.truce.tz) - pd.Timedelta(seconds=1)
        forms = self._conflict.categories.beside
        acts = used["category"].map(lambda name: forms.get(name, name))
        told = used.assign(day=ends.dt.normalize(), category=acts).loc[is_day]
        groups = told.groupby(_ACTS, as_index=False, sort=True)
        table = groups.agg(days=("day", "nunique"), first=("start", "min"), last=("start", "max"))
        is_silent = ~self._line_of(table).isin(self._heard())
        enough = table["days"].ge(_FEWEST_DAYS)
        # what an independent source did not see is told with it
        is_claim = ~table["reporter"].isin(self._witnesses)
        table = table.loc[is_silent & enough & is_claim]
        spans = [self._days_of(row) for row in table.to_dict("records")]
        # a night may begin on a day that is left out
        table = table.assign(normal_days=np.maximum(spans, table["days"]).astype("int64"))
        is_daily = table["days"].ge(_MOSTLY * table["normal_days"])
        kept = table.loc[is_daily, shown]
        return self._conflict.sectors.outermost(kept).reset_index(drop=True)

    # --- what the answer rests and hangs on ---

    def methods(self) -> pd.DataFrame:
        """The answers about the whole by each method."""
        table = self._study.methods
        keys = [*_ACTS, "start", "end"]
        known = index_of(self.answering(), keys)
        of_answers = table.loc[index_of(table, keys).isin(known)]
        return self._conflict.sectors.outermost(of_answers).reset_index(drop=True)

    def agreement(self) -> pd.DataFrame:
        """By how many other methods each verdict is shared.

        Chance alone is no method beside the others: it is too narrow wherever days scatter. An
        interval from 0 to infinity gives no verdict.
        """
        keys = [*_ACTS, "start", "end"]
        told = [*keys, "verdict"]
        table = self.methods()
        is_default = table["method"].eq("reference_days")
        is_chance = table["method"].eq("chance_only")
        telling = table["low"].gt(0) | table["high"].lt(np.inf)
        default = table.loc[is_default & table["p"].notna(), told]
        others = table.loc[telling & ~is_default & ~is_chance, told]
        both = default.merge(others, on=keys, how="left", suffixes=("", "_other"))
        both = both.assign(
            same=both["verdict"].eq(both["verdict_other"]),
            others=both["verdict_other"].notna(),
        )
        counted = both.groupby(told, sort=False, as_index=False)
        sums = counted.agg(same=("same", "sum"), others=("others", "sum"))
        return sums.astype({"same": "Int64", "others": "Int64"})

    def baseline_days(self) -> pd.DataFrame:
        """The counts behind each normal level, a row a series with its windows as a list."""
        keys = list(SERIES)
        shown = ["start", "end", "n_days", "exposure_h", "low", "high", "is_remainder"]
        used = self._study.normal.observations.sort_values([*keys, "start"], kind="stable")
        groups = used.groupby(keys, sort=False)
        rows = groups.agg(counts=("low", "size"), exposure_h=("exposure_h", "sum"))
        windows: list[list] = [[] for _ in range(len(rows))]
        records = used.loc[:, shown].to_dict("records")
        for number, window in zip(groups.ngroup(), records, strict=True):
            windows[number].append(window)
        return rows.reset_index().assign(windows=windows)

    def left_out(self) -> pd.DataFrame:
        """Why counts were left out of the normal level: a row a reason with its days as a list.

        Returns
        -------
        pandas.DataFrame
            reason, counts; ``days``: first local day of each count, each once; ``spans``: pairs of
            the first and the last local day of each count, each once.
        """
        left = self._study.normal.excluded.sort_values(["start", "end"], kind="stable")
        days = left["start"].dt.tz_convert(self._study.truce.tz).dt.normalize()
        # midnight is the end of a day
        ends = left["end"].dt.tz_convert(self._study.truce.tz) - pd.Timedelta(seconds=1)
        spans = list(zip(days, ends.dt.normalize(), strict=True))
        told = left.assign(day=days, span=spans, text=[str(reason) for reason in left["reason"]])
        groups = told.groupby("text", sort=True)
        rows = groups.agg(reason=("reason", "first"), counts=("low", "size"))
        rows["days"] = [list(part["day"].drop_duplicates()) for _, part in groups]
        rows["spans"] = [list(dict.fromkeys(part["span"])) for _, part in groups]
        return rows.reset_index(drop=True)

    def scope(self) -> pd.DataFrame:
        """Counts within the truce's hours by whether it forbids them: a row a reason."""
        columns = ["scope", "why", "counts", "sectors"]
        table = self._study.scope
        if table.empty:
            return pd.DataFrame(columns=columns)
        told = table.assign(text=[str(why) for why in table["why"]])
        groups = told.groupby(["scope", "text"], sort=True)
        rows = groups.agg(why=("why", "first"), counts=("low", "size"))
        rows["sectors"] = [sorted(set(part["sector"])) for _, part in groups]
        return rows.reset_index().loc[:, columns]

    def conflicts(self) -> pd.DataFrame:
        """Where statements about the truce's hours differ or can't all be true."""
        truce, table = self._study.truce, self._study.book.conflicts
        touches = (table["start"] < truce.end) & (table["end"] > truce.start)
        return table.loc[touches].reset_index(drop=True)

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
            return sorted(set(rows["speaker"].dropna()))
        names: set[str] = set()
        for acts in index_of(rows, _ACTS).unique():
            names |= self._heard_of.get(acts, set())
        return sorted(names)

    def parties(self) -> list[str]:
        """Those whose conduct is counted, then those who only count: one colour each everywhere."""
        said = self._study.data.statements
        said = said.loc[said["ceasefire"].eq(self._study.truce.ceasefire)]
        rows = self._study.comparisons if said.empty else said
        accused, reporters = sorted(set(rows["accused"])), sorted(set(rows["reporter"]))
        return list(dict.fromkeys([*accused, *reporters]))

    # --- help ---

    @cached_property
    def _heard_of(self) -> dict[tuple, set[str]]:
        """Who spoke of each series, of claims and normal days alike."""
        said = self._study.data.statements
        known = said.loc[said["speaker"].notna()]
        speaker_of = dict(zip(known["statement_id"], known["speaker"], strict=True))
        out: dict[tuple, set[str]] = {}
        for pool in (self._study.comparisons, self._study.normal.observations):
            for acts, ids in zip(index_of(pool, _ACTS), pool["statements"], strict=True):
                named = {speaker_of[ident] for ident in ids if ident in speaker_of}
                out.setdefault(acts, set()).update(named)
        return out

    def _heard(self) -> pd.Series:
        """What each reporter counted over hours that lie mostly within the truce, or hold it."""
        counts, truce = self._study.book.counts, self._study.truce
        first = counts["start"].clip(lower=truce.start)
        last = counts["end"].clip(upper=truce.end)
        shared = (last - first) / HOUR
        shorter = ((counts["end"] - counts["start"]) / HOUR).clip(upper=truce.hours)
        return self._line_of(counts.loc[shared.gt(0) & shared.ge(shorter / 2)])

    def _line_of(self, rows: pd.DataFrame) -> pd.Series:
        """Reporter, accused and the act that a category is a form of, as one key."""
        categories = self._conflict.categories
        names = {name: name for name in rows["category"].unique()}
        for name in names:
            names[name] = categories.beside.get(name, name)
            above = [act for act in categories.ancestors(name) if act != "total"]
            names[name] = above[-1] if above else names[name]
        told = rows.loc[:, _PAIR].assign(act=rows["category"].map(names))
        return pd.Series(list(told.itertuples(index=False, name=None)), index=rows.index)

    def _days_of(self, row: Any) -> int:
        """How many normal days a series spans, up to the truce at least."""
        truce = self._study.truce
        begin = min(row["first"], truce.end).tz_convert(truce.tz).normalize()
        end = max(row["last"], truce.start).tz_convert(truce.tz)
        days = self._normal_days(row["category"])
        return int(((days >= begin) & (days <= end)).sum())

    def _normal_days(self, category: str) -> pd.DatetimeIndex:
        """Local days around the truce that belong to no truce that forbids these acts."""
        normal, conflict = self._study.normal, self._conflict
        zone = self._study.truce.tz
        begin, end = (moment.tz_convert(zone) for moment in (normal.begin, normal.end))
        days = pd.date_range(begin.normalize(), end, freq="D", inclusive="left")
        next_days = days + pd.DateOffset(days=1)
        others = [truce for truce in conflict.others(normal.declared) if truce.covers(category)]
        barred = np.zeros(len(days), dtype=bool)
        for truce in (self._study.truce, *others):
            barred |= (days < truce.end) & (next_days > truce.start)
        return days[~barred]

    @property
    def _witnesses(self) -> tuple[str, ...]:
        witness = self._study.witness
        return () if witness is None else witness.names

    @property
    def _conflict(self) -> "Conflict":
        return self._study.conflict

    def _of_people(self, rows: pd.DataFrame) -> list[bool]:
        """Tell which rows count people, who are no acts."""
        kinds = self._conflict.categories.kind
        return [kinds.get(name) == "casualties" for name in rows["category"]]

    def _whole(self, rows: pd.DataFrame) -> str | None:
        """The sector that stands for the whole; the only one where there is no other."""
        whole = self._conflict.sectors.whole
        named = set(rows["sector"])
        return named.pop() if whole is None and len(named) == 1 else whole

    def _sector_order(self, rows: Any) -> pd.Series:
        return self._conflict.sectors.in_order(rows["sector"])

    def _in_order(self, rows: pd.DataFrame) -> pd.DataFrame:
        """Sort as in print: the whole first, then sector by sector."""
        order = ["reporter", "accused", "_part", "clock", "_order", "sector", "category", "start"]
        rows = rows.assign(_order=self._sector_order(rows), _part=~rows["whole_days"])
        rows = rows.sort_values(order, kind="stable", ignore_index=True)
        return rows.drop(columns=["_order", "_part"])

    def _compared_acts(self) -> pd.DataFrame:
        return self.compared().loc[:, _ACTS].drop_duplicates()

    def _daily(self) -> pd.DataFrame:
        """Counts of single whole days around the truce."""
        truce, counts = self._study.truce, self._study.book.counts
        days = pd.Timedelta(days=self._study.parameters["days"])
        near = counts["start"].ge(truce.start - days) & counts["end"].le(truce.end + days)
        length = counts["end"] - counts["start"]
        is_day = counts["whole_days"] & length.le(_LONGEST_DAY * HOUR)
        return counts.loc[near & is_day & counts["origin"].isin(_COUNTED)]


def _with_level(table: pd.DataFrame) -> pd.DataFrame:
    has_level = table["verdict"].isin(_COMPARED)
    return table.loc[has_level].reset_index(drop=True)
