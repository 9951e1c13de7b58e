"""Numbers of things in plain English, for what a command prints."""


def number_of(n: int, noun: str) -> str:
    """Return a number with its noun: '1 row', '2,000 rows'.

    Parameters
    ----------
    n : int
    noun : str
        In the singular, with a plural in -s.

    Returns
    -------
    str
    """
    return f"{n:,} {noun}" if n == 1 else f"{n:,} {noun}s"
