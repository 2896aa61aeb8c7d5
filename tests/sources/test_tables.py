"""Tables as text."""

from __future__ import annotations

from lxml.html import fromstring

from tui.article import BlockKind
from tui.sources.tables import laid_out, table_of
from tui.view.shapes import Shape
from tui.view.wrap import wrap

NOTE = "frost killed many and we lost most of the old ones on the slope"
TREES = [["Year", "Trees", "Notes"], ["2020", "120", "good year"], ["2021", "95", NOTE]]


def shown(text: str, width: int) -> list[str]:
    lines = wrap(text, width, shapes=(Shape(0, len(text), BlockKind.TABLE, kept=True),))
    return [" " * lines.indent(at) + text[slice(*lines.span(at))] for at in range(len(lines))]


def test_a_row_has_a_line_and_the_last_cell_goes_on_in_its_own_column() -> None:
    part = laid_out(TREES, headed=True)
    rows = ["Year  Trees  Notes", "2020    120  good year", f"2021     95  {NOTE}"]
    assert part.text.split("\n") == rows
    assert [part.text[its.start : its.end] for its in part.emphases if its.strong] == ["Year  Trees  Notes"]
    assert shown(part.text, 58) == [
        *rows[:2],
        "2021     95  frost killed many and we lost most of the old",
        "             ones on the slope",
    ]


def test_the_words_of_a_cell_stay_together() -> None:
    long, longer = " ".join(["the harbour"] * 5), " ".join(["waited for a boat"] * 6)
    assert laid_out([["Who", "What"], [long, "waited"]]).text.split("\n") == ["Who · What", f"{long} · waited"]
    assert longer in laid_out([["Who", "What"], ["the harbour", longer]], headed=True).text
    assert max(map(len, shown(laid_out([["Who", "What"], [long, longer]]).text, 40))) <= 40


def test_a_head_that_is_repeated_is_shown_once() -> None:
    table = fromstring("<table><tr><th>A<th>B<tr><td>A<td>B<tr><td>1<td>2</table>")
    part = table_of(table)
    assert part is not None
    assert part.text == "A  B\n1  2"


def test_columns_are_ranged_right_where_the_page_says_so() -> None:
    assert laid_out([["Who", "Boat"], ["Bo", "Ada"]], {1}).text == "Who  Boat\nBo    Ada"


def test_too_many_columns_have_a_line_for_each_cell() -> None:
    names = [f"column number-{at}" for at in range(9)]
    text = laid_out([names, ["a", "", *"cdefghi"]], headed=True).text
    assert text.startswith("column number-0: a\n  column number-2: c\n")


def test_in_a_narrow_column_each_cell_has_a_line_of_its_own() -> None:
    lines = shown(laid_out(TREES[1:]).text, 18)
    assert lines[:5] == ["2020", "  120", "  good year", "2021", "  95"]
    assert max(map(len, lines)) <= 18
