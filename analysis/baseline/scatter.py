"""The law by which scatter follows the level, learned from all series together."""

import numpy as np

# series, and days of each, from which on a law can be told
FEWEST_SERIES = 12
_FEWEST_DAYS = 8
# below an act a day a variance is hardly more than the mean
_LEAST_MEAN = 1.0
_LEVEL = 0.95


def learned_law(counts: np.ndarray, exposure: np.ndarray) -> np.ndarray | None:
    """Learn how fast the excess of variance over mean grows with the level.

    Parameters
    ----------
    counts, exposure : numpy.ndarray of float64, shape (S, T)
        Normal days of all series; counts are NaN where none is known.

    Returns
    -------
    numpy.ndarray of float64, shape (2,), or None
        The least and the greatest growth that the series allow (95%), each between 0 (variance in
        proportion to the mean) and 1 (to its square): the wider one for a fall, and for a rise.
        None with fewer than 12 series.

    Notes
    -----
    Taylor's law: the variance of series is a power of their mean, ``variance = a * mean**b``. One
    less than b is how fast variance over mean grows. Assumes that a series whose level moves goes
    where a series of that level is.

    Source
    ------
    Taylor (1961), Nature 189:732-735.
    """
    from scipy.special import stdtrit

    known = ~np.isnan(counts) & (exposure > 0)
    n = known.sum(axis=1)
    rate = np.where(known, counts / np.where(known, exposure, 1.0), 0.0)
    unit = np.where(known, exposure, 0.0).sum(axis=1) / np.maximum(n, 1)
    day = rate * unit[:, None]
    mean = day.sum(axis=1) / np.maximum(n, 1)
    squares = np.where(known, (day - mean[:, None]) ** 2, 0.0).sum(axis=1)
    variance = squares / np.maximum(n - 1, 1)
    usable = (n >= _FEWEST_DAYS) & (mean >= _LEAST_MEAN) & (variance > 0)
    size = int(usable.sum())
    if size < FEWEST_SERIES:
        return None
    x, y = np.log(mean[usable]), np.log(variance[usable])
    away = x - x.mean()
    spread_of_levels = (away**2).sum()
    if spread_of_levels < 1e-9:
        return None
    slope = (away * y).sum() / spread_of_levels
    left = y - y.mean() - slope * away
    error = np.sqrt((left**2).sum() / (size - 2) / spread_of_levels)
    reach = stdtrit(size - 2, (1 + _LEVEL) / 2) * error
    return np.clip([slope - reach - 1, slope + reach - 1], 0.0, 1.0)
