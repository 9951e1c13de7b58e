"""One truce by its id."""

from analysis.conflict import Truce
from analysis.loaders.data import Data
from analysis.loaders.loading import load


def truce(ceasefire: str | Truce, *, data: Data | None = None) -> Truce:
    """Return one truce by its id.

    Parameters
    ----------
    ceasefire : str or Truce
        For instance "easter_2025", or with its conflict "ukraine/easter_2025".
    data : Data, optional
        What ``load`` returned; the bundled conflict by default.

    Returns
    -------
    Truce

    Raises
    ------
    KeyError
        If there is no such truce; the message names the nearest and all known ones.
    """
    if isinstance(ceasefire, Truce):
        return ceasefire
    if data is None:
        data = load(_conflict_of(ceasefire))
    return data.conflict.truce(ceasefire)


def _conflict_of(ceasefire: str) -> str | None:
    from analysis.loaders.folders import conflicts

    first, slash, _ = str(ceasefire).partition("/")
    return first if slash and first in conflicts() else None
