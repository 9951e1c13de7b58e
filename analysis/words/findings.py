"""A finding in a title: who counted fewer or more of what, no surer than the result is."""

from collections.abc import Iterable, Sequence

from analysis.words.claims import Row, acts_of, is_laid_to, side_of
from analysis.words.genitives import ActsPrinter, acts_behind, genitives_of
from analysis.words.numbers import is_missing, tells_nothing
from analysis.words.printer import Words, capitalised

# p below it is told from chance
SURE = 0.05
CLEAR = ("fewer", "more")
JUDGED = ("fewer", "more", "not_told_apart")
# a ratio is known, and how sure it is is not
UNSURE = "no_interval"
# mark of rows beside which another sector stands in the answer
APART = "_apart"
_NAMED = 3


def findings_of(accounts: Iterable[Sequence[Row]], words: Words) -> list[str]:
    """Say what comparisons found, reporters who found the same together.

    Parameters
    ----------
    accounts : iterable of sequence of mapping
        Comparisons with a verdict of fewer, more or not told apart; each of one reporter and
        accused.
    words : Words

    Returns
    -------
    list of str
        Each for a title.
    """
    alike: dict[str, list[Sequence[Row]]] = {}
    for rows in accounts:
        alike.setdefault(finding(rows, words, reporters=()), []).append(rows)
    return [
        finding(same[0], words, reporters=[rows[0]["reporter"] for rows in same])
        for same in alike.values()
    ]


def finding(rows: Sequence[Row], words: Words, *, reporters: Sequence[str] | None = None) -> str:
    """Say what comparisons of one reporter and accused found, no surer than they are.

    Parameters
    ----------
    rows : sequence of mapping
        Comparisons with a verdict of fewer, more or not told apart, of one reporter and accused.
    words : Words
    reporters : sequence of str, optional
        Ids of all whose comparisons found this; that of the rows by default.

    Returns
    -------
    str
        For a title: with a capital letter, without a full stop.
    """
    # casualties are no acts: they make no headline beside acts
    acts = [row for row in rows if words.is_act(row["category"])] or list(rows)
    clear = [row for row in acts if row["verdict"] in CLEAR]
    sure = [row for row in clear if is_sure(row)]
    counted_by = [rows[0]["reporter"]] if reporters is None else reporters
    text = capitalised(_sides(sure or clear, acts, counted_by, words))
    if clear and not sure:
        return words.say("{finding}, though not beyond doubt", finding=text)
    return text


def nothing_found(rows: Iterable[Row], words: Words) -> str:
    """Say in a title that no comparison has a verdict.

    Parameters
    ----------
    rows : iterable of mapping
        Comparisons without a verdict of fewer, more or not told apart.
    words : Words

    Returns
    -------
    str
    """
    if any(row["verdict"] == UNSURE for row in rows):
        return words.say("Too few normal days to tell how sure any change is")
    return words.say("No count can be compared with normal days")


def is_sure(row: Row) -> bool:
    """Tell whether a verdict holds when all comparisons of its family are taken together.

    Parameters
    ----------
    row : mapping
        With verdict, p, p_holm and grade.

    Returns
    -------
    bool
    """
    if row["verdict"] not in CLEAR or row["grade"] == "weak":
        return False
    adjusted = row["p"] if is_missing(row["p_holm"]) else row["p_holm"]
    return bool(adjusted < SURE)


def surest_first(rows: Iterable[Row], words: Words) -> list[Row]:
    """Return rows: acts before casualties; sure ones, then clear ones, then the others.

    Parameters
    ----------
    rows : iterable of mapping
        Comparisons.
    words : Words

    Returns
    -------
    list of mapping
        Of equals those with most normal acts first.
    """

    def order(row: Row) -> tuple[bool, bool, bool, float]:
        harm = not words.is_act(row["category"])
        return harm, not is_sure(row), row["verdict"] not in CLEAR, -_normal_acts(row)

    return sorted(rows, key=order)


def act_of(row: Row, words: Words) -> str:
    """Name acts, with their sector where another one stands beside it in the answer.

    Parameters
    ----------
    row : mapping
    words : Words

    Returns
    -------
    str
    """
    acts = acts_of(row["category"], words)
    if not _is_apart(row, words):
        return acts
    return words.say("{acts} ({reasons})", acts=acts, reasons=words.sector(row["sector"]))


def _is_apart(row: Row, words: Words) -> bool:
    return bool(row.get(APART)) and row["sector"] != words.whole


def _listed(rows: list[Row], words: Words, named: ActsPrinter = acts_of) -> str:
    """List acts, those with most normal acts first, each once with its sectors."""
    sectors: dict[str, dict[str, None]] = {}
    for row in sorted(rows, key=_normal_acts, reverse=True):
        mine = sectors.setdefault(named(row["category"], words), {})
        if _is_apart(row, words):
            mine[words.sector(row["sector"])] = None
    names = [_with_sectors(acts, list(mine), words) for acts, mine in sectors.items()]
    if len(names) > _NAMED:
        left = words.number(len(names) - _NAMED + 1)
        names = [*names[: _NAMED - 1], _other_acts(left, named, words)]
    return words.listed(names) if names else ""


