"""Tables as a notebook shows them: intervals in one column, local hours, units in the heading, notes in full."""

import html
import math

from analysis.style.words import bounds, number, p_value, ratio

# column: (first ones of an interval, heading)
_HEADINGS = {
    "accused": "conduct of",
    "autocorrelation": "lag-1 correlation",
    "claimed": "claimed per {per}",
    "count": "count",
    "dispersion": "dispersion (variance ÷ mean)",
    "expected": "normal per {per} (limits of a day)",
    "exposure_h": "hours",
    "n": "counts",
    "n_baseline": "normal days",
    "p": "p",
    "p_holm": "p (Holm)",
    "rate": "per 24 h",
    "ratio": "ratio (95% interval)",
    "reporter": "counted by",
    "series": "local hours",
    "n_publishers": "publishers",
}
_STYLE = (
    "<style scoped>.claims{max-height:28rem;overflow:auto}.claims table{border-collapse:collapse;font-size:.85em;font-variant-numeric:tabular-nums}"
    ".claims th{position:sticky;top:0;background:var(--jp-layout-color0,#fff);text-align:left;vertical-align:bottom;border-bottom:1px solid currentColor}"
    ".claims th,.claims td{padding:.2em .6em;vertical-align:top;text-align:left!important}.claims td.n{text-align:right!important}"
    ".claims td.n,.claims td.w{white-space:nowrap}.claims td.t{min-width:18em}</style>"
)


class Shown:
    """A table to be shown; ``table`` is the one it was made from."""

    def __init__(self, table, page):
        self.table, self._page = table, page

    def __repr__(self):
        return self.table.to_string(index=False, na_rep="")

    def _repr_html_(self):
        return self._page


def show(table, *, text="", tz="Europe/Kyiv", level=0.95, most=200):
    """Set a table for a notebook.

    Parameters
    ----------
    table : pandas.DataFrame
        Any table of this package. Columns that belong together (count_low and count_high; ratio, low and high;
        claimed, expected and rate with theirs; start and end) become one.
    text : str
        A sentence above it.
    tz : str
        Zone of the local hours.
    level : float
        Level of the intervals, for the heading.
    most : int
        Rows beyond it are counted, not shown.

    Returns
    -------
    Shown
        Its picture in a notebook is HTML; ``print`` gives plain text. Cells are text: to compute, use the table itself.
    """
    columns = _columns(table.head(most), tz, level)
    head = "".join(f'<th scope="col">{html.escape(name)}</th>' for name, *_ in columns)
    cells = [
        [f'<td class="{kind}">{html.escape(cell)}</td>' for cell in body]
        for _, kind, body in columns
    ]
    rows = "".join(f"<tr>{''.join(row)}</tr>" for row in zip(*cells, strict=True))
    said = f"<p>{html.escape(text)}</p>" if text else ""
    more = f"<p>The first {most} of {len(table):,} rows.</p>" if len(table) > most else ""
    page = f'{said}{_STYLE}<div class="claims" tabindex="0"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>{more}'
    return Shown(table, page)


