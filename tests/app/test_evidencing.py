"""Why the current quotation has its speaker: a panel that follows, its places marked in the text; those not quoted."""

from __future__ import annotations

import pytest

from tests.app.reading import NARROW, WIDE, Reading, article_of, reading
from tui.app.widgets.article_pane import ArticlePane
from tui.app.widgets.evidence_pane import EvidencePane
from tui.view.asides import BYSTANDERS

TEXT = (
    "Mayor Ilse Marrow opened the quay with Ada Holm. “It is new,” said Pedro Lund.\n\n"
    "The mayor was tired. “We go,” she said.\n\nJon Vik declined to comment."
)
TINY = (40, 12)


def shown(reader: Reading) -> list[str]:
    pane = reader.screen.query_one(EvidencePane)
    return [pane.render_line(y).text.rstrip() for y in range(pane.scrollable_content_region.height)]


def marked(reader: Reading) -> list[str]:
    return [TEXT[slice(*span)] for span in reader.screen.pane.overlay.told]


async def open_evidence(reader: Reading, name: str) -> None:
    await reader.press("i")
    await said_why(reader, name)


async def said_why(reader: Reading, name: str) -> None:
    await reader.until(
        lambda: reader.screen.query(EvidencePane) and any(f"Why {name}?" in line for line in shown(reader))
    )


@pytest.mark.parametrize("size", [WIDE, NARROW, TINY])
async def test_the_panel_opens_below_the_text_follows_and_closes(size: tuple[int, int]) -> None:
    async with reading(article_of(TEXT), size=size) as reader:
        await reader.press("]")
        await open_evidence(reader, "Pedro Lund")
        assert marked(reader) == ["Pedro Lund"]
        await reader.until(lambda: reader.screen.pane.size.height < size[1] - 3)
        assert any("“It is new" in row for row in reader.rows)
        await reader.press("]")
        await said_why(reader, "Ilse Marrow")
        assert marked(reader) == ["she", "The mayor", "Ilse Marrow"]
        await reader.press("i")
        await reader.until(lambda: not reader.screen.query(EvidencePane))
        assert marked(reader) == []
        assert isinstance(reader.app.focused, ArticlePane)


async def test_without_a_quotation_there_is_a_notice() -> None:
    async with reading(article_of(TEXT)) as reader:
        await reader.press("i")
        assert "go to a quotation first" in reader.status
        assert not reader.screen.query(EvidencePane)


async def test_arrows_walk_the_places_and_enter_goes_there() -> None:
    async with reading(article_of(TEXT), size=NARROW) as reader:
        await reader.press("]", "]")
        await open_evidence(reader, "Ilse Marrow")
        places = []
        for _ in range(4):
            await reader.press("down")
            await reader.until(lambda: reader.screen.pane.overlay.pointed)
            span = reader.screen.pane.overlay.pointed
            assert span is not None
            places.append(TEXT[slice(*span)])
        assert places == ["said", "she", "The mayor", "Ilse Marrow"]
        await reader.press("up", "enter")
        await reader.until(lambda: isinstance(reader.app.focused, ArticlePane))
        assert reader.screen.pane.overlay.pointed == (TEXT.index("The mayor"), TEXT.index("The mayor") + 9)
        await reader.press("escape")
        await reader.until(lambda: not reader.screen.query(EvidencePane))
        assert reader.screen.pane.overlay.pointed is None


async def test_the_keys_of_the_panel_are_shown_while_it_has_them() -> None:
    async with reading(article_of(TEXT), size=(100, 30)) as reader:
        await reader.press("]")
        await open_evidence(reader, "Pedro Lund")
        await reader.until(lambda: "close" in reader.status)
        await reader.press("1")
        await reader.until(lambda: isinstance(reader.app.focused, ArticlePane))
        await reader.until(lambda: "close" not in reader.status)


async def test_a_section_is_opened_and_leads_to_the_place() -> None:
    async with reading(article_of(TEXT)) as reader:
        await reader.until(lambda: reader.screen.speakers)
        pane = reader.screen.speakers
        assert pane is not None
        await reader.press("2", "G")
        assert pane._outline.rows
        assert not pane._outline.group_at(pane.cursor).quotes
        before = len(pane._outline.rows)
        await reader.press("enter")
        await reader.until(lambda: len(pane._outline.rows) > before)
        await reader.press("j", "enter")
        await reader.until(lambda: reader.screen.pane.overlay.pointed)
        span = reader.screen.pane.overlay.pointed
        assert span is not None
        assert TEXT[slice(*span)] == "declined to comment"
        assert BYSTANDERS in pane._folded
        await reader.press("escape")
        assert reader.screen.pane.overlay.pointed is None
