"""What holds for every figure: columns, empty tables, words inside and apart, expected pictures."""

import itertools
from pathlib import Path

import figure_tables as tables
import numpy as np
import pandas as pd
import pytest
from figure_drawn import DRAW, EXPECTED, TABLE, drawn, marks, picture, words

from analysis import figures
from analysis.style import COLUMN, WIDTH, carried

# --- all figures -----------------------------------------------------------------------------------------------


def test_every_public_figure_is_tested():
    assert set(DRAW) == set(figures.__all__)


@pytest.mark.parametrize("name", DRAW)
def test_a_missing_column_is_named(name):
    if name == "plot_steps":
        with pytest.raises(
            ValueError,
            match=r"plot_steps needs the column qualifier; the table has: reporter, accused",
        ):
            figures.plot_steps(tables.statements().drop(columns="qualifier"), tables.account())
        with pytest.raises(
            ValueError, match=r"plot_steps \(counts\) needs the columns low, high; the table has: "
        ):
            figures.plot_steps(tables.statements(), tables.account().drop(columns=["low", "high"]))
        return
    table = TABLE[name]()
    lost = {
        "plot_placebo": "observed",
        "plot_tipping": "factor",
        "plot_timeline": "series",
        "plot_heatmap": "series",
    }.get(name, "note")
    with pytest.raises(ValueError, match=f"{name} needs the column {lost}; the table has: "):
        getattr(figures, name)(table.drop(columns=lost))
    with pytest.raises(ValueError, match=f"{name} takes a table"):
        getattr(figures, name)([1, 2])


@pytest.mark.parametrize("name", [n for n in DRAW if n not in ("plot_steps", "plot_placebo")])
def test_a_row_that_does_not_say_whose_it_is_is_named(name):
    table = TABLE[name]().reset_index(drop=True).astype({"category": "str"})
    table.loc[2, "category"] = None
    with pytest.raises(ValueError, match=f"{name}: the row with index 2 has no category"):
        getattr(figures, name)(table)


@pytest.mark.parametrize("name", DRAW)
def test_a_table_without_rows_says_so(name):
    if name == "plot_steps":
        figure = figures.plot_steps(tables.statements().iloc[:0], tables.account().iloc[:0])
    else:
        figure = getattr(figures, name)(TABLE[name]().iloc[:0])
    figure.draw_without_rendering()
    assert "No rows to show" in words(figure)
    assert "No rows to show." in carried(figure)[0].alt


@pytest.mark.parametrize("name", DRAW)
def test_one_row_is_enough(name):
    if name == "plot_steps":
        figure = figures.plot_steps(tables.statements().iloc[:1], tables.account().iloc[:0])
    elif name == "plot_placebo":
        figure = figures.plot_placebo(tables.placebo().iloc[[0, -1]])
    else:
        # each row alone, the one without a ratio as well, would be slow: the first and the one with least in it
        whole = TABLE[name]()
        figure = getattr(figures, name)(whole.iloc[[int(whole.isna().sum(axis=1).argmax())]])
    figure.draw_without_rendering()
    assert carried(figure)[0].alt


@pytest.mark.parametrize("name", [n for n in DRAW if n != "plot_steps"])
def test_the_table_is_left_as_it_was(name):
    table = TABLE[name]()
    before = table.copy(deep=True)
    getattr(figures, name)(table)
    pd.testing.assert_frame_equal(table, before)


def boxes_of(figure, monkeypatch):
    """Each text of a figure with the box that it is drawn in."""
    from matplotlib.text import Annotation, Text

    boxes = []

    def note(text, renderer):
        if text.get_visible() and text.get_text().strip():
            box = text.get_window_extent(renderer)
            boxes.append((text.get_text(), box.x0, box.y0, box.x1, box.y1))

    figure.draw_without_rendering()
    with monkeypatch.context() as patch:
        for kind in (Text, Annotation):
            whole = kind.draw
            patch.setattr(
                kind,
                "draw",
                lambda self, renderer, whole=whole: (note(self, renderer), whole(self, renderer))[
                    1
                ],
            )
        figure.draw_without_rendering()
    return list(dict.fromkeys(boxes))


def outside(figure, boxes):
    return [
        b for b in boxes if b[1] < 0 or b[2] < 0 or b[3] > figure.bbox.x1 or b[4] > figure.bbox.y1
    ]


def over_each_other(boxes):
    return [
        (a[0], b[0])
        for a, b in itertools.combinations(boxes, 2)
        if min(a[3], b[3]) - max(a[1], b[1]) > 1.5 and min(a[4], b[4]) - max(a[2], b[2]) > 1.5
    ]


@pytest.mark.parametrize("width", [None, COLUMN])
@pytest.mark.parametrize("language", ["en", "uk"])
@pytest.mark.parametrize("name", DRAW)
def test_words_stay_inside_and_apart(name, language, width, monkeypatch):
    figure = drawn(name, language, width)
    boxes = boxes_of(figure, monkeypatch)
    assert len(boxes) > 5
    assert not outside(figure, boxes) and not over_each_other(boxes)


