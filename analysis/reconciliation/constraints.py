"""Constraints among the counts of one reporter, accused and window.

- A category contains those below it in the tree, a sector those that the crosswalk calls its parts, and what
  was worded as a part ("of which", "including") is at most its whole.
- Parts worded as parts of one whole are together at most the whole, and so are sectors that don't overlap.
  Of nested parts only the outermost is summed.
- They *exhaust* the whole in these cases only: all sectors that the crosswalk lists as its parts are given
  (never for the front as a whole, which is a total as published); or the whole is a single number, a part is
  not ("over 950"), nothing else is counted in those hours, and the parts can add up to the whole without an
  open one being more than a tenth above what was said. The second case is an assumption and is flagged
  ``closing_assumed``. Where all parts are single numbers that add up to the whole it ``closes`` by itself.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.reconciliation.codes import Groups, dense
from analysis.reconciliation.propagation import Sums
from analysis.reconciliation.relations import Finder
from analysis.vocabulary.categories import SHARED

BY_KIND, BY_SECTOR, BY_TIME = 0, 1, 2
# "over 950" is hardly said of more than 1,045
_STRETCH = 1.1


@dataclass(frozen=True, slots=True)
class Constraints:
    """Edges (inner is at most outer) and sums; for each sum its kind, what was counted beside its parts and whether its
    closing is assumed; for each count the highest number that an assumption leaves it."""

    inner: np.ndarray
    outer: np.ndarray
    sums: Sums
    kind: np.ndarray
    beside_high: np.ndarray
    assumed: np.ndarray
    ceiling: np.ndarray


def with_parents(nodes, rel):
    """Add a hidden count where a sector has a kind of act but not the act: 2 repelled assaults are at least 2 assaults.

    Parameters
    ----------
    nodes : pandas.DataFrame
        Columns frame, sector_code, category_code, low, high.
    rel : Relations

    Returns
    -------
    pandas.DataFrame
        With the column ``hidden``; hidden rows stand last and are bounded by 0 and nothing.
    """
    base = nodes[["frame", "sector_code", "category_code", "low", "high"]]
    parent = rel.category_up[base["category_code"].to_numpy(), 0]
    wanted = np.flatnonzero((parent >= 0) & (parent != rel.total))
    finder = _finder(base, rel)
    frame, sector, up = (
        base["frame"].to_numpy()[wanted],
        base["sector_code"].to_numpy()[wanted],
        parent[wanted],
    )
    absent = finder.find(frame, sector, up) < 0
    # only where the act is counted in a sector that contains this one
    useful = np.zeros(len(wanted), dtype=bool)
    for step in range(rel.sector_up.shape[1]):
        useful |= finder.find(frame, rel.sector_up[sector, step], up) >= 0
    more = pd.DataFrame({"frame": frame, "sector_code": sector, "category_code": up})[
        absent & useful
    ].drop_duplicates(ignore_index=True)
    more = more.assign(low=0.0, high=np.inf, hidden=True)
    return pd.concat([base.assign(hidden=False).reset_index(drop=True), more], ignore_index=True)


def _finder(nodes, rel):
    return Finder(
        nodes["frame"].to_numpy(),
        nodes["sector_code"].to_numpy(),
        nodes["category_code"].to_numpy(),
        n_sectors=len(rel.sectors),
        n_categories=len(rel.categories),
    )


def constrain(nodes, worded, rel, *, line):
    """Find the constraints.

    Parameters
    ----------
    nodes : pandas.DataFrame
        What ``with_parents`` returned.
    worded : pandas.DataFrame
        Columns node and whole_code: a statement of the node was worded as a part of that category.
    rel : Relations
    line : numpy.ndarray of int64
        For each frame, which frames count from the same moment.

    Returns
    -------
    Constraints
    """
    frame, sector, category = (
        nodes[name].to_numpy() for name in ("frame", "sector_code", "category_code")
    )
    finder = _finder(nodes, rel)
    everyone = np.arange(len(nodes))
    crowded = everyone[np.bincount(frame)[frame] > 1] if len(nodes) else everyone
    edges, places = [], []
    for up in range(rel.category_up.shape[1] + 1):
        above = category[crowded] if up == 0 else rel.category_up[category[crowded], up - 1]
        for out in range(rel.sector_up.shape[1] + 1):
            if up == out == 0:
                continue
            around = sector[crowded] if out == 0 else rel.sector_up[sector[crowded], out - 1]
            hit = finder.find(frame[crowded], around, above)
            found = hit >= 0
            edges.append((crowded[found], hit[found]))
            if up == 0:
                places.append((crowded[found], hit[found]))
    part, whole, exact_kind = _worded_parts(worded, frame, sector, category, finder, rel)
    inner = np.concatenate([e[0] for e in edges] + [part])
    outer = np.concatenate([e[1] for e in edges] + [whole])
    pair, first = dense(inner, outer)
    inner, outer = inner[np.sort(first)], outer[np.sort(first)]

    # what was worded as a part of another category is itemised by kind, sectors of one category by sector
    by_kind = np.flatnonzero(exact_kind)
    lot = [(part[by_kind], whole[by_kind], BY_KIND)]
    lot += [(a, b, BY_SECTOR) for a, b in places] + [
        (part[~exact_kind], whole[~exact_kind], BY_SECTOR)
    ]
    members = pd.DataFrame(
        {
            "part": np.concatenate([a for a, _, _ in lot]),
            "whole": np.concatenate([b for _, b, _ in lot]),
            "kind": np.concatenate([np.full(len(a), k) for a, _, k in lot]),
        }
    ).drop_duplicates(ignore_index=True)
    # the same place under another name is the same count, not a part
    twin = (category[members["part"]] == category[members["whole"]]) & rel.sector_within(
        sector[members["whole"].to_numpy()], sector[members["part"].to_numpy()]
    )
    members = _outermost(members[~twin], nodes, finder, rel)
    return _sums(members, nodes, finder, rel, inner, outer, part, line)


def _worded_parts(worded, frame, sector, category, finder, rel):
    """The whole that each worded part belongs to: of the said category, in the same sector or the nearest around it."""
    part, said = (
        worded["node"].to_numpy(dtype=np.int64),
        worded["whole_code"].to_numpy(dtype=np.int64),
    )
    whole = np.full(len(part), -1, dtype=np.int64)
    f, s, c = frame[part], sector[part], category[part]
    width = rel.sector_up.shape[1]
    around = [s, *(rel.sector_up[s, step] for step in range(width)), np.full(len(part), rel.whole)]
    for wanted in (said, c):
        for place in around:
            hit = finder.find(f, place, wanted)
            whole = np.where((whole < 0) & (hit != part), hit, whole)
    found = whole >= 0
    # fallen back to its own category ("one of them over the peninsula"): a matter of place
    return (
        part[found],
        whole[found],
        (category[whole] != c)[found] & (category[whole] == said)[found],
    )


def _outermost(members, nodes, finder, rel):
    """Keep of nested or overlapping parts one, so that no act is summed twice."""
    part, whole, kind = (members[name].to_numpy() for name in ("part", "whole", "kind"))
    if not len(part):
        return members
    frame, sector, category = (
        nodes[name].to_numpy() for name in ("frame", "sector_code", "category_code")
    )
    n = len(nodes)
    family = np.sort((whole * 2 + kind) * n + part)

    def beside(other):
        wanted = (whole * 2 + kind) * n + other
        at = np.searchsorted(family, wanted)
        at[at == len(family)] = 0
        return (other >= 0) & (family[at] == wanted)

    drop = np.zeros(len(part), dtype=bool)
    for up in range(rel.category_up.shape[1] + 1):
        above = category[part] if up == 0 else rel.category_up[category[part], up - 1]
        for out in range(rel.sector_up.shape[1] + 1):
            if up == out == 0:
                continue
            around = sector[part] if out == 0 else rel.sector_up[sector[part], out - 1]
            other = finder.find(frame[part], around, above)
            there = beside(other)
            if up == 0 and there.any():
                # two names of one place: the first in the alphabet stands for both
                mutual = rel.sector_within(around.clip(0), sector[part])
                there &= ~mutual | (around < sector[part])
            drop |= there
    for heavy, others in SHARED.items():
        if heavy not in rel.categories:
            continue
        mine = category[part] == rel.categories.get_loc(heavy)
        for name in others:
            if mine.any() and name in rel.categories:
                code = rel.categories.get_loc(name)
                drop |= mine & beside(
                    finder.find(frame[part], sector[part], np.full(len(part), code))
                )
    # of overlapping sectors the one that overlaps fewest stays
    crowd = rel.overlaps.sum(axis=1)
    for place in np.flatnonzero(crowd):
        mine = np.flatnonzero(sector[part] == place)
        for other in np.flatnonzero(rel.overlaps[place]):
            if (crowd[other], other) < (crowd[place], place) and len(mine):
                hit = finder.find(frame[part], np.full(len(part), other), category[part])
                drop[mine] |= beside(hit)[mine]
    return members[~drop]


def _sums(members, nodes, finder, rel, inner, outer, worded, line):
    sector, hidden, low, high = (
        nodes[name].to_numpy() for name in ("sector_code", "hidden", "low", "high")
    )
    members = members.sort_values(["whole", "kind", "part"], ignore_index=True)
    sum_, first = dense(members["whole"], members["kind"])
    size = np.bincount(sum_, minlength=len(first))
    keep = size[sum_] > 1
    members = members[keep].reset_index(drop=True)
    sum_, first = dense(members["whole"], members["kind"])
    whole, kind, part = (
        members["whole"].to_numpy()[first],
        members["kind"].to_numpy()[first],
        members["part"].to_numpy(),
    )
    sums = Sums(whole=whole, equal=np.zeros(len(whole), dtype=bool), sum_=sum_, part=part)
    beside_high, beside = _beside(sums, kind, nodes, finder, rel, inner, outer, worded)

    lows, _ = sums.totals(low)
    single = low[part] == high[part]
    inexact = np.bincount(sum_, weights=~single, minlength=len(whole)) > 0
    exact_whole = low[whole] == high[whole]
    ceiling = np.where(np.isfinite(high), high, np.floor(_STRETCH * low))
    reach = np.bincount(sum_, weights=ceiling[part], minlength=len(whole))
    assumed = (
        (kind == BY_KIND)
        & exact_whole
        & inexact
        & (beside == 0)
        & (lows <= high[whole])
        & (low[whole] <= reach)
    )
    assumed[assumed] = ~_told_elsewhere(sums, assumed, nodes, rel, line)
    complete = np.zeros(len(whole), dtype=bool)
    groups = Groups(sum_, len(whole))
    for place, listed in rel.parts.items():
        mine = (
            np.flatnonzero((kind == BY_SECTOR) & (sector[whole] == place))
            if place != rel.whole and len(listed) > 1
            else ()
        )
        if len(mine):
            there = np.isin(sector[part], listed) & ~hidden[part]
            complete[mine] = (groups.reduce(np.add, there.astype(np.int64), 0) == len(listed))[mine]
    bound = np.full(len(nodes), np.inf)
    bound[part[assumed[sum_]]] = ceiling[part[assumed[sum_]]]
    return Constraints(
        inner=inner,
        outer=outer,
        sums=Sums(whole, assumed | complete, sum_, part),
        kind=kind,
        beside_high=beside_high,
        assumed=assumed,
        ceiling=bound,
    )


def _told_elsewhere(sums, which, nodes, rel, line):
    """Tell of the marked sums whether other hours from the same moment hold acts of a kind that no part covers."""
    at = np.flatnonzero(which)
    if not len(at):
        return np.zeros(0, dtype=bool)
    category = nodes["category_code"].to_numpy()
    own_line = line[nodes["frame"].to_numpy()]
    told = pd.DataFrame({"line": own_line, "kind": category})[
        ~nodes["hidden"].to_numpy()
    ].drop_duplicates()
    pairs = pd.DataFrame({"line": own_line[sums.whole[at]], "sum": at}).merge(told, on="line")
    sum_, kind = pairs["sum"].to_numpy(), pairs["kind"].to_numpy()
    top = category[sums.whole[sum_]]
    under = rel.category_within(kind, top) & (kind != top)
    width = len(rel.categories)
    covered = np.unique(sums.sum_ * width + category[sums.part])
    free = under.copy()
    for up in (kind, *rel.category_up[kind].T):
        free &= ~((up >= 0) & np.isin(sum_ * width + up, covered))
    return np.isin(at, sum_[free])


def _beside(sums, kind, nodes, finder, rel, inner, outer, worded):
    """Acts counted under a whole but not worded as its parts: how many counts, and their highest sum."""
    frame, sector, category, hidden, high = (
        nodes[name].to_numpy()
        for name in ("frame", "sector_code", "category_code", "hidden", "high")
    )
    n_sums = len(sums.whole)
    of = np.full(len(nodes), -1, dtype=np.int64)
    mine = kind == BY_KIND
    of[sums.whole[mine]] = np.flatnonzero(mine)
    if not mine.any():
        return np.zeros(n_sums), np.zeros(n_sums, dtype=np.int64)
    # whatever lies under the whole; under the front as a whole also places that the crosswalk does not know
    at = of[outer] >= 0
    pairs = [(inner[at], of[outer[at]])]
    front = mine & (sector[sums.whole] == rel.whole)
    by_frame = pd.Series(np.flatnonzero(front), index=frame[sums.whole[front]])
    everyone = np.flatnonzero(np.isin(frame, by_frame.index))
    joined = pd.DataFrame({"node": everyone, "frame": frame[everyone]}).merge(
        pd.DataFrame({"frame": by_frame.index, "sum": by_frame.to_numpy()}), on="frame"
    )
    under = rel.category_within(category[joined["node"]], category[sums.whole[joined["sum"]]]) & (
        category[joined["node"]] != category[sums.whole[joined["sum"]]]
    )
    pairs.append((joined["node"].to_numpy()[under], joined["sum"].to_numpy()[under]))
    node, sum_ = (np.concatenate([p[k] for p in pairs]) for k in (0, 1))
    _, once = dense(node, sum_)
    node, sum_ = node[once], sum_[once]
    said = np.isin(node, worded)
    free = ~hidden[node] & ~said & (category[node] != category[sums.whole[sum_]])
    node, sum_ = node[free], sum_[free]
    # left out: what lies inside a summed part, or inside another such count of its category
    n = len(nodes)
    members = np.sort(sums.sum_ * n + sums.part)
    others = np.sort(sum_ * n + node)
    nested = np.zeros(len(node), dtype=bool)
    for up in range(rel.category_up.shape[1] + 1):
        above = category[node] if up == 0 else rel.category_up[category[node], up - 1]
        for out in range(rel.sector_up.shape[1] + 2):
            around = (
                sector[node]
                if out == 0
                else np.full(len(node), rel.whole)
                if out > rel.sector_up.shape[1]
                else rel.sector_up[sector[node], out - 1]
            )
            hit = finder.find(frame[node], around, above)
            for pool in (members, others) if up == 0 else (members,):
                wanted = sum_ * n + hit
                place = np.searchsorted(pool, wanted)
                place[place == len(pool)] = 0
                nested |= (
                    (hit >= 0) & (hit != node) & (pool[place] == wanted if len(pool) else False)
                )
    node, sum_ = node[~nested], sum_[~nested]
    return np.bincount(sum_, weights=high[node], minlength=n_sums), np.bincount(
        sum_, minlength=n_sums
    )
