"""The library's screen, with a library that is made for the test."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest

from tests.app.reading import NARROW, Reading, reading
from tests.library.keeping import article
from tui import library
from tui.app.screens.library import LibraryScreen, offered
from tui.library import articles, asking, later
from tui.library.listing import items
from tui.library.search import keep_contents
from tui.quotes import analyse
from tui.samples import samples
from tui.settings import Settings
from tui.settings.model import Library
from tui.view.library_list import Item

if TYPE_CHECKING:
    from pathlib import Path

FERRY = "The ferry sails\n\n“We open the gates at dawn,” said Ada Holm, the mayor.\n"
TIDE = "A wall falls\n\n“It was the harbour wall,” said Bram Koster, a diver.\n"
MARSH = "Marsh and sea\n\nNobody said a word about the marsh.\n"


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Return three articles that were read, the ferry last, by their names; the marsh is gone since."""
    monkeypatch.setenv("SAYSO_HOME", str(tmp_path / "home"))
    asking.forget_notices()
    paths = {}
    for name, text in (("marsh", MARSH), ("tide", TIDE), ("ferry", FERRY)):
        path = tmp_path / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        paths[name] = str(path)
        title, _, body = text.strip().partition("\n\n")
        one = article(str(path), title, text=body)
        library.begin_reading(one)
        keep_contents(one, analyse(body))
    (tmp_path / "marsh.txt").unlink()
    return paths


class Shown:
    """The library on the screen."""

    def __init__(self, reader: Reading) -> None:
        self.reader = reader
        screen = reader.app.screen
        assert isinstance(screen, LibraryScreen)
        self.screen = screen

    @property
    def rows(self) -> list[str]:
        pane = self.screen._pane
        return [pane.render_line(y).text.strip() for y in range(pane.scrollable_content_region.height)]

    @property
    def titles(self) -> list[str]:
        return [item.title for item in self.screen._pane.items if not item.sample]

    @property
    def said(self) -> str:
        return self.screen._status.notice

    @property
    def nothing(self) -> str:
        widget = self.screen.query_one("#nothing")
        return str(widget.render()) if widget.display else ""

    async def press(self, *keys: str) -> None:
        await self.reader.press(*keys)
        await self.reader.pilot.pause()

    async def kept(self, condition: object) -> Item:
        """Wait until a change is in the library."""
        assert callable(condition)
        await self.reader.until(lambda: any(map(condition, items() or ())))
        return next(filter(condition, items() or ()))


async def shown(reader: Reading, count: int = 3) -> Shown:
    await reader.until(lambda: isinstance(reader.app.screen, LibraryScreen))
    it = Shown(reader)
    await reader.until(lambda: it.screen._pane.items and len(it.titles) == count)
    return it


@pytest.mark.usefixtures("files")
class TestSections:
    async def test_it_offers_what_was_read_last_and_the_samples(self) -> None:
        async with reading(analysed=False) as reader:
            it = await shown(reader)
            assert it.titles == ["The ferry sails", "A wall falls", "Marsh and sea"]
            assert it.rows[0].startswith("❯ The ferry sails")
            assert "Sample articles" in it.rows

    async def test_a_file_that_is_gone_shows_so_and_is_not_opened(self) -> None:
        async with reading(analysed=False) as reader:
            it = await shown(reader)
            await reader.until(lambda: any("gone" in row for row in it.rows))
            await it.press("j", "j", "enter")
            assert "this file is gone" in it.said
            assert reader.app.screen is it.screen

    async def test_sections_are_walked_and_empty_ones_say_what_to_do(self) -> None:
        async with reading(analysed=False) as reader:
            it = await shown(reader)
            await it.press("3")
            assert "No favourites yet. f makes" in it.nothing
            await it.press("tab")
            assert "sayso add" in it.nothing
            await it.press("l")
            assert len(it.titles) == 3
            await it.press("h", "h", "shift+tab")
            assert it.screen.shelf.section == "unread"

    async def test_how_it_was_looked_at_is_remembered(self, files: dict[str, str]) -> None:
        async with reading(files["ferry"]) as reader:
            await reader.press("B")
            it = await shown(reader)
            await it.press("5", "o", "o", "q")
            assert reader.app.screen is reader.screen
            await reader.press("B")
            it = await shown(reader)
            assert it.screen.shelf[:2] == ("all", "title")
            assert it.titles[0] == "The ferry sails"
            await it.press("O")
            assert it.titles[0] == "A wall falls"


