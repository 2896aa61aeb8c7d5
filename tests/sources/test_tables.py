"""Tables as text."""

from __future__ import annotations

from tui.article import BlockKind
from tui.sources.tables import laid_out
from tui.view.shapes import Shape
from tui.view.wrap import wrap

NOTE = "frost killed many and we lost most of the old ones on the slope"
TREES = [["Year", "Trees", "Notes"], ["2020", "120", "good year"], ["2021", "95", NOTE]]


def test_a_cell_that_is_too_long_goes_on_in_its_own_column() -> None:
    part = laid_out(TREES, headed=True)
    assert part.text.split("\n") == [
        "Year  Trees  Notes",
        "2020    120  good year",
        "2021     95  frost killed many and we lost most of the old",
        "             ones on the slope",
    ]
    assert [part.text[its.start : its.end] for its in part.emphases if its.strong] == ["Year  Trees  Notes"]


def test_columns_share_the_width() -> None:
    rows = [["Who", "What"], ["the harbour " * 5, "waited for a boat " * 6]]
    lines = laid_out(rows).text.split("\n")
    assert max(map(len, lines)) <= 58
    assert len({line.rindex("  ") for line in lines[1:4]}) == 1


def test_columns_are_ranged_right_where_the_page_says_so() -> None:
    assert laid_out([["Who", "Boat"], ["Bo", "Ada"]], {1}).text == "Who  Boat\nBo    Ada"


def test_too_many_columns_have_a_line_for_each_cell() -> None:
    names = [f"column number-{at}" for at in range(9)]
    text = laid_out([names, ["a", "", *"cdefghi"]], headed=True).text
    assert text.startswith("column number-0: a\n  column number-2: c\n")


def test_in_a_narrow_column_each_cell_has_a_line_of_its_own() -> None:
    text = laid_out(TREES[1:]).text
    lines = wrap(text, 18, shapes=(Shape(0, len(text), BlockKind.TABLE, kept=True),))
    shown = [" " * lines.indent(at) + text[slice(*lines.span(at))] for at in range(len(lines))]
    assert shown[:5] == ["2020", "  120", "  good year", "2021", "  95"]
    assert max(map(len, shown)) <= 18
