from __future__ import annotations

from typing import TYPE_CHECKING

from textual.command import CommandPalette, DiscoveryHit, Hit

from tests.app.reading import NARROW, reading, talking
from tui.app.bindings import KEYS, Place
from tui.app.commands import Commands
from tui.app.themes import theme_names
from tui.view.wording import synonyms

if TYPE_CHECKING:
    import pytest

    from tests.app.reading import Reading


async def offered(reader: Reading, query: str = "") -> list[str]:
    """Return what the palette offers."""
    provider = Commands(reader.screen)
    hits = provider.search(query) if query else provider.discover()
    found: list[str] = []
    async for hit in hits:
        assert isinstance(hit, Hit | DiscoveryHit)
        found.append(str(hit.text))
    return found


# What is not on the screen while one reads.
OVER = (Place.PICKING, Place.SHELF, Place.FINDING, Place.HELP)
NOT_THERE = (*OVER, Place.REVIEW, Place.LIBRARY, Place.EVIDENCE)


async def test_it_offers_every_command_and_theme(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1])) as reader:
        words = await offered(reader)
        assert {key.description for key in KEYS if key.id != "program.palette" and key.place not in NOT_THERE} <= set(
            words
        )
        assert "Theme sayso-light" in words
        assert f"Theme {reader.app.theme}" not in words


async def test_it_finds_commands_in_the_words_of_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1])) as reader:
        assert "Next quotation" in await offered(reader, "next quo")
        assert "Copy the quotation with its source" in await offered(reader, "copy")
        assert await offered(reader, "zzzz") == []


CALLED = (
    ("dark", "Theme sayso-high-dark"),
    ("night", "Next theme"),
    ("high contrast", "Theme sayso-high-light"),
    ("font", "Wider column"),
    ("width", "Narrower column"),
    ("line spacing", "Room between the lines: none, one row, two"),
    ("bookm", "Mark this place with a letter; at the same place, take it away"),
    ("favorite", "Pin the quotation, to find it again; or unpin it"),
    ("next quote", "Next quotation"),
    ("save", "Write the quotations to a file"),
    ("csv", "Write the quotations to a file"),
    ("clipboard", "Copy the quotation with its source"),
    ("citation", "Copy the quotation as Markdown, APA, BibTeX, a link …"),
    ("who", "To the speakers"),
    ("exit", "Quit"),
    ("close", "Quit"),
    ("find", "Search in the article, as you type"),
    ("toc", "Headings, to go to one"),
    ("shortcuts", "All keys"),
    ("zen", "The article alone, and back"),
    ("stats", "To the statistics"),
    ("url", "Open a file or an address"),
    ("wrong", "Review who said what, the doubtful first; and leave it"),
    ("history", "The library: what was read, and is to be"),
)


async def test_it_finds_commands_by_what_people_call_them(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1])) as reader:
        for typed, wanted in CALLED:
            assert wanted in await offered(reader, typed), typed


def test_words_are_those_of_bindings_and_themes_that_there_are() -> None:
    known = {key.id for key in KEYS} | {f"theme.{name}" for name in theme_names()}
    assert set(synonyms()) <= known


def test_every_command_that_can_be_offered_has_words_of_people() -> None:
    known = synonyms()
    assert [key.id for key in KEYS if key.place not in OVER and key.id not in known] == ["program.palette"]


async def test_it_offers_nothing_for_panes_that_are_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1]), size=NARROW) as reader:
        words = await offered(reader)
        assert [
            key.id
            for key in KEYS
            if key.place is Place.SPEAKERS and key.description in words and "peaker" in key.description
        ] == []


async def test_a_command_is_carried_out(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1])) as reader:
        await reader.press("ctrl+p")
        await reader.until(lambda: isinstance(reader.app.screen, CommandPalette))
        await reader.press(*"last", "backspace", "backspace", "backspace", "backspace", *"next", "space", *"quotation")
        await reader.pilot.pause(0.3)
        await reader.press("enter")
        await reader.until(lambda: reader.screen.current == 0)