def _columns(table, tz, level):
    """Return (heading, class, texts) of the columns to show."""
    import pandas as pd

    has = set(table.columns)
    per = str(table["per"].iloc[0]) if "per" in has and len(table) else "24h"
    unit, share = per.replace("h", " h"), f"{level:.0%}"
    out, done = [], {"per", "method"} if "ratio" in has and "claimed" in has else {"per"}
    for name in table.columns:
        if name in done:
            continue
        values = table[name].tolist()
        if name == "start" and "end" in has:
            out.append(
                (
                    "local time",
                    "w",
                    [_window(a, b, tz) for a, b in zip(table["start"], table["end"], strict=True)],
                )
            )
            done |= {"start", "end"}
        elif name.startswith("count_low"):
            tail = name.removeprefix("count_low")
            out.append((f"count{tail}", "n", _ranges(table, name, f"count_high{tail}")))
            done.add(f"count_high{tail}")
        elif name == "rate" and {"rate_high", "low", "high"} <= has:
            # of an exact count the upper rate is left blank, as of an open one, whose limit is open too
            ends = zip(values, table["rate_high"], table["low"], table["high"], strict=True)
            cells = [
                f"{number(r) if pd.isna(top) and b < math.inf else bounds(r, top)} ({bounds(a, b)})"
                if r == r
                else ""
                for r, top, a, b in ends
            ]
            out.append((f"per {unit} ({share} interval)", "n", cells))
            done |= {"rate_high", "low", "high"}
        elif name in ("low", "reported_low") and "ratio" not in has:
            other = name.replace("low", "high")
            out.append(
                (name.replace("low", "").strip("_") or "count", "n", _ranges(table, name, other))
            )
            done.add(other)
        elif f"{name}_low" in has and f"{name}_high" in has and name != "ratio":
            ends = zip(values, table[f"{name}_low"], table[f"{name}_high"], strict=True)
            out.append((_heading(name, unit, share), "n", [_with_limits(*one) for one in ends]))
            done |= {f"{name}_low", f"{name}_high"}
        elif name == "ratio" and {"low", "high"} <= has:
            out.append(
                (
                    _heading(name, unit, share),
                    "n",
                    [
                        _interval(*one)
                        for one in zip(values, table["low"], table["high"], strict=True)
                    ],
                )
            )
            done |= {"low", "high", "ratio_low", "ratio_high"}
        elif isinstance(table[name].dtype, pd.DatetimeTZDtype):
            out.append((_heading(name, unit, share), "w", [_moment(v, tz) for v in values]))
        elif pd.api.types.is_bool_dtype(table[name].dtype) or not pd.api.types.is_numeric_dtype(
            table[name].dtype
        ):
            texts = ["" if pd.isna(v) else str(v) for v in values]
            out.append(
                (
                    _heading(name, unit, share),
                    "t" if any(len(t) > 40 for t in texts) else "w",
                    texts,
                )
            )
        elif name == "p" or name.startswith("p_"):
            out.append((_heading(name, unit, share), "n", [p_value(v) for v in values]))
        else:
            out.append(
                (
                    _heading(name, unit, share),
                    "n",
                    ["" if pd.isna(v) else number(v) for v in values],
                )
            )
    return out


def _heading(name, unit, share):
    return _HEADINGS.get(name, name.replace("_", " ")).format(per=unit).replace("95%", share)


def _ranges(table, low, high):
    import pandas as pd

    return [
        "" if pd.isna(a) else bounds(a, b) for a, b in zip(table[low], table[high], strict=True)
    ]


def _with_limits(value, low, high):
    import pandas as pd

    if pd.isna(value):
        return "" if pd.isna(low) else bounds(low, high)
    # a claim that is known exactly has no limits of its own
    return (
        number(value) if pd.isna(low) or low == high else f"{number(value)} ({bounds(low, high)})"
    )


def _interval(value, low, high):
    import pandas as pd

    if pd.isna(low) and pd.isna(high):
        return "" if pd.isna(value) else ratio(value)
    ends = f"({'0' if pd.isna(low) else ratio(low)}–{'∞' if pd.isna(high) else ratio(high)})"
    return ends if pd.isna(value) else f"{ratio(value)} {ends}"


def _window(start, end, tz):
    import pandas as pd

    if pd.isna(start) or pd.isna(end):
        return " – ".join("not stated" if pd.isna(v) else _moment(v, tz) for v in (start, end))
    first, last = start.tz_convert(tz), end.tz_convert(tz)
    # midnight is the end of a day in print
    whole = first == first.normalize() and last == last.normalize()
    if whole:
        before = last - pd.Timedelta(hours=1)
        return (
            f"{first:%Y-%m-%d}"
            if before.date() == first.date()
            else f"{first:%Y-%m-%d} – {before:%Y-%m-%d}"
        )
    return (
        f"{first:%Y-%m-%d %H:%M} – {last:%H:%M}"
        if last.date() == first.date()
        else f"{first:%Y-%m-%d %H:%M} – {last:%Y-%m-%d %H:%M}"
    )


def _moment(value, tz):
    import pandas as pd

    return "" if pd.isna(value) else f"{value.tz_convert(tz):%Y-%m-%d %H:%M}"
