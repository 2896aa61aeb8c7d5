"""What one decides in a review: it is right, it is none, another said it; and the quotations that were missed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app.bindings import key_of
from tui.app.reviewing import ReviewingScreen
from tui.quotes.model import QuoteKind, Span

if TYPE_CHECKING:
    from tui.app.messages import CandidateChosen, CorrectionKept
    from tui.app.screens.picking import Pick
    from tui.corrections import Who
    from tui.corrections.model import Words
    from tui.quotes.model import Quotation

_KINDS = tuple(QuoteKind)


class DecidingScreen(ReviewingScreen, inherit_bindings=False):
    """Takes the corrections of its article."""

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
