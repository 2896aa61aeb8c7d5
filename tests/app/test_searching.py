from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.widgets import Input

from tests.app.reading import article_of, reading, say_that, talking
from tests.dialogue import talk
from tui.app.messages import SearchChanged
from tui.app.widgets.search_bar import SearchBar
from tui.view import search
from tui.view.overlay import Sign

if TYPE_CHECKING:
    import pytest

    from tests.app.reading import Reading
    from tui.view.chart import Chart
    from tui.view.sought import Sought


def marked(reader: Reading, sign: Sign) -> int:
    """Return how many pieces on the screen bear a sign."""
    pane = reader.screen.pane
    assert pane.page is not None
    spans = (pane.page.span_of(pane.top + y) for y in range(pane.size.height))
    return sum(sign in piece.signs for span in spans if span for piece in pane.overlay.pieces(span))


async def search_for(reader: Reading, query: str) -> None:
    await reader.press("/")
    await reader.until(lambda: isinstance(reader.app.focused, Input))
    await reader.press(*("space" if character == " " else character for character in query))
    await reader.until(lambda: reader.screen.searching.matches.query == query)
    await reader.until(lambda: reader.screen.searching.matches.complete)
    await reader.pilot.pause()


async def test_it_finds_as_one_types_and_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, range(6))) as reader:
        await search_for(reader, "remark")
        assert reader.screen.searching.counter == "1/6"
        assert marked(reader, Sign.MATCH) == 6
        assert marked(reader, Sign.THIS_MATCH) == 1
        await reader.press("backspace")
        await reader.until(lambda: reader.screen.searching.matches.query == "remar")


async def test_enter_keeps_the_match_and_n_walks_on(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, range(6)), size=(60, 12)) as reader:
        await search_for(reader, "remark")
        await reader.press("enter", "n", "n")
        assert reader.screen.searching.counter == "3/6"
        assert "/remark  3/6" in reader.status
        assert reader.screen.current is None, "n walks matches while a search is on"
        assert any("number 2" in row for row in reader.rows)
        await reader.press("N", "N", "N")
        assert reader.screen.searching.counter == "6/6"
        assert "round to the last match" in reader.status
        assert reader.app.focused is reader.screen.pane


async def test_escape_leaves_and_a_second_one_clears(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, range(8)), size=(60, 12)) as reader:
        top = reader.screen.pane.top
        await search_for(reader, "number 7")
        assert reader.screen.pane.top != top
        await reader.press("escape")
        await reader.until(lambda: reader.screen.pane.top == top)
        assert reader.screen.searching.is_on
        await reader.press("escape")
        assert not reader.screen.searching.is_on
        assert marked(reader, Sign.MATCH) == 0
        await reader.press("n")
        assert reader.screen.current == 0, "n walks quotations again"


async def test_what_is_not_there_moves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, range(8)), size=(60, 12)) as reader:
        await reader.press("d")
        top = reader.screen.pane.top
        await search_for(reader, "xyz")
        assert reader.screen.searching.counter == "no match"
        assert reader.screen.pane.top == top
        await reader.press("enter", "n")
        assert reader.screen.pane.top == top


async def test_the_search_looks_from_where_one_is(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, range(12)), size=(60, 12)) as reader:
        await reader.press("G")
        await search_for(reader, "remark")
        assert reader.screen.searching.match is not None
        assert reader.screen.searching.match > 5


async def test_the_keys_go_back_to_the_pane_that_had_them(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, range(3))) as reader:
        await reader.press("2")
        await search_for(reader, "remark")
        await reader.press("enter")
        assert reader.app.focused is reader.screen.speakers


async def test_a_long_text_is_searched_in_portions_and_another_query_gives_the_first_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(search, "PORTION", 50)
    text = "A gull flew over the quay. " * 400
    say_that(monkeypatch, (text, talk()[1]))
    async with reading(article_of(text)) as reader:
        portions: list[str] = []
        taken = search.found_in

        def counted(text: str, sought: Sought, chart: Chart, start: int):  # type: ignore[no-untyped-def]
            for portion in taken(text, sought, chart, start):
                portions.append(sought.words)
                yield portion

        monkeypatch.setattr("tui.app.searching.found_in", counted)
        for query in ("g", "gull"):
            reader.screen.post_message(SearchChanged(query))
        await reader.until(lambda: portions.count("gull") == len(text) // 50)
        await reader.until(lambda: reader.screen.searching.matches.complete)
        assert len(reader.screen.searching.matches) == 400
        assert portions.count("g") < len(text) // 50


async def test_another_article_ends_the_search(monkeypatch: pytest.MonkeyPatch) -> None:
    (one, first), (two, second) = talk(0, 1), talk(2)
    say_that(monkeypatch, (one, first), (two, second))
    async with reading(article_of(one), article_of(two)) as reader:
        await search_for(reader, "remark")
        await reader.press("enter", "J")
        await reader.until(lambda: reader.screen.reading == 2)
        assert not reader.screen.searching.is_on


async def test_a_bad_pattern_is_said_quietly_and_a_good_one_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, range(6))) as reader:
        await search_for(reader, "/number [2")
        assert reader.screen.searching.counter.startswith("bad pattern")
        await reader.press("-", "4", "]")
        await reader.until(lambda: reader.screen.searching.counter == "1/3")
        await reader.press("alt+r")
        await reader.until(lambda: reader.screen.searching.counter == "no match")


async def test_what_was_searched_for_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, range(3))) as reader:
        for query in ("remark", "number"):
            await search_for(reader, query)
            await reader.press("enter", "escape")
        await reader.press("/")
        await reader.until(lambda: isinstance(reader.app.focused, Input))
        bar = reader.screen.query_one(SearchBar)
        await reader.until(lambda: bar._earlier)
        await reader.press("x", "up", "up")
        line = reader.screen.query_one("#search-input", Input)
        assert line.value == "remark"
        await reader.until(lambda: reader.screen.searching.counter == "1/3")
        await reader.press("down", "down")
        assert line.value == "x"


async def test_it_looks_in_quotations_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, (0, 1, 0))) as reader:
        await search_for(reader, "@finch remark")
        assert reader.screen.searching.counter == "1/2"
        await reader.press("enter", "n")
        assert reader.screen.searching.counter == "2/2"


async def test_keys_behind_enter_are_not_part_of_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, range(6)), size=(60, 12)) as reader:
        await search_for(reader, "remark")
        for key, character in (("enter", "\r"), ("n", "n"), ("n", "n")):  # at once, as over a slow line
            reader.app.post_message(events.Key(key, character))
        await reader.until(lambda: reader.screen.searching.counter == "3/6")
        assert reader.screen.searching.matches.query == "remark"