@pytest.mark.usefixtures("files")
class TestChanges:
    async def test_a_favourite_and_back(self) -> None:
        async with reading(analysed=False) as reader:
            it = await shown(reader)
            await it.press("f")
            assert it.rows[0].startswith("❯ ★ The ferry sails")
            await it.kept(lambda item: item.favourite)
            await it.press("3")
            assert it.titles == ["The ferry sails"]
            await it.press("u")
            assert it.titles == []
            await reader.until(lambda: not any(item.favourite for item in items() or ()))

    async def test_what_is_removed_comes_back(self, files: dict[str, str]) -> None:
        async with reading(analysed=False) as reader:
            it = await shown(reader)
            await it.press("x")
            assert it.titles == ["A wall falls", "Marsh and sea"]
            await reader.until(lambda: articles.recall(files["ferry"]) is None)
            await it.press("u")
            assert it.titles[0] == "The ferry sails"
            await reader.until(lambda: articles.recall(files["ferry"]) is not None)
            await it.press("u")
            assert it.said == "nothing to take back"

    async def test_tags_are_asked_for_and_filtered_by(self) -> None:
        async with reading(analysed=False) as reader:
            it = await shown(reader)
            await it.press("t", *"port, #sea", "enter")
            assert "#port #sea" in it.rows[0]
            assert (await it.kept(lambda item: item.tags)).tags == ("port", "sea")
            await it.press("slash", *"#po")
            assert it.titles == ["The ferry sails"]
            await it.press("escape", "t", "escape")
            assert "#port" in it.rows[0]
            await it.press("t", *["backspace"] * 12, "enter")
            assert "#port" not in it.rows[0]

    async def test_a_queue_is_put_in_order_and_read(self, files: dict[str, str]) -> None:
        async with reading(analysed=False) as reader:
            it = await shown(reader)
            await it.press("r", "j", "r", "4")
            assert it.titles == ["The ferry sails", "A wall falls"]
            await it.press("g", "J")
            assert it.titles == ["A wall falls", "The ferry sails"]
            await reader.until(lambda: [one.title for one in later.to_be_read()] == it.titles)
            await it.press("J")
            assert "its end" in it.said
            await it.press("n")
            await reader.until(lambda: reader.screen.article and reader.screen.article.title == "A wall falls")

    async def test_what_was_read_before_a_change_does_not_take_it_back(
        self, files: dict[str, str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        begun: list[int | None] = []
        changed = Event()

        def slow(limit: int | None = None) -> tuple[Item, ...] | None:
            found = items(limit)
            begun.append(limit)
            assert changed.wait(10)
            return found

        later.add(files["tide"])
        async with reading(analysed=False) as reader:
            it = await shown(reader)
            monkeypatch.setattr("tui.library.listing.items", slow)
            await it.press("r")
            await reader.until(lambda: begun)
            await it.press("4", "g", "J")
            changed.set()
            await reader.until(lambda: len(begun) > 1)
            await reader.until(lambda: it.titles == ["The ferry sails", "A wall falls"])

    async def test_an_address_is_added_to_be_read_later(self) -> None:
        async with reading(analysed=False) as reader:
            it = await shown(reader)
            await it.press("a", *"fenwick.example/x", "enter")
            await it.press("4")
            await reader.until(lambda: it.titles == ["x"])
            await it.press("a", *"gone.txt", "enter")
            assert "no such file" in it.said

    async def test_a_sample_is_not_changed(self) -> None:
        async with reading(analysed=False) as reader:
            it = await shown(reader)
            await it.press("G", "f")
            assert "sample" in it.said

    async def test_what_cannot_be_kept_is_said(self, tmp_path: Path) -> None:
        async with reading(analysed=False) as reader:
            it = await shown(reader)
            folder = tmp_path / "home"
            folder.rename(tmp_path / "away")
            folder.write_text("no folder")
            await it.press("f")
            await reader.until(lambda: "nothing is remembered" in it.said)


class TestFilter:
    async def test_it_narrows_as_one_types_and_enter_opens(self, files: dict[str, str]) -> None:
        async with reading(analysed=False) as reader:
            it = await shown(reader)
            await it.press("slash", *"wall f")
            assert it.titles == ["A wall falls"]
            await it.press("enter")
            await reader.until(lambda: reader.screen.article)
            assert reader.screen.article
            assert reader.screen.article.source == files["tide"]

    async def test_tab_gives_the_list_the_keys_and_escape_shows_all_again(self, files: dict[str, str]) -> None:
        assert files
        async with reading(analysed=False) as reader:
            it = await shown(reader)
            await it.press("slash", *"wall", "tab", "f")
            assert it.rows[0].startswith("❯ ★ A wall falls")
            await it.press("escape")
            assert len(it.titles) == 3
            assert reader.app.screen is it.screen

    async def test_where_nothing_matches_it_says_how_one_gets_back(self, files: dict[str, str]) -> None:
        assert files
        async with reading(analysed=False) as reader:
            it = await shown(reader)
            await it.press("slash", *"zzz", "enter")
            assert "Esc shows everything again" in it.nothing


class TestWithoutALibrary:
    async def test_an_empty_one_offers_the_samples(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SAYSO_HOME", str(tmp_path / "home"))
        async with reading(analysed=False, size=NARROW) as reader:
            it = await shown(reader, 0)
            await reader.until(lambda: it.nothing)
            assert "Nothing has been read yet. : opens a file" in it.nothing
            assert "Sample articles" in it.rows
            await it.press("enter")
            await reader.analysed()

    async def test_a_damaged_one_says_so_and_offers_the_samples(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("SAYSO_HOME", str(tmp_path))
        asking.forget_notices()
        (tmp_path / "library.sqlite3").write_bytes(b"no database at all" * 99)
        async with reading(analysed=False) as reader:
            it = await shown(reader, 0)
            await reader.until(lambda: "damaged" in it.nothing)
            assert "Sample articles" in it.rows

    async def test_where_nothing_is_remembered_it_says_so(self, files: dict[str, str]) -> None:
        assert files
        forgetful = Settings(library=Library(remember=False))
        async with reading(analysed=False, settings=forgetful) as reader:
            it = await shown(reader, 0)
            await reader.until(lambda: "library.remember" in it.nothing)


def test_a_sample_that_was_read_from_another_copy_is_not_offered_again() -> None:
    sample = samples()[0]
    elsewhere = Item(f"/elsewhere/{sample.path.name}", sample.title, "elsewhere")
    assert [item.title for item in offered((elsewhere,))].count(sample.title) == 1
    namesake = Item(f"/elsewhere/{sample.path.name}", "Another text", "elsewhere")
    assert sample.title in [item.title for item in offered((namesake,)) if item.sample]
