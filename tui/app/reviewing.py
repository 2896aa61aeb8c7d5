"""Reviewing who said what on a screen: quotation by quotation, the doubtful ones first; and marking what was missed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app.bindings import key_of
from tui.app.correcting import CorrectingScreen
from tui.quotes.model import QuoteKind, Span
from tui.view.panes import Pane

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.geometry import Size

    from tui.app.messages import Answered, ArticleRecalled, CandidateChosen, CorrectionKept
    from tui.app.screens.picking import Pick
    from tui.app.widgets.asking_bar import AskingBar
    from tui.app.widgets.review_pane import ReviewPane
    from tui.corrections import Who
    from tui.corrections.model import Words
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

    # Corrections

    def _words(self, quote: Quotation) -> Words:
        from tui.anchor import anchored

        text = self.article.text if self.article else ""
        return tuple(anchored(text, *span) for span in quote.spans)

    def _who(self, name: str) -> Who:
        from tui.anchor import anchored
        from tui.corrections import Who

        speaker = next((speaker for speaker in self._cast if speaker.name == name), None)
        mentioned = self.article is not None and speaker is not None and bool(speaker.mentions)
        if not mentioned or self.article is None or speaker is None:
            return Who(name)
        return Who(name, anchored(self.article.text, *speaker.mentions[0]))

    def _speaker_of(self, quote: Quotation) -> Who | None:
        return None if quote.speaker is None or self.chart is None else self._who(self.chart.name_of(quote))

    def action_accept(self) -> None:
        """Accept what was found, and go on."""
        quote = self.reviewed
        if quote is not None:
            from tui.corrections import Accept

            self.correct(Accept(self._words(quote), quote.kind, self._speaker_of(quote)), "accepted")
        self._go_on()

    def action_reject(self) -> None:
        """Correct: it is no quotation; and go on."""
        quote = self.reviewed
        if quote is not None:
            from tui.corrections import Reject

            self.correct(Reject(self._words(quote)), "not a quotation")
        self._go_on()

    def on_candidate_chosen(self, message: CandidateChosen) -> None:
        """Correct who said it."""
        candidates = self._candidates(self.reviewed)
        if 0 < message.number <= len(candidates):
            self._attribute(candidates[message.number - 1].name)
        else:
            self.say(f"nobody has the number {message.number}")

    def action_say_nobody(self) -> None:
        """Correct: nobody who is named says it."""
        self._attribute(None)

    def _attribute(self, name: str | None) -> None:
        quote = self.reviewed
        if quote is None:
            return
        from tui.corrections import Attribute

        who = None if name is None else self._who(name)
        self.correct(Attribute(self._words(quote), quote.kind, who), name or "nobody who is named")
        self._go_on()

    def _go_on(self) -> None:
        """Go on to the next quotation; at the end, say so."""
        if self.order is not None and self.review_place + 1 == len(self.order.spans):
            self.say(f"the last one; {key_of('review.next')} goes round, {key_of('review.leave')} leaves")
            self.tell()
            return
        self.action_skip(1)

    def action_next_kind(self) -> None:
        """Correct the kind: direct, mixed, indirect and round again."""
        quote = self.reviewed
        if quote is not None:
            from tui.corrections import Recast

            kind = _KINDS[(_KINDS.index(quote.kind) + 1) % len(_KINDS)]
            self.correct(Recast(self._words(quote), kind), str(kind))

    def action_undo(self) -> None:
        """Take the last correction back, and go where it was made."""
        self._take_back(again=False)

    def action_redo(self) -> None:
        """Let the correction hold again that was taken back last."""
        self._take_back(again=True)

    def _take_back(self, *, again: bool) -> None:
        entry = self.take_back(again=again)
        if entry is None:
            self.say("nothing was taken back" if again else "nothing is corrected that could be taken back")
            return
        words = getattr(entry.correction, "words", None)
        if words and self.article is not None:
            from tui.anchor import located

            span = located(self.article.text, words[0])
            if span is not None:
                self._go_to_words(span)

    def on_correction_kept(self, message: CorrectionKept) -> None:
        """Say what was corrected."""
        if message.reading == self.reading:
            self.say(message.said + (" · kept" if message.kept else "; it is not remembered"))

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

    def action_ask_speaker(self) -> None:
        """Ask who says it."""
        if self.reviewed is not None:
            self._ask("who says this", self._attribute)

    def action_ask_name(self) -> None:
        """Ask for another name for the speaker."""
        if name := self._name_here():
            self._ask("call the speaker", partial(self._rename, name), name)

    def _rename(self, name: str, other: str) -> None:
        from tui.corrections import Rename

        if other != name:
            self.correct(Rename(self._who(name), other), f"{name} is called {other}")

    def action_ask_same(self) -> None:
        """Ask who is the same as the speaker."""
        if name := self._name_here():
            self._ask(f"{name} is the same as", partial(self._merge, name))

    def _merge(self, name: str, other: str) -> None:
        from tui.corrections import Merge

        if other != name:
            self.correct(Merge(self._who(name), self._who(other)), f"{name} is {other}")

    def action_ask_other(self) -> None:
        """Ask what to call another one of the speaker's name."""
        if name := self._name_here():
            from tui.corrections.cast import other_name

            taken = {speaker.name for speaker in self._cast}
            self._ask(f"not {name} but another, called", self._split, other_name(name, taken))

    def _split(self, name: str) -> None:
        quote = self.reviewed
        if quote is not None:
            from tui.corrections import Split

            self.correct(Split(self._words(quote), quote.kind, name), f"another one: {name}")

    def _name_here(self) -> str | None:
        quote = self.reviewed
        if quote is None or quote.speaker is None or self.chart is None:
            self.say("nobody is named here")
            return None
        return self.chart.name_of(quote)

    # What was missed

    def action_add_quotation(self) -> None:
        """Mark the selection as a quotation; without one, offer what is in view and could be one."""
        if self.article is None or self.chart is None or self.is_waiting:
            self.say("wait until it is known who says what" if self.article else "nothing is open")
            return
        from tui.view.missed import missed

        selected = self.pane.overlay.selected
        if selected is not None:
            self.clear_selection()
            self._ask_who_says(selected)
            return
        from tui.app.screens.picking import PickingScreen

        choices = missed(self.article.text, self.chart, self.pane.seen)
        if not choices:
            self.say("nothing here is left to quote; select the words instead")
            return
        self.app.push_screen(PickingScreen("Which words are a quotation?", choices, enter="marks it"), self._picked)

    def _picked(self, picked: Pick | None) -> None:
        if picked is not None:
            start, _, end = picked.source.partition(" ")
            self._ask_who_says(Span(int(start), int(end)))

    def _ask_who_says(self, span: Span) -> None:
        from tui.view.missed import trimmed

        if self.article is not None and (span := trimmed(self.article.text, span)).end > span.start:
            self._ask("who says this", partial(self._add, span), "", "a name, Tab completes it; ? for nobody named")

    def _add(self, span: Span, name: str) -> None:
        from tui.anchor import anchored
        from tui.corrections import Add
        from tui.view.missed import kind_of

        if self.article is not None:
            text = self.article.text
            who = None if name == "?" else self._who(name)
            self.correct(Add((anchored(text, *span),), kind_of(text[slice(*span)]), who), f"a quotation of {name}")
