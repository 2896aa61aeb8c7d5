"""Reviewing who said what on a screen: quotation by quotation, the doubtful ones first; and marking what was missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.bindings import key_of
from tui.app.correcting import CorrectingScreen
from tui.quotes.model import QuoteKind, Span
from tui.view.panes import Pane

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.geometry import Size

    from tui.app.messages import Answered, ArticleRecalled
    from tui.app.widgets.asking_bar import AskingBar
    from tui.app.widgets.review_pane import ReviewPane
    from tui.quotes.model import Quotation, Speaker
    from tui.settings import Settings
    from tui.view.chart import Chart
    from tui.view.review import Candidate, Order, Review

_ASKED = "review"
_KINDS = tuple(QuoteKind)


class ReviewingScreen(CorrectingScreen, inherit_bindings=False):
    """Goes through the quotations of its article in an `order`, while one reviews, and takes the corrections."""

    def __init__(self, size: Size, settings: Settings) -> None:
        super().__init__(size, settings)
        self.order: Order | None = None
        self.review_place = 0  # in the order
        self._review_pane: ReviewPane | None = None
        self._is_wanted = False  # as soon as it is known who says what
        self._asking: AskingBar | None = None
        self._answered: Callable[[str], object] | None = None  # what is done with the answer

    @property
    def is_reviewing(self) -> bool:
        """Whether one reviews."""
        return self._review_pane is not None

    def forget_review(self) -> None:
        """Begin anew with another article."""
        self.forget_corrections()
        self._is_wanted = False
        self._leave_review()

    # Coming and going

    def action_review(self) -> None:
        """Begin to review, or leave it."""
        if self.is_reviewing:
            self._leave_review()
            return
        if self.article is None or self.chart is None or self.is_waiting:
            self._is_wanted = self.article is not None
            self.say("as soon as it is known who says what" if self.article else "nothing is open")
            return
        from tui.app.widgets.review_pane import ReviewPane
        from tui.view.review import order_of

        order = order_of(self.chart.analysis, self.current if self._is_in_view() else None)
        if not order.spans:
            self.say(f"there are no quotations; {key_of('quotation.add')} marks one")
            return
        self.say("")
        self.order, self.review_place = order, 0
        self.rearrange(self.panes.go_to(Pane.ARTICLE))
        self._review_pane = ReviewPane()
        self.mount(self._review_pane)
        self._review_pane.focus(scroll_visible=False)
        self.tell()
        self.call_after_refresh(self._go_to_place)

    def _begin_if_wanted(self) -> None:
        if self._is_wanted and not self.is_waiting and self.chart is not None:
            self._is_wanted = False
            self.action_review()

    def on_article_recalled(self, message: ArticleRecalled) -> None:
        """Begin to review, if one waits for it."""
        if message.reading == self.reading:
            self.call_later(self._begin_if_wanted)

    def watch_chart(self, chart: Chart | None) -> None:
        """Show what is reviewed as it is found now; or begin to review, if one waits for it."""
        super().watch_chart(chart)
        self._begin_if_wanted()

    def _is_in_view(self) -> bool:
        if self.chart is None or self.current is None:
            return False
        start, end = self.chart.route.quote(self.current).spans[0]
        return start < self.pane.seen.end and end > self.pane.seen.start

    def _leave_review(self) -> None:
        self._close_asking()
        pane, self._review_pane, self.order = self._review_pane, None, None
        if pane is not None:
            self.set_focus(self.query_one(f"#{self.panes.focus}"), scroll_visible=False)
            pane.remove()
            self.tell()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Keep the keys for the review, wherever one clicks."""
        if self._review_pane is not None and self._asking is None and event.widget.id in tuple(Pane):
            self.call_later(self._focus_review)

    def _focus_review(self) -> None:
        if self._review_pane is not None and self._asking is None:
            self._review_pane.focus(scroll_visible=False)

    # Where one is

    def stand_at_reviewed(self) -> None:
        """Let the quotation that is reviewed be the current one where none is: it may be back after it was rejected."""
        if self.current is None and self.reviewed is not None:
            self.current = self.reviewed.id

    @property
    def reviewed(self) -> Quotation | None:
        """The quotation that is reviewed; `None` where it was rejected."""
        if self.chart is None or self.order is None:
            return None
        span = self.order.spans[self.review_place]
        quote_id = self.chart.quotations.at(span.start)
        known = quote_id is not None and quote_id in self.chart.route.places
        quote = self.chart.route.quote(quote_id) if known and quote_id is not None else None
        if quote is None or quote.spans[0].start != span.start:
            others = self.chart.analysis.quotes
            quote = next((other for other in others if other.spans and other.spans[0].start == span.start), None)
        return quote

    def action_skip(self, step: int) -> None:
        """Go on to the next quotation, or back to the one before."""
        if self.order is None:
            return
        place = self.review_place + step
        if place >= len(self.order.spans):
            self._begin_anew()
            place = 0
        elif place < 0:
            self.say("round to the last")
        self.review_place = place % len(self.order.spans)
        self._go_to_place()

    def _begin_anew(self) -> None:
        """Begin once more with what nobody has looked at, which may be more than there was at first."""
        if self.chart is not None:
            from tui.corrections import is_reviewed
            from tui.view.review import order_of

            order = order_of(self.chart.analysis)
            self.order = order if order.spans else self.order
            self.say("all are reviewed" if all(map(is_reviewed, self.chart.analysis.quotes)) else "round to the first")

    def _go_to_place(self) -> None:
        if self.order is None:
            return
        quote = self.reviewed
        span = self.order.spans[self.review_place]
        if quote is not None:
            self.go_to_quotation(quote.id)
        else:
            self.current = None
        self.pane.show_span(span)
        self.tell()

    def _go_to_words(self, span: Span) -> None:
        """Go to the quotation that begins with a span; it comes next where it is not in the order."""
        if self.order is None:
            return
        spans = self.order.spans
        place = next((at for at, other in enumerate(spans) if other.start == span.start), None)
        if place is None:
            place = self.review_place + 1
            spans = (*spans[:place], span, *spans[place:])
            self.order = self.order._replace(spans=spans)
        self.review_place = place
        self._go_to_place()

    def go_to_quotation(self, quote_id: int) -> None:
        """Go to a quotation; the review follows where one has clicked."""
        super().go_to_quotation(quote_id)
        if self.order is not None and self.chart is not None and quote_id == self.current:
            span = self.chart.route.quote(quote_id).spans[0]
            if span.start != self.order.spans[self.review_place].start:
                self._go_to_words(span)

    def tell(self) -> None:
        """Bring the bottom line up to date, and what is reviewed."""
        super().tell()
        if self._review_pane is not None:
            self.status.hints = self.status.hints[-1:]
            self._review_pane.review = self._review()

    def _review(self) -> Review | None:
        from tui.view.review import Candidate, Review

        if self.chart is None or self.order is None:
            return None
        quote = self.reviewed
        speaker = None if quote is None or quote.speaker is None else self.chart.speakers.get(quote.speaker)
        who = None if speaker is None else Candidate(speaker.name, self.chart.colours.get(speaker.id))
        lost = self.revision.corrected.lost if self.revision else 0
        return Review(self.order, self.review_place, quote, who, self._candidates(quote), lost)

    def _candidates(self, quote: Quotation | None) -> tuple[Candidate, ...]:
        from tui.view.review import candidates_for

        if self.chart is None or quote is None:
            return ()
        return candidates_for(quote, self.chart.analysis, self._cast, self.chart.colours)

    @property
    def _cast(self) -> tuple[Speaker, ...]:
        """Who could speak in the article: those included who have no quotation, or none left."""
        if self.chart is None:
            return ()
        from tui.corrections.cast import everybody

        analysis = self.chart.analysis
        return everybody(analysis, self.revision.corrected.cast if self.revision else analysis.speakers)

    def action_scroll_text(self, direction: int) -> None:
        """Scroll the article by half a page."""
        self.pane.action_half_pages(direction)

    # Questions

    def _ask(self, question: str, answered: Callable[[str], object], value: str = "", placeholder: str = "") -> None:
        """Ask for a name; a number is that of a candidate."""
        from tui.app.widgets.asking_bar import AskingBar

        if self._asking is None:
            self.say("")
            names = [candidate.name for candidate in self._candidates(self.reviewed)] or [
                speaker.name for speaker in self._cast
            ]
            self._answered = answered
            self._asking = AskingBar(_ASKED, question, value, placeholder or "a name; Tab completes it", names)
            self.mount(self._asking)

    def _close_asking(self) -> None:
        if self._asking is not None:
            self._asking.remove()
            self._asking, self._answered = None, None
            if self._review_pane is not None:
                self._focus_review()
            else:
                self.set_focus(self.query_one(f"#{self.panes.focus}"), scroll_visible=False)

    def on_answered(self, message: Answered) -> None:
        """Do what was asked for."""
        if message.asked != _ASKED or self._asking is None:
            return
        from tui.view.review import answer

        names = [candidate.name for candidate in self._candidates(self.reviewed)]
        answered, name = self._answered, answer(message.answer, names)
        self._close_asking()
        if name and answered is not None:
            answered(name)
