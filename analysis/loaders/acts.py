"""What is counted: the vocabulary, a conflict's own acts, and those told apart by wording."""

from dataclasses import replace

import pandas as pd

from analysis import schema
from analysis.conflict import Categories
from analysis.conflict.names import fold_name
from analysis.loaders.defaults import named_in
from analysis.loaders.naming import Printed, printed_names
from analysis.loaders.tables import Small, column, or_else, split_aliases
from analysis.vocabulary.categories import CATEGORIES, KIND, PARENT, label

OTHER = "other"
_OTHER_WORDS = ("other", "others", "other counts", "misc", "miscellaneous")


def parse_categories(small: Small | None) -> Categories:
    """Return the vocabulary with the acts of a conflict's own table.

    Parameters
    ----------
    small : Small or None
        categories.csv; its faults receive rows whose parent is not known or leads in a circle.

    Returns
    -------
    Categories
    """
    base = Categories()
    if small is None:
        return base
    table = small.table
    taken = table["category"].isin(CATEGORIES)
    small.faults.add_all(table.loc[taken, "category"], "category", "stands in the vocabulary")
    strange = ~table["beside"].fillna("").isin(("", *CATEGORIES))
    reason = "no category of the vocabulary"
    small.faults.add_all(table.loc[strange & ~taken, "beside"], "beside", reason)
    table = _with_parents(table[~taken & ~strange], small)
    parents = dict(zip(table["category"], table["parent"], strict=True))
    kinds = dict(zip(table["category"], table["kind"], strict=True))
    beside = dict(zip(table["category"], table["beside"].fillna(""), strict=True))
    names = {}
    for line in table.index:
        said = [*small.names.loc[line], *split_aliases(table.at[line, "aliases"])]
        for name in (text for text in said if text.strip()):
            names[fold_name(name)] = table.at[line, "category"]
    return Categories(
        {**base.parent, **{key: above or None for key, above in parents.items()}},
        {**base.kind, **kinds},
        tuple(table["category"]),
        names,
        {key: act for key, act in beside.items() if act},
    )


def _with_parents(table: pd.DataFrame, small: Small) -> pd.DataFrame:
    """Leave out rows whose line of parents does not end in the vocabulary or at the top."""
    table = table.assign(parent=table["parent"].fillna(""))
    while True:
        known = {"", *CATEGORIES}
        todo = dict(zip(table["category"], table["parent"], strict=True))
        while fitting := [own for own, above in todo.items() if above in known]:
            known.update(fitting)
            for own in fitting:
                del todo[own]
        lost = table["category"].isin(todo)
        if not lost.any():
            return table
        reason = "no category, or one that leads back to this one"
        small.faults.add_all(table.loc[lost, "parent"], "parent", reason)
        table = table[~lost]


def own_acts(
    statements: pd.DataFrame, categories: Categories
) -> tuple[pd.DataFrame, Categories, dict[str, str]]:
    """Keep different acts under ``other`` apart by their wording: each is an act of its own.

    Parameters
    ----------
    statements : pandas.DataFrame
        With category and category_said.
    categories : Categories

    Returns
    -------
    statements : pandas.DataFrame
    categories : Categories
    names : dict of str to str
        Wording of the acts told apart, by id.
    """
    said = column(statements.fillna({"category_said": ""}), "category_said")
    worded = statements["category"].eq(OTHER) & ~said.str.casefold().isin((*_OTHER_WORDS, ""))
    if not worded.any():
        return statements, categories, {}
    named = named_in([said[worded]])
    named = {_free(made, categories): name for made, name in named.items()}
    ids = {fold_name(name): made for made, name in named.items()}
    told = said[worded].map({text: ids.get(fold_name(text)) for text in said[worded].unique()})
    out = statements.copy()
    out.loc[told.index, "category"] = told.fillna(OTHER)
    return out, _grown(categories, named), named


def _grown(categories: Categories, named: dict[str, str]) -> Categories:
    parent = {**categories.parent, **dict.fromkeys(named)}
    kind = {**categories.kind, **dict.fromkeys(named, "act")}
    own = (*categories.own, *named)
    return replace(categories, parent=parent, kind=kind, own=own)


def _free(made: str, categories: Categories) -> str:
    return f"{OTHER}_{made}" if made in categories else made


def category_table(
    small: Small | None,
    categories: Categories,
    worded: dict[str, str],
    languages: tuple[str, ...],
    translations: Printed,
) -> tuple[pd.DataFrame, Printed]:
    """Return the categories table, and the printed names of own acts.

    Parameters
    ----------
    small : Small or None
        categories.csv.
    categories : Categories
    worded : dict of str to str
        Acts told apart by their wording.
    languages : tuple of str
    translations : dict of str to dict of str to str
        Of wordings, by language.

    Returns
    -------
    table : pandas.DataFrame
        The vocabulary, then own acts.
    printed : dict of str to dict of str to str
    """
    own = pd.DataFrame({"category": list(categories.own)})
    for code in languages:
        told = translations.get(code, {})
        named = {key: told.get(wording, "") for key, wording in worded.items()}
        named |= _own_names(small, code)
        own[code] = [named.get(category, "") for category in categories.own]
    first = languages[0]
    wordings = [worded.get(category, "") for category in categories.own]
    own[first] = or_else(own[first], pd.Series(wordings, dtype="object"))
    printed = printed_names(own, "category", languages)
    rows = [_vocabulary_row(category) for category in CATEGORIES]
    rows += [_own_row(category, categories, printed) for category in categories.own]
    frame = pd.DataFrame(rows, columns=schema.CATEGORIES.names)
    return schema.conform(frame, schema.CATEGORIES), printed


def _own_names(small: Small | None, code: str) -> dict[str, str]:
    if small is None or code not in small.names:
        return {}
    return dict(zip(small.table["category"], small.names[code], strict=True))


def _vocabulary_row(category: str) -> tuple:
    names = [label(category, code) for code in ("en", "uk", "ru")]
    return (category, PARENT.get(category), KIND[category], None, *names, None)


def _own_row(category: str, categories: Categories, printed: Printed) -> tuple:
    first = next(iter(printed.values()))[category]
    names = [printed.get(code, {}).get(category, first) for code in ("en", "uk", "ru")]
    above, kind = categories.parent[category], categories.kind[category]
    return (category, above, kind, categories.beside.get(category), *names, None)
