"""Structural time series: a wandering level with weekdays, interpolated over the truce's window."""

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from analysis.baseline.days import Counterfactual, noted, split
from analysis.schema import Note

FEWEST = 14
# normal days from which on weekdays get a level each
_FOUR_WEEKS = 28
# below so many acts a day the square root of a count is no scale to work on
LEAST_EXPECTED = 1.0
# days that scatter less than chance are taken for chance, nearly
_FLOOR = 0.85
# a ratio next to 1
_NEXT_TO = 1e-9
# variance of the level's daily step over that of a single day: from a level that stays to one that
# is all there is
WANDER = np.r_[0.0, np.geomspace(0.002, 8.0, 13)]
# days that resemble those before them about a level that stays: correlation of neighbours, and
# variance over that of a single day
LASTING = tuple((rho, times) for rho in (0.5, 0.7, 0.85) for times in (0.5, 2.0, 8.0))


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
    """Predict a truce's window from a structural time series of the normal days around it.

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
        NaN below 14 normal days, where all of them are alike, or hardly an act is expected.

    Notes
    -----
    On the square root of the rate (counts plus 3/8 over exposure), where counts scatter nearly
    alike at all levels: a local level plus the noise of single days, which is at least that of
    chance. The level wanders, or stays with spells about it that last some days (an AR(1)); which,
    and how far, can hardly be told from a few weeks, so courses are drawn over a grid of it, each
    value as often as it is likely given the normal days (integrated likelihood), with the scale
    from its t distribution. A ratio moves the level and leaves the
    noise on this scale as it is: its interval holds the ratios at which the drawn courses give the
    truce's count, and the p-value counts the same draws.

    Source
    ------
    Harvey (1989), Forecasting, Structural Time Series Models and the Kalman Filter; Anscombe
    (1948), Biometrika 35:246-254; Harville (1974), Biometrika 61:383-385; for interventions:
    Brodersen et al. (2015), Annals of Applied Statistics 9:247-274.
    """
    normal, seen, base, own = split(counts, inside, exposure)
    rng = np.random.default_rng(seed)
    size = len(normal)
    expected, few, most, low, high, p = np.full((6, size), np.nan)
    x, known = np.nansum(seen, axis=1), ~np.isnan(normal)
    n = known.sum(axis=1)
    constant = _constant(normal, base)
    with np.errstate(divide="ignore", invalid="ignore"):
        level_of = np.nansum(normal, axis=1) / base.sum(axis=1)
        day = base.sum(axis=1) / np.maximum(n, 1)
    little = level_of * np.minimum(own.sum(axis=1), day) < LEAST_EXPECTED
    note = noted(little, Note.of("expected_near_zero"))
    note[constant] = Note.of("no_scatter")
    for k in np.unique(n[n < FEWEST]):
        note[n == k] = Note.of("too_few_for_structural", days=int(k), needed=FEWEST)
    can = (n >= FEWEST) & (np.nansum(normal, axis=1) > 0) & ~constant & ~little
    area = (1 - level) / 2
    # strata with the same days known share all matrices
    for rows in _alike(np.hstack([known, own > 0]), can):
        seven = n[rows[0]] >= _FOUR_WEEKS if weekday is None else weekday
        courses = Courses(known[rows[0]], own[rows[0]] > 0, seven)
        for s in rows:
            sums, ratios = courses.draw(normal[s], base[s], own[s], x[s], draws, rng)
            few[s], most[s] = np.quantile(sums, [area, 1 - area])
            expected[s] = sums.mean()
            low[s], high[s], p[s] = counted(ratios, area)
            # no ratio is too low for a window without an act
            low[s] = low[s] if x[s] > 0 else 0.0
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = x / expected
    scatter = np.full(size, np.nan)
    return Counterfactual(
        expected, few, most, ratio, low, high, p, scatter, "structural_series", note
    )


def counted(ratios: np.ndarray, area: float) -> tuple[float, float, float]:
    """Return limits and the p-value of 1 from one count of drawn ratios.

    Parameters
    ----------
    ratios : numpy.ndarray of float64, shape (draws,)
    area : float
        Error probability of one limit.

    Returns
    -------
    low, high, p : float
        1 lies between the limits just where p is not below ``2 * area``.
    """
    draws = len(ratios)
    fewest = max(math.ceil(area * (draws + 1) - 1e-9) - 1, 1)
    order = np.sort(ratios)
    above, below = np.sum(ratios >= 1), np.sum(ratios <= 1)
    p = 2 * (min(above, below) + 1) / (draws + 1)
    return float(order[fewest - 1]), float(order[draws - fewest]), min(1.0, float(p))


def _constant(normal: np.ndarray, base: np.ndarray) -> np.ndarray:
    """Tell where all normal days have the same rate, so that nothing shows how they scatter."""
    rate = np.where(base > 0, normal / np.where(base > 0, base, 1.0), np.nan)
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


