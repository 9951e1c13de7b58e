"""What was said when: statements in the order of their hours, and the account drawn from them."""

from collections.abc import Sequence
from itertools import product
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.figures.clock import BELOW, dress_days, local_days, moment, shade, truce_days, widened
from analysis.figures.layout import blank, dress_counts, panel_grid, ticks_along
from analysis.figures.marks import many
from analysis.figures.options import Options
from analysis.figures.tables import ACTS, Frame, Series, by_series, need, parties_of
from analysis.figures.texts import about, acts_text, pair_text
from analysis.style.look import INK, RULE, SIZES, PartyStyle, party_styles
from analysis.style.sheet import LINE, MARGIN, Sheet, plotting
from analysis.vocabulary import qualifier_bounds
from analysis.words.numbers import is_missing
from analysis.words.printer import capitalised
from analysis.words.times import hour

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from analysis.conflict import Truce
    from analysis.words import Words

STATEMENTS = (*ACTS, "start", "end", "cumulative_from", "value", "qualifier", "reading")
ACCOUNT = (*ACTS, "start", "end", "low", "high")
_KEY = list(ACTS)
_MOST_PANELS = 6
_TALL = 1.25
_MOST_TOLD = 40
_HOUR = 1 / 24
_MOMENT = 1 / 86_400
# inches beside a panel, for the numbers of its axis and for its last count
_LEFT, _RIGHT = 0.45, 0.4
_BESIDE = 0.45
_GUTTER = 0.12
_LINE = SIZES["small"] * LINE / 72
_ACCOUNT: dict[str, Any] = {
    "facecolor": RULE,
    "alpha": 0.45,
    "edgecolor": "none",
    "zorder": 1.5,
    "gid": "account",
}
_ASIDE = "set_aside"
_STEPS = (0.25, 0.5)  # days; longer ones are those of all axes of days


@plotting
def plot_steps(
    statements: pd.DataFrame,
    counts: pd.DataFrame,
    *,
    words: "Words",
    truce: "Truce | None" = None,
    width: float | None = None,
    options: Options | None = None,
) -> "Figure":
    """Draw what was said up to each hour, over the account that was drawn from it.

    Parameters
    ----------
    statements : pandas.DataFrame
        A panel for each reporter, accused, sector and category, those with most statements first;
        six at most. Running totals of one start are joined by steps; alternative readings are
        hollow. A statement without an end or a number is counted in a note. Where there is a column
        ``role``, what was set aside is a cross: no step of a running total, nor the last number.
    counts : pandas.DataFrame
        The account: start, end, reporter, accused, sector, category, low, high.
    words : Words
    truce : Truce, optional
        Shaded from its start to its end.
    width : float, optional
        Inches: a page (7.2) by default. A column (3.5) has its own form.
    options : Options, optional

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    ValueError
        If a table lacks a column.
    """
    need(statements, STATEMENTS, "plot_steps")
    need(counts, ACCOUNT, "plot_steps (counts)")
    options = options or Options()
    placed = _placed(statements, words.tz)
    said = _about_truce(placed, truce, words.tz)
    account = _laid(counts, words.tz)
    panels = _panels(said)
    series = by_series(said)
    shown = panels[: min(options.limit, _MOST_PANELS)]
    sheet = Sheet(words, width)
    subtitle = words.say("Numbers as they were claimed, by the hour that they reach.")
    sheet.head(options.title or _title(series, panels, words), about(truce, words, subtitle))
    if shown:
        styles = party_styles(parties_of(statements, options.parties))
        _draw(sheet, shown, series, by_series(account), truce, styles)
    else:
        blank(sheet, words)
    unplaced = len(statements) - len(placed)
    elsewhere = len(placed) - len(said)
    further = len(panels) - len(shown)
    notes = _notes(unplaced, elsewhere, further, words)
    key = _explained(shown, series, words) if shown else ""
    sheet.foot(key=key, notes=notes, sources=options.sources)
    data = said.drop(columns=["left", "right"])
    alt = _alternative(shown, series, words)
    return sheet.done(alt=alt, data=data)


