"""A truce studied from end to end, and which rows answer which question.

The folder has another name than the function ``analysis.study``: a module of that name would take
its place in the package as soon as it is imported.
"""

from analysis.studies.plots import Plots, shared_rows, side_by_side
from analysis.studies.rows import Rows
from analysis.studies.study import Study, study

__all__ = ["Plots", "Rows", "Study", "shared_rows", "side_by_side", "study"]
