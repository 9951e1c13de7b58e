"""Processor time of the commands, as ratios to importing the libraries that analysts import anyway.

Each command runs next to its own import, so that a busy machine slows both; the median ratio is
printed. Run: ``python -m benchmarks.speed [REPEATS]``.
"""

import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

PEER = ("-c", "import pandas, statsmodels.api, seaborn")
TRUCE = "easter_2025"
# at most so many times the peer
LIMITS = {"--help": 0.15, "list": 0.8, "report": 4.0}


def processor_seconds(arguments: tuple[str, ...]) -> float:
    """Return the processor time of a run of Python with all processes that it starts.

    Parameters
    ----------
    arguments : tuple of str
        Of the interpreter.

    Returns
    -------
    float
        Seconds, in the program and in the system for it.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def ratio(arguments: tuple[str, ...], repeats: int) -> float:
    """Return how many times the peer's processor time a command takes.

    Parameters
    ----------
    arguments : tuple of str
        Of ``ceasefire``.
    repeats : int

    Returns
    -------
    float
        The median over pairs of runs.
    """
    pairs = []
    for _ in range(repeats):
        peer = processor_seconds(PEER)
        mine = processor_seconds(("-m", "analysis", *arguments))
        pairs.append(mine / peer)
    return statistics.median(pairs)


def main() -> None:
    """Print the ratios with their limits."""
    repeats = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    print(f"Processor time, times that of: python {PEER[0]} '{PEER[1]}'")
    with tempfile.TemporaryDirectory(prefix="ceasefire-speed-") as home:
        report = str(Path(home) / "report")
        commands = {
            "--help": ("--help",),
            "list": ("list",),
            "report": ("report", TRUCE, "--out", report),
        }
        for name, arguments in commands.items():
            times = ratio(arguments, repeats)
            print(f"ceasefire {name:14} {times:6.2f}  (at most {LIMITS[name]:g})", flush=True)
        verified = ratio(("verify", report), repeats)
        print(f"ceasefire verify report  {verified:6.2f}  (at most that of the report)")


if __name__ == "__main__":
    main()
