"""Sequential tests of the textbook, which take counts for counts of chance: for comparison only.

On days that scatter more than chance, or depend on each other, they tell an ordinary stretch from
normal far more often than their level says (docs/monitoring.md has the figures).
"""

import numpy as np

_BISECTIONS = 44
_LENGTHS, _PARTS, _GAPS = 120, 24, 40
# the normal days' length is integrated over all but this much of its distribution
_LEFT_OUT = 1e-9


def gamma_poisson_log_e(
    counts: np.ndarray, expected: np.ndarray, strength: float = 1.0
) -> np.ndarray:
    """Return the log e-value of a rate other than the expected, for Poisson counts whose
    expectation is known.

    The rate ratio is mixed over a gamma distribution of mean 1.

    Parameters
    ----------
    counts, expected : numpy.ndarray of float64, shape (S, K)
        Acts so far, and acts expected so far. An expectation estimated from normal days is taken
        for known.
    strength : float
        Shape of the gamma distribution.

    Returns
    -------
    numpy.ndarray of float64, shape (S, K)

    Source
    ------
    Lindon & Malek (2022), Anytime-valid inference for multinomial count data, NeurIPS; Lindon &
    Kallus (2024), Anytime-valid inference in N-of-1 trials and for inhomogeneous Poisson processes.
    """
    from scipy.special import gammaln

    prior = strength * np.log(strength) - gammaln(strength)
    posterior = gammaln(strength + counts) - (strength + counts) * np.log(strength + expected)
    return prior + posterior + expected


def maxsprt(counts: np.ndarray, expected: np.ndarray) -> np.ndarray:
    """Return the log likelihood ratio of more acts than expected, at its maximum over the rate
    ratio.

    Parameters
    ----------
    counts, expected : numpy.ndarray of float64, shape (S, K)
        Acts so far, and acts expected so far.

    Returns
    -------
    numpy.ndarray of float64, shape (S, K)
        0 where there are no more than expected.

    Source
    ------
    Kulldorff, Davis, Kolczak, Lewis, Lieu & Platt (2011), Sequential Analysis 30:58-78.
    """
    from scipy.special import xlogy

    value = xlogy(counts, counts / expected) - (counts - expected)
    return np.where(counts > expected, value, 0.0)


def conditional_maxsprt(counts: np.ndarray, time: np.ndarray, base_total: np.ndarray) -> np.ndarray:
    """Return the log likelihood ratio of a higher rate than the normal days', whose rate is
    estimated.

    Parameters
    ----------
    counts, time : numpy.ndarray of float64, shape (S, K)
        Acts so far; days so far over the normal days.
    base_total : numpy.ndarray of float64, shape (S, 1)

    Returns
    -------
    numpy.ndarray of float64, shape (S, K)

    Source
    ------
    Li & Kulldorff (2010), Statistics in Medicine 29:284-295.
    """
    from scipy.special import xlogy

    together = base_total + counts
    normal = xlogy(base_total, base_total * (1 + time) / together)
    with np.errstate(divide="ignore", invalid="ignore"):
        truce = xlogy(counts, counts * (1 + time) / (time * together))
        higher = counts / time > base_total
    return np.where(higher, normal + truce, 0.0)


def maxsprt_critical(expected: float, alpha: float = 0.05, least: int = 1) -> float:
    """Return the critical value of MaxSPRT, looked at after every act.

    Parameters
    ----------
    expected : float
        Acts expected over the whole time watched.
    alpha : float
    least : int
        Acts before which nothing is told.

    Returns
    -------
    float

    Source
    ------
    Kulldorff, Davis, Kolczak, Lewis, Lieu & Platt (2011), Sequential Analysis 30:58-78.
    """

    def crossed(value: float) -> float:
        times = _latest_times(value, expected, least)
        return float(_crossing(np.array([1.0]), times, expected, least)[0])

    return _solve_falling(crossed, alpha)


def conditional_critical(acts: int, base_total: int, alpha: float = 0.05, least: int = 1) -> float:
    """Return the critical value of conditional MaxSPRT for a given number of acts.

    Parameters
    ----------
    acts : int
        Acts of the truce after which watching ends.
    base_total : int
        Acts on the normal days.
    alpha : float
    least : int
        Acts before which nothing is told.

    Returns
    -------
    float

    Notes
    -----
    The normal days end somewhere before their next act, but for the last act of the truce they end
    at their last act, as in the published tables: without that the values differ from these by a
    thousandth.

    Source
    ------
    Li & Kulldorff (2010), Statistics in Medicine 29:284-295; Silva, Lopes, Dias & Yih (2019),
    Statistics in Medicine 38:2126-2138.
    """
    length, weights, to_last = _normal_lengths(base_total)

    def crossed(value: float) -> float:
        times = _latest_shares(value, acts, base_total, least)
        before = _crossing(length, times[:-1], np.inf, least)
        newest = _crossing(length, times, np.inf, least) - before
        return float(weights @ before + to_last @ newest)

    return _solve_falling(crossed, alpha)


