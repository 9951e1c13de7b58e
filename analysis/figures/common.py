"""What all figures share: checks of a table, printed names, order, local time."""

from analysis.style.look import GREY
from analysis.style.notes import translate
from analysis.style.words import days, say, sentence
from analysis.vocabulary import CATEGORIES, label

COUNTS = ("start", "end", "sector", "reporter", "accused", "category", "series", "low", "high")
_WHOSE = ("reporter", "accused", "sector", "category")
COMPARISON = (
    "reporter",
    "accused",
    "sector",
    "category",
    "series",
    "count_low",
    "count_high",
    "claimed",
    "claimed_low",
    "claimed_high",
    "expected",
    "expected_low",
    "expected_high",
    "ratio",
    "low",
    "high",
    "n_baseline",
    "per",
    "note",
)


def need(table, columns, what):
    """Check that a table has the columns that a figure draws.

    Parameters
    ----------
    table : pandas.DataFrame
    columns : sequence of str
    what : str
        Name of the figure, for the message.

    Returns
    -------
    pandas.DataFrame
        The same table.

    Raises
    ------
    ValueError
        Naming every missing column, and those that the table has; or the row that does not say whose count it is, of what.
    """
    if not hasattr(table, "columns"):
        raise ValueError(f"{what} takes a table (pandas.DataFrame), not {type(table).__name__}")
    missing = [name for name in columns if name not in table.columns]
    if missing:
        has = ", ".join(map(str, table.columns)) or "none"
        raise ValueError(
            f"{what} needs the column{'s' * (len(missing) > 1)} {', '.join(missing)}; the table has: {has}"
        )
    for name in [name for name in _WHOSE if name in columns]:
        unsaid = table[name].isna().to_numpy()
        if unsaid.any():
            raise ValueError(
                f"{what}: the row with index {table.index[unsaid.argmax()]!r} has no {name}; every row needs one"
            )
    return table


def one_each(table, by, what):
    """Check that a figure with one mark for each key gets one row for each key.

    Parameters
    ----------
    table : pandas.DataFrame
    by : sequence of str
    what : str
        Name of the figure, for the message.

    Returns
    -------
    pandas.DataFrame
        The same table.

    Raises
    ------
    ValueError
        Naming the first key that has more rows.
    """
    twice = table[table.duplicated(list(by), keep=False)]
    if len(twice):
        key = tuple(twice[c].iloc[0] for c in by)
        rows = int((twice[list(by)].astype(str) == [str(v) for v in key]).all(axis=1).sum())
        raise ValueError(
            f"{what} shows one row for each {', '.join(by)}; {' / '.join(map(str, key))} has {rows}: filter it, by series for one"
        )
    return table


class Names:
    """Printed names of categories, sectors, parties and truces.

    Parameters
    ----------
    labels : mapping of str to str, optional
        Ids to printed names; an id that is not there prints with spaces for underscores.
    language : {"en", "uk", "ru"}
    """

    def __init__(self, labels, language):
        self.labels, self.language = dict(labels or {}), language

    def __call__(self, key):
        """Print the name of a sector, party or truce."""
        if missing(key):
            return "–"
        if key in self.labels:
            return sentence(str(self.labels[key]))
        if key == "whole_front":
            return sentence(say("whole_front", self.language))
        return sentence(str(key).replace("_", " "))

    def truce(self, truce):
        """Print the name of a truce."""
        return str(self.labels.get(truce.ceasefire, truce.name))

    def about(self, truce, table):
        """Say of which truce and days the claims in a table are; nothing where no truce is given."""
        import pandas as pd

        if truce is None:
            return ""
        ends = table[["start", "end"]].dropna() if {"start", "end"} <= set(table.columns) else ()
        if not len(ends):
            return f"{self.truce(truce)}."
        # midnight is the end of a day in print, not the start of the next
        first, last = (
            moment.tz_convert(truce.tz)
            for moment in (ends["start"].min(), ends["end"].max() - pd.Timedelta(seconds=1))
        )
        return say(
            "about", self.language, name=self.truce(truce), days=days(first, last, self.language)
        )

    def category(self, key):
        """Print the name of a category, in lower case as it stands in a sentence."""
        # a party may have the id of a category, such as other
        return (
            label(key, self.language)
            if key in CATEGORIES
            else str(self.labels.get(key, label(key, self.language)))
        )

    def note(self, note):
        """Print a note of a comparison."""
        return (
            str(self.labels[note]) if note in self.labels else translate(str(note), self.language)
        )

    def parties(self, reporter, accused):
        """Print who counts and whose conduct is counted."""
        return say("of_conduct", self.language, reporter=self(reporter), accused=self(accused))

    def accounts(self, pairs):
        """Print who counts and whose conduct, for each reporter and accused."""
        if len(pairs) < 2:
            return "".join(self.parties(*one) for one in pairs)
        told = dict.fromkeys(reporter for reporter, _ in pairs)
        said = [
            f"{self(one)} → {', '.join(self(accused) for reporter, accused in pairs if reporter == one)}"
            for one in told
        ]
        return say("whose", self.language, pairs="; ".join(said))


