"""The counts of an account held against each other: totals and parts, places, running totals."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.reconciliation.adjoining import adjoining
from analysis.reconciliation.codes import dense
from analysis.reconciliation.constraints import BY_KIND, BY_SECTOR, BY_TIME, constrain, with_parents
from analysis.reconciliation.contradictions import broken_edges, broken_sums, contradictory_sets
from analysis.reconciliation.propagation import Sums, tighten
from analysis.reconciliation.relations import relations
from analysis.reconciliation.running import increments, lines, monotone
from analysis.reconciliation.words import BIT


@dataclass(frozen=True, slots=True)
class Settled:
    """Bounds after all constraints, flags, the counts that follow from others, and what can't be."""

    low: np.ndarray
    high: np.ndarray
    bits: np.ndarray
    derived: pd.DataFrame
    rests_on: pd.DataFrame
    found: pd.DataFrame


def settle(nodes, worded, running, conflict):
    """Hold the counts of an account against each other.

    Parameters
    ----------
    nodes : pandas.DataFrame
        One row a count: reporter, accused, sector, category, start, end, loose, low, high (as stated), and whole
        numbers for the pair of parties (who), the sector (place) and the category (kind).
    worded : pandas.DataFrame
        Columns node and whole (category): some statement of the count was worded as a part of it.
    running : numpy.ndarray of bool, shape (n,)
        Which counts are running totals.
    conflict : analysis.conflict.Conflict

    Returns
    -------
    Settled
        ``derived`` holds increments and gaps in the columns of ``nodes`` with bits, origin and timed; ``rests_on`` the pairs (derived,
        node) that they follow from; ``found`` the conflicts: node, code, nodes, rule.
    """
    rel = relations(pd.concat([nodes["category"], worded["whole"]]), nodes["sector"], conflict)
    state = nodes["category"].map(conflict.categories.is_state).to_numpy(dtype=bool)
    running = running & ~state
    worded = worded[~state[worded["node"].to_numpy()]]
    frame, _ = dense(*(nodes[name] for name in ("who", "start", "end", "loose")))
    coded = nodes.assign(
        frame=frame,
        sector_code=rel.sectors.get_indexer(nodes["sector"]),
        category_code=rel.categories.get_indexer(nodes["category"]),
    )
    full = with_parents(coded, rel)
    cons = constrain(
        full,
        pd.DataFrame(
            {
                "node": worded["node"].to_numpy(),
                "whole_code": rel.categories.get_indexer(worded["whole"]),
            }
        ),
        rel,
        line=_line_of(nodes, frame),
    )
    steps = lines(nodes, running)
    said_low, said_high = full["low"].to_numpy(), full["high"].to_numpy()

    wrong_edges, edges_found = broken_edges(
        said_low, said_high, cons.inner, cons.outer, "part_exceeds_whole"
    )
    earlier, later = monotone(nodes, steps)
    falls, falls_found = broken_edges(said_low, said_high, earlier, later, "total_falls")
    sums, kinds, assumed = _with_windows(cons, nodes, state)
    exceeds, short, sums_found = broken_sums(said_low, said_high, sums)
    sums = Sums(sums.whole, sums.equal & ~short, sums.sum_, sums.part)
    kept, beside_high = (
        sums.take(~exceeds),
        np.r_[cons.beside_high, np.zeros(len(kinds) - len(cons.kind))][~exceeds],
    )
    kinds, assumed = kinds[~exceeds], assumed[~exceeds]
    inner = np.concatenate([cons.inner[~wrong_edges], earlier[~falls]])
    outer = np.concatenate([cons.outer[~wrong_edges], later[~falls]])
    low, high = tighten(said_low, np.minimum(said_high, cons.ceiling), inner, outer, kept)
    low, high, touched, chains_found = contradictory_sets(
        low, high, said_low, said_high, inner, outer, kept
    )

    found = pd.concat(
        [f for f in (edges_found, falls_found, sums_found, chains_found) if len(f)]
        or [edges_found],
        ignore_index=True,
    )
    bits = _bits(full, nodes, low, high, kept, kinds, assumed & ~touched[kept.whole], found)
    fallen = _falls(steps, earlier[falls], later[falls])
    n = len(nodes)
    grown = increments(nodes, steps, low, high, fallen)
    grown = grown[~_direct_positions(nodes, grown)].reset_index(drop=True)
    gaps, of_gaps = _gaps(nodes, full, low, high, kept, kinds, beside_high, assumed, touched, rel)
    derived = pd.concat([grown.drop(columns=["before", "after"]), gaps], ignore_index=True)
    rests = pd.DataFrame(
        {
            "derived": np.concatenate(
                [
                    np.arange(len(grown)),
                    np.arange(len(grown)),
                    of_gaps["derived"].to_numpy() + len(grown),
                ]
            ).astype(np.int64),
            "node": np.concatenate([grown["before"], grown["after"], of_gaps["node"]]).astype(
                np.int64
            ),
        }
    )
    return Settled(
        low=low[:n],
        high=high[:n],
        bits=bits,
        derived=derived,
        rests_on=rests[rests["node"] < n],
        found=_shown(found, n),
    )


def _line_of(nodes, frame):
    """Number the moments that frames count from."""
    code, _ = dense(nodes["who"], nodes["start"])
    out = np.zeros(int(frame.max()) + 1 if len(frame) else 0, dtype=np.int64)
    out[frame] = code
    return out


