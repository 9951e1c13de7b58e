"""Interval of the ratio of a truce's claimed rate to the normal one, where counts scatter.

Counts scatter more than chance alone would make them, and days depend on each other.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from analysis.rates.inputs import root

# offset of the counts in the beta tails: halfway between 'at least' and 'more than' (mid-P)
_HALF = 0.5
# limits further than this on the log scale are no limits (a factor of a million)
_FAR = 14.8
# days that scatter less than chance are taken for chance, nearly
_FLOOR = 0.85


Bounds = Sequence[np.ndarray]


@dataclass(frozen=True, slots=True)
class Setting:
    """What the ratio of two totals needs to know; arrays (S,), or by rho (S, G) where marked."""

    exposure: np.ndarray  # of the truce
    base_exposure: np.ndarray
    phi: np.ndarray  # (S, G)
    weight: np.ndarray  # (S, G)
    own: np.ndarray  # (S, G) inflation of the truce's sum by dependent days
    base: np.ndarray  # (S, G) inflation of the baseline's sum
    cross: np.ndarray  # (S, G) between the two
    df: np.ndarray
    block: np.ndarray  # exposure of one baseline count

    def take(self, rows: np.ndarray) -> "Setting":
        """Keep some strata.

        Parameters
        ----------
        rows : numpy.ndarray

        Returns
        -------
        Setting
        """
        return Setting(*(getattr(self, name)[rows] for name in self.__dataclass_fields__))


def tail(
    count: np.ndarray,
    total: np.ndarray,
    ratio: np.ndarray,
    setting: Setting,
    law: str = "wider",
) -> np.ndarray:
    """Return P(so large a count or a larger one) when the true ratio is ``ratio``.

    Parameters
    ----------
    count, total, ratio : numpy.ndarray of float64, shape (S,)
        Claimed count of the truce, total of the baseline, true ratio of the rates.
    setting : Setting
    law : {"wider", "narrower"}
        How scatter follows the level: of variance in proportion to the mean and excess variance in
        proportion to its square, the one that scatters more, or the one that scatters less.

    Returns
    -------
    numpy.ndarray of float64, shape (S,)
        Rises with the ratio.
    """
    from scipy.special import betainc, ndtri, stdtr

    with np.errstate(divide="ignore", invalid="ignore"):
        x, y = count[:, None], total[:, None]
        tx, ty = setting.exposure[:, None], setting.base_exposure[:, None]
        phi = np.maximum(setting.phi, _FLOOR)
        level = _level(x / tx, y / ty, ratio[:, None], law)
        own_phi = np.where(phi > 1, 1 + (phi - 1) * level, phi)
        spread_x = own_phi * setting.own
        spread_y = phi * setting.base
        # days of the truce next to normal days resemble them, which narrows the ratio
        x_half, y_half = x + _HALF, y + _HALF
        alone = spread_x / x_half + spread_y / y_half
        joint = 2 * phi * setting.cross / np.sqrt(x_half * y_half * tx * ty)
        keep = np.clip(1 - joint / alone, 0.25, 1)
        odds = ratio[:, None] * tx / ty * spread_y / spread_x
        a = x / (spread_x * keep) + _HALF
        b = y / (spread_y * keep) + _HALF
        normal = betainc(a, b, odds / (1 + odds))
        score = ndtri(np.clip(normal, 1e-300, 1 - 1e-16))
        p = stdtr(_df(setting, phi, y / ty), score)
        return (setting.weight * p).sum(axis=1)


def _level(own: np.ndarray, base: np.ndarray, ratio: np.ndarray, law: str) -> np.ndarray:
    """Return the level that scatter follows: the lower of the seen and the true ratio, or 1."""
    seen = np.where(base > 0, own / base, 1)
    level = np.minimum(seen, ratio)
    return np.maximum(level, 1) if law == "wider" else np.minimum(level, 1)


def _df(setting: Setting, phi: np.ndarray, rate: np.ndarray) -> np.ndarray:
    """Return degrees of freedom of the dispersion.

    Skew counts tell less of it than normal ones (delta method).
    """
    n = setting.df[:, None] + 1
    mean = np.maximum(rate * setting.block[:, None], 1e-9)
    skew = np.maximum(phi - 1, 0) * (3 - 1 / phi) / mean
    return np.maximum((n - 1) / (1 + skew * (n - 1) / (2 * n)), 1)


def both_ends(
    count: Bounds, total: Bounds, ratio: np.ndarray, setting: Setting, law: str = "wider"
) -> np.ndarray:
    """Return the mean of the tails at the two ends of what the counts may be.

    Parameters
    ----------
    count, total : pair of numpy.ndarray of float64, shape (S,)
        Lower and upper bounds; an upper bound of the count may be inf.
    ratio : numpy.ndarray of float64, shape (S,)
    setting : Setting
    law : {"wider", "narrower"}

    Returns
    -------
    numpy.ndarray of float64, shape (S,)
        Where counts are exact this is the tail; where bounds lie far apart, each limit has the whole
        error to itself (Imbens & Manski, 2004).
    """
    least = tail(count[0], total[1], ratio, setting, law)
    exact = (count[0] == count[1]) & (total[0] == total[1])
    if exact.all():
        return least
    bounded = np.isfinite(count[1])
    upper = np.where(bounded, count[1], 1.0)
    most = np.where(bounded, tail(upper, total[0], ratio, setting, law), 0.0)
    return np.where(exact, least, (least + most) / 2)


def limits(
    count: Bounds, total: Bounds, setting: Setting, level: float, law: str = "wider"
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the limits of the ratio and the p-value of a ratio of 1.

    Parameters
    ----------
    count, total : pair of numpy.ndarray of float64, shape (S,)
        Lower and upper bounds of the claimed count and of the baseline's total; inf is open above.
    setting : Setting
    level : float
    law : {"wider", "narrower"}

    Returns
    -------
    low, high, p : numpy.ndarray of float64, shape (S,)
        NaN where there is no scatter to go by.
    """
    area = (1 - level) / 2
    low, high, p = np.full((3, len(count[0])), np.nan)
    fit = _has_scatter(setting) & np.isfinite(count[0]) & np.isfinite(total[0])
    rows = np.flatnonzero(fit)
    if not len(rows):
        return low, high, p
    low[rows], high[rows] = 0, np.inf
    part = setting.take(rows)
    x, y = _take(count, rows), _take(total, rows)
    at_one = both_ends(x, y, np.ones(len(rows)), part, law)
    # no act claimed: no lower limit; no upper bound, or no act on normal days: no upper limit
    below = x[0] > 0
    above = np.isfinite(x[1]) & (y[0] > 0)
    smaller = np.minimum(np.where(below, at_one, 1), np.where(above, 1 - at_one, 1))
    p[rows] = np.minimum(1, 2 * smaller)
    some = np.flatnonzero(below)
    low[rows[some]] = _limit(_take(x, some), _take(y, some), part.take(some), area, -np.inf, law)
    some = np.flatnonzero(above)
    high[rows[some]] = _limit(_take(x, some), _take(y, some), part.take(some), 1 - area, np.inf, law)
    return low, high, p


