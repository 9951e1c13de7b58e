"""Interval of the ratio of a truce's claimed rate to the normal one, from counts that scatter more than chance."""

from dataclasses import dataclass

import numpy as np

from analysis.rates.inputs import root

# offset of the counts in the beta tails: halfway between 'at least' and 'more than' (mid-P)
_HALF = 0.5
# limits further than this on the log scale are no limits (a factor of a million)
_FAR = 14.8


@dataclass(frozen=True, slots=True)
class Setting:
    """What a ratio of two totals needs to know: all (S,), but by rho (S, G) where marked."""

    exposure: np.ndarray  # of the truce
    base_exposure: np.ndarray
    phi: np.ndarray  # (S, G)
    weight: np.ndarray  # (S, G)
    own: np.ndarray  # (S, G) inflation of the truce's sum
    base: np.ndarray  # (S, G) inflation of the baseline's sum
    cross: np.ndarray  # (S, G) between the two
    df: np.ndarray

    def take(self, rows):
        """Keep some strata."""
        return Setting(*(getattr(self, name)[rows] for name in self.__dataclass_fields__))


def tail(count, total, ratio, setting):
    """Return P(so large a count or larger) when the true ratio is ``ratio``.

    Parameters
    ----------
    count, total, ratio : numpy.ndarray of float64, shape (S,)
        Claimed count of the truce, total of the baseline, true ratio of the rates.
    setting : Setting

    Returns
    -------
    numpy.ndarray of float64, shape (S,)
        Rises with the ratio.
    """
    from scipy.special import betainc, ndtri, stdtr

    with np.errstate(divide="ignore", invalid="ignore"):
        x, y = count[:, None], total[:, None]
        tx, ty = setting.exposure[:, None], setting.base_exposure[:, None]
        phi = np.maximum(setting.phi, 1)
        # a level above the normal one spreads in proportion to its square, one below in proportion to itself: the wider of the two laws
        up = np.maximum(1, (x / tx) / (y / ty))
        spread_x = (1 + (phi - 1) * np.where(np.isfinite(up), up, 1)) * setting.own
        spread_y = phi * setting.base
        alone = spread_x / (x + _HALF) + spread_y / (y + _HALF)
        joint = 2 * phi * setting.cross / np.sqrt((x + _HALF) * (y + _HALF) * tx * ty)
        keep = np.clip(1 - joint / alone, 0.25, 1)
        nx, ny = x / (spread_x * keep), y / (spread_y * keep)
        odds = ratio[:, None] * tx / ty * spread_y / spread_x
        share = odds / (1 + odds)
        normal = betainc(nx + _HALF, ny + _HALF, share)
        p = stdtr(setting.df[:, None], ndtri(np.clip(normal, 1e-300, 1 - 1e-16)))
        return (setting.weight * p).sum(axis=1)


def limits(count_low, count_high, total_low, total_high, setting, level):
    """Return the limits of the ratio and the p-value of a ratio of 1.

    Parameters
    ----------
    count_low, count_high : numpy.ndarray of float64, shape (S,)
        Bounds of the claimed count; inf is open above.
    total_low, total_high : numpy.ndarray of float64, shape (S,)
        Bounds of the baseline's total.
    setting : Setting
    level : float

    Returns
    -------
    low, high, p : numpy.ndarray of float64, shape (S,)
        The lower limit belongs to the lowest claimed count beside the highest baseline, the upper limit
        to the other end. NaN where there is no spread to go by.
    """
    area = (1 - level) / 2
    size = len(count_low)
    low, high, p = np.zeros(size), np.full(size, np.inf), np.full(size, np.nan)
    fit = np.isfinite(setting.weight).all(axis=1) & np.isfinite(count_low) & np.isfinite(total_low)
    low[~fit] = high[~fit] = np.nan
    low_ok, high_ok = fit & (count_low > 0), fit & np.isfinite(count_high) & (total_low > 0)
    for side, ok, x, y, target, out in ((1, low_ok, count_low, total_high, area, low), (-1, high_ok, count_high, total_low, 1 - area, high)):
        rows = np.flatnonzero(ok)
        if len(rows):
            out[rows] = np.exp(_solve(x, y, setting, target, rows, -np.inf * side))
    ones = np.ones(size)
    rows = np.flatnonzero(fit)
    if len(rows):
        part = setting.take(rows)
        above = np.where(count_low[rows] > 0, tail(count_low[rows], total_high[rows], ones[rows], part), 1.0)
        bounded = np.isfinite(count_high[rows]) & (total_low[rows] > 0)
        below = np.where(bounded, 1 - tail(np.where(bounded, count_high[rows], 1.0), total_low[rows], ones[rows], part), 1.0)
        p[rows] = np.minimum(1, 2 * np.minimum(above, below))
    return low, high, p


def _solve(x, y, setting, target, rows, none):
    centre = np.log((x[rows] + _HALF) / setting.exposure[rows] / ((y[rows] + _HALF) / setting.base_exposure[rows]))

    def f(u, row):
        row = row.astype(int)
        return tail(x[row], y[row], np.exp(u), setting.take(row)) - target

    return _known(root(f, centre - _FAR, centre + _FAR, rows.astype("float64")), centre, none)


def _known(found, centre, none):
    """Put the open limit where the tail never gets there, or only beyond what any count could show."""
    return np.where(np.isnan(found) | (np.abs(found - centre) > _FAR - 1), none, found)


def predict(total_low, total_high, setting, level):
    """Return the counts that the truce's window would hold on normal days.

    Parameters
    ----------
    total_low, total_high : numpy.ndarray of float64, shape (S,)
    setting : Setting
    level : float

    Returns
    -------
    low, high : numpy.ndarray of float64, shape (S,)
        Limits outside which a claimed count differs from normal at the level.
    """
    area = (1 - level) / 2
    out = []
    # the tail falls with the count: few counts for the lower limit
    for total, target, none in ((total_low, 1 - area, -np.inf), (total_high, area, np.inf)):
        value = np.full(len(total), np.nan)
        rows = np.flatnonzero(np.isfinite(setting.weight).all(axis=1) & np.isfinite(total))

        def f(u, row, total=total, target=target):
            row = row.astype(int)
            return target - tail(np.exp(u), total[row], np.ones(len(row)), setting.take(row))

        centre = np.log((total[rows] + _HALF) * setting.exposure[rows] / setting.base_exposure[rows])
        if len(rows):
            value[rows] = np.exp(_known(root(f, centre - _FAR, centre + _FAR, rows.astype("float64")), centre, none))
        out.append(value)
    return out[0], out[1]
