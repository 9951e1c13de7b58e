"""What holds for every figure: columns, empty tables, room for words, languages, pictures."""

import re

import figure_tables as tables
import numpy as np
import pandas as pd
import pytest
from figure_drawn import DRAW, EXPECTED, MADE, drawn, marks, picture, texts

from analysis import figures
from analysis.style import COLUMN, carried, looks
from analysis.style.sheet import MARGIN

TABLES = {name: [make() for make in made] for name, made in MADE.items()}


def plot(name, *given, **options):
    options = {"words": tables.words(), **options}
    return getattr(figures, f"plot_{name}")(*given, **options)


def test_a_figure_is_a_file_and_an_entry():
    assert set(figures.FIGURES) == set(DRAW)
    plots = {f"plot_{name}" for name in (*figures.FIGURES, *figures.MONITORING)}
    assert plots == {name for name in figures.__all__ if name.startswith("plot_")}
    for name, figure in figures.FIGURES.items():
        assert figure.function.__name__ == f"plot_{name}" and figure.caption
    with pytest.raises(AttributeError, match="has no attribute 'plot_nothing'; it has FIGURES"):
        figures.plot_nothing  # noqa: B018


@pytest.mark.parametrize("name", DRAW)
def test_a_missing_column_is_named(name):
    first, *rest = TABLES[name]
    column = "ratio" if "ratio" in first.columns else "start"
    with pytest.raises(ValueError, match=rf"plot_{name} needs the columns {column}; the table has"):
        plot(name, first.drop(columns=column), *rest)


@pytest.mark.parametrize("name", DRAW)
def test_a_row_that_does_not_say_whose_it_is_is_named(name):
    first, *rest = TABLES[name]
    unsaid = first.reset_index(drop=True).assign(sector=None)
    with pytest.raises(ValueError, match="the row with index 0 has no sector"):
        plot(name, unsaid, *rest)


@pytest.mark.parametrize("name", DRAW)
def test_a_table_without_rows_says_so(name):
    figure = plot(name, *(table.iloc[:0] for table in TABLES[name]))
    assert "There are no rows to show." in texts(figure)
    assert carried(figure)[0].alt == "There are no rows to show."


@pytest.mark.parametrize("name", DRAW)
def test_the_tables_are_left_as_they_were(name):
    before = [table.copy(deep=True) for table in TABLES[name]]
    plot(name, *TABLES[name])
    for table, kept in zip(TABLES[name], before, strict=True):
        pd.testing.assert_frame_equal(table, kept)


def boxes(figure):
    """Printed texts with their extents, in inches from the lower left."""
    from matplotlib.text import Text

    with looks():
        figure.draw_without_rendering()
    renderer = figure.canvas.get_renderer()
    hidden = set()
    for axis in (axis for ax in figure.axes for axis in (ax.xaxis, ax.yaxis)):
        low, high = sorted(axis.get_view_interval())
        ticks = axis.get_major_ticks()
        hidden |= {id(t.label1) for t in ticks if not low <= t.get_loc() <= high}
    for text in figure.findobj(Text):
        if text.get_text() and text.get_visible() and id(text) not in hidden:
            extent = text.get_window_extent(renderer)
            yield text.get_text(), extent.extents / figure.dpi


# the longest words in each width, and those that most read
FORMS = [("en", None), ("uk", None), ("uk", COLUMN), ("ru", COLUMN)]


@pytest.mark.parametrize(("language", "width"), FORMS)
@pytest.mark.parametrize("name", DRAW)
def test_words_stay_on_the_page(name, language, width):
    figure = drawn(name, language, width)
    wide, tall = figure.get_size_inches()
    for text, (left, bottom, right, top) in boxes(figure):
        inside = left > -0.01 and right < wide + 0.01 and bottom > -0.01 and top < tall + 0.01
        assert inside, text


@pytest.mark.parametrize(("language", "width"), FORMS)
def test_what_changed_stays_on_the_page_where_all_of_it_is_bold(language, width):
    table = tables.comparison()
    clear = table[table["verdict"].eq("fewer") & table["answers"]].iloc[[0]]
    alone = clear.assign(ratio=0.004, low=0.0, high=0.738)
    figure = figures.plot_answer(alone, words=tables.words(language), width=width)
    wide = figure.get_size_inches()[0]
    assert all(right < wide for _, (_, _, right, _) in boxes(figure))