def missing(value):
    """Tell whether a cell is missing.

    Parameters
    ----------
    value : object

    Returns
    -------
    bool
    """
    import pandas as pd

    return value is None or value is pd.NA or value != value


def local_days(moments, tz):
    """Turn moments into days since 1970 on a local clock: what the time axes are drawn in.

    Plain numbers, so that no converter that another library has registered has a say.

    Parameters
    ----------
    moments : pandas.Series, pandas.DatetimeIndex or pandas.Timestamp
        In UTC or any zone.
    tz : str

    Returns
    -------
    pandas.Series, pandas.Index or float
        Missing moments are NaN.
    """
    import pandas as pd

    clock = moments.dt if isinstance(moments, pd.Series) else moments
    clock = clock.tz_convert(tz)
    local = (
        clock.dt.tz_localize(None) if isinstance(moments, pd.Series) else clock.tz_localize(None)
    )
    return (local - pd.Timestamp(0)) / pd.Timedelta(days=1)


def moment(days):
    """Turn days since 1970 back into a moment of the local clock.

    Parameters
    ----------
    days : float

    Returns
    -------
    pandas.Timestamp
        Without a zone.
    """
    import pandas as pd

    return (pd.Timestamp(0) + pd.Timedelta(days=float(days))).round("s")


def parties_of(table, parties=None):
    """Return the ids that colours are given out by.

    Parameters
    ----------
    table : pandas.DataFrame
        With reporter and accused.
    parties : sequence of str, optional
        All parties of a report in order, so that each looks the same in every figure of it.

    Returns
    -------
    list of str
        Those passed, then those of the table, reporters and accused alike, sorted by id.
    """
    import pandas as pd

    found = (
        pd.concat([table[name] for name in ("reporter", "accused") if name in table.columns])
        .dropna()
        .astype(str)
    )
    return list(dict.fromkeys([*(parties or ()), *sorted(set(found))]))


def in_order(table, columns):
    """Return the keys of a table's groups, sorted by id: who is accused too before who only counts, categories in the order of their tree.

    Parameters
    ----------
    table : pandas.DataFrame
    columns : sequence of str

    Returns
    -------
    list of tuple
    """
    rank = {category: k for k, category in enumerate(CATEGORIES)}
    keys = {tuple(row) for row in table[list(columns)].astype(object).itertuples(index=False)}
    parties = set(table["accused"]) if "accused" in table.columns else set()

    def place(key):
        def of(column, value):
            if column == "category":
                return rank.get(value, len(rank)), str(value)
            return value not in parties if column == "reporter" else value != "whole_front", str(
                value
            )

        return [of(column, value) for column, value in zip(columns, key, strict=True)]

    return sorted(keys, key=place)


def blank(ax, language):
    """Say on empty axes that there is nothing to show.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    language : {"en", "uk", "ru"}

    Returns
    -------
    None
    """
    ax.set_axis_off()
    ax.text(
        0.5,
        0.5,
        sentence(say("empty", language)),
        transform=ax.transAxes,
        ha="center",
        va="center",
        color=GREY,
    )


def spread(wanted, gap):
    """Move values apart to at least a gap, as little as possible.

    Parameters
    ----------
    wanted : sequence of float
        From high to low.
    gap : float

    Returns
    -------
    list of float
        In the same order.
    """
    groups = [[[value], value] for value in wanted]
    merged = True
    while merged:
        merged = False
        for k in range(len(groups) - 1):
            (upper, a), (lower, b) = groups[k], groups[k + 1]
            if a - (len(upper) - 1) * gap / 2 - (b + (len(lower) - 1) * gap / 2) < gap - 1e-12:
                both = upper + lower
                groups[k : k + 2] = [[both, sum(both) / len(both)]]
                merged = True
                break
    return [
        middle + ((len(members) - 1) / 2 - k) * gap
        for members, middle in groups
        for k in range(len(members))
    ]


def open_end(ax, x, y, colour, *, width=1.0):
    """Draw the arrow that says 'or more' above a mark.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    x, y : float
    colour : colour
    width : float
        Points.

    Returns
    -------
    None
    """
    arrow = {
        "arrowstyle": "<|-",
        "color": colour,
        "linewidth": width,
        "shrinkA": 0,
        "shrinkB": 0,
        "mutation_scale": 6,
    }
    ax.annotate(
        "",
        xy=(x, y),
        xytext=(0, 13),
        textcoords="offset points",
        annotation_clip=False,
        gid="open",
        arrowprops=arrow,
    )
