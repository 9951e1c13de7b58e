"""A user's range for uneven overstatement in the interval; never estimated from claims."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.compare.misreporting import tipping_points
from analysis.compare.verdicts import verdict_of_interval

if TYPE_CHECKING:
    from analysis.compare.claims import Comparison


def with_overstatement(
    table: "pd.DataFrame | Comparison",
    lowest: float,
    highest: float,
    *,
    belief: float = 0.95,
    level: float = 0.95,
) -> pd.DataFrame:
    """Return the interval of each ratio under a range for the factor of uneven overstatement.

    Parameters
    ----------
    table : pandas.DataFrame or Comparison
        Comparisons: ratio, low, high.
    lowest, highest : float
        The range for the factor by which claims of normal days overstate more than those of the
        truce: 1 is alike on both, below 1 the claims of the truce overstate more.
    belief : float
        How sure it is that the factor lies in the range.
    level : float
        Confidence level that the table was made with.

    Returns
    -------
    pandas.DataFrame
        The rows with an interval, as ``tipping_points`` gives them, with ``prior_lowest``,
        ``prior_highest``, ``prior_ratio`` (at the middle of the range), ``prior_low``,
        ``prior_high`` and ``prior_verdict``.

    Raises
    ------
    TypeError
        If it is handed something else than comparisons.
    ValueError
        If the range is none, or a probability is not between 0.5 and 1.

    Notes
    -----
    The factor is lognormal, with so much of its probability between the ends; it is independent of
    the scatter of counts. The error of the range and that of the interval add up as squares on
    each side of the ratio. The range is the user's: nothing in claims can tell it.

    Source
    ------
    Lash, Fox & Fink (2009), Applying Quantitative Bias Analysis to Epidemiologic Data, ch. 8.
    """
    from scipy.special import ndtri

    if not 0 < lowest <= highest < np.inf:
        raise ValueError(
            f"lowest, highest: {lowest!r}, {highest!r}: expected 0 < lowest <= highest"
        )
    for name, value in (("belief", belief), ("level", level)):
        if not 0.5 <= value < 1:
            raise ValueError(f"{name}: {value!r}: expected a number from 0.5 up to 1")
    known = tipping_points(table)
    ratio, low, high = (known[name].to_numpy(dtype="float64") for name in ("ratio", "low", "high"))
    middle = np.log(lowest * highest) / 2
    error = np.log(highest / lowest) / 2 / ndtri((1 + belief) / 2)
    reach = ndtri((1 + level) / 2) * error
    centre = np.where(ratio > 0, ratio, np.nan)
    with np.errstate(divide="ignore", invalid="ignore"):
        below = np.sqrt(np.log(centre / low) ** 2 + reach**2)
        above = np.sqrt(np.log(high / centre) ** 2 + reach**2)
        new_low = np.where(low > 0, centre * np.exp(middle - below), 0.0)
        # without an act there is no ratio to go up from: the upper limit moves as a whole
        raised = np.where(ratio > 0, centre * np.exp(middle + above), high * np.exp(middle + reach))
    new_high = np.where(np.isfinite(high), raised, np.inf)
    verdict = verdict_of_interval(new_low, new_high)
    return known.assign(
        prior_lowest=lowest,
        prior_highest=highest,
        prior_ratio=ratio * np.exp(middle),
        prior_low=new_low,
        prior_high=new_high,
        prior_verdict=pd.array(verdict, dtype="str"),
    )
