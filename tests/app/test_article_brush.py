from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.style import Style

from tui.app.own_themes import SAYSO_DARK, SAYSO_LIGHT
from tui.app.themes import shades
from tui.app.widgets.article_brush import ArticleBrush
from tui.article import Article, BlockKind, Emphasis, Link, Part, join
from tui.view.overlay import Overlay
from tui.view.page import lay_out

if TYPE_CHECKING:
    from textual.theme import Theme

BODY = join(
    [
        Part(BlockKind.HEADING, "What was said", 1),
        Part(
            BlockKind.PARAGRAPH,
            "The port wrote to all.",
            links=(Link(4, 8, "https://example.org/port\u00e9"),),
            emphases=(Emphasis(9, 14), Emphasis(18, 21, strong=True)),
        ),
        Part(BlockKind.QUOTATION, "We are sorry.", 1),
        Part(BlockKind.QUOTATION, "We have tried.", 1),
        Part(BlockKind.CAPTION, "The quay."),
        Part(BlockKind.HEADING, "Less", 2),
    ]
)
PAGE = lay_out(Article(BODY.text, BODY.blocks, links=BODY.links, emphases=BODY.emphases), 40)
THEMES = [(SAYSO_DARK, False), (SAYSO_LIGHT, False), (SAYSO_DARK, True)]


def drawn(brush: ArticleBrush, words: str, *, below: int = 0) -> dict[str, Style]:
    """Return the style of each piece of the row that shows `words`, or of one below it."""
    strip = brush.draw(PAGE, PAGE.row_of(BODY.text.index(words)) + below, Overlay(), 44)
    assert strip.cell_length == 44
    return {segment.text.strip(): segment.style or Style() for segment in strip if segment.text.strip()}


@pytest.mark.parametrize(("theme", "plain"), THEMES)
def test_what_the_writer_marked_is_seen_in_any_theme(theme: Theme, plain: bool) -> None:
    brush = ArticleBrush(theme, plain=plain)
    found = drawn(brush, "The port")
    assert found["port"].underline
    assert found["port"].link == "https://example.org/port%C3%A9"
    assert found["wrote"].italic
    assert found["all"].bold
    assert found["The"].link is None


@pytest.mark.parametrize(("theme", "plain"), THEMES)
def test_headings_and_captions_differ_by_more_than_colour(theme: Theme, plain: bool) -> None:
    brush = ArticleBrush(theme, plain=plain)
    first, second = drawn(brush, "What was said")["What was said"], drawn(brush, "Less")["Less"]
    assert first.bold
    assert second.bold
    assert first != second
    assert list(drawn(brush, "The quay")) == ["▸", "The quay."]
    assert drawn(brush, "The quay")["The quay."].italic


def test_the_bar_of_a_block_quotation_is_quiet_and_runs_through_the_blank_line() -> None:
    brush = ArticleBrush(SAYSO_DARK, plain=False)
    for below in (0, 1, 2):
        assert drawn(brush, "We are sorry", below=below)["│"].color == shades(SAYSO_DARK).faint.rich_color
    assert "│" not in drawn(brush, "We have tried", below=1)
