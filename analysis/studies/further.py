"""What a study asks beyond one ratio: what a truce moved, its parts, its sectors, its reporting."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import pandas as pd

from analysis.compare import (
    Pooled,
    by_profile,
    combine_parts,
    displacement,
    late_booking,
    no_reports,
    pool_sectors,
    pool_truces,
    rebound,
)
from analysis.compare.beside import Beside, lay_beside
from analysis.compare.displacement import Displacement

if TYPE_CHECKING:
    from analysis.studies.study import Study

# of the bootstrap of blocks
_SEED = 1
_GROUP = ["reporter", "accused", "category", "clock", "start", "end"]
_ONE_OF = ["reporter", "accused", "sector", "category"]
# one or two sectors are no front
_FEWEST_SECTORS = 3
# days before and after a truce that may hold what it moved
_AROUND = 3
_SECTORS = [*_GROUP, "n", "ratio", "low", "high", "p", "tau", "notes"]
_TRUCES = [*_ONE_OF, "n", "ratio", "low", "high", "p", "prediction_low", "prediction_high", "notes"]


class Further:
    """Tables beside the comparison; each is worked out when it is asked for.

    Parameters
    ----------
    study : Study
    """

    def __init__(self, study: "Study") -> None:
        self._study = study

    @cached_property
    def displacement(self) -> Displacement:
        """The days before and after the truce, and all together, beside the normal level."""
        study, asked = self._study, self._study.parameters
        return displacement(
            study.book,
            study.normal.declared,
            before=_AROUND,
            after=_AROUND,
            days=asked["days"],
            side=asked["side"],
            until=asked["until"],
            level=study.level,
        )

    @cached_property
    def moved(self) -> pd.DataFrame:
        """Of what is about the whole: ratio before, in and after the truce, and net.

        None where no day after the truce is known: what was put off can't be told.
        """
        table = self.displacement.table
        keys = [*_ONE_OF, "clock"]
        told = table["part"].eq("after") & table["p"].notna()
        known = table.loc[told, keys].drop_duplicates()
        table = table.merge(known, on=keys)
        answers = self._study.rows.compared().loc[:, keys].drop_duplicates()
        table = table.merge(answers, on=keys)
        return self._study.conflict.sectors.outermost(table).reset_index(drop=True)

    @cached_property
    def parts(self) -> pd.DataFrame:
        """Parts of the truce in different hours of the clock, in one ratio."""
        study = self._study
        table = combine_parts(study.book, study.normal, level=study.level)
        return study.conflict.sectors.outermost(table).reset_index(drop=True)

    @cached_property
    def by_profile(self) -> pd.DataFrame:
        """Counts that have no normal count of the same hours, beside the daily profile."""
        study = self._study
        table = by_profile(study.book, study.normal, level=study.level)
        if table.empty:
            # a table of no rows has no types that could be joined
            return table
        alone = study.rows.alone().loc[:, [*_ONE_OF, "start", "end"]].drop_duplicates()
        table = table.merge(alone, on=[*_ONE_OF, "start", "end"])
        return study.conflict.sectors.outermost(table).reset_index(drop=True)

    @cached_property
    def pooled(self) -> list[tuple[pd.DataFrame, Pooled]]:
        """Sectors of one reporter, accused, category and window taken together, with their rows."""
        study = self._study
        rows = study.rows.by_sector()
        rows = rows.loc[rows["ratio"].notna()]
        out = []
        for _, group in rows.groupby(_GROUP, sort=False):
            if group["sector"].nunique() < _FEWEST_SECTORS:
                continue
            told = pool_sectors(group, normal=study.normal, level=study.level)
            out.append((group, told))
        return out

    @cached_property
    def sectors(self) -> pd.DataFrame:
        """The middle of the sectors' ratios, a row a reporter, accused, category and window."""
        rows = []
        for group, told in self.pooled:
            row = group.iloc[0][_GROUP].to_dict()
            numbers = {name: getattr(told, name) for name in ("ratio", "low", "high", "p", "tau")}
            rows.append({**row, "n": len(group), **numbers, "notes": list(told.notes)})
        return pd.DataFrame(rows, columns=_SECTORS)

    @cached_property
    def reporting(self) -> pd.DataFrame:
        """Checks of reporting itself that fail: silence, values rewritten, a rebound."""
        study = self._study
        parts = [
            no_reports(study.book, study.normal),
            late_booking(study.book, study.normal),
            rebound(self.displacement),
        ]
        table = pd.concat([part for part in parts if len(part)] or parts[:1], ignore_index=True)
        failed = table.loc[~table["passed"].astype("boolean").fillna(True)]
        return study.conflict.sectors.outermost(failed).reset_index(drop=True)

    @cached_property
    def beside(self) -> dict[str, Beside]:
        """Claims and each independent source, by the name of the source."""
        witness = self._study.witness
        if witness is None:
            return {}
        asked = {"seed": _SEED, "blind": witness.blind}
        return {name: lay_beside(self._study, name, **asked) for name in witness.names}

    @cached_property
    def coverage(self) -> pd.DataFrame:
        """What is amiss with an independent source in the days that are compared."""
        from analysis.events.coverage import COLUMNS

        witness, normal = self._study.witness, self._study.normal
        if witness is None or witness.coverage.empty:
            return pd.DataFrame(columns=COLUMNS)
        table, zone = witness.coverage, self._study.truce.tz
        begin, end = (_local_day(moment, zone) for moment in (normal.begin, normal.end))
        near = (table["first"] <= end) & (table["last"] >= begin)
        return table[near].reset_index(drop=True)


def _local_day(moment: pd.Timestamp, zone: str) -> pd.Timestamp:
    return moment.tz_convert(zone).tz_localize(None).normalize()


def truces_pooled(studies: Sequence["Study"], shared: pd.DataFrame) -> pd.DataFrame:
    """Pool the truces of one reporter, accused, sector and category.

    Parameters
    ----------
    studies : sequence of Study
    shared : pandas.DataFrame
        Comparisons with ``ceasefire``, of acts that several truces have.

    Returns
    -------
    pandas.DataFrame
        reporter, accused, sector, category, ``n`` truces, ratio, low, high, p, prediction_low,
        prediction_high, notes; a row where two truces or more have an interval.
    """
    rows = []
    known = shared.loc[shared["p"].notna()]
    for key, group in known.groupby(_ONE_OF, sort=True):
        if group["ceasefire"].nunique() < 2:
            continue
        wanted = dict(zip(_ONE_OF, map(str, key), strict=True))
        told = pool_truces(studies, **wanted, level=studies[0].level)
        numbers = {name: getattr(told, name) for name in _TRUCES[5:-1]}
        rows.append({**wanted, "n": len(told.table), **numbers, "notes": list(told.notes)})
    table = pd.DataFrame(rows, columns=_TRUCES)
    return table.loc[table["ratio"].notna()].reset_index(drop=True)
