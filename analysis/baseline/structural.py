"""Structural time series: a wandering level with weekdays, interpolated over the truce's window."""

import numpy as np

from analysis.baseline.days import Counterfactual, noted, split
from analysis.schema import Note

FEWEST = 14
# variance of the level's daily step over that of a single day: from a level that stays to one that is all there is
WANDER = np.r_[0.0, np.geomspace(0.002, 8.0, 13)]


def structural_series(
    counts, inside, *, exposure=None, weekday=None, draws=4000, level=0.95, seed=0
):
    """Predict a truce's window from a structural time series of the normal days, before and after it.

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
        NaN below 14 normal days.

    Notes
    -----
    On the square root of the rate (counts plus 3/8 over exposure), where counts scatter nearly alike at all levels: a local
    level plus the noise of single days. How much the level wanders can hardly be told from a few weeks, so courses are drawn
    over a grid of it, each value as often as it is likely given the normal days (integrated likelihood), with the scale
    from its t distribution. A ratio moves the level and leaves the noise on this scale as it is: its interval and p-value hold
    the ratios at which the drawn courses give the truce's count.

    Source
    ------
    Harvey (1989), Forecasting, Structural Time Series Models and the Kalman Filter; Anscombe (1948), Biometrika 35:246-254;
    Harville (1974), Biometrika 61:383-385; for interventions: Brodersen et al. (2015), Annals of Applied Statistics 9:247-274.
    """
    normal, seen, base, own = split(counts, inside, exposure)
    rng = np.random.default_rng(seed)
    size = len(normal)
    expected, few, most, low, high, p = np.full((6, size), np.nan)
    x, known = np.nansum(seen, axis=1), ~np.isnan(normal)
    n = known.sum(axis=1)
    constant = _constant(normal, base)
    can = (n >= FEWEST) & (np.nansum(normal, axis=1) > 0) & ~constant
    note = noted(constant, Note.of("no_scatter"))
    for k in np.unique(n[n < FEWEST]):
        note[n == k] = Note.of("too_few_for_structural", days=int(k), needed=FEWEST)
    area = (1 - level) / 2
    # strata with the same days known share all matrices
    for rows in _alike(np.hstack([known, own > 0]), can):
        seven = n[rows[0]] >= 28 if weekday is None else weekday
        courses = Courses(known[rows[0]], own[rows[0]] > 0, seven)
        for s in rows:
            sums, ratios = courses.draw(normal[s], base[s], own[s], x[s], draws, rng)
            few[s], expected[s], most[s] = (
                np.quantile(sums, area),
                sums.mean(),
                np.quantile(sums, 1 - area),
            )
            low[s], high[s] = np.quantile(ratios, area), np.quantile(ratios, 1 - area)
            p[s] = min(1.0, 2 * (min(np.sum(ratios >= 1), np.sum(ratios <= 1)) + 1) / (draws + 1))
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = x / expected
    return Counterfactual(
        expected, few, most, ratio, low, high, p, np.full(size, np.nan), "structural_series", note
    )


def _constant(normal, base):
    """Tell where all normal days have the same rate, so that nothing shows how they scatter."""
    rate = np.where(base > 0, normal / np.where(base > 0, base, 1.0), np.nan)
    known = np.isfinite(rate)
    highest = np.max(rate, axis=1, initial=0.0, where=known)
    lowest = np.min(rate, axis=1, initial=np.inf, where=known)
    return highest <= lowest * (1 + 1e-12)


def _alike(patterns, can):
    rows = np.flatnonzero(can)
    if not len(rows):
        return []
    _, which = np.unique(patterns[rows], axis=0, return_inverse=True)
    return [rows[which.ravel() == k] for k in range(which.max() + 1)]


class Courses:
    """Courses of a window's level and noise given the normal days, for one pattern of known days."""

    def __init__(self, known, window, weekday):
        self.known, self.window = known, window
        days = np.arange(len(known))
        columns = (
            np.array([days % 7 == d for d in range(1, 7)], dtype="float64").T
            if weekday
            else np.zeros((len(days), 0))
        )
        x = np.column_stack([np.ones(len(days)), columns[:, np.ptp(columns[known], axis=0) > 0]])
        self.df = int(known.sum()) - x.shape[1]
        self.parts = []
        for wander in WANDER:
            # a random walk about an unknown constant: what is known and what is not are two Gaussian vectors
            level = wander * np.minimum.outer(days + 1.0, days + 1.0)
            among = level[np.ix_(known, known)] + np.eye(int(known.sum()))
            inverse = np.linalg.inv(among)
            precision = np.linalg.inv(x[known].T @ inverse @ x[known])
            beta = precision @ x[known].T @ inverse
            gain = level[np.ix_(window, known)] @ inverse
            away = x[window] - gain @ x[known]
            spread = (
                level[np.ix_(window, window)]
                - gain @ level[np.ix_(known, window)]
                + away @ precision @ away.T
            )
            root = np.linalg.cholesky(spread + 1e-9 * np.eye(len(spread)))
            size = (np.linalg.slogdet(precision)[1] - np.linalg.slogdet(among)[1]) / 2
            left = np.eye(int(known.sum())) - x[known] @ beta
            self.parts.append((x[window] @ beta + gain @ left, root, left.T @ inverse @ left, size))

    def likelihood(self, root):
        """Return for each value of ``WANDER`` the sum of squares, and the log likelihood with level, weekdays and scale integrated out."""
        squares = np.array([root @ quadratic @ root for _, _, quadratic, _ in self.parts])
        return squares, np.array([size for *_, size in self.parts]) - self.df / 2 * np.log(squares)

    def draw(self, normal, base, own, x, draws, rng):
        """Return drawn sums of the window without a truce, and the ratio at which each course gives the sum x."""
        unit = np.median(base[base > 0])
        root = np.sqrt((normal[self.known] + 0.375) / base[self.known] * unit)
        squares, weight = self.likelihood(root)
        weight = np.exp(weight - weight.max())
        which = rng.choice(len(weight), draws, p=weight / weight.sum())
        scale = np.sqrt(squares[which] / rng.chisquare(self.df, draws))[:, None]
        share = own[self.window] / unit
        mean = np.array([middle @ root for middle, *_ in self.parts])[which]
        shake = rng.standard_normal((2, draws, len(share)))
        level = np.maximum(
            mean
            + scale
            * np.einsum(
                "dij,dj->di", np.array([one for _, one, *_ in self.parts])[which], shake[0]
            ),
            1e-9,
        )
        # a day that is partly the truce's has the noise of its own, shorter exposure
        noise = scale * shake[1] / np.sqrt(share)
        square, cross, rest = (
            (share * part).sum(axis=1)
            for part in (level**2, level * noise, noise**2 - 0.375 / share)
        )
        sums = np.maximum(square + 2 * cross + rest, 0)
        inner = np.maximum(cross**2 - square * (rest - x), 0)
        return sums, np.maximum((np.sqrt(inner) - cross) / square, 0) ** 2
