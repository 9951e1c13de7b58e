"""Structural time series: a wandering level with weekdays, interpolated over the truce's window."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from analysis.baseline.days import Counterfactual, noted, split
from analysis.schema import Note

FEWEST = 14
# normal days from which on weekdays have effects
_FOUR_WEEKS = 28
# Anscombe's: on the square root of counts plus this, all levels scatter nearly alike
_ANSCOMBE = 0.375
# variance of the level's daily step over that of a single day: from a level that stays to one that
# is all there is
WANDER = np.r_[0.0, np.geomspace(0.002, 8.0, 13)]


def structural_series(
    counts: ArrayLike,
    inside: ArrayLike,
    *,
    exposure: ArrayLike | None = None,
    weekday: bool | None = None,
    draws: int = 4000,
    level: float = 0.95,
    seed: int = 0,
) -> Counterfactual:
    """Predict a truce's window from a structural series of the normal days before and after it.

    Parameters
    ----------
    counts : array-like of numbers, shape (S, T) or (T,)
        Daily counts; NaN where none is known.
    inside : array-like of bool, shape (T,) or (S, T)
        The truce's days.
    exposure : array-like of float, optional
    weekday : bool, optional
        Fixed weekday effects; by default where there are at least 28 normal days.
    draws : int
        Simulated courses of the window.
    level : float
    seed : int

    Returns
    -------
    Counterfactual
        NaN below 14 normal days, and where all normal days are alike.

    Notes
    -----
    On the square root of the rate (counts plus 3/8 over exposure), where counts scatter nearly alike
    at all levels: a local level plus the noise of single days. How much the level wanders can hardly
    be told from a few weeks, so courses are drawn over a grid of it, each value as often as it is
    likely given the normal days (integrated likelihood), with the scale from its t distribution. A
    ratio moves the level and leaves the noise on this scale as it is: its interval and p-value hold
    the ratios at which the drawn courses give the truce's count.

    Source
    ------
    Harvey (1989), Forecasting, Structural Time Series Models and the Kalman Filter; Anscombe (1948),
    Biometrika 35:246-254; Harville (1974), Biometrika 61:383-385; for interventions: Brodersen et al.
    (2015), Annals of Applied Statistics 9:247-274.
    """
    normal, seen, base, own = split(counts, inside, exposure)
    rng = np.random.default_rng(seed)
    size = len(normal)
    expected, few, most, low, high, p = np.full((6, size), np.nan)
    x = np.nansum(seen, axis=1)
    known = ~np.isnan(normal)
    n = known.sum(axis=1)
    constant = _constant(normal, base)
    can = (n >= FEWEST) & (np.nansum(normal, axis=1) > 0) & ~constant
    limits = (1 - level) / 2, (1 + level) / 2
    # strata with the same days known share all matrices
    for rows in _alike(np.hstack([known, own > 0]), can):
        first = rows[0]
        seven = n[first] >= _FOUR_WEEKS if weekday is None else weekday
        courses = Courses(known[first], own[first] > 0, seven)
        for s in rows:
            sums, ratios = courses.draw(normal[s], base[s], own[s], x[s], draws, rng)
            expected[s] = sums.mean()
            few[s], most[s] = np.quantile(sums, limits)
            low[s], high[s] = np.quantile(ratios, limits)
            p[s] = _two_sided(ratios, draws)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = x / expected
    note = noted(constant, Note.of("no_scatter"))
    for k in np.unique(n[n < FEWEST]):
        note[n == k] = Note.of("too_few_for_structural", days=int(k), needed=FEWEST)
    blank = np.full(size, np.nan)
    return Counterfactual(
        expected, few, most, ratio, low, high, p, blank, "structural_series", note
    )


def _two_sided(ratios: np.ndarray, draws: int) -> float:
    rarer = min(np.sum(ratios >= 1), np.sum(ratios <= 1))
    return min(1.0, 2 * (rarer + 1) / (draws + 1))


def _constant(normal: np.ndarray, base: np.ndarray) -> np.ndarray:
    """Tell where all normal days have the same rate, so that nothing shows how they scatter."""
    counted = base > 0
    rate = np.where(counted, normal / np.where(counted, base, 1.0), np.nan)
    known = np.isfinite(rate)
    highest = np.max(rate, axis=1, initial=0.0, where=known)
    lowest = np.min(rate, axis=1, initial=np.inf, where=known)
    return highest <= lowest * (1 + 1e-12)


def _alike(patterns: np.ndarray, can: np.ndarray) -> list[np.ndarray]:
    rows = np.flatnonzero(can)
    if not len(rows):
        return []
    _, which = np.unique(patterns[rows], axis=0, return_inverse=True)
    return [rows[which.ravel() == k] for k in range(which.max() + 1)]


@dataclass(frozen=True, slots=True)
class _Part:
    """What one value of ``WANDER`` makes of normal days and of the window."""

    middle: np.ndarray  # takes the normal days to the mean of the window
    shake: np.ndarray  # takes unit noise to courses about that mean
    quadratic: np.ndarray  # gives the restricted sum of squares
    size: float  # log determinants


class Courses:
    """Courses of a window's level and noise given the normal days, for one pattern of known days.

    Parameters
    ----------
    known, window : numpy.ndarray of bool, shape (T,)
    weekday : bool
    """

    def __init__(self, known: np.ndarray, window: np.ndarray, weekday: bool) -> None:
        self.known, self.window = known, window
        days = np.arange(len(known))
        columns = [np.ones(len(days))]
        for weekday_number in range(1, 7) if weekday else ():
            column = (days % 7 == weekday_number).astype("float64")
            if np.ptp(column[known]) > 0:
                columns.append(column)
        design = np.column_stack(columns)
        self.df = int(known.sum()) - design.shape[1]
        self.parts = [self._part(design, days, wander) for wander in WANDER]

    def _part(self, x: np.ndarray, days: np.ndarray, wander: float) -> _Part:
        """A random walk about an unknown constant: known and unknown are two Gaussian vectors."""
        known, window = self.known, self.window
        own = np.eye(int(known.sum()))
        level = wander * np.minimum.outer(days + 1.0, days + 1.0)
        among = level[np.ix_(known, known)] + own
        inverse = np.linalg.inv(among)
        precision = np.linalg.inv(x[known].T @ inverse @ x[known])
        beta = precision @ x[known].T @ inverse
        gain = level[np.ix_(window, known)] @ inverse
        away = x[window] - gain @ x[known]
        within = level[np.ix_(window, window)] - gain @ level[np.ix_(known, window)]
        spread = within + away @ precision @ away.T
        shake = np.linalg.cholesky(spread + 1e-9 * np.eye(len(spread)))
        logdets = np.linalg.slogdet(precision)[1] - np.linalg.slogdet(among)[1]
        left = own - x[known] @ beta
        middle = x[window] @ beta + gain @ left
        return _Part(middle, shake, left.T @ inverse @ left, logdets / 2)

    def likelihood(self, root: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return for each value of ``WANDER`` the sum of squares and the log likelihood.

        Parameters
        ----------
        root : numpy.ndarray of float64, shape (n,)
            Normal days on the square-root scale.

        Returns
        -------
        squares, log_likelihood : numpy.ndarray of float64, shape (G,)
            The likelihood has level, weekdays and scale integrated out.
        """
        squares = np.array([root @ part.quadratic @ root for part in self.parts])
        size = np.array([part.size for part in self.parts])
        return squares, size - self.df / 2 * np.log(squares)

    def draw(
        self,
        normal: np.ndarray,
        base: np.ndarray,
        own: np.ndarray,
        x: float,
        draws: int,
        rng: np.random.Generator,
    ) -> tuple[np.ndarray, np.ndarray]:
        """Draw courses of the window without a truce.

        Parameters
        ----------
        normal, base, own : numpy.ndarray of float64, shape (T,)
            Normal counts, their exposure, that of the truce.
        x : float
            The truce's count.
        draws : int
        rng : numpy.random.Generator

        Returns
        -------
        sums, ratios : numpy.ndarray of float64, shape (draws,)
            Sum of each course, and the ratio at which it gives the truce's count.
        """
        unit = np.median(base[base > 0])
        per_unit = (normal[self.known] + _ANSCOMBE) / base[self.known]
        root = np.sqrt(per_unit * unit)
        squares, weight = self.likelihood(root)
        weight = np.exp(weight - weight.max())
        which = rng.choice(len(weight), draws, p=weight / weight.sum())
        variance = squares[which] / rng.chisquare(self.df, draws)
        scale = np.sqrt(variance)[:, None]
        share = own[self.window] / unit
        middles = np.array([part.middle @ root for part in self.parts])
        shakes = np.array([part.shake for part in self.parts])
        noise = rng.standard_normal((2, draws, len(share)))
        wandered = np.einsum("dij,dj->di", shakes[which], noise[0])
        level = np.maximum(middles[which] + scale * wandered, 1e-9)
        # a day that is partly the truce's has the noise of its own, shorter exposure
        own_noise = scale * noise[1] / np.sqrt(share)
        return _sums_and_ratios(level, own_noise, share, x)


def _sums_and_ratios(
    level: np.ndarray, noise: np.ndarray, share: np.ndarray, x: float
) -> tuple[np.ndarray, np.ndarray]:
    """Solve for the factor of each course's level at which its days add up to x."""
    square = (share * level**2).sum(axis=1)
    cross = (share * (level * noise)).sum(axis=1)
    rest = (share * (noise**2 - _ANSCOMBE / share)).sum(axis=1)
    sums = np.maximum(square + 2 * cross + rest, 0)
    inner = np.maximum(cross**2 - square * (rest - x), 0)
    factor = (np.sqrt(inner) - cross) / square
    return sums, np.maximum(factor, 0) ** 2