class Part(NamedTuple):
    """What one covariance of the level makes of a pattern of known days.

    Attributes
    ----------
    solve : callable
        Multiplies by the inverse of the covariance of the known days.
    beta : numpy.ndarray of float64, shape (k, n)
        The constant and the weekdays from roots of counts.
    gain : numpy.ndarray of float64, shape (m, n)
        The window's level from what these leave of them.
    away : numpy.ndarray of float64, shape (m, k)
        How far the window's constant and weekdays are from what ``gain`` carries over.
    root : numpy.ndarray of float64, shape (m, m)
        Of the covariance of the window's level.
    size : float
        What the likelihood has beside the sum of squares.
    """

    solve: Callable[[np.ndarray], np.ndarray]
    beta: np.ndarray
    gain: np.ndarray
    away: np.ndarray
    root: np.ndarray
    size: float


class Markov(NamedTuple):
    """A level of which each day hangs on its neighbours: three diagonals invert its covariance.

    Attributes
    ----------
    diagonal : numpy.ndarray of float64, shape (n,)
        Of the inverse on the known days, at variance 1.
    beside : numpy.ndarray of float64, shape (n - 1,)
        The diagonal beside it.
    log_size : float
        Logarithm of the determinant of the covariance.
    covariance : callable
        Of two vectors of days.
    """

    diagonal: np.ndarray
    beside: np.ndarray
    log_size: float
    covariance: Callable[[np.ndarray, np.ndarray], np.ndarray]

    def noisy(self, variance: float) -> tuple[Callable[[np.ndarray], np.ndarray], float]:
        """Return the inverse of the covariance with noise of 1 on each day, in linear time.

        Parameters
        ----------
        variance : float
            Of the level, over that of the noise.

        Returns
        -------
        solve : callable
        log_size : float
            Logarithm of the determinant of the covariance.
        """
        from scipy.linalg import cho_solve_banded, cholesky_banded

        banded = np.vstack([np.r_[0.0, self.beside], self.diagonal + variance])
        factor = cholesky_banded(banded)
        log_size = 2 * float(np.log(factor[1]).sum()) + self.log_size

        def solve(right: np.ndarray) -> np.ndarray:
            return cho_solve_banded((factor, False), self._times(right))

        return solve, log_size

    def _times(self, right: np.ndarray) -> np.ndarray:
        """Multiply by the inverse of the level's own covariance."""
        shape = (-1, *[1] * (right.ndim - 1))
        out = self.diagonal.reshape(shape) * right
        beside = self.beside.reshape(shape)
        out[1:] += beside * right[:-1]
        out[:-1] += beside * right[1:]
        return out


def random_walk(days: np.ndarray) -> Markov:
    """Return a level that wanders from day 0 on, by a step of variance 1 a day.

    Parameters
    ----------
    days : numpy.ndarray of float64, shape (n,)
        The known ones, above 0 and rising.

    Returns
    -------
    Markov
    """
    steps = 1 / np.diff(days, prepend=0.0)
    diagonal = steps + np.append(steps[1:], 0.0)
    return Markov(diagonal, -steps[1:], -float(np.log(steps).sum()), np.minimum.outer)


def spells(days: np.ndarray, rho: float) -> Markov:
    """Return a level of variance 1 that stays, with spells about it that last some days: an AR(1).

    Parameters
    ----------
    days : numpy.ndarray of float64, shape (n,)
        The known ones, rising.
    rho : float
        Correlation of neighbours.

    Returns
    -------
    Markov
    """
    alike = rho ** np.diff(days)
    left = 1 - alike**2
    own = 1 / np.append(1.0, left)
    diagonal = own + np.append(alike**2 / left, 0.0)

    def covariance(one: np.ndarray, other: np.ndarray) -> np.ndarray:
        return rho ** np.abs(np.subtract.outer(one, other))

    return Markov(diagonal, -alike / left, float(np.log(left).sum()), covariance)