def _with_windows(cons, nodes, state):
    """Add a sum for each count whose window is made up of those of two others."""
    whole, first, second = adjoining(nodes)
    acts = ~state[whole]
    whole, first, second = whole[acts], first[acts], second[acts]
    n, more = len(cons.sums.whole), len(whole)
    sums = Sums(
        whole=np.r_[cons.sums.whole, whole],
        equal=np.r_[cons.sums.equal, np.ones(more, dtype=bool)],
        sum_=np.r_[cons.sums.sum_, np.repeat(np.arange(more) + n, 2)],
        part=np.r_[cons.sums.part, np.stack([first, second], axis=1).ravel()].astype(np.int64),
    )
    return (
        sums,
        np.r_[cons.kind, np.full(more, BY_TIME)],
        np.r_[cons.assumed, np.zeros(more, dtype=bool)],
    )


def _direct_positions(nodes, grown):
    """Mark increments whose hours some statement counts by itself, so that the key is taken."""
    if not len(grown):
        return np.zeros(0, dtype=bool)
    names = ["who", "place", "kind", "start", "end"]
    both = pd.concat([nodes.loc[nodes["loose"] == 0, names], grown[names]], ignore_index=True)
    code, _ = dense(*(both[name] for name in names))
    n = len(both) - len(grown)
    return grown["timed"].to_numpy(dtype=bool) & np.isin(code[n:], code[:n])


def _falls(steps, before, after):
    """Mark the steps that were found to go down."""
    width = int(max(steps.after.max(initial=0), steps.before.max(initial=0))) + 1
    return np.isin(steps.before * width + steps.after, before * width + after)


def _bits(full, nodes, low, high, sums, kinds, assumed, found):
    n = len(nodes)
    said_low, said_high = full["low"].to_numpy(), full["high"].to_numpy()
    loose = nodes["loose"].to_numpy() > 0
    bits = np.where(
        (low[:n] > said_low[:n]) | ((high[:n] < said_high[:n]) & ~loose), BIT["tightened"], 0
    )
    wide = np.zeros(len(full), dtype=np.int64)
    wide[:n] = bits
    wide[sums.whole[assumed]] |= BIT["closing_assumed"]
    member = assumed[sums.sum_] & (said_low[sums.part] < said_high[sums.part])
    wide[sums.part[member]] |= BIT["closing_assumed"]
    lows, _ = sums.totals(said_low)
    single = (
        np.bincount(
            sums.sum_,
            weights=said_low[sums.part] != said_high[sums.part],
            minlength=len(sums.whole),
        )
        == 0
    )
    closes = (
        single
        & (kinds == BY_KIND)
        & (lows == said_low[sums.whole])
        & (lows == said_high[sums.whole])
    )
    wide[sums.whole[closes]] |= BIT["closes"]
    for kind, bit in (("total_falls", "total_falls"), (None, "contradicted")):
        some = found[found["code"] == kind] if kind else found[found["code"] != "total_falls"]
        at = np.array([one for set_ in some["nodes"] for one in set_], dtype=np.int64)
        wide[at] |= BIT[bit]
    return wide[:n]


def _gaps(nodes, full, low, high, sums, kinds, beside_high, assumed, touched, rel):
    """What a total holds beyond the parts that were itemised.

    Its upper end supposes that only what was worded as a part is in the total; its lower end that everything
    else counted in those hours is in it too.
    """
    columns = [
        "reporter",
        "accused",
        "sector",
        "category",
        "who",
        "place",
        "kind",
        "start",
        "end",
        "loose",
        "low",
        "high",
        "bits",
        "origin",
        "timed",
    ]
    whole = sums.whole
    hidden = full["hidden"].to_numpy()
    lows, _ = sums.totals(low)
    highs, open_ = sums.totals(high)
    top = np.where(open_ > 0, np.inf, highs) + beside_high
    least = np.maximum(low[whole] - np.where(np.isfinite(top), top, np.inf), 0.0)
    most = high[whole] - lows
    real = np.bincount(sums.sum_, weights=~hidden[sums.part], minlength=len(whole)) > 1
    keep = (
        (kinds != BY_TIME)
        & ~sums.equal
        & ~hidden[whole]
        & ~touched[whole]
        & real
        & (most > 0)
        & (np.isfinite(most) | (least > 0))
    )
    at = np.flatnonzero(keep)
    number = np.full(len(whole), -1, dtype=np.int64)
    number[at] = np.arange(len(at))
    parts = number[sums.sum_] >= 0
    rests = pd.DataFrame(
        {
            "derived": np.r_[np.arange(len(at)), number[sums.sum_[parts]]],
            "node": np.r_[whole[at], sums.part[parts]],
        }
    )
    out = nodes.iloc[whole[at]][columns[:10]].reset_index(drop=True)
    out["origin"] = np.where(kinds[at] == BY_SECTOR, "remainder", "not_itemised")
    out["timed"] = True
    out["low"], out["high"], out["bits"] = least[at], most[at], np.int64(0)
    return out[columns], rests


def _shown(found, n):
    """Leave hidden counts out of the sets."""
    if not len(found):
        return found
    nodes = [[one for one in set_ if one < n] for set_ in found["nodes"]]
    node = [
        one if one < n else set_[0] for one, set_ in zip(found["node"].tolist(), nodes, strict=True)
    ]
    return found.assign(nodes=nodes, node=node)
