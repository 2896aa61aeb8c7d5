"""A screen on which only the quotations are shown that match what a person typed."""

from __future__ import annotations

from asyncio import to_thread
from typing import TYPE_CHECKING

from textual import work

from tui.app.bindings import key_of
from tui.app.reviewing import ReviewingScreen
from tui.view.status import Hint

if TYPE_CHECKING:
    from textual.geometry import Size

    from tui.app.messages import FilterChanged, FilterClosed, PinKept
    from tui.app.widgets.filter_bar import FilterBar
    from tui.settings import Settings
    from tui.view.chart import Chart
    from tui.view.filtering import Filter


class FilteringScreen(ReviewingScreen, inherit_bindings=False):
    """Holds the filter; its `chart` shows what matches, whoever sets it. Another article is shown without a filter."""

    def __init__(self, size: Size, settings: Settings) -> None:
        super().__init__(size, settings)
        self.filter: Filter | None = None
        self._filter_bar: FilterBar | None = None
        self._filter_before = ""  # what was typed before the line was opened

    @property
    def is_typing(self) -> bool:
        """Whether a line is open in which one types something."""
        return super().is_typing or self._filter_bar is not None

    def forget_filter(self) -> None:
        """Begin anew with another article."""
        self.workers.cancel_group(self, "filter")
        self.filter = None

    def thinned(self, chart: Chart) -> Chart:
        """Return a chart as the filter leaves it; any thread may ask."""
        wanted = self.filter
        if wanted == chart.filter or self.article is None:
            return chart
        from tui.view.filtering import filtered

        return filtered(chart, wanted, self.article.text, frozenset(self.pins)) if wanted else chart.unfiltered or chart

    def validate_chart(self, chart: Chart | None) -> Chart | None:
        """Show no more of a chart than the filter leaves."""
        return None if chart is None else self.thinned(chart)

    def tell(self) -> None:
        """Bring the bottom line up to date, or the counter of the filter that is being typed."""
        super().tell()
        if self.filter is not None and self.status.hints:
            self.status.hints = (Hint(key_of("search.leave"), "show all"), *self.status.hints)
        if self._filter_bar is not None:
            problem = self.filter.problem if self.filter else ""
            self._filter_bar.counter = problem or self._counted

    @property
    def _counted(self) -> str:
        """`4 of 40`: how many quotations are shown."""
        if self.chart is None or self.chart.unfiltered is None:
            return ""
        return f"{len(self.chart.route)} of {len(self.chart.unfiltered.route)}"

    def action_filter(self) -> None:
        """Open the line in which one types which quotations are to be shown."""
        from tui.app.widgets.filter_bar import FilterBar

        if self.article is None or self.is_typing:
            return
        self.say("")
        self._filter_before = self.filter.typed if self.filter else ""
        names = [speaker.name for speaker in self.chart.analysis.speakers] if self.chart else []
        self._filter_bar = FilterBar(self._filter_before, names)
        self.mount(self._filter_bar)
        self.tell()

    def on_filter_changed(self, message: FilterChanged) -> None:
        """Show what matches what has been typed so far."""
        self._filter_by(message.typed)

    def on_filter_closed(self, message: FilterClosed) -> None:
        """Take the line away; what was shown before is shown again where a person thought better of it."""
        self.focus_pane()
        if self._filter_bar is not None:
            self._filter_bar.remove()
            self._filter_bar = None
        self._filter_by(message.typed if message.kept else self._filter_before)
        self.tell()

    def on_pin_kept(self, message: PinKept) -> None:
        """Show what is pinned now, where that is asked for."""
        if self.filter is not None and self.filter.is_about_pins:
            self._filter_by(self.filter.typed, anew=True)

    def action_review(self) -> None:
        """Review all that there is."""
        self.clear_filter()
        super().action_review()

    @work(exclusive=True, group="filter")
    async def _filter_by(self, typed: str, *, anew: bool = False) -> None:
        from tui.view.filtering import filter_of

        wanted = filter_of(typed)
        if not anew and wanted == (self.filter or filter_of("")):
            return
        self.filter = wanted if wanted.is_on or wanted.problem else None
        while (chart := self.chart) is not None:
            shown = await to_thread(self.thinned, chart.unfiltered or chart)
            if self.chart is chart:
                self._show_chart(shown)
                break
        self.tell()

    def _show_chart(self, chart: Chart) -> None:
        """Show other quotations of the same analysis; the current one stays so where it is still shown."""
        before = self.chart.route.quote(self.current) if self.chart and self.current is not None else None
        self.current = None
        self.chart = chart
        exact = before is not None and before.id in chart.route.places
        self.current = before.id if before is not None and exact else None

    def clear_filter(self) -> bool:
        """Show all quotations again; return whether any were left out."""
        if self.filter is None:
            return False
        self.workers.cancel_group(self, "filter")
        self.filter = None
        if self.chart is not None:
            self._show_chart(self.chart.unfiltered or self.chart)
        self.tell()
        return True