@pytest.mark.parametrize("width", [None, 6.6, 5.6, COLUMN])
@pytest.mark.parametrize("name", ["plot_forest", "plot_ladder"])
def test_long_names_of_rows_leave_room_for_the_marks(name, width, monkeypatch, recwarn):
    long = {
        "pokrovsk": "Pokrovsk and all that lies between it and the border of three regions",
        "assault": "Attempts",
    }
    table = pd.concat(
        [
            tables.comparison().iloc[:4].assign(series=one)
            for one in ("day@00:00", "00:00-16:00 of assault by sector")
        ],
        ignore_index=True,
    )
    figure = getattr(figures, name)(table, labels=long, width=width)
    boxes = boxes_of(figure, monkeypatch)
    assert any("Pokrovsk and all" in text and "\n" in text for text in words(figure))
    assert not outside(figure, boxes) and not over_each_other(boxes)
    assert figure.axes[0].get_window_extent().width / figure.dpi > 1.2
    assert not [one for one in recwarn if "layout" in str(one.message)]


@pytest.mark.parametrize("name", DRAW)
def test_words_are_neutral_and_in_one_language(name):
    english, ukrainian = words(drawn(name)), words(drawn(name, "uk"))
    said = " ".join(english + [carried(drawn(name))[0].alt]).lower()
    assert not {"committed", "aggressor", "enemy", "violated"} & set(said.split())
    # notes, sources and ids come with the data; all else is translated
    data = {
        "General Staff of Ukraine; Ukrainska Pravda",
        "General Staff of Ukraine; Interfax-Ukraine; TASS; Ukrainska Pravda",
    }
    own = [
        t
        for t in ukrainian
        if t in english
        and any("a" <= c.lower() <= "z" for c in t)
        and not any(d in t for d in data)
    ]
    assert all(t.startswith("(") or "→" in t or "2025" in t or "2020" in t for t in own), own


@pytest.mark.parametrize(
    ("language", "named", "days"),
    [("en", "Easter truce 2025", "20 Apr 2025"), ("uk", tables.UK["easter_2025"], "20 квіт. 2025")],
)
@pytest.mark.parametrize("name", [name for name in DRAW if name != "plot_truces"])
def test_a_figure_alone_says_of_which_truce_it_is(name, language, named, days):
    given = (
        {} if name in ("plot_heatmap", "plot_steps", "plot_timeline") else {"truce": tables.Truce}
    )
    figure = DRAW[name](language=language, labels=tables.UK if language == "uk" else None, **given)
    shown, alt = (
        " ".join(" ".join(words(figure)).split()),
        carried(figure)[0].alt.replace("\u00a0", " "),
    )
    assert named in shown and (named in alt or name == "plot_steps")
    if name in ("plot_forest", "plot_strip", "plot_map"):
        # a window that ends at midnight is of the day before; the claims of 30 hours begin a day earlier
        said = f"19 {days.split()[1]} – {days}" if name == "plot_forest" else days
        assert f"{said}." in shown and said in alt
    assert named not in " ".join(words(drawn(name, language))) or not given


@pytest.mark.parametrize("name", DRAW)
def test_what_is_claimed_is_called_claimed(name):
    said = " ".join(words(drawn(name))).lower()
    assert "claim" in said


@pytest.mark.parametrize("name", EXPECTED)
def test_pictures_are_as_expected(name):
    from PIL import Image

    stored = Image.open(Path(__file__).parent / "images" / f"{name}.png").convert("L")
    fresh = picture(EXPECTED[name]())
    assert fresh.size == stored.size
    apart = np.abs(np.asarray(fresh, dtype=float) - np.asarray(stored, dtype=float))
    # letters may be smoothed otherwise by another version of the font engine; a mark that moved is more than that
    assert apart.mean() < 1.5 and (apart > 128).mean() < 0.004


@pytest.mark.parametrize("name", ["plot_forest", "plot_timeline", "plot_placebo", "plot_strip"])
def test_figures_can_be_put_together(name):
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(12, 8), layout="constrained")
    FigureCanvasAgg(figure)
    place, other = figure.subplots(1, 2)
    assert DRAW[name](ax=place) is figure
    DRAW["plot_placebo"](ax=other)
    figure.draw_without_rendering()
    assert [part.figure for part in carried(figure)] == [name, "plot_placebo"]
    assert any("truce" in t.lower() or "claimed" in t.lower() for t in words(figure))


# --- notes in the figure's language ------------------------------------------------------------------------------


def test_every_note_of_a_comparison_has_a_translation():
    from analysis.compare import claims, diagnostics, windows
    from analysis.style.notes import NOTES, translate

    said = {
        v
        for module in (claims, diagnostics, windows)
        for k, v in vars(module).items()
        if k.isupper() and isinstance(v, str) and k not in ("EDGE", "ISSUE")
    }
    assert len(said) >= 15 and said == set(NOTES)
    for language in ("uk", "ru"):
        together = translate("; ".join(sorted(said)), language)
        assert not any("a" <= c.lower() <= "z" for c in together)
    assert (
        translate("my own note; few normal days: a wide interval", "uk")
        == "my own note; мало звичайних днів: широкий інтервал"
    )


