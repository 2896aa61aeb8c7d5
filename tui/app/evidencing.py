"""Evidence on a screen: why the current quotation has its speaker, in a panel that leaves the text to be seen."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from textual import work
from textual.worker import get_current_worker

from tui.app.bindings import Place, hints_of, key_of
from tui.app.messages import EvidenceFound
from tui.app.reviewing import ReviewingScreen
from tui.view.status import Hint

if TYPE_CHECKING:
    from textual import events
    from textual.geometry import Size

    from tui.app.messages import SpanChosen
    from tui.app.widgets.evidence_pane import EvidencePane
    from tui.quotes.evidence import Witness
    from tui.quotes.model import Analysis
    from tui.settings import Settings


class EvidencingScreen(ReviewingScreen, inherit_bindings=False):
    """Shows the evidence of the current quotation while one wants it, and the places that lists tell of."""

    def __init__(self, size: Size, settings: Settings) -> None:
        super().__init__(size, settings)
        self._evidence_pane: EvidencePane | None = None
        self._witness: Witness | None = None
        self._asked_witness = Lock()

    def action_evidence(self) -> None:
        """Show why the current quotation has its speaker, or close that again."""
        if self._evidence_pane is not None:
            self._close_evidence()
            return
        if self.article is None or self.chart is None or self.current is None:
            self.say(f"go to a quotation first, with {key_of('quotation.next')}")
            return
        from tui.app.widgets.evidence_pane import EvidencePane

        self.say("")
        if self.panes.over is not None or self.panes.zoomed:
            self.rearrange(self.panes.close())
        self._evidence_pane = EvidencePane()
        self.mount(self._evidence_pane)
        self._make_room()
        if not self.is_reviewing:
            self._evidence_pane.focus(scroll_visible=False)
        self._ask_why()
        self.call_after_refresh(self._show_quotation)

    def _show_quotation(self) -> None:
        if self.chart is not None and self.current is not None:
            self.pane.show_span(self.chart.route.quote(self.current).spans[0])

    def _close_evidence(self) -> None:
        pane, self._evidence_pane, self._witness = self._evidence_pane, None, None
        if pane is None:
            return
        if pane.has_focus:
            self.focus_pane()
        pane.remove()
        self.pane.show_evidence(())
        self.tell()

    def watch_current(self, current: int | None) -> None:
        """Show the evidence of another quotation."""
        super().watch_current(current)
        if self._evidence_pane is not None:
            self._ask_why()
        elif self.pane.overlay.pointed is not None:
            self.pane.show_evidence(())

    def _ask_why(self) -> None:
        from tui.view.evidence import Told

        if self._evidence_pane is None:
            return
        if self.article is None or self.chart is None or self.current is None:
            self._evidence_pane.show(None, "", Told(None, None))
            self.pane.show_evidence(())
            return
        if self._witness is None or self._witness.text is not self.article.text:
            from tui.quotes.evidence import Witness

            self._witness = Witness(self.article.text, self.article.set_off)
            self._evidence_pane.show(None, "", Told(None, None), waits=True)
        self._find_out(self._witness, self.reading, self.chart.analysis, self.current)

    @work(thread=True, exclusive=True, group="evidence")
    def _find_out(self, witness: Witness, reading: int, analysis: Analysis, quote_id: int) -> None:
        """Find out why a quotation has its speaker; a thread, for it takes as long as an analysis."""
        worker = get_current_worker()
        with self._asked_witness:
            if worker.is_cancelled:
                return
            evidence = witness.evidence(analysis, quote_id)
        if not worker.is_cancelled:
            self.post_message(EvidenceFound(reading, evidence))

    def on_evidence_found(self, message: EvidenceFound) -> None:
        """Show the evidence, and mark in the text what it tells of."""
        from tui.view.evidence import Told, spans_of

        evidence, chart, pane = message.evidence, self.chart, self._evidence_pane
        if pane is None or chart is None or self.article is None or message.reading != self.reading:
            return
        if evidence.quote_id != self.current:
            return
        quote = chart.route.quote(evidence.quote_id)
        name = None if quote.speaker is None else chart.name_of(quote)
        pane.show(evidence, self.article.text, Told(name, chart.colour_of(quote.id)))
        self.pane.show_evidence(spans_of(evidence))

    def on_span_chosen(self, message: SpanChosen) -> None:
        """Show a place that a list tells of; the keys go to the article where one goes there."""
        self.say("")
        if message.kept:
            self._leave_trail()
            if self.panes.over is not None or self.panes.zoomed:
                self.rearrange(self.panes.close())
            if not self.is_reviewing:
                self.rearrange(self.panes.go_to(self.panes.focus))
                self.focus_pane()
        self.pane.show_evidence(self.pane.overlay.told, message.span)
        self.pane.show_span(message.span)

    def leave_evidence(self) -> bool:
        """Close the evidence, or take the sign of the place that one looked at away; return whether there was any."""
        if self._evidence_pane is not None:
            self._close_evidence()
            return True
        is_marked = self.pane.overlay.pointed is not None
        self.pane.show_evidence(())
        return is_marked

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the keys of the panel while it has them."""
        super().on_descendant_focus(event)
        if self._evidence_pane is not None:
            self.call_later(self.tell)

    def action_go_to(self, pane: str) -> None:
        """Give a pane the keys, the panel's too."""
        super().action_go_to(pane)
        if self._evidence_pane is not None and self._evidence_pane.has_focus:
            self.focus_pane()

    def on_resize(self, event: events.Resize) -> None:
        """Let the panel be as high as it may."""
        super().on_resize(event)
        if self._evidence_pane is not None:
            self._evidence_pane.grow()

    def tell(self) -> None:
        """Bring the bottom line up to date; the panel lies above the review."""
        super().tell()
        if self._evidence_pane is not None:
            self._make_room()
            if self._evidence_pane.has_focus:
                close = Hint(key_of("quotation.evidence"), "close")
                self.status.hints = (close, *hints_of(Place.EVIDENCE))

    def _make_room(self) -> None:
        if self._evidence_pane is not None:
            height = self._review_pane.styles.height if self._review_pane is not None else None
            below = 1 + (int(height.value) if height is not None else 0)
            self._evidence_pane.styles.margin = (0, 0, below, 0)