def _normal_lengths(base_total: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return lengths of the normal days in units of the rate, and the weight of each, ended so or
    at the last act.

    Up to the last act of the normal days it is a gamma variable; they end somewhere before the
    next act.
    """
    from scipy.special import gammainccinv, gammaincinv

    nodes, weights = np.polynomial.legendre.leggauss(_LENGTHS)
    parts, part_weights = np.polynomial.legendre.leggauss(_PARTS)
    gaps, gap_weights = np.polynomial.laguerre.laggauss(_GAPS)
    low = gammaincinv(base_total, _LEFT_OUT)
    high = gammainccinv(base_total + 1, _LEFT_OUT)
    length = low + (nodes + 1) / 2 * (high - low)
    after = np.multiply.outer((parts + 1) / 2, gaps).ravel()
    after_weights = np.multiply.outer(part_weights / 2, gap_weights).ravel()
    width = weights * (high - low) / 2
    with_rest = _gamma_density(length[:, None] - after, base_total) @ after_weights
    return length, with_rest * width, _gamma_density(length, base_total) * width


def _gamma_density(length: np.ndarray, shape: int) -> np.ndarray:
    from scipy.special import gammaln, xlogy

    inside = np.maximum(length, 0.0)
    density = np.exp(xlogy(shape - 1, inside) - inside - gammaln(shape))
    return np.where(length > 0, density, 0.0)


def _latest_times(value: float, expected: float, least: int) -> np.ndarray:
    """Return up to which expectation each number of acts, from ``least``, is a signal."""
    times = []
    acts = least
    while not times or times[-1] < expected:
        times.append(_latest(lambda time, n=acts: n * np.log(n / time) - (n - time), acts, value))
        acts += 1
    return np.minimum(np.array(times), expected)


def _latest_shares(value: float, acts: int, base_total: int, least: int) -> np.ndarray:
    def ratio(time: float, n: int) -> float:
        normal = base_total * np.log(base_total * (1 + time) / (base_total + n))
        return normal + n * np.log(n * (1 + time) / (time * (base_total + n)))

    counts = range(least, acts + 1)
    return np.array([_latest(lambda t, n=n: ratio(t, n), n / base_total, value) for n in counts])


def _latest(statistic, highest: float, value: float) -> float:
    """Find the latest time at which a falling statistic still reaches a value."""
    low, high = highest * 1e-9, highest
    for _ in range(_BISECTIONS * 2):
        middle = (low + high) / 2
        if statistic(middle) > value:
            low = middle
        else:
            high = middle
    return low


def _crossing(scale: np.ndarray, times: np.ndarray, end: float, least: int) -> np.ndarray:
    """Return the chance that a Poisson process of rate 1 has some number of acts by its latest
    time, (Q,).

    ``times[k]`` is the latest time at which ``least + k`` acts are a signal, in units of ``scale``.
    """
    from scipy.special import gammaln

    most = least + len(times)
    numbers = np.arange(most)
    state = np.zeros((len(scale), most))
    state[:, 0] = 1.0
    before = 0.0
    for step, time in enumerate(times):
        gap = (min(time, end) - before) * scale
        with np.errstate(divide="ignore"):
            log_gap = np.log(gap)[:, None]
        logs = numbers * np.where(numbers > 0, log_gap, 0.0) - gap[:, None] - gammaln(numbers + 1.0)
        arrivals = np.exp(logs)
        moved = np.zeros_like(state)
        for acts in range(least + step):
            moved[:, acts:] += state[:, acts, None] * arrivals[:, : most - acts]
        # whoever has reached so many acts by then has signalled
        moved[:, least + step :] = 0.0
        state, before = moved, min(time, end)
    return 1 - state.sum(axis=1)


def _solve_falling(chance, alpha: float) -> float:
    low, high = 0.1, 20.0
    for _ in range(_BISECTIONS):
        middle = (low + high) / 2
        if chance(middle) > alpha:
            low = middle
        else:
            high = middle
    return (low + high) / 2
