"""Posts of one night or day in the air: drones and missiles launched, shot down and lost."""

from analysis.readers.night.post import read_air_defence, read_air_force

__all__ = ["read_air_defence", "read_air_force"]