def test_notes_are_in_the_language_of_the_figure():
    shown = " ".join(
        words(
            figures.plot_forest(
                tables.comparison().assign(note="only a lower bound was claimed"), language="uk"
            )
        )
    )
    assert "аявлено лише нижню межу" in shown and "lower bound" not in shown


def test_more_notes_than_letters_have_a_mark_of_their_own_each():
    one = tables.comparison().iloc[:1]
    table = pd.concat(
        [one.assign(sector=f"sector_{k}", note=f"note {k}") for k in range(30)], ignore_index=True
    )
    shown = words(figures.plot_forest(table))
    assert (
        any("(z)" in text for text in shown)
        and any("(aa)" in text for text in shown)
        and any("(ad)" in text for text in shown)
    )
    assert sum(text.endswith("(a)") for text in shown) == 1


def test_a_ratio_without_an_interval_is_a_mark_without_a_bar():
    table = tables.comparison().iloc[:1].assign(low=np.nan, high=np.nan)
    for plot in (figures.plot_forest, figures.plot_truces):
        figure = plot(table.assign(ceasefire="easter_2025"))
        assert (
            [mark.get_marker() for mark in marks(figure, "ratio")] == ["x"]
            and not marks(figure, "interval")
            and not marks(figure, "arrow")
        )
        assert "0.58" in words(figure) and "no interval" in carried(figure)[0].alt


def test_a_rate_over_other_hours_than_its_neighbours_says_so():
    table = (
        tables.comparison()
        .iloc[:4]
        .assign(
            sector="whole_front",
            category=["total", "assault", "shelling", "drone_strike"],
            exposure_h=[12.0, 72, 72, 72],
        )
    )
    names = [
        text
        for text in words(figures.plot_ladder(table))
        if text.startswith(("All violations", "Assaults", "Shellings"))
    ]
    assert names == ["All violations (12 h)", "Assaults", "Shellings"]


def test_a_category_keeps_its_name_where_a_party_has_the_same_id():
    table = tables.comparison().iloc[:1].assign(category="other", reporter="other")
    shown = words(figures.plot_ladder(table, labels={"other": "Other reporter"}))
    assert sum("Other reporter" in text for text in shown) == 1


# --- one column of a page, or a phone ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", DRAW)
def test_a_figure_is_as_wide_as_asked_for_and_says_the_same(name):
    column, page = drawn(name, width=COLUMN), drawn(name)
    assert (column.get_figwidth(), page.get_figwidth()) == (COLUMN, WIDTH)
    one, other = carried(column)[0], carried(page)[0]
    assert one.alt == other.alt
    pd.testing.assert_frame_equal(one.data, other.data)
    assert one.parameters["width"] == COLUMN


@pytest.mark.parametrize("name", DRAW)
def test_one_column_has_the_same_marks(name):
    for gid in (
        "ratio",
        "interval",
        "claimed",
        "normal",
        "statement",
        "account",
        "counts",
        "observed",
        "low",
        "high",
    ):
        assert len(marks(drawn(name, width=COLUMN), gid)) == len(marks(drawn(name), gid))


@pytest.mark.parametrize("name", ["plot_timeline", "plot_steps", "plot_tipping", "plot_truces"])
def test_panels_stand_below_each_other_in_one_column(name):
    figure = drawn(name, width=COLUMN)
    left = {ax.get_subplotspec().colspan.start for ax in figure.axes}
    assert left == {0} and len(figure.axes) > 1


def test_a_mark_stands_below_its_name_in_one_column():
    figure = drawn("plot_forest", width=COLUMN)
    figure.draw_without_rendering()
    names = {t.get_text(): t.get_window_extent() for t in figure.axes[0].texts}
    spot = next(
        m
        for m in marks(figure, "ratio")
        if m.get_xdata()[0] == tables.comparison().query("sector == 'pokrovsk'")["ratio"].iloc[0]
    )
    y = figure.axes[0].transData.transform((1, spot.get_ydata()[0]))[1]
    above = min((box.y0 - y, text) for text, box in names.items() if box.y0 > y and box.x0 < 40)
    assert above[1] == "Pokrovsk"


@pytest.mark.parametrize("width", [0, 2.9, 21, float("nan")])
def test_a_width_that_letters_do_not_fit_is_named(width):
    with pytest.raises(
        ValueError,
        match=r"width=.*expected inches from 3 to 20, such as 3.5 \(one column\) or 7.2 \(two\)",
    ):
        DRAW["plot_forest"](width=width)


def test_axes_have_their_own_width():
    from matplotlib.figure import Figure

    with pytest.raises(ValueError, match="width= is of a figure of its own"):
        DRAW["plot_forest"](ax=Figure().subplots(), width=COLUMN)
