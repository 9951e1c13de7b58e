"""Words by which posts about the air name what flew and what became of it, as tags."""

DRONE = "<drone|shahed|quadcopter>|<drone_adj><air>?<else>"
MISSILE = "<missile|bomb>"
# 'two Iskander-M ballistic missiles'
MISSILES = "<our|missile_adj|missile>*<missile>"
# 'destroyed in the night were over A'; '10 of 15 destroyed over A' may tell of what flew
DOWN_OVER = "<downed><^number|region|already|did>*<already|did><^number|region>*<region>"