def _other_acts(n: str, named: ActsPrinter, words: Words) -> str:
    if named is acts_behind:
        return words.say("of {n} other acts", n=n)
    return words.say("{n} other acts", n=n)


def _with_sectors(acts: str, sectors: list[str], words: Words) -> str:
    if not sectors:
        return acts
    if len(sectors) > _NAMED:
        left = words.say("{n} more", n=words.number(len(sectors) - _NAMED + 1))
        sectors = [*sectors[: _NAMED - 1], left]
    return words.say("{acts} ({reasons})", acts=acts, reasons=words.listed(sectors))


def _sides(clear: list[Row], rows: list[Row], reporters: Sequence[str], words: Words) -> str:
    told = clear or rows
    is_laid = all(is_laid_to(row, words) for row in told)
    categories = [row["category"] for row in told]
    behind = genitives_of(reporters, rows[0]["accused"], categories, words)
    if behind and is_laid:
        return _sides_behind(clear, rows, behind, words)
    who = {
        "reporter": words.listed(map(words.label, reporters)),
        "accused": words.label(rows[0]["accused"]),
    }
    fewer = _listed([row for row in told if row["verdict"] == "fewer"], words)
    more = _listed([row for row in told if row["verdict"] == "more"], words)
    if not is_laid:
        who["accused"] = side_of(categories, rows[0]["accused"], words)
    if not clear:
        return _unclear(rows, who, is_laid, words)
    if not is_laid:
        return _clear_of_nobody(fewer, more, who, words)
    if fewer and more:
        return words.say(
            "{reporter} counted fewer {fewer} and more {more} by {accused} than on normal days",
            fewer=fewer,
            more=more,
            **who,
        )
    if fewer:
        return words.say(
            "{reporter} counted fewer {acts} by {accused} than on normal days", acts=fewer, **who
        )
    return words.say(
        "{reporter} counted more {acts} by {accused} than on normal days", acts=more, **who
    )


def _sides_behind(clear: list[Row], rows: list[Row], who: dict[str, str], words: Words) -> str:
    """Say it with the names behind 'of'."""
    fewer, more = (
        _listed([row for row in clear if row["verdict"] == verdict], words, acts_behind)
        for verdict in CLEAR
    )
    if fewer and more:
        return words.say(
            "by the count of {reporter}, fewer {fewer} and more {more} of {accused} than on normal "
            "days",
            fewer=fewer,
            more=more,
            **who,
        )
    if fewer:
        return words.say(
            "by the count of {reporter}, fewer {acts} of {accused} than on normal days",
            acts=fewer,
            **who,
        )
    if more:
        return words.say(
            "by the count of {reporter}, more {acts} of {accused} than on normal days",
            acts=more,
            **who,
        )
    if all(tells_nothing(row["low"], row["high"]) for row in rows):
        return words.say(
            "by the count of {reporter}, too few normal days to tell whether {acts} of {accused} "
            "changed",
            acts=_listed(rows, words, acts_behind),
            **who,
        )
    return words.say(
        "by the count of {reporter}, no clear change in acts of {accused} from normal days", **who
    )


def _clear_of_nobody(fewer: str, more: str, who: dict[str, str], words: Words) -> str:
    """Say it of what no act is: casualties, drones shot down, acts laid to nobody."""
    if fewer and more:
        return words.say(
            "{reporter} counted fewer {fewer} and more {more} ({accused}) than on normal days",
            fewer=fewer,
            more=more,
            **who,
        )
    if fewer:
        return words.say(
            "{reporter} counted fewer {acts} ({accused}) than on normal days", acts=fewer, **who
        )
    return words.say(
        "{reporter} counted more {acts} ({accused}) than on normal days", acts=more, **who
    )


def _unclear(rows: list[Row], who: dict[str, str], is_laid: bool, words: Words) -> str:
    acts = _listed(rows, words)
    if all(tells_nothing(row["low"], row["high"]) for row in rows):
        if is_laid:
            return words.say(
                "{reporter}: too few normal days to tell whether {acts} by {accused} changed",
                acts=acts,
                **who,
            )
        return words.say(
            "{reporter}: too few normal days to tell whether {acts} ({accused}) changed",
            acts=acts,
            **who,
        )
    if is_laid:
        return words.say(
            "{reporter} counted no clear change in acts by {accused} from normal days", **who
        )
    return words.say(
        "{reporter} counted no clear change in {acts} ({accused}) from normal days",
        acts=acts,
        **who,
    )


def _normal_acts(row: Row) -> float:
    if is_missing(row["expected"]):
        return 0.0
    return float(row["exposure_h"] * row["expected"])
