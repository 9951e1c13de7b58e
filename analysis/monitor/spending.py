"""Bounds for planned looks: how much of the allowed false alarms each look may spend, and where
its bound lies.

A look at an ordinary p-value every evening gives far more false alarms than its level. Spending
fixes beforehand what share of the level may be gone after what share of the information; days that
are missing move the looks, not the level.
"""

from typing import Literal

import numpy as np

Law = Literal["obrien_fleming", "pocock"]
LAWS = ("obrien_fleming", "pocock")
# a bound beyond which no look can say anything: less is spent there than numbers can hold
FAR = 8.0
_NODES = 96
_STEPS = 40


def spent(fraction: np.ndarray, alpha: float, law: Law = "obrien_fleming") -> np.ndarray:
    """Return the level spent when a share of the information is in.

    Parameters
    ----------
    fraction : numpy.ndarray of float64, shape (K,)
        Share of the planned information, 0 to 1; more counts as 1.
    alpha : float
        Level of the whole plan, of one side.
    law : {"obrien_fleming", "pocock"}
        Late and little at first, or about evenly.

    Returns
    -------
    numpy.ndarray of float64, shape (K,)

    Raises
    ------
    ValueError
        If ``law`` is unknown.

    Source
    ------
    Lan & DeMets (1983), Biometrika 70:659-663.
    """
    from scipy.special import ndtr, ndtri

    if law not in LAWS:
        raise ValueError(f"law: {law!r} is not one of {', '.join(LAWS)}")
    share = np.clip(np.asarray(fraction, dtype="float64"), 0.0, 1.0)
    if law == "pocock":
        return alpha * np.log1p((np.e - 1.0) * share)
    with np.errstate(divide="ignore"):
        away = ndtri(alpha / 2) / np.sqrt(share)
    return 2 * ndtr(away)


def boundaries(
    fraction: np.ndarray, alpha: float = 0.05, law: Law = "obrien_fleming"
) -> np.ndarray:
    """Return the two-sided bounds of a standard normal statistic at each look.

    Parameters
    ----------
    fraction : numpy.ndarray of float64, shape (K,)
        Share of the planned information at each look, rising.
    alpha : float
        Chance that any look is beyond its bound, on either side, half on each.
    law : {"obrien_fleming", "pocock"}

    Returns
    -------
    numpy.ndarray of float64, shape (K,)
        ``FAR`` where next to nothing may be spent.

    Raises
    ------
    ValueError
        If the shares do not rise or do not lie above 0.

    Notes
    -----
    Recursive numerical integration of the density of paths that are still inside, by
    Gauss-Legendre nodes.

    Source
    ------
    Lan & DeMets (1983), Biometrika 70:659-663; Armitage, McPherson & Rowe (1969), JRSS A
    132:235-244.
    """
    share = np.asarray(fraction, dtype="float64")
    _check_fraction(share)
    increments = np.diff(spent(share, alpha / 2, law), prepend=0.0)
    nodes, node_weights = np.polynomial.legendre.leggauss(_NODES)
    position, mass = np.zeros(1), np.ones(1)
    bounds = np.empty(len(share))
    before = 0.0
    for look, time in enumerate(share):
        step = np.sqrt(time - before)
        bounds[look] = _bound(position, mass, step, np.sqrt(time), increments[look])
        edge = bounds[look] * np.sqrt(time)
        new = nodes * edge
        density = _normal_density((new[:, None] - position) / step) / step @ mass
        position, mass = new, density * node_weights * edge
        before = time
    return bounds


def _check_fraction(share: np.ndarray) -> None:
    if share.ndim != 1 or not len(share):
        raise ValueError(f"fraction: shape {share.shape}; expected one number a look")
    if not (share[0] > 0 and np.all(np.diff(share) > 0)):
        raise ValueError(f"fraction: {share.tolist()}: expected shares above 0 that rise")


def _bound(
    position: np.ndarray, mass: np.ndarray, step: float, scale: float, target: float
) -> float:
    """Find the bound beyond which paths that are still inside go with the wanted chance."""
    from scipy.special import ndtr

    low, high = 0.0, FAR
    for _ in range(_STEPS):
        middle = (low + high) / 2
        beyond = mass @ ndtr((position - middle * scale) / step)
        if beyond > target:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _normal_density(x: np.ndarray) -> np.ndarray:
    return np.exp(-0.5 * x * x) / np.sqrt(2 * np.pi)
