"""Taking quotations away: one to the clipboard with its source, all of the article into a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from tui.app.bindings import key_of
from tui.app.paned import PanedScreen

if TYPE_CHECKING:
    from tui.app.messages import Answered
    from tui.app.screens.picking import Pick
    from tui.app.widgets.asking_bar import AskingBar
    from tui.export.citations import Cited

_EXPORT = "export"


class CopyingScreen(PanedScreen, inherit_bindings=False):
    """A screen of panes from which one takes quotations away."""

    _saving: AskingBar | None = None
    _format = ""
    _overwrites = ""  # the path of which it was said that a file is there

    @property
    def cited(self) -> Cited | None:
        """The current quotation with its source, `None` without one."""
        if self.article is None or self.chart is None or self.current is None:
            return None
        from tui.export.citations import Cited

        quote = self.chart.route.quote(self.current)
        return Cited(self.article, quote, None if quote.speaker is None else self.chart.speakers.get(quote.speaker))

    def action_copy_quotation(self) -> None:
        """Copy the selection if there is one, else the current quotation with its source."""
        text = self.get_selected_text()
        if text is not None:
            self._copy(text)
        else:
            self._copy_as(self.settings.copy.style)

    def action_copy_as(self) -> None:
        """Offer the styles in which the current quotation can be copied."""
        if self.cited is None:
            self._ask_for_quotation()
            return
        from tui.app.screens.picking import PickingScreen
        from tui.export.citations import STYLES
        from tui.view.shelf import Choice

        choices = [Choice(style.name, style.label, style.gives) for style in STYLES]
        self.app.push_screen(PickingScreen("Copy as", choices, enter="copies", browsable=True), self._style_picked)

    def _style_picked(self, picked: Pick | None) -> None:
        if picked is None:
            return
        if not picked.browser:
            self._copy_as(picked.source)
            return
        from tui.export.citations import cite

        link = self.cited and cite("link", self.cited)
        if link:
            self.browse(link.strip())
        else:
            self.say("this article names no address")

    def _copy_as(self, style: str) -> None:
        cited = self.cited
        if cited is None:
            self._ask_for_quotation()
            return
        from tui.export.citations import cite

        text = cite(style, cited)
        if text is None:
            self.say("this article names no address to link to")
        else:
            self._copy(text.rstrip("\n") if style == "link" else text)

    def _copy(self, text: str) -> None:
        self.app.copy_to_clipboard(text)
        words = len(text.split())
        self.say(f"copied {words} word{'' if words == 1 else 's'}")

    def _ask_for_quotation(self) -> None:
        self.say("go to a quotation first, with " + key_of("quotation.next"))

    def browse(self, address: str) -> None:
        """Open an address in the browser, and say so."""
        from tui.app.browser import browse

        browse(address, lambda: self.app.call_from_thread(self.say, "there is no browser that could be opened"))
        self.say(f"in the browser: {address}")

    # Into a file

    def action_export(self) -> None:
        """Offer the formats in which what was found can be written to a file."""
        if self.article is None or self.chart is None or self.statistics is None:
            self.say("wait until all is found" if self.article else "nothing is open")
            return
        from tui.app.screens.picking import PickingScreen
        from tui.export import FILE_FORMATS
        from tui.view.shelf import Choice

        choices = [Choice(kind.name, kind.label, kind.gives) for kind in FILE_FORMATS]
        self.app.push_screen(
            PickingScreen("Write the quotations as", choices, enter="asks where to"), self._format_picked
        )

    def _format_picked(self, picked: Pick | None) -> None:
        if picked is None or self.article is None or self._saving is not None:
            return
        from tui.app.widgets.asking_bar import AskingBar
        from tui.export.saving import suggested

        self._format, self._overwrites = picked.source, ""
        self._saving = AskingBar(
            _EXPORT, "write to", suggested(self.article, picked.source), "the path of a file", paths=True
        )
        self.mount(self._saving)

    def on_answered(self, message: Answered) -> None:
        """Write to the path that was typed, or give it up."""
        if message.asked != _EXPORT or self._saving is None:
            return
        if not message.answer.strip():
            self._close_saving()
            self.say("nothing was written")
            return
        self._save(message.answer.strip(), overwrite=message.answer.strip() == self._overwrites)

    def _close_saving(self) -> None:
        self.set_focus(self.query_one(f"#{self.panes.focus}"), scroll_visible=False)  # before the line with it goes
        if self._saving is not None:
            self._saving.remove()
            self._saving = None

    @work(thread=True, exclusive=True, group="export")
    def _save(self, path: str, *, overwrite: bool) -> None:
        """Write the file; a thread, for a disk may be slow."""
        from tui.export import Analysed
        from tui.export.saving import FileThereError, SaveError, save

        if self.article is None or self.chart is None:
            return
        call = self.app.call_from_thread
        try:
            written = save(Analysed(self.article, self.chart.analysis), self._format, path, overwrite=overwrite)
        except FileThereError as there:
            call(self._ask_to_overwrite, path, str(there))
        except SaveError as error:
            call(self.notify, str(error), severity="error", markup=False, timeout=10)
        else:
            call(self._saved, written)

    def _ask_to_overwrite(self, path: str, line: str) -> None:
        self._overwrites = path
        if self._saving is not None:
            self._saving.question = line

    def _saved(self, path: str) -> None:
        self._close_saving()
        self.say(f"written: {path}")
