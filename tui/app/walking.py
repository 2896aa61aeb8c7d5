"""Walking an article's quotations on a screen: from one to the next, back the way one came, and away with one."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from textual.reactive import reactive
from textual.screen import Screen

from tui.app.bindings import key_of
from tui.app.widgets.article_pane import ArticlePane
from tui.view.trail import Stop, Trail

if TYPE_CHECKING:
    from tui.app.messages import PlaceChosen
    from tui.article import Article
    from tui.view.chart import Chart
    from tui.view.navigation import Step


class _Wish(NamedTuple):
    """A step that cannot be taken yet, and the row at the top of the pane when it was wished for."""

    direction: int
    top: int


class WalkingScreen(Screen[None], inherit_bindings=False):
    """A screen with an article: holds the `chart` of its quotations and the `current` one, by its id."""

    chart: reactive[Chart | None] = reactive(None, repaint=False, init=False)
    current: reactive[int | None] = reactive(None, repaint=False, init=False)

    def __init__(self, *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self.article: Article | None = None
        self.trail = Trail()
        self._wish: _Wish | None = None

    @cached_property
    def pane(self) -> ArticlePane:
        """Where the article is shown; kept, for it is asked for at every key, and once more when all is over."""
        return self.query_exactly_one("#article", ArticlePane)

    @property
    def reading_offset(self) -> int:
        """The first code point of the text that is in the pane."""
        return self.pane.seen.start

    @property
    def is_looking(self) -> bool:
        """Whether quotations of the article are still being looked for."""
        return False

    def say(self, notice: str) -> None:
        """Show a notice for a while; an empty one takes the last one away."""
        raise NotImplementedError

    def action_step(self, direction: int) -> None:
        """Go to the next quotation, or the one before; while none is known yet, as soon as one is."""
        if self.is_looking and not (self.chart and self.chart.route):
            self._wish = _Wish(direction, self.pane.top)
            self.say("still looking for quotations …")
        elif self.chart is not None:
            step = self.chart.route.step(self.current, direction, self.pane.seen)
            self._take(
                step, direction, "nobody is quoted here" if self.chart.filter is None else "no quotation is shown"
            )
        elif self.article is not None:
            self.say("still looking for who says what")

    def action_step_same(self, direction: int) -> None:
        """Go to the next quotation of the same speaker, or the one before; without a current one, to the next."""
        if self.chart is None or self.current is None:
            self.action_step(direction)
            return
        name = self.chart.name_of(self.chart.route.quote(self.current))
        step = self.chart.route.step_same_speaker(self.current, direction)
        self._take(step, direction, f"the only quotation of {name}")

    def grant_wish(self) -> None:
        """Take the step that was wished for before a quotation was known, unless one has gone elsewhere since."""
        if self._wish is None or not self.chart or (self.is_looking and not self.chart.route):
            return
        wish, self._wish = self._wish, None
        if self.current is None and self.pane.top == wish.top:
            self.action_step(wish.direction)

    def drop_wish(self) -> None:
        """Forget the step that was wished for."""
        self._wish = None

    def _take(self, step: Step | None, direction: int, otherwise: str) -> None:
        if step is None:
            self.say(otherwise)
            return
        self.say(("round to the first" if direction > 0 else "round to the last") if step.wrapped else "")
        self.go_to_quotation(step.quote_id)

    def go_to_quotation(self, quote_id: int) -> None:
        """Make a quotation the current one and bring it into view; what one leaves is kept in the trail."""
        if self.chart is None or quote_id not in self.chart.route.places:
            return
        self._leave_trail()
        self.current = quote_id
        self.pane.show_span(self.chart.route.quote(quote_id).spans[0])

    def action_centre(self) -> None:
        """Put the current quotation in the middle of the pane."""
        if self.chart is None or self.current is None:
            self.say("go to a quotation first, with " + key_of("quotation.next"))
            return
        self.pane.centre_span(self.chart.route.quote(self.current).spans[0])

    def on_place_chosen(self, message: PlaceChosen) -> None:
        """Go to a place that was chosen in the marker column."""
        self.pane.show_offset(message.offset)

    def _here(self) -> Stop:
        return Stop(self.pane.page.offset_at(self.pane.top) if self.pane.page else 0, self.current)

    def _leave_trail(self) -> None:
        self.trail = self.trail.leave(self._here())

    def action_back(self) -> None:
        """Go back to where the last jump began."""
        stop, self.trail = self.trail.back(self._here())
        self._return_to(stop, "no jump to go back to")

    def action_forward(self) -> None:
        """Go forward again."""
        stop, self.trail = self.trail.forward(self._here())
        self._return_to(stop, "no jump to go forward to")

    def _return_to(self, stop: Stop | None, otherwise: str) -> None:
        if stop is None:
            self.say(otherwise)
            return
        known = self.chart is not None and stop.quote_id in self.chart.route.places
        self.current = stop.quote_id if known else None
        self.pane.show_offset(stop.offset)
