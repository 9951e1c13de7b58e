"""The command ``ceasefire``; also ``python -m analysis``."""

from analysis.command import main

if __name__ == "__main__":
    main()
