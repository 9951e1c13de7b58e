"""How long quiet stretches last and whose act ends them, beside what chance gives at the sides'
own rates.

A stretch is quiet while neither side acts. The day after it, one side acts, or the other, or both:
daily counts can't tell who was first on a day of both, so that day is a case of its own.
"""

from dataclasses import dataclass

import numpy as np

# lengths by which stretches are put together: from, up to and including
LENGTHS = ((1, 1), (2, 2), (3, 4), (5, 7), (8, 10_000))
ENDS = ("a", "b", "both")


@dataclass(frozen=True, slots=True)
class Stretches:
    """Quiet stretches that were seen from their first day to the act that ended them.

    ``start``: day, (N,); ``length``: in days, (N,); ``end``: 0 side a, 1 side b, 2 both, (N,);
    ``cut``: stretches whose beginning or end is not known.
    """

    start: np.ndarray
    length: np.ndarray
    end: np.ndarray
    cut: int


@dataclass(frozen=True, slots=True)
class Endings:
    """By class of length: ``number``, (C,); ``seen`` and ``expected`` share of each ending, (C,
    3); ``p``, (C,); ``p_sides``, (C,).

    ``p``: the three endings are as chance gives; ``p_sides``: of those that one side ended, each
    side has its own share.
    """

    number: np.ndarray
    seen: np.ndarray
    expected: np.ndarray
    p: np.ndarray
    p_sides: np.ndarray


def quiet_stretches(a: np.ndarray, b: np.ndarray, most: float = 0.0) -> Stretches:
    """List the stretches of days on which neither side acted.

    Parameters
    ----------
    a, b : numpy.ndarray of float64, shape (T,)
        Daily counts; NaN where none is known.
    most : float
        A side is quiet on a day of at most so many acts.

    Returns
    -------
    Stretches

    Raises
    ------
    ValueError
        If the shapes differ.
    """
    if a.shape != b.shape or a.ndim != 1:
        raise ValueError(f"b: shape {b.shape} does not fit a of shape {a.shape}")
    known = ~np.isnan(a) & ~np.isnan(b)
    acted_a, acted_b = known & (a > most), known & (b > most)
    quiet = known & ~acted_a & ~acted_b
    edges = np.diff(quiet.astype("int8"), prepend=0, append=0)
    first, after = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    begun = first > 0
    begun[begun] = known[first[begun] - 1]
    ended = after < len(a)
    ended[ended] = known[after[ended]]
    whole = begun & ended
    last = after[whole]
    end = np.where(acted_a[last] & acted_b[last], 2, np.where(acted_b[last], 1, 0))
    return Stretches(first[whole], (after - first)[whole], end, int((~whole).sum()))


def own_rates(acts: np.ndarray, most: float = 0.0) -> tuple[float, float]:
    """Return how often a side acts on a day, and on a day after a quiet day of its own.

    Parameters
    ----------
    acts : numpy.ndarray of float64, shape (T,)
    most : float

    Returns
    -------
    on_a_day, after_quiet : float
        The second leaves the side its own habit of acting in runs; NaN where there is no such day.
    """
    known = ~np.isnan(acts)
    acted = known & (acts > most)
    follows = known[1:] & known[:-1] & ~acted[:-1]
    number = follows.sum()
    after_quiet = acted[1:][follows].mean() if number else np.nan
    on_a_day = acted[known].mean() if known.any() else np.nan
    return float(on_a_day), float(after_quiet)


def expected_endings(rate_a: float, rate_b: float) -> np.ndarray:
    """Return the shares of endings by a alone, by b alone and by both, if the sides act
    independently of each other.

    Parameters
    ----------
    rate_a, rate_b : float
        Chance that a side acts on a day.

    Returns
    -------
    numpy.ndarray of float64, shape (3,)
    """
    both = rate_a * rate_b
    alone = np.array([rate_a - both, rate_b - both, both])
    return alone / alone.sum()


def endings(stretches: Stretches, expected: np.ndarray, runs: int = 4000, seed: int = 0) -> Endings:
    """Compare whose act ended quiet stretches with chance, by length; the last class holds all of
    them.

    Parameters
    ----------
    stretches : Stretches
    expected : numpy.ndarray of float64, shape (3,)
    runs : int
        Of the simulated test of all three endings.
    seed : int

    Returns
    -------
    Endings
        A row for each of ``LENGTHS``, then one for all; NaN where there is no stretch.
    """
    classes = [(low, high) for low, high in LENGTHS] + [(1, LENGTHS[-1][1])]
    number, seen, p, p_sides = [], [], [], []
    rng = np.random.default_rng(seed)
    for low, high in classes:
        inside = (stretches.length >= low) & (stretches.length <= high)
        counts = np.bincount(stretches.end[inside], minlength=3)
        number.append(int(counts.sum()))
        seen.append(counts / counts.sum() if counts.sum() else np.full(3, np.nan))
        p.append(_p_all(counts, expected, runs, rng))
        p_sides.append(_p_sides(counts, expected))
    wanted = np.broadcast_to(expected, (len(classes), 3)).copy()
    return Endings(np.array(number), np.array(seen), wanted, np.array(p), np.array(p_sides))


def _p_all(counts: np.ndarray, expected: np.ndarray, runs: int, rng: np.random.Generator) -> float:
    """Return Pearson's test of three shares by simulation."""
    total = int(counts.sum())
    if not total or not np.all(np.isfinite(expected)):
        return np.nan
    mean = np.maximum(total * expected, 1e-12)
    drawn = rng.multinomial(total, expected, runs)
    chance = (np.square(drawn - mean) / mean).sum(axis=1)
    seen = (np.square(counts - mean) / mean).sum()
    return float((1 + (chance >= seen - 1e-9).sum()) / (1 + runs))


def _p_sides(counts: np.ndarray, expected: np.ndarray) -> float:
    """Return the two-sided binomial p of the endings by one side alone, twice the smaller tail at
    most 1."""
    from scipy.special import bdtr, bdtrc

    total = int(counts[0] + counts[1])
    share = float(expected[0] / (expected[0] + expected[1]))
    if not total or not np.isfinite(share):
        return np.nan
    at_most = bdtr(float(counts[0]), total, share)
    at_least = bdtrc(float(counts[0]) - 1, total, share) if counts[0] else 1.0
    return float(min(1.0, 2 * min(at_most, at_least)))