def _placed(statements: Frame, tz: str) -> Frame:
    low, high = qualifier_bounds(statements["value"], statements["qualifier"])
    names = ("statement_id", *STATEMENTS, "role")
    kept = [name for name in names if name in statements.columns]
    out = statements[kept].assign(low=low, high=high)
    out = out[out["end"].notna() & out["low"].notna()]
    out = out.sort_values([*_KEY, "end", "low"], kind="stable", ignore_index=True)
    left, right = (local_days(out[side], tz) for side in ("start", "end"))
    return out.assign(left=left, right=right)


def _about_truce(said: Frame, truce: "Truce | None", tz: str) -> Frame:
    """Keep statements about hours of the truce: other days are drawn day by day."""
    days = truce_days(truce, tz)
    if days is None:
        return said
    start, end = days
    inside = (said["right"] > start + _HOUR) & (said["right"] <= end + _HOUR)
    return said[inside & ~(said["left"] < np.floor(start))].reset_index(drop=True)


def _laid(counts: Frame, tz: str) -> Frame:
    left, right = (local_days(counts[side], tz) for side in ("start", "end"))
    return counts[list(ACCOUNT)].assign(left=left, right=right)


def _panels(said: Frame) -> list[tuple]:
    """Return the series, those with most statements first; of equals by their ids."""
    sizes = said.groupby(_KEY, sort=True).size()
    return list(sizes.sort_values(ascending=False, kind="stable").index)


def _title(series: Series, panels: Sequence[tuple], words: "Words") -> str:
    """Say how the series with most statements grew."""
    if not panels:
        return words.say("No statement has an hour and a number")
    mine = series[panels[0]]
    stands = mine["reading"].fillna("").eq("") & ~_is_aside(mine)
    running = mine[mine["cumulative_from"].notna() & stands]
    # of several running totals the last
    running = running[running["cumulative_from"].eq(running["cumulative_from"].max())]
    n = len(mine)
    acts = capitalised(words.category(panels[0][3]))
    if running[["low", "high"]].drop_duplicates().shape[0] < 2:
        return words.say_count("{acts}: {n} statement", "{acts}: {n} statements", n, acts=acts)
    first, last = running.iloc[0], running.iloc[-1]
    told: dict[str, str] = {
        "acts": acts,
        "first": words.bounds(first["low"], first["high"]),
        "last": words.bounds(last["low"], last["high"]),
    }
    if last["right"] - first["right"] > 1:
        return words.say_count(
            "{acts}: from {first} on {day} to {last} on {end}, in {n} statement",
            "{acts}: from {first} on {day} to {last} on {end}, in {n} statements",
            n,
            day=_last_day(first["right"], words),
            end=_last_day(last["right"], words),
            **told,
        )
    return words.say_count(
        "{acts}: from {first} at {hour} to {last}, in {n} statement",
        "{acts}: from {first} at {hour} to {last}, in {n} statements",
        n,
        hour=hour(moment(first["right"])),
        **told,
    )


def _is_aside(said: Frame) -> Frame:
    """Tell which statements the account has set aside."""
    if "role" not in said.columns:
        return pd.Series(False, index=said.index)
    return said["role"].eq(_ASIDE).fillna(False).astype(bool)


def _last_day(right: float, words: "Words") -> str:
    """Print the day that a count ends on: midnight ends the day before."""
    return words.day(moment(right - _MOMENT))


def _notes(unplaced: int, outside: int, hidden: int, words: "Words") -> str:
    told = []
    if unplaced:
        n = words.number(unplaced)
        told.append(words.say("Statements without an hour or a number, not shown: {n}.", n=n))
    if outside:
        n = words.number(outside)
        told.append(words.say("Statements about other days, not shown: {n}.", n=n))
    if hidden:
        n = words.number(hidden)
        told.append(words.say("Series with fewest statements, not shown: {n}.", n=n))
    return " ".join(told)


