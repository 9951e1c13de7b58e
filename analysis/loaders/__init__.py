"""From files to statements: every source, corrected and checked."""

from analysis.loaders.data import Data
from analysis.loaders.faults import BadInput
from analysis.loaders.folders import conflicts
from analysis.loaders.loading import load
from analysis.loaders.truces import truce

__all__ = ["BadInput", "Data", "conflicts", "load", "truce"]
