"""Compare what was claimed during a truce with the normal level."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from analysis.baseline import KEYS, Account, Baseline, Claims, Prediction, check_account, forbids
from analysis.compare.diagnostics import check_table, diagnose, failures
from analysis.compare.notes import notes_of
from analysis.compare.verdicts import FAMILY, answering, grades, verdicts
from analysis.compare.windows import claims_of
from analysis.conflict import Conflict, Truce
from analysis.rates import adjust
from analysis.rates.table import per_hours
from analysis.schema import COMPARISONS

METHOD = "reference_days"
# what is not said of acts that the truce does not forbid
_JUDGED = ["ratio", "ratio_low", "ratio_high", "low", "high", "p", "min_detectable_ratio"]
_COUNTED = ["n_days", "n_totals", "total_days"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A truce's claims beside the normal level.

    Attributes
    ----------
    table : pandas.DataFrame
        As declared in ``analysis.schema.COMPARISONS``.
    checks : pandas.DataFrame
        A row a comparison and check: keys, start, end, ``check``, ``value``, ``p``, ``passed`` (NA:
        information only), ``notes``.
    truce : Truce
        The window that is compared.
    conflict : Conflict
    level : float
        Confidence level.
    claims : Claims
        The claims behind the rows of ``table``, in the same order.
    """

    table: pd.DataFrame
    checks: pd.DataFrame
    truce: Truce
    conflict: Conflict
    level: float
    claims: Claims

    @property
    def answers(self) -> pd.DataFrame:
        """The rows that speak for their acts, with a normal level or without."""
        return self.table.loc[self.table["answers"]].reset_index(drop=True)

    def __repr__(self) -> str:
        from analysis.words import Words
        from analysis.words.answer import comparison_text

        return f"Comparison: {comparison_text(self, Words(conflict=self.conflict))}"

    def _repr_html_(self) -> str:
        from analysis.words import Words, show
        from analysis.words.answer import comparison_text

        words = Words(conflict=self.conflict)
        # what could be compared comes first
        table = self.table.sort_values(
            "ratio",
            key=pd.isna,
            kind="stable",
        )
        text = comparison_text(self, words)
        return show(
            table,
            text=text,
            words=words,
            tz=self.truce.tz,
            level=self.level,
        )._repr_html_()


def compare_claims(
    book: Account,
    normal: Baseline,
    *,
    per: str = "24h",
    level: float = 0.95,
    refine: bool = True,
) -> Comparison:
    """Compare what was claimed during a truce with the normal level.

    Windows of a series that do not overlap are summed (8, 9 and 10 May); overlapping windows are
    never added, the others stand in rows of their own. Where no like-for-like normal level exists,
    the claimed rate stands alone, the ratio is NaN and ``notes`` say why.

    Parameters
    ----------
    book : Book
        What ``reconcile`` returned; left as it is.
    normal : Baseline
        What ``fit_baseline`` returned for the truce.
    per : str
        Unit of exposure that rates are said in.
    level : float
        Confidence level.
    refine : bool
        Allow for weekdays, a trend, a level that wanders and a law of scatter learned from all
        series; False is the interval of the first edition.

    Returns
    -------
    Comparison

    Raises
    ------
    TypeError
        If it is handed something else than an account and a normal level.
    ValueError
        If ``per`` is not a length of time or ``level`` is no confidence level.

    Notes
    -----
    Assumes that the days around the truce show what its days would have been without one, and that
    the reporter counts alike on both. The variance of a day's count is ``dispersion`` times its
    mean; above the normal level it grows with the square of the mean (the wider of the two laws).
    The truce's own scatter counts. The interval is wider with fewer days (t).

    Source
    ------
    Quasi-likelihood: Wedderburn (1974); beta tails of a ratio: Clopper & Pearson (1934), Jeffreys'
    form: Brown, Cai & DasGupta (2001), Statistical Science 16:101-133; averaging over rho: Berger,
    Liseo & Wolpert (1999). See docs/methods.md.

    Examples
    --------
    >>> from analysis import fit_baseline, load, reconcile
    >>> book = reconcile(load("syria"))
    >>> normal = fit_baseline(book, truce="syria_idlib_mar_2020", days=28)
    >>> result = compare_claims(book, normal)
    >>> whole = result.answers[result.answers["sector"].eq("syria")]
    >>> whole[["ratio", "low", "high"]].round(2).to_numpy().tolist()
    [[0.38, 0.14, 1.1], [0.51, 0.13, 2.53]]
    >>> whole["verdict"].tolist()
    ['not_told_apart', 'not_told_apart']
    """
    check_inputs(book, normal, "compare_claims", level)
    hours = per_hours(per)
    claims = claims_of(book, normal)
    rows = claims.rows
    stratum = normal.series_of(rows)
    has_level = (stratum >= 0) & ~rows["is_state"].to_numpy(dtype=bool)
    table = _claimed(rows, hours).assign(method=METHOD, per=str(per))
    checks: dict[str, Any] = {}
    if has_level.any():
        judged = claims.take(has_level)
        prediction = normal.predict(judged, level, refine)
        _fill(
            table,
            has_level,
            _numbers(prediction, judged, hours),
        )
        checks = diagnose(prediction, level)
        _fill(
            table,
            has_level,
            {"trend": checks["trend"].value},
        )
    counted = normal.table.loc[stratum[has_level], _COUNTED]
    _fill(table, has_level, dict(counted))
    failed = failures(checks, has_level)
    table["notes"] = notes_of(book, normal, claims, table, stratum, failed)
    table = _judge(table, rows, normal, has_level, failed)
    shown = check_table(table.loc[has_level], checks)
    table = table.sort_values([*KEYS, "start", "end"], kind="stable")
    claims = Claims(rows.loc[table.index], claims.windows)
    return Comparison(
        _typed(table),
        shown,
        normal.truce,
        normal.conflict,
        level,
        claims,
    )