@pytest.mark.parametrize("width", [None, COLUMN])
@pytest.mark.parametrize("name", DRAW)
def test_words_stand_apart(name, width):
    placed = list(boxes(drawn(name, "uk", width)))
    for k, (text, a) in enumerate(placed):
        for other, b in placed[k + 1 :]:
            across = min(a[2], b[2]) - max(a[0], b[0])
            down = min(a[3], b[3]) - max(a[1], b[1])
            assert min(across, down) < 0.02, (text, other)


@pytest.mark.parametrize(("language", "width"), FORMS[1:])
@pytest.mark.parametrize("name", DRAW)
def test_figures_hold_no_english(name, language, width):
    figure = drawn(name, language, width)
    said = " ".join([*texts(figure), carried(figure)[0].alt])
    proper = {"FPV", "Natural", "Earth"}
    assert set(re.findall(r"[A-Za-z]{3,}", said)) <= proper


@pytest.mark.parametrize("name", DRAW)
def test_words_are_neutral(name):
    figure = drawn(name)
    said = " ".join([*texts(figure), carried(figure)[0].title, carried(figure)[0].alt]).casefold()
    for word in ("committed", "violated", "aggress", "enemy", "terror", "guilt", "honour"):
        assert word not in said


@pytest.mark.parametrize("name", [name for name in DRAW if name != "truces"])
def test_a_figure_alone_says_of_which_truce_it_is(name):
    said = " ".join(texts(drawn(name))).replace("\n", " ")
    assert "Easter truce 2025" in said


@pytest.mark.parametrize("name", DRAW)
def test_a_figure_is_as_wide_as_asked_for(name):
    assert drawn(name).get_figwidth() == 7.2 and drawn(name, "en", COLUMN).get_figwidth() == 3.5
    assert carried(drawn(name))[0].alt == carried(drawn(name, "en", COLUMN))[0].alt


@pytest.mark.parametrize("name", DRAW)
def test_a_title_of_the_users_own_stands_in_place_of_the_finding(name):
    options = figures.Options(title="My own words")
    figure = plot(name, *TABLES[name], options=options)
    assert "My own words" in texts(figure) and carried(figure)[0].title == "My own words"


@pytest.mark.parametrize("name", ["answer", "forest", "tipping", "truces", "coverage"])
def test_what_is_left_out_is_counted(name):
    figure = plot(name, *TABLES[name], options=figures.Options(limit=1))
    said = " ".join(texts(figure)).replace("\n", " ")
    assert re.search(r"(in the table|not shown: \d)", said)


@pytest.mark.parametrize("name", DRAW)
def test_swapped_parties_are_treated_alike(name):
    def swap(table):
        names = {"ukraine": "russia", "russia": "ukraine"}
        columns = ["reporter", "accused"]
        return table.assign(**{c: table[c].replace(names) for c in columns})

    def counted(figure):
        kinds = ("ratio", "interval", "counts", "tipping", "stretch", "statement", "day", "sector")
        return {kind: len(marks(figure, kind)) for kind in kinds}

    assert counted(plot(name, *map(swap, TABLES[name]))) == counted(plot(name, *TABLES[name]))


@pytest.mark.parametrize("name", EXPECTED)
def test_pictures_are_as_expected(name, root):
    from PIL import Image, ImageChops

    with Image.open(root / "tests" / "images" / f"{name}.png") as image:
        expected = image.convert("L")
    column = COLUMN if name.endswith("_column") else None
    made = picture(drawn(name.removesuffix("_column"), "en", column))
    assert made.size == expected.size
    apart = np.asarray(ImageChops.difference(made, expected))
    # letters are set a little differently by other versions of matplotlib
    assert apart.mean() < 1.5, "draw anew by tests/images/remake.py, and look at it"


def test_margins_are_kept():
    figure = drawn("forest")
    lefts = [extent[0] for text, extent in boxes(figure)]
    assert min(lefts) == pytest.approx(MARGIN, abs=0.02)
