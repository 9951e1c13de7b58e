"""Interval of the ratio of a truce's claimed rate to the normal one.

Counts scatter more than chance, days depend on each other, and both are estimated.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from analysis.rates.roots import root

# offset of the counts in the beta tails: halfway between 'at least' and 'more than' (mid-P)
_HALF = 0.5
# limits further than this on the log scale are no limits (a factor of a million)
_FAR = 14.8
# days that scatter less than chance are taken for chance, nearly
_FLOOR = 0.85
# no tail is smaller than what a number can hold
_LEAST = 1e-300


@dataclass(frozen=True, slots=True)
class Setting:
    """What the ratio of two totals needs to know of S strata.

    Attributes
    ----------
    exposure, base_exposure : numpy.ndarray of float64, shape (S,)
        Of the truce, and of the normal days.
    phi, weight : numpy.ndarray of float64, shape (S, G)
        Dispersion, and weight, of what is averaged over.
    own, base, cross : numpy.ndarray of float64, shape (S, G)
        Inflation of the truce's sum by dependent days, of the baseline's, and between the two.
    df : numpy.ndarray of float64, shape (S, G)
        Degrees of freedom of the dispersion.
    factor : numpy.ndarray of float64, shape (S, G)
        Normal level of the truce's days (weekdays, trend) over that of all normal days.
    block : numpy.ndarray of float64, shape (S,)
        Exposure of one baseline count.
    carried : numpy.ndarray of bool, shape (S,)
        Whether all normal days lie on one side of the truce.
    drift : numpy.ndarray of float64, shape (S,)
        How much wider a level that may wander makes the interval; 1 where it is not carried over.
    patterned : numpy.ndarray of bool, shape (S,)
        Whether weekdays and a trend are averaged over.
    law : numpy.ndarray of float64, shape (S, 2)
        How fast the excess of variance over mean grows with the level, for a fall and for a rise:
        0 in proportion, 1 by the square. By default the one that scatters more.
    """

    exposure: np.ndarray
    base_exposure: np.ndarray
    phi: np.ndarray
    weight: np.ndarray
    own: np.ndarray
    base: np.ndarray
    cross: np.ndarray
    df: np.ndarray
    factor: np.ndarray
    block: np.ndarray
    carried: np.ndarray
    drift: np.ndarray
    patterned: np.ndarray
    law: np.ndarray | None = None

    def take(self, rows: np.ndarray) -> "Setting":
        """Keep some strata."""
        values: dict[str, Any] = {name: getattr(self, name) for name in self.__dataclass_fields__}
        kept = {name: value[rows] for name, value in values.items() if value is not None}
        return Setting(**kept)

    def likeliest(self, size: int) -> "Setting":
        """Keep of each stratum the ``size`` that weigh most, their weights made 1 again."""
        if self.weight.shape[1] <= size:
            return self
        weight = np.nan_to_num(self.weight, nan=-1.0)
        order = np.sort(np.argsort(-weight, axis=1, kind="stable")[:, :size], axis=1)
        values = {name: getattr(self, name) for name in self.__dataclass_fields__}
        for name in ("phi", "weight", "own", "base", "cross", "df", "factor"):
            values[name] = np.take_along_axis(values[name], order, axis=1)
        kept = values["weight"].sum(axis=1, keepdims=True)
        values["weight"] = values["weight"] / np.where(kept > 0, kept, np.nan)
        return Setting(**values)

    @property
    def shift(self) -> np.ndarray:
        """Normal level of the truce's days over that of all normal days, averaged, shape (S,).

        1 where nothing is known of how days scatter.
        """
        averaged = (self.weight * self.factor).sum(axis=1)
        return np.where(np.isfinite(averaged), averaged, 1.0)


def tail(count, total, ratio, setting, law="wider", *, beyond=False):
    """Return P(so large a count or a larger one) when the true ratio is ``ratio``.

    Where it is near 1 the rest keeps its digits only if it is calculated from its own side.

    Parameters
    ----------
    count, total, ratio : numpy.ndarray of float64, shape (S,)
        Claimed count of the truce, total of the baseline, true ratio of the rates.
    setting : Setting
    law : {"wider", "narrower"}
        How scatter follows the level: of variance in proportion to the mean and excess variance in
        proportion to its square, the one that scatters more, or the one that scatters less.
    beyond : bool
        Return 1 less that probability.

    Returns
    -------
    numpy.ndarray of float64, shape (S,)
        Rises with the ratio, or falls with it if ``beyond``.
    """
    from scipy.special import stdtr

    with np.errstate(divide="ignore", invalid="ignore"):
        x, y = count[:, None], total[:, None]
        tx, ty = setting.exposure[:, None], setting.base_exposure[:, None]
        phi = np.maximum(setting.phi, _FLOOR)
        normal = tx * setting.factor
        seen = np.where(y > 0, (x / normal) / (y / ty), 1)
        level = _scattering(np.minimum(seen, ratio[:, None]), setting, law)
        spread_x = np.where(phi > 1, 1 + (phi - 1) * level, phi) * setting.own
        spread_y = phi * setting.base
        # days of the truce next to normal days resemble them, which narrows the ratio
        alone = spread_x / (x + _HALF) + spread_y / (y + _HALF)
        joint = 2 * phi * setting.cross / np.sqrt((x + _HALF) * (y + _HALF) * tx * ty)
        keep = np.clip(1 - joint / alone, 0.25, 1)
        odds = ratio[:, None] * normal / ty * spread_y / spread_x
        mine, rest = x / (spread_x * keep) + _HALF, y / (spread_y * keep) + _HALF
        deviate = _deviate(mine, rest, odds)
        p = stdtr(_df(setting, phi, y / ty), -deviate if beyond else deviate)
        return (setting.weight * p).sum(axis=1)


def _deviate(mine: np.ndarray, rest: np.ndarray, odds: np.ndarray) -> np.ndarray:
    """Return the standard normal deviate of a beta tail, of its upper half from the far side: 1
    less a number near 1 has lost its digits.
    """
    from scipy.special import betainc, ndtri

    area = betainc(mine, rest, odds / (1 + odds))
    deviate = ndtri(np.maximum(area, _LEAST))
    upper = area > 0.9
    if upper.any():
        beyond = betainc(rest[upper], mine[upper], 1 / (1 + odds[upper]))
        deviate[upper] = -ndtri(np.maximum(beyond, _LEAST))
    return deviate


def _scattering(level: np.ndarray, setting: Setting, law: str) -> np.ndarray:
    """Return the level by which the excess of variance over mean grows."""
    if law == "narrower":
        return np.minimum(level, 1)
    if setting.law is None:
        return np.maximum(level, 1)
    fall, rise = setting.law[:, 0, None], setting.law[:, 1, None]
    return np.where(level < 1, np.maximum(level, 1e-9) ** fall, level**rise)


def _df(setting: Setting, phi: np.ndarray, rate: np.ndarray) -> np.ndarray:
    """Return degrees of freedom of the dispersion.

    Skew counts tell less of it than normal ones (delta method).
    """
    n = setting.df + 1
    skew = np.maximum(phi - 1, 0) * (3 - 1 / phi) / np.maximum(rate * setting.block[:, None], 1e-9)
    return np.maximum((n - 1) / (1 + skew * (n - 1) / (2 * n)), 1)


def both_ends(count, total, ratio, setting, law="wider", *, beyond=False):
    """Return the mean of the tails at the two ends of what the counts may be.

    Parameters
    ----------
    count, total : pair of numpy.ndarray of float64, shape (S,)
        Lower and upper bounds; an upper bound of the count may be inf.
    ratio : numpy.ndarray of float64, shape (S,)
    setting : Setting
    law : {"wider", "narrower"}
    beyond : bool
        As in ``tail``.

    Returns
    -------
    numpy.ndarray of float64, shape (S,)
        Where counts are exact this is the tail; where bounds lie far apart, each limit has the
        whole error to itself (Imbens & Manski, 2004).
    """
    least = tail(count[0], total[1], ratio, setting, law, beyond=beyond)
    bounded = np.isfinite(count[1])
    exact = (count[0] == count[1]) & (total[0] == total[1])
    if exact.all():
        return least
    highest = np.where(bounded, count[1], 1.0)
    most = tail(highest, total[0], ratio, setting, law, beyond=beyond)
    most = np.where(bounded, most, float(beyond))
    return np.where(exact, least, (least + most) / 2)


def limits(count, total, setting, level, law="wider"):
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
    area, size = (1 - level) / 2, len(count[0])
    low, high, p = np.full((3, size), np.nan)
    fit = np.isfinite(setting.weight).all(axis=1) & np.isfinite(count[0]) & np.isfinite(total[0])
    low[fit], high[fit] = 0, np.inf
    rows = np.flatnonzero(fit)
    if not len(rows):
        return low, high, p
    part, x, y = setting.take(rows), [c[rows] for c in count], [t[rows] for t in total]
    one = np.ones(len(rows))
    at_one = both_ends(x, y, one, part, law)
    beyond_one = both_ends(x, y, one, part, law, beyond=True)
    # no act claimed: no lower limit; no upper bound, or no act on normal days: no upper limit
    below, above = x[0] > 0, np.isfinite(x[1]) & (y[0] > 0)
    fewer, more = np.where(below, at_one, 1), np.where(above, beyond_one, 1)
    p[rows] = np.minimum(1, 2 * np.minimum(fewer, more))
    for out, target, none, ok in ((low, area, -np.inf, below), (high, 1 - area, np.inf, above)):
        some = np.flatnonzero(ok)
        if len(some):
            centre = np.log(
                (x[0][some] + _HALF)
                / part.exposure[some]
                / ((y[1][some] + _HALF) / part.base_exposure[some])
            )
            sub, a, b = part.take(some), [c[some] for c in x], [t[some] for t in y]

            def gap(u, row, sub=sub, a=a, b=b, target=target):
                row = row.astype(int)
                return (
                    both_ends(
                        [c[row] for c in a], [t[row] for t in b], np.exp(u), sub.take(row), law
                    )
                    - target
                )

            out[rows[some]] = np.exp(_solve(gap, centre, none))
    return low, high, p


def predict(total, setting, level):
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
    out = np.full((2, len(total[0])), np.nan)
    rows = np.flatnonzero(np.isfinite(setting.weight).all(axis=1) & np.isfinite(total[0]))
    if len(rows):
        part, y = setting.take(rows), [t[rows] for t in total]
        centre = np.log((y[1] + _HALF) * part.exposure / part.base_exposure)
        # the tail falls with the count: few counts for the lower limit
        for k, (goal, none) in enumerate(((1 - area, -np.inf), (area, np.inf))):

            def gap(u, row, goal=goal):
                row, x = row.astype(int), np.exp(u)
                return goal - both_ends(
                    [x, x], [t[row] for t in y], np.ones(len(row)), part.take(row)
                )

            out[k][rows] = np.exp(_solve(gap, centre, none))
    return out[0], out[1]


def detectable(total, setting, level, power=0.8):
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
    if len(rows):
        part, x, y = setting.take(rows), least[rows], total[rows]

        def gap(u, row):
            row = row.astype(int)
            return tail(x[row], y[row], np.exp(u), part.take(row)) - (1 - power)

        out[rows] = np.minimum(
            np.exp(_solve(gap, np.log(x / part.exposure / (y / part.base_exposure)), -np.inf)), 1
        )
    return out


def _solve(gap, centre, none):
    """Find the root about a centre; ``none`` where only counts that can't be would get there."""
    found = root(gap, centre - _FAR - 1, centre + _FAR + 1, np.arange(len(centre), dtype="float64"))
    return np.where(np.isnan(found) | (np.abs(found - centre) > _FAR), none, found)
