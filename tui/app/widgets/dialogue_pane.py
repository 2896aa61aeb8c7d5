"""The article, or the words of those who speak in it as a dialogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import reactive

from tui.app.widgets.article_pane import BEGINNING, ArticlePane
from tui.view.page import Page

if TYPE_CHECKING:
    from textual import events

    from tui.article import Article
    from tui.view.chart import Chart
    from tui.view.place import Place
    from tui.view.transcript import Fold


class DialoguePane(ArticlePane, inherit_bindings=True):
    """An article pane that shows a transcript while it is `transcribed`; another article is shown as it is."""

    transcribed: reactive[bool] = reactive(False, repaint=False, init=False)

    def __init__(self, *, id: str | None = None, column: int = 72, spacing: int = 1, justified: bool = False) -> None:
        super().__init__(id=id, column=column, spacing=spacing, justified=justified)
        self._opened: frozenset[int] = frozenset()
        self._article_page: Page | None = None  # while the transcript is shown, which is made from it

    def show(self, article: Article, place: Place = BEGINNING) -> None:
        """Show another article."""
        self.set_reactive(DialoguePane.transcribed, False)
        self._opened, self._article_page = frozenset(), None
        super().show(article, place)

    def make_page(self, article: Article, width: int, before: Page | None) -> Page:
        """Return the page of an article, or its transcript."""
        page = self._article_page if type(before) is not Page else before
        look = (width, self.spacing, self.justified)
        if page is None or page.look != look or page.text is not article.text:
            page = super().make_page(article, width, page)
        if not self.transcribed:
            self._article_page = None
            return page
        from tui.view.transcript import transcribe

        self._article_page = page
        return transcribe(page, self.chart, self._opened)

    def watch_transcribed(self) -> None:
        """Show the other one; the current quotation stays where it is, or else what is on top."""
        self._make_anew()

    def watch_chart(self, chart: Chart | None) -> None:
        """Colour the article; the transcript has other words in it then."""
        super().watch_chart(chart)
        if self.transcribed:
            self._make_anew()

    def _make_anew(self) -> None:
        if self.page is not None and self.article is not None:
            place = self.place
            self.page = self.make_page(self.article, self.page.width, self.page)
            self.place = place
            self._lay_out()
            self.refresh()

    def action_paragraphs(self, direction: int) -> None:
        """Go to the next paragraph or the one before; in the transcript, to who speaks next."""
        from tui.view.transcript import Transcript

        if isinstance(self.page, Transcript):
            self.go_to_row(max(0, self.page.turn_from(self.top + 1, direction) - 1))
        else:
            super().action_paragraphs(direction)

    def action_to_article(self) -> None:
        """Show the article at the place where one is in the transcript."""
        self.transcribed = False

    def action_unfold(self) -> None:
        """Open the narration that follows the current quotation, or what is on top."""
        from tui.view.transcript import Transcript

        if isinstance(self.page, Transcript):
            current = self.overlay.current
            row = self.top
            if current is not None and self.seen.start <= current.spans[-1].start < self.seen.end:
                row = self.page.row_of(current.spans[-1].start)
            if fold := self.page.fold_at(row):
                self._toggle(fold)

    def action_fold(self) -> None:
        """Put all narration away."""
        if self.transcribed and self._opened:
            self._opened = frozenset()
            self._make_anew()

    def _toggle(self, fold: Fold) -> None:
        self._opened ^= {fold.start}
        self._make_anew()

    def on_click(self, event: events.Click) -> None:
        """Open the narration that is clicked."""
        from tui.view.transcript import Transcript

        if isinstance(self.page, Transcript):
            row = event.y + self.top
            fold = self.page.fold_at(row)
            if fold is not None and self.page.row_of(fold.start) == row and self.page.label_at(row):
                self._toggle(fold)
