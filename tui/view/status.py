"""The bottom line: where one is among the quotations, and the keys that matter, in as many cells as there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.sources.watch import amount
from tui.view.fit import cells, fit, one_line
from tui.view.pieces import sign_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.view.chart import Chart

GAP = 2  # blanks between hints


class Hint(NamedTuple):
    """A key, as a person would write it, and the one word that says what it does."""

    key: str
    word: str

    @property
    def width(self) -> int:
        """How many cells it takes."""
        return cells(self.key) + 1 + cells(self.word)


class Status(NamedTuple):
    """What the line says on the left: where there is no room for all of it, `name` is cut, the rest stays."""

    before: str = ""
    name: str = ""
    after: str = ""

    def fitted(self, width: int) -> str:
        """Return it in at most `width` cells."""
        name = fit(one_line(self.name), width - cells(self.before) - cells(self.after))
        return fit(f"{self.before}{name}{self.after}", width)


def standing(chart: Chart | None, current: int | None, *, complete: bool, going_on: str = "") -> Status:
    """Return where one is among the quotations: `12/46 Jane Doe · direct`; `12/46…` before it is `complete`.

    `going_on` is what is still being done, which comes last.
    """
    status = _standing(chart, current, complete=complete)
    between = " · " if going_on and any(status) else ""
    return status._replace(after=f"{status.after}{between}{going_on}")


def going_on(share: float | None, analysed: float | None) -> str:
    """Say how much of an article has been read, or else analysed, both 0 to 1, `None` for what is done: `43% read`."""
    if share is not None:
        return f"{share:.0%} read"
    return "" if analysed is None else f"{analysed:.0%} analysed"


def _standing(chart: Chart | None, current: int | None, *, complete: bool) -> Status:
    if chart is None:
        return Status()
    total = len(chart.route)
    more = "" if complete else "…"
    shown = "" if chart.unfiltered is None else f"{total} of {len(chart.unfiltered.route)}{more} shown"
    if shown and chart.filter and (current is None or current not in chart.route.places):
        return Status("& ", chart.filter.typed, f"  {shown}")
    if current is None or current not in chart.route.places:
        return Status(f"{total}{more} quotation{'' if total == 1 else 's'}" if total else f"no quotations{more}")
    quote = chart.route.quote(current)
    sign = sign_of(quote)
    after = f" · {quote.kind}" + (f" · {sign}" if sign else "")
    after += f" · {shown}" if shown else ""
    return Status(f"{chart.route.places[current] + 1}/{total}{more} ", chart.name_of(quote), after)


def arrival(name: str, received: int = 0, total: int | None = None, share: float | None = None) -> str:
    """Say how much of an article has come: `1.2 MB of 3.4 MB · esc gives up · fenwick.example/story`; or has been read.

    `share` is how much of it has been read, 0 to 1.
    """
    if share is not None:
        much = f"{share:.0%} read"
    else:
        much = "opening" if not received else amount(received) + ("" if total is None else f" of {amount(total)}")
    return f"{much} · esc gives up · {one_line(name).partition('://')[2] or one_line(name)}"


def fitting(hints: Sequence[Hint], width: int) -> tuple[Hint, ...]:
    """Return the last of `hints` and as many of the first as fit beside it into `width` cells; none if it does not."""
    if not hints or hints[-1].width > width:
        return ()
    width -= hints[-1].width
    kept: list[Hint] = []
    for hint in hints[:-1]:
        width -= hint.width + GAP
        if width < 0:
            break
        kept.append(hint)
    return (*kept, hints[-1])
