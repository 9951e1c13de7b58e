"""Draw the expected pictures anew; look at each before it is committed."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))


def main():
    """Write every expected picture."""
    from figure_drawn import EXPECTED, picture

    for name, draw in EXPECTED.items():
        picture(draw()).save(HERE / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