def _typed(table: pd.DataFrame) -> pd.DataFrame:
    """Give the table its columns, order and dtypes."""
    columns = {column.name: column.dtype for column in COMPARISONS.columns}
    typed = table.loc[:, list(columns)].astype(columns)
    return typed.reset_index(drop=True)


def check_inputs(book: Any, normal: Any, caller: str, level: float = 0.95) -> None:
    """Refuse what is no account, no normal level or no confidence level.

    Parameters
    ----------
    book, normal : object
    caller : str
        The function that was called, for the message.
    level : float

    Raises
    ------
    TypeError
    ValueError
    """
    check_account(book, caller)
    if not isinstance(normal, Baseline):
        raise TypeError(
            f"{caller} takes what fit_baseline() returned second; got a {type(normal).__name__}"
        )
    if not 0.5 <= level < 1:
        raise ValueError(
            f"level: {level!r}: expected a number from 0.5 up to, but not including, 1"
        )


def _claimed(rows: pd.DataFrame, hours: float) -> pd.DataFrame:
    """Lay out the table with what was claimed; the rest is missing."""
    unit = (rows["exposure_h"] / hours).where(~rows["is_state"])
    low = rows["count_low"].astype("float64")
    high = rows["count_high"].astype("float64")
    table = rows.assign(
        origin=np.where(rows["added"], "increment", rows["origin"]),
        claimed=(low + high) / 2 / unit,
        claimed_low=low / unit,
        claimed_high=high / unit,
    )
    absent = [name for name in COMPARISONS.names if name not in table.columns]
    empty = table.assign(**dict.fromkeys(absent, np.nan))
    return empty.assign(
        n_days=0,
        n_totals=0,
        total_days=0.0,
    )


def _numbers(prediction: Prediction, judged: Claims, hours: float) -> dict[str, np.ndarray]:
    """Return the columns of a table from what normal days would have held."""
    unit = prediction.setting.exposure / hours
    return {
        "expected": prediction.expected / unit,
        "expected_low": prediction.expected_low / unit,
        "expected_high": prediction.expected_high / unit,
        "ratio": prediction.ratio,
        "ratio_low": prediction.ratio_low,
        "ratio_high": prediction.ratio_high,
        "low": prediction.low,
        "high": prediction.high,
        "p": prediction.p,
        "dispersion": prediction.spread.dispersion,
        "autocorrelation": prediction.spread.lag1,
        "min_detectable_ratio": prediction.min_detectable_ratio,
    }


def _fill(table: pd.DataFrame, where: np.ndarray, columns: dict[str, Any]) -> None:
    for name, values in columns.items():
        column = table[name].to_numpy(
            dtype="float64",
            na_value=np.nan,
            copy=True,
        )
        column[where] = values
        table[name] = column


def _judge(
    table: pd.DataFrame,
    rows: pd.DataFrame,
    normal: Baseline,
    has_level: np.ndarray,
    failed: dict[str, np.ndarray],
) -> pd.DataFrame:
    """Add verdict, grade, which rows answer, and p-values adjusted over those."""
    sure, unsure = forbids(
        normal.truce,
        rows["category"],
        normal.conflict,
    )
    forbidden = sure | unsure
    table = table.copy()
    table.loc[~forbidden, _JUDGED] = np.nan
    compared = (table["p"].notna() | table["ratio"].notna()).to_numpy()
    answers = answering(rows, compared)
    in_family = answers & table["p"].notna().to_numpy()
    p = np.where(
        in_family,
        table["p"],
        np.nan,
    )
    return table.assign(
        verdict=verdicts(table, has_level, forbidden),
        grade=grades(table, failed),
        answers=answers,
        p_holm=adjust(p, method="holm"),
        p_bh=adjust(p, method="bh"),
        family=pd.Series(FAMILY, index=rows.index).where(in_family),
    )
