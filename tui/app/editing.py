"""The article in a person's editor: its file, or a copy of its text where that is no text file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from tui.app.paned import PanedScreen

if TYPE_CHECKING:
    from tui.article import Article

_MOST = 20_000_000  # bytes of a file in which the place is looked for


class EditingScreen(PanedScreen, inherit_bindings=False):
    """A screen whose article can be opened in an editor."""

    def read_again(self) -> None:
        """Read the article again, for its file was changed."""
        raise NotImplementedError

    def action_edit(self) -> None:
        """Open the article in the editor, at the line that is on top, and read it again if it was changed."""
        if self.article is None:
            return
        file = Path(self.article.source)
        content = _content(file)
        if content is None:
            self._edit_copy(self.article)
            return
        before = file.stat().st_mtime_ns
        self._open(file, _line_at(content, self.article.text, self.reading_offset))
        if file.exists() and file.stat().st_mtime_ns != before:
            self.read_again()

    def _edit_copy(self, article: Article) -> None:
        """Open a copy of the text, of which the editor may do what it likes."""
        import tempfile

        with tempfile.TemporaryDirectory(prefix="sayso-") as folder:
            file = Path(folder) / "article.txt"
            file.write_text(article.text + "\n", encoding="utf-8")
            self._open(file, article.text.count("\n", 0, self.reading_offset) + 1)
        if not self.status.notice:
            self.say("that was a copy; what is changed in it is not read")

    def _open(self, file: Path, line: int) -> None:
        from tui.editor import NoEditorError, edit

        self.say("")
        try:
            with self.app.suspend():
                edit(str(file), line)
        except SuspendNotSupported:
            self.say("there is no editor to be had here")
        except NoEditorError as error:
            self.say(str(error))


def _content(file: Path) -> str | None:
    """Return the text of a file, `None` where there is none, or where it is no text that an editor shows."""
    try:
        if not file.is_file():
            return None
        with file.open("rb") as opened:
            data = opened.read(_MOST)
        return None if b"\0" in data else data.decode("utf-8", errors="strict" if len(data) < _MOST else "replace")
    except (OSError, ValueError):
        return None


def _line_at(content: str, text: str, offset: int) -> int:
    """Return the line of a file, counted from 1, at which the words that stand at `offset` of the article begin."""
    from tui.anchor import anchored_place, located_place

    if not text or not offset:
        return 1
    place = located_place(content, anchored_place(text, offset))
    return 1 if place is None else content.count("\n", 0, place) + 1