def _draw(
    sheet: Sheet,
    panels: Sequence[tuple],
    said: Series,
    account: Series,
    truce: "Truce | None",
    styles: dict[str, PartyStyle],
) -> None:
    words = sheet.words
    columns, wide = panel_grid(sheet, len(panels), _GUTTER)
    ticks = 4 if columns == 2 or sheet.narrow else 8
    days = truce_days(truce, words.tz)
    span = widened(_hours(said, panels), days)
    names = [sheet.wrap(_name(key, words), wide, bold=True) for key in panels]
    for start in range(0, len(panels), columns):
        ahead = slice(start, start + columns)
        high = max(map(len, names[ahead])) * _LINE + 0.06
        left, below = MARGIN, 0.0
        for key, name in zip(panels[ahead], names[ahead], strict=True):
            sheet.put(left, sheet.top, "\n".join(name), bold=True, va="top", gid="panel")
            ax = sheet.axes(left + _LEFT, wide - _LEFT - _RIGHT, _TALL, top=sheet.top + high)
            mine = said[key]
            drawn = _within(account[key], mine) if key in account else mine[:0]
            _draw_panel(ax, mine, drawn, styles[key[0]], sheet)
            shade(ax, days)
            below = _clock(ax, span, words, ticks)
            left += wide + _GUTTER
        sheet.top += high + _TALL + below


def _within(account: Frame, mine: Frame) -> Frame:
    """Keep the account of the hours that were spoken of: a month's total has no place here."""
    first, last = mine[["left", "right"]].min().min(), mine["right"].max()
    near = (account["right"] > first) & (account["left"] >= first - 1)
    return account[near & (account["right"] <= last)]


def _name(key: tuple, words: "Words") -> str:
    row = dict(zip(_KEY, key, strict=True))
    return f"{acts_text(row, words)}\n{pair_text(row, words)}"


def _draw_panel(ax: "Axes", mine: Frame, account: Frame, style: PartyStyle, sheet: Sheet) -> None:
    ends = ["low", "high"]
    values: Frame = pd.concat([mine[ends], account[ends]])
    highest = values.astype("float64").max().max()
    top = max(float(highest), 1.0)
    dress_counts(ax, top * 1.22, sheet.words)
    looks = _ACCOUNT | many(len(account))
    for row in account.to_dict("records"):
        _draw_account(ax, row, top, looks)
    _draw_running(ax, mine, style)
    aside = _is_aside(mine)
    _draw_statements(ax, mine[~aside], style)
    _draw_aside(ax, mine[aside], style)
    # where all are set aside there is no other last number
    _label_last(ax, mine if aside.all() else mine[~aside], sheet)


def _draw_running(ax: "Axes", mine: Frame, style: PartyStyle) -> None:
    """Join running totals of one start by steps."""
    is_running = mine["cumulative_from"].notna()
    is_default = mine["reading"].fillna("").eq("")
    running = mine[is_running & is_default & ~_is_aside(mine)]
    looks: dict[str, Any] = {"color": style.colour, "linewidth": 0.9, **many(len(running))}
    for _, run in running.groupby("cumulative_from", sort=True):
        low = run["low"].astype("float64")
        ax.step(run["right"], low, where="post", gid="running", **looks)


def _draw_account(ax: "Axes", row: dict, top: float, looks: dict[str, Any]) -> None:
    from matplotlib.patches import Rectangle

    if is_missing(row["low"]):
        return
    low = float(row["low"])
    high = low if is_missing(row["high"]) else float(row["high"])
    # an exact count is a thin bar, not nothing
    tall = max(high - low, top * 0.045)
    bottom = (low + high - tall) / 2
    left, right = row["left"], row["right"]
    ax.add_patch(Rectangle((left, bottom), right - left, tall, **looks))


def _draw_statements(ax: "Axes", mine: Frame, style: PartyStyle) -> None:
    low, high, at = (mine[name].to_numpy(dtype="float64") for name in ("low", "high", "right"))
    ranged = high > low
    looks = many(len(mine))
    if ranged.any():
        ends = low[ranged], high[ranged]
        ax.vlines(at[ranged], *ends, colors=style.colour, linewidth=1, gid="range", **looks)
    is_other = mine["reading"].fillna("").ne("").to_numpy()
    is_open = np.isnan(high)
    for other, open_above in product((False, True), repeat=2):
        chosen = (is_other == other) & (is_open == open_above)
        if chosen.any():
            ax.plot(
                at[chosen],
                low[chosen],
                marker="^" if open_above else style.marker,
                linestyle="none",
                markersize=4.5,
                markerfacecolor="white" if other else style.colour,
                markeredgecolor=style.colour,
                zorder=3,
                gid="reading" if other else "statement",
                **looks,
            )


