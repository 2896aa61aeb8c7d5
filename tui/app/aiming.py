"""A screen that opens an article at words that were found elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.messages import SearchClosed
from tui.app.seeking import SeekingScreen

if TYPE_CHECKING:
    from tui.anchor import Anchor
    from tui.app.messages import SearchChanged
    from tui.app.shelving import Opening

LIBRARY = ">"  # in front of what is searched for in the whole library


class AimingScreen(SeekingScreen, inherit_bindings=False):
    """Goes to the words that it was opened at, as soon as they are there."""

    _aim: Anchor | None = None
    _marked_words = ""  # that are marked there
    _aimed: tuple[int, int] | None = None  # the reading in which they were found, and where they begin

    def add(self, source: str) -> None:
        """Read a source that is not in the queue yet."""
        raise NotImplementedError

    def on_search_changed(self, message: SearchChanged) -> None:
        """Search in the whole library for what begins with its sign."""
        if message.query.startswith(LIBRARY):
            message.prevent_default()  # this article is not searched for it
            self.on_search_closed(SearchClosed(kept=False))
            self.search_library(message.query[len(LIBRARY) :])

    def search_library(self, query: str = "") -> None:
        """Search in all that was read, for something else than was typed here."""
        from tui.app.screens.finding import FindingScreen

        self.app.push_screen(FindingScreen(query), self.open_at)

    def open_at(self, opening: Opening | None) -> None:
        """Read what was chosen, from the words that were found in it; nothing else where nothing was chosen."""
        if opening is None:
            return
        from tui.library.identity import absolute

        self._aim, self._marked_words = opening.anchor, opening.words
        if self.article is not None and opening.anchor and absolute(self.article.source) == opening.source:
            self.take_aim()
        else:
            self.add(opening.source)

    def take_aim(self) -> None:
        """Go to the words, if they are there already."""
        if self._aim is None or self.article is None:
            return
        from tui.anchor import located

        span = located(self.article.text, self._aim)
        if span is None and not self.article.is_whole:
            return
        self._aim = None
        if span is None:
            self.say("these words are no longer in it")
            return
        self._aimed = (self.reading, span.start)
        self.pane.show_span(span)
        if self._marked_words:
            self.seek(self._marked_words, span.start)
        self.point_at_aim()

    def point_at_aim(self) -> None:
        """Make the quotation that was looked for the current one, once it is known."""
        if self._aimed is not None and self._aimed[0] == self.reading and self.chart is not None:
            quote_id = self.chart.quotations.at(self._aimed[1])
            if self.current is None and quote_id in self.chart.route.places:
                self.current = quote_id

    @property
    def _is_untouched(self) -> bool:
        """Whether one has not begun to read the article; who looked for words has."""
        return super()._is_untouched and (self._aimed is None or self._aimed[0] != self.reading)