def _limit(
    x: Bounds, y: Bounds, setting: Setting, target: float, none: float, law: str
) -> np.ndarray:
    """Return the ratio at which the tail is ``target``."""
    if not len(x[0]):
        return np.zeros(0)
    own = (x[0] + _HALF) / setting.exposure
    base = (y[1] + _HALF) / setting.base_exposure

    def gap(log_ratio: np.ndarray, row: np.ndarray) -> np.ndarray:
        row = row.astype(int)
        ratio = np.exp(log_ratio)
        return both_ends(_take(x, row), _take(y, row), ratio, setting.take(row), law) - target

    return np.exp(_solve(gap, np.log(own / base), none))


def _take(bounds: Bounds, rows: np.ndarray) -> Bounds:
    return [bound[rows] for bound in bounds]


def _has_scatter(setting: Setting) -> np.ndarray:
    return np.isfinite(setting.weight).all(axis=1)


def predict(total: Bounds, setting: Setting, level: float) -> tuple[np.ndarray, np.ndarray]:
    """Return the counts that the truce's window would hold on normal days.

    Parameters
    ----------
    total : pair of numpy.ndarray of float64, shape (S,)
        Bounds of the baseline's total.
    setting : Setting
    level : float

    Returns
    -------
    low, high : numpy.ndarray of float64, shape (S,)
        A claimed count outside them differs from normal at the level.
    """
    area = (1 - level) / 2
    low, high = np.full((2, len(total[0])), np.nan)
    rows = np.flatnonzero(_has_scatter(setting) & np.isfinite(total[0]))
    if len(rows):
        part, y = setting.take(rows), _take(total, rows)
        # the tail falls with the count: few counts for the lower limit
        low[rows] = _count_at(y, part, 1 - area, -np.inf)
        high[rows] = _count_at(y, part, area, np.inf)
    return low, high


def _count_at(y: Bounds, setting: Setting, target: float, none: float) -> np.ndarray:
    """Return the count at which the tail is ``target`` where the true ratio is 1."""
    centre = np.log((y[1] + _HALF) * setting.exposure / setting.base_exposure)

    def gap(log_count: np.ndarray, row: np.ndarray) -> np.ndarray:
        row = row.astype(int)
        x = np.exp(log_count)
        one = np.ones(len(row))
        return target - both_ends([x, x], _take(y, row), one, setting.take(row))

    return np.exp(_solve(gap, centre, none))


def detectable(
    total: np.ndarray, setting: Setting, level: float, power: float = 0.8
) -> np.ndarray:
    """Return the highest ratio below 1 that would be told from 1 with a given power.

    Parameters
    ----------
    total : numpy.ndarray of float64, shape (S,)
        Middle of the baseline's total.
    setting : Setting
    level, power : float

    Returns
    -------
    numpy.ndarray of float64, shape (S,)
        0 where no fall, however deep, would be told; NaN where there is no scatter to go by.
    """
    least, _ = predict([total, total], setting, level)
    out = np.where(np.isnan(least), np.nan, 0.0)
    rows = np.flatnonzero(least > 0)
    if not len(rows):
        return out
    part, x, y = setting.take(rows), least[rows], total[rows]
    centre = np.log(x / part.exposure / (y / part.base_exposure))

    def gap(log_ratio: np.ndarray, row: np.ndarray) -> np.ndarray:
        row = row.astype(int)
        ratio = np.exp(log_ratio)
        return tail(x[row], y[row], ratio, part.take(row)) - (1 - power)

    out[rows] = np.minimum(np.exp(_solve(gap, centre, -np.inf)), 1)
    return out


def _solve(gap: Callable, centre: np.ndarray, none: float) -> np.ndarray:
    """Find the root about a centre; ``none`` where it lies beyond what any count could show."""
    reach = _FAR + 1
    rows = np.arange(len(centre), dtype="float64")
    crossing = root(gap, centre - reach, centre + reach, rows)
    lost = np.isnan(crossing) | (np.abs(crossing - centre) > _FAR)
    return np.where(lost, none, crossing)
