"""Marks and pins on a screen: a letter for a place in the article, to come back to it, and quotations to find again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.bindings import key_of
from tui.app.keeping import KeepingScreen
from tui.app.messages import MarkKept, PinKept
from tui.quotes.model import Span
from tui.view.marginalia import is_letter, labels_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.geometry import Size

    from tui.app.messages import ArticleRecalled
    from tui.app.screens.picking import Pick
    from tui.library.pins import Pin
    from tui.settings import Settings

BACK = "'"  # in place of a letter
_FOR_NOW = "; gone when sayso ends: "


class MarkingScreen(KeepingScreen, inherit_bindings=False):
    """Holds the `marks` of the article, letters with their offsets, and its `pins` with the stretches that they are at.

    What is shown beside the text is kept already, or it was said that it is not.
    """

    def __init__(self, size: Size, settings: Settings) -> None:
        super().__init__(size, settings)
        self.marks: dict[str, int] = {}
        self.pins: dict[Span, Pin] = {}
        self._asked: Callable[[str], None] | None = None  # what the next key is for

    @property
    def takes_next_key(self) -> bool:
        """Whether the next key is a letter, whatever it does else."""
        return self._asked is not None and self.is_current

    def forget_marks(self) -> None:
        """Begin anew with another article."""
        self.marks, self.pins, self._asked = {}, {}, None

    def on_article_recalled(self, message: ArticleRecalled) -> None:
        """Show the marks and pins of the article."""
        if message.reading == self.reading:
            known = {mark.letter: offset for mark, offset in message.recalled.marks if offset is not None}
            self.marks = known | self.marks
            self.pins = {span: pin for pin, span in message.recalled.pins if span is not None} | self.pins
            self._show()

    def take_key(self, event: events.Key) -> None:
        """Take the letter of a mark."""
        asked, self._asked = self._asked, None
        self.say("")
        if asked is not None and event.key != "escape":
            asked(event.character or "")

    def action_set_mark(self) -> None:
        """Set a mark where one is: the next key is its letter."""
        if self.article is not None:
            self._asked = self._set_mark
            self.say("mark this place: type a letter", lasting=True)

    def action_go_to_mark(self) -> None:
        """Go to a mark: the next key is its letter."""
        if self.article is not None:
            self._asked = self._go_to_mark
            letters = " ".join(sorted(self.marks))
            known = f"go to mark {letters}" if letters else f"no marks; {key_of('mark.set')} sets one"
            self.say(f"{known} · {BACK} goes back", lasting=True)

    def action_pin(self) -> None:
        """Pin the current quotation, or take its pin away."""
        if self.article is None or self.chart is None or self.current is None:
            self.say(f"go to a quotation first, with {key_of('quotation.next')}")
            return
        from tui.anchor import anchored
        from tui.library.pins import Pin, drop_pin, keep_pin

        quote = self.chart.route.quote(self.current)
        span = quote.spans[0]
        pin = self.pins.pop(span, None)
        is_new = pin is None
        if pin is None:
            speaker = None if quote.speaker is None else self.chart.name_of(quote)
            pin = self.pins[span] = Pin(anchored(self.article.text, *span), speaker)
        source, reading, change = self.article.source, self.reading, keep_pin if is_new else drop_pin
        self._keep(lambda kept: PinKept(reading, is_new=is_new, kept=kept), lambda: change(source, pin))

    def action_marked(self) -> None:
        """Show the marks and pins, to go to one."""
        from tui.app.screens.picking import PickingScreen
        from tui.view.marginalia import list_marked

        speakers = {span: pin.speaker for span, pin in self.pins.items()}
        choices = list_marked(self.article.text if self.article else "", self.marks, speakers)
        if not choices:
            self.say(
                f"nothing is marked; {key_of('mark.set')} marks a place, {key_of('quotation.pin')} pins a quotation"
            )
            return
        self.app.push_screen(PickingScreen("Marks and pins", choices), self._go_to_picked)

    def on_mark_kept(self, message: MarkKept) -> None:
        """Show that a mark is kept."""
        if message.reading == self.reading:
            self._show()
            known = f"mark {message.letter}" if message.letter in self.marks else f"mark {message.letter} taken away"
            self.say(known + self._for_now(kept=message.kept))

    def on_pin_kept(self, message: PinKept) -> None:
        """Show that a pin is kept."""
        if message.reading == self.reading:
            self._show()
            known = f"pinned; {key_of('mark.list')} lists marks and pins" if message.is_new else "no longer pinned"
            self.say(known + self._for_now(kept=message.kept))

    def _for_now(self, *, kept: bool) -> str:
        """Return why something is not remembered, as the end of a notice; nothing where it is."""
        if kept:
            return ""
        if self.article is not None and self.article.source in ("", "-"):
            return _FOR_NOW + "the article came through a pipe"
        return _FOR_NOW + "nothing is remembered of it"

    def _set_mark(self, letter: str) -> None:
        if self.article is None or not is_letter(letter):
            self.say("a mark is a letter")
            return
        from tui.anchor import anchored_place, first_words
        from tui.library.marks import Mark, drop_mark, keep_mark

        source, reading, text = self.article.source, self.reading, self.article.text
        offset = first_words(text, self.pane.place.offset) if self.pane.top else self.pane.place.offset
        if self.marks.get(letter) == offset:
            del self.marks[letter]
            self._keep(lambda kept: MarkKept(reading, letter, kept=kept), lambda: drop_mark(source, letter))
            return
        self.marks[letter] = offset
        mark = Mark(letter, anchored_place(text, offset))
        self._keep(lambda kept: MarkKept(reading, letter, kept=kept), lambda: keep_mark(source, mark))

    def _keep(self, told: Callable[[bool], MarkKept | PinKept], change: Callable[[], bool]) -> None:
        """Let the library change, and tell whether it did."""
        if self.memory.remembers:
            self.memory.do(lambda: self.post_message(told(change())))
        else:
            self.post_message(told(False))

    def _go_to_mark(self, letter: str) -> None:
        if letter == BACK:
            self.action_back()
        elif letter in self.marks:
            self._leave_trail()
            self._go_to_offset(self.marks[letter])
        else:
            self.say(f"no mark {letter}" if is_letter(letter) else "a mark is a letter")

    def _go_to_picked(self, picked: Pick | None) -> None:
        if picked is not None:
            self._leave_trail()
            self._go_to_offset(int(picked.source))

    def _go_to_offset(self, offset: int) -> None:
        """Bring a place into view; the quotation that begins there becomes the current one."""
        quote_id = self.chart.quotations.at(offset) if self.chart else None
        self.current = quote_id
        if offset:
            self.pane.show_span(Span(offset, offset + 1))
        else:
            self.pane.show_offset(0)

    def _show(self) -> None:
        self.pane.show_labels(labels_of(self.marks, self.pins))