class Courses:
    """Courses of a window's level and noise, for one pattern of known normal days."""

    def __init__(self, known: np.ndarray, window: np.ndarray, weekday: bool) -> None:
        self.known, self.window = known, window
        days = np.arange(len(known))
        columns = np.zeros((len(days), 0))
        if weekday:
            columns = np.array([days % 7 == d for d in range(1, 7)], dtype="float64").T
        x = np.column_stack([np.ones(len(days)), columns[:, np.ptp(columns[known], axis=0) > 0]])
        self.df = int(known.sum()) - x.shape[1]
        self.x = x[known]
        days = days + 1.0
        walk = random_walk(days[known])
        stays = {rho: spells(days[known], rho) for rho, _ in LASTING}
        levels = [(walk, wander) for wander in WANDER]
        levels += [(stays[rho], times) for rho, times in LASTING]
        self.parts = [self._part(x, days, level, variance) for level, variance in levels]

    def _part(self, x: np.ndarray, days: np.ndarray, level: Markov, variance: float) -> Part:
        """Work out one covariance of the level about an unknown constant.

        What is known and what is not are two Gaussian vectors.
        """
        known, window = days[self.known], days[self.window]
        solve, log_size = level.noisy(variance)
        between = variance * level.covariance(window, known)
        solved = solve(self.x)
        precision = np.linalg.inv(self.x.T @ solved)
        beta = precision @ solved.T
        gain = solve(between.T).T
        away = x[self.window] - gain @ self.x
        of_level = variance * level.covariance(window, window) - gain @ between.T
        spread = of_level + away @ precision @ away.T
        root = np.linalg.cholesky(spread + 1e-9 * np.eye(len(spread)))
        size = (np.linalg.slogdet(precision)[1] - log_size) / 2
        return Part(solve, beta, gain, away, root, size)

    def residuals(self, root: np.ndarray) -> np.ndarray:
        """Return what the constant and the weekdays leave of roots, for each level."""
        return np.array([root - self.x @ (part.beta @ root) for part in self.parts])

    def means(self, root: np.ndarray) -> np.ndarray:
        """Return the window's level given the roots of normal days, for each level."""
        return np.array([part.away @ (part.beta @ root) + part.gain @ root for part in self.parts])

    def likelihood(self, root: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return for each level the sum of squares, and the log likelihood.

        Level, weekdays and scale are integrated out.
        """
        left = self.residuals(root)
        pairs = zip(self.parts, left, strict=True)
        squares = np.array([rest @ part.solve(rest) for part, rest in pairs])
        size = np.array([part.size for part in self.parts])
        return squares, size - self.df / 2 * np.log(squares)

    def _wandering(self, which: np.ndarray, shake: np.ndarray) -> np.ndarray:
        """Return how courses leave their mean; one level at a time, as long windows are large."""
        wandered = np.empty_like(shake)
        for at, part in enumerate(self.parts):
            rows = which == at
            wandered[rows] = np.einsum("ij,dj->di", part.root, shake[rows])
        return wandered

    def draw(
        self,
        normal: np.ndarray,
        base: np.ndarray,
        own: np.ndarray,
        x: float,
        draws: int,
        rng: np.random.Generator,
    ) -> tuple[np.ndarray, np.ndarray]:
        """Draw sums of the window without a truce, and the ratio at which each course gives x."""
        unit = np.median(base[base > 0])
        root = np.sqrt((normal[self.known] + 0.375) / base[self.known] * unit)
        squares, weight = self.likelihood(root)
        weight = np.exp(weight - weight.max())
        which = rng.choice(len(weight), draws, p=weight / weight.sum())
        drawn = squares[which] / rng.chisquare(self.df, draws)
        mean_count = np.sum(normal[self.known]) / np.sum(base[self.known]) * unit
        scale = np.sqrt(np.maximum(drawn, _FLOOR * root_variance(mean_count)))[:, None]
        share = own[self.window] / unit
        mean = self.means(root)[which]
        shake = rng.standard_normal((2, draws, len(share)))
        level = np.maximum(mean + scale * self._wandering(which, shake[0]), 1e-9)
        # a day that is partly the truce's has the noise of its own, shorter exposure
        noise = scale * shake[1] / np.sqrt(share)
        square = (share * level**2).sum(axis=1)
        cross = (share * level * noise).sum(axis=1)
        rest = (share * (noise**2 - 0.375 / share)).sum(axis=1)
        # a root below none stands for a day without an act, not for its mirror image
        days = share * np.maximum(level + noise, 0) ** 2 - 0.375
        sums = np.maximum(days.sum(axis=1), 0)
        inner = np.maximum(cross**2 - square * (rest - x), 0)
        ratios = np.maximum((np.sqrt(inner) - cross) / square, 0) ** 2
        return sums, _on_their_side(ratios, sums, x)


def _on_their_side(ratios: np.ndarray, sums: np.ndarray, x: float) -> np.ndarray:
    """Keep the ratio of a course that holds more acts than the truce below 1, and the reverse."""
    below = np.minimum(ratios, 1 - _NEXT_TO)
    above = np.maximum(ratios, 1 + _NEXT_TO)
    as_many = np.maximum(ratios, 1.0)
    return np.select([sums > x, sums < x], [below, above], as_many)


def root_variance(mean: float) -> float:
    """Return the variance of the square root of a Poisson count plus 3/8.

    Parameters
    ----------
    mean : float

    Returns
    -------
    float
        Near 1/4 from a mean of 4 on; less where most counts are 0.
    """
    from scipy.special import gammaln

    if mean > 50:
        return 0.25
    count = np.arange(200.0)
    share = np.exp(count * np.log(mean) - mean - gammaln(count + 1))
    root = np.sqrt(count + 0.375)
    return float(share @ root**2 - (share @ root) ** 2)