def _draw_aside(ax: "Axes", mine: Frame, style: PartyStyle) -> None:
    looks: dict[str, Any] = {"markersize": 4.5, "linestyle": "none", **many(len(mine))}
    looks |= {"markeredgecolor": style.colour, "zorder": 3.2, "gid": "aside"}
    ax.plot(mine["right"], mine["low"].astype("float64"), marker="x", **looks)


def _label_last(ax: "Axes", mine: Frame, sheet: Sheet) -> None:
    row = mine.iloc[-1]
    text = sheet.words.bounds(row["low"], row["high"])
    # a long range has no room right of the panel: it stands above its mark
    fits = sheet.measure(text) <= _BESIDE
    ax.annotate(
        text,
        xy=(row["right"], float(row["low"]) if fits else _highest(row)),
        xytext=(5, 0) if fits else (5, 6),
        textcoords="offset points",
        ha="left" if fits else "right",
        va="center" if fits else "bottom",
        size=SIZES["small"],
        color=INK,
        annotation_clip=False,
        gid="last",
    )


def _highest(row: Any) -> float:
    return float(row["low"] if is_missing(row["high"]) else row["high"])


def _hours(said: Series, panels: Sequence[tuple]) -> tuple[float, float]:
    """Return the hours that the statements of panels are about, in local days."""
    mine: Frame = pd.concat([said[key] for key in panels])
    last = float(mine["right"].max())
    first = min(float(mine["left"].min()), float(mine["right"].min()))
    return first, max(last, first + 0.25)


def _clock(ax: "Axes", span: tuple[float, float], words: "Words", most: int) -> float:
    """Set an axis of hours, or of days where it is long; return the room below it."""
    first, last = span
    length = last - first
    pad = length * 0.04
    step = next((step for step in _STEPS if length / step <= most), None)
    if step is None:
        return dress_days(ax, first - pad, last + pad, words, most)
    begin = np.ceil(first / step - 1e-9) * step
    ticks = np.arange(begin, last + 1e-9, step).tolist()
    ax.set_xlim(first - pad, last + pad)
    ticks_along(ax, ticks, [_tick(tick, words) for tick in ticks])
    return BELOW


def _tick(tick: float, words: "Words") -> str:
    """Print midnight as its day, another moment as its hour."""
    local = moment(tick)
    return words.day(local) if tick == int(tick) else hour(local)


def _explained(panels: Sequence[tuple], said: Series, words: "Words") -> str:
    mine: Frame = pd.concat([said[key] for key in panels])
    told = [
        words.say("Mark: what was said up to that hour; step: a running total."),
        words.say("Grey: the account drawn from all."),
    ]
    if (mine["high"] > mine["low"]).any():
        told.append(words.say("Upright line: the range that the wording allows."))
    if mine["high"].isna().any():
        told.append(words.say("Triangle: at least so many."))
    if mine["reading"].fillna("").ne("").any():
        told.append(words.say("Hollow: another reading of the wording."))
    if _is_aside(mine).any():
        told.append(words.say("Cross: contradicted and set aside, no part of the account."))
    return " ".join(told)


def _told(row: dict, words: "Words") -> str:
    local = moment(row["right"])
    n = words.bounds(row["low"], row["high"])
    aside = f" ({words.code('ROLES', _ASIDE)})" if row.get("role") == _ASIDE else ""
    return f"{words.day(local)} {hour(local)}: {n}{aside}"


def _alternative(panels: Sequence[tuple], said: Series, words: "Words") -> str:
    told = []
    for key in panels:
        mine = said[key]
        values = [_told(row, words) for row in mine.head(_MOST_TOLD).to_dict("records")]
        left = len(mine) - len(values)
        if left:
            n = words.number(left)
            values.append(words.say("{n} more in the table", n=n))
        name = _name(key, words).replace("\n", ". ")
        listed = "; ".join(values)
        told.append(f"{name}: {listed}.")
    return " ".join(told) or words.say("There are no rows to show.")
