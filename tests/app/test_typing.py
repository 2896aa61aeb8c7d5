"""Counts, sequences and other keys in the reader."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from textual import events

from tests.app.reading import Reading, article_of, reading, talking
from tui.app.app import SaysoApp
from tui.app.bindings import hints_of, key_of, take_keymap
from tui.app.queue import Queue
from tui.app.typing import multiplied
from tui.keymap.names import UNBOUND
from tui.settings import Settings
from tui.settings.model import Keys, Remap
from tui.view.panes import Pane

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from tui.article import Article

LONG = "\n\n".join(f"This is paragraph {number}, and there is nothing in it to be quoted." for number in range(200))


@pytest.fixture(autouse=True)
def _usual_keys() -> Iterator[None]:
    yield
    take_keymap({})


@asynccontextmanager
async def reading_with(
    article: Article, preset: str = "default", *remaps: Remap, size: tuple[int, int] = (140, 40)
) -> AsyncIterator[Reading]:
    settings = Settings(keys=Keys(preset, 1.0, remaps))
    async with SaysoApp(Queue([article]), article, (), settings).run_test(size=size, notifications=True) as pilot:
        reader = Reading(pilot)
        await reader.analysed()
        await pilot.pause()
        yield reader


@pytest.mark.parametrize(
    ("action", "count", "done"),
    [
        ("step(1)", 3, ("step(3)", 1)),
        ("step(-1)", 3, ("step(-3)", 1)),
        ("widen(-4)", 2, ("widen(-8)", 1)),
        ("percent(0)", 50, ("percent(50)", 1)),
        ("back", 3, ("back", 3)),
        ("go_to('article')", 3, ("go_to('article')", 3)),
    ],
)
def test_a_count_multiplies_the_number_of_an_action_or_repeats_it(
    action: str, count: int, done: tuple[str, int]
) -> None:
    assert multiplied(action, count) == done


async def test_a_count_before_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1] * 10)) as reader:
        await reader.press("4")
        assert reader.status.startswith("4 …")
        await reader.press("right_square_bracket")
        assert reader.screen.current == 3
        await reader.press("1", "0", "right_square_bracket")
        assert reader.screen.current == 13
        await reader.press("5", "left_square_bracket")
        assert reader.screen.current == 8
        await reader.press("2", "asterisk")
        assert reader.screen.current == 12
        await reader.press("ctrl+o")
        assert reader.screen.current == 8, "it was one jump"


async def test_the_number_of_a_pane_goes_there_and_counts_for_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1] * 10)) as reader:
        await reader.press("3")
        assert reader.screen.panes.focus is Pane.STATISTICS
        await reader.press("right_square_bracket")
        assert reader.screen.panes.focus is Pane.ARTICLE
        assert reader.screen.current == 2
        await reader.press("2", "j")
        assert reader.screen.panes.focus is Pane.SPEAKERS


async def test_keys_that_come_at_once_leave_the_focus_where_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1] * 10)) as reader:
        reader.app.post_message(events.Key("3", "3"))
        reader.app.post_message(events.Key("right_square_bracket", "]"))
        await reader.until(lambda: reader.screen.current == 2)
        await reader.pilot.pause()
        assert reader.screen.panes.focus is Pane.ARTICLE
        assert reader.screen.focused is reader.screen.pane


async def test_a_pane_that_a_count_has_opened_over_the_text_is_closed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1] * 10), size=(80, 24)) as reader:
        await reader.press("3")
        assert reader.screen.panes.over is Pane.STATISTICS
        await reader.press("right_square_bracket")
        assert reader.screen.panes.over is None
        assert reader.screen.current == 2


async def test_counts_of_lines_paragraphs_and_per_cent() -> None:
    async with reading(article_of(LONG)) as reader:
        await reader.press("1", "0", "j")
        assert reader.screen.pane.top == 10
        await reader.press("4", "k")
        assert reader.screen.pane.top == 6
        await reader.press("5", "right_curly_bracket")
        there = reader.screen.pane.top
        await reader.press("6", "g", "6", "j", *["right_curly_bracket"] * 5)
        assert reader.screen.pane.top == there
        page = reader.screen.pane.page
        assert page is not None
        await reader.press("5", "0", "percent_sign")
        assert reader.screen.pane.top == page.height // 2
        await reader.press("g", "g")
        assert reader.screen.pane.top == 0


async def test_escape_gives_a_count_up() -> None:
    async with reading(article_of(LONG)) as reader:
        await reader.press("5", "escape", "j")
        assert reader.screen.pane.top == 1
        assert "5" not in reader.status


async def test_a_letter_that_is_asked_for_begins_no_sequence() -> None:
    async with reading_with(article_of(LONG), "vim") as reader:
        await reader.press("m", "g", "G", "apostrophe", "g")
        assert "mark" in reader.status or reader.screen.pane.top == 0
        assert "g" in reader.screen.marks


async def test_numbers_are_text_where_one_types() -> None:
    async with reading(article_of(LONG)) as reader:
        await reader.press("slash", "1", "5")
        assert reader.screen._search_bar is not None
        assert "15" in str(reader.screen._search_bar.query_one("Input").value)  # type: ignore[attr-defined]


async def test_the_keys_of_vim(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading_with(talking(monkeypatch, [0, 1] * 30), "vim") as reader:
        await reader.press("G")
        bottom = reader.screen.pane.top
        assert bottom
        await reader.press("g")
        assert reader.screen.pane.top == bottom
        assert reader.status.startswith("g …")
        await reader.press("g")
        assert reader.screen.pane.top == 0
        await reader.press("1", "2", "right_square_bracket")
        assert reader.screen.current == 11
        assert reader.screen.panes.focus is Pane.ARTICLE
        before = reader.screen.pane.top
        await reader.press("z", "z")
        assert reader.screen.pane.top != before
        await reader.press("ctrl+w", "l")
        assert reader.screen.panes.focus is Pane.SPEAKERS
        await reader.press("ctrl+w", "x", "ctrl+w", "h")
        assert reader.screen.panes.focus is Pane.ARTICLE
        await reader.press("Z", "Q")
        await reader.until(lambda: reader.app._exit)


async def test_vim_ends_with_colon_q() -> None:
    async with reading_with(article_of(LONG), "vim") as reader:
        await reader.press("colon", "q", "enter")
        await reader.until(lambda: reader.app._exit)


async def test_the_keys_of_less() -> None:
    async with reading_with(article_of(LONG), "less") as reader:
        await reader.press("greater_than_sign")
        assert reader.screen.pane.top
        await reader.press("less_than_sign")
        assert reader.screen.pane.top == 0
        await reader.press("3", "e")
        assert reader.screen.pane.top == 3
        await reader.press("1", "0", "space")
        assert reader.screen.pane.top > 100


async def test_a_key_of_the_settings_shows_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    remaps = (Remap("quotation.next", ("x",), 1), Remap("quotation.previous", (), 2), Remap("queue.nxt", ("y",), 3))
    async with reading_with(talking(monkeypatch, [0, 1]), "default", *remaps) as reader:
        await reader.press("right_square_bracket", "left_square_bracket")
        assert reader.screen.current is None
        await reader.press("x")
        assert reader.screen.current == 0
        assert "x next" in reader.status
        assert "back" not in reader.status
        assert key_of("quotation.next") == "x"
        assert "back" not in [hint.word for hint in hints_of("article")]  # type: ignore[arg-type]
        assert ":3: keys.queue.nxt: there is no such command" in str([n.message for n in reader.app._notifications])
        assert UNBOUND not in str([line.text for line in reader.app.screen._compositor.render_strips()])


async def test_a_key_that_begins_a_sequence_acts_when_nothing_follows() -> None:
    remaps = (Remap("article.bottom", ("g x",), 1),)
    async with reading_with(article_of(LONG), "default", *remaps) as reader:
        await reader.press("g", "x")
        bottom = reader.screen.pane.top
        assert bottom
        await reader.press("g")
        assert reader.screen.pane.top == bottom
        await reader.until(lambda: reader.screen.pane.top == 0)
        await reader.press("5", "j")
        await reader.press("g", "j")
        await reader.until(lambda: reader.screen.pane.top == 1)
