"""The article in an editor."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.app.reading import NARROW, Reading, reading
from tui.app.editing import _line_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

TEXT = "\n\n".join(f"Paragraph {number} of the story about the quay." for number in range(1, 90))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "quay.txt"
    path.write_text(f"The quay\n\n{TEXT}\n", encoding="utf-8")
    return path


@pytest.fixture
def edited(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """Return what was opened in an editor, and at which line."""
    opened: list[tuple[str, int]] = []
    monkeypatch.setattr("tui.editor.edit", lambda path, line=1: opened.append((path, line)))
    return opened


def suspends(reader: Reading, monkeypatch: pytest.MonkeyPatch, within: Callable[[], object] = lambda: None) -> None:
    """Let the screen of the test, which has no terminal to give back, be suspended."""

    @contextmanager
    def suspend() -> Iterator[None]:
        yield
        within()

    monkeypatch.setattr(reader.app, "suspend", suspend)


async def test_the_file_is_opened_at_the_place_and_read_again_when_it_was_changed(
    file: Path, edited: list[tuple[str, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(str(file), size=NARROW) as reader:
        suspends(reader, monkeypatch)
        await reader.press("space", "e")
        ((path, line),) = edited
        assert path == str(file)
        assert file.read_text(encoding="utf-8").split("\n")[line - 1] in "\n".join(reader.rows[:3])
        suspends(reader, monkeypatch, lambda: file.write_text("Another story.\n", encoding="utf-8"))
        await reader.press("e")
        await reader.until(lambda: reader.screen.article and reader.screen.article.text == "Another story.")


async def test_what_is_no_text_file_is_shown_as_a_copy(
    edited: list[tuple[str, int]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = tmp_path / "quay.docx"
    page.write_bytes(b"PK\0\0")
    from tests.app.reading import article_of

    async with reading(article_of(TEXT, source=str(page)), size=NARROW) as reader:
        suspends(reader, monkeypatch)
        await reader.press("e")
        ((path, _),) = edited
        assert path.endswith("article.txt")
        assert "copy" in reader.status


async def test_where_no_editor_can_be_had_it_is_said(file: Path, edited: list[tuple[str, int]]) -> None:
    async with reading(str(file), size=NARROW) as reader:
        await reader.press("e")
        assert "no editor to be had here" in reader.status
        assert edited == []


def test_the_line_is_found_by_the_words() -> None:
    content = "---\ntitle: x\n---\n\nOne line\nof a paragraph.\n\nAnother **paragraph** here, of many words in a row.\n"
    text = "One line of a paragraph.\n\nAnother paragraph here, of many words in a row."
    assert _line_at(content, text, 0) == 1
    assert _line_at(content, text, text.index("Another")) == 8
