from __future__ import annotations

import pytest
from textual.app import App

from tests.app.reading import article_of, reading
from tui.app.bindings import KEYS, Group, Place
from tui.app.own_themes import OWN_THEMES
from tui.app.screens.help import SIGNS, CheatsheetPane, HelpScreen, counts, sections
from tui.view.cheatsheet import key_names

SIZES = [(140, 40), (100, 30), (80, 24), (40, 12)]


class HelpApp(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.register_theme(OWN_THEMES[0])
        self.theme = OWN_THEMES[0].name

    def on_mount(self) -> None:
        self.push_screen(HelpScreen())

    @property
    def pane(self) -> CheatsheetPane:
        return self.screen.query_one(CheatsheetPane)

    @property
    def shown(self) -> list[str]:
        return [self.pane.render_line(y).text for y in range(self.pane.scrollable_content_region.height)]


def test_every_key_of_the_table_is_in_the_help_once() -> None:
    entries = [entry[:2] for section in sections() for entry in section.entries]
    for key in KEYS:
        assert (key_names(key.keys), key.description) in entries
    assert len(entries) == len(KEYS) + len(counts().entries) + len(SIGNS.entries)


def test_groups_bear_their_headings() -> None:
    headings = [section.heading for section in sections()]
    assert {str(key.group) for key in KEYS} == set(headings[:-2])
    assert len(set(headings)) == len(headings)


@pytest.mark.parametrize(
    ("here", "first"),
    [(Place.SPEAKERS, Group.SPEAKERS), (Place.REVIEW, Group.REVIEW), (Place.ARTICLE, Group.WALK), (None, Group.WALK)],
)
def test_the_keys_of_where_one_is_come_first(here: Place | None, first: Group) -> None:
    found = sections(here)
    assert found[0].heading == first
    assert {section.heading for section in found} == {section.heading for section in sections()}


async def test_it_knows_in_which_pane_it_was_asked_for() -> None:
    async with reading(article_of("“We go,” said Ada Holm.")) as reader:
        await reader.press("2", "?")
        await reader.pilot.pause()
        assert str(Group.SPEAKERS) in reader.app.screen.query_one(CheatsheetPane).render_line(0).text
        await reader.press("escape", "B", "?")
        await reader.pilot.pause()
        assert str(Group.LIBRARY) in reader.app.screen.query_one(CheatsheetPane).render_line(0).text


@pytest.mark.parametrize("size", SIZES)
async def test_it_can_be_read_to_its_end(size: tuple[int, int]) -> None:
    app = HelpApp()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        seen = set(app.shown)
        while app.pane.scroll_offset.y < app.pane.max_scroll_y:
            await pilot.press("space")
            seen |= set(app.shown)
        text = " ".join(seen)
        assert all(section.heading in text for section in sections())
        assert app.pane.outer_size.width <= size[0]
        assert app.pane.outer_size.height <= size[1]


@pytest.mark.parametrize(("size", "columns"), [((140, 40), 3), ((100, 30), 2), ((80, 24), 1), ((40, 12), 1)])
async def test_it_takes_as_many_columns_as_there_is_room_for(size: tuple[int, int], columns: int) -> None:
    app = HelpApp()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert sum(section.heading in app.shown[0] for section in sections()) == columns


async def test_vim_keys_scroll() -> None:
    app = HelpApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "j")
        assert app.pane.scroll_offset.y == 2
        await pilot.press("G")
        assert app.pane.scroll_offset.y == app.pane.max_scroll_y > 2
        await pilot.press("g")
        assert app.pane.scroll_offset.y == 0


@pytest.mark.parametrize("key", ["escape", "q", "question_mark", "f1"])
async def test_it_closes(key: str) -> None:
    app = HelpApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key)
        assert not isinstance(app.screen, HelpScreen)
        assert app.is_running


async def test_what_is_typed_leaves_the_keys_that_are_meant() -> None:
    app = HelpApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"bookmark")
        await pilot.pause()
        text = " ".join(app.shown)
        assert "Mark this place with a letter" in text
        assert "Next quotation" not in text
        await pilot.press("enter", "j")
        assert app.pane.has_focus
        await pilot.press("escape")
        await pilot.pause()
        assert "Next quotation" in " ".join(app.shown)
        await pilot.press("slash", *"zzz")
        await pilot.pause()
        assert "No key does that" in " ".join(app.shown)
        await pilot.press("escape", "escape")
        assert not isinstance(app.screen, HelpScreen)
